// Topics that the hours head.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string items(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.items) out += one.start.value + "|" + one.title.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("paragraphs that begin with the hour are the topics") {
  const auto minutes = read(
      "Mill Commission\n\nMay 4, 2031 Meeting Minutes\n\nMembers Present: Ada Penrose, Bo Quill and Cy Rusk\n\n7:00PM: Call to order by Ada Penrose.\n\n"
      "7:10PM: A motion to accept the minutes was made by Bo Quill, seconded by Cy Rusk, and approved unanimously.\n\n8:34PM: Officer's report\n\n  • The gate creaks.\n\n"
      "8:47PM - The Commission discussed the weir.\n",
      "us-municipal");
  CHECK(items(minutes) ==
        "19:00|Call to order by Ada Penrose\n19:10|A motion to accept the minutes was made by Bo Quill, seconded by Cy Rusk, and approved unanimously\n20:34|Officer's report\n"
        "20:47|The Commission discussed the weir\n");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].mover.value == "Bo Quill");
}

TEST_CASE("so are they in other languages, and so are bullets") {
  CHECK(items(read("Protokoll der Sitzung vom 4. Mai 2031\n\nAnwesend: Ada Penrose, Bo Quill\n\n19:00 Uhr: Begrüßung durch Ada Penrose\n\n19:15 Uhr: Bericht vom Wehr\n\nEs ist dicht.\n\n"
                   "20:30 Uhr: Verschiedenes\n",
                   "german")) == "19:00|Begrüßung durch Ada Penrose\n19:15|Bericht vom Wehr\n20:30|Verschiedenes\n");
  CHECK(items(read("Compte rendu du 4 mai 2031\n\nPrésents : Ada Penrose, Bo Quill\n\n19h00 : Accueil\n\n19h30 - Rapport du barrage\n\nIl tient.\n\n20h30 : Divers\n", "french")) ==
        "19:00|Accueil\n19:30|Rapport du barrage\n20:30|Divers\n");
  CHECK(items(read("Acta de la junta del 4 de mayo de 2031\n\nAsistentes: Ada Penrose, Bo Quill\n\n- 19:00 h: Apertura\n- 19:30 h: Informe de la presa. La presa aguanta.\n- 20:15 h: Ruegos\n",
                   "spanish")) == "19:00|Apertura\n19:30|Informe de la presa\n20:15|Ruegos\n");
}

TEST_CASE("hours at which people came and left head no topics") {
  CHECK(read("Mill Notes\n\nMay 4, 2031\n\nAda opened with the weir.\n\n7:05 pm Ada Penrose arrived.\n\n7:20 pm Bo Quill left.\n\n7:45 pm Cy Rusk left the room.\n", "english")
            .items.empty());
}

TEST_CASE("hours that go back, or stand below an agenda, head no topics") {
  CHECK(read("Mill Notes\n\nMay 4, 2031\n\n9:00 Arden and its weir were told.\n\n15:00 Tolk heard it.\n\n10:00 Marl heard it, too.\n", "english").items.empty());
  CHECK(read("# Mill Meeting\n\n4 May 2031\n\n## Agenda\n\n- 19:00 Opening of the gate\n- 19:30 The weir\n- 20:15 The pond\n", "english").items.empty());
}

TEST_CASE("topics told by a clock of twelve hours are of the half of the day in which people met") {
  const auto minutes = [](const std::string& when, const std::string& first) {
    return read("# Mill board\n\n" + when + "\nPresent: Ada Penrose, Bo Quill\n\n**Meeting notes**\n\n- Roof (" + first + ") - It leaks.\n- Weir (3:50) - It holds.\n- Keys (4:01) - Bo has them.\n", "english");
  };
  const auto told = minutes("Time: 15:30-16:30\n", "3:44");
  REQUIRE(told.items.size() == 3);
  CHECK(told.items[0].start.value == "15:44");
  CHECK(told.items[2].start.value == "16:01");
  // One that does not fit leaves all as they are printed, and so does a meeting in the morning.
  CHECK(minutes("Time: 15:30-16:30\n", "9:44").items[1].start.value == "03:50");
  CHECK(minutes("Time: 03:30-04:30\n", "3:44").items[1].start.value == "03:50");
}
