// Councils and boards as their systems and their clerks print them.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("results of votes set apart as tables decide what the title says") {
  const auto source = Source::from_text(
      "CITY OF MILLBROOK\nCITY COUNCIL\nREGULAR MEETING MINUTES\n\nMonday, June 6, 2031        7:00 PM        Council Chambers\n\n"
      "1.    CALL TO ORDER\n      The meeting was called to order at 7:02 PM by Mayor Ada Penrose\n\n"
      "Attendee Name            Title                 Status      Arrived\n"
      "Ada Penrose              Mayor                 Present\n"
      "Bo Quill                 Council Member        Late        7:10 PM\n"
      "Dot Marl                 Vice Mayor            Absent\n\n"
      "2.    PUBLIC HEARINGS\n9.i.a Sale of the boat\n      Staff spoke of the boat.\n\n"
      "RESULT:              ADOPTED [2 TO 1]\nMOVER:               Bo Quill, Council Member\n"
      "SECONDER:            Ada Penrose, Mayor\nAYES:                Ada Penrose, Bo Quill\nNAYS:                Cy Rusk\n\n"
      "3.   ADJOURNMENT\n      The meeting was closed at 8:45 PM\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  CHECK(minutes.meeting.title.value == "REGULAR MEETING MINUTES");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].affiliation.value == "Council Member");
  CHECK(minutes.attendees[1].status.value == "present");
  CHECK(minutes.attendees[2].status.value == "absent");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[2].number.value == "9.i.a");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "Sale of the boat");
  CHECK(minutes.decisions[0].mover.value == "Bo Quill");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[0].votes_for.value == 2);
  CHECK(minutes.decisions[0].votes_against.value == 1);
}

TEST_CASE("initials at the right margin have what stands beside them to do") {
  const auto source = Source::from_text(
      "MILL COMMISSIONERS\nMinutes of the Board Meeting held on Thursday 4 May 2017 at 10.00am in the Mill Office\n\n"
      "Present:        Ada Penrose (Chair)\n                Bo Quill\n                Cy Rusk\n"
      "In Attendance:  Dot Marl (Miller)\n\n"
      "                                                                                 Action\n"
      "1.   Report of the miller\n\n"
      "1.1  DM said that the crane had been mended. The cost would be shown               DM\n     at the next meeting.\n\n"
      "2.   Any other business\n\n2.1  None.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[2].status.value == "present");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "The cost would be shown at the next meeting.");
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "DM");
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("numbers that only their series tells") {
  const auto source = Source::from_text(
      "Mill Parish Council minutes\n\nMill/285/31-32 Present\nMembers: Cllr A Penrose (Chairman), Cllr Quill and Cllr Rusk.\n\n"
      "Mill/286/31-32 Pond\nThe pond is full.\n\nMill/287/31-32 Gate\nRESOLVED: That the gate be mended.\n\n"
      "Mill/288/31-32 Barn\nIt was RESOLVED that the barn be sold. Proposed Cllr Rusk, seconded Cllr Quill. All in favour.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  CHECK(minutes.attendees.size() == 3);
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].number.value == "Mill/286/31-32");
  CHECK(minutes.items[0].title.value == "Pond");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[1].mover.value == "Cllr Rusk");
  CHECK(minutes.decisions[1].seconder.value == "Cllr Quill");
  CHECK(minutes.decisions[1].outcome.value == "carried");
}

TEST_CASE("a table of tasks that came out one cell below the other ends where the topics go on") {
  const auto source = Source::from_text(
      "Mill Board minutes\n\n1. Welcome\n\nAll were welcome.\n\n2. Actions\n\nThe log was read.\n\nAction\n\nProgress\n\n"
      "Mill Team to circulate the plan.\n\nComplete\n\nOfficials to share their drafts.\n\nOngoing\n\n"
      "3. Drafts\n\nThe drafts were read out.\n\nAction:\n\n- Mill Team to invite Ada Penrose.\n\n4. Pond\n\nThe pond is full.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.items.size() == 3);
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[0].status.value == "done");
  CHECK(minutes.actions[1].status.value == "ongoing");
  CHECK(minutes.actions[2].text.value == "invite Ada Penrose.");
}

TEST_CASE("lists of people in one long paragraph end where its text begins") {
  std::string told = "The meeting was held to settle the sale of the boat. Ada Penrose spoke of the boat";
  for (int i = 0; i < 12; ++i) told += ", and of the pond and the mill and the barn";
  const auto source = Source::from_text(
      "Mill Panel meeting 4 May 2031\n\nPanel attendees:  Ada Penrose (Chair), Bo Quill (Mill Trust)   Other Attendees: Cy Rusk (DMT), "
      "Dot Marl.  " + told + ".\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].affiliation.value == "Mill Trust");
  CHECK(minutes.attendees[3].status.value == "in_attendance");
}

TEST_CASE("titles in capitals are lines of their own in a text that lost its line breaks") {
  const auto source = Source::from_text(
      "SUMMARY OF MILL SENATE MEETING 03/04/31 CALL TO ORDER Chair Penrose called the meeting to order at 3:20 P.M. "
      "APPROVAL OF THE MINUTES Motion to approve the minutes of May by Senator Quill; second by Senator Rusk. Motion passed. "
      "COMMENTS FROM THE MILLER The miller said that the wheel turns and that nothing else was to be told of it, or of the "
      "weir, which holds. He thanked all who had helped in the winter. NEW BUSINESS Chair Penrose reminded the Senate that the "
      "boat wants paint, that the paint wants a lid, and that the lid is lost. Discussion followed.\n",
      "a.txt");
  const auto minutes = read(*source, "association");
  CHECK(minutes.meeting.title.value == "SUMMARY OF MILL SENATE MEETING 03/04/31");
  CHECK(minutes.meeting.start.value == "15:20");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[0].title.value == "CALL TO ORDER");
  CHECK(minutes.items[3].title.value == "NEW BUSINESS");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].mover.value == "Senator Quill");
}

TEST_CASE("officers with something to do, and what was resolved upon a proposition") {
  const auto source = Source::from_text(
      "Mill Parish Council - 4 May 2031\n\nThose Attending          Mrs A Penrose, Mr B Quill (Clerk), Mrs C Rusk\n\n"
      "1. Accounts\n\nUpon the proposition of A Penrose, seconded by C Rusk, it was resolved unanimously that the accounts be adopted.\n\n"
      "2. Gate\n\nThe gate is broken. Clerk to write to the mill.\n\nThe warden brought the council meeting to its close at 9.50pm\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  CHECK(minutes.meeting.title.value == "Mill Parish Council - 4 May 2031");
  CHECK(minutes.meeting.body.value == "Mill Parish Council");
  CHECK(minutes.meeting.end.value == "21:50");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].affiliation.value == "Clerk");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].mover.value == "A Penrose");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "write to the mill");
}

TEST_CASE("an address and what is asked for it head the text right below them") {
  const auto source = Source::from_text(
      "Mill Town Planning Board\nMinutes of May 4, 2031\n\nCall to Order:\nThe meeting was called to order by Chair Ada Penrose at 7:32 p.m. in the mill, which was\n"
      "warm, and the minutes of the last meeting were read to all who had come in spite of it.\n\n"
      "60-90 Weir Lane – Special Permit Hearing – Postponed\n"
      "Ms. Quill told the Board that the applicant has asked to put off the hearing of the weir until\nthe water is low again.\n\n"
      "20 Wheel Park – Hearing of the Millers\n"
      "The millers told the Board that the wheel turns at all hours, and that the neighbours like the\nnoise of it.\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "60-90 Weir Lane – Special Permit Hearing – Postponed");
  CHECK(minutes.items[2].title.value == "20 Wheel Park – Hearing of the Millers");
}

TEST_CASE("labels that most minutes have are topics beside lists with letters") {
  const auto minutes = minuter::read(
      "Mill Library\n\nTrustees present: Ada Penrose, Bo Quill\n\nThe meeting was called to order at 5:32 pm.\n\nApproval of Agenda: Quill moved to approve the agenda.\n\n"
      "Bills: None.\n\nDirector's Report: The roof is new.\n\nNew Business\n  a. Fair: It rains.\n  b. Ball: It snows.\n\nAdjournment: 6:47 pm\n",
      "us-municipal");
  REQUIRE(minutes.items.size() >= 5);
  CHECK(minutes.items[0].title.value == "Approval of Agenda");
  CHECK(minutes.items[1].title.value == "Bills");
  CHECK(minutes.items[2].title.value == "Director's Report");
  CHECK(minutes.items.back().title.value == "Adjournment");
}

TEST_CASE("rows of numbers are topics with their text and who is to act") {
  const auto minutes = minuter::read(
      "MILL TRUST\n\nMinutes of the Board held on 4 May 2021\n\nPresent:\nAda Penrose\tChair\nBo Quill\tMiller\nDot Marl (DM)\tClerk\n\n\t\t\tACTION\n"
      "21/05/1\tWelcome and apologies\t\n\tThe Chair welcomed everyone to the meeting.\t\n21/05/2\tMinutes\t\n\tThe minutes were approved as a correct record.\t\n"
      "21/05/3\tGate\t\n\tThe gate is old. Ms Marl would ask for a price.\tDM\n",
      "uk-gov");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].number.value == "21/05/1");
  CHECK(minutes.items[2].title.value == "Gate");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "DM");
}

TEST_CASE("elections are decisions, and who was elected did not preside") {
  const auto minutes = minuter::read(
      "Mill Society\nAGM Minutes\n4 May 2021\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\n1. Minutes: These were read.\n\n2. Matters arising: None.\n\n"
      "3. Report: The boat was sold.\n\n4. Election of officers:\nChair: Ada Penrose - proposed Bo Quill, seconded Cy Rusk.\nClerk: Bo Quill (prop. Ada Penrose, sec. Cy Rusk)\n",
      "association");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].title.value == "Matters arising");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "Chair: Ada Penrose");
  CHECK(minutes.decisions[1].seconder.value == "Cy Rusk");
  for (const auto& one : minutes.attendees) CHECK_FALSE(one.chair.value);
}
