// Who leads a topic, printed behind its title: "Roof (Ada Quill)", "Roof [Ada]", "Roof | Ada Quill", "Roof
// (led by Ada)", "Roof @ada", "Roof (Secretary)". That somebody is one of the room is known here only.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "records/people.hpp"
#include "records/times.hpp"
#include "resolve/title_leads.hpp"

namespace minuter::resolve {
namespace {

struct Tail {
  std::string_view text;    // empty: there is none
  std::size_t title = 0;    // where the title ends
  bool is_bracket = false;
  bool is_weak = false;     // behind a sign that stands inside titles, too
};

constexpr std::size_t kLongest = 70;
constexpr std::size_t most_looked_up = 200;

Tail tail_of(std::string_view title) {
  if (title.back() == ')' || title.back() == ']') {
    const auto open = title.rfind(title.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 3 || title.size() - open > kLongest) return {};
    return {layout::trim(title.substr(open + 1, title.size() - open - 2)), open, true, false};
  }
  // The last sign that may part them: a blank stands on one side of each.
  const auto begin = std::max<std::size_t>(title.size() > kLongest ? title.size() - kLongest : 0, 3);
  for (auto at = title.size() - 1; at-- > begin;) {
    if (title[at] != ' ') continue;
    const char before = title[at - 1];
    const char behind = title[at + 1];
    if (before == ',' || before == ':') return {layout::trim(title.substr(at + 1)), at - 1, false, true};
    if (behind == '@') {
      // "Roof @ada @bo"
      for (auto next = title.rfind(' ', at - 1); next != std::string_view::npos && next > 3 && title[next + 1] == '@'; next = title.rfind(' ', at - 1)) at = next;
      return {title.substr(at + 1), at, false, true};
    }
    if (at + 2 >= title.size() || (behind != '-' && behind != '|' && behind != '/' && behind != '\xE2')) continue;
    const std::size_t size = behind == '\xE2' ? 3 : 1;
    const bool is_dash = size == 1 || title.substr(at + 1).starts_with("\xE2\x80\x93") || title.substr(at + 1).starts_with("\xE2\x80\x94");
    if (is_dash && at + size + 2 < title.size() && title[at + size + 1] == ' ') return {layout::trim(title.substr(at + size + 2)), at, false, behind == '/'};
  }
  return {};
}

// "Roof<tab>Ada Quill", "**Roof** *Ada Quill*": what stands in a column of its own, or set otherwise, behind the title.
Tail tail_in_column(std::string_view title, std::string_view printed) {
  if (const auto line = printed.find('\n'); line != std::string_view::npos) printed = printed.substr(0, line);
  const auto tab = printed.find_last_of('\t');
  const auto gap = printed.rfind("   ");
  auto at = tab == std::string_view::npos ? gap : gap == std::string_view::npos ? tab : std::max(tab, gap + 2);
  if (const auto bold = printed.rfind("** "); bold != std::string_view::npos && (at == std::string_view::npos || bold + 2 > at)) at = bold + 2;
  if (at == std::string_view::npos || at < 3) return {};
  auto tail = layout::trim(printed.substr(at + 1));
  while (!tail.empty() && (tail.front() == '*' || tail.front() == '_')) tail.remove_prefix(1);
  while (!tail.empty() && (tail.back() == '*' || tail.back() == '_')) tail.remove_suffix(1);
  if (tail.empty() || tail.size() > kLongest || tail.size() + 4 > title.size() || !title.ends_with(tail)) return {};
  return {title.substr(title.size() - tail.size()), title.size() - tail.size(), true, false};
}

bool is_all_handles(std::string_view text) {
  while (!text.empty()) {
    if (text.front() != '@' || text.size() < 3 || !layout::is_word(text[1])) return false;
    text.remove_prefix(std::min(text.size(), text.find_first_of(" ,/&")));
    while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '/' || text.front() == '&')) text.remove_prefix(1);
  }
  return true;
}

// "led by Ada", "Presenter: Ada": what is said of them before the names.
std::string_view names_in(std::string_view tail, const Vocabulary& words) {
  if (const auto colon = tail.find(": "); colon != std::string_view::npos && colon < 24) return layout::trim(tail.substr(colon + 2));
  const auto space = tail.find(' ');
  if (space == std::string_view::npos || space > 16 || tail.front() < 'a' || tail.front() > 'z') return tail;
  if (words.has(Words::agent, tail.substr(0, space))) return layout::trim(tail.substr(space + 1));
  const auto second = tail.find(' ', space + 1);
  const auto word = tail.substr(space + 1, second == std::string_view::npos ? 0 : second - space - 1);
  return !word.empty() && words.has(Words::agent, word) ? layout::trim(tail.substr(second + 1)) : tail;
}

// "Ada" of "Secretary Ada"
std::string_view without_office(std::string_view name, const Vocabulary& words) {
  const auto bare = records::read_person(name, words).name;
  return bare.size() + 1 < name.size() && name.ends_with(bare) && layout::case_at(name) == layout::Case::upper ? bare : std::string_view{};
}

bool is_in_room(const Tail& tail, const PeopleIndex& people, const Vocabulary& words) {
  const auto names = records::split_owners(names_in(tail.text, words), words);
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    if (const auto bare = tail.is_bracket ? without_office(name, words) : std::string_view{}; !bare.empty() && people.find(bare) >= 0) return true;
    if (people.find(name) < 0 || layout::case_at(name) != layout::Case::upper) return false;
    if (name.find(' ') != std::string_view::npos) return true;
    const auto key = fold_key(name);
    return !tail.is_weak && !words.has(Words::role, key) && !words.has(Words::chair, key);
  });
}

bool is_duration(std::string_view text, const Vocabulary& words) {
  std::string_view printed;
  return text.size() < 16 && text.front() >= '0' && text.front() <= '9' && records::find_duration(text, words, &printed) && printed.size() == text.size();
}

bool is_office(std::string_view text, const Vocabulary& words) {
  if (text.size() > 24 || text.empty() || layout::case_at(text) != layout::Case::upper) return false;
  const auto key = fold_key(text);
  return words.has(Words::chair, key) || words.has(Words::role, key);
}

}  // namespace

void cut_title(Linking& linking, Text& title, std::string_view tail, std::size_t end) {
  const std::string gone(tail);
  title.value.resize(end);
  // "Executive committee – (Ada Quill)": the dash led to the name.
  for (bool more = true; more;) {
    while (!title.value.empty() && title.value.back() == ' ') title.value.pop_back();
    more = false;
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
      if (title.value.size() <= dash.size() + 2 || !title.value.ends_with(dash)) continue;
      title.value.resize(title.value.size() - dash.size());
      more = true;
    }
  }
  auto& span = title.origin.span;
  auto source = linking.layout.source->text(span);
  const auto at = source.rfind(gone);
  if (at == std::string_view::npos) return;
  // Also the signs between the two, which the source may set in another way.
  const auto last = static_cast<unsigned char>(title.value.empty() ? ' ' : title.value.back());
  source = source.substr(0, at);
  while (!source.empty() && static_cast<unsigned char>(source.back()) != last) source.remove_suffix(1);
  if (source.empty()) return;
  span.end = span.begin + static_cast<std::uint32_t>(source.size());
  title.origin.pieces.clear();
}

namespace {

// "Ada - Wheels", "Bo Quill: boats" behind others of the kind: where the title begins. 0: nobody stands before it.
std::size_t behind_front_lead(std::string_view title, const PeopleIndex& people, const Vocabulary& words) {
  constexpr std::size_t longest = 40;
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ": "}) {
    const auto at = title.substr(0, longest).find(mark);
    if (at == std::string_view::npos || at < 2 || at + mark.size() + 2 > title.size()) continue;
    // "Ada: wants a new gate" is the title as a whole.
    if (mark == ": " && (layout::case_at(title.substr(at + 2)) != layout::Case::upper || title.substr(0, at).find(' ') == std::string_view::npos)) return 0;
    return is_in_room({title.substr(0, at), 0, false, false}, people, words) ? at + mark.size() : 0;
  }
  return 0;
}

void cut_front(Linking& linking, Text& title, std::size_t begin) {
  title.value.erase(0, begin);
  auto& span = title.origin.span;
  const auto source = linking.layout.source->text(span);
  const auto at = source.find(title.value.substr(0, title.value.find(' ')));
  if (at == std::string_view::npos) return;
  span.begin += static_cast<std::uint32_t>(at);
  title.origin.pieces.clear();
}

// Where several topics begin with somebody of the room each is his.
void drop_front_leads(Linking& linking, const PeopleIndex& people) {
  auto& items = linking.minutes.items;
  const auto& words = linking.grammar.words;
  std::vector<std::pair<std::size_t, std::size_t>> led;  // items, and where their titles begin
  for (std::size_t i = 0; i < items.size(); ++i)
    if (const auto begin = behind_front_lead(items[i].title.value, people, words); begin > 0) led.emplace_back(i, begin);
  if (led.size() < 2 || led.size() * 3 < items.size()) return;
  for (const auto& [item, begin] : led) cut_front(linking, items[item].title, begin);
}

}  // namespace

namespace {

// Does the document print the word in small letters, too? Then it is no name: "Async Clipboard".
bool is_common_word(std::string_view text, std::string_view word) {
  std::string small(word);
  if (small.empty() || small.front() < 'A' || small.front() > 'Z') return false;
  small.front() = static_cast<char>(small.front() | 0x20);
  return layout::has_word(text, small);
}

// "Ada Penrose", "Ada Penrose, Bo Quill": names in full, which hardly any other words look like.
bool has_full_names(const Linking& linking, std::string_view tail, bool looks_up) {
  const auto& words = linking.grammar.words;
  const auto names = records::split_owners(names_in(tail, words), words);
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    if (const auto bare = without_office(name, words); !bare.empty()) name = bare;
    if (name.find(' ') == std::string_view::npos || !records::looks_like_name(name, words)) return false;
    for (auto rest = name; looks_up && !rest.empty(); rest.remove_prefix(std::min(rest.size(), rest.find(' ') == std::string_view::npos ? rest.size() : rest.find(' ') + 1)))
      if (is_common_word(linking.layout.text, rest.substr(0, rest.find(' ')))) return false;
    return true;
  });
}

// One word that may be a name: "Uri".
bool may_be_name(std::string_view tail, const Vocabulary& words) {
  return tail.find(' ') == std::string_view::npos && layout::case_at(tail) == layout::Case::upper && records::looks_like_name(tail, words);
}

// One title may end with anything in brackets or behind a dash; of most titles in a document it is who leads
// them. `known`: titles that ended with somebody of the room. A form is looked at for itself.
void drop_unknown_leads(Linking& linking, bool is_bracket, std::size_t known) {
  struct Led {
    std::size_t item;
    Tail tail;
    bool is_named;
  };
  std::vector<Led> led;
  std::vector<std::string_view> tails;
  std::size_t others = 0;
  auto& items = linking.minutes.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].title.value.size() < 6) continue;
    const auto tail = tail_of(items[i].title.value);
    if (tail.text.empty() || tail.is_weak || tail.is_bracket != is_bracket) continue;
    // Looking for a name takes the whole text: behind many titles its shape has to do.
    const bool is_named = has_full_names(linking, tail.text, led.size() + others < most_looked_up);
    if (is_named || may_be_name(tail.text, linking.grammar.words)) led.push_back({i, tail, is_named});
    else ++others;
    if (is_named) tails.push_back(tail.text);
  }
  const auto named = tails.size();
  std::sort(tails.begin(), tails.end());
  const bool is_repeated = std::adjacent_find(tails.begin(), tails.end()) != tails.end();
  const auto unknown = led.size() - named;
  const bool takes_names = known + named > others + unknown && (is_bracket ? known + named > 1 : known + named > 2 && (known > 0 || is_repeated));
  const bool takes_words = is_bracket && known > 1 && known >= others && 2 * known >= unknown;
  for (const auto& one : led)
    if (one.is_named ? takes_names || takes_words : takes_words) cut_title(linking, items[one.item].title, one.tail.text, one.tail.title);
}

}  // namespace

void drop_title_leads(Linking& linking, const PeopleIndex& people) {
  drop_front_leads(linking, people);
  auto& items = linking.minutes.items;
  const auto& words = linking.grammar.words;
  std::size_t offices = 0;
  std::size_t known_in_brackets = 0;
  std::size_t known_behind_dashes = 0;
  for (auto& item : items) {
    if (item.title.value.size() < 6) continue;
    if (const auto column = tail_in_column(item.title.value, linking.layout.source->text(item.title.origin.span)); !column.text.empty() && (is_duration(column.text, words) || is_in_room(column, people, words))) {
      cut_title(linking, item.title, column.text, column.title);
      continue;
    }
    const auto tail = tail_of(item.title.value);
    if (tail.text.empty()) continue;
    // "@infix and @alpha" are words of the title.
    const auto word = std::string_view(item.title.value).substr(0, tail.title);
    if (tail.text.front() == '@' && words.has(Words::and_word, fold_key(word.substr(word.find_last_of(' ') + 1)))) continue;
    if (is_all_handles(tail.text) || is_in_room(tail, people, words)) {
      if (!tail.is_weak) ++(tail.is_bracket ? known_in_brackets : known_behind_dashes);
      cut_title(linking, item.title, tail.text, tail.title);
    } else if (tail.is_bracket && is_office(tail.text, words)) ++offices;
  }
  // "Roof [Ada] - a new one is dear": what follows is said of it.
  for (auto& item : items) {
    const std::string_view title = item.title.value;
    const auto open = title.find(" [");
    const auto shut = open == std::string_view::npos ? open : title.find(']', open);
    if (shut == std::string_view::npos || open < 4 || shut + 2 >= title.size() || shut - open > 40) continue;
    const Tail lead{title.substr(open + 2, shut - open - 2), open, true, false};
    if (is_all_handles(lead.text) || is_in_room(lead, people, words)) cut_title(linking, item.title, title.substr(open + 1), open);
  }
  drop_unknown_leads(linking, true, known_in_brackets);
  drop_unknown_leads(linking, false, known_behind_dashes);
  // One office alone may be what the topic is about.
  if (offices < 2) return;
  for (auto& item : items) {
    if (item.title.value.size() < 6) continue;
    if (const auto tail = tail_of(item.title.value); tail.is_bracket && is_office(tail.text, words)) cut_title(linking, item.title, tail.text, tail.title);
  }
}

}  // namespace minuter::resolve
