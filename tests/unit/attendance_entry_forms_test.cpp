// Entries of the attendance in a form that only the whole list tells, or that stands around one name.
#include <catch2/catch.hpp>

#include "people_of.hpp"

using namespace minuter;

namespace {

std::string shown(const Attendee& one) {
  return one.name.value + "|" + one.initials.value + "|" + one.affiliation.value + "|" + one.status.value + (one.chair.value ? "*" : "");
}

std::vector<std::string> people(const std::string& attendance, const char* grammar = "english") { return people_of(attendance, grammar, shown); }

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("attendance: surnames stand first") {
  const Strings three{"Penrose, Ada|||present", "Quill, Bo|||present", "Rusk, Cy|||present"};
  CHECK(people("## Attendees\n\n- Penrose, Ada\n- Quill, Bo\n- Rusk, Cy") == three);
  CHECK(people("Present: Penrose, Ada; Quill, Bo; Rusk, Cy") == three);
  CHECK(people("## Attendees\n\n- Penrose, Ada (Mill Ltd)\n- Quill, Bo (Weir Trust)\n- Rusk, Cy (Mill Ltd)") ==
        Strings{"Penrose, Ada||Mill Ltd|present", "Quill, Bo||Weir Trust|present", "Rusk, Cy||Mill Ltd|present"});
  CHECK(people("## Attendees\n\n| Name | Affiliation |\n|---|---|\n| Penrose, Ada | Mill Ltd |\n| Quill, Bo | Weir Trust |") ==
        Strings{"Penrose, Ada||Mill Ltd|present", "Quill, Bo||Weir Trust|present"});
  // Whom somebody came for stands behind the comma as well.
  CHECK(people("## Attendees\n\n- Ada Penrose, Mill\n- Bo Quill, Weir\n- Cy Rusk, Orb") ==
        Strings{"Ada Penrose||Mill|present", "Bo Quill||Weir|present", "Cy Rusk||Orb|present"});
  CHECK(people("## Attendees\n\n- Ada, WBT\n- Bo, ORB\n- Cy, MML") == Strings{"Ada||WBT|present", "Bo||ORB|present", "Cy||MML|present"});
}

TEST_CASE("attendance: a letter says who came") {
  const Strings four{"Ada Penrose|||present", "Bo Quill|||present", "Cy Rusk|||absent", "Dot Marl|||apologies"};
  CHECK(people("## Attendance\n\nAda Penrose  P\nBo Quill  P\nCy Rusk  A\nDot Marl  E") == four);
  CHECK(people("## Attendance\n\n- [P] Ada Penrose\n- [P] Bo Quill\n- [A] Cy Rusk\n- [E] Dot Marl") == four);
  CHECK(people("## Attendance\n\n| Member | P/A/E |\n|---|---|\n| Ada Penrose | P |\n| Bo Quill | P |\n| Cy Rusk | A |\n| Dot Marl | E |") == four);
  // The first letter of a surname.
  CHECK(people("## Attendance\n\n- Ada P\n- Bo A\n- Cy E").front() == "Ada P|||present");
}

TEST_CASE("attendance: a state over entries further in") {
  CHECK(people("## Attendance\n\n- Present\n    - Ada Penrose\n    - Bo Quill\n- Regrets\n    - Cy Rusk\n- Absent\n    - Dot Marl") ==
        Strings{"Ada Penrose|||present", "Bo Quill|||present", "Cy Rusk|||apologies", "Dot Marl|||absent"});
}

TEST_CASE("attendance: signs around one name") {
  CHECK(people("Present: Ada Penrose = AP, Bo Quill = BQ, Cy Rusk = CR") == Strings{"Ada Penrose|AP||present", "Bo Quill|BQ||present", "Cy Rusk|CR||present"});
  CHECK(people("Present: (AP) Ada Penrose, (BQ) Bo Quill, (CR) Cy Rusk") == Strings{"Ada Penrose|AP||present", "Bo Quill|BQ||present", "Cy Rusk|CR||present"});
  CHECK(people("## Attendees\n\n- Ada Penrose AP\n- Bo Quill BQ") == Strings{"Ada Penrose|AP||present", "Bo Quill|BQ||present"});
  CHECK(people("## Attendees\n\n- Ada Penrose @ Mill Ltd\n- Bo Quill from Weir Trust") == Strings{"Ada Penrose||Mill Ltd|present", "Bo Quill||Weir Trust|present"});
  CHECK(people("## Attendance\n\n- *[President]* Ada P.\n- *[Mills/Dams]* Bo\n- [Treasurer] Cy Rusk") ==
        Strings{"Ada P.||President|present", "Bo||Mills/Dams|present", "Cy Rusk||Treasurer|present"});
  CHECK(people("Present: Ada Penrose + Bo Quill + Cy Rusk").size() == 3);
  CHECK(people("Present: AP BQ CM MillDog").size() == 4);
}

TEST_CASE("attendance: most of a list tell what is short") {
  CHECK(people("### Present\n\nAda Penrose (Millwright)  \nBo Quill (weir)  \nCy Rusk (Tarn)  \nDot Marl (orb)  \nEve Lark (Heron)  ", "association") ==
        Strings{"Ada Penrose|Millwright||present", "Bo Quill|weir||present", "Cy Rusk|Tarn||present", "Dot Marl|orb||present", "Eve Lark|Heron||present"});
  CHECK(people("### Present\n\n* Ada Penrose (AP)\n* Bo Quill (BQ)\n* Cy Rusk (CR)\n* Dot O'Marl (TOM)").back() == "Dot O'Marl|TOM||present");
}

TEST_CASE("attendance: labels and sentences of who came") {
  CHECK(people("Members present: Ada Penrose, Bo Quill\nMembers remote: Cy Rusk\nOthers present: Dot Marl") ==
        Strings{"Ada Penrose|||present", "Bo Quill|||present", "Cy Rusk|||present", "Dot Marl|||in_attendance"});
  CHECK(people("### Participants\n\nThe following millers, users and friends were present.\n\n- Ada Penrose\n- Bo Quill") ==
        Strings{"Ada Penrose|||present", "Bo Quill|||present"});
  CHECK(people("## Present\n\n* Ada Penrose\n* Bo Quill\n\nAdditionally, the following members are not in attendance but agree:\n\n* Cy Rusk") ==
        Strings{"Ada Penrose|||present", "Bo Quill|||present", "Cy Rusk|||absent"});
}

TEST_CASE("attendance: the last of a list that goes on as a sentence, who came late, degrees") {
  CHECK(people("## Present\n\n* Ada Penrose (Mill)\n* Bo Quill (Weir)\n* and Cy Rusk (Tarn) attended the entire meeting.") ==
        Strings{"Ada Penrose||Mill|present", "Bo Quill||Weir|present", "Cy Rusk||Tarn|present"});
  CHECK(people("**Present:** Ada Penrose, Bo Quill\n\n**Late:** Cy Rusk, Dot") == Strings{"Ada Penrose|||present", "Bo Quill|||present", "Cy Rusk|||present", "Dot|||present"});
  CHECK(people("## Present\n\n* Ada Penrose, Ed.D., clerk\n* Bo Quill, M.P.H., treasurer") == Strings{"Ada Penrose||clerk|present", "Bo Quill||treasurer|present"});
}

TEST_CASE("attendance: a slash joins the offices before a name") {
  const Strings expected{"Ada Penrose||President|present", "Bo Quill||Secretary / Treasurer|present", "Cy Rusk|||present"};
  CHECK(people("Present: President Ada Penrose, Secretary / Treasurer Bo Quill, and Cy Rusk") == expected);
  CHECK(people("Present: Secretary/Treasurer Bo Quill, Cy Rusk") == Strings{"Bo Quill||Secretary/Treasurer|present", "Cy Rusk|||present"});
  CHECK(people("Present: Cy Rusk, Secretary/Treasurer Bo Quill") == Strings{"Cy Rusk|||present", "Bo Quill||Secretary/Treasurer|present"});
  CHECK(people("Present: Cy Rusk, Bo Quill, Secretary/Treasurer") == Strings{"Cy Rusk|||present", "Bo Quill||Secretary/Treasurer|present"});
}
