// The JSON Schemas of grammar and vocabulary files, for editors.
#pragma once

#include <string_view>

namespace minuter {

/// Draft 2020-12. Made from the same names that the reader holds files to.
[[nodiscard]] std::string_view grammar_schema() noexcept;
[[nodiscard]] std::string_view vocabulary_schema() noexcept;

}  // namespace minuter
