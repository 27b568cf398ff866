// Exports that lost all their line breaks: title, labels, headings and text stand in one line. It is
// cut where something begins that stands on a line of its own wherever lines are kept.
#include <algorithm>

#include "layout/characters.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kRunning = 700;  // no paragraph of minutes is as long and most of the document
constexpr std::size_t kTitleWithin = 400;

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Word next_word(std::string_view s, std::size_t at) noexcept {
  while (at < s.size() && is_blank(s[at])) ++at;
  Word word{at, at};
  while (word.end < s.size() && !is_blank(s[word.end])) ++word.end;
  return word;
}

/// A word all in capitals: two letters or more.
bool is_capital_word(std::string_view word) noexcept {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((byte_of(word[i]) & 0xC0) == 0x80) continue;
    const Case one = case_at(word.substr(i));
    if (one == Case::lower) return false;
    letters += one == Case::upper ? 1U : 0U;
  }
  return letters >= 2;
}
/// "25", "(2007)", "-": says nothing of the case around it.
bool is_caseless(std::string_view word) noexcept {
  return std::none_of(word.begin(), word.end(), [](char c) { return is_letter_ascii(c) || byte_of(c) >= 0xC3; });
}

/// "2013", "2.013", "2013." at the end of a word.
bool ends_with_year(std::string_view word) noexcept {
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ')')) word.remove_suffix(1);
  std::size_t at = word.size();
  std::size_t digits = 0;
  while (at > 0 && (is_digit(word[at - 1]) || (word[at - 1] == '.' && digits == 3))) digits += is_digit(word[--at]) ? 1U : 0U;
  if (digits != 4) return false;
  const char first = word[at];
  return (first == '1' || first == '2') && (at == 0 || !is_letter_ascii(word[at - 1]));
}

class RunningLine {
 public:
  explicit RunningLine(std::string_view s) : s_(s) {}

  std::vector<std::uint32_t> cuts() {
    cut_capitals();
    cut_title();
    cut_labels();
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    return std::move(cuts_);
  }

 private:
  void cut(std::size_t at) {
    if (at > 0 && at < s_.size()) cuts_.push_back(static_cast<std::uint32_t>(at));
  }

  /// "ORDEN DEL DÍA" between sentences: three words in capitals, or two, or one with a colon.
  void cut_capitals() {
    std::size_t begin = std::string_view::npos;
    std::size_t words = 0;
    std::size_t end = 0;
    bool stands_apart = true;  // what stands before has ended
    bool before_ended = true;
    const auto close = [&] {
      if (begin == std::string_view::npos) return;
      const bool is_heading = words >= 4 || (words >= 2 && (s_[end - 1] == ':' || stands_apart)) ||
                              (words >= 1 && s_[end - 1] == ':' && stands_apart);
      if (is_heading && begin_is_free_) {
        cut(begin);
        if (s_[end - 1] != ':' || words >= 4) cut(next_word(s_, end).begin);
      }
      begin = std::string_view::npos;
      words = 0;
    };
    for (Word word = next_word(s_, 0); word.begin < s_.size(); word = next_word(s_, word.end)) {
      const std::string_view text = s_.substr(word.begin, word.end - word.begin);
      const bool is_capital = is_capital_word(text);
      // "VINTE E QUATRO", "DE 2007"
      const bool is_letter = text.size() == 1 && is_upper_ascii(text[0]);
      const bool is_inner = begin != std::string_view::npos && (is_letter || (is_caseless(text) && text != "-"));
      if (is_capital || is_inner) {
        if (begin == std::string_view::npos) {
          begin = word.begin;
          stands_apart = before_ended;
          begin_is_free_ = true;
          // the number of a heading goes with it: "2. ELECCIÓN DE JUEZ"
          if (number_begin_ != std::string_view::npos) begin = number_begin_;
        }
        words += is_capital ? 1U : 0U;
        end = word.end;
        const char last = text.back();
        if ((last == '.' && !is_initials(text)) || last == ':') close();
      } else {
        close();
      }
      const bool is_number = is_digit(text[0]) && text.size() <= 6 && (text.back() == '.' || text.back() == ')' || text.back() == '-') &&
                             before_ended;
      number_begin_ = is_number ? word.begin : std::string_view::npos;
      if (!is_number) before_ended = ends_sentence(text) || text.back() == ':' || text.back() == ';';
    }
    close();
  }
  static bool is_initials(std::string_view word) noexcept { return word.size() <= 3 || word.find('.') + 1 < word.size(); }

  /// The title ends with its date: "... del 15 maggio 2013 Il giorno 15 maggio".
  void cut_title() {
    for (Word word = next_word(s_, 0); word.end < std::min(s_.size(), kTitleWithin); word = next_word(s_, word.end)) {
      if (!ends_with_year(s_.substr(word.begin, word.end - word.begin)) || word.begin < 12) continue;
      const Word next = next_word(s_, word.end);
      if (case_at(skip_openers(s_.substr(next.begin))) == Case::upper) cut(next.begin);
      return;
    }
  }

  /// "Absents excusés : ", "Secretary: " behind a sentence or a list: a capital, no more than five words.
  void cut_labels() {
    for (auto colon = s_.find(':'); colon != std::string_view::npos; colon = s_.find(':', colon + 1)) {
      if (colon + 1 < s_.size() && !is_blank(s_[colon + 1])) continue;
      std::size_t begin = colon;
      std::size_t words = 0;
      std::size_t best = std::string_view::npos;
      while (begin > 0 && words < 5 && colon - begin < 60) {
        std::size_t end = begin;
        while (end > 0 && is_blank(s_[end - 1])) --end;
        begin = end;
        while (begin > 0 && !is_blank(s_[begin - 1])) --begin;
        const std::string_view word = s_.substr(begin, end - begin);
        if (word.empty() || (end != colon && (ends_sentence(word) || word.back() == ':' || word.back() == ','))) break;
        ++words;
        if (begin == 0) break;
        std::size_t before = begin;
        while (before > 0 && is_blank(s_[before - 1])) --before;
        const std::string_view head = s_.substr(0, before);
        std::size_t last_word = before;
        while (last_word > 0 && !is_blank(s_[last_word - 1])) --last_word;
        const bool has_ended = (ends_sentence(head) && before - last_word > 2) || head.ends_with(';') || ends_with_year(s_.substr(last_word, before - last_word));
        if (has_ended && case_at(word) == Case::upper) best = begin;
        if (has_ended) break;
      }
      if (best != std::string_view::npos) cut(best);
    }
  }

  std::string_view s_;
  std::vector<std::uint32_t> cuts_;
  std::size_t number_begin_ = std::string_view::npos;
  bool begin_is_free_ = true;
};

}  // namespace

void split_filled_lines(Lines& all) {
  constexpr std::string_view fill = "----";
  const auto is_filled = [&](const Line& line) {
    const std::string_view s = all.view(line);
    return (line.flags & kPipe) == 0 && s.find(fill) != std::string_view::npos &&
           std::count_if(s.begin(), s.end(), [](char c) { return is_letter_ascii(c); }) > 10;
  };
  std::size_t runs = 0;
  for (const Line& line : all.lines) {
    if (line.size() < 20 || !is_filled(line)) continue;
    const std::string_view s = all.view(line);
    for (auto at = s.find(fill); at != std::string_view::npos; at = s.find(fill, s.find_first_not_of('-', at))) {
      ++runs;
      if (s.find_first_not_of('-', at) == std::string_view::npos) break;
    }
  }
  if (runs < 3) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + runs);
  bool was_filled = false;
  for (const Line& line : all.lines) {
    if (line.size() < 20 || !is_filled(line)) {
      lines.push_back(line);
      if (was_filled) lines.back().blank_before = std::max<std::uint16_t>(lines.back().blank_before, 1);
      was_filled = false;
      continue;
    }
    const std::string_view s = all.view(line);
    for (std::size_t begin = 0; begin < s.size();) {
      const std::size_t end = std::min(s.find(fill, begin), s.size());
      std::size_t first = begin;
      std::size_t last = end;
      while (first < last && is_blank(s[first])) ++first;
      while (last > first && is_blank(s[last - 1])) --last;
      if (first < last) {
        Line piece = line;
        piece.begin = line.begin + static_cast<std::uint32_t>(first);
        piece.end = line.begin + static_cast<std::uint32_t>(last);
        if (first > 0) piece.raw = piece.begin;
        if (first > 0 || was_filled) piece.blank_before = std::max<std::uint16_t>(piece.blank_before, 1);
        piece.page_break = line.page_break && first == 0;
        piece.hard_break = false;
        lines.push_back(piece);
      }
      was_filled = end < s.size();
      begin = std::min(s.find_first_not_of('-', end), s.size());
    }
  }
  all.lines = std::move(lines);
}

void split_running_text(Lines& all) {
  const bool is_running = std::any_of(all.lines.begin(), all.lines.end(), [&](const Line& line) {
    return line.size() >= kRunning && line.size() * 3 > all.text.size() * 2;
  });
  if (!is_running) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + 32);
  for (const Line& line : all.lines) {
    if (line.size() < kRunning) {
      lines.push_back(line);
      continue;
    }
    const std::uint32_t start = line.begin;
    std::vector<std::uint32_t> ends = RunningLine(all.view(line)).cuts();
    ends.push_back(line.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t next : ends) {
      Line piece = line;
      piece.begin = start + begin;
      piece.end = start + next;
      while (piece.end > piece.begin && is_blank(all.text[piece.end - 1])) --piece.end;
      if (begin > 0) {
        piece.raw = piece.begin;
        piece.indent = 0;
        piece.blank_before = 1;
        piece.page_break = false;
      }
      piece.hard_break = false;
      begin = next;
      if (piece.size() > 0) lines.push_back(piece);
    }
  }
  all.lines = std::move(lines);
}

}  // namespace minuter::layout
