#include "readers/sentences.hpp"

#include <algorithm>
#include <array>

#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 51> known = {
      "Mr",  "Mrs", "Ms",  "Dr",  "Prof", "Cllr", "Cllrs", "Rev", "Hon",  "St",   "No",   "Nos", "Art", "vs",
      "etc", "eg",  "e.g", "i.e", "cf",   "approx", "Sr",  "Jr",  "bzgl", "z.B", "Sra", "incl", "Inc", "re",
      "Jan", "Feb", "Mar", "Apr",  "Jun",  "Jul",  "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Comm",
      "Ald", "Pres", "Supt", "Dept", "Atty", "Ave", "Rd", "Blvd", "Ste", "Dir"};
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return true;  // an initial
  return std::find(known.begin(), known.end(), word) != known.end();
}

// The bytes at which something may happen.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("([)]\n.!?")) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto stops = make_stops();

}  // namespace

void split_sentences(std::string_view text, std::vector<std::string_view>& out) {
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
      while (from > begin && text[from - 1] != ' ' && text[from - 1] != '(' && text[from - 1] != '\n') --from;
      if (is_abbreviation(text.substr(from, i - from))) continue;
    }
    if (const auto part = trim(text.substr(begin, after - begin)); !part.empty()) out.push_back(part);
    begin = after;
  }
  if (const auto part = trim(text.substr(std::min(begin, text.size()))); !part.empty()) out.push_back(part);
}

}  // namespace minuter::readers
