#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("signs with names below a proposal are votes on it") {
  const auto minutes = read(
      "# Mill board\n\n## Agenda\n\n## Gate\n\nVote: Paint the gate green.\n- +1 @adap\n- +1 @boq\n- -1 @cyr\n\n"
      "## Wheel\n\nProposal: buy a new wheel in August\n\nThe old one has served for long.\n\nVotes on this:\n- @adap: +1\n- @boq: -1\n- @cyr: -1\n- @dee: 0\n\n"
      "### Call for hands at the weir\n\nFrom the list:\n\n1. Clear the weir\n2. Ask the miller\n\nVote:\n- +1 Ada Penrose (by mail)\n- +1 Bo Quill\n",
      "oss-board");
  REQUIRE(minutes.decisions.size() == 3);
  CHECK(minutes.decisions[0].text.value == "Paint the gate green.");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[0].votes_for.value == 2);
  CHECK(minutes.decisions[0].votes_against.value == 1);
  CHECK(minutes.decisions[1].text.value == "buy a new wheel in August");
  CHECK(minutes.decisions[1].outcome.value == "failed");
  CHECK(minutes.decisions[1].votes_abstain.value == 1);
  CHECK(minutes.decisions[2].text.value == "Call for hands at the weir");
  CHECK(minutes.decisions[2].votes_for.value == 2);
}

TEST_CASE("signs with names are votes in any language") {
  const auto check = [](std::string_view text, const char* grammar, std::string_view motion) {
    const auto minutes = read(text, grammar);
    INFO(text);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].text.value == motion);
    CHECK(minutes.decisions[0].outcome.value == "carried");
    CHECK(minutes.decisions[0].votes_for.value == 2);
  };
  check("# Protokoll M\xC3\xBChlenverein\n\n## TOP 1: Leiter\n\nVorschlag: Wir kaufen eine neue Leiter.\n\n* +1 Ada\n* +1 Bo\n* -1 Cy\n", "german", "Wir kaufen eine neue Leiter.");
  check("# Compte rendu du moulin\n\n## Roue\n\nProposition : acheter une roue neuve\n\n- Ada : +1\n- Bo : +1\n", "french", "acheter une roue neuve");
  check("# Acta del molino\n\n## Puerta\n\nPropuesta: pintar la puerta de verde\n\nVotos:\n- @ada +1\n- @bo +1\n", "spanish", "pintar la puerta de verde");
  check("# Verbale del mulino\n\n## Porta\n\nProposta: dipingere la porta di verde\n\n+1 Ada\n+1 Bo\n", "italian", "dipingere la porta di verde");
  check("# Ata do moinho\n\n## Porta\n\nProposta: pintar a porta de verde\n\n- +1: Ada\n- +1: Bo\n", "portuguese", "pintar a porta de verde");
}

TEST_CASE("one sign, or signs with no names, are no vote") {
  CHECK(read("# Mill\n\n## Gate\n\nIdea: paint the gate green\n\n- +1 @ada\n- fine by me\n", "oss-board").decisions.empty());
  CHECK(read("# Mill\n\n## Gate\n\nIdea: paint the gate green\n\n- +1 for the idea of green\n- +1 to all that was said\n", "oss-board").decisions.empty());
  CHECK(read("# Mill\n\n## Present\n\n* Fred\n* Ada\n* Bo\n\n## Gate\n\n* Fred: asked for a policy that gates are green\n  * Ada: +1\n  * Bo: +1\n", "oss-board").decisions.empty());
}
