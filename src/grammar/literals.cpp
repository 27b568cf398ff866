#include "grammar/literals.hpp"

#include <algorithm>
#include <cstddef>

namespace minuter {

void Literals::add(const Literal& literal, std::uint32_t id) {
  if (!literal.text.empty()) added_.emplace_back(literal, id);
}

void Literals::finish() {
  entries_.clear();
  texts_.clear();
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

bool Literals::goes_on(std::string_view text, std::size_t at, const Entry& entry) const noexcept {
  const std::size_t left = entry.size - 8;
  if (at + left > text.size()) return false;
  for (std::size_t i = 0; i < left; ++i)
    if ((text[at + i] | ' ') != (texts_[entry.rest + i] | ' ')) return false;
  return true;
}

}  // namespace minuter
