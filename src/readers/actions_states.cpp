// What became of a task, in front of it or as a sentence behind it.
#include <algorithm>

#include "grammar/fold.hpp"
#include "grammar/printed_key.hpp"
#include "readers/actions.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_state = 24;

const Vocabulary::Entry* state_named(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > longest_state || !may_be_key(words, Words::action_status, text)) return nullptr;
  return words.find(Words::action_status, fold_key(text));
}

bool is_in_capitals(std::string_view text) {
  return text.size() >= 4 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "DONE Ada to mend it", "Ada to mend it COMPLETED": capitals or bold letters alone set the state apart.
std::string_view state_set_apart(const Reading& reading, std::string_view text, bool at_end) {
  const auto& words = reading.grammar.words;
  const auto bold = at_end ? bold_at_end(reading, text) : bold_at_start(reading, text);
  if (!bold.empty() && state_named(reading, bold)) return bold;
  const char edge = at_end ? text.back() : text.front();
  const char inner = text.size() < 2 ? ' ' : at_end ? text[text.size() - 2] : text[1];
  if (edge < 'A' || edge > 'Z' || inner < 'A' || inner > 'Z' || (!at_end && !words.may_begin(Words::action_status, text))) return {};
  const auto size = at_end ? phrase_at_end(words, Words::action_status, text) : phrase_at_start(words, Words::action_status, text);
  if (size == 0 || size >= text.size()) return {};
  const auto state = at_end ? text.substr(text.size() - size) : text.substr(0, size);
  const auto rest = at_end ? text.substr(0, text.size() - size) : text.substr(size);
  return is_in_capitals(tidy(state)) && !is_in_capitals(tidy(rest)) ? tidy(state) : std::string_view{};
}

}  // namespace

std::string_view state_in_front(const Reading& reading, std::string_view text) {
  const auto end = std::min(text.size(), text.find_first_of(".,;:-(\n"));
  const auto front = trim(text.substr(0, end));
  return state_named(reading, front) ? front : std::string_view{};
}

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
  if (const auto apart = state_set_apart(reading, text, false); !apart.empty()) {
    const auto rest = tidy(text.substr(static_cast<std::size_t>(apart.data() + apart.size() - text.data())));
    const bool is_bare = !rest.empty() && rest.front() != ':' && rest.front() != '-' && (static_cast<unsigned char>(rest.front()) & 0x80U) == 0;
    // "TODO mend it" only says that it is a task.
    if (is_bare && rest.size() >= shortest_task && !sections::is_task_mark(reading.grammar, apart)) {
      if (!action.status.is_there()) fill(reading, action, Field::status, apart, rule_id);
      text = rest;
      return;
    }
  }
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
  if (end.size() > 12) {
    if (const auto apart = state_set_apart(reading, end, true); !apart.empty() && apart.size() + 8 < end.size()) {
      fill(reading, action, Field::status, apart, rule_id);
      text = tidy(end.substr(0, static_cast<std::size_t>(apart.data() - end.data())));
      return;
    }
  }
  const auto stop = end.rfind(". ");
  if (stop == std::string_view::npos || stop < 8 || !state_named(reading, end.substr(stop + 2))) return;
  fill(reading, action, Field::status, end.substr(stop + 2), rule_id);
  text = tidy(end.substr(0, stop));
}

}  // namespace minuter::readers
