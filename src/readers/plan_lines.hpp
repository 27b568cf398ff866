// Plans that are no list: several entries on one line, or lines of a paragraph that begin with their time.
#pragma once

#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

/// "1. Roof 2. Weir", "Roof; Weir; Keys", "Roof, Weir, Keys": the entries; empty where it is one entry or a sentence.
[[nodiscard]] std::vector<std::string_view> split_plan_line(std::string_view text);

/// "10:00 Roof" over "10:20 Weir": the lines of a paragraph that begin with a time, each with the lines that go on
/// with it; empty where they are not most of its lines.
[[nodiscard]] std::vector<std::string_view> timed_lines(const Reading& reading, const layout::Block& block);

/// "Roof (link)", "Roof - slides": without what is linked behind the title.
[[nodiscard]] std::string_view without_link_behind(const Reading& reading, std::string_view text);

}  // namespace minuter::readers
