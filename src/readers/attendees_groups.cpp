// Groups that follow one another in one text, each behind its label: "Chairman: Ada Penrose Councillors: Bo
// Quill, Cy Rusk Clerk: Dot Marl Members of public: 3".
#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "readers/attendees.hpp"

namespace minuter::readers {
namespace {

struct Group {
  std::string_view label;
  std::string_view people;
};

// What a label says of its people: an office, an honorific of many, the chair, or whether they came.
bool is_group_label(const Reading& reading, std::string_view key) {
  const auto& words = reading.grammar.words;
  if (words.has(Words::role, key) || words.has(Words::chair, key) || words.has(Words::attendance, key)) return true;
  return words.has(Words::honorific, key) && key.size() > 4 && key.back() == 's';
}

// Where the label that ends at `colon` begins: of its last words the most that are one.
std::size_t label_begin(const Reading& reading, std::string_view text, std::size_t colon) {
  std::size_t found = colon;
  std::size_t at = colon;
  for (int words = 0; words < 4 && at > 0; ++words) {
    const auto space = text.rfind(' ', at - 1);
    at = space == std::string_view::npos ? 0 : space;
    const auto begin = at == 0 ? 0 : at + 1;
    if (text[begin] < 'A' || text[begin] > 'Z') continue;
    const auto label = text.substr(begin, colon - begin);
    const auto key = fold_key(label);
    if (is_group_label(reading, key) || is_count(reading, label) || reading.grammar.words.has(Words::nobody, key)) found = begin;
  }
  return found;
}

std::vector<Group> groups_of(const Reading& reading, std::string_view text) {
  std::vector<Group> groups;
  for (auto colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    const auto begin = label_begin(reading, text, colon);
    if (begin == colon) continue;
    if (groups.empty() && begin > 0) return {};
    if (!groups.empty()) {
      auto& last = groups.back().people;
      last = trim(text.substr(static_cast<std::size_t>(last.data() - text.data()), begin - static_cast<std::size_t>(last.data() - text.data())));
    }
    groups.push_back({text.substr(begin, colon - begin), text.substr(colon + 1)});
  }
  return groups;
}

void read_group(Part& part, const Group& group) {
  auto& reading = part.reading;
  const auto& words = reading.grammar.words;
  const auto key = fold_key(group.label);
  auto people = trim(group.people);
  while (!people.empty() && (people.back() == ',' || people.back() == ';' || people.back() == '.')) people.remove_suffix(1);
  if (people.empty() || people.find_first_not_of("0123456789 ") == std::string_view::npos) return;
  const auto before = reading.minutes.attendees.size();
  if (!read_people_text(part, people, {})) return;
  const auto* office = words.find(Words::role, key);
  const auto* said = words.find(Words::attendance, key);
  const bool is_chair = words.has(Words::chair, key) && reading.minutes.attendees.size() == before + 1;
  for (auto i = before; i < reading.minutes.attendees.size(); ++i) {
    auto& one = reading.minutes.attendees[i];
    if (is_chair) one.chair = {true, {span_of(reading, group.label), {}, part.rule_id, How::stated}};
    else if (office && office->value != "plural" && !one.affiliation.is_there()) fill(reading, one, Field::affiliation, group.label, part.rule_id);
    if (said) one.status.value = said->value;
  }
}

}  // namespace

bool read_inline_groups(Part& part, std::string_view text) {
  if (std::count(text.begin(), text.end(), ':') < 2 || text.size() > 1200) return false;
  const auto groups = groups_of(part.reading, text);
  if (groups.size() < 2) return false;
  const auto before = part.reading.minutes.attendees.size();
  for (const auto& group : groups) read_group(part, group);
  return part.reading.minutes.attendees.size() > before;
}

}  // namespace minuter::readers
