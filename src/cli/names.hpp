// "unknown format 'jsn'; did you mean 'json'?" and what there is.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace minuter::cli {

/// "a, b and c"
[[nodiscard]] std::string list_of(std::span<const std::string_view> names,
                                  std::string_view last = "and");

/// The forms of reports that have no others.
inline constexpr std::string_view text_or_json[] = {"text", "json"};

/// "unknown KIND 'WORD'", "; did you mean 'NAME'?" where one is near, and a second line
/// "there are: a, b, c".
[[nodiscard]] std::string unknown(std::string_view kind, std::string_view word,
                                  std::span<const std::string_view> names);

}  // namespace minuter::cli
