// Tables of people, a row each: by the titles of the columns, or by where names and states stand; labels and
// their lists in two columns; such tables under no heading.
#include "readers/attendees.hpp"

#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "readers/actions.hpp"
#include "readers/table_rows.hpp"

namespace minuter::readers {
namespace {

// How many cells of a column say "present", "absent" and the like; none where another word stands in it.
std::size_t states_in(const Reading& reading, const layout::Table& table, std::uint32_t first, std::size_t column) {
  std::size_t states = 0;
  for (std::uint32_t r = first; r < table.row_count; ++r) {
    const auto value = cell(reading, reading.layout.rows[table.first_row + r], column);
    if (value.empty()) continue;
    if (!reading.grammar.words.has(Words::attendance, fold_key(value)) && state_of_letter(reading, value).empty()) return 0;
    ++states;
  }
  return states;
}

// A column without a title in which nothing but states stands, or nothing.
std::size_t state_column(const Reading& reading, const layout::Table& table, std::uint32_t first, std::size_t width) {
  for (std::size_t c = 1; c < width; ++c)
    if (states_in(reading, table, first, c) >= 3) return c;
  return width;
}

// "1.Ada Penrose": rows that are numbered in the cells of their names.
std::string_view behind_number(std::string_view name) {
  const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits == 0 || digits > 3 || digits + 1 >= name.size() || (name[digits] != '.' && name[digits] != ')')) return name;
  return trim(name.substr(digits + 1));
}

constexpr std::size_t no_column = ~std::size_t{0};

// The columns of a table of people, and those among them that no field stands for.
struct PeopleColumns {
  Columns columns;
  std::size_t name = no_column;
  std::size_t state = no_column;    // of a table without titles: who has none was not there
  std::size_t family = no_column;   // "Family name" beside "Given name"
  bool is_by_position = false;      // no title tells what stands beside the names
  bool has_letters = false;         // of those present some have a "P"
  bool is_turned = false;           // "Penrose, Ada"
  // "Present", "Excused", "Absent": a mark below one of them, or yes and no.
  std::vector<std::pair<std::size_t, std::string_view>> states{};
};

// By position: the first column that holds names, and what stands beside it.
void tell_by_position(const Reading& reading, const layout::Table& table, PeopleColumns& told) {
  auto& columns = told.columns;
  const std::uint32_t first = table.has_header ? 1 : 0;
  std::size_t width = 0;
  for (std::uint32_t r = first; r < table.row_count; ++r)
    width = std::max<std::size_t>(width, reading.layout.rows[table.first_row + r].cell_count);
  columns.fields.assign(width, Field::ignore);
  columns.first = first;
  for (std::size_t c = 0; c < width; ++c) {
    std::size_t names = 0;
    std::size_t filled = 0;
    for (std::uint32_t r = first; r < table.row_count; ++r) {
      const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (value.empty()) continue;
      ++filled;
      names += is_name(reading, records::read_person(behind_number(value), reading.grammar.words).name) || !person_for_another(reading, value).name.empty();
    }
    if (filled == 0 || names * 10 < filled * 7) continue;
    columns.fields[c] = Field::name;
    if (c + 1 < width) columns.fields[c + 1] = Field::affiliation;
    told.is_by_position = true;
    if (const auto state = state_column(reading, table, first, width); state < width) {
      told.state = state;
      columns.fields[state] = Field::status;
    }
    ++columns.known;
    return;
  }
}

enum class Answer : std::uint8_t { none, yes, no, cross };

// "x", "yes", a tick: what a cell says below the title of a state.
Answer says(const Reading& reading, std::string_view text) {
  const auto key = fold_key(text);
  if (key == "x") return Answer::yes;
  const auto& words = reading.grammar.words;
  if (const auto* answer = words.find(Words::yes_no, key)) return answer->value == "yes" ? Answer::yes : Answer::no;
  // A tick, or the state itself ("P", "Present"), has no other meaning here.
  const auto* state = words.find(Words::attendance, key.empty() ? std::string_view(text) : std::string_view(key));
  if (!state) return Answer::none;
  if (state->value != "absent") return Answer::yes;
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80 ? Answer::cross : Answer::no;
}

// "Present | Excused | Absent" over marks: a column for each state, whatever else its title may head.
void tell_states(const Reading& reading, const layout::Table& table, const layout::Row& header, PeopleColumns& told) {
  auto& fields = told.columns.fields;
  std::size_t names = 0;
  for (const auto field : fields) names += field == Field::name;
  for (std::size_t c = 0; c < fields.size(); ++c) {
    const auto* state = reading.grammar.words.find(Words::attendance, fold_key(cell(reading, header, c)));
    if (!state || c == 0 || (fields[c] == Field::name && names < 2) || (fields[c] != Field::ignore && fields[c] != Field::name && fields[c] != Field::status && fields[c] != Field::affiliation)) continue;
    bool has_others = false;
    for (auto r = told.columns.first; r < table.row_count && !has_others; ++r) {
      const auto value = trim(cell(reading, reading.layout.rows[table.first_row + r], c));
      has_others = !value.empty() && says(reading, value) == Answer::none;
    }
    if (fields[c] != Field::ignore && has_others) continue;
    told.states.emplace_back(c, state->value);
  }
  // "In attendance: yes" alone says who was present.
  if (told.states.size() == 1 && fields[told.states.front().first] == Field::status) told.states.clear();
  for (const auto& [column, state] : told.states) fields[column] = Field::ignore;
}

// A column without a title that holds "x" or nothing: who put no mark there did not come.
void tell_marks(const Reading& reading, const layout::Table& table, const layout::Row& header, PeopleColumns& told) {
  auto& fields = told.columns.fields;
  if (std::find(fields.begin(), fields.end(), Field::status) != fields.end() || !told.states.empty() || told.state != no_column) return;
  for (std::size_t c = 0; c < fields.size(); ++c) {
    if (fields[c] != Field::ignore || !trim(cell(reading, header, c)).empty()) continue;
    std::size_t marks = 0;
    std::size_t others = 0;
    for (auto r = told.columns.first; r < table.row_count; ++r) {
      const auto value = trim(cell(reading, reading.layout.rows[table.first_row + r], c));
      if (!value.empty()) ++(says(reading, value) == Answer::yes && value.size() <= 4 ? marks : others);
    }
    if (marks < 2 || others > 0) continue;
    told.state = c;
    return;
  }
}

// What the titles tell beyond the fields: "Given name | Family name" is one name in two columns, "Present"
// beside the names says yes or no.
void tell_by_titles(const Reading& reading, const layout::Table& table, PeopleColumns& told) {
  auto& fields = told.columns.fields;
  // Whatever its title says: nothing but states stands in it.
  if (std::find(fields.begin(), fields.end(), Field::status) == fields.end()) {
    const auto stated = state_column(reading, table, told.columns.first, fields.size());
    if (stated < fields.size() && fields[stated] == Field::ignore) fields[stated] = Field::status;
  }
  const auto& header = reading.layout.rows[table.first_row + told.columns.first - 1];
  std::size_t given = no_column;
  for (std::size_t c = 0; c < fields.size(); ++c) {
    const auto* half = reading.grammar.words.find(Words::name_column, fold_key(cell(reading, header, c)));
    if (half && half->value == "given") given = c;
    if (half && half->value == "family") told.family = c;
  }
  if (given != no_column && told.family != no_column) {
    std::replace(fields.begin(), fields.end(), Field::name, Field::ignore);
    fields[given] = Field::name;
  } else {
    told.family = no_column;
  }
  tell_states(reading, table, header, told);
  tell_marks(reading, table, header, told);
}

// Do two cells of the first row and more name states?
bool heads_states(const Reading& reading, const layout::Table& table) {
  const auto& row = reading.layout.rows[table.first_row];
  std::size_t states = 0;
  for (std::size_t c = 1; c < row.cell_count; ++c) states += reading.grammar.words.has(Words::attendance, fold_key(cell(reading, row, c)));
  return states >= 2;
}

bool is_state(const PeopleColumns& told, std::size_t column) {
  return std::any_of(told.states.begin(), told.states.end(), [&](const auto& one) { return one.first == column; });
}

// A column of states in which nothing but letters stands, "P" among them.
bool has_letters(const Reading& reading, const layout::Table& table, const PeopleColumns& told) {
  const auto& fields = told.columns.fields;
  const auto column = static_cast<std::size_t>(std::find(fields.begin(), fields.end(), Field::status) - fields.begin());
  if (column == fields.size()) return false;
  bool anybody_came = false;
  for (auto r = told.columns.first; r < table.row_count; ++r) {
    const auto value = cell(reading, reading.layout.rows[table.first_row + r], column);
    if (value.empty()) continue;
    const auto state = state_of_letter(reading, value);
    if (state.empty()) return false;
    anybody_came = anybody_came || state == "present";
  }
  return anybody_came;
}

// "Penrose, Ada" in most rows: the surnames stand first.
bool has_turned_names(const Reading& reading, const layout::Table& table, const PeopleColumns& told) {
  std::size_t turned = 0;
  std::size_t rows = 0;
  for (auto r = told.columns.first; r < table.row_count; ++r) {
    const auto value = cell(reading, reading.layout.rows[table.first_row + r], told.name);
    records::Person person;
    if (value.empty()) continue;
    ++rows;
    turned += value.find(", ") != std::string_view::npos && turn_name(reading, value, person);
  }
  return turned >= 2 && turned * 3 >= rows * 2;
}

// False: no column holds names.
bool find_people_columns(const Part& part, const layout::Table& table, PeopleColumns& told) {
  const auto& reading = part.reading;
  told.columns = columns_in(part, table);
  auto& columns = told.columns;
  const bool has_states = heads_states(reading, table);
  if (has_states) {
    // "Who came | Office | Present | Absent": "Present" heads no names here.
    for (std::size_t c = 1; c < columns.fields.size(); ++c)
      if (columns.fields[c] == Field::name && columns.first == 1 &&
          reading.grammar.words.has(Words::attendance, fold_key(cell(reading, reading.layout.rows[table.first_row], c)))) {
        columns.fields[c] = Field::ignore;
        --columns.known;
      }
  }
  bool has_names = std::find(columns.fields.begin(), columns.fields.end(), Field::name) != columns.fields.end();
  const bool has_known = columns.known > 0;
  // "Present | Director" over "Y | Ada Penrose": the first says whether the other came.
  if (has_names && has_known && columns.first > 0 && columns.fields.front() == Field::name && table.row_count >= columns.first + 3 &&
      std::find(columns.fields.begin(), columns.fields.end(), Field::status) == columns.fields.end() &&
      states_in(reading, table, columns.first, 0) >= 2) {
    columns.fields.front() = Field::status;
    has_names = std::find(columns.fields.begin(), columns.fields.end(), Field::name) != columns.fields.end();
    PeopleColumns by_place;
    if (!has_names) tell_by_position(reading, table, by_place);
    const auto& placed = by_place.columns.fields;
    if (const auto at = static_cast<std::size_t>(std::find(placed.begin(), placed.end(), Field::name) - placed.begin()); !has_names && at < placed.size()) {
      columns.fields.resize(std::max(columns.fields.size(), placed.size()), Field::ignore);
      columns.fields[at] = Field::name;
      has_names = true;
      // What no title tells beside the name.
      if (at + 1 < columns.fields.size() && columns.fields[at + 1] == Field::ignore) columns.fields[at + 1] = Field::affiliation;
    }
  }
  if (has_known && has_states && !has_names && columns.fields.front() == Field::ignore) {
    PeopleColumns by_place;
    tell_by_position(reading, table, by_place);
    if (by_place.columns.known > 0 && by_place.columns.fields.front() == Field::name) columns.fields.front() = Field::name;
  }
  if (!has_known) {
    tell_by_position(reading, table, told);
    if (!columns.known || !has_required(part.rule, columns)) return false;
    if (has_states) columns.first = 1;
  }
  if (columns.first > 0 && columns.has_titles) tell_by_titles(reading, table, told);
  for (std::size_t c = 0; c < columns.fields.size(); ++c)
    if (columns.fields[c] == Field::name) told.name = c;
  told.has_letters = has_letters(reading, table, told);
  told.is_turned = has_turned_names(reading, table, told);
  return true;
}

// What stands beside the name in a row.
Attendee read_beside(const Part& part, const PeopleColumns& told, const TableRows& rows, std::uint32_t r) {
  const auto& reading = part.reading;
  const auto& fields = told.columns.fields;
  Attendee record;
  for (const auto& [column, state] : told.states) {
    const auto printed = trim(rows.printed(r, column));
    const auto said = says(reading, printed);
    // Below "Present" a cross says no, elsewhere it is a mark.
    const bool denies = said == Answer::no || (said == Answer::cross && state == "present");
    if (said != Answer::none && !denies) record.status = make_value(reading, std::string(state), printed, part.rule_id);
    if (denies && state == "present" && !record.status.is_there()) record.status = make_value(reading, "absent", printed, part.rule_id);
  }
  for (std::size_t c = 0; c < fields.size(); ++c) {
    // "Co-Chair", "Leave of absence" in a column of its own.
    if (fields[c] != Field::ignore || c == told.family || is_state(told, c)) continue;
    const auto key = fold_key(rows.printed(r, c));
    if (reading.grammar.words.has(Words::chair, key) || reading.grammar.words.has(Words::attendance, key))
      fill(reading, record, Field::affiliation, rows.printed(r, c), part.rule_id);
  }
  for (std::size_t c = 0; c < fields.size(); ++c) {
    auto value = rows.cell(r, c);
    if (c == told.name || value.empty() || fields[c] == Field::ignore) continue;
    if (const auto state = fields[c] == Field::status && told.has_letters ? state_of_letter(reading, value) : std::string_view{}; !state.empty()) {
      record.status = make_value(reading, std::string(state), value, part.rule_id);
      continue;
    }
    if (fields[c] == Field::initials && value.front() == '@') value.remove_prefix(1);
    fill(reading, record, fields[c], value, part.rule_id);
  }
  return record;
}

// "-", "–": a dash that a row has between its cells.
std::string_view behind_dash(std::string_view text) {
  text = trim(text);
  for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94"})
    if (text == dash || (text.starts_with(dash) && text.size() > dash.size() && text[dash.size()] == ' ')) return trim(text.substr(dash.size()));
  return text;
}

// "Ada Penrose (AP)   -   Mill Ltd": without titles more tabs than one, and a dash, may stand before whom somebody comes from.
std::string_view affiliation_behind(const PeopleColumns& told, const TableRows& rows, std::uint32_t r) {
  const auto& fields = told.columns.fields;
  if (!told.is_by_position || told.name + 1 >= fields.size() || fields[told.name + 1] != Field::affiliation) return {};
  for (auto c = told.name + 1; c < fields.size(); ++c)
    if (const auto text = behind_dash(rows.printed(r, c)); !text.empty()) return c == told.state ? std::string_view{} : text;
  return {};
}

// One row is one person. False: it names nobody.
bool read_attendee_row(Part& part, const PeopleColumns& told, const TableRows& rows, std::uint32_t r) {
  auto& reading = part.reading;
  const auto name = behind_number(rows.cell(r, told.name));
  if (name.empty() || is_nobody(reading, name) || is_skipped(part.rule, name) || column_named(part.rule, name) == Field::name) return false;
  auto person = records::read_person(name, reading.grammar.words);
  if (told.is_turned && turn_name(reading, name, person)) {
    // as it is printed
  } else if (!is_name(reading, person.name) && !is_role_name(reading, person.name)) {
    person = person_for_another(reading, name);
    if (person.name.empty()) return false;
  }
  auto beside = read_beside(part, told, rows, r);
  Attendee named = from_person(reading, person, part.rule_id);
  if (const auto family = rows.printed(r, told.family); !family.empty()) {
    named.name = make_value(reading, named.name.value + ' ' + std::string(family), name, part.rule_id);
    auto& origin = named.name.origin;
    const Span given = origin.span;
    const Span other = span_of(reading, family);
    origin.pieces = given.begin < other.begin ? std::vector<Span>{given, other} : std::vector<Span>{other, given};
    origin.span = cover(given, other);
  }
  if (beside.initials.is_there()) named.initials = std::move(beside.initials);
  if (const auto text = affiliation_behind(told, rows, r); !text.empty() && !named.affiliation.is_there() && !beside.chair.value && !beside.status.is_there() &&
                                                           (!beside.affiliation.is_there() || beside.affiliation.value != text))
    beside.affiliation = make_value(reading, std::string(text), text, part.rule_id);
  if (beside.affiliation.is_there()) named.affiliation = std::move(beside.affiliation);
  if (beside.status.is_there()) named.status = std::move(beside.status);
  named.chair.value = named.chair.value || beside.chair.value;
  // Whom the column of states does not tell was not there.
  const bool is_untold = told.states.size() >= 2 && !named.status.is_there() && std::all_of(told.states.begin(), told.states.end(), [&](const auto& one) { return trim(rows.printed(r, one.first)).empty(); });
  if (is_untold || (told.state < told.columns.fields.size() && rows.printed(r, told.state).empty())) {
    named.status.value = "absent";
    named.status.origin.how = How::inferred;
  }
  keep_attendee(part, std::move(named), rows.span(r));
  return true;
}

}  // namespace

bool read_attendee_table(Part& part, const layout::Table& table) {
  if (!table.has_header && read_initials_beside(part, table)) return true;
  if (!table.has_header && read_people_beside(part, table)) return true;
  PeopleColumns told;
  if (!find_people_columns(part, table, told)) return false;
  const TableRows rows(part.reading, part.rule, table, told.columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (rows.is_whole(r)) any = read_attendee_row(part, told, rows, r) || any;
    else if (any && part.rule.joins_rows) join(part.reading.minutes.attendees.back(), rows.rest<Attendee>(r, part.rule_id));
  }
  return any;
}

// "PRESENT:    Members Penrose, Quill" over "ABSENT:    None": labels and their lists in columns.
bool read_labelled_rows(Reading& reading, const layout::Table& table) {
  if (table.style != layout::TableStyle::spaces && table.style != layout::TableStyle::tabs) return false;
  bool any = false;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    const auto label = cell(reading, row, 0);
    if (row.cell_count != 2 || label.empty() || label.back() != ':') continue;
    any = read_people_row(reading, label, cell(reading, row, 1)) || any;
  }
  return any;
}

// "Attendee name | Title | Status" below a topic: whose state stands in a column was there, or was not.
const SectionRule* people_in_titles(const Reading& reading, const layout::Table& table) {
  if (table.row_count < 2) return nullptr;
  const auto& titles = reading.layout.rows[table.first_row];
  if (titles.cell_count < 2) return nullptr;
  const auto* meaning = reading.grammar.meaning_of(fold_key(cell(reading, titles, 0)));
  if (!meaning || meaning->section < 0) return nullptr;
  const auto& named = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  const auto other = fold_key(cell(reading, titles, 1));
  if (named.reads != Reads::attendees || other.empty()) return nullptr;
  const bool is_title = std::any_of(reading.grammar.sections.begin(), reading.grammar.sections.end(), [&](const SectionRule& rule) {
    return rule.reads == Reads::attendees && std::any_of(rule.columns.begin(), rule.columns.end(), [&](const Column& known) {
      return known.field != Field::name && std::find(known.titles.begin(), known.titles.end(), other) != known.titles.end();
    });
  });
  return is_title ? &named : nullptr;
}

namespace {

// Before the first topic.
bool stands_in_head(const Reading& reading, std::size_t block) {
  const auto& list = reading.sections.list;
  return std::none_of(list.begin(), list.end(), [&](const sections::Section& section) { return section.is_topic && section.first <= block; });
}

// "Name | Abbreviation | Organisation": do people stand in the column of names?
bool lists_people(const Reading& reading, const layout::Table& table, const Columns& columns) {
  const auto at = static_cast<std::uint32_t>(std::find(columns.fields.begin(), columns.fields.end(), Field::name) - columns.fields.begin());
  std::size_t people = 0;
  for (std::uint32_t r = columns.header + 1; r < table.row_count; ++r) {
    const auto person = records::read_person(cell(reading, reading.layout.rows[table.first_row + r], at), reading.grammar.words);
    people += person.name.find(' ') != std::string_view::npos && is_name(reading, person.name);
  }
  const auto rows = table.row_count - columns.header - 1;
  return rows >= 2 && people * 4 >= rows * 3;
}

// "Attendees" over names, in a table of one column.
bool read_column_of_people(Reading& reading, const layout::Table& table) {
  const auto& header = reading.layout.rows[table.first_row];
  if (table.row_count < 2 || header.cell_count != 1) return false;
  const auto* rule = people_headed_by(reading, cell(reading, header, 0));
  if (!rule || rule->reads != Reads::attendees) return false;
  std::size_t named = 0;
  for (std::uint32_t r = 1; r < table.row_count; ++r) {
    const auto name = cell(reading, reading.layout.rows[table.first_row + r], 0);
    named += is_name(reading, records::read_person(name, reading.grammar.words).name);
  }
  if (named * 3 < (table.row_count - 1) * 2) return false;
  static const sections::Section no_section{};
  Part part{reading, no_section, 0, *rule, reading.rule_id(rule->name), no_index};
  for (std::uint32_t r = 1; r < table.row_count; ++r) read_attendee(part, cell(reading, reading.layout.rows[table.first_row + r], 0), true);
  return true;
}

}  // namespace

void read_attendance_tables(Reading& reading) {
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  // A chair and who takes the notes may have a line of their own.
  const auto& known = reading.minutes.attendees;
  if (!rule || std::count_if(known.begin(), known.end(), [](const Attendee& one) { return one.status.value == "present" || !one.status.is_there(); }) > 2) return;
  const bool is_first = std::all_of(known.begin(), known.end(), [&](const Attendee& one) {
    const auto& by = reading.minutes.rules[one.name.origin.rule];
    return by == "chairs" || by == "scribes";
  });
  static const sections::Section no_section{};
  Part part{reading, no_section, 0, *rule, reading.rule_id(rule->name), no_index};
  for (std::uint32_t b = 0; b < reading.layout.blocks.size() && b < 40; ++b) {
    const auto& block = reading.block(b);
    if (block.kind != BlockKind::table) continue;
    const auto& table = reading.layout.tables[block.table];
    if (reading.use[b] == Use::unread && read_column_of_people(reading, table)) {
      reading.mark(b, part.rule_id);
      continue;
    }
    if (const auto* named = is_first ? people_in_titles(reading, table) : nullptr; named && reading.use[b] == Use::unread) {
      Part people{reading, no_section, 0, *named, reading.rule_id(named->name), no_index};
      if (read_attendee_table(people, table)) reading.mark(b, people.rule_id);
      continue;
    }
    const auto columns = find_columns(reading, *rule, table);
    if (is_first && columns.known == 0 && table.row_count >= 4 && !table.has_header) {
      const auto width = reading.layout.rows[table.first_row].cell_count;
      if (width >= 2 && state_column(reading, table, 0, width) < width && read_attendee_table(part, table)) reading.mark(b, part.rule_id);
      continue;
    }
    const auto has = [&](Field field) { return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end(); };
    if (columns.known == 0 || columns.header > 0 || !has(Field::name)) continue;
    PeopleColumns told;
    const bool is_told = find_people_columns(part, table, told);
    const bool has_states = is_told && (told.states.size() >= 2 || (told.states.size() == 1 && table.row_count >= 3));
    const bool is_first_state = is_told && told.columns.fields.front() == Field::status;
    const bool is_stated = has_states || is_first_state || (has(Field::status) ? columns.known >= 2 : state_column(reading, table, 1, columns.fields.size()) < columns.fields.size());
    const bool has_more = columns.known >= 2 && (has(Field::initials) || has(Field::affiliation));
    // "Presente | ✅": nothing but states stands in the column, whoever has a line of his own above.
    const auto stated = static_cast<std::size_t>(std::find(columns.fields.begin(), columns.fields.end(), Field::status) - columns.fields.begin());
    const bool tells_states = has_states || (stated < columns.fields.size() && states_in(reading, table, columns.header + 1, stated) >= 2);
    if (!is_first && (!tells_states || reading.use[b] == Use::read)) continue;
    if (!is_stated && !(has_more && stands_in_head(reading, b) && lists_people(reading, table, columns))) continue;
    if (read_attendee_table(part, table)) reading.mark(b, part.rule_id);
  }
}

}  // namespace minuter::readers
