// The head of the minutes: what of a title is the body, the day before a colon, the place before its address.
#include <catch2/catch.hpp>

#include "read.hpp"

namespace minuter {
namespace {

Minutes headed(const std::string& head) { return read(head + "\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Roof\n\nIt leaks.\n\n## Weir\n\nIt holds.\n", "english"); }

}  // namespace

TEST_CASE("what a title tells of its kind is no body") {
  for (const std::string title : {"Mill Board Sprint 14 Meeting Minutes", "Mill Board: Open Meeting Notes", "Mill Board Check-In Meeting", "4 May 2031: Mill Board Meeting"}) {
    INFO(title);
    CHECK(headed("# " + title).meeting.body.value == "Mill Board");
  }
  for (const std::string title : {"Sprint Meeting", "Client Meeting", "Check-In - 4 May 2031"}) {
    INFO(title);
    CHECK(headed("# " + title).meeting.body.value.empty());
  }
  CHECK(headed("# Mill Board: Roof Builders").meeting.body.value == "Mill Board: Roof Builders");
}

TEST_CASE("a day before a colon is the day") {
  CHECK(headed("# 4 May 2031: Mill Board Meeting").meeting.date.value == "2031-05-04");
  CHECK(headed("# Mill Board Meeting\n\nDate: 4 May 2031: a Sunday").meeting.date.value == "2031-05-04");
}

TEST_CASE("an address behind the place is none of it") {
  for (const std::string link : {" (https://mill.example/12)", ", https://mill.example/12", " https://mill.example/12", " - https://mill.example/12"}) {
    INFO(link);
    CHECK(headed("# Mill Board\n\nLocation: Mill Hall" + link).meeting.location.value == "Mill Hall");
  }
  CHECK(headed("# Mill Board\n\nLocation: https://mill.example/12").meeting.location.value == "https://mill.example/12");
}

TEST_CASE("a line with the day, the time and its zone is no title") {
  const auto minutes = read("Mill Steering Committee\n\n## Meeting Minutes\n\n#### 4 May 2031 / 8:00 AM PT\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Roof\n\nIt leaks.\n", "english");
  CHECK(minutes.meeting.title.value == "Mill Steering Committee");
  CHECK(minutes.meeting.body.value == "Mill Steering Committee");
}

TEST_CASE("a meeting starts and ends by many words") {
  for (const std::string words : {"Started at: 18:30\nFinished at: 20:15", "Starts: 18:30\nEnds: 20:15", "Commenced: 18:30\nConcluded: 20:15", "Meeting started: 18:30\nMeeting concluded: 20:15"}) {
    INFO(words);
    const auto minutes = headed("# Mill Board\n\nDate: 4 May 2031\n" + words);
    CHECK(minutes.meeting.start.value == "18:30");
    CHECK(minutes.meeting.end.value == "20:15");
  }
}

}  // namespace minuter
