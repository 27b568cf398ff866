// Attendance in the forms of other houses: one column, tabs and dashes, offices in the head, bodies before names.
#include <catch2/catch.hpp>

#include "people_of.hpp"

using namespace minuter;

namespace {

std::string shown(const Attendee& one) {
  return one.name.value + "|" + one.affiliation.value + "|" + one.status.value + (one.chair.value ? "*" : "");
}

std::vector<std::string> people(const std::string& attendance, const char* grammar = "english") { return people_of(attendance, grammar, shown); }

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("attendance: a table of one column stands below its title") {
  CHECK(people("| **Attending:** |\n|:---|\n| Ada Penrose |\n| Bo Quill |\n\n| **Absent:** |\n|:---|\n| Cy Rusk |") ==
        Strings{"Ada Penrose||present", "Bo Quill||present", "Cy Rusk||absent"});
  // What no title tells is no list of people.
  CHECK(people("| **Wheels:** |\n|:---|\n| Ada Penrose |\n| Bo Quill |").empty());
}

TEST_CASE("attendance: tabs and a dash stand before whom somebody came for") {
  CHECK(people("Attendees:\nAda Penrose (AP) (Chair)\t\t-\tMill Labs\nBo Quill (BQ)\t\t-\tWeir Press\nCy Rusk (CR)\t\t\t- Tarn Mills") ==
        Strings{"Ada Penrose|Mill Labs|present*", "Bo Quill|Weir Press|present", "Cy Rusk|Tarn Mills|present"});
}

TEST_CASE("attendance: offices among the labels of the head") {
  CHECK(people("Chairs: Ada, Bo\nSecretary: Cy\nMinutes: Dot, Eve Lark") ==
        Strings{"Ada||present*", "Bo||present*", "Cy|Secretary|present", "Dot||present", "Eve Lark||present"});
  CHECK(people("### Chairs: Ada Penrose\n### Note taker: Bo Quill") == Strings{"Ada Penrose||present*", "Bo Quill||present"});
  CHECK(people("Chair and minute taker: Ada Penrose\nAttendees: Bo Quill, Cy Rusk") == Strings{"Ada Penrose||present*", "Bo Quill||present", "Cy Rusk||present"});
  CHECK(people("Moderation und Protokoll: Anke Bahlsen\nTeilnehmer: Bernd Krug, Clara Voss", "german").front() == "Anke Bahlsen||present*");
  CHECK(people("Animation et compte rendu : Aline Roux\nParticipants : Bruno Petit, Claire Noir", "french").front() == "Aline Roux||present*");
  CHECK(people("Moderadora y secretaria: Ana Rojo\nAsistentes: Bruno Prado, Carla Verde", "spanish").front() == "Ana Rojo||present*");
  CHECK(people("Presidente e verbalizzante: Anna Rossi\nPartecipanti: Bruno Neri, Carla Blu", "italian").front() == "Anna Rossi||present*");
  CHECK(people("Moderadora e relatora: Ana Rosa\nParticipantes: Bruno Branco, Carla Verde", "portuguese").front() == "Ana Rosa||present*");
  // Minutes that were approved name nobody.
  CHECK(people("Minutes: approved").empty());
}

TEST_CASE("attendance: entries that begin with a body") {
  CHECK(people("## Attendees\n\n- Ulm Labs: Ada Penrose, Bo Quill\n- Orb Press: Cy Rusk") ==
        Strings{"Ada Penrose|Ulm Labs|present", "Bo Quill|Ulm Labs|present", "Cy Rusk|Orb Press|present"});
  CHECK(people("## Attendees\n\nCouncil: Ada Penrose, Bo Quill") == Strings{"Ada Penrose||present", "Bo Quill||present"});
}

TEST_CASE("attendance: a group below its heading") {
  CHECK(people("### Attendance\n##### Team  \nAda Penrose  \nBo Quill  \nCy Rusk  ") == Strings{"Ada Penrose||present", "Bo Quill||present", "Cy Rusk||present"});
}

TEST_CASE("attendance: lists run together, the last name before the next label") {
  CHECK(people("Members Present: - Ada Penrose, Bo Quill and Cy Rusk Apologies: - Dot Marl and Eve Lark Members of Public: - Fay Moor") ==
        Strings{"Ada Penrose||present", "Bo Quill||present", "Cy Rusk||present", "Dot Marl||apologies", "Eve Lark||apologies", "Fay Moor||in_attendance"});
}

TEST_CASE("attendance: who came after all was there, whatever list the name stands in") {
  CHECK(people("Present:\n\n- Ada Penrose\n- Bo Quill\n\nApologies:\n\n- Cy Rusk\n- Dot Marl - arrived during the meeting") ==
        Strings{"Ada Penrose||present", "Bo Quill||present", "Cy Rusk||apologies", "Dot Marl||present"});
  CHECK(people("Anwesend: Anke Bahlsen, Bernd Krug\n\nEntschuldigt: Clara Voss, Dirk Ohm (kam sp\xC3\xA4ter)", "german").back() == "Dirk Ohm||present");
  CHECK(people("Pr\xC3\xA9sents : Aline Roux\n\nExcus\xC3\xA9s : Bruno Petit (arriv\xC3\xA9 \xC3\xA0 19h15)", "french").back() == "Bruno Petit||present");
}

TEST_CASE("attendance: a numbered topic of apologies names who sent them behind a dash or a stop") {
  const auto check = [](const std::string& line) {
    INFO(line);
    const auto minutes = read("Elm Parish Council\n\nMinutes of the meeting on 20th August 2019\n\nPresent: Cllrs Penrose (Chair), Quill, Rusk\n\n1. Welcome\n\n" + line +
                                  "\n\n3. Minutes - agreed\n\n4. Roof\n\nThe slates were counted.\n",
                              "uk-council");
    REQUIRE(minutes.attendees.size() == 4);
    CHECK(shown(minutes.attendees.back()) == "Cannon||apologies");
    CHECK(minutes.items.size() == 4);
  };
  check("2. Apologies for Absence \xE2\x80\x93 Cllr Cannon");
  check("2. Apologies for absence - Mrs Cannon (holiday)");
  check("2. Apologies for absence. Cllr Cannon");
  check("2. To receive apologies for absence \xE2\x80\x93 Cllr Cannon");
}
