// Titles that only their shape tells, which comes again: "🔧 Roof", "10:00 - Roof", "*Roof*", "Topic: Roof",
// "Roof:-", each on a line of its own over its text. One such line could be anything; three are a series of headings.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "layout/characters.hpp"
#include "layout/layout.hpp"
#include "layout/markers.hpp"
#include "layout/set_titles.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongest = 90;
constexpr std::size_t kMostWords = 12;
constexpr std::uint16_t kCentre = 12;  // columns

enum Shape : std::uint8_t { none, picture, clock, italic, worded, dashed, bold_entry, coded, centred, bold_tail, shapes };

/// "10:00", "10:00-10:15", "[9h30]" with what parts it from the title: where that begins; 0: there is none.
std::size_t behind_clock(std::string_view s) noexcept {
  std::size_t at = s[0] == '[' || s[0] == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < s.size() && at < begin + 2 && is_digit(s[at])) ++at;
  if (at == begin || at + 3 >= s.size() || (s[at] != ':' && s[at] != 'h') || !is_digit(s[at + 1]) || !is_digit(s[at + 2])) return 0;
  if (at + 4 < s.size() && s[at + 3] == ':' && is_digit(s[at + 4])) return 0;  // with seconds: of a log
  while (at < s.size() && at < 28 && (!is_letter_ascii(s[at]) || std::string_view("hampAMP").find(s[at]) != std::string_view::npos) &&
         byte_of(s[at]) != 0xC3)
    ++at;
  while (at > 0 && is_letter_ascii(s[at - 1])) --at;  // the first letter of the title
  return at + 2 < s.size() && case_at(skip_openers(s.substr(at))) == Case::upper ? at : 0;
}

/// "Topic: Roof", "Sujet : Toit": where the title begins; 0: there is no such word.
std::size_t behind_word(std::string_view s) noexcept {
  const auto colon = s.substr(0, 24).find(": ");
  if (colon == std::string_view::npos || colon < 4 || s.size() < colon + 4) return 0;
  const auto word = s.substr(0, colon - (s[colon - 1] == ' ' ? 1 : 0));
  const auto is_word = [&](std::string_view lead) { return lead.size() == word.size() && words::begins_with_word(word, lead); };
  const bool is_lead = std::any_of(std::begin(words::number_leads), std::end(words::number_leads), [&](const auto& lead) { return is_word(lead.text); }) ||
                       std::any_of(std::begin(words::series_leads), std::end(words::series_leads), is_word);
  return is_lead ? colon + 2 : 0;
}

/// "Roof:-", "Roof -": how long the title is; 0: no dash stands at its end.
std::size_t before_dash(std::string_view s) noexcept {
  std::size_t size = s.size();
  if (s.back() == '-') size -= 1;
  else if (s.ends_with("\xE2\x80\x93") || s.ends_with("\xE2\x80\x94")) size -= 3;
  if (size == s.size() || size < 4 || (s[size - 1] != ':' && s[size - 1] != ' ')) return 0;
  while (size > 0 && (s[size - 1] == ':' || s[size - 1] == ' ')) --size;
  return size;
}

/// "10:00-10:15 Roof"
bool is_clock_range(std::string_view s) noexcept {
  const auto second = s.find(':', s.find(':') + 1);
  return second != std::string_view::npos && second < 12;
}

/// "**Roof** Ada Quill", "**Roof** \xE2\x80\x93 *Ada Quill*", "**Roof:** Ada Quill": who leads it, perhaps.
bool has_bold_tail(const Layout& layout, const Block& block) {
  if (layout.marks.empty() || block.label.is_empty() || block.label.begin != block.text.begin || block.body.is_empty() || !layout.has_mark(block.label, MarkKind::bold)) return false;
  const auto behind = layout.view(block.body);
  if (behind.size() > 40 || behind.size() < 5 || count_words(behind) > 3 || count_words(behind) < 2 || behind.find_first_of("0123456789.:;?!()[]@/") != std::string_view::npos) return false;
  for (std::size_t at = 0; at != std::string_view::npos; at = behind.find(' ', at + 1))
    if (case_at(behind.substr(at == 0 ? 0 : at + 1)) != Case::upper) return false;
  return is_title_line(layout.view(block.label));
}

/// "- **Roof**", "- **Roof** (Ada Quill)", "- **Roof:**".
bool is_bold_entry(const Layout& layout, const Block& block) {
  if (block.is_all_bold) return true;
  if (layout.marks.empty() || block.label_kind != LabelKind::bold) return false;
  const auto behind = layout.view(block.body);
  return behind.size() > 2 && behind.size() <= 40 && (behind[0] == '@' || (behind[0] == '(' && behind.back() == ')') || (behind[0] == '[' && behind.back() == ']'));
}

Shape shape_of(const Layout& layout, const Block& block) {
  const auto text = layout.view(block.text);
  if (block.is_titled && block.kind == BlockKind::paragraph && block.line_count <= 1 && !code_at_end(text).empty()) return coded;
  if (block.is_titled && block.kind == BlockKind::paragraph && block.line_count <= 1 && block.indent >= kCentre) return centred;
  if (text.size() < 3 || text.size() > kLongest || block.line_count > 1 || block.quote > 0 || block.indent > 3) return none;
  const bool is_heading = block.kind == BlockKind::heading;
  if (block.kind == BlockKind::list_item && block.marker == MarkerKind::bullet && block.level == 0 && block.blank_before > 0 && block.checkbox == Checkbox::none)
    return is_bold_entry(layout, block) && is_title_line(text) ? bold_entry : is_digit(text[0]) && is_clock_range(text) && behind_clock(text) > 0 ? clock : none;
  if (!block.number.is_empty() || (!is_heading && (block.kind != BlockKind::paragraph || block.blank_before == 0))) return none;
  if (behind_word(text) > 0) return worded;
  if (is_heading) return none;
  if (before_dash(text) > 0 && is_title_line(text)) return dashed;
  if (has_bold_tail(layout, block)) return bold_tail;
  if (block.heading != HeadingStyle::title_line || count_words(text) > kMostWords) return none;
  const char c = text[0];
  if ((is_digit(c) || c == '[' || c == '(') && behind_clock(text) > 0) return clock;
  if (byte_of(c) >= 0xE2 && skip_pictures(text).size() < text.size()) return picture;
  return layout.has_mark(block.text, MarkKind::italic) ? italic : none;
}

/// "Ada", "Ada Q": who speaks, perhaps.
bool may_be_name(std::string_view s) noexcept {
  if (count_words(s) > 2) return false;
  const std::size_t space = s.find(' ');
  return space == std::string_view::npos || case_at(s.substr(space + 1)) == Case::upper;
}

struct Found {
  std::size_t all = 0;
  std::size_t over_text = 0;
  std::size_t run = 0;       // without a heading between them
  std::size_t longest_run = 0;
  std::size_t headings = 0;  // before the last one
  std::size_t names = 0;     // perhaps
  bool comes_again = false;  // one title twice: who says what, and no topic
  std::unordered_set<std::string_view> titles;
};

void set(Layout& layout, Block& block, Shape shape) {
  const auto text = layout.view(block.text);
  if (shape == worded) block.text.begin += static_cast<std::uint32_t>(behind_word(text));
  if (shape == dashed) block.text.end = block.text.begin + static_cast<std::uint32_t>(before_dash(text));
  if (shape == coded) {
    const auto code = code_at_end(text);
    const auto end = block.text.end - 1;
    block.number = {end - static_cast<std::uint32_t>(code.size()), end};
  }
  block.label_kind = LabelKind::none;
  block.label = {block.text.begin, block.text.begin};
  block.body = block.text;
  if (block.kind == BlockKind::heading) return;
  block.kind = BlockKind::heading;
  block.heading = HeadingStyle::bold;
  block.level = 0;
}

}  // namespace

void find_set_titles(Layout& layout) {
  auto& blocks = layout.blocks;
  std::array<Found, shapes> found;
  std::size_t headings = 0;
  struct Line {
    std::size_t block;
    Shape shape;
    std::size_t headings;  // before it
  };
  std::vector<Line> lines;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    headings += blocks[i].kind == BlockKind::heading;
    const Shape shape = shape_of(layout, blocks[i]);
    if (shape == none) continue;
    lines.push_back({i, shape, headings});
  }
  if (lines.size() < kFewest) return;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const auto [i, shape, before] = lines[n];
    auto& one = found[shape];
    ++one.all;
    one.run = before == one.headings ? one.run + 1 : 1;
    one.longest_run = std::max(one.longest_run, one.run);
    one.headings = before;
    if (shape == italic || shape == bold_entry) one.names += may_be_name(layout.view(blocks[i].text));
    // "Ada -" over what she said
    if (shape == dashed) {
      const auto text = layout.view(blocks[i].text);
      one.names += text.find(':') == std::string_view::npos && may_be_name(text.substr(0, before_dash(text)));
    }
    const bool is_next_set = n + 1 < lines.size() && lines[n + 1].block == i + 1;
    one.over_text += i + 1 < blocks.size() && !is_next_set && blocks[i + 1].kind != BlockKind::heading;
    one.comes_again = one.comes_again || !one.titles.insert(layout.view(blocks[i].text)).second;
  }
  for (const auto& [i, shape, before] : lines) {
    const auto& one = found[shape];
    // One below each heading is what is said there.
    const bool is_over_text = shape == clock ? one.over_text * 2 >= one.all : one.over_text * 3 >= one.all * 2;
    const bool is_series = one.all >= kFewest && is_over_text && !one.comes_again && one.names * 3 < one.all * 2 &&
                           (shape == worded || shape == coded || shape == centred || one.longest_run >= kFewest);
    if (is_series) set(layout, blocks[i], shape);
  }
}

}  // namespace minuter::layout
