// Titles with the code of the plan behind them: "Consent list (G-1/G-13)", "Roof: a new one (H-2)". One such line
// could be anything; three, each behind a gap, are the titles, however long they are and whatever stands right below.
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/set_titles.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongest = 160;
constexpr std::size_t kLongestCode = 20;

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

}  // namespace minuter::layout
