#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/fold.hpp"

namespace minuter {
namespace {

constexpr std::string_view words_names[words_count] = {
    "month",        "weekday",   "honorific",     "and_word",   "am",
    "pm",           "clock",     "noon",          "until",      "minute_unit",
    "hour_unit",    "chair",     "attendance",    "action_status", "outcome",
    "owner_verb",   "due_lead",  "due_phrase",    "group",      "role",
    "not_a_name",   "name_particle", "nobody",    "number_word", "ordinal_suffix",
};

}  // namespace

std::string_view name_of(Words words) noexcept {
  return words_names[static_cast<std::size_t>(words)];
}

std::optional<Words> words_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < words_count; ++i) {
    if (words_names[i] == name) return static_cast<Words>(i);
  }
  return std::nullopt;
}

void Vocabulary::add(Words list, std::string_view phrase, std::string_view value) {
  const auto which = static_cast<std::size_t>(list);
  std::string key = fold(phrase);
  if (key.empty() || index_[which].contains(key)) return;  // the first language named wins
  Entry entry{std::string(value), 0};
  std::from_chars(value.data(), value.data() + value.size(), entry.number);
  const auto spaces = std::count(key.begin(), key.end(), ' ');
  longest_[which] = std::max(longest_[which], static_cast<std::size_t>(spaces) + 1);
  index_[which].emplace(key, static_cast<std::uint32_t>(lists_[which].size()));
  lists_[which].emplace_back(std::move(key), std::move(entry));
}

void Vocabulary::add_all(const Vocabulary& other) {
  for (std::size_t i = 0; i < words_count; ++i) {
    for (const auto& [phrase, entry] : other.lists_[i]) {
      add(static_cast<Words>(i), phrase, entry.value);
    }
  }
}

const Vocabulary::Entry* Vocabulary::find(Words list, std::string_view folded) const noexcept {
  const auto which = static_cast<std::size_t>(list);
  const auto found = index_[which].find(folded);
  return found == index_[which].end() ? nullptr : &lists_[which][found->second].second;
}

}  // namespace minuter
