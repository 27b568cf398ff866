// "Project leads: Ada Penrose, Bo Quill" in the head of the minutes: who was there, by office, where
// no heading tells of an attendance; "Clerk: Cy Rusk" below those who were present: an officer beside them.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/attendees.hpp"
#include "records/names.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::LabelKind;

// Names, each with what may stand in brackets behind it, and nothing else.
bool are_people(const Reading& reading, std::string_view text, std::size_t& count) {
  const auto entries = records::split_people(text, reading.grammar.words);
  count = entries.size();
  return !entries.empty() && std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
    const auto person = records::read_person(entry.text, reading.grammar.words);
    return person.name.find(' ') != std::string_view::npos && records::looks_like_name(person.name, reading.grammar.words);
  });
}

const SectionRule* section_of_name(const Reading& reading, std::string_view name) {
  for (const auto& section : reading.grammar.sections)
    if (section.name == name) return &section;
  return nullptr;
}

// "Clerk: - Cy Rusk", "County Councillor: Dot Marl (DM)" in the line below other people.
bool read_officer(Reading& reading, const layout::Block& block, std::string_view office, const SectionRule& rule) {
  auto body = reading.view(block.body);
  while (!body.empty() && (body.front() == '-' || body.front() == ' ')) body.remove_prefix(1);
  for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94"})
    if (body.starts_with(dash)) body = trim(body.substr(dash.size()));
  std::size_t count = 0;
  if (body.size() > 80 || body.find('\n') != std::string_view::npos || !are_people(reading, body, count) || count != 1) return false;
  const auto id = reading.rule_id(rule.name);
  const auto before = reading.minutes.attendees.size();
  if (read_people_list(reading, rule, id, body, {}) != 1) return false;
  auto& one = reading.minutes.attendees[before];
  if (!one.affiliation.is_there()) fill(reading, one, Field::affiliation, office, id);
  return true;
}

// "Chairs: Ada, Bo" right above or below: who had a part in the meeting is told by office here.
bool stands_among_people(const Reading& reading, std::uint32_t index) {
  const auto is_people = [&](std::uint32_t i) {
    const auto& block = reading.block(i);
    if (block.label.is_empty() || block.body.is_empty()) return false;
    const auto* meaning = reading.grammar.meaning_of(fold_key(reading.view(block.label)));
    if (!meaning || meaning->section < 0) return false;
    const auto& known = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
    return known.reads == Reads::attendees && (known.name == "chairs" || known.name == "scribes");
  };
  return (index > 0 && is_people(index - 1)) || (index + 1 < reading.layout.blocks.size() && is_people(index + 1));
}

// "Secretary: Cy": one person, who has that office.
bool read_holder(Reading& reading, const SectionRule& rule, const layout::Block& block) {
  const auto body = reading.view(block.body);
  const auto person = records::read_person(body, reading.grammar.words);
  if (body.size() > 40 || person.name.empty() || person.name.size() + 8 < body.size() || person.name.front() < 'A' || person.name.front() > 'Z' ||
      !records::looks_like_name(person.name, reading.grammar.words))
    return false;
  return read_people_list(reading, rule, reading.rule_id(rule.name), body, reading.view(block.label)) > 0;
}

}  // namespace

void read_office_lines(Reading& reading) {
  const auto* rule = section_of_name(reading, "attendance");
  const auto* beside = section_of_name(reading, "in-attendance");
  if (!rule || !beside) return;
  bool is_below_people = false;
  for (std::uint32_t i = 0; i < reading.layout.blocks.size() && i < 40; ++i) {
    const auto& block = reading.block(i);
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic || (section.rule >= 0 && section.opened == sections::Opened::heading)) return;
    const bool was_below_people = is_below_people;
    const auto* known = section.rule < 0 ? nullptr : &reading.grammar.sections[static_cast<std::size_t>(section.rule)];
    is_below_people = reading.use[i] == Use::read && known && known->reads == Reads::attendees && !known->labels_only;
    if (reading.use[i] != Use::unread || block.label_kind != LabelKind::colon || block.kind == BlockKind::table || block.body.is_empty()) continue;
    reading.scratch.clear();
    fold_key_into(reading.view(block.label), reading.scratch);
    if (reading.grammar.meaning_of(reading.scratch)) continue;
    const auto* office = reading.grammar.words.find(Words::role, reading.scratch);
    // "Village Handyman: Cy Rusk (CR)": no office that is known, but who the initials are of.
    const bool has_initials = block.label.size() <= 30 && reading.view(block.body).ends_with(')') && !records::has_digit(reading.view(block.label));
    if (was_below_people && (is_role_name(reading, reading.view(block.label)) || has_initials) && read_officer(reading, block, reading.view(block.label), *beside)) {
      reading.mark(i, reading.rule_id(beside->name));
      is_below_people = true;
      continue;
    }
    if (!office) continue;
    const auto body = reading.view(block.body);
    const auto id = reading.rule_id(rule->name);
    if (office->value != "plural" && stands_among_people(reading, i) && read_holder(reading, *rule, block)) {
      reading.mark(i, id);
      continue;
    }
    std::size_t count = 0;
    if (!are_people(reading, body, count) || (count < 2 && office->value != "plural")) continue;
    if (read_people_list(reading, *rule, id, body, {}) > 0) reading.mark(i, id);
  }
}

}  // namespace minuter::readers
