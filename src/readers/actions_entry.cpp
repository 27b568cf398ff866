// One task in text: ticked off, its owners in brackets, before a colon, a dash or a verb, its due date, and the
// pieces behind it.
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// "Ada - mend the mill"
bool take_owner_before_dash(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -> ", " => ", " \xE2\x86\x92 ", "; "}) {
    const auto at = text.find(dash);
    if (at == std::string_view::npos || at > 60 || !are_tail_owners(reading, text.substr(0, at), false)) continue;
    fill(reading, action, Field::owners, text.substr(0, at), rule_id);
    text = trim(text.substr(at + dash.size()));
    return true;
  }
  return false;
}

// "Ada Penrose send the plan", "Ada Penrose. Send the plan", "Ada send it": somebody who was there, and a verb.
bool take_owner_before_verb(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  const auto name = owner_before_verb(reading, text);
  if (name.empty()) return false;
  auto task = text.substr(name.size());
  while (!task.empty() && (task.front() == ' ' || task.front() == '.')) task.remove_prefix(1);
  fill(reading, action, Field::owners, name, rule_id);
  text = task;
  return true;
}

// "Ada répare la porte", "Bo Quill streicht sie": somebody who was there, and a small word that joins no names.
void take_owner_before_word(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  constexpr int most_names = 2;
  constexpr std::size_t shortest_verb = 4;
  if (!action.owners.empty() || text.empty() || text.front() < 'A' || text.front() > 'Z') return;
  const auto& words = reading.grammar.words;
  std::size_t end = 0;
  for (int names = 0; names < most_names; ++names) {
    end = text.find(' ', end + (names > 0 ? 1 : 0));
    if (end == std::string_view::npos || end <= 1 || end + 1 >= text.size()) return;
    const auto task = text.substr(end + 1);
    const auto verb = task.substr(0, task.find(' '));
    const bool is_small = (verb.front() >= 'a' && verb.front() <= 'z') || (verb.front() & 0x80) != 0;
    if (!is_small || verb.size() < shortest_verb || verb.size() == task.size()) continue;
    const auto key = fold_key(verb);
    for (const auto list : {Words::and_word, Words::article, Words::agent, Words::name_particle, Words::not_a_name, Words::owner_helper, Words::due_lead})
      if (words.has(list, key)) return;
    if (!reading.is_attendee(text.substr(0, end))) continue;
    fill(reading, action, Field::owners, text.substr(0, end), rule_id);
    text = task;
    return;
  }
}

// "@ada, @bo and @cy mend the mill": handles need nothing between them and the task.
void take_handles(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && text[at] == '@';) {
    end = std::min(text.find_first_of(" ,", at), text.size());
    at = end;
    for (const std::string_view between : {", and ", ", ", " and ", " & ", " "})
      if (text.substr(at).starts_with(between)) {
        at += between.size();
        break;
      }
  }
  if (end == 0 || end >= text.size() || !are_owners(reading, text.substr(0, end))) return;
  std::string_view owners;
  std::string_view task;
  if (split_owner_verb(reading, text, owners, task)) return;
  fill(reading, action, Field::owners, text.substr(0, end), rule_id);
  text = trim(text.substr(end));
}

}  // namespace

// Somebody who is to do it, then the task: "Ada - mend the mill", "@ada mend the mill".
void take_front_owner(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  if (!action.owners.empty()) return;
  if (take_owner_before_dash(reading, rule_id, text, action)) return;
  if (take_owner_before_verb(reading, rule_id, text, action)) return;
  take_handles(reading, rule_id, text, action);
}

namespace {

// "Oil the wheel ✅"
std::string_view without_tick(std::string_view text, Action& action) {
  for (const std::string_view tick : {"\xE2\x9C\x85", "\xE2\x9C\x94", "\xE2\x98\x91", "\xE2\x9C\x94\xEF\xB8\x8F"}) {
    if (text.size() < tick.size() + 4 || !text.ends_with(tick)) continue;
    if (!action.status.is_there()) action.status.value = "done";
    return tidy(text.substr(0, text.size() - tick.size()));
  }
  return text;
}

// What the section's own patterns of entries take; what is left of the text is read on.
std::string_view take_captures(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view text, Action& action) {
  std::vector<Captured> captured;
  if (!match_entry(rule, text, captured)) return text;
  text = {};
  for (const auto& [field, value] : captured) {
    if (field == Field::text) text = value;
    else fill(reading, action, field, value, rule_id);
  }
  return text;
}

// "[Ada & Bo] Tell the press", "(Ada) Tell the press"
void take_bracket_owners(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  if (!action.owners.empty() || text.size() <= 4 || (text.front() != '[' && text.front() != '(')) return;
  const auto close = text.find(text.front() == '[' ? ']' : ')');
  if (close == std::string_view::npos || close + 2 >= text.size() || !are_owners(reading, text.substr(1, close - 1))) return;
  if (text.front() == '(' && !are_tail_owners(reading, text.substr(1, close - 1), false)) return;
  fill(reading, action, Field::owners, text.substr(1, close - 1), rule_id);
  text = tidy(text.substr(close + 1));
}

// "Ada (lead), Bo (support)": each with the part that is his.
bool take_owners_with_parts(Reading& reading, std::uint16_t rule_id, std::string_view label, Action& action) {
  constexpr std::size_t longest_part = 24;
  if (label.find('(') == std::string_view::npos) return false;
  auto names = records::split_owners(label, reading.grammar.words);
  for (auto& name : names) {
    const auto open = name.ends_with(')') ? name.rfind(" (") : std::string_view::npos;
    if (open != std::string_view::npos && name.size() - open <= longest_part) name = trim(name.substr(0, open));
    if (name.find('(') != std::string_view::npos || !are_tail_owners(reading, name, false)) return false;
  }
  for (const auto name : names) action.owners.push_back(make_text(reading, name, rule_id));
  return !names.empty();
}

// Names, and one of them at least was there.
bool are_owners_of_room(Reading& reading, std::string_view text) {
  if (!are_owners(reading, text)) return false;
  const auto names = records::split_owners(text, reading.grammar.words);
  return names.size() > 1 && std::any_of(names.begin(), names.end(), [&](std::string_view one) { return reading.is_attendee(one); });
}

// "@alice: ..." "Alice, Bob: ..."
void take_label_owners(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  if (!action.owners.empty()) return;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon >= 60 || colon + 1 >= text.size() || text[colon + 1] != ' ') return;
  std::string_view due;
  const auto label = without_due(reading, text.substr(0, colon), due);  // "Ada (by 5 May): mend it"
  // "Mend the gate (Owner: Ada, due: 3 May)": what stands in the bracket is read from there.
  if (const auto open = label.rfind('('); open != std::string_view::npos && label.find(')', open) == std::string_view::npos) return;
  const auto rest = trim(text.substr(colon + 1));
  if (take_owners_with_parts(reading, rule_id, label, action)) {
    text = rest;
    return;
  }
  // "Books: Ada": the task stands before the colon where somebody of the attendance stands behind it.
  const auto names_one = [&](std::string_view text_of) {
    bool any = false;
    (void)all_owners(reading, text_of, [&](std::string_view one) { return any = any || reading.is_attendee(one), true; });
    return any;
  };
  const auto bare = rest.substr(0, rest.find_last_not_of(";.") + 1);
  const bool is_known_behind = rest.size() < 60 && names_one(bare) && !names_one(label) && are_owners(reading, bare);
  const bool is_behind = rest.size() < 60 && (are_tail_owners(reading, rest, false) || are_owners_of_room(reading, rest));
  if (is_known_behind || (is_behind && !are_tail_owners(reading, label, false))) {
    fill(reading, action, Field::owners, rest, rule_id);
    text = trim(label);
  } else if (!rest.starts_with("http") && are_owners(reading, label)) {
    fill(reading, action, Field::owners, label, rule_id);
    if (!due.empty() && !action.due.is_there()) fill(reading, action, Field::due, without_lead(reading, due), rule_id);
    text = rest;
    drop_verb(reading, text);
  }
}

// "By 5 May: Ada to mend it"
void take_front_due(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  constexpr std::size_t longest = 40;
  if (action.due.is_there()) return;
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon > longest || text.size() - colon < 10) return;
  const auto due = text.substr(0, colon);
  const auto& words = reading.grammar.words;
  if (phrase_at_start(words, Words::due_lead, due) == 0 || !is_due(reading, due)) return;
  fill(reading, action, Field::due, without_lead(reading, due), rule_id);
  text = trim(text.substr(colon + 2));
}

// "Fix the gate by 3 May": the due date, which stays in the sentence if it is a part of it.
void take_due(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  if (action.due.is_there()) return;
  const auto due = due_in(reading, text);
  if (due.empty()) return;
  fill(reading, action, Field::due, without_lead(reading, due), rule_id);
  // "Fix the gate (Bo) by 3 May": behind the owner the date is no part of the sentence.
  const auto before = trim(text.substr(0, static_cast<std::size_t>(due.data() - text.data())));
  const bool is_last = due.data() + due.size() >= text.data() + tidy(text).size();
  if (before.ends_with(')') || before.ends_with(']')) {
    text = before;
  } else if (is_last && before.size() > 8 && reading.grammar.words.has(Words::due_word, fold_key(due.substr(0, due.find(' '))))) {
    text = tidy(before);  // "Mend the gate due by 3 May"
  }
}

}  // namespace

bool read_action_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                       std::string_view text, Action& action) {
  text = without_tick(tidy(text), action);
  if (text.empty() || is_placeholder(text) || is_skipped(rule, text)) return false;
  if (reading.grammar.words.has(Words::nobody, fold_key(text))) return false;
  take_front_state(reading, rule_id, text, action);
  take_front_due(reading, rule_id, text, action);
  take_mark(reading, rule_id, text, action);
  take_mark_behind(reading, rule_id, text, action);
  text = tidy(take_captures(reading, rule, rule_id, text, action));
  take_bracket_owners(reading, rule_id, text, action);
  take_labelled(reading, rule, rule_id, text, action);
  take_label_owners(reading, rule_id, text, action);
  take_front_owner(reading, rule_id, text, action);
  take_last_state(reading, rule_id, text, action);
  take_tails(reading, rule, rule_id, text, action);
  take_bold_owner(reading, rule_id, text, action);
  std::string_view owners;
  std::string_view task;
  if (action.owners.empty() && split_owner_verb(reading, text, owners, task)) {
    fill(reading, action, Field::owners, owners, rule_id);
    text = task;
  }
  take_owner_before_word(reading, rule_id, text, action);
  take_due(reading, rule_id, text, action);
  take_tails(reading, rule, rule_id, text, action);
  fill(reading, action, Field::text, text, rule_id);
  for (const auto& constant : rule.set) set(action, constant, rule_id);
  return action.text.is_there();
}

}  // namespace minuter::readers
