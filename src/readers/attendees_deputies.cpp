// "Ada Penrose for Bo Quill", "Ada Penrose (on behalf of Bo Quill)": who came stands first.
#include "readers/attendees.hpp"

#include "grammar/fold.hpp"
#include "records/names.hpp"

namespace minuter::readers {

// Who came in the place of another, with the affiliation that stands behind the other; without a name: nobody did.
records::Person person_for_another(const Reading& reading, std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.size() > longest) return {};
  const auto words = records::words_of(text);
  for (std::size_t i = 1; i + 1 < words.count; ++i) {
    const auto word = text.substr(words[i].begin, words[i].end - words[i].begin);
    if (word.front() >= 'A' && word.front() <= 'Z') continue;
    if (!reading.grammar.words.has(Words::stands_in, fold_key(word))) continue;
    // "on behalf of Bo Quill": the name stands a few words further on.
    auto other = i + 1;
    while (other < words.count && other < i + 4 && !records::starts_upper(text.substr(words[other].begin))) ++other;
    if (other == words.count || other == i + 4) return {};
    auto person = records::read_person(trim(text.substr(0, words[i].begin)), reading.grammar.words);
    if (!is_name(reading, person.name)) return {};
    const auto absent = records::read_person(text.substr(words[other].begin), reading.grammar.words);
    if (!is_name(reading, absent.name)) return {};
    if (person.affiliation.empty()) person.affiliation = absent.affiliation;
    return person;
  }
  return {};
}

}  // namespace minuter::readers
