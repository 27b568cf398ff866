// Headings that only their shape tells.
#pragma once

#include <string_view>

#include "layout/layout.hpp"

namespace minuter::layout {

/// "Election of the clerk (B-1)", "Consent list (G-1/G-13)": the code in brackets behind a title. Empty: there is none.
std::string_view code_at_end(std::string_view title) noexcept;

/// Makes headings of the lines of a shape that comes again over its text. Linear.
void find_set_titles(Layout& layout);

}  // namespace minuter::layout
