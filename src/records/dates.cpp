// Dates as minutes print them. Each form starts at a run of digits, so that text without digits
// costs one pass over its bytes and nothing else.
#include <chrono>

#include "records/number_words.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::records {

namespace {

/// A run of digits.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;
  [[nodiscard]] std::size_t length() const noexcept { return end - begin; }
};

[[nodiscard]] std::optional<Number> number_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  int value = 0;
  while (end < text.size() && is_digit(text[end])) {
    if (end - at >= 8) return std::nullopt;
    value = value * 10 + (text[end++] - '0');
  }
  if (end == at) return std::nullopt;
  return Number{at, end, value};
}

[[nodiscard]] bool exists(int year, int month, int day) noexcept {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  return std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

[[nodiscard]] int full_year(int two_digits) noexcept {
  return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

class DateScanner {
 public:
  DateScanner(std::string_view text, const Vocabulary& words, bool month_first, int default_year)
      : text_(text), lookup_(words), month_first_(month_first), default_year_(default_year) {}

  [[nodiscard]] std::optional<Date> find() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!is_digit(text_[at])) continue;
      const auto number = number_at(text_, at);
      if (!number) {
        while (at + 1 < text_.size() && is_digit(text_[at + 1])) ++at;
        continue;
      }
      if (auto date = date_at(*number)) return date;
      at = number->end - 1;
    }
    return std::nullopt;
  }

  /// "diecisiete de octubre de dos mil doce", "24 dias do mês de julho de dois mil e treze", "L'an deux
  /// mil onze, le jeudi douze mai".
  [[nodiscard]] std::optional<Date> find_in_words() {
    int year_before = 0;
    for (std::size_t at = 0; at < text_.size() && at < furthest_in_words;) {
      if (!is_letter(text_[at]) && !is_digit(text_[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end])) && dash_at(text_, end) == 0 &&
             space_at(text_, end) == 0)
        ++end;
      const std::size_t begin = at;
      at = std::max(end, at + 1);
      int day = 0;
      if (is_digit(text_[begin])) {
        const auto number = number_at(text_, begin);
        if (!number || number->length() > 2) continue;
        day = number->value;
        end = skip_ordinal(number->end);
      } else if (const auto number = number_in_words(lookup_, text_, begin)) {
        day = number->value;
        at = end = number->end;
      } else {
        continue;
      }
      if (day >= 1900 && day < 2100) year_before = day;
      if (day < 1 || day > 31) continue;
      const auto month = month_at(skip_day_words(end));
      if (!month) continue;
      if (const auto year = year_in_words(month->end)) return make(year->value, month->value, day, begin, year->end);
      if (const auto year = year_at(month->end)) return make(year->value, month->value, day, begin, year->end);
      if (year_before != 0) return make(year_before, month->value, day, begin, month->end);
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t furthest_in_words = 600;
  struct Month {
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Year {
    int value = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] std::optional<Date> date_at(const Number& number) {
    if (!starts_clean(number)) return std::nullopt;
    switch (number.length()) {
      case 8:
        return compact(number);
      case 4:
        if (auto date = year_first(number)) return date;
        return std::nullopt;
      case 1:
      case 2:
        if (auto date = numeric(number)) return date;
        if (number.value < 1 || number.value > 31) return std::nullopt;
        if (auto date = day_first(number)) return date;
        return month_before(number);
      default:
        return std::nullopt;
    }
  }

  /// No part of a longer number, word, version or path.
  [[nodiscard]] bool starts_clean(const Number& number) const noexcept {
    if (number.begin == 0) return true;
    const char before = text_[number.begin - 1];
    if (before == '.' || before == ':' || before == '$' || before == '#') {
      return number.begin >= 2 && is_letter(text_[number.begin - 2]) && before != '$';
    }
    return true;
  }

  [[nodiscard]] bool digit_at(std::size_t at) const noexcept {
    return at < text_.size() && is_digit(text_[at]);
  }

  [[nodiscard]] std::optional<Date> make(int year, int month, int day, std::size_t begin,
                                         std::size_t end) {
    if (!exists(year, month, day)) return std::nullopt;
    return Date{year, month, day, between(text_, weekday_before(begin), end)};
  }

  /// Where a weekday that stands before `begin` starts ("Tuesday, " of "Tuesday, May 4"), else `begin`.
  [[nodiscard]] std::size_t weekday_before(std::size_t begin) {
    std::size_t end = skip_spaces_back(text_, begin);
    if (end == begin || end == 0) return begin;
    // "Freitag, den 5." and "Tuesday the 5th": one small word may stand between
    for (int words = 0; words < 2; ++words) {
      while (end > 0 && (text_[end - 1] == ',' || text_[end - 1] == '.')) --end;
      std::size_t start = end;
      while (start > 0 && (is_letter(text_[start - 1]) || text_[start - 1] == '-')) --start;
      if (start == end) return begin;
      const std::string_view word = between(text_, start, end);
      if (word.size() >= 2 && lookup_.has(Words::weekday, word)) return start;
      if (word.size() > 4) return begin;
      end = skip_spaces_back(text_, start);
      if (end == start) return begin;
    }
    return begin;
  }

  [[nodiscard]] std::optional<Date> compact(const Number& number) {
    if (number.begin > 0 && is_letter(text_[number.begin - 1])) return std::nullopt;
    if (number.end < text_.size() && is_letter(text_[number.end]) && text_[number.end] != 'T') {
      return std::nullopt;
    }
    const int year = number.value / 10000;
    if (year < 1900 || year > 2100) return std::nullopt;
    return make(year, number.value / 100 % 100, number.value % 100, number.begin, number.end);
  }

  /// "2022-03-21", "2017-6-20", "2017/06/26", "2022.03.21", "2022 March 21".
  [[nodiscard]] std::optional<Date> year_first(const Number& year) {
    if (year.value < 1000 || year.value > 2999) return std::nullopt;
    std::size_t at = year.end;
    if (at >= text_.size()) return std::nullopt;
    const std::size_t dash = dash_at(text_, at);
    const char mark = dash != 0 ? '-' : text_[at];
    if (mark == '-' || mark == '/' || mark == '.' || mark == '_') {
      const std::size_t after = at + (dash != 0 ? dash : 1);
      const auto month = number_at(text_, after);
      if (month && month->length() <= 2) {
        const std::size_t dash2 = dash_at(text_, month->end);
        const bool same = dash2 != 0 ? mark == '-'
                                     : month->end < text_.size() && text_[month->end] == mark;
        if (!same) return std::nullopt;
        const auto day = number_at(text_, month->end + (dash2 != 0 ? dash2 : 1));
        if (!day || day->length() > 2) return std::nullopt;
        return make(year.value, month->value, day->value, year.begin, day->end);
      }
      at = after;
    }
    const auto month = month_at(skip_separators(at));
    if (!month) return std::nullopt;
    const auto day = number_at(text_, skip_separators(month->end));
    if (!day || day->length() > 2) return std::nullopt;
    if (day->end < text_.size() && text_[day->end] == ':') return std::nullopt;
    return make(year.value, month->value, day->value, year.begin, day->end);
  }

  /// "06/02/2024", "27.2.2019", "27. 2. 2019", "2/21/25", "03-04-2022"; "17/10" in a known year.
  [[nodiscard]] std::optional<Date> numeric(const Number& first) {
    if (first.begin > 0 && (is_letter(text_[first.begin - 1]) || text_[first.begin - 1] == '/')) {
      return std::nullopt;
    }
    std::size_t at = first.end;
    if (at >= text_.size()) return std::nullopt;
    const char mark = text_[at];
    if (mark != '/' && mark != '.' && mark != '-') return std::nullopt;
    ++at;
    if (mark == '.') at = skip_spaces(text_, at);
    const auto second = number_at(text_, at);
    if (!second || second->length() > 2) return std::nullopt;
    at = second->end;
    if (at < text_.size() && text_[at] == mark) {
      ++at;
      if (mark == '.') {
        if (const auto last = numeric_behind(at))
          return make(last->year - (last->month < second->value ? 1 : 0), second->value, first.value, first.begin, last->end);
        at = skip_spaces(text_, at);
      }
      if (auto year = number_at(text_, at); year && (year->length() == 4 || year->length() == 2)) {
        const bool is_short = year->length() == 2;
        if (is_short && mark == '.' && (first.length() != 2 || second->length() != 2)) {
          return std::nullopt;  // a version or a paragraph number
        }
        if (is_short && year->end < text_.size() && (text_[year->end] == mark || text_[year->end] == ':')) {
          return std::nullopt;
        }
        return in_order(first, *second, is_short ? full_year(year->value) : year->value, year->end,
                        mark == '/');
      }
    }
    if (default_year_ != 0 && mark == '/' && !(at < text_.size() && (is_letter(text_[at]) || text_[at] == '/'))) {
      return in_order(first, *second, default_year_, second->end, true);
    }
    if (default_year_ != 0 && mark == '.' && second->length() == 2 && first.length() == 2 &&
        at < text_.size() && text_[at] == '.') {
      return make(default_year_, second->value, first.value, first.begin, second->end + 1);
    }
    return std::nullopt;
  }

  /// Day first, unless that cannot be or the writer puts the month first.
  [[nodiscard]] std::optional<Date> in_order(const Number& first, const Number& second, int year,
                                             std::size_t end, bool may_be_month_first) {
    const bool month_first = month_first_ && may_be_month_first;
    for (const bool swapped : {month_first, !month_first}) {
      const int day = swapped ? second.value : first.value;
      const int month = swapped ? first.value : second.value;
      if (auto date = make(year, month, day, first.begin, end)) return date;
    }
    return std::nullopt;
  }

  /// "21 March 2022", "14th May 2019", "27. Februar 2019", "6 de febrero de 2024", "16-Feb-2017",
  /// "5th day of May 2020", "9-11 October 2013".
  [[nodiscard]] std::optional<Date> day_first(const Number& day) {
    if (day.begin > 0 && is_letter(text_[day.begin - 1])) return std::nullopt;
    std::size_t at = skip_ordinal(day.end);
    auto month = month_at(skip_day_words(at));
    if (!month) {
      // more days of the same month: "9-11 October", "9, 10 and 11 October", "9 bis 11. Oktober"
      for (int more = 0; more < 4 && !month; ++more) {
        const std::size_t joined = skip_joint(at);
        if (joined == at) return std::nullopt;
        const auto other = number_at(text_, joined);
        if (!other || other->length() > 2 || other->value < 1 || other->value > 31) return std::nullopt;
        at = skip_ordinal(other->end);
        month = month_at(skip_day_words(at));
      }
      if (!month) return std::nullopt;
    }
    if (const auto year = year_at(month->end)) {
      return make(year->value, month->value, day.value, day.begin, year->end);
    }
    // "30 April - 2 May 2013": the year stands at the end
    const std::size_t joined = skip_joint(month->end);
    if (joined != month->end) {
      if (const auto last = number_at(text_, joined); last && last->length() <= 2) {
        if (const auto month2 = month_at(skip_day_words(skip_ordinal(last->end)))) {
          if (const auto year = year_at(month2->end)) {
            const int own = month2->value < month->value ? year->value - 1 : year->value;
            return make(own, month->value, day.value, day.begin, year->end);
          }
        }
      }
    }
    if (default_year_ == 0 || !is_sure(*month)) return std::nullopt;
    return make(default_year_, month->value, day.value, day.begin, month->end);
  }

  /// "May 4, 2010", "September 20th, 2018", "Mon May 7 18:06:42 UTC 2012", "Feb-16-2017".
  [[nodiscard]] std::optional<Date> month_before(const Number& day) {
    std::size_t end = skip_spaces_back(text_, day.begin);
    // "May the 4th"
    if (end >= 4 && end != day.begin && text_.substr(end - 3, 3) == "the" && text_[end - 4] == ' ') {
      end = skip_spaces_back(text_, end - 3);
    }
    if (end > 0 && (text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == '-')) --end;
    std::size_t begin = end;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    if (begin == end) return std::nullopt;
    const auto month = month_named(begin, end);
    if (!month) return std::nullopt;
    std::size_t at = skip_ordinal(day.end);
    // further days: "May 7-9, 2012", "May 7 and 8, 2012"
    for (int more = 0; more < 3; ++more) {
      const std::size_t joined = skip_joint(at);
      if (joined == at) break;
      const auto other = number_at(text_, joined);
      if (!other || other->length() > 2) break;
      at = skip_ordinal(other->end);
    }
    if (const auto year = year_at(at)) {
      return make(year->value, month->value, day.value, begin, year->end);
    }
    if (const auto last = month_and_year_behind(at)) {
      return make(last->year - (last->month < month->value ? 1 : 0), month->value, day.value, begin, last->end);
    }
    if (const auto year = year_after_clock(day.end)) {
      return make(year->value, month->value, day.value, begin, year->end);
    }
    if (default_year_ == 0 || !is_upper(text_[begin]) || digit_at(day.end) ||
        (day.end < text_.size() && (text_[day.end] == ':' || text_[day.end] == '%'))) {
      return std::nullopt;
    }
    return make(default_year_, month->value, day.value, begin, skip_ordinal(day.end));
  }

  struct LastDay {
    int year = 0;
    int month = 0;
    std::size_t end = 0;
  };

  /// " - June 1, 2018" behind "May 31": the last of several days.
  [[nodiscard]] std::optional<LastDay> month_and_year_behind(std::size_t at) {
    std::size_t start = skip_spaces(text_, at);
    if (start >= text_.size()) return std::nullopt;
    if (const std::size_t dash = dash_at(text_, start)) {
      start = skip_spaces(text_, start + dash);
    } else {
      std::size_t end = start;
      while (end < text_.size() && is_letter(text_[end]) && end - start < 6) ++end;
      const std::string_view word = between(text_, start, end);
      if (end == start || (!lookup_.has(Words::and_word, word) && !lookup_.has(Words::until, word))) return std::nullopt;
      start = skip_spaces(text_, end);
    }
    const auto month = month_at(start);
    if (!month) return std::nullopt;
    const auto day = number_at(text_, skip_separators(month->end));
    if (!day || day->length() > 2) return std::nullopt;
    const auto year = year_at(skip_ordinal(day->end));
    if (!year) return std::nullopt;
    return LastDay{year->value, month->value, year->end};
  }

  /// "-1.6.2018" behind "31.5.": the last of several days.
  [[nodiscard]] std::optional<LastDay> numeric_behind(std::size_t at) {
    const std::size_t joined = skip_joint(at);
    if (joined == at) return std::nullopt;
    std::optional<Number> parts[3];
    std::size_t end = joined;
    for (int i = 0; i < 3; ++i) {
      parts[i] = number_at(text_, end);
      if (!parts[i] || (i < 2 && parts[i]->length() > 2)) return std::nullopt;
      end = parts[i]->end;
      if (i == 2) break;
      if (end >= text_.size() || text_[end] != '.') return std::nullopt;
      end = skip_spaces(text_, end + 1);
    }
    if (parts[2]->length() != 4) return std::nullopt;
    return LastDay{parts[2]->value, parts[1]->value, end};
  }

  /// "18:06:42 UTC 2012" after the day, as `date` prints.
  [[nodiscard]] std::optional<Year> year_after_clock(std::size_t at) {
    at = skip_spaces(text_, at);
    const std::size_t start = at;
    while (at < text_.size() && (is_digit(text_[at]) || text_[at] == ':')) ++at;
    if (at < start + 4 || text_.substr(start, at - start).find(':') == std::string_view::npos) {
      return std::nullopt;
    }
    at = skip_spaces(text_, at);
    const std::size_t zone = at;
    while (at < text_.size() && at - zone < 6 && (is_letter(text_[at]) || text_[at] == '+')) ++at;
    at = skip_spaces(text_, at);
    const auto year = number_at(text_, at);
    if (!year || year->length() != 4 || digit_at(year->end)) return std::nullopt;
    return Year{year->value, year->end};
  }

  /// " de dos mil doce", " do ano de dois mil e nove", " dell'anno duemilatredici".
  [[nodiscard]] std::optional<Year> year_in_words(std::size_t at) {
    for (int words = 0; words < 4; ++words) {
      while (at < text_.size() && text_[at] == ',') ++at;
      at = skip_spaces(text_, at);
      if (const auto number = number_in_words(lookup_, text_, at)) {
        if (number->value < 1900 || number->value >= 2100) return std::nullopt;
        return Year{number->value, number->end};
      }
      std::size_t end = at;
      while (end < text_.size() && is_letter(text_[end]) && end - at < 12) ++end;
      if (end == at || end - at > 6) return std::nullopt;
      at = end;
    }
    return std::nullopt;
  }

  /// The year that goes on after a month or a day: ", 2010", " de 2024", "-2017", " '22".
  [[nodiscard]] std::optional<Year> year_at(std::size_t at) {
    bool short_may_be = false;
    for (int words = 0; words < 3; ++words) {
      at = skip_spaces(text_, at);
      if (at >= text_.size()) return std::nullopt;
      if (text_[at] == ',' || text_[at] == '.' || text_[at] == '/') {
        ++at;
      } else if (const std::size_t dash = dash_at(text_, at)) {
        if (at + dash < text_.size() && !is_digit(text_[at + dash])) return std::nullopt;
        at += dash;
        short_may_be = true;
      } else if (text_[at] == '\'') {
        ++at;
        short_may_be = true;
      } else if (text_.substr(at, 3) == "\xE2\x80\x99") {
        at += 3;
        short_may_be = true;
      }
      at = skip_spaces(text_, at);
      if (digit_at(at)) break;
      std::size_t end = at;
      while (end < text_.size() && is_letter(text_[end])) ++end;
      if (end == at) return std::nullopt;
      const std::string_view word = between(text_, at, end);
      if (!lookup_.has(Words::date_joint, word) && !lookup_.has(Words::weekday, word)) return std::nullopt;
      at = end;
    }
    auto year = number_at(text_, at);
    if (!year) return std::nullopt;
    // "2.012": thousands set off
    if (year->length() == 1 && (year->value == 1 || year->value == 2) && year->end < text_.size() && text_[year->end] == '.') {
      const auto rest = number_at(text_, year->end + 1);
      if (rest && rest->length() == 3 && !digit_at(rest->end))
        return Year{year->value * 1000 + rest->value, rest->end};
    }
    if (year->length() == 4 && year->value >= 1000 && year->value <= 2999) {
      // "4 May 2031: the mill" has a year, "4 May 2031:30" none.
      if (year->end < text_.size() && text_[year->end] == ':' && digit_at(year->end + 1)) return std::nullopt;
      return Year{year->value, year->end};
    }
    if (year->length() != 2) return std::nullopt;
    if (!short_may_be) {
      // "21 March 22" only where nothing goes on
      const std::size_t after = skip_spaces(text_, year->end);
      short_may_be = year->value >= 10 && (after >= text_.size() || text_[after] == ')');
    }
    if (!short_may_be || (year->end < text_.size() && text_[year->end] == ':')) return std::nullopt;
    return Year{full_year(year->value), year->end};
  }

  [[nodiscard]] std::optional<Month> month_named(std::size_t begin, std::size_t end) {
    if (end - begin < 3 || end - begin > 14) return std::nullopt;
    const auto* entry = lookup_.find(Words::month, between(text_, begin, end));
    if (entry == nullptr) return std::nullopt;
    return Month{entry->number, begin, end};
  }

  [[nodiscard]] std::optional<Month> month_at(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && is_letter(text_[end])) {
      if (space_at(text_, end) != 0 || dash_at(text_, end) != 0) break;
      ++end;
    }
    auto month = month_named(at, end);
    if (month && end < text_.size() && text_[end] == '.') ++month->end;
    return month;
  }

  /// A month that can be nothing else: long or with a capital.
  [[nodiscard]] bool is_sure(const Month& month) const noexcept {
    return month.end - month.begin >= 4 || is_upper(text_[month.begin]);
  }

  [[nodiscard]] std::size_t skip_separators(std::size_t at) const noexcept {
    while (at < text_.size()) {
      const std::size_t space = space_at(text_, at);
      const std::size_t length = space != 0 ? space : dash_at(text_, at);
      if (length != 0) {
        at += length;
      } else if (text_[at] == ',' || text_[at] == '.' || text_[at] == '/') {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  /// Past "th", "er", "º", "." and the like right after a day.
  [[nodiscard]] std::size_t skip_ordinal(std::size_t at) {
    // "17^th^": raised, as some marks have it
    if (at + 3 < text_.size() && text_[at] == '^' && text_[at + 3] == '^' && lookup_.has(Words::ordinal_suffix, between(text_, at + 1, at + 3))) return at + 4;
    std::size_t end = at;
    while (end < text_.size() && is_letter(text_[end]) && end - at < 6) {
      if (dash_at(text_, end) != 0 || space_at(text_, end) != 0) break;
      ++end;
    }
    if (end != at && lookup_.has(Words::ordinal_suffix, between(text_, at, end))) {
      at = end;
    } else if (end == at && at + 3 < text_.size() && text_[at] == ' ' && is_letter(text_[at + 1]) && is_letter(text_[at + 2]) && text_[at + 3] == ' ' &&
               lookup_.has(Words::ordinal_suffix, between(text_, at + 1, at + 3))) {
      at += 3;  // "7 th April": raised letters that came to stand apart
    } else if (end > at + 3 && text_[at + 2] >= 'A' && text_[at + 2] <= 'Z' &&
               lookup_.has(Words::ordinal_suffix, between(text_, at, at + 2))) {
      at += 2;  // "15thMay"
    }
    if (at < text_.size() && text_[at] == '.') ++at;
    return at;
  }

  /// Past what stands between day and month: spaces, "of", "de", "day of", "del mese di", "-", "/".
  [[nodiscard]] std::size_t skip_day_words(std::size_t at) const noexcept {
    std::size_t place = skip_separators(at);
    for (int words = 0; words < 4; ++words) {
      const std::string_view rest = text_.substr(place, 8);
      if (rest.starts_with("d'")) return place + 2;
      const auto length = [&]() -> std::size_t {
        for (const std::string_view word :
             {"of ", "de ", "di ", "du ", "do ", "del ", "day ", "mes ", "mese ", "mois ", "m\xC3\xAAs ", "dias ",
              "d\xC3\xAD" "as ", "giorni ", "dia ", "DE ", "DI ", "DO ", "MES ", "DIAS "})
          if (rest.starts_with(word)) return word.size();
        return 0;
      }();
      if (length == 0) break;
      place = skip_spaces(text_, place + length);
    }
    return place;
  }

  /// Past what joins two days: "-", "and", "to", "&", ","; the same place where nothing does.
  [[nodiscard]] std::size_t skip_joint(std::size_t at) {
    const std::size_t start = skip_spaces(text_, at);
    if (start >= text_.size()) return at;
    if (const std::size_t dash = dash_at(text_, start)) {
      const std::size_t end = skip_spaces(text_, start + dash);
      return digit_at(end) ? end : at;
    }
    std::size_t end = start;
    if (text_[start] == ',' || text_[start] == '&' || text_[start] == '/' || text_[start] == '+') {
      end = start + 1;
    } else {
      while (end < text_.size() && is_letter(text_[end]) && end - start < 6) ++end;
      if (end == start) return at;
      const std::string_view word = between(text_, start, end);
      if (!lookup_.has(Words::and_word, word) && !lookup_.has(Words::until, word)) return at;
    }
    end = skip_spaces(text_, end);
    return digit_at(end) ? end : at;
  }

  std::string_view text_;
  Lookup lookup_;
  bool month_first_;
  int default_year_;
};

}  // namespace

std::string Date::iso() const {
  std::string out(10, '-');
  const auto put = [&out](std::size_t at, std::size_t width, int value) {
    while (width-- > 0) {
      out[at + width] = static_cast<char>('0' + value % 10);
      value /= 10;
    }
  };
  put(0, 4, year);
  put(5, 2, month);
  put(8, 2, day);
  return out;
}

std::optional<Date> find_date(std::string_view text, const Vocabulary& words, bool month_first,
                              int default_year) {
  // A year in words holds "mil" in the languages that write one.
  const bool may_be_words = text.find("mil") != std::string_view::npos || text.find("MIL") != std::string_view::npos;
  std::optional<Date> in_words;
  if (may_be_words && counts_far(words)) in_words = DateScanner(text, words, month_first, default_year).find_in_words();
  if (!has_digit(text)) return in_words;
  auto date = DateScanner(text, words, month_first, default_year).find();
  // "cinco de abril de 2031"
  if (!date && !may_be_words && counts_far(words) && text.size() < 400) return DateScanner(text, words, month_first, default_year).find_in_words();
  if (date && in_words && date->printed.data() < in_words->printed.data()) return date;
  return in_words ? in_words : date;
}

}  // namespace minuter::records
