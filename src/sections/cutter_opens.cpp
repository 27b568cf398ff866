// Does a block open a section?
#include "sections/cutter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/names.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

bool Cutter::heads_list(std::uint32_t index, const Block& block) const {
  if (block.kind != BlockKind::list_item || index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  return next.kind == BlockKind::list_item && next.level > block.level;
}

bool Cutter::tells_votes(std::string_view text) const {
  const auto first = text.substr(0, text.find_first_of(",;\n"));
  const auto sign = first.find_last_of(" :-");
  return sign != std::string_view::npos && sign > 2 && first.size() - sign <= 6 && grammar_.words.has(Words::vote, fold_key(first.substr(sign + 1)));
}

static bool is_in_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Also each byte of the longer dashes.
static bool is_dash_or_blank(char c) {
  return c == ' ' || c == '-' || c == '\xE2' || c == '\x80' || c == '\x93' || c == '\x94';
}

// A list below a sentence; amid the topics only one that counts from 1.
bool Cutter::heads_plan(std::uint32_t index) const {
  const auto is_entry = [&](std::size_t i) { return i < layout_.blocks.size() && layout_.blocks[i].kind == BlockKind::list_item; };
  if (!is_entry(index + 1)) return false;
  if (topics_seen_ == 0) return true;
  const auto& first = layout_.blocks[index + 1];
  return view(first.number) == "1" && is_entry(index + 2) && is_entry(index + 3) && first.text.size() < 80;
}

// "The chair read the agenda to the members": the words that mean it, wherever they stand; the rule, or -1.
std::int32_t Cutter::agenda_named_in(std::string_view& clause) {
  constexpr std::size_t most_bytes = 80;  // of the end
  constexpr std::size_t longest = 4;      // words
  const auto cut = clause.size() > most_bytes ? clause.find(' ', clause.size() - most_bytes) : 0;
  const auto text = clause.substr(std::min(cut, clause.size()));
  const auto words = records::words_of(text);
  for (std::size_t begin = 0; begin < words.count; ++begin) {
    for (std::size_t size = std::min(longest, words.count - begin); size > 0; --size) {
      const auto phrase = records::between(text, words[begin].begin, words[begin + size - 1].end);
      const auto found = section_of(phrase);
      if (const auto* known = rule(found); known && known->reads == Reads::agenda && !by_pattern_) {
        clause = phrase;
        return found;
      }
    }
  }
  return -1;
}

bool Cutter::opens(std::uint32_t index, const Block& block, Opening& opening) {
  if (block.kind == BlockKind::heading) return open_heading(index, block, opening);
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
  // "Chair Penrose: aye" is how somebody voted.
  if (!block.label.is_empty() && block.body.size() >= 2 && block.body.size() <= 10 &&
      grammar_.words.has(Words::vote, fold_key(view(block.body))) && records::looks_like_name(view(block.label), grammar_.words))
    return false;
  if (is_told_again(index, block)) return false;
  // "Present: A, B", "ACTION: ...", "Attendees:" and "**Resolution** ...".
  // "A. President" below a numbered topic is a topic inside it, whatever it is called.
  if (topics_.letters && numbers_are_topics_ && block.kind == BlockKind::list_item && block.marker == MarkerKind::letter &&
      block.level == 1 && !block.number.is_empty() && view(block.number).front() >= 'A' && view(block.number).front() <= 'Z') {
    opening.is_topic = true;
    opening.rank = rank_number + 1;
    opening.title = block.text;
    // A first line that is a sentence of its own is the title.
    if (block.line_count > 1) {
      const auto line = layout_.lines[block.first_line];
      if (line.begin >= block.text.begin && line.end < block.text.end && ends_sentence(view(line))) opening.title = line;
    }
    return true;
  }
  if (const auto said = log_topics_.find(index); said != log_topics_.end()) {
    opening.is_topic = true;
    opening.rank = rank_line + 1;
    opening.title = said->second;
    return true;
  }
  const bool is_planned = block.kind == BlockKind::list_item && inside_agenda_list();
  // "Action: B. Bills of May": the grammar tells topics by how they begin.
  if (block.label_kind == LabelKind::colon && block.kind == BlockKind::paragraph && discussion_ >= 0 && !rule(discussion_)->topic.empty() &&
      view(block.body).find('.') <= 2 && view(block.text).size() < 400 && matches(rule(discussion_)->topic, view(block.text))) {
    opening.is_topic = true;
    opening.rank = numbers_are_topics_ ? rank_number + 1 : rank_line + 1;
    opening.title = block.text;
    return true;
  }
  if (!block.label.is_empty() && !is_planned && block.label_kind != LabelKind::nick) {
    auto found = section_of(view(block.label));
    // "Action" heads the business of some bodies; before a text it marks a task there too.
    if (const auto* known = rule(found); known && known->name == "business" && !block.body.is_empty()) found = section_named("actions");
    // "Protokoll:" over text is what was minuted, no note-taker.
    if (const auto* known = rule(found); known && known->name == "scribes" && block.body.is_empty() && index + 1 < layout_.blocks.size() &&
                                         is_prose(layout_.blocks[index + 1]))
      found = -1;
    // "Minutes: Bo Quill" in the head: who takes them.
    if (const auto* known = rule(found); known && known->name == "minutes" && topics_seen_ == 0 && block.body.size() > 3 && block.body.size() < 80 &&
                                         has_title_word(view(block.label)) && names_only_people(view(block.body)))
      found = section_named("scribes");
    // "Protokoll: board meeting of 4 May" at the top is a title.
    if (const auto* known = rule(found); known && known->name == "scribes" && index <= 2 && topics_seen_ == 0 && has_title_word(view(block.body)) &&
                                         view(block.body).find_first_of("0123456789") != std::string_view::npos)
      found = -1;
    // "Talking points: (inform, decide)" among topics is one of them, and no plan.
    if (const auto* known = rule(found); known && known->reads == Reads::agenda && !block.body.is_empty() && view(block.body).front() == '(' &&
                                         block.kind == BlockKind::list_item)
      found = -1;
    const bool in_series = numbers_are_topics_ && block.kind == BlockKind::list_item && block.level == 0 && !block.number.is_empty();
    if (const auto* known = rule(found); known && !known->headings_only && is_mark(block, found) &&
                                         !(in_series && (known->reads == Reads::items || known->reads == Reads::nothing))) {
      // "Roll call: Penrose: yes, Quill: no" is how they voted.
      if (known->reads == Reads::attendees && topics_seen_ > 0 && tells_votes(view(block.body))) return false;
      // "Next meeting", "Chair: Ada": she was not in the chair today.
      if (known->reads == Reads::attendees && is_about_next_meeting()) return false;
      // "Chairs:" over what they say, amid the discussion.
      if (known->reads == Reads::attendees && known->labels_only && topics_seen_ > 0 && block.body.is_empty() && !is_above_people(index)) return false;
      // "Chairs: start a call" among tasks is theirs to do.
      if (known->reads == Reads::attendees && block.kind == BlockKind::list_item && is_task_or_decision(out_.list[stack_.back()].rule) &&
          !names_only_people(view(block.body)))
        return false;
      // "Chairs: take it to the list.": so are they here.
      if (known->reads == Reads::attendees && known->labels_only && topics_seen_ > 0 && !block.body.is_empty() && !names_people(view(block.body)))
        return false;
      // "Chairman: Ada" in the list of those present is one of them.
      if (known->reads == Reads::attendees && known->labels_only && !block.body.is_empty() && is_attendance(stack_.back()) &&
          !rule(out_.list[stack_.back()].rule)->labels_only)
        return false;
      opening.rule = found;
      opening.by_label = true;
      opening.rank = rank_label;
      opening.title = block.label;
      // "Present: 12 members" over their names.
      if (!(known->reads == Reads::attendees && is_count(view(block.body)) && index + 1 < layout_.blocks.size() &&
            layout_.blocks[index + 1].kind == BlockKind::list_item))
        opening.body = block.body;
      if (known->reads == Reads::agenda && block.body.is_empty() && block.kind == BlockKind::paragraph &&
          agenda_list_is_discussion(index, rank_label)) {
        opening.rule = discussion_;
        opening.by_label = false;
        opening.lists_topics = true;
        opening.rank = rank_capitals;
        return true;
      }
      if (block.body.is_empty() && heads_list(index, block)) opening.item_level = static_cast<std::int16_t>(block.level);
      if (block.body.is_empty() && block.number.is_empty() == false) opening.rank = rank_number;
      opening.is_topic = known->is_item && (!block.number.is_empty() || (labels_are_topics_ && topics_seen_ > 0 && block.kind == BlockKind::paragraph));
      if (labels_are_topics_ && block.kind == BlockKind::paragraph && known->reads == Reads::items && !known->labels_only &&
          !block.body.is_empty() && is_label_run_in(block)) {
        opening.is_topic = true;
        opening.by_label = false;
        opening.rule = -1;
        opening.rank = rank_line + 1;
      }
      return true;
    }
  }
  const auto text = view(block.text);
  // "The following members were present:" over a list: too long for a label.
  if (block.kind == BlockKind::paragraph && block.label.is_empty() && text.size() > 30 && text.size() <= 120 && text.back() == ':' &&
      index + 1 < layout_.blocks.size() &&
      (layout_.blocks[index + 1].kind == BlockKind::list_item || layout_.blocks[index + 1].kind == BlockKind::table ||
       (layout_.blocks[index + 1].label_kind == LabelKind::colon && !layout_.blocks[index + 1].body.is_empty()))) {
    const auto found = section_of(text);
    if (const auto* known = rule(found); known && is_sectioned(known->reads)) {
      opening.rule = found;
      opening.by_label = true;
      opening.rank = rank_label;
      opening.title = block.text;
      return true;
    }
  }
  // "... the council met in the hall with the following agenda:" over a list.
  if (block.kind == BlockKind::paragraph && text.size() > 35 && text.back() == ':' && plan_.empty() && heads_plan(index)) {
    auto clause = text.substr(0, text.size() - 1);
    if (const auto cut = clause.find_last_of(".;\n"); cut != std::string_view::npos) clause = clause.substr(cut + 1);
    auto found = agenda_named_in(clause);
    if (found >= 0) {
      opening.rule = found;
      opening.by_label = true;
      opening.rank = rank_label;
      opening.title = layout_.range_of(clause);
      opening.leaves_block = true;
      return true;
    }
  }
  // "On 3 May the following members of the board met in the hall:" over their names.
  if (block.kind == BlockKind::paragraph && text.size() > 30 && text.back() == ':' && topics_seen_ == 0 && section_of(text) < 0 &&
      out_.list.size() == 1 && heads_list_of_people(index)) {
    opening.rule = attendance_rule();
    opening.by_label = true;
    opening.rank = rank_label;
    const auto line = text.rfind('\n');
    opening.title = layout_.range_of(line == std::string_view::npos ? text : text.substr(line + 1));
    opening.leaves_block = true;
    return opening.rule >= 0;
  }
  if (block.kind == BlockKind::list_item && block.level == 0) {
    const auto* in_list = list_of_topics();
    if (in_list && is_flat_ && is_flat_entry(index)) return false;
    if (in_list && !matches(in_list->skip, text)) {
      has_list_ = true;
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = block.text;
      return true;
    }
  }
  const bool short_line = block.line_count <= 1 && text.size() <= 100 && !text.empty();
  const bool numbered = block.kind == BlockKind::list_item && !block.number.is_empty() && block.level == 0;
  const bool empty_label = !block.label.is_empty() && block.body.is_empty();
  const bool heads = heads_list(index, block) && !inside_list_section() && in_discussion();
  if (short_line && !is_planned && (block.heading == HeadingStyle::title_line || numbered || empty_label || block.is_all_bold || heads)) {
    const auto found = section_of(text);
    const auto* known = rule(found);
    // "Board of trustees" over "Regular meeting minutes": the body, and no list of it.
    if (known && by_pattern_ && known->reads == Reads::attendees && topics_seen_ == 0 && text.back() != ':' && index + 1 < layout_.blocks.size() &&
        index < 3 && has_title_word(view(layout_.blocks[index + 1].text)))
      known = nullptr;
    if (known && known->name == "scribes" && text.back() == ':' && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))
      known = nullptr;
    // "Chairman" over what he reports, "Protokoll" over the name of the meeting.
    if (known && (known->name == "scribes" || known->name == "chairs") && !known->labels_only && !heads_person(index)) known = nullptr;
    // "Board members" over a list of them, at the top or below the call to order.
    if (!known && topics_seen_ <= 1 && !is_attendance(stack_.back()) && block.heading == HeadingStyle::title_line &&
        phrase_at_end(grammar_.words, Words::people_word, text) > 0 && word_count(text) <= 4 && heads_list_of_people(index)) {
      opening.rule = attendance_rule();
      opening.by_label = true;
      opening.rank = rank_label;
      opening.title = block.text;
      return opening.rule >= 0;
    }
    const bool is_in_plan = numbered && known && known->reads == Reads::attendees && plan_.contains(plan_key(text)) && !is_above_people(index);
    // "Action" at the far right heads a column, not what stands below it.
    if (known && known->reads == Reads::actions && block.indent >= 45) return false;
    // "10. Ada Penrose (Mill Reports)" goes on the list of those present.
    const bool goes_on = numbered && is_attendance(stack_.back()) && !out_.list[stack_.back()].is_topic && index > out_.list[stack_.back()].first &&
                         layout_.blocks[index - 1].kind == BlockKind::list_item && !layout_.blocks[index - 1].number.is_empty();
    const bool is_first = known && known->name == "usual-topics" && (goes_on || (out_.list.size() == 1 && !numbered && ((usual_heads_ < 2 && !(index >= 2 && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))) || index == 0 || (by_pattern_ && has_title_word(text.substr(0, text.find(' ')))))));
    if (known && !known->labels_only && !is_in_plan && !is_first && !(heads && !numbered && known->reads == Reads::items) &&
        !(numbered && is_task_or_decision(found) && goes_on_below(index, block))) {
      opening.rule = found;
      if (heads && !numbered) opening.item_level = static_cast<std::int16_t>(block.level);
      if (known->reads == Reads::agenda && plan_begins_anew(index)) {
        opening.rule = discussion_;
        opening.rank = rank_capitals;
        opening.title = block.text;
        return true;
      }
      if (known->reads == Reads::agenda && block.kind == BlockKind::paragraph && agenda_list_is_discussion(index, rank_label)) {
        opening.rule = discussion_;
        opening.lists_topics = true;
        opening.rank = rank_capitals;
        opening.title = block.text;
        return true;
      }
      opening.rank = numbered ? rank_number : rank_line;
      // "Action point 3" stands over its one task.
      if (known->reads == Reads::actions && !numbered && text.back() >= '0' && text.back() <= '9') {
        opening.by_label = true;
        opening.rank = rank_label;
      }
      opening.title = block.text;
      if (known->reads == Reads::items && !known->is_item && !numbered && block.kind == BlockKind::paragraph && index + 1 < layout_.blocks.size() &&
          layout_.blocks[index + 1].kind == BlockKind::list_item && inside_of(index, opening.inside_level) == Inside::items) {
        opening.inside = Inside::items;
        opening.rank = rank_capitals;
      }
      opening.is_topic = (known->is_item && (numbered || known->reads == Reads::items || known->reads == Reads::actions)) ||
                         (numbered && numbers_are_topics_ && known->reads == Reads::items);
      return true;
    }
  }
  if (is_planned_topic(index, block, short_line) || (numbered && restarts_plan(index, block))) {
    opening.is_topic = true;
    opening.rank = numbered ? rank_number : rank_line;
    numbers_are_topics_ = numbers_are_topics_ || numbered;  // the series goes on as the minutes
    opening.title = block.text;
    return true;
  }
  if (timed_titles_ >= 3 && marked_headings_ < 3 && is_timed_title(index)) {
    const auto line = text.substr(0, text.find('\n'));
    opening.is_topic = true;
    opening.title = {block.text.begin, block.text.begin + static_cast<std::uint32_t>(line.size())};
    if (line.size() < text.size()) opening.body = {opening.title.end + 1, block.text.end};
    return true;
  }
  if (lists_have_titles_ && out_.list.size() > 1 && !inside_list_section() && is_title_over_list(index) &&
      !heads_list_of_people(index)) {
    opening.is_topic = true;
    opening.title = block.text;
    return true;
  }
  // A plain title below a plainly titled list of tasks heads a topic, where no owner stood over the first tasks.
  if (const auto& list = out_.list[stack_.back()]; topics_.titles && topics_.is_auto && marked_headings_ < 3 && list.rank == rank_line &&
                                                   !list.is_topic && list.opened == Opened::heading && index > list.first + 1 &&
                                                   layout_.blocks[list.first].kind == BlockKind::list_item && is_task_or_decision(list.rule) &&
                                                   short_line && block.kind == BlockKind::paragraph && block.label.is_empty() &&
                                                   block.heading == HeadingStyle::title_line && heads_text(index, text) &&
                                                   !grammar_.words.has(Words::group, fold_key(text)) && !names_office(text)) {
    opening.is_topic = true;
    opening.title = block.text;
    return true;
  }
  // What the table of contents names heads the text below it.
  if (block.is_titled && short_line && (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) && section_of(text) < 0 &&
      !heads_field(index)) {
    const auto number = view(block.number);
    opening.is_topic = true;
    opening.rank = number.empty() ? rank_number : static_cast<std::uint8_t>(rank_number + std::min<std::ptrdiff_t>(3, std::count(number.begin(), number.end(), '.')));
    opening.title = block.text;
    return true;
  }
  if (!in_discussion()) {
    // A number series goes on behind the attendance or the apologies that it contains.
    // So does a series of labels.
    const bool is_label = labels_are_topics_ && block.kind == BlockKind::paragraph && !block.body.is_empty() && is_label_run_in(block) &&
                          is_topic_label(view(block.label)) && out_.list[stack_.back()].opened == Opened::label;
    if (!is_label && !(numbered && numbers_are_topics_ && !inside_list_section())) return false;
  }
  if (numbered && short_line && topics_seen_ == 0 && heads_field(index)) {
    opening.rule = section_named("logistics");
    opening.rank = static_cast<std::uint8_t>(rank_number + std::min<std::ptrdiff_t>(3, std::count(view(block.number).begin(), view(block.number).end(), '.')));
    opening.title = block.text;
    if (opening.rule >= 0) return true;
  }
  if (numbered && numbers_are_topics_ && !lists_tasks_here() && !is_attendee(text) && !lists_contents(index) && !lists_people(index)) {
    if ((worded_numbers_ >= 3 && !is_worded(block)) || is_of_other_series(block)) return false;
    opening.title = block.text;
    const auto number = view(block.number);
    const auto dots = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(3, std::count(number.begin(), number.end(), '.')));
    const bool is_letter = block.marker == MarkerKind::letter || block.marker == MarkerKind::roman;
    opening.rank = static_cast<std::uint8_t>(rank_number + dots + (is_letter ? 4 : 0));
    const bool has_text = split_run_in(block, opening);
    // "1. None." and sentences below "IV. Old business" are no topics of it.
    if (is_below_roman(block) && (grammar_.words.has(Words::nobody, fold_key(text)) ||
                                  (!has_text && (ends_sentence(text) || text.size() > 200))))
      return false;
    // Below the first level a number may only count paragraphs.
    if (dots > 0 && has_text && view(opening.title).size() == first_line_of(text).size() && ends_sentence(first_line_of(text)) && text.size() < 200 &&
        number.find_first_not_of("0123456789.") == std::string_view::npos && word_count(first_line_of(text)) > 4)
      return false;
    if ((is_letter || dots > 0) && (!has_text || (dots > 0 && has_verb(view(opening.title)))) && is_sentence(text)) return false;
    if (const auto found = section_of(view(opening.title)); has_text && found >= 0) {
      const auto* known = rule(found);
      if (!known->labels_only && known->is_item) opening.rule = found;
    }
    opening.is_topic = true;
    return true;
  }
  if (block.kind == BlockKind::list_item && !containers_.empty() && !opens_other_list()) {
    std::uint8_t level = 0;
    const auto inside = topic_items(level);
    if (block.level == level && (inside == Inside::items || (inside == Inside::bold_items && block.is_all_bold))) {
      if (const auto behind = behind_clock(text); behind != std::string_view::npos && behind < text.size()) {
        auto from = behind;
        while (from < text.size() && (text[from] == ' ' || text[from] == '\n')) ++from;
        const auto begin = block.text.begin;
        opening.title = {begin, begin + static_cast<std::uint32_t>(text.find(')') + 1)};
        opening.body = {begin + static_cast<std::uint32_t>(from), block.text.end};
        opening.is_topic = true;
        opening.rank = rank_number;
        return true;
      }
      opening.is_topic = true;
      opening.title = block.text;
      return true;
    }
  }
  if (heads_text_ >= 3 && is_title_over_text(index) && out_.list.size() > 1) {
    opening.is_topic = true;
    opening.rank = rank_number + 3;
    opening.title = block.text;
    return true;
  }
  // "2.1 Title" below topic 2.
  if (block.kind == BlockKind::list_item && short_line && !has_verb(text) && is_below_open_topic(view(block.number))) {
    opening.is_topic = true;
    opening.rank = rank_number + 1;
    opening.title = block.text;
    return true;
  }
  if (block.kind == BlockKind::list_item && block.level == list_topic_level_ && is_open(list_topics_in_) &&
      !(listed_topics_have_numbers_ && block.number.is_empty()) && is_listed_topic()) {
    opening.is_topic = true;
    opening.rank = rank_number;
    opening.title = block.text;
    // "All: the topic"
    if (block.label_kind == LabelKind::colon && !block.body.is_empty()) {
      auto label = view(block.label);
      label = label.substr(0, label.find(" ("));
      const bool has_words = view(block.body).front() != '(';  // "Main part: (18 min)"
      const bool is_code = label.front() >= 'a' && label.front() <= 'z' && label.find('-') != std::string_view::npos;  // "mill-charter: new roof"
      if (has_words && !is_code && (label.starts_with('@') || grammar_.words.has(Words::group, fold_key(label)) || records::looks_like_name(label, grammar_.words)))
        opening.title = block.body;
    }
    return true;
  }
  if (bullets_have_notes_ && block.kind == BlockKind::list_item && block.level == 0 && block.marker == MarkerKind::bullet &&
      block.label.is_empty() && !ends_sentence(text)) {
    const auto& open = out_.list[stack_.back()];
    const bool is_in_list = is_attendance(stack_.back()) && open.body.is_empty() && out_.list.size() > 1;
    if (!is_in_list && !inside_list_section()) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = block.text;
      return true;
    }
  }
  // "Bo Quill, Miller" below "Others present: ..., Ada Penrose;": the list goes on.
  if (topics_seen_ == 0 && index > 0 && block.kind == BlockKind::paragraph && out_.list.size() > 1 && out_.list.back().opener + 1 == index) {
    const auto* last = rule(out_.list.back().rule);
    const auto body = view(out_.list.back().body);
    if (last && last->reads == Reads::attendees && !body.empty() && (body.back() == ',' || body.back() == ';')) return false;
  }
  // "Bo Quill, Miller" far in, below "Others present: ...": one more of them.
  if (topics_seen_ == 0 && block.indent >= 12 && block.kind == BlockKind::paragraph && block.line_count <= 1 && out_.list.size() > 1 && is_office_holder(text))
    return false;
  if (topics_.titles && marked_headings_ < 3 && numbered_headings_ < 6 && (numbers_ < 2 || !numbers_are_topics_ || block.blank_before > 0) && short_line && block.kind == BlockKind::paragraph &&
      block.heading == HeadingStyle::title_line && (out_.list.size() > 1 || without_code(text).size() < text.size()) && !is_signature(block) && heads_text(index, text) &&
      !is_attendance_title(text) && !names_votes(index)) {
    opening.is_topic = true;
    opening.title = block.text;
    return true;
  }
  if (is_spoken_ && is_title_amid_speech(index)) {
    opening.is_topic = true;
    opening.title = block.text;
    return true;
  }
  if (labels_are_topics_ && block.kind == BlockKind::paragraph && (out_.list.size() > 1 || meaning_of(view(block.label))) && is_label_run_in(block) &&
      is_topic_label(view(block.label))) {
    opening.is_topic = true;
    opening.rank = rank_line + 1;
    opening.title = block.label;
    opening.body = block.body;
    return true;
  }
  if (capital_titles_ >= 3 && topics_.labels && headings_ < 3 && numbers_ < 3 && block.kind == BlockKind::paragraph) {
    if (const auto end = capitals_before_text(block); end > 0) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = {block.text.begin, block.text.begin + end};
      auto begin = opening.title.end;
      while (begin < block.text.end && (is_dash_or_blank(layout_.text[begin]) || layout_.text[begin] == '.')) ++begin;
      // "APOLOGIES FOR ABSENCE were received from ...": the title is the beginning of the sentence.
      opening.leaves_block = layout_.text[opening.title.end] == ' ' && layout_.text[begin] >= 'a' && layout_.text[begin] <= 'z';
      if (!opening.leaves_block) opening.body = {begin, block.text.end};
      return true;
    }
  }
  // "- Apologies" over names, in such a list.
  if (usual_bullets_ >= 2 && block.kind == BlockKind::list_item && block.level == 0 && block.label.is_empty() && text.size() <= 40) {
    const auto found = section_of(text);
    if (const auto* known = rule(found); known && known->reads == Reads::attendees && !known->labels_only && is_above_people(index)) {
      opening.rule = found;
      opening.rank = rank_line + 1;
      opening.title = block.text;
      return true;
    }
  }
  if (usual_bullets_ >= 2 && headings_ < 3 && numbers_ < 3 && is_usual_bullet(block)) {
    const bool is_label = !block.label.is_empty() && is_usual_topic(view(block.label));
    opening.is_topic = true;
    opening.rank = rank_line + 1;
    opening.title = is_label ? block.label : block.text;
    if (is_label) opening.body = block.body;
    return true;
  }
  // "Old business - none", between other topics that most minutes have.
  if (usual_heads_ >= 2 && headings_ < 3 && numbers_ < 3 && block.kind == BlockKind::paragraph && heads_usual_topic(block)) {
    const bool is_label = !block.label.is_empty() && is_usual_topic(view(block.label));
    const auto end = is_label ? 0 : usual_run_in(block);
    if (end > 0 || (is_label && !block.body.is_empty() && (block.label_kind == LabelKind::dash || usual_heads_ >= 3 || is_in_capitals(view(block.label))))) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = is_label ? block.label : Range{block.text.begin, block.text.begin + end};
      auto begin = block.text.begin + end;
      while (begin < block.text.end && (is_dash_or_blank(layout_.text[begin]) || layout_.text[begin] == '.')) ++begin;
      opening.body = is_label ? block.body : Range{begin, block.text.end};
      return true;
    }
  }
  if (empty_label && !is_speech(block) && out_.list.size() > 1 && topics_here().labels && !(word_count(view(block.label)) > 3 && has_verb(view(block.label))) &&
      (labels_are_topics_ || &topics_here() != &topics_)) {
    opening.is_topic = true;
    if (&topics_here() != &topics_) opening.rank = rank_line + 1;
    opening.title = block.label;
    return true;
  }
  if (topics_.bold && block.kind == BlockKind::list_item && (block.level == 0 ? block.is_all_bold || is_first_line_bold(block) : is_first_line_bold(block))) {
    opening.is_topic = true;
    opening.rank = rank_line + 1;
    opening.title = block.text;
    return true;
  }
  // A plain outline: what stands at the margin is what the text further in is about.
  const bool is_outlined =
      (margins_are_topics_ && is_margin_line(index)) ||
      (bullets_are_topics_ && is_free_bullet(index)) ||
      (bullets_are_topics_ && topics_seen_ > 0 && block.heading == HeadingStyle::title_line &&
       block.blank_before > 0 && index + 1 < layout_.blocks.size() && is_free_bullet(index + 1));
  if (is_outlined && index > 0) {
    opening.is_topic = true;
    opening.rank = block.kind == BlockKind::list_item ? rank_line : rank_line + 1;
    opening.title = block.text;
    return true;
  }
  // A line of its own below a rule across the page.
  if (topics_.rules && short_line && index > 0 && block.kind == BlockKind::paragraph && layout_.blocks[index - 1].kind == BlockKind::rule &&
      (block.label.is_empty() || block.body.is_empty()) && text.front() != '[' && !ends_sentence(text)) {
    opening.is_topic = true;
    opening.title = block.text;
    return true;
  }
  const auto* discussion = rule(discussion_);
  if (discussion && !discussion->topic.empty() && block.level == 0 && text.size() < 400) {
    const bool is_speech = block.label_kind == LabelKind::nick;
    if ((is_speech ? !has_list_ : block.kind == BlockKind::list_item || block.indent == 0) && matches(discussion->topic, is_speech ? view(block.body) : text)) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = is_speech ? block.body : block.text;
      if (!is_speech) has_list_ = true;  // a log below says them again
      return true;
    }
  }
  return false;
}

bool Cutter::is_told_again(std::uint32_t index, const Block& block) {
  if (discussion_ < 0 || rule(discussion_)->topic.empty() || block.kind != BlockKind::paragraph || block.heading != HeadingStyle::title_line ||
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
  std::string key;
  while (!text.empty()) {
    const auto space = text.find_first_of(" \n");
    key.clear();
    fold_key_into(text.substr(0, space), key);
    const auto* word = grammar_.words.find(Words::not_a_name, key);
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
