#include "grammar/grammar.hpp"

#include <algorithm>
#include <bit>

#include "grammar/fold.hpp"
#include "grammar/hash.hpp"

namespace minuter {

void MeaningTable::clear(std::size_t expected_keys) {
  keys_.clear();
  starts_ = {};
  keys_.reserve(expected_keys * 16);
  slots_.assign(std::bit_ceil(expected_keys * 2 + 8), Slot());
  count_ = 0;
}

// Where the key is, or the free slot where it belongs.
std::size_t MeaningTable::slot_of(std::string_view key) const noexcept {
  std::size_t at = hash_of(key) & (slots_.size() - 1);
  while (slots_[at].size != 0 &&
         std::string_view(keys_).substr(slots_[at].begin, slots_[at].size) != key) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

void MeaningTable::grow() {
  std::vector<Slot> old(std::max<std::size_t>(8, slots_.size() * 2));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.size == 0) continue;
    slots_[slot_of(std::string_view(keys_).substr(slot.begin, slot.size))] = slot;
  }
}

Meaning& MeaningTable::at(std::string_view folded_key) {
  if ((count_ + 1) * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(folded_key)];
  if (slot.size == 0) {
    slot.begin = static_cast<std::uint32_t>(keys_.size());
    slot.size = static_cast<std::uint32_t>(folded_key.size());
    keys_ += folded_key;
    starts_.add(hash_of_first_word(folded_key));
    ++count_;
  }
  return slot.meaning;
}

const Meaning* MeaningTable::find(std::string_view folded_key) const noexcept {
  if (slots_.empty() || folded_key.empty()) return nullptr;
  const Slot& slot = slots_[slot_of(folded_key)];
  return slot.size == 0 ? nullptr : &slot.meaning;
}

bool MeaningTable::may_begin(std::string_view text) const noexcept {
  // A key has none of what stands around it; ":x:" stands for a sign.
  while (!text.empty() && text.front() != ':' && is_outside_keys(text.front())) text.remove_prefix(1);
  // "m i n u t e s" is one word.
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (text.size() < 2 || !is_plain(text[0]) || !is_plain(text[1])) return true;
  return starts_.may_have(hash_of_first_word(text));
}

const Meaning* Grammar::meaning_of_printed(std::string_view text) const {
  return meanings.may_begin(text) ? meaning_of(fold_key(text)) : nullptr;
}

const Meaning* Grammar::meaning_of(std::string_view folded_key) const {
  const Meaning* found = meanings.find(folded_key);
  if (found || folded_key.find('\xC3') == std::string_view::npos || folded_key.size() > 120) return found;
  std::string plain;
  return without_marks_into(folded_key, plain) ? meanings.find(plain) : nullptr;
}

void finish(Grammar& grammar) {
  std::size_t keys = 0;
  for (const SectionRule& section : grammar.sections) keys += section.headings.size();
  for (const LabelRule& label : grammar.labels) keys += label.labels.size();
  grammar.meanings.clear(keys);
  for (std::size_t i = 0; i < grammar.sections.size(); ++i) {
    for (const std::string& key : grammar.sections[i].headings) {
      Meaning& meaning = grammar.meanings.at(key);
      if (meaning.section < 0) meaning.section = static_cast<std::int32_t>(i);
    }
  }
  for (std::size_t i = 0; i < grammar.labels.size(); ++i) {
    for (const std::string& key : grammar.labels[i].labels) {
      Meaning& meaning = grammar.meanings.at(key);
      if (meaning.label < 0) meaning.label = static_cast<std::int32_t>(i);
    }
  }
  // Without their marks keys mean the same, where nothing else stands under that name.
  const auto add_plain = [&grammar](const std::string& key) {
    std::string plain;
    if (!without_marks_into(key, plain)) return;
    const Meaning meaning = *grammar.meanings.find(key);
    Meaning& other = grammar.meanings.at(plain);
    if (other.section < 0 && other.label < 0) other = meaning;
  };
  for (const SectionRule& section : grammar.sections) std::for_each(section.headings.begin(), section.headings.end(), add_plain);
  for (const LabelRule& label : grammar.labels) std::for_each(label.labels.begin(), label.labels.end(), add_plain);
  std::stable_sort(grammar.rules.begin(), grammar.rules.end(),
                   [](const TextRule& a, const TextRule& b) { return a.priority > b.priority; });

  grammar.rule_literals = Literals();
  grammar.preamble_literals = Literals();
  grammar.rules_anywhere.clear();
  for (std::size_t i = 0; i < grammar.rules.size(); ++i) {
    const std::vector<Literal>& literals = grammar.rules[i].match.required();
    const auto id = static_cast<std::uint32_t>(i);
    Literals& table = grammar.rules[i].is_for_preamble() ? grammar.preamble_literals : grammar.rule_literals;
    for (const Literal& literal : literals) table.add(literal, id);
    if (literals.empty()) grammar.rules_anywhere.push_back(id);
  }
  grammar.rule_literals.finish();
  grammar.preamble_literals.finish();

  grammar.heading_patterns.clear();
  grammar.heading_literals = Literals();
  grammar.headings_anywhere.clear();
  for (std::size_t s = 0; s < grammar.sections.size(); ++s) {
    for (std::size_t p = 0; p < grammar.sections[s].patterns.size(); ++p) {
      const auto id = static_cast<std::uint32_t>(grammar.heading_patterns.size());
      grammar.heading_patterns.push_back({static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(p)});
      const std::vector<Literal>& literals = grammar.sections[s].patterns[p].required();
      for (const Literal& literal : literals) grammar.heading_literals.add(literal, id);
      if (literals.empty()) grammar.headings_anywhere.push_back(id);
    }
  }
  grammar.heading_literals.finish();
}

}  // namespace minuter
