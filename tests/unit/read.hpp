// Minutes of a made-up text, read with one of the built-in grammars.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "minuter/parse.hpp"

namespace minuter {

/// The spans of the result are in `source`.
inline Minutes read(const Source& source, std::string_view grammar) {
  static const GrammarSet grammars = GrammarSet::built_in();
  return parse(source, grammars, {grammar, false});
}

/// Keeps the text to the end of the program, since the result points into it.
inline Minutes read(std::string_view text, std::string_view grammar) {
  static std::vector<std::unique_ptr<const Source>> sources;
  sources.push_back(Source::from_text(text, "a.md"));
  return read(*sources.back(), grammar);
}

}  // namespace minuter
