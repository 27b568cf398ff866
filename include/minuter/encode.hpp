// The way back to the bytes of a file, for programs that change minutes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minuter {

/// `text` (UTF-8) in an encoding that Source::encoding named, with a BOM where `original`, the
/// bytes of the file, has one. Nothing where the encoding cannot say a character.
[[nodiscard]] std::optional<std::string> encode(std::string_view text, std::string_view encoding,
                                                std::string_view original);

}  // namespace minuter
