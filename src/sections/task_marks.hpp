// The marks before a task in running text: "ACTION", "Action item", "Aufgabe" - headings of lists of tasks.
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/grammar.hpp"

namespace minuter::sections {

/// Size of the mark that stands first in `text`; 0: there is none.
[[nodiscard]] std::size_t task_mark_at_start(const Grammar& grammar, std::string_view text);
/// Size of the arrow, with its space, that stands first in `text`; 0: there is none.
[[nodiscard]] std::size_t arrow_at_start(std::string_view text);
/// "ACTION - Ada to mend it", "ACTION Ada to mend it": a mark that needs no colon, or an arrow. No line goes on with it.
[[nodiscard]] bool begins_marked_task(const Grammar& grammar, std::string_view line);

/// "ACTION (Ada) to mend it", "Action for Ada to mend it": a mark, who has the task, and the task. It heads nothing.
[[nodiscard]] bool gives_marked_task(const Grammar& grammar, std::string_view line);
/// "Tasks", "To do": does it head tasks?
[[nodiscard]] bool is_task_mark(const Grammar& grammar, std::string_view text);
/// Size of what leads in who has a task, with its space: "assigned to ", "for ", "owner: " - the title of a column of
/// owners, or a short word for it. 0: there is none.
[[nodiscard]] std::size_t owner_lead_at_start(const Grammar& grammar, std::string_view text);

/// "Mend it. ACTION: Ada", "Mend it (Action: Ada)": the task ends with its line.
[[nodiscard]] bool ends_with_task_mark(const Grammar& grammar, std::string_view line);

}  // namespace minuter::sections
