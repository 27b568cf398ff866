// Takes the bytes of a file; gives UTF-8 and the name of the encoding they came in.
// Does not know lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "minuter/result.hpp"

namespace minuter {

struct Decoded {
  std::string text;      // valid UTF-8 without BOM
  std::string encoding;  // "UTF-8", "UTF-16LE", "WINDOWS-1252" ...
  std::size_t replaced = 0;  // invalid sequences that became U+FFFD
};

/// Errors (with `path` in the message): a binary file, an encoding that cannot be told.
[[nodiscard]] Result<Decoded> decode(std::string bytes, std::string_view path);

}  // namespace minuter
