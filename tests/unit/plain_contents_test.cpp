// Lists of topics with their pages, tables of people and bare initials in the head of the minutes.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("titles with the numbers of their pages head the text, whatever is printed above them") {
  const auto minutes = read(
      "Protokoll Weir-Runde\n\n5. Mai 2031\n\nThemen\nRad                                          1\nWehr am Fluss                                2\n"
      "Boote                                        2\n\n\nRad\n  - Es dreht sich.\n\nWehr am Fluss\n  - Es leckt.\n\nBoote\n  - Zwei.\n",
      "german");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Wehr am Fluss");
  CHECK(minutes.items[2].title.value == "Boote");
}

TEST_CASE("figures behind names are no pages") {
  const auto minutes = read("Mill club\n\nCount\nGulls           1\nTerns           2\nBoats           4\n\nWheel\n\nIt turns.\n", "english");
  CHECK(minutes.agenda.empty());
}

TEST_CASE("a table of people in the head needs no heading") {
  const auto minutes = read(
      "# Mill board notes\n\n4 May 2031\n\n**Keepers:**\n\n| Name | Abbreviation | Organisation |\n| - | - | - |\n| Ada Penrose | AP | Mill Works |\n"
      "| Bo Quill | BQ | Weir Ltd |\n\n## Bids\n\n| Name | Organisation |\n| - | - |\n| Cy Marsh | Reed Ltd |\n| Dee Finch | Gull Ltd |\n",
      "oss-board");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[1].initials.value == "BQ");
  CHECK(minutes.attendees[1].affiliation.value == "Weir Ltd");
}

TEST_CASE("initials need nothing between them") {
  const auto minutes = read("# Core team 2031-05-04\n\n### Attendees\n\nAP BQ CM DF EG\n\n### Wheel\n\nIt turns.\n", "team");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[3].name.value == "DF");
}

TEST_CASE("entries with the time allotted and talk between them are the topics") {
  const auto minutes = read(
      "# MILL agenda:\n\n* Introduction - 5m\n\nNote Well\nNote takers: Bo Quill\n\n* Wheel presentations - 40m\n\nAda: It turns and turns.\n\n"
      "* The weir - Bo Quill - 10m\n\nCy: It leaks and leaks.\n\n* Boats - 10m\n\nCy: Two of them.\n",
      "ietf");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].title.value == "Wheel presentations");
  CHECK(minutes.items[2].title.value == "The weir");
}

TEST_CASE("two known titles in one heading are a section") {
  const auto minutes = read(
      "# Mill team\n\n**Ort / Plattform:** Haus 3\n\n### Besprochene Themen / Notizen\n\n#### Rad\n\nEs dreht sich.\n\n#### Wehr\n\nEs leckt.\n\n"
      "### To-Dos / Aufgaben\n\n- [ ] Rad malen (Zuständig: Ada Penrose, Frist: 2031-05-20)\n",
      "german");
  REQUIRE(minutes.items.size() == 2);
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "Rad malen");
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Ada Penrose");
  CHECK(minutes.actions[0].due.value == "2031-05-20");
  CHECK(minutes.meeting.location.value == "Haus 3");
}
