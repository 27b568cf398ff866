// Lists of people in one long paragraph, each behind its label, with the text that follows them.
#include "readers/attendees.hpp"

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// Where a list of people that runs on into text ends: at its first full stop.
std::string_view list_at(const Reading& reading, std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos; dot = text.find(". ", dot + 1)) {
    const auto next = text.find_first_not_of(' ', dot + 1);
    if (next == std::string_view::npos || text[next] < 'A' || text[next] > 'Z') continue;
    const auto space = text.rfind(' ', dot);
    const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1));
    if (word.size() > 2 && !reading.grammar.words.has(Words::honorific, fold_key(word))) return text.substr(0, dot);
  }
  return text;
}

}  // namespace

// "Panel: A, B   Others: C, D.  The meeting was held to ...": lists of people in one long paragraph, each
// behind its label.
bool read_long_body(Part& part, std::string_view body) {
  auto& reading = part.reading;
  const auto& sections = reading.grammar.sections;
  const SectionRule* rule = &part.rule;
  bool any = false;
  bool has_label = body.size() > 300;
  std::size_t given = reading.minutes.attendees.size();
  std::string_view last_office;
  std::size_t begin = 0;
  const auto give = [&](std::string_view text) {
    Part of{reading, part.section, part.index, *rule, reading.rule_id(rule->name), part.item};
    any = read_people_text(of, list_at(reading, text), {}) || any;
  };
  for (auto colon = body.find(": "); colon != std::string_view::npos && colon < 1200; colon = body.find(": ", colon + 1)) {
    // The label: the capitals and small words before the colon, as far as they mean something.
    auto at = colon;
    const SectionRule* found = nullptr;
    std::size_t label = 0;
    for (int words = 0; words < 4 && at > begin; ++words) {
      const auto space = body.rfind(' ', at - 1);
      at = space == std::string_view::npos || space < begin ? begin : space;
      const auto* meaning = reading.grammar.meaning_of(fold_key(body.substr(at, colon - at)));
      if (!meaning || meaning->section < 0 || sections[static_cast<std::size_t>(meaning->section)].reads != Reads::attendees) continue;
      found = &sections[static_cast<std::size_t>(meaning->section)];
      label = at;
    }
    // ". Parish clerk: Bo Quill"
    std::string_view office;
    if (const auto stop = body.rfind(". ", colon); !found && stop != std::string_view::npos && stop >= begin && colon - stop < 40 &&
                                                   is_role_name(reading, body.substr(stop + 2, colon - stop - 2))) {
      found = rule;
      label = stop + 1;
      office = body.substr(stop + 2, colon - stop - 2);
    }
    if (!found) continue;
    has_label = true;
    give(trim(body.substr(begin, label - begin)));
    for (; given < reading.minutes.attendees.size(); ++given)
      if (!last_office.empty()) fill(reading, reading.minutes.attendees[given], Field::affiliation, last_office, reading.rule_id(rule->name));
    last_office = office;
    rule = found;
    begin = colon + 2;
  }
  if (!has_label) return false;
  give(trim(body.substr(begin)));
  for (; given < reading.minutes.attendees.size(); ++given)
    if (!last_office.empty()) fill(reading, reading.minutes.attendees[given], Field::affiliation, last_office, reading.rule_id(rule->name));
  return any;
}

}  // namespace minuter::readers
