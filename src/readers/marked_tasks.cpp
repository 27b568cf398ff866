// Tasks in running text that a mark tells: on a line of its own ("Action by Ada: mend it", "ACTION - Ada to
// mend it", "=> Ada to mend it") or behind what is to be done ("Mend it ACTION: Ada", "Mend it (Ada to action)").
#include "readers/actions.hpp"

#include <algorithm>
#include <optional>

#include "grammar/fold.hpp"
#include "readers/sentences.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {
// "Ada (by 5 May)" before the task.
std::string_view without_due(Reading& reading, std::string_view who, std::string_view& due) {
  if (!who.ends_with(')') && !who.ends_with(']')) return who;
  const auto open = who.rfind(who.back() == ')' ? " (" : " [");
  if (open == std::string_view::npos) return who;
  const auto inside = who.substr(open + 2, who.size() - open - 3);
  if (!is_due(reading, inside)) return who;
  due = inside;
  return trim(who.substr(0, open));
}

namespace {

constexpr std::size_t longest_owners = 60;
constexpr std::size_t shortest_task = 4;

bool has_small(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The sign between a mark, owners and the task; its size with the spaces around it, 0: none.
std::size_t sign_at_start(std::string_view text) {
  for (const std::string_view sign : {": ", "- ", "\xE2\x80\x93 ", "\xE2\x80\x94 ", "-> ", "=> ", "\xE2\x86\x92 ", "| "})
    if (text.starts_with(sign)) return sign.size();
  return text == ":" ? 1 : 0;
}

// Where the first sign stands that parts owners from the task; npos: nowhere near.
std::size_t find_sign(std::string_view text, std::size_t& size) {
  auto found = std::string_view::npos;
  for (const std::string_view sign : {": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const auto at = text.find(sign);
    if (at >= found) continue;
    found = at;
    size = sign.size();
  }
  return found <= longest_owners ? found : std::string_view::npos;
}

// "by", "for", "von", "POUR": a short word between the mark and who it is for.
std::string_view without_joint(Reading& reading, std::string_view text) {
  constexpr std::size_t longest = 5;
  const auto space = text.find(' ');
  if (space == std::string_view::npos || space > longest || (text.front() >= '0' && text.front() <= '9')) return text;
  const auto word = text.substr(0, space);
  const bool is_small = (word.front() >= 'a' && word.front() <= 'z') || (word.front() & 0x80) != 0;
  const auto& words = reading.grammar.words;
  const auto key = fold_key(word);
  const bool is_joint = is_small || words.has(Words::agent, key) || words.has(Words::office_joint, key);
  // "ACTION ON ADA": in capitals somebody of the attendance follows.
  const bool is_loud = space == 2 && !has_small(word) && word.front() >= 'A' && reading.is_attendee(trim(text.substr(space + 1)));
  return (is_joint || is_loud) && !reading.is_attendee(word) ? trim(text.substr(space + 1)) : text;
}

// "the Finance Committee": what is printed stays, what it is tells the rest.
std::string_view without_article(const Vocabulary& words, std::string_view text) {
  const auto space = text.find(' ');
  return space != std::string_view::npos && words.has(Words::article, fold_key(text.substr(0, space))) ? trim(text.substr(space + 1)) : text;
}

// "4", "#4", "AB-12" behind the mark.
std::string_view take_number(std::string_view& text) {
  constexpr std::size_t longest = 12;
  const auto end = std::min(text.size(), text.find_first_of(" :)]"));
  if (end == 0 || end > longest) return {};
  auto number = text.substr(0, end);
  while (number.ends_with('.') || number.ends_with(',')) number.remove_suffix(1);
  const auto bare = number.starts_with('#') ? number.substr(1) : number;
  const bool is_number = records::has_digit(bare) && !has_small(bare) &&
                         bare.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-/_") == std::string_view::npos;
  if (!is_number) return {};
  text = text.substr(end);
  while (!text.empty() && (text.front() == ' ' || text.front() == ')')) text.remove_prefix(1);
  return bare;
}

// A lone word that no attendance knows may be the first of a title ("Action Plan: ..."): behind it begins a task.
bool are_owners_of(Reading& reading, std::string_view owners, std::string_view task, bool is_capital) {
  const auto& words = reading.grammar.words;
  owners = without_article(words, owners);
  if (owners.empty() || owners.size() > longest_owners || !are_owners(reading, owners)) return false;
  return all_owners(reading, owners, [&](std::string_view one) {
    const auto key = fold_key(one);
    if (reading.is_attendee(one) || one.front() == '@' || words.has(Words::group, key) || words.has(Words::role, key)) return true;
    // "Finance Committee"
    if (const auto last = key.rfind(' '); last != std::string::npos && words.has(Words::group, std::string_view(key).substr(last + 1))) return true;
    if (one.find(' ') != std::string_view::npos) return !words.has(Words::not_a_name, key.substr(0, key.find(' ')));
    if (words.has(Words::not_a_name, key) || words.has(Words::task_verb, key)) return false;
    // "ACTION adap: Mend it" names a nick, "TODO below: mend it" nobody.
    if (one.front() >= 'a' && one.front() <= 'z') return is_capital && one.size() == owners.size() && !task.empty() && task.front() >= 'A' && task.front() <= 'Z';
    const bool is_small = !task.empty() && task.front() >= 'a' && task.front() <= 'z';
    return is_capital || is_small || words.has(Words::task_verb, fold_key(task.substr(0, task.find(' '))));
  });
}

// "AP", "A.I.": marks of a task where a name goes with them, and nobody is called so.
std::size_t short_mark_at_start(Reading& reading, std::string_view text) {
  for (const std::string_view mark : {"AP", "A.I.", "A/I", "A/P", "ACT"}) {
    if (!text.starts_with(mark) || reading.is_attendee(mark)) continue;
    const char next = text.size() == mark.size() ? ' ' : text[mark.size()];
    if (next == ' ' || next == ':' || next == '(' || next == '[') return mark.size();
  }
  return 0;
}

// The mark that stands first: "ACTION", "Action item(s)", "#action", "@todo". `needs_owner`: it is one beside a name only.
std::size_t mark_at_start(Reading& reading, std::string_view text, bool& needs_owner) {
  constexpr std::size_t longest = 32;
  const std::size_t sign = text.size() > 4 && (text.front() == '#' || text.front() == '@') ? 1 : 0;
  auto size = std::size_t{0};
  if (sign > 0 && text[1] >= 'a' && text[1] <= 'z') {
    std::string word(text.substr(1, longest));
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    size = sections::task_mark_at_start(reading.grammar, word);
  } else {
    size = sections::task_mark_at_start(reading.grammar, text.substr(sign));
  }
  needs_owner = sign > 0;
  if (size == 0 && sign == 0) {
    size = short_mark_at_start(reading, text);
    needs_owner = size > 0;
  }
  if (size == 0) return 0;
  size += sign;
  const auto plural = text.substr(size, 3);
  return plural == "(s)" || plural == "(S)" ? size + 3 : size;
}

struct Marked {
  std::string_view id;
  std::string_view owners;
  std::string_view status;
  std::string_view due;
  std::string_view task;
  bool is_apart = false;    // a sign or owners stand behind the mark
  bool is_capital = false;  // the mark is set in capitals
  bool is_label = false;    // nothing but a colon stands behind the mark
};

}  // namespace

// "Ada" of "Ada, by 5 May", "Ada - 5 May".
std::string_view without_due_behind(Reading& reading, std::string_view who, std::string_view& due) {
  for (const std::string_view sign : {", ", "; ", " - ", " \xE2\x80\x93 "}) {
    const auto cut = who.rfind(sign);
    if (cut == std::string_view::npos || !is_due(reading, trim(who.substr(cut + sign.size())))) continue;
    due = trim(who.substr(cut + sign.size()));
    return trim(who.substr(0, cut));
  }
  return who;
}

namespace {

// "[Ada]", "(done)", "(AB-12)" behind the mark. False: something else.
bool take_bracket(Reading& reading, std::string_view& text, Marked& marked) {
  if (text.empty() || (text.front() != '(' && text.front() != '[')) return true;
  const auto close = text.find(text.front() == '(' ? ')' : ']');
  if (close == std::string_view::npos || close > longest_owners) return false;
  auto inside = trim(text.substr(1, close - 1));
  const auto behind = trim(text.substr(close + 1));
  std::string_view due;
  const auto who = without_joint(reading, without_due_behind(reading, inside, due));
  if (reading.grammar.words.has(Words::action_status, fold_key(inside))) marked.status = inside;
  else if (is_due(reading, inside)) marked.due = inside;
  else if (are_owners_of(reading, who, behind, true)) {
    marked.owners = who;
    if (!due.empty()) marked.due = due;
  } else if (marked.id.empty() && !(marked.id = take_number(inside)).empty() && inside.empty()) {
  } else {
    return false;
  }
  text = behind;
  return true;
}

bool is_short_word(std::string_view text) {
  constexpr std::size_t longest = 4;
  return text.find(' ') <= longest && text.front() >= 'a' && text.front() <= 'z';
}

// A mark stands in capitals, or a sign or bracket stands a few words behind it. Looked at before anything is folded.
bool may_be_mark(std::string_view text) {
  constexpr std::size_t reach = 100;
  if (!text.empty() && (text.front() == '#' || text.front() == '@')) return true;
  if (text.empty() || (text.front() >= 'a' && text.front() <= 'z')) return false;
  const auto end = std::min(text.size(), reach);
  bool is_capital = true;
  bool is_first = true;
  for (std::size_t at = 0; at < end; ++at) {
    const char c = text[at];
    if (c == ' ') {
      if (is_first && (is_capital || is_short_word(text.substr(at + 1)))) return true;  // "Action on Ada to mend it"
      is_first = false;
    } else if (c >= 'a' && c <= 'z') {
      is_capital = is_capital && !is_first;
    } else if (is_first && c == '-' && at > 1 && at + 1 < end && ((text[at + 1] >= '0' && text[at + 1] <= '9') || (text[at + 1] >= 'A' && text[at + 1] <= 'Z'))) {
      return true;  // "AI-7"
    } else if (c == ':' || c == '(' || c == '[' || c == '|' || c == '#' || c == '>' || c == '\xE2' || (c == '-' && at + 1 < end && text[at + 1] == ' ')) {
      return true;
    }
  }
  return is_first && is_capital;
}

// "mend the gate" of "Ada to mend the gate": somebody is named, and the word behind the verb is small or a verb.
bool begins_with_owner(Reading& reading, std::string_view text, bool is_capital) {
  std::string_view owners;
  std::string_view task;
  if (is_capital && !owner_before_verb(reading, text).empty()) return true;
  if (!split_owner_verb(reading, text, owners, task) || !are_owners_of(reading, owners, task, is_capital)) return false;
  // "=> Conference, held in May": before a comma alone only those who came have a task.
  const auto behind = owners.data() + owners.size();
  const bool is_comma = owners.ends_with(',') || (behind < text.data() + text.size() && *behind == ',');
  return is_capital || !is_comma || all_owners(reading, owners, [&](std::string_view one) { return reading.is_attendee(one); });
}

// The same of people of the attendance.
bool begins_with_known_owner(Reading& reading, std::string_view text) {
  std::string_view owners;
  std::string_view task;
  return split_owner_verb(reading, text, owners, task) && all_owners(reading, owners, [&](std::string_view one) {
    const auto key = fold_key(without_article(reading.grammar.words, one));
    return reading.is_attendee(one) || reading.grammar.words.has(Words::group, key) || reading.grammar.words.has(Words::role, key);
  });
}

// "A1: Ada to mend it", "AP3 Bo to paint it": a letter or two and a number, before somebody of the attendance.
bool part_lettered(Reading& reading, std::string_view text, Marked& marked) {
  std::size_t end = 0;
  while (end < text.size() && end < 2 && text[end] >= 'A' && text[end] <= 'Z') ++end;
  const auto letters = text.substr(0, end);
  while (end < text.size() && end < 6 && text[end] >= '0' && text[end] <= '9') ++end;
  if (letters.empty() || letters.front() != 'A' || end == letters.size() || end + 12 > text.size()) return false;
  auto rest = text.substr(end);
  if (rest.front() != ' ' && rest.front() != ':' && rest.front() != '.' && rest.front() != ')') return false;
  rest = trim(rest.substr(rest.front() == ' ' ? 0 : 1));
  rest = trim(rest.substr(sign_at_start(rest)));
  if (!begins_with_known_owner(reading, rest)) return false;
  marked.id = text.substr(0, end);
  marked.task = rest;
  marked.is_apart = true;
  return true;
}

// "[ACTION - Ada] File it", "(Action) Ada to mend it": the mark, and maybe who has it, in a bracket of its own.
bool part_bracket(Reading& reading, std::string_view text, Marked& marked) {
  const auto close = text.find(text.front() == '[' ? ']' : ')');
  if (close == std::string_view::npos || close > longest_owners) return false;
  const auto inside = trim(text.substr(1, close - 1));
  bool needs_owner = false;
  const auto size = mark_at_start(reading, inside, needs_owner);
  if (size == 0) {
    // "(A1) Ada to mend it"
    if (!part_lettered(reading, text.substr(1), marked) || marked.id.size() + 1 != close) return marked = {}, false;
    return true;
  }
  marked.is_capital = !has_small(inside.substr(0, size));
  marked.is_apart = true;
  auto task = trim(text.substr(close + 1));
  marked.task = trim(task.substr(sign_at_start(task)));
  auto rest = trim(inside.substr(size));
  marked.id = take_number(rest);
  const auto sign = sign_at_start(rest);
  rest = without_joint(reading, without_due_behind(reading, without_due(reading, trim(rest.substr(sign)), marked.due), marked.due));
  if (rest.empty()) return !needs_owner || begins_with_known_owner(reading, marked.task);
  if (!are_owners_of(reading, rest, marked.task, sign > 0)) return false;
  marked.owners = rest;
  return true;
}

// "Action-AB-12 Mend it", "AI-7: mend it": the mark begins the number of the task.
bool part_numbered(Reading& reading, std::string_view text, Marked& marked) {
  constexpr std::size_t longest = 24;
  const auto dash = text.substr(0, longest).find('-');
  if (dash == std::string_view::npos || dash < 2) return false;
  const auto number = text.substr(0, text.find_first_of(" :,;)"));
  const auto behind = number.substr(std::min(dash + 1, number.size()));
  if (number.size() > longest || !records::has_digit(behind) ||
      behind.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./") != std::string_view::npos || !sections::is_task_mark(reading.grammar, text.substr(0, dash)))
    return false;
  const auto rest = trim(text.substr(number.size()));
  const auto sign = sign_at_start(rest);
  marked.task = trim(rest.substr(sign));
  // "ACTION-7 closed" tells what became of it.
  const bool is_capital = !marked.task.empty() && marked.task.front() >= 'A' && marked.task.front() <= 'Z';
  if ((sign == 0 && !is_capital) || reading.grammar.words.has(Words::action_status, fold_key(marked.task.substr(0, marked.task.find(' '))))) return false;
  marked.id = number;
  marked.is_apart = true;
  return true;
}

// "by 5 May:" behind the mark.
void take_due_label(Reading& reading, std::string_view& rest, Marked& marked) {
  constexpr std::size_t longest_due = 32;
  const auto colon = rest.find(": ");
  if (!marked.due.empty() || colon == 0 || colon == std::string_view::npos || colon > longest_due || !is_due(reading, rest.substr(0, colon))) return;
  marked.due = rest.substr(0, colon);
  rest = trim(rest.substr(colon + 2));
  marked.is_apart = true;
}

bool part_marked(Reading& reading, std::string_view text, Marked& marked) {
  if (!may_be_mark(text)) return false;
  if (text.front() == '[' || text.front() == '(') return part_bracket(reading, text, marked);
  bool needs_owner = false;
  const auto size = mark_at_start(reading, text, needs_owner);
  if (size == 0) return part_numbered(reading, text, marked) || part_lettered(reading, text, marked);
  marked.is_capital = needs_owner || !has_small(text.substr(0, size));
  auto rest = trim(text.substr(size));
  const auto number = take_number(rest);
  if (!needs_owner) marked.id = number;  // "AP 2" counts them
  if (!take_bracket(reading, rest, marked)) return false;
  take_due_label(reading, rest, marked);
  if (const auto sign = sign_at_start(rest); sign > 0) {
    marked.is_apart = true;
    marked.is_label = rest.front() == ':' && marked.owners.empty() && marked.id.empty();
    rest = trim(rest.substr(sign));
  } else if (!marked.owners.empty()) {
    marked.is_apart = true;
  }
  if (marked.owners.empty() && !marked.is_apart) {
    std::size_t sign = 0;
    const auto at = find_sign(rest, sign);
    if (at != std::string_view::npos && at > 0) {
      const auto who = without_joint(reading, without_due(reading, trim(rest.substr(0, at)), marked.due));
      const auto behind = trim(rest.substr(at + sign));
      if (are_owners_of(reading, who, behind, marked.is_capital)) {
        marked.owners = who;
        marked.is_apart = true;
        rest = behind;
      }
    }
  }
  // "ACTION on Ada to mend it"
  if (!marked.is_apart) {
    const auto who = without_joint(reading, rest);
    if (who.size() < rest.size() && (marked.is_capital ? begins_with_owner(reading, who, true) : begins_with_known_owner(reading, who))) {
      marked.is_apart = true;
      rest = who;
    }
  }
  marked.task = rest;
  return !needs_owner || !marked.owners.empty() || begins_with_owner(reading, rest, true);
}

// "Assigned to Ada: mend it", "Responsible: Ada - mend it": somebody of the attendance.
bool part_led(Reading& reading, std::string_view text, Marked& marked) {
  if (text.empty() || text.front() < 'A' || text.front() > 'Z') return false;
  const auto lead = sections::owner_lead_at_start(reading.grammar, text);
  if (lead == 0) return false;
  std::size_t sign = 0;
  const auto at = find_sign(text.substr(lead), sign);
  if (at == std::string_view::npos || lead + at + sign + 8 > text.size()) return false;
  const auto owners = trim(text.substr(lead, at));
  if (!all_owners(reading, owners, [&](std::string_view one) { return reading.is_attendee(one); })) return false;
  const auto& words = reading.grammar.words;
  const auto key = fold_key(text.substr(0, text.find(' ')));
  // "For Ada: ...", "By Ada - ..." may be anything.
  if (lead == key.size() + 1 && (words.has(Words::agent, key) || words.has(Words::office_joint, key))) return false;
  marked.owners = owners;
  marked.task = trim(text.substr(lead + at + sign));
  marked.is_apart = true;
  return true;
}

// "Ada AI: mend it", "Ada (action): mend it": the mark stands between somebody of the attendance and the colon.
bool part_between(Reading& reading, std::string_view text, Marked& marked) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon > longest_owners || colon + 8 > text.size()) return false;
  auto before = text.substr(0, colon);
  const bool in_bracket = before.ends_with(')') || before.ends_with(']');
  if (in_bracket) before.remove_suffix(1);
  const auto cut = before.find_last_of(in_bracket ? "([" : " ");
  if (cut == std::string_view::npos || cut < 2) return false;
  std::string mark(trim(before.substr(cut + 1)));
  if (mark.size() < 2) return false;
  if (mark.front() >= 'a' && mark.front() <= 'z') mark.front() = static_cast<char>(mark.front() - 'a' + 'A');
  if (sections::task_mark_at_start(reading.grammar, mark) != mark.size()) return false;
  const auto owners = trim(before.substr(0, cut));
  if (!all_owners(reading, owners, [&](std::string_view one) { return reading.is_attendee(one); })) return false;
  marked.owners = owners;
  marked.task = trim(text.substr(colon + 2));
  marked.is_apart = true;
  return true;
}

// "Ada - ACTION - mend it", "AP: action item to mend it": who has it stands before the mark.
bool part_behind_owner(Reading& reading, std::string_view text, Marked& marked) {
  constexpr std::size_t longest_mark = 40;
  std::size_t sign = 0;
  const auto at = find_sign(text, sign);
  if (at == std::string_view::npos || at < 2 || at + sign + 12 > text.size()) return false;
  const auto owners = trim(text.substr(0, at));
  const auto behind = trim(text.substr(at + sign));
  std::string mark(behind.substr(0, longest_mark));
  if (const auto stop = mark.find(". "); stop != std::string::npos) mark[stop] = ':';  // "Action item. Mend it"
  const bool is_small = mark.front() >= 'a' && mark.front() <= 'z';
  if (is_small) mark.front() = static_cast<char>(mark.front() - 'a' + 'A');
  if (const auto size = sections::task_mark_at_start(reading.grammar, mark); size > 0) {
    auto rest = trim(behind.substr(size));
    const auto joint = sign_at_start(rest);
    const auto stop = rest.starts_with(". ") ? std::size_t{2} : joint;
    const auto verb = stop > 0 ? 0 : phrase_at_start(reading.grammar.words, Words::owner_verb, rest);
    if (stop == 0 && (verb == 0 || verb > 3 || size < 4)) return false;
    marked.task = trim(rest.substr(stop + verb));
    marked.is_capital = !has_small(behind.substr(0, size));
  } else if (!part_numbered(reading, behind, marked)) {
    return false;
  }
  const bool is_known = all_owners(reading, owners, [&](std::string_view one) {
    return reading.is_attendee(one) || one.front() == '@' || reading.grammar.words.has(Words::group, fold_key(one)) || reading.grammar.words.has(Words::role, fold_key(one));
  });
  if (!is_known && (!reading.minutes.attendees.empty() || !are_owners_of(reading, owners, marked.task, marked.is_capital))) return false;
  marked.owners = owners;
  marked.is_apart = true;
  return true;
}

bool part(Reading& reading, std::string_view text, Marked& marked) {
  return part_marked(reading, text, marked) || part_behind_owner(reading, text, marked = {}) || part_between(reading, text, marked = {}) ||
         part_led(reading, text, marked = {});
}

void keep_parts(const Reading& reading, std::uint16_t rule_id, const Marked& marked, Action& action) {
  // "ACTION 2031-02-24: ...": the day on which it was given.
  const bool is_day = marked.id.size() == 10 && marked.id[4] == '-' && marked.id[7] == '-' && marked.id.find_first_not_of("0123456789-") == std::string_view::npos;
  if (!marked.id.empty() && !is_day) fill(reading, action, Field::id, marked.id, rule_id);
  if (!marked.status.empty()) fill(reading, action, Field::status, marked.status, rule_id);
  if (!marked.due.empty()) fill(reading, action, Field::due, without_lead(reading, marked.due), rule_id);
  if (!marked.owners.empty() && action.owners.empty()) fill(reading, action, Field::owners, marked.owners, rule_id);
}

bool is_task(Reading& reading, const Marked& marked) {
  if (marked.task.size() < shortest_task) return false;
  if (marked.is_apart || (marked.is_capital && begins_with_owner(reading, marked.task, true))) return true;
  // "TODO mend the gate"
  const auto word = marked.task.substr(0, marked.task.find(' '));
  return marked.is_capital && word.size() < marked.task.size() && word.front() >= 'a' && word.front() <= 'z' && reading.grammar.words.has(Words::task_verb, word);
}

}  // namespace

void take_label(Reading& reading, std::uint16_t rule_id, std::string_view label, Action& action) {
  const auto size = sections::task_mark_at_start(reading.grammar, label);
  if (size == 0) return;
  Marked marked;
  auto rest = trim(label.substr(size));
  marked.id = take_number(rest);
  rest = without_due(reading, rest, marked.due);
  if (!take_bracket(reading, rest, marked)) rest = {};
  if (marked.due.empty() && is_due(reading, rest)) {
    marked.due = rest;
    rest = {};
  }
  rest = without_joint(reading, rest);
  // "Tasks assigned"
  const auto bare = without_article(reading.grammar.words, rest);
  const bool is_word = bare.size() > 4 && (bare.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0 || !has_small(bare));
  const bool is_small = is_word && !reading.is_attendee(rest) && !reading.grammar.words.has(Words::group, fold_key(rest));
  if (marked.owners.empty() && !is_small && are_owners_of(reading, rest, {}, true)) marked.owners = rest;
  keep_parts(reading, rule_id, marked, action);
}

void take_mark(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  text = trim(text.substr(sections::arrow_at_start(text)));
  Marked marked;
  if (!part(reading, text, marked) || !is_task(reading, marked)) return;
  keep_parts(reading, rule_id, marked, action);
  text = marked.task;
  if (!marked.owners.empty()) drop_verb(reading, text);
}

namespace {

// The mark and the owners at the end of a line: "... ACTION: Ada", "... (Action: Ada)", "... (Ada to action)".
struct Behind {
  std::string_view mark;
  std::string_view owners;
  std::string_view due;
};

// "Ada" of "Ada to action"; empty: it says something else.
std::string_view owners_to_action(Reading& reading, std::string_view text) {
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || space < 2) return {};
  std::string last(text.substr(space + 1));
  if (last.empty()) return {};
  if (last.front() >= 'a' && last.front() <= 'z') last.front() = static_cast<char>(last.front() - 'a' + 'A');
  if (sections::task_mark_at_start(reading.grammar, last) != last.size()) return {};
  const auto before = trim(text.substr(0, space));
  const auto verb = phrase_at_end(reading.grammar.words, Words::owner_verb, before);
  return verb > 0 && verb < before.size() ? trim(before.substr(0, before.size() - verb)) : std::string_view{};
}

bool find_behind(Reading& reading, std::string_view line, Behind& found) {
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
  if (line.size() < 16) return false;
  const auto take = [&](std::string_view mark, std::string_view owners, bool is_sure) {
    std::string_view due;
    owners = without_joint(reading, without_due_behind(reading, trim(owners), due));
    if (owners.empty() || owners.size() > longest_owners || !are_owners_of(reading, owners, {}, is_sure)) return false;
    found = {mark, owners, due};
    return true;
  };
  if (line.back() == ')' || line.back() == ']') {
    const auto open = line.rfind(line.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 8 || line.size() - open > longest_owners + 24) return false;
    const auto inside = trim(line.substr(open + 1, line.size() - open - 2));
    const auto mark = line.substr(open);
    std::string first(inside.substr(0, longest_owners));
    if (first.size() > 1 && first.front() >= 'a' && first.front() <= 'z') first.front() = static_cast<char>(first.front() - 'a' + 'A');
    bool needs_owner = false;
    if (const auto size = mark_at_start(reading, first, needs_owner); size > 0 && size < inside.size()) {
      auto rest = trim(inside.substr(size));
      rest = without_joint(reading, rest);
      rest = trim(rest.substr(sign_at_start(rest)));
      return take(mark, rest, true);
    }
    const auto owners = owners_to_action(reading, inside);
    return !owners.empty() && take(mark, owners, true);
  }
  // "Mend it. Ada to action", "Mend it - Ada to action"
  if (line.ends_with("action") || line.ends_with("ACTION")) {
    for (const std::string_view sign : {". ", " - ", " \xE2\x80\x93 "}) {
      const auto at = line.rfind(sign);
      if (at == std::string_view::npos || at < 8 || line.size() - at > longest_owners) continue;
      const auto owners = owners_to_action(reading, line.substr(at + sign.size()));
      if (!owners.empty()) return take(line.substr(sign.front() == '.' ? at + 1 : at), owners, true);
    }
  }
  // The mark is one of the last words.
  const auto from = line.size() > longest_owners + 24 ? line.size() - longest_owners - 24 : 0;
  constexpr std::size_t most_words = 10;
  std::size_t at = line.size();
  for (std::size_t word = 0; word < most_words; ++word) {
    const auto space = line.rfind(' ', at - 1);
    if (space == std::string_view::npos || space < std::max<std::size_t>(from, 8)) return false;
    at = space;
    const auto end = line.substr(space + 1);
    const bool is_new = at > 1 && (line[at - 1] == '.' || line[at - 1] == ';');
    if (end.front() < 'A' || end.front() > 'Z' || (!is_new && !may_be_mark(end))) continue;
    const auto size = sections::task_mark_at_start(reading.grammar, end);
    if (size == 0 || size + 2 >= end.size()) continue;
    auto rest = trim(end.substr(size));
    const auto sign = sign_at_start(rest);
    // "We went through the Action Plan": without a sign the mark stands in capitals, and its owners are known.
    const bool is_capital = !has_small(end.substr(0, size));
    // "It leaks. Action Ada"
    const bool is_sentence = is_new && all_owners(reading, rest, [&](std::string_view one) { return reading.is_attendee(one); });
    if (sign == 0 && !is_capital && !is_sentence) return false;
    return take(end, rest.substr(sign), sign > 0 || is_sentence);
  }
  return false;
}

}  // namespace

bool is_marked_task(Reading& reading, std::string_view text) {
  if (const auto arrow = sections::arrow_at_start(text); arrow > 0) return begins_with_owner(reading, text.substr(arrow), false);
  Marked marked;
  Behind behind;
  return (part(reading, text, marked) && is_task(reading, marked)) || find_behind(reading, text, behind);
}

void take_mark_behind(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  Behind behind;
  if (!action.owners.empty() || !find_behind(reading, text, behind)) return;
  fill(reading, action, Field::owners, behind.owners, rule_id);
  if (!behind.due.empty() && !action.due.is_there()) fill(reading, action, Field::due, without_lead(reading, behind.due), rule_id);
  text = tidy(text.substr(0, static_cast<std::size_t>(behind.mark.data() - text.data())));
}

namespace {

class MarkedTasks {
 public:
  explicit MarkedTasks(Reading& reading) : reading_(reading) {
    for (const auto& action : reading.minutes.actions) known_.push_back(action.span.begin);
    std::sort(known_.begin(), known_.end());
  }

  void read() {
    for (std::uint32_t b = 0; b < reading_.layout.blocks.size(); ++b) {
      const auto& block = reading_.block(b);
      const bool is_item = block.kind == BlockKind::list_item;
      const bool is_bold = block.kind == BlockKind::heading && block.heading == layout::HeadingStyle::bold;
      if ((!is_item && !is_bold && block.kind != BlockKind::paragraph) || block.text.size() < 10) continue;
      const auto s = reading_.sections.of_block[b];
      const auto* rule = reading_.rule_of(reading_.sections.list[s]);
      if (rule && rule->reads != Reads::items) continue;
      item_ = reading_.item_of_section[s];
      if (!is_bold && item_ >= 0 && (is_item || block.line_count == 1) && !is_known(block.span) && read_arrow_task(reading_, b, item_)) continue;
      if (item_ >= 0 && !reading_.layout.marks.empty()) read_bold_tasks(b, block);
      for (auto rest = trim(reading_.view(block.text)); !rest.empty();) {
        const auto line = trim(rest.substr(0, rest.find('\n')));
        if (line.size() >= 10) read_line(b, block, line);
        rest.remove_prefix(std::min(rest.size(), rest.find('\n') == std::string_view::npos ? rest.size() : rest.find('\n') + 1));
      }
    }
  }

 private:
  [[nodiscard]] bool is_known(Span span) const {
    const auto at = std::lower_bound(known_.begin(), known_.end(), span.begin);
    return at != known_.end() && *at < span.end;
  }

  // "It leaks. **Ada to mend the roof**": bold letters alone tell the task.
  void read_bold_tasks(std::uint32_t b, const Block& block) {
    constexpr std::uint32_t longest = 240;
    const auto& marks = reading_.layout.marks;
    while (next_mark_ < marks.size() && marks[next_mark_].range.begin < block.text.begin) ++next_mark_;
    for (; next_mark_ < marks.size() && marks[next_mark_].range.begin < block.text.end; ++next_mark_) {
      const auto& mark = marks[next_mark_];
      const bool is_set_apart = mark.kind == layout::MarkKind::bold || mark.kind == layout::MarkKind::italic;
      if (!is_set_apart || mark.range.size() < 12 || mark.range.size() > longest || mark.range.end > block.text.end) continue;
      const auto text = trim(reading_.view(mark.range));
      std::string_view owners;
      std::string_view task;
      if (!split_owner_verb(reading_, text, owners, task)) continue;
      // "to" is enough behind somebody of the attendance, else a verb tells.
      const bool has_verb = reading_.grammar.words.has(Words::task_verb, fold_key(task.substr(0, task.find_first_of(" ."))));
      const auto joint = static_cast<std::size_t>(task.data() - owners.data()) - owners.size();
      const bool is_to = joint <= 4 && task.front() >= 'a' && task.front() <= 'z';
      const bool is_told = (has_verb || is_to) && all_owners(reading_, owners, [&](std::string_view one) {
        const auto last = one.rfind(' ');
        const bool is_full_name = last != std::string_view::npos && (one[last + 1] < 'a' || one[last + 1] > 'z') && records::looks_like_name(one, reading_.grammar.words);
        return reading_.is_attendee(one) || (has_verb && is_to && is_full_name);
      });
      if (is_told) read_task(b, block, text, text);
    }
  }

  void read_line(std::uint32_t b, const Block& block, std::string_view line) {
    // "=> Ada to mend it"
    if (const auto arrow = sections::arrow_at_start(line); arrow > 0 && (begins_with_owner(reading_, line.substr(arrow), false) || is_owned_by_label(line.substr(arrow)))) {
      read_task(b, block, line, line.substr(arrow));
      return;
    }
    Action state;
    auto said = trim(line.substr(sections::arrow_at_start(line)));
    take_front_state(reading_, 0, said, state);
    Marked marked;
    if (part(reading_, said, marked) && is_task(reading_, marked)) {
      // A label was seen when the sections were cut, and it opened none.
      const bool is_passed = marked.is_label && said.data() == reading_.view(block.text).data() && !begins_with_owner(reading_, marked.task, true);
      if (!is_passed) read_task(b, block, line, line.substr(sections::arrow_at_start(line)));
      return;
    }
    Behind behind;
    if (!find_behind(reading_, line, behind)) {
      read_marks_inside(b, line);
      read_told(b, block, line);
      return;
    }
    if (is_known(span_of(reading_, line))) return;
    read_behind(b, line, behind);
  }

  void read_behind(std::uint32_t b, std::string_view line, const Behind& behind) {
    const auto id = reading_.rule_id("task-mark");
    Action action;
    if (!behind.due.empty()) fill(reading_, action, Field::due, without_lead(reading_, behind.due), id);
    if (read_owner_mark(reading_, id, behind.mark, behind.owners, action)) keep(b, line, std::move(action));
  }

  // "It leaks (Action: Ada). It was old.": each sentence may end with a mark.
  void read_marks_inside(std::uint32_t b, std::string_view line) {
    if (line.find("). ") == std::string_view::npos && line.find("]. ") == std::string_view::npos) return;
    std::vector<std::string_view> sentences;
    split_sentences(line, reading_.grammar.words, sentences);
    for (const auto sentence : sentences) {
      Behind behind;
      if (!(sentence.ends_with(").") || sentence.ends_with("].")) || !find_behind(reading_, sentence, behind) || is_known(span_of(reading_, sentence))) continue;
      read_behind(b, sentence, behind);
    }
  }

  // "It leaks. Ada to mend it", "No news, Ada and Bo to ask", "Mend it (Owner: Ada)": people of the attendance are mark enough.
  void read_told(std::uint32_t b, const Block& block, std::string_view line) {
    if (reading_.minutes.attendees.empty() || reading_.sections.list[reading_.sections.of_block[b]].opener == b) return;
    std::string_view owners;
    std::string_view task;
    if (find_owner_behind(reading_, line, task, owners)) {
      read_task(b, block, line, line);
      return;
    }
    sentences_.clear();
    split_sentences(line, reading_.grammar.words, sentences_);
    for (const auto sentence : sentences_)
      if (const auto told = told_task(reading_, sentence); !told.empty()) read_task(b, block, told, told);
  }

  // "=> Ada: mend it"
  bool is_owned_by_label(std::string_view text) {
    const auto colon = text.find(": ");
    if (colon == std::string_view::npos || colon > longest_owners || colon + 8 > text.size()) return false;
    return all_owners(reading_, text.substr(0, colon), [&](std::string_view one) { return reading_.is_attendee(one); });
  }

  void read_task(std::uint32_t b, const Block& block, std::string_view line, std::string_view said) {
    if (is_known(span_of(reading_, line))) return;
    const auto id = reading_.rule_id("task-mark");
    Action action;
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    Marked marked;
    take_front_state(reading_, id, said, action);
    if (part(reading_, said, marked)) {
      keep_parts(reading_, id, marked, action);
      said = marked.task;
      if (!marked.owners.empty()) drop_verb(reading_, said);
      if (action.owners.empty() && is_owner_mark(reading_, said)) {
        if (read_owner_mark(reading_, id, line, tidy(said), action)) keep(b, line, std::move(action));
        return;
      }
    }
    if (read_action_entry(reading_, rule(), id, said, action)) keep(b, line, std::move(action));
  }

  // The titles of its columns are the labels behind a task ("Owner: Ada"). Few documents ask for them.
  const SectionRule& rule() {
    if (rule_) return *rule_;
    rule_.emplace();
    for (const auto& one : reading_.grammar.sections)
      if (one.name == "actions") rule_->columns = one.columns;
    return *rule_;
  }

  void keep(std::uint32_t b, std::string_view line, Action action) {
    action.span = span_of(reading_, line);
    action.item = item_;
    reading_.minutes.actions.push_back(std::move(action));
    reading_.mark_part(b, reading_.rule_id("task-mark"), reading_.layout.range_of(line));
  }

  Reading& reading_;
  std::optional<SectionRule> rule_;
  std::vector<std::uint32_t> known_;  // where tasks begin
  std::vector<std::string_view> sentences_;
  std::int32_t item_ = no_index;
  std::size_t next_mark_ = 0;  // of the layout
};

}  // namespace

void read_marked_tasks(Reading& reading) { MarkedTasks(reading).read(); }

}  // namespace minuter::readers
