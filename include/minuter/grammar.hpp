// Grammars: what to look for in minutes, as data.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/result.hpp"
#include "minuter/span.hpp"

namespace minuter {

struct Grammar;  // private: src/grammar/grammar.hpp

/// The text of a grammar or vocabulary file and where it came from; spans of its diagnostics count
/// in `text`.
struct GrammarFile {
  std::string path;
  std::string text;
};

/// A vocabulary that a grammar file names by its file. `path` is reckoned from the grammar's folder.
struct NamedVocabulary {
  std::string path;
  Span at;  ///< where the grammar names it
};
/// The vocabulary files that `file` names in `language`: to be added before it. None where the file
/// is no grammar.
[[nodiscard]] std::vector<NamedVocabulary> vocabularies_of(const GrammarFile& file);
/// Is it a vocabulary, not a grammar? Looks at its keys only.
[[nodiscard]] bool is_vocabulary(std::string_view text) noexcept;

/// The grammars that documents are read with: the built-in ones and those of the user.
/// Filled first, then const and shared by threads.
class GrammarSet {
 public:
  /// All built-in grammars; nothing is compiled before it is used.
  [[nodiscard]] static GrammarSet built_in();
  GrammarSet();
  ~GrammarSet();
  GrammarSet(GrammarSet&&) noexcept;
  GrammarSet& operator=(GrammarSet&&) noexcept;

  /// Reads one YAML grammar and adds it, in place of one of the same name. Gives its name.
  /// Errors go to `diagnostics`, with spans in `file.text`; then nothing is added.
  [[nodiscard]] Result<std::string> add(const GrammarFile& file,
                                        std::vector<Diagnostic>& diagnostics);

  /// Reads the words of a language and adds them. Gives the vocabulary's name, which grammars added
  /// later may have in `language`; they may also name its file, if that is how `file.path` reads.
  [[nodiscard]] Result<std::string> add_vocabulary(const GrammarFile& file,
                                                   std::vector<Diagnostic>& diagnostics);
  [[nodiscard]] bool has_vocabulary(std::string_view path) const noexcept;

  [[nodiscard]] const Grammar* find(std::string_view name) const noexcept;
  /// In the order of the names.
  [[nodiscard]] std::vector<const Grammar*> all() const;

 private:
  friend struct GrammarSetAccess;  // src/grammar/grammar_set.hpp
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minuter
