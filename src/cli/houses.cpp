#include "cli/houses.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace minuter::cli {

Result<House> Houses::build(const Config* config, const std::string& input, const CheckPlan& plan) {
  Settled settled = cli::settle(config, input, plan.choice, {}, plan.is_strict);
  Result<Reading> reading = grammars_.find(settled, plan.grammars);
  if (!reading) return tl::unexpected(reading.error());
  House house{std::move(settled.options), std::move(reading->grammar)};
  house.options.grammars = reading->grammars != nullptr ? reading->grammars : &plan.grammars.set;
  const std::string& path =
      !plan.baseline.empty() || config == nullptr ? plan.baseline : config->baseline;
  if (path.empty()) return house;
  auto baseline = baselines_.find(path);
  if (baseline == baselines_.end() && plan.write_baseline.empty()) {
    Result<Baseline> read = Baseline::read(path);
    if (!read && path == plan.baseline) return tl::unexpected(read.error());
    if (!read) return tl::unexpected(refuse_value(*config, config->baseline_at, read.error()));
    baseline = baselines_.emplace(path, std::move(*read)).first;
  }
  if (baseline != baselines_.end()) house.baseline = &baseline->second;
  return house;
}

namespace {

/// What a config that was found upwards names is read as well.
std::optional<Error> check_outputs(const Config& config, const CheckPlan& plan) {
  const std::pair<std::string_view, const std::string&> outputs[] = {
      {"-o", plan.output}, {"--write-baseline", plan.write_baseline}};
  for (const auto& [option, output] : outputs) {
    if (output.empty()) continue;
    if (auto error = refuse_to_overwrite(option, output, config.path, "the config")) return error;
    if (auto error =
            refuse_to_overwrite(option, output, config.people_path, "the registry of people")) {
      return error;
    }
    const auto check_grammar = [&, option = option, &output = output](const ConfigPart& part) {
      return refuse_to_overwrite(option, output, part.grammar, "the grammar");
    };
    if (auto error = check_grammar(config.all)) return error;
    for (const Override& override : config.overrides) {
      if (auto error = check_grammar(override.part)) return error;
    }
  }
  return refuse_to_overwrite("-o", plan.output, config.baseline, "the baseline");
}

}  // namespace

Result<Houses> Houses::settle(const CheckPlan& plan) {
  Houses houses(plan);
  std::map<std::pair<const Config*, std::vector<std::size_t>>, std::uint32_t> known;
  houses.of_input_.reserve(plan.inputs.files.size());
  for (const batch::Input& input : plan.inputs.files) {
    const Result<const Config*> config = houses.configs_.of(input.path);
    if (!config) return tl::unexpected(config.error());
    std::vector<std::size_t> overrides;
    if (*config != nullptr) overrides = overrides_for(**config, input.path);
    const auto number = static_cast<std::uint32_t>(houses.houses_.size());
    const auto [place, is_new] = known.emplace(std::pair(*config, std::move(overrides)), number);
    if (is_new) {
      if (*config != nullptr) {
        if (auto error = check_outputs(**config, plan)) return tl::unexpected(std::move(*error));
      }
      Result<House> house = houses.build(*config, input.path, plan);
      if (!house) return tl::unexpected(house.error());
      houses.houses_.push_back(std::move(*house));
    }
    houses.of_input_.push_back(place->second);
  }
  for (const FileRead& file : houses.grammars_.files()) {
    for (const auto& [option, output] :
         {std::pair("-o", plan.output), std::pair("--write-baseline", plan.write_baseline)}) {
      if (auto error = refuse_to_overwrite(option, output, file.path, file.what)) {
        return tl::unexpected(std::move(*error));
      }
    }
  }
  return houses;
}

}  // namespace minuter::cli
