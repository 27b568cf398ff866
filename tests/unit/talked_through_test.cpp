// Agendas that are talked through entry by entry, and lists that are none.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("entries of an agenda with talk below them are topics, and who leads is not their title") {
  const auto minutes = read(
      "## Mill Teleconference\n##### 05 June 2018\n\nPresent: Ada, Bo, Cy\n\n---\n\nAgenda:\n\n"
      "* [Gates](https://example.org/1) - @ada @bo\n\nAda: where are we?\n\nBo: waiting.\n\n"
      "* [Ponds](https://example.org/2) - @cy\n\nCy: all full.\n\n* Mills\n\nAda: next week.\n",
      "w3c-scribe");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Gates");
  CHECK(minutes.items[1].title.value == "Ponds");
  CHECK(minutes.agenda.empty());
}

TEST_CASE("entries with a time each are topics with what stands behind it") {
  const auto minutes = read(
      "# Mill Team\n\nDate: 27-11-2024\n\n**Meeting notes**\n\n- Opening (3:44) - made requests\n- Check-in (3:45)\n"
      "- Client (3:58) - the menu is split\n",
      "team");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "Opening");
  CHECK(minutes.items[0].text.value == "made requests");
  CHECK(minutes.items[2].start.value == "03:58");
}

TEST_CASE("a numbered list of people is no series of topics") {
  const auto minutes = read(
      "# Mill District\n\nPresent: Ada Quill, Bo Rusk\n\n## Old business\n\nThere were three applicants:\n\n"
      "1. Cy Marl, Arden\n2. Dot Penrose, Tolk\n3. Eve Stone, Arden\n\n## New business\n\nNone was brought.\n",
      "us-municipal");
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("tasks below a heading are those of whom it names") {
  const auto minutes = read(
      "# Minutes 22nd October 2014\n\nPresent: quill, marl\n\n# Actions\n\n## quill\n\n- mend the gate\n\n## marl\n\n- ask the mill\n",
      "association");
  REQUIRE(minutes.actions.size() == 2);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "quill");
  CHECK(minutes.actions[1].owners[0].value == "marl");
}

TEST_CASE("a list of people goes on over its lines") {
  const auto minutes = read(
      "MILL BOARD\n\nNovember 11, 2021\n\nOthers present:\n\nAda Quill; Bo Rusk,\nPond Analyst; Debra A.\nMarl, General Manager and\nCEO; Cy\nStone, Manager II, Planning\n",
      "us-municipal");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].affiliation.value == "Pond Analyst");
  CHECK(minutes.attendees[2].name.value == "Debra A. Marl");
  CHECK(minutes.attendees[3].name.value == "Cy Stone");
}

TEST_CASE("what somebody did behind a handle is no name") {
  const auto minutes = read(
      "# 2025-09-18 Mill Meeting Notes\n\n## Attending\n\n- Ada Quill (@ada) - Board\n- Bo Rusk (@borusk) - Board\n\n"
      "@ada moderated, and @borusk took notes.\n\n## Topics\n\n### Gates\n\nMended.\n",
      "oss-markdown");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].name.value == "Ada Quill");
  CHECK(minutes.attendees[1].name.value == "Bo Rusk");
}

TEST_CASE("a list with several people in each line goes on over its lines") {
  const auto minutes = read(
      "Mill Board\n\nFebruary 10, 2009\n\nMembers Present:\n\nChair Quill, Vice Chair Rusk, Director Marl, Director Stone, Director\n"
      "Penrose, Director Ash, Director Birch, Director Cole, Director\nDale, Director Elm\n\nCall to order\n\nIt began.\n",
      "us-municipal");
  REQUIRE(minutes.attendees.size() == 10);
  CHECK(minutes.attendees[4].name.value == "Penrose");
  CHECK(minutes.attendees[4].affiliation.value == "Director");
}

TEST_CASE("who did not vote is no attendee, nor is what the chair declared") {
  const auto minutes = read(
      "Mill Board\n\nFebruary 10, 2009\n\nPresent: Ada Quill, Bo Rusk, Cy Marl\n\n1. Roof\n\nRESULT: PASSED\nAYES: Ada Quill, Bo Rusk\n"
      "ABSENT:\nCy Marl\nCommittee Chair Quill declared the motion PASSED UNANIMOUSLY.\n\n2. Gates\n\nMended.\n",
      "us-municipal");
  CHECK(minutes.attendees.size() == 3);
}

TEST_CASE("a plan whose entries are headings has notes below them") {
  std::string text = "# Mill sync 4 May 2026\n\n## Agenda\n\n";
  for (const char* title : {"Gates", "Ponds", "Mills", "Roof", "Money", "Any other business"})
    text += "### " + std::string(title) + "\n\n- is there anything?\n\n";
  const auto minutes = read(text + "## Minutes\n\n### Gates\n\nMended.\n", "team");
  REQUIRE(minutes.agenda.size() == 6);
  CHECK(minutes.agenda[0].title.value == "Gates");
  CHECK(minutes.agenda[5].title.value == "Any other business");
}

TEST_CASE("lists of people stand side by side in the columns of a table") {
  const auto minutes = read(
      "Minutes of the Mill Data Group\n\n12 September 2012, 11:00-15:00\n\nAttendees\tOfficials\nAda Quill (Chair) (AQ)\tCy Marl (Mill Office)\n"
      "Bo Rusk (BR)\tDot Stone (Mill Office)\nEve Ash (EA)\t\nFay Birch (FB)\tObservers\nGus Cole (GC)\tHal Dale (Pond Trust)\nIda Elm (IE)\tApologies\n"
      "Joe Fox (JF)\tKit Gray (KG)\n\nAgenda\n\nItem\tDescription\n1\tWelcome\n2\tGates\n\nWelcome and updates\n\n"
      "The chair told the group at some length of what had been done at the mill since the last time, and thanked all who had helped with it.\n\n"
      "Gates\n\nThe group heard that the gates are to be mended in the spring, as soon as the water is low and the wood has come from Arden.\n",
      "uk-gov");
  REQUIRE(minutes.attendees.size() == 11);
  std::size_t present = 0;
  for (const auto& one : minutes.attendees) present += one.status.value == "present";
  CHECK(present == 7);
  CHECK(minutes.attendees.back().status.value == "apologies");
  CHECK(minutes.agenda.size() == 2);
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Welcome and updates");
}
