// Where could one of several literals begin? Their first bytes, up to three, are asked of 16 places at
// once: two table look-ups per byte say which buckets of literals have such a byte there (the method
// is that of "Teddy" in Hyperscan).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace minuter {

class ByteMasks {
 public:
  static constexpr std::size_t width = 16;  // places that are looked at together
  static constexpr std::size_t depth = 3;   // bytes of a literal that count
  static constexpr std::size_t reach = width + depth - 1;
  static constexpr std::size_t bucket_count = 8;

  /// A bucket for each literal. Neighbours share one: sorted, they begin alike. Short ones, after which
  /// anything may follow, have some of their own.
  [[nodiscard]] static std::vector<unsigned char> buckets_for(const std::vector<std::string_view>& literals);
  /// Adds a literal, lower case, that is not empty; its letters count in both cases.
  void add(std::string_view literal, unsigned char bucket) noexcept;
  /// Bit i: a literal could begin at `bytes + i`, one of those in `buckets[i]`. Reads `reach` bytes.
  [[nodiscard]] std::uint32_t places(const char* bytes, unsigned char (&buckets)[width]) const noexcept;

 private:
  // masks_[d][0][low nibble] & masks_[d][1][high nibble]: the buckets with such a byte at place d
  alignas(16) unsigned char masks_[depth][2][16] = {};
};

}  // namespace minuter
