#include "cli/read_sources.hpp"

#include "batch/read_source.hpp"

namespace minuter::cli {

Result<std::unique_ptr<const Source>> read_source(const batch::Input& input) {
  return batch::read_source(input, std::size_t{64} << 20);
}

Result<std::unique_ptr<const Source>> read_source(const std::string& path) {
  return read_source(batch::Input{path});
}

}  // namespace minuter::cli
