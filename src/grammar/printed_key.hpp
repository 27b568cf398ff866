// Could a text as printed be a phrase of a list? Most are not, and need not be folded to know it.
#pragma once

#include <string_view>

#include "grammar/vocabulary.hpp"

namespace minuter {

/// False: what fold_key() makes of `printed` begins with no phrase of the list in whole words.
[[nodiscard]] inline bool may_be_key(const Vocabulary& words, Words list, std::string_view printed) noexcept {
  // What a key loses at its front is not looked at; nor is "m i n u t e s", which is one word.
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return printed.size() < 2 || !is_plain(printed[0]) || !is_plain(printed[1]) || words.may_begin(list, printed);
}

}  // namespace minuter
