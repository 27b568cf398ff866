// Cuts the blocks of a layout into sections: what a heading, a label or a number opens, how far out it
// stands, and what ends it. One class, as each question needs what was cut before; its parts are in the
// files cutter_*.cpp by what they ask about.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "grammar/fold.hpp"
#include "sections/sections.hpp"

namespace minuter::sections {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using layout::LabelKind;
using layout::MarkerKind;
using layout::Range;

// Ranks: how far out a heading stands. Markdown levels come first, then headings without a level.
inline constexpr std::uint8_t rank_capitals = 62;
inline constexpr std::uint8_t rank_bold = 64;
inline constexpr std::uint8_t rank_number = 66;  // plus depth
inline constexpr std::uint8_t rank_line = 74;
inline constexpr std::uint8_t rank_label = 80;

// How the topics stand in a container ("Meeting notes") without headings of its own.
enum class Inside : std::uint8_t { text, bold_items, items, numbered_items, plan, titles };

struct Opening {
  std::int32_t rule = -1;
  bool is_topic = false;
  bool by_label = false;
  std::uint8_t rank = rank_line;
  std::int16_t item_level = -1;
  bool lists_topics = false;  // the entries of the list below it are the topics
  Range title;
  Range body;
  Inside inside = Inside::text;
  std::uint8_t inside_level = 0;
  bool is_plan_group = false;
  bool is_entry = false;      // of a plan without a heading of its own
  bool leaves_block = false;  // the block that opens it is text of the section before
};

// A block that may open a section, and how it looks.
struct Candidate {
  std::uint32_t index;
  const Block& block;
  std::string_view text;
  bool is_planned = false;      // an entry of the plan
  bool is_short = false;        // a line
  bool is_numbered = false;     // an outermost entry of a list with its number
  bool is_empty_label = false;  // a label with nothing behind it
  bool heads_list = false;      // an entry over entries of its own, amid the discussion
};

// What a step says of a block: it opens a section, it opens none whatever the next steps would say, or the
// step does not know.
enum class Verdict : std::uint8_t { unknown, opens, opens_nothing };

struct Topics {
  bool headings = true;
  bool numbers = false;
  bool titles = false;
  bool bold = false;
  bool labels = false;
  bool list = false;
  bool letters = false;
  bool rules = false;
  bool outline = false;
  bool spoken = false;
  bool is_auto = true;
};

[[nodiscard]] Topics topics_named(std::string_view text);
[[nodiscard]] std::size_t word_count(std::string_view text);
[[nodiscard]] bool ends_sentence(std::string_view text);
[[nodiscard]] bool is_sectioned(Reads reads);

class Cutter {
 public:
  Cutter(const layout::Layout& layout, const Grammar& grammar);

  // A topic that a series tells (cutter_series.cpp).
  struct ToldTopic {
    std::uint32_t block = 0;
    std::uint8_t rank = rank_line;
    Range title;
    Range body;
  };

  void cut();
  /// What cut() made; the cutter is done with it.
  Sections take() { return std::move(out_); }
  /// After cut(): the series that tells the topics where the walk found none; empty: it did, or there is none.
  std::vector<ToldTopic> series_of_topics();
  /// Before cut(): these blocks are topics.
  void tell_topics(const std::vector<ToldTopic>& series);

 private:
  std::string_view view(Range range) const { return layout_.view(range); }

  // What a folded key means; also tried without a bracket at its end.
  const Meaning* meaning_of(std::string_view text);
  const Meaning* meaning_of_key() const;  // of `key_`
  // Of two titles in one (cutter_joined.cpp); -1: it is none.
  std::int32_t section_of_joined(std::string_view text);
  std::size_t find_joint(std::string_view text, std::size_t& size) const;
  std::int32_t section_of(std::string_view text);
  std::int32_t find_section(std::string_view text);
  std::int32_t recall_section(std::string_view text);
  // "(Ada Quill)", "(5 min)" behind a heading: who leads it, or how long.
  bool is_title_tail(std::string_view text) const;
  bool is_below_office(std::uint32_t index);
  std::int32_t section_named_in(std::string_view& clause, Reads reads);
  bool heads_plan(std::uint32_t index) const;
  bool is_told_note(const Block& block) const;
  bool is_outline_of_bullets() const;
  // Title and text of a numbered paragraph that has both: "4. Matters arising The Clerk said ...".
  // The bold start of it, or what an entry pattern of the discussion takes apart.
  bool begins_with_title(std::string_view line);
  bool split_run_in(const Block& block, Opening& opening);
  // A few words without a verb, most of them with a capital.
  bool is_set_as_title(std::string_view text) const;
  // Where the first sentence ends that has another behind it; 0: there is only one.
  std::uint32_t title_before_result(std::string_view line);
  // "Boats – The new oars were shown.": where a title ends and its text begins (cutter_dashes.cpp); nothing: it does not.
  struct TitleCut {
    std::uint32_t title = 0;
    std::uint32_t body = 0;
  };
  TitleCut title_before_dash(std::string_view text);
  // "**3. Roof** It leaks.": the number is bold as well.
  TitleCut bold_with_number(const Block& block);
  // Whatever step told the topic by its number.
  void part_title(const Block& block, Opening& opening);
  bool goes_on_with_head(std::string_view part) const;
  bool heads_sentence(std::string_view head) const;
  std::uint32_t sentence_end(std::string_view text);
  // The bold words at the start of a block that goes on in plain type.
  Range bold_start(const Block& block) const;

  const SectionRule* rule(std::int32_t index) const {
    return index < 0 ? nullptr : &grammar_.sections[static_cast<std::size_t>(index)];
  }

  // The log of a room without a bot: "1) The roof", said by who leads through the topics.
  void see_log_topics();
  // "Opening (5 min)" at the start of a paragraph that goes on: what follows is said of it.
  bool is_timed_title(std::uint32_t index) const;
  // "Roof update" set apart over a list, where headings lost their marks.
  bool is_title_over_list(std::uint32_t index) const;
  bool is_title_over_prose(std::uint32_t index);
  static bool is_repository(std::string_view text);
  bool is_empty_slot(std::uint32_t index);
  bool is_timed_entry(std::uint32_t index) const;
  std::string clock_of_entry(std::uint32_t index) const;
  bool is_entry_of_topics(const Block& block) const;
  bool begins_with_article(std::string_view text) const;
  bool begins_with_day(std::string_view text) const;
  void see_breadcrumbs();
  // Is most of the document what people say ("Ada: We should ...")? Lone lines in between are titles.
  bool is_spoken() const;
  // "7:10PM: The minutes were read." (cutter_clock_heads.cpp): the hour, and where the text behind it begins.
  struct ClockHead {
    int minutes = 0;
    bool has_half = false;
    std::uint32_t text = 0;  // 0: the block begins with no hour
  };
  ClockHead clock_head(const Block& block) const;
  bool tells_who_came(std::string_view text) const;
  void see_clock_heads();
  bool is_title_amid_speech(std::uint32_t index) const;
  bool is_title_over_speech(const Block& next) const;
  // Did the inner entries of a list come out as outer ones, all but the first below each topic?
  bool is_flat_list() const;
  bool is_flat_entry(std::uint32_t index) const {
    const auto& block = layout_.blocks[index];
    return block.kind == BlockKind::list_item && block.level == 0 && block.blank_before == 0 && index > 0 &&
           layout_.blocks[index - 1].kind == BlockKind::list_item;
  }
  // Looks once over all blocks: is there a series of headings, of numbered paragraphs?
  void survey();

  // A bare list of numbers at the top whose first entry comes again, with text below it, is the plan.
  void see_plan();
  // "ELECTION OF THE CLERK. The chair proposed ...": the title is set in capitals before its text.
  static bool has_capital_title(std::string_view text);

  // "B. Nominating committee" over text that is set further in.
  bool is_title_over_text(std::uint32_t index) const;
  // A line at the margin over text that is set further in.
  bool is_margin_line(std::uint32_t index) const;
  // A bullet at the margin, set apart, over text that is no list.
  bool is_free_bullet(std::uint32_t index) const;
  // A label that means nothing, or one of the topics that most minutes have.
  bool is_topic_label(std::string_view label);
  // "Old business", "Treasurer's report": a topic that most minutes have.
  bool is_usual_topic(std::string_view head);
  // "Old business. The gate was mended.": where such a title ends before its text; 0: there is none.
  std::uint32_t usual_run_in(const Block& block);
  // "Penrose: yes, Quill: no"
  bool tells_votes(std::string_view text) const;
  // "FINANCE. A bill was paid.": where a title in capitals ends before its text; 0: there is none.
  std::uint32_t capitals_before_text(const Block& block);
  // "- Old business" in a list that goes through the meeting.
  bool is_usual_bullet(const Block& block);
  // Alone on a line, as the label of one, or before its text?
  bool heads_usual_topic(const Block& block);
  // "Payments: The bill was paid." in a document without numbers and headings.
  bool is_label_run_in(const Block& block) const {
    return block.label_kind == LabelKind::colon && !block.label.is_empty() && block.quote == 0 && block.label.begin == block.text.begin &&
           word_count(view(block.label)) <= 6 && !is_speech(block);
  }
  // "Bo Quill, Miller": somebody and what is his.
  bool is_office_holder(std::string_view text) const;
  // "Matters arising: None."
  bool has_text_behind_label(const Block& block) const;
  bool is_title_with_colon(std::uint32_t index);
  // "Item 3: Budget"
  bool is_worded(const Block& block) const;
  static bool is_roman(std::string_view number) {
    return !number.empty() && number.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  // Is this a list entry "1. Title" below headings "I.", "II.", "III."?
  bool is_below_roman(const Block& block) const;

  bool has_title_word(std::string_view text);
  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c & 0x80) != 0 || c == '-' || c == '\'';
  }
  bool is_date_alone(std::string_view text);
  bool ends_with_group(std::string_view text) const;

  // Is this heading the title of the document (and no topic)?
  bool is_title(std::uint32_t index, const Block& block);

  bool is_task_or_decision(std::int32_t section) const {
    const auto* known = rule(section);
    return known && (known->reads == Reads::actions || known->reads == Reads::decisions);
  }
  // A dash sets off "Action - FS to write"; before other parts it is a dash in a sentence.
  bool is_mark(const Block& block, std::int32_t section) const;

  bool in_discussion() const {
    const auto* current = rule(out_.list[stack_.back()].rule);
    return current == nullptr || current->reads == Reads::items || current->reads == Reads::nothing;
  }

  // An agenda whose sub-headings hold prose is the discussion itself.
  bool lists_its_headings(std::uint32_t index) const;
  bool heads_minutes_of_plan(std::uint32_t index);
  bool agenda_is_discussion(std::uint32_t index, std::uint8_t rank);

  // Looks at the list below a container up to the next heading. A list whose entries have notes of
  // their own, or a time each, is a list of topics; short numbered lines alone are only a plan.
  Inside inside_of(std::uint32_t index, std::uint8_t& least) const;

  // "Opening (16:05)", "Client (3:58) - the menu is split": where the text behind the time begins; npos:
  // no time stands so.
  static std::size_t behind_clock(std::string_view text);

  // The innermost container whose list items are topics.
  Inside topic_items(std::uint8_t& level) const;

  // Do fields of the meeting stand below this heading ("Details", "Overview")?
  bool holds_fields(std::uint32_t index);
  // "## Date" over "4 May 2021", "### Durata e luogo" over labels: what a label tells elsewhere.
  bool heads_field(std::uint32_t index);

  bool may_be_table_of_plan(std::uint32_t table);
  // The same of a list: its entries have notes of their own, and no topic behind it takes them up.
  bool is_behind_attendance(std::uint8_t rank) const;
  bool lists_durations(std::uint32_t index) const;
  std::size_t end_of_minutes(std::string_view text) const;
  bool agenda_list_is_discussion(std::uint32_t index, std::uint8_t rank);
  // Lines without marks below the heading, which the numbers of the minutes take up.
  bool plan_has_bare_lines(std::uint32_t index) const;

  // "## Minutes" over topics; so is "## Protokoll" where no note-taker stands below it.
  bool holds_minutes(const SectionRule& known, std::uint32_t index) {
    return (known.reads == Reads::items && !is_left_empty(index)) || (known.name == "scribes" && !heads_person(index));
  }
  // "## Notes" at the end of a form, with nothing below it but the bullet that waits for one.
  bool is_left_empty(std::uint32_t index) const;

  bool heads_notes(std::uint32_t index, const Block& block, Opening& opening);

  // An agenda with headings inside, where nothing behind it takes them up.
  bool agenda_heads_are_topics(std::uint32_t index, std::uint8_t rank);

  std::uint8_t rank_of(const Block& block) const;

  // "MOTION:" on a line of its own looks like a heading.
  static bool is_label_alone(const Block& block) {
    return block.label_kind == LabelKind::colon && !block.label.is_empty() && block.body.is_empty();
  }

  // "AWB: OK." is somebody speaking, however it is set; so is "NL, LH:" above what they say.
  bool is_speech(const Block& block) const;

  // "2. Tasks" right above "3. Fair" heads nothing: an entry of a plan.
  bool is_behind_numbered_plan(std::uint32_t index, const Section& plan) const;
  bool goes_on_below(std::uint32_t index, const Block& block) const;

  // "Ms ADA PENROSE" in capitals below "Present:" heads nothing.
  bool is_listed_person(std::uint32_t index, const Block& block);

  bool open_heading(std::uint32_t index, const Block& block, Opening& opening);

  // Its steps, in their order (cutter_open_heading.cpp).
  // Nothing that heads text: a name, a result, a word of the text, a time.
  bool is_said(std::uint32_t index, const Block& block);
  bool tells_result(const Block& block);
  bool is_no_section(std::uint32_t index, const Block& block, const SectionRule& known, const Opening& opening);
  void settle_plan(std::uint32_t index, bool is_marked, Opening& opening);
  bool goes_on_with_title(std::uint32_t index, const Block& block);
  Verdict open_label_in_heading(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_heading_of_values(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_planned_head(std::uint32_t index, const Block& block, Opening& opening);
  Verdict settle_section(std::uint32_t index, const Block& block, Opening& opening);
  Verdict settle_section_by_label(std::uint32_t index, const Block& block, Opening& opening);
  Verdict see_title_over_labels(std::uint32_t index, const Block& block, Opening& opening);
  static bool are_initials(std::string_view text);
  bool goes_on_talking(std::uint32_t index) const;
  bool is_above_links(std::uint32_t index) const;
  bool is_in_contents(const Block& block) const;
  bool see_title_over_day(std::uint32_t index, const SectionRule& known);
  Verdict open_minutes_of_plan(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_plan_over_heads(Opening& opening);
  Verdict open_known_section(std::uint32_t index, const Block& block, Opening& opening);
  Verdict see_title(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_day(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_group(std::uint32_t index, const Block& block, Opening& opening);
  Verdict open_heading_of_topic(std::uint32_t index, const Block& block, Opening& opening);

  // A word, or a group: below a heading of tasks it says whose they are.
  bool names_one(std::string_view text) const {
    return text.find(' ') == std::string_view::npos || grammar_.words.has(Words::group, fold_key(text.substr(0, text.find(' '))));
  }

  std::int32_t section_named(std::string_view name) const {
    for (std::size_t i = 0; i < grammar_.sections.size(); ++i)
      if (grammar_.sections[i].name == name) return static_cast<std::int32_t>(i);
    return -1;
  }
  std::int32_t agenda_rule() const { return section_named("agenda"); }

  // The heading of the plan stands again over topics that the plan has: these are the minutes.
  bool plan_begins_anew(std::uint32_t index) const;

  // The section that a heading of this rank will stand in.
  std::uint32_t stack_below(std::uint8_t rank) const {
    auto at = stack_.size();
    while (at > 1 && out_.list[stack_[at - 1]].rank >= rank) --at;
    return stack_[at - 1];
  }

  // "Topics", "Discussion": what stands below is a series of them.
  bool names_topics(std::string_view text) const {
    const auto key = fold_key(text);
    return key.find("topic") != std::string::npos || key.find("discussion") != std::string::npos || key.find("items") != std::string::npos;
  }
  bool has_heading_below(std::uint32_t index, std::uint8_t rank) const;
  bool has_inner_headings(std::uint32_t index, std::uint8_t rank) const;

  // Below a headed topic of a discussed agenda the entries are what was said.
  bool is_listed_topic() const {
    return std::none_of(stack_.begin(), stack_.end(),
                        [&](std::uint32_t open) { return out_.list[open].is_topic && out_.list[open].rank < rank_number; });
  }

  // "Conclusion/Resolution" closes the topic above it, whatever their levels.
  bool says_resolution(std::string_view text) const {
    return topics_seen_ > 0 && fold_key(text).find("/resolution") != std::string::npos;
  }
  // No more than two blocks stand below the heading.
  bool is_short(std::uint32_t index) const;
  // A name stands below the heading.
  bool heads_person(std::uint32_t index);
  bool heads_people(std::uint32_t index) const;

  // A list of three people and more, and of nothing else: "Ada Penrose - Mill Ltd".
  bool heads_list_of_people(std::uint32_t index) const;
  bool is_paragraph_of_people(const Block& block, std::uint32_t fewest) const;
  bool is_below_people(std::uint32_t index);
  bool are_given_names(std::string_view text) const;
  /// "12", "n. 12", "12 members".
  bool is_count(std::string_view text) const;
  /// "Attendance", "Minutes by": a title that heads no topic, though text stands below it.
  bool is_attendance_title(std::string_view text);
  // Does a label or title of the head say who was there?
  void see_attendance();
  // "1. Ada Penrose", "2. Bo Quill" below "Present:": these numbers count people, and no topics.
  void see_counted_people();
  std::uint32_t counted_people_from(std::uint32_t first);
  bool is_counted_person(std::uint32_t index) const;
  /// "Against the sale of the mill:" over those who voted so.
  bool names_votes(std::uint32_t index) const;
  // "Present and proxies" over people: the first of two words tells.
  std::int32_t attendance_and_more(std::uint32_t index);
  std::int32_t attendance_told_in(std::string_view text, std::int32_t known);
  std::int32_t attendance_qualified(std::uint32_t index, std::string_view text);
  bool is_over_names(std::uint32_t index, bool is_sure) const;
  std::int32_t attendance_rule() const;

  // The heading of the attendance, where only its shape tells.
  bool is_above_people(std::uint32_t index) const;
  // A paragraph that says something.
  bool is_prose(const Block& block) const;
  // Text below the list of those who were there ends it, and so does a title above such text.
  bool is_talk(const Block& block) const;
  bool heads_talk(std::uint32_t index) const;
  bool begins_other_series(std::uint32_t first, const Block& block) const;
  bool ends_attendance(std::uint32_t index, const Block& block) const;

  // A title over running text right behind the table or list of the plan: the minutes begin.
  // "2.2 Summary" behind the list below "2.1 Agenda" is no entry of that list.
  bool goes_on_with_series(const Block& block) const;
  bool ends_plan(std::uint32_t index, const Block& block) const;
  // "1. The roof" over text behind a plan without numbers.
  bool counts_behind_plan(std::uint32_t index, const Block& block) const;

  // "Action:" alone stands over tasks: what follows them is the discussion again.
  bool ends_tasks(std::uint32_t index, const Block& block) const;
  bool ends_with_colon(const Block& block) const {
    const auto text = view(block.text);
    return !text.empty() && text.back() == ':';
  }
  // "Ada Penrose to mend the gate": a verb of tasks behind a few words.
  bool has_task(std::string_view text) const;
  // "4. Pond" behind the tasks that topic 3 ended with: the series of the topics goes on.
  bool goes_on_behind_tasks(const Block& block) const;
  // What stands behind the number of an entry: '.', ')' or a blank.
  char sign_behind(const Block& block) const {
    return block.number.end < layout_.text.size() ? layout_.text[block.number.end] : ' ';
  }
  // "1." below topics "5 Keys" and "6 Roof" counts something else.
  void see_inner_lists();
  bool is_of_other_series(const Block& block);
  static std::string_view first_line_of(std::string_view text) { return text.substr(0, text.find('\n')); }
  // "12"; 0: it is none, or has parts.
  static std::uint32_t number_in(std::string_view text);
  // The series of the plan that begins anew, behind text, is the discussion.
  bool says_entry_again(std::uint32_t index, const Block& block) const;
  void end_plan();
  bool repeats_plan(std::uint32_t index, const Block& block) const;

  // "Roof" over 'The discussion about "Roof" started at 21:04.': the grammar has the second as the topic.
  bool is_told_again(std::uint32_t index, const Block& block);

  // A list entry above entries of its own.
  bool heads_list(std::uint32_t index, const Block& block) const;

  bool is_open(std::int32_t section) const {
    return section >= 0 && std::find(stack_.begin(), stack_.end(), static_cast<std::uint32_t>(section)) != stack_.end();
  }

  // Does the block open a section?
  bool is_title_on_top(std::uint32_t index, const Block& block);
  bool opens(std::uint32_t index, const Block& block, Opening& opening);
  [[nodiscard]] Candidate candidate(std::uint32_t index, const Block& block) const;
  static Verdict open_topic(Opening& opening, Range title);
  static Verdict open_topic(Opening& opening, Range title, std::uint8_t rank);
  bool is_vote(const Block& block) const;
  bool is_list_item(std::size_t index) const {
    return index < layout_.blocks.size() && layout_.blocks[index].kind == BlockKind::list_item;
  }

  // The steps of opens(): labels, and sentences over what they announce (cutter_labels.cpp).
  std::int32_t section_of_label(std::uint32_t index, const Block& block);
  // "Chairs: start a call", "Roll call: Penrose: yes": no list of `people`, though the label says so.
  bool is_other_than_list(std::uint32_t index, const Block& block, const SectionRule& people);
  // `rule` < 0: there is no such section.
  static Verdict open_announced(std::int32_t rule, Range title, Opening& opening);
  Verdict open_label(const Candidate& one, Opening& opening);
  Verdict open_long_label(const Candidate& one, Opening& opening);
  Verdict open_plan_in_sentence(const Candidate& one, Opening& opening);
  Verdict open_people_in_sentence(const Candidate& one, Opening& opening);
  // "Around the table: Ada Penrose, Bo Quill, Cy Rusk", where nothing else says who was there.
  Verdict open_unknown_people(const Candidate& one, Opening& opening);
  Verdict open_qualified_people(const Candidate& one, Opening& opening);
  bool lists_full_names(std::string_view text, bool are_full) const;
  // People below a heading, label or line of unknown words, one each or between commas.
  // Of texts that may be people: names in full (or with what tells a person), and what is no name.
  struct PeopleSeen {
    std::size_t all = 0;
    std::size_t whole = 0;
    std::size_t others = 0;
  };
  void see_person(std::string_view text, PeopleSeen& seen) const;
  bool heads_unknown_people(std::uint32_t index);

  // Titles (cutter_titles.cpp).
  const SectionRule* section_of_title(const Candidate& one, std::int32_t found);
  // "10. Ada Penrose (Mill Reports)" goes on the list of those present.
  bool goes_on_with_people(const Candidate& one) const;
  // One of the usual topics alone tells nothing.
  bool is_usual_by_chance(const Candidate& one, const SectionRule& known);
  void open_section_of_title(const Candidate& one, const SectionRule& known, Opening& opening);
  Verdict open_known_title(const Candidate& one, Opening& opening);
  Verdict open_planned_topic(const Candidate& one, Opening& opening);
  Verdict open_timed_title(const Candidate& one, Opening& opening);
  Verdict open_title_over_list(const Candidate& one, Opening& opening);
  Verdict open_timed_entry(const Candidate& one, Opening& opening);
  Verdict open_clock_head(const Candidate& one, Opening& opening);
  Verdict open_title_behind_tasks(const Candidate& one, Opening& opening);
  Verdict open_title_of_contents(const Candidate& one, Opening& opening);
  Verdict open_title_over_text(const Candidate& one, Opening& opening);
  Verdict open_plain_title(const Candidate& one, Opening& opening);
  Verdict open_title_with_colon(const Candidate& one, Opening& opening);
  Verdict open_title_amid_speech(const Candidate& one, Opening& opening);
  Verdict open_below_rule(const Candidate& one, Opening& opening);

  // Topics by letters, numbers, lists, labels, capitals, an outline (cutter_topics.cpp).
  static std::uint8_t rank_of_number(std::string_view number);
  bool names_lead(const Block& block) const;
  bool stands_in_attendance(std::string_view word) const;
  // Where the text begins behind a title and the dash or full stop at its end.
  std::uint32_t behind_sign(std::uint32_t at, std::uint32_t end) const;
  Verdict open_letter(const Candidate& one, Opening& opening);
  Verdict open_log_topic(const Candidate& one, Opening& opening);
  struct Form;
  bool may_be_title(std::string_view text);
  bool is_above_attendance(std::uint32_t index) const;
  bool joins_form(const Form& form, const ToldTopic& told, const std::string& name);
  void see_in_form(std::uint32_t index, ToldTopic told, const std::string& name, Form& form);
  bool tells_topics(const std::string& name, const Form& form, std::size_t blocks) const;
  ToldTopic told_by(std::uint32_t index, std::string& form) const;
  bool has_text_below(std::uint32_t index) const;
  std::vector<ToldTopic> talked_through_plan() const;
  std::vector<ToldTopic> inner_entries_again() const;
  std::set<std::string> words_of_people() const;
  bool may_be_inner_entry(std::uint32_t index) const;
  std::set<std::string> entries_of_plan() const;
  bool may_hold_topics(const Section& section) const;
  Verdict open_told_topic(const Candidate& one, Opening& opening);
  Verdict open_marked_topic(const Candidate& one, Opening& opening);
  Verdict open_list_entry(const Candidate& one, Opening& opening);
  Verdict stay_outside_discussion(const Candidate& one, Opening& opening);
  Verdict open_numbered_field(const Candidate& one, Opening& opening);
  Verdict open_number(const Candidate& one, Opening& opening);
  Verdict open_contained_item(const Candidate& one, Opening& opening);
  // "- [Roof](https://...)" over notes.
  bool is_linked_bullet(std::uint32_t index) const;
  Verdict open_linked_bullet(const Candidate& one, Opening& opening);
  bool is_worded_bullet(const Block& block) const;
  Verdict open_worded_bullet(const Candidate& one, Opening& opening);
  // Lines over lists below one heading for all of the notes (cutter_contained.cpp).
  bool is_contained_title(std::uint32_t index);
  bool contains_titles(std::uint32_t index);
  Verdict open_contained_title(const Candidate& one, Opening& opening);
  Verdict open_inner_number(const Candidate& one, Opening& opening);
  Verdict open_listed_topic(const Candidate& one, Opening& opening);
  Verdict open_bullet_with_notes(const Candidate& one, Opening& opening);
  Verdict stay_in_attendance(const Candidate& one, Opening& opening);
  Verdict open_topic_label(const Candidate& one, Opening& opening);
  Verdict open_capitals(const Candidate& one, Opening& opening);
  Verdict open_usual_people(const Candidate& one, Opening& opening);
  Verdict open_usual_bullet(const Candidate& one, Opening& opening);
  Verdict open_usual_head(const Candidate& one, Opening& opening);
  Verdict open_empty_label(const Candidate& one, Opening& opening);
  Verdict open_bold_item(const Candidate& one, Opening& opening);
  Verdict open_outline(const Candidate& one, Opening& opening);
  Verdict open_topic_of_grammar(const Candidate& one, Opening& opening);

  bool matches(const std::vector<Pattern>& patterns, std::string_view text);

  // How topics are told here: as the innermost open section says that says something.
  const Topics& topics_here(const SectionRule** said_by = nullptr) const;

  // The open section whose list items are topics, if there is one.
  const SectionRule* list_of_topics() const;

  // Entries of the plan (or of the table of contents) that lines further down may repeat.
  void keep_plan(const Block& block);
  // Without times, the minutes allotted, or who leads it (cutter_plan_keys.cpp).
  std::string plan_key(std::string_view text) const;
  // Does the heading say the entry, all of it or what stands before a mark?
  static bool names_entry(std::string_view entry, std::string_view heading);
  static bool says_again(std::string_view entry, std::string_view line) { return line.starts_with(entry) || names_entry(entry, line); }
  std::set<std::string>::const_iterator find_in_plan(const std::string& key) const;
  bool is_in_plan(std::string_view text) const { return !plan_.empty() && find_in_plan(plan_key(text)) != plan_.end(); }
  // A line of its own that says an entry of the plan again is the topic.
  bool is_planned_topic(std::uint32_t index, const Block& block, bool short_line) const;

  // The head of the minutes (cutter_front.cpp).
  static bool is_set_heading(const Block& block);
  void see_planned_heads();
  void see_planned_groups();
  // "- Opening (1 min)" and more such entries under no heading: the plan, or the topics where notes stand below them.
  void see_timed_list();

  // A plan whose entries come again (cutter_repeated.cpp).
  void see_heads();
  bool comes_again(std::string_view title, std::uint32_t from) const;
  bool is_said_below_plan(std::uint32_t index, const Block& block);
  bool is_plan_of_heads(std::uint32_t index, bool is_named);
  Verdict open_plan_of_heads(const Candidate& one, Opening& opening);
  bool is_said_again(std::uint32_t first, std::uint32_t end) const;
  bool says_when(std::string_view text) const;
  bool heads_value(std::uint32_t index);
  bool is_line_of_title(std::uint32_t index);
  Verdict stay_in_title(std::uint32_t index, const Block&, Opening&) { return is_line_of_title(index) ? Verdict::opens_nothing : Verdict::unknown; }
  bool is_field_among_fields(std::uint32_t index);
  bool is_form_of_when(const layout::Table& table);
  bool holds_when(std::uint32_t index);
  bool holds_only_when(std::uint32_t index);

  // Lists of tasks under any heading (cutter_tasks.cpp).
  bool is_owned_task(std::string_view text, bool is_named = false) const;
  bool names_owners(std::string_view names) const;
  bool heads_owner(std::uint32_t index) const;
  bool heads_groups_of_tasks(std::uint32_t index) const;
  bool is_table_of_tasks(const Block& block) const;
  /// `is_named`: the heading tells of tasks, though not surely.
  bool heads_tasks(std::uint32_t index, bool is_named = false) const;
  bool heads_entries_of_tasks(std::uint32_t index, bool is_named, bool below_heads) const;

  // Tasks below who has them (cutter_task_groups.cpp).
  std::string_view bare_head(std::string_view text) const;
  bool names_tasks(std::string_view text) const;
  bool is_head_of_tasks(std::string_view text) const;
  bool is_over_owners(std::uint32_t index) const;
  bool goes_on_with_people(std::uint32_t index, const Block& block) const;
  bool goes_on_with_group(std::uint32_t index, const Block& block);
  bool is_entry_of_group(const Block& block);

  // Behind the last entry of a numbered plan "1." with text below it begins the minutes.
  bool restarts_plan(std::uint32_t index, const Block& block) const;

  // "1. Ada Quill, Arden", "2. Bo Rusk, Tolk": a list of people is no series of topics.
  bool lists_people(std::uint32_t index) const;

  // Is this an entry of a list straight below a heading that holds no minutes ("Contents")?
  bool lists_contents(std::uint32_t index) const;

  // Does the text below this heading plan the next meeting?
  bool is_about_next_meeting();

  // Is this a list that a label opened ("Actions:") inside a topic?
  bool opens_other_list() const {
    const auto& current = out_.list[stack_.back()];
    return current.opened == Opened::label && current.rule >= 0;
  }

  // An entry of the agenda opens nothing: "1. Apologies" is what is planned.
  bool inside_agenda_list() const;
  // Below "# Review of the last tasks", which is a topic too, numbers count tasks.
  bool lists_tasks_here() const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    const bool lists = known && ((known->reads == Reads::actions && current.is_topic) || (known->reads == Reads::decisions && !known->labels_only));
    return lists && current.opener != no_block && layout_.blocks[current.opener].kind == BlockKind::heading && layout_.blocks[current.opener].number.is_empty();
  }
  // Opened by an entry of a number series, which goes on behind it.
  bool is_numbered(const Section& section) const;

  // A full sentence, or so long that it is no title.
  bool is_sentence(std::string_view text) const { return text.size() > 120 || ends_sentence(text) || has_verb(text); }
  bool has_verb(std::string_view text) const;
  bool is_below_open_topic(std::string_view number) const;
  bool is_outcome(std::string_view text) const;
  // "In discussion the following points were made:", "For information:"
  bool leads_in(std::string_view text) const;
  /// "The secretary": who signs, by the office alone.
  bool names_office(std::string_view text) const;
  /// "End 18:40", "Start at 7 pm".
  bool is_time_alone(std::string_view text) const;
  // "BO QUILL, Clerk" below the minutes.
  bool is_signature(const Block& block) const;
  // The last of names that stand one below the other.
  bool ends_name_list(std::uint32_t index) const;
  // "Election of the clerk (B-1)": the number of a topic behind its title.
  static std::string_view without_code(std::string_view text);
  // Numbers other than a year or a short count behind the first word: amounts, days, times, addresses.
  static bool has_figures(std::string_view text);
  // A line of a few words without a verb, with text below it.
  bool heads_text(std::uint32_t index, std::string_view whole) const;

  // In an agenda or action list numbers are entries, not topics.
  bool is_first_line_bold(const Block& block) const;
  // In the attendance what looks like its entries is one, number or not.
  bool is_attendee(std::string_view text) {
    const auto* known = rule(out_.list[stack_.back()].rule);
    return known && known->reads == Reads::attendees && matches(known->entry, text);
  }
  bool inside_list_section() const;

  void close_to(std::uint8_t rank) {
    while (stack_.size() > 1 && out_.list[stack_.back()].rank >= rank) stack_.pop_back();
  }

  bool is_field(const Block& block);

  // Does it begin with the name of somebody, and is no sentence?
  bool names_people(std::string_view text) const;
  // "Ada Penrose, Bo Quill": full names and nothing else.
  bool names_only_people(std::string_view text) const;

  bool is_attendance(std::uint32_t section) const {
    const auto* known = rule(out_.list[section].rule);
    return known && known->reads == Reads::attendees;
  }

  // `until`: a block that matches ends the section, and what lies in it.
  void end_by_until(const Block& block);

  // `parts`: a section that may stand inside an open one stays there, whatever its heading.
  void keep_inside(Opening& opening);

  // "ABSENT:" right behind "AYES:" and "NAYS:" tells who did not vote.
  bool belongs_to_vote(std::uint32_t index, const Opening& opening) const;

  void place(std::uint32_t index);

  const layout::Layout& layout_;
  const Grammar& grammar_;
  Topics topics_;
  std::vector<Topics> topics_of_;  // of each section of the grammar
  std::unordered_map<std::uint32_t, Range> log_topics_;  // by block
  std::unordered_map<std::uint32_t, ToldTopic> told_topics_;  // by block
  bool lists_have_titles_ = false;
  bool prose_has_titles_ = false;
  bool timed_entries_are_topics_ = false;
  bool clock_entries_are_topics_ = false;
  bool clock_heads_are_topics_ = false;
  std::uint32_t breadcrumbs_end_ = 0;  // before it stand links to the pages above
  std::size_t timed_titles_ = 0;
  bool is_spoken_ = false;
  bool is_flat_ = false;   // entries right below others are notes, though they stand at the margin
  bool has_list_ = false;  // the topics stand in a list: what opens them elsewhere repeats them
  Sections out_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::string> and_words_;  // short ones, as they stand between words
  std::vector<std::uint32_t> candidates_;  // patterns of headings to try
  struct Answer {
    std::string_view text;
    std::int32_t section = -1;
    bool is_by_pattern = false;
    bool is_at_top = false;  // asked before the first topic
  };
  std::array<Answer, 64> answers_;  // of section_of(), by place and size
  std::unordered_map<std::uint32_t, std::pair<Inside, std::uint8_t>> containers_;  // by section
  std::vector<bool> has_times_;
  std::int32_t discussion_ = -1;  // its rule
  std::array<std::size_t, 7> of_level_{};
  std::size_t headings_ = 0;
  std::size_t marked_headings_ = 0;
  std::size_t topic_headings_ = 0;  // of them those that name no section and no meeting
  std::size_t numbers_ = 0;
  std::size_t free_numbers_ = 0;
  std::size_t restarts_ = 0;
  std::size_t repeats_ = 0;   // "1." right behind "1.": a program numbers them
  std::size_t heads_text_ = 0;      // numbered titles over text that is set further in
  std::size_t titled_numbers_ = 0;  // numbered blocks that begin as a title does
  bool has_attendance_ = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counted_people_;  // [begin, end)
  std::uint32_t plan_begin_ = 0;  // a plan without a heading: [begin, end)
  std::uint32_t plan_end_ = 0;
  std::uint32_t timed_list_begin_ = no_block;
  std::uint32_t planned_heads_begin_ = 0;  // headings that plan the meeting, without one over them: [begin, end)
  std::uint32_t planned_heads_end_ = 0;
  std::uint32_t planned_groups_begin_ = 0;  // the plan in groups, below its heading: [begin, end)
  std::uint32_t planned_groups_end_ = 0;
  std::size_t topics_seen_ = 0;
  std::int32_t grouped_tasks_ = -1;  // the section whose tasks stand below their owners
  MarkerKind group_marker_ = MarkerKind::bullet;  // of the tasks of the group
  std::uint32_t group_number_ = 0;
  std::vector<bool> inner_numbers_;  // by block: entries of lists that stand inside a numbered topic
  std::uint32_t last_number_ = 0;  // of the last topic, where it is a plain one
  char topic_sign_ = 0;            // behind the numbers of the one long series; 0: there is none
  std::uint32_t series_number_ = 0;  // the last number of a topic without parts
  bool in_other_series_ = false;   // an entry of another one was passed since the last topic
  std::size_t title_seen_ = 0;
  std::uint32_t last_title_ = no_block - 1;
  std::uint32_t head_end_ = 0;  // behind the day below the title
  bool numbers_are_topics_ = false;
  bool margins_are_topics_ = false;
  bool bullets_are_topics_ = false;
  bool bullets_have_notes_ = false;  // a list in two levels is all there is
  bool by_pattern_ = false;  // the section found last was found by a pattern
  std::size_t roman_headings_ = 0;
  std::size_t worded_numbers_ = 0;  // "Item 3: ..."
  std::size_t linked_bullets_ = 0;
  std::size_t worded_bullets_ = 0;  // "- Agenda 2: Roof"
  std::size_t labelled_ = 0;  // paragraphs whose label means nothing
  std::size_t numbered_headings_ = 0;
  std::size_t marked_numbered_ = 0;
  std::size_t labelled_numbers_ = 0;  // numbered entries with a label and its text
  std::uint32_t usual_labels_ = 0;  // of them those that most minutes have
  std::uint32_t usual_labels_alone_ = 0;  // the same, with or without a text behind them
  std::uint32_t usual_bullets_ = 0;
  std::uint32_t capital_titles_ = 0;
  std::uint32_t prose_ = 0;
  std::uint32_t labelled_prose_ = 0;
  std::uint32_t usual_headings_ = 0;  // headings that name such a topic
  std::uint32_t usual_heads_ = 0;   // lines and labels that head such a topic
  bool sentences_have_titles_ = false;  // the numbered ones: "3. Open forum. Comments were heard."
  bool labels_are_topics_ = false;
  bool colons_are_titles_ = false;  // "The roof:" on lines of their own
  bool has_front_title_ = false;  // front matter tells the title
  bool has_until_ = false;
  bool has_parts_ = false;
  bool topics_are_told_again_ = false;  // below headings: what is listed below these is a note
  std::int32_t list_topics_in_ = -1;  // the section whose list entries are topics
  std::uint8_t list_topic_level_ = 0;
  bool listed_topics_have_numbers_ = false;  // bullets between them are notes
  std::set<std::string> plan_;  // in order: what begins an entry is found by it
  std::unordered_map<std::string, std::uint32_t> heads_;  // of topics, perhaps: the last block of each
  std::uint32_t minutes_head_ = no_block;                 // "Minutes", "Discussion": the last such heading
  std::set<std::string> told_entries_;        // of the lists below that
  bool has_heads_ = false;
  std::string key_;
  std::string folded_;
  Match match_;
};

}  // namespace minuter::sections
