// Strings between double quotes, as JSON and YAML both read them.
#pragma once

#include <cstddef>
#include <string_view>

#include "writers/bytes.hpp"

namespace minuter {

/// Bytes from `from` on that need no escape: an offset of the next that does, or the size. Escapes
/// are for quote, backslash, control characters (C0, DEL, C1) and what YAML takes for a line end or
/// a byte order mark: U+0085, U+2028, U+2029, U+FEFF, U+FFFE, U+FFFF. `text` is valid UTF-8.
[[nodiscard]] std::size_t find_escape(std::string_view text, std::size_t from) noexcept;

void put_quoted(std::string_view text, Bytes& out);

}  // namespace minuter
