#include "checks/room.hpp"

#include <algorithm>
#include <string>

#include "checks/checking.hpp"
#include "grammar/fold.hpp"
#include "grammar/near_name.hpp"
#include "records/people.hpp"

namespace minuter::checking {
namespace {

constexpr std::int32_t several = -2;
constexpr std::size_t most_names = 500;  // that are compared with an unknown one
constexpr std::size_t most_questions = 100;

std::string_view last_word(std::string_view name) noexcept {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// The words of a name: hyphens and full stops part them too.
std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && is_letter(name[i])) continue;
    if (i > begin) parts.push_back(name.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

/// Folded, hyphens as spaces: "Nicholas-Letch" and "Nicholas Letch" are one.
std::string name_key(std::string_view name) {
  std::string key = fold_key(name);
  std::ranges::replace(key, '-', ' ');
  return key;
}

/// Does each word of `some` stand in `all`? Both are keys.
bool has_all_words(std::string_view all, std::string_view some) {
  const auto parts = parts_of(all);
  return std::ranges::all_of(parts_of(some), [&](std::string_view word) {
    return std::ranges::find(parts, word) != parts.end();
  });
}

char lower(char c) noexcept {
  return is_upper(c) ? static_cast<char>(c | 0x20) : c;
}

/// Are the letters of `small` in `word` behind its first letter, in order?
bool has_in_order(std::string_view word, std::string_view small) noexcept {
  std::size_t at = 1;
  for (const char c : small) {
    while (at < word.size() && lower(word[at]) != lower(c)) ++at;
    if (at == word.size()) return false;
    ++at;
  }
  return true;
}

}  // namespace

bool looks_like_initials(std::string_view text) noexcept {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c == '.') continue;
    if (!is_letter(c) || static_cast<unsigned char>(c) >= 0x80) return false;
    ++letters;
    capitals += is_upper(c) ? 1U : 0U;
  }
  return letters >= 2 && letters <= 5 && capitals >= 2 && is_upper(text.front());
}

bool is_somebody(const Room& room, std::string_view printed, std::string_view near) {
  if (printed.empty() || !is_upper(printed.front())) return false;
  if (!near.empty()) return true;
  if (looks_like_initials(printed)) return room.has_initials();
  std::size_t capitals = 0;
  for (const std::string_view part : parts_of(printed))
    capitals += is_upper(part.front()) ? 1U : 0U;
  return capitals >= 2;
}

std::string initials_of(std::string_view name) {
  std::string initials;
  for (const std::string_view part : parts_of(name)) {
    if (is_upper(part.front())) initials += part.front();
  }
  return initials;
}

bool can_stand_for(std::string_view initials, std::string_view name) {
  // Each capital starts a word of the name, small letters behind it are of that word.
  const auto words = parts_of(name);
  std::size_t word = 0;
  for (std::size_t i = 0; i < initials.size();) {
    if (!is_letter(initials[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < initials.size() && is_letter(initials[end]) && !is_upper(initials[end])) ++end;
    const std::string_view small = initials.substr(i + 1, end - i - 1);
    while (word < words.size() && (lower(words[word].front()) != lower(initials[i]) ||
                                   !has_in_order(words[word], small))) {
      ++word;
    }
    if (word == words.size()) {
      // More letters than words: one of them stands inside a word, as in "McD" or "ARB" for a
      // Rossberg.
      const bool is_inside = i > 0 && initials.size() > words.size() && !words.empty() &&
                             has_in_order(words.back(), initials.substr(i, 1));
      if (!is_inside) return false;
      word = words.size() - 1;
    }
    ++word;
    i = end;
  }
  return true;
}

void Room::add(std::string key, std::int32_t index) {
  if (key.empty()) return;
  const auto [at, is_new] = people_.emplace(std::move(key), index);
  if (!is_new && at->second != index) at->second = several;
}

/// "Head of Policy, Office of the Commissioner (OBSCC)": the whole, its parts, and what stands in
/// brackets or in capitals.
void Room::add_body(std::string_view affiliation) {
  bodies_.insert(fold_key(affiliation));
  for (std::size_t begin = 0; begin <= affiliation.size();) {
    const auto end = std::min(affiliation.find_first_of(",;/()", begin), affiliation.size());
    if (const auto key = fold_key(affiliation.substr(begin, end - begin)); !key.empty()) {
      bodies_.insert(key);
    }
    begin = end + 1;
  }
  for (std::size_t i = 0; i < affiliation.size();) {
    std::size_t end = i;
    std::size_t capitals = 0;
    while (end < affiliation.size() && is_word(affiliation[end])) {
      capitals += is_upper(affiliation[end]) ? 1U : 0U;
      ++end;
    }
    if (capitals >= 2) bodies_.insert(fold_key(affiliation.substr(i, end - i)));
    i = end + 1;
  }
}

Room::Room(const Minutes& minutes, const CheckOptions& options, const Vocabulary& words)
    : minutes_(minutes), options_(options), words_(words) {
  std::size_t with_initials = 0;
  for (std::size_t i = 0; i < minutes.attendees.size(); ++i) {
    const Attendee& one = minutes.attendees[i];
    const auto index = static_cast<std::int32_t>(i);
    const std::string name = name_key(one.name.value);
    add(name, index);
    if (const auto space = name.find(' '); space != std::string::npos) {
      if (!looks_like_initials(one.initials.value)) {
        // Initials that no list ties to a name, of people who are listed.
        const std::string all = initials_of(one.name.value);
        add(fold_key(all), index);
        if (all.size() > 2) add(fold_key(std::string{all.front(), all.back()}), index);
      }
      for (const std::string_view part : parts_of(name)) {
        if (part.size() > 1) add(std::string(part), index);
      }
      add(std::string(1, name.front()) + " " + std::string(last_word(name)), index);
    }
    if (one.initials.is_there()) {
      add(fold_key(one.initials.value), index);
      names_.push_back(one.initials.value);
      if (looks_like_initials(one.initials.value)) ++with_initials;
    }
    names_.push_back(one.name.value);
    if (one.affiliation.is_there()) add_body(one.affiliation.value);
    if (one.status.value == "present" || one.status.value == "in_attendance") ++present_;
  }
  has_initials_ = with_initials >= 2 && with_initials * 2 >= present_;
  if (minutes.meeting.body.is_there()) add_body(minutes.meeting.body.value);
  for (const KnownPerson& person : options.people) {
    if (!person.organisation.empty()) bodies_.insert(fold_key(person.organisation));
  }
}

std::int32_t Room::look(std::string_view printed) const {
  const std::string key = name_key(printed);
  if (const auto found = people_.find(key); found != people_.end()) return found->second;
  if (looks_like_initials(printed)) return no_index;
  const auto person = records::read_person(printed, words_);
  if (!person.name.empty() && person.name != printed) {
    const auto found = people_.find(name_key(person.name));
    if (found != people_.end()) return found->second;
  }
  // "Andrew Smith" on the list, "A Smith", "Mr Smith" or "Andy Smith" in the text.
  const std::string name = person.name.empty() ? key : name_key(person.name);
  if (name.find(' ') != std::string::npos) {
    const auto found = people_.find(std::string(last_word(name)));
    if (found != people_.end()) {
      if (found->second < 0) return found->second;
      const Attendee& other = minutes_.attendees[static_cast<std::size_t>(found->second)];
      const std::string whole = name_key(other.name.value);
      if (whole.find(' ') == std::string::npos || whole.front() == name.front() ||
          has_all_words(whole, name)) {
        return found->second;
      }
    }
  }
  return no_index;
}

std::int32_t Room::find(std::string_view printed) const {
  const auto found = look(printed);
  return found < 0 ? no_index : found;
}

bool Room::is_role(std::string_view key) const {
  // "the clerk", "project team": the last word tells; "Equipe Mill": the first.
  if (key.find(' ') != std::string_view::npos && words_.has(Words::group, key.substr(0, key.find(' ')))) return true;
  for (const Words list : {Words::group, Words::role, Words::chair, Words::nobody}) {
    if (words_.has(list, key) || words_.has(list, last_word(key))) return true;
  }
  return false;
}

bool Room::knows(std::string_view printed) const {
  if (look(printed) != no_index) return true;
  const std::string key = fold_key(printed);
  if (key.empty() || is_role(key) || bodies_.contains(key)) return true;
  for (const KnownPerson& person : options_.people) {
    const auto& date = minutes_.meeting.date.value;
    if (!date.empty() && !person.from.empty() && date < person.from) continue;
    if (!date.empty() && !person.until.empty() && date > person.until) continue;
    if (key == fold_key(person.name) || key == fold_key(person.initials)) return true;
    for (const std::string& alias : person.aliases) {
      if (key == fold_key(alias)) return true;
    }
  }
  return false;
}

std::string Room::near(std::string_view printed) const {
  const std::string key = squeezed(printed);
  // Comparing is slow: enough for minutes, not for whatever came in.
  if (names_.size() > most_names || ++asked_ > most_questions) return {};
  for (const std::string& name : names_) {
    if (squeezed(name) == key) return name;
  }
  for (const std::string& body : bodies_) {
    if (body.find(' ') != std::string::npos || squeezed(body) != key) continue;
    // As the list prints it, which is the first that has it.
    for (const Attendee& one : minutes_.attendees) {
      const std::string& text = one.affiliation.value;
      for (std::size_t i = 0; i + body.size() <= text.size(); ++i) {
        if (fold_key(std::string_view(text).substr(i, body.size())) == body) {
          return text.substr(i, body.size());
        }
      }
    }
  }
  const std::vector<std::string_view> names(names_.begin(), names_.end());
  return std::string(near_name(printed, names));
}

bool Room::is_shared(std::string_view surname) const {
  const auto found = people_.find(name_key(surname));
  return found != people_.end() && found->second == several;
}

const KnownPerson* Room::registered(std::string_view name) const {
  const std::string key = fold_key(name);
  for (const KnownPerson& person : options_.people) {
    if (fold_key(person.name) == key) return &person;
    for (const std::string& alias : person.aliases) {
      if (fold_key(alias) == key) return &person;
    }
  }
  return nullptr;
}

}  // namespace minuter::checking
