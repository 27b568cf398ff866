#pragma once

#include <string_view>
#include <vector>

#include "grammar/vocabulary.hpp"

namespace minuter::readers {

/// Cuts a text into sentences: at . ! ? before white space and a capital, digit or bracket, not
/// after the abbreviations of `words` and initials nor inside brackets; and at line ends.
void split_sentences(std::string_view text, const Vocabulary& words, std::vector<std::string_view>& out);

}  // namespace minuter::readers
