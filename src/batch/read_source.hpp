// The text of one input.
#pragma once

#include <cstddef>
#include <memory>

#include "batch/inputs.hpp"
#include "minuter/result.hpp"
#include "minuter/source.hpp"

namespace minuter::batch {

/// Errors: those of read_file, "PATH is empty", those of Source::from_bytes.
[[nodiscard]] Result<std::unique_ptr<const Source>> read_source(const Input& input,
                                                                std::size_t max_size);

}  // namespace minuter::batch
