// The rows of a table as records: which hold one, which go on in the one above, and what a cell has
// that is empty. A section says so with `positions`, `required`, `incomplete` and `fill_down`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "readers/reading.hpp"

namespace minuter::readers {

/// The columns of a table inside the section: by their titles; where no title is known, by
/// position.
[[nodiscard]] Columns columns_in(const Part& part, const layout::Table& table);

/// The rows below the titles.
class TableRows {
 public:
  TableRows(const Reading& reading, const SectionRule& rule, const layout::Table& table,
            const Columns& columns);

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  [[nodiscard]] Span span(std::uint32_t r) const {
    return parts_.empty() ? row(r).span : parts_[r].span;
  }
  /// What is printed in the cell.
  [[nodiscard]] std::string_view printed(std::uint32_t r, std::size_t column) const {
    if (parts_.empty()) return readers::cell(reading_, row(r), column);
    return column < parts_[r].cells.size() ? parts_[r].cells[column] : std::string_view{};
  }
  /// The same, or where it is empty what the row above has, if the section fills it down.
  [[nodiscard]] std::string_view cell(std::uint32_t r, std::size_t column) const;
  /// Is each required column filled, so that the row is a record of its own?
  [[nodiscard]] bool is_whole(std::uint32_t r) const;
  /// The row's own cells as one more record of the kind, to be joined to the one above.
  template <class Record>
  [[nodiscard]] Record rest(std::uint32_t r, std::uint16_t rule_id) const {
    Record record;
    record.span = span(r);
    for (std::size_t c = 0; c < columns_.fields.size(); ++c) {
      if (columns_.fields[c] == Field::ignore) continue;
      static_cast<void>(fill(reading_, record, columns_.fields[c], printed(r, c), rule_id));
    }
    return record;
  }

 private:
  struct Part {
    Span span;
    std::vector<std::string_view> cells;
  };
  [[nodiscard]] const layout::Row& row(std::uint32_t r) const {
    return reading_.layout.rows[table_.first_row + columns_.first + r];
  }
  void part(const layout::Row& row);

  const Reading& reading_;
  const SectionRule& rule_;
  const layout::Table& table_;
  const Columns& columns_;
  std::uint32_t size_ = 0;
  std::vector<Part> parts_;  // where rows that layout joined are parted again
  std::vector<std::vector<std::uint32_t>>
      filled_;  // by column that is filled down: the row whose cell each row has
};

/// A row that goes on in the next one: texts are put together, lists add up, gaps are filled. For each kind
/// of record.
template <class Record>
void join(Record& above, Record row);

}  // namespace minuter::readers
