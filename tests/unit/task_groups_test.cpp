// Tasks below the names of those who have them, below the state they are in, and on lines without bullets.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) {
    for (const auto& owner : action.owners) out += owner.value + "|";
    out += action.text.value;
    if (action.due.is_there()) out += " @ " + action.due.value;
    if (action.status.is_there()) out += " = " + action.status.value;
    out += "\n";
  }
  return out;
}

std::string listed(const std::string& list, const char* grammar = "team") {
  return tasks(read("MILL FORUM\n\nMinutes of the meeting of 4 May 2021\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk, Dot Marl\n\n"
                    "1. The pond\n\nIt is full.\n\n2. Any other business\n\nThe weir was looked at.\n\n" +
                        list,
                    grammar));
}

}  // namespace

TEST_CASE("tasks stand below the names of those who have them") {
  const std::string wanted = "Ada|Oil the wheel\nAda|Mend the gate\nBo|Paint the door\nBo|Write to the clerk\n";
  const auto grouped = [](const std::string& before, const std::string& behind) {
    return "Actions:\n\n" + before + "Ada" + behind + "- Oil the wheel\n- Mend the gate\n\n" + before + "Bo" + behind + "- Paint the door\n- Write to the clerk\n";
  };
  CHECK(listed(grouped("", ":\n")) == wanted);
  CHECK(listed(grouped("", "\n\n")) == wanted);
  CHECK(listed(grouped("**", "**\n\n")) == wanted);
  CHECK(listed(grouped("### ", "\n\n")) == wanted);
  CHECK(listed(grouped("[", "]\n")) == wanted);
  CHECK(listed(grouped("For ", ":\n")) == wanted);
  CHECK(listed(grouped("Assigned to ", ":\n")) == wanted);
  CHECK(listed(grouped("", "'s tasks:\n")) == wanted);
  CHECK(listed(grouped("", " will:\n")) == wanted);
}

TEST_CASE("tasks stand below two who have them, and in numbers of their own") {
  CHECK(listed("Actions:\n\nAda and Bo:\n1. Oil the wheel\n2. Mend the gate\n\nCy and Dot:\n1. Paint the door\n\n3. Next meeting\n\nIn June.\n") ==
        "Ada|Bo|Oil the wheel\nAda|Bo|Mend the gate\nCy|Dot|Paint the door\n");
}

TEST_CASE("tasks stand below the state they are in") {
  CHECK(listed("Actions:\n\nOpen:\n- Ada: Oil the wheel\n\nClosed:\n- Bo: Mend the gate\n") == "Ada|Oil the wheel = open\nBo|Mend the gate = done\n");
  CHECK(listed("Actions\n\nTo do:\n- Ada: Oil the wheel\n") == "Ada|Oil the wheel\n");
}

TEST_CASE("what groups tasks is nobody where no name of it is of the attendance") {
  CHECK(listed("Actions:\n\n- Charter Review\n  - Ada: Oil the wheel\n") == "Ada|Oil the wheel\n");
}

TEST_CASE("lines without bullets are a task each where each tells its owner") {
  CHECK(listed("Actions:\n\nAda to oil the wheel of the upper mill\nBo to mend the gate\nCy and Dot to paint the door\n") ==
        "Ada|oil the wheel of the upper mill\nBo|mend the gate\nCy|Dot|paint the door\n");
  CHECK(listed("Actions:\n\nOil the wheel of the upper mill (Ada)\nMend the gate (Bo)\n") == "Ada|Oil the wheel of the upper mill\nBo|Mend the gate\n");
}

TEST_CASE("bullets name an owner over bullets beside them") {
  CHECK(listed("Actions:\n\n* Ada:\n* Oil the wheel\n* Mend the gate\n* Bo:\n* Paint the door\n") == "Ada|Oil the wheel\nAda|Mend the gate\nBo|Paint the door\n");
}

TEST_CASE("states are set apart by capitals, by bold letters and by what is told of them") {
  CHECK(listed("Actions:\n\n- Ada to oil the wheel DONE\n- Bo to mend the gate **Completed**\n- **DONE** Cy to paint the door\n"
               "- Dot: Write to the clerk (done, see the log)\n- Ada: Sweep the floor - ongoing, waits for a broom\n- Bo to read the READ ME\n") ==
        "Ada|oil the wheel = done\nBo|mend the gate = done\nCy|paint the door = done\nDot|Write to the clerk = done\n"
        "Ada|Sweep the floor = ongoing\nBo|read the READ ME\n");
  CHECK(listed("Actions:\n\n- Ada to oil the wheel. Still open.\n- (Pending) Bo to mend the gate\n- TODO Cy to paint the door\n") ==
        "Ada|oil the wheel = open\nBo|mend the gate = open\nCy|paint the door\n");
}

TEST_CASE("owners are set apart by bold letters, arrows, brackets and what leads them in") {
  CHECK(listed("Actions:\n\n- **Ada** Oil the wheel\n- Mend the gate **Bo**\n- Cy -> Paint the door\n- (Dot) Write to the clerk\n"
               "- Sweep the floor - Assigned to Ada\n- Read the log (by Bo)\n- Count the sacks (Owner: Cy, Due: 5 May)\n- **Note** the hour\n") ==
        "Ada|Oil the wheel\nBo|Mend the gate\nCy|Paint the door\nDot|Write to the clerk\nAda|Sweep the floor\nBo|Read the log\n"
        "Cy|Count the sacks @ 5 May\nNote the hour\n");
}

TEST_CASE("until when a task is to be done stands before it, or is a part of a month") {
  CHECK(listed("Actions:\n\n- By 5 May: Ada to oil the wheel\n- Bo: Mend the gate (end of May)\n") == "Ada|oil the wheel @ By 5 May\nBo|Mend the gate @ end of May\n");
}

TEST_CASE("a table of tasks tells its owners by their titles, or by what stands below them") {
  CHECK(listed("Actions:\n\n| Action | By | Date |\n|---|---|---|\n| Oil the wheel | Ada | 5 May |\n| Mend the gate | Bo | 6 May |\n") ==
        "Ada|Oil the wheel @ 5 May\nBo|Mend the gate @ 6 May\n");
  CHECK(listed("| Action | Person in charge |\n|---|---|\n| Oil the wheel | Ada |\n| Mend the gate | Bo |\n") == "Ada|Oil the wheel\nBo|Mend the gate\n");
}

TEST_CASE("tasks are told amid the talk by bold letters, arrows and boxes") {
  const auto told = [](const std::string& line) {
    return tasks(read("# Mill sync\n\nDate: 12 March 2024\nPresent: Ada Penrose, Bo Quill\n\n## Gate\n\nIt creaks, and has done so for long.\n\n" + line + "\n\n## Roof\n\nIt leaks.\n", "team"));
  };
  CHECK(told("- It was looked at. **Ada to oil the hinge**") == "Ada|oil the hinge\n");
  CHECK(told("**Bo Quill to mend it by May**") == "Bo Quill|mend it by May @ by May\n");
  CHECK(told("- It is said that **Ada to Bo** is a long way") == "");
  CHECK(told("\xE2\x86\x92 Ada: oil the hinge") == "Ada|oil the hinge\n");
  CHECK(told("ACTION Ada oil the hinge") == "");
  CHECK(told("ACTION Ada order the hinge") == "Ada|order the hinge\n");
  CHECK(told("ACTION ON ADA: order the hinge") == "ADA|order the hinge\n");
  CHECK(told("- [ ] Order a new hinge\n- [ ] The old hinge?\n") == "Order a new hinge\n");
  CHECK(told("Action: Order a hinge. Assigned to Bo.") == "Bo|Order a hinge\n");
}

TEST_CASE("what stands below a marked task tells what became of it, and is no task") {
  CHECK(listed("Actions:\n\n- ACTION: Ada to oil the wheel\n  - Status: done\n  - It was loud.\n- ACTION: Bo to mend the gate\n  - Needs a hinge\n") ==
        "Ada|oil the wheel = done\nBo|mend the gate\n");
}

TEST_CASE("a heading that nothing knows stands over names and what each is to do") {
  CHECK(listed("## Marching orders\n\nAda\n\n- Order the oil\n- Clean the wheel\n\nBo\n\n- Repair the door\n") == "Ada|Order the oil\nAda|Clean the wheel\nBo|Repair the door\n");
}

TEST_CASE("tasks under a heading inside the tasks, over those who have them") {
  const auto minutes = read(
      "# Protokoll M\xC3\xBChle\n\n### TOP 1 - Dach\n\n#### TOP 1.1 neue Schindeln\n\n- sind bestellt\n\n### TOP 2 - ToDos\n#### TOP 2.1 - bis zum n\xC3\xA4" "chsten Treffen\n\n- Dach ansehen\n\n"
      "#### TOP 2.2 - mit Frist\n\n**Ada**\n- [ ] Schindeln abholen\n\n**Bo**\n\n- [x] Leiter leihen\n- [ ] Netz spannen\n",
      "german");
  REQUIRE(minutes.items.size() >= 2);
  CHECK(minutes.items[1].number.value == "1.1");
  CHECK(minutes.items[1].title.value == "neue Schindeln");
  REQUIRE(minutes.actions.size() == 4);
  CHECK(minutes.actions[1].text.value == "Schindeln abholen");
  REQUIRE(minutes.actions[1].owners.size() == 1);
  CHECK(minutes.actions[1].owners[0].value == "Ada");
  CHECK(minutes.actions[2].status.value == "done");
  CHECK(minutes.actions[3].text.value == "Netz spannen");
}

TEST_CASE("a dash and a name end each task, whoever came") {
  CHECK(listed("Actions:\n\n- Oil the wheel - Zelda\n- Mend the gate - Max\n- Oars- Zoe & Max\n") == "Zelda|Oil the wheel\nMax|Mend the gate\nZoe|Max|Oars\n");
  CHECK(listed("Actions:\n\n- Oil the wheel - Zelda\n- Mend the gate - slowly\n- Paint the door - twice\n") == "Oil the wheel - Zelda\nMend the gate - slowly\nPaint the door - twice\n");
}

TEST_CASE("parts of a list of tasks that are only counted are no tasks") {
  CHECK(listed("Actions:\n\n- Phase 1\n  - Step 1:\n    - Oil the wheel\n  - Step 2\n    - Mend the gate\n- Phase 2\n  - Paint the door\n") == "Oil the wheel\nMend the gate\nPaint the door\n");
}

TEST_CASE("what is planned until the next time is to be done") {
  CHECK(listed("Work for next sprint:\n\n- Oil the wheel\n") == "Oil the wheel\n");
  CHECK(listed("Plan for the next week\n\n- Oil the wheel\n") == "Oil the wheel\n");
  CHECK(listed("Assign task(s) -\n\n- The big wheel (Ada)\n- The gate (Bo)\n") == "Ada|The big wheel\nBo|The gate\n");
}
