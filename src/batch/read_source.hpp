// The text of one input.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "batch/inputs.hpp"
#include "minuter/result.hpp"
#include "minuter/source.hpp"

namespace minuter::batch {

/// As messages and results name it: its path, or "standard input".
[[nodiscard]] std::string name_of(const Input& input);

/// Errors: those of read_file, "PATH is empty".
[[nodiscard]] Result<std::string> read_bytes(const Input& input, std::size_t max_size);

/// Errors: those of read_bytes and of Source::from_bytes.
[[nodiscard]] Result<std::unique_ptr<const Source>> read_source(const Input& input,
                                                                std::size_t max_size);

}  // namespace minuter::batch
