#include "readers/plan_marks.hpp"

#include <algorithm>
#include <array>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

constexpr std::string_view between = " :,;|/~-\xE2\x80\x93\x94";  // the bytes of the longer dashes among them

std::string_view without_marks_behind(std::string_view text) { return text.substr(0, text.find_last_not_of(between) + 1); }

// "Roof 5 min", "Roof, ~5m": the minutes at the very end.
std::string_view minutes_behind(std::string_view text, const Vocabulary& words) {
  constexpr std::size_t longest = 14;
  if (text.size() < 6) return {};
  const auto end = text.substr(text.size() - std::min(text.size() - 3, longest));
  std::string_view printed;
  if (!records::has_digit(end) || !records::find_duration(end, words, &printed)) return {};
  if (printed.data() + printed.size() != end.data() + end.size()) return {};
  const char before = printed.data()[-1];
  return between.find(before) == std::string_view::npos ? std::string_view() : printed;
}

// "5' Roof", "10 min | Roof"
std::string_view minutes_before(std::string_view text, const Vocabulary& words) {
  std::string_view printed;
  if (text.size() < 6 || !records::is_digit(text.front()) || !records::find_duration(text.substr(0, 16), words, &printed)) return {};
  if (const auto time = records::find_time(text.substr(0, 16), words); time && time->printed.data() == text.data()) return {};  // "10h30"
  return printed.data() == text.data() && printed.size() + 3 < text.size() ? printed : std::string_view();
}

// "IV. ", "b) " at the start of a text; `title`: where the text goes on.
std::string_view number_before(std::string_view text, std::size_t& title) {
  if (text.size() < 5) return {};
  const auto number = layout::find_number(text.substr(0, 12), false);
  if (number.text == 0 || number.text >= text.size() || number.end - number.begin > 5) return {};
  title = number.text;
  return text.substr(number.begin, number.end - number.begin);
}

// Are they all people who were there?
bool are_attendees(Reading& reading, std::string_view text) {
  if (text.size() < 2 || text.size() > 80) return false;
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && owners.size() <= 6 && std::all_of(owners.begin(), owners.end(), [&](std::string_view one) {
    if (one.front() == '@') one.remove_prefix(1);
    return !one.empty() && reading.is_attendee(one);
  });
}

constexpr std::array<std::string_view, 7> marks_before{" | ", " / ", " -- ", ", ", ": ", " @", " "};
constexpr std::array<std::string_view, 5> marks_behind{": ", " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};

// Who stands behind the last `mark`; behind a space alone a name of two words.
std::string_view lead_behind(Reading& reading, std::string_view text, std::string_view mark) {
  if (text.empty()) return {};
  auto at = text.rfind(mark);
  if (mark == " " && at != std::string_view::npos && at > 0) at = text.rfind(mark, at - 1);
  if (at == std::string_view::npos || at < 3) return {};
  auto begin = at + mark.size() - (mark.back() == '@' ? 1 : 0);
  if (text.back() == ')' || text.back() == ']' || !are_attendees(reading, text.substr(begin))) return {};
  // "Roof, led by Ada Penrose"
  if (mark == " " && reading.grammar.words.has(Words::agent, fold_key(text.substr(text.rfind(' ', at - 1) + 1, at - text.rfind(' ', at - 1) - 1)))) return {};
  // "Roof, Ada Penrose, Bo Quill"
  while (mark == ", " && (at = text.rfind(mark, at - 1)) != std::string_view::npos && at >= 3 && are_attendees(reading, text.substr(at + 2, begin - at - 4))) begin = at + 2;
  // "Roof - Ada, Bo": the comma stands between two of them.
  if (mark == ", " || mark == " ") {
    const auto before = without_marks_behind(text.substr(0, begin));
    const auto sign = before.find_last_of("-\x93\x94:([|/");
    if (sign != std::string_view::npos && sign + 1 < before.size() && are_attendees(reading, trim(before.substr(sign + 1)))) return {};
  }
  return text.substr(begin);
}

std::string_view lead_before(Reading& reading, std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  if (at == std::string_view::npos || at < 2 || at > 60 || at + mark.size() + 3 > text.size()) return {};
  const auto lead = text.substr(0, at);
  return are_attendees(reading, lead) ? lead : std::string_view();
}

}  // namespace

MarkedTitle split_marked(Reading& reading, const PlanMarks& marks, std::string_view entry) {
  const auto& words = reading.grammar.words;
  MarkedTitle parts;
  if (marks.has_numbers) {
    std::size_t title = 0;
    parts.number = number_before(entry, title);
    entry.remove_prefix(title);
  }
  if (marks.has_minutes_before) {
    parts.minutes = minutes_before(entry, words);
    if (!parts.minutes.empty()) entry = tidy(entry.substr(parts.minutes.size()));
  }
  if (marks.has_minutes_behind && parts.minutes.empty()) {
    parts.minutes = minutes_behind(entry, words);
    if (!parts.minutes.empty()) entry = without_marks_behind(entry.substr(0, static_cast<std::size_t>(parts.minutes.data() - entry.data())));
  }
  if (!marks.behind_lead.empty()) {
    parts.leads = lead_before(reading, entry, marks.behind_lead);
    if (!parts.leads.empty()) entry = tidy(entry.substr(parts.leads.size() + marks.behind_lead.size()));
  } else if (!marks.before_lead.empty()) {
    parts.leads = lead_behind(reading, entry, marks.before_lead);
    if (!parts.leads.empty()) entry = without_marks_behind(entry.substr(0, static_cast<std::size_t>(parts.leads.data() - entry.data())));
  }
  parts.title = entry;
  return parts;
}

PlanMarks find_plan_marks(Reading& reading, const std::vector<std::string_view>& entries) {
  PlanMarks marks;
  const auto most_of = [](const std::vector<std::string_view>& all, auto&& has) {
    const auto count = std::count_if(all.begin(), all.end(), has);
    return count >= 2 && static_cast<std::size_t>(count) * 2 >= all.size();
  };
  const auto agree = [&](auto&& has) { return most_of(entries, has); };
  const auto& words = reading.grammar.words;
  std::size_t at = 0;
  if (entries.size() < 2) return marks;
  marks.has_numbers = agree([&](std::string_view one) { return !number_before(one, at).empty(); });
  const auto title = [&](std::string_view one) { return split_marked(reading, marks, one).title; };
  const bool has_minutes = agree([&](std::string_view one) { return records::has_digit(title(one)); });
  if (has_minutes) {
    marks.has_minutes_before = agree([&](std::string_view one) { return !minutes_before(title(one), words).empty(); });
    marks.has_minutes_behind = !marks.has_minutes_before && agree([&](std::string_view one) { return !minutes_behind(title(one), words).empty(); });
  }
  if (reading.minutes.attendees.empty()) return marks;
  std::vector<std::string_view> titles;
  for (const auto one : entries) titles.push_back(title(one));
  for (const auto mark : marks_behind) {
    if (!most_of(titles, [&](std::string_view one) { return !lead_before(reading, one, mark).empty(); })) continue;
    marks.behind_lead = mark;
    return marks;
  }
  for (const auto mark : marks_before) {
    if (!most_of(titles, [&](std::string_view one) { return !lead_behind(reading, one, mark).empty(); })) continue;
    marks.before_lead = mark;
    break;
  }
  return marks;
}

std::string_view without_lead_word(const SectionRule& rule, std::string_view text) {
  if (text.size() < 6) return text;
  const auto names_lead = [&](std::string_view word) {
    const auto key = fold_key(word);
    return std::any_of(rule.columns.begin(), rule.columns.end(), [&](const Column& column) {
      return column.field == Field::leads && std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
    });
  };
  if (const auto colon = text.substr(0, 32).find(": "); colon != std::string_view::npos) return names_lead(text.substr(0, colon)) ? trim(text.substr(colon + 2)) : text;
  // "led by Ada"
  const auto first = text.find(' ');
  const auto second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (second != std::string_view::npos && names_lead(text.substr(0, second))) return trim(text.substr(second + 1));
  return text;
}

}  // namespace minuter::readers
