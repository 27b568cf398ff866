#pragma once

#include <string_view>

namespace minuter {

/// "0.1.0"
[[nodiscard]] std::string_view version() noexcept;

}  // namespace minuter
