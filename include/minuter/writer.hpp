// Writers: a finished document to a stream of bytes.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "minuter/minutes.hpp"

namespace minuter {

/// Where writers put their bytes: buffered, handed on in blocks. A sink that cannot take more says
/// false; the rest is then dropped and `has_failed` tells.
class Output {
 public:
  using Sink = std::function<bool(std::string_view)>;

  explicit Output(Sink sink);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes) {
    buffer_.append(bytes);
    if (buffer_.size() >= block) flush();
  }
  void write(char byte) {
    buffer_.push_back(byte);
    if (buffer_.size() >= block) flush();
  }
  void flush();
  [[nodiscard]] bool has_failed() const noexcept { return failed_; }

 private:
  static constexpr std::size_t block = std::size_t{64} * 1024;
  Sink sink_;
  std::string buffer_;
  bool failed_ = false;
};

struct WriteOptions {
  bool compact = false;     ///< json: on one line
  bool provenance = false;  ///< each value with its place, rule and how
  std::string table = {};   ///< csv: attendees, agenda, items, actions or decisions
  bool csv_safe = false;    ///< neutralise cells that a spreadsheet would run
  bool many = false;        ///< several documents go to this output
};

/// One row of the table of writers. `begin` and `end` stand around all documents of one output,
/// `between` between two of them; they may be null. They get the options with `many` set for joined
/// output. Documents may be written apart, in any order and thread, and put together later.
struct Writer {
  std::string_view name;
  std::string_view summary;
  std::string_view extension;  ///< without the dot
  bool has_tables;             ///< takes --table
  bool can_join;               ///< several documents may follow each other in one output
  void (*begin)(const WriteOptions&, Output&);
  void (*document)(const Minutes&, const WriteOptions&, Output&);
  void (*end)(const WriteOptions&, Output&);
  void (*between)(const WriteOptions&, Output&) = nullptr;
  bool has_compact = false;     ///< takes --compact
  bool has_provenance = false;  ///< takes --provenance
  bool has_safe_cells = false;  ///< takes --csv-safe
};

/// All writers, in the order in which `minuter formats` lists them.
[[nodiscard]] std::span<const Writer> writers() noexcept;
/// Null where there is none of that name.
[[nodiscard]] const Writer* find_writer(std::string_view name) noexcept;
/// The names that --table takes.
[[nodiscard]] std::span<const std::string_view> table_names() noexcept;
/// The JSON Schema (2020-12) of the output of the json writer, with and without provenance.
[[nodiscard]] std::string_view minutes_schema() noexcept;

}  // namespace minuter
