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
#include "grammar/grammar_set.hpp"

namespace minuter::cli {
namespace {

/// A grammar file, and why it could not be added.
struct Refused {
  GrammarFile file;
  std::vector<Diagnostic> diagnostics;
  Error error;
};

Error show(const Refused& refused) {
  for (const Diagnostic& diagnostic : refused.diagnostics) {
    show_diagnostic(diagnostic, refused.file.path, refused.file.text);
  }
  return refused.error;
}

Result<GrammarFile> read_grammar_file(const std::string& path) {
  Result<std::string> text = batch::read_file(path);
  if (!text) return tl::unexpected(text.error());
  return GrammarFile{path, std::move(*text)};
}

/// Adds one grammar; gives its name.
tl::expected<std::string, Refused> add(GrammarFile file, GrammarSet& set) {
  std::vector<Diagnostic> diagnostics;
  Result<std::string> name = set.add(file, diagnostics);
  if (name) return std::move(*name);
  return tl::unexpected(Refused{std::move(file), std::move(diagnostics), name.error()});
}

/// Grammars of a folder may extend each other: those that cannot be added yet are tried again
/// after the others.
std::optional<Error> add_all(std::vector<GrammarFile> files, GrammarSet& set) {
  while (!files.empty()) {
    std::vector<Refused> refused;
    const std::size_t before = files.size();
    for (GrammarFile& file : files) {
      if (auto name = add(std::move(file), set); !name) refused.push_back(std::move(name.error()));
    }
    if (refused.size() == before) {
      std::optional<Error> first;
      for (const Refused& one : refused) {
        const Error error = show(one);
        if (!first) first = error;
      }
      return first;
    }
    files.clear();
    for (Refused& one : refused) files.push_back(std::move(one.file));
  }
  return std::nullopt;
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
  std::vector<GrammarFile> files;
  for (const std::string& path : paths) {
    Result<GrammarFile> file = read_grammar_file(path);
    if (!file) return file.error();
    files.push_back(std::move(*file));
  }
  return add_all(std::move(files), set);
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
  for (const GrammarText& grammar : grammar_texts(grammars)) {
    if (!grammar.is_layer) names.push_back(grammar.name);
  }
  return {unknown("grammar", name, names)};
}

namespace {

Result<GrammarSet> load_folders(const Args& args) {
  GrammarSet set = GrammarSet::built_in();
  for (const std::string& folder : grammar_folders(args)) {
    if (std::optional<Error> error = add_folder(folder, set)) return tl::unexpected(std::move(*error));
  }
  return set;
}

bool has(const GrammarSet& set, std::string_view name) {
  const std::vector<GrammarText> texts = grammar_texts(set);
  return std::ranges::any_of(texts, [&](const GrammarText& text) { return text.name == name; });
}

/// A name that the set has, or a file that is added to it. Gives the grammar's name.
Result<std::string> name_or_file(const std::string& word, GrammarSet& set) {
  if (!looks_like_file(word)) {
    if (has(set, word)) return word;
    if (!is_file(word)) return tl::unexpected(unknown_grammar(word, set));
  }
  Result<GrammarFile> file = read_grammar_file(word);
  if (!file) return tl::unexpected(file.error());
  auto name = add(std::move(*file), set);
  if (!name) return tl::unexpected(show(name.error()));
  return std::move(*name);
}

}  // namespace

Result<Grammars> load_grammars(const Args& args) {
  Result<GrammarSet> set = load_folders(args);
  if (!set) return tl::unexpected(set.error());
  Grammars grammars{std::move(*set), {}};
  if (args.grammar.empty()) return grammars;
  Result<std::string> name = name_or_file(args.grammar, grammars.set);
  if (!name) return tl::unexpected(name.error());
  grammars.chosen = std::move(*name);
  return grammars;
}

Result<NamedGrammars> load_named_grammars(const Args& args, std::span<const std::string> words) {
  Result<GrammarSet> set = load_folders(args);
  if (!set) return tl::unexpected(set.error());
  NamedGrammars grammars{std::move(*set), {}, {}};
  for (const std::string& word : words) {
    Result<std::string> name = name_or_file(word, grammars.set);
    if (!name) return tl::unexpected(name.error());
    if (*name != word) grammars.paths.emplace_back(*name, word);
    grammars.names.push_back(std::move(*name));
  }
  return grammars;
}

}  // namespace minuter::cli
