#include "grammar/grammar_reader.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace minuter;

namespace {

constexpr const char* vocabulary = R"(vocabulary: en
month: {1: [January, jan], 2: February}
and_word: [and, '&', as well as]
attendance: {present: [present, in the room]}
)";

constexpr const char* layer = R"(grammar: base
layer: true
language: en
define: {id: 'A-\d+'}
furniture: ['^Page \d+$']
sections:
  minutes: {reads: items, headings: [minutes, discussion]}
  attendance:
    reads: attendees
    headings: [attendees, '/^members? present/']
    set: {status: present}
    columns: {name: [name, member], ignore: [notes]}
    entry: ['(?<name>\w+) \((?<initials>[A-Z]+)\)']
  apologies: {reads: attendees, headings: apologies}
labels:
  date: {field: date, labels: [date, when]}
rules:
  action:
    match: 'ACTION (?<id>(?&id)): (?<text>.+)'
    gives: actions
  late: {in: minutes, match: 'motion (?<outcome>carried|lost)', gives: decisions, priority: -5}
  vote: {match: '(?<for>\d+) for, (?<against>\d+) against', gives: decisions, set: {outcome: carried}}
)";

struct Library {
  Vocabulary words;
  std::shared_ptr<const Draft> base;
  GrammarSources sources;

  Library() {
    std::vector<Diagnostic> diagnostics;
    words = read_vocabulary(vocabulary, diagnostics)->words;
    base = read_draft(layer, diagnostics);
    REQUIRE(diagnostics.empty());
    sources.find_draft = [this](std::string_view name) { return name == "base" ? base : nullptr; };
    sources.find_vocabulary = [this](std::string_view name) { return name == "en" ? &words : nullptr; };
    sources.grammar_names = {"base"};
    sources.languages = {"en"};
  }
};

Grammar read(std::string_view text) {
  const Library library;
  std::vector<Diagnostic> diagnostics;
  std::optional<Grammar> grammar = read_grammar(text, library.sources, diagnostics);
  for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(d.span.begin << ": " << d.message);
  REQUIRE(grammar);
  return std::move(*grammar);
}

// The first error: message, the text under its caret up to the end of the line, and help.
struct Told {
  std::string message;
  std::string rest;
  std::string help;
};
Told told(std::string_view text) {
  const Library library;
  std::vector<Diagnostic> diagnostics;
  CHECK_FALSE(read_grammar(text, library.sources, diagnostics));
  REQUIRE_FALSE(diagnostics.empty());
  const Diagnostic& first = diagnostics.front();
  REQUIRE(first.span.end <= text.size());
  REQUIRE(first.span.begin <= first.span.end);
  std::string_view rest = text.substr(first.span.begin);
  return {first.message, std::string(rest.substr(0, rest.find('\n'))), first.help};
}

}  // namespace

TEST_CASE("a vocabulary is read") {
  std::vector<Diagnostic> diagnostics;
  const auto language = read_vocabulary(vocabulary, diagnostics);
  REQUIRE(language);
  CHECK(language->name == "en");
  REQUIRE(language->words.find(Words::month, "jan") != nullptr);
  CHECK(language->words.find(Words::month, "february")->number == 2);
  CHECK(language->words.find(Words::attendance, "in the room")->value == "present");
  CHECK(language->words.longest(Words::and_word) == 3);
  CHECK_FALSE(language->words.has(Words::am, "and"));
  CHECK_FALSE(read_vocabulary("vocabulary: en\nmonths: [x]\n", diagnostics));
  CHECK(diagnostics.front().help == "did you mean 'month'?");
}

TEST_CASE("the values of a vocabulary are closed") {
  const auto first = [](std::string_view text) {
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(read_vocabulary(text, diagnostics));
    REQUIRE_FALSE(diagnostics.empty());
    const Span at = diagnostics[0].span;
    return diagnostics[0].message + " [" + std::string(text.substr(at.begin, at.end - at.begin)) + "] " + diagnostics[0].help;
  };
  CHECK(first("vocabulary: nl\nattendance: {presnt: [er]}\n") == "unknown value 'presnt' of 'attendance' [presnt] did you mean 'present'?");
  CHECK(first("vocabulary: nl\nmonth: {13: [x]}\n") == "unknown value '13' of 'month' [13] a whole number from 1 to 12");
  CHECK(first("vocabulary: nl\nam: {vm: [x]}\n").starts_with("'am' must be a list of phrases, not a map"));
  CHECK(first("vocabulary: nl\noutcome: [ja]\n") == "'outcome' must be a map, not phrases alone [[] say what they stand for: carried: [...]");
  CHECK(first("vocabulary: nl\nam: [vm, '']\n").starts_with("empty text in 'am'"));
  CHECK(first("vocabulary: N L\n").starts_with("a vocabulary's name has small letters"));
  for (std::size_t i = 0; i < words_count; ++i) CHECK_FALSE(about(static_cast<Words>(i)).empty());
}

TEST_CASE("phrases stand at the ends of a text and inside it, in whole words") {
  Vocabulary words;
  words.add(Words::vote_verb, "a vot\u00e9", "");
  words.add(Words::vote_verb, "voted", "");
  CHECK(phrase_at_end(words, Words::vote_verb, "Ada Quill voted") == 5);
  CHECK(phrase_at_end(words, Words::vote_verb, "Ada Quill a vot\u00e9") == 7);
  CHECK(phrase_at_end(words, Words::vote_verb, "Ada devoted") == 0);
  CHECK(phrase_at_end(words, Words::vote_verb, "") == 0);
  CHECK(phrase_at_start(words, Words::vote_verb, "Voted against") == 5);
  CHECK(phrase_at_start(words, Words::vote_verb, "voted") == 5);
  CHECK(phrase_at_start(words, Words::vote_verb, "votes voted") == 0);
  CHECK(has_phrase(words, Words::vote_verb, "Bo (who voted, too)"));
  CHECK_FALSE(has_phrase(words, Words::vote_verb, "She devoted it"));
}

TEST_CASE("a layer is read") {
  const Grammar grammar = read(layer);
  CHECK(grammar.is_layer);
  REQUIRE(grammar.rules.size() == 3);
  CHECK(grammar.rules[0].match.text() == "ACTION (?<id>(?:A-\\d+)): (?<text>.+)");
  CHECK(grammar.rules[2].id == "late");
  using Captures = std::vector<std::pair<std::uint32_t, Field>>;
  CHECK(grammar.rules[0].captures == Captures{{1, Field::id}, {2, Field::text}});
  CHECK(grammar.rules[1].captures == Captures{{1, Field::votes_for}, {2, Field::votes_against}});
  CHECK(grammar.sections[1].patterns.at(0).text() == "^members? present");
  REQUIRE(grammar.meaning_of("discussion") != nullptr);
  CHECK(grammar.meaning_of("discussion")->section == 0);
  CHECK(grammar.meaning_of("when")->label == 0);
  CHECK(grammar.words.has(Words::month, "january"));
}

TEST_CASE("a grammar over a layer") {
  const Grammar grammar = read(R"(grammar: own
extends: [base]
define: {id: 'B\d'}
sections:
  attendance: {headings: [who came], set: {status: in_attendance}}
  apologies: {replace: true, reads: attendees, headings: [regrets]}
  talk: {reads: items, headings: [discussion]}
rules:
  vote: {match: 'all voted for', gives: decisions, joins: true}
)");
  CHECK_FALSE(grammar.is_layer);
  CHECK(grammar.languages == std::vector<std::string>{"en"});
  CHECK(grammar.furniture.size() == 1);
  CHECK(grammar.sections[1].headings == std::vector<std::string>{"who came", "attendees"});
  CHECK(grammar.sections[1].set.at(0).value == "in_attendance");
  CHECK(grammar.sections[2].headings == std::vector<std::string>{"regrets"});
  CHECK(grammar.meaning_of("discussion")->section == 3);
  CHECK(grammar.rules[0].id == "vote");
  CHECK(grammar.rules[0].match.text() == "all voted for");
  CHECK(grammar.rules[1].match.text() == "ACTION (?<id>(?:B\\d)): (?<text>.+)");
}

TEST_CASE("what is wrong is told at its place") {
  const auto check = [](const char* text, const char* message, const char* rest, const char* help) {
    INFO(text);
    const Told t = told(text);
    CHECK(t.message == message);
    CHECK(t.rest == rest);
    CHECK(t.help == help);
  };
  check("grammar: x\nsektions: {}\n", "unknown key 'sektions' in a grammar", "sektions: {}",
        "did you mean 'sections'?");
  check("about: x\n", "the grammar has no 'grammar'", "about: x", "");
  check("grammar: x\ngrammar: y\n", "key 'grammar' stands twice in a grammar", "grammar: y", "");
  check("grammar: x\nlayer: 3\n", "'layer' must be true or false, not '3'", "3", "");
  check("grammar: x\nrules:\n  a: {gives: actions}\n", "rule 'a' has no 'match'", "a: {gives: actions}", "");
  check("grammar: x\nrules:\n  a: {gives: action, match: a}\n", "unknown value 'action' of 'gives'",
        "action, match: a}", "did you mean 'actions'?");
  check("grammar: x\nrules:\n  a: {gives: actions, match: 'it''s ab(c'}\n",
        "pattern does not compile: missing closing parenthesis", "'}", "");
  check("grammar: x\nrules:\n  a: {gives: actions, match: 'it''s [z-a]'}\n",
        "pattern does not compile: range out of order in character class", "a]'}", "");
  check("grammar: x\nrules:\n  a: {gives: actions, match: '(?<owner>x)'}\n",
        "capture 'owner' names no field", "owner>x)'}", "did you mean 'owners'?");
  check("grammar: x\nrules:\n  a: {gives: actions, match: '(?<mover>x)'}\n",
        "capture 'mover' is no field of actions", "mover>x)'}",
        "known here: status, text, id, owners, due, check");
  check("grammar: x\nrules:\n  a: {gives: actions, in: [minuets], match: '(?<text>x)'}\nsections: {minutes: {reads: nothing}}\n",
        "no section is named 'minuets'", "minuets], match: '(?<text>x)'}", "did you mean 'minutes'?");
  check("grammar: x\nextends: bse\n", "no grammar is named 'bse'", "bse", "did you mean 'base'?");
  check("grammar: x\nlanguage: eng\n", "no vocabulary for language 'eng'", "eng", "did you mean 'en'?");
  check("grammar: x\nrules:\n  a: {gives: actions, match: ''}\n",
        "the pattern of 'match' is empty: it matches everywhere", "''}", "");
  check("grammar: x\nrules:\n  a: {gives: actions, match: '(?<text>x)'}\n  b: {gives: actions, match: '(?<text>x)'}\n",
        "rule 'b' can never match: rule 'a' has the same pattern and comes first",
        "b: {gives: actions, match: '(?<text>x)'}", "drop one, or give them different sections in 'in'");
  check("grammar: x\nsections:\n  a: {reads: nothing, headings: [One]}\n  b: {reads: nothing, headings: ['one:']}\n",
        "heading 'one' belongs to section 'a' already", "'one:']}", "");
  check("grammar: x\nrules:\n  a: {gives: actions, match: 'x(?&dat)'}\ndefine: {date: x}\n",
        "no piece is named 'dat'", "(?&dat)'}", "did you mean 'date'?");
  check("grammar: x\ndefine:\n  a: 'x(?&a)'\n", "piece 'a' uses itself", "(?&a)'", "");
  check("grammar: x\nsections: [a\n", "this is not YAML: end of sequence flow not found", "sections: [a",
        "a bracket or quote may be open somewhere before");
  check("grammar: &a x\n", "anchors (&name) are not understood here", "&a x", "");
  check("grammar: x\nsections:\n  a: {reads: actions, set: {statsu: open}}\n",
        "no field is named 'statsu'", "statsu: open}}", "did you mean 'status'?");
  check("grammar: x\nextends: base\ndefine: {id: '('}\n",
        "pattern does not compile: missing closing parenthesis", "'}", "");
  check("[]", "a grammar must be a map, not a list", "[]", "");
  check("", "the file is empty", "", "");
}

TEST_CASE("a section is read as the one that it is like") {
  const Grammar grammar = read("grammar: x\nextends: base\nsections:\n"
                               "  visitors: {like: attendance, headings: visitors, set: {status: in_attendance}, columns: {name: guest}}\n"
                               "  attendance: {skip: ['^none$']}\n");
  const auto at = std::find_if(grammar.sections.begin(), grammar.sections.end(), [](const SectionRule& s) { return s.name == "visitors"; });
  REQUIRE(at != grammar.sections.end());
  CHECK(at->reads == Reads::attendees);
  CHECK(at->headings == std::vector<std::string>{"visitors"});
  CHECK(at->patterns.empty());
  REQUIRE(at->set.size() == 1);
  CHECK(at->set.front().value == "in_attendance");
  REQUIRE(at->columns.size() == 2);
  CHECK(at->columns.front().titles == std::vector<std::string>{"guest", "name", "member"});
  CHECK(at->entry.size() == 1);
  CHECK(at->skip.size() == 1);  // of the layer on top
}

TEST_CASE("any bytes are refused or read") {
  std::vector<Diagnostic> diagnostics;
  const Library library;
  for (const std::string_view text :
       {std::string_view("\0\0", 2), std::string_view("\xFF\xFE x"), std::string_view("- - - - -"),
        std::string_view("\xEF\xBB\xBFgrammar: [x"), std::string_view("a: 'b"), std::string_view("*x"),
        std::string_view("? {a: b}\n: c"), std::string_view("%YAML 9\n--- x"), std::string_view("\t")}) {
    CHECK_FALSE(read_grammar(text, library.sources, diagnostics));
  }
  CHECK_FALSE(read_grammar(std::string(100'000, '['), library.sources, diagnostics));
}
