// Many inputs at once, results in order, in bounded memory.
// Takes: three steps. Does not know: what they do.
#pragma once

#include <cstddef>
#include <functional>

namespace minuter::batch {

/// The steps of one input. Each gets the number of a slot, which belongs to one input from `read`
/// to `take` and then to another: what is kept there is kept for at most slot_count() inputs.
struct Steps {
  std::function<bool(std::size_t slot)> read;  ///< one at a time, in order; false: there is no more
  std::function<void(std::size_t slot)> work;  ///< several at a time
  std::function<bool(std::size_t slot)> take;  ///< one at a time, in order; false: stop
};

/// More threads than this are not asked for.
inline constexpr std::size_t most_jobs = 1024;

[[nodiscard]] std::size_t slot_count(std::size_t jobs) noexcept;

/// Runs the steps in at most `jobs` threads; with one, in this thread and without starting another.
/// What a step throws ends the run and is thrown here.
void run_in_order(const Steps& steps, std::size_t jobs);

/// Processors that this process may use.
[[nodiscard]] std::size_t processor_count() noexcept;

}  // namespace minuter::batch
