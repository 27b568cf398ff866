// Lists that lost their marks, or have odd ones: plans, decisions and people on lines of their own.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a space without a width behind a mark is a gap") {
  const auto minutes = read(
      "Minutes of the mill club\n\n"
      "Attendees                            -\u200b    Ada Penrose\n"
      "                                     -\u200b    Bo Quill\n"
      "                                     -\u200b    Cy Rusk\n\n"
      "1.\u200b The weir\n\nIt leaks.\n\n2.\u200b The wheel\n\nIt turns.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].number.value == "2");
  CHECK(minutes.items[1].title.value == "The wheel");
}

TEST_CASE("a plan and decisions may stand on lines without marks") {
  const auto minutes = read(
      "Acta de la junta\n\nOrden del día:\n\nApertura de la sesión\nCuentas del año\nRuegos y preguntas\n\n"
      "1. Apertura de la sesión\nSe abre la sesión.\n\n2. Cuentas del año\nSe leen.\n\n3. Ruegos y preguntas\nNo hay.\n\n"
      "Acuerdos:\nSe pinta la sala.\nLa barca se vende en junio.\n",
      "spanish");
  REQUIRE(minutes.agenda.size() == 3);
  CHECK(minutes.agenda[1].title.value == "Cuentas del año");
  REQUIRE(minutes.items.size() == 3);
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[1].text.value == "La barca se vende en junio.");

  const auto stopped = read("Acta de la junta\n\nOrden del día:\nApertura de la sesión.\nCuentas del año.\n\nDesarrollo:\nSe habla.\n", "spanish");
  CHECK(stopped.agenda.size() == 2);

  // Text that is wrapped is none.
  const auto wrapped = read(
      "Acta de la junta\n\nAcuerdos:\n"
      "La junta pinta la sala con la ayuda de los vecinos y de la\n"
      "Asociación del molino, que pone los pinceles, y con la de\n"
      "Ada, que pone la pintura.\n",
      "spanish");
  CHECK(wrapped.decisions.size() == 1);
}

TEST_CASE("a title over tasks that name their owners is none itself") {
  const auto minutes = read(
      "# Team meeting\n\n## Attendees\n- Ada Penrose\n- Bo Quill\n\n## Action items\n- Write to the miller (Ada)\n"
      "- Until May:\n  - Ada: mend the weir\n  - Bo to paint the wheel\n- Buy rope for the fair:\n  - red\n  - blue\n",
      "english");
  REQUIRE(minutes.actions.size() == 4);
  CHECK(minutes.actions[1].text.value == "mend the weir");
  CHECK(minutes.actions[2].text.value == "paint the wheel");
  CHECK(minutes.actions[3].text.value == "Buy rope for the fair");
}

TEST_CASE("names stand side by side without titles") {
  const auto beside = read(
      "Minutes of the mill club\n\nPresent\n\nAda Penrose                    Bo Quill\nCy Rusk                        Dot Marl\n"
      "Eve Lark                       Fen Ash\nGil Weir\n\n1. The roof\n\nIt leaks.\n",
      "english");
  REQUIRE(beside.attendees.size() == 7);
  CHECK(beside.attendees[3].affiliation.value.empty());

  const auto offices = read(
      "Minutes of the mill club\n\nPresent\n\nAda Penrose                    Town Council\nCy Rusk                        Mill Trust\n"
      "Eve Lark                       Weir Society\n\n1. The roof\n\nIt leaks.\n",
      "english");
  REQUIRE(offices.attendees.size() == 3);
  CHECK(offices.attendees[0].affiliation.value == "Town Council");
}

TEST_CASE("two of one first name are told by their initials, and hours may have no colon") {
  const auto minutes = read(
      "# Minutes of the mill club\n\nThe meeting was called to order at 1930 hours by Ada Penrose.\n\n"
      "In attendance were (4): Bo KB3DFX, Cy KC3DNX, Cy KA3UDX and Dot Marl.\n\nThe meeting adjourned at 930PM.\n",
      "association");
  CHECK(minutes.meeting.start.value == "19:30");
  CHECK(minutes.meeting.end.value == "21:30");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[3].initials.value == "KA3UDX");
}

TEST_CASE("a column of those present and one of those absent are ticked, groups stand in front") {
  const auto minutes = read(
      "CONSIGLIO DEL 21 febbraio 2031\n\nIl Presidente fa l'appello:\n\n"
      "Componenti            Cognome e Nome          Presenti   Assenti\n"
      "Genitori              PENNA Ada               X\n"
      "                      QUAGLIA Bo                         X\n"
      "                      RUSCO Cy                X\n"
      "Docenti               LARCO Eva               X\n"
      "                      ASSI Fen                X\n\n"
      "PUNTO 1: APPROVAZIONE\nIl verbale viene approvato all'unanimità.\n",
      "italian");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[1].status.value == "absent");
  CHECK(minutes.attendees[4].name.value == "ASSI Fen");
  CHECK(minutes.attendees[4].status.value == "present");
}

TEST_CASE("a number alone on its line takes its title from the next") {
  const auto minutes = read(
      "Niederschrift\nüber die Sitzung des Rates der Gemeinde Mühlau\n\nZu TOP 1.\nEinwohnerfragestunde\nEs werden keine Fragen gestellt.\n"
      "Zu TOP 2.\nAusbau der Dorfstraße\nDer Rat berät.\n",
      "german");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].number.value == "2");
  CHECK(minutes.items[1].title.value == "Ausbau der Dorfstraße");
}

TEST_CASE("a remark behind the label is nobody, the lines below are") {
  const auto minutes = read(
      "# Compte rendu\n\nParticipants : (merci d'indiquer votre courriel)\n\nMarie LARC, DMA\nBo QUILLET, Moulin\n"
      "Cy RUSC - Ville (cy@example.org)\nPaul ASSE, Atelier du toit\n\n## Ordre du jour\n- Le moulin\n",
      "french");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[1].affiliation.value == "Moulin");
}

TEST_CASE("a sentence over the plan is no entry of it, and the note-taker is in the list") {
  const auto minutes = read(
      "# Ata da Reunião\n\nRedator: Ada Rusk\n\nParticipantes:\n\n- Ada Maria Rusk dos Santos\n- Bo Quintas\n- Cy Larco\n\n"
      "## Pauta\n\nNesta reunião vamos tratar de:\n\n- O moinho\n- A barca\n",
      "portuguese");
  CHECK(minutes.attendees.size() == 3);
  CHECK(minutes.agenda.size() == 2);
}
