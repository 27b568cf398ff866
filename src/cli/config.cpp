#include "cli/config.hpp"

#include <algorithm>
#include <filesystem>

#include "batch/read_file.hpp"
#include "cli/show.hpp"
#include "grammar/pattern.hpp"

namespace minuter::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::string_view file_name = ".minuter.yaml";

fs::path folder_of(const std::string& input) {
  std::error_code error;
  if (input == "-") return fs::current_path(error);
  const fs::path path = fs::absolute(input, error).lexically_normal();
  return path.parent_path();
}

/// `path` as the config at `folder` means it.
std::string beside(const std::string& folder, const std::string& path) {
  if (path.empty() || path.front() == '/') return path;
  std::error_code error;
  const fs::path whole = (fs::path(folder) / path).lexically_normal();
  const fs::path here = fs::current_path(error);
  const fs::path relative = whole.lexically_relative(here);
  return relative.empty() || *relative.begin() == ".." ? whole.string() : relative.string();
}

/// What is wished here goes over what was wished of unread text before.
void set_strict(bool is_strict, const std::string& from, Settled& settled) {
  ChosenCheck& unread = settled.checks[rows_of("unread-text").front()];
  if (is_strict) {
    if (!unread.setting.is_on) unread.why = from;
    unread.setting = {true, Severity::error};
    unread.why_severity = from;
  } else if (settled.options.is_strict) {
    unread.setting.severity = std::nullopt;
    unread.why_severity = from;
  }
  settled.options.is_strict = is_strict;
}

void merge(const ConfigPart& part, const std::string& from, Settled& settled) {
  if (!part.grammar.empty()) {
    settled.grammar = part.grammar;
    settled.grammar_at = part.grammar_at;
    settled.why_grammar = from;
  }
  if (part.is_strict) set_strict(*part.is_strict, from, settled);
  if (part.action_id) settled.options.action_id = part.action_id;
  if (part.order) settled.options.order = *part.order;
  if (part.required) settled.options.required = *part.required;
  settled.options.texts.insert(settled.options.texts.end(), part.texts.begin(), part.texts.end());
  apply(part.checks, from, settled.checks);
}

std::string as_yaml(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

/// A required part or a text of the house, as it would stand in a config: by itself, or as a map.
template <class Wish>
std::string entry_of(std::string_view key, const std::string& value, const Wish& wish) {
  if (wish.message.empty() && !wish.severity) return value;
  std::string out = "{" + std::string(key) + ": " + value;
  if (!wish.message.empty()) out += ", message: " + as_yaml(wish.message);
  if (wish.severity) out += ", severity: " + std::string(name_of(*wish.severity));
  return out + "}";
}

}  // namespace

Error refuse_value(const Config& config, Span at, const Error& wrong) {
  // "what is wrong; what helps", or the help in a line of its own.
  const std::string& message = wrong.message;
  const std::size_t line = std::min(message.find('\n'), message.size());
  const std::size_t hint = message.find("; did you mean");
  Diagnostic diagnostic;
  diagnostic.span = at;
  diagnostic.message = message.substr(0, std::min(hint, line));
  if (hint < line) {
    diagnostic.help = message.substr(hint + 2, line - hint - 2);
  } else if (line < message.size()) {
    diagnostic.help = message.substr(line + 1);
  }
  show_diagnostic(diagnostic, config.path, config.text);
  return Error{config.path + " is not used: see above"};
}

Result<const Config*> Configs::load(const std::string& path) {
  if (const auto known = by_path_.find(path); known != by_path_.end()) return known->second.get();
  const Result<std::string> text = batch::read_file(path, {.max_size = most_bytes});
  if (!text) return tl::unexpected(text.error());
  std::vector<Diagnostic> diagnostics;
  std::optional<Config> config = read_config(*text, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) show_diagnostic(diagnostic, path, *text);
  if (!config) return tl::unexpected(Error{path + " is not used: see above"});
  config->path = path;
  config->text = *text;
  std::error_code error;
  config->folder = fs::absolute(path, error).lexically_normal().parent_path().string();
  config->baseline = beside(config->folder, config->baseline);
  if (!config->people_path.empty()) {
    config->people_path = beside(config->folder, config->people_path);
    const Result<std::string> registry =
        batch::read_file(config->people_path, {.max_size = most_bytes});
    if (!registry) {
      return tl::unexpected(refuse_value(*config, config->people_at, registry.error()));
    }
    diagnostics.clear();
    std::optional<std::vector<KnownPerson>> people = read_people(*registry, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) {
      show_diagnostic(diagnostic, config->people_path, *registry);
    }
    if (!people) return tl::unexpected(Error{config->people_path + " is not used: see above"});
    config->people = std::move(*people);
  }
  // A grammar file is named from the config's folder.
  const auto settle_grammar = [&](ConfigPart& part) {
    const std::string& grammar = part.grammar;
    if (grammar.find('/') != std::string::npos || grammar.ends_with(".yaml") ||
        grammar.ends_with(".yml")) {
      part.grammar = beside(config->folder, grammar);
    }
  };
  settle_grammar(config->all);
  for (Override& override : config->overrides) settle_grammar(override.part);
  return by_path_.emplace(path, std::make_unique<Config>(std::move(*config))).first->second.get();
}

Result<const Config*> Configs::of(const std::string& input) {
  if (!chosen_.empty()) return load(chosen_);
  const fs::path start = folder_of(input);
  const auto known = by_folder_.find(start.string());
  if (known != by_folder_.end()) return known->second;
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const Config* found = nullptr;
  for (fs::path folder = start;; folder = folder.parent_path()) {
    const fs::path candidate = folder / file_name;
    if (fs::exists(fs::symlink_status(candidate, error))) {
      const fs::path relative = candidate.lexically_relative(here);
      const bool is_below = !relative.empty() && *relative.begin() != "..";
      const std::string path = is_below ? relative.string() : candidate.string();
      // A FIFO is not waited for; a link to nowhere and a folder tell themselves.
      const fs::file_status status = fs::status(candidate, error);
      if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status)) {
        return tl::unexpected(Error{path + " is no plain file"});
      }
      Result<const Config*> config = load(path);
      if (!config) return config;
      found = *config;
      break;
    }
    if (folder == folder.root_path() || folder.empty()) break;
  }
  by_folder_.emplace(start.string(), found);
  return found;
}

std::vector<std::size_t> overrides_for(const Config& config, const std::string& input) {
  std::vector<std::size_t> numbers;
  if (config.overrides.empty()) return numbers;
  std::error_code error;
  const fs::path path = input == "-" ? fs::path() : fs::absolute(input, error).lexically_normal();
  const std::string from_config = path.lexically_relative(config.folder).generic_string();
  for (std::size_t i = 0; i < config.overrides.size(); ++i) {
    if (std::ranges::any_of(config.overrides[i].files, [&](const std::string& glob) {
          return matches_glob(glob, from_config);
        })) {
      numbers.push_back(i);
    }
  }
  return numbers;
}

Settled settle(const Config* config, const std::string& input, const CheckChoice& typed,
               const std::string& typed_grammar, bool typed_strict) {
  Settled settled;
  settled.checks = default_choice();
  settled.config = config;
  settled.why_grammar = "detected";
  if (config != nullptr) {
    merge(config->all, config->path, settled);
    settled.options.people = config->people;
    for (const std::size_t i : overrides_for(*config, input)) {
      const std::string name = config->path + ": overrides[" + std::to_string(i) + "]";
      settled.overrides.push_back(name);
      merge(config->overrides[i].part, name, settled);
    }
  }
  if (typed_strict) set_strict(true, "command line", settled);
  apply(typed, "command line", settled.checks);
  if (!typed_grammar.empty()) {
    settled.grammar = typed_grammar;
    settled.grammar_at = {};
    settled.why_grammar = "command line";
  }
  for (const ChosenCheck& check : settled.checks) settled.options.settings.push_back(check.setting);
  return settled;
}

std::string shown(const Settled& settled, const std::string& input) {
  std::string out = "# what holds for " + input + "\n";
  out += "config: " + (settled.config == nullptr ? "none" : as_yaml(settled.config->path)) + "\n";
  for (const std::string& override : settled.overrides) out += "# with " + override + "\n";
  out +=
      "grammar: " + (settled.grammar.empty() ? std::string("detect") : as_yaml(settled.grammar)) +
      "  # " + settled.why_grammar + "\n";
  out += std::string("strict: ") + (settled.options.is_strict ? "true" : "false") + "\n";
  if (settled.options.action_id)
    out += "action_id: " + as_yaml(settled.options.action_id->text()) + "\n";
  if (!settled.options.required.empty()) {
    out += "require:\n";
    for (const RequiredPart& required : settled.options.required) {
      out += "  - " + entry_of("part", required.part, required) + "\n";
    }
  }
  if (!settled.options.order.empty()) {
    out += "order:\n";
    for (const std::string& part : settled.options.order) out += "  - " + part + "\n";
  }
  for (const bool is_expected : {false, true}) {
    bool has_title = false;
    for (const HouseText& text : settled.options.texts) {
      if (text.is_expected != is_expected) continue;
      if (!has_title) out += is_expected ? "expect:\n" : "forbid:\n";
      has_title = true;
      out += "  - " + entry_of("match", as_yaml(text.pattern->text()), text) + "\n";
    }
  }
  if (settled.config != nullptr && !settled.config->baseline.empty()) {
    out += "baseline: " + as_yaml(settled.config->baseline) + "\n";
  }
  if (!settled.options.people.empty()) {
    out += "people: " + std::to_string(settled.options.people.size()) + "  # " +
           settled.config->people_path + "\n";
  }
  out += "checks:\n";
  const auto table = checks();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const ChosenCheck& check = settled.checks[i];
    out += "  " + std::string(table[i].name) + ": ";
    if (check.setting.is_on) {
      out += name_of(check.setting.severity.value_or(table[i].severity));
      out += "  # " + (check.why_severity == "default" ? check.why : check.why_severity);
    } else {
      out += "off  # " + check.why;
    }
    out += '\n';
  }
  return out;
}

}  // namespace minuter::cli
