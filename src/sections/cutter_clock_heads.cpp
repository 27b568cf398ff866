// "7:10PM: The minutes were read.", "19h30 - Rapport du trésorier": paragraphs and bullets that begin with the hour, one
// later than the other, are the topics where nothing else heads them.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/names.hpp"
#include "records/people.hpp"
#include "records/times.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_clock = 32;  // "from 10.30 a.m. to 11.45 a.m."
constexpr std::size_t fewest_heads = 3;
constexpr std::size_t most_heads = 40;  // more are the lines of a log
constexpr int half_day = 12 * 60;

}  // namespace

// "Ada Penrose arrived", "Bo Quill left the room": within the first words.
bool Cutter::tells_who_came(std::string_view text) const {
  std::string_view rest = first_line_of(text);
  for (int words = 0; words < 6 && !rest.empty(); ++words) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto key = fold_key(rest.substr(0, end));
    if (grammar_.words.has(Words::arrival, key) || grammar_.words.has(Words::departure, key)) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

Cutter::ClockHead Cutter::clock_head(const Block& block) const {
  if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) || block.quote > 0 || block.level > 0 || block.label_kind == LabelKind::nick) return {};
  if (block.kind == BlockKind::list_item && block.marker != MarkerKind::bullet) return {};
  const auto text = view(block.text);
  if (text.size() < 8 || text.front() < '0' || text.front() > '9') return {};
  // A clock has its sign within three bytes.
  if (text.substr(1, 3).find_first_of(":.hHapAPU ") == std::string_view::npos) return {};
  const auto range = records::find_time_range(text.substr(0, longest_clock), grammar_.words);
  if (!range || range->printed.data() != text.data()) return {};
  auto at = range->printed.size();
  const auto clock = range->start.printed;
  if (std::count(clock.begin(), clock.end(), ':') > 1 || (at + 1 < text.size() && text[at] == ':' && text[at + 1] >= '0' && text[at + 1] <= '9'))
    return {};  // "19:02:33" of a log
  static constexpr std::string_view dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94"};
  for (bool goes_on = true; goes_on && at < text.size();) {
    goes_on = text[at] == ' ' || text[at] == ':' || text[at] == '-' || text[at] == '|' || text[at] == ',';
    if (goes_on) ++at;
    for (const auto dash : dashes)
      if (text.substr(at).starts_with(dash)) {
        at += dash.size();
        goes_on = true;
      }
  }
  const auto rest = text.substr(at);
  if (rest.size() < 3 || (rest.front() >= 'a' && rest.front() <= 'z') || rest.front() == '<' || rest.front() == '\n' || tells_who_came(rest)) return {};
  return {range->start.minutes, range->start.has_half, static_cast<std::uint32_t>(at)};
}

void Cutter::see_clock_heads() {
  if (!(topics_.is_auto || topics_.titles || topics_.labels) || marked_headings_ >= 3 || topic_headings_ >= 2 || (numbers_ >= 2 && numbers_are_topics_) || labels_are_topics_ ||
      colons_are_titles_ || lists_have_titles_ || prose_has_titles_ || clock_entries_are_topics_ || timed_entries_are_topics_ || capital_titles_ >= 3 || is_spoken_)
    return;
  const auto& blocks = layout_.blocks;
  std::size_t heads = 0;
  std::size_t notes = 0;  // heads that say something in a sentence, or have text below them
  std::size_t names = 0;
  std::size_t back = 0;  // hours before the one above: one of many may be a slip
  std::size_t behind = 0;  // blocks below the last one
  int last = -1;
  int noon = 0;  // added to hours of twelve behind midday
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto head = clock_head(blocks[i]);
    if (head.text == 0) {
      ++behind;
      continue;
    }
    const bool is_open = !head.has_half && head.minutes < half_day;
    if (is_open && head.minutes < last && last < half_day + 60) noon = half_day;
    const auto minutes = head.minutes + (is_open ? noon : 0);
    // Lines without a gap between them are a log.
    if (blocks[i].kind == BlockKind::paragraph && blocks[i].blank_before == 0 && i > 0 && clock_head(blocks[i - 1]).text > 0) return;
    if (++heads > most_heads) return;
    back += minutes < last;
    last = std::max(last, minutes);
    behind = 0;
    const auto text = view(blocks[i].text).substr(head.text);
    names += records::looks_like_name(first_line_of(text), grammar_.words);
    const bool has_text = i + 1 < blocks.size() && blocks[i + 1].kind != BlockKind::heading && clock_head(blocks[i + 1]).text == 0;
    notes += has_text || text.size() > 60 || ends_sentence(text);
  }
  clock_heads_are_topics_ = heads >= fewest_heads && back * 6 <= heads && names * 2 < heads && (notes * 2 >= heads || behind <= 3);
}

Verdict Cutter::open_clock_head(const Candidate& one, Opening& opening) {
  if (!clock_heads_are_topics_) return Verdict::unknown;
  const auto head = clock_head(one.block);
  if (head.text == 0) return Verdict::unknown;
  const auto* known = rule(out_.list[stack_.back()].rule);
  if (known && (known->reads == Reads::agenda || known->reads == Reads::actions || known->reads == Reads::decisions)) return Verdict::unknown;
  const auto& whole = one.block.text;
  const auto line = first_line_of(one.text);
  auto size = static_cast<std::uint32_t>(line.size());
  if (size > head.text + 3 && line.back() == '.') --size;
  if (const auto stop = sentence_end(line.substr(head.text)); stop > 0 && head.text + stop + 2 < line.size()) size = head.text + stop;
  const Range title{whole.begin, whole.begin + size};
  auto body = title.end;
  while (body < whole.end && (layout_.text[body] == '.' || layout_.text[body] == ' ' || layout_.text[body] == '\n')) ++body;
  if (body < whole.end) opening.body = {body, whole.end};
  return open_topic(opening, title, rank_line);
}

}  // namespace minuter::sections
