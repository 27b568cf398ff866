// What stood side by side and came out one below the other, as a PDF gives it: two labels over both their
// lists, and tables whose cells are lines.
#include "readers/attendees.hpp"

#include <algorithm>
#include <optional>

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// Two labels over groups that blank lines part: the last belongs to the second label. Names that stand
// apart one by one cannot be told and are all of the first. How many blocks were read.
std::uint32_t read_piled_groups(Part& part, const sections::Section& above, const SectionRule& rule, std::uint32_t begin) {
  auto& reading = part.reading;
  std::uint32_t count = 0;
  std::uint32_t lists = 0;
  for (auto b = begin; b < reading.block_starts[part.index + 1]; ++b, ++count) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::paragraph || !block.label.is_empty()) break;
    const auto line = reading.view(reading.layout.lines[block.first_line]);
    if (!is_name(reading, records::read_person(line, reading.grammar.words).name)) break;
    lists += block.line_count > 1;
  }
  if (count < 2 || (lists > 0 && count != 2) || (lists == 0 && count < 4)) return 0;
  Part first{reading, above, part.index - 1, rule, reading.rule_id(rule.name), no_index};
  const bool one_each = lists == 0 && is_one_each(part);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto index = reading.blocks[begin + i];
    auto& of = lists > 0 && i + 1 == count ? part : first;
    if (read_people_block(of, reading.block(index), one_each)) reading.mark(index, of.rule_id);
  }
  return count;
}

}  // namespace

// "Present:" over "Absent:" over both lists, as two columns come out of a PDF: the first lines
// belong to the first label.
bool read_piled(Part& part, std::uint32_t& taken) {
  auto& reading = part.reading;
  if (part.index == 0 || part.section.opened != sections::Opened::label || !part.section.body.is_empty()) return false;
  const auto& above = reading.sections.list[part.index - 1];
  const auto* rule = reading.rule_of(above);
  const auto begin = reading.block_starts[part.index];
  // "Board members / Present: / Board members / Absent:"
  const bool is_label_alone = above.body.is_empty() || reading.view(above.title).starts_with(reading.view(above.body));
  if (!rule || rule->reads != Reads::attendees || above.opened != sections::Opened::label || !is_label_alone ||
      above.opener + 1 != part.section.opener || begin + 2 > reading.block_starts[part.index + 1] ||
      reading.blocks[begin] != part.section.opener)
    return false;
  const auto index = reading.blocks[begin + 1];
  const auto& block = reading.block(index);
  if (const auto read = read_piled_groups(part, above, *rule, begin + 1); read > 0) {
    taken = read;
    return true;
  }
  if (block.kind != BlockKind::paragraph || block.line_count < 2) return false;
  taken = 1;
  auto split = block.first_line;
  for (auto l = block.first_line; l + 1 < block.first_line + block.line_count; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (!line.empty() && line.back() != ',' && phrase_at_end(reading.grammar.words, Words::and_word, line) == 0) split = l + 1;
  }
  if (split == block.first_line) return false;
  const auto cut = reading.layout.lines[split].begin;
  Part first{reading, above, part.index - 1, *rule, reading.rule_id(rule->name), no_index};
  const bool any = read_people_text(first, reading.view({block.text.begin, cut}), {});
  if (!read_people_text(part, reading.view({cut, block.text.end}), {}) && !any) return false;
  reading.mark(index, part.rule_id);
  return true;
}

namespace {

// The field of the column with this title in tables of those present.
std::optional<Field> column_of(const SectionRule& rule, std::string_view key) {
  for (const auto& column : rule.columns)
    if (std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end()) return column.field;
  return std::nullopt;
}

struct PiledTable {
  std::vector<std::string_view> names, offices, states;
  std::vector<std::uint32_t> blocks;
};

// What a line of a table holds that came out one cell below the other; false: it is none of it.
bool sort_cell(const Reading& reading, const SectionRule& rule, std::string_view line, PiledTable& table) {
  const auto& words = reading.grammar.words;
  const auto key = fold_key(line);
  if (words.has(Words::attendance, key)) {
    table.states.push_back(line);
    return true;
  }
  if (key.empty() || column_of(rule, key)) return true;
  if (key.front() >= '0' && key.front() <= '9') return key.size() < 12;
  const auto person = records::read_person(line, words);
  if (person.affiliation.empty() && is_name(reading, person.name) && !words.has(Words::role, key) && key.find(' ') != std::string::npos) {
    table.names.push_back(line);
    return true;
  }
  if (line.size() < 60 && line.back() != '.' && line.back() != ':' &&
      (is_role_name(reading, line) || words.has(Words::role, fold_key(line.substr(0, line.find(',')))))) {
    table.offices.push_back(line);
    return true;
  }
  return words.has(Words::arrival, key) || words.has(Words::departure, key);
}

}  // namespace

// "Attendee name / Title / Status" over names, offices and "Present", each on a line: a table whose
// cells a PDF gave one below the other. Names and states stand in the same order.
void read_piled_tables(Reading& reading) {
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  if (!rule) return;
  const auto& layout = reading.layout;
  for (std::uint32_t i = 0; i < layout.blocks.size() && i < 60; ++i) {
    const auto& block = layout.blocks[i];
    if (block.kind != BlockKind::paragraph || layout.view(block.text).find(' ') == std::string_view::npos) continue;
    auto line = block.first_line;
    const auto last = block.first_line + block.line_count;
    const auto is_title = [&](std::uint32_t l) {
      const auto text = layout.view(layout.lines[l]);
      return text.size() < 20 && text.find(' ') != std::string_view::npos && column_of(*rule, fold_key(text)) == Field::name;
    };
    while (line < last && !is_title(line)) ++line;
    if (line == last) continue;
    PiledTable table;
    bool goes_on = true;
    for (auto b = i; goes_on && b < layout.blocks.size() && b < i + 80; ++b) {
      const auto& part = layout.blocks[b];
      if (part.kind == BlockKind::list_item || part.kind == BlockKind::table || part.kind == BlockKind::rule) break;
      if (part.kind == BlockKind::heading) {
        goes_on = sort_cell(reading, *rule, layout.view(part.text), table);
      } else {
        for (auto l = b == i ? line : part.first_line; goes_on && l < part.first_line + part.line_count; ++l)
          goes_on = sort_cell(reading, *rule, trim(layout.view(layout.lines[l])), table);
      }
      if (goes_on) table.blocks.push_back(b);
    }
    if (table.names.size() < 3 || table.names.size() != table.states.size()) continue;
    const auto id = reading.rule_id("attendance");
    for (std::size_t n = 0; n < table.names.size(); ++n) {
      auto record = from_person(reading, records::read_person(table.names[n], reading.grammar.words), id);
      fill(reading, record, Field::status, table.states[n], id);
      if (table.offices.size() >= table.names.size()) fill(reading, record, Field::affiliation, table.offices[n], id);
      record.span = span_of(reading, table.names[n]);
      reading.minutes.attendees.push_back(std::move(record));
    }
    for (const auto b : table.blocks) reading.mark(b, id);
    return;
  }
}

}  // namespace minuter::readers
