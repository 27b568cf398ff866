// The vocabularies of grammars/vocabulary, read the simple way, for tests of single stages.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

#include <yaml-cpp/yaml.h>

#include "grammar/vocabulary.hpp"

namespace minuter::tests {

inline Vocabulary read_words(std::initializer_list<const char*> languages) {
  Vocabulary words;
  const auto folder =
      std::filesystem::path(MINUTER_TEST_DIR).parent_path() / "grammars/vocabulary";
  for (const char* language : languages) {
    const YAML::Node file = YAML::LoadFile((folder / (std::string(language) + ".yaml")).string());
    for (const auto& row : file) {
      const auto list = words_named(row.first.as<std::string>());
      if (!list) continue;
      if (row.second.IsSequence()) {
        for (const auto& phrase : row.second) words.add(*list, phrase.as<std::string>(), "");
        continue;
      }
      for (const auto& value : row.second) {
        for (const auto& phrase : value.second) {
          words.add(*list, phrase.as<std::string>(), value.first.as<std::string>());
        }
      }
    }
  }
  return words;
}

/// All six languages, English first.
inline const Vocabulary& all_words() {
  static const Vocabulary words = read_words({"en", "de", "fr", "es", "it", "pt"});
  return words;
}

inline const Vocabulary& english() {
  static const Vocabulary words = read_words({"en"});
  return words;
}

}  // namespace minuter::tests
