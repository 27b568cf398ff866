// Until when a task is to be done: "by 5 May", "end of the week", "Due by 3/6/25".
#include "readers/actions.hpp"

#include "grammar/fold.hpp"
#include "grammar/printed_key.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {

namespace {

bool is_day_or_phrase(const Vocabulary& words, std::string_view key) {
  return words.has(Words::due_phrase, key) || words.has(Words::weekday, key) || words.has(Words::month, key);
}

// Behind what leads a date: "our next meeting", "the next two weeks", "Friday 5pm", "COB Friday", "mid-May", "end of Q2".
bool is_told_day(const Vocabulary& words, std::string_view key) {
  constexpr std::size_t longest_before = 5;  // of a word before what is known
  constexpr int most_before = 2;
  if (is_day_or_phrase(words, key)) return true;
  if (const auto lead = phrase_at_start(words, Words::due_lead, key); lead > 0 && lead < key.size() && is_day_or_phrase(words, trim(key.substr(lead)))) return true;
  if (key.starts_with("mid-")) return is_day_or_phrase(words, key.substr(4));
  // A weekday and an hour, or a phrase.
  const auto space = key.find(' ');
  if (space == std::string_view::npos) return false;
  const auto behind = key.substr(space + 1);
  if (words.has(Words::weekday, key.substr(0, space)) &&
      (is_day_or_phrase(words, behind) || (behind.find(' ') == std::string_view::npos && records::has_digit(behind))))
    return true;
  auto rest = key;
  for (int i = 0; i < most_before; ++i) {
    const auto end = rest.find(' ');
    if (end == std::string_view::npos || end > longest_before || records::has_digit(rest.substr(0, end))) return false;
    rest = rest.substr(end + 1);
    if (is_day_or_phrase(words, rest)) return true;
  }
  return false;
}

}  // namespace

bool is_due(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > 48) return false;
  const auto key = fold_key(text);
  if (words.has(Words::due_phrase, key)) return true;
  // "end of May", "early June"
  if (const auto lead = phrase_at_start(words, Words::due_lead, key); lead > 0 && lead < key.size() && words.has(Words::month, trim(std::string_view(key).substr(lead)))) return true;
  const auto space = key.find(' ');
  if (space == std::string::npos || !words.has(Words::due_lead, std::string_view(key).substr(0, space))) {
    const auto date = records::find_date(text, words, reading.grammar.month_first, 2000);
    if (!date) return false;
    const auto before = trim(text.substr(0, static_cast<std::size_t>(date->printed.data() - text.data())));
    return date->printed.size() + 6 >= text.size() && (before.empty() || words.has(Words::weekday, fold_key(before)));
  }
  // "by the end of June": the longest lead counts.
  const auto lead = phrase_at_start(words, Words::due_lead, key);
  if (lead > space && lead < key.size() && (words.has(Words::month, trim(std::string_view(key).substr(lead))) || words.has(Words::weekday, trim(std::string_view(key).substr(lead)))))
    return true;
  const auto rest = std::string_view(key).substr(space + 1);
  return is_told_day(words, rest) || records::find_date(text, words, reading.grammar.month_first, 2000);
}

// "Due by 3/6/25" -> "by 3/6/25": of two words that lead a date the second is enough.
std::string_view without_lead(const Reading& reading, std::string_view due) {
  const auto space = due.find(' ');
  if (space == std::string_view::npos) return due;
  const auto rest = trim(due.substr(space + 1));
  const auto next = rest.substr(0, rest.find(' '));
  const auto& words = reading.grammar.words;
  // "before the ...", "avant le ..." are one lead; "Due", "Fällig" only say what follows.
  const auto first = fold_key(due.substr(0, space));
  if (next.size() == rest.size() || !words.has(Words::due_word, first)) return due;
  return words.has(Words::due_lead, fold_key(next)) ? rest : due;
}

// "Mend the gate next week", "call him tomorrow": a phrase that only says when, and nothing leads it.
static std::string_view bare_due_in(const Vocabulary& words, std::string_view text) {
  constexpr int most = 4;  // words
  constexpr std::size_t shortest_task = 4;
  constexpr std::size_t shortest_before = 4;
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (text.find(". ") != std::string_view::npos) return {};  // the last of several sentences may tell anything
  std::string_view found;
  auto at = text.size();
  for (int back = 0; back < most && at > 0; ++back) {
    at = text.rfind(' ', at - 1);
    if (at == std::string_view::npos || at < shortest_task) break;
    const auto tail = text.substr(at + 1);
    const auto key = fold_key(tail);
    if (words.has(Words::due_phrase, key) && !words.has(Words::action_status, key)) found = tail;
  }
  if (found.empty()) return {};
  // "the date of the next meeting"
  const auto before = trim(text.substr(0, static_cast<std::size_t>(found.data() - text.data())));
  return before.size() - (before.rfind(' ') + 1) >= shortest_before ? found : std::string_view{};
}

// "by 5 May" as the last words of a sentence: the due date, which stays in the text.
std::string_view due_in(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  std::string key;
  std::string_view led;  // by words of which none leads alone
  std::size_t at = text.size();
  for (int back = 0; back < 8; ++back) {
    const auto space = text.rfind(' ', at == 0 ? 0 : at - 1);
    if (space == std::string_view::npos) break;
    at = space;
    auto tail = trim(text.substr(space + 1));
    while (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
    if (!may_be_key(words, Words::due_lead, tail)) continue;
    key = fold_key(tail);
    const auto first_end = key.find(' ');
    if (first_end == std::string::npos) continue;
    if (!words.has(Words::due_lead, std::string_view(key).substr(0, first_end))) {
      // "in advance of the next meeting"
      const auto lead = phrase_at_start(words, Words::due_lead, key);
      if (lead > 0 && lead < key.size() && is_told_day(words, trim(std::string_view(key).substr(lead)))) led = tail;
      continue;
    }
    if (!is_due(reading, tail)) continue;
    // "bis zum 5. Mai": two words may lead together.
    const auto before = trim(text.substr(0, at));
    const auto first = before.rfind(' ') == std::string_view::npos ? 0 : before.rfind(' ') + 1;
    const auto lead = text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.find(' ') - first);
    if (first < before.size() && words.has(Words::due_lead, fold_key(lead)))
      return text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.size() - first);
    return tail;
  }
  return led.empty() ? bare_due_in(words, text) : led;
}

}  // namespace minuter::readers
