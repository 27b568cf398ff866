#include <catch2/catch.hpp>

#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

std::string minutes_with(std::string_view first, std::string_view second, std::string_view third) {
  std::string text = "Mill Club\n\nMinutes of 4 May 2031\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\n";
  for (const auto title : {first, second, third}) text.append(title).append("\n\nThis was talked about for a while, and nothing came of it.\n\n");
  return text;
}

void check_topics(const Minutes& minutes, bool with_numbers) {
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "The weir");
  CHECK(minutes.items[1].title.value == "Boats and oars");
  CHECK(minutes.items[2].title.value == "Keys");
  if (!with_numbers) return;
  CHECK(minutes.items[0].number.value == "1");
  CHECK(minutes.items[2].number.value == "3");
}

}  // namespace

TEST_CASE("signs around the numbers of a series are none of the title") {
  check_topics(read(minutes_with("#1 The weir", "#2 Boats and oars", "#3 Keys"), "english"), true);
  check_topics(read(minutes_with("\xC2\xA7 1 The weir", "\xC2\xA7 2 Boats and oars", "\xC2\xA7 3 Keys"), "english"), true);
  check_topics(read(minutes_with("[1] The weir", "[2] Boats and oars", "[3] Keys"), "english"), true);
  check_topics(read(minutes_with("1\xC2\xB0 The weir", "2\xC2\xB0 Boats and oars", "3\xC2\xB0 Keys"), "english"), true);
  check_topics(read(minutes_with("1\xEF\xB8\x8F\xE2\x83\xA3 The weir", "2\xEF\xB8\x8F\xE2\x83\xA3 Boats and oars", "3\xEF\xB8\x8F\xE2\x83\xA3 Keys"), "english"), true);
  check_topics(read(minutes_with("Section 1: The weir", "Section 2: Boats and oars", "Section 3: Keys"), "english"), true);
  check_topics(read(minutes_with("## 1: The weir", "## 2: Boats and oars", "## 3: Keys"), "english"), true);
  check_topics(read(minutes_with("## #1 The weir", "## #2 Boats and oars", "## #3 Keys"), "english"), true);
  check_topics(read(minutes_with("- 1. The weir", "- 2. Boats and oars", "- 3. Keys"), "english"), true);
  const auto paired = read(minutes_with("## 1-1 The weir", "## 1-2 Boats and oars", "## 1-3 Keys"), "english");
  check_topics(paired, false);
  CHECK(paired.items[1].number.value == "1-2");
}

TEST_CASE("a number in a circle counts topics") {
  check_topics(read(minutes_with("\xE2\x91\xA0 The weir", "\xE2\x91\xA1 Boats and oars", "\xE2\x91\xA2 Keys"), "english"), true);
  check_topics(read(minutes_with("## \xE2\x9D\xB6 The weir", "## \xE2\x9D\xB7 Boats and oars", "## \xE2\x9D\xB8 Keys"), "english"), true);
  check_topics(read(minutes_with("**\xE2\x9E\x80 The weir**", "**\xE2\x9E\x81 Boats and oars**", "**\xE2\x9E\x82 Keys**"), "english"), true);
}

TEST_CASE("codes in brackets behind titles are their numbers") {
  const auto minutes = read(minutes_with("The weir (B-1)", "Boats: new oars (B-2)", "Next meeting (B-3/B-5)"), "english");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "The weir");
  CHECK(minutes.items[0].number.value == "B-1");
  CHECK(minutes.items[1].title.value == "Boats: new oars");
  CHECK(minutes.items[2].number.value == "B-3/B-5");
  // The text may follow right below, however long the title.
  const auto close = read("Mill Club\n\nMinutes of 4 May 2031\n\nThe weir (C)\nIt leaks.\n\nBoats (C-1)\nTwo oars are lost.\n\nKeys (D a,b)\nNone came back.\n", "english");
  REQUIRE(close.items.size() == 3);
  CHECK(close.items[2].number.value == "D a,b");
  // Two are none.
  const auto two = read(minutes_with("The weir (B-1)", "Boats (B-2)", "Keys"), "english");
  CHECK(two.items.size() <= 3);
}

TEST_CASE("what stands behind a tab is none of the title") {
  check_topics(read(minutes_with("1. The weir\t10 min", "2. Boats and oars\t5 min", "3. Keys\t5-10 min"), "english"), true);
  check_topics(read(minutes_with("1. The weir\tAda Penrose", "2. Boats and oars\tBo Quill", "3. Keys\tCy"), "english"), true);
  const auto within = read(minutes_with("1. The last 10 minutes", "2. Boats within 5 minutes", "3. Keys"), "english");
  REQUIRE(within.items.size() == 3);
  CHECK(within.items[0].title.value == "The last 10 minutes");
}

TEST_CASE("titles in the middle of the page are headings") {
  check_topics(read(minutes_with("                  The weir", "               Boats and oars", "                    Keys"), "english"), false);
  // So are those with hours on bullets, and bold ones before who leads them.
  const auto hours = read(minutes_with("- **10:00-10:10** The weir", "- **10:10-10:20** Boats and oars", "- **10:20-10:30** Keys"), "english");
  check_topics(hours, false);
  CHECK(hours.items[2].end.value == "10:30");
  const auto set_otherwise = read(minutes_with("**The weir** *Ada Penrose*", "**Boats and oars** *Bo Quill*", "**Keys that are lost** *Cy Rusk*"), "english");
  REQUIRE(set_otherwise.items.size() == 3);
  CHECK(set_otherwise.items[2].title.value == "Keys that are lost");
  check_topics(read(minutes_with("**The weir** \xE2\x80\x93 Ada Penrose", "**Boats and oars** \xE2\x80\x93 Bo Quill", "**Keys** \xE2\x80\x93 Cy Rusk"), "english"), false);
  check_topics(read(minutes_with("## Ada Penrose: The weir", "## Bo Quill: Boats and oars", "## Cy Rusk: Keys"), "english"), false);
  // Who signs is none.
  const auto signed_by = read(minutes_with("1. The weir", "2. Boats and oars", "3. Keys") + "\n                    Ada Penrose, Chair\n\nThe chair signed.\n", "english");
  check_topics(signed_by, true);
}

TEST_CASE("nicks of the room behind titles lead the topics") {
  check_topics(read(minutes_with("## The weir (apenrose)", "## Boats and oars (boq)", "## Keys (rusk?)"), "english"), false);
  check_topics(read(minutes_with("## The weir [adaPen]", "## Boats and oars [adaPen]", "## Keys [jmarl]"), "english"), false);
  check_topics(read(minutes_with("## The weir @ada @bquill", "## Boats and oars @bquill @cy @dot", "## Keys @ada"), "english"), false);
  const auto plan = read("Mill Club\n\nPresent: Ada Penrose, Bo Quill\n\n## Agenda\n\n- The weir (*apenrose* **Time**: as it is)\n- Keys (*boq* *ada*)\n- Boats (new ones)\n\n## Minutes\n\n### The weir\n\nIt leaks.\n", "english");
  REQUIRE(plan.agenda.size() == 3);
  CHECK(plan.agenda[0].title.value == "The weir");
  REQUIRE(plan.agenda[1].leads.size() == 2);
  CHECK(plan.agenda[1].leads[1].value == "ada");
  CHECK(plan.agenda[2].title.value == "Boats (new ones)");
  // Words that nobody here goes by.
  const auto words = read(minutes_with("## The weir (urgent)", "## Boats and oars (urgent)", "## Keys (later)"), "english");
  REQUIRE(words.items.size() == 3);
  CHECK(words.items[0].title.value == "The weir (urgent)");
}

TEST_CASE("a clock stands before the time of a topic") {
  const auto minutes = read(minutes_with("## \xE2\x8F\xB0 10:00 The weir", "## \xE2\x8F\xB0 10:10 Boats and oars", "## \xE2\x8F\xB0 10:20 Keys"), "english");
  check_topics(minutes, false);
  CHECK(minutes.items[1].start.value == "10:10");
}

TEST_CASE("the word before each title names it") {
  check_topics(read(minutes_with("Subject: The weir", "Subject: Boats and oars", "Subject: Keys"), "english"), false);
  check_topics(read(minutes_with("Sujet : The weir", "Sujet : Boats and oars", "Sujet : Keys"), "french"), false);
}

TEST_CASE("tickets and notes are no series") {
  const auto minutes = read(minutes_with("## #12 The weir", "## #7 Boats and oars", "## #31 Keys"), "english");
  REQUIRE(minutes.items.size() == 3);
  CHECK_FALSE(minutes.items[0].number.is_there());
  CHECK(minutes.items[0].title.value == "#12 The weir");
}

TEST_CASE("who leads a topic is none of its title") {
  check_topics(read(minutes_with("## The weir [Ada Penrose]", "## Boats and oars [Bo Quill]", "## Keys [Cy]"), "english"), false);
  check_topics(read(minutes_with("## The weir | Ada Penrose", "## Boats and oars | Bo Quill and Cy Rusk", "## Keys | Cy"), "english"), false);
  check_topics(read(minutes_with("## The weir (led by Ada Penrose)", "## Boats and oars (Presenter: Bo)", "## Keys @cyrusk"), "english"), false);
  check_topics(read(minutes_with("1. The weir (Secretary)", "2. Boats and oars (Chair)", "3. Keys (Treasurer)"), "english"), true);
  const auto one = read(minutes_with("## The weir (Chair)", "## Boats and oars [Bo Marsh]", "## Keys, Ada"), "english");
  REQUIRE(one.items.size() == 3);
  CHECK(one.items[0].title.value == "The weir (Chair)");
  CHECK(one.items[2].title.value == "Keys, Ada");
}

TEST_CASE("a title ends at the dash before what was said") {
  check_topics(read(minutes_with("1. The weir \xE2\x80\x93 It leaks.", "2. Boats and oars- New oars were shown.", "3. Keys:- to be cut by the smith."), "english"), true);
  check_topics(read(minutes_with("1. The weir \xE2\x80\x94 It leaks.", "2. Boats and oars. \xE2\x80\x93 New oars were shown.", "3. Keys \xE2\x80\x93 three new ones \xE2\x80\x93 agreed"), "english"), true);
  check_topics(read(minutes_with("**1. The weir** It leaks.", "**2. Boats and oars** \xE2\x80\x93 New oars were shown.", "**3. Keys** They were cut."), "english"), true);
  const auto whole = read(minutes_with("1. The weir \xE2\x80\x93 next steps", "2. Mill Lane 12 \xE2\x80\x93 Certificate \xE2\x80\x93 The agent was heard.", "3. Keys"), "english");
  REQUIRE(whole.items.size() == 3);
  CHECK(whole.items[0].title.value == "The weir \xE2\x80\x93 next steps");
  CHECK(whole.items[1].title.value == "Mill Lane 12 \xE2\x80\x93 Certificate");
}

TEST_CASE("when a topic began, how long it takes and who leads it stand around a title") {
  const auto ranged = read(minutes_with("## [10:00-10:15] The weir", "## Boats and oars - 10:15-10:30", "## Keys @ 10:30"), "english");
  check_topics(ranged, false);
  CHECK(ranged.items[0].start.value == "10:00");
  CHECK(ranged.items[0].end.value == "10:15");
  CHECK(ranged.items[1].end.value == "10:30");
  CHECK(ranged.items[2].start.value == "10:30");
  check_topics(read(minutes_with("**The weir** (10 min)", "**Boats and oars** - 10 min", "**Keys** (Ada, 5 min)"), "english"), false);
  check_topics(read(minutes_with("## The weir | 10 min", "## Boats and oars: 10 min", "## Keys"), "english"), false);
  const auto bold = read(minutes_with("**10:00-10:15** The weir", "10:15-10:30 **Boats and oars**", "**10:30** Keys"), "english");
  check_topics(bold, false);
  CHECK(bold.items[1].start.value == "10:15");
}

TEST_CASE("lines of a shape that comes again are titles") {
  const auto timed = read(minutes_with("10:00 The weir", "10:15 - Boats and oars", "10:30 - 10:40 Keys"), "english");
  check_topics(timed, false);
  CHECK(timed.items[2].end.value == "10:40");
  check_topics(read(minutes_with("*The weir*", "*Boats and oars*", "*Keys*"), "english"), false);
  check_topics(read(minutes_with("Topic: The weir", "Topic: Boats and oars", "Topic: Keys"), "english"), false);
  check_topics(read(minutes_with("The weir:-", "Boats and oars:-", "Keys:-"), "english"), false);
  const auto pictured = read(minutes_with("\xF0\x9F\x94\xA7 The weir", "\xF0\x9F\x8E\x89 Boats and oars", "\xF0\x9F\x93\x8C Keys"), "english");
  REQUIRE(pictured.items.size() == 3);
  CHECK(pictured.items[1].title.value == "\xF0\x9F\x8E\x89 Boats and oars");
}

TEST_CASE("names in italics over what was said are no titles") {
  CHECK(read(minutes_with("*Ada*", "*Bo Q*", "*Cy*"), "english").items.empty());
  CHECK(read(minutes_with("*Ada P. Quill of the mill*", "*Bo*", "*Ada P. Quill of the mill*"), "english").items.empty());
}

TEST_CASE("bold entries and entries with the hour, over what was said, are titles") {
  check_topics(read(minutes_with("- **The weir**", "- **Boats and oars** (Bo Quill)", "- **Keys:**"), "english"), false);
  const auto timed = read(
      "# Mill Club\n\nMinutes of 4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n- 10:00-10:10 The weir\n\n  It leaks.\n\n- 10:10-10:15 Boats and oars\n"
      "- 10:15-10:20 Keys\n\n  They were cut.\n",
      "english");
  check_topics(timed, false);
  CHECK(timed.items[1].end.value == "10:15");
  // The same hour in several towns.
  const auto towns = read("# Mill Club\n\nMinutes of 4 May 2031\n\n- 16:00 Berlin\n- 15:00 London\n- 10:00 Toronto\n\nAll came.\n", "english");
  CHECK(towns.items.empty());
}

TEST_CASE("labels before their text are the topics below headings that most minutes have") {
  const auto minutes = read(
      "Mill Club Board Meeting Minutes - May 4, 2031\n\nPresent:\nAda Penrose\nBo Quill\nCy Rusk\n\nThe meeting convened at 6:20 p.m.\n\nOLD BUSINESS\n\n"
      "Treasurer's Report: Bo Quill told that the account of the club holds 400 crowns at the end of April.\n\n"
      "Spring Fair: It was told that stalls for the fair are to be had from the town for a fee of ten crowns each.\n\n"
      "MOTION: A motion was made and seconded to rent five stalls for the fair in June. Ayes-5; Nos -4\n\n"
      "State of the Weir: There was talk of the boards of the weir, which leak, and of the price of new ones.\n\nNEW BUSINESS\n\n"
      "Insurance: There was talk of the policy of the club and of whether it holds for those who help at the fair.\n\n"
      "Flour Sale: A request was made to sell flour by the sack at the gate of the mill on each Saturday.\n\n"
      "Miscellaneous:\n1) It was asked that the gate be shut at night by whoever leaves the mill last.\n2) It was told that the cat has come back to the mill.\n\n"
      "ADJOURNMENT\n\nMeeting adjourned at 8:30 p.m.\n",
      "association");
  std::vector<std::string> titles;
  for (const auto& item : minutes.items) titles.push_back(item.title.value);
  CHECK(titles == std::vector<std::string>{"OLD BUSINESS", "Treasurer's Report", "Spring Fair", "State of the Weir", "NEW BUSINESS", "Insurance", "Flour Sale", "Miscellaneous", "ADJOURNMENT"});
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].votes_for.value == 5);
  CHECK(minutes.decisions[0].votes_against.value == 4);
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

namespace {

std::vector<std::string> titles_of(const Minutes& minutes) {
  std::vector<std::string> titles;
  for (const auto& item : minutes.items) titles.push_back(item.title.value);
  return titles;
}

}  // namespace

TEST_CASE("who leads a topic stands behind its title where most titles of the document end so") {
  // Nobody is told to be there.
  CHECK(titles_of(read("# Mill group\n\n4 May 2031\n\n## Weir boards (Ada Penrose)\n\nThey leak.\n\n## Flour sacks (Bo Quill, Cy Rusk)\n\nFew are left.\n\n"
                       "## Keys\n\nThey were cut.\n", "english")) == std::vector<std::string>{"Weir boards", "Flour sacks", "Keys"});
  CHECK(titles_of(read("# Mill group\n\n4 May 2031\n\n## Weir boards (second reading)\n\nThey leak.\n\n## Flour sacks (paper)\n\nFew are left.\n\n"
                       "## Keys (Ada Penrose)\n\nThey were cut.\n", "english")).back() == "Keys (Ada Penrose)");
  // One who leads several is a person, whatever stands behind other dashes.
  CHECK(titles_of(read("# Mill board\n\n4 May 2031\n\n## Award of diplomas - Ada Penrose\n\nSix.\n\n## Grant for boats - Bo Quill\n\nFew.\n\n"
                       "## Report - Ada Penrose\n\nIt was read.\n", "english")) == std::vector<std::string>{"Award of diplomas", "Grant for boats", "Report"});
  // What the text prints in small letters as well is no name.
  CHECK(titles_of(read("# Mill board\n\n4 May 2031\n\n## Issue 4 - Wide Weir\n\nThe weir is wide.\n\n## Issue 5 - Grain Bin\n\nThe bin is full of grain.\n\n"
                       "## Issue 6 - Wide Weir\n\nMore on it.\n", "english")).front() == "Issue 4 - Wide Weir");
  // An office before the name of somebody who is there.
  CHECK(titles_of(read("# Mill board\n\n4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n## Opening (Secretary Ada)\n\nIt began.\n\n## Keys (Co-Chair Bo)\n\nThey were cut.\n",
                       "english")) == std::vector<std::string>{"Opening", "Keys"});
}

TEST_CASE("headings that begin with numbers of their own have these as numbers") {
  const auto minutes = read("# Mill group\n\n4 May 2031\n\n## Tickets\n\n### 209 Padding of the weir.\n\nIt leaks.\n\n### 219 Boards or beams?\n\nBeams.\n\n### 17 the cat\n\nIt is back.\n", "english");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].number.value == "209");
  CHECK(minutes.items[1].title.value == "Padding of the weir.");
  CHECK(minutes.items[3].title.value == "the cat");
  const auto one = read("# Mill group\n\n4 May 2031\n\n## 100 years of the mill\n\nA feast.\n\n## 2032 Budget\n\nIt is short.\n\n## Keys\n\nThey were cut.\n", "english");
  REQUIRE(one.items.size() == 3);
  CHECK(one.items[0].title.value == "100 years of the mill");
  CHECK(one.items[1].title.value == "2032 Budget");
}

TEST_CASE("the day of the next meeting and the hour of the end are none of a title") {
  const auto read_all = [](const char* grammar, std::initializer_list<const char*> titles) {
    std::string text = "# Mill group\n\n4 May 2031\n";
    for (const auto* title : titles) text += std::string("\n## ") + title + "\n\nSo it was.\n";
    return titles_of(read(text, grammar));
  };
  CHECK(read_all("english", {"Keys", "DATE OF NEXT MEETING MONDAY 1 SEPTEMBER MILL HOUSE at 7 pm", "Meeting closed by Ada at 20:29", "THE MEETING WAS ADJOURNED AT 3:40."}) ==
        std::vector<std::string>{"Keys", "DATE OF NEXT MEETING", "Meeting closed by Ada", "THE MEETING WAS ADJOURNED"});
  CHECK(read_all("german", {"Schl\xC3\xBCssel", "N\xC3\xA4" "chste Sitzung 4. Juni", "Ende der Sitzung um 21:15 Uhr"}) ==
        std::vector<std::string>{"Schl\xC3\xBCssel", "N\xC3\xA4" "chste Sitzung", "Ende der Sitzung"});
  CHECK(read_all("spanish", {"Llaves", "Cierre de la sesi\xC3\xB3n a las 20:15"}).back() == "Cierre de la sesi\xC3\xB3n");
  CHECK(read_all("english", {"Keys", "Move the feast to 14:00", "Next May at the mill"}) == std::vector<std::string>{"Keys", "Move the feast to 14:00", "Next May at the mill"});
}

TEST_CASE("a small word before a listed topic is what it belongs to, unless it is the nick of somebody who came") {
  const auto minutes = read("# Mill group\n\n## Present\n\n* ada\n* bo\n\n## Agenda\n\n* doc: say more of the weir [#12](https://mill.example.org/12)\n  * It was talked over.\n"
                            "* ada: boats and oars\n  * Two were sold.\n* @weir and @mill\n  * Both stay.\n", "oss-markdown");
  CHECK(titles_of(minutes) == std::vector<std::string>{"doc: say more of the weir #12", "boats and oars", "@weir and @mill"});
}

TEST_CASE("lists with numbers below numbered headings are no topics, nor are quotes") {
  const auto minutes = read("# Mill Board\n\n4 May 2031\n\n## Findings\n\nThe board found:\n\n1. That the weir leaks\n2. That the boat floats\n3. That the gate creaks\n\n"
                            "## Talks\n\n### Discussion topic 1: Weir\n\nIt leaks.\n\n### Discussion topic 2: Boat\n\nIt floats.\n\n### Discussion topic 3: Gate\n\nIt creaks.\n\n"
                            "## Key quotes\n\nAda - “It rains in.”\n",
                            "english");
  CHECK(titles_of(minutes) == std::vector<std::string>{"Findings", "Talks", "Weir", "Boat", "Gate"});
  CHECK(minutes.items[2].number.value == "1");
}

TEST_CASE("a heading over the line in which the bot tells its topic is said once, with the hour") {
  const auto minutes = read(
      "== Meeting information ==\n * #mill-meeting: mill-team, 06 Jun at 16:04 &mdash; 16:18 UTC\n\n== Meeting summary ==\n\n"
      "=== Review points ===\nThe discussion about \"Review points\" started at 16:05.\n\n  * carry all over\n  * ''DONE:'' boq to mend the gate\n\n"
      "=== The boards ===\nThe discussion about \"The boards\" started at 16:07.\n\n * '''blueprints''' (16:09)\n  * ''LINK:'' https://mill.example.org/\n\n"
      "== Done items ==\n\n * boq to mend the gate\n\n== People present (lines said) ==\n\n * adal (5)\n * boq (3)\n",
      "meetbot");
  CHECK(titles_of(minutes) == std::vector<std::string>{"Review points", "The boards", "blueprints"});
  CHECK(minutes.items[1].start.value == "16:07");
  CHECK(minutes.items[2].start.value == "16:09");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].status.value == "done");
}

TEST_CASE("signs by which people in a chat agreed are no topics, nor are handles amid the talk people who came") {
  const auto minutes = read(
      "# Mill chat\n\n**ada:** Hello!\n\n**boq:** I mended the gate.\n * 👍 @ada\n\n**ada:** So next comes:\nThis week: @boq (gate)\nNext week: @ada (weir)\nThen: @cyr (boats)\n * 👍 @boq, @cyr\n\n"
      "**cyr:** Fine.\n * 🎉 @ada\n\n**boq:** Bye\n",
      "oss-markdown");
  CHECK(minutes.items.empty());
  CHECK(minutes.attendees.empty());
}
