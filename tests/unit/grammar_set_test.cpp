#include "grammar/grammar_set.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "grammar/grammar.hpp"
#include "grammar/grammar_schema.hpp"
#include "minuter/grammar.hpp"

using namespace minuter;

TEST_CASE("built-in grammars are there and whole") {
  const GrammarSet set = GrammarSet::built_in();
  const std::vector<const Grammar*> all = set.all();
  REQUIRE(all.size() == grammar_texts(set).size());
  const Grammar* english = set.find("english");
  REQUIRE(english != nullptr);
  CHECK(english->name == "english");
  CHECK(english->words.has(Words::month, "january"));
  CHECK(english->words.find(Words::month, "january")->number == 1);
  CHECK_FALSE(english->meaning_of("agenda") == nullptr);
  CHECK(set.find("nothing") == nullptr);
  for (const Grammar* grammar : all) {
    INFO(grammar->name);
    for (const TextRule& rule : grammar->rules) CHECK(Pattern::check(rule.match.text()).message.empty());
  }
}

TEST_CASE("what was packed of a pattern is what reading it says") {
  const GrammarSet set = GrammarSet::built_in();
  for (const Grammar* grammar : set.all()) {
    std::vector<const Pattern*> patterns;
    for (const TextRule& rule : grammar->rules) patterns.push_back(&rule.match);
    for (const SectionRule& section : grammar->sections)
      for (const Pattern& pattern : section.entry) patterns.push_back(&pattern);
    for (const Pattern& furniture : grammar->furniture) patterns.push_back(&furniture);
    for (const Pattern* pattern : patterns) {
      INFO(grammar->name << ": " << pattern->text());
      CHECK(pattern->facts() == facts_of(pattern->text()));
    }
  }
  for (const auto& evidence : detection(set).patterns) CHECK(evidence.pattern.facts() == facts_of(evidence.pattern.text()));
}

TEST_CASE("a user's grammar extends and replaces built-in ones") {
  GrammarSet set = GrammarSet::built_in();
  const std::size_t count = set.all().size();
  const std::size_t evidence = detection(set).headings.size();
  std::vector<Diagnostic> diagnostics;
  const auto name = set.add({"club.yaml", "grammar: club\nextends: english\n"
                                          "detect: [{heading: Zebra count, weight: 7}]\n"},
                            diagnostics);
  REQUIRE(name);
  CHECK(*name == "club");
  CHECK(set.all().size() == count + 1);
  const Grammar* club = set.find("club");
  CHECK(club->rules.size() == set.find("english")->rules.size());
  CHECK(club->words.has(Words::month, "january"));
  const DetectionTable& table = detection(set);
  CHECK(table.headings.size() == evidence + 1);
  const auto& weights = table.headings.at("zebra count");
  REQUIRE(weights.size() == 1);
  CHECK(table.grammars.at(weights[0].grammar) == "club");
  CHECK(weights[0].weight == 7);

  REQUIRE(set.add({"club.yaml", "grammar: club\nextends: club\nabout: again\n"}, diagnostics));
  CHECK(set.all().size() == count + 1);
  CHECK(set.find("club")->about == "again");

  const auto broken = set.add({"bad.yaml", "grammar: bad\nrulse: {}\n"}, diagnostics);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message == "grammar bad.yaml has an error");
  CHECK(diagnostics.size() == 1);
  CHECK(set.find("bad") == nullptr);
}

TEST_CASE("threads may ask for a grammar at once") {
  const GrammarSet set = GrammarSet::built_in();
  std::vector<std::thread> threads;
  std::vector<const Grammar*> found(4);
  for (std::size_t i = 0; i < found.size(); ++i) {
    threads.emplace_back([&, i] { found[i] = set.find("english"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Grammar* grammar : found) CHECK(grammar == found[0]);
}

TEST_CASE("a grammar is made fast", "[.bench]") {
  for (int i = 0; i < 3; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const GrammarSet set = GrammarSet::built_in();
    const auto built = std::chrono::steady_clock::now();
    static_cast<void>(detection(set));
    const auto detected = std::chrono::steady_clock::now();
    static_cast<void>(set.find("english"));
    const auto found = std::chrono::steady_clock::now();
    const auto us = [](auto d) { return std::chrono::duration<double, std::micro>(d).count(); };
    WARN("set " << us(built - begin) << " us, detection " << us(detected - built) << " us, english "
                << us(found - detected) << " us");
  }
}

TEST_CASE("the schema of grammars has the names of fields") {
  const std::string_view schema = grammar_schema();
  CHECK(schema.find('@') == std::string_view::npos);
  CHECK(schema.find(R"("seconder")") != std::string_view::npos);
}

TEST_CASE("a vocabulary of the user is named by its file or by its name") {
  constexpr std::string_view dutch = "vocabulary: nl\nmonth: {5: [mei]}\nattendance: {present: [aanwezig]}\n";
  GrammarSet set = GrammarSet::built_in();
  std::vector<Diagnostic> diagnostics;
  const GrammarFile beside{"house/club.yaml", "grammar: club\nextends: english\nlanguage: [../words/nl.yaml, en]\n"};
  const std::vector<NamedVocabulary> named = vocabularies_of(beside);
  REQUIRE(named.size() == 1);
  CHECK(named[0].path == "words/nl.yaml");
  CHECK(beside.text.substr(named[0].at.begin, 16) == "../words/nl.yaml");

  CHECK_FALSE(set.add(beside, diagnostics));
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].message == "no vocabulary file 'words/nl.yaml'");
  diagnostics.clear();

  REQUIRE(set.add_vocabulary({"./words/nl.yaml", std::string(dutch)}, diagnostics) == "nl");
  CHECK(set.has_vocabulary("words/nl.yaml"));
  REQUIRE(set.add(beside, diagnostics));
  const Grammar* club = set.find("club");
  CHECK(club->languages == std::vector<std::string>{"nl", "en"});
  CHECK(club->words.find(Words::month, "mei")->number == 5);
  CHECK(club->words.has(Words::month, "may"));

  REQUIRE(set.add({"other.yaml", "grammar: other\nlanguage: nl\n"}, diagnostics));
  CHECK(set.find("other")->words.has(Words::attendance, "aanwezig"));
  REQUIRE(set.add({"elsewhere/third.yaml", "grammar: third\nextends: club\n"}, diagnostics));
  CHECK(set.find("third")->words.has(Words::month, "mei"));
  CHECK(diagnostics.empty());
}

TEST_CASE("a vocabulary is told from a grammar by its keys") {
  CHECK(is_vocabulary("# Dutch\nvocabulary: nl\n"));
  CHECK_FALSE(is_vocabulary("grammar: nl\n"));
  CHECK_FALSE(is_vocabulary("about: x\n  vocabulary: nl\n"));
  CHECK_FALSE(is_vocabulary(""));
  for (const VocabularyText& text : vocabulary_texts(GrammarSet::built_in())) CHECK(is_vocabulary(text.yaml));
  for (const GrammarText& text : grammar_texts(GrammarSet::built_in())) CHECK_FALSE(is_vocabulary(text.yaml));
}
