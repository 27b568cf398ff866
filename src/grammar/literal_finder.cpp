// The search for several literals at once: for each place of the text two table look-ups per byte
// say which literals could begin there, 16 places at a time where the machine can (the method is
// that of "Teddy" in Hyperscan); only there the literals are compared.
#include <algorithm>
#include <iterator>

#include "grammar/pattern_literals.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace minuter {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Neighbours share a bucket: sorted, they begin alike.
constexpr std::size_t bucket_of(std::size_t literal, std::size_t count) {
  return literal * 8 / count;
}

}  // namespace

LiteralFinder::LiteralFinder(std::vector<Literal> literals) : literals_(std::move(literals)) {
  std::sort(literals_.begin(), literals_.end(),
            [](const Literal& a, const Literal& b) { return a.text < b.text; });
  if (literals_.empty()) return;
  depth_ = 3;
  for (const Literal& literal : literals_) depth_ = std::min(depth_, literal.text.size());
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    const auto bucket = static_cast<unsigned char>(1U << bucket_of(i, literals_.size()));
    for (std::size_t d = 0; d < depth_ && d < std::size(masks_); ++d) {
      const auto c = static_cast<unsigned char>(literals_[i].text[d]);
      masks_[d][0][c & 15U] |= bucket;
      masks_[d][1][c >> 4U] |= bucket;
      if (c >= 'a' && c <= 'z') masks_[d][1][(c >> 4U) ^ 2U] |= bucket;
    }
  }
}

bool LiteralFinder::is_at(std::string_view text, std::size_t at, unsigned buckets) const noexcept {
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    if ((buckets & (1U << bucket_of(i, literals_.size()))) == 0) continue;
    const std::string& literal = literals_[i].text;
    if (literal.size() > text.size() - at) continue;
    std::size_t n = 0;
    while (n < literal.size() && lower(text[at + n]) == literal[n]) ++n;
    if (n < literal.size()) continue;
    if (literals_[i].begins_word && at > 0 && is_word_byte(text[at - 1])) continue;
    if (literals_[i].ends_word && at + n < text.size() && is_word_byte(text[at + n])) continue;
    return true;
  }
  return false;
}

bool LiteralFinder::scan_bytes(std::string_view text, std::size_t from) const noexcept {
  for (std::size_t at = from; at + depth_ <= text.size(); ++at) {
    unsigned buckets = 0xFF;
    for (std::size_t d = 0; d < depth_; ++d) {
      const auto c = static_cast<unsigned char>(text[at + d]);
      buckets &= static_cast<unsigned>(masks_[d][0][c & 15U] & masks_[d][1][c >> 4U]);
    }
    if (buckets != 0 && is_at(text, at, buckets)) return true;
  }
  return false;
}

#if defined(__x86_64__)

namespace {

// The buckets of 16 places.
__attribute__((target("ssse3"))) inline __m128i buckets_of(const char* text,
                                                           const unsigned char (*mask)[16]) {
  const __m128i nibble = _mm_set1_epi8(15);
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
  const __m128i low = _mm_and_si128(bytes, nibble);
  const __m128i high = _mm_and_si128(_mm_srli_epi16(bytes, 4), nibble);
  return _mm_and_si128(
      _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[0])), low),
      _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(mask[1])), high));
}

// Goes to the first 16 places at or after `at` that have a candidate. False: none is left that can
// be looked at 16 at a time.
__attribute__((target("ssse3"))) bool next_candidates(std::string_view text, std::size_t depth,
                                                      const unsigned char (*masks)[2][16],
                                                      std::size_t& at, unsigned char* buckets) {
  for (; at + 15 + depth <= text.size(); at += 16) {
    __m128i all = buckets_of(text.data() + at, masks[0]);
    if (depth > 1) all = _mm_and_si128(all, buckets_of(text.data() + at + 1, masks[1]));
    if (depth > 2) all = _mm_and_si128(all, buckets_of(text.data() + at + 2, masks[2]));
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_setzero_si128())) == 0xFFFF) continue;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(buckets), all);
    return true;
  }
  return false;
}

}  // namespace

bool LiteralFinder::is_in(std::string_view text, std::size_t from) const noexcept {
  std::size_t at = from;
  static const bool has_shuffle = __builtin_cpu_supports("ssse3") != 0;
  if (has_shuffle) {
    unsigned char buckets[16];
    while (next_candidates(text, depth_, masks_, at, buckets)) {
      for (std::size_t i = 0; i < 16; ++i) {
        if (buckets[i] != 0 && is_at(text, at + i, buckets[i])) return true;
      }
      at += 16;
    }
  }
  return scan_bytes(text, at);
}

#else

bool LiteralFinder::is_in(std::string_view text, std::size_t from) const noexcept { return scan_bytes(text, from); }

#endif

}  // namespace minuter
