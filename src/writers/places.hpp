// Line and column for offsets that come nearly in order. The same answers as Source::place, without
// a search where the next offset stands in the same line or a little below.
#pragma once

#include <cstdint>

#include "minuter/source.hpp"

namespace minuter {

class Places {
 public:
  explicit Places(const Source& source) noexcept : source_(source) {}

  [[nodiscard]] Place find(std::uint32_t offset) noexcept;

 private:
  void go_to_line(std::uint32_t offset) noexcept;

  const Source& source_;
  std::size_t line_ = 0;
  std::uint32_t line_begin_ = 0;  // the line is [begin, end), with its line end
  std::uint32_t line_end_ = 0;
  std::uint32_t known_ = 0;  // an offset of the line and its column
  std::uint32_t known_column_ = 1;
};

}  // namespace minuter
