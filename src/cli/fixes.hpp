// --fix and --diff: the edits of findings made to a text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "minuter/diagnostic.hpp"
#include "minuter/result.hpp"
#include "minuter/source.hpp"

namespace minuter::cli {

struct Fixed {
  std::string text;       // decoded
  std::size_t count = 0;  // of fixes that were made
};

/// Makes all fixes that do not touch each other; of two that do, the first.
[[nodiscard]] Fixed fix(std::string_view text, std::span<const Diagnostic> findings);

/// `text` as bytes of the file that `source` was read from, in its encoding. Errors: bytes that
/// have no meaning in that encoding, characters that it has not.
[[nodiscard]] Result<std::string> encode_like(const Source& source, std::string_view original,
                                              std::string_view text);

/// A unified diff with three lines of context; empty where nothing changed.
[[nodiscard]] std::string unified_diff(const std::string& path, std::string_view before,
                                       std::string_view after);

}  // namespace minuter::cli
