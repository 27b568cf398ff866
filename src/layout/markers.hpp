// What stands in front of a text: bullets, checkboxes, numbers, labels.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/layout.hpp"

namespace minuter::layout {

struct Bullet {
  std::uint32_t size = 0;  // with the white space after it; 0: there is none
  std::uint32_t checkbox_size = 0;
  Checkbox checkbox = Checkbox::none;
  std::uint8_t depth = 0;  // of "**", by its signs alone
};
[[nodiscard]] Bullet find_bullet(std::string_view s, bool indented) noexcept;
/// The bullet whose sign ends at `at`, and the box behind it.
[[nodiscard]] Bullet find_box(std::string_view s, std::size_t at) noexcept;

struct Number {
  std::uint32_t begin = 0;  // the number alone
  std::uint32_t end = 0;
  std::uint32_t text = 0;  // where the text after it starts; 0: there is no number
  MarkerKind kind = MarkerKind::none;
  bool is_plain = false;    // digits and one sign ("3.", "3)")
  bool is_unsure = false;   // "A.", "V.": may be an initial
};
/// `in_heading` also takes a bare "3 Title". Works on source text (with "1\." and "**1.") too.
[[nodiscard]] Number find_number(std::string_view s, bool in_heading) noexcept;
/// "TOP 3: Roof": a word that only counts topics, and a number.
[[nodiscard]] bool has_worded_number(std::string_view s) noexcept;

struct Label {
  LabelKind kind = LabelKind::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t body = 0;
};
[[nodiscard]] Label find_label(std::string_view s) noexcept;
/// The same on a source line, with emphasis around the label.
[[nodiscard]] Label find_source_label(std::string_view line) noexcept;

/// Letters there are, and nearly all are capitals.
[[nodiscard]] bool is_capitals(std::string_view s) noexcept;
/// A short line that could be a heading.
[[nodiscard]] bool is_title_line(std::string_view s) noexcept;
/// Capitals on all words but the small ones: "10 Mill Lane – Hearing of the Millers".
[[nodiscard]] bool is_title_case(std::string_view s) noexcept;
/// "**All of it**" in the source, also "**All of it**:".
[[nodiscard]] bool is_bold_line(std::string_view line) noexcept;

}  // namespace minuter::layout
