// Tables of decisions, a row each: in a section of their own, and "Motion | Mover | Seconder | Result" wherever
// it stands.
#include "readers/decisions_tables.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/table_rows.hpp"

namespace minuter::readers {

bool read_decision_table(Part& part, std::uint32_t index, const layout::Table& table) {
  auto& reading = part.reading;
  const auto columns = columns_in(part, table);
  if (!columns.known) return false;
  const TableRows rows(reading, part.rule, table, columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (!rows.is_whole(r)) {
      if (any && part.rule.joins_rows) join(reading.minutes.decisions.back(), rows.rest<Decision>(r, part.rule_id));
      continue;
    }
    Decision decision;
    for (std::size_t c = 0; c < columns.fields.size(); ++c)
      if (columns.fields[c] != Field::ignore)
        fill(reading, decision, columns.fields[c], rows.cell(r, c), part.rule_id);
    if (!decision.text.is_there()) continue;
    any = true;
    for (const auto& constant : part.rule.set) set(decision, constant, part.rule_id);
    decision.span = rows.span(r);
    decision.item = part.item;
    reading.minutes.decisions.push_back(std::move(decision));
  }
  reading.mark(index, part.rule_id);
  return true;
}

// Does the table say what was moved, and by whom or with which votes?
static bool is_motion_table(const Reading& reading, const SectionRule& rule, const layout::Table& table) {
  if (table.row_count < 2) return false;
  const auto columns = find_columns(reading, rule, table);
  const auto has = [&](Field field) {
    return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
  };
  return columns.known > 1 && has(Field::text) && (has(Field::mover) || has(Field::seconder) || (has(Field::votes_for) && has(Field::votes_against)));
}

// "Decision | Reason", "No. | Decision | Who": one title names what was decided, and none of them a topic, what was
// said or a task.
static bool is_decision_table(const Reading& reading, const SectionRule& rule, const layout::Table& table) {
  if (table.row_count < 2) return false;
  const auto columns = find_columns(reading, rule, table);
  const auto at = std::find(columns.fields.begin(), columns.fields.end(), Field::text);
  if (!columns.has_titles || columns.fields.size() < 2 || at == columns.fields.end()) return false;
  const auto& titles = reading.layout.rows[table.first_row + columns.header];
  const auto decided = static_cast<std::size_t>(at - columns.fields.begin());
  const auto& sections = reading.grammar.sections;
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    const auto key = fold_key(cell(reading, titles, c));
    const auto* meaning = reading.grammar.meaning_of(key);
    const auto* known = meaning && meaning->section >= 0 ? &sections[static_cast<std::size_t>(meaning->section)] : nullptr;
    if (c == decided ? !known || known->reads != Reads::decisions : known && known->reads == Reads::actions) return false;
    const bool is_talk = c != decided && std::any_of(sections.begin(), sections.end(), [&](const SectionRule& one) {
      return (one.name == "agenda" || one.name == "minutes") && std::any_of(one.columns.begin(), one.columns.end(), [&](const auto& column) {
               return (column.field == Field::title || column.field == Field::text) && std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
             });
    });
    if (is_talk) return false;
  }
  // A column that is often empty is that of a table of topics.
  std::uint32_t filled = 0;
  for (std::uint32_t r = columns.first; r < table.row_count; ++r) filled += !cell(reading, reading.layout.rows[table.first_row + r], decided).empty();
  return filled > 0 && filled * 5 >= (table.row_count - columns.first) * 4;
}

// "Motion | To sell the boat" over "Moved by | Ada": a table of two columns whose first names what stands in the second.
static bool read_motion_sheet(Reading& reading, const SectionRule& rule, std::uint32_t index) {
  constexpr std::uint32_t most_rows = 12;
  const auto& table = reading.layout.tables[reading.layout.blocks[index].table];
  if (table.row_count < 2 || table.row_count > most_rows) return false;
  const auto id = reading.rule_id(rule.name);
  Decision decision;
  std::size_t known = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    if (row.cell_count > 2) return false;
    const auto key = fold_key(cell(reading, row, 0));
    const auto column = std::find_if(rule.columns.begin(), rule.columns.end(), [&](const auto& one) {
      return std::find(one.titles.begin(), one.titles.end(), key) != one.titles.end();
    });
    if (column == rule.columns.end() || column->field == Field::id) continue;
    // "Ada Penrose, Keeper of the Mill"
    const auto value = trim(cell(reading, row, 1));
    const bool is_person = column->field == Field::mover || column->field == Field::seconder;
    fill(reading, decision, column->field, is_person ? value.substr(0, value.find(", ")) : value, id);
    ++known;
  }
  decision.item = reading.item_of_section[reading.sections.of_block[index]];
  // "Moved by | Ada" over "Seconded by | Bo" alone: of the topic above the table
  if (!decision.text.is_there() && decision.seconder.is_there() && decision.item >= 0) {
    decision.text = reading.minutes.items[static_cast<std::size_t>(decision.item)].title;
    ++known;
  }
  if (known < 3 || !decision.text.is_there() || !decision.mover.is_there()) return false;
  decision.span = reading.layout.blocks[index].span;
  reading.minutes.decisions.push_back(std::move(decision));
  reading.mark(index, id);
  return true;
}

void read_motion_tables(Reading& reading) {
  const auto& sections = reading.grammar.sections;
  const auto rule = std::find_if(sections.begin(), sections.end(), [](const SectionRule& one) { return one.name == "decisions"; });
  if (rule == sections.end()) return;
  const auto& blocks = reading.layout.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != layout::BlockKind::table) continue;
    // Inside a topic the table is read as its text already.
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (reading.use[i] != Use::unread && !(section.is_topic && section.rule < 0)) continue;
    if (read_motion_sheet(reading, *rule, i)) continue;
    const auto& table = reading.layout.tables[blocks[i].table];
    const bool is_motions = is_motion_table(reading, *rule, table);
    if (!is_motions && !is_decision_table(reading, *rule, table)) continue;
    static const sections::Section nowhere{};
    Part part{reading, nowhere, 0, *rule, reading.rule_id(rule->name), reading.item_of_section[reading.sections.of_block[i]]};
    auto& decisions = reading.minutes.decisions;
    const auto before = decisions.size();
    read_decision_table(part, i, table);
    // What became of a decision a column says, not the heading of a section.
    const auto columns = find_columns(reading, *rule, table);
    if (is_motions || std::find(columns.fields.begin(), columns.fields.end(), Field::outcome) != columns.fields.end()) continue;
    for (auto d = before; d < decisions.size(); ++d) decisions[d].outcome = {};
  }
}

}  // namespace minuter::readers
