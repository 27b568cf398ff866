// The head of the minutes: what headings there only say when and where, and which of them plan the
// meeting, where the minutes themselves begin further down.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

bool Cutter::is_set_heading(const Block& block) {
  return block.kind == BlockKind::heading && (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined);
}

// "# Roof", "- Report" ... "# Minutes": headings over lists, and nothing said, before the minutes.
void Cutter::see_planned_heads() {
  const auto& blocks = layout_.blocks;
  std::uint32_t first = no_block;  // the heading below the title
  std::uint32_t heads = 0;
  std::uint8_t outermost = 255;
  bool is_title_seen = false;
  for (std::uint32_t i = 0; i < blocks.size() && i < 80; ++i) {
    const auto& block = blocks[i];
    if (!is_set_heading(block)) {
      // Something is said: these are the minutes.
      const bool is_said = block.label_kind == LabelKind::nick || block.label_kind == LabelKind::bracket || is_speech(block) ||
                           (block.kind == BlockKind::paragraph && block.text.size() > 160) ||
                           (block.kind == BlockKind::paragraph && block.label_kind == LabelKind::colon && !block.body.is_empty() && first != no_block &&
                            records::looks_like_name(view(block.label), grammar_.words) && meaning_of(view(block.label)) == nullptr) ||
                           (block.kind == BlockKind::table && first != no_block);
      if (is_said && first != no_block) return;
      continue;
    }
    const auto found = section_of(view(block.text));
    const auto* known = rule(found);
    if (known && known->reads == Reads::items && !known->labels_only && !by_pattern_ && is_title_seen && heads >= 2 && rank_of(block) <= outermost) {
      if (!is_said_again(first, i)) return;
      planned_heads_begin_ = first;
      planned_heads_end_ = i;
      return;
    }
    if (!is_title_seen) {
      is_title_seen = true;
      continue;
    }
    if (known && known->reads == Reads::agenda) return;  // the plan has a heading of its own
    if ((known && known->reads != Reads::meeting) || says_when(view(block.text))) continue;
    if (first == no_block) first = i;
    outermost = std::min(outermost, rank_of(block));
    ++heads;
  }
}

// "## Agenda", "### Monday", "- Roof", "### Tuesday", "- Weir" ... : the plan in groups, whose entries come again as
// headings further down. So what follows it at the same level may be one more group.
void Cutter::see_planned_groups() {
  const auto& blocks = layout_.blocks;
  std::uint32_t head = 0;
  const auto heads_agenda = [&](const Block& block) {
    const auto* known = is_set_heading(block) && block.number.is_empty() ? rule(section_of(view(block.text))) : nullptr;
    return known && known->reads == Reads::agenda;
  };
  while (head < blocks.size() && head < 40 && !heads_agenda(blocks[head])) ++head;
  if (head >= blocks.size() || head == 40) return;
  std::uint32_t groups = 0;
  std::vector<std::uint32_t> entries;
  auto end = head + 1;
  for (; end < blocks.size(); ++end) {
    const auto& block = blocks[end];
    if (block.kind == BlockKind::list_item && block.text.size() < 300) {
      if (groups == 0) return;
      if (block.level == 0) entries.push_back(end);
      continue;
    }
    const bool is_intro = groups == 0 && block.kind == BlockKind::paragraph && block.label.is_empty();
    if (is_intro) continue;
    if (!is_set_heading(block) || !is_list_item(end + 1) || section_of(view(block.text)) >= 0) {
      // "### Plenary session" is a group as well, whatever its words say elsewhere.
      const auto* known = is_set_heading(block) && is_list_item(end + 1) && groups > 0 ? rule(section_of(view(block.text))) : nullptr;
      if (!known || known->reads != Reads::agenda) break;
    }
    ++groups;
  }
  if (groups < 2 || entries.size() < 3) return;
  if (!has_heads_) see_heads();
  const auto again = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](std::uint32_t entry) {
    return comes_again(first_line_of(view(blocks[entry].text)), end);
  }));
  if (again < 2 || (again * 3 < entries.size() && again < 5)) return;
  planned_heads_begin_ = planned_heads_end_ = 0;
  planned_groups_begin_ = head + 1;
  planned_groups_end_ = end;
}

// Do headings below `end` say again what stands in [first, end)? Then that was the plan.
bool Cutter::is_said_again(std::uint32_t first, std::uint32_t end) const {
  std::vector<std::string> planned;
  for (auto i = first; i < end; ++i)
    if ((layout_.blocks[i].kind == BlockKind::heading || layout_.blocks[i].kind == BlockKind::list_item) && layout_.blocks[i].text.size() < 200) {
      const auto text = view(layout_.blocks[i].text);
      planned.push_back(fold_key(text.substr(0, std::min(text.find(" http"), text.find(" (")))));
    }
  std::size_t again = 0;
  for (auto i = end; i < layout_.blocks.size() && again < 2; ++i) {
    if (layout_.blocks[i].kind != BlockKind::heading) continue;
    const auto key = fold_key(view(layout_.blocks[i].text));
    again += key.size() >= 4 && std::any_of(planned.begin(), planned.end(), [&](const std::string& entry) {
      return entry.starts_with(key) && key.size() * 2 >= entry.size();
    });
  }
  return again >= 2;
}

// "Session: 4 May 2031 16:00 GMT": the day and the hour, and little else.
bool Cutter::says_when(std::string_view text) const {
  if (text.size() > 90 || !records::has_digit(text)) return false;
  const auto date = records::find_date(text, grammar_.words, grammar_.month_first);
  if (!date || date->printed.data() > text.data() + 12) return false;
  const auto time = records::find_time_range(text.substr(static_cast<std::size_t>(date->printed.data() - text.data()) + date->printed.size()), grammar_.words);
  return time && date->printed.size() + time->printed.size() + 24 >= text.size();
}

// "## MINUTES - REGULAR MEETING" over "### BOARD OF WARDENS" over "Thursday, 4 May 2031": lines of the title, set as
// headings, down to the day.
bool Cutter::is_line_of_title(std::uint32_t index) {
  constexpr std::uint32_t lowest = 12;  // blocks
  constexpr std::uint32_t longest_title = 8;
  constexpr std::size_t longest_line = 90;
  const auto& blocks = layout_.blocks;
  if (topics_seen_ > 0 || index > lowest || out_.list.size() > 1 || !blocks[index].number.is_empty()) return false;
  for (auto i = index; i < blocks.size() && i < index + longest_title; ++i) {
    const auto& block = blocks[i];
    const auto text = view(block.text);
    if (is_date_alone(text)) return i == index || !says_when(text);
    const auto* known = rule(section_of(text));
    const bool is_known = known && known->reads != Reads::attendees;  // "BOARD OF WARDENS" may head a list of them
    if (i > index && block.kind == BlockKind::heading && blocks[i - 1].kind != BlockKind::heading) return false;
    const bool is_line = (block.kind == BlockKind::heading || (i > index && block.kind == BlockKind::paragraph && block.line_count <= 1)) && text.size() <= longest_line &&
                         block.number.is_empty() && !ends_sentence(text) && (block.label_kind != LabelKind::colon || block.body.is_empty()) && !is_known && !is_usual_topic(text);
    if (!is_line) {
      // The day and the hall stand in one paragraph.
      return i > index && block.kind == BlockKind::paragraph && block.line_count > 1 && is_date_alone(view(layout_.lines[block.first_line]));
    }
  }
  return false;
}

// "## Time" over "Friday, 4 May 2031": the heading is a label of the meeting, the line below its value.
bool Cutter::heads_value(std::uint32_t index) {
  if (index + 1 >= layout_.blocks.size()) return false;
  // "## Meeting finished at" over "2:28 PM"
  if (topics_seen_ > 0 || index > 12) {
    const auto* meaning = meaning_of(view(layout_.blocks[index].text));
    if (meaning && meaning->label >= 0 && meaning->section < 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field == Field::end &&
        layout_.blocks[index + 1].kind != BlockKind::heading && layout_.blocks[index + 1].text.size() <= 60 &&
        records::find_time(view(layout_.blocks[index + 1].text), grammar_.words))
      return true;
  }
  if (topics_seen_ > 0) return false;
  const auto& block = layout_.blocks[index];
  if (!block.number.is_empty() || (!block.label.is_empty() && !block.body.is_empty())) return false;
  const auto* meaning = meaning_of(view(block.text));
  if (!meaning || meaning->label < 0 || meaning->section >= 0) return false;
  const auto field = grammar_.labels[static_cast<std::size_t>(meaning->label)].field;
  if (field == Field::title || field == Field::body || field == Field::chair) return false;
  const auto& next = layout_.blocks[index + 1];
  return (next.kind == BlockKind::paragraph || next.kind == BlockKind::list_item) && next.label.is_empty() && next.text.size() <= 120 && !ends_sentence(view(next.text));
}

// "### Medium: Mill phone" between "### Date: 4 May" and "### Start: 5 pm": a field that no grammar knows.
bool Cutter::is_field_among_fields(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  if (topics_seen_ > 0 || index == 0 || index + 1 >= blocks.size()) return false;
  const auto& block = blocks[index];
  if (block.label_kind != LabelKind::colon || block.label.is_empty() || !block.number.is_empty() || blocks[index - 1].kind != BlockKind::heading ||
      blocks[index + 1].kind != BlockKind::heading || section_of(view(block.label)) >= 0)
    return false;
  const auto is_known = [&](const Block& other) {
    if (other.label_kind != LabelKind::colon || other.label.is_empty()) return false;
    const auto* meaning = meaning_of(view(other.label));
    return meaning && meaning->label >= 0;
  };
  return is_known(blocks[index - 1]) || is_known(blocks[index + 1]);
}

// A table that is a form: "Date | Start | End" over their values, or such keys one below the other.
bool Cutter::is_form_of_when(const layout::Table& table) {
  if (table.row_count < 2 || table.row_count > 8) return false;
  const auto tells = [&](const layout::Row& row, std::uint32_t c) {
    const auto* meaning = c < row.cell_count ? meaning_of(layout::trim(view(layout_.cells[row.first_cell + c].text))) : nullptr;
    if (!meaning || meaning->label < 0) return false;
    const auto field = grammar_.labels[static_cast<std::size_t>(meaning->label)].field;
    return field == Field::date || field == Field::time || field == Field::start || field == Field::end;
  };
  std::size_t across = 0;
  std::size_t down = 0;
  const auto& titles = layout_.rows[table.first_row];
  for (std::uint32_t c = 0; c < titles.cell_count; ++c) across += tells(titles, c);
  for (std::uint32_t r = 0; r < table.row_count; ++r) down += tells(layout_.rows[table.first_row + r], 0);
  return (across >= 2 && table.row_count <= 3) || down >= 2;
}

// "## Meeting specs" over lines of which one says when: no topic, before the first.
bool Cutter::holds_when(std::uint32_t index) {
  if (topics_seen_ > 0 || index > 20 || section_of(view(layout_.blocks[index].text)) >= 0) return false;
  if (index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::table)
    return is_form_of_when(layout_.tables[layout_.blocks[index + 1].table]);
  bool is_told = false;
  std::size_t lines = 0;
  for (auto i = index + 1; i < layout_.blocks.size() && layout_.blocks[i].kind != BlockKind::heading; ++i) {
    const auto& block = layout_.blocks[i];
    const auto text = view(block.text);
    if (block.kind == BlockKind::table || text.size() > 90 || ++lines > 6 || ends_sentence(text)) return false;
    is_told = is_told || is_date_alone(text) || says_when(text);
  }
  return is_told;
}

// A heading that only holds such headings ("## Meeting info" over "### When").
bool Cutter::holds_only_when(std::uint32_t index) {
  if (topics_seen_ > 0 || index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  return next.kind == BlockKind::heading && rank_of(next) > rank_of(layout_.blocks[index]) && (holds_when(index + 1) || heads_value(index + 1));
}

}  // namespace minuter::sections
