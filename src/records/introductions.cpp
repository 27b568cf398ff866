#include "records/introductions.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "records/people.hpp"
#include "records/phrases.hpp"

namespace minuter::records {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_affiliation = 80;

std::string_view trim(std::string_view text) {
  const auto begin = skip_spaces(text, 0);
  return text.substr(begin, std::max(begin, skip_spaces_back(text, text.size())) - begin);
}

// Small ASCII letters of it: "Ada_P|away" is "adapaway".
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_lower(c)) out += c;
    if (is_upper(c)) out += static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// In small letters, parted at what is none.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" -_."), text.size());
    if (auto word = letters_of(text.substr(0, end)); !word.empty()) words.push_back(std::move(word));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

// "aqu" of "ada quill": the starts of all words, in order.
bool is_made_of(std::string_view nick, const std::vector<std::string>& words, std::size_t from) {
  if (from == words.size()) return nick.empty() && from >= 2;
  for (std::size_t size = 1; size <= std::min(nick.size(), words[from].size()) && nick[size - 1] == words[from][size - 1]; ++size)
    if (is_made_of(nick.substr(size), words, from + 1)) return true;
  return false;
}

// "tom quill": two or three words of letters alone.
bool is_small_name(std::string_view text) {
  std::size_t words = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      ++words;
      if (i + 1 >= text.size() || text[i + 1] == ' ') return false;
    } else if (!is_letter(text[i]) && text[i] != '-' && text[i] != '\'') {
      return false;
    }
  }
  return words >= 2 && words <= 3;
}

std::string_view value_of(const Vocabulary& words, std::string_view phrase) {
  const auto* entry = words.find(Words::introduction, fold(phrase));
  return entry == nullptr ? std::string_view() : std::string_view(entry->value);
}

// Without what is said around a name: "I am Ada Penrose", "Ada Penrose here".
std::string_view bare(std::string_view text, const Vocabulary& words) {
  if (const auto lead = phrase_at_start(words, Words::introduction, text); lead > 0 && lead < text.size() && value_of(words, text.substr(0, lead)) == "lead")
    text.remove_prefix(lead + 1);
  while (!text.empty() && (text.back() == '.' || text.back() == '!')) text.remove_suffix(1);
  if (text.ends_with(" o/")) text.remove_suffix(3);  // a hand raised
  if (const auto tail = phrase_at_end(words, Words::introduction, text);
      tail > 0 && tail < text.size() && value_of(words, text.substr(text.size() - tail)) == "tail")
    text.remove_suffix(tail + 1);
  return trim(text);
}

// "from", "on behalf of" between a name and whom one works or speaks for: where it stands first.
struct Between {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  bool tells_whom = false;
};
Between between_names(std::string_view text, const Vocabulary& words) {
  Between first;
  for (const auto& [phrase, entry] : words.list(Words::introduction)) {
    if (entry.value != "from" && entry.value != "behalf") continue;
    for (auto at = text.find(phrase); at != std::string_view::npos && at < first.at; at = text.find(phrase, at + 1)) {
      const auto end = at + phrase.size();
      if (at == 0 || text[at - 1] != ' ' || end >= text.size() || text[end] != ' ') continue;
      first = {at - 1, phrase.size() + 2, entry.value == "from"};
    }
  }
  return first;
}

// "adap = Ada Penrose", "adap is Ada Penrose", "adap - Ada Penrose", "adap Ada Penrose": who typed it
// says first whose nick it is.
std::string_view behind_nick(std::string_view text, std::string_view nick, const Vocabulary& words) {
  if (nick.size() < 3 || text.size() < nick.size() + 4 || fold(text.substr(0, nick.size())) != fold(nick)) return text;
  auto rest = text.substr(nick.size());
  const bool is_parted = rest.front() == ' ' || rest.front() == '=' || rest.front() == ':';
  if (!is_parted) return text;
  rest = trim(rest);
  if (rest.front() == '(') return text;  // whom he works for
  if (rest.front() == '=' || rest.front() == ':' || rest.starts_with("- ")) return trim(rest.substr(1));
  if (const auto is = phrase_at_start(words, Words::introduction, rest); is > 0 && is < rest.size() && value_of(words, rest.substr(0, is)) == "is") return trim(rest.substr(is));
  // Without a mark between them it may be the first of the names.
  return is_lower(nick.front()) && text.starts_with(nick) ? rest : text;
}

}  // namespace

bool calls_the_roll(std::string_view topic, const Vocabulary& words) {
  if (topic.size() > 80) return false;
  Lookup lookup(words);
  bool at_word = true;
  for (std::size_t at = 0; at < topic.size(); ++at) {
    if (at_word && lookup.at(Words::roll_call, topic, at)) return true;
    at_word = !is_letter(topic[at]) && !is_digit(topic[at]) && topic[at] != '-';
  }
  return false;
}

bool fits_nick(std::string_view name, std::string_view nick) {
  const auto said = letters_of(nick);
  if (said.size() < 2) return false;
  const auto words = words_of(name);
  for (const auto& word : words) {
    if (word.size() >= 3 && said.find(word.substr(0, 4)) != std::string::npos) return true;
    if (said.size() >= 3 && word.starts_with(said.substr(0, 5))) return true;
  }
  return is_made_of(said, words, 0) || (words.size() == 1 && is_made_of(words.front(), words_of(nick), 0));
}

bool read_introduction(std::string_view text, std::string_view nick, Said where, const Vocabulary& words, Introduction& out) {
  text = trim(text);
  const auto whole = text.size();
  // "Ada - Quill" alone may be one name.
  if (where == Said::roll_call) text = behind_nick(text, nick, words);
  const bool is_told_nick = text.size() < whole;
  text = bare(text, words);
  if (text.size() < 3 || text.size() > longest_name + longest_affiliation) return false;
  auto name = text;
  std::string_view affiliation;
  const auto between = between_names(text, words);
  if (const auto end = std::min({text.find(','), text.find(" - "), between.at}); end != std::string_view::npos) {
    name = trim(text.substr(0, end));
    if (text[end] == ',') affiliation = trim(text.substr(end + 1));
    else if (is_told_nick && text.substr(end).starts_with(" - ")) affiliation = trim(text.substr(end + 3));
    else if (end == between.at && between.tells_whom) affiliation = trim(text.substr(end + between.size));
  } else if (text.back() == ')') {
    const auto open = text.rfind('(');
    if (open == std::string_view::npos || open < 2) return false;
    name = trim(text.substr(0, open));
    affiliation = trim(text.substr(open + 1, text.size() - open - 2));
  }
  if (name.size() < 2 || name.size() > longest_name || affiliation.size() > longest_affiliation || affiliation.find(". ") != std::string_view::npos)
    return false;
  const bool fits = name == nick || fits_nick(name, nick);
  const bool is_lone = name.find(' ') == std::string_view::npos;
  const bool is_name = looks_like_name(name, words);
  switch (where) {
    case Said::marked:
      if (is_lone || !is_name) return false;
      break;
    case Said::roll_call:
      if (!(is_name && !is_lone) && !(fits && (is_lone ? is_name : is_small_name(name)))) return false;
      break;
    case Said::anywhere:
      if (is_lone || !is_name || !fits) return false;
      break;
  }
  out.name = name;
  out.affiliation = affiliation;
  return true;
}

}  // namespace minuter::records
