#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

// "Ada+Bo|mend the gate|by 5 June" a line each.
std::string in_topic(const std::string& lines, const char* grammar = "english", const char* present = "Present") {
  const auto minutes = read("Mill Club\n\nMinutes of 4 May 2021\n\n" + std::string(present) + ": Ada Penrose, Bo Quill, Cy Rusk, Dot Marl\n\n1. Roof\n\nIt leaks.\n\n" + lines +
                                "\n\n2. Pond\n\nIt is full.\n",
                            grammar);
  std::string out;
  for (const auto& action : minutes.actions) {
    std::string owners;
    for (const auto& owner : action.owners) owners += (owners.empty() ? "" : "+") + owner.value;
    out += (action.id.is_there() ? action.id.value + "|" : "") + owners + "|" + action.text.value + (action.due.is_there() ? "|" + action.due.value : "") + "\n";
  }
  return out;
}

std::string in_list(const std::string& heading, const std::string& lines) {
  const auto minutes = read("# Mill Club minutes of 4 May 2021\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\n## Roof\n\nIt leaks.\n\n## " + heading + "\n\n" + lines + "\n", "english");
  std::string out;
  for (const auto& action : minutes.actions) {
    for (const auto& owner : action.owners) out += owner.value + "+";
    out += "|" + action.text.value + (action.due.is_there() ? "|" + action.due.value : "") + (action.status.is_there() ? "|" + action.status.value : "") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("somebody of the attendance, to and a small word give a task") {
  CHECK(in_topic("Ada to potentially run a fair in June.") == "Ada|potentially run a fair in June.\n");
  CHECK(in_topic("That may be so (Bo to try the new hinge).") == "Bo|try the new hinge\n");
  CHECK(in_topic("Zelda to potentially run a fair in June.").empty());
  CHECK(in_topic("Ada to the board: it is late.").empty());
  CHECK(in_topic("It was left from Ada to Bo and on.").empty());
}

TEST_CASE("words that give a task wherever they stand") {
  CHECK(in_topic("Ada Penrose took an action to mend the gate") == "Ada Penrose|mend the gate\n");
  CHECK(in_topic("Bo has the action to mend the gate") == "Bo|mend the gate\n");
  CHECK(in_topic("Bo agreed to the plan and offered to help.").empty());
  CHECK(in_topic("Ada Penrose se encarga de reparar la puerta", "spanish", "Asistentes") == "Ada Penrose|reparar la puerta\n");
  CHECK(in_topic("Bo s'occupe de réparer la porte.", "french", "Présents") == "Bo|réparer la porte.\n");
}

TEST_CASE("behind what is to be done a label tells who does it") {
  CHECK(in_topic("Check the gate (Owner: Ada)") == "Ada|Check the gate\n");
  CHECK(in_topic("Check the gate - assigned to Bo") == "Bo|Check the gate\n");
  CHECK(in_topic("Das Tor reparieren (Zuständig: Cy Rusk)", "german", "Anwesend") == "Cy Rusk|Das Tor reparieren\n");
  CHECK(in_topic("Mend the gate -> Ada Penrose") == "Ada Penrose|Mend the gate\n");
  CHECK(in_topic("Mend the gate. Bo to action.") == "Bo|Mend the gate.\n");
  CHECK(in_topic("Mend the gate (Action: Bo, by 5 June)") == "Bo|Mend the gate|by 5 June\n");
  CHECK(in_topic("The gate was mended (by Ada)").empty());
  CHECK(in_topic("The gate of the mill (Contact: Ada)").empty());
}

TEST_CASE("signs and short marks before a name") {
  CHECK(in_topic("#action Bo to mend the gate") == "Bo|mend the gate\n");
  CHECK(in_topic("@todo Bo: Mend the gate") == "Bo|Mend the gate\n");
  CHECK(in_topic("\xF0\x9F\x91\x89 Bo to mend the gate") == "Bo|mend the gate\n");
  CHECK(in_topic("ACTION(S): Bo to mend the gate") == "Bo|mend the gate\n");
  CHECK(in_topic("[AP] Bo to mend the gate").empty());  // Ada Penrose says so
  CHECK(in_topic("A1: Bo to mend the gate") == "A1|Bo|mend the gate\n");
  CHECK(in_topic("Bo TODO: Mend the gate") == "Bo|Mend the gate\n");
  CHECK(in_topic("Assigned to Bo: Mend the gate") == "Bo|Mend the gate\n");
  CHECK(in_topic("Action by 5 June: Bo to mend the gate") == "Bo|mend the gate|by 5 June\n");
  CHECK(in_topic("A4: the paper is out of stock").empty());
  CHECK(in_topic("#12 is open").empty());
}

TEST_CASE("a mark, a name and a task head no list") {
  CHECK(in_topic("Action for Bo to mend the gate\n\nThe gate is old. It was bought in 1980.") == "Bo|mend the gate\n");
  CHECK(in_topic("ACTION (Bo) to mend the gate\n\nThe gate is old. It was bought in 1980.") == "Bo|mend the gate\n");
}

TEST_CASE("an entry among the notes that begins with its verb and ends with a name") {
  CHECK(in_topic("- It is old\n- Paint the gate (Bo)\n- The pond (Ada)") .empty());
  CHECK(in_topic("- It is old\n- Check the gate (Bo)\n- The pond (Ada)") == "Bo|Check the gate\n");
}

TEST_CASE("next steps about a thing, and further in who takes them") {
  CHECK(in_list("Next steps", "- About the gate:\n  - Ada and Bo will ask the smith\n  - Cy to write it down") == "Ada+Bo+|ask the smith\nCy+|write it down\n");
  CHECK(in_list("Actions", "- Ada will, with the smith, mend the gate") == "Ada+|with the smith, mend the gate\n");
  CHECK(in_list("Next steps", "- About the gate:\n  - it is old\n  - it creaks").empty());
}

TEST_CASE("a name over lines without bullets") {
  CHECK(in_list("Actions", "Ada:\nMend the gate\nOil the wheel\n\nBo:\nCount the boats\nPaint the weir") ==
        "Ada+|Mend the gate\nAda+|Oil the wheel\nBo+|Count the boats\nBo+|Paint the weir\n");
}

TEST_CASE("what became of a task is told below it in short") {
  CHECK(in_list("Actions", "- Ada: Mend the gate\n  - Completed last week.\n- Bo: Oil the wheel\n  - Complete the log too") == "Ada+|Mend the gate|done\nBo+|Oil the wheel\n");
}

TEST_CASE("tables of tasks without titles") {
  CHECK(in_list("Actions", "- Mend the gate | Ada | 5 June\n- Oil the wheel | Bo | 6 June") == "Ada+|Mend the gate|5 June\nBo+|Oil the wheel|6 June\n");
  CHECK(in_list("Actions", "* Mend the gate\t\t\t(Ada)\n* Oil the old wheel of the mill\t(Bo)\n* Tell them all\t\t\t(Everyone)") ==
        "Ada+|Mend the gate\nBo+|Oil the old wheel of the mill\nEveryone+|Tell them all\n");
}
