// Boxes to tick among the notes on topics, where somebody is named first.
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

// "- [ ] @ada mend the mill" among the notes on a topic: a box to tick, and who is to do it first.
bool has_owner_verb(Reading& reading, std::string_view text) {
  std::string_view owners;
  std::string_view task;
  if (split_owner_verb(reading, text, owners, task)) return true;
  const auto dash = text.find(" - ");
  if (dash == std::string_view::npos) return false;
  const auto behind = trim(text.substr(dash + 3));
  return reading.grammar.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))));
}

// "[x] Ada Penrose - Mill Ltd" is somebody, no task.
bool is_person_ticked(Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  const auto person = records::read_person(text, words);
  return person.name.data() == text.data() && person.name.find(' ') != std::string_view::npos && !person.affiliation.empty() &&
         text.find(':') == std::string_view::npos && !has_owner_verb(reading, text) && records::looks_like_name(person.name, words) &&
         person.affiliation.front() >= 'A' && person.affiliation.front() <= 'Z';
}

// "Ada: mend the mill", "Ada to mend the mill"
bool names_owner_first(Reading& reading, std::string_view text) {
  if (const auto colon = text.find(": "); colon != std::string_view::npos && colon < 60)
    return are_tail_owners(reading, text.substr(0, colon), false);
  std::string_view owners;
  std::string_view task;
  return split_owner_verb(reading, text, owners, task) && are_tail_owners(reading, owners, false);
}

// "Mend the mill (@ada)", "Mend the mill [Ada]": a handle or somebody of the attendance.
bool names_owner_last(Reading& reading, std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (text.size() < 12 || (text.back() != ')' && text.back() != ']')) return false;
  const auto open = text.rfind(text.back() == ')' ? " (" : " [");
  if (open == std::string_view::npos || open < 6) return false;
  return all_owners(reading, text.substr(open + 2, text.size() - open - 3), [&](std::string_view one) {
    if (one.front() == '@') one.remove_prefix(1);
    return reading.is_attendee(one) || (one.data()[-1] == '@' && one.find(' ') == std::string_view::npos && !one.empty());
  });
}

// "Mend the roof of the mill"
bool begins_with_task(const Reading& reading, std::string_view text) {
  const auto space = text.find(' ');
  return space != std::string_view::npos && text.back() != '?' && text.find(' ', space + 1) != std::string_view::npos &&
         reading.grammar.words.has(Words::task_verb, fold_key(text.substr(0, space)));
}

}  // namespace

// "- [ ] @ada mend the mill" among the notes on a topic: a box to tick, and who is to do it first.
void read_boxes(Reading& reading) {
  static const SectionRule no_rule{};
  std::vector<std::uint32_t> known;  // where tasks begin
  for (const auto& action : reading.minutes.actions) known.push_back(action.span.begin);
  std::sort(known.begin(), known.end());
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b) {
    const auto& block = reading.block(b);
    if (block.kind != BlockKind::list_item || block.checkbox == Checkbox::none) continue;
    const auto s = reading.sections.of_block[b];
    const auto* rule = reading.rule_of(reading.sections.list[s]);
    if (reading.item_of_section[s] < 0 || (rule && rule->reads != Reads::items)) continue;
    if (const auto at = std::lower_bound(known.begin(), known.end(), block.span.begin); at != known.end() && *at < block.span.end) continue;
    const auto text = trim(reading.view(block.text));
    if (is_person_ticked(reading, text)) continue;
    // What was announced or planned is ticked off too, and is no task.
    const auto& topic = reading.minutes.items[static_cast<std::size_t>(reading.item_of_section[s])].title.value;
    if (has_phrase(reading.grammar.words, Words::no_task_topic, fold_key(topic))) continue;
    const bool is_named = names_owner_first(reading, text) || names_owner_last(reading, text);
    Action action;
    const auto id = reading.rule_id("checkbox");
    std::string_view task = text;
    if (!is_named) take_front_owner(reading, id, task, action);
    if (!is_named && action.owners.empty() && !begins_with_task(reading, text)) continue;
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    if (!read_action_entry(reading, no_rule, id, task, action)) continue;
    action.span = block.span;
    action.item = reading.item_of_section[s];
    reading.minutes.actions.push_back(std::move(action));
    reading.mark(b, id);
  }
}

}  // namespace minuter::readers
