// What stands in the place of a name: somebody, nobody ("None"), a count ("4 residents"), an office, a
// sentence; and the record of somebody.
#include "readers/attendees.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "grammar/printed_key.hpp"

namespace minuter::readers {

// "None", "N/A", an empty slot of a template, "everyone".
bool is_nobody(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  const auto may_be = [&](Words list) { return may_be_key(words, list, text); };
  if (!may_be(Words::nobody) && !may_be(Words::proxy_word) && !may_be(Words::group)) return is_placeholder(text);
  const auto key = fold_key(text);
  return key.empty() || is_placeholder(text) || words.has(Words::nobody, key) || words.has(Words::proxy_word, key) ||
         (words.has(Words::group, key) && !words.has(Words::role, key));
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

// "Clerk", "vice president": small or not.
bool is_office(const Reading& reading, std::string_view text) {
  if (is_role_name(reading, text)) return true;
  return reading.grammar.words.has(Words::role, fold_key(text));
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

void set_constants(const SectionRule& rule, std::uint16_t rule_id, Attendee& record) {
  // "(via Teams)", "(for item 3)" among the guests: how they were there, not as what.
  const bool are_guests = std::any_of(rule.set.begin(), rule.set.end(), [](const auto& constant) { return constant.field == Field::status && constant.value == "in_attendance"; });
  if (are_guests && record.status.value == "present") record.status = {};
  for (const auto& constant : rule.set) set(record, constant, rule_id);
}

namespace {

// "bquill", "adapen", "ada": a nick that is made of the parts of a name.
bool is_nick_of(std::string_view nick, std::string_view name) {
  const auto key = fold_key(nick);
  std::string first;
  for (auto rest = name; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = fold_key(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (word.empty()) continue;
    if (first.empty()) first = word;
    if (key == word || (word.size() >= 4 && key.find(word) != std::string::npos)) return true;
    // The given name, or its first letter, and the beginning of the other.
    if (key.size() >= 4 && key.front() == first.front() && word.starts_with(std::string_view(key).substr(1))) return true;
    if (first.size() >= 3 && key.size() > first.size() && key.starts_with(first) && word.starts_with(std::string_view(key).substr(first.size()))) return true;
  }
  return false;
}

// "@bquill (Bo Quill)", "bquill (Bo Quill)", "Bo (Bo Quill)": what stands in brackets behind a nick is the name.
bool is_name_behind_nick(const Reading& reading, const records::Person& person) {
  const std::string_view text = reading.layout.text;
  if (person.name.empty() || person.affiliation.find(' ') == std::string_view::npos || person.name.find(' ') != std::string_view::npos ||
      person.name.data() <= text.data() || person.name.data() >= text.data() + text.size())
    return false;
  const bool is_handle = person.name.data()[-1] == '@';
  const bool is_small = person.name.front() >= 'a' && person.name.front() <= 'z';
  const bool is_given = person.affiliation.starts_with(person.name) && person.affiliation[person.name.size()] == ' ';
  return (is_handle || is_small || is_given) && is_name(reading, person.affiliation) && is_nick_of(person.name, person.affiliation);
}

}  // namespace

Attendee from_person(const Reading& reading, const records::Person& person, std::uint16_t rule) {
  if (is_name_behind_nick(reading, person)) {
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
  // "Apologies: Ada Penrose (arrived at 19:15)"
  if (person.has_come && !record.status.is_there()) record.status = make_value(reading, "present", person.name, rule);
  if (person.is_chair) record.chair = {true, {span_of(reading, person.name), {}, rule, How::stated}};
  return record;
}

void keep_attendee(Part& part, Attendee record, Span span) {
  set_constants(part.rule, part.rule_id, record);
  record.span = span;
  part.reading.minutes.attendees.push_back(std::move(record));
}

}  // namespace minuter::readers
