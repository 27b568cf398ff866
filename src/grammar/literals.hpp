// Finds many literals in one pass, to know where which pattern could match at all. Most of them begin
// a word and are looked for only where one does, by a hash of their first bytes; the others where
// their first three bytes stand. Many patterns need the same literal: it is compared once for all of
// them. What is found may be once in a while too much (a few signs count as equal, the case counts in
// the first eight bytes alone), never too little.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/pattern_literals.hpp"

namespace minuter {

class Literals {
 public:
  /// Adds a literal under `id`. Call finish() after the last.
  void add(const Literal& literal, std::uint32_t id);
  void finish();
  [[nodiscard]] bool is_empty() const noexcept { return entries_.empty(); }

  struct Hit {
    std::uint32_t begin;  // offset in the text
    std::uint32_t id;
  };

  /// Calls take(Hit) for each place from `begin` to `end` where a literal stands and counts there, by
  /// place. Nothing outside is looked at. Linear.
  template <class Take>
  void scan(std::string_view text, std::size_t begin, std::size_t end, Take&& take) const {
    if (entries_.empty()) return;
    std::uint64_t is_in_word = 0;
    unsigned char buckets[ByteMasks::width];
    for (std::size_t at = begin; at < end; at += ByteMasks::width) {
      const ByteMasks::Bytes bytes(text, at);
      const std::uint64_t all = ByteMasks::bits_before(end, at);
      const std::uint64_t words = word_bytes(bytes.data(), end - at) & all;
      // A literal that begins a word is looked for where one begins, the others at their first bytes.
      const std::uint64_t inside = words << 1U | is_in_word;
      const std::uint64_t places = (inner_.places(bytes.data(), end - at, buckets) & all) | (words & ~inside);
      is_in_word = words >> (ByteMasks::width - 1);
      for (std::uint64_t likely = likely_of(text, at, places); likely != 0; likely &= likely - 1) {
        const auto i = static_cast<unsigned>(std::countr_zero(likely));
        compare_at(text, at + i, end, (inside >> i & 1U) != 0, take);
      }
    }
  }

 private:
  static constexpr std::uint64_t case_bits = 0x2020202020202020U;
  static constexpr std::size_t key_bits = 16;
  static constexpr std::size_t key_bytes = 4;  // of a long one

  struct Entry {
    std::uint64_t first;  // up to eight first bytes, case bits set
    std::uint64_t mask;   // which of them count
    std::uint64_t cases;  // their case bits as printed ...
    std::uint64_t cased;  // ... where they count
    std::uint32_t rest;   // offset in `texts_` of what follows the eighth byte
    std::uint32_t size;
    std::uint32_t first_id;  // [first_id, end_id) of `ids_`
    std::uint32_t end_id;
    bool begins_word;
    bool ends_word;
  };

  static std::uint32_t key_of_long(std::uint64_t bytes) noexcept {
    return (static_cast<std::uint32_t>(bytes) * 0x9E3779B1U) >> (32U - key_bits);
  }
  static std::uint32_t key_of_short(std::uint64_t bytes) noexcept { return static_cast<std::uint32_t>(bytes) & 0xFFFFU; }
  static std::uint32_t group_of_short(std::uint32_t key) noexcept { return (key ^ key >> 5U) & 0xFFU; }
  static bool has(const std::vector<std::uint64_t>& bits, std::uint32_t key) noexcept {
    return (bits[key / 64] >> (key % 64) & 1U) != 0;
  }

  /// Bit i: byte i is of a word; for the first `count` bytes, and some more.
  static std::uint64_t word_bytes(const char* bytes, std::size_t count) noexcept;

  static std::uint64_t load(std::string_view text, std::size_t at) noexcept {
    std::uint64_t bytes = 0;
    if (at + 8 <= text.size()) {
      std::memcpy(&bytes, text.data() + at, 8);
    } else {  // what is behind the end is zero
      std::memcpy(&bytes, text.data() + at, text.size() - at);
    }
    return bytes;
  }

  /// Of the `places` from `at` on, as bits, those where an entry has such a key.
  [[nodiscard]] std::uint64_t likely_of(std::string_view text, std::size_t at, std::uint64_t places) const noexcept;

  template <class Take>
  void compare_at(std::string_view text, std::size_t at, std::size_t end, bool is_inside_word, Take& take) const {
    const std::uint64_t printed = load(text, at);
    const std::uint64_t bytes = printed | case_bits;
    const auto compare = [&](std::uint32_t from, std::uint32_t to) {
      for (std::uint32_t i = from; i < to; ++i) {
        const Entry& entry = entries_[i];
        if ((bytes & entry.mask) != entry.first || (printed & entry.cased) != entry.cases || entry.size > end - at) continue;
        if (entry.begins_word && is_inside_word) continue;
        if (entry.size > 8 && !goes_on(text, at + 8, entry)) continue;
        if (entry.ends_word && at + entry.size < end && is_word_byte(text[at + entry.size])) continue;
        for (std::uint32_t id = entry.first_id; id < entry.end_id; ++id) take(Hit{static_cast<std::uint32_t>(at), ids_[id]});
      }
    };
    const std::uint32_t key = key_of_long(bytes);
    if (has(long_keys_, key)) compare(long_starts_[key >> 6U], long_starts_[(key >> 6U) + 1]);
    const std::uint32_t short_key = key_of_short(bytes);
    if (has(short_keys_, short_key)) compare(short_starts_[group_of_short(short_key)], short_starts_[group_of_short(short_key) + 1]);
    const std::uint32_t first = short_key & 0xFFU;
    if (has(single_keys_, first)) compare(single_starts_[first], single_starts_[first + 1]);
  }
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t at, const Entry& entry) const noexcept;

  std::vector<std::pair<Literal, std::uint32_t>> added_;
  std::string texts_;
  std::vector<std::uint32_t> ids_;           // of each entry those that have it
  std::vector<Entry> entries_;               // long ones by key, then those of two or three bytes, then of one
  std::vector<std::uint64_t> long_keys_;     // bit key: a literal of four bytes or more has it
  std::vector<std::uint32_t> long_starts_;   // by key / 64, into `entries_`
  std::vector<std::uint64_t> short_keys_;    // bit of the first two bytes
  std::vector<std::uint32_t> short_starts_;  // by group_of_short()
  std::vector<std::uint64_t> single_keys_;   // bit of the byte
  std::vector<std::uint32_t> single_starts_;  // by it
  ByteMasks inner_;                          // of those that need no word's beginning
};

}  // namespace minuter
