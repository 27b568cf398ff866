// What the words of a title do, and the body that a title names: "Minutes of the X Board - 4 May 2020".
#include "resolve/meeting.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::resolve {

using readers::tidy;

static constexpr records::CharSet blanks(" \n");

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    auto end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    if (end > at) words.push_back({text.substr(at, end - at), fold_key(text.substr(at, end - at))});
    at = end;
  }
  return words;
}

WordKind kind_of(const Grammar& grammar, std::string_view key) {
  if (key.empty()) return WordKind::join;
  if (const auto* entry = grammar.words.find(Words::title_word, key)) {
    if (entry->value == "soft") return WordKind::soft;
    if (entry->value == "with") return WordKind::with;
    if (entry->value == "join") return WordKind::join;
    if (entry->value == "group") return WordKind::group;
    if (entry->value == "crew") return WordKind::other;
    return WordKind::name;
  }
  if ((key.front() >= '0' && key.front() <= '9') || grammar.words.has(Words::month, key) ||
      grammar.words.has(Words::weekday, key))
    return WordKind::number;
  // "Week3", "Sprint12"
  static constexpr records::CharSet all_digits("0123456789");
  if (const auto digits = all_digits.first_in(key);
      digits != std::string_view::npos && key.find_first_not_of("0123456789", digits) == std::string_view::npos &&
      grammar.words.find(Words::title_word, key.substr(0, digits)))
    return WordKind::number;
  // "Summary/Minutes"
  if (const auto slash = key.find('/'); slash != std::string_view::npos && slash > 0 && slash + 1 < key.size()) {
    const auto before = kind_of(grammar, key.substr(0, slash));
    const auto behind = kind_of(grammar, key.substr(slash + 1));
    if (before == WordKind::name && behind == WordKind::name) return WordKind::name;
  }
  return WordKind::other;
}

bool has_kind(const Grammar& grammar, std::string_view text, WordKind kind) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(blanks.first_in(text, at), text.size());
    key.clear();
    fold_key_into(text.substr(at, end - at), key);
    if (end > at && kind_of(grammar, key) == kind) return true;
    at = end + 1;
  }
  return false;
}

namespace {

std::string_view between(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  const auto* begin = words[first].text.data();
  const auto* end = words[last - 1].text.data() + words[last - 1].text.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

// A segment of a title: its words, what each of them does, and which of them are the body.
struct Segment {
  std::vector<Word> words;
  std::vector<WordKind> kinds;
  std::size_t first = 0;
  std::size_t last = 0;  // behind it

  // Does the word go at the ends of what is left?
  [[nodiscard]] bool goes(std::size_t i) const {
    return kinds[i] == WordKind::name || kinds[i] == WordKind::soft || kinds[i] == WordKind::join || kinds[i] == WordKind::number;
  }
  [[nodiscard]] bool has_group(std::size_t from, std::size_t to) const {
    const auto begin = kinds.begin();
    return std::find(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to), WordKind::group) !=
           begin + static_cast<std::ptrdiff_t>(to);
  }
};

Segment segment_of(const Grammar& grammar, std::string_view text) {
  Segment segment{.words = words_of(text), .kinds = {}};
  const auto& words = segment.words;
  auto& kinds = segment.kinds;
  kinds.reserve(words.size());
  for (const auto& word : words) kinds.push_back(kind_of(grammar, word.key));
  // "ACT NUMBER EIGHT"
  for (std::size_t i = 1; i < words.size(); ++i)
    if (kinds[i] == WordKind::other && grammar.words.has(Words::number_lead, words[i - 1].key) &&
        grammar.words.has(Words::number_word, words[i].key))
      kinds[i] = WordKind::number;
  segment.last = words.size();
  return segment;
}

// "Minutes of the general meeting of": what every title begins with.
void drop_front(Segment& segment) {
  const auto& kinds = segment.kinds;
  auto& first = segment.first;
  while (first < segment.last) {
    if (segment.goes(first)) {
      ++first;
      continue;
    }
    if (kinds[first] != WordKind::with) break;
    auto next = first;
    while (next < segment.last && (kinds[next] == WordKind::with || kinds[next] == WordKind::soft)) ++next;
    if (next == segment.last || kinds[next] != WordKind::name) break;
    first = next + 1;
  }
}

void drop_end(const Grammar& grammar, Segment& segment) {
  const auto& [words, kinds, first, end] = segment;
  auto last = end;
  // "X meeting with Y": the body stands before the first such word.
  for (auto i = first + 1; i < last; ++i) {
    const auto* word = grammar.words.find(Words::not_a_name, words[i].key);
    const bool is_verb = word && word->value == "verb" && kinds[i] != WordKind::join && words[i].text.front() >= 'a' && words[i].text.front() <= 'z';
    // "Mill Council Draft Minuites": what a title has ends the body, however it is spelt.
    const bool is_soft = kinds[i] == WordKind::soft && kinds[i - 1] == WordKind::group;
    if (kinds[i] != WordKind::name && !is_verb && !is_soft) continue;
    last = i;
    break;
  }
  while (last > first && (segment.goes(last - 1) || (kinds[last - 1] == WordKind::with && last < words.size() &&
                                                     (kinds[last] == WordKind::name || kinds[last] == WordKind::soft || kinds[last] == WordKind::number))))
    --last;
  segment.last = last;
}

// "One Hundredth Annual Meeting of the Mill Council": the body is what has a body's word.
void prefer_group(Segment& segment) {
  const auto& kinds = segment.kinds;
  if (segment.first >= segment.last || segment.has_group(segment.first, segment.last) || !segment.has_group(segment.last, kinds.size())) return;
  auto group = kinds.size();
  while (kinds[group - 1] != WordKind::group) --group;
  auto begin = group - 1;
  while (begin > segment.last && kinds[begin - 1] != WordKind::name && kinds[begin - 1] != WordKind::soft) --begin;
  while (begin < group && (kinds[begin] == WordKind::join || kinds[begin] == WordKind::number)) ++begin;
  if (begin + 1 >= group) return;
  segment.first = begin;
  segment.last = group;
}

// "l'association", "dell'orto": the article is no part of the body.
std::string_view without_elided(const Grammar& grammar, std::string_view body) {
  const auto quote = body.substr(0, 8).find_first_of("'\xE2");
  if (quote == std::string_view::npos || quote == 0) return body;
  const auto elided = fold_key(body.substr(0, quote)) + "'";
  const std::size_t size = body[quote] == '\'' ? 1 : 3;
  if (kind_of(grammar, elided) == WordKind::join && body.size() > quote + size) body.remove_prefix(quote + size);
  return body;
}

// "The Selectmen's minutes": they are the Selectmen's.
std::string_view without_genitive(std::string_view body) {
  for (const std::string_view own : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"})
    if (body.size() > own.size() + 3 && body.ends_with(own)) return body.substr(0, body.size() - own.size());
  return body;
}

// What is left of a segment of a title without the words that every title has.
std::string_view strip_title_words(const Grammar& grammar, std::string_view text) {
  auto segment = segment_of(grammar, text);
  drop_front(segment);
  drop_end(grammar, segment);
  prefer_group(segment);
  const auto& [words, kinds, first, end] = segment;
  auto last = end;
  if (first >= last) return {};
  // "Group 14": the number is its name.
  if (last < words.size() && kinds[last - 1] == WordKind::group && kinds[last] == WordKind::number && words[last].key.size() < 4 &&
      words[last].key.find_first_not_of("0123456789") == std::string::npos)
    ++last;
  auto body = without_elided(grammar, tidy(between(words, first, last)));
  while (body.starts_with('>') || body.starts_with(' ')) body.remove_prefix(1);  // of a trail of links
  if (last < words.size() && kinds[last] == WordKind::name) body = without_genitive(body);
  // "ACTION SUMMARY MINUTES": a word of all minutes is no body.
  if (last == first + 1 && kinds[first] == WordKind::other && words.size() > 1 && first == 0 && last < words.size() &&
      kinds[last] != WordKind::number && grammar.words.has(Words::not_a_name, words[first].key))
    return {};
  // "Mill Hall (Registered Charity 12": a bracket that stays open is no part of it.
  if (const auto open = body.rfind(" ("); open != std::string_view::npos && open > 0 && body.find(')', open) == std::string_view::npos)
    body = tidy(body.substr(0, open));
  // "Gütersloh e.V." keeps its point, "X Council." does not.
  while (!body.empty() && (body.back() == ',' || body.back() == '/' || (body.back() == '.' && body.find('.') + 1 == body.size())))
    body.remove_suffix(1);
  return body;
}

// Where the next segment of a title begins and how long the mark before it is; npos: there is none.
std::size_t find_cut(const Grammar& grammar, std::string_view title, std::size_t& size) {
  std::size_t cut = std::string_view::npos;
  for (const std::string_view mark :
       {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 "), std::string_view(" | "),
        std::string_view("\n"), std::string_view(", "), std::string_view(" held "), std::string_view(" HELD "),
        std::string_view("; ")}) {
    const auto at = title.find(mark);
    if (at >= cut) continue;
    cut = at;
    size = mark.size();
  }
  // "Mill Board: open notes" has its kind behind the colon; "Mill Board: Roofs" is a name.
  if (const auto colon = title.find(": "); colon < cut && has_title_word(grammar, title.substr(colon + 2, std::min(cut, title.size()) - colon - 2))) {
    cut = colon;
    size = 2;
  }
  return cut;
}

}  // namespace

// "Minutes of the X Board - 4 May 2020" -> "X Board".
// "Meeting notes - actions": what is listed, and nobody's name.
static bool heads_list(const Grammar& grammar, std::string_view text) {
  const auto* meaning = text.empty() ? nullptr : grammar.meaning_of(fold_key(text));
  if (!meaning || meaning->section < 0) return false;
  const auto reads = grammar.sections[static_cast<std::size_t>(meaning->section)].reads;
  return reads == Reads::actions || reads == Reads::agenda || reads == Reads::decisions;
}

std::string_view body_of_title(const Grammar& grammar, std::string_view title) {
  // The date cuts the title in two; so do dashes and colons.
  const auto date = records::find_date(title, grammar.words, grammar.month_first, 2000);
  std::string_view parts[2] = {title, {}};
  if (date) {
    const auto at = static_cast<std::size_t>(date->printed.data() - title.data());
    parts[0] = title.substr(0, at);
    parts[1] = title.substr(at + date->printed.size());
  }
  const auto begins_place = [&](std::string_view text) {
    const auto lead = phrase_at_start(grammar.words, Words::place_lead, text.substr(0, text.find(' ')));
    return lead > 0 && lead < text.size();
  };
  for (auto part : parts) {
    // "held on 4 May 2021 in the Mill Hall"
    if (part.data() != title.data() && part.starts_with(' ') && begins_place(part.substr(1))) break;
    bool is_below_day = false;
    while (!part.empty()) {
      std::size_t size = 0;
      const auto cut = find_cut(grammar, part, size);
      const auto body = strip_title_words(grammar, part.substr(0, cut));
      // "Team meeting" names no team.
      const auto* word = grammar.words.find(Words::title_word, fold_key(body));
      // Lines below the day tell where the meeting was rather than who met.
      const bool is_below = is_below_day && !has_kind(grammar, body, WordKind::group);
      const bool is_any = is_below || heads_list(grammar, body) || (word && (word->value == "crew" || word->value == "with"));
      const auto letters = std::count_if(body.begin(), body.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
      if (letters >= 2 && !is_any) return body;
      if (cut == std::string_view::npos) break;
      const bool is_place = size == 6 && begins_place(part.substr(cut + 6));
      if (is_place) break;  // "held in the Mill Hall"
      is_below_day = is_below_day || (part.data() != title.data() && part[cut] == '\n');
      part.remove_prefix(cut + size);
    }
  }
  return {};
}

// Is the line a name, each of its words with a capital but the small ones?
bool is_set_as_name(const Grammar& grammar, std::string_view text) {
  for (const auto& word : words_of(text)) {
    const char c = word.text.front();
    if (c >= 'a' && c <= 'z' && kind_of(grammar, word.key) != WordKind::join && word.key.size() > 3) return false;
  }
  return true;
}

// "A meeting of the board was held": a sentence.
bool has_verb(const Grammar& grammar, std::string_view text) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const auto* entry = grammar.words.find(Words::not_a_name, word.key);
    return entry && entry->value == "verb" && word.text.front() >= 'a' && word.text.front() <= 'z';
  });
}

}  // namespace minuter::resolve
