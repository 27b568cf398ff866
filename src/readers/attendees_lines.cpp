// People on lines of their own: one on each line, lists that wrap, lines with a label each, terms and
// their lists one below the other.
#include "readers/attendees.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// Does one of `signs` stand outside brackets?
bool has_outside(std::string_view text, std::string_view signs) {
  int depth = 0;
  for (const char c : text) {
    if (depth == 0 && signs.find(c) != std::string_view::npos) return true;
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
  }
  return false;
}

// "Cllr A Penrose, Cllr B Quill": the part behind the comma is somebody else.
bool has_second_person(const Reading& reading, std::string_view text) {
  for (auto comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 1)) {
    const auto person = records::read_person(text.substr(comma + 2), reading.grammar.words);
    if (!person.honorific.empty() && is_name(reading, person.name)) return true;
  }
  return false;
}

// "Ada Penrose (Chair) Bo Quill (Member)": brackets part the people of a line.
bool has_two(std::string_view line) {
  for (auto shut = line.find(") "); shut != std::string_view::npos; shut = line.find(") ", shut + 1)) {
    const auto next = line.find_first_not_of(' ', shut + 1);
    if (next != std::string_view::npos && line[next] >= 'A' && line[next] <= 'Z' && line.find('(', next) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

// The text of a paragraph, cut before each physical line that has a label of its own
// ("On the phone: ..." below the names of those in the room).
std::vector<std::string_view> labelled_lines(const Reading& reading, const Block& block) {
  std::vector<std::string_view> out;
  auto begin = block.text.begin;
  for (std::uint32_t i = block.first_line + 1; i < block.first_line + block.line_count && i < reading.layout.lines.size(); ++i) {
    const auto line = reading.view(reading.layout.lines[i]);
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos || colon > 40) continue;
    const auto key = fold_key(line.substr(0, colon));
    const auto* meaning = reading.grammar.meaning_of(key);
    const bool is_list = (meaning && meaning->section >= 0 &&
                          reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::attendees) ||
                         reading.grammar.words.has(Words::attendance, key);
    if (!is_list) continue;
    out.push_back(reading.view({begin, reading.layout.lines[i].begin}));
    begin = reading.layout.lines[i].begin + static_cast<std::uint32_t>(colon) + 2;
  }
  out.push_back(reading.view({begin, block.text.end}));
  return out;
}

// "Ada Penrose, Minister for Mills, Dams and Weirs": a name, the office behind its comma, and nobody else.
bool holds_office(const Reading& reading, std::string_view text) {
  const auto comma = text.find(", ");
  if (comma == std::string_view::npos || text.find(';') != std::string_view::npos) return false;
  const auto name = text.substr(0, comma);
  const auto person = records::read_person(name, reading.grammar.words);
  if (!is_name(reading, person.name) || (person.name.find(' ') == std::string_view::npos && person.honorific.empty()) || has_and(reading, name)) return false;
  const auto office = [&](std::string_view part) { return is_role_name(reading, trim(part.substr(0, part.find_first_of("(/")))); };
  const auto next = text.find(", ", comma + 2);
  if (!office(text.substr(comma + 2, next == std::string_view::npos ? next : next - comma - 2))) return false;
  // "Ada Penrose, Chair, Bo Quill, Clerk"
  for (auto at = next; at != std::string_view::npos;) {
    const auto behind = text.find(", ", at + 2);
    const auto part = text.substr(at + 2, behind == std::string_view::npos ? behind : behind - at - 2);
    const auto other = records::read_person(part, reading.grammar.words);
    if (!other.honorific.empty() || (behind != std::string_view::npos && is_name(reading, other.name) && !office(part) &&
                                     office(text.substr(behind + 2, text.find(", ", behind + 2) - behind - 2))))
      return false;
    at = behind;
  }
  return true;
}

// Is each entry of the list one person, whatever its commas ("Ada Penrose, Mill Ltd (Member)")?
bool is_one_each(const Part& part) {
  const auto& reading = part.reading;
  std::size_t entries = 0;
  std::size_t commas = 0;
  std::size_t joined = 0;
  std::size_t divided = 0;  // entries with a comma
  std::size_t officed = 0;  // of those: a name and its office
  std::size_t headed = 0;   // entries that begin with a whole name
  bool all_items = true;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (reading.blocks[b] == part.section.opener) continue;
    const bool is_line = block.kind == BlockKind::paragraph && block.line_count <= 1 && block.text.size() <= 110;
    if (block.kind != BlockKind::list_item && !is_line) continue;
    if (!block.label.is_empty() && !block.body.is_empty() && block.label_kind == LabelKind::colon) continue;
    const auto text = reading.view(block.text);
    // Below each other on lines of their own people have what stands behind the comma.
    if (is_line && (text.empty() || has_outside(text, "[*:"))) continue;
    if (is_line && (text.back() == ',' || has_second_person(reading, text))) return false;
    if (is_line && !is_name(reading, records::read_person(text, reading.grammar.words).name)) continue;
    ++entries;
    all_items = all_items && block.kind == BlockKind::list_item;
    joined += has_and(reading, text);
    divided += text.find(',') != std::string_view::npos;
    officed += holds_office(reading, text);
    if (all_items && headed + 1 == entries) {
      const auto head = records::read_person(text.substr(0, text.find_first_of(",(")), reading.grammar.words);
      headed += is_name(reading, head.name) && head.name.find(' ') != std::string_view::npos;
    }
    int depth = 0;
    for (const char c : text) {
      if (c == '(' || c == '[') ++depth;
      if (c == ')' || c == ']') --depth;
      if (c == ',' && depth <= 0) ++commas;
    }
    if (text.find('\n') != std::string_view::npos || text.find(';') != std::string_view::npos) return false;
  }
  // On lines of their own several may stand; entries of a list hold one each, unless they look like lists.
  if (divided >= 2 && officed >= 2 && (all_items ? officed * 2 >= divided : officed * 3 >= divided * 2)) return true;
  // "Ada Penrose, Mills and Dams Board", each behind a bullet of its own: whom they came for.
  if (all_items && entries >= 4 && headed == entries && divided * 5 >= entries * 3 && commas * 2 <= entries * 3) return true;
  return entries >= (part.rule.name == "chairs" ? 2U : 3U) && commas < entries * 2 && joined * 3 <= entries;
}

// A list that goes on over its lines: "Ada Quill, Clerk; Bo\nRusk, Miller; Cy Marl", "Chair Quill, 1st\nVice
// Chair Rusk, and Clerk Marl". Its lines end anywhere, not where its marks stand.
bool is_wrapped_list(std::string_view text) {
  std::size_t lines = 1;
  std::size_t marked = 0;  // line ends with a mark before them
  std::size_t semicolons = 0;
  std::size_t commas = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    semicolons += text[i] == ';';
    commas += text[i] == ',';
    if (text[i] != '\n') continue;
    ++lines;
    const auto before = trim(text.substr(0, i));
    marked += !before.empty() && (before.back() == ';' || before.back() == ',' || before.back() == '.');
  }
  if (semicolons >= 2) return marked * 2 < lines;
  if (commas * 2 > lines * 5) return true;  // several of them in each line
  const auto last = text.substr(text.rfind('\n') + 1);
  return commas >= 2 && marked == 0 && last.find(", and ") != std::string_view::npos;
}

// Physical lines that each hold a person: "Mr. Bo Quill, Director" and the next below it.
bool is_line_each(const Part& part, const Block& block, std::uint32_t first) {
  const auto& reading = part.reading;
  const auto last = block.first_line + block.line_count;
  if (block.kind != BlockKind::paragraph || last < first + 2) return false;
  const auto count = last - first;
  const auto whole = reading.view({reading.layout.lines[first].begin, reading.layout.lines[last - 1].end});
  if (static_cast<std::size_t>(std::count(whole.begin(), whole.end(), ',')) * 2 > count * std::size_t{5}) return false;  // several in each
  bool all_hold = true;  // "Ada Penrose, Head of Mills, Dams and Weirs" on each
  for (auto l = first; l < last && all_hold; ++l) all_hold = holds_office(reading, trim(reading.view(reading.layout.lines[l])));
  if (all_hold) return true;
  std::size_t offices = 0;
  std::size_t honorifics = 0;
  std::size_t plain = 0;
  for (auto l = first; l < last; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (line.empty() || line.size() > 130 || line.back() == ',' || has_two(line)) return false;
    const auto person = records::read_person(line, reading.grammar.words);
    if (!is_name(reading, person.name)) return false;
    honorifics += !person.honorific.empty();
    const bool is_plain = person.name.find(' ') != std::string_view::npos && std::count(line.begin(), line.end(), ',') <= 1 &&
             !has_and(reading, line) && !has_outside(line, ";:[*") &&
             !has_second_person(reading, line);
    plain += is_plain;
    const auto comma = line.find(',');
    if (!person.honorific.empty() && has_list_mark(reading, line) && records::split_people(line, reading.grammar.words).size() > 1) return false;
    if (!person.honorific.empty()) continue;
    if (comma == std::string_view::npos) {
      // "Ada Penrose Board Member"
      offices += is_role_name(reading, person.affiliation);
      continue;
    }
    // Behind the first comma, or behind letters ("Ph.D."), stands an office, no second person.
    auto office = trim(line.substr(comma + 1, line.find_first_of(",(", comma + 1) - comma - 1));
    if (office.find('.') != std::string_view::npos && line.find(',', comma + 1) != std::string_view::npos)
      office = trim(line.substr(line.find(',', comma + 1) + 1));
    const bool holds_office = is_office(reading, office);
    offices += holds_office;
    if (!is_plain && holds_office && !has_second_person(reading, line)) ++plain;
    if (!holds_office && count < 3) return false;
  }
  return offices * 2 >= (count > 2 ? count : 4U) || honorifics == count || (count > 2 && plain == count);
}

bool read_attendee_lines(Part& part, const Block& block, std::uint32_t first) {
  bool any = false;
  for (auto l = first; l < block.first_line + block.line_count; ++l)
    any = read_attendee(part, part.reading.view(part.reading.layout.lines[l]), false) || any;
  return any;
}

// "Staff: Ada Penrose, Head of Mills" over "Bo Quill, Clerk": the first stands beside the label, the others below.
bool read_lines_beside(Part& part, const Block& block) {
  const auto& reading = part.reading;
  const auto body = part.section.body;
  if (block.kind != BlockKind::paragraph || block.line_count < 2) return false;
  std::vector<std::string_view> lines;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = reading.layout.lines[l];
    if (line.end <= body.begin) continue;
    lines.push_back(trim(reading.view({std::max(line.begin, body.begin), line.end})));
    if (!holds_office(reading, lines.back())) return false;
  }
  if (lines.size() < 2) return false;
  for (const auto line : lines) read_attendee(part, line, false);
  return true;
}

// "Present:" over a line for each person.
bool read_lines_below(Part& part, const Block& block) {
  if (read_lines_beside(part, block)) return true;
  auto first = block.first_line;
  while (first < block.first_line + block.line_count && part.reading.layout.lines[first].end <= part.section.body.begin) ++first;
  // "Present: (add your name)" over the lines
  if (first == block.first_line && block.line_count > 2 && part.reading.view(part.section.body).starts_with('(') &&
      trim(part.reading.view(part.reading.layout.lines[first])).ends_with(')'))
    ++first;
  return first > block.first_line && is_line_each(part, block, first) && read_attendee_lines(part, block, first);
}

// "Present / Ada, Bo / Regrets / Cy / Chair / Ada", a line each: a list of terms that lost its marks.
bool read_stacked(Part& part, const Block& block) {
  auto& reading = part.reading;
  if (block.kind != BlockKind::paragraph || block.line_count < 2) return false;
  const auto last = block.first_line + block.line_count;
  const auto line_at = [&](std::uint32_t l) { return trim(reading.view(reading.layout.lines[l])); };
  bool is_stacked = false;
  for (auto l = block.first_line; l < last; ++l) is_stacked = is_stacked || (people_headed_by(reading, line_at(l)) && (l == block.first_line || line_at(l - 1).back() != ','));
  if (!is_stacked) return false;
  const SectionRule* rule = &part.rule;
  auto first = block.first_line;
  for (auto l = block.first_line; l <= last; ++l) {
    const auto* next = l < last ? people_headed_by(reading, line_at(l)) : rule;
    if (!next) continue;
    if (l > first && rule->reads == Reads::attendees) {
      Part below{reading, part.section, part.index, *rule, reading.rule_id(rule->name), no_index};
      read_people_text(below, reading.view({reading.layout.lines[first].begin, reading.layout.lines[l - 1].end}), {});
    }
    rule = next;
    first = l + 1;
  }
  return true;
}

}  // namespace minuter::readers
