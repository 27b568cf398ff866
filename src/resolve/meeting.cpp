// The title of the document and the body that met.
#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "readers/reading.hpp"
#include "records/times.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using readers::tidy;

struct Word {
  std::string_view text;
  std::string key;
};

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

// What a word does in a title.
enum class Kind : std::uint8_t {
  other,
  name,    // tells that a line is a title: "minutes", "meeting"
  soft,    // goes with those, and tells nothing by itself: "weekly", "agenda"
  with,    // goes only beside one of them: "general", "public"
  join,    // "of", "the": goes at the ends of what is left
  number,  // numbers, months, weekdays
  group,   // "council", "committee": a body's own word
};

Kind kind_of(const Grammar& grammar, std::string_view key) {
  if (key.empty()) return Kind::join;
  if (const auto* entry = grammar.words.find(Words::title_word, key)) {
    if (entry->value == "soft") return Kind::soft;
    if (entry->value == "with") return Kind::with;
    if (entry->value == "join") return Kind::join;
    if (entry->value == "group") return Kind::group;
    if (entry->value == "crew") return Kind::other;
    return Kind::name;
  }
  if ((key.front() >= '0' && key.front() <= '9') || grammar.words.has(Words::month, key) ||
      grammar.words.has(Words::weekday, key))
    return Kind::number;
  // "Week3", "Sprint12"
  if (const auto digits = key.find_first_of("0123456789");
      digits != std::string_view::npos && key.find_first_not_of("0123456789", digits) == std::string_view::npos &&
      grammar.words.find(Words::title_word, key.substr(0, digits)))
    return Kind::number;
  // "Summary/Minutes"
  if (const auto slash = key.find('/'); slash != std::string_view::npos && slash > 0 && slash + 1 < key.size()) {
    const auto before = kind_of(grammar, key.substr(0, slash));
    const auto behind = kind_of(grammar, key.substr(slash + 1));
    if (before == Kind::name && behind == Kind::name) return Kind::name;
  }
  return Kind::other;
}

bool has_kind(const Grammar& grammar, std::string_view text, Kind kind) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return kind_of(grammar, word.key) == kind; });
}

bool has_title_word(const Grammar& grammar, std::string_view text) {
  return has_kind(grammar, text, Kind::name);
}

std::string_view between(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  const auto* begin = words[first].text.data();
  const auto* end = words[last - 1].text.data() + words[last - 1].text.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

// What is left of a segment of a title without the words that every title has.
std::string_view strip_title_words(const Grammar& grammar, std::string_view segment) {
  const auto words = words_of(segment);
  std::vector<Kind> kinds;
  kinds.reserve(words.size());
  for (const auto& word : words) kinds.push_back(kind_of(grammar, word.key));
  // "ACT NUMBER EIGHT"
  for (std::size_t i = 1; i < words.size(); ++i)
    if (kinds[i] == Kind::other && grammar.words.has(Words::number_lead, words[i - 1].key) &&
        grammar.words.has(Words::number_word, words[i].key))
      kinds[i] = Kind::number;
  const auto goes = [&](std::size_t i) {
    return kinds[i] == Kind::name || kinds[i] == Kind::soft || kinds[i] == Kind::join || kinds[i] == Kind::number;
  };
  std::size_t first = 0;
  std::size_t last = words.size();
  while (first < last) {
    if (goes(first)) {
      ++first;
      continue;
    }
    if (kinds[first] != Kind::with) break;
    auto next = first;
    while (next < last && (kinds[next] == Kind::with || kinds[next] == Kind::soft)) ++next;
    if (next == last || kinds[next] != Kind::name) break;
    first = next + 1;
  }
  // "X meeting with Y": the body stands before the first such word.
  for (auto i = first + 1; i < last; ++i) {
    const auto* word = grammar.words.find(Words::not_a_name, words[i].key);
    const bool is_verb = word && word->value == "verb" && words[i].text.front() >= 'a' && words[i].text.front() <= 'z';
    // "Mill Council Draft Minuites": what a title has ends the body, however it is spelt.
    const bool is_soft = kinds[i] == Kind::soft && kinds[i - 1] == Kind::group;
    if (kinds[i] != Kind::name && !is_verb && !is_soft) continue;
    last = i;
    break;
  }
  while (last > first && (goes(last - 1) || (kinds[last - 1] == Kind::with && last < words.size() &&
                                             (kinds[last] == Kind::name || kinds[last] == Kind::soft))))
    --last;
  // "One Hundredth Annual Meeting of the Mill Council": the body is what has a body's word.
  const auto has_group = [&](std::size_t from, std::size_t to) {
    return std::any_of(kinds.begin() + static_cast<std::ptrdiff_t>(from), kinds.begin() + static_cast<std::ptrdiff_t>(to),
                       [](Kind kind) { return kind == Kind::group; });
  };
  if (first < last && !has_group(first, last) && has_group(last, words.size())) {
    auto group = words.size();
    while (kinds[group - 1] != Kind::group) --group;
    auto begin = group - 1;
    while (begin > last && kinds[begin - 1] != Kind::name && kinds[begin - 1] != Kind::soft) --begin;
    while (begin < group && (kinds[begin] == Kind::join || kinds[begin] == Kind::number)) ++begin;
    if (begin + 1 < group) {
      first = begin;
      last = group;
    }
  }
  if (first >= last) return {};
  // "Group 14": the number is its name.
  if (last < words.size() && kinds[last - 1] == Kind::group && kinds[last] == Kind::number &&
      words[last].key.size() < 4 &&
      words[last].key.find_first_not_of("0123456789") == std::string::npos)
    ++last;
  auto rest = tidy(between(words, first, last));
  // "l'association", "dell'orto": the article is no part of it.
  if (const auto quote = rest.substr(0, 8).find_first_of("'\xE2"); quote != std::string_view::npos && quote > 0) {
    const auto elided = fold_key(rest.substr(0, quote)) + "'";
    const std::size_t size = rest[quote] == '\'' ? 1 : 3;
    if (kind_of(grammar, elided) == Kind::join && rest.size() > quote + size) rest.remove_prefix(quote + size);
  }
  // "The Selectmen's minutes": they are the Selectmen's.
  if (last < words.size() && kinds[last] == Kind::name) {
    for (const std::string_view own : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
      if (rest.size() <= own.size() + 3 || !rest.ends_with(own)) continue;
      rest.remove_suffix(own.size());
      break;
    }
  }
  // "ACTION SUMMARY MINUTES": a word of all minutes is no body.
  if (last == first + 1 && kinds[first] == Kind::other && words.size() > 1 && first == 0 && last < words.size() &&
      kinds[last] != Kind::number && grammar.words.has(Words::not_a_name, words[first].key))
    return {};
  // "Mill Hall (Registered Charity 12": a bracket that stays open is no part of it.
  if (const auto open = rest.rfind(" ("); open != std::string_view::npos && open > 0 && rest.find(')', open) == std::string_view::npos) rest = tidy(rest.substr(0, open));
  // "Gütersloh e.V." keeps its point, "X Council." does not.
  while (!rest.empty() && (rest.back() == ',' || rest.back() == '/' || (rest.back() == '.' && rest.find('.') + 1 == rest.size()))) rest.remove_suffix(1);
  return rest;
}

// "Minutes of the X Board - 4 May 2020" -> "X Board".
std::string_view body_of_title(const Grammar& grammar, std::string_view title) {
  // The date cuts the title in two; so do dashes and colons.
  const auto date = records::find_date(title, grammar.words, grammar.month_first, 2000);
  std::string_view parts[2] = {title, {}};
  if (date) {
    const auto at = static_cast<std::size_t>(date->printed.data() - title.data());
    parts[0] = title.substr(0, at);
    parts[1] = title.substr(at + date->printed.size());
  }
  for (auto part : parts) {
    // "held on 4 May 2021 in the Mill Hall"
    if (part.data() != title.data() && (part.starts_with(" in ") || part.starts_with(" at "))) break;
    while (!part.empty()) {
      std::size_t cut = std::string_view::npos;
      std::size_t size = 0;
      for (const std::string_view mark :
           {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 "), std::string_view(" | "),
            std::string_view("\n"), std::string_view(", "), std::string_view(" held "), std::string_view(" HELD "),
            std::string_view("; ")}) {
        const auto at = part.find(mark);
        if (at < cut) {
          cut = at;
          size = mark.size();
        }
      }
      const auto body = strip_title_words(grammar, part.substr(0, cut));
      // "Team meeting" names no team.
      const auto* word = grammar.words.find(Words::title_word, fold_key(body));
      const bool is_any = word && word->value == "crew";
      const auto letters = std::count_if(body.begin(), body.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
      if (letters >= 2 && !is_any) return body;
      if (cut == std::string_view::npos) break;
      const bool is_place = size == 6 && (part.substr(cut + 6).starts_with("in ") || part.substr(cut + 6).starts_with("at "));
      if (is_place) break;  // "held in the Mill Hall"
      part.remove_prefix(cut + size);
    }
  }
  return {};
}

// Every word of `part` stands in `whole` too, and `whole` has more.
bool says_more(std::string_view whole, std::string_view part) {
  const auto of_whole = words_of(whole);
  const auto of_part = words_of(part);
  if (of_part.size() >= of_whole.size()) return false;
  return std::all_of(of_part.begin(), of_part.end(), [&](const Word& word) {
    return std::any_of(of_whole.begin(), of_whole.end(), [&](const Word& other) { return other.key == word.key; });
  });
}

// Is the line a name, each of its words with a capital but the small ones?
bool is_set_as_name(const Grammar& grammar, std::string_view text) {
  for (const auto& word : words_of(text)) {
    const char c = word.text.front();
    if (c >= 'a' && c <= 'z' && kind_of(grammar, word.key) != Kind::join && word.key.size() > 3) return false;
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

// "ACT OF THE MEETING OF 3 MAY 2031." is a title, full stop or not.
bool is_in_capitals(std::string_view text) {
  const auto lower = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const auto upper = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return upper > 8 && lower * 6 < upper;
}

// "Mill Guild e. V.", "Mill S.r.l.": a name that ends with the form in which it is registered.
bool ends_in_legal_form(const Grammar& grammar, std::string_view text) {
  const auto words = words_of(text);
  if (text.size() > 80 || words.size() < 2 || words.size() > 9 || text.find(". ") < text.size() - 5) return false;
  const auto is_form = [&](std::string_view form) {
    return form.find('.') != std::string_view::npos && kind_of(grammar, fold_key(form)) == Kind::group;
  };
  return is_form(words.back().text) || is_form(std::string(words[words.size() - 2].text) + std::string(words.back().text));
}

// The line of the head that is the registered name of the body; empty: there is none.
std::string_view registered_name(const Linking& linking) {
  const auto& layout = linking.layout;
  for (std::size_t i = 0; i < layout.lines.size() && i < 6; ++i) {
    const auto line = tidy(layout.view(layout.lines[i]));
    if (line.find(':') == std::string_view::npos && ends_in_legal_form(linking.grammar, line) && is_set_as_name(linking.grammar, line) &&
        !has_title_word(linking.grammar, line))
      return line;
  }
  return {};
}

// "It was decided to meet the mayor by May 4, 2021.": the sentence that has the date, not at its start,
// does not speak of a meeting.
bool dates_something_else(const Grammar& grammar, std::string_view text) {
  const auto date = records::find_date(text, grammar.words, grammar.month_first);
  if (!date || text.find("://") != std::string_view::npos) return false;
  const auto at = static_cast<std::size_t>(date->printed.data() - text.data());
  const auto stop = text.rfind(". ", at);
  const auto begin = stop == std::string_view::npos ? 0 : stop + 2;
  const auto end = text.find(". ", at);
  const auto sentence = text.substr(begin, end == std::string_view::npos ? end : end - begin);
  if (at <= begin + 40 || sentence.size() <= 80 || has_title_word(grammar, sentence)) return false;
  std::size_t words = 0;
  std::size_t small = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] == ' ' || (i > 0 && sentence[i - 1] != ' ')) continue;
    ++words;
    small += sentence[i] >= 'a' && sentence[i] <= 'z';
  }
  return small * 2 > words;
}

// A line near the top that names the body where the title does not, or not in full.
std::string_view body_near_top(const Linking& linking, std::string_view known) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < layout.blocks.size() && seen < 12; ++i) {
    const auto& block = layout.blocks[i];
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    if (section.is_topic && section.opener == i) break;
    if (block.kind == BlockKind::rule || block.kind == BlockKind::table) continue;
    const bool is_front = block.kind == BlockKind::front_matter;
    if (!is_front) ++seen;
    if (section.opener != sections::no_block && section.rule >= 0) continue;
    auto text = layout.view(is_front ? block.body : block.text);
    if (!is_front && !block.label.is_empty() && !block.body.is_empty() && block.label_kind != layout::LabelKind::dash) continue;
    if (block.kind == BlockKind::list_item || text.empty()) continue;
    if (block.heading == HeadingStyle::none && !is_front) text = text.substr(0, text.find('\n'));
    // "MILL COUNCIL (Draft until approved) Minutes of the meeting held ...": the name stands in front.
    if (const auto bracket = text.find(" ("); text.size() > 100 && bracket < 60) text = text.substr(0, bracket);
    if (text.size() > 160 || !has_kind(grammar, text, Kind::group)) continue;
    const bool named = has_title_word(grammar, text);
    const bool is_set = block.kind == BlockKind::heading || block.is_all_bold || block.heading != HeadingStyle::none;
    if (is_front && !named) continue;
    if (!named && !is_set) continue;
    const auto body = body_of_title(grammar, text);
    if (body.empty() || body.size() > 100 || words_of(body).size() < 2 || !has_kind(grammar, body, Kind::group) ||
        !is_set_as_name(grammar, body))
      continue;
    if (known.empty() || says_more(body, known)) return body;
  }
  return {};
}

// "Mill School District" over "Board of Education", on lines of their own: both are the body.
std::string with_neighbour(const Linking& linking, std::string_view body, layout::Range& range) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  const auto line_at = [&](std::size_t index) { return tidy(layout.view(layout.lines[index])); };
  const auto ends_in_group = [&](std::string_view text) {
    const auto words = words_of(text);
    return words.size() > 1 && (kind_of(grammar, words.back().key) == Kind::group ||
                                (kind_of(grammar, words.front().key) == Kind::group && words[1].key == "of"));
  };
  const auto names_body = [&](std::string_view text) {
    return ends_in_group(text) && text.size() > 4 && text.size() < 80 && text.find_first_of("0123456789,:@") == std::string_view::npos &&
           words_of(text).size() > 1 && has_kind(grammar, text, Kind::group) && !has_title_word(grammar, text) && is_set_as_name(grammar, text) &&
           text.front() >= 'A' && text.front() <= 'Z';
  };
  for (std::size_t i = 0; i < layout.lines.size() && i < 14; ++i) {
    if (line_at(i) != body || !names_body(body)) continue;
    const bool has_own_name = words_of(body).size() > 4;
    if (has_own_name) return {};
    for (const auto other : {i - 1, i + 1}) {
      if (other >= layout.lines.size() || !names_body(line_at(other)) || line_at(other) == body) continue;
      const auto first = std::min(i, other);
      range = {layout.lines[first].begin, layout.lines[first + 1].end};
      return std::string(line_at(first)) + ' ' + std::string(line_at(first + 1));
    }
    return {};
  }
  return {};
}

// "Called to order at 2:00" below "02:00 PM": clocks of twelve hours leave the half of the day to the reader.
struct Clock {
  int minutes = -1;
  bool is_open = false;  // printed without am and pm, and not as 24 hours have it
};

Clock clock_of(const Linking& linking, const Text& time) {
  Clock clock;
  if (!time.is_there() || time.value.size() != 5 || time.origin.span.is_empty()) return clock;
  const auto digit = [&](std::size_t i) { return time.value[i] - '0'; };
  clock.minutes = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
  const auto printed = linking.layout.source->text(time.origin.span);
  const bool has_letter = std::any_of(printed.begin(), printed.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
  clock.is_open = !has_letter && !printed.empty() && printed.front() >= '1' && printed.front() <= '9' && clock.minutes < 12 * 60 && clock.minutes >= 60;
  return clock;
}

void set_clock(Text& time, int minutes) {
  const auto put = [&](std::size_t at, int value) {
    time.value[at] = static_cast<char>('0' + value / 10);
    time.value[at + 1] = static_cast<char>('0' + value % 10);
  };
  put(0, minutes / 60);
  put(3, minutes % 60);
}

void settle_half_days(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  constexpr int half = 12 * 60;
  auto start = clock_of(linking, meeting.start);
  auto end = clock_of(linking, meeting.end);
  if (start.is_open) {
    bool is_later = start.minutes < 7 * 60;  // nobody meets in the small hours
    if (end.minutes > 0 && !end.is_open) is_later = end.minutes >= half && end.minutes - start.minutes > half - 60 && start.minutes + half <= end.minutes;
    // A time with am or pm in the head tells most.
    const auto& layout = linking.layout;
    for (std::size_t i = 0; i < layout.blocks.size() && i < 10; ++i) {
      const auto& block = layout.blocks[i];
      const auto time = records::find_time(layout.view(block.text).substr(0, 300), linking.grammar.words);
      if (!time) continue;
      const auto letter = time->printed.back();
      if (!((letter >= 'A' && letter <= 'z') || letter == '.')) continue;
      const int said = (time->hhmm()[0] - '0') * 600 + (time->hhmm()[1] - '0') * 60 + (time->hhmm()[3] - '0') * 10 + (time->hhmm()[4] - '0');
      const int apart = ((said - start.minutes) % half + half) % half;
      if (apart > 60 && apart < half - 60) continue;
      is_later = said >= half;
      break;
    }
    if (is_later) set_clock(meeting.start, start.minutes += half);
  }
  // "12:00-10:00" is a slip, no meeting of ten hours.
  constexpr int longest = 8 * 60;
  if (end.is_open && start.minutes >= 0 && end.minutes < start.minutes && end.minutes + half > start.minutes &&
      end.minutes + half - start.minutes <= longest)
    set_clock(meeting.end, end.minutes + half);
}

// "27.05.2020, 10:15 - 11:30" or the hours alone on a line of the head, where nothing else tells them.
void take_hours_near_top(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  if (meeting.start.is_there() || meeting.end.is_there()) return;
  const auto& layout = linking.layout;
  for (std::uint32_t i = 0; i < layout.blocks.size() && i < 8; ++i) {
    const auto& block = layout.blocks[i];
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    if (section.is_topic) return;
    if (block.kind != BlockKind::paragraph || !block.label.is_empty() || section.rule >= 0) continue;
    const auto text = layout.view(block.text);
    if (text.size() > 80) continue;
    // "à 19h00", "um 19 Uhr" by itself
    if (const auto time = text.size() <= 20 ? records::find_time(text, linking.grammar.words) : std::nullopt;
        time && time->printed.size() + 9 >= text.size() && i > 0 && i < 5) {
      meeting.start.value = time->hhmm();
      meeting.start.origin.span = layout.span_of(layout.range_of(time->printed));
      return;
    }
    const auto range = records::find_time_range(text, linking.grammar.words);
    if (!range || !range->end) continue;
    // Nothing stands there but the hours and the day.
    const auto first = range->start.printed.data() - text.data();
    auto head = text.substr(0, static_cast<std::size_t>(first));
    if (const auto date = records::find_date(head, linking.grammar.words, linking.grammar.month_first)) {
      if (date->printed.data() - head.data() > 14) continue;
    } else if (head.size() > 6) {
      continue;
    }
    if (range->end->printed.data() + range->end->printed.size() + 8 < text.data() + text.size()) continue;
    meeting.start.value = range->start.hhmm();
    meeting.start.origin.span = layout.span_of(layout.range_of(range->start.printed));
    meeting.end.value = range->end->hhmm();
    meeting.end.origin.span = layout.span_of(layout.range_of(range->end->printed));
    return;
  }
}

// The words up to the first full stop, or up to the day that they name; empty where that is long.
std::string_view first_sentence(std::string_view text, const std::optional<records::Date>& date) {
  constexpr std::size_t longest = 180;
  auto end = std::string_view::npos;
  for (auto stop = text.find(". "); stop != std::string_view::npos && stop < longest; stop = text.find(". ", stop + 1)) {
    const char next = text[stop + 2];
    if (next < 'A' || next > 'Z' || stop < 12) continue;
    end = stop + 1;
    break;
  }
  if (date) {
    const auto behind = static_cast<std::size_t>(date->printed.data() + date->printed.size() - text.data());
    if (end == std::string_view::npos || behind < end) {
      // "... of 4 May 2031 The council met": a capital goes on behind the day.
      const bool goes_on = behind + 1 < text.size() && text[behind] == ' ' && text[behind + 1] >= 'A' && text[behind + 1] <= 'Z';
      if (goes_on) end = behind;
    }
  }
  return end < longest ? text.substr(0, end) : std::string_view();
}

// The room of a chat that stands before a title: "#mill-talk: The Mill Board"; empty: there is none.
std::string_view channel_of(std::string_view text) {
  if (text.size() < 6 || text.size() > 140 || text[0] != '#' || text[1] < 'a' || text[1] > 'z') return {};
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon < 3 || text.find(' ') < colon) return {};
  return text.substr(0, colon + 1);
}

// Nothing but the day: "Mon 4 May 2020", "# 2020-05-04"; "TWG 2020-05-04" is more.
bool is_date_alone(const Grammar& grammar, std::string_view text, std::string_view printed) {
  const auto at = static_cast<std::size_t>(printed.data() - text.data());
  for (const auto part : {text.substr(0, at), text.substr(at + printed.size())})
    for (const auto& word : words_of(part)) {
      const auto kind = kind_of(grammar, word.key);
      if (kind == Kind::number || kind == Kind::join) continue;
      const char c = word.key.front();
      if ((c >= 'a' && c <= 'z') || (c & 0x80) != 0) return false;
    }
  return true;
}

// "Mill Working Group" over "4 May 2031": the first line names a group, and one of the next few is a day.
bool is_group_over_day(const Linking& linking, std::uint32_t block, std::string_view text) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  const auto first = text.substr(0, text.find('\n'));
  const auto words = words_of(first);
  if (first.size() > 80 || words.empty() || words.size() > 6 ||
      kind_of(grammar, words.back().key) != Kind::group || !is_set_as_name(grammar, first))
    return false;
  const auto is_day = [&](std::string_view line) {
    const auto date = line.size() > 60 ? std::nullopt : records::find_date(line, grammar.words, grammar.month_first);
    return date && is_date_alone(grammar, line, date->printed);
  };
  auto rest = text.substr(std::min(text.size(), first.size() + 1));
  for (int line = 0; line < 3 && !rest.empty(); ++line) {
    const auto one = rest.substr(0, rest.find('\n'));
    if (is_day(one)) return true;
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  }
  for (auto i = block + 1; i < std::min<std::size_t>(layout.blocks.size(), block + 3); ++i)
    if (is_day(layout.view(layout.blocks[i].text))) return true;
  return false;
}

// "Minutes of regular meeting: 20 January 2031"
bool is_title_before_day(const Grammar& grammar, std::string_view label, std::string_view body) {
  if (body.empty() || body.size() > 40 || !has_title_word(grammar, label) || grammar.meaning_of(fold_key(label))) return false;
  const auto date = records::find_date(body, grammar.words, grammar.month_first);
  return date && is_date_alone(grammar, body, date->printed);
}

// The first words are a link that covers them, and another follows or nothing does.
bool begins_with_link(const layout::Layout& layout, layout::Range range) {
  const auto at = std::partition_point(layout.marks.begin(), layout.marks.end(), [&](const layout::Mark& mark) { return mark.range.begin < range.begin; });
  std::size_t links = 0;
  std::size_t covered = 0;
  for (auto mark = at; mark != layout.marks.end() && mark->range.begin < range.end; ++mark) {
    if (mark->kind != layout::MarkKind::link) continue;
    ++links;
    covered += mark->range.size();
  }
  return links >= 2 && covered * 10 >= range.size() * 9;
}

}  // namespace

void link_meeting(Linking& linking) {
  settle_half_days(linking);
  auto& meeting = linking.minutes.meeting;
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  // The title: the heading that names the meeting, else front matter's, else the first heading.
  const std::string front = meeting.title.value;
  const bool from_rule = meeting.title.is_there() && meeting.title.origin.how == How::stated &&
                         std::any_of(grammar.rules.begin(), grammar.rules.end(), [&](const TextRule& rule) {
                           return rule.id == linking.minutes.rules[meeting.title.origin.rule];
                         });
  if (!from_rule) {
    // A title that tells something more than that it is one: the body or the day.
    const auto tells = [&](std::string_view text) {
      return records::find_date(text, grammar.words, grammar.month_first, 2000).has_value() ||
             has_kind(grammar, text, Kind::number) || !body_of_title(grammar, text).empty();
    };
    // "Monday, 3 May 2031, 13:30-15:30 (second session)" only says when.
    const auto is_when = [&](std::string_view text) {
      const auto date = records::find_date(text, grammar.words, grammar.month_first, 2000);
      if (!date || date->printed.data() > text.data() + 12) return false;
      const auto digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
      };
      const auto colon = text.find(':');
      return colon != std::string_view::npos && colon > 0 && digit(colon - 1) && digit(colon + 1);
    };
    int best = 0;
    if (!front.empty()) {
      const bool named = has_title_word(grammar, front) || has_kind(grammar, front, Kind::number);
      best = named ? (tells(front) ? 76 : 45) : 20;
    }
    layout::Range title;
    std::size_t seen = 0;
    bool marked_seen = false;
    for (std::uint32_t i = 0; i < layout.blocks.size() && seen < 14; ++i) {
      const auto& block = layout.blocks[i];
      if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule) continue;
      ++seen;
      const auto& section = linking.sections.list[linking.sections.of_block[i]];
      // Of lines below each other at the top one is the title: the body, "Minutes", the day.
      auto range = block.text;
      if (block.kind == BlockKind::paragraph && layout.view(range).find('\n') != std::string_view::npos) {
        int best_line = -1;
        std::string_view rest = layout.view(range);
        for (int line = 0; line < 6 && !rest.empty(); ++line) {
          const auto one = rest.substr(0, rest.find('\n'));
          if (one.size() > 120) break;
          const int rank_of_line = is_when(one) || !has_title_word(grammar, one) ? 0
                                   : tells(one)                                  ? 2
                                                                                 : 1;
          if (rank_of_line > std::max(best_line, 0)) {
            best_line = rank_of_line;
            range = layout.range_of(one);
          }
          rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        }
      }
      // The day on a line of its own below the title is none of it.
      if (block.kind == BlockKind::paragraph && block.line_count > 1 && range.begin == block.text.begin) {
        const auto& first = layout.lines[block.first_line];
        const auto second = layout.view(layout.lines[block.first_line + 1]);
        const auto date = records::find_date(second, grammar.words, grammar.month_first, 2000);
        if (date && date->printed.data() <= second.data() + 12 && first.begin == range.begin && first.end < range.end &&
            has_title_word(grammar, layout.view(first)) && layout.view(first).back() != ',')
          range = first;
      }
      // "<ada> #startmeeting Mill evening": what a bot is told, where nothing else names the meeting.
      if (block.label_kind == layout::LabelKind::nick) {
        constexpr std::string_view mark = "#startmeeting ";
        const auto said = layout.view(block.body);
        if (!said.starts_with(mark) || said.size() < mark.size() + 3 || said.size() > 120) continue;
        if (best < 35) title = layout.range_of(said.substr(mark.size()));
        best = std::max(best, 35);
        continue;
      }
      const auto text = layout.view(range);
      if (text.starts_with('[') && text.find(']') == text.size() - 1) continue;  // "[Team name]" of a template
      if (layout::clock_at(text) > 0) continue;  // a line of a log
      // "[Notes](...) [Room](...)": links at the top lead elsewhere.
      if (block.kind == BlockKind::paragraph && begins_with_link(layout, range)) continue;
      // "Meeting called to order by Ada Penrose at 7 pm" tells when it began.
      if (block.kind == BlockKind::paragraph && meeting.start.is_there() && !meeting.start.origin.span.is_empty() &&
          block.span.begin <= meeting.start.origin.span.begin && meeting.start.origin.span.end <= block.span.end && has_verb(grammar, text) &&
          !records::find_date(text, grammar.words, grammar.month_first))
        continue;
      // "#mill-talk: The Mill Board (2031-05-04)": a bot heads its summary so.
      if (const auto line = text.substr(0, text.find('\n')); seen <= 2 && !channel_of(line).empty()) {
        if (best < 57) title = layout.range_of(line);
        best = std::max(best, 57);
        continue;
      }
      const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
      int rank = 0;
      if (section.opener == i) {
        if (section.is_topic) break;
        // "# Minutes" alone is a title where there is no other.
        if (section.rule >= 0) {
          // "Minutes: Mill Board, 4 May 2031" at the top names no note-taker.
          if (seen == 1 && block.kind == BlockKind::paragraph && has_title_word(grammar, layout.view(block.label)) && has_title_word(grammar, layout.view(block.body)) &&
              records::find_date(text, grammar.words, grammar.month_first))
            rank = 56;
          else if (seen == 1 && block.kind == BlockKind::paragraph && has_title_word(grammar, layout.view(block.label)) && !block.body.is_empty() &&
                   grammar.sections[static_cast<std::size_t>(section.rule)].reads == Reads::items && tells(text))
            rank = 56;
          else if (is_marked && block.level == 1 && !marked_seen && has_title_word(grammar, text)) rank = 10;
          else continue;
        }
      }
      if (rank == 0 && section.opener != sections::no_block && section.opener != i && section.opened != sections::Opened::label &&
          section.rule >= 0 && block.kind != BlockKind::heading)
        break;
      if (seen == 1 && block.kind == BlockKind::paragraph && text.size() > 160 && best < 30) {
        // A document in one paragraph: its first sentence, or all up to the day, names the meeting.
        const auto start = first_sentence(text, records::find_date(text.substr(0, 240), grammar.words, grammar.month_first, 2000));
        if (!start.empty() && has_title_word(grammar, start) && tells(start)) {
          best = 30;
          title = layout.range_of(start);
        }
      }
      if (text.empty() || text.size() > 200) continue;
      // Those who were there are no title, however they are set.
      if (section.opener != i && section.rule >= 0 && grammar.sections[static_cast<std::size_t>(section.rule)].reads == Reads::attendees) continue;
      if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) continue;
      if (rank == 0) {
        const bool named = has_title_word(grammar, text) && (is_marked || !is_when(text));
        if (is_marked) {
          const bool is_first = !marked_seen && block.level <= 1;
          rank = named && tells(text) ? (is_first ? 90 : 70) : named ? (is_first ? 50 : 44) : is_first ? 75 : 40;
        } else if (block.kind == BlockKind::heading) {
          rank = named && tells(text) ? 55 : named ? 42 : 40;
        } else if (named && (block.label.is_empty() || block.label_kind == layout::LabelKind::dash || (seen == 1 && tells(text)) || is_title_before_day(grammar, layout.view(block.label), layout.view(block.body))) &&
                   text.size() < 200 && seen <= 6) {
          rank = tells(text) ? 56 : 43;
          // A sentence is no title; "10:00 a.m." ends none.
          const auto last = text.substr(text.rfind(' ') + 1);
          const bool is_sentence = text.back() == '.' && last.find('.') + 1 == last.size() && !is_in_capitals(text);
          // "Minutes of the Mill Board on 4 May 2031." on top is one all the same.
          const bool is_stopped = seen == 1 && is_sentence && kind_of(grammar, words_of(text).front().key) == Kind::name && !has_verb(grammar, text) &&
                                  records::find_date(text, grammar.words, grammar.month_first);
          if (is_sentence && !is_stopped && (text.size() > 60 || words_of(text).size() > 4)) rank = 0;
          if (text.back() == '.' && !is_set_as_name(grammar, text) && kind_of(grammar, words_of(text).front().key) != Kind::name) rank = 0;
          if (text.back() == '.' && has_verb(grammar, text)) rank = 0;
          // "19:08 Ada Penrose opens the meeting"
          if (text.size() > 6 && text[2] == ':' && text[5] == ' ' && text.find_first_not_of("0123456789", 0) == 2) rank = 0;
          // Nor are two: "Meeting started by ada at 16:02 UTC. The log is on the web".
          if (const auto stop = text.find(". "); stop != std::string_view::npos && stop > 24 && text[stop - 1] >= 'A' && text.size() > stop + 12 && text[stop - 2] != '.') rank = 0;
        }
        const auto date = records::find_date(text, grammar.words);
        // "Mill Parish Council - 4 May 2031" at the top needs no word more.
        if (!named && date && seen == 1 && rank == 0 && block.line_count == 1 && text.size() < 100 && date->printed.data() > text.data() &&
            date->printed.data() + date->printed.size() == text.data() + text.size()) {
          const auto body = body_of_title(grammar, text);
          if (words_of(body).size() > 1 && has_kind(grammar, body, Kind::group) && is_set_as_name(grammar, body)) rank = 42;
        }
        // "Mill Working Group" as the first line, over the day.
        if (!named && seen == 1 && rank == 0 && !is_marked && block.kind == BlockKind::paragraph && is_group_over_day(linking, i, text)) {
          rank = 44;
          range = layout.range_of(text.substr(0, text.find('\n')));
        }
        // A sentence about the notes is no title.
        if (named && !is_marked && words_of(text).size() > 9 && has_verb(grammar, text) && !is_set_as_name(grammar, text))
          rank = words_of(text).size() > 20 || !date ? 0 : std::min(rank, 41);
        if (!named && date && is_date_alone(grammar, text, date->printed)) rank = is_marked && !marked_seen ? 15 : 0;
      }
      marked_seen = marked_seen || is_marked;
      if (rank > best) {
        best = rank;
        title = range;
      }
    }
    // "# Mill board meeting notes" behind the attendance.
    for (std::uint32_t i = 0; title.is_empty() && best == 0 && i < std::min<std::size_t>(layout.blocks.size(), 60); ++i) {
      const auto& block = layout.blocks[i];
      const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
      const auto& section = linking.sections.list[linking.sections.of_block[i]];
      if (block.kind != BlockKind::heading || !is_marked || block.text.size() > 100 || section.is_topic) continue;
      const auto text = layout.view(block.text);
      if (phrase_at_end(grammar.words, Words::minutes_word, text) == 0) continue;
      if (has_title_word(grammar, text) && !body_of_title(grammar, text).empty()) title = block.text;
    }
    if (!title.is_empty()) {
      Text text;
      const auto range = title;
      text.value = layout.view(range);
      std::replace(text.value.begin(), text.value.end(), '\n', ' ');
      while (!text.value.empty() && (text.value.back() == ':' || text.value.back() == ' ')) text.value.pop_back();
      text.origin.span = layout.span_of(range);
      text.origin.pieces = layout.pieces_of(range);
      meeting.title = std::move(text);
    }
  }
  auto title_view = [&]() -> std::string_view {
    // The clean text of the title, so that parts of it keep their place.
    for (const auto& block : layout.blocks) {
      if (block.span.is_empty() || meeting.title.origin.span.is_empty()) continue;
      if (meeting.title.origin.span.begin >= block.span.begin && meeting.title.origin.span.end <= block.span.end) {
        const auto text = layout.view(block.kind == BlockKind::front_matter ? block.body : block.text);
        // A rule may have taken the title out of more text.
        const bool is_part = from_rule || block.label_kind == layout::LabelKind::nick || block.label_kind == layout::LabelKind::colon;
        const auto at = is_part ? text.find(meeting.title.value) : std::string_view::npos;
        return at == std::string_view::npos ? text : text.substr(at, meeting.title.value.size());
      }
    }
    return {};
  }();
  if (const auto channel = channel_of(title_view.substr(0, title_view.find('\n'))); !channel.empty()) {
    title_view = title_view.substr(0, title_view.find('\n'));
    title_view.remove_prefix(channel.size());
  }
  if (meeting.title.is_there() && !title_view.empty()) {
    if (!meeting.body.is_there()) {
      auto body = body_of_title(grammar, title_view);
      // "Board" alone tells nothing; nor does "PC" where the council is named in full.
      const auto words = words_of(body);
      const bool is_bare = words.size() == 1 && kind_of(grammar, words.front().key) == Kind::group;
      if (is_bare) {
        const auto bare = body;
        body = body_near_top(linking, {});
        if (words_of(body).size() < 2) body = bare;
      } else if (!body.empty() && !has_kind(grammar, body, Kind::group) && words.size() > 1) {
        const auto whole = body_near_top(linking, {});
        const auto named = words_of(whole);
        if (named.size() > 1 && named.front().key == words.front().key) body = whole;
      }
      // "Minute of meeting in Mill Town Hall" tells the place.
      if (!body.empty() && fold_key(body) == fold_key(meeting.location.value)) body = {};
      if (const auto more = body_near_top(linking, body); !more.empty()) body = more;
      if (body.empty()) body = registered_name(linking);
      if (!body.empty()) {
        meeting.body.value = body;
        std::replace(meeting.body.value.begin(), meeting.body.value.end(), '\n', ' ');
        meeting.body.origin.span = layout.span_of(layout.range_of(body));
        layout::Range both;
        if (auto whole = with_neighbour(linking, body, both); !whole.empty()) {
          meeting.body.value = std::move(whole);
          meeting.body.origin.span = layout.span_of(both);
          meeting.body.origin.pieces = layout.pieces_of(both);
        }
      }
    }
  }
  // A date in the title or near the top, where no label gave one.
  if (!meeting.date.is_there() || meeting.date.origin.span.is_empty() || true) {
    const bool weak = !meeting.date.is_there() ||
                      std::any_of(layout.blocks.begin(), layout.blocks.end(), [&](const Block& block) {
                        return block.kind == BlockKind::front_matter && block.span.begin <= meeting.date.origin.span.begin &&
                               meeting.date.origin.span.end <= block.span.end;
                      });
    if (weak) {
      bool written_out = true;  // "4 May 2021" before "04/05/2021", which may date the packet
      const auto take = [&](std::string_view text) {
        const auto date = records::find_date(text, grammar.words, grammar.month_first);
        if (!date) return false;
        if (written_out && std::none_of(date->printed.begin(), date->printed.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }))
          return false;
        meeting.date.value = date->iso();
        meeting.date.origin = {};
        meeting.date.origin.span = layout.span_of(layout.range_of(date->printed));
        const auto rest = text.substr(static_cast<std::size_t>(date->printed.data() - text.data()) + date->printed.size());
        // "11.30am to 2.30pm, 29 June 2031"
        const auto before = text.substr(0, static_cast<std::size_t>(date->printed.data() - text.data()));
        if (!meeting.start.is_there() && before.size() < 32) {
          if (const auto range = records::find_time_range(before, grammar.words); range && range->end) {
            meeting.start.value = range->start.hhmm();
            meeting.start.origin.span = layout.span_of(layout.range_of(range->start.printed));
            if (!meeting.end.is_there()) {
              meeting.end.value = range->end->hhmm();
              meeting.end.origin.span = layout.span_of(layout.range_of(range->end->printed));
            }
          }
        }
        if (!meeting.start.is_there() && rest.size() < 120) {
          if (const auto range = records::find_time_range(rest, grammar.words)) {
            meeting.start.value = range->start.hhmm();
            meeting.start.origin.span = layout.span_of(layout.range_of(range->start.printed));
            if (range->end && !meeting.end.is_there()) {
              meeting.end.value = range->end->hhmm();
              meeting.end.origin.span = layout.span_of(layout.range_of(range->end->printed));
            }
          }
        }
        return true;
      };
      bool found = !title_view.empty() && take(title_view);
      if (!found) {
        written_out = false;
        found = !title_view.empty() && take(title_view);
        written_out = true;
      }
      std::size_t seen = 0;
      const auto blocks = static_cast<std::uint32_t>(layout.blocks.size());
      for (std::uint32_t n = 0; !found && n < 2 * blocks; ++n) {
        const auto i = n % blocks;
        if (i == 0) {
          written_out = n == 0;
          seen = 0;
        }
        if (seen >= 12) {
          if (n >= blocks) break;
          n = blocks - 1;
          continue;
        }
        const auto& block = layout.blocks[i];
        if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule || block.kind == BlockKind::table) continue;
        const auto& section = linking.sections.list[linking.sections.of_block[i]];
        seen += section.rule < 0 || section.is_topic || grammar.sections[static_cast<std::size_t>(section.rule)].reads != Reads::attendees;
        if (section.is_topic && section.opener != i && block.text.size() > 200) {
          seen = 12;
          continue;
        }
        // Running text may date anything; front matter dates the document.
        const bool is_running = section.is_topic || block.quote > 0 || block.text.size() > 200;
        if (meeting.date.is_there() && is_running && block.kind != BlockKind::heading) continue;
        const auto text = layout.view(block.text).substr(0, 300);
        if (block.kind != BlockKind::heading && dates_something_else(grammar, text)) continue;
        found = take(text);
      }
    }
  }
  take_hours_near_top(linking);
  meeting.span = cover(cover(meeting.title.origin.span, meeting.date.origin.span),
                       cover(meeting.start.origin.span, meeting.location.origin.span));
}

}  // namespace minuter::resolve
