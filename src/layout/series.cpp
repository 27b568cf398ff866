// Numbers of paragraphs that only their series tells: "1201 Finance", "21/045 Apologies",
// "Cou/285/07-08 Present", "F01:04/24 Welcome", such numbers alone on the line above their titles, and numbers
// with other signs ("#3 Roof", "Section 3: Roof", "- 3. Roof"). A number alone could be anything; three that go on
// are a series.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/markers.hpp"
#include "layout/series_signs.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLongest = 16;   // of such a number
constexpr std::size_t kMostParts = 5;  // runs of digits in it

struct Token {
  std::size_t begin = 0; // behind "#", "Section "
  std::size_t front = 0; // hashes, a bullet, stars before it
  std::size_t size = 0;  // without punctuation at its end
  std::size_t next = 0;  // where the text behind it starts
  std::string shape;     // digits as '#'
  bool has_capitals = false; // its title is set in capitals
  char tail = 0;             // the first byte of the sign behind it
  bool goes_on = false;      // its title has no capital: only right below another entry
  std::array<std::uint32_t, kMostParts> parts{};
  std::size_t count = 0;

  /// "AB/23/20": letters and parts, no other text begins so.
  [[nodiscard]] bool is_code() const noexcept {
    return is_letter_ascii(shape[0]) && shape.find('/') != std::string::npos;
  }
};

bool is_month_and_number(std::string_view s) noexcept {
  std::size_t behind = first_word_size(s);
  while (behind < s.size() && is_blank(s[behind])) ++behind;
  return behind < s.size() && is_digit(s[behind]) &&
         std::any_of(std::begin(words::month_stems), std::end(words::month_stems), [&](std::string_view stem) { return words::begins_with_word(s, stem); });
}

/// "XIV", also before a colon: 14; 0: it is none.
std::uint32_t roman_of(std::string_view word) {
  if (word.ends_with(':')) word.remove_suffix(1);
  constexpr std::string_view signs = "IVXLC";
  constexpr std::array<std::uint32_t, 5> values{1, 5, 10, 50, 100};
  std::uint32_t sum = 0;
  std::uint32_t last = 0;
  for (std::size_t i = word.size(); i > 0; --i) {
    const auto at = signs.find(word[i - 1]);
    if (at == std::string_view::npos) return 0;
    sum = values[at] < last ? sum - values[at] : sum + values[at];
    last = std::max(last, values[at]);
  }
  return word.size() <= 7 && sum < 100 ? sum : 0;
}

/// "II The roof": only "I" above it and "III" below tell that it is a number.
Token roman_token(std::string_view s, std::size_t end, std::uint32_t value) {
  Token token;
  std::size_t next = end;
  while (next < s.size() && is_blank(s[next])) ++next;
  if (s.size() < next + 3 || case_at(skip_openers(s.substr(next))) != Case::upper) return {};
  token.shape = s[end - 1] == ':' ? "I:" : "I";
  token.parts[0] = value;
  token.count = 1;
  token.size = s[end - 1] == ':' ? end - 1 : end;
  token.next = next;
  return token;
}

/// "AB/23/20There was": where a number of parts ends to which its title was fused; 0: nowhere.
std::size_t fused_end(std::string_view s) {
  std::size_t slashes = 0;
  for (std::size_t i = 1; i + 1 < s.size() && i <= kLongest && !is_blank(s[i]); ++i) {
    slashes += s[i] == '/' && is_digit(s[i + 1]);
    if (slashes > 0 && is_digit(s[i - 1]) && is_upper_ascii(s[i])) return is_lower_ascii(s[i + 1]) ? i : 0;
  }
  return 0;
}

/// The first word of a line, where it may be such a number and a text stands behind it or on the next line.
Token token_of(std::string_view s, std::string_view below) {
  Token token;
  std::size_t end = 0;
  const std::size_t fused = fused_end(s);
  while (end < s.size() && end <= kLongest && end != (fused > 0 ? fused : s.size()) && !is_blank(s[end])) ++end;
  if (end == 0 || end > kLongest) return {};
  if (const std::uint32_t roman = roman_of(s.substr(0, end)); roman > 0 && end < s.size()) return roman_token(s, end, roman);
  std::size_t size = end;
  while (const std::size_t tail = series_tail(s.substr(0, size))) {
    token.tail = s[size - tail];
    size -= tail;
  }
  while (size > 0 && (s[size - 1] == '.' || s[size - 1] == ':' || s[size - 1] == ')' || s[size - 1] == '*' || s[size - 1] == '_')) --size;
  bool has_digit = false;
  for (std::size_t i = 0; i < size;) {
    const char c = s[i];
    if (is_digit(c)) {
      if (token.count == kMostParts) return {};
      std::uint32_t value = 0;
      const std::size_t begin = i;
      while (i < size && is_digit(s[i])) value = value * 10 + static_cast<std::uint32_t>(s[i++] - '0');
      if (i - begin > 5) return {};
      token.parts[token.count++] = value;
      token.shape += '#';
      has_digit = true;
      continue;
    }
    if (!is_letter_ascii(c) && c != '/' && c != '.' && c != '-' && c != ':') return {};
    token.shape += c;
    ++i;
  }
  if (!has_digit || size < 1) return {};
  if (end == s.size()) {
    // "125/20" over its title: parts and no day, no hour, no sum.
    const bool is_code = token.count >= 2 && token.shape.find_first_not_of("#:.-") != std::string::npos && size == end;
    if (!is_code || below.size() > 200 || (ends_sentence(below) && below.size() > 60) || case_at(skip_openers(below)) != Case::upper) return {};
    token.size = token.next = size;
    return token;
  }
  // Of an hour ("12:30 Lunch") the sign is no part of a number.
  if (token.shape.find(':') != std::string::npos && token.shape.find_first_not_of("#:.") == std::string::npos) return {};
  std::size_t next = end;
  const auto skip = [&] {
    while (next < s.size() && is_blank(s[next])) ++next;
  };
  skip();
  if (s.substr(next).starts_with("- ")) next += 2;
  else if (s.substr(next).starts_with("\xE2\x80\x93 ") || s.substr(next).starts_with("\xE2\x80\x94 ")) next += 4;
  skip();
  const std::string_view rest = s.substr(std::min(next, s.size()));
  if (rest.size() < 3) return {};
  token.goes_on = case_at(skip_openers(rest)) != Case::upper;
  if (token.goes_on && (token.shape != "#" || token.parts[0] < 2 || (case_at(rest) == Case::none && rest[0] != '#'))) return {};
  // "4 May 2021" tells a day.
  if (token.shape == "#" && token.parts[0] <= 31 && is_month_and_number(rest)) return {};
  token.size = size;
  token.next = next;
  token.has_capitals = is_capitals(rest);
  return token;
}

/// "- 3. Roof": a number behind a bullet.
Token token_of_bullet(std::string_view s, std::uint16_t indent) {
  Token token;
  const Number number = is_digit(s[0]) ? find_number(s, false) : Number{};
  if (number.text == 0 || !number.is_plain || number.kind != MarkerKind::number || number.text >= s.size()) return token;
  if (case_at(skip_openers(s.substr(number.text))) != Case::upper) return token;
  for (std::size_t i = number.begin; i < number.end && is_digit(s[i]); ++i) token.parts[0] = token.parts[0] * 10 + static_cast<std::uint32_t>(s[i] - '0');
  token.count = 1;
  token.size = number.end;
  token.next = number.text;
  token.shape = "-#";
  token.shape += static_cast<char>(' ' + std::min<int>(indent / 2, 20));
  return token;
}

/// "#3 Roof", "Section 3: Roof", "## 3: Roof", "3° Roof": the number with the signs around it.
Token token_with_signs(std::string_view s, std::string_view below, const SeriesFront& front) {
  const std::string_view rest = s.substr(front.lead);
  Token token = token_of(rest, below);
  const bool has_signs = front.lead > 0 || front.is_heading || token.tail != 0;
  if (token.size == 0 || !has_signs) return token;
  // "#12" is a ticket, "[12]" a note, where no text stands right behind; "Section 3 tells us" is none.
  if (token.next <= token.size || token.goes_on || token.shape.find_first_not_of("#.-") != std::string::npos || (front.lead > 0 && s[0] == '[') != (token.tail == ']')) return {};
  const bool has_sign = rest[token.size] == ':' || rest[token.size] == '.' || rest[token.size] == ')' || token.next > token.size + 2;
  if ((front.needs_sign || (front.is_heading && front.lead == 0 && token.tail == 0 && token.count == 1)) && !has_sign) return {};
  if (front.lead > 0) {
    token.shape.insert(0, s.substr(0, front.lead));
    token.begin = front.lead;
    token.size += front.lead;
    token.next += front.lead;
  }
  if (token.tail != 0) token.shape += token.tail;
  if (front.is_heading) token.shape += 'h';
  return token;
}

/// Is `b` the number after `a`, or one soon after it where both have parts?
bool follows(const Token& a, const Token& b) {
  std::size_t steps = 0;
  // "2-1" behind "1-7"
  if (a.count == 2 && a.shape.find('-') != std::string::npos && b.parts[0] == a.parts[0] + 1 && b.parts[1] == 1) return true;
  for (std::size_t i = 0; i < a.count; ++i) {
    if (a.parts[i] == b.parts[i]) continue;
    const std::uint32_t most = a.count > 1 && (i + 1 == a.count || a.is_code()) ? 3 : 1;
    if (b.parts[i] < a.parts[i] || b.parts[i] > a.parts[i] + most) return false;
    ++steps;
  }
  return steps == 1;
}

}  // namespace

void find_series(Lines& all) {
  struct Last {
    std::size_t line;
    Token token;
    std::vector<std::size_t> run;  // lines of the series so far
    std::size_t apart = 0;         // steps over other lines or blank ones
    std::size_t figures = 0;       // lines that end with a figure: rows of a table
    bool has_capitals = true;      // all its titles are set in capitals
    bool has_signs = false;
  };
  std::unordered_map<std::string, Last> open;
  std::vector<std::pair<std::size_t, Token>> found;
  std::unordered_map<std::size_t, Token> tokens;
  const auto close = [&](Last& last) {
    const bool is_bare = last.token.shape == "#" || last.token.shape[0] == 'I';
    const std::size_t least = is_bare && !(last.has_capitals && last.token.parts[0] > 99) ? 4 : 3;
    // "1 Opening", "2 Roof", "3 Keys" one below the other is a list.
    // With signs of its own a series begins at the beginning.
    if (last.has_signs && (last.run.empty() || tokens[last.run.front()].parts[last.token.count - 1] > 1)) {
      last.run.clear();
      last.apart = 0;
      return;
    }
    const bool is_list = last.token.shape[0] == '-' ? last.run.size() >= least : is_bare && last.run.size() >= 3 && tokens[last.run.front()].parts[0] == 1 && last.figures * 3 <= last.run.size();
    if (is_list || (last.run.size() >= least && last.apart * 2 >= last.run.size() - 1))
      for (const auto line : last.run) found.emplace_back(line, tokens[line]);
    last.run.clear();
    last.apart = last.figures = 0;
    last.has_capitals = true;
  };
  for (std::size_t i = 0; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    if (line.is_furniture || line.quote > 0) continue;
    // "**231 Finance**", "**24-01.** Finance"
    const auto front = series_front(all.view(line));
    const auto s = all.view(line).substr(std::min<std::size_t>(front.size, line.size() - 1));
    bool maybe = front.lead > 0 || is_digit(s[0]) || s[0] == 'I' || s[0] == 'V' || s[0] == 'X';
    for (std::size_t c = 0; !maybe && c < std::min<std::size_t>(s.size(), 8); ++c) {
      if (is_blank(s[c])) break;
      maybe = is_digit(s[c]);
    }
    if (!maybe) continue;
    // "126/20 Title" is a number by itself; "125/20" above it goes with it.
    const Number plain = front.is_bullet ? Number{} : find_number(s, front.is_heading);
    if (plain.text > 0 && (plain.is_plain || front.is_heading || s.substr(0, plain.end).find('/') == std::string_view::npos)) continue;
    const auto below = i + 1 < all.lines.size() ? all.view(all.lines[i + 1]) : std::string_view{};
    auto token = front.is_bullet ? token_of_bullet(s, line.indent) : token_with_signs(s, below, front);
    if (token.size == 0) continue;
    token.front = front.size;
    const bool has_signs = front.is_bullet || front.is_heading || token.begin > 0 || token.tail != 0;
    const bool has_capitals = token.has_capitals;
    const auto shape = token.shape;
    const auto at = open.find(shape);
    if (token.goes_on && (at == open.end() || at->second.line + 1 != i || line.blank_before > 0 || !follows(at->second.token, token))) continue;
    tokens[i] = token;
    if (at == open.end()) {
      if (open.size() < 64) open.emplace(shape, Last{i, std::move(token), {i}, 0, is_digit(last_sign(s)), has_capitals, has_signs});
      continue;
    }
    auto& last = at->second;
    if (!follows(last.token, token)) {
      close(last);
    } else if (line.blank_before > 0 || i > last.line + 1) {
      ++last.apart;
    }
    last.run.push_back(i);
    last.figures += is_digit(last_sign(s)) || s.ends_with('%');
    last.has_capitals = last.has_capitals && has_capitals;
    last.line = i;
    last.token = std::move(token);
  }
  for (auto& [shape, last] : open) close(last);
  // Once such codes are known to be numbers, those that stand out of their order are, too.
  std::unordered_set<std::string> codes;
  for (const auto& [line, token] : found)
    if (token.is_code()) codes.insert(token.shape);
  if (!codes.empty())
    for (const auto& [line, token] : tokens)
      if (codes.contains(token.shape)) found.emplace_back(line, token);
  for (const auto& [line, token] : found) {
    if (find_number(all.view(all.lines[line]), false).text > 0) continue;
    all.lines[line].number_begin = static_cast<std::uint8_t>(token.begin);
    all.lines[line].number_size = static_cast<std::uint8_t>(token.size);
    all.lines[line].number_text = static_cast<std::uint8_t>(std::min<std::size_t>(token.next + token.front, 255));
  }
}

}  // namespace minuter::layout
