// Who has a task: names, initials, handles, groups and offices; and owners before a verb ("Ada and Bo to
// mend the gate").
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

bool is_owner(Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > 60 || is_placeholder(text)) return false;
  if (text.front() == '@' && text.find(' ') == std::string_view::npos) return text.size() > 1;
  if (reading.is_attendee(text)) return true;
  const bool has_digit =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!has_digit && (records::looks_like_initials(text) || records::looks_like_name(text, words)))
    return true;
  const auto key = fold_key(text);
  if (words.has(Words::group, key) || words.has(Words::role, key)) return true;
  // "Data Strategy Team": names of groups end in a word for one.
  if (const auto space = key.rfind(' '); space != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
                                         words.has(Words::group, std::string_view(key).substr(space + 1))) {
    // "Form a committee" is something to do.
    const auto first = text.find(' ');
    const bool is_small = first + 1 < text.size() && text[first + 1] >= 'a' && text[first + 1] <= 'z';
    const auto second = std::string_view(key).substr(std::min(key.find(' ') + 1, key.size()));
    const bool is_task = is_small && words.has(Words::task_verb, std::string_view(key).substr(0, first));
    // "It would help if the group"
    const bool is_clause = is_small && words.has(Words::owner_helper, second.substr(0, second.find(' ')));
    return !is_task && !is_clause;
  }
  // "Office for Mill Statistics": a group and what it is for, in capitals.
  if (const auto space = key.find(' '); space != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
                                        words.has(Words::group, std::string_view(key).substr(0, space))) {
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (std::size_t at = space + 1; at < text.size();) {
      const auto end = std::min(text.find(' ', at), text.size());
      const char c = text[at];
      (c >= 'A' && c <= 'Z' ? capitals : small) += 1;
      if (!(c >= 'A' && c <= 'Z') && end - at > 3) return false;
      at = end + 1;
    }
    if (capitals > 0 && small > 0 && small <= capitals) return true;
  }
  const auto person = records::read_person(text, words);
  return !person.honorific.empty() && records::looks_like_name(person.name, words);
}

std::string_view task_of(std::string_view text) {
  text = trim(text);
  return text.substr(0, text.find(' '));
}

// The longest verb behind owners that begins at `at`: "takes care of" before "takes". `behind`: the end of
// its first word; becomes that of its last.
const Vocabulary::Entry* owner_verb_at(const Vocabulary& words, std::string_view text, std::size_t at, std::size_t& behind, std::string& key) {
  const Vocabulary::Entry* verb = nullptr;
  auto until = behind;
  for (int count = 1; count <= 5 && until != std::string_view::npos; ++count) {
    key.clear();
    fold_into(text.substr(at, until - at), key);
    if (key.size() > 3 && key.back() == ',') key.pop_back();  // "Ada will, on Monday, mend it"
    if (const auto* found = words.find(Words::owner_verb, key)) {
      verb = found;
      behind = until;
    }
    until = text.find(' ', until + 1);
  }
  return verb;
}

// "is to", "agreed to", "will": helping words before the verb are no names.
std::string_view without_helpers(const Vocabulary& words, std::string_view before, std::string& key) {
  for (;;) {
    const auto space = before.rfind(' ');
    if (space == std::string_view::npos) return before;
    key.clear();
    fold_into(before.substr(space + 1), key);
    if (!words.has(Words::owner_helper, key)) return before;
    before = trim(before.substr(0, space));
  }
}

// "Paper to be discussed": a lone word that nobody is called is what is done, not who does it.
bool is_what_is_done(Reading& reading, std::string_view before, std::string_view behind, std::string& key) {
  key.clear();
  fold_into(task_of(behind), key);
  return key == "be" && before.find(' ') == std::string_view::npos && !reading.minutes.attendees.empty() &&
         !records::looks_like_initials(before) && !reading.is_attendee(before) &&
         !reading.grammar.words.has(Words::group, fold_key(before));
}

}  // namespace

bool are_owners(Reading& reading, std::string_view text) {
  // A heading that means tasks is nobody's name.
  const auto* meaning = text.size() < 60 ? reading.grammar.meaning_of(fold_key(text)) : nullptr;
  if (meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::actions) return false;
  return all_owners(reading, text, [&](std::string_view owner) { return is_owner(reading, owner); });
}

// Behind a task a lone word or abbreviation may be anything ("(URL)", "- Jenkins"): there it must be
// somebody of the attendance, unless no attendance is printed.
bool are_tail_owners(Reading& reading, std::string_view text, bool in_bracket) {
  return all_owners(reading, text, [&](std::string_view owner) {
    if (!is_owner(reading, owner)) return false;
    if (owner.front() == '@' || reading.is_attendee(owner)) return true;
    const auto key = fold_key(owner);
    if (reading.grammar.words.has(Words::group, key)) return true;
    if (owner.front() >= 'a' && owner.front() <= 'z') return false;
    const bool lone = owner.find(' ') == std::string_view::npos;
    const bool capitals = std::none_of(owner.begin(), owner.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (lone && capitals) return reading.minutes.attendees.empty();
    return in_bracket || (!lone && !reading.minutes.attendees.empty());
  });
}

// "AP", "Cllr Quill", "Clerk", somebody of the attendance: no task is printed like that.
bool are_only_owners(Reading& reading, std::string_view text) {
  if (text.size() > 80 || !are_owners(reading, text)) return false;
  return all_owners(reading, text, [&](std::string_view owner) {
    if (reading.is_attendee(owner) || records::looks_like_initials(owner)) return true;
    const auto key = fold_key(owner);
    const auto& words = reading.grammar.words;
    if (words.has(Words::group, key) || words.has(Words::role, key)) return true;
    return !records::read_person(owner, words).honorific.empty() ||
           (reading.minutes.attendees.empty() && std::count(owner.begin(), owner.end(), ' ') == 1 && owner.find('(') == std::string_view::npos);
  });
}

bool split_owner_verb(Reading& reading, std::string_view text, std::string_view& owners, std::string_view& task) {
  const auto& words = reading.grammar.words;
  std::size_t at = 0;
  std::string key;
  for (std::size_t word = 0; at < text.size() && word < 14; ++word) {
    const auto end = text.find(' ', at);
    if (end == std::string_view::npos) break;
    auto behind = end;
    const auto* verb = word > 0 ? owner_verb_at(words, text, at, behind, key) : nullptr;
    if (verb) {
      const auto before = without_helpers(words, trim(text.substr(0, at)), key);
      // "Ask Bob to call", "Continue to test": a task, not an owner.
      key.clear();
      fold_into(before.substr(0, before.find(' ')), key);
      const bool is_task = words.has(Words::task_verb, key) && !reading.is_attendee(before);
      if (!is_task && !is_what_is_done(reading, before, text.substr(end + 1), key) && are_owners(reading, before)) {
        owners = before;
        // "Ada writes to Bo": what is done is in the verb itself.
        task = trim(text.substr(verb->value == "keep" ? at : behind + 1));
        return !task.empty();
      }
      if (word > 6 || is_task) return false;
    }
    at = end + 1;
  }
  return false;
}

std::string_view owner_before_verb(Reading& reading, std::string_view text) {
  constexpr int most_names = 2;
  if (text.empty() || text.front() < 'A' || text.front() > 'Z') return {};
  std::size_t end = 0;
  for (int names = 0; names < most_names; ++names) {
    end = text.find_first_of(" .", end + (names > 0 ? 1 : 0));
    if (end == std::string_view::npos || end <= 1) return {};
    auto task = text.substr(end);
    while (!task.empty() && (task.front() == ' ' || task.front() == '.')) task.remove_prefix(1);
    const auto verb = task.substr(0, task.find(' '));
    if (verb.size() < 3 || verb.size() >= task.size()) continue;
    if (reading.grammar.words.has(Words::task_verb, fold_key(verb)) && reading.is_attendee(text.substr(0, end))) return text.substr(0, end);
  }
  return {};
}

// After "Alice: to do it" the verb goes too.
void drop_verb(Reading& reading, std::string_view& text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos || space > 3) return;
  std::string key;
  fold_into(text.substr(0, space), key);
  const auto* verb = reading.grammar.words.find(Words::owner_verb, key);
  if (verb && verb->value != "keep") text = trim(text.substr(space + 1));
}

// "The Clerk would write to the mill" beside "Clerk": "write to the mill".
std::string_view without_owner(const Reading& reading, std::string_view sentence, std::string_view owners) {
  std::string key;
  for (const auto owner : records::split_owners(owners, reading.grammar.words)) {
    const auto name = owner.substr(owner.rfind(' ') + 1);
    for (auto at = sentence.find(name); at != std::string_view::npos; at = sentence.find(name, at + 1)) {
      auto rest = trim(sentence.substr(at + name.size()));
      bool has_verb = false;
      for (int words = 0; words < 4 && !rest.empty(); ++words) {
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) break;
        key.clear();
        fold_into(rest.substr(0, space), key);
        const bool is_verb = key == "would" || key == "to" || key == "will" || key == "shall";
        if (!is_verb && !reading.grammar.words.has(Words::owner_helper, key)) break;
        has_verb = has_verb || is_verb;
        rest = trim(rest.substr(space + 1));
        if (is_verb && key != "would") break;
        if (has_verb && rest.find(" to ") > 8) break;  // "would agree to mend"
      }
      if (has_verb && rest.size() >= 6) return rest;
    }
  }
  return sentence;
}

}  // namespace minuter::readers
