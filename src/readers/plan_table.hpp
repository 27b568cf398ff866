// A table in the plan none of whose titles is known: what its columns hold, by their cells.
#pragma once

#include "readers/reading.hpp"

namespace minuter::readers {

/// The columns by what stands in most of their cells: numbers, times, minutes, people; the widest of the others has the
/// titles. `known` is 0 where that is no plan.
[[nodiscard]] Columns columns_of_plan(Reading& reading, const layout::Table& table);

}  // namespace minuter::readers
