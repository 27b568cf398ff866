// Titles without a mark of their own: lines that the grammar knows, that stand over lists or text, that the
// plan or the table of contents names.
#include "sections/cutter.hpp"

#include "grammar/fold.hpp"
#include "records/phrases.hpp"

namespace minuter::sections {

const SectionRule* Cutter::section_of_title(const Candidate& one, std::int32_t found) {
  const auto* known = rule(found);
  if (!known) return nullptr;
  const auto text = one.text;
  const bool is_last = one.index + 1 >= layout_.blocks.size();
  // "Board of trustees" over "Regular meeting minutes": the body, and no list of it.
  if (by_pattern_ && known->reads == Reads::attendees && topics_seen_ == 0 && text.back() != ':' && !is_last && one.index < 3 &&
      has_title_word(view(layout_.blocks[one.index + 1].text)))
    return nullptr;
  if (known->name == "scribes" && text.back() == ':' && !is_last && is_prose(layout_.blocks[one.index + 1])) return nullptr;
  if (known->reads == Reads::agenda && (is_entry_of_topics(one.block) || is_about_next_meeting())) return nullptr;
  // "1. Administrivia" in the series of topics is one, where no fields stand below it.
  if (known->name == "details" && one.is_numbered && numbers_are_topics_ && !holds_fields(one.index)) return nullptr;
  // "Chairman" over what he reports, "Protokoll" over the name of the meeting.
  if ((known->name == "scribes" || known->name == "chairs") && !known->labels_only && !heads_person(one.index) && !is_empty_slot(one.index)) return nullptr;
  return known;
}

bool Cutter::goes_on_with_people(const Candidate& one) const {
  const auto& last = out_.list[stack_.back()];
  return one.is_numbered && is_attendance(stack_.back()) && !last.is_topic && one.index > last.first && is_list_item(one.index - 1) &&
         !layout_.blocks[one.index - 1].number.is_empty();
}

bool Cutter::is_usual_by_chance(const Candidate& one, const SectionRule& known) {
  if (known.name != "usual-topics") return false;
  if (goes_on_with_people(one)) return true;
  if (out_.list.size() != 1 || one.is_numbered) return false;
  const bool is_above_prose = one.index >= 2 && one.index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[one.index + 1]);
  return (usual_heads_ < 2 && !is_above_prose) || one.index == 0 || (by_pattern_ && has_title_word(one.text.substr(0, one.text.find(' '))));
}

bool Cutter::is_above_links(std::uint32_t index) const {
  for (auto i = index + 1; i < layout_.blocks.size() && i <= index + 2; ++i) {
    const auto& next = layout_.blocks[i];
    if (next.kind == BlockKind::heading) return i > index + 1;
    const auto text = view(next.text);
    const bool is_list = next.kind == BlockKind::list_item || next.kind == BlockKind::table;
    if (text.find("://") != std::string_view::npos || (is_list && i == index + 1)) return true;
    if (is_speech(next) || is_prose(next)) return false;
  }
  return index + 2 >= layout_.blocks.size();
}

// An inner entry of a list that is not read, as "Contents" over "* Topics" over "1. Agenda".
bool Cutter::is_in_contents(const Block& block) const {
  const auto& outer = out_.list[stack_.back()];
  const auto* known = rule(outer.rule);
  return block.kind == BlockKind::list_item && block.level > 0 && known && known->reads == Reads::nothing && outer.opened == Opened::heading;
}

Verdict Cutter::open_known_title(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const auto index = one.index;
  const auto text = one.text;
  if (!one.is_short || one.is_planned) return Verdict::unknown;
  if (!(block.heading == HeadingStyle::title_line || one.is_numbered || one.is_empty_label || block.is_all_bold || one.heads_list)) return Verdict::unknown;
  const auto found = section_of(text);
  const auto* known = section_of_title(one, found);
  // "Board members" over a list of them, at the top or below the call to order.
  if (!known && topics_seen_ <= 1 && !is_attendance(stack_.back()) && block.heading == HeadingStyle::title_line &&
      phrase_at_end(grammar_.words, Words::people_word, text) > 0 && word_count(text) <= 4 && heads_list_of_people(index))
    return open_announced(attendance_rule(), block.text, opening);
  if (!known || is_in_contents(block)) return Verdict::unknown;
  // "2. [Agenda](#agenda)" stands in the contents.
  if (block.kind == BlockKind::list_item && layout_.has_mark(block.text, layout::MarkKind::link) && layout_.source->text(block.span).find("](#") != std::string_view::npos)
    return Verdict::opens_nothing;
  // "Note well" amid the text, over no links, ends nothing.
  if (known->name == "links" && !one.is_empty_label && !one.is_numbered && !is_above_links(index)) return Verdict::unknown;
  if (see_title_over_day(index, *known)) return Verdict::opens_nothing;
  const bool is_planned = one.is_numbered && known->reads == Reads::attendees && is_in_plan(text) && !is_above_people(index);
  // "Action" at the far right heads a column, not what stands below it.
  if (known->reads == Reads::actions && block.indent >= 45) return Verdict::opens_nothing;
  // "Outcomes" alone over a list of them: elsewhere it is a label.
  if (const auto list = section_named("decisions"); list >= 0 && known->labels_only && known->reads == Reads::decisions && !one.is_numbered && is_list_item(index + 1) &&
                                                   block.heading == HeadingStyle::title_line && block.label.is_empty()) {
    opening.rule = list;
    open_section_of_title(one, *rule(list), opening);
    return Verdict::opens;
  }
  if (known->labels_only || is_planned || is_usual_by_chance(one, *known) || (one.heads_list && !one.is_numbered && known->reads == Reads::items) ||
      (one.is_numbered && is_task_or_decision(found) && goes_on_below(index, block)))
    return Verdict::unknown;
  opening.rule = found;
  open_section_of_title(one, *known, opening);
  return Verdict::opens;
}

void Cutter::open_section_of_title(const Candidate& one, const SectionRule& known, Opening& opening) {
  const auto& block = one.block;
  opening.title = block.text;
  if (one.heads_list && !one.is_numbered) opening.item_level = static_cast<std::int16_t>(block.level);
  if (known.reads == Reads::agenda) {
    const bool begins_anew = plan_begins_anew(one.index);
    if (begins_anew || (block.kind == BlockKind::paragraph && agenda_list_is_discussion(one.index, rank_label))) {
      opening.rule = discussion_;
      // Titles over lists are the topics, and not what the lists say.
      opening.lists_topics = !begins_anew && !(lists_have_titles_ && is_title_over_list(one.index + 1));
      opening.rank = rank_capitals;
      return;
    }
  }
  opening.rank = one.is_numbered ? rank_number : rank_line;
  // "Action point 3" stands over its one task.
  if (known.reads == Reads::actions && !one.is_numbered && one.text.back() >= '0' && one.text.back() <= '9') {
    opening.by_label = true;
    opening.rank = rank_label;
  }
  if (known.reads == Reads::items && !known.is_item && !one.is_numbered && block.kind == BlockKind::paragraph && is_list_item(one.index + 1)) {
    const auto inside = inside_of(one.index, opening.inside_level);
    if (inside == Inside::items || inside == Inside::numbered_items) {
      opening.inside = inside;
      opening.rank = rank_capitals;
    }
  }
  opening.is_topic = (known.is_item && (one.is_numbered || known.reads == Reads::items || known.reads == Reads::actions)) ||
                     (one.is_numbered && numbers_are_topics_ && known.reads == Reads::items);
}

Verdict Cutter::open_planned_topic(const Candidate& one, Opening& opening) {
  if (!is_planned_topic(one.index, one.block, one.is_short) && !(one.is_numbered && restarts_plan(one.index, one.block))) return Verdict::unknown;
  numbers_are_topics_ = numbers_are_topics_ || one.is_numbered;  // the series goes on as the minutes
  return open_topic(opening, one.block.text, one.is_numbered ? rank_number : rank_line);
}

Verdict Cutter::open_timed_title(const Candidate& one, Opening& opening) {
  if (timed_titles_ < 3 || marked_headings_ >= 3 || !is_timed_title(one.index)) return Verdict::unknown;
  const auto line = first_line_of(one.text);
  const auto& whole = one.block.text;
  const Range title{whole.begin, whole.begin + static_cast<std::uint32_t>(line.size())};
  if (line.size() < one.text.size()) opening.body = {title.end + 1, whole.end};
  return open_topic(opening, title);
}

Verdict Cutter::open_title_over_list(const Candidate& one, Opening& opening) {
  const bool is_over_list = lists_have_titles_ && is_title_over_list(one.index) && !heads_list_of_people(one.index);
  if ((!is_over_list && !(prose_has_titles_ && is_title_over_prose(one.index))) || inside_list_section()) return Verdict::unknown;
  // The first line may be the title of the whole.
  const bool may_head = out_.list.size() > 1 || (!has_title_word(one.text) && !is_date_alone(one.text) && !begins_with_article(one.text));
  return may_head ? open_topic(opening, one.block.text) : Verdict::unknown;
}

Verdict Cutter::open_timed_entry(const Candidate& one, Opening& opening) {
  if (!timed_entries_are_topics_ && !clock_entries_are_topics_) return Verdict::unknown;
  if (!(timed_entries_are_topics_ && is_timed_entry(one.index)) && !(clock_entries_are_topics_ && !clock_of_entry(one.index).empty())) return Verdict::unknown;
  if (inside_list_section() || !in_discussion()) return Verdict::unknown;
  const auto& whole = one.block.text;
  const Range title{whole.begin, whole.begin + static_cast<std::uint32_t>(first_line_of(one.text).size())};
  if (title.end < whole.end) opening.body = {title.end + 1, whole.end};
  return open_topic(opening, title, rank_number);
}

// A plain title below a plainly titled list of tasks heads a topic, where no owner stood over the first tasks.
Verdict Cutter::open_title_behind_tasks(const Candidate& one, Opening& opening) {
  const auto& list = out_.list[stack_.back()];
  const bool is_behind_tasks = topics_.titles && topics_.is_auto && marked_headings_ < 3 && list.rank == rank_line && !list.is_topic &&
                               list.opened == Opened::heading && one.index > list.first + 1 &&
                               layout_.blocks[list.first].kind == BlockKind::list_item && is_task_or_decision(list.rule);
  if (!is_behind_tasks) return Verdict::unknown;
  const auto& block = one.block;
  const bool is_title = one.is_short && block.kind == BlockKind::paragraph && block.label.is_empty() && block.heading == HeadingStyle::title_line &&
                        heads_text(one.index, one.text) && !grammar_.words.has(Words::group, fold_key(one.text)) && !names_office(one.text);
  return is_title ? open_topic(opening, block.text) : Verdict::unknown;
}

// What the table of contents names heads the text below it.
Verdict Cutter::open_title_of_contents(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!block.is_titled || !one.is_short || section_of(one.text) >= 0 || heads_field(one.index)) return Verdict::unknown;
  return open_topic(opening, block.text, rank_of_number(view(block.number)));
}

Verdict Cutter::open_title_over_text(const Candidate& one, Opening& opening) {
  if (heads_text_ < 3 || !is_title_over_text(one.index) || out_.list.size() <= 1) return Verdict::unknown;
  return open_topic(opening, one.block.text, rank_number + 3);
}

// A line of a few words over text.
Verdict Cutter::open_plain_title(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (!topics_.titles || marked_headings_ >= 3 || numbered_headings_ >= 6 || (numbers_ >= 2 && numbers_are_topics_ && block.blank_before == 0))
    return Verdict::unknown;
  const bool is_title = one.is_short && block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line &&
                        (out_.list.size() > 1 || without_code(one.text).size() < one.text.size()) && !is_signature(block) &&
                        heads_text(one.index, one.text) && !is_attendance_title(one.text) && !names_votes(one.index);
  return is_title ? open_topic(opening, block.text) : Verdict::unknown;
}

Verdict Cutter::open_title_with_colon(const Candidate& one, Opening& opening) {
  if (!colons_are_titles_ || !one.is_empty_label || !is_title_with_colon(one.index)) return Verdict::unknown;
  const auto& current = out_.list[stack_.back()];
  // Groups of the attendance, owners of tasks.
  if (is_task_or_decision(current.rule) || is_above_people(one.index) || heads_list_of_people(one.index)) return Verdict::unknown;
  if (!current.is_topic && current.rank < rank_line && rule(current.rule) && is_sectioned(rule(current.rule)->reads)) return Verdict::unknown;
  return open_topic(opening, one.block.label, rank_line);
}

Verdict Cutter::open_title_amid_speech(const Candidate& one, Opening& opening) {
  return is_spoken_ && is_title_amid_speech(one.index) ? open_topic(opening, one.block.text) : Verdict::unknown;
}

// A line of its own below a rule across the page.
Verdict Cutter::open_below_rule(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const bool is_title = topics_.rules && one.is_short && one.index > 0 && block.kind == BlockKind::paragraph &&
                        layout_.blocks[one.index - 1].kind == BlockKind::rule && (block.label.is_empty() || block.body.is_empty()) &&
                        one.text.front() != '[' && !ends_sentence(one.text);
  return is_title ? open_topic(opening, block.text) : Verdict::unknown;
}

}  // namespace minuter::sections
