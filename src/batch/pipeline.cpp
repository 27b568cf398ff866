#include "batch/pipeline.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace minuter::batch {
namespace {

void run_in_this_thread(const Steps& steps) {
  do {
    if (!steps.read(0)) return;
    steps.work(0);
  } while (steps.take(0));
}

/// Input number `n` is in slot n % slots. Numbers are given out while fewer than `slots` are
/// between `read` and `take`.
class Line {
 public:
  Line(const Steps& steps, std::size_t slots) : steps_(steps), is_worked_(slots) {}

  /// Of each thread, until there is nothing left.
  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(
          lock, [&] { return is_over_ || (!is_reading_ && read_ - taken_ < is_worked_.size()); });
      if (is_over_) return;
      const std::size_t number = read_;
      is_reading_ = true;
      bool has_more = false;
      unlocked(lock, [&] { has_more = steps_.read(number % is_worked_.size()); });
      is_reading_ = false;
      if (!has_more) is_over_ = true;
      if (has_more) ++read_;
      changed_.notify_all();
      if (!has_more) return;
      unlocked(lock, [&] { steps_.work(number % is_worked_.size()); });
      is_worked_[number % is_worked_.size()] = true;
      take(lock);
    }
  }

  void rethrow() const {
    if (problem_) std::rethrow_exception(problem_);
  }

 private:
  /// All that are next in order. One thread at a time: others leave their slots to it.
  void take(std::unique_lock<std::mutex>& lock) {
    if (is_taking_) return;
    is_taking_ = true;
    while (is_worked_[taken_ % is_worked_.size()] && !is_stopped_) {
      const std::size_t slot = taken_ % is_worked_.size();
      bool goes_on = false;
      unlocked(lock, [&] { goes_on = steps_.take(slot); });
      is_worked_[slot] = false;
      ++taken_;
      if (!goes_on) is_stopped_ = is_over_ = true;
      changed_.notify_all();
    }
    is_taking_ = false;
  }

  template <class Step>
  void unlocked(std::unique_lock<std::mutex>& lock, Step&& step) {
    lock.unlock();
    try {
      step();
      lock.lock();
    } catch (...) {
      lock.lock();
      if (!problem_) problem_ = std::current_exception();
      is_stopped_ = is_over_ = true;
    }
  }

  const Steps& steps_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<bool> is_worked_;  // of each slot: waits for its turn
  std::size_t read_ = 0;
  std::size_t taken_ = 0;
  bool is_reading_ = false;
  bool is_taking_ = false;
  bool is_over_ = false;     // nothing more is read
  bool is_stopped_ = false;  // nothing more is taken
  std::exception_ptr problem_;
};

}  // namespace

std::size_t slot_count(std::size_t jobs) noexcept {
  // Some more than threads: one large document does not keep the others waiting.
  return jobs <= 1 ? 1 : 4 * jobs;
}

void run_in_order(const Steps& steps, std::size_t jobs) {
  if (jobs <= 1) return run_in_this_thread(steps);
  Line line(steps, slot_count(jobs));
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back([&] { line.run(); });
    } catch (const std::system_error&) {
      // No more threads to be had: those that are there do the work.
    }
    line.run();
  }
  line.rethrow();
}

std::size_t processor_count() noexcept {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace minuter::batch
