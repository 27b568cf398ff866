// What can be told of a pattern's matches without running it: literals that each match holds, and
// the bytes it can begin with. Reads the pattern's text; where it is in doubt it says less.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/byte_masks.hpp"

namespace minuter {

/// No bound is known. A repeated character of a name or number is taken to end somewhere.
inline constexpr std::size_t unbounded = ~std::size_t{0};

/// A text that stands in a match, folded by ASCII case. Where the pattern is not caseless its case counts as well.
struct Literal {
  std::string text;
  bool begins_word = false;  // only where a word begins ...
  bool ends_word = false;    // ... or ends
  std::uint16_t cased = 0;     // bit n: byte n, of the first sixteen, is a letter that counts as printed ...
  std::uint16_t capitals = 0;  // ... and is a capital
  bool operator==(const Literal&) const = default;
};

/// For the ends of words: an ASCII letter, digit or underscore. Longer characters are left open.
[[nodiscard]] constexpr bool is_word_byte(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

struct PatternFacts {
  std::vector<Literal> literals;      // each match holds one; empty: unknown
  std::vector<std::vector<Literal>> others;  // and one of each of these
  std::size_t lead = unbounded;       // most bytes between the start of a match and its literal
  std::size_t most = unbounded;       // most bytes of a match
  bool is_anchored = false;           // matches only at the very start of the subject
  bool has_first = false;             // `first` is known
  std::bitset<256> first;             // the bytes that a match can begin with
  bool operator==(const PatternFacts&) const = default;
};

[[nodiscard]] PatternFacts facts_of(std::string_view pattern);

/// Finds whether one of a set of literals is in a text, regardless of ASCII case.
class LiteralFinder {
 public:
  LiteralFinder() = default;
  explicit LiteralFinder(std::vector<Literal> literals);
  /// May be called only where there are literals.
  [[nodiscard]] bool is_in(std::string_view text, std::size_t from = 0) const noexcept;

 private:
  [[nodiscard]] bool is_at(std::string_view text, std::size_t at, unsigned buckets) const noexcept;

  std::vector<Literal> literals_;  // by bucket
  std::array<std::uint16_t, ByteMasks::bucket_count + 1> starts_ = {};  // where those of a bucket begin
  ByteMasks masks_;
};

}  // namespace minuter
