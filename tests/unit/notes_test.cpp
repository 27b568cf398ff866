// Notes of teams, logs of rooms and acts in the Romance languages.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("tables and lists in HTML are read as such") {
  const auto source = Source::from_text(
      "# Mill group minutes 2031-05-04\n\n## Attendees\n\n"
      "<table><tbody>\n<tr><td><p>Ada Penrose</p></td><td>Mill Ltd</td><td>Present</td></tr>\n"
      "<tr><td><p>Bo Quill</p></td><td>Harbour Ltd</td><td><br /></td></tr>\n"
      "<tr><td><p>Cy Rusk</p></td><td>Ferry Ltd</td><td>Present</td></tr>\n"
      "<tr><td><p>Dot Marl</p></td><td>Weir Ltd</td><td>Present</td></tr>\n</tbody></table>\n\n"
      "## Roof\n\n<ul>\n<li>Tiles are late.</li>\n<li>ACTION: Bo to order tiles</li>\n</ul>\n",
      "a.md");
  const auto minutes = read(*source, "oss-markdown");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[1].status.value == "absent");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "order tiles");
}

TEST_CASE("a table without titles is the attendance where its last column says so") {
  const auto source = Source::from_text(
      "# Mill committee minutes\n\nMay 4, 2031\n\n**Committee members**\n\n"
      "<table><tbody>\n<tr><td>Ada Penrose</td><td>Mill Ltd</td><td>Present</td></tr>\n"
      "<tr><td>Bo Quill</td><td>Harbour Ltd</td><td></td></tr>\n"
      "<tr><td>Cy Rusk</td><td>Ferry Ltd</td><td>Present</td></tr>\n"
      "<tr><td>Dot Marl</td><td>Weir Ltd</td><td>Present</td></tr>\n</tbody></table>\n\n# Roof\n\nTiles are late.\n",
      "a.md");
  const auto minutes = read(*source, "oss-markdown");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].status.value == "absent");
  CHECK(minutes.attendees[3].status.value == "present");
}

TEST_CASE("a table with a topic in each row holds the minutes") {
  const auto source = Source::from_text(
      "# Mill team meeting 2031-05-04\n\nAttendees: Ada Penrose, Bo Quill\n\n"
      "| Topic | Discussion | Action items |\n| --- | --- | --- |\n"
      "| Roof | Tiles are late. | Bo Quill: order tiles |\n| Weir | The gate leaks. | |\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Roof");
  CHECK(minutes.items[1].title.value == "Weir");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "order tiles");
}

TEST_CASE("days and times said in words are understood") {
  const auto source = Source::from_text(
      "Acta de la junta\n\nEn Arden, siendo las veinte horas y treinta minutos del día cuatro de mayo de dos mil treinta y uno, "
      "se reúne la junta en la Sala del Molino.\n\n1. Tejado\n\nSe aprueba comprar tejas.\n",
      "a.txt");
  const auto minutes = read(*source, "spanish");
  CHECK(minutes.meeting.date.value == "2031-05-04");
  CHECK(minutes.meeting.start.value == "20:30");
}

TEST_CASE("several labels in one line are as many") {
  const auto source = Source::from_text(
      "Ata da reunião da cooperativa\n\nData: 04/05/2031 | Início: 21:00 | Fim: 22:40\n\nPresentes: Ada Penrose, Bruno Quill\n\n1. Telhado\n\nNada a dizer.\n",
      "a.txt");
  const auto minutes = read(*source, "portuguese");
  CHECK(minutes.meeting.date.value == "2031-05-04");
  CHECK(minutes.meeting.start.value == "21:00");
  CHECK(minutes.meeting.end.value == "22:40");
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("a minute before noon ends no meeting in the night") {
  const auto source = Source::from_text("# Mill board minutes 2031-05-04\n\nTime: 12:00-10:00\n\nPresent: Ada Penrose, Bo Quill\n", "a.md");
  const auto minutes = read(*source, "team");
  CHECK(minutes.meeting.end.value != "22:00");
}

TEST_CASE("offices in the head say who was there") {
  const auto source = Source::from_text(
      "Mill union\nMinutes of the general meeting, 4 May 2031\n\nChair: Ada Penrose\nSecretary: Bo Quill\nTreasurers: Cy Rusk, Dot Marl\n\n"
      "1. Roof\n\nTiles are late.\n\n2. Weir\n\nThe gate leaks.\n",
      "a.txt");
  const auto minutes = read(*source, "team");
  CHECK(minutes.attendees.size() >= 3);
}

TEST_CASE("ticked people came, and are no tasks") {
  const auto source = Source::from_text(
      "# Mill group notes 2031-05-04\n\n## Group members\n\n- [x] Ada Penrose (Mill Ltd)\n- [ ] Bo Quill (Harbour Ltd)\n- [x] Cy Rusk (Ferry Ltd)\n\n"
      "## Roof\n\nTiles are late.\n\n- [ ] Bo: order tiles\n",
      "a.md");
  const auto minutes = read(*source, "oss-markdown");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[1].status.value == "absent");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "order tiles");
}

TEST_CASE("what stands in labels behind a task is its owner and its day") {
  const auto source = Source::from_text(
      "# Mill team notes 2031-05-04\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Action items\n\n"
      "- Order tiles. Owner: Bo Quill. Deadline: 2031-06-01\n- Mend the gate: Ada Penrose, Bo Quill\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.actions.size() == 2);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Bo Quill");
  CHECK(minutes.actions[0].due.value == "2031-06-01");
  CHECK(minutes.actions[1].owners.size() == 2);
}

TEST_CASE("who introduces himself in a room has a name behind his nick") {
  const auto source = Source::from_text(
      "17:00:01 <ada> #startmeeting Mill evening\n17:00:02 <ada> #topic Introductions\n17:00:10 <ada> #info Ada Penrose, Mill Ltd\n"
      "17:00:12 <boq> #info Bo Quill\n17:00:15 <cy> #info Cy Rusk, Ferry Ltd\n17:00:20 <dot> hello\n17:01:00 <ada> #topic Roof\n"
      "17:01:09 <boq> #info Tiles Late\n17:01:30 <ada> #endmeeting\n",
      "a.txt");
  const auto minutes = read(*source, "meetbot");
  CHECK(minutes.meeting.title.value == "Mill evening");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].initials.value == "ada");
  CHECK(minutes.attendees[0].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[3].name.value == "dot");
}

TEST_CASE("lines of a log may have bars") {
  const auto source = Source::from_text(
      "17:00 ada | #startmeeting mill\n17:01 ada | #topic Roof\n17:02 boq | tiles are late\n17:03 ada | #action boq to order tiles\n17:05 ada | #endmeeting\n", "a.txt");
  const auto minutes = read(*source, "meetbot");
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "Roof");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].owners.size() == 1);
}

TEST_CASE("minutes, durations and leads are no part of a title") {
  const auto source = Source::from_text(
      "# Mill WG minutes 2031-05-04\n\n## Agenda\n\n- 15min - Roof - Bo Quill\n- 5 min: Weir\n- (10 min) Ferry\n- Welcome - Chairs\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Roof\n\nTiles are late.\n",
      "a.md");
  const auto minutes = read(*source, "ietf");
  REQUIRE(minutes.agenda.size() == 4);
  CHECK(minutes.agenda[3].title.value == "Welcome");
  CHECK(minutes.agenda[0].title.value == "Roof");
  CHECK(minutes.agenda[1].title.value == "Weir");
  CHECK(minutes.agenda[2].title.value == "Ferry");
}

TEST_CASE("'present and proxies' heads the attendance above people alone") {
  const auto source = Source::from_text(
      "ASSEMBLEA DEL MULINO\n4 maggio 2031\n\nPRESENTI E DELEGATI\n- Ada Penrose\n- Bruno Quill\n- Ciro Rusk\n\nTETTO\nLe tegole sono in ritardo.\n", "a.txt");
  CHECK(read(*source, "italian").attendees.size() == 3);
  const auto other = Source::from_text("# Mill notes 2031-05-04\n\n## Present and future plans\n\nWe shall mend the roof.\n", "b.md");
  CHECK(read(*other, "team").attendees.empty());
}

TEST_CASE("numbers of topics in words of the trade") {
  const auto source = Source::from_text(
      "Protokoll der Mühlengruppe vom 4. Mai 2031\n\nAnwesend: Ada Penrose, Bo Quill\n\nTOP\n\n  • Dach\n  • Wehr\n\nTOP 1 Dach\n\nZiegel fehlen.\n\nzu TOP 2: Wehr\n\nDas Wehr leckt.\n", "a.txt");
  const auto minutes = read(*source, "german");
  CHECK(minutes.agenda.size() == 2);
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].number.value == "1");
  CHECK(minutes.items[0].title.value == "Dach");
  CHECK(minutes.items[1].title.value == "Wehr");
}

TEST_CASE("nothing in a quotation is a topic, but its labels count") {
  const auto source = Source::from_text(
      "# Mill WG minutes 2031-05-04\n\n## Roof\n\n> **Old heading**\n\n> **Resolution: mend the roof**\n\n## Weir\n\nIt leaks.\n", "a.md");
  const auto minutes = read(*source, "w3c-scribe");
  CHECK(minutes.items.size() == 2);
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "mend the roof");
}

TEST_CASE("nicks in brackets behind names, and what a vote approved") {
  const auto source = Source::from_text(
      "# Mill committee minutes 2031-05-04\n\n## Members present\n\n* Ada Penrose (apenrose)\n* Bo Quill (bq2031)\n* Cy Rusk (remote)\n\n"
      "## Roof\n\nNew tiles were approved for the roof by a 8-0 vote.\n",
      "a.md");
  const auto minutes = read(*source, "tc-notes");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].initials.value == "apenrose");
  CHECK(minutes.attendees[1].initials.value == "bq2031");
  CHECK(minutes.attendees[2].initials.value.empty());
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "New tiles were approved for the roof");
  CHECK(minutes.decisions[0].votes_for.value == 8);
}

TEST_CASE("titles in brackets or between signs") {
  const auto bracketed = read(
      "Mill WG minutes\n2031-05-04\n\n[ Architecture ]\n\nIt is done.\n\n[ Budget ]\n\nThere is none.\n\n[ Weir and pond ]\n\nBoth leak.\n", "english");
  REQUIRE(bracketed.items.size() == 3);
  CHECK(bracketed.items[2].title.value == "Weir and pond");
  const auto ruled = read("Mill WG minutes\n2031-05-04\n\n--- Roof ---\n\nIt leaks.\n\n*** Weir ***\n\nBroken.\n\n-- Pond --\n\nFull.\n", "english");
  REQUIRE(ruled.items.size() == 3);
  CHECK(ruled.items[0].title.value == "Roof");
  const auto aside = read("# Mill minutes\n\n## Roof\n\nAda: It leaks.\n\n[ Laughter ]\n\nBo: So it does.\n", "english");
  CHECK(aside.items.size() == 1);
}

TEST_CASE("addresses, short forms and absence beside names") {
  const auto minutes = read(
      "# Mill minutes 2031-05-04\n\n## Present\n\n- Ada Penrose ada.p@example.org\n- BQ: Bo Quill (@boq), Mill Ltd\n- CR, Cy Rusk, Ferry Ltd\n"
      "- Dot Marl ABSENT\n\n## Roof\n\nIt leaks.\n",
      "oss-markdown");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].initials.value == "BQ");
  CHECK(minutes.attendees[1].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[2].initials.value == "CR");
  CHECK(minutes.attendees[3].status.value == "absent");
}

TEST_CASE("labels set as headings, and a table of tasks right below") {
  const auto minutes = read(
      "# Minutes of Meeting\n\n### Date : 04-05-31\n### Time : 11:30\n### Attendees: Ada (Client), Bo, Cy\n\n"
      "Type | Description | Owner | Deadline\n--- | --- | --- | ---\nT | Mend the roof. | Bo, Cy | 12-06-31\nT | Count the tiles. | Cy | 14-06-31\n",
      "team");
  CHECK(minutes.meeting.start.value == "11:30");
  CHECK(minutes.items.empty());
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].affiliation.value == "Client");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "Mend the roof.");
  REQUIRE(minutes.actions[0].owners.size() == 2);
}

TEST_CASE("notes behind the attendance are the topics, and name the meeting") {
  const auto minutes = read(
      "June 1, 2031\n\nHost: Ada Penrose\n\nAttendees:\n  * [X] Ada Penrose (_Chair_) - Mill Ltd\n  * [X] Bo Quill - Ferry Ltd\n  * [ ] Cy Rusk\n\n"
      "# **Mill TSC Meeting Notes**\n\n* Roof\n    - Ada: It leaks.\n    - **TODO**: Bo will mend it\n* Weir\n    - Bo: It holds.\n* Pond\n    - Nothing new\n",
      "oss-board");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Weir");
  CHECK(minutes.meeting.title.value == "Mill TSC Meeting Notes");
}

TEST_CASE("boxes below an agenda are no tasks, nor is a label before an address") {
  const auto minutes = read(
      "# Mill meeting 2031-05-04\n\n## Attendees\n\n- AP: Ada Penrose (@ada), Mill Ltd\n- BQ: Bo Quill (@boq), Ferry Ltd\n\n## New agenda items\n\n"
      "- [x] AP: new roof for the mill\n- [ ] BQ: draft of the weir\n\n## Action items\n\n- Old Roof: https://example.org/12\n- BQ: mend the weir\n",
      "oss-markdown");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].owners.empty());
  CHECK(minutes.actions[1].owners.at(0).value == "BQ");
}

TEST_CASE("a motion in a paragraph over who proposed it") {
  const auto minutes = read(
      "# Mill board meeting 2031-05-04\n\n## Officers\n\n**Ada for President.**\n\nProposed by: Bo\n\nUnanimously approved.\n\n## Bank\n\n"
      "Bo shall open an account for the mill.\n\nProposed by: Ada\n\nUnanimously approved.\n\n## Weir\n\nThe weir was looked at.\n\nProposed by: Ada\n\nUnanimously approved.\n",
      "oss-board");
  REQUIRE(minutes.decisions.size() == 3);
  CHECK(minutes.decisions[0].text.value == "Ada for President.");
  CHECK(minutes.decisions[0].mover.value == "Bo");
  CHECK(minutes.decisions[1].text.value == "Bo shall open an account for the mill.");
  CHECK(minutes.decisions[2].text.value == "Weir");
}

TEST_CASE("members listed below the call to order, and letters that stand for words") {
  const auto minutes = read(
      "# Mill board minutes 2031-05-04\n\n## Agenda\n\n- Mill Water Works (MWW)\n- Roof (BQ)\n\n## CALL TO ORDER\n\nBoard Members\n\n- Ada Penrose\n- Bo Quill\n- Cy Rusk\n\n"
      "Guests\n\n- Dot Marl\n\n## Roof\n\nIt leaks.\n",
      "oss-board");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[3].status.value == "in_attendance");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[0].title.value == "Mill Water Works (MWW)");
  CHECK(minutes.agenda[0].leads.empty());
  CHECK(minutes.agenda[1].leads.size() == 1);
}

TEST_CASE("a column of items holds words or numbers") {
  const auto minutes = read(
      "# Mill team meeting 2031-05-04\n\n## Agenda items\n\n| Item | Description |\n| --- | --- |\n| Roof | Talk about the tiles of the roof |\n| Weir gate | See whether it shuts |\n\n"
      "## Action items\n\n| Done? | Item | Responsible | Due date |\n| --- | --- | --- | --- |\n| Yes | Order the tiles | Ada Penrose | 05/06/2031 |\n| No | Mend the gate | Bo Quill | 06/06/2031 |\n",
      "team");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[0].title.value == "Roof");
  CHECK(minutes.agenda[1].title.value == "Weir gate");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "Order the tiles");
  CHECK(minutes.actions[0].due.value == "05/06/2031");
  CHECK(minutes.actions[0].status.value == "done");
  CHECK(minutes.actions[1].status.value.empty());
}

TEST_CASE("lines that tell how long a topic takes, over what was said") {
  const auto minutes = read(
      "Chair: Ada Penrose\n\nCheck-in: How is everyone? (2 min)  \nAll are tired of the mill.\n\nRoof (5 min)  \nIt leaks, and nobody knows where.\n\n"
      "Weir (10 min)  \nThe gate was mended by Bo.\n",
      "team");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Roof");
}

TEST_CASE("pages whose headings lost their marks") {
  const auto minutes = read(
      "From Mill Wiki\n\n2031 January 18 Mill Steering Meeting\n\nMembers\n\nPresent\n\n  • Ada Penrose (adap)\n  • Bo Quill (weirfox)\n  • Cy Rusk (crusk)\n"
      "  • Dot Marl (dotm)\n\nAbsent\n\n  • Eve Lark (evel)\n\nSummary\n\nRoof update\n\n  • Most of the tiles are waiting.\n  • It leaks.\n\n"
      "Opening the weir\n\n  • adap accepted the plan.\n\nWeir updates often break gates\n\n  • Will look at the gates.\n\nPond\n\n  • Full.\n",
      "oss-markdown");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[0].title.value == "Roof update");
  CHECK(minutes.items[3].title.value == "Pond");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[1].initials.value == "weirfox");
  CHECK(minutes.attendees[4].status.value == "absent");
}

TEST_CASE("a plain line over a list of topics that have notes") {
  const auto minutes = read(
      "# 10th April, 2031\n\nTime: 20:00 GMT\n\nAttendees: Ada, Bo, Cy\n\nTopics\n\n-   Timezones\n\n    -   Ada: Propose to move\n\n-   Tiles\n\n"
      "    -   Handling sparse tiles\n\n-   Tools\n\n    -   Bo: none\n",
      "oss-markdown");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[2].title.value == "Tools");
}

TEST_CASE("a title with a label is one as a whole") {
  const auto minutes = read("# Mill board minutes 2031-05-04\n\n## Motion: Approve the roof\n\nText.\n\n## Discussion: The weir\n\nText.\n\n## Pond\n\nText.\n", "oss-board");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Motion: Approve the roof");
  CHECK(minutes.items[1].title.value == "Discussion: The weir");
}

TEST_CASE("a link whose text stands in brackets") {
  const auto minutes = read("# Mill meeting 2031-05-04\n\n## [[Bug 12]](https://example.org/12) The roof leaks\n\nText.\n\n## [[Mill page|Weir]]\n\nText.\n\n## Pond\n\nText.\n", "oss-markdown");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "[Bug 12] The roof leaks");
  CHECK(minutes.items[1].title.value == "Weir");
}

TEST_CASE("tasks that begin with the name of somebody who was there") {
  const auto minutes = read(
      "# Mill meeting notes 2031-05-04\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Roof\n\nText.\n\n## Action items\n\n"
      "- [ ] Bo Quill send the plan by 12 May\n- [ ] Ada Penrose . Provide the tiles\n- [ ] Mill Lane send nothing\n",
      "oss-markdown");
  REQUIRE(minutes.actions.size() == 3);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Bo Quill");
  CHECK(minutes.actions[0].text.value == "send the plan by 12 May");
  CHECK(minutes.actions[1].text.value == "Provide the tiles");
  CHECK(minutes.actions[2].owners.empty());
}

TEST_CASE("what was said of a topic names its rule, whatever it stands in") {
  const Minutes minutes = read("# Roof\n\n| slate | 12 |\n|---|---|\n| tin | 3 |\n\n# Gate\nIt hangs.\n\n3. Fence: It leans.\n", "english");
  for (const Item& item : minutes.items) {
    INFO(item.title.value);
    if (item.text.is_there()) CHECK_FALSE(minutes.rules[item.text.origin.rule].empty());
  }
  REQUIRE_FALSE(minutes.items.empty());
  CHECK(minutes.items[0].text.is_there());
}
