// What the files that read tasks share (actions_*.cpp): owners, due dates, and one task in text or in a table.
// Entry points, and what other readers ask, are in reading.hpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

using layout::Block;
using layout::BlockKind;
using layout::Checkbox;

// Owners (actions_owners.cpp).
template <class Test>
bool all_owners(const Reading& reading, std::string_view text, Test test) {
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && owners.size() <= 8 && std::all_of(owners.begin(), owners.end(), test);
}
[[nodiscard]] bool are_tail_owners(Reading& reading, std::string_view text, bool in_bracket);
[[nodiscard]] bool are_only_owners(Reading& reading, std::string_view text);
[[nodiscard]] bool split_owner_verb(Reading& reading, std::string_view text, std::string_view& owners, std::string_view& task);
/// "Ada will:", "For Ada", "[Ada]", "Ada's tasks" over tasks: who it is (actions_heads.cpp).
[[nodiscard]] std::string_view owner_over_tasks(const Reading& reading, std::string_view label);
/// Are these who have the tasks below? Where an attendance is printed one of them is known, or a group or an office.
[[nodiscard]] bool are_owners_over_tasks(Reading& reading, std::string_view owners, std::string_view head);
/// Lines of a paragraph that are a task each, told by who has it; empty: they are not (actions_heads.cpp).
[[nodiscard]] std::vector<std::string_view> lines_of_tasks(Reading& reading, const Block& block);
/// Somebody of the attendance right before a verb: "Ada" of "Ada mend the gate"; empty: nobody.
[[nodiscard]] std::string_view owner_before_verb(Reading& reading, std::string_view text);
[[nodiscard]] std::string_view without_owner(const Reading& reading, std::string_view sentence, std::string_view owners);

// "(DONE) Mend the gate", "✅ Mend it", "Ongoing: mend it": the state in front (actions_states.cpp).
/// "Completed", "Ongoing - waits for the miller", "DONE, see the log": the state in front; empty: there is none.
[[nodiscard]] std::string_view state_in_front(const Reading& reading, std::string_view text);
void take_front_state(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);
/// "Mend it. Done.": a state as the last sentence.
void take_last_state(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);

// What is set in bold or italics at the beginning or the end of `text`; empty: nothing (actions_bold.cpp).
[[nodiscard]] std::string_view bold_at_start(const Reading& reading, std::string_view text);
[[nodiscard]] std::string_view bold_at_end(const Reading& reading, std::string_view text);
/// "**Ada** mend the gate", "Mend the gate **Ada**": the owner is set apart by nothing else.
void take_bold_owner(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);

// Marks before a task (marked_tasks.cpp): takes "ACTION 4 (Ada):" off; keeps what the label "Action for Ada" says.
void take_mark(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);
void take_mark_behind(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);
[[nodiscard]] std::string_view without_due(Reading& reading, std::string_view who, std::string_view& due);
[[nodiscard]] std::string_view without_due_behind(Reading& reading, std::string_view who, std::string_view& due);
[[nodiscard]] bool is_marked_task(Reading& reading, std::string_view text);
void take_label(Reading& reading, std::uint16_t rule_id, std::string_view label, Action& action);
/// "Ada to mend it" of "It leaks, Ada to mend it", by people of the attendance (told_tasks.cpp); empty: it gives no task.
[[nodiscard]] std::string_view told_task(Reading& reading, std::string_view sentence);
/// "Mend it (Owner: Ada)", "Mend it – assigned to Ada", as an entry of a list also "Mend it (Ada)": somebody of the
/// attendance behind what is to be done.
[[nodiscard]] bool find_owner_behind(Reading& reading, std::string_view line, bool is_entry, std::string_view& task, std::string_view& owners);
/// "Mend the gate -> Ada" among the notes on a topic: behind the arrow stands somebody of the attendance (arrow_tasks.cpp).
bool read_arrow_task(Reading& reading, std::uint32_t block, std::int32_t item);

/// Nicks in brackets behind several tasks (task_nicks.cpp).
void read_task_nicks(Reading& reading);

// Due dates (actions_dues.cpp).
[[nodiscard]] bool is_due(const Reading& reading, std::string_view text);
[[nodiscard]] std::string_view without_lead(const Reading& reading, std::string_view due);
[[nodiscard]] std::string_view due_in(const Reading& reading, std::string_view text);

// What stands before and behind a task; `text` becomes what is left (actions_entry.cpp, actions_tails.cpp).
void take_front_owner(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action);
void take_labelled(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view& text, Action& action);
void take_tails(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view& text, Action& action);
/// The field of the column with this title in tables of tasks.
[[nodiscard]] std::optional<Field> column_named(const SectionRule& rule, std::string_view label);

// Tables (actions_tables.cpp): block `index` is `table`.
void read_task_table(Part& part, std::uint32_t index, const layout::Table& table);

}  // namespace minuter::readers
