// Topics that are told by lists, by words before numbers, and by headings as converters write them.
#include <catch2/catch.hpp>
#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

std::string topics(const Minutes& minutes) {
  std::string out;
  for (const auto& item : minutes.items) out += item.number.value + "|" + item.title.value + "\n";
  return out;
}

std::string plan(const Minutes& minutes) {
  std::string out;
  for (const auto& entry : minutes.agenda) out += entry.number.value + "|" + entry.title.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("headings lose what is for a converter") {
  const auto minutes = read("# Mill board minutes\n\n## Roof {#the-roof .wide}\n\nIt leaks.\n\n## Set {a, b}\n\nFine.\n", "team");
  CHECK(topics(minutes) == "|Roof\n|Set {a, b}\n");
}

TEST_CASE("words before numbers may lead a number sign or a Roman number") {
  const auto minutes = read(
      "# Mill board minutes\n\n### Agenda Item #1: Roofs\n\n- Ada saw it.\n\n### Agenda II: Doors\n\nThey are shut.\n\n"
      "### Item IV. Windows\n\nOpen.\n",
      "team");
  CHECK(topics(minutes) == "1|Roofs\nII|Doors\nIV|Windows\n");
}

TEST_CASE("wiki headings without a blank are headings below an empty line") {
  const auto minutes = read("MILL WG\n\n==Roof\n\nBo: it leaks\n\n==Doors (see plan)\n\nAda: they are shut\n", "ietf");
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("outer bullets with notes are the topics where there is nothing else") {
  const auto minutes = read(
      "# Mill council meeting 2031-11-26\n\nAttending: Ada, Bo, Cy\n\n* The roof\n  - It leaks\n  - Bo to mend it\n\n"
      "* The old boat\n  - It was sold\n\n* A new gate\n  - Ada to paint it\n",
      "oss-board");
  CHECK(topics(minutes) == "|The roof\n|The old boat\n|A new gate\n");
  CHECK(minutes.attendees.size() == 3);
}

TEST_CASE("an agenda with bullets between its numbers is talked through") {
  const auto minutes = read(
      "# 6 March 2031\n\n## Agenda\n\n1. The roof\nIt was mended.\n\n2. The boat\n- It is red\n- Bo will sell it\n\n3. The gate\n"
      "- Ada will paint it\n\n4. The pond\nIt is full.\n",
      "oss-board");
  CHECK(minutes.agenda.empty());
  CHECK(minutes.items.size() == 4);
}

TEST_CASE("bullets below a plan are no notes on it") {
  const auto minutes = read("# Mill meeting\n\nAgenda:\n\n1. The roof\n\n2. The boat\n\nThey say:\n\n* The roof leaks.\n\n* The boat is red.\n", "team");
  CHECK(plan(minutes) == "1|The roof\n2|The boat\n");
}

TEST_CASE("a sentence names the agenda over its list") {
  const auto minutes = read(
      "# Minutes\n\nThe following agenda was distributed to attendees:\n\n1. The roof\n2. The boat\n3. The gate\n\n## Attendees\n\n"
      "* Ada Penrose\n* Bo Quill\n\n## Proceedings\n\n### The roof\n\nIt leaks.\n",
      "tc-notes");
  CHECK(plan(minutes) == "1|The roof\n2|The boat\n3|The gate\n");
  const auto inside = read(
      "Protokoll der Mitgliederversammlung vom 21. Mai 2031\n\n## TOP 1. Begrüßung\n\nAda begrüßt alle.\n\n## TOP 2. Verlesung\n\n"
      "Bo verliest die Tagesordnung den Mitgliedern vor:\n\n 1. Begrüßung\n 2. Verlesung\n 3. Dach\n\n## TOP 3. Dach\n\nEs leckt.\n",
      "german");
  CHECK(plan(inside) == "1|Begrüßung\n2|Verlesung\n3|Dach\n");
  CHECK(inside.items.size() == 3);
}

TEST_CASE("mover, seconder and result on lines of their own are one motion") {
  const auto minutes = read(
      "# Mill club minutes\n\n## Secretary's report\n\n* Moved Ada P. K0AA\n* Seconded Bo Q. K0BB\n* Accepted unanimously\n\n## Roof\n\n* It leaks\n",
      "association");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "Secretary's report");
  CHECK(minutes.decisions[0].mover.value == "Ada P. K0AA");
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("an address is a topic where it is set as its heading") {
  const auto minutes = read("# Mill TSC notes\n\n## Topics\n\n### https://example.org/issues/12\n\n* It leaks.\n\n### https://example.org/issues/13\n\n* It is red.\n", "oss-markdown");
  CHECK(topics(minutes) == "|https://example.org/issues/12\n|https://example.org/issues/13\n");
}

TEST_CASE("the day behind the heading of the next meeting is no part of the title") {
  const auto minutes = read("# Mill Council minutes\n\n## ROOF\n\nIt leaks.\n\n## DATE OF NEXT MEETING: MONDAY 6 MARCH at 7 pm\n\nAll are welcome.\n", "uk-council");
  CHECK(topics(minutes) == "|ROOF\n|DATE OF NEXT MEETING\n");
}

TEST_CASE("lines of names below a later topic are who was there, where no list says so") {
  const auto minutes = read(
      "# Mill WG\n\n## Calls\n\nThe call is open.\n\n## Opening and roll call\n\nAda Penrose\nBo Quill\nCy Rusk\nDot Marl\nZed\nEve Lark\n\n## Roof\n\nIt leaks.\n",
      "oss-markdown");
  CHECK(minutes.attendees.size() == 6);
}

TEST_CASE("short inner entries that tell nothing are parts of the plan") {
  const auto minutes = read(
      "# Mill team 7\n\n## Agenda\n\n- Opening\n  - Look at the roof\n  - Look at the doors\n- Boats\n  - Pick a colour\n  - Find oars\n\n"
      "## Decisions\n\n- The boat is red.\n",
      "team");
  CHECK(minutes.items.empty());
  CHECK(minutes.agenda.size() == 6);
}

TEST_CASE("a table below a sentence on who was present lists them") {
  const auto minutes = read(
      "# Mill radio club minutes\n\nThe following members and guests were present (in any order):\n\n| Name | Call Sign | Position | Grid |\n"
      "|---|---|---|---|\n| Ada Penrose | K0AA | President | FN25 |\n| Bo Quill | K0BB | | |\n\nThe roof leaks.\n",
      "association");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].initials.value == "K0AA");
  CHECK(minutes.attendees[0].affiliation.value == "President");
}
