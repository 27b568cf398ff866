#include "grammar/grammar.hpp"

#include <algorithm>

namespace minuter {

void finish(Grammar& grammar) {
  grammar.meanings.clear();
  std::size_t keys = 0;
  for (const SectionRule& section : grammar.sections) keys += section.headings.size();
  for (const LabelRule& label : grammar.labels) keys += label.labels.size();
  grammar.meanings.reserve(keys);
  for (std::size_t i = 0; i < grammar.sections.size(); ++i) {
    for (const std::string& key : grammar.sections[i].headings) {
      Meaning& meaning = grammar.meanings[key];
      if (meaning.section < 0) meaning.section = static_cast<std::int32_t>(i);
    }
  }
  for (std::size_t i = 0; i < grammar.labels.size(); ++i) {
    for (const std::string& key : grammar.labels[i].labels) {
      Meaning& meaning = grammar.meanings[key];
      if (meaning.label < 0) meaning.label = static_cast<std::int32_t>(i);
    }
  }
  std::stable_sort(grammar.rules.begin(), grammar.rules.end(),
                   [](const TextRule& a, const TextRule& b) { return a.priority > b.priority; });
}

}  // namespace minuter
