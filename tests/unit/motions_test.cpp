#include <catch2/catch.hpp>

#include <memory>
#include <string>

#include "minuter/minuter.hpp"

namespace {

minuter::Minutes read(const std::string& text) {
  static const auto grammars = minuter::GrammarSet::built_in();
  static std::unique_ptr<const minuter::Source> source;  // outlives what is read from it
  source = minuter::Source::from_text(text);
  minuter::ParseOptions options;
  options.grammar = "us-municipal";
  return minuter::parse(*source, grammars, options);
}

}  // namespace

TEST_CASE("motions: later sentences join the motion") {
  const auto minutes = read("# Town of Elm\n\n## Roads\n\nPenrose moved to buy salt. Quill seconded the motion. The motion passed 4-1.\n");
  REQUIRE(minutes.decisions.size() == 1);
  const auto& decision = minutes.decisions[0];
  CHECK(decision.text.value == "buy salt.");
  CHECK(decision.mover.value == "Penrose");
  CHECK(decision.seconder.value == "Quill");
  CHECK(decision.outcome.value == "carried");
  CHECK(decision.votes_for.value == 4);
  CHECK(decision.votes_against.value == 1);
}

TEST_CASE("motions: what joins in the same sentence ends the text") {
  const auto minutes = read("# Town of Elm\n\n## Roads\n\nMotion by Penrose to buy salt, seconded by Quill and carried unanimously.\n");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "buy salt");
  CHECK(minutes.decisions[0].seconder.value == "Quill");
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("motions: named votes are counted") {
  const auto minutes = read("# Town of Elm\n\n## Roads\n\nPenrose moved to buy salt. Roll call vote: Penrose aye, Quill aye, Rusk nay.\n");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].votes_for.value == 2);
  CHECK(minutes.decisions[0].votes_against.value == 1);
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("motions: without a text the heading says what was moved") {
  const auto minutes = read("# Town of Elm\n\n## Adoption of the budget\n\nMoved by Penrose, seconded by Quill.\n");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "Adoption of the budget");
}

TEST_CASE("motions: a roll called over lines is counted") {
  const auto minutes = read(
      "# Town of Elm\n\n## Roads\n\nPenrose moved to buy salt; Quill seconded. Motion was carried as follows:\n\nChair Penrose: aye\n\nSelectman Quill: aye\n\n"
      "Selectman Rusk: no\n\n## Bridges\n\nQuill moved to sell sand.\n");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].votes_for.value == 2);
  CHECK(minutes.decisions[0].votes_against.value == 1);
  CHECK_FALSE(minutes.decisions[1].votes_for.is_there());
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("motions: what is said of the motion right behind it is no second decision") {
  const auto minutes = read("# Town of Elm\n\n## Roads\n\nPenrose moved acceptance of the May minutes; Quill seconded. The minutes were accepted.\n");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].mover.value == "Penrose");
  CHECK(minutes.decisions[0].seconder.value == "Quill");
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("motions: an election is the end of the motion that named who was elected") {
  const auto one = read("# Town of Elm\n\n## Clerk\n\nIt was proposed and seconded that Bo Quill be clerk. With no other nominations Bo Quill was duly elected.\n");
  REQUIRE(one.decisions.size() == 1);
  CHECK(one.decisions[0].outcome.value == "carried");
  const auto two = read("# Town of Elm\n\n## Clerk\n\nPenrose moved to buy salt. Bo Quill was elected clerk.\n");
  REQUIRE(two.decisions.size() == 2);
  CHECK(two.decisions[1].text.value == "Bo Quill was elected clerk");
}

TEST_CASE("motions: who moved stands in the sentence behind a statement") {
  const auto minutes = read("# Town of Elm\n\n## Clerk\n\nBo Quill is willing to continue as clerk. Proposed by Ada Penrose, seconded by Cy Rusk.\n\n"
                            "## Roads\n\nThe salt budget was adopted with Ada Penrose making the motion and Cy Rusk seconding.\n");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "Bo Quill is willing to continue as clerk");
  CHECK(minutes.decisions[0].mover.value == "Ada Penrose");
  CHECK(minutes.decisions[1].text.value == "The salt budget was adopted");
  CHECK(minutes.decisions[1].seconder.value == "Cy Rusk");
  CHECK(minutes.decisions[1].outcome.value == "carried");
}

TEST_CASE("motions: what was approved is agreed, and carried where it was moved or counted") {
  const auto agreed = read("# Town of Elm\n\n## Roads\n\nThe plan for the roads was shown, and adopted.\n\nSalt budget approved.\n");
  REQUIRE(agreed.decisions.size() == 2);
  CHECK(agreed.decisions[0].outcome.value == "agreed");
  CHECK(agreed.decisions[1].outcome.value == "agreed");
  const auto carried = read("# Town of Elm\n\n## Roads\n\nPenrose moved to buy salt. Approved.\n\n## Hut\n\nA motion was made to sell the hut. The motion was approved.\n");
  REQUIRE(carried.decisions.size() == 2);
  CHECK(carried.decisions[0].outcome.value == "carried");
  CHECK(carried.decisions[1].outcome.value == "carried");
}

TEST_CASE("motions: two names with a slash between them moved and seconded what stands below") {
  const auto minutes = read("# Town of Elm\n\n## Agenda\n\nMOTION: D. Penrose/T. Quill\n\nThat the agenda be adopted.\n\n## Salt\n\nMOTION: J. Quill / D. Rusk\n\nThat salt be bought.\n\n"
                            "CARRIED\n\n## Hut\n\n- MOTION: C. Rusk/J. Quill\n  That the hut be sold in May.\n");
  REQUIRE(minutes.decisions.size() == 3);
  CHECK(minutes.decisions[0].text.value == "That the agenda be adopted.");
  CHECK(minutes.decisions[0].mover.value == "D. Penrose");
  CHECK(minutes.decisions[0].seconder.value == "T. Quill");
  CHECK(minutes.decisions[1].mover.value == "J. Quill");
  CHECK(minutes.decisions[1].outcome.value == "carried");
  CHECK(minutes.decisions[2].mover.value == "C. Rusk");
  CHECK(minutes.decisions[2].seconder.value == "J. Quill");
}

TEST_CASE("motions: a sentence that says again what was moved tells what became of it") {
  const auto minutes = read("# Town of Elm\n\n## By-laws\n\nA motion to adopt the new by-laws of the club was made and seconded. The by-laws were adopted by unanimous voice vote of the members.\n\n"
                            "## Minutes\n\nA motion was made to approve the minutes of May. The minutes were approved as read.\n\n"
                            "## Hut\n\nA motion was made to sell the hut. The budget for salt was approved.\n");
  REQUIRE(minutes.decisions.size() == 4);
  CHECK(minutes.decisions[0].text.value == "adopt the new by-laws of the club");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[1].text.value == "approve the minutes of May.");
  CHECK(minutes.decisions[1].outcome.value == "carried");
  CHECK(minutes.decisions[2].outcome.value.empty());
}
