// What the arguments mean: the grammars loaded, the writer found, the inputs listed. Says what is
// wrong before any work is done.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "cli/args.hpp"
#include "minuter/grammar.hpp"
#include "minuter/result.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {

/// What to read, in this order; "-" is standard input. `errors` are about words that are no input.
struct Inputs {
  std::vector<std::string> paths;
  std::vector<Error> errors;
};

/// Which files the words of the command line stand for. No word: standard input, unless that is a
/// terminal. Folders are told as errors.
[[nodiscard]] Result<Inputs> list_inputs(std::span<const std::string> words);

struct Grammars {
  GrammarSet set;
  std::string chosen;  ///< by --grammar; empty: detect
};

/// The built-in grammars, those of MINUTER_GRAMMAR_PATH, of --grammar-path, and that of --grammar.
/// Shows the diagnostics of a grammar file on standard error.
[[nodiscard]] Result<Grammars> load_grammars(const Args& args);

/// The same without a choice; `words` are names of grammars or files, which are added. Gives the
/// names.
struct NamedGrammars {
  GrammarSet set;
  std::vector<std::string> names;
  std::vector<std::pair<std::string, std::string>> paths;  ///< name of a grammar, its file
};
[[nodiscard]] Result<NamedGrammars> load_named_grammars(const Args& args, std::span<const std::string> words);

/// The message about a grammar that is not there.
[[nodiscard]] Error unknown_grammar(std::string_view name, const GrammarSet& grammars);

struct Plan {
  Inputs inputs;
  const Writer* writer = nullptr;
  WriteOptions write_options;
  std::string output;  ///< path; empty: standard output
  std::size_t max_size = 0;
  Grammars grammars;
  bool is_quiet = false;
  bool is_verbose = false;
};

/// Of `minuter convert`.
[[nodiscard]] Result<Plan> make_plan(const Args& args);

}  // namespace minuter::cli
