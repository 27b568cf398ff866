// Minutes kept in one table: "Topic | Discussion | Decision | Action | Who". Each row is a topic, and
// its other cells are what was said, decided and is to be done.
#include <algorithm>
#include <set>
#include <string>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"
#include "readers/title.hpp"

namespace minuter::readers {
namespace {

enum class Holds : std::uint8_t { nothing, number, title, time, text, decisions, actions, owners, due };

struct Sources {  // the grammar's sections that know the titles of columns
  const SectionRule* agenda = nullptr;
  const SectionRule* minutes = nullptr;
  const SectionRule* actions = nullptr;
  const SectionRule* decisions = nullptr;
};

bool has_title(const SectionRule* rule, Field field, std::string_view key) {
  if (!rule) return false;
  return std::any_of(rule->columns.begin(), rule->columns.end(), [&](const auto& column) {
    return column.field == field && std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
  });
}

// "Actions: responsible/none", "Notes/action items", "Decision(s)": the first part that means something.
Holds meaning_of(const Reading& reading, const Sources& sources, std::string_view title) {
  const auto key = fold_key(title);
  if (key.empty()) return Holds::nothing;
  if (has_title(sources.agenda, Field::number, key)) return Holds::number;
  if (has_title(sources.agenda, Field::time, key) || has_title(sources.minutes, Field::time, key)) return Holds::time;
  if (has_title(sources.minutes, Field::text, key)) return Holds::text;
  if (has_title(sources.actions, Field::owners, key) && !has_title(sources.minutes, Field::title, key)) return Holds::owners;
  if (has_title(sources.actions, Field::due, key) && key.find(' ') != std::string::npos) return Holds::due;
  if (const auto* meaning = reading.grammar.meaning_of(key); meaning && meaning->section >= 0) {
    const auto reads = reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads;
    if (reads == Reads::actions) return Holds::actions;
    if (reads == Reads::decisions) return Holds::decisions;
  }
  if (has_title(sources.minutes, Field::title, key) || has_title(sources.agenda, Field::title, key)) return Holds::title;
  if (has_title(sources.decisions, Field::text, key)) return Holds::decisions;
  const auto cut = key.find_first_of(":/(");
  return cut == std::string::npos || cut < 3 ? Holds::nothing : meaning_of(reading, sources, std::string_view(key).substr(0, cut));
}

template <class Take>
void for_lines(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = trim(text.substr(0, end));
    while (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2 "))
      line = trim(line.substr(line.find(' ') + 1));
    if (!line.empty()) take(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

Sources find_sources(const Grammar& grammar) {
  Sources sources;
  for (const auto& rule : grammar.sections) {
    if (rule.name == "agenda") sources.agenda = &rule;
    if (rule.name == "minutes") sources.minutes = &rule;
    if (rule.name == "actions") sources.actions = &rule;
    if (rule.name == "decisions") sources.decisions = &rule;
  }
  return sources;
}

// "21/05/3", "4.1"
bool is_topic_number(std::string_view text) {
  return !text.empty() && text.size() <= 12 && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789./-") == std::string_view::npos && text.back() != '/';
}

}  // namespace

// Rows "number | title and text | owners" without titles over the columns.
bool read_numbered_rows(Reading& reading, const layout::Table& table, std::uint16_t rule_id) {
  std::size_t numbered = 0;
  std::size_t told = 0;
  std::size_t others = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    const auto text = cell(reading, row, 1);
    if (!is_topic_number(trim(cell(reading, row, 0))) || text.empty()) {
      ++others;
      continue;
    }
    ++numbered;
    told += text.find('\n') != std::string_view::npos;
  }
  if (numbered < 3 || told * 2 < numbered || others > 2) return false;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    const auto number = trim(cell(reading, row, 0));
    const auto text = cell(reading, row, 1);
    if (!is_topic_number(number) || text.empty()) continue;
    Item item;
    item.span = row.span;
    const auto line = std::min(text.find('\n'), text.size());
    fill(reading, item, Field::number, number, rule_id);
    fill(reading, item, Field::title, split_title(text.substr(0, line), reading.grammar.words, false).title, rule_id);
    const auto told_here = trim(text.substr(line));
    fill(reading, item, Field::text, told_here, rule_id);
    if (!item.title.is_there()) continue;
    const auto index = static_cast<std::int32_t>(reading.minutes.items.size());
    reading.minutes.items.push_back(std::move(item));
    // Who is to do what was said last.
    const auto owners = trim(cell(reading, row, 2));
    if (owners.empty() || told_here.empty() || owners.find('\n') != std::string_view::npos || !are_owners(reading, owners)) continue;
    std::vector<std::string_view> sentences;
    split_sentences(told_here, reading.grammar.words, sentences);
    if (sentences.empty() || sentences.back().size() < 8) continue;
    const auto id = reading.rule_id("actions");
    Action action;
    fill(reading, action, Field::owners, owners, id);
    fill(reading, action, Field::text, tidy(sentences.back()), id);
    action.span = span_of(reading, sentences.back());
    action.item = index;
    reading.minutes.actions.push_back(std::move(action));
  }
  return true;
}

// Do most of the titles in this column head topics further down? Then the table is their plan.
static bool comes_again(const Reading& reading, std::uint32_t block, const layout::Table& table, std::size_t column) {
  std::set<std::string> topics;
  for (const auto& section : reading.sections.list)
    if (section.is_topic && section.opener != sections::no_block && section.opener > block) topics.insert(fold_key(reading.view(section.title)));
  if (topics.size() < 2) return false;
  std::size_t again = 0;
  for (std::uint32_t r = 1; r < table.row_count; ++r) {
    const auto title = cell(reading, reading.layout.rows[table.first_row + r], column);
    again += topics.contains(fold_key(title.substr(0, title.find('\n'))));
  }
  return again >= 2 && again * 2 >= table.row_count - 1;
}

bool read_topic_table(Reading& reading, std::uint32_t block, std::uint8_t depth, std::uint16_t rule_id) {
  const auto& table = reading.layout.tables[reading.block(block).table];
  if (table.row_count < 2) return false;
  const auto sources = find_sources(reading.grammar);
  const auto& header = reading.layout.rows[table.first_row];
  std::vector<Holds> columns;
  for (std::size_t c = 0; c < header.cell_count; ++c) columns.push_back(meaning_of(reading, sources, cell(reading, header, c)));
  const auto at = [&](Holds what) { return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), what) - columns.begin()); };
  const auto has = [&](Holds what) { return at(what) < columns.size(); };
  // "Decisions / Next steps" and "Next steps" beside "Responsible" are tasks.
  if (has(Holds::owners) && !has(Holds::actions)) {
    for (std::size_t c = 0; c < columns.size() && !has(Holds::actions); ++c) {
      if (columns[c] != Holds::decisions && columns[c] != Holds::nothing) continue;
      const auto title = cell(reading, header, c);
      const auto last = trim(title.substr(title.rfind('/') + 1));
      if (columns[c] == Holds::decisions && last.size() == title.size()) continue;
      if (has_title(sources.actions, Field::text, fold_key(last)) || meaning_of(reading, sources, last) == Holds::actions) columns[c] = Holds::actions;
    }
  }
  if (!has(Holds::title) || !(has(Holds::text) || has(Holds::decisions) || has(Holds::actions))) return false;
  // Where hardly a row says more than its title the table is a plan.
  std::size_t told = 0;
  for (std::uint32_t r = 1; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    for (const auto what : {Holds::text, Holds::decisions, Holds::actions}) {
      // "10" below "Minutes" is how long it takes, "[Comments]" what a form asks for.
      const auto said = cell(reading, row, at(what));
      if (said.find_first_not_of("0123456789 '") != std::string_view::npos && !is_placeholder(said)) {
        ++told;
        break;
      }
    }
  }
  if (told * 2 < table.row_count - 1 || comes_again(reading, block, table, at(Holds::title))) return false;
  const auto& words = reading.grammar.words;
  for (std::uint32_t r = 1; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    const auto title = cell(reading, row, at(Holds::title));
    auto item = no_index;
    if (!title.empty() && !is_placeholder(title)) {
      Item record;
      record.level = depth;
      record.span = row.span;
      auto heading = title.substr(0, title.find('\n'));
      fill(reading, record, Field::number, cell(reading, row, at(Holds::number)), rule_id);
      // "3. Minutes of the last meeting"
      if (const auto number = layout::find_number(heading, false); number.text > 0 && number.text < heading.size() && !record.number.is_there()) {
        fill(reading, record, Field::number, heading.substr(number.begin, number.end - number.begin), rule_id);
        heading.remove_prefix(number.text);
      }
      const auto pieces = split_title(heading, words, false);
      fill(reading, record, Field::time, cell(reading, row, at(Holds::time)), rule_id);
      if (!pieces.time.empty()) fill(reading, record, Field::time, pieces.time, rule_id);
      fill(reading, record, Field::title, pieces.title, rule_id);
      fill(reading, record, Field::text, cell(reading, row, at(Holds::text)), rule_id);
      if (record.title.is_there()) {
        item = static_cast<std::int32_t>(reading.minutes.items.size());
        reading.minutes.items.push_back(std::move(record));
      }
    } else if (!reading.minutes.items.empty() && r > 1) {
      item = static_cast<std::int32_t>(reading.minutes.items.size()) - 1;
    }
    if (sources.actions) {
      const auto id = reading.rule_id(sources.actions->name);
      for_lines(cell(reading, row, at(Holds::actions)), [&](std::string_view line) {
        if (words.has(Words::nobody, fold_key(line)) || is_skipped(*sources.actions, line)) return;
        Action action;
        fill(reading, action, Field::owners, cell(reading, row, at(Holds::owners)), id);
        fill(reading, action, Field::due, cell(reading, row, at(Holds::due)), id);
        if (!read_action_entry(reading, *sources.actions, id, line, action)) return;
        action.span = span_of(reading, line);
        action.item = item;
        reading.minutes.actions.push_back(std::move(action));
      });
    }
    if (sources.decisions) {
      const auto id = reading.rule_id(sources.decisions->name);
      for_lines(cell(reading, row, at(Holds::decisions)), [&](std::string_view line) {
        if (words.has(Words::nobody, fold_key(line)) || is_skipped(*sources.decisions, line)) return;
        Decision decision;
        if (!read_decision_entry(reading, *sources.decisions, id, line, decision)) return;
        decision.span = span_of(reading, line);
        decision.item = item;
        reading.minutes.decisions.push_back(std::move(decision));
      });
    }
  }
  reading.mark(block, rule_id);
  return true;
}

void read_topic_tables(Reading& reading) {
  if (!reading.minutes.items.empty()) return;
  const auto id = reading.rule_id("topic");
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b)
    if (reading.block(b).kind == layout::BlockKind::table && reading.use[b] == Use::unread &&
        (read_topic_table(reading, b, 0, id) || read_numbered_rows(reading, reading.layout.tables[reading.block(b).table], id)))
      reading.mark(b, id);
}

}  // namespace minuter::readers
