// Headings: is a block one, and of what?
#include "sections/cutter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

bool Cutter::split_run_in(const Block& block, Opening& opening) {
  const auto text = view(block.text);
  const auto first = text.substr(0, text.find('\n'));
  if (first.size() < text.size()) {
    opening.title = {block.text.begin, block.text.begin + static_cast<std::uint32_t>(first.size())};
    opening.body = {opening.title.end + 1, block.text.end};
  }
  if (const auto bold = bold_start(block); !bold.is_empty()) {
    auto end = bold.end;
    while (end < block.text.end && (layout_.text[end] == ' ' || layout_.text[end] == ':')) ++end;
    opening.title = bold;
    opening.body = {end, block.text.end};
    return true;
  }
  // "2. Matters arising: None."
  if (labelled_numbers_ >= 3 && has_text_behind_label(block)) {
    opening.title = block.label;
    opening.body = block.body;
    return true;
  }
  if (discussion_ < 0 || first.size() < 12) return first.size() < text.size();
  for (const auto& pattern : rule(discussion_)->entry) {
    if (pattern.find(first, 0, match_) != Found::yes) continue;
    for (const auto& [group, name] : pattern.names()) {
      if (!match_.took_part(group)) continue;
      if (name == "title") opening.title = layout_.range_of(match_.groups[group]);
      if (name == "text") opening.body = {layout_.range_of(match_.groups[group]).begin, block.text.end};
    }
    return !opening.body.is_empty();
  }
  // "3. Open forum. Comments were heard."
  if (const auto end = sentence_end(first); end >= 4 && end <= 60 && is_set_as_title(first.substr(0, end))) {
    opening.title = {block.text.begin, block.text.begin + end};
    opening.body = {opening.title.end + 1, block.text.end};
    return true;
  }
  // A title is no more than one sentence.
  if (first.size() > 120) {
    const auto end = sentence_end(first);
    if (end > 0 && end < 160) {
      opening.title = {block.text.begin, block.text.begin + end};
      opening.body = {opening.title.end + 1, block.text.end};
      return true;
    }
  }
  return first.size() < text.size();
}

bool Cutter::has_text_behind_label(const Block& block) const {
  if (block.label_kind != LabelKind::colon || block.body.is_empty() || block.label.begin != block.text.begin || word_count(view(block.label)) > 7) return false;
  // "To approve: the accounts." is all title.
  if (view(block.label).starts_with("To ") || has_verb(view(block.label))) return false;
  const auto body = view(block.body);
  return ends_sentence(body) || grammar_.words.has(Words::nobody, fold_key(body));
}

std::uint32_t Cutter::sentence_end(std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos && dot + 2 < text.size(); dot = text.find(". ", dot + 1)) {
    const bool capital = text[dot + 2] >= 'A' && text[dot + 2] <= 'Z';
    const auto space = text.rfind(' ', dot);
    const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1));
    if (word == "Govt" || word == "Dept" || word == "Assoc" || word == "Corp" || word == "Blvd") continue;
    if (capital && word.size() > 2 && !grammar_.words.has(Words::honorific, fold_key(word))) return static_cast<std::uint32_t>(dot);
  }
  return 0;
}

Inside Cutter::inside_of(std::uint32_t index, std::uint8_t& least) const {
  const auto& blocks = layout_.blocks;
  std::size_t end = index + 1;
  least = 255;
  for (; end < blocks.size() && blocks[end].kind != BlockKind::heading; ++end)
    if (blocks[end].kind == BlockKind::list_item) least = std::min(least, blocks[end].level);
  if (least == 255) return Inside::text;
  const bool has_inner_heading = end < blocks.size() && rank_of(blocks[end]) > rank_of(blocks[index]);
  std::size_t all = 0, parents = 0, timed = 0, bold = 0, names = 0, numbered = 0, size = 0, paragraphs = 0, spoken = 0;
  for (std::size_t i = index + 1; i < end; ++i) {
    const auto& block = blocks[i];
    // "Next time we shall speak of:" over one more list.
    if (all >= 3 && block.kind == BlockKind::paragraph && block.indent == 0 && ends_with_colon(block)) break;
    paragraphs += block.kind == BlockKind::paragraph && block.label.is_empty();
    if (block.kind != BlockKind::list_item || block.level != least) continue;
    const auto text = view(block.text);
    ++all;
    const bool has_notes = (i + 1 < end && blocks[i + 1].kind == BlockKind::list_item && blocks[i + 1].level > least) ||
                           text.find('\n') != std::string_view::npos;
    parents += has_notes;
    // "AQ: the wheel goes round": what somebody said.
    spoken += block.label_kind == LabelKind::colon && !block.body.is_empty() && block.number.is_empty() && records::looks_like_initials(view(block.label)) &&
              block.body.size() > 20;
    bold += block.is_all_bold;
    numbered += !block.number.is_empty();
    size += text.size() + (ends_sentence(text) ? 40 : 0);
    timed += behind_clock(text) != std::string_view::npos;
    names += !has_notes && records::looks_like_name(text, grammar_.words);  // people have no notes below them
  }
  // A heading further in that stands behind several numbered topics is a part of the last.
  if (has_inner_heading) return all >= 3 && numbered == all && parents * 5 >= all * 3 ? Inside::items : Inside::text;
  if (bold >= 2 && bold < all) return Inside::bold_items;
  if (timed >= 2 && timed * 2 >= all) return Inside::items;
  if (names * 2 > all || spoken * 2 > all) return Inside::text;
  if (all >= 3 && (parents * 5 >= all * 3 || (numbered == all && parents > 0))) return Inside::items;
  if (all >= 2 && parents == 0 && paragraphs == 0 && numbered == all && size < all * 70) return Inside::plan;
  return Inside::text;
}

std::size_t Cutter::behind_clock(std::string_view text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || open < 3 || open > 80) return std::string_view::npos;
  const auto shut = text.find(')', open);
  if (shut == std::string_view::npos || shut - open < 5 || shut - open > 12 || text[shut - 3] != ':') return std::string_view::npos;
  if (text.find_first_not_of("0123456789:apm. -", open + 1) != shut) return std::string_view::npos;
  const auto behind = text.find_first_not_of(' ', shut + 1);
  if (behind == std::string_view::npos) return text.size();
  for (const std::string_view mark : {"-", ":", "\n", "\xE2\x80\x93", "\xE2\x80\x94"})
    if (text.substr(behind).starts_with(mark)) return behind + mark.size();
  return std::string_view::npos;
}

Inside Cutter::topic_items(std::uint8_t& level) const {
  for (auto at = stack_.size(); at-- > 0;) {
    const auto found = containers_.find(stack_[at]);
    if (found == containers_.end()) continue;
    level = found->second.second;
    return found->second.first;
  }
  return Inside::text;
}

bool Cutter::holds_fields(std::uint32_t index) {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  // "1 Details" over "1.1 Date and place" and "1.2 Present"
  if (next.kind == BlockKind::heading && rank_of(next) > rank_of(layout_.blocks[index])) {
    const auto* inner = rule(section_of(view(next.text)));
    return (inner && (inner->reads == Reads::attendees || inner->reads == Reads::meeting)) || heads_field(index + 1);
  }
  return next.kind == BlockKind::table || (next.kind != BlockKind::heading && next.label_kind == LabelKind::colon);
}

bool Cutter::heads_field(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  const auto text = view(blocks[index].text);
  if (topics_seen_ > 0 || text.size() > 60 || index + 1 >= blocks.size() || blocks[index + 1].kind == BlockKind::heading) return false;
  const auto tells_field = [&](std::string_view part) {
    const auto* meaning = meaning_of(layout::trim(part));
    return meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field != Field::title;
  };
  if (tells_field(text)) {
    // The value and nothing more.
    const auto& next = blocks[index + 1];
    return (next.kind == BlockKind::paragraph || next.kind == BlockKind::list_item) && next.label.is_empty() && next.text.size() <= 120 &&
           (index + 2 >= blocks.size() || blocks[index + 2].kind == BlockKind::heading || blocks[index + 2].kind == BlockKind::rule);
  }
  // "The details are below:" may stand between.
  const bool has_lead = blocks[index + 1].kind == BlockKind::paragraph && view(blocks[index + 1].text).ends_with(':') && index + 2 < blocks.size();
  if (blocks[index + (has_lead ? 2U : 1U)].label_kind != LabelKind::colon) return false;
  // All that it is made of tells a field.
  std::size_t parts = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool is_sign = at == text.size() || text[at] == ',' || text[at] == '/' || text[at] == '&';
    if (!is_sign && text[at] != ' ') continue;
    if (!is_sign) {
      const auto end = std::min(text.find(' ', at + 1), text.size());
      if (end == text.size() || !grammar_.words.has(Words::and_word, fold_key(text.substr(at + 1, end - at - 1)))) continue;
      if (!tells_field(text.substr(begin, at - begin))) return false;
      ++parts;
      at = end;
      begin = end + 1;
      continue;
    }
    if (const auto part = layout::trim(text.substr(begin, at - begin)); !part.empty()) {
      if (!tells_field(part)) return false;
      ++parts;
    }
    begin = at + 1;
  }
  return parts >= 2;
}

std::uint8_t Cutter::rank_of(const Block& block) const {
  switch (block.heading) {
    case HeadingStyle::markdown:
    case HeadingStyle::underlined:
      return static_cast<std::uint8_t>(10 * std::max<int>(1, std::min<int>(block.level, 6)));
    case HeadingStyle::capitals:
      return rank_capitals;
    case HeadingStyle::bold:
      return rank_bold;
    case HeadingStyle::none:
    case HeadingStyle::title_line:
      return rank_line;
  }
  return rank_line;
}

bool Cutter::is_speech(const Block& block) const {
  if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) return false;
  if (block.label_kind != LabelKind::colon || block.label.is_empty()) return false;
  auto label = view(block.label);
  if (label.size() > 30) return false;
  while (!label.empty()) {
    const auto comma = label.find(", ");
    const auto one = label.substr(0, comma);
    if (one.size() > 4 || !records::looks_like_initials(one)) return false;
    const auto* word = grammar_.words.find(Words::not_a_name, fold_key(one));
    if (word && word->value != "verb") return false;
    if (comma == std::string_view::npos) break;
    label.remove_prefix(comma + 2);
  }
  return true;
}

bool Cutter::goes_on_below(std::uint32_t index, const Block& block) const {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  if (next.kind != BlockKind::list_item || next.level != block.level || next.line_count > 1)
    return false;
  const auto number_of = [&](const Block& one) {
    const auto text = view(one.number);
    int number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9' || number > 999) return -1;
      number = number * 10 + (c - '0');
    }
    return text.empty() ? -1 : number;
  };
  const int number = number_of(block);
  return number >= 0 && number_of(next) == number + 1;
}

bool Cutter::open_heading(std::uint32_t index, const Block& block, Opening& opening) {
  if (is_speech(block) && section_of(view(block.label)) < 0) return false;
  if (is_listed_person(index, block)) return false;
  // "CARRIED", "Motion passed (15 to 0)" tell how a vote went.
  if (block.number.is_empty() && block.heading != HeadingStyle::markdown && block.heading != HeadingStyle::underlined &&
      word_count(view(block.text)) <= (topics_seen_ > 0 ? 7U : 1U)) {
    const auto text = view(block.text);
    const auto found = section_of(text);
    if (found < 0 && block.label.is_empty() && word_count(text) <= 3 && is_outcome(text.substr(0, text.find(' ')))) return false;
    if (const auto* known = rule(found); known && by_pattern_ && known->name == "motion-parts") return false;
  }
  if (topics_seen_ > 0 && !block.label.is_empty() && tells_votes(view(block.body))) return false;
  // "PASSED [11 TO 1]" is the result of a vote.
  if (block.heading == HeadingStyle::capitals && view(block.text).back() == ']') return false;
  // FRAME_SIZE_ERROR is a word of the text.
  if (block.heading == HeadingStyle::capitals && view(block.text).find('_') != std::string_view::npos) return false;
  // Nor is what stands in a quotation a topic of the meeting.
  if (block.quote > 0 && block.label.is_empty() && section_of(view(block.text)) < 0) return false;
  // A bold sentence sums up.
  if (block.heading == HeadingStyle::bold && block.number.is_empty() && view(block.text).back() == '.' && word_count(view(block.text)) > 2 &&
      section_of(view(block.text)) < 0)
    return false;
  opening.rank = rank_of(block);
  opening.title = block.text;
  // "End 18:40" in bold says when, and heads nothing.
  if (block.heading == HeadingStyle::bold && block.number.is_empty() && is_time_alone(view(block.text))) return false;
  // "For: 8" in bold is a count, no heading.
  if (block.heading == HeadingStyle::bold && block.label_kind == LabelKind::colon && !block.body.is_empty() &&
      view(block.body).find_first_not_of("0123456789 ") == std::string_view::npos)
    return false;
  // "### Date: 4 May", "### Present: Ada, Bo" at the top: a label, however it is set.
  const bool has_both = block.label_kind == LabelKind::colon && !block.label.is_empty() && !block.body.is_empty() && block.number.is_empty();
  // "## Meeting closed: 8 pm" behind the topics
  if (has_both && topics_seen_ > 1) {
    const auto* meaning = meaning_of(view(block.label));
    if (meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field == Field::end && records::has_digit(view(block.body)))
      return false;
  }
  if (has_both && topics_seen_ <= 1) {
    const auto* meaning = meaning_of(view(block.label));
    if (meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field != Field::title) return false;
    if (const auto* known = rule(section_of(view(block.label))); known && known->reads == Reads::attendees && is_letter(static_cast<char>(view(block.body).front() | 0x20)) &&
                                                                  names_people(view(block.body))) {
      opening.rule = section_of(view(block.label));
      opening.by_label = true;
      opening.rank = rank_label;
      opening.title = block.label;
      opening.body = block.body;
      return true;
    }
  }
  if (heads_value(index) || is_field_among_fields(index)) return false;
  // "### Session: 4 May 2031 16:00 GMT" before any topic
  if (topics_seen_ == 0 && title_seen_ > 0 && block.number.is_empty() && says_when(view(block.text)) &&
      section_named("logistics") >= 0) {
    opening.rule = section_named("logistics");
    return true;
  }
  opening.rule = section_of(view(block.text));
  if ((opening.rule < 0 || rule(opening.rule)->reads == Reads::meeting) && index >= planned_heads_begin_ && index < planned_heads_end_ && is_set_heading(block)) {
    opening.is_entry = !says_when(view(block.text));
    opening.rule = opening.is_entry ? agenda_rule() : section_named("logistics");
    return opening.rule >= 0;
  }
  // What is a heading anyway needs no list of usual topics.
  if (const auto* known = rule(opening.rule); known && known->name == "usual-topics" && topics_.headings) opening.rule = -1;
  // "## Signatures" amid other headings is a topic; who signs stands at the end.
  if (const auto* known = rule(opening.rule); known && known->name == "signatures" && is_set_heading(block) && block.line_count <= 1 &&
                                              has_heading_below(index, opening.rank))
    opening.rule = -1;
  // "Working group delegates" over a list of them, before any topic.
  if (opening.rule < 0 && topics_seen_ == 0 && block.number.is_empty() && heads_list_of_people(index)) {
    opening.rule = attendance_rule();
    by_pattern_ = false;
  }
  if (opening.rule < 0 && block.number.is_empty()) opening.rule = attendance_and_more(index);
  // "Board of directors" is the attendance only above people.
  if (const auto* known = rule(opening.rule); known && by_pattern_ && known->reads == Reads::attendees && !is_above_people(index))
    opening.rule = -1;
  if (opening.rule < 0 && (block.label_kind == LabelKind::colon || block.label_kind == LabelKind::dash) && !block.label.is_empty()) {
    const auto by_label = section_of(view(block.label));
    // "## Motion: Approve the plan" is a title as a whole.
    const bool is_whole = by_label >= 0 && rule(by_label)->reads == Reads::items && topics_.headings &&
                          (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined);
    if (by_label >= 0 && !is_whole && !block.body.is_empty() && is_mark(block, by_label)) {
      opening.by_label = is_task_or_decision(by_label);
      if (opening.by_label) opening.rank = rank_label;
      opening.rule = by_label;
      // "ACTION ITEMS: NEW BUSINESS" is a title as a whole.
      if (rule(by_label)->reads != Reads::items || !rule(by_label)->is_item) {
        opening.title = block.label;
        opening.body = block.body;
      }
    }
  }
  if (opening.rule < 0 && !opening.by_label && heads_field(index)) {
    opening.rule = section_named("logistics");
    if (opening.rule >= 0) return true;
  }
  // "# Meeting minutes" above the name of the body or the labels of the meeting is the title.
  if (const auto* known = rule(opening.rule); known && known->reads == Reads::items && index <= 3 && block.level == 1 &&
                                              title_seen_ == 0 && out_.list.size() == 1 && index + 1 < layout_.blocks.size() &&
                                              has_title_word(view(block.text))) {
    const auto& next = layout_.blocks[index + 1];
    const bool has_label = !next.label.is_empty() && meaning_of(view(next.label)) != nullptr;
    const bool names_more = next.kind == BlockKind::heading && section_of(view(next.text)) < 0 &&
                            (next.level == 2 || (next.level == 1 && has_title_word(view(next.text))));
    if (has_label || names_more) {
      ++title_seen_;
      last_title_ = index;
      return false;
    }
  }
  // "## Protokoll" over topics is no note-taker.
  if (const auto* known = rule(opening.rule); known && known->reads == Reads::attendees && !opening.by_label &&
                                              (known->name == "scribes" || known->name == "chairs") && !heads_person(index)) {
    opening.rule = discussion_;
    return true;
  }
  if (const auto* known = rule(opening.rule); known && known->reads == Reads::agenda && plan_begins_anew(index)) {
    opening.rule = discussion_;
    return true;
  }
  // "## Topics" over a list whose entries are headings further down: the plan.
  if (const auto* known = rule(opening.rule); known && known->reads == Reads::items && !known->labels_only && block.number.is_empty() && lists_what_follows(index)) {
    opening.rule = agenda_rule();
    return opening.rule >= 0;
  }
  if (const auto* known = rule(opening.rule)) {
    const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
    if (known->labels_only && !opening.by_label && !is_marked && is_sectioned(known->reads)) {
      // "**Resolution:**" alone on its line is a label.
      opening.by_label = true;
      opening.rank = rank_label;
      return true;
    }
    const bool inside_topic = out_.list[stack_below(opening.rank)].is_topic;
    if (known->labels_only && !opening.by_label && !is_marked && known->reads == Reads::items && is_label_alone(block)) {
      // "MOTION:" on a line of its own is a label too.
      opening.by_label = true;
      opening.rank = rank_label;
      return true;
    }
    if (known->labels_only && !opening.by_label && (!is_sectioned(known->reads) || (known->reads == Reads::decisions && !inside_topic && !says_resolution(view(block.text))))) {
      opening.rule = -1;
    } else if (known->name == "details" && !holds_fields(index)) {
      opening.rule = -1;
    } else if (known->reads == Reads::items && is_marked && !has_inner_headings(index, opening.rank) && !numbers_are_topics_ &&
               names_topics(view(block.text)) && agenda_list_is_discussion(index, opening.rank)) {
      opening.lists_topics = true;
      return true;
    } else if (known->reads == Reads::items && is_marked && topics_seen_ > 0 && !has_inner_headings(index, opening.rank) &&
               !numbers_are_topics_) {
      // "## Meeting notes" among other topics, with none inside, is one of them.
      opening.rule = -1;
    } else if (known->reads == Reads::agenda && is_marked && topics_seen_ > 3 && !has_inner_headings(index, opening.rank) &&
               !(plan_.empty() && heads_plan(index))) {
      opening.rule = -1;  // so is "### Agenda items": the plan stands before them
    } else {
      const bool needs_number = known->reads == Reads::attendees || known->reads == Reads::nothing;
      opening.is_topic = !opening.by_label && known->is_item && (!block.number.is_empty() || !needs_number);
      // "21/03 MINUTES", "3. Discussion" in a series of numbers are topics of it.
      if (!opening.by_label && !is_marked && known->name == "minutes" && !block.number.is_empty() && (numbers_are_topics_ || numbered_headings_ >= 3)) opening.is_topic = true;
      if (known->reads == Reads::agenda && is_marked && lists_its_headings(index)) {
        opening.rank = rank_line;  // the headings below are none of it
      } else if (known->reads == Reads::agenda && agenda_is_discussion(index, opening.rank)) {
        opening.rule = discussion_;
        opening.is_topic = false;
      } else if (known->reads == Reads::agenda && agenda_list_is_discussion(index, opening.rank)) {
        opening.rule = discussion_;
        opening.is_topic = false;
        opening.lists_topics = true;
      } else if (known->reads == Reads::agenda && is_marked && agenda_heads_are_topics(index, opening.rank)) {
        opening.rule = discussion_;
        opening.is_topic = false;
        opening.lists_topics = true;
        list_topic_level_ = 0;
      }
      if (known->reads == Reads::items) {
        opening.inside = inside_of(index, opening.inside_level);
        if (opening.inside == Inside::plan) opening.rule = agenda_rule();
      }
      return true;
    }
  }
  if (heads_notes(index, block, opening)) return true;
  if (is_title(index, block)) {
    ++title_seen_;
    last_title_ = index;
    return false;
  }
  // "## The Mill Committee" between the title and the labels below it.
  if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && index + 1 < layout_.blocks.size() &&
      !layout_.blocks[index + 1].label.is_empty() && meaning_of(view(layout_.blocks[index + 1].label)) != nullptr) {
    last_title_ = index;
    return false;
  }
  // "# Mill District", "## Regular meeting", "### Approved minutes", one right below the other.
  if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && block.number.is_empty() &&
      index + 1 < layout_.blocks.size() &&
      ((layout_.blocks[index + 1].kind == BlockKind::heading && has_title_word(view(block.text))) ||
       (layout_.blocks[index + 1].kind == BlockKind::rule && (has_title_word(view(block.text)) || index + 2 >= layout_.blocks.size() ||
                                                              layout_.blocks[index + 2].kind == BlockKind::heading)))) {
    last_title_ = index;
    return false;
  }
  // "# Minutes" over "# Minutes of the Mill Committee".
  if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && block.number.is_empty() &&
      word_count(view(layout_.blocks[last_title_].text)) < 4 && layout_.blocks[last_title_].level == block.level &&
      layout_.blocks[last_title_].heading == block.heading && has_title_word(view(block.text))) {
    last_title_ = index;
    return false;
  }
  // A day above headings of its own holds topics, and is none.
  if ((block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) && block.number.is_empty() &&
      is_date_alone(view(block.text)) && has_inner_headings(index, opening.rank)) {
    opening.rule = discussion_;
    return true;
  }
  // A heading inside the attendance or the agenda groups its entries.
  const auto& outer = out_.list[stack_below(opening.rank)];
  const auto* outer_rule = rule(outer.rule);
  const bool is_aside = outer_rule && outer_rule->reads == Reads::nothing && !outer.is_topic && block.label.is_empty() &&
                        is_short(index);
  if (outer_rule && (is_sectioned(outer_rule->reads) || is_aside) && outer.opened == Opened::heading) {
    // "3. Budget" is a topic behind the attendance or the plan, not a group of it.
    const bool is_numbered = !block.number.is_empty() && (outer_rule->reads == Reads::agenda || outer_rule->reads == Reads::attendees);
    if (!is_numbered && (outer_rule->reads != Reads::decisions || block.heading != HeadingStyle::markdown)) {
      // Below the actions only a heading of a list is one more group of them.
      const auto next = index + 1 < layout_.blocks.size() ? layout_.blocks[index + 1].kind : BlockKind::rule;
      bool is_group = outer_rule->reads != Reads::actions || next == BlockKind::list_item || next == BlockKind::table ||
                      (next == BlockKind::heading && names_one(view(block.text)));  // who has none
      // Below the attendance only a heading of people is a group of them.
      if (outer_rule->reads == Reads::attendees) is_group = !outer_rule->labels_only && (next == BlockKind::table || heads_people(index));
      opening.rule = is_group ? outer.rule : -1;
      opening.is_topic = !is_group;
      return true;
    }
  }
  if (!topics_.headings || is_signature(block)) return false;
  // "## Meeting specs" over the day and the hour.
  if (topics_seen_ == 0 && block.number.is_empty() && (holds_when(index) || holds_only_when(index)) && section_named("logistics") >= 0) {
    opening.rule = section_named("logistics");
    return true;
  }
  // "## Takeaways" over what each is to do.
  if (topics_seen_ > 0 && block.number.is_empty() && section_named("actions") >= 0 && heads_tasks(index)) {
    opening.rule = section_named("actions");
    return true;
  }
  // "nodejs/node" groups the entries of a discussed agenda.
  if (const auto text = view(block.text); is_open(list_topics_in_) && text.find('/') != std::string_view::npos &&
                                          text.find(' ') == std::string_view::npos) {
    opening.rule = discussion_;
    opening.is_topic = false;
    return true;
  }
  opening.is_topic = true;
  return true;
}

bool Cutter::heads_notes(std::uint32_t index, const Block& block, Opening& opening) {
  // "# Mill meeting notes" behind the attendance, over a list of topics that have notes each.
  if (topics_seen_ > 0 || out_.list.size() == 1 || !block.number.is_empty() || section_named("minutes") < 0) return false;
  const auto text = view(block.text);
  if (text.size() > 60 || !has_title_word(text) || phrase_at_end(grammar_.words, Words::minutes_word, text) == 0) return false;
  if (index + 1 >= layout_.blocks.size() || layout_.blocks[index + 1].kind != BlockKind::list_item) return false;
  const auto inside = inside_of(index, opening.inside_level);
  if (inside != Inside::items && inside != Inside::bold_items) return false;
  opening.rule = section_named("minutes");
  opening.inside = inside;
  return true;
}

bool Cutter::has_heading_below(std::uint32_t index, std::uint8_t rank) const {
  for (auto i = index + 1; i < layout_.blocks.size(); ++i)
    if (is_set_heading(layout_.blocks[i]) && rank_of(layout_.blocks[i]) <= rank) return true;
  return false;
}

bool Cutter::has_inner_headings(std::uint32_t index, std::uint8_t rank) const {
  for (std::size_t i = index + 1; i < layout_.blocks.size(); ++i) {
    if (layout_.blocks[i].kind != BlockKind::heading) continue;
    return rank_of(layout_.blocks[i]) > rank;
  }
  return false;
}

bool Cutter::is_about_next_meeting() {
  for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
    const auto& open = out_.list[*at];
    if (!open.is_topic) continue;
    const auto* known = rule(section_of(view(open.title)));
    return known && known->name == "next-meeting";
  }
  return false;
}

bool Cutter::names_office(std::string_view text) const {
  if (word_count(text) > 5) return false;
  auto key = fold_key(text);
  if (const auto space = key.find(' '); space != std::string::npos) {
    const auto* word = grammar_.words.find(Words::title_word, std::string_view(key).substr(0, space));
    if (word && word->value == "join") key.erase(0, space + 1);
  }
  return grammar_.words.has(Words::role, key) || grammar_.words.has(Words::chair, key);
}

bool Cutter::is_time_alone(std::string_view text) const {
  if (text.size() > 50 || !records::has_digit(text)) return false;
  const auto time = records::find_time(text, grammar_.words);
  return time && time->printed.size() + 14 >= text.size() && word_count(text.substr(0, static_cast<std::size_t>(time->printed.data() - text.data()))) <= 2;
}

bool Cutter::is_signature(const Block& block) const {
  if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined || !block.number.is_empty()) return false;
  const auto text = view(block.text);
  const auto index = static_cast<std::size_t>(&block - layout_.blocks.data());
  if (index + 10 > layout_.blocks.size() && names_office(text)) return true;
  if (topics_seen_ == 0 && index + 3 <= layout_.blocks.size()) return false;
  const auto comma = text.find(", ");
  // "BO QUILL" over "Clerk of the board", at the end.
  if (comma == std::string_view::npos && index + 6 > layout_.blocks.size() && text.find(' ') != std::string_view::npos &&
      word_count(text) <= 4 && records::looks_like_name(text, grammar_.words))
    return true;
  if (comma == std::string_view::npos || comma < 4 || text.size() > 90) return false;
  const auto name = text.substr(0, comma);
  auto office = text.substr(comma + 2);
  if (const auto more = office.rfind(", "); more != std::string_view::npos) office = office.substr(more + 2);
  return name.find(' ') != std::string_view::npos && records::looks_like_name(name, grammar_.words) &&
         grammar_.words.has(Words::role, fold_key(office.substr(0, office.find(' '))));
}

std::string_view Cutter::without_code(std::string_view text) {
  const auto bracket = text.rfind(" (");
  if (bracket == std::string_view::npos || text.back() != ')' || text.size() - bracket > 8) return text;
  const auto code = text.substr(bracket + 2, text.size() - bracket - 3);
  const bool is_code = !code.empty() && code.front() >= 'A' && code.front() <= 'Z' && code.find_first_not_of("0123456789-.", 1) == std::string_view::npos;
  return is_code ? text.substr(0, bracket) : text;
}

bool Cutter::has_figures(std::string_view text) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    const auto begin = i;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
    const bool is_year = i - begin == 4 && (text[begin] == '1' || text[begin] == '2');
    const bool is_apart = begin > 0 && text[begin - 1] == ' ' && (i == text.size() || text[i] == ' ' || text[i] == ')');
    if (!is_apart || (!is_year && i - begin > 2) || ++groups > 1) return true;
  }
  return groups > 0 && text.back() >= '0' && text.back() <= '9' && text.find_first_of("0123456789") + 4 != text.size();
}

bool Cutter::heads_text(std::uint32_t index, std::string_view whole) const {
  const auto text = without_code(whole);
  // "10 Mill Lane – Hearing of the Millers": an address and what is asked for it.
  if (layout_.blocks[index].blank_before > 0 && text.find(" \xE2\x80\x93 ") != std::string_view::npos && word_count(text) <= 12 &&
      !ends_sentence(text) && layout::is_title_case(text) && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))
    return true;
  if (layout::case_at(text) != layout::Case::upper || ends_sentence(text) || word_count(text) > 8 || has_verb(text) ||
      has_figures(text) || is_outcome(text) ||
      text.find(" - ") != std::string_view::npos || grammar_.words.has(Words::nobody, fold_key(text)) || ends_name_list(index))
    return false;
  if (index + 1 >= layout_.blocks.size() || leads_in(text)) return false;
  const auto& next = layout_.blocks[index + 1];
  return next.kind == BlockKind::list_item || next.kind == BlockKind::table ||
         (next.kind == BlockKind::paragraph && next.heading == HeadingStyle::none);
}

bool Cutter::is_first_line_bold(const Block& block) const {
  const auto text = view(block.text);
  const auto line = text.find('\n');
  if (line == std::string_view::npos || line < 4) return false;
  return layout_.has_mark({block.text.begin, block.text.begin + static_cast<std::uint32_t>(line)}, layout::MarkKind::bold);
}

}  // namespace minuter::sections
