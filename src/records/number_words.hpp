// Numbers in words: "veintidós", "vingt et un", "dois mil e treze".
#pragma once

#include <optional>
#include <string_view>

#include "records/phrases.hpp"

namespace minuter::records {

struct WordNumber {
  int value = 0;
  std::size_t end = 0;  // in the text
};

/// Where the vocabulary counts only as far as most lists do, nothing is read in words.
[[nodiscard]] bool counts_far(const Vocabulary& words) noexcept;
/// The number that begins with the word at `at`, as long as its words go on.
[[nodiscard]] std::optional<WordNumber> number_in_words(Lookup& lookup, std::string_view text, std::size_t at);
/// Past a small word that joins numbers ("y", "et", "e"); `at` itself where there is none.
[[nodiscard]] std::size_t skip_number_joint(std::string_view text, std::size_t at) noexcept;

}  // namespace minuter::records
