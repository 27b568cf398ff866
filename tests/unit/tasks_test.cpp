#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) {
    for (const auto& owner : action.owners) out += owner.value + "|";
    out += action.text.value + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a dash stands between somebody of the attendance and the task") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Action items\n\n"
      "- Ada - mend the gate - 20 March\n- Bo \xE2\x80\x93 paint it\n- Docs - write them\n- @cy "
      "and @dot read it\n",
      "team");
  CHECK(tasks(minutes) == "Ada|mend the gate\nBo|paint it\nDocs - write them\n@cy|@dot|read it\n");
  CHECK(minutes.actions[0].due.value == "20 March");
}

TEST_CASE("lines that begin with their owner are a task each") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Next steps\n\n"
      "Action items:\nAda - mend the gate\nBo - paint it\n",
      "team");
  CHECK(tasks(minutes) == "Ada|mend the gate\nBo|paint it\n");
}

TEST_CASE("boxes to tick below a topic are tasks where somebody is named first") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Gate\n\nIt "
      "creaks.\n\n"
      "- [ ] @cy mend the gate\n- [x] Bo: paint it\n- [ ] Ada Penrose to read it\n- [ ] Option: a "
      "new gate\n- [ ] Is it oak?\n",
      "team");
  CHECK(tasks(minutes) == "@cy|mend the gate\nBo|paint it\nAda Penrose|read it\n");
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[1].status.value == "done");
  CHECK(minutes.actions[1].item == 0);
}

TEST_CASE("a form of keys and values in cells at the top tells of the meeting") {
  const auto minutes = read(
      "# Protokoll\n\n| 28.03.2024, 10:00-11:00 | Ort: Insel |\n| --- | --- |\n"
      "| Teilnehmer:<br />Ada Rau,<br />Bo Ott | Entschuldigt: Cy Amm |\n| Protokoll: Bo Ott | "
      "Sitzungsleitung: Ada Rau |\n\n"
      "## Traktanden\n\n### Tor\n\nEs quietscht.\n",
      "german");
  CHECK(minutes.meeting.date.value == "2024-03-28");
  CHECK(minutes.meeting.start.value == "10:00");
  CHECK(minutes.meeting.location.value == "Insel");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[0].chair.value);
  CHECK(minutes.attendees[2].status.value == "apologies");
}

TEST_CASE("addresses and shows of hands are no topics") {
  const auto minutes = read(
      "# Mill WG at IETF 121\n\n## Time and Date\n\n* November 6, 2024, 15:00 - 16:30\n\n## "
      "Wheel\n\nIt turns.\n\n"
      "**Show of hands tool: How many have read it?**\n23 Yes\n\n## Gate\n\nIt creaks.\n",
      "ietf");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].title.value == "Gate");
}

TEST_CASE("entries of a plan that are named as tasks head nothing") {
  const auto minutes = read(
      "# Acta de la junta\n\nFecha: 3 de mayo de 2024\n\n## Orden del d\xC3\xAD"
      "a\n\n1. Tareas pendientes\n2. La feria\n"
      "3. Ruegos y preguntas\n\n## La feria\n\nEs en junio.\n",
      "spanish");
  CHECK(minutes.actions.empty());
}

TEST_CASE("an owner alone behind a mark has the sentence before it to do") {
  const auto minutes = minuter::read(
      "Mill Forum\n\nPresent: Ada Penrose (AP), Bo Quill (BQ), Cy Rusk (CR)\n\n1. Gate\n\nThe gate is old. It has to be mended.\n\nAction: Bo Quill\n\n"
      "2. Boat\n\nThe boat leaks. AP would ask for a price by 3 June. ACTION: AP\n\n3. Bench\n\nIt is to be painted.\n(Action: CR)\n",
      "english");
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[0].text.value == "It has to be mended.");
  CHECK(minutes.actions[0].owners[0].value == "Bo Quill");
  CHECK(minutes.actions[1].text.value == "ask for a price by 3 June.");
  CHECK(minutes.actions[1].due.value == "by 3 June");
  CHECK(minutes.actions[2].text.value == "It is to be painted.");
  CHECK(minutes.actions[2].owners[0].value == "CR");
}

TEST_CASE("who stands behind a sentence at the far right has it to do") {
  const auto minutes = minuter::read(
      "Mill Council\n\nPresent: Cllr A Penrose, Cllr B Quill\n\n1. Gate\n\nThe gate was old. The Clerk would write to the mill.\t\t\tClerk\n\n"
      "2. Boat\n\nCllr Quill would ask for a price for the boat.\t\tCllr Quill\n\n3. Grass\n\nThe grass had been cut by the county in May.\t\tNoted\n",
      "uk-council");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].text.value == "write to the mill.");
  CHECK(minutes.actions[0].owners[0].value == "Clerk");
  CHECK(minutes.actions[1].text.value == "ask for a price for the boat.");
}

TEST_CASE("what a heading says of when counts for all tasks below it, and who stands behind a colon owns what stands before") {
  const auto minutes = read(
      "# Protokoll der Mühlengruppe\n\nAnwesend: Ada Penrose, Bo Quill\n\n## Aufgaben bis zum 03.05.2031\n\n- Wehr streichen\n- Rad ölen bis 4. Mai\n\n"
      "## Aufgabenverteilung\n\n- Kasse: Ada\n- Bo: Mehl\n\n## Lage\n\nAlles steht.\n",
      "german");
  REQUIRE(minutes.actions.size() == 4);
  CHECK(minutes.actions[0].due.value == "bis zum 03.05.2031");
  CHECK(minutes.actions[1].due.value == "bis 4. Mai");
  CHECK(minutes.actions[2].text.value == "Kasse");
  REQUIRE(minutes.actions[2].owners.size() == 1);
  CHECK(minutes.actions[2].owners[0].value == "Ada");
  CHECK(minutes.actions[3].text.value == "Mehl");
}

TEST_CASE("a plain title below a list of tasks heads the next topic") {
  const auto minutes = read(
      "Plenum der Mühle vom 3. Mai 2031\nVerpflichtungen\n- Ada kümmert sich um das Wehr, weil der Damm im Winter gelitten hat und das Wasser schon über die Wiese hinter der Scheune läuft, die Bo gehört\n"
      "- Bo kauft Mehl\nSpeicher\n- Der Speicher ist leer.\nRadkammer\n- Das Rad steht.\n- Es ist kalt.\n- Es ist nass.\n- Es ist spät.\n",
      "german");
  CHECK(minutes.actions.size() == 2);
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Speicher");
}

TEST_CASE("short forms of people of the room behind a task own it") {
  const auto minutes = read(
      "# Mill sync\n\nPresent: Ada Penrose, Bo Quill\n\n## Roof\n\n>ACTION: Mend the gate in May. AP, BQ.\n>ACTION: Paint it, BQ.\n"
      ">ACTION: Tell the USA, UK\n\n* AP: It leaks.\n* BQ: So it does.\n* AP: We mend it.\n",
      "w3c-scribe");
  CHECK(tasks(minutes) == "AP|BQ|Mend the gate in May.\nBQ|Paint it\nTell the USA, UK\n");
}

TEST_CASE("a word that only says that a date follows is no part of the task") {
  const auto minutes = read("# Mill sync\n\n## Action items\n\n- Paint the gate due by 11/28/31\n- Mend it by 11/29/31\n", "team");
  CHECK(tasks(minutes) == "Paint the gate\nMend it by 11/29/31\n");
}

TEST_CASE("who will do them may head the tasks in a sentence") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Action items\n\n"
      "- Ada will:\n    - mend the gate; and\n    - paint it.\n- Bo to:\n    - oil the wheel\n",
      "team");
  REQUIRE(minutes.actions.size() == 3);
  CHECK(minutes.actions[0].owners.at(0).value == "Ada");
  CHECK(minutes.actions[1].owners.at(0).value == "Ada");
  CHECK(minutes.actions[2].owners.at(0).value == "Bo");
  CHECK(minutes.actions[2].text.value == "oil the wheel");
}

TEST_CASE("behind an arrow among the notes somebody of the attendance owns the task") {
  const auto minutes = read(
      "# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Gate\n\n"
      "- It creaks again -> **Ada/Bo**\n- Water goes from the pond -> mill\n- Ask for oak boards \xE2\x86\x92 Bo\n",
      "team");
  CHECK(tasks(minutes) == "Ada|Bo|It creaks again\nBo|Ask for oak boards\n");
}

TEST_CASE("brackets behind a handle and its task name nobody") {
  const auto minutes = read(
      "# Mill sync\n\n## Action items\n\n- @ada see whether the millers would talk (for the leaflet, for the fair)\n- Mend the gate (owner: Bo)\n", "team");
  REQUIRE(minutes.actions.size() == 2);
  REQUIRE(minutes.actions[0].owners.size() == 1);
  CHECK(minutes.actions[0].owners[0].value == "@ada");
  CHECK(minutes.actions[1].owners.at(0).value == "Bo");
}

TEST_CASE("next steps beside who is responsible are tasks in a table of topics") {
  const auto minutes = read(
      "# Mill sync\n\n## Discussion\n\n| Topic | Discussion Summary | Decisions / Next Steps | Responsible Person(s) |\n| --- | --- | --- | --- |\n"
      "| Gate | It creaks | oil the hinge | Ada |\n| Wheel | It turns | paint the spokes | Bo + Cy |\n",
      "team");
  CHECK(minutes.items.size() == 2);
  CHECK(tasks(minutes) == "Ada|oil the hinge\nBo|Cy|paint the spokes\n");
  CHECK(minutes.decisions.empty());
}

TEST_CASE("initials in square brackets before a tab are owners, no column of a table") {
  const auto minutes = read(
      "# Mill sync\n\n## Attendees\n- [AP] Ada Penrose\n- [BQ] Bo Quill\n\n## Discussion\n\n### 1. Gate\nIt creaks.\n\n"
      "### 2. Open actions - updates\n\n- [AP] Show the plan to all.\n- [All] Write down what creaks.\n\n"
      "## Actions\n- [BQ]\tOil the hinge.\n- [All] \tThink of a new gate.\n",
      "team");
  CHECK(tasks(minutes) == "AP|Show the plan to all.\nAll|Write down what creaks.\nBQ|Oil the hinge.\nAll|Think of a new gate.\n");
}

TEST_CASE("a column whose title has two parts is what the first known one says") {
  const auto minutes = read(
      "# Mill sync\n\n## Actions\n\n| Action | Owner / lead | Due or status | Notes |\n| --- | --- | --- | --- |\n"
      "| Oil the hinge | Ada Penrose | End of May | soon |\n| Paint the gate | Bo Quill | Before the fair | green |\n",
      "team");
  CHECK(tasks(minutes) == "Ada Penrose|Oil the hinge\nBo Quill|Paint the gate\n");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].due.value == "End of May");
  CHECK(minutes.actions[1].due.value == "Before the fair");
}

TEST_CASE("a label of any name over what each is to do heads tasks") {
  const auto told = [](const std::string& label) {
    return tasks(read("# Mill sync\n\nPresent: Ada Penrose, Bo Quill\n\n## Gate\n\nIt creaks and was talked about.\n\n" + label + "\n\n- Ada to oil the hinge\n- Bo to paint the gate\n", "team"));
  };
  for (const char* label : {"Homework:", "Who does what:", "For the days that come:"}) CHECK(told(label) == "Ada|oil the hinge\nBo|paint the gate\n");
}

TEST_CASE("entries below a task that name somebody of the attendance are tasks, others are notes on it") {
  const auto minutes = read(
      "# Mill sync\n\nPresent: Ada Penrose (AP), Bo Quill (BQ)\n\n## Actions\n\n- [AP] Write down what creaks:\n  - [BQ] Ask the millers first.\n"
      "  - [new] Keep it short.\n  - Ada Penrose to look at the gate\n  - The gate is oak\n",
      "team");
  CHECK(tasks(minutes) == "AP|Write down what creaks\nBQ|Ask the millers first.\nAda Penrose|look at the gate\n");
}
