// Typed values: people as minutes print them. Views point into the text that was given.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/vocabulary.hpp"

namespace minuter::records {

struct Person {
  std::string_view honorific;    // "Dr", "Cllr", "Mr"
  std::string_view name;         // without honorific, brackets, role, handle
  std::string_view initials;     // "FS" of "(FS)"; "alice" of "(@alice)", "@alice", "[MT]"
  std::string_view affiliation;  // all of role and organisation beside the name; "" for "(Chair)"
  std::string_view status;       // the word that told: "apologies" of "(apologies)"; look it up in Words::attendance
  bool is_chair = false;         // "(Chair)", "Chair:", "(Chairman)", "presiding"
  bool has_proxy = false;        // "represented by ..." stood behind: was not there
  bool has_come = false;         // "(arrived at 19:15)": was there, whatever list the name stands in
};

/// Reads one entry: "Dr Ada Penrose (National Data Guardian)", "Bo Quill, RISE",
/// "Alberto R. (@alberto) - TSC", "Cy Rusk / NERSC / @crusk", "Flora Stone (FS) (Chair)",
/// "President Ned Moss", "[BQ]: Bo Quill", "Cllr A Quill", "Head of Data (NHS England)".
/// The name is empty where the entry holds none.
[[nodiscard]] Person read_person(std::string_view entry, const Vocabulary& words);

/// Splits a list in a sentence into entries for read_person: at commas, semicolons, "and", "&";
/// not inside brackets; not between a name and its role ("David Gordon, Superintendent; ..."): a
/// comma part that does not look like a name stays with the entry before it. "Cllr A Smith Cllr B
/// Jones" (honorifics as separators) is two. "supervisors A, B and C": each entry keeps only its own
/// text, and `shared_role` gets "supervisors" for all of them until the next role word.
struct PeopleEntry {
  std::string_view text;
  std::string_view shared_role;
  bool has_proxy = false;  // "represented by ..." stood behind
};
[[nodiscard]] std::vector<PeopleEntry> split_people(std::string_view list, const Vocabulary& words);

/// Splits owners, leads: "FS/OBS CC", "JD, JW and SSt", "Carlos y Raúl". Trimmed, none empty.
[[nodiscard]] std::vector<std::string_view> split_owners(std::string_view list, const Vocabulary& words);

/// Could this be somebody's name (or initials, or a nick)? One to five words, capitals where names
/// have them, no word that names do not have, no sentence.
[[nodiscard]] bool looks_like_name(std::string_view text, const Vocabulary& words);
/// "FS", "SSt", "LMF", "K.S.": 2 to 5 letters, mostly capitals.
[[nodiscard]] bool looks_like_initials(std::string_view text);

}  // namespace minuter::records
