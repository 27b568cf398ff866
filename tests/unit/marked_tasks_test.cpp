#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

// "Ada+Bo|mend the gate|by 5 June|done" a line each.
std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) {
    std::string owners;
    for (const auto& owner : action.owners) owners += (owners.empty() ? "" : "+") + owner.value;
    out += owners + "|" + action.text.value;
    if (action.due.is_there() || action.status.is_there()) out += "|" + action.due.value;
    if (action.status.is_there()) out += "|" + action.status.value;
    out += "\n";
  }
  return out;
}

std::string in_topic(const std::string& lines, const char* grammar = "english") {
  return tasks(read("Mill Club\n\nMinutes of 4 May 2021\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk, Dot Marl\n\n1. Roof\n\nIt leaks.\n" + lines + "\n", grammar));
}

std::string in_list(const std::string& lines) {
  return tasks(read("# Mill Club minutes of 4 May 2021\n\nPresent: Ada Penrose, Bo Quill\n\n## Roof\n\nIt leaks.\n\n## Actions\n\n" + lines + "\n", "english"));
}

}  // namespace

TEST_CASE("whatever stands between the mark, the owner and the task") {
  CHECK(in_topic("\nAction by Ada: mend the gate\nAction for Bo: mend the wall\nAction on Cy: mend the weir\nAction [Dot]: mend the mill\n") ==
        "Ada|mend the gate\nBo|mend the wall\nCy|mend the weir\nDot|mend the mill\n");
  CHECK(in_topic("\nACTION - Ada to mend the gate.\nACTION - Bo to mend the wall.\nACTION Cy to mend the weir\n") ==
        "Ada|mend the gate.\nBo|mend the wall.\nCy|mend the weir\n");
  CHECK(in_topic("\nAction \xE2\x80\x93 Ada to mend the gate\nAction \xE2\x80\x93 Bo to mend the wall\n") == "Ada|mend the gate\nBo|mend the wall\n");
  CHECK(in_topic("\n=> Ada to mend the gate\n=> Bo to mend the wall\n") == "Ada|mend the gate\nBo|mend the wall\n");
  CHECK(in_topic("\nAP: Ada to mend the gate\n") == "Ada|mend the gate\n");
  CHECK(in_topic("\nAction for the Finance Committee: count the oars\n") == "the Finance Committee|count the oars\n");
}

TEST_CASE("an owner that no attendance knows has the task that a mark tells") {
  CHECK(in_topic("\nACTION Zelda: count the boats\n") == "Zelda|count the boats\n");
  CHECK(in_topic("\nAction (Zelda): count the boats\n") == "Zelda|count the boats\n");
  CHECK(in_topic("\nThe boats leak. Count the boats (Action: Zelda)\n") == "Zelda|Count the boats\n");
  CHECK(in_topic("\nACTION zelda: Count the boats\n") == "zelda|Count the boats\n");
  CHECK(in_topic("\nACTION Zelda supported by Ada: count the boats\n") == "Zelda+Ada|count the boats\n");
  CHECK(in_topic("\nTODO below: count the boats\n").empty());
  CHECK(in_topic("\nAction Plan: the council wrote it last year.\n").empty());
  CHECK(in_topic("\nThe play had no action. Ada was bored.\n").empty());
}

TEST_CASE("who has a task stands before its mark") {
  CHECK(in_topic("\n- Ada - ACTION - mend the gate\n- Bo: action item to mend the wall\n- Cy: Action item. Mend the weir\n") ==
        "Ada|mend the gate\nBo|mend the wall\nCy|Mend the weir\n");
  CHECK(in_topic("\n- Ada: action films are dull\n- Pond: action to come\n- Bo: the action item was closed\n").empty());
}

TEST_CASE("a mark in a bracket of its own") {
  CHECK(in_topic("\n- [ACTION - Ada] - Mend the gate\n- [AI: Bo] mend the wall\n- (Action) Cy to mend the weir\n- [ACTION: Dot] mend the mill\n") ==
        "Ada|Mend the gate\nBo|mend the wall\nCy|mend the weir\nDot|mend the mill\n");
  CHECK(in_topic("\n(Action films) Ada has seen them all\n").empty());
}

TEST_CASE("a mark in capitals and no sign behind it") {
  CHECK(in_topic("\n- ACTION on Ada to mend the gate\n- Action on Bo to mend the wall\n") == "Ada|mend the gate\nBo|mend the wall\n");
  CHECK(in_topic("\n- TODO fix the gate\n") == "|fix the gate\n");
  CHECK(in_topic("\n- TODO items were many\n- Action on the pond to begin in May\n").empty());
}

TEST_CASE("the number of a task begins with its mark") {
  const auto minutes = read("Mill Club\n\nPresent: Ada Penrose, Bo Quill\n\n1. Roof\n\nIt leaks.\n\n- Action-MC-2021-4 Mend the gate\n- Bo - AI-12: mend the wall\n- AI-13 closed\n", "english");
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[0].id.value == "Action-MC-2021-4");
  CHECK(minutes.actions[0].text.value == "Mend the gate");
  CHECK(minutes.actions[1].id.value == "AI-12");
  CHECK(minutes.actions[1].owners.at(0).value == "Bo");
}

TEST_CASE("pieces and parts around those who have a task") {
  CHECK(in_list("- **Ada** (lead), **Bo** (support): mend the gate") == "Ada+Bo|mend the gate\n");
  CHECK(in_list("- Mend the gate - Zelda - 15 May\n- Mend the wall - Zoe - 16 May") == "Zelda|Mend the gate|15 May\nZoe|Mend the wall|16 May\n");
  CHECK(in_list("- Oars: Ada and Zelda") == "Ada+Zelda|Oars\n");
  CHECK(in_list("- [] Ada to mend the gate") == "Ada|mend the gate\n");
  CHECK(in_list("- It would be good if the group mended the gate") == "|It would be good if the group mended the gate\n");
  CHECK(in_list("| Task | Owner | Deadline |\n|---|---|---|\n| Mend the gate | Ada | open |\n| Mend the wall | Bo | 5 May |") == "Ada|Mend the gate\nBo|Mend the wall|5 May\n");
}

TEST_CASE("a paragraph of tasks tells them one by one") {
  CHECK(in_list("Ada will mend the gate. Bo will mend the wall.") == "Ada|mend the gate.\nBo|mend the wall.\n");
  CHECK(in_list("We should mend the gate before the fair, as nobody can pass it any more since the storm.\nAda will mend the wall beside it.\n") ==
        "|We should mend the gate before the fair, as nobody can pass it any more since the storm.\nAda|mend the wall beside it.\n");
}

TEST_CASE("somebody of the attendance, to and a verb need no mark") {
  CHECK(in_topic("\n- Ada to fix the gate\n- No news, Bo and Cy to ask the miller\n- It creaks. Dot to look at it. It is old.\n") ==
        "Ada|fix the gate\nBo+Cy|ask the miller\nDot|look at it.\n");
  CHECK(in_topic("\n- Roof - Ada Penrose to fix it\n\n@ada to write a plan\n") == "Ada Penrose|fix it\n@ada|write a plan\n");
  CHECK(in_topic("\n- Zelda to fix the gate\n- Ada to school\n- Ada: to fix it would cost a lot\n- We asked Ada to fix it\n- The people (@ada, @bo) to fix it\n").empty());
}

TEST_CASE("in a list of tasks any small word behind somebody of the attendance is what he does") {
  const auto list = [](const char* grammar, const char* title, const char* lines) {
    return tasks(read(std::string("# Mill Club 4.5.2021\n\n") + title + ": Ada Penrose, Bo Quill, Cy Rusk\n\n## To-do\n\n" + lines + "\n", grammar));
  };
  CHECK(list("english", "Present", "- Ada sends the plan\n- Bo Quill paints it\n") == "Ada|sends the plan\nBo Quill|paints it\n");
  CHECK(list("german", "Anwesend", "- Ada streicht das Tor\n- Bo Quill pflastert den Weg\n") == "Ada|streicht das Tor\nBo Quill|pflastert den Weg\n");
  CHECK(list("french", "Présents", "- Ada répare la porte\n- Bo repeint le mur\n") == "Ada|répare la porte\nBo|repeint le mur\n");
  CHECK(list("spanish", "Asistentes", "- Ada repara la puerta\n- Bo pinta el muro\n") == "Ada|repara la puerta\nBo|pinta el muro\n");
  CHECK(list("italian", "Presenti", "- Ada ripara la porta\n- Bo dipinge il muro\n") == "Ada|ripara la porta\nBo|dipinge il muro\n");
  CHECK(list("portuguese", "Presentes", "- Ada conserta a porta\n- Bo pinta o muro\n") == "Ada|conserta a porta\nBo|pinta o muro\n");
}

TEST_CASE("until when a task is to be done, in more words than a date") {
  const char* const dues[] = {"by our next meeting", "by early next week", "by Friday 5pm", "by COB Friday", "by mid-May", "by end of Q2", "by Monday next week",
                              "within the next two weeks", "in advance of the next meeting", "next week", "this evening", "tomorrow", "in two weeks"};
  for (const std::string due : dues) {
    INFO(due);
    CHECK(in_list("- Ada to fix the gate " + due) == "Ada|fix the gate " + due + "|" + due + "\n");
  }
  CHECK(in_list("- Ada to send the date of the next meeting") == "Ada|send the date of the next meeting\n");
  CHECK(in_list("- Ada to fix it. It was not there today") == "Ada|fix it. It was not there today\n");
}

TEST_CASE("a mark behind each of several sentences") {
  CHECK(in_topic("\nThe gate has to be painted (Action: Ada). It is old. The wall has to be mended (Action Bo). Nobody knew why.\n") ==
        "Ada|The gate has to be painted\nBo|The wall has to be mended\n");
  CHECK(in_topic("\nThe gate has to be painted (Ada). It is old.\n").empty());
}

TEST_CASE("what each member is to do stands in a column behind what he did") {
  CHECK(in_topic("\n| Member | Progress from last week | Tasks for next week |\n|---|---|---|\n| Ada | Drew the gate | Paint the gate |\n| Zelda | | Mend the wall |\n") ==
        "Ada|Paint the gate\nZelda|Mend the wall\n");
  CHECK(in_topic("\n| No. | Progress | Tasks for next week |\n|---|---|---|\n| 1 | Drew the gate | Paint the gate |\n| 2 | | Mend the wall |\n").empty());
}

TEST_CASE("bold letters that end behind the blank of a label") {
  CHECK(in_topic("\n**Action point: **Ada to mend the gate\n\n**Action: **Bo to mend the wall\n") == "Ada|mend the gate\nBo|mend the wall\n");
  const auto minutes = read("# Mill Club\n\n**Date: **4 May 2021\n**Location: **Mill **House\n", "english");
  CHECK(minutes.meeting.date.value == "2021-05-04");
}

TEST_CASE("a mark behind what is to be done") {
  CHECK(in_topic("\nMend the gate ACTION: Ada\n") == "Ada|Mend the gate\n");
  CHECK(in_topic("\nMend the gate **Action: Ada and Bo**\nMend the wall **Action: Cy**\n") == "Ada+Bo|Mend the gate\nCy|Mend the wall\n");
  CHECK(in_topic("\nMend the gate (Ada to action)\n") == "Ada|Mend the gate\n");
  CHECK(in_list("- Mend the gate (Action: Ada)\n- Mend the wall - Action: Bo") == "Ada|Mend the gate\nBo|Mend the wall\n");
}

TEST_CASE("states in front of a task and behind it") {
  CHECK(in_list("- (DONE) Ada to mend the gate\n- [done] Bo: mend the wall\n- \xE2\x9C\x85 Ada to mend the weir\n- Ongoing: Bo to mend the mill\n"
                "- Ada to mend the sail. Done.\n- Bo to mend the oar [ongoing]") ==
        "Ada|mend the gate||done\nBo|mend the wall||done\nAda|mend the weir||done\nBo|mend the mill||ongoing\nAda|mend the sail||done\nBo|mend the oar||ongoing\n");
  CHECK(in_topic("\n(DONE) ACTION: Ada to mend the gate\n\nACTION (ongoing): Bo to mend the wall\n\n~~ACTION: Cy to mend the weir~~\n") ==
        "Ada|mend the gate||done\nBo|mend the wall||ongoing\nCy|mend the weir||done\n");
}

TEST_CASE("due dates beside the owner") {
  CHECK(in_list("- Ada (by 5 June): mend the gate\n- Mend the wall [Bo - 5 June]\n- Mend the weir. Owner: Ada. Due: 6 June") ==
        "Ada|mend the gate|by 5 June\nBo|Mend the wall|5 June\nAda|Mend the weir.|6 June\n");
  CHECK(in_topic("\nACTION Ada (by 5 June): mend the gate\n") == "Ada|mend the gate|by 5 June\n");
  CHECK(in_topic("\nACTION: Ada to mend the gate by the end of June\n") == "Ada|mend the gate by the end of June|by the end of June\n");
}

TEST_CASE("a heading that may tell of tasks does where they have owners") {
  const auto read_below = [](const std::string& lines) {
    return read("# Mill Club minutes of 4 May 2021\n\nPresent: Ada Penrose, Bo Quill\n\n## Roof\n\nIt leaks.\n\n## Next steps\n\n" + lines + "\n", "english");
  };
  const auto owned = read_below("- Ada will:\n  - mend the gate\n  - mend the wall\n- Bo: mend the weir");
  CHECK(tasks(owned) == "Ada|mend the gate\nAda|mend the wall\nBo|mend the weir\n");
  CHECK(owned.items.size() == 1);
  CHECK(tasks(read_below("| Done? | Item | Responsible | Due date |\n|---|---|---|---|\n| | Mend the gate | Ada | 5 June |")).starts_with("Ada|"));
  const auto open = read_below("- mend the gate\n- think of the wall");
  CHECK(open.actions.empty());
  CHECK(open.items.size() == 2);
  CHECK(in_topic("\nNext steps: Ada will mend the gate\n") == "Ada|mend the gate\n");
}

TEST_CASE("rows with bars between their cells and none around them are a table") {
  CHECK(in_list("Owner | Task | Deadline\nAda | mend the gate | 5 June\nBo | mend the wall |") == "Ada|mend the gate|5 June\nBo|mend the wall\n");
}

TEST_CASE("marks of tasks in other languages") {
  CHECK(tasks(read("Protokoll vom 4. Mai 2021\n\nAnwesend: Ada Rau, Bo Ott\n\n1. Dach\n\nEs ist undicht.\n\nAktion: Farbe kaufen (Ada)\n\nAufgabe f\xC3\xBCr Bo: Leiter holen\n", "german")) ==
        "Ada|Farbe kaufen\nBo|Leiter holen\n");
  CHECK(tasks(read("Acta del 4 de mayo de 2021\n\nAsistentes: Ada Rau, Bo Ott\n\n1. Tejado\n\nHay goteras.\n\nTarea para Bo: comprar pintura\n\nAcci\xC3\xB3n (Ada): limpiar el patio\n", "spanish")) ==
        "Bo|comprar pintura\nAda|limpiar el patio\n");
  CHECK(tasks(read("Compte rendu du 4 mai 2021\n\nPr\xC3\xA9sents : Ada Rau, Bo Ott\n\n1. Toit\n\nIl fuit.\n\nAction pour Bo : acheter de la peinture\n\nT\xC3\xA2" "che : nettoyer la cour (Ada)\n", "french")) ==
        "Bo|acheter de la peinture\nAda|nettoyer la cour\n");
  CHECK(tasks(read("Verbale del 4 maggio 2021\n\nPresenti: Ada Rau, Bo Ott\n\n1. Tetto\n\nPiove dentro.\n\nAzione per Bo: comprare la vernice\n\nCompito: pulire il cortile (Ada)\n", "italian")) ==
        "Bo|comprare la vernice\nAda|pulire il cortile\n");
  CHECK(tasks(read("Ata de 4 de maio de 2021\n\nPresentes: Ada Rau, Bo Ott\n\n1. Telhado\n\nH\xC3\xA1 goteiras.\n\nTarefa para Bo: comprar tinta\n\nA\xC3\xA7\xC3\xA3o: limpar o quintal (Ada)\n", "portuguese")) ==
        "Bo|comprar tinta\nAda|limpar o quintal\n");
}
