#include "minuter/diagnostic.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "minuter/source.hpp"

using minuter::Diagnostic;
using minuter::Severity;
using minuter::Span;

namespace {

Diagnostic about(Span span) {
  Diagnostic diagnostic;
  diagnostic.check = "bad-time";
  diagnostic.severity = Severity::warning;
  diagnostic.message = "25:00 is no time";
  diagnostic.span = span;
  return diagnostic;
}

/// Rendered both ways, which must agree.
std::string shown(const Diagnostic& diagnostic, std::string_view text) {
  const std::string out = render(diagnostic, "a.txt", text);
  CHECK(render(diagnostic, *minuter::Source::from_text(text, "a.txt")) == out);
  return out;
}

std::string shown(Span span, std::string_view text) {
  return shown(about(span), text);
}

}  // namespace

TEST_CASE("a diagnostic shows its line with carets under the span", "[diagnostic]") {
  Diagnostic diagnostic = about({9, 14});
  diagnostic.help = "times go from 00:00 to 24:00";
  diagnostic.related = {{"the meeting starts here", {0, 1}}};
  CHECK(shown(diagnostic, "1. Start\n25:00 Tea\n") ==
        "a.txt:2:1: warning: 25:00 is no time [bad-time]\n"
        "  2 | 25:00 Tea\n"
        "    | ^^^^^\n"
        "    = note: a.txt:1:1: the meeting starts here\n"
        "    = help: times go from 00:00 to 24:00\n");
}

TEST_CASE("carets keep their place behind tabs and wide letters", "[diagnostic]") {
  CHECK(shown({6, 11}, "1\tZo\u00EB25:00\tTea") ==
        "a.txt:1:6: warning: 25:00 is no time [bad-time]\n"
        "  1 | 1    Zoë25:00    Tea\n"
        "    |         ^^^^^\n");
  CHECK(shown({1, 2}, "1\tTea") ==
        "a.txt:1:2: warning: 25:00 is no time [bad-time]\n"
        "  1 | 1    Tea\n"
        "    |  ^^^^\n");
}

TEST_CASE("a span over several lines is marked to the end of the first", "[diagnostic]") {
  CHECK(shown({4, 13}, "Tea at\r\nnoon, or\n") ==
        "a.txt:1:5: warning: 25:00 is no time [bad-time]\n"
        "  1 | Tea at\n"
        "    |     ^^\n");
}

TEST_CASE("an empty span has one caret, also at the end", "[diagnostic]") {
  CHECK(shown({3, 3}, "Tea\n") ==
        "a.txt:1:4: warning: 25:00 is no time [bad-time]\n"
        "  1 | Tea\n"
        "    |    ^\n");
  CHECK(shown({4, 4}, "Tea\n") ==
        "a.txt:1:4: warning: 25:00 is no time [bad-time]\n"
        "  1 | Tea\n"
        "    |    ^\n");
  CHECK(shown({4, 4}, "Tea\n\nCake") ==
        "a.txt:2:1: warning: 25:00 is no time [bad-time]\n"
        "  2 |\n"
        "    | ^\n");
}

TEST_CASE("an empty text shows no line", "[diagnostic]") {
  CHECK(shown({0, 0}, "") == "a.txt:1:1: warning: 25:00 is no time [bad-time]\n");
}

TEST_CASE("a long line is cut around the span", "[diagnostic]") {
  const std::string a(150, 'a');
  const std::string b(150, 'b');
  CHECK(shown({150, 155}, a + "25:00" + b) ==
        "a.txt:1:151: warning: 25:00 is no time [bad-time]\n"
        "  1 | …" +
            std::string(24, 'a') + "25:00" + std::string(69, 'b') + "…\n" + "    | " +
            std::string(25, ' ') + "^^^^^\n");
  CHECK(shown({0, 3}, a) ==
        "a.txt:1:1: warning: 25:00 is no time [bad-time]\n"
        "  1 | " +
            std::string(99, 'a') +
            "…\n"
            "    | ^^^\n");
  CHECK(shown({148, 150}, a) ==
        "a.txt:1:149: warning: 25:00 is no time [bad-time]\n"
        "  1 | …" +
            std::string(99, 'a') +
            "\n"
            "    | " +
            std::string(98, ' ') + "^^\n");
  CHECK(shown({0, 300}, a + b) ==
        "a.txt:1:1: warning: 25:00 is no time [bad-time]\n"
        "  1 | " +
            std::string(99, 'a') +
            "…\n"
            "    | " +
            std::string(99, '^') + "\n");
}

TEST_CASE("a line of megabytes costs no more than it shows", "[diagnostic]") {
  const std::string text(4'000'000, 'x');
  CHECK(shown({2'000'000, 2'000'001}, text) ==
        "a.txt:1:2000001: warning: 25:00 is no time [bad-time]\n"
        "  1 | …" +
            std::string(98, 'x') + "…\n" + "    | " + std::string(25, ' ') + "^\n");
}

TEST_CASE("control characters do not reach the terminal", "[diagnostic]") {
  Diagnostic diagnostic = about({0, 1});
  diagnostic.message = "bad \x1b[31m\nname";
  CHECK(render(diagnostic, "a\x1b.txt", "\x1b[2J \xC2\x9B \xFF") ==
        "a\uFFFD.txt:1:1: warning: bad \uFFFD[31m\uFFFDname [bad-time]\n"
        "  1 | \uFFFD[2J \uFFFD \uFFFD\n"
        "    | ^\n");
}

TEST_CASE("numbers of lines widen the margin; names and colours", "[diagnostic]") {
  Diagnostic diagnostic = about({11, 12});
  diagnostic.check.clear();
  diagnostic.severity = Severity::error;
  CHECK(shown(diagnostic, "\n\n\n\n\n\n\n\n\n\n\nx") ==
        "a.txt:12:1: error: 25:00 is no time\n"
        "  12 | x\n"
        "     | ^\n");
  CHECK(render(diagnostic, "", "\n\n\n\n\n\n\n\n\n\n\nx", true) ==
        "\x1b[1m12:1:\x1b[0m \x1b[1;31merror:\x1b[0m 25:00 is no time\n"
        "\x1b[1;34m  12 |\x1b[0m x\n"
        "\x1b[1;34m     |\x1b[0m \x1b[1;31m^\x1b[0m\n");
  CHECK(name_of(Severity::note) == "note");
  CHECK(name_of(Severity::warning) == "warning");
}

TEST_CASE("carets stand under what a terminal shows", "[diagnostic]") {
  CHECK(shown({6, 11}, "会議25:00") ==
        "a.txt:1:3: warning: 25:00 is no time [bad-time]\n"
        "  1 | 会議25:00\n"
        "    |     ^^^^^\n");
  CHECK(shown({8, 13}, "\U0001F389Ze\u030825:00") ==
        "a.txt:1:5: warning: 25:00 is no time [bad-time]\n"
        "  1 | \U0001F389Ze\u030825:00\n"
        "    |     ^^^^^\n");
  CHECK(shown({1, 3}, "e\u0301") ==
        "a.txt:1:2: warning: 25:00 is no time [bad-time]\n"
        "  1 | e\u0301\n"
        "    |  ^\n");
}
