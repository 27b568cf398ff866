// "Project leads: Ada Penrose, Bo Quill" in the head of the minutes: who was there, by office, where
// no heading tells of an attendance.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"

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

}  // namespace

void read_office_lines(Reading& reading) {
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  if (!rule) return;
  for (std::uint32_t i = 0; i < reading.layout.blocks.size() && i < 40; ++i) {
    const auto& block = reading.block(i);
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic || (section.rule >= 0 && section.opened == sections::Opened::heading)) return;
    if (reading.use[i] != Use::unread || block.label_kind != LabelKind::colon || block.kind == BlockKind::table || block.body.is_empty()) continue;
    reading.scratch.clear();
    fold_key_into(reading.view(block.label), reading.scratch);
    const auto* office = reading.grammar.words.find(Words::role, reading.scratch);
    if (!office || reading.grammar.meaning_of(reading.scratch)) continue;
    const auto body = reading.view(block.body);
    std::size_t count = 0;
    if (!are_people(reading, body, count) || (count < 2 && office->value != "plural")) continue;
    const auto id = reading.rule_id(rule->name);
    if (read_people_list(reading, *rule, id, body, {}) > 0) reading.mark(i, id);
  }
}

}  // namespace minuter::readers
