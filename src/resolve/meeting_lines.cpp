// What a line of the head is: a day alone, a group over its day, a sentence, links, the room of a chat.
#include "resolve/meeting.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/times.hpp"

namespace minuter::resolve {

// "ACT OF THE MEETING OF 3 MAY 2031." is a title, full stop or not.
bool is_in_capitals(std::string_view text) {
  const auto lower = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const auto upper = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return upper > 8 && lower * 6 < upper;
}

// The words up to the first full stop, or up to the day that they name; empty where that is long.
std::string_view first_sentence(std::string_view text, const std::optional<records::Date>& date) {
  constexpr std::size_t longest = 180;
  auto end = std::string_view::npos;
  for (auto stop = text.find(". "); stop != std::string_view::npos && stop < longest; stop = text.find(". ", stop + 1)) {
    const char next = text[stop + 2];
    if (next < 'A' || next > 'Z' || stop < 12) continue;
    // "St. Mary's Island"
    if (const auto word = text.rfind(' ', stop - 1); stop - word <= 3 && text[word + 1] >= 'A' && text[word + 1] <= 'Z') continue;
    end = stop + 1;
    break;
  }
  if (date) {
    const auto behind = static_cast<std::size_t>(date->printed.data() + date->printed.size() - text.data());
    if (end == std::string_view::npos || behind < end) {
      // "... of 4 May 2031 The council met": a capital goes on behind the day.
      const bool goes_on = behind + 1 < text.size() && text[behind] == ' ' && text[behind + 1] >= 'A' && text[behind + 1] <= 'Z';
      if (goes_on) end = behind;
    }
  }
  return end < longest ? text.substr(0, end) : std::string_view();
}

// The room of a chat that stands before a title: "#mill-talk: The Mill Board"; empty: there is none.
std::string_view channel_of(std::string_view text) {
  if (text.size() < 6 || text.size() > 140 || text[0] != '#' || text[1] < 'a' || text[1] > 'z') return {};
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon < 3 || text.find(' ') < colon) return {};
  return text.substr(0, colon + 1);
}

// Nothing but the day: "Mon 4 May 2020", "# 2020-05-04"; "TWG 2020-05-04" is more.
bool is_date_alone(const Grammar& grammar, std::string_view text, std::string_view printed) {
  const auto at = static_cast<std::size_t>(printed.data() - text.data());
  for (const auto part : {text.substr(0, at), text.substr(at + printed.size())})
    for (const auto& word : words_of(part)) {
      const auto kind = kind_of(grammar, word.key);
      if (kind == WordKind::number || kind == WordKind::join || grammar.words.has(Words::clock, word.key)) continue;
      const char c = word.key.front();
      if ((c >= 'a' && c <= 'z') || (c & 0x80) != 0) return false;
    }
  return true;
}

// "Mill Working Group" over "4 May 2031": the first line names a group, and one of the next few is a day.
bool is_group_over_day(const Linking& linking, std::uint32_t block, std::string_view text) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  const auto first = text.substr(0, text.find('\n'));
  const auto words = words_of(first);
  if (first.size() > 80 || words.empty() || words.size() > 6 ||
      kind_of(grammar, words.back().key) != WordKind::group || !is_set_as_name(grammar, first))
    return false;
  const auto is_day = [&](std::string_view line) {
    const auto date = line.size() > 60 ? std::nullopt : records::find_date(line, grammar.words, grammar.month_first);
    return date && is_date_alone(grammar, line, date->printed);
  };
  auto rest = text.substr(std::min(text.size(), first.size() + 1));
  for (int line = 0; line < 3 && !rest.empty(); ++line) {
    const auto one = rest.substr(0, rest.find('\n'));
    if (is_day(one)) return true;
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  }
  for (auto i = block + 1; i < std::min<std::size_t>(layout.blocks.size(), block + 3); ++i)
    if (is_day(layout.view(layout.blocks[i].text))) return true;
  return false;
}

// "Minutes of regular meeting: 20 January 2031"
bool is_title_before_day(const Grammar& grammar, std::string_view label, std::string_view body) {
  if (body.empty() || body.size() > 40 || !has_title_word(grammar, label) || grammar.meaning_of(fold_key(label))) return false;
  const auto date = records::find_date(body, grammar.words, grammar.month_first);
  return date && is_date_alone(grammar, body, date->printed);
}

// The first words are a link that covers them, and another follows or nothing does.
bool begins_with_link(const layout::Layout& layout, layout::Range range) {
  const auto at = std::partition_point(layout.marks.begin(), layout.marks.end(), [&](const layout::Mark& mark) { return mark.range.begin < range.begin; });
  std::size_t links = 0;
  std::size_t covered = 0;
  for (auto mark = at; mark != layout.marks.end() && mark->range.begin < range.end; ++mark) {
    if (mark->kind != layout::MarkKind::link) continue;
    ++links;
    covered += mark->range.size();
  }
  return links >= 2 && covered * 10 >= range.size() * 9;
}

}  // namespace minuter::resolve
