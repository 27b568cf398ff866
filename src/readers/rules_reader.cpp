// Rules over running text: "(ACTION X-01: ...)", "RESOLVED that ...", "called to order at 7 pm".
// One pass finds where the literals of the rules stand; a pattern runs only there.
#include <algorithm>
#include <iterator>
#include <map>

#include "grammar/fold.hpp"
#include "readers/actions.hpp"
#include "readers/motion_beside.hpp"
#include "readers/reading.hpp"
#include "readers/results.hpp"
#include "readers/sentences.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;

struct Hit {
  std::uint32_t rule;
  std::string_view all;
  std::vector<std::string_view> groups;  // by capture of the rule
};

struct Scan {
  Reading& reading;
  std::vector<bool> done_once;
  std::vector<std::uint32_t> by_place;  // the decisions that the sections gave, in order of the text
  std::size_t passed = 0;               // how many of them stand before the present place
  std::vector<std::uint8_t> limits;  // how often each rule ran into its limit
  std::int32_t last_decision = -1;
  std::uint32_t last_decision_block = 0;
  std::vector<std::pair<Field, std::string_view>> ahead;  // captures for the next decision
  std::uint16_t ahead_rule = 0;
  std::uint32_t ahead_block = 0;
  std::uint32_t below = 0;  // where the motion begins that the line above it took
  bool anywhere = false;  // one rule alone, whatever its sections

  explicit Scan(Reading& of)
      : reading(of), done_once(of.grammar.rules.size(), false), limits(of.grammar.rules.size(), 0) {
    const auto& decided = of.minutes.decisions;
    for (std::uint32_t i = 0; i < decided.size(); ++i) by_place.push_back(i);
    std::stable_sort(by_place.begin(), by_place.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return decided[a].span.begin < decided[b].span.begin; });
  }
};

constexpr std::uint8_t most_limits = 3;  // then a rule is left out: time stays linear in the limit
constexpr auto no_winner = ~std::uint32_t{0};

void tell(Scan& scan, std::uint32_t block, std::uint32_t rule, Outcome outcome, const Hit* hit = nullptr,
          std::uint32_t winner = no_winner) {
  auto* tried = scan.reading.tried;
  if (!tried) return;
  Tried one{block, rule, outcome, winner, {}, {}};
  if (hit) {
    one.all = scan.reading.layout.range_of(hit->all);
    const auto& captures = scan.reading.grammar.rules[rule].captures;
    for (std::size_t c = 0; c < captures.size(); ++c)
      if (!hit->groups[c].empty()) one.captures.emplace_back(captures[c].second, scan.reading.layout.range_of(hit->groups[c]));
  }
  tried->push_back(std::move(one));
}

bool wanted(const Reading& reading, const TextRule& rule, std::uint32_t block) {
  if (rule.in.empty()) return true;
  auto index = static_cast<std::int32_t>(reading.sections.of_block[block]);
  // What stands before the first section: nothing inside one does.
  if (index == 0) return std::find(rule.in.begin(), rule.in.end(), "preamble") != rule.in.end();
  while (index > 0) {
    const auto& section = reading.sections.list[static_cast<std::size_t>(index)];
    std::string_view name = section.is_topic && section.rule < 0 ? std::string_view("discussion") : std::string_view();
    if (const auto* known = reading.rule_of(section)) name = known->name;
    if (std::find(rule.in.begin(), rule.in.end(), name) != rule.in.end()) return true;
    if (section.is_topic && std::find(rule.in.begin(), rule.in.end(), "discussion") != rule.in.end()) return true;
    if (!section.is_topic && section.rule >= 0) return false;
    index = section.parent;
  }
  return false;
}

bool has_field(const TextRule& rule, const Hit& hit, Field field) {
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (rule.captures[c].second == field && !hit.groups[c].empty()) return true;
  return false;
}

void fill_decision(const Reading& reading, Decision& decision, const TextRule& rule, std::uint16_t id, const Hit& hit) {
  for (std::size_t c = 0; c < rule.captures.size(); ++c) {
    if (hit.groups[c].empty()) continue;
    // What is printed beats what a label only implied.
    if (rule.captures[c].second == Field::outcome && decision.outcome.origin.span.is_empty()) decision.outcome = {};
    fill(reading, decision, rule.captures[c].second, hit.groups[c], id);
  }
  for (const auto& constant : rule.set) set(decision, constant, id);
}

bool is_vote(const TextRule& rule, const Hit& hit) {
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (rule.captures[c].second != Field::text && !hit.groups[c].empty()) return true;
  return false;
}

// Decisions that a section gave and that stand before `place` are what a later sentence joins.
void pass_decisions(Scan& scan, std::uint32_t place, std::uint32_t block) {
  const auto& list = scan.reading.minutes.decisions;
  while (scan.passed < scan.by_place.size() && list[scan.by_place[scan.passed]].span.begin <= place) {
    scan.last_decision = static_cast<std::int32_t>(scan.by_place[scan.passed++]);
    scan.last_decision_block = block;
  }
}

// Does the heading say what a verb alone ("approve") is about ("Approval of the minutes")?
bool is_named_by(std::string_view title, std::string_view verb) {
  return verb.size() >= 4 && title.find(' ') != std::string_view::npos && fold_key(title).starts_with(fold_key(verb.substr(0, 4)));
}

// Does the text of a decision begin inside the block?
bool is_text_of(const Reading& reading, const std::vector<Decision>& list, std::uint32_t block) {
  const auto& span = reading.block(block).span;
  return std::any_of(list.rbegin(), list.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(list.size(), 3)), [&](const Decision& one) {
    return one.text.origin.span.begin >= span.begin && one.text.origin.span.begin < span.end;
  });
}

bool sets_outcome(const TextRule& rule, std::string_view outcome) {
  return std::any_of(rule.set.begin(), rule.set.end(), [&](const auto& constant) { return constant.field == Field::outcome && constant.value == outcome; });
}

// "With no other nominations Ada was duly elected" behind "Bo proposed Ada for the chair": a statement that says
// what became of the motion, and names what was moved.
bool tells_end_of(const TextRule& rule, const Hit& hit, std::string_view moved) {
  constexpr std::size_t least = 4;
  if (!sets_outcome(rule, "carried")) return false;
  std::string_view text;
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (rule.captures[c].second == Field::text) text = hit.groups[c];
  if (text.data() != hit.all.data()) return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    const auto word = text.substr(begin, end - begin);
    if (begin > 0 && word.size() >= least && word.front() >= 'A' && word.front() <= 'Z' && moved.find(word) != std::string_view::npos) return true;
    begin = end + 1;
  }
  return false;
}

// "The by-laws were adopted by voice vote" behind "A motion to adopt the new by-laws was made and seconded": one of
// its first words says what was moved.
bool names_what_was_moved(const TextRule& rule, const Hit& hit, std::string_view moved) {
  constexpr std::size_t least = 5;
  constexpr int first_words = 4;
  if (!sets_outcome(rule, "agreed")) return false;
  std::string_view text;
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (rule.captures[c].second == Field::text) text = hit.groups[c];
  if (text.data() != hit.all.data()) return false;
  const auto key = fold_key(moved);
  for (int i = 0; i < first_words && !text.empty(); ++i) {
    const auto word = fold_key(text.substr(0, text.find(' ')));
    const auto at = word.size() < least ? std::string::npos : key.find(word);
    if (at != std::string::npos && (at == 0 || key[at - 1] == ' ') && (at + word.size() == key.size() || key[at + word.size()] == ' ')) return true;
    text.remove_prefix(std::min(text.size(), text.find(' ') == std::string_view::npos ? text.size() : text.find(' ') + 1));
  }
  return false;
}

// False: nothing came of it.
bool give_decision(Scan& scan, const TextRule& rule, std::uint16_t id, const Hit& hit, std::uint32_t block, std::int32_t item) {
  auto& reading = scan.reading;
  auto& list = reading.minutes.decisions;
  const auto place = span_of(reading, hit.all);
  pass_decisions(scan, place.begin, block);
  if (rule.ahead) {
    scan.ahead.clear();
    for (std::size_t c = 0; c < rule.captures.size(); ++c)
      if (!hit.groups[c].empty()) scan.ahead.emplace_back(rule.captures[c].second, hit.groups[c]);
    scan.ahead_rule = id;
    scan.ahead_block = block;
    // Resolutions that a section gave are there already.
    const auto end = reading.block(block).span.end;
    for (auto& decision : list) {
      if (decision.item != item || decision.item == no_index || decision.span.begin < end || decision.mover.is_there() ||
          decision.seconder.is_there())
        continue;
      for (std::size_t c = 0; c < rule.captures.size(); ++c)
        if (!hit.groups[c].empty()) fill(reading, decision, rule.captures[c].second, hit.groups[c], id);
      for (const auto& constant : rule.set) set(decision, constant, id);
      scan.ahead.clear();
    }
    return true;
  }
  Decision* last = scan.last_decision < 0 ? nullptr : &list[static_cast<std::size_t>(scan.last_decision)];
  if (last && (last->item != item || block > scan.last_decision_block + 4)) last = nullptr;
  const bool has_text = has_field(rule, hit, Field::text);
  // "# Proposed Bylaw Changes" heads a topic.
  const auto& here = reading.block(block);
  if (!has_text && !rule.joins && here.kind == layout::BlockKind::heading && here.heading == layout::HeadingStyle::markdown && hit.all.size() == here.text.size() &&
      has_field(rule, hit, Field::mover) && !has_field(rule, hit, Field::seconder))
    return false;
  const bool ahead_is_near = !scan.ahead.empty() && block <= scan.ahead_block + 3;
  // A mover without a text belongs to the decision just printed, unless that has one.
  bool joins = rule.joins;
  // "RESULT: ADOPTED" is of the motion above it that has no result yet, or says again what its vote said.
  if (!joins && !has_text && last && has_field(rule, hit, Field::outcome) &&
      (!last->outcome.is_there() || (last->mover.is_there() && block <= scan.last_decision_block + 1)))
    joins = true;
  if (!joins && !has_text && !ahead_is_near && last)
    joins = !last->mover.is_there() && has_field(rule, hit, Field::mover) &&
            (!last->outcome.is_there() || last->span.end >= place.end ||
             ((last->outcome.value == "agreed" || last->outcome.origin.span.is_empty()) && block <= scan.last_decision_block + 1));
  // "Motion by A. 2nd by B. Approved.", "A moved approval of the minutes. The minutes were approved."
  const bool is_open = last && (last->mover.is_there() ? last->outcome.origin.span.is_empty() || last->span.end >= place.end : !last->outcome.is_there());
  if (!joins && is_open && !has_field(rule, hit, Field::mover) && block <= scan.last_decision_block + 2 &&
      ((last->mover.is_there() && hit.all.size() <= 40 && sets_outcome(rule, "agreed") &&
        (scan.last_decision_block == block || hit.all.size() == reading.block(block).text.size())) ||
       (!last->outcome.is_there() && block == scan.last_decision_block && names_what_was_moved(rule, hit, last->text.value)) ||
       tells_end_of(rule, hit, last->text.value))) {
    for (const auto& constant : rule.set) set(*last, constant, id);
    if (last->outcome.value == "agreed") last->outcome.value = "carried";
    last->span = cover(last->span, place);
    return true;
  }
  // "Decided to sell the boat. Adopted with 5-1-2": the result of what was decided right before.
  if (!joins && !has_text && last && !has_field(rule, hit, Field::mover) && sets_outcome(rule, "carried") && block <= scan.last_decision_block + 1 &&
      last->outcome.value == "agreed" && last->outcome.origin.span.is_empty() && last->span.end <= place.begin) {
    last->outcome.value = "carried";
    Result result;
    if (is_result(reading.grammar.words, hit.all, result)) give_result(reading, result, *last, id);
    last->span = cover(last->span, place);
    return true;
  }
  // "Sale of the boat (moved Ada, seconded Bo)": the motion stands before its movers.
  std::string_view told;
  const bool is_labelled = !joins && has_short_label(reading.block(block));  // "Proposal: sell the boat. Adopted."
  if (!has_text && (has_field(rule, hit, Field::mover) || is_labelled) && (!joins || !last || (last->mover.is_there() && last->span.end < place.begin)))
    told = motion_before(reading, block, hit.all);
  // "Keeper of the gate: Ada" over "Carried unanimously": the result of that line, not of the motion before it.
  if (Result whole; joins && last && last->outcome.is_there() && block > scan.last_decision_block + 1 && here.kind == BlockKind::paragraph &&
                    reading.block(block - 1).kind == BlockKind::paragraph && is_title_line(reading.view(reading.block(block - 1).text)) &&
                    is_result(reading.grammar.words, reading.view(here.text), whole))
    return false;
  if (joins && told.empty()) {
    if (!last) return false;
    // "The motion passed" is said of what was moved, not of what was agreed in between.
    if (!last->mover.is_there() && last->outcome.is_there() && has_field(rule, hit, Field::outcome)) {
      for (auto i = static_cast<std::size_t>(scan.last_decision); i-- > 0;) {
        auto& moved = list[i];
        if (moved.item != item || moved.item == no_index) break;
        if (!moved.mover.is_there()) continue;
        if (!moved.outcome.is_there()) last = &moved;
        break;
      }
    }
    fill_decision(reading, *last, rule, id, hit);
    // "RESOLVED: That the boat be sold. Proposed Ada; seconded Bo.": what joins is no part of a text that a label gave.
    bool is_result = false;
    if (auto& text = last->text; text.origin.span.begin < place.begin && place.begin < text.origin.span.end) {
      const auto cut = has_field(rule, hit, Field::mover) ? text.value.find(hit.all) : end_before_result(text.value, hit.all);
      if (cut != std::string::npos && cut >= 8) {
        text.value = std::string(text_before(reading.grammar.words, std::string_view(text.value).substr(0, cut)));
        text.origin.span.end = place.begin;
        is_result = std::any_of(rule.set.begin(), rule.set.end(), [](const auto& constant) { return constant.field == Field::outcome; });
      }
    }
    // What was agreed is carried once a mover or a vote is printed for it.
    auto& outcome = last->outcome;
    if (outcome.value == "agreed" && outcome.origin.span.is_empty() && (is_result || is_vote(rule, hit))) outcome.value = "carried";
    last->span = cover(last->span, place);
    scan.last_decision_block = block;
    return true;
  }
  // Nor is the motion that the line above it took.
  if (scan.below > 0 && has_text && place.begin >= scan.below && place.begin < scan.below + 4) return true;
  // What a section gave already ("RESOLVED: That ...") is not read twice.
  if (scan.passed > 0 && list[scan.by_place[scan.passed - 1]].span.end > place.begin) return true;
  Decision decision;
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (!hit.groups[c].empty()) fill(reading, decision, rule.captures[c].second, hit.groups[c], id);
  if (ahead_is_near)
    for (const auto& [field, value] : scan.ahead) fill(reading, decision, field, value, scan.ahead_rule);
  scan.ahead.clear();
  // "The mill shall have a roof." over "Proposed by: Ada".
  if (!decision.text.is_there() && !rule.ahead) {
    auto motion = told;
    if (motion.empty() && !(block > 0 && is_text_of(reading, list, block - 1))) motion = motion_above(reading, block, hit.all);
    if (motion.empty() && decision.mover.is_there()) {
      motion = motion_below(reading, block, hit.all);
      if (!motion.empty()) scan.below = span_of(reading, motion).begin;
    }
    if (!motion.empty()) fill(reading, decision, Field::text, motion, id);
  }
  // "Motion by A, second by B." under a heading that says what it is about.
  const bool is_bare = decision.text.value.find(' ') == std::string::npos;
  if (item != no_index && is_bare) {
    const auto& title = reading.minutes.items[static_cast<std::size_t>(item)].title;
    const auto& section = reading.sections.list[reading.sections.of_block[block]];
    const bool is_first = section.is_topic && section.opener + 1 == block && hit.all.size() + 1 >= reading.block(block).text.size();
    // "Approved." right below "Minutes of May"
    Result result;
    const bool is_result_alone = is_first && title.value.find(' ') != std::string::npos && is_result(reading.grammar.words, decision.text.value, result) && result.outcome != "deferred";
    if (!decision.text.is_there() || is_result_alone || is_named_by(title.value, decision.text.value)) decision.text = title;
  }
  if (!decision.text.is_there()) return false;
  for (const auto& constant : rule.set) set(decision, constant, id);
  // Moved, or voted on, and agreed: that is carried.
  if (decision.outcome.value == "agreed" && (decision.mover.is_there() || decision.votes_for.is_there())) decision.outcome.value = "carried";
  decision.item = item;
  decision.span = place;
  scan.last_decision = static_cast<std::int32_t>(list.size());
  scan.last_decision_block = block;
  list.push_back(std::move(decision));
  return true;
}

// A nick ("ada_", "boQ", "quill2") that a rule points at is a name, whatever it looks like.
bool is_nick(std::string_view name) {
  if (name.empty() || name.size() > 40 || name.find_first_of(" \n") != std::string_view::npos) return false;
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (is_lower(name.front()) || name.find_first_of("0123456789_`|[]{}\\^") != std::string_view::npos) return true;
  for (std::size_t i = 1; i < name.size(); ++i)
    if (is_lower(name[i - 1]) && is_upper(name[i])) return true;
  return false;
}

void give(Scan& scan, const TextRule& rule, const Hit& hit, std::uint32_t block) {
  auto& reading = scan.reading;
  const auto id = reading.rule_id(rule.id);
  const auto item = reading.item_of_section[reading.sections.of_block[block]];
  const auto span = span_of(reading, hit.all);
  bool is_filled = false;
  switch (rule.gives) {
    case Reads::meeting:
      for (std::size_t c = 0; c < rule.captures.size(); ++c)
        if (!hit.groups[c].empty() && fill_meeting(reading, rule.captures[c].second, hit.groups[c], id, from_rule + rule.priority))
          is_filled = true;
      break;
    case Reads::attendees: {
      SectionRule constants;
      constants.set = rule.set;
      Attendee one;
      for (std::size_t c = 0; c < rule.captures.size(); ++c) {
        const auto value = hit.groups[c];
        if (value.empty()) continue;
        if (rule.captures[c].second == Field::people) {
          is_filled = read_people_list(reading, constants, id, tidy(value), {}) > 0 || is_filled;
        } else if (rule.captures[c].second == Field::name) {
          if (is_nick(value)) {
            fill(reading, one, Field::name, value, id);
            continue;
          }
          const auto person = records::read_person(value, reading.grammar.words);
          if (!records::looks_like_name(person.name, reading.grammar.words)) continue;
          fill(reading, one, Field::name, person.name, id);
          if (!person.honorific.empty()) fill(reading, one, Field::honorific, person.honorific, id);
          if (!person.affiliation.empty()) fill(reading, one, Field::affiliation, person.affiliation, id);
        } else {
          fill(reading, one, rule.captures[c].second, value, id);
        }
      }
      if (one.name.is_there()) {
        for (const auto& constant : rule.set) set(one, constant, id);
        one.span = span;
        reading.minutes.attendees.push_back(std::move(one));
        is_filled = true;
      }
      break;
    }
    case Reads::actions: {
      Action action;
      SectionRule constants;
      constants.set = rule.set;
      std::string_view text;
      for (std::size_t c = 0; c < rule.captures.size(); ++c) {
        if (hit.groups[c].empty()) continue;
        if (rule.captures[c].second == Field::text) text = hit.groups[c];
        else fill(reading, action, rule.captures[c].second, hit.groups[c], id);
      }
      // A lone word in the place of an owner is one only where the attendance knows it; in brackets
      // at the end of a note it would be anything else.
      const auto is_aside = [&] {
        const auto owners = rule.captures.empty() ? std::string_view() : hit.groups.back();
        return !owners.empty() && rule.captures.back().second == Field::owners && owners.data() > reading.layout.text.data() &&
               owners.data()[-1] == '(';
      };
      if (!action.owners.empty() && (reading.minutes.attendees.size() > 2 || is_aside()) &&
          std::none_of(action.owners.begin(), action.owners.end(), [&](const Text& owner) {
            const std::string_view name = owner.value;
            const bool lone = name.find(' ') == std::string_view::npos &&
                              std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            return !lone || reading.is_attendee(name) || reading.grammar.words.has(Words::group, fold_key(name));
          }))
        return;
      // Behind what was said one name is no task: "Mend the gate (Action: Bo)".
      const bool is_behind = hit.all.data() > reading.view(reading.block(block).text).data() + 8;
      // "Mend the gate (Action: Bo, by 5 May)"
      if (std::string_view due; is_behind && action.owners.empty()) {
        const auto who = without_due_behind(reading, tidy(text), due);
        if (!due.empty() && is_owner_mark(reading, who)) {
          text = who;
          fill(reading, action, Field::due, without_lead(reading, due), id);
        }
      }
      if (action.owners.empty() && (is_owner_mark(reading, text) || (is_behind && is_name_alone(reading, text)))) {
        if (!read_owner_mark(reading, id, hit.all, tidy(text), action)) return;
      } else if (!read_action_entry(reading, constants, id, text, action)) {
        return;
      }
      // "(done) ACTION: ..."
      if (auto whole = reading.view(reading.block(block).text); hit.all.data() > whole.data() && hit.all.data() < whole.data() + 26) take_front_state(reading, id, whole, action);
      action.item = item;
      action.span = span;
      reading.minutes.actions.push_back(std::move(action));
      is_filled = true;
      break;
    }
    case Reads::decisions:
      is_filled = give_decision(scan, rule, id, hit, block, item);
      break;
    case Reads::references: {
      for (std::size_t c = 0; c < rule.captures.size(); ++c) {
        if (rule.captures[c].second != Field::id || hit.groups[c].empty()) continue;
        Reference reference;
        reference.id = make_text(reading, hit.groups[c], id);
        reference.span = span;
        reading.minutes.references.push_back(std::move(reference));
      }
      break;
    }
    case Reads::agenda:
    case Reads::items:
    case Reads::nothing:
      break;
  }
  if (is_filled) reading.mark_part(block, id, reading.layout.range_of(hit.all));
}

// A rule that could match in a text: its literals stand from `first` to `last` (offsets of layout.text
// where the first and the last of them begin). Literals that stand far from each other make several.
struct Candidate {
  std::uint32_t rule;
  std::uint32_t first;
  std::uint32_t last;
};

constexpr std::size_t near = 16;  // bytes between literals that are not worth a second run

// All matches of a rule in `text`, as far as the places of its literals allow. False: gave up.
bool find_hits(Scan& scan, std::uint32_t block, const Candidate& candidate, std::string_view text, std::vector<Hit>& hits) {
  const auto index = candidate.rule;
  const auto& rule = scan.reading.grammar.rules[index];
  const auto begin = scan.reading.layout.range_of(text).begin;
  if (candidate.last < begin || candidate.first >= begin + std::max<std::size_t>(text.size(), 1)) return true;
  const auto lead = rule.match.lead();
  std::size_t from = candidate.first > begin ? candidate.first - begin : 0;
  from = from > lead ? from - lead : 0;
  if (!hits.empty() && hits.back().rule == index && hits.back().all.data() >= text.data())
    from = std::max(from, static_cast<std::size_t>(hits.back().all.data() + hits.back().all.size() - text.data()));
  const std::size_t last_start = candidate.last - begin;
  thread_local Match match;
  while (from <= text.size() && from <= last_start) {
    const auto found = rule.match.find_between(text, from, last_start, match);
    if (found == Found::limit) {
      Diagnostic diagnostic;
      diagnostic.check = "pattern-limit";
      diagnostic.severity = Severity::warning;
      diagnostic.message = "the pattern of rule '" + rule.id + "' ran into its limit here and was given up";
      if (++scan.limits[index] == most_limits) diagnostic.help = "it is left out from here on: see 'minuter grammar test'";
      diagnostic.span = span_of(scan.reading, text);
      scan.reading.minutes.diagnostics.push_back(std::move(diagnostic));
      tell(scan, block, index, Outcome::limit);
      return false;
    }
    if (found == Found::no) return true;
    Hit hit;
    hit.rule = index;
    hit.all = match.groups[0];
    hit.groups.reserve(rule.captures.size());
    for (const auto& [group, field] : rule.captures)
      hit.groups.push_back(match.took_part(group) ? match.groups[group] : std::string_view{});
    const auto end = static_cast<std::size_t>(hit.all.data() - text.data()) + std::max<std::size_t>(hit.all.size(), 1);
    hits.push_back(std::move(hit));
    from = end;
  }
  return true;
}

// The text of the hit ends before `part` (it was cut there).
bool is_behind_text(const TextRule& rule, const Hit& hit, std::string_view part) {
  for (std::size_t c = 0; c < rule.captures.size(); ++c) {
    const auto text = hit.groups[c];
    if (rule.captures[c].second == Field::text && !text.empty()) return part.data() >= text.data() + text.size();
  }
  return false;
}

// "By 7 votes to 2 the board decides ...": it stands before the text.
bool is_before_text(const TextRule& rule, const Hit& hit, std::string_view part) {
  for (std::size_t c = 0; c < rule.captures.size(); ++c)
    if (rule.captures[c].second == Field::text && !hit.groups[c].empty()) return part.data() + part.size() <= hit.groups[c].data();
  return false;
}

bool overlap(std::string_view a, std::string_view b) {
  return a.data() < b.data() + b.size() && b.data() < a.data() + a.size();
}

// Hits of one kind, none of which overlaps another, by where they begin.
using Apart = std::map<const char*, Hit*>;

// The first of them that does not end before `place`.
Apart::const_iterator first_at(const Apart& hits, std::string_view place) {
  auto at = hits.upper_bound(place.data());
  if (at != hits.begin() && overlap(std::prev(at)->second->all, place)) --at;
  return at;
}

// "..., seconded by Ada; carried": the result that the decision's own rule did not catch.
bool tells_result(const TextRule& owner, const Hit& decision, const TextRule& rule, const Hit& joining) {
  return has_field(rule, joining, Field::outcome) && !has_field(owner, decision, Field::outcome);
}

// A hit that joins and stands inside another: it ends the text in which it begins, or it goes.
void end_at_decision(const Reading& reading, Hit& joining, const Apart& decisions) {
  const auto& rules = reading.grammar.rules;
  const auto& rule = rules[joining.rule];
  if (!rule.joins || rule.gives != Reads::decisions) return;
  for (auto at = first_at(decisions, joining.all); at != decisions.end() && overlap(joining.all, at->second->all); ++at) {
    Hit* const other = at->second;
    const auto& owner = rules[other->rule];
    bool ends_text = false;
    for (std::size_t c = 0; c < owner.captures.size(); ++c) {
      auto& text = other->groups[c];
      if (owner.captures[c].second != Field::text || text.empty() || owner.priority > rule.priority) continue;
      if (joining.all.data() <= text.data() || joining.all.data() >= text.data() + text.size()) continue;
      text = text_before(reading.grammar.words, text.substr(0, static_cast<std::size_t>(joining.all.data() - text.data())));
      ends_text = !text.empty();
    }
    // What was cut off before ("seconded by A, carried 5-0": two that join).
    const bool behind = !ends_text && (owner.priority <= rule.priority || tells_result(owner, *other, rule, joining)) && is_behind_text(owner, *other, joining.all);
    const bool before = !ends_text && owner.priority <= rule.priority && is_before_text(owner, *other, joining.all);
    if (!ends_text && !behind && !before) {
      joining.all = {};
      return;
    }
  }
}

void read_text(Scan& scan, std::uint32_t block, layout::Range range, const std::vector<Candidate>& candidates) {
  const auto text = scan.reading.view(range);
  std::vector<Hit> hits;
  std::vector<std::string_view> sentences;
  for (std::size_t c = 0, next = 0; c < candidates.size(); c = next) {
    const auto index = candidates[c].rule;
    for (next = c + 1; next < candidates.size() && candidates[next].rule == index;) ++next;
    const auto& rule = scan.reading.grammar.rules[index];
    if (rule.once && scan.done_once[index]) {
      tell(scan, block, index, Outcome::done);
      continue;
    }
    if (scan.limits[index] >= most_limits) {
      tell(scan, block, index, Outcome::limit);
      continue;
    }
    if (!scan.anywhere && !wanted(scan.reading, rule, block)) {
      tell(scan, block, index, Outcome::elsewhere);
      continue;
    }
    const auto before = hits.size();
    if (rule.by_sentence) {
      if (sentences.empty()) split_sentences(text, scan.reading.grammar.words, sentences);
      auto first = c;  // both are in the order of the text: each is looked at once
      for (const auto sentence : sentences) {
        const auto where = scan.reading.layout.range_of(sentence);
        while (first < next && candidates[first].last < where.begin) ++first;
        for (auto i = first; i < next && candidates[i].first < where.end;) {
          if (!find_hits(scan, block, candidates[i], sentence, hits)) break;
          ++i;
        }
      }
    } else {
      for (auto i = c; i < next && find_hits(scan, block, candidates[i], text, hits);) ++i;
    }
    if (hits.size() == before) tell(scan, block, index, Outcome::no_match);
  }
  if (hits.empty()) return;
  // Of two that overlap and give the same kind of record the earlier rule wins (rules are ordered
  // by priority). One that joins may stand in the text of the decision that it joins: it ends it.
  const auto& all_rules = scan.reading.grammar.rules;
  std::vector<Hit*> kept;
  std::map<std::pair<Reads, bool>, Apart> kinds;
  for (auto& hit : hits) {
    const auto& rule = all_rules[hit.rule];
    auto& apart = kinds[{rule.gives, rule.joins}];
    const auto winner = rule.gives == Reads::meeting ? apart.cend() : first_at(apart, hit.all);
    if (winner != apart.cend() && overlap(hit.all, winner->second->all)) {
      tell(scan, block, hit.rule, Outcome::lost, &hit, winner->second->rule);
      continue;
    }
    kept.push_back(&hit);
    apart.emplace(hit.all.data(), &hit);
  }
  const auto& decisions = kinds[{Reads::decisions, false}];
  for (auto* hit : kept) end_at_decision(scan.reading, *hit, decisions);
  std::erase_if(kept, [](const Hit* hit) { return hit->all.empty(); });
  std::stable_sort(kept.begin(), kept.end(), [](const Hit* a, const Hit* b) { return a->all.data() < b->all.data(); });
  for (const auto* hit : kept) {
    const auto& rule = scan.reading.grammar.rules[hit->rule];
    if (rule.once) {
      if (scan.done_once[hit->rule]) continue;
      scan.done_once[hit->rule] = true;
    }
    tell(scan, block, hit->rule, Outcome::took, hit);
    give(scan, rule, *hit, block);
  }
}

// A text that rules are run on: of a block or of a cell.
struct Place {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t block;
  std::uint32_t cell;
};

// In the order of the clean text.
std::vector<Place> find_places(const Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  std::vector<Place> places;
  places.reserve(blocks.size() + reading.layout.cells.size());
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (block.kind == BlockKind::table) {
      const auto& table = reading.layout.tables[block.table];
      for (std::uint32_t r = 0; r < table.row_count; ++r) {
        const auto& row = reading.layout.rows[table.first_row + r];
        // "Ayes:    Penrose, Quill" is a label and its text.
        if (row.cell_count == 2 && table.style == layout::TableStyle::spaces) {
          const auto& label = reading.layout.cells[row.first_cell].text;
          const auto& text = reading.layout.cells[row.first_cell + 1].text;
          if (!label.is_empty() && reading.view(label).back() == ':' && text.begin == label.end) {
            places.push_back({label.begin, text.end, i, 0});
            continue;
          }
        }
        for (std::uint32_t c = 0; c < row.cell_count; ++c) {
          const auto& text = reading.layout.cells[row.first_cell + c].text;
          places.push_back({text.begin, text.end, i, c});
        }
      }
    } else if (block.kind != BlockKind::rule && block.kind != BlockKind::code && block.kind != BlockKind::front_matter) {
      // Title and text of a paragraph that has both are read apart.
      const auto& section = reading.sections.list[reading.sections.of_block[i]];
      // "## Resolutions passed" heads them and is none.
      const auto* known = reading.rule_of(section);
      if (section.opener == i && known && known->reads == Reads::decisions && section.opened == sections::Opened::heading && section.body.is_empty()) continue;
      // but "Adjournment: 6:47 pm".
      const bool has_both = section.opener == i && section.is_topic && section.body.size() > 24 && section.body.begin >= section.title.end;
      if (has_both) places.push_back({block.text.begin, section.title.end, i, 0});
      places.push_back({has_both ? section.body.begin : block.text.begin, block.text.end, i, 0});
    }
  }
  const auto in_order = [](const Place& a, const Place& b) { return a.begin < b.begin; };
  if (!std::is_sorted(places.begin(), places.end(), in_order)) std::sort(places.begin(), places.end(), in_order);
  return places;
}

}  // namespace

void read_rule(Reading& reading, std::uint32_t rule) {
  Scan scan(reading);
  scan.anywhere = true;
  if (reading.grammar.rules[rule].joins) {  // something to join
    reading.minutes.decisions.emplace_back();
    scan.last_decision = 0;
  }
  for (const auto& place : find_places(reading))
    read_text(scan, place.block, {place.begin, place.end}, {{rule, place.begin, place.end}});
}

void read_rules(Reading& reading) {
  const auto& grammar = reading.grammar;
  if (grammar.rules.empty()) return;
  Scan scan(reading);
  // Where could which rule match?
  const auto places = find_places(reading);
  std::vector<Candidate> candidates;                           // of the place at hand
  std::vector<std::uint32_t> latest(grammar.rules.size(), 0);  // 1 + index of the rule's last one there
  for (const Place& place : places) {
    candidates.clear();
    for (const auto rule : grammar.rules_anywhere) candidates.push_back({rule, place.begin, place.end});
    const auto fixed = candidates.size();
    const auto take = [&](const Literals::Hit& hit) {
      const auto lead = grammar.rules[hit.id].match.lead();
      auto& at = latest[hit.id];
      const std::size_t gap = at == 0 ? 0 : hit.begin - candidates[at - 1].last;
      if (at != 0 && (gap <= near || gap - near <= lead)) {  // the lead may be unbounded
        candidates[at - 1].last = hit.begin;
      } else {
        candidates.push_back({hit.id, hit.begin, hit.begin});
        at = static_cast<std::uint32_t>(candidates.size());
      }
    };
    grammar.rule_literals.scan(reading.layout.text, place.begin, place.end, take);
    // An explanation names the rules of the preamble below it, too.
    if (reading.tried || reading.sections.of_block[place.block] == 0)
      grammar.preamble_literals.scan(reading.layout.text, place.begin, place.end, take);
    if (candidates.empty()) continue;
    for (auto i = fixed; i < candidates.size(); ++i) latest[candidates[i].rule] = 0;
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.rule != b.rule ? a.rule < b.rule : a.first < b.first;
    });
    read_text(scan, place.block, {place.begin, place.end}, candidates);
  }
}

}  // namespace minuter::readers
