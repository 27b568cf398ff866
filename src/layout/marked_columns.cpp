#include "layout/marked_columns.hpp"

#include <string_view>

#include "layout/characters.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t most_titles = 12;
constexpr std::size_t longest_line = 300;
constexpr std::size_t fewest_rows = 3;

// Text between gaps, and the columns of the page on which it stands.
struct Piece {
  Range range;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The pieces of a line between two spaces and more; `at_capitals`: also at one space before a capital.
std::vector<Piece> pieces_of(const Lines& all, const Line& line, bool at_capitals) {
  std::vector<Piece> pieces;
  std::uint32_t column = line.indent;
  std::uint32_t blanks = 2;
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const char c = all.text[at];
    if (c == '\t') return {};
    if (c == ' ') {
      ++blanks;
      ++column;
      continue;
    }
    if (is_continuation(c)) {
      if (!pieces.empty()) pieces.back().range.end = at + 1;
      continue;
    }
    const bool is_new = blanks >= 2 || (blanks == 1 && at_capitals && case_at(all.view(at, line.end)) == Case::upper);
    if (is_new) pieces.push_back({{at, at}, column, column});
    pieces.back().range.end = at + 1;
    pieces.back().to = ++column;
    blanks = 0;
  }
  return pieces;
}

// "x", "✓", "P": one sign, no digit.
bool is_mark(const Lines& all, const Piece& piece) {
  const auto text = all.view(piece.range.begin, piece.range.end);
  return piece.to == piece.from + 1 && (is_letter_ascii(text.front()) || text.front() == '*' || text.front() == '+' || static_cast<unsigned char>(text.front()) >= 0x80);
}

bool are_titles(const Lines& all, const Line& line, const std::vector<Piece>& titles) {
  if (titles.size() < 3 || titles.size() > most_titles || case_at(all.view(line)) != Case::upper) return false;
  for (const auto& title : titles) {
    const auto text = all.view(title.range.begin, title.range.end);
    if (title.to - title.from > 24 || title.to - title.from < 2 || text.find_first_of("0123456789:|.") != std::string_view::npos) return false;
  }
  return true;
}

// "Name Surname" is one title where what stands below its first word goes on below the second.
void join_titles(const Lines& all, std::size_t start, std::vector<Piece>& titles) {
  for (std::size_t t = 1; t < titles.size();) {
    const auto& left = titles[t - 1];
    bool is_one = false;
    for (auto l = start + 1; l < all.lines.size() && l < start + 8 && titles[t].from == left.to + 1 && !is_one; ++l) {
      const Line& line = all.lines[l];
      if (line.blank_before > 0 || line.size() > longest_line) break;
      for (const auto& piece : pieces_of(all, line, false)) is_one = is_one || (piece.from == left.from && piece.to > titles[t].from);
    }
    if (!is_one) {
      ++t;
      continue;
    }
    titles[t - 1].range.end = titles[t].range.end;
    titles[t - 1].to = titles[t].to;
    titles.erase(titles.begin() + static_cast<std::ptrdiff_t>(t));
  }
}

// The row's cells below the titles; false: something stands below none of them.
bool sort_row(const Lines& all, const std::vector<Piece>& titles, const std::vector<Piece>& pieces, std::vector<Range>& cells, bool& has_mark) {
  cells.assign(titles.size(), Range{});
  std::size_t next = 0;
  has_mark = false;
  for (const auto& piece : pieces) {
    const bool is_sign = is_mark(all, piece);
    auto column = next;
    // A mark stands somewhere below its title, text begins with it.
    while (column < titles.size() && !(is_sign ? piece.from + 1 >= titles[column].from && piece.from <= titles[column].to : piece.from == titles[column].from)) ++column;
    if (column == titles.size()) return false;
    cells[column] = piece.range;
    has_mark = has_mark || (is_sign && column > 0);
    next = column + 1;
  }
  return !cells.front().is_empty();
}

}  // namespace

std::vector<std::vector<Range>> marked_columns(const Lines& lines, std::size_t start) {
  const Line& head = lines.lines[start];
  if (head.size() > longest_line || start + fewest_rows >= lines.lines.size()) return {};
  // A look at the next line saves most lines the rest.
  const Line& first = lines.lines[start + 1];
  if (first.blank_before > 0 || (first.flags & kDoubleSpace) == 0 || first.size() > longest_line) return {};
  const auto below = pieces_of(lines, first, false);
  if (below.size() < 2 || !is_mark(lines, below.back())) return {};
  auto titles = pieces_of(lines, head, true);
  if (titles.size() > most_titles) return {};
  join_titles(lines, start, titles);
  if (!are_titles(lines, head, titles)) return {};
  std::vector<std::vector<Range>> rows(1);
  for (const auto& title : titles) rows.front().push_back(title.range);
  std::vector<Range> cells;
  std::size_t marked = 0;
  for (auto l = start + 1; l < lines.lines.size(); ++l) {
    const Line& line = lines.lines[l];
    bool has_mark = false;
    if (line.blank_before > 0 || line.is_furniture || line.quote != head.quote || line.size() > longest_line ||
        !sort_row(lines, titles, pieces_of(lines, line, false), cells, has_mark))
      break;
    marked += has_mark;
    rows.push_back(cells);
    // Few rows have none; to look further would be to look again and again.
    const auto count = rows.size() - 1;
    if ((count - marked) * 4 > count + 12) return {};
  }
  const auto count = rows.size() - 1;
  if (count < fewest_rows || marked * 2 < count) return {};
  return rows;
}

}  // namespace minuter::layout
