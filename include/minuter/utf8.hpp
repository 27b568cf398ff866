// Bytes that may be no text, as the name of a file, made fit to be written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minuter {

/// Every sequence that is no valid UTF-8 becomes U+FFFD; their number is added to `count`.
[[nodiscard]] std::string with_replacements(std::string_view text, std::size_t* count = nullptr);

/// A name as it stands in a message: line ends and other control characters become U+FFFD as well.
[[nodiscard]] std::string on_one_line(std::string_view name);

}  // namespace minuter
