// What stands around a title: "10:00-10:15 Budget (15 mins) - AB" -> time, title, duration, lead.
#pragma once

#include <string_view>

#include "grammar/vocabulary.hpp"

namespace minuter::readers {

struct TitlePieces {
  std::string_view title;
  std::string_view time;      // a time or a range, before or behind the title
  std::string_view duration;  // "(15 mins)"
  std::string_view lead;      // "AB", "Alice Smith": behind a dash or in a bracket, also in front
};

/// `with_lead`: look for a lead at the end. Views point into `text`.
[[nodiscard]] TitlePieces split_title(std::string_view text, const Vocabulary& words, bool with_lead);

}  // namespace minuter::readers
