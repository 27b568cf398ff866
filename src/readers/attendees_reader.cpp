// Who was there: tables, lists, lines and sentences of people.
#include <algorithm>
#include <array>
#include <optional>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "readers/table_rows.hpp"

namespace minuter::readers {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::LabelKind;

// "None", "N/A", an empty slot of a template, "everyone".
bool is_nobody(const Reading& reading, std::string_view text) {
  const auto key = fold_key(text);
  const auto& words = reading.grammar.words;
  return key.empty() || is_placeholder(text) || words.has(Words::nobody, key) ||
         (words.has(Words::group, key) && !words.has(Words::role, key));
}

bool is_name(const Reading& reading, std::string_view name) {
  return records::looks_like_name(name, reading.grammar.words);
}

// "4 members of the public", "two other residents": counted and not named.
bool is_count(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  auto space = text.find(' ');
  if (space == std::string_view::npos) return false;
  const char c = text.front();
  const bool is_number = (c >= '0' && c <= '9') || words.has(Words::number_word, fold_key(text.substr(0, space))) ||
                         (c >= 'a' && c <= 'z' && words.has(Words::not_a_name, fold_key(text.substr(0, space))));
  if (!is_number) return false;
  std::string key;
  for (int word = 0; word < 6 && space != std::string_view::npos; ++word) {
    key.clear();
    fold_key_into(text.substr(space + 1), key);
    if (words.has(Words::nobody, key)) return true;
    space = text.find(' ', space + 1);
  }
  return false;
}

// "Title", "Status" above columns that came out one below the other.
bool is_column_title(const SectionRule& rule, std::string_view key) {
  return key.find(' ') == std::string_view::npos &&
         std::any_of(rule.columns.begin(), rule.columns.end(), [&](const auto& column) {
           return std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
         });
}

// A role in the place of a name ("Head of Communications"): short, no sentence.
bool is_role_name(const Reading& reading, std::string_view name) {
  if (name.empty() || name.size() > 80 || name.back() == '.') return false;
  std::string_view rest = name;
  bool has_role = false;
  std::string key;
  while (!rest.empty()) {
    const auto space = rest.find(' ');
    key.clear();
    fold_key_into(rest.substr(0, space), key);
    has_role = has_role || reading.grammar.words.has(Words::role, key);
    // "Election of the clerk" is no office.
    if (rest.data() == name.data() && !has_role && reading.grammar.words.has(Words::not_a_name, key)) return false;
    if (const auto* word = reading.grammar.words.find(Words::not_a_name, key); word && word->value == "verb") return false;
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return has_role && name.front() >= 'A' && name.front() <= 'Z';
}

// "the following people are not here but agree": a sentence is no affiliation.
bool is_sentence(const Reading& reading, std::string_view text) {
  std::size_t words = 0;
  bool has_verb = false;
  std::string key;
  while (!text.empty()) {
    const auto space = text.find(' ');
    key.clear();
    fold_key_into(text.substr(0, space), key);
    const auto* word = reading.grammar.words.find(Words::not_a_name, key);
    has_verb = has_verb || (word && word->value == "verb");
    ++words;
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return has_verb && words >= 6;
}

void apply(const SectionRule& rule, std::uint16_t rule_id, Attendee& record) {
  for (const auto& constant : rule.set) set(record, constant, rule_id);
}

// "@bquill (Bo Quill)": what stands in brackets behind a handle is the name, where the handle has a part of it.
bool is_name_behind_handle(const Reading& reading, const records::Person& person) {
  const std::string_view text = reading.layout.text;
  if (person.name.empty() || person.affiliation.find(' ') == std::string_view::npos || person.name.find(' ') != std::string_view::npos ||
      person.name.data() <= text.data() || person.name.data() >= text.data() + text.size() || person.name.data()[-1] != '@' ||
      !is_name(reading, person.affiliation))
    return false;
  const auto handle = fold_key(person.name);
  auto rest = person.affiliation;
  while (!rest.empty()) {
    const auto word = fold_key(rest.substr(0, rest.find(' ')));
    if (word.size() >= 4 && handle.find(word) != std::string::npos) return true;
    rest.remove_prefix(std::min(rest.size(), rest.find(' ')) + (rest.find(' ') == std::string_view::npos ? 0 : 1));
  }
  return false;
}

Attendee from_person(const Reading& reading, const records::Person& person, std::uint16_t rule) {
  if (is_name_behind_handle(reading, person)) {
    auto named = person;
    named.initials = person.name;
    named.name = person.affiliation;
    named.affiliation = {};
    return from_person(reading, named, rule);
  }
  Attendee record;
  fill(reading, record, Field::name, person.name, rule);
  if (!person.honorific.empty()) fill(reading, record, Field::honorific, person.honorific, rule);
  // "(helping)" is no short form of a name; nor is a name that is all there is ("@ada").
  if (!person.initials.empty() && person.initials != person.name && !person.initials.ends_with("ing")) fill(reading, record, Field::initials, person.initials, rule);
  if (!person.affiliation.empty()) fill(reading, record, Field::affiliation, person.affiliation, rule);
  if (!person.status.empty()) fill(reading, record, Field::status, person.status, rule);
  // Who gave a proxy was not there.
  if (person.has_proxy && !record.status.is_there()) record.status = make_value(reading, "apologies", person.name, rule);
  if (person.is_chair) record.chair = {true, {span_of(reading, person.name), {}, rule, How::stated}};
  return record;
}

void keep(Part& part, Attendee record, Span span) {
  apply(part.rule, part.rule_id, record);
  record.span = span;
  part.reading.minutes.attendees.push_back(std::move(record));
}

// One entry: a list item, a line, a paragraph of one person. `is_entry`: the layout says that it is
// one (a list item), so roles in the place of names are believed.
bool read_entry(Part& part, std::string_view text, bool is_entry) {
  auto& reading = part.reading;
  text = trim(text);
  if (text.empty()) return false;
  if (is_nobody(reading, text) || is_column_title(part.rule, fold_key(text))) return true;
  if (is_skipped(part.rule, text)) return true;
  std::vector<Captured> captured;
  if (match_entry(part.rule, text, captured)) {
    Attendee record;
    std::string_view people;
    for (const auto& [field, value] : captured) {
      if (field == Field::people) people = value;
      else fill(reading, record, field, value, part.rule_id);
    }
    if (!people.empty()) return read_people_list(reading, part.rule, part.rule_id, people, {}) > 0;
    if (record.name.is_there()) {
      keep(part, std::move(record), span_of(reading, text));
      return true;
    }
  }
  const auto person = records::read_person(text, reading.grammar.words);
  const bool good = is_name(reading, person.name) || (is_entry && is_role_name(reading, person.name));
  if (!good || is_sentence(reading, person.affiliation)) return false;
  keep(part, from_person(reading, person, part.rule_id), span_of(reading, text));
  return true;
}

// "A, B and 4 members of the public": who is counted is not listed.
std::string_view without_public(const Reading& reading, std::string_view list) {
  std::string_view text = list;
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  std::size_t cut = std::string_view::npos;
  std::size_t size = 0;
  const auto take = [&](std::size_t at, std::size_t mark_size) {
    if (cut != std::string_view::npos && (at + mark_size < cut + size || (at + mark_size == cut + size && at > cut))) return;
    cut = at;
    size = mark_size;
  };
  for (const std::string_view mark : {std::string_view(", "), std::string_view("; ")})
    if (const auto at = text.rfind(mark); at != std::string_view::npos) take(at, mark.size());
  for (const auto words : {Words::and_word, Words::besides}) {
    for (const auto& [word, entry] : reading.grammar.words.list(words)) {
      for (auto at = text.rfind(word); at != std::string_view::npos && at > 0; at = text.rfind(word, at - 1)) {
        const auto end = at + word.size();
        if (text[at - 1] != ' ' || end >= text.size() || text[end] != ' ') continue;
        take(at - 1, word.size() + 2);
        break;
      }
    }
  }
  if (cut == std::string_view::npos || cut == 0 || text.size() - cut > 60) return list;
  auto count = trim(text.substr(cut + size));
  count = trim(count.substr(phrase_at_start(reading.grammar.words, Words::and_word, count)));
  if (!is_count(reading, count)) return list;
  return without_public(reading, trim(text.substr(0, cut)));
}

bool starts_capital(std::string_view name) {
  return !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
}

// Does "and" stand between two words?
bool has_and(const Reading& reading, std::string_view text) {
  const auto& list = reading.grammar.words.list(Words::and_word);
  return std::any_of(list.begin(), list.end(), [&](const auto& word) {
    const std::string_view phrase = word.first;
    for (auto at = text.find(phrase, 1); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
      const auto end = at + phrase.size();
      if (text[at - 1] == ' ' && end < text.size() && text[end] == ' ') return true;
    }
    return false;
  });
}

bool has_list_mark(const Reading& reading, std::string_view text) {
  if (const auto bracket = text.find('('); bracket != std::string_view::npos && text.back() == ')' &&
                                           text.find('(', bracket + 1) == std::string_view::npos)
    text = text.substr(0, bracket);
  return text.find(',') != std::string_view::npos || text.find(';') != std::string_view::npos ||
         text.find('&') != std::string_view::npos || has_and(reading, text);
}

// "Councillors: A, B" behind "Present:" - the group says nothing more.
std::string_view without_group(const Reading& reading, std::string_view text) {
  const auto colon = text.substr(0, 48).find(':');
  if (colon == std::string_view::npos || colon < 3 || colon + 4 >= text.size()) return text;
  const auto label = text.substr(0, colon);
  if (label.find(',') != std::string_view::npos) return text;
  const auto key = fold_key(label);
  const auto& words = reading.grammar.words;
  const auto* role = words.find(Words::role, key);
  const auto* meaning = reading.grammar.meaning_of(key);
  const bool is_group = (role && role->value == "plural") || words.has(Words::group, key) || words.has(Words::attendance, key) ||
                        (words.has(Words::honorific, key) && key.back() == 's') ||
                        (meaning && meaning->section >= 0 &&
                         reading.grammar.sections[static_cast<std::size_t>(meaning->section)].name == "attendance");
  return is_group ? trim(text.substr(colon + 1)) : text;
}

// "A, B and C. The mayor informs the council that ...": a sentence that nobody of the list begins ends it.
std::string_view without_prose(const Reading& reading, std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos; dot = text.find(". ", dot + 1)) {
    if (dot == 0) continue;
    const auto word = text.rfind(' ', dot);
    if (dot - (word == std::string_view::npos ? 0 : word) < 5 && text[dot - 1] != ')') continue;
    auto rest = text.substr(dot + 2);
    std::string key;
    std::size_t size = 0;
    for (int i = 0; i < 9 && size < rest.size(); ++i) {
      const auto end = std::min(rest.find(' ', size), rest.size());
      key.clear();
      fold_key_into(rest.substr(size, end - size), key);
      const auto* said = reading.grammar.words.find(Words::not_a_name, key);
      const bool is_small = rest[size] >= 'a' && rest[size] <= 'z';
      if (said && said->value == "verb" && is_small && i > 0) {
        const auto person = records::read_person(rest.substr(0, size), reading.grammar.words);
        if (!is_name(reading, person.name) || !(starts_capital(person.name))) return text.substr(0, dot);
        break;
      }
      if (rest.substr(size, end - size).ends_with('.') && end - size > 4) break;
      size = end + 1;
    }
  }
  return text;
}

// A line or paragraph that may hold one person or many.
bool read_line(Part& part, std::string_view text, std::string_view role) {
  auto& reading = part.reading;
  text = trim(without_group(reading, without_prose(reading, without_public(reading, text))));
  // "- Ada Penrose,- Bo Quill": two columns of a list that came out in one line.
  if (const auto dash = text.find(",- "); dash != std::string_view::npos) {
    const bool any = read_line(part, text.substr(0, dash), role);
    return read_line(part, text.substr(dash + 3), role) || any;
  }
  while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',')) text.remove_suffix(1);
  if (text.empty()) return false;
  if (is_nobody(reading, text)) return true;
  std::vector<Captured> captured;
  if (!part.rule.entry.empty() && match_entry(part.rule, text, captured)) return read_entry(part, text, false);
  // "Ada, Bo, (Cy, Dot)": a second list in brackets.
  if (const auto open = text.rfind(", ("); open != std::string_view::npos && text.back() == ')' && role.empty()) {
    const auto inside = text.substr(open + 3, text.size() - open - 4);
    if (inside.find(", ") != std::string_view::npos && inside.find('(') == std::string_view::npos) {
      const bool before = read_line(part, text.substr(0, open), role);
      return read_people_list(reading, part.rule, part.rule_id, inside, {}) > 0 || before;
    }
  }
  const auto entries = records::split_people(text, reading.grammar.words);
  if (entries.size() > 1 || !role.empty()) {
    if (read_people_list(reading, part.rule, part.rule_id, text, role) > 0) return true;
    // "Head of Planning and Research (Highways)" is one.
    return text.back() == ')' && text.find(',') > text.find('(') && read_entry(part, text, true);
  }
  return read_entry(part, text, !has_list_mark(reading, text));
}

// A column without a title in which nothing but "present", "absent" and the like stands, or nothing.
std::size_t state_column(const Reading& reading, const layout::Table& table, std::uint32_t first, std::size_t width) {
  for (std::size_t c = 1; c < width; ++c) {
    std::size_t states = 0;
    bool others = false;
    for (std::uint32_t r = first; r < table.row_count && !others; ++r) {
      const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
      const bool is_state = !value.empty() && reading.grammar.words.has(Words::attendance, fold_key(value));
      states += is_state;
      others = !value.empty() && !is_state;
    }
    if (!others && states >= 3) return c;
  }
  return width;
}

// "1.Ada Penrose": rows that are numbered in the cells of their names.
std::string_view behind_number(std::string_view name) {
  const auto digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits == 0 || digits > 3 || digits + 1 >= name.size() || (name[digits] != '.' && name[digits] != ')')) return name;
  return trim(name.substr(digits + 1));
}

// The section of people that a line by itself names ("Regrets"), if it is one.
const SectionRule* people_headed_by(Reading& reading, std::string_view line) {
  if (line.empty() || line.size() > 40) return nullptr;
  reading.scratch.clear();
  fold_key_into(line, reading.scratch);
  const auto* meaning = reading.grammar.meaning_of(reading.scratch);
  if (!meaning || meaning->section < 0) return nullptr;
  const auto& rule = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  const bool is_known = rule.reads == Reads::attendees || (rule.reads == Reads::nothing && rule.name.starts_with("scribe"));
  return is_known ? &rule : nullptr;
}

// "Ada Penrose | AP | Bo Quill | BQ": each name with its initials in the next column, several side by side.
bool read_initials_beside(Part& part, const layout::Table& table) {
  auto& reading = part.reading;
  struct Pair {
    std::string_view name;
    std::string_view initials;
    Span span;
  };
  std::vector<Pair> pairs;
  std::size_t others = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      const auto name = cell(reading, row, c);
      if (name.empty()) continue;
      const auto initials = c + 1 < row.cell_count ? cell(reading, row, c + 1) : std::string_view();
      const bool is_short = initials.size() >= 2 && initials.size() <= 4 && initials.find(' ') == std::string_view::npos;
      if (is_short && records::looks_like_initials(initials) && initials.front() == name.front() &&
          is_name(reading, records::read_person(name, reading.grammar.words).name)) {
        pairs.push_back({name, initials, row.span});
        ++c;
      } else {
        others += !people_headed_by(reading, name);
      }
    }
  }
  if (pairs.size() < 3 || others * 3 > pairs.size()) return false;
  for (const auto& [name, initials, span] : pairs) {
    Attendee record = from_person(reading, records::read_person(name, reading.grammar.words), part.rule_id);
    record.initials = {};
    fill(reading, record, Field::initials, initials, part.rule_id);
    record.span = span;
    keep(part, std::move(record), span);
  }
  return true;
}

bool read_table(Part& part, const layout::Table& table) {
  auto& reading = part.reading;
  if (!table.has_header && read_initials_beside(part, table)) return true;
  auto columns = columns_in(part, table);
  std::uint32_t first = columns.known ? columns.first : 0;
  std::size_t state = std::string_view::npos;  // of a table without titles
  if (!columns.known) {
    // By position: the first column that holds names.
    if (table.has_header) first = 1;
    std::size_t width = 0;
    for (std::uint32_t r = first; r < table.row_count; ++r)
      width = std::max<std::size_t>(width, reading.layout.rows[table.first_row + r].cell_count);
    columns.fields.assign(width, Field::ignore);
    for (std::size_t c = 0; c < width; ++c) {
      std::size_t names = 0;
      std::size_t filled = 0;
      for (std::uint32_t r = first; r < table.row_count; ++r) {
        const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
        if (value.empty()) continue;
        ++filled;
        names += is_name(reading, records::read_person(value, reading.grammar.words).name);
      }
      if (filled > 0 && names * 10 >= filled * 7) {
        columns.fields[c] = Field::name;
        if (c + 1 < width) columns.fields[c + 1] = Field::affiliation;
        state = state_column(reading, table, first, width);
        if (state < width) columns.fields[state] = Field::status;
        ++columns.known;
        break;
      }
    }
    columns.first = first;
    if (!columns.known || !has_required(part.rule, columns)) return false;
  }
  // Whatever its title says: nothing but states stands in it.
  if (first > 0 && columns.has_titles && std::find(columns.fields.begin(), columns.fields.end(), Field::status) == columns.fields.end()) {
    const auto stated = state_column(reading, table, first, columns.fields.size());
    if (stated < columns.fields.size() && columns.fields[stated] == Field::ignore) columns.fields[stated] = Field::status;
  }
  // "Given name | Family name": one name in two columns.
  std::size_t family_column = columns.fields.size();
  std::size_t present_column = columns.fields.size();
  if (columns.known && first > 0 && columns.has_titles) {
    const auto& header = reading.layout.rows[table.first_row + first - 1];
    std::size_t given_column = columns.fields.size();
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      const auto key = fold_key(cell(reading, header, c));
      const auto* half = reading.grammar.words.find(Words::name_column, key);
      if (half && half->value == "given") given_column = c;
      if (half && half->value == "family") family_column = c;
    }
    if (given_column < columns.fields.size() && family_column < columns.fields.size()) {
      std::replace(columns.fields.begin(), columns.fields.end(), Field::name, Field::ignore);
      columns.fields[given_column] = Field::name;
    } else {
      family_column = columns.fields.size();
    }
    // "Present" beside the names says yes or no.
    for (std::size_t c = 0; c < columns.fields.size(); ++c)
      if (columns.fields[c] == Field::ignore && fold_key(cell(reading, header, c)) == "present") present_column = c;
  }
  const TableRows rows(reading, part.rule, table, columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (!rows.is_whole(r)) {
      if (any && part.rule.joins_rows) join(reading.minutes.attendees.back(), rows.rest<Attendee>(r, part.rule_id));
      continue;
    }
    Attendee record;
    std::size_t name_column = columns.fields.size();
    for (std::size_t c = 0; c < columns.fields.size(); ++c)
      if (columns.fields[c] == Field::name) name_column = c;
    const auto name = behind_number(rows.cell(r, name_column));
    if (name.empty() || is_nobody(reading, name) || is_skipped(part.rule, name)) continue;
    const auto person = records::read_person(name, reading.grammar.words);
    if (!is_name(reading, person.name) && !is_role_name(reading, person.name)) continue;
    const auto family = rows.printed(r, family_column);
    if (const auto said = fold_key(rows.printed(r, present_column)); !said.empty()) {
      const auto said_at = rows.printed(r, present_column);
      if (said == "yes" || said == "y" || said == "x") record.status = make_value(reading, "present", said_at, part.rule_id);
      if (said == "no" || said == "n") record.status = make_value(reading, "absent", said_at, part.rule_id);
    }
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      // "Co-Chair", "Leave of absence" in a column of its own.
      if (columns.fields[c] != Field::ignore || c == family_column) continue;
      const auto key = fold_key(rows.printed(r, c));
      if (reading.grammar.words.has(Words::chair, key) || reading.grammar.words.has(Words::attendance, key))
        fill(reading, record, Field::affiliation, rows.printed(r, c), part.rule_id);
    }
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      const auto value = rows.cell(r, c);
      if (c == name_column || value.empty() || columns.fields[c] == Field::ignore) continue;
      fill(reading, record, columns.fields[c], value, part.rule_id);
    }
    Attendee named = from_person(reading, person, part.rule_id);
    named.span = rows.span(r);
    if (!family.empty()) named.name = make_value(reading, named.name.value + ' ' + std::string(family), name, part.rule_id);
    if (record.initials.is_there()) named.initials = std::move(record.initials);
    if (record.affiliation.is_there()) named.affiliation = std::move(record.affiliation);
    if (record.status.is_there()) named.status = std::move(record.status);
    named.chair.value = named.chair.value || record.chair.value;
    // Whom the column of states does not tell was not there.
    if (state < columns.fields.size() && rows.printed(r, state).empty()) {
      named.status.value = "absent";
      named.status.origin.how = How::inferred;
    }
    keep(part, std::move(named), rows.span(r));
    any = true;
  }
  return any;
}

// Behind a list of people "[XY]: Name" is the key to the initials of the text: who is not in the list
// was not there. False: there is no such list.
bool read_key(Reading& reading, std::string_view initials, std::string_view name, std::uint16_t rule) {
  std::size_t known = 0;
  for (auto& one : reading.minutes.attendees) {
    known += one.affiliation.is_there();
    if (fold_key(one.name.value) != fold_key(name)) continue;
    fill(reading, one, Field::initials, initials, rule);
    return true;
  }
  return known >= 3;
}

// "*[XY]: Name" on a line.
bool read_key_line(Part& part, std::string_view line) {
  if (line.starts_with('*')) line.remove_prefix(1);
  const auto shut = line.find(']');
  if (!line.starts_with('[') || shut == std::string_view::npos || shut > 6) return false;
  auto name = line.substr(shut + 1);
  if (name.starts_with(':')) name.remove_prefix(1);
  const auto initials = line.substr(1, shut - 1);
  return records::looks_like_initials(initials) && is_name(part.reading, trim(name)) &&
         read_key(part.reading, initials, trim(name), part.rule_id);
}

// "BQ: Bo Quill (@boq), Mill Ltd", "BQ, Bo Quill, Mill Ltd": whose initials they are stands behind.
bool read_named_initials(Part& part, std::string_view initials, std::string_view text, Span span) {
  auto& reading = part.reading;
  const auto person = records::read_person(trim(text), reading.grammar.words);
  if (person.name.find(' ') == std::string_view::npos || person.name.data() > text.data() + 8 || !is_name(reading, person.name)) return false;
  std::string letters;
  bool at_word = true;
  for (const char c : person.name) {
    if (at_word && c != ' ' && c != '-') letters += c;
    at_word = c == ' ' || c == '-';
  }
  if (letters.empty() || letters.front() != initials.front()) return false;
  auto record = from_person(reading, person, part.rule_id);
  record.initials = {};
  fill(reading, record, Field::initials, initials, part.rule_id);
  keep(part, std::move(record), span);
  return true;
}

// "[BQ]: Bo Quill", "BQ: Bo Quill": initials given apart.
bool read_initials_entry(Part& part, const Block& block) {
  auto& reading = part.reading;
  if (const auto text = reading.view(block.text); block.kind == BlockKind::list_item && block.label.is_empty()) {
    const auto comma = text.find(", ");
    return comma >= 2 && comma <= 4 && records::looks_like_initials(text.substr(0, comma)) &&
           read_named_initials(part, text.substr(0, comma), text.substr(comma + 2), block.span);
  }
  if (block.label_kind != LabelKind::bracket && block.label_kind != LabelKind::colon) return false;
  const auto label = reading.view(block.label);
  const auto body = reading.view(block.body);
  if (!records::looks_like_initials(label)) return false;
  if (!is_name(reading, body)) return read_named_initials(part, label, body, block.span);
  if (block.label_kind == LabelKind::bracket && read_key(reading, label, body, part.rule_id)) return true;
  Attendee record;
  fill(reading, record, Field::name, body, part.rule_id);
  fill(reading, record, Field::initials, label, part.rule_id);
  keep(part, std::move(record), block.span);
  return true;
}

// The text of a paragraph, cut before each physical line that has a label of its own
// ("On the phone: ..." below the names of those in the room).
std::vector<std::string_view> labelled_lines(const Reading& reading, const Block& block) {
  std::vector<std::string_view> out;
  auto begin = block.text.begin;
  for (std::uint32_t i = block.first_line + 1; i < block.first_line + block.line_count && i < reading.layout.lines.size(); ++i) {
    const auto line = reading.view(reading.layout.lines[i]);
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos || colon > 40) continue;
    const auto key = fold_key(line.substr(0, colon));
    const auto* meaning = reading.grammar.meaning_of(key);
    const bool is_list = (meaning && meaning->section >= 0 &&
                          reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::attendees) ||
                         reading.grammar.words.has(Words::attendance, key);
    if (!is_list) continue;
    out.push_back(reading.view({begin, reading.layout.lines[i].begin}));
    begin = reading.layout.lines[i].begin + static_cast<std::uint32_t>(colon) + 2;
  }
  out.push_back(reading.view({begin, block.text.end}));
  return out;
}

// Does one of `signs` stand outside brackets?
bool has_outside(std::string_view text, std::string_view signs) {
  int depth = 0;
  for (const char c : text) {
    if (depth == 0 && signs.find(c) != std::string_view::npos) return true;
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
  }
  return false;
}

// "Cllr A Penrose, Cllr B Quill": the part behind the comma is somebody else.
bool has_second_person(const Reading& reading, std::string_view text) {
  for (auto comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 1)) {
    const auto person = records::read_person(text.substr(comma + 2), reading.grammar.words);
    if (!person.honorific.empty() && is_name(reading, person.name)) return true;
  }
  return false;
}

// Is each entry of the list one person, whatever its commas ("Ada Penrose, Mill Ltd (Member)")?
bool is_one_each(const Part& part) {
  const auto& reading = part.reading;
  std::size_t entries = 0;
  std::size_t commas = 0;
  std::size_t joined = 0;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (reading.blocks[b] == part.section.opener) continue;
    const bool is_line = block.kind == BlockKind::paragraph && block.line_count <= 1 && block.text.size() <= 110;
    if (block.kind != BlockKind::list_item && !is_line) continue;
    if (!block.label.is_empty() && !block.body.is_empty() && block.label_kind == LabelKind::colon) continue;
    const auto text = reading.view(block.text);
    // Below each other on lines of their own people have what stands behind the comma.
    if (is_line && (text.empty() || has_outside(text, "[*:"))) continue;
    if (is_line && (text.back() == ',' || has_second_person(reading, text))) return false;
    if (is_line && !is_name(reading, records::read_person(text, reading.grammar.words).name)) continue;
    ++entries;
    joined += has_and(reading, text);
    int depth = 0;
    for (const char c : text) {
      if (c == '(' || c == '[') ++depth;
      if (c == ')' || c == ']') --depth;
      if (c == ',' && depth <= 0) ++commas;
    }
    if (text.find('\n') != std::string_view::npos || text.find(';') != std::string_view::npos) return false;
  }
  return entries >= (part.rule.name == "chairs" ? 2U : 3U) && commas < entries * 2 && joined * 3 <= entries;
}

// "Clerk", "vice president": small or not.
bool is_office(const Reading& reading, std::string_view text) {
  if (is_role_name(reading, text)) return true;
  return reading.grammar.words.has(Words::role, fold_key(text));
}

// "Ada Penrose (Chair) Bo Quill (Member)": brackets part the people of a line.
bool has_two(std::string_view line) {
  for (auto shut = line.find(") "); shut != std::string_view::npos; shut = line.find(") ", shut + 1)) {
    const auto next = line.find_first_not_of(' ', shut + 1);
    if (next != std::string_view::npos && line[next] >= 'A' && line[next] <= 'Z' && line.find('(', next) != std::string_view::npos) return true;
  }
  return false;
}

// A list that goes on over its lines: "Ada Quill, Clerk; Bo\nRusk, Miller; Cy Marl", "Chair Quill, 1st\nVice
// Chair Rusk, and Clerk Marl". Its lines end anywhere, not where its marks stand.
bool is_wrapped_list(std::string_view text) {
  std::size_t lines = 1;
  std::size_t marked = 0;  // line ends with a mark before them
  std::size_t semicolons = 0;
  std::size_t commas = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    semicolons += text[i] == ';';
    commas += text[i] == ',';
    if (text[i] != '\n') continue;
    ++lines;
    const auto before = trim(text.substr(0, i));
    marked += !before.empty() && (before.back() == ';' || before.back() == ',' || before.back() == '.');
  }
  if (semicolons >= 2) return marked * 2 < lines;
  if (commas * 2 > lines * 5) return true;  // several of them in each line
  const auto last = text.substr(text.rfind('\n') + 1);
  return commas >= 2 && marked == 0 && last.find(", and ") != std::string_view::npos;
}

// Physical lines that each hold a person: "Mr. Bo Quill, Director" and the next below it.
bool is_line_each(const Part& part, const Block& block, std::uint32_t first) {
  const auto& reading = part.reading;
  const auto last = block.first_line + block.line_count;
  if (block.kind != BlockKind::paragraph || last < first + 2) return false;
  const auto count = last - first;
  const auto whole = reading.view({reading.layout.lines[first].begin, reading.layout.lines[last - 1].end});
  if (static_cast<std::size_t>(std::count(whole.begin(), whole.end(), ',')) * 2 > count * std::size_t{5}) return false;  // several in each
  std::size_t offices = 0;
  std::size_t honorifics = 0;
  std::size_t plain = 0;
  for (auto l = first; l < last; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (line.empty() || line.size() > 130 || line.back() == ',' || has_two(line)) return false;
    const auto person = records::read_person(line, reading.grammar.words);
    if (!is_name(reading, person.name)) return false;
    honorifics += !person.honorific.empty();
    const bool is_plain = person.name.find(' ') != std::string_view::npos && std::count(line.begin(), line.end(), ',') <= 1 &&
             !has_and(reading, line) && !has_outside(line, ";:[*") &&
             !has_second_person(reading, line);
    plain += is_plain;
    const auto comma = line.find(',');
    if (!person.honorific.empty() && has_list_mark(reading, line) && records::split_people(line, reading.grammar.words).size() > 1) return false;
    if (!person.honorific.empty()) continue;
    if (comma == std::string_view::npos) {
      // "Ada Penrose Board Member"
      offices += is_role_name(reading, person.affiliation);
      continue;
    }
    // Behind the first comma, or behind letters ("Ph.D."), stands an office, no second person.
    auto office = trim(line.substr(comma + 1, line.find_first_of(",(", comma + 1) - comma - 1));
    if (office.find('.') != std::string_view::npos && line.find(',', comma + 1) != std::string_view::npos)
      office = trim(line.substr(line.find(',', comma + 1) + 1));
    const bool holds_office = is_office(reading, office);
    offices += holds_office;
    if (!is_plain && holds_office && !has_second_person(reading, line)) ++plain;
    if (!holds_office && count < 3) return false;
  }
  return offices * 2 >= (count > 2 ? count : 4U) || honorifics == count || (count > 2 && plain == count);
}

bool read_lines(Part& part, const Block& block, std::uint32_t first) {
  bool any = false;
  for (auto l = first; l < block.first_line + block.line_count; ++l)
    any = read_entry(part, part.reading.view(part.reading.layout.lines[l]), false) || any;
  return any;
}

// "Present:" over a line for each person.
bool read_lines_below(Part& part, const Block& block) {
  auto first = block.first_line;
  while (first < block.first_line + block.line_count && part.reading.layout.lines[first].end <= part.section.body.begin) ++first;
  return first > block.first_line && is_line_each(part, block, first) && read_lines(part, block, first);
}

// "Present / Ada, Bo / Regrets / Cy / Chair / Ada", a line each: a list of terms that lost its marks.
bool read_stacked(Part& part, const Block& block) {
  auto& reading = part.reading;
  if (block.kind != BlockKind::paragraph || block.line_count < 2) return false;
  const auto last = block.first_line + block.line_count;
  const auto line_at = [&](std::uint32_t l) { return trim(reading.view(reading.layout.lines[l])); };
  bool is_stacked = false;
  for (auto l = block.first_line; l < last; ++l) is_stacked = is_stacked || (people_headed_by(reading, line_at(l)) && (l == block.first_line || line_at(l - 1).back() != ','));
  if (!is_stacked) return false;
  const SectionRule* rule = &part.rule;
  auto first = block.first_line;
  for (auto l = block.first_line; l <= last; ++l) {
    const auto* next = l < last ? people_headed_by(reading, line_at(l)) : rule;
    if (!next) continue;
    if (l > first && rule->reads == Reads::attendees) {
      Part below{reading, part.section, part.index, *rule, reading.rule_id(rule->name), no_index};
      read_line(below, reading.view({reading.layout.lines[first].begin, reading.layout.lines[l - 1].end}), {});
    }
    rule = next;
    first = l + 1;
  }
  return true;
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

bool read_block(Part& part, const Block& block, bool one_each) {
  auto& reading = part.reading;
  if (read_stacked(part, block)) return true;
  if (block.kind == BlockKind::table && read_labelled_rows(reading, reading.layout.tables[block.table])) return true;
  if (block.kind == BlockKind::table)
    return reading.use[static_cast<std::size_t>(&block - reading.layout.blocks.data())] == Use::read || read_table(part, reading.layout.tables[block.table]);
  if (read_initials_entry(part, block)) return true;
  const auto text = reading.view(block.text);
  if (text.size() < 120 && is_skipped(part.rule, text)) return true;
  // "Treasurer: A. Name", "On the phone: A, B": the label is a role or a group.
  const bool in_bracket = reading.view(block.label).find('(') != std::string_view::npos && reading.view(block.label).find(')') == std::string_view::npos;
  if (!block.label.is_empty() && !in_bracket && (block.label_kind == LabelKind::colon || block.label_kind == LabelKind::bold)) {
    const auto label = reading.view(block.label);
    const auto body = reading.view(block.body);
    const auto key = fold_key(label);
    if (body.empty()) return false;
    if (reading.grammar.words.has(Words::chair, key)) {
      const auto person = records::read_person(body, reading.grammar.words);
      if (is_name(reading, person.name)) {
        auto record = from_person(reading, person, part.rule_id);
        record.chair = {true, {span_of(reading, label), {}, part.rule_id, How::stated}};
        keep(part, std::move(record), block.span);
        return true;
      }
    }
    if (const auto* role = reading.grammar.words.find(Words::role, key); role && role->value != "plural") {
      const auto before = reading.minutes.attendees.size();
      read_line(part, body, {});
      for (auto i = before; i < reading.minutes.attendees.size(); ++i)
        fill(reading, reading.minutes.attendees[i], Field::affiliation, label, part.rule_id);
      return reading.minutes.attendees.size() > before;
    }
    if (body.starts_with("http")) return false;  // "Recording: https://..."
    // "Representative of the town: Ms Quill" is one person with that office.
    if (is_role_name(reading, label) && records::split_people(body, reading.grammar.words).size() == 1 &&
        records::looks_like_name(records::read_person(body, reading.grammar.words).name, reading.grammar.words)) {
      const auto before = reading.minutes.attendees.size();
      read_line(part, body, {});
      for (auto i = before; i < reading.minutes.attendees.size(); ++i)
        if (!reading.minutes.attendees[i].affiliation.is_there()) fill(reading, reading.minutes.attendees[i], Field::affiliation, label, part.rule_id);
      return reading.minutes.attendees.size() > before;
    }
    if (is_name(reading, label) && block.kind == BlockKind::list_item) {
      // "Alice: affiliation"
      Attendee record = from_person(reading, records::read_person(label, reading.grammar.words), part.rule_id);
      if (body.size() <= 80) fill(reading, record, Field::affiliation, body, part.rule_id);
      keep(part, std::move(record), block.span);
      return true;
    }
    // "The following director was absent: Bo Quill"
    const auto* said = reading.grammar.words.find(Words::attendance, std::string_view(key).substr(key.rfind(' ') + 1));
    const auto before = reading.minutes.attendees.size();
    const bool any = read_line(part, body, {});
    if (said && key.find(' ') != std::string::npos)
      for (auto i = before; i < reading.minutes.attendees.size(); ++i) reading.minutes.attendees[i].status.value = said->value;
    return any;
  }
  if (text.find(",- ") != std::string_view::npos) return read_line(part, text, {});
  if (block.kind == BlockKind::list_item && (one_each || !has_list_mark(reading, text))) return read_entry(part, text, true);
  if (block.kind == BlockKind::list_item) return read_line(part, text, {}) || read_entry(part, text, true);
  if (one_each && block.line_count <= 1 && read_entry(part, text, false)) return true;
  if (text.find('\n') != std::string_view::npos && is_wrapped_list(text) && read_line(part, text, {})) return true;
  if (is_line_each(part, block, block.first_line)) return read_lines(part, block, block.first_line);
  if (text.find('\n') == std::string_view::npos) {
    bool any = false;
    for (const auto line : labelled_lines(reading, block)) any = read_line(part, line, {}) || any;
    return any;
  }
  // Lines of their own: each is an entry, or all but a sentence.
  bool any = false;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    any = read_key_line(part, trim(rest.substr(0, end))) || read_line(part, rest.substr(0, end), {}) || any;
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return any;
}

}  // namespace

bool read_people_row(Reading& reading, std::string_view label, std::string_view value) {
  reading.scratch.clear();
  fold_key_into(label, reading.scratch);
  const auto* meaning = reading.grammar.meaning_of(reading.scratch);
  if (!meaning || meaning->section < 0) return false;
  const auto& rule = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  if (rule.reads != Reads::attendees) return false;
  static const sections::Section no_section{};
  Part part{reading, no_section, 0, rule, reading.rule_id(rule.name), no_index};
  bool any = false;
  for (std::string_view rest = value; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    any = read_line(part, line, {}) || any;
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return any;
}

std::size_t read_people_list(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                             std::string_view list, std::string_view group_role) {
  list = without_public(reading, list);
  const auto entries = records::split_people(list, reading.grammar.words);
  // A list is a list only where its parts look like people: a sentence of discussion is none.
  std::vector<Attendee> found;
  std::size_t bad = 0;
  const auto words_in = [](std::string_view name) { return std::count(name.begin(), name.end(), ' ') + 1; };
  // "Penrose, Quill, May, Lay": among surnames alone a word that is no name elsewhere is one.
  const auto is_surname = [](std::string_view text) {
    return text.size() > 2 && text.find(' ') == std::string_view::npos && text.front() >= 'A' && text.front() <= 'Z' &&
           text.back() >= 'a' && text.back() <= 'z';
  };
  const bool by_surname = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
                            return is_surname(entry.text);
                          })) * 10 >= std::max<std::size_t>(entries.size(), 3) * 8;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    if (is_nobody(reading, entry.text) || is_count(reading, entry.text)) continue;
    auto person = records::read_person(entry.text, reading.grammar.words);
    if (!is_name(reading, person.name)) {
      if (!by_surname || !is_surname(entry.text)) {
        ++bad;
        continue;
      }
      person = {};
      person.name = entry.text;
    }
    auto record = from_person(reading, person, rule_id);
    if (entry.has_proxy && !record.status.is_there()) record.status = make_value(reading, "apologies", person.name, rule_id);
    // "Bea & Tom Quill" have one surname.
    if (entries.size() >= 3 && i + 1 < entries.size() && entry.text.find(' ') == std::string_view::npos && entry.text == person.name &&
        std::all_of(entries.begin(), entries.end(), [&](const auto& other) {
          return &other == &entry || other.text.find(' ') != std::string_view::npos;
        })) {
      const auto next = records::read_person(entries[i + 1].text, reading.grammar.words);
      const auto gap = trim(std::string_view(entry.text.data() + entry.text.size(),
                                             static_cast<std::size_t>(entries[i + 1].text.data() - entry.text.data()) - entry.text.size()));
      if (words_in(next.name) == 2 && next.honorific.empty() && reading.grammar.words.has(Words::and_word, fold_key(gap)) && is_name(reading, next.name)) {
        record.name = make_value(reading, std::string(person.name) + std::string(next.name.substr(next.name.find(' '))), person.name, rule_id);
        record.name.origin.how = How::inferred;
      }
    }
    if (!record.affiliation.is_there()) {
      if (!entry.shared_role.empty()) fill(reading, record, Field::affiliation, entry.shared_role, rule_id);
      else if (!group_role.empty()) fill(reading, record, Field::affiliation, group_role, rule_id);
    }
    for (const auto& constant : rule.set) set(record, constant, rule_id);
    record.span = span_of(reading, entry.text);
    found.push_back(std::move(record));
  }
  if (bad > found.size() || (found.size() == 1 && bad > 0)) return 0;
  for (auto& record : found) reading.minutes.attendees.push_back(std::move(record));
  return found.size();
}

namespace {

// A name of two words or more, as an entry of a list without a heading must be.
bool is_full_name(const Reading& reading, std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 80) return false;
  const auto person = records::read_person(text, reading.grammar.words);
  return is_name(reading, person.name) && person.name.find(' ') != std::string_view::npos;
}

}  // namespace

// Names, one a line, straight below the first topic ("1. Welcome and introductions"), where the
// document has no list of those present.
void read_names_below(Part& part) {
  auto& reading = part.reading;
  if (!reading.minutes.attendees.empty()) return;
  const auto begin = reading.block_starts[part.index];
  const auto end = reading.block_starts[part.index + 1];
  std::vector<std::pair<std::uint32_t, std::string_view>> found;
  std::size_t in_part = 0;  // lines with only a part of a name
  for (auto b = begin; b < end; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind != BlockKind::paragraph || !block.label.is_empty()) break;
    std::string_view rest = reading.view(block.text);
    bool all = true;
    while (all && !rest.empty()) {
      const auto line = rest.find('\n');
      const auto one = trim(rest.substr(0, line));
      all = is_full_name(reading, one);
      if (!all && one.size() >= 3 && one.find(' ') == std::string_view::npos && records::looks_like_name(one, reading.grammar.words)) {
        ++in_part;
        all = true;
      }
      if (all) found.emplace_back(index, one);
      if (line == std::string_view::npos) break;
      rest.remove_prefix(line + 1);
    }
    if (!all) break;
  }
  // Behind the first topic it takes more lines to tell them from its notes.
  const std::size_t least = part.item == 0 ? 3 : 5;
  if (found.size() < least || in_part * 5 > found.size()) return;
  for (const auto& [index, name] : found) {
    auto record = from_person(reading, records::read_person(name, reading.grammar.words), part.rule_id);
    record.status.value = "present";
    record.status.origin.how = How::inferred;
    record.span = span_of(reading, name);
    reading.minutes.attendees.push_back(std::move(record));
    reading.mark(index, part.rule_id);
  }
}

// The same with groups that blank lines part: the last belongs to the second label. Names that stand
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
    if (read_block(of, reading.block(index), one_each)) reading.mark(index, of.rule_id);
  }
  return count;
}

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
  const bool any = read_line(first, reading.view({block.text.begin, cut}), {});
  if (!read_line(part, reading.view({cut, block.text.end}), {}) && !any) return false;
  reading.mark(index, part.rule_id);
  return true;
}

namespace {

// Where a list of people that runs on into text ends: at its first full stop.
std::string_view list_at(const Reading& reading, std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos; dot = text.find(". ", dot + 1)) {
    const auto next = text.find_first_not_of(' ', dot + 1);
    if (next == std::string_view::npos || text[next] < 'A' || text[next] > 'Z') continue;
    const auto space = text.rfind(' ', dot);
    const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1));
    if (word.size() > 2 && !reading.grammar.words.has(Words::honorific, fold_key(word))) return text.substr(0, dot);
  }
  return text;
}

// "Panel: A, B   Others: C, D.  The meeting was held to ...": lists of people in one long paragraph, each
// behind its label.
bool read_long_body(Part& part, std::string_view body) {
  auto& reading = part.reading;
  const auto& sections = reading.grammar.sections;
  const SectionRule* rule = &part.rule;
  bool any = false;
  bool has_label = body.size() > 300;
  std::size_t given = reading.minutes.attendees.size();
  std::string_view last_office;
  std::size_t begin = 0;
  const auto give = [&](std::string_view text) {
    Part of{reading, part.section, part.index, *rule, reading.rule_id(rule->name), part.item};
    any = read_line(of, list_at(reading, text), {}) || any;
  };
  for (auto colon = body.find(": "); colon != std::string_view::npos && colon < 1200; colon = body.find(": ", colon + 1)) {
    // The label: the capitals and small words before the colon, as far as they mean something.
    auto at = colon;
    const SectionRule* found = nullptr;
    std::size_t label = 0;
    for (int words = 0; words < 4 && at > begin; ++words) {
      const auto space = body.rfind(' ', at - 1);
      at = space == std::string_view::npos || space < begin ? begin : space;
      const auto* meaning = reading.grammar.meaning_of(fold_key(body.substr(at, colon - at)));
      if (!meaning || meaning->section < 0 || sections[static_cast<std::size_t>(meaning->section)].reads != Reads::attendees) continue;
      found = &sections[static_cast<std::size_t>(meaning->section)];
      label = at;
    }
    // ". Parish clerk: Bo Quill"
    std::string_view office;
    if (const auto stop = body.rfind(". ", colon); !found && stop != std::string_view::npos && stop >= begin && colon - stop < 40 &&
                                                   is_role_name(reading, body.substr(stop + 2, colon - stop - 2))) {
      found = rule;
      label = stop + 1;
      office = body.substr(stop + 2, colon - stop - 2);
    }
    if (!found) continue;
    has_label = true;
    give(trim(body.substr(begin, label - begin)));
    for (; given < reading.minutes.attendees.size(); ++given)
      if (!last_office.empty()) fill(reading, reading.minutes.attendees[given], Field::affiliation, last_office, reading.rule_id(rule->name));
    last_office = office;
    rule = found;
    begin = colon + 2;
  }
  if (!has_label) return false;
  give(trim(body.substr(begin)));
  for (; given < reading.minutes.attendees.size(); ++given)
    if (!last_office.empty()) fill(reading, reading.minutes.attendees[given], Field::affiliation, last_office, reading.rule_id(rule->name));
  return any;
}

// Is a box of somebody ticked, in whatever group of the attendance?
bool has_ticked_people(const Reading& reading) {
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b) {
    if (reading.block(b).checkbox != layout::Checkbox::ticked) continue;
    const auto* rule = reading.rule_of(reading.sections.list[reading.sections.of_block[b]]);
    if (rule && rule->reads == Reads::attendees) return true;
  }
  return false;
}

// "Members with a vote" over their list: a group, no person.
bool is_group_title(const Part& part, std::uint32_t at) {
  const auto& reading = part.reading;
  if (at + 1 >= reading.block_starts[part.index + 1]) return false;
  const auto& block = reading.block(reading.blocks[at]);
  const auto& next = reading.block(reading.blocks[at + 1]);
  if (reading.blocks[at] + 1 != reading.blocks[at + 1] || block.line_count > 1 || !block.label.is_empty()) return false;
  const auto text = reading.view(block.text);
  if (!records::read_person(text, reading.grammar.words).honorific.empty()) return false;
  if (block.kind == BlockKind::paragraph) return next.kind == BlockKind::list_item && next.number.is_empty() && next.level == 0 && text.find(',') == std::string_view::npos;
  return block.kind == BlockKind::heading && block.heading == layout::HeadingStyle::capitals && next.kind == BlockKind::paragraph &&
         !records::read_person(reading.view(next.text), reading.grammar.words).honorific.empty();
}

}  // namespace

namespace {

// "* absent", "* = by apology": what a mark behind names means. Empty: it is no such line.
std::string_view meaning_of_mark(const Reading& reading, std::string_view text) {
  text = trim(text);
  if (text.size() < 5 || text.size() > 40 || text.front() != '*') return {};
  while (!text.empty() && (text.front() == '*' || text.front() == ' ' || text.front() == '=' || text.front() == '-' || text.front() == ':')) text.remove_prefix(1);
  text.remove_prefix(phrase_at_start(reading.grammar.words, Words::mark_meaning, text));
  const auto* state = reading.grammar.words.find(Words::attendance, fold_key(text));
  return state ? std::string_view(state->value) : std::string_view{};
}

// Those of the list behind whose names the mark stands.
void apply_mark(Reading& reading, std::size_t from, std::string_view state) {
  for (auto i = from; i < reading.minutes.attendees.size(); ++i) {
    auto& one = reading.minutes.attendees[i];
    auto source = reading.layout.source->text(one.span);
    while (!source.empty() && (source.back() == ' ' || source.back() == '\n')) source.remove_suffix(1);
    if (!source.ends_with('*') || source.ends_with("**")) continue;
    one.status.value = state;
    for (auto* text : {&one.name.value, &one.affiliation.value})
      while (!text->empty() && (text->back() == '*' || text->back() == '\\' || text->back() == ' ')) text->pop_back();
  }
}

}  // namespace

void read_attendees(Part& part) {
  auto& reading = part.reading;
  // "Chair: Ada Penrose, proposed by Bo Quill" is an election.
  if (part.section.opened == sections::Opened::label && part.rule.labels_only && is_skipped(part.rule, reading.view(part.section.body))) return;
  if ((part.section.body.size() > 300 || reading.view(part.section.body).find(": ") != std::string_view::npos) && read_long_body(part, reading.view(part.section.body)))
    reading.mark(part.section.opener, part.rule_id);
  else if (!part.section.body.is_empty() &&
      (read_lines_below(part, reading.block(part.section.opener)) || read_line(part, reading.view(part.section.body), {})))
    reading.mark(part.section.opener, part.rule_id);
  auto begin = reading.block_starts[part.index];
  const auto end = reading.block_starts[part.index + 1];
  if (std::uint32_t taken = 0; read_piled(part, taken)) begin += 1 + taken;
  std::size_t refused = 0;
  const bool one_each = is_one_each(part);
  bool list_seen = false;
  // Boxes are ticked for who came; a list without a tick was not used as one.
  if (!reading.has_ticked_people) reading.has_ticked_people = has_ticked_people(reading);
  const bool has_ticks = *reading.has_ticked_people;
  const auto first_of_list = reading.minutes.attendees.size();
  for (auto b = begin; b < end; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule || block.kind == BlockKind::code) continue;
    if (const auto state = meaning_of_mark(reading, reading.view(block.text)); !state.empty()) {
      apply_mark(reading, first_of_list, state);
      reading.mark(index, part.rule_id);
      continue;
    }
    if (is_group_title(part, b)) {
      reading.mark(index, part.rule_id, Use::ignored);
      continue;
    }
    if (block.kind == BlockKind::table && is_task_table(reading, reading.layout.tables[block.table])) continue;
    const auto known = reading.minutes.attendees.size();
    const bool was_read = read_block(part, block, one_each);
    if (has_ticks && block.checkbox == layout::Checkbox::open) {
      for (auto i = known; i < reading.minutes.attendees.size(); ++i)
        if (auto& status = reading.minutes.attendees[i].status; status.value == "present") {
          status.value = "absent";
          // A list of all members above says nothing of who came.
          for (std::size_t j = 0; j < known; ++j)
            if (auto& other = reading.minutes.attendees[j]; other.status.value == "present" && other.name.value == reading.minutes.attendees[i].name.value)
              other.status.value = "absent";
        }
    }
    if (was_read) {
      reading.mark(index, part.rule_id);
      refused = 0;
      list_seen = list_seen || block.kind == BlockKind::list_item;
    } else if (block.kind == BlockKind::paragraph && list_seen &&
               (b + 1 == end || reading.block(reading.blocks[b + 1]).kind == BlockKind::paragraph)) {
      break;  // the list has ended; another group would have a list of its own
    } else if (block.kind == BlockKind::paragraph && block.text.size() > 40 && ++refused >= 2) {
      break;  // the list has ended; what follows is text
    }
  }
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
  return key == "arrived" || key == "departed";
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

namespace {

// The section that a cell of a table heads: "Attendees", "Officials (presenting):", "Board members".
const SectionRule* people_below(Reading& reading, std::string_view cell) {
  auto title = trim(cell.substr(0, cell.find('(')));
  while (!title.empty() && (title.back() == ':' || title.back() == ' ')) title.remove_suffix(1);
  if (title.empty() || title.size() > 50) return nullptr;
  if (const auto* rule = people_headed_by(reading, title); rule && rule->reads == Reads::attendees) return rule;
  const auto key = fold_key(title);
  const auto word = std::string_view(key).substr(key.rfind(' ') + 1);
  if (!reading.grammar.words.has(Words::people_word, word)) return nullptr;
  for (const auto& rule : reading.grammar.sections)
    if (rule.name == "attendance") return &rule;
  return nullptr;
}

}  // namespace

// Lists of people side by side: "Attendees | Officials" over their names, and other headings further
// down in a column ("Observers", "Apologies").
void read_people_columns(Reading& reading) {
  constexpr std::size_t most_columns = 4;
  constexpr std::uint32_t head = 80;  // blocks
  static const sections::Section no_section{};
  const auto& layout = reading.layout;
  for (std::uint32_t b = 0; b < layout.blocks.size() && b < head; ++b) {
    if (layout.blocks[b].kind != BlockKind::table) continue;
    const auto& table = layout.tables[layout.blocks[b].table];
    if (table.row_count < 3) continue;
    const auto& titles = layout.rows[table.first_row];
    if (titles.cell_count < 2 || titles.cell_count > most_columns) continue;
    std::array<const SectionRule*, most_columns> rules{};
    std::size_t known = 0;
    for (std::size_t c = 0; c < titles.cell_count; ++c) known += (rules[c] = people_below(reading, cell(reading, titles, c))) != nullptr;
    if (known < 2 || known < titles.cell_count) continue;
    const auto before = reading.minutes.attendees.size();
    std::size_t others = 0;
    for (std::size_t c = 0; c < titles.cell_count; ++c) {
      for (std::uint32_t r = 1; r < table.row_count; ++r) {
        const auto text = trim(cell(reading, layout.rows[table.first_row + r], c));
        if (text.empty()) continue;
        if (const auto* rule = people_below(reading, text)) {
          rules[c] = rule;
          continue;
        }
        Part part{reading, no_section, 0, *rules[c], reading.rule_id(rules[c]->name), no_index};
        for (std::string_view rest = text; !rest.empty();) {
          const auto line = rest.substr(0, rest.find('\n'));
          others += !read_entry(part, line, true);
          rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        }
      }
    }
    const auto found = reading.minutes.attendees.size() - before;
    if (found < 4 || others * 3 > found) {  // something else
      reading.minutes.attendees.resize(before);
      continue;
    }
    reading.mark(b, reading.rule_id(rules[0]->name));
  }
}

// "Attendee name | Title | Status" below a topic: whose state stands in a column was there, or was not.
void read_attendance_tables(Reading& reading) {
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  if (!rule || !reading.minutes.attendees.empty()) return;
  static const sections::Section no_section{};
  Part part{reading, no_section, 0, *rule, reading.rule_id(rule->name), no_index};
  for (std::uint32_t b = 0; b < reading.layout.blocks.size() && b < 40; ++b) {
    const auto& block = reading.block(b);
    if (block.kind != BlockKind::table) continue;
    const auto& table = reading.layout.tables[block.table];
    const auto columns = find_columns(reading, *rule, table);
    if (columns.known == 0 && table.row_count >= 4 && !table.has_header) {
      const auto width = reading.layout.rows[table.first_row].cell_count;
      if (width >= 2 && state_column(reading, table, 0, width) < width && read_table(part, table)) reading.mark(b, part.rule_id);
      continue;
    }
    const auto has = [&](Field field) { return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end(); };
    if (columns.known == 0 || columns.header > 0 || !has(Field::name)) continue;
    const bool is_stated = has(Field::status) ? columns.known >= 2 : state_column(reading, table, 1, columns.fields.size()) < columns.fields.size();
    if (!is_stated) continue;
    if (read_table(part, table)) reading.mark(b, part.rule_id);
  }
}

// "Mr B. Quill, County Councillor" on lines of their own below "Present: ...", under no label: they
// were there too.
void read_people_behind(Reading& reading) {
  const auto id = reading.rule_id("in-attendance");
  SectionRule rule;
  rule.set.push_back({Field::status, "in_attendance"});
  for (const auto& section : reading.sections.list) {
    const auto* known = reading.rule_of(section);
    if (!known || known->reads != Reads::attendees || section.is_topic || section.opened != sections::Opened::label || section.body.is_empty()) continue;
    if (known->labels_only) continue;
    const bool may_add = known->name != "apologies" && known->name != "absent";
    const auto& opener = reading.block(section.opener);
    for (auto b = section.opener + 1; b < reading.layout.blocks.size() && b < section.opener + 5; ++b) {
      const auto& block = reading.block(b);
      // Further in than the label: more of its own people.
      if (reading.use[b] == Use::unread && block.kind == BlockKind::paragraph && block.label.is_empty() && block.indent >= opener.indent + 4 &&
          (block.blank_before == 0 || (block.indent >= opener.indent + 12 && block.line_count <= 1))) {
        Part own{reading, section, 0, *known, reading.rule_id(known->name), no_index};
        bool any = false;
        for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
          const auto line = trim(reading.view(reading.layout.lines[l]));
          any = (is_name(reading, records::read_person(line, reading.grammar.words).name) && read_entry(own, line, false)) || any;
        }
        if (!any) break;
        reading.mark(b, own.rule_id);
        continue;
      }
      if (reading.use[b] != Use::unread || block.kind != BlockKind::paragraph || !(block.label.is_empty() || block.label_kind == LabelKind::dash) ||
          block.text.size() > 140 || block.quote > 0)
        break;
      auto text = reading.view(block.text);
      // Behind a comma the list goes on, though a line was left blank.
      if (b == section.opener + 1 && (reading.view(section.body).back() == ',' || reading.view(section.body).back() == ';') && !is_sentence(reading, text)) {
        if (read_people_list(reading, *known, reading.rule_id(known->name), text, {}) == 0) break;
        reading.mark(b, reading.rule_id(known->name));
        continue;
      }
      if (!may_add) break;
      if (text.size() < 4 || is_count(reading, text)) continue;
      // "Mr Quill - County Councillor 4 members of the public"
      for (auto digit = text.find_first_of("0123456789"); digit != std::string_view::npos && digit > 3;
           digit = text.find_first_of("0123456789", digit + 1)) {
        if (text[digit - 1] != ' ' || !is_count(reading, trim(text.substr(digit)))) continue;
        text = trim(text.substr(0, digit));
        break;
      }
      const auto entries = records::split_people(text, reading.grammar.words);
      const auto first = entries.empty() ? records::Person{} : records::read_person(entries.front().text, reading.grammar.words);
      const bool has_title = !first.honorific.empty() || (!first.affiliation.empty() && is_office(reading, first.affiliation));
      if (!has_title || !is_name(reading, first.name) || is_sentence(reading, text)) break;
      if (read_people_list(reading, rule, id, text, {}) == 0) break;
      reading.mark(b, id);
    }
  }
}

// "Ada Penrose (weirfox)": a nick that was not made of the name, where most of the list have one.
void read_nicks_behind(Reading& reading) {
  auto& all = reading.minutes.attendees;
  if (all.size() < 4) return;
  struct Found {
    std::size_t person;
    Span span;
  };
  std::vector<Found> found;
  std::size_t known = 0;
  const auto source = reading.layout.source->text();
  const auto is_in_nick = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '|'; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = all[i];
    if (one.initials.is_there()) {
      known += one.initials.value.front() >= 'a' && one.initials.value.front() <= 'z';
      continue;
    }
    auto at = static_cast<std::size_t>(one.name.origin.span.end);
    if (at + 4 >= source.size() || one.affiliation.is_there() || one.name.value.find(' ') == std::string::npos) continue;
    if (source[at] == ' ') ++at;
    if (source[at] != '(') continue;
    auto end = ++at;
    while (end < source.size() && end - at < 16 && is_in_nick(source[end])) ++end;
    if (end >= source.size() || source[end] != ')' || end - at < 2 || source[at] < 'a' || source[at] > 'z') continue;
    const auto nick = source.substr(at, end - at);
    const auto& words = reading.grammar.words;
    if (words.has(Words::attendance, nick) || words.has(Words::role, nick) || words.has(Words::chair, nick) || words.has(Words::not_a_name, nick)) continue;
    found.push_back({i, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
  }
  if (known == 0 || known + found.size() < 4 || (known + found.size()) * 5 < all.size() * 3) return;
  for (const auto& [person, span] : found) {
    auto& initials = all[person].initials;
    initials.value = source.substr(span.begin, span.size());
    initials.origin = all[person].name.origin;
    initials.origin.span = span;
    initials.origin.pieces.clear();
  }
}

namespace {

// Three and more short names between commas, most of whom speak in the minutes.
bool are_speakers(Reading& reading, std::string_view text) {
  if (text.size() > 300 || std::count(text.begin(), text.end(), ',') < 2) return false;
  std::size_t all = 0;
  std::size_t speakers = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    const auto one = trim(rest.substr(0, comma));
    if (one.empty() || one.size() > 30 || std::count(one.begin(), one.end(), ' ') > 2) return false;
    ++all;
    speakers += reading.is_speaker(one);
    rest.remove_prefix(std::min(rest.size(), comma + 1));
  }
  return all >= 3 && speakers >= 3 && speakers * 3 >= all * 2;
}

}  // namespace

void read_people_at_top(Reading& reading) {
  if (reading.minutes.attendees.size() > 2) return;  // a chair and who takes the notes have a line of their own
  SectionRule rule;
  rule.set.push_back({Field::status, "present"});
  for (std::uint32_t i = 0; i < reading.layout.blocks.size() && i < 12; ++i) {
    const auto& block = reading.block(i);
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic) return;
    if (block.kind != BlockKind::paragraph || reading.use[i] != Use::unread) continue;
    // Below the title and the day, in one paragraph with them.
    auto text = reading.view(block.text);
    for (auto l = block.first_line; block.line_count > 1 && block.line_count < 7 && l < block.first_line + block.line_count; ++l) {
      const auto line = trim(reading.view(reading.layout.lines[l]));
      if (std::count(line.begin(), line.end(), ',') >= 4) text = line;
    }
    // "ada, bo, cy" where they speak below: the label was lost on the way.
    const auto first = block.line_count > 1 ? trim(reading.view(reading.layout.lines[block.first_line])) : text;
    if (are_speakers(reading, first)) text = first;
    const bool is_one = text.size() < block.text.size() || block.line_count <= 1;
    const auto entries = records::split_people(text, reading.grammar.words);
    if (entries.size() < 3) continue;
    // The short forms in brackets tell that these are the people of the meeting.
    std::size_t short_forms = 0;
    std::size_t names = 0;
    for (const auto& entry : entries) {
      const auto person = records::read_person(entry.text, reading.grammar.words);
      if (!is_name(reading, person.name)) continue;
      ++names;
      short_forms += !person.initials.empty();
    }
    // So does what they are, printed before the first ("Councillors Penrose, Quill and Rusk").
    const bool is_titled = names == entries.size() && is_one && text.size() < 400 && !is_sentence(reading, text) &&
                           !records::read_person(entries.front().text, reading.grammar.words).honorific.empty();
    // So does a line of nothing but names, many of them.
    const bool is_line = entries.size() >= 5 && names == entries.size() && is_one && text.size() < 200 && text.back() != '.' &&
                         static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) + 2 >= entries.size();
    if (short_forms * 10 < entries.size() * 8 && !is_titled && !is_line && !are_speakers(reading, text)) continue;
    const auto id = reading.rule_id("attendance");
    if (read_people_list(reading, rule, id, text, {}) > 0) reading.mark(i, id);
    return;
  }
}

}  // namespace minuter::readers
