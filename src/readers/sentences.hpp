#pragma once

#include <string_view>
#include <vector>

namespace minuter::readers {

/// Cuts a text into sentences: at . ! ? before white space and a capital, digit or bracket, not
/// after abbreviations (Mr., Cllr., No., initials) nor inside brackets; and at line ends.
void split_sentences(std::string_view text, std::vector<std::string_view>& out);

}  // namespace minuter::readers
