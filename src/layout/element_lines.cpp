// Exports of HTML that put several elements on a line: "</ul><p>Next</p><p>And next</p>". Each gets
// a line of its own, as a browser shows it. Tables and lists are read as elements, whatever their
// lines: nothing is cut inside them.
#include <algorithm>
#include <array>

#include "layout/characters.hpp"
#include "layout/cuts.hpp"

namespace minuter::layout {
namespace {

bool is_one_of(std::string_view name, std::string_view names) noexcept {
  // Names stand between blanks, with one before the first and behind the last.
  for (std::size_t at = names.find(name); at != std::string_view::npos;
       at = names.find(name, at + 1))
    if (names[at - 1] == ' ' && names[at + name.size()] == ' ') return true;
  return false;
}

constexpr std::string_view kWhole = " ul ol dl table ";
constexpr std::string_view kBlocks = " p div section article blockquote ";
constexpr std::string_view kStyles = " span font ";  // hide the number or the bullet that a line begins with

struct Tag {
  std::array<char, 10> folded{};
  std::size_t name_size = 0;
  bool is_end = false;
  std::size_t end = 0;  // behind '>'; 0: no tag

  [[nodiscard]] std::string_view name() const noexcept { return {folded.data(), name_size}; }
};

Tag tag_at(std::string_view s, std::size_t at) noexcept {
  Tag tag;
  tag.is_end = at + 1 < s.size() && s[at + 1] == '/';
  const std::size_t begin = at + (tag.is_end ? 2 : 1);
  while (begin + tag.name_size < s.size() && tag.name_size < tag.folded.size()) {
    const char c = s[begin + tag.name_size];
    if (!is_letter_ascii(c) && !is_digit(c)) break;
    tag.folded[tag.name_size++] = static_cast<char>(is_upper_ascii(c) ? c + 32 : c);
  }
  constexpr std::size_t longest = 400;
  const auto shut = s.substr(0, std::min(s.size(), begin + longest)).find('>', begin);
  if (tag.name_size > 0 && shut != std::string_view::npos) tag.end = shut + 1;
  return tag;
}

class ElementSplitter {
 public:
  explicit ElementSplitter(Lines& all) : all_(all) {}

  void split() {
    std::vector<Line> lines;
    lines.reserve(all_.lines.size() + 64);
    for (const Line& line : all_.lines) {
      // A row of pipes breaks its cells with tags.
      const bool may_hold = (line.flags & kMarkup) != 0 && (line.flags & kPipe) == 0;
      const bool is_inside = depth_ > 0;  // its first piece is
      const std::size_t first = lines.size();
      if (may_hold)
        cut_line(all_, line, cuts_of(all_.view(line)), lines);
      else
        lines.push_back(line);
      if (may_hold) strip(lines, first + (is_inside ? 1 : 0));
    }
    all_.lines = std::move(lines);
  }

 private:
  std::vector<Cut> cuts_of(std::string_view s) {
    std::vector<Cut> cuts;
    for (auto at = s.find('<'); at != std::string_view::npos; at = s.find('<', at + 1)) {
      const Tag tag = tag_at(s, at);
      if (tag.end == 0) continue;
      if (is_one_of(tag.name(), kWhole)) {
        if (!tag.is_end && depth_++ == 0 && at > 0) cuts.push_back({at});
        if (tag.is_end && depth_ > 0 && --depth_ == 0 && tag.end < s.size())
          cuts.push_back({tag.end});
      } else if (depth_ == 0 && at > 0 && !tag.is_end && is_one_of(tag.name(), kBlocks)) {
        cuts.push_back({at});
      }
      at = tag.end - 1;
    }
    return cuts;
  }

  /// Takes the tags of blocks off both ends of the lines from `first`: what stands in one is a
  /// paragraph of its own.
  void strip(std::vector<Line>& lines, std::size_t first) const {
    for (std::size_t i = first; i < lines.size(); ++i) {
      Line& line = lines[i];
      bool any = false;
      while (line.begin < line.end && all_.text[line.begin] == '<') {
        const Tag tag = tag_at(all_.view(line), 0);
        const bool is_style = tag.end > 0 && is_one_of(tag.name(), kStyles);
        if (tag.end == 0 || tag.end >= line.size() || (!is_style && !is_one_of(tag.name(), kBlocks))) break;
        line.begin += static_cast<std::uint32_t>(tag.end);
        while (line.begin < line.end && is_blank(all_.text[line.begin])) ++line.begin;
        any = any || !is_style;
      }
      if (any && line.blank_before == 0) line.blank_before = 1;
      while (line.end > line.begin + 4 && all_.text[line.end - 1] == '>') {
        const auto open = all_.view(line).rfind("</");
        if (open == std::string_view::npos || open == 0) break;
        const Tag tag = tag_at(all_.view(line), open);
        if (tag.end != line.size() || (!is_one_of(tag.name(), kStyles) && !is_one_of(tag.name(), kBlocks))) break;
        line.end = line.begin + static_cast<std::uint32_t>(open);
        while (line.end > line.begin && is_blank(all_.text[line.end - 1])) --line.end;
      }
    }
  }

  Lines& all_;
  std::size_t depth_ = 0;  // of tables and lists
};

}  // namespace

void split_elements(Lines& all) {
  if (all.text.find("</") != std::string_view::npos) ElementSplitter(all).split();
}

}  // namespace minuter::layout
