#include "batch/read_source.hpp"

#include <string_view>
#include <utility>

#include "batch/read_file.hpp"
#include "minuter/utf8.hpp"

namespace minuter::batch {

namespace {

/// Nothing, or a byte-order mark before nothing.
bool is_blank_file(std::string_view bytes) {
  return bytes.empty() || bytes == "\xEF\xBB\xBF" || bytes == "\xFF\xFE" || bytes == "\xFE\xFF";
}

}  // namespace

std::string name_of(const Input& input) {
  return input.is_standard_input() ? "standard input" : input.path;
}

Result<std::string> read_bytes(const Input& input, std::size_t max_size) {
  Result<std::string> bytes =
      input.is_standard_input()
          ? read_standard_input(max_size)
          : read_file(input.path, {.max_size = max_size, .is_named = input.is_named});
  if (bytes && is_blank_file(*bytes)) {
    return tl::unexpected(Error{on_one_line(name_of(input)) + " is empty"});
  }
  return bytes;
}

Result<std::unique_ptr<const Source>> read_source(const Input& input, std::size_t max_size) {
  Result<std::string> bytes = read_bytes(input, max_size);
  if (!bytes) return tl::unexpected(bytes.error());
  return Source::from_bytes(std::move(*bytes), name_of(input));
}

}  // namespace minuter::batch
