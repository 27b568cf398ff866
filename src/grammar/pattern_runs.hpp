// When a pattern is worth being compiled by JIT.
#pragma once

#include <cstddef>

namespace minuter {

/// So many documents are to be read: with many of them a pattern that ran a few times will run again and again. To
/// be said before the first; changes no result.
void expect_documents(std::size_t count) noexcept;

}  // namespace minuter
