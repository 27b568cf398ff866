// "The following members were present (3 of 9): Ada, Bo", "Also there were Cy and Dot": the words of the sentence
// before the people, and what they say of them.
#include "readers/attendees.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/names.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

// What the words before the people say.
struct Lead {
  bool has_verb = false;
  bool has_people = false;  // "members", "present"
  bool is_also = false;
  std::string_view status;

  [[nodiscard]] std::string_view of_people() const { return status.empty() || status == "present" ? (is_also ? std::string_view("in_attendance") : std::string_view{}) : status; }
};

void take(const Reading& reading, std::string_view phrase, Lead& lead) {
  const auto& words = reading.grammar.words;
  const auto key = fold_key(phrase);
  if (const auto* known = words.find(Words::not_a_name, key)) lead.has_verb = lead.has_verb || known->value == "verb";
  lead.is_also = lead.is_also || words.has(Words::also_there, key);
  lead.has_people = lead.has_people || words.has(Words::people_word, key) || words.has(Words::group, key);
  if (const auto* state = words.find(Words::attendance, key)) {
    lead.has_people = true;
    if (lead.status.empty() || lead.status == "present") lead.status = state->value;
  }
}

Lead lead_of(const Reading& reading, std::string_view text) {
  Lead lead;
  const auto all = records::words_of(text);
  for (std::size_t i = 0; i < all.count; ++i)
    for (std::size_t size = 1; size <= 2 && i + size <= all.count; ++size) take(reading, records::between(text, all[i].begin, all[i + size - 1].end), lead);
  return lead;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// "Bo Quill dabei": what the sentence ends with.
std::string_view without_state(const Reading& reading, std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || !is_small(text[space + 1])) return text;
  const auto* state = reading.grammar.words.find(Words::attendance, fold_key(text.substr(space + 1)));
  return state && state->value == "present" ? trim(text.substr(0, space)) : text;
}

}  // namespace

ToldPeople people_told(const Reading& reading, std::string_view text) {
  constexpr std::size_t longest_lead = 160;
  constexpr std::size_t most_words = 12;
  const ToldPeople as_it_is{text, {}};
  if (text.size() < 24) return as_it_is;
  // "... were present at the meeting (3 of 9): Ada, Bo"
  if (const auto colon = text.substr(0, longest_lead).find(": "); colon != std::string_view::npos) {
    const auto head = text.substr(0, colon);
    if (head.find(". ") != std::string_view::npos || head.find(", ") != std::string_view::npos || std::count(head.begin(), head.end(), ' ') < 3) return as_it_is;
    const auto lead = lead_of(reading, head);
    if (!lead.has_people && !(lead.has_verb && lead.is_also)) return as_it_is;
    return {trim(text.substr(colon + 2)), lead.of_people()};
  }
  // "Also there were Ada and Bo"
  const auto first = text.substr(0, std::min(text.find_first_of(",;("), longest_lead));
  const auto all = records::words_of(first);
  const auto is_no_name = [&](std::string_view word) {
    const auto key = fold_key(word);
    const auto& words = reading.grammar.words;
    return words.has(Words::not_a_name, key) || words.has(Words::also_there, key) || words.has(Words::attendance, key) || words.has(Words::article, key);
  };
  for (std::size_t i = 1; i < std::min<std::size_t>(all.count, most_words); ++i) {
    const auto at = all[i].begin;
    if (is_small(first[at]) || is_no_name(first.substr(at, all[i].end - at))) continue;
    if (!is_small(first[all[i - 1].begin])) return as_it_is;  // "Chair Pro Tem Quill"
    const auto people = without_state(reading, text.substr(at));
    const auto entries = records::split_people(people, reading.grammar.words);
    if (entries.empty() || !is_name(reading, records::read_person(entries.front().text, reading.grammar.words).name)) return as_it_is;
    const auto lead = lead_of(reading, first.substr(0, at));
    const bool tells = lead.is_also || ((lead.has_verb || lead.has_people) && is_no_name(first.substr(0, all[0].end)));
    return tells ? ToldPeople{people, lead.of_people()} : as_it_is;
  }
  return as_it_is;
}

}  // namespace minuter::readers
