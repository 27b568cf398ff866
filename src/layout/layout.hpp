// Stage 2. Takes a Source; gives blocks as a person sees them, over one healed text.
// Does not know what minutes are.
//
// The healed ("clean") text is one buffer in which each block's text is contiguous: markup is gone
// (emphasis, links, escapes, entities, tags), white space runs are one space, wrapped lines are
// joined, a cell that goes on over rows or pages is one text. `runs` remembers for each stretch of
// it which source bytes it came from. All later stages work on views into this buffer and ask
// `span_of` for the source bytes of a view.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/source.hpp"
#include "minuter/span.hpp"

namespace minuter::layout {

/// Bytes [begin, end) of Layout::text.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr bool is_empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
};

/// text[clean, clean + length) was copied from source[source, source + length), or, where the
/// lengths differ (an entity, a no-break space), from source[source, source + source_length).
struct Run {
  std::uint32_t clean;
  std::uint32_t length;
  std::uint32_t source;
  std::uint32_t source_length;
};

enum class BlockKind : std::uint8_t {
  heading,       // sure: Markdown #, underlined, bold alone, CAPITALS alone
  paragraph,     // may have `heading` != none: a short line that could be a heading
  list_item,     // bullet, number, letter, roman or checkbox
  table,
  front_matter,  // one key of YAML or TOML front matter or of an RST field list: label and body
  rule,          // ---- alone
  code,          // fenced
};

enum class HeadingStyle : std::uint8_t {
  none, markdown, underlined, bold, capitals,
  title_line,  // weak: a short line by itself, no full stop at its end, a capital at its start
};

enum class MarkerKind : std::uint8_t { none, bullet, number, letter, roman };
enum class Checkbox : std::uint8_t { none, open, ticked };

/// How the first words of a block are set off from the rest ("Date: 4 May").
enum class LabelKind : std::uint8_t {
  none,
  colon,    // "Date: 4 May", "**Date:** 4 May", "MOTION:"; the label is at most 8 words
  bold,     // "**Conclusion** we go on" (no colon)
  nick,     // "<alice> hello", "12:01 <alice> hello"
  bracket,  // "[CA] text"
  dash,     // "Mill Committee - text" / "– text" / "— text"
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  HeadingStyle heading = HeadingStyle::none;
  std::uint8_t level = 0;  // heading: 1..6 (non-Markdown styles: 0); list item: depth from 0
  std::uint8_t quote = 0;  // depth of ">"
  MarkerKind marker = MarkerKind::none;
  Checkbox checkbox = Checkbox::none;
  LabelKind label_kind = LabelKind::none;
  bool is_all_bold = false;     // every visible letter is bold
  bool is_struck = false;       // ~~all of it~~
  bool after_page_break = false;
  bool is_margin = false;       // stood in a column at the right margin
  bool is_titled = false;       // a title that the table of contents names
  std::uint16_t indent = 0;     // columns before the first character of the block
  std::uint16_t blank_before = 0;  // blank lines before it
  Range number;  // "3", "3.1", "C048/23", "IV", "a": without trailing punctuation, also of headings
  Range text;    // all of it without marker and number; in cells and items '\n' between paragraphs
  Range label;   // without its colon, inside `text`; empty when label_kind is none
  Range body;    // text after label and colon; the whole text when there is no label
  std::uint32_t table = 0;       // kind table: index into Layout::tables
  std::uint32_t first_line = 0;  // [first_line, first_line + line_count) of Layout::lines
  std::uint32_t line_count = 0;
  Span span;  // whole block with its marker, of the source
};

struct Cell {
  Range text;  // '\n' between paragraphs
};

struct Row {
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;
  Span span;
};

enum class TableStyle : std::uint8_t { tabs, pipes, grid, spaces };

struct Table {
  TableStyle style = TableStyle::tabs;
  bool has_header = false;  // a |---| rule stands under row 0
  std::uint32_t first_row = 0;
  std::uint32_t row_count = 0;
};

enum class MarkKind : std::uint8_t { bold, italic, code, link, struck };
/// Markup that was taken off, for rules that ask ("the bold start of a list item"). In order.
struct Mark {
  Range range;
  MarkKind kind;
};

/// Lines that are not text of the meeting: page numbers, running headers, form feeds, comments.
struct Furniture {
  Span span;
};

struct Layout {
  const Source* source = nullptr;
  std::string text;
  std::vector<Run> runs;  // in order of `clean`
  std::vector<Block> blocks;
  std::vector<Range> lines;  // the physical lines of paragraphs and list items, within `text`
  std::vector<Table> tables;
  std::vector<Row> rows;
  std::vector<Cell> cells;
  std::vector<Mark> marks;
  std::vector<Furniture> furniture;
  bool has_marks_apart = false;  // the source sets marks behind their letters; the clean text does not

  [[nodiscard]] std::string_view view(Range r) const noexcept {
    return std::string_view(text).substr(r.begin, r.size());
  }
  /// `part` must be a view into `text`.
  [[nodiscard]] Range range_of(std::string_view part) const noexcept {
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  /// The source bytes from the first to the last of `range`.
  [[nodiscard]] Span span_of(Range range) const noexcept;
  /// The same in pieces, where other visible text stands between them; empty when it is one piece.
  [[nodiscard]] std::vector<Span> pieces_of(Range range) const;
  [[nodiscard]] bool has_mark(Range range, MarkKind kind) const noexcept;  // covers all of `range`
};

/// Memory and time are linear in the text. The layout borrows the source.
[[nodiscard]] Layout lay_out(const Source& source);

/// An outline for tests and `explain`: one line for each block.
[[nodiscard]] std::string outline(const Layout& layout);

}  // namespace minuter::layout
