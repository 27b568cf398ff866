#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

#include "batch/read_file.hpp"
#include "cli/names.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "grammar/grammar.hpp"

namespace minuter::cli {
namespace {

/// Reads a grammar file and adds it; gives the grammar's name.
Result<std::string> add_file(const std::string& path, GrammarSet& set) {
  Result<std::string> text = batch::read_file(path);
  if (!text) return text;
  const GrammarFile file{path, std::move(*text)};
  std::vector<Diagnostic> diagnostics;
  Result<std::string> name = set.add(file, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    show_diagnostic(diagnostic, file.path, file.text);
  }
  return name;
}

std::optional<Error> add_folder(const std::string& folder, GrammarSet& set) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (std::filesystem::directory_iterator at(folder, problem), end; !problem && at != end;
       at.increment(problem)) {
    const std::filesystem::path& path = at->path();
    if (path.extension() == ".yaml" || path.extension() == ".yml") paths.push_back(path.string());
  }
  if (problem) return Error{"cannot read grammar folder " + folder + ": " + problem.message()};
  std::ranges::sort(paths);
  for (const std::string& path : paths) {
    if (Result<std::string> name = add_file(path, set); !name) return name.error();
  }
  return std::nullopt;
}

std::vector<std::string> grammar_folders(const Args& args) {
  std::vector<std::string> folders;
  if (const char* const variable = std::getenv("MINUTER_GRAMMAR_PATH")) {
    std::string_view rest = variable;
    while (!rest.empty()) {
      const std::string_view folder = rest.substr(0, rest.find(':'));
      if (!folder.empty()) folders.emplace_back(folder);
      rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
    }
  }
  folders.insert(folders.end(), args.grammar_paths.begin(), args.grammar_paths.end());
  return folders;
}

bool looks_like_file(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") ||
         name.ends_with(".yml");
}

bool is_file(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

}  // namespace

Error unknown_grammar(std::string_view name, const GrammarSet& grammars) {
  std::vector<std::string_view> names;
  for (const Grammar* grammar : grammars.all()) {
    if (!grammar->is_layer) names.push_back(grammar->name);
  }
  return {unknown("grammar", name, names)};
}

Result<Grammars> load_grammars(const Args& args) {
  Grammars grammars{GrammarSet::built_in(), {}};
  for (const std::string& folder : grammar_folders(args)) {
    if (std::optional<Error> error = add_folder(folder, grammars.set)) {
      return tl::unexpected(std::move(*error));
    }
  }
  if (args.grammar.empty()) return grammars;
  if (!looks_like_file(args.grammar)) {
    if (grammars.set.find(args.grammar) != nullptr) {
      grammars.chosen = args.grammar;
      return grammars;
    }
    if (!is_file(args.grammar)) {
      return tl::unexpected(unknown_grammar(args.grammar, grammars.set));
    }
  }
  Result<std::string> name = add_file(args.grammar, grammars.set);
  if (!name) return tl::unexpected(name.error());
  grammars.chosen = std::move(*name);
  return grammars;
}

}  // namespace minuter::cli
