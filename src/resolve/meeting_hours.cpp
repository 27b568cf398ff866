// Hours of the meeting: which half of the day a clock of twelve hours means, and hours alone on a line near
// the top. Those beside the day are read in hours.cpp.
#include "resolve/meeting.hpp"

#include <algorithm>
#include <vector>

#include "records/times.hpp"

namespace minuter::resolve {
namespace {

struct Clock {
  int minutes = -1;
  bool is_open = false;  // printed without am and pm, and not as 24 hours have it
};

Clock clock_of(const Linking& linking, const Text& time) {
  Clock clock;
  if (!time.is_there() || time.value.size() != 5 || time.origin.span.is_empty()) return clock;
  const auto digit = [&](std::size_t i) { return time.value[i] - '0'; };
  clock.minutes = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
  const auto printed = linking.layout.source->text(time.origin.span);
  const bool has_letter = std::any_of(printed.begin(), printed.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
  clock.is_open = !has_letter && !printed.empty() && printed.front() >= '1' && printed.front() <= '9' && clock.minutes < 12 * 60 && clock.minutes >= 60;
  return clock;
}

void set_clock(Text& time, int minutes) {
  const auto put = [&](std::size_t at, int value) {
    time.value[at] = static_cast<char>('0' + value / 10);
    time.value[at + 1] = static_cast<char>('0' + value % 10);
  };
  put(0, minutes / 60);
  put(3, minutes % 60);
}

// Minutes since midnight of a time as the grammar found it.
int minutes_of(const records::Time& time) {
  const auto hhmm = time.hhmm();
  return (hhmm[0] - '0') * 600 + (hhmm[1] - '0') * 60 + (hhmm[3] - '0') * 10 + (hhmm[4] - '0');
}

constexpr int half_day = 12 * 60;

// Does the meeting begin in the afternoon, though its start, told in twelve hours, does not say so?
bool begins_later(const Linking& linking, const Clock& start, const Clock& end) {
  // A time with am or pm in the head tells most.
  const auto& layout = linking.layout;
  for (std::size_t i = 0; i < layout.blocks.size() && i < 10; ++i) {
    const auto& block = layout.blocks[i];
    const auto time = records::find_time(layout.view(block.text).substr(0, 300), linking.grammar.words);
    if (!time) continue;
    const auto letter = time->printed.back();
    if (!((letter >= 'A' && letter <= 'z') || letter == '.')) continue;
    const int said = minutes_of(*time);
    const int apart = ((said - start.minutes) % half_day + half_day) % half_day;
    if (apart > 60 && apart < half_day - 60) continue;
    return said >= half_day;
  }
  if (end.minutes > 0 && !end.is_open)
    return end.minutes >= half_day && end.minutes - start.minutes > half_day - 60 && start.minutes + half_day <= end.minutes;
  return start.minutes < 7 * 60;  // nobody meets in the small hours
}

}  // namespace

// "Called to order at 2:00" below "02:00 PM": clocks of twelve hours leave the half of the day to the reader.
void settle_half_days(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  auto start = clock_of(linking, meeting.start);
  const auto end = clock_of(linking, meeting.end);
  if (start.is_open && begins_later(linking, start, end)) set_clock(meeting.start, start.minutes += half_day);
  // "12:00-10:00" is a slip, no meeting of ten hours.
  constexpr int longest = 8 * 60;
  if (end.is_open && start.minutes >= 0 && end.minutes < start.minutes && end.minutes + half_day > start.minutes &&
      end.minutes + half_day - start.minutes <= longest)
    set_clock(meeting.end, end.minutes + half_day);
}

// "The roof (3:44)" in a meeting that began at 15:30: topics are told by a clock of twelve hours. All of them or none.
void settle_hours_of_topics(Linking& linking) {
  auto& minutes = linking.minutes;
  const auto& meeting = minutes.meeting;
  const int start = clock_of(linking, meeting.start).minutes;
  if (start < half_day) return;
  const int end = clock_of(linking, meeting.end).minutes;
  constexpr int early = 30;  // people come before the hour
  constexpr int longest = 8 * 60;
  const int last = end > start ? end + 60 : start + longest;
  std::vector<Text*> open;
  for (auto& item : minutes.items)
    for (Text* time : {&item.start, &item.end}) {
      const auto clock = clock_of(linking, *time);
      if (clock.minutes < 0) continue;
      if (!clock.is_open || clock.minutes + half_day < start - early || clock.minutes + half_day > last) return;
      open.push_back(time);
    }
  for (Text* time : open) set_clock(*time, clock_of(linking, *time).minutes + half_day);
}

namespace {

void set_time(Linking& linking, Text& field, const records::Time& time) {
  field.value = time.hhmm();
  field.origin.span = linking.layout.span_of(linking.layout.range_of(time.printed));
}

}  // namespace

void set_hours(Linking& linking, const records::TimeRange& range) {
  auto& meeting = linking.minutes.meeting;
  set_time(linking, meeting.start, range.start);
  if (range.end && !meeting.end.is_there()) set_time(linking, meeting.end, *range.end);
}

// "27.05.2020, 10:15 - 11:30" or the hours alone on a line of the head, where nothing else tells them.
void take_hours_near_top(Linking& linking) {
  const auto& meeting = linking.minutes.meeting;
  if (meeting.start.is_there() || meeting.end.is_there()) return;
  const auto& layout = linking.layout;
  for (std::uint32_t i = 0; i < layout.blocks.size() && i < 8; ++i) {
    const auto& block = layout.blocks[i];
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    if (section.is_topic) return;
    const bool is_heading = block.kind == BlockKind::heading;
    if ((block.kind != BlockKind::paragraph && !is_heading) || !block.label.is_empty() || section.rule >= 0) continue;
    const auto text = layout.view(block.text);
    if (text.size() > 80) continue;
    // "à 19h00", "um 19 Uhr" by itself
    if (const auto time = !is_heading && text.size() <= 20 ? records::find_time(text, linking.grammar.words) : std::nullopt;
        time && time->printed.size() + 9 >= text.size() && i > 0 && i < 5) {
      set_time(linking, linking.minutes.meeting.start, *time);
      return;
    }
    const auto range = records::find_time_range(text, linking.grammar.words);
    if (!range || !range->end) continue;
    // Nothing stands there but the hours and the day.
    const auto first = range->start.printed.data() - text.data();
    auto head = text.substr(0, static_cast<std::size_t>(first));
    if (const auto date = records::find_date(head, linking.grammar.words, linking.grammar.month_first)) {
      if (date->printed.data() - head.data() > 14) continue;
    } else if (head.size() > 6) {
      continue;
    }
    if (range->end->printed.data() + range->end->printed.size() + 8 < text.data() + text.size()) continue;
    set_hours(linking, *range);
    return;
  }
}

}  // namespace minuter::resolve
