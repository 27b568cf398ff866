// "Mend the gate (boq)": a nick in small letters behind a task. One may be anything; where several tasks
// of a document end so they name who does them.
#include "readers/actions.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t kFewest = 3;  // tasks that end so

bool is_in_nick(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

// The nick at the end of a task, without its brackets; empty: there is none.
std::string_view nick_behind(const Vocabulary& words, std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (text.size() < 12 || text.back() != ')') return {};
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open < 4 || text[open - 1] != ' ') return {};
  const auto nick = text.substr(open + 1, text.size() - open - 2);
  if (nick.size() < 3 || nick.size() > 16 || nick.front() < 'a' || nick.front() > 'z' || !std::all_of(nick.begin(), nick.end(), is_in_nick)) return {};
  for (const auto list : {Words::task_verb, Words::not_a_name, Words::action_status, Words::group, Words::role, Words::attendance, Words::due_phrase, Words::minute_unit, Words::hour_unit})
    if (words.has(list, nick)) return {};
  return nick;
}

}  // namespace

void read_task_nicks(Reading& reading) {
  auto& all = reading.minutes.actions;
  std::size_t ends = 0;
  std::size_t lone = 0;  // tasks of nobody
  for (const auto& action : all) {
    if (!action.owners.empty()) continue;
    ++lone;
    ends += !nick_behind(reading.grammar.words, action.text.value).empty();
  }
  if (ends < kFewest || ends * 2 < lone) return;
  const auto source = reading.layout.source->text();
  for (auto& action : all) {
    if (!action.owners.empty()) continue;
    auto& text = action.text;
    const std::string nick(nick_behind(reading.grammar.words, text.value));
    if (nick.empty()) continue;
    const auto& origin = text.origin.pieces.empty() ? text.origin.span : text.origin.pieces.back();
    const auto at = source.substr(origin.begin, origin.end - origin.begin).rfind('(' + nick + ')');
    if (at == std::string_view::npos) continue;
    Text owner;
    owner.value = nick;
    owner.origin = text.origin;
    owner.origin.pieces.clear();
    owner.origin.span.begin = origin.begin + static_cast<std::uint32_t>(at) + 1;
    owner.origin.span.end = owner.origin.span.begin + static_cast<std::uint32_t>(nick.size());
    action.owners.push_back(std::move(owner));
    text.value.resize(text.value.rfind('('));
    while (!text.value.empty() && (text.value.back() == ' ' || text.value.back() == ',')) text.value.pop_back();
    auto& end = text.origin.pieces.empty() ? text.origin.span.end : text.origin.pieces.back().end;
    end = origin.begin + static_cast<std::uint32_t>(at);
    while (end > text.origin.span.begin + 1 && source[end - 1] == ' ') --end;
    if (!text.origin.pieces.empty()) text.origin.span.end = end;
  }
}

}  // namespace minuter::readers
