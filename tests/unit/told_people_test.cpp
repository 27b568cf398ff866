// Who came, told in a sentence, by office, or below the name of a group.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string people(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.attendees) {
    out += one.name.value + "|" + one.status.value;
    if (one.affiliation.is_there()) out += "|" + one.affiliation.value;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence of who came loses nobody, and says as what they came") {
  CHECK(people(read("# Minutes of 4 May 2031\n\n## Attendance\n\nThe following members were present at the meeting (3 of 9): Ada Quill, Bo Marsh and Cy Rusk.\n\n"
                    "The following sent apologies for the meeting: Dot Brass and Eve Lark.\n\nAlso present were Fay Weir (auditor) and Gus Marl.\n\n## Roof\n\nIt leaks.\n",
                    "english")) ==
        "Ada Quill|present\nBo Marsh|present\nCy Rusk|present\nDot Brass|apologies\nEve Lark|apologies\nFay Weir|in_attendance|auditor\nGus Marl|in_attendance\n");
  CHECK(people(read("# Protokoll vom 4. Mai 2031\n\n## Anwesenheit\n\nFolgende Mitglieder waren bei der Sitzung anwesend (2 von 9): Ada Quill und Bo Marsh.\n\n"
                    "Außerdem waren Fay Weir (Prüfer) und Gus Marl dabei.\n\n## Dach\n\nEs ist undicht.\n",
                    "german")) == "Ada Quill|present\nBo Marsh|present\nFay Weir|in_attendance|Prüfer\nGus Marl|in_attendance\n");
  CHECK(people(read("# Acta del 4 de mayo de 2031\n\n## Asistencia\n\nLos siguientes miembros estuvieron presentes en la reunión (2 de 9): Ada Quill y Bo Marsh.\n\n"
                    "También estuvieron Fay Weir (revisora), Gus Marl y Cy Rusk.\n\n## Techo\n\nGotea.\n",
                    "spanish")) == "Ada Quill|present\nBo Marsh|present\nFay Weir|in_attendance|revisora\nGus Marl|in_attendance\nCy Rusk|in_attendance\n");
  CHECK(people(read("# Verbale del 4 maggio 2031\n\n## Presenze\n\nErano presenti: Ada Quill e Bo Marsh.\n\nErano inoltre presenti Fay Weir (tesoriere) e Gus Marl.\n\n## Tetto\n\nPerde.\n",
                    "italian")) == "Ada Quill|present\nBo Marsh|present\nFay Weir|in_attendance|tesoriere\nGus Marl|in_attendance\n");
  CHECK(people(read("# Ata de 4 de maio de 2031\n\n## Presenças\n\nEstiveram presentes na reunião: Ada Quill e Bo Marsh.\n\nTambém estiveram presentes Fay Weir (tesoureira) e Gus Marl.\n\n## Telhado\n\nGoteja.\n",
                    "portuguese")) == "Ada Quill|present\nBo Marsh|present\nFay Weir|in_attendance|tesoureira\nGus Marl|in_attendance\n");
}

TEST_CASE("an office before its holder is no part of the sentence") {
  CHECK(people(read("# Minutes of 4 May 2031\n\n## Attendance\n\nCommittee Chair Pro Tem Quill, Directors Marsh, Rusk and Brass.\n\n## Roof\n\nIt leaks.\n", "english"))
            .starts_with("Quill|present"));
}

TEST_CASE("beside the chair a line of an office tells who was there") {
  CHECK(people(read("# Mill board\n\nChair: Ada Quill\nSecretary: Bo Marsh\n\n## Roof\n\nIt leaks.\n\n## Door\n\nIt creaks.\n", "english")) == "Ada Quill|present\nBo Marsh|present|Secretary\n");
  CHECK(people(read("# WHEEL at IETF 131\nChairs: Ada, Bo\nSecretary: Cy\nMinutes: Dot, Eve Lark, Fay\n\n## Roof\n\nIt leaks.\n", "ietf")) ==
        "Ada|present\nBo|present\nCy|present|Secretary\nDot|present\nEve Lark|present\nFay|present\n");
  CHECK(people(read("## Water Wheels (WHEEL) Working Group\n# IETF 131, Marsh Ambo\n\n### Date: Monday 27 March 2031\n### Chairs: Ada Quill\n\n## Secretary: Bo Marsh\n\n# Agenda\n\n## Roof\n\nIt leaks.\n",
                    "ietf")) == "Ada Quill|present\nBo Marsh|present|Secretary\n");
}

TEST_CASE("a group below those present holds names, whatever else its title means") {
  CHECK(people(read("# Protokoll vom 4. Mai 2031\n\n### Anwesenheit\n##### Team\nAda Quill  \nBo Marsh  \nCy Rusk  \n\n---\n\n### Dach\n\nEs ist undicht.\n", "german")) ==
        "Ada Quill|present\nBo Marsh|present\nCy Rusk|present\n");
}
