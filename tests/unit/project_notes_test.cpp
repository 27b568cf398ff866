// Notes of projects kept in Markdown: forms that wait to be filled in, lines over lists, lists of members.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("an entry that nobody filled in takes nothing from below the gap") {
  const auto minutes = read(
      "# Mill TAC 2031-05-04\n\n**Attendance (please add yourself):**\n\n* Ada Penrose (Mill)\n* Bo Quill (Weir)\n\nRegrets:\n\n\n\n* \n\nAgenda:\n\n\n\n"
      "* Update of the weir group\n    * Ada told how the wheel goes.\n    * They meet each month now.\n* Report of the year (Bo)\n    * Bo: it should be short.\n    * Ada agrees.\n* Boats\n",
      "oss-markdown");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Report of the year");
  CHECK(minutes.agenda.empty());
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("a heading for notes that were never written makes no plan of what was talked through") {
  const auto notes =
      "# Mill TAC 2031-05-04\n\n## Attendees\n\n* Ada Penrose\n* Bo Quill\n\n## Agenda\n\n* Weir group\n    * Ada: the wheel goes well.\n    * Bo: good to hear.\n"
      "* Report (Bo)\n    * Bo: it should be short.\n    * Ada: agreed.\n\n## Notes\n\n";
  CHECK(read(notes, "oss-markdown").items.size() == 2);
  CHECK(read(notes + std::string("- \n"), "oss-markdown").items.size() == 2);
  CHECK(read(notes + std::string("Ada told that the boats are back, and what is to be done with them until the summer.\n"), "oss-markdown").agenda.size() >= 2);
}

TEST_CASE("plain lines over lists below one heading for the notes are the topics") {
  const auto minutes = read(
      "# 2031-05-04 Mill Panel meeting\n\n## Attendees\n* Ada, Bo, Cy\n\n## Agenda\n* Plan the next meeting\n* Names of boats\n* Next steps for the weir\n* AOB\n\n"
      "## Discussion\nPlan the next meeting\n* Bo looks for a day\n\nNames of boats\n* Cy has a list\n* Ada will read it\n\n[Issue 7](https://example.org/7): the gate of the weir\n\n"
      "* Not talked about\n\nNext steps for the weir\n* The wheel turns\n",
      "oss-markdown");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[0].title.value == "Plan the next meeting");
  CHECK(minutes.items[2].title.value == "Issue 7: the gate of the weir");
  CHECK(minutes.items[3].title.value == "Next steps for the weir");
  CHECK(minutes.actions.empty());
  CHECK(minutes.agenda.size() == 4);
}

TEST_CASE("text over one list among other text is no topic") {
  const auto minutes = read(
      "# 2031-05-04 Mill Panel meeting\n\n## Attendees\n* Ada, Bo, Cy\n\n## Notes\n\nWe spoke of the boats at length, and of what they cost.\n\n"
      "What was asked\n* who pays\n\nThen we spoke of the weir, and went to see it before the rain came.\n\nAda told of the wheel.\n",
      "oss-markdown");
  for (const auto& item : minutes.items) CHECK(item.title.value != "What was asked");
}

TEST_CASE("initials set before names with a dash are theirs, and what follows the comma is where they are from") {
  const auto minutes = read(
      "# Weir Board 4 May 2031\n\n## Participants\n\n- AP - Ada Penrose, Mill Office, UK [MOU], [delegate], Chair\n- BQR - Bo O'Quill, Mill-Works, France [MW]\n"
      "- CR – Cy Rusk\n\n## Apologies\n\nDM - Dot Marl, Mill Office\nEL - Eve Lark, Weir Office\n\n## The weir\n\nIt leaks.\n",
      "oss-board");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].initials.value == "AP");
  CHECK(minutes.attendees[0].affiliation.value == "Mill Office, UK [MOU], [delegate]");
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[3].initials.value == "DM");
  CHECK(minutes.attendees[4].status.value == "apologies");
}

TEST_CASE("short letters before a list of given names are a group and no one's initials") {
  const auto minutes = read("# Mill 2031-05-04\n\n## Attendance\n\nTSC: Ada, Bo, Cy, Dot\n\nObservers: Eve\n\n## The weir\n\nIt leaks.\n", "oss-markdown");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].name.value == "Ada");
  CHECK(minutes.attendees[3].name.value == "Dot");
}

TEST_CASE("bodies that begin with a small letter or a digit are affiliations") {
  const auto minutes = read(
      "# Mill 2031-05-04\n\n## Attendees\n\n 1. Ada Penrose (Millworks)\n 2. Bo Quill (4Weirs)\n 3. Cy Rusk (eMill)\n 4. Dot Marl (mill-wheels/Boats)\n 5. Eve Lark (unaffiliated)\n"
      " 6. Fay Moss -Weirside\n 7. Gil Ash (Weirside)\n 8. Ida Lay (Boats)\n 9. Jo Elm (late)\n\n## The weir\n\nIt leaks.\n",
      "oss-markdown");
  REQUIRE(minutes.attendees.size() == 9);
  CHECK(minutes.attendees[1].affiliation.value == "4Weirs");
  CHECK(minutes.attendees[2].affiliation.value == "eMill");
  CHECK(minutes.attendees[3].affiliation.value == "mill-wheels/Boats");
  CHECK(minutes.attendees[4].affiliation.value == "unaffiliated");
  CHECK(minutes.attendees[5].name.value == "Fay Moss");
  CHECK(minutes.attendees[5].affiliation.value == "Weirside");
  CHECK_FALSE(minutes.attendees[8].affiliation.is_there());
}

TEST_CASE("pronouns and pictures beside names say nothing of where somebody is from") {
  const auto minutes = read(
      "# Mill 2031-05-04\n\n## Attendance\n\nName / Pronouns / Organisation\n- Ada Penrose/ she, her/ Mill Institute, Head of Wheels / gh: @adap, t: @ada_p\n"
      "- Bo Quill / he, him / Weir Library, Boats / :octopus: boq\n- Cy Rusk (they/them), Mill Ltd\n- Dot Marl :wave:\n\n## The weir\n\nIt leaks.\n",
      "oss-markdown");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].affiliation.value == "Mill Institute, Head of Wheels");
  CHECK(minutes.attendees[0].initials.value == "adap");
  CHECK(minutes.attendees[1].affiliation.value == "Weir Library, Boats");
  CHECK(minutes.attendees[1].initials.value == "boq");
  CHECK(minutes.attendees[2].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
}

TEST_CASE("a column of marks without a title tells who came, and one of nicks gives initials") {
  const auto minutes = read(
      "# Mill 2031-05-04\n\n## Attendance\n\n|   | Name/Affiliation | Pronouns | GH ID |\n|---|---|---|---|\n| x | Ada Penrose (Millworks) | she/her | @adap |\n"
      "| X | Bo Quill (Weirside) | he/him | boq |\n|   | Cy Rusk (Boats) |  |  |\n\n## Participants\n\n| Position | POC |\n|---|---|\n| Secretary | Dot Marl |\n| Member | Eve Lark |\n\n## The weir\n\nIt leaks.\n",
      "oss-markdown");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].initials.value == "adap");
  CHECK(minutes.attendees[0].affiliation.value == "Millworks");
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[2].status.value == "absent");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  CHECK(minutes.attendees[3].affiliation.value == "Secretary");
}

TEST_CASE("a motion's text, who moved it and what became of it in lines of their own are one decision") {
  const auto minutes = read(
      "# Minutes of the Mill Council meeting November 1, 2031\n\n**85 Approval of the boat policy**\n\nMotion text: The Mill Council moves to adopt the boat policy as written.\n\n"
      "Moved by Ada. Seconded by Bo. Motion passed.\n\n**86 Bylaws**\n\nMotion text: The Mill Council moves to adopt the bylaws\n\nCy moved. Dot seconded. Motion passed.\n",
      "association");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "The Mill Council moves to adopt the boat policy as written.");
  CHECK(minutes.decisions[0].mover.value == "Ada");
  CHECK(minutes.decisions[0].seconder.value == "Bo");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[1].mover.value == "Cy");
  CHECK(minutes.decisions[1].seconder.value == "Dot");
}

TEST_CASE("an office in brackets and the body behind a dash are one affiliation") {
  const auto minutes = read(
      "# Mill TSC 2031-05-04\n\nAttendees:\n  * [X] Ada Penrose (_TSC_) - Mill & Weir\n  * [ ] Bo Quill (_TSC Chair_) - Weirside\n  * [X] Cy Rusk - Boats\n\n# Notes\n\n* Boats\n    - They leak.\n",
      "oss-board");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].affiliation.value == "(TSC) - Mill & Weir");
  CHECK(minutes.attendees[2].affiliation.value == "Boats");
}

TEST_CASE("entries of the notes that the plan has too are topics, also those further in") {
  const auto minutes = read(
      "# 2031-05-04\n\n## Agenda\n\n- Check-in\n- Assign roles\n- Old business\n    - Issue triage\n- New business\n    - Boats\n    - Budget of the mill\n- Check-out\n\n## Attendance\n\n"
      "Council: Ada, Bo, Cy\n\nApologies: Dot\n\n## Minutes\n\n- Check-in\n- Assign roles\n    - Ada takes notes\n- New business\n    - Boats\n        - Bo: they leak.\n    - Budget of the mill\n        - Cy: it is spent.\n- Check-out\n",
      "oss-markdown");
  REQUIRE(minutes.items.size() == 6);
  CHECK(minutes.items[2].title.value == "New business");
  CHECK(minutes.items[3].title.value == "Boats");
  CHECK(minutes.items[5].title.value == "Check-out");
  CHECK_FALSE(minutes.attendees[0].affiliation.is_there());
}

TEST_CASE("who stands with a dash before several topics leads them") {
  const auto minutes = read(
      "# Mill meeting 2031-05-04\n\nParticipants: Ada Penrose, Bo Quill, Cy Rusk\n\n### Ada - Boats\n\nThey leak.\n\nWork for next sprint:\n\n * Mend the boats\n * Paint them\n\n"
      "### Bo - The wheel\n\nIt turns.\n\n### Weir - the gate\n\nShut.\n",
      "team");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Boats");
  CHECK(minutes.items[1].title.value == "The wheel");
  CHECK(minutes.items[2].title.value == "Weir - the gate");
  CHECK(minutes.actions.size() == 2);
}

TEST_CASE("a range of days with both months begins on the first, and is no number") {
  const auto board = read("---\ntitle: Mill Board Meeting\n---\n\n#### 31 May - 1 June 2031 Arden\n\n1. **Welcome**\n    1. All came.\n\n2. **Boats**\n    1. They leak.\n", "oss-board");
  CHECK(board.meeting.date.value == "2031-05-31");
  REQUIRE(board.items.size() == 2);
  CHECK(read("# Mill Board Meeting\n\n**May 31 - June 1, 2031**\n\n## Boats\n\nThey leak.\n", "oss-board").meeting.date.value == "2031-05-31");
}

TEST_CASE("a note on a topic dates what it speaks of, and not the meeting") {
  const auto minutes = read("Meeting called to order by Ada Penrose (adap) - 16:02\n\n### Boats\n* They leak.\n\n### Fairs\n* Call for names\n* Boat Summit - https://example.org - October 14-15, 2031 in Arden\n\n### Weir\n* Shut.\n\nMeeting Adjourned by Ada Penrose (adap) - 16:50\n", "oss-markdown");
  CHECK_FALSE(minutes.meeting.date.is_there());
  CHECK(minutes.meeting.start.value == "16:02");
  CHECK(minutes.meeting.end.value == "16:50");
}

TEST_CASE("numbered topics go on where the other headings are a day and lists of people") {
  const auto minutes = read(
      "---\ntitle: Mill Committee 2031 December\n---\n\n#### 7th December 2031 - WebEx\n\n1. **Welcome**\n    1. AP - Welcome everybody.\n    2. AP - So, Bo is absent.\n2. **Boats**\n    1. AP - Do they leak?\n"
      "3. **Closure**\n  - AP - The meeting is closed.\n\n---\n\n#### Participants\n- AP - Ada Penrose, Mill\n\n#### Apologies\n\n- BQ - Bo Quill, Weir\n",
      "oss-board");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Boats");
  CHECK(minutes.items[2].number.value == "3");
}

TEST_CASE("front matter of an editor above that of the document, and boxes without a blank, are read as such") {
  const auto minutes = read(
      "---\ntitle: Mill triage\ntags: [Mill]\n\n---\n\n---\ntags: Mill, triage\n---\n\n# 2031-11-13 Mill triage meeting\n\n## Meeting roles\n\n- Facilitator: Ada Penrose\n- Minutes: Bo Quill\n\n## Boats\n\nThey leak.\n\n"
      "## Action items\n\n* [] Ada to mend them\n* [x] Bo to look\n",
      "oss-markdown");
  CHECK(minutes.meeting.title.value == "2031-11-13 Mill triage meeting");
  REQUIRE(minutes.items.size() == 1);
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "mend them");
  CHECK(minutes.actions[1].status.value == "done");
}

TEST_CASE("a form's table of topics that nobody filled in is the plan of the headings below it") {
  const auto minutes = read(
      "# Mill client meeting\n\n**Date:** 15 September, 2031\n\n## **Agenda**\n\n| # | Agenda Item | Description | Comments | Decision/Action |\n| --- | --- | --- | --- | --- |\n"
      "| 1 | What was done? | [Descriptions] | [Comments] | [Decision/Action] |\n| 2 | What is next? | [Descriptions] | [Comments] | [Decision/Action] |\n\n"
      "## What was done?\n\n1. The boats\n\n## What is next?\n\n1. The weir\n",
      "team");
  CHECK(minutes.agenda.size() == 2);
  CHECK(minutes.items.size() == 2);
  CHECK(minutes.decisions.empty());
}

TEST_CASE("bullets that a word counts, and bullets that are links over notes, are topics") {
  const auto counted = read(
      "# Mill PSC meeting 27\n\n## Agenda\n\n* Boats\n\n## Summary\n\n* Agenda 1: Roll of the mill\n* Agenda 2: Boats\n  - Notes:\n    * They leak\n* Agenda 3: The weir\n  - It is shut.\n", "team");
  REQUIRE(counted.items.size() == 4);
  CHECK(counted.items[2].number.value == "2");
  CHECK(counted.items[2].title.value == "Boats");
  const auto linked = read(
      "# Mill design 2031-02-04\n\n## Carried over\n* [[07] Big wheel](https://example.org/7)\n  * Action item: @ada to mend it\n* [The weir](https://example.org/8)\n  * It is shut.\n\n## New\n\n"
      "* [Boats of the mill](https://example.org/9)\n  * They leak.\n* [Names](https://example.org/10)\n",
      "oss-markdown");
  REQUIRE(linked.items.size() == 5);
  CHECK(linked.items[1].title.value == "[07] Big wheel");
  CHECK(linked.items[4].title.value == "Boats of the mill");
}

TEST_CASE("names in small letters among others of a list are people") {
  const auto minutes = read("# Mill 2031-05-04\n\n## Attendees\n\n* Ada Penrose\n* Bo Quill\n* cy rusk\n* Dot marl\n\n## Boats\n\nThey leak.\n", "oss-markdown");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[2].name.value == "cy rusk");
  CHECK(read("# Mill 2031-05-04\n\n## Attendees\n\n* Ada Penrose\n* Bo Quill\n* no quorum\n\n## Boats\n\nThey leak.\n", "oss-markdown").attendees.size() == 2);
}

TEST_CASE("the rows of a table below the goals of the meeting are its topics") {
  const auto minutes = read(
      "2031-11-09 Mill WG Notes\n=====\n\nAttendees\n---------\n\n* Ada Penrose\n* Bo Quill\n\nGoals\n-----\n\n* Boats\n\nDiscussion items\n----------------\n\n|     |     |     |\n| --- | --- | --- |\n| Item | Who | Notes |\n"
      "| news |     | none today |\n| the boats |     | they leak |\n",
      "team");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "news");
}

TEST_CASE("a mark whose bold letters were closed behind the blank is a mark") {
  const auto minutes = read("# Mill meeting\n\n## Boats\n\n**Action point: **Ada will paint the boat.\n\n**Action: **Bo to mend it.\n", "oss-markdown");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].owners[0].value == "Ada");
  CHECK(minutes.actions[1].text.value == "mend it.");
}

TEST_CASE("the label of a title is none of it, and a sentence about the notes is no title") {
  CHECK(read("***Subject:*** Team Meeting\n\n***Date:*** 10 September 2031\n\n***Attendees:*** Ada, Bo\n\nThey met.\n", "team").meeting.title.value == "Team Meeting");
  CHECK(read("# 21st November 2031\n\nThe session was run in the related room\n\n## Boats\n\nThey leak.\n", "oss-markdown").meeting.title.value == "21st November 2031");
}

TEST_CASE("who leads a topic ends its title, whatever is said behind the bracket") {
  const auto minutes = read("# Mill meeting\n\nPresent: Ada Penrose, Bo Quill\n\n## Boats [Ada] - a new one is dear\n\nThey leak.\n\n## The [old] weir\n\nShut.\n", "oss-markdown");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Boats");
  CHECK(minutes.items[1].title.value == "The [old] weir");
}

TEST_CASE("a table of one column is the list that its title names, and headings over fields are no topics") {
  const auto minutes = read(
      "# Mill School #\n# Minutes of the 7th Project Meeting #\n\n# Weir-Keeper #\n\n---\n\nDate: 28/3/2031\n\nTime: 4:50pm\n\nPlace: Boat shed\n\n| **Attending:** |\n|:---|\n| Ada Penrose |\n| Bo Quill |\n"
      "| Cy Rusk |\n\nAbsent: None\n\n**1. Report**\n\nThey rowed.\n\n**2. Plans**\n\nACTION 2031-02-24: Ada to draw the boat - DONE\n",
      "team");
  CHECK(minutes.meeting.title.value == "Minutes of the 7th Project Meeting");
  CHECK(minutes.meeting.start.value == "16:50");
  CHECK(minutes.meeting.location.value == "Boat shed");
  CHECK(minutes.attendees.size() == 3);
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Report");
  REQUIRE(minutes.actions.size() == 1);
  CHECK_FALSE(minutes.actions[0].id.is_there());
}
