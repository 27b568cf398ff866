// "Present:    Ada Penrose     Chair" over lines that begin where "Ada" does: a label beside a list, as
// PDFs and Word print it. The label gets a line of its own, so that the list below it is one.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLongestLabel = 36;
constexpr std::size_t kLongestEntry = 90;
constexpr std::size_t kMostWords = 11;  // of an entry: no sentence
constexpr std::size_t kNear = 30;       // lines in which other labels may have the same column

struct Hanging {
  std::uint32_t label_end = 0;
  std::uint32_t text = 0;
  std::uint32_t column = 0;
  bool by_tab = false;
};

/// "PRESENT", "In attendance", "Present:": no name, no number.
bool is_label(std::string_view s) {
  if (s.size() < 4 || s.size() > kLongestLabel || count_words(s) > 5 || case_at(s) != Case::upper) return false;
  if (std::any_of(s.begin(), s.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; })) return false;
  if (s.back() == ':') return s.find(':') + 1 == s.size();
  if (s.find(':') != std::string_view::npos) return false;
  if (is_capitals(s)) return true;
  const auto space = s.find(' ');
  return space == std::string_view::npos || (space + 1 < s.size() && is_lower_ascii(s[space + 1]));
}

bool is_entry(std::string_view s) {
  // "Present:    - Ada Penrose"
  if (!s.empty() && case_at(s) != Case::upper) s.remove_prefix(std::min<std::size_t>(s.size(), find_bullet(s, true).size));
  return s.size() >= 4 && s.size() <= kLongestEntry && case_at(s) == Case::upper && s.back() != '.' && s.back() != ',' && s.back() != ':' &&
         count_words(s) <= kMostWords && find_number(s, false).text == 0;
}

bool split_label(const Lines& all, const Line& line, Hanging& out) {
  if ((line.flags & (kDoubleSpace | kTab)) == 0 || line.size() < 8) return false;
  const auto s = all.view(line);
  const auto gap = std::min(s.find("  "), s.find('\t'));
  if (gap == std::string_view::npos || gap == 0) return false;
  std::size_t text = gap;
  bool by_tab = false;
  for (; text < s.size() && is_blank(s[text]); ++text) by_tab = by_tab || s[text] == '\t';
  const auto label = s.substr(0, gap);
  if (text >= s.size() || !is_label(label) || !is_entry(s.substr(text))) return false;
  if (label.back() != ':' && !by_tab && text - gap < 3) return false;
  out = {line.begin + static_cast<std::uint32_t>(gap), line.begin + static_cast<std::uint32_t>(text),
         static_cast<std::uint32_t>(line.indent + text), by_tab};
  return true;
}

/// Does the line begin below the text of the label's line?
bool hangs(const Lines& all, const Line& line, const Line& label, const Hanging& at) {
  if (line.is_furniture || line.blank_before > 0 || line.quote != label.quote || !is_entry(all.view(line))) return false;
  if (at.by_tab) return line.raw < line.begin && all.text[line.raw] == '\t' && line.indent > label.indent;
  return std::abs(static_cast<int>(line.indent) - static_cast<int>(at.column)) <= 1;
}

/// Does the line above head columns, one of which begins where the text of the label's line does?
bool is_below_titles(const Lines& all, std::size_t at, const Line& label, const Hanging& hanging) {
  if (at == 0 || label.blank_before > 0 || hanging.by_tab) return false;
  const Line& above = all.lines[at - 1];
  if (above.is_furniture || above.quote != label.quote || (above.flags & kDoubleSpace) == 0 || above.indent > hanging.column) return false;
  const auto s = all.view(above);
  const std::size_t column = hanging.column - above.indent;
  if (column < 4 || column >= s.size() || is_blank(s[column]) || s.substr(column - 2, 2) != "  ") return false;
  return s.find("  ", column) != std::string_view::npos;  // three columns or more
}

/// Where the rows below such titles end: the first line without a cell in their column.
std::size_t end_of_rows(const Lines& all, std::size_t at, std::uint32_t column) {
  for (; at < all.lines.size(); ++at) {
    const Line& row = all.lines[at];
    const auto s = all.view(row);
    if (row.blank_before > 0 || row.is_furniture || row.indent > column) break;
    const std::size_t begin = column - row.indent;
    if (begin >= s.size() || is_blank(s[begin]) || (begin > 0 && !is_blank(s[begin - 1]))) break;
  }
  return at;
}

}  // namespace

void split_hanging_labels(Lines& all) {
  std::vector<Line> lines;
  std::size_t copied = 0;
  Hanging last;
  std::size_t last_line = 0;  // 1 + the line of the last label that was split
  const std::size_t count = all.lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Line& line = all.lines[i];
    Hanging at;
    if (line.is_furniture || !split_label(all, line, at)) continue;
    if (is_below_titles(all, i, line, at)) {
      i = std::max(i + 1, end_of_rows(all, i + 1, at.column)) - 1;
      continue;
    }
    std::size_t end = i + 1;
    while (end < count && hangs(all, all.lines[end], line, at)) ++end;
    const bool is_alone = end == i + 1;
    // A label over one entry: where others beside it have their entries in the same column.
    const bool has_next = is_alone && (end == count || all.lines[end].blank_before > 0 || all.lines[end].indent <= line.indent);
    if (is_alone && (last_line == 0 || i > last_line + kNear || !has_next || at.by_tab != last.by_tab || (!at.by_tab && at.column != last.column)))
      continue;
    // "Ada Quill, Bo Rusk, Dot" over "Marl, Eve Lark": a list that is wrapped.
    std::ptrdiff_t commas = 0;
    for (std::size_t l = i; l < end; ++l) commas += std::count(all.text.begin() + all.lines[l].begin, all.text.begin() + all.lines[l].end, ',');
    if (end > i + 1 && commas * 2 > static_cast<std::ptrdiff_t>(end - i) * 3) continue;
    // Where the entries go on in small letters the list is wrapped text.
    if (end < count && all.lines[end].blank_before == 0 && all.lines[end].indent > line.indent && case_at(all.view(all.lines[end])) == Case::lower) continue;
    lines.insert(lines.end(), all.lines.begin() + static_cast<std::ptrdiff_t>(copied), all.lines.begin() + static_cast<std::ptrdiff_t>(i));
    Line label = line;
    label.end = at.label_end;
    label.trailing_tabs = 0;
    lines.push_back(label);
    for (std::size_t l = i; l < end; ++l) {
      Line entry = all.lines[l];
      if (l == i) {
        entry.begin = at.text;
        entry.blank_before = 1;
        entry.page_break = false;
        entry.number_size = 0;
      }
      entry.raw = entry.begin;
      entry.indent = static_cast<std::uint16_t>(std::min<std::uint32_t>(at.column, 200));
      lines.push_back(entry);
    }
    copied = end;
    last = at;
    last_line = end;
    i = end - 1;
  }
  if (lines.empty()) return;
  lines.insert(lines.end(), all.lines.begin() + static_cast<std::ptrdiff_t>(copied), all.lines.end());
  all.lines = std::move(lines);
}

}  // namespace minuter::layout
