// What pages lose on their way into a text: lines of logs, marks of headings, labels, cells.
#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a summary in one line is cut at its underlined titles, stamps and bullets") {
  const auto minutes = read(
      "============================= # #mill:mill.example: wardens ============================= Meeting started by @ada:mill.example at 2031-05-06 14:01:38 "
      "Meeting summary --------------- * TOPIC: Welcome (@ada:mill.example, 14:02:25) * INFO: All are well (@ada:mill.example, 14:02:32) "
      "* TOPIC: The roof of the mill (@ada:mill.example, 14:06:09) * ACTION: @boq to mend the roof (@ada:mill.example, 14:11:34) "
      "* AGREED: The roof is painted (@ada:mill.example, 14:12:26) Meeting ended at 2031-05-06 14:59:00 "
      "Action items ------------ * @boq to mend the roof People Present (lines said) --------------------------- * @ada:mill.example (50) * @boq:mill.example (10)",
      "meetbot");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Welcome");
  CHECK(minutes.items[1].title.value == "The roof of the mill");
  CHECK(minutes.items[1].start.value == "14:06");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "mend the roof");
  REQUIRE(minutes.decisions.size() == 1);
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[1].name.value == "boq");
  CHECK(minutes.meeting.body.value == "wardens");
  CHECK(minutes.meeting.end.value == "14:59");
}

TEST_CASE("a remark over three lines has its nick, its time and its text") {
  const auto minutes = read(
      "<@ada:mill.example>\n14:01:38\n!startmeeting Mill Wardens - 2031-05-06\n<@meetbot:mill.example>\n14:01:39\nMeeting started at 2031-05-06 14:01:38 UTC\n"
      "<@boq:mill.example>\n14:01:42\n!hi\n<@cyr:mill.example>\n14:02:02\n!hi\n<@ada:mill.example>\n14:02:25\n!topic The weir\n<@boq:mill.example>\n14:03:28\nIt leaks.\n"
      "<@ada:mill.example>\n14:11:34\n!action @boq to mend the weir\n<@ada:mill.example>\n14:59:00\n!endmeeting\n",
      "meetbot");
  CHECK(minutes.meeting.title.value == "Mill Wardens - 2031-05-06");
  CHECK(minutes.meeting.end.value == "14:59");
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "The weir");
  CHECK(minutes.items[0].start.value == "14:02");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "ada");
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[2].name.value == "cyr");
}

TEST_CASE("times inside what a bot says cut no log") {
  const auto minutes = read(
      "17:59:53 <ada> #startmeeting 17:59:53 <MeetBot> Meeting started Mon Sep 20 17:59:53 2031 UTC. The chair is ada. More is on the web. "
      "17:59:53 <MeetBot> Useful Commands: #action #agreed #help #info #idea #link #topic. 18:00:46 <boq> here 18:01:15 <ada> #topic Roof "
      "18:01:22 <cyr> tiles are late 18:01:25 <boq> so is the ladder 18:05:05 <ada> #topic Weir 18:05:48 <boq> it leaks",
      "meetbot");
  CHECK(minutes.meeting.date.value == "2031-09-20");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].title.value == "Weir");
}

TEST_CASE("what a room tells of itself amid a log is no heading") {
  const auto minutes = read(
      "=== ada is now known as ada_away\n[19:52] <boq> hello\n[20:01] <ada> #startmeeting\n=== boq changed the topic of #mill to: Roof\n"
      "[20:02] <ada> #topic Roof\n[20:03] <boq> it leaks\n[20:04] <ada> #action boq to mend it\n=== boq is now known as boq_away\n",
      "meetbot");
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "Roof");
}

TEST_CASE("the link beside a heading marks it") {
  for (const std::string_view text : {"Jump to: navigation, search\n\n[edit] Attending\n\n  • Ada Penrose\n  • Bo Quill\n\n[edit] The roof\n\nIt leaks.\n\n[edit] The weir\n\nIt is dry.\n",
                                      "Attending[edit]\n\n- Ada Penrose\n- Bo Quill\n\nThe roof[edit | edit source]\n\nIt leaks.\n\nThe weir[edit]\n\nIt is dry.\n",
                                      "Attending\xC2\xB6\n\n- Ada Penrose\n- Bo Quill\n\nThe roof\xC2\xB6\n\nIt leaks.\n\nThe weir\xC2\xB6\n\nIt is dry.\n"}) {
    const auto minutes = read(text, "oss-markdown");
    INFO(text);
    CHECK(minutes.attendees.size() == 2);
    REQUIRE(minutes.items.size() == 2);
    CHECK(minutes.items[0].title.value == "The roof");
    CHECK(minutes.items[1].title.value == "The weir");
  }
}

TEST_CASE("plain lines over lists head topics, with and without a gap") {
  const auto minutes = read(
      "Announcements and news\n* The weir is four years old.\n  * It was told to all.\n\nServer\n* It is up.\n\nCommunity\n* Meetings\n  * On Saturdays from now on.\n", "oss-markdown");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Announcements and news");
  CHECK(minutes.items[2].title.value == "Community");
}

TEST_CASE("plain lines over prose head topics where nothing else does") {
  const auto minutes = read(
      "Minutes of the Mill Foundation Board\n\nAttending: Ada Penrose, Bo Quill\n\nQuick notes\n\nThe cat of the mill is still getting used to the new house.\n\n"
      "State of the election\n\nNominations are open to all, and Cy has agreed to count the votes.\n\nBoots and ladders\n\nAll of them have been stolen from the shed in the night.\n",
      "oss-board");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Quick notes");
  CHECK(minutes.items[2].title.value == "Boots and ladders");
}

TEST_CASE("lists in the front matter are the plan and the people") {
  const auto minutes = read(
      "---\nlayout: meeting\ntitle: Minutes of the wardens\ndate: 2031-05-04\ndirectors:\n- Ada Penrose\n- Bo Quill\napologies:\n- Cy Rusk\nagenda:\n- The roof, and who mends it\n- The weir\n---\n\n"
      "## The roof, and who mends it\n\nIt leaks.\n\n## The weir\n\nIt is dry.\n",
      "oss-board");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].status.value == "apologies");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[0].title.value == "The roof, and who mends it");
}

TEST_CASE("people below each other in a form of keys and values") {
  const auto minutes = read("| Key | Value |\n|---|---|\n| Date | 2031-05-04 |\n| Chair | Ada Penrose |\n| Attendees | Bo Quill |\n| | Cy Rusk |\n| | Dot Marl |\n\n## Roof\n\nIt leaks.\n", "team");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
}

TEST_CASE("slots that were left empty hold nobody") {
  const auto minutes = read(
      "09 March 2031\n\nAttendees\n\nPresent\n\n  Ada, Bo, Cy_R\n\nRegrets\n\n  -\n\nChair\n\n  -\n\nScribe\n\n  boq\n\nMeeting minutes\n\n<Ada> Topic: Roof\n\nAda: It leaks.\n\nBo: So it does.\n", "w3c-scribe");
  for (const auto& one : minutes.attendees) CHECK(one.status.value == "present");
  CHECK(minutes.attendees.size() <= 4);
}

TEST_CASE("the state of a task and what is told of it") {
  const auto minutes = read(
      "Present: Ada Penrose, Bo Quill\n\n1) Review of last meeting actions\n\n  * Ada to set the date (DONE - it is the 6th of March)\n  * Bo to paint the gate (NOT DONE)\n\n2) Roof\n\nIt leaks.\n", "oss-board");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "set the date");
  CHECK(minutes.actions[0].status.value == "done");
  CHECK(minutes.actions[1].status.value == "open");
}

TEST_CASE("pages above this one are no topics, and a place of tickets is none") {
  const auto minutes = read(
      "1. [Mill](index.html)\n2. [Minutes](minutes.html)\n\n# Mill : 2031-05-04 Meeting notes\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Agenda\n\n### mill/weir\n\n"
      "* Gates of the weir #3\n  * They are open.\n* Stones #4\n  * There are none.\n",
      "oss-markdown");
  CHECK(minutes.meeting.title.value == "Mill : 2031-05-04 Meeting notes");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Gates of the weir #3");
}

TEST_CASE("chairs behind a dash, and no chairs in what they say") {
  const auto minutes = read(
      "# Mill Group\n\nChairs - Ada Penrose and Bo Quill\n\n## 1. Status\n\nNotes are out.\n\n   Chairs: Announcements and Heads-Up\n\n## 2. Weir\n\nIt leaks.\n", "ietf");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
}

TEST_CASE("entries of a list that tell how long they take, over notes, are topics") {
  const auto minutes = read(
      "# Mill Research Group\n\n## Presentations\n\n* The state of the wheel - Ada Penrose (20 mins)\n* it turns\n* it could turn faster\n\n## Drafts\n\n"
      "* [Oil for the wheel](https://mill.example/oil) - Bo Quill (20 mins)\n\nAda: What oil?\n\nBo: Any.\n\n* The weir - Cy Rusk (10 mins)\n\nAda: It leaks.\n",
      "ietf");
  REQUIRE(minutes.items.size() == 5);
  CHECK(minutes.items[1].title.value == "The state of the wheel");
  CHECK(minutes.items[3].title.value == "Oil for the wheel");
}

TEST_CASE("nicks in brackets behind several tasks have them") {
  const auto minutes = read(
      "# Mill meeting\n\n## Weir\n\n* **ACTION ITEM** Mend the sluice of the weir (boq)\n* **ACTION ITEM** Paint the gate (cyrus)\n* **ACTION ITEM** Count the boats (boq)\n* It leaks.\n", "oss-markdown");
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[0].text.value == "Mend the sluice of the weir");
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "boq");
}

TEST_CASE("a plan of boxes below headings, and when the meeting finished") {
  const auto minutes = read(
      "# Mill Team Meeting 1\n\n## Overview\n- **Time**: 1:00 PM - 2:30 PM, May 4, 2031\n\n## Agenda\n\n### Unfinished business\nNone\n\n### New business\n"
      "- [X] Rules of the mill\n- [X] Colours\n- [ ] The song\n\n## Meeting finished at\n2:28 PM, May 4, 2031\n",
      "team");
  REQUIRE(minutes.agenda.size() == 3);
  CHECK(minutes.agenda[2].title.value == "The song");
  CHECK(minutes.items.empty());
  CHECK(minutes.meeting.end.value == "14:28");
}

TEST_CASE("a state behind the owner is no owner, and an entry in an entry stands on its line") {
  const auto minutes = read(
      "# Mill Team\n\n## Weir\n\n- It leaks\n- - Below the gate\n  - At the wheel\n\n## Actions\n\n- Mend the gate - Ada Penrose - DONE\n- Paint the boats - Bo Quill (DONE)\n",
      "team");
  REQUIRE(minutes.actions.size() == 2);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Ada Penrose");
  CHECK(minutes.actions[0].status.value == "done");
  REQUIRE(minutes.actions[1].owners.size() == 1);
  CHECK(minutes.actions[1].owners[0].value == "Bo Quill");
}

TEST_CASE("a summary whose bullets were lost has its levels from the indents") {
  const auto minutes = read(
      "Minutes: https://mill.example/mill.html\nLog: https://mill.example/mill.log\n\nMeeting summary\n\n    roll call (ada, 15:00:20)\n    roof of the mill (ada, 15:04:12)\n"
      "        ACTION: boq to mend the roof (ada, 15:06:00)\n        AGREED: paint it green (ada, 15:07:00)\n        the oil is paid\n        for (cy, 15:08:00)\n"
      "    AOB (ada, 15:20:00)\n\nMeeting ended at 2031-05-06 15:30:02\n\nPeople present (lines said)\n\n    ada (30)\n    boq (12)\n    cy (3)\n",
      "meetbot");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "roof of the mill");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "paint it green");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.meeting.end.value == "15:30");
  CHECK(!minutes.meeting.start.is_there());
  CHECK(minutes.meeting.title.value.find("http") == std::string::npos);
}
