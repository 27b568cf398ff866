#include "sections/choose_grammar.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "grammar/grammar_set.hpp"

namespace minuter::sections {
namespace {

using layout::BlockKind;

constexpr std::string_view floor_grammar = "english";
constexpr std::size_t most_times = 5;   // evidence that comes again says little more
constexpr std::size_t most_tries = 40;  // of one pattern in one document

double worth(double weight, std::size_t times) {
  if (times == 0) return 0;
  return weight * (1.0 + 0.25 * static_cast<double>(std::min(times, most_times) - 1));
}

}  // namespace

GrammarChoice choose_grammar(const layout::Layout& layout, const GrammarSet& grammars, std::string_view named,
                             std::vector<Seen>* seen, std::vector<GrammarChoice>* all_scores) {
  GrammarChoice choice;
  if (!named.empty()) {
    choice.name = named;
    choice.detected = false;
    if (!seen && !all_scores) return choice;
  }
  const auto& table = detection(grammars);
  std::vector<double> scores(table.grammars.size(), 0.0);
  std::vector<std::pair<std::string_view, std::size_t>> headings;

  // Headings and labels.
  std::string key;
  const auto look = [&](layout::Range range) {
    if (range.is_empty() || range.size() > 80) return;
    key.clear();
    fold_key_into(layout.view(range), key);
    const auto found = table.headings.find(key);
    if (found == table.headings.end()) return;
    for (auto& [name, times] : headings) {
      if (name == found->first) {
        ++times;
        return;
      }
    }
    headings.emplace_back(found->first, 1);
  };
  for (const auto& block : layout.blocks) {
    if (block.kind == BlockKind::heading || block.heading != layout::HeadingStyle::none ||
        (block.kind == BlockKind::list_item && !block.number.is_empty()))
      look(block.text);
    if (!block.label.is_empty()) look(block.label);
  }
  for (const auto& [name, times] : headings) {
    for (const auto& [grammar, weight] : table.headings.find(name)->second) {
      scores[grammar] += worth(weight, times);
      if (seen) seen->push_back({table.grammars[grammar], "heading '" + std::string(name) + "'", weight, times});
    }
  }

  // Patterns, where their literals stand.
  std::vector<std::size_t> times(table.patterns.size(), 0);
  std::vector<std::size_t> tries(table.patterns.size(), 0);
  std::vector<std::uint32_t> last_block(table.patterns.size(), ~std::uint32_t{0});
  Match match;
  const auto run = [&](std::uint32_t pattern, std::uint32_t block, std::size_t from, std::size_t last_start) {
    if (last_block[pattern] == block || times[pattern] >= most_times || tries[pattern] >= most_tries) return;
    ++tries[pattern];
    const auto text = layout.view(layout.blocks[block].text);
    if (table.patterns[pattern].pattern.find_between(text, from, last_start, match) != Found::yes) return;
    last_block[pattern] = block;
    ++times[pattern];
  };
  std::vector<std::size_t> leads(table.patterns.size());
  for (std::size_t p = 0; p < leads.size(); ++p) leads[p] = table.patterns[p].pattern.lead();
  const auto blocks = static_cast<std::uint32_t>(layout.blocks.size());
  for (std::uint32_t b = 0; b < blocks; ++b) {
    const layout::Range text = layout.blocks[b].text;
    table.literals.scan(layout.text, text.begin, text.end, [&](const Literals::Hit& hit) {
      if (times[hit.id] >= most_times) return;
      const std::size_t place = hit.begin - text.begin;
      run(hit.id, b, place > leads[hit.id] ? place - leads[hit.id] : 0, place);
    });
  }
  for (const auto pattern : table.anywhere)
    for (std::uint32_t b = 0; b < std::min<std::uint32_t>(blocks, 60); ++b) run(pattern, b, 0, layout.blocks[b].text.size());
  for (std::size_t p = 0; p < table.patterns.size(); ++p) {
    if (times[p] == 0) continue;
    const auto& evidence = table.patterns[p];
    scores[evidence.grammar] += worth(evidence.weight, times[p]);
    if (seen) seen->push_back({table.grammars[evidence.grammar], "pattern " + std::string(evidence.pattern.text()), evidence.weight, times[p]});
  }

  std::size_t best = scores.size();
  for (std::size_t g = 0; g < scores.size(); ++g)
    if (scores[g] > 0 && (best == scores.size() || scores[g] > scores[best])) best = g;
  if (all_scores) {
    for (std::size_t g = 0; g < scores.size(); ++g)
      if (scores[g] > 0) all_scores->push_back({table.grammars[g], scores[g], true});
    std::stable_sort(all_scores->begin(), all_scores->end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
  }
  if (!choice.detected) return choice;
  if (best == scores.size()) {
    choice.name = floor_grammar;
    return choice;
  }
  choice.name = table.grammars[best];
  choice.score = scores[best];
  return choice;
}

}  // namespace minuter::sections
