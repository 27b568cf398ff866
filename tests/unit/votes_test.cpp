#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("counts on lines of their own are the vote on what stands above them") {
  const auto minutes = read(
      "# Protokoll M\xC3\xBChlenrat\n\n## Leiter\n\nSoll eine Leiter gekauft werden? Sie kostet 40 Taler.\n\n* Daf\xC3\xBCr: 9\n* Dagegen: 1\n* Enthaltungen: 2\n\n"
      "Angenommen\n\n## Seil\n\nWir kaufen ein neues Seil.\n\n* Dagegen: 5\n* Daf\xC3\xBCr: 2\n",
      "german");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "Soll eine Leiter gekauft werden?");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[0].votes_for.value == 9);
  CHECK(minutes.decisions[0].votes_against.value == 1);
  CHECK(minutes.decisions[0].votes_abstain.value == 2);
  CHECK(minutes.decisions[1].outcome.value == "failed");
}

TEST_CASE("below a topic the counts are the vote on it") {
  const auto minutes = read(
      "# Acta de la reuni\xC3\xB3n del molino\n\n1. Cuentas\nSe explican.\n\n2. Pintar la puerta del molino:\n- Votos a favor: 1\n- Votos en contra: 5\n- Abstenciones: 3\nNo se aprueba\n\n"
      "3. Comprar una rueda:\n- Votos a favor: 9\n- Votos en contra: 0\n- Abstenciones: 0\nSe aprueba\n",
      "spanish");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "Pintar la puerta del molino");
  CHECK(minutes.decisions[0].outcome.value == "failed");
  CHECK(minutes.decisions[0].votes_against.value == 5);
  CHECK(minutes.decisions[1].outcome.value == "carried");
  CHECK(minutes.decisions[1].votes_for.value == 9);
}
