// The way of the data, from text to document. Nothing else calls two stages.
#include "minuter/parse.hpp"

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"
#include "readers/reading.hpp"
#include "resolve/resolve.hpp"
#include "sections/choose_grammar.hpp"
#include "sections/sections.hpp"
#include "stages/stages.hpp"

namespace minuter {

namespace {

// `asked`: for an explanation.
Minutes run(const Source& source, const GrammarSet& grammars, const ParseOptions& options, Stages& stages, bool asked) {
  Minutes minutes;
  minutes.source = &source;
  minutes.rules.emplace_back();

  stages.layout = layout::lay_out(source);
  minutes.grammar = sections::choose_grammar(stages.layout, grammars, options.grammar, asked ? &stages.seen : nullptr,
                                             asked ? &stages.scores : nullptr);
  stages.grammar = grammars.find(minutes.grammar.name);
  if (!stages.grammar) return minutes;  // an empty set of grammars reads nothing

  sections::drop_furniture(stages.layout, *stages.grammar);
  sections::split_blocks(stages.layout, *stages.grammar);
  stages.sections = sections::find_sections(stages.layout, *stages.grammar);
  readers::read_all(stages.layout, stages.sections, *stages.grammar, options.trace, minutes, asked ? &stages.tried : nullptr);
  resolve::resolve(stages.layout, stages.sections, *stages.grammar, minutes);
  return minutes;
}

}  // namespace

Minutes parse(const Source& source, const GrammarSet& grammars, const ParseOptions& options) {
  Stages stages;
  return run(source, grammars, options, stages, false);
}

Minutes parse(const Source& source, const GrammarSet& grammars, const ParseOptions& options, Stages& stages) {
  return run(source, grammars, options, stages, true);
}

}  // namespace minuter
