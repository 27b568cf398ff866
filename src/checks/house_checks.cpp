// What a house wants of its minutes: rules that are data, in .minuter.yaml.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/pattern.hpp"

namespace minuter::checking {
namespace {

constexpr std::string_view parts[] = {"meeting.title", "meeting.body", "meeting.date",
                                      "meeting.start", "meeting.end",  "meeting.location",
                                      "meeting.chair", "attendees",    "apologies",
                                      "agenda",        "items",        "actions",
                                      "decisions"};

Span place_of_first(const Checking& checking, std::string_view part) {
  const Minutes& minutes = checking.minutes;
  const Meeting& meeting = minutes.meeting;
  const auto first = [](const auto& records) {
    return records.empty() ? Span{} : records.front().span;
  };
  if (part == "meeting.title") return place_of(meeting.title, {});
  if (part == "meeting.body") return place_of(meeting.body, {});
  if (part == "meeting.date") return place_of(meeting.date, {});
  if (part == "meeting.start") return place_of(meeting.start, {});
  if (part == "meeting.end") return place_of(meeting.end, {});
  if (part == "meeting.location") return place_of(meeting.location, {});
  if (part == "meeting.chair") return place_of(meeting.chair, {});
  if (part == "attendees") return first(minutes.attendees);
  if (part == "agenda") return first(minutes.agenda);
  if (part == "items") return first(minutes.items);
  if (part == "actions") return first(minutes.actions);
  if (part == "decisions") return first(minutes.decisions);
  for (const Attendee& one : minutes.attendees) {
    if (one.status.value == "apologies") return place_of(one.name, one.span);
  }
  return {};
}

bool has_part(const Checking& checking, std::string_view part) {
  const Minutes& minutes = checking.minutes;
  const Meeting& meeting = minutes.meeting;
  if (part == "meeting.title") return meeting.title.is_there();
  if (part == "meeting.body") return meeting.body.is_there();
  if (part == "meeting.date") return meeting.date.is_there();
  if (part == "meeting.start") return meeting.start.is_there();
  if (part == "meeting.end") return meeting.end.is_there();
  if (part == "meeting.location") return meeting.location.is_there();
  if (part == "meeting.chair") return meeting.chair.is_there();
  if (part == "attendees") return !minutes.attendees.empty();
  if (part == "agenda") return !minutes.agenda.empty();
  if (part == "items") return !minutes.items.empty();
  if (part == "actions") return !minutes.actions.empty();
  if (part == "decisions") return !minutes.decisions.empty();
  return std::ranges::any_of(minutes.attendees,
                             [](const Attendee& one) { return one.status.value == "apologies"; });
}

/// What has no place in the text is told at its first line with text.
Span top_of(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos) return {};
  const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic& tell(Checking& checking, std::optional<Severity> severity, Span span,
                 std::string message) {
  return checking.report_as(severity.value_or(checking.check->severity), span, std::move(message));
}

void check_required(Checking& checking) {
  for (const RequiredPart& required : checking.options.required) {
    if (has_part(checking, required.part)) continue;
    tell(checking, required.severity, top_of(checking.text()),
         required.message.empty() ? fmt::format("{} is missing", required.part) : required.message);
  }
}

/// What a pattern that was given up would have found is not known: that is a finding of another
/// check, and what is chosen for that one holds.
void tell_limit(Checking& checking, const HouseText& house) {
  const Check& check = pattern_limit;
  const auto row = static_cast<std::size_t>(std::ranges::find(checks(), check.name, &Check::name) -
                                            checks().begin());
  CheckSetting setting{check.is_on, std::nullopt};
  if (row < checking.options.settings.size()) setting = checking.options.settings[row];
  if (!setting.is_on) return;
  checking
      .report_as(
          setting.severity.value_or(check.severity), top_of(checking.text()),
          fmt::format("the pattern {} of '{}' ran into its limit and was given up",
                      quoted(house.pattern->text()), house.is_expected ? "expect" : "forbid"),
          "simplify the pattern in the config")
      .check = check.name;
}

void check_forbidden(Checking& checking) {
  const std::string_view text = checking.text();
  Match match;
  for (const HouseText& house : checking.options.texts) {
    if (house.is_expected || !house.pattern) continue;
    std::size_t from = 0;
    while (from <= text.size()) {
      const Found found = house.pattern->find(text, from, match);
      if (found == Found::limit) tell_limit(checking, house);
      if (found != Found::yes) break;
      const auto begin = static_cast<std::size_t>(match.groups[0].data() - text.data());
      const std::size_t end = begin + match.groups[0].size();
      tell(checking, house.severity,
           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
           house.message.empty() ? fmt::format("{} is not wanted here", quoted(match.groups[0]))
                                 : house.message);
      from = std::max(end, begin + 1);
      while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) ++from;
    }
  }
}

void check_expected(Checking& checking) {
  Match match;
  for (const HouseText& house : checking.options.texts) {
    if (!house.is_expected || !house.pattern) continue;
    const Found found = house.pattern->find(checking.text(), 0, match);
    if (found == Found::limit) tell_limit(checking, house);
    if (found != Found::no) continue;
    tell(checking, house.severity, top_of(checking.text()),
         house.message.empty() ? fmt::format("nothing matches {}", quoted(house.pattern->text()))
                               : house.message);
  }
}

void check_order(Checking& checking) {
  Span before;
  std::string_view name;
  for (const std::string& part : checking.options.order) {
    const Span place = place_of_first(checking, part);
    if (place.is_empty()) continue;
    if (!before.is_empty() && place.begin < before.begin) {
      checking
          .report(place, fmt::format("{} comes before {}; the house wants it behind", part, name))
          .related.push_back({std::string(name), before});
      continue;
    }
    before = place;
    name = part;
  }
}

}  // namespace

#define ORCHARD "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"

const Check required_part_missing{"required-part-missing",
                                  "house",
                                  Severity::error,
                                  true,
                                  "a part that the house requires",
                                  "Lists in `require` of .minuter.yaml what minutes must have.",
                                  ORCHARD,
                                  ORCHARD "Location: Village hall\n",
                                  "require: [meeting.location]\n",
                                  check_required};

const Check forbidden_text{"forbidden-text",
                           "house",
                           Severity::warning,
                           true,
                           "text that the house does not want",
                           "Each place that matches a pattern of `forbid` in .minuter.yaml.",
                           ORCHARD "Location: The usual place\n",
                           ORCHARD "Location: Village hall\n",
                           "forbid:\n  - {match: '(?i)the usual place', message: name the place}\n",
                           check_forbidden};

const Check expected_text_missing{
    "expected-text-missing",
    "house",
    Severity::warning,
    true,
    "text that the house expects",
    "Documents in which a pattern of `expect` in .minuter.yaml matches nowhere.",
    ORCHARD "Location: Village hall\n",
    ORCHARD "Status: approved\n",
    "expect:\n  - {match: '(?m)^Status: (?:draft|approved)$', message: say whether this is a "
    "draft}\n",
    check_expected};

const Check parts_out_of_order{
    "parts-out-of-order",
    "house",
    Severity::warning,
    true,
    "parts in another order than the house's",
    "Compares the first places of the parts that `order` of .minuter.yaml names.",
    ORCHARD
    "# Actions\n\nID\tAction\tOwner\nOC-01\tSharpen the saws\tAA\n\n# Attendees\n\n- Ann Archer\n- "
    "Ben Baker\n",
    ORCHARD
    "# Attendees\n\n- Ann Archer\n- Ben Baker\n\n# Actions\n\nID\tAction\tOwner\nOC-01\tSharpen "
    "the saws\tAA\n",
    "order: [attendees, actions]\n",
    check_order};

}  // namespace minuter::checking

namespace minuter {

std::span<const std::string_view> house_parts() noexcept {
  return checking::parts;
}

}  // namespace minuter
