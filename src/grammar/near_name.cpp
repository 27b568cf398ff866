#include "grammar/near_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace minuter {
namespace {

constexpr std::size_t longest_word = 64;  // longer ones are no slips of a name of ours

char plain(char c) {
  if (c == '_' || c == ' ') return '-';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// Optimal string alignment.
std::size_t distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, longest_word + 1>;
  Row before{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const char x = plain(a[i - 1]);
      const char y = plain(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x == y ? 0U : 1U)});
      if (i > 1 && j > 1 && x == plain(b[j - 2]) && plain(a[i - 2]) == y) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string_view near_name(std::string_view word, std::span<const std::string_view> names) {
  if (word.empty() || word.size() > longest_word) return {};
  std::string_view nearest;
  std::size_t least = std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3)) + 1;
  for (const std::string_view name : names) {
    if (name.empty() || name.size() > longest_word) continue;
    const std::size_t d = distance(word, name);
    if (d < least && d < name.size()) {
      least = d;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace minuter
