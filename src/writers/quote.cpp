#include "writers/quote.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minuter {
namespace {

#if defined(__SSE2__)

constexpr std::size_t together = 16;

/// False only when none of the sixteen bytes can start an escape.
bool may_need_escape(const char* bytes) noexcept {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto is = [all](unsigned char byte) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(static_cast<char>(byte))); };
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(all, _mm_set1_epi8(0x1F)), all);
  const __m128i mark = _mm_or_si128(_mm_or_si128(is('"'), is('\\')), is(0x7F));
  const __m128i lead = _mm_or_si128(_mm_or_si128(is(0xC2), is(0xE2)), is(0xEF));
  return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(control, mark), lead)) != 0;
}

#else

constexpr std::size_t together = 8;

constexpr std::uint64_t each_byte(unsigned char byte) noexcept {
  return 0x0101010101010101U * byte;
}
constexpr std::uint64_t zeros(std::uint64_t word) noexcept {
  return (word - each_byte(0x01)) & ~word;  // the high bit of a byte, where the word has a zero
}

/// False only when none of the eight bytes can start an escape.
bool may_need_escape(const char* bytes) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t controls = (word - each_byte(0x20)) & ~word;
  const std::uint64_t marks =
      zeros(word ^ each_byte('"')) | zeros(word ^ each_byte('\\')) | zeros(word ^ each_byte(0x7F));
  const std::uint64_t leads =
      zeros(word ^ each_byte(0xC2)) | zeros(word ^ each_byte(0xE2)) | zeros(word ^ each_byte(0xEF));
  return ((controls | marks | leads) & each_byte(0x80)) != 0;
}

#endif

/// The bytes that may start an escape.
constexpr std::array<bool, 256> starts_escape = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
  for (const std::size_t byte : {0x22U, 0x5CU, 0x7FU, 0xC2U, 0xE2U, 0xEFU}) table[byte] = true;
  return table;
}();

struct Special {
  std::size_t bytes = 0;  // 0: none
  std::uint32_t code_point = 0;
};

unsigned byte_at(std::string_view text, std::size_t offset) noexcept {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0U;
}

Special special_at(std::string_view text, std::size_t offset) noexcept {
  const unsigned first = byte_at(text, offset);
  if (first < 0x20 || first == '"' || first == '\\' || first == 0x7F) return {1, first};
  if (first == 0xC2) {
    const unsigned second = byte_at(text, offset + 1);
    if (second >= 0x80 && second < 0xA0) return {2, second};
  } else if (first == 0xE2 || first == 0xEF) {
    const unsigned second = byte_at(text, offset + 1);
    const unsigned third = byte_at(text, offset + 2);
    const std::uint32_t code_point =
        (first & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU);
    if ((code_point == 0x2028 || code_point == 0x2029 || code_point == 0xFEFF ||
         code_point >= 0xFFFE) &&
        third >= 0x80) {
      return {3, code_point};
    }
  }
  return {};
}

void put_escape(std::uint32_t code_point, Bytes& out) {
  switch (code_point) {
    case '"':
      return out.put("\\\"");
    case '\\':
      return out.put("\\\\");
    case '\b':
      return out.put("\\b");
    case '\f':
      return out.put("\\f");
    case '\n':
      return out.put("\\n");
    case '\r':
      return out.put("\\r");
    case '\t':
      return out.put("\\t");
    default:
      break;
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  const std::array<char, 6> escape{'\\',
                                   'u',
                                   digits[code_point >> 12 & 15],
                                   digits[code_point >> 8 & 15],
                                   digits[code_point >> 4 & 15],
                                   digits[code_point & 15]};
  out.put(std::string_view(escape.data(), escape.size()));
}

}  // namespace

std::size_t find_escape(std::string_view text, std::size_t from) noexcept {
  const std::size_t size = text.size();
  std::size_t at = from;
  while (at < size) {
    std::size_t stop = size;
    if (size >= together) {  // the last ones may overlap what is known to be clean
      const std::size_t block = std::min(at, size - together);
      stop = block + together;
      if (!may_need_escape(text.data() + block)) {
        at = stop;
        continue;
      }
    }
    for (; at < stop; ++at) {
      if (starts_escape[byte_at(text, at)] && special_at(text, at).bytes != 0) return at;
    }
  }
  return size;
}

void put_quoted(std::string_view text, Bytes& out) {
  out.put('"');
  std::size_t at = 0;
  while (true) {
    const std::size_t stop = find_escape(text, at);
    out.put(text.substr(at, stop - at));
    if (stop == text.size()) break;
    const Special special = special_at(text, stop);
    put_escape(special.code_point, out);
    at = stop + special.bytes;
  }
  out.put('"');
}

}  // namespace minuter
