#include "layout/link_marks.hpp"

#include <algorithm>

#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLongestMark = 44;
constexpr std::string_view kPilcrow = "\xC2\xB6";
constexpr std::string_view kChain = "\xF0\x9F\x94\x97";

/// "[edit]", "[ edit | edit source ]"
bool is_edit_mark(std::string_view s) noexcept {
  if (s.size() < 6 || s.size() > kLongestMark || s.front() != '[' || s.back() != ']') return false;
  const std::string_view inside = trim(s.substr(1, s.size() - 2));
  return inside.find_first_of("[]()") == std::string_view::npos &&
         std::any_of(std::begin(words::edit_links), std::end(words::edit_links), [&](std::string_view word) {
           return words::begins_with_word(inside, word) && (inside.size() == word.size() || inside[word.size()] == ' ');
         });
}

}  // namespace

LinkedTitle find_linked_title(std::string_view s) noexcept {
  LinkedTitle title{0, s.size()};
  bool is_marked = false;
  if (const auto shut = s.substr(0, kLongestMark).find(']'); s.starts_with('[') && shut != std::string_view::npos && is_edit_mark(s.substr(0, shut + 1))) {
    title.begin = shut + 1;
    is_marked = shut + 2 < s.size() && is_blank(s[shut + 1]) && s[shut + 2] != '-';
  } else if (s.starts_with(kChain)) {
    title.begin = kChain.size();
    is_marked = true;
  }
  if (const auto open = s.rfind('['); !is_marked && s.ends_with(']') && open != std::string_view::npos && is_edit_mark(s.substr(open))) {
    title.end = open;
    is_marked = true;
  } else if (!is_marked && s.ends_with(kPilcrow)) {
    title.end = s.size() - kPilcrow.size();
    is_marked = true;
  }
  if (!is_marked) return {};
  while (title.begin < title.end && is_blank(s[title.begin])) ++title.begin;
  while (title.end > title.begin && is_blank(s[title.end - 1])) --title.end;
  const std::string_view text = s.substr(title.begin, title.end - title.begin);
  if (text.size() < 2 || text.size() > 120 || text.find("://") != std::string_view::npos || ends_sentence(text)) return {};
  return title;
}

}  // namespace minuter::layout
