// Marks that give somebody the sentence before them: "Action: AP" behind what was said, initials in a column
// at the right margin.
#include "readers/actions.hpp"

#include <algorithm>
#include <cstdlib>

#include "grammar/fold.hpp"
#include "readers/sentences.hpp"

namespace minuter::readers {

bool read_owner_mark(Reading& reading, std::uint16_t rule_id, std::string_view mark, std::string_view owners, Action& action) {
  const auto& blocks = reading.layout.blocks;
  const auto at = reading.layout.range_of(mark).begin;
  auto block = std::upper_bound(blocks.begin(), blocks.end(), at, [](std::uint32_t place, const layout::Block& one) { return place < one.text.begin; });
  if (block == blocks.begin()) return false;
  --block;
  if (block->kind == BlockKind::table) return false;
  // What stands before the mark in its own paragraph, else the paragraph above it.
  auto told = trim(reading.view({block->text.begin, std::max(at, block->text.begin)}));
  // Each mark of a long text looks back no further than this.
  constexpr std::size_t longest_told = 4000;
  if (told.size() > longest_told) told.remove_prefix(std::min(told.size(), told.find(' ', told.size() - longest_told)));
  while (!told.empty() && (told.back() == '(' || told.back() == '[' || told.back() == '*' || told.back() == ' ')) told.remove_suffix(1);
  if (told.empty()) {
    if (block == blocks.begin()) return false;
    --block;
    if (block->kind != BlockKind::paragraph && block->kind != BlockKind::list_item) return false;
    told = reading.view(block->text);
    for (auto& known : reading.minutes.actions)
      if (known.span.begin >= block->span.begin && known.span.begin < block->span.end) {
        if (known.owners.empty()) fill(reading, known, Field::owners, owners, rule_id);
        return false;
      }
  }
  std::vector<std::string_view> sentences;
  split_sentences(told, reading.grammar.words, sentences);
  if (sentences.empty() || sentences.back().size() < 8) return false;
  fill(reading, action, Field::owners, owners, rule_id);
  const auto text = tidy(without_owner(reading, sentences.back(), owners));
  if (const auto due = due_in(reading, text); !due.empty() && !action.due.is_there()) fill(reading, action, Field::due, without_lead(reading, due), rule_id);
  fill(reading, action, Field::text, text, rule_id);
  return action.text.is_there();
}

bool is_owner_mark(Reading& reading, std::string_view text) {
  text = tidy(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ']')) text.remove_suffix(1);
  return !text.empty() && are_only_owners(reading, text);
}

bool is_name_alone(Reading& reading, std::string_view text) {
  text = tidy(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ']')) text.remove_suffix(1);
  const auto& words = reading.grammar.words;
  return text.size() <= 60 && all_owners(reading, text, [&](std::string_view one) {
    const auto key = fold_key(one);
    return one.front() >= 'A' && one.front() <= 'Z' && !words.has(Words::task_verb, key) && !words.has(Words::not_a_name, key) &&
           std::count(one.begin(), one.end(), ' ') <= 1 && records::looks_like_name(one, words);
  });
}

namespace {

constexpr std::uint16_t far_right = 45;  // columns

// Without a title the column at the margin is told by its entries: owners, and "Noted".
bool has_owners_in_margin(Reading& reading) {
  std::size_t entries = 0;
  std::size_t owners = 0;
  for (const auto& block : reading.layout.blocks) {
    if (!block.is_margin || block.text.size() > 48) continue;
    const auto text = trim(reading.view(block.text));
    if (reading.grammar.words.has(Words::outcome, fold_key(text))) continue;
    ++entries;
    owners += are_owners(reading, text);
  }
  return owners >= 2 && owners * 2 >= entries;
}

// "ACTION" over the column. Any other section that the text heads: no entry of the column either.
enum class MarginTitle : std::uint8_t { none, tasks, other };

MarginTitle margin_title(const Reading& reading, std::string_view text) {
  const auto* meaning = reading.grammar.meaning_of(fold_key(text));
  if (!meaning || meaning->section < 0) return MarginTitle::none;
  const auto& section = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
  return section.reads == Reads::actions || section.name == "business" ? MarginTitle::tasks : MarginTitle::other;
}

// The task of `owners`, who stand in block `b` at the margin, is the last sentence of the paragraph beside them.
void read_beside_margin(Reading& reading, std::uint32_t b, std::string_view owners) {
  const auto& blocks = reading.layout.blocks;
  // Several may stand beside one paragraph.
  auto above = b - 1;
  while (above > 0 && blocks[above].indent >= far_right) --above;
  const auto& told = blocks[above];
  if (told.kind != BlockKind::paragraph && told.kind != BlockKind::list_item) return;
  std::vector<std::string_view> sentences;
  split_sentences(reading.view(told.text), reading.grammar.words, sentences);
  if (sentences.empty() || sentences.back().size() < 8) return;
  const auto id = reading.rule_id("actions");
  auto& actions = reading.minutes.actions;
  if (above + 1 < b && !actions.empty() && actions.back().span.end == told.span.end) {
    fill(reading, actions.back(), Field::owners, owners, id);
  } else {
    Action action;
    fill(reading, action, Field::text, tidy(without_owner(reading, sentences.back(), owners)), id);
    fill(reading, action, Field::owners, owners, id);
    if (!action.text.is_there()) return;
    action.span = {span_of(reading, sentences.back()).begin, told.span.end};
    action.item = reading.item_of_section[reading.sections.of_block[above]];
    actions.push_back(std::move(action));
  }
  reading.mark(b, id);
}

}  // namespace

// Initials at the right margin, behind the paragraph that gives them a task: its last sentence.
void read_margin(Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  const auto& sections = reading.grammar.sections;
  const bool has_tasks = std::any_of(sections.begin(), sections.end(), [](const auto& one) { return one.name == "actions"; });
  const bool has_owners = has_owners_in_margin(reading);
  std::int32_t column = -1;  // of the title
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const auto& block = blocks[b];
    if (block.kind != BlockKind::paragraph || block.indent < far_right || block.line_count > 1) continue;
    const auto text = trim(reading.view(block.text));
    if (text.size() < 2 || text.size() > (block.is_margin ? 48U : 24U)) continue;
    const auto title = margin_title(reading, text);
    if (title == MarginTitle::tasks) {
      column = block.indent;
      reading.mark(b, reading.rule_id("actions"), Use::ignored);
    }
    if (title != MarginTitle::none) continue;
    const bool is_below_title = column >= 0 && has_tasks && std::abs(column - static_cast<std::int32_t>(block.indent)) <= 12;
    if ((is_below_title || (has_owners && block.is_margin)) && b > 0 && are_owners(reading, text)) read_beside_margin(reading, b, text);
  }
}

}  // namespace minuter::readers
