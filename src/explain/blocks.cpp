#include "explain/blocks.hpp"

namespace minuter {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using layout::LabelKind;
using layout::MarkerKind;

void add(std::string& text, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) text += ", ";
  text += part;
}

std::string_view in_words(HeadingStyle style) noexcept {
  switch (style) {
    case HeadingStyle::none: return "";
    case HeadingStyle::markdown: return "Markdown";
    case HeadingStyle::underlined: return "underlined";
    case HeadingStyle::bold: return "bold";
    case HeadingStyle::capitals: return "capitals";
    case HeadingStyle::title_line: return "could be a heading";
  }
  return "";
}

std::string_view in_words(MarkerKind marker) noexcept {
  switch (marker) {
    case MarkerKind::none: return "";
    case MarkerKind::bullet: return "bullet";
    case MarkerKind::number: return "number";
    case MarkerKind::letter: return "letter";
    case MarkerKind::roman: return "roman number";
  }
  return "";
}

std::string_view in_words(LabelKind label) noexcept {
  switch (label) {
    case LabelKind::none: return "";
    case LabelKind::colon: return "label before a colon";
    case LabelKind::bold: return "bold label";
    case LabelKind::nick: return "nick";
    case LabelKind::bracket: return "label in brackets";
    case LabelKind::dash: return "label before a dash";
  }
  return "";
}

}  // namespace

std::string_view kind_in_words(const Block& block) noexcept {
  switch (block.kind) {
    case BlockKind::heading: return "heading";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::list_item: return "list item";
    case BlockKind::table: return "table";
    case BlockKind::front_matter: return "front matter";
    case BlockKind::rule: return "line across";
    case BlockKind::code: return "code";
  }
  return "";
}

std::string details_in_words(const Block& block) {
  std::string text;
  add(text, in_words(block.heading));
  if (block.kind == BlockKind::heading && block.level > 0) add(text, "level " + std::to_string(block.level));
  add(text, in_words(block.marker));
  if (block.kind == BlockKind::list_item) add(text, "depth " + std::to_string(block.level));
  if (block.checkbox == layout::Checkbox::open) add(text, "open checkbox");
  if (block.checkbox == layout::Checkbox::ticked) add(text, "ticked checkbox");
  if (block.is_all_bold && block.heading != HeadingStyle::bold) add(text, "bold");
  if (block.is_struck) add(text, "struck out");
  if (block.quote > 0) add(text, "quoted");
  add(text, in_words(block.label_kind));
  return text;
}

std::string text_of(const layout::Layout& layout, const Block& block) {
  if (block.kind != BlockKind::table) return std::string(layout.view(block.text));
  std::string text;
  const layout::Table& table = layout.tables[block.table];
  for (std::uint32_t r = table.first_row; r < table.first_row + table.row_count; ++r) {
    const layout::Row& row = layout.rows[r];
    if (!text.empty()) text += '\n';
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      if (c > 0) text += " | ";
      text += layout.view(layout.cells[row.first_cell + c].text);
    }
  }
  return text;
}

}  // namespace minuter
