// "For: 9", "Against: 2", "Abstentions: 1", a line or a bullet each: the vote on what stands above them.
#include <algorithm>
#include <charconv>

#include "grammar/fold.hpp"
#include "readers/decisions_by_place.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"
#include "readers/vote_counts.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

struct Counted {
  std::string_view kind;  // for, against, abstain
  std::int32_t number = 0;
};

struct Tally {
  std::int32_t votes_for = -1;  // -1: not printed
  std::int32_t against = -1;
  std::int32_t abstain = -1;
  std::size_t lines = 0;
  std::uint32_t first_block = 0;
  std::uint32_t last_block = 0;
  std::string_view first;
  std::string_view last;
};

constexpr std::size_t longest_line = 48;

// "Votes in favour: 9"; an empty kind: it counts nothing.
Counted counted_in(const Reading& reading, std::string_view line, std::size_t least_label = 3) {
  line = tidy(line);
  if (line.size() < 5 || line.size() > longest_line) return {};
  static constexpr records::CharSet signs(":=");
  const auto cut = signs.first_in(line);
  if (cut == std::string_view::npos || cut < least_label) return {};
  auto value = trim(line.substr(cut + 1));
  Counted out;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), out.number);
  const auto& words = reading.grammar.words;
  if (problem != std::errc{}) {
    if (value.empty() || !words.has(Words::nobody, fold_key(value))) return {};
  } else if (!trim(value.substr(static_cast<std::size_t>(end - value.data()))).empty() || out.number < 0 || out.number > 9999) {
    return {};
  }
  const auto key = fold_key(line.substr(0, cut));
  const std::string_view label = key;
  if (const auto* whole = words.find(Words::vote, label)) {
    out.kind = whole->value;
    return out;
  }
  if (std::count(label.begin(), label.end(), ' ') > 3) return {};
  for (std::size_t at = 0; at < label.size();) {
    const auto stop = std::min(label.find(' ', at), label.size());
    if (const auto* word = words.find(Words::vote, label.substr(at, stop - at))) out.kind = word->value;
    at = stop + 1;
  }
  return out;
}

// What is put to the vote in the paragraph above the counts: what it quotes, what it asks, or what it says last.
std::string_view motion_in(const Reading& reading, std::string_view text) {
  text = tidy(text);
  static constexpr std::pair<std::string_view, std::string_view> quotes[] = {
      {"\"", "\""}, {"\xE2\x80\x9E", "\xE2\x80\x9C"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xC2\xAB", "\xC2\xBB"}};
  for (const auto& [opens, closes] : quotes) {
    const auto begin = text.find(opens);
    if (begin == std::string_view::npos) continue;
    const auto end = text.find(closes, begin + opens.size());
    if (end == std::string_view::npos || end < begin + 24) continue;
    return trim(text.substr(begin + opens.size(), end - begin - opens.size()));
  }
  std::vector<std::string_view> sentences;
  split_sentences(text, reading.grammar.words, sentences);
  const auto asked = std::find_if(sentences.begin(), sentences.end(), [](std::string_view one) { return one.ends_with('?') && one.size() > 12; });
  if (asked != sentences.end()) return *asked;
  while (sentences.size() > 1 && sentences.back().ends_with(':') && sentences.back().size() < 24) sentences.pop_back();
  return sentences.empty() ? std::string_view{} : tidy(sentences.back());
}

void give(Reading& reading, const DecisionsByPlace& decisions, const Tally& tally) {
  if (tally.lines < 2 || tally.votes_for < 0 || (tally.against < 0 && tally.abstain < 0) || tally.first_block == 0) return;
  const auto& blocks = reading.layout.blocks;
  const auto section = reading.sections.of_block[tally.first_block];
  const auto item = reading.item_of_section[section];
  auto above = tally.first_block - 1;
  // "Vote:" alone announces the counts.
  if (blocks[above].kind == BlockKind::paragraph && blocks[above].text.size() < 24 && above > 0 && reading.view(blocks[above].text).ends_with(':')) --above;
  const auto begin = blocks[above].span.begin;
  const auto behind = std::min<std::size_t>(tally.last_block + 2, blocks.size()) - 1;
  auto& list = reading.minutes.decisions;
  const auto id = reading.rule_id("vote-counts");
  Decision* known = nullptr;
  for (auto at = decisions.from(begin); at != decisions.all().end() && at->first < blocks[behind].span.end && !known; ++at)
    if (list[at->second].item == item) known = &list[at->second];
  Decision made;
  auto* decision = known ? known : &made;
  if (decision->votes_for.is_there() || decision->votes_against.is_there()) return;
  const auto span = cover(span_of(reading, tally.first), span_of(reading, tally.last));
  const auto count = [&](Count& into, std::int32_t number) {
    if (number < 0 || into.is_there()) return;
    into.value = number;
    into.origin.span = span;
    into.origin.rule = id;
  };
  count(decision->votes_for, tally.votes_for);
  count(decision->votes_against, tally.against);
  count(decision->votes_abstain, tally.abstain);
  if (!decision->outcome.is_there() || decision->outcome.value == "agreed") {
    const auto next = behind > tally.last_block ? reading.view(blocks[behind].text) : std::string_view{};
    const auto* printed = next.size() < 60 ? reading.grammar.words.find(Words::outcome, fold_key(next)) : nullptr;
    const auto& counted = tally.votes_for > std::max(tally.against, 0) ? "carried" : "failed";
    decision->outcome = printed && printed->value != "agreed" ? make_value(reading, std::string(printed->value), next, id)
                                                              : make_value(reading, counted, tally.first, id);
    if (printed) reading.mark(static_cast<std::uint32_t>(behind), id);
  }
  for (auto b = tally.first_block; b <= tally.last_block; ++b) reading.mark(b, id);
  if (decision != &made) return;
  const auto& told = blocks[above];
  if (told.kind == BlockKind::paragraph || (told.kind == BlockKind::list_item && reading.sections.list[section].opener != above)) {
    fill(reading, made, Field::text, motion_in(reading, reading.view(told.text)), id);
  } else if (item >= 0 && reading.sections.list[section].opener == above) {
    made.text = reading.minutes.items[static_cast<std::size_t>(item)].title;
  }
  if (!made.text.is_there() || made.text.value.size() < 8 || made.text.value.size() > 500) return;
  made.span = cover({begin, blocks[above].span.end}, span);
  made.item = item;
  reading.mark(above, id);
  list.push_back(std::move(made));
}

}  // namespace

bool is_vote_count(const Reading& reading, std::string_view line) { return !counted_in(reading, line, 2).kind.empty(); }

void read_vote_counts(Reading& reading) {
  const auto& layout = reading.layout;
  const DecisionsByPlace decisions(reading.minutes.decisions);
  Tally tally;
  const auto take = [&](std::uint32_t block, std::string_view line) {
    const auto counted = counted_in(reading, line);
    auto* number = counted.kind == "for" ? &tally.votes_for : counted.kind == "against" ? &tally.against : counted.kind == "abstain" ? &tally.abstain : nullptr;
    if (!number || *number >= 0) {
      give(reading, decisions, tally);
      tally = {};
      if (!number) return;
      number = counted.kind == "for" ? &tally.votes_for : counted.kind == "against" ? &tally.against : &tally.abstain;
    }
    if (tally.lines++ == 0) {
      tally.first_block = block;
      tally.first = line;
    }
    tally.last_block = block;
    tally.last = line;
    *number = counted.number;
  };
  for (std::uint32_t b = 0; b < layout.blocks.size(); ++b) {
    const auto& block = layout.blocks[b];
    const bool is_text = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    if (!is_text || block.text.size() > longest_line * 4) {
      if (tally.lines > 0) take(b, {});
      continue;
    }
    for (std::string_view rest = layout.view(block.text); !rest.empty();) {
      const auto line = rest.substr(0, rest.find('\n'));
      if (tally.lines > 0 || line.size() <= longest_line) take(b, line);
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }
  give(reading, decisions, tally);
}

}  // namespace minuter::readers
