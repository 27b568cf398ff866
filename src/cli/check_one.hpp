// One input of `minuter check`.
// Takes: an input and what holds for it. Gives: its findings, and with --fix or --diff what is
// mended. Does not know: other inputs, the terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "batch/inputs.hpp"
#include "cli/check_plan.hpp"
#include "cli/houses.hpp"

namespace minuter::cli {

struct Checked {
  CheckedFile file;
  std::string text = {};            // --diff: the changes; --fix of standard input: the mended text
  std::size_t fixed = 0;            // fixes that were made
  std::size_t bytes = 0;            // that were read
  std::optional<Error> error = {};  // the fixes could not be made; the findings hold all the same
};

/// Safe in several threads. With --fix the file is written. Errors: an input that cannot be read.
[[nodiscard]] Result<Checked> check_one(const batch::Input& input, const House& house,
                                        const CheckPlan& plan, const Rendering& rendering);

}  // namespace minuter::cli
