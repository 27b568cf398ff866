#include "grammar/literals.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

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
  ids_.clear();
  inner_ = ByteMasks();
  entries_.reserve(added_.size());
  std::vector<std::string_view> inner;
  for (std::uint32_t i = 0; i < added_.size(); ++i) {
    const Literal& literal = added_[i].first;
    const std::string_view text = literal.text;
    Entry entry{};
    char start[8] = {};
    char counts[8] = {};
    const std::size_t size = std::min<std::size_t>(text.size(), 8);
    std::memcpy(start, text.data(), size);
    std::memset(counts, 0xFF, size);
    std::memcpy(&entry.first, start, 8);
    std::memcpy(&entry.mask, counts, 8);
    entry.first = (entry.first | case_bits) & entry.mask;
    char cases[8] = {};
    char cased[8] = {};
    for (std::size_t n = 0; n < size; ++n) {
      if ((literal.cased >> n & 1U) == 0) continue;
      cased[n] = ' ';
      cases[n] = (literal.capitals >> n & 1U) == 0 ? ' ' : '\0';
    }
    std::memcpy(&entry.cases, cases, 8);
    std::memcpy(&entry.cased, cased, 8);
    entry.size = static_cast<std::uint32_t>(text.size());
    entry.first_id = i;  // into `added_` for now
    entry.begins_word = literal.begins_word;
    entry.ends_word = literal.ends_word;
    entries_.push_back(entry);
    if (!literal.begins_word) inner.push_back(text);
  }
  std::sort(inner.begin(), inner.end());
  const std::vector<unsigned char> buckets = ByteMasks::buckets_for(inner);
  for (std::size_t i = 0; i < inner.size(); ++i) inner_.add(inner[i], buckets[i]);

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
  const auto rest_of = [&](const Entry& entry) {
    return std::string_view(added_[entry.first_id].first.text).substr(std::min<std::size_t>(entry.size, 8));
  };
  const auto spelling_of = [&](const Entry& entry) {
    return std::tuple(table_of(entry), entry.first, entry.size, entry.cased, entry.cases, entry.begins_word, entry.ends_word, rest_of(entry));
  };
  std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) { return spelling_of(a) < spelling_of(b); });
  // What is spelt alike is one entry.
  ids_.reserve(added_.size());
  std::size_t kept = 0;
  for (std::size_t i = 0, next = 0; i < entries_.size(); i = next) {
    const auto spelling = spelling_of(entries_[i]);
    Entry entry = entries_[i];
    const auto first_id = static_cast<std::uint32_t>(ids_.size());
    for (next = i; next < entries_.size() && spelling_of(entries_[next]) == spelling; ++next) ids_.push_back(added_[entries_[next].first_id].second);
    entry.rest = static_cast<std::uint32_t>(texts_.size());
    texts_ += rest_of(entry);
    entry.first_id = first_id;
    entry.end_id = static_cast<std::uint32_t>(ids_.size());
    entries_[kept++] = entry;
  }
  entries_.resize(kept);
  added_.clear();
  added_.shrink_to_fit();
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

std::uint64_t Literals::word_bytes(const char* bytes, std::size_t count) noexcept {
  std::uint64_t words = 0;
#if defined(__SSE2__)
  const auto within = [](__m128i of, char first, char many) {
    const __m128i from_first = _mm_sub_epi8(of, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(many - 1))), from_first);
  };
  for (std::size_t i = 0; i < std::min(count, ByteMasks::width); i += 16) {
    const __m128i printed = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i folded = _mm_or_si128(printed, _mm_set1_epi8(' '));
    const __m128i word = _mm_or_si128(_mm_or_si128(within(folded, 'a', 26), within(printed, '0', 10)),
                                      _mm_cmpeq_epi8(printed, _mm_set1_epi8('_')));
    words |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(word))} << i;
  }
#else
  for (std::size_t i = 0; i < std::min(count, ByteMasks::width); ++i)
    if (is_word_byte(bytes[i])) words |= std::uint64_t{1} << i;
#endif
  return words;
}

std::uint64_t Literals::likely_of(std::string_view text, std::size_t at, std::uint64_t places) const noexcept {
  const std::uint64_t* const long_keys = long_keys_.data();
  const std::uint64_t* const short_keys = short_keys_.data();
  const std::uint64_t* const single_keys = single_keys_.data();
  const auto has = [](const std::uint64_t* bits, std::uint32_t key) { return bits[key / 64] >> (key % 64) & 1U; };
  const bool is_inside = at + ByteMasks::width + 8 <= text.size();
  std::uint64_t likely = 0;
  for (; places != 0; places &= places - 1) {
    const std::uint64_t place = places & (~places + 1);
    const std::size_t i = at + static_cast<unsigned>(std::countr_zero(places));
    std::uint64_t bytes = 0;
    if (is_inside) {
      std::memcpy(&bytes, text.data() + i, 8);
    } else {
      bytes = load(text, i);
    }
    bytes |= case_bits;
    const std::uint32_t short_key = key_of_short(bytes);
    const std::uint64_t any = has(long_keys, key_of_long(bytes)) | has(short_keys, short_key) | has(single_keys, short_key & 0xFFU);
    likely |= any != 0 ? place : 0;
  }
  return likely;
}

bool Literals::goes_on(std::string_view text, std::size_t at, const Entry& entry) const noexcept {
  const std::size_t left = entry.size - 8;
  if (at + left > text.size()) return false;
  for (std::size_t i = 0; i < left; ++i)
    if ((text[at + i] | ' ') != (texts_[entry.rest + i] | ' ')) return false;
  return true;
}

}  // namespace minuter
