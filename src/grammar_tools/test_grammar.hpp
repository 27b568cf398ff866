// Holds a grammar to its samples, and looks for what its author would want to know: rules that
// nothing tries, captures that never fill, rules that others hide, patterns that can run away.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/grammar.hpp"

namespace minuter {

struct GrammarReport {
  std::string name;
  std::string text;  // the grammar file: spans count in it
  std::size_t samples = 0;
  std::size_t failed = 0;             // samples; each has an error in `findings`
  std::vector<Diagnostic> findings;   // errors and warnings, in order of the file
};

/// What stands in the file of this grammar itself; what it inherits is tested where it stands. A
/// layer is tried inside the first grammar that extends it. `name` must be of the set.
[[nodiscard]] GrammarReport test_grammar(const GrammarSet& grammars, std::string_view name);

}  // namespace minuter
