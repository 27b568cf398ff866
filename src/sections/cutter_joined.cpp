// Headings that join two that are known: "To-dos / Aufgaben", "Discussion & notes", "Date / Place".
#include <algorithm>
#include <utility>

#include "layout/characters.hpp"
#include "records/phrases.hpp"
#include "sections/cutter.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_joined = 60;
constexpr records::CharSet joints("/|+&");
constexpr records::CharSet stops(".:;,");

}  // namespace

// Where the second of two joined titles begins, and how long what joins them is; npos: nothing does.
std::size_t Cutter::find_joint(std::string_view text, std::size_t& size) const {
  if (const auto sign = joints.first_in(text); sign != std::string_view::npos && sign > 2 && sign + 3 < text.size()) {
    size = 1;
    return sign;
  }
  std::size_t at = std::string_view::npos;  // the space before the word
  for (std::size_t end = 0; end < text.size(); ++end) {
    if (text[end] != ' ') continue;
    const auto space = std::exchange(at, end);
    if (space == std::string_view::npos || end - space > 4) continue;
    const auto word = text.substr(space + 1, end - space - 1);
    if (std::find(and_words_.begin(), and_words_.end(), word) == and_words_.end()) continue;
    size = end - space;
    return space;
  }
  return std::string_view::npos;
}

// The section of both parts: one that reads the same, or the talk of what is planned and decided.
std::int32_t Cutter::section_of_joined(std::string_view text) {
  if (text.size() > longest_joined || text.size() < 7 || stops.first_in(text) != std::string_view::npos) return -1;
  std::size_t size = 0;
  const auto at = find_joint(text, size);
  if (at == std::string_view::npos) return -1;
  const auto* left = meaning_of(layout::trim(text.substr(0, at)));
  if (!left) return -1;
  const auto first = *left;
  const auto* right = meaning_of(layout::trim(text.substr(at + size)));
  if (!right) return -1;
  const auto says_when = [&](const Meaning& meaning) {
    if (meaning.label < 0) return false;
    const auto field = grammar_.labels[static_cast<std::size_t>(meaning.label)].field;
    return field == Field::date || field == Field::time || field == Field::start || field == Field::location;
  };
  if (topics_seen_ == 0 && says_when(first) && says_when(*right)) return section_named("logistics");
  const auto* one = rule(first.section);
  const auto* other = rule(right->section);
  if (!one || !other) return -1;
  const auto talks = [](const SectionRule& known) { return known.reads == Reads::items && !known.is_item; };
  // "Topics and key points", "Sujets abordés & résumé": the second says how the talk is told.
  if (talks(*one) && !one->labels_only && other->name == "note-mark") return first.section;
  if (one->labels_only || other->labels_only) return -1;
  if (first.section == right->section) return first.section;
  const bool are_same = one->reads == other->reads && one->reads != Reads::attendees && one->reads != Reads::nothing && !one->is_item && !other->is_item;
  if (are_same) return first.section;
  const auto goes_with_talk = [](const SectionRule& known) { return known.reads == Reads::agenda || known.reads == Reads::decisions; };
  if (talks(*one) && goes_with_talk(*other)) return first.section;
  return talks(*other) && goes_with_talk(*one) ? right->section : -1;
}

}  // namespace minuter::sections
