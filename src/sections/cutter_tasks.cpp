// Lists of tasks under headings that no grammar knows: each entry says who is to do what.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/people.hpp"

namespace minuter::sections {

// "Ada and Bo to mend the gate"; "Mend the gate (Ada)".
bool Cutter::is_owned_task(std::string_view text) const {
  text = first_line_of(text);
  if (text.size() < 10 || text.size() > 240) return false;
  const auto are_people = [&](std::string_view names) {
    if (names.empty() || names.size() > 60 || names.front() < 'A' || (names.front() > 'Z' && (names.front() & 0x80) == 0)) return false;
    const auto owners = records::split_owners(names, grammar_.words);
    return !owners.empty() && owners.size() <= 5 && std::all_of(owners.begin(), owners.end(), [&](std::string_view one) {
      const char c = one.front();
      return ((c >= 'A' && c <= 'Z') || (c & 0x80) != 0) && (records::looks_like_name(one, grammar_.words) || records::looks_like_initials(one));
    });
  };
  if (text.back() == ')') {
    const auto open = text.rfind(" (");
    return open != std::string_view::npos && open >= 8 && are_people(text.substr(open + 2, text.size() - open - 3)) &&
           grammar_.words.has(Words::task_verb, fold_key(text.substr(0, text.find(' '))));
  }
  // "[Ada]: Mend the gate", "@ada: Mend it", "Board: Confirm it": a label, and a verb behind it.
  if (const auto colon = text.find(": "); colon != std::string_view::npos && colon > 1 && colon < 50) {
    auto names = text.substr(0, colon);
    while (!names.empty() && (names.front() == '[' || names.front() == '@' || names.front() == '*')) names.remove_prefix(1);
    while (!names.empty() && (names.back() == ']' || names.back() == '*')) names.remove_suffix(1);
    const auto behind = text.substr(colon + 2);
    const bool is_owner = text.front() == '@' || are_people(names) || grammar_.words.has(Words::group, fold_key(names));
    if (is_owner) return grammar_.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))));
  }
  // The short word that stands before a verb: "to", "zu", "a".
  constexpr std::size_t longest_joint = 3;
  for (auto begin = text.find(' '); begin != std::string_view::npos && begin < 60;) {
    const auto end = text.find(' ', begin + 1);
    if (end == std::string_view::npos || end + 6 > text.size()) return false;
    const auto word = text.substr(begin + 1, end - begin - 1);
    if (word.size() <= longest_joint && grammar_.words.has(Words::owner_verb, fold_key(word))) {
      const auto names = text.substr(0, begin);
      const auto behind = text.substr(end + 1);
      // Letters may be short for anything: "XML to be used".
      const bool is_verb = records::looks_like_initials(names) ? grammar_.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))))
                                                               : behind.front() >= 'a' && behind.front() <= 'z';
      return is_verb && are_people(names);
    }
    begin = end;
  }
  return false;
}

bool Cutter::heads_tasks(std::uint32_t index) const {
  std::size_t all = 0;
  std::size_t tasks = 0;
  std::uint8_t least = 255;
  for (auto i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::rule) break;
    if (block.kind != BlockKind::list_item) return false;
    if (i == index + 1) least = block.level;
    if (block.level > least) continue;
    ++all;
    tasks += is_owned_task(view(block.text));
    if (all > 2 && tasks * 2 < all) return false;
  }
  return all >= 2 && tasks >= 2 && tasks * 5 >= all * 4;
}

}  // namespace minuter::sections
