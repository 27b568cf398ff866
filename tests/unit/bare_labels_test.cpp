// Labels whose colon was never set or whose gap was lost, and people who are counted.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a label needs no colon before people") {
  const auto minutes = read(
      "Mill club minutes, 4 May 2021\n\nPresent Ada Penrose (Chair), Bo Quill, Cy Rusk\n\nApologies Dot Marl\n\n1. The weir\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[3].status.value == "apologies");

  const auto lines = read(
      "Mill club minutes, 4 May 2021\n\nPresent Ada Penrose, Bo Quill,\nCy Rusk and Eve Lark\nAbsent Dot Marl\n\n1. The weir\n\nIt leaks.\n", "english");
  REQUIRE(lines.attendees.size() == 5);
  CHECK(lines.attendees[4].status.value == "absent");

  const auto german = read("Protokoll der Vorstandssitzung\n\nAnwesend Ada Penrose, Bo Quill, Cy Rusk\n\nEntschuldigt Dot Marl\n\nTOP 1 Wehr\n\nEs leckt.\n", "german");
  CHECK(german.attendees.size() == 4);
}

TEST_CASE("the gap behind a label may be lost, or another sign stand there") {
  const auto minutes = read(
      "Mill club minutes\n\nDate = 4 May 2021\nLocation:Mill house\nPresent:Ada Penrose, Bo Quill\nApologies = None\n\n1. The weir\n\nIt leaks.\n",
      "english");
  CHECK(minutes.meeting.date.value == "2021-05-04");
  CHECK(minutes.meeting.location.value == "Mill house");
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("a sentence that begins with such a word is no list") {
  const auto minutes = read(
      "Mill club minutes, 4 May 2021\n\nPresent: Ada Penrose, Bo Quill\n\nGuests Cy Rusk and Dot Marl spoke of the weir.\n\n"
      "Present plans for Mill Lane and the wheel were shown.\n\n1. The weir\n\nIt leaks.\n",
      "english");
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("numbers below a list of those present count people") {
  const auto minutes = read(
      "Mill club minutes, 4 May 2021\n\nPresent:\n1. Ada Penrose (Chair)\n2. Bo Quill\n3. Cy Rusk\n\nApologies:\n1. Dot Marl\n\n"
      "## Weir\n\nThe weir leaks.\n\n## Wheel\n\nThe wheel turns.\n\n## Fair\n\nThe fair is in June.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[3].status.value == "apologies");
  CHECK(minutes.items.size() == 3);

  const auto given = read(
      "Mill club minutes, 4 May 2021\n\nPresent:\n1. Ada\n2. Bo\n3. Cy\n4. Dot\n\n1.0 Weir\n\nIt leaks.\n\n2.0 Wheel\n\nIt turns.\n\n3.0 Fair\n\nIt is in June.\n", "english");
  CHECK(given.attendees.size() == 4);
  CHECK(given.items.size() == 3);

  // Topics below it are none.
  const auto topics = read("Mill club minutes, 4 May 2021\n\nAttendance\n\n1. Weir repair\n\nIt leaks.\n\n2. Old wheel\n\nIt turns.\n\n3. Summer fair\n\nIt is in June.\n", "english");
  CHECK(topics.attendees.empty());
  CHECK(topics.items.size() >= 3);
}

TEST_CASE("people stand side by side below their label") {
  const auto minutes = read(
      "# Mill club, 4 May 2021\n\nPresent:\nAda Penrose (Chair)      Bo Quill\nCy Rusk                  Dot Marl\nEve Lark\n\n## Weir\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].chair.value);
  CHECK_FALSE(minutes.attendees[0].affiliation.is_there());

  const auto two = read("# Mill club, 4 May 2021\n\nPresent:\nAda Penrose (Miller)   Bo Quill (Clerk)\nCy Rusk (Baker)        Dot Marl (Smith)\n\n## Weir\n\nIt leaks.\n", "english");
  REQUIRE(two.attendees.size() == 4);
  CHECK(two.attendees[2].affiliation.is_there());

  // Whom they came for is nobody.
  const auto bodies = read(
      "# Mill club, 4 May 2021\n\nPresent:\nAda Penrose     Mill Trust\nBo Quill        Weir Board\nCy Rusk         Mill Trust\n\n## Weir\n\nIt leaks.\n", "english");
  REQUIRE(bodies.attendees.size() == 3);
  CHECK(bodies.attendees[0].affiliation.value == "Mill Trust");
}

TEST_CASE("a table has a column for each state") {
  const auto minutes = read(
      "# Mill club, 4 May 2021\n\nChair: Ada\n\n| Name | Role | Present | Apologies | Absent |\n|---|---|---|---|---|\n| Ada Penrose | Miller | x | | |\n"
      "| Bo Quill | Clerk | | \u2713 | |\n| Cy Rusk | | | | \u2717 |\n| Dot Marl | | \u2714 | | |\n\n## Weir\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].affiliation.value == "Miller");
  CHECK(minutes.attendees[1].status.value == "apologies");
  CHECK(minutes.attendees[2].status.value == "absent");
  CHECK(minutes.attendees[3].status.value == "present");

  const auto spanish = read(
      "# Acta\n\n## Asistencia\n\n| Nombre | Asistente | Excusado |\n|---|---|---|\n| Ada Penrose | x | |\n| Bo Quill | | x |\n\n## Presa\n\nGotea.\n", "spanish");
  REQUIRE(spanish.attendees.size() == 2);
  CHECK(spanish.attendees[1].status.value == "apologies");
}

TEST_CASE("a list hangs below the text of its label") {
  const auto minutes = read(
      "Mill club, 4 May 2021\n\nPresent:          Ada Penrose, Bo Quill (Clerk), Cy\n                  Rusk, Dot Marl,\n                  Eve Lark\n\n"
      "Apologies:        Flo Reed, Gus Sand,\n                  Hal Tern\n\n1. The weir\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 8);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[4].name.value == "Eve Lark");
  CHECK(minutes.attendees[7].status.value == "apologies");
}

TEST_CASE("names in full below unknown words are those present, where nothing else says who came") {
  const auto line = read("Mill club, 4 May 2021\n\nAround the table: Ada Penrose, Bo Quill, Cy Rusk\n\n1. The weir\n\nIt leaks.\n\n2. The wheel\n\nIt turns.\n", "english");
  REQUIRE(line.attendees.size() == 3);
  CHECK(line.attendees[0].status.value == "present");

  const auto list = read("# Mill club, 4 May 2021\n\n## Around the table\n\n- Ada Penrose @ada (Miller)\n- Bo Quill\n- @cyr\n- Dot Marl\n\n## Weir\n\nIt leaks.\n", "english");
  CHECK(list.attendees.size() == 4);

  // Above those who were not there given names will do.
  const auto given = read("Mill club, 4 May 2021\n\nAround the table: Ada, Bo, Cy\nRegrets: Dot\n\n1. The weir\n\nIt leaks.\n\n2. The wheel\n\nIt turns.\n", "english");
  CHECK(given.attendees.size() == 4);

  const auto others = read("Mill club, 4 May 2021\n\nPresent: Ada Penrose, Bo Quill\n\nCandidates: Cy Rusk, Dot Marl, Eve Lark\n\n1. The weir\n\nIt leaks.\n", "english");
  CHECK(others.attendees.size() == 2);
}

TEST_CASE("absent with apologies is no absence without them") {
  const auto minutes = read("Mill club, 4 May 2021\n\nMembers present: Ada Penrose, Bo Quill\nMembers absent with apologies: Cy Rusk\nMembers absent without apologies: Dot Marl\n\n1. The weir\n\nIt leaks.\n", "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[2].status.value == "apologies");
  CHECK(minutes.attendees[3].status.value == "absent");
}

TEST_CASE("hours and minutes may be bare where a label or a sentence says that they follow") {
  const auto labels = read("# Mill club, 4 May 2021\n\nStart time: 18.45\nEnd time: 2030\n\n## Weir\n\nIt leaks.\n", "english");
  CHECK(labels.meeting.start.value == "18:45");
  CHECK(labels.meeting.end.value == "20:30");

  const auto range = read("# Mill club, 4 May 2021\n\nTime: 1845 - 2030 (local)\n\n## Weir\n\nIt leaks.\n", "english");
  CHECK(range.meeting.start.value == "18:45");
  CHECK(range.meeting.end.value == "20:30");

  const auto told = read("# Mill club, 4 May 2021\n\nThe meeting was called to order at 1900 by Chair Penrose.\n\n## Weir\n\nIt leaks.\n\nThe meeting adjourned at 20.40.\n", "english");
  CHECK(told.meeting.start.value == "19:00");
  CHECK(told.meeting.end.value == "20:40");

  const auto street = read("# Mill club, 4 May 2021\n\nThe meeting was called to order at 1900 Weir Lane by Chair Penrose.\n\n## Weir\n\nIt leaks.\n", "english");
  CHECK(street.meeting.start.value.empty());
}

TEST_CASE("marks stand below titles that are one space apart") {
  const auto minutes = read(
      "Mill club, 4 May 2021\n\nAttendance\n\n"
      "Name Surname    Role             Present Excused Absent\n"
      "Ada Penrose     Chair of mills      x\n"
      "Béa Quill       Clerk               x\n"
      "Cy Rusk         Miller                      x\n"
      "Dot Marl        Baker                              x\n"
      "Eve Lark        Smith\n\n1. The weir\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[1].status.value == "present");
  CHECK(minutes.attendees[2].status.value == "apologies");
  CHECK(minutes.attendees[3].status.value == "absent");
  CHECK(minutes.attendees[3].affiliation.value == "Baker");
  CHECK(minutes.attendees[4].status.value == "absent");
}

TEST_CASE("whom people came for stands before their names") {
  const auto minutes = read(
      "# Mill club, 4 May 2021\n\nPresent:\nMill Ltd: Ada Penrose (Chair)\nWeir Board: Bo Quill\nRusk and Sons: Cy Rusk\n\n## Weir\n\nIt leaks.\n", "english");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[2].affiliation.value == "Rusk and Sons");
}

TEST_CASE("a label needs no colon before two people of one title") {
  const auto minutes = read(
      "Elm Parish Council\n\nMinutes of the meeting of 4 May 2021\n\nPresent: Cllr Penrose\n\nIn attendance Cllr Rusk & Marl\n\n1. The weir\n\nIt leaks.\n", "uk-council");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].name.value == "Rusk");
  CHECK(minutes.attendees[1].status.value == "in_attendance");
  CHECK(minutes.attendees[2].name.value == "Marl");
}
