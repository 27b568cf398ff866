// "Mend the gate -> Ada" among the notes on a topic: behind the arrow stands somebody of the attendance.
#include <algorithm>

#include "readers/actions.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {

static std::size_t arrow_in(std::string_view text, std::size_t& size) {
  static constexpr records::CharSet heads(">\xE2");
  if (!heads.is_in(text)) return std::string_view::npos;
  for (const std::string_view arrow : {" -> ", " => ", " \xE2\x86\x92 ", " \xE2\x87\x92 ", " --> ", " ==> ", " >> "})
    if (const auto at = last_mark(text, arrow); at != std::string_view::npos) {
      size = arrow.size();
      return at;
    }
  return std::string_view::npos;
}

bool read_arrow_task(Reading& reading, std::uint32_t index, std::int32_t item) {
  static const SectionRule no_rule{};
  const auto& block = reading.block(index);
  const auto text = trim(reading.view(block.text));
  std::size_t size = 0;
  const auto arrow = arrow_in(text, size);
  if (arrow == std::string_view::npos || arrow < 10) return false;
  const auto owners = tidy(text.substr(arrow + size));
  if (owners.size() < 2 || owners.size() > 60) return false;
  const auto names = records::split_owners(owners, reading.grammar.words);
  if (names.empty() || !std::all_of(names.begin(), names.end(), [&](std::string_view name) { return reading.is_attendee(name); })) return false;
  const auto id = reading.rule_id("arrow-task");
  Action action;
  fill(reading, action, Field::owners, owners, id);
  if (block.is_struck || block.checkbox == layout::Checkbox::ticked) action.status.value = "done";
  if (!read_action_entry(reading, no_rule, id, text.substr(0, arrow), action)) return false;
  action.span = block.span;
  action.item = item;
  reading.minutes.actions.push_back(std::move(action));
  reading.mark(index, id);
  return true;
}

}  // namespace minuter::readers
