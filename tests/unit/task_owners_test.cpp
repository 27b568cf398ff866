// Who has a task, where its list or table says it in a form of its own.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) {
    for (const auto& owner : action.owners) out += owner.value + "|";
    out += action.text.value + "|" + action.due.value + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a column of people who came holds owners, whatever its title says") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## Present\n\n- Ada Quill\n- Bo Marsh\n\n## Tasks\n\n| Activity | Deadline | Authors |\n|---|---|---|\n"
                            "| Correction: mend the roof | 5 May | Ada, Bo |\n| Paint the door | 6 May | Bo Marsh |\n",
                            "english");
  CHECK(tasks(minutes) == "Ada|Bo|Correction: mend the roof|5 May\nBo Marsh|Paint the door|6 May\n");

  const auto unknown = read("# Minutes of 4 May 2031\n\n## Present\n\n- Ada Quill\n- Bo Marsh\n\n## Tasks\n\n| Activity | Deadline | Place |\n|---|---|---|\n"
                            "| Correction: mend the roof | 5 May | Mill Lane |\n| Paint the door | 6 May | Weir Street |\n",
                            "english");
  CHECK(tasks(unknown) == "Correction: mend the roof|5 May\nPaint the door|6 May\n");
}

TEST_CASE("before a day behind the task stands who has it") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## Roof\n\nIt leaks.\n\n## Tasks\n\n1. Mend the roof (north side) - Lucia - 15/10/2031\n2. Write the plan - Draft - 5 May\n", "english");
  REQUIRE(minutes.actions.size() == 2);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "Lucia");
  CHECK(minutes.actions[1].owners.empty());
}

TEST_CASE("a task may stand before the colon, and who came behind it") {
  const auto minutes = read("# Ata de 4 de maio de 2031\n\n## Presentes\n\n- Ana Quil\n- Vinícius Mar\n\n## Tarefas\n\n- Casos de Uso: Ana e Lud;\n- Ana: pintar a porta\n- Telhado novo - Vinicius e Ana\n",
                            "portuguese");
  CHECK(tasks(minutes) == "Ana|Lud|Casos de Uso|\nAna|pintar a porta|\nVinicius|Ana|Telhado novo|\n");
}

TEST_CASE("a form filled in within its brackets is a value") {
  const auto minutes = read("# Acta\n\n**Fecha:** [04/05/2031]\n**Hora:** [20:00 - 21:30]\n\n## Asistentes\n\n- Ana Quil\n- Bo Mar\n\n## Tareas\n\n"
                            "| # | Descripción | Responsable | Fecha límite |\n|---|---|---|---|\n| 1 | Reparar el techo | Ana Quil | [05/06/2031] |\n| 2 | Pintar | [Nombre 2] | [DD/MM/AAAA] |\n",
                            "spanish");
  CHECK(minutes.meeting.date.value == "2031-05-04");
  CHECK(tasks(minutes) == "Ana Quil|Reparar el techo|05/06/2031\nPintar|\n");
}

TEST_CASE("tasks wait for a table of those who came below no heading of its own") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## General information\n\n| Member | Present |\n|---|---|\n| Ada Quill | yes |\n| Bo Marsh | no |\n| Cy Rusk | yes |\n\n"
                            "## Tasks\n\n- Cycle of the wheel - Ada and Cy\n",
                            "english");
  CHECK(minutes.attendees.size() == 3);
  CHECK(tasks(minutes) == "Ada|Cy|Cycle of the wheel|\n");
}

TEST_CASE("the same task in a topic and in the list at the end is one") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## Present\n\n- Ada Quill\n- Bo Marsh\n\n## Roof\n\n| Action item | Owner |\n|---|---|\n| Mend the roof | Ada Quill |\n\n"
                            "## Tasks\n\n| # | Task | Owner | Due |\n|---|---|---|---|\n| 1 | Mend the roof | Ada Quill | 5 June |\n| 2 | Mend the roof | Bo Marsh | 6 June |\n",
                            "english");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].id.value == "1");
  CHECK(minutes.actions[0].due.value == "5 June");
  CHECK(minutes.actions[0].mentions.size() == 1);
}

TEST_CASE("an arrow before a word and a comma gives nobody a task") {
  const auto minutes = read("# Protokoll 07.05.2031\n\nAnwesend: Ada, Bo, Cy\n\n## Bericht\n\n-> Konferenz, organisiert im August, viele Projekte\n\n-> Ada, frag nach dem Preis\n", "german");
  for (const auto& action : minutes.actions)
    for (const auto& owner : action.owners) CHECK(owner.value != "Konferenz");
}

TEST_CASE("a sentence that names tasks may stand over them") {
  CHECK(tasks(read("# Verbale del 4 maggio 2031\n\nAbbiamo parlato della barca.\n\nAlcune azioni che ci siamo dati:\n\n- Ada: riparare il tetto\n\n- Bo: vendere la barca\n", "italian")) ==
        "Ada|riparare il tetto|\nBo|vendere la barca|\n");
  CHECK(tasks(read("# Protokoll vom 4. Mai 2031\n\nWir sprachen vom Boot.\n\nHier die Aufgaben für die nächste Woche:\n\n- Ada: Dach reparieren\n- Bo: Boot verkaufen\n", "german")) ==
        "Ada|Dach reparieren|\nBo|Boot verkaufen|\n");
}

TEST_CASE("a word or two said again below the next proposal is a task again") {
  const auto minutes = read("# Minutes of 4 May 2031\n\n## Proposal 12\n\n- Ada spoke.\n- Action item: Ada to merge\n\n## Proposal 14\n\n- Bo spoke.\n- Action item: Ada to merge\n\n"
                            "## Roof\n\n- Action item: Bo to paint the old roof\n\n## Door\n\n- Action item: Bo to paint the old roof\n",
                            "english");
  CHECK(tasks(minutes) == "Ada|merge|\nAda|merge|\nBo|paint the old roof|\n");
}

TEST_CASE("tasks with a day behind their name are tasks however \"to do\" is written") {
  CHECK(tasks(read("# Protokoll vom 4. Mai 2031\n\n## Dach\n\nWir sprachen vom Dach.\n\nTo Do's bis zum nächsten Treffen am 25.07.2031\nLena:\n- Ziegel zählen\n\nOtto:\n- Anruf beim Amt\n", "german")) ==
        "Lena|Ziegel zählen|bis zum nächsten Treffen am 25.07.2031\nOtto|Anruf beim Amt|bis zum nächsten Treffen am 25.07.2031\n");
  CHECK(tasks(read("# Minutes of 4 May 2031\n\n## Roof\n\nIt leaks.\n\n## To do's for the summer\n\n- Ada: count the tiles\n", "english")) == "Ada|count the tiles|\n");
  CHECK(tasks(read("# Compte rendu du 4 mai 2031\n\n## Toit\n\nIl fuit.\n\n## To-do avant la rentrée\n\n- Ada : compter les tuiles\n", "french")) == "Ada|compter les tuiles|\n");
}

TEST_CASE("what a task is for is no day") {
  CHECK(tasks(read("# Minutes of 4 May 2031\n\n## Tasks\n\n- Ada: write the agenda for next week\n- Bo: count the tiles by next week\n", "english")) ==
        "Ada|write the agenda for next week|\nBo|count the tiles by next week|by next week\n");
}
