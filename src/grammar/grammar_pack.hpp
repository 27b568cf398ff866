// Grammars and vocabularies as bytes, so that built-in ones need no YAML at run time. The bytes are
// of the same build: there are no versions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter {

/// All but `words` and `meanings`, which are made anew from the languages and by finish().
[[nodiscard]] std::string pack(const Grammar& grammar);
[[nodiscard]] Grammar unpack_grammar(std::string_view bytes);

[[nodiscard]] std::string pack(const std::vector<Evidence>& detect);
[[nodiscard]] std::vector<Evidence> unpack_evidence(std::string_view bytes);

[[nodiscard]] std::string pack(const Vocabulary& words);
/// Adds the words; those of a list that has them already stay as they are.
void unpack_vocabulary(std::string_view bytes, Vocabulary& words);

}  // namespace minuter
