// Tables as sections say: columns by position, rows that are no record, cells that are filled down.
#include <catch2/catch.hpp>

#include "minuter/parse.hpp"

using namespace minuter;

namespace {

Minutes read(std::string_view actions, std::string_view text) {
  GrammarSet set = GrammarSet::built_in();
  std::vector<Diagnostic> diagnostics;
  const std::string yaml =
      "grammar: club\nextends: [english]\nsections:\n  actions:\n    headings: [chores]\n" +
      std::string(actions);
  const auto name = set.add({"club.yaml", yaml}, diagnostics);
  for (const Diagnostic& one : diagnostics) UNSCOPED_INFO(one.message);
  REQUIRE(name);
  const auto source = Source::from_text(text, "a.md");
  Minutes minutes = parse(*source, set, {"club", false});
  return minutes;
}

std::string told(const Minutes& minutes) {
  std::string out;
  for (const Action& action : minutes.actions) {
    out += action.id.value + "|";
    for (const Text& owner : action.owners) out += owner.value + ";";
    out += "|" + action.text.value + "|" + action.due.value + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("columns without titles are told by position") {
  constexpr std::string_view text =
      "Present: Ada Penrose, Bo Quill\n\nChores\n\nC-1\tAda\tgrease the wheel\tx\nC-2\tBo\tbuy a "
      "rope\ty\n";
  CHECK(told(read("    positions: [id, owners, text]\n", text)) ==
        "C-1|Ada;|grease the wheel|\nC-2|Bo;|buy a rope|\n");
  CHECK(told(read("    positions: [ignore, owners, text]\n", text)) ==
        "|Ada;|grease the wheel|\n|Bo;|buy a rope|\n");
}

TEST_CASE("known titles go before positions, a title row of unknown ones is passed over") {
  CHECK(told(read("    positions: [owners, text]\n",
                  "# Chores\n\n| Task | Who |\n|---|---|\n| grease the wheel | Ada |\n")) ==
        "|Ada;|grease the wheel|\n");
  CHECK(told(read("    positions: [owners, text]\n",
                  "# Chores\n\n| Ringer | Chore |\n|---|---|\n| Ada | grease the wheel |\n")) ==
        "|Ada;|grease the wheel|\n");
}

TEST_CASE("positions hold inside their section alone") {
  const Minutes minutes = read("    positions: [owners, text]\n",
                               "# Bells\n\n| treble | cracked |\n|---|---|\n| tenor | sound |\n");
  CHECK(minutes.actions.empty());
}

constexpr std::string_view numbered =
    "# Chores\n\n| No | Task | Who |\n|---|---|---|\n|  | In the tower |  |\n| C-1 | ask the "
    "founder | Ada |\n|  | for a price | Bo |\n| C-2 | buy a rope | Bo |\n";

TEST_CASE("a row without a required column is no record") {
  CHECK(told(read("    columns: {id: ['no'], text: [task], owners: [who]}\n    required: [id]\n",
                  numbered)) == "C-1|Ada;|ask the founder|\nC-2|Bo;|buy a rope|\n");
}

TEST_CASE("or goes on in the record above") {
  const Minutes minutes = read(
      "    columns: {id: ['no'], text: [task], owners: [who]}\n    required: [id]\n    incomplete: "
      "joined\n",
      numbered);
  CHECK(told(minutes) == "C-1|Ada;Bo;|ask the founder for a price|\nC-2|Bo;|buy a rope|\n");
  const Origin& at = minutes.actions[0].text.origin;
  REQUIRE(at.pieces.size() == 2);
  CHECK(numbered.substr(at.pieces[0].begin, at.pieces[0].size()) == "ask the founder");
  CHECK(numbered.substr(at.pieces[1].begin, at.pieces[1].size()) == "for a price");
}

TEST_CASE("a table without a required column is not read by it") {
  CHECK(told(read("    columns: {id: ['no'], text: [task], owners: [who]}\n    required: [id]\n",
                  "# Chores\n\n| Task | Who |\n|---|---|\n| buy a rope | Ada |\n"))
            .empty());
}

TEST_CASE("an empty cell has what the row above has") {
  constexpr std::string_view text =
      "# Chores\n\n| Who | When | Task |\n|---|---|---|\n| Ada | 1 May | ask the founder |\n|  |  "
      "| buy a rope |\n|  | 8 May | sweep |\n| Bo |  | ring |\n";
  CHECK(
      told(read(
          "    columns: {owners: [who], due: [when], text: [task]}\n    fill_down: [owners, due]\n",
          text)) ==
      "|Ada;|ask the founder|1 May\n|Ada;|buy a rope|1 May\n|Ada;|sweep|8 May\n|Bo;|ring|8 May\n");
}

TEST_CASE("a line that begins with a tab is a row of its own where cells are filled down") {
  constexpr std::string_view keys = "    columns: {owners: [who], due: [when], text: [task]}\n";
  constexpr std::string_view text =
      "# Chores\n\nWho\tWhen\tTask\nAda\t1 May\task the founder\n\t\tbuy a rope\n\t8 May\tsweep "
      "the stairs\nBo\t\tring the treble\n";
  const Minutes filled = read(std::string(keys) + "    fill_down: [owners, due]\n", text);
  CHECK(told(filled) ==
        "|Ada;|ask the founder|1 May\n|Ada;|buy a rope|1 May\n|Ada;|sweep the stairs|8 "
        "May\n|Bo;|ring the treble|8 May\n");
  REQUIRE(filled.actions.size() == 4);
  CHECK(text.substr(filled.actions[1].span.begin, filled.actions[1].span.size()) ==
        "\t\tbuy a rope");
  CHECK(text.substr(filled.actions[0].span.begin, filled.actions[0].span.size()) ==
        "Ada\t1 May\task the founder");
  CHECK(told(read(std::string(keys) + "    required: [owners]\n", text)) ==
        "|Ada;|ask the founder|1 May\n|Bo;|ring the treble|\n");
  CHECK(told(read(std::string(keys) + "    required: [owners]\n    incomplete: joined\n", text)) ==
        "|Ada;|ask the founder buy a rope sweep the stairs|1 May\n|Bo;|ring the treble|\n");
}
