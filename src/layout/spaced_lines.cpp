// What converters put around all lines of a page: a margin at the left is no indentation, and gaps below each of
// its wrapped lines part no paragraphs.
#include <algorithm>
#include <array>

#include "layout/characters.hpp"
#include "layout/drafts.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kFewestLines = 12;
constexpr std::size_t kFewestWraps = 4;

/// The number of blank lines that stand between most lines, hardly any of them closer; 0: there is none.
std::uint16_t usual_gap(const Lines& all) {
  std::array<std::size_t, 4> counts{};
  for (const Line& line : all.lines) ++counts[std::min<std::size_t>(line.blank_before, 3)];
  const std::size_t count = all.lines.size();
  if (counts[0] * 10 > count) return 0;
  if (counts[1] * 2 > count) return 1;
  return (counts[0] + counts[1]) * 10 <= count && counts[2] * 2 > count ? 2 : 0;
}

/// May the text of the line above go on in this one?
bool may_go_on(const Lines& all, const Line& before, const Line& line) {
  if (before.quote != line.quote || before.hard_break || line.page_break || std::max(before.indent, line.indent) > std::min(before.indent, line.indent) + 3) return false;
  const auto s = all.view(line);
  return is_word(s.front()) && find_bullet(all, line).size == 0 && find_number(s, false).text == 0 && last_sign(all.view(before)) != ':';
}

/// Small letters behind a long line that ends no sentence.
bool is_wrapped(const Lines& all, const Line& before, const Line& line) {
  return before.size() * 2 >= all.width && case_at(all.view(line)) == Case::lower && !ends_sentence(all.view(before));
}

}  // namespace

void drop_common_indent(Lines& all) {
  constexpr std::size_t kDeepest = 24;
  if (all.lines.size() < 6) return;
  std::array<std::size_t, kDeepest + 1> counts{};
  for (const Line& line : all.lines) ++counts[std::min<std::size_t>(line.indent, kDeepest)];
  // A few lines may stand further left: running titles, numbers of pages.
  std::size_t left = 0;
  std::uint16_t margin = 0;
  while (margin < kDeepest && (left + counts[margin]) * 30 <= all.lines.size()) left += counts[margin++];
  if (margin < 2) return;
  for (Line& line : all.lines) line.indent = static_cast<std::uint16_t>(line.indent - std::min(line.indent, margin));
}

void close_gaps(Lines& all) {
  if (all.lines.size() < kFewestLines || all.is_unwrapped) return;
  const auto gap = usual_gap(all);
  if (gap == 0) return;
  std::size_t wraps = 0;
  std::size_t long_lines = 0;
  for (std::size_t i = 1; i < all.lines.size(); ++i) {
    const Line& before = all.lines[i - 1];
    long_lines += before.size() * 2 >= all.width;
    wraps += all.lines[i].blank_before == gap && is_wrapped(all, before, all.lines[i]) && may_go_on(all, before, all.lines[i]);
  }
  if (wraps < kFewestWraps || wraps * 6 < long_lines) return;
  for (std::size_t i = 1; i < all.lines.size(); ++i) {
    const Line& before = all.lines[i - 1];
    Line& line = all.lines[i];
    if (line.blank_before != gap || !may_go_on(all, before, line)) continue;
    if (is_wrapped(all, before, line) || is_full(all, before.size(), all.view(line))) line.blank_before = 0;
  }
}

}  // namespace minuter::layout
