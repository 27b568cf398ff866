// The table of writers. `--to`, the help, `minuter formats` and the tests come from it.
#include <array>

#include "minuter/writer.hpp"
#include "writers/rows.hpp"

namespace minuter {

std::span<const Writer> writers() noexcept {
  static const std::array rows{json_writer(), ndjson_writer(), yaml_writer(), csv_writer()};
  return rows;
}

const Writer* find_writer(std::string_view name) noexcept {
  for (const Writer& writer : writers()) {
    if (writer.name == name) return &writer;
  }
  return nullptr;
}

}  // namespace minuter
