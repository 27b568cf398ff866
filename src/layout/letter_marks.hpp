// Letters whose mark is set behind them ("e" and an acute accent), as some systems store them. The clean
// text has one letter for both, so that words are known; values are printed as the source has them.
#pragma once

#include <string>
#include <string_view>

namespace minuter::layout {

/// The letter that `letter` and the mark at the start of `mark` are, in UTF-8; empty: they are none.
[[nodiscard]] std::string_view with_mark(char letter, std::string_view mark) noexcept;
/// Sets the marks of `value` behind their letters where `source`, from which it was taken, has them so.
void set_marks_apart(std::string& value, std::string_view source);

}  // namespace minuter::layout
