#include "layout/markers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

std::size_t skip_blanks(std::string_view s, std::size_t at) noexcept {
  while (at < s.size()) {
    if (is_blank(s[at])) {
      ++at;
    } else if (s.substr(at).starts_with("\xC2\xA0")) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

constexpr std::size_t longest_element = 200;  // of HTML, in bytes

// The space without a width that some exporters put behind a mark ("-" or "1." and it).
constexpr std::string_view thin_gap = "\xE2\x80\x8B";

bool is_gap(std::string_view s, std::size_t at) noexcept {
  return at >= s.size() || is_blank(s[at]) || s[at] == '\n' || s.substr(at).starts_with("\xC2\xA0") || s.substr(at).starts_with(thin_gap);
}

std::size_t skip_gap(std::string_view s, std::size_t at) noexcept {
  at = skip_blanks(s, at);
  while (at < s.size() && s.substr(at).starts_with(thin_gap)) at = skip_blanks(s, at + thin_gap.size());
  return at;
}

std::size_t bullet_sign(std::string_view s, bool indented) noexcept {
  if (s.empty()) return 0;
  switch (s[0]) {
    case '-':
      return s.starts_with("--") && !s.starts_with("---") ? 2 : 1;
    case '*': case '+':
      return 1;
    case 'o':
      return indented || (s.size() > 2 && s[1] == '\t') ? 1 : 0;  // Word sets a tab behind it
    case ':':  // ":   Date: 4 May": what a term is, as converters of wikis write it
      return s.starts_with(":   ") ? 1 : 0;
    default:
      break;
  }
  if (byte_of(s[0]) < 0xC2) return 0;
  for (const std::string_view sign :
       {"\xE2\x80\xA2", "\xE2\x80\xA3", "\xE2\x97\xA6", "\xE2\x96\xAA", "\xC2\xB7", "\xE2\x80\x93",
        "\xE2\x80\x94", "\xE2\x97\x8F", "\xE2\x97\x8B", "\xE2\x96\xA0", "\xE2\x81\x83",
        "\xEF\x82\xB7", "\xEF\x82\xA7", "\xE2\x9E\xA2", "\xE2\x9C\x93"}) {
    if (s.starts_with(sign)) return sign.size();
  }
  return 0;
}

bool is_roman_digit(char c, bool upper) noexcept {
  constexpr std::string_view big = "IVXLC";
  constexpr std::string_view small = "ivxlc";
  return (upper ? big : small).find(c) != std::string_view::npos;
}

std::size_t count_digits(std::string_view s, std::size_t at) noexcept {
  std::size_t n = 0;
  while (at + n < s.size() && n < 8 && is_digit(s[at + n])) ++n;
  return n;
}

// Bytes of the dash with which `s` begins; 0: it begins with none.
std::size_t dash_size(std::string_view s) noexcept {
  if (s.starts_with('-')) return 1;
  return s.starts_with("\xE2\x80\x93") || s.starts_with("\xE2\x80\x94") ? 3 : 0;
}

/// "20. Juni 2020", "4 May 2021": a month and a year stand after the number.
bool is_date_rest(std::string_view s) noexcept {
  const auto word = first_word_size(s);
  if (word == 0 || word > 12) return false;
  if (std::none_of(std::begin(words::month_stems), std::end(words::month_stems),
                   [&](std::string_view stem) { return words::begins_with_word(s, stem); }))
    return false;
  const auto is_year = [&](std::size_t at) { return count_digits(s, at) == 4 && !is_word(at + 4 < s.size() ? s[at + 4] : ' '); };
  const auto behind = skip_blanks(s, word);
  if (is_year(behind)) return true;
  // "31 May - 1 June 2018"
  const auto dash = dash_size(s.substr(behind));
  if (dash == 0) return false;
  const auto day = skip_blanks(s, behind + dash);
  const auto digits = count_digits(s, day);
  if (digits == 0 || digits > 2) return false;
  const auto month = skip_blanks(s, day + digits);
  return is_year(skip_blanks(s, month + first_word_size(s.substr(month))));
}

constexpr auto leads_number = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 256; ++c) table[c] = words::may_lead_number(static_cast<char>(c));
  return table;
}();

/// "IV" behind such a word, before ":", "." or ")": its size.
std::size_t roman_after_word(std::string_view s, std::size_t at) noexcept {
  std::size_t n = 0;
  while (at + n < s.size() && n < 6 && is_roman_digit(s[at + n], true)) ++n;
  return at + n < s.size() && (s[at + n] == ':' || s[at + n] == '.' || s[at + n] == ')') ? n : 0;
}

/// "Item 3:", "TOP 3", "§ 3": the word before a number, and where the number begins.
struct Lead {
  std::size_t number = 0;  // 0: there is none
  bool only_counts = false;
  bool needs_sign = false;
  bool only_heads = false;
};
Lead number_lead(std::string_view s) noexcept {
  if (s.empty() || !leads_number[byte_of(s[0])]) return {};
  for (const auto& [word, only_counts, needs_sign, only_heads] : words::number_leads) {
    if (s.size() <= word.size() || !words::begins_with_word(s, word)) continue;
    std::size_t at = skip_blanks(s, word.size());
    for (const std::string_view sign : words::number_signs) {
      if (words::begins_with_word(s.substr(at), sign)) at = skip_blanks(s, at + sign.size());
    }
    const bool may_touch = word.size() > 2 || !is_lower_ascii(word.back());
    if ((at > word.size() || may_touch) && count_digits(s, at) > 0) return {at, only_counts, needs_sign, only_heads};
    // "Item IV: Roof" needs a sign, as "Item I saw" is no number.
    if (at > word.size() && word.size() > 2 && roman_after_word(s, at) > 0) return {at, only_counts, true, only_heads};
  }
  return {};
}

/// "Ponto um –", "Punto tercero:", "Point deux :": where the number in words begins and ends; 0 where there is none.
std::size_t worded_number(std::string_view s, std::size_t& end) noexcept {
  std::size_t at = 0;
  for (const std::string_view word : words::worded_leads)
    if (words::begins_with_word(s, word)) at = word.size();
  if (at == 0) return 0;
  end = at;
  while (end < s.size() && end - at < 10 && (is_letter_ascii(s[end]) || byte_of(s[end]) >= 0x80)) {
    if (s.substr(end).starts_with("\xE2\x80")) break;
    ++end;
  }
  const std::string_view written = s.substr(at, end - at);
  const bool is_known = std::any_of(std::begin(words::small_numbers), std::end(words::small_numbers), [&](std::string_view number) {
    return number.size() == written.size() && words::begins_with_word(written, number);
  });
  // "Asunto primero.-", "Ponto segundo:"
  const bool is_ordinal = std::any_of(std::begin(words::ordinal_stems), std::end(words::ordinal_stems), [&](std::string_view stem) {
    return stem.size() < written.size() && written.size() <= stem.size() + 3 && words::begins_with_word(written, stem);
  });
  return is_known || is_ordinal ? at : 0;
}

/// "Primero.-", "SEGUNDO.-" of an act, over a title in capitals: the length of the word.
std::size_t ordinal_word(std::string_view s) noexcept {
  std::size_t size = 0;
  while (size < s.size() && size < 12 && (is_letter_ascii(s[size]) || byte_of(s[size]) >= 0xC3 || (byte_of(s[size]) & 0xC0) == 0x80)) ++size;
  if (size < 5 || !is_upper_ascii(s[0])) return 0;
  const std::string_view rest = s.substr(size);
  if (!rest.starts_with(".-") && !rest.starts_with(".\xE2\x80\x93") && !rest.starts_with(": ")) return 0;
  const bool is_known = std::any_of(std::begin(words::ordinal_stems), std::end(words::ordinal_stems), [&](std::string_view stem) {
    return stem.size() < size && words::begins_with_word(s, stem);
  });
  return is_known && is_capitals(trim(rest.substr(2))) ? size : 0;
}

/// "º", "°", "ª" behind a number: their length.
std::size_t ordinal_sign(std::string_view s) noexcept {
  for (const std::string_view sign : {"\xC2\xBA", "\xC2\xB0", "\xC2\xAA"})
    if (s.starts_with(sign)) return sign.size();
  return 0;
}
/// The dash of "1.- Title", "1 - Title", "II – Title": its length with the blanks before it, where a
/// capital stands behind it.
std::size_t dash_before_title(std::string_view s, bool may_touch) noexcept {
  const std::size_t blanks = skip_blanks(s, 0);
  std::size_t width = 0;
  const std::string_view rest = s.substr(std::min(blanks, s.size()));
  if (rest.starts_with("-")) width = 1;
  if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) width = 3;
  if (width == 0) return 0;
  const std::string_view title = rest.substr(width);
  const bool has_gap = !title.empty() && is_gap(title, 0);
  if (!has_gap && (blanks > 0 || !may_touch)) return 0;
  return case_at(skip_openers(trim(title))) == Case::upper ? blanks + width : 0;
}

struct Reader {
  std::string_view s;
  std::size_t at = 0;
  [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept {
    return at + ahead < s.size() ? s[at + ahead] : '\0';
  }
  bool take(char c) noexcept {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  /// '.' or ')' or ':', also escaped.
  bool take_sign(std::string_view signs) noexcept {
    const std::size_t skip = peek() == '\\' ? 1 : 0;
    const char c = peek(skip);
    if (c == '\0' || signs.find(c) == std::string_view::npos) return false;
    at += skip + 1;
    return true;
  }
  /// A mark that closes right behind the number ("**3.** Title", "**3**. Title") goes with it, where something follows.
  void take_shut() noexcept {
    if (s[0] != '*' && s[0] != '_') return;
    std::size_t shut = at;
    while (shut < s.size() && shut < at + 3 && s[shut] == s[0]) ++shut;
    if (shut < s.size()) at = shut;
  }
};

Number done(Reader r, std::size_t begin, std::size_t end, MarkerKind kind) noexcept {
  if (begin > 0) r.take_shut();
  const std::size_t text = skip_gap(r.s, r.at);
  Number n;
  n.begin = static_cast<std::uint32_t>(begin);
  n.end = static_cast<std::uint32_t>(end);
  n.text = static_cast<std::uint32_t>(std::max<std::size_t>(text, 1));
  n.kind = kind;
  return n;
}

Number after_word(Reader r, Lead lead, bool in_heading) noexcept {
  const std::size_t start = r.at + lead.number;
  r.at = start + roman_after_word(r.s, start);
  while (is_digit(r.peek()) || ((r.peek() == '.' || r.peek() == '/') && is_digit(r.peek(1)))) ++r.at;
  std::size_t end = r.at;
  // A heading "TOP 1.2 neue Segel": a number of parts needs no capital behind it.
  const bool has_parts = in_heading && r.s.substr(start, end - start).find('.') != std::string_view::npos;
  if (is_letter_ascii(r.peek()) && !is_word(r.peek(1))) end = ++r.at;
  r.at += ordinal_sign(r.s.substr(r.at));
  end = r.at;
  r.take_shut();
  bool sign = r.take_sign(":.)");
  if (sign && (r.peek() == '-' || r.peek() == ':')) ++r.at;
  r.take_shut();
  const std::size_t dash = skip_blanks(r.s, r.at);
  const std::string_view rest = r.s.substr(std::min(dash, r.s.size()));
  if (!sign) {
    std::size_t width = 0;
    if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) width = 3;
    if (rest.starts_with("-") || rest.starts_with(":")) width = 1;
    if (width > 0 && is_gap(r.s, dash + width)) {
      r.at = dash + width;
      sign = true;
    }
  }
  if (!is_gap(r.s, r.at)) return {};
  const bool bare = has_parts || case_at(skip_openers(rest)) == Case::upper || rest.empty();
  if (!sign && (lead.needs_sign || !bare)) return {};
  return done(r, start, end, MarkerKind::number);
}

Number digits(Reader r, bool in_heading) noexcept {
  const std::size_t begin = r.at;
  const std::size_t first = count_digits(r.s, r.at);
  if (first > 4) return {};
  r.at += first;
  int dots = 0;
  int slashes = 0;
  while ((r.peek() == '.' || r.peek() == '/') && is_digit(r.peek(1))) {
    (r.peek() == '.' ? dots : slashes) += 1;
    ++r.at;
    r.at += count_digits(r.s, r.at);
  }
  // "8.7.2025" is a day.
  if (dots == 2 && r.at >= begin + 4 && count_digits(r.s, r.at - 4) == 4 && r.s[r.at - 5] == '.') return {};
  // "9.i.b", "5.A.1": parts that are letters or small Roman numbers.
  if (slashes == 0 && first <= 2) {
    std::size_t at = r.at;
    int parts = 0;
    while (at < r.s.size() && r.s[at] == '.' && parts < 3) {
      std::size_t size = 0;
      while (size < 4 && (is_digit(r.peek(at + 1 + size - r.at)) || is_letter_ascii(r.peek(at + 1 + size - r.at)))) ++size;
      const std::string_view part = r.s.substr(at + 1, size);
      const bool is_part = size == 1 || (size > 0 && (part.find_first_not_of("ivx") == std::string_view::npos ||
                                                      part.find_first_not_of("IVX") == std::string_view::npos ||
                                                      part.find_first_not_of("0123456789") == std::string_view::npos));
      const char behind = at + 1 + size < r.s.size() ? r.s[at + 1 + size] : ' ';
      if (!is_part || !(behind == '.' || behind == ')' || is_blank(behind))) break;
      at += 1 + size;
      ++parts;
    }
    const bool has_letter = parts > 0 && r.s.substr(r.at, at - r.at).find_first_not_of("0123456789.") != std::string_view::npos;
    if (has_letter && (parts > 1 || dots > 0 || is_blank(r.s.size() > at ? r.s[at] : ' ') || r.s[at] == '.')) {
      Reader part = r;
      part.at = at;
      const std::size_t end_of_number = at;
      part.take_sign(".):");
      const std::string_view behind = trim(part.s.substr(std::min(part.at, part.s.size())));
      if (is_gap(part.s, part.at) && !behind.empty() && case_at(skip_openers(behind)) == Case::upper)
        return done(part, begin, end_of_number, MarkerKind::number);
    }
  }
  std::size_t end = r.at;
  if (slashes > 1 || (slashes == 1 && dots > 0) || dots > 4) return {};
  const bool lettered = is_lower_ascii(r.peek()) && !is_word(r.peek(1)) && !is_blank(r.peek(1));
  if (lettered && dots + slashes <= 1) end = ++r.at;
  if (const std::size_t ordinal = ordinal_sign(r.s.substr(r.at)); ordinal > 0 && slashes == 0) {
    // "1º.- Title", "2ª) Title"; "1º Title" only counts
    Reader ahead = r;
    ahead.at += ordinal;
    if (!ahead.take_sign(".)") && dash_before_title(ahead.s.substr(ahead.at), false) == 0) return {};
    end = r.at += ordinal;
  }
  const std::size_t before_sign = r.at;
  r.take_shut();
  bool sign = r.take_sign(dots > 0 ? ".):" : ".)");
  r.take_shut();
  if (const std::size_t dash = first <= 3 && slashes == 0 ? dash_before_title(r.s.substr(r.at), sign) : 0; dash > 0) {
    if (sign || (dots == 0 && first <= 2)) {
      r.at += dash;
      Number n = done(r, begin, end, MarkerKind::number);
      n.is_plain = dots == 0;
      return n;
    }
  }
  const std::string_view rest = trim(r.s.substr(r.at));
  const Case next = case_at(skip_openers(rest));
  if (dots == 0 && slashes == 0) {
    if (first > 3 && !lettered) return {};
    if (sign) {
      if (!is_gap(r.s, r.at)) {
        if (!in_heading && !(first <= 2 && next == Case::upper && r.s[r.at - 1] == '.')) return {};
        if (is_digit(r.peek())) return {};
      }
      if (is_date_rest(rest)) return {};
      Number n = done(r, begin, end, MarkerKind::number);
      n.is_plain = true;
      return n;
    }
    if (!in_heading || first > 2 || r.at != before_sign || !is_blank(r.peek()) ||
        next != Case::upper || is_date_rest(rest)) {
      return {};
    }
    return done(r, begin, end, MarkerKind::number);
  }
  if (!is_gap(r.s, r.at) || (rest.empty() && !in_heading && !sign)) return {};
  if (slashes == 1 && r.at - begin < 4) return {};
  // "20.7.17", "2.7 million" and "9.30 am" are no numbers of paragraphs.
  if (!sign && (next == Case::lower || is_digit(rest.empty() ? 'x' : rest[0]))) {
    const bool second_number = slashes == 1 && !rest.empty() && is_digit(rest[0]);
    if (!second_number) return {};
  }
  if (dots == 2 && r.s.substr(begin, end - begin).size() > 5) {
    const auto last = r.s.substr(begin, end - begin);
    const auto dot = last.find_last_of('.');
    if (last.size() - dot - 1 == 4 || last.size() - dot - 1 == 2) {
      if (count_digits(last, last.find('.') + 1) == 2) return {};
    }
  }
  return done(r, begin, end, MarkerKind::number);
}

Number letters(Reader r, bool in_heading) noexcept {
  const std::size_t begin = r.at;
  const bool upper = is_upper_ascii(r.peek());
  // "C048/23"
  if (upper) {
    Reader code = r;
    while (is_upper_ascii(code.peek()) && code.at - begin < 4) ++code.at;
    const std::size_t n = count_digits(code.s, code.at);
    if (n > 0 && n <= 4 && code.peek(n) == '/') {
      code.at += n + 1;
      const std::size_t year = count_digits(code.s, code.at);
      code.at += year;
      if (year >= 2 && year <= 4 && is_gap(code.s, code.at)) {
        return done(code, begin, code.at, MarkerKind::number);
      }
    }
  }
  std::size_t romans = 0;
  while (romans < 8 && is_roman_digit(r.peek(romans), upper)) ++romans;
  std::size_t size = romans;
  MarkerKind kind = MarkerKind::roman;
  if (romans == 0 || is_word(r.peek(romans))) {
    size = 1;
    kind = MarkerKind::letter;
    if (is_word(r.peek(1))) return {};
  } else if (romans == 1 && r.peek() != 'I' && r.peek() != 'i') {
    kind = MarkerKind::letter;
  }
  r.at += size;
  const std::size_t end = r.at;
  const bool dot = r.peek() == '.' || (r.peek() == '\\' && r.peek(1) == '.');
  const bool is_counted = upper && romans == size && romans > 0 && (romans > 1 || r.s[begin] == 'I' || r.s[begin] == 'V' || r.s[begin] == 'X');
  r.take_shut();
  const bool sign = r.take_sign(".)");
  r.take_shut();
  if (const std::size_t dash = is_counted ? dash_before_title(r.s.substr(r.at), sign) : 0; dash > 0) {
    r.at += dash;  // "II - Title", "II.- Title"
    return done(r, begin, end, MarkerKind::roman);
  }
  if (!sign || !is_gap(r.s, r.at)) return {};
  Number n = done(r, begin, end, kind);
  n.is_unsure = dot && size == 1 && !in_heading && n.text < end + 3 && kind == MarkerKind::letter;
  if (dot && !upper && size == 1 && kind == MarkerKind::letter) {
    n.is_unsure = case_at(r.s.substr(std::min<std::size_t>(n.text, r.s.size()))) != Case::upper;
  }
  return n;
}

/// Who said a line of a log: "<nick> text", "12:01:20 <nick> text", "[12:01] <nick> text",
/// "12:01 < nick> text", "[2031-05-04T12:01:20Z] <nick> text", "12:01:20 [nick]" over the text.
struct LogLabel : Label {
  bool is_refused = false;  // it begins like one, and is nothing else either
};

LogLabel find_log_label(std::string_view s) noexcept {
  LogLabel label;
  const auto give = [&](std::size_t begin, std::size_t end, std::size_t body) {
    label.kind = LabelKind::nick;
    label.begin = static_cast<std::uint32_t>(begin);
    label.end = static_cast<std::uint32_t>(end);
    label.body = static_cast<std::uint32_t>(skip_blanks(s, body));
    return label;
  };
  std::size_t t = s[0] == '[' ? 1 : 0;
  // "[Tue 12:01] <nick> text"
  if (t == 1 && s.size() > 12 && !is_digit(s[1]) && is_word(s[1]) && s[4] == ' ' && s[7] == ':') t = 5;
  // A day may stand before the time: "2031-05-04 12:01:20 <nick> text".
  const bool has_day = s.size() > t + 12 && s[t + 4] == '-' && s[t + 7] == '-';
  if (has_day) t += 11;
  const std::size_t clock = t;
  while (t < s.size() && t < clock + 12 && (is_digit(s[t]) || s[t] == ':')) ++t;
  const bool has_seconds = t == clock + 8 && s[clock + 2] == ':' && s[clock + 5] == ':';
  // "12:01:20.000Z"
  if (has_day && t < s.size() && (s[t] == '.' || s[t] == 'Z')) {
    while (t < s.size() && t < clock + 16 && (is_digit(s[t]) || s[t] == '.' || s[t] == 'Z')) ++t;
  }
  if (t > 1 && t < s.size() && s[t] == ']') ++t;
  if (t == 1 && s[0] == '[') t = 0;
  const std::size_t gap = t;
  while (t < s.size() && t < gap + 4 && is_blank(s[t])) ++t;
  // "12:01:20 * nick is here": said of oneself.
  if (t + 2 < s.size() && s[t] == '*' && t > gap && gap > clock + 3 && s[clock + 2] == ':' &&
      is_blank(s[t + 1])) {
    const std::size_t nick = t + 2;
    const std::size_t shut = std::min(s.find_first_of(" \t\n", nick), s.size());
    if (shut > nick && shut < s.size() && is_blank(s[shut]) && is_word(s[nick]))
      return give(nick, shut, shut);
  }
  // A nick of Matrix ("@ada:example.org") has a colon, an address of the web has too.
  const auto is_nick = [&](std::size_t begin, std::size_t end) {
    return end > begin &&
           s.substr(begin, end - begin).find_first_of(s[begin] == '@' ? " /\n" : " /:\n") ==
               std::string_view::npos;
  };
  if (t < s.size() && s[t] == '<') {
    std::size_t nick = t + 1;
    if (t > 0 && nick < s.size() && s[nick] == ' ') ++nick;  // room for the sign of an operator
    const std::size_t shut = s.substr(0, nick + 60).find('>', nick);
    if (shut != std::string_view::npos && is_nick(nick, shut) && is_gap(s, shut + 1)) {
      // "<nick>" over "12:01:20" over the text
      const std::size_t behind = std::min(skip_blanks(s, std::min(shut + 1, s.size())) + 1, s.size());
      const bool is_over = t == 0 && shut + 1 < s.size() && s[behind - 1] == '\n' && clock_alone(s.substr(behind, 9));
      // "<@ada:example.org>": who it is stands before the colon.
      const bool is_address = s[nick] == '@' && s.substr(nick, shut - nick).find(':') > 1 && s.substr(nick, shut - nick).find(':') != std::string_view::npos;
      const std::size_t name_end = is_address ? s.find(':', nick) : shut;
      return give(is_address ? nick + 1 : nick, name_end, is_over ? std::min(behind + 9, s.size()) : shut + 1);
    }
    label.is_refused = true;
    return label;
  }
  // "12:01:20      nick | text", as a terminal shows it.
  if (gap >= clock + 5 && s.size() > clock + 2 && s[clock + 2] == ':' && t > gap) {
    std::size_t nick = gap;
    while (nick < s.size() && nick < gap + 40 && is_blank(s[nick])) ++nick;
    const std::size_t shut = std::min(s.find_first_of(" |", nick), s.size());
    std::size_t bar = shut;
    while (bar < s.size() && bar < shut + 20 && s[bar] == ' ') ++bar;
    if (bar < s.size() && s[bar] == '|' && shut > nick && shut - nick <= 30 && is_nick(nick, shut) && is_gap(s, bar + 1) &&
        s.find('|', bar + 1) == std::string_view::npos)
      return give(nick, shut, bar + 1);
  }
  if (has_seconds && t > gap && t < s.size() && s[t] == '[') {
    const std::size_t shut = s.substr(0, t + 60).find(']', t);
    if (shut != std::string_view::npos && is_nick(t + 1, shut) && is_gap(s, shut + 1))
      return give(t + 1, shut, shut + 1);
  }
  // "12:01:20 #topic The roof": the nick was lost on the way, as it stood in "<>".
  if (t > gap && gap >= clock + 5 && t + 1 < s.size() && s[t] == '#' && is_lower_ascii(s[t + 1]))
    return give(clock, gap, gap);
  return label;
}

}  // namespace

Bullet find_bullet(std::string_view s, bool indented) noexcept {
  Bullet b;
  std::size_t at = bullet_sign(s, indented);
  if (at > 0) {
    // "•Title": a round or square sign is nothing else.
    const bool is_glued = at == 3 && !s.starts_with("\xE2\x80\x93") && !s.starts_with("\xE2\x80\x94") &&
                          is_word(s.size() > at ? s[at] : ' ');
    if (!is_gap(s, at) && !is_glued) return b;
    if (s[0] == 'o' && at >= s.size()) return b;
  }
  return find_box(s, at);
}

namespace {

// '<input type="checkbox" checked>' in front of a text, a <label> around it or not.
void read_element_box(std::string_view rest, Bullet& b) noexcept {
  std::size_t at = 0;
  if (rest.starts_with("<label")) {
    const std::size_t shut = rest.substr(0, longest_element).find('>');
    if (shut == std::string_view::npos) return;
    at = skip_blanks(rest, shut + 1);
  }
  if (!rest.substr(at).starts_with("<input ")) return;
  const std::size_t shut = rest.substr(0, at + longest_element).find('>', at);
  if (shut == std::string_view::npos || shut + 1 >= rest.size()) return;
  const std::string_view element = rest.substr(at, shut - at);
  if (element.find("checkbox") == std::string_view::npos) return;
  b.checkbox = element.find(" checked") == std::string_view::npos ? Checkbox::open : Checkbox::ticked;
  b.checkbox_size = static_cast<std::uint32_t>(skip_blanks(rest, shut + 1));
}

}  // namespace

Bullet find_box(std::string_view s, std::size_t at) noexcept {
  Bullet b;
  if (at > 0) at = skip_gap(s, at);
  b.size = static_cast<std::uint32_t>(at);
  std::string_view rest = s.substr(std::min(at, s.size()));
  const std::size_t start = rest.starts_with("\\[") ? 1 : 0;
  if (rest.starts_with("[] ") && rest.size() > 3) {
    b.checkbox = Checkbox::open;
    b.checkbox_size = static_cast<std::uint32_t>(skip_blanks(rest, 2));
  } else if (rest.size() >= start + 3 && rest[start] == '[') {
    const char tick = rest[start + 1];
    const bool shut = rest[start + 2] == ']' || rest.substr(start + 2).starts_with("\\]");
    const std::size_t end = start + (rest.substr(start + 2).starts_with("\\]") ? 4U : 3U);
    if (shut && (tick == ' ' || tick == 'x' || tick == 'X') && is_gap(rest, end) &&
        end < rest.size()) {
      b.checkbox = tick == ' ' ? Checkbox::open : Checkbox::ticked;
      b.checkbox_size = static_cast<std::uint32_t>(skip_blanks(rest, end));
    }
  }
  if (at > 0 && b.checkbox == Checkbox::none && rest.starts_with("[] ") && rest.size() > 4) {
    b.checkbox = Checkbox::open;  // the blank inside was forgotten
    b.checkbox_size = static_cast<std::uint32_t>(skip_blanks(rest, 2));
  }
  static constexpr std::pair<std::string_view, Checkbox> drawn[] = {
      {"\xE2\x98\x90", Checkbox::open},   {"\xE2\x98\x91", Checkbox::ticked},    // ☐ ☑
      {"\xE2\x98\x92", Checkbox::ticked}, {"\xE2\xAC\x9C", Checkbox::open},      // ☒ ⬜
      {"\xE2\x96\xA2", Checkbox::open},   {"\xF0\x9F\x94\xB2", Checkbox::open}};  // ▢ 🔲
  for (const auto& [box, state] : drawn) {
    if (rest.empty() || rest[0] != box[0] || !rest.starts_with(box)) continue;
    b.checkbox = state;
    std::size_t end = box.size();
    if (rest.substr(end).starts_with("\xEF\xB8\x8F")) end += 3;  // shown in colour
    b.checkbox_size = static_cast<std::uint32_t>(skip_blanks(rest, end));
  }
  if (rest.starts_with('<')) read_element_box(rest, b);
  if (b.checkbox != Checkbox::none) b.size += b.checkbox_size;
  return b;
}

bool has_worded_number(std::string_view s) noexcept {
  return s.size() > 4 && is_upper_ascii(s[0]) && number_lead(s).only_counts && find_number(s, false).text > 0;
}

Number find_number(std::string_view s, bool in_heading) noexcept {
  Reader r{s};
  while (r.at < 3 && (r.peek() == '*' || r.peek() == '_')) ++r.at;
  for (const std::string_view tag : {"<strong>", "<b>"}) {
    if (!s.starts_with(tag)) continue;
    r.at = tag.size();
    while (r.at < s.size() && is_blank(s[r.at])) ++r.at;
  }
  const std::string_view rest = s.substr(std::min(r.at, s.size()));
  if (rest.empty()) return {};
  const char c = rest[0];
  if (is_digit(c)) return digits(r, in_heading);
  if (c == '\xE2') {
    // "\xE2\x91\xA0 Roof": a number in a circle needs no sign behind it.
    if (circled_number(rest) == 0) return {};
    const std::size_t begin = r.at;
    r.at += 3;
    const std::size_t end = r.at;
    r.take_sign(".):");
    if (!is_gap(s, r.at) && case_at(rest.substr(r.at - begin)) != Case::upper) return {};
    Number n = done(r, begin, end, MarkerKind::number);
    n.is_plain = true;
    return n;
  }
  if (c == '(') {
    Reader inner = r;
    ++inner.at;
    const std::size_t begin = inner.at;
    std::size_t n = count_digits(s, inner.at);
    MarkerKind kind = MarkerKind::number;
    if (n == 0) {
      const bool upper = is_upper_ascii(inner.peek());
      while (n < 5 && is_roman_digit(inner.peek(n), upper)) ++n;
      kind = MarkerKind::roman;
      if (n == 0 && is_letter_ascii(inner.peek())) {
        n = 1;
        kind = MarkerKind::letter;
      }
    }
    inner.at += n;
    const std::size_t end = inner.at;
    const bool is_closed = n > 0 && inner.take(')');
    inner.take_shut();
    if (!is_closed || n > 3 + (kind == MarkerKind::roman ? 2U : 0U) || !is_gap(s, inner.at) || inner.at >= s.size()) {
      return {};
    }
    return done(inner, begin, end, kind);
  }
  if (const Lead lead = number_lead(rest); lead.number > 0) return lead.only_heads && !in_heading ? Number{} : after_word(r, lead, in_heading);
  if (c == 'P' || c == 'p' || c == 'A' || c == 'a') {
    std::size_t end = 0;
    if (const std::size_t start = worded_number(rest, end); start > 0) {
      Reader behind = r;
      behind.at += end;
      const std::size_t begin = r.at + start;
      const bool sign = behind.take_sign(".:)");
      const std::size_t dash = dash_before_title(s.substr(behind.at), sign);
      behind.at += dash;
      if (sign || dash > 0) return done(behind, begin, r.at + end, MarkerKind::number);
    }
  }
  if (const std::size_t word = is_upper_ascii(c) ? ordinal_word(rest) : 0; word > 0) {
    const std::size_t begin = r.at;
    r.at += word;
    r.at += std::min<std::size_t>(dash_before_title(s.substr(r.at + 1), true) + 1, s.size() - r.at);
    return done(r, begin, begin + word, MarkerKind::number);
  }
  if (is_letter_ascii(c)) return letters(r, in_heading);
  return {};
}

Label find_label(std::string_view s) noexcept {
  constexpr std::size_t kLongest = 60;
  Label label;
  if (s.empty()) return label;
  std::size_t at = 0;
  if (is_digit(s[0]) || s[0] == '[' || s[0] == '<') {
    if (const LogLabel said = find_log_label(s); said.kind != LabelKind::none || said.is_refused)
      return said;
  }
  if (s[0] == '[') {
    const std::size_t shut = s.substr(0, 40).find(']');
    if (shut == std::string_view::npos || shut < 2) return label;
    const std::string_view inside = s.substr(1, shut - 1);
    std::size_t body = shut + 1;
    if (body < s.size() && s[body] == ':') ++body;
    const std::size_t text = skip_blanks(s, body);
    if (!is_gap(s, body) || text >= s.size() || count_words(inside) > 4 ||
        !is_word(inside[0]) || is_digit(inside[0])) {
      return label;
    }
    label.kind = LabelKind::bracket;
    label.begin = 1;
    label.end = static_cast<std::uint32_t>(shut);
    label.body = static_cast<std::uint32_t>(text);
    return label;
  }
  if (!is_word(s[0]) || is_digit(s[0]) || s.starts_with("\xE2\x80")) return label;
  std::size_t words = 1;
  std::size_t letters = 0;  // code points, so that other scripts have the same room
  const auto give = [&](LabelKind kind, std::size_t end, std::size_t body) {
    while (end > 0 && is_blank(s[end - 1])) --end;
    label.kind = kind;
    label.end = static_cast<std::uint32_t>(end);
    label.body = static_cast<std::uint32_t>(std::min(skip_blanks(s, body), s.size()));
    return label;
  };
  for (at = 0; at < s.size() && letters <= kLongest + 1; ++at) {
    const char c = s[at];
    letters += (byte_of(c) & 0xC0) != 0x80 ? 1U : 0U;
    switch (c) {
      case '\n': case '?': case '!': case ';': case '|':
        return label;
      case ':':
        if (is_gap(s, at + 1)) return give(LabelKind::colon, at, at + 1);
        if (s[at + 1] == '/') return label;
        // "Present:- Ada Penrose"
        if (const auto dash = dash_size(s.substr(at + 1)); dash > 0 && at > 2 && (is_gap(s, at + 1 + dash) || is_upper_ascii(s[at + 1 + dash])))
          return give(LabelKind::colon, at, at + 1 + dash);
        // "In attendance:4 members", "Action:Ada to call", "MOVED :A Penrose": the space was lost.
        if (at > 2 && words <= 5 && is_upper_ascii(s[0]) && s.find(' ', at) != std::string_view::npos && s.find(',') > at) {
          const char last = s[is_blank(s[at - 1]) ? at - 2 : at - 1];
          const bool is_name = is_upper_ascii(s[at + 1]) && (is_lower_ascii(last) || is_upper_ascii(last));
          if (is_name || (is_digit(s[at + 1]) && is_lower_ascii(last))) return give(LabelKind::colon, at, at + 1);
        }
        break;
      case '\xE2':
        // "Present\u2013 Ada Penrose", "ROLL CALL\u2014 Ada Penrose": a dash right behind the word.
        if (at > 2 && words <= 3 && (is_lower_ascii(s[at - 1]) || (is_upper_ascii(s[at - 1]) && is_upper_ascii(s[at - 2]))) &&
            (s.substr(at).starts_with("\xE2\x80\x93 ") || s.substr(at).starts_with("\xE2\x80\x94 ")) &&
            skip_blanks(s, at + 3) < s.size()) {
          return give(LabelKind::dash, at, at + 4);
        }
        break;
      case '.':
        // After an abbreviation the label goes on, after a sentence it does not.
        if (is_gap(s, at + 1)) {
          std::size_t word = at;
          while (word > 0 && !is_blank(s[word - 1])) --word;
          if (at - word > 4) return label;
        }
        break;
      case ' ': {
        if (at + 1 < s.size() && is_blank(s[at + 1])) break;
        const std::string_view rest = s.substr(at + 1);
        std::size_t width = 0;
        if (rest.starts_with("- ")) width = 2;
        if (rest.starts_with("\xE2\x80\x93 ") || rest.starts_with("\xE2\x80\x94 ")) width = 4;
        // "Abwesend - entschuldigt: A, B": the label goes on behind the dash.
        const std::size_t colon = width > 0 && rest.size() > width && is_lower_ascii(rest[width]) ? rest.find(':') : std::string_view::npos;
        if (colon < 32 && rest.substr(width, colon - width).find(' ') == std::string_view::npos && is_gap(rest, colon + 1)) break;
        if (width > 0) {
          if (skip_blanks(rest, width) >= rest.size()) return label;
          return give(LabelKind::dash, at, at + 1 + width);
        }
        if (rest.starts_with(":")) break;
        if (++words > 8) return label;
        break;
      }
      default:
        break;
    }
  }
  return label;
}

Label find_source_label(std::string_view whole) noexcept {
  const std::string_view line = skip_pictures(whole);
  if (const auto pictures = static_cast<std::uint32_t>(whole.size() - line.size()); pictures > 0) {
    Label label = find_source_label(line);
    if (label.kind == LabelKind::none) return label;
    label.begin += pictures;
    label.end += pictures;
    label.body += pictures;
    return label;
  }
  std::string_view s = line;
  std::size_t skipped = 0;
  while (skipped < 3 && !s.empty() && (s[0] == '*' || s[0] == '_')) {
    s.remove_prefix(1);
    ++skipped;
  }
  if (skipped > 0) {
    // "**Date:** 4 May" and "**Date**: 4 May"
    const std::size_t shut = s.substr(0, 90).find(line.substr(0, skipped));
    if (shut == std::string_view::npos || shut == 0) return {};
    const bool inside = s[shut - 1] == ':' || (shut > 1 && s.substr(shut - 1, 1) == " ");
    const std::size_t after = shut + skipped;
    const bool outside = after < s.size() && s[after] == ':';
    // "**Action:**Ada to call"
    const bool is_close = s[shut - 1] == ':' && skipped >= 2 && after < s.size() && is_upper_ascii(s[after]);
    if ((inside && is_gap(s, after)) || is_close || outside || (is_gap(s, after) && skipped >= 2)) {
      if (count_words(s.substr(0, shut)) > 8) return {};
      Label label;
      label.kind = inside || outside ? LabelKind::colon : LabelKind::bold;
      label.begin = static_cast<std::uint32_t>(skipped);
      label.end = static_cast<std::uint32_t>(skipped + shut);
      label.body = static_cast<std::uint32_t>(skipped + after + (outside ? 1U : 0U));
      return label;
    }
    return {};
  }
  return find_label(s);
}

bool is_capitals(std::string_view s) noexcept {
  std::size_t upper = 0;
  std::size_t lower = 0;
  if (s.size() > 300) return false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if ((byte_of(s[i]) & 0xC0) == 0x80) continue;
    switch (case_at(s.substr(i))) {
      case Case::upper: ++upper; break;
      case Case::lower:
        if (++lower * 6 > s.size()) return false;
        break;
      case Case::none: break;
    }
  }
  if (upper < 2 || lower * 6 > upper) return false;
  return !(upper < 3 && s.find('/') != std::string_view::npos);  // "N/A"
}

bool is_title_line(std::string_view s) noexcept {
  if (s.size() > 180 || s.find('\n') != std::string_view::npos) return false;
  std::size_t letters = 0;
  bool has_letter = false;
  for (const char c : s) {
    letters += (byte_of(c) & 0xC0) != 0x80 ? 1U : 0U;
    has_letter = has_letter || is_letter_ascii(c) || byte_of(c) >= 0xC3;
  }
  if (letters > 90 || !has_letter || (count_words(s) > 12 && !is_spaced_out(s))) return false;
  const char first = skip_openers(s).empty() ? ' ' : skip_openers(s)[0];
  if (case_at(skip_openers(s)) != Case::upper && !is_digit(first) && byte_of(first) < 0xC3) {
    return false;
  }
  const char last = last_sign(s);
  return last != '.' && last != '!' && last != ';' && last != ',' &&
         s.find("://") == std::string_view::npos;
}

bool is_title_case(std::string_view s) noexcept {
  std::size_t capitals = 0;
  std::size_t commas = 0;
  for (std::size_t at = 0; at < s.size();) {
    while (at < s.size() && is_blank(s[at])) ++at;
    const std::size_t begin = at;
    while (at < s.size() && !is_blank(s[at])) ++at;
    if (at == begin) break;
    const std::string_view word = skip_openers(s.substr(begin, at - begin));
    if (word.empty()) continue;
    commas += word.back() == ',' ? 1U : 0U;
    const Case first = case_at(word);
    if (first == Case::lower && word.size() > 4) return false;
    capitals += first == Case::upper ? 1U : 0U;
  }
  return capitals >= 3 && commas <= 1;
}

bool is_bold_line(std::string_view line) noexcept {
  if (line.size() < 5) return false;
  const char c = line[0];
  for (const auto& [open, shut] : {std::pair<std::string_view, std::string_view>{"<strong>", "</strong>"}, {"<b>", "</b>"}})
    if (line.starts_with(open)) return line.find(shut) + shut.size() == line.size();
  if ((c != '*' && c != '_') || line[1] != c || is_blank(line[2])) return false;
  while (!line.empty() && (line.back() == ':' || is_blank(line.back()))) line.remove_suffix(1);
  if (line.size() < 5 || line.back() != c || line[line.size() - 2] != c) return false;
  const std::string_view inside = line.substr(2, line.size() - 4);
  const char pair[] = {c, c};
  return inside.find(std::string_view(pair, 2)) == std::string_view::npos;
}

}  // namespace minuter::layout
