// What is said on standard error while a batch runs, and at its end.
#pragma once

#include <chrono>
#include <cstddef>

#include "batch/progress.hpp"
#include "cli/plan.hpp"

namespace minuter::cli {

/// A line on the terminal that is written over; nothing where standard error is no terminal or a
/// dumb one, or where results go to one as well.
class ProgressBar {
 public:
  enum class Results : unsigned char { on_standard_output, elsewhere };

  ProgressBar(std::size_t total, bool is_wanted, Results where = Results::on_standard_output);
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const batch::Tally& tally);
  /// Before other lines are shown.
  void clear();
  [[nodiscard]] double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  std::size_t total_;
  bool is_on_;
  bool is_shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_ + std::chrono::milliseconds(300);
};

void show_summary(Summary form, const batch::Tally& tally, double seconds);

}  // namespace minuter::cli
