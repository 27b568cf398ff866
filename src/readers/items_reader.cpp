// The topics as minuted: headings, and tables or lists whose rows are topics.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/set_titles.hpp"
#include "readers/reading.hpp"
#include "readers/table_rows.hpp"
#include "readers/title.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::LabelKind;

const SectionRule* discussion(const Reading& reading) {
  for (const auto& rule : reading.grammar.sections)
    if (rule.name == "discussion") return &rule;
  return nullptr;
}

void add_paragraph(Text& text, std::string_view paragraph, Span span, std::uint16_t rule) {
  if (paragraph.empty()) return;
  if (!text.value.empty()) text.value += '\n';
  text.value += paragraph;
  text.origin.span = cover(text.origin.span, span);
  text.origin.rule = rule;
}

void add_speaker(Reading& reading, std::int32_t index, std::string_view speaker, std::uint16_t rule) {
  auto& item = reading.minutes.items[static_cast<std::size_t>(index)];
  if (reading.speakers_of != index) {
    reading.speakers_of = index;
    reading.speakers_of_item.clear();
    for (const auto& one : item.speakers) reading.speakers_of_item.insert(one.value);
  }
  if (reading.speakers_of_item.insert(std::string(speaker)).second) item.speakers.push_back(make_text(reading, speaker, rule));
}

// "12:01:20 <nick> #topic ...": the time stands before the text, and is none of it.
void fill_clock(const Reading& reading, const layout::Block& block, Item& item, std::uint16_t rule) {
  const auto source = reading.layout.source->text(block.span);
  const auto nick = reading.layout.span_of(block.label).begin;
  // Where the nick was lost the time is the label.
  const auto end = records::has_digit(reading.view(block.label).substr(0, 1)) ? reading.layout.span_of(block.label).end : nick;
  const auto before = source.substr(0, end > block.span.begin ? end - block.span.begin : 0);
  auto time = records::find_time(before, reading.grammar.words);
  // "<nick>" over "12:01:20" over the text
  if (!time && before.size() <= 2) {
    const auto behind = source.substr(std::min(source.size(), source.find('>')));
    time = records::find_time(behind.substr(0, std::min<std::size_t>(12, behind.size())), reading.grammar.words);
  }
  if (!time) return;
  item.start.value = time->hhmm();
  item.start.origin.rule = rule;
  item.start.origin.span.begin = block.span.begin + static_cast<std::uint32_t>(time->printed.data() - source.data());
  item.start.origin.span.end = item.start.origin.span.begin + static_cast<std::uint32_t>(time->printed.size());
}

bool is_known(Reading& reading, std::string_view text) {
  if (reading.is_attendee(text)) return true;
  const auto names = records::split_owners(text, reading.grammar.words);
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return reading.is_attendee(name) || reading.is_speaker(name);
  });
}

bool is_lead(Reading& reading, std::string_view text) {
  return reading.led_titles > 1 || is_known(reading, text);
}

// "Date of next meeting Monday 6 March at the mill": the day, and what follows, is what is said of the topic.
std::string_view without_next_day(const Reading& reading, std::string_view title) {
  const auto& words = reading.grammar.words;
  for (auto at = title.find(' '); at != std::string_view::npos; at = title.find(' ', at + 1)) {
    const auto next = title.substr(at + 1, title.find(' ', at + 1) - at - 1);
    const auto key = fold_key(next);
    const bool is_day = !next.empty() && ((next.front() >= '0' && next.front() <= '9') || words.has(Words::weekday, key) || words.has(Words::month, key));
    if (!is_day) continue;
    const auto* meaning = reading.grammar.meaning_of_printed(title.substr(0, at));
    return meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].name == "next-meeting" ? title.substr(0, at) : title;
  }
  return title;
}

// "[ada] Roof": the nick of somebody who was there leads the topic.
std::string_view without_nick(Reading& reading, std::string_view title) {
  if (title.size() < 6 || (title.front() != '[' && title.front() != '@')) return title;
  const auto end = title.front() == '[' ? title.find("] ") : title.find(": ");
  if (end == std::string_view::npos || end < 2 || end > 24 || end + 3 >= title.size()) return title;
  const auto nick = title.substr(1, end - 1);
  return nick.find(' ') == std::string_view::npos && reading.is_attendee(nick) ? tidy(title.substr(end + 2)) : title;
}

bool is_speech(const Reading& reading, const layout::Block& block) {
  if (block.label.is_empty()) return false;
  if (block.label_kind == LabelKind::nick && records::has_digit(reading.view(block.label).substr(0, 1))) return false;  // the time alone
  if (block.label_kind == LabelKind::nick || block.label_kind == LabelKind::bracket) return true;
  const auto label = reading.view(block.label);
  return block.label_kind != LabelKind::dash && !block.body.is_empty() &&
         (records::looks_like_initials(label) || records::looks_like_name(label, reading.grammar.words));
}

// Is there a topic with the number 2, or "2 Open forum"?
bool second_follows(const Reading& reading) {
  return std::any_of(reading.sections.list.begin(), reading.sections.list.end(), [&](const auto& section) {
    if (!section.is_topic || section.opener == sections::no_block) return false;
    const auto number = reading.view(reading.block(section.opener).number);
    const auto title = reading.view(section.title);
    return number == "2" || (number.empty() && title.size() > 4 && title.starts_with("2 ") && title[2] >= 'A' && title[2] <= 'Z');
  });
}

// "2 MATTERS ARISING" behind topic 1: a number whose point was left out. Empty: there is none.
std::string_view number_in_series(const Reading& reading, std::string_view title) {
  const auto end = title.find_first_not_of("0123456789");
  if (end == 0 || end == std::string_view::npos || end > 2 || end + 2 >= title.size() || title[end] != ' ') return {};
  if (title[end + 1] < 'A' || title[end + 1] > 'Z') return {};
  int number = 0;
  for (const char c : title.substr(0, end)) number = number * 10 + (c - '0');
  for (auto at = reading.minutes.items.rbegin(); at != reading.minutes.items.rend(); ++at)
    if (at->number.value.find_first_not_of("0123456789") == std::string::npos && at->number.is_there())
      return at->number.value == std::to_string(number - 1) ? title.substr(0, end) : std::string_view{};
  return number == 1 && second_follows(reading) ? title.substr(0, end) : std::string_view{};
}

// "209" of "### 209 Padding", a ticket or a motion; empty: the title begins with something else, or with a year.
std::string_view bare_number(std::string_view title) {
  const auto end = title.find_first_not_of("0123456789");
  if (end == std::string_view::npos || end < 2 || end > 4 || end + 2 >= title.size() || title[end] != ' ') return {};
  const bool is_year = end == 4 && (title.starts_with("19") || title.starts_with("20"));
  if (title.substr(end + 1).starts_with("http")) return {};
  return is_year || !layout::is_word(title[end + 1]) || (title[end + 1] >= '0' && title[end + 1] <= '9') ? std::string_view{} : title.substr(0, end);
}

// Do several headings begin with numbers of their own? In one the number may be a word of the title ("100 years of the mill").
bool has_bare_numbers(Reading& reading) {
  constexpr std::size_t enough = 3;
  if (reading.has_bare_numbers) return *reading.has_bare_numbers;
  std::unordered_set<std::string_view> numbers;
  for (const auto& section : reading.sections.list) {
    if (!section.is_topic || section.opener == sections::no_block || reading.block(section.opener).kind != BlockKind::heading) continue;
    if (const auto number = bare_number(trim(reading.view(section.title))); !number.empty()) numbers.insert(number);
  }
  reading.has_bare_numbers = numbers.size() >= enough;
  return *reading.has_bare_numbers;
}

// "👍", "👋 @ada, @bo": a sign by which somebody agreed, as a chat prints it.
bool is_applause(std::string_view title) {
  const auto behind = trim(layout::skip_pictures(title));
  if (behind.size() == title.size()) return false;
  for (std::size_t at = 0; at < behind.size();) {
    if (behind[at] != '@') return false;
    at = behind.find_first_not_of(' ', std::min(behind.find(' ', at), behind.size()));
  }
  return true;
}

// Do several topics have such a code? One alone may be short for anything.
bool has_codes(Reading& reading) {
  if (reading.has_codes) return *reading.has_codes;
  reading.has_codes = std::count_if(reading.sections.list.begin(), reading.sections.list.end(), [&](const auto& section) {
           return section.is_topic && !layout::code_at_end(trim(reading.view(section.title))).empty();
         }) >= 2;
  return *reading.has_codes;
}

}  // namespace

// "TOP 3" alone on its line: the title is the line below. Empty: there is none.
static std::string_view title_below(const Part& part) {
  constexpr std::size_t longest = 110;
  const auto& reading = part.reading;
  const auto next = part.section.opener + 1;
  // "3" alone counts anything, also pages.
  const auto printed = reading.layout.source->text(reading.block(part.section.opener).span);
  if (printed.empty() || (printed.front() >= '0' && printed.front() <= '9')) return {};
  if (next >= reading.layout.blocks.size() || reading.sections.of_block[next] != part.index) return {};
  const auto& block = reading.block(next);
  if (block.kind != BlockKind::paragraph || block.line_count == 0 || !block.label.is_empty()) return {};
  const auto line = trim(reading.view(reading.layout.lines[block.first_line]));
  if (line.size() > longest || line.ends_with('.') || line.ends_with(',') || layout::case_at(line) != layout::Case::upper) return {};
  return line;
}

void read_topic(Part& part) {
  auto& reading = part.reading;
  const auto& block = reading.block(part.section.opener);
  Item item;
  item.level = part.section.depth;
  item.span = block.span;
  const auto* rule = discussion(reading);
  if (!block.number.is_empty()) fill(reading, item, Field::number, reading.view(block.number), part.rule_id);
  auto text = reading.view(part.section.title);
  std::string_view below;
  if (!block.number.is_empty() && trim(text).empty()) {
    text = title_below(part);
    if (!text.empty()) reading.mark_part(part.section.opener + 1, part.rule_id, reading.layout.range_of(text));
  }
  // "Date of next meeting: Monday 6 March": the day is what is said of the topic.
  if (block.label_kind == layout::LabelKind::colon && !block.body.is_empty() && block.label.begin == part.section.title.begin) {
    const auto* meaning = reading.grammar.meaning_of(fold_key(reading.view(block.label)));
    if (meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].name == "next-meeting")
      text = reading.view(block.label);
  }
  if (const auto line = text.find('\n'); line != std::string_view::npos) {
    below = trim(text.substr(line + 1));
    text = text.substr(0, line);
  }
  // "- Opening (1 min) Everybody was well": behind the minutes stands what was said.
  if (block.kind == BlockKind::list_item) {
    const auto shut = text.find(") ");
    const auto open = shut == std::string_view::npos ? shut : text.rfind('(', shut);
    if (open != std::string_view::npos && open > 3 && shut - open <= 16 && shut + 4 < text.size() &&
        records::find_duration(text.substr(open, shut - open), reading.grammar.words)) {
      below = trim(text.substr(shut + 2));
      text = text.substr(0, shut + 1);
    }
  }
  std::vector<Captured> captured;
  // What belongs to the title may stand on its second line: "Roof\n(ada, 17:04:10)".
  const auto has_start = [&] {
    return std::any_of(captured.begin(), captured.end(), [](const auto& one) { return one.field == Field::start; });
  };
  if (rule && !below.empty() && below.size() < 60 && match_entry(*rule, reading.view(part.section.title), captured) && has_start())
    below = {};
  else captured.clear();
  // "### Ada: wants to mend the gate": what is marked as a heading is one, whole.
  const auto tells = [](const auto& one) { return one.field == Field::text; };
  const bool is_marked = block.kind == BlockKind::heading && (block.heading == layout::HeadingStyle::markdown || block.is_titled);
  if (rule && captured.empty() && match_entry(*rule, text, captured) && is_marked && std::any_of(captured.begin(), captured.end(), tells)) captured.clear();
  if (!captured.empty()) {
    for (const auto& [field, value] : captured) {
      if (field == Field::title) text = value;
      else if (field == Field::text) below = value;
      else fill(reading, item, field, value, part.rule_id);
    }
  }
  // "Findings - [full report](...)": the link is not part of the title.
  for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 ")}) {
    const auto at = last_mark(text, mark);
    // One link over both is the title.
    if (at != std::string_view::npos && at > 0 && captured.empty() &&
        !reading.layout.has_mark(reading.layout.range_of(trim(text.substr(0, at))), layout::MarkKind::link) &&
        reading.layout.has_mark(reading.layout.range_of(trim(text.substr(at + mark.size()))), layout::MarkKind::link))
      text = trim(text.substr(0, at));
  }
  if (block.label_kind == LabelKind::nick && !item.start.is_there()) fill_clock(reading, block, item, part.rule_id);
  auto pieces = split_title(text, reading.grammar.words, false);
  // "Website (Ada)": who leads it is no part of the title, where it is somebody of the room, or
  // where the titles before it had a lead.
  const bool has_dash = pieces.title.find(" - ") != std::string_view::npos || pieces.title.find(" \xE2\x80\x93 ") != std::string_view::npos;
  if (pieces.title.ends_with(')') || pieces.title.starts_with('[') || has_dash) {
    const auto with_lead = split_title(text, reading.grammar.words, true);
    // "Roof - Ada Penrose - 10 min": before how long it takes stands who leads it.
    const bool is_allotted = has_dash && !with_lead.duration.empty() && with_lead.lead.find(' ') != std::string_view::npos;
    if (!with_lead.lead.empty() && (is_allotted || (has_dash ? is_known(reading, with_lead.lead) : is_lead(reading, with_lead.lead)))) {
      pieces = with_lead;
      ++reading.led_titles;
    }
  }
  if (!pieces.time.empty()) fill(reading, item, Field::time, pieces.time, part.rule_id);
  if (pieces.title.ends_with(')')) {
    const auto code = layout::code_at_end(pieces.title);
    if (!code.empty() && (item.number.is_there() ? item.number.value == code : has_codes(reading))) {
      fill(reading, item, Field::number, code, part.rule_id);
      pieces.title = trim(pieces.title.substr(0, pieces.title.size() - code.size() - 2));
    }
  }
  if (!item.number.is_there()) {
    if (const auto number = number_in_series(reading, pieces.title); !number.empty()) {
      fill(reading, item, Field::number, number, part.rule_id);
      pieces.title = tidy(pieces.title.substr(number.size()));
    }
  }
  if (const auto number = bare_number(pieces.title); !number.empty() && !item.number.is_there() && block.kind == BlockKind::heading && has_bare_numbers(reading)) {
    fill(reading, item, Field::number, number, part.rule_id);
    pieces.title = tidy(pieces.title.substr(number.size()));
  }
  // "<ada> 2) The roof": in a log the number is part of what is said.
  if (!item.number.is_there() && block.label_kind == LabelKind::nick) {
    const auto sign = pieces.title.find_first_not_of("0123456789");
    if (sign != std::string_view::npos && sign > 0 && sign < 3 && (pieces.title[sign] == ')' || pieces.title[sign] == '.') && sign + 2 < pieces.title.size()) {
      fill(reading, item, Field::number, pieces.title.substr(0, sign), part.rule_id);
      pieces.title = trim(pieces.title.substr(sign + 1));
    }
  }
  pieces.title = without_next_day(reading, without_nick(reading, pieces.title));
  // "14:00 - 16:00 UTC" only says when.
  if (!pieces.time.empty() && reading.grammar.words.has(Words::clock, fold_key(pieces.title))) return;
  fill(reading, item, Field::title, pieces.title, part.rule_id);
  if (below.empty() && part.section.opened != sections::Opened::label) below = trim(reading.view(part.section.body));
  if (!below.empty()) add_paragraph(item.text, below, span_of(reading, below), part.rule_id);
  const auto is_letter = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
  if (std::none_of(item.title.value.begin(), item.title.value.end(), is_letter)) return;  // "}" of a code sample
  if (is_applause(item.title.value)) return;
  // An address is a topic only where it is set as its heading.
  const bool is_address = item.title.value.starts_with("https://") || item.title.value.starts_with("http://");
  if (is_address && (block.kind != layout::BlockKind::heading || block.heading != layout::HeadingStyle::markdown)) return;
  if (rule && is_skipped(*rule, item.title.value)) return;
  reading.mark(part.section.opener, part.rule_id);
  reading.item_of_section[part.index] = static_cast<std::int32_t>(reading.minutes.items.size());
  reading.minutes.items.push_back(std::move(item));
}

void read_items(Part& part) {
  auto& reading = part.reading;
  const auto item_index = reading.item_of_section[part.index];
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    const auto& block = reading.block(index);
    if (index == part.section.opener || block.kind == BlockKind::front_matter) continue;
    if (block.kind == BlockKind::table && part.section.rule >= 0) {
      const auto& table = reading.layout.tables[block.table];
      const auto columns = columns_in(part, table);
      // A plan above the topics: "| Topic | Reviewer |" under "# Minutes".
      const bool has_text = std::find(columns.fields.begin(), columns.fields.end(), Field::text) != columns.fields.end();
      const bool topics_follow = std::any_of(reading.sections.list.begin() + part.index, reading.sections.list.end(),
                                             [](const auto& section) { return section.is_topic; });
      if (item_index < 0 && read_topic_table(reading, index, part.section.depth, part.rule_id)) continue;
      if (!has_text && item_index < 0 && topics_follow && reading.minutes.agenda.empty() && read_agenda_table(reading, table)) {
        reading.mark(index, part.rule_id);
        continue;
      }
      if (columns.known && std::find(columns.fields.begin(), columns.fields.end(), Field::title) != columns.fields.end()) {
        const TableRows rows(reading, part.rule, table, columns);
        bool any = false;
        for (std::uint32_t r = 0; r < rows.size(); ++r) {
          if (!rows.is_whole(r)) {
            if (any && part.rule.joins_rows) join(reading.minutes.items.back(), rows.rest<Item>(r, part.rule_id));
            continue;
          }
          Item item;
          item.level = part.section.depth;
          for (std::size_t c = 0; c < columns.fields.size(); ++c)
            if (columns.fields[c] != Field::ignore)
              fill(reading, item, columns.fields[c], rows.cell(r, c), part.rule_id);
          if (!item.title.is_there()) continue;
          any = true;
          item.span = rows.span(r);
          reading.minutes.items.push_back(std::move(item));
        }
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (item_index < 0) continue;
    if (block.kind == BlockKind::table && read_action_table(reading, index, item_index)) continue;
    auto& item = reading.minutes.items[static_cast<std::size_t>(item_index)];
    if (block.kind == BlockKind::table) {
      const auto& table = reading.layout.tables[block.table];
      for (std::uint32_t r = 0; r < table.row_count; ++r) {
        const auto& row = reading.layout.rows[table.first_row + r];
        std::string line;
        for (std::uint32_t c = 0; c < row.cell_count; ++c) {
          if (c) line += " | ";
          line += cell(reading, row, c);
        }
        add_paragraph(item.text, line, row.span, part.rule_id);
      }
    } else if (block.kind != BlockKind::rule) {
      add_paragraph(item.text, reading.view(block.text), block.span, part.rule_id);
      if (is_speech(reading, block)) add_speaker(reading, item_index, reading.view(block.label), part.rule_id);
    }
    // A table below "3. Roll call" is the attendance, which is read next.
    if (block.kind == BlockKind::table && part.section.rule >= 0 && part.rule.reads == Reads::attendees) continue;
    reading.mark(index, part.rule_id);
  }
}

}  // namespace minuter::readers
