// The head of the minutes on lines of their own: title, body, day, place, in whatever order.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a bare title above the day opens no minutes") {
  const auto minutes = read(
      "Meeting Minutes\n\nMill Board of Wardens\n\n16 March 2031 19:00\n\nThe weir was inspected by the wardens before the meeting.\n", "english");
  CHECK(minutes.meeting.title.value == "Meeting Minutes");
  CHECK(minutes.meeting.body.value == "Mill Board of Wardens");
  CHECK(minutes.meeting.date.value == "2031-03-16");
  CHECK(minutes.attendees.empty());
}

TEST_CASE("a bare title above labels opens no minutes") {
  const auto minutes = read("MINUTES\n\nCommittee: Weir Committee\nDate of meeting: 16 March 2031\n\nPresent: Ada Penrose, Bo Quill\n", "english");
  CHECK(minutes.meeting.title.value == "MINUTES");
  CHECK(minutes.meeting.body.value == "Weir Committee");
}

TEST_CASE("minutes further down are still where they are told") {
  const auto minutes = read("# Weir club\n\n4 May 2031\n\n## Minutes\n\n### Wheel\n\nIt turns.\n\n### Weir\n\nIt leaks.\n", "oss-markdown");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Wheel");
}

TEST_CASE("the line below the day is not who met") {
  const auto minutes = read(
      "MILL COUNCIL\nMeeting Minutes\nWednesday, 16 March 2031\n18:30 - 20:35\nWeir House for Music\n\nPresent: Ada Penrose, Bo Quill\n", "english");
  CHECK(minutes.meeting.body.value == "MILL COUNCIL");
}

TEST_CASE("a group before its day is labelled with nothing") {
  const auto minutes = read("# Board - 16 March 2031\n\n### Attendance\n\n- Ada Penrose\n- Bo Quill\n", "oss-board");
  CHECK(minutes.meeting.body.value == "Board");
  CHECK(minutes.meeting.date.value == "2031-03-16");
}

TEST_CASE("the minutes of another day do not beat front matter") {
  const auto minutes = read(
      "---\ntitle: Mill Board Minutes\ndate: 2031-04-14\n---\n\n### Attendance\n\n- Ada Penrose\n- Bo Quill\n\n"
      "### Business\n\n- Review of minutes of the March 10, 2031 board meeting\n",
      "oss-board");
  CHECK(minutes.meeting.date.value == "2031-04-14");
}

TEST_CASE("a title may name what follows its colon and the day") {
  const auto minutes = read("Minutes: Weir TSC, 20 April 2031\n\nAttendees: Ada Penrose, Bo Quill\n", "tc-notes");
  CHECK(minutes.meeting.title.value == "Minutes: Weir TSC, 20 April 2031");
  CHECK(minutes.meeting.body.value == "Weir TSC");
}

TEST_CASE("where a chat or call met stands in its title") {
  const auto minutes = read("# Weir Keepers IRC meeting\n\n4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n", "english");
  CHECK(minutes.meeting.location.value == "IRC");
  CHECK(minutes.meeting.body.value == "Weir Keepers");
  CHECK(read("Weir Virtual interim - 2031-05-04 - 14:00 UTC\n\nAda: the virtual meeting works.\n", "ietf").meeting.location.value == "Virtual");
}

TEST_CASE("what is said below 'next steps' is no task") {
  const auto minutes = read(
      "# Mill forum\n\n# Wheel\n\nAda Penrose: It turns.\n\nBo Quill: It does.\n\n# Next Steps\n\nCy Marsh: The weir leaks.\n\nBo Quill: It always did.\n",
      "ietf");
  CHECK(minutes.actions.empty());
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].title.value == "Next Steps");
}

TEST_CASE("titles over lists below 'on the agenda' are the topics") {
  const auto minutes = read(
      "Mill club minutes\n\nMeeting start at 7:15\n\nThings on the agenda\n\nWheel\n\n- It turns\n- It squeaks\n\nWeir of the Mill\n\n- It leaks\n\n"
      "Boats\n\n- Two are new\n\n- One is old\n",
      "english");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[1].title.value == "Weir of the Mill");
}
