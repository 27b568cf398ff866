// How attendance is set: below each other, in columns that came out one after the other, in sentences.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("people on lines of their own have what stands behind the comma") {
  const auto source = Source::from_text(
      "Minutes of the Mill Board\n\nPresent:\n\nAda Penrose (Chair)\n\nBo Quill, DMT\n\nCy Rusk, Mill Trust\n\n"
      "Dot Marl, Borough of Arden and Tolk\n\n1. Welcome\n\nAll were welcome.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].affiliation.value == "DMT");
  CHECK(minutes.attendees[2].affiliation.value == "Mill Trust");
  CHECK(minutes.attendees[3].affiliation.value == "Borough of Arden and Tolk");
}

TEST_CASE("a heading right above the names is parted from them") {
  const auto source = Source::from_text(
      "MILL BOARD\n\nPresent\nAda Penrose (Chair)\nBo Quill\nCy Rusk, Director / Engineer\n\nApologies\nDot Marl\n\n"
      "1. Welcome\n\nAll were welcome.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[2].affiliation.value == "Director / Engineer");
  CHECK(minutes.attendees[3].status.value == "apologies");
}

TEST_CASE("two labels over two groups: the last group is of the second") {
  const auto source = Source::from_text(
      "Minutes of the Trustees\n\nPresent:\n\nIn attendance:\n\nMr Bo Quill (Chairman)\nMs Ada Penrose\nDr Rosa (Polly) Elm\n\n"
      "Cy Rusk, Director\nDot Marl, Clerk\n\n1. Business\n\nThe mill is mended.\n",
      "a.txt");
  const auto minutes = read(*source, "english");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[2].name.value == "Rosa (Polly) Elm");
  CHECK(minutes.attendees[2].status.value == "present");
  CHECK(minutes.attendees[3].status.value == "in_attendance");
}

TEST_CASE("a chairman and groups inside the list of those present") {
  const auto source = Source::from_text(
      "Minutes of the Mill Club\n\nPresent:\n\nChairman: Ada Penrose (AP)\nElected members: Bo Quill (BQ), Cy Rusk (CR)\n"
      "Other members: none\n\n1. Apologies\n\nDot Marl (DM)\n",
      "a.txt");
  const auto minutes = read(*source, "association");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[3].status.value == "apologies");
}

TEST_CASE("who is counted is not listed, whatever stands beside it") {
  const auto source = Source::from_text(
      "Mill Parish Council\n\nPresent: Cllrs Ada Penrose, Bo Quill\n\nMr C Rusk - County Councillor 9 members of the public\n\n"
      "In attendance: Dot Marl and 2 other residents\n\n1. Pond\n\nThe pond is full.\n",
      "a.txt");
  const auto minutes = read(*source, "uk-council");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[2].name.value == "C Rusk");
  CHECK(minutes.attendees[2].affiliation.value == "County Councillor");
  CHECK(minutes.attendees[2].status.value == "in_attendance");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
}

TEST_CASE("surnames alone are names, whatever else they mean") {
  const auto source = Source::from_text(
      "Mill Senate minutes\n\nMembers present: Penrose, Quill, May, Lay, Rusk\n\nMembers absent: Marl\n\n1. Pond\n\nThe pond is full.\n",
      "a.txt");
  const auto minutes = read(*source, "association");
  REQUIRE(minutes.attendees.size() == 6);
  CHECK(minutes.attendees[2].name.value == "May");
  CHECK(minutes.attendees[3].name.value == "Lay");
  CHECK(minutes.attendees[5].status.value == "absent");
}

TEST_CASE("what a board acts on is no task") {
  const auto source = Source::from_text(
      "MILL WATER DISTRICT\nSpecial Board Meeting Minutes\nMay 3, 2031\n\n1. CALL TO ORDER\n\nPresident Quill called the meeting to order.\n\n"
      "2. ACTION\n\n1. Sale of the boat\n   Action: Moved by Rusk, seconded by Penrose, and carried unanimously by members present to sell the boat.\n\n"
      "3. ADJOURNMENT\n\nThe meeting was adjourned at 8:05 p.m.\n\n\nADA PENROSE\nSecretary\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  CHECK(minutes.meeting.body.value == "MILL WATER DISTRICT");
  CHECK(minutes.actions.empty());
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "sell the boat.");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].title.value == "ACTION");
  CHECK(minutes.items[3].title.value == "ADJOURNMENT");
}

TEST_CASE("lines that are never wrapped are paragraphs of their own") {
  const std::string words = " and said that the mill was mended by the miller, who came from the town with a cart, a horse and two of his sons";
  const auto source = Source::from_text(
      "Mill Board (5-4-2031)\nMembers Present: Ada Penrose, Bo Quill and Cy Rusk\nGuests Present: Dot Marl and Eve Lark\n"
      "Gate repair: Ada Penrose made a motion to mend the gate. Bo Quill seconded. Four voted in favor.\n"
      "Pond: Cy Rusk spoke of the pond" + words + ".\nBarn: Cy Rusk spoke of the barn" + words + ".\n"
      "Old business: None was told.\nMill house: Cy Rusk spoke of the mill" + words + ".\n",
      "a.txt");
  const auto minutes = read(*source, "us-municipal");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[4].name.value == "Eve Lark");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].votes_for.value == 4);
  CHECK(minutes.items.size() == 5);
}

TEST_CASE("letters without a vowel behind a name are whom one speaks for") {
  const auto source = Source::from_text(
      "# Mill Board minutes\n\n## Present\n\n* Ada Penrose, Mill Office\n* Bo Quill GDM\n* Cy Rusk OBE\n\n## Gate\n\nThe gate holds.\n", "a.md");
  const auto minutes = read(*source, "uk-gov");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].affiliation.value == "GDM");
}

TEST_CASE("a line in italics with a label is a line of its own") {
  const auto source = Source::from_text(
      "**Mill Club Minutes\nWednesday, May 4, 2031; 5:00pm @ Mill Office**\n_Roll Call: Ada, Bo T., Cy, Dot_\n\n"
      "1.0 Gate\n\n*   the fair will be held at the Mill House\n\n2.0 Weir\n\n*   the weir holds\n",
      "a.md");
  const auto minutes = read(*source, "association");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].name.value == "Bo T.");
  CHECK(minutes.items.size() == 2);
}

TEST_CASE("a line of attendance that begins with a full stop is read from its own start") {
  const auto source = Source::from_text("Minutes of the Pond Board\n\nPresent: . The clerk, Ada Penrose\n", "a.txt");
  const auto minutes = read(*source, "");
  const auto named = [](const auto& attendee) { return attendee.name.value == "Ada Penrose"; };
  CHECK(std::count_if(minutes.attendees.begin(), minutes.attendees.end(), named) == 1);
}

TEST_CASE("a label beside a list of people stands above it") {
  for (const std::string_view text :
       {"Mill Forum\n\nPresent:        Ada Penrose         Chair\n                Bo Quill            Mill Ltd\n                Cy Rusk             Boat Club\n\n"
        "In attendance:  Dot Marl            Clerk\n                Eve Lark            Miller\n\n1. Gate\n\nIt is green.\n\n2. Boat\n\nIt is red.\n",
        "Mill Forum\n\nPresent:\tAda Penrose\tChair\n\t\tBo Quill\tMill Ltd\n\t\tCy Rusk\tBoat Club\n\nIn attendance:\tDot Marl\tClerk\n\t\tEve Lark\tMiller\n\n1. Gate\n\nIt is green.\n\n2. Boat\n\nIt is red.\n"}) {
    const auto minutes = minuter::read(text, "english");
    REQUIRE(minutes.attendees.size() == 5);
    CHECK(minutes.attendees[0].name.value == "Ada Penrose");
    CHECK(minutes.attendees[0].chair.value);
    CHECK(minutes.attendees[2].name.value == "Cy Rusk");
    CHECK(minutes.attendees[2].affiliation.value == "Boat Club");
    CHECK(minutes.attendees[4].name.value == "Eve Lark");
    CHECK(minutes.attendees[4].status.value == "in_attendance");
    CHECK(minutes.items.size() == 2);
  }
}

TEST_CASE("labels in capitals beside their lists need no colon") {
  const auto minutes = minuter::read(
      "MILL AUTHORITY\n\nPRESENT      Councillor A Penrose (Chairman)\n             Councillor B Quill\n\nAPOLOGIES    Councillor F Hart\n\n1. GATE\n\nIt is green.\n", "uk-council");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].name.value == "B Quill");
  CHECK(minutes.attendees[2].status.value == "apologies");
}

TEST_CASE("a mark behind names means what the line below the list says") {
  const auto minutes = minuter::read("# Mill Crew\n\n### Attendance\n\n- President: Ada Penrose\n- Coach: Bo Quill\\*\n- Cy Rusk \\*\n\n\\*absent\n\n### Boat\n\nIt leaks.\n\n### Gate\n\nIt is green.\n",
                                     "association");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].affiliation.value == "Coach");
  CHECK(minutes.attendees[1].status.value == "absent");
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[2].status.value == "absent");
}

TEST_CASE("an office with a name in brackets is of that person") {
  const auto minutes = read(
      "# Mill minutes\n\n**Attendees:**\n\n* Team Member 1 (Ada Penrose)\n* Chair (Bo Quill)\n* Head of Data (XYZ England)\n* Cy Rusk (Treasurer)\n", "team");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].affiliation.value == "Team Member 1");
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[2].name.value == "Head of Data");
  CHECK(minutes.attendees[3].name.value == "Cy Rusk");
}

TEST_CASE("a column of nothing but states says who was there, whatever its title") {
  const auto source = Source::from_text(
      "# Minutes\n\n## Attendance\n\n| Name | 3 May |\n|---|---|\n| 1.Ada Penrose | :white_check_mark: |\n| 2.Bo Quill | :x: |\n"
      "| 3.Cy Rusk | \xE2\x9C\x85 |\n| 4. Dot Marl | \xE2\x9D\x8C |\n",
      "a.md");
  const auto minutes = read(*source, "team");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[1].status.value == "absent");
  CHECK(minutes.attendees[2].status.value == "present");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  CHECK(minutes.attendees[3].status.value == "absent");
}

TEST_CASE("headings that say more than who came") {
  for (const std::string_view head : {"# Attendees \xE2\x80\x94 please sign in here!\n\n- ", "Members present in the room\n\n- ", "Participants on site:\n\n- ", "Participants from the other team\n\n"}) {
    const std::string between = head.ends_with("- ") ? "\n- " : "\n";
    const auto source = Source::from_text("Mill board minutes, 4 May 2031\n\n" + std::string(head) + "Ada Penrose (Mill Ltd)" + between + "Bo Quill" + between + "Cy Rusk\n\n# Notes\n\nThe roof leaks.\n", "a.txt");
    const auto minutes = read(*source, "english");
    INFO(head);
    REQUIRE(minutes.attendees.size() == 3);
    CHECK(minutes.attendees[0].affiliation.value == "Mill Ltd");
    CHECK(minutes.attendees[2].status.value == "present");
  }
  // Over what they have to do it is none.
  const auto others = Source::from_text("Mill board minutes\n\nPresent situation\n\n- Roof leaks in the north\n- Weir holds the water\n- Keys are lost\n", "a.txt");
  CHECK(read(*others, "english").attendees.empty());
}

TEST_CASE("a heading of guests tells that they are no members") {
  const auto source = Source::from_text(
      "Verbale della riunione del 4 maggio 2031\n\nPartecipanti interni al Team:\n\n  Nome             Ruolo          Presenza\n\n  Ada Penrose      Redattore      Presente\n\n"
      "  Bo Quill         Verificatore   Presente\n\n  Cy Rusk                         Assente\n\n\nPartecipanti esterni al Team:\nDora Vane\n\n1. Introduzione\nIl tetto perde.\n",
      "a.txt");
  const auto minutes = read(*source, "italian");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].affiliation.value == "Verificatore");
  CHECK(minutes.attendees[2].status.value == "absent");
  CHECK(minutes.attendees[3].name.value == "Dora Vane");
  CHECK(minutes.attendees[3].status.value == "in_attendance");
}

TEST_CASE("a column of states may stand first, and who came for another") {
  const auto source = Source::from_text(
      "Minutes of the Mill Board\n\nPresent on the call were the following Directors:\n\nPresent\tDirector\tOrganization\nY\tAda Penrose\tMill Ltd\n"
      "N\tBo Quill\tWeir Ltd\nY\tCy Rusk for Dora Vane\tTolk\nY\tEd Marl\tMill Ltd\n\nBusiness\n\nThe roof leaks.\n",
      "a.txt");
  const auto minutes = read(*source, "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].status.value == "absent");
  CHECK(minutes.attendees[1].affiliation.value == "Weir Ltd");
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[2].status.value == "present");
}

TEST_CASE("two titles in one mean the same column, and a remark behind brackets is no affiliation") {
  const auto source = Source::from_text("# Minutes\n\n## Participants\n\n| Name | Role / Function |\n|---|---|\n| Ada Penrose | Clerk |\n| Bo Quill | Smith |\n", "a.md");
  const auto minutes = read(*source, "english");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[1].affiliation.value == "Smith");
  const auto remarked = Source::from_text("# Minutes\n\n## Participants\n\n- Ada Penrose [Mill] hosts today\n- Bo Quill [Weir]\n- [CR] Cy Rusk-Vane (Chair)\n", "a.md");
  const auto others = read(*remarked, "english");
  REQUIRE(others.attendees.size() == 3);
  CHECK(others.attendees[0].affiliation.value == "Mill");
  CHECK(others.attendees[2].name.value == "Cy Rusk-Vane");
  CHECK(others.attendees[2].chair.value);
}

TEST_CASE("a paragraph of nothing but people goes on with the line above it") {
  const auto check = [](std::string_view text, const char* grammar, std::size_t count, std::string_view status, std::string_view last) {
    const auto minutes = read(text, grammar);
    INFO(text);
    REQUIRE(minutes.attendees.size() == count);
    CHECK(minutes.attendees[2].status.value == status);
    CHECK(minutes.attendees[2].name.value == last);
  };
  check("Elm Parish Council\n\nMinutes of the Meeting of the Finance Committee\n\nPresent: Cllr Rusk\n\nCllrs Penrose, Quill & Cllr Mrs Vane\n\nApologies: Cllr Dane\n\n1. Budget\n\nIt was told.\n",
        "uk-council", 5, "present", "Quill");
  check("Mill Club Minutes\n\nPresent: Ada Penrose (Chair)\n\nBo Quill, C. Rusk\n\nAbsent: Dot Marl\n\n1. Budget\n\nIt was told.\n", "english", 4, "present", "C. Rusk");
  check("Protokoll M\xC3\xBChlenverein\n\nAnwesend: Ada Rau\n\nBo Berg, Cy Tal und Dot Au\n\nTOP 1: Dach\n\nEs ist undicht.\n", "german", 4, "present", "Cy Tal");
  check("Compte rendu du moulin\n\nExcus\xC3\xA9s : Ada Roux\n\nBo Petit, Cy Blanc et Dot Noir\n\n1. Toit\n\nIl fuit.\n", "french", 4, "apologies", "Cy Blanc");
  check("Verbale del mulino\n\nPresenti: Ada Rossi\n\nBo Neri, Cy Verdi e Dan Blu\n\n1. Tetto\n\nPerde.\n", "italian", 4, "present", "Cy Verdi");
  check("Acta del molino\n\nAsistentes: Ada Rojo\n\nBo Blanco, Cy Verde y Dan Prado\n\n1. Techo\n\nGotea.\n", "spanish", 4, "present", "Cy Verde");
  check("Ata do moinho\n\nPresentes: Ada Rosa\n\nBo Branco, Cy Verde e Dan Prado\n\n1. Telhado\n\nEst\xC3\xA1 roto.\n", "portuguese", 4, "present", "Cy Verde");
}

TEST_CASE("nobody has nothing to go on with, and a topic of two words is no list of people") {
  const auto minutes = read("Mill Club Minutes\n\nPresent: Ada Penrose, Bo Quill\n\nApologies: none\n\nWeir, Gate\n\nThe weir leaks, and so does the gate.\n", "english");
  CHECK(minutes.attendees.size() == 2);
}
