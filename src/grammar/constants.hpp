// What `set` may say: which fields of which records take a constant, and which words or numbers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter {

/// Who makes a record and says its constants: a section may fill fields of the meeting with its
/// text.
enum class SetBy : std::uint8_t { section, rule };

/// Agenda and topics are made by sections alone, references by rules alone.
[[nodiscard]] constexpr bool can_make(Reads record, SetBy by) noexcept {
  return by == SetBy::section ? record != Reads::references
                              : record != Reads::agenda && record != Reads::items;
}
/// One of these a rule has to capture, or what it matches makes no record. Empty: any field will
/// do.
[[nodiscard]] std::span<const Field> needed_fields(Reads record) noexcept;

/// The fields of a record that take a constant.
[[nodiscard]] std::vector<std::string_view> settable_fields(Reads record, SetBy by);
[[nodiscard]] bool is_settable(Field field, Reads record, SetBy by);
/// The words that a field is one of. Empty: it takes any text.
[[nodiscard]] std::span<const std::string_view> words_of(Field field, Reads record) noexcept;
/// A field whose constant is a whole number.
[[nodiscard]] bool is_count(Field field) noexcept;
/// "Al & Bo, Cy": the owners, joined by "; ".
[[nodiscard]] std::string split_owners(std::string_view text, const Vocabulary& words);

}  // namespace minuter
