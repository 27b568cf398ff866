// One list of the document as CSV (RFC 4180): a header, then a row for each record. Lists within a
// cell are joined by "; ", of mentions the texts; a place is "line:column-end_line:end_column".
#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "writers/bytes.hpp"
#include "writers/fields.hpp"
#include "writers/places.hpp"
#include "writers/rows.hpp"

namespace minuter {
namespace {

/// One row for each list that is a table: calls f with its name and the records.
template <class F>
void for_each_table(const Minutes& minutes, F&& f) {
  f("attendees", minutes.attendees);
  f("agenda", minutes.agenda);
  f("items", minutes.items);
  f("actions", minutes.actions);
  f("decisions", minutes.decisions);
}

constexpr std::string_view default_table = "actions";
constexpr std::array<std::string_view, 5> tables{"attendees", "agenda", "items", "actions",
                                                 "decisions"};

std::string_view table_of(const WriteOptions& options) {
  if (options.table.empty()) return default_table;
  for (const std::string_view table : tables) {
    if (table == options.table) return table;
  }
  throw std::logic_error("no such table: " + options.table);
}

/// Appends the content of a cell.
class Cell {
 public:
  explicit Cell(const Source& source) noexcept : places_(source) {}

  template <class T>
  std::string_view read(const T& value) {
    text_.clear();
    add(value);
    return text_;
  }
  static std::string_view read(const Text& value) noexcept { return value.value; }

 private:
  void add(const Text& text) { text_ += text.value; }
  void add(const Count& count) { add(count.value); }
  void add(const Flag& flag) { text_ += flag.value ? "true" : "false"; }
  void add(const Mention& mention) { add(mention.text); }
  void add(std::int32_t number) {
    if (number >= 0) text_ += std::to_string(number);
  }
  void add(Span at) {
    if (at.is_empty()) return;
    add(places_.find(at.begin));
    text_ += '-';
    add(places_.find(at.end));
  }
  void add(Place place) {
    text_ += std::to_string(place.line);
    text_ += ':';
    text_ += std::to_string(place.column);
  }
  template <class T>
  void add(const std::vector<T>& list) {
    bool is_first = true;
    for (const T& value : list) {
      if (!is_first) text_ += "; ";
      is_first = false;
      add(value);
    }
  }

  Places places_;
  std::string text_;
};

bool would_run(std::string_view cell) noexcept {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void put_cell(std::string_view cell, bool is_safe, Bytes& out) {
  const bool is_tamed = is_safe && would_run(cell);
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (is_tamed) out.put('\'');
    return out.put(cell);
  }
  out.put('"');
  if (is_tamed) out.put('\'');
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t quote = std::min(cell.find('"', at), cell.size());
    out.put(cell.substr(at, quote - at));
    if (quote < cell.size()) out.put("\"\"");
    at = quote + 1;
  }
  out.put('"');
}

void begin_csv(const WriteOptions& options, Output& output) {
  Bytes out(output);
  bool is_first = true;
  const auto put_title = [&](std::string_view title) {
    if (!is_first) out.put(',');
    is_first = false;
    out.put(title);
  };
  if (options.many) put_title("path");
  const std::string_view wanted = table_of(options);
  for_each_table(Minutes{}, [&]<class T>(std::string_view table, const std::vector<T>&) {
    if (table != wanted) return;
    for_each_field(T{}, [&](std::string_view name, const auto&) { put_title(name); });
  });
  out.put("\r\n");
  out.flush();
}

void write_csv(const Minutes& minutes, const WriteOptions& options, Output& output) {
  Bytes out(output);
  Cell cell(*minutes.source);
  const std::string_view wanted = table_of(options);
  const auto put_row = [&](const auto& record) {
    bool is_first = true;
    const auto put_next = [&](std::string_view content) {
      if (!is_first) out.put(',');
      is_first = false;
      put_cell(content, options.csv_safe, out);
    };
    if (options.many) put_next(minutes.source->path());
    for_each_field(record,
                   [&](std::string_view, const auto& value) { put_next(cell.read(value)); });
    out.put("\r\n");
  };
  for_each_table(minutes, [&](std::string_view table, const auto& records) {
    if (table != wanted) return;
    for (const auto& record : records) put_row(record);
  });
  out.flush();
}

}  // namespace

std::span<const std::string_view> table_names() noexcept {
  return tables;
}

Writer csv_writer() noexcept {
  return {.name = "csv",
          .summary = "One table of the document as CSV: actions, or what --table names",
          .extension = "csv",
          .has_tables = true,
          .can_join = true,
          .begin = begin_csv,
          .document = write_csv,
          .end = nullptr,
          .has_safe_cells = true};
}

}  // namespace minuter
