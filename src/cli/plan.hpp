// What the arguments mean: the grammars loaded, the writer found, the inputs listed. Says what is
// wrong before any work is done.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs.hpp"
#include "cli/args.hpp"
#include "cli/output_tree.hpp"
#include "minuter/grammar.hpp"
#include "minuter/result.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {

/// What the words of the command line and --files-from stand for, or the part that --shard names.
/// Neither given: standard input, unless that is a terminal. Folders that hold nothing are told as
/// errors of the list; a list that names nothing is an error, but a part of one may be empty.
[[nodiscard]] Result<batch::Inputs> list_inputs(const Args& args);
/// Words alone, for commands that take no options about inputs.
[[nodiscard]] Result<batch::Inputs> list_inputs(std::span<const std::string> words);

struct Grammars {
  GrammarSet set;
  std::string chosen;  ///< by --grammar; empty: detect
};

/// The built-in grammars, those of MINUTER_GRAMMAR_PATH, of --grammar-path, and that of --grammar.
/// Shows the diagnostics of a grammar file on standard error.
[[nodiscard]] Result<Grammars> load_grammars(const Args& args);

/// The name of a grammar that `wanted` names, or that the file `wanted` holds, which is then added.
[[nodiscard]] Result<std::string> find_or_add_grammar(const std::string& wanted, GrammarSet& set);

/// The same without a choice; `words` are names of grammars or files, which are added. Gives the
/// names.
struct NamedGrammars {
  GrammarSet set;
  std::vector<std::string> names;
  std::vector<std::pair<std::string, std::string>> paths;  ///< name of a grammar, its file
  std::vector<std::string> vocabularies;                   ///< the names of those among the words
};
enum class Named : std::uint8_t { grammars, grammars_or_vocabularies };
[[nodiscard]] Result<NamedGrammars> load_named_grammars(const Args& args, std::span<const std::string> words,
                                                        Named named = Named::grammars);

/// The message about a grammar that is not there.
[[nodiscard]] Error unknown_grammar(std::string_view name, const GrammarSet& grammars);

/// "500", "64M": bytes; the usual limit where nothing is given.
[[nodiscard]] Result<std::size_t> read_size(const std::string& text);
/// Do both paths lead to one plain file? One that is not there is none.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);
/// What `option` says where `output` is `other`, which is `what`; for what the command reads.
[[nodiscard]] std::optional<Error> refuse_to_overwrite(std::string_view option,
                                                       const std::string& output,
                                                       const std::string& other,
                                                       std::string_view what);
/// The same for all that the arguments name: inputs, their list, a grammar, a config.
[[nodiscard]] std::optional<Error> refuse_to_overwrite(std::string_view option,
                                                       const std::string& output,
                                                       const batch::Inputs& inputs,
                                                       const Args& args);
/// The same for the grammars and vocabularies of the user.
[[nodiscard]] std::optional<Error> refuse_to_overwrite(std::string_view option,
                                                       const std::string& output,
                                                       const GrammarSet& grammars);
struct FileRead {
  std::string path;
  std::string_view what;  ///< "a grammar"
};
/// The files that these grammars and vocabularies came from.
[[nodiscard]] std::vector<FileRead> files_of(const GrammarSet& grammars);
/// What is said at the end.
enum class Summary : unsigned char { text, json, none };

/// The words that --summary takes, in the order of Summary.
[[nodiscard]] std::span<const std::string_view> summary_forms() noexcept;

/// How many threads -j asks for.
[[nodiscard]] Result<std::size_t> read_jobs(const Args& args);
/// --max-size in bytes.
[[nodiscard]] Result<std::size_t> read_max_size(const Args& args);

struct Plan {
  batch::Inputs inputs;
  const Writer* writer = nullptr;
  WriteOptions write_options;
  std::string output;  ///< path; empty: standard output; ends with a slash: a file for each input
  std::optional<OutputTree> tree;  ///< where `output` ends with a slash
  std::size_t max_size = 0;
  std::size_t jobs = 1;
  Summary summary = Summary::none;
  bool only_changed = false;
  bool stops_at_failure = false;
  Grammars grammars;
  bool is_quiet = false;
  bool is_verbose = false;

  [[nodiscard]] bool writes_tree() const noexcept { return output.ends_with('/'); }
  [[nodiscard]] bool writes_standard_output() const noexcept {
    return output.empty() || output == "-";
  }
};

/// Of `minuter convert`.
[[nodiscard]] Result<Plan> make_plan(const Args& args);
/// What is said where an output would take the place of one of `files`.
[[nodiscard]] std::optional<Error> refuse_to_overwrite(const Plan& plan,
                                                       const std::vector<FileRead>& files);

}  // namespace minuter::cli
