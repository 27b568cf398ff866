// "Did you mean": the name that was probably meant.
#pragma once

#include <span>
#include <string_view>

namespace minuter {

/// The one of `names` nearest to `word` by edit distance (a swap of neighbours is one edit, case
/// is none), the first of equals; empty when none is near.
[[nodiscard]] std::string_view near_name(std::string_view word,
                                         std::span<const std::string_view> names);

}  // namespace minuter
