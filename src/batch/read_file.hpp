// The bytes of a file or of standard input. Not mapped: another program may cut a file short.
#pragma once

#include <cstddef>
#include <string>

#include "minuter/result.hpp"

namespace minuter {

/// `max_size` is in bytes; 0 is no limit. A file that the user named may be a FIFO or a device, one
/// that was found must be a plain file.
/// Errors: "cannot read PATH: No such file or directory", "PATH is a folder", "PATH is no plain
/// file", "PATH is larger than 64 MiB, the limit that --max-size sets".
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t max_size,
                                            bool is_named = true);

/// The same for standard input, "standard input" in messages.
[[nodiscard]] Result<std::string> read_standard_input(std::size_t max_size);

}  // namespace minuter
