// What may stand before and behind a number that only its series tells: "#3 Roof", "§3 Roof", "[3] Roof",
// "Section 3: Roof", "3° Roof", "## 3: Roof", "- 3. Roof".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace minuter::layout {

/// What a line begins with, as far as a series of numbers goes.
struct SeriesFront {
  std::size_t size = 0;     // bytes of hashes or a bullet with the blank behind them
  std::size_t lead = 0;     // bytes behind those, before the digits: "#", "§ ", "Section "
  bool is_heading = false;
  bool is_bullet = false;
  bool needs_sign = false;  // a word: ":", "." or a dash stands behind the number
};
[[nodiscard]] SeriesFront series_front(std::string_view line) noexcept;

/// Bytes of "]", "°", "º" or the frame of a key at the end of `word`; 0: there is none.
[[nodiscard]] std::size_t series_tail(std::string_view word) noexcept;

/// Bytes of such a sign with which `text` begins.
[[nodiscard]] std::size_t series_tail_at_start(std::string_view text) noexcept;

}  // namespace minuter::layout
