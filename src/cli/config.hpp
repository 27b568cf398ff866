// .minuter.yaml: what a house wants of its minutes. docs/config.md explains each key.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/select.hpp"
#include "minuter/check.hpp"
#include "minuter/result.hpp"

namespace minuter::cli {

/// What may be said for all files and again for some of them.
struct ConfigPart {
  std::string grammar;
  Span grammar_at;  // in the config's text, as all places here
  std::optional<bool> is_strict;
  std::shared_ptr<const Pattern> action_id;
  std::optional<std::vector<std::string>> order;
  std::optional<std::vector<RequiredPart>> required;
  std::vector<HouseText> texts;  // of forbid and expect; those of overrides are added
  CheckChoice checks;
};

struct Override {
  std::vector<std::string> files;  // globs from the config's folder
  ConfigPart part;
};

struct Config {
  std::string path;    // of the file, as it was found
  std::string text;    // that it holds
  std::string folder;  // that it stands in, absolute
  ConfigPart all;
  std::vector<Override> overrides;
  std::string baseline;  // path, as one would open it; empty: none
  Span baseline_at;
  std::string people_path;
  Span people_at;
  std::vector<KnownPerson> people;
};

/// Reads the text of a config file; errors have spans in `text`. Does not open other files.
[[nodiscard]] std::optional<Config> read_config(std::string_view text,
                                                std::vector<Diagnostic>& diagnostics);
[[nodiscard]] std::optional<std::vector<KnownPerson>> read_people(
    std::string_view text, std::vector<Diagnostic>& diagnostics);

/// Shows what is wrong with the value at a place of a config, and gives what is left to say.
[[nodiscard]] Error refuse_value(const Config& config, Span at, const Error& wrong);

/// The JSON Schema (2020-12) of .minuter.yaml.
[[nodiscard]] std::string_view config_schema() noexcept;

/// What holds for one input, and why.
struct Settled {
  std::string grammar;  // empty: detect
  Span grammar_at;      // in the config; empty: it is not from there
  std::string why_grammar;
  std::vector<ChosenCheck> checks;
  CheckOptions options;                // without grammars
  std::vector<std::string> overrides;  // "overrides[1]": those that hold
  const Config* config = nullptr;
};

/// Finds config files upwards from inputs; reads each once.
class Configs {
 public:
  /// `chosen` is the file of --config; empty: look upwards.
  explicit Configs(std::string chosen) : chosen_(std::move(chosen)) {}

  /// Null where there is none. Errors: a file that cannot be read or is wrong, whose diagnostics
  /// were shown.
  [[nodiscard]] Result<const Config*> of(const std::string& input);

 private:
  Result<const Config*> load(const std::string& path);

  std::string chosen_;
  std::unordered_map<std::string, std::unique_ptr<Config>> by_path_;
  std::unordered_map<std::string, const Config*> by_folder_;
};

/// The numbers of the overrides that hold for an input.
[[nodiscard]] std::vector<std::size_t> overrides_for(const Config& config,
                                                     const std::string& input);
/// Config, overrides and command line put together for one input. The same for all inputs that
/// share config and overrides.
[[nodiscard]] Settled settle(const Config* config, const std::string& input,
                             const CheckChoice& typed, const std::string& typed_grammar,
                             bool typed_strict);
/// What --show-config prints.
[[nodiscard]] std::string shown(const Settled& settled, const std::string& input);

}  // namespace minuter::cli
