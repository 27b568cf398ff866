// What `minuter grammar test` and its like know of patterns and grammars.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "grammar/grammar_set.hpp"
#include "grammar/pattern.hpp"
#include "grammar_tools/loops.hpp"
#include "grammar_tools/runaway.hpp"
#include "grammar_tools/test_grammar.hpp"
#include "grammar_tools/write_grammar.hpp"
#include "minuter/grammar.hpp"

using namespace minuter;

TEST_CASE("loops of a pattern, with what they take") {
  const auto has = [](std::string_view pattern, const Loop& loop) {
    const auto all = loops_of(pattern);
    return std::find(all.begin(), all.end(), loop) != all.end();
  };
  CHECK(has("^(b+)+$", {"", "b"}));
  CHECK(has("^Row (?<id>[x-z]+)", {"Row ", "x"}));
  CHECK(has("(?i)at (?:é|bc)*", {"at ", "é"}));
  CHECK(has("(?i)at (?:é|bc)*", {"at ", "bc"}));
  CHECK(has(R"(^\d{2,} (?:\p{Lu}, )+)", {"11 ", "A, "}));
  CHECK(has("[^a]+", {"", "A"}));
  CHECK(loops_of("(?=x+)?b{1,3}").size() == 1);
  // Whatever it is given, it ends.
  for (const char* odd : {"(", "[", "\\", "a{", "(?", "(?<n", "[^", "[a-", ")+", "(*", "\\p{",
                          "\\x{", "[]", "(?'", "{9}"})
    static_cast<void>(loops_of(odd));
  static_cast<void>(loops_of(std::string(5000, '(')));
}

TEST_CASE("patterns that run away are found whatever their letters") {
  for (const char* text :
       {"^(b+)+$", "^Row (?:q+q*)+q+$", "^([x-z]*)*!$", R"(^(?:é+)+$)", R"(^\((?:b+)+\))", R"(^(?<text>(?:\w+ ?)+)”$)", R"(^(?:q+)+z)", R"(^#(?:_+-?)+$)"}) {
    INFO(text);
    CHECK(find_runaway(Pattern(text), {}) != "");
  }
  for (const char* text : {"^b+$", "^Row (?<id>[x-z]{1,20})", R"(^\p{Lu}\w+ moved (?<text>.+)$)"}) {
    INFO(text);
    CHECK(find_runaway(Pattern(text), {}) == "");
  }
}

TEST_CASE("each built-in grammar is whole when it is written flat") {
  const GrammarSet built_in = GrammarSet::built_in();
  for (const GrammarText& text : grammar_texts(built_in)) {
    if (text.is_layer) continue;
    INFO(text.name);
    const auto flat = write_flat(built_in, text.name);
    REQUIRE(flat);
    GrammarSet set = GrammarSet::built_in();
    std::vector<Diagnostic> diagnostics;
    const auto name = set.add({"flat.yaml", *flat}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics)
      UNSCOPED_INFO(render(diagnostic, "flat.yaml", *flat));
    REQUIRE(name);
    const GrammarReport report = test_grammar(set, *name);
    for (const Diagnostic& finding : report.findings) {
      if (finding.severity == Severity::error) UNSCOPED_INFO(render(finding, "flat.yaml", *flat));
    }
    CHECK(report.failed == 0);
  }
}
