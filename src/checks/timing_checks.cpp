// Times: of the agenda, of the topics, of the meeting.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

constexpr int half_day = 12 * 60;

/// A record with times, of the agenda or of the topics.
struct Timed {
  const Text* title;
  const Text* start;
  const Text* end;
  Span span;
};

std::vector<Timed> timed_agenda(const Minutes& minutes) {
  std::vector<Timed> all;
  for (const AgendaEntry& entry : minutes.agenda) {
    if (entry.start.is_there()) all.push_back({&entry.title, &entry.start, &entry.end, entry.span});
  }
  return all;
}

std::vector<Timed> timed_items(const Minutes& minutes) {
  std::vector<Timed> all;
  for (const Item& item : minutes.items) {
    if (item.start.is_there()) all.push_back({&item.title, &item.start, &item.end, item.span});
  }
  return all;
}

bool is_stated(const Text& time) {
  return time.is_there() && time.origin.how == How::stated;
}

Span times_of(const Timed& one) {
  const Span start = place_of(*one.start, one.span);
  return is_stated(*one.end) ? cover(start, one.end->origin.span) : start;
}

std::string range_of(const Text& start, const Text& end) {
  return is_stated(end) ? start.value + "-" + end.value : start.value;
}

/// Afternoon times without "pm" behind morning ones: 11:30, 1:00.
bool may_be_afternoon(int before, int after) {
  return after < before && after + half_day >= before;
}

/// Does `time` lie behind `end` only because one of them goes without am and pm?
bool is_clear(int a, int b) {
  return (a >= half_day) == (b >= half_day) || a >= 13 * 60;
}

void check_printed_times(Checking& checking) {
  const std::string_view text = checking.text();
  const auto& times = checking.calendar.times;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const PrintedTime& time = times[i];
    const bool is_bad = time.minute > 59 || time.hour > 24 || (time.hour == 24 && time.minute > 0);
    if (!is_bad || text[time.span.end - 3] != ':') continue;
    // A ratio is no time. One beside a good time, at the start of a line or behind a word of time
    // is.
    const auto is_range_with = [&](const PrintedTime& other) {
      const std::uint32_t from = std::min(time.span.end, other.span.end);
      const std::uint32_t to = std::max(time.span.begin, other.span.begin);
      if (to < from || to - from > 9 || other.minute > 59 || other.hour > 24) return false;
      for (const char c : text.substr(from, to - from)) {
        if (c != ' ' && c != '-' && static_cast<unsigned char>(c) < 0x80 && !is_letter(c))
          return false;
      }
      return true;
    };
    bool is_time = (i > 0 && is_range_with(times[i - 1])) ||
                   (i + 1 < times.size() && is_range_with(times[i + 1]));
    if (!is_time) {
      std::size_t end = time.span.begin;
      while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':')) --end;
      std::size_t begin = end;
      while (begin > 0 && is_letter(text[begin - 1])) --begin;
      const std::string word = squeezed(text.substr(begin, end - begin));
      for (const std::string_view known : {"time", "at", "from", "start", "started", "ended", "end",
                                           "until", "till", "closed", "began", "adjourned"}) {
        is_time = is_time || word == known;
      }
    }
    if (!is_time) continue;
    checking.report(time.span,
                    fmt::format("{} is no time of day", checking.source.text(time.span)));
  }
}

// Calls look(before, now) for each two entries that follow each other, of the agenda and of the topics.
template <class Look>
void look_at_neighbours(const Minutes& minutes, Look look) {
  for (const std::vector<Timed>& all : {timed_agenda(minutes), timed_items(minutes)}) {
    for (std::size_t i = 1; i < all.size(); ++i) look(all[i - 1], all[i]);
  }
}

struct Border {  // between two entries
  int end = 0;    // of the first
  int start = 0;  // of the second
};
// Where both are printed, in minutes.
std::optional<Border> border_of(const Timed& before, const Timed& now) {
  if (!is_stated(*before.end) || !is_stated(*now.start)) return std::nullopt;
  return Border{minutes_of(*before.end), minutes_of(*now.start)};
}

void check_overlaps(Checking& checking) {
  look_at_neighbours(checking.minutes, [&](const Timed& before, const Timed& now) {
    const auto at = border_of(before, now);
    if (!at || at->start >= at->end || at->start < minutes_of(*before.start)) return;
    if (fold_key(before.title->value) == fold_key(now.title->value)) return;  // the same, printed again
    checking
        .report(times_of(now),
                fmt::format("{} overlaps {}, the time of {}", range_of(*now.start, *now.end),
                            range_of(*before.start, *before.end), quoted(before.title->value)))
        .related.push_back({"it ends here", times_of(before)});
  });
}

void check_gaps(Checking& checking) {
  look_at_neighbours(checking.minutes, [&](const Timed& before, const Timed& now) {
    const auto at = border_of(before, now);
    if (!at || at->start <= at->end || at->end < minutes_of(*before.start)) return;
    checking
        .report(times_of(now), fmt::format("nothing is planned or minuted from {} to {}",
                                           before.end->value, now.start->value))
        .related.push_back({"the one before ends here", times_of(before)});
  });
}

void check_order(Checking& checking) {
  look_at_neighbours(checking.minutes, [&](const Timed& before, const Timed& now) {
    if (!is_stated(*before.start) || !is_stated(*now.start)) return;
    const int last = minutes_of(*before.start);
    const int start = minutes_of(*now.start);
    if (start >= last) return;
    if (start < 8 * 60 && may_be_afternoon(last, start)) return;  // no "pm" printed
    if (last >= 17 * 60 && start <= 6 * 60) return;               // past midnight
    checking
        .report(times_of(now),
                fmt::format("{} comes after {}", now.start->value, before.start->value))
        .related.push_back({"the one before starts here", times_of(before)});
  });
}

void check_hours_of(Checking& checking, const std::vector<Timed>& all) {
  const Meeting& meeting = checking.minutes.meeting;
  const int from = minutes_of(meeting.start);
  const int until = is_stated(meeting.end) ? minutes_of(meeting.end) : -1;
  if (until >= 0 && until < from) return;  // another check's
  // Where none of several is inside, the clocks differ: one finding says so for all.
  const auto is_outside = [&](const Timed& one) {
    const int start = minutes_of(*one.start);
    return start >= 0 && ((from >= 0 && start < from) || (until >= 0 && start > until));
  };
  const bool is_other_clock = all.size() >= 3 && std::ranges::all_of(all, is_outside);
  for (const Timed& one : all) {
    const int start = minutes_of(*one.start);
    const int end = is_stated(*one.end) ? minutes_of(*one.end) : start;
    if (!is_stated(*one.start)) continue;
    const bool is_early = from >= 0 && start < from && is_clear(start, from) &&
                          !(start < 8 * 60 && start + half_day >= from);
    const bool is_late = until >= 0 && (start > until || end > until) && start >= from;
    if (!is_early && !is_late) continue;
    auto& finding = checking.report(
        times_of(one), is_early ? fmt::format("{} is before the meeting starts at {}",
                                              range_of(*one.start, *one.end), meeting.start.value)
                                : fmt::format("{} is after the meeting ends at {}",
                                              range_of(*one.start, *one.end), meeting.end.value));
    finding.related.push_back({is_early ? "the start of the meeting" : "the end of the meeting",
                               place_of(is_early ? meeting.start : meeting.end, meeting.span)});
    if (!is_other_clock) continue;
    finding.help = "so are all others: the hours may be those of another time zone";
    return;
  }
}

void check_hours(Checking& checking) {
  check_hours_of(checking, timed_agenda(checking.minutes));
  check_hours_of(checking, timed_items(checking.minutes));
}

void check_plan(Checking& checking) {
  const Minutes& minutes = checking.minutes;
  std::vector<std::size_t> entries_of(minutes.items.size(), 0);
  for (const std::int32_t index : checking.topics.item_of_entry) {
    if (index != no_index) ++entries_of[static_cast<std::size_t>(index)];
  }
  for (std::size_t i = 0; i < minutes.agenda.size(); ++i) {
    const AgendaEntry& entry = minutes.agenda[i];
    const std::int32_t index = checking.topics.item_of_entry[i];
    // Only where the topic is this entry's alone: one that takes up two has times of its own.
    if (index == no_index) continue;
    const Item& item = minutes.items[static_cast<std::size_t>(index)];
    if (!is_stated(entry.start) || !is_stated(item.start)) continue;
    if (entries_of[static_cast<std::size_t>(index)] > 1) continue;
    const bool is_start_same = entry.start.value == item.start.value;
    const bool is_end_same =
        !is_stated(entry.end) || !is_stated(item.end) || entry.end.value == item.end.value;
    if (is_start_same && is_end_same) continue;
    const Timed minuted{&item.title, &item.start, &item.end, item.span};
    const Timed planned{&entry.title, &entry.start, &entry.end, entry.span};
    checking
        .report(times_of(minuted),
                fmt::format("{} was planned at {} and is minuted at {}", quoted(item.title.value),
                            range_of(entry.start, entry.end), range_of(item.start, item.end)))
        .related.push_back({"the plan", times_of(planned)});
  }
}

/// "10:00-10:05": a dash between two printed times, with the spaces around it.
struct Dash {
  Span span;
  std::string_view printed;  // with its spaces
};

void check_dashes(Checking& checking) {
  const std::string_view text = checking.text();
  const auto& times = checking.calendar.times;
  std::vector<Dash> dashes;
  for (std::size_t i = 1; i < times.size(); ++i) {
    const std::uint32_t from = times[i - 1].span.end;
    const std::uint32_t to = times[i].span.begin;
    if (to <= from || to - from > 9) continue;
    const std::string_view between = text.substr(from, to - from);
    std::size_t begin = between.find_first_not_of(' ');
    if (begin == std::string_view::npos) continue;
    // "10:00am - 11:00": the half belongs to the first time.
    std::string_view rest = between.substr(begin);
    for (const std::string_view half : {"am", "pm", "AM", "PM"}) {
      if (rest.starts_with(half)) {
        rest.remove_prefix(2);
        break;
      }
    }
    const std::size_t cut =
        rest.size() == between.size() - begin ? 0 : between.size() - rest.size();
    const std::string_view printed = between.substr(cut);
    const auto first = printed.find_first_not_of(' ');
    const auto last = printed.find_last_not_of(' ');
    if (first == std::string_view::npos) continue;
    const std::string_view mark = printed.substr(first, last - first + 1);
    if (mark != "-" && mark != "\u2013" && mark != "\u2014" && mark != "\u2212" &&
        mark != "\u2010" && mark != "\u2011") {
      continue;
    }
    dashes.push_back({{from + static_cast<std::uint32_t>(cut), to}, printed});
  }
  // The house style is what the document does most, and first of equals.
  std::vector<std::pair<std::string_view, std::size_t>> styles;
  for (const Dash& dash : dashes) {
    auto known =
        std::ranges::find(styles, dash.printed, &std::pair<std::string_view, std::size_t>::first);
    if (known == styles.end()) known = styles.insert(styles.end(), {dash.printed, 0});
    ++known->second;
  }
  if (styles.size() < 2 || dashes.size() < 3) return;
  const auto house =
      std::ranges::max_element(styles, {}, &std::pair<std::string_view, std::size_t>::second);
  for (const Dash& dash : dashes) {
    if (dash.printed == house->first) continue;
    auto& finding = checking.report(
        dash.span, fmt::format("a time range is written with '{}', the others with '{}'",
                               dash.printed, house->first));
    finding.fixes.push_back({"write it like the others", {{dash.span, std::string(house->first)}}});
  }
}

}  // namespace

const Check bad_time{
    "bad-time",
    "timing",
    Severity::warning,
    true,
    "a time that no clock shows",
    "Hours beyond 24 or minutes beyond 59, where the place leaves no doubt that a time is meant.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\nTime: 14:00-15:75\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\nTime: 14:00-15:45\n",
    "",
    check_printed_times};

#define ORCHARD_TABLE(times)                                                                \
  "Minutes of the Orchard Committee\n\nDate: 9 May 2023\nTime: 14:00-15:00\n\n# Agenda\n\n" \
  "Ref\tTime\tSubject\tPresenter\n1\t14:00-14:05\tWelcome\tAA\n2\t" times                   \
  "\tPruning\tBB\n3\t14:30-15:00\tFence\tCC\n"

const Check time_overlap{
    "time-overlap",
    "timing",
    Severity::warning,
    true,
    "two follow each other and overlap",
    "Agenda entries among themselves, and topics among themselves, by printed times only.",
    ORCHARD_TABLE("14:05-14:40"),
    ORCHARD_TABLE("14:05-14:30"),
    "",
    check_overlaps};

const Check time_gap{"time-gap",
                     "timing",
                     Severity::note,
                     true,
                     "time between two that belongs to none",
                     "A break that is not on the agenda, or a slip.",
                     ORCHARD_TABLE("14:05-14:20"),
                     ORCHARD_TABLE("14:05-14:30"),
                     "",
                     check_gaps};

const Check time_out_of_order{
    "time-out-of-order",
    "timing",
    Severity::warning,
    true,
    "a time that is before the one before",
    "Silent where it can be an afternoon time without 'pm', or past midnight.",
    ORCHARD_TABLE("14:35-14:45"),
    ORCHARD_TABLE("14:05-14:30"),
    "",
    check_order};

const Check outside_meeting_hours{"outside-meeting-hours",
                                  "timing",
                                  Severity::warning,
                                  true,
                                  "an entry or topic outside the meeting's own hours",
                                  "Compared with the printed start and end of the meeting.",
                                  ORCHARD_TABLE("13:05-13:30"),
                                  ORCHARD_TABLE("14:05-14:30"),
                                  "",
                                  check_hours};

const Check planned_vs_minuted{
    "planned-vs-minuted", "timing", Severity::note, true,
    "the agenda has another time than the minutes",
    "For each topic that takes up one agenda entry, where both print times. A note, since meetings "
    "do run late.",
    ORCHARD_TABLE("14:05-14:30")
    "\n# Minutes\n\nTime\tSubject\tNotes\n14:00-14:05\tWelcome\tAA welcomed all.\n"
    "14:05-14:25\tPruning\tIt starts soon.\n14:25-15:00\tFence\tIt is down.\n",
    ORCHARD_TABLE("14:05-14:30")
    "\n# Minutes\n\nTime\tSubject\tNotes\n14:00-14:05\tWelcome\tAA welcomed all.\n"
    "14:05-14:30\tPruning\tIt starts soon.\n14:30-15:00\tFence\tIt is down.\n",
    "", check_plan};

const Check mixed_dashes_in_time{
    "mixed-dashes-in-time",
    "text",
    Severity::note,
    true,
    "time ranges are written in more than one way",
    "The way that the document uses most is its house style; --fix writes the others like it.",
    ORCHARD_TABLE("14:05 - 14:30"),
    ORCHARD_TABLE("14:05-14:30"),
    "",
    check_dashes};

}  // namespace minuter::checking
