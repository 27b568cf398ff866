// Tasks in running text that are told by who has them: "Ada to mend it", "Ada took an action to mend it", "(Ada to
// mend it)"; and by what stands behind: "Mend it (Owner: Ada)", "Mend it – assigned to Ada".
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/actions.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_owners = 60;
constexpr std::size_t shortest_task = 6;

bool is_there(Reading& reading, std::string_view one) {
  const bool is_handle = one.front() == '@' && one.find_first_of(" ()[]:") == std::string_view::npos;
  return is_handle || (one.front() >= 'A' && one.front() <= 'Z' && reading.is_attendee(one));
}

bool are_there(Reading& reading, std::string_view who) {
  return !who.empty() && who.size() <= longest_owners && who.find(':') == std::string_view::npos &&
         all_owners(reading, who, [&](std::string_view one) { return is_there(reading, one); });
}

// "Ada and Bo" of "No news, Ada and Bo"; empty: somebody is not of the attendance.
std::string_view who_is_told(Reading& reading, std::string_view before) {
  before = trim(before);
  if (are_there(reading, before)) return before;
  std::size_t cut = 0;
  for (const std::string_view sign : {", ", "; ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    if (const auto at = before.rfind(sign); at != std::string_view::npos) cut = std::max(cut, at + sign.size());
  const auto last = trim(before.substr(cut));
  return cut > 0 && are_there(reading, last) ? last : std::string_view{};
}

// A small word that may be a verb: "Ada to potentially mend it", not "Ada to the board".
bool may_be_verb(const Vocabulary& words, std::string_view word) {
  if (word.size() < 2 || !std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }) || word == "be") return false;
  for (const auto list : {Words::article, Words::and_word, Words::agent, Words::not_a_name, Words::owner_helper, Words::name_particle, Words::due_lead, Words::group})
    if (words.has(list, word)) return false;
  return true;
}

// People of the attendance, "to" and a verb: where the owners of "It leaks, Ada to mend it" begin.
std::string_view told_by_to(Reading& reading, std::string_view sentence) {
  static constexpr std::string_view joint = " to ";
  const auto at = sentence.find(joint);
  if (at == std::string_view::npos || at + joint.size() + shortest_task > sentence.size()) return {};
  const auto task = sentence.substr(at + joint.size());
  const auto word = task.substr(0, task.find_first_of(" ."));
  const bool is_verb = reading.grammar.words.has(Words::task_verb, word);
  if (!is_verb && (word.size() >= task.size() || !may_be_verb(reading.grammar.words, word))) return {};
  // "boq to mend it"
  const auto first = trim(sentence.substr(0, at));
  if (is_verb && first.find_first_of(" :") == std::string_view::npos && first.size() > 2 && first.front() >= 'a' && first.front() <= 'z' && reading.is_attendee(first)) return sentence;
  const auto who = is_verb ? who_is_told(reading, sentence.substr(0, at)) : first;
  if (who.empty() || (!is_verb && !are_there(reading, who))) return {};
  return sentence.substr(static_cast<std::size_t>(who.data() - sentence.data()));
}

// "Ada took an action to mend it", "Ada se encarga de ...": words that give a task wherever they stand.
bool is_told_by_verb(Reading& reading, std::string_view sentence) {
  constexpr int most_names = 3;
  constexpr int most_words = 5;  // of the verb
  if (reading.minutes.attendees.empty() || sentence.empty() || sentence.front() < 'A' || sentence.front() > 'Z') return false;
  std::size_t end = 0;
  std::string phrase;
  for (int names = 0; names < most_names; ++names) {
    end = sentence.find(' ', end + (names > 0 ? 1 : 0));
    if (end == std::string_view::npos) return false;
    if (!reading.is_attendee(sentence.substr(0, end))) continue;
    auto until = end;
    for (int words = 0; words < most_words; ++words) {
      until = sentence.find_first_of(" '", until + 1);
      if (until == std::string_view::npos || until + shortest_task > sentence.size()) break;
      phrase.clear();
      fold_into(sentence.substr(end + 1, until - end - (sentence[until] == ' ' ? 1 : 0)), phrase);
      const auto* verb = reading.grammar.words.find(Words::owner_verb, phrase);
      if (verb && (verb->value == "give" || (verb->value == "keep" && std::count(phrase.begin(), phrase.end(), ' ') >= 2))) return true;
    }
  }
  return false;
}

std::string_view told_in(Reading& reading, std::string_view sentence) {
  if (const auto told = told_by_to(reading, sentence); !told.empty()) return told;
  return is_told_by_verb(reading, sentence) ? sentence : std::string_view{};
}

}  // namespace

std::string_view told_task(Reading& reading, std::string_view sentence) {
  if (const auto told = told_in(reading, sentence); !told.empty()) return told;
  // "It creaks (Ada to oil it)."
  while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' ')) sentence.remove_suffix(1);
  if (sentence.empty() || (sentence.back() != ')' && sentence.back() != ']')) return {};
  const auto open = sentence.rfind(sentence.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos) return {};
  return told_in(reading, trim(sentence.substr(open + 1, sentence.size() - open - 2)));
}

namespace {

bool begins_with_verb_of_task(Reading& reading, std::string_view text) {
  const auto first = text.find(' ');
  return first != std::string_view::npos && reading.grammar.words.has(Words::task_verb, fold_key(text.substr(0, first)));
}

// Is it something to do? Its verb stands first, or last ("den Saal buchen").
bool has_verb_of_task(Reading& reading, std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  const auto first = text.find(' ');
  if (first == std::string_view::npos) return false;
  const auto& words = reading.grammar.words;
  return words.has(Words::task_verb, fold_key(text.substr(0, first))) || words.has(Words::task_verb, fold_key(text.substr(text.rfind(' ') + 1)));
}

}  // namespace

bool find_owner_behind(Reading& reading, std::string_view line, bool is_entry, std::string_view& task, std::string_view& owners) {
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
  if (line.size() < 16) return false;
  auto cut = std::string_view::npos;
  auto inside = line;
  if (line.back() == ')' || line.back() == ']') {
    cut = line.rfind(line.back() == ')' ? '(' : '[');
    if (cut == std::string_view::npos) return false;
    inside = trim(line.substr(cut + 1, line.size() - cut - 2));
  } else {
    // What leads in who has it stands near the end, and begins behind a dash, a stop or a bar.
    const auto from = line.size() > longest_owners + 24 ? line.size() - longest_owners - 24 : 0;
    std::size_t behind = line.size();
    for (auto at = line.size() - 1; at > from && cut == std::string_view::npos; --at) {
      if (line[at] != ' ') continue;
      const auto before = line.substr(0, at);
      const char sign = before.back();
      const bool is_dash = at > 2 && (((sign == '-' || sign == '|') && before[at - 2] == ' ') || before.ends_with(" \xE2\x80\x93") || before.ends_with(" \xE2\x80\x94"));
      if (!is_dash && sign != '.' && sign != ';') continue;
      behind = at + 1;
      cut = is_dash ? before.rfind(' ') : at - 1;
    }
    if (cut == std::string_view::npos) return false;
    inside = trim(line.substr(behind));
  }
  if (cut < 8 || inside.size() > longest_owners + 24) return false;
  task = trim(line.substr(0, cut));
  // "- Paint the gate (Ada)"
  if (is_entry && line.back() == ')' && are_there(reading, inside)) {
    owners = inside;
    return begins_with_verb_of_task(reading, task);
  }
  const auto lead = sections::owner_lead_at_start(reading.grammar, inside);
  if (lead == 0 || lead >= inside.size()) return false;
  // "(by Ada)" tells who said it.
  const auto& words = reading.grammar.words;
  const auto key = fold_key(inside.substr(0, inside.find(' ')));
  if (lead == key.size() + 1 && (words.has(Words::agent, key) || words.has(Words::office_joint, key))) return false;
  owners = trim(inside.substr(lead));
  return are_there(reading, owners) && has_verb_of_task(reading, task);
}

}  // namespace minuter::readers
