#include "batch/batch.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <vector>

#include "batch/pipeline.hpp"
#include "minuter/utf8.hpp"

namespace minuter::batch {
namespace {

struct Slot {
  std::size_t input = 0;
  Piece piece;
};

/// Buffers are used again, but not those of a giant.
void clear(std::string& buffer) {
  constexpr std::size_t most_kept = std::size_t{1} << 20;
  if (buffer.capacity() > most_kept) {
    std::string().swap(buffer);
  } else {
    buffer.clear();
  }
}

void clear(Piece& piece) {
  clear(piece.out);
  clear(piece.error);
  clear(piece.messages);
  piece.state = Piece::State::done;
  piece.ends_all = false;
  piece.bytes = piece.records = piece.unread = 0;
}

void do_work(const BatchWork& work, const Input& input, Piece& piece) {
  try {
    work.work(input, piece);
  } catch (const std::bad_alloc&) {
    clear(piece);
    piece.fail(on_one_line(input.path) + ": out of memory");
  } catch (const std::exception& problem) {
    clear(piece);
    piece.fail(on_one_line(input.path) + ": " + problem.what());
  }
}

}  // namespace

void run_batch(std::span<const Input> inputs, std::size_t jobs, const BatchWork& work) {
  jobs = std::min(jobs, inputs.size());
  std::vector<Slot> slots(slot_count(jobs));
  std::size_t next = 0;
  const auto read = [&](std::size_t slot) {
    if (next == inputs.size()) return false;
    slots[slot].input = next++;
    return true;
  };
  const auto do_one = [&](std::size_t slot) {
    do_work(work, inputs[slots[slot].input], slots[slot].piece);
  };
  const auto take = [&](std::size_t slot) {
    const bool goes_on = work.take(inputs[slots[slot].input], slots[slot].piece);
    clear(slots[slot].piece);
    return goes_on;
  };
  run_in_order({read, do_one, take}, jobs);
}

}  // namespace minuter::batch
