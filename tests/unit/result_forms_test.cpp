// How a decision was taken, printed below it or in its own sentence.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string decisions(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.decisions) {
    out += one.text.value + "|" + one.outcome.value;
    if (one.votes_for.is_there()) out += "|" + std::to_string(one.votes_for.value) + "-" + std::to_string(one.votes_against.value) + "-" + std::to_string(one.votes_abstain.value);
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an outcome and its numbers in a paragraph of their own are of the decision above") {
  CHECK(decisions(read("# Minutes of 4 May 2031\n\n## Roof\n\nIt was decided to mend the roof.\n\nApproved 5-0-1\n\n## Door\n\nIt creaks.\n", "english")) == "mend the roof.|carried|5-0-1\n");
  CHECK(decisions(read("# Protokoll vom 4. Mai 2031\n\n## Dach\n\nWir haben beschlossen, das Dach zu reparieren.\n\nAngenommen mit 5:0:1\n\n## Tür\n\nSie quietscht.\n", "german")) ==
        "das Dach zu reparieren.|carried|5-0-1\n");
  CHECK(decisions(read("# Acta del 4 de mayo de 2031\n\n## Techo\n\nSe decidió reparar el techo.\n\nAprobado con 5-0-1\n\n## Puerta\n\nChirría.\n", "spanish")) == "reparar el techo.|carried|5-0-1\n");
  CHECK(decisions(read("# Compte rendu du 4 mai 2031\n\n## Toit\n\nIl est décidé de réparer le toit.\n\nAdopté (5/0/1)\n\n## Porte\n\nElle grince.\n", "french")).ends_with("|carried|5-0-1\n"));
}

TEST_CASE("how all voted is no part of what a list of decisions says") {
  CHECK(decisions(read("# Minutes of 4 May 2031\n\n## Roof\n\nIt leaks.\n\n## Decisions\n\n- Unanimously, to mend the roof\n- Purchase of a new door unanimously\n- The boat was sold unanimously.\n", "english")) ==
        "to mend the roof|carried\nPurchase of a new door|carried\nThe boat was sold unanimously.|carried\n");
  CHECK(decisions(read("# Protokoll vom 4. Mai 2031\n\n## Beschlüsse\n\n- Einstimmiger Beschluss: Kauf eines Kutters\n", "german")) == "Kauf eines Kutters|carried\n");
  CHECK(decisions(read("# Acta del 4 de mayo de 2031\n\n## Acuerdos\n\n- Aprobar a los socios relacionados por unanimidad.\n- El acta anterior aprobada por unanimidad.\n", "spanish")) ==
        "Aprobar a los socios relacionados|carried\nEl acta anterior aprobada por unanimidad.|carried\n");
}
