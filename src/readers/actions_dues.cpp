// Until when a task is to be done: "by 5 May", "end of the week", "Due by 3/6/25".
#include "readers/actions.hpp"

#include "grammar/fold.hpp"
#include "records/times.hpp"

namespace minuter::readers {

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
  return words.has(Words::due_phrase, rest) || words.has(Words::weekday, rest) || words.has(Words::month, rest) ||
         records::find_date(text, words, reading.grammar.month_first, 2000);
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

// "by 5 May" as the last words of a sentence: the due date, which stays in the text.
std::string_view due_in(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  std::string key;
  std::size_t at = text.size();
  for (int back = 0; back < 8; ++back) {
    const auto space = text.rfind(' ', at == 0 ? 0 : at - 1);
    if (space == std::string_view::npos) return {};
    at = space;
    auto tail = trim(text.substr(space + 1));
    while (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
    key = fold_key(tail);
    const auto first_end = key.find(' ');
    if (first_end == std::string::npos || !words.has(Words::due_lead, std::string_view(key).substr(0, first_end))) continue;
    if (!is_due(reading, tail)) continue;
    // "bis zum 5. Mai": two words may lead together.
    const auto before = trim(text.substr(0, at));
    const auto first = before.rfind(' ') == std::string_view::npos ? 0 : before.rfind(' ') + 1;
    const auto lead = text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.find(' ') - first);
    if (first < before.size() && words.has(Words::due_lead, fold_key(lead)))
      return text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.size() - first);
    return tail;
  }
  return {};
}

}  // namespace minuter::readers
