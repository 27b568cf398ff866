// The work of a command on many inputs: each on its own, in any thread; what comes out of it one
// after the other, in the order of the inputs.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "batch/inputs.hpp"

namespace minuter::batch {

/// What one input gave.
struct Piece {
  enum class State : unsigned char { done, failed, unchanged };

  State state = State::done;
  std::string out;        ///< for the output that all inputs share
  std::string error;      ///< one sentence, where it failed
  std::string messages;   ///< lines for standard error
  bool ends_all = false;  ///< it failed for a reason that holds for all others too
  std::size_t bytes = 0;  ///< that were read
  std::size_t records = 0;
  std::size_t unread = 0;

  void fail(std::string why) {
    state = State::failed;
    error = std::move(why);
  }
};

/// `work` is called in several threads, each time with an empty piece; what it throws is the
/// failure of that input alone. `take` is called for one piece after the other; false: stop.
struct BatchWork {
  std::function<void(const Input&, Piece&)> work;
  std::function<bool(const Input&, const Piece&)> take;
};

/// In at most `jobs` threads, and no more than there are inputs. Memory is bounded by `jobs`.
void run_batch(std::span<const Input> inputs, std::size_t jobs, const BatchWork& work);

}  // namespace minuter::batch
