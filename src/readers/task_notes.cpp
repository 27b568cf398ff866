// What stands further in below a task: who has it, until when, what became of it.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/actions.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

// People of the attendance, or handles; a lone word may be anything.
bool are_people_here(Reading& reading, std::string_view text) {
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && std::all_of(owners.begin(), owners.end(), [&](std::string_view one) {
    return reading.is_attendee(one) || (one.front() == '@' && one.find(' ') == std::string_view::npos);
  });
}

}  // namespace

bool read_task_note(Part& part, const layout::Block& block, Action& task) {
  auto& reading = part.reading;
  const auto text = trim(reading.view(block.text));
  if (text.empty() || text.size() > 300) return false;
  if (block.label_kind == layout::LabelKind::colon && !block.body.is_empty() && block.label.size() <= 24) {
    const auto field = column_named(part.rule, reading.view(block.label));
    const auto value = trim(reading.view(block.body));
    if (field == Field::due && !task.due.is_there() && value.size() <= 60) return fill(reading, task, Field::due, value, part.rule_id);
    if (field == Field::status && !task.status.is_there()) return fill(reading, task, Field::status, value, part.rule_id);
    if (field == Field::owners && task.owners.empty() && value.size() <= 80) return fill(reading, task, Field::owners, value, part.rule_id);
  }
  if (!task.status.is_there()) {
    if (const auto state = state_in_front(reading, text); !state.empty()) return fill(reading, task, Field::status, state, part.rule_id);
  }
  // "Completed last week": what became of it, in short.
  constexpr std::size_t longest_state = 60;
  if (!task.status.is_there() && text.size() <= longest_state) {
    const auto& words = reading.grammar.words;
    const auto size = phrase_at_start(words, Words::action_status, text);
    const auto key = size > 0 ? fold_key(text.substr(0, size)) : std::string();
    const auto* state = key.empty() ? nullptr : words.find(Words::action_status, key);
    if (state && state->value == "done" && !words.has(Words::task_verb, key)) return fill(reading, task, Field::status, text.substr(0, size), part.rule_id);
  }
  // One more of those who are listed below their task.
  if (!task.owners.empty() && reading.is_attendee(text)) {
    task.owners.push_back(make_text(reading, text, part.rule_id));
    return true;
  }
  if (task.owners.empty() && text.size() <= 60 && are_people_here(reading, text)) return fill(reading, task, Field::owners, text, part.rule_id);
  return false;
}

}  // namespace minuter::readers
