// Decisions: what stands behind "RESOLVED:", "Decision:", "AGREED:", and lists under such headings.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/decisions_tables.hpp"
#include "readers/own_lines.hpp"
#include "readers/reading.hpp"
#include "readers/results.hpp"
#include "readers/vote_counts.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {

using layout::BlockKind;

// "Documents" over "fix the plan", "Meetings" over "every two weeks": the outer entries of the list only
// group the decisions.
static bool only_groups(const Part& part, std::uint8_t least) {
  const auto& reading = part.reading;
  std::size_t groups = 0;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::list_item || block.level > least || reading.blocks[b] == part.section.opener) continue;
    const auto text = reading.view(block.text);
    const bool has_inner = b + 1 < reading.block_starts[part.index + 1] && reading.block(reading.blocks[b + 1]).kind == BlockKind::list_item &&
                           reading.block(reading.blocks[b + 1]).level > least;
    if (!has_inner || text.size() > 40 || std::count(text.begin(), text.end(), ' ') > 3 || text.ends_with('.')) return false;
    ++groups;
  }
  return groups > 0;
}

// "Sell the boat. ACTION: Ada to find a buyer": the decision ends before the mark of a task.
static std::string_view before_task(const Grammar& grammar, std::string_view text) {
  constexpr std::size_t least = 8;
  constexpr int most_words = 2;
  for (auto colon = text.find(": "); colon != std::string_view::npos; colon = text.find(": ", colon + 1)) {
    auto begin = colon;
    for (int word = 0; word < most_words; ++word) {
      begin = text.substr(0, begin).find_last_of(" ([");
      if (begin == std::string_view::npos || begin < least) break;
      if (begin + 1 + sections::task_mark_at_start(grammar, text.substr(begin + 1, colon - begin - 1)) != colon) continue;
      auto before = trim(text.substr(0, begin));
      while (before.ends_with('(') || before.ends_with('[') || before.ends_with('-') || before.ends_with(';')) before = trim(before.substr(0, before.size() - 1));
      for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94"})
        if (before.ends_with(dash)) before = trim(before.substr(0, before.size() - dash.size()));
      return before;
    }
  }
  return text;
}

bool read_decision_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                         std::string_view text, Decision& decision) {
  text = tidy(text);
  if (text.empty() || is_placeholder(text) || is_skipped(rule, text)) return false;
  if (reading.grammar.words.has(Words::nobody, fold_key(text)) || is_vote_count(reading, text)) return false;
  // "(5 min)" behind a label is how long it took.
  if (text.front() == '(' && text.find(')') != std::string_view::npos && text.size() < 24) return false;
  std::vector<Captured> captured;
  if (match_entry(rule, text, captured)) {
    for (const auto& [field, value] : captured) {
      if (field == Field::text) text = value;
      else fill(reading, decision, field, value, rule_id);
    }
  }
  Result result;
  // "Outcome: passed" is no decision by itself.
  if (is_result(reading.grammar.words, text, result)) return false;
  result = {};
  text = peel_result(reading.grammar.words, before_task(reading.grammar, text), result);
  text = peel_how(reading.grammar.words, text, result);
  fill(reading, decision, Field::text, text, rule_id);
  give_result(reading, result, decision, rule_id);
  for (const auto& constant : rule.set) set(decision, constant, rule_id);
  // "The Board agreed that ..." in a list of decisions says so itself.
  if (!decision.outcome.is_there() && rule.set.empty()) {
    std::size_t begin = 0;
    std::string key;
    for (int words = 0; words < 7 && begin < text.size(); ++words) {
      const auto end = std::min(text.find(' ', begin), text.size());
      key.clear();
      fold_key_into(text.substr(begin, end - begin), key);
      if (const auto* outcome = reading.grammar.words.find(Words::outcome, key); words > 0 && outcome && outcome->value == "agreed") {
        decision.outcome = make_value(reading, "agreed", text.substr(begin, end - begin), rule_id);
        break;
      }
      begin = end + 1;
    }
  }
  return decision.text.is_there();
}

void read_decisions(Part& part) {
  auto& reading = part.reading;
  const auto keep = [&](std::string_view text, Span span) {
    Decision decision;
    if (!read_decision_entry(reading, part.rule, part.rule_id, text, decision)) return false;
    // "Decision (5-2-1): ...", "Beschluss (einstimmig): ..."
    if (const auto mark = reading.view(part.section.title); part.section.opened == sections::Opened::label && mark.ends_with(')')) {
      const auto told = mark.substr(mark.rfind('(') + 1);
      Result how;
      if (is_result(reading.grammar.words, told.substr(0, told.size() - 1), how)) {
        if (decision.outcome.origin.span.is_empty()) decision.outcome = {};
        give_result(reading, how, decision, part.rule_id);
      }
    }
    // "Resolution #3: ..."
    const auto label = reading.view(part.section.title);
    if (const auto mark = label.rfind('#'); part.section.opened == sections::Opened::label && mark != std::string_view::npos &&
        mark + 1 < label.size() && label.find_first_not_of("0123456789", mark + 1) == std::string_view::npos)
      fill(reading, decision, Field::id, label.substr(mark), part.rule_id);
    // "Beschluss 2031/07: ..."
    if (const auto word = label.substr(label.rfind(' ') + 1); part.section.opened == sections::Opened::label && word.size() < label.size() &&
        word.find_first_not_of("0123456789/-") == std::string_view::npos && word.front() != '-' && word.find_first_of("/-") != std::string_view::npos)
      fill(reading, decision, Field::id, word, part.rule_id);
    // "AGREED: ..." prints the outcome, which votes behind it do not change.
    if (part.section.opened == sections::Opened::label && fold_key(label) == decision.outcome.value)
      decision.outcome.origin.span = reading.layout.span_of(part.section.title);
    decision.span = span;
    decision.item = part.item;
    reading.minutes.decisions.push_back(std::move(decision));
    return true;
  };
  if (!part.section.body.is_empty()) {
    // Several may stand on one line: "RESOLVED: • That ... • That ...".
    static constexpr std::string_view bullet = "\xE2\x80\xA2";
    auto rest = reading.view(part.section.body);
    while (!rest.empty()) {
      const auto at = rest.find(bullet);
      const auto one = trim(rest.substr(0, at));
      if (!one.empty()) keep(one, at == std::string_view::npos && one.data() == reading.view(part.section.body).data()
                                      ? reading.block(part.section.opener).span : span_of(reading, one));
      if (at == std::string_view::npos) break;
      rest.remove_prefix(at + bullet.size());
    }
    reading.mark(part.section.opener, part.rule_id);
  }
  std::uint8_t least = 255;
  std::size_t items = 0;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::list_item) continue;
    ++items;
    if (reading.blocks[b] != part.section.opener) least = std::min(least, block.level);
  }
  const bool has_groups = items > 1 && only_groups(part, least);
  const bool inside_text = part.section.opened == sections::Opened::label ||
                           (part.section.opener != sections::no_block &&
                            reading.block(part.section.opener).heading == layout::HeadingStyle::bold);
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind == BlockKind::table) {
      read_decision_table(part, index, reading.layout.tables[block.table]);
      continue;
    }
    if (block.kind == BlockKind::list_item) {
      if (has_groups ? block.level != least + 1 : block.level > least) continue;  // a note on the decision above is in no record
      auto text = reading.view(block.text);
      if (block.is_all_bold || (!block.label.is_empty() && block.body.is_empty())) text = tidy(text);
      if (keep(text, block.span)) reading.mark(index, part.rule_id);
      continue;
    }
    // "RESOLVED:" above a paragraph and its list: the list is part of that one.
    const bool heads_list = inside_text && b + 1 < reading.block_starts[part.index + 1] && block.kind == BlockKind::paragraph &&
                            !reading.view(block.text).empty() && reading.view(block.text).back() == ':';
    if (heads_list && keep(reading.view(block.text), block.span)) {
      for (; b < reading.block_starts[part.index + 1]; ++b) reading.mark(reading.blocks[b], part.rule_id);
      break;
    }
    if (block.kind != BlockKind::paragraph || items > 0) continue;
    // "Decisions:" over a line for each, without bullets
    const bool is_list = part.rule.name == "decisions" && part.section.body.is_empty();
    if (const auto lines = is_list ? own_lines(reading, block) : std::vector<std::string_view>{}; !lines.empty()) {
      for (const auto line : lines) keep(line, span_of(reading, line));
      reading.mark(index, part.rule_id);
      if (inside_text) break;
      continue;
    }
    // Behind "RESOLVED:" alone on its line one paragraph is the decision; under a heading each is.
    if (keep(reading.view(block.text), block.span)) reading.mark(index, part.rule_id);
    if (!inside_text) continue;
    const bool goes_on = is_list && block.line_count == 1 && b + 1 < reading.block_starts[part.index + 1] &&
                         reading.block(reading.blocks[b + 1]).blank_before == 0;
    if (!goes_on) break;
  }
}

}  // namespace minuter::readers
