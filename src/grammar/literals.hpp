// Finds many literals in one pass, to know where which pattern could match at all. Most of them begin
// a word and are looked for only where one does, by a hash of their first bytes; the others where
// their first three bytes stand. What is found may be
// once in a while too much (bytes are compared by ASCII case, a few signs count as equal), never too
// little.
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
    bool is_in_word = false;
    for (std::size_t at = begin; at < end; at += chunk) {
      std::uint32_t words = 0;
      std::uint32_t places = 0;
      look_at(text, at, end, words, places);
      // A literal that begins a word is looked for where one begins, the others at their first bytes.
      places |= words & ~(words << 1U | (is_in_word ? 1U : 0U));
      is_in_word = (words >> (chunk - 1) & 1U) != 0;
      for (; places != 0; places &= places - 1) {
        const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
        compare_at(text, place, end, place > begin && is_word_byte(text[place - 1]), take);
      }
    }
  }

 private:
  static constexpr std::uint64_t case_bits = 0x2020202020202020U;
  static constexpr std::size_t chunk = ByteMasks::width;
  static constexpr std::size_t key_bits = 16;
  static constexpr std::size_t key_bytes = 4;  // of a long one

  struct Entry {
    std::uint64_t first;  // up to eight first bytes, case bits set
    std::uint64_t mask;   // which of them count
    std::uint32_t rest;   // offset in `texts_` of what follows the eighth byte
    std::uint32_t size;
    std::uint32_t id;
    bool begins_word;
    bool ends_word;
  };

  static std::uint64_t load(const char* from) noexcept {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, 8);
    return bytes | case_bits;
  }
  static std::uint32_t key_of_long(std::uint64_t bytes) noexcept {
    return (static_cast<std::uint32_t>(bytes) * 0x9E3779B1U) >> (32U - key_bits);
  }
  static std::uint32_t key_of_short(std::uint64_t bytes) noexcept { return static_cast<std::uint32_t>(bytes) & 0xFFFFU; }
  static std::uint32_t group_of_short(std::uint32_t key) noexcept { return (key ^ key >> 5U) & 0xFFU; }
  static bool has(const std::vector<std::uint64_t>& bits, std::uint32_t key) noexcept {
    return (bits[key / 64] >> (key % 64) & 1U) != 0;
  }

  /// Of the `chunk` bytes at `at`, as bits: which are of words; which may begin a literal that needs no
  /// word's beginning. Nothing at or behind `end`.
  void look_at(std::string_view text, std::size_t at, std::size_t end, std::uint32_t& words,
               std::uint32_t& places) const noexcept;

  template <class Take>
  void compare_at(std::string_view text, std::size_t at, std::size_t end, bool is_inside_word, Take& take) const {
    std::uint64_t bytes = 0;
    if (at + 8 <= text.size()) {
      bytes = load(text.data() + at);
    } else {  // what is behind the end is zero
      char last[8] = {};
      std::memcpy(last, text.data() + at, text.size() - at);
      bytes = load(last);
    }
    const auto compare = [&](std::uint32_t from, std::uint32_t to) {
      for (std::uint32_t i = from; i < to; ++i) {
        const Entry& entry = entries_[i];
        if ((bytes & entry.mask) != entry.first || entry.size > end - at) continue;
        if (entry.begins_word && is_inside_word) continue;
        if (entry.size > 8 && !goes_on(text, at + 8, entry)) continue;
        if (entry.ends_word && at + entry.size < end && is_word_byte(text[at + entry.size])) continue;
        take(Hit{static_cast<std::uint32_t>(at), entry.id});
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
