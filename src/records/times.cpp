// Times of day and durations as minutes print them.
#include "records/times.hpp"

#include "records/number_words.hpp"
#include "records/phrases.hpp"

namespace minuter::records {

namespace {

constexpr int minutes_of_day = 24 * 60;

/// What was printed with a number that makes it a time, from least to most.
enum class Surety : std::uint8_t {
  bare,    // "7": a time only beside a sure one
  dotted,  // "7.30": a time only in a range
  sure,    // "7:30", "7pm", "19h", "1400 UTC"
};

struct Candidate {
  Surety surety = Surety::bare;
  int hour = 0;
  int minute = 0;
  int half = 0;  // 1 am, 2 pm
  bool fixed = false;  // noon, midnight: no half to add
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] int minutes() const noexcept {
    int hours = hour;
    if (half == 1 && hours == 12) hours = 0;
    if (half == 2 && hours < 12) hours += 12;
    return hours * 60 + minute;
  }
};

class TimeScanner {
 public:
  TimeScanner(std::string_view text, const Vocabulary& words) : text_(text), lookup_(words) {}

  [[nodiscard]] std::optional<Time> find_one() {
    std::size_t at = 0;
    while (auto candidate = next(at)) {
      if (candidate->surety == Surety::sure) return time_of(*candidate);
      at = candidate->end;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TimeRange> find_range() {
    std::size_t at = 0;
    while (auto start = next(at)) {
      if (auto range = range_from(*start)) return range;
      if (start->surety == Surety::sure) return TimeRange{time_of(*start), std::nullopt, printed(*start)};
      at = start->end;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view printed(const Candidate& candidate) const noexcept {
    return between(text_, candidate.begin, candidate.end);
  }
  [[nodiscard]] Time time_of(const Candidate& candidate) const noexcept {
    int minutes = candidate.minutes();
    if (minutes >= minutes_of_day) minutes = 0;
    return Time{minutes, candidate.half != 0, printed(candidate)};
  }
  [[nodiscard]] bool digit_at(std::size_t at) const noexcept {
    return at < text_.size() && is_digit(text_[at]);
  }
  [[nodiscard]] bool char_at(std::size_t at, char c) const noexcept {
    return at < text_.size() && text_[at] == c;
  }

  /// The next number or word from `at` that could be a time.
  [[nodiscard]] std::optional<Candidate> next(std::size_t at) {
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (is_digit(c)) {
        if (auto candidate = parse(at)) return candidate;
        while (digit_at(at + 1)) ++at;
      } else if (is_letter(c)) {
        const std::size_t begin = at;
        while (at + 1 < text_.size() && is_letter(text_[at + 1])) ++at;
        if (may_be_noon(c)) {
          if (auto candidate = noon_at(begin, begin)) return candidate;
        }
        if (counts_far_ < 0) counts_far_ = counts_far(lookup_.words()) ? 1 : 0;
        if (counts_far_ > 0) {
          if (auto candidate = in_words(begin)) return candidate;
        }
      }
    }
    return std::nullopt;
  }

  /// "veintidós horas y cuatro minutos", "vingt heures trente", "ore diciotto e trenta".
  [[nodiscard]] std::optional<Candidate> in_words(std::size_t begin) {
    if (begin > 0 && is_letter(text_[begin - 1])) return std::nullopt;
    std::size_t first = begin;
    const auto hour_word = [&](std::size_t at) -> std::size_t {
      const auto hit = at < text_.size() && is_letter(text_[at]) ? lookup_.at(Words::clock, text_, at) : Lookup::Hit{};
      return hit && hit.entry->value != "zone" && hit.end - at >= 3 ? hit.end : 0;
    };
    bool has_word = false;
    if (const std::size_t end = hour_word(begin)) {
      first = skip_spaces(text_, end);
      has_word = true;
    }
    const auto hour = number_in_words(lookup_, text_, first);
    if (!hour || hour->value > 24 || hour->value < 1) return std::nullopt;
    Candidate candidate;
    candidate.hour = hour->value;
    candidate.begin = first;
    candidate.end = hour->end;
    const auto minutes_at = [&](std::size_t at) {
      const std::size_t joint = skip_number_joint(text_, at);
      const std::size_t place = skip_spaces(text_, joint);
      if (digit_at(place) && digit_at(place + 1) && !digit_at(place + 2) && text_[place] <= '5') {
        candidate.minute = (text_[place] - '0') * 10 + (text_[place + 1] - '0');
        candidate.end = place + 2;
        return true;
      }
      const auto minutes = number_in_words(lookup_, text_, place);
      if (minutes && minutes->value < 60 && (joint != at || minutes->value >= 5)) {
        candidate.minute = minutes->value;
        candidate.end = minutes->end;
        return true;
      }
      // A half may follow at once, a quarter goes with "and".
      if (const auto part = lookup_.at(Words::hour_part, text_, place); part && (joint != at || part.entry->number >= 30)) {
        candidate.minute = part.entry->number;
        candidate.end = part.end;
        return true;
      }
      return false;
    };
    if (has_word) {
      if (skip_number_joint(text_, hour->end) != hour->end) (void)minutes_at(hour->end);
    } else if (const std::size_t end = hour_word(skip_spaces(text_, hour->end))) {
      candidate.end = end;
      (void)minutes_at(end);
    } else {
      // "diecinueve y treinta horas"
      if (skip_number_joint(text_, hour->end) == hour->end || !minutes_at(hour->end)) return std::nullopt;
      const std::size_t behind = hour_word(skip_spaces(text_, candidate.end));
      if (behind == 0) return std::nullopt;
      candidate.end = behind;
    }
    if (candidate.hour * 60 + candidate.minute > minutes_of_day) return std::nullopt;
    candidate.surety = Surety::sure;
    return candidate;
  }

  /// Noon words are few: a look at their first letters saves looking up every word.
  [[nodiscard]] bool may_be_noon(char first) {
    if (!knows_noon_) {
      knows_noon_ = true;
      for (const auto& [phrase, entry] : lookup_.words().list(Words::noon)) {
        if (!phrase.empty()) noon_letters_[noon_letter(phrase.front()) & 63U] = true;
      }
    }
    return noon_letters_[noon_letter(first) & 63U];
  }
  [[nodiscard]] static unsigned noon_letter(char c) noexcept {
    return static_cast<unsigned char>(c) & 0x1FU;
  }

  [[nodiscard]] std::optional<Candidate> noon_at(std::size_t begin, std::size_t word) {
    const auto hit = lookup_.at(Words::noon, text_, word);
    if (!hit) return std::nullopt;
    Candidate candidate;
    candidate.surety = Surety::sure;
    const bool told = !hit.entry->value.empty() && hit.entry->number >= 0 &&
                      hit.entry->number < minutes_of_day;
    const int minutes = told ? hit.entry->number : 12 * 60;
    candidate.hour = minutes / 60;
    candidate.minute = minutes % 60;
    candidate.fixed = true;
    candidate.begin = begin;
    candidate.end = hit.end;
    return candidate;
  }

  [[nodiscard]] bool starts_clean(std::size_t begin) const noexcept {
    if (begin == 0) return true;
    const char before = text_[begin - 1];
    if (is_digit(before)) return false;
    if (before == 'T') return begin >= 2 && is_digit(text_[begin - 2]);
    if (is_upper(before) || is_lower(before)) return false;
    if (begin >= 2 && before == '\xA7' && text_[begin - 2] == '\xC2') return false;  // §
    if (before == '.' || before == ':' || before == '#' || before == '$' || before == '/' ||
        before == '+') {
      return begin >= 2 && !is_digit(text_[begin - 2]) && is_blank(text_[begin - 2]) && before == '.';
    }
    return true;
  }

  [[nodiscard]] std::optional<Candidate> parse(std::size_t begin) {
    if (!starts_clean(begin)) return std::nullopt;
    std::size_t at = begin;
    int number = 0;
    while (digit_at(at)) {
      if (at - begin == 4) return std::nullopt;
      number = number * 10 + (text_[at++] - '0');
    }
    Candidate candidate;
    candidate.begin = begin;
    candidate.end = at;
    if (at - begin == 4) return four_digits(candidate, number);
    if (at - begin == 3) return three_digits(candidate, number);
    if (number > 24) return std::nullopt;
    candidate.hour = number;
    if (char_at(at, ':') || char_at(at, '.')) {
      if (!minutes_after(candidate, at)) return char_at(at, ':') ? std::nullopt : bare(candidate);
      return with_mark(candidate);
    }
    if (auto hours = hour_letter(candidate)) return hours;
    return bare(candidate);
  }

  /// "ore 18.30": the word stands before.
  [[nodiscard]] bool is_behind_hour_word(std::size_t begin) {
    const std::size_t end = skip_spaces_back(text_, begin);
    std::size_t word = end;
    while (word > 0 && is_letter(text_[word - 1])) --word;
    if (word == end || end == begin || end - word < 3 || end - word > 6) return false;
    const auto* entry = lookup_.find(Words::clock, between(text_, word, end));
    if (entry == nullptr || entry->value == "zone") return false;
    // "18 Uhr 7.30 Euro" counts no second time
    const std::size_t before = skip_spaces_back(text_, word);
    return before == 0 || !is_digit(text_[before - 1]);
  }

  /// ":30", ".30" and seconds; false where no two digits follow.
  [[nodiscard]] bool minutes_after(Candidate& candidate, std::size_t at) const noexcept {
    const char mark = text_[at];
    if (!digit_at(at + 1) || !digit_at(at + 2) || digit_at(at + 3)) return false;
    candidate.minute = (text_[at + 1] - '0') * 10 + (text_[at + 2] - '0');
    if (candidate.minute > 59 || candidate.hour * 60 + candidate.minute > minutes_of_day) return false;
    candidate.end = at + 3;
    candidate.surety = mark == ':' ? Surety::sure : Surety::dotted;
    if (char_at(candidate.end, mark) && digit_at(candidate.end + 1)) {
      if (mark == '.') return false;  // "3.10.2"
      if (digit_at(candidate.end + 2) && !digit_at(candidate.end + 3)) candidate.end += 3;
      if (char_at(candidate.end, '.') && digit_at(candidate.end + 1)) {
        ++candidate.end;
        while (digit_at(candidate.end)) ++candidate.end;
      }
    }
    if (mark == '.' && char_at(candidate.end, '%')) return false;
    return true;
  }

  /// Reads "pm", "Uhr", "h", "noon" after hour and minutes.
  [[nodiscard]] std::optional<Candidate> with_mark(Candidate candidate) {
    if (read_half(candidate)) return candidate;
    const std::size_t word = skip_spaces(text_, candidate.end);
    if (word < text_.size() && is_letter(text_[word])) {
      if (candidate.hour == 12 && candidate.minute == 0) {
        if (auto noon = noon_at(candidate.begin, word)) return noon;
      }
      if (const auto hit = lookup_.at(Words::clock, text_, word)) {
        if (hit.entry->value != "zone") candidate.end = hit.end;
        if (candidate.surety == Surety::dotted && hit.entry->value != "zone") {
          candidate.surety = Surety::sure;
        }
        (void)read_half(candidate);
      }
    }
    if (candidate.surety == Surety::dotted && is_behind_hour_word(candidate.begin)) candidate.surety = Surety::sure;
    if (candidate.surety == Surety::dotted && candidate.end < text_.size() &&
        (is_upper(text_[candidate.end]) || is_lower(text_[candidate.end]))) {
      return std::nullopt;
    }
    return candidate;
  }

  /// "7pm", "7 p.m.", "12 noon", "19 Uhr", or nothing: then a bare number.
  [[nodiscard]] std::optional<Candidate> bare(Candidate candidate) {
    if (candidate.hour >= 1 && candidate.hour <= 12 && read_half(candidate)) {
      candidate.surety = Surety::sure;
      return candidate;
    }
    const std::size_t word = skip_spaces(text_, candidate.end);
    if (word < text_.size() && is_letter(text_[word])) {
      if (candidate.hour == 12) {
        if (auto noon = noon_at(candidate.begin, word)) return noon;
      }
      const auto hit = lookup_.at(Words::clock, text_, word);
      // "19 Uhr" is a time; "2 hours" is not
      if (hit && hit.entry->value == "hour") {
        candidate.surety = Surety::sure;
        candidate.end = hit.end;
        // "19 Uhr 30"
        const std::size_t more = skip_spaces(text_, hit.end);
        if (more != hit.end && digit_at(more) && digit_at(more + 1) && !digit_at(more + 2) &&
            !char_at(more + 2, ':') && !char_at(more + 2, '.') && text_[more] <= '5') {
          candidate.minute = (text_[more] - '0') * 10 + (text_[more + 1] - '0');
          candidate.end = more + 2;
        }
        return candidate;
      }
    }
    if (candidate.hour >= 7 && is_behind_hour_word(candidate.begin)) candidate.surety = Surety::sure;
    return candidate;
  }

  /// "19h30", "18 h 30", "19h".
  [[nodiscard]] std::optional<Candidate> hour_letter(Candidate candidate) {
    const std::size_t letter = skip_spaces(text_, candidate.end);
    if (letter >= text_.size() || (text_[letter] != 'h' && text_[letter] != 'H')) return std::nullopt;
    if (letter - candidate.end > 2) return std::nullopt;
    std::size_t at = letter + 1;
    const std::size_t minutes = letter == candidate.end ? at : skip_spaces(text_, at);
    if (digit_at(minutes) && digit_at(minutes + 1) && !digit_at(minutes + 2) && text_[minutes] <= '5') {
      candidate.minute = (text_[minutes] - '0') * 10 + (text_[minutes + 1] - '0');
      at = minutes + 2;
      if (char_at(at, 'm') || (at < text_.size() && is_letter(text_[at]) && !char_at(at, 'h') &&
                               dash_at(text_, at) == 0 && space_at(text_, at) == 0)) {
        if (text_.substr(at).starts_with("mn") || text_.substr(at).starts_with("min") ||
            char_at(at, 'm')) {
          if (candidate.hour < 7) return std::nullopt;  // "1h30m" is a duration
        } else {
          return std::nullopt;
        }
      }
    } else if (at < text_.size() && is_letter(text_[at]) && dash_at(text_, at) == 0 &&
               space_at(text_, at) == 0) {
      return std::nullopt;  // another word
    } else if (candidate.hour < 7) {
      return std::nullopt;  // "2h" lasts two hours
    }
    if (candidate.hour * 60 + candidate.minute > minutes_of_day) return std::nullopt;
    candidate.surety = Surety::sure;
    candidate.end = at;
    return candidate;
  }

  /// "1400 UTC", "1830 hrs", "1900h".
  [[nodiscard]] std::optional<Candidate> four_digits(Candidate candidate, int number) {
    candidate.hour = number / 100;
    candidate.minute = number % 100;
    if (candidate.hour > 23 || candidate.minute > 59) return std::nullopt;
    if (candidate.hour <= 12 && read_half(candidate)) {
      candidate.surety = Surety::sure;
      return candidate;
    }
    const std::size_t word = skip_spaces(text_, candidate.end);
    // "1900-2100 UTC", "@ 1900-2100": two years are told otherwise.
    if (is_four_digit_range(candidate.begin)) {
      candidate.surety = Surety::sure;
      return candidate;
    }
    if (word >= text_.size() || !is_letter(text_[word])) return std::nullopt;
    const auto hit = lookup_.at(Words::clock, text_, word);
    if (!hit) return std::nullopt;
    candidate.surety = Surety::sure;
    if (hit.entry->value != "zone") candidate.end = hit.end;
    return candidate;
  }

  /// "730pm"
  [[nodiscard]] std::optional<Candidate> three_digits(Candidate candidate, int number) {
    candidate.hour = number / 100;
    candidate.minute = number % 100;
    if (candidate.hour == 0 || candidate.minute > 59 || !read_half(candidate)) return std::nullopt;
    candidate.surety = Surety::sure;
    return candidate;
  }

  /// Do "1900-2100" stand here, or "-2100" behind "1900", with a zone behind them or a sign before?
  [[nodiscard]] bool is_four_digit_range(std::size_t begin) {
    const auto four_at = [&](std::size_t at) {
      return digit_at(at) && digit_at(at + 1) && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4);
    };
    const std::size_t gap = skip_spaces(text_, begin + 4);
    const std::size_t dash = dash_at(text_, gap);
    const std::size_t end = dash == 0 ? text_.size() : skip_spaces(text_, gap + dash);
    if (!four_at(end)) {
      // the end of one
      const std::size_t behind = skip_spaces_back(text_, begin);
      for (const std::size_t size : {std::size_t{1}, std::size_t{3}}) {
        if (behind < size + 4 || dash_at(text_, behind - size) != size) continue;
        const std::size_t first = skip_spaces_back(text_, behind - size);
        if (first >= 4 && four_at(first - 4)) return is_four_digit_range(first - 4);
      }
      return false;
    }
    if (text_.substr(begin, 4) >= text_.substr(end, 4) || text_[end] > '2' || text_[end + 2] > '5' || (text_[end] == '2' && text_[end + 1] > '3')) return false;
    const std::size_t before = skip_spaces_back(text_, begin);
    if (before > 0 && text_[before - 1] == '@') return true;
    const std::size_t word = skip_spaces(text_, end + 4);
    if (word >= text_.size() || !is_letter(text_[word])) return false;
    const auto hit = lookup_.at(Words::clock, text_, word);
    return hit && (hit.entry->value == "zone" || hit.entry->value == "hour");
  }

  /// "am", "p.m.", "P M" after the time.
  [[nodiscard]] bool read_half(Candidate& candidate) {
    if (candidate.hour > 23) return false;
    const std::size_t word = skip_spaces(text_, candidate.end);
    if (word >= text_.size()) return false;
    const char c = text_[word];
    if (!is_letter(c)) return false;
    for (const Words list : {Words::am, Words::pm}) {
      auto hit = lookup_.at(list, text_, word);
      if (!hit) hit = glued_half(list, word);
      if (!hit) continue;
      // German "TOP 3 am 5. Mai"
      const std::size_t after = skip_spaces(text_, hit.end);
      if (list == Words::am && word != candidate.end && text_[word] == 'a' && after != hit.end &&
          candidate.surety == Surety::bare && digit_at(after)) {
        return false;
      }
      candidate.half = list == Words::am ? 1 : 2;
      if (candidate.hour > 12) candidate.half = 2;
      candidate.surety = Surety::sure;
      candidate.end = hit.end;
      return true;
    }
    return false;
  }

  /// "7pm-8pm", "7pm–8pm": the half ends at a dash, which ends no word elsewhere.
  [[nodiscard]] Lookup::Hit glued_half(Words list, std::size_t word) {
    std::size_t end = word;
    while (end < text_.size() && (is_lower(text_[end]) || is_upper(text_[end]) || text_[end] == '.')) ++end;
    if (end == word || end - word > 6) return {};
    if (end < text_.size() && is_letter(text_[end]) && dash_at(text_, end) == 0 &&
        space_at(text_, end) == 0) {
      return {};
    }
    if (const auto* entry = lookup_.find(list, between(text_, word, end))) return {entry, end};
    while (end > word && text_[end - 1] == '.') --end;
    if (const auto* entry = lookup_.find(list, between(text_, word, end))) return {entry, end};
    return {};
  }

  /// Past a zone: "UTC", "(CET)", "US EDT".
  [[nodiscard]] std::size_t skip_zone(std::size_t at) {
    std::size_t place = skip_spaces(text_, at);
    const bool bracket = char_at(place, '(');
    if (bracket) ++place;
    for (int words = 0; words < 2; ++words) {
      const auto hit = lookup_.at(Words::clock, text_, place);
      if (!hit || hit.entry->value != "zone") break;
      at = hit.end;
      place = skip_spaces(text_, at);
    }
    if (bracket && at == place && char_at(at, ')')) ++at;
    return at;
  }

  /// Past what joins start and end; `at` itself where nothing does.
  [[nodiscard]] std::size_t skip_until(std::size_t at, bool& is_dash) {
    const std::size_t start = skip_spaces(text_, at);
    if (const std::size_t dash = dash_at(text_, start)) {
      is_dash = true;
      std::size_t end = start + dash;
      if (const std::size_t second = dash_at(text_, end)) end += second;  // "--"
      if (text_.substr(end).starts_with("\xC2\xAD")) end += 2;             // where a word may break
      return skip_spaces(text_, end);
    }
    is_dash = false;
    const std::size_t word = char_at(start, ',') ? skip_spaces(text_, start + 1) : start;
    if (const auto hit = lookup_.at(Words::until, text_, word)) return skip_spaces(text_, hit.end);
    return at;
  }

  [[nodiscard]] std::optional<TimeRange> range_from(Candidate start) {
    bool is_dash = false;
    const std::size_t zone = start.surety == Surety::sure ? skip_zone(start.end) : start.end;
    std::size_t at = skip_until(zone, is_dash);
    if (at == zone) return std::nullopt;
    // "until about 8.30pm": a word or two may stand before the end
    auto end = digit_at(at) ? parse(at) : std::optional<Candidate>{};
    if (!end && at < text_.size() && is_letter(text_[at])) {
      end = noon_at(at, at);
      if (!end && (!is_dash || start.surety == Surety::sure)) end = after_a_word(at, is_dash);
    }
    if (!end) {
      if (start.surety != Surety::sure || !is_dash) return std::nullopt;
      // "13:00 - " open at its end
      if (at < text_.size() && text_[at] != ')' && text_[at] != ']' && text_[at] != '|') return std::nullopt;
      return TimeRange{time_of(start), std::nullopt,
                       between(text_, start.begin, skip_spaces_back(text_, at))};
    }
    if (!fit(start, *end, is_dash)) return std::nullopt;
    agree_on_half(start, *end);
    TimeRange range{time_of(start), Time{end->minutes(), end->half != 0, printed(*end)},
                    between(text_, start.begin, end->end)};
    return range;
  }

  /// `is_dash`: a dash joins the two, so that the word must be short for something ("19:00 - ca. 21:30").
  [[nodiscard]] std::optional<Candidate> after_a_word(std::size_t at, bool is_dash) {
    std::size_t end = at;
    while (end < text_.size() && is_letter(text_[end]) && end - at < 14) ++end;
    const auto* known = end < text_.size() ? lookup_.find(Words::abbreviation, between(text_, at, end)) : nullptr;
    const bool is_short = known != nullptr && known->value == "any";
    if (is_dash && !is_short) return std::nullopt;
    if (is_short && char_at(end, '.')) ++end;
    end = skip_spaces(text_, end);
    if (!digit_at(end)) return std::nullopt;
    auto candidate = parse(end);
    if (candidate && candidate->surety == Surety::bare) return std::nullopt;
    return candidate;
  }

  /// May these two be start and end of one range?
  [[nodiscard]] bool fit(const Candidate& start, const Candidate& end, bool is_dash) const noexcept {
    if (start.surety == Surety::sure && end.surety == Surety::sure) return true;
    if (start.surety == Surety::bare && end.surety == Surety::bare) return false;
    if (start.surety == Surety::bare) {
      // "7-9pm", "19 bis 21 Uhr"; but not "5 - 10:30 Opening"
      return end.half != 0 || end.fixed || (end.surety == Surety::sure && end.minute == 0 &&
                                            text_[end.end - 1] != '0' && start.hour < end.hour);
    }
    if (end.surety == Surety::bare) {
      // "10:00-12", "10am to 12"; but not "10:00 - 12 people came"
      if (start.surety != Surety::sure || end.hour > 24) return false;
      const std::size_t after = skip_spaces(text_, end.end);
      return is_dash && (after >= text_.size() || !is_letter(text_[after])) &&
             (start.half != 0 || end.hour > start.hour);
    }
    return true;  // "10.00 - 12.00", "10.00-12:00"
  }

  /// A half printed once holds for both where that keeps the start before the end.
  static void agree_on_half(Candidate& start, Candidate& end) noexcept {
    if (start.fixed && end.half == 0 && !end.fixed && end.hour < 12 && start.hour == 12) {
      end.half = 2;
      return;
    }
    if (start.half == 0 && !start.fixed && start.hour <= 12 && end.half == 2) {
      Candidate later = start;
      later.half = 2;
      if (later.minutes() < end.minutes()) start.half = 2;
    } else if (start.half == 0 && !start.fixed && start.hour == 12 && end.half == 1) {
      start.half = 1;
    } else if (end.half == 0 && !end.fixed && end.hour < 12 && start.half != 0) {
      Candidate same = end;
      same.half = start.half;
      if (same.minutes() > start.minutes()) {
        end.half = start.half;
      } else {
        end.half = 2;
      }
    } else if (end.half == 0 && !end.fixed && end.hour == 12 && start.half == 1) {
      end.half = 2;
    }
  }

  std::string_view text_;
  Lookup lookup_;
  bool knows_noon_ = false;
  int counts_far_ = -1;  // not known yet
  bool noon_letters_[64] = {};
};

}  // namespace

std::string Time::hhmm() const {
  const int hours = minutes / 60;
  const int rest = minutes % 60;
  std::string out(5, ':');
  out[0] = static_cast<char>('0' + hours / 10);
  out[1] = static_cast<char>('0' + hours % 10);
  out[3] = static_cast<char>('0' + rest / 10);
  out[4] = static_cast<char>('0' + rest % 10);
  return out;
}

std::optional<Time> find_time(std::string_view text, const Vocabulary& words) {
  return TimeScanner(text, words).find_one();
}

std::optional<TimeRange> find_time_range(std::string_view text, const Vocabulary& words) {
  return TimeScanner(text, words).find_range();
}

namespace {

// "5-10 min", "5 \u2013 10 min": where the figure before the dash begins; `begin`: there is none.
std::size_t range_start(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at > 2 && text.substr(at - 3, 2) == "\xE2\x80") at -= 3;
  else if (at > 0 && text[at - 1] == '-') --at;
  else return begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  std::size_t first = at;
  while (first > 0 && is_digit(text[first - 1])) --first;
  const bool is_figure = first < at && at - first <= 3 && (first == 0 || text[first - 1] == ' ' || text[first - 1] == '(' || text[first - 1] == '[' || text[first - 1] == '~');
  return is_figure ? first : begin;
}

}  // namespace

std::optional<std::int32_t> find_duration(std::string_view text, const Vocabulary& words,
                                          std::string_view* printed) {
  if (!has_digit(text)) return std::nullopt;
  Lookup lookup(words);
  const auto word_end = [text](std::size_t at) {
    while (at < text.size() && is_letter(text[at]) && dash_at(text, at) == 0 && space_at(text, at) == 0) ++at;
    return at;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t begin = at;
    const bool clean = begin == 0 || !(is_letter(text[begin - 1]) || text[begin - 1] == '.' ||
                                       text[begin - 1] == ':' || text[begin - 1] == '$');
    int number = 0;
    while (at < text.size() && is_digit(text[at])) {
      if (number < 100000) number = number * 10 + (text[at] - '0');
      ++at;
    }
    int tenths = 0;
    if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && is_digit(text[at + 1])) {
      tenths = text[at + 1] - '0';
      at += 2;
      while (at < text.size() && is_digit(text[at])) ++at;
    }
    const std::size_t after = at--;
    if (!clean || number > 1440) continue;
    // "15+ min"
    std::size_t unit = skip_spaces(text, after + (after < text.size() && text[after] == '+' ? 1 : 0));
    if (const std::size_t dash = dash_at(text, unit); dash != 0 && unit == after) unit += dash;
    if (unit < text.size() && text[unit] == '\'' && unit == after && word_end(unit + 1) == unit + 1) {
      if (printed != nullptr) *printed = between(text, range_start(text, begin), unit + 1);
      return number;
    }
    std::size_t end = word_end(unit);
    if (end == unit) continue;
    const std::string_view word = between(text, unit, end);
    if (lookup.has(Words::minute_unit, word)) {
      if (printed != nullptr) *printed = between(text, range_start(text, begin), end);
      return number;
    }
    if (!lookup.has(Words::hour_unit, word) || number > 24) continue;
    std::int32_t minutes = number * 60 + tenths * 6;
    // "1h 30", "1 hour and 30 minutes"
    std::size_t more = skip_spaces(text, end);
    std::size_t and_end = word_end(more);
    if (and_end != more && lookup.has(Words::and_word, between(text, more, and_end))) {
      more = skip_spaces(text, and_end);
    }
    std::size_t digits = more;
    int rest = 0;
    while (digits < text.size() && is_digit(text[digits]) && digits - more < 3) {
      rest = rest * 10 + (text[digits++] - '0');
    }
    if (digits != more && digits - more <= 2 && rest < 60) {
      const std::size_t rest_unit = skip_spaces(text, digits);
      const std::size_t rest_end = word_end(rest_unit);
      const bool is_minutes = rest_end != rest_unit &&
                              (lookup.has(Words::minute_unit, between(text, rest_unit, rest_end)) ||
                               between(text, rest_unit, rest_end) == "m");
      if (is_minutes) {
        minutes += rest;
        end = rest_end;
      } else if (rest_end == rest_unit && digits - more == 2) {
        minutes += rest;
        end = digits;
      }
    }
    if (printed != nullptr) *printed = between(text, begin, end);
    return minutes;
  }
  return std::nullopt;
}

}  // namespace minuter::records
