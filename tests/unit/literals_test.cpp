#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "grammar/literals.hpp"
#include "grammar/pattern.hpp"

using namespace minuter;

namespace {

using Hits = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // place, id

// The literals of patterns, id = their order.
Hits hits(std::initializer_list<const char*> patterns, std::string_view text, std::size_t begin = 0, std::size_t end = std::string_view::npos) {
  Literals literals;
  std::uint32_t id = 0;
  for (const char* text_of_pattern : patterns) {
    const Pattern pattern(text_of_pattern);
    for (const Literal& literal : pattern.required()) literals.add(literal, id);
    ++id;
  }
  literals.finish();
  Hits found;
  literals.scan(text, begin, std::min(end, text.size()), [&](const Literals::Hit& hit) { found.emplace_back(hit.begin, hit.id); });
  return found;
}

}  // namespace

TEST_CASE("the case of a literal counts where its pattern says so") {
  CHECK(hits({"\\bACTION\\b"}, "action Action ACTION") == Hits{{14, 0}});
  CHECK(hits({"(?i)\\baction\\b"}, "action Action ACTION") == Hits{{0, 0}, {7, 0}, {14, 0}});
  CHECK(hits({"\\b[Aa]ction\\b"}, "action Action ACTION") == Hits{{0, 0}, {7, 0}});
  CHECK(hits({"\\b(?:ACTION|Action)\\b"}, "action Action ACTION") == Hits{{7, 0}, {14, 0}});
  CHECK(hits({"(?i:carr)IED"}, "carried carrIED CARRIED") == Hits{{8, 0}, {16, 0}});
  CHECK(hits({"\\(TODO\\b"}, "(todo) (TODO)") == Hits{{8, 0}});
}

TEST_CASE("other literals count with their case, too") {
  Match match;
  const Pattern pattern("\\bmoved by .* SECONDED");
  CHECK(pattern.find("moved by Ada, seconded", 0, match) == Found::no);
  CHECK(pattern.find("moved by Ada, SECONDED", 0, match) == Found::yes);
}

TEST_CASE("patterns share a literal") {
  CHECK(hits({"\\bmotion\\b", "\\bmotion\\b \\d", "\\bmotions\\b"}, "a motion and motions") == Hits{{2, 0}, {2, 1}, {13, 2}});
}

TEST_CASE("literals are found at every place of a text") {
  for (const std::size_t before : {0U, 1U, 15U, 31U, 55U, 56U, 59U, 62U, 63U, 64U, 65U, 127U, 128U, 200U}) {
    const std::string text = std::string(before, before % 2 == 0 ? '-' : ' ') + "unanimously";
    const auto place = static_cast<std::uint32_t>(before);
    CHECK(hits({"\\bunanimously\\b", "animous"}, text) == Hits{{place, 0}, {place + 2, 1}});
    CHECK(hits({"\\bunanimously\\b"}, text, 0, text.size() - 1).empty());
    CHECK(hits({"\\bunanimously\\b"}, "x" + std::string(before, 'x') + "unanimously").empty());
    // What stands before the range is no part of a word.
    CHECK(hits({"\\bunanimously\\b"}, "x" + std::string(before, 'x') + "unanimously", before + 1) == Hits{{place + 1, 0}});
  }
}
