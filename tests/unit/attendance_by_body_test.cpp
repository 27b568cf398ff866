// Those present by whom they came for.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string people(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.attendees) out += one.name.value + "|" + one.affiliation.value + "|" + one.initials.value + "\n";
  return out;
}

constexpr const char* expected =
    "Ada Penrose|Mill Works|\nBo Quill|Mill Works|\nCy Rusk|WBT|\nDot Marl|Stadt Arden|\nEve Lark|Stadt Arden|\n";

}  // namespace

TEST_CASE("a list tells those present by body") {
  CHECK(people(read("# Weir Workshop Minutes\n\nDate: 4 May 2031\n\n* Participants:\n  * Mill Works: Ada Penrose, Bo Quill (Monday only)\n  * WBT: Cy Rusk (not 5th)\n"
                    "  * Stadt Arden: Dot Marl, Eve Lark\n\n## Gate\n\nIt creaks.\n",
                    "tc-notes")) == expected);
  CHECK(people(read("# Protokoll der Wehrsitzung\n\nDatum: 4. Mai 2031\n\n## Teilnehmer\n\n- **Mill Works**: Ada Penrose, Bo Quill (nur am 4.)\n- **WBT**: Cy Rusk\n"
                    "- **Stadt Arden**: Dot Marl und Eve Lark\n\n## Tor\n\nEs knarrt.\n",
                    "german")) == expected);
  CHECK(people(read("# Réunion du moulin\n\nDate : 4 mai 2031\n\n**Présents :**\n- Mill Works\n  - Ada Penrose\n  - Bo Quill\n- WBT\n  - Cy Rusk\n- Stadt Arden\n  - Dot Marl\n"
                    "  - Eve Lark\n\n## 1. Porte\n\nElle grince.\n",
                    "french")) == expected);
}

TEST_CASE("lines tell those present by body") {
  CHECK(people(read("Weir Meeting Minutes\n\nDate: 4 May 2031\n\nAttendees:\nMill Works: Ada Penrose, Bo Quill\nWBT: Cy Rusk\nStadt Arden: Dot Marl, Eve Lark\n\n## Gate\n\nIt creaks.\n",
                    "tc-notes")) == expected);
}

TEST_CASE("initials and people before their bodies are no bodies") {
  CHECK(people(read("# Weir Meeting\n\nDate: 4 May 2031\n\n## Participants\n\n- AP: Ada Penrose\n- BQ: Bo Quill\n- CR: Cy Rusk\n\n## Gate\n\nIt creaks.\n", "tc-notes")) ==
        "Ada Penrose||AP\nBo Quill||BQ\nCy Rusk||CR\n");
  CHECK(people(read("# Weir Meeting\n\nDate: 4 May 2031\n\n## Participants\n\n- Ada Penrose: Mill Works\n- Bo Quill: Weir Board\n- Cy Rusk: Pond Trust\n\n## Gate\n\nIt creaks.\n",
                    "tc-notes")) == "Ada Penrose|Mill Works|\nBo Quill|Weir Board|\nCy Rusk|Pond Trust|\n");
}
