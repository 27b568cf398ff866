#include "sections/task_marks.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_mark = 32;
constexpr int most_words = 3;

bool ends_word(char c) { return c == ' ' || c == ':' || c == '(' || c == '[' || c == ')' || c == ']' || c == ',' || c == '#' || c == '\n'; }

bool is_mark(const Grammar& grammar, std::string_view text) {
  const auto* meaning = grammar.meaning_of_printed(text);
  if (!meaning || meaning->section < 0) return false;
  // "Action" heads the business of some bodies; before a text it marks a task there too.
  const auto& section = grammar.sections[static_cast<std::size_t>(meaning->section)];
  return section.name == "actions" || section.name == "action-mark" || section.name == "business";
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; }

bool has_small(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A dash is no word of a mark.
bool begins_word(std::string_view text) { return !text.empty() && is_letter(text.front()) && !text.starts_with("\xE2\x80") && !text.starts_with("\xE2\x86"); }

}  // namespace

std::size_t arrow_at_start(std::string_view text) {
  if (text.empty() || (text.front() != '=' && text.front() != '-' && text.front() != '>' && (text.front() & 0x80) == 0)) return 0;
  for (const std::string_view arrow : {"=> ", "-> ", "--> ", "==> ", ">> ", "\xE2\x86\x92 ", "\xE2\x87\x92 ", "\xE2\x9E\x94 ", "\xE2\x9E\x9C ", "\xE2\x9E\xA4 ", "\xE2\x96\xBA ", "\xE2\x96\xB6 ", "\xC2\xBB ",
                                   "\xF0\x9F\x91\x89 ", "\xF0\x9F\x93\x8C ", "\xF0\x9F\x93\x9D ", "\xF0\x9F\x94\xB2 "})
    if (text.starts_with(arrow)) return arrow.size();
  return 0;
}

std::size_t task_mark_at_start(const Grammar& grammar, std::string_view text) {
  if (text.size() < 2 || (text[0] >= 'a' && text[0] <= 'z') || !begins_word(text) || !grammar.meanings.may_begin(text)) return 0;
  std::size_t size = 0;
  std::size_t end = 0;
  for (int word = 0; word < most_words; ++word) {
    while (end < text.size() && end <= longest_mark && !ends_word(text[end])) ++end;
    if (end > longest_mark) break;
    if (is_mark(grammar, text.substr(0, end))) size = end;
    if (end >= text.size() || text[end] != ' ') break;
    if (!begins_word(text.substr(++end))) break;
  }
  return size;
}

bool begins_marked_task(const Grammar& grammar, std::string_view line) {
  if (const auto arrow = arrow_at_start(line); arrow > 0) return line.size() > arrow + 8 && line[arrow] >= 'A' && line[arrow] <= 'Z';
  const auto size = task_mark_at_start(grammar, line);
  if (size == 0 || size + 8 > line.size()) return false;
  if (line[size] == ':') return line[size + 1] == ' ';
  if (line[size] != ' ') return false;
  const auto behind = line.substr(size + 1);
  if (behind.starts_with("- ") || behind.starts_with("\xE2\x80\x93 ") || behind.starts_with("\xE2\x80\x94 ")) return true;
  return !has_small(line.substr(0, size)) && behind.front() >= 'A' && behind.front() <= 'Z' && has_small(behind);
}

bool gives_marked_task(const Grammar& grammar, std::string_view line) {
  constexpr std::size_t longest_owners = 60;
  const auto at = line.find(" to ");
  if (at == std::string_view::npos || at > longest_owners + longest_mark || at + 8 > line.size() || line[at + 4] < 'a' || line[at + 4] > 'z') return false;
  const auto size = task_mark_at_start(grammar, line);
  if (size == 0 || size + 1 >= at) return false;
  auto who = line.substr(size + 1, at - size - 1);
  if (const auto space = who.find(' '); space != std::string_view::npos && space <= 3 && who.front() >= 'a' && who.front() <= 'z') who.remove_prefix(space + 1);
  if (who.size() > 1 && (who.front() == '(' || who.front() == '[' || who.front() == '@')) who.remove_prefix(1);
  return !who.empty() && who.front() >= 'A' && who.front() <= 'Z' && has_small(who) && who.find_first_of(":.?") == std::string_view::npos;
}

bool is_task_mark(const Grammar& grammar, std::string_view text) { return is_mark(grammar, fold_key(text)); }

std::size_t owner_lead_at_start(const Grammar& grammar, std::string_view text) {
  constexpr int most = 4;  // words
  constexpr std::size_t longest = 24;
  const SectionRule* tasks = nullptr;
  for (const auto& section : grammar.sections)
    if (section.name == "actions") tasks = &section;
  if (!tasks) return 0;
  std::size_t size = 0;
  std::size_t end = 0;
  for (int word = 0; word < most; ++word) {
    end = text.find(' ', end);
    if (end == std::string_view::npos || end > longest) break;
    const bool is_label = text[end - 1] == ':';
    const auto key = fold_key(text.substr(0, is_label ? end - 1 : end));
    const bool is_joint = word == 0 && (grammar.words.has(Words::agent, key) || grammar.words.has(Words::office_joint, key));
    const bool is_title = std::any_of(tasks->columns.begin(), tasks->columns.end(), [&](const auto& column) {
      return column.field == Field::owners && std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
    });
    ++end;
    // "Contact Ada" is something to do.
    if (is_joint || (is_title && (is_label || !grammar.words.has(Words::task_verb, key)))) size = end;
  }
  return size;
}

// "Mend it (Ada to action)"
static bool ends_with_owner_of_mark(const Grammar& grammar, std::string_view line) {
  constexpr std::size_t longest_bracket = 60;
  const auto open = line.back() == ')' ? line.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open < 8 || line.size() - open > longest_bracket) return false;
  const auto inside = line.substr(open + 1, line.size() - open - 2);
  const auto space = inside.rfind(' ');
  return space != std::string_view::npos && is_mark(grammar, inside.substr(space + 1)) &&
         phrase_at_end(grammar.words, Words::owner_verb, inside.substr(0, space)) > 0;
}

bool ends_with_task_mark(const Grammar& grammar, std::string_view line) {
  constexpr std::size_t longest = 60;  // of what stands behind the mark
  constexpr std::size_t most_behind = 6;
  if (line.size() > 12 && ends_with_owner_of_mark(grammar, line)) return true;
  while (!line.empty() && (line.back() == '.' || line.back() == ' ' || line.back() == ')' || line.back() == ']')) line.remove_suffix(1);
  if (line.size() < 12) return false;
  const auto colon = line.rfind(": ");
  if (colon == std::string_view::npos || colon < 12 || line.size() - colon > longest) return false;
  const auto behind = line.substr(colon + 2);
  // "Action: Ada and" goes on below.
  if (behind.back() == ',' || behind.back() == '&' || behind.back() == '/' || grammar.words.has(Words::and_word, fold_key(behind.substr(behind.rfind(' ') + 1)))) return false;
  // Names stand behind the mark: "Action: Ada Penrose and Bo", not "Action: Ada would mend".
  std::size_t words = 0;
  for (auto rest = behind; !rest.empty(); ++words) {
    const auto word = rest.substr(0, rest.find(' '));
    const bool is_small = word.empty() || (word.front() >= 'a' && word.front() <= 'z');
    if (words == most_behind || (is_small && !grammar.words.has(Words::and_word, fold_key(word)))) return false;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  auto begin = colon;
  for (int word = 0; word < most_words; ++word) {
    begin = line.find_last_of(" ([", begin - 1);
    if (begin == std::string_view::npos || begin < 8) return false;
    const auto size = task_mark_at_start(grammar, line.substr(begin + 1));
    if (size > 0) return begin + 1 + size == colon;
  }
  return false;
}

}  // namespace minuter::sections
