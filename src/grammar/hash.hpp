// A hash of short texts, for tables that live in memory only: no output depends on its order.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace minuter {

[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = text.size() * odd;
  const auto mix = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * odd;
    hash ^= hash >> 32U;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, 8);
    mix(bytes);
  }
  std::uint64_t bytes = 0;
  if (left != 0) std::memcpy(&bytes, at, left);
  mix(bytes);
  return hash;
}

}  // namespace minuter
