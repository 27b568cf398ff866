#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "batch/read_file.hpp"
#include "cli/names.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_draft.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter::cli {
namespace {

/// A grammar file, and why it could not be added.
struct Refused {
  GrammarFile file;
  std::vector<Diagnostic> diagnostics;
  Error error;
  std::optional<GrammarFile> vocabulary{};  // that the diagnostics are about, where they are about one
};

Error show(const Refused& refused) {
  const GrammarFile& file = refused.vocabulary ? *refused.vocabulary : refused.file;
  for (const Diagnostic& diagnostic : refused.diagnostics) {
    show_diagnostic(diagnostic, file.path, file.text);
  }
  return refused.error;
}

Result<GrammarFile> read_grammar_file(const std::string& path) {
  Result<std::string> text = batch::read_file(path);
  if (!text) return tl::unexpected(text.error());
  return GrammarFile{path, std::move(*text)};
}

/// Adds one vocabulary; gives its name.
tl::expected<std::string, Refused> add_vocabulary(GrammarFile file, GrammarSet& set) {
  std::vector<Diagnostic> diagnostics;
  Result<std::string> name = set.add_vocabulary(file, diagnostics);
  if (name) return std::move(*name);
  return tl::unexpected(Refused{std::move(file), std::move(diagnostics), name.error()});
}

/// The vocabulary files beside one that cannot be read.
std::vector<std::string> vocabularies_beside(const std::string& path) {
  std::vector<std::string> names;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code problem;
  for (std::filesystem::directory_iterator at(folder.empty() ? "." : folder, problem), end; !problem && at != end; at.increment(problem)) {
    if (!names_file(at->path().filename().string())) continue;
    const Result<GrammarFile> file = read_grammar_file(at->path().string());
    if (file && is_vocabulary(file->text)) names.push_back(at->path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

/// Adds the vocabulary files that a grammar names.
tl::expected<void, Refused> add_vocabularies_of(const GrammarFile& grammar, GrammarSet& set) {
  for (const NamedVocabulary& named : vocabularies_of(grammar)) {
    if (set.has_vocabulary(named.path)) continue;
    Result<GrammarFile> file = read_grammar_file(named.path);
    if (!file) {
      Diagnostic diagnostic;
      diagnostic.message = file.error().message;
      diagnostic.span = named.at;
      const std::vector<std::string> names = vocabularies_beside(named.path);
      const std::string wanted = std::filesystem::path(named.path).filename().string();
      const std::vector<std::string_view> known(names.begin(), names.end());
      diagnostic.help = names.empty() ? "the way to the file is reckoned from the folder of the grammar" : YamlShape::suggest(wanted, known);
      return tl::unexpected(Refused{grammar, {std::move(diagnostic)}, Error{"grammar " + grammar.path + " has an error"}});
    }
    if (auto added = add_vocabulary(std::move(*file), set); !added) {
      Refused refused = std::move(added.error());
      refused.vocabulary = std::exchange(refused.file, grammar);
      return tl::unexpected(std::move(refused));
    }
  }
  return {};
}

/// Adds one grammar; gives its name.
tl::expected<std::string, Refused> add(GrammarFile file, GrammarSet& set) {
  if (auto words = add_vocabularies_of(file, set); !words) return tl::unexpected(std::move(words.error()));
  std::vector<Diagnostic> diagnostics;
  Result<std::string> name = set.add(file, diagnostics);
  if (name) return std::move(*name);
  return tl::unexpected(Refused{std::move(file), std::move(diagnostics), name.error()});
}

/// Those that wait for each other: the way from one of them back to itself. Empty: there is none.
std::vector<std::size_t> find_circle(const std::vector<std::vector<std::size_t>>& waits, std::size_t start) {
  std::vector<std::size_t> way{start};
  std::vector<std::size_t> next{0};
  std::vector<bool> seen(waits.size(), false);
  while (!way.empty()) {
    const std::vector<std::size_t>& below = waits[way.back()];
    if (next.back() == below.size()) {
      way.pop_back();
      next.pop_back();
      continue;
    }
    const std::size_t one = below[next.back()++];
    if (one == start) return way;
    if (seen[one]) continue;
    seen[one] = true;
    way.push_back(one);
    next.push_back(0);
  }
  return {};
}

/// Grammars that extend one which was refused too know its name: they say what is wrong with it.
void tell_why_they_wait(std::vector<Refused>& refused) {
  std::vector<std::shared_ptr<const Draft>> drafts;
  std::vector<std::vector<std::size_t>> waits(refused.size());
  std::vector<Span> places(refused.size());
  for (const Refused& one : refused) {
    std::vector<Diagnostic> none;
    drafts.push_back(read_draft(one.file.text, none));
  }
  for (std::size_t i = 0; i < refused.size(); ++i) {
    if (!drafts[i]) continue;
    for (const Written& name : drafts[i]->extends) {
      for (std::size_t j = 0; j < refused.size(); ++j) {
        if (!drafts[j] || j == i || drafts[j]->name != name.text) continue;
        if (waits[i].empty()) places[i] = name.at;
        waits[i].push_back(j);
      }
    }
  }
  for (std::size_t i = 0; i < refused.size(); ++i) {
    if (waits[i].empty()) continue;
    Diagnostic diagnostic;
    diagnostic.span = places[i];
    const std::vector<std::size_t> circle = find_circle(waits, i);
    if (circle.empty()) {
      diagnostic.message = "grammar '" + drafts[waits[i].front()]->name + "' cannot be read: see its own errors";
    } else {
      diagnostic.message = "grammars extend each other in a circle: ";
      for (const std::size_t one : circle) diagnostic.message += "'" + drafts[one]->name + "', ";
      diagnostic.message += "'" + drafts[i]->name + "'";
    }
    refused[i].diagnostics = {std::move(diagnostic)};
  }
}

/// Grammars of a folder may extend each other: those that cannot be added yet are tried again
/// after the others.
std::optional<Error> add_all(std::vector<GrammarFile> files, GrammarSet& set) {
  std::map<std::string, std::string> paths;  // by name
  while (!files.empty()) {
    std::vector<Refused> refused;
    const std::size_t before = files.size();
    for (GrammarFile& file : files) {
      std::string path = file.path;
      auto name = add(std::move(file), set);
      if (!name) {
        refused.push_back(std::move(name.error()));
        continue;
      }
      const auto [at, is_new] = paths.emplace(*name, path);
      if (!is_new) return Error{"two files of a folder are named grammar '" + *name + "': " + at->second + " and " + path};
    }
    if (refused.size() == before) {
      tell_why_they_wait(refused);
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
  std::map<std::string, std::string> vocabularies;  // their paths by name
  for (const std::string& path : paths) {
    Result<GrammarFile> file = read_grammar_file(path);
    if (!file) return file.error();
    if (!is_vocabulary(file->text)) {
      files.push_back(std::move(*file));
    } else if (const auto name = add_vocabulary(std::move(*file), set); !name) {
      return show(name.error());
    } else if (const auto [at, is_new] = vocabularies.emplace(*name, path); !is_new) {
      return Error{"two files of a folder are named vocabulary '" + *name + "': " + at->second + " and " + path};
    }
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
  for (const GrammarText& grammar : grammar_texts(grammars)) names.push_back(grammar.name);
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

}  // namespace

Result<std::string> find_or_add_grammar(const std::string& word, GrammarSet& set) {
  if (!looks_like_file(word)) {
    if (has(set, word)) return word;
    if (!is_file(word)) return tl::unexpected(unknown_grammar(word, set));
  }
  Result<GrammarFile> file = read_grammar_file(word);
  if (!file) return tl::unexpected(file.error());
  if (is_vocabulary(file->text)) {
    return tl::unexpected(Error{word + " is a vocabulary, no grammar: a grammar names it in 'language'"});
  }
  auto name = add(std::move(*file), set);
  if (!name) return tl::unexpected(show(name.error()));
  return std::move(*name);
}

Result<Grammars> load_grammars(const Args& args) {
  Result<GrammarSet> set = load_folders(args);
  if (!set) return tl::unexpected(set.error());
  Grammars grammars{std::move(*set), {}};
  if (args.grammar.empty()) return grammars;
  Result<std::string> name = find_or_add_grammar(args.grammar, grammars.set);
  if (!name) return tl::unexpected(name.error());
  grammars.chosen = std::move(*name);
  return grammars;
}

/// The name of the vocabulary that the word names, or whose file it is, which is added. Empty: it is none.
static Result<std::string> find_or_add_vocabulary(const std::string& word, GrammarSet& set) {
  if (looks_like_file(word) && is_file(word)) {
    Result<GrammarFile> file = read_grammar_file(word);
    if (!file) return tl::unexpected(file.error());
    if (!is_vocabulary(file->text)) return std::string();
    auto name = add_vocabulary(std::move(*file), set);
    if (!name) return tl::unexpected(show(name.error()));
    return std::move(*name);
  }
  const std::vector<VocabularyText> texts = vocabulary_texts(set);
  const bool is_known = std::ranges::any_of(texts, [&](const VocabularyText& text) { return text.name == word; });
  return is_known && !has(set, word) ? word : std::string();
}

Result<NamedGrammars> load_named_grammars(const Args& args, std::span<const std::string> words, Named named) {
  Result<GrammarSet> set = load_folders(args);
  if (!set) return tl::unexpected(set.error());
  NamedGrammars grammars{std::move(*set), {}, {}, {}};
  for (const std::string& word : words) {
    if (named == Named::grammars_or_vocabularies) {
      Result<std::string> vocabulary = find_or_add_vocabulary(word, grammars.set);
      if (!vocabulary) return tl::unexpected(vocabulary.error());
      if (!vocabulary->empty()) {
        grammars.vocabularies.push_back(std::move(*vocabulary));
        continue;
      }
    }
    Result<std::string> name = find_or_add_grammar(word, grammars.set);
    if (!name) return tl::unexpected(name.error());
    if (*name != word) grammars.paths.emplace_back(*name, word);
    grammars.names.push_back(std::move(*name));
  }
  return grammars;
}

}  // namespace minuter::cli
