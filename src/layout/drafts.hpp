// Between the passes: blocks as lists of source pieces, not yet cleaned. Cells and paragraphs may
// gather pieces from far apart, so pieces are linked.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/layout.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

enum class Join : std::uint8_t { space, line, word };  // `word`: the hyphen before it goes

struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = kNone;
  Join join = Join::space;  // to the piece before it
  std::uint8_t flags = 0;
};

struct Pieces {
  std::uint32_t first = kNone;
  std::uint32_t last = kNone;
};

struct Draft {
  BlockKind kind = BlockKind::paragraph;
  HeadingStyle heading = HeadingStyle::none;
  MarkerKind marker = MarkerKind::none;
  Checkbox checkbox = Checkbox::none;
  std::uint8_t level = 0;
  std::uint8_t quote = 0;
  bool after_page_break = false;
  bool is_margin = false;
  bool is_titled = false;
  bool is_literal = false;      // code: nothing is cleaned
  bool may_be_heading = true;   // alone on its line
  std::uint16_t indent = 0;
  std::uint16_t blank_before = 0;
  std::uint8_t number_begin = 0;
  std::uint8_t number_size = 0;  // of a number that its series tells
  std::uint8_t number_text = 0;
  std::uint32_t table = 0;
  Pieces pieces;
  Pieces key;  // front matter
  Span span;
};

struct DraftCell {
  Pieces pieces;
};
struct DraftRow {
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;
  Span span;
};

struct Drafts {
  std::vector<Draft> blocks;
  std::vector<Piece> pieces;
  std::vector<Table> tables;
  std::vector<DraftRow> rows;
  std::vector<DraftCell> cells;
  std::vector<Furniture> furniture;

  void append(Pieces& to, std::uint32_t begin, std::uint32_t end, std::uint8_t flags, Join join) {
    const auto index = static_cast<std::uint32_t>(pieces.size());
    pieces.push_back({begin, end, kNone, join, flags});
    if (to.first == kNone) {
      to.first = index;
    } else {
      pieces[to.last].next = index;
    }
    to.last = index;
  }
  void chain(Pieces& to, const Pieces& more, Join join) {
    if (more.first == kNone) return;
    if (to.first == kNone) {
      to = more;
      return;
    }
    pieces[more.first].join = join;
    pieces[to.last].next = more.first;
    to.last = more.last;
  }
};

/// How the line that starts at `next` goes on from the text before it.
[[nodiscard]] Join join_of(const Lines& lines, std::string_view before, std::string_view next,
                           bool hard_break) noexcept;
/// Is the line so long that the next word did not fit?
[[nodiscard]] bool is_full(const Lines& lines, std::size_t size, std::string_view next) noexcept;

[[nodiscard]] Drafts draft_blocks(const Lines& lines);

/// Front matter at the very start; the index of the first line after it.
[[nodiscard]] std::size_t draft_front_matter(const Lines& lines, Drafts& drafts);
/// RST fields (":date: 2019-01-13") from `index` on.
[[nodiscard]] std::size_t draft_fields(const Lines& lines, std::size_t index, Drafts& drafts);

/// A table that starts at line `index`: the index of the first line after it, or `index` if none.
[[nodiscard]] std::size_t draft_table(const Lines& lines, std::size_t index, Drafts& drafts);

}  // namespace minuter::layout
