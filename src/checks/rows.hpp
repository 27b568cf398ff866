// The rows of the table of checks. Each is defined beside its function; checks.cpp lists them.
#pragma once

#include "minuter/check.hpp"

namespace minuter::checking {

// meeting_checks.cpp
extern const Check missing_title, missing_date, bad_date, weekday_mismatch, end_before_start,
    no_chair;
// attendance_checks.cpp
extern const Check duplicate_attendee, duplicate_initials, initials_mismatch, present_and_apologies,
    unknown_speaker, not_quorate;
// agenda_checks.cpp
extern const Check agenda_number_gap, duplicate_agenda_number, lead_missing, lead_unknown,
    lead_in_title, agenda_not_minuted, minuted_not_on_agenda;
// timing_checks.cpp
extern const Check bad_time, time_overlap, time_gap, time_out_of_order, outside_meeting_hours,
    planned_vs_minuted, mixed_dashes_in_time;
// actions_checks.cpp
extern const Check duplicate_action_id, malformed_action_id, action_id_gap, action_id_date_mismatch,
    action_without_owner, action_owner_unknown, action_owners_differ, action_not_in_minutes,
    action_not_in_table, action_without_due, due_before_meeting, unknown_action_reference,
    spaces_in_owners;
// decisions_checks.cpp
extern const Check votes_do_not_add_up, mover_not_present, seconder_is_mover,
    decision_without_outcome;
// text_checks.cpp
extern const Check placeholder_left, two_names_in_entry, personal_data, unread_text, broken_table,
    page_break_in_cell, bad_encoding, control_characters, pattern_limit, trailing_white_space;
// house_checks.cpp
extern const Check required_part_missing, forbidden_text, expected_text_missing, parts_out_of_order;

}  // namespace minuter::checking
