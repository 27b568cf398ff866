// Lines that count votes.
#pragma once

#include <string_view>

#include "readers/reading.hpp"

namespace minuter::readers {

/// "For: 9", "Abstentions: none": how many voted so, and nothing else.
[[nodiscard]] bool is_vote_count(const Reading& reading, std::string_view line);

}  // namespace minuter::readers
