// Logs and summaries of chat rooms whose line breaks were lost, as stores of web pages give them: a log in
// one line ("12:01:20 <nick> text 12:01:24 #topic ..."), a summary in one line, with its underlined titles
// ("Meeting summary --------------- * TOPIC: ..."), or each remark over three lines (nick, time, text).
#include <algorithm>
#include <vector>

#include "layout/characters.hpp"
#include "layout/cuts.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLong = 300;  // bytes: what stands in one line and has several times in it
constexpr std::size_t kFewestClocks = 6;
constexpr std::size_t kFewestStamps = 4;
constexpr std::size_t kFewestBullets = 3;
constexpr std::size_t kShortestRule = 5;

bool is_clock(std::string_view s) noexcept {
  if (s.size() != 5 && s.size() != 8) return false;
  for (std::size_t i = 0; i < s.size(); ++i)
    if (i % 3 == 2 ? s[i] != ':' : !is_digit(s[i])) return false;
  return true;
}

/// "12:01:20", "[12:01:20]", "[12:01]"; "12:01" where a nick stands behind it.
std::string_view clock_of(std::string_view before, std::string_view word, std::string_view behind) noexcept {
  const bool is_bracketed = word.size() > 2 && word.front() == '[' && word.back() == ']';
  if (is_bracketed) word = word.substr(1, word.size() - 2);
  if (!is_clock(word)) return {};
  const bool is_said = (behind.starts_with('<') && behind.find('>') < 40) || behind.starts_with("* ") || behind.starts_with('#');
  if (word.size() == 5 && !is_bracketed && !is_said) return {};
  // "Sep 20 12:01:20 2031" is a time of the text.
  if (!is_bracketed && !is_said && !before.empty() && is_digit(before.front())) return {};
  return word;
}

/// Each remark of a log begins with its time.
void find_clocks(std::string_view s, const std::vector<Word>& words, std::vector<Cut>& cuts) {
  std::vector<Cut> found;
  std::string_view last;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto behind = i + 1 < words.size() ? s.substr(words[i + 1].begin, 48) : std::string_view();
    const auto word = s.substr(words[i].begin, words[i].end - words[i].begin);
    // "=== ada is now known as boq": what the room itself tells.
    if (word == "===" && i + 1 < words.size()) {
      found.push_back({words[i].begin, false});
      continue;
    }
    const auto before = i > 0 ? s.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin) : std::string_view();
    const auto clock = clock_of(before, word, behind);
    if (clock.empty() || (!last.empty() && (clock.size() != last.size() || clock < last))) continue;
    found.push_back({words[i].begin, false});
    last = clock;
  }
  const auto clocks = std::count_if(found.begin(), found.end(), [&](const Cut& cut) { return s[cut.at] != '='; });
  if (static_cast<std::size_t>(clocks) >= kFewestClocks) cuts.insert(cuts.end(), found.begin(), found.end());
}

bool is_rule(std::string_view word) noexcept {
  return word.size() >= kShortestRule && (word[0] == '-' || word[0] == '=') && word.find_first_not_of(word[0]) == std::string_view::npos;
}

bool is_in_capitals(std::string_view word) noexcept {
  return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return is_upper_ascii(c); });
}

/// "... text Meeting summary --------------- more": a title is as long as its rule, or stands in capitals before it.
bool find_underlined(std::string_view s, const std::vector<Word>& words, std::vector<Cut>& cuts) {
  std::vector<Cut> found;
  std::size_t titles = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [begin, end] = words[i];
    if (!is_rule(s.substr(begin, end - begin))) continue;
    const auto size = end - begin;
    std::size_t title = begin;
    if (i > 0 && begin >= size + 1 && (begin == size + 1 || is_blank(s[begin - size - 2])) && !is_blank(s[begin - size - 1])) {
      title = begin - size - 1;
    } else if (i > 0 && is_in_capitals(s.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin))) {
      title = words[i - 1].begin;
    }
    if (title == begin) {
      found.push_back({begin, false});  // over a title
      continue;
    }
    ++titles;
    if (found.empty() || found.back().at != title) found.push_back({title, false});
    found.push_back({begin, true});
    if (i + 1 < words.size()) found.push_back({words[i + 1].begin, false});
  }
  if (titles == 0) return false;
  cuts.insert(cuts.end(), found.begin(), found.end());
  return true;
}

/// "(ada, 12:01:20)", as bots set behind each line of a summary.
bool ends_stamp(std::string_view word) noexcept {
  return word.size() == 9 && word.back() == ')' && is_clock(word.substr(0, 8));
}

/// Lines of a summary end with stamps, and begin with bullets.
void find_entries(std::string_view s, const std::vector<Word>& words, bool is_underlined, std::vector<Cut>& cuts) {
  std::vector<Cut> stamps;
  std::vector<Cut> bullets;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const auto word = s.substr(words[i].begin, words[i].end - words[i].begin);
    if (word == "*") bullets.push_back({words[i].begin, false});
    if (ends_stamp(word) && s[words[i - 1].end - 1] == ',') stamps.push_back({words[i + 1].begin, false});
  }
  const bool is_summary = stamps.size() >= kFewestStamps;
  if (is_summary) cuts.insert(cuts.end(), stamps.begin(), stamps.end());
  if ((is_summary || is_underlined) && bullets.size() >= kFewestBullets) cuts.insert(cuts.end(), bullets.begin(), bullets.end());
}

}  // namespace

void split_lost_logs(Lines& all) {
  if (std::none_of(all.lines.begin(), all.lines.end(), [](const Line& l) { return l.size() >= kLong; })) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size());
  bool any = false;
  for (const Line& line : all.lines) {
    const auto s = all.view(line);
    // Times, rules and stamps all hold one of these more than once.
    const bool may_be = s.size() >= kLong && (std::count(s.begin(), s.end(), ':') >= static_cast<std::ptrdiff_t>(kFewestClocks) ||
                                              s.find("-----") != std::string_view::npos || s.find("=====") != std::string_view::npos);
    if (!may_be) {
      lines.push_back(line);
      continue;
    }
    const auto words = words_of(s);
    std::vector<Cut> cuts;
    find_clocks(s, words, cuts);
    if (cuts.empty()) {
      const bool is_underlined = find_underlined(s, words, cuts);
      find_entries(s, words, is_underlined, cuts);
    }
    any = cut_line(all, line, std::move(cuts), lines) || any;
  }
  if (any) all.lines = std::move(lines);
}

}  // namespace minuter::layout
