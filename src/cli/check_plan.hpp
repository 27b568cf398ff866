// What the arguments of `minuter check` mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/baseline.hpp"
#include "cli/config.hpp"
#include "cli/findings.hpp"
#include "cli/plan.hpp"

namespace minuter::cli {

struct CheckPlan {
  batch::Inputs inputs;
  const FindingsFormat* format = nullptr;
  CheckChoice choice;
  std::string output;  // empty: standard output
  std::string baseline;
  std::string write_baseline;
  std::string config;
  std::string show_config;
  std::size_t max_size = 0;
  std::size_t jobs = 1;
  bool is_strict = false;
  bool wants_statistics = false;
  bool wants_fix = false;
  bool wants_diff = false;
  bool exit_zero = false;
  bool is_quiet = false;
  std::vector<std::string> grammar_paths;
  Grammars grammars;
};

/// Standard output then takes the mended text.
[[nodiscard]] bool mends_standard_input(const CheckPlan& plan);

[[nodiscard]] Result<CheckPlan> make_check_plan(const Args& args);

}  // namespace minuter::cli
