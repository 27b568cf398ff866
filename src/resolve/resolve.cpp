#include "resolve/resolve.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "records/phrases.hpp"

namespace minuter::resolve {
namespace {

// The lines of `unread` in which none of the values stands.
void keep_other_lines(const Source& source, const Unread& unread, const std::vector<Span>& values, std::vector<Unread>& kept) {
  const auto whole = source.text(unread.span);
  for (std::size_t at = 0; at < whole.size();) {
    static constexpr records::CharSet line_ends("\r\n");
    const auto end = std::min(line_ends.first_in(whole, at), whole.size());
    const auto line = readers::trim(whole.substr(at, end - at));
    const auto begin = unread.span.begin + static_cast<std::uint32_t>(line.data() - whole.data());
    const Span span{begin, begin + static_cast<std::uint32_t>(line.size())};
    const bool has_word = std::any_of(line.begin(), line.end(), [](char c) { return records::is_letter(c) || records::is_digit(c); });
    const bool is_value = std::any_of(values.begin(), values.end(), [&](Span value) { return value.begin < span.end && span.begin < value.end; });
    if (has_word && !is_value) {
      Unread other;
      other.text.value = line;
      other.text.origin.span = other.span = span;
      kept.push_back(std::move(other));
    }
    at = end + 1;
  }
}

// What the meeting's own values were taken from is read, whoever took them.
void mark_meeting_read(Minutes& minutes) {
  const auto& meeting = minutes.meeting;
  std::vector<Span> values;
  for (const Text* value : {&meeting.title, &meeting.body, &meeting.date, &meeting.start, &meeting.end, &meeting.location, &meeting.chair}) {
    const Span at = value->origin.span;
    if (!value->is_there() || at.is_empty()) continue;
    values.push_back(at);
    const auto holds = [at](Span span) { return span.begin <= at.begin && at.end <= span.end; };
    for (Trace& trace : minutes.trace) {
      if (trace.use != Use::unread || !holds(trace.span)) continue;
      trace.use = Use::read;
      trace.rule = value->origin.rule;
    }
  }
  std::vector<Unread> kept;
  kept.reserve(minutes.unread.size());
  for (Unread& unread : minutes.unread) {
    const bool holds_value = std::any_of(values.begin(), values.end(), [&](Span at) { return unread.span.begin <= at.begin && at.end <= unread.span.end; });
    if (holds_value) keep_other_lines(*minutes.source, unread, values, kept);
    else kept.push_back(std::move(unread));
  }
  minutes.unread = std::move(kept);
}

// Does the text say itself that something was agreed ("AGREED: the hall is painted")?
bool says_agreed(std::string_view text, const Grammar& grammar) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    static constexpr records::CharSet ends_of_word(" \n\t:.,");
    auto end = ends_of_word.first_in(text, at);
    if (end == std::string_view::npos) end = text.size();
    key.clear();
    fold_key_into(text.substr(at, end - at), key);
    const auto* word = grammar.words.find(Words::outcome, key);
    if (word && word->value == "agreed") return true;
    at = end + 1;
  }
  return false;
}

// A vote that was counted has a result, printed or not.
void judge_votes(Minutes& minutes, const Grammar& grammar) {
  for (auto& decision : minutes.decisions) {
    // What was voted on is more than agreed, where no word of the text says so.
    const bool is_open = !decision.outcome.is_there() ||
                         (decision.outcome.value == "agreed" && !says_agreed(minutes.source->text(decision.span), grammar));
    if (!is_open || !decision.votes_for.is_there() || decision.votes_for.value == 0) continue;
    const auto against = decision.votes_against.is_there() ? decision.votes_against.value : 0;
    decision.outcome.value = decision.votes_for.value > against ? "carried" : "failed";
    decision.outcome.origin = decision.votes_for.origin;
    decision.outcome.origin.how = How::inferred;
  }
}

// A numbered resolution is often printed twice: where it was taken, and in a list at the end.
void drop_repeated(std::vector<Decision>& decisions) {
  std::unordered_set<std::string> seen;
  std::erase_if(decisions, [&](const Decision& one) {
    if (!one.id.is_there() || one.mover.is_there()) return false;
    return !seen.insert(fold_key(one.id.value) + '\n' + fold_key(one.text.value)).second;
  });
  // "Decision:" over what the minutes of the topic say again below it.
  const auto again = std::unique(decisions.begin(), decisions.end(), [](const Decision& one, const Decision& next) {
    return one.item == next.item && !next.id.is_there() && !next.mover.is_there() && !next.votes_for.is_there() && next.text.value.size() > 40 &&
           fold_key(one.text.value) == fold_key(next.text.value);
  });
  decisions.erase(again, decisions.end());
  // So is one of a topic that a list at the end says again, in the same words.
  std::unordered_set<std::string> listed;
  for (const auto& one : decisions)
    if (one.id.is_there()) listed.insert(fold_key(one.text.value));
  std::erase_if(decisions, [&](const Decision& one) {
    return !one.id.is_there() && !one.mover.is_there() && !one.votes_for.is_there() && one.text.value.size() > 12 && listed.contains(fold_key(one.text.value));
  });
}

}  // namespace

void resolve(const layout::Layout& layout, const sections::Sections& sections, const Grammar& grammar,
             Minutes& minutes) {
  Linking linking{layout, sections, grammar, minutes};
  link_people(linking);
  link_meeting(linking);
  link_hours(linking);
  settle_hours_of_topics(linking);
  link_agenda(linking);
  link_actions(linking);
  link_decisions(linking);
  drop_repeated(minutes.decisions);
  judge_votes(minutes, grammar);
  mark_meeting_read(minutes);
  if (layout.has_marks_apart) print_as_source(minutes);
}

}  // namespace minuter::resolve
