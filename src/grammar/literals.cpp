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
  inner_ = ByteMasks();
  entries_.reserve(added_.size());
  std::vector<std::string_view> inner;
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
    if (!literal.begins_word) inner.push_back(text);
  }
  std::sort(inner.begin(), inner.end());
  const std::vector<unsigned char> buckets = ByteMasks::buckets_for(inner);
  for (std::size_t i = 0; i < inner.size(); ++i) inner_.add(inner[i], buckets[i]);
  added_.clear();
  added_.shrink_to_fit();

  // Three tables, each by its own key.
  struct Table {
    std::uint32_t kind;  // 0: long, 1: of two or three bytes, 2: of one
    std::uint32_t group;
    auto operator<=>(const Table&) const = default;
  };
  const auto table_of = [](const Entry& entry) -> Table {
    if (entry.size >= key_bytes) return {0, key_of_long(entry.first) >> 6U};
    if (entry.size > 1) return {1, group_of_short(key_of_short(entry.first))};
    return {2, key_of_short(entry.first)};
  };
  std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) { return table_of(a) < table_of(b); });
  long_keys_.assign((std::size_t{1} << key_bits) / 64, 0);
  short_keys_.assign((std::size_t{1} << 16U) / 64, 0);
  single_keys_.assign(256 / 64, 0);
  std::vector<std::uint32_t> counts[3] = {std::vector<std::uint32_t>(long_keys_.size()), std::vector<std::uint32_t>(256),
                                          std::vector<std::uint32_t>(256)};
  const auto set = [](std::vector<std::uint64_t>& bits, std::uint32_t key) { bits[key / 64] |= std::uint64_t{1} << (key % 64); };
  for (const Entry& entry : entries_) {
    const Table table = table_of(entry);
    ++counts[table.kind][table.group];
    if (table.kind == 0) set(long_keys_, key_of_long(entry.first));
    if (table.kind == 1) set(short_keys_, key_of_short(entry.first));
    if (table.kind == 2) set(single_keys_, table.group);
  }
  std::uint32_t from = 0;
  std::vector<std::uint32_t>* const starts[3] = {&long_starts_, &short_starts_, &single_starts_};
  for (std::size_t kind = 0; kind < 3; ++kind) {
    starts[kind]->assign(1, from);
    for (const std::uint32_t count : counts[kind]) starts[kind]->push_back(from += count);
  }
}

void Literals::look_at(std::string_view text, std::size_t at, std::size_t end, std::uint32_t& words,
                       std::uint32_t& places) const noexcept {
  const std::uint32_t all = end - at >= chunk ? 0xFFFFU : (1U << (end - at)) - 1U;
  const char* bytes = text.data() + at;
  char last[ByteMasks::reach] = {};
  if (text.size() - at < ByteMasks::reach) {
    std::memcpy(last, bytes, text.size() - at);
    bytes = last;
  }
  unsigned char buckets[ByteMasks::width];
  places = inner_.places(bytes, buckets) & all;
#if defined(__SSE2__)
  const __m128i printed = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const __m128i folded = _mm_or_si128(printed, _mm_set1_epi8(' '));
  const auto within = [](__m128i of, char first, char count) {
    const __m128i from_first = _mm_sub_epi8(of, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(count - 1))), from_first);
  };
  const __m128i word = _mm_or_si128(_mm_or_si128(within(folded, 'a', 26), within(printed, '0', 10)),
                                    _mm_cmpeq_epi8(printed, _mm_set1_epi8('_')));
  words = static_cast<std::uint32_t>(_mm_movemask_epi8(word)) & all;
#else
  words = 0;
  for (std::size_t i = 0; i < chunk; ++i)
    if (is_word_byte(bytes[i])) words |= 1U << i;
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
