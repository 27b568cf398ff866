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
  // The last ones by loads that overlap: a copy of any length would be a call.
  std::uint64_t bytes = 0;
  if (left >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + left - 4, 4);
    bytes = std::uint64_t{first} << 32U | last;
  } else if (left != 0) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    bytes = byte(0) << 16U | byte(left / 2) << 8U | byte(left - 1);
  }
  mix(bytes);
  return hash;
}

}  // namespace minuter
