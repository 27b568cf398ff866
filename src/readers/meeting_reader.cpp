// The meeting itself: labels ("Date: ..."), key/value tables, front matter, the title.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::LabelKind;

void read_chair(Reading& reading, std::string_view value, std::uint16_t rule, std::int32_t rank) {
  fill_meeting(reading, Field::chair, value, rule, rank);
}

// What a label means; of two in one ("Place / Platform") the first.
const Meaning* meaning_of_label(const Reading& reading, std::string_view label) {
  const auto* meaning = reading.grammar.meaning_of_printed(label);
  if (meaning && meaning->label >= 0) return meaning;
  // "Time (UTC)", "Place (hybrid)"
  if (const auto open = label.rfind(" ("); open != std::string_view::npos && open > 2 && label.ends_with(')')) return meaning_of_label(reading, label.substr(0, open));
  const auto joint = label.find_first_of("/&|");
  if (joint == std::string_view::npos || joint < 3 || joint + 3 >= label.size()) return nullptr;
  const auto* first = reading.grammar.meaning_of_printed(label.substr(0, joint));
  const auto* second = reading.grammar.meaning_of_printed(label.substr(joint + 1));
  return first && first->label >= 0 && second && second->label >= 0 ? first : nullptr;
}

bool read_label(Reading& reading, std::string_view label, std::string_view value, std::int32_t rank) {
  if (label.empty() || label.size() > 80) return false;
  const auto* meaning = meaning_of_label(reading, label);
  if (!meaning) return false;
  const auto& found = reading.grammar.labels[static_cast<std::size_t>(meaning->label)];
  const auto rule = reading.rule_id(found.name);
  if (found.field == Field::chair) {
    read_chair(reading, value, rule, rank);
    return true;
  }
  if (found.field == Field::ignore) return true;
  // "Committee: Ada Penrose, Bo Quill" names people, no body.
  if (found.field == Field::body && value.find(',') != std::string_view::npos) {
    const auto people = records::split_people(value, reading.grammar.words);
    if (people.size() > 1 && records::looks_like_name(records::read_person(people[0].text, reading.grammar.words).name, reading.grammar.words) &&
        records::looks_like_name(records::read_person(people[1].text, reading.grammar.words).name, reading.grammar.words))
      return false;
  }
  return fill_meeting(reading, found.field, value, rule, rank);
}

// What a label of the meeting fills; `ignore`: it is none.
Field field_of(const Reading& reading, std::string_view label) {
  if (label.size() > 80) return Field::ignore;
  const auto* meaning = meaning_of_label(reading, label);
  return meaning ? reading.grammar.labels[static_cast<std::size_t>(meaning->label)].field : Field::ignore;
}

// "Start: 19:00 End: 21:00", "Place: Mill | Date: 4 May": where the next label begins in the value of
// one; 0: nowhere.
std::size_t next_label(const Reading& reading, std::string_view value) {
  for (auto colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
    if (colon == 0 || colon + 1 >= value.size() || value[colon + 1] != ' ') continue;
    auto end = colon;
    while (end > 0 && value[end - 1] == ' ') --end;  // "Fin : 20h"
    auto begin = end;
    for (int words = 0; words < 4 && begin > 0; ++words) {
      const auto space = value.rfind(' ', begin - 1);
      if (space == std::string_view::npos || space == 0) break;
      begin = space;
      const char first = value[begin + 1];
      if (first >= 'a' && first <= 'z') continue;
      const auto* meaning = reading.grammar.meaning_of_printed(value.substr(begin, end - begin));
      if (meaning && meaning->label >= 0) return begin;
    }
  }
  return 0;
}

bool is_key(const Reading& reading, std::string_view text) {
  if (text.empty() || text.size() > 60) return false;
  const auto* meaning = reading.grammar.meaning_of_printed(text);
  if (!meaning) return false;
  return meaning->label >= 0 ||
         (meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::attendees);
}

// "Place: Mill house" in a cell of its own.
bool split_key(const Reading& reading, std::string_view text, std::string_view& key,
               std::string_view& value) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  key = trim(text.substr(0, colon));
  value = trim(text.substr(colon + 1));
  return is_key(reading, key);
}

// A form whose cells are "Key: value" each, many of them or all.
bool has_keyed_cells(const Reading& reading, const layout::Table& table) {
  if (table.row_count == 0 || table.row_count > 24) return false;
  std::size_t keyed = 0;
  std::size_t cells = 0;
  std::string_view key;
  std::string_view value;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      const auto text = trim(cell(reading, row, c));
      cells += !text.empty();
      keyed += split_key(reading, text, key, value);
    }
  }
  return keyed >= 3 && keyed * 3 >= cells * 2;
}

bool tells_when(Field field) { return field == Field::date || field == Field::time || field == Field::start || field == Field::end; }

// "Date | Start | End" over one row of values: a form whose keys are its titles. Beside a column without a title
// the rows are named ("Planned", "Held"), and the last of them tells.
bool has_titles_as_keys(const Reading& reading, const layout::Table& table) {
  if (table.row_count < 2 || table.row_count > 3) return false;
  const auto& titles = reading.layout.rows[table.first_row];
  const bool has_names = titles.cell_count > 2 && trim(cell(reading, titles, 0)).empty();
  if (table.row_count == 3 && !has_names) return false;
  std::size_t keys = 0;
  std::size_t when = 0;
  for (std::uint32_t c = has_names ? 1 : 0; c < titles.cell_count; ++c) {
    const auto field = field_of(reading, cell(reading, titles, c));
    keys += field != Field::ignore;
    when += tells_when(field);
  }
  return when >= 2 && keys * 2 >= titles.cell_count;
}

// " | Planned | Held" over "Start | 19:00 | 19:10": each row a key, and the last column tells.
bool has_columns_of_values(const Reading& reading, const layout::Table& table) {
  if (table.row_count < 3 || table.row_count > 5) return false;
  const auto& titles = reading.layout.rows[table.first_row];
  if (titles.cell_count != 3 || !trim(cell(reading, titles, 0)).empty() || cell(reading, titles, 2).empty()) return false;
  for (std::uint32_t r = 1; r < table.row_count; ++r)
    if (!tells_when(field_of(reading, cell(reading, reading.layout.rows[table.first_row + r], 0)))) return false;
  return true;
}

// Do most rows begin with a key? Then the table is a form, whatever the heading above it says.
bool has_keys(const Reading& reading, const layout::Table& table) {
  if (has_keyed_cells(reading, table) || has_titles_as_keys(reading, table) || has_columns_of_values(reading, table)) return true;
  if (table.row_count < 3 || table.row_count > 24) return false;
  std::size_t keys = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r)
    keys += is_key(reading, cell(reading, reading.layout.rows[table.first_row + r], 0));
  return keys >= 3 && keys * 2 > table.row_count;
}

// Does it open a list of people?
bool names_section(const Reading& reading, std::string_view key) {
  const auto* meaning = key.size() <= 60 ? reading.grammar.meaning_of_printed(key) : nullptr;
  return meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::attendees;
}

// A table of keys and values: a key in the first cell of each row, or keys above values.
bool read_key_table(Reading& reading, const layout::Table& table) {
  bool any = false;
  const auto read = [&](std::string_view key, std::string_view value) {
    if (value.empty() || is_placeholder(value)) return;
    if (!read_label(reading, key, value, from_label) && !read_people_row(reading, key, value)) return;
    any = true;
  };
  if (table.row_count == 0 || people_in_titles(reading, table) != nullptr) return false;
  if (has_keyed_cells(reading, table)) {
    for (std::uint32_t r = 0; r < table.row_count; ++r) {
      const auto& row = reading.layout.rows[table.first_row + r];
      for (std::uint32_t c = 0; c < row.cell_count; ++c) {
        const auto text = trim(cell(reading, row, c));
        std::string_view key;
        std::string_view value;
        if (split_key(reading, text, key, value))
          read(key, value);
        else if (records::find_date(text, reading.grammar.words, reading.grammar.month_first))
          any =
              fill_meeting(reading, Field::date, text, reading.rule_id("date"), from_label) || any;
      }
    }
    return any;
  }
  const auto& first = reading.layout.rows[table.first_row];
  std::size_t keys = 0;
  for (std::uint32_t c = 0; c < first.cell_count; ++c) keys += is_key(reading, cell(reading, first, c));
  if ((keys >= 2 && keys * 2 >= first.cell_count && table.row_count == 2) || has_titles_as_keys(reading, table)) {
    const auto& second = reading.layout.rows[table.first_row + table.row_count - 1];
    for (std::uint32_t c = 0; c < first.cell_count; ++c) read(cell(reading, first, c), cell(reading, second, c));
    return any;
  }
  if (has_columns_of_values(reading, table)) {
    for (std::uint32_t r = 1; r < table.row_count; ++r) {
      const auto& row = reading.layout.rows[table.first_row + r];
      const auto last = trim(cell(reading, row, 2));
      read(cell(reading, row, 0), last.empty() || is_placeholder(last) ? cell(reading, row, 1) : last);
    }
    return any;
  }
  std::string_view people;  // the key of the row above, where it names people
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    // "Attendees | Ada", and below it " | Bo"
    if (const auto key = trim(cell(reading, row, 0)); !key.empty()) {
      people = names_section(reading, key) ? key : std::string_view();
    } else if (const auto value = trim(cell(reading, row, 1)); !people.empty() && !value.empty() && row.cell_count >= 2) {
      any = read_people_row(reading, people, value) || any;
      continue;
    }
    // Two keys beside each other in a row: "Date | 4 May | Time | 10:00".
    for (std::uint32_t c = 0; c + 1 < row.cell_count; c += 2) read(cell(reading, row, c), cell(reading, row, c + 1));
  }
  return any;
}

// The entries of a list in the front matter, each from a line of its own.
std::vector<std::string_view> front_entries(const Reading& reading, const Block& block) {
  std::vector<std::string_view> entries;
  const auto& layout = reading.layout;
  std::uint32_t last = 0;  // where the run before ends in the source
  auto run = std::upper_bound(layout.runs.begin(), layout.runs.end(), block.body.begin, [](std::uint32_t at, const layout::Run& one) { return at < one.clean; });
  if (run != layout.runs.begin()) --run;
  for (; run != layout.runs.end() && run->clean < block.body.end; ++run) {
    const layout::Range range{std::max(run->clean, block.body.begin), std::min(run->clean + run->length, block.body.end)};
    if (range.is_empty() || layout.view(range).find_first_not_of(", \n") == std::string_view::npos) continue;
    const auto between = last > 0 && run->source > last ? layout.source->text({last, run->source}) : std::string_view();
    const auto text = layout.view(range);
    if (entries.empty() || between.find('\n') != std::string_view::npos) entries.push_back(text);
    else entries.back() = {entries.back().data(), static_cast<std::size_t>(text.data() + text.size() - entries.back().data())};
    last = run->source + run->source_length;
  }
  for (auto& entry : entries) entry = trim(entry);
  return entries;
}

// "agenda:" and "directors:" over lists in the front matter.
bool read_front_list(Reading& reading, const Block& block) {
  const auto key = reading.view(block.label);
  if (key.size() > 60 || block.body.size() < 4 || reading.view(block.body).find_first_of("[{") != std::string_view::npos) return false;
  const auto* meaning = reading.grammar.meaning_of_printed(key);
  const auto word = fold_key(key.substr(key.find_last_of("_- ") + 1));
  const auto& words = reading.grammar.words;
  const auto* role = words.find(Words::role, word);
  const bool is_plan = meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::agenda;
  if (!is_plan && (meaning || !(words.has(Words::people_word, word) || (role && role->value == "plural")))) return false;
  const auto entries = front_entries(reading, block);
  if (is_plan) return read_agenda_lines(reading, entries, block.span);
  // "directors:", "voting_members:": a word for people, over names in full.
  const bool are_names = std::all_of(entries.begin(), entries.end(), [&](std::string_view entry) {
    const auto name = records::read_person(entry, words).name;
    return name.find(' ') != std::string_view::npos && records::looks_like_name(name, words);
  });
  if (!are_names) return false;
  bool any = false;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance")
      for (const auto entry : entries) any = read_people_list(reading, section, reading.rule_id(section.name), entry, {}) > 0 || any;
  return any;
}

// A line that is the day, or the hours, and little else.
bool read_when(Reading& reading, std::string_view text, std::uint16_t rule) {
  const auto& words = reading.grammar.words;
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  if (const auto date = records::find_date(text, words, reading.grammar.month_first))
    return date->printed.size() + 28 >= text.size() && fill_meeting(reading, Field::date, text, rule, from_label);
  const auto range = records::find_time_range(text, words);
  return range && range->end && range->printed.size() + 10 >= text.size() && fill_meeting(reading, Field::time, text, rule, from_label);
}

// A heading that is a label of the meeting: its value is the line below.
void read_value_below(Reading& reading, std::uint32_t index, std::int32_t rank) {
  const auto& blocks = reading.layout.blocks;
  if (index + 1 >= blocks.size()) return;
  const auto& next = blocks[index + 1];
  if ((next.kind != BlockKind::paragraph && next.kind != BlockKind::list_item) || !next.label.is_empty() || next.text.size() > 120) return;
  if (!read_label(reading, reading.view(blocks[index].text), reading.view(next.text), rank)) return;
  reading.mark(index, 0);
  reading.mark(index + 1, 0);
}

}  // namespace

void read_labels(Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  bool before_topics = true;
  auto topics_ahead = std::count_if(reading.sections.list.begin(), reading.sections.list.end(),
                                    [](const auto& section) { return section.is_topic && section.opener != sections::no_block; });
  std::size_t topics_behind = 0;
  bool has_opened = false;  // the first topic told when the meeting began
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic && section.opener == i) {
      before_topics = false;
      ++topics_behind;
      --topics_ahead;
    }
    if (block.kind == BlockKind::front_matter) {
      // Front matter is read, but anything that the text says is surer.
      reading.mark(i, 0, Use::ignored);
      if (read_label(reading, reading.view(block.label), reading.view(block.body), from_front_matter) ||
          (block.body.size() > 4 && reading.view(block.body).find_first_of("[{") == std::string_view::npos &&
           read_people_row(reading, reading.view(block.label), reading.view(block.body))) ||
          read_front_list(reading, block))
        reading.mark(i, 0);
      continue;
    }
    const auto* about = reading.rule_of(section);
    // "## Date" over "4 May 2021"
    if ((block.kind == BlockKind::heading || !block.number.is_empty()) && section.opener == i && about && about->reads == Reads::meeting && i + 1 < blocks.size() &&
        blocks[i + 1].kind != BlockKind::heading && blocks[i + 1].label.is_empty() && blocks[i + 1].text.size() <= 120) {
      if (read_label(reading, reading.view(block.text), trim(reading.view(blocks[i + 1].text)), from_label)) reading.mark(i + 1, 0);
      continue;
    }
    if (block.kind == BlockKind::table && reading.use[i] == Use::read) continue;
    if (block.kind == BlockKind::table && (before_topics || (about && about->reads == Reads::meeting)) &&
        (!about || about->reads == Reads::meeting || has_keys(reading, reading.layout.tables[block.table]))) {
      if (read_key_table(reading, reading.layout.tables[block.table])) reading.mark(i, 0);
      continue;
    }
    // "## Time" over "Friday, 4 May 2031"
    const bool tells_end = !before_topics && block.kind == BlockKind::heading && field_of(reading, reading.view(block.text)) == Field::end;
    if (block.kind == BlockKind::heading && block.label.is_empty() && (before_topics || tells_end) && section.opener != i) {
      read_value_below(reading, i, tells_end || field_of(reading, reading.view(block.text)) == Field::end ? from_label + 1 : from_label);
      continue;
    }
    if (block.label.is_empty() || block.label_kind == LabelKind::nick || block.label_kind == LabelKind::bracket) continue;
    // Entries of a plan or of tasks tell nothing about the meeting itself.
    if (const auto* rule = reading.rule_of(section);
        block.kind == BlockKind::list_item &&
        (block.label_kind == LabelKind::dash || (rule && (rule->reads == Reads::agenda || rule->reads == Reads::actions))))
      continue;
    // "Board: Ada, Bo" in the attendance groups people.
    if (const auto* rule = reading.rule_of(section); rule && rule->reads == Reads::attendees &&
                                                     section.opened == sections::Opened::heading &&
                                                     block.kind == BlockKind::list_item)
      continue;
    const auto label = reading.view(block.label);
    auto value = reading.view(block.body);
    // The value may stand in the next paragraph.
    std::uint32_t next = i;
    const bool is_above_list = block.kind == BlockKind::heading && before_topics && i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::list_item;
    if (value.empty() && i + 1 < blocks.size() && (blocks[i + 1].kind == BlockKind::paragraph || is_above_list) &&
        blocks[i + 1].label.is_empty() && blocks[i + 1].text.size() < 120) {
      next = i + 1;
      value = reading.view(blocks[next].text);
    }
    // Behind the first topic only times of beginning and end are about this meeting; a "Date:" is
    // that of the next one.
    const bool is_about_meeting = before_topics || (about && about->reads == Reads::meeting);
    if (!is_about_meeting) {
      // "Beginn: 19:45" in the topic that opens the meeting, "Ende: 20:32" in the one that closes it.
      const bool is_line = block.kind == BlockKind::paragraph || (block.kind == BlockKind::list_item && block.level == 0 && block.number.is_empty());
      if (!is_line || value.size() > 60 || next != i) continue;
      const auto field = field_of(reading, label);
      const bool opens = field == Field::start && topics_behind <= 1;
      has_opened = has_opened || opens;
      const bool closes = field == Field::end && (topics_ahead <= 1 || (has_opened && topics_behind <= 1));
      if (!opens && !closes) continue;
    }
    const auto rank = is_about_meeting ? from_label : from_label - 1;
    bool any = false;
    auto key = label;
    while (!value.empty()) {
      const auto cut = value.size() < 200 ? next_label(reading, value) : 0;
      auto one = trim(cut > 0 ? value.substr(0, cut) : value);
      while (cut > 0 && !one.empty() && (one.back() == '|' || one.back() == ',' || one.back() == ';' || one.back() == '/')) one = trim(one.substr(0, one.size() - 1));
      any = read_label(reading, key, one, rank) || any;
      if (cut == 0) break;
      const auto colon = value.find(':', cut);
      key = trim(value.substr(cut, colon - cut));
      value = trim(value.substr(colon + 1));
    }
    if (any) {
      reading.mark(i, 0);
      if (next != i) reading.mark(next, 0);
    }
  }
}

void read_meeting(Part& part) {
  auto& reading = part.reading;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    const auto& block = reading.block(index);
    if (index == part.section.opener) continue;
    const auto text = reading.view(block.text);
    if (!block.label.is_empty()) continue;  // read_labels has it
    std::vector<Captured> captured;
    if (match_entry(part.rule, text, captured)) {
      for (const auto& [field, value] : captured) fill_meeting(reading, field, value, part.rule_id, from_label);
      reading.mark(index, part.rule_id);
    } else if (text.size() < 120) {
      if (read_when(reading, text, part.rule_id)) reading.mark(index, part.rule_id);
      for (const auto& constant : part.rule.set) {
        // `set: {date: text}`: the section's text fills the field.
        if (constant.value == "text" && fill_meeting(reading, constant.field, text, part.rule_id, from_label))
          reading.mark(index, part.rule_id);
      }
    }
  }
}

}  // namespace minuter::readers
