// Lines that belong to the page, not to the meeting: page numbers, running headers and footers.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLongestHeader = 160;
constexpr std::size_t kNearPageEnd = 4;  // lines

bool take_number(std::string_view& s) {
  std::size_t n = 0;
  while (n < s.size() && n < 4 && is_digit(s[n])) ++n;
  s = trim(s.substr(n));
  return n > 0;
}

int value_of(std::string_view s) {
  int value = 0;
  for (std::size_t i = 0; i < s.size() && i < 4 && is_digit(s[i]); ++i) value = value * 10 + (s[i] - '0');
  return value;
}

bool take_word(std::string_view& s, std::string_view word) {
  if (!words::begins_with_word(s, word)) return false;
  s = trim(s.substr(word.size()));
  return true;
}

/// "Page 1 of 3", "Seite 2", "- 3 -". No bare "3" and no bare "1/2": these need a page break.
bool is_page_number(std::string_view s, bool near_break) {
  if (s.size() > 30) return false;
  while (s.size() > 2 && s.front() == '*' && s.back() == '*') s = s.substr(1, s.size() - 2);
  const std::string_view whole = s;
  const bool dashed = s.size() > 2 && s.front() == '-' && s.back() == '-';
  if (dashed) s = trim(s.substr(1, s.size() - 2));
  bool named = dashed;
  for (const std::string_view word : words::page) {
    if (take_word(s, word)) {
      named = true;
      break;
    }
  }
  const std::string_view page = s;
  if (!take_number(s)) return false;
  if (s.empty()) return named || near_break;
  for (const std::string_view word : words::page_of) {
    if (take_word(s, word)) {
      const bool bare_fraction = word == "/" && whole.find(' ') == std::string_view::npos;
      // "77/21", "03/24": the number of a topic in its year; no page is behind the last.
      if (bare_fraction && !named && (page.front() == '0' || value_of(page) > value_of(s))) return false;
      return take_number(s) && s.empty() && (named || near_break || bare_fraction);
    }
  }
  return false;
}

/// Digits do not tell running lines apart ("... page 3", "... page 4").
void fold_digits(std::string_view s, std::string& key) {
  key.clear();
  bool in_number = false;
  for (const char c : s) {
    if (is_digit(c)) {
      if (!in_number) key += '0';
      in_number = true;
    } else {
      in_number = false;
      if (!is_blank(c) || key.empty() || key.back() != ' ') key += is_blank(c) ? ' ' : c;
    }
  }
}

/// "http://host/page  1/2": what a browser prints at the foot of a page.
bool is_printed_address(std::string_view s) {
  if (!s.starts_with("http")) return false;
  const auto gap = s.find_last_of(" \t");
  if (gap == std::string_view::npos) return false;
  std::string_view tail = s.substr(gap + 1);
  return take_number(tail) && take_word(tail, "/") && take_number(tail) && tail.empty();
}

}  // namespace

void find_furniture(Lines& all) {
  auto& lines = all.lines;
  std::vector<std::size_t> borders;  // indices of lines at which a page begins or ends
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.page_break) borders.push_back(i);
    if (line.size() > kLongestHeader) continue;
    const char first = all.text[line.begin];
    const char last = all.text[line.end - 1];
    if (!is_digit(last) && last != '-' && last != '*') continue;
    if (!is_digit(first) && first != '-' && first != '*' && first != 'P' && first != 'p' && first != 'S' &&
        first != 's' && first != 'h') {
      continue;
    }
    const bool near_break =
        line.page_break || (i + 1 < lines.size() && lines[i + 1].page_break);
    if (is_page_number(all.view(line), near_break) || is_printed_address(all.view(line))) {
      line.is_furniture = true;
      borders.push_back(i);
    }
  }
  if (borders.size() < 2) return;

  std::unordered_map<std::string, std::uint32_t> counts;
  std::string key;
  // A line of the page's head or foot stands a few lines from its border, on most pages.
  const auto each_near = [&](const auto& visit) {
    std::size_t done = 0;
    for (const std::size_t border : borders) {
      const std::size_t from = std::max(done, border > kNearPageEnd ? border - kNearPageEnd : 0);
      const std::size_t to = std::min(lines.size(), border + kNearPageEnd + 1);
      for (std::size_t i = from; i < to; ++i) {
        if (lines[i].is_furniture || lines[i].size() > kLongestHeader) continue;
        fold_digits(all.view(lines[i]), key);
        visit(i);
      }
      done = std::max(done, to);
    }
  };
  // Entries of a list may differ in their digits alone: two of them one below the other are no heads of pages.
  std::string above;
  std::size_t last = 0;
  each_near([&](std::size_t i) {
    counts[key] += i != last + 1 || key != above;
    above = key;
    last = i;
  });
  const std::uint32_t enough = borders.size() >= 3 ? 3 : 2;
  each_near([&](std::size_t i) {
    // The first page's head may be the title of the document.
    if (i > 1 && counts[key] >= enough && key.size() > 3) lines[i].is_furniture = true;
  });
  // "... held on May 4,": the second line of a head may be short ("2010").
  each_near([&](std::size_t i) {
    const bool follows = i > 2 && lines[i - 1].is_furniture && lines[i].blank_before == 0;
    const bool leads = i + 1 < lines.size() && lines[i + 1].is_furniture &&
                       lines[i + 1].blank_before == 0;
    if (follows && leads && counts[key] >= enough) lines[i].is_furniture = true;
  });
}

}  // namespace minuter::layout
