// Folding: how words are compared. ASCII and Latin letters lower-cased, typographic quotes and
// dashes made plain, white space runs one space, ends trimmed.
#pragma once

#include <string>
#include <string_view>

namespace minuter {

/// Appends the folded form of `text` to `out` (not cleared). Trims white space at both ends.
void fold_into(std::string_view text, std::string& out);
[[nodiscard]] std::string fold(std::string_view text);
/// Folded, and also without outer punctuation ( .,:;-()[]"'#*_ ) : the key of headings and labels.
[[nodiscard]] std::string fold_key(std::string_view text);
void fold_key_into(std::string_view text, std::string& out);
/// May it stand around a key and be no part of it?
[[nodiscard]] bool is_outside_keys(char c) noexcept;
/// ":x:" alone: a sign by its name, as chats and wikis write it. As a key it is the sign where that
/// says present or absent.
[[nodiscard]] bool is_shortcode(std::string_view text) noexcept;
/// The bytes of a picture's name and the space behind it at the start of `text` (":bell: Agenda"), else 0.
[[nodiscard]] std::size_t shortcode_size(std::string_view text);
/// A folded text without the marks on its Latin letters ("presence" for "présence"): capitals are often
/// printed without them. False, and nothing appended, where it has none.
bool without_marks_into(std::string_view folded, std::string& out);

}  // namespace minuter
