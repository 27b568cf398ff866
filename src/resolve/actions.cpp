// Actions: the same one in a table and in the text is one with mentions; owners are people.
#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "grammar/fold.hpp"
#include "records/times.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {
namespace {

std::string id_key(std::string_view id) {
  // Spaces inside an ID are slips of the pen.
  std::string key = fold_key(id);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

bool same_owners(const Action& a, const Action& b) {
  if (a.owners.empty() || b.owners.empty()) return true;
  if (a.owners.size() != b.owners.size()) return false;
  for (std::size_t i = 0; i < a.owners.size(); ++i)
    if (fold_key(a.owners[i].value) != fold_key(b.owners[i].value)) return false;
  return true;
}

// "Ada to merge" under one proposal and under the next: words as short name no task, so that each is one of its own.
bool is_said_anew(const Action& known, const Action& action) {
  constexpr std::size_t longest = 16;
  const std::string_view text = action.text.value;
  return text.size() <= longest && std::count(text.begin(), text.end(), ' ') <= 1 && action.span.begin >= known.span.end;
}

void mention(Action& into, Action&& from) {
  Mention other;
  other.text = std::move(from.text);
  other.owners = std::move(from.owners);
  other.span = from.span;
  if (!into.due.is_there()) into.due = std::move(from.due);
  if (!into.status.is_there()) into.status = std::move(from.status);
  if (into.owners.empty()) into.owners = other.owners;
  if (into.item == no_index) into.item = from.item;
  into.mentions.push_back(std::move(other));
}

// "ada and boq to look at the roof": whoever is named at the front as in the attendance, however the
// name looks, owns the task. Gives where the task begins; 0 where nobody is named.
std::size_t owners_in_front(std::string_view text, const std::unordered_set<std::string>& names,
                            std::vector<std::string_view>& owners) {
  std::size_t at = 0;
  for (;;) {
    auto end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != ',' && text[end] != ':' && text[end] != '/' && text[end] != '&') ++end;
    auto name = text.substr(at, end - at);
    if (name.starts_with('@')) {
      name.remove_prefix(1);
      // "@ada:example.org", a nick of Matrix
      if (end < text.size() && text[end] == ':') end = std::min(text.find_first_of(" ,", end), text.size());
    }
    if (!names.contains(std::string(name))) return 0;
    owners.push_back(name);
    auto rest = text.substr(end);
    std::size_t join = 0;
    for (const std::string_view mark : {", and ", ", ", " and ", " & ", "/", "&", " / "})
      if (join == 0 && rest.starts_with(mark)) join = mark.size();
    if (join > 0) {
      auto next = end + join;
      auto stop = next;
      while (stop < text.size() && text[stop] != ' ' && text[stop] != ',' && text[stop] != ':' && text[stop] != '/') ++stop;
      auto other = text.substr(next, stop - next);
      if (other.starts_with('@')) other.remove_prefix(1);
      if (names.contains(std::string(other))) {
        at = next;
        continue;
      }
    }
    while (end < text.size() && (text[end] == ' ' || text[end] == ',' || text[end] == ':')) ++end;
    return end < text.size() ? end : 0;
  }
}

// Names of one word, as nicks are.
std::unordered_set<std::string> nicks_of(const std::vector<Attendee>& attendees) {
  std::unordered_set<std::string> names;
  for (const auto& one : attendees)
    if (one.name.value.find(' ') == std::string::npos) names.insert(one.name.value);
  return names;
}

// The bytes of the source behind `skip` characters of a value that was printed in one piece.
void cut_front(Text& text, std::size_t skip, const Source& source) {
  const auto printed = source.text(text.origin.span);
  const auto rest = std::string_view(text.value).substr(skip);
  const auto place = printed.find(rest.substr(0, rest.find(' ')), std::min(skip, printed.size()));
  if (place != std::string_view::npos) text.origin.span.begin += static_cast<std::uint32_t>(place);
  while (!text.origin.pieces.empty() && text.origin.pieces.front().end <= text.origin.span.begin)
    text.origin.pieces.erase(text.origin.pieces.begin());
  if (!text.origin.pieces.empty())
    text.origin.pieces.front().begin = std::max(text.origin.pieces.front().begin, text.origin.span.begin);
  text.value.erase(0, skip);
}

// "* ada" above "  * ada to look at the roof": who heads the tasks of a list owns them.
void add_heads_of_lists(const layout::Layout& layout, std::unordered_set<std::string>& names) {
  for (std::size_t i = 0; i + 1 < layout.blocks.size(); ++i) {
    const auto& head = layout.blocks[i];
    const auto& task = layout.blocks[i + 1];
    if (head.kind != layout::BlockKind::list_item || task.kind != layout::BlockKind::list_item || task.level <= head.level) continue;
    const auto name = layout.view(head.text);
    const auto text = layout.view(task.text);
    if (name.empty() || name.size() > 40 || name.find_first_of(" \n") != std::string_view::npos) continue;
    if (text.size() > name.size() + 1 && text.starts_with(name) && text[name.size()] == ' ') names.emplace(name);
  }
}

void take_owners(Linking& linking) {
  auto& minutes = linking.minutes;
  auto names = nicks_of(minutes.attendees);
  add_heads_of_lists(linking.layout, names);
  if (names.empty()) return;
  const auto& words = linking.grammar.words;
  std::vector<std::string_view> owners;
  for (auto& action : minutes.actions) {
    if (!action.owners.empty()) continue;
    owners.clear();
    const std::string whole = action.text.value;
    auto begin = owners_in_front(whole, names, owners);
    // "Everyone join the list"
    const auto space = whole.find(' ');
    if (begin == 0 && space != std::string::npos && words.has(Words::group, fold_key(whole.substr(0, space)))) {
      owners.assign(1, std::string_view(whole).substr(0, space));
      begin = space + 1;
    }
    if (begin == 0) continue;
    for (const auto owner : owners) {
      Text text;
      text.value = owner;
      text.origin.rule = action.text.origin.rule;
      const auto place = linking.layout.source->text(action.text.origin.span).find(owner);
      text.origin.span = action.text.origin.span;
      if (place != std::string_view::npos) {
        text.origin.span.begin += static_cast<std::uint32_t>(place);
        text.origin.span.end = text.origin.span.begin + static_cast<std::uint32_t>(owner.size());
      }
      action.owners.push_back(std::move(text));
    }
    // "to look", "will look": the verb goes as it does behind a name.
    auto next = whole.find(' ', begin);
    for (int i = 0; i < 3 && next != std::string::npos; ++i) {
      const auto word = fold_key(std::string_view(whole).substr(begin, next - begin));
      const auto* verb = words.find(Words::owner_verb, word);
      if (verb ? verb->value == "keep" : !words.has(Words::owner_helper, word)) break;
      begin = next + 1;
      next = whole.find(' ', begin);
      if (verb) break;
    }
    cut_front(action.text, begin, *linking.layout.source);
  }
}

}  // namespace

void link_decisions(Linking& linking) {
  for (auto& decision : linking.minutes.decisions) {
    // What was voted on or moved is carried, not only agreed.
    const bool voted = decision.votes_for.is_there() || decision.mover.is_there();
    if (decision.outcome.value == "agreed" && decision.outcome.origin.span.is_empty() && voted) decision.outcome.value = "carried";
  }
}

void link_actions(Linking& linking) {
  auto& minutes = linking.minutes;
  take_owners(linking);
  const auto is_inline = [&](const Action& action) {
    const std::string& id = minutes.rules[action.text.origin.rule];
    return std::any_of(linking.grammar.rules.begin(), linking.grammar.rules.end(), [&](const TextRule& rule) { return rule.id == id; });
  };
  std::vector<Action> kept;
  kept.reserve(minutes.actions.size());
  std::unordered_map<std::string, std::size_t> by_id;
  constexpr std::size_t most_alike = 16;
  std::unordered_map<std::string, std::vector<std::size_t>> by_text;  // two people may have the same task
  for (auto& action : minutes.actions) {
    auto& alike = by_text[fold_key(action.text.value)];
    if (action.id.is_there()) {
      const auto [at, fresh] = by_id.emplace(id_key(action.id.value), kept.size());
      if (!fresh) {
        auto& first = kept[at->second];
        // The table's words lead, wherever it stands.
        if (is_inline(first) && !is_inline(action)) {
          action.mentions = std::move(first.mentions);
          first.mentions.clear();
          std::swap(first, action);
        }
        mention(first, std::move(action));
        continue;
      }
      // The same task in the same words above, without the number that this list gives it.
      const auto same = std::find_if(alike.begin(), alike.end(), [&](std::size_t other) { return !kept[other].id.is_there() && same_owners(kept[other], action); });
      if (same != alike.end()) {
        at->second = *same;
        auto& first = kept[*same];
        std::swap(first, action);
        mention(first, std::move(action));
        continue;
      }
    } else {
      const auto same = std::find_if(alike.begin(), alike.end(), [&](std::size_t at) {
        const bool is_anew = !action.owners.empty() && is_said_anew(kept[at], action) && kept[at].text.origin.rule == action.text.origin.rule;
        return !is_anew && same_owners(kept[at], action);
      });
      if (same != alike.end()) {
        mention(kept[*same], std::move(action));
        continue;
      }
    }
    if (alike.size() < most_alike) alike.push_back(kept.size());
    kept.push_back(std::move(action));
  }
  minutes.actions = std::move(kept);

  const PeopleIndex people(minutes.attendees, linking.grammar.words);
  int year = 0;
  if (minutes.meeting.date.is_there()) {
    const auto& date = minutes.meeting.date.value;
    std::from_chars(date.data(), date.data() + 4, year);
  }
  for (auto& action : minutes.actions) {
    action.owner_attendees.clear();
    for (const auto& owner : action.owners) action.owner_attendees.push_back(people.find(owner.value));
    if (action.due.is_there() && year) {
      if (const auto date = records::find_date(action.due.value, linking.grammar.words, linking.grammar.month_first, year)) {
        action.due_date.value = date->iso();
        action.due_date.origin = action.due.origin;
        // A day that is past by months belongs to the next year.
        if (date->year == year && minutes.meeting.date.is_there()) {
          int month = 0;
          std::from_chars(minutes.meeting.date.value.data() + 5, minutes.meeting.date.value.data() + 7, month);
          const bool year_is_printed = action.due.value.find(std::to_string(year)) != std::string::npos ||
                                       action.due.value.find('/') != action.due.value.rfind('/');
          if (!year_is_printed && date->month + 6 <= month) {
            records::Date next = *date;
            ++next.year;
            action.due_date.value = next.iso();
          }
        }
      }
    }
  }
  // IDs that only refer to something else.
  std::vector<Reference> references;
  std::unordered_set<std::string> seen;
  for (auto& reference : minutes.references) {
    const auto key = id_key(reference.id.value);
    if (by_id.contains(key) || !seen.insert(key).second) continue;
    references.push_back(std::move(reference));
  }
  minutes.references = std::move(references);
}

}  // namespace minuter::resolve
