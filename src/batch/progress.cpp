#include "batch/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace minuter::batch {
namespace {

double megabytes_per_second(const Tally& tally, double seconds) {
  return seconds > 0 ? static_cast<double>(tally.bytes) / 1e6 / seconds : 0;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// "12 s", "3 min", "2 h"
std::string duration(double seconds) {
  if (seconds < 100) return fmt::format("{:.0f} s", seconds);
  if (seconds < 6000) return fmt::format("{:.0f} min", seconds / 60);
  return fmt::format("{:.0f} h", seconds / 3600);
}

}  // namespace

std::string progress_line(const Tally& tally, std::size_t total, double seconds,
                          std::size_t width) {
  const double part =
      total == 0 ? 1 : static_cast<double>(tally.inputs) / static_cast<double>(total);
  std::string text = fmt::format("{} of {}", tally.inputs, counted(total, "file", "files"));
  if (seconds > 0) text += fmt::format(", {:.1f} MB/s", megabytes_per_second(tally, seconds));
  if (part > 0 && seconds > 1) text += ", " + duration(seconds / part - seconds) + " left";
  constexpr std::size_t bar = 20;
  if (text.size() + bar + 3 <= width) {
    const auto full = static_cast<std::size_t>(part * double{bar});
    text = fmt::format("[{:#<{}}{: <{}}] {}", "", full, "", bar - std::min(bar, full), text);
  }
  if (text.size() > width) text.resize(width);
  return text;
}

std::string summary_line(const Tally& tally, double seconds) {
  std::string text = fmt::format("{}, {}, {} unread", counted(tally.inputs, "file", "files"),
                                 counted(tally.records, "record", "records"), tally.unread);
  if (tally.unchanged > 0) text += fmt::format(", {} unchanged", tally.unchanged);
  if (tally.failed > 0) text += fmt::format(", {} failed", tally.failed);
  return text + fmt::format(", {:.1f} MB/s", megabytes_per_second(tally, seconds));
}

std::string summary_json(const Tally& tally, double seconds) {
  return fmt::format(
      R"({{"files":{},"failed":{},"unchanged":{},"records":{},"unread":{},"bytes":{},"seconds":{:.3f},"megabytes_per_second":{:.1f}}})",
      tally.inputs, tally.failed, tally.unchanged, tally.records, tally.unread, tally.bytes,
      seconds, megabytes_per_second(tally, seconds));
}

}  // namespace minuter::batch
