// People under no heading or label: at the top, below the first topic, and behind a list that has one.
#include "readers/attendees.hpp"

#include <algorithm>

namespace minuter::readers {
namespace {

// A name of two words or more, as an entry of a list without a heading must be.
bool is_full_name(const Reading& reading, std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 80) return false;
  const auto person = records::read_person(text, reading.grammar.words);
  return is_name(reading, person.name) && person.name.find(' ') != std::string_view::npos;
}

}  // namespace

// Names, one a line, straight below the first topic ("1. Welcome and introductions"), where the
// document has no list of those present.
void read_names_below(Part& part) {
  auto& reading = part.reading;
  if (!reading.minutes.attendees.empty()) return;
  const auto begin = reading.block_starts[part.index];
  const auto end = reading.block_starts[part.index + 1];
  std::vector<std::pair<std::uint32_t, std::string_view>> found;
  std::size_t in_part = 0;  // lines with only a part of a name
  for (auto b = begin; b < end; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind != BlockKind::paragraph || !block.label.is_empty()) break;
    std::string_view rest = reading.view(block.text);
    bool all = true;
    while (all && !rest.empty()) {
      const auto line = rest.find('\n');
      const auto one = trim(rest.substr(0, line));
      all = is_full_name(reading, one);
      if (!all && one.size() >= 3 && one.find(' ') == std::string_view::npos && records::looks_like_name(one, reading.grammar.words)) {
        ++in_part;
        all = true;
      }
      if (all) found.emplace_back(index, one);
      if (line == std::string_view::npos) break;
      rest.remove_prefix(line + 1);
    }
    if (!all) break;
  }
  // Behind the first topic it takes more lines to tell them from its notes.
  const std::size_t least = part.item == 0 ? 3 : 5;
  if (found.size() < least || in_part * 5 > found.size()) return;
  for (const auto& [index, name] : found) {
    auto record = from_person(reading, records::read_person(name, reading.grammar.words), part.rule_id);
    record.status.value = "present";
    record.status.origin.how = How::inferred;
    record.span = span_of(reading, name);
    reading.minutes.attendees.push_back(std::move(record));
    reading.mark(index, part.rule_id);
  }
}

namespace {

// Further in than the label ("Present:"), without a label: more of its own people.
bool is_further_in(const Block& block, const Block& opener) {
  return block.kind == BlockKind::paragraph && block.label.is_empty() && block.indent >= opener.indent + 4 &&
         (block.blank_before == 0 || (block.indent >= opener.indent + 12 && block.line_count <= 1));
}

bool read_further_in(Part& part, const Block& block) {
  const auto& reading = part.reading;
  bool any = false;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    any = (is_name(reading, records::read_person(line, reading.grammar.words).name) && read_attendee(part, line, false)) || any;
  }
  return any;
}

// "Mr Quill - County Councillor 4 members of the public": who is counted behind is not listed.
std::string_view without_count(const Reading& reading, std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  for (auto digit = text.find_first_of(digits); digit != std::string_view::npos && digit > 3; digit = text.find_first_of(digits, digit + 1))
    if (text[digit - 1] == ' ' && is_count(reading, trim(text.substr(digit)))) return trim(text.substr(0, digit));
  return text;
}

// "Mr B. Quill", "Bo Quill, Clerk": people by title or office, no sentence.
bool begins_with_title(const Reading& reading, std::string_view text) {
  const auto entries = records::split_people(text, reading.grammar.words);
  const auto first = entries.empty() ? records::Person{} : records::read_person(entries.front().text, reading.grammar.words);
  const bool has_title = !first.honorific.empty() || (!first.affiliation.empty() && is_office(reading, first.affiliation));
  return has_title && is_name(reading, first.name) && !is_sentence(reading, text);
}

// "Present: Mr Ada Penrose (Keeper)" over "Ms Bo Quill (Clerk)", each on a line of its own: one list of people.
void read_one_a_line(Part& part) {
  constexpr std::uint32_t longest_list = 60;
  auto& reading = part.reading;
  const auto& words = reading.grammar.words;
  const auto first = reading.view(part.section.body);
  const auto is_one = [&](std::string_view text) {
    if (text.size() < 4 || text.size() > 140 || text.find('\n') != std::string_view::npos || is_sentence(reading, text) || is_count(reading, text)) return false;
    const auto person = records::read_person(text, words);
    const bool is_told = !person.honorific.empty() || person.name.find(' ') != std::string_view::npos;
    return is_told && is_name(reading, person.name) && (text.ends_with(')') || records::split_people(text, words).size() == 1);
  };
  if (!is_one(first) || !first.ends_with(')')) return;
  for (auto b = part.section.opener + 1; b < reading.layout.blocks.size() && b < part.section.opener + longest_list; ++b) {
    const auto& block = reading.block(b);
    const auto text = reading.view(block.text);
    if (reading.use[b] != Use::unread || block.kind != BlockKind::paragraph || block.label_kind == LabelKind::colon || block.quote > 0 || !text.ends_with(')') || !is_one(text)) return;
    if (!read_attendee(part, text, false)) return;
    reading.mark(b, part.rule_id);
  }
}

// The paragraphs behind one label. `others`: the rule for those who are not of its own list.
void read_behind_label(Part& part, const SectionRule& others, std::uint16_t others_id) {
  auto& reading = part.reading;
  const bool may_add = part.rule.name != "apologies" && part.rule.name != "absent";
  const auto opener_index = part.section.opener;
  const auto& opener = reading.block(opener_index);
  const char last = reading.view(part.section.body).back();
  for (auto b = opener_index + 1; b < reading.layout.blocks.size() && b < opener_index + 5; ++b) {
    const auto& block = reading.block(b);
    if (reading.use[b] != Use::unread) break;
    if (is_further_in(block, opener)) {
      if (!read_further_in(part, block)) break;
      reading.mark(b, part.rule_id);
      continue;
    }
    if (block.kind != BlockKind::paragraph || !(block.label.is_empty() || block.label_kind == LabelKind::dash) ||
        block.text.size() > 140 || block.quote > 0)
      break;
    const auto text = reading.view(block.text);
    // Behind a comma the list goes on, though a line was left blank.
    if (b == opener_index + 1 && (last == ',' || last == ';') && !is_sentence(reading, text)) {
      if (read_people_list(reading, part.rule, part.rule_id, text, {}) == 0) break;
      reading.mark(b, part.rule_id);
      continue;
    }
    if (!may_add) break;
    if (text.size() < 4 || is_count(reading, text)) continue;
    const auto people = without_count(reading, text);
    if (!begins_with_title(reading, people) || read_people_list(reading, others, others_id, people, {}) == 0) break;
    reading.mark(b, others_id);
  }
}

}  // namespace

// "Mr B. Quill, County Councillor" on lines of their own below "Present: ...", under no label: they
// were there too.
void read_people_behind(Reading& reading) {
  const auto id = reading.rule_id("in-attendance");
  SectionRule others;
  others.set.push_back({Field::status, "in_attendance"});
  for (const auto& section : reading.sections.list) {
    const auto* known = reading.rule_of(section);
    if (!known || known->reads != Reads::attendees || known->labels_only) continue;
    if (section.is_topic || section.opened != sections::Opened::label || section.body.is_empty()) continue;
    Part own{reading, section, 0, *known, reading.rule_id(known->name), no_index};
    read_one_a_line(own);
    read_behind_label(own, others, id);
  }
}

namespace {

// Three and more short names between commas, most of whom speak in the minutes.
bool are_speakers(Reading& reading, std::string_view text) {
  if (text.size() > 300 || std::count(text.begin(), text.end(), ',') < 2) return false;
  std::size_t all = 0;
  std::size_t speakers = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    const auto one = trim(rest.substr(0, comma));
    if (one.empty() || one.size() > 30 || std::count(one.begin(), one.end(), ' ') > 2) return false;
    ++all;
    speakers += reading.is_speaker(one);
    rest.remove_prefix(std::min(rest.size(), comma + 1));
  }
  return all >= 3 && speakers >= 3 && speakers * 3 >= all * 2;
}

}  // namespace

void read_people_at_top(Reading& reading) {
  // A chair and who takes the notes have a line of their own.
  const auto& known = reading.minutes.attendees;
  if (std::count_if(known.begin(), known.end(), [](const auto& one) { return one.status.value == "present"; }) > 2) return;
  SectionRule rule;
  rule.set.push_back({Field::status, "present"});
  for (std::uint32_t i = 0; i < reading.layout.blocks.size() && i < 12; ++i) {
    const auto& block = reading.block(i);
    const auto& section = reading.sections.list[reading.sections.of_block[i]];
    if (section.is_topic) return;
    if (block.kind != BlockKind::paragraph || reading.use[i] != Use::unread) continue;
    // Below the title and the day, in one paragraph with them.
    auto text = reading.view(block.text);
    for (auto l = block.first_line; block.line_count > 1 && block.line_count < 12 && l < block.first_line + block.line_count; ++l) {
      const auto line = trim(reading.view(reading.layout.lines[l]));
      if (std::count(line.begin(), line.end(), ',') >= 4) text = line;
    }
    // "ada, bo, cy" where they speak below: the label was lost on the way.
    const auto first = block.line_count > 1 ? trim(reading.view(reading.layout.lines[block.first_line])) : text;
    if (are_speakers(reading, first)) text = first;
    const bool is_one = text.size() < block.text.size() || block.line_count <= 1;
    const auto entries = records::split_people(text, reading.grammar.words);
    if (entries.size() < 3) continue;
    // The short forms in brackets tell that these are the people of the meeting.
    std::size_t short_forms = 0;
    std::size_t names = 0;
    for (const auto& entry : entries) {
      const auto person = records::read_person(entry.text, reading.grammar.words);
      if (!is_name(reading, person.name)) continue;
      ++names;
      short_forms += !person.initials.empty();
    }
    // So does what they are, printed before the first ("Councillors Penrose, Quill and Rusk").
    const bool is_titled = names == entries.size() && is_one && text.size() < 400 && !is_sentence(reading, text) &&
                           !records::read_person(entries.front().text, reading.grammar.words).honorific.empty();
    // So does a line of nothing but names, many of them.
    const bool is_line = entries.size() >= 5 && names == entries.size() && is_one && text.size() < 200 && text.back() != '.' &&
                         static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) + 2 >= entries.size();
    if (short_forms * 10 < entries.size() * 8 && !is_titled && !is_line && !are_speakers(reading, text)) continue;
    const auto id = reading.rule_id("attendance");
    if (read_people_list(reading, rule, id, text, {}) > 0) reading.mark(i, id);
    return;
  }
}

}  // namespace minuter::readers
