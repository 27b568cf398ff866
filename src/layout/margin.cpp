// A narrow column at the right margin ("Action" over initials), as a PDF's text keeps it: its entries
// stand behind the lines of the text. They are taken out and follow the paragraph beside which they stand.
#include <algorithm>
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kFarRight = 45;  // columns
constexpr std::uint32_t kWidest = 18;    // of an entry
constexpr std::uint32_t kAside = 6;      // how far an entry may stand from its column

struct Note {
  std::size_t line;
  std::uint32_t begin;
  std::uint32_t column;
};

/// "DM", "AP/BQ", "AP, BQ": letters that are short for people.
bool is_initials(std::string_view s) {
  std::size_t letters = 0;
  for (const char c : s) {
    if (is_upper_ascii(c)) {
      if (++letters > 4) return false;
      continue;
    }
    if (c != '/' && c != ',' && c != '&' && c != ' ') return false;
    if (letters == 1) return false;
    letters = 0;
  }
  return letters >= 2;
}

constexpr std::size_t kFewestTails = 2;
constexpr std::uint32_t kLongestTail = 40;

/// "Clerk", "Cllr. A. Quill/Cllr. B. Rusk", "ALL": capitals, no sentence, no figure.
bool is_tail(std::string_view s) {
  if (s.size() < 2 || s.size() > kLongestTail || count_words(s) > 6) return false;
  bool at_word = true;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (is_digit(c) || c == ':' || c == '(' || c == '$' || c == '|') return false;
    if (at_word && is_lower_ascii(c) && s.substr(i, 4) != "and ") return false;
    at_word = c == ' ' || c == '/';
  }
  return true;
}

/// "The clerk would write to the mill.<tab><tab>Clerk": where the tail begins; 0: there is none.
std::uint32_t find_tail(const Lines& all, const Line& line, bool& is_sentence) {
  if (line.is_furniture || (line.flags & (kDoubleSpace | kTab)) == 0 || line.size() < 40) return 0;
  if (line.raw < line.begin && all.text[line.raw] == '\t') return 0;  // the rest of a row
  const auto s = all.view(line);
  std::size_t begin = s.size();
  while (begin > 0 && s[begin - 1] != '\t' && !(s[begin - 1] == ' ' && begin > 1 && (s[begin - 2] == ' ' || s[begin - 2] == '\t'))) --begin;
  if (begin == 0 || !is_tail(s.substr(begin))) return 0;
  std::size_t end = begin;
  std::size_t tabs = 0;
  while (end > 0 && is_blank(s[end - 1])) tabs += s[--end] == '\t';
  if (tabs == 0 && begin - end < 5) return 0;
  const auto told = s.substr(0, end);
  // Prose: many words, and no other column in it.
  if (count_words(told) < 6 || std::none_of(told.begin(), told.end(), is_lower_ascii)) return 0;
  const auto number = find_number(told, true).text;
  if (told.find('\t', number) != std::string_view::npos || told.find("   ", number) != std::string_view::npos) return 0;
  is_sentence = ends_sentence(told) && told.size() >= 30;
  if (!is_sentence && tabs < 3 && begin - end < 8) return 0;
  return line.begin + static_cast<std::uint32_t>(begin);
}

/// Who is to do it stands behind the sentence, as far to the right as tabs or blanks reach.
void take_tails(Lines& all) {
  std::vector<Note> notes;
  std::size_t sentences = 0;
  bool is_sentence = false;
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const auto begin = find_tail(all, all.lines[i], is_sentence);
    if (begin == 0) continue;
    notes.push_back({i, begin, 0});
    sentences += is_sentence;
  }
  if (sentences < kFewestTails || sentences * 2 < notes.size()) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + notes.size());
  std::vector<Line> waiting;
  auto note = notes.begin();
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& next = all.lines[i];
    if (!waiting.empty() && (all.is_unwrapped || next.blank_before > 0 || find_bullet(all, next).size > 0 ||
                             find_number(all.view(next), false).text > 0)) {
      lines.insert(lines.end(), waiting.begin(), waiting.end());
      waiting.clear();
    }
    lines.push_back(next);
    if (note == notes.end() || note->line != i) continue;
    Line& line = lines.back();
    Line aside = line;
    aside.begin = aside.raw = note->begin;
    aside.indent = static_cast<std::uint16_t>(std::clamp<std::uint32_t>(note->begin - line.begin, kFarRight + 15, 200));
    aside.blank_before = 1;
    aside.page_break = false;
    aside.number_size = 0;
    aside.is_margin = true;
    line.end = note->begin;
    while (line.end > line.begin && is_blank(all.text[line.end - 1])) --line.end;
    line.trailing_tabs = 0;
    waiting.push_back(aside);
    ++note;
  }
  lines.insert(lines.end(), waiting.begin(), waiting.end());
  all.lines = std::move(lines);
}

}  // namespace

void take_margin(Lines& all) {
  take_tails(all);
  // The title of the column: a word alone at the far right.
  std::vector<std::uint32_t> columns;
  for (const Line& line : all.lines) {
    const auto s = all.view(line);
    if (line.indent >= kFarRight && s.size() >= 3 && s.size() <= kWidest && count_words(s) <= 2 && case_at(s) == Case::upper && !is_digit(s.back()))
      columns.push_back(line.indent);
  }
  if (columns.empty()) return;
  std::vector<Note> notes;
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    if (line.is_furniture || (line.flags & (kDoubleSpace | kTab)) == 0 || line.size() < 8) continue;
    const auto s = all.view(line);
    auto gap = s.rfind("   ");
    if (gap == std::string_view::npos) continue;
    std::size_t begin = gap + 3;
    while (begin < s.size() && is_blank(s[begin])) ++begin;
    const auto tail = s.substr(begin);
    const auto column = static_cast<std::uint32_t>(line.indent + begin);
    if (tail.size() > kWidest || column < kFarRight || !is_initials(tail)) continue;
    if (std::none_of(columns.begin(), columns.end(), [&](std::uint32_t at) { return column + kAside >= at && column <= at + kAside + 6; })) continue;
    notes.push_back({i, static_cast<std::uint32_t>(line.begin + begin), column});
  }
  if (notes.empty()) return;
  std::vector<Line> lines;
  lines.reserve(all.lines.size() + notes.size());
  std::vector<Line> waiting;
  auto note = notes.begin();
  const auto flush = [&] {
    lines.insert(lines.end(), waiting.begin(), waiting.end());
    waiting.clear();
  };
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    Line line = all.lines[i];
    if (!waiting.empty() && (line.blank_before > 0 || find_bullet(all, line).size > 0 || find_number(all.view(line), false).text > 0)) flush();
    if (note != notes.end() && note->line == i) {
      Line aside = line;
      aside.begin = aside.raw = note->begin;
      aside.indent = static_cast<std::uint16_t>(note->column);
      aside.blank_before = 1;
      aside.page_break = false;
      aside.number_size = 0;
      aside.is_margin = true;
      waiting.push_back(aside);
      line.end = note->begin;
      while (line.end > line.begin && is_blank(all.text[line.end - 1])) --line.end;
      ++note;
    }
    lines.push_back(line);
  }
  flush();
  all.lines = std::move(lines);
}

}  // namespace minuter::layout
