#include "checks/calendar.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

constexpr std::size_t longest_word = 24;

bool is_letter(unsigned char c) noexcept {
  return static_cast<unsigned>((c | 0x20) - 'a') < 26U || c >= 0x80;
}
bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

struct Mark {
  std::string_view word;  // in small letters
  Marked what;
};
constexpr Mark marks[] = {{"tel", Marked::telephone},     {"telephone", Marked::telephone},
                          {"phone", Marked::telephone},   {"mobile", Marked::telephone},
                          {"mob", Marked::telephone},     {"dial", Marked::telephone},
                          {"telefon", Marked::telephone}, {"handy", Marked::telephone},
                          {"passcode", Marked::password}, {"password", Marked::password},
                          {"id", Marked::password},       {"code", Marked::password},
                          {"todo", Marked::placeholder},  {"fixme", Marked::placeholder},
                          {"tbc", Marked::placeholder},   {"tbd", Marked::placeholder},
                          {"xxx", Marked::placeholder},   {"dd", Marked::date_form},
                          {"xx", Marked::date_form},      {"lorem", Marked::lorem},
                          {"quorum", Marked::quorum}};

/// Which words are worth a look: by first byte and length, so that nearly none is folded in vain.
class WorthALook {
 public:
  explicit WorthALook(const Vocabulary& words) {
    for (const Mark& mark : marks) {
      const auto first = static_cast<unsigned char>(mark.word.front());
      add(first, mark.word.size());
      add(static_cast<unsigned char>(first & ~0x20U), mark.word.size());
    }
    for (const Words list : {Words::month, Words::weekday}) {
      for (const auto& [phrase, entry] : words.list(list)) {
        if (phrase.empty() || phrase.size() > longest_word) continue;
        const auto first = static_cast<unsigned char>(phrase.front());
        add(first, phrase.size());
        if (first < 0x80)
          add(static_cast<unsigned char>(first & ~0x20U), phrase.size());
        else
          any_beyond_ascii_ = true;
      }
    }
  }
  [[nodiscard]] bool operator()(std::string_view word) const noexcept {
    const auto first = static_cast<unsigned char>(word.front());
    if (word.size() > longest_word) return false;
    return first >= 0x80 ? any_beyond_ascii_ : ((lengths_[first] >> word.size()) & 1U) != 0;
  }

 private:
  void add(unsigned char first, std::size_t size) { lengths_[first] |= 1U << size; }
  std::array<std::uint32_t, 256> lengths_{};
  bool any_beyond_ascii_ = false;
};

void add_word(std::string_view text, std::size_t begin, std::size_t end, const Vocabulary& words,
              std::string& scratch, Calendar& out) {
  scratch.clear();
  fold_into(text.substr(begin, end - begin), scratch);
  CalendarWord word;
  word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  if (const auto* month = words.find(Words::month, scratch)) {
    word.month = static_cast<std::uint8_t>(month->number);
  }
  if (const auto* weekday = words.find(Words::weekday, scratch)) {
    word.weekday = static_cast<std::uint8_t>(weekday->number);
  }
  if (word.month != 0 || word.weekday != 0) out.words.push_back(word);
  for (const Mark& mark : marks) {
    if (mark.word == scratch) out.marked.push_back({word.span, mark.what});
  }
}

/// The time around the colon or stop at `at`, if there is one.
void add_time(std::string_view text, std::size_t at, std::vector<PrintedTime>& out) {
  if (at == 0 || at + 2 >= text.size() || !is_digit(text[at - 1]) || !is_digit(text[at + 1]) ||
      !is_digit(text[at + 2])) {
    return;
  }
  std::size_t begin = at - 1;
  if (begin > 0 && is_digit(text[begin - 1])) --begin;
  const std::size_t end = at + 3;
  const auto sticks = [&](std::size_t i) {
    const char c = text[i];
    return is_digit(c) || c == '/' || c == '\\' || c == '_' || c == '#' || c == '%';
  };
  const auto is_before = [&](char c) { return begin > 0 && text[begin - 1] == c; };
  if (begin > 0 && (sticks(begin - 1) || is_before('.') || is_before(':') || is_before(',') ||
                    is_letter(static_cast<unsigned char>(text[begin - 1])))) {
    // A dash of three bytes before it is no letter.
    const bool is_dash = begin >= 3 && text.substr(begin - 3, 2) == "\xE2\x80";
    if (!is_dash) return;
  }
  if (end < text.size() && sticks(end)) return;
  if (end + 1 < text.size() && (text[end] == '.' || text[end] == ':' || text[end] == ',') &&
      is_digit(text[end + 1])) {
    return;
  }
  PrintedTime time;
  time.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  for (std::size_t i = begin; i < at; ++i) time.hour = time.hour * 10 + (text[i] - '0');
  time.minute = (text[at + 1] - '0') * 10 + (text[at + 2] - '0');
  out.push_back(time);
}

}  // namespace

Calendar read_calendar(std::string_view text, const Vocabulary& words) {
  Calendar calendar;
  const WorthALook is_worth_a_look(words);
  std::string scratch;
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_letter(c)) {
      const std::size_t begin = at;
      do ++at;
      while (at < size && is_letter(static_cast<unsigned char>(text[at])));
      if (is_worth_a_look(text.substr(begin, at - begin))) {
        add_word(text, begin, at, words, scratch, calendar);
      }
      continue;
    }
    if (c == ':' || c == '.') {
      add_time(text, at, calendar.times);
    } else if (c < 0x20 || c == 0x7F) {
      calendar.has_controls |= c != '\n' && c != '\t' && c != '\r' && c != '\f';
    }
    ++at;
  }
  return calendar;
}

bool exists(Day day) noexcept {
  using namespace std::chrono;
  return year_month_day(year(day.year), month(static_cast<unsigned>(day.month)),
                        std::chrono::day(static_cast<unsigned>(day.day)))
      .ok();
}

int weekday_of(Day day) noexcept {
  using namespace std::chrono;
  const sys_days days = year_month_day(year(day.year), month(static_cast<unsigned>(day.month)),
                                       std::chrono::day(static_cast<unsigned>(day.day)));
  return static_cast<int>(weekday(days).iso_encoding());
}

Day day_of(std::string_view iso) noexcept {
  Day day;
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const auto number = [&](std::size_t from, std::size_t count, int& out) {
    const char* const end = iso.data() + from + count;
    return std::from_chars(iso.data() + from, end, out).ptr == end;
  };
  if (!number(0, 4, day.year) || !number(5, 2, day.month) || !number(8, 2, day.day)) return {};
  return exists(day) ? day : Day{};
}

}  // namespace minuter::checking
