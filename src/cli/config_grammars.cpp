#include "cli/config_grammars.hpp"

#include <utility>

#include "grammar/grammar_set.hpp"

namespace minuter::cli {
namespace {

bool has(const GrammarSet& set, std::string_view name) {
  for (const GrammarText& grammar : grammar_texts(set)) {
    if (grammar.name == name) return true;
  }
  return false;
}

}  // namespace

Result<Reading> ConfigGrammars::find(const Settled& settled, const Grammars& typed) {
  if (!typed.chosen.empty() || settled.grammar.empty()) return Reading{nullptr, typed.chosen};
  if (has(typed.set, settled.grammar)) return Reading{nullptr, settled.grammar};
  if (const auto known = known_.find(settled.grammar); known != known_.end()) return known->second;
  Args args;
  args.grammar_paths = paths_;
  args.grammar = settled.grammar;
  Result<Grammars> grammars = load_grammars(args);
  if (!grammars && settled.config == nullptr) return tl::unexpected(grammars.error());
  if (!grammars) {
    return tl::unexpected(refuse_value(*settled.config, settled.grammar_at, grammars.error()));
  }
  added_.push_back(std::make_unique<const Grammars>(std::move(*grammars)));
  const Reading reading{&added_.back()->set, added_.back()->chosen};
  return known_.emplace(settled.grammar, reading).first->second;
}

std::vector<FileRead> ConfigGrammars::files() const {
  std::vector<FileRead> files;
  for (const auto& grammars : added_) {
    for (FileRead& file : files_of(grammars->set)) files.push_back(std::move(file));
  }
  return files;
}

Result<Readings> Readings::settle(const Args& args, const std::vector<batch::Input>& inputs,
                                  const Grammars& typed) {
  Readings all;
  all.typed_.grammar = typed.chosen;
  if (!typed.chosen.empty()) return all;
  all.configs_ = Configs(args.config);
  all.grammars_ = ConfigGrammars(args.grammar_paths);
  std::map<std::pair<const Config*, std::vector<std::size_t>>, std::uint32_t> known;
  all.of_input_.reserve(inputs.size());
  for (const batch::Input& input : inputs) {
    const Result<const Config*> config = all.configs_.of(input.path);
    if (!config) return tl::unexpected(config.error());
    std::vector<std::size_t> overrides;
    if (*config != nullptr) overrides = overrides_for(**config, input.path);
    const auto number = static_cast<std::uint32_t>(all.readings_.size());
    const auto [place, is_new] = known.emplace(std::pair(*config, std::move(overrides)), number);
    if (is_new) {
      if (*config != nullptr) all.found_.push_back(*config);
      const Settled settled = cli::settle(*config, input.path, {}, {}, false);
      Result<Reading> reading = all.grammars_.find(settled, typed);
      if (!reading) return tl::unexpected(reading.error());
      all.readings_.push_back(std::move(*reading));
    }
    all.of_input_.push_back(place->second);
  }
  return all;
}

std::vector<FileRead> Readings::files() const {
  std::vector<FileRead> files = grammars_.files();
  for (const Config* config : found_) {
    files.push_back({config->path, "the config"});
    if (!config->people_path.empty()) files.push_back({config->people_path, "the registry of people"});
  }
  return files;
}

}  // namespace minuter::cli
