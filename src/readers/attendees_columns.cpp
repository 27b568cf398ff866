// Lists of people side by side in one table, each column under the heading of its list.
#include "readers/attendees.hpp"

#include <array>

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// The section that a cell of a table heads: "Attendees", "Officials (presenting):", "Board members".
const SectionRule* people_below(Reading& reading, std::string_view cell) {
  auto title = trim(cell.substr(0, cell.find('(')));
  while (!title.empty() && (title.back() == ':' || title.back() == ' ')) title.remove_suffix(1);
  if (title.empty() || title.size() > 50) return nullptr;
  if (const auto* rule = people_headed_by(reading, title); rule && rule->reads == Reads::attendees) return rule;
  const auto key = fold_key(title);
  const auto word = std::string_view(key).substr(key.rfind(' ') + 1);
  if (!reading.grammar.words.has(Words::people_word, word)) return nullptr;
  for (const auto& rule : reading.grammar.sections)
    if (rule.name == "attendance") return &rule;
  return nullptr;
}

}  // namespace

// Lists of people side by side: "Attendees | Officials" over their names, and other headings further
// down in a column ("Observers", "Apologies").
void read_people_columns(Reading& reading) {
  constexpr std::size_t most_columns = 4;
  constexpr std::uint32_t head = 80;  // blocks
  static const sections::Section no_section{};
  const auto& layout = reading.layout;
  for (std::uint32_t b = 0; b < layout.blocks.size() && b < head; ++b) {
    if (layout.blocks[b].kind != BlockKind::table) continue;
    const auto& table = layout.tables[layout.blocks[b].table];
    if (table.row_count < 3) continue;
    const auto& titles = layout.rows[table.first_row];
    if (titles.cell_count < 2 || titles.cell_count > most_columns) continue;
    std::array<const SectionRule*, most_columns> rules{};
    std::size_t known = 0;
    for (std::size_t c = 0; c < titles.cell_count; ++c) known += (rules[c] = people_below(reading, cell(reading, titles, c))) != nullptr;
    if (known < 2 || known < titles.cell_count) continue;
    const auto before = reading.minutes.attendees.size();
    std::size_t others = 0;
    for (std::size_t c = 0; c < titles.cell_count; ++c) {
      for (std::uint32_t r = 1; r < table.row_count; ++r) {
        const auto text = trim(cell(reading, layout.rows[table.first_row + r], c));
        if (text.empty()) continue;
        if (const auto* rule = people_below(reading, text)) {
          rules[c] = rule;
          continue;
        }
        Part part{reading, no_section, 0, *rules[c], reading.rule_id(rules[c]->name), no_index};
        for (std::string_view rest = text; !rest.empty();) {
          const auto line = rest.substr(0, rest.find('\n'));
          others += !read_attendee(part, line, true);
          rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        }
      }
    }
    const auto found = reading.minutes.attendees.size() - before;
    if (found < 4 || others * 3 > found) {  // something else
      reading.minutes.attendees.resize(before);
      continue;
    }
    reading.mark(b, reading.rule_id(rules[0]->name));
  }
}

}  // namespace minuter::readers
