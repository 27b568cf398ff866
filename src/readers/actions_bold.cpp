// Owners and states that nothing but bold letters sets apart from the task.
#include "readers/actions.hpp"

#include <algorithm>

namespace minuter::readers {
namespace {

constexpr std::uint32_t most_marks = 16;  // of one task

bool is_emphasis(const layout::Mark& mark) { return mark.kind == layout::MarkKind::bold || mark.kind == layout::MarkKind::italic; }

auto first_mark(const Reading& reading, std::uint32_t from) {
  const auto& marks = reading.layout.marks;
  return std::lower_bound(marks.begin(), marks.end(), from, [](const layout::Mark& one, std::uint32_t at) { return one.range.begin < at; });
}

}  // namespace

std::string_view bold_at_start(const Reading& reading, std::string_view text) {
  if (reading.layout.marks.empty() || text.empty()) return {};
  const auto whole = reading.layout.range_of(text);
  for (auto mark = first_mark(reading, whole.begin); mark != reading.layout.marks.end() && mark->range.begin == whole.begin; ++mark)
    if (is_emphasis(*mark) && mark->range.end < whole.end) return reading.view(mark->range);
  return {};
}

std::string_view bold_at_end(const Reading& reading, std::string_view text) {
  if (reading.layout.marks.empty() || text.empty()) return {};
  const auto whole = reading.layout.range_of(text);
  auto mark = first_mark(reading, whole.begin + 1);
  for (std::uint32_t seen = 0; mark != reading.layout.marks.end() && mark->range.begin < whole.end && seen < most_marks; ++mark, ++seen)
    if (is_emphasis(*mark) && mark->range.end == whole.end) return reading.view(mark->range);
  return {};
}

void take_bold_owner(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  constexpr std::size_t longest = 60;
  constexpr std::size_t shortest_task = 8;
  if (!action.owners.empty() || reading.layout.marks.empty()) return;
  const auto are_known = [&](std::string_view owners) {
    return !owners.empty() && owners.size() <= longest && owners.size() + shortest_task < text.size() &&
           all_owners(reading, owners, [&](std::string_view one) { return one.front() == '@' || reading.is_attendee(one); });
  };
  if (const auto owners = tidy(bold_at_start(reading, text)); are_known(owners)) {
    auto rest = trim(text.substr(static_cast<std::size_t>(owners.data() + owners.size() - text.data())));
    // "**Ada** to mend it" is read by its verb.
    std::string_view who;
    std::string_view task;
    if (rest.empty() || rest.front() == ':' || rest.front() == '-' || split_owner_verb(reading, text, who, task)) return;
    fill(reading, action, Field::owners, owners, rule_id);
    text = tidy(rest);
    return;
  }
  auto end = text;
  while (!end.empty() && (end.back() == '.' || end.back() == ' ')) end.remove_suffix(1);
  if (const auto owners = bold_at_end(reading, end); are_known(owners)) {
    fill(reading, action, Field::owners, owners, rule_id);
    text = tidy(text.substr(0, static_cast<std::size_t>(owners.data() - text.data())));
  }
}

}  // namespace minuter::readers
