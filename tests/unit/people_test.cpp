#include <catch2/catch.hpp>

#include "all_words.hpp"
#include "read.hpp"
#include "records/people.hpp"

using namespace minuter;
using namespace minuter::records;
using minuter::tests::all_words;
using minuter::tests::english;

namespace {

/// name|initials|affiliation|status, and "*" for the chair: one line to compare.
std::string outline(std::string_view entry) {
  const Person person = read_person(entry, english());
  std::string out;
  for (const auto part : {person.name, person.initials, person.affiliation, person.status}) {
    out += std::string(part) + "|";
  }
  out.back() = person.is_chair ? '*' : ' ';
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> entries(std::string_view list) {
  std::vector<std::string> out;
  for (const auto& entry : split_people(list, english())) {
    out.push_back(std::string(entry.text) +
                  (entry.shared_role.empty() ? "" : " <" + std::string(entry.shared_role) + ">"));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a person's name stands without title, brackets and office") {
  CHECK(outline("Dr Nora Quill (Keeper of Records)") == "Nora Quill||Keeper of Records|");
  CHECK(outline("Arno Pell, TOLK") == "Arno Pell||TOLK|");
  CHECK(outline("Arno P. (@arno) - Crew") == "Arno P.|arno|Crew|");
  CHECK(outline("Ilse Brandt / DORN / @ibrandt") == "Ilse Brandt|ibrandt|DORN|");
  CHECK(outline("Fenn Salter (FS) (Chair)") == "Fenn Salter|FS||*");
  CHECK(outline("President Rosa Lind") == "Rosa Lind||President|");
  CHECK(outline("[AP]: Arno Pell") == "Arno Pell|AP||");
  CHECK(outline("Cllr A Ivory") == "A Ivory|||");
  CHECK(outline("Head of Sails (Harbour Trust)") == "Head of Sails||Harbour Trust|");
  CHECK(outline("Vice Chairman Mrs C Wold") == "C Wold||Vice Chairman|");
  CHECK(outline("Mr D L Marsh Deputy Parish Clerk") == "D L Marsh||Deputy Parish Clerk|");
  CHECK(outline("Tobias Reed MSP") == "Tobias Reed||MSP|");
  CHECK(outline("Tobias Reed OBE") == "Tobias Reed|||");
}

TEST_CASE("brackets tell initials, organisations, chair and status apart") {
  CHECK(outline("Rod Vance (IBX)") == "Rod Vance||IBX|");
  CHECK(outline("Ítalo Sands (IS)") == "Ítalo Sands|IS||");
  CHECK(outline("Ada Moss, Dorn Works (Chair)") == "Ada Moss||Dorn Works|*");
  CHECK(outline("Ada Moss, Dorn Works (Voting Member)") == "Ada Moss||Dorn Works (Voting Member)|");
  CHECK(outline("Ada Moss (guest)") == "Ada Moss|||guest");
  CHECK(outline("Cllr Ada Moss (illness)") == "Ada Moss|||");
  CHECK(outline("Bryn (greybeard)") == "Bryn|greybeard||");
  CHECK(outline("Ada Moss (AM) (deputising for Bo Linden)") == "Ada Moss|AM|deputising for Bo Linden|");
  CHECK(outline("Ada Moss was not present.") == "Ada Moss|||not present");
}

TEST_CASE("an entry without anybody has no name") {
  for (const char* entry : {"None", "Nil", "3 members of the public", "Members of the public 5",
                            "The meeting was opened by the Chair", "", "All members attended", "(none)"}) {
    INFO(entry);
    CHECK(read_person(entry, english()).name.empty());
  }
}

TEST_CASE("names are told from sentences") {
  for (const char* name : {"Nora Quill", "FS", "SSt", "Nora", "t9x", "notty", "Dirk-Willem van Holt", "B. R. Marsh",
                           "Maria de la Vega", "O’Dell", "d'Orsay Finn", "Liam M.", "Nick_eei", "Zoë Ångström",
                           "Charles Hall", "Dr Quill"}) {
    INFO(name);
    CHECK(looks_like_name(name, all_words()));
  }
  for (const char* text : {"The meeting was opened", "None", "3 members of the public", "Nil", "All members attended",
                           "Approval of Minutes", "Any other business", "see the report", "Secretary",
                           "Next meeting", "https://example.org", "10:30", "Minutes of the last meeting"}) {
    INFO(text);
    CHECK_FALSE(looks_like_name(text, english()));
  }
  CHECK_FALSE(looks_like_name("DIEZ DE MAYO DE DOS MIL", all_words()));
  CHECK_FALSE(looks_like_name("Dez de Outubro de Dois Mil", all_words()));
}

TEST_CASE("a list in a sentence is split into its people") {
  CHECK(entries("Ada Moss, Bo Linden (BL), and Cy Marsh") == Strings{"Ada Moss", "Bo Linden (BL)", "Cy Marsh"});
  CHECK(entries("Ada W. Moss, Warden and Secretary to the Board; Bo Linden, General Counsel; and Cy Marsh, Clerk") ==
        Strings{"Ada W. Moss, Warden and Secretary to the Board", "Bo Linden, General Counsel", "Cy Marsh, Clerk"});
  CHECK(entries("Cllr A Moss Cllr B Linden") == Strings{"Cllr A Moss", "Cllr B Linden"});
  CHECK(entries("Chairman Mrs A Moss Councillors B Linden C Marsh D Nye-Lo") ==
        Strings{"Chairman Mrs A Moss", "Councillors B Linden", "C Marsh", "D Nye-Lo"});
  CHECK(entries("supervisors Ada Moss, Bo Linden, and Cy Marsh, and treasurer Di Nye") ==
        Strings{"Ada Moss <supervisors>", "Bo Linden <supervisors>", "Cy Marsh <supervisors>", "treasurer Di Nye"});
  CHECK(entries("Mrs A Moss, Parish Clerk/Finance Officer, Mr B Linden Deputy Clerk") ==
        Strings{"Mrs A Moss, Parish Clerk/Finance Officer", "Mr B Linden Deputy Clerk"});
  CHECK(entries("Ada Moss and Bo Linden were present. Cy Marsh was absent.") ==
        Strings{"Ada Moss", "Bo Linden were present", "Cy Marsh was absent."});
}

TEST_CASE("owners are split") {
  const auto owners = [](std::string_view list) {
    const auto split = split_owners(list, all_words());
    return Strings(split.begin(), split.end());
  };
  CHECK(owners("JD/JW/ SSt") == Strings{"JD", "JW", "SSt"});
  CHECK(owners("NA, MS, HK and CR") == Strings{"NA", "MS", "HK", "CR"});
  CHECK(owners("OBS CC") == Strings{"OBS CC"});
  CHECK(owners("Kim,Lea,Hadrian") == Strings{"Kim", "Lea", "Hadrian"});
  CHECK(owners("all") == Strings{"all"});
  CHECK(owners("Carla y Raimundo") == Strings{"Carla", "Raimundo"});
  CHECK(owners("A & B") == Strings{"A", "B"});
  CHECK(owners(" , ").empty());
}

TEST_CASE("any bytes are safe") {
  for (const char* text : {"(", ")", "[", "((((", "[](", "@", "\xC3", "\xE2\x80", ",;&", "and", " - ", "(FS", "[@a](",
                           "A (", ":", "::", "\xFF\xFE", "."}) {
    (void)read_person(text, all_words());
    (void)split_people(text, all_words());
    (void)split_owners(text, all_words());
    (void)looks_like_name(text, all_words());
  }
  SUCCEED();
}

TEST_CASE("people: offices behind dashes part the list at its commas") {
  const auto minutes = minuter::read("Mill Club\n\nPresent: Ada Penrose – President, Bo Quill – Vice President, Cy Rusk – Clerk\n\n1. Gate\n\nIt is green.\n", "association");
  REQUIRE(minutes.attendees.size() == 3);
  CHECK(minutes.attendees[1].name.value == "Bo Quill");
  CHECK(minutes.attendees[1].affiliation.value == "Vice President");
}

TEST_CASE("what is remembered of people hangs on the words they were read with") {
  const Vocabulary none;
  Vocabulary some;
  const std::string_view entry = "Warden Nora Quill";
  for (int round = 0; round < 2; ++round) {
    CHECK(read_person(entry, none).name == entry);
    CHECK(read_person(entry, some).name == (round == 0 ? entry : "Nora Quill"));
    if (round == 0) some.add(Words::honorific, "warden", "");
  }
  const Vocabulary copy = some;
  CHECK(copy.identity() != some.identity());
  CHECK(read_person(entry, copy).honorific == "Warden");
  // The views are those of the text that was given.
  const std::string again(entry);
  CHECK(read_person(again, copy).name.data() == again.data() + 7);
  const std::string list = "Ada Ash, Bo Birch";
  for (int round = 0; round < 2; ++round) {
    const std::string other(list);
    const auto people = split_people(other, english());
    REQUIRE(people.size() == 2);
    CHECK(people[1].text.data() == other.data() + 9);
    CHECK(people[1].shared_role.data() == nullptr);
  }
}

TEST_CASE("people: signs that are nothing else part a list") {
  const Strings three = {"Ada Penrose", "Bo Quill", "Cy Rusk"};
  CHECK(entries("Ada Penrose / Bo Quill / Cy Rusk") == three);
  CHECK(entries("Ada Penrose | Bo Quill | Cy Rusk") == three);
  CHECK(entries("Ada Penrose · Bo Quill · Cy Rusk") == three);
  CHECK(entries("Ada Penrose – Bo Quill – Cy Rusk") == three);
  CHECK(entries("Ada/Bo/Cy/Dot") == Strings{"Ada", "Bo", "Cy", "Dot"});
  // One person, and where she is from.
  CHECK(entries("Cy Rusk / MILLCO / @crusk").size() == 1);
  CHECK(entries("Cy Rusk / Treasurer").size() == 1);
}

TEST_CASE("people: initials among names are people, behind each name they are bodies") {
  CHECK(entries("Ada Ash (AA), BB, CM, DL") == Strings{"Ada Ash (AA)", "BB", "CM", "DL"});
  CHECK(entries("Nora Quill, DMT, Bea Ash, HMLR") == Strings{"Nora Quill, DMT", "Bea Ash, HMLR"});
  CHECK(entries("Members Ash, Birch and Rusk") == Strings{"Ash", "Birch", "Rusk"});
}

TEST_CASE("people: from when to when somebody was there is no office") {
  CHECK(outline("Nora Quill (until 20:00)") == "Nora Quill|||");
  CHECK(outline("Nora Quill (Treasurer, arrived at 19:15)") == "Nora Quill||Treasurer|");
  CHECK(outline("Nora Quill, left at 20:10") == "Nora Quill|||");
  CHECK(outline("Nora Quill (MILLCO, end of meeting)") == "Nora Quill||MILLCO|");
  CHECK(outline("Nora Quill arrived at 6:12 p.m") == "Nora Quill|||");
  CHECK(outline("Nora Quill (Treasurer, Mill Trust)") == "Nora Quill||Treasurer, Mill Trust|");
}

TEST_CASE("people: signs and leaders tell who came") {
  CHECK(outline("Nora Quill ✅") == "Nora Quill|||✅");
  CHECK(outline("✗ Nora Quill") == "Nora Quill|||✗");
  CHECK(outline("Nora Quill ........ absent") == "Nora Quill|||absent");
  CHECK(outline("NQ - Nora Quill") == "Nora Quill|NQ||");
}
