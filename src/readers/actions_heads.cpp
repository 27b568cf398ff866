// What stands over tasks and tells who has them, and lines of tasks that stand under nothing else.
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_head = 60;
constexpr std::size_t longest_owners = 60;

bool names_tasks(const Reading& reading, std::string_view text) {
  const auto* meaning = reading.grammar.meaning_of(fold_key(text));
  return meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::actions;
}

// "Ada's tasks": "Ada"
std::string_view without_possessive(const Reading& reading, std::string_view label) {
  for (const std::string_view sign : {"'s ", "\xE2\x80\x99s "})
    if (const auto at = label.rfind(sign); at != std::string_view::npos && at > 1 && names_tasks(reading, label.substr(at + sign.size())))
      return label.substr(0, at);
  return label;
}

}  // namespace

std::string_view owner_over_tasks(const Reading& reading, std::string_view label) {
  label = tidy(label);
  if (label.ends_with(':')) label = tidy(label.substr(0, label.size() - 1));
  if (label.size() > longest_head) return label;
  if (label.size() > 2 && label.front() == '[' && label.back() == ']') label = tidy(label.substr(1, label.size() - 2));
  if (const auto verb = phrase_at_end(reading.grammar.words, Words::owner_verb, label); verb > 0 && verb < label.size())
    return tidy(label.substr(0, label.size() - verb));
  // "Da fare" names tasks, and nobody.
  if (names_tasks(reading, label)) return label;
  if (const auto lead = sections::owner_lead_at_start(reading.grammar, label); lead > 0) return tidy(label.substr(lead));
  return without_possessive(reading, label);
}

bool are_owners_over_tasks(Reading& reading, std::string_view owners, std::string_view head) {
  constexpr std::size_t fewest = 3;  // people of an attendance that is whole
  if (!are_owners(reading, owners)) return false;
  // "Ada will:", "For Ada" say it themselves.
  if (reading.minutes.attendees.size() < fewest || owners.size() + 2 < head.size()) return true;
  const auto& words = reading.grammar.words;
  const auto names = records::split_owners(owners, words);
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) {
    const auto key = fold_key(one);
    if (one.front() == '@' || reading.is_attendee(one) || records::looks_like_initials(one) || words.has(Words::role, key)) return true;
    // "Finance team", "Office for Mills"
    return words.has(Words::group, key) || words.has(Words::group, std::string_view(key).substr(key.rfind(' ') + 1)) ||
           words.has(Words::group, std::string_view(key).substr(0, key.find(' ')));
  });
}

namespace {

// "Ada: mend it", "Ada - mend it", "Ada to mend it", "@ada mend it"
bool begins_with_owner(Reading& reading, std::string_view line) {
  if (line.front() == '@') return line.find(' ') != std::string_view::npos;
  const auto sign = std::min({line.find(": "), line.find(" - "), line.find(" \xE2\x80\x93 ")});
  if (sign != std::string_view::npos && sign <= longest_owners && are_tail_owners(reading, line.substr(0, sign), false)) return true;
  std::string_view owners;
  std::string_view task;
  return split_owner_verb(reading, line, owners, task) && are_tail_owners(reading, owners, false);
}

// "Mend it (Ada)"
bool ends_with_owner(Reading& reading, std::string_view line) {
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
  if (line.empty() || (line.back() != ')' && line.back() != ']')) return false;
  const auto open = line.rfind(line.back() == ')' ? " (" : " [");
  return open != std::string_view::npos && open >= 8 && line.size() - open <= longest_owners &&
         all_owners(reading, line.substr(open + 2, line.size() - open - 3), [&](std::string_view one) { return one.front() == '@' || reading.is_attendee(one); });
}

}  // namespace

std::vector<std::string_view> lines_of_tasks(Reading& reading, const Block& block) {
  std::vector<std::string_view> tasks;
  if (block.kind != BlockKind::paragraph || block.line_count < 2) return tasks;
  bool has_begun = false;  // the line above told its owner at its end
  for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const auto line = trim(reading.view(reading.layout.lines[l]));
    if (line.size() < 4) return {};
    const bool is_upper = (line.front() < 'a' || line.front() > 'z');
    const bool begins = is_upper && begins_with_owner(reading, line);
    const bool ends = !begins && ends_with_owner(reading, line);
    if (begins || (tasks.empty() && is_upper) || (has_begun && is_upper)) {
      tasks.push_back(line);
    } else if (tasks.empty()) {
      return {};
    } else {
      const auto* from = tasks.back().data();
      if (line.data() < from) return {};
      tasks.back() = {from, static_cast<std::size_t>(line.data() + line.size() - from)};
    }
    // The first line tells its owner, before the task or behind it.
    if (tasks.size() == 1 && l + 1 == block.first_line + block.line_count) return {};
    has_begun = ends;
    if (tasks.size() == 1 && !begins && !ends && l > block.first_line + 2) return {};
  }
  const bool all = std::all_of(tasks.begin(), tasks.end(), [&](std::string_view one) { return begins_with_owner(reading, one) || ends_with_owner(reading, one); });
  return tasks.size() >= 2 && all ? tasks : std::vector<std::string_view>{};
}

}  // namespace minuter::readers
