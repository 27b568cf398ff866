// Lines of standard input as they come in, each of bounded length.
#pragma once

#include <cstddef>
#include <string>

#include "minuter/result.hpp"

namespace minuter::batch {

class LineReader {
 public:
  static constexpr std::size_t beginning = 1024;

  enum class Found : unsigned char { line, too_long, end };

  LineReader(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest) {}

  /// The next line without its end; a last line needs none. Of one that is longer than `longest`
  /// the beginning is given. Returns as soon as the line is there: it waits for no later one.
  [[nodiscard]] Result<Found> read(std::string& line);

 private:
  int descriptor_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t searched_ = 0;  // no line feed before
  bool is_at_end_ = false;
};

}  // namespace minuter::batch
