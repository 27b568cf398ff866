// What no rule understood is reported, also beside what was understood.
#include <catch2/catch.hpp>
#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

std::string unread(const Minutes& minutes) {
  std::string out;
  for (const Unread& one : minutes.unread) out += one.text.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("lists below numbered sections are read") {
  const auto minutes = read(
      "# Mill sync\n\nPresent: Ada, Bo\n\n1. Agenda\n   - Roof\n   - Boats\n2. Roof\n   It leaks.\n"
      "3. Actions\n   - Bo to buy a boat\n   - Ada to paint it\n4. Decisions\n   - The boat is red.\n",
      "team");
  CHECK(minutes.agenda.size() == 2);
  REQUIRE(minutes.actions.size() == 2);
  CHECK(minutes.actions[1].text.value == "paint it");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(unread(minutes).empty());
}

TEST_CASE("sentences around what a rule took are reported where no topic keeps them") {
  const auto minutes = read(
      "# Mill Trust minutes\n\nThe treasurer told of lost kites. The meeting opened at 7.30 pm. Nobody\nknew why.\n",
      "english");
  CHECK(minutes.meeting.start.value == "19:30");
  CHECK(unread(minutes) == "The treasurer told of lost kites.\nNobody knew why.\n");
  for (const Unread& one : minutes.unread) CHECK_FALSE(one.span.is_empty());
}

TEST_CASE("a match that fills nothing reads nothing") {
  const auto minutes = read("# Mill Trust minutes\n\nThe meeting opened at 25:99 with tea.\n", "english");
  CHECK(unread(minutes) == "The meeting opened at 25:99 with tea.\n");
}

TEST_CASE("rows of a table that nobody took are reported one by one, their cells apart") {
  const auto minutes = read("# Mill Trust minutes\n\n| Zed | roof |\n|---|---|\n| Yan | door |\n", "english");
  CHECK(unread(minutes) == "Zed\troof\nYan\tdoor\n");
}
