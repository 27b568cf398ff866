// "Mend the gate -> Ada" among the notes on a topic: behind the arrow stands somebody of the attendance.
#include <algorithm>

#include "readers/reading.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {

static std::size_t arrow_in(std::string_view text, std::size_t& size) {
  static constexpr records::CharSet heads(">\xE2");
  if (!heads.is_in(text)) return std::string_view::npos;
  for (const std::string_view arrow : {" -> ", " => ", " \xE2\x86\x92 ", " \xE2\x87\x92 ", " --> "})
    if (const auto at = last_mark(text, arrow); at != std::string_view::npos) {
      size = arrow.size();
      return at;
    }
  return std::string_view::npos;
}

void read_arrow_tasks(Reading& reading) {
  std::vector<std::uint32_t> known;  // where tasks begin
  for (const auto& action : reading.minutes.actions) known.push_back(action.span.begin);
  std::sort(known.begin(), known.end());
  static const SectionRule no_rule{};
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b) {
    const auto& block = reading.block(b);
    if (block.kind != layout::BlockKind::list_item) continue;
    const auto text = trim(reading.view(block.text));
    std::size_t size = 0;
    const auto arrow = arrow_in(text, size);
    if (arrow == std::string_view::npos || arrow < 10) continue;
    const auto owners = tidy(text.substr(arrow + size));
    if (owners.size() < 2 || owners.size() > 60) continue;
    const auto s = reading.sections.of_block[b];
    const auto* rule = reading.rule_of(reading.sections.list[s]);
    if (reading.item_of_section[s] < 0 || (rule && rule->reads != Reads::items)) continue;
    const auto names = records::split_owners(owners, reading.grammar.words);
    if (names.empty() || !std::all_of(names.begin(), names.end(), [&](std::string_view name) { return reading.is_attendee(name); })) continue;
    if (const auto at = std::lower_bound(known.begin(), known.end(), block.span.begin); at != known.end() && *at < block.span.end) continue;
    const auto id = reading.rule_id("arrow-task");
    Action action;
    fill(reading, action, Field::owners, owners, id);
    if (block.is_struck || block.checkbox == layout::Checkbox::ticked) action.status.value = "done";
    if (!read_action_entry(reading, no_rule, id, text.substr(0, arrow), action)) continue;
    action.span = block.span;
    action.item = reading.item_of_section[s];
    reading.minutes.actions.push_back(std::move(action));
    reading.mark(b, id);
  }
}

}  // namespace minuter::readers
