#include "sections/sections.hpp"

#include <algorithm>
#include <bitset>
#include <string>

#include "sections/cutter.hpp"

namespace minuter::sections {

void drop_furniture(layout::Layout& layout, const Grammar& grammar) {
  if (grammar.furniture.empty()) return;
  Match match;
  // Most lines begin with no byte that one of the patterns could begin with.
  std::bitset<256> first;
  for (const Pattern& pattern : grammar.furniture) {
    const auto& facts = pattern.facts();
    first |= facts.is_anchored && facts.has_first ? facts.first : std::bitset<256>().set();
  }
  const auto is_dropped = [&](const Block& block) {
    if (block.kind == BlockKind::table || block.text.is_empty() || !first[static_cast<unsigned char>(layout.view(block.text).front())]) return false;
    return std::any_of(grammar.furniture.begin(), grammar.furniture.end(), [&](const Pattern& pattern) {
      return pattern.find(layout.view(block.text), 0, match) == Found::yes;
    });
  };
  std::erase_if(layout.blocks, [&](const Block& block) {
    if (!is_dropped(block)) return false;
    layout.furniture.push_back({block.span});
    return true;
  });
  std::sort(layout.furniture.begin(), layout.furniture.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

Sections find_sections(const layout::Layout& layout, const Grammar& grammar) {
  Cutter cutter(layout, grammar);
  cutter.cut();
  // Where no topic was told, the most regular series of titles tells them.
  const auto series = cutter.series_of_topics();
  if (series.empty()) return cutter.take();
  Cutter again(layout, grammar);
  again.tell_topics(series);
  again.cut();
  return again.take();
}

std::string outline(const Sections& sections, const layout::Layout& layout, const Grammar& grammar) {
  std::string out;
  for (std::size_t i = 0; i < sections.list.size(); ++i) {
    const auto& section = sections.list[i];
    out.append(2 * static_cast<std::size_t>(section.depth - 1), ' ');
    out += section.rule < 0 ? (section.is_topic ? "topic" : "preamble")
                            : grammar.sections[static_cast<std::size_t>(section.rule)].name;
    if (section.is_topic && section.rule >= 0) out += "+topic";
    if (section.opened == Opened::label) out += " (label)";
    if (!section.title.is_empty()) out += ": " + std::string(layout.view(section.title)).substr(0, 80);
    std::size_t count = 0;
    for (const auto of : sections.of_block) count += of == i;
    out += " [" + std::to_string(count) + "]\n";
  }
  return out;
}

}  // namespace minuter::sections
