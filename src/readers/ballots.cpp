// "+1 @ada", "@bo: -1" below what is put to the vote, a line each: signs that are ballots.
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/decisions_by_place.hpp"
#include "readers/motion_beside.hpp"
#include "readers/reading.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

enum class Ballot : std::uint8_t { none, yes, no, abstained };

struct Ballots {
  std::int32_t yes = 0;
  std::int32_t no = 0;
  std::int32_t abstained = 0;
  std::uint32_t first_block = 0;
  std::uint32_t last_block = 0;
  std::string_view first;
  std::string_view last;
  [[nodiscard]] std::int32_t count() const noexcept { return yes + no + abstained; }
};

constexpr std::size_t longest_line = 80;
constexpr std::uint32_t most_blocks_above = 12;

Ballot sign_of(std::string_view text) noexcept {
  if (text == "+1") return Ballot::yes;
  if (text == "-1" || text == "\xE2\x88\x92" "1" || text == "\xE2\x80\x93" "1") return Ballot::no;
  return text == "+0" || text == "-0" || text == "0" || text == "\xC2\xB1" "0" ? Ballot::abstained : Ballot::none;
}

// "@ada", "ada", "Ada Penrose (binding)"
bool is_voter(const Reading& reading, std::string_view text) {
  text = trim(text.substr(0, std::min(text.find(" ("), text.find(", "))));
  if (text.size() > 2 && (text.front() == '(' || text.front() == '[') && (text.back() == ')' || text.back() == ']')) text = text.substr(1, text.size() - 2);
  const bool is_handle = !text.empty() && text.front() == '@';
  if (is_handle) text.remove_prefix(1);
  if (text.size() < 2 || text.size() > 40) return false;
  if (text.find(' ') == std::string_view::npos)
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.' || (c & 0x80) != 0; });
  return records::looks_like_name(records::read_person(text, reading.grammar.words).name, reading.grammar.words);
}

Ballot ballot_in(const Reading& reading, std::string_view line) {
  line = trim(line);
  if (line.size() < 4 || line.size() > longest_line) return Ballot::none;
  auto cut = std::min(line.find_first_of(" :"), line.size());
  if (const auto ballot = sign_of(line.substr(0, cut)); ballot != Ballot::none) {
    while (cut < line.size() && (line[cut] == ' ' || line[cut] == ':' || line[cut] == '-')) ++cut;
    const auto who = line.substr(cut);
    return is_voter(reading, trim(who.substr(phrase_at_start(reading.grammar.words, Words::agent, who)))) ? ballot : Ballot::none;
  }
  const auto note = std::min(line.find(" ("), line.size());
  line = trim(line.substr(0, note));
  const auto space = line.find_last_of(" :");
  if (space == std::string_view::npos || space == 0) return Ballot::none;
  const auto ballot = sign_of(line.substr(space + 1));
  if (ballot == Ballot::none) return ballot;
  auto who = trim(line.substr(0, space + 1));
  while (!who.empty() && (who.back() == ':' || who.back() == ' ' || who.back() == '-')) who.remove_suffix(1);
  return is_voter(reading, who) ? ballot : Ballot::none;
}

// What is put to the vote above the ballots: what stands behind a label ("Proposal: ..."), else the heading over them.
// `block`: where it stands.
std::string_view motion_over(Reading& reading, std::uint32_t first, std::uint32_t& block) {
  const auto& blocks = reading.layout.blocks;
  const auto least = first > most_blocks_above ? first - most_blocks_above : 0;
  bool has_list = false;
  for (block = first; block-- > least;) {
    const auto& above = blocks[block];
    if (above.kind == BlockKind::heading) return reading.view(above.text);
    if (above.kind == BlockKind::list_item) has_list = true;
    if (above.kind != BlockKind::paragraph && above.kind != BlockKind::list_item) continue;
    // "Ada: we could sell it", "Bo: +1" is talk.
    if (const auto label = reading.view(above.label); !label.empty() && reading.is_attendee(label)) return {};
    if (has_short_label(above) && above.body.size() >= 8 && !(above.kind == BlockKind::list_item && above.level > 0)) return tidy(reading.view(above.body));
    // A sentence right over the ballots or over "Votes:" is what they are about.
    const auto text = reading.view(above.text);
    const bool announces = text.size() < 32 && text.ends_with(':');
    if (announces || has_list) continue;
    if (block + 1 == first || block + 2 == first) {
      auto end = block;
      while (end > least && blocks[end - 1].kind == BlockKind::paragraph && !has_short_label(blocks[end - 1])) --end;
      if (end > least && blocks[end - 1].kind == BlockKind::paragraph) continue;  // a label stands higher
      return text.size() >= 16 && text.find('\n') == std::string_view::npos ? tidy(text) : std::string_view{};
    }
  }
  return {};
}

void give(Reading& reading, const DecisionsByPlace& decisions, const Ballots& ballots) {
  if (ballots.count() < 2 || ballots.yes == ballots.no) return;
  const auto& blocks = reading.layout.blocks;
  const auto id = reading.rule_id("ballots");
  std::uint32_t above = 0;
  const auto motion = motion_over(reading, ballots.first_block, above);
  if (motion.size() < 8 || motion.size() > 400) return;
  const auto span = cover(span_of(reading, ballots.first), span_of(reading, ballots.last));
  const auto count = [&](Count& into, std::int32_t number) {
    if (number == 0 || into.is_there()) return;
    into.value = number;
    into.origin.span = span;
    into.origin.rule = id;
  };
  const auto tell = [&](Decision& decision) {
    count(decision.votes_for, ballots.yes);
    count(decision.votes_against, ballots.no);
    count(decision.votes_abstain, ballots.abstained);
    if (!decision.outcome.is_there()) decision.outcome = make_value(reading, ballots.yes > ballots.no ? "carried" : "failed", ballots.first, id);
  };
  const auto mark = [&] {
    for (auto b = ballots.first_block; b <= ballots.last_block; ++b) reading.mark(b, id);
  };
  // A decision is read there already, or right below ("RESOLVED: ...").
  const auto behind = std::min<std::size_t>(ballots.last_block + 2, blocks.size() - 1);
  const auto known = decisions.from(blocks[above].span.begin);
  if (known != decisions.all().end() && known->first < blocks[behind].span.end) {
    auto& decision = reading.minutes.decisions[known->second];
    if (known->first < span.begin && !decision.votes_for.is_there() && !decision.votes_against.is_there()) {
      tell(decision);
      mark();
    }
    return;
  }
  Decision made;
  fill(reading, made, Field::text, motion, id);
  if (!made.text.is_there()) return;
  tell(made);
  mark();
  made.span = cover(blocks[above].span, span);
  made.item = reading.item_of_section[reading.sections.of_block[ballots.first_block]];
  reading.mark(above, id);
  reading.minutes.decisions.push_back(std::move(made));
}

}  // namespace

void read_ballots(Reading& reading) {
  const auto& layout = reading.layout;
  // Without a vote for it there is nothing to count.
  if (layout.text.find("+1") == std::string_view::npos) return;
  const DecisionsByPlace decisions(reading.minutes.decisions);
  Ballots ballots;
  const auto take = [&](std::uint32_t block, std::string_view line, Ballot ballot) {
    if (ballot == Ballot::none) {
      give(reading, decisions, ballots);
      ballots = {};
      return;
    }
    if (ballots.count() == 0) {
      ballots.first_block = block;
      ballots.first = line;
    }
    ballots.last_block = block;
    ballots.last = line;
    ++(ballot == Ballot::yes ? ballots.yes : ballot == Ballot::no ? ballots.no : ballots.abstained);
  };
  for (std::uint32_t b = 0; b < layout.blocks.size(); ++b) {
    const auto& block = layout.blocks[b];
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) {
      take(b, {}, Ballot::none);
      continue;
    }
    for (auto l = block.first_line; l < block.first_line + block.line_count; ++l) {
      const auto line = layout.view(layout.lines[l]);
      take(b, line, ballot_in(reading, line));
    }
  }
  give(reading, decisions, ballots);
}

}  // namespace minuter::readers
