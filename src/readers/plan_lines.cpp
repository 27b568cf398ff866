#include "readers/plan_lines.hpp"

#include <algorithm>
#include <array>

#include "layout/characters.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_entry = 80;

// "2. ", "2) ", "(2) ": how long the number is that stands at the start; 0: it is not `number`.
std::size_t number_at(std::string_view text, int number) {
  const auto digits = std::to_string(number);
  std::size_t at = text.starts_with('(') ? 1 : 0;
  if (!text.substr(at).starts_with(digits)) return 0;
  at += digits.size();
  if (at + 2 >= text.size() || (text[at] != ')' && (text[0] == '(' || text[at] != '.'))) return 0;
  return text[at + 1] == ' ' ? at + 2 : 0;
}

std::vector<std::string_view> split_numbered(std::string_view text) {
  std::vector<std::string_view> entries;
  std::size_t begin = number_at(text, 1);
  if (begin == 0) return entries;
  std::size_t entry = 0;
  for (int next = 2;; ++next) {
    std::size_t found = std::string_view::npos;
    for (auto space = text.find(' ', begin); space != std::string_view::npos && space < begin + 200; space = text.find(' ', space + 1)) {
      if (number_at(text.substr(space + 1), next) == 0) continue;
      found = space;
      break;
    }
    entries.push_back(tidy(text.substr(entry, found == std::string_view::npos ? found : found - entry)));
    if (found == std::string_view::npos) break;
    entry = found + 1;
    begin = entry + number_at(text.substr(entry), next);
  }
  if (entries.size() < 3) entries.clear();
  return entries;
}

bool begins_with_capital(std::string_view text) { return layout::case_at(text) == layout::Case::upper; }

}  // namespace

std::vector<std::string_view> split_plan_line(std::string_view text) {
  text = trim(text);
  if (text.size() < 12 || text.size() > 1200 || text.find('\n') != std::string_view::npos) return {};
  if (auto numbered = split_numbered(text); !numbered.empty()) return numbered;
  constexpr std::array<std::string_view, 7> marks{"; ", " | ", " \xE2\x80\xA2 ", " / ", " \xE2\x80\x93 ", " - ", ", "};
  if (text.back() == '.' && text.find(". ") != std::string_view::npos) return {};
  for (const auto mark : marks) {
    std::vector<std::string_view> entries;
    auto rest = text;
    bool is_plan = true;
    for (bool goes_on = true; goes_on && is_plan;) {
      const auto at = rest.find(mark);
      goes_on = at != std::string_view::npos;
      auto one = trim(rest.substr(0, at));
      if (!goes_on && one.ends_with('.')) one.remove_suffix(1);
      // A sentence goes on in small letters behind its commas.
      is_plan = one.size() >= 2 && one.size() <= longest_entry && (begins_with_capital(one) || mark == "; ");
      entries.push_back(one);
      if (goes_on) rest.remove_prefix(at + mark.size());
    }
    if (is_plan && entries.size() >= 3) return entries;
  }
  return {};
}

std::vector<std::string_view> timed_lines(const Reading& reading, const layout::Block& block) {
  std::vector<std::string_view> entries;
  if (block.kind != layout::BlockKind::paragraph || block.line_count == 0) return entries;
  std::size_t timed = 0;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (line.size() < 4) continue;
    const bool may_be = records::is_digit(line.front()) || line.front() == '[' || line.front() == '(';
    const auto range = may_be ? records::find_time_range(line.substr(0, 32), reading.grammar.words) : std::nullopt;
    if (range && range->printed.data() <= line.data() + 1) {
      ++timed;
      entries.push_back(line);
    } else if (entries.empty()) {
      return {};
    }
  }
  if (timed * 3 < block.line_count * 2U) entries.clear();
  return entries;
}

std::string_view without_link_behind(const Reading& reading, std::string_view text) {
  if (text.size() < 8) return text;
  const auto& marks = reading.layout.marks;
  const char last = text.back();
  const bool has_bracket = last == ')' || last == ']';
  const auto inside = has_bracket ? text.substr(0, text.size() - 1) : text;
  std::size_t begin = std::string_view::npos;  // of what is linked
  if (has_bracket) {
    const auto open = text.rfind(last == ')' ? " (" : " [");
    if (open == std::string_view::npos || open < 3) return text;
    begin = open + 2;
    if (inside.substr(begin).starts_with("http") && inside.find(' ', begin) == std::string_view::npos) return tidy(text.substr(0, open));
  }
  if (marks.empty()) return text;
  const auto range = reading.layout.range_of(inside);
  auto mark = std::lower_bound(marks.begin(), marks.end(), range.begin + 3, [](const layout::Mark& one, std::uint32_t at) { return one.range.begin < at; });
  for (; mark != marks.end() && mark->range.begin < range.end; ++mark) {
    if (mark->kind != layout::MarkKind::link || mark->range.end != range.end) continue;
    const auto at = static_cast<std::size_t>(mark->range.begin - range.begin);
    if (has_bracket) return at == begin ? tidy(text.substr(0, begin - 2)) : text;
    const auto before = trim(text.substr(0, at));
    const bool is_apart = before.size() >= 3 && (before.ends_with(" -") || before.ends_with(" |") || before.ends_with(':') || before.ends_with(" \xE2\x80\x93") || before.ends_with(" \xE2\x80\x94"));
    // "Roof - the new tiles": a link of many words is the title's own.
    return is_apart && mark->range.size() <= 16 ? tidy(before) : text;
  }
  return text;
}

}  // namespace minuter::readers
