// Typed values: dates, times and durations as minutes print them. All views point into the text
// that was given, so that a caller can tell where a value stood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/vocabulary.hpp"

namespace minuter::records {

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31; the date exists in the calendar
  std::string_view printed;
  [[nodiscard]] std::string iso() const;  // YYYY-MM-DD
};

/// Minutes since midnight, 0..1439 (24:00 is 1439+1 = 1440 only as an end).
struct Time {
  int minutes = 0;
  bool has_half = false;  // am or pm was printed
  std::string_view printed;
  [[nodiscard]] std::string hhmm() const;
};

struct TimeRange {
  Time start;
  std::optional<Time> end;
  std::string_view printed;
};

/// The first date in `text`: "21 March 2022", "Tuesday, May 4, 2010", "2022-03-21", "06/02/2024"
/// (day first unless that cannot be, or `month_first`), "14th May 2019", "27. Februar 2019",
/// "martes 6 de febrero de 2024", "16-Feb-2017", "2/21/25", "20170626". A date needs a year unless
/// `default_year` is given.
[[nodiscard]] std::optional<Date> find_date(std::string_view text, const Vocabulary& words,
                                            bool month_first = false, int default_year = 0);

/// The first time: "10:00", "10.30", "7.30pm", "7 p.m.", "2:00PM", "19h30", "18 h 30", "19 Uhr",
/// "1400 UTC", "noon". A bare number is no time.
[[nodiscard]] std::optional<Time> find_time(std::string_view text, const Vocabulary& words);

/// The first "10:00-12:00", "7.00 to 8.30 pm", "10 am – 12 noon", "13:00 - " or a lone time. A half
/// (pm) printed only at the end holds for the start where that keeps start before end.
[[nodiscard]] std::optional<TimeRange> find_time_range(std::string_view text, const Vocabulary& words);

/// "(5 mins)", "1h 30", "45 minutes" -> minutes.
[[nodiscard]] std::optional<std::int32_t> find_duration(std::string_view text, const Vocabulary& words,
                                                        std::string_view* printed = nullptr);

}  // namespace minuter::records
