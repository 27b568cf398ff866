// Actions: the same one in a table and in the text is one with mentions; owners are people.
#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>

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
  std::unordered_set<std::string> inline_rules;
  for (const auto& rule : linking.grammar.rules) inline_rules.insert(rule.id);
  const auto is_inline = [&](const Action& action) {
    return inline_rules.contains(minutes.rules[action.text.origin.rule]);
  };
  std::vector<Action> kept;
  kept.reserve(minutes.actions.size());
  std::unordered_map<std::string, std::size_t> by_id;
  std::unordered_map<std::string, std::size_t> by_text;
  for (auto& action : minutes.actions) {
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
    } else {
      auto key = fold_key(action.text.value);
      const auto [at, fresh] = by_text.emplace(std::move(key), kept.size());
      if (!fresh && same_owners(kept[at->second], action)) {
        mention(kept[at->second], std::move(action));
        continue;
      }
    }
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
