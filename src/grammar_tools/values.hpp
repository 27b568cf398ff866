// The values of records by the names of their fields, for comparing them with samples and with
// each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "minuter/minutes.hpp"
#include "writers/fields.hpp"

namespace minuter {

inline void append_value(const Text& text, std::vector<std::string>& out) {
  if (text.is_there()) out.push_back(text.value);
}
inline void append_value(const Count& count, std::vector<std::string>& out) {
  if (count.is_there()) out.push_back(std::to_string(count.value));
}
inline void append_value(const Flag& flag, std::vector<std::string>& out) {
  if (flag.value) out.emplace_back("true");
}
inline void append_value(const std::vector<Text>& texts, std::vector<std::string>& out) {
  for (const Text& text : texts) append_value(text, out);
}
/// Indices, places and records inside of records are no values.
template <class T>
void append_value(const T&, std::vector<std::string>&) {}

/// The values of one field; none where it is empty or not of the record.
template <Record T>
void append_field(const T& record, std::string_view field, std::vector<std::string>& out) {
  for_each_field(record, [&](std::string_view name, const auto& value) {
    if (name == field) append_value(value, out);
  });
}

/// Index into Minutes::rules of the rule that made a record.
inline std::uint16_t rule_of(const Attendee& record) { return record.name.origin.rule; }
inline std::uint16_t rule_of(const AgendaEntry& record) { return record.title.origin.rule; }
inline std::uint16_t rule_of(const Item& record) { return record.title.origin.rule; }
inline std::uint16_t rule_of(const Action& record) { return record.text.origin.rule; }
inline std::uint16_t rule_of(const Decision& record) { return record.text.origin.rule; }
inline std::uint16_t rule_of(const Reference& record) { return record.id.origin.rule; }

/// Calls f(kind, list) for each list of records: f("attendees", minutes.attendees) ...
template <class F>
void for_each_list(const Minutes& minutes, F&& f) {
  f(std::string_view("attendees"), minutes.attendees);
  f(std::string_view("agenda"), minutes.agenda);
  f(std::string_view("items"), minutes.items);
  f(std::string_view("actions"), minutes.actions);
  f(std::string_view("decisions"), minutes.decisions);
  f(std::string_view("references"), minutes.references);
}

/// "a; b": how samples write several values.
[[nodiscard]] inline std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) {
    if (!all.empty()) all += "; ";
    all += value;
  }
  return all;
}

}  // namespace minuter
