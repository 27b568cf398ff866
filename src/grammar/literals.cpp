#include "grammar/literals.hpp"

#include <algorithm>
#include <cstddef>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minuter {

void Literals::add(const Literal& literal, std::uint32_t id) {
  if (!literal.text.empty()) added_.emplace_back(literal, id);
}

void Literals::finish() {
  entries_.clear();
  texts_.clear();
  first_bytes_.clear();
  entries_.reserve(added_.size());
  for (const auto& [literal, id] : added_) {
    const std::string_view text = literal.text;
    Entry entry{};
    char start[8] = {};
    char counts[8] = {};
    const std::size_t size = std::min<std::size_t>(text.size(), 8);
    std::memcpy(start, text.data(), size);
    std::memset(counts, 0xFF, size);
    std::memcpy(&entry.mask, counts, 8);
    entry.first = load(start) & entry.mask;
    entry.size = static_cast<std::uint32_t>(text.size());
    entry.rest = static_cast<std::uint32_t>(texts_.size());
    if (text.size() > 8) texts_ += text.substr(8);
    entry.id = id;
    entry.begins_word = literal.begins_word;
    entry.ends_word = literal.ends_word;
    entries_.push_back(entry);
    const char first = static_cast<char>(text[0] | ' ');
    if (!literal.begins_word && first_bytes_.find(first) == std::string::npos) first_bytes_ += first;
  }
  added_.clear();
  added_.shrink_to_fit();

  const auto is_short = [](const Entry& entry) { return entry.size <= most_short; };
  const auto key_of = [&](const Entry& entry) {
    return is_short(entry) ? key_of_short(entry.first) & 0xFFU : key_of_long(entry.first) >> 6U;
  };
  std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
    return is_short(a) != is_short(b) ? is_short(b) : key_of(a) < key_of(b);
  });
  long_keys_.assign((std::size_t{1} << key_bits) / 64, 0);
  short_keys_.assign((std::size_t{1} << 16U) / 64, 0);
  std::vector<std::uint32_t> long_counts(long_keys_.size(), 0);
  std::vector<std::uint32_t> short_counts(256, 0);
  const auto set = [](std::vector<std::uint64_t>& bits, std::uint32_t key) { bits[key / 64] |= std::uint64_t{1} << (key % 64); };
  std::uint32_t longs = 0;
  for (const Entry& entry : entries_) {
    if (!is_short(entry)) {
      set(long_keys_, key_of_long(entry.first));
      ++long_counts[key_of(entry)];
      ++longs;
      continue;
    }
    ++short_counts[key_of(entry)];
    if (entry.size > 1) {
      set(short_keys_, key_of_short(entry.first));
      continue;
    }
    for (std::uint32_t second = 0; second < 256; ++second)
      set(short_keys_, key_of_short(entry.first | static_cast<std::uint64_t>(second) << 8U));
  }
  const auto add_up = [](const std::vector<std::uint32_t>& counts, std::uint32_t from, std::vector<std::uint32_t>& starts) {
    starts.assign(1, from);
    for (const std::uint32_t count : counts) starts.push_back(from += count);
  };
  add_up(long_counts, 0, long_starts_);
  add_up(short_counts, longs, short_starts_);
}

void Literals::look_at(std::string_view text, std::size_t at, std::size_t end, std::uint32_t& words,
                       std::uint32_t& places) const noexcept {
  const std::uint32_t all = end - at >= chunk ? 0xFFFFU : (1U << (end - at)) - 1U;
#if defined(__SSE2__)
  __m128i bytes;
  if (at + chunk <= text.size()) {
    bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
  } else {
    char last[chunk] = {};
    std::memcpy(last, text.data() + at, text.size() - at);
    bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(last));
  }
  const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(' '));
  const auto within = [](__m128i of, char first, char count) {
    const __m128i from_first = _mm_sub_epi8(of, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(count - 1))), from_first);
  };
  const __m128i word = _mm_or_si128(_mm_or_si128(within(folded, 'a', 26), within(bytes, '0', 10)),
                                    _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
  words = static_cast<std::uint32_t>(_mm_movemask_epi8(word)) & all;
  __m128i first = _mm_setzero_si128();
  for (const char c : first_bytes_) first = _mm_or_si128(first, _mm_cmpeq_epi8(folded, _mm_set1_epi8(c)));
  places = static_cast<std::uint32_t>(_mm_movemask_epi8(first)) & all;
#else
  words = places = 0;
  for (std::size_t i = 0; i < chunk && at + i < end; ++i) {
    const char c = text[at + i];
    if (is_word_byte(c)) words |= 1U << i;
    if (first_bytes_.find(static_cast<char>(c | ' ')) != std::string::npos) places |= 1U << i;
  }
  words &= all;
#endif
}

bool Literals::goes_on(std::string_view text, std::size_t at, const Entry& entry) const noexcept {
  const std::size_t left = entry.size - 8;
  if (at + left > text.size()) return false;
  for (std::size_t i = 0; i < left; ++i)
    if ((text[at + i] | ' ') != (texts_[entry.rest + i] | ' ')) return false;
  return true;
}

}  // namespace minuter
