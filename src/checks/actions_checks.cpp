// Actions: their IDs, their owners, and whether table and text agree.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"
#include "grammar/pattern.hpp"

namespace minuter::checking {
namespace {

/// An action or a mention of it: one place where it is printed.
struct Printed {
  const Text* text;
  const std::vector<Text>* owners;
  Span span;
  bool is_in_minutes;  // inside a topic, not in a table of actions
};

/// The topics' spans, to tell the text from the tables around it.
class MinutedText {
 public:
  explicit MinutedText(const Minutes& minutes) {
    for (const Item& item : minutes.items) {
      const Span span = cover(item.span, item.text.origin.span);
      if (!span.is_empty()) spans_.push_back(span);
    }
    std::ranges::sort(spans_, {}, &Span::begin);
    std::uint32_t furthest = 0;
    for (const Span span : spans_) ends_.push_back(furthest = std::max(furthest, span.end));
  }
  [[nodiscard]] bool holds(Span span) const {
    const auto after = std::ranges::upper_bound(spans_, span.begin, {}, &Span::begin);
    if (after == spans_.begin()) return false;
    return ends_[static_cast<std::size_t>(after - spans_.begin()) - 1] > span.begin;
  }
  [[nodiscard]] bool is_empty() const { return spans_.empty(); }

 private:
  std::vector<Span> spans_;
  std::vector<std::uint32_t> ends_;  // the furthest end so far
};

std::vector<Printed> printed_places(const Action& action, const MinutedText& minuted) {
  const auto place = [&](const Text& text, const std::vector<Text>& owners, Span span) {
    const Span at = span.is_empty() ? text.origin.span : span;
    return Printed{&text, &owners, at, minuted.holds(at)};
  };
  std::vector<Printed> places{place(action.text, action.owners, action.span)};
  for (const Mention& mention : action.mentions) {
    places.push_back(place(mention.text, mention.owners, mention.span));
  }
  return places;
}

/// "IAG0322-01": letters, figures by number, other characters; the last figures apart.
struct Id {
  std::string shape;   // "A4-2"
  std::string series;  // "IAG0322-"
  int number = -1;     // 1
};

Id id_of(std::string_view printed) {
  Id id;
  for (std::size_t i = 0; i < printed.size();) {
    const bool digits = is_digit(printed[i]);
    const bool letters = is_letter(printed[i]);
    std::size_t end = i + 1;
    while (end < printed.size() &&
           ((digits && is_digit(printed[end])) || (letters && is_letter(printed[end])))) {
      ++end;
    }
    if (digits) {
      id.shape += std::to_string(end - i);
      if (end == printed.size() && end - i <= 6) {
        id.series = printed.substr(0, i);
        std::from_chars(printed.data() + i, printed.data() + end, id.number);
      }
    } else if (letters) {
      id.shape += 'A';
    } else {
      id.shape += printed.substr(i, end - i);
    }
    i = end;
  }
  return id;
}

void check_duplicate_ids(Checking& checking) {
  const MinutedText minuted(checking.minutes);
  for (const Action& action : checking.minutes.actions) {
    if (!action.id.is_there() || action.mentions.empty()) continue;
    // In the table an ID stands once; in the text it may be taken up again.
    const Printed* first = nullptr;
    const auto places = printed_places(action, minuted);
    for (const Printed& place : places) {
      if (place.is_in_minutes) continue;
      if (first == nullptr) {
        first = &place;
        continue;
      }
      if (!place.text->is_there() || likeness(first->text->value, place.text->value) > 0.6)
        continue;
      checking
          .report(place.span, fmt::format("two actions have the ID {}", action.id.value),
                  "give one of them the next free number")
          .related.push_back({"the first", first->span});
    }
  }
  // Records that nothing joined.
  std::unordered_map<std::string, const Action*> seen;
  for (const Action& action : checking.minutes.actions) {
    if (!action.id.is_there()) continue;
    const auto [first, is_new] = seen.emplace(squeezed(action.id.value), &action);
    if (is_new || likeness(first->second->text.value, action.text.value) > 0.6) continue;
    checking
        .report(place_of(action.id, action.span),
                fmt::format("two actions have the ID {}", action.id.value),
                "give one of them the next free number")
        .related.push_back({"the first", place_of(first->second->id, first->second->span)});
  }
}

void check_malformed_ids(Checking& checking) {
  const auto& actions = checking.minutes.actions;
  const auto report = [&](const Action& action, const std::string& help) -> Diagnostic& {
    return checking.report(
        place_of(action.id, action.span),
        fmt::format("{} is not written like an action ID", quoted(action.id.value)), help);
  };
  // The place holds nothing but the ID as it was read.
  const auto offer_fix = [&](Diagnostic& finding, const Action& action) {
    const Span place = action.id.origin.span;
    std::string tight(checking.source.text(place));
    std::erase_if(tight, [](char c) { return c == ' ' || c == '\t'; });
    if (tight.size() == place.size() || place.is_empty()) return false;
    finding.fixes.push_back({"take the space out of the ID", {{place, tight}}});
    return true;
  };
  if (checking.options.action_id) {
    Match match;
    for (const Action& action : actions) {
      if (!action.id.is_there()) continue;
      const std::string& id = action.id.value;
      const bool fits = checking.options.action_id->find(id, 0, match) == Found::yes &&
                        match.groups[0].size() == id.size();
      if (fits) continue;
      auto& finding = report(action, "the house wants " + std::string(checking.options.action_id->text()));
      std::string tight = id;
      std::erase(tight, ' ');
      if (tight != id && checking.options.action_id->find(tight, 0, match) == Found::yes &&
          match.groups[0].size() == tight.size()) {
        offer_fix(finding, action);
      }
    }
    return;
  }
  std::map<std::string, std::size_t> shapes;
  std::size_t with_id = 0;
  for (const Action& action : actions) {
    if (!action.id.is_there()) continue;
    ++with_id;
    ++shapes[id_of(action.id.value).shape];
  }
  if (with_id < 3) return;
  const auto usual =
      std::ranges::max_element(shapes, {}, [](const auto& shape) { return shape.second; });
  // Plain numbers grow by a figure; one way of writing must be clearly the usual one.
  if (usual->second * 10 < with_id * 6 || usual->first.find('A') == std::string::npos) return;
  const auto example = std::ranges::find_if(actions, [&](const Action& other) {
    return other.id.is_there() && id_of(other.id.value).shape == usual->first;
  });
  for (const Action& action : actions) {
    if (!action.id.is_there()) continue;
    const std::string shape = id_of(action.id.value).shape;
    if (shape == usual->first) continue;
    std::string tight = action.id.value;
    std::erase(tight, ' ');
    auto& finding = report(action, "most IDs look like " + example->id.value);
    if (id_of(tight).shape == usual->first) offer_fix(finding, action);
  }
}

void check_id_gaps(Checking& checking) {
  struct Series {
    std::map<int, const Action*> numbers;
  };
  std::map<std::string, Series> all;
  for (const Action& action : checking.minutes.actions) {
    const Id id = id_of(action.id.value);
    // Plain numbers may be those of a list, or of tickets.
    if (id.number < 0 || id.series.empty() || !is_letter(id.series.front())) continue;
    all[id.series].numbers.emplace(id.number, &action);
  }
  for (const auto& [series, found] : all) {
    if (found.numbers.size() < 3) continue;
    const Action* before = nullptr;
    int last = 0;
    for (const auto& [number, action] : found.numbers) {
      if (before != nullptr && number == last + 2) {
        const std::string figures = std::to_string(last + 1);
        const std::size_t width = before->id.value.size() - series.size();
        std::string missing = series;
        missing.append(width > figures.size() ? width - figures.size() : 0, '0');
        missing += figures;
        checking
            .report(place_of(action->id, action->span),
                    fmt::format("{} is missing between {} and {}", missing, before->id.value,
                                action->id.value))
            .related.push_back({"the one before", place_of(before->id, before->span)});
      }
      before = action;
      last = number;
    }
  }
}

/// Month and year in four figures of an ID: "IAG0322-01" is of March 2022. 0 where they are none.
struct Month {
  int year = 0;
  int month = 0;
};

std::vector<Month> months_in(std::string_view id) {
  std::vector<Month> months;
  std::size_t begin = 0;
  while (begin < id.size() && !is_digit(id[begin])) ++begin;
  std::size_t end = begin;
  while (end < id.size() && is_digit(id[end])) ++end;
  // Figures right behind letters, with a number behind them.
  if (begin == 0 || end - begin != 4 || end == id.size() || is_letter(id[end])) return months;
  const auto two = [&](std::size_t at) { return (id[at] - '0') * 10 + (id[at + 1] - '0'); };
  const int a = two(begin);
  const int b = two(begin + 2);
  if (a >= 1 && a <= 12) months.push_back({2000 + b, a});
  if (b >= 1 && b <= 12) months.push_back({2000 + a, b});
  return months;
}

void check_id_dates(Checking& checking) {
  const Day day = day_of(checking.minutes.meeting.date.value);
  if (day.year == 0) return;
  const int today = day.year * 12 + day.month;
  const auto distance_of = [&](const Month& month) {
    return month.year * 12 + month.month - today;
  };
  std::size_t fitting = 0;
  std::size_t others = 0;
  const Action* first_other = nullptr;
  std::vector<const Action*> ahead;
  for (const Action& action : checking.minutes.actions) {
    const auto months = months_in(action.id.value);
    if (months.empty()) continue;
    bool fits = false;
    int nearest = 1000;
    for (const Month& month : months) {
      fits = fits || distance_of(month) == 0;
      if (std::abs(distance_of(month)) < std::abs(nearest)) nearest = distance_of(month);
    }
    if (fits) {
      ++fitting;
    } else if (std::abs(nearest) <= 24) {
      ++others;
      if (first_other == nullptr) first_other = &action;
      if (nearest > 0) ahead.push_back(&action);
    }
  }
  const auto report = [&](const Action& action) {
    checking
        .report(place_of(action.id, action.span),
                fmt::format("{} does not fit a meeting on {}", action.id.value,
                            checking.minutes.meeting.date.value),
                "the figures of the ID look like month and year")
        .related.push_back({"the date of the meeting", place_of(checking.minutes.meeting.date,
                                                                checking.minutes.meeting.span)});
  };
  // Older IDs beside fitting ones are actions of earlier meetings.
  if (fitting == 0 && others >= 2) {
    report(*first_other);
  } else if (fitting >= 2) {
    for (const Action* action : ahead) report(*action);
  }
}

void check_owner_missing(Checking& checking) {
  const auto& actions = checking.minutes.actions;
  const auto with =
      std::ranges::count_if(actions, [](const Action& a) { return !a.owners.empty(); });
  if (with < 2 || static_cast<std::size_t>(with) * 10 < actions.size() * 6) return;
  for (const Action& action : actions) {
    if (!action.owners.empty()) continue;
    // Without an ID it may be a line that only looks like an action.
    const Severity severity = action.id.is_there() ? checking.check->severity : Severity::note;
    checking.report_as(
        severity,
        action.id.is_there() ? place_of(action.id, action.span)
                             : place_of(action.text, action.span),
        fmt::format("nobody owns action {}",
                    action.id.is_there() ? action.id.value : quoted(action.text.value)));
  }
}

/// What stands in brackets: "Information Commissioner (ICO)" introduces a body or a person.
std::unordered_set<std::string_view> bracketed(std::string_view text) {
  std::unordered_set<std::string_view> found;
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const std::string_view inside = text.substr(at + 1, 40);
    const std::size_t end = inside.find_first_of("()\n");
    if (end != std::string_view::npos && inside[end] == ')') found.insert(inside.substr(0, end));
  }
  return found;
}

void check_owner_unknown(Checking& checking) {
  if (checking.room.present() < 2) return;
  std::set<std::string> told;
  std::optional<std::unordered_set<std::string_view>> introduced;
  const auto look_at = [&](const std::vector<Text>& owners, Span record) {
    for (const Text& owner : owners) {
      if (!owner.is_there() || checking.room.knows(owner.value)) continue;
      if (!told.insert(owner.value).second) continue;
      if (!introduced) introduced = bracketed(checking.text());
      if (introduced->contains(owner.value)) continue;
      const std::string near = checking.room.near(owner.value);
      if (!is_somebody(checking.room, owner.value, near)) continue;
      auto& finding = checking.report(
          place_of(owner, record), fmt::format("{} owns an action and is on no list", owner.value),
          near.empty() ? "" : fmt::format("did you mean {}?", near));
      const Span place = owner.origin.span;
      if (!near.empty() && squeezed(near) == squeezed(owner.value) && near != owner.value &&
          checking.source.text(place) == owner.value) {
        finding.fixes.push_back({fmt::format("write {}", near), {{place, near}}});
      }
    }
  };
  for (const Action& action : checking.minutes.actions) {
    look_at(action.owners, action.span);
    for (const Mention& mention : action.mentions) look_at(mention.owners, mention.span);
  }
}

void check_owners_differ(Checking& checking) {
  const MinutedText minuted(checking.minutes);
  const auto keys_of = [&](const std::vector<Text>& owners) {
    std::set<std::string> keys;
    for (const Text& owner : owners) {
      const std::int32_t index = checking.room.find(owner.value);
      keys.insert(index == no_index ? squeezed(owner.value) : fmt::format("#{}", index));
    }
    return keys;
  };
  for (const Action& action : checking.minutes.actions) {
    if (!action.id.is_there()) continue;
    const auto places = printed_places(action, minuted);
    for (std::size_t i = 1; i < places.size(); ++i) {
      if (places[i].owners->empty() || places[0].owners->empty()) continue;
      if (keys_of(*places[i].owners) == keys_of(*places[0].owners)) continue;
      checking
          .report(place_of(places[0].owners->front(), places[0].span),
                  fmt::format("action {} has owner {} here and {} elsewhere", action.id.value,
                              joined(*places[0].owners), joined(*places[i].owners)))
          .related.push_back(
              {joined(*places[i].owners), place_of(places[i].owners->front(), places[i].span)});
    }
  }
}

/// How the document treats its actions with an ID: in a table, in the text, or in both.
struct Habits {
  std::size_t with_id = 0;
  std::size_t in_both = 0;
};

Habits habits_of(const Minutes& minutes, const MinutedText& minuted) {
  Habits habits;
  for (const Action& action : minutes.actions) {
    if (!action.id.is_there()) continue;
    ++habits.with_id;
    bool in_text = false;
    bool in_table = false;
    for (const Printed& place : printed_places(action, minuted)) {
      (place.is_in_minutes ? in_text : in_table) = true;
    }
    habits.in_both += in_text && in_table ? 1U : 0U;
  }
  return habits;
}

/// Actions that stand in one of the two only, where most stand in both.
void check_both_places(Checking& checking, bool wants_text) {
  const MinutedText minuted(checking.minutes);
  const Habits habits = habits_of(checking.minutes, minuted);
  if (habits.in_both < 2 || habits.in_both * 2 < habits.with_id) return;
  for (const Action& action : checking.minutes.actions) {
    if (!action.id.is_there()) continue;
    bool is_there = false;
    for (const Printed& place : printed_places(action, minuted)) {
      is_there = is_there || place.is_in_minutes == wants_text;
    }
    if (is_there) continue;
    checking.report(
        place_of(action.id, action.span),
        wants_text
            ? fmt::format("action {} is in the table and not in the minutes", action.id.value)
            : fmt::format("action {} is in the minutes and not in the table", action.id.value));
  }
}

void check_in_minutes(Checking& checking) {
  check_both_places(checking, true);
}
void check_in_table(Checking& checking) {
  check_both_places(checking, false);
}

void check_due(Checking& checking) {
  for (const Action& action : checking.minutes.actions) {
    if (action.due.is_there() || action.status.value == "done" ||
        action.status.value == "dropped") {
      continue;
    }
    checking.report(
        action.id.is_there() ? place_of(action.id, action.span)
                             : place_of(action.text, action.span),
        fmt::format("action {} has no due date",
                    action.id.is_there() ? action.id.value : quoted(action.text.value)));
  }
}

/// "2024-05-11" of "2024-11-05"; the date itself where there is no such month.
std::string with_day_and_month_swapped(const std::string& date) {
  if (date.size() != 10 || date.substr(8) > "12") return date;
  return date.substr(0, 5) + date.substr(8) + "-" + date.substr(5, 2);
}

void check_due_before(Checking& checking) {
  const Text& date = checking.minutes.meeting.date;
  if (!date.is_there()) return;
  for (const Action& action : checking.minutes.actions) {
    if (!action.due_date.is_there() || action.due_date.value >= date.value) continue;
    // What was done or is carried over may well have been due.
    if (action.status.is_there()) continue;
    // "11/5/2024" may be of November as well.
    if (action.due.value.find('/') != std::string::npos &&
        with_day_and_month_swapped(action.due_date.value) >= date.value) {
      continue;
    }
    checking
        .report(
            place_of(action.due, action.span),
            fmt::format("due on {}, before the meeting on {}", action.due_date.value, date.value))
        .related.push_back(
            {"the date of the meeting", place_of(date, checking.minutes.meeting.span)});
  }
}

void check_references(Checking& checking) {
  std::set<std::string> series;
  for (const Action& action : checking.minutes.actions) {
    if (const Id id = id_of(action.id.value); id.number >= 0) series.insert(id.series);
  }
  for (const Reference& reference : checking.minutes.references) {
    const Id id = id_of(reference.id.value);
    const bool is_ours = id.number >= 0 && series.contains(id.series);
    checking.report_as(
        is_ours ? Severity::warning : Severity::note, place_of(reference.id, reference.span),
        fmt::format("{} is not among the actions of these minutes", reference.id.value),
        is_ours ? "" : "it may be of an earlier meeting");
  }
}

void check_spaces_in_owners(Checking& checking) {
  const std::string_view text = checking.text();
  for (const Action& action : checking.minutes.actions) {
    for (std::size_t i = 1; i < action.owners.size(); ++i) {
      const Span before = action.owners[i - 1].origin.span;
      const Span now = action.owners[i].origin.span;
      if (before.is_empty() || now.begin <= before.end || now.begin - before.end > 8) continue;
      const std::string_view between = text.substr(before.end, now.begin - before.end);
      if (between == "/" || between.find_first_not_of(" /") != std::string_view::npos ||
          std::ranges::count(between, '/') != 1) {
        continue;
      }
      // Spaces on both sides everywhere would be a style; on one side they are a slip.
      if (between.front() == ' ' && between.back() == ' ') continue;
      const Span gap{before.end, now.begin};
      checking.report(cover(before, now), "a stray space in a list of owners")
          .fixes.push_back({"take the space out", {{gap, "/"}}});
    }
  }
}

}  // namespace

#define ORCHARD_HEAD                                                               \
  "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"      \
  "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n- Cleo Carr (CC)\n\n# Actions\n\n" \
  "ID\tAction\tOwner\nOC0322-01\tSharpen the saws\tAA\n"
#define ORCHARD_MINUTES                                                          \
  "\n# Minutes\n\n## 1. Tools\n\n(ACTION OC0322-01: AA to sharpen the saws)\n\n" \
  "(ACTION OC0322-02: BB to mend the ladder)\n"

const Check duplicate_action_id{"duplicate-action-id",
                                "actions",
                                Severity::error,
                                true,
                                "two actions have the same ID",
                                "The same ID twice among the actions, for different tasks. Taking "
                                "an action up again in the text "
                                "is no fault.",
                                ORCHARD_HEAD "OC0322-01\tOrder ten new apple trees\tBB\n",
                                ORCHARD_HEAD "OC0322-02\tOrder ten new apple trees\tBB\n",
                                "",
                                check_duplicate_ids};

const Check malformed_action_id{
    "malformed-action-id",
    "actions",
    Severity::warning,
    true,
    "an action ID that is written unlike the others",
    "By the pattern action_id of .minuter.yaml, else by how most IDs of the document are written. "
    "--fix takes spaces out.",
    ORCHARD_HEAD
    "OC0322-02\tMend the ladder\tBB\nOC322-03\tOrder trees\tCC\n"
    "OC0322-04\tCall the beekeeper\tCC\n",
    ORCHARD_HEAD
    "OC0322-02\tMend the ladder\tBB\nOC0322-03\tOrder trees\tCC\n"
    "OC0322-04\tCall the beekeeper\tCC\n",
    "",
    check_malformed_ids};

const Check action_id_gap{
    "action-id-gap",
    "actions",
    Severity::note,
    true,
    "an action ID is left out",
    "One number missing in a series of at least three.",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\nOC0322-04\tOrder trees\tCC\n",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\nOC0322-03\tOrder trees\tCC\n",
    "",
    check_id_gaps};

const Check action_id_date_mismatch{
    "action-id-date-mismatch",
    "actions",
    Severity::warning,
    true,
    "the ID of an action names another month than the meeting",
    "Where four figures of the IDs are month and year. Older IDs beside fitting ones are actions "
    "of "
    "earlier meetings and no fault.",
    "Minutes of the Orchard Committee\n\nDate: 20 May 2022\n\n# Actions\n\nID\tAction\tOwner\n"
    "OC0322-01\tSharpen the saws\tAA\nOC0322-02\tMend the ladder\tBB\n",
    "Minutes of the Orchard Committee\n\nDate: 20 May 2022\n\n# Actions\n\nID\tAction\tOwner\n"
    "OC0522-01\tSharpen the saws\tAA\nOC0522-02\tMend the ladder\tBB\n",
    "",
    check_id_dates};

const Check action_without_owner{
    "action-without-owner",
    "actions",
    Severity::warning,
    true,
    "nobody owns an action",
    "Only where most actions have an owner; a note for actions without an ID.",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\nOC0322-03\tOrder trees\t\n",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\nOC0322-03\tOrder trees\tCC\n",
    "",
    check_owner_missing};

const Check action_owner_unknown{
    "action-owner-unknown",
    "actions",
    Severity::warning,
    true,
    "somebody owns an action and is on no list",
    "Silent where nobody is listed as present. Bodies that an attendee comes from or that the text "
    "introduces in brackets, groups and roles are known.",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBD\n",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n",
    "",
    check_owner_unknown};

const Check action_owners_differ{
    "action-owners-differ",
    "actions",
    Severity::warning,
    true,
    "table and text name different owners of an action",
    "The owners are compared as people: 'BB' and 'Ben Baker' are one, and their order is free.",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB/CC\n" ORCHARD_MINUTES,
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES,
    "",
    check_owners_differ};

const Check action_not_in_minutes{
    "action-not-in-minutes",
    "actions",
    Severity::warning,
    true,
    "an action of the table is not in the minutes",
    "Only where most actions with an ID stand in both.",
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\nOC0322-03\tOrder trees\tCC\n" ORCHARD_MINUTES,
    ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES,
    "",
    check_in_minutes};

const Check action_not_in_table{"action-not-in-table",
                                "actions",
                                Severity::warning,
                                true,
                                "an action of the minutes is not in the table",
                                "Only where most actions with an ID stand in both.",
                                ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES
                                             "\n(ACTION OC0322-03: CC to order trees)\n",
                                ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES,
                                "",
                                check_in_table};

const Check action_without_due{
    "action-without-due",
    "actions",
    Severity::note,
    false,
    "an action without a due date",
    "Off unless selected, since many bodies work without due dates.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n# Actions\n\n"
    "ID\tAction\tOwner\tDue\nOC0322-01\tSharpen the saws\tAA\t\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n# Actions\n\n"
    "ID\tAction\tOwner\tDue\nOC0322-01\tSharpen the saws\tAA\t4 April 2022\n",
    "checks: {select: [action-without-due]}\n",
    check_due};

const Check due_before_meeting{
    "due-before-meeting",
    "actions",
    Severity::warning,
    true,
    "an action is due before the meeting that gave it",
    "Silent for actions with a status, which may be reported from an earlier meeting.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n# Actions\n\n"
    "ID\tAction\tOwner\tDue\nOC0322-01\tSharpen the saws\tAA\t4 March 2022\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n# Actions\n\n"
    "ID\tAction\tOwner\tDue\nOC0322-01\tSharpen the saws\tAA\t4 April 2022\n",
    "",
    check_due_before};

const Check unknown_action_reference{"unknown-action-reference",
                                     "actions",
                                     Severity::note,
                                     true,
                                     "the text refers to an action that is not here",
                                     "A warning where the ID is of this meeting's own series; else "
                                     "a note, as it may be of an earlier "
                                     "meeting.",
                                     ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES
                                                  "\nTo note: action OC0122-07 was not updated.\n",
                                     ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB\n" ORCHARD_MINUTES
                                                  "\nTo note: action OC0322-01 was not updated.\n",
                                     "",
                                     check_references};

const Check spaces_in_owners{"spaces-in-owners",
                             "actions",
                             Severity::note,
                             true,
                             "a stray space in a list of owners",
                             "A space on one side of a slash. --fix takes it out.",
                             ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB/ CC\n",
                             ORCHARD_HEAD "OC0322-02\tMend the ladder\tBB/CC\n",
                             "",
                             check_spaces_in_owners};

}  // namespace minuter::checking
