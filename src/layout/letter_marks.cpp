#include "layout/letter_marks.hpp"

#include <array>

namespace minuter::layout {
namespace {

struct Row {
  char mark;  // behind a byte CC: U+0300 and on
  std::string_view letters;
  std::string_view marked;  // two bytes each
};
constexpr std::array<Row, 7> rows{{
    {'\x80', "aeiouAEIOU", "\xC3\xA0\xC3\xA8\xC3\xAC\xC3\xB2\xC3\xB9\xC3\x80\xC3\x88\xC3\x8C\xC3\x92\xC3\x99"},
    {'\x81', "aeiouyAEIOUY", "\xC3\xA1\xC3\xA9\xC3\xAD\xC3\xB3\xC3\xBA\xC3\xBD\xC3\x81\xC3\x89\xC3\x8D\xC3\x93\xC3\x9A\xC3\x9D"},
    {'\x82', "aeiouAEIOU", "\xC3\xA2\xC3\xAA\xC3\xAE\xC3\xB4\xC3\xBB\xC3\x82\xC3\x8A\xC3\x8E\xC3\x94\xC3\x9B"},
    {'\x83', "anoANO", "\xC3\xA3\xC3\xB1\xC3\xB5\xC3\x83\xC3\x91\xC3\x95"},
    {'\x88', "aeiouyAEIOU", "\xC3\xA4\xC3\xAB\xC3\xAF\xC3\xB6\xC3\xBC\xC3\xBF\xC3\x84\xC3\x8B\xC3\x8F\xC3\x96\xC3\x9C"},
    {'\x8A', "aA", "\xC3\xA5\xC3\x85"},
    {'\xA7', "cC", "\xC3\xA7\xC3\x87"},
}};

}  // namespace

std::string_view with_mark(char letter, std::string_view mark) noexcept {
  if (mark.size() < 2 || mark[0] != '\xCC') return {};
  for (const Row& row : rows) {
    if (row.mark != mark[1]) continue;
    const auto at = row.letters.find(letter);
    return at == std::string_view::npos ? std::string_view() : row.marked.substr(2 * at, 2);
  }
  return {};
}

void set_marks_apart(std::string& value, std::string_view source) {
  if (value.find('\xC3') == std::string::npos || source.find('\xCC') == std::string_view::npos) return;
  std::string out;
  // The letter and its mark for the two bytes of a marked letter; empty: the source has them as one.
  const auto apart = [&](std::string_view marked) -> std::string {
    for (const Row& row : rows)
      for (std::size_t at = 0; at < row.marked.size(); at += 2) {
        if (row.marked.substr(at, 2) != marked) continue;
        std::string pair{row.letters[at / 2], '\xCC', row.mark};
        return source.find(pair) == std::string_view::npos ? std::string() : pair;
      }
    return {};
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto pair = value[i] == '\xC3' ? apart(std::string_view(value).substr(i, 2)) : std::string();
    if (pair.empty()) {
      out += value[i];
    } else {
      out += pair;
      ++i;
    }
  }
  value = std::move(out);
}

}  // namespace minuter::layout
