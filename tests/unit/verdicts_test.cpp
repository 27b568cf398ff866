// What became of a matter, printed by itself: below its topic, its entry or its label, in a sheet of two columns, in a
// table with a mark for each vote.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

namespace {

std::string decisions_of(const std::string& topic, const char* grammar = "association") {
  std::string out;
  for (const auto& one : read("# Minutes of 4 May 2031\n\n## Roof\n\nIt is dry.\n\n" + topic + "\n\n## Door\n\nIt creaks.\n", grammar).decisions) {
    out += one.text.value + "|" + one.outcome.value;
    if (one.mover.is_there() || one.seconder.is_there()) out += "|" + one.mover.value + "/" + one.seconder.value;
    if (one.votes_for.is_there()) out += "|" + std::to_string(one.votes_for.value) + "-" + std::to_string(one.votes_against.value) + "-" + std::to_string(one.votes_abstain.value);
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("verdicts: a result right below a topic is of the topic") {
  for (const auto* result : {"Approved.", "* Approved", "Status: Approved", "Decision: approved"}) {
    INFO(result);
    CHECK(decisions_of(std::string("## Minutes of the last meeting\n\n") + result) == "Minutes of the last meeting|agreed\n");
  }
  CHECK(decisions_of("## Minutes of the last meeting\n\nResolved") == "");  // a state
  CHECK(decisions_of("## Consensus\n\nAgreed") == "");
  CHECK(decisions_of("## Protokoll der letzten Sitzung\n\nEinstimmig angenommen.", "german") == "Protokoll der letzten Sitzung|carried\n");
}

TEST_CASE("verdicts: a result further in is of the entry above it") {
  CHECK(decisions_of("## Paint\n\n- Proposal: paint the old gate green\n  - Outcome: accepted\n- Price of the paint\n  - It is dear.") == "paint the old gate green|agreed\n");
  CHECK(decisions_of("## Paint\n\n- Should we paint it?\n  - Agreed") == "");
  CHECK(decisions_of("## Motion 3\n\nPresenter: Ada Penrose\n\nText: Paint the old gate green.\n\nResolution: Passed.") == "Paint the old gate green.|carried\n");
}

TEST_CASE("verdicts: a tally below a line is of what the line says") {
  CHECK(decisions_of("## Paint\n\nVote on painting the old gate green.\n\n- Vote: 3 in favor, 0 opposed, 1 abstained\n- Resolution: Vote passed") == "Vote on painting the old gate green.|carried|3-0-1\n");
  CHECK(decisions_of("## Paint\n\nMotion to paint the gate. Agree: 5. Disagree: 2. Abstain: 1.") == "paint the gate.|carried|5-2-1\n");
  CHECK(decisions_of("## Paint\n\nMotion to paint the gate. Votes in favour: 5; votes against: 2; abstentions: 1.") == "paint the gate.|carried|5-2-1\n");
}

TEST_CASE("verdicts: a motion in a table of two columns") {
  CHECK(decisions_of("## Paint\n\n| Motion: | To paint the gate |\n|---|---|\n| Moved by: | Ada Penrose |\n| Seconded by: | Bo Quill |\n| Result: | Carried |") ==
        "To paint the gate|carried|Ada Penrose/Bo Quill\n");
  CHECK(decisions_of("## Paint\n\n| Colour | Green |\n|---|---|\n| Result: | Carried |\n| Price | 5 |") == "");
}

TEST_CASE("verdicts: a table with a mark for each vote") {
  CHECK(decisions_of("## Paint\n\nMotion to paint the gate.\n\n| Member | Yes | No | Abstain |\n|---|---|---|---|\n| Penrose | X | | |\n| Quill | X | | |\n| Rusk | | x | |\n| Marl | | | x |\n\nMotion carried.") ==
        "paint the gate.|carried|2-1-1\n");
}

TEST_CASE("verdicts: movers behind what they moved, whatever parts them") {
  CHECK(decisions_of("## Paint\n\nProposal: paint the gate\nProposed by: Ada Penrose\nSeconded by: Bo Quill\nOutcome: passed") == "paint the gate|carried|Ada Penrose/Bo Quill\n");
  CHECK(decisions_of("## Paint\n\nThe gate will be painted green. (Prop: Ada Penrose; Sec: Bo Quill). All in favour.") == "The gate will be painted green|carried|Ada Penrose/Bo Quill\n");
  CHECK(decisions_of("## Minutes of May\n\nApproved by Ada Penrose and seconded by Bo Quill.") == "Minutes of May|carried|Ada Penrose/Bo Quill\n");
}

TEST_CASE("verdicts: a mark amid what was said, in each language") {
  CHECK(decisions_of("## Paint\n\nIt peels. Decision: paint the gate green. It is cheap.") == "paint the gate green.|agreed\n");
  CHECK(decisions_of("## Paint\n\n- The gate: it peels. Agreed: paint the gate green") == "paint the gate green|agreed\n");
  CHECK(decisions_of("## Paint\n\nIt peels. Decision: pending") == "");
  CHECK(decisions_of("## Farbe\n\nSie blättert. Beschluss: Das Tor wird grün gestrichen", "german") == "Das Tor wird grün gestrichen|agreed\n");
  CHECK(decisions_of("## Farbe\n\n=> Beschluss: Das Tor wird grün gestrichen", "german") == "Das Tor wird grün gestrichen|agreed\n");
  CHECK(decisions_of("## Peinture\n\nElle s'écaille. Décision : peindre la porte en vert", "french") == "peindre la porte en vert|agreed\n");
}

TEST_CASE("verdicts: how it was voted in brackets of the mark") {
  CHECK(decisions_of("## Farbe\n\nBeschluss (5:2:1): Das Tor wird grün gestrichen", "german") == "Das Tor wird grün gestrichen|carried|5-2-1\n");
  CHECK(decisions_of("## Farbe\n\nBeschluss (einstimmig): Das Tor wird grün gestrichen", "german") == "Das Tor wird grün gestrichen|carried\n");
  CHECK(decisions_of("## Farbe\n\nAntrag: Das Tor wird grün gestrichen. Der Antrag wird abgelehnt.", "german") == "Das Tor wird grün gestrichen|failed\n");
}

TEST_CASE("verdicts: who moved it below a short line that says what") {
  CHECK(decisions_of("## Offices\n\nKeeper of the gate Cy Rusk\n\nAda Penrose moved Bo Quill seconded Carried unanimous") ==
        "Keeper of the gate Cy Rusk|carried|Ada Penrose/Bo Quill\n");
  CHECK(decisions_of("## Offices\n\nIt was late and they spoke long.\n\nCarried unanimously") == "");
  CHECK(decisions_of("## Minutes of May\n\n| Status | Accepted |\n|---|---|\n| Moved By | Ada Penrose, Keeper |\n| Seconded By | Bo Quill |") == "Minutes of May|carried|Ada Penrose/Bo Quill\n");
}

TEST_CASE("verdicts: what is put off") {
  CHECK(decisions_of("## Paint\n\nThe discussion was tabled for the next meeting.") == "The discussion was tabled for the next meeting.|deferred\n");
  CHECK(decisions_of("## Paint\n\nProposals for colours were tabled by Ada.") == "");
}
