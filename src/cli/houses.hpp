// What holds for each input of `minuter check`: its config, grammar and baseline. Settled before
// any work is done, so that what is wrong with them is said once and first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/baseline.hpp"
#include "cli/check_plan.hpp"
#include "cli/config.hpp"
#include "cli/config_grammars.hpp"

namespace minuter::cli {

/// Of all inputs that share config and overrides.
struct House {
  CheckOptions options;
  std::string grammar;           // a name; empty: detect
  Baseline* baseline = nullptr;  // none
};

class Houses {
 public:
  /// Errors: a config, a grammar or a
  /// baseline that cannot be used, whose diagnostics were shown.
  [[nodiscard]] static Result<Houses> settle(const CheckPlan& plan);

  /// Of the input of that number.
  [[nodiscard]] const House& of(std::size_t input) const { return houses_[of_input_[input]]; }
  [[nodiscard]] const std::map<std::string, Baseline>& baselines() const { return baselines_; }

 private:
  explicit Houses(const CheckPlan& plan) : configs_(plan.config), grammars_(plan.grammar_paths) {}
  Result<House> build(const Config* config, const std::string& input, const CheckPlan& plan);

  Configs configs_;
  std::vector<House> houses_;
  std::vector<std::uint32_t> of_input_;
  ConfigGrammars grammars_;
  std::map<std::string, Baseline> baselines_;  // by path
};

}  // namespace minuter::cli
