#include <catch2/catch.hpp>

#include <string>

#include "minuter/minuter.hpp"
#include "read.hpp"

namespace {

// One topic with a paragraph each.
minuter::Minutes read_topic(const std::string& text, const char* grammar = "association") {
  return minuter::read("# Pond Club\n\n## Boat\n\nThe boat leaks, said Bo.\n\n" + text + "\n\n## Tea\n\nIt was hot.\n", grammar);
}

}  // namespace

TEST_CASE("results: the motion stands before its movers") {
  for (const auto* text : {"To sell the old boat. Proposed Ada Penrose, seconded Bo Quill. Carried.", "To sell the old boat (moved Ada Penrose, seconded Bo Quill, carried)",
                           "To sell the old boat. Proposed by Ada Penrose and seconded by Bo Quill. All in favour."}) {
    const auto minutes = read_topic(text);
    INFO(text);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].text.value == "To sell the old boat");
    CHECK(minutes.decisions[0].mover.value == "Ada Penrose");
    CHECK(minutes.decisions[0].seconder.value == "Bo Quill");
    CHECK(minutes.decisions[0].outcome.value == "carried");
  }
}

TEST_CASE("results: what follows behind a dash is the motion, not what stood before") {
  const auto minutes = read_topic("Payments: weed clearance £20 - proposed by Ada Penrose and seconded by Bo Quill - pass for payment.", "uk-council");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "pass for payment");
}

TEST_CASE("results: votes and results end the text of a decision") {
  for (const auto* text : {"Decision: The boat is sold (5/1/2)", "Decision: The boat is sold. Vote: 5-1-2.", "Decision: The boat is sold [5-1-2]",
                           "Decision: The boat is sold. 5 in favour, 1 against, 2 abstentions."}) {
    const auto minutes = read_topic(text);
    INFO(text);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].text.value == "The boat is sold");
    CHECK(minutes.decisions[0].votes_for.value == 5);
    CHECK(minutes.decisions[0].votes_against.value == 1);
    CHECK(minutes.decisions[0].votes_abstain.value == 2);
    CHECK(minutes.decisions[0].outcome.value == "carried");
  }
}

TEST_CASE("results: other languages tell them the same way") {
  struct Told {
    const char* grammar;
    const char* text;
    const char* decided;
    bool has_votes;
  };
  for (const auto& told : {Told{"german", "Beschluss: Das Boot wird verkauft. Einstimmig angenommen (5/1/2).", "Das Boot wird verkauft", true},
                           Told{"german", "Das alte Boot wird verkauft. Abstimmung: 5 Ja, 1 Nein, 2 Enthaltungen", "Das alte Boot wird verkauft", true},
                           Told{"french", "Décision : Le bateau est vendu (5 pour, 1 contre et 2 abstentions)", "Le bateau est vendu", true},
                           Told{"french", "Le vieux bateau sera vendu. Adopté à l'unanimité.", "Le vieux bateau sera vendu", false},
                           Told{"spanish", "Acuerdo: El barco se vende. 5 a favor, 1 en contra, 2 abstenciones.", "El barco se vende", true},
                           Told{"italian", "Delibera: La barca è venduta. Approvato all'unanimità.", "La barca è venduta", false},
                           Told{"portuguese", "Deliberação: O barco será vendido (5/1/2)", "O barco será vendido", true}}) {
    const auto minutes = read_topic(told.text, told.grammar);
    INFO(told.text);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].text.value == told.decided);
    CHECK(minutes.decisions[0].outcome.value == "carried");
    CHECK(minutes.decisions[0].votes_for.is_there() == told.has_votes);
    if (told.has_votes) CHECK(minutes.decisions[0].votes_abstain.value == 2);
  }
}

TEST_CASE("results: a date in brackets is no vote, and what was put off is no decision") {
  const auto minutes = read_topic("Decision: The boat is sold as said in the letter (4/05/21)");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(!minutes.decisions[0].votes_for.is_there());
  CHECK(read_topic("Bo wants to sell the old boat. Deferred to June.").decisions.size() <= 1);
  CHECK(read_topic("Will the old boat be sold? Nobody knows.").decisions.empty());
}

TEST_CASE("results: motions in a table wherever it stands") {
  const auto minutes = read_topic("| Motion | Moved by | Seconded by | Result |\n|---|---|---|---|\n| To sell the boat | Ada Penrose | Bo Quill | Carried |\n| To buy tea | Bo Quill | Cy Rusk | Defeated |");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "To sell the boat");
  CHECK(minutes.decisions[0].mover.value == "Ada Penrose");
  CHECK(minutes.decisions[1].seconder.value == "Cy Rusk");
  CHECK(minutes.decisions[1].outcome.value == "failed");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.decisions[0].item == 0);
}

TEST_CASE("results: lists under headings that are labels elsewhere") {
  const auto minutes = minuter::read("# Pond Club\n\n## Boat\n\nIt leaks.\n\n## Key outcomes\n\n- The boat is sold.\n- Tea is bought.\n\n## Conclusions\n\nIt was a good year.\n", "team");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[1].text.value == "Tea is bought.");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].title.value == "Conclusions");
}

TEST_CASE("results: counts of votes in a list of decisions decide nothing") {
  const auto minutes = minuter::read("# Pond Club\n\n## Boat\n\nIt shall be sold.\n\n### Decisions\n\n- For: 5\n- Against: 1\n", "association");
  for (const auto& decision : minutes.decisions) CHECK(decision.text.value.find("For") == std::string::npos);
}

TEST_CASE("results: entries of a list of decisions may be numbered, and its heading stand alone") {
  for (const auto* list : {"## Decisions\n\n1. The boat is sold.\n2. Tea is bought.", "Outcomes\n\n- The boat is sold.\n- Tea is bought."}) {
    const auto minutes = minuter::read(std::string("# Pond Club\n\nMinutes of 4 May 2021\n\n## Boat\n\nIt leaks.\n\n") + list + "\n\n## Tea\n\nIt was hot.\n", "association");
    INFO(list);
    REQUIRE(minutes.decisions.size() == 2);
    CHECK(minutes.decisions[0].text.value == "The boat is sold.");
    CHECK(minutes.items.size() == 2);
  }
}

TEST_CASE("a table of decisions needs no heading: the title of its column tells them") {
  const struct {
    const char* grammar;
    const char* titles;
  } tables[] = {{"english", "| No. | Decision | Rationale | Owner |"},        {"german", "| Nr. | Entscheidung | Begründung | Verantwortlich |"},
                {"french", "| N° | Décision | Motif | Responsable |"},        {"spanish", "| Nº | Decisión | Motivo | Responsable |"},
                {"italian", "| N. | Decisione | Motivo | Responsabile |"},    {"portuguese", "| Nº | Decisão | Motivo | Responsável |"}};
  for (const auto& [grammar, titles] : tables) {
    INFO(titles);
    const auto minutes = minuter::read(std::string("# Mill Club 4.5.2021\n\n## Pond\n\n") + titles + "\n|---|---|---|---|\n| D1 | The gate turns green. | So that it is seen. | Ada |\n| D2 | The hut is sold. | It leaks. | Bo |\n", grammar);
    REQUIRE(minutes.decisions.size() == 2);
    CHECK(minutes.decisions[0].id.value == "D1");
    CHECK(minutes.decisions[0].text.value == "The gate turns green.");
    CHECK(!minutes.decisions[0].outcome.is_there());
  }
  CHECK(minuter::read("# Mill Club 4.5.2021\n\n## Pond\n\n| Topic | Decision |\n|---|---|\n| Pond | It is emptied. |\n| Hut | |\n| Gate | |\n", "english").decisions.size() <= 1);
}

TEST_CASE("results: figures below what was decided, behind what became of it") {
  const struct {
    const char* grammar;
    const char* text;
  } told[] = {{"spanish", "Se decidió pintar la puerta.\n\nAprobado con 5-1-2"},       {"spanish", "Se decidió pintar la puerta.\n\nAprobado por 5-1-2."},
              {"german", "Es wurde beschlossen, das Tor zu streichen.\n\nAngenommen mit 5:1:2"}, {"french", "Il est décidé de peindre la porte.\n\nAdopté par 5 voix pour, 1 contre, 2 abstentions"},
              {"italian", "Si decide di dipingere la porta.\n\nApprovato con 5-1-2"},     {"portuguese", "Ficou decidido pintar a porta.\n\nAprovado com 5-1-2"},
              {"association", "It was decided to paint the gate.\n\nCarried with 5-1-2"}};
  for (const auto& [grammar, text] : told) {
    INFO(text);
    const auto minutes = read_topic(text, grammar);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].outcome.value == "carried");
    CHECK(minutes.decisions[0].votes_for.value == 5);
    CHECK(minutes.decisions[0].votes_against.value == 1);
    CHECK(minutes.decisions[0].votes_abstain.value == 2);
  }
}

TEST_CASE("results: the movers below the text of a motion are of that one") {
  const auto minutes = read_topic("Motion text: The Mill Council moves to sell the boat.\n\nMoved by Ada Penrose. Seconded by Bo Quill. Motion passed.");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "The Mill Council moves to sell the boat.");
  CHECK(minutes.decisions[0].mover.value == "Ada Penrose");
  CHECK(minutes.decisions[0].seconder.value == "Bo Quill");
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("results: figures further in than what was voted on") {
  const auto minutes = read_topic("- Should we sell the boat?\n  - For: 9 Against: 1 Abstained: 2\n- Should we paint it?\n  - For: 2 Against: 9 Abstained: 0\n");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[0].text.value == "Should we sell the boat?");
  CHECK(minutes.decisions[0].outcome.value == "carried");
  CHECK(minutes.decisions[0].votes_for.value == 9);
  CHECK(minutes.decisions[0].votes_abstain.value == 2);
  CHECK(minutes.decisions[1].outcome.value == "failed");
  CHECK(read_topic("- Boats seen on the pond\n  - May: 9\n").decisions.empty());
}

TEST_CASE("results: a heading over what is proposed moves nothing") {
  for (const char* const title : {"Proposed Budget", "Proposed Rule Changes", "Proposed Agenda"}) {
    INFO(title);
    CHECK(read_topic(std::string("### ") + title + "\n\nIt is long.\n").decisions.empty());
  }
  CHECK(read_topic("The boat is to be sold.\n\nProposed Ada Penrose\n\nSeconded Bo Quill\n").decisions.size() == 1);
}

TEST_CASE("results: figures as the last words on a topic are of the topic") {
  const auto minutes = minuter::read("# Pond Council\n\n## Boat ordinance\n\nLong talk of the boat.\n\nPassed 9-4 (Penrose, Quill voting no)\n\n## Tea\n\nIt was hot.\n\nPassed unanimously 13-0\n\n## Rope\n\nMotion to buy rope. Carried.\n\nCarried 5-2\n",
                                     "us-municipal");
  REQUIRE(minutes.decisions.size() == 3);
  CHECK(minutes.decisions[0].text.value == "Boat ordinance");
  CHECK(minutes.decisions[0].votes_for.value == 9);
  CHECK(minutes.decisions[0].votes_against.value == 4);
  CHECK(minutes.decisions[1].text.value == "Tea");
  CHECK(minutes.decisions[1].votes_for.value == 13);
  CHECK(minutes.decisions[2].text.value == "buy rope.");
}

TEST_CASE("results: what stands for a person behind the name of a mover is none of it") {
  for (const auto* text : {"Ada Penrose (AP) moved to sell the boat. Bo Quill (BQ) seconded. Carried.", "Motion by Ada Penrose (K0ABC) to sell the boat, second by Bo Quill (W1XYZ). Carried.",
                           "Moved: Ada Penrose (@ada) / Seconded: Bo Quill (@bo) to sell the boat. Carried."}) {
    const auto minutes = read_topic(text);
    INFO(text);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].mover.value == "Ada Penrose");
    CHECK(minutes.decisions[0].seconder.value == "Bo Quill");
  }
}

TEST_CASE("results: movers over the resolution that was adopted") {
  const auto minutes = read_topic("Upon motion duly made by Director Penrose, seconded by Director Quill and approved by all who were there, the following resolution was adopted:\n\n"
                                  "RESOLVED:\n> That the boat be sold.", "oss-board");
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].text.value == "That the boat be sold.");
  CHECK(minutes.decisions[0].mover.value == "Director Penrose");
  CHECK(minutes.decisions[0].seconder.value == "Director Quill");
}
