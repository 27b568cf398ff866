// A narrow column at the right margin ("Action" over initials), as a PDF's text keeps it: its entries
// stand behind the lines of the text. They are taken out and follow the paragraph beside which they stand.
#include <algorithm>
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kFarRight = 45;  // columns
constexpr std::uint32_t kWidest = 18;    // of an entry
constexpr std::uint32_t kAside = 6;      // how far an entry may stand from its column

struct Note {
  std::size_t line;
  std::uint32_t begin;
  std::uint32_t column;
};

/// "DM", "AP/BQ", "AP, BQ": letters that are short for people.
bool is_initials(std::string_view s) {
  std::size_t letters = 0;
  for (const char c : s) {
    if (is_upper_ascii(c)) {
      if (++letters > 4) return false;
      continue;
    }
    if (c != '/' && c != ',' && c != '&' && c != ' ') return false;
    if (letters == 1) return false;
    letters = 0;
  }
  return letters >= 2;
}

}  // namespace

void take_margin(Lines& all) {
  // The title of the column: a word alone at the far right.
  std::vector<std::uint32_t> columns;
  for (const Line& line : all.lines) {
    const auto s = all.view(line);
    if (line.indent >= kFarRight && s.size() >= 3 && s.size() <= kWidest && count_words(s) <= 2 && case_at(s) == Case::upper && !is_digit(s.back()))
      columns.push_back(line.indent);
  }
  if (columns.empty()) return;
  std::vector<Note> notes;
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    if (line.is_furniture || (line.flags & (kDoubleSpace | kTab)) == 0 || line.size() < 8) continue;
    const auto s = all.view(line);
    auto gap = s.rfind("   ");
    if (gap == std::string_view::npos) continue;
    std::size_t begin = gap + 3;
    while (begin < s.size() && is_blank(s[begin])) ++begin;
    const auto tail = s.substr(begin);
    const auto column = static_cast<std::uint32_t>(line.indent + begin);
    if (tail.size() > kWidest || column < kFarRight || !is_initials(tail)) continue;
    if (std::none_of(columns.begin(), columns.end(), [&](std::uint32_t at) { return column + kAside >= at && column <= at + kAside + 6; })) continue;
    notes.push_back({i, static_cast<std::uint32_t>(line.begin + begin), column});
  }
  if (notes.empty()) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + notes.size());
  std::vector<Line> waiting;
  auto note = notes.begin();
  const auto flush = [&] {
    lines.insert(lines.end(), waiting.begin(), waiting.end());
    waiting.clear();
  };
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    Line line = all.lines[i];
    if (!waiting.empty() && (line.blank_before > 0 || find_bullet(all.view(line), line.indent > 0).size > 0 || find_number(all.view(line), false).text > 0)) flush();
    if (note != notes.end() && note->line == i) {
      Line aside = line;
      aside.begin = aside.raw = note->begin;
      aside.indent = static_cast<std::uint16_t>(note->column);
      aside.blank_before = 1;
      aside.page_break = false;
      aside.number_size = 0;
      aside.is_margin = true;
      waiting.push_back(aside);
      line.end = note->begin;
      while (line.end > line.begin && is_blank(all.text[line.end - 1])) --line.end;
      ++note;
    }
    lines.push_back(line);
  }
  flush();
  all.lines = std::move(lines);
}

}  // namespace minuter::layout
