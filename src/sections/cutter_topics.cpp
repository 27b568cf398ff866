// Topics without headings: what letters, numbers, lists, labels, capitals and an outline set apart, what most
// minutes have, and what the grammar tells by how it begins.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "records/people.hpp"

namespace minuter::sections {
namespace {

bool is_in_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Also each byte of the longer dashes, and the full stop.
bool is_between(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '\xE2' || c == '\x80' || c == '\x93' || c == '\x94';
}

std::ptrdiff_t dots_in(std::string_view number) {
  if (number.ends_with(".0")) number.remove_suffix(2);  // "3.0" over "3.1" and "3.2"
  return std::min<std::ptrdiff_t>(3, std::count(number.begin(), number.end(), '.'));
}

}  // namespace

std::uint8_t Cutter::rank_of_number(std::string_view number) {
  return static_cast<std::uint8_t>(rank_number + dots_in(number));
}

// "A. President" below a numbered topic is a topic inside it, whatever it is called.
Verdict Cutter::open_letter(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!topics_.letters || !numbers_are_topics_ || block.kind != BlockKind::list_item || block.marker != MarkerKind::letter || block.level != 1 ||
      block.number.is_empty() || view(block.number).front() < 'A' || view(block.number).front() > 'Z')
    return Verdict::unknown;
  auto title = block.text;
  // A first line that is a sentence of its own is the title.
  if (block.line_count > 1) {
    const auto line = layout_.lines[block.first_line];
    if (line.begin >= title.begin && line.end < title.end && ends_sentence(view(line))) title = line;
  }
  return open_topic(opening, title, rank_number + 1);
}

Verdict Cutter::open_log_topic(const Candidate& one, Opening& opening) {
  const auto said = log_topics_.find(one.index);
  return said == log_topics_.end() ? Verdict::unknown : open_topic(opening, said->second, rank_line + 1);
}

// "Action: B. Bills of May": the grammar tells topics by how they begin.
Verdict Cutter::open_marked_topic(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.label_kind != LabelKind::colon || block.kind != BlockKind::paragraph || discussion_ < 0 || rule(discussion_)->topic.empty() ||
      view(block.body).find('.') > 2 || one.text.size() >= 400 || !matches(rule(discussion_)->topic, one.text))
    return Verdict::unknown;
  return open_topic(opening, block.text, numbers_are_topics_ ? rank_number + 1 : rank_line + 1);
}

// An entry of the list whose entries are the topics.
Verdict Cutter::open_list_entry(const Candidate& one, Opening& opening) {
  if (one.block.kind != BlockKind::list_item || one.block.level != 0) return Verdict::unknown;
  const auto* in_list = list_of_topics();
  if (!in_list) return Verdict::unknown;
  if (is_flat_ && is_flat_entry(one.index)) return Verdict::opens_nothing;
  if (matches(in_list->skip, one.text)) return Verdict::unknown;
  has_list_ = true;
  return open_topic(opening, one.block.text, rank_line + 1);
}

Verdict Cutter::stay_outside_discussion(const Candidate& one, Opening&) {
  if (in_discussion()) return Verdict::unknown;
  // A number series goes on behind the attendance or the apologies that it contains.
  if (one.is_numbered && numbers_are_topics_ && !inside_list_section()) return Verdict::unknown;
  // So does a series of labels.
  const auto& block = one.block;
  const bool is_label = labels_are_topics_ && block.kind == BlockKind::paragraph && !block.body.is_empty() && is_label_run_in(block) &&
                        is_topic_label(view(block.label)) && out_.list[stack_.back()].opened == Opened::label;
  return is_label ? Verdict::unknown : Verdict::opens_nothing;
}

// "1. Date and place" over what a label tells elsewhere.
Verdict Cutter::open_numbered_field(const Candidate& one, Opening& opening) {
  if (!one.is_numbered || !one.is_short || topics_seen_ > 0 || !heads_field(one.index)) return Verdict::unknown;
  opening.rule = section_named("logistics");
  opening.rank = rank_of_number(view(one.block.number));
  opening.title = one.block.text;
  return opening.rule >= 0 ? Verdict::opens : Verdict::unknown;
}

Verdict Cutter::open_number(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const auto text = one.text;
  if (!one.is_numbered || !numbers_are_topics_ || lists_tasks_here() || is_attendee(text) || lists_contents(one.index) || lists_people(one.index))
    return Verdict::unknown;
  if ((worded_numbers_ >= 3 && !is_worded(block)) || is_of_other_series(block) || (!inner_numbers_.empty() && inner_numbers_[one.index])) return Verdict::opens_nothing;
  opening.title = block.text;
  const auto number = view(block.number);
  const auto dots = dots_in(number);
  const bool is_letter = block.marker == MarkerKind::letter || block.marker == MarkerKind::roman;
  opening.rank = static_cast<std::uint8_t>(rank_number + dots + (is_letter ? 4 : 0));
  const bool has_text = split_run_in(block, opening);
  // "1. None." and sentences below "IV. Old business" are no topics of it.
  if (is_below_roman(block) &&
      (grammar_.words.has(Words::nobody, fold_key(text)) || (!has_text && (ends_sentence(text) || text.size() > 200))))
    return Verdict::opens_nothing;
  // Below the first level a number may only count paragraphs.
  const auto line = first_line_of(text);
  if (dots > 0 && has_text && view(opening.title).size() == line.size() && ends_sentence(line) && text.size() < 200 &&
      number.find_first_not_of("0123456789.") == std::string_view::npos && word_count(line) > 4)
    return Verdict::opens_nothing;
  // "95.2 (Minute 81.1) The slates have come.", "95.3 RESOLVED that two payments: ... be made.": no title.
  const auto title = view(opening.title);
  const auto first = title.substr(0, title.find(' '));
  const bool says_result = first.size() > 3 && std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; }) && grammar_.words.has(Words::outcome, fold_key(first));
  if (dots > 0 && ((title.starts_with('(') && title.find(')') + 1 == title.size()) || says_result)) return Verdict::opens_nothing;
  if ((is_letter || dots > 0) && (!has_text || (dots > 0 && has_verb(view(opening.title)))) && is_sentence(text)) return Verdict::opens_nothing;
  if (const auto found = section_of(view(opening.title)); has_text && found >= 0 && !rule(found)->labels_only && rule(found)->is_item)
    opening.rule = found;
  opening.is_topic = true;
  return Verdict::opens;
}

// An entry of a list in a container ("Meeting notes") whose entries are topics.
Verdict Cutter::open_contained_item(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.kind != BlockKind::list_item || containers_.empty() || opens_other_list()) return Verdict::unknown;
  std::uint8_t level = 0;
  const auto inside = topic_items(level);
  const auto text = one.text;
  // "- Old business" over "- Boats", both in the plan.
  if ((inside == Inside::items || inside == Inside::numbered_items) && block.level == level + 1 && text.size() < 120 && is_in_plan(text)) return open_topic(opening, block.text, rank_line + 1);
  const bool is_entry = inside == Inside::items || (inside == Inside::numbered_items && !block.number.is_empty());
  if (block.level != level || !(is_entry || (inside == Inside::bold_items && block.is_all_bold))) return Verdict::unknown;
  const auto behind = behind_clock(text);
  if (behind == std::string_view::npos || behind >= text.size()) return open_topic(opening, block.text);
  const auto from = std::min(text.find_first_not_of(" \n", behind), text.size());
  const auto begin = block.text.begin;
  opening.body = {begin + static_cast<std::uint32_t>(from), block.text.end};
  return open_topic(opening, {begin, begin + static_cast<std::uint32_t>(text.find(')') + 1)}, rank_number);
}

// "- Agenda 2: Roof": the word says what the bullet counts.
Verdict Cutter::open_worded_bullet(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (worded_bullets_ < 2 || !is_worded_bullet(block) || inside_list_section()) return Verdict::unknown;
  return open_topic(opening, block.text, rank_number);
}

// "2.1 Title" below topic 2.
Verdict Cutter::open_inner_number(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.kind != BlockKind::list_item || !one.is_short || has_verb(one.text) || !is_below_open_topic(view(block.number))) return Verdict::unknown;
  return open_topic(opening, block.text, rank_number + 1);
}

Verdict Cutter::open_listed_topic(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.kind != BlockKind::list_item || block.level != list_topic_level_ || !is_open(list_topics_in_) ||
      (listed_topics_have_numbers_ && block.number.is_empty()) || !is_listed_topic())
    return Verdict::unknown;
  return open_topic(opening, names_lead(block) ? block.body : block.text, rank_number);
}

bool Cutter::is_entry_of_topics(const Block& block) const {
  return block.kind == BlockKind::list_item && block.level == list_topic_level_ && is_open(list_topics_in_) && is_listed_topic();
}

// Is the word one of the attendance so far?
bool Cutter::stands_in_attendance(std::string_view word) const {
  constexpr std::uint32_t most_blocks = 200;
  auto left = most_blocks;
  for (std::size_t i = 0; i < std::min<std::size_t>(out_.list.size(), most_blocks); ++i) {
    const auto* known = rule(out_.list[i].rule);
    if (!known || known->reads != Reads::attendees || out_.list[i].opener == no_block) continue;
    const auto end = i + 1 < out_.list.size() && out_.list[i + 1].opener != no_block ? out_.list[i + 1].opener + 1 : static_cast<std::uint32_t>(layout_.blocks.size());
    for (auto b = out_.list[i].opener; b < end && left > 0; ++b, --left)
      if (layout::has_word(view(layout_.blocks[b].text), word)) return true;
  }
  return false;
}

// "All: the topic"
bool Cutter::names_lead(const Block& block) const {
  if (block.label_kind != LabelKind::colon || block.body.is_empty()) return false;
  auto label = view(block.label);
  const bool has_bracket = label.find(" (") != std::string_view::npos;
  label = label.substr(0, label.find(" ("));
  if (view(block.body).front() == '(') return false;  // "Main part: (18 min)"
  // "mill-charter: new roof", "docs: say more of it": in small letters it is what the topic belongs to, unless a nick.
  const bool is_small = label.front() >= 'a' && label.front() <= 'z';
  const bool is_code = is_small && (label.find('-') != std::string_view::npos || (!has_bracket && label.find(' ') == std::string_view::npos && !stands_in_attendance(label)));
  // "Check-in: how is everybody?"
  if (grammar_.words.has(Words::task_verb, fold_key(label.substr(0, label.find_first_of("- "))))) return false;
  return !is_code && (label.starts_with('@') || grammar_.words.has(Words::group, fold_key(label)) || records::looks_like_name(label, grammar_.words));
}

Verdict Cutter::open_bullet_with_notes(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!bullets_have_notes_ || block.kind != BlockKind::list_item || block.level != 0 || block.marker != MarkerKind::bullet || !block.label.is_empty() ||
      ends_sentence(one.text))
    return Verdict::unknown;
  const bool is_in_list = is_attendance(stack_.back()) && out_.list[stack_.back()].body.is_empty() && out_.list.size() > 1;
  return is_in_list || inside_list_section() ? Verdict::unknown : open_topic(opening, block.text, rank_line + 1);
}

// "Bo Quill, Miller" below "Others present: ..., Ada Penrose;": one more of them.
Verdict Cutter::stay_in_attendance(const Candidate& one, Opening&) {
  const auto& block = one.block;
  if (topics_seen_ > 0 || block.kind != BlockKind::paragraph || out_.list.size() <= 1) return Verdict::unknown;
  const auto& last = out_.list.back();
  const auto* known = rule(last.rule);
  const auto body = view(last.body);
  // The list goes on.
  if (one.index > 0 && last.opener + 1 == one.index && known && known->reads == Reads::attendees && !body.empty() &&
      (body.back() == ',' || body.back() == ';'))
    return Verdict::opens_nothing;
  // Or it stands far in.
  return block.indent >= 12 && block.line_count <= 1 && is_office_holder(one.text) ? Verdict::opens_nothing : Verdict::unknown;
}

Verdict Cutter::open_topic_label(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!labels_are_topics_ || block.kind != BlockKind::paragraph || !(out_.list.size() > 1 || meaning_of(view(block.label))) || !is_label_run_in(block) ||
      !is_topic_label(view(block.label)) || is_date_alone(view(block.body)))  // "Approved: 4 May 2031"
    return Verdict::unknown;
  opening.body = block.body;
  return open_topic(opening, block.label, rank_line + 1);
}

// "APOLOGIES: none", "ROOF - the roof leaks": capitals before their text.
Verdict Cutter::open_capitals(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (capital_titles_ < 3 || !topics_.labels || headings_ >= 3 || numbers_ >= 3 || block.kind != BlockKind::paragraph) return Verdict::unknown;
  const auto size = capitals_before_text(block);
  if (size == 0) return Verdict::unknown;
  const Range title{block.text.begin, block.text.begin + size};
  const auto begin = behind_sign(title.end, block.text.end);
  // "APOLOGIES FOR ABSENCE were received from ...": the title is the beginning of the sentence.
  opening.leaves_block = layout_.text[title.end] == ' ' && layout_.text[begin] >= 'a' && layout_.text[begin] <= 'z';
  if (!opening.leaves_block) opening.body = {begin, block.text.end};
  return open_topic(opening, title, rank_line + 1);
}

std::uint32_t Cutter::behind_sign(std::uint32_t at, std::uint32_t end) const {
  while (at < end && is_between(layout_.text[at])) ++at;
  return at;
}

// "- Apologies" over names, in a list of what most minutes have.
Verdict Cutter::open_usual_people(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (usual_bullets_ < 2 || block.kind != BlockKind::list_item || block.level != 0 || !block.label.is_empty() || one.text.size() > 40) return Verdict::unknown;
  const auto found = section_of(one.text);
  const auto* known = rule(found);
  if (!known || known->reads != Reads::attendees || known->labels_only || !is_above_people(one.index)) return Verdict::unknown;
  opening.rule = found;
  opening.rank = rank_line + 1;
  opening.title = block.text;
  return Verdict::opens;
}

Verdict Cutter::open_usual_bullet(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (usual_bullets_ < 2 || headings_ >= 3 || numbers_ >= 3 || !is_usual_bullet(block)) return Verdict::unknown;
  const bool is_label = !block.label.is_empty() && is_usual_topic(view(block.label));
  if (is_label) opening.body = block.body;
  return open_topic(opening, is_label ? block.label : block.text, rank_line + 1);
}

// "Old business - none", between other topics that most minutes have.
Verdict Cutter::open_usual_head(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (usual_heads_ < 2 || headings_ >= 3 || numbers_ >= 3 || block.kind != BlockKind::paragraph || !heads_usual_topic(block)) return Verdict::unknown;
  if (!block.label.is_empty() && is_usual_topic(view(block.label))) {
    if (block.body.is_empty() || !(block.label_kind == LabelKind::dash || usual_heads_ >= 3 || is_in_capitals(view(block.label)))) return Verdict::unknown;
    opening.body = block.body;
    return open_topic(opening, block.label, rank_line + 1);
  }
  const auto size = usual_run_in(block);
  if (size == 0) return Verdict::unknown;
  const Range title{block.text.begin, block.text.begin + size};
  opening.body = {behind_sign(title.end, block.text.end), block.text.end};
  return open_topic(opening, title, rank_line + 1);
}

// "Roof:" on a line of its own.
Verdict Cutter::open_empty_label(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!one.is_empty_label || is_speech(block) || out_.list.size() <= 1) return Verdict::unknown;
  const auto& topics = topics_here();
  const auto label = view(block.label);
  const bool is_own = &topics != &topics_;
  if (!topics.labels || (word_count(label) > 3 && has_verb(label)) || !(labels_are_topics_ || is_own)) return Verdict::unknown;
  if (is_own) opening.rank = rank_line + 1;
  return open_topic(opening, block.label);
}

Verdict Cutter::open_bold_item(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!topics_.bold || block.kind != BlockKind::list_item) return Verdict::unknown;
  const bool is_bold = (block.level == 0 && block.is_all_bold) || is_first_line_bold(block);
  return is_bold ? open_topic(opening, block.text, rank_line + 1) : Verdict::unknown;
}

// A plain outline: what stands at the margin is what the text further in is about.
Verdict Cutter::open_outline(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const auto index = one.index;
  const bool is_outlined = (margins_are_topics_ && is_margin_line(index)) || (bullets_are_topics_ && is_free_bullet(index)) ||
                           (bullets_are_topics_ && topics_seen_ > 0 && block.heading == HeadingStyle::title_line && block.blank_before > 0 &&
                            index + 1 < layout_.blocks.size() && is_free_bullet(index + 1));
  if (!is_outlined || index == 0) return Verdict::unknown;
  return open_topic(opening, block.text, block.kind == BlockKind::list_item ? rank_line : rank_line + 1);
}

// What the grammar says topics begin with.
Verdict Cutter::open_topic_of_grammar(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const auto* discussion = rule(discussion_);
  if (!discussion || discussion->topic.empty() || block.level != 0 || one.text.size() >= 400) return Verdict::unknown;
  const bool is_speech = block.label_kind == LabelKind::nick;
  const bool may_be = is_speech ? !has_list_ : block.kind == BlockKind::list_item || block.indent == 0;
  if (!may_be || !matches(discussion->topic, is_speech ? view(block.body) : one.text)) return Verdict::unknown;
  if (!is_speech) has_list_ = true;  // a log below says them again
  return open_topic(opening, is_speech ? block.body : block.text, rank_line + 1);
}

}  // namespace minuter::sections
