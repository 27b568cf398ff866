// Puts the layers of a grammar on one another.
#pragma once

#include <optional>
#include <vector>

#include "grammar/grammar_draft.hpp"
#include "grammar/grammar_reader.hpp"
#include "minuter/diagnostic.hpp"

namespace minuter {

/// `draft` over all that it extends, layers in order:
/// - a section of the same name: lists add up, own first; single values replace; `replace: true`
///   drops what was inherited;
/// - a rule, label or piece of `define` of the same name replaces;
/// - headings and labels that a lower layer gives to another section or label move to the upper one;
/// - detect evidence, `layer` and `about` are the grammar's own.
/// Nothing, and an error, where a layer is not known or extends itself.
[[nodiscard]] std::optional<Draft> put_layers_together(const Draft& draft,
                                                       const GrammarSources& sources,
                                                       std::vector<Diagnostic>& diagnostics);

}  // namespace minuter
