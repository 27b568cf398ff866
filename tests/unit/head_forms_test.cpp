// The head of the minutes as forms: tables whose titles are labels, hours set as headings, what makers of
// pages keep above the text.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a table of titles over one row of values tells the hours, wherever it stands before the topics") {
  const auto minutes = read(
      "# Ata da reunião 3 - 04/05/2031\n\n## Lista de presença\n\n| Nome | Presente |\n|---|---|\n| Ana Quill | Presente |\n| Bo Marsh | Ausente |\n\n"
      "| Horário de Início | Horário de Término | Local |\n|---|---|---|\n| 20:00 | 20:40 | Moinho |\n\n## Pauta\n\n* O telhado\n",
      "portuguese");
  CHECK(minutes.meeting.start.value == "20:00");
  CHECK(minutes.meeting.end.value == "20:40");
  CHECK(minutes.meeting.location.value == "Moinho");
  CHECK(minutes.attendees.size() == 2);
}

TEST_CASE("of planned hours and those that were held the last count") {
  const auto rows = read("# Minutes of the Mill Club\n\n### Hours\n\n| | Date | Start | End |\n|---|---|---|---|\n| Planned | 3 May 2031 | 20:00 | 21:00 |\n"
                         "| Held | 4 May 2031 | 20:10 | 21:15 |\n\n### Roof\n\nIt leaks.\n\n### Keys\n\nThey are lost.\n",
                         "english");
  CHECK(rows.meeting.date.value == "2031-05-04");
  CHECK(rows.meeting.start.value == "20:10");
  CHECK(rows.meeting.end.value == "21:15");
  CHECK(rows.items.size() == 2);

  const auto columns = read("# Minutes of the Mill Club\n\n| | Planned | Held |\n|---|---|---|\n| Start time | 21:30 | 21:48 |\n| End time | 22:00 | 22:18 |\n\n"
                            "## Roof\n\nIt leaks.\n\n## Keys\n\nThey are lost.\n",
                            "english");
  CHECK(columns.meeting.start.value == "21:48");
  CHECK(columns.meeting.end.value == "22:18");
}

TEST_CASE("a heading that only says when the meeting began is no topic") {
  const auto german = read("# Protokoll 07.05.2031\n\nAnwesende: Ada, Bo, Cy\n\n### START 20:05\n\n### 1) Rückblick\nAlle kamen.\n\n"
                           "### 2) Sonstiges\n- neue Kähne\n\n### Ende um 21:13 Uhr\n",
                           "german");
  CHECK(german.meeting.start.value == "20:05");
  CHECK(german.meeting.end.value == "21:13");
  CHECK(german.items.size() == 2);

  const auto bold = read("# Weir Working Group - April 2031\nThursday, April 15, 2031 (UTC)\n**19:00-21:00 (UTC)**\n\n## Housekeeping\n\n* Scribe\n\n## Frames\n\nBo: Why?\n", "ietf");
  CHECK(bold.meeting.start.value == "19:00");
  CHECK(bold.meeting.end.value == "21:00");
}

TEST_CASE("labels set as headings are no title") {
  const auto minutes = read("#### Data: 06/10/2031\n\n#### Horário de início: 20:00 - 22:00\n\n## Participantes:\n\n- Ana Quill\n- Bo Marsh\n\n## O telhado\n\nVaza.\n", "portuguese");
  CHECK(!minutes.meeting.title.is_there());
  CHECK(minutes.meeting.start.value == "20:00");
  CHECK(minutes.meeting.end.value == "22:00");
}

TEST_CASE("keys behind two dots are kept of a page and no text of it") {
  const auto alone = read(".. title: Minutes of the Mill Club, 4 May 2031\n.. slug: mill\n\nPresent: Ada Quill, Bo Marsh\n\nRoof\n----\n\nIt leaks.\n", "english");
  CHECK(alone.meeting.title.value == "Minutes of the Mill Club, 4 May 2031");
  CHECK(alone.meeting.date.value == "2031-05-04");

  const auto commented = read("<!--\n.. title: Minutes of the Mill Club\n.. date: 2031-05-04\n-->\n\n## Roof\n\nIt leaks.\n\n## Keys\n\nLost.\n", "english");
  CHECK(commented.meeting.title.value == "Minutes of the Mill Club");
  CHECK(commented.meeting.date.value == "2031-05-04");
  CHECK(commented.items.size() == 2);

  const auto directive = read(".. image: mill.png\n\nMinutes of the Mill Club\n========================\n\nRoof\n----\n\nIt leaks.\n", "english");
  CHECK(directive.meeting.title.value == "Minutes of the Mill Club");
}

TEST_CASE("what names a table and who made it is nothing that was said") {
  const auto minutes = read(
      "# Ata de Reunião\n\n## 1. Identificação\n\n**Tabela 1** - Identificação\n\n| Data | Início | Término |\n|---|---|---|\n| 04/05/2031 | 18:00 | 19:00 |\n\n"
      "Autor: [Ana Quill](https://mill.example), 2031\n\n## 2. Pauta\n\nTabela 2: Pauta da reunião\n\n| N° | Descrição |\n|---|---|\n| 1 | O telhado |\n| 2 | As chaves |\n\n"
      "Fonte: Bo Marsh, 2031\n",
      "portuguese");
  CHECK(minutes.attendees.empty());
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[0].title.value == "O telhado");
  CHECK(minutes.items.empty());

  // A sentence that speaks of a table goes before it all the same.
  const auto said = read("# Minutes of the Mill Club\n\n## Roof\n\nTable 2 was mended by Ada.\n\n| Table | State |\n|---|---|\n| 2 | mended |\n\n## Keys\n\nLost.\n", "english");
  CHECK(said.items.size() == 2);
}

TEST_CASE("how long a topic takes makes no title of its heading") {
  const auto minutes = read("# WIDGET interim-2031-widget-01\n\nAdministrivia - 10 minutes\n\n## Signing (draft-widget) - 20 minutes\n\nAda Quill: I support it.\n\n"
                            "## Going forward\n\nBo Marsh: we should go on.\n",
                            "ietf");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Signing (draft-widget)");
}

TEST_CASE("a word short for about may stand before the end") {
  for (const auto* text : {"19:00 - ca. 21:30", "19:00 -\xC2\xAD ca. 21:30"}) {
    const auto minutes = read(std::string("# Protokoll vom 4. Mai 2031\n\n* Zeit: ") + text + "\n\n## Dach\n\nEs ist undicht.\n", "german");
    CHECK(minutes.meeting.start.value == "19:00");
    CHECK(minutes.meeting.end.value == "21:30");
  }
}
