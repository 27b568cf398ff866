// The rows of the table of writers; each is made in the file of its writer.
#pragma once

#include "minuter/writer.hpp"

namespace minuter {

[[nodiscard]] Writer json_writer() noexcept;
[[nodiscard]] Writer ndjson_writer() noexcept;
[[nodiscard]] Writer yaml_writer() noexcept;
[[nodiscard]] Writer csv_writer() noexcept;

}  // namespace minuter
