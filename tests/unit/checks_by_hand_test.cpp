// Checks on documents that are put together by hand: what they say does not depend on how minutes
// are read.
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/check.hpp"
#include "minuter/source.hpp"

using namespace minuter;

namespace {

/// A text and the records over it; spans are where the words stand.
struct Made {
  std::unique_ptr<const Source> source;
  Minutes minutes;

  explicit Made(std::string_view text) : source(Source::from_text(text, "made.txt")) {
    minutes.source = source.get();
    minutes.grammar.name = "english";
    minutes.rules.emplace_back();
  }
  [[nodiscard]] Span span(std::string_view words, std::size_t from = 0) const {
    const auto at = source->text().find(words, from);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  /// A value as it is printed, or another that those words stand for.
  [[nodiscard]] Text text(std::string_view words, std::string_view value = {}) const {
    Text made;
    made.value = value.empty() ? words : value;
    made.origin.span = span(words);
    return made;
  }
  Attendee& attendee(std::string_view name, std::string_view initials = {},
                     std::string_view status = "present") {
    Attendee one;
    one.name = text(name);
    if (!initials.empty()) one.initials = text(initials);
    one.status.value = status;
    one.span = one.name.origin.span;
    return minutes.attendees.emplace_back(one);
  }
  Action& action(std::string_view id, std::string_view what, std::vector<std::string_view> owners) {
    Action one;
    one.text = text(what);
    one.span = one.text.origin.span;
    if (!id.empty()) {
      one.id = text(id);
      one.span = cover(one.id.origin.span, one.span);
    }
    for (const std::string_view owner : owners) {
      one.owners.push_back(text(owner));
      one.owner_attendees.push_back(no_index);
    }
    return minutes.actions.emplace_back(one);
  }
  AgendaEntry& entry(std::string_view number, std::string_view title, std::string_view start = {},
                     std::string_view end = {}) {
    AgendaEntry one;
    one.number = text(number);
    one.title = text(title);
    if (!start.empty()) one.start = text(start);
    if (!end.empty()) one.end = text(end);
    one.span = cover(one.number.origin.span, one.title.origin.span);
    return minutes.agenda.emplace_back(one);
  }

  /// "LINE:COLUMN severity message" of each finding of one check.
  [[nodiscard]] std::vector<std::string> found(std::string_view name) const {
    static const GrammarSet grammars = GrammarSet::built_in();
    CheckOptions options;
    options.grammars = &grammars;
    for (const Check& row : checks()) options.settings.push_back({row.name == name, {}});
    std::vector<std::string> lines;
    for (const Diagnostic& finding : check(minutes, options)) {
      const Place at = source->place(finding.span.begin);
      lines.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                      std::string(name_of(finding.severity)) + " " + finding.message);
    }
    return lines;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("checks: an empty document gives no finding") {
  const Made made("");
  for (const Check& row : checks()) {
    INFO(row.name);
    CHECK(made.found(row.name).empty());
  }
}

TEST_CASE("checks: a weekday beside a date") {
  CHECK(Made("Held on Tuesday, 21 March 2022").found("weekday-mismatch") ==
        Lines{"1:9 error 21 March 2022 was a Monday"});
  CHECK(Made("Held on Tuesday 2022-03-21.").found("weekday-mismatch").size() == 1);
  CHECK(Made("Held on March 21st, 2022 (Tuesday)").found("weekday-mismatch").size() == 1);
  CHECK(Made("Held on Monday, 21 March 2022").found("weekday-mismatch").empty());
  // The next meeting's weekday, and a day that may be read in two ways.
  CHECK(Made("21 March 2022. Next: Tuesday the 5th").found("weekday-mismatch").empty());
  CHECK(Made("Tuesday 3/4/2022").found("weekday-mismatch").empty());
}

TEST_CASE("checks: days that are not in the calendar") {
  CHECK(Made("on 31 April 2023").found("bad-date") ==
        Lines{"1:4 error there is no April 31 in 2023"});
  CHECK(Made("on 29 February 2023").found("bad-date").size() == 1);
  CHECK(Made("on 29 February 2024").found("bad-date").empty());
}

TEST_CASE("checks: the end of a meeting before its start") {
  const auto found = [](std::string_view start, std::string_view end, How how = How::stated) {
    Made made("from 16:00 to 14:00, 23:00 to 00:30");
    made.minutes.meeting.start = made.text(start);
    made.minutes.meeting.end = made.text(end);
    made.minutes.meeting.end.origin.how = how;
    return made.found("end-before-start");
  };
  CHECK(found("16:00", "14:00").size() == 1);
  CHECK(found("14:00", "16:00").empty());
  CHECK(found("23:00", "00:30").empty());                 // past midnight
  CHECK(found("16:00", "14:00", How::inferred).empty());  // our own guess
}

TEST_CASE("checks: people and their initials") {
  Made made("Kevin Sharp KH, Ada Quill AQ, Abel Quist AQ");
  made.attendee("Kevin Sharp", "KH");
  made.attendee("Ada Quill", "AQ");
  made.attendee("Abel Quist", "AQ");
  CHECK(made.found("initials-mismatch").size() == 1);
  CHECK(made.found("duplicate-initials").size() == 1);
  CHECK(made.found("duplicate-attendee").empty());
  CHECK(made.found("no-chair").size() == 1);
  made.minutes.attendees[1].chair.value = true;
  CHECK(made.found("no-chair").empty());
}

TEST_CASE("checks: present and away at once") {
  Made made("Ada Quill\nBen Marsh\nApologies: Ada Quill");
  made.attendee("Ada Quill");
  made.attendee("Ben Marsh");
  CHECK(made.found("present-and-apologies").size() <= 1);
  Attendee& again = made.attendee("Ada Quill", {}, "apologies");
  again.name.origin.span = again.span = made.span("Ada Quill", 12);
  CHECK(made.found("present-and-apologies").size() == 1);
  CHECK(made.found("duplicate-attendee").empty());
}

TEST_CASE("checks: names in a chat room") {
  Made made("finch_ (3), finch (2), reed (1)");
  made.attendee("finch_");
  made.attendee("finch").name.origin.span = made.span("finch (");
  CHECK(made.found("duplicate-attendee").empty());
  made.attendee("reed").name.value = "Finch";
  CHECK(made.found("duplicate-attendee").size() == 1);
}

TEST_CASE("checks: numbers of the agenda") {
  Made made("1 Welcome\n2 Gates\n4 Fence\n5 Close");
  made.entry("1", "Welcome");
  made.entry("2", "Gates");
  made.entry("4", "Fence");
  CHECK(made.found("agenda-number-gap").size() == 1);
  CHECK(made.found("duplicate-agenda-number").empty());
  AgendaEntry& last = made.entry("5", "Close");
  CHECK(made.found("duplicate-agenda-number").empty());
  last.number.value = "4";
  CHECK(made.found("duplicate-agenda-number").size() == 1);
}

TEST_CASE("checks: times of the agenda") {
  Made made("1 Welcome 10:00 10:20\n2 Gates 10:15 10:40\n3 Fence 10:50 11:00");
  made.entry("1", "Welcome", "10:00", "10:20");
  made.entry("2", "Gates", "10:15", "10:40");
  made.entry("3", "Fence", "10:50", "11:00");
  CHECK(made.found("time-overlap").size() == 1);
  CHECK(made.found("time-gap").size() == 1);
  CHECK(made.found("time-out-of-order").empty());
  CHECK(made.found("outside-meeting-hours").empty());  // the meeting prints no hours
  for (AgendaEntry& entry : made.minutes.agenda) {
    entry.start.origin.how = entry.end.origin.how = How::inferred;
  }
  CHECK(made.found("time-overlap").empty());
}

TEST_CASE("checks: IDs of actions") {
  Made made(
      "PB-01 mend the gate AQ\nPB-02 paint the fence BM\nPB-04 call the mayor AQ\nPB 05 x y z BM");
  made.action("PB-01", "mend the gate", {"AQ"});
  made.action("PB-02", "paint the fence", {"BM"});
  made.action("PB-04", "call the mayor", {"AQ"});
  CHECK(made.found("action-id-gap") == Lines{"3:1 note PB-03 is missing between PB-02 and PB-04"});
  CHECK(made.found("malformed-action-id").empty());
  made.action("PB 05", "x y z", {"BM"});
  CHECK(made.found("malformed-action-id").size() == 1);
  CHECK(made.found("duplicate-action-id").empty());
  made.minutes.actions[1].id.value = "PB-01";
  CHECK(made.found("duplicate-action-id").size() == 1);
}

TEST_CASE("checks: owners of actions") {
  Made made(
      "Ada Quill AQ, Ben Marsh BM, Cy Ox CO\nmend the gate AQ\npaint it\ncall them ZZ\nlook CO");
  made.attendee("Ada Quill", "AQ");
  made.attendee("Ben Marsh", "BM");
  made.attendee("Cy Ox", "CO");
  made.action("", "mend the gate", {"AQ"}).owner_attendees = {0};
  made.action("", "look", {"CO"}).owner_attendees = {2};
  CHECK(made.found("action-without-owner").empty());
  made.action("", "paint it", {});
  CHECK(made.found("action-without-owner").size() == 1);
  CHECK(made.found("action-owner-unknown").empty());
  made.action("", "call them", {"ZZ"});
  CHECK(made.found("action-owner-unknown").size() == 1);
  made.minutes.attendees.clear();  // nobody is listed: nobody can be missing
  CHECK(made.found("action-owner-unknown").empty());
}

TEST_CASE("checks: a due date before the meeting") {
  Made made("4 May 2026: mend the gate by 1 May 2026 AQ");
  made.minutes.meeting.date = made.text("4 May 2026", "2026-05-04");
  Action& action = made.action("", "mend the gate", {"AQ"});
  action.due = made.text("1 May 2026");
  action.due_date = made.text("1 May 2026", "2026-05-01");
  CHECK(made.found("due-before-meeting").size() == 1);
  action.status.value = "done";
  CHECK(made.found("due-before-meeting").empty());
  action.status.value.clear();
  action.due_date.value = "2026-06-01";
  CHECK(made.found("due-before-meeting").empty());
}

TEST_CASE("checks: votes and movers") {
  Made made(
      "Ada Quill, Ben Marsh, Cy Ox\nRESOLVED to mend it: 2 for, 3 against. Carried. (Ada Quill)");
  made.attendee("Ada Quill");
  made.attendee("Ben Marsh");
  Decision decision;
  decision.text = made.text("to mend it");
  decision.outcome = made.text("Carried", "carried");
  decision.votes_for = {2, {made.span("2 for"), {}, 0, How::stated}};
  decision.votes_against = {3, {made.span("3 against"), {}, 0, How::stated}};
  decision.mover = made.text("Ada Quill");
  decision.seconder = made.text("Ada Quill");
  decision.seconder.origin.span = made.span("Ada Quill", 12);
  decision.span = cover(made.span("RESOLVED"), made.span("Carried"));
  made.minutes.decisions.push_back(decision);
  CHECK(made.found("votes-do-not-add-up") == Lines{"2:22 error carried with 2 for and 3 against"});
  CHECK(made.found("seconder-is-mover").size() == 1);
  made.minutes.decisions[0].mover.value = made.minutes.decisions[0].seconder.value = "XXXX";
  CHECK(made.found("seconder-is-mover").empty());
  made.minutes.decisions[0].mover.value = made.minutes.decisions[0].seconder.value = "Ada Quill";
  CHECK(made.found("mover-not-present").empty());
  made.minutes.attendees[0].status.value = "apologies";
  made.minutes.decisions[0].seconder = made.text("Ben Marsh");
  made.attendee("Cy Ox");
  CHECK(made.found("seconder-is-mover").empty());
  CHECK(made.found("mover-not-present").size() == 1);
  made.minutes.decisions[0].votes_for.value = 3;
  made.minutes.decisions[0].votes_against.value = 0;
  CHECK(made.found("votes-do-not-add-up").empty());
}

TEST_CASE("checks: text that should not be left in minutes") {
  CHECK(Made("Place: ?? in the hall").found("placeholder-left").size() == 1);
  CHECK(Made("Write to ada@quill.example today").found("personal-data").size() == 1);
  CHECK(Made("a bell \a here").found("control-characters").size() == 1);
  CHECK(Made("a tab\there").found("control-characters").empty());
  CHECK(Made("CafÃ© au lait").found("bad-encoding").size() == 1);
  CHECK(Made("Café au lait").found("bad-encoding").empty());
}

TEST_CASE("checks: findings are in order of place, and settings hold") {
  Made made("on 31 April 2023\nHeld on Tuesday, 21 March 2022");
  static const GrammarSet grammars = GrammarSet::built_in();
  CheckOptions options;
  options.grammars = &grammars;
  const auto findings = check(made.minutes, options);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].check == "bad-date");
  CHECK(findings[1].check == "weekday-mismatch");
  for (const Check& row : checks()) {
    options.settings.push_back({row.name == "bad-date", Severity::note});
  }
  const auto fewer = check(made.minutes, options);
  REQUIRE(fewer.size() == 1);
  CHECK(fewer[0].severity == Severity::note);
}
