#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("each name has its initials in the next column, two people in a row") {
  const auto source = Source::from_text(
      "Mill Community Council                                                        MINUTES\n"
      "Minutes of Meeting held on Tuesday 3rd June 2031 at 7.00pm in Mill Hall\n"
      "PRESENT         Ada Penrose                   AP        Bo Quill                   BQ\n"
      "                Cy Rusk                       CR        Dot Marl                   DM\n"
      "                Eve Tarn                      ET        Fay Under (MBC)            FU\n\n"
      "1 member of the public attended the meeting.\n\n1.  Police Report\n    No issues.\n\n2.  Open Forum\n    No issues.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  REQUIRE(minutes.attendees.size() == 6);
  CHECK(minutes.attendees[0].initials.value == "AP");
  CHECK_FALSE(minutes.attendees[0].affiliation.is_there());
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].initials.value == "BQ");
  CHECK(minutes.attendees[5].affiliation.value == "MBC");
}

TEST_CASE("the roll is called by last names, and again below a motion under a heading of its own") {
  const auto source = Source::from_text(
      "MINUTES - TOWN OF MILL\nApril 21, 2031\n\nROLL CALL OF COUNCIL\nPenrose - Here\nQuill - Here\nRusk - Absent\n\nADJOURNMENT\n\n"
      "Councilman Quill made the motion to adjourn. Councilwoman Penrose seconded.\n\nROLL CALL VOTE\nPenrose - Yes\nQuill - Yes\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "Penrose");
  CHECK(minutes.attendees[2].status.value == "absent");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].votes_for.value == 2);
  REQUIRE(minutes.items.size() == 1);
}

TEST_CASE("a roll that went the other way is of another vote") {
  const auto source = Source::from_text(
      "MINUTES - TOWN OF MILL\nApril 21, 2031\n\n1. Plan\n\nMotion by Quill, seconded by Rusk, to mend the roof. Motion carried.\n\n"
      "Penrose wants to vote again.\n\nROLL CALL VOTE\nPenrose - No\nQuill - Yes\nRusk - No\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK_FALSE(minutes.decisions[0].votes_for.is_there());
  CHECK_FALSE(minutes.decisions[0].votes_against.is_there());
}

TEST_CASE("a title on top may end with a full stop") {
  const auto source = Source::from_text(
      "Minutes from the Mill Harbour Board meeting on 24 November 2031.\n\nPresent:\n\n- Ada Penrose (Chair)\n- Bo Quill\n\nFinance\n\nAll is well.\n", "a.txt");
  const auto minutes = read(*source, "uk-gov");
  CHECK(minutes.meeting.title.value == "Minutes from the Mill Harbour Board meeting on 24 November 2031.");
  CHECK(minutes.meeting.body.value == "Mill Harbour Board");
}

TEST_CASE("numbers that lost their points count from the first topic") {
  const auto source = Source::from_text(
      "Mill Community Council\nMinutes of Meeting held on Tuesday 3rd June 2031\n\nPRESENT: Ada Penrose, Bo Quill\n\n"
      "1 Police Report\n\nAll was calm.\n\n2 Open Forum\n\nNo issues.\n\n3 Apologies for Absence\n\nCy Rusk\n\n4 Matters Arising\n\nThe gate creaks.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  REQUIRE_FALSE(minutes.items.empty());
  CHECK(minutes.items[0].number.value == "1");
  CHECK(minutes.items[0].title.value == "Police Report");
}

TEST_CASE("extra ordinary, in two words, is no part of the body") {
  const auto source = Source::from_text("EXTRA ORDINARY MILL PARISH COUNCIL MEETING\n26 April 2031\n\nPresent: Cllr Ada Penrose, Cllr Bo Quill\n", "a.txt");
  CHECK(read(*source, "uk-council").meeting.body.value == "MILL PARISH COUNCIL");
}
