// Lines that hold what stood in several: where their words are, and the pieces that they are cut into.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"

namespace minuter::layout {

/// A word between blanks, as offsets in its line.
struct Word {
  std::size_t begin;
  std::size_t end;
};
[[nodiscard]] std::vector<Word> words_of(std::string_view line);

/// Where a new line begins.
struct Cut {
  std::size_t at;
  bool is_tight = false;  // no blank line before it
};

/// Adds the pieces of `line` to `lines`, or the line itself where nothing is cut: false. `cuts` in any order.
bool cut_line(const Lines& all, const Line& line, std::vector<Cut> cuts, std::vector<Line>& lines);

}  // namespace minuter::layout
