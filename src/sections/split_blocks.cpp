// Headings that a document sets on the line above its text, without a blank line: "Present" over the
// names, "Apologies" over more of them, "Approval of Agenda" over what was moved. The layout joins such lines;
// the grammar knows their meaning. Where several usual topics stand so, titles between them are topics too.
#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "sections/sections.hpp"
#include "sections/task_marks.hpp"

namespace minuter::sections {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using layout::LabelKind;
using layout::Layout;
using layout::Range;

constexpr std::size_t most_blocks = 80;  // the attendance stands at the start
constexpr std::size_t fewest_topics = 3;  // usual topics on lines inside paragraphs, before any line is taken for one

class LineCutter {
 public:
  LineCutter(Layout& layout, const Grammar& grammar) : layout_(layout), grammar_(grammar) {}

  void cut() {
    count_topics();
    const auto seen = has_topics_ ? layout_.blocks.size() : std::min(layout_.blocks.size(), most_blocks);
    std::vector<Block> out;
    entries_.clear();
    bool any = false;
    for (std::size_t i = 0; i < layout_.blocks.size(); ++i) {
      auto& block = layout_.blocks[i];
      if (has_tasks_inside(block)) {
        if (!any) out.assign(layout_.blocks.begin(), layout_.blocks.begin() + static_cast<std::ptrdiff_t>(i));
        any = true;
        split_tasks(block, out);
        continue;
      }
      if (i >= seen) {
        if (any) out.push_back(block);
        continue;
      }
      if (block.kind == BlockKind::list_item && block.level == 0) note_entry(block);
      // "Call to order." alone: a usual topic with a full stop behind it.
      if (is_topic_with_stop(block)) block.heading = HeadingStyle::title_line;
      if (block.kind == BlockKind::paragraph && block.line_count > 1 && block.quote == 0 && begins_with_entry(block)) {
        if (!any) out.assign(layout_.blocks.begin(), layout_.blocks.begin() + static_cast<std::ptrdiff_t>(i));
        any = true;
        add(block, block.first_line, block.first_line + 1, true, out);
        add(block, block.first_line + 1, block.first_line + block.line_count, false, out);
      } else if (block.kind == BlockKind::paragraph && block.line_count > 1 && block.quote == 0 && heads_inside(block)) {
        if (!any) out.assign(layout_.blocks.begin(), layout_.blocks.begin() + static_cast<std::ptrdiff_t>(i));
        any = true;
        split(block, out);
      } else if (const auto tail = heading_at_end(i); tail > 0) {
        if (!any) out.assign(layout_.blocks.begin(), layout_.blocks.begin() + static_cast<std::ptrdiff_t>(i));
        any = true;
        cut_end(block, tail, out);
      } else if (any) {
        out.push_back(block);
      }
    }
    if (any) layout_.blocks = std::move(out);
  }

 private:
  // The entries of a list may be the plan: where a line says one again, it is the title of what stands below it.
  void note_entry(const Block& block) {
    const auto text = layout_.view(block.text);
    if (text.size() < 12 || text.size() > 120 || text.find(' ') == std::string_view::npos || text.find('\n') != std::string_view::npos || entries_.size() >= 60) return;
    entries_.push_back(fold_key(text));
  }
  bool begins_with_entry(const Block& block) {
    if (entries_.size() < 2) return false;
    const auto text = layout_.view(line_of(block, block.first_line));
    if (text.size() < 12 || text.size() > 120) return false;
    key_.clear();
    fold_key_into(text, key_);
    return std::find(entries_.begin(), entries_.end(), key_) != entries_.end();
  }

  // "... to the board.  Actions" over a list: the heading ran into the text before it. Where it begins.
  std::uint32_t heading_at_end(std::size_t index) {
    const auto& block = layout_.blocks[index];
    if (block.kind != BlockKind::paragraph || block.text.size() < 160 || index + 1 >= layout_.blocks.size() ||
        layout_.blocks[index + 1].kind != BlockKind::list_item)
      return 0;
    const auto text = layout_.view(block.text);
    const auto stop = text.rfind(". ");
    if (stop == std::string_view::npos || stop + 24 < text.size()) return 0;
    key_.clear();
    fold_key_into(text.substr(stop + 2), key_);
    const auto* meaning = grammar_.meaning_of(key_);
    if (!meaning || meaning->section < 0 || grammar_.sections[static_cast<std::size_t>(meaning->section)].reads != Reads::actions) return 0;
    return block.text.begin + static_cast<std::uint32_t>(stop) + 2;
  }
  void cut_end(const Block& block, std::uint32_t at, std::vector<Block>& out) {
    Block text = block;
    text.text.end = at - 1;
    text.body.end = std::max(text.body.begin, at - 1);
    text.span = layout_.span_of(text.text);
    out.push_back(text);
    Block heading = block;
    heading.text = {at, block.text.end};
    while (heading.text.begin < heading.text.end && layout_.text[heading.text.begin] == ' ') ++heading.text.begin;
    heading.body = heading.text;
    heading.label = {heading.text.begin, heading.text.begin};
    heading.label_kind = LabelKind::none;
    heading.heading = HeadingStyle::title_line;
    heading.first_line = block.first_line + block.line_count - 1;
    heading.line_count = 1;
    heading.span = layout_.span_of(heading.text);
    out.push_back(heading);
  }

  Range line_of(const Block& block, std::uint32_t line) const {
    auto range = layout_.lines[line];
    range.begin = std::max(range.begin, block.text.begin);
    range.end = std::min(range.end, block.text.end);
    const auto is_space = [&](std::uint32_t at) { return layout_.text[at] == ' ' || layout_.text[at] == '\n'; };
    while (range.begin < range.end && is_space(range.begin)) ++range.begin;
    while (range.begin < range.end && is_space(range.end - 1)) --range.end;
    return range;
  }

  // The line above and the line below are none that the line belongs to.
  bool stands_apart(const Block& block, std::uint32_t line) const {
    const auto last = block.first_line + block.line_count;
    if (line + 1 < last) {
      const auto next = layout_.view(line_of(block, line + 1));
      if (next.empty() || (next.front() >= 'a' && next.front() <= 'z')) return false;
      if (line == block.first_line) return true;
    } else if (line == block.first_line) {
      return false;
    }
    const auto before = layout_.view(line_of(block, line - 1));
    return !before.empty() && (before.size() <= 60 ? before.back() != ',' : before.back() == '.' || before.back() == ')' || before.back() == ':' || before.back() == '!');
  }
  // "Approval of Agenda" over its text, in one paragraph with it and with what stands above.
  bool is_usual_topic(const Block& block, std::uint32_t line) {
    const auto text = layout_.view(line_of(block, line));
    if (text.size() < 5 || text.size() > 60 || text.front() < 'A' || text.front() > 'Z' || text.back() == '.' || text.back() == ',' || text.back() == ':' ||
        !stands_apart(block, line))
      return false;
    key_.clear();
    fold_key_into(text, key_);
    const auto* meaning = grammar_.meaning_of(key_);
    if (!meaning || meaning->section < 0) return false;
    const auto& rule = grammar_.sections[static_cast<std::size_t>(meaning->section)];
    return rule.reads == Reads::items && rule.is_item && !rule.labels_only;
  }
  bool is_topic_with_stop(const Block& block) {
    if (block.kind != BlockKind::paragraph || block.line_count != 1 || block.quote > 0 || block.heading != HeadingStyle::none || block.text.size() > 50) return false;
    const auto text = layout_.view(block.text);
    if (text.size() < 6 || text.back() != '.' || text.front() < 'A' || text.front() > 'Z') return false;
    key_.clear();
    fold_key_into(text, key_);
    const auto* meaning = grammar_.meaning_of(key_);
    if (!meaning || meaning->section < 0) return false;
    const auto& rule = grammar_.sections[static_cast<std::size_t>(meaning->section)];
    return rule.reads == Reads::items && rule.is_item && !rule.labels_only;
  }
  void count_topics() {
    std::size_t topics = 0;
    for (const auto& block : layout_.blocks) {
      if (block.kind != BlockKind::paragraph || block.line_count < 2 || block.quote > 0) continue;
      for (auto l = block.first_line; l < block.first_line + block.line_count && topics < fewest_topics; ++l) topics += is_usual_topic(block, l);
    }
    has_topics_ = topics >= fewest_topics;
  }
  // "Explanation of the Hearing" between a full stop and a sentence, in a document that sets its topics so.
  bool is_title_inside(const Block& block, std::uint32_t line) {
    if (!seen_topic_ || line + 1 >= block.first_line + block.line_count || line == block.first_line) return false;
    const auto text = layout_.view(line_of(block, line));
    if (text.size() < 8 || text.size() > 70 || text.find_first_of(",;:.0123456789") != std::string_view::npos || text.find(' ') == std::string_view::npos ||
        !layout::is_title_case(text))
      return false;
    const auto before = layout_.view(line_of(block, line - 1));
    const auto next = layout_.view(line_of(block, line + 1));
    return !before.empty() && (before.back() == '.' || before.back() == '!') && next.size() >= 40 && next.front() >= 'A' && next.front() <= 'Z';
  }

  // "Minutes" over the title of the first topic, in one paragraph with it.
  bool is_container(const Block& block, std::uint32_t line) {
    if (line != block.first_line || block.line_count > 3) return false;
    const auto text = layout_.view(line_of(block, line));
    if (text.size() < 5 || text.size() > 20 || text.front() < 'A' || text.front() > 'Z' || text.back() == '.' || text.back() == ',' || text.back() == ':') return false;
    const auto next = layout_.view(line_of(block, line + 1));
    if (next.size() < 5 || next.back() == '.' || !layout::is_title_line(next)) return false;
    key_.clear();
    fold_key_into(text, key_);
    const auto* meaning = grammar_.meaning_of(key_);
    return meaning && meaning->section >= 0 && grammar_.words.has(Words::minutes_word, key_) && seen_people_ &&
           grammar_.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::items;
  }

  // A line that is the heading of a list of people and nothing else.
  bool is_heading(const Block& block, std::uint32_t line) {
    if (is_container(block, line)) return true;
    if (has_topics_ && (is_usual_topic(block, line) || is_title_inside(block, line))) {
      seen_topic_ = true;
      return true;
    }
    const auto text = layout_.view(line_of(block, line));
    if (text.size() < 3 || text.size() > 60 || text.front() < 'A' || text.front() > 'Z' || text.back() == '.' || text.back() == ',') return false;
    key_.clear();
    fold_key_into(text, key_);
    const auto* meaning = grammar_.meaning_of(key_);
    if (!meaning || meaning->section < 0) return false;
    const auto& rule = grammar_.sections[static_cast<std::size_t>(meaning->section)];
    if (rule.reads != Reads::attendees || rule.labels_only) return false;
    seen_people_ = true;
    // A word that ends a wrapped line heads nothing.
    if (line > block.first_line) {
      const auto before = layout_.view(line_of(block, line - 1));
      if (before.empty() || before.back() == ',' || before.size() > 110) return false;
    }
    if (line + 1 < block.first_line + block.line_count) {
      const auto next = layout_.view(line_of(block, line + 1));
      if (next.empty() || (next.front() >= 'a' && next.front() <= 'z')) return false;
      // "Board members" over "Present:" is one label in two lines.
      if (text.back() != ':' && next.back() == ':' && next.find(' ') == std::string_view::npos) return false;
    }
    if (line > block.first_line && text.back() == ':' && text.find(' ') == std::string_view::npos) {
      const auto before = layout_.view(line_of(block, line - 1));
      const auto words = std::count(before.begin(), before.end(), ' ') + 1;
      if (words <= 3 && before.find(',') == std::string_view::npos && before.find(':') == std::string_view::npos) return false;
    }
    return true;
  }
  bool heads_inside(const Block& block) {
    for (auto l = block.first_line; l < block.first_line + block.line_count; ++l)
      if (is_heading(block, l)) return true;
    return false;
  }

  // "ACTION - Ada to mend the gate" on a line of its own inside a paragraph.
  bool is_task_line(const Block& block, std::uint32_t line) const {
    const auto text = layout_.view(line_of(block, line));
    if (begins_marked_task(grammar_, text)) return true;
    return !text.empty() && ends_with_task_mark(grammar_, layout_.view(line_of(block, line - 1)));
  }
  bool has_tasks_inside(const Block& block) const {
    if (block.kind != BlockKind::paragraph || block.line_count < 2 || block.quote > 0) return false;
    for (auto l = block.first_line + 1; l < block.first_line + block.line_count; ++l)
      if (is_task_line(block, l)) return true;
    return false;
  }
  void split_tasks(const Block& block, std::vector<Block>& out) {
    auto begin = block.first_line;
    const auto end = block.first_line + block.line_count;
    for (auto l = begin + 1; l < end; ++l) {
      if (!is_task_line(block, l)) continue;
      add(block, begin, l, false, out);
      begin = l;
    }
    add(block, begin, end, false, out);
  }

  void add(const Block& block, std::uint32_t first, std::uint32_t last, bool is_heading, std::vector<Block>& out) {
    if (first == last) return;
    Block part = block;
    part.first_line = first;
    part.line_count = last - first;
    part.text = {line_of(block, first).begin, line_of(block, last - 1).end};
    if (part.text.begin >= part.text.end) return;
    part.body = part.text;
    part.label = {part.text.begin, part.text.begin};
    part.label_kind = LabelKind::none;
    part.heading = is_heading ? HeadingStyle::title_line : HeadingStyle::none;
    part.blank_before = first == block.first_line ? block.blank_before : 0;
    part.span = layout_.span_of(part.text);
    const auto text = layout_.view(part.text);
    if (const auto label = layout::find_label(text); label.kind == LabelKind::colon) {
      part.label_kind = label.kind;
      part.label = {part.text.begin + label.begin, part.text.begin + label.end};
      part.body = {part.text.begin + label.body, part.text.end};
    }
    if (part.line_count == 1 && part.heading == HeadingStyle::none && part.label_kind == LabelKind::none && layout::is_title_line(text))
      part.heading = HeadingStyle::title_line;
    out.push_back(part);
  }

  void split(const Block& block, std::vector<Block>& out) {
    auto begin = block.first_line;
    const auto end = block.first_line + block.line_count;
    for (auto l = begin; l < end; ++l) {
      if (!is_heading(block, l)) continue;
      add(block, begin, l, false, out);
      add(block, l, l + 1, true, out);
      begin = l + 1;
    }
    add(block, begin, end, false, out);
  }

  Layout& layout_;
  const Grammar& grammar_;
  std::string key_;
  std::vector<std::string> entries_;
  bool has_topics_ = false;   // usual topics stand on lines inside paragraphs
  bool seen_topic_ = false;
  bool seen_people_ = false;  // a heading over people
};

}  // namespace

void split_blocks(layout::Layout& layout, const Grammar& grammar) {
  LineCutter(layout, grammar).cut();
  label_bare_lines(layout, grammar);
}

}  // namespace minuter::sections
