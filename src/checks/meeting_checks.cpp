// The meeting itself: its title, date, times and chair.
#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"
#include "records/times.hpp"

namespace minuter::checking {
namespace {

constexpr std::string_view weekday_names[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                              "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::string_view month_names[] = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

/// Where a document as a whole is found wanting: the first line with text.
Span first_line(const Checking& checking) {
  const std::string_view text = checking.text();
  const auto begin = text.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos) return {};
  const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool has_records(const Minutes& minutes) {
  return !minutes.attendees.empty() || !minutes.agenda.empty() || !minutes.items.empty() ||
         !minutes.actions.empty() || !minutes.decisions.empty();
}

/// Do the first lines speak of minutes or a meeting? Then there is a title that was not read.
bool starts_like_minutes(const Checking& checking) {
  const std::string_view text = checking.text().substr(0, 600);
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    while (at < folded.size() && !is_letter(folded[at])) ++at;
    std::size_t end = at;
    while (end < folded.size() && is_letter(folded[end])) ++end;
    const auto* word = checking.words.find(Words::title_word, folded.substr(at, end - at));
    if (word != nullptr && word->value == "name") {
      return true;
    }
    at = end;
  }
  return false;
}

void check_title(Checking& checking) {
  if (checking.minutes.meeting.title.is_there() || !has_records(checking.minutes) ||
      starts_like_minutes(checking)) {
    return;
  }
  checking.report(first_line(checking), "the minutes have no title",
                  "start with a line such as 'Minutes of the Parish Council'");
}

void check_date(Checking& checking) {
  if (checking.minutes.meeting.date.is_there() || !has_records(checking.minutes)) return;
  // A date near the top that was not read as the meeting's.
  if (records::find_date(checking.text().substr(0, 1500), checking.words)) return;
  checking.report(first_line(checking), "the minutes do not say when the meeting was",
                  "add a line such as 'Date: 21 March 2022'");
}

void check_chair(Checking& checking) {
  const Minutes& minutes = checking.minutes;
  if (minutes.meeting.chair.is_there() || checking.room.present() < 3) return;
  for (const Attendee& one : minutes.attendees) {
    if (one.chair.value) return;
  }
  checking.report(place_of(minutes.attendees.front().name, minutes.attendees.front().span),
                  "nobody of those present is marked as chair",
                  "write '(Chair)' behind the name of who presided");
}

/// A number of at most four digits that ends at `end` or starts at `begin`.
struct Number {
  int value = -1;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Number number_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_digit(text[begin - 1]) && end - begin < 5) --begin;
  Number number{-1, begin, end};
  if (end - begin >= 1 && end - begin <= 4) {
    std::from_chars(text.data() + begin, text.data() + end, number.value);
  }
  return number;
}

Number number_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end]) && end - begin < 5) ++end;
  Number number{-1, begin, end};
  if (end - begin >= 1 && end - begin <= 4) {
    std::from_chars(text.data() + begin, text.data() + end, number.value);
  }
  return number;
}

std::size_t skip_back(std::string_view text, std::size_t at, std::string_view over) {
  while (at > 0 && over.find(text[at - 1]) != std::string_view::npos) --at;
  return at;
}
std::size_t skip(std::string_view text, std::size_t at, std::string_view over) {
  while (at < text.size() && over.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

/// "st", "nd", "rd", "th" behind a number, or in front of `at` when looking back.
std::size_t skip_ordinal_back(std::string_view text, std::size_t at) {
  if (at < 3) return at;
  const std::string_view ending = text.substr(at - 2, 2);
  const bool is_ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  return is_ordinal && is_digit(text[at - 3]) ? at - 2 : at;
}
std::size_t skip_ordinal(std::string_view text, std::size_t at) {
  const std::string_view ending = text.substr(at, 2);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th" ? at + 2 : at;
}

struct PrintedDay {
  Day day;
  Span span;
};

/// The day around a month that is written as a word: "21 March 2022", "March 21st, 2022".
std::optional<PrintedDay> day_around(std::string_view text, const CalendarWord& word) {
  constexpr std::string_view gap = " \t.,";
  Number day =
      number_before(text, skip_ordinal_back(text, skip_back(text, word.span.begin, " \t.-")));
  Number year = number_after(text, skip(text, word.span.end, " \t.,-"));
  if (day.value >= 1 && day.end - day.begin <= 2 && year.end - year.begin == 4) {
    return PrintedDay{
        {year.value, word.month, day.value},
        {static_cast<std::uint32_t>(day.begin), static_cast<std::uint32_t>(year.end)}};
  }
  day = number_after(text, skip(text, word.span.end, gap));
  year = number_after(text, skip(text, skip_ordinal(text, day.end), gap));
  if (day.value >= 1 && day.end - day.begin <= 2 && year.end - year.begin == 4) {
    return PrintedDay{{year.value, word.month, day.value},
                      {word.span.begin, static_cast<std::uint32_t>(year.end)}};
  }
  return std::nullopt;
}

void check_bad_date(Checking& checking) {
  for (const CalendarWord& word : checking.calendar.words) {
    if (word.month == 0) continue;
    const auto printed = day_around(checking.text(), word);
    if (!printed || printed->day.year < 1500 || exists(printed->day)) continue;
    checking.report(printed->span, fmt::format("there is no {} {} in {}", month_names[word.month],
                                               printed->day.day, printed->day.year));
  }
}

/// The day that a weekday stands beside: behind it ("Monday, 21 March 2022", "Monday 2022-03-21")
/// or before it in brackets ("21 March 2022 (Monday)"). A day in figures with slashes is left
/// alone: it may be read in two ways.
std::optional<PrintedDay> day_beside(const Checking& checking, std::size_t index) {
  const auto& words = checking.calendar.words;
  const std::string_view text = checking.text();
  const Span weekday = words[index].span;
  std::size_t from = skip(text, weekday.end, " \t,.");
  if (text.substr(from, 4) == "the ") from += 4;
  if (from + 10 <= text.size() && day_of(text.substr(from, 10)).year != 0 &&
      (from + 10 == text.size() || !is_digit(text[from + 10]))) {
    return PrintedDay{day_of(text.substr(from, 10)),
                      {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(from + 10)}};
  }
  for (std::size_t i = index + 1; i < words.size() && words[i].span.begin < weekday.end + 24; ++i) {
    if (words[i].weekday != 0 && words[i].month == 0) break;
    if (words[i].month == 0) continue;
    const auto printed = day_around(text, words[i]);
    if (printed && printed->span.begin == from) return printed;
    break;
  }
  if (index > 0 && weekday.begin > 0 && text[weekday.begin - 1] == '(' &&
      words[index - 1].month != 0) {
    const auto printed = day_around(text, words[index - 1]);
    if (printed && skip(text, printed->span.end, " ") + 1 == weekday.begin) return printed;
  }
  return std::nullopt;
}

void check_weekday(Checking& checking) {
  const auto& words = checking.calendar.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].weekday == 0) continue;
    const auto printed = day_beside(checking, i);
    // The calendar of old minutes may be another one.
    if (!printed || !exists(printed->day) || printed->day.year < 1800) continue;
    const int right = weekday_of(printed->day);
    if (right == words[i].weekday) continue;
    // "Sat" and "Sun", "mar" and "mer" are also other words; a date beside them leaves no doubt.
    const Day day = printed->day;
    checking.report(words[i].span,
                    fmt::format("{} {} {} was a {}", day.day, month_names[day.month], day.year,
                                weekday_names[right]),
                    fmt::format("correct the weekday or the date"));
    checking.findings.back().related.push_back({"the date", printed->span});
  }
}

/// How sure it is that `end` lies before `start` on a clock of 24 hours.
enum class Order { fine, unsure, wrong };

Order order_of(const Checking& checking, const Text& start, const Text& end) {
  const int from = minutes_of(start);
  const int to = minutes_of(end);
  if (from < 0 || to < 0 || to >= from) return Order::fine;
  if (start.origin.how == How::inferred || end.origin.how == How::inferred) return Order::fine;
  const auto has_half = [&](const Text& time) {
    const Span span = time.origin.span;
    const std::string_view around =
        checking.text().substr(span.begin, static_cast<std::size_t>(span.size()) + 5);
    const auto at = around.find_first_of("aApP");
    return at != std::string_view::npos && around.find_first_of("mM.", at + 1) == at + 1;
  };
  const bool start_half = has_half(start);
  const bool end_half = has_half(end);
  if (from >= 17 * 60 && to <= 6 * 60) return Order::fine;  // past midnight
  // From an evening to a morning: a meeting of two days would say so, too.
  if (start_half && end_half) return from >= 16 * 60 && to < 12 * 60 ? Order::unsure : Order::wrong;
  if (start_half != end_half) return to + 12 * 60 > from ? Order::fine : Order::unsure;
  if (from >= 13 * 60 && to >= 13 * 60) return Order::wrong;
  return to + 12 * 60 > from && to < 8 * 60 ? Order::fine : Order::unsure;
}

void check_order(Checking& checking, const Text& start, const Text& end, Span record,
                 std::string_view what) {
  const Order order = order_of(checking, start, end);
  if (order == Order::fine) return;
  checking
      .report_as(order == Order::wrong ? Severity::error : Severity::warning, place_of(end, record),
                 fmt::format("{} ends at {}, before it starts at {}", what, end.value, start.value))
      .related.push_back({"the start", place_of(start, record)});
}

/// "closed at 15:02 on 22 November" of a meeting that began the day before.
bool ends_on_another_day(const Checking& checking) {
  const Meeting& meeting = checking.minutes.meeting;
  const Span end = meeting.end.origin.span;
  if (end.is_empty() || !meeting.date.is_there()) return false;
  const std::string_view line = checking.source.text(checking.source.line(checking.source.line_of(end.begin)));
  const auto date = records::find_date(line, checking.words);
  return date && date->iso() != meeting.date.value;
}

void check_end_before_start(Checking& checking) {
  const Minutes& minutes = checking.minutes;
  if (!ends_on_another_day(checking))
    check_order(checking, minutes.meeting.start, minutes.meeting.end, minutes.meeting.span,
                "the meeting");
  for (const AgendaEntry& entry : minutes.agenda) {
    check_order(checking, entry.start, entry.end, entry.span,
                "agenda entry " + quoted(entry.title.value));
  }
  for (const Item& item : minutes.items) {
    check_order(checking, item.start, item.end, item.span, "topic " + quoted(item.title.value));
  }
}

}  // namespace

const Check missing_title{
    "missing-title",
    "meeting",
    Severity::warning,
    true,
    "the minutes have no title",
    "Minutes without a title cannot be told apart in an archive. Silent where nothing was read.",
    "Date: 21 March 2022\n\nPresent: Ann Archer, Ben Baker, Cleo Carr\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer, Ben Baker, Cleo Carr\n",
    "",
    check_title};

const Check missing_date{
    "missing-date",
    "meeting",
    Severity::warning,
    true,
    "no date of the meeting",
    "The day of the meeting is found neither in a field nor in the title or the first lines.",
    "Minutes of the Orchard Committee\n\nPresent: Ann Archer, Ben Baker, Cleo Carr\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer, Ben Baker, Cleo Carr\n",
    "",
    check_date};

const Check bad_date{"bad-date",
                     "meeting",
                     Severity::error,
                     true,
                     "a date that is in no calendar",
                     "Looks at each date of the text whose month is written as a word.",
                     "Minutes of the Orchard Committee\n\nDate: 31 April 2022\n",
                     "Minutes of the Orchard Committee\n\nDate: 30 April 2022\n",
                     "",
                     check_bad_date};

const Check weekday_mismatch{"weekday-mismatch",
                             "meeting",
                             Severity::error,
                             true,
                             "the weekday does not fit its date",
                             "Looks at each date of the text with a weekday beside it. Days in "
                             "figures with slashes are left "
                             "alone, since 3/4 may be in March or in April.",
                             "Minutes of the Orchard Committee\n\nDate: Tuesday 21 March 2022\n",
                             "Minutes of the Orchard Committee\n\nDate: Monday 21 March 2022\n",
                             "",
                             check_weekday};

const Check end_before_start{
    "end-before-start",
    "meeting",
    Severity::error,
    true,
    "something ends before it starts",
    "Of the meeting, of agenda entries and of topics. A warning where the times could be meant on "
    "a "
    "clock of twelve hours; silent past midnight.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\nTime: 16:00-14:00\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\nTime: 14:00-16:00\n",
    "",
    check_end_before_start};

const Check no_chair{"no-chair",
                     "meeting",
                     Severity::note,
                     true,
                     "nobody is marked as chair",
                     "Silent where fewer than three people are listed.",
                     "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
                     "Present: Ann Archer, Ben Baker, Cleo Carr\n",
                     "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
                     "Present: Ann Archer (Chair), Ben Baker, Cleo Carr\n",
                     "",
                     check_chair};

}  // namespace minuter::checking
