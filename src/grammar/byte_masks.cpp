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
using FindPlaces = std::uint32_t (*)(Masks, const char*, unsigned char*) noexcept;

std::uint32_t places_by_byte(Masks masks, const char* bytes, unsigned char* buckets) noexcept {
  std::uint32_t places = 0;
  for (std::size_t i = 0; i < ByteMasks::width; ++i) {
    unsigned all = 0xFF;
    for (std::size_t d = 0; d < ByteMasks::depth; ++d) {
      const auto c = static_cast<unsigned char>(bytes[i + d]);
      all &= static_cast<unsigned>(masks[d][0][c & 15U] & masks[d][1][c >> 4U]);
    }
    buckets[i] = static_cast<unsigned char>(all);
    if (all != 0) places |= 1U << i;
  }
  return places;
}

#if defined(__x86_64__)

__attribute__((target("ssse3"))) inline __m128i buckets_of(const char* bytes, const unsigned char (&mask)[2][16]) {
  const __m128i nibble = _mm_set1_epi8(15);
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const __m128i low = _mm_and_si128(all, nibble);
  const __m128i high = _mm_and_si128(_mm_srli_epi16(all, 4), nibble);
  return _mm_and_si128(_mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[0])), low),
                       _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[1])), high));
}

__attribute__((target("ssse3"))) std::uint32_t places_together(Masks masks, const char* bytes, unsigned char* buckets) noexcept {
  const __m128i all = _mm_and_si128(_mm_and_si128(buckets_of(bytes, masks[0]), buckets_of(bytes + 1, masks[1])),
                                    buckets_of(bytes + 2, masks[2]));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(buckets), all);
  const auto none = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())));
  return none ^ 0xFFFFU;
}

// Right before it is chosen, too.
constinit FindPlaces find_places = places_by_byte;
[[maybe_unused]] const bool is_chosen = [] {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("ssse3") != 0) find_places = places_together;
  return true;
}();

#else

constexpr FindPlaces find_places = places_by_byte;

#endif

}  // namespace

std::uint32_t ByteMasks::places(const char* bytes, unsigned char (&buckets)[width]) const noexcept {
  return find_places(masks_, bytes, buckets);
}

}  // namespace minuter
