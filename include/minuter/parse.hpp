// Text in, document out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/grammar.hpp"
#include "minuter/minutes.hpp"
#include "minuter/source.hpp"

namespace minuter {

struct ParseOptions {
  std::string_view grammar;  ///< a name that `grammars` holds; empty: detect
  bool trace = false;        ///< fill Minutes::trace
};

/// Reads minutes. Never fails: what is not understood ends in Minutes::unread. The source is
/// borrowed and must outlive the result. Safe to call from several threads with one GrammarSet.
[[nodiscard]] Minutes parse(const Source& source, const GrammarSet& grammars,
                            const ParseOptions& options = {});

}  // namespace minuter
