// Lines without a mark of their own over the lists of what was said, below one heading for all of the notes.
#include <algorithm>

#include "grammar/fold.hpp"
#include "records/people.hpp"
#include "sections/cutter.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_title = 140;

}  // namespace

bool Cutter::is_contained_title(std::uint32_t index) {
  const auto& block = layout_.blocks[index];
  const auto text = view(block.text);
  if (block.kind != BlockKind::paragraph || block.indent > 0 || block.quote > 0 || block.line_count > 1 || text.size() < 3 || text.size() > longest_title) return false;
  if (ends_sentence(text) || text.back() == ':' || text.find("://") != std::string_view::npos || is_speech(block)) return false;
  // "Ada" over what she has done.
  if (records::looks_like_name(text, grammar_.words) && text.find(' ') != std::string_view::npos) return false;
  if (is_in_plan(text)) return true;
  if (index + 1 >= layout_.blocks.size() || (!block.label.is_empty() && (block.body.is_empty() || meaning_of(view(block.label))))) return false;
  const auto& next = layout_.blocks[index + 1];
  const bool is_over_list = next.kind == BlockKind::list_item && next.marker == MarkerKind::bullet && next.level == 0;
  return is_over_list && !begins_with_article(text) && section_of(text) < 0;
}

// "## Discussion" over "Roof", a list, "Wheel", a list: are such lines the topics?
bool Cutter::contains_titles(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  std::size_t titles = 0;
  std::size_t others = 0;
  for (auto i = index + 1; i < blocks.size() && blocks[i].kind != BlockKind::heading; ++i) {
    if (blocks[i].kind == BlockKind::table) return false;
    if (blocks[i].kind != BlockKind::paragraph || blocks[i].indent > 0) {
      if (titles == 0 && blocks[i].kind == BlockKind::list_item) return false;  // notes on no title
      continue;
    }
    ++(is_contained_title(i) ? titles : others);
    if (others > 2 * titles + 2) return false;
  }
  return titles >= 2 && titles > others;
}

Verdict Cutter::open_contained_title(const Candidate& one, Opening& opening) {
  if (one.block.kind != BlockKind::paragraph || containers_.empty()) return Verdict::unknown;
  std::uint8_t level = 0;
  if (topic_items(level) != Inside::titles || !is_contained_title(one.index)) return Verdict::unknown;
  return open_topic(opening, one.block.text, rank_line);
}

bool Cutter::is_linked_bullet(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  const auto& block = blocks[index];
  if (block.kind != BlockKind::list_item || block.level > 0 || block.marker != MarkerKind::bullet || block.text.size() < 8 || !is_list_item(index + 1) || blocks[index + 1].level == 0)
    return false;
  constexpr std::uint32_t longest_rest = 8;  // " (#12)"
  return layout_.has_mark({block.text.begin, block.text.begin + 1}, layout::MarkKind::link) &&
         layout_.has_mark({block.text.end - std::min(longest_rest, block.text.size()), block.text.end}, layout::MarkKind::link);
}

// Below a heading what is linked as a whole, with notes further in, is what was talked about.
Verdict Cutter::open_linked_bullet(const Candidate& one, Opening& opening) {
  constexpr std::size_t fewest = 3;
  if (linked_bullets_ < fewest || inside_list_section() || !is_linked_bullet(one.index)) return Verdict::unknown;
  return open_topic(opening, one.block.text, rank_number);
}

}  // namespace minuter::sections
