#pragma once

#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

/// The lines of a paragraph, where each is an entry of its own ("Opening" over "The roof" over "Weir"): all
/// begin with a capital and some end before the margin. Empty: it is wrapped text, or one line.
[[nodiscard]] std::vector<std::string_view> own_lines(const Reading& reading, const layout::Block& block);

}  // namespace minuter::readers
