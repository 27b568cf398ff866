#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a marked heading with a colon in it is a title, whole") {
  const auto source = Source::from_text(
      "# Mill Club meeting\n\n### Ada: Wants to mend the gate before the winter storms come\n\nBo likes it.\n\n"
      "### Bo: Talked about how the fees of the bank are rising again\n\nAda will ask.\n",
      "a.md");
  const auto minutes = read(*source, "association");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Ada: Wants to mend the gate before the winter storms come");
}

TEST_CASE("a list below the agenda that comes again as headings is the plan, though they are nested in it") {
  const auto source = Source::from_text(
      "# Mill meeting\n\n## AGENDA\n\n- Roof section\n- Gate bugs\n- Stability\n\n### TOPIC: Roof section\n\nada: we are to announce it\n\n"
      "boq: hm, do we have the paint for it\n\nACTION Bo to mend the gate\n\n### TOPIC: Gate bugs\n\nada: the hinge creaks in the wind\n\nboq: so it does\n",
      "a.md");
  const auto minutes = read(*source, "w3c-scribe");
  REQUIRE(minutes.agenda.size() == 3);
  CHECK(minutes.agenda[1].title.value == "Gate bugs");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "Roof section");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].owners.at(0).value == "Bo");
}
