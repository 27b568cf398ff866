// What stands beside a motion's movers and result: the motion itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "readers/reading.hpp"

namespace minuter::readers {

/// The text of a decision without what led over to the next clause.
[[nodiscard]] std::string_view text_before(const Vocabulary& words, std::string_view text);

/// The motion in a paragraph of its own right above the line that says who moved it: in bold, or one
/// sentence of what shall be. Empty: there is none.
[[nodiscard]] std::string_view motion_above(const Reading& reading, std::uint32_t block, std::string_view mover);

/// "Keeper of the gate: Ada Penrose": a short line of some words that ends no sentence.
[[nodiscard]] bool is_title_line(std::string_view text);

/// The motion right below the line that says who moved it ("That the boat be sold."), or below who
/// seconded it. Empty: there is none.
[[nodiscard]] std::string_view motion_below(const Reading& reading, std::uint32_t block, std::string_view mover);

/// The motion in the same block, before who moved it: "To sell the boat. Proposed Ada, seconded Bo.",
/// "Sale of the boat (moved Ada, seconded Bo)". Empty: there is none.
[[nodiscard]] std::string_view motion_before(const Reading& reading, std::uint32_t block, std::string_view hit);

/// Is it a title of the column that holds what is decided ("Proposal 2", "Resolution")?
[[nodiscard]] bool names_motion(const Grammar& grammar, std::string_view label);

/// "Proposal: sell the boat": what stands before the colon is a label.
[[nodiscard]] bool has_short_label(const layout::Block& block) noexcept;

/// Where the text of a decision ends if a result closes it ("The boat is sold (5/1/2)", "... is sold. Vote:
/// 5-1"); npos: the result is part of what is told.
[[nodiscard]] std::size_t end_before_result(std::string_view text, std::string_view result);

}  // namespace minuter::readers
