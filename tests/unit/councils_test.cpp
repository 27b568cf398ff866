#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a numbered paragraph is cut into title and text") {
  const auto source = Source::from_text(
      "MILL PARISH COUNCIL\n\nPresent: Cllr Ada Penrose, Cllr Bo Quill and 3 members of the public\n\n"
      "1. Apologies for Absence Apologies were received from Cllr C Rusk (illness).\n\n"
      "2. MATTERS ARISING The Clerk reported that the gate is mended.\n\n"
      "a) Payments The Clerk read the list.\n\n"
      "3. Date of next meeting - Monday 8th June 2020 at 7pm\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[0].title.value == "Apologies for Absence");
  CHECK(minutes.items[1].title.value == "MATTERS ARISING");
  CHECK(minutes.items[1].text.value == "The Clerk reported that the gate is mended.");
  CHECK(minutes.items[2].number.value == "a");
  CHECK(minutes.items[2].title.value == "Payments");
  CHECK(minutes.items[3].title.value == "Date of next meeting");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].name.value == "C Rusk");
  CHECK(minutes.attendees[2].status.value == "apologies");
}

TEST_CASE("several resolutions stand behind one label") {
  const auto source = Source::from_text(
      "MILL PARISH COUNCIL\n\n1. Accounts\n\nRESOLVED: • That the bill be paid. (Cllr Quill proposed, Cllr Rusk seconded, all were in "
      "favour). • That the gate be mended. (Cllr Rusk proposed, Cllr Quill seconded, five were in favour).\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].mover.value == "Cllr Quill");
  CHECK(minutes.decisions[1].text.value == "That the gate be mended.");
  CHECK(minutes.decisions[1].votes_for.value == 5);
}

TEST_CASE("names stand below the first topic, and sub-numbers are topics or paragraphs") {
  const auto source = Source::from_text(
      "Mill Advisory Board Notes\n\n1. Welcome and introductions\n\nAda Penrose\n\nBo Quill\n\nCyrus Rusk\n\n"
      "1.1 The Chair welcomed all to the meeting of the board, and read the list of those who had come.\n\n"
      "2. Gauges\n\n2.1 Survey of the gauges\n\nDS gave a talk.\n\nAction – NA and BQ to read the gauges\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  CHECK(minutes.attendees.size() == 3);
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[2].number.value == "2.1");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "read the gauges");
  CHECK(minutes.actions[0].owners.size() == 2);
}

TEST_CASE("columns of those present that came out one below the other") {
  const auto source = Source::from_text(
      "Mill Water District\nBoard of Directors\nMinutes\n\nAttendee Name\n\nTitle\n\nStatus\n\nAda Penrose\n\nBo Quill\n\nCyrus Rusk\n\n"
      "Director, District A\n\nDirector, District B\n\nDirector, District C\n\nPresent\n\nPresent\n\nAbsent\n\n"
      "The board heard of the mill, which needs a roof before the winter comes.\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[2].name.value == "Cyrus Rusk");
  CHECK(minutes.attendees[2].affiliation.value == "Director, District C");
  CHECK(minutes.attendees[2].status.value == "absent");

  const auto fewer = Source::from_text(
      "Mill Water District\nMinutes\n\nAttendee Name\n\nStatus\n\nAda Penrose\n\nBo Quill\n\nCyrus Rusk\n\nPresent\n\nAbsent\n", "a.txt");
  for (const auto& attendee : read(*fewer, "us-municipal").attendees) CHECK(attendee.status.value != "absent");
}

TEST_CASE("clocks without a half of the day take that of the meeting") {
  const auto evening = Source::from_text(
      "Mill Water District\nMinutes of May 3, 2031\n\nThe meeting was called to order at 7:05 p.m.\n\n1. Pond\n\nThe pond is full.\n\n"
      "The meeting adjourned at 8:40.\n",
      "a.txt");
  CHECK(read(*evening, "us-municipal").meeting.end.value == "20:40");
  const auto morning = Source::from_text(
      "Mill Water District\nMinutes of May 3, 2031\n\nThe meeting was called to order at 9:05 a.m.\n\n1. Pond\n\nThe pond is full.\n\n"
      "The meeting adjourned at 11:40.\n",
      "a.txt");
  CHECK(read(*morning, "us-municipal").meeting.end.value == "11:40");
  const auto joined = Source::from_text(
      "Mill Water District\nMinutes of May 3, 2031\n6:00 p.m.\n\n1. Pond\n\nThe pond is full.\n\n"
      "The meeting was adjourned at 8:40 p.m.\n\n2. Fair\n\nThe meeting was adjourned at 4:15 p.m.\n",
      "a.txt");
  CHECK(read(*joined, "us-municipal").meeting.start.value == "18:00");
  CHECK(read(*joined, "us-municipal").meeting.end.value == "20:40");
}

TEST_CASE("the place before the first heading is not looked for in topics") {
  const auto source = Source::from_text(
      "# Mill Society\n\nDate: 3 May 2031\n\n## Fair\n\nThe spring fair was held in the Old Barn at Millbrook.\n", "a.md");
  CHECK(read(*source, "english").meeting.location.value.empty());
}

TEST_CASE("a kind of business in front of a lettered topic is no task") {
  const auto source = Source::from_text(
      "Mill School District\nMinutes of May 3, 2031\n\n1. New business\n\nAction: A. Repair of the Barn\n\nThe barn was shown.\n\n"
      "Information: B. Fair\n\nIt is in June.\n\n2. Reports\n\nThe clerk is well, and writes.\n\nAction: Bo Quill will mend the gate.\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].number.value == "A");
  CHECK(minutes.items[1].title.value == "Repair of the Barn");
  CHECK(minutes.items[1].level == 2);
  CHECK(minutes.items[2].title.value == "Fair");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].owners.at(0).value == "Bo Quill");
}

TEST_CASE("headings right below the title that name the meeting are no topics") {
  const auto source = Source::from_text(
      "# Mill Water District\n## Regular Meeting\n### Approved Minutes\n### May 3, 2031\n\n---\n\n## Pond\n\nThe pond is full.\n\n"
      "## Special Meeting\n\nIt is held in June.\n",
      "a.md");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Pond");
  CHECK(minutes.items[1].title.value == "Special Meeting");
}

TEST_CASE("letters at the margin below numbers make the numbers topics") {
  const auto source = Source::from_text(
      "Mill Society\nMinutes of the 4th of May 2031\n1. Call to Order\n2. Prayer\n3. Announcements\na. Hand out badges\n"
      "b. Review the plan\n4. Committees\na. Sign ups\n5. Old Business\n6. New Business\na. The roof of the mill\n7. Adjournment\n",
      "a.txt");
  const auto minutes = read(*source, "association");
  REQUIRE(minutes.items.size() == 11);
  CHECK(minutes.items[2].title.value == "Announcements");
  CHECK(minutes.items[3].number.value == "a");
  CHECK(minutes.items[3].level == 2);
  CHECK(minutes.items[10].title.value == "Adjournment");
}
