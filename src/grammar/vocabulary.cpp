#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "grammar/fold.hpp"
#include "grammar/hash.hpp"

namespace minuter {
namespace {

constexpr std::string_view words_names[words_count] = {
    "month",        "weekday",   "honorific",     "and_word",   "am",
    "pm",           "clock",     "noon",          "until",      "minute_unit",
    "hour_unit",    "chair",     "attendance",    "action_status", "outcome",
    "vote",
    "owner_verb",   "due_lead",  "due_phrase",    "group",      "role",
    "not_a_name",   "name_particle", "nobody",    "number_word", "ordinal_suffix",
    "owner_helper", "title_word", "task_verb",  "proxy",      "proxy_word",
    "roll_call",
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

void Vocabulary::grow(std::size_t list, std::size_t slot_count) {
  slots_[list].assign(slot_count, Slot{});
  for (std::size_t i = 0; i < lists_[list].size(); ++i) put(list, hash_of(lists_[list][i].first), i);
}

void Vocabulary::put(std::size_t list, std::uint64_t hash, std::size_t index) {
  std::vector<Slot>& slots = slots_[list];
  std::size_t at = hash & (slots.size() - 1);
  while (slots[at].next != 0) at = (at + 1) & (slots.size() - 1);
  slots[at] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(index + 1)};
}

void Vocabulary::reserve(Words list, std::size_t count) {
  const auto which = static_cast<std::size_t>(list);
  if (count == 0) return;
  lists_[which].reserve(count);
  const std::size_t wanted = std::bit_ceil(count * 2);
  if (wanted > slots_[which].size()) grow(which, wanted);
}

void Vocabulary::add_folded(Words list, std::string phrase, Entry entry) {
  const auto which = static_cast<std::size_t>(list);
  const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
  longest_[which] = std::max(longest_[which], static_cast<std::size_t>(spaces) + 1);
  const std::uint64_t hash = hash_of(phrase);
  lengths_[which] |= bit_of_length(phrase.size());
  const unsigned start = start_of(phrase);
  starts_[which][start / 64] |= std::uint64_t{1} << (start % 64);
  lists_[which].emplace_back(std::move(phrase), std::move(entry));
  const std::size_t slot_count = slots_[which].size();
  if (lists_[which].size() * 2 > slot_count) {
    grow(which, std::max<std::size_t>(8, slot_count * 2));
  } else {
    put(which, hash, lists_[which].size() - 1);
  }
}

void Vocabulary::add(Words list, std::string_view phrase, std::string_view value) {
  std::string key = fold(phrase);
  if (key.empty() || has(list, key)) return;  // the first language named wins
  Entry entry{std::string(value), 0};
  std::from_chars(value.data(), value.data() + value.size(), entry.number);
  // Capitals are often printed without their marks: "EXCUSES", "FEVRIER".
  std::string plain;
  const bool may_be_plain = list == Words::attendance || list == Words::month || list == Words::weekday || list == Words::role || list == Words::chair ||
                            list == Words::outcome || list == Words::action_status || list == Words::due_phrase || list == Words::group ||
                            list == Words::title_word || list == Words::task_verb;
  if (may_be_plain && without_marks_into(key, plain) && !has(list, plain)) add_folded(list, std::move(plain), entry);
  add_folded(list, std::move(key), std::move(entry));
}

void Vocabulary::add_all(const Vocabulary& other) {
  for (std::size_t i = 0; i < words_count; ++i) {
    const auto list = static_cast<Words>(i);
    reserve(list, lists_[i].size() + other.lists_[i].size());
    for (const auto& [phrase, entry] : other.lists_[i]) {
      if (!has(list, phrase)) add_folded(list, phrase, entry);
    }
  }
}

const Vocabulary::Entry* Vocabulary::find(Words list, std::string_view folded) const noexcept {
  const auto which = static_cast<std::size_t>(list);
  if ((lengths_[which] & bit_of_length(folded.size())) == 0 || !has_start(which, start_of(folded))) return nullptr;
  const std::vector<Slot>& slots = slots_[which];
  const std::uint64_t hash = hash_of(folded);
  for (std::size_t at = hash & (slots.size() - 1); slots[at].next != 0; at = (at + 1) & (slots.size() - 1)) {
    if (slots[at].tag != static_cast<std::uint32_t>(hash >> 32U)) continue;
    const auto& [phrase, entry] = lists_[which][slots[at].next - 1];
    if (phrase == folded) return &entry;
  }
  return nullptr;
}

}  // namespace minuter
