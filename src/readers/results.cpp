#include "readers/results.hpp"

#include <algorithm>
#include <iterator>
#include <charconv>

#include "grammar/fold.hpp"
#include "grammar/printed_key.hpp"
#include "readers/decisions_by_place.hpp"
#include "readers/motion_beside.hpp"
#include "readers/sentences.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t longest_result = 100;
constexpr std::size_t longest_label = 24;

// "Vote:", "Abstimmungsergebnis:" before what it announces.
std::string_view without_label(const Vocabulary& words, std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon > longest_label || colon + 1 == text.size() || text.substr(0, colon).find(". ") != std::string_view::npos) return text;
  const auto label = fold_key(text.substr(0, colon));
  if (label.find_first_of("0123456789,") != std::string::npos) return text;
  // "Ja: 5": the label is what is counted.
  std::string_view last = label;
  last = last.substr(last.rfind(' ') + 1);
  return words.has(Words::vote, label) || words.has(Words::vote, last) ? text : trim(text.substr(colon + 1));
}

std::int32_t number_in(const Vocabulary& words, std::string_view word) {
  std::int32_t number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (problem == std::errc{}) return end == word.data() + word.size() && number < 1000 ? number : -1;
  const auto* known = may_be_key(words, Words::number_word, word) ? words.find(Words::number_word, fold_key(word)) : nullptr;
  if (!known) return -1;
  std::from_chars(known->value.data(), known->value.data() + known->value.size(), number);
  return number;
}

// "5/1/2", "5-1-2", "5:1:2": for, against, abstained; `may_be_two`: or "5-1".
bool take_tuple(std::string_view text, Result& result, bool may_be_two = false) {
  std::int32_t numbers[3] = {-1, -1, -1};
  const auto* at = text.data();
  const auto* const end = text.data() + text.size();
  for (int i = 0; i < 3; ++i) {
    if (i == 2 && may_be_two && at == end) break;
    if (i > 0) {
      if (at == end || (*at != '/' && *at != '-' && *at != ':')) return false;
      ++at;
    }
    const auto [next, problem] = std::from_chars(at, end, numbers[i]);
    // "4/05/21" is a date.
    if (problem != std::errc{} || next - at > 3 || numbers[i] < 0 || (*at == '0' && next - at > 1)) return false;
    at = next;
  }
  if (at != end || result.votes_for >= 0) return false;
  result.votes_for = numbers[0];
  result.against = numbers[1];
  result.abstain = numbers[2];
  result.tally = text;
  return true;
}

// "5 Ja", "Nein: 1", "2 abstentions", "avec 5 voix pour": one number and how they voted.
bool take_count(const Vocabulary& words, std::string_view part, Result& found) {
  std::int32_t number = -1;
  std::string_view kind;
  std::size_t others = 0;
  static constexpr records::CharSet gaps(" :=\n\t()");
  const bool has_digits = part.find_first_of("0123456789") != std::string_view::npos;
  while (!part.empty()) {
    const auto word = part.substr(0, gaps.first_in(part));
    part.remove_prefix(std::min(part.size(), word.size() + 1));
    if (word.empty()) continue;
    if (const auto* vote = may_be_key(words, Words::vote, word) ? words.find(Words::vote, fold_key(word)) : nullptr) {
      if (!kind.empty() && kind != vote->value) return false;
      kind = vote->value;
    } else if (const auto n = number_in(words, word); n >= 0 && (!has_digits || (word.front() >= '0' && word.front() <= '9'))) {
      if (number >= 0) return false;
      number = n;
    } else if (++others > 3) {
      return false;
    }
  }
  auto* const into = kind == "for" ? &found.votes_for : kind == "against" ? &found.against : kind == "abstain" ? &found.abstain : nullptr;
  if (!into || number < 0 || *into >= 0) return false;
  *into = number;
  return true;
}

// "5 Ja, 1 Nein und 2 Enthaltungen"
bool take_tally(const Vocabulary& words, std::string_view text, Result& result) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  Result found;
  std::size_t parts = 0;
  const auto take = [&](std::string_view part) {
    part = trim(part);
    return part.empty() || (take_count(words, part, found) && ++parts > 0);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t size = text[at] == ',' || text[at] == ';' || text[at] == '/' || text[at] == '|' || text[at] == '.' || text[at] == '\n' ? 1 : 0;
    if (size == 0 && text[at] == ' ') {
      const auto stop = std::min(text.find(' ', at + 1), text.size());
      if (const auto word = text.substr(at + 1, stop - at - 1);
          word == "-" || word == "\xE2\x80\x93" || (may_be_key(words, Words::and_word, word) && words.has(Words::and_word, fold_key(word))))
        size = word.size() + 1;
      // "For: 9 Against: 1"
      else if (word.ends_with(':') && at > begin && text.substr(begin, at - begin).find_first_of("0123456789") != std::string_view::npos && words.has(Words::vote, fold_key(word))) size = 1;
    }
    if (size == 0) continue;
    if (!take(text.substr(begin, at - begin))) return false;
    begin = at + size;
    at = begin - 1;
  }
  if (!take(text.substr(begin)) || parts < 2 || found.votes_for < 0 || result.votes_for >= 0) return false;
  result.votes_for = found.votes_for;
  result.against = found.against;
  result.abstain = found.abstain;
  result.tally = text;
  return true;
}

bool take_outcome(const Vocabulary& words, std::string_view text, Result& result) {
  if (!result.outcome.empty() || !words.may_begin(Words::outcome, text)) return false;
  const auto* known = words.find(Words::outcome, fold_key(text));
  if (!known) return false;
  result.outcome = known->value;
  result.printed = text;
  return true;
}

// "Adopted with 5-1-2", "Angenommen mit 5 Ja und 1 Nein": the outcome, a small word, and the figures.
bool take_outcome_and_figures(const Vocabulary& words, std::string_view text, Result& result) {
  constexpr std::size_t longest_joint = 5;
  const auto digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit < 4 || text[digit - 1] != ' ') return false;
  auto head = trim(text.substr(0, digit));
  const auto space = head.rfind(' ');
  if (space != std::string_view::npos && head.size() - space <= longest_joint) head = trim(head.substr(0, space));
  Result found;
  if (!take_outcome(words, head, found) || !(take_tuple(text.substr(digit), found) || take_tally(words, text.substr(digit), found))) return false;
  if (!result.outcome.empty() || result.votes_for >= 0) return false;
  result = found;
  return true;
}

// "Carried 5-2", "Angenommen mit 5:0:1", "Aprobado (5/0/1)": what it led to, and the numbers.
bool take_outcome_and_tuple(const Vocabulary& words, std::string_view text, Result& result) {
  const auto space = text.find_last_of(" (");
  if (space == std::string_view::npos || space < 4) return false;
  auto numbers = text.substr(space + 1);
  if (numbers.ends_with(')')) numbers.remove_suffix(1);
  Result found;
  if (!take_tuple(numbers, found, true)) return false;
  auto told = trim(text.substr(0, space));
  while (told.ends_with('(') || told.ends_with(',') || told.ends_with(':')) told = trim(told.substr(0, told.size() - 1));
  // "by", "with"
  const auto last = fold_key(told.substr(told.rfind(' ') + 1));
  if (!take_outcome(words, told, found)) {
    const bool is_joint = words.has(Words::agent, last) || words.has(Words::besides, last) || words.has(Words::office_joint, last) || words.has(Words::place_lead, last);
    if (!is_joint || told.rfind(' ') == std::string_view::npos || !take_outcome(words, trim(told.substr(0, told.rfind(' '))), found)) return false;
  }
  if (!result.outcome.empty() || result.votes_for >= 0) return false;
  result = found;
  return true;
}

// Is the piece nothing but a result?
bool take(const Vocabulary& words, std::string_view piece, Result& result) {
  piece = tidy(piece);
  while (!piece.empty() && (piece.back() == '.' || piece.back() == '!')) piece.remove_suffix(1);
  if (piece.size() < 4 || piece.size() > longest_result) return false;
  const auto bare = without_label(words, piece);
  return take_outcome(words, piece, result) || take_outcome(words, bare, result) || take_tuple(bare, result) || take_tally(words, bare, result) ||
         take_outcome_and_figures(words, bare, result) || take_outcome_and_tuple(words, bare, result);
}

// How long the mark is that parts what stands before `at` from what follows: the end of a sentence or line, a dash; 0: none.
std::size_t break_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  switch (rest.front()) {
    case '\n': return 1;
    case '.': return rest.size() > 1 && (rest[1] == ' ' || rest[1] == '\n') ? 2 : 0;
    case ';': return rest.size() > 1 && rest[1] == ' ' ? 2 : 0;
    case ' ': return rest.starts_with(" - ") ? 3 : rest.starts_with(" \xE2\x80\x93 ") || rest.starts_with(" \xE2\x80\x94 ") ? 5 : 0;
    default: return 0;
  }
}

}  // namespace

bool is_result(const Vocabulary& words, std::string_view text, Result& result) { return take(words, text, result); }

std::string_view peel_result(const Vocabulary& words, std::string_view text, Result& result) {
  constexpr std::size_t least = 8;  // of what is decided
  text = trim(text);
  for (int peeled = 0; peeled < 3; ++peeled) {
    auto rest = text;
    while (!rest.empty() && rest.back() == '.') rest.remove_suffix(1);
    if (rest.ends_with(')') || rest.ends_with(']')) {
      const auto opens = rest.rfind(rest.back() == ')' ? '(' : '[');
      if (opens == std::string_view::npos || opens < least || !take(words, rest.substr(opens + 1, rest.size() - opens - 2), result)) break;
      text = trim(rest.substr(0, opens));
      continue;
    }
    bool is_cut = false;
    const auto from = rest.size() > longest_result ? rest.size() - longest_result : 0;
    for (auto at = rest.size(); !is_cut && at-- > std::max(from, least + 1);) {
      const auto size = break_at(rest, at);
      if (size > 0 && take(words, rest.substr(at + size), result)) {
        text = trim(rest.substr(0, at));
        is_cut = true;
      }
    }
    if (!is_cut) break;
  }
  return text;
}

namespace {

// "Con tres votos a favor y una abstención", "Mit 5 Stimmen": the votes that open a sentence.
bool take_votes_first(const Vocabulary& words, std::string_view text, Result& result) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return false;
  const auto first = fold_key(text.substr(0, space));
  if (!words.has(Words::besides, first) && !words.has(Words::agent, first) && !words.has(Words::office_joint, first)) return false;
  Result found;
  if (!take_tally(words, trim(text.substr(space)), found)) return false;
  result.votes_for = found.votes_for;
  result.against = found.against;
  result.abstain = found.abstain;
  result.tally = text;
  return true;
}

}  // namespace

std::string_view peel_how(const Vocabulary& words, std::string_view text, Result& result) {
  constexpr std::size_t least = 12;  // of what is decided
  constexpr std::size_t longest = 90;
  text = trim(text);
  if (result.is_there() || text.size() < least) return text;
  // "Unanimously, to sell the boat", "Einstimmiger Beschluss: Verkauf des Boots"
  if (const auto mark = text.substr(0, longest).find_first_of(",:"); mark != std::string_view::npos && mark + least < text.size() && text[mark + 1] == ' ') {
    const auto told = text.substr(0, mark);
    if (words.has(Words::by_vote, fold_key(told))) {
      result.outcome = "carried";
      result.printed = told;
      return trim(text.substr(mark + 1));
    }
    if (take_votes_first(words, told, result)) return trim(text.substr(mark + 1));
  }
  // "Sale of the boat, unanimously"
  auto rest = text;
  while (!rest.empty() && rest.back() == '.') rest.remove_suffix(1);
  for (std::size_t at = rest.size(), count = 0; count < words.longest(Words::by_vote); ++count) {
    at = rest.rfind(' ', at - 1);
    if (at == std::string_view::npos || at < least) break;
    if (!words.has(Words::by_vote, fold_key(rest.substr(at + 1)))) continue;
    result.outcome = "carried";
    result.printed = rest.substr(at + 1);
    auto before = trim(rest.substr(0, at));
    while (before.ends_with(',')) before.remove_suffix(1);
    // "The boat was sold unanimously", "Acta aprobada por unanimidad": said in one.
    bool has_verb = words.has(Words::outcome, fold_key(before.substr(before.rfind(' ') + 1)));
    for (std::size_t begin = 0; begin < before.size() && !has_verb;) {
      const auto end = std::min(before.find(' ', begin), before.size());
      const auto* known = words.find(Words::not_a_name, fold_key(before.substr(begin, end - begin)));
      has_verb = known && known->value == "verb";
      begin = end + 1;
    }
    return has_verb ? text : before;
  }
  return text;
}

void give_result(const Reading& reading, const Result& result, Decision& decision, std::uint16_t rule) {
  const auto count = [&](Count& into, std::int32_t number) {
    if (number < 0 || into.is_there()) return;
    into.value = number;
    into.origin.span = span_of(reading, result.tally);
    into.origin.rule = rule;
  };
  count(decision.votes_for, result.votes_for);
  count(decision.votes_against, result.against);
  count(decision.votes_abstain, result.abstain);
  if (!decision.outcome.is_there() && !result.outcome.empty()) decision.outcome = make_value(reading, result.outcome, result.printed, rule);
  if (!decision.outcome.is_there() && result.votes_for >= 0)
    decision.outcome = make_value(reading, result.votes_for > std::max(result.against, 0) ? "carried" : "failed", result.tally, rule);
}

namespace {

// "Adopted with 5-1-2" in the paragraph right below what was decided.
bool join_figures(Reading& reading, Decision& decision, std::uint32_t block, std::string_view text, std::uint16_t rule) {
  Result result;
  // A rule may have joined the outcome alone.
  if (decision.votes_for.is_there() || decision.span.end <= reading.block(block - 1).span.begin || decision.span.end > reading.block(block).span.end) return false;
  if (!is_result(reading.grammar.words, text, result) || result.votes_for < 0) return false;
  if (decision.outcome.value == "agreed" && decision.outcome.origin.span.is_empty()) decision.outcome = {};
  give_result(reading, result, decision, rule);
  decision.span = cover(decision.span, reading.block(block).span);
  reading.mark(block, rule);
  return true;
}

// What an entry or paragraph puts to the vote: what stands behind "Proposal:", else all of it.
std::string_view put_to_vote(const Reading& reading, const layout::Block& above) {
  return tidy(reading.view(has_short_label(above) && names_motion(reading.grammar, reading.view(above.label)) ? above.body : above.text));
}

// "Text: sell the boat" over "Resolution: passed": a label and what it names above another.
bool is_sheet_line(const Reading& reading, std::uint32_t block) {
  const auto& above = reading.block(block - 1);
  return has_short_label(reading.block(block)) && has_short_label(above) && names_motion(reading.grammar, reading.view(above.label));
}

// "Should we paint it?" over "For: 9 Against: 1": the figures alone stand further in, or in an entry of their own.
bool read_voted_entry(Reading& reading, std::uint32_t block, const Decision* before, std::uint16_t rule) {
  constexpr std::size_t shortest = 12;
  constexpr std::size_t longest = 300;
  const auto& here = reading.block(block);
  const auto& above = reading.block(block - 1);
  const auto section = reading.sections.of_block[block];
  const bool is_below_line = above.kind == layout::BlockKind::paragraph && above.line_count < 3 && (section == reading.sections.of_block[block - 1] || reading.sections.list[section].opener == block);
  if (!is_sheet_line(reading, block) && (here.kind != layout::BlockKind::list_item || !(is_below_line || (above.kind == layout::BlockKind::list_item && above.level < here.level)))) return false;
  if (above.text.size() < shortest || above.text.size() > longest || (before && before->span.end > above.span.begin)) return false;
  Result result;
  if (!is_result(reading.grammar.words, reading.view(here.text), result) || result.votes_for < 0) return false;
  Decision decision;
  fill(reading, decision, Field::text, put_to_vote(reading, above), rule);
  give_result(reading, result, decision, rule);
  decision.span = cover(above.span, here.span);
  decision.item = reading.item_of_section[reading.sections.of_block[block]];
  reading.mark(block, rule);
  reading.minutes.decisions.push_back(std::move(decision));
  return true;
}

// "Passed 9-4 (Penrose, Quill voting no)": the result without who voted otherwise.
std::string_view without_voters(std::string_view printed) {
  while (!printed.empty() && printed.back() == '.') printed.remove_suffix(1);
  const auto opens = printed.ends_with(')') ? printed.rfind(" (") : std::string_view::npos;
  if (opens == std::string_view::npos || printed.substr(opens).find_first_of("0123456789") != std::string_view::npos) return printed;
  return trim(printed.substr(0, opens));
}

// "Passed 9-4" as the last words on a topic of which nothing was decided before: the topic itself was put to the vote.
bool closes_topic(const Reading& reading, std::uint32_t block, const Result& result, const Decision* before) {
  const auto& sections = reading.sections;
  const auto section = sections.of_block[block];
  if (reading.block(block).kind != layout::BlockKind::paragraph || result.outcome.empty() || result.votes_for < 0 || !sections.list[section].is_topic) return false;
  if (block + 1 < sections.of_block.size() && sections.of_block[block + 1] == section) return false;
  const auto item = reading.item_of_section[section];
  return item >= 0 && !(before && before->item == item);
}

// "Approved." right below a topic or, further in, below an entry: what stands above it was decided.
bool read_result_alone(Reading& reading, std::uint32_t block, const Decision* before, std::uint16_t rule) {
  constexpr std::size_t shortest = 7;  // "Agree", "Lost": said of anything
  constexpr std::size_t longest = 40;
  constexpr std::size_t least_told = 12;
  constexpr std::size_t most_told = 300;
  const auto& here = reading.block(block);
  const auto printed = without_voters(tidy(reading.view(here.text)));
  if (printed.size() < shortest || printed.size() > longest) return false;
  const auto& words = reading.grammar.words;
  Result result;
  // "Resolved", "On hold" tell how a task goes.
  if (!is_result(words, printed, result) || result.printed.size() < shortest - 1 || result.outcome == "deferred" || words.has(Words::action_status, fold_key(printed))) return false;
  const auto& above = reading.block(block - 1);
  const auto section = reading.sections.of_block[block - 1];
  const bool is_inner = is_sheet_line(reading, block) || (here.kind == layout::BlockKind::list_item && above.kind == layout::BlockKind::list_item && above.level < here.level);
  const auto item = reading.item_of_section[section];
  const bool is_first = reading.sections.list[section].opener == block - 1 && item >= 0;
  // "Keeper of the gate: Ada Penrose" over "Carried unanimously"
  const bool is_carried = here.kind == layout::BlockKind::paragraph && above.kind == layout::BlockKind::paragraph && !is_first && result.outcome == "carried" &&
                          reading.sections.list[section].opener != block - 1 && is_title_line(reading.view(above.text));
  const bool is_closing = !is_inner && !is_first && closes_topic(reading, block, result, before);
  if ((!is_inner && !is_first && !is_carried && !is_closing) || (before && before->span.end > above.span.begin)) return false;
  Decision decision;
  if (is_closing || (is_first && !is_inner && !is_carried)) {
    const auto& title = reading.minutes.items[static_cast<std::size_t>(item)].title;
    const auto* meaning = reading.grammar.meaning_of(fold_key(title.value));
    if (Result same; is_result(words, title.value, same) || (meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::decisions))
      return false;  // "Consensus" is no topic
    decision.text = title;
  } else {
    const auto told = put_to_vote(reading, above);
    if (told.size() < least_told || told.size() > most_told || told.ends_with('?') || told.ends_with(':') || std::count(told.begin(), told.end(), ' ') < 2) return false;
    fill(reading, decision, Field::text, told, rule);
  }
  if (!decision.text.is_there()) return false;
  give_result(reading, result, decision, rule);
  decision.span = cover(above.span, here.span);
  decision.item = item;
  reading.mark(block, rule);
  reading.minutes.decisions.push_back(std::move(decision));
  return true;
}

// "Motion to sell the boat. Yes 5, No 2, Abstain 1.": the whole tally behind a decision whose rules caught a part of it.
void join_tally(Reading& reading, Decision& decision, std::uint32_t block, std::uint16_t rule) {
  if (decision.votes_for.is_there() && decision.votes_against.is_there() && decision.votes_abstain.is_there()) return;
  const auto& here = reading.block(block);
  const auto all = reading.view(here.text);
  const auto& told = decision.text.origin.span;
  const auto& words = reading.grammar.words;
  if (all.find_first_of("0123456789") == std::string_view::npos) return;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool begins = at == 0 || all[at - 1] == '\n' || all[at] == '(' || all[at] == '[' ||
                        (all[at - 1] == ' ' && at > 1 && (all[at - 2] == '.' || all[at - 2] == ':' || all[at - 2] == ';' || all[at - 2] == '-'));
    if (!begins || (at == 0 && here.span.begin < told.end)) continue;
    const bool in_brackets = all[at] == '(' || all[at] == '[';
    auto piece = all.substr(at + (in_brackets ? 1 : 0));
    if (span_of(reading, piece).begin < told.begin + 8) continue;
    piece = in_brackets ? piece.substr(0, piece.find_first_of(")]")) : piece.substr(0, piece.find('\n'));
    Result result;
    while (!piece.empty() && !is_result(words, piece, result)) {
      const auto stop = piece.rfind(". ");
      piece = stop == std::string_view::npos ? std::string_view{} : piece.substr(0, stop);
    }
    if (result.votes_for < 0 || (decision.votes_for.is_there() && decision.votes_for.value != result.votes_for)) continue;
    if (decision.votes_against.is_there() && decision.votes_against.value != result.against) continue;
    give_result(reading, result, decision, rule);
    decision.span = cover(decision.span, here.span);
    return;
  }
}

}  // namespace

void read_results_behind(Reading& reading) {
  const auto& layout = reading.layout;
  const auto& words = reading.grammar.words;
  const DecisionsByPlace decisions(reading.minutes.decisions);
  const auto rule = reading.rule_id("result-behind");
  std::vector<std::string_view> sentences;
  for (std::uint32_t b = 0; b < layout.blocks.size(); ++b) {
    const auto& block = layout.blocks[b];
    if (block.kind != layout::BlockKind::paragraph && block.kind != layout::BlockKind::list_item) continue;
    const auto& section = reading.sections.list[reading.sections.of_block[b]];
    // "Proposal: sell the boat. Adopted unanimously."
    const bool is_labelled = has_short_label(block);
    const auto* known = reading.rule_of(section);
    const auto at = decisions.from(block.span.begin);
    auto* const before = at == decisions.all().begin() ? nullptr : &reading.minutes.decisions[std::prev(at)->second];
    // "Proposition : réparer" over "Vote : 5 pour, 2 contre", whatever sections their labels open
    if (is_labelled && b > 0 && is_sheet_line(reading, b) && !(at != decisions.all().end() && at->first < block.span.end) && read_voted_entry(reading, b, before, rule)) continue;
    // "Outcome: passed", "Decision: approved" right below a topic or an entry
    const bool has_own = at != decisions.all().end() && at->first < block.span.end;
    if (is_labelled && !has_own && b > 0 && section.opener == b && known && known->reads == Reads::decisions && read_result_alone(reading, b, before, rule)) continue;
    if (!(section.is_topic && !known && section.opener != b) && !(is_labelled && section.opener == b && known && (known->reads == Reads::nothing || known->reads == Reads::items)))
      continue;
    Result result;
    const auto all = layout.view(is_labelled ? block.body : block.text);
    auto inside = at;
    while (inside != decisions.all().end() && inside->first < block.span.end) ++inside;
    if (inside != at) join_tally(reading, reading.minutes.decisions[std::prev(inside)->second], b, rule);
    else if (before && b > 0 && before->span.end > reading.block(b - 1).span.begin) join_tally(reading, *before, b, rule);
    if (b > 0 && inside == at && read_voted_entry(reading, b, before, rule)) continue;
    if (b > 0 && inside == at && read_result_alone(reading, b, before, rule)) continue;
    if (before && b > 0 && join_figures(reading, *before, b, layout.view(block.text), rule)) continue;
    const auto told = peel_result(words, all, result);
    if (told.size() == all.size() || !result.is_there() || result.outcome == "deferred") continue;
    if (inside != at) {
      // "The quotation is accepted. Carried unanimously.": what is printed beats what the verb implied.
      auto& own = reading.minutes.decisions[std::prev(inside)->second];
      const bool is_implied = own.outcome.value == "agreed" && own.outcome.origin.span.is_empty() && own.text.origin.span.end <= span_of(reading, told).end + 2;
      if (is_implied && !result.outcome.empty() && result.outcome != "agreed") own.outcome = make_value(reading, result.outcome, result.printed, rule);
      continue;
    }
    if (before && before->span.end > block.span.begin) continue;  // it is the result of that one
    sentences.clear();
    split_sentences(told, words, sentences);
    if (sentences.empty()) continue;
    const auto text = sentences.back();
    if (text.size() < 16 || text.size() > 400 || std::count(text.begin(), text.end(), ' ') < 2 || text.ends_with('?') || text.ends_with(':') || (text.front() >= 'a' && text.front() <= 'z'))
      continue;
    Decision decision;
    fill(reading, decision, Field::text, text, rule);
    if (!decision.text.is_there()) continue;
    give_result(reading, result, decision, rule);
    decision.span = cover(span_of(reading, text), block.span);
    decision.item = reading.item_of_section[reading.sections.of_block[b]];
    reading.mark(b, rule);
    reading.minutes.decisions.push_back(std::move(decision));
  }
}

void settle_outcomes(Reading& reading) {
  for (auto& decision : reading.minutes.decisions) {
    auto& outcome = decision.outcome;
    if (outcome.value != "agreed" || !(decision.mover.is_there() || decision.seconder.is_there() || decision.votes_for.is_there())) continue;
    // "AGREED: ..." prints the outcome, which votes behind it do not change.
    const auto& span = outcome.origin.span;
    if (!span.is_empty() && fold_key(reading.layout.source->text(span)) != outcome.value) outcome.value = "carried";
  }
}

}  // namespace minuter::readers
