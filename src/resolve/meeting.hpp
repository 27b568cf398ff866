// The steps of link_meeting (meeting_*.cpp), and what they share: the words of titles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/times.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;

// The steps. `title`: the text of the title in the layout, so that parts of it keep their place.
void settle_half_days(Linking& linking);
[[nodiscard]] std::string_view find_title(Linking& linking);
void find_body(Linking& linking, std::string_view title);
void find_date_in_head(Linking& linking, std::string_view title);
void take_hours_near_top(Linking& linking);
void find_place(Linking& linking);

/// The start, and the end where none is known.
void set_hours(Linking& linking, const records::TimeRange& range);

// Words of titles (meeting_words.cpp).
struct Word {
  std::string_view text;
  std::string key;
};
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

// What a word does in a title.
enum class WordKind : std::uint8_t {
  other,
  name,    // tells that a line is a title: "minutes", "meeting"
  soft,    // goes with those, and tells nothing by itself: "weekly", "agenda"
  with,    // goes only beside one of them: "general", "public"
  join,    // "of", "the": goes at the ends of what is left
  number,  // numbers, months, weekdays
  group,   // "council", "committee": a body's own word
};
[[nodiscard]] WordKind kind_of(const Grammar& grammar, std::string_view key);
[[nodiscard]] bool has_kind(const Grammar& grammar, std::string_view text, WordKind kind);
[[nodiscard]] inline bool has_title_word(const Grammar& grammar, std::string_view text) { return has_kind(grammar, text, WordKind::name); }
[[nodiscard]] std::string_view body_of_title(const Grammar& grammar, std::string_view title);
[[nodiscard]] bool is_set_as_name(const Grammar& grammar, std::string_view text);
[[nodiscard]] bool has_verb(const Grammar& grammar, std::string_view text);

// Lines of the head (meeting_lines.cpp).
[[nodiscard]] bool is_in_capitals(std::string_view text);
[[nodiscard]] std::string_view first_sentence(std::string_view text, const std::optional<records::Date>& date);
[[nodiscard]] std::string_view channel_of(std::string_view text);
[[nodiscard]] bool is_date_alone(const Grammar& grammar, std::string_view text, std::string_view printed);
[[nodiscard]] bool is_group_over_day(const Linking& linking, std::uint32_t block, std::string_view text);
[[nodiscard]] bool is_title_before_day(const Grammar& grammar, std::string_view label, std::string_view body);
[[nodiscard]] bool begins_with_link(const layout::Layout& layout, layout::Range range);

}  // namespace minuter::resolve
