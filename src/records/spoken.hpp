// Times and dates written out in words, as acts have them: "vingt heures trente", "the third of
// May two thousand and one". Takes text and the vocabulary's number words; knows nothing of records.
#pragma once

#include <optional>
#include <string_view>

#include "records/times.hpp"

namespace minuter::records {

/// The first "eighteen hours thirty": number words, a word for hours, and number words for minutes.
[[nodiscard]] std::optional<Time> find_spoken_time(std::string_view text, const Vocabulary& words);

/// The day before a month's name (in words or digits) and a year (in words or digits) anywhere.
[[nodiscard]] std::optional<Date> find_spoken_date(std::string_view text, const Vocabulary& words);

}  // namespace minuter::records
