// "Table 2 - Who came" over a table, "Source: Ada Quill, 2031" below it: what a paper says of its tables is
// nothing that the meeting said.
#pragma once

#include "layout/layout.hpp"

namespace minuter::layout {

/// Takes such lines out of the blocks; they are furniture.
void drop_captions(Layout& layout);

}  // namespace minuter::layout
