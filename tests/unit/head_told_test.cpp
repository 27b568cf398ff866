// What the head of the minutes tells beside other things: a medium for a place, hours of four digits, the title that holds.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

constexpr const char* topics = "\n\n## Roof\n\nThe slates were counted.\n\n## Path\n\nGravel was laid.\n";

Meeting meeting(const std::string& head, const char* grammar = "english") { return read(head + topics, grammar).meeting; }

}  // namespace

TEST_CASE("head: those who meet in no room meet in a medium") {
  CHECK(meeting("# Mill Board minutes\n\n4 May 2021, 18:00-19:00, Zoom").location.value == "Zoom");
  CHECK(meeting("# Meeting of 4 May 2021 (18:00-19:00, Zoom)").location.value == "Zoom");
  CHECK(meeting("# Mill Board minutes\n\nTuesday, May 4th, 2021 from 6:00 PM to 7:30 PM via Google Meet").location.value == "Google Meet");
  CHECK(meeting("# Mill Board minutes\n\n4 May 2021\nTeleconference").location.value == "Teleconference");
  CHECK(meeting("# Acta del consejo\n\nReunión del 4 de mayo de 2021, por IRC en canal privado.", "spanish").location.value == "IRC en canal privado");
  // A medium that is spoken of.
  CHECK_FALSE(meeting("# Mill Board minutes\n\n4 May 2021\n\nThe zoom of the camera was mended.").location.is_there());
  CHECK_FALSE(meeting("# Mill Board minutes\n\n4 May 2021\n\nThe next meeting is on 8 May via Zoom.").location.is_there());
}

TEST_CASE("head: a word in small letters begins no place") {
  const auto head = "Acta de la reunión del 1 de diciembre de 2020\n\nA las 19:00 horas del 1 de diciembre de 2020 empezó en única convocatoria la asamblea del molino.";
  CHECK_FALSE(meeting(head, "spanish").location.is_there());
}

TEST_CASE("head: hours of four digits with blanks between them") {
  const auto told = meeting("# Mill Board\n\n### 23 April 2020, 1500 - 1600 UTC");
  CHECK(told.start.value == "15:00");
  CHECK(told.end.value == "16:00");
  CHECK(meeting("# Mill Board\n\nMonday 17^th^ March 2025").date.value == "2025-03-17");
}

TEST_CASE("head: the title that is shown holds against front matter and what names nobody") {
  const auto told = meeting("---\ntitle: \"Mill board meeting of 16 June 2019\"\n---\n\n**Mill board meeting of 21 June 2019**\n\nAda Penrose was excused.");
  CHECK(told.title.value == "Mill board meeting of 21 June 2019");
  CHECK(told.date.value == "2019-06-21");
  CHECK(meeting("# MXP 2024\n\n## Acta 21 de febrero\n\n### 21-02-2024", "spanish").title.value == "Acta 21 de febrero");
}
