// Texts whose line breaks were all lost, as sites give them that turn PDFs into one line: titles in
// capitals between sentences ("... at 3 pm. NEW BUSINESS The chair said"), and numbers with letters that
// go on ("Cou/286/07-08 Apologies ... Cou/287/07-08 Finance ..."). Such lines are cut there.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "layout/characters.hpp"
#include "layout/cuts.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kVeryLong = 500;  // nobody writes such a line
constexpr std::size_t kFewest = 3;      // titles, or numbers in a row

/// A word of a title in capitals; `strong`: two capitals and more.
bool is_capital_word(std::string_view word, bool& strong) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (is_lower_ascii(c) || is_digit(c)) return false;
    capitals += is_upper_ascii(c);
  }
  strong = capitals >= 2;
  return capitals > 0 || word == "&" || word == "-" || word == "/";
}

/// "02/11/08", "2008"
bool is_date(std::string_view word) {
  return word.size() >= 4 && is_digit(word.front()) && is_digit(word.back()) &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '/' || c == '-' || c == '.'; });
}

/// Titles in capitals that stand between a full stop and a sentence.
void find_titles(std::string_view s, const std::vector<Word>& words, std::vector<Cut>& cuts) {
  std::vector<Cut> found;
  std::size_t titles = 0;
  std::size_t begins = 0;  // the first word, and the one behind the date of the title of the text
  for (std::size_t i = 0; i < words.size();) {
    const auto text = [&](std::size_t w) { return s.substr(words[w].begin, words[w].end - words[w].begin); };
    bool strong = false;
    const bool may_begin = i == begins || ends_sentence(text(i - 1)) || text(i - 1).back() == ':';
    if (!may_begin || !is_capital_word(text(i), strong) || !strong) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::size_t letters = 0;
    std::size_t strong_words = 0;
    while (end < words.size() && is_capital_word(text(end), strong)) {
      letters += text(end).size();
      strong_words += strong;
      ++end;
      if (ends_sentence(text(end - 1))) break;
    }
    if (i == 0 && end < words.size() && is_date(text(end)) && strong_words >= 2) {
      begins = i = end + 1;
      if (i < words.size()) found.push_back({words[i].begin});
      continue;
    }
    const bool is_title = end < words.size() && strong_words >= 2 && letters >= 8 && end - i <= 14 && case_at(text(end)) == Case::upper;
    if (is_title) {
      found.push_back({words[i].begin});
      found.push_back({words[end].begin});
      ++titles;
    }
    i = std::max(end, i + 1);
  }
  if (titles >= kFewest) cuts.insert(cuts.end(), found.begin(), found.end());
}

/// "Cou/286/07-08": digits and other characters; its runs of digits.
bool read_code(std::string_view word, std::string& shape, std::vector<std::uint32_t>& parts) {
  shape.clear();
  parts.clear();
  if (word.size() < 4 || word.size() > 16) return false;
  bool has_sign = false;
  for (std::size_t i = 0; i < word.size();) {
    if (is_digit(word[i])) {
      std::uint32_t value = 0;
      const std::size_t begin = i;
      while (i < word.size() && is_digit(word[i])) value = value * 10 + static_cast<std::uint32_t>(word[i++] - '0');
      if (i - begin > 5) return false;
      parts.push_back(value);
      shape += '#';
      continue;
    }
    if (!is_letter_ascii(word[i]) && word[i] != '/' && word[i] != '-' && word[i] != '.') return false;
    has_sign = has_sign || word[i] == '/' || word[i] == '-';
    shape += word[i++];
  }
  return has_sign && parts.size() >= 2 && word.back() != '.';
}

void find_codes(std::string_view s, const std::vector<Word>& words, std::vector<Cut>& cuts) {
  struct Run {
    std::vector<std::uint32_t> parts;
    std::vector<Cut> places;
  };
  std::map<std::string, Run> runs;
  std::string shape;
  std::vector<std::uint32_t> parts;
  const auto close = [&](Run& run) {
    if (run.places.size() >= kFewest) cuts.insert(cuts.end(), run.places.begin(), run.places.end());
    run.places.clear();
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto word = s.substr(words[i].begin, words[i].end - words[i].begin);
    if (!read_code(word, shape, parts) || case_at(s.substr(words[i + 1].begin)) != Case::upper) continue;
    auto& run = runs[shape];
    std::size_t steps = 0;
    bool goes_on = run.parts.size() == parts.size();
    for (std::size_t p = 0; goes_on && p < parts.size(); ++p) {
      if (parts[p] == run.parts[p]) continue;
      goes_on = parts[p] == run.parts[p] + 1;
      ++steps;
    }
    if (!goes_on || steps != 1) close(run);
    run.places.push_back({words[i].begin});
    run.parts = parts;
  }
  for (auto& [key, run] : runs) close(run);
}

}  // namespace

void split_lost_breaks(Lines& all) {
  if (std::none_of(all.lines.begin(), all.lines.end(), [](const Line& l) { return l.size() >= kVeryLong; })) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size());
  bool any = false;
  for (const Line& line : all.lines) {
    const auto s = all.view(line);
    std::vector<Cut> cuts;
    if (s.size() >= kVeryLong) {
      const auto words = words_of(s);
      find_titles(s, words, cuts);
      find_codes(s, words, cuts);
    }
    any = cut_line(all, line, std::move(cuts), lines) || any;
  }
  if (any) all.lines = std::move(lines);
}

}  // namespace minuter::layout
