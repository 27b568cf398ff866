// Grammars and vocabularies as bytes, so that built-in ones need no YAML at run time. The bytes are
// of the same build: there are no versions.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter {

/// The patterns of several grammars, each text once, with its facts and its compiled code.
class PatternPacker {
 public:
  [[nodiscard]] std::uint32_t index_of(const Pattern& pattern);
  /// All of them. Must be put where the address is a multiple of `alignment`.
  [[nodiscard]] std::string bytes() const;
  static constexpr std::size_t alignment = 8;

 private:
  std::map<std::string, std::uint32_t, std::less<>> indexes_;
  std::vector<std::string> entries_;
};

/// The same at run time. Thread-safe; `bytes` must outlive it and its patterns.
class PatternPool {
 public:
  explicit PatternPool(std::string_view bytes);
  /// The same pattern each time: what grammars share is compiled once.
  [[nodiscard]] Pattern at(std::uint32_t index);

 private:
  std::string_view bytes_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Pattern>> made_;
};

/// All but `words` and `meanings`, which are made anew from the languages and by finish().
[[nodiscard]] std::string pack(const Grammar& grammar, PatternPacker& patterns);
[[nodiscard]] Grammar unpack_grammar(std::string_view bytes, PatternPool& patterns);

[[nodiscard]] std::string pack(const std::vector<Evidence>& detect, PatternPacker& patterns);
[[nodiscard]] std::vector<Evidence> unpack_evidence(std::string_view bytes, PatternPool& patterns);

[[nodiscard]] std::string pack(const Vocabulary& words);
/// Adds the words; those of a list that has them already stay as they are.
void unpack_vocabulary(std::string_view bytes, Vocabulary& words);

}  // namespace minuter
