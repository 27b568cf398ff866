#include "writers/places.hpp"

#include <cstring>
#include <limits>
#include <string_view>

namespace minuter {
namespace {

std::uint32_t count_code_points(std::string_view text) noexcept {
  std::uint32_t count = 0;
  for (; text.size() >= 8; text.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    // A byte that is 10xxxxxx goes on with a code point; all others start one.
    const std::uint64_t starts = (~(word >> 7U) | word >> 6U) & 0x0101010101010101U;
    count += static_cast<std::uint32_t>(starts * 0x0101010101010101U >> 56U);
  }
  for (const char byte : text)
    count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

}  // namespace

Place Places::find(std::uint32_t offset) noexcept {
  const std::string_view text = source_.text();
  if (offset >= text.size()) return source_.place(offset);
  const auto goes_on = [text](std::uint32_t at) {  // the byte is not the first of its character
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (offset > 0 && goes_on(offset)) --offset;
  if (offset < line_begin_ || offset >= line_end_) go_to_line(offset);
  if (offset < known_) {
    known_ = line_begin_;
    known_column_ = 1;
  }
  // Counting from the last place is quick, but a line may be megabytes long.
  static constexpr std::uint32_t far = 256;
  if (offset - known_ > far) {
    known_column_ = source_.place(offset).column;
  } else {
    known_column_ += count_code_points(text.substr(known_, offset - known_));
  }
  known_ = offset;
  return {static_cast<std::uint32_t>(line_ + 1), known_column_};
}

void Places::go_to_line(std::uint32_t offset) noexcept {
  const auto begin_of = [this](std::size_t line) {
    return line < source_.line_count() ? source_.line(line).begin
                                       : std::numeric_limits<std::uint32_t>::max();
  };
  static constexpr int near = 8;
  int steps = 0;
  if (offset >= line_end_ && line_end_ != 0) {
    while (offset >= line_end_ && ++steps <= near) {
      line_begin_ = line_end_;
      line_end_ = begin_of(++line_ + 1);
    }
  }
  if (offset < line_begin_ || offset >= line_end_) {
    line_ = source_.line_of(offset);
    line_begin_ = begin_of(line_);
    line_end_ = begin_of(line_ + 1);
  }
  known_ = line_begin_;
  known_column_ = 1;
}

}  // namespace minuter
