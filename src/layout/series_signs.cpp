#include "layout/series_signs.hpp"

#include <algorithm>
#include <array>

#include "layout/characters.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::array<std::string_view, 6> kTails{"]", "\xC2\xB0", "\xC2\xBA", "\xC2\xAA", "\xEF\xB8\x8F\xE2\x83\xA3", "\xE2\x83\xA3"};

constexpr auto begins_word = [] {
  std::array<bool, 256> table{};
  for (const std::string_view word : words::series_leads) {
    table[byte_of(word.front())] = true;
    table[byte_of(static_cast<char>(word.front() - 32))] = true;
  }
  return table;
}();

/// Most lines begin with none of these.
constexpr auto may_begin = [] {
  std::array<bool, 256> table = begins_word;
  for (const char c : {'#', '-', '+', '*', '_', '[', '\xC2', '\xE2'}) table[byte_of(c)] = true;
  return table;
}();

std::size_t skip_blanks(std::string_view s, std::size_t at) noexcept {
  while (at < s.size() && is_blank(s[at])) ++at;
  return at;
}

/// "Section 3", "Thema Nr. 3": the bytes before the digits; 0: it begins with no such word.
std::size_t word_lead(std::string_view s) noexcept {
  for (const std::string_view word : words::series_leads) {
    if (s.size() <= word.size() + 1 || !is_blank(s[word.size()]) || !words::begins_with_word(s, word)) continue;
    std::size_t at = skip_blanks(s, word.size());
    for (const std::string_view sign : words::number_signs)
      if (words::begins_with_word(s.substr(at), sign)) at = skip_blanks(s, at + sign.size());
    return at < s.size() && is_digit(s[at]) ? at : 0;
  }
  return 0;
}

std::size_t sign_lead(std::string_view s) noexcept {
  if (s.size() < 3) return 0;
  if (s[0] == '#' || s[0] == '[') return is_digit(s[1]) ? 1 : 0;
  if (!s.starts_with("\xC2\xA7")) return 0;
  const std::size_t at = skip_blanks(s, 2);
  return at < s.size() && is_digit(s[at]) ? at : 0;
}

}  // namespace

SeriesFront series_front(std::string_view line) noexcept {
  SeriesFront front;
  const char c = line[0];
  if (!may_begin[byte_of(c)]) return front;
  if (c == '#') {
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes <= 6 && hashes < line.size() && is_blank(line[hashes])) {
      front.is_heading = true;
      front.size = skip_blanks(line, hashes);
    }
  } else if (c == '-' || c == '+' || c == '*' || line.starts_with("\xE2\x80\xA2")) {
    const std::size_t sign = c == '\xE2' ? 3 : 1;
    if (line.size() > sign && is_blank(line[sign])) {
      front.is_bullet = true;
      front.size = skip_blanks(line, sign);
    }
  }
  while (front.size + 1 < line.size() && (line[front.size] == '*' || line[front.size] == '_')) ++front.size;
  const std::string_view rest = line.substr(std::min(front.size, line.size()));
  if (rest.empty() || front.is_bullet) return front;
  if (begins_word[byte_of(rest[0])]) {
    front.lead = word_lead(rest);
    front.needs_sign = front.lead > 0;
  } else if (rest[0] == '#' || rest[0] == '[' || rest[0] == '\xC2') {
    front.lead = sign_lead(rest);
  }
  return front;
}

std::size_t series_tail(std::string_view word) noexcept {
  if (word.empty() || (word.back() != ']' && byte_of(word.back()) < 0x80)) return 0;
  for (const std::string_view tail : kTails)
    if (word.ends_with(tail)) return tail.size();
  return 0;
}

std::size_t series_tail_at_start(std::string_view text) noexcept {
  if (text.empty() || is_blank(text[0])) return 0;
  for (const std::string_view tail : kTails)
    if (text.starts_with(tail)) return tail.size();
  return 0;
}

}  // namespace minuter::layout
