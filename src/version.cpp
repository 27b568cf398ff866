#include "minuter/version.hpp"

namespace minuter {

std::string_view version() noexcept { return MINUTER_VERSION; }

}  // namespace minuter
