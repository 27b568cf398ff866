// What the whole way makes of small minutes: the meeting, its topics, people and actions.
#include <catch2/catch.hpp>

#include <string>

#include "minuter/grammar.hpp"
#include "minuter/parse.hpp"
#include "minuter/source.hpp"

using namespace minuter;

namespace {

struct Read {
  std::unique_ptr<const Source> source;
  Minutes minutes;
};

Read read(std::string_view text, std::string grammar = "oss-markdown") {
  static const GrammarSet grammars = GrammarSet::built_in();
  ParseOptions options;
  options.grammar = std::move(grammar);
  Read out{Source::from_text(text), {}};
  out.minutes = parse(*out.source, grammars, options);
  return out;
}

std::string titles(const Minutes& minutes) {
  std::string out;
  for (const auto& item : minutes.items) out += (out.empty() ? "" : "; ") + item.title.value;
  return out;
}

std::string body_of(std::string_view title) {
  return read(std::string(title) + "\n\n## Wind\n\nIt blew.\n").minutes.meeting.body.value;
}

}  // namespace

TEST_CASE("the body is the title without the words that every title has") {
  CHECK(body_of("# Gull TSC Meeting 2031-03-12") == "Gull TSC");
  CHECK(body_of("# 2031-03-12 Gull TSC Meeting Notes") == "Gull TSC");
  CHECK(body_of("# Minutes of the Regular Meeting of the Harbour Board") == "Harbour Board");
  CHECK(body_of("# Agenda for the March 6th video call of Gull's Community Group") == "Gull's Community Group");
  CHECK(body_of("# Meeting minutes - 3 May 2031").empty());
  CHECK(body_of("# Minutes of Meeting held in the Community Centre").empty());
  CHECK(body_of("# Minutes of the Mill Board held in the Community Centre") == "Mill Board");
}

TEST_CASE("a line near the top names the body in full") {
  const auto out = read("Council Minutes January 2031\n\n**MILL BAY COMMUNITY COUNCIL**\n\n## Wind\n\nIt blew.\n", "english");
  CHECK(out.minutes.meeting.body.value == "MILL BAY COMMUNITY COUNCIL");
}

TEST_CASE("front matter gives the title where the heading only says that these are minutes") {
  const auto out = read("---\ntitle: Gull SIP - 3 May 2031\ndate: 2031-05-09 14:30\n---\n\n# Minutes\n\n## Wind\n\nIt blew.\n");
  CHECK(out.minutes.meeting.title.value == "Gull SIP - 3 May 2031");
  CHECK(out.minutes.meeting.date.value == "2031-05-03");
  CHECK_FALSE(out.minutes.meeting.start.is_there());
}

TEST_CASE("front matter may hold the minutes themselves") {
  const auto out = read(
      "---\ntitle: Mill Forum Meeting\nstart: 2021-05-04T15:00:00.000Z\nlocation: Mill House\nagenda: |-\n  We will discuss\n\n  * The gate\n  * The boat\n"
      "minutes: >-\n  ### Attendance\n\n\n  *Ada Penrose, Bo Quill, Cy Rusk*\n\n\n  ### The gate\n\n\n  * It was agreed that the gate be mended.\n---\n",
      "english");
  const auto& minutes = out.minutes;
  CHECK(minutes.meeting.title.value == "Mill Forum Meeting");
  CHECK(minutes.meeting.date.value == "2021-05-04");
  CHECK(minutes.meeting.start.value == "15:00");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[1].title.value == "The boat");
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "The gate");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "the gate be mended.");
}

TEST_CASE("an agenda with notes and nothing behind it is the discussion") {
  const auto out = read("# Gull meeting\n\n## Agenda\n\n### gull/core\n\n* Mend the mast #4\n  * Ada did it.\n* Paint #5\n  * Not yet.\n");
  CHECK(titles(out.minutes) == "Mend the mast #4; Paint #5");
  CHECK(out.minutes.agenda.empty());
}

TEST_CASE("an agenda that later headings take up is a plan") {
  const auto out = read("# Gull meeting\n\n## Agenda\n\n* Mast\n  * see the ticket\n* Paint\n  * see the other\n\n## Mast\n\nAda did it.\n");
  CHECK(titles(out.minutes) == "Mast");
  CHECK(out.minutes.agenda.size() == 4);
}

TEST_CASE("tasks below a list entry take its status") {
  const auto out = read("# Gull meeting\n\n## Last time\n\n* Action Items\n  * **DONE**\n    * Buy rope\n  * WIP/Carryover\n    * Paint the hull\n* The weather\n");
  REQUIRE(out.minutes.actions.size() == 2);
  CHECK(out.minutes.actions[0].status.value == "done");
  CHECK(out.minutes.actions[1].status.value == "ongoing");
}

TEST_CASE("each entry of a list with organisations is one person") {
  const auto out = read("# Gull meeting\n\n## Attendees\n\n- Ada Penrose, Mill Ltd (Member)\n- Bo Quill, Dorn Works\n- Cy Rusk, Reed\n");
  REQUIRE(out.minutes.attendees.size() == 3);
  CHECK(out.minutes.attendees[0].affiliation.value == "Mill Ltd (Member)");
}

TEST_CASE("given and family names stand in two columns") {
  const auto out = read("# Gull meeting\n\n## Participants\n\n| Given Name | Family Name | Present |\n|---|---|---|\n| Ada | Penrose | Yes |\n| Bo | Quill | No |\n");
  REQUIRE(out.minutes.attendees.size() == 2);
  CHECK(out.minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(out.minutes.attendees[1].status.value == "absent");
}

TEST_CASE("a sentence is no attendee") {
  const auto out = read("# Gull meeting\n\n## Attending\n\n- Ada Penrose\n- Bo Quill\n\nAdditionally, the following people are away but would have agreed:\n\n- Cy Rusk\n");
  for (const auto& one : out.minutes.attendees) CHECK(one.name.value != "Additionally");
}
