// All that reaches the terminal: results to standard output, everything else to standard error.
#pragma once

#include <string>
#include <string_view>

#include "minuter/diagnostic.hpp"

namespace minuter::cli {

/// What the program ends with.
enum ExitCode : int {
  fine = 0,
  some_failed = 1,  ///< inputs (some, the only one, all) could not be read; the others were done
  cannot_run = 2,   ///< usage, config, grammar or output: whatever the inputs are
};

/// "minuter: MESSAGE" on standard error. The message may have further lines.
void show_error(std::string_view message);
/// The same for what is not an error: how an input was read.
void show_note(std::string_view message);
/// Lines as they are, on standard error.
void show_lines(std::string_view lines);
/// In colour where standard error is a terminal and NO_COLOR is not set.
void show_diagnostic(const Diagnostic& diagnostic, std::string_view path, std::string_view text);

/// What show_diagnostic shows.
[[nodiscard]] std::string lines_of(const Diagnostic& diagnostic, std::string_view path,
                                   std::string_view text);

/// Text to standard output; gives the exit code.
[[nodiscard]] int show_text(std::string_view text);

[[nodiscard]] bool is_terminal(int descriptor) noexcept;
/// A terminal that knows colours, and NO_COLOR is not set.
[[nodiscard]] bool wants_colour(int descriptor) noexcept;

}  // namespace minuter::cli
