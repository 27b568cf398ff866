// Which minuted topic belongs to which agenda entry. The document links one to one; in checking,
// one topic may also take up several entries ("... update, followed by a summary").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/minutes.hpp"

namespace minuter::checking {

struct Topics {
  std::vector<std::int32_t> item_of_entry;  // no_index: none
  std::vector<bool> is_planned;             // for each item
  std::size_t linked_entries = 0;
};

[[nodiscard]] Topics match_topics(const Minutes& minutes);

/// Folded words.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// 0 .. 1: common words by all words.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);
/// 0 .. 1: how much of the shorter text's words the longer one has.
[[nodiscard]] double containment(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b);

}  // namespace minuter::checking
