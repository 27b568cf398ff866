// The inputs of commands that need them all at once.
#pragma once

#include <memory>
#include <string>

#include "batch/inputs.hpp"
#include "minuter/result.hpp"
#include "minuter/source.hpp"

namespace minuter::cli {

/// One input: a file, or "-" for standard input.
[[nodiscard]] Result<std::unique_ptr<const Source>> read_source(const std::string& path);
[[nodiscard]] Result<std::unique_ptr<const Source>> read_source(const batch::Input& input);

}  // namespace minuter::cli
