// The cutting of blocks into sections: what a grammar can say about it.
#include "sections/sections.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "minuter/grammar.hpp"
#include "minuter/parse.hpp"
#include "read.hpp"

using namespace minuter;

namespace {

std::string outline_of(const std::string& yaml, const std::string& text) {
  GrammarSet set = GrammarSet::built_in();
  std::vector<Diagnostic> diagnostics;
  const auto name = set.add({"orchard.yaml", "grammar: orchard\nextends: english\n" + yaml}, diagnostics);
  REQUIRE(name);
  const auto source = Source::from_text(text);
  auto layout = layout::lay_out(*source);
  const Grammar& grammar = *set.find(*name);
  sections::drop_furniture(layout, grammar);
  sections::split_blocks(layout, grammar);
  return sections::outline(sections::find_sections(layout, grammar), layout, grammar);
}

}  // namespace

TEST_CASE("a block that matches 'until' ends its section") {
  const std::string text = "# Actions\n\n- Ada to prune the pear\n\nSo far the list.\n\n- Bo spoke of wasps\n";
  CHECK(outline_of("", text) == "preamble [0]\nactions: Actions [4]\n");
  CHECK(outline_of("sections: {actions: {until: ['^So far']}}\n", text) == "preamble [2]\nactions: Actions [2]\n");
}

TEST_CASE("a section of 'parts' stands inside another of the same rank") {
  const std::string text = "# Harvest\n\nMuch.\n\n# Present\n\n- Ada Penrose\n";
  const std::string sections = "sections:\n  harvest: {reads: items, item: true, headings: [harvest]";
  CHECK(outline_of(sections + "}\n", text).find("\nattendance") != std::string::npos);
  CHECK(outline_of(sections + ", parts: [attendance]}\n", text).find("\n  attendance") != std::string::npos);
}

TEST_CASE("blocks that a grammar calls furniture are no text") {
  const std::string text = "# Actions\n\n- Ada to prune the pear\n\nPrinted by the press of the orchard\n";
  CHECK(outline_of("furniture: ['^Printed by']\n", text) == "preamble [0]\nactions: Actions [2]\n");
  CHECK(outline_of("", text) == "preamble [0]\nactions: Actions [3]\n");
}

TEST_CASE("a line that repeats an entry of the plan is its topic, once") {
  const std::string text =
      "Orchard day\n\nContents\n\n1. Pears\n2. wasps (Bo)\n\nAda opened.\n\nPears\n\nMany.\n\n"
      "wasps\n\nFew.\n\nPears\n";
  CHECK(outline_of("", text).find("  topic: Pears [3]\n") == std::string::npos);
  const auto out = outline_of("", text);
  CHECK(out.find("topic: Pears") != std::string::npos);
  CHECK(out.find("topic: wasps") != std::string::npos);
  CHECK(out.find("topic: Pears") == out.rfind("topic: Pears"));
}

TEST_CASE("in an outline topics stand at the margin and what was said further in") {
  const std::string outline = "sections: {discussion: {topics: [auto, outline]}}\n";
  const std::string bullets =
      "Orchard day\n\n- Pears\nMany this year.\n\n- Wasps (Bo)\n   Few.\n\n- Keys\nTwo are lost.\n";
  CHECK(outline_of("", bullets).find("topic") == std::string::npos);
  const auto out = outline_of(outline, bullets);
  CHECK(out.find("topic: Pears") != std::string::npos);
  CHECK(out.find("topic: Wasps (Bo)") != std::string::npos);
  CHECK(out.find("topic: Keys") != std::string::npos);
  const std::string margins =
      "Orchard day\n\nCount of pears: how many?\n   Ada: many.\n\nWasps\n   Bo: few.\n\nKeys\n   Cy: lost.\n";
  CHECK(outline_of("", margins).find("topic") == std::string::npos);
  CHECK(outline_of(outline, margins).find("topic: Count of pears: how many?") != std::string::npos);
}

TEST_CASE("a numbered plan ends where its numbers begin anew over text") {
  const std::string text =
      "Agenda\n\n1. Pears\n2. Wasps\n3. Keys\n\n1. Count of pears\nAda counted many.\n\n2. Wasps\nBo saw few.\n\n"
      "3. Keys\nTwo are lost.\n";
  const auto out = outline_of("", text);
  CHECK(out.find("agenda: Agenda [4]") != std::string::npos);
  CHECK(out.find("topic: Count of pears") != std::string::npos);
  CHECK(out.find("topic: Wasps") != std::string::npos);
  CHECK(out.find("topic: Keys") != std::string::npos);
}

TEST_CASE("a long line with a colon over a list opens what a pattern of headings says") {
  const std::string sections = "sections: {attendance: {headings: ['/^came to help\\b/']}}\n";
  const std::string text = "Came to help with the wasps, the pears and all of the rest today:\n\n- Ada Penrose\n- Bo Quill\n";
  CHECK(outline_of(sections, text).find("attendance (label)") != std::string::npos);
  CHECK(outline_of("", text).find("attendance") == std::string::npos);
}

TEST_CASE("sections: minutes with a number in a series are a topic") {
  const auto minutes = minuter::read(
      "MILL AUTHORITY\n\nPresent: Ada Penrose, Bo Quill\n\n21/01 WELCOME\n\nAll were welcome.\n\n21/02 MINUTES\n\nThey were signed.\n\n21/03 GATE\n\nIt is green.\n", "uk-council");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "MINUTES");
  CHECK(minutes.items[1].number.value == "21/02");
}
