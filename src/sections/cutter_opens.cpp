// Does a block open a section? Headings are told in cutter_open_heading.cpp; other blocks by the steps below,
// each for one form (cutter_labels.cpp, cutter_titles.cpp, cutter_topics.cpp).
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::sections {

bool Cutter::heads_list(std::uint32_t index, const Block& block) const {
  return is_list_item(index + 1) && block.kind == BlockKind::list_item && layout_.blocks[index + 1].level > block.level;
}

// "**Meeting minutes**" on top of the fields of the head is the title, whatever else its words may head.
bool Cutter::is_title_on_top(std::uint32_t index, const Block& block) {
  constexpr std::size_t longest = 100;
  if (topics_seen_ > 0 || index > 20 || index + 1 >= layout_.blocks.size() || is_set_heading(block) || block.kind == BlockKind::list_item) return false;
  for (std::uint32_t i = 0; i < index; ++i)
    if (layout_.blocks[i].kind != BlockKind::front_matter && layout_.blocks[i].kind != BlockKind::rule) return false;
  const auto text = view(block.text);
  if (text.size() > longest || !(block.label.is_empty() || is_label_alone(block)) || !has_title_word(text)) return false;
  const auto is_known = [&](std::string_view name) {
    const auto* meaning = meaning_of(name);
    return meaning && meaning->label >= 0;
  };
  const auto& next = layout_.blocks[index + 1];
  if (next.kind != BlockKind::table) return next.kind != BlockKind::heading && next.label_kind == LabelKind::colon && is_known(view(next.label));
  const auto& table = layout_.tables[next.table];
  for (std::uint32_t r = 0; r < std::min<std::uint32_t>(table.row_count, 2); ++r) {
    const auto& row = layout_.rows[table.first_row + r];
    if (row.cell_count > 0 && is_known(view(layout_.cells[row.first_cell].text))) return true;
  }
  return false;
}

bool Cutter::opens(std::uint32_t index, const Block& block, Opening& opening) {
  if (is_title_on_top(index, block)) return false;
  if (is_said_below_plan(index, block)) return false;
  // "**Ada to mend the roof**" amid the talk is her task.
  if (block.kind == BlockKind::heading && block.heading == HeadingStyle::bold && topics_seen_ > 0 && block.number.is_empty() && is_owned_task(view(block.text)) &&
      section_of(view(block.text)) < 0)
    return false;
  if (block.kind == BlockKind::heading) {
    if (index < head_end_) return false;
    if (!is_told_again(index, block)) return open_heading(index, block, opening);
    topics_are_told_again_ = true;
    return false;
  }
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
  if (index < head_end_ || is_vote(block) || is_told_again(index, block) || is_counted_person(index)) return false;
  if (block.label.is_empty() && gives_marked_task(grammar_, view(block.text))) return false;
  // The first step that knows the block says what it opens.
  using Step = Verdict (Cutter::*)(const Candidate&, Opening&);
  static constexpr Step steps[] = {
      &Cutter::open_told_topic,
      &Cutter::open_letter,
      &Cutter::open_log_topic,
      &Cutter::open_marked_topic,
      &Cutter::open_plan_of_heads,
      &Cutter::open_label,
      &Cutter::open_plan_in_sentence,
      &Cutter::open_long_label,
      &Cutter::open_people_in_sentence,
      &Cutter::open_qualified_people,
      &Cutter::open_unknown_people,
      &Cutter::open_list_entry,
      &Cutter::open_contained_title,
      &Cutter::open_known_title,
      &Cutter::open_planned_topic,
      &Cutter::open_timed_title,
      &Cutter::open_title_over_list,
      &Cutter::open_title_behind_tasks,
      &Cutter::open_timed_entry,
      &Cutter::open_clock_head,
      &Cutter::open_title_of_contents,
      &Cutter::open_title_with_colon,
      &Cutter::stay_outside_discussion,
      &Cutter::open_numbered_field,
      &Cutter::open_number,
      &Cutter::open_contained_item,
      &Cutter::open_worded_bullet,
      &Cutter::open_linked_bullet,
      &Cutter::open_title_over_text,
      &Cutter::open_inner_number,
      &Cutter::open_listed_topic,
      &Cutter::open_bullet_with_notes,
      &Cutter::stay_in_attendance,
      &Cutter::open_plain_title,
      &Cutter::open_title_amid_speech,
      &Cutter::open_topic_label,
      &Cutter::open_capitals,
      &Cutter::open_usual_people,
      &Cutter::open_usual_bullet,
      &Cutter::open_usual_head,
      &Cutter::open_empty_label,
      &Cutter::open_bold_item,
      &Cutter::open_outline,
      &Cutter::open_below_rule,
      &Cutter::open_topic_of_grammar,
  };
  const Candidate one = candidate(index, block);
  for (const auto step : steps)
    if (const auto verdict = (this->*step)(one, opening); verdict != Verdict::unknown) return verdict == Verdict::opens;
  return false;
}

Candidate Cutter::candidate(std::uint32_t index, const Block& block) const {
  Candidate one{.index = index, .block = block, .text = view(block.text)};
  one.is_planned = block.kind == BlockKind::list_item && inside_agenda_list();
  one.is_short = block.line_count <= 1 && one.text.size() <= 100 && !one.text.empty();
  one.is_numbered = block.kind == BlockKind::list_item && !block.number.is_empty() && block.level == 0;
  one.is_empty_label = !block.label.is_empty() && block.body.is_empty();
  one.heads_list = heads_list(index, block) && !inside_list_section() && in_discussion();
  return one;
}

Verdict Cutter::open_topic(Opening& opening, Range title) {
  opening.is_topic = true;
  opening.title = title;
  return Verdict::opens;
}

Verdict Cutter::open_topic(Opening& opening, Range title, std::uint8_t rank) {
  opening.rank = rank;
  return open_topic(opening, title);
}

// "Chair Penrose: aye" is how somebody voted.
bool Cutter::is_vote(const Block& block) const {
  return !block.label.is_empty() && block.body.size() >= 2 && block.body.size() <= 10 && grammar_.words.has(Words::vote, fold_key(view(block.body))) &&
         records::looks_like_name(view(block.label), grammar_.words);
}

bool Cutter::is_told_again(std::uint32_t index, const Block& block) {
  const bool is_title = block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line);
  if (discussion_ < 0 || rule(discussion_)->topic.empty() || !is_title ||
      index + 1 >= layout_.blocks.size() || block.text.size() < 3 || block.text.size() > 100)
    return false;
  const auto next = view(layout_.blocks[index + 1].text);
  return next.size() > block.text.size() && next.size() < 300 && next.find(view(block.text)) != std::string_view::npos && matches(rule(discussion_)->topic, next);
}

bool Cutter::is_office_holder(std::string_view text) const {
  const auto person = records::read_person(text, grammar_.words);
  return text.size() <= 90 && person.name.find(' ') != std::string_view::npos && !person.affiliation.empty() && !ends_sentence(text) &&
         records::looks_like_name(person.name, grammar_.words);
}

bool Cutter::matches(const std::vector<Pattern>& patterns, std::string_view text) {
  for (const auto& pattern : patterns)
    if (pattern.find(text, 0, match_) == Found::yes) return true;
  return false;
}

const Topics& Cutter::topics_here(const SectionRule** said_by) const {
  for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
    const auto index = out_.list[*at].rule;
    if (index < 0 || topics_of_[static_cast<std::size_t>(index)].is_auto) continue;
    if (said_by) *said_by = rule(index);
    return topics_of_[static_cast<std::size_t>(index)];
  }
  if (said_by) *said_by = rule(discussion_);
  return topics_;
}

const SectionRule* Cutter::list_of_topics() const {
  if (topics_are_told_again_) return nullptr;
  const SectionRule* said_by = nullptr;
  if (out_.list.size() == 1 || !topics_here(&said_by).list) return nullptr;
  for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
    const auto& open = out_.list[*at];
    // Below headings that are topics the lists are notes.
    if (open.is_topic && open.rank < rank_line) return nullptr;
    if (const auto* known = rule(open.rule)) return known->reads == Reads::items ? said_by : nullptr;
  }
  return said_by;
}

bool Cutter::is_numbered(const Section& section) const {
  if (section.opener == no_block) return false;
  const auto& opener = layout_.blocks[section.opener];
  return opener.kind == BlockKind::list_item && !opener.number.is_empty() && opener.level == 0 && numbers_are_topics_;
}

bool Cutter::has_verb(std::string_view text) const {
  static constexpr records::CharSet spaces(" \n");
  const auto& words = grammar_.words;
  std::string key;
  while (!text.empty()) {
    const auto space = spaces.first_in(text);
    key.clear();
    fold_key_into(text.substr(0, space), key);
    const auto* word = words.find(Words::not_a_name, key);
    if (word && word->value == "verb") return true;
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return false;
}

bool Cutter::is_below_open_topic(std::string_view number) const {
  const auto dot = number.rfind('.');
  if (dot == std::string_view::npos || number.find_first_not_of("0123456789.") != std::string_view::npos) return false;
  for (const auto open : stack_) {
    const auto& section = out_.list[open];
    if (!section.is_topic) continue;
    const auto outer = view(layout_.blocks[section.opener].number);
    if (outer == number.substr(0, dot)) return true;
    const auto outer_dot = outer.rfind('.');
    if (outer_dot != std::string_view::npos && outer.substr(0, outer_dot) == number.substr(0, dot)) return true;
  }
  return false;
}

bool Cutter::is_outcome(std::string_view text) const {
  std::string key;
  fold_key_into(text, key);
  return grammar_.words.has(Words::outcome, key);
}

bool Cutter::leads_in(std::string_view text) const {
  const auto space = text.find(' ');
  if (space == std::string_view::npos || space > 4) return false;
  const auto key = fold_key(text.substr(0, space));
  const auto* word = grammar_.words.find(Words::title_word, key);
  return word && word->value == "join" && !grammar_.words.has(Words::article, key);
}

}  // namespace minuter::sections
