// What no rule understood is reported, also beside what was understood.
#include <catch2/catch.hpp>
#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

std::string unread(const Minutes& minutes) {
  std::string out;
  for (const Unread& one : minutes.unread) out += one.text.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("lists below numbered sections are read") {
  const auto minutes = read(
      "# Mill sync\n\nPresent: Ada, Bo\n\n1. Agenda\n   - Roof\n   - Boats\n2. Roof\n   It leaks.\n"
      "3. Actions\n   - Bo to buy a boat\n   - Ada to paint it\n4. Decisions\n   - The boat is red.\n",
      "team");
  CHECK(minutes.agenda.size() == 2);
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[1].text.value == "paint it");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(unread(minutes).empty());
}

TEST_CASE("sentences around what a rule took are reported where no topic keeps them") {
  const auto minutes = read(
      "# Mill Trust minutes\n\nThe treasurer told of lost kites. The meeting opened at 7.30 pm. Nobody\nknew why.\n",
      "english");
  CHECK(minutes.meeting.start.value == "19:30");
  CHECK(unread(minutes) == "The treasurer told of lost kites.\nNobody knew why.\n");
  for (const Unread& one : minutes.unread) CHECK_FALSE(one.span.is_empty());
}

TEST_CASE("a match that fills nothing reads nothing") {
  const auto minutes = read("# Mill Trust minutes\n\nThe meeting opened at 25:99 with tea.\n", "english");
  CHECK(unread(minutes) == "The meeting opened at 25:99 with tea.\n");
}

TEST_CASE("rows of a table that nobody took are reported one by one, their cells apart") {
  const auto minutes = read("# Mill Trust minutes\n\n| Zed | roof |\n|---|---|\n| Yan | door |\n", "english");
  CHECK(unread(minutes) == "Zed\troof\nYan\tdoor\n");
}

TEST_CASE("rows of a form that nobody knows are reported") {
  const auto minutes = read("Minutes of the Mill Board\n\nDate\t4 May 2026\nLocation\tHall\nCatering\tSandwiches and tea\n", "english");
  CHECK(minutes.meeting.location.value == "Hall");
  CHECK(unread(minutes) == "Catering\tSandwiches and tea\n");
}

TEST_CASE("a table headed by those present is one of people") {
  const auto minutes = read("Minutes of the Mill Board\n\nAttendees\tRole\nAda Penrose\tTreasurer\nBo Quill\tSecretary\n", "english");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].affiliation.value == "Secretary");
  CHECK(minutes.attendees[1].status.value == "present");
  CHECK(unread(minutes).empty());
}

TEST_CASE("lines beside the title and the day are reported") {
  const auto minutes = read("Minutes of the Mill Board\nWater shortage special edition\nheld on 4 May 2026\n\n1. Roof\n\nIt leaks.\n\n2. Door\n\nIt creaks.\n", "english");
  CHECK(minutes.meeting.date.value == "2026-05-04");
  CHECK(unread(minutes) == "Water shortage special edition\n");
}

TEST_CASE("notes below decisions are reported") {
  const auto minutes = read("# Minutes of the Mill Board\n\n## Decisions\n\n- Cut the hedge in March\n  - the birds must be gone by then\n", "english");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(unread(minutes) == "the birds must be gone by then\n");
}

TEST_CASE("cells of columns that nobody knows are reported") {
  const auto minutes = read("# Mill sync\n\n## Action items\n\n| Task | Owner | Weight |\n|---|---|---|\n| mend the gate | Ada | very heavy |\n", "english");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(unread(minutes) == "very heavy\n");
}

TEST_CASE("a cell behind the last title is no part of the name") {
  const auto minutes = read("# Mill sync\n\n## Attendance\n\n| Name | Role |\n|---|---|\n| Ada Penrose | Clerk | Rusk |\n| Bo Quill | Chair |\n", "english");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
}

TEST_CASE("lines are told apart whatever ends them") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    std::string text;
    for (const char* line : {"Minutes of the Mill Board", "Water shortage special edition", "held on 4 May 2026", "", "1. Roof", "", "It leaks.", "", "2. Door", "", "It creaks."})
      text += line + end;
    CHECK(unread(read(text, "english")) == "Water shortage special edition\n");
  }
}
