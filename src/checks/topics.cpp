#include "checks/topics.hpp"

#include <algorithm>
#include <unordered_map>

#include "checks/checking.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

constexpr std::size_t most_pairs = 250'000;  // as in resolve: no quadratic work on hostile input
constexpr double enough = 0.75;

std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  // Both are sorted.
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const int order = a[i].compare(b[j]);
    if (order == 0) ++count;
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  return count;
}

/// Words that say something: a title of one short word belongs only to its like.
bool says_enough(const std::vector<std::string>& words) {
  return std::ranges::count_if(words, [](const std::string& word) { return word.size() > 3; }) >= 2;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    while (at < folded.size() && !is_word(folded[at])) ++at;
    std::size_t end = at;
    while (end < folded.size() && is_word(folded[end])) ++end;
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end;
  }
  std::ranges::sort(words);
  return words;
}

double likeness(std::string_view a, std::string_view b) {
  const auto first = words_of(a);
  const auto second = words_of(b);
  if (first.empty() && second.empty()) return 1;
  return 2.0 * static_cast<double>(common(first, second)) /
         static_cast<double>(first.size() + second.size());
}

double containment(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0.0 : static_cast<double>(common(a, b)) / static_cast<double>(shorter);
}

Topics match_topics(const Minutes& minutes) {
  Topics topics;
  topics.item_of_entry.resize(minutes.agenda.size(), no_index);
  topics.is_planned.resize(minutes.items.size(), false);
  for (std::size_t i = 0; i < minutes.agenda.size(); ++i) {
    const std::int32_t item = minutes.agenda[i].item;
    if (item < 0 || static_cast<std::size_t>(item) >= minutes.items.size()) continue;
    topics.item_of_entry[i] = item;
    topics.is_planned[static_cast<std::size_t>(item)] = true;
  }
  if (minutes.agenda.size() * minutes.items.size() <= most_pairs && !minutes.agenda.empty()) {
    std::vector<std::vector<std::string>> titles;
    for (const Item& item : minutes.items) titles.push_back(words_of(item.title.value));
    for (std::size_t i = 0; i < minutes.agenda.size(); ++i) {
      if (topics.item_of_entry[i] != no_index) continue;
      const auto entry = words_of(minutes.agenda[i].title.value);
      double best = 0;
      for (std::size_t j = 0; j < titles.size(); ++j) {
        const auto& shorter = entry.size() < titles[j].size() ? entry : titles[j];
        const double part = containment(entry, titles[j]);
        if (part < enough || part <= best || (!says_enough(shorter) && entry != titles[j]))
          continue;
        best = part;
        topics.item_of_entry[i] = static_cast<std::int32_t>(j);
      }
      if (best > 0) topics.is_planned[static_cast<std::size_t>(topics.item_of_entry[i])] = true;
    }
  }
  topics.linked_entries = static_cast<std::size_t>(std::ranges::count_if(
      topics.item_of_entry, [](std::int32_t item) { return item != no_index; }));
  return topics;
}

}  // namespace minuter::checking
