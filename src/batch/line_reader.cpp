#include "batch/line_reader.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace minuter::batch {

Result<LineReader::Found> LineReader::read(std::string& line) {
  constexpr std::size_t block = std::size_t{64} * 1024;
  line.clear();
  bool is_too_long = false;
  while (true) {
    const std::size_t end = buffer_.find('\n', searched_);
    if (end != std::string::npos || (is_at_end_ && begin_ < buffer_.size())) {
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
      is_too_long = is_too_long || stop - begin_ > longest_;
      if (!is_too_long) {
        line.assign(buffer_, begin_, stop - begin_);
      } else if (line.empty()) {
        line.assign(buffer_, begin_, std::min(stop - begin_, beginning));
      }
      begin_ = searched_ = end == std::string::npos ? stop : stop + 1;
      return is_too_long ? Found::too_long : Found::line;
    }
    if (is_at_end_) return is_too_long ? Found::too_long : Found::end;

    // What has been given goes, so that the buffer holds no more than one line and a block.
    buffer_.erase(0, begin_);
    begin_ = 0;
    if (buffer_.size() > longest_) {
      if (!is_too_long) line.assign(buffer_, 0, beginning);
      is_too_long = true;
      buffer_.clear();
    }
    searched_ = buffer_.size();
    buffer_.resize(searched_ + block);
    ssize_t got = -1;
    while ((got = ::read(descriptor_, buffer_.data() + searched_, block)) < 0) {
      if (errno == EAGAIN) {
        pollfd waited{descriptor_, POLLIN, 0};
        ::poll(&waited, 1, -1);
      } else if (errno != EINTR) {
        return tl::unexpected(
            Error{"cannot read standard input: " + std::generic_category().message(errno)});
      }
    }
    buffer_.resize(searched_ + static_cast<std::size_t>(got));
    is_at_end_ = got == 0;
  }
}

}  // namespace minuter::batch
