// Lists that lost their marks: a paragraph whose lines are entries, told from text that is wrapped.
#include "readers/own_lines.hpp"

#include <algorithm>

#include "layout/characters.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t kLongestEntry = 100;
constexpr std::size_t kLeastWidth = 50;  // no text is wrapped before

// Would the first word of the next line have gone on this one?
bool ends_early(std::string_view line, std::string_view next, std::size_t width) {
  return line.size() + 1 + std::min(next.find(' '), next.size()) <= width;
}

}  // namespace

std::vector<std::string_view> own_lines(const Reading& reading, const layout::Block& block) {
  std::vector<std::string_view> lines;
  if (block.kind != layout::BlockKind::paragraph || block.line_count < 2) return lines;
  std::size_t width = kLeastWidth;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (line.empty() || line.size() > kLongestEntry || layout::case_at(line) != layout::Case::upper || line.back() == ',' || line.back() == ':') return {};
    width = std::max(width, line.size());
    lines.push_back(line);
  }
  std::size_t early = 0;
  std::size_t stopped = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    early += ends_early(lines[i], lines[i + 1], width);
    stopped += lines[i].back() == '.' || lines[i].back() == ';';
  }
  // Wrapped text fills its lines, and stops inside them.
  if (stopped + 1 < lines.size() && (stopped > 0 || early == 0)) return {};
  return lines;
}

}  // namespace minuter::readers
