// Lists of people in a sentence, and lists of owners.
#include <algorithm>

#include "records/names.hpp"
#include "records/number_words.hpp"
#include "records/people.hpp"
#include "records/people_signs.hpp"
#include "records/remembered.hpp"

namespace minuter::records {

namespace {

constexpr CharSet ends_of_head("([\t/|");
constexpr CharSet ends_of_name("([,;");
constexpr CharSet ends_of_person("([,");

class ListSplitter {
 public:
  ListSplitter(std::string_view list, const Vocabulary& words) : text_(list), words_(words), names_(words) {}

  [[nodiscard]] std::vector<PeopleEntry> split() {
    count_marks();
    count_groups();
    std::size_t begin = 0;
    std::size_t at = 0;
    bool hard = true;
    while (at <= text_.size()) {
      bool next_hard = false;
      const std::size_t length = at == text_.size() ? 0 : separator_at(at, next_hard);
      if (at < text_.size() && length == 0) {
        at = step(at);
        continue;
      }
      last_begin_ = begin;
      part_end_ = at;
      part(begin, at, hard);
      if (at == text_.size()) break;
      at += length;
      begin = at;
      // "; and Nora": the soft mark does not undo the hard one before it
      hard = next_hard || (hard && skip_spaces(text_, last_begin_) >= part_end_);
    }
    flush();
    return std::move(entries_);
  }

 private:
  /// Are the parts surnames alone ("Ash, Birch, May and Lay")?
  [[nodiscard]] bool see_surnames() const noexcept {
    std::size_t parts = 0;
    std::size_t lone = 0;
    for (std::size_t begin = 0; begin < text_.size();) {
      const auto end = std::min(text_.find(',', begin), text_.size());
      const std::string_view part = trim_around(text_.substr(begin, end - begin));
      ++parts;
      lone += part.find(' ') == std::string_view::npos && starts_upper(part) && part.size() > 2;
      begin = end + 1;
    }
    return parts >= 4 && lone * 10 >= parts * 7;
  }

  /// Has each part its office behind a dash ("Ada Ash - Chair, Bo Birch - Clerk")?
  [[nodiscard]] bool see_dashes() const noexcept {
    std::size_t parts = 0;
    std::size_t dashed = 0;
    for (std::size_t begin = 0; begin < text_.size();) {
      const auto end = std::min(text_.find(',', begin), text_.size());
      const std::string_view part = trim_around(text_.substr(begin, end - begin));
      ++parts;
      const auto dash = std::min({part.find(" - "), part.find(" \xE2\x80\x93 "), part.find(" \xE2\x80\x94 ")});
      dashed += starts_upper(part) && dash != std::string_view::npos && part.substr(0, dash).find(' ') != std::string_view::npos;
      begin = end + 1;
    }
    return parts >= 2 && dashed == parts;
  }

  /// "Ada Ash (AA), BB, CM, DL": most parts are nothing but initials, three and more.
  [[nodiscard]] bool see_initials() const noexcept {
    std::size_t parts = 0;
    std::size_t lone = 0;
    for (std::size_t begin = 0; begin < text_.size();) {
      const auto end = std::min(text_.find(',', begin), text_.size());
      const std::string_view part = trim_around(text_.substr(begin, end - begin));
      ++parts;
      lone += part.size() <= 3 && looks_like_initials(part);
      begin = end + 1;
    }
    return lone >= 3 && lone * 2 > parts + 1;
  }

  void count_marks() noexcept {
    by_surname_ = see_surnames();
    by_initials_ = see_initials();
    by_dash_ = see_dashes();
    int depth = 0;
    for (const char c : text_) {
      if (c == '(' || c == '[') ++depth;
      if ((c == ')' || c == ']') && depth > 0) --depth;
      if (depth == 0 && c == ';') ++semicolons_;
      if (depth == 0 && c == ',') ++commas_;
    }
  }

  /// "Reeds: Ada Penrose, Bo Quill; Dales: Cy Rusk": how far the name of a group goes in front of its people; 0: none stands there.
  [[nodiscard]] std::size_t group_size(std::string_view part) {
    const std::size_t colon = part.substr(0, 60).find(':');
    if (colon == std::string_view::npos || colon < 2 || colon + 4 > part.size() || part[colon + 1] != ' ') return 0;
    const std::string_view group = trim_around(part.substr(0, colon));
    if (group.size() < 2 || !starts_upper(group) || words_of(group).count > 5 || group.find_first_of(",;([@") != std::string_view::npos) return 0;
    std::string_view name = part.substr(skip_spaces(part, colon + 1));
    name = trim_around(name.substr(0, std::min(name.find_first_of(",;([:"), name.size())));
    if (name.size() < 3 || names_.is_role(name) || names_.lookup.has(Words::attendance, group) || names_.lookup.has(Words::honorific, group)) return 0;
    return looks_like_name(name, words_) && !looks_like_initials(name) ? colon + 1 : 0;
  }

  void count_groups() {
    if (text_.find(':') == std::string_view::npos) return;
    std::size_t groups = 0;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find_first_of(",;", begin), text_.size());
      begin = skip_spaces(text_, begin);
      groups += begin < end && group_size(text_.substr(begin)) > 0;
      begin = end + 1;
    }
    const std::size_t first = group_size(text_);
    const bool is_short = first > 0 && first < 10 && text_.substr(0, first).find(' ') == std::string_view::npos && looks_like_initials(text_.substr(0, first - 1));
    has_groups_ = groups > 1 || (is_short && commas_ > 0) || (groups == 1 && semicolons_ > 0);
  }

  /// Past one character, a run of spaces or a bracket.
  [[nodiscard]] std::size_t step(std::size_t at) const noexcept {
    if (space_at(text_, at) != 0) return skip_spaces(text_, at);
    if (text_[at] != '(' && text_[at] != '[') return at + 1;
    int depth = 0;
    for (std::size_t i = at; i < text_.size() && i < at + 400; ++i) {
      if (text_[i] == '(' || text_[i] == '[') ++depth;
      if ((text_[i] == ')' || text_[i] == ']') && --depth == 0) return i + 1;
    }
    return at + 1;  // never closed: an ordinary character
  }

  /// The length of a separator; `hard` where a new entry starts for sure.
  [[nodiscard]] std::size_t separator_at(std::size_t at, bool& hard) {
    const char c = text_[at];
    if (c == ';') {
      hard = true;
      return 1;
    }
    if (c == ',' && by_dash_) hard = true;
    if (c == ',' || c == '&') return 1;
    if (c == '.' && ends_sentence(at)) {
      hard = true;
      return 1;
    }
    if (text_.substr(at).starts_with("\xE2\x80\xA2")) {
      hard = true;
      return 3;
    }
    if (space_at(text_, at) == 0) return 0;
    const std::size_t word = skip_spaces(text_, at);
    // "@ada @bo": behind a handle the next one is another person
    if (word < text_.size() && text_[word] == '@') {
      std::size_t begin = at;
      while (begin > 0 && space_at(text_, begin - 1) == 0 && text_[begin - 1] != ',') --begin;
      if (begin < at && text_[begin] == '@') return word - at;
    }
    if (word >= text_.size() || !is_letter(text_[word]) || is_upper(text_[word])) return 0;
    std::size_t end = word;
    while (end < text_.size() && is_letter(text_[end]) && end - word < 8) ++end;
    if (end == text_.size() || space_at(text_, end) == 0) return 0;
    if (!names_.lookup.has(Words::and_word, between(text_, word, end))) return 0;
    return end - at;
  }

  /// A full stop after a whole word, with a capital after it: no initial and no "Cllr."
  [[nodiscard]] bool ends_sentence(std::size_t at) {
    const std::size_t next = skip_spaces(text_, at + 1);
    if (next == at + 1 || next >= text_.size() || !starts_upper(text_.substr(next))) return false;
    std::size_t begin = at;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    if (begin == at) return at > 0 && text_[at - 1] == ')';
    const std::string_view word = between(text_, begin, at);
    return word.size() >= 4 && !names_.lookup.has(Words::honorific, word) && !names_.lookup.has(Words::abbreviation, word);
  }

  /// "9 members of the public", "two residents": how many came, and a word in small letters or of those who attend.
  [[nodiscard]] bool counts_others(std::string_view part) {
    std::size_t at = 0;
    while (at < part.size() && at < 4 && is_digit(part[at])) ++at;
    if (at == 0) {
      const auto number = is_letter(part.front()) ? number_in_words(names_.lookup, part, 0) : std::nullopt;
      if (!number || number->value < 2) return false;  // "a family of mills"
      at = number->end;
    }
    const std::size_t word = skip_spaces(part, at);
    if (word == at || word >= part.size() || !is_letter(part[word])) return false;
    std::size_t end = word;
    while (end < part.size() && is_letter(part[end])) ++end;
    return !starts_upper(part.substr(word)) || names_.lookup.has(Words::attendance, between(part, word, end));
  }

  /// One part between separators: a new entry, or more of the entry before.
  void part(std::size_t begin, std::size_t end, bool hard) {
    begin = skip_spaces(text_, begin);
    end = skip_spaces_back(text_, end);
    if (begin >= end) return;
    if (const std::size_t group = has_groups_ ? group_size(between(text_, begin, end)) : 0; group > 0) {
      flush();
      shared_ = trim_around(text_.substr(begin, group - 1));
      begin = skip_spaces(text_, begin + group);
      hard = false;
      in_group_ = true;
    } else if (hard) {
      in_group_ = false;
    }
    // "the clerk, and four residents, on-line": they are counted, and no more is told of the clerk.
    if (const bool is_count = counts_others(between(text_, begin, end)); is_count || (is_behind_count_ && !starts_upper(between(text_, begin, end)))) {
      flush();
      is_behind_count_ = true;
      return;
    }
    is_behind_count_ = false;
    // "con la presencia de Ada Penrose y de Bo Quill": what joins them again is no part of a name.
    if (const std::string_view again = between(text_, begin, end); has_open_ && again.starts_with("de ") && again.size() > 6 && starts_upper(again.substr(3)) &&
                                                                   again.find(' ', 4) != std::string_view::npos && is_behind_and(begin))
      begin += 3;
    // "[Mill], +1.617.555.aaaa": callers whom nobody named
    const std::size_t article = names_.article_before_office(between(text_, begin, end));
    begin += article;
    // "Mr Ash represented by Ms Quill": only he is of the list
    const std::size_t whole_end = end;
    end = begin + names_.without_proxy(between(text_, begin, end)).size();
    if (begin >= end) {
      has_proxy_ = has_proxy_ || has_open_;  // "Ms Ash, represented by Mr Moss"
      return;
    }
    const std::string_view whole = between(text_, begin, end);
    if ((whole.front() == '[' && whole.back() == ']' && whole.find(' ') == std::string_view::npos) ||
        (whole.front() == '+' && whole.size() > 4 && is_digit(whole[1])))
      return;
    if (!hard && has_open_ && (is_office_of_one(begin, end) || (!starts_entry(between(text_, begin, end)) && !is_last_of_names(begin, end)))) {
      open_end_ = end;
      has_offices_ = true;
      return;
    }
    // "the Mayor, Ms Ada Penrose": one person
    std::string_view office;
    if (!hard && has_open_ && names_.office_before(text_.substr(open_begin_, std::min<std::size_t>(end - open_begin_, 100)), office, has_article_) > 0 &&
        text_.substr(open_begin_, end - open_begin_).find(',') >= open_end_ - open_begin_) {
      open_end_ = end;
      return;
    }
    flush();
    has_offices_ = false;
    if (hard) shared_ = {};
    open_begin_ = begin;
    open_end_ = end;
    has_open_ = true;
    has_proxy_ = end < whole_end;
    has_article_ = article > 0;
  }

  /// "Mr Ash, Director, Lands; Ms Birch, Works": between semicolons a person with a title has what stands behind
  /// the comma. "Bo Birch, Head of Mills and Dams": the last word is of the office.
  [[nodiscard]] bool is_office_of_one(std::size_t begin, std::size_t end) {
    const std::string_view open = between(text_, open_begin_, open_end_);
    const std::string_view part = between(text_, begin, end);
    const WordList own = words_of(part.substr(0, ends_of_head.first_in(part)));
    if (own.count == 0 || names_.honorific_at(part, own, 0) != 0) return false;
    if (semicolons_ >= 2 && !is_group_open()) {
      const WordList head = words_of(open.substr(0, ends_of_name.first_in(open)));
      return head.count >= 2 && names_.honorific_at(open, head, 0) != 0 && !names_.title_at(part, own, 0).has_role();
    }
    if (!has_offices_ || by_surname_ || own.count != 1 || !is_behind_and(begin)) return false;
    const std::size_t comma = open.rfind(',');
    if (comma == std::string_view::npos) return false;
    const std::string_view office = trim_around(open.substr(comma + 1));
    if (words_of(open.substr(0, open.find(','))).count < 2 || !names_.is_role(office)) return false;
    const WordList list = words_of(office);
    for (std::size_t i = 1; i + 1 < list.count; ++i)
      if (names_.lookup.has(Words::office_joint, between(office, list[i].begin, list[i].end))) return true;
    return false;
  }

  /// Is the open entry one of many whom one office has ("Trustees Ash, Birch")?
  [[nodiscard]] bool is_group_open() {
    if (!shared_.empty() || in_group_) return true;
    const std::string_view open = between(text_, open_begin_, open_end_);
    const std::string_view head = open.substr(0, ends_of_name.first_in(open));
    const WordList list = words_of(head);
    if (list.count == 0) return false;
    const Title title = names_.title_at(head, list, 0);
    if (title.has_role() && title.is_plural) return true;
    return title.has_honorific() && between(head, list[title.honorific_begin].begin, list[title.honorific_end - 1].end).back() == 's';
  }

  [[nodiscard]] bool is_behind_and(std::size_t begin) {
    std::size_t word = skip_spaces_back(text_, begin);
    const std::size_t word_end = word;
    while (word > 0 && is_letter(text_[word - 1])) --word;
    return word < word_end && names_.lookup.has(Words::and_word, between(text_, word, word_end));
  }

  /// "Ada Ash, Bo Birch, and C.D. Ready": behind a bare name the last is one too, whatever its words mean.
  [[nodiscard]] bool is_last_of_names(std::size_t begin, std::size_t end) {
    if (has_offices_ || commas_ < 2 || words_of(between(text_, begin, end)).count != 2 || !starts_upper(between(text_, begin, end))) return false;
    std::size_t word = skip_spaces_back(text_, begin);
    const std::size_t word_end = word;
    while (word > 0 && is_letter(text_[word - 1])) --word;
    const std::size_t comma = skip_spaces_back(text_, word);
    if (word == word_end || comma == 0 || text_[comma - 1] != ',' || !names_.lookup.has(Words::and_word, between(text_, word, word_end))) return false;
    const std::string_view last = between(text_, begin, end);
    return starts_upper(last.substr(last.rfind(' ') + 1)) && !names_.is_role(last);
  }

  /// Does this part begin with a person, or is it the office of the one before?
  [[nodiscard]] bool starts_entry(std::string_view text) {
    if (is_generation(names_.lookup, text)) return false;
    std::size_t bracket = ends_of_head.first_in(text);
    // "Secretary / Treasurer Bo Quill": the head is behind the slash.
    if (bracket != std::string_view::npos && text[bracket] == '/' && names_.joins_offices(text, bracket)) {
      const std::size_t more = ends_of_head.first_in(text.substr(bracket + 1));
      bracket = more == std::string_view::npos ? more : bracket + 1 + more;
    }
    std::string_view head = trim_around(text.substr(0, bracket));
    const std::size_t dash = head.find(" - ");
    if (dash != std::string_view::npos) head = trim_around(head.substr(0, dash));
    if (head.empty()) return bracket == 0 && names_somebody_behind_bracket(text);
    // "the Clerk – Ada Penrose"
    if (const std::size_t long_dash = text.substr(0, 60).find(" \xE2\x80\x93 "); long_dash != std::string_view::npos && dash == std::string_view::npos &&
                                                                               names_.is_role(text.substr(0, long_dash))) {
      const std::string_view name = trim_around(text.substr(long_dash + 5));
      if (looks_like_name(name, words_) && name.find(' ') != std::string_view::npos && !names_.is_role(name)) return true;
    }
    if (head[0] == '@') return true;
    WordList list = words_of(head);
    if (list.count == 0) return false;
    if (has_more_behind_name(head, list)) return true;
    // "Nora Quill present"
    if (list.count > 1) {
      const std::string_view last = between(head, list[list.count - 1].begin, list[list.count - 1].end);
      if (last.size() > 4 && is_lower(last.front()) && names_.lookup.has(Words::attendance, last) &&
          !names_.is_verb(between(head, list[list.count - 2].begin, list[list.count - 2].end))) {
        --list.count;
        head = head.substr(0, list[list.count - 1].end);
      }
    }
    if (by_surname_ && list.count == 1 && head.size() > 2 && starts_upper(head) && is_lower(head.back())) return true;
    if (names_.lookup.has(Words::chair, head) || names_.is_role(head)) {
      const Title title = names_.title_at(head, list, 0);
      if (title.honorific_end >= list.count) return false;
      if (title.has_honorific()) return true;
      if (!title.has_role()) {
        // "Nora Quill Clerk": an office after a name
        return names_.honorific_at(head, list, 0) != 0;
      }
      return names_.is_name(head, list, title.honorific_end, list.count);
    }
    if (names_.honorific_at(head, list, 0) != 0) return true;
    if (by_initials_ && list.count == 1 && looks_like_initials(head)) return true;
    // "Nora Quill, DMT, Bea Ash, HMLR": letters behind a full name are whom they come from.
    if (list.count == 1 && looks_like_initials(head) && head.find('.') == std::string_view::npos && has_open_) {
      const std::string_view open = between(text_, open_begin_, open_end_);
      const WordList before = words_of(open);
      // "Messrs ASH and BIRCH": where surnames are set in capitals one is no short form.
      const std::string_view surname = before.count >= 2 ? between(open, before[before.count - 1].begin, before[before.count - 1].end) : open;
      const bool in_capitals = surname.size() > 2 && std::none_of(surname.begin(), surname.end(), [](char c) { return is_lower(c); });
      if (before.count >= 2 && !in_capitals && !looks_like_initials(open)) return false;
    }
    // "A Ash, Harbour Trust; B Birch, Dale Club": the commas are within the entries
    if (semicolons_ != 0 && commas_ <= semicolons_ + 1 && !has_groups_ && !is_group_open()) return false;
    if (bracket == std::string_view::npos && text.size() > 60) {
      // "A Ash Cllr B Birch ...": a list in itself
      return starts_upper(head);
    }
    // "Nora Quill was absent"
    for (std::size_t i = 1; i + 1 < list.count; ++i) {
      const std::string_view word = between(head, list[i].begin, list[i].end);
      if (is_lower(word.front()) && names_.is_verb(word)) {
        return looks_like_name(head.substr(0, list[i].begin), words_);
      }
    }
    return looks_like_name(head, words_);
  }

  /// "Nora Quill = NQ", "Nora Quill from Mill Ltd": a full name, and what tells more of it.
  [[nodiscard]] bool has_more_behind_name(std::string_view head, const WordList& list) {
    for (std::size_t i = 2; i + 1 < std::min<std::size_t>(list.count, 6); ++i) {
      const std::string_view word = between(head, list[i].begin, list[i].end);
      const auto* said = word == "=" ? nullptr : is_lower(word.front()) ? names_.lookup.find(Words::introduction, word) : nullptr;
      const bool tells = word == "=" ? list.count == i + 2 && looks_like_initials(head.substr(list[i + 1].begin))
                                     : said != nullptr && said->value == "from" && starts_upper(head.substr(list[i + 1].begin)) && !names_.lookup.has(Words::name_particle, word);
      if (tells) return looks_like_name(head.substr(0, list[i - 1].end), words_);
    }
    return false;
  }

  /// "(NQ) Nora Quill"
  [[nodiscard]] bool names_somebody_behind_bracket(std::string_view text) {
    const std::size_t shut = text.substr(0, 12).find_first_of(")]");
    if (shut == std::string_view::npos || !looks_like_initials(trim_around(text.substr(1, shut - 1)))) return false;
    const std::string_view name = trim_around(text.substr(shut + 1));
    return name.find(' ') != std::string_view::npos && name.find('(') == std::string_view::npos && fits_initials(trim_around(text.substr(1, shut - 1)), name) && looks_like_name(name, words_);
  }

  void flush() {
    if (!has_open_) return;
    has_open_ = false;
    std::size_t begin = open_begin_;
    // "Cllr A Ash Cllr B Birch": honorifics and offices part the people between them
    std::size_t at = begin;
    bool has_name = false;
    bool by_initials = false;
    std::size_t name_words = 0;
    bool comma_before = false;
    while (at < open_end_) {
      at = skip_spaces(text_, at);
      if (at >= open_end_) break;
      if (text_[at] == '(' || text_[at] == '[') {
        at = std::min(step(at), open_end_);
        if (const std::size_t next = skip_spaces(text_, at); has_name && next < open_end_ && is_next_name(next)) {
          emit(begin, at);
          begin = at = next;
          has_name = false;
          name_words = 0;
          by_initials = comma_before = false;
        }
        continue;
      }
      std::size_t end = at;
      while (end < open_end_ && space_at(text_, end) == 0 && text_[end] != '(') ++end;
      if (end == at) {
        ++end;
        at = end;
        continue;
      }
      // "Dist. Cllr Mrs J. Ash": all of an office and its honorifics go with the name
      if (!has_name && at == begin) {
        const std::string_view head = between(text_, at, std::min(open_end_, at + 60));
        const WordList list = words_of(head.substr(0, ends_of_name.first_in(head)));
        const Title title = list.count > 2 ? names_.title_at(head, list, 0) : Title{};
        if (title.has_role() && title.role_end > title.role_begin + 1 && title.honorific_end < list.count) {
          at += list[title.honorific_end - 1].end;
          continue;
        }
      }
      const std::string_view word = between(text_, at, end);
      std::size_t title_length = 0;
      if (has_name && !comma_before && starts_upper(word)) title_length = title_before_name(at, by_initials);
      const bool is_initial_word = is_initial(word) && (word.size() <= 2 || word.find('.') != std::string_view::npos);
      const bool next_person = has_name && !comma_before && by_initials && is_initial_word && name_words != 0;
      // "the Secretary of the Mill Ms Ada Penrose" is one
      std::string_view office;
      if (title_length != 0 && names_.office_before(text_.substr(begin, std::min<std::size_t>(open_end_ - begin, 160)), office, has_article_) == at - begin)
        title_length = 0;
      if (title_length != 0 || next_person) {
        emit(begin, at);
        begin = at;
        has_name = false;
        name_words = 0;
        by_initials = false;
      }
      if (title_length != 0) {
        at += title_length;
        continue;
      }
      comma_before = comma_before || word.back() == ',';
      const WordList one = words_of(word);
      const bool is_title = !has_name && one.count != 0 &&
                            (names_.honorific_at(word, one, 0) != 0 || names_.lookup.has(Words::role, trim_around(word)) ||
                             names_.lookup.has(Words::chair, trim_around(word)));
      if (is_initial_word && !is_title) {
        if (!has_name) by_initials = true;
        has_name = true;
      } else if (!is_title) {
        has_name = true;
        ++name_words;
      }
      at = end;
    }
    const std::size_t before = entries_.size();
    emit(begin, open_end_);
    if (has_proxy_ && entries_.size() > before) entries_.back().has_proxy = true;
    has_proxy_ = false;
  }

  /// "A Ash (AA) Nora Quill (NQ)": a full name with a bracket of its own behind a bracket.
  [[nodiscard]] bool is_next_name(std::size_t at) {
    const std::string_view text = between(text_, at, open_end_);
    const std::size_t end = ends_of_name.first_in(text);
    if (end == std::string_view::npos || text[end] != '(') return false;
    const std::string_view name = trim_around(text.substr(0, end));
    const WordList list = words_of(name);
    return list.count == 2 && !names_.is_role(name) && looks_like_name(name, words_);
  }

  /// The length of an honorific or office at `at` with a name after it; 0 where there is none.
  [[nodiscard]] std::size_t title_before_name(std::size_t at, bool& by_initials) {
    std::string_view text = between(text_, at, std::min(open_end_, at + 120));
    const Vocabulary& words = names_.lookup.words();
    if (!words.may_begin(Words::honorific, text) && !words.may_begin(Words::role, text) && !words.may_begin(Words::chair, text)) return 0;
    text = text.substr(0, ends_of_name.first_in(text));
    const WordList list = words_of(text);
    if (list.count < 2) return 0;
    const std::string_view first = between(text, list[0].begin, list[0].end);
    const bool maybe = names_.lookup.has(Words::honorific, trim_around(first)) ||
                       names_.lookup.has(Words::role, trim_around(first)) ||
                       names_.lookup.has(Words::chair, trim_around(first)) ||
                       names_.honorific_at(text, list, 0) != 0;
    if (!maybe) return 0;
    bool is_chair = false;
    bool is_plural = false;
    std::size_t count = names_.role_at(text, list, 0, is_chair, is_plural);
    const std::size_t role_count = count;
    count += names_.honorific_at(text, list, count);
    if (count == 0) return 0;
    if (count >= list.count) {
      return 0;
    }
    // an office after a name belongs to it, unless an honorific or initials follow
    const std::string_view next = between(text, list[count].begin, list[count].end);
    if (!starts_upper(next)) {
      // "Members of the public 5"
      return is_plural && count == role_count ? list[count - 1].end : 0;
    }
    if (count == role_count && !is_initial(next) && !is_plural && !is_chair) return 0;
    by_initials = is_initial(next);
    return list[count - 1].end;
  }

  /// "Ada Penrose Bo Quill Cy Rusk", as columns come out of a PDF: first names and surnames in turn.
  bool emit_pairs(std::string_view text, const WordList& list) {
    if (list.count < 6 || list.count % 2 != 0 || !list.is_whole || text.find_first_of("([,./:") != std::string_view::npos) return false;
    for (std::size_t i = 0; i < list.count; ++i) {
      const std::string_view word = between(text, list[i].begin, list[i].end);
      if (word.size() < 3 || !starts_upper(word) || names_.lookup.has(Words::not_a_name, word) || names_.lookup.has(Words::role, word) ||
          names_.lookup.has(Words::chair, word) || names_.lookup.has(Words::honorific, word) ||
          names_.lookup.has(Words::name_particle, word))
        return false;
    }
    // In capitals and in the names of some languages one person has as many.
    if (std::none_of(text.begin(), text.end(), [](char c) { return is_lower(c); }) || long_names_ > 0 || counts_far(words_)) return false;
    for (std::size_t i = 0; i < list.count; i += 2)
      entries_.push_back({between(text, list[i].begin, list[i + 1].end), shared_, false});
    return true;
  }

  void emit(std::size_t begin, std::size_t end) {
    std::string_view text = between(text_, begin, skip_spaces_back(text_, end));
    while (!text.empty() && (text.back() == ',' || text.back() == ';')) text.remove_suffix(1);
    // "the President, Ada Penrose": what read_person sees holds no article.
    if (std::string_view office; has_article_) {
      if (const std::size_t name = names_.office_before(text, office, true)) {
        entries_.push_back({text.substr(name), office, false});
        return;
      }
    }
    std::size_t bracket = ends_of_person.first_in(text);
    const std::string_view head = text.substr(0, bracket);
    const WordList list = words_of(head);
    if (emit_pairs(text, list)) return;
    if (list.count == 0) {
      if (!text.empty() && bracket == 0) entries_.push_back({text, shared_, false});
      return;
    }
    const Title title = names_.title_at(head, list, 0);
    if (title.has_role()) {
      if (title.is_plural && title.honorific_begin < list.count &&
          starts_upper(between(head, list[title.role_end].begin, list[title.role_end].end))) {
        shared_ = between(head, list[title.role_begin].begin, list[title.role_end - 1].end);
        if (names_.lookup.has(Words::people_word, shared_)) shared_ = {};  // "Members Ash, Birch": as what they came is not told
        text = text.substr(list[title.role_end].begin);
      } else if (title.honorific_end < list.count) {
        if (!in_group_) shared_ = {};
        entries_.push_back({text, {}, false});
        return;
      }
    } else if (title.has_honorific()) {
      // "Councillors M Elm": an honorific ends the reach of an office
      const std::string_view own = between(head, list[title.honorific_begin].begin, list[title.honorific_end - 1].end);
      if (own.size() > 5 && own.back() == 's' && !in_group_) shared_ = {};
    }
    // "Cllr Bea Ash Nora Quill" in a list that honorifics part: the last has none.
    // Where others of the list have three names and more, four are one person's.
    if (list.count > title.honorific_end + 2) ++long_names_;
    if (title.has_honorific() && title.honorific_begin == 0 && list.count == title.honorific_end + 4 && entries_.size() >= 2 &&
        long_names_ < 2) {
      const std::size_t middle = list[title.honorific_end + 2].begin;
      const auto is_full = [&](std::string_view name) {
        return name.find('.') == std::string_view::npos && looks_like_name(name, words_) && !names_.is_role(name);
      };
      const std::size_t first = list[title.honorific_end].begin;
      bool plain = true;
      for (std::size_t i = title.honorific_end; i < list.count; ++i) {
        const std::string_view word = between(head, list[i].begin, list[i].end);
        plain = plain && word.size() > 2 && starts_upper(word) && !names_.lookup.has(Words::name_particle, word) &&
                !names_.lookup.has(Words::role, word);
      }
      if (plain && is_full(between(head, first, list[title.honorific_end + 1].end)) &&
          is_full(between(head, middle, list[list.count - 1].end))) {
        entries_.push_back({trim_around(text.substr(0, middle)), {}, false});
        entries_.push_back({text.substr(middle), {}, false});
        return;
      }
    }
    entries_.push_back({text, shared_, false});
  }

  std::string_view text_;
  const Vocabulary& words_;
  NameReader names_;
  std::vector<PeopleEntry> entries_;
  std::string_view shared_;
  std::size_t semicolons_ = 0;
  std::size_t long_names_ = 0;  // of three words and more
  std::size_t commas_ = 0;
  std::size_t open_begin_ = 0;
  std::size_t open_end_ = 0;
  std::size_t last_begin_ = 0;  // of the part just read
  std::size_t part_end_ = 0;
  bool has_open_ = false;
  bool is_behind_count_ = false;
  bool has_offices_ = false;  // the open entry goes on behind a comma
  bool has_proxy_ = false;  // of the open entry
  bool has_article_ = false;
  bool by_dash_ = false;
  bool by_surname_ = false;
  bool by_initials_ = false;
  bool has_groups_ = false;  // "Reeds: A, B; Dales: C"
  bool in_group_ = false;
};

}  // namespace

namespace {

// The entries of a list without its text.
struct EntriesInText {
  static constexpr std::size_t most = 16;
  struct One {
    Piece text;
    Piece shared_role;
    bool has_proxy;
  };
  One entries[most];
  std::uint16_t count;

  [[nodiscard]] std::vector<PeopleEntry> in(std::string_view list) const {
    std::vector<PeopleEntry> all;
    all.reserve(count);
    for (std::size_t i = 0; i < count; ++i) all.push_back({entries[i].text.in(list), entries[i].shared_role.in(list), entries[i].has_proxy});
    return all;
  }
  // False: not to be kept so.
  bool take(const std::vector<PeopleEntry>& all, std::string_view list) {
    if (all.size() > most) return false;
    count = 0;
    for (const PeopleEntry& one : all) {
      // A new member of PeopleEntry does not compile here until it is remembered as well.
      [[maybe_unused]] const auto& [text, shared_role, has_proxy] = one;
      if (!Piece::is_in(one.text, list) || !Piece::is_in(one.shared_role, list)) return false;
      entries[count++] = {Piece(one.text, list), Piece(one.shared_role, list), one.has_proxy};
    }
    return true;
  }
};

}  // namespace

std::vector<PeopleEntry> split_people(std::string_view list, const Vocabulary& words) {
  using Lists = Remembered<EntriesInText, 128, 400>;
  Lists& lists = Lists::of_this_thread();
  const Lists::Question question(list, words);
  if (const EntriesInText* known = lists.find(question)) return known->in(list);
  auto entries = split_by_signs(list, words);
  if (entries.empty()) entries = ListSplitter(list, words).split();
  if (EntriesInText kept; kept.take(entries, list)) lists.keep(question, kept);
  return entries;
}

std::vector<std::string_view> split_owners(std::string_view list, const Vocabulary& words) {
  std::vector<std::string_view> owners;
  Lookup lookup(words);
  const auto put = [&](std::size_t begin, std::size_t end) {
    const std::string_view owner = trim_around(between(list, begin, end));
    if (!owner.empty()) owners.push_back(owner);
  };
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < list.size();) {
    const char c = list[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (depth > 0) {
      ++at;
      continue;
    }
    if (c == '/' || c == ',' || c == ';' || c == '&' || c == '+' || c == '|' || c == '\n') {
      put(begin, at);
      begin = ++at;
      continue;
    }
    const std::size_t space = space_at(list, at);
    if (space == 0) {
      ++at;
      continue;
    }
    const std::size_t word = skip_spaces(list, at);
    if (word < list.size() && list[word] == '@' && at > begin) {
      put(begin, at);
      begin = at = word;
      continue;
    }
    // "Ada and Bo", "Ada supported by Bo"
    if (const auto joint = word < list.size() && !is_upper(list[word]) ? lookup.at(Words::and_word, list, word) : Lookup::Hit{};
        joint && joint.end < list.size() && space_at(list, joint.end) != 0) {
      put(begin, at);
      begin = at = joint.end;
      continue;
    }
    at = std::max(word, at + 1);
  }
  put(begin, list.size());
  return owners;
}

}  // namespace minuter::records
