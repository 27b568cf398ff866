// The marks of one task in running text, taken apart: what stands before it (marks_before.cpp), and who stands behind
// it (marks_behind.cpp).
#pragma once

#include <algorithm>
#include <string_view>

#include "readers/actions.hpp"

namespace minuter::readers {

inline constexpr std::size_t longest_owners_of_mark = 60;

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

// The mark and the owners at the end of a line: "... ACTION: Ada", "... (Action: Ada)", "... (Ada to action)".
struct Behind {
  std::string_view mark;
  std::string_view owners;
  std::string_view due;
};

[[nodiscard]] inline bool has_small(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
/// The sign between a mark, owners and the task; its size with the spaces around it, 0: none.
[[nodiscard]] std::size_t sign_at_start(std::string_view text);
/// "by", "for", "von", "POUR": without the short word between the mark and who it is for.
[[nodiscard]] std::string_view without_joint(Reading& reading, std::string_view text);
/// Are these who have the task? A lone word that no attendance knows may be the first of a title: behind it begins a task.
[[nodiscard]] bool are_owners_of(Reading& reading, std::string_view owners, std::string_view task, bool is_capital);
/// The mark that stands first: "ACTION", "Action item(s)", "#action", "@todo". `needs_owner`: it is one beside a name only.
[[nodiscard]] std::size_t mark_at_start(Reading& reading, std::string_view text, bool& needs_owner);
/// A mark stands in capitals, or a sign or bracket stands a few words behind it. Looked at before anything is folded.
[[nodiscard]] bool may_be_mark(std::string_view text);
/// "mend the gate" of "Ada to mend the gate": somebody is named, and the word behind the verb is small or a verb.
[[nodiscard]] bool begins_with_owner(Reading& reading, std::string_view text, bool is_capital);

/// Takes apart what stands before a task: false where no mark does.
[[nodiscard]] bool part_marks(Reading& reading, std::string_view text, Marked& marked);
/// Is what the mark gives a task?
[[nodiscard]] bool gives_task(Reading& reading, const Marked& marked);
void keep_parts(const Reading& reading, std::uint16_t rule_id, const Marked& marked, Action& action);

/// The mark and the owners at the end of a line.
[[nodiscard]] bool find_behind(Reading& reading, std::string_view line, Behind& found);

}  // namespace minuter::readers
