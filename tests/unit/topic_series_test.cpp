// Headings that are topics though their words name a section, and those that are none.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a heading of tasks that the plan has too is a topic") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## Agenda\n\n1. Questions\n2. Tasks\n3. Keys\n\n## Minutes\n\n### 1. Questions\nNone were asked.\n\n"
                            "### 2. Tasks\n\n- Ada to mend the roof\n\n### 3. Keys\nThey are lost.\n",
                            "english");
  CHECK(minutes.items.size() == 3);
  CHECK(minutes.actions.size() == 1);

  const auto closing = read("# Minutes of 4 May 2031\n\n## Agenda\n\n1. Questions\n2. Keys\n\n## Minutes\n\n### 1. Questions\nNone were asked.\n\n"
                            "### 2. Keys\nThey are lost.\n\n## Tasks\n\n- Ada to mend the roof\n",
                            "english");
  CHECK(closing.items.size() == 2);
}

TEST_CASE("what is planned for the next meeting is no plan of this one") {
  const auto minutes = read("# Minutes of the Mill Club\n\n**Date:** 4 May 2031\n\n## Notes\n\n### Roof\n\nIt leaks.\n\n### Keys\n\nLost.\n\n"
                            "## Next meeting\n\n**Date:** 6 June 2031\n\n### Agenda\n\n- Roof again\n- Keys again\n",
                            "english");
  CHECK(minutes.agenda.empty());
  CHECK(minutes.meeting.date.value == "2031-05-04");
}

TEST_CASE("the day of the next meeting in capitals heads nothing") {
  const auto minutes = read("# Ata de 4 de maio de 2031\n\n### 1. Telhado\n\nVaza.\n\n### 2. Chaves\n\nPerdidas.\n\n### 3. Próxima reunião\n\n**DATA:** 23/06/2031\n", "portuguese");
  CHECK(minutes.items.size() == 3);
}

TEST_CASE("loud lines amid marked headings are said") {
  const auto minutes = read("# Weir WG - IETF 199\n\n## Frames - Ada Quill\n\nAda Quill: it is done.\n\nBM +1\n\nTHESE SLIDES ARE GREEN\n\nBo Marsh: they are.\n\n"
                            "## Locks - Bo Marsh\n\nBo Marsh: go on.\n\n## Keys - Cy Rusk\n\nCy Rusk: no.\n",
                            "ietf");
  CHECK(minutes.items.size() == 3);
}

TEST_CASE("below the title of front matter a first heading is a topic") {
  const auto minutes = read("---\nlayout: post\ntitle: Minutes of the Mill Club in May\n---\n### Reports\n#### Roof\nIt leaks.\n\n#### Keys\nLost.\n\n### Other\n#### Fair\nIt is in June.\n", "english");
  CHECK(minutes.items.size() == 5);
  CHECK(minutes.meeting.title.value == "Minutes of the Mill Club in May");
}

TEST_CASE("numbers in which a sentence goes on are no topics, nor is a plan with other lists behind it") {
  const auto sentence = read("---\ntitle: Minutes of 4 May 2031\n---\n\nWe talked of the mill in all its parts and of what could be done there. In the end it was said by most that we could help with three things:\n\n"
                             "1) mend the roof\n   of the mill.\n\n2) paint the door.\n\n3) sell the boat.\n\nBo will ask.\n",
                             "english");
  CHECK(sentence.items.empty());
  const auto plan = read("Acta del 4 de mayo de 2031\n-----------\n\nCon el orden del día:\n\n1. Socios nuevos.\n\n2. Contabilidad.\n\n3. Techo.\n\nExponen:\n\n* Que piden ser socios:\n\n  * Ada Quill\n  * Bo Marsh\n  * Cy Rusk\n\n"
                         "* Que el techo gotea.\n\nAcuerdan:\n\n* Reparar el techo.\n",
                         "spanish");
  CHECK(plan.items.empty());
  CHECK(plan.agenda.size() == 3);
}

TEST_CASE("links to the parts of a page list its contents") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n1. [Attendance](#attendance)\n2. [Agenda](#agenda)\n3. [Next meeting](#next)\n\n## Attendance\n\nAda Quill, Bo Marsh\n\n## Agenda\n\n* Roof\n* Door\n\n## Next meeting\n\nFriday\n",
                            "english");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[0].title.value == "Roof");
}
