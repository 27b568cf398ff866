// The plan, told by nothing but this: its entries come again further down as what heads the topics. So it
// needs no name that a grammar knows.
#include "sections/cutter.hpp"

#include <algorithm>

namespace minuter::sections {

// Looks once for all that may head a topic, when the first list asks.
void Cutter::see_heads() {
  has_heads_ = true;
  for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.text.size() > 160 || block.text.size() < 3 || block.quote > 0) continue;
    if (block.kind == BlockKind::list_item && minutes_head_ != no_block) told_entries_.insert(plan_key(first_line_of(view(block.text))));
    const bool may_head = block.kind == BlockKind::heading || (block.kind == BlockKind::list_item && block.level == 0 && (!block.number.is_empty() || block.is_all_bold)) ||
                          (block.kind == BlockKind::paragraph && block.line_count <= 1 && (block.heading == HeadingStyle::title_line || is_label_alone(block)));
    if (!may_head) continue;
    heads_[plan_key(is_label_alone(block) ? view(block.label) : view(block.text))] = i;
    if (block.kind == BlockKind::list_item) continue;
    const auto* known = rule(section_of(is_label_alone(block) ? view(block.label) : view(block.text)));
    const bool is_minutes = known && known->reads == Reads::items && !known->labels_only && !known->is_item && known->name != "usual-topics";
    // "## Protokoll" over no note-taker
    if (is_minutes || (known && known->name == "scribes" && block.kind == BlockKind::heading && !heads_person(i))) {
      minutes_head_ = i;
      told_entries_.clear();
    }
  }
}

// Does a head at or behind block `from` say the title, or what stands before a mark in it?
bool Cutter::comes_again(std::string_view title, std::uint32_t from) const {
  const auto is_head = [&](std::string_view one) {
    const auto found = heads_.find(plan_key(one));
    return found != heads_.end() && found->second >= from;
  };
  if (is_head(title)) return true;
  const auto cut = std::min({title.find(" - "), title.find(": "), title.find(" \xE2\x80\x93 "), title.find(" | "), title.find(" / ")});
  return cut != std::string_view::npos && is_head(title.substr(0, cut));
}

// "1. Opening", "Opening" in the plan, where that heads a topic further down.
bool Cutter::is_said_below_plan(std::uint32_t index, const Block& block) {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  // "[Agenda](#agenda)" stands in the contents.
  if (!known || known->reads != Reads::agenda || current.is_topic || current.opener == no_block || block.text.size() < 4 || block.text.size() > 160 ||
      block.line_count > 1 || is_set_heading(block) || layout_.has_mark(layout_.blocks[current.opener].text, layout::MarkKind::link) || (block.kind == BlockKind::list_item && block.number.is_empty()) || index + 1 >= layout_.blocks.size())
    return false;
  const auto& next = layout_.blocks[index + 1];
  if (is_prose(next) || next.kind == BlockKind::table || (next.kind == BlockKind::list_item && next.level > block.level)) return false;
  if (!has_heads_) see_heads();
  return comes_again(view(block.text), index + 1);
}

// Nothing that was said stands in the table, nor when and where.
bool Cutter::may_be_table_of_plan(std::uint32_t table) {
  constexpr std::size_t longest = 70;
  const auto& all = layout_.tables[table];
  std::size_t fields = 0;
  for (std::uint32_t r = 0; r < all.row_count; ++r) {
    const auto& row = layout_.rows[all.first_row + r];
    const auto* meaning = row.cell_count > 1 ? meaning_of(view(layout_.cells[row.first_cell].text)) : nullptr;
    fields += meaning && meaning->label >= 0;
    if (fields > 1) return false;
    if (r == 0) continue;
    for (std::uint32_t c = 0; c < row.cell_count; ++c)
      if (layout_.cells[row.first_cell + c].text.size() > longest) return false;
  }
  return true;
}

// "Topics" over a list; `is_named`: the grammar knows that these are topics.
bool Cutter::is_plan_of_heads(std::uint32_t index, bool is_named) {
  const auto& blocks = layout_.blocks;
  // "1. OPENING" in capitals is one too.
  const auto is_entry = [&](std::size_t i) {
    return is_list_item(i) || (i < blocks.size() && blocks[i].kind == BlockKind::heading && !blocks[i].number.is_empty() && !is_set_heading(blocks[i]));
  };
  const bool is_table = is_named && topics_seen_ == 0 && plan_.empty() && index + 2 < blocks.size() && blocks[index + 1].kind == BlockKind::table;
  if (!is_table && (!is_entry(index + 1) || !is_entry(index + 2))) return false;
  if (!has_heads_) see_heads();
  // "Topics" over a table, and "Minutes" further down.
  if (is_table) return minutes_head_ != no_block && minutes_head_ > index + 1 && !is_left_empty(minutes_head_) && may_be_table_of_plan(blocks[index + 1].table);
  const auto least = blocks[index + 1].level;
  std::uint32_t entries = 0;
  std::uint32_t again = 0;
  std::uint32_t told = 0;
  std::uint32_t links = 0;
  std::uint32_t again_below = 0;  // in a list below the heading of the minutes
  auto end = index + 1;
  while (is_entry(end) && blocks[end].kind == blocks[index + 1].kind && (end == index + 1 || blocks[end].kind != BlockKind::heading || view(blocks[end].number) != "1")) ++end;
  for (auto i = index + 1; i < end; ++i) {
    const auto text = view(blocks[i].text);
    told += blocks[i].level > least && is_told_note(blocks[i]);
    if (blocks[i].level > least || text.size() < 3 || text.size() > 160) continue;
    ++entries;
    links += layout_.has_mark(blocks[i].text, layout::MarkKind::link);
    again += comes_again(text, end);
    again_below += told_entries_.contains(plan_key(first_line_of(text)));
  }
  if (entries < 2 || end >= blocks.size() || links == entries) return false;  // links to all of them: the contents
  if (!is_named && (entries < 3 || word_count(view(blocks[index].text)) > 6 || has_verb(view(blocks[index].text)))) return false;
  if (again >= 2 && (is_named || again * 2 >= entries)) return !heads_list_of_people(index);
  // "Topics" over short entries, and "Minutes" further down.
  if (is_named && again_below >= 2 && again_below * 3 >= entries && minutes_head_ >= end) return true;
  return is_named && told == 0 && topics_seen_ == 0 && plan_.empty() && minutes_head_ != no_block && minutes_head_ >= end && (entries > 2 || again > 0);
}

// "Up today:" over such a list.
Verdict Cutter::open_plan_of_heads(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.kind != BlockKind::paragraph || !one.is_short || one.index + 1 >= layout_.blocks.size() || layout_.blocks[one.index + 1].kind == BlockKind::paragraph || agenda_rule() < 0 ||
      !(one.is_empty_label || block.heading == HeadingStyle::title_line))
    return Verdict::unknown;
  const auto title = one.is_empty_label ? block.label : block.text;
  const auto* known = rule(section_of(view(title)));
  const bool is_named = known && known->reads == Reads::items && !known->labels_only;
  if ((known && !is_named) || !is_plan_of_heads(one.index, is_named)) return Verdict::unknown;
  return open_announced(agenda_rule(), title, opening);
}

}  // namespace minuter::sections
