#include "layout/cuts.hpp"

#include <algorithm>

#include "layout/characters.hpp"

namespace minuter::layout {

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  words.reserve(line.size() / 6 + 1);
  for (std::size_t at = 0; at < line.size();) {
    while (at < line.size() && is_blank(line[at])) ++at;
    std::size_t end = at;
    while (end < line.size() && !is_blank(line[end])) ++end;
    if (end > at) words.push_back({at, end});
    at = end;
  }
  return words;
}

bool cut_line(const Lines& all, const Line& line, std::vector<Cut> cuts, std::vector<Line>& lines) {
  if (cuts.empty()) {
    lines.push_back(line);
    return false;
  }
  std::stable_sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.at < b.at; });
  cuts.erase(std::unique(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.at == b.at; }), cuts.end());
  cuts.push_back({line.size()});
  std::size_t begin = 0;
  bool is_tight = false;
  for (const Cut& cut : cuts) {
    if (cut.at > begin) {
      Line piece = line;
      piece.begin = line.begin + static_cast<std::uint32_t>(begin);
      piece.end = line.begin + static_cast<std::uint32_t>(cut.at);
      while (piece.end > piece.begin && is_blank(all.text[piece.end - 1])) --piece.end;
      if (begin > 0) {
        piece.raw = piece.begin;
        piece.blank_before = is_tight ? 0 : 1;
        piece.page_break = false;
      }
      if (cut.at < line.size()) piece.hard_break = false;
      lines.push_back(piece);
      begin = cut.at;
    }
    is_tight = cut.is_tight;
  }
  return true;
}

}  // namespace minuter::layout
