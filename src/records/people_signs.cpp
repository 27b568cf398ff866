#include "records/people_signs.hpp"

#include <algorithm>
#include <array>

#include "records/names.hpp"

namespace minuter::records {

namespace {

// "AP BQ CM": nothing but initials, and nothing between them.
std::vector<PeopleEntry> split_initials(std::string_view list) {
  constexpr std::size_t longest = 120;
  std::vector<PeopleEntry> people;
  std::size_t initials = 0;
  list = trim_around(list);
  if (list.size() < 8 || list.size() > longest || list.find_first_of(",;/|\n") != std::string_view::npos) return people;
  while (!list.empty()) {
    const auto word = list.substr(0, list.find(' '));
    // "AP BQ CM BoQuill": one who is called otherwise
    const bool is_short = word.size() >= 2 && word.size() <= 4 && looks_like_initials(word);
    const bool is_nick = word.size() > 4 && word.size() <= 20 && starts_upper(word) && std::count_if(word.begin(), word.end(), is_upper) >= 2 && std::any_of(word.begin(), word.end(), is_lower);
    if (!is_short && !is_nick) return {};
    initials += is_short;
    people.push_back({word, {}, false});
    list.remove_prefix(word.size());
    while (!list.empty() && list.front() == ' ') list.remove_prefix(1);
  }
  if (initials < 3 || people.size() > initials + 1) people.clear();
  return people;
}

// A full name, whatever brackets stand behind it, or one word of a name; no office.
enum class Kind : unsigned char { none, word, full };

Kind kind_of(std::string_view part, const Vocabulary& words) {
  const auto name = trim_around(part.substr(0, part.find_first_of("([")));
  if (name.empty() || !starts_upper(name) || !looks_like_name(name, words) || looks_like_initials(name)) return Kind::none;
  NameReader names(words);
  if (names.is_role(name) || names.lookup.has(Words::attendance, name) || names.lookup.has(Words::chair, name)) return Kind::none;
  return name.find(' ') == std::string_view::npos ? Kind::word : Kind::full;
}

// Three and more names with one and the same sign between them; two before and behind a sign that is nothing else.
// "Cy Rusk / Mill Ltd / @crusk" is one person, "Ada / Bo" may be one who has two names.
std::vector<PeopleEntry> split_at(std::string_view list, std::string_view sign, const Vocabulary& words) {
  std::vector<PeopleEntry> people;
  std::size_t full = 0;
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(sign, begin), list.size());
    const auto part = trim_around(list.substr(begin, end - begin));
    const auto kind = kind_of(part, words);
    if (kind == Kind::none) return {};
    full += kind == Kind::full;
    people.push_back({part, {}, false});
    begin = end + sign.size();
  }
  const bool is_one_kind = full == people.size() || (full == 0 && people.size() >= 4);
  return people.size() >= 3 && is_one_kind ? people : std::vector<PeopleEntry>{};
}

}  // namespace

std::vector<PeopleEntry> split_by_signs(std::string_view list, const Vocabulary& words) {
  if (auto initials = split_initials(list); !initials.empty()) return initials;
  constexpr std::array<std::string_view, 9> signs = {" / ", "/", " | ", " + ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " - ", " \xE2\x80\x93 ", " \xE2\x88\x99 "};
  if (list.size() > 2000 || list.find_first_of(",;\n") != std::string_view::npos) return {};
  for (const auto sign : signs) {
    const auto first = list.find(sign);
    if (first == std::string_view::npos || list.find(sign, first + sign.size()) == std::string_view::npos) continue;
    return split_at(list, sign, words);
  }
  return {};
}

}  // namespace minuter::records
