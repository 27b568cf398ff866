// Where a text names months and weekdays, prints times, or has words that checks ask for: found in
// one walk over the text, for all checks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/vocabulary.hpp"
#include "minuter/span.hpp"

namespace minuter::checking {

struct CalendarWord {
  Span span;
  std::uint8_t month = 0;    // 1..12, or 0
  std::uint8_t weekday = 0;  // 1 is Monday, or 0
};

/// "10:30", "9.15": one or two digits on the left, two on the right, alone.
struct PrintedTime {
  Span span;
  int hour = 0;
  int minute = 0;
};

/// Words that the checks of the text look around.
enum class Marked : std::uint8_t { telephone, password, placeholder, date_form, lorem, quorum };

struct MarkedWord {
  Span span;
  Marked what = Marked::placeholder;
};

struct Calendar {
  std::vector<CalendarWord> words;  // in order of the text
  std::vector<PrintedTime> times;   // in order of the text
  std::vector<MarkedWord> marked;   // in order of the text
  bool has_controls = false;        // control characters other than tab, line end and form feed
};

[[nodiscard]] Calendar read_calendar(std::string_view text, const Vocabulary& words);

/// A day that may not exist.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};
[[nodiscard]] bool exists(Day day) noexcept;
/// 1 is Monday.
[[nodiscard]] int weekday_of(Day day) noexcept;
/// Of YYYY-MM-DD; year 0 where it is none.
[[nodiscard]] Day day_of(std::string_view iso) noexcept;

}  // namespace minuter::checking
