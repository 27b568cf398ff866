// What no reader took. Text is lost by nobody: of a block that rules over running text read in part,
// the sentences (of a table: the rows) in which they found nothing are reported, too.
#include <algorithm>

#include "readers/reading.hpp"
#include "readers/sentences.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::Range;

void report(Reading& reading, Text text, Span span) {
  if (trim(text.value).empty()) return;
  Unread unread;
  unread.text = std::move(text);
  unread.span = span;
  reading.minutes.unread.push_back(std::move(unread));
}

// The cells of a row, apart: there may be nothing between them in the clean text.
void report_row(Reading& reading, const layout::Row& row) {
  if (row.cell_count == 0) return;
  const auto& cells = reading.layout.cells;
  const Range all{cells[row.first_cell].text.begin, cells[row.first_cell + row.cell_count - 1].text.end};
  Text text = make_text(reading, trim(reading.view(all)), 0);
  text.value.clear();
  for (std::uint32_t c = 0; c < row.cell_count; ++c) {
    if (c > 0) text.value += '\t';
    text.value += reading.view(cells[row.first_cell + c].text);
  }
  while (!text.value.empty() && text.value.back() == '\t') text.value.pop_back();
  std::replace(text.value.begin(), text.value.end(), '\n', ' ');
  report(reading, std::move(text), row.span);
}

class Rest {
 public:
  explicit Rest(Reading& reading) : reading_(reading) {
    auto& taken = reading.taken;
    std::sort(taken.begin(), taken.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    // Each ends where the furthest of those before it does, so that one look tells of all.
    for (std::size_t i = 1; i < taken.size(); ++i) taken[i].end = std::max(taken[i].end, taken[i - 1].end);
  }

  void report_block(std::uint32_t index) {
    const auto& block = reading_.block(index);
    if (block.kind == BlockKind::table) {
      const auto& table = reading_.layout.tables[block.table];
      for (std::uint32_t r = 0; r < table.row_count; ++r) {
        const auto& row = reading_.layout.rows[table.first_row + r];
        const auto* const first = &reading_.layout.cells[row.first_cell];
        if (std::none_of(first, first + row.cell_count, [&](const layout::Cell& cell) { return is_taken(cell.text); }))
          report_row(reading_, row);
      }
      return;
    }
    sentences_.clear();
    split_sentences(reading_.view(block.text), reading_.grammar.words, sentences_);
    Range rest{};
    for (std::size_t i = 0; i < sentences_.size();) {
      Range range = reading_.layout.range_of(sentences_[i]);
      // A line that ends amid a sentence goes on in the next.
      while (!ends_sentence(sentences_[i++]) && i < sentences_.size()) range.end = reading_.layout.range_of(sentences_[i]).end;
      if (!is_taken(range)) {
        if (rest.is_empty()) rest.begin = range.begin;
        rest.end = range.end;
        continue;
      }
      report_text(rest);
      rest = {};
    }
    report_text(rest);
  }

 private:
  [[nodiscard]] static bool ends_sentence(std::string_view text) {
    text = trim(text);
    return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
  }

  [[nodiscard]] bool is_taken(Range range) const {
    const auto behind = std::partition_point(reading_.taken.begin(), reading_.taken.end(), [&](const Range& t) { return t.begin < range.end; });
    return behind != reading_.taken.begin() && std::prev(behind)->end > range.begin;
  }

  void report_text(Range range) {
    const auto text = trim(reading_.view(range));
    const auto is_word = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c | 0x20) >= 'a'; };
    if (std::none_of(text.begin(), text.end(), is_word)) return;
    report(reading_, make_text(reading_, text, 0), span_of(reading_, text));
  }

  Reading& reading_;
  std::vector<std::string_view> sentences_;
};

}  // namespace

void report_unread(Reading& reading) {
  Rest rest(reading);
  for (std::uint32_t b = 0; b < reading.use.size(); ++b) {
    const auto& block = reading.layout.blocks[b];
    if (block.kind == BlockKind::rule || block.span.is_empty()) continue;
    if (reading.use[b] == Use::read) {
      // The text of a topic keeps what is said in it.
      if (reading.is_read_in_part[b] && reading.item_of_section[reading.sections.of_block[b]] == no_index) rest.report_block(b);
      continue;
    }
    if (reading.use[b] != Use::unread) continue;
    if (block.kind == BlockKind::table) {
      const auto& table = reading.layout.tables[block.table];
      for (std::uint32_t r = 0; r < table.row_count; ++r) report_row(reading, reading.layout.rows[table.first_row + r]);
      continue;
    }
    const auto text = trim(reading.view(block.text));
    if (!text.empty()) report(reading, make_text(reading, text, 0), block.span);
  }
}

}  // namespace minuter::readers
