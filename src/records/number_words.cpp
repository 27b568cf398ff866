#include "records/number_words.hpp"

#include <algorithm>

namespace minuter::records {

namespace {

[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_letter(text[at]) && dash_at(text, at) == 0 && space_at(text, at) == 0) ++at;
  return at;
}

/// The value of one word; also of two written as one ("duemilatredici").
[[nodiscard]] int value_of(Lookup& lookup, std::string_view word) {
  const auto* entry = lookup.find(Words::number_word, word);
  if (entry != nullptr) return entry->number;
  if (word.size() < 7) return -1;
  // "trentacinque", "duemilaundici"
  for (std::size_t cut = word.size() - 2; cut > 3; --cut) {
    const auto* head = lookup.find(Words::number_word, word.substr(0, cut));
    if (head == nullptr || head->number < 20) continue;
    const int rest = value_of(lookup, word.substr(cut));
    if (rest > 0 && rest < head->number) return head->number + rest;
  }
  return -1;
}

/// May `next` stand behind what has been counted ("treinta y uno", but not "diecinueve y treinta")?
[[nodiscard]] bool may_follow(int current, int next) noexcept {
  const int tens = current % 100;
  if (tens == 0) return true;
  if (next >= 100) return next == 1000 || (next == 100 && current < 10);
  if (tens >= 20 && tens % 10 == 0 && next < 10) return true;
  return (tens == 10 && next >= 7 && next <= 9) || ((tens == 60 || tens == 80) && next < 20);
}

}  // namespace

bool counts_far(const Vocabulary& words) noexcept {
  const auto& list = words.list(Words::number_word);
  return std::any_of(list.begin(), list.end(), [](const auto& one) { return one.second.number >= 1000; });
}

std::size_t skip_number_joint(std::string_view text, std::size_t at) noexcept {
  const std::size_t begin = skip_spaces(text, at);
  if (begin == at) return at;
  std::size_t end = word_end(text, begin);
  const std::string_view word = between(text, begin, end);
  const bool is_joint = word == "y" || word == "Y" || word == "e" || word == "E" || word == "et" || word == "ET";
  if (!is_joint) return at;
  const std::size_t next = skip_spaces(text, end);
  return next == end ? at : next;
}

std::optional<WordNumber> number_in_words(Lookup& lookup, std::string_view text, std::size_t at) {
  int total = 0;
  int current = 0;
  std::size_t end = at;
  bool any = false;
  for (std::size_t place = at; place < text.size();) {
    const std::size_t stop = word_end(text, place);
    if (stop == place || stop - place > 24) break;
    const int value = value_of(lookup, between(text, place, stop));
    if (value <= 0 || (any && !may_follow(current, value))) break;
    if (value == 1000) {
      total += std::max(1, current) * 1000;
      current = 0;
    } else if (value > 1000) {
      total += value;
    } else if (value == 100) {
      current = std::max(1, current) * 100;
    } else {
      current += value;
    }
    any = true;
    end = stop;
    // "dix-sept", "treinta y uno", "deux mil"
    place = skip_spaces(text, stop);
    if (const std::size_t dash = dash_at(text, stop)) place = stop + dash;
    if (const std::size_t joint = skip_number_joint(text, stop); joint != stop) place = joint;
    if (place == stop) break;
  }
  if (!any) return std::nullopt;
  return WordNumber{total + current, end};
}

}  // namespace minuter::records
