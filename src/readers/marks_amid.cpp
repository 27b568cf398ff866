// "It leaks. Decision: mend it", "=> Beschluss: ...": the mark of a decision behind what was said, or behind an arrow.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/decisions_by_place.hpp"
#include "readers/decisions_tables.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

constexpr std::size_t longest_mark = 32;
constexpr std::size_t shortest_text = 12;

// The section whose label the mark is, if it reads decisions; null: it is none. "Decisions", over a list, is no mark.
const SectionRule* marked(const Reading& reading, std::string_view mark) {
  while (!mark.empty() && mark.find_first_of("=->*#\xE2") == 0) mark = trim(mark.substr(mark.front() == '\xE2' ? std::min<std::size_t>(3, mark.size()) : 1));
  if (mark.size() < 4 || mark.size() > longest_mark) return nullptr;
  const auto* meaning = reading.grammar.meaning_of_printed(mark);
  if (!meaning || meaning->section < 0) return nullptr;
  const auto& rule = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  return rule.reads == Reads::decisions && rule.name != "decisions" && rule.name != "conclusion-mark" ? &rule : nullptr;
}

bool is_told(std::string_view text) {
  return text.size() >= shortest_text && std::count(text.begin(), text.end(), ' ') > 1 && !text.ends_with('?') && !text.ends_with(':');
}

}  // namespace

void read_marks_amid(Reading& reading) {
  const auto& layout = reading.layout;
  if (layout.text.find(':') == std::string_view::npos) return;
  const DecisionsByPlace decisions(reading.minutes.decisions);
  std::vector<std::string_view> sentences;
  for (std::uint32_t b = 0; b < layout.blocks.size(); ++b) {
    const auto& block = layout.blocks[b];
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
    const auto& section = reading.sections.list[reading.sections.of_block[b]];
    const auto* known = reading.rule_of(section);
    if (known ? known->reads != Reads::nothing && known->reads != Reads::items && known->reads != Reads::actions : !section.is_topic) continue;
    const auto text = layout.view(block.text);
    if (text.find(": ") == std::string_view::npos) continue;
    const auto own = decisions.from(block.span.begin);
    const auto is_read = [&](const Span& place) {
      for (auto at = own; at != decisions.all().end() && at->first < block.span.end; ++at)
        if (const auto& span = reading.minutes.decisions[at->second].span; span.begin < place.end && place.begin < span.end) return true;
      return false;
    };
    sentences.clear();
    split_sentences(text, reading.grammar.words, sentences);
    for (const auto sentence : sentences) {
      const auto colon = sentence.substr(0, longest_mark + 4).find(": ");
      const auto* rule = colon == std::string_view::npos ? nullptr : marked(reading, trim(sentence.substr(0, colon)));
      const auto told = rule ? trim(sentence.substr(colon + 2)) : std::string_view{};
      if (!rule || !is_told(told) || is_read(span_of(reading, sentence))) continue;
      Decision decision;
      const auto id = reading.rule_id("mark-amid");
      if (!read_decision_entry(reading, *rule, id, told, decision)) continue;
      // "Agreed: ..." prints the outcome, which votes behind it do not change.
      const auto mark = trim(sentence.substr(0, colon));
      const auto key = fold_key(mark);
      const auto* printed = reading.grammar.words.find(Words::outcome, key);
      if (printed && printed->value == key && decision.outcome.origin.span.is_empty()) decision.outcome = make_value(reading, std::string(key), mark, id);
      decision.span = span_of(reading, sentence);
      decision.item = reading.item_of_section[reading.sections.of_block[b]];
      reading.mark_part(b, id, layout.range_of(sentence));
      reading.minutes.decisions.push_back(std::move(decision));
    }
  }
}

}  // namespace minuter::readers
