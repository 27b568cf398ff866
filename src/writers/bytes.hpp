// Bytes on their way to an Output. Writers put many small pieces; here a piece costs a compare and
// a copy, not a call.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "minuter/writer.hpp"

namespace minuter {

class Bytes {
 public:
  explicit Bytes(Output& output) noexcept : output_(output) {}
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;

  void put(char byte) {
    if (size_ == buffer_.size()) flush();
    buffer_[size_++] = byte;
  }
  void put(std::string_view bytes) {
    if (bytes.size() > buffer_.size() - size_) return put_long(bytes);
    if (bytes.empty()) return;
    std::memcpy(buffer_.data() + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void put_number(std::uint64_t number) {
    if (buffer_.size() - size_ < 24) flush();
    char* const to = buffer_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(to, to + 24, number).ptr - to);
  }
  /// At most 31.
  void put_spaces(std::size_t count) { put(line_and_spaces.substr(1, count)); }
  /// A line feed and at most 31 spaces.
  void put_line(std::size_t spaces) { put(line_and_spaces.substr(0, spaces + 1)); }
  /// To be called at the end: there is no destructor that would hide a failure.
  void flush() {
    output_.write(std::string_view(buffer_.data(), size_));
    size_ = 0;
  }

 private:
  static constexpr std::string_view line_and_spaces = "\n                               ";

  void put_long(std::string_view bytes) {
    flush();
    if (bytes.size() > buffer_.size()) return output_.write(bytes);
    put(bytes);
  }

  Output& output_;
  std::size_t size_ = 0;
  std::array<char, std::size_t{8} * 1024> buffer_;
};

}  // namespace minuter
