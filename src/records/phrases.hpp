// Looking words up in the vocabulary while scanning text.
//
// Takes: text and positions in it. Gives: words, and vocabulary phrases that stand at a place.
// Does not know: what the words are for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "grammar/fold.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter::records {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
/// A letter of ASCII, or any byte of a longer UTF-8 sequence.
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
  return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Length of the wide space (no-break, narrow no-break, thin) at `at`, whose first byte is no ASCII.
[[nodiscard]] std::size_t wide_space_at(std::string_view text, std::size_t at) noexcept;
/// Length of the white space at `at`, wide spaces included; 0 where there is none.
[[nodiscard]] inline std::size_t space_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (is_blank(text[at])) return 1;
  return static_cast<unsigned char>(text[at]) < 0x80 ? 0 : wide_space_at(text, at);
}
[[nodiscard]] inline std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  while (const std::size_t length = space_at(text, at)) at += length;
  return at;
}
/// Where white space that ends before `end` begins.
[[nodiscard]] std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept;
/// Length of a hyphen, dash or minus sign at `at`; 0 where there is none.
[[nodiscard]] std::size_t dash_at(std::string_view text, std::size_t at) noexcept;
/// Length of the dash that ends at `end`.
[[nodiscard]] std::size_t dash_before(std::string_view text, std::size_t end) noexcept;

/// Counts without branches, sixteen bytes at a time where the compiler can: most lines have none.
[[nodiscard]] inline bool has_digit(std::string_view text) noexcept {
  while (text.size() >= 32) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < 32; ++i) {
      any |= static_cast<unsigned char>(static_cast<unsigned char>(text[i] - '0') < 10);
    }
    if (any != 0) return true;
    text.remove_prefix(32);
  }
  for (const char c : text) {
    if (is_digit(c)) return true;
  }
  return false;
}

/// A set of ASCII characters. Looking for one of it costs a table look-up per byte, where
/// std::string_view::find_first_of calls a function for each.
class CharSet {
 public:
  constexpr explicit CharSet(std::string_view characters) {
    for (const char c : characters) has_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] constexpr bool has(char c) const noexcept { return has_[static_cast<unsigned char>(c)]; }
  [[nodiscard]] constexpr std::size_t first_in(std::string_view text, std::size_t from = 0) const noexcept {
    for (std::size_t i = from; i < text.size(); ++i)
      if (has(text[i])) return i;
    return std::string_view::npos;
  }
  [[nodiscard]] constexpr bool is_in(std::string_view text) const noexcept { return first_in(text) != std::string_view::npos; }

 private:
  bool has_[256] = {};
};

/// The view from `from` to `to`.
[[nodiscard]] inline std::string_view between(std::string_view text, std::size_t from,
                                              std::size_t to) noexcept {
  return text.substr(from, to - from);
}

/// Folds and looks up; the buffer is used again, so that looking up rarely allocates.
class Lookup {
 public:
  explicit Lookup(const Vocabulary& words) : words_(words) {}

  [[nodiscard]] const Vocabulary::Entry* find(Words list, std::string_view phrase) {
    if (phrase.empty() || phrase.size() > longest_phrase || !words_.may_begin(list, phrase)) return nullptr;
    key_.clear();
    fold_into(phrase, key_);
    return words_.find(list, key_);
  }
  [[nodiscard]] bool has(Words list, std::string_view phrase) {
    return find(list, phrase) != nullptr;
  }

  /// A phrase that grows by one word after the other, each with what stands between it and the last.
  void begin_phrase() { key_.clear(); }
  /// False: it is longer than any phrase.
  [[nodiscard]] bool add_to_phrase(std::string_view more) {
    if (key_.size() + more.size() > longest_phrase) return false;
    if (!key_.empty() && space_at(more, 0) != 0) key_ += ' ';
    fold_into(more, key_);
    return true;
  }
  /// The phrase so far, with its last point or without.
  [[nodiscard]] const Vocabulary::Entry* find_phrase(Words list) const {
    std::string_view key = key_;
    const auto* entry = words_.find(list, key);
    if (entry != nullptr || !key.ends_with('.')) return entry;
    while (key.ends_with('.')) key.remove_suffix(1);
    return words_.find(list, key);
  }
  [[nodiscard]] const Vocabulary& words() const noexcept { return words_; }

  struct Hit {
    const Vocabulary::Entry* entry = nullptr;
    std::size_t end = 0;  // in the text, after the phrase and its last point
    explicit operator bool() const noexcept { return entry != nullptr; }
  };
  /// The longest phrase of `list` that starts at `at` and ends where a word ends.
  [[nodiscard]] Hit at(Words list, std::string_view text, std::size_t at);

 private:
  static constexpr std::size_t longest_phrase = 80;
  const Vocabulary& words_;
  std::string key_;
};

}  // namespace minuter::records
