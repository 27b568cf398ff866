// What a label opens ("Present: A, B", "ACTION: ...", "**Resolution** ..."), and a sentence with a colon over
// the list that it announces.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "records/names.hpp"
#include "records/people.hpp"
#include "sections/task_marks.hpp"

namespace minuter::sections {

// "(please add your name)": one pair of brackets around it all, and words of a sentence in it.
static bool is_remark(std::string_view text) {
  return text.size() > 24 && text.front() == '(' && text.find(')') + 1 == text.size() && text.find(',') == std::string_view::npos &&
         layout::case_at(text.substr(1)) == layout::Case::lower;
}

// A list below a sentence; amid the topics only one that counts from 1.
bool Cutter::heads_plan(std::uint32_t index) const {
  const auto is_entry = [&](std::size_t i) { return i < layout_.blocks.size() && layout_.blocks[i].kind == BlockKind::list_item; };
  if (topics_seen_ == 0 && index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::table) return true;
  if (!is_entry(index + 1)) return false;
  if (topics_seen_ == 0) return true;
  const auto& first = layout_.blocks[index + 1];
  return view(first.number) == "1" && is_entry(index + 2) && is_entry(index + 3) && first.text.size() < 80;
}

// "The chair read the agenda to the members": the words that mean it, wherever they stand; the rule, or -1.
std::int32_t Cutter::section_named_in(std::string_view& clause, Reads reads) {
  constexpr std::size_t most_bytes = 80;  // of the end
  constexpr std::size_t longest = 4;      // words
  const auto cut = clause.size() > most_bytes ? clause.find(' ', clause.size() - most_bytes) : 0;
  const auto text = clause.substr(std::min(cut, clause.size()));
  const auto words = records::words_of(text);
  for (std::size_t begin = 0; begin < words.count; ++begin) {
    for (std::size_t size = std::min(longest, words.count - begin); size > 0; --size) {
      const auto phrase = records::between(text, words[begin].begin, words[begin + size - 1].end);
      const auto found = section_of(phrase);
      if (const auto* known = rule(found); known && known->reads == reads && !by_pattern_) {
        clause = phrase;
        return found;
      }
    }
  }
  return -1;
}

bool Cutter::tells_votes(std::string_view text) const {
  const auto first = text.substr(0, text.find_first_of(",;\n"));
  const auto sign = first.find_last_of(" :-");
  return sign != std::string_view::npos && sign > 2 && first.size() - sign <= 6 && grammar_.words.has(Words::vote, fold_key(first.substr(sign + 1)));
}

// "Secretary: Bo" stands right above.
bool Cutter::is_below_office(std::uint32_t index) {
  if (index == 0) return false;
  const auto& above = layout_.blocks[index - 1];
  if (above.label_kind != LabelKind::colon || above.label.is_empty() || above.body.is_empty() || layout_.blocks[index].blank_before > 0) return false;
  return grammar_.words.has(Words::role, fold_key(view(above.label)));
}

std::int32_t Cutter::section_of_label(std::uint32_t index, const Block& block) {
  const auto label = view(block.label);
  const auto body = view(block.body);
  auto found = section_of(label);
  const auto is = [&](std::string_view name) { return found >= 0 && rule(found)->name == name; };
  // "Action" heads the business of some bodies; before a text, or over what each is to do, it marks tasks there too.
  if (is("business") && (!body.empty() || heads_tasks(index, true))) found = section_named("actions");
  // "Next steps: Ada to mend the gate"
  if (is("next-steps")) found = (body.empty() ? heads_tasks(index, true) : is_owned_task(body, true)) ? section_named("actions") : -1;
  // "Protokoll:" over text is what was minuted, no note-taker.
  if (is("scribes") && body.empty() && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1])) found = -1;
  // "Minutes: Bo Quill" in the head: who takes them.
  if (is("minutes") && topics_seen_ == 0 && body.size() > 3 && body.size() < 80 && has_title_word(label) &&
      (names_only_people(body) || ((is_below_people(index) || is_below_office(index)) && are_given_names(body))))
    found = section_named("scribes");
  // "Steering members:" over names or before them heads a list of its own, before any topic and outside "Present:".
  if (is("representatives") && (topics_seen_ > 0 || !block.number.is_empty() || is_attendance(stack_.back()) ||
                                (body.empty() ? !is_above_people(index) : !names_people(body))))
    found = -1;
  // "Discussion: Ada spoke of the roof": a label of a topic, which holds no more than its text.
  if (is("minutes") && block.kind == BlockKind::paragraph && body.size() > 40 && !has_title_word(label)) found = -1;
  // "Protokoll: board meeting of 4 May" at the top is a title.
  if (is("scribes") && index <= 2 && topics_seen_ == 0 && has_title_word(body) && body.find_first_of("0123456789") != std::string_view::npos)
    found = -1;
  // "Talking points: (inform, decide)" among topics is one of them, and no plan.
  if (const auto* known = rule(found); known && known->reads == Reads::agenda && !body.empty() && body.front() == '(' &&
                                       block.kind == BlockKind::list_item)
    found = -1;
  // "Talking points:" is one of the topics of the list it stands in, "To be discussed:" below "Next meeting" is for another day.
  if (const auto* known = rule(found); known && known->reads == Reads::agenda && (is_entry_of_topics(block) || is_about_next_meeting())) found = -1;
  // "Homework:" over what each is to do, whatever it is called.
  if (found < 0 && body.empty() && topics_seen_ > 0 && block.kind == BlockKind::paragraph && is_list_item(index + 1) && heads_tasks(index))
    found = section_named("actions");
  return found;
}

bool Cutter::is_other_than_list(std::uint32_t index, const Block& block, const SectionRule& people) {
  const auto body = view(block.body);
  const bool is_amid = topics_seen_ > 0;
  const auto* current = rule(out_.list[stack_.back()].rule);
  // "Roll call: Penrose: yes, Quill: no" is how they voted.
  if (is_amid && tells_votes(body)) return true;
  // "Next meeting", "Chair: Ada": she was not in the chair today.
  if (is_about_next_meeting()) return true;
  // "Chairs:" over what they say, amid the discussion.
  if (people.labels_only && is_amid && body.empty() && !is_above_people(index)) return true;
  // "Chairs: start a call" among tasks is theirs to do.
  if (block.kind == BlockKind::list_item && is_task_or_decision(out_.list[stack_.back()].rule) && !names_only_people(body)) return true;
  // "Who: Ada" further in below a task
  if (block.kind == BlockKind::list_item && block.level > 0 && current && current->reads == Reads::actions && owner_lead_at_start(grammar_, view(block.text)) > 0) return true;
  // "Chairs: take it to the list.": so are they here.
  if (people.labels_only && is_amid && !body.empty() && !names_people(body)) return true;
  // "Chairs: Updates and News" amid the talk: full names alone tell who presides.
  if (people.name == "chairs" && is_amid && !body.empty() && !names_only_people(body) && (block.indent > 0 || body.find(' ') != std::string_view::npos))
    return true;
  // "Chairman: Ada" in the list of those present is one of them.
  return people.labels_only && !body.empty() && is_attendance(stack_.back()) && !current->labels_only;
}

Verdict Cutter::open_label(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  const auto index = one.index;
  if (block.label.is_empty() || one.is_planned || block.label_kind == LabelKind::nick) return Verdict::unknown;
  const auto found = section_of_label(index, block);
  const auto* known = rule(found);
  const bool in_series = numbers_are_topics_ && one.is_numbered;
  if (!known || known->headings_only || !is_mark(block, found) || (in_series && (known->reads == Reads::items || known->reads == Reads::nothing)))
    return Verdict::unknown;
  const bool lists_people = known->reads == Reads::attendees;
  if (lists_people && is_other_than_list(index, block, *known)) return Verdict::opens_nothing;
  opening.rule = found;
  opening.by_label = true;
  opening.rank = rank_label;
  opening.title = block.label;
  // "Present: 12 members" over their names.
  const bool is_said = lists_people && ((is_count(view(block.body)) && is_list_item(index + 1)) || is_remark(view(block.body)));
  if (!is_said) opening.body = block.body;
  if (known->reads == Reads::agenda && block.body.is_empty() && block.kind == BlockKind::paragraph && agenda_list_is_discussion(index, rank_label)) {
    opening.rule = discussion_;
    opening.by_label = false;
    opening.lists_topics = true;
    opening.rank = rank_capitals;
    return Verdict::opens;
  }
  // "Meeting notes:" over bullets with notes of their own, behind the plan: the topics.
  if (known->reads == Reads::items && !known->labels_only && !known->is_item && block.body.is_empty() && block.number.is_empty() &&
      block.kind == BlockKind::paragraph && !plan_.empty() && is_list_item(index + 1)) {
    const auto inside = inside_of(index, opening.inside_level);
    if (inside == Inside::items || inside == Inside::numbered_items) {
      opening.inside = inside;
      opening.by_label = false;
      opening.rank = rank_capitals;
      return Verdict::opens;
    }
  }
  if (block.body.is_empty() && heads_list(index, block)) opening.item_level = static_cast<std::int16_t>(block.level);
  if (block.body.is_empty() && !block.number.is_empty()) opening.rank = rank_number;
  const bool is_paragraph = block.kind == BlockKind::paragraph;
  opening.is_topic = known->is_item && (!block.number.is_empty() || (labels_are_topics_ && topics_seen_ > 0 && is_paragraph));
  if (labels_are_topics_ && is_paragraph && known->reads == Reads::items && !known->labels_only && !block.body.is_empty() && is_label_run_in(block)) {
    opening.is_topic = true;
    opening.by_label = false;
    opening.rule = -1;
    opening.rank = rank_line + 1;
  }
  return Verdict::opens;
}

Verdict Cutter::open_announced(std::int32_t rule, Range title, Opening& opening) {
  opening.rule = rule;
  opening.by_label = true;
  opening.rank = rank_label;
  opening.title = title;
  return rule >= 0 ? Verdict::opens : Verdict::opens_nothing;
}

// "The following members were present:" over a list: too long for a label.
Verdict Cutter::open_long_label(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (block.kind != BlockKind::paragraph || !(block.label.is_empty() || block.body.is_empty()) || one.text.size() <= 30 || one.text.size() > 120 || one.text.back() != ':' ||
      one.index + 1 >= layout_.blocks.size())
    return Verdict::unknown;
  const auto& next = layout_.blocks[one.index + 1];
  const bool is_list = next.kind == BlockKind::list_item || next.kind == BlockKind::table || (next.label_kind == LabelKind::colon && !next.body.is_empty());
  if (!is_list) return Verdict::unknown;
  const auto found = section_of(one.text);
  if (const auto* known = rule(found); known && is_sectioned(known->reads)) return open_announced(found, block.text, opening);
  // "Some actions that we gave ourselves:" over tasks and who has them
  auto clause = one.text.substr(0, one.text.size() - 1);
  const auto tasks = next.kind == BlockKind::list_item && next.level == block.level && heads_tasks(one.index, true) ? section_named_in(clause, Reads::actions) : -1;
  return tasks >= 0 ? open_announced(tasks, block.text, opening) : Verdict::unknown;
}

// "... the council met in the hall with the following agenda:" over a list.
Verdict Cutter::open_plan_in_sentence(const Candidate& one, Opening& opening) {
  constexpr std::size_t short_text = 35;
  if (one.block.kind != BlockKind::paragraph || one.text.size() < 16 || one.text.back() != ':' || !plan_.empty() || !heads_plan(one.index))
    return Verdict::unknown;
  // "with this agenda:" is short, and goes on from the sentence above.
  if (one.text.size() <= short_text && !has_verb(one.text) && !leads_in(one.text) && !is_plan_of_heads(one.index, true)) return Verdict::unknown;
  auto clause = one.text.substr(0, one.text.size() - 1);
  if (const auto cut = clause.find_last_of(".;\n"); cut != std::string_view::npos) clause = clause.substr(cut + 1);
  const auto found = section_named_in(clause, Reads::agenda);
  if (found < 0) return Verdict::unknown;
  opening.leaves_block = true;
  return open_announced(found, layout_.range_of(clause), opening);
}

// "On 3 May the following members of the board met in the hall:" over their names.
Verdict Cutter::open_people_in_sentence(const Candidate& one, Opening& opening) {
  const auto text = one.text;
  if (one.block.kind != BlockKind::paragraph || text.size() <= 30 || text.back() != ':' || topics_seen_ > 0 || section_of(text) >= 0 ||
      out_.list.size() != 1 || !heads_list_of_people(one.index))
    return Verdict::unknown;
  opening.leaves_block = true;
  const auto line = text.rfind('\n');
  return open_announced(attendance_rule(), layout_.range_of(line == std::string_view::npos ? text : text.substr(line + 1)), opening);
}

Verdict Cutter::open_unknown_people(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (has_attendance_ || topics_seen_ > 0 || one.is_planned || !block.number.is_empty() || inside_list_section() ||
      (block.label_kind != LabelKind::colon && block.label_kind != LabelKind::bold && block.heading != HeadingStyle::title_line))
    return Verdict::unknown;
  if (block.body.is_empty() || (block.label.is_empty() && block.line_count <= 1)) {
    const auto title = block.label.is_empty() ? block.text : block.label;
    if (section_of(view(title)) >= 0 || (block.label.is_empty() && records::looks_like_name(view(title), grammar_.words) && title.size() > 24) || !heads_unknown_people(one.index))
      return Verdict::unknown;
    has_attendance_ = true;
    return open_announced(attendance_rule(), title, opening);
  }
  if (block.label.size() < 4) return Verdict::unknown;
  const auto label = view(block.label);
  if (word_count(label) > 4 || has_verb(label) || meaning_of(label) || section_of(label) >= 0 || records::has_digit(label)) return Verdict::unknown;
  // "Ada Penrose: ..." says something; "Cc" and the like are too short.
  if (label.find(' ') != std::string_view::npos && layout::is_title_case(label) && records::looks_like_name(label, grammar_.words)) return Verdict::unknown;
  // Above "Regrets: Cy" given names will do.
  const auto* next = one.index + 1 < layout_.blocks.size() ? &layout_.blocks[one.index + 1] : nullptr;
  const auto* below = next && !next->label.is_empty() ? rule(section_of(view(next->label))) : nullptr;
  const bool is_above_absent = below && below->reads == Reads::attendees && !below->labels_only;
  if (!lists_full_names(view(block.body), !is_above_absent)) return Verdict::unknown;
  has_attendance_ = true;
  opening.body = block.body;
  return open_announced(attendance_rule(), block.label, opening);
}

}  // namespace minuter::sections
