// Where something stands in a text.
#pragma once

#include <cstdint>

namespace minuter {

/// Bytes [begin, end) of the decoded source. Half open. 32 bits: a source is below 4 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool is_empty() const noexcept { return begin == end; }
  friend constexpr bool operator==(Span, Span) noexcept = default;
};

/// The smallest span that covers both; an empty span adds nothing.
[[nodiscard]] constexpr Span cover(Span a, Span b) noexcept {
  if (a.is_empty()) return b;
  if (b.is_empty()) return a;
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// A place as shown to people: line and column count from 1, columns in code points.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend constexpr bool operator==(Place, Place) noexcept = default;
};

}  // namespace minuter
