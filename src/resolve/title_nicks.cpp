// Who leads a topic by the nick alone: "Roof [adaq]", "Weir (*bquill* *cy*)", "Keys (rusk, time: 5 min)". A nick
// looks like any word; that several titles end so, and that most of these are known in the room, tells them.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "resolve/title_leads.hpp"

namespace minuter::resolve {
namespace {

constexpr std::size_t kLongest = 48;
constexpr std::size_t kMostNicks = 5;

struct Titled {
  Text* title = nullptr;
  std::vector<Text>* leads = nullptr;  // of an entry of the plan
  std::vector<std::string> nicks;
  std::size_t end = 0;  // where the title ends before them
};

bool is_nick_char(char c) { return layout::is_word(c) || c == '_' || c == '-' || c == '.' || c == '@'; }

// "ada, time: 5 min": what follows the names is said of the time.
std::string_view without_time(std::string_view inside) {
  const auto colon = inside.find(": ");
  if (colon == std::string_view::npos) return inside;
  const auto space = inside.rfind(' ', colon);
  return space == std::string_view::npos ? std::string_view() : layout::trim(inside.substr(0, space));
}

// The nicks in brackets at the end of the title; none: other words stand there.
std::vector<std::string> nicks_at_end(std::string_view title, std::size_t& end) {
  if (title.size() < 6 || (title.back() != ')' && title.back() != ']')) return {};
  const auto open = title.rfind(title.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open < 3 || title.size() - open > kLongest || title[open - 1] != ' ') return {};
  auto inside = without_time(title.substr(open + 1, title.size() - open - 2));
  std::vector<std::string> nicks;
  while (!inside.empty()) {
    std::size_t size = 0;
    while (size < inside.size() && is_nick_char(inside[size])) ++size;
    const auto word = inside.substr(0, size);
    const bool has_letter = std::any_of(word.begin(), word.end(), [](char c) { return layout::is_letter_ascii(c); });
    if (size < 2 || size > 20 || !has_letter || nicks.size() == kMostNicks) return {};
    nicks.emplace_back(word.starts_with('@') ? word.substr(1) : word);
    inside.remove_prefix(size);
    if (inside.starts_with('?')) {
      nicks.back() += '?';
      inside.remove_prefix(1);
    }
    if (!inside.empty() && std::string_view(" ,/&+").find(inside.front()) == std::string_view::npos) return {};
    while (!inside.empty() && std::string_view(" ,/&+").find(inside.front()) != std::string_view::npos) inside.remove_prefix(1);
  }
  end = open;
  return nicks;
}

// The words by which those of the room may go: "ada", "quill", "aquill", "adaq".
std::unordered_set<std::string> nicks_of_room(const Minutes& minutes) {
  std::unordered_set<std::string> nicks;
  const auto add = [&](std::string_view nick) {
    if (nick.size() > 1) nicks.insert(fold_key(nick));
  };
  for (const auto& attendee : minutes.attendees) {
    const std::string_view name = attendee.name.value;
    add(attendee.initials.value);
    const auto first = name.substr(0, name.find(' '));
    const auto last = name.substr(name.rfind(' ') + 1);
    add(first);
    if (first.size() == name.size() || first.empty() || last.empty()) continue;
    add(std::string(first.substr(0, 1)).append(last));
    add(std::string(first).append(last.substr(0, 1)));
    add(std::string(first).append(last));
  }
  for (const auto& entry : minutes.agenda)
    for (const auto& lead : entry.leads)
      if (!lead.value.empty() && !layout::is_upper_ascii(lead.value[0])) add(lead.value);  // "Breakout (Europe)" names a place
  for (const auto& item : minutes.items)
    for (const auto& speaker : item.speakers) add(speaker.value);
  return nicks;
}

// "adaQuill": capitals inside, as names of products have them too.
bool has_inner_capital(std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i)
    if (layout::is_upper_ascii(word[i]) && layout::is_lower_ascii(word[i - 1])) return true;
  return false;
}

bool is_known_word(std::string_view nick, const Vocabulary& words) {
  const auto key = fold_key(nick);
  return words.has(Words::not_a_name, key) || words.has(Words::action_status, key) || words.has(Words::outcome, key) || words.has(Words::attendance, key) ||
         words.has(Words::role, key) || words.has(Words::chair, key) || words.has(Words::nobody, key);
}

std::vector<Titled> titles_with_nicks(Minutes& minutes, const Vocabulary& words) {
  std::vector<Titled> found;
  const auto see = [&](Text& title, std::vector<Text>* leads) {
    Titled one{&title, leads, {}, 0};
    one.nicks = nicks_at_end(title.value, one.end);
    if (one.nicks.empty() || std::any_of(one.nicks.begin(), one.nicks.end(), [&](const auto& nick) { return is_known_word(nick, words); })) return;
    found.push_back(std::move(one));
  };
  for (auto& entry : minutes.agenda)
    if (entry.leads.empty()) see(entry.title, &entry.leads);
  for (auto& item : minutes.items) see(item.title, nullptr);
  return found;
}

void add_leads(const Linking& linking, Titled& one) {
  const auto span = one.title->origin.span;
  const auto source = linking.layout.source->text(span);
  std::size_t from = source.rfind(one.title->value[one.end]);
  for (const auto& nick : one.nicks) {
    const auto at = source.find(nick, std::min(from, source.size()));
    Text lead;
    lead.value = nick;
    lead.origin.rule = one.title->origin.rule;
    lead.origin.how = How::inferred;
    lead.origin.span = span;
    if (at != std::string_view::npos) {
      lead.origin.span.begin = span.begin + static_cast<std::uint32_t>(at);
      lead.origin.span.end = lead.origin.span.begin + static_cast<std::uint32_t>(nick.size());
      from = at + nick.size();
    }
    one.leads->push_back(std::move(lead));
  }
}

}  // namespace

void drop_title_nicks(Linking& linking) {
  auto found = titles_with_nicks(linking.minutes, linking.grammar.words);
  if (found.size() < 2) return;
  const auto room = nicks_of_room(linking.minutes);
  std::unordered_map<std::string, std::size_t> times;
  for (const auto& one : found)
    for (const auto& nick : one.nicks) ++times[fold_key(nick)];
  const auto is_sure = [&](const Titled& one) {
    const bool is_square = one.title->value.back() == ']';
    return std::all_of(one.nicks.begin(), one.nicks.end(), [&](const auto& nick) {
      const auto key = fold_key(nick);
      return room.contains(key) || (is_square && has_inner_capital(nick) && times[key] >= 2);
    });
  };
  // "Boats (new ones)": two words that nobody goes by.
  found.erase(std::remove_if(found.begin(), found.end(), [&](const Titled& one) { return one.nicks.size() > 1 && std::none_of(one.nicks.begin(), one.nicks.end(), [&](const auto& nick) { return room.contains(fold_key(nick)); }); }), found.end());
  const auto sure = static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_sure));
  if (sure < 2 || sure * 2 < found.size()) return;
  for (auto& one : found) {
    if (one.leads) add_leads(linking, one);
    cut_title(linking, *one.title, one.title->value.substr(one.end), one.end);
  }
}

}  // namespace minuter::resolve
