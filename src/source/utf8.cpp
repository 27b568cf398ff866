#include "source/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace minuter {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::uint64_t load(const char* from) noexcept {
  std::uint64_t word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

constexpr std::uint64_t high_bits = 0x8080808080808080U;

}  // namespace

std::size_t ascii_prefix(std::string_view text) noexcept {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin;
  for (; end - at >= 32; at += 32) {
    const std::uint64_t all = load(at) | load(at + 8) | load(at + 16) | load(at + 24);
    if ((all & high_bits) != 0) break;
  }
  for (; end - at >= 8; at += 8) {
    if ((load(at) & high_bits) != 0) break;
  }
  while (at != end && static_cast<unsigned char>(*at) < 0x80) ++at;
  return static_cast<std::size_t>(at - begin);
}

int utf8_sequence(std::string_view text) noexcept {
  const auto byte = [&](std::size_t index) noexcept {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  // The second byte's range keeps out overlong forms, surrogates and what is above U+10FFFF.
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (byte(1) < low || byte(1) > high) return -1;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (int index = 2; index < length; ++index) {
    if ((byte(static_cast<std::size_t>(index)) & 0xC0U) != 0x80) return -index;
  }
  return length;
}

std::size_t utf8_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      at += ascii_prefix(text.substr(at));
      continue;
    }
    const int length = utf8_sequence(text.substr(at));
    if (length < 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return at;
}

void append_utf8(char32_t code_point, std::string& out) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const std::uint32_t c = code_point;
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::string with_replacements(std::string_view text, std::size_t* count) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = utf8_prefix(text);
    out.append(text.substr(0, valid));
    text.remove_prefix(valid);
    if (text.empty()) break;
    out.append(replacement);
    if (count != nullptr) ++*count;
    text.remove_prefix(static_cast<std::size_t>(-utf8_sequence(text)));
  }
  return out;
}

std::string on_one_line(std::string_view name) {
  std::string out;
  for (const char c : with_replacements(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      out.append(replacement);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace minuter
