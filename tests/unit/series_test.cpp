#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

constexpr std::string_view kHead = "# Mill Club, 4 May 2031\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\n";

Minutes read_below_head(const std::string& text, std::string_view grammar = "english") { return read(std::string(kHead) + text, grammar); }

void check_titles(const Minutes& minutes, std::initializer_list<std::string_view> titles) {
  REQUIRE(minutes.items.size() == titles.size());
  std::size_t i = 0;
  for (const auto title : titles) CHECK(minutes.items[i++].title.value == title);
}

std::string run_in(std::string_view before, std::string_view behind) {
  std::string text;
  for (const std::string_view title : {"Weir", "Boats and oars", "Keys"})
    text.append(before).append(title).append(behind).append("This was talked about for a while, and nothing came of it.\n\nMore was said of it in the end.\n\n");
  return text;
}

}  // namespace

TEST_CASE("where nothing else tells the topics, the series of bold starts does") {
  for (const auto& [before, behind] : {std::pair<std::string_view, std::string_view>{"**", ":** "}, {"**", "**: "}, {"**", ".** "}, {"**", "** - "}, {"**", "** "}, {"- **", ":** "}, {"- **", "** – "}})
    check_titles(read_below_head(run_in(before, behind)), {"Weir", "Boats and oars", "Keys"});
}

TEST_CASE("labels before paragraphs are topics where they name nobody") {
  check_titles(read_below_head(run_in("", ": ")), {"Weir", "Boats and oars", "Keys"});
  CHECK(read_below_head("Ada: The weir leaks, and there is no money.\n\nBo: We might ask the county again.\n\nCy: They said no in the spring.\n\n").items.empty());
  CHECK(read_below_head("Table 1: What was ordered for the weir this year\n\nTable 2: What was paid for the weir this year\n\nTable 3: What is still owed for it\n").items.empty());
}

TEST_CASE("bullets over notes below the heading of the minutes are topics where the plan has them") {
  const auto minutes = read_below_head(
      "## Agenda\n\n- Check-in\n- New business\n    - Weir (Ada)\n        - who pays for it?\n- Keys\n\n## Minutes\n\n- Check-in\n- New business\n    - Weir (Ada)\n"
      "        - It leaks in two places.\n        - The county was asked.\n- Keys\n    - They were found.\n");
  check_titles(minutes, {"Check-in", "New business", "Weir", "Keys"});
}

TEST_CASE("a plan that is talked through in its own list tells the topics") {
  check_titles(read_below_head("## Agenda\n\n- Weir\n    - It leaks in two places.\n    - Bo: the county was asked.\n- Keys\n    - They were found behind the bench.\n    - Ada: thanks!\n"),
               {"Weir", "Keys"});
}

TEST_CASE("sentences in bullets are no topics") {
  CHECK(read_below_head("- The weir leaks in two places.\n- The county was asked for money.\n- The keys were found.\n- Thanks to all who helped.\n").items.empty());
}

TEST_CASE("what most inner entries of a plan ask is no entry") {
  const auto minutes = read_below_head("## Agenda\n\n- Weir\n  - Who pays for it?\n  - What does the county say?\n- Keys\n  - Where are they?\n\n## Weir\n\nIt leaks.\n\n## Keys\n\nThey were found.\n");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[1].title.value == "Keys");
}

TEST_CASE("a table whose rows head topics further down is their plan") {
  const std::string text = "## Agenda\n\n| # | Agenda item | Comments | Who |\n|---|---|---|---|\n| 1 | Weir | it leaks | Ada |\n| 2 | Keys | lost | Bo |\n\n";
  const auto minutes = read_below_head(text + "## Weir\n\n1. It leaks in two places.\n2. The county was asked.\n\n## Keys\n\n1. They were found.\n");
  CHECK(minutes.agenda.size() == 2);
  check_titles(minutes, {"Weir", "Keys"});
  // What is said in the cells alone is the discussion.
  CHECK(read_below_head(text).items.size() == 2);
}

TEST_CASE("cells that wait for their text tell nothing") {
  const auto minutes = read_below_head("## Agenda\n\n| # | Agenda item | Comments | Who |\n|---|---|---|---|\n| 1 | Weir | [Comments] | [Who?] |\n| 2 | Keys | [Comments] | [Who?] |\n");
  CHECK(minutes.agenda.size() == 2);
  CHECK(minutes.items.empty());
}

TEST_CASE("a plan is told by the end of a sentence, however short") {
  const std::string list = "\n\n1. The weir.\n\n2. The boats.\n\n3. Keys\n\nThose present talked about the weir for a while, and nothing came of it.\n";
  for (const auto& [grammar, line] : {std::pair<std::string_view, std::string>{"english", "with this agenda:"}, {"spanish", "Con el orden del d\xC3\xAD" "a:"}, {"portuguese", "com a seguinte ordem do dia:"},
                                      {"french", "Avec l'ordre du jour suivant :"}, {"italian", "con il seguente ordine del giorno:"}, {"german", "mit folgender Tagesordnung:"}}) {
    CAPTURE(grammar);
    const auto minutes = read_below_head(line + list, grammar);
    CHECK(minutes.agenda.size() == 3);
    CHECK(minutes.items.empty());
  }
}

TEST_CASE("notes behind the last entry of a plan are on none of them") {
  const auto minutes = read_below_head("## Agenda\n\n1. Weir\n2. Boats\n3. Keys\n\nSpoken of:\n\n- The weir leaks:\n  - in two places\n  - since May\n- The keys were found.\n");
  CHECK(minutes.agenda.size() == 3);
  CHECK(minutes.items.empty());
}

TEST_CASE("numbered titles in small letters end with the first full stop where the series does so") {
  const auto series = [](std::string_view before, std::initializer_list<std::string_view> entries) {
    std::string text;
    int number = 0;
    for (const auto entry : entries) text.append(before).append(std::to_string(++number)).append(before == "[" ? "] " : ". ").append(entry).append("\n\nMore was said of it below.\n\n");
    return text;
  };
  check_titles(read_below_head(series("", {"The old weir. It leaks in two places this year.", "Boats and oars. The jackets are too small.", "Lost keys. They were found behind the bench."})),
               {"The old weir", "Boats and oars", "Lost keys"});
  check_titles(read_below_head(series("[", {"The old weir. It leaks in two places this year.", "Boats and oars. The jackets are too small.", "Lost keys. They were found behind the bench."})),
               {"The old weir", "Boats and oars", "Lost keys"});
  check_titles(read_below_head(series("", {"Tejado del molino. Gotea en dos sitios.", "Llaves perdidas. Aparecieron en el banco.", "Cuentas del club. Quedan pocas facturas."}), "spanish"),
               {"Tejado del molino", "Llaves perdidas", "Cuentas del club"});
  check_titles(read_below_head(series("", {"Toit du moulin. Il fuit en deux endroits.", "\xC3\x89tat des comptes. Il reste deux factures.", "Cl\xC3\xA9s perdues. On les a retrouv\xC3\xA9" "es."}), "french"),
               {"Toit du moulin", "\xC3\x89tat des comptes", "Cl\xC3\xA9s perdues"});
  check_titles(read_below_head(series("", {"Tetto del mulino. Perde in due punti.", "Chiavi smarrite. Sono state ritrovate.", "Conti del circolo. Mancano due fatture."}), "italian"),
               {"Tetto del mulino", "Chiavi smarrite", "Conti del circolo"});
  check_titles(read_below_head(series("", {"Telhado do moinho. Pinga em dois lugares.", "Chaves perdidas. Foram achadas no banco.", "Contas do clube. Faltam duas faturas."}), "portuguese"),
               {"Telhado do moinho", "Chaves perdidas", "Contas do clube"});
  check_titles(read_below_head(series("", {"Dach der M\xC3\xBChle. Es tropft an zwei Stellen.", "Verlorene Schl\xC3\xBCssel. Sie lagen hinter der Bank.", "Kasse im Mai. Zwei Rechnungen fehlen noch."}), "german"),
               {"Dach der M\xC3\xBChle", "Verlorene Schl\xC3\xBCssel", "Kasse im Mai"});
}
