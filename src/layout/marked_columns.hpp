// Tables whose columns hold marks below their titles, as the page shows them: "Name   Role   Present Absent" over
// rows with an "x" somewhere below "Present" or below "Absent".
//
// Takes: the lines, and which one may hold the titles. Gives: the cells of the titles and of the rows below them.
// Does not know: what the titles mean.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/layout.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {

/// Row by row, the titles first, a range of the source for each cell (empty: nothing stands there); no rows: it is
/// no such table. Each row is one line, from `start` on.
[[nodiscard]] std::vector<std::vector<Range>> marked_columns(const Lines& lines, std::size_t start);

}  // namespace minuter::layout
