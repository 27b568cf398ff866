// "Mill Ltd: Ada Penrose, Bo Quill" over "WBT: Cy Rusk", or "Mill Ltd" over a list of its own: those present by whom
// they came for.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/attendees.hpp"

namespace minuter::readers {
namespace {

struct Entry {
  std::string_view body;
  std::string_view people;
};

// "Board members", "Vice chair": an office among the words, not only what goes before one ("Mill Board").
bool has_office(const Reading& reading, std::string_view label) {
  for (std::string_view rest = label; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto* role = reading.grammar.words.find(Words::role, fold_key(rest.substr(0, end)));
    if (role && (role->value == "head" || role->value == "plural")) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

// Is it said of people, so that it names no body?
bool is_known(const Reading& reading, std::string_view label) {
  const auto& words = reading.grammar.words;
  const auto key = fold_key(label);
  return key.empty() || reading.grammar.meaning_of(key) || words.has(Words::attendance, key) || words.has(Words::group, key) ||
         words.has(Words::people_word, key) || words.has(Words::role, key) || words.has(Words::chair, key) || words.has(Words::honorific, key) ||
         has_office(reading, label);
}

// "Mill Ltd", "Stadt Arden", "TU-AB": a few words with capitals.
bool may_name_body(std::string_view label) {
  if (label.size() < 2 || label.size() > 60 || label.find(", ") != std::string_view::npos || label.find_first_of("[]*@#") != std::string_view::npos) return false;
  for (std::string_view rest = label; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (rest.front() >= 'a' && rest.front() <= 'z' && (end > 3 || rest.data() == label.data())) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

bool is_acronym(std::string_view label) {
  return std::count_if(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2 &&
         std::none_of(label.begin(), label.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

// How many people, each with the whole name; 0: something else stands there.
std::size_t people_in(const Reading& reading, std::string_view text) {
  const auto entries = records::split_people(text, reading.grammar.words);
  for (const auto& entry : entries) {
    const auto person = records::read_person(entry.text, reading.grammar.words);
    const bool is_whole = person.name.find(' ') != std::string_view::npos || !person.honorific.empty();
    if (!is_whole || person.name.data() > entry.text.data() + 12 || !is_name(reading, person.name) || is_role_name(reading, person.name)) return 0;
  }
  return entries.size();
}

// Do most of the entries tell bodies and their people, and not initials ("BQ: Bo Quill") or people and their bodies?
bool are_by_body(const Reading& reading, const std::vector<Entry>& entries) {
  std::size_t sure = 0;
  std::size_t wide = 0;  // with more than one word before the colon, or an acronym
  for (const auto& [body, people] : entries) {
    if (!may_name_body(body) || is_known(reading, body)) return false;
    const auto count = people_in(reading, people);
    if (count == 0) return false;
    const bool has_initials = body.front() == people.front();
    sure += count > 1 || (is_acronym(body) && !has_initials);
    wide += body.find(' ') != std::string_view::npos || is_acronym(body);
  }
  return entries.size() >= 2 && sure > 0 && sure * 2 >= entries.size() && wide > 0;
}

void read_entry(Part& part, const Entry& entry) {
  auto& reading = part.reading;
  auto& all = reading.minutes.attendees;
  const auto before = all.size();
  if (!read_people_text(part, entry.people, {})) return;
  for (auto i = before; i < all.size(); ++i) {
    auto& one = all[i];
    // "(Monday only)" says no office.
    if (one.affiliation.is_there() && !is_office(reading, one.affiliation.value)) one.affiliation = {};
    if (!one.affiliation.is_there()) fill(reading, one, Field::affiliation, entry.body, part.rule_id);
  }
}

}  // namespace

bool read_lines_by_body(Part& part, std::string_view text) {
  const auto& reading = part.reading;
  if (text.find('\n') == std::string_view::npos) return false;
  std::vector<Entry> entries;
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto colon = line.substr(0, 64).find(": ");
    if (colon == std::string_view::npos) return false;
    entries.push_back({trim(line.substr(0, colon)), trim(line.substr(colon + 2))});
  }
  if (!are_by_body(reading, entries)) return false;
  for (const auto& entry : entries) read_entry(part, entry);
  return true;
}

std::uint32_t end_of_list_by_body(const Part& part) {
  const auto& reading = part.reading;
  const auto end = reading.block_starts[part.index + 1];
  auto b = reading.block_starts[part.index];
  if (b < end && reading.blocks[b] == part.section.opener) ++b;
  std::vector<Entry> entries;
  const Block* first = nullptr;
  for (; b < end; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::list_item && block.kind != BlockKind::paragraph) break;
    if ((block.label_kind != LabelKind::colon && block.label_kind != LabelKind::bold) || block.label.is_empty() || block.body.is_empty()) break;
    if (first && (block.kind != first->kind || block.level != first->level)) break;
    if (!first) first = &block;
    entries.push_back({reading.view(block.label), reading.view(block.body)});
  }
  return are_by_body(reading, entries) ? b : 0;
}

void read_item_by_body(Part& part, const Block& block) {
  read_entry(part, {part.reading.view(block.label), part.reading.view(block.body)});
}

bool is_outline_by_body(const Part& part) {
  const auto& reading = part.reading;
  const auto end = reading.block_starts[part.index + 1];
  std::size_t bodies = 0;
  std::size_t people = 0;
  std::size_t wide = 0;
  const Block* above = nullptr;
  for (auto b = reading.block_starts[part.index]; b < end; ++b) {
    const auto index = reading.blocks[b];
    const auto& block = reading.block(index);
    if (index == part.section.opener) continue;
    const auto text = reading.view(block.text);
    if (block.kind != BlockKind::list_item || !block.label.is_empty() || !block.number.is_empty() || block.checkbox != layout::Checkbox::none) return false;
    const bool heads = b + 1 < end && reading.block(reading.blocks[b + 1]).kind == BlockKind::list_item && reading.block(reading.blocks[b + 1]).level > block.level;
    if (heads) {
      if ((above && above->level != block.level) || !may_name_body(text) || is_known(reading, text)) return false;
      above = &block;
      ++bodies;
      wide += text.find(' ') != std::string_view::npos || is_acronym(text);
    } else {
      if (!above || block.level <= above->level || people_in(reading, text) == 0) return false;
      ++people;
    }
  }
  return bodies >= 2 && wide > 0 && people >= bodies;
}

void read_outline_by_body(Part& part) {
  auto& reading = part.reading;
  const auto end = reading.block_starts[part.index + 1];
  std::string_view body;
  std::uint8_t level = 0;
  for (auto b = reading.block_starts[part.index]; b < end; ++b) {
    const auto index = reading.blocks[b];
    const auto& block = reading.block(index);
    if (index == part.section.opener) continue;
    if (body.empty() || block.level <= level) {
      body = reading.view(block.text);
      level = static_cast<std::uint8_t>(block.level);
    } else {
      read_entry(part, {body, reading.view(block.text)});
    }
    reading.mark(index, part.rule_id);
  }
}

}  // namespace minuter::readers
