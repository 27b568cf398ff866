#include "readers/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "minuter/source.hpp"

namespace minuter::readers {
namespace {

void go_on(Text& above, Text row) {
  if (!row.is_there()) return;
  if (!above.is_there()) {
    above = std::move(row);
    return;
  }
  above.value += ' ' + row.value;
  auto& pieces = above.origin.pieces;
  if (pieces.empty()) pieces.push_back(above.origin.span);
  if (row.origin.pieces.empty()) pieces.push_back(row.origin.span);
  pieces.insert(pieces.end(), row.origin.pieces.begin(), row.origin.pieces.end());
  above.origin.span = cover(above.origin.span, row.origin.span);
}

template <class Value>
void fill_gap(Value& above, Value row) {
  if (!above.is_there()) above = std::move(row);
}

void add(std::vector<Text>& above, std::vector<Text> row) {
  for (Text& one : row) above.push_back(std::move(one));
}

bool has(const std::vector<Field>& fields, Field field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); }

}  // namespace

Columns columns_in(const Part& part, const layout::Table& table) {
  Columns columns = find_columns(part.reading, part.rule, table);
  if (columns.known > 0 || part.rule.positions.empty() || part.reading.rule_of(part.section) != &part.rule) return columns;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r)
    width = std::max<std::size_t>(width, part.reading.layout.rows[table.first_row + r].cell_count);
  columns = {};
  columns.has_titles = false;
  columns.first = table.has_header ? 1 : 0;
  columns.fields = part.rule.positions;
  columns.fields.resize(width, Field::ignore);
  if (has_required(part.rule, columns)) columns.known = columns.fields.size() - static_cast<std::size_t>(std::count(columns.fields.begin(), columns.fields.end(), Field::ignore));
  return columns;
}

TableRows::TableRows(const Reading& reading, const SectionRule& rule, const layout::Table& table, const Columns& columns)
    : reading_(reading), rule_(rule), table_(table), columns_(columns) {
  size_ = table.row_count > columns.first ? table.row_count - columns.first : 0;
  // Layout takes a line that begins with a tab for more of the row above. What it is the section says.
  if (table.style != layout::TableStyle::tabs || (rule.fill_down.empty() && rule.required.empty())) return;
  for (std::uint32_t r = columns.first; r < table.row_count; ++r) part(reading.layout.rows[table.first_row + r]);
  size_ = static_cast<std::uint32_t>(parts_.size());
}

void TableRows::part(const layout::Row& row) {
  const std::string_view source = reading_.layout.source->text();
  const auto line_of = [&](std::string_view text) {  // where the source line of its first byte begins
    const auto at = span_of(reading_, text.substr(0, 1)).begin;
    const auto end = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? 0 : end + 1);
  };
  const auto first = parts_.size();
  std::vector<std::uint32_t> lines{row.span.begin};  // at which each part begins
  parts_.push_back({row.span, {}});
  for (std::uint32_t c = 0; c < row.cell_count; ++c) {
    auto text = readers::cell(reading_, row, c);
    while (!text.empty()) {
      const auto line = line_of(text);
      std::size_t which = 0;
      if (line > lines.front() && source.substr(line).starts_with('\t')) {
        which = static_cast<std::size_t>(std::lower_bound(lines.begin() + 1, lines.end(), line) - lines.begin());
        if (which == lines.size() || lines[which] != line) {
          lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(which), line);
          const auto end = static_cast<std::uint32_t>(std::min(source.find('\n', line), source.size()));
          parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(first + which), Part{.span = {line, end}, .cells = {}});
        }
      }
      // Up to the next line that begins with a tab.
      std::size_t end = 0;
      do {
        end = std::min(text.find_first_of(" \n", end + 1), text.size());
      } while (end < text.size() && (line_of(text.substr(end + 1)) == line || !source.substr(line_of(text.substr(end + 1))).starts_with('\t')));
      auto& cells = parts_[first + which].cells;
      if (cells.size() <= c) cells.resize(c + 1);
      if (cells[c].empty()) cells[c] = trim(text.substr(0, end));
      text = trim(text.substr(end));
    }
  }
  for (std::size_t i = first; i + 1 < parts_.size(); ++i) parts_[i].span.end = std::min(parts_[i].span.end, std::max(parts_[i].span.begin, parts_[i + 1].span.begin - 1));
}

std::string_view TableRows::cell(std::uint32_t r, std::size_t column) const {
  auto text = printed(r, column);
  if (!text.empty() || column >= columns_.fields.size() || !has(rule_.fill_down, columns_.fields[column])) return text;
  while (text.empty() && r > 0) text = printed(--r, column);
  return text;
}

bool TableRows::is_whole(std::uint32_t r) const {
  return std::all_of(rule_.required.begin(), rule_.required.end(), [&](Field field) {
    for (std::size_t c = 0; c < columns_.fields.size(); ++c)
      if (columns_.fields[c] == field) return !cell(r, c).empty();
    return false;
  });
}

void join(Attendee& above, Attendee row) {
  go_on(above.name, std::move(row.name));
  go_on(above.affiliation, std::move(row.affiliation));
  fill_gap(above.honorific, std::move(row.honorific));
  fill_gap(above.initials, std::move(row.initials));
  fill_gap(above.status, std::move(row.status));
  if (!above.chair.value) above.chair = std::move(row.chair);
  above.span = cover(above.span, row.span);
}

void join(AgendaEntry& above, AgendaEntry row) {
  go_on(above.title, std::move(row.title));
  fill_gap(above.number, std::move(row.number));
  fill_gap(above.start, std::move(row.start));
  fill_gap(above.end, std::move(row.end));
  fill_gap(above.minutes, std::move(row.minutes));
  add(above.leads, std::move(row.leads));
  above.span = cover(above.span, row.span);
}

void join(Item& above, Item row) {
  go_on(above.title, std::move(row.title));
  go_on(above.text, std::move(row.text));
  fill_gap(above.number, std::move(row.number));
  fill_gap(above.start, std::move(row.start));
  fill_gap(above.end, std::move(row.end));
  add(above.speakers, std::move(row.speakers));
  above.span = cover(above.span, row.span);
}

void join(Action& above, Action row) {
  go_on(above.text, std::move(row.text));
  fill_gap(above.id, std::move(row.id));
  fill_gap(above.due, std::move(row.due));
  fill_gap(above.status, std::move(row.status));
  add(above.owners, std::move(row.owners));
  above.span = cover(above.span, row.span);
}

void join(Decision& above, Decision row) {
  go_on(above.text, std::move(row.text));
  fill_gap(above.id, std::move(row.id));
  fill_gap(above.mover, std::move(row.mover));
  fill_gap(above.seconder, std::move(row.seconder));
  fill_gap(above.outcome, std::move(row.outcome));
  fill_gap(above.votes_for, std::move(row.votes_for));
  fill_gap(above.votes_against, std::move(row.votes_against));
  fill_gap(above.votes_abstain, std::move(row.votes_abstain));
  above.span = cover(above.span, row.span);
}

}  // namespace minuter::readers
