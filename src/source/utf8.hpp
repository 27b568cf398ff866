// UTF-8, byte by byte: what is valid, and U+FFFD for what is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minuter {

/// Length of the ASCII bytes at the start of `text`.
[[nodiscard]] std::size_t ascii_prefix(std::string_view text) noexcept;

/// Length of the valid UTF-8 at the start of `text`; whole sequences only.
[[nodiscard]] std::size_t utf8_prefix(std::string_view text) noexcept;

/// Length of the sequence at the start of `text`, which must not be empty: positive where it is
/// valid, negative where it is not (the bytes that one U+FFFD stands for).
[[nodiscard]] int utf8_sequence(std::string_view text) noexcept;

void append_utf8(char32_t code_point, std::string& out);

/// Every invalid sequence becomes U+FFFD; `count` is where their number is added.
[[nodiscard]] std::string with_replacements(std::string_view text, std::size_t* count = nullptr);

}  // namespace minuter
