// What stands around the titles of a plan without brackets: "Roof, Ada Penrose", "Bo: Weir", "Keys 5 min",
// "IV. Keys" behind a bullet. One entry alone may mean anything by it; where entries agree it tells the same of
// each.
#pragma once

#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

struct PlanMarks {
  bool has_numbers = false;        // before the titles, as text
  bool has_minutes_behind = false;
  bool has_minutes_before = false;
  std::string_view before_lead;    // the mark between a title and who leads it; empty: there is none
  std::string_view behind_lead;    // the same where the lead stands first
};

/// The marks on which `entries`, the texts of a plan, agree.
[[nodiscard]] PlanMarks find_plan_marks(Reading& reading, const std::vector<std::string_view>& entries);

struct MarkedTitle {
  std::string_view number;
  std::string_view title;
  std::string_view minutes;
  std::string_view leads;
};
/// The parts of an entry that `marks` tell apart.
[[nodiscard]] MarkedTitle split_marked(Reading& reading, const PlanMarks& marks, std::string_view entry);

/// "lead: Ada", "led by Ada" -> "Ada": without the word that tells who leads, where the rule has it as the title of a
/// column. Else as it is.
[[nodiscard]] std::string_view without_lead_word(const SectionRule& rule, std::string_view text);

}  // namespace minuter::readers
