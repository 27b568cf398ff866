// The loops of a pattern with texts that they can take: what to try it on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minuter {

struct Loop {
  std::string before;  // a text that the pattern takes up to the loop
  std::string once;    // one that the loop takes once
  bool operator==(const Loop&) const = default;
};

/// Of loops without a small bound, in order, none twice; a class or choice that repeats gives
/// several.
[[nodiscard]] std::vector<Loop> loops_of(std::string_view pattern);

}  // namespace minuter
