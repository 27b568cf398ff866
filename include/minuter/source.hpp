// The text of one document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/result.hpp"
#include "minuter/span.hpp"

namespace minuter {

/// Owns the decoded text (UTF-8, line ends as they came) of one document and knows its lines.
/// Neither copied nor moved: views into it stay good for as long as it lives.
class Source {
 public:
  /// Takes the bytes of a file. Decodes UTF-8 (with or without BOM), UTF-16 and UTF-32 with BOM or
  /// where the bytes leave no doubt, and 8-bit encodings where detection is sure. Errors: a binary
  /// file, an encoding that cannot be told. `path` is for messages and output; what is
  /// no UTF-8 in it becomes U+FFFD.
  [[nodiscard]] static Result<std::unique_ptr<const Source>> from_bytes(std::string bytes,
                                                                        std::string path);

  /// For text that is known to be UTF-8 (tests, embedding). Invalid sequences become U+FFFD.
  [[nodiscard]] static std::unique_ptr<const Source> from_text(std::string_view text,
                                                               const std::string& path = {});

  Source(const Source&) = delete;
  Source(Source&&) = delete;
  Source& operator=(const Source&) = delete;
  Source& operator=(Source&&) = delete;

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  /// "UTF-8", "UTF-16LE", "WINDOWS-1252" ... as it was found.
  [[nodiscard]] const std::string& encoding() const noexcept { return encoding_; }
  /// Invalid sequences in the file, for each of which a U+FFFD stands in the text.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }
  /// Size of the file as it came, in bytes (not of the decoded text).
  [[nodiscard]] std::size_t original_bytes() const noexcept { return original_bytes_; }

  [[nodiscard]] std::string_view text() const& noexcept { return text_; }
  std::string_view text() const&& = delete;
  [[nodiscard]] std::string_view text(Span span) const& noexcept {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  std::string_view text(Span) const&& = delete;

  /// Lines end with \n, \r\n or a lone \r. A last line without an end counts, an empty one does not.
  [[nodiscard]] std::size_t line_count() const noexcept { return line_starts_.size(); }
  /// Line `index` from 0, without its end.
  [[nodiscard]] Span line(std::size_t index) const noexcept;
  /// Index from 0 of the line that holds `offset`.
  [[nodiscard]] std::size_t line_of(std::uint32_t offset) const noexcept;
  /// Line and column from 1; the column counts code points. Constant time but for the line search.
  [[nodiscard]] Place place(std::uint32_t offset) const noexcept;

 private:
  Source() = default;
  void index();

  std::string path_;
  std::string encoding_;
  std::string text_;
  std::size_t replaced_ = 0;
  std::size_t original_bytes_ = 0;
  bool is_ascii_ = true;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> code_points_;  // before each block of 256 bytes; empty when ASCII
};

}  // namespace minuter
