#include "layout/html.hpp"

#include <algorithm>

#include "layout/characters.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kMostCells = 64;  // of a row

struct Tag {
  std::string_view name;  // as printed
  bool is_end = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // behind '>'
};

bool is_named(const Tag& tag, std::string_view name) noexcept {
  if (tag.name.size() != name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if ((is_upper_ascii(tag.name[i]) ? tag.name[i] + 32 : tag.name[i]) != name[i]) return false;
  return true;
}

// The next tag at or behind `at`; an empty name: there is none.
Tag next_tag(std::string_view text, std::uint32_t at, std::uint32_t stop) noexcept {
  while (at < stop) {
    const auto open = text.substr(at, stop - at).find('<');
    if (open == std::string_view::npos) break;
    const auto begin = at + static_cast<std::uint32_t>(open);
    // Tags in a comment are none.
    if (text.substr(begin, 4) == "<!--") {
      constexpr std::size_t longest = 512;  // bounds what hostile text costs
      const auto shut = text.substr(begin, std::min<std::size_t>(stop - begin, longest)).find("-->");
      at = begin + (shut == std::string_view::npos ? 4 : static_cast<std::uint32_t>(shut) + 3);
      continue;
    }
    std::uint32_t name = begin + 1;
    Tag tag;
    tag.begin = begin;
    if (name < stop && text[name] == '/') {
      tag.is_end = true;
      ++name;
    }
    std::uint32_t end = name;
    while (end < stop && end - name < 12 && (is_letter_ascii(text[end]) || is_digit(text[end]))) ++end;
    const auto shut = text.substr(end, std::min<std::uint32_t>(stop - end, 600)).find('>');
    if (end > name && shut != std::string_view::npos) {
      tag.name = text.substr(name, end - name);
      tag.end = end + static_cast<std::uint32_t>(shut) + 1;
      return tag;
    }
    at = begin + 1;
  }
  return {};
}

class Element {
 public:
  Element(const Lines& lines, std::size_t index, Drafts& drafts) : all_(lines), index_(index), out_(drafts) {}

  // Where the element that begins at `at` ends: behind its closing tag; 0: it is not closed.
  std::uint32_t end_of(const Tag& open) const {
    const auto stop = static_cast<std::uint32_t>(all_.text.size());
    std::size_t depth = 0;
    for (Tag tag = open; !tag.name.empty(); tag = next_tag(all_.text, tag.end, stop)) {
      if (!is_same(tag, open)) continue;
      if (!tag.is_end) ++depth;
      else if (--depth == 0) return tag.end;
    }
    return 0;
  }

  bool read_table(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t first_row = rows();
    bool all_headers = true;
    bool has_header = false;
    std::uint32_t cell = 0;  // where the text of the open cell begins
    bool in_cell = false;
    bool in_row = false;
    std::size_t depth = 0;
    for (Tag tag = next_tag(all_.text, begin, end); !tag.name.empty(); tag = next_tag(all_.text, tag.end, end)) {
      if (is_named(tag, "table")) depth = tag.is_end ? depth - (depth > 0) : depth + 1;
      if (depth != 1) continue;  // a table inside a cell is text of the cell
      const bool is_cell = is_named(tag, "td") || is_named(tag, "th");
      const bool is_row = is_named(tag, "tr");
      const bool is_part = is_named(tag, "tbody") || is_named(tag, "thead") || is_named(tag, "table");
      if (!is_cell && !is_row && !is_part) continue;
      if (in_cell) add_cell(cell, tag.begin);
      in_cell = false;
      if (!is_cell && in_row) {
        in_row = false;
        if (!close_row(first_row, tag.begin)) continue;
        if (rows() == first_row + 1) has_header = all_headers;
      }
      if (tag.is_end) continue;
      if (is_row || (is_cell && !in_row)) {
        open_row(tag.begin);
        in_row = true;
        if (rows() == first_row + 1) all_headers = true;
      }
      if (is_cell) {
        in_cell = true;
        cell = tag.end;
        all_headers = all_headers && is_named(tag, "th");
      }
    }
    if (in_row) close_row(first_row, end);
    if (rows() == first_row) return false;
    add_table(first_row, has_header, begin, end);
    return true;
  }

  // "Present" in <dt>, "Ada, Bo" in <dd>: a table of two columns.
  bool read_terms(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t first_row = rows();
    std::uint32_t text = 0;
    bool is_open = false;
    bool in_row = false;
    for (Tag tag = next_tag(all_.text, begin, end); !tag.name.empty(); tag = next_tag(all_.text, tag.end, end)) {
      const bool is_term = is_named(tag, "dt");
      const bool is_said = is_named(tag, "dd");
      if (!is_term && !is_said && !is_named(tag, "dl")) continue;
      if (is_open) add_cell(text, tag.begin);
      is_open = false;
      if (tag.is_end && !is_named(tag, "dl")) continue;
      if ((is_term || is_named(tag, "dl")) && in_row) {
        in_row = false;
        close_row(first_row, tag.begin);
      }
      if (is_term) {
        open_row(tag.begin);
        in_row = true;
      }
      if (!in_row) continue;
      is_open = true;
      text = tag.end;
    }
    if (in_row) close_row(first_row, end);
    if (rows() == first_row) return false;
    add_table(first_row, false, begin, end);
    return true;
  }

  bool read_heading(const Tag& open, std::uint32_t end) {
    const auto text = all_.text.substr(open.end, end - open.end);
    const auto shut = text.rfind("</");
    if (shut == std::string_view::npos) return false;
    Draft block = block_of(BlockKind::heading, open.begin, end);
    block.heading = HeadingStyle::markdown;
    block.level = static_cast<std::uint8_t>(open.name[1] - '0');
    add_text(block.pieces, open.end, open.end + static_cast<std::uint32_t>(shut));
    if (block.pieces.first == kNone) return false;
    out_.blocks.push_back(block);
    return true;
  }

  bool read_list(std::uint32_t begin, std::uint32_t end) {
    std::size_t depth = 0;
    std::uint32_t text = 0;
    bool is_open = false;
    bool any = false;
    for (Tag tag = next_tag(all_.text, begin, end); !tag.name.empty(); tag = next_tag(all_.text, tag.end, end)) {
      const bool is_list = is_named(tag, "ul") || is_named(tag, "ol");
      const bool is_item = is_named(tag, "li");
      if (!is_list && !is_item) continue;
      if (is_open) any = add_item(text, tag.begin, depth) || any;
      is_open = false;
      if (is_list) depth = tag.is_end ? depth - (depth > 0) : depth + 1;
      if (is_item && !tag.is_end) {
        is_open = true;
        text = tag.end;
      }
    }
    return any;
  }

 private:
  static bool is_same(const Tag& a, const Tag& b) noexcept {
    if (a.name.size() != b.name.size()) return false;
    for (std::size_t i = 0; i < a.name.size(); ++i)
      if ((a.name[i] | 0x20) != (b.name[i] | 0x20)) return false;
    return true;
  }
  [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(out_.rows.size()); }

  void open_row(std::uint32_t begin) {
    out_.rows.push_back({static_cast<std::uint32_t>(out_.cells.size()), 0, {begin, begin}});
  }
  bool close_row(std::uint32_t first_row, std::uint32_t end) {
    if (rows() == first_row) return false;
    DraftRow& row = out_.rows.back();
    row.span.end = end;
    if (row.cell_count > 0) return true;
    out_.rows.pop_back();
    return false;
  }
  void add_cell(std::uint32_t begin, std::uint32_t end) {
    if (out_.rows.empty() || out_.rows.back().cell_count >= kMostCells) return;
    DraftCell cell;
    add_text(cell.pieces, begin, end);
    out_.cells.push_back(cell);
    ++out_.rows.back().cell_count;
  }
  bool add_item(std::uint32_t begin, std::uint32_t end, std::size_t depth) {
    Draft block = block_of(BlockKind::list_item, begin, end);
    block.marker = MarkerKind::bullet;
    block.level = static_cast<std::uint8_t>(std::min<std::size_t>(depth > 0 ? depth - 1 : 0, 200));
    block.may_be_heading = false;
    add_parts(block.pieces, begin, end);
    if (block.pieces.first == kNone) return false;
    out_.blocks.push_back(block);
    return true;
  }
  // "<dl><dt>Roof</dt><dd>Leaks</dd></dl>" inside an entry: its words.
  void add_parts(Pieces& to, std::uint32_t begin, std::uint32_t end) {
    auto from = begin;
    for (Tag tag = next_tag(all_.text, begin, end); !tag.name.empty(); tag = next_tag(all_.text, tag.end, end)) {
      if (!is_named(tag, "dl") && !is_named(tag, "dt") && !is_named(tag, "dd")) continue;
      add_text(to, from, tag.begin);
      from = tag.end;
    }
    add_text(to, from, end);
  }
  void add_table(std::uint32_t first_row, bool has_header, std::uint32_t begin, std::uint32_t end) {
    Draft block = block_of(BlockKind::table, begin, end);
    Table table;
    table.style = TableStyle::grid;
    table.has_header = has_header;
    table.first_row = first_row;
    table.row_count = rows() - first_row;
    block.table = static_cast<std::uint32_t>(out_.tables.size());
    out_.tables.push_back(table);
    out_.blocks.push_back(block);
  }
  [[nodiscard]] Draft block_of(BlockKind kind, std::uint32_t begin, std::uint32_t end) const {
    Draft block;
    block.kind = kind;
    block.quote = all_.lines[index_].quote;
    block.blank_before = 1;
    block.span = {begin, end};
    return block;
  }
  // The lines of [begin, end) that hold something; positions only grow, so none is looked at twice.
  void add_text(Pieces& to, std::uint32_t begin, std::uint32_t end) {
    while (index_ < all_.lines.size() && all_.lines[index_].end <= begin) ++index_;
    for (auto i = index_; i < all_.lines.size() && all_.lines[i].begin < end; ++i) {
      const Line& line = all_.lines[i];
      auto from = std::max(line.begin, begin);
      auto until = std::min(line.end, end);
      while (from < until && is_blank(all_.text[from])) ++from;
      while (until > from && is_blank(all_.text[until - 1])) --until;
      if (from >= until || line.is_furniture) continue;
      const auto inside = all_.view(from, until);
      if (inside == "<p>" || inside == "</p>" || inside == "<br>" || inside == "<br/>") continue;
      out_.append(to, from, until, line.flags | kMarkup, Join::space);
    }
  }

  const Lines& all_;
  std::size_t index_;
  Drafts& out_;
};

std::size_t line_after(const Lines& lines, std::size_t index, std::uint32_t end) {
  while (index < lines.lines.size() && lines.lines[index].begin < end) ++index;
  return index;
}

}  // namespace

std::size_t draft_html(const Lines& lines, std::size_t index, Drafts& drafts, HtmlSearch& search) {
  const Line& line = lines.lines[index];
  const Tag open = next_tag(lines.text, line.begin, line.end);
  if (open.name.empty() || open.begin != line.begin || open.is_end) return index;
  const bool is_table = is_named(open, "table");
  const bool is_terms = is_named(open, "dl");
  const bool is_list = is_named(open, "ul") || is_named(open, "ol");
  const bool is_heading = open.name.size() == 2 && (open.name[0] | 0x20) == 'h' && open.name[1] >= '1' && open.name[1] <= '6';
  if (!is_table && !is_terms && !is_list && !is_heading) return index;
  bool nothing = false;
  bool& is_missing = is_table ? search.no_table : is_terms ? search.no_terms : is_list ? search.no_list : nothing;
  if (is_missing) return index;
  Element element(lines, index, drafts);
  std::uint32_t end = 0;
  if (is_heading) {
    const auto shut = lines.text.substr(open.end, 400).find("</");
    if (shut == std::string_view::npos) return index;
    const Tag close = next_tag(lines.text, open.end, std::min<std::uint32_t>(static_cast<std::uint32_t>(lines.text.size()), open.end + 1000));
    for (Tag tag = close; !tag.name.empty(); tag = next_tag(lines.text, tag.end, std::min<std::uint32_t>(static_cast<std::uint32_t>(lines.text.size()), open.end + 1000))) {
      if (!tag.is_end || tag.name.size() != 2 || tag.name[1] != open.name[1]) continue;
      end = tag.end;
      break;
    }
  } else {
    end = element.end_of(open);
  }
  if (end == 0) {
    is_missing = true;
    return index;
  }
  const bool done = is_table ? element.read_table(open.begin, end)
                    : is_terms ? element.read_terms(open.begin, end)
                    : is_list ? element.read_list(open.begin, end)
                              : element.read_heading(open, end);
  return done ? line_after(lines, index + 1, end) : index;
}

}  // namespace minuter::layout
