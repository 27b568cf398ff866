// Takes the YAML of a grammar or vocabulary file; gives the compiled grammar or a diagnostic for
// each thing that is wrong with it. Does not know files, nor where grammars come from.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/grammar_draft.hpp"
#include "grammar/vocabulary.hpp"
#include "minuter/diagnostic.hpp"

namespace minuter {

/// What a grammar file may name: other grammars to extend, and languages.
struct GrammarSources {
  std::function<std::shared_ptr<const Draft>(std::string_view name)> find_draft;
  std::function<const Vocabulary*(std::string_view language)> find_vocabulary;
  std::vector<std::string> grammar_names;  // for "did you mean"
  std::vector<std::string> languages;
};

/// Puts a grammar and the layers it extends together, compiles and checks. Errors have spans in
/// the text of `draft`.
[[nodiscard]] std::optional<Grammar> build_grammar(const Draft& draft, const GrammarSources& sources,
                                                   std::vector<Diagnostic>& diagnostics);

/// Both steps at once.
[[nodiscard]] std::optional<Grammar> read_grammar(std::string_view text,
                                                  const GrammarSources& sources,
                                                  std::vector<Diagnostic>& diagnostics);

struct Language {
  std::string name;
  Vocabulary words;
};
/// `vocabulary: en`, then lists of phrases or maps from a value to phrases, by the names of Words.
[[nodiscard]] std::optional<Language> read_vocabulary(std::string_view text,
                                                      std::vector<Diagnostic>& diagnostics);

}  // namespace minuter
