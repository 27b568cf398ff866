#include "grammar/pattern.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "grammar/grammar_pack.hpp"

using namespace minuter;
using Texts = std::vector<std::string>;

namespace {

Texts required(const char* text) {
  Texts texts;
  const Pattern pattern(text);
  for (const auto& literal : pattern.required()) texts.push_back(literal.text);
  return texts;
}
// "|text|": counts only where a word begins and ends there.
Texts with_ends(const char* text) {
  Texts texts;
  const Pattern pattern(text);
  for (const auto& literal : pattern.required())
    texts.push_back((literal.begins_word ? "|" : "") + literal.text + (literal.ends_word ? "|" : ""));
  return texts;
}
Found find(const char* pattern, std::string_view subject) {
  Match match;
  return Pattern(pattern).find(subject, 0, match);
}

}  // namespace

TEST_CASE("a pattern finds its groups") {
  const Pattern pattern(R"((?i)from (?<start>\d+) to (?<end>\d+)(?<note> noted)?)");
  Match match;
  const std::string text = "they met FROM 7 to 9 there, from 10 to 12 here";
  REQUIRE(pattern.find(text, 0, match) == Found::yes);
  REQUIRE(match.groups.size() == 4);
  CHECK(match.groups[0] == "FROM 7 to 9");
  CHECK(match.groups[1] == "7");
  CHECK(match.groups[1].data() == text.data() + 14);
  CHECK_FALSE(match.took_part(3));
  REQUIRE(pattern.find(text, 20, match) == Found::yes);
  CHECK(match.groups[2] == "12");
  CHECK(pattern.find(text, 40, match) == Found::no);
  CHECK(pattern.find(text, text.size() + 1, match) == Found::no);
  using Names = std::vector<std::pair<std::uint32_t, std::string>>;
  CHECK(pattern.names() == Names{{1, "start"}, {2, "end"}, {3, "note"}});
}

TEST_CASE("patterns know letters beyond ASCII") {
  CHECK(find(R"((?i)^\w+ ÉTÉ$)", "Là été") == Found::yes);
  CHECK(find(R"(^.{3}$)", "äöü") == Found::yes);
}

TEST_CASE("the same with and without JIT, with any bytes") {
  const Pattern pattern(R"((?<=x)(\w+) end)");
  Match match;
  for (int i = 0; i < 200; ++i) {
    REQUIRE(pattern.find("xäb end", 0, match) == Found::yes);
    REQUIRE(match.groups[1] == "äb");
    REQUIRE(pattern.find("xab end", 1, match) == Found::yes);
    REQUIRE(pattern.find("\xFF\xC3 x\xE4 end", 0, match) == Found::no);
    REQUIRE(pattern.find("\xFFxab end \xC3", 0, match) == Found::yes);
    REQUIRE(pattern.find("xää end", 2, match) == Found::no);
    REQUIRE(pattern.find("", 0, match) == Found::no);
    REQUIRE(pattern.find(std::string_view(), 0, match) == Found::no);
  }
}

TEST_CASE("a pattern that runs away hits the limit soon") {
  const Pattern pattern("(a+)+$");
  const std::string text = std::string(5000, 'a') + "!";
  Match match;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 60; ++i) REQUIRE(pattern.find(text, 0, match) == Found::limit);
  const auto took = std::chrono::steady_clock::now() - begin;
  CHECK(took < std::chrono::seconds(3));
}

TEST_CASE("a match in a very long text is found") {
  const std::string text = std::string(1'000'000, 'a') + " key 7";
  Match match;
  REQUIRE(Pattern(R"(key (\d))").find(text, 0, match) == Found::yes);
  CHECK(match.groups[1] == "7");
  CHECK(Pattern(R"((\d))").find(text, 0, match) == Found::yes);
  CHECK(Pattern(R"(^b)").find(text, 0, match) == Found::no);
}

TEST_CASE("errors of a pattern have a place") {
  CHECK(Pattern::check("a(b)?").message.empty());
  CHECK(Pattern::check("a(b").message == "missing closing parenthesis");
  CHECK(Pattern::check("a(b").offset == 3);
  CHECK(Pattern::check("ab[z-a]").message == "range out of order in character class");
  CHECK_FALSE(Pattern::check(std::string(200, '(') + std::string(200, ')')).message.empty());
  CHECK(find("(", "(") == Found::no);
}

TEST_CASE("required literals that begin or end a word") {
  CHECK(with_ends("\\bmeeting\\b") == Texts{"|meeting|"});
  CHECK(with_ends("(?i)\\b(?:los|las|por)\\b[^\\n]*") == Texts{"|las|", "|los|", "|por|"});
  CHECK(with_ends("\\b(?:los|x?las)\\b") == Texts{"las|", "|los|"});
  CHECK(with_ends("\\b(?:a )?(?:los|las)s?") == Texts{"|las", "|los"});
  CHECK(with_ends("\\bmeet(?:ing)?\\b") == Texts{"|meet"});
  CHECK(with_ends("\\bone\\b, two\\b") == Texts{"|one, two|"});
  CHECK(with_ends("\\b\\(note\\)\\b") == Texts{"|note)"});
  CHECK(with_ends("(?:no|yes\\b)\\d") == Texts{"no", "yes|"});
  CHECK(with_ends("^(?:the )?(?:one|two)$") == Texts{"|one", "|two"});
  CHECK(with_ends("[A-Z]+(?:the )?(?:one|two)") == Texts{"one", "two"});
  CHECK(with_ends("\\w+[ \\n](?:one|two)\\s+") == Texts{"|one|", "|two|"});
  CHECK(with_ends("\\w(?:one|two)") == Texts{"one", "two"});
  CHECK(with_ends("(?i:\\bheld)\\s+at") == Texts{"|held|"});
  CHECK(with_ends("(?:^|[\\s.;,(])ayes?") == Texts{"|aye"});
  CHECK(with_ends("(?:^|[\\s.;,(x])ayes?") == Texts{"aye"});
  CHECK(with_ends("\\S+ \\(on it") == Texts{"|on it"});
  CHECK(with_ends("\\b(?:no|non)\\b|none") == Texts{"|no|", "|non|", "none"});
  CHECK(with_ends("\\bno|no") == Texts{"|no", "no"});
}

TEST_CASE("other literals that a match must hold") {
  const auto others = [](const char* text) {
    std::vector<Texts> all;
    const auto facts = minuter::facts_of(text);
    for (const auto& set : facts.others) {
      all.emplace_back();
      for (const auto& literal : set) all.back().push_back(literal.text);
    }
    return all;
  };
  CHECK(others("(?:council|board) \\w+ (?:met|convened)\\b") == std::vector<Texts>{{"convened", "met"}});
  CHECK(others("(?:council|board) (?:\\w+ met)?").empty());
  CHECK(others("(?:council \\w+ met|board)").empty());
  CHECK(others("approved\\s[:\xE2\x80\x93-]") == std::vector<Texts>{{"-", ":", "\xE2\x80\x93"}});
  CHECK(others("approved\\s[\xE2\x80\x93-\xE2\x80\x95]").empty());
  CHECK(others("approved\\s[a-c]").empty());
  // All of them are asked for before the pattern runs; what matches still does.
  const Pattern pattern("(?i)(?:council|board)\\b.*\\b(?:met|convened)\\b.*\\bat \\d");
  minuter::Match match;
  CHECK(pattern.find("The Board convened at 7", 0, match) == minuter::Found::yes);
  CHECK(pattern.find("The Board convened", 0, match) == minuter::Found::no);
}

TEST_CASE("required literals") {
  CHECK(required("^Page \\d+ of \\d+$") == Texts{"page "});
  CHECK(required("(?i)RESOLVED that") == Texts{"resolved that"});
  CHECK(required("colou?r") == Texts{"colo"});
  CHECK(required("(?:present|in attendance): x") == Texts{"in attendance", "present"});
  CHECK(required("(?:yes|\\d+)").empty());
  CHECK(required("(?:yes|no)?").empty());
  CHECK(required("ab{0,2}cd") == Texts{"cd"});
  CHECK(required("ab+c") == Texts{"ab"});
  CHECK(required("(?!never)(?=ahead)so") == Texts{"so"});
  CHECK(required("[Aa]ction[s]?") == Texts{"action"});
  CHECK(required("\\(ACTION (?<id>[A-Z]+)\\)") == Texts{"action "});
  CHECK(required("(?<name>chair)man") == Texts{"chairman"});
  CHECK(required("(?i)bis spät um acht") == Texts{"t um acht"});
  CHECK(required("bis spät") == Texts{"bis spät"});
  CHECK(required("(?x) a b c").empty());
  CHECK(required("\\Qa.b\\E").empty());
  CHECK(required("(a)\\1").empty());
  CHECK(required("a|b|") .empty());
  CHECK(required("[[:alpha:]]end\\b") == Texts{"end"});
  CHECK(required("[]x]end") == Texts{"end"});
  CHECK(required("x{,3}abc").empty());
}

TEST_CASE("literals are found wherever they stand") {
  for (std::size_t before = 0; before < 70; ++before) {
    for (std::size_t after = 0; after < 40; after += 13) {
      const std::string text = std::string(before, 'x') + "MoVer" + std::string(after, 'y');
      REQUIRE(find("(?i)(?:mover|seconder|proposed by)", text) == Found::yes);
      REQUIRE(find("(?i)(?:mower|seconder|proposed by)", text) == Found::no);
      REQUIRE(find("(?i)v|@", text) == Found::yes);
    }
  }
}

TEST_CASE("threads share a pattern") {
  const Pattern pattern(R"((\d+) votes)");
  std::vector<std::thread> threads;
  std::atomic<int> found = 0;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      Match match;
      for (int i = 0; i < 500; ++i) {
        if (pattern.find("by 12 votes", 0, match) == Found::yes && match.groups[1] == "12") ++found;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(found == 2000);
}

TEST_CASE("named pieces are put in") {
  const Defines defines = {{"id", "(?&letters)\\d+"}, {"letters", "[A-Z]{2}"}, {"loop", "x(?&loop)"},
                           {"a", "(?&b)"}, {"b", "(?&a)"}};
  std::string out;
  CHECK(expand("see (?&id)!", defines, out).message.empty());
  CHECK(out == "see (?:(?:[A-Z]{2})\\d+)!");
  CHECK(expand("\\(?&id) [(?&id)]", defines, out).message.empty());
  CHECK(out == "\\(?&id) [(?&id)]");
  const PatternError unknown = expand("ab(?&di)", defines, out);
  CHECK(unknown.message == "no piece is named 'di'");
  CHECK(unknown.offset == 2);
  CHECK(expand("(?&loop)", defines, out).message == "piece 'loop' uses itself");
  CHECK(expand("(?&a)", defines, out).message == "piece 'a' uses itself");
  Defines bomb = {{"p0", "xxxxxxxxxx"}};
  for (int i = 1; i < 30; ++i) {
    const std::string use = "(?&p" + std::to_string(i - 1) + ")";
    bomb.emplace_back("p" + std::to_string(i), use + use);
  }
  CHECK_FALSE(expand("(?&p29)", bomb, out).message.empty());
}

TEST_CASE("a failing find is cheap", "[.bench]") {
  const std::string line =
      "The committee noted that the secretary had written to the members about the new building.  "
      "Thanks gi";
  for (const char* text : {"(?i)resolved that", "\\(ACTION (?<id>[A-Z]+)\\)", "^\\d+ x",
                           "(?i)(?:moved|seconded|proposed|carried|defeated|adopted) by"}) {
    const Pattern pattern(text);
    Match match;
    int found = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 1'000'000; ++i) found += pattern.find(line, 0, match) == Found::yes ? 1 : 0;
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
    WARN(text << ": " << took.count() / 1e6 << " ns, found " << found);
  }
}

TEST_CASE("a pattern packed with its code runs as the one it was made of") {
  const char* const text = R"((?i)\bby (?<name>\p{Lu}\p{Ll}+)( and (?<other>\p{Lu}\p{Ll}+))?)";
  const Pattern written(text);
  PatternPacker packer;
  const std::uint32_t index = packer.index_of(written);
  const std::uint32_t next = packer.index_of(Pattern("next"));
  CHECK(next == index + 1);
  CHECK(packer.index_of(Pattern(text)) == index);

  const std::string bytes = packer.bytes();
  PatternPool pool(bytes);
  const Pattern pattern = pool.at(index);
  CHECK(pattern.text() == text);
  CHECK(pattern.facts() == written.facts());
  CHECK(pattern.names() == written.names());
  Match match;
  REQUIRE(pattern.find("seen by Ada and Bo", 0, match) == Found::yes);
  CHECK(match.groups[1] == "Ada");
  CHECK(match.groups[3] == "Bo");
  for (int run = 0; run < 100; ++run) REQUIRE(pattern.find("seen by Ada", 0, match) == Found::yes);  // by JIT
  CHECK(pattern.find("seen by ada", 0, match) == Found::no);
  CHECK(pool.at(next).text() == "next");
}

TEST_CASE("code that another PCRE2 saved is made anew from the text") {
  std::string code = Pattern("a(b)").saved_code();
  REQUIRE(code.size() > 8);
  code[4] = static_cast<char>(code[4] ^ 1);  // the version
  const Pattern pattern("a(b)", facts_of("a(b)"), code);
  Match match;
  REQUIRE(pattern.find("cab", 0, match) == Found::yes);
  CHECK(match.groups[1] == "b");
}
