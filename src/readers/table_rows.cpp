#include "readers/table_rows.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "minuter/source.hpp"

namespace minuter::readers {
namespace {

void go_on(Text& above, Text&& row) {
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
void fill_gap(Value& above, Value&& row) {
  if (!above.is_there()) above = std::move(row);
}

void fill_gap(Flag& above, Flag&& row) {
  if (!above.value) above = std::move(row);
}

// Lists add up.
void fill_gap(std::vector<Text>& above, std::vector<Text>&& row) {
  for (Text& one : row) above.push_back(std::move(one));
}

// What of each record goes on from row to row, and what is filled where the row above has none.
auto goes_on(Attendee& one) { return std::tie(one.name, one.affiliation); }
auto is_filled(Attendee& one) { return std::tie(one.honorific, one.initials, one.status, one.chair); }

auto goes_on(AgendaEntry& one) { return std::tie(one.title); }
auto is_filled(AgendaEntry& one) { return std::tie(one.number, one.start, one.end, one.minutes, one.leads); }

auto goes_on(Item& one) { return std::tie(one.title, one.text); }
auto is_filled(Item& one) { return std::tie(one.number, one.start, one.end, one.speakers); }

auto goes_on(Action& one) { return std::tie(one.text); }
auto is_filled(Action& one) { return std::tie(one.id, one.due, one.status, one.owners); }

auto goes_on(Decision& one) { return std::tie(one.text); }
auto is_filled(Decision& one) {
  return std::tie(one.id, one.mover, one.seconder, one.outcome, one.votes_for, one.votes_against, one.votes_abstain);
}

template <class... Values, class Join>
void join_each(std::tuple<Values&...> above, std::tuple<Values&...> row, Join join_one) {
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (join_one(std::get<i>(above), std::move(std::get<i>(row))), ...);
  }(std::index_sequence_for<Values...>{});
}

bool has(const std::vector<Field>& fields, Field field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

Columns columns_in(const Part& part, const layout::Table& table) {
  Columns columns = find_columns(part.reading, part.rule, table);
  if (columns.known > 0 || part.rule.positions.empty() ||
      part.reading.rule_of(part.section) != &part.rule)
    return columns;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r)
    width = std::max<std::size_t>(width, part.reading.layout.rows[table.first_row + r].cell_count);
  columns = {};
  columns.has_titles = false;
  columns.first = table.has_header ? 1 : 0;
  columns.fields = part.rule.positions;
  columns.fields.resize(width, Field::ignore);
  if (has_required(part.rule, columns))
    columns.known =
        columns.fields.size() - static_cast<std::size_t>(std::count(
                                    columns.fields.begin(), columns.fields.end(), Field::ignore));
  return columns;
}

TableRows::TableRows(const Reading& reading, const SectionRule& rule, const layout::Table& table,
                     const Columns& columns)
    : reading_(reading), rule_(rule), table_(table), columns_(columns) {
  size_ = table.row_count > columns.first ? table.row_count - columns.first : 0;
  // Layout takes a line that begins with a tab for more of the row above. What it is the section
  // says.
  if (table.style == layout::TableStyle::tabs &&
      !(rule.fill_down.empty() && rule.required.empty())) {
    for (std::uint32_t r = columns.first; r < table.row_count; ++r)
      part(reading.layout.rows[table.first_row + r]);
    size_ = static_cast<std::uint32_t>(parts_.size());
  }
  if (rule.fill_down.empty()) return;
  filled_.resize(columns.fields.size());
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    if (!has(rule.fill_down, columns.fields[c])) continue;
    filled_[c].resize(size_);
    for (std::uint32_t r = 0; r < size_; ++r)
      filled_[c][r] = r == 0 || !printed(r, c).empty() ? r : filled_[c][r - 1];
  }
}

void TableRows::part(const layout::Row& row) {
  const std::string_view source = reading_.layout.source->text();
  std::size_t line = 0;  // the source line looked at last
  std::size_t line_end = 0;
  // Where the row begins that the first byte of `text` is of.
  const auto row_of = [&](std::string_view text) {
    const std::size_t at = span_of(reading_, text.substr(0, 1)).begin;
    if (at < line || at >= line_end) {
      const auto before = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
      line = before == std::string_view::npos ? 0 : before + 1;
      line_end = std::min(source.find('\n', at), source.size() - 1) + 1;
    }
    return line > row.span.begin && source[line] == '\t' ? static_cast<std::uint32_t>(line)
                                                         : row.span.begin;
  };
  struct Piece {
    std::uint32_t begin;  // of its row
    std::uint32_t column;
    std::string_view text;
  };
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> begins{row.span.begin};
  for (std::uint32_t c = 0; c < row.cell_count; ++c) {
    for (auto text = readers::cell(reading_, row, c); !text.empty();) {
      const auto begin = row_of(text);
      // Text goes on to its last line, or to the next row; a line without a tab is more of the
      // same.
      std::size_t end = 0;
      std::uint32_t next = begin;
      while (end < text.size() && (next == begin || next == row.span.begin)) {
        end = std::min(text.find_first_of(" \n", end + 1), text.size());
        if (end + 1 < text.size()) next = row_of(text.substr(end + 1));
      }
      pieces.push_back({begin, c, trim(text.substr(0, end))});
      begins.push_back(begin);
      text = trim(text.substr(end));
    }
  }
  std::sort(begins.begin(), begins.end());
  begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  const auto first = parts_.size();
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const auto end = i + 1 < begins.size() ? begins[i + 1] - 1 : row.span.end;
    parts_.push_back(Part{.span = {begins[i], std::max(begins[i], end)}, .cells = {}});
  }
  for (const Piece& piece : pieces) {
    const auto which = std::lower_bound(begins.begin(), begins.end(), piece.begin) - begins.begin();
    auto& cells = parts_[first + static_cast<std::size_t>(which)].cells;
    if (cells.size() <= piece.column) cells.resize(piece.column + 1);
    if (cells[piece.column].empty()) cells[piece.column] = piece.text;
  }
}

std::string_view TableRows::cell(std::uint32_t r, std::size_t column) const {
  const bool goes_down = column < filled_.size() && !filled_[column].empty();
  return printed(goes_down ? filled_[column][r] : r, column);
}

bool TableRows::is_whole(std::uint32_t r) const {
  return std::all_of(rule_.required.begin(), rule_.required.end(), [&](Field field) {
    for (std::size_t c = 0; c < columns_.fields.size(); ++c)
      if (columns_.fields[c] == field) return !cell(r, c).empty();
    return false;
  });
}

template <class Record>
void join(Record& above, Record row) {
  join_each(goes_on(above), goes_on(row), [](Text& one, Text&& more) { go_on(one, std::move(more)); });
  join_each(is_filled(above), is_filled(row), [](auto& one, auto&& more) { fill_gap(one, std::move(more)); });
  above.span = cover(above.span, row.span);
}

template void join(Attendee& above, Attendee row);
template void join(AgendaEntry& above, AgendaEntry row);
template void join(Item& above, Item row);
template void join(Action& above, Action row);
template void join(Decision& above, Decision row);

}  // namespace minuter::readers
