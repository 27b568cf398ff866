// The way of the data, from text to document. Nothing else calls two stages.
#include "minuter/parse.hpp"

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"
#include "readers/reading.hpp"
#include "resolve/resolve.hpp"
#include "sections/choose_grammar.hpp"
#include "sections/sections.hpp"

namespace minuter {

Minutes parse(const Source& source, const GrammarSet& grammars, const ParseOptions& options) {
  Minutes minutes;
  minutes.source = &source;
  minutes.rules.emplace_back();

  const auto layout = layout::lay_out(source);
  minutes.grammar = sections::choose_grammar(layout, grammars, options.grammar);
  const auto* grammar = grammars.find(minutes.grammar.name);
  if (!grammar) return minutes;  // an empty set of grammars reads nothing

  const auto sections = sections::find_sections(layout, *grammar);
  readers::read_all(layout, sections, *grammar, options.trace, minutes);
  resolve::resolve(layout, sections, *grammar, minutes);
  return minutes;
}

}  // namespace minuter
