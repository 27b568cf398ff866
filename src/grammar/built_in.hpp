// The grammars and vocabularies that are compiled in. tools/pack_grammars.cpp writes the definition
// of built_in_files() at build time, from grammars/.
#pragma once

#include <span>
#include <string_view>

namespace minuter {

struct BuiltInGrammar {
  std::string_view name;
  bool is_layer;
  std::string_view yaml;
  std::string_view packed;    // see grammar_pack.hpp
  std::string_view evidence;  // its `detect` alone, packed
};

struct BuiltInLanguage {
  std::string_view name;
  std::string_view yaml;
  std::string_view packed;
};

struct BuiltInFiles {
  std::span<const BuiltInGrammar> grammars;    // by name
  std::span<const BuiltInLanguage> languages;  // by name
  std::string_view patterns;                   // of all grammars: see PatternPool
};

[[nodiscard]] BuiltInFiles built_in_files() noexcept;

}  // namespace minuter
