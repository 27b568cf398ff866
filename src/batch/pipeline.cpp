#include "batch/pipeline.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace minuter::batch {
namespace {

/// What a step throws is kept here, and thrown again when all threads are done with their steps.
class FirstProblem {
 public:
  template <class Step>
  void watch(Step&& step) noexcept {
    try {
      step();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!problem_) problem_ = std::current_exception();
      is_there_ = true;
    }
  }
  [[nodiscard]] bool is_there() const noexcept { return is_there_; }
  void rethrow() const {
    if (problem_) std::rethrow_exception(problem_);
  }

 private:
  std::mutex mutex_;
  std::atomic<bool> is_there_ = false;
  std::exception_ptr problem_;
};

void run_in_this_thread(const Steps& steps) {
  do {
    if (!steps.read(0)) return;
    steps.work(0);
  } while (steps.take(0));
}

}  // namespace

std::size_t slot_count(std::size_t jobs) noexcept {
  // Some more than threads: one large document does not keep the others waiting.
  return jobs <= 1 ? 1 : 4 * jobs;
}

void run_in_order(const Steps& steps, std::size_t jobs) {
  if (jobs <= 1) return run_in_this_thread(steps);

  const std::size_t slots = slot_count(jobs);
  std::size_t next = 0;
  std::atomic<bool> is_stopped = false;
  FirstProblem problem;
  const auto read = [&](tbb::flow_control& flow) -> std::size_t {
    bool has_more = false;
    const std::size_t slot = next % slots;
    if (!is_stopped && !problem.is_there()) problem.watch([&] { has_more = steps.read(slot); });
    if (!has_more) flow.stop();
    ++next;
    return slot;
  };
  const auto work = [&](std::size_t slot) {
    if (!is_stopped && !problem.is_there()) problem.watch([&] { steps.work(slot); });
    return slot;
  };
  const auto take = [&](std::size_t slot) {
    if (is_stopped || problem.is_there()) return;
    problem.watch([&] {
      if (!steps.take(slot)) is_stopped = true;
    });
  };
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    using tbb::filter_mode;
    // As many tokens as slots: tokens leave in order, so a slot's last input has left by then.
    tbb::parallel_pipeline(
        slots, tbb::make_filter<void, std::size_t>(filter_mode::serial_in_order, read) &
                   tbb::make_filter<std::size_t, std::size_t>(filter_mode::parallel, work) &
                   tbb::make_filter<std::size_t, void>(filter_mode::serial_in_order, take));
  });
  problem.rethrow();
}

std::size_t processor_count() noexcept {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace minuter::batch
