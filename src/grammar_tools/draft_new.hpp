// A first grammar for minutes of a kind that no grammar knows.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "minuter/grammar.hpp"
#include "minuter/source.hpp"

namespace minuter {

/// Groups the headings, labels and unread lines of the documents by shape and writes a grammar that
/// stands on the one that reads them best. It reads as YAML and keeps its own samples; what each
/// line means is left to its author.
[[nodiscard]] std::string draft_new_grammar(std::string_view name, const GrammarSet& grammars,
                                            std::span<const Source* const> documents);

}  // namespace minuter
