// The day of the meeting, with the hours beside it, in the title or near the top, where no label gave one.
#include "resolve/meeting.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/times.hpp"

namespace minuter::resolve {
namespace {

// "It was decided to meet the mayor by May 4, 2021.": the sentence that has the date, not at its start,
// does not speak of a meeting.
bool dates_something_else(const Grammar& grammar, std::string_view text) {
  const auto date = records::find_date(text, grammar.words, grammar.month_first);
  if (!date || text.find("://") != std::string_view::npos) return false;
  const auto at = static_cast<std::size_t>(date->printed.data() - text.data());
  const auto stop = text.rfind(". ", at);
  const auto begin = stop == std::string_view::npos ? 0 : stop + 2;
  const auto end = text.find(". ", at);
  const auto sentence = text.substr(begin, end == std::string_view::npos ? end : end - begin);
  if (at <= begin + 40 || sentence.size() <= 80 || has_title_word(grammar, sentence)) return false;
  std::size_t words = 0;
  std::size_t small = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] == ' ' || (i > 0 && sentence[i - 1] != ' ')) continue;
    ++words;
    small += sentence[i] >= 'a' && sentence[i] <= 'z';
  }
  return small * 2 > words;
}

bool begins_with_date(const Grammar& grammar, std::string_view text) {
  constexpr std::size_t longest_lead = 24;  // "Date of the meeting: "
  const auto date = records::find_date(text, grammar.words, grammar.month_first);
  if (!date) return false;
  const auto at = static_cast<std::size_t>(date->printed.data() - text.data());
  // Also one that the address of a log or an agenda tells.
  const auto address = text.rfind("://", at);
  return at <= longest_lead || (address != std::string_view::npos && text.substr(address, at - address).find(' ') == std::string_view::npos);
}

// "Ada moved to accept the minutes of 4 May", "the May 4 minutes": a topic speaks of the minutes of another day.
bool dates_minutes(const Grammar& grammar, std::string_view text) {
  const auto date = records::find_date(text, grammar.words, grammar.month_first);
  if (!date) return false;
  constexpr std::size_t near = 30;
  const auto at = static_cast<std::size_t>(date->printed.data() - text.data());
  const auto from = at > near ? at - near : 0;
  for (const auto part : {text.substr(from, at - from), text.substr(at + date->printed.size(), near)})
    for (const auto& word : words_of(part))
      if (grammar.words.has(Words::minutes_word, word.key)) return true;
  return false;
}

// Did nothing but front matter, which dates the document, give the date?
bool is_date_weak(const Linking& linking) {
  const auto& date = linking.minutes.meeting.date;
  if (!date.is_there()) return true;
  const auto& blocks = linking.layout.blocks;
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.kind == BlockKind::front_matter && block.span.begin <= date.origin.span.begin && date.origin.span.end <= block.span.end;
  });
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// "11.30am to 2.30pm, 29 June 2031", "29 June 2031, 11.30am": the hours beside the day.
void take_hours_beside(Linking& linking, std::string_view before, std::string_view behind) {
  const auto& words = linking.grammar.words;
  if (!linking.minutes.meeting.start.is_there() && before.size() < 32)
    if (const auto range = records::find_time_range(before, words); range && range->end) set_hours(linking, *range);
  if (!linking.minutes.meeting.start.is_there() && behind.size() < 120)
    if (const auto range = records::find_time_range(behind, words); range && (range->end || range->start.hhmm() != linking.minutes.meeting.end.value))
      set_hours(linking, *range);  // "Meeting ended at 2031-05-06 16:30" tells no beginning
}

// Which dates count: "4 May 2021" comes before "04/05/2021", which may date the packet.
enum class Print : std::uint8_t { in_words, any };

// "Board minutes, approved 4 May 2021": the day on which they were approved.
bool is_day_of_approval(const Linking& linking, std::string_view before) {
  while (!before.empty() && (before.back() == ' ' || before.back() == ':' || before.back() == '\n')) before.remove_suffix(1);
  auto word = before.substr(before.find_last_of(" (\n") + 1);
  if (kind_of(linking.grammar, fold_key(word)) == WordKind::join && before.size() > word.size()) {  // "approved on"
    before.remove_suffix(word.size() + 1);
    const auto last = before.substr(before.find_last_of(" (\n") + 1);
    if (linking.grammar.words.has(Words::outcome, fold_key(last))) word = last;
  }
  return linking.grammar.words.has(Words::outcome, fold_key(word));
}

bool take_date(Linking& linking, std::string_view text, Print print) {
  const auto date = records::find_date(text, linking.grammar.words, linking.grammar.month_first);
  if (!date || (print == Print::in_words && !has_letter(date->printed))) return false;
  if (is_day_of_approval(linking, text.substr(0, static_cast<std::size_t>(date->printed.data() - text.data())))) return false;
  auto& meeting = linking.minutes.meeting;
  meeting.date.value = date->iso();
  meeting.date.origin = {};
  meeting.date.origin.span = linking.layout.span_of(linking.layout.range_of(date->printed));
  const auto at = static_cast<std::size_t>(date->printed.data() - text.data());
  take_hours_beside(linking, text.substr(0, at), text.substr(at + date->printed.size()));
  return true;
}

bool take_date_near_top(Linking& linking, Print print) {
  constexpr std::size_t blocks_of_head = 12;
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < layout.blocks.size() && seen < blocks_of_head; ++i) {
    const auto& block = layout.blocks[i];
    if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule || block.kind == BlockKind::table) continue;
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    seen += section.rule < 0 || section.is_topic || grammar.sections[static_cast<std::size_t>(section.rule)].reads != Reads::attendees;
    if (section.is_topic && section.opener != i && block.text.size() > 200) return false;
    // Running text may date anything; front matter dates the document.
    const bool is_running = section.is_topic || block.quote > 0 || block.text.size() > 200;
    if (linking.minutes.meeting.date.is_there() && is_running && block.kind != BlockKind::heading) continue;
    const auto text = layout.view(block.text).substr(0, 300);
    if (block.kind != BlockKind::heading && dates_something_else(grammar, text)) continue;
    // "- The fair, 4 May 2021 at the mill": a note on a topic dates what it speaks of.
    if (section.is_topic && section.opener != i && block.kind == BlockKind::list_item && !begins_with_date(grammar, text)) continue;
    // "Review of the minutes of 4 May" dates no meeting whose day front matter tells.
    const bool is_known = linking.minutes.meeting.date.is_there() && block.kind != BlockKind::heading && seen > 2;
    if ((section.is_topic || is_known) && dates_minutes(grammar, text)) continue;
    if (take_date(linking, text, print)) return true;
  }
  return false;
}

}  // namespace

void find_date_in_head(Linking& linking, std::string_view title) {
  if (!is_date_weak(linking)) return;
  if (!title.empty() && (take_date(linking, title, Print::in_words) || take_date(linking, title, Print::any))) return;
  if (!take_date_near_top(linking, Print::in_words)) take_date_near_top(linking, Print::any);
}

}  // namespace minuter::resolve
