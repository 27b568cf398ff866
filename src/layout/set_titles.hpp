// Headings that only their shape tells.
#pragma once

#include "layout/layout.hpp"

namespace minuter::layout {

/// Makes headings of the lines of a shape that comes again over its text. Linear.
void find_set_titles(Layout& layout);

}  // namespace minuter::layout
