#include "batch/read_source.hpp"

#include <string>
#include <utility>

#include "batch/read_file.hpp"

namespace minuter::batch {

Result<std::unique_ptr<const Source>> read_source(const Input& input, std::size_t max_size) {
  const bool is_file = !input.is_standard_input();
  Result<std::string> bytes =
      is_file ? read_file(input.path, {.max_size = max_size, .is_named = input.is_named})
              : read_standard_input(max_size);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string name = is_file ? input.path : "standard input";
  if (bytes->empty()) return tl::unexpected(Error{name + " is empty"});
  return Source::from_bytes(std::move(*bytes), name);
}

}  // namespace minuter::batch
