// First pass: physical lines. Blank lines are not kept but counted on the line after them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/bullet_signs.hpp"

namespace minuter::layout {

enum LineFlag : std::uint8_t {
  kDoubleSpace = 1,  // two spaces in a row inside the line
  kMarkup = 2,       // a character that may be Markdown or HTML
  kNonAscii = 4,
  kTab = 8,  // anywhere, also before the text
  kPipe = 16,
  kColon = 32,
  kDoubleQuote = 64,  // '' of a wiki
};
/// Lines without these are copied as they are.
constexpr std::uint8_t kNeedsCleaning = kDoubleSpace | kMarkup | kNonAscii | kTab | kDoubleQuote;

struct Line {
  std::uint32_t raw = 0;    // after the quote prefix, before the indentation
  std::uint32_t begin = 0;  // first visible byte
  std::uint32_t end = 0;    // after the last visible byte
  std::uint16_t indent = 0;
  std::uint16_t blank_before = 0;
  std::uint8_t flags = 0;
  std::uint8_t quote = 0;
  std::uint8_t trailing_tabs = 0;
  std::uint8_t number_begin = 0;
  std::uint8_t number_size = 0;  // a number that its series tells ("1201 Finance")
  std::uint8_t number_text = 0;  // where the text behind it starts
  bool hard_break = false;   // two spaces or a backslash at its end
  bool page_break = false;   // a form feed before it
  bool is_furniture = false;
  bool is_margin = false;    // stood in a column at the right margin
  bool is_titled = false;    // a title that the table of contents or a code behind it tells

  [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
};

struct Lines {
  std::string_view text;
  std::vector<Line> lines;
  std::uint32_t width = 72;         // where the document wraps its lines, about
  bool is_unwrapped = false;        // each line is a paragraph, however long
  bool is_dense = false;            // so too, and there are hardly any blank lines: the text of a web page
  bool has_hash_headings = false;   // "# Title" stands somewhere
  bool has_references = false;      // "[ref]: http..." stands somewhere
  BulletSigns bullets;              // those that only their series tells
  bool has_link_notes = false;      // "[12] http..." does: links are numbered, as text browsers print them

  [[nodiscard]] std::string_view view(const Line& l) const noexcept {
    return text.substr(l.begin, l.end - l.begin);
  }
  [[nodiscard]] std::string_view view(std::uint32_t begin, std::uint32_t end) const noexcept {
    return text.substr(begin, end - begin);
  }
};

[[nodiscard]] Lines scan_lines(std::string_view text);
/// "[ref]: http://example.org/", "[ref]: /people/ada": where links to it go.
[[nodiscard]] bool is_link_definition(std::string_view line) noexcept;
/// "[12] https://example.org/": where a numbered link goes.
[[nodiscard]] bool is_link_note(std::string_view line) noexcept;
/// Front matter whose keys hold the minutes themselves ("minutes: |"): their lines follow the fence.
void open_block_scalars(Lines& lines);
/// Cuts lines that are filled up with dashes, as acts of councils are ("The act was read.--------"), and drops those.
void split_filled_lines(Lines& lines);
/// Gives each element of HTML a line of its own, where several stand on one.
void split_elements(Lines& lines);
/// Counts indents from the margin that all lines have.
void drop_common_indent(Lines& lines);
/// Closes the gaps of wrapped lines with a blank line below each.
void close_gaps(Lines& lines);
/// Cuts logs and summaries of chat rooms that came out as one line at their times, underlined titles and bullets.
void split_lost_logs(Lines& lines);
/// Cuts a document that came out as one long line where a title, a label or a heading begins.
void split_running_text(Lines& lines);
/// Cuts long lines where a series of numbers goes on inside them: the breaks were lost.
void split_run_together(Lines& lines);
/// Gives a label that stands beside a list ("Present:    Ada Penrose") a line of its own.
void split_hanging_labels(Lines& lines);
/// Takes the entries of a narrow column at the right margin out of the lines beside which they stand.
void take_margin(Lines& lines);
/// Bars of a table whose cells came out on lines of their own.
void drop_lone_bars(Lines& all);
/// Marks numbers of paragraphs that only their series tells.
void find_series(Lines& lines);
/// Marks titles that end with the code of the plan ("Roof (B-1)").
void find_coded_titles(Lines& lines);
/// Marks titles in the middle of the page, over text at its margin.
void find_centred_titles(Lines& lines);
/// Cuts very long lines at titles in capitals and at numbers with letters that go on.
void split_lost_breaks(Lines& lines);
/// Marks page numbers, running headers and footers.
void find_furniture(Lines& lines);
/// Marks a table of contents with the numbers of pages, and the titles that run over the pages.
void find_contents(Lines& lines);
/// "A G E N D A": each word's letters stand apart.
[[nodiscard]] bool is_spaced_out(std::string_view line) noexcept;
/// "-----", "= = =", "####": one character only, at least three of it; that character or '\0'.
[[nodiscard]] char ruled_with(std::string_view line) noexcept;

}  // namespace minuter::layout
