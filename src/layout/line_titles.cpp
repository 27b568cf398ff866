// Titles that only their line tells. Those with the code of the plan behind them: "Consent list (G-1/G-13)", "Roof: a
// new one (H-2)"; one such line could be anything; three, each behind a gap, are the titles, however long they are and
// whatever stands right below. And those that are set in the middle of the page over text at its margin.
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"
#include "layout/set_titles.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongest = 160;
constexpr std::size_t kLongestCode = 20;

constexpr std::uint16_t kCentre = 12;  // columns
constexpr std::uint16_t kMargin = 6;
constexpr std::size_t kLongestCentred = 70;

// "                    Roof" between texts at the margin, with a gap above and below.
bool is_centred(const Lines& all, std::size_t i) {
  const Line& line = all.lines[i];
  if (line.indent < kCentre || line.blank_before == 0 || line.size() < 4 || line.size() > kLongestCentred || line.is_furniture || line.quote > 0) return false;
  if (i == 0 || i + 1 >= all.lines.size()) return false;
  const Line& next = all.lines[i + 1];
  if (next.blank_before == 0 || next.indent > kMargin || all.lines[i - 1].indent > kMargin || all.lines[i - 1].is_furniture || next.is_furniture) return false;
  const auto text = all.view(line);
  // "Ada Quill, Clerk", "4 May 2031": signed, or dated.
  return is_upper_ascii(text[0]) && is_title_line(text) && text.find(':') == std::string_view::npos && text.find(',') == std::string_view::npos && text.find("   ") == std::string_view::npos &&
         text.find('\t') == std::string_view::npos && text.find_first_of("0123456789_") == std::string_view::npos;
}

}  // namespace

std::string_view code_at_end(std::string_view title) noexcept {
  if (title.empty() || title.back() != ')') return {};
  const auto open = title.rfind(" (");
  if (open == std::string_view::npos || open < 3 || title.size() - open > kLongestCode) return {};
  const auto code = title.substr(open + 2, title.size() - open - 3);
  if (code.empty() || !is_upper_ascii(code[0])) return {};
  // "B", "I-5 a,b,c", "G-1/G-13": a capital, then figures, and no other word.
  for (std::size_t i = 1; i < code.size(); ++i) {
    const char before = code[i - 1];
    const bool ends = i + 1 == code.size();
    const bool is_part = is_lower_ascii(code[i]) && (ends || code[i + 1] == ',') && (before == ' ' || before == ',' || is_digit(before));
    const bool is_second = is_upper_ascii(code[i]) && (before == '/' || before == '-') && !ends && !is_upper_ascii(code[i + 1]);
    if (!is_digit(code[i]) && std::string_view("-./, ").find(code[i]) == std::string_view::npos && !is_part && !is_second) return {};
  }
  return code;
}

void find_coded_titles(Lines& all) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    if (line.size() < 6 || line.size() > kLongest || all.text[line.end - 1] != ')' || line.is_furniture || line.quote > 0) continue;
    if (line.blank_before == 0 && !line.page_break && i > 0 && !all.lines[i - 1].is_furniture) continue;
    if (!code_at_end(all.view(line)).empty()) found.push_back(i);
  }
  if (found.size() < kFewest) return;
  for (const auto i : found) all.lines[i].is_titled = true;
}

void find_centred_titles(Lines& all) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.lines.size(); ++i)
    if (is_centred(all, i)) found.push_back(i);
  if (found.size() < kFewest) return;
  for (const auto i : found) all.lines[i].is_titled = true;
}

}  // namespace minuter::layout
