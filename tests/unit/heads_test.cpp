// The head of the minutes, plans in parts, and tasks under any heading.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("headings over lists before the minutes are the plan") {
  const auto source = Source::from_text(
      "# MILL WG Meeting - IETF 131\n\nFriday November 12th 12:00 UTC\n\n* Chairs: Ada Penrose, Bo Quill\n\n"
      "## Administrivia\n\n- Note well\n- Agenda bashing\n\n## Draft updates\n\n- The wheel\n- The weir\n\n"
      "# Minutes\n\n### The wheel\n\nCy: It is round.\n\nBo: It was.\n\n### The weir\n\nCy: It leaks.\n",
      "a.md");
  const auto minutes = read(*source, "ietf");
  REQUIRE(minutes.agenda.size() == 6);
  CHECK(minutes.agenda[0].title.value == "Administrivia");
  CHECK(minutes.agenda[1].title.value == "Note well");
  CHECK(minutes.agenda[5].title.value == "The weir");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "The wheel");
  CHECK(minutes.meeting.start.value == "12:00");
}

TEST_CASE("entries further in are parts of a plan where they tell nothing") {
  const auto source = Source::from_text(
      "# Mill team meeting\n\n## Agenda\n\n- Opening (5 minutes)\n  - Welcome the new miller\n  - Choose a note-taker\n"
      "- Wheel (20 minutes)\n  - Review the drawing\n\n## Decisions\n\n- The wheel is painted green\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.agenda.size() == 5);
  CHECK(minutes.agenda[1].title.value == "Welcome the new miller");
  CHECK(minutes.agenda[3].title.value == "Wheel");
}

TEST_CASE("headings in the head are labels, also between others and over their value") {
  const auto source = Source::from_text(
      "# Mill Team Meeting Notes\n\n### Date: 2/25/31\n\n### Medium: Mill phone\n\n### Start Time: 5PM PST\n\n### End Time: 5:27PM PST\n\n"
      "## Location\n\nMarsh House\n\n## Wheel\n\nIt turns.\n\n## Weir\n\nIt leaks.\n",
      "a.md");
  const auto minutes = read(*source, "team");
  CHECK(minutes.meeting.start.value == "17:00");
  CHECK(minutes.meeting.end.value == "17:27");
  CHECK(minutes.meeting.location.value == "Marsh House");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Wheel");
}

TEST_CASE("what stands below a task says who has it and what became of it") {
  const auto source = Source::from_text(
      "# Mill team meeting\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Wheel\n\nIt turns.\n\n## TODOs\n\n"
      "* Paint the wheel\n  * Task owner: Ada\n* Mend the weir\n  * Bo\n* Count the boats\n  * Completed\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.actions.size() == 3);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Ada");
  REQUIRE(minutes.actions[1].owners.size() == 1);
  CHECK(minutes.actions[1].owners[0].value == "Bo");
  CHECK(minutes.actions[2].status.value == "done");
}

TEST_CASE("those who do a task are listed below it") {
  const auto minutes = read(
      "# Mill team meeting\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n- Cy Marsh\n\n## Action items\n\n"
      "- **Wheel Painting:**\n  - **Ada Penrose**\n  - **Bo Quill**\n- **Count of the Boats:**\n  - **Cy Marsh**\n",
      "team");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "Wheel Painting");
  REQUIRE(minutes.actions[0].owners.size() == 2);
  CHECK(minutes.actions[0].owners[1].value == "Bo Quill");
  REQUIRE(minutes.actions[1].owners.size() == 1);
  CHECK(minutes.actions[1].owners[0].value == "Cy Marsh");
}

TEST_CASE("a list of what each is to do is one of tasks under any heading") {
  const auto source = Source::from_text(
      "# Mill club meeting\n\n## Wheel\n\nIt turns.\n\n## Weir\n\nIt leaks.\n\n## Outcomes of the day\n\n"
      "- Ada to paint the wheel\n- Bo and Cy to mend the weir\n\n## Fair\n\n- Ada spoke of the fair\n- It went to Marsh Ambo\n",
      "a.md");
  const auto minutes = read(*source, "oss-markdown");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[1].owners.size() == 2);
  CHECK(minutes.actions[1].text.value == "mend the weir");
  CHECK(minutes.items.size() == 3);
}

TEST_CASE("rows without pipes at their ends keep an empty first cell") {
  const auto source = Source::from_text(
      "# Mill team meeting\n\n## Wheel\n\nIt turns.\n\n## Action items\n\nDone? | Item | Responsible | Due date\n---- | ---- | ---- | ----\n"
      " | Paint the wheel | Ada | 5 May\n | Mend the weir | Bo | 6 May\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "Paint the wheel");
  CHECK(minutes.actions[0].due.value == "5 May");
}

TEST_CASE("who presents a topic, from where and how long stands behind its title") {
  const auto source = Source::from_text(
      "# MILL WG, IETF 131\n\n## The wheel, draft-mill-wheel, Ada Penrose, remote, 20 minutes\n\nBo: It turns.\n\n"
      "## The weir presented by Cy\n\nBo: It leaks.\n\n## Chair slides, Chairs, onsite, 5 minutes\n\nNone.\n",
      "a.md");
  const auto minutes = read(*source, "ietf");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "The wheel, draft-mill-wheel");
  CHECK(minutes.items[1].title.value == "The weir");
  CHECK(minutes.items[2].title.value == "Chair slides");
}

TEST_CASE("initials in another list are the one whose name begins so") {
  const auto source = Source::from_text(
      "# Mill CG meeting\n\n## Present\n\n* Ada Penrose\n* Bo Quill\n\n## Scribes\n\n* BQ\n\n## Wheel\n\nIt turns.\n",
      "a.md");
  const auto minutes = read(*source, "w3c-scribe");
  REQUIRE(minutes.attendees.size() == 2);
}

TEST_CASE("timed bullets under no heading are the topics where notes stand below them") {
  const auto source = Source::from_text(
      "| Key | Value |\n| --- | --- |\n| Date : | 27.11.2031 |\n| Chair | Ada Penrose |\n\n"
      "- Opening (1 min)\n- Check-in (3 min)\n    Everybody was well\n- News of the team (1-3 min)\n    None\n"
      "- The wheel (5 min)\n    - It turns\n- Closure (1 min)\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.items.size() == 5);
  CHECK(minutes.items[1].title.value == "Check-in");
}

TEST_CASE("a short form in capitals is an entry like those above it") {
  const auto source = Source::from_text(
      "# Mill TAC\n\n## Agenda\n\n1. Welcome\n2. The wheel\n   - Spokes (Ada)\n3. AOB\n\n## Minutes\n\n### The wheel\n\nIt turns.\n", "a.md");
  const auto minutes = read(*source, "oss-board");
  REQUIRE(minutes.agenda.size() == 4);
  CHECK(minutes.agenda[3].title.value == "AOB");
  CHECK(minutes.items.size() == 1);
}

TEST_CASE("chairs among the owners of tasks open no list of them") {
  const auto source = Source::from_text(
      "# MILL WG, IETF 131\n\nChairs: Ada Penrose, Bo Quill\n\n## Wheel\n\nIt turns.\n\n## Weir\n\nIt leaks.\n\nActions:\n"
      " - Chairs: start an adoption call\n - Cy: post -06\n",
      "a.md");
  const auto minutes = read(*source, "ietf");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].owners[0].value == "Chairs");
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("a name in brackets behind its handle") {
  const auto source = Source::from_text(
      "# Mill infra meeting\n\n## Attendees\n\n* @apenrose (Ada Penrose)\n* @bquill (Bo Quill)\n* @cy (Mill Works)\n\n## Wheel\n\nIt turns.\n", "a.md");
  const auto minutes = read(*source, "oss-markdown");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].initials.value == "apenrose");
  CHECK(minutes.attendees[2].name.value == "cy");
}

TEST_CASE("a name in brackets behind a nick made of it") {
  const auto minutes = read(
      "Present: bquill (Bo Quill), adapen (Ada Penrose), Cy (Cy Marsh), wheel (Mill Works), dee (Red Mill)\n\nWheel\n\nIt turns.\n", "w3c-scribe");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].name.value == "Bo Quill");
  CHECK(minutes.attendees[0].initials.value == "bquill");
  CHECK(minutes.attendees[1].name.value == "Ada Penrose");
  CHECK(minutes.attendees[2].name.value == "Cy Marsh");
  CHECK(minutes.attendees[3].name.value == "wheel");
  CHECK(minutes.attendees[4].name.value == "dee");
}

TEST_CASE("contents plan nothing, whatever a topic in them is called") {
  const auto minutes = read(
      "Present: Ada Penrose, Bo Quill\n\nContents\n\n  * Topics\n    1. Agenda\n    2. Wheel\n  * Summary of action items\n\n"
      "----\n\nAgenda\n\nAda: Anything else?\n\nWheel\n\nBo: It turns.\n",
      "w3c-scribe");
  CHECK(minutes.agenda.empty());
}

TEST_CASE("front matter may stand between longer fences") {
  const auto minutes = read("-----\ntitle: Mill Club minutes\ndate: 2024-03-12\n-----\n\n## Gate\n\nIt creaks.\n", "team");
  CHECK(minutes.meeting.title.value == "Mill Club minutes");
  CHECK(minutes.meeting.date.value == "2024-03-12");
}

TEST_CASE("the time may stand before the date") {
  const auto minutes = read("# Mill sync\n\n**Meeting Date/Time:** 15:30, January 28, 2024\n\n## Gate\n\nIt creaks.\n", "team");
  CHECK(minutes.meeting.date.value == "2024-01-28");
  CHECK(minutes.meeting.start.value == "15:30");
}

TEST_CASE("the address of a link may be broken over two lines") {
  const auto minutes = read("# Mill sync\n\nPresent: [Ada](/people/ada-\npenrose/), [Bo](/people/bo/), Cy\n\n## Gate\n\nIt creaks.\n", "team");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "Ada");
  CHECK(minutes.attendees[1].name.value == "Bo");
}

TEST_CASE("a form below a title of known words is the head of the minutes") {
  const auto german = read("Protokoll der Sitzung\n\nDatum\t14. Mai 2024\nOrt\tM\xC3\xBChlenhaus\nAnwesend\tAda Penrose, Bo Quill\n\n1. Das Dach\n\nEs wurde lange dar\xC3\xBC" "ber gesprochen.\n\n2. Das Boot\n\nEs ist trocken.\n", "german");
  CHECK(german.meeting.date.value == "2024-05-14");
  CHECK(german.meeting.location.value == "M\xC3\xBChlenhaus");
  CHECK(german.attendees.size() == 2);
  const auto english = read("# Minutes of meeting\n\n| Chair | Ada Penrose |\n|---|---|\n| Date (local) | 14 May 2024 |\n| Present | Bo Quill |\n\n## Roof\n\nIt leaks.\n", "english");
  CHECK(english.attendees.size() == 2);
  CHECK(english.meeting.date.value == "2024-05-14");
}
