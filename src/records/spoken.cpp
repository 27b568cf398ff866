#include "records/spoken.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"

namespace minuter::records {
namespace {

constexpr std::size_t most_words = 60;

struct Word {
  std::string_view text;
  std::string key;
  int number = -1;  // -1: it is none
};

bool is_break(char c) noexcept { return is_blank(c) || c == '-' || c == ',' || c == '.' || c == ';' || c == ':' || c == '(' || c == ')'; }

int value_of(std::string_view key, const Vocabulary& words) {
  if (key.empty()) return -1;
  if (is_digit(key.front())) {
    int value = 0;
    for (const char c : key) {
      if (!is_digit(c) || value > 9999) return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  if (const auto* entry = words.find(Words::number_word, key)) return entry->number;
  // "trentacinque", "duemilaundici": parts written as one.
  for (std::size_t cut = key.size() - 1; cut > 2; --cut) {
    const auto* head = words.find(Words::number_word, key.substr(0, cut));
    if (!head || head->number < 20) continue;
    const int tail = value_of(key.substr(cut), words);
    if (tail >= 0 && tail < head->number) return head->number + tail;
  }
  return -1;
}

std::vector<Word> words_of(std::string_view text, const Vocabulary& words) {
  std::vector<Word> out;
  for (std::size_t at = 0; at < text.size() && out.size() < most_words;) {
    while (at < text.size() && is_break(text[at])) ++at;
    auto end = at;
    while (end < text.size() && !is_break(text[end])) ++end;
    if (end == at) break;
    Word word{text.substr(at, end - at), fold_key(text.substr(at, end - at)), -1};
    word.number = value_of(word.key, words);
    // "2.007" of an act is a year.
    if (word.key == "2" && end + 3 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
      const auto rest = text.substr(end + 1, 3);
      if (rest.find_first_not_of("0123456789") == std::string_view::npos) {
        end += 4;
        word = {text.substr(at, end - at), "2" + std::string(rest), 2000 + (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0')};
      }
    }
    out.push_back(std::move(word));
    at = end;
  }
  return out;
}

// The number whose words begin at `at`: "cincuenta y cinco", "deux mil onze". `end` is behind it.
int number_at(const std::vector<Word>& all, std::size_t at, std::size_t& end, const Vocabulary& words) {
  int sum = -1;
  int last = 0;
  for (end = at; end < all.size(); ++end) {
    const auto& word = all[end];
    if (word.number < 0) {
      const bool joins = sum >= 20 && end + 1 < all.size() && all[end + 1].number > 0 &&
                         (all[end + 1].number < 10 || sum % 1000 == 0) && words.has(Words::and_word, word.key);
      if (!joins) break;
      continue;
    }
    if (word.number == 1000) {
      if (sum > 9) break;
      sum = (sum < 1 ? 1 : sum) * 1000;
    } else if (sum < 0) {
      sum = word.number;
    } else if (sum >= 1000 && sum % 1000 == 0 && word.number < 100) {
      sum += word.number;
    } else if (last >= 20 && last % 10 == 0 && last < 100 && word.number < 10) {
      sum += word.number;
    } else {
      break;
    }
    last = word.number;
  }
  return sum;
}

std::string_view between_words(const std::vector<Word>& all, std::size_t first, std::size_t last) {
  const auto* begin = all[first].text.data();
  return {begin, static_cast<std::size_t>(all[last].text.data() + all[last].text.size() - begin)};
}

}  // namespace

std::optional<Time> find_spoken_time(std::string_view text, const Vocabulary& words) {
  const auto all = words_of(text, words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].number < 0 || all[i].number > 24) continue;
    std::size_t behind = 0;
    const int hour = number_at(all, i, behind, words);
    if (hour < 0 || hour > 24 || behind == 0) continue;
    const auto is_unit = [&](std::size_t at) {
      return at < all.size() && (words.has(Words::hour_unit, all[at].key) || words.has(Words::clock, all[at].key));
    };
    // "ore diciotto e trenta": the unit may stand in front; or it was left out with the preposition.
    if (!is_unit(behind) && (i == 0 || is_unit(i - 1)) && all[i].text.front() > '9') --behind;
    else if (!is_unit(behind)) continue;
    Time time;
    time.minutes = hour * 60;
    auto last = behind;
    auto next = behind + 1;
    while (next < all.size() && next <= behind + 2 && all[next].number < 0 && (words.has(Words::and_word, all[next].key) || all[next].key == "con")) ++next;
    if (next < all.size()) {
      std::size_t end = 0;
      const int minutes = number_at(all, next, end, words);
      // "twenty hours the fifth of May": a day follows, unless the number stands straight behind.
      const bool is_minutes = end < all.size() && words.has(Words::minute_unit, all[end].key);
      if (minutes >= 0 && minutes < 60 && (is_minutes || next <= behind + 2)) {
        time.minutes += minutes;
        last = is_minutes ? end : end - 1;
      }
    }
    if (time.minutes >= 24 * 60) time.minutes -= 24 * 60;
    time.printed = between_words(all, i, last);
    return time;
  }
  return std::nullopt;
}

std::optional<Date> find_spoken_date(std::string_view text, const Vocabulary& words) {
  const auto all = words_of(text, words);
  for (std::size_t m = 1; m < all.size(); ++m) {
    const auto* month = words.find(Words::month, all[m].key);
    if (!month) continue;
    // The day stands before it, with no more than "days of the month of" between.
    int day = 0;
    std::size_t first = m;
    for (std::size_t back = m; back-- > 0 && back + 6 > m;) {
      if (all[back].number < 0) continue;
      first = back;
      while (first > 0 && m - first < 5 && (all[first - 1].number >= 20 || (all[first - 1].number < 0 && first > 1 && all[first - 2].number >= 20 &&
                                                                            words.has(Words::and_word, all[first - 1].key))))
        --first;
      std::size_t end = 0;
      day = number_at(all, first, end, words);
      break;
    }
    if (day < 1 || day > 31) continue;
    int year = 0;
    std::size_t last = m;
    for (std::size_t y = 0; y < all.size() && year == 0; ++y) {
      if (y >= first && y <= m) continue;
      std::size_t end = 0;
      const int number = all[y].number < 0 ? -1 : number_at(all, y, end, words);
      if (number < 1900 || number > 2199) continue;
      year = number;
      if (y > m) last = end - 1;
      else first = std::min(first, y);
    }
    if (year == 0) continue;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month->number)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) continue;
    return Date{year, month->number, day, between_words(all, first, last)};
  }
  return std::nullopt;
}

}  // namespace minuter::records
