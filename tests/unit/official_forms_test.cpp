#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a number alone over its title is the number of the topic") {
  const auto minutes = read(
      "Mill Council\nMinutes of the meeting of 4 May 2021\n\n77/21\n\nApologies for Absence\n\nNone came.\n\n78/21\n\nThe Gate\n\nIt creaks.\n\n"
      "79/21\n\nThe Roof\n\nIt leaks.\n\n80/21\n\nThe Path\n\nIt is mended.\n",
      "uk-council");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].number.value == "78/21");
  CHECK(minutes.items[1].title.value == "The Gate");
}

TEST_CASE("numbers with a colon, and running numbers before capitals, are a series") {
  const auto coded = read(
      "Mill Council minutes\n4 May 2021\n\nF01:05/21 To receive apologies\nNone.\n\nF02:05/21 To mend the gate\nIt creaks.\n\nF03:05/21 To paint the barn\nIt is red.\n",
      "uk-council");
  REQUIRE(coded.items.size() == 3);
  CHECK(coded.items[1].number.value == "F02:05/21");
  const auto running = read(
      "Mill Council minutes\n4 May 2021\n\n1358 APOLOGIES\n\nNone came in.\n\n1359 MINUTES OF MAY\n\nThey were read.\n\n1360 THE GATE\n\nIt creaks.\n", "uk-council");
  REQUIRE(running.items.size() == 3);
  CHECK(running.items[2].number.value == "1360");
  CHECK(running.items[2].title.value == "THE GATE");
}

TEST_CASE("usual topics on lines inside paragraphs are topics, and titles between them") {
  const auto minutes = read(
      "Mill Planning Commission\nMay 4, 2021\nCall to Order\nChairperson Penrose called the meeting to order at 7:00 p.m.\nApproval of Agenda\n"
      "Motion by Quill, seconded by Rusk to approve the agenda. Motion carried.\nOpen Forum\nNobody came forward to speak of anything.\n"
      "Explanation of the Hearing Process\nChairperson Penrose explained how the hearing would be held that night.\nPublic Hearings\nThe hearing was closed at eight.\n",
      "us-municipal");
  REQUIRE(minutes.items.size() == 5);
  CHECK(minutes.items[0].title.value == "Call to Order");
  CHECK(minutes.items[3].title.value == "Explanation of the Hearing Process");
}

TEST_CASE("between semicolons each person has an office, or an office has many people") {
  const auto one = read(
      "Mill Council minutes\n\nAlso Present: Mr. Ash, City Manager; Ms. Elm, Director, Lands and Dams; Mr. Fir, Works; and Mr. Oak.\n\n1. Gate\n\nIt creaks.\n", "us-municipal");
  REQUIRE(one.attendees.size() == 4);
  CHECK(one.attendees[1].affiliation.value == "Director, Lands and Dams");
  CHECK(one.attendees[2].affiliation.value == "Works");
  const auto many = read(
      "Mill Village minutes\n\nPRESENT: Mayor Moss presiding; Trustees Ash, Birch, Elm and Fir; Village Clerk Oak\n\nREPORT\n\nAll is well.\n", "us-municipal");
  REQUIRE(many.attendees.size() == 6);
  CHECK(many.attendees[0].chair.value);
  CHECK(many.attendees[2].name.value == "Birch");
  CHECK(many.attendees[5].affiliation.value == "Village Clerk");
}

TEST_CASE("an office with commas on a line of its own is one person's") {
  const auto minutes = read(
      "Mill Working Group minutes: May 2021\n\nAttendees\n\n- Ada Penrose, Minister for Mills, Dams and Weirs (Chair)\n- Bo Quill, Head of Policy and Scrutiny\n"
      "- Cy Rusk, Director of Lands\n\n1. Welcome\n\nAll came.\n",
      "uk-gov");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].affiliation.value == "Minister for Mills, Dams and Weirs");
  CHECK(minutes.attendees[1].affiliation.value == "Head of Policy and Scrutiny");
  const auto lines = read(
      "Mill Commission\nMay 4, 2021\n\nMembers Present: Dot Marl, Eve Tarn\nStaff Present: Ada Penrose, Community Development Director\nBo Quill, Senior Planner\n\n"
      "1. Agenda\n\nIt was read.\n",
      "us-municipal");
  REQUIRE(lines.attendees.size() == 4);
  CHECK(lines.attendees[2].affiliation.value == "Community Development Director");
  CHECK(lines.attendees[3].name.value == "Bo Quill");
}

TEST_CASE("people by title below the heading need no label") {
  const auto lines = read("Minutes of the Mill Parish Council\nMill Hall, 4 May 2021\nCllr Penrose\nCllr Quill\nCllr Rusk\n1. Gate\nIt creaks.\n2. Roof\nIt leaks.\n", "uk-council");
  REQUIRE(lines.attendees.size() == 3);
  CHECK(lines.attendees[2].name.value == "Rusk");
  const auto list = read(
      "Mill Residents minutes\n\n- Ada Penrose (Chair)\n- Bo Quill\n- Cy Rusk\n- Dot Marl\n\n\n- Eve Tarn\n\n1. Gate\n\nIt creaks.\n", "association");
  REQUIRE(list.attendees.size() == 4);
  CHECK(list.attendees[0].chair.value);
}

TEST_CASE("groups follow one another behind their labels in one line") {
  const auto minutes = read(
      "Mill Parish Council\nMinutes of 4 May 2021\n\nPresent: Chairman: Cllr Penrose Councillors: Mrs Quill, Rusk, Marl Clerk: Mr Tarn\n\n1. Gate\n\nIt creaks.\n", "uk-council");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[0].chair.value);
  CHECK_FALSE(minutes.attendees[1].chair.value);
  CHECK(minutes.attendees[4].affiliation.value == "Clerk");
}

TEST_CASE("how a guest took part does not make them a member, and who was away had no chair") {
  const auto minutes = read(
      "Mill Council minutes\n4 May 2021\n\nPresent: Cllr Ada Penrose (Chair), Cllr Bo Quill\nIn attendance: Cllr Cy Rusk (via Teams), the Clerk – Dot Marl\n"
      "Apologies: Eve Tarn (Chair of the Mill Trust)\n\n1. Gate\n\nIt creaks.\n",
      "uk-council");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[2].status.value == "in_attendance");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  CHECK(minutes.attendees[3].affiliation.value == "Clerk");
  CHECK_FALSE(minutes.attendees[4].chair.value);
}

TEST_CASE("cells that came out a line each are titles and texts again") {
  const auto minutes = read(
      "Minutes of the Mill Parish Council\nHeld 4 May 2021\n|\nPresent |\n|\nAda Penrose (AP) Chairman, Bo Quill (BQ) |\n18/01 |\nApologies for Absence |\n|\nNone. |\n18/02 |\n"
      "Declarations. |\n|\nNone. |\n18/03 |\nThe Gate |\n|\nIt creaks. |\n18/05 |\nThe Roof |\n|\nIt leaks. |\n",
      "uk-council");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[0].number.value == "18/01");
  CHECK(minutes.items[2].title.value == "The Gate");
  CHECK(minutes.items[3].number.value == "18/05");
}

TEST_CASE("a decision that the page prints twice is one, and none is none") {
  const auto minutes = read(
      "Mill District Council\nAgenda, decisions and minutes\n\n4.\n\nThe Gate pdf icon PDF 235 KB\n\nDecision:\n\nThe gate of the mill yard was approved for sale in the spring.\n\nMinutes:\n\n"
      "The gate of the mill yard was approved for sale in the spring.\n\n5.\n\nThe Roof\n\nDecision:\n\nThere were none.\n\n6.\n\nThe Path\n\nMinutes:\n\nAll is well.\n",
      "uk-council");
  CHECK(minutes.decisions.size() == 1);
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "The Gate");
}

TEST_CASE("the day of the approval and the days of other minutes are not the day of the meeting") {
  const auto approved = read("BOARD MEETING MINUTES Approved June 18, 2021\n\nTuesday May 4, 2021 Board Meeting   Mill Library\n\nCALL TO ORDER\n\nAll came.\n", "us-municipal");
  CHECK(approved.meeting.date.value == "2021-05-04");
  const auto other = read(
      "Mill Board\n\nCALL TO ORDER\n\nPenrose called the meeting to order at 8:00 pm.\n\nAPPROVAL OF MINUTES\n\nQuill made the motion to accept the May 4, 2021 minutes. Rusk made the second.\n\nADJOURNMENT\n\nAll went.\n", "us-municipal");
  CHECK_FALSE(other.meeting.date.is_there());
  const auto raised = read("Mill Trust Board Meeting\nHeld on 7 th April 2021\n\nPresent:\nAda Penrose (AP) Chair\n\n1. Gate\n\nIt creaks.\n", "uk-gov");
  CHECK(raised.meeting.date.value == "2021-04-07");
}

TEST_CASE("who proposed stands before what was resolved, and behind it") {
  const auto minutes = read(
      "Mill Parish Council\n4 May 2021\n\n1. Minutes\n\nIt was proposed by Cllr Quill, seconded by Cllr Rusk and:-\n\nRESOLVED – That the minutes be signed.\n\n"
      "2. Days\n\nAll members agreed that the days be set. This was proposed by Cllr Penrose and seconded by Cllr Quill.\n",
      "uk-council");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].mover.value == "Cllr Quill");
  CHECK(minutes.decisions[0].seconder.value == "Cllr Rusk");
  CHECK(minutes.decisions[1].mover.value == "Cllr Penrose");
}

TEST_CASE("one name behind a dash is enough below others that came") {
  const auto minutes = read(
      "Mill Village Board\nMinutes of the Regular Meeting\nMay 4, 2021\n\nCall to Order - Penrose called the meeting to order at 7:00 pm.\n\n"
      "Members Present - Ada Penrose, Bo Quill, Cy Rusk\n\nMembers Absent - Dee Holt\n\nAdjournment - Gone at 8:00 pm.\n",
      "us-municipal");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[3].name.value == "Dee Holt");
  CHECK(minutes.attendees[3].status.value == "absent");
}

TEST_CASE("what numbers of paragraphs stand before is no title in brackets nor a result") {
  const auto minutes = read(
      "Mill Parish Council\n\nMinutes of the meeting held on 4 May 2021\n\n91. Finance\n\n91.1 The balance was noted.\n\n"
      "91.2 RESOLVED that two payments: 25 pounds to the Mill Trust; 20 pounds to the Weir Trust be made.\n\n"
      "92. Roof\n\n92.1 (Minute 81.1) The clerk reported that the slates had come.\n\n92.2 (Minute 81.2) Nothing had been heard of the gutter.\n\n"
      "93. Closing\n",
      "uk-council");
  CHECK(minutes.items.size() == 3);
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "two payments: 25 pounds to the Mill Trust; 20 pounds to the Weir Trust be made.");
}

TEST_CASE("a title ends before the result behind its dash") {
  const auto minutes = read(
      "Mill Commission\n\nMinutes of April 7, 2031\n\n1. Call to order\n\n2. Approval of the Log - Unanimously approved as written\n\n"
      "3. Weir and Sluice \xE2\x80\x93 None\n\n4. Counsel - Pending claims\n\n5. Adjournment\n",
      "us-municipal");
  REQUIRE(minutes.items.size() == 5);
  CHECK(minutes.items[1].title.value == "Approval of the Log");
  CHECK(minutes.items[1].text.value == "Unanimously approved as written");
  CHECK(minutes.items[2].title.value == "Weir and Sluice");
  CHECK(minutes.items[3].title.value == "Counsel - Pending claims");
}
