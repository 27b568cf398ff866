// What no reader took. Text is lost by nobody: of a block that was read, the sentences and lines from which
// no value came are reported, too; of a table the rows, and the cells of columns that nobody knows.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"
#include "records/phrases.hpp"

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

// Where the values of all records stand, in the source.
class ValuePlaces {
 public:
  explicit ValuePlaces(const Minutes& minutes) {
    const auto& meeting = minutes.meeting;
    add(meeting.title, meeting.body, meeting.date, meeting.start, meeting.end, meeting.location, meeting.chair);
    for (const auto& one : minutes.attendees) add(one.name, one.honorific, one.initials, one.affiliation, one.status, one.chair);
    for (const auto& one : minutes.agenda) add(one.number, one.title, one.start, one.end, one.minutes, one.leads);
    for (const auto& one : minutes.items) add(one.number, one.title, one.start, one.end);
    for (const auto& one : minutes.actions) add(one.id, one.text, one.owners, one.due, one.status);
    for (const auto& one : minutes.decisions)
      add(one.id, one.text, one.mover, one.seconder, one.outcome, one.votes_for, one.votes_against, one.votes_abstain);
    for (const auto& one : minutes.references) add(one.id);
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    // Each ends where the furthest of those before it does, so that one look tells of all.
    for (std::size_t i = 1; i < spans_.size(); ++i) spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
  }

  [[nodiscard]] bool touch(Span span) const {
    const auto behind = std::partition_point(spans_.begin(), spans_.end(), [&](Span one) { return one.begin < span.end; });
    return behind != spans_.begin() && std::prev(behind)->end > span.begin;
  }

 private:
  template <class... Values>
  void add(const Values&... values) { (add_one(values), ...); }
  template <class Value>
  void add_one(const Value& value) { add_origin(value.origin); }
  void add_one(const std::vector<Text>& list) {
    for (const Text& one : list) add_origin(one.origin);
  }
  void add_origin(const Origin& origin) {
    if (origin.pieces.empty()) add_span(origin.span);
    for (const Span piece : origin.pieces) add_span(piece);
  }
  void add_span(Span span) {
    if (!span.is_empty()) spans_.push_back(span);
  }

  std::vector<Span> spans_;
};

class Rest {
 public:
  explicit Rest(Reading& reading) : reading_(reading), values_(reading.minutes) {
    auto& taken = reading.taken;
    std::sort(taken.begin(), taken.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    // Each ends where the furthest of those before it does, so that one look tells of all.
    for (std::size_t i = 1; i < taken.size(); ++i) taken[i].end = std::max(taken[i].end, taken[i - 1].end);
  }

  void report_block(std::uint32_t index) {
    const auto& block = reading_.block(index);
    if (block.kind == BlockKind::table) {
      report_table(index, reading_.layout.tables[block.table]);
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

  /// Did a value come from it? What only has a meaning ("Present:", a tick) is understood as a whole.
  [[nodiscard]] bool has_value(std::uint32_t index) const { return values_.touch(reading_.block(index).span); }

 private:
  void report_table(std::uint32_t index, const layout::Table& table) {
    const bool is_in_part = reading_.is_read_in_part[index];
    for (std::uint32_t r = 0; r < table.row_count; ++r) {
      const auto& row = reading_.layout.rows[table.first_row + r];
      const auto* const first = &reading_.layout.cells[row.first_cell];
      const auto is_read = [&](const layout::Cell& cell) { return is_taken(cell.text); };
      if (std::none_of(first, first + row.cell_count, is_read)) {
        if (is_in_part || !(is_title_row(table, r) || is_heading(row))) report_row(reading_, row);
        continue;
      }
      if (is_in_part || !table.has_header) continue;
      for (std::uint32_t c = 0; c < row.cell_count; ++c)
        if (!is_read(first[c]) && !is_title(cell(reading_, reading_.layout.rows[table.first_row], c))) report_cell(first[c]);
    }
  }

  // "Apologies" over the rows below it, "3. [topic]" of a template.
  [[nodiscard]] bool is_heading(const layout::Row& row) const {
    std::string_view lone;
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      const auto text = trim(reading_.view(reading_.layout.cells[row.first_cell + c].text));
      if (text.empty() || is_placeholder(text) || !has_word(text)) continue;
      if (!lone.empty()) return false;
      lone = text;
    }
    return lone.empty() || reading_.grammar.meaning_of(fold_key(lone)) != nullptr;
  }

  // Titles of columns, with a rule below them or known to a section.
  [[nodiscard]] bool is_title_row(const layout::Table& table, std::uint32_t r) const {
    if (r == 0 && table.has_header) return true;
    if (r > 2) return false;
    const auto& row = reading_.layout.rows[table.first_row + r];
    for (std::uint32_t c = 0; c < row.cell_count; ++c)
      if (is_title(cell(reading_, row, c))) return true;
    return false;
  }

  // Does a section know a column of this title, be it that it is not kept?
  [[nodiscard]] bool is_title(std::string_view text) const {
    const auto key = fold_key(text);
    return !key.empty() && std::any_of(reading_.grammar.sections.begin(), reading_.grammar.sections.end(), [&](const SectionRule& rule) {
      return std::any_of(rule.columns.begin(), rule.columns.end(), [&](const Column& known) {
        return std::find(known.titles.begin(), known.titles.end(), key) != known.titles.end();
      });
    });
  }

  void report_cell(const layout::Cell& cell) {
    const auto text = trim(reading_.view(cell.text));
    // A key is understood, be there no value beside it.
    if (has_word(text) && reading_.grammar.meaning_of(fold_key(text)) == nullptr) report(reading_, make_text(reading_, text, 0), span_of(reading_, text));
  }

  // Three letters in a row.
  [[nodiscard]] static bool has_word(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
      letters = records::is_letter(c) ? letters + 1 : 0;
      if (letters == 3) return true;
    }
    return false;
  }

  [[nodiscard]] static bool ends_sentence(std::string_view text) {
    text = trim(text);
    return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
  }

  [[nodiscard]] bool is_taken(Range range) const {
    const auto behind = std::partition_point(reading_.taken.begin(), reading_.taken.end(), [&](const Range& t) { return t.begin < range.end; });
    return (behind != reading_.taken.begin() && std::prev(behind)->end > range.begin) || values_.touch(reading_.layout.span_of(range));
  }

  void report_text(Range range) {
    const auto text = trim(reading_.view(range));
    const auto is_word = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c | 0x20) >= 'a'; };
    if (std::none_of(text.begin(), text.end(), is_word)) return;
    report(reading_, make_text(reading_, text, 0), span_of(reading_, text));
  }

  Reading& reading_;
  ValuePlaces values_;
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
      if (reading.item_of_section[reading.sections.of_block[b]] != no_index) continue;
      if (reading.is_read_in_part[b] || rest.has_value(b)) rest.report_block(b);
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
