// An explanation as JSON, for tools.
#pragma once

#include <string>
#include <string_view>

#include "explain/explain.hpp"

namespace minuter::cli {

[[nodiscard]] std::string explanation_as_json(const Explanation& explanation, const Source& source);
/// Its JSON Schema (2020-12).
[[nodiscard]] std::string_view explain_schema() noexcept;

}  // namespace minuter::cli
