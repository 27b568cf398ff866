// Grammars as YAML again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar_draft.hpp"
#include "minuter/grammar.hpp"

namespace minuter {

/// A scalar as YAML takes it anywhere, also inside [a, b]: plain where that is safe, else quoted.
[[nodiscard]] std::string yaml_scalar(std::string_view text);
/// "[a, 'b: c']"
[[nodiscard]] std::string yaml_list(const std::vector<std::string>& texts);

/// The YAML of a grammar file. Comments are gone, order and meaning kept.
[[nodiscard]] std::string write_grammar(const Draft& draft);

/// A grammar of the set with all that it extends in one file. Of the samples: those that hold there.
[[nodiscard]] std::optional<std::string> write_flat(const GrammarSet& grammars, std::string_view name);

}  // namespace minuter
