// The shape of a line: words, numbers and marks without what they say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minuter {

enum class Piece : unsigned char { capitalised, capitals, lower, number, mark };

struct ShapePiece {
  Piece piece = Piece::mark;
  std::string text;          // as written
  bool space_before = false;
};

/// Cuts a line into words, numbers and single marks.
[[nodiscard]] std::vector<ShapePiece> pieces_of_line(std::string_view line);

/// "Aa Aa: 9 a ...": the first pieces, runs of words of one kind as one. Lines of one form of words
/// have one shape.
[[nodiscard]] std::string shape_of(const std::vector<ShapePiece>& pieces);

/// A pattern for lines of one shape: the words that all begin with as they are, then classes.
/// `lines` have one shape.
[[nodiscard]] std::string pattern_of(const std::vector<std::vector<ShapePiece>>& lines);

}  // namespace minuter
