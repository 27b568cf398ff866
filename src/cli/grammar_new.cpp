// minuter grammar new: a first grammar, drafted from real minutes.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/output_file.hpp"
#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/read_sources.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar_tools/draft_new.hpp"

namespace minuter::cli {
namespace {

int refuse(const std::string& message) {
  show_error(message);
  return cannot_run;
}

bool is_name(std::string_view word) {
  const auto is_fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !word.empty() && std::ranges::all_of(word, is_fine);
}

int write_file(const std::string& path, std::string_view text) {
  batch::remove_unfinished_on_signals();
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(path);
  if (!file) return refuse(file.error().message);
  (void)(*file)->write(text);
  const Result<void> done = (*file)->commit();
  return done ? fine : refuse(done.error().message);
}

}  // namespace

int new_grammar(const Args& args) {
  if (args.words.empty()) return refuse("grammar new needs a name: minuter grammar new NAME --from INPUT");
  const std::string& name = args.words.front();
  if (!is_name(name)) return refuse("'" + name + "' cannot name a grammar: small letters, digits and '-' only");
  const GrammarSet built_in = GrammarSet::built_in();
  for (const GrammarText& grammar : grammar_texts(built_in)) {
    if (grammar.name != name) continue;
    return refuse("'" + name + "' is a built-in grammar: give yours a name of its own, as in '" + name + "-house'");
  }
  std::vector<std::string> words = args.from;
  words.insert(words.end(), args.words.begin() + 1, args.words.end());  // "--from a.txt b.txt"
  if (words.empty()) return refuse("grammar new needs real minutes: minuter grammar new " + name + " --from INPUT");
  const Result<NamedGrammars> grammars = load_named_grammars(args, {});
  if (!grammars) return refuse(grammars.error().message);
  const Result<batch::Inputs> inputs = list_inputs(words);
  if (!inputs) return refuse(inputs.error().message);
  const bool has_file = !args.output.empty() && args.output != "-";
  if (has_file) {
    std::optional<Error> error = refuse_to_overwrite("-o", args.output, *inputs, args);
    if (!error) error = refuse_to_overwrite("-o", args.output, grammars->set);
    if (error) return refuse(error->message);
  }
  for (const Error& error : inputs->errors) show_error(error.message);
  std::vector<std::unique_ptr<const Source>> sources;
  std::vector<const Source*> documents;
  for (const batch::Input& input : inputs->files) {
    Result<std::unique_ptr<const Source>> source = read_source(input);
    if (!source) return refuse(source.error().message);
    sources.push_back(std::move(*source));
    documents.push_back(sources.back().get());
  }
  if (documents.empty()) return cannot_run;
  const std::string yaml = draft_new_grammar(name, grammars->set, documents);
  return has_file ? write_file(args.output, yaml) : show_text(yaml);
}

}  // namespace minuter::cli
