// Blocks of the layout in words.
#pragma once

#include <string>
#include <string_view>

#include "layout/layout.hpp"

namespace minuter {

[[nodiscard]] std::string_view kind_in_words(const layout::Block& block) noexcept;
/// "Markdown, level 2", "bullet, depth 1, open checkbox"; may be empty.
[[nodiscard]] std::string details_in_words(const layout::Block& block);
/// All text of a block; cells of a table between bars.
[[nodiscard]] std::string text_of(const layout::Layout& layout, const layout::Block& block);

}  // namespace minuter
