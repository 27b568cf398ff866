// Stage 4. Readers turn the blocks of sections into records. One file for each kind of record; the
// table is in readers.cpp. Takes a Layout, its Sections and a Grammar; fills a Minutes. Does not
// link records with each other (that is resolve's).
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"
#include "minuter/minutes.hpp"
#include "records/people.hpp"
#include "sections/sections.hpp"

namespace minuter::readers {

/// How sure a meeting's value is; a surer one replaces a less sure one.
enum Rank : std::int32_t {
  from_front_matter = 1,
  from_text = 5,
  from_label = 10,
  from_rule = 20,  // plus the rule's priority
};

/// What became of a rule on a block. A rule without a record here had no literal of it there.
enum class Outcome : std::uint8_t {
  elsewhere,  // is for other sections
  no_match,
  lost,       // matched, where an earlier rule took the text
  done,       // `once`, and it was
  limit,      // the pattern was given up
  took,
};

/// One try of a rule, for `explain` and `grammar test`.
struct Tried {
  std::uint32_t block = 0;
  std::uint32_t rule = 0;  // index into Grammar::rules
  Outcome outcome = Outcome::no_match;
  std::uint32_t winner = 0;  // lost: the rule that took the text
  layout::Range all;
  std::vector<std::pair<Field, layout::Range>> captures;
};

/// What all readers share while one document is read.
struct Reading {
  const layout::Layout& layout;
  const sections::Sections& sections;
  const Grammar& grammar;
  Minutes& minutes;

  std::vector<Use> use;                         // of each block
  std::vector<std::uint16_t> used_by;           // rule of each block, index into minutes.rules
  std::vector<std::int32_t> item_of_section;    // index of the item that the section is or lies in
  std::vector<std::uint32_t> block_starts;      // CSR: blocks of section s are
  std::vector<std::uint32_t> blocks;            //   blocks[block_starts[s] .. block_starts[s + 1])
  std::int32_t meeting_rank[field_count] = {};  // by Field
  std::string scratch;
  std::vector<Tried>* tried = nullptr;  // null: nobody asks
  std::unordered_set<std::string> people{};     // folded names, parts of names and initials of the attendees
  std::bitset<std::size_t{26} * 26> people_begin{};  // the two letters that one of `people` begins with
  std::size_t people_from = 0;                  // attendees that `people` has already

  std::unordered_set<std::string> speakers{};  // folded labels before what is said, once asked for
  bool has_speakers = false;
  std::unordered_set<std::string> speakers_of_item{};  // as printed, of the item `speakers_of`
  std::int32_t speakers_of = no_index;
  // Is a box of somebody ticked in an attendance of the document? Looked up once, when first asked.
  std::optional<bool> has_ticked_people{};
  // What rules over running text took, and the blocks of which nothing else was read.
  std::vector<layout::Range> taken{};
  std::vector<bool> is_read_in_part{};
  // Of the titles of topics, looked up once: do several begin with numbers of their own, or end with codes?
  std::optional<bool> has_bare_numbers{};
  std::optional<bool> has_codes{};
  std::size_t led_titles = 0;  // titles behind which their lead stood in brackets

  /// Is it somebody of the attendance: by name, first or last name, initials?
  [[nodiscard]] bool is_attendee(std::string_view text);
  /// Does somebody of this name speak ("Ada: We should ...")?
  [[nodiscard]] bool is_speaker(std::string_view text);
  [[nodiscard]] std::string_view view(layout::Range range) const noexcept {
    return layout.view(range);
  }
  [[nodiscard]] const layout::Block& block(std::uint32_t index) const { return layout.blocks[index]; }
  [[nodiscard]] const SectionRule* rule_of(const sections::Section& section) const {
    return section.rule < 0 ? nullptr : &grammar.sections[static_cast<std::size_t>(section.rule)];
  }
  /// Index of a rule name in minutes.rules, added when new.
  [[nodiscard]] std::uint16_t rule_id(std::string_view name);
  void mark(std::uint32_t block, std::uint16_t rule, Use how = Use::read);
  /// Only what stands at `range` of the block was read.
  void mark_part(std::uint32_t block, std::uint16_t rule, layout::Range range);
};

/// One section being read.
struct Part {
  Reading& reading;
  const sections::Section& section;
  std::uint32_t index;      // of the section
  const SectionRule& rule;
  std::uint16_t rule_id;
  std::int32_t item;        // the topic it lies in, or no_index
  enum class Told : std::uint8_t { unseen, no, yes };
  Told labels_bodies = Told::unseen;  // do the labels of its entries say whom people came for?
  enum class Form : std::uint8_t { plain, turned, lettered };
  Form form = Form::plain;  // of all its entries (attendees_forms.cpp)
};

// Values. All views must point into layout.text.
[[nodiscard]] Text make_text(const Reading& reading, std::string_view value, std::uint16_t rule);
/// A value that is not printed as it is (a date, a status): `printed` tells where it stood.
[[nodiscard]] Text make_value(const Reading& reading, std::string value, std::string_view printed,
                              std::uint16_t rule);
[[nodiscard]] Span span_of(const Reading& reading, std::string_view value);

/// Without spaces, list punctuation and dashes at the ends: what is left of a value once the parts
/// around it were taken.
[[nodiscard]] std::string_view tidy(std::string_view text) noexcept;
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;
/// Where `mark` (" - ", " @": a space and a rarer byte) stands last in `text`; npos: nowhere. Most
/// texts have none: the rarer byte is looked for first, which is fast.
[[nodiscard]] inline std::size_t last_mark(std::string_view text, std::string_view mark) noexcept {
  return text.find(mark[1]) == std::string_view::npos ? std::string_view::npos : text.rfind(mark);
}
/// "[item name]", "<name>", "...": a slot of a template that nobody filled.
[[nodiscard]] bool is_placeholder(std::string_view text) noexcept;

// Filling one field of a record from a printed value (typed by the field). A field that is already
// filled is left alone. False: the value is not of the field's type.
bool fill(const Reading& reading, Attendee& record, Field field, std::string_view value, std::uint16_t rule);
bool fill(const Reading& reading, AgendaEntry& record, Field field, std::string_view value, std::uint16_t rule);
bool fill(const Reading& reading, Item& record, Field field, std::string_view value, std::uint16_t rule);
bool fill(const Reading& reading, Action& record, Field field, std::string_view value, std::uint16_t rule);
bool fill(const Reading& reading, Decision& record, Field field, std::string_view value, std::uint16_t rule);
/// The meeting takes the surest value. 
bool fill_meeting(Reading& reading, Field field, std::string_view value, std::uint16_t rule, std::int32_t rank);

// Constants of a rule (`set:`); spans are empty.
void set(Attendee& record, const Assignment& constant, std::uint16_t rule);
void set(Action& record, const Assignment& constant, std::uint16_t rule);
void set(Decision& record, const Assignment& constant, std::uint16_t rule);

/// Tries the section's `entry` patterns on `text`. The captures of the first that matches, or none.
struct Captured {
  Field field;
  std::string_view value;
};
[[nodiscard]] bool match_entry(const SectionRule& rule, std::string_view text, std::vector<Captured>& out);
[[nodiscard]] bool is_skipped(const SectionRule& rule, std::string_view text);

/// Which column of a table fills which field: by the titles of its first row. Empty when no title
/// is known. `header` is the index of the header row within the table.
struct Columns {
  std::vector<Field> fields;  // Field::ignore where unknown
  std::uint32_t header = 0;
  std::uint32_t first = 1;  // the row below it
  std::size_t known = 0;
  bool has_titles = true;  // else the columns are told by position
};
/// Does a column fill each field that the section requires?
[[nodiscard]] bool has_required(const SectionRule& rule, const Columns& columns);
[[nodiscard]] Columns find_columns(const Reading& reading, const SectionRule& rule, const layout::Table& table);
[[nodiscard]] std::string_view cell(const Reading& reading, const layout::Row& row, std::size_t column) noexcept;

/// Strips what stands around titles: times, durations, leads at the ends. Used by agenda and items.
struct TitleParts {
  std::string_view number, title, start, end, lead;
  std::int32_t minutes = -1;
};

// The readers: each reads all blocks of one section.
void read_attendees(Part& part);
void read_names_below(Part& part);  // names without a heading, below the first topic
void read_agenda(Part& part);
/// A table that plans the meeting (topics with leads or times), wherever it stands.
bool read_agenda_table(Reading& reading, const layout::Table& table);
/// Lines of front matter, each an entry of the plan.
bool read_agenda_lines(Reading& reading, const std::vector<std::string_view>& lines, Span span);
/// Minutes in one table, a topic in each row. False: the table's columns are others.
bool read_topic_table(Reading& reading, std::uint32_t block, std::uint8_t depth, std::uint16_t rule_id);
/// Rows "number | title and text | owners" without titles over the columns.
bool read_numbered_rows(Reading& reading, const layout::Table& table, std::uint16_t rule_id);
/// Such tables under no heading, where nothing else gave a topic.
void read_topic_tables(Reading& reading);
/// A table of tasks inside a topic: its columns say what is to be done and by whom.
bool read_action_table(Reading& reading, std::uint32_t block, std::int32_t item);
/// What is to be done, by whom and until when: the columns of a table say so.
[[nodiscard]] bool is_task_table(const Reading& reading, const layout::Table& table);
/// Such tables that stand in no section of their own.
void read_task_tables(Reading& reading);
/// Tables of those present whose cells came out one below the other.
void read_piled_tables(Reading& reading);
/// Tables whose columns are lists of people, each under its heading.
void read_people_columns(Reading& reading);
/// "Project leads: Ada Penrose, Bo Quill" in the head of the minutes.
void read_office_lines(Reading& reading);
/// "Ada Penrose (AP), Bo Quill (BQ), ..." at the top, under no heading.
void read_people_at_top(Reading& reading);
/// "Ada Penrose (Chair)", a line or a bullet each, at the top and under no heading.
void read_people_lines(Reading& reading);
/// Nicks in brackets behind names that do not show in them.
void read_nicks_behind(Reading& reading);
/// Bodies in small letters there, where the others of the list have theirs in brackets.
void read_bodies_behind(Reading& reading);
/// Tables of people and whether they came, below a topic.
void read_attendance_tables(Reading& reading);
/// "Ada Penrose (apen, 17:04:10)": names that a bot wrote down when the roll was called.
void read_roll_call(Reading& reading);
/// People on lines of their own behind "Present: ...", under no label.
void read_people_behind(Reading& reading);
void read_topic(Part& part);    // the heading of a topic: makes the item
void read_items(Part& part);    // a table or list of topics inside a section
void read_actions(Part& part);
void read_decisions(Part& part);
void read_meeting(Part& part);
/// "Date: ..." and front matter, wherever they stand outside records.
void read_labels(Reading& reading);

/// One action out of an entry's text: "FS to liaise", "Lokesh: will", "text (Owner)", checkboxes.
/// False: no task in it.
bool read_action_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                       std::string_view text, Action& action);
/// Does nothing but owners stand behind a mark ("Action: Bo Quill")?
[[nodiscard]] bool is_owner_mark(Reading& reading, std::string_view text);
/// A name or two and no more, whether somebody knows them or not.
[[nodiscard]] bool is_name_alone(Reading& reading, std::string_view text);
/// Then the task is the sentence before the mark. False: there is none.
bool read_owner_mark(Reading& reading, std::uint16_t rule_id, std::string_view mark, std::string_view owners, Action& action);
/// May it own a task: a name, initials, a handle, a group, a role?
[[nodiscard]] bool are_owners(Reading& reading, std::string_view text);
/// "Owner: Ada", "Ada", "Completed" further in below a task: fills it. False: it says something else.
bool read_task_note(Part& part, const layout::Block& block, Action& task);
/// Drops "to" at the start of a task whose owner stood before a colon.
void drop_verb(Reading& reading, std::string_view& text);
bool read_decision_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                         std::string_view text, Decision& decision);
/// People of one list: "A, B and C (role)". Returns how many were read.
std::size_t read_people_list(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                             std::string_view list, std::string_view group_role);

/// A row of a table of keys and values: "Chair | Ada Penrose". False: the key is not about people.
bool read_people_row(Reading& reading, std::string_view label, std::string_view value);

/// The rules over text ("RESOLVED that ..."), over all blocks of all sections that they ask for.
void read_rules(Reading& reading);
/// Fills minutes.unread, once all readers have been there.
void report_unread(Reading& reading);
/// The section of people that the first title of a table names: "Attendees | Role" over a row for each. Null: none.
[[nodiscard]] const SectionRule* people_in_titles(const Reading& reading, const layout::Table& table);
/// Initials in a column at the right margin: who is to do what stands beside them.
void read_margin(Reading& reading);
/// "Chair Penrose: aye", a line each, below a motion.
void read_vote_lines(Reading& reading);
/// "+1 @ada", "@bo: -1", a line each, below what was put to the vote.
void read_ballots(Reading& reading);
/// "It leaks. Decision: mend it": marks of decisions behind what was said.
void read_marks_amid(Reading& reading);
/// "For: 9", "Against: 2", a line each, below what was put to the vote.
void read_vote_counts(Reading& reading);
/// Boxes to tick among the notes on topics, where somebody is named first.
void read_boxes(Reading& reading);
/// Tasks in running text that a mark tells: "ACTION - Ada to mend it", "Mend it (Action: Ada)".
void read_marked_tasks(Reading& reading);
/// One rule alone over all blocks, whatever its sections: for its samples.
void read_rule(Reading& reading, std::uint32_t rule);

/// All of it, in order; leaves `use` of each block in the trace and unread text in minutes.unread.
void read_all(const layout::Layout& layout, const sections::Sections& sections,
              const Grammar& grammar, bool trace, Minutes& minutes,
              std::vector<Tried>* tried = nullptr);
/// One rule of `grammar` over a text of its own, for its samples. Links nothing.
void read_by_rule(const layout::Layout& layout, const sections::Sections& sections,
                  const Grammar& grammar, std::uint32_t rule, Minutes& minutes,
                  std::vector<Tried>& tried);

}  // namespace minuter::readers
