// An explanation as JSON, for tools.
#pragma once

#include <string>

#include "explain/explain.hpp"

namespace minuter::cli {

[[nodiscard]] std::string explanation_as_json(const Explanation& explanation, const Source& source);

}  // namespace minuter::cli
