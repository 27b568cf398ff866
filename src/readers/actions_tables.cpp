// Tables of tasks, a row each: in a section of their own, inside a topic, and under no heading.
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/table_rows.hpp"

namespace minuter::readers {
namespace {

// Of the columns that are left, those of which most cells tell until when or what became of it.
void guess_when_and_state(Reading& reading, const layout::Table& table, Columns& columns) {
  constexpr std::size_t longest = 40;
  const auto has = [&](Field field) { return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end(); };
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    if (columns.fields[c] != Field::ignore) continue;
    std::size_t filled = 0;
    std::size_t dues = 0;
    std::size_t states = 0;
    for (std::uint32_t r = 0; r < table.row_count; ++r) {
      const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (value.empty()) continue;
      ++filled;
      const bool is_state = value.size() < longest && reading.grammar.words.has(Words::action_status, fold_key(value));
      states += is_state;
      dues += !is_state && value.size() < longest && is_due(reading, value);
    }
    if (filled > 1 && dues * 10 >= filled * 8 && !has(Field::due)) columns.fields[c] = Field::due;
    else if (filled > 1 && states * 10 >= filled * 8 && !has(Field::status)) columns.fields[c] = Field::status;
  }
}

// Columns without known titles: the one that holds owners, and the widest of the others.
Columns guess_columns(Reading& reading, const layout::Table& table) {
  Columns columns;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r)
    width = std::max<std::size_t>(width, reading.layout.rows[table.first_row + r].cell_count);
  if (width < 2 || width > 8 || table.row_count < 2) return columns;
  columns.fields.assign(width, Field::ignore);
  std::size_t owner_column = width;
  std::size_t text_column = width;
  std::size_t most = 0;
  for (std::size_t c = 0; c < width; ++c) {
    std::size_t filled = 0;
    std::size_t owners = 0;
    std::size_t size = 0;
    for (std::uint32_t r = 0; r < table.row_count; ++r) {
      const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (value.empty()) continue;
      ++filled;
      size += value.size();
      owners += value.size() < 60 && are_owners(reading, value);
    }
    if (owner_column == width && filled > 1 && owners * 10 >= filled * 8) owner_column = c;
    else if (size > most) {
      most = size;
      text_column = c;
    }
  }
  if (owner_column == width || text_column == width) return columns;
  columns.fields[owner_column] = Field::owners;
  columns.fields[text_column] = Field::text;
  columns.known = 2;
  guess_when_and_state(reading, table, columns);
  return columns;
}

// "Yes" or a tick below "Done?".
bool is_ticked(const Reading& reading, const layout::Table& table, const Columns& columns, std::size_t column, std::string_view value) {
  if (!columns.has_titles) return false;
  const auto title = fold_key(cell(reading, reading.layout.rows[table.first_row + columns.header], column));
  const auto& words = reading.grammar.words;
  const auto* state = words.find(Words::action_status, std::string_view(title).substr(0, title.find_first_of(" ?")));
  if (!state || state->value != "done") return false;
  const auto mark = fold(value);
  const auto* answer = words.find(Words::yes_no, mark);
  return (answer && answer->value == "yes") || mark == "x" || mark == "[x]" || mark == "\xE2\x9C\x93" || mark == "\xE2\x9C\x94" || mark == "\xE2\x9C\x85";
}

// Of the cells of a column that hold something, how many name owners.
struct Filled {
  std::size_t all = 0;
  std::size_t owners = 0;
};
template <class IsOwners>
Filled count_owners(const Reading& reading, const layout::Table& table, const Columns& columns, std::size_t column, const IsOwners& is_owners) {
  Filled filled;
  for (std::uint32_t r = columns.first; r < table.row_count; ++r) {
    const auto value = cell(reading, reading.layout.rows[table.first_row + r], column);
    if (value.empty()) continue;
    ++filled.all;
    filled.owners += is_owners(value);
  }
  return filled;
}

// "Action | By | Date": a column whose title may say until when holds those who do it.
void find_owners_among_dues(Reading& reading, const SectionRule& rule, const layout::Table& table, Columns& columns) {
  const auto dues = std::count(columns.fields.begin(), columns.fields.end(), Field::due);
  if (dues == 0 || std::find(columns.fields.begin(), columns.fields.end(), Field::owners) != columns.fields.end()) return;
  constexpr std::size_t longest = 60;
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    if (columns.fields[c] != Field::due) continue;
    const auto filled = count_owners(reading, table, columns, c, [&](std::string_view value) { return value.size() < longest && !is_due(reading, value) && are_owners(reading, value); });
    if (filled.owners == 0 || filled.owners * 5 < filled.all * 4) continue;
    columns.fields[c] = Field::owners;
    // The next that may say until when does.
    if (!columns.has_titles) return;
    const auto& titles = reading.layout.rows[table.first_row + columns.header];
    for (std::size_t next = 0; next < columns.fields.size(); ++next) {
      if (columns.fields[next] != Field::ignore || column_named(rule, cell(reading, titles, next)) != Field::due) continue;
      columns.fields[next] = Field::due;
      return;
    }
    return;
  }
}

// "Activity | Until | Authors": a column whose title says nothing holds those who do it, where most of them came.
void find_owners_by_name(Reading& reading, const layout::Table& table, Columns& columns) {
  if (!columns.has_titles || std::find(columns.fields.begin(), columns.fields.end(), Field::owners) != columns.fields.end()) return;
  constexpr std::size_t longest = 80;
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    if (columns.fields[c] != Field::ignore) continue;
    const auto filled = count_owners(reading, table, columns, c, [&](std::string_view value) {
      bool is_known = false;
      if (value.size() <= longest && are_owners(reading, value))
        (void)all_owners(reading, value, [&](std::string_view one) { return is_known = is_known || reading.is_attendee(one), true; });
      return is_known;
    });
    if (filled.owners == 0 || filled.owners * 3 < filled.all * 2) continue;
    columns.fields[c] = Field::owners;
    return;
  }
}

// "Correction: mend the gate" in a cell: nobody of the attendance stands before the colon.
bool has_other_label(Reading& reading, std::string_view text) {
  const auto colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 && colon < 60 && !all_owners(reading, text.substr(0, colon), [&](std::string_view one) {
    const auto key = fold_key(one);
    return one.front() == '@' || reading.is_attendee(one) || reading.grammar.words.has(Words::group, key) || reading.grammar.words.has(Words::role, key);
  });
}

// "Task | Who": the title of the column is one of a list of actions too.
bool is_text_of_tasks(const Reading& reading, const layout::Table& table, const Columns& columns) {
  const auto& titles = reading.layout.rows[table.first_row + columns.header];
  const auto at = std::find(columns.fields.begin(), columns.fields.end(), Field::text) - columns.fields.begin();
  const auto* meaning = reading.grammar.meaning_of(fold_key(cell(reading, titles, static_cast<std::size_t>(at))));
  return meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::actions;
}

// "$83.97", "-£12", "20,00 €"
bool is_amount(std::string_view text) {
  while (!text.empty() && (text.front() == '-' || text.front() == '(' || text.front() == '+' || text.front() == ' ')) text.remove_prefix(1);
  bool has_sign = false;
  for (const std::string_view sign : {"$", "\xC2\xA3", "\xE2\x82\xAC", "EUR ", "CHF "}) {
    has_sign = has_sign || text.starts_with(sign);
    if (text.starts_with(sign)) text = trim(text.substr(sign.size()));
  }
  for (const std::string_view sign : {"\xE2\x82\xAC", "EUR", "CHF"}) has_sign = has_sign || (text.ends_with(sign) && text.size() < 20);
  return has_sign && !text.empty() && text.front() >= '0' && text.front() <= '9' && text.size() < 24;
}

// What was bought of whom, when and for how much: an account, and nobody's task.
bool is_account(const Reading& reading, const layout::Table& table) {
  constexpr std::uint32_t enough = 12;
  const auto rows = std::min(table.row_count, enough);
  std::uint32_t with_amount = 0;
  for (std::uint32_t r = 1; r < rows; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      if (!is_amount(trim(reading.view(reading.layout.cells[row.first_cell + c].text)))) continue;
      ++with_amount;
      break;
    }
  }
  return with_amount > 0 && with_amount * 2 >= rows - 1;
}

// "Action | Owner" under no heading: both titles say what the columns hold.
bool is_titled_task_table(Reading& reading, const layout::Table& table) {
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "actions") continue;
    auto columns = find_columns(reading, rule, table);
    // "Action | By | Date"
    if (columns.known >= 2 && columns.has_titles) find_owners_among_dues(reading, rule, table, columns);
    const auto has = [&](Field field) { return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end(); };
    return columns.known >= 2 && has(Field::text) && has(Field::owners) && is_text_of_tasks(reading, table, columns);
  }
  return false;
}

// "* Mend the gate        (Ada)": bullets with tabs came out as a table.
std::string_view without_bullet(std::string_view text) {
  for (const std::string_view sign : {"* ", "- ", "\xE2\x80\xA2 "})
    if (text.starts_with(sign)) return trim(text.substr(sign.size()));
  return text;
}

std::string_view without_brackets(std::string_view text) {
  const bool is_whole = text.size() > 2 && text.front() == '(' && text.back() == ')' && text.find(')') == text.size() - 1;
  return is_whole ? trim(text.substr(1, text.size() - 2)) : text;
}

// "Mend the gate\t\t(Ada)", "Paint it\t(Bo)": as many tabs as the eye needs, so that owners stand in no column. Two
// cells of each row hold something, and the last names owners.
bool read_ragged_rows(Part& part, std::uint32_t index, const layout::Table& table) {
  auto& reading = part.reading;
  struct Row {
    std::string_view text;
    std::string_view owners;
    Span span;
  };
  std::vector<Row> found;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    Row one;
    std::size_t filled = 0;
    for (std::size_t c = 0; c < row.cell_count; ++c) {
      const auto value = cell(reading, row, c);
      if (value.empty()) continue;
      (++filled == 1 ? one.text : one.owners) = value;
    }
    if (filled != 2) return false;
    one.text = without_bullet(one.text);
    one.owners = without_brackets(one.owners);
    if (one.text.size() < 4 || one.owners.size() > 60 || !are_owners(reading, one.owners)) return false;
    one.span = row.span;
    found.push_back(one);
  }
  for (const auto& row : found) {
    Action action;
    fill(reading, action, Field::owners, row.owners, part.rule_id);
    if (!read_action_entry(reading, part.rule, part.rule_id, row.text, action)) continue;
    action.span = row.span;
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
  }
  reading.mark(index, part.rule_id);
  return !found.empty();
}

}  // namespace

void read_task_table(Part& part, std::uint32_t index, const layout::Table& table) {
  auto& reading = part.reading;
  auto columns = columns_in(part, table);
  const auto has = [&](Field field) {
    return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
  };
  if (!columns.known || !has(Field::text)) {
    if (!columns.known && !part.rule.joins_rows && read_ragged_rows(part, index, table)) return;
    columns = guess_columns(reading, table);
    columns.first = table.has_header ? 1 : 0;
    columns.has_titles = table.has_header;
    if (!has_required(part.rule, columns)) return;
  }
  if (!columns.known) return;
  find_owners_among_dues(reading, part.rule, table, columns);
  find_owners_by_name(reading, table, columns);
  const TableRows rows(reading, part.rule, table, columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (!rows.is_whole(r)) {
      if (any && part.rule.joins_rows) join(reading.minutes.actions.back(), rows.rest<Action>(r, part.rule_id));
      continue;
    }
    Action action;
    std::string_view text;
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      const auto field = columns.fields[c];
      if (field == Field::ignore) continue;
      if (field == Field::text && text.empty()) text = without_bullet(rows.cell(r, c));
      else if (field == Field::owners) fill(reading, action, field, without_brackets(rows.cell(r, c)), part.rule_id);
      else if (field == Field::status && is_ticked(reading, table, columns, c, rows.cell(r, c))) fill(reading, action, Field::check, rows.cell(r, c), part.rule_id);
      else fill(reading, action, field, rows.cell(r, c), part.rule_id);
    }
    if (text.empty() || is_placeholder(text) || reading.grammar.words.has(Words::nobody, fold_key(text))) continue;
    if (is_skipped(part.rule, text)) continue;
    if (!has(Field::owners) && !(columns.has_titles && !reading.minutes.attendees.empty() && has_other_label(reading, text))) {
      read_action_entry(reading, part.rule, part.rule_id, text, action);
    } else {
      fill(reading, action, Field::text, text, part.rule_id);
    }
    if (!action.text.is_there()) continue;
    for (const auto& constant : part.rule.set) set(action, constant, part.rule_id);
    action.span = rows.span(r);
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
    any = true;
  }
  reading.mark(index, part.rule_id);
}

bool read_action_table(Reading& reading, std::uint32_t index, std::int32_t item) {
  const auto& table = reading.layout.tables[reading.block(index).table];
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "actions") continue;
    auto columns = find_columns(reading, rule, table);
    if (columns.known >= 2 && columns.has_titles) find_owners_among_dues(reading, rule, table, columns);
    const auto has = [&](Field field) {
      return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    if (!columns.known || !has(Field::text) || !has(Field::owners) || is_account(reading, table)) return false;
    if (!has(Field::due) && !has(Field::status) && !is_text_of_tasks(reading, table, columns)) return false;
    static const sections::Section nowhere{};
    Part part{reading, nowhere, 0, rule, reading.rule_id(rule.name), item};
    read_task_table(part, index, table);
    return true;
  }
  return false;
}

bool is_task_table(const Reading& reading, const layout::Table& table) {
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "actions") continue;
    const auto columns = find_columns(reading, rule, table);
    const auto has = [&](Field field) {
      return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    return columns.known >= 3 && has(Field::text) && has(Field::owners) && has(Field::due) && !is_account(reading, table);
  }
  return false;
}

void read_task_tables(Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != layout::BlockKind::table || reading.use[i] != Use::unread) continue;
    const auto& table = reading.layout.tables[blocks[i].table];
    if (!is_task_table(reading, table) && !is_titled_task_table(reading, table)) continue;
    if (read_action_table(reading, i, no_index)) reading.mark(i, reading.rule_id("actions"));
  }
}

}  // namespace minuter::readers
