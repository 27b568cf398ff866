#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("who calls the roll in a room of nicks says the nick before the name") {
  const auto source = Source::from_text(
      "#mill: Mill Board Meeting, 15 August 2031\n\nMeeting started by adap at 14:02:33 UTC (full logs).\n\nMeeting summary\n\n"
      "  1. Introductions (adap, 14:02:50)\n    1. adap = Ada Penrose, Mill Ltd (adap, 14:03:05)\n"
      "    2. boq - Bo Quill - College of Music (boq, 14:03:14)\n    3. cyrusk is Cy Rusk, Wheel Works (cyrusk, 14:03:15)\n"
      "    4. dotm Dot Marl (dotm, 14:03:16)\n    5. evet (Tarn Works) (evet, 14:03:17)\n\n  2. Roof (adap, 14:05:34)\n",
      "a.txt");
  const auto minutes = read(*source, "meetbot");
  CHECK(minutes.meeting.body.value == "Mill Board");
  REQUIRE(minutes.attendees.size() == 5);
  const auto person = [&](std::string_view nick) {
    for (const auto& one : minutes.attendees)
      if (one.initials.value == nick) return one;
    return Attendee{};
  };
  CHECK(person("adap").name.value == "Ada Penrose");
  CHECK(person("adap").affiliation.value == "Mill Ltd");
  CHECK(person("adap").chair.value);
  CHECK(person("boq").affiliation.value == "College of Music");
  CHECK(person("cyrusk").name.value == "Cy Rusk");
  CHECK(minutes.attendees[4].name.value == "evet");
  CHECK(person("dotm").name.value == "Dot Marl");
}
