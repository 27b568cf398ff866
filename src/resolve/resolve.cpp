#include "resolve/resolve.hpp"

namespace minuter::resolve {

namespace {

// A vote that was counted has a result, printed or not.
void judge_votes(Minutes& minutes) {
  for (auto& decision : minutes.decisions) {
    if (decision.outcome.is_there() || !decision.votes_for.is_there() || decision.votes_for.value == 0) continue;
    const auto against = decision.votes_against.is_there() ? decision.votes_against.value : 0;
    decision.outcome.value = decision.votes_for.value > against ? "carried" : "failed";
    decision.outcome.origin = decision.votes_for.origin;
    decision.outcome.origin.how = How::inferred;
  }
}

}  // namespace

void resolve(const layout::Layout& layout, const sections::Sections& sections, const Grammar& grammar,
             Minutes& minutes) {
  Linking linking{layout, sections, grammar, minutes};
  link_people(linking);
  link_meeting(linking);
  link_agenda(linking);
  link_actions(linking);
  judge_votes(minutes);
}

}  // namespace minuter::resolve
