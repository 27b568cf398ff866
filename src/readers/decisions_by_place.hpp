// The decisions read so far in the order of the text, for votes that stand apart from them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "minuter/minutes.hpp"

namespace minuter::readers {

/// Built once; decisions added to the list later are not in it.
class DecisionsByPlace {
 public:
  explicit DecisionsByPlace(const std::vector<Decision>& list) {
    for (std::uint32_t i = 0; i < list.size(); ++i) places_.emplace_back(list[i].span.begin, i);
    std::sort(places_.begin(), places_.end());
  }
  using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // where it begins, index into the list
  [[nodiscard]] const Places& all() const noexcept { return places_; }
  /// The first that begins at `place` or behind it.
  [[nodiscard]] Places::const_iterator from(std::uint32_t place) const {
    return std::lower_bound(places_.begin(), places_.end(), std::pair(place, std::uint32_t{0}));
  }

 private:
  Places places_;
};

}  // namespace minuter::readers
