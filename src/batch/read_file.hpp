// The bytes of a file or of standard input. Not mapped: another program may cut a file short.
#pragma once

#include <cstddef>
#include <string>

#include "minuter/result.hpp"

namespace minuter::batch {

struct ReadOptions {
  std::size_t max_size = std::size_t{64} * 1024 * 1024;  ///< bytes; 0: no limit
  bool is_named = true;  ///< named by the user: may be a FIFO or a device; else a plain file only
};

/// Errors: "cannot read PATH: No such file or directory", "PATH is a folder", "PATH is no plain
/// file", "PATH is larger than 64 MiB, the limit that --max-size sets".
[[nodiscard]] Result<std::string> read_file(const std::string& path,
                                            const ReadOptions& options = {});

/// The same for standard input, "standard input" in messages.
[[nodiscard]] Result<std::string> read_standard_input(std::size_t max_size);

}  // namespace minuter::batch
