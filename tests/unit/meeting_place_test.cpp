// The place of the meeting where it is told in passing, and the head in forms that were read wrongly once.
#include <string>

#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string place_of(std::string_view text, std::string_view grammar = "english") { return read(text, grammar).meeting.location.value; }

}  // namespace

TEST_CASE("a place is told behind the day, the hour or in the title") {
  CHECK(place_of("# Mill board\n\nTook place at the Weir House on February 18th, 2031 at 7 PM.\n\n## Roof\n\nIt leaks.\n") == "Weir House");
  CHECK(place_of("# Minutes of the Mill Overlap Group Meeting in Wick, 29 October 2031\n\n## Roof\n\nIt leaks.\n") == "Wick");
  CHECK(place_of("# Mill board minutes\n## June 12, 2031\n\n## CALL TO ORDER\n\nThe meeting was called to order at Weir Elementary school at 7:03 p.m.\n\n"
                 "## Roof\n\nIt leaks.\n") == "Weir Elementary school");
  CHECK(place_of("Mill users\n==========\n\nThese are the minutes of the Mill User Meeting of Monday May 11, 2031, at the Institute of Weirs (IWW), Wick.\n\nRoof\n----\n\n"
                 "It leaks.\n") == "Institute of Weirs (IWW), Wick");
  CHECK(place_of("# Protokoll der Mitgliederversammlung\n\nam 11.09.2031 in den Räumen der Mühle e.V., Wehrstraße 255, 70000 Wick\n\n## Dach\n\nEs leckt.\n", "german") ==
        "Räumen der Mühle e.V., Wehrstraße 255, 70000 Wick");
  CHECK(place_of("# Compte rendu\n\nRéunion du 4 mai 2031 à la Maison du Lac, Wick.\n\n## Le toit\n\nLe toit fuit.\n", "french") == "Maison du Lac, Wick");
}

TEST_CASE("what is no place of this meeting stays out") {
  CHECK(place_of("# Mill board minutes\n\nThe next meeting is in Wick on 4 May 2031.\n\n## Roof\n\nIt leaks.\n").empty());
  CHECK(place_of("# Mill board minutes of 4 May 2031\n\nThe meeting began at 7 pm in May.\n\n## Roof\n\nIt leaks.\n").empty());
  CHECK(place_of("# Mill board minutes\n\nAda saw a mill in Wick.\n\n## Roof\n\nIt leaks.\n").empty());
}

TEST_CASE("fields before dashes, a line each") {
  const auto minutes = read("Mill board meeting\n\nDate - 4 May 2031\nTime - 9:20 - 11:50\nPlace - Room 12\nColour - green\n\n## Roof\n\nIt leaks.\n", "english");
  CHECK(minutes.meeting.date.value == "2031-05-04");
  CHECK(minutes.meeting.end.value == "11:50");
  CHECK(minutes.meeting.location.value == "Room 12");
}

TEST_CASE("a title may go on with the day in the next line") {
  const auto minutes = read("Minutes of the Mill Council Meeting held\non Tuesday 7th April 2031 at 7.00pm\n\n1. ROOF\n\nIt leaks.\n", "english");
  CHECK(minutes.meeting.title.value == "Minutes of the Mill Council Meeting held on Tuesday 7th April 2031 at 7.00pm");
}

TEST_CASE("days over two months begin the meeting") {
  for (const std::string day : {"31 May - 1 June 2031", "May 31 - June 1, 2031", "31.5.-1.6.2031"})
    CHECK(read("# Mill meeting\n\n" + day + "\n\n## Roof\n\nIt leaks.\n", "english").meeting.date.value == "2031-05-31");
  CHECK(read("# Mill meeting\n\n#### 31 May - 1 June 2031 Wick\n\n## Roof\n\nIt leaks.\n", "english").items.size() == 1);
}

TEST_CASE("keys in the comments of a page are front matter") {
  const auto minutes = read(".. title: Mill board meeting\n.. slug: mill\n.. date: 2031-05-04 20:00\n\nRoof\n----\n\nIt leaks.\n", "english");
  CHECK(minutes.meeting.title.value == "Mill board meeting");
  CHECK(minutes.meeting.date.value == "2031-05-04");
}

TEST_CASE("a plan ends where one of its entries is said again as a head") {
  for (const std::string head : {"1. **Roof**", "**Roof:**", "Roof:", "1. Roof", "ROOF"}) {
    const auto minutes = read("# Mill board minutes\n\n**Agenda**\n\n* Roof\n* Boat\n* Tea\n\n" + head + "\n\n- Ada: The roof leaks in two places.\n\n", "english");
    CHECK(minutes.agenda.size() == 3);
    CHECK(minutes.items.size() == 1);
  }
}

TEST_CASE("what people say below the list of those present makes nobody present") {
  const auto minutes = read("# Mill board minutes\n\nATTENDANCE\n\n- Ada Penrose\n- Bo Quill\n\n**Parking**\n\n- Ada: Cars block the gate on market days.\n- Bo: The signs have faded and nobody reads them.\n\n"
                            "**Boat**\n\n- Bo: The boat was looked at and is dry.\n- Ada: It needs new paint before the summer.\n", "english");
  CHECK(minutes.attendees.size() == 2);
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("the business of a house stays a topic unless it lists tasks") {
  const std::string head = "# Mill Township minutes\n\n1. Roof\n\nIt leaks.\n\n";
  CHECK(read(head + "ACTION ITEMS\n\n1. Ada Penrose to mend the gate\n2. Bo Quill to paint it\n", "us-municipal").actions.size() == 2);
  CHECK(read(head + "2. ACTION ITEMS\n\nThe boat was talked about.\n", "us-municipal").items.size() == 2);
}

TEST_CASE("lines of people with what they are from, under no heading") {
  const auto minutes = read(
      "Mill board | 4 June 2031 | Meeting note\n\nAda Penrose, MWP\nBo Quill, MWP\nCy Rusk, MWP (Legal)\nDot Marl, Weir Trust\nEd Fell, Borough of Wick\nFay Orr, Weir Office\n\n"
      "Item 1 - Roof\n\nIt leaks.\n",
      "uk-gov");
  REQUIRE(minutes.attendees.size() == 6);
  CHECK(minutes.attendees[0].affiliation.value == "MWP");
  CHECK(minutes.attendees[4].name.value == "Ed Fell");
}

TEST_CASE("the name of a login stands last in a bracket") {
  const auto minutes = read("# Mill club\n\n## Present\n\n- Ada Penrose (Chair, Keeper, ap204)\n- Bo Quill (Treasurer, bq11)\n\n## Roof\n\nIt leaks.\n", "association");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].initials.value == "ap204");
  CHECK(minutes.attendees[0].affiliation.value == "Keeper");
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[1].affiliation.value == "Treasurer");
}

TEST_CASE("a day in the front matter is less of a title than a heading that names the meeting") {
  CHECK(read("---\ntitle: May 4, 2031\n---\n\n# Meeting Minutes\n\n## Roof\n\nIt leaks.\n", "team").meeting.title.value == "Meeting Minutes");
  CHECK(read("---\ntitle: Mill board 2031-05-04\n---\n\n## Roof\n\nIt leaks.\n", "team").meeting.title.value == "Mill board 2031-05-04");
}
