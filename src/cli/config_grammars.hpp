// The grammars that .minuter.yaml names, and which inputs are read with them. What a config names
// holds for its inputs alone: the grammars of others are detected as if it were not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/config.hpp"
#include "cli/plan.hpp"

namespace minuter::cli {

/// What one input is read with.
struct Reading {
  const GrammarSet* grammars = nullptr;  // null: those of the command line
  std::string grammar = {};              // a name that they hold; empty: detect
};

class ConfigGrammars {
 public:
  /// `paths`: of --grammar-path.
  explicit ConfigGrammars(std::vector<std::string> paths) : paths_(std::move(paths)) {}

  /// The command line goes over a config. Errors: a grammar that is not there or is wrong, which was
  /// shown at its place in the config.
  [[nodiscard]] Result<Reading> find(const Settled& settled, const Grammars& typed);
  /// The grammars and vocabularies that were read for configs.
  [[nodiscard]] std::vector<FileRead> files() const;

 private:
  std::vector<std::string> paths_;
  std::map<std::string, Reading> known_;  // by what a config says
  std::vector<std::unique_ptr<const Grammars>> added_;
};

/// Of all inputs of a command that checks nothing.
class Readings {
 public:
  /// Looks for configs, or takes that of --config; with --grammar none counts.
  [[nodiscard]] static Result<Readings> settle(const Args& args,
                                               const std::vector<batch::Input>& inputs,
                                               const Grammars& typed);
  Readings() : configs_({}), grammars_({}) {}

  /// Of the input of that number.
  [[nodiscard]] const Reading& of(std::size_t input) const {
    return of_input_.empty() ? typed_ : readings_[of_input_[input]];
  }
  /// The configs and what they name.
  [[nodiscard]] std::vector<FileRead> files() const;

 private:
  Reading typed_;
  Configs configs_;
  ConfigGrammars grammars_;
  std::vector<Reading> readings_;
  std::vector<std::uint32_t> of_input_;  // empty: all as typed
  std::vector<const Config*> found_;
};

}  // namespace minuter::cli
