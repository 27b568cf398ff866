// Exports that lost their line breaks: "1. Apologies None. 2. Minutes The minutes were ... 3. ..."
// on one line. A series of numbers that goes on inside long lines is cut into lines again.
#include <algorithm>
#include <bitset>
#include <utility>

#include "layout/characters.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kLong = 240;        // shorter lines were wrapped by somebody
constexpr std::size_t kShortestSeries = 4;  // of a series that has no number at the start of a line
constexpr std::string_view kDot = "\xE2\x80\xA2";

/// "7.", "7)", "4.1", "71/17" in front of a capital.
struct Mark {
  enum Kind : std::uint8_t { none, plain, sub, reference } kind = none;
  std::uint32_t number = 0;
  std::uint32_t second = 0;  // of "4.1", "71/17"
};

Mark mark_at(std::string_view s) noexcept {
  std::size_t at = 0;
  const auto digits = [&](std::size_t most) {
    std::uint32_t value = 0;
    std::size_t n = 0;
    while (at < s.size() && n <= most && is_digit(s[at])) {
      value = value * 10 + static_cast<std::uint32_t>(s[at++] - '0');
      ++n;
    }
    return n == 0 || n > most ? 0U : value;
  };
  Mark mark;
  mark.number = digits(3);
  if (mark.number == 0 || at + 2 >= s.size()) return {};
  if (s[at] == '\\') ++at;
  const char sign = s[at++];
  if (at >= s.size()) return {};
  if (is_digit(s[at])) {
    if (sign != '.' && sign != '/') return {};
    mark.kind = sign == '.' ? Mark::sub : Mark::reference;
    mark.second = digits(4);
    if (mark.second == 0) return {};
    if (sign == '.' && at < s.size() && s[at] == '.') ++at;
  } else {
    if (sign != '.' && sign != ')') return {};
    mark.kind = Mark::plain;
  }
  if (at >= s.size() || !is_blank(s[at])) return {};
  while (at < s.size() && is_blank(s[at])) ++at;
  return case_at(skip_openers(s.substr(at))) == Case::upper ? mark : Mark{};
}

struct Cut {
  std::size_t line;
  std::uint32_t at;
  Mark mark;
  bool ends_sentence;  // what stands before it
  bool is_titled;      // capitals behind it: "2. ELECTION OF THE CLERK. The ..."
};

// Two words and more in capitals.
bool begins_in_capitals(std::string_view s) noexcept {
  std::size_t capitals = 0;
  std::size_t words = 1;
  for (std::size_t i = 0; i < s.size() && i < 60; ++i) {
    const char c = s[i];
    if (is_lower_ascii(c)) return false;
    capitals += is_upper_ascii(c);
    words += c == ' ';
    if (words > 3 && capitals > 8) return true;
    if ((c == '.' || c == ':') && capitals > 8) return words > 1;
  }
  return false;
}

class Series {
 public:
  explicit Series(const Lines& all) : all_(all) {
    for (const Line& line : all_.lines) {
      const Mark mark = mark_at(all_.view(line));
      if (mark.kind == Mark::plain) starts_.set(mark.number);
    }
  }

  std::vector<Cut> find() {
    for (std::size_t i = 0; i < all_.lines.size(); ++i) {
      const auto s = all_.view(all_.lines[i]);
      if (const Mark mark = mark_at(s); mark.kind != Mark::none) take(mark);
      // "10. Correspondence 10.1 The bill": in a short line only the first part of its own number.
      const bool is_short = s.size() < kLong;
      if (is_short && (s.size() < 30 || mark_at(s).kind != Mark::plain)) continue;
      // A line with a series of its own, from 1 on, is a list whatever numbers other lines begin with.
      const std::uint32_t last = last_;
      is_list_ = !is_short && holds_series(s);
      if (is_list_) last_ = 0;
      for (std::size_t at = 1; at + 3 < s.size(); ++at) {
        if (!is_digit(s[at]) || !is_blank(s[at - 1])) continue;
        const Mark mark = mark_at(s.substr(at));
        if (mark.kind != Mark::none && goes_on(mark) && (!is_short || (mark.kind == Mark::sub && mark.second == 1))) {
          cuts_.push_back(
              {i, static_cast<std::uint32_t>(at), mark, ends_sentence(trim(s.substr(0, at))),
               begins_in_capitals(trim(s.substr(std::min(s.size(), s.find(' ', at)))))});
          take(mark);
        }
        while (at + 1 < s.size() && is_digit(s[at + 1])) ++at;
      }
      if (std::exchange(is_list_, false)) last_ = last;
    }
    drop_chance();
    return std::move(cuts_);
  }

 private:
  static bool holds_series(std::string_view s) {
    std::uint32_t next = 1;
    for (std::size_t at = 1; at + 3 < s.size() && next < 6; ++at) {
      if (!is_digit(s[at]) || !is_blank(s[at - 1])) continue;
      const Mark mark = mark_at(s.substr(at));
      if (mark.kind == Mark::plain && mark.number == next) ++next;
      while (at + 1 < s.size() && is_digit(s[at + 1])) ++at;
    }
    return next == 6;
  }

  void take(const Mark& mark) {
    switch (mark.kind) {
      case Mark::plain:
        last_ = mark.number;
        last_sub_ = 0;
        break;
      case Mark::sub:
        if (mark.number != last_) last_ = mark.number;
        last_sub_ = mark.second;
        break;
      case Mark::reference:
        reference_ = mark;
        break;
      case Mark::none:
        break;
    }
  }

  bool goes_on(const Mark& mark) const {
    switch (mark.kind) {
      case Mark::plain:
        return mark.number == last_ + 1 && (is_list_ || !starts_.test(mark.number));
      case Mark::sub:
        return last_ > 0 && mark.number == last_ && mark.second == last_sub_ + 1;
      case Mark::reference:
        return reference_.kind != Mark::none && mark.number == reference_.number + 1 &&
               mark.second == reference_.second;
      case Mark::none:
        break;
    }
    return false;
  }

  /// "see point 2. The" is no series: what goes on has a next number, or stands behind a full stop.
  void drop_chance() {
    std::size_t plain = 0;
    for (const Cut& cut : cuts_) plain += cut.mark.kind == Mark::plain;
    const bool has_starts = starts_.any();
    const auto titled = static_cast<std::size_t>(std::count_if(cuts_.begin(), cuts_.end(), [](const Cut& cut) {
      return cut.mark.kind == Mark::plain && cut.is_titled && cut.ends_sentence;
    }));
    if (!has_starts && plain < kShortestSeries && (titled < 2 || titled < plain)) {
      std::erase_if(cuts_, [](const Cut& cut) { return cut.mark.kind != Mark::reference; });
      return;
    }
    std::bitset<1000> cut_numbers;
    for (const Cut& cut : cuts_)
      if (cut.mark.kind == Mark::plain) cut_numbers.set(cut.mark.number);
    std::erase_if(cuts_, [&](const Cut& cut) {
      if (cut.mark.kind != Mark::plain || cut.ends_sentence) return false;
      const auto next = cut.mark.number + 1;
      if (next > 3 && cut_numbers.test(next - 2) && cut_numbers.test(next - 3)) return false;
      return next >= 1000 || (!cut_numbers.test(next) && !starts_.test(next));
    });
  }

  const Lines& all_;
  std::bitset<1000> starts_;  // plain numbers at the start of a line
  std::vector<Cut> cuts_;
  Mark reference_;
  bool is_list_ = false;  // the line has a series from 1 on
  std::uint32_t last_ = 0;
  std::uint32_t last_sub_ = 0;
};

}  // namespace

void split_run_together(Lines& all) {
  const bool has_long = std::any_of(all.lines.begin(), all.lines.end(),
                                    [](const Line& l) { return l.size() >= kLong; });
  if (!has_long) return;
  const auto cuts = Series(all).find();
  if (cuts.empty()) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + 4 * cuts.size());
  auto cut = cuts.begin();
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    if (cut == cuts.end() || cut->line != i) {
      lines.push_back(line);
      continue;
    }
    const auto add = [&](std::uint32_t begin, std::uint32_t end, std::uint16_t indent) {
      while (begin < end && is_blank(all.text[begin])) ++begin;
      while (end > begin && is_blank(all.text[end - 1])) --end;
      if (begin == end) return;
      Line piece = line;
      piece.begin = begin;
      piece.end = end;
      if (begin != line.begin) {
        piece.raw = begin;
        piece.indent = static_cast<std::uint16_t>(line.indent + indent);
        piece.blank_before = 1;
        piece.page_break = false;
      }
      piece.hard_break = false;
      lines.push_back(piece);
    };
    // The entries of a list that stood below a number went into its line too.
    const auto add_all = [&](std::uint32_t begin, std::uint32_t end) {
      std::uint16_t indent = 0;
      for (;;) {
        const auto dot = all.text.find(kDot, begin + 1);
        if (dot == std::string_view::npos || dot >= end) break;
        add(begin, static_cast<std::uint32_t>(dot), indent);
        begin = static_cast<std::uint32_t>(dot);
        indent = 2;
      }
      add(begin, end, indent);
    };
    std::uint32_t begin = line.begin;
    for (; cut != cuts.end() && cut->line == i; ++cut) {
      add_all(begin, line.begin + cut->at);
      begin = line.begin + cut->at;
    }
    add_all(begin, line.end);
  }
  all.lines = std::move(lines);
}

}  // namespace minuter::layout
