// Small questions about characters. Bytes in, no locale, UTF-8 where it matters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace minuter::layout {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_lower_ascii(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper_ascii(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter_ascii(char c) noexcept { return is_lower_ascii(c) || is_upper_ascii(c); }
constexpr unsigned char byte_of(char c) noexcept { return static_cast<unsigned char>(c); }
/// Letters of other scripts count as word characters, so "é*" is no word border.
constexpr bool is_word(char c) noexcept {
  return is_letter_ascii(c) || is_digit(c) || byte_of(c) >= 0x80;
}
constexpr bool is_punctuation(char c) noexcept {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Length of a time with seconds at the start ("12:01:20 "), as programs stamp lines; 0: there is none.
constexpr std::size_t clock_at(std::string_view s) noexcept {
  if (s.size() < 9 || s[2] != ':' || s[5] != ':' || !is_blank(s[8])) return 0;
  const bool is_clock = is_digit(s[0]) && is_digit(s[1]) && is_digit(s[3]) && is_digit(s[4]) && is_digit(s[6]) && is_digit(s[7]);
  return is_clock ? 8 : 0;
}

/// "12:01:20" and nothing behind it on its line.
constexpr bool clock_alone(std::string_view s) noexcept {
  if (s.size() < 8 || (s.size() > 8 && s[8] != '\n') || s[2] != ':' || s[5] != ':') return false;
  return is_digit(s[0]) && is_digit(s[1]) && is_digit(s[3]) && is_digit(s[4]) && is_digit(s[6]) && is_digit(s[7]);
}

enum class Case : std::uint8_t { none, lower, upper };

/// The case of the character at the start of `s`: Latin, Greek and Cyrillic; none for all others.
constexpr Case case_at(std::string_view s) noexcept {
  if (s.empty()) return Case::none;
  const char c = s[0];
  if (is_lower_ascii(c)) return Case::lower;
  if (is_upper_ascii(c)) return Case::upper;
  if (byte_of(c) < 0xC3 || s.size() < 2) return Case::none;
  const unsigned char d = byte_of(s[1]);
  switch (byte_of(c)) {
    case 0xC3:
      return d == 0x97 || d == 0xB7 ? Case::none : d >= 0x9F ? Case::lower : Case::upper;
    case 0xC4:
    case 0xC5:
      return (d & 1U) != 0 ? Case::lower : Case::upper;
    case 0xCE:
      return d >= 0xAC ? Case::lower : Case::upper;
    case 0xCF:
      return Case::lower;
    case 0xD0:
      return d >= 0xB0 ? Case::lower : Case::upper;
    case 0xD1:
      return Case::lower;
    default:
      return Case::none;
  }
}

/// Leading quotes, brackets and emphasis marks do not hide the case of a word.
constexpr std::string_view skip_openers(std::string_view s) noexcept {
  while (!s.empty()) {
    const char c = s[0];
    if (c == '"' || c == '\'' || c == '(' || c == '[' || c == '*' || c == '_' || c == '`') {
      s.remove_prefix(1);
    } else if (s.size() > 2 && s[0] == '\xE2' && s[1] == '\x80' && byte_of(s[2]) >= 0x98 &&
               byte_of(s[2]) <= 0x9F) {
      s.remove_prefix(3);
    } else {
      break;
    }
  }
  return s;
}

/// The number in the circle with which `s` begins (white, black or sans-serif circles); 0: it begins with none.
constexpr unsigned circled_number(std::string_view s) noexcept {
  if (s.size() < 3 || s[0] != '\xE2') return 0;
  const unsigned code = (byte_of(s[0]) & 0x0FU) << 12U | (byte_of(s[1]) & 0x3FU) << 6U | (byte_of(s[2]) & 0x3FU);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245F;
  if (code >= 0x2776 && code <= 0x2793) return (code - 0x2776) % 10 + 1;
  return 0;
}

/// Does the word stand in the text, with no letter or figure on either side?
constexpr bool has_word(std::string_view text, std::string_view word) noexcept {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
  }
  return false;
}

/// Pictures and blanks before the first word: "\xF0\x9F\x93\x85 Date" -> "Date".
constexpr std::string_view skip_pictures(std::string_view s) noexcept {
  const std::string_view whole = s;
  for (;;) {
    if (s.size() > 4 && byte_of(s[0]) == 0xF0 && byte_of(s[1]) == 0x9F) {
      s.remove_prefix(4);
    } else if (s.size() > 3 && byte_of(s[0]) == 0xE2 && ((byte_of(s[1]) >= 0x98 && byte_of(s[1]) <= 0x9E) || byte_of(s[1]) == 0x8F || byte_of(s[1]) == 0xAD) &&
               !(byte_of(s[1]) == 0x98 && byte_of(s[2]) >= 0x90 && byte_of(s[2]) <= 0x92) && circled_number(s) == 0) {
      s.remove_prefix(3);
    } else if (s.size() > 3 && s.starts_with("\xEF\xB8\x8F")) {
      s.remove_prefix(3);
    } else if (s.size() < whole.size() && !s.empty() && is_blank(s[0])) {
      s.remove_prefix(1);
    } else {
      return s;
    }
  }
}

constexpr std::string_view trim(std::string_view s) noexcept {
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

/// The last character that says something: closing quotes, brackets and emphasis are skipped.
constexpr char last_sign(std::string_view s) noexcept {
  while (!s.empty()) {
    const char c = s.back();
    if (c == '"' || c == '\'' || c == ')' || c == ']' || c == '*' || c == '_' || c == '`' ||
        is_blank(c)) {
      s.remove_suffix(1);
    } else if (s.size() > 2 && s[s.size() - 3] == '\xE2' && s[s.size() - 2] == '\x80') {
      if (c == '\xA6') return '.';  // an ellipsis
      if (byte_of(c) < 0x98) return c;
      s.remove_suffix(3);
    } else {
      return c;
    }
  }
  return '\0';
}

constexpr bool ends_sentence(std::string_view s) noexcept {
  const char c = last_sign(s);
  return c == '.' || c == '!' || c == '?';
}

constexpr std::size_t first_word_size(std::string_view s) noexcept {
  std::size_t n = 0;
  while (n < s.size() && !is_blank(s[n])) ++n;
  return n;
}

constexpr std::size_t count_words(std::string_view s) noexcept {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : s) {
    const bool gap = is_blank(c) || c == '\n';
    words += (!gap && !inside) ? 1U : 0U;
    inside = !gap;
  }
  return words;
}

}  // namespace minuter::layout
