// Stage 3. Takes a Layout and a Grammar; gives the parts of the minutes: which blocks belong to the
// attendance, the agenda, a topic ... Does not read records.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"

namespace minuter::sections {

inline constexpr std::uint32_t no_block = ~std::uint32_t{0};

/// How a section was opened.
enum class Opened : std::uint8_t { preamble, heading, label, topic };

struct Section {
  std::int32_t rule = -1;  // index into Grammar::sections; -1: preamble or a topic without a rule
  Opened opened = Opened::preamble;
  bool is_topic = false;            // a topic of the discussion: gives an item
  bool is_plan_group = false;       // its heading groups entries of the plan
  bool is_entry = false;            // its heading is an entry of the plan, which has no heading of its own
  std::uint32_t opener = no_block;  // the block that opened it
  std::uint32_t first = 0;          // its own blocks [first, last), without those of inner sections
  std::uint32_t last = 0;
  std::int32_t parent = -1;
  std::uint8_t rank = 0;   // heading rank: smaller is further out
  std::uint8_t depth = 1;  // among topics: 1 is outermost
  std::int16_t item_level = -1;  // opened by a list entry above deeper entries: its level
  layout::Range title;     // the heading or label
  layout::Range body;      // what stands behind the heading on its line (or label); may be empty
};

struct Sections {
  std::vector<Section> list;              // in order of the text; [0] is the preamble
  std::vector<std::uint32_t> of_block;    // section index of each block
};

/// Moves the blocks that the grammar calls furniture to the furniture of the page.
void drop_furniture(layout::Layout& layout, const Grammar& grammar);

/// Parts a heading of the attendance from the names on the lines below it, where no blank line does.
void split_blocks(layout::Layout& layout, const Grammar& grammar);
/// Sets the labels of lines whose colon is missing ("Present Ada Penrose, Bo Quill"); the last step of split_blocks.
void label_bare_lines(layout::Layout& layout, const Grammar& grammar);

/// Cuts the blocks. Every block belongs to one section. Linear.
[[nodiscard]] Sections find_sections(const layout::Layout& layout, const Grammar& grammar);

/// An outline for tests and `explain`.
[[nodiscard]] std::string outline(const Sections& sections, const layout::Layout& layout,
                                  const Grammar& grammar);

}  // namespace minuter::sections
