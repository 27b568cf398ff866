#include "readers/title.hpp"

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "readers/reading.hpp"
#include "records/people.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

// "(…)" or "[…]" at the end of `text`: its inside, and what stands before it.
bool bracket_at_end(std::string_view text, std::string_view& before, std::string_view& inside) {
  if (text.empty() || (text.back() != ')' && text.back() != ']' && text.back() != '>')) return false;
  const char open = text.back() == ')' ? '(' : text.back() == ']' ? '[' : '<';
  const auto begin = text.rfind(open);
  if (begin == std::string_view::npos || begin == 0) return false;
  before = trim(text.substr(0, begin));
  inside = trim(text.substr(begin + 1, text.size() - begin - 2));
  return !inside.empty() && !before.empty();
}

bool is_all_people(std::string_view text, const Vocabulary& words) {
  const auto owners = records::split_owners(text, words);
  if (owners.empty() || owners.size() > 8) return false;
  for (const auto owner : owners) {
    // "Roof - Chairs": an office leads it.
    if (owner.size() < 24 && owner.front() >= 'A' && owner.front() <= 'Z') {
      const auto key = fold_key(owner);
      const auto* office = words.find(Words::role, key);
      if (words.has(Words::chair, key) || (office && office->value == "plural")) continue;
    }
    // "Roof (Secretary Ada)": the office before the name.
    const auto person = records::read_person(owner, words);
    const bool is_holder = !person.name.empty() && person.name.size() < owner.size() && owner.ends_with(person.name) && owner.front() >= 'A' && owner.front() <= 'Z' &&
                           records::looks_like_name(person.name, words);
    if (!records::looks_like_name(owner, words) && !records::looks_like_initials(owner) && !is_holder) return false;
    // A lead is a name: every word begins with a capital.
    if (owner.front() >= 'a' && owner.front() <= 'z') return false;
    // "(UNESCO)": a word of capitals alone is no name, nor initials.
    if (owner.size() > 4 && owner.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos) return false;
  }
  return true;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

struct Dash {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

// The last dash with spaces around it; none at the very start.
Dash last_dash(std::string_view text) {
  Dash dash;
  for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 ")}) {
    const auto at = last_mark(text, mark);
    if (at == std::string_view::npos || at == 0 || (dash.at != std::string_view::npos && at < dash.at)) continue;
    dash = {at, mark.size()};
  }
  return dash;
}

// "(5 min)", "(Ada, 5 min)", "(5m, Ada)", "(10' or more)" behind a title: how long it takes and who
// leads it, and nothing else.
bool take_minutes(std::string_view inside, const Vocabulary& words, bool with_lead, TitlePieces& pieces) {
  if (inside.size() > 60) return false;
  std::string_view printed;
  if (!records::find_duration(inside, words, &printed)) return false;
  const auto at = static_cast<std::size_t>(printed.data() - inside.data());
  const auto is_mark = [](char c) { return c == ',' || c == ';' || c == '/' || c == '-' || c == ':' || c == '~' || c == '<'; };
  const auto before = trim(inside.substr(0, at));
  const auto behind = trim(inside.substr(at + printed.size()));
  if (inside.size() > 24 && !before.empty() && !is_mark(before.back())) return false;
  if (inside.size() > 24 && !behind.empty() && !is_mark(behind.front())) {
    const auto word = fold_key(behind.substr(0, behind.find(' ')));
    if (!words.has(Words::limit_word, word)) return false;
  }
  pieces.duration = printed;
  if (!with_lead || !pieces.lead.empty()) return true;
  for (auto side : {before, behind}) {
    while (!side.empty() && is_mark(side.back())) side = trim(side.substr(0, side.size() - 1));
    while (!side.empty() && is_mark(side.front())) side = trim(side.substr(1));
    if (!side.empty() && is_all_people(side, words)) {
      pieces.lead = side;
      break;
    }
  }
  return true;
}

// "(10 min) Roof", "[Ada Penrose] Roof": what stands in brackets before a title.
void take_front(std::string_view& text, const Vocabulary& words, bool with_lead, TitlePieces& pieces) {
  for (int round = 0; round < 2; ++round) {
    if (text.empty() || (text.front() != '(' && text.front() != '[')) return;
    const auto shut = text.find(text.front() == '(' ? ')' : ']');
    if (shut == std::string_view::npos || shut < 3 || shut > 60 || shut + 2 >= text.size()) return;
    const auto inside = trim(text.substr(1, shut - 1));
    auto rest = text.substr(shut + 1);
    if (rest.front() == ':') rest.remove_prefix(1);
    if (rest.empty() || rest.front() != ' ') return;
    if (inside.size() <= 16 && has_digit(inside) && pieces.duration.empty() && records::find_duration(inside, words)) {
      pieces.duration = inside;
    } else if (with_lead && pieces.lead.empty() && text.front() == '(' && inside.starts_with('@')) {
      pieces.lead = inside;
    } else if (with_lead && text.front() == '[' && pieces.lead.empty() && is_all_people(inside, words)) {
      pieces.lead = inside;
    } else {
      return;
    }
    text = tidy(rest);
  }
}

// "15min - Roof", "5 minutes: Roof": how long a topic takes, before it.
void take_leading_minutes(std::string_view& text, const Vocabulary& words, TitlePieces& pieces) {
  if (text.empty() || text.front() < '0' || text.front() > '9') return;
  std::string_view printed;
  if (!records::find_duration(text.substr(0, 24), words, &printed) || printed.data() != text.data()) return;
  const auto rest = text.substr(printed.size());
  for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(": ")}) {
    if (!rest.starts_with(mark) || rest.size() < mark.size() + 3) continue;
    pieces.duration = printed;
    text = tidy(rest.substr(mark.size()));
    return;
  }
}

// "Ada Penrose (5 min): Roof", "Ada (~5min) Roof": who leads a topic, and how long, before its title.
void take_leading_person(std::string_view& text, const Vocabulary& words, TitlePieces& pieces) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || open < 2 || open > 40 || text[open - 1] != ' ') return;
  const auto shut = text.find(')', open);
  if (shut == std::string_view::npos || shut - open > 24 || shut + 4 >= text.size()) return;
  const auto inside = trim(text.substr(open + 1, shut - open - 1));
  if (!has_digit(inside) || !records::find_duration(inside, words)) return;
  const auto person = trim(text.substr(0, open));
  if (!is_all_people(person, words)) return;
  pieces.lead = person;
  pieces.duration = inside;
  auto rest = text.substr(shut + 1);
  while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ' || rest.front() == '-')) rest.remove_prefix(1);
  text = tidy(rest);
}

// "@ada, @bo": handles alone are people wherever they stand.
bool is_all_handles(std::string_view text) {
  bool any = false;
  while (!(text = trim(text)).empty()) {
    if (text.front() != '@' || text.size() < 3) return false;
    any = true;
    text.remove_prefix(std::min(text.size(), text.find_first_of(" ,/&")));
    while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '/' || text.front() == '&')) text.remove_prefix(1);
  }
  return any;
}

// "Budget pdf icon PDF 235 KB", "Budget (DOC 1 MB)": what a page says of the paper that it links is none of the title.
std::string_view without_paper(std::string_view text) {
  auto rest = text;
  if (!rest.empty() && rest.back() == ')') rest = trim(rest.substr(0, rest.size() - 1));
  if (rest.size() < 10 || (rest.back() | 0x20) != 'b' || std::string_view("kKmM").find(rest[rest.size() - 2]) == std::string_view::npos) return text;
  rest = trim(rest.substr(0, rest.size() - 2));
  const auto digits = rest.find_last_not_of("0123456789.,");
  if (digits == std::string_view::npos || digits + 1 == rest.size()) return text;
  rest = trim(rest.substr(0, digits + 1));
  while (!rest.empty() && (rest.back() == ',' || rest.back() == ':')) rest.remove_suffix(1);
  for (const std::string_view kind : {"PDF", "DOC", "DOCX", "XLS", "XLSX", "RTF"}) {
    if (!rest.ends_with(kind) || rest.size() < kind.size() + 4) continue;
    rest = trim(rest.substr(0, rest.size() - kind.size()));
    // "pdf icon PDF 235 KB": the words of the picture name the kind as well.
    auto picture_word = ' ' + std::string(kind) + ' ';
    for (char& c : picture_word) c = c == ' ' ? c : static_cast<char>(c | 0x20);
    if (const auto picture = rest.rfind(picture_word); picture != std::string_view::npos && rest.size() - picture < 16) rest = trim(rest.substr(0, picture));
    while (!rest.empty() && (rest.back() == '(' || rest.back() == ':' || rest.back() == '-' || rest.back() == ' ')) rest.remove_suffix(1);
    return rest;
  }
  return text;
}

// "Roof | 10 min", "Roof: 10 min": the title; empty: there is none.
std::string_view before_minutes(std::string_view text, const Vocabulary& words) {
  const auto sign = text.find_last_of("|:");
  if (sign == std::string_view::npos || sign < 3 || text.size() - sign > 16 || sign + 3 > text.size() || text[sign + 1] != ' ') return {};
  const auto behind = trim(text.substr(sign + 1));
  if (behind.empty() || behind.front() < '0' || behind.front() > '9') return {};
  std::string_view printed;
  return records::find_duration(behind, words, &printed) && printed.size() == behind.size() ? text.substr(0, sign) : std::string_view{};
}

// "Roof 10 min", "Roof 10-15 minutes", as behind a tab: the title; empty: there is none.
std::string_view before_bare_minutes(std::string_view text, const Vocabulary& words) {
  if (text.size() < 8 || text.size() > 120) return {};
  const auto begin = text.find_first_of("0123456789", text.size() > 16 ? text.size() - 16 : 0);
  if (begin == std::string_view::npos || begin < 4 || text[begin - 1] != ' ' || text[begin - 2] == ',') return {};
  const auto before = trim(text.substr(0, begin));
  // "Last 10 minutes", "the next 5 min", "within 30 minutes" are words of the title.
  const char last = before.back();
  const auto word = before.substr(before.find_last_of(' ') + 1);
  if ((last >= 'a' && last <= 'z' && word.front() >= 'a' && word.front() <= 'z' && word.size() < 5) || !layout::is_word(last)) return {};
  std::string_view printed;
  return records::find_duration(text.substr(begin), words, &printed) && printed.size() == text.size() - begin ? before : std::string_view{};
}

// "Next meeting - Wednesday 8 June at 7.30pm", "Any other business - none": no part of the title.
std::string_view without_date(std::string_view text, const Vocabulary& words) {
  for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 ")}) {
    const auto at = last_mark(text, mark);
    if (at == std::string_view::npos || at < 4) continue;
    const auto tail = text.substr(at + mark.size());
    if (words.has(Words::nobody, fold_key(tail))) return text.substr(0, at);
    if (!has_digit(tail)) continue;
    const auto date = records::find_date(tail, words);
    if (!date || date->printed.data() > tail.data() + 12) continue;
    auto left = tail.size() - date->printed.size();
    if (const auto time = records::find_time_range(tail.substr(static_cast<std::size_t>(date->printed.data() - tail.data()) + date->printed.size()), words))
      left -= time->printed.size();
    if (left <= 16) return text.substr(0, at);
  }
  return text;
}

// "The meeting was adjourned at 8:05 pm", "CLOSED AT 20:29.": the hour is none of the title.
std::string_view without_hour(std::string_view text, const Vocabulary& words) {
  constexpr std::size_t longest = 24;
  constexpr int most_words = 5;  // of what leads in the hour, and of the hour
  auto whole = text;
  while (!whole.empty() && whole.back() == '.') whole.remove_suffix(1);
  if (whole.empty() || !has_digit(whole.substr(whole.size() > longest ? whole.size() - longest : 0))) return text;
  auto at = whole.size();
  for (int word = 0; word < most_words; ++word) {
    at = whole.rfind(' ', at - 1);
    if (at == std::string_view::npos || at < 4) return text;
    const auto tail = whole.substr(at + 1);
    const auto time = records::find_time(tail, words);
    if (!time || time->printed.data() == tail.data()) continue;
    const auto lead = trim(tail.substr(0, static_cast<std::size_t>(time->printed.data() - tail.data())));
    const auto behind = trim(tail.substr(static_cast<std::size_t>(time->printed.data() - tail.data()) + time->printed.size()));
    if (!words.has(Words::time_lead, fold_key(lead)) || (!behind.empty() && !words.has(Words::clock, fold_key(behind)))) continue;
    const auto before = trim(whole.substr(0, at));
    return before.find(' ') == std::string_view::npos && before.size() < 6 ? text : before;
  }
  return text;
}

}  // namespace

// "Mill Water Works (MWW)": the letters stand for the words before them.
bool is_short_for(std::string_view letters, std::string_view text) {
  if (letters.size() < 2 || letters.size() > 6) return false;
  for (auto at = letters.size(); at-- > 0;) {
    text = trim(text);
    const auto space = text.rfind(' ');
    const auto word = space == std::string_view::npos ? text : text.substr(space + 1);
    if (word.empty() || (word.front() | 0x20) != (letters[at] | 0x20)) return false;
    text = space == std::string_view::npos ? std::string_view() : text.substr(0, space);
  }
  return true;
}

namespace {

// "Roof, draft-mill-roof, Ada Penrose, onsite, 10 minutes": behind the last commas how long it takes,
// from where and who leads it. Without the minutes commas may stand for anything.
void take_behind_commas(std::string_view& text, const Vocabulary& words, TitlePieces& pieces) {
  const auto comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma < 4) return;
  const auto minutes = trim(text.substr(comma + 2));
  std::string_view printed;
  if (minutes.size() > 24 || minutes.find_first_of("()[]<>") != std::string_view::npos || !has_digit(minutes) || !records::find_duration(minutes, words, &printed) || printed.size() + 2 < minutes.size()) return;
  pieces.duration = printed;
  text = tidy(text.substr(0, comma));
  bool has_person = false;
  for (auto at = text.rfind(", "); at != std::string_view::npos && at >= 4; at = text.rfind(", ")) {
    const auto part = trim(text.substr(at + 2));
    const bool is_mode = !has_person && words.has(Words::attendance, fold_key(part));
    const bool is_person = part.find(' ') != std::string_view::npos ? is_all_people(part, words) : has_person && is_all_people(part, words);
    const auto key = fold_key(part);
    const bool is_office = !has_person && (words.has(Words::chair, key) || words.has(Words::role, key));
    if (!is_mode && !is_person && !is_office) return;
    has_person = has_person || is_person || is_office;
    if (!is_mode) pieces.lead = pieces.lead.empty() ? part : std::string_view(part.data(), static_cast<std::size_t>(pieces.lead.data() + pieces.lead.size() - part.data()));
    text = tidy(text.substr(0, at));
  }
}

}  // namespace

TitlePieces split_title(std::string_view text, const Vocabulary& words, bool with_lead) {
  TitlePieces pieces;
  text.remove_prefix(shortcode_size(text));
  text = tidy(text);
  // An address behind the title is none of it: "Roof https://example.org/12".
  if (const auto space = text.rfind(' '); space != std::string_view::npos && space > 2 &&
      (text.substr(space + 1).starts_with("https://") || text.substr(space + 1).starts_with("http://")))
    text = tidy(text.substr(0, space));
  text = tidy(without_paper(text));
  // A time in front, a clock before it or not.
  if (const auto after = layout::skip_pictures(text); after.size() < text.size() && after.size() > 4 && after.front() >= '0' && after.front() <= '9') text = after;
  if (!text.empty() && (text.front() == '(' || text.front() == '[' || (text.front() >= '0' && text.front() <= '9'))) {
    const bool has_bracket = text.front() == '(' || text.front() == '[';
    if (const auto range = records::find_time_range(text, words); range && range->printed.data() == text.data() + (has_bracket ? 1 : 0)) {
      auto rest = text.substr(static_cast<std::size_t>(range->printed.data() - text.data()) + range->printed.size());
      if (has_bracket && !rest.empty() && rest.front() == (text.front() == '(' ? ')' : ']')) rest.remove_prefix(1);
      while (!rest.empty() && (rest.front() == ' ' || rest.front() == '|' || rest.front() == ':')) rest.remove_prefix(1);
      if (text.front() != '[' || !rest.empty()) {
        pieces.time = range->printed;
        text = tidy(rest);
      }
    }
  }
  take_front(text, words, with_lead, pieces);
  take_leading_person(text, words, pieces);
  take_leading_minutes(text, words, pieces);
  if (pieces.duration.empty()) take_behind_commas(text, words, pieces);
  for (int round = 0; round < 3; ++round) {
    std::string_view before;
    std::string_view inside;
    if (bracket_at_end(text, before, inside)) {
      if (has_digit(inside)) {
        if (const auto range = records::find_time_range(inside, words); range && pieces.time.empty() && range->printed.size() + 4 >= inside.size()) {
          pieces.time = range->printed;
          text = tidy(before);
          continue;
        }
        if (pieces.duration.empty() && take_minutes(inside, words, with_lead, pieces)) {
          text = tidy(before);
          continue;
        }
      } else if (with_lead && pieces.lead.empty() && !is_short_for(inside, before) && is_all_people(inside, words)) {
        pieces.lead = inside;
        text = tidy(before);
        continue;
      }
    }
    // "Roof - 10 min"
    if (const auto dash = last_dash(text); dash.at != std::string_view::npos && pieces.duration.empty()) {
      const auto behind = trim(text.substr(dash.at + dash.size));
      std::string_view printed;
      // "Roof - 15:48", "Roof - 15:48-16:00"
      if (behind.size() <= 24 && has_digit(behind) && pieces.time.empty()) {
        const auto time = behind.size() <= 12 ? records::find_time(behind, words) : std::nullopt;
        if (time && time->printed.size() == behind.size()) pieces.time = time->printed;
        else if (const auto range = records::find_time_range(behind, words); range && range->printed.size() == behind.size()) pieces.time = range->printed;
        if (!pieces.time.empty()) {
          text = tidy(text.substr(0, dash.at));
          continue;
        }
      }
      if (behind.size() <= 24 && has_digit(behind) && records::find_duration(behind, words, &printed) && printed.data() == behind.data() &&
          printed.size() + 5 >= behind.size()) {
        pieces.duration = printed;
        text = tidy(text.substr(0, dash.at));
        continue;
      }
    }
    // "Roof | 10 min", "Roof: 10 min"
    if (const auto head = pieces.duration.empty() ? before_minutes(text, words) : std::string_view{}; !head.empty()) {
      pieces.duration = trim(text.substr(head.size() + 1));
      text = tidy(head);
      continue;
    }
    // "Roof 10 min": figures behind the title that only say how long it takes.
    if (const auto head = pieces.duration.empty() ? before_bare_minutes(text, words) : std::string_view{}; !head.empty()) {
      pieces.duration = trim(text.substr(head.size()));
      text = tidy(head);
      continue;
    }
    // "Roof @ 15:48"
    if (const auto sign = text.rfind(" @ "); sign != std::string_view::npos && sign >= 3 && pieces.time.empty() && text.size() - sign <= 24) {
      const auto behind = text.substr(sign + 3);
      if (const auto range = records::find_time_range(behind, words); range && range->printed.size() == behind.size()) {
        pieces.time = range->printed;
        text = tidy(text.substr(0, sign));
        continue;
      }
    }
    if (pieces.lead.empty()) {
      // " - AB", " – Alice Smith, Bob Jones" at the end
      if (const auto dash = last_dash(text); dash.at != std::string_view::npos) {
        const auto behind = text.substr(dash.at + dash.size);
        if (is_all_handles(behind) || (with_lead && is_all_people(behind, words))) {
          pieces.lead = behind;
          text = tidy(text.substr(0, dash.at));
          continue;
        }
      }
    }
    break;
  }
  if (!with_lead) text = without_hour(without_date(text, words), words);
  pieces.title = tidy(text);
  return pieces;
}

}  // namespace minuter::readers
