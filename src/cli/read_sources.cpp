#include "cli/read_sources.hpp"

#include "batch/read_file.hpp"

namespace minuter::cli {

Result<std::unique_ptr<const Source>> read_source(const std::string& path) {
  Result<std::string> bytes = path == "-" ? batch::read_standard_input(std::size_t{64} << 20) : batch::read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string name = path == "-" ? "standard input" : path;
  if (bytes->empty()) return tl::unexpected(Error{name + " is empty"});
  return Source::from_bytes(std::move(*bytes), name);
}

}  // namespace minuter::cli
