#include "batch/pipeline.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "batch/batch.hpp"

namespace minuter::batch {
namespace {

std::vector<Input> numbered(std::size_t count) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < count; ++i) inputs.push_back({std::to_string(i)});
  return inputs;
}

}  // namespace

TEST_CASE("pieces come in the order of the inputs") {
  const std::vector<Input> inputs = numbered(1000);
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    std::string joined;
    std::string expected;
    for (const Input& input : inputs) expected += input.path + " ";
    std::atomic<int> most = 0;
    std::atomic<int> now = 0;
    run_batch(inputs, jobs,
              {[&](const Input& input, Piece& piece) {
                 most = std::max(most.load(), ++now);
                 CHECK(piece.out.empty());
                 piece.out = input.path + " ";
                 --now;
               },
               [&](const Input& input, const Piece& piece) {
                 CHECK(piece.out == input.path + " ");
                 joined += piece.out;
                 return true;
               }});
    CHECK(joined == expected);
    CHECK(most <= static_cast<int>(jobs));
  }
}

TEST_CASE("what is thrown is the failure of one input") {
  for (const std::size_t jobs : {1U, 3U}) {
    std::size_t failed = 0;
    std::size_t taken = 0;
    run_batch(numbered(50), jobs,
              {[](const Input& input, Piece& piece) {
                 piece.out = "half";
                 if (input.path.ends_with('7')) throw std::runtime_error("no");
               },
               [&](const Input& input, const Piece& piece) {
                 ++taken;
                 if (piece.state != Piece::State::failed) return true;
                 ++failed;
                 CHECK(piece.error == input.path + ": no");
                 CHECK(piece.out.empty());
                 return true;
               }});
    CHECK(taken == 50);
    CHECK(failed == 5);
  }
}

TEST_CASE("a run stops when it is told to") {
  for (const std::size_t jobs : {1U, 3U}) {
    std::size_t taken = 0;
    std::atomic<std::size_t> worked = 0;
    run_batch(numbered(10'000), jobs,
              {[&](const Input&, Piece&) { ++worked; },
               [&](const Input&, const Piece&) { return ++taken < 10; }});
    CHECK(taken == 10);
    CHECK(worked <= 10 + slot_count(jobs));
  }
}

TEST_CASE("what a step throws comes out") {
  for (const std::size_t jobs : {1U, 3U}) {
    const Steps steps{[](std::size_t) { return true; }, [](std::size_t) {},
                      [](std::size_t) -> bool { throw std::runtime_error("full"); }};
    CHECK_THROWS_WITH(run_in_order(steps, jobs), "full");
  }
}

}  // namespace minuter::batch
