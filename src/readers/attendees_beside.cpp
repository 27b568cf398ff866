// People who stand side by side, two and more in each line, without titles over them: in cells, or in lines of
// which only the page shows the gaps.
#include "readers/attendees.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "readers/table_rows.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t widest = 4;      // columns
constexpr std::size_t least_gap = 3;   // columns of white space between two people

// What a cell holds: nobody, somebody, or somebody whose brackets or title tell that it is no body.
enum class Holds : std::uint8_t { other, name, person };

Holds holds(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.size() > 80 || text.find(':') != std::string_view::npos) return Holds::other;
  const auto person = records::read_person(text, words);
  if (!is_name(reading, person.name) || person.name.data() > text.data() + 16 || is_office(reading, person.name) || is_role_name(reading, person.name)) return Holds::other;
  if (std::count(person.name.begin(), person.name.end(), ' ') > 3) return Holds::other;
  const auto key = fold_key(text);
  if (words.has(Words::attendance, key) || words.has(Words::chair, key)) return Holds::other;
  // "Mill trust", "IBM"
  for (std::string_view rest = person.name; !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    const auto folded = fold_key(word);
    if (words.has(Words::title_word, folded) || words.has(Words::group, folded)) return Holds::other;
    if (word.size() > 2 && layout::is_capitals(word) && !layout::is_capitals(person.name)) return Holds::other;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  const bool is_told = !person.honorific.empty() || person.is_chair || !person.initials.empty() || (text.back() == ')' && !person.affiliation.empty());
  return is_told ? Holds::person : Holds::name;
}

using Rows = std::vector<std::vector<std::string_view>>;

// Does each cell hold somebody, those of the further columns as those of the first?
bool are_people(const Reading& reading, const Rows& rows) {
  std::unordered_set<std::string> seen;
  std::size_t cells = 0;
  std::size_t told = 0;        // further on: surely people
  std::size_t told_first = 0;  // in the first column
  std::size_t single = 0;      // names of one word
  std::size_t beside = 0;      // cells behind the first
  std::size_t others = 0;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      const auto text = row[c];
      if (text.empty()) continue;
      const auto what = holds(reading, text);
      others += what == Holds::other || !seen.insert(fold_key(text)).second;
      ++cells;
      single += text.substr(0, text.find(" (")).find(' ') == std::string_view::npos;
      beside += c > 0;
      (c > 0 ? told : told_first) += what == Holds::person;
    }
  }
  // The last row may end early: the number of people is odd.
  const bool ends_early = rows.size() > 1 && rows.back().size() < rows.front().size();
  if (cells < (ends_early ? 3U : 4U) || beside * 3 < rows.size() || others * 8 > cells) return false;
  // "Ada | Mill", "Bo | Weir": one word each may be whom they came for.
  if (single == cells) return rows.size() >= 3 || ends_early || told_first > 0;
  if (told > 0 && told_first > 0) return true;
  if (single * 2 > cells) return rows.size() >= 3 && ends_early;
  // Where the first are told by what stands behind them and none of the others is, those are something else.
  return told_first == 0 || ends_early || told_first * 2 <= rows.size();
}

bool read_rows(Part& part, const Rows& rows) {
  if (rows.empty() || !are_people(part.reading, rows)) return false;
  const auto width = std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); })->size();
  // Down the columns, as they are read on the page.
  for (std::size_t c = 0; c < width; ++c)
    for (const auto& row : rows)
      if (c < row.size() && !row[c].empty()) read_attendee(part, row[c], true);
  return true;
}

// A line cut where its source has a wide gap.
std::vector<std::string_view> cells_of(const Reading& reading, layout::Range line) {
  const auto& layout = reading.layout;
  std::vector<std::string_view> cells;
  const auto text = layout.view(line);
  std::size_t begin = 0;
  for (auto space = text.find(' '); space != std::string_view::npos && cells.size() < widest; space = text.find(' ', space + 1)) {
    if (space == 0 || space + 1 >= text.size()) continue;
    const auto at = line.begin + static_cast<std::uint32_t>(space);
    const auto before = layout.span_of({at - 1, at}).end;
    const auto behind = layout.span_of({at + 1, at + 2}).begin;
    const auto gap = behind > before ? layout.source->text({before, behind}) : std::string_view();
    if (gap.size() < least_gap && gap.find('\t') == std::string_view::npos) continue;
    cells.push_back(trim(text.substr(begin, space - begin)));
    begin = space + 1;
  }
  cells.push_back(trim(text.substr(begin)));
  return cells;
}

}  // namespace

bool read_people_beside(Part& part, const layout::Table& table) {
  if (table.style != layout::TableStyle::spaces && table.style != layout::TableStyle::tabs) return false;
  Rows rows;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = part.reading.layout.rows[table.first_row + r];
    auto& cells = rows.emplace_back();
    for (std::uint32_t c = 0; c < row.cell_count; ++c) cells.push_back(trim(cell(part.reading, row, c)));
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    width = std::max(width, cells.size());
  }
  return width >= 2 && width <= widest && table.row_count >= 2 && read_rows(part, rows);
}

bool read_people_beside(Part& part, const Block& block) {
  if (block.kind != BlockKind::paragraph) return false;
  const auto source = part.reading.layout.source->text(block.span);
  if (source.find("   ") == std::string_view::npos && source.find('\t') == std::string_view::npos) return false;
  Rows rows;
  std::size_t width = 0;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = part.reading.layout.lines[l];
    if (line.end <= block.body.begin) continue;
    rows.push_back(cells_of(part.reading, {std::max(line.begin, block.body.begin), line.end}));
    width = std::max(width, rows.back().size());
  }
  return width >= 2 && width <= widest && read_rows(part, rows);
}

}  // namespace minuter::readers
