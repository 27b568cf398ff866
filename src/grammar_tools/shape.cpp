#include "grammar_tools/shape.hpp"

#include <algorithm>

namespace minuter {
namespace {

constexpr std::size_t most_pieces = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}
// Not the three-byte marks of typography (dashes, quotes): those are marks.
bool is_mark_at(std::string_view line, std::size_t i) { return line.substr(i).starts_with("\xE2\x80"); }

bool is_word(Piece piece) {
  return piece == Piece::capitalised || piece == Piece::capitals || piece == Piece::lower;
}

std::string_view sign_of(Piece piece) {
  switch (piece) {
    case Piece::capitalised: return "Aa";
    case Piece::capitals: return "AA";
    case Piece::lower: return "a";
    case Piece::number: return "9";
    case Piece::mark: return "";
  }
  return "";
}

std::string_view class_of(Piece piece) {
  switch (piece) {
    case Piece::capitalised: return "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,9}";
    case Piece::capitals: return "\\p{Lu}{2,20}(?: \\p{Lu}{2,20}){0,9}";
    case Piece::lower: return "\\p{Ll}[\\p{L}'’-]*(?: \\p{Ll}[\\p{L}'’-]*){0,40}";
    case Piece::number: return "\\d+";
    case Piece::mark: return "";
  }
  return "";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\^$.|?*+()[]{}/-#").find(c) != std::string_view::npos && c != '-' && c != '/' && c != '#') out += '\\';
    out += c;
  }
  return out;
}

// Where the run of pieces of one kind that starts at `at` ends.
std::size_t end_of_run(const std::vector<ShapePiece>& pieces, std::size_t at) {
  std::size_t end = at + 1;
  if (!is_word(pieces[at].piece)) return end;
  while (end < pieces.size() && pieces[end].piece == pieces[at].piece && pieces[end].space_before) ++end;
  return end;
}

}  // namespace

std::vector<ShapePiece> pieces_of_line(std::string_view line) {
  std::vector<ShapePiece> pieces;
  bool space = false;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\n' || line[i] == '\t') {
      space = true;
      ++i;
      continue;
    }
    ShapePiece piece;
    piece.space_before = space && !pieces.empty();
    space = false;
    std::size_t end = i + 1;
    if (is_digit(line[i])) {
      while (end < line.size() && is_digit(line[end])) ++end;
      piece.piece = Piece::number;
    } else if (is_mark_at(line, i)) {
      end = std::min(i + 3, line.size());
    } else if (is_letter(line[i])) {
      const auto goes_on = [&](std::size_t at) {
        if (is_letter(line[at]) && !is_mark_at(line, at)) return true;
        const bool joins = line[at] == '\'' || line[at] == '-';
        return joins && at + 1 < line.size() && is_letter(line[at + 1]);
      };
      while (end < line.size() && goes_on(end)) ++end;
      const std::string_view word = line.substr(i, end - i);
      const bool is_capitals = word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
      piece.piece = is_capitals ? Piece::capitals : is_upper(word[0]) ? Piece::capitalised : Piece::lower;
    }
    piece.text = line.substr(i, end - i);
    pieces.push_back(std::move(piece));
    i = end;
  }
  return pieces;
}

std::string shape_of(const std::vector<ShapePiece>& pieces) {
  std::string shape;
  std::size_t count = 0;
  for (std::size_t at = 0; at < pieces.size(); at = end_of_run(pieces, at)) {
    if (++count > most_pieces) return shape + " ...";
    if (pieces[at].space_before) shape += ' ';
    shape += pieces[at].piece == Piece::mark ? std::string_view(pieces[at].text) : sign_of(pieces[at].piece);
  }
  return shape;
}

std::string pattern_of(const std::vector<std::vector<ShapePiece>>& lines) {
  const std::vector<ShapePiece>& first = lines.front();
  std::size_t common = 0;  // pieces that all lines begin with
  const auto is_common = [&](std::size_t at) {
    return std::all_of(lines.begin(), lines.end(), [&](const auto& line) { return at < line.size() && line[at].text == first[at].text; });
  };
  while (lines.size() > 1 && common < first.size() && is_common(common)) ++common;
  std::string pattern = "^";
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at < first.size() && (at < common || count < most_pieces); ++count) {
    if (first[at].space_before) pattern += ' ';
    if (at < common || first[at].piece == Piece::mark) {
      pattern += escaped(first[at].text);
      ++at;
    } else {
      pattern += class_of(first[at].piece);
      at = end_of_run(first, at);
    }
  }
  if (at >= first.size()) pattern += "$";
  return pattern;
}

}  // namespace minuter
