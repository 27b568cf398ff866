// What the program may ask of a set of grammars beyond its public interface. Nothing here compiles
// a built-in grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/literals.hpp"
#include "grammar/pattern.hpp"
#include "grammar/vocabulary.hpp"
#include "minuter/grammar.hpp"

namespace minuter {

/// The evidence of all grammars that are no layers, in one table.
struct DetectionTable {
  struct Weight {
    std::uint32_t grammar;  // index into `grammars`
    double weight;
  };
  struct PatternWeight {
    Pattern pattern;
    std::uint32_t grammar;
    double weight;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept {
      return std::hash<std::string_view>{}(s);
    }
  };
  std::vector<std::string> grammars;  // the names of all grammars, layers too, in order
  std::unordered_map<std::string, std::vector<Weight>, Hash, std::equal_to<>> headings;  // folded keys
  std::vector<PatternWeight> patterns;
  Literals literals;                    // of the patterns, id = index into `patterns`
  std::vector<std::uint32_t> anywhere;  // patterns without a literal that they need
};

/// Made at first use, good until something is added to the set.
[[nodiscard]] const DetectionTable& detection(const GrammarSet& set);

/// Name and YAML of each grammar, in the order of the names.
struct GrammarText {
  std::string_view name;
  std::string_view yaml;
  bool is_layer;
  bool is_built_in;
  std::string_view path;  // of the file, where it is not built in
};
[[nodiscard]] std::vector<GrammarText> grammar_texts(const GrammarSet& set);

/// The vocabularies: those that are built in, by name, then those of the user as they were added.
struct VocabularyText {
  std::string_view name;
  std::string_view yaml;
  std::string_view path;     // of the file, where it is not built in
  const Vocabulary* words;   // likewise
};
[[nodiscard]] std::vector<VocabularyText> vocabulary_texts(const GrammarSet& set);

}  // namespace minuter
