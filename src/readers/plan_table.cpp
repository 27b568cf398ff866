#include "readers/plan_table.hpp"

#include <algorithm>
#include <vector>

#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

bool is_number(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  if (text.empty() || text.size() > 5) return false;
  return text.find_first_not_of("0123456789.") == std::string_view::npos || text.find_first_not_of("IVX") == std::string_view::npos ||
         (text.size() == 1 && records::is_letter(text.front()));
}

bool is_time(const Reading& reading, std::string_view text) {
  if (text.size() > 24 || !records::has_digit(text)) return false;
  const auto range = records::find_time_range(text, reading.grammar.words);
  return range && range->printed.size() + 2 >= text.size();
}

bool is_duration(const Reading& reading, std::string_view text) {
  std::string_view printed;
  return text.size() <= 16 && records::has_digit(text) && records::find_duration(text, reading.grammar.words, &printed) && printed.size() + 2 >= text.size();
}

bool are_people(Reading& reading, std::string_view text) {
  if (text.size() > 80) return false;
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && std::all_of(owners.begin(), owners.end(), [&](std::string_view one) { return reading.is_attendee(one); });
}

}  // namespace

Columns columns_of_plan(Reading& reading, const layout::Table& table) {
  Columns columns;
  if (table.row_count < 2) return columns;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) width = std::max<std::size_t>(width, reading.layout.rows[table.first_row + r].cell_count);
  if (width < 2 || width > 6) return columns;
  columns.fields.assign(width, Field::ignore);
  columns.has_titles = false;
  columns.first = table.has_header ? 1 : 0;
  std::size_t widest = 0;
  std::size_t title = width;
  bool is_told = false;
  for (std::size_t c = 0; c < width; ++c) {
    std::size_t filled = 0;
    std::size_t bytes = 0;
    std::size_t counts[4] = {};
    for (auto r = columns.first; r < table.row_count; ++r) {
      const auto text = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (text.empty()) continue;
      ++filled;
      bytes += text.size();
      if (is_number(text)) ++counts[0];
      else if (is_duration(reading, text)) ++counts[2];
      else if (is_time(reading, text)) ++counts[1];
      else if (are_people(reading, text)) ++counts[3];
    }
    constexpr Field fields[4] = {Field::number, Field::time, Field::minutes, Field::leads};
    const auto most = std::max_element(counts, counts + 4);
    if (filled > 1 && *most * 4 >= filled * 3) {
      columns.fields[c] = fields[most - counts];
      if (columns.fields[c] == Field::number && title < width) columns.fields[c] = Field::minutes;
      is_told = true;
    } else if (bytes > widest) {
      widest = bytes;
      title = c;
      // Long cells are what was said.
      if (filled < 2 || bytes > filled * 100) title = width;
    }
  }
  if (title == width || !is_told) return columns;
  columns.fields[title] = Field::title;
  // "Nr | Punkt | Wer" above them
  const auto& first = reading.layout.rows[table.first_row];
  for (std::size_t c = 0; columns.first == 0 && c < width; ++c) {
    const auto text = cell(reading, first, c);
    const bool differs = (columns.fields[c] == Field::number && !is_number(text)) || (columns.fields[c] == Field::time && !is_time(reading, text));
    if (differs && !text.empty()) columns.first = 1;
  }
  columns.known = width - static_cast<std::size_t>(std::count(columns.fields.begin(), columns.fields.end(), Field::ignore));
  return columns;
}

}  // namespace minuter::readers
