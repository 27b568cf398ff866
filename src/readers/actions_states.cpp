// What became of a task, in front of it or as a sentence behind it.
#include "grammar/fold.hpp"
#include "readers/actions.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_state = 24;

const Vocabulary::Entry* state_named(const Reading& reading, std::string_view text) {
  return text.empty() || text.size() > longest_state ? nullptr : reading.grammar.words.find(Words::action_status, fold_key(text));
}

}  // namespace

void take_front_state(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  constexpr std::size_t shortest_task = 8;
  if (text.size() < shortest_task) return;
  for (const std::string_view tick : {"\xE2\x9C\x85", "\xE2\x9C\x94\xEF\xB8\x8F", "\xE2\x9C\x94", "\xE2\x9C\x93", "\xE2\x98\x91\xEF\xB8\x8F", "\xE2\x98\x91"}) {
    if (text.front() != '\xE2') break;
    if (!text.starts_with(tick) || text.size() < tick.size() + shortest_task) continue;
    if (!action.status.is_there()) fill(reading, action, Field::check, text.substr(0, tick.size()), rule_id);
    text = tidy(text.substr(tick.size()));
    return;
  }
  std::size_t end = std::string_view::npos;
  std::string_view state;
  if (text.front() == '(' || text.front() == '[') {
    end = text.find(text.front() == '(' ? ')' : ']');
    if (end == std::string_view::npos || end > longest_state + 1) return;
    state = trim(text.substr(1, end - 1));
  } else {
    const auto head = text.substr(0, longest_state + 3);
    end = std::min(head.find(": "), head.find(" - "));
    if (end == std::string_view::npos || end > longest_state) return;
    state = text.substr(0, end);
    if (text[end] == ' ') ++end;
  }
  const auto* known = state_named(reading, state);
  // "To do: mend it" only says that it is a task.
  if (!known || (known->value == "open" && text.front() != '(' && text.front() != '[')) return;
  const auto rest = tidy(text.substr(end + 1));
  if (rest.size() < shortest_task) return;
  if (!action.status.is_there()) fill(reading, action, Field::status, state, rule_id);
  text = rest;
}

void take_last_state(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  if (action.status.is_there()) return;
  auto end = text;
  while (!end.empty() && (end.back() == '.' || end.back() == '!' || end.back() == ' ')) end.remove_suffix(1);
  const auto stop = end.rfind(". ");
  if (stop == std::string_view::npos || stop < 8 || !state_named(reading, end.substr(stop + 2))) return;
  fill(reading, action, Field::status, end.substr(stop + 2), rule_id);
  text = tidy(end.substr(0, stop));
}

}  // namespace minuter::readers
