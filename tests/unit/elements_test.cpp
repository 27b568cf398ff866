#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("each element of HTML is a paragraph of its own, whatever its lines") {
  const auto minutes = read(
      "# Minutes of the Mill Board, 4 May 2031\n\n"
      "<p><strong>Present:</strong></p>\n<p>Ada Penrose, mill keeper</p>\n<p>Bo Quill</p><p>Cy "
      "Rusk</p>\n"
      "<p><strong>Apologies:</strong></p>\n<p>Dot Marl</p>\n"
      "<p> <strong>1. Weir</strong>\n</p><p>The weir leaks.</p>\n"
      "<ul><li>It leaked in March.</li>\n<li>It leaks in May.</li>\n"
      "</ul><p><strong>Action 1:</strong> Bo Quill to mend the weir.</p>\n"
      "<ul><li>He began.</li></ul><p><b>2. Boats</b></p><p>Two were sold.</p>\n"
      "<p class=\"x\"><strong>3. Keys</strong></p>\n<p>None was lost.</p>\n",
      "english");
  REQUIRE(minutes.attendees.size() == 4);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].number.value == "1");
  CHECK(minutes.items[0].title.value == "Weir");
  CHECK(minutes.items[1].title.value == "Boats");
  CHECK(minutes.items[2].number.value == "3");
  REQUIRE(minutes.actions.size() == 1);
  CHECK(minutes.actions[0].text.value == "mend the weir.");
}

TEST_CASE("lines inside a table or a list of HTML are not cut") {
  const auto minutes = read(
      "# Minutes of the Mill Board, 4 May 2031\n\nPresent:\n\n"
      "<table><tr><th>Name</th><th>Role</th></tr>\n<tr><td><p>Ada "
      "Penrose</p></td><td><p>Keeper</p></td></tr></table><p>The keeper took the chair.</p>\n",
      "english");
  REQUIRE(minutes.attendees.size() == 1);
  CHECK(minutes.attendees[0].affiliation.value == "Keeper");
}

TEST_CASE("a wrapped sentence that ends with a colon begins no label") {
  const auto minutes = read(
      "Minutes of the Mill Board, 4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n"
      "A motion was made by Trustee Quill, seconded by Trustee Penrose, that the Board\nof Trustees:\n\na) mend the weir\n",
      "us-municipal");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "the Board of Trustees");
}

TEST_CASE("the first title below a numbered one is as far out as its brothers") {
  for (const auto* marks : {"AB", "ab"}) {
    std::string text = "MILL BOARD\n\nMinutes of 4 May 2031\n\n1. OPENING\nThe board met at 5:30 p.m.\n\n2. READING\n\n";
    text.append("        ").append(1, marks[0]).append(".     Five Year Plan\n\nIt was read for the first time.\n\n");
    text.append("        ").append(1, marks[1]).append(".     New Weir\n\nThe plan of it was shown.\n\n3. GATES\nThey creak.\n");
    const auto minutes = read(text, "us-municipal");
    REQUIRE(minutes.items.size() == 5);
    CHECK(minutes.items[2].title.value == "Five Year Plan");
    CHECK(minutes.items[3].title.value == "New Weir");
  }
}

TEST_CASE("officers have lines of their own below those who were present") {
  const auto minutes = read(
      "MINUTES OF THE MILL PARISH COUNCIL\n\nThursday 6 February 2031\n\nAttending by Zoom (Three Councillors) :- Ada Penrose (AP), Bo Quill (BQ), Cy Rusk (CR) Chair\n\n"
      "Clerk: - Dot Marl\n\nVillage Warden: Eve Lark (EL)\n\n9 members of the public\n\n1. **Apologies.** Apologies were received and accepted from Fay Ash as she had been kept at work.\n\n"
      "2. **Roof.** It leaks.\n\n3. **Gate.** It creaks.\n",
      "uk-council");
  REQUIRE(minutes.attendees.size() == 6);
  CHECK(minutes.attendees[2].chair.value);
  CHECK(minutes.attendees[3].name.value == "Dot Marl");
  CHECK(minutes.attendees[3].affiliation.value == "Clerk");
  CHECK(minutes.attendees[3].status.value == "in_attendance");
  CHECK(minutes.attendees[4].affiliation.value == "Village Warden");
  CHECK(minutes.attendees[5].name.value == "Fay Ash");
  CHECK(minutes.attendees[5].status.value == "apologies");
}

TEST_CASE("people who are counted end what is told of the one before") {
  const auto minutes = read("Minutes of the Mill Council\n\n4 May 2031\n\nIn attendance: Ada Penrose, Parish Clerk, and 4 residents, on-line.\n\n1. Roof\n\nIt leaks.\n", "uk-council");
  REQUIRE(minutes.attendees.size() == 1);
  CHECK(minutes.attendees[0].affiliation.value == "Parish Clerk");
}

TEST_CASE("a list that begins behind its label goes on one a line") {
  const auto minutes = read(
      "Mill Liaison Committee\n\nWednesday 11 March 2031\n\nPresent: Ms Ada Penrose (Health Officer, Mill Borough)\n\nMr Bo Quill (Parish Council Representative)\n\n"
      "Mr Cy Rusk (Operations Manager, Mill Foods)\n\n1 Roof\n\nIt leaks.\n\n2 Gate\n\nIt creaks.\n",
      "uk-council");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[2].name.value == "Cy Rusk");
  CHECK(minutes.attendees[2].status.value == "present");
}

TEST_CASE("an account of what was bought is no list of tasks") {
  const auto minutes = read(
      "# Mill Club minutes, 4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n## Expenses\n\n| Date | Total | Contact | Item |\n| --- | --- | --- | --- |\n"
      "| 03/04/2031 | $83.97 | Rope House | Ropes |\n| 04/04/2031 | $3 | Mill Shop | Nails |\n",
      "association");
  CHECK(minutes.actions.empty());
}

TEST_CASE("a list that counts anew inside a numbered topic holds no topics") {
  const auto minutes = read(
      "Minutes of the Mill Parish Council\n\n4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n1. Apologies\n\nThere were none.\n\n2. Correspondence\n\n"
      "1. Letter of the miller\n\n2. Letter of the baker\n\n3. Card from Weir\n\n5. List of fairs\n\n3. Planning\n\nNothing had come in.\n\n4. Roof\n\nIt leaks.\n",
      "uk-council");
  REQUIRE(minutes.items.size() == 4);
  CHECK(minutes.items[1].title.value == "Correspondence");
  CHECK(minutes.items[2].title.value == "Planning");
}

TEST_CASE("lines of the title down to the day are no topics") {
  const auto minutes = read(
      "# Mill Fire District\n\n10 Weir Lane, Mill\n\n## ADOPTED\n\n## ACTION SUMMARY MINUTES - REGULAR MEETING\n\n### BOARD OF DIRECTORS\n#### MILL FIRE DISTRICT\n\n"
      "**Thursday, May 4, 2031**\nHeld at the fire hall\n\n### CALL TO ORDER\n\nPresident Penrose called the meeting to order at 6 pm.\n\n### ROOF\n\nIt leaks.\n\n### GATE\n\nIt creaks.\n",
      "us-municipal");
  REQUIRE(minutes.items.size() == 3);
  CHECK(minutes.items[0].title.value == "CALL TO ORDER");
}

TEST_CASE("entries of lists below marked headings are no topics, where nothing stands below most") {
  const auto minutes = read(
      "# Mill Club minutes, 4 May 2031\n\n## President's Report\n\nA good year.\n\n1. Ada spoke of ropes\n2. A talk on nails\n3. Boats at the fair\n\n"
      "## Treasurer's Report\n\nAll is well.\n\n## Boats\n\n1. One is mended\n2. Two are for sale\n\n## Keys\n\nNone.\n",
      "association");
  REQUIRE(minutes.items.size() == 4);
}

TEST_CASE("front matter names the meeting where a heading says only that it is noted") {
  const auto minutes = read(
      "---\ntitle: Mill Panel&#58; third meeting 1st June 2031\nlayout: post\n---\n\n<h1>Meeting note - actions</h1>\n<p>Present: Ada Penrose, Bo Quill</p>\n"
      "<h3>Roof</h3>\n<p>It leaks.</p>\n",
      "english");
  CHECK(minutes.meeting.title.value == "Mill Panel: third meeting 1st June 2031");
  CHECK(minutes.meeting.body.value == "Mill Panel");
  CHECK(minutes.meeting.date.is_there());
}

TEST_CASE("staff are beside the members, and a dash before who leads is none of the title") {
  const auto minutes = read(
      "Mill Fire District\nMinutes of the Board, May 4, 2031\n\nCALL TO ORDER\n\nThe wardens were called to order at 5:45 pm by President Penrose. Board members present in person: Penrose, Quill "
      "and Rusk. Board members absent: Marl. Staff present: Chief Lark.\n\nREPORTS\n\nExecutive Committee \xE2\x80\x93 (President Penrose)\n\nNo report.\n",
      "us-municipal");
  REQUIRE(minutes.attendees.size() == 5);
  CHECK(minutes.attendees[4].name.value == "Lark");
  CHECK(minutes.attendees[4].status.value == "in_attendance");
  for (const auto& item : minutes.items) CHECK(item.title.value.find("\xE2\x80\x93") == std::string::npos);
}

TEST_CASE("clocks without a sign tell the end too") {
  for (const auto* line : {"End time: 2105", "Meeting closed: 2105", "Closed: 2105"}) {
    const auto minutes = read(std::string("Minutes of the Mill Club\n\n4 May 2031\n\nStart: 1900\n\nPresent: Ada Penrose, Bo Quill\n\n1. Roof\n\nIt leaks.\n\n2. Gate\n\nIt creaks.\n\n") + line + "\n", "english");
    CHECK(minutes.meeting.start.value == "19:00");
    CHECK(minutes.meeting.end.value == "21:05");
  }
}

TEST_CASE("links whose targets stand elsewhere are text") {
  const auto minutes = read(
      "[ada]: /friends/ada\n[bo]: ../bo.md\n[cy]: http://example.org/cy\n\n# Mill Club\n\n## Minutes, 4 May 2031\n\n"
      "Present were: [Ada Penrose][ada], [Bo Quill][bo],\n[Cy Rusk][cy].\n\n## Roof\n\nIt leaks.\n",
      "english");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
}

TEST_CASE("labels whose space was lost are labels") {
  const auto told = [](const char* line) {
    return read(std::string("Minutes of the Mill Club\n\n4 May 2031\n\nPresent: Ada Penrose, Bo Quill\n\n1. Roof\n\nIt leaks.\n\n") + line + "\n\n2. Gate\n\nIt creaks.\n", "association");
  };
  for (const auto* line : {"Action:Ada to mend it.", "ACTION :Ada to mend it.", "**Action:**Ada to mend it.", "Action point:Ada to mend it."}) {
    const auto minutes = told(line);
    REQUIRE(minutes.actions.size() == 1);
    CHECK(minutes.actions[0].text.value == "mend it.");
  }
  for (const auto* line : {"Moved:A. Penrose Seconded:Bo Quill", "Moved:Ada Penrose", "Moved:Ada Penrose Seconded:Bo Quill Carried"}) {
    const auto minutes = told(line);
    CHECK(minutes.items.size() == 2);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].mover.value.ends_with("Penrose"));
  }
}

TEST_CASE("terms inside an entry of a list are its words") {
  const auto minutes = read("# Mill board\n\n<ul>\n<li>\n  <dl>\n    <dt>M/1</dt>\n    <dd>Roof of the mill</dd>\n  </dl>\n</li>\n</ul>\n", "english");
  REQUIRE(minutes.unread.size() == 1);
  CHECK(minutes.unread[0].text.value == "M/1 Roof of the mill");
}

TEST_CASE("boxes that are elements or drawn are boxes, in front of people and tasks") {
  const auto minutes = read(
      "# Minutes of the Mill Club\n\n## Attendees\n\n"
      "<label><input type=\"checkbox\" checked disabled>[Ada Penrose][1]</label><br>\n"
      "<label><input type=\"checkbox\" disabled>Bo Quill</label><br>\n\n"
      "## Tasks\n\n- <input type=\"checkbox\"> Ada to mend the gate\n"
      "- <input checked type=\"checkbox\" /> Bo to paint the roof\n"
      "- \xE2\xAC\x9C Ada: call the joiner\n- <input type=\"text\"> Bo to ask for the key\n\n"
      "[1]: https://mill.example.org/ada\n",
      "english");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
  CHECK(minutes.attendees[0].status.value == "present");
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].status.value == "absent");
  REQUIRE(minutes.actions.size() == 4);
  CHECK(minutes.actions[0].text.value == "mend the gate");
  CHECK(minutes.actions[0].status.value.empty());
  CHECK(minutes.actions[1].text.value == "paint the roof");
  CHECK(minutes.actions[1].status.value == "done");
  CHECK(minutes.actions[2].text.value == "call the joiner");
  CHECK(minutes.actions[3].text.value == "ask for the key");
}
