// Help texts, made from the table of commands.
#pragma once

#include <string>
#include <string_view>

namespace minuter::cli {

struct Command;

[[nodiscard]] std::string help_of_all();
/// Of the commands that start with one word: "grammar".
[[nodiscard]] std::string help_of_group(std::string_view word);
[[nodiscard]] std::string help_of(const Command& command);

}  // namespace minuter::cli
