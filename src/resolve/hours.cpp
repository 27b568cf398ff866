// The hours of the meeting where no label tells them: beside its day in the head of the minutes.
#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {
namespace {

constexpr std::size_t longest_line = 240;
constexpr std::size_t blocks_of_head = 16;

// "Friday", "Fri": the name of a day among the words of a line.
bool names_weekday(const Linking& linking, std::string_view text) {
  while (!text.empty()) {
    static constexpr records::CharSet ends_of_word(" ,;:/()-\n");
    const auto end = std::min(text.size(), ends_of_word.first_in(text));
    if (end >= 3 && linking.grammar.words.has(Words::weekday, fold_key(text.substr(0, end)))) return true;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return false;
}

// The day of the meeting, with or without its year.
bool names_day(const Linking& linking, std::string_view text) {
  const auto& day = linking.minutes.meeting.date.value;
  if (day.size() < 10) return false;
  const int year = (day[0] - '0') * 1000 + (day[1] - '0') * 100 + (day[2] - '0') * 10 + (day[3] - '0');
  const auto date = records::find_date(text, linking.grammar.words, linking.grammar.month_first, year);
  return date && date->iso() == day;
}

// Another day: that of the next meeting.
bool names_other_day(const Linking& linking, std::string_view text) {
  const auto date = records::find_date(text, linking.grammar.words, linking.grammar.month_first);
  return date && date->iso() != linking.minutes.meeting.date.value;
}

}  // namespace

void link_hours(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  if (meeting.start.is_there()) return;
  const auto& layout = linking.layout;
  for (std::size_t i = 0, seen = 0; i < layout.blocks.size() && seen < blocks_of_head; ++i) {
    const auto& block = layout.blocks[i];
    if (block.kind == layout::BlockKind::front_matter || block.kind == layout::BlockKind::rule) continue;
    ++seen;
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    if (section.is_topic) return;
    const bool is_line = block.kind == layout::BlockKind::paragraph || block.kind == layout::BlockKind::heading || block.kind == layout::BlockKind::list_item;
    const auto text = layout.view(block.text);
    if (!is_line || text.size() > longest_line || !records::has_digit(text)) continue;
    if (section.rule >= 0 && linking.grammar.sections[static_cast<std::size_t>(section.rule)].reads != Reads::meeting) continue;
    const auto range = records::find_time_range(text, linking.grammar.words);
    if (!range || !(names_weekday(linking, text) || names_day(linking, text)) || names_other_day(linking, text)) continue;
    if (!block.label.is_empty() && linking.grammar.meaning_of(fold_key(layout.view(block.label)))) continue;
    const auto at = static_cast<std::size_t>(range->printed.data() - text.data());
    if (at > 0 && text[at - 1] == 'T') continue;  // "2031-05-04T11:22:00" dates the file
    if (std::count(range->start.printed.begin(), range->start.printed.end(), ':') > 1) continue;  // and so does "19:00:17"
    const auto take = [&](Text& into, const records::Time& time) {
      into.value = time.hhmm();
      into.origin = {};
      into.origin.span = layout.span_of(layout.range_of(time.printed));
    };
    take(meeting.start, range->start);
    if (range->end && !meeting.end.is_there()) take(meeting.end, *range->end);
    return;
  }
}

}  // namespace minuter::resolve
