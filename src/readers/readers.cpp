// The table of readers, and the walk over the sections.
#include <algorithm>
#include <array>

#include "readers/actions.hpp"
#include "readers/decisions_tables.hpp"
#include "readers/reading.hpp"
#include "readers/results.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

struct Reader {
  Reads reads;
  void (*read)(Part&);
};

constexpr std::array readers = {
    Reader{Reads::meeting, read_meeting},     Reader{Reads::attendees, read_attendees},
    Reader{Reads::agenda, read_agenda},       Reader{Reads::items, read_items},
    Reader{Reads::actions, read_actions},     Reader{Reads::decisions, read_decisions},
};

void group_blocks(Reading& reading) {
  const auto sections = reading.sections.list.size();
  reading.block_starts.assign(sections + 1, 0);
  for (const auto of : reading.sections.of_block) ++reading.block_starts[of + 1];
  for (std::size_t s = 0; s < sections; ++s) reading.block_starts[s + 1] += reading.block_starts[s];
  reading.blocks.resize(reading.sections.of_block.size());
  auto next = reading.block_starts;
  for (std::uint32_t b = 0; b < reading.blocks.size(); ++b) reading.blocks[next[reading.sections.of_block[b]]++] = b;
}

void start(Reading& reading) {
  if (reading.minutes.rules.empty()) reading.minutes.rules.emplace_back();
  reading.use.assign(reading.layout.blocks.size(), Use::unread);
  reading.used_by.assign(reading.layout.blocks.size(), 0);
  reading.is_read_in_part.assign(reading.layout.blocks.size(), false);
  reading.item_of_section.assign(reading.sections.list.size(), no_index);
  const auto& list = reading.sections.list;
  const auto topics = std::count_if(list.begin(), list.end(), [](const auto& section) { return section.is_topic; });
  reading.minutes.items.reserve(static_cast<std::size_t>(topics));  // copying a million records costs
  group_blocks(reading);
}

template <class Record>
void in_order_of_text(std::vector<Record>& records) {
  const auto before = [](const Record& a, const Record& b) { return a.span.begin < b.span.begin; };
  if (!std::is_sorted(records.begin(), records.end(), before)) std::stable_sort(records.begin(), records.end(), before);
}

// A plan that stands above the attendance waits for it: people tell leads from titles. One with tables does not, since
// topics may be in it.
bool waits_for_people(const Part& part) {
  const auto& reading = part.reading;
  if (part.rule.reads != Reads::agenda || part.section.is_topic || !reading.minutes.attendees.empty()) return false;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b)
    if (reading.block(reading.blocks[b]).kind == BlockKind::table) return false;
  return true;
}

void report_trace(Reading& reading) {
  for (std::uint32_t b = 0; b < reading.use.size(); ++b) {
    const auto& section = reading.sections.list[reading.sections.of_block[b]];
    const auto* rule = reading.rule_of(section);
    reading.minutes.trace.push_back({reading.block(b).span, reading.use[b], reading.used_by[b],
                                     reading.rule_id(rule ? rule->name : section.is_topic ? "topic" : "preamble")});
  }
}

}  // namespace

void read_all(const layout::Layout& layout, const sections::Sections& sections, const Grammar& grammar,
              bool trace, Minutes& minutes, std::vector<Tried>* tried) {
  Reading reading{layout, sections, grammar, minutes, {}, {}, {}, {}, {}, {}, {}, tried};
  start(reading);
  read_people_columns(reading);
  read_labels(reading);
  static const SectionRule no_rule{};
  std::vector<Part> waiting;
  std::vector<Part> unowned;
  for (std::uint32_t s = 0; s < sections.list.size(); ++s) {
    const auto& section = sections.list[s];
    const auto* rule = reading.rule_of(section);
    if (section.parent >= 0) reading.item_of_section[s] = reading.item_of_section[static_cast<std::size_t>(section.parent)];
    Part part{reading, section, s, rule ? *rule : no_rule,
              reading.rule_id(rule ? rule->name : section.is_topic ? "topic" : ""), reading.item_of_section[s]};
    if (section.is_topic) {
      read_topic(part);
      part.item = reading.item_of_section[s];
      if (part.item >= 0 && part.item < 3) read_names_below(part);
      read_items(part);
    }
    if (!rule) continue;
    if (section.opener != sections::no_block) {
      // The heading itself is understood; a label with its text is when its reader took it.
      const bool is_heading = section.body.is_empty();
      if (is_heading) reading.mark(section.opener, part.rule_id);
    }
    if (waits_for_people(part)) {
      waiting.push_back(part);
      continue;
    }
    // Who owns a task is told by who came: where nobody is known yet, tables may tell it.
    if (rule->reads == Reads::actions && minutes.attendees.size() <= 2) {
      unowned.push_back(part);
      continue;
    }
    for (const auto& reader : readers)
      if (reader.reads == rule->reads && !(section.is_topic && rule->reads == Reads::items)) reader.read(part);
    if (rule->reads == Reads::nothing && !section.is_topic)
      for (auto b = reading.block_starts[s]; b < reading.block_starts[s + 1]; ++b)
        reading.mark(reading.blocks[b], part.rule_id, Use::ignored);
  }
  if (!unowned.empty()) {
    read_piled_tables(reading);
    read_people_behind(reading);
    read_roll_call(reading);
    read_attendance_tables(reading);
  }
  for (auto& part : unowned)
    for (const auto& reader : readers)
      if (reader.reads == Reads::actions) reader.read(part);
  for (auto& part : waiting) read_agenda(part);
  if (!waiting.empty()) in_order_of_text(minutes.agenda);
  read_task_tables(reading);
  read_motion_tables(reading);
  read_piled_tables(reading);
  read_people_behind(reading);
  read_roll_call(reading);
  read_attendance_tables(reading);
  read_topic_tables(reading);
  read_rules(reading);
  read_marks_amid(reading);
  read_vote_lines(reading);
  read_ballots(reading);
  read_vote_counts(reading);
  read_results_behind(reading);
  settle_outcomes(reading);
  read_boxes(reading);
  read_marked_tasks(reading);
  read_task_nicks(reading);
  read_margin(reading);
  read_office_lines(reading);
  read_people_at_top(reading);
  read_people_lines(reading);
  read_nicks_behind(reading);
  read_bodies_behind(reading);
  in_order_of_text(minutes.actions);
  in_order_of_text(minutes.decisions);
  in_order_of_text(minutes.references);
  if (trace) report_trace(reading);
  report_unread(reading);
}

void read_by_rule(const layout::Layout& layout, const sections::Sections& sections, const Grammar& grammar,
                  std::uint32_t rule, Minutes& minutes, std::vector<Tried>& tried) {
  Reading reading{layout, sections, grammar, minutes, {}, {}, {}, {}, {}, {}, {}, &tried};
  start(reading);
  read_rule(reading, rule);
}

}  // namespace minuter::readers
