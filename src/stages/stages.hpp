// What the stages made on the way of one document: for those who explain it and those who test
// grammars. Everyone else asks for the document alone (minuter/parse.hpp).
#pragma once

#include <string>
#include <vector>

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"
#include "minuter/parse.hpp"
#include "readers/reading.hpp"
#include "sections/choose_grammar.hpp"
#include "sections/sections.hpp"

namespace minuter {

struct Stages {
  layout::Layout layout;
  std::vector<sections::Seen> seen;    // the evidence
  std::vector<GrammarChoice> scores;   // best first; also of a named grammar's rivals
  const Grammar* grammar = nullptr;    // the one it was read with
  sections::Sections sections;
  std::vector<readers::Tried> tried;   // in the order of the blocks
};

/// As parse() does, keeping all that was on the way. In parse.cpp.
[[nodiscard]] Minutes parse(const Source& source, const GrammarSet& grammars,
                            const ParseOptions& options, Stages& stages);

}  // namespace minuter
