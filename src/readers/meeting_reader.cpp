// The meeting itself: labels ("Date: ..."), key/value tables, front matter, the title.
#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::LabelKind;

void read_chair(Reading& reading, std::string_view value, std::uint16_t rule, std::int32_t rank) {
  fill_meeting(reading, Field::chair, value, rule, rank);
}

bool read_label(Reading& reading, std::string_view label, std::string_view value, std::int32_t rank) {
  if (label.empty() || label.size() > 80) return false;
  reading.scratch.clear();
  fold_key_into(label, reading.scratch);
  const auto* meaning = reading.grammar.meaning_of(reading.scratch);
  if (!meaning || meaning->label < 0) return false;
  const auto& found = reading.grammar.labels[static_cast<std::size_t>(meaning->label)];
  const auto rule = reading.rule_id(found.name);
  if (found.field == Field::chair) {
    read_chair(reading, value, rule, rank);
    return true;
  }
  if (found.field == Field::ignore) return true;
  return fill_meeting(reading, found.field, value, rule, rank);
}

}  // namespace

void read_labels(Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  bool before_topics = true;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic && section.opener == i) before_topics = false;
    if (block.kind == BlockKind::front_matter) {
      // Front matter is read, but anything that the text says is surer.
      reading.mark(i, 0, Use::ignored);
      if (read_label(reading, reading.view(block.label), reading.view(block.body), from_front_matter)) reading.mark(i, 0);
      continue;
    }
    if (block.kind == BlockKind::table && before_topics && section.rule < 0) {
      // A table of keys and values.
      const auto& table = reading.layout.tables[block.table];
      bool any = false;
      for (std::uint32_t r = 0; r < table.row_count; ++r) {
        const auto& row = reading.layout.rows[table.first_row + r];
        any = read_label(reading, cell(reading, row, 0), cell(reading, row, 1), from_label) || any;
      }
      if (any) reading.mark(i, 0);
      continue;
    }
    if (block.label.is_empty() || block.label_kind == LabelKind::nick || block.label_kind == LabelKind::bracket) continue;
    // Entries of a plan or of tasks tell nothing about the meeting itself.
    if (const auto* rule = reading.rule_of(section);
        block.kind == BlockKind::list_item &&
        (block.label_kind == LabelKind::dash || (rule && (rule->reads == Reads::agenda || rule->reads == Reads::actions))))
      continue;
    const auto label = reading.view(block.label);
    auto value = reading.view(block.body);
    // The value may stand in the next paragraph.
    std::uint32_t next = i;
    if (value.empty() && i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::paragraph &&
        blocks[i + 1].label.is_empty() && blocks[i + 1].text.size() < 120) {
      next = i + 1;
      value = reading.view(blocks[next].text);
    }
    // Behind the first topic only times of beginning and end are about this meeting; a "Date:" is
    // that of the next one.
    const auto rank = before_topics ? from_label : from_front_matter - 1;
    if (rank > 0 && read_label(reading, label, value, rank)) {
      reading.mark(i, 0);
      if (next != i) reading.mark(next, 0);
    }
  }
}

void read_meeting(Part& part) {
  auto& reading = part.reading;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    const auto& block = reading.block(index);
    if (index == part.section.opener) continue;
    const auto text = reading.view(block.text);
    if (!block.label.is_empty()) continue;  // read_labels has it
    std::vector<Captured> captured;
    if (match_entry(part.rule, text, captured)) {
      for (const auto& [field, value] : captured) fill_meeting(reading, field, value, part.rule_id, from_label);
      reading.mark(index, part.rule_id);
    } else if (text.size() < 120) {
      for (const auto& constant : part.rule.set) {
        // `set: {date: text}`: the section's text fills the field.
        if (constant.value == "text" && fill_meeting(reading, constant.field, text, part.rule_id, from_label))
          reading.mark(index, part.rule_id);
      }
    }
  }
}

}  // namespace minuter::readers
