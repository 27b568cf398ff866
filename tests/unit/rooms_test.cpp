// Chat rooms: who says who he is, logs that lost their nicks or their lines, lists that came out flat.
#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

TEST_CASE("names said when the roll is called stand for the nicks") {
  const auto minutes = read(
      "22:00:02 <ada_pen> #startmeeting Mill Team Meeting\n"
      "22:00:03 <bot> Meeting started Tue May 27 22:00:02 2031 UTC and is due to finish in 60 minutes.  The chair is ada_pen.\n"
      "22:00:04 <bot> Useful Commands: #action #agreed #help #info #idea #link #topic #startvote.\n"
      "22:00:16 <ada_pen> #topic Roll Call\n22:00:18 <weirfox> Flo Montrose\n22:00:21 <ada_pen> Ada Penrose\n22:00:47 <dotm> o/\n"
      "22:00:47 <evelark1> eve larkins\n22:01:25 <gusha> Gus\n22:02:59 <ada_pen> Welcome Everyone\n"
      "22:03:17 <ada_pen> #topic Announcements\n22:03:51 <ada_pen> I have none.\n22:04:08 <dotm> Good Idea\n22:04:10 <cyr> Cy Rusk\n",
      "meetbot");
  REQUIRE(minutes.attendees.size() == 6);
  CHECK(minutes.attendees[0].name.value == "Flo Montrose");
  CHECK(minutes.attendees[0].initials.value == "weirfox");
  CHECK(minutes.attendees[1].name.value == "Ada Penrose");
  CHECK(minutes.attendees[1].chair.value);
  CHECK(minutes.attendees[2].name.value == "dotm");
  CHECK(minutes.attendees[3].name.value == "eve larkins");
  CHECK(minutes.attendees[4].name.value == "Gus");
  CHECK(minutes.attendees[4].initials.value == "gusha");
  CHECK(minutes.attendees[5].name.value == "Cy Rusk");
  CHECK(minutes.meeting.body.value == "Mill Team");
}

TEST_CASE("a log without nicks still has its topics, in one line too") {
  std::string log =
      "20:02:02 #startmeeting mill\n20:02:03 Meeting started Tue Dec 9 20:02:02 2031 UTC and is due to finish in 60 minutes. The chair is ada. "
      "Information about MeetBot is on the web.\n20:02:04 Useful Commands: #action #agreed #help #info #idea #link #topic #startvote.\n"
      "20:02:12 Hi everyone\n20:02:15 Heya\n20:03:22 #topic Structure of the roof\n20:04:34 There is an open question about the tiles that\n"
      "20:05:00 #action boq to mend the roof\n20:06:22 #topic Open discussion\n20:06:40 thanks all\n20:07:00 #endmeeting\n";
  for (const char sign : {'\n', ' '}) {
    for (char& c : log)
      if (c == '\n') c = sign;
    const auto minutes = read(log, "meetbot");
    REQUIRE(minutes.items.size() == 2);
    CHECK(minutes.items[0].title.value == "Structure of the roof");
    CHECK(minutes.items[0].start.value == "20:03");
    CHECK(minutes.items[1].title.value == "Open discussion");
    REQUIRE(minutes.actions.size() == 1);
    CHECK(minutes.actions[0].text.value == "mend the roof");
    REQUIRE(minutes.attendees.size() == 1);
    CHECK(minutes.attendees[0].name.value == "ada");
  }
}

TEST_CASE("the roll in the summary of a bot, whose list came out flat") {
  const auto minutes = read(
      "#mill-meeting: Mill Board\n\nMeeting started by adap at 14:58:48 UTC\n(full logs).\nMeeting summary\n"
      "- roll call (adap, 14:59:01)\n  - Ada Penrose (adap,\n    14:59:05)\n- Bo Quill (Mill Ltd) (weirfox,\n    14:59:07)\n- rusk (Cy_Rusk, 14:59:13)\n \n \n"
      "- approval of the minutes (adap, 15:01:15)\n  - they have been read by all who came\n    today (adap,\n    15:01:49)\n- Dot Marl (dmarl,\n    15:01:50)\n- Tiles Late (weirfox, 15:02:00)\n \n \n"
      "- The roof (adap, 15:02:33)\n  - it leaks (adap,\n    15:02:48)\n- nobody knows where (weirfox,\n    15:03:06)\n",
      "meetbot");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "roll call");
  CHECK(minutes.items[1].title.value == "approval of the minutes");
  CHECK(minutes.items[2].start.value == "15:02");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[1].affiliation.value == "Mill Ltd");
  CHECK(minutes.attendees[2].initials.value == "Cy_Rusk");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  CHECK(minutes.meeting.title.value == "#mill-meeting: Mill Board");
  CHECK(minutes.meeting.body.value == "Mill Board");
}

TEST_CASE("titles at the margin over the names of documents") {
  const auto minutes = read(
      "WHEEL WG\nIETF 131\n2031-03-08\nChairs: Ada Penrose, Bo Quill, Cy Rusk\nNotes hold only what was said at the microphone, not what the slides show\n\n"
      "The round wheel of the mill\n    draft-quill-wheel-round, Ada Penrose\n    Dot: The wheel is square\n        Ada: It was\n\n"
      "A spoke for each of the wheels\n    draft-rusk-spoke, Cy Rusk\n    Eve: We need more than these spokes of oak, if I may say so in this room\n\n"
      "Hubs\n    draft-marl-hub, Dot Marl\n    Eve: Yes\n",
      "ietf");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "The round wheel of the mill");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
}

TEST_CASE("lone lines amid what people say are the topics") {
  const auto minutes = read(
      "Mill Process Community Group\n\n22 May 2031\n\n\nada, bo, cy, dot\nbo, cy\n\nMeeting minutes\n\nPull Requests\n\n\nRequire a roof on each mill\n\n"
      "bo: any objection\n\ncy: none from me\n... nor from those at home\n\nRemove the note about the weir\n\nada: we have no process for it\n\n"
      "bo: I would ask Eve\n\nACTION: bo to ask Eve\n\ndot: sure\n\ncy: all right\n\nbo: so be it\n\nada: thank you all\n",
      "w3c-scribe");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Pull Requests");
  CHECK(minutes.items[1].title.value == "Require a roof on each mill");
  CHECK(minutes.items[2].title.value == "Remove the note about the weir");
  CHECK(minutes.meeting.title.value == "Mill Process Community Group");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "ada");
}

TEST_CASE("a log without a bot has its topics by number, and who speaks was there") {
  std::string log;
  const auto say = [&](const char* nick, const char* text) {
    log += "13:2" + std::to_string(log.size() % 10) + " <" + nick + "> " + text + "\n";
  };
  for (const char* text : {"0) hi", "1) the roof", "2) the weir", "3) the pond"}) say("@ada", text);
  say("@ada", "0) hi");
  say("boq", "hi");
  say("@ada", "ok, jumping into 1) the roof");
  say("boq", "it leaks");
  say("+cy", "1. here 2. there");
  say("@ada", "2) the weir");
  say("ada", "it holds");
  say("boq", "it does");
  say("@ada", "3) the pond");
  say("cy", "full of fish");
  const auto minutes = read(log, "meetbot");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].number.value == "1");
  CHECK(minutes.items[1].title.value == "the roof");
  CHECK(minutes.items[3].title.value == "the pond");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "ada");
}

TEST_CASE("a page of minutes whose labels were lost, with what was typed in the room") {
  const auto minutes = read(
      "Mill Locks Working Group Teleconference\n\n09 Mar 2031\n\n\nSee also: IRC log\n\n\nAda, Bo, Cy_R, Dot_M, Eve, Flo\nBo, Eve\n\n\n"
      "<trackbot-ng> Date: 09 March 2031\n\n<Eve> Scribe: Bo\n\nAgenda Review\n\n<Eve> scribenick: boq\n\nAda: We speak of the locks.\n\n"
      "Most were glad of it.\n\nAda: I oiled them all.\n\nNew Gates\n\nAda: Oak is dear.\n\nBo: So is iron.\n\n<Eve> fine\n",
      "w3c-scribe");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Agenda Review");
  CHECK(minutes.items[1].title.value == "New Gates");
  REQUIRE(minutes.attendees.size() >= 6);
  CHECK(minutes.attendees[0].name.value == "Ada");
}

TEST_CASE("a numbered roll call is a topic, and its lists are no headings of topics") {
  const auto minutes = read(
      "Minutes of the 2031-03-07 Mill Steering Teleconference\n\n1. Administrivia\n1.1 Roll call\n\nATTENDEES\n---------\nAda Penrose (AMS) / Secretariat\n"
      "Bo Quill (Mill Ltd) / Routing Area\nEve Lark (Ferry Ltd) / Chair\n\nREGRETS\n---------\nCy Rusk / Director\n\nOBSERVERS\n---------\nDot Marl\n\n1.2 Bash the agenda\n\nAda: Anything new?\n\n"
      "1.3 Approval of the minutes\n\nAda: Any objections?\n\n2. Protocol actions\n\nBo: None.\n",
      "w3c-scribe");
  REQUIRE(minutes.items.size() == 5);
  CHECK(minutes.items[0].title.value == "Administrivia");
  CHECK(minutes.items[1].title.value == "Roll call");
  CHECK(minutes.items[4].number.value == "2");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[3].status.value == "apologies");
}
