// Tables: rows of tabs, pipes, grids, columns aligned with spaces. Exported tables are broken: rows
// go on after a page, in rows whose first cells are empty, in plain lines. Each kind heals here.
#include <algorithm>
#include <array>

#include "layout/characters.hpp"
#include "layout/drafts.hpp"
#include "layout/marked_columns.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kMostColumns = 64;  // further tabs belong to the last cell

struct CellSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool is_empty() const noexcept { return begin == end; }
};
using Cells = std::vector<CellSpan>;

CellSpan trimmed(const Lines& all, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && is_blank(all.text[begin])) ++begin;
  while (end > begin && is_blank(all.text[end - 1])) --end;
  return {begin, end};
}

/// Shared by all kinds: rows and cells of the table that is being built.
class TableDraft {
 public:
  TableDraft(const Lines& lines, Drafts& drafts, TableStyle style) : all_(lines), drafts_(drafts) {
    table_.style = style;
    table_.first_row = static_cast<std::uint32_t>(drafts.rows.size());
  }

  void add_row(const Cells& cells, const Line& line) {
    DraftRow row;
    row.first_cell = static_cast<std::uint32_t>(drafts_.cells.size());
    row.cell_count = static_cast<std::uint32_t>(cells.size());
    row.span = {line.begin, line.end};
    for (const CellSpan& c : cells) {
      drafts_.cells.emplace_back();
      if (!c.is_empty()) {
        drafts_.append(drafts_.cells.back().pieces, c.begin, c.end, flags(line), Join::space);
      }
    }
    drafts_.rows.push_back(row);
    ++table_.row_count;
  }

  /// Text for column `column` of the last row.
  void go_on(std::uint32_t column, CellSpan text, const Line& line) {
    if (text.is_empty() || table_.row_count == 0) return;
    DraftRow& row = drafts_.rows.back();
    while (row.cell_count <= column) {
      drafts_.cells.emplace_back();
      ++row.cell_count;
    }
    Pieces& pieces = drafts_.cells[row.first_cell + column].pieces;
    const std::string_view before = last_text(pieces);
    const std::string_view next = all_.view(text.begin, text.end);
    Join join = Join::space;
    if (ends_sentence(before) && case_at(skip_openers(next)) != Case::lower) join = Join::line;
    if (next.starts_with("(") && ends_sentence(before)) join = Join::line;
    // A row that begins with a number: its title, then sentences; or short entries, one below the other.
    if (column > 0 && has_number(first_text(first_row() + table_.row_count - 1, 0))) {
      if (column == 1 && ends_sentence(next) && next.size() > 14 && !ends_sentence(before) && case_at(next) == Case::upper) join = Join::line;
      if (column > 1 && before.size() <= 12 && next.size() <= 12) join = Join::line;
    }
    // "Ada Penrose (Mill Ltd)" over "Bo Quill (Mill Ltd)": one below the other, not one that goes on.
    if (before.ends_with(")") && next.ends_with(")") && case_at(next) == Case::upper) join = Join::line;
    drafts_.append(pieces, text.begin, text.end, flags(line), join);
    row.span = cover(row.span, {line.begin, line.end});
  }

  [[nodiscard]] std::string_view last_text(const Pieces& pieces) const {
    if (pieces.last == kNone) return {};
    const Piece& p = drafts_.pieces[pieces.last];
    return all_.view(p.begin, p.end);
  }
  [[nodiscard]] const DraftRow& last_row() const { return drafts_.rows.back(); }
  [[nodiscard]] std::string_view first_text(std::uint32_t row, std::uint32_t column) const {
    const DraftRow& r = drafts_.rows[row];
    if (column >= r.cell_count) return {};
    const Pieces& p = drafts_.cells[r.first_cell + column].pieces;
    if (p.first == kNone) return {};
    return all_.view(drafts_.pieces[p.first].begin, drafts_.pieces[p.first].end);
  }
  [[nodiscard]] std::string_view last_cell_text() const {
    const DraftRow& r = last_row();
    return r.cell_count == 0 ? std::string_view{}
                             : last_text(drafts_.cells[r.first_cell + r.cell_count - 1].pieces);
  }
  [[nodiscard]] std::uint32_t row_count() const { return table_.row_count; }
  [[nodiscard]] std::uint32_t first_row() const { return table_.first_row; }
  void set_header() { table_.has_header = true; }
  void drop(const Line& line) { drafts_.furniture.push_back({{line.begin, line.end}}); }

  void finish(const Line& first) {
    if (table_.row_count == 0) return;
    Draft block;
    block.kind = BlockKind::table;
    block.table = static_cast<std::uint32_t>(drafts_.tables.size());
    block.quote = first.quote;
    block.indent = first.indent;
    block.blank_before = first.blank_before;
    block.after_page_break = first.page_break;
    for (std::uint32_t i = table_.first_row; i < drafts_.rows.size(); ++i) {
      block.span = cover(block.span, drafts_.rows[i].span);
    }
    drafts_.tables.push_back(table_);
    drafts_.blocks.push_back(block);
  }

 private:
  /// "3", "3.1", "21/05/3"
  static bool has_number(std::string_view s) {
    return !s.empty() && s.size() <= 12 && is_digit(s[0]) && s.find_first_not_of("0123456789./-") == std::string_view::npos;
  }
  static std::uint8_t flags(const Line& line) { return line.flags; }

  const Lines& all_;
  Drafts& drafts_;
  Table table_;
};

// ---- tabs ----------------------------------------------------------------------------------

/// Cells of a line; `first_filled` is the column of the first one that is not empty.
bool split_tabs(const Lines& all, const Line& line, Cells& cells, std::uint32_t& first_filled) {
  cells.clear();
  if ((line.flags & kTab) == 0) return false;
  std::uint32_t at = line.raw;
  first_filled = kNone;
  while (true) {
    std::uint32_t end = at;
    if (cells.size() + 1 >= kMostColumns) {
      end = line.end;
    } else {
      while (end < line.end && all.text[end] != '\t') ++end;
    }
    const CellSpan c = trimmed(all, at, end);
    if (!c.is_empty() && first_filled == kNone) {
      first_filled = static_cast<std::uint32_t>(cells.size());
    }
    cells.push_back(c);
    if (end >= line.end) break;
    at = end + 1;
  }
  while (!cells.empty() && cells.back().is_empty()) cells.pop_back();
  return !cells.empty();
}

/// A row of its own: text before a tab and behind it. "1.<tab>Title" and "Date:<tab>4 May" are not.
bool is_tab_row(const Lines& all, const Line& line, Cells& cells) {
  std::uint32_t first = 0;
  if (!split_tabs(all, line, cells, first)) return false;
  // A line of a log: "[12:01]<tab><nick><tab>text".
  const char sign = all.text[line.begin];
  if ((is_digit(sign) || sign == '[' || sign == '<') &&
      find_label(all.view(line)).kind == LabelKind::nick)
    return false;
  if (cells.size() - first < 2) return line.trailing_tabs >= 1 && first == 0;
  const std::string_view head = all.view(cells[first].begin, cells[first].end);
  // "Members:<tab>Officials:" are the titles of two columns.
  if (head.ends_with(':') && cells.size() - first == 2 && !all.view(cells.back().begin, cells.back().end).ends_with(':')) return false;
  if (cells.size() - first == 2) {
    const Bullet bullet = find_bullet(head, true);
    // "- [AP]<tab>Mend the roof"
    if (bullet.size > 0 && bullet.size < head.size() && (head[bullet.size] == '[' || head[bullet.size] == '(') && head.size() - bullet.size <= 8) return false;
    if ((bullet.size > 0 && bullet.size >= head.size()) || find_bullet(all, line).size > head.size()) return false;
    const Number number = find_number(head, true);
    if (number.text > 0 && number.text >= head.size()) return false;
    if (head.size() <= 6 && is_digit(head[0]) && head.find('.') != std::string_view::npos &&
        head.find_first_not_of("0123456789.") == std::string_view::npos) {
      return false;  // "2.2<tab>Title"
    }
  }
  return true;
}

/// "10:05-10:20" -> "9:9-9:9": rows of one table begin alike.
struct Shape {
  std::array<char, 24> text{};
  std::size_t size = 0;
  bool has_digit = false;
  bool operator==(const Shape& o) const noexcept {
    return std::string_view(text.data(), size) == std::string_view(o.text.data(), o.size);
  }
  [[nodiscard]] bool is_start_of(const Shape& o) const noexcept {
    return size > 0 && std::string_view(o.text.data(), o.size)
                           .starts_with(std::string_view(text.data(), size));
  }
};

Shape shape_of(std::string_view s) {
  Shape shape;
  for (const char c : s) {
    const char sign = is_digit(c) ? '9' : is_word(c) ? 'a' : c;
    if (is_digit(c)) shape.has_digit = true;
    if (shape.size > 0 && shape.text[shape.size - 1] == sign && (sign == '9' || sign == 'a')) continue;
    if (shape.size == shape.text.size()) break;
    shape.text[shape.size++] = sign;
  }
  return shape;
}

bool is_heading_like(const Lines& all, const Line& line) {
  const std::string_view s = all.view(line);
  if (s.starts_with("(")) return false;
  if (s.starts_with('#') || ruled_with(s) != '\0' || is_bold_line(s)) return true;
  if (is_capitals(s)) return true;
  const Label label = find_source_label(s);
  if (label.kind == LabelKind::colon && (label.body >= s.size() || s.size() < 80)) return true;
  return is_title_line(s) && s.size() <= 60;
}

bool is_header_like(const Lines& all, const Cells& cells) {
  if (cells.size() < 2) return false;
  for (const CellSpan& c : cells) {
    const std::string_view s = all.view(c.begin, c.end);
    if (s.empty() || s.size() > 30 || count_words(s) > 4 || ends_sentence(s)) {
      if (!s.ends_with("No.")) return false;
    }
    for (const char ch : s) {
      if (is_digit(ch)) return false;
    }
  }
  return true;
}

class TabTable {
 public:
  TabTable(const Lines& lines, Drafts& drafts, std::size_t start)
      : all_(lines), table_(lines, drafts, TableStyle::tabs), at_(start), start_(start) {}

  std::size_t read() {
    const Line& first = all_.lines[start_];
    if (!opens()) return start_;
    while (at_ < all_.lines.size() && step()) {
    }
    table_.finish(first);
    return at_;
  }

 private:
  /// One line with a single tab is no table; two such lines are.
  bool opens() {
    const Line& line = all_.lines[start_];
    if (!is_tab_row(all_, line, cells_)) return false;
    if (cells_.size() >= 3) return true;
    // "Apologies:" over "Ada Penrose<tab>Miller"
    if (start_ > 0 && line.blank_before == 0 && cells_.size() == 2 && line.size() < 90) {
      const auto above = all_.view(all_.lines[start_ - 1]);
      if (above.ends_with(':') && above.size() < 40 && !ends_sentence(all_.view(line)) && case_at(all_.view(line)) == Case::upper) return true;
    }
    const std::size_t next = skip_furniture(start_ + 1);
    if (next >= all_.lines.size() || all_.lines[next].quote != line.quote) return false;
    std::uint32_t first_filled = 0;
    Cells other;
    if (is_tab_row(all_, all_.lines[next], other)) return true;
    return split_tabs(all_, all_.lines[next], other, first_filled) && first_filled > 0 &&
           cells_.size() > 1 && first_filled < cells_.size();
  }

  [[nodiscard]] std::size_t skip_furniture(std::size_t i) const {
    while (i < all_.lines.size() && all_.lines[i].is_furniture) ++i;
    return i;
  }

  bool step() {
    const Line& line = all_.lines[at_];
    if (line.is_furniture) return true_after_furniture();
    if (line.quote != all_.lines[start_].quote) return false;
    std::uint32_t first = 0;
    const bool has_cells = split_tabs(all_, line, cells_, first);
    if (has_cells && first > 0 && table_.row_count() > 0 && first < std::max(width_, 2U)) {
      // Its first cells are empty: the row before goes on.
      for (std::uint32_t c = first; c < cells_.size(); ++c) table_.go_on(c, cells_[c], line);
    } else if (has_cells && (cells_.size() > 1 || line.trailing_tabs > 0)) {
      if (!add(line)) return false;
    } else if (!read_prose()) {
      return false;
    }
    ++at_;
    return true;
  }

  bool true_after_furniture() {
    // Only inside the table: furniture behind its end is not part of it.
    const std::size_t next = skip_furniture(at_);
    std::uint32_t first = 0;
    if (next >= all_.lines.size() || !split_tabs(all_, all_.lines[next], cells_, first)) {
      const bool goes_on = next < all_.lines.size() &&
                           case_at(all_.view(all_.lines[next])) == Case::lower;
      if (!goes_on) return false;
    }
    while (at_ < next) table_.drop(all_.lines[at_++]);
    return true;
  }

  /// A row with a first cell: a new row, the rest of the row before, or another table's.
  bool add(const Line& line) {
    const auto count = static_cast<std::uint32_t>(cells_.size());
    if (table_.row_count() > 0 && line.blank_before > 0) {
      const std::string_view head = all_.view(cells_[0].begin, cells_[0].end);
      const bool lost_cells = width_ > 2 && count < width_ && case_at(head) == Case::lower;
      if (lost_cells) {
        for (std::uint32_t c = 0; c < count; ++c) {
          table_.go_on(width_ - count + c, cells_[c], line);
        }
        return true;
      }
      const Shape last = shape_of(table_.first_text(last_index(), 0));
      const bool same_shape = last.has_digit && last == shape_of(head);
      if (!same_shape && is_header_like(all_, cells_) &&
          (count != width_ || last.has_digit)) {
        return false;
      }
      if (!same_shape && count > width_ && width_ > 1) return false;
    }
    table_.add_row(cells_, line);
    if (line.trailing_tabs == 0 || count > 1) width_ = std::max(width_, count);
    return true;
  }

  [[nodiscard]] std::uint32_t last_index() const {
    return table_.first_row() + table_.row_count() - 1;
  }

  /// Plain lines between two rows of the same table are the rest of the last cell.
  bool read_prose() {
    if (at_ < prose_stop_) return read_tail();
    std::size_t next = at_;
    bool has_heading = false;
    bool has_blank = false;
    while (next < all_.lines.size()) {
      const Line& l = all_.lines[next];
      if (l.quote != all_.lines[start_].quote) break;
      std::uint32_t first = 0;
      if (!l.is_furniture && split_tabs(all_, l, other_, first) &&
          (first > 0 || other_.size() > 1)) {
        break;
      }
      if (!l.is_furniture) {
        has_blank = has_blank || l.blank_before > 0;
        const bool goes_on = case_at(all_.view(l)) == Case::lower;
        has_heading = has_heading || (!goes_on && is_heading_like(all_, l));
        if (has_heading) break;
      }
      ++next;
    }
    const bool stops = has_heading || next >= all_.lines.size() ||
                       all_.lines[next].quote != all_.lines[start_].quote;
    if (stops || !is_same_table(next, has_blank)) {
      prose_stop_ = next;  // or each line would look that far again
      return read_tail();
    }
    for (; at_ < next; ++at_) {
      const Line& l = all_.lines[at_];
      if (l.is_furniture) {
        table_.drop(l);
      } else {
        table_.go_on(last_column(), {l.begin, l.end}, l);
      }
    }
    --at_;  // the caller steps on
    return true;
  }

  bool is_same_table(std::size_t row, bool has_blank) {
    std::uint32_t first = 0;
    split_tabs(all_, all_.lines[row], other_, first);
    if (first > 0 && first < width_) return true;
    if (first > 0 || other_.size() > width_) return false;
    const Shape last = shape_of(table_.first_text(last_index(), 0));
    const Shape next = shape_of(all_.view(other_[0].begin, other_[0].end));
    if (next.has_digit && (last == next || next.is_start_of(last) || last.is_start_of(next))) {
      return true;
    }
    const bool is_joined = !has_blank && all_.lines[row].blank_before == 0;
    return is_joined && other_.size() == width_;
  }

  /// After the last row: only what is surely the rest of a sentence.
  bool read_tail() {
    const Line& line = all_.lines[at_];
    const std::string_view s = all_.view(line);
    if (case_at(s) != Case::lower || ends_sentence(table_.last_cell_text()) ||
        find_bullet(s, true).size > 0 || find_number(s, false).text > 0) {
      return false;
    }
    table_.go_on(last_column(), {line.begin, line.end}, line);
    return true;
  }

  [[nodiscard]] std::uint32_t last_column() const {
    const std::uint32_t n = table_.last_row().cell_count;
    return n == 0 ? 0 : n - 1;
  }

  const Lines& all_;
  TableDraft table_;
  std::size_t at_;
  std::size_t start_;
  std::size_t prose_stop_ = 0;
  std::uint32_t width_ = 0;
  Cells cells_;
  Cells other_;
};

// ---- pipes and grids -----------------------------------------------------------------------

bool is_pipe_rule(std::string_view s) {
  bool has_dash = false;
  bool has_bar = false;
  for (const char c : s) {
    has_dash = has_dash || c == '-' || c == '=';
    has_bar = has_bar || c == '|' || c == '+';
    if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '+' && c != '=') return false;
  }
  return has_dash && has_bar;
}

/// `is_open`: the rows of the table have no pipe at their ends; one there shuts an empty cell.
void split_pipes(const Lines& all, const Line& line, Cells& cells, bool is_open = false) {
  cells.clear();
  std::uint32_t at = line.begin;
  std::uint32_t end = line.end;
  if (all.text[at] == '|' && !is_open) ++at;
  if (end > at && all.text[end - 1] == '|' && (end - 2 < at || all.text[end - 2] != '\\')) --end;
  std::uint32_t p = at;
  bool in_code = false;
  for (; p < end; ++p) {
    const char c = all.text[p];
    if (c == '\\') {
      ++p;
    } else if (c == '`') {
      in_code = !in_code && all.text.substr(p + 1, end - p - 1).substr(0, 200).find('`') !=
                                std::string_view::npos;
    } else if (c == '|' && !in_code && cells.size() + 1 < kMostColumns) {
      cells.push_back(trimmed(all, at, p));
      at = p + 1;
    }
  }
  cells.push_back(trimmed(all, std::min(at, end), end));
}

/// How often a bar stands between spaces, or at the end behind one.
std::size_t count_bars(std::string_view s) {
  std::size_t count = 0;
  for (auto at = s.find(" |"); at != std::string_view::npos; at = s.find(" |", at + 2)) count += at + 2 == s.size() || s[at + 2] == ' ';
  return count;
}

std::size_t pipe_table(const Lines& all, std::size_t start, Drafts& drafts) {
  const Line& first = all.lines[start];
  const auto follows = [&](std::size_t i) {
    return i < all.lines.size() && all.lines[i].blank_before == 0 &&
           all.lines[i].quote == first.quote && !all.lines[i].is_furniture;
  };
  const std::string_view head = all.view(first);
  const bool ruled = follows(start + 1) && is_pipe_rule(all.view(all.lines[start + 1]));
  const auto is_framed = [](std::string_view s) {
    return s.size() > 2 && s.front() == '|' && s.find('|', 1) != std::string_view::npos;
  };
  const bool framed = is_framed(head) && follows(start + 1) &&
                      is_framed(all.view(all.lines[start + 1]));
  // "Ada | mend the gate | 5 June": three rows and more with as many bars, and nothing around them.
  const bool is_full = head.front() != '|' && head.back() != '|' && head.find("| |") == std::string_view::npos;
  const std::size_t bars = ruled || framed || !is_full ? 0 : count_bars(head);
  const auto has_bars = [&](std::size_t i) { return follows(i) && all.view(all.lines[i]).front() != '|' && count_bars(all.view(all.lines[i])) == bars; };
  const bool is_bare = bars >= 2 && has_bars(start + 1) && has_bars(start + 2);
  if (!ruled && !framed && !is_bare && !(is_framed(head) && head.back() == '|')) return start;
  const bool is_open = is_bare || (ruled && head.front() != '|' && head.back() != '|' && all.view(all.lines[start + 1]).front() != '|');
  TableDraft table(all, drafts, TableStyle::pipes);
  Cells cells;
  std::size_t i = start;
  while (i < all.lines.size()) {
    const Line& line = all.lines[i];
    if (i != start && !follows(i)) break;
    const std::string_view s = all.view(line);
    if ((line.flags & kPipe) == 0 || (!is_framed(s) && framed && !ruled && !is_pipe_rule(s))) break;
    if (is_bare && count_bars(s) != bars) break;
    if (is_pipe_rule(s)) {
      if (table.row_count() == 1) table.set_header();
      table.drop(line);
    } else {
      split_pipes(all, line, cells, is_open && !(s.front() == '|' && s.back() == '|'));
      table.add_row(cells, line);
    }
    ++i;
  }
  table.finish(first);
  return i;
}

bool is_grid_rule(std::string_view s) {
  return s.size() > 3 && s[0] == '+' && s.back() == '+' &&
         s.find_first_not_of("+-=") == std::string_view::npos;
}

/// +---+---+ with rows of several lines.
std::size_t grid_table(const Lines& all, std::size_t start, Drafts& drafts) {
  const Line& first = all.lines[start];
  if (!is_grid_rule(all.view(first)) || start + 1 >= all.lines.size() ||
      !all.view(all.lines[start + 1]).starts_with("|")) {
    return start;
  }
  TableDraft table(all, drafts, TableStyle::grid);
  Cells cells;
  bool is_new_row = true;
  std::size_t i = start;
  for (; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    const std::string_view s = all.view(line);
    if (i != start && (line.blank_before > 0 || line.quote != first.quote)) break;
    if (is_grid_rule(s)) {
      if (s.find('=') != std::string_view::npos && table.row_count() == 1) table.set_header();
      table.drop(line);
      is_new_row = true;
    } else if (s.starts_with("|")) {
      split_pipes(all, line, cells);
      if (is_new_row) {
        table.add_row(cells, line);
      } else {
        for (std::uint32_t c = 0; c < cells.size(); ++c) table.go_on(c, cells[c], line);
      }
      is_new_row = false;
    } else {
      break;
    }
  }
  table.finish(first);
  return i;
}

// ---- columns -------------------------------------------------------------------------------

constexpr std::size_t kMostAligned = 12;
struct Columns {
  std::array<std::uint32_t, kMostAligned> begin{};  // from Line::raw
  std::size_t count = 0;
  bool wide = false;  // a gap of three or more
};

Columns columns_of(const Lines& all, const Line& line) {
  Columns found;
  if ((line.flags & kDoubleSpace) == 0 || line.size() > 400) return found;
  found.begin[found.count++] = line.begin - line.raw;
  for (std::uint32_t p = line.begin; p < line.end; ++p) {
    if (all.text[p] != ' ') continue;
    std::uint32_t q = p;
    while (q < line.end && all.text[q] == ' ') ++q;
    const char before = all.text[p - 1];
    const bool after_sentence = before == '.' || before == '?' || before == '!' || before == ':';
    if (q - p >= 3 || (q - p == 2 && !after_sentence)) {
      if (found.count == kMostAligned) return {};
      found.wide = found.wide || q - p >= 3;
      found.begin[found.count++] = q - line.raw;
    }
    p = q;
  }
  return found;
}

bool share_columns(const Columns& a, const Columns& b) {
  if (a.count < 2 || a.count != b.count) return false;
  for (std::size_t i = 0; i < a.count; ++i) {
    if (a.begin[i] != b.begin[i]) return false;
  }
  return true;
}

/// A row with empty cells, also its first: each of its cells begins where a column of the first line does.
bool fits_columns(const Columns& columns, const Columns& row) {
  if (columns.count < 3 || row.count < 2 || row.count > columns.count) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < row.count; ++i) {
    while (at < columns.count && columns.begin[at] != row.begin[i]) ++at;
    if (at++ == columns.count) return false;
  }
  return true;
}

/// "I.    Roll call" over "II.   Minutes": a list with a wide gap.
bool is_number_column(const Lines& all, std::size_t start, std::size_t end, const Columns& columns) {
  for (std::size_t i = start; i < end; ++i) {
    const Line& line = all.lines[i];
    const CellSpan cell = trimmed(all, line.raw + columns.begin[0], line.raw + columns.begin[1]);
    if (cell.end - cell.begin > 6) return false;
    const Number number = find_number(all.view(line), true);
    if (number.text == 0 || line.begin + number.end + 2 < cell.end) return false;
  }
  return true;
}

std::size_t space_table(const Lines& all, std::size_t start, Drafts& drafts) {
  const Line& first = all.lines[start];
  const Columns columns = columns_of(all, first);
  if (columns.count < 2) return start;
  const std::string_view s = all.view(first);
  if (find_bullet(all, first).size > 0 || s.starts_with('#')) return start;
  // Rows may have empty cells below titles of columns, all of them words.
  const bool has_titles = first.quote == 0 && s.find_first_of("0123456789|:") == std::string_view::npos && case_at(s) == Case::upper;
  std::size_t end = start + 1;
  bool is_full = true;  // no row has an empty cell
  // Below such titles the rows may stand apart, one like the other.
  const std::uint16_t gap = has_titles && columns.wide && end < all.lines.size() && all.lines[end].blank_before <= 2 ? all.lines[end].blank_before : std::uint16_t{0};
  while (end < all.lines.size() && all.lines[end].blank_before == gap &&
         all.lines[end].quote == first.quote && !all.lines[end].is_furniture &&
         (share_columns(columns, columns_of(all, all.lines[end])) || (has_titles && fits_columns(columns, columns_of(all, all.lines[end]))))) {
    is_full = is_full && share_columns(columns, columns_of(all, all.lines[end]));
    ++end;
  }
  if (end - start < (columns.wide && is_full && gap == 0 ? 2U : 3U) || (gap > 0 && columns.count == 2 && end - start < 4)) return start;
  if (columns.count == 2 && is_number_column(all, start, end, columns)) return start;
  TableDraft table(all, drafts, TableStyle::spaces);
  Cells cells;
  for (std::size_t i = start; i < end; ++i) {
    const Line& line = all.lines[i];
    cells.clear();
    const Columns own = columns_of(all, line);
    for (std::size_t c = 0, o = 0; c < columns.count; ++c) {
      if (o == own.count || own.begin[o] != columns.begin[c]) {
        cells.push_back({line.end, line.end});
        continue;
      }
      const std::uint32_t from = line.raw + columns.begin[c];
      const std::uint32_t to = ++o < own.count ? line.raw + own.begin[o] : line.end;
      cells.push_back(trimmed(all, from, to));
    }
    table.add_row(cells, line);
  }
  table.finish(first);
  return end;
}

/// "Name   Present Absent" over rows with a mark below the one or the other.
std::size_t marked_table(const Lines& all, std::size_t start, Drafts& drafts) {
  const auto rows = marked_columns(all, start);
  if (rows.empty()) return start;
  TableDraft table(all, drafts, TableStyle::spaces);
  Cells cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    cells.clear();
    for (const auto& cell : rows[r]) cells.push_back({cell.begin, cell.end});
    table.add_row(cells, all.lines[start + r]);
  }
  table.finish(all.lines[start]);
  return start + rows.size();
}

}  // namespace

std::size_t draft_table(const Lines& lines, std::size_t index, Drafts& drafts) {
  const Line& line = lines.lines[index];
  const char c = lines.text[line.begin];
  std::size_t after = index;
  if (c == '+') after = grid_table(lines, index, drafts);
  if (after == index && (line.flags & kPipe) != 0) after = pipe_table(lines, index, drafts);
  if (after == index && (line.flags & kTab) != 0) after = TabTable(lines, drafts, index).read();
  if (after == index && (line.flags & (kDoubleSpace | kTab)) == kDoubleSpace) after = marked_table(lines, index, drafts);
  if (after == index && (line.flags & kDoubleSpace) != 0) {
    after = space_table(lines, index, drafts);
  }
  return after;
}

}  // namespace minuter::layout
