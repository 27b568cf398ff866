// "Chair Penrose: aye" and the others below it, a line each: the roll called over a motion.
#include <algorithm>
#include <iterator>

#include "grammar/fold.hpp"
#include "grammar/printed_key.hpp"
#include "readers/decisions_by_place.hpp"
#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

struct Roll {
  std::int32_t votes_for = 0;
  std::int32_t against = 0;
  std::int32_t abstain = 0;
  std::size_t lines = 0;
  std::uint32_t block = 0;  // of the first line
  std::string_view first;
  std::string_view last;
};

// The vote at the end of "Mr. Quill - Yes"; null: it is no such line.
const Vocabulary::Entry* vote_of(const Reading& reading, std::string_view name, std::string_view vote) {
  while (!vote.empty() && (vote.back() == '.' || vote.back() == ')' || vote.back() == ',' || vote.back() == ';')) vote.remove_suffix(1);
  if (vote.size() < 2 || vote.size() > 10 || !may_be_key(reading.grammar.words, Words::vote, vote)) return nullptr;
  const auto* found = reading.grammar.words.find(Words::vote, fold_key(vote));
  if (!found) return nullptr;
  name = tidy(name);
  name = trim(name.substr(0, name.size() - phrase_at_end(reading.grammar.words, Words::vote_verb, name)));
  if (name.size() < 3 || name.size() > 50 || !(name.front() >= 'A' && name.front() <= 'Z')) return nullptr;
  const auto person = records::read_person(name, reading.grammar.words);
  return records::looks_like_name(person.name, reading.grammar.words) || !person.honorific.empty() ? found : nullptr;
}

const Vocabulary::Entry* vote_in(const Reading& reading, std::string_view line) {
  line = trim(line);
  if (line.size() < 6 || line.size() > 64) return nullptr;
  const auto cut = line.find_last_of(" :-,(\t");
  if (cut == std::string_view::npos || cut == 0) return nullptr;
  return vote_of(reading, line.substr(0, cut), line.substr(cut + 1));
}

// "Member | Yes | No | Abstain" with a mark in one cell of each row; empty: it is no such table.
Roll marks_in(const Reading& reading, const layout::Table& table) {
  constexpr std::size_t longest_mark = 5;
  const auto& words = reading.grammar.words;
  const auto& titles = reading.layout.rows[table.first_row];
  Roll roll;
  std::vector<const Vocabulary::Entry*> votes;
  std::size_t known = 0;
  for (std::size_t c = 0; c < titles.cell_count; ++c) {
    votes.push_back(c == 0 ? nullptr : words.find(Words::vote, fold_key(cell(reading, titles, c))));
    known += votes.back() != nullptr;
  }
  if (known < 2) return {};
  for (std::uint32_t r = 1; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    const Vocabulary::Entry* vote = nullptr;
    for (std::size_t c = 1; c < votes.size() && c < row.cell_count; ++c) {
      const auto mark = trim(cell(reading, row, c));
      if (mark.empty() || !votes[c]) continue;
      if (vote || mark.size() > longest_mark || mark.find_first_of("0123456789") != std::string_view::npos) return {};
      vote = votes[c];
    }
    if (!vote) continue;
    const auto name = cell(reading, row, 0);
    if (name.empty()) return {};
    if (roll.lines++ == 0) roll.first = name;
    roll.last = name;
    roll.votes_for += vote->value == "for";
    roll.against += vote->value == "against";
    roll.abstain += vote->value == "abstain";
  }
  return roll;
}

void give(Reading& reading, const DecisionsByPlace& decisions, const Roll& roll) {
  if (roll.lines < 2 || roll.votes_for + roll.against + roll.abstain < 2) return;
  const auto place = span_of(reading, roll.first).begin;
  const auto item = reading.item_of_section[reading.sections.of_block[roll.block]];
  Decision* last = nullptr;
  // Under a heading of its own, which is no topic, the roll is that of the motion above.
  const auto since = item < 0 ? 0 : reading.minutes.items[static_cast<std::size_t>(item)].span.begin;
  for (auto at = decisions.from(place); at != decisions.all().begin() && !last && std::prev(at)->first >= since; --at) {
    auto& decision = reading.minutes.decisions[std::prev(at)->second];
    if (item < 0 || decision.item == item) last = &decision;
  }
  if (!last || last->votes_for.is_there() || last->votes_against.is_there()) return;
  // What went the other way was another vote.
  if ((last->outcome.value == "carried" && roll.against > roll.votes_for) || (last->outcome.value == "failed" && roll.votes_for > roll.against)) return;
  const auto id = reading.rule_id("vote-lines");
  const auto fill_in = [&](Count& into, std::int32_t number) {
    if (number == 0 || into.is_there()) return;
    into.value = number;
    into.origin.span = cover(span_of(reading, roll.first), span_of(reading, roll.last));
    into.origin.rule = id;
  };
  fill_in(last->votes_for, roll.votes_for);
  fill_in(last->votes_against, roll.against);
  fill_in(last->votes_abstain, roll.abstain);
  if (!last->outcome.is_there() && roll.votes_for != roll.against)
    last->outcome = make_value(reading, roll.votes_for > roll.against ? "carried" : "failed", roll.first, id);
}

}  // namespace

void read_vote_lines(Reading& reading) {
  if (reading.minutes.decisions.empty()) return;
  const auto& layout = reading.layout;
  const DecisionsByPlace decisions(reading.minutes.decisions);
  Roll roll;
  const auto take = [&](std::uint32_t block, std::string_view line, const Vocabulary::Entry* vote) {
    if (!vote) {
      give(reading, decisions, roll);
      roll = {};
      return;
    }
    if (roll.lines++ == 0) {
      roll.block = block;
      roll.first = line;
    }
    roll.last = line;
    roll.votes_for += vote->value == "for";
    roll.against += vote->value == "against";
    roll.abstain += vote->value == "abstain";
    reading.mark(block, reading.rule_id("vote-lines"));
  };
  for (std::uint32_t b = 0; b < layout.blocks.size(); ++b) {
    const auto& block = layout.blocks[b];
    if (block.kind == BlockKind::table) {
      const auto& table = layout.tables[block.table];
      if (auto marked = table.row_count > 2 ? marks_in(reading, table) : Roll{}; marked.lines > 1) {
        take(b, {}, nullptr);
        marked.block = b;
        give(reading, decisions, marked);
        reading.mark(b, reading.rule_id("vote-lines"));
        continue;
      }
      for (std::uint32_t r = 0; r < table.row_count; ++r) {
        const auto& row = layout.rows[table.first_row + r];
        const auto name = cell(reading, row, 0);
        take(b, name, row.cell_count == 2 ? vote_of(reading, name, trim(cell(reading, row, 1))) : nullptr);
      }
      continue;
    }
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) {
      take(b, {}, nullptr);
      continue;
    }
    for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
      const auto line = layout.view(layout.lines[l]);
      take(b, line, vote_in(reading, line));
    }
  }
  give(reading, decisions, roll);
}

}  // namespace minuter::readers
