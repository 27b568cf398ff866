// One entry of a list of people, and what its brackets and commas say.
#include "records/people.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/names.hpp"
#include "records/remembered.hpp"

namespace minuter::records {

namespace {

/// Where the bracket that opens at `at` closes, or the end.
[[nodiscard]] std::size_t closing(std::string_view text, std::size_t at) noexcept {
  int depth = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if ((text[i] == ')' || text[i] == ']') && --depth == 0) return i;
  }
  return text.size();
}

/// "Nora [@nora](https://...)": the length of the address after a link's text.
[[nodiscard]] std::size_t link_target(std::string_view text, std::size_t after_bracket) noexcept {
  if (after_bracket >= text.size() || text[after_bracket] != '(') return 0;
  const std::size_t end = closing(text, after_bracket);
  return end < text.size() ? end + 1 - after_bracket : 0;
}

/// ":wave:" behind a space or at the start: the name of a picture. 0: none begins at `at`.
[[nodiscard]] std::size_t picture_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 32;
  if (text[at] != ':' || (at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '/' && text[at - 1] != ':')) return 0;
  std::size_t end = at + 1;
  while (end < text.size() && end - at < longest && (is_lower(text[end]) || is_digit(text[end]) || text[end] == '_' || text[end] == '-' || text[end] == '+')) ++end;
  return end > at + 2 && end < text.size() && text[end] == ':' && !is_digit(text[at + 1]) ? end + 1 - at : 0;
}

[[nodiscard]] bool is_handle(std::string_view text) noexcept {
  return text.size() >= 2 && text[0] == '@' && text.find(' ') == std::string_view::npos;
}

[[nodiscard]] bool is_address(std::string_view text) noexcept {
  return text.find("://") != std::string_view::npos || text.starts_with("www.") ||
         (text.find('@') != std::string_view::npos && text[0] != '@');
}

/// A tick, a cross or a box: the length of the sign that says who came; 0: another text.
[[nodiscard]] std::size_t sign_at(std::string_view text, std::size_t at) noexcept {
  if (at + 3 > text.size() || text[at] != '\xE2') return 0;
  const auto a = static_cast<unsigned char>(text[at + 1]);
  const auto b = static_cast<unsigned char>(text[at + 2]);
  const bool is_box = a == 0x98 && b >= 0x90 && b <= 0x92;
  const bool is_tick = a == 0x9C && (b == 0x85 || (b >= 0x93 && b <= 0x98));
  return is_box || is_tick || (a == 0x9D && b == 0x8C) ? 3 : 0;
}

/// "Ada Penrose ....... present": the length of the leader.
[[nodiscard]] std::size_t leader_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < text.size() && (text[end] == '.' || text[end] == '_')) ++end;
  return end - at >= 4 ? end - at : 0;
}

class EntryReader {
 public:
  EntryReader(std::string_view entry, const Vocabulary& words) : text_(trim_around(entry)), names_(words) {}

  [[nodiscard]] Person read() {
    if (text_.empty() || text_.size() > 1000) return person_;
    const std::size_t whole = text_.size();
    text_ = names_.without_proxy(text_);
    has_proxy_ = text_.size() < whole;
    if (std::string_view office; const std::size_t name = names_.office_before(text_, office)) {
      person_.affiliation = office;
      text_ = text_.substr(name);
    }
    read_front();
    split_glued_honorific();
    const std::size_t end = end_of_name();
    const std::string_view rest = text_.substr(end);
    read_name(trim_around(text_.substr(0, end)));
    // "Ada Penrose arrived at 18:12": more of the sentence
    const bool is_rest_of_sentence = is_told_of_ && rest.starts_with(':');
    if (!is_rest_of_sentence && (!person_.name.empty() || !rest.empty())) read_rest(rest);
    if (person_.name.empty() && person_.affiliation.empty()) {
      if (person_.initials.empty()) return Person{};
      person_.name = person_.initials;
    }
    person_.has_proxy = has_proxy_;
    return person_;
  }

 private:
  /// "[MT]: Marco", "[User:Nora](User:Nora)", "Chair: Nora", "@nora".
  /// "Treasurer (Ada Penrose)", "Team member 1 (Bo Quill)".
  void read_office_before_bracket() {
    const std::size_t open = text_.find('(');
    if (open == std::string_view::npos || open < 3 || text_.find('(', open + 1) != std::string_view::npos) return;
    const std::string_view head = trim_around(text_.substr(0, open));
    const std::string_view inside = trim_around(text_.substr(open + 1, text_.size() - open - 2));
    if (inside.find(' ') == std::string_view::npos || !looks_like_name(inside, names_.lookup.words())) return;
    // "Head of Data (XYZ England)": an office in the place of a name, and where it is held.
    if (std::count(head.begin(), head.end(), ' ') > 3 || looks_like_initials(inside.substr(0, inside.find(' ')))) return;
    std::string_view office = head;
    while (!office.empty() && (is_digit(office.back()) || is_blank(office.back()))) office.remove_suffix(1);
    if (names_.lookup.has(Words::chair, office)) {
      person_.is_chair = true;
    } else if (names_.is_role(office) || names_.lookup.has(Words::group, office)) {
      person_.affiliation = head;
    } else {
      return;
    }
    text_ = inside;
  }

  /// "(AP) Ada Penrose", "[absent] Bo Quill", "(@boq) Bo Quill": what else would stand behind the name.
  void read_bracket_before_name() {
    if ((text_[0] != '(' && text_[0] != '[') || person_.name.data() != nullptr) return;
    const std::size_t end = closing(text_, 0);
    if (end + 4 > text_.size() || end > 24) return;
    const std::string_view inside = trim_around(text_.substr(1, end - 1));
    const std::string_view rest = trim_around(text_.substr(end + 1));
    const std::string_view name = trim_around(rest.substr(0, rest.find_first_of(",;([")));
    if (inside.empty() || !starts_upper(name) || !looks_like_name(name, names_.lookup.words())) return;
    if (is_handle(inside)) {
      person_.initials = inside.substr(1);
    } else if (looks_like_initials(inside) && name.find(' ') != std::string_view::npos && fits_initials(inside, name)) {
      person_.initials = inside;
    } else if (names_.lookup.has(Words::attendance, inside)) {
      person_.status = inside;
    } else if (names_.lookup.has(Words::chair, inside)) {
      person_.is_chair = true;
    } else if (text_[0] == '[' && starts_upper(inside) && inside.find_first_of("0123456789:.,") == std::string_view::npos && name.size() == rest.size() &&
               (names_.is_role(inside) || std::count(inside.begin(), inside.end(), ' ') < 2)) {
      person_.affiliation = inside;  // "[Treasurer] Bo Quill", "[Mills/Dams] Cy"
    } else {
      return;
    }
    text_ = rest;
  }

  /// "Ada Penrose = AP", "Ada Penrose AP": the first letters of the name behind it.
  void read_initials_behind(std::string_view& text) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || !person_.initials.empty()) return;
    const std::string_view last = text.substr(space + 1);
    std::string_view name = text.substr(0, skip_spaces_back(text, space));
    const bool is_equal = name.ends_with(" =");
    if (is_equal) name = trim_around(name.substr(0, name.size() - 2));
    if (name.size() >= text.size() || name.find(' ') == std::string_view::npos || !looks_like_initials(last) || last.find('.') != std::string_view::npos) return;
    // Letters of a degree, and the end of a name that is printed in capitals all through, are none.
    const bool has_small = std::any_of(name.begin(), name.end(), is_lower);
    if (!(is_equal ? fits_initials(last, name) : are_all_first_letters(last, name)) || !has_small || names_.lookup.has(Words::role, last)) return;
    person_.initials = last;
    text = name;
  }

  /// "AP - Ada Penrose, Mill Ltd"
  void read_initials_before_dash() {
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " = "}) {
      const std::size_t at = text_.substr(0, 12).find(dash);
      if (at == std::string_view::npos || at < 2 || !looks_like_initials(text_.substr(0, at))) continue;
      const std::string_view rest = trim_around(text_.substr(at + dash.size()));
      const std::string_view name = trim_around(rest.substr(0, rest.find_first_of(",;([")));
      if (name.find(' ') == std::string_view::npos || !fits_initials(text_.substr(0, at), name) || !looks_like_name(name, names_.lookup.words())) return;
      person_.initials = text_.substr(0, at);
      text_ = rest;
      return;
    }
  }

  /// "Clerk – Ada Penrose", "Chairman - Bo Quill".
  void read_office_before_dash() {
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 "}) {
      const std::size_t at = text_.substr(0, 40).find(dash);
      if (at == std::string_view::npos || at < 3) continue;
      const std::string_view office = trim_around(text_.substr(0, at));
      const std::string_view name = trim_around(text_.substr(at + dash.size()));
      const std::string_view first = name.substr(0, name.find(' '));
      if (first.size() == name.size() || (looks_like_initials(first) && first.size() > 2) || names_.is_role(name) || names_.lookup.has(Words::chair, name) ||
          name.find('&') != std::string_view::npos || !looks_like_name(name, names_.lookup.words()))
        return;
      if (names_.lookup.has(Words::chair, office)) person_.is_chair = true;
      else if (std::count(office.begin(), office.end(), ' ') < 3 && names_.lookup.has(Words::role, office.substr(office.rfind(' ') + 1)) && names_.is_role(office)) person_.affiliation = office;
      else return;
      text_ = name;
      return;
    }
  }

  void read_front() {
    // "✗ Ada Penrose"
    if (const std::size_t sign = sign_at(text_, 0); sign > 0 && text_.size() > sign + 2 && names_.lookup.has(Words::attendance, text_.substr(0, sign))) {
      person_.status = text_.substr(0, sign);
      text_ = trim_around(text_.substr(sign));
    }
    while (const std::size_t picture = text_.empty() ? 0 : picture_at(text_, 0)) text_ = trim_around(text_.substr(picture));
    if (text_.empty()) return;
    if (text_.starts_with("User:") && text_.size() > 6 && text_[5] != ' ') text_.remove_prefix(5);  // of a wiki
    if (text_[0] == '[') {
      const std::size_t end = closing(text_, 0);
      if (end < text_.size()) {
        const std::string_view inside = trim_around(text_.substr(1, end - 1));
        if (const std::size_t target = link_target(text_, end + 1)) {
          const std::size_t colon = inside.rfind(':');
          const std::string_view label = colon == std::string_view::npos ? inside : inside.substr(colon + 1);
          if (end + 1 + target >= text_.size()) {
            text_ = label;
            return;
          }
          person_.name = label;
          text_ = text_.substr(end + 1 + target);
          return;
        }
        if (looks_like_initials(inside) || is_handle(inside)) {
          person_.initials = inside[0] == '@' ? inside.substr(1) : inside;
          text_ = trim_around(text_.substr(end + 1));
        }
      }
    }
    read_bracket_before_name();
    if (text_.back() == ')') read_office_before_bracket();
    read_office_before_dash();
    read_initials_before_dash();
    const std::size_t colon = text_.substr(0, std::min<std::size_t>(text_.size(), 60)).find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 >= text_.size()) return;
    const std::string_view label = trim_around(text_.substr(0, colon));
    if (label.empty() || label.find_first_of("([,") != std::string_view::npos) return;
    if (names_.lookup.has(Words::chair, label)) {
      person_.is_chair = true;
    } else if (names_.lookup.has(Words::attendance, label)) {
      person_.status = label;
    } else if (looks_like_initials(label) && text_[colon + 1] == ' ') {
      person_.initials = label;
    } else if (names_.is_role(label)) {
      person_.affiliation = label;
    } else {
      return;
    }
    text_ = trim_around(text_.substr(colon + 1));
  }

  /// "M.QUILL", "Dr.Quill": the space was forgotten.
  void split_glued_honorific() {
    const std::size_t dot = text_.substr(0, 6).find('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 3 >= text_.size()) return;
    const std::string_view name = text_.substr(dot + 1);
    if (!starts_upper(name) || is_initial(name.substr(0, 2)) || name[1] == '.' || space_at(name, 0) != 0) return;
    const std::string_view honorific = text_.substr(0, dot + 1);
    if (!names_.lookup.has(Words::honorific, honorific) && !names_.lookup.has(Words::honorific, text_.substr(0, dot))) return;
    person_.honorific = honorific;
    text_ = name;
  }

  /// The name ends at a bracket, a comma, a slash, a tab or a dash with spaces.
  [[nodiscard]] std::size_t end_of_name() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '/' && names_.joins_offices(text_, i)) continue;
      if (c == '(' && is_nickname(i)) {
        i = closing(text_, i);
        continue;
      }
      if (c == '(' || c == '[' || c == ',' || c == ';' || c == '\t' || c == '|' || c == '/' || c == '<') return i;
      if (c == '@' && i > 0) {
        // "Ada Penrose ada.p@example.org": an address behind the name.
        std::size_t word = i;
        while (word > 0 && space_at(text_, word - 1) == 0) --word;
        return word > 0 && i - word < 64 ? skip_spaces_back(text_, word) : i;
      }
      if (is_blank(c) || c == '\xC2') {
        const std::size_t next = skip_spaces(text_, i);
        const std::size_t dash = next == i ? 0 : dash_at(text_, next);
        if (dash != 0 && space_at(text_, next + dash) != 0) return i;
        // "Ada Penrose -Mill": the dash stands at one of the two.
        if (dash != 0 && starts_upper(text_.substr(next + dash)) && text_.substr(0, i).find(' ') != std::string_view::npos) return i;
        if (i > 3 && text_[i - 1] == '-' && starts_upper(text_.substr(next)) && text_.substr(0, i).find(' ') != std::string_view::npos) return i - 1;
      }
      if (c == ':' && i > 0) return i;
      if (i > 0 && (sign_at(text_, i) > 0 || leader_at(text_, i) > 0)) return i;
    }
    return text_.size();
  }

  /// "Rosalind (Polly) Quill": one word in brackets between first name and surname.
  [[nodiscard]] bool is_nickname(std::size_t at) const noexcept {
    const std::size_t end = closing(text_, at);
    if (end >= text_.size() || end < at + 3 || end > at + 16) return false;
    const std::string_view inside = text_.substr(at + 1, end - at - 1);
    if (!starts_upper(inside) || !is_lower(inside.back()) || inside.find(' ') != std::string_view::npos ||
        names_.lookup.words().has(Words::role, fold_key(inside)) || names_.lookup.words().has(Words::chair, fold_key(inside)) ||
        names_.lookup.words().has(Words::attendance, fold_key(inside)))
      return false;
    const std::size_t next = skip_spaces(text_, end + 1);
    std::size_t stop = next;
    while (stop < text_.size() && space_at(text_, stop) == 0 && text_[stop] != ',' && text_[stop] != ';') ++stop;
    const std::string_view word = between(text_, next, stop);
    return next > end + 1 && word.size() > 1 && starts_upper(word) && !names_.lookup.words().has(Words::role, fold_key(word)) &&
           word.find('(') == std::string_view::npos && space_at(text_, skip_spaces_back(text_, at)) != 0;
  }

  void read_name(std::string_view text) {
    if (text.empty()) return;
    if (text[0] == '@') {
      const WordList handle = words_of(text);
      person_.initials = text.substr(1, handle[0].end - 1);
      text = trim_around(text.substr(handle[0].end));
      // "@ada moderated": what somebody did is no name.
      if (text.empty() || (is_lower(text.front()) && words_of(text).count == 1)) {
        person_.name = person_.initials;
        return;
      }
    }
    read_initials_behind(text);
    WordList list = words_of(text);
    if (!list.is_whole || list.count == 0) return;
    cut_verdict(text, list);
    cut_origin(text, list);
    if (list.count == 0) return;
    const Title title = names_.title_at(text, list, 0);
    std::size_t from = title.honorific_end;
    std::size_t to = list.count;
    if (title.has_honorific() && from < to) {
      person_.honorific = between(text, list[title.honorific_begin].begin, list[from - 1].end);
    }
    if (title.has_role() && from < to) {
      if (title.is_chair) person_.is_chair = true;
      if (!title.is_only_chair) {
        person_.affiliation = between(text, list[title.role_begin].begin, list[title.role_end - 1].end);
      }
    }
    if (from >= to) {
      // "Parish Clerk", "Lay member": the office stands in the place of the name
      person_ = Person{};
      if (title.has_role() && !title.has_honorific() && starts_upper(text)) name_is_office(text, list);
      return;
    }
    to = cut_letters(text, list, from, to);
    to = cut_office(text, list, from, to, title.has_honorific());
    // "Nora Quill GDM": letters that make no surname are whom they speak for
    if (to - from >= 3 && person_.affiliation.empty()) {
      const std::string_view last = between(text, list[to - 1].begin, list[to - 1].end);
      const std::string_view surname = between(text, list[to - 2].begin, list[to - 2].end);
      if (is_consonants(last) && is_lower(surname.back())) {
        person_.affiliation = last;
        --to;
      }
    }
    // a call sign after the name: "Nora K0XYZ"
    if (to - from >= 2) {
      const std::string_view last = between(text, list[to - 1].begin, list[to - 1].end);
      if (is_call_sign(last)) {
        person_.initials = last;
        --to;
      }
    }
    if (names_.is_name(text, list, from, to)) {
      person_.name = trim_around(between(text, list[from].begin, list[to - 1].end));
      return;
    }
    const Person before = person_;
    person_ = Person{};
    if (starts_upper(text) && names_.is_role(text) && before.honorific.empty()) {
      person_.status = before.status;
      name_is_office(text, list);
    }
  }

  void name_is_office(std::string_view text, const WordList& list) {
    if (list.count > 12) return;
    bool is_chair = false;
    bool is_plural = false;
    const std::size_t length = names_.role_at(text, list, 0, is_chair, is_plural);
    if (is_plural && length != 0) return;  // "Officers", "Members of the public"
    bool has_joint = false;
    for (std::size_t i = 0; i < list.count; ++i) {
      const std::string_view word = between(text, list[i].begin, list[i].end);
      if (is_digit(word.front())) return;
      // "Committee Chair Quill declared the motion": a sentence. "Lay member", "Head of the data team".
      if (i > 1 && word.size() > 3 && is_lower(word.front()) && !has_joint && !names_.lookup.has(Words::role, word)) return;
      has_joint = has_joint || (i > 0 && names_.lookup.has(Words::office_joint, word));
    }
    person_.name = between(text, list[0].begin, list[list.count - 1].end);
  }

  /// "Nora Quill was absent", "Nora Quill answered 'present'", "Nora Quill present": the status stands behind.
  void cut_verdict(std::string_view text, WordList& list) {
    if (list.count >= 2 && person_.status.empty()) {
      const std::string_view last = between(text, list[list.count - 1].begin, list[list.count - 1].end);
      // "Nora Quill absent", "Nora Quill ABSENT"
      const bool is_set_apart = is_lower(last.front()) || (list.count >= 3 && is_upper(last.front()) && is_upper(last.back()));
      if (last.size() > 4 && is_set_apart && names_.lookup.has(Words::attendance, last) &&
          !names_.is_verb(between(text, list[list.count - 2].begin, list[list.count - 2].end))) {
        person_.status = last;
        --list.count;
      } else if (last.size() > 6 && is_lower(last.front()) && names_.lookup.has(Words::chair, last)) {
        person_.is_chair = true;  // "Mayor Quill presiding"
        --list.count;
      }
    }
    for (std::size_t i = 1; i + 1 < list.count; ++i) {
      const std::string_view word = between(text, list[i].begin, list[i].end);
      // "Maria do Carmo": a small word of names
      if (!is_lower(word.front()) || !names_.is_verb(word) || names_.lookup.has(Words::name_particle, word)) continue;
      std::string_view tail = trim_around(text.substr(list[i + 1].begin));
      for (const std::string_view quote : {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "'"}) {
        if (tail.starts_with(quote)) tail.remove_prefix(quote.size());
        if (tail.ends_with(quote)) tail.remove_suffix(quote.size());
      }
      if (names_.lookup.has(Words::attendance, tail)) person_.status = tail;
      list.count = i;
      is_told_of_ = true;
      return;
    }
  }

  /// "Nora Quill from Mill Ltd"
  void cut_origin(std::string_view text, WordList& list) {
    for (std::size_t i = 2; i + 1 < list.count; ++i) {
      const std::string_view word = between(text, list[i].begin, list[i].end);
      if (names_.lookup.has(Words::and_word, word)) return;
      if (!is_lower(word.front()) || !starts_upper(text.substr(list[i + 1].begin)) || names_.lookup.has(Words::name_particle, word)) continue;
      const auto* said = names_.lookup.find(Words::introduction, word);
      if (said == nullptr || said->value != "from") continue;
      if (person_.affiliation.empty()) person_.affiliation = trim_around(text.substr(list[i + 1].begin));
      list.count = i;
      return;
    }
  }

  /// "Nora Quill MSP", "Nora Quill OBE PhD".
  [[nodiscard]] std::size_t cut_letters(std::string_view text, const WordList& list, std::size_t from,
                                        std::size_t to) {
    while (to > from + 1) {
      const std::string_view word = between(text, list[to - 1].begin, list[to - 1].end);
      if (!is_upper(word.front()) || word.size() < 2 || (!is_upper(word.back()) && word != "PhD" && word.back() != '.' &&
                                      !is_upper(word[word.size() - 2]) && !is_upper(word[1]))) {
        break;
      }
      const auto* entry = names_.lookup.find(Words::role, word);
      if (entry == nullptr && word.back() == '.') {
        entry = names_.lookup.find(Words::role, word.substr(0, word.size() - 1));
      }
      if (entry == nullptr || (entry->value != "letters" && entry->value != "title")) break;
      if (entry->value == "letters" && person_.affiliation.empty()) person_.affiliation = word;
      --to;
    }
    return to;
  }

  /// "Mr D Quill Deputy Parish Clerk": an office right after the name.
  [[nodiscard]] std::size_t cut_office(std::string_view text, const WordList& list, std::size_t from,
                                       std::size_t to, bool has_honorific) {
    const std::size_t least = has_honorific ? 1 : 2;
    for (std::size_t i = from + least; i < to; ++i) {
      bool is_chair = false;
      bool is_plural = false;
      const std::size_t length = names_.role_at(text, list, i, is_chair, is_plural);
      if (length == 0 || i + length < to) continue;
      const std::string_view role = between(text, list[i].begin, list[to - 1].end);
      note(role);
      return i;
    }
    return to;
  }

  [[nodiscard]] static bool is_consonants(std::string_view word) noexcept {
    if (word.size() < 3 || word.size() > 6) return false;
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return is_upper(c) && std::string_view("AEIOUY").find(c) == std::string_view::npos; });
  }

  [[nodiscard]] static bool is_call_sign(std::string_view word) noexcept {
    if (word.size() < 4 || word.size() > 7 || !is_upper(word[0])) return false;
    bool has_digit = false;
    for (const char c : word) {
      if (is_digit(c)) {
        has_digit = true;
      } else if (!is_upper(c)) {
        return false;
      }
    }
    return has_digit && is_upper(word.back());
  }

  /// Brackets and parts after the name, one by one.
  void read_rest(std::string_view rest) {
    std::size_t at = 0;
    while (at < rest.size()) {
      const char c = rest[at];
      if (c == '(' || c == '[') {
        const std::size_t end = closing(rest, at);
        std::string_view inside = rest.substr(at + 1, end - at - 1);
        const std::size_t target = c == '[' && end < rest.size() ? link_target(rest, end + 1) : 0;
        // "ada[IRC_only]": how somebody took part
        if (c == '[' && (at == 0 || space_at(rest, at - 1) == 0) && inside.find('_') != std::string_view::npos) inside = {};
        if (!inside.empty() && inside[0] == '[') {  // "([@nora](https://...))"
          const std::size_t inner = closing(inside, 0);
          inside = inside.substr(1, inner - 1);
        }
        const std::size_t whole = std::min(rest.size(), end + 1 + target);
        read_bracket(trim_around(inside), rest.substr(at, whole - at));
        at = whole;
        continue;
      }
      if (c == '/') {
        at = behind_pronouns(rest, at);
        continue;
      }
      if (const std::size_t picture = picture_at(rest, at)) {
        at += picture;
        // ":octopus: ada": whose picture it is
        const std::size_t nick = skip_spaces(rest, at);
        const std::string_view next = rest.substr(nick, rest.find(' ', nick) - nick);
        if (nick > at && next.size() > 1 && next.front() != ':' && next.find('@') == std::string_view::npos && next.size() < rest.size() - at + 1 && person_.initials.empty() && next.find_first_of("()/,:") == std::string_view::npos &&
            (nick + next.size() == rest.size() || picture_at(rest, nick + next.size() + 1) > 0 || rest[nick + next.size()] == ',')) {
          person_.initials = next;
          at = nick + next.size();
        }
        continue;
      }
      if (c == ',' || c == ';' || c == '\t' || c == '|' || c == ':' || c == '<' || c == '>') {
        ++at;
        continue;
      }
      if (const std::size_t space = space_at(rest, at)) {
        at += space;
        continue;
      }
      if (const std::size_t dash = dash_at(rest, at)) {
        at += dash;
        continue;
      }
      if (const std::size_t leader = leader_at(rest, at)) {
        at += leader;
        continue;
      }
      if (const std::size_t sign = sign_at(rest, at)) {
        told(rest.substr(at, sign));
        at += sign;
        continue;
      }
      const std::size_t end = end_of_part(rest, at);
      note(trim_around(rest.substr(at, end - at)));
      at = std::max(end, at + 1);
    }
  }

  /// "gh: @ada", "github: ada": a nick behind the name of what it is for.
  [[nodiscard]] static std::string_view nick_at_service(std::string_view part) {
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 8 || colon + 3 > part.size() || part.substr(colon + 1).starts_with("//")) return {};
    if (!std::all_of(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return is_lower(c) || c == 'G' || c == 'H'; })) return {};
    std::string_view nick = trim_around(part.substr(colon + 1));
    if (nick.starts_with('@')) nick.remove_prefix(1);
    const bool is_nick = nick.size() >= 2 && nick.find_first_of(" /(@:") == std::string_view::npos;
    return is_nick ? nick : std::string_view{};
  }

  /// "she/her", "he, him": nothing but how to speak of somebody.
  [[nodiscard]] bool are_pronouns(std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t end = std::min(part.find_first_of("/, -", at), part.size());
      if (end > at && !names_.lookup.has(Words::pronoun, part.substr(at, end - at))) return false;
      count += end > at;
      at = end + 1;
    }
    return count > 0 && (count > 1 || part.size() > 2);
  }

  /// Behind the slash at `at`, and behind the pronouns that stand there alone until the next.
  [[nodiscard]] std::size_t behind_pronouns(std::string_view rest, std::size_t at) {
    std::size_t end = at + 1;
    while (end < rest.size() && !(rest[end] == '/' && ((end + 1 < rest.size() && rest[end + 1] == ' ') || rest[end - 1] == ' '))) ++end;
    const std::string_view part = trim_around(rest.substr(at + 1, end - at - 1));
    return part.size() < 30 && are_pronouns(part) ? end : at + 1;
  }

  /// A part goes on over commas and inner slashes until a bracket or a handle.
  [[nodiscard]] static std::size_t end_of_part(std::string_view rest, std::size_t at) noexcept {
    for (std::size_t i = at; i < rest.size(); ++i) {
      if (rest[i] == '(' || rest[i] == '[' || rest[i] == '\t' || rest[i] == '|' || rest[i] == ';') return i;
      if (rest[i] == ',' && i > at) return i;
      if (rest[i] == ':' && i > at && picture_at(rest, i) > 0) return i;
      if (i + 2 < rest.size() && rest[i] == ' ' && rest[i + 1] == '/' && rest[i + 2] == ' ') return i;
      if (i + 4 < rest.size() && rest[i] == '/' && rest[i + 1] == ' ' && rest.find("@", i) != std::string_view::npos) return i;
      if (rest[i] == ' ') {
        const std::size_t dash = dash_at(rest, i + 1);
        if (dash != 0 && i + 1 + dash < rest.size() && rest[i + 1 + dash] == ' ') return i;
      }
    }
    return rest.size();
  }

  // "Ada Penrose (apenrose)", "Bo Quill (bq2031)": a nick made of the name, or with digits in it.
  // "aq204": small letters, and a number behind them.
  static bool is_login(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
    const bool has_number = letters >= 2 && letters <= 8 && letters < text.size() && text.size() - letters <= 4;
    return has_number && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(letters), text.end(), is_digit);
  }

  static bool is_nick_of(std::string_view nick, std::string_view name) {
    if (nick.size() < 4 || nick.size() > 20 || nick[0] < 'a' || nick[0] > 'z' || name.find(' ') == std::string_view::npos) return false;
    bool has_digits = false;
    for (const char c : nick) {
      if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '_' && c != '-') return false;
      has_digits = has_digits || is_digit(c);
    }
    if (has_digits) return true;
    const auto key = fold_key(name);
    for (std::size_t at = 0; at < key.size();) {
      const auto end = std::min(key.find(' ', at), key.size());
      const auto part = std::string_view(key).substr(at, end - at);
      if (part.size() >= 4 && (nick.find(part) != std::string_view::npos || (nick.size() >= 5 && part.starts_with(nick)))) return true;
      at = end + 1;
    }
    return false;
  }

  /// "4Mills", "eWeir", "mill-wheels/Weir", "mill.example": a small letter or a digit begins the name of a body.
  static bool is_brand(std::string_view text) {
    if (text.size() < 4 || text.size() > 60 || text.find(' ') != std::string_view::npos || !(is_digit(text[0]) || is_lower(text[0]))) return false;
    bool has_capital = false;
    bool has_small = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (is_upper(text[i])) has_capital = true;
      else if (is_lower(text[i])) has_small = true;
      else if (static_cast<unsigned char>(text[i]) < 0x80 && !is_digit(text[i]) && (i == 0 || i + 1 == text.size() || std::string_view("-_./&+").find(text[i]) == std::string_view::npos)) return false;
    }
    const auto dot = text.rfind('.');
    return (has_capital && has_small) || (dot != std::string_view::npos && is_lower(text[0]) && text.size() - dot > 2 && is_lower(text[dot + 1]));
  }

  /// "(AB)" behind "Anke Bahlsen" is that, whatever else the letters mean.
  static bool are_first_letters(std::string_view letters, std::string_view name) {
    const WordList list = words_of(name);
    return letters.size() == 2 && list.count >= 2 && letters[0] == name[list[0].begin] && letters[1] == name[list[list.count - 1].begin];
  }

  /// "ABC" behind "Ada Bea Cole".
  static bool are_all_first_letters(std::string_view letters, std::string_view name) {
    const WordList list = words_of(name);
    if (letters.size() != list.count || list.count < 2) return false;
    for (std::size_t i = 0; i < list.count; ++i)
      if (letters[i] != name[list[i].begin]) return false;
    return true;
  }

  static bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  }

  void read_bracket(std::string_view inside, std::string_view whole) {
    if (inside.empty()) return;
    if (is_handle(inside)) {
      if (person_.initials.empty()) person_.initials = inside.substr(1);
      return;
    }
    if (is_address(inside) || are_pronouns(inside)) return;
    if (person_.initials.empty() && !person_.name.empty() && looks_like_initials(inside) &&
        (are_first_letters(inside, person_.name) || !names_.lookup.has(Words::attendance, inside)) && fits_initials(inside, person_.name)) {
      person_.initials = inside;
      return;
    }
    if (told(inside) || is_of_time(inside)) return;
    if (names_.lookup.has(Words::not_a_name, inside) && !names_.lookup.has(Words::role, inside)) return;
    const WordList list = words_of(inside);
    if (list.count == 0 || (list.count > 1 && names_.honorific_at(inside, list, 0) != 0)) return;
    // "(FS, Chair)", "(FS) - Chair": parts of their own
    const std::size_t comma = inside.find(',');
    if (comma != std::string_view::npos && person_.initials.empty() &&
        looks_like_initials(inside.substr(0, comma)) && fits_initials(inside.substr(0, comma), person_.name)) {
      person_.initials = inside.substr(0, comma);
      note(trim_around(inside.substr(comma + 1)));
      return;
    }
    // "(Chair, Treasurer, aq204)": the name under which a person logs in stands last.
    if (const std::size_t last = inside.rfind(','); last != std::string_view::npos && person_.initials.empty() && is_login(trim_around(inside.substr(last + 1)))) {
      person_.initials = trim_around(inside.substr(last + 1));
      auto rest = trim_around(inside.substr(0, last));
      if (const std::size_t first = rest.find(','); first != std::string_view::npos && told(rest.substr(0, first))) rest = trim_around(rest.substr(first + 1));
      read_bracket(rest, rest);
      return;
    }
    if (comma != std::string_view::npos && (told(trim_around(inside.substr(comma + 1))) || is_of_time(trim_around(inside.substr(comma + 1))))) {
      read_bracket(trim_around(inside.substr(0, comma)), inside.substr(0, comma));
      return;
    }
    // "(1. Vorsitzende)", "(2nd Secretary)"
    const bool is_counted = inside.size() > 4 && is_digit(inside[0]) && list.count >= 2 && starts_upper(between(inside, list[list.count - 1].begin, list[list.count - 1].end));
    if (is_digit(inside[0]) && !is_brand(inside) && !(is_counted && names_.is_role(between(inside, list[list.count - 1].begin, list[list.count - 1].end)))) return;
    const std::string_view first = between(inside, list[0].begin, list[0].end);
    if (list.count == 1 && person_.initials.empty() && is_nick_of(inside, person_.name)) {
      person_.initials = inside;
      return;
    }
    if (!starts_upper(inside) && !is_brand(inside)) {
      const bool is_name_single = person_.name.find(' ') == std::string_view::npos;
      if (list.count == 1 && is_name_single && !person_.name.empty() && person_.initials.empty() &&
          person_.honorific.empty() && !names_.is_role(inside) && is_ascii(inside)) {
        person_.initials = inside;  // "Brian (redbeard)": a nick
        return;
      }
      const bool stands_in = list.count >= 2 && names_.lookup.has(Words::stands_in, first);
      if (!stands_in && !names_.is_role(inside)) return;  // "(illness)", "(from item 4)"
    }
    // brackets after an affiliation belong to it: "Arno Ltd (Voting Member)"
    add(inside, whole);
  }

  /// "arrived at 19:15", "bis 20:10 Uhr", "from item 4": from when to when somebody was there.
  [[nodiscard]] bool is_of_time(std::string_view part) {
    const Vocabulary& words = names_.lookup.words();
    for (const auto list : {Words::arrival, Words::departure}) {
      if (!words.may_begin(list, part) || !names_.lookup.at(list, part, 0)) continue;
      person_.has_come = person_.has_come || list == Words::arrival;
      return true;
    }
    if (part.empty() || starts_upper(part) || part.find(',') != std::string_view::npos || names_.is_role(part)) return false;
    // "until 20:00", "from item 4"
    for (std::size_t i = 1; i < part.size(); ++i)
      if (is_digit(part[i]) && is_blank(part[i - 1])) return true;
    // "end of meeting"
    const std::string_view last = part.substr(part.rfind(' ') + 1);
    const auto* said = names_.lookup.find(Words::title_word, last);
    return last.size() < part.size() && part.find(" - ") == std::string_view::npos && said != nullptr && said->value == "name" && names_.lookup.has(Words::not_a_name, last);
  }

  /// Chair or a word of attendance: no affiliation.
  bool told(std::string_view part) {
    if (names_.lookup.has(Words::chair, part)) {
      person_.is_chair = true;
      return true;
    }
    if (names_.lookup.has(Words::attendance, part)) {
      if (person_.status.empty()) person_.status = part;
      return true;
    }
    return false;
  }

  /// A part after the name without brackets.
  void note(std::string_view part) {
    if (part.starts_with("@ ") && starts_upper(part.substr(2))) part = trim_around(part.substr(2));  // "Nora Quill @ Mill Ltd"
    if (part.empty()) return;
    if (is_generation(names_.lookup, part)) {  // "Nora Quill, Jr."
      const char* end = person_.name.data() + person_.name.size();
      if (!person_.name.empty() && person_.affiliation.empty() && part.data() > end && part.data() < end + 4)
        person_.name = {person_.name.data(), static_cast<std::size_t>(part.data() + part.size() - person_.name.data())};
      return;
    }
    if (is_handle(part)) {
      if (person_.initials.empty()) person_.initials = part.substr(1);
      return;
    }
    if (const std::string_view nick = nick_at_service(part); !nick.empty()) {
      if (person_.initials.empty()) person_.initials = nick;
      return;
    }
    if (is_address(part) || told(part) || are_pronouns(part) || is_of_time(part)) return;
    // "Bo Quill who was detained at work"
    if (!starts_upper(part) && names_.is_verb(part.substr(0, part.find(' ')))) return;
    // "(illness) and for Cllr Quill": what joins is no office.
    if (const auto space = part.find(' '); !starts_upper(part) && names_.lookup.has(Words::and_word, part.substr(0, space)) && part.size() < 12) return;
    const auto* role = names_.lookup.find(Words::role, part);
    if (role != nullptr && role->value == "title") return;  // "Nora Quill, PhD"
    add(part, part);
  }

  /// Makes the affiliation reach to `part`. Pieces that touch are one; `whole` has its brackets.
  void add(std::string_view part, std::string_view whole) {
    if (person_.affiliation.empty()) {
      person_.affiliation = part;
      return;
    }
    // "(Board) - Millwork": an office in brackets and whom they are from are one.
    if (const char* open = person_.affiliation.data() - 1; open > text_.data() && *open == '(' && is_behind_dash(part, person_.affiliation)) {
      person_.affiliation = trim_right({open, static_cast<std::size_t>(part.data() + part.size() - open)});
      return;
    }
    // "(Millwork) (Board)": each bracket is closed, and the first says where they are from.
    const char* behind = person_.affiliation.data() + person_.affiliation.size();
    if (behind < text_.data() + text_.size() && *behind == ')' && !whole.empty() && whole.front() == '(' &&
        person_.affiliation.find('(') == std::string_view::npos)
      return;
    // "[Millwork] is late": so is this one.
    if (behind < text_.data() + text_.size() && *behind == ']') return;
    const char* begin = person_.affiliation.data();
    const char* end = whole.data() + whole.size();
    const bool follows = whole.data() > begin && part.data() >= text_.data() &&
                         begin >= text_.data() && end <= text_.data() + text_.size();
    // an office before the name cannot be joined with what follows it
    if (!follows || (!person_.name.empty() && begin < person_.name.data())) return;
    person_.affiliation = trim_right({begin, static_cast<std::size_t>(end - begin)});
  }

  /// Do only the end of a bracket and a dash stand between the two?
  [[nodiscard]] bool is_behind_dash(std::string_view part, std::string_view bracket) const {
    const char* end = bracket.data() + bracket.size();
    if (part.data() <= end || part.data() > text_.data() + text_.size() || end > text_.data() + text_.size() || *end != ')') return false;
    if (!starts_upper(part) || part.size() > 60 || part.find(':') != std::string_view::npos || part.data() + part.size() < text_.data() + text_.size()) return false;
    const std::string_view gap(end + 1, static_cast<std::size_t>(part.data() - end - 1));
    const std::size_t at = skip_spaces(gap, 0);
    const std::size_t dash = at > 0 && at < gap.size() ? dash_at(gap, at) : 0;
    return dash > 0 && skip_spaces(gap, at + dash) == gap.size();
  }

  [[nodiscard]] static std::string_view trim_right(std::string_view text) noexcept {
    return text.substr(0, skip_spaces_back(text, text.size()));
  }

  std::string_view text_;
  NameReader names_;
  Person person_;
  bool has_proxy_ = false;
  bool is_told_of_ = false;  // a verb stands behind the name
};

// A person without the text: all that read_person() gives.
struct PersonInText {
  PersonInText() = default;
  PersonInText(const Person& of, std::string_view text)
      : honorific(of.honorific, text),
        name(of.name, text),
        initials(of.initials, text),
        affiliation(of.affiliation, text),
        status(of.status, text),
        is_chair(of.is_chair),
        has_proxy(of.has_proxy),
        has_come(of.has_come) {}
  [[nodiscard]] Person in(std::string_view text) const {
    return {honorific.in(text), name.in(text), initials.in(text), affiliation.in(text), status.in(text), is_chair, has_proxy, has_come};
  }
  [[nodiscard]] static bool holds(const Person& of, std::string_view text) {
    // A new member of Person does not compile here until it is remembered as well.
    [[maybe_unused]] const auto& [by_honorific, by_name, by_initials, by_affiliation, by_status, chairs, by_proxy, came] = of;
    return Piece::is_in(of.honorific, text) && Piece::is_in(of.name, text) && Piece::is_in(of.initials, text) &&
           Piece::is_in(of.affiliation, text) && Piece::is_in(of.status, text);
  }
  Piece honorific;
  Piece name;
  Piece initials;
  Piece affiliation;
  Piece status;
  bool is_chair;
  bool has_proxy;
  bool has_come;
};

}  // namespace

Person read_person(std::string_view entry, const Vocabulary& words) {
  using People = Remembered<PersonInText, 512, 100>;
  People& people = People::of_this_thread();
  const People::Question question(entry, words);
  if (const PersonInText* known = people.find(question)) return known->in(entry);
  const Person person = EntryReader(entry, words).read();
  if (PersonInText::holds(person, entry)) people.keep(question, PersonInText(person, entry));
  return person;
}

bool looks_like_initials(std::string_view text) {
  if (text.size() < 2 || text.size() > 10) return false;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && i > 0) continue;
    if (c == '-' && i > 0 && i + 1 < text.size()) continue;
    if (static_cast<unsigned char>(c) >= 0x80) {
      if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;
      ++letters;
      if (starts_upper(text.substr(i))) ++capitals;
      continue;
    }
    if (!is_upper(c) && !is_lower(c)) return false;
    ++letters;
    if (is_upper(c)) ++capitals;
  }
  if (letters < 2 || letters > 5 || !starts_upper(text)) return false;
  return capitals >= 2 && capitals * 2 >= letters;
}

static bool sees_name(std::string_view text, const Vocabulary& words) {
  text = trim_around(text);
  if (text.empty() || text.size() > 80) return false;
  std::size_t spaces = 0;
  for (const char c : text) {
    if (c == ' ' && ++spaces > 8) return false;
  }
  if (text[0] == '@') text.remove_prefix(1);
  if (looks_like_initials(text)) {
    Lookup lookup(words);
    return !lookup.has(Words::nobody, text) && !lookup.has(Words::not_a_name, text);
  }
  NameReader names(words);
  const WordList list = words_of(text);
  if (!list.is_whole || list.count == 0) return false;
  const Title title = names.title_at(text, list, 0);
  std::size_t to = list.count;
  while (to > title.honorific_end + 1) {
    const auto* entry = names.lookup.find(Words::role, between(text, list[to - 1].begin, list[to - 1].end));
    if (entry == nullptr) break;
    if (entry->value != "letters" && entry->value != "title") return false;
    --to;
  }
  return names.is_name(text, list, title.honorific_end, to);
}

bool looks_like_name(std::string_view text, const Vocabulary& words) {
  using Names = Remembered<bool, 1024, 60>;
  Names& names = Names::of_this_thread();
  const Names::Question question(text, words);
  if (const bool* known = names.find(question)) return *known;
  const bool is_name = sees_name(text, words);
  names.keep(question, is_name);
  return is_name;
}

}  // namespace minuter::records
