// What a heading opens: a section that its words name, a topic, a group inside the section it stands in; or
// nothing, where it is the title, a value, the result of a vote.
#include "sections/cutter.hpp"

#include <algorithm>

#include "records/people.hpp"
#include "records/phrases.hpp"

namespace minuter::sections {

bool Cutter::open_heading(std::uint32_t index, const Block& block, Opening& opening) {
  if (is_said(index, block)) return false;
  opening.rank = rank_of(block);
  opening.title = block.text;
  // The first step that knows the heading says what it opens.
  using Step = Verdict (Cutter::*)(std::uint32_t, const Block&, Opening&);
  static constexpr Step steps[] = {
      &Cutter::open_label_in_heading,
      &Cutter::open_heading_of_values,
      &Cutter::open_planned_head,
      &Cutter::settle_section,
      &Cutter::settle_section_by_label,
      &Cutter::see_title_over_labels,
      &Cutter::open_minutes_of_plan,
      &Cutter::open_known_section,
      &Cutter::see_title,
      &Cutter::open_day,
      &Cutter::open_group,
      &Cutter::stay_in_title,
      &Cutter::open_heading_of_topic,
  };
  for (const auto step : steps)
    if (const auto verdict = (this->*step)(index, block, opening); verdict != Verdict::unknown) return verdict == Verdict::opens;
  return false;
}

bool Cutter::is_said(std::uint32_t index, const Block& block) {
  const auto text = view(block.text);
  if (is_speech(block) && section_of(view(block.label)) < 0) return true;
  if (is_listed_person(index, block)) return true;
  // "AP BQ CM" below "Attendees" are those.
  if (block.heading == HeadingStyle::capitals && is_attendance(stack_.back()) && are_initials(text)) return true;
  if (tells_result(block)) return true;
  if (topics_seen_ > 0 && !block.label.is_empty() && tells_votes(view(block.body))) return true;
  // "PASSED [11 TO 1]" is the result of a vote.
  if (block.heading == HeadingStyle::capitals && text.back() == ']') return true;
  // "THESE SLIDES ARE GREEN", "AB +1": what somebody said, where marked headings are the topics.
  if (block.heading == HeadingStyle::capitals && block.number.is_empty() && topic_headings_ >= 3 && (text.ends_with("+1") || (topics_.spoken && has_verb(text))) && section_of(text) < 0)
    return true;
  // FRAME_SIZE_ERROR is a word of the text.
  if (block.heading == HeadingStyle::capitals && text.find('_') != std::string_view::npos) return true;
  // Nor is what stands in a quotation a topic of the meeting.
  if (block.quote > 0 && block.label.is_empty() && section_of(text) < 0) return true;
  // "MEMBERS OF THE PUBLIC ARE WELCOME TO ATTEND" is told to all.
  constexpr std::size_t longest_caps = 5;  // words
  if (block.heading == HeadingStyle::capitals && block.number.is_empty() && word_count(text) > longest_caps && text.back() != ':' && has_verb(text) && section_of(text) < 0) return true;
  if (block.heading != HeadingStyle::bold) return false;
  // A bold sentence sums up.
  if (block.number.is_empty() && text.back() == '.' && word_count(text) > 2 && section_of(text) < 0) return true;
  // "Cllr Mrs Penrose proposed approval, seconded by Cllr Quill" tells what somebody did.
  if (block.number.is_empty() && word_count(text) > 5 && has_verb(text) && grammar_.words.has(Words::honorific, fold_key(text.substr(0, text.find(' '))))) return true;
  // "End 18:40" in bold says when, and heads nothing.
  if (block.number.is_empty() && is_time_alone(text)) return true;
  // "For: 8" in bold is a count, no heading.
  return block.label_kind == LabelKind::colon && !block.body.is_empty() && view(block.body).find_first_not_of("0123456789 ") == std::string_view::npos;
}

bool Cutter::are_initials(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) {
    const auto word = text.substr(0, text.find(' '));
    if (word.size() < 2 || word.size() > 4 || !records::looks_like_initials(word)) return false;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return count >= 3;
}

// "CARRIED", "Motion passed (15 to 0)" tell how a vote went.
bool Cutter::tells_result(const Block& block) {
  if (!block.number.is_empty() || is_set_heading(block)) return false;
  const auto text = view(block.text);
  if (word_count(text) > (topics_seen_ > 0 ? 7U : 1U)) return false;
  const auto found = section_of(text);
  if (found < 0 && block.label.is_empty() && word_count(text) <= 3 && is_outcome(text.substr(0, text.find(' ')))) return true;
  const auto* known = rule(found);
  return known && by_pattern_ && known->name == "motion-parts";
}

// "### Date: 4 May", "### Present: Ada, Bo" at the top: a label, however it is set.
Verdict Cutter::open_label_in_heading(std::uint32_t, const Block& block, Opening& opening) {
  if (block.label_kind != LabelKind::colon || block.label.is_empty() || block.body.is_empty() || !block.number.is_empty()) return Verdict::unknown;
  const auto label = view(block.label);
  const auto body = view(block.body);
  const auto* meaning = meaning_of(label);
  const auto* field = meaning && meaning->label >= 0 ? &grammar_.labels[static_cast<std::size_t>(meaning->label)] : nullptr;
  // "**DATE:** 4 May" behind the topics is that of the next meeting.
  if (field && topics_seen_ > 0 && !is_set_heading(block) && (field->field == Field::date || field->field == Field::time || field->field == Field::start || field->field == Field::end || field->field == Field::location))
    return Verdict::opens_nothing;
  // "## Meeting closed: 8 pm" behind the topics
  if (topics_seen_ > 1) return field && field->field == Field::end && records::has_digit(body) ? Verdict::opens_nothing : Verdict::unknown;
  if (field && field->field != Field::title) return Verdict::opens_nothing;
  // "## Secretary: Bo Quill"
  if (grammar_.words.has(Words::role, fold_key(label)) && !meaning && topics_seen_ == 0 && names_only_people(body)) return Verdict::opens_nothing;
  const auto found = section_of(label);
  const auto* known = rule(found);
  if (!known || known->reads != Reads::attendees || !is_letter(static_cast<char>(body.front() | 0x20)) || !names_people(body)) return Verdict::unknown;
  opening.body = block.body;
  return open_announced(found, block.label, opening);
}

// "### Session: 4 May 2031 16:00 GMT" before any topic; a heading over a value opens nothing.
Verdict Cutter::open_heading_of_values(std::uint32_t index, const Block& block, Opening& opening) {
  if (heads_value(index) || is_field_among_fields(index)) return Verdict::opens_nothing;
  if (topics_seen_ > 0 || title_seen_ == 0 || !block.number.is_empty() || !says_when(view(block.text))) return Verdict::unknown;
  opening.rule = section_named("logistics");
  return opening.rule >= 0 ? Verdict::opens : Verdict::unknown;
}

// The section that the words of the heading name; among headings that only plan the meeting, an entry of it.
Verdict Cutter::open_planned_head(std::uint32_t index, const Block& block, Opening& opening) {
  opening.rule = section_of(view(block.text));
  if (index >= planned_groups_begin_ && index < planned_groups_end_ && is_set_heading(block) && agenda_rule() >= 0) {
    opening.rule = agenda_rule();
    opening.is_plan_group = true;
    return Verdict::opens;
  }
  const bool is_plain = opening.rule < 0 || rule(opening.rule)->reads == Reads::meeting;
  if (!is_plain || index < planned_heads_begin_ || index >= planned_heads_end_ || !is_set_heading(block)) return Verdict::unknown;
  opening.is_entry = !says_when(view(block.text));
  opening.rule = opening.is_entry ? agenda_rule() : section_named("logistics");
  return opening.rule >= 0 ? Verdict::opens : Verdict::opens_nothing;
}

// What stands around a heading says whether it has the section that its words name.
Verdict Cutter::settle_section(std::uint32_t index, const Block& block, Opening& opening) {
  // "## Outcomes" over a list, in no topic: what else is a label ("Outcome: ...") stands over all of them.
  if (const auto* known = rule(opening.rule); known && known->labels_only && known->reads == Reads::decisions && is_set_heading(block) && is_list_item(index + 1) &&
                                              !out_.list[stack_below(opening.rank)].is_topic)
    if (const auto list = section_named("decisions"); list >= 0) opening.rule = list;
  // What is a heading anyway needs no list of usual topics.
  if (const auto* known = rule(opening.rule); known && known->name == "usual-topics" && topics_.headings) opening.rule = -1;
  // "## Signatures" amid other headings is a topic; who signs stands at the end.
  if (const auto* known = rule(opening.rule); known && known->name == "signatures" && is_set_heading(block) && block.line_count <= 1 &&
                                              has_heading_below(index, opening.rank))
    opening.rule = -1;
  // "Participants from the other team" over a list of them, before any topic.
  if (opening.rule < 0 && topics_seen_ == 0 && block.number.is_empty()) {
    opening.rule = attendance_qualified(index, view(block.text));
    if (opening.rule >= 0) by_pattern_ = false;
  }
  // "Working group delegates"
  if (opening.rule < 0 && topics_seen_ == 0 && block.number.is_empty() && (heads_list_of_people(index) || heads_unknown_people(index))) {
    opening.rule = attendance_rule();
    by_pattern_ = false;
  }
  if (opening.rule < 0 && block.number.is_empty()) opening.rule = attendance_and_more(index);
  // "Board of directors" is the attendance only above people.
  if (const auto* known = rule(opening.rule); known && by_pattern_ && known->reads == Reads::attendees && !is_above_people(index))
    opening.rule = -1;
  return Verdict::unknown;
}

// "## Actions: all done", "## Date" over a day.
Verdict Cutter::settle_section_by_label(std::uint32_t index, const Block& block, Opening& opening) {
  if (opening.rule < 0 && (block.label_kind == LabelKind::colon || block.label_kind == LabelKind::dash) && !block.label.is_empty()) {
    const auto by_label = section_of(view(block.label));
    const auto* known = rule(by_label);
    // "## Motion: Approve the plan" is a title as a whole.
    const bool is_whole = known && known->reads == Reads::items && topics_.headings && is_set_heading(block);
    // "## Open actions - updates" over a list: the rest is a remark.
    if (known && is_task_or_decision(by_label) && block.label_kind == LabelKind::dash && block.kind == BlockKind::heading && word_count(view(block.body)) <= 3 && is_list_item(index + 1)) {
      opening.rule = by_label;
      return Verdict::unknown;
    }
    if (known && !is_whole && !block.body.is_empty() && is_mark(block, by_label)) {
      opening.by_label = is_task_or_decision(by_label);
      if (opening.by_label) opening.rank = rank_label;
      opening.rule = by_label;
      // "ACTION ITEMS: NEW BUSINESS" is a title as a whole.
      if (known->reads != Reads::items || !known->is_item) {
        opening.title = block.label;
        opening.body = block.body;
      }
    }
  }
  if (opening.rule >= 0 || opening.by_label || !heads_field(index)) return Verdict::unknown;
  opening.rule = section_named("logistics");
  return opening.rule >= 0 ? Verdict::opens : Verdict::unknown;
}

// "Minutes" over "4 May 2031" or "Date: 4 May 2031", with at most the body between them, before anything else: the
// head up to the day.
bool Cutter::see_title_over_day(std::uint32_t index, const SectionRule& known) {
  const auto& block = layout_.blocks[index];
  if (known.reads != Reads::items || index > 3 || out_.list.size() != 1 || topics_seen_ > 0 || !has_title_word(view(block.text)) ||
      (block.heading == HeadingStyle::markdown && block.level > 1))
    return false;
  for (auto i = index + 1; i < layout_.blocks.size() && i <= index + 2; ++i) {
    const auto& next = layout_.blocks[i];
    // A form whose first row is a field of the meeting.
    if (next.kind == BlockKind::table) {
      const auto& row = layout_.rows[layout_.tables[next.table].first_row];
      const auto* key = row.cell_count > 1 ? meaning_of(view(layout_.cells[row.first_cell].text)) : nullptr;
      const auto* people = key ? rule(key->section) : nullptr;
      if (!key || (key->label < 0 && !(people && people->reads == Reads::attendees))) return false;
      ++title_seen_;
      last_title_ = index;
      return true;
    }
    const auto text = first_line_of(view(next.text));
    const bool is_field = next.kind == BlockKind::list_item && next.level == 0 && i == index + 1 && !next.label.is_empty() && !next.body.is_empty();  // "- Date: 4 May"
    const bool is_line = next.kind == BlockKind::paragraph || next.kind == BlockKind::heading || is_field;
    if (!is_line || text.size() > 90 || !next.number.is_empty()) return false;
    if (is_date_alone(text) || says_when(text)) {
      ++title_seen_;
      last_title_ = index;
      head_end_ = i + 1;
      return true;
    }
    const auto* meaning = next.label.is_empty() ? nullptr : meaning_of(view(next.label));
    if (meaning && meaning->label >= 0) {
      ++title_seen_;
      last_title_ = index;
      return true;
    }
    if (!next.label.is_empty() || text.size() > 60 || ends_sentence(text)) return false;
  }
  return false;
}

// "# Meeting minutes" above the name of the body or the labels of the meeting is the title.
Verdict Cutter::see_title_over_labels(std::uint32_t index, const Block& block, Opening& opening) {
  const auto* known = rule(opening.rule);
  if (!known) return Verdict::unknown;
  if (see_title_over_day(index, *known)) return Verdict::opens_nothing;
  if (known->reads != Reads::items || index > 3 || block.level != 1 || title_seen_ > 0 || out_.list.size() != 1 ||
      index + 1 >= layout_.blocks.size() || !has_title_word(view(block.text)))
    return Verdict::unknown;
  const auto& next = layout_.blocks[index + 1];
  const bool has_label = !next.label.is_empty() && meaning_of(view(next.label)) != nullptr;
  const bool names_more = next.kind == BlockKind::heading && section_of(view(next.text)) < 0 &&
                          (next.level == 2 || (next.level == 1 && has_title_word(view(next.text))));
  if (!has_label && !names_more) return Verdict::unknown;
  ++title_seen_;
  last_title_ = index;
  return Verdict::opens_nothing;
}

// Where the words of a heading say one thing, and what stands below it another.
Verdict Cutter::open_minutes_of_plan(std::uint32_t index, const Block& block, Opening& opening) {
  const auto* known = rule(opening.rule);
  // "## Overview" over no fields
  if (!known || (known->name == "details" && !opening.by_label && is_list_item(index + 1) && !holds_fields(index))) {
    if (title_seen_ == 0 || opening.by_label || !block.number.is_empty() || !is_plan_of_heads(index, false)) return Verdict::unknown;
    return open_plan_over_heads(opening);
  }
  // "## Protokoll" over topics is no note-taker.
  const bool is_person = known->reads == Reads::attendees && !opening.by_label && (known->name == "scribes" || known->name == "chairs");
  // "### Chairs: Ada Penrose"
  const bool names_them = !opening.body.is_empty() && names_people(view(opening.body));
  if ((is_person && !names_them && !heads_person(index)) || (known->reads == Reads::agenda && plan_begins_anew(index))) {
    opening.rule = discussion_;
    return Verdict::opens;
  }
  // "## Topics" over a list whose entries are headings further down: the plan.
  if (known->reads != Reads::items || known->labels_only || !block.number.is_empty() || !is_plan_of_heads(index, true)) return Verdict::unknown;
  return open_plan_over_heads(opening);
}

// The headings below it are none of it.
Verdict Cutter::open_plan_over_heads(Opening& opening) {
  opening.rule = agenda_rule();
  opening.rank = std::max(opening.rank, rank_line);
  return opening.rule >= 0 ? Verdict::opens : Verdict::opens_nothing;
}

bool Cutter::is_no_section(std::uint32_t index, const Block& block, const SectionRule& known, const Opening& opening) {
  if (known.labels_only && !opening.by_label) {
    const bool inside_topic = out_.list[stack_below(opening.rank)].is_topic;
    if (!is_sectioned(known.reads) || (known.reads == Reads::decisions && !inside_topic && !says_resolution(view(block.text)))) return true;
  }
  // "## Next steps" over what nobody is to do is a topic.
  if (known.name == "next-steps" && !opening.by_label && !heads_tasks(index, true)) return true;
  // "Business members" over text is a topic.
  if (known.name == "representatives" && !opening.by_label && (!block.number.is_empty() || !is_above_people(index))) return true;
  return known.name == "details" && !holds_fields(index);
}

Verdict Cutter::open_known_section(std::uint32_t index, const Block& block, Opening& opening) {
  const auto* known = rule(opening.rule);
  if (!known) return Verdict::unknown;
  const bool is_marked = is_set_heading(block);
  // "**Resolution:**" alone on its line is a label; so is "MOTION:" on a line of its own.
  if (known->labels_only && !opening.by_label && !is_marked &&
      (is_sectioned(known->reads) || (known->reads == Reads::items && is_label_alone(block)))) {
    opening.by_label = true;
    opening.rank = rank_label;
    return Verdict::opens;
  }
  if (is_no_section(index, block, *known, opening)) {
    opening.rule = -1;
    return Verdict::unknown;
  }
  // "## Action Items" over what each is to do, in a house that acts under that name.
  if (const auto tasks = section_named("actions"); known->name == "business" && tasks >= 0 && heads_tasks(index, true)) {
    opening.rule = tasks;
    return Verdict::opens;
  }
  if (known->reads == Reads::items && is_marked && !numbers_are_topics_ && !has_inner_headings(index, opening.rank)) {
    if (contains_titles(index)) {
      opening.inside = Inside::titles;
      return Verdict::opens;
    }
    if (names_topics(view(block.text)) && agenda_list_is_discussion(index, opening.rank)) {
      opening.lists_topics = true;
      return Verdict::opens;
    }
    // "## Meeting notes" among other topics, with none inside, is one of them.
    const bool is_over_table = index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::table;  // its rows may be the topics
    if (topics_seen_ > 0 && !is_over_table && !(is_left_empty(index) && !has_heading_below(index, opening.rank))) {
      opening.rule = -1;
      return Verdict::unknown;
    }
  }
  // So is "### Agenda items": the plan stands before them. Behind those who came it is the plan, whatever the front page had.
  if (known->reads == Reads::agenda && is_marked && topics_seen_ > 3 && !is_behind_attendance(opening.rank) && !has_inner_headings(index, opening.rank) && !(plan_.empty() && heads_plan(index))) {
    opening.rule = -1;
    return Verdict::unknown;
  }
  const bool needs_number = known->reads == Reads::attendees || known->reads == Reads::nothing;
  opening.is_topic = !opening.by_label && known->is_item && (!block.number.is_empty() || !needs_number);
  // "21/03 MINUTES", "3. Discussion" in a series of numbers are topics of it.
  if (!opening.by_label && !is_marked && known->name == "minutes" && !block.number.is_empty() && (numbers_are_topics_ || numbered_headings_ >= 3))
    opening.is_topic = true;
  // "2. Sharing out the tasks", which the plan has as well, is a topic of it.
  if (is_marked && !opening.by_label && is_task_or_decision(opening.rule) && !known->labels_only && is_in_plan(view(block.text))) opening.is_topic = true;
  // What is planned for the next meeting is no plan of this one.
  if (known->reads == Reads::agenda && is_about_next_meeting() && out_.list[stack_below(opening.rank)].is_topic) return Verdict::opens_nothing;
  if (known->reads == Reads::agenda) settle_plan(index, is_marked, opening);
  if (known->reads == Reads::items) {
    opening.inside = inside_of(index, opening.inside_level);
    if (opening.inside == Inside::plan) opening.rule = agenda_rule();
  }
  return Verdict::opens;
}

// Is the plan below the heading the discussion itself?
void Cutter::settle_plan(std::uint32_t index, bool is_marked, Opening& opening) {
  if (planned_groups_end_ > 0 && index + 1 == planned_groups_begin_) return;
  if (is_marked && lists_its_headings(index)) {
    opening.rank = rank_line;  // the headings below are none of it
    return;
  }
  const bool has_headings = agenda_is_discussion(index, opening.rank);
  const bool has_list = !has_headings && agenda_list_is_discussion(index, opening.rank);
  const bool has_heads = !has_headings && !has_list && is_marked && agenda_heads_are_topics(index, opening.rank);
  if (!has_headings && !has_list && !has_heads) return;
  opening.rule = discussion_;
  opening.is_topic = false;
  opening.lists_topics = has_list || has_heads;
  if (has_heads) list_topic_level_ = 0;
}

// The title of the document, and what goes on with it below.
Verdict Cutter::see_title(std::uint32_t index, const Block& block, Opening& opening) {
  if (heads_notes(index, block, opening)) return Verdict::opens;
  if (is_title(index, block)) ++title_seen_;
  else if (!goes_on_with_title(index, block)) return Verdict::unknown;
  last_title_ = index;
  return Verdict::opens_nothing;
}

bool Cutter::goes_on_with_title(std::uint32_t index, const Block& block) {
  if (title_seen_ == 0 || index != last_title_ + 1 || topics_seen_ > 0 || out_.list.size() != 1) return false;
  const auto& blocks = layout_.blocks;
  const bool is_last = index + 1 >= blocks.size();
  // "## The Mill Committee" between the title and the labels below it.
  if (!is_last && !blocks[index + 1].label.is_empty() && meaning_of(view(blocks[index + 1].label)) != nullptr) return true;
  if (!block.number.is_empty()) return false;
  const bool is_named = has_title_word(view(block.text));
  // "# Mill District", "## Regular meeting", "### Approved minutes", one right below the other.
  if (!is_last && blocks[index + 1].kind == BlockKind::heading && is_named) return true;
  if (!is_last && blocks[index + 1].kind == BlockKind::rule &&
      (is_named || index + 2 >= blocks.size() || blocks[index + 2].kind == BlockKind::heading ||
       (!blocks[index + 2].label.is_empty() && meaning_of(view(blocks[index + 2].label)) != nullptr)))
    return true;
  // "# Minutes" over "# Minutes of the Mill Committee".
  const auto& above = blocks[last_title_];
  return word_count(view(above.text)) < 4 && above.level == block.level && above.heading == block.heading && is_named;
}

// A day above headings of its own holds topics, and is none.
Verdict Cutter::open_day(std::uint32_t index, const Block& block, Opening& opening) {
  if (!is_set_heading(block) || !block.number.is_empty() || !is_date_alone(view(block.text)) || !has_inner_headings(index, opening.rank))
    return Verdict::unknown;
  opening.rule = discussion_;
  return Verdict::opens;
}

// "### Until May" over "**Ada**", a list of hers below it: a heading over those who have the tasks.
bool Cutter::is_over_owners(std::uint32_t index) const {
  const auto& next = layout_.blocks[index + 1];
  return rank_of(next) > rank_of(layout_.blocks[index]) && is_list_item(index + 2) && is_head_of_tasks(view(next.text));
}

// A heading inside the attendance or the agenda groups its entries.
Verdict Cutter::open_group(std::uint32_t index, const Block& block, Opening& opening) {
  const auto& outer = out_.list[stack_below(opening.rank)];
  const auto* known = rule(outer.rule);
  if (!known || outer.opened != Opened::heading) return Verdict::unknown;
  const bool is_aside = known->reads == Reads::nothing && !outer.is_topic && block.label.is_empty() && is_short(index);
  if (!is_sectioned(known->reads) && !is_aside) return Verdict::unknown;
  // "3. Budget" is a topic behind the attendance or the plan, not a group of it.
  if (!block.number.is_empty() && (known->reads == Reads::agenda || known->reads == Reads::attendees)) return Verdict::unknown;
  if (known->reads == Reads::decisions && block.heading == HeadingStyle::markdown) return Verdict::unknown;
  const auto next = index + 1 < layout_.blocks.size() ? layout_.blocks[index + 1].kind : BlockKind::rule;
  bool is_group = true;
  if (known->reads == Reads::actions) {
    // Below the actions only a heading of a list is one more group of them.
    is_group = next == BlockKind::list_item || next == BlockKind::table ||
               (next == BlockKind::heading && (names_one(view(block.text)) ||  // who has none
                                               is_over_owners(index)));
  } else if (known->reads == Reads::attendees) {
    // Below the attendance only a heading of people is a group of them.
    is_group = !known->labels_only && (next == BlockKind::table || heads_people(index));
  }
  opening.rule = is_group ? outer.rule : -1;
  opening.is_topic = !is_group;
  return Verdict::opens;
}

bool Cutter::is_repository(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || slash < 2 || slash + 2 > text.size() || text.size() > 80 || text.front() < 'a' || text.front() > 'z') return false;
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; };
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash), is_part) && text.find_first_of(" /:", slash + 1) == std::string_view::npos;
}

Verdict Cutter::open_heading_of_topic(std::uint32_t index, const Block& block, Opening& opening) {
  if (!topics_.headings || is_signature(block)) return Verdict::opens_nothing;
  if (block.number.is_empty()) {
    // "## Meeting specs" over the day and the hour.
    if (const auto logistics = section_named("logistics"); topics_seen_ == 0 && (holds_when(index) || holds_only_when(index)) && logistics >= 0) {
      opening.rule = logistics;
      return Verdict::opens;
    }
    // "## Takeaways" over what each is to do.
    if (const auto tasks = section_named("actions"); topics_seen_ > 0 && tasks >= 0 && heads_tasks(index)) {
      opening.rule = tasks;
      return Verdict::opens;
    }
  }
  const auto text = view(block.text);
  // "mill/weir" over its entries: where they are kept.
  if (is_set_heading(block) && block.number.is_empty() && is_repository(text) && index + 1 < layout_.blocks.size()) {
    const auto& next = layout_.blocks[index + 1];
    const bool is_over_list = next.kind == BlockKind::list_item && next.level == 0;
    if (is_over_list || (next.kind == BlockKind::heading && rank_of(next) > opening.rank)) {
      opening.rule = discussion_;
      opening.lists_topics = is_over_list;
      if (is_over_list) list_topic_level_ = 0;
      return Verdict::opens;
    }
  }
  // "nodejs/node" groups the entries of a discussed agenda.
  const bool is_group = is_open(list_topics_in_) && text.find('/') != std::string_view::npos && text.find(' ') == std::string_view::npos;
  if (is_group) opening.rule = discussion_;
  opening.is_topic = !is_group;
  return Verdict::opens;
}

}  // namespace minuter::sections
