// Which grammar reads a document best. Looks at the same clean text that the readers will see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"
#include "minuter/grammar.hpp"
#include "minuter/minutes.hpp"

namespace minuter::sections {

/// One piece of evidence that was found, for `explain`.
struct Seen {
  std::string grammar;
  std::string what;  // the heading or the pattern
  double weight = 0;
  std::size_t times = 0;
};

/// The named grammar, or the one with the most evidence; `english` where there is none.
[[nodiscard]] GrammarChoice choose_grammar(const layout::Layout& layout, const GrammarSet& grammars,
                                           std::string_view named, std::vector<Seen>* seen = nullptr,
                                           std::vector<GrammarChoice>* scores = nullptr);

}  // namespace minuter::sections
