#include "grammar/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "grammar/first_word.hpp"

namespace minuter {
namespace {

enum : unsigned char { is_space = 0, is_multi_byte = 1 };  // no printable character folds to these

// What an ASCII byte folds to.
constexpr std::array<unsigned char, 256> make_folded() {
  std::array<unsigned char, 256> table{};
  for (std::size_t i = 0; i < 256; ++i) {
    const auto c = static_cast<unsigned char>(i);
    if (c <= ' ' || c == 0x7F) {
      table[i] = is_space;
    } else if (c >= 0x80) {
      table[i] = is_multi_byte;
    } else {
      table[i] = c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c;
    }
  }
  table['`'] = '\'';
  return table;
}
constexpr auto folded = make_folded();

constexpr std::array<bool, 256> make_outer() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" .,:;-()[]\"'#*_")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto outer = make_outer();
constexpr bool is_outer(char c) { return outer[static_cast<unsigned char>(c)]; }

constexpr char32_t space_point = U' ';
constexpr char32_t dropped_point = 0;

char32_t fold_latin(char32_t c) {
  if (c < 0x100) {
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c == 0xA0 || c == 0x85) return space_point;
    if (c == 0xAD) return dropped_point;  // soft hyphen
    if (c == 0xB4) return U'\'';
    if (c == 0xAB || c == 0xBB) return U'"';
    return c;
  }
  if (c == 0x130) return U'i';
  if (c == 0x178) return 0xFF;
  if (c == 0x17F) return U's';
  const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_upper) return (c & 1U) != 0 ? c + 1 : c;
  if (c == 0x131 || c == 0x138 || c == 0x149) return c;
  return (c & 1U) == 0 ? c + 1 : c;
}

char32_t fold_greek(char32_t c) {
  if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 32;
  switch (c) {
    case 0x386: return 0x3AC;
    case 0x388: case 0x389: case 0x38A: return c + 37;
    case 0x38C: return 0x3CC;
    case 0x38E: case 0x38F: return c + 63;
    case 0x3C2: return 0x3C3;  // final sigma
    default: return c;
  }
}

char32_t fold_cyrillic(char32_t c) {
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

char32_t fold_punctuation(char32_t c) {
  if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return space_point;
  if (c <= 0x200F || c == 0x2060) return dropped_point;  // zero width, direction marks
  if (c <= 0x2015) return U'-';
  if (c >= 0x2018 && c <= 0x201B) return U'\'';
  if (c >= 0x201C && c <= 0x201F) return U'"';
  if (c == 0x2032) return U'\'';
  if (c == 0x2033) return U'"';
  return c;
}

char32_t fold_point(char32_t c) {
  if (c < 0x180) return fold_latin(c);
  if (c >= 0x386 && c <= 0x3CE) return fold_greek(c);
  if (c >= 0x400 && c <= 0x42F) return fold_cyrillic(c);
  if (c >= 0x2000 && c <= 0x2060) return fold_punctuation(c);
  if (c == 0x1680 || c == 0x3000) return space_point;
  if (c == 0x2212) return U'-';
  if (c == 0x1E9E) return 0xDF;
  if (c == 0xFEFF || c == 0xFE0F || (c >= 0x1F000 && c <= 0x1FAFF)) return dropped_point;
  // Pictures before words; ticks and crosses say something by themselves.
  if (c >= 0x2600 && c <= 0x27BF && !(c >= 0x2610 && c <= 0x2612) &&
      !(c >= 0x2713 && c <= 0x2718) && c != 0x2705 && c != 0x274C && c != 0x274E)
    return dropped_point;
  if (c == 0x23F0 || c == 0x23F1 || c == 0x23F3) return dropped_point;
  return c;
}

struct Decoded {
  char32_t point;
  std::size_t length;
  bool is_valid;
};

// One sequence of two bytes or more. An invalid byte stands for itself.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint32_t lead = byte(0);
  if (lead >= 0xC2 && lead <= 0xDF && is_tail(1)) {
    return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2, true};
  }
  if (lead >= 0xE0 && lead <= 0xEF && is_tail(1) && is_tail(2)) {
    return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3, true};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && is_tail(1) && is_tail(2) && is_tail(3)) {
    const std::uint32_t high = ((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U);
    return {high | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU), 4, true};
  }
  return {lead, 1, false};
}

char* put_point(char32_t c, char* to) {
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *to++ = static_cast<char>(0xC0U | (c >> 6U));
    *to++ = static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    *to++ = static_cast<char>(0xE0U | (c >> 12U));
    *to++ = static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    *to++ = static_cast<char>(0x80U | (c & 0x3FU));
  }
  return to;
}

}  // namespace

namespace {

// Sixteen bytes of plain words parted by single spaces fold together, wherever the processor can: most
// text is nothing else. Writes them to `to`, where there must be room for sixteen. False: they are not.
constexpr std::size_t together = 16;

#if defined(__SSE2__)

// The first `count` of them.
bool fold_some(__m128i bytes, std::size_t count, char* to) noexcept {
  const __m128i is_blank = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
  // Signed: bytes of longer characters are below all others.
  const __m128i is_plain = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('`')),
                                            _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(' ')), _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x7F))));
  const std::uint32_t all = (1U << count) - 1U;
  const auto blanks = static_cast<std::uint32_t>(_mm_movemask_epi8(is_blank)) & all;
  const auto known = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(is_plain, is_blank))) & all;
  if (known != all || (blanks & (blanks << 1U | 1U)) != 0) return false;
  const __m128i is_capital = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(bytes, _mm_set1_epi8('Z' + 1)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_add_epi8(bytes, _mm_and_si128(is_capital, _mm_set1_epi8(32))));
  return true;
}

bool fold_together(const char* from, char* to) noexcept {
  return fold_some(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)), together, to);
}

// All of a shorter text.
bool fold_short(std::string_view text, char* to) noexcept {
  const FirstBytes bytes = first_bytes_of(text);
  return fold_some(_mm_set_epi64x(static_cast<long long>(bytes.high), static_cast<long long>(bytes.low)), text.size(), to);
}

#else

bool fold_together(const char* /*from*/, char* /*to*/) noexcept { return false; }
bool fold_short(std::string_view /*text*/, char* /*to*/) noexcept { return false; }

#endif

// Folds into `begin`, where there must be room for as many bytes as `text` has: a folded point never has
// more bytes than the point as printed, and a space is one byte. Gives the end. `has_room`: for `together` bytes more.
char* fold_to(std::string_view text, char* const begin, bool has_room) {
  char* to = begin;
  bool space_due = false;
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size;) {
    unsigned char f = folded[static_cast<unsigned char>(text[i])];
    if (f > is_multi_byte) {
      if (space_due && to != begin) *to++ = ' ';
      space_due = false;
      if (size - i >= together && fold_together(text.data() + i, to)) {
        i += together;
        space_due = to[together - 1] == ' ';
        to += space_due ? together - 1 : together;
        continue;
      }
      if (has_room && size - i < together && fold_short(text.substr(i), to)) {
        to += size - i;
        return to[-1] == ' ' ? to - 1 : to;
      }
      do {
        *to++ = static_cast<char>(f);
      } while (++i < size && (f = folded[static_cast<unsigned char>(text[i])]) > is_multi_byte);
      continue;
    }
    if (f == is_space) {
      space_due = true;
      ++i;
      continue;
    }
    const Decoded decoded = decode(text, i);
    const char32_t point = decoded.is_valid ? fold_point(decoded.point) : decoded.point;
    if (point == space_point) {
      space_due = true;
    } else if (point != dropped_point) {
      if (space_due && to != begin) *to++ = ' ';
      space_due = false;
      if (point != decoded.point) {
        to = put_point(point, to);
      } else {
        to = std::copy_n(text.data() + i, decoded.length, to);
      }
    }
    i += decoded.length;
  }
  return to;
}

}  // namespace

void fold_into(std::string_view text, std::string& out) {
  if (text.empty()) return;
  // Words and labels, most of them.
  if (char plain[together]; text.size() < together && folded[static_cast<unsigned char>(text.front())] > is_multi_byte && fold_short(text, plain)) {
    out.append(plain, plain[text.size() - 1] == ' ' ? text.size() - 1 : text.size());
    return;
  }
  // Most are words or lines: a string that grew first would be filled with zeros first.
  if (std::array<char, 128 + together> buffer; text.size() + together <= buffer.size()) {
    out.append(buffer.data(), fold_to(text, buffer.data(), true));
    return;
  }
  const std::size_t start = out.size();
  out.resize(start + text.size());
  out.resize(static_cast<std::size_t>(fold_to(text, out.data() + start, false) - out.data()));
}

std::string fold(std::string_view text) {
  std::string out;
  fold_into(text, out);
  return out;
}

namespace {

// "m i n u t e s", set with a space behind each letter, is one word; what two letters stand together
// in is none.
void close_up(std::string& out, std::size_t start) {
  if (out.size() < start + 7 || out[start + 1] != ' ') return;
  std::size_t letters = 0;
  for (std::size_t i = start; i < out.size(); ++letters) {
    i += 1;
    while (i < out.size() && (static_cast<unsigned char>(out[i]) & 0xC0U) == 0x80U) ++i;
    if (i < out.size() && out[i] != ' ') {
      if (!is_outer(out[i]) || i + 1 != out.size()) return;
      break;
    }
    ++i;
  }
  if (letters < 4) return;
  out.erase(std::remove(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), ' '), out.end());
}

}  // namespace

namespace {

constexpr std::string_view shortcode_characters = "abcdefghijklmnopqrstuvwxyz0123456789_-+";

// The sign that ":x:" stands for in a list of states; empty: another one.
std::string_view sign_of_shortcode(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"white_check_mark", "\xE2\x9C\x85"}, {"heavy_check_mark", "\xE2\x9C\x94"},
      {"ballot_box_with_check", "\xE2\x98\x91"}, {"x", "\xE2\x9D\x8C"},
      {"negative_squared_cross_mark", "\xE2\x9D\x8C"}, {"heavy_multiplication_x", "\xE2\x9C\x96"}};
  for (const auto& [known, sign] : signs)
    if (name == known) return sign;
  return {};
}

}  // namespace

bool is_outside_keys(char c) noexcept { return is_outer(c) || c == '`' || c == '\t' || c == '\n' || c == '\r'; }

bool is_shortcode(std::string_view text) noexcept {
  return text.size() >= 3 && text.front() == ':' && text.back() == ':' &&
         text.substr(1, text.size() - 2).find_first_not_of(shortcode_characters) == std::string_view::npos;
}

std::size_t shortcode_size(std::string_view text) {
  if (text.size() < 5 || text.front() != ':') return 0;
  const auto shut = text.find(':', 1);
  if (shut == std::string_view::npos || shut < 3 || shut > 30 || shut + 1 >= text.size() || text[shut + 1] != ' ') return 0;
  const auto name = text.substr(1, shut - 1);
  return name.find_first_not_of(shortcode_characters) == std::string_view::npos ? shut + 2 : 0;
}

void fold_key_into(std::string_view text, std::string& out) {
  const std::size_t start = out.size();
  if (text.starts_with(':')) {
    if (is_shortcode(text)) {
      if (const auto sign = sign_of_shortcode(text.substr(1, text.size() - 2)); !sign.empty()) {
        out += sign;
        return;
      }
    }
    text.remove_prefix(shortcode_size(text));
  }
  fold_into(text, out);
  close_up(out, start);
  std::size_t end = out.size();
  while (end > start && is_outer(out[end - 1])) --end;
  out.resize(end);
  std::size_t begin = start;
  while (begin < end && is_outer(out[begin])) ++begin;
  // "✅ Decisions" are decisions, a lone tick is one.
  const bool has_sign = begin < end && out[begin] == '\xE2';
  for (const std::string_view sign : {"\xE2\x9C\x85 ", "\xE2\x9D\x8C ", "\xE2\x9C\x94 "}) {
    if (has_sign && begin + sign.size() < end && std::string_view(out).substr(begin, sign.size()) == sign)
      begin += sign.size();
  }
  // A column may be headed by a lone "#".
  const bool is_number_sign = begin == end && text.find('#') != std::string_view::npos;
  if (begin != start) out.erase(start, begin - start);
  if (is_number_sign) out += '#';
}

std::string fold_key(std::string_view text) {
  std::string out;
  fold_key_into(text, out);
  return out;
}

bool without_marks_into(std::string_view folded_text, std::string& out) {
  // The letters from U+00E0 on, as they stand behind a byte C3; a blank where no plain letter is meant.
  constexpr std::string_view plain = "aaaaaa ceeeeiiii nooooo ouuuuy y";
  const std::size_t before = out.size();
  bool any = false;
  for (std::size_t i = 0; i < folded_text.size(); ++i) {
    const auto c = static_cast<unsigned char>(folded_text[i]);
    const auto next = i + 1 < folded_text.size() ? static_cast<unsigned char>(folded_text[i + 1]) : 0U;
    if (c == 0xC3 && next >= 0xA0 && next <= 0xBF && plain[next - 0xA0U] != ' ') {
      out += plain[next - 0xA0U];
      any = true;
      ++i;
    } else {
      out += folded_text[i];
    }
  }
  if (!any) out.resize(before);
  return any;
}

}  // namespace minuter
