// Typed filling: what a printed value must be to fill a field, and how it is kept.
#include <algorithm>
#include <charconv>
#include <optional>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "readers/reading.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

// A word of a closed vocabulary: all of `value`, or the first word of it that the list knows.
std::string status_in(const Reading& reading, Words list, std::string_view value) {
  const auto folded = fold_key(value);
  if (const auto* entry = reading.grammar.words.find(list, folded)) return entry->value;
  std::string_view rest = folded;
  while (!rest.empty()) {
    const auto space = rest.find_first_of(" ,;.(");
    const auto word = rest.substr(0, space);
    if (const auto* entry = reading.grammar.words.find(list, word)) return entry->value;
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return {};
}

bool fill_text(const Reading& reading, Text& into, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (value.empty() || is_placeholder(value)) return false;
  if (!into.is_there()) into = make_text(reading, value, rule);
  return true;
}

bool fill_status(const Reading& reading, Text& into, Words list, std::string_view value, std::uint16_t rule) {
  auto word = status_in(reading, list, value);
  if (word.empty()) return false;
  if (!into.is_there()) into = make_value(reading, std::move(word), value, rule);
  return true;
}

// "1930", "19.30", "7.05": hours and minutes at the start of a text that is said to be a time. `size`: its bytes.
std::optional<records::Time> bare_clock(std::string_view text, std::size_t& size) {
  std::size_t digits = 0;
  while (digits < text.size() && records::is_digit(text[digits])) ++digits;
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  records::Time time;
  if (digits == 4) {
    size = 4;
    time.minutes = two(0) * 60 + two(2);
    if (two(0) > 23 || two(2) > 59) return std::nullopt;
  } else if ((digits == 1 || digits == 2) && digits + 2 < text.size() && text[digits] == '.' && records::is_digit(text[digits + 1]) &&
             records::is_digit(text[digits + 2]) && (digits + 3 == text.size() || (!records::is_digit(text[digits + 3]) && text[digits + 3] != '.'))) {
    const int hour = digits == 1 ? text[0] - '0' : two(0);
    size = digits + 3;
    time.minutes = hour * 60 + two(digits + 1);
    if (hour > 23 || two(digits + 1) > 59) return std::nullopt;
  } else {
    return std::nullopt;
  }
  time.printed = text.substr(0, size);
  return time;
}

// "1930 - 2100", "19.30 CET" behind a label that says that times follow, where the words of times find none.
std::optional<records::TimeRange> bare_clocks(std::string_view value) {
  value = trim(value);
  std::size_t size = 0;
  const auto start = bare_clock(value, size);
  if (!start) return std::nullopt;
  records::TimeRange range{*start, std::nullopt, start->printed};
  auto at = records::skip_spaces(value, size);
  if (const auto dash = records::dash_at(value, at); dash > 0) {
    const auto behind = records::skip_spaces(value, at + dash);
    if (const auto end = bare_clock(value.substr(behind), size)) {
      range.end = end;
      range.printed = value.substr(0, behind + size);
      at = records::skip_spaces(value, behind + size);
    } else {
      return std::nullopt;
    }
  }
  // Behind it a zone or a remark in brackets.
  const auto rest = value.substr(at);
  return rest.empty() || rest.front() == '(' || (rest.size() <= 20 && records::is_letter(rest.front())) ? std::optional(range) : std::nullopt;
}

// A value that a rule or a column says is a time may be bare: "19.30", "19,30", "18".
std::optional<records::Time> time_in(const Reading& reading, std::string_view value) {
  if (const auto time = records::find_time(value, reading.grammar.words)) return time;
  value = trim(value);
  if (std::size_t size = 0; const auto clock = bare_clock(value, size))
    if (size == value.size()) return clock;
  int hour = 0;
  int minute = 0;
  const auto* end = value.data() + value.size();
  auto [rest, problem] = std::from_chars(value.data(), end, hour);
  if (problem != std::errc{} || hour > 23 || rest - value.data() > 2) return std::nullopt;
  if (rest != end) {
    if (*rest != '.' && *rest != ':' && *rest != ',') return std::nullopt;
    const auto* from = rest + 1;
    const auto [last, wrong] = std::from_chars(from, end, minute);
    if (wrong != std::errc{} || last != end || last - from != 2 || minute > 59) return std::nullopt;
  }
  records::Time time;
  time.minutes = 60 * hour + minute;
  time.printed = value;
  return time;
}

bool fill_time(const Reading& reading, Text& into, std::string_view value, std::uint16_t rule) {
  const auto time = time_in(reading, value);
  if (!time) return false;
  if (!into.is_there()) into = make_value(reading, time->hhmm(), time->printed, rule);
  return true;
}

bool fill_times(const Reading& reading, Text& start, Text& end, std::string_view value, std::uint16_t rule) {
  const auto range = records::find_time_range(value, reading.grammar.words);
  if (!range) return false;
  if (!start.is_there()) start = make_value(reading, range->start.hhmm(), range->start.printed, rule);
  if (range->end && !end.is_there()) end = make_value(reading, range->end->hhmm(), range->end->printed, rule);
  return true;
}

// "Deadline: open" says that there is none yet.
bool is_left_open(const Vocabulary& words, std::string_view due) {
  const auto key = fold_key(due);
  const auto* state = words.find(Words::action_status, key);
  return state && state->value == "open" && !words.has(Words::due_phrase, key);
}

bool fill_owners(const Reading& reading, std::vector<Text>& into, std::string_view value, std::uint16_t rule) {
  if (!into.empty()) return true;
  const auto owners = records::split_owners(value, reading.grammar.words);
  for (const auto owner : owners) {
    // "NA" among other initials is somebody.
    const bool is_person = owners.size() > 1 && records::looks_like_initials(owner);
    if (is_placeholder(owner)) continue;
    if (!is_person && reading.grammar.words.has(Words::nobody, fold_key(owner))) continue;
    into.push_back(make_text(reading, owner, rule));
  }
  return !into.empty();
}

bool fill_count(const Reading& reading, Count& into, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (into.is_there()) return true;
  std::int32_t number = -1;
  const auto digit = value.find_first_of("0123456789");
  if (digit != std::string_view::npos) {
    std::from_chars(value.data() + digit, value.data() + value.size(), number);
  } else if (const auto* word = reading.grammar.words.find(Words::number_word, fold_key(value))) {
    number = word->number;
  } else if (reading.grammar.words.has(Words::nobody, fold_key(value))) {
    number = 0;
  } else {
    // Named votes are counted.
    const auto named = records::split_people(value, reading.grammar.words);
    const auto is_name = [&](const auto& one) {
      const bool is_surname = named.size() > 3 && one.text.find(' ') == std::string_view::npos && one.text.front() >= 'A' && one.text.front() <= 'Z';
      return is_surname || records::looks_like_name(records::read_person(one.text, reading.grammar.words).name, reading.grammar.words);
    };
    if (named.empty() || !std::all_of(named.begin(), named.end(), is_name)) return false;
    number = static_cast<std::int32_t>(named.size());
  }
  if (number < 0) return false;
  into.value = number;
  into.origin.span = span_of(reading, value);
  into.origin.rule = rule;
  return true;
}

void fill_tally(const Reading& reading, Count& into, std::int32_t number, std::string_view value, std::uint16_t rule) {
  if (number == 0 || into.is_there()) return;
  into.value = number;
  into.origin.span = span_of(reading, value);
  into.origin.rule = rule;
}

// "A yea, B yea and C nay": one vote for each word of a vote.
bool fill_named_votes(const Reading& reading, Decision& record, std::string_view value, std::uint16_t rule) {
  std::int32_t votes_for = 0, against = 0, abstain = 0;
  std::string key;
  std::string_view rest = value;
  while (!rest.empty()) {
    const auto end = rest.find_first_of(" ,;:()\n-");
    key.clear();
    fold_key_into(rest.substr(0, end), key);
    if (const auto* vote = reading.grammar.words.find(Words::vote, key)) {
      votes_for += vote->value == "for";
      against += vote->value == "against";
      abstain += vote->value == "abstain";
    }
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  if (votes_for + against + abstain == 0) return false;
  fill_tally(reading, record.votes_for, votes_for, value, rule);
  fill_tally(reading, record.votes_against, against, value, rule);
  fill_tally(reading, record.votes_abstain, abstain, value, rule);
  if (!record.outcome.is_there() && votes_for != against)
    record.outcome = make_value(reading, votes_for > against ? "carried" : "failed", value, rule);
  return true;
}

// "+5, -0, 1", "+:8, -:0, 0:0", "+1:5, 0:0, -1:1": where a plus is printed the signs tell for and
// against, else the order does. A number before a colon is the vote, the one behind it the count.
void fill_votes(const Reading& reading, Decision& record, std::string_view value, std::uint16_t rule) {
  if (fill_named_votes(reading, record, value, rule)) return;
  Count* const order[] = {&record.votes_for, &record.votes_against, &record.votes_abstain};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool has_signs = value.find('+') != std::string_view::npos;
  std::size_t next = 0;
  char sign = ' ';
  for (std::size_t i = 0; i < value.size() && next < 3;) {
    if (!is_digit(value[i])) {
      if (value[i] == '+' || value[i] == '-') sign = value[i];
      else if (value[i] != ':' && value[i] != ' ') sign = ' ';
      ++i;
      continue;
    }
    auto end = i;
    while (end < value.size() && is_digit(value[end])) ++end;
    if (has_signs && end + 1 < value.size() && value[end] == ':' && is_digit(value[end + 1])) {
      i = end + 1;
      continue;
    }
    const std::size_t place = !has_signs ? next : sign == '+' ? 0 : sign == '-' ? 1 : 2;
    if (!order[place]->is_there()) fill_count(reading, *order[place], value.substr(i, end - i), rule);
    ++next;
    sign = ' ';
    i = end;
  }
}

void fill_affiliation(const Reading& reading, Attendee& record, std::string_view value, std::uint16_t rule) {
  // "(Chair)" and status words are no affiliation.
  const auto key = fold_key(value);
  if (reading.grammar.words.has(Words::chair, key)) {
    record.chair = {true, {span_of(reading, value), {}, rule, How::stated}};
    return;
  }
  if (const auto* word = reading.grammar.words.find(Words::attendance, key)) {
    record.status = make_value(reading, word->value, value, rule);
    return;
  }
  // "Director (absent)"
  if (const auto bracket = value.rfind(" ("); bracket != std::string_view::npos && value.ends_with(')')) {
    const auto said = value.substr(bracket + 2, value.size() - bracket - 3);
    if (const auto* word = reading.grammar.words.find(Words::attendance, fold_key(said))) {
      record.status = make_value(reading, word->value, said, rule);
      value = tidy(value.substr(0, bracket));
    }
  }
  // "Clerk), 15 members": what stands behind a bracket that was shut before is none of it.
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    depth += value[i] == '(' ? 1 : value[i] == ')' ? -1 : 0;
    if (depth < 0) {
      value = tidy(value.substr(0, i));
      break;
    }
  }
  fill_text(reading, record.affiliation, value, rule);
}

}  // namespace

bool fill(const Reading& reading, Attendee& record, Field field, std::string_view value, std::uint16_t rule) {
  value = tidy(value);
  if (value.empty()) return false;
  switch (field) {
    case Field::name: return fill_text(reading, record.name, value, rule);
    case Field::honorific: return fill_text(reading, record.honorific, value, rule);
    case Field::initials: return fill_text(reading, record.initials, value, rule);
    case Field::affiliation: fill_affiliation(reading, record, value, rule); return true;
    case Field::status: return fill_status(reading, record.status, Words::attendance, value, rule);
    case Field::chair:
      record.chair = {true, {span_of(reading, value), {}, rule, How::stated}};
      return true;
    default: return false;
  }
}

// "Room 6, https://mill.example/room": the address is none of the place, unless there is nothing else.
static std::string_view before_address(std::string_view place) {
  const auto address = place.find("http");
  if (address == std::string_view::npos || address < 4 || place.find("://", address) == std::string_view::npos) return place;
  auto before = place.substr(0, address);
  while (!before.empty() && std::string_view(" (,;:-<[|\n").find(before.back()) != std::string_view::npos) before.remove_suffix(1);
  return before.size() < 3 ? place : before;
}

// "Agenda item 3", "TOP 2.1": the number alone.
static std::string_view without_word(std::string_view text) {
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || space + 1 == text.size()) return text;
  const auto number = text.substr(space + 1);
  const bool is_number = number.find_first_not_of("0123456789.") == std::string_view::npos && number.front() != '.';
  const bool has_digit = text.substr(0, space).find_first_of("0123456789") != std::string_view::npos;
  return is_number && !has_digit ? number : text;
}

// "\u2462": the number inside the circle.
static bool fill_number(const Reading& reading, Text& number, std::string_view value, std::uint16_t rule) {
  value = tidy(value);
  if (!fill_text(reading, number, without_word(value), rule)) return false;
  if (const auto circled = layout::circled_number(value); circled > 0 && value.size() == 3) number.value = std::to_string(circled);
  return true;
}

bool fill(const Reading& reading, AgendaEntry& record, Field field, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (value.empty()) return false;
  switch (field) {
    case Field::number: return fill_number(reading, record.number, value, rule);
    case Field::title:
    case Field::text: return fill_text(reading, record.title, tidy(value), rule);
    case Field::start: return fill_time(reading, record.start, value, rule);
    case Field::end: return fill_time(reading, record.end, value, rule);
    case Field::time: return fill_times(reading, record.start, record.end, value, rule);
    case Field::minutes: {
      std::string_view printed;
      const auto minutes = records::find_duration(value, reading.grammar.words, &printed);
      if (!minutes) return false;
      record.minutes.value = *minutes;
      record.minutes.origin.span = span_of(reading, printed);
      record.minutes.origin.rule = rule;
      return true;
    }
    case Field::leads:
    case Field::owners: return fill_owners(reading, record.leads, value, rule);
    default: return false;
  }
}

bool fill(const Reading& reading, Item& record, Field field, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (value.empty()) return false;
  switch (field) {
    case Field::number: return fill_number(reading, record.number, value, rule);
    case Field::title: return fill_text(reading, record.title, tidy(value), rule);
    case Field::start: return fill_time(reading, record.start, value, rule);
    case Field::end: return fill_time(reading, record.end, value, rule);
    case Field::time: return fill_times(reading, record.start, record.end, value, rule);
    case Field::text:
      if (!record.text.is_there()) {
        record.text = make_text(reading, value, rule);
        record.text.value.assign(value);  // keeps its paragraphs
      }
      return true;
    default: return false;
  }
}

bool fill(const Reading& reading, Action& record, Field field, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (value.empty()) return false;
  switch (field) {
    case Field::id: return fill_text(reading, record.id, tidy(value), rule);
    case Field::text:
    case Field::title: return fill_text(reading, record.text, tidy(value), rule);
    case Field::owners:
    case Field::leads: return fill_owners(reading, record.owners, value, rule);
    case Field::due:
    case Field::date:
      if (reading.grammar.words.has(Words::nobody, fold_key(value)) || is_left_open(reading.grammar.words, value)) return false;
      value = tidy(value);
      if (value.size() > 2 && value.front() == '[' && value.back() == ']' && !is_placeholder(value)) value = trim(value.substr(1, value.size() - 2));  // a form filled in
      return fill_text(reading, record.due, value, rule);
    case Field::status: return fill_status(reading, record.status, Words::action_status, value, rule);
    case Field::check:
      if (!record.status.is_there()) record.status = make_value(reading, "done", value, rule);
      return true;
    default: return false;
  }
}

bool fill(const Reading& reading, Decision& record, Field field, std::string_view value, std::uint16_t rule) {
  value = trim(value);
  if (value.empty()) return false;
  switch (field) {
    case Field::id:
    case Field::number: return fill_text(reading, record.id, tidy(value), rule);
    case Field::text:
    case Field::title: return fill_text(reading, record.text, tidy(value), rule);
    case Field::mover:
    case Field::seconder:
      if (reading.grammar.words.has(Words::nobody, fold_key(value))) return false;  // "Seconder: TBA"
      // "Bo Quill (BQ)": what stands for the person behind the name.
      if (const auto opens = value.ends_with(')') ? value.rfind(" (") : std::string_view::npos; opens != std::string_view::npos && opens > 1) value = trim(value.substr(0, opens));
      return fill_text(reading, field == Field::mover ? record.mover : record.seconder, tidy(value), rule);
    case Field::outcome: return fill_status(reading, record.outcome, Words::outcome, value, rule);
    case Field::votes_for: return fill_count(reading, record.votes_for, value, rule);
    case Field::votes_against: return fill_count(reading, record.votes_against, value, rule);
    case Field::votes_abstain: return fill_count(reading, record.votes_abstain, value, rule);
    case Field::votes: fill_votes(reading, record, value, rule); return true;
    default: return false;
  }
}

bool fill_meeting(Reading& reading, Field field, std::string_view value, std::uint16_t rule, std::int32_t rank) {
  value = trim(value);
  auto& meeting = reading.minutes.meeting;
  const auto& words = reading.grammar.words;
  auto& held = reading.meeting_rank[static_cast<std::size_t>(field)];
  const auto surer = [&](Field of) { return rank > reading.meeting_rank[static_cast<std::size_t>(of)]; };
  const auto take = [&](Field of, Text& into, Text text) {
    into = std::move(text);
    reading.meeting_rank[static_cast<std::size_t>(of)] = rank;
  };
  if (value.empty()) return false;
  switch (field) {
    case Field::date: {
      auto date = records::find_date(value, words, reading.grammar.month_first);
      // "2022, on the 14th of April": the year comes first in the words of an act.
      int year = 0;
      if (const auto [rest, problem] =
              std::from_chars(value.data(), value.data() + value.size(), year);
          !date && problem == std::errc{} && year >= 1000 && year < 3000)
        date = records::find_date(value.substr(static_cast<std::size_t>(rest - value.data())),
                                  words, reading.grammar.month_first, year);
      if (!date) {
        // "November 9th, 5pm-6pm UTC": a day without its year, but the hours.
        auto range = rank > from_front_matter ? records::find_time_range(value, words) : std::nullopt;
        if (!range || (!range->end && (value.size() > 40 || !records::has_digit(value.substr(0, static_cast<std::size_t>(range->printed.data() - value.data()))))))
          return false;
        // "10/26, 6pm, 7:30pm": from the one to the other.
        if (!range->end) {
          const auto behind = value.substr(static_cast<std::size_t>(range->printed.data() - value.data()) + range->printed.size());
          if (behind.starts_with(", ")) range->end = records::find_time(behind, words);
        }
        if (surer(Field::start)) take(Field::start, meeting.start, make_value(reading, range->start.hhmm(), range->start.printed, rule));
        if (range->end && surer(Field::end)) take(Field::end, meeting.end, make_value(reading, range->end->hhmm(), range->end->printed, rule));
        return true;
      }
      if (surer(Field::date)) take(Field::date, meeting.date, make_value(reading, date->iso(), date->printed, rule));
      // "21 March 2022, 10:00 - 12:00"
      // The time in front matter is that of the file.
      if (rank <= from_front_matter) return true;
      const auto at = static_cast<std::size_t>(date->printed.data() - value.data());
      auto range = records::find_time_range(value.substr(at + date->printed.size()), words);
      // "15:30, 21 March 2022"
      if (!range && at > 3) range = records::find_time_range(value.substr(0, at), words);
      if (range) {
        if (surer(Field::start)) take(Field::start, meeting.start, make_value(reading, range->start.hhmm(), range->start.printed, rule));
        if (range->end && surer(Field::end)) take(Field::end, meeting.end, make_value(reading, range->end->hhmm(), range->end->printed, rule));
      }
      return true;
    }
    case Field::time: {
      auto range = records::find_time_range(value, words);
      if (!range) range = bare_clocks(value);
      if (!range) return false;
      if (surer(Field::start)) take(Field::start, meeting.start, make_value(reading, range->start.hhmm(), range->start.printed, rule));
      if (range->end && surer(Field::end)) take(Field::end, meeting.end, make_value(reading, range->end->hhmm(), range->end->printed, rule));
      return true;
    }
    case Field::start:
    case Field::end: {
      auto time = rank > from_label ? time_in(reading, value) : records::find_time(value, words);
      if (const auto bare = time || rank + 1 < from_label ? std::nullopt : bare_clocks(value); bare && !bare->end) time = bare->start;
      if (!time) return false;
      // "start: 2021-05-04T15:00:00Z" in front matter tells the day, too.
      if (field == Field::start && rank == from_front_matter && surer(Field::date)) {
        if (const auto date = records::find_date(value, words, reading.grammar.month_first))
          take(Field::date, meeting.date, make_value(reading, date->iso(), date->printed, rule));
      }
      // A meeting that was opened again is over where it was closed last, and not earlier: minutes
      // of other meetings may be joined to its own.
      const auto clock = time->hhmm();
      const std::string_view before = meeting.end.value;
      const bool is_later_end = field == Field::end && rank >= from_rule && rank == held &&
                                (clock > before || (before >= "18:00" && clock < "06:00"));
      if (surer(field) || is_later_end)
        take(field, field == Field::start ? meeting.start : meeting.end, make_value(reading, time->hhmm(), time->printed, rule));
      // "Start: 8 pm - 10 pm"
      if (field == Field::start && rank == from_label && surer(Field::end))
        if (const auto range = records::find_time_range(value, words); range && range->end && range->start.printed == time->printed && range->printed.size() + 12 >= value.size())
          take(Field::end, meeting.end, make_value(reading, range->end->hhmm(), range->end->printed, rule));
      return true;
    }
    case Field::title:
    case Field::body:
    case Field::location:
    case Field::chair: {
      if (rank <= held) return true;
      value = tidy(value);
      if (value.empty()) return false;
      if (field == Field::location && words.has(Words::nobody, fold_key(value))) return false;
      if (field == Field::location) value = before_address(value);
      // "Board - 4 May 2031": the day of the board's meeting.
      if (field == Field::body && records::has_digit(value)) {
        const auto date = records::find_date(value, words, reading.grammar.month_first);
        if (date && date->printed.size() + 4 >= value.size()) return false;
      }
      Text& into = field == Field::title ? meeting.title
                   : field == Field::body ? meeting.body
                   : field == Field::location ? meeting.location
                                              : meeting.chair;
      take(field, into, make_text(reading, value, rule));
      return true;
    }
    default: return false;
  }
}

static void set_text(Text& into, const Assignment& constant, std::uint16_t rule) {
  if (into.is_there()) return;
  into.value = constant.value;
  into.origin.rule = rule;
}

void set(Attendee& record, const Assignment& constant, std::uint16_t rule) {
  if (constant.field == Field::status) set_text(record.status, constant, rule);
  if (constant.field == Field::chair && constant.value != "false") {
    record.chair.value = true;
    record.chair.origin.rule = rule;
  }
  if (constant.field == Field::affiliation) set_text(record.affiliation, constant, rule);
  if (constant.field == Field::honorific) set_text(record.honorific, constant, rule);
}

void set(Action& record, const Assignment& constant, std::uint16_t rule) {
  if (constant.field == Field::status) set_text(record.status, constant, rule);
  if (constant.field == Field::due) set_text(record.due, constant, rule);
  if (constant.field == Field::owners && record.owners.empty()) {
    for (std::string_view rest = constant.value; !rest.empty();) {  // "Ada; Bo"
      const auto end = std::min(rest.find("; "), rest.size());
      record.owners.emplace_back().value = rest.substr(0, end);
      record.owners.back().origin.rule = rule;
      rest.remove_prefix(std::min(end + 2, rest.size()));
    }
  }
}

void set(Decision& record, const Assignment& constant, std::uint16_t rule) {
  const auto number = [&](Count& into) {
    if (into.is_there()) return;
    std::from_chars(constant.value.data(), constant.value.data() + constant.value.size(), into.value);
    into.origin.rule = rule;
  };
  if (constant.field == Field::outcome) set_text(record.outcome, constant, rule);
  if (constant.field == Field::mover) set_text(record.mover, constant, rule);
  if (constant.field == Field::seconder) set_text(record.seconder, constant, rule);
  if (constant.field == Field::votes_for) number(record.votes_for);
  if (constant.field == Field::votes_against) number(record.votes_against);
  if (constant.field == Field::votes_abstain) number(record.votes_abstain);
}

}  // namespace minuter::readers
