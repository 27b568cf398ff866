// People in running text: one ("Ada Penrose, Clerk"), or a list between commas ("A, B and C (Chair)").
#include "readers/attendees.hpp"
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace minuter::readers {

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

namespace {

// "Title", "Status" above columns that came out one below the other.
bool is_column_title(const SectionRule& rule, std::string_view key) {
  return key.find(' ') == std::string_view::npos &&
         std::any_of(rule.columns.begin(), rule.columns.end(), [&](const auto& column) {
           return std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
         });
}

}  // namespace

// One entry: a list item, a line, a paragraph of one person. `is_entry`: the layout says that it is
// one (a list item), so roles in the place of names are believed.
bool read_attendee(Part& part, std::string_view text, bool is_entry) {
  auto& reading = part.reading;
  text = trim(text);
  // "and Cy Rusk": the last of a list that goes on as a sentence.
  if (is_entry) {
    const auto joint = phrase_at_start(reading.grammar.words, Words::and_word, text);
    if (joint > 0 && joint + 1 < text.size() && text[joint] == ' ' && !(text[joint + 1] >= 'a' && text[joint + 1] <= 'z')) text = trim(text.substr(joint));
  }
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
      keep_attendee(part, std::move(record), span_of(reading, text));
      return true;
    }
  }
  auto person = records::read_person(text, reading.grammar.words);
  bool good = is_name(reading, person.name) || (is_entry && is_role_name(reading, person.name));
  if (!good) {
    if (const auto deputy = person_for_another(reading, text); !deputy.name.empty()) {
      person = deputy;
      good = true;
    }
  }
  if (!good || is_sentence(reading, person.affiliation)) return false;
  keep_attendee(part, from_person(reading, person, part.rule_id), span_of(reading, text));
  return true;
}

namespace {

// "A, B and 4 members of the public": who is counted is not listed.
std::string_view without_public(const Reading& reading, std::string_view list) {
  std::string_view text = list;
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  // What is counted is short: only where it could begin is looked for what joins it.
  constexpr std::size_t longest_count = 60;
  constexpr std::size_t longest_joint = 40;
  const std::size_t skipped = text.size() > longest_count + longest_joint ? text.size() - longest_count - longest_joint : 0;
  const std::string_view head = text.substr(0, skipped);
  text.remove_prefix(skipped);
  std::size_t cut = std::string_view::npos;
  std::size_t size = 0;
  const auto take = [&](std::size_t at, std::size_t mark_size) {
    if (cut != std::string_view::npos && (at + mark_size < cut + size || (at + mark_size == cut + size && at > cut))) return;
    cut = at;
    size = mark_size;
  };
  for (const std::string_view mark : {std::string_view(", "), std::string_view("; ")})
    if (const auto at = text.rfind(mark); at != std::string_view::npos) take(at, mark.size());
  const auto& words = reading.grammar.words;
  for (auto space = text.find(' ', 1); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    const auto rest = text.substr(space + 1);
    for (const auto joints : {Words::and_word, Words::besides}) {
      if (!words.may_begin(joints, rest)) continue;
      if (const auto word = phrase_at_start(words, joints, rest); word > 0 && word < rest.size() && rest[word] == ' ') take(space, word + 2);
    }
  }
  if (cut == std::string_view::npos || cut + skipped == 0 || text.size() - cut > longest_count) return list;
  auto count = trim(text.substr(cut + size));
  count = trim(count.substr(phrase_at_start(reading.grammar.words, Words::and_word, count)));
  if (!is_count(reading, count)) {
    // "..., and 9 members of the public, on-line": where they were.
    constexpr std::size_t longest_place = 20;
    if (count.empty() || count.size() > longest_place || count.front() < 'a' || count.front() > 'z') return list;
    const auto before = list.substr(0, head.size() + cut);
    const auto shorter = without_public(reading, before);
    return shorter.size() < before.size() ? shorter : list;
  }
  return without_public(reading, trim(list.substr(0, head.size() + cut)));
}

bool starts_capital(std::string_view name) {
  return !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
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
        // "Ada and Bo were also present": the sentence says itself who came as what.
        const auto told = trim(rest.substr(end, rest.find('.', end) - end));
        if (const auto* state = reading.grammar.words.find(Words::attendance, fold_key(told)); state && told.find(' ') != std::string_view::npos) return text.substr(0, dot);
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

}  // namespace

// A line or paragraph that may hold one person or many.
bool read_people_text(Part& part, std::string_view text, std::string_view role) {
  auto& reading = part.reading;
  text = trim(without_group(reading, without_prose(reading, without_public(reading, text))));
  // "- Ada Penrose,- Bo Quill": two columns of a list that came out in one line.
  if (const auto dash = text.find(",- "); dash != std::string_view::npos) {
    const bool any = read_people_text(part, text.substr(0, dash), role);
    return read_people_text(part, text.substr(dash + 3), role) || any;
  }
  while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',')) text.remove_suffix(1);
  if (text.empty()) return false;
  if (is_nobody(reading, text)) return true;
  if (const auto told = people_told(reading, text); role.empty() && told.people.size() < text.size()) {
    const auto before = reading.minutes.attendees.size();
    const bool any = read_people_text(part, told.people, role);
    for (auto i = before; !told.status.empty() && i < reading.minutes.attendees.size(); ++i) reading.minutes.attendees[i].status.value = told.status;
    if (any) return true;
  }
  std::vector<Captured> captured;
  if (!part.rule.entry.empty() && match_entry(part.rule, text, captured)) return read_attendee(part, text, false);
  // "Ada, Bo, (Cy, Dot)": a second list in brackets.
  if (const auto open = text.rfind(", ("); open != std::string_view::npos && text.back() == ')' && role.empty()) {
    const auto inside = text.substr(open + 3, text.size() - open - 4);
    if (inside.find(", ") != std::string_view::npos && inside.find('(') == std::string_view::npos) {
      const bool before = read_people_text(part, text.substr(0, open), role);
      return read_people_list(reading, part.rule, part.rule_id, inside, {}) > 0 || before;
    }
  }
  const auto entries = records::split_people(text, reading.grammar.words);
  if (entries.size() > 1 || !role.empty()) {
    if (read_people_list(reading, part.rule, part.rule_id, text, role) > 0) return true;
    // "Head of Planning and Research (Highways)" is one.
    return text.back() == ')' && text.find(',') > text.find('(') && read_attendee(part, text, true);
  }
  return read_attendee(part, text, !has_list_mark(reading, text));
}

bool read_people_row(Reading& reading, std::string_view label, std::string_view value) {
  reading.scratch.clear();
  fold_key_into(label, reading.scratch);
  const auto* meaning = reading.grammar.meaning_of(reading.scratch);
  if (!meaning || meaning->section < 0) return false;
  const auto& rule = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  if (rule.reads != Reads::attendees) return false;
  if (column_named(rule, value) == Field::name) return false;  // "Members | Name": titles of columns
  static const sections::Section no_section{};
  Part part{reading, no_section, 0, rule, reading.rule_id(rule.name), no_index};
  bool any = false;
  for (std::string_view rest = value; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    any = read_people_text(part, line, {}) || any;
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return any;
}

namespace {

// "Penrose": a word in capital and small letters.
bool is_surname(std::string_view text) {
  return text.size() > 2 && text.find(' ') == std::string_view::npos && text.front() >= 'A' && text.front() <= 'Z' &&
         text.back() >= 'a' && text.back() <= 'z';
}

// "Penrose, Quill, May, Lay": among surnames alone a word that is no name elsewhere is one.
bool are_surnames(const std::vector<records::PeopleEntry>& entries) {
  const auto count = std::count_if(entries.begin(), entries.end(), [](const auto& entry) { return is_surname(entry.text); });
  return static_cast<std::size_t>(count) * 10 >= std::max<std::size_t>(entries.size(), 3) * 8;
}

// "Bea & Tom Quill" have one surname: that of the next, where the entry alone is a word. Empty: it is not so.
std::string_view shared_surname(const Reading& reading, const std::vector<records::PeopleEntry>& entries, std::size_t i) {
  const auto& entry = entries[i];
  const bool is_alone = entries.size() >= 3 && i + 1 < entries.size() && entry.text.find(' ') == std::string_view::npos &&
                        std::all_of(entries.begin(), entries.end(), [&](const auto& other) {
                          return &other == &entry || other.text.find(' ') != std::string_view::npos;
                        });
  if (!is_alone) return {};
  const auto& behind = entries[i + 1].text;
  const auto next = records::read_person(behind, reading.grammar.words);
  const auto* end = entry.text.data() + entry.text.size();
  const auto gap = trim(std::string_view(end, static_cast<std::size_t>(behind.data() - end)));
  const bool has_surname = std::count(next.name.begin(), next.name.end(), ' ') == 1 && next.honorific.empty() &&
                           reading.grammar.words.has(Words::and_word, fold_key(gap)) && is_name(reading, next.name);
  return has_surname ? next.name.substr(next.name.find(' ')) : std::string_view{};
}

}  // namespace

std::size_t read_people_list(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                             std::string_view list, std::string_view group_role) {
  list = trim(without_public(reading, list));
  // "Ada Penrose, Bo Quill and": whoever stood behind is not of the list.
  if (const auto joint = phrase_at_end(reading.grammar.words, Words::and_word, list); joint > 0 && joint < list.size() && list[list.size() - joint - 1] == ' ')
    list = trim(list.substr(0, list.size() - joint));
  const auto entries = records::split_people(list, reading.grammar.words);
  // A list is a list only where its parts look like people: a sentence of discussion is none.
  std::vector<Attendee> found;
  std::size_t bad = 0;
  const bool by_surname = are_surnames(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    if (is_nobody(reading, entry.text) || is_count(reading, entry.text)) continue;
    auto person = records::read_person(entry.text, reading.grammar.words);
    if (!is_name(reading, person.name)) {
      if (by_surname && is_surname(entry.text)) {
        person = {};
        person.name = entry.text;
      } else if (person = person_for_another(reading, entry.text); person.name.empty()) {
        ++bad;
        continue;
      }
    }
    auto record = from_person(reading, person, rule_id);
    if (entry.has_proxy && !record.status.is_there()) record.status = make_value(reading, "apologies", person.name, rule_id);
    if (const auto surname = entry.text == person.name ? shared_surname(reading, entries, i) : std::string_view{}; !surname.empty()) {
      record.name = make_value(reading, std::string(person.name) + std::string(surname), person.name, rule_id);
      record.name.origin.how = How::inferred;
    }
    if (!record.affiliation.is_there()) {
      if (!entry.shared_role.empty()) fill(reading, record, Field::affiliation, entry.shared_role, rule_id);
      else if (!group_role.empty()) fill(reading, record, Field::affiliation, group_role, rule_id);
    }
    set_constants(rule, rule_id, record);
    record.span = span_of(reading, entry.text);
    found.push_back(std::move(record));
  }
  if (bad > found.size() || (found.size() == 1 && bad > 0)) return 0;
  // "The following millers, users and friends were present."
  const auto is_small = [](const Attendee& one) { return one.name.value.find(' ') == std::string::npos && one.name.value.front() >= 'a' && one.name.value.front() <= 'z'; };
  const bool is_told = bad > 0 && reading.grammar.words.has(Words::article, fold_key(list.substr(0, list.find(' '))));
  if (is_told && std::all_of(found.begin(), found.end(), is_small)) return 0;
  for (auto& record : found) reading.minutes.attendees.push_back(std::move(record));
  return found.size();
}

}  // namespace minuter::readers
