// The table of commands: help, "did you mean" and completion are made from it.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.hpp"

namespace minuter::cli {

struct Example {
  std::string_view line;   ///< behind "minuter "
  std::string_view about;  ///< what it does
  std::string_view before = {};  ///< what stands before "minuter "
};

inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

/// One row for each command; a name may have two words ("grammar list").
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line
  std::string_view takes;    ///< "[INPUT...]": what stands behind the options
  std::size_t most_words;    ///< that it takes
  std::string_view about;    ///< lines for its own help
  std::span<const Option* const> options;
  std::span<const Example> examples;
  int (*run)(const Args&);  ///< gives the exit code
};

/// In the order in which the help lists them.
[[nodiscard]] std::span<const Command> commands() noexcept;

struct FoundCommand {
  const Command* command = nullptr;
  std::size_t word_count = 0;  ///< of its name
};
/// The command whose name the words start with.
[[nodiscard]] FoundCommand find_command(std::span<const std::string> words) noexcept;

/// Is it the first word of commands with two?
[[nodiscard]] bool is_group(std::string_view word) noexcept;

/// What `minuter schema` takes.
[[nodiscard]] std::vector<std::string_view> schema_names();

/// The message about a word that is no command.
[[nodiscard]] std::string unknown_command(std::string_view name);

// One file each.
int convert(const Args& args);
int check(const Args& args);
int print_rules(const Args& args);
int stream(const Args& args);
int list_formats(const Args& args);
int print_schema(const Args& args);
int list_grammars(const Args& args);
int show_grammar(const Args& args);
int test_grammars(const Args& args);
int diff_grammars(const Args& args);
int new_grammar(const Args& args);
int explain(const Args& args);
int print_completion(const Args& args);
int print_help(const Args& args);

}  // namespace minuter::cli
