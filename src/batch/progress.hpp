// How far a batch has come, in words.
#pragma once

#include <cstddef>
#include <string>

namespace minuter::batch {

/// What has been done so far.
struct Tally {
  std::size_t inputs = 0;  ///< all that were taken, failed and unchanged ones too
  std::size_t failed = 0;
  std::size_t unchanged = 0;
  std::size_t records = 0;
  std::size_t unread = 0;
  std::size_t bytes = 0;
};

/// "[####      ] 1200 of 3000 files, 96.2 MB/s, 12 s left", not wider than `width` columns.
[[nodiscard]] std::string progress_line(const Tally& tally, std::size_t total, double seconds,
                                        std::size_t width);

/// "3000 files, 41200 records, 12 unread, 1 failed, 96.2 MB/s"
[[nodiscard]] std::string summary_line(const Tally& tally, double seconds);
/// The same as a JSON object on one line.
[[nodiscard]] std::string summary_json(const Tally& tally, double seconds);

}  // namespace minuter::batch
