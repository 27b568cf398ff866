// The plan: lists and tables of agenda entries, with times and leads.
#include <algorithm>
#include <array>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "readers/own_lines.hpp"
#include "readers/plan_lines.hpp"
#include "readers/plan_marks.hpp"
#include "readers/plan_table.hpp"
#include "readers/reading.hpp"
#include "readers/table_rows.hpp"
#include "readers/title.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::MarkerKind;

void keep(Part& part, AgendaEntry entry, Span span) {
  if (!entry.title.is_there()) return;
  entry.span = span;
  part.reading.minutes.agenda.push_back(std::move(entry));
}

bool read_table(Part& part, const layout::Table& table, const Columns& columns) {
  auto& reading = part.reading;
  if (!columns.known) return false;
  const TableRows rows(reading, part.rule, table, columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (!rows.is_whole(r)) {
      if (any && part.rule.joins_rows) join(reading.minutes.agenda.back(), rows.rest<AgendaEntry>(r, part.rule_id));
      continue;
    }
    AgendaEntry entry;
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      auto value = rows.cell(r, c);
      if (value.empty() || columns.fields[c] == Field::ignore) continue;
      // "1. Roof" in one cell
      if (columns.fields[c] == Field::title && !columns.has_titles && !entry.number.is_there()) {
        if (const auto number = layout::find_number(value, false); number.text > 0 && number.text < value.size()) {
          fill(reading, entry, Field::number, value.substr(number.begin, number.end - number.begin), part.rule_id);
          value = trim(value.substr(number.text));
        }
      }
      if (columns.fields[c] == Field::title && is_skipped(part.rule, value)) continue;
      fill(reading, entry, columns.fields[c], value, part.rule_id);
    }
    any = any || entry.title.is_there();
    keep(part, std::move(entry), rows.span(r));
  }
  return any;
}

// "Roof (lead: Ada)", "Roof - led by Ada": the end that the word for a lead begins.
void take_worded_lead(Part& part, AgendaEntry& entry, std::string_view& text) {
  if (text.size() < 12) return;
  auto end = text;
  std::size_t open = std::string_view::npos;
  if (const char last = text.back(); last == ')' || last == ']') {
    open = text.rfind(last == ')' ? " (" : " [");
    end.remove_suffix(1);
  } else {
    for (const std::string_view mark : {std::string_view(", "), std::string_view(" - "), std::string_view(" | "), std::string_view(" \xE2\x80\x93 ")})
      if (open = last_mark(text, mark); open != std::string_view::npos) {
        open += mark.size() - 2;
        break;
      }
  }
  if (open == std::string_view::npos || open < 3) return;
  const auto inside = end.substr(open + 2);
  const auto leads = without_lead_word(part.rule, inside);
  if (leads.size() == inside.size() || leads.empty() || leads.size() > 60) return;
  if (fill(part.reading, entry, Field::leads, leads, part.rule_id)) text = tidy(text.substr(0, open));
}

void read_entry(Part& part, std::string_view number, std::string_view text, Span span, const PlanMarks& marks = {}) {
  auto& reading = part.reading;
  text = without_link_behind(reading, trim(text));
  if (text.empty() || is_skipped(part.rule, text)) return;
  AgendaEntry entry;
  const auto marked = split_marked(reading, marks, text);
  text = marked.title;
  if (number.empty()) number = marked.number;
  if (!marked.minutes.empty()) fill(reading, entry, Field::minutes, marked.minutes, part.rule_id);
  if (!marked.leads.empty()) fill(reading, entry, Field::leads, marked.leads, part.rule_id);
  // "Item 3 - Roof" behind a bullet
  if (number.empty() && layout::has_worded_number(text)) {
    if (const auto worded = layout::find_number(text, true); worded.text > 0 && worded.text < text.size()) {
      number = text.substr(worded.begin, worded.end - worded.begin);
      text = trim(text.substr(worded.text));
    }
  }
  if (!number.empty()) fill(reading, entry, Field::number, number, part.rule_id);
  std::vector<Captured> captured;
  if (match_entry(part.rule, text, captured)) {
    for (const auto& [field, value] : captured) {
      if (field == Field::title) text = value;
      else fill(reading, entry, field, value, part.rule_id);
    }
  }
  if (entry.leads.empty()) take_worded_lead(part, entry, text);
  if (text.size() > 6 && (text.front() == '[' || text.front() == '(') && entry.leads.empty()) {
    // "[ada] Roof", "(bo) Weir"
    const auto shut = text.find(text.front() == '[' ? "] " : ") ");
    if (shut != std::string_view::npos && shut > 1 && shut < 24 && reading.is_attendee(text.substr(1, shut - 1))) {
      fill(reading, entry, Field::leads, text.substr(1, shut - 1), part.rule_id);
      text = trim(text.substr(shut + 2));
    }
  }
  const auto parts = split_title(text, reading.grammar.words, entry.leads.empty());
  if (!parts.time.empty() && !entry.start.is_there()) fill(reading, entry, Field::time, parts.time, part.rule_id);
  if (!parts.duration.empty() && !entry.minutes.is_there()) fill(reading, entry, Field::minutes, parts.duration, part.rule_id);
  if (!parts.lead.empty()) fill(reading, entry, Field::leads, parts.lead, part.rule_id);
  fill(reading, entry, Field::title, parts.title, part.rule_id);
  keep(part, std::move(entry), span);
}

// "Roof; Weir; Keys" on one line.
bool read_line(Part& part, std::string_view line) {
  const auto entries = split_plan_line(line);
  if (entries.empty()) return false;
  const auto marks = find_plan_marks(part.reading, entries);
  for (const auto entry : entries) read_entry(part, {}, entry, span_of(part.reading, entry), marks);
  return true;
}

bool is_timed(const Part& part, const layout::Block& block) {
  auto text = part.reading.view(block.text);
  text = text.substr(0, text.find('\n'));
  const auto pieces = split_title(text, part.reading.grammar.words, false);
  return !pieces.time.empty() || !pieces.duration.empty();
}

// Does it say something of the entry above: a sentence, an address, "POLL: ...", an answer ticked off?
bool is_told(const Part& part, const layout::Block& block) {
  const auto text = part.reading.view(block.text);
  return text.size() > 90 || text.ends_with('.') || text.starts_with("http") || (!block.label.is_empty() && !block.body.is_empty()) ||
         block.checkbox != layout::Checkbox::none || text.find('\n') != std::string_view::npos;
}

// "How shall we pay for it?", "See the letter of the county, which came in May and has not been answered.": a note on
// the entry above; "Roof: who pays for it" is one more.
bool is_note_on_entry(const Part& part, const layout::Block& block) {
  constexpr std::size_t longest_label = 120;
  constexpr std::size_t shortest_sentence = 60;
  const auto text = part.reading.view(block.text);
  if (!block.number.is_empty()) return false;
  if (text.ends_with('?') || text.starts_with("http") || block.checkbox != layout::Checkbox::none || text.find('\n') != std::string_view::npos) return true;
  return text.size() > longest_label || (text.size() > shortest_sentence && (text.ends_with('.') || block.label.is_empty()) && is_told(part, block));
}

// At which levels do most entries further in tell something of those above?
std::vector<bool> levels_of_notes(const Part& part, std::uint8_t least) {
  constexpr std::size_t levels = 10;
  bool has_stops = false;  // behind the outer entries as well: a full stop tells no sentence
  std::array<std::size_t, levels> all{};
  std::array<std::size_t, levels> told{};
  for (auto b = part.reading.block_starts[part.index]; b < part.reading.block_starts[part.index + 1]; ++b) {
    const auto& block = part.reading.block(part.reading.blocks[b]);
    if (block.kind != BlockKind::list_item || part.reading.blocks[b] == part.section.opener || block.level >= levels) continue;
    const bool ends_with_stop = part.reading.view(block.text).ends_with('.');
    if (block.level <= least) {
      has_stops = has_stops || ends_with_stop;
      continue;
    }
    ++all[block.level];
    told[block.level] += is_note_on_entry(part, block) && !(ends_with_stop && has_stops);
  }
  std::vector<bool> notes(levels, false);
  for (std::size_t level = 0; level < levels; ++level) notes[level] = told[level] > 0 && told[level] * 2 >= all[level];
  return notes;
}

// Are the entries further in parts of the plan ("Opening" over "Roll call"), and no notes on it?
bool are_parts(const Part& part, std::uint8_t least) {
  std::size_t inner = 0;
  std::size_t told = 0;
  std::size_t top = 0;
  for (auto b = part.reading.block_starts[part.index]; b < part.reading.block_starts[part.index + 1]; ++b) {
    const auto& block = part.reading.block(part.reading.blocks[b]);
    if (block.kind != BlockKind::list_item || part.reading.blocks[b] == part.section.opener) continue;
    top += block.level == least;
    if (block.level <= least) continue;
    ++inner;
    told += is_told(part, block);
  }
  return inner > 0 && told * 4 <= inner && inner <= top * 6;
}

// Is there a link in it, and not the whole of an entry with what it is about?
bool leads_elsewhere(const Reading& reading, layout::Range body) {
  const auto& marks = reading.layout.marks;
  const auto text = reading.view(body);
  if (text.find("://") != std::string_view::npos) return true;
  auto mark = std::lower_bound(marks.begin(), marks.end(), body.begin, [](const layout::Mark& one, std::uint32_t at) { return one.range.begin < at; });
  for (; mark != marks.end() && mark->range.begin < body.end; ++mark)
    if (mark->kind == layout::MarkKind::link && (mark->range.size() + 24 >= body.size() || text.size() < 60)) return true;
  return false;
}

// How many lines right behind the opener are titles without bullets ("Opening." over "The roof."): all up to a
// blank line, none as long as a sentence of the discussion. Or a blank line stands between all of them.
std::size_t count_bare_titles(const Part& part) {
  constexpr std::size_t longest = 100;
  const auto& reading = part.reading;
  std::size_t count = 0;
  bool is_spaced = false;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    if (reading.blocks[b] == part.section.opener) continue;
    const auto& block = reading.block(reading.blocks[b]);
    if (count == 1) is_spaced = block.blank_before > 0;
    if (count > 1 && (block.blank_before > 0) != is_spaced) break;
    const bool is_title = block.kind == BlockKind::paragraph && block.line_count == 1 && block.text.size() <= longest &&
                          block.label_kind != layout::LabelKind::colon &&
                          layout::case_at(reading.view(block.text)) == layout::Case::upper;
    if (!is_title) return 0;
    ++count;
  }
  return count >= (is_spaced ? 3U : 2U) ? count : 0;
}

// "Lead: Ada", "Time: 10 min" below the last entry.
bool fill_from_note(Part& part, const layout::Block& block) {
  auto& agenda = part.reading.minutes.agenda;
  const auto value = part.reading.view(block.body);
  if (agenda.empty() || value.empty() || value.size() > 60) return false;
  const auto key = fold_key(part.reading.view(block.label));
  for (const auto& column : part.rule.columns) {
    if (column.field != Field::leads && column.field != Field::time && column.field != Field::minutes) continue;
    if (std::find(column.titles.begin(), column.titles.end(), key) == column.titles.end()) continue;
    return fill(part.reading, agenda.back(), column.field, value, part.rule_id) ||
           (column.field == Field::time && fill(part.reading, agenda.back(), Field::minutes, value, part.rule_id));
  }
  return false;
}

// The texts that may be entries: the list's outermost, or the lines where there is none.
std::vector<std::string_view> entries_of(const Part& part, std::uint8_t least) {
  const auto& reading = part.reading;
  std::vector<std::string_view> entries;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (reading.blocks[b] == part.section.opener || block.kind == BlockKind::table) continue;
    const bool is_item = block.kind == BlockKind::list_item;
    if (least != 255 ? !is_item || block.level > least : block.kind != BlockKind::paragraph) continue;
    auto rest = reading.view(block.text);
    if (!is_item && rest.size() > 400) continue;
    do {
      const auto line = std::min(rest.find('\n'), rest.size());
      entries.push_back(trim(rest.substr(0, line)));
      rest.remove_prefix(std::min(rest.size(), line + 1));
    } while (!is_item && !rest.empty());
  }
  return entries;
}

// Is the section opened by a heading of its own below the heading of the plan?
bool is_entry_heading(const Reading& reading, const sections::Section& section, std::int32_t rule) {
  if (section.rule != rule || section.is_plan_group || section.opener == sections::no_block || !section.body.is_empty()) return false;
  if (reading.block(section.opener).kind != layout::BlockKind::heading) return false;
  const auto* meaning = reading.grammar.meaning_of(fold_key(reading.view(section.title)));
  return !meaning || meaning->section != rule;
}

// Are the entries of the plan headings, many of them, with notes below each? A few only group its entries.
bool has_entry_headings(const Reading& reading, std::int32_t rule) {
  const auto& list = reading.sections.list;
  return std::count_if(list.begin(), list.end(), [&](const auto& section) { return is_entry_heading(reading, section, rule); }) >= 6;
}

}  // namespace

bool read_agenda_table(Reading& reading, const layout::Table& table) {
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "agenda") continue;
    static const sections::Section nowhere{};
    Part part{reading, nowhere, 0, rule, reading.rule_id(rule.name), no_index};
    const auto columns = find_columns(reading, rule, table);
    const auto has = [&](Field field) {
      return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    if (!has(Field::title) || !(has(Field::leads) || has(Field::time) || has(Field::minutes))) return false;
    return read_table(part, table, columns_in(part, table));
  }
  return false;
}

bool read_agenda_lines(Reading& reading, const std::vector<std::string_view>& lines, Span span) {
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "agenda") continue;
    static const sections::Section nowhere{};
    Part part{reading, nowhere, 0, rule, reading.rule_id(rule.name), no_index};
    const auto before = reading.minutes.agenda.size();
    const auto marks = find_plan_marks(reading, lines);
    for (const auto line : lines) read_entry(part, {}, line, span, marks);
    return reading.minutes.agenda.size() > before;
  }
  return false;
}

void read_agenda(Part& part) {
  auto& reading = part.reading;
  // "[Agenda](#agenda)" stands in the contents.
  if (part.section.opener != sections::no_block && reading.block(part.section.opener).kind == BlockKind::paragraph &&
      reading.layout.has_mark(reading.block(part.section.opener).text, layout::MarkKind::link) && part.section.body.is_empty())
    return;
  const auto begin = reading.block_starts[part.index];
  const auto end = reading.block_starts[part.index + 1];
  if (!part.section.body.is_empty()) {
    // "Agenda: [here]" leads to one.
    if (!leads_elsewhere(reading, part.section.body) && !read_line(part, reading.view(part.section.body)))
      read_entry(part, {}, reading.view(part.section.body), reading.block(part.section.opener).span);
  }
  if (is_entry_heading(reading, part.section, part.section.rule) && has_entry_headings(reading, part.section.rule)) {
    const auto& opener = reading.block(part.section.opener);
    read_entry(part, reading.view(opener.number), reading.view(part.section.title), opener.span);
    for (auto b = begin; b < end; ++b) if (reading.blocks[b] == part.section.opener) reading.mark(reading.blocks[b], part.rule_id);
    return;
  }
  if (part.section.is_entry) {
    const auto& opener = reading.block(part.section.opener);
    read_entry(part, reading.view(opener.number), reading.view(part.section.title), opener.span);
    reading.mark(part.section.opener, part.rule_id);
  }
  bool has_numbers = false;
  std::size_t timed = 0;
  std::uint8_t least = 255;
  for (auto b = begin; b < end; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::list_item || reading.blocks[b] == part.section.opener) continue;
    has_numbers = has_numbers || !block.number.is_empty();
    // Outer entries: a topic below "New business" may have the only times.
    if (block.level < least) timed = 0;
    if (block.level <= least) timed += is_timed(part, block);
    least = std::min(least, block.level);
  }
  const bool has_parts = least != 255 && are_parts(part, least);
  const auto notes = levels_of_notes(part, least);
  std::uint8_t note_level = 255;  // what stands further in than a note is one
  std::size_t bare = least == 255 && part.section.body.is_empty() ? count_bare_titles(part) : 0;
  const auto marks = find_plan_marks(reading, entries_of(part, least));
  bool seen_list = false;
  std::string_view last_number;  // its last digit
  std::size_t short_entries = 0;
  for (auto b = begin; b < end; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind == BlockKind::table) {
      if (read_topic_table(reading, index, part.section.depth, part.rule_id)) continue;
      const auto& table = reading.layout.tables[block.table];
      if (read_table(part, table, columns_in(part, table)) || read_table(part, table, columns_of_plan(reading, table))) reading.mark(index, part.rule_id);
      continue;
    }
    if (block.kind == BlockKind::list_item) {
      seen_list = true;
      // "1." behind "6.": the series of the minutes, which says more than the plan.
      const auto number = reading.view(block.number);
      if (number == "1" && least == block.level && last_number.size() == 1 && last_number.front() > '2') break;
      if (!number.empty() && block.level == least) last_number = number.substr(number.size() - 1);
      // Bullets below numbers are notes on an entry.
      // So are those without a time in a list whose entries have one.
      const bool is_note = block.number.is_empty() && block.level > least && !has_parts &&
                           (has_numbers || (timed > 1 && !is_timed(part, block)));
      if (block.level > least && block.level < notes.size() && (block.level > note_level || notes[block.level])) {
        note_level = std::min(note_level, block.level);
        if (!block.label.is_empty() && fill_from_note(part, block)) reading.mark(index, part.rule_id);
        continue;
      }
      note_level = 255;
      // A sentence behind titles tells what else was spoken of.
      if (short_entries >= 2 && block.number.is_empty() && block.text.size() > 100 && reading.view(block.text).back() == '.') continue;
      short_entries += block.text.size() < 60;
      if (block.level > least && !block.label.is_empty() && fill_from_note(part, block)) {
        reading.mark(index, part.rule_id);
        continue;
      }
      if (!is_note) {
        reading.mark(index, part.rule_id);
        auto text = reading.view(block.text);
        if (const auto line = text.find('\n'); line != std::string_view::npos) text = text.substr(0, line);
        read_entry(part, reading.view(block.number), text, block.span, marks);
      }
      continue;
    }
    // "1. OPENING": a line in capitals, which heads a topic further down.
    if (block.kind == BlockKind::heading && block.heading != layout::HeadingStyle::markdown && block.heading != layout::HeadingStyle::underlined) {
      read_entry(part, reading.view(block.number), reading.view(block.text), block.span, marks);
      reading.mark(index, part.rule_id);
      continue;
    }
    // "We will look at:" over the list
    if (block.kind == BlockKind::paragraph && !seen_list && block.text.size() > 24 && reading.view(block.text).back() == ':' && b + 1 < end &&
        reading.block(reading.blocks[b + 1]).kind == BlockKind::list_item)
      continue;
    if (bare > 0) {
      --bare;
      read_entry(part, {}, reading.view(block.text), block.span, marks);
      reading.mark(index, part.rule_id);
      continue;
    }
    if (block.kind == BlockKind::paragraph && !seen_list) {
      const auto lines = timed_lines(reading, block);
      for (const auto line : lines) read_entry(part, {}, line, span_of(reading, line), marks);
      if (!lines.empty() || (block.line_count <= 1 && part.section.body.is_empty() && read_line(part, reading.view(block.text)))) {
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (block.kind == BlockKind::paragraph && !seen_list && part.section.opened == sections::Opened::label && part.section.body.is_empty()) {
      const auto lines = own_lines(reading, block);
      for (const auto line : lines) read_entry(part, {}, line, span_of(reading, line), marks);
      if (!lines.empty()) reading.mark(index, part.rule_id);
      if (!lines.empty()) break;
    }
    if (block.kind == BlockKind::paragraph && !seen_list && part.section.opened != sections::Opened::label &&
        block.text.size() < 400) {
      // Lines of their own are entries; a wrapped sentence is an introduction.
      const auto text = reading.view(block.text);
      std::vector<Captured> captured;
      if (text.find('\n') != std::string_view::npos || match_entry(part.rule, text, captured) ||
          block.heading == layout::HeadingStyle::title_line) {
        std::string_view rest = text;
        while (!rest.empty()) {
          const auto line = rest.find('\n');
          if (const auto entry = rest.substr(0, line); entry.size() > 40 || !reading.grammar.words.has(Words::nobody, fold_key(entry)))
            read_entry(part, {}, entry, block.span, marks);
          if (line == std::string_view::npos) break;
          rest.remove_prefix(line + 1);
        }
        reading.mark(index, part.rule_id);
      }
    }
  }
}

}  // namespace minuter::readers
