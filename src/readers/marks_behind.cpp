// Who stands behind a task in running text: "Mend it ACTION: Ada", "Mend it (Ada to action)", "Mend it (Action: Ada, by 5 May)".
#include "readers/marks.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {

namespace {

// "Ada" of "Ada to action"; empty: it says something else.
std::string_view owners_to_action(Reading& reading, std::string_view text) {
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || space < 2) return {};
  std::string last(text.substr(space + 1));
  if (last.empty()) return {};
  if (last.front() >= 'a' && last.front() <= 'z') last.front() = static_cast<char>(last.front() - 'a' + 'A');
  if (sections::task_mark_at_start(reading.grammar, last) != last.size()) return {};
  const auto before = trim(text.substr(0, space));
  const auto verb = phrase_at_end(reading.grammar.words, Words::owner_verb, before);
  return verb > 0 && verb < before.size() ? trim(before.substr(0, before.size() - verb)) : std::string_view{};
}

}  // namespace

bool find_behind(Reading& reading, std::string_view line, Behind& found) {
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
  if (line.size() < 16) return false;
  const auto take = [&](std::string_view mark, std::string_view owners, bool is_sure) {
    std::string_view due;
    owners = without_joint(reading, without_due_behind(reading, trim(owners), due));
    if (owners.empty() || owners.size() > longest_owners_of_mark || !are_owners_of(reading, owners, {}, is_sure)) return false;
    found = {mark, owners, due};
    return true;
  };
  if (line.back() == ')' || line.back() == ']') {
    const auto open = line.rfind(line.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 8 || line.size() - open > longest_owners_of_mark + 24) return false;
    const auto inside = trim(line.substr(open + 1, line.size() - open - 2));
    const auto mark = line.substr(open);
    std::string first(inside.substr(0, longest_owners_of_mark));
    if (first.size() > 1 && first.front() >= 'a' && first.front() <= 'z') first.front() = static_cast<char>(first.front() - 'a' + 'A');
    bool needs_owner = false;
    if (const auto size = mark_at_start(reading, first, needs_owner); size > 0 && size < inside.size()) {
      auto rest = trim(inside.substr(size));
      rest = without_joint(reading, rest);
      rest = trim(rest.substr(sign_at_start(rest)));
      return take(mark, rest, true);
    }
    const auto owners = owners_to_action(reading, inside);
    return !owners.empty() && take(mark, owners, true);
  }
  // "Mend it. Ada to action", "Mend it - Ada to action"
  if (line.ends_with("action") || line.ends_with("ACTION")) {
    for (const std::string_view sign : {". ", " - ", " \xE2\x80\x93 "}) {
      const auto at = line.rfind(sign);
      if (at == std::string_view::npos || at < 8 || line.size() - at > longest_owners_of_mark) continue;
      const auto owners = owners_to_action(reading, line.substr(at + sign.size()));
      if (!owners.empty()) return take(line.substr(sign.front() == '.' ? at + 1 : at), owners, true);
    }
  }
  // The mark is one of the last words.
  const auto from = line.size() > longest_owners_of_mark + 24 ? line.size() - longest_owners_of_mark - 24 : 0;
  constexpr std::size_t most_words = 10;
  std::size_t at = line.size();
  for (std::size_t word = 0; word < most_words; ++word) {
    const auto space = line.rfind(' ', at - 1);
    if (space == std::string_view::npos || space < std::max<std::size_t>(from, 8)) return false;
    at = space;
    const auto end = line.substr(space + 1);
    const bool is_new = at > 1 && (line[at - 1] == '.' || line[at - 1] == ';');
    if (end.front() < 'A' || end.front() > 'Z' || (!is_new && !may_be_mark(end))) continue;
    const auto size = sections::task_mark_at_start(reading.grammar, end);
    if (size == 0 || size + 2 >= end.size()) continue;
    auto rest = trim(end.substr(size));
    const auto sign = sign_at_start(rest);
    // "We went through the Action Plan": without a sign the mark stands in capitals, and its owners are known.
    const bool is_capital = !has_small(end.substr(0, size));
    // "It leaks. Action Ada"
    const bool is_sentence = is_new && all_owners(reading, rest, [&](std::string_view one) { return reading.is_attendee(one); });
    if (sign == 0 && !is_capital && !is_sentence) return false;
    return take(end, rest.substr(sign), sign > 0 || is_sentence);
  }
  return false;
}

void take_mark_behind(Reading& reading, std::uint16_t rule_id, std::string_view& text, Action& action) {
  Behind behind;
  if (!action.owners.empty() || !find_behind(reading, text, behind)) return;
  fill(reading, action, Field::owners, behind.owners, rule_id);
  if (!behind.due.empty() && !action.due.is_there()) fill(reading, action, Field::due, without_lead(reading, behind.due), rule_id);
  text = tidy(text.substr(0, static_cast<std::size_t>(behind.mark.data() - text.data())));
}

}  // namespace minuter::readers
