// Titles before a dash, with what was said behind it: "4. Boats – The new oars were shown.", "Keys:- to be cut."
#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "records/phrases.hpp"
#include "sections/cutter.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t kLongest = 80;
constexpr std::size_t kFarthest = 120;  // of a dash
constexpr std::size_t kMostWords = 9;

struct Dash {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  bool is_sure = false;  // ":-" stands inside no title
};

bool is_blank_at(std::string_view text, std::size_t at) { return at < text.size() && (text[at] == ' ' || text[at] == '\n'); }

// The first dash behind `from` that may part a title from its text: " - ", " – ", "- ", "– ", "—", ":-".
Dash next_dash(std::string_view text, std::size_t from) {
  const auto end = std::min(text.size(), kFarthest + 1);
  for (std::size_t at = from; at < end; ++at) {
    const char c = text[at];
    if (c != '-' && c != '\xE2') continue;
    const bool is_long = c == '\xE2';
    if (is_long && !text.substr(at).starts_with("\xE2\x80\x93") && !text.substr(at).starts_with("\xE2\x80\x94")) continue;
    const std::size_t size = is_long ? 3 : 1;
    const std::size_t behind = at + size;
    const char before = text[at - 1];
    if (before == ':' || before == '.') return {at, size, before == ':'};
    const bool has_gap = is_blank_at(text, behind);
    if (before == ' ' && has_gap) return {at, size, false};
    const bool is_capital = layout::case_at(text.substr(std::min(text.size(), behind + (has_gap ? 1 : 0)))) == layout::Case::upper;
    // "Boats- The new oars": no part of a word goes on with a capital behind a gap.
    if (is_capital && (has_gap || text.substr(at).starts_with("\xE2\x80\x94") || before == ' ')) return {at, size, false};
  }
  return {};
}

}  // namespace

// Few words that say nothing by themselves, and so may head what follows.
bool Cutter::heads_sentence(std::string_view head) const {
  if (head.size() < 3 || head.size() > kLongest || word_count(head) > kMostWords) return false;
  const bool may_begin = layout::case_at(layout::skip_openers(head)) == layout::Case::upper || (head.front() >= '0' && head.front() <= '9');
  return may_begin && !has_verb(head) && head.find(". ") == std::string_view::npos && head.find("://") == std::string_view::npos;
}

// Words that go on with a title behind a dash: "12 Mill Lane – Certificate of repair – The agent says ...".
bool Cutter::goes_on_with_head(std::string_view part) const {
  return word_count(part) <= 5 && !ends_sentence(part) && layout::case_at(part) == layout::Case::upper && !has_verb(part) && !begins_with_article(part);
}

Cutter::TitleCut Cutter::title_before_dash(std::string_view text) {
  const auto line = text.substr(0, text.find('\n'));
  auto dash = next_dash(line, 3);
  if (dash.at == std::string_view::npos) return {};
  while (!dash.is_sure) {
    const auto more = next_dash(line, dash.at + dash.size + 1);
    if (more.at == std::string_view::npos || !goes_on_with_head(layout::trim(line.substr(dash.at + dash.size, more.at - dash.at - dash.size)))) break;
    dash = more;
  }
  auto head = line.substr(0, dash.at);
  while (!head.empty() && (head.back() == ' ' || head.back() == ':' || head.back() == '.')) head.remove_suffix(1);
  auto body = dash.at + dash.size;
  while (is_blank_at(line, body)) ++body;
  const auto said = line.substr(std::min(body, line.size()));
  if (said.size() < 3 || !heads_sentence(head)) return {};
  if (!dash.is_sure && said.back() != '.' && sentence_end(said) == 0) {
    // "Order of the plan – a new point 7 – agreed"
    const auto space = said.rfind(' ');
    if (space == std::string_view::npos || !is_outcome(said.substr(space + 1))) return {};
  }
  if (is_time_alone(said) || layout::is_capitals(said)) return {};
  return {static_cast<std::uint32_t>(head.size()), static_cast<std::uint32_t>(body)};
}

void Cutter::part_title(const Block& block, Opening& opening) {
  if (opening.by_label || opening.title.begin != block.text.begin || opening.title.end != block.text.end || is_set_heading(block)) return;
  if (const auto* known = rule(opening.rule); known && known->reads != Reads::items) return;
  const auto cut = title_before_dash(view(block.text));
  if (cut.body == 0) return;
  opening.title.end = block.text.begin + cut.title;
  opening.body = {block.text.begin + cut.body, block.text.end};
}

Cutter::TitleCut Cutter::bold_with_number(const Block& block) {
  const auto& marks = layout_.marks;
  if (block.number.is_empty() || marks.empty()) return {};
  auto mark = std::partition_point(marks.begin(), marks.end(), [&](const layout::Mark& one) { return one.range.begin < block.text.begin; });
  if (mark == marks.begin()) return {};
  --mark;
  const bool is_around = mark->kind == layout::MarkKind::bold && mark->range.begin <= block.number.begin && mark->range.end > block.text.begin + 2;
  if (!is_around || mark->range.end >= block.text.end) return {};
  const auto text = view(block.text);
  const auto end = mark->range.end - block.text.begin;
  const auto body = text.find_first_not_of(" :.-\xE2\x80\x93\x94\n", end);
  if (body == std::string_view::npos) return {};
  const auto said = text.substr(body);
  // The bold words end where something else begins, and that is said.
  if (layout::case_at(layout::skip_openers(said)) != layout::Case::upper || (said.back() != '.' && sentence_end(said) == 0) || is_time_alone(said)) return {};
  auto head = text.substr(0, end);
  while (!head.empty() && (head.back() == ' ' || head.back() == ':' || head.back() == '.')) head.remove_suffix(1);
  return {static_cast<std::uint32_t>(head.size()), static_cast<std::uint32_t>(body)};
}

}  // namespace minuter::sections
