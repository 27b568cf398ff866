#include <catch2/catch.hpp>

#include "minuter/parse.hpp"

using namespace minuter;

namespace {

Minutes read(std::string_view text, std::string_view grammar) {
  static const GrammarSet grammars = GrammarSet::built_in();
  static std::vector<std::unique_ptr<const Source>> sources;
  sources.push_back(Source::from_text(std::string(text), "a.md"));
  return parse(*sources.back(), grammars, {grammar, false});
}

std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) {
    for (const auto& owner : action.owners) out += owner.value + "|";
    out += action.text.value + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a dash stands between somebody of the attendance and the task") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Action items\n\n"
      "- Ada - mend the gate - 20 March\n- Bo \xE2\x80\x93 paint it\n- Docs - write them\n- @cy "
      "and @dot read it\n",
      "team");
  CHECK(tasks(minutes) == "Ada|mend the gate\nBo|paint it\nDocs - write them\n@cy|@dot|read it\n");
  CHECK(minutes.actions[0].due.value == "20 March");
}

TEST_CASE("lines that begin with their owner are a task each") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Next steps\n\n"
      "Action items:\nAda - mend the gate\nBo - paint it\n",
      "team");
  CHECK(tasks(minutes) == "Ada|mend the gate\nBo|paint it\n");
}

TEST_CASE("boxes to tick below a topic are tasks where somebody is named first") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Gate\n\nIt "
      "creaks.\n\n"
      "- [ ] @cy mend the gate\n- [x] Bo: paint it\n- [ ] Ada Penrose to read it\n- [ ] Option: a "
      "new gate\n- [ ] Is it oak?\n",
      "team");
  CHECK(tasks(minutes) == "@cy|mend the gate\nBo|paint it\nAda Penrose|read it\n");
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[1].status.value == "done");
  CHECK(minutes.actions[1].item == 0);
}
