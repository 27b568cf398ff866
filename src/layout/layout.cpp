// Third pass: clean text for each block, and what can only be seen in clean text.
#include "layout/layout.hpp"

#include <algorithm>

#include "layout/captions.hpp"
#include "layout/characters.hpp"
#include "layout/clean.hpp"
#include "layout/drafts.hpp"
#include "layout/markers.hpp"
#include "layout/series_signs.hpp"
#include "layout/set_titles.hpp"

namespace minuter::layout {
namespace {

class BlockWriter {
 public:
  BlockWriter(const Lines& lines, const Drafts& drafts, Layout& out)
      : drafts_(drafts), out_(out), clean_(lines, drafts, out) {}

  void write(const Draft& draft) {
    Block block;
    block.kind = draft.kind;
    block.heading = draft.heading;
    block.level = draft.level;
    block.quote = draft.quote;
    block.marker = draft.marker;
    block.checkbox = draft.checkbox;
    block.after_page_break = draft.after_page_break;
    block.is_margin = draft.is_margin;
    block.is_titled = draft.is_titled;
    block.indent = draft.indent;
    block.blank_before = draft.blank_before;
    block.span = draft.span;
    block.first_line = static_cast<std::uint32_t>(out_.lines.size());
    const auto first_mark = out_.marks.size();
    switch (draft.kind) {
      case BlockKind::table:
        write_table(draft, block);
        break;
      case BlockKind::front_matter:
        write_field(draft, block);
        break;
      case BlockKind::code:
        block.text = clean_.write_literal(draft.pieces, false);
        block.body = block.text;
        add_lines(block);
        break;
      case BlockKind::rule:
        block.text = block.body = {size(), size()};
        break;
      case BlockKind::heading:
      case BlockKind::paragraph:
      case BlockKind::list_item:
        block.text = clean_.write(draft.pieces);
        if (block.text.is_empty() && draft.kind != BlockKind::list_item) {
          out_.furniture.push_back({draft.span});  // an image, a comment
          return;
        }
        finish_text(draft, block, first_mark);
        break;
    }
    out_.blocks.push_back(block);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }

  void write_table(const Draft& draft, Block& block) {
    Table table = drafts_.tables[draft.table];
    const std::uint32_t first = table.first_row;
    table.first_row = static_cast<std::uint32_t>(out_.rows.size());
    const std::uint32_t begin = size();
    for (std::uint32_t r = first; r < first + table.row_count; ++r) {
      const DraftRow& row = drafts_.rows[r];
      out_.rows.push_back({static_cast<std::uint32_t>(out_.cells.size()), row.cell_count, row.span});
      for (std::uint32_t c = 0; c < row.cell_count; ++c) {
        out_.cells.push_back({clean_.write(drafts_.cells[row.first_cell + c].pieces)});
      }
    }
    block.table = static_cast<std::uint32_t>(out_.tables.size());
    block.text = block.body = {begin, size()};
    out_.tables.push_back(table);
  }

  void write_field(const Draft& draft, Block& block) {
    const Range key = clean_.write_literal(draft.key, false);
    block.label = key;
    block.label_kind = LabelKind::colon;
    block.body = clean_.write_literal(draft.pieces, true);
    block.text = {key.begin, block.body.end};
    out_.lines.push_back(block.text);
    block.line_count = 1;
  }

  void add_lines(Block& block) {
    for (Range r : clean_.piece_ranges()) {
      r.begin = std::max(r.begin, block.text.begin);
      if (r.begin >= r.end) continue;
      out_.lines.push_back(r);
    }
    block.line_count = static_cast<std::uint32_t>(out_.lines.size()) - block.first_line;
  }

  void finish_text(const Draft& draft, Block& block, std::size_t first_mark) {
    trim_pipes(block, draft);
    see_marks(block, first_mark);
    see_number(draft, block);
    trim_pipes(block, draft);
    see_heading(draft, block, first_mark);
    add_lines(block);
    see_label(block, first_mark);
  }

  /// "3. | Election of the chair: ... |": the bars of a table whose rows came out as text.
  void trim_pipes(Block& block, const Draft& draft) {
    if (draft.kind == BlockKind::heading || block.text.size() < 3) return;
    const auto& text = out_.text;
    const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
    auto end = block.text.end;
    while (end > block.text.begin && is_space(text[end - 1])) --end;
    if (end > block.text.begin + 2 && text[end - 1] == '|' && is_space(text[end - 2])) {
      --end;
      while (end > block.text.begin && is_space(text[end - 1])) --end;
      block.text.end = end;
    }
    auto begin = block.text.begin;
    if (begin + 2 < block.text.end && text[begin] == '|' && is_space(text[begin + 1])) {
      ++begin;
      while (begin < block.text.end && is_space(text[begin])) ++begin;
      block.text.begin = begin;
    }
  }

  static bool is_visible(char c) {
    return !is_blank(c) && c != '\n' && c != ':' && c != '.' && c != ',';
  }

  /// All of the visible letters carry the mark?
  [[nodiscard]] bool is_all(Range text, std::size_t first_mark, MarkKind kind) const {
    std::uint32_t done = text.begin;
    bool any = false;
    for (std::size_t m = first_mark; m < out_.marks.size(); ++m) {
      if (out_.marks[m].kind != kind) continue;
      any = true;
      for (std::uint32_t i = done; i < out_.marks[m].range.begin; ++i) {
        if (is_visible(out_.text[i])) return false;
      }
      done = std::max(done, out_.marks[m].range.end);
    }
    if (!any) return false;
    for (std::uint32_t i = done; i < text.end; ++i) {
      if (is_visible(out_.text[i])) return false;
    }
    return true;
  }

  void see_marks(Block& block, std::size_t first_mark) {
    if (first_mark == out_.marks.size()) return;
    block.is_all_bold = is_all(block.text, first_mark, MarkKind::bold);
    block.is_struck = is_all(block.text, first_mark, MarkKind::struck);
  }

  void see_number(const Draft& draft, Block& block) {
    std::string_view text = out_.view(block.text);
    // "- TOP 3: Roof": the bullet of a list that has numbers.
    const bool is_worded = draft.kind == BlockKind::list_item && draft.marker == MarkerKind::bullet && has_worded_number(text);
    const bool is_item = draft.kind == BlockKind::list_item && (draft.marker != MarkerKind::bullet || is_worded);
    const bool is_heading = draft.kind == BlockKind::heading || block.is_all_bold;
    if (!is_item && !is_heading) return;
    if (draft.kind == BlockKind::list_item && !is_item) return;
    Number number = find_number(text, is_heading);
    if (number.text == 0 && draft.number_size > 0 && draft.number_size < text.size()) {
      number.begin = draft.number_begin;
      number.end = draft.number_size;
      number.text = draft.number_size;
      number.kind = MarkerKind::number;
    }
    if (number.text == 0 || (is_heading && !is_item && number.is_unsure)) return;
    if (!is_item && number.text >= text.size()) return;  // a heading is more than its number
    const std::uint32_t begin = block.text.begin;
    block.number = {begin + number.begin, begin + number.end};
    if (block.marker == MarkerKind::none) block.marker = number.kind;
    std::uint32_t skip = std::min(number.text, static_cast<std::uint32_t>(text.size()));
    // "C048/23  1.  TITLE": the second number is the agenda's.
    if (out_.view(block.number).find('/') != std::string_view::npos) {
      const Number second = find_number(text.substr(skip), false);
      if (second.is_plain && second.text > 0) {
        skip = std::min(skip + second.text, static_cast<std::uint32_t>(text.size()));
      }
    }
    const auto skip_space = [&] {
      while (skip < text.size() && (text[skip] == ' ' || text[skip] == '\n')) ++skip;
    };
    if (draft.number_size > 0) {
      while (const std::size_t tail = series_tail_at_start(text.substr(std::min<std::size_t>(skip, text.size())))) skip += static_cast<std::uint32_t>(tail);
      while (skip < text.size() && (text[skip] == '.' || text[skip] == ':' || text[skip] == ')')) ++skip;
      skip_space();
      if (text.substr(skip).starts_with("- ")) skip += 2;
      else if (text.substr(skip).starts_with("\xE2\x80\x93 ") || text.substr(skip).starts_with("\xE2\x80\x94 ")) skip += 4;
    }
    skip_space();
    block.text.begin = begin + skip;
  }

  /// "TOTAL $933.00", "SA19 7NA": a sum, or nothing but codes.
  static bool is_figure(std::string_view text) {
    for (const std::string_view sign : {"$", "\xC2\xA3", "\xE2\x82\xAC"}) {
      const auto at = text.find(sign);
      if (at != std::string_view::npos && at + sign.size() < text.size() && is_digit(text[at + sign.size()])) return true;
    }
    bool has_digit = false;
    for (const char c : text) {
      if (is_digit(c)) has_digit = true;
      if (c != ' ') continue;
      if (!has_digit) return false;
      has_digit = false;
    }
    return has_digit;
  }

  // "3. AOB" right below an entry that is no heading: one more entry.
  [[nodiscard]] bool is_short_form_in_list(std::string_view text, std::uint16_t blank_before) const {
    return text.size() <= 5 && text.find(' ') == std::string_view::npos && blank_before == 0 && !out_.blocks.empty() &&
           out_.blocks.back().kind == BlockKind::list_item;
  }

  /// "**Roof** (Ada, 10 min)", "**Roof** - 10 min", "10:00-10:15 **Roof**", "**10:00** Roof": how long, when or who beside a bold title.
  [[nodiscard]] bool is_bold_title_with_tail(const Block& block, std::size_t first_mark) const {
    if (first_mark == out_.marks.size()) return false;
    const Mark& mark = out_.marks[first_mark];
    if (mark.kind != MarkKind::bold || mark.range.begin < block.text.begin || mark.range.size() < 3) return false;
    const auto before = trim(out_.view({block.text.begin, mark.range.begin}));
    const auto behind = trim(out_.view({std::min(mark.range.end, block.text.end), block.text.end}));
    const auto bold = trim(out_.view(mark.range));
    if (bold.back() == ':' && !is_figures(bold)) return false;
    if (!before.empty()) return behind.empty() && is_figures(before) && is_title_line(bold);
    if (behind.empty()) return false;
    if (is_figures(bold)) return is_title_line(behind) && case_at(skip_openers(behind)) == Case::upper;
    return is_title_line(bold) && behind.size() <= 40 && is_tail(behind);
  }

  /// "10:00 - 10:15", "[10:00]", "9h30": nothing but figures and the signs between them.
  static bool is_figures(std::string_view text) {
    return text.size() >= 4 && text.size() <= 20 && text.find(':') != std::string_view::npos && is_digit(text[text[0] == '[' || text[0] == '(' ? 1 : 0]) &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || byte_of(c) >= 0x80 || std::string_view(":-.()[] |hapmAPM").find(c) != std::string_view::npos; });
  }

  /// "(Ada, 10 min)", "[Ada]", "@ada", "- 10 min", "10:00".
  static bool is_tail(std::string_view text) {
    if (text[0] == ':') text = trim(text.substr(1));
    if (text.empty()) return false;
    if (text[0] == '@') return true;
    if ((text[0] == '(' && text.find(')') == text.size() - 1) || (text[0] == '[' && text.find(']') == text.size() - 1)) return true;
    while (!text.empty() && (text[0] == '-' || text[0] == '|' || byte_of(text[0]) >= 0x80 || is_blank(text[0]))) text.remove_prefix(1);
    return text.size() >= 2 && text.size() <= 14 && is_digit(text[0]) && count_words(text) <= 3;
  }

  void see_heading(const Draft& draft, Block& block, std::size_t first_mark) {
    if (draft.kind == BlockKind::heading || !draft.may_be_heading || block.text.is_empty()) return;
    const std::string_view text = out_.view(block.text);
    if (text.find('\n') != std::string_view::npos) return;
    const bool is_item = draft.kind == BlockKind::list_item;
    // "**Election of officers.**": a title may end in a full stop.
    const bool is_stopped = ends_sentence(text) && last_sign(text) != '?' &&
                            !(last_sign(text) == '.' && !is_item && text.size() >= 6 && text.size() <= 60 && count_words(text) <= 7 &&
                              text.find(". ") == std::string_view::npos);
    if ((block.is_all_bold || (!is_item && is_bold_title_with_tail(block, first_mark))) && text.size() <= 160 && !is_stopped && next_is_apart_) {
      block.kind = BlockKind::heading;
      block.heading = HeadingStyle::bold;
      block.level = 0;
    } else if (is_capitals(text) && count_words(text) <= 40 && !is_figure(text) && !(is_item && is_short_form_in_list(text, draft.blank_before)) &&
               (!is_item || (!block.number.is_empty() && (block.marker != MarkerKind::letter || text.size() > 5)))) {
      block.kind = BlockKind::heading;
      block.heading = HeadingStyle::capitals;
      block.level = 0;
    } else if (!is_item && is_title_line(text)) {
      const Label label = find_label(text);
      const bool is_field = label.kind != LabelKind::none && label.kind != LabelKind::dash &&
                            label.body < text.size();
      if (!is_field) block.heading = HeadingStyle::title_line;
    } else if (is_item && is_title_line(text)) {
      block.heading = HeadingStyle::title_line;
    }
  }

  void see_label(Block& block, std::size_t first_mark) {
    block.body = block.text;
    block.label = {block.text.begin, block.text.begin};
    const std::string_view text = out_.view(block.text);
    // A picture before the label is none of it.
    const std::string_view said = skip_pictures(text);
    const auto pictures = static_cast<std::uint32_t>(text.size() - said.size());
    Label label = find_label(said);
    if (label.kind != LabelKind::none) {
      label.begin += pictures;
      label.end += pictures;
      label.body += pictures;
    }
    // "**Conclusion** we go on": bold words at the start, nothing else before them
    for (std::size_t m = first_mark; m < out_.marks.size(); ++m) {
      const Mark& mark = out_.marks[m];
      if (mark.range.begin > block.text.begin) break;
      if (mark.kind != MarkKind::bold || mark.range.begin != block.text.begin) continue;
      std::uint32_t end = mark.range.end;
      while (end > mark.range.begin && (out_.text[end - 1] == ':' || is_blank(out_.text[end - 1]))) --end;
      const Range inside = {mark.range.begin, end};
      if (inside.is_empty() || mark.range.end >= block.text.end || inside.size() > 60 ||
          count_words(out_.view(inside)) > 8) {
        break;
      }
      const std::uint32_t label_end = block.text.begin + label.end;
      if (label.kind == LabelKind::none || label_end > inside.end) {
        label.kind = LabelKind::bold;
        label.begin = 0;
        label.end = inside.size();
        std::uint32_t body = mark.range.end - block.text.begin;
        if (body < text.size() && text[body] == ':') ++body;
        while (body < text.size() && (is_blank(text[body]) || text[body] == '\n')) ++body;
        for (const std::string_view dash : {"- ", "\xE2\x80\x93 ", "\xE2\x80\x94 "}) {
          if (text.substr(body).starts_with(dash)) {
            label.kind = LabelKind::dash;
            body += static_cast<std::uint32_t>(dash.size());
            break;
          }
        }
        label.body = body;
      }
      break;
    }
    if (label.kind == LabelKind::none) return;
    const std::uint32_t begin = block.text.begin;
    block.label_kind = label.kind;
    block.label = {begin + label.begin, begin + label.end};
    std::uint32_t body = begin + label.body;
    while (body < block.text.end && (out_.text[body] == ' ' || out_.text[body] == '\n')) ++body;
    block.body = {body, block.text.end};
  }

  const Drafts& drafts_;
  Layout& out_;
  Cleaner clean_;
  bool next_is_apart_ = true;

 public:
  /// A bold line among bold lines is no heading.
  void set_apart(bool apart) { next_is_apart_ = apart; }
};

/// "A. Plan" below "2. First reading", with text at the margin below it: as far out as the "B." that comes behind
/// the text, of which nobody knows any more that it stands below "2.".
void level_first_titles(std::vector<Block>& blocks) {
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    Block& title = blocks[i];
    const Block& above = blocks[i - 1];
    const Block& below = blocks[i + 1];
    if (title.kind != BlockKind::list_item || title.number.is_empty() || title.marker == MarkerKind::bullet || title.heading != HeadingStyle::title_line) continue;
    if (above.number.is_empty() || above.quote != title.quote || below.kind != BlockKind::paragraph || below.indent >= title.indent) continue;
    const bool is_heading = above.kind == BlockKind::heading && above.level == 0;
    const bool is_title = above.kind == BlockKind::list_item && above.marker != MarkerKind::bullet && above.heading == HeadingStyle::title_line;
    if ((is_heading || is_title) && title.level == above.level + 1) title.level = above.level;
  }
}

}  // namespace

Layout lay_out(const Source& source) {
  Layout out;
  out.source = &source;
  Lines lines = scan_lines(source.text());
  open_block_scalars(lines);
  split_elements(lines);
  drop_common_indent(lines);
  close_gaps(lines);
  split_lost_logs(lines);
  split_filled_lines(lines);
  split_running_text(lines);
  split_lost_breaks(lines);
  split_run_together(lines);
  find_furniture(lines);
  drop_lone_bars(lines);
  find_contents(lines);
  split_hanging_labels(lines);
  take_margin(lines);
  find_series(lines);
  find_coded_titles(lines);
  find_centred_titles(lines);
  Drafts drafts = draft_blocks(lines);
  out.furniture = std::move(drafts.furniture);
  out.text.reserve(source.text().size());
  out.blocks.reserve(drafts.blocks.size());
  BlockWriter writer(lines, drafts, out);
  const auto is_tight = [&](const Draft& a, const Draft& b) {
    return b.blank_before == 0 && !b.after_page_break && a.kind == BlockKind::paragraph &&
           b.kind == BlockKind::paragraph && a.quote == b.quote;
  };
  const std::size_t count = drafts.blocks.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Draft& draft = drafts.blocks[i];
    bool apart = i == 0 || !is_tight(drafts.blocks[i - 1], draft);
    if (apart && i + 1 < count && is_tight(draft, drafts.blocks[i + 1])) {
      const Piece& next = drafts.pieces[drafts.blocks[i + 1].pieces.first];
      apart = !is_bold_line(lines.view(next.begin, next.end));
    }
    writer.set_apart(apart);
    writer.write(draft);
  }
  level_first_titles(out.blocks);
  find_set_titles(out);
  drop_captions(out);
  std::sort(out.furniture.begin(), out.furniture.end(),
            [](const Furniture& a, const Furniture& b) { return a.span.begin < b.span.begin; });
  return out;
}

namespace {

/// The run that holds clean byte `at`, or the first one after it.
std::size_t run_of(const std::vector<Run>& runs, std::uint32_t at) noexcept {
  const auto after = std::upper_bound(runs.begin(), runs.end(), at,
                                      [](std::uint32_t v, const Run& r) { return v < r.clean; });
  if (after == runs.begin()) return 0;
  const auto run = after - 1;
  const bool holds = at < run->clean + run->length;
  return static_cast<std::size_t>((holds ? run : after) - runs.begin());
}

Span source_of(const Run& run, std::uint32_t begin, std::uint32_t end) noexcept {
  if (run.length != run.source_length) return {run.source, run.source + run.source_length};
  const std::uint32_t from = std::max(begin, run.clean) - run.clean;
  const std::uint32_t to = std::min(end, run.clean + run.length) - run.clean;
  return {run.source + from, run.source + to};
}

}  // namespace

Span Layout::span_of(Range range) const noexcept {
  const std::size_t first = run_of(runs, range.begin);
  if (first >= runs.size()) {
    const std::uint32_t end = runs.empty() ? 0 : runs.back().source + runs.back().source_length;
    return {end, end};
  }
  if (range.is_empty()) {
    const Run& run = runs[first];
    const std::uint32_t in = range.begin > run.clean ? range.begin - run.clean : 0;
    const std::uint32_t at = run.source + std::min(in, run.source_length);
    return {at, at};
  }
  const std::size_t last = std::min(run_of(runs, range.end - 1), runs.size() - 1);
  const Span a = source_of(runs[first], range.begin, range.end);
  const Span b = source_of(runs[last], range.begin, range.end);
  return cover(a, b);
}

std::vector<Span> Layout::pieces_of(Range range) const {
  std::vector<Span> pieces;
  if (range.is_empty()) return pieces;
  const std::string_view text_of_source = source->text();
  for (std::size_t i = run_of(runs, range.begin); i < runs.size() && runs[i].clean < range.end; ++i) {
    const Span span = source_of(runs[i], range.begin, range.end);
    if (span.is_empty()) continue;
    const char first = text[runs[i].clean];
    if (runs[i].length == 1 && (is_blank(first) || first == '\n')) continue;
    if (!pieces.empty()) {
      // Markup between is no other text, but a line with words is.
      Span& last = pieces.back();
      bool apart = span.begin < last.end;
      if (!apart) {
        const std::string_view gap = text_of_source.substr(last.end, span.begin - last.end);
        apart = gap.find('\n') != std::string_view::npos &&
                std::any_of(gap.begin(), gap.end(), [](char c) { return is_word(c); });
      }
      if (!apart) {
        last.end = span.end;
        continue;
      }
    }
    pieces.push_back(span);
  }
  if (pieces.size() < 2) pieces.clear();
  return pieces;
}

bool Layout::has_mark(Range range, MarkKind kind) const noexcept {
  constexpr int kDeepest = 64;  // marks inside marks
  auto mark = std::upper_bound(marks.begin(), marks.end(), range.begin,
                               [](std::uint32_t v, const Mark& m) { return v < m.range.begin; });
  for (int n = 0; n < kDeepest && mark != marks.begin(); ++n) {
    --mark;
    if (mark->kind == kind && mark->range.end >= range.end) return true;
  }
  return false;
}

}  // namespace minuter::layout
