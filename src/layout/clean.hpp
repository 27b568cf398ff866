// Copies source pieces into the clean buffer: takes markup off, folds white space, keeps the runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/drafts.hpp"
#include "layout/layout.hpp"

namespace minuter::layout {

class Cleaner {
 public:
  Cleaner(const Lines& lines, const Drafts& drafts, Layout& out);

  /// Appends the text of the pieces as one stretch without white space at its ends.
  Range write(const Pieces& pieces);
  /// The same without taking any markup off. `list` puts ", " between lines.
  Range write_literal(const Pieces& pieces, bool list);
  /// Where each piece of the last `write` begins and ends.
  [[nodiscard]] const std::vector<Range>& piece_ranges() const noexcept { return piece_ranges_; }

 private:
  enum class What : std::uint8_t { keep, drop, open, close, line, put };
  struct Edit {
    std::uint32_t begin;
    std::uint32_t end;
    What what;
    MarkKind mark;
    char32_t put;
  };
  struct Pending {  // an opener that waits for its closer
    std::uint32_t edit = kNone;
    std::uint32_t end = 0;
  };

  void find_edits(const Pieces& pieces);
  void find_edits_in(std::uint32_t begin, std::uint32_t end, bool at_start);
  [[nodiscard]] bool ends_label(std::uint32_t at, std::uint32_t next, std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t read_emphasis(std::uint32_t at, std::uint32_t begin, std::uint32_t end, bool at_start);
  std::uint32_t read_code(std::uint32_t at, std::uint32_t end);
  [[nodiscard]] bool is_broken_address(std::uint32_t begin, std::uint32_t end, std::uint32_t shut) const;
  std::uint32_t read_bracket_end(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_tag(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_entity(std::uint32_t at, std::uint32_t end);
  std::uint32_t next_close(std::uint32_t at);
  void toggle(Pending& pending, std::uint32_t at, std::uint32_t size, bool can_open, bool can_close,
              MarkKind mark);
  void forget_after(std::uint32_t edit);

  void copy(std::uint32_t begin, std::uint32_t end);
  void copy_plain(std::uint32_t begin, std::uint32_t end);
  // What stands from `from` on to the letter before the mark at `mark`, and both as one; false: they are two.
  bool put_marked(std::uint32_t mark, std::uint32_t from);
  void put(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
  void space(std::uint32_t begin, std::uint32_t end, bool line);
  void flush_space();
  void apply(const Edit& edit);
  void join(const Piece& piece);
  [[nodiscard]] char at(std::uint32_t i) const noexcept {
    return i < source_.size() ? source_[i] : '\0';
  }

  std::string_view source_;
  const Drafts& drafts_;
  Layout& out_;
  bool has_references_;
  bool has_link_notes_;
  std::uint32_t block_begin_ = 0;
  // white space that is written when something follows
  bool has_space_ = false;
  bool space_is_line_ = false;
  std::uint32_t space_begin_ = 0;
  std::uint32_t space_end_ = 0;

  std::vector<Edit> edits_;
  std::vector<std::uint32_t> brackets_;
  Pending strong_[2], weak_[2], struck_, wiki_[2];
  bool no_code_[4] = {};
  std::uint32_t close_paren_ = 0;  // the next ')' from some place on
  std::uint32_t close_from_ = kNone;
  std::uint32_t no_comment_end_ = 0;  // up to here no comment is closed
  std::uint32_t link_rest_ = 0;       // where the address of a link ends that the next line goes on with; 0: none
  std::vector<std::uint32_t> open_marks_;  // indices of marks that are open
  std::vector<Range> piece_ranges_;
};

}  // namespace minuter::layout
