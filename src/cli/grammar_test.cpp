// minuter grammar test: the samples of grammars, and what else their authors would want to know.
#include <unistd.h>

#include <optional>
#include <string>
#include <vector>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_reader.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar_tools/test_grammar.hpp"

namespace minuter::cli {
namespace {

std::string path_of(const GrammarReport& report, const NamedGrammars& grammars) {
  for (const auto& [name, path] : grammars.paths) {
    if (name == report.name) return path;
  }
  return "grammars/" + report.name + ".yaml";
}

std::string count(std::size_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
}

/// What a vocabulary has; with `in_full` what it lacks too.
std::string about_vocabulary(const GrammarSet& set, std::string_view name, bool in_full) {
  std::string missing;
  std::size_t lists = 0;
  std::size_t phrases = 0;
  for (const VocabularyText& text : vocabulary_texts(set)) {
    if (text.name != name) continue;
    std::vector<Diagnostic> none;  // it was read before
    const std::optional<Language> language = read_vocabulary(text.yaml, none);
    if (!language) return {};
    for (std::size_t i = 0; i < words_count; ++i) {
      const auto list = static_cast<Words>(i);
      const std::size_t size = language->words.list(list).size();
      lists += size > 0;
      phrases += size;
      if (size == 0) (missing += missing.empty() ? "" : ", ") += name_of(list);
    }
  }
  std::string text = "vocabulary " + std::string(name) + ": " + std::to_string(lists) + " of " + std::to_string(words_count) + " lists, " +
                     count(phrases, "phrase") + "\n";
  if (in_full && !missing.empty()) text += "  none for: " + missing + "\n";
  return text;
}

}  // namespace

int test_grammars(const Args& args) {
  const Result<NamedGrammars> grammars = load_named_grammars(args, args.words, Named::grammars_or_vocabularies);
  if (!grammars) {
    show_error(grammars.error().message);
    return cannot_run;
  }
  std::vector<std::string> names = grammars->names;
  if (names.empty() && grammars->vocabularies.empty()) {
    for (const GrammarText& text : grammar_texts(grammars->set)) names.emplace_back(text.name);
  }
  const bool has_colours = wants_colour(STDOUT_FILENO);
  const Paint paint(has_colours);
  std::string text;
  std::size_t samples = 0;
  std::size_t failed = 0;
  std::size_t warnings = 0;
  for (const std::string& name : names) {
    const GrammarReport report = test_grammar(grammars->set, name);
    samples += report.samples;
    failed += report.failed;
    for (const Diagnostic& finding : report.findings) {
      if (finding.severity == Severity::note && !args.verbose) continue;
      warnings += finding.severity == Severity::warning;
      if (finding.severity == Severity::warning && args.quiet) continue;
      text += render(finding, path_of(report, *grammars), report.text, has_colours);
    }
  }
  for (const std::string& name : grammars->vocabularies) text += about_vocabulary(grammars->set, name, args.verbose);
  if (names.empty() && !grammars->vocabularies.empty()) return show_text(text);
  const std::string summary = count(names.size(), "grammar") + ": " + count(samples - failed, "sample") + " passed, " +
                              std::to_string(failed) + " failed, " + count(warnings, "warning");
  text += (failed > 0 ? paint.red(summary) : warnings > 0 ? paint.yellow(summary) : paint.green(summary)) + "\n";
  const int shown = show_text(text);
  if (shown != fine) return shown;
  return failed > 0 || (args.strict && warnings > 0) ? some_failed : fine;
}

}  // namespace minuter::cli
