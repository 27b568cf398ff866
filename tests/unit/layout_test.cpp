// Runs tests/corpus/layout/*.txt. A file holds cases:
//   === name
//   text
//   ---8<---
//   outline
// With MINUTER_ACCEPT=1 the outlines are written anew.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "layout/layout.hpp"

using namespace minuter;
using namespace minuter::layout;

namespace {

struct Case {
  std::string name;
  std::string text;
  std::string expected;
};

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Case> read_cases(const std::string& content) {
  std::vector<Case> cases;
  bool in_outline = false;
  std::size_t at = 0;
  while (at < content.size()) {
    const auto end = std::min(content.find('\n', at), content.size() - 1);
    const std::string line = content.substr(at, end + 1 - at);
    at = end + 1;
    if (line.rfind("=== case ", 0) == 0) {
      cases.push_back({line.substr(9, line.size() - 10), {}, {}});
      in_outline = false;
    } else if (line == "---8<---\n") {
      in_outline = true;
    } else if (!cases.empty()) {
      (in_outline ? cases.back().expected : cases.back().text) += line;
    }
  }
  return cases;
}

/// "\f" stands for a form feed in the case files.
std::string unescape(std::string text) {
  for (std::size_t at = text.find("\\f"); at != std::string::npos; at = text.find("\\f", at)) {
    text.replace(at, 2, "\f");
  }
  return text;
}

struct Laid {
  std::unique_ptr<const Source> source;
  Layout layout;
  explicit Laid(std::string_view text)
      : source(Source::from_text(text)), layout(lay_out(*source)) {}
  [[nodiscard]] std::string_view text(std::size_t block) const {
    return layout.view(layout.blocks.at(block).text);
  }
};

}  // namespace

TEST_CASE("layout: outlines of the case files") {
  const bool accept = std::getenv("MINUTER_ACCEPT") != nullptr;
  for (const auto& entry :
       std::filesystem::directory_iterator(MINUTER_TEST_DIR "/corpus/layout")) {
    std::string written;
    for (const Case& c : read_cases(read(entry.path()))) {
      const Laid laid(unescape(c.text));
      const std::string got = outline(laid.layout);
      INFO(entry.path().filename().string() << ": " << c.name);
      if (!accept) CHECK(got == c.expected);
      written += "=== case " + c.name + "\n" + c.text + "---8<---\n" + got;
    }
    if (accept) std::ofstream(entry.path(), std::ios::binary) << written;
  }
}

TEST_CASE("layout: plain wrapped lines cost one run") {
  const Laid laid("The committee met and agreed that the plan\nwould be sent to all the members.\n");
  CHECK(laid.layout.runs.size() == 1);
  CHECK(laid.text(0) == "The committee met and agreed that the plan would be sent to all the members.");
}

TEST_CASE("layout: a view gives back its source bytes") {
  const std::string source = "# **Plan**\n\nSee [the plan](http://x.org/plan) &amp; the *second* one.\n";
  const Laid laid(source);
  const Layout& l = laid.layout;
  REQUIRE(l.blocks.size() == 2);
  const std::string_view text = laid.text(1);
  CHECK(text == "See the plan & the second one.");
  const auto at = text.find("the plan");
  const Span span = l.span_of(l.range_of(text.substr(at, 8)));
  CHECK(source.substr(span.begin, span.size()) == "the plan");
  const Span sign = l.span_of(l.range_of(text.substr(text.find('&'), 1)));
  CHECK(source.substr(sign.begin, sign.size()) == "&amp;");
  CHECK(l.has_mark(l.range_of(text.substr(text.find("second"), 6)), MarkKind::italic));
  CHECK(l.has_mark(l.range_of(text.substr(at, 8)), MarkKind::link));
  CHECK_FALSE(l.has_mark(l.range_of(text.substr(at, 12)), MarkKind::link));
}

TEST_CASE("layout: a cell that other text interrupts has pieces") {
  const std::string source =
      "Time\tTitle\tNotes\n10:00-10:10\tA title that is\tThe first part of\n\n\n"
      "\tcut off\ta note.\n10:10-10:20\tNext\tDone.\n";
  const Laid laid(source);
  const Layout& l = laid.layout;
  REQUIRE(l.tables.size() == 1);
  const Row& row = l.rows[1];
  const Range title = l.cells[row.first_cell + 1].text;
  CHECK(l.view(title) == "A title that is cut off");
  const auto pieces = l.pieces_of(title);
  REQUIRE(pieces.size() == 2);
  CHECK(source.substr(pieces[0].begin, pieces[0].size()).substr(0, 15) == "A title that is");
  CHECK(source.substr(pieces[1].begin, pieces[1].size()) == "cut off");
  CHECK(l.pieces_of(l.cells[row.first_cell].text).empty());
}

TEST_CASE("layout: text that only looks like markup stays") {
  for (const std::string_view text :
       {"Use snake_case and other_names_too here", "2 * 3 and 4 * 5", "a<b and c>d",
        "**not closed", "a [bracket and (paren", "it's Bob's and Ann's", "5 > 3", "C:path `open"}) {
    const Laid laid("Note of it, and " + std::string(text) + ".\n");
    CHECK(laid.text(0) == "Note of it, and " + std::string(text) + ".");
  }
}

TEST_CASE("layout: any bytes are safe, and runs stay in order") {
  std::uint32_t state = 12345;
  const auto next = [&] { return state = state * 1664525U + 1013904223U, state >> 16; };
  const std::string_view bits[] = {"**", "*", "_", "[", "](", ")", "`", "<", ">", "\n", "\n\n", "\t",
                                   "| ", "|---|\n", "- ", "1. ", "word ", "Word: ", "\xC2\xA0", "\xE2\x80",
                                   "&amp;", "&#", "'''", "''", "~~", "{:", "}", "\f", "===\n", "---\n",
                                   "#", "# ", "![", "[[", "]]", "<br>", "<!--", "-->", "\\", "  ", ":a: "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned n = next() % 60; n > 0; --n) text += bits[next() % std::size(bits)];
    const Laid laid(text);
    const Layout& l = laid.layout;
    std::uint32_t clean = 0;
    for (const Run& run : l.runs) {
      REQUIRE(run.clean == clean);
      clean += run.length;
      REQUIRE(run.source + run.source_length <= laid.source->text().size());
    }
    REQUIRE(clean == l.text.size());
    for (const Block& b : l.blocks) {
      REQUIRE(b.text.begin <= b.text.end);
      REQUIRE(b.text.end <= l.text.size());
      REQUIRE(b.body.begin <= b.body.end);
      REQUIRE(b.label.begin <= b.label.end);
      REQUIRE(l.span_of(b.text).end <= laid.source->text().size());
    }
    // No word is lost.
    std::size_t words = 0;
    for (std::size_t at = text.find("ord"); at != std::string::npos; at = text.find("ord", at + 3)) ++words;
    std::size_t kept = 0;
    for (std::size_t at = l.text.find("ord"); at != std::string::npos; at = l.text.find("ord", at + 3)) ++kept;
    CHECK(kept <= words);
  }
}

TEST_CASE("layout: hostile texts take linear time") {
#ifdef __SANITIZE_ADDRESS__
  constexpr std::size_t size = 100'000;
#else
  constexpr std::size_t size = 1'000'000;
#endif
  for (const std::string_view bit :
       {"[", "*", ">", "**", "_a", "`", "``` ", "](", "[](", "<", "&", "# a\n", "a\tb\n", "x\n", "\t",
        "|", "| a ", "[a](b", "<!--", "- ", "''", "a\n\n\tb\tc\n", "![", "1. ", "  - a\n", "{:", "[["}) {
    std::string text;
    while (text.size() < size) text += bit;
    const std::clock_t begin = std::clock();  // of this process: others may be busy
    const Laid laid(text);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    INFO(bit);
    CHECK(seconds < 2.0);
  }
}

TEST_CASE("layout: no word of a plain text is lost") {
  const std::string text =
      "Minutes of a meeting\n\nPresent: Ann Lee, Bo Kay\n\n1. Welcome\n   Ann spoke first.\n\n"
      "Name\tRole\nAnn\tChair\nBo\tClerk\n\n- one\n- two\n  three\n\nPage 1 of 2\n\nThe end came\n\n\n"
      "too soon.\n| a | b |\n|---|---|\n| c | d |\n> quoted words\n";
  const Laid laid(text);
  std::string all = laid.layout.text;
  for (const Furniture& f : laid.layout.furniture) all += " " + std::string(laid.source->text(f.span));
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end > at) {
      INFO(text.substr(at, end - at));
      CHECK(all.find(text.substr(at, end - at)) != std::string::npos);
    }
    at = end + 1;
  }
}
