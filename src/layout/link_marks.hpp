// Headings that lost their mark and kept the link beside it, as pages of wikis and manuals come out:
// "[edit] Attending", "Attending[edit]", "Attending¶". Takes a line; knows nothing of blocks.
#pragma once

#include <cstddef>
#include <string_view>

namespace minuter::layout {

/// Where the title stands in such a line; empty: it is none.
struct LinkedTitle {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool is_there() const noexcept { return end > begin; }
};
[[nodiscard]] LinkedTitle find_linked_title(std::string_view s) noexcept;

}  // namespace minuter::layout
