#include "records/names.hpp"

#include <algorithm>

namespace minuter::records {

namespace {

[[nodiscard]] bool is_around(char c) noexcept {
  return is_blank(c) || c == '.' || c == ',' || c == ';' || c == ':' || c == '*' || c == '_' ||
         c == '`' || c == '|' || c == '"' || c == '\\' || c == '!';
}

/// The base letter, lower case, of an ASCII or Latin letter that starts `text`; 0 for others.
[[nodiscard]] char base_letter(std::string_view text) noexcept {
  const char c = text.front();
  if (is_upper(c)) return static_cast<char>(c + 32);
  if (is_lower(c)) return c;
  if (text.size() < 2) return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  static constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y";
  if (c == '\xC3' && second >= 0x80 && second <= 0xBF) return latin1[second - 0x80U];
  static constexpr std::string_view extended =
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll";
  if (c == '\xC4' && second >= 0x80 && second <= 0xBF) return extended[second - 0x80U];
  static constexpr std::string_view extended2 =
      "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  if (c == '\xC5' && second >= 0x80 && second <= 0xBF) return extended2[second - 0x80U];
  return 0;
}

}  // namespace

namespace {

/// The bytes with which white space may begin.
constexpr std::array<bool, 256> may_be_space = [] {
  std::array<bool, 256> table{};
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v', '\xC2', '\xE2'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

}  // namespace

WordList words_of(std::string_view text) {
  WordList list;
  std::size_t at = skip_spaces(text, 0);
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && (!may_be_space[static_cast<unsigned char>(text[end])] || space_at(text, end) == 0)) ++end;
    const std::size_t next = skip_spaces(text, end);
    while (at < end && (text[at] == '*' || text[at] == '"' || text[at] == '(' || text[at] == '`')) ++at;
    while (end > at && (text[end - 1] == ',' || text[end - 1] == ';' || text[end - 1] == ':' ||
                        text[end - 1] == '*' || text[end - 1] == '"' || text[end - 1] == ')' ||
                        text[end - 1] == '`')) {
      --end;
    }
    if (end > at) {
      if (list.count == WordList::most) {
        list.is_whole = false;
        break;
      }
      list.words[list.count++] = {at, end};
    }
    at = next;
  }
  return list;
}

bool starts_upper(std::string_view word) noexcept {
  if (word.empty()) return false;
  const char c = word[0];
  if (is_upper(c)) return true;
  if (word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);
  if (c == '\xC3') return second >= 0x80 && second <= 0x9E;
  if (c == '\xC4' || c == '\xC5') {
    const unsigned point = (c == '\xC4' ? 0x100U : 0x140U) + (second - 0x80U);
    const bool odd_is_upper = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    return odd_is_upper ? (point & 1U) != 0 : (point & 1U) == 0;
  }
  if (c == '\xCE') return second <= 0xAB;
  if (c == '\xD0') return second <= 0xAF;
  // scripts without case (Han, Kana, Hangul ...) count as capitals
  return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) < 0xF0;
}

bool is_initial(std::string_view word) noexcept {
  if (!starts_upper(word)) return false;
  const std::size_t first = static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2;
  if (word.size() == first) return true;
  for (std::size_t i = first; i < word.size(); ++i) {
    const bool is_point_place = word[i] == '.';
    if (is_point_place) continue;
    if (!(is_upper(word[i]) && (word[i - 1] == '.' || word[i - 1] == '-'))) {
      if (word[i] != '-') return false;
    }
  }
  return word[first] == '.' || word[first] == '-';
}

std::string_view trim_around(std::string_view text) noexcept {
  for (;;) {
    const std::size_t spaces = space_at(text, 0);
    if (spaces != 0) {
      text.remove_prefix(spaces);
    } else if (!text.empty() && (is_around(text.front()) || text.front() == '>' || text.front() == '<')) {
      text.remove_prefix(1);
    } else if (const std::size_t dash = dash_at(text, 0)) {
      text.remove_prefix(dash);
    } else if (text.starts_with("\xE2\x80\xA2")) {  // bullet
      text.remove_prefix(3);
    } else {
      break;
    }
  }
  for (;;) {
    const std::size_t end = skip_spaces_back(text, text.size());
    if (end != text.size()) {
      text = text.substr(0, end);
    } else if (!text.empty() && text.back() == '_' && text.size() > 1 &&
               text.substr(0, text.size() - 1).find_first_of(" *") == std::string_view::npos &&
               is_lower(text.front())) {
      break;  // a nick may end in "_"
    } else if (!text.empty() && text.back() == '.' && text.size() >= 2 && is_upper(text[text.size() - 2]) &&
               (text.size() == 2 || text[text.size() - 3] == ' ' || text[text.size() - 3] == '.')) {
      break;  // the point of an initial
    } else if (!text.empty() && (is_around(text.back()) || text.back() == '>')) {
      text.remove_suffix(1);
    } else if (const std::size_t dash = dash_before(text, text.size())) {
      text.remove_suffix(dash);
    } else {
      break;
    }
  }
  return text;
}

bool is_generation(Lookup& lookup, std::string_view text) {
  if (!text.empty() && text.back() == '.') text.remove_suffix(1);
  return text.size() <= 8 && starts_upper(text) && lookup.has(Words::generation, text);
}

bool fits_initials(std::string_view initials, std::string_view name) {
  const WordList words = words_of(name);
  if (words.count == 0 || initials.empty()) return false;
  const char first = base_letter(initials);
  if (first == 0) return words.count <= 4;  // another script: nothing to compare
  const auto word_letter = [&](std::size_t i) { return base_letter(name.substr(words[i].begin)); };
  const char last_of_name = word_letter(words.count - 1);
  const bool has_last = [&] {
    for (std::size_t i = 1; i < initials.size(); ++i) {
      if (base_letter(initials.substr(i)) == last_of_name) return true;
    }
    return false;
  }();
  // "Ada (AP)": the other name is not printed.
  if (words.count == 1 && initials.size() == 2 && first == last_of_name) return true;
  if (first != word_letter(0)) {
    // surname first, as in "Quill Nora (NQ)"
    return words.count >= 2 && first == last_of_name &&
           base_letter(initials.substr(initials.size() - 1)) == word_letter(0);
  }
  if (has_last) return true;
  // the rest of the letters in their order somewhere in the name
  std::size_t at = 1;
  for (std::size_t i = 1; i < initials.size(); ++i) {
    const char letter = base_letter(initials.substr(i));
    if (letter == 0 || letter == '.') continue;
    while (at < name.size() && base_letter(name.substr(at)) != letter) ++at;
    if (at >= name.size()) return false;
    ++at;
  }
  return true;
}

const Vocabulary::Entry* NameReader::phrase(Words list, std::string_view text, const WordList& words,
                                            std::size_t from, std::size_t& length) {
  if (!lookup.words().may_begin(list, text.substr(words[from].begin))) return nullptr;
  const std::size_t most =
      std::min({lookup.words().longest(list), words.count - from, std::size_t{6}});
  // Each word is folded once, the shorter phrases are looked up on the way to the longer ones.
  const Vocabulary::Entry* longest = nullptr;
  lookup.begin_phrase();
  std::size_t begin = words[from].begin;
  for (std::size_t count = 1; count <= most; ++count) {
    const std::size_t end = words[from + count - 1].end;
    if (!lookup.add_to_phrase(between(text, begin, end))) break;
    begin = end;
    const auto* entry = lookup.find_phrase(list);
    if (entry == nullptr) continue;
    length = count;
    longest = entry;
  }
  return longest;
}

std::size_t NameReader::honorific_at(std::string_view text, const WordList& list, std::size_t from) {
  std::size_t at = from;
  while (at < list.count) {
    std::size_t length = 0;
    if (phrase(Words::honorific, text, list, at, length) == nullptr) break;
    at += length;
  }
  return at - from;
}

// "Secretary/Treasurer": offices that a slash joins; 0: it is none, 2: the chair is among them.
static int slashed_offices(Lookup& lookup, std::string_view word) {
  if (word.find('/') == std::string_view::npos || word.size() < 6) return 0;
  int found = 0;
  while (!word.empty()) {
    const std::string_view part = word.substr(0, word.find('/'));
    word.remove_prefix(std::min(word.size(), part.size() + 1));
    const auto* role = lookup.find(Words::role, part);
    const bool is_chair = lookup.has(Words::chair, part);
    if (!is_chair && (role == nullptr || (role->value != "head" && !role->value.empty()))) return 0;
    found = std::max(found, is_chair ? 2 : 1);
  }
  return found;
}

bool NameReader::joins_offices(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_office = 24;
  const std::string_view before = trim_around(text.substr(0, at));
  if (before.size() > longest_office || at + 1 >= text.size() || !is_role(before)) return false;
  const std::string_view behind = trim_around(text.substr(at + 1));
  const std::string_view word = behind.substr(0, behind.find(' '));
  return word.size() < behind.size() && is_role(word) && starts_upper(behind.substr(word.size() + 1));
}

std::size_t NameReader::role_at(std::string_view text, const WordList& list, std::size_t from,
                                bool& is_chair, bool& is_plural) {
  is_chair = false;
  is_plural = false;
  std::size_t at = from;
  std::size_t end = from;  // after the last office found
  bool is_under = false;
  while (at < list.count) {
    std::size_t chair_length = 0;
    std::size_t role_length = 0;
    const auto* chair = phrase(Words::chair, text, list, at, chair_length);
    const auto* role = phrase(Words::role, text, list, at, role_length);
    if (chair != nullptr && chair_length >= role_length) {
      at += chair_length;
      end = at;
      if (!is_under) is_chair = true;
      is_under = false;
    } else if (role != nullptr && (role->value == "head" || role->value == "plural" || role->value.empty())) {
      at += role_length;
      end = at;
      is_plural = role->value == "plural";
      is_under = false;
    } else if (role != nullptr && (role->value == "modifier" || role->value == "under")) {
      is_under = is_under || role->value == "under";
      at += role_length;
    } else if (role != nullptr && role->value == "after" && at == end && end > from) {
      at += role_length;
      end = at;
    } else {
      const std::string_view word = between(text, list[at].begin, list[at].end);
      // "Secretary/Treasurer", "Secretary/ Treasurer"
      if (const int offices = slashed_offices(lookup, word); offices > 0) {
        ++at;
        if (word.back() != '/') end = at;
        is_chair = is_chair || (offices == 2 && !is_under);
        is_under = false;
        continue;
      }
      if (at > from && (word == "/" || word == "&" || word == "-" || lookup.has(Words::and_word, word))) {
        ++at;
        continue;
      }
      break;
    }
  }
  return end - from;
}

Title NameReader::title_at(std::string_view text, const WordList& list, std::size_t from) {
  Title title;
  std::size_t at = from;
  title.role_begin = title.role_end = at;
  bool is_chair = false;
  bool is_plural = false;
  // "Sr. Alcalde D. Bo Quill": the first honorific is that of the office
  if (const std::size_t lead = honorific_at(text, list, at); lead > 0 && at + lead < list.count) {
    const std::size_t office = role_at(text, list, at + lead, is_chair, is_plural);
    const bool is_followed = office > 0 && at + lead + office < list.count &&
                             honorific_at(text, list, at + lead + office) > 0;
    if (is_followed) title.role_begin = title.role_end = at = at + lead;
    is_chair = is_plural = false;
  }
  std::size_t length = role_at(text, list, at, is_chair, is_plural);
  if (length == 0 && at + 2 < list.count && honorific_at(text, list, at) == 0 &&
      starts_upper(between(text, list[at].begin, list[at].end))) {
    // "Harbour Master Quill": a word of its own before the office
    const std::size_t more = role_at(text, list, at + 1, is_chair, is_plural);
    const bool is_followed = more != 0 && at + 1 + more + 1 < list.count;
    if (is_followed && !is_initial(between(text, list[at].begin, list[at].end))) length = more + 1;
    if (length == 0) is_chair = is_plural = false;
  }
  if (length != 0) {
    title.role_end = at + length;
    title.is_chair = is_chair;
    title.is_plural = is_plural;
    const std::string_view role =
        between(text, list[at].begin, list[at + length - 1].end);
    // "Superintendent of Schools Kim Quill": the name is at the end.
    if (const std::size_t of = at + length; of + 4 == list.count || of + 5 == list.count) {
      const std::string_view word = between(text, list[of].begin, list[of].end);
      const auto is_plain = [&](std::size_t i) {
        const std::string_view one = between(text, list[i].begin, list[i].end);
        return starts_upper(one) && one.size() > 1 && !lookup.has(Words::not_a_name, one) && !lookup.has(Words::role, one) && !lookup.has(Words::group, one);
      };
      if (lookup.has(Words::office_joint, word) && is_plain(list.count - 1) && is_plain(list.count - 2) && starts_upper(between(text, list[of + 1].begin, list[of + 1].end))) {
        length = list.count - 2 - at;
        title.role_end = at + length;
      }
    }
    title.is_only_chair = is_chair && lookup.has(Words::chair, role);
    if (title.is_only_chair && length >= 3) title.is_only_chair = false;
    at += length;
  }
  title.honorific_begin = at;
  at += honorific_at(text, list, at);
  title.honorific_end = at;
  return title;
}

bool NameReader::is_verb(std::string_view word) {
  const auto* entry = lookup.find(Words::not_a_name, word);
  return entry != nullptr && entry->value == "verb";
}

std::string_view NameReader::without_proxy(std::string_view text) {
  if (lookup.words().list(Words::proxy).empty()) return text;
  bool all_upper = true;  // the words so far
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = skip_spaces(text, at);
    std::size_t end = begin;
    while (end < text.size() && space_at(text, end) == 0) ++end;
    if (end == begin) break;
    at = end;
    if (starts_upper(text.substr(begin))) continue;
    const auto hit = lookup.at(Words::proxy, text, begin);
    // "Mr Ash à Ms Quill", but not "director à Arden"
    const bool is_small = hit && hit.end - begin <= 3;
    if (is_small && !all_upper) continue;
    if (!is_small) all_upper = all_upper && lookup.has(Words::name_particle, between(text, begin, end));
    if (!hit || !starts_upper(text.substr(skip_spaces(text, hit.end)))) continue;
    return text.substr(0, skip_spaces_back(text, begin));
  }
  return text;
}

std::size_t NameReader::article_before_office(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 5 && is_lower(text[end])) ++end;
  if (end == 0 || end > 3 || end >= text.size() || space_at(text, end) == 0) return 0;
  const std::size_t next = skip_spaces(text, end);
  const std::string_view rest = text.substr(next, std::min<std::size_t>(text.size() - next, 60));
  const WordList list = words_of(rest);
  bool is_chair = false;
  bool is_plural = false;
  if (!starts_upper(rest)) {
    // "the clerk A. Quill": an office in small letters right before a name
    const std::size_t office = role_at(rest, list, 0, is_chair, is_plural);
    return office > 0 && office < list.count && starts_upper(between(rest, list[office].begin, list[office].end)) ? next : 0;
  }
  if (list.count == 0 || (role_at(rest, list, 0, is_chair, is_plural) == 0 && honorific_at(rest, list, 0) == 0)) return 0;
  return next;
}

/// "Sra. Secretaria de la Corporación Dña. Ada Penrose": the office goes on in small words.
std::size_t NameReader::office_of(std::string_view text, std::string_view& office) {
  const WordList list = words_of(text.substr(0, std::min(text.find(','), std::min<std::size_t>(text.size(), 120))));
  if (list.count < 5) return 0;
  const std::size_t lead = honorific_at(text, list, 0);
  bool is_chair = false;
  bool is_plural = false;
  const std::size_t length = lead < list.count ? role_at(text, list, lead, is_chair, is_plural) : 0;
  std::size_t at = lead + length;
  if (length == 0 || is_plural || at + 2 >= list.count || starts_upper(text.substr(list[at].begin))) return 0;
  for (; at + 1 < list.count && at < lead + length + 6; ++at) {
    if (honorific_at(text, list, at) == 0) continue;
    office = between(text, list[lead].begin, list[at - 1].end);
    return list[at].begin;
  }
  return 0;
}

std::size_t NameReader::office_before(std::string_view text, std::string_view& office, bool is_behind_article) {
  if (const std::size_t name = office_of(text, office)) return name;
  const std::size_t comma = text.substr(0, 60).find(',');
  if (comma == std::string_view::npos || comma == 0) return 0;
  const std::string_view head = text.substr(0, comma);
  const WordList list = words_of(head);
  if (list.count == 0 || !list.is_whole) return 0;
  const std::size_t lead = honorific_at(head, list, 0);
  bool is_chair = false;
  bool is_plural = false;
  if (lead >= list.count || role_at(head, list, lead, is_chair, is_plural) != list.count - lead || is_plural) return 0;
  const std::size_t name = skip_spaces(text, comma + 1);
  const std::string_view rest = text.substr(name, std::min<std::size_t>(text.size() - name, 40));
  const WordList words = words_of(rest.substr(0, rest.find(',')));
  // Behind "the President," a name needs no honorific.
  const bool is_name_alone = is_behind_article && words.count >= 2 && words.count <= 5 && is_name(rest, words, 0, words.count);
  if (words.count == 0 || (honorific_at(rest, words, 0) == 0 && !is_name_alone)) return 0;
  office = between(head, list[lead].begin, list[list.count - 1].end);
  return name;
}

bool NameReader::is_role(std::string_view text) {
  const WordList list = words_of(text);
  if (list.count == 0 || list.count > 12 || !list.is_whole) return false;
  bool has_office = false;
  for (std::size_t i = 0; i < list.count; ++i) {
    const std::string_view word = between(text, list[i].begin, list[i].end);
    if (is_verb(word)) return false;
    if (has_office) continue;
    bool is_chair = false;
    bool is_plural = false;
    has_office = role_at(text, list, i, is_chair, is_plural) != 0;
    if (!has_office) {
      // "Clerk/Finance Officer"
      const std::size_t slash = word.find('/');
      has_office = slash != std::string_view::npos && (lookup.has(Words::role, word.substr(0, slash)) ||
                                                       lookup.has(Words::role, word.substr(slash + 1)));
    }
  }
  return has_office;
}

bool NameReader::is_name(std::string_view text, const WordList& list, std::size_t from, std::size_t to) {
  if (from >= to || to - from > 7) return false;
  bool has_capital = false;
  bool all_upper = true;
  for (std::size_t i = from; i < to; ++i) {
    const std::string_view word = between(text, list[i].begin, list[i].end);
    const bool is_last = i + 1 == to;
    std::size_t digits = 0;
    for (const char c : word) {
      if (is_digit(c)) ++digits;
      if (c == ':' || c == '?' || c == '!' || c == '=' || c == '%' || c == '$' || c == '@' || c == '#' ||
          c == '<' || c == '>' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' ||
          c == '/' || c == '"' || c == ',' || c == ';' || c == '+' || c == '~') {
        return false;
      }
    }
    if (is_upper(word.front()) && is_lower(word.back())) all_upper = false;
    const bool is_dotted = word.find('.') != std::string_view::npos;
    if (is_dotted && !is_last && !is_initial(word) && word.size() > 4) return false;  // a sentence ends
    if (digits != 0) {
      // a nick, or a call sign after a name
      if (to - from == 1) {
        if (digits == word.size() || is_digit(word.front())) return false;
      } else if (!is_last || !is_upper(word.front())) {
        return false;
      }
      continue;
    }
    if (dash_at(word, 0) != 0) return false;
    const bool upper = starts_upper(word);
    if (upper && is_initial(word)) {
      has_capital = true;
      continue;
    }
    // "Diez de Mayo de Dos Mil": a month between particles is a day in words
    if (i > from && !is_last && lookup.has(Words::month, word) &&
        lookup.has(Words::name_particle, between(text, list[i - 1].begin, list[i - 1].end)) &&
        lookup.has(Words::name_particle, between(text, list[i + 1].begin, list[i + 1].end))) {
      return false;
    }
    if (lookup.has(Words::name_particle, word) && !is_last && !(upper && to - from == 1)) {
      has_capital = has_capital || upper;
      continue;
    }
    if (upper) {
      has_capital = true;
    } else if (to - from > 1) {
      // "Lee so Quill": a short lower-case part between capitals
      const bool is_inner = i > from && !is_last && word.size() <= 3 && has_capital;
      if (!is_inner) {
        // "O'..." and apostrophes: "d'Arcy", "l'Estrange"
        const std::size_t mark = word.find('\'');
        const bool has_inner_capital =
            (mark != std::string_view::npos && mark + 1 < word.size() && starts_upper(word.substr(mark + 1))) ||
            word.find("\xE2\x80\x99") != std::string_view::npos;
        if (!has_inner_capital) return false;
      }
    }
    if (lookup.has(Words::not_a_name, word)) {
      // "An Li", "Will Day": such words may be names where another word is one for sure
      const auto* entry = lookup.find(Words::not_a_name, word);
      const bool may_be_first = i == from && to - from == 2 && upper && entry->value == "verb";
      // "Robin May": a surname behind a first name
      const bool may_be_last = is_last && i == from + 1 && upper && entry->value == "verb" && word.size() > 2 &&
                               is_lower(word.back()) && !is_initial(between(text, list[from].begin, list[from].end)) &&
                               !lookup.has(Words::role, between(text, list[from].begin, list[from].end));
      if (!may_be_first && !may_be_last) return false;
    }
  }
  const std::string_view whole = between(text, list[from].begin, list[to - 1].end);
  if (to - from == 1) {
    if (whole.size() < 2 || whole.size() > 40 || whole == "II" || whole == "III") return false;
    const bool is_word = lookup.has(Words::weekday, whole) || lookup.has(Words::attendance, whole) ||
                         lookup.has(Words::role, whole) || lookup.has(Words::chair, whole) ||
                         lookup.has(Words::group, whole) || lookup.has(Words::honorific, whole) ||
                         lookup.has(Words::nobody, whole) || lookup.has(Words::and_word, whole);
    // "ED", "AM": initials may look like a word
    if (is_word && !(whole.size() <= 3 && all_upper && is_upper(whole.back()) &&
                     !lookup.has(Words::nobody, whole) && !lookup.has(Words::group, whole))) {
      return false;
    }
    // "may" and "june" are names where they have a capital
    if (!has_capital && lookup.has(Words::month, whole)) return false;
    return true;
  }
  if (!has_capital) return false;
  if (lookup.has(Words::nobody, whole) || lookup.has(Words::group, whole) ||
      lookup.has(Words::attendance, whole)) {
    return false;
  }
  return true;
}

}  // namespace minuter::records
