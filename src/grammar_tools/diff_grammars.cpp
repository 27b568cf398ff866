#include "grammar_tools/diff_grammars.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "grammar_tools/values.hpp"

namespace minuter {
namespace {

struct Known {
  std::string rule;
  std::string kind;
  std::string text;
  Span at;
  std::vector<std::pair<std::string, std::string>> fields;
  bool is_matched = false;
};

std::string_view key_of(const Attendee& record) { return record.name.value; }
std::string_view key_of(const AgendaEntry& record) { return record.title.value; }
std::string_view key_of(const Item& record) { return record.title.value; }
std::string_view key_of(const Action& record) { return record.text.value; }
std::string_view key_of(const Decision& record) { return record.text.value; }
std::string_view key_of(const Reference& record) { return record.id.value; }

std::vector<Known> known_of(const Minutes& minutes) {
  std::vector<Known> all;
  for_each_field(minutes.meeting, [&](std::string_view name, const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Text>) {
      if (!value.is_there()) return;
      all.push_back({minutes.rules[value.origin.rule], "meeting", std::string(name), value.origin.span,
                     {{std::string(name), value.value}}});
    }
  });
  for_each_list(minutes, [&](std::string_view kind, const auto& records) {
    for (const auto& record : records) {
      Known known{minutes.rules[rule_of(record)], std::string(kind), std::string(key_of(record)), record.span, {}};
      for_each_field(record, [&](std::string_view name, const auto& value) {
        std::vector<std::string> values;
        append_value(value, values);
        if (!values.empty()) known.fields.emplace_back(name, joined(values));
      });
      all.push_back(std::move(known));
    }
  });
  return all;
}

std::string value_of(const Known& known, std::string_view field) {
  for (const auto& [name, value] : known.fields) {
    if (name == field) return value;
  }
  return {};
}

void compare(const Known& before, const Known& after, std::vector<RecordChange>& changes) {
  RecordChange change{Change::altered, after.rule, after.kind, after.text, after.at, {}};
  if (before.rule != after.rule) change.fields.push_back({"rule", before.rule, after.rule});
  for (const auto& [field, value] : before.fields) {
    const std::string now = value_of(after, field);
    if (now != value) change.fields.push_back({field, value, now});
  }
  for (const auto& [field, value] : after.fields) {
    if (value_of(before, field).empty()) change.fields.push_back({field, {}, value});
  }
  if (!change.fields.empty()) changes.push_back(std::move(change));
}

// Records of the same key are matched in order.
template <class Key>
void match(std::vector<Known>& before, std::vector<Known>& after, Key&& key, std::vector<RecordChange>& changes) {
  std::map<std::string, std::vector<Known*>> open;
  for (Known& known : before) {
    if (!known.is_matched) open[key(known)].push_back(&known);
  }
  for (auto& [text, list] : open) std::reverse(list.begin(), list.end());
  for (Known& known : after) {
    if (known.is_matched) continue;
    const auto at = open.find(key(known));
    if (at == open.end() || at->second.empty()) continue;
    Known& other = *at->second.back();
    at->second.pop_back();
    other.is_matched = known.is_matched = true;
    compare(other, known, changes);
  }
}

}  // namespace

void diff_minutes(const Minutes& before, const Minutes& after, std::vector<RecordChange>& changes) {
  const std::size_t first = changes.size();
  std::vector<Known> old_ones = known_of(before);
  std::vector<Known> new_ones = known_of(after);
  match(old_ones, new_ones, [](const Known& k) { return k.kind + '\n' + k.text + '\n' + k.rule; }, changes);
  match(old_ones, new_ones, [](const Known& k) { return k.kind + '\n' + k.text; }, changes);
  for (const Known& known : new_ones) {
    if (!known.is_matched) changes.push_back({Change::added, known.rule, known.kind, known.text, known.at, {}});
  }
  for (const Known& known : old_ones) {
    if (!known.is_matched) changes.push_back({Change::lost, known.rule, known.kind, known.text, known.at, {}});
  }
  std::stable_sort(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(),
                   [](const RecordChange& a, const RecordChange& b) { return a.at.begin < b.at.begin; });
}

}  // namespace minuter
