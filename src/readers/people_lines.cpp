// "Ada Penrose (Chair)", "Bo Quill - Clerk", "Cllr Rusk", a line or a bullet each, at the top and under no heading:
// the heading of the attendance was lost on the way, or there never was one.
#include <algorithm>
#include <string_view>
#include <unordered_set>

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
  placed,  // with something behind a comma or dash: "Ada Penrose, Mill Trust"
  told,    // with initials, or with what the person is
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
  // "Cllr Penrose": by title a surname will do, one on each line.
  if (!person.honorific.empty() && person.honorific.back() != 's' && records::split_people(line, words).size() == 1) return Kind::told;
  if (person.name.find(' ') == std::string_view::npos && person.initials.empty()) return Kind::other;
  const bool is_told = !person.initials.empty() || person.is_chair || line.back() == ')' || (!person.affiliation.empty() && is_office(words, person.affiliation));
  const bool is_placed = !person.affiliation.empty() && person.name.data() == line.data() && line.size() <= 80 && person.affiliation.front() >= 'A' && person.affiliation.front() <= 'Z';
  if (!is_told && is_placed) return Kind::placed;
  return is_told ? Kind::told : person.affiliation.empty() && person.name.size() + 6 >= line.size() ? Kind::name : Kind::other;
}

}  // namespace

namespace {

// Lines that may be people, as far as they follow one another.
struct Run {
  std::vector<std::string_view> lines;
  std::vector<std::uint32_t> blocks;
  std::size_t told = 0;
  std::size_t placed = 0;
  bool all_items = true;

  void clear() { *this = {}; }
  // Bullets hold little else; of plain lines most must tell what the people are.
  [[nodiscard]] bool is_list() const {
    const bool are_told = lines.size() >= 3 && ((told >= 2 && told * 2 >= lines.size()) || (all_items && told >= 1 && lines.size() >= 4));
    // Many lines of one form, "Ada Penrose, Mill Trust", are no address.
    constexpr std::size_t many = 5;
    return are_told || (lines.size() >= many && (told + placed) * 5 >= lines.size() * 4);
  }
};

bool may_hold_people(const Reading& reading, std::uint32_t i) {
  const auto& block = reading.layout.blocks[i];
  const auto& section = reading.sections.list[reading.sections.of_block[i]];
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) && reading.use[i] == Use::unread && block.quote == 0 &&
         block.number.is_empty() && !section.is_topic && section.rule < 0;
}

// The lines of a block, put to the run or ending it. True: a list has ended in it.
bool take_lines(const Reading& reading, std::uint32_t i, Run& run) {
  const auto& layout = reading.layout;
  const auto& block = layout.blocks[i];
  const bool is_item = block.kind == BlockKind::list_item;
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = block.line_count == 1 ? reading.view(block.text) : trim(reading.view(layout.lines[l]));
    const auto kind = kind_of(reading, line);
    // Amid bullets of this kind a name may have words that are none.
    if (kind == Kind::other && is_item && run.lines.size() >= 3 && line.size() < 80 && line.back() == ')') continue;
    if (kind == Kind::other) {
      if (run.is_list()) return true;
      run.clear();
      continue;
    }
    run.told += kind == Kind::told;
    run.placed += kind == Kind::placed;
    run.all_items = run.all_items && is_item;
    run.lines.push_back(line);
    if (run.blocks.empty() || run.blocks.back() != i) run.blocks.push_back(i);
  }
  return false;
}

}  // namespace

void read_people_lines(Reading& reading) {
  const auto& all = reading.minutes.attendees;
  if (std::count_if(all.begin(), all.end(), [](const Attendee& one) { return one.status.value == "present" || !one.status.is_there(); }) > 1) return;
  const SectionRule* rule = nullptr;
  for (const auto& section : reading.grammar.sections)
    if (section.name == "attendance") rule = &section;
  if (!rule) return;
  Run run;
  std::unordered_set<std::string_view> speakers;
  const auto count = std::min<std::size_t>(reading.layout.blocks.size(), head);
  for (std::uint32_t i = 0; i < count; ++i) {
    // Where somebody speaks a second time it is talk, and lines of handles are part of it.
    const auto& block = reading.layout.blocks[i];
    if (!block.label.is_empty() && block.label.begin == block.text.begin && reading.layout.has_mark(block.label, layout::MarkKind::bold) && !block.body.is_empty() &&
        !records::looks_like_name(reading.view(block.body), reading.grammar.words) && !speakers.insert(reading.view(block.label)).second)
      return;
    // Behind more than one blank line another list begins: of those who did not come, perhaps.
    const bool is_apart = reading.layout.blocks[i].blank_before > 1;
    if ((is_apart || !may_hold_people(reading, i)) && run.is_list()) break;
    if (!may_hold_people(reading, i)) {
      run.clear();
      continue;
    }
    if (take_lines(reading, i, run)) break;
  }
  if (!run.is_list()) return;
  const auto id = reading.rule_id(rule->name);
  for (const auto line : run.lines) read_people_list(reading, *rule, id, line, {});
  for (const auto b : run.blocks) reading.mark(b, id);
}

}  // namespace minuter::readers
