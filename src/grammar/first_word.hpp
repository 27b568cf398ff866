// A hash of the first word of a text as it is printed, whatever its case: a table of phrases tells by it that
// none of them can begin there, before anything is folded.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minuter {

inline constexpr unsigned first_word_reach = 16;

/// The first sixteen bytes of a text, zeros where it has fewer.
struct FirstBytes {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  [[nodiscard]] unsigned at(unsigned i) const noexcept {
    return static_cast<unsigned>((i < 8 ? low >> (i * 8) : high >> ((i - 8) * 8)) & 0xFFU);
  }
};

[[nodiscard]] inline FirstBytes first_bytes_of(std::string_view text) noexcept {
  FirstBytes bytes;
  const char* const from = text.data();
  const std::size_t size = text.size();
  // By loads that overlap: a copy of any length would be a call.
  if (size >= 8) {
    std::memcpy(&bytes.low, from, 8);
    if (size >= 16) {
      std::memcpy(&bytes.high, from + 8, 8);
    } else if (size > 8) {
      std::memcpy(&bytes.high, from + size - 8, 8);
      bytes.high >>= (16 - size) * 8;
    }
  } else if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, from, 4);
    std::memcpy(&last, from + size - 4, 4);
    bytes.low = first | std::uint64_t{last} << ((size - 4) * 8);
  } else {
    for (std::size_t i = 0; i < size; ++i) bytes.low |= std::uint64_t{static_cast<unsigned char>(from[i])} << (i * 8);
  }
  return bytes;
}

/// How many letters and digits of ASCII it begins with.
[[nodiscard]] inline unsigned word_size(const FirstBytes& bytes) noexcept {
#if defined(__SSE2__)
  const __m128i all = _mm_set_epi64x(static_cast<long long>(bytes.high), static_cast<long long>(bytes.low));
  const __m128i small = _mm_or_si128(all, _mm_set1_epi8(0x20));
  const __m128i is_letter = _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
  const __m128i is_digit = _mm_and_si128(_mm_cmpgt_epi8(all, _mm_set1_epi8('0' - 1)), _mm_cmplt_epi8(all, _mm_set1_epi8('9' + 1)));
  const auto others = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(is_letter, is_digit))) ^ 0xFFFFU;
  return others == 0 ? first_word_reach : static_cast<unsigned>(std::countr_zero(others));
#else
  for (unsigned i = 0; i < first_word_reach; ++i) {
    const unsigned c = bytes.at(i);
    const unsigned letter = c | 0x20U;
    if (!(letter >= 'a' && letter <= 'z') && !(c >= '0' && c <= '9')) return i;
  }
  return first_word_reach;
#endif
}

/// Where folding could make another word of it (a longer character stands in it or behind it), or where none begins.
inline constexpr std::uint32_t any_first_word = ~0U;

/// The same for a text and for what it folds to. Words that are longer than sixteen letters and digits count as
/// their first sixteen.
[[nodiscard]] inline std::uint32_t hash_of_first_word(std::string_view text) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  constexpr std::uint64_t to_small = 0x2020202020202020U;
  const FirstBytes bytes = first_bytes_of(text);
  const unsigned size = word_size(bytes);
  if (size == 0 || (size < first_word_reach && (bytes.at(size) & 0x80U) != 0)) return any_first_word;
  const auto whole = [](std::uint64_t eight, unsigned count) { return count >= 8 ? eight : eight & ((std::uint64_t{1} << (count * 8)) - 1); };
  const std::uint64_t low = whole(bytes.low | to_small, size);
  const std::uint64_t high = size > 8 ? whole(bytes.high | to_small, size - 8) : 0;
  const auto hash = static_cast<std::uint32_t>(((low * odd ^ high) * odd) >> 32U);
  return hash == any_first_word ? 1 : hash;
}

/// Which first words there are: one bit for each of 2^`bits` hashes.
template <unsigned bits>
class FirstWords {
 public:
  void add(std::uint32_t hash) noexcept {
    if (hash != any_first_word) has_[place(hash) / 64] |= std::uint64_t{1} << (place(hash) % 64);
  }
  /// False: no word that was added has this hash.
  [[nodiscard]] bool may_have(std::uint32_t hash) const noexcept {
    return hash == any_first_word || (has_[place(hash) / 64] >> (place(hash) % 64) & 1U) != 0;
  }

 private:
  [[nodiscard]] static std::uint32_t place(std::uint32_t hash) noexcept { return hash >> (32U - bits); }
  std::uint64_t has_[(1U << bits) / 64] = {};
};

}  // namespace minuter
