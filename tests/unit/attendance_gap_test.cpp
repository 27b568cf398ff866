// People in lists whose entries have columns, and tables that tick who came.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string people(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.attendees) out += one.name.value + "|" + one.affiliation.value + "|" + one.status.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("a wide gap parts a name from an office in numbers that go on from list to list") {
  const auto minutes = read(
      "Mill Board\nMeeting Minutes\nMonday, April 9, 2018\n\nAttendance\n\nPRESENT\n   1. Ada Penrose           Chair\n   2. Bo Quill              Permanent Member\n"
      "   3. Cy Rusk               Term Board Member\n   4. Fay Moss              Term Board Member\n\nABSENT\n   5. Eve Lark              Alternate Board Member\n\n"
      "Meeting Minutes\n\nThe Board heard of the wheel.\n",
      "oss-markdown");
  CHECK(people(minutes) == "Ada Penrose||present\nBo Quill|Permanent Member|present\nCy Rusk|Term Board Member|present\nFay Moss|Term Board Member|present\n"
                           "Eve Lark|Alternate Board Member|absent\n");
  CHECK(minutes.attendees[0].chair.value);
}

TEST_CASE("a title of a column says in brackets what else stands in it") {
  const auto minutes = read(
      "# Mill board\n\nDate: 12 March 2024\n\n| Name (Affiliation) | Present |\n|---|---|\n| Ada Penrose (Mill Ltd) | Yes |\n| Bo Quill (Weir Works) | Yes |\n"
      "| Cy Rusk (Pond Trust) | No |\n\n## Gate\n\nIt creaks.\n",
      "oss-board");
  CHECK(people(minutes) == "Ada Penrose|Mill Ltd|present\nBo Quill|Weir Works|present\nCy Rusk|Pond Trust|absent\n");
}
