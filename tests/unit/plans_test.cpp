// The plan in the forms of many houses: times, minutes, leads and links around its titles, tables, lines.
#include <catch2/catch.hpp>

#include "read.hpp"

namespace minuter {
namespace {

// "number|start-end|title|leads" of each entry.
std::string plan(const Minutes& minutes) {
  std::string all;
  for (const auto& entry : minutes.agenda) {
    all += entry.number.value + '|' + entry.start.value + '-' + entry.end.value + '|' + entry.title.value + '|';
    for (const auto& lead : entry.leads) all += lead.value + ';';
    all += '\n';
  }
  return all;
}

std::string planned(const std::string& entries) {
  return plan(read("# Mill board\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\nAgenda\n\n" + entries + "\n## The roof\n\nIt leaks.\n\n## The weir\n\nIt holds.\n\n## Keys\n\nBo has them.\n", "english"));
}

}  // namespace

TEST_CASE("how long an entry of the plan takes is none of its title, with brackets or without") {
  for (const std::string mark : {" 5 min", ": 5 min", " | 5min", ", 5 minutes", " ~5m", " (5 min)"}) {
    INFO(mark);
    CHECK(planned("- The roof" + mark + "\n- The weir" + mark + "\n- Keys" + mark + "\n") == "|-|The roof|\n|-|The weir|\n|-|Keys|\n");
  }
  for (const std::string mark : {"5' ", "5 min | ", "5 min: "}) {
    INFO(mark);
    CHECK(planned("- " + mark + "The roof\n- " + mark + "The weir\n- " + mark + "Keys\n") == "|-|The roof|\n|-|The weir|\n|-|Keys|\n");
  }
  // One entry alone may speak of minutes.
  CHECK(planned("- A limit of 5 minutes\n- The weir\n- Keys\n") == "|-|A limit of 5 minutes|\n|-|The weir|\n|-|Keys|\n");
}

TEST_CASE("people who were there lead the entries of the plan beside which they stand, where several agree") {
  const std::string leads = "|-|The roof|Ada Penrose;\n|-|The weir|Bo Quill;\n|-|Keys|Cy Rusk;\n";
  for (const std::string mark : {", ", ": ", " | ", " / ", " -- ", " "}) {
    INFO(mark);
    CHECK(planned("- The roof" + mark + "Ada Penrose\n- The weir" + mark + "Bo Quill\n- Keys" + mark + "Cy Rusk\n") == leads);
  }
  for (const std::string mark : {": ", " - ", " | "}) {
    INFO(mark);
    CHECK(planned("- Ada Penrose" + mark + "The roof\n- Bo Quill" + mark + "The weir\n- Cy Rusk" + mark + "Keys\n") == leads);
  }
  for (const std::string word : {"lead: ", "led by ", "Presenter: "}) {
    INFO(word);
    CHECK(planned("- The roof (" + word + "Ada Penrose)\n- The weir (" + word + "Bo Quill)\n- Keys (" + word + "Cy Rusk)\n") == leads);
  }
  CHECK(planned("- The roof\n  - Lead: Ada Penrose\n- The weir\n  - Lead: Bo Quill\n- Keys\n  - Lead: Cy Rusk\n") == leads);
  CHECK(planned("- The roof @ada\n- The weir @bo\n- Keys @cy\n") == "|-|The roof|@ada;\n|-|The weir|@bo;\n|-|Keys|@cy;\n");
  // Two of them behind a dash.
  CHECK(planned("- The roof - Ada, Bo\n- The weir - Bo, Cy\n- Keys - Cy\n") == "|-|The roof|Ada;Bo;\n|-|The weir|Bo;Cy;\n|-|Keys|Cy;\n");
  // Who is nobody of the attendance is part of the title.
  CHECK(planned("- The roof, north side\n- The weir, lower gate\n- Keys\n") == "|-|The roof, north side|\n|-|The weir, lower gate|\n|-|Keys|\n");
}

TEST_CASE("numbers of any kind count the entries of a plan behind its bullets") {
  CHECK(planned("- 1. The roof\n- 2. The weir\n- 3. Keys\n") == "1|-|The roof|\n2|-|The weir|\n3|-|Keys|\n");
  CHECK(planned("- I. The roof\n- II. The weir\n- III. Keys\n") == "I|-|The roof|\nII|-|The weir|\nIII|-|Keys|\n");
  CHECK(planned("- a) The roof\n- b) The weir\n- c) Keys\n") == "a|-|The roof|\nb|-|The weir|\nc|-|Keys|\n");
}

TEST_CASE("lines that begin with their time are the entries of a plan") {
  const std::string timed = "|10:00-|The roof|\n|10:20-|The weir|\n|10:40-|Keys|\n";
  CHECK(planned("10:00 The roof\n10:20 The weir\n10:40 Keys\n") == timed);
  CHECK(planned("- [10:00] The roof\n- [10:20] The weir\n- [10:40] Keys\n") == timed);
  CHECK(planned("10:00\tThe roof\n10:20\tThe weir\n10:40\tKeys\n") == timed);
  CHECK(planned("10:00-10:20 The roof\n10:20-10:40 The weir\n10:40-11:00 Keys\n") == "|10:00-10:20|The roof|\n|10:20-10:40|The weir|\n|10:40-11:00|Keys|\n");
}

TEST_CASE("a plan may stand on one line") {
  const std::string entries = "|-|The roof|\n|-|The weir|\n|-|Keys|\n";
  for (const std::string mark : {", ", "; ", " | ", " / ", " \xE2\x80\xA2 "}) {
    INFO(mark);
    const auto minutes = read("# Mill board\n\nAgenda: The roof" + mark + "The weir" + mark + "Keys\n\n## The roof\n\nIt leaks.\n", "english");
    CHECK(plan(minutes) == entries);
  }
  CHECK(plan(read("# Mill board\n\nAgenda: 1. The roof 2. The weir 3. Keys\n\n## The roof\n\nIt leaks.\n", "english")) == "1|-|The roof|\n2|-|The weir|\n3|-|Keys|\n");
  // A sentence is no plan.
  CHECK(plan(read("# Mill board\n\nAgenda: The roof, its slates, and who mends them\n\n## The roof\n\nIt leaks.\n", "english")) == "|-|The roof, its slates, and who mends them|\n");
}

TEST_CASE("a table below the agenda is the plan, whatever its columns are called") {
  CHECK(planned("| 1 | The roof | Ada Penrose |\n| 2 | The weir | Bo Quill |\n| 3 | Keys | Cy Rusk |\n") == "1|-|The roof|Ada Penrose;\n2|-|The weir|Bo Quill;\n3|-|Keys|Cy Rusk;\n");
  CHECK(planned("| Nth | Whereof | By whom |\n|---|---|---|\n| 1 | The roof | Ada Penrose |\n| 2 | The weir | Bo Quill |\n| 3 | Keys | Cy Rusk |\n") ==
        "1|-|The roof|Ada Penrose;\n2|-|The weir|Bo Quill;\n3|-|Keys|Cy Rusk;\n");
  CHECK(planned("| Topic | Minutes | Who |\n|---|---|---|\n| The roof | 5 | Ada Penrose |\n| The weir | 10 | Bo Quill |\n") == "|-|The roof|Ada Penrose;\n|-|The weir|Bo Quill;\n");
}

TEST_CASE("what is linked behind an entry of the plan is none of its title") {
  for (const std::string link : {" ([link](https://mill.example/1))", " (https://mill.example/1)", " - [slides](https://mill.example/1)", " https://mill.example/1"}) {
    INFO(link);
    CHECK(planned("- The roof" + link + "\n- The weir" + link + "\n- Keys\n") == "|-|The roof|\n|-|The weir|\n|-|Keys|\n");
  }
}

TEST_CASE("an entry of the plan is known again as a heading, whatever stands around its title") {
  for (const std::string mark : {" 5min", " (5 min)", ", Ada Penrose", " - 10:15", ": Ada Penrose"}) {
    INFO(mark);
    const auto minutes = read("# Mill board\n\nPresent: Ada Penrose, Bo Quill\n\n## Agenda\n\n1. The roof" + mark + "\n2. The weir" + mark + "\n3. Keys and locks" + mark +
                                  "\n\n**12/31 The roof**\n\n* It leaks.\n\n* Ada looked.\n\n**13/31 The weir**\n\n* It holds.\n\n**14/31 Keys and locks**\n\n* Bo has them.\n",
                              "english");
    REQUIRE(minutes.items.size() == 3);
    CHECK(minutes.items[0].number.value == "12/31");
    REQUIRE(minutes.agenda.size() == 3);
    CHECK(minutes.agenda[2].title.value == "Keys and locks");
  }
}

TEST_CASE("what stands in the plan heads no topic where it comes again below") {
  const std::string minutes = "\nOPENING\n\nAda opened the meeting and asked all those who were there to say who they are.\n\nTHE ROOF\n\nIt leaks.\n\nTHE WEIR\n\nIt holds.\n";
  for (const std::string entries : {"1. OPENING\n2. THE ROOF\n3. THE WEIR\n", "OPENING\n\nTHE ROOF\n\nTHE WEIR\n", "OPENING\nTHE ROOF\nTHE WEIR\n", "| # | Topic |\n|---|---|\n| 1 | OPENING |\n| 2 | THE ROOF |\n| 3 | THE WEIR |\n"}) {
    INFO(entries);
    const auto read_minutes = read("Minutes of the mill board\n\n4 May 2031\n\nAGENDA\n\n" + entries + minutes, "english");
    CHECK(read_minutes.agenda.size() == 3);
    CHECK(read_minutes.items.size() == 3);
  }
  // The contents of a page, linked, are no plan.
  CHECK(read("# Mill board\n\n[Agenda](#agenda)\n\n[Roof](#roof)\n\n[Weir](#weir)\n\n## Roof\n\nIt leaks.\n\n## Weir\n\nIt holds.\n", "english").agenda.empty());
}

TEST_CASE("a plan above the attendance is read with those who were there") {
  const auto minutes = read("# Mill board\n\n## Agenda\n\n- The roof, Ada Penrose\n- The weir, Bo Quill\n\n## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## The roof\n\nIt leaks.\n\n## The weir\n\nIt holds.\n", "english");
  CHECK(plan(minutes) == "|-|The roof|Ada Penrose;\n|-|The weir|Bo Quill;\n");
}

TEST_CASE("an overview without fields is a plan where its entries come again") {
  const auto minutes = read("# Mill board\n\n## Overview\n\n- The roof\n- The weir\n- Keys\n\n## The roof\n\nIt leaks.\n\n## The weir\n\nIt holds.\n\n## Keys\n\nBo has them.\n", "english");
  CHECK(plan(minutes) == "|-|The roof|\n|-|The weir|\n|-|Keys|\n");
  CHECK(minutes.items.size() == 3);
}

TEST_CASE("a list or table of topics above the minutes is the plan, whatever its notes") {
  const auto list = read("# Mill Club\n\n## Key topics\n\n- Weir\n  - It leaks: who mends it?\n- Boats\n  - Is there paint?\n- Keys\n\n## Minutes\n\n- Weir\n  - Ada mends it.\n- Boats\n  - There is none left.\n- Keys\n  - Two are lost.\n", "english");
  CHECK(list.agenda.size() >= 3);
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[1].title.value == "Boats");
  const auto table = read("# Mill Club\n\n## Topics\n\n| Topic | Lead |\n|---|---|\n| Weir | Ada |\n| Boats | Bo |\n\n## Minutes\n\n### Weir\n\nIt leaks.\n\n### Boats\n\nThey are red.\n", "english");
  CHECK(table.agenda.size() == 2);
  CHECK(table.items.size() == 2);
  // A title over when and where.
  const auto head = read("# Meeting Notes\n\n| | |\n|---|---|\n| Date | 4 May 2031 |\n| Time | 10:30 |\n\n- Present:\n  - Ada Penrose\n  - Bo Quill\n\n## Minutes\n\n### Weir\n\nIt leaks.\n", "english");
  CHECK(head.agenda.empty());
  CHECK(head.attendees.size() == 2);
  // What was said stands in the table.
  const auto told = read("# Mill Club\n\n## Discussion Items\n\n| Item | Who | Notes |\n|---|---|---|\n| Weir | Ada | It leaks at both ends, and nobody knows who is to mend it before the winter comes. |\n| Boats | Bo | Red. |\n\n## Other notes\n\nThe key was found.\n", "english");
  CHECK(told.agenda.empty());
}

TEST_CASE("the minutes below a heading of less weight end the plan") {
  const auto minutes = read("## Agenda\n\n- [ ] The weir\n- [ ] The boats\n- [ ] The keys\n\n**Minutes:**\n\n- Ada told of the weir.\n  - It leaks at both ends.\n- Bo told of the boats.\n  - They are red now.\n  - Two are lost.\n", "english");
  CHECK(minutes.agenda.size() == 3);
}

TEST_CASE("headings over lists group the plan where its entries head topics further down") {
  const auto minutes = read("# Mill call\n\n## Agenda\n\n### Monday\n\n- Weir - @ada\n- Boats - @bo, @cy\n\n### Tuesday\n\n- Keys - @ada\n- Roof\n\n## Late session\n\n- Paint\n\n## Minutes\n\n### Monday\n\n#### Weir - @ada\n\nIt leaks.\n\n#### Boats - @bo, @cy\n\nThey are red.\n\n### Tuesday\n\n#### Keys - @ada\n\nTwo are lost.\n", "english");
  CHECK(plan(minutes) == "|-|Weir|@ada;\n|-|Boats|@bo;@cy;\n|-|Keys|@ada;\n|-|Roof|\n|-|Paint|\n");
  // Where nothing comes again they are what was talked of.
  const auto told = read("# Mill call\n\n## Agenda\n\n### Weir\n\n- It leaks.\n- Ada mends it.\n\n### Boats\n\n- They are red.\n- Two are lost.\n", "english");
  CHECK(told.agenda.empty());
}

TEST_CASE("a list whose entries have their minutes is the plan, also where some have parts") {
  const std::string list =
      "- Roof: who climbs it? (5 min)\n- Talking points: (9 min)\n    - Is the weir tight? Who has seen it? - discuss (3 min)\n    - Is the ladder long enough? - discuss (3 min)\n- Keys (2 min)\n- Tea (1 min)\n\n";
  const std::string titles = "|-|Roof: who climbs it?|\n|-|Talking points|\n|-|Is the weir tight? Who has seen it? - discuss|\n|-|Is the ladder long enough? - discuss|\n|-|Keys|\n|-|Tea|\n";
  for (const std::string notes : {"Meeting notes:\n\n", "## Meeting notes\n\n"}) {
    INFO(notes);
    const auto minutes = read("# Mill board\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\nAgenda:\n\n" + list + notes +
                                  "- Ladder\n    - It is too short.\n    - Bo has a longer one.\n- Weir\n    - It leaks.\n- Boats\n    - They are old.\n", "english");
    CHECK(plan(minutes) == titles);
    REQUIRE(minutes.items.size() == 3);
    CHECK(minutes.items[2].title.value == "Boats");
  }
  // Notes that tell what was said make topics of them.
  const auto told = read("# Mill board\n\nPresent: Ada Penrose, Bo Quill\n\n## Agenda\n\n- Roof (5 min)\n    - It leaks, and Bo has seen why.\n- Weir (9 min)\n    - It holds, said Ada.\n- Keys (2 min)\n    - Bo has lost one of them.\n\n## Next meeting\n\nIn May.\n", "english");
  CHECK(told.agenda.empty());
}

TEST_CASE("the plan behind those who came is the plan, whatever the front page had") {
  for (const std::string words : {"english|Attendees|Agenda", "german|Anwesende|Tagesordnung", "french|Présents|Ordre du jour", "spanish|Asistentes|Agenda", "italian|Presenti|Ordine del giorno", "portuguese|Presentes|Pauta"}) {
    INFO(words);
    const auto first = words.find('|'), second = words.rfind('|');
    const auto minutes = read("# Mill board\n\n### Weir House\n\n### Lower Mill\n\n### Group 2\n\n# Mill story\n\nThe mill was built long ago and still goes round.\n\n## " + words.substr(first + 1, second - first - 1) +
                                  "\n\n- Ada Penrose\n- Bo Quill\n\n## " + words.substr(second + 1) + "\n\n1. **Roof**\n\n2. **Weir**\n\n3. **Keys**\n", words.substr(0, first));
    CHECK(plan(minutes) == "1|-|Roof|\n2|-|Weir|\n3|-|Keys|\n");
  }
}

TEST_CASE("bullets between numbered topics at the same margin are notes") {
  const auto minutes = read(
      "# Mill board\n\n## Present\n\nAda Penrose, Bo Quill\n\n## Minutes\n\n1. Roof\n    - It leaks.\n1. Weir\n    - It holds.\n1. Keys\n    - Bo has lost one.\n1. Tea\n    - It was cold.\n\n"
      "What else the mill needs was thought of:\n- Ladders\n- Ropes\n- Boats\n", "english");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[3].title.value == "Tea");
}

}  // namespace minuter
