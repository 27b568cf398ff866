// Decisions: votes, movers and outcomes.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

struct Total {
  int value = 0;
  Span span;
};

/// A printed total of votes: "total 9", "9 votes cast", "out of 9".
std::optional<Total> printed_total(const Checking& checking, Span decision) {
  const std::string_view text = checking.source.text(decision);
  const std::string folded = fold(text);
  if (folded.size() != text.size()) return std::nullopt;  // places would not fit
  const auto number_at = [&](std::size_t at) -> std::optional<Total> {
    while (at < folded.size() && (folded[at] == ' ' || folded[at] == ':')) ++at;
    std::size_t end = at;
    while (end < folded.size() && is_digit(folded[end])) ++end;
    if (end == at || end - at > 4) return std::nullopt;
    Total total;
    std::from_chars(folded.data() + at, folded.data() + end, total.value);
    total.span = {decision.begin + static_cast<std::uint32_t>(at),
                  decision.begin + static_cast<std::uint32_t>(end)};
    return total;
  };
  for (const std::string_view lead : {"total votes", "votes cast:", "total", "out of"}) {
    const auto at = folded.find(lead);
    if (at == std::string::npos) continue;
    if (const auto total = number_at(at + lead.size())) return total;
  }
  for (const std::string_view behind : {" votes cast", " votes in total", " votes were cast"}) {
    const auto at = folded.find(behind);
    if (at == std::string::npos) continue;
    std::size_t begin = at;
    while (begin > 0 && is_digit(folded[begin - 1])) --begin;
    if (begin < at) return number_at(begin);
  }
  return std::nullopt;
}

/// Who is away may vote by somebody else.
bool has_proxies(const Checking& checking) {
  const std::string text = fold(checking.text());
  const auto is_apart = [&](std::size_t at) { return at >= text.size() || !is_word(text[at]); };
  const auto& words = checking.words.list(Words::proxy_word);
  return std::any_of(words.begin(), words.end(), [&](const auto& word) {
    for (auto at = text.find(word.first); at != std::string::npos; at = text.find(word.first, at + 1))
      if ((at == 0 || is_apart(at - 1)) && is_apart(at + word.first.size())) return true;
    return false;
  });
}

/// "Mr Quill joined the meeting": away at first.
bool came_later(const Checking& checking, const Attendee& one) {
  const std::string_view name = one.name.value;
  const auto space = name.rfind(' ');
  const std::string_view surname = space == std::string_view::npos ? name : name.substr(space + 1);
  const std::string_view text = checking.text();
  for (auto at = text.find(surname); at != std::string_view::npos; at = text.find(surname, at + 1)) {
    const std::string_view behind = text.substr(at + surname.size(), 60).substr(0, text.substr(at + surname.size(), 60).find_first_of(".\n"));
    if (has_phrase(checking.words, Words::arrival, behind)) return true;
  }
  return false;
}

void check_votes(Checking& checking) {
  for (const Decision& decision : checking.minutes.decisions) {
    const Count& yes = decision.votes_for;
    const Count& no = decision.votes_against;
    if (!yes.is_there() || !no.is_there()) continue;
    const int sum = yes.value + no.value + std::max(decision.votes_abstain.value, 0);
    const Span place =
        yes.origin.span.is_empty() ? decision.span : cover(yes.origin.span, no.origin.span);
    if (const auto total = printed_total(checking, decision.span);
        total && decision.votes_abstain.is_there() && total->value != sum) {
      checking.report(place, fmt::format("the votes add up to {}, not to {}", sum, total->value))
          .related.push_back({"the printed total", total->span});
      continue;
    }
    const bool is_won = yes.value > no.value;
    if (decision.outcome.value == "carried" && yes.value < no.value) {
      checking.report(place, fmt::format("carried with {} for and {} against", yes.value, no.value))
          .related.push_back({"the outcome", place_of(decision.outcome, decision.span)});
    } else if (decision.outcome.value == "failed" && is_won && no.value == 0) {
      checking
          .report_as(Severity::warning, place,
                     fmt::format("failed with {} for and none against", yes.value))
          .related.push_back({"the outcome", place_of(decision.outcome, decision.span)});
    } else if (const std::size_t present = checking.room.present();
               present >= 3 && static_cast<std::size_t>(sum) > present && !has_proxies(checking)) {
      checking.report_as(
          Severity::warning, place,
          fmt::format("{} votes, and {} people are listed as present", sum, present));
    }
  }
}

void check_movers(Checking& checking) {
  const auto& decisions = checking.minutes.decisions;
  if (checking.room.present() < 2) return;
  std::size_t known = 0;
  std::size_t all = 0;
  std::size_t away = 0;
  const auto is_away = [&](const Text& name) {
    const std::int32_t index = checking.room.find(name.value);
    if (index < 0) return false;
    const std::string& status =
        checking.minutes.attendees[static_cast<std::size_t>(index)].status.value;
    return status == "apologies" || status == "absent";
  };
  for (const Decision& decision : decisions) {
    for (const Text* one : {&decision.mover, &decision.seconder}) {
      if (!one->is_there()) continue;
      ++all;
      away += is_away(*one) ? 1U : 0U;
      known += checking.room.knows(one->value) ? 1U : 0U;
    }
  }
  // Where most of them are away, it is the list that cannot be trusted.
  if (away > 1 && away * 2 > all) return;
  for (const Decision& decision : decisions) {
    for (const Text* one : {&decision.mover, &decision.seconder}) {
      if (!one->is_there()) continue;
      const std::string_view verb = one == &decision.mover ? "moves" : "seconds";
      const std::int32_t index = checking.room.find(one->value);
      if (index >= 0) {
        const Attendee& attendee = checking.minutes.attendees[static_cast<std::size_t>(index)];
        if (!is_away(*one) || came_later(checking, attendee)) continue;
        checking
            .report(place_of(*one, decision.span),
                    fmt::format("{} {} and was not there", one->value, verb))
            .related.push_back({"listed as away", place_of(attendee.name, attendee.span)});
      } else if (!checking.room.knows(one->value) && known >= 2 && known * 10 >= all * 7) {
        const std::string near = checking.room.near(one->value);
        if (!is_somebody(checking.room, one->value, near)) continue;
        checking.report(place_of(*one, decision.span),
                        fmt::format("{} {} and is on no list", one->value, verb),
                        near.empty() ? "" : fmt::format("did you mean {}?", near));
      }
    }
  }
}

// "XXXX", "____": a name that was struck out, or is still to be filled in.
static bool is_struck_out(std::string_view name) {
  return name.find_first_not_of(name.front()) == std::string_view::npos;
}

void check_seconders(Checking& checking) {
  for (const Decision& decision : checking.minutes.decisions) {
    if (!decision.mover.is_there() || !decision.seconder.is_there()) continue;
    if (fold_key(decision.mover.value) != fold_key(decision.seconder.value)) continue;
    if (is_struck_out(decision.mover.value)) continue;
    // Two of one family, by surname only.
    if (checking.room.is_shared(decision.mover.value)) continue;
    if (decision.mover.origin.span == decision.seconder.origin.span) continue;
    checking
        .report(place_of(decision.seconder, decision.span),
                fmt::format("{} seconds a motion of their own", decision.seconder.value))
        .related.push_back({"the mover", place_of(decision.mover, decision.span)});
  }
}

void check_outcomes(Checking& checking) {
  const auto& decisions = checking.minutes.decisions;
  const auto with = std::ranges::count_if(
      decisions, [](const Decision& decision) { return decision.outcome.is_there(); });
  if (decisions.size() < 3 || static_cast<std::size_t>(with) * 10 < decisions.size() * 6) return;
  for (const Decision& decision : decisions) {
    if (decision.outcome.is_there()) continue;
    checking.report(place_of(decision.text, decision.span),
                    fmt::format("the outcome of {} is not stated", quoted(decision.text.value)));
  }
}

}  // namespace

#define ORCHARD_COUNCIL                                                                        \
  "Minutes of the Orchard Parish Council\n\nDate: 21 March 2022\n\n"                           \
  "Present: Ann Archer (Chair), Ben Baker, Cleo Carr, Eli Earl, Fay Finch\n\nApologies: Dora " \
  "Dean\n\n"                                                                                   \
  "# 1. Fence\n\n"

const Check votes_do_not_add_up{
    "votes-do-not-add-up",
    "decisions",
    Severity::error,
    true,
    "votes contradict the result",
    "Carried with more votes against than for, or counts that miss a printed total. A warning "
    "where "
    "more votes are counted than people listed as present.",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried, "
    "1 for, 3 against, 1 abstained.\n",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried, "
    "3 for, 1 against, 1 abstained.\n",
    "",
    check_votes};

const Check mover_not_present{
    "mover-not-present",
    "decisions",
    Severity::warning,
    true,
    "who moves or seconds was not there",
    "Listed among the apologies or the absent; or on no list, where the other movers are.",
    ORCHARD_COUNCIL
    "Moved by Dora Dean, seconded by Cleo Carr, to paint the fence. Motion carried.\n",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried.\n",
    "",
    check_movers};

const Check seconder_is_mover{
    "seconder-is-mover",
    "decisions",
    Severity::error,
    true,
    "mover and seconder are one",
    "Silent for a bare surname that two people on the list share.",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Ben Baker, to paint the fence. Motion carried.\n",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried.\n",
    "",
    check_seconders};

const Check decision_without_outcome{
    "decision-without-outcome",
    "decisions",
    Severity::note,
    true,
    "a decision without its outcome",
    "Only where most decisions state it.",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried.\n\n"
    "Moved by Ann Archer, seconded by Cleo Carr, to buy a ladder. Motion carried.\n\n"
    "Moved by Eli Earl, seconded by Fay Finch, to sell the saws.\n",
    ORCHARD_COUNCIL
    "Moved by Ben Baker, seconded by Cleo Carr, to paint the fence. Motion carried.\n\n"
    "Moved by Ann Archer, seconded by Cleo Carr, to buy a ladder. Motion carried.\n\n"
    "Moved by Eli Earl, seconded by Fay Finch, to sell the saws. Motion carried.\n",
    "",
    check_outcomes};

}  // namespace minuter::checking
