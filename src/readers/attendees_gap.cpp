// "1. Ada Penrose        Permanent member": in an entry of a list a wide gap parts the name from what the person is.
#include "grammar/fold.hpp"
#include "readers/attendees.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t widest = 120;  // of an entry

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Where the text goes on behind the only gap of three spaces and more, or a tab; 0: there is none, or there are more.
std::size_t behind_gap(std::string_view printed, std::string_view text) {
  std::size_t gap = 0;
  for (std::size_t at = 0; at < printed.size();) {
    if (!is_space(printed[at])) {
      ++at;
      continue;
    }
    auto end = at;
    bool is_tab = false;
    for (; end < printed.size() && is_space(printed[end]); ++end) is_tab = is_tab || printed[end] == '\t';
    if (end - at >= 3 || is_tab) {
      if (gap > 0 || at == 0 || end == printed.size()) return 0;
      gap = at;
    }
    at = end;
  }
  if (gap == 0) return 0;
  // The same letters stand before the gap in the clean text.
  std::size_t clean = 0;
  for (std::size_t at = 0; at < gap; ++at) {
    if (is_space(printed[at])) continue;
    while (clean < text.size() && is_space(text[clean])) ++clean;
    if (clean >= text.size() || text[clean] != printed[at]) return 0;
    ++clean;
  }
  return clean < text.size() && text[clean] == ' ' ? clean + 1 : 0;
}

}  // namespace

bool read_entry_with_gap(Part& part, const Block& block) {
  auto& reading = part.reading;
  const auto text = reading.view(block.text);
  const auto span = span_of(reading, text);
  if (block.line_count > 1 || text.size() > widest || span.end - span.begin < text.size() + 2) return false;
  const auto begin = behind_gap(reading.layout.source->text().substr(span.begin, span.end - span.begin), text);
  if (begin == 0) return false;
  const auto name = trim(text.substr(0, begin));
  const auto told = trim(text.substr(begin));
  const auto& words = reading.grammar.words;
  const auto key = fold_key(told);
  // A state, the chair and another person are read as elsewhere.
  if (words.has(Words::attendance, key) || words.has(Words::chair, key) || told.front() < 'A' || told.front() > 'Z' || is_sentence(reading, told) ||
      (told.find(' ') != std::string_view::npos && is_name(reading, told) && !is_office(reading, told)))
    return false;
  const auto person = records::read_person(name, words);
  if (!is_name(reading, person.name) || !person.affiliation.empty()) return false;
  auto record = from_person(reading, person, part.rule_id);
  fill(reading, record, Field::affiliation, told, part.rule_id);
  keep_attendee(part, std::move(record), span);
  return true;
}

}  // namespace minuter::readers
