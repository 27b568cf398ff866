#include "readers/sentences.hpp"

#include <algorithm>
#include <array>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

bool is_abbreviation(std::string_view word, const Vocabulary& words) {
  const bool is_capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
  if (word.size() == 1 && is_capital) return true;  // an initial
  if (word.size() > 12 || !words.may_begin(Words::abbreviation, word)) return false;
  const auto* known = words.find(Words::abbreviation, fold(word));
  return known && (known->value == "any" || is_capital);
}

// The bytes at which something may happen.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("([)]\n.!?")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto stops = make_stops();

}  // namespace

void split_sentences(std::string_view text, const Vocabulary& words, std::vector<std::string_view>& out) {
  out.clear();
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!stops[static_cast<unsigned char>(c)]) continue;
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (c == '\n') {
      if (const auto part = trim(text.substr(begin, i - begin)); !part.empty()) out.push_back(part);
      begin = i + 1;
      depth = 0;
      continue;
    }
    if (c != '.' && c != '!' && c != '?') continue;
    if (depth > 0 && text.find(depth ? ')' : ' ', i) != std::string_view::npos) continue;
    auto after = i + 1;
    while (after < text.size() && (text[after] == '"' || text[after] == '\'' || text[after] == ')')) ++after;
    while (text.substr(after).starts_with("\xE2\x80\x9D") || text.substr(after).starts_with("\xE2\x80\x99")) after += 3;
    if (after < text.size() && text[after] != ' ') continue;
    auto next = after;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next < text.size() && text[next] >= 'a' && text[next] <= 'z') continue;
    if (c == '.') {
      auto from = i;
      while (from > begin && std::string_view(" (/:\n").find(text[from - 1]) == std::string_view::npos) --from;
      if (is_abbreviation(text.substr(from, i - from), words)) continue;
    }
    if (const auto part = trim(text.substr(begin, after - begin)); !part.empty()) out.push_back(part);
    begin = after;
  }
  if (const auto part = trim(text.substr(std::min(begin, text.size()))); !part.empty()) out.push_back(part);
}

}  // namespace minuter::readers
