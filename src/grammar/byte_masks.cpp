#include "grammar/byte_masks.hpp"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace minuter {

std::vector<unsigned char> ByteMasks::buckets_for(const std::vector<std::string_view>& literals) {
  constexpr std::size_t for_short = 3;
  const auto is_short = [](std::string_view literal) { return literal.size() < depth; };
  const auto shorts = static_cast<std::size_t>(std::count_if(literals.begin(), literals.end(), is_short));
  const std::size_t longs = literals.size() - shorts;
  const std::size_t first_short = shorts == 0 ? bucket_count : bucket_count - std::min(shorts, for_short);
  std::vector<unsigned char> buckets;
  std::size_t shorts_seen = 0;
  std::size_t longs_seen = 0;
  for (const std::string_view literal : literals) {
    const std::size_t bucket = is_short(literal) ? first_short + shorts_seen++ * (bucket_count - first_short) / shorts
                                                 : longs_seen++ * first_short / longs;
    buckets.push_back(static_cast<unsigned char>(bucket));
  }
  return buckets;
}

void ByteMasks::add(std::string_view literal, unsigned char bucket) noexcept {
  const auto bit = static_cast<unsigned char>(1U << bucket);
  for (std::size_t d = 0; d < depth; ++d) {
    if (d >= literal.size()) {  // shorter: whatever follows
      for (auto& mask : masks_[d])
        for (auto& buckets : mask) buckets |= bit;
      continue;
    }
    const auto c = static_cast<unsigned char>(literal[d]);
    masks_[d][0][c & 15U] |= bit;
    masks_[d][1][c >> 4U] |= bit;
    if (c >= 'a' && c <= 'z') masks_[d][1][(c >> 4U) ^ 2U] |= bit;
  }
}

namespace {

using Masks = const unsigned char (&)[ByteMasks::depth][2][16];
using FindPlaces = std::uint64_t (*)(Masks, const char*, std::size_t, unsigned char*) noexcept;

std::uint64_t places_by_byte(Masks masks, const char* bytes, std::size_t count, unsigned char* buckets) noexcept {
  std::uint64_t places = 0;
  for (std::size_t i = 0; i < count; ++i) {
    unsigned all = 0xFF;
    for (std::size_t d = 0; d < ByteMasks::depth; ++d) {
      const auto c = static_cast<unsigned char>(bytes[i + d]);
      all &= static_cast<unsigned>(masks[d][0][c & 15U] & masks[d][1][c >> 4U]);
    }
    buckets[i] = static_cast<unsigned char>(all);
    if (all != 0) places |= std::uint64_t{1} << i;
  }
  return places;
}

#if defined(__x86_64__)

// Sixteen places a step.
struct Sixteen {
  static constexpr std::size_t width = 16;
  __m128i low;
  __m128i high;
  __attribute__((target("ssse3"))) explicit Sixteen(const unsigned char (&mask)[2][16])
      : low(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[0]))), high(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[1]))) {}
  __attribute__((target("ssse3"))) [[nodiscard]] __m128i buckets_of(const char* bytes) const {
    const __m128i nibble = _mm_set1_epi8(15);
    const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    return _mm_and_si128(_mm_shuffle_epi8(low, _mm_and_si128(all, nibble)),
                         _mm_shuffle_epi8(high, _mm_and_si128(_mm_srli_epi16(all, 4), nibble)));
  }
};

__attribute__((target("ssse3"))) std::uint64_t places_by_16(Masks masks, const char* bytes, std::size_t count, unsigned char* buckets) noexcept {
  const Sixteen first(masks[0]);
  const Sixteen second(masks[1]);
  const Sixteen third(masks[2]);
  std::uint64_t places = 0;
  for (std::size_t i = 0; i < count; i += Sixteen::width) {
    const __m128i all = _mm_and_si128(_mm_and_si128(first.buckets_of(bytes + i), second.buckets_of(bytes + i + 1)), third.buckets_of(bytes + i + 2));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(buckets + i), all);
    const auto none = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())));
    places |= std::uint64_t{none ^ 0xFFFFU} << i;
  }
  return places;
}

// Thirty-two places a step.
struct ThirtyTwo {
  static constexpr std::size_t width = 32;
  __m256i low;
  __m256i high;
  __attribute__((target("avx2"))) explicit ThirtyTwo(const unsigned char (&mask)[2][16])
      : low(_mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[0])))),
        high(_mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[1])))) {}
  __attribute__((target("avx2"))) [[nodiscard]] __m256i buckets_of(const char* bytes) const {
    const __m256i nibble = _mm256_set1_epi8(15);
    const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(all, nibble)),
                            _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(all, 4), nibble)));
  }
};

__attribute__((target("avx2"))) std::uint64_t places_by_32(Masks masks, const char* bytes, std::size_t count, unsigned char* buckets) noexcept {
  const ThirtyTwo first(masks[0]);
  const ThirtyTwo second(masks[1]);
  const ThirtyTwo third(masks[2]);
  std::uint64_t places = 0;
  for (std::size_t i = 0; i < count; i += ThirtyTwo::width) {
    const __m256i all =
        _mm256_and_si256(_mm256_and_si256(first.buckets_of(bytes + i), second.buckets_of(bytes + i + 1)), third.buckets_of(bytes + i + 2));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(buckets + i), all);
    const auto none = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(all, _mm256_setzero_si256())));
    places |= std::uint64_t{~none} << i;
  }
  return places;
}

// Right before it is chosen, too.
constinit FindPlaces find_places = places_by_byte;
[[maybe_unused]] const bool is_chosen = [] {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("ssse3") != 0) find_places = places_by_16;
  if (__builtin_cpu_supports("avx2") != 0) find_places = places_by_32;
  return true;
}();

#else

constexpr FindPlaces find_places = places_by_byte;

#endif

}  // namespace

std::uint64_t ByteMasks::places(const char* bytes, std::size_t count, unsigned char (&buckets)[width]) const noexcept {
  return find_places(masks_, bytes, std::min(count, width), buckets);
}

}  // namespace minuter
