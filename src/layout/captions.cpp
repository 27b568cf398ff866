#include "layout/captions.hpp"

#include <algorithm>
#include <vector>

#include "layout/characters.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t longest_caption = 140;
constexpr std::size_t longest_source = 300;  // all who made it may be named

bool is_line(const Block& block) {
  return (block.kind == BlockKind::paragraph || (block.kind == BlockKind::heading && block.heading != HeadingStyle::markdown)) && block.quote == 0 &&
         block.number.is_empty() && block.line_count <= 1;
}

// "Table 2", "Tabela 02 - Pauta", "Abb. 3: The mill"
bool is_caption(std::string_view text) {
  if (text.size() > longest_caption || text.find_first_of("0123456789") == std::string_view::npos) return false;
  return std::any_of(std::begin(words::captions), std::end(words::captions), [&](std::string_view word) {
    if (!words::begins_with_word(text, word)) return false;
    auto rest = text.substr(word.size());
    const auto digit = rest.find_first_not_of(' ');
    if (digit == 0 || digit == std::string_view::npos || digit > 2 || !is_digit(rest[digit])) return false;
    rest = rest.substr(digit);
    const auto end = rest.find_first_not_of("0123456789.");
    if (end == std::string_view::npos) return true;
    rest = trim(rest.substr(end));
    return rest.empty() || rest.front() == ':' || rest.front() == '-' || rest.front() == '|' || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94");
  });
}

// "Source: the clerk", "Autor: Ada Quill, 2031"
bool is_source(std::string_view text) {
  if (text.size() > longest_source) return false;
  return std::any_of(std::begin(words::sources), std::end(words::sources), [&](std::string_view word) {
    if (!words::begins_with_word(text, word)) return false;
    auto rest = text.substr(word.size());
    if (rest.starts_with("(es)") || rest.starts_with("(s)")) rest = rest.substr(rest.find(')') + 1);
    rest = trim(rest);
    return rest.size() > 1 && rest.front() == ':';
  });
}

}  // namespace

void drop_captions(Layout& layout) {
  auto& blocks = layout.blocks;
  if (layout.tables.empty()) return;
  std::vector<bool> dropped(blocks.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::table) continue;
    const bool is_captioned = i > 0 && is_line(blocks[i - 1]) && is_caption(layout.view(blocks[i - 1].text));
    bool is_captioned_below = false;
    if (is_captioned) dropped[i - 1] = true;
    // Names under a table alone may be those who came; under one with a caption they are its makers.
    if (i + 1 < blocks.size() && is_line(blocks[i + 1])) {
      const auto below = layout.view(blocks[i + 1].text);
      is_captioned_below = is_caption(below) && !(i + 2 < blocks.size() && blocks[i + 2].kind == BlockKind::table);
      if (is_captioned_below || (is_captioned && is_source(below))) dropped[i + 1] = true;
    }
    any = any || is_captioned || is_captioned_below;
  }
  if (!any) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (dropped[i]) {
      layout.furniture.push_back({blocks[i].span});
      continue;
    }
    if (kept != i) blocks[kept] = blocks[i];
    ++kept;
  }
  blocks.resize(kept);
}

}  // namespace minuter::layout
