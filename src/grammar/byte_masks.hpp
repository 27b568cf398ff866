// Where could one of several literals begin? Their first bytes, up to three, are asked of many places at
// once: two table look-ups per byte say which buckets of literals have such a byte there (the method
// is that of "Teddy" in Hyperscan).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace minuter {

class ByteMasks {
 public:
  static constexpr std::size_t width = 64;  // places that are looked at together
  static constexpr std::size_t depth = 3;   // bytes of a literal that count
  static constexpr std::size_t reach = width + depth - 1;
  static constexpr std::size_t bucket_count = 8;

  /// A bucket for each literal. Neighbours share one: sorted, they begin alike. Short ones, after which
  /// anything may follow, have some of their own.
  [[nodiscard]] static std::vector<unsigned char> buckets_for(const std::vector<std::string_view>& literals);
  /// Adds a literal, lower case, that is not empty; its letters count in both cases.
  void add(std::string_view literal, unsigned char bucket) noexcept;
  /// Bit i: a literal could begin at `bytes + i`, one of those in `buckets[i]`; for the first `count` places,
  /// and some more. Reads `reach` bytes.
  [[nodiscard]] std::uint64_t places(const char* bytes, std::size_t count, unsigned char (&buckets)[width]) const noexcept;

  /// `reach` bytes of the text from `at` on, zeros behind its end.
  class Bytes {
   public:
    Bytes(std::string_view text, std::size_t at) noexcept : from_(text.data() + at) {
      const std::size_t left = text.size() - at;
      if (left >= reach) return;
      std::memset(last_, 0, reach);
      std::memcpy(last_, from_, left);
      from_ = last_;
    }
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;
    [[nodiscard]] const char* data() const noexcept { return from_; }

   private:
    const char* from_;
    char last_[reach];
  };
  /// The bits of the places before `end` of those from `at` on.
  [[nodiscard]] static std::uint64_t bits_before(std::size_t end, std::size_t at) noexcept {
    return end - at >= width ? ~std::uint64_t{0} : (std::uint64_t{1} << (end - at)) - 1;
  }

 private:
  // masks_[d][0][low nibble] & masks_[d][1][high nibble]: the buckets with such a byte at place d
  alignas(16) unsigned char masks_[depth][2][16] = {};
};

}  // namespace minuter
