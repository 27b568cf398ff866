// What the files that read those present share (attendees_*.cpp): what may stand for a name, and how one
// person, a list, lines, a table are read. Entry points are in reading.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

using layout::Block;
using layout::BlockKind;
using layout::LabelKind;

// Names and records (attendees_names.cpp).
[[nodiscard]] inline bool is_name(const Reading& reading, std::string_view name) {
  return records::looks_like_name(name, reading.grammar.words);
}
[[nodiscard]] bool is_nobody(const Reading& reading, std::string_view text);
[[nodiscard]] bool is_count(const Reading& reading, std::string_view text);
[[nodiscard]] bool is_role_name(const Reading& reading, std::string_view name);
[[nodiscard]] bool is_office(const Reading& reading, std::string_view text);
[[nodiscard]] bool is_sentence(const Reading& reading, std::string_view text);
[[nodiscard]] const SectionRule* people_headed_by(Reading& reading, std::string_view line);
[[nodiscard]] Attendee from_person(const Reading& reading, const records::Person& person, std::uint16_t rule);
/// Who came in the place of another (attendees_deputies.cpp).
[[nodiscard]] records::Person person_for_another(const Reading& reading, std::string_view text);
/// What the section says of all its people.
void set_constants(const SectionRule& rule, std::uint16_t rule_id, Attendee& record);
/// Adds the record to the minutes, with the constants of the section's rule.
void keep_attendee(Part& part, Attendee record, Span span);

// One person, or a list of them (attendees_lists.cpp).
[[nodiscard]] bool has_and(const Reading& reading, std::string_view text);
[[nodiscard]] bool has_list_mark(const Reading& reading, std::string_view text);
bool read_attendee(Part& part, std::string_view text, bool is_entry);
/// `role`: of the group, for those without one of their own.
bool read_people_text(Part& part, std::string_view text, std::string_view role);

/// The form that all entries of the section have, and an entry in it (attendees_forms.cpp). False: it is none.
void tell_form(Part& part);
bool read_by_form(Part& part, std::string_view text);
/// Brackets behind names that hold nicks or initials, as the most of the list tell; `from`: its first attendee.
void settle_short_names(Part& part, std::size_t from);
/// "Penrose, Ada" in the place of a name. False: it is another text.
bool turn_name(const Reading& reading, std::string_view text, records::Person& person);
/// "P", "A" in a cell of states: who came; empty: it is no such letter.
[[nodiscard]] std::string_view state_of_letter(const Reading& reading, std::string_view text);

/// Groups behind labels of their own, in one text (attendees_groups.cpp). False: it has none.
bool read_inline_groups(Part& part, std::string_view text);

/// By whom they came for (attendees_by_body.cpp): lines, a list, a list in a list.
bool read_lines_by_body(Part& part, std::string_view text);
/// Where the entries end that tell a body each, from the start of the section on; 0: there are none.
[[nodiscard]] std::uint32_t end_of_list_by_body(const Part& part);
void read_item_by_body(Part& part, const Block& block);
[[nodiscard]] bool is_outline_by_body(const Part& part);
void read_outline_by_body(Part& part);

/// A wide gap in an entry parts a name from an office (attendees_gap.cpp).
bool read_entry_with_gap(Part& part, const Block& block);

/// The people of a sentence that tells who came (attendees_told.cpp), and as what: a status, or nothing. Other text is
/// given back as it is.
struct ToldPeople {
  std::string_view people;
  std::string_view status;
};
[[nodiscard]] ToldPeople people_told(const Reading& reading, std::string_view text);

// Lines (attendees_lines.cpp).
[[nodiscard]] std::vector<std::string_view> labelled_lines(const Reading& reading, const Block& block);
[[nodiscard]] bool is_one_each(const Part& part);
[[nodiscard]] bool is_wrapped_list(std::string_view text);
/// From the line `first` of the layout on.
[[nodiscard]] bool is_line_each(const Part& part, const Block& block, std::uint32_t first);
bool read_attendee_lines(Part& part, const Block& block, std::uint32_t first);
bool read_lines_below(Part& part, const Block& block);
bool read_stacked(Part& part, const Block& block);

// Initials given apart (attendees_initials.cpp).
bool read_initials_beside(Part& part, const layout::Table& table);
bool read_initials_entry(Part& part, const Block& block);
bool read_key_line(Part& part, std::string_view line);

// People side by side (attendees_beside.cpp).
bool read_people_beside(Part& part, const layout::Table& table);
bool read_people_beside(Part& part, const Block& block);

// Tables (attendees_tables.cpp).
bool read_attendee_table(Part& part, const layout::Table& table);
bool read_labelled_rows(Reading& reading, const layout::Table& table);

// The whole of a section: its form is lost on the page (attendees_piled.cpp), or it is one paragraph
// (attendees_prose.cpp). `taken`: the blocks behind the opener that were read.
bool read_piled(Part& part, std::uint32_t& taken);
bool read_people_block(Part& part, const Block& block, bool one_each);
bool read_long_body(Part& part, std::string_view body);

}  // namespace minuter::readers
