// Grammars: what to look for in minutes, as data.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/result.hpp"

namespace minuter {

struct Grammar;  // private: src/grammar/grammar.hpp

/// A grammar file's text and where it came from; spans of its diagnostics count in `text`.
struct GrammarFile {
  std::string path;
  std::string text;
};

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

  [[nodiscard]] const Grammar* find(std::string_view name) const noexcept;
  /// In the order of the names.
  [[nodiscard]] std::vector<const Grammar*> all() const;

 private:
  friend struct GrammarSetAccess;  // src/grammar/grammar_set.hpp
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minuter
