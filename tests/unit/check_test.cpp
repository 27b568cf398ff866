// The table of checks: each row's example that fires does, the other does not.
#include "minuter/check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "cli/config.hpp"
#include "minuter/parse.hpp"

using namespace minuter;

namespace {

std::vector<Diagnostic> findings_of(std::string_view text, std::string_view config) {
  static const GrammarSet grammars = GrammarSet::built_in();
  std::vector<Diagnostic> wrong;
  const auto read = cli::read_config(config, wrong);
  for (const Diagnostic& diagnostic : wrong) UNSCOPED_INFO(render(diagnostic, "config", config));
  REQUIRE(read);
  const auto source = Source::from_text(text, "minutes.txt");
  const Minutes minutes = parse(*source, grammars);
  cli::Settled settled = cli::settle(&*read, "minutes.txt", {}, {}, false);
  settled.options.grammars = &grammars;
  std::vector<Diagnostic> findings = check(minutes, settled.options);
  for (const Diagnostic& finding : findings) UNSCOPED_INFO(render(finding, *source));
  return findings;
}

std::size_t count_of(const std::vector<Diagnostic>& findings, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count(
      findings, name, [](const Diagnostic& one) { return std::string_view(one.check); }));
}

}  // namespace

TEST_CASE("each check fires on its example and not on the other") {
  for (const Check& row : checks()) {
    if (row.fires.empty()) continue;
    DYNAMIC_SECTION(row.name) {
      const auto fires = findings_of(row.fires, row.config);
      CHECK(count_of(fires, row.name) >= 1);
      for (const Diagnostic& finding : fires) {
        CHECK(finding.span.end <= row.fires.size());
        CHECK(finding.span.begin <= finding.span.end);
      }
      const auto passes = findings_of(row.passes, row.config);
      CHECK(count_of(passes, row.name) == 0);
    }
  }
}

TEST_CASE("names of checks are words, each once, families together") {
  std::set<std::string_view> names;
  std::set<std::string_view> families;
  std::string_view last;
  for (const Check& row : checks()) {
    CHECK(names.insert(row.name).second);
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    if (row.family != last) {
      INFO(row.family);
      CHECK(families.insert(row.family).second);
    }
    last = row.family;
    CHECK(!row.summary.ends_with('.'));
    CHECK(find_check(row.name) == &row);
  }
}

TEST_CASE("somebody is listed twice only where both places are lists of who was there") {
  const std::string head = "Minutes of the Mill Board, 4 May 2026\n\nPresent:\nAda Quill\nBo Rusk, Bo Rusk Mills Ltd\nCy Marl\n";
  CHECK(count_of(findings_of(head, ""), "duplicate-attendee") == 0);
  CHECK(count_of(findings_of(head + "Ada Quill\n", ""), "duplicate-attendee") == 1);
  CHECK(count_of(findings_of(head + "Chair\nAda Quill\n", ""), "duplicate-attendee") == 0);
}

TEST_CASE("a group owns actions and is on no list") {
  const auto text = [](std::string_view owner) {
    return "Minutes of the Mill Board, 4 May 2026\n\nPresent: Ada Quill, Bo Rusk\n\nActions\n\nOwner | Action\n---|---\n" +
           std::string(owner) + " | Mend the gate\nAda Quill | Ask the mill\n";
  };
  CHECK(count_of(findings_of(text("Cy Marl"), ""), "action-owner-unknown") == 1);
  CHECK(count_of(findings_of(text("Senior Officials"), ""), "action-owner-unknown") == 0);
  CHECK(count_of(findings_of(text("Team Mill"), ""), "action-owner-unknown") == 0);
}

TEST_CASE("topics by another clock are one finding") {
  const auto findings = findings_of(
      "Minutes of the Mill Board, 4 May 2026, 14:00-15:00\n\nPresent: Ada Quill, Bo Rusk\n\n1. Gates (16:05)\n\nMended.\n\n"
      "2. Ponds (16:20)\n\nFull.\n\n3. Mills (16:40)\n\nShut.\n",
      "");
  CHECK(count_of(findings, "outside-meeting-hours") == 1);
}

TEST_CASE("what is said of somebody, or may be meant otherwise, is no finding") {
  const std::string head = "Minutes of the Mill Board, 22 October 2024\n\n";
  CHECK(count_of(findings_of(head + "Chair Ada Quill called the meeting to order. Present: Ada Quill, Bo Rusk\n", ""), "duplicate-attendee") == 0);
  const auto due = [&](std::string_view day) {
    return head + "Present: Ada Quill, Bo Rusk\n\nActions\n\nOwner | Action | Due\n---|---|---\nAda Quill | mend the gate | " + std::string(day) + "\n";
  };
  CHECK(count_of(findings_of(due("11/5/2024"), ""), "due-before-meeting") == 0);
  CHECK(count_of(findings_of(due("5 March 2024"), ""), "due-before-meeting") == 1);
  const std::string votes = head + "Present: Ada Quill, Bo Rusk, Cy Marl\n\n1. Roof\n\nMoved by Ada Quill, seconded by Bo Rusk, to mend it. Carried, 9 for, 1 against.\n";
  CHECK(count_of(findings_of(votes, ""), "votes-do-not-add-up") == 1);
  CHECK(count_of(findings_of(votes + "\nEight voted by proxy.\n", ""), "votes-do-not-add-up") == 0);
  CHECK(count_of(findings_of(votes + "\nThe proxyserver is mended.\n", ""), "votes-do-not-add-up") == 1);
}
