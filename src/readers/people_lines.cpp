// "Ada Penrose (Chair)", "Bo Quill - Clerk", a line or a bullet each, at the top and under no heading:
// the heading of the attendance was lost on the way, or there never was one.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

constexpr std::uint32_t head = 40;  // blocks

// What a line of such a list is worth.
enum class Kind : std::uint8_t {
  other,
  name,
  told,  // with initials, or with what the person is
};

bool is_office(const Vocabulary& words, std::string_view text) {
  auto key = fold_key(text);
  if (words.has(Words::role, key) || words.has(Words::chair, key)) return true;
  const std::string_view first = std::string_view(key).substr(0, key.find(','));
  return words.has(Words::role, first) || words.has(Words::role, first.substr(0, first.find(' '))) || words.has(Words::role, first.substr(first.rfind(' ') + 1));
}

Kind kind_of(const Reading& reading, std::string_view line) {
  const auto& words = reading.grammar.words;
  if (line.size() < 4 || line.size() > 100 || line.back() == '.' || line.back() == ':' || line.back() == '?') return Kind::other;
  const auto person = records::read_person(line, words);
  if (person.name.empty() || person.name.data() > line.data() + 12 || !records::looks_like_name(person.name, words)) return Kind::other;
  if (person.name.find(' ') == std::string_view::npos && person.initials.empty()) return Kind::other;
  const bool is_told = !person.initials.empty() || person.is_chair || line.back() == ')' || (!person.affiliation.empty() && is_office(words, person.affiliation));
  return is_told ? Kind::told : person.affiliation.empty() && person.name.size() + 6 >= line.size() ? Kind::name : Kind::other;
}

}  // namespace

void read_people_lines(Reading& reading) {
  const auto& all = reading.minutes.attendees;
  if (std::count_if(all.begin(), all.end(), [](const Attendee& one) { return one.status.value != "apologies" && one.status.value != "absent"; }) > 1) return;
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  if (!rule) return;
  const auto& layout = reading.layout;
  std::vector<std::string_view> lines;
  std::vector<std::uint32_t> blocks;
  std::size_t told = 0;
  for (std::uint32_t i = 0; i <= layout.blocks.size() && i <= head; ++i) {
    bool goes_on = false;
    if (i < layout.blocks.size() && i < head) {
      const auto& block = layout.blocks[i];
      const auto& section = reading.sections.list[reading.sections.of_block[i]];
      goes_on = (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) && reading.use[i] == Use::unread && block.quote == 0 &&
                block.number.is_empty() && !section.is_topic && section.rule < 0;
      const auto kept = lines.size();
      const auto told_before = told;
      for (auto l = block.first_line; goes_on && l < block.first_line + block.line_count; ++l) {
        const auto line = block.line_count == 1 ? reading.view(block.text) : trim(reading.view(layout.lines[l]));
        const auto kind = kind_of(reading, line);
        // Amid bullets of this kind a name may have words that are none.
        if (kind == Kind::other && block.kind == BlockKind::list_item && lines.size() >= 3 && line.size() < 80 && line.back() == ')') continue;
        goes_on = kind != Kind::other;
        told += kind == Kind::told;
        lines.push_back(line);
      }
      if (goes_on) {
        blocks.push_back(i);
        continue;
      }
      lines.resize(kept);
      told = told_before;
    }
    if (lines.size() >= 3 && told >= 2 && told * 2 >= lines.size()) {
      const auto id = reading.rule_id(rule->name);
      for (const auto line : lines) read_people_list(reading, *rule, id, line, {});
      for (const auto b : blocks) reading.mark(b, id);
      return;
    }
    lines.clear();
    blocks.clear();
    told = 0;
  }
}

}  // namespace minuter::readers
