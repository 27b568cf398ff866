// Finds many literals in one pass, to know where which pattern could match at all. The place of a
// literal is found by a hash of its first bytes; what it says may be once in a while too much
// (bytes are compared by ASCII case, and a few signs count as equal), never too little.
#pragma once

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
    std::uint32_t size;
    std::uint32_t id;
    bool begins_word;  // counts only where a word begins there ...
    bool ends_word;    // ... or ends

    /// Does it count in `text` from `begin_of_text` to `end_of_text`?
    [[nodiscard]] bool counts(std::string_view text, std::size_t begin_of_text, std::size_t end_of_text) const noexcept {
      if (begins_word && begin > begin_of_text && is_word_byte(text[begin - 1])) return false;
      return !ends_word || begin + size >= end_of_text || !is_word_byte(text[begin + size]);
    }
  };

  /// Calls hit(Hit) for each place where a literal stands, by place. Linear in the text.
  template <class Take>
  void scan(std::string_view text, Take&& take) const {
    if (entries_.empty()) return;
    const std::size_t size = text.size();
    std::size_t at = 0;
    for (; at + 8 <= size; ++at) look(text, at, load(text.data() + at), take);
    for (; at < size; ++at) {  // what is behind the end is zero
      char last[8] = {};
      std::memcpy(last, text.data() + at, size - at);
      look(text, at, load(last), take);
    }
  }

 private:
  static constexpr std::uint64_t case_bits = 0x2020202020202020U;
  static constexpr std::size_t key_bits = 16;
  static constexpr std::size_t most_short = 3;  // shorter than the four bytes of a key

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
  static bool has(const std::vector<std::uint64_t>& bits, std::uint32_t key) noexcept {
    return (bits[key / 64] >> (key % 64) & 1U) != 0;
  }

  template <class Take>
  void look(std::string_view text, std::size_t at, std::uint64_t bytes, Take& take) const {
    const std::uint32_t key = key_of_long(bytes);
    const std::uint32_t short_key = key_of_short(bytes);
    if (has(long_keys_, key)) compare(long_starts_[key >> 6U], long_starts_[(key >> 6U) + 1], text, at, bytes, take);
    if (has(short_keys_, short_key)) compare(short_starts_[short_key & 0xFFU], short_starts_[(short_key & 0xFFU) + 1], text, at, bytes, take);
  }

  template <class Take>
  void compare(std::uint32_t from, std::uint32_t to, std::string_view text, std::size_t at, std::uint64_t bytes,
               Take& take) const {
    for (std::uint32_t i = from; i < to; ++i) {
      const Entry& entry = entries_[i];
      if ((bytes & entry.mask) != entry.first) continue;
      if (entry.size > 8 && !goes_on(text, at + 8, entry)) continue;
      if (entry.size > text.size() - at) continue;
      take(Hit{static_cast<std::uint32_t>(at), entry.size, entry.id, entry.begins_word, entry.ends_word});
    }
  }
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t at, const Entry& entry) const noexcept;

  std::vector<std::pair<Literal, std::uint32_t>> added_;
  std::string texts_;
  std::vector<Entry> entries_;               // long ones by key, then short ones by first byte
  std::vector<std::uint64_t> long_keys_;     // bit key: a literal of four bytes or more has it
  std::vector<std::uint32_t> long_starts_;   // by key / 64, into `entries_`
  std::vector<std::uint64_t> short_keys_;    // bit of the first two bytes
  std::vector<std::uint32_t> short_starts_;  // by first byte
};

}  // namespace minuter
