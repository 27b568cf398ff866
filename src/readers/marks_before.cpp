// What stands before a task in running text: "ACTION 4 (Ada, by 5 May):", "#action", "[AI] Ada", "Assigned to Ada:", "Ada - ACTION -".
#include "readers/marks.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {

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

constexpr std::size_t shortest_task = 4;

}  // namespace

// The sign between a mark, owners and the task; its size with the spaces around it, 0: none.
std::size_t sign_at_start(std::string_view text) {
  for (const std::string_view sign : {": ", "- ", "\xE2\x80\x93 ", "\xE2\x80\x94 ", "-> ", "=> ", "\xE2\x86\x92 ", "| "})
    if (text.starts_with(sign)) return sign.size();
  return text == ":" ? 1 : 0;
}

namespace {

// Where the first sign stands that parts owners from the task: ": ", " - ", " – ", " — "; npos: nowhere near.
std::size_t find_sign(std::string_view text, std::size_t& size) {
  const auto until = std::min(text.size(), longest_owners_of_mark + 1);
  for (std::size_t at = 0; at < until; ++at) {
    if (text[at] != ' ' && text[at] != ':') continue;
    const auto rest = text.substr(at);
    if (rest.starts_with(": ")) size = 2;
    else if (rest.starts_with(" - ")) size = 3;
    else if (rest.starts_with(" \xE2\x80\x93 ") || rest.starts_with(" \xE2\x80\x94 ")) size = 5;
    else continue;
    return at;
  }
  return std::string_view::npos;
}

}  // namespace

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

namespace {

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

}  // namespace

// A lone word that no attendance knows may be the first of a title ("Action Plan: ..."): behind it begins a task.
bool are_owners_of(Reading& reading, std::string_view owners, std::string_view task, bool is_capital) {
  const auto& words = reading.grammar.words;
  owners = without_article(words, owners);
  if (owners.empty() || owners.size() > longest_owners_of_mark || !are_owners(reading, owners)) return false;
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

namespace {

// "AP", "A.I.": marks of a task where a name goes with them, and nobody is called so.
std::size_t short_mark_at_start(Reading& reading, std::string_view text) {
  for (const std::string_view mark : {"AP", "A.I.", "A/I", "A/P", "ACT"}) {
    if (!text.starts_with(mark) || reading.is_attendee(mark)) continue;
    const char next = text.size() == mark.size() ? ' ' : text[mark.size()];
    if (next == ' ' || next == ':' || next == '(' || next == '[') return mark.size();
  }
  return 0;
}

}  // namespace

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
  if (close == std::string_view::npos || close > longest_owners_of_mark) return false;
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

}  // namespace

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

namespace {

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
  if (close == std::string_view::npos || close > longest_owners_of_mark) return false;
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
  constexpr std::size_t reach = 90;
  std::size_t sign = 0;
  if (text.empty() || text.front() < 'A' || text.front() > 'Z' || find_sign(text.substr(0, reach), sign) == std::string_view::npos) return false;
  const auto lead = sections::owner_lead_at_start(reading.grammar, text);
  if (lead == 0) return false;
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
  if (colon == std::string_view::npos || colon > longest_owners_of_mark || colon + 8 > text.size()) return false;
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

}  // namespace

bool part_marks(Reading& reading, std::string_view text, Marked& marked) {
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

bool gives_task(Reading& reading, const Marked& marked) {
  if (marked.task.size() < shortest_task) return false;
  if (marked.is_apart || (marked.is_capital && begins_with_owner(reading, marked.task, true))) return true;
  // "TODO mend the gate"
  const auto word = marked.task.substr(0, marked.task.find(' '));
  return marked.is_capital && word.size() < marked.task.size() && word.front() >= 'a' && word.front() <= 'z' && reading.grammar.words.has(Words::task_verb, word);
}

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
  if (!part_marks(reading, text, marked) || !gives_task(reading, marked)) return;
  keep_parts(reading, rule_id, marked, action);
  text = marked.task;
  if (!marked.owners.empty()) drop_verb(reading, text);
}

}  // namespace minuter::readers
