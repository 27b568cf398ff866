// Tables of web pages that came out a cell on each line: "18/1053 |", "|", "Planning |", "|", "None. |". The
// bars say nothing more; without them the lines are the titles and texts that they were.
#include <cstddef>

#include "layout/characters.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kFewest = 4;  // lines of nothing but a bar

/// "Planning |": the text before the bar at the end; as long as the line where there is none, or more bars.
std::size_t size_without_bar(std::string_view s) noexcept {
  if (s.size() < 3 || s.back() != '|' || s.find('|') + 1 != s.size() || !is_blank(s[s.size() - 2])) return s.size();
  std::size_t end = s.size() - 1;
  while (end > 0 && is_blank(s[end - 1])) --end;
  return end;
}

}  // namespace

void drop_lone_bars(Lines& all) {
  std::size_t lone = 0;
  std::size_t closed = 0;  // texts with a bar behind them
  std::size_t rows = 0;    // of tables that kept their form
  for (const Line& line : all.lines) {
    const std::string_view s = all.view(line);
    lone += s == "|";
    closed += size_without_bar(s) < s.size();
    rows += s.size() > 2 && s.front() == '|' && s.find('|', 1) != std::string_view::npos;
  }
  if (lone < kFewest || closed < kFewest || rows > lone) return;
  bool is_below_bar = false;
  for (Line& line : all.lines) {
    const std::string_view s = all.view(line);
    if (s == "|") {
      line.is_furniture = true;
      is_below_bar = true;
      continue;
    }
    if (is_below_bar && line.blank_before == 0) line.blank_before = 1;
    is_below_bar = false;
    line.end = line.begin + static_cast<std::uint32_t>(size_without_bar(s));
  }
}

}  // namespace minuter::layout
