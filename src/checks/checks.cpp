// The table of checks, and the one loop over it.
#include <algorithm>
#include <tuple>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/grammar.hpp"

namespace minuter {

std::span<const Check> checks() noexcept {
  using namespace checking;
  // clang-format off
  static const Check table[] = {
      missing_title, missing_date, bad_date, weekday_mismatch, end_before_start, no_chair,
      duplicate_attendee, duplicate_initials, initials_mismatch, present_and_apologies,
      unknown_speaker, not_quorate,
      agenda_number_gap, duplicate_agenda_number, lead_missing, lead_unknown, lead_in_title,
      agenda_not_minuted, minuted_not_on_agenda,
      bad_time, time_overlap, time_gap, time_out_of_order, outside_meeting_hours, planned_vs_minuted,
      duplicate_action_id, malformed_action_id, action_id_gap, action_id_date_mismatch,
      action_without_owner, action_owner_unknown, action_owners_differ, action_not_in_minutes,
      action_not_in_table, action_without_due, due_before_meeting, unknown_action_reference,
      spaces_in_owners,
      votes_do_not_add_up, mover_not_present, seconder_is_mover, decision_without_outcome,
      placeholder_left, two_names_in_entry, personal_data, unread_text, broken_table,
      page_break_in_cell, mixed_dashes_in_time, bad_encoding, control_characters, pattern_limit,
      trailing_white_space,
      required_part_missing, forbidden_text, expected_text_missing, parts_out_of_order,
  };
  // clang-format on
  return table;
}

const Check* find_check(std::string_view name) noexcept {
  const auto found = std::ranges::find(checks(), name, &Check::name);
  return found == checks().end() ? nullptr : &*found;
}

std::span<const std::string_view> check_families() noexcept {
  static const std::vector<std::string_view> families = [] {
    std::vector<std::string_view> names;
    for (const Check& row : checks()) {
      if (names.empty() || names.back() != row.family) names.push_back(row.family);
    }
    return names;
  }();
  return families;
}

std::vector<Diagnostic> check(const Minutes& minutes, const CheckOptions& options) {
  std::vector<Diagnostic> findings;
  if (minutes.source == nullptr) return findings;
  static const Vocabulary no_words;
  const Grammar* grammar =
      options.grammars == nullptr ? nullptr : options.grammars->find(minutes.grammar.name);
  const Vocabulary& words = grammar == nullptr ? no_words : grammar->words;
  const checking::Room room(minutes, options, words);
  const checking::Calendar calendar = checking::read_calendar(minutes.source->text(), words);
  const checking::Topics topics = checking::match_topics(minutes);
  checking::Checking one{minutes,  options, *minutes.source, words,   room,
                         calendar, topics,  nullptr,         findings};

  const std::span<const Check> table = checks();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Check& row = table[i];
    const bool has_setting = i < options.settings.size();
    if (!(has_setting ? options.settings[i].is_on : row.is_on)) continue;
    const std::size_t before = findings.size();
    one.check = &row;
    row.run(one);
    if (!has_setting || !options.settings[i].severity) continue;
    for (std::size_t f = before; f < findings.size(); ++f) {
      if (findings[f].check == row.name) findings[f].severity = *options.settings[i].severity;
    }
  }
  const auto key = [](const Diagnostic& finding) {
    return std::tie(finding.span.begin, finding.check, finding.span.end, finding.message);
  };
  std::ranges::stable_sort(findings, [&](const auto& a, const auto& b) { return key(a) < key(b); });
  // The same said twice of one place is said once.
  const auto is_same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), is_same), findings.end());
  return findings;
}

}  // namespace minuter
