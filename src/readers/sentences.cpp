#include "readers/sentences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "grammar/fold.hpp"
#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

bool is_abbreviation(std::string_view word, const Vocabulary& words) {
  const bool is_capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
  if (word.size() == 1 && is_capital) return true;  // an initial
  if (word.size() > 12 || !words.may_begin(Words::abbreviation, word)) return false;
  const auto* known = words.find(Words::abbreviation, fold(word));
  return known && (known->value == "any" || is_capital);
}

// The bytes at which something may happen.
#if defined(__SSE2__)
constexpr std::size_t step = 16;
// How many bytes stand before the first of them; `step`: there is none.
std::size_t before_stop(const char* bytes) {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto is = [all](char c) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(c)); };
  const __m128i ends = _mm_or_si128(_mm_or_si128(is('.'), is('\n')), _mm_or_si128(is('!'), is('?')));
  const __m128i brackets = _mm_or_si128(_mm_or_si128(is('('), is(')')), _mm_or_si128(is('['), is(']')));
  return static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(ends, brackets))) | 1U << step));
}
#else
constexpr std::size_t step = 1;
std::size_t before_stop(const char*) { return 0; }
#endif
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("([)]\n.!?")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto stops = make_stops();

}  // namespace

void split_sentences(std::string_view text, const Vocabulary& words, std::vector<std::string_view>& out) {
  out.clear();
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (text.size() - i > step) {
      const auto plain = before_stop(text.data() + i);
      i += plain;
      if (plain < step) break;
    }
    const char c = text[i];
    if (!stops[static_cast<unsigned char>(c)]) continue;
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (c == '\n') {
      if (const auto part = trim(text.substr(begin, i - begin)); !part.empty()) out.push_back(part);
      begin = i + 1;
      depth = 0;
      continue;
    }
    if (c != '.' && c != '!' && c != '?') continue;
    if (depth > 0 && text.find(depth ? ')' : ' ', i) != std::string_view::npos) continue;
    auto after = i + 1;
    while (after < text.size() && (text[after] == '"' || text[after] == '\'' || text[after] == ')')) ++after;
    while (text.substr(after).starts_with("\xE2\x80\x9D") || text.substr(after).starts_with("\xE2\x80\x99")) after += 3;
    if (after < text.size() && text[after] != ' ') continue;
    auto next = after;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next < text.size() && text[next] >= 'a' && text[next] <= 'z') continue;
    if (c == '.') {
      auto from = i;
      while (from > begin && std::string_view(" (/:\n").find(text[from - 1]) == std::string_view::npos) --from;
      if (is_abbreviation(text.substr(from, i - from), words)) continue;
    }
    if (const auto part = trim(text.substr(begin, after - begin)); !part.empty()) out.push_back(part);
    begin = after;
  }
  if (const auto part = trim(text.substr(std::min(begin, text.size()))); !part.empty()) out.push_back(part);
}

}  // namespace minuter::readers
