#include "batch/read_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>

#include "minuter/utf8.hpp"

namespace minuter::batch {
namespace {

Error cannot_read(const std::string& name, int error) {
  if (name.empty()) return {"cannot read '': an empty name"};
  return {"cannot read " + on_one_line(name) + ": " + std::generic_category().message(error)};
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kib = 1024;
  if (bytes >= kib * kib && bytes % (kib * kib) == 0) {
    return std::to_string(bytes / kib / kib) + " MiB";
  }
  if (bytes >= kib && bytes % kib == 0) return std::to_string(bytes / kib) + " KiB";
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

Error too_large(const std::string& name, std::size_t max_size) {
  return {on_one_line(name) + " is larger than " + size_in_words(max_size) +
          ", the limit that --max-size sets"};
}

/// `expected` bytes are likely to come; reading stops behind `max_size`.
Result<std::string> read_all(int descriptor, const std::string& name, std::size_t expected,
                             std::size_t max_size) {
  const std::size_t limit = max_size == 0 ? std::numeric_limits<std::size_t>::max() - 1 : max_size;
  std::string bytes;
  std::size_t size = 0;
  // One byte more than expected, so that the end shows without growing once more.
  bytes.resize(std::min<std::size_t>(expected > 0 ? expected : 16 * 1024 - 1, limit) + 1);
  while (true) {
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) {
      pollfd waited{descriptor, POLLIN, 0};
      ::poll(&waited, 1, -1);
      continue;
    }
    if (got < 0) return tl::unexpected(cannot_read(name, errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return tl::unexpected(too_large(name, max_size));
    if (size == bytes.size()) bytes.resize(std::min(bytes.size() * 2, limit + 1));
  }
  bytes.resize(size);
  return bytes;
}

struct Descriptor {
  int value;
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
};

}  // namespace

Result<std::string> read_file(const std::string& path, const ReadOptions& options) {
  // Without O_NONBLOCK, opening a FIFO that nobody writes to would hang a search through folders.
  const int flags = O_RDONLY | O_CLOEXEC | (options.is_named ? 0 : O_NONBLOCK);
  const Descriptor file{::open(path.c_str(), flags)};
  if (file.value < 0) return tl::unexpected(cannot_read(path, errno));
  struct stat status {};
  if (::fstat(file.value, &status) != 0) return tl::unexpected(cannot_read(path, errno));
  if (S_ISDIR(status.st_mode)) return tl::unexpected(Error{on_one_line(path) + " is a folder"});
  const bool is_plain = S_ISREG(status.st_mode);
  if (!is_plain && !options.is_named) {
    return tl::unexpected(Error{on_one_line(path) + " is no plain file"});
  }
  const std::size_t expected = is_plain ? static_cast<std::size_t>(status.st_size) : 0;
  if (options.max_size != 0 && expected > options.max_size) {
    return tl::unexpected(too_large(path, options.max_size));
  }
  return read_all(file.value, path, expected, options.max_size);
}

Result<std::string> read_standard_input(std::size_t max_size) {
  struct stat status {};
  const bool is_plain = ::fstat(0, &status) == 0 && S_ISREG(status.st_mode);
  const std::size_t expected = is_plain ? static_cast<std::size_t>(status.st_size) : 0;
  return read_all(0, "standard input", expected, max_size);
}

}  // namespace minuter::batch
