#include "records/phrases.hpp"

#include <algorithm>
#include <array>

namespace minuter::records {

std::size_t wide_space_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xA0")) return 2;
  return rest == "\xE2\x80\xAF" || rest == "\xE2\x80\x89" ? 3 : 0;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept {
  while (end > 0) {
    if (is_blank(text[end - 1])) {
      --end;
    } else if (static_cast<unsigned char>(text[end - 1]) < 0x80) {
      break;
    } else if (end >= 2 && space_at(text, end - 2) == 2) {
      end -= 2;
    } else if (end >= 3 && space_at(text, end - 3) == 3) {
      end -= 3;
    } else {
      break;
    }
  }
  return end;
}

std::size_t dash_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  const std::string_view rest = text.substr(at, 3);
  // U+2010 hyphen to U+2015 horizontal bar, and U+2212 minus
  if (rest.size() == 3 && rest[0] == '\xE2') {
    if (rest[1] == '\x80' && rest[2] >= '\x90' && rest[2] <= '\x95') return 3;
    if (rest[1] == '\x88' && rest[2] == '\x92') return 3;
  }
  return 0;
}

std::size_t dash_before(std::string_view text, std::size_t end) noexcept {
  if (end >= 1 && text[end - 1] == '-') return 1;
  if (end >= 3 && dash_at(text, end - 3) == 3) return 3;
  return 0;
}

namespace {

/// A place at which a phrase may end: after a word, and after its trailing punctuation is cut.
[[nodiscard]] bool ends_phrase(char c) noexcept {
  return is_blank(c) || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '[' ||
         c == ']' || c == '/' || c == '|' || c == '!' || c == '?' || c == '"';
}

}  // namespace

Lookup::Hit Lookup::at(Words list, std::string_view text, std::size_t at) {
  if (!words_.may_begin(list, text.substr(std::min(at, text.size())))) return {};
  const std::size_t most = std::min<std::size_t>(words_.longest(list), 8);
  std::array<std::size_t, 8> ends{};
  std::size_t count = 0;
  std::size_t place = at;
  while (count < most && place < text.size()) {
    std::size_t end = place;
    while (end < text.size() && !ends_phrase(text[end]) && space_at(text, end) == 0) ++end;
    if (end == place) break;
    ends[count++] = end;
    place = skip_spaces(text, end);
    if (place == end) break;
  }
  while (count > 0) {
    std::size_t end = ends[--count];
    if (const auto* entry = find(list, between(text, at, end))) return {entry, end};
    const std::size_t whole = end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '*' || text[end - 1] == '_')) --end;
    if (end != whole && end > at) {
      if (const auto* entry = find(list, between(text, at, end))) return {entry, end};
    }
  }
  return {};
}

}  // namespace minuter::records
