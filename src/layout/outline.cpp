#include <fmt/format.h>

#include <iterator>

#include "layout/layout.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kShown = 100;  // bytes of a text

std::string shown(std::string_view text, std::size_t most = kShown) {
  std::string out;
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  for (const char c : text.substr(0, end)) {
    if (c == '\n') {
      out += " / ";
    } else {
      out += c;
    }
  }
  if (end < text.size()) out += "...";
  return out;
}

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return "heading";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::list_item: return "item";
    case BlockKind::table: return "table";
    case BlockKind::front_matter: return "field";
    case BlockKind::rule: return "rule";
    case BlockKind::code: return "code";
  }
  return "";
}

std::string_view name_of(HeadingStyle style) {
  switch (style) {
    case HeadingStyle::none: return "";
    case HeadingStyle::markdown: return " markdown";
    case HeadingStyle::underlined: return " underlined";
    case HeadingStyle::bold: return " bold";
    case HeadingStyle::capitals: return " capitals";
    case HeadingStyle::title_line: return " title?";
  }
  return "";
}

std::string_view name_of(LabelKind kind) {
  switch (kind) {
    case LabelKind::none: return "";
    case LabelKind::colon: return "colon";
    case LabelKind::bold: return "bold";
    case LabelKind::nick: return "nick";
    case LabelKind::bracket: return "bracket";
    case LabelKind::dash: return "dash";
  }
  return "";
}

}  // namespace

std::string outline(const Layout& layout) {
  std::string out;
  auto to = std::back_inserter(out);
  for (const Block& b : layout.blocks) {
    fmt::format_to(to, "{}{}", name_of(b.kind), name_of(b.heading));
    if (b.kind == BlockKind::list_item || b.level > 0) fmt::format_to(to, " {}", b.level);
    if (b.quote > 0) fmt::format_to(to, " quote={}", b.quote);
    if (b.marker == MarkerKind::bullet) out += " *";
    if (b.checkbox != Checkbox::none) out += b.checkbox == Checkbox::open ? " [ ]" : " [x]";
    if (b.is_all_bold) out += " bold-all";
    if (b.is_struck) out += " struck";
    if (b.after_page_break) out += " page";
    if (!b.number.is_empty()) fmt::format_to(to, " #{}", layout.view(b.number));
    if (b.label_kind != LabelKind::none) {
      fmt::format_to(to, " {}<{}>", name_of(b.label_kind), layout.view(b.label));
    }
    if (b.kind == BlockKind::table) {
      const Table& table = layout.tables[b.table];
      out += table.has_header ? " header\n" : "\n";
      for (std::uint32_t r = table.first_row; r < table.first_row + table.row_count; ++r) {
        const Row& row = layout.rows[r];
        out += "  [";
        for (std::uint32_t c = 0; c < row.cell_count; ++c) {
          const Cell& cell = layout.cells[row.first_cell + c];
          fmt::format_to(to, "{}{}", c == 0 ? "" : " | ", shown(layout.view(cell.text), 60));
        }
        out += "]\n";
      }
      continue;
    }
    const Range text = b.label_kind == LabelKind::none ? b.text : b.body;
    if (!text.is_empty()) fmt::format_to(to, ": {}", shown(layout.view(text)));
    out += '\n';
  }
  return out;
}

}  // namespace minuter::layout
