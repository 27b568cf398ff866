#include "batch/glob.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace minuter::batch {

TEST_CASE("globs match as in .gitignore") {
  CHECK(is_match("*.txt", "minutes.txt"));
  CHECK(is_match("*", "minutes.txt"));
  CHECK_FALSE(is_match("*.txt", "minutes.text"));
  CHECK_FALSE(is_match("*.txt", "2024/minutes.txt"));
  CHECK(is_match("?.md", "a.md"));
  CHECK(is_match("?.md", "\xC3\xA4.md"));
  CHECK_FALSE(is_match("?.md", "ab.md"));
  CHECK(is_match("20[12][0-9]", "2024"));
  CHECK(is_match("[!a]b", "cb"));
  CHECK_FALSE(is_match("[!a]b", "ab"));
  CHECK(is_match("[]a]", "]"));
  CHECK(is_match("[a", "[a"));
  CHECK(is_match("\\*", "*"));
  CHECK_FALSE(is_match("\\*", "a"));
  CHECK(is_match("a*b*c", "axxbxxbc"));
  CHECK_FALSE(is_match("a*b*c", "axxbxxb"));
  CHECK(is_match("", ""));
  CHECK_FALSE(is_match("", "a"));
}

TEST_CASE("two stars stand for folders") {
  CHECK(is_match("**/a.txt", "a.txt"));
  CHECK(is_match("**/a.txt", "b/c/a.txt"));
  CHECK(is_match("b/**", "b/c/a.txt"));
  CHECK(is_match("b/**/a.txt", "b/a.txt"));
  CHECK(is_match("b/**/*.txt", "b/c/d/a.txt"));
  CHECK(is_match("**/c/*.txt", "b/c/c/a.txt"));
  CHECK_FALSE(is_match("**/c/*.txt", "b/c/d/a.txt"));
  CHECK_FALSE(is_match("b/*", "b/c/a.txt"));
  CHECK_FALSE(is_match("**a", "b/a"));
}

TEST_CASE("many stars end soon") {
  std::string glob;
  for (int i = 0; i < 200; ++i) glob += "a*";
  CHECK_FALSE(is_match(glob + "b", std::string(20'000, 'a')));
}

TEST_CASE("exclusions") {
  CHECK(read_exclusion("# note").glob.empty());
  CHECK(read_exclusion("").glob.empty());
  CHECK(read_exclusion("drafts/").folders_only);
  CHECK(read_exclusion("!kept.txt").keeps);
  CHECK(read_exclusion("draft.txt \r").matches("2024/draft.txt", false));
  CHECK(read_exclusion("/draft.txt").matches("draft.txt", false));
  CHECK_FALSE(read_exclusion("/draft.txt").matches("2024/draft.txt", false));
  CHECK_FALSE(read_exclusion("drafts/").matches("drafts", false));
  CHECK(read_exclusion("2024/*.txt").matches("2024/a.txt", false));
}

}  // namespace minuter::batch
