// What stands behind a task in the same text: "Owner: Bo; Due: 5 May", "(Ada, by 5 May)", "- Ada", ": DONE".
#include "readers/actions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {

std::optional<Field> column_named(const SectionRule& rule, std::string_view label) {
  const auto key = fold_key(label);
  for (const auto& column : rule.columns)
    if (std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end()) return column.field;
  return std::nullopt;
}

namespace {

// "(Owner: Ada, Due: 5 May)"
bool take_labels(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view inside, Action& action) {
  constexpr std::size_t most = 4;
  std::array<std::pair<Field, std::string_view>, most> found;
  std::size_t count = 0;
  for (auto rest = inside; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(",;|"), rest.size());
    const auto one = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    const auto colon = one.find(':');
    const auto field = colon == std::string_view::npos ? std::nullopt : column_named(rule, one.substr(0, colon));
    if (field == Field::owners || field == Field::due || field == Field::status) {
      if (count == most) return false;
      found[count++] = {*field, trim(one.substr(colon + 1))};
    } else if (count > 0 && found[count - 1].first == Field::owners && colon == std::string_view::npos) {
      // "Owner: Ada, Bo"
      auto& owners = found[count - 1].second;
      owners = {owners.data(), static_cast<std::size_t>(one.data() + one.size() - owners.data())};
    } else {
      return false;
    }
  }
  if (count < 2) return false;
  for (std::size_t i = 0; i < count; ++i)
    if (!found[i].second.empty()) fill(reading, action, found[i].first, found[i].second, rule_id);
  return true;
}

// One piece behind the task: "Owner: Bob", "by 5 May", "(Alice, Bob)", "done".
bool take_tail(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view piece, bool in_bracket,
               bool is_due_behind, Action& action) {
  piece = trim(piece);
  while (!piece.empty() && (piece.back() == '.' || piece.back() == ',')) piece.remove_suffix(1);
  if (piece.empty() || piece.size() > (in_bracket ? 160U : 80U)) return false;
  if (const auto colon = piece.find(':'); colon != std::string_view::npos && colon < 24) {
    if (in_bracket && take_labels(reading, rule, rule_id, piece, action)) return true;
    const auto field = column_named(rule, piece.substr(0, colon));
    const auto value = trim(piece.substr(colon + 1));
    if (field == Field::owners && !value.empty()) return fill(reading, action, *field, value, rule_id) || true;
    if (field == Field::due && !value.empty()) return fill(reading, action, *field, value, rule_id) || true;
    if (field == Field::status && !value.empty()) return fill(reading, action, *field, value, rule_id);
  }
  // "[ongoing]" is said of the task, though it may stand for a date too.
  if (!action.status.is_there() && reading.grammar.words.has(Words::action_status, fold_key(piece))) {
    fill(reading, action, Field::status, piece, rule_id);
    return true;
  }
  if (!action.due.is_there() && is_due(reading, piece)) {
    fill(reading, action, Field::due, without_lead(reading, piece), rule_id);
    return true;
  }
  // "- Ada Penrose - DONE", "- Ada - 5 May": before a state or a date stands who has the task.
  const bool is_before_state = !in_bracket && action.status.is_there() && piece.find(' ') != std::string_view::npos && piece.front() >= 'A' &&
                               piece.front() <= 'Z' && are_owners(reading, piece);
  const bool is_before_due = !in_bracket && is_due_behind && piece.front() >= 'A' && piece.front() <= 'Z' && are_owners(reading, piece) &&
                             !reading.grammar.words.has(Words::not_a_name, fold_key(piece)) && !reading.grammar.words.has(Words::task_verb, fold_key(piece));
  if (action.owners.empty() && (is_before_state || is_before_due || are_tail_owners(reading, piece, in_bracket))) {
    fill(reading, action, Field::owners, piece, rule_id);
    return true;
  }
  // "- Assigned to Ada", "(by Ada)"
  if (action.owners.empty()) {
    if (const auto lead = sections::owner_lead_at_start(reading.grammar, piece); lead > 0 && are_tail_owners(reading, piece.substr(lead), in_bracket)) {
      fill(reading, action, Field::owners, piece.substr(lead), rule_id);
      return true;
    }
  }
  // "- DONE, see the log", "(done, see the log)"
  if (!action.status.is_there()) {
    if (const auto state = state_in_front(reading, piece); !state.empty() && piece.size() > state.size() + 1) {
      const auto* known = reading.grammar.words.find(Words::action_status, fold_key(state));
      if (known && known->value != "open") return fill(reading, action, Field::status, state, rule_id);
    }
  }
  // "(DONE - shown on 6 May)": a state, and what is told of it.
  if (in_bracket && !action.status.is_there()) {
    const auto size = phrase_at_start(reading.grammar.words, Words::action_status, piece);
    const auto behind = size > 0 && size < piece.size() ? trim(piece.substr(size)) : std::string_view();
    const bool is_apart = !behind.empty() && (behind.starts_with("- ") || behind.front() == ':' || behind.front() == ',' || behind.front() == ';' ||
                                              behind.starts_with("\xE2\x80\x93") || behind.starts_with("\xE2\x80\x94"));
    if (is_apart) return fill(reading, action, Field::status, piece.substr(0, size), rule_id);
  }
  // "(Alice, by 5 May)", "[Alice - 5 May]": owners and due date in one bracket.
  if (in_bracket && action.owners.empty() && !action.due.is_there()) {
    for (const std::string_view sign : {",", ";", " - ", " \xE2\x80\x93 ", " | ", "/", ":"}) {
      const auto cut = piece.rfind(sign);
      if (cut == std::string_view::npos) continue;
      const auto due = trim(piece.substr(cut + sign.size()));
      if (!is_due(reading, due) || !are_tail_owners(reading, trim(piece.substr(0, cut)), true)) continue;
      fill(reading, action, Field::owners, trim(piece.substr(0, cut)), rule_id);
      fill(reading, action, Field::due, without_lead(reading, due), rule_id);
      return true;
    }
  }
  // "[plan to be shown by 5 May]"
  if (in_bracket && !action.due.is_there()) {
    const auto date = records::find_date(piece, reading.grammar.words, reading.grammar.month_first, 2000);
    const auto before = date ? trim(piece.substr(0, static_cast<std::size_t>(date->printed.data() - piece.data()))) : std::string_view{};
    // "(DONE - shown on 5 May)" tells what became of it.
    const auto is_told = reading.grammar.words.has(Words::action_status, fold_key(before.substr(0, before.find(' '))));
    if (!is_told && phrase_at_end(reading.grammar.words, Words::due_lead, before) > 0) {
      fill(reading, action, Field::due, piece, rule_id);
      return true;
    }
  }
  return false;
}

// "Mend the gate. Owner: Ada; Deadline: 3 May": where the first label of a column stands in the text
// of a task, with the field; npos: nowhere.
std::size_t find_labelled(const SectionRule& rule, std::string_view text, std::size_t from, Field& field, std::size_t& value) {
  for (auto colon = text.find(':', from); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    if (colon + 1 >= text.size() || (text[colon + 1] != ' ' && text[colon + 1] != '\n')) continue;
    auto begin = colon;
    for (int words = 0; words < 3 && begin > 0; ++words) {
      const auto space = text.find_last_of(" \n(", begin - 1);
      if (space == std::string_view::npos) break;
      begin = space;
      const char first = text[begin + 1];
      if (first < 'A' || first > 'Z') continue;
      const auto named = column_named(rule, text.substr(begin + 1, colon - begin - 1));
      if (named != Field::owners && named != Field::due && named != Field::status) continue;
      const auto before = trim(text.substr(0, begin));
      const char last = before.empty() ? ' ' : before.back();
      const bool is_apart = last == '.' || last == ';' || last == ',' || last == ')' || last == '-' || last == '|' || (last & 0x80) != 0 ||
                            text[begin] != ' ';
      if (!is_apart) continue;
      field = *named;
      value = colon + 1;
      return begin;
    }
  }
  return std::string_view::npos;
}

}  // namespace

void take_labelled(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view& text, Action& action) {
  Field field = Field::ignore;
  std::size_t value = 0;
  const auto cut = find_labelled(rule, text, 8, field, value);
  if (cut == std::string_view::npos || cut < 8) return;
  auto rest = text.substr(value);
  text = tidy(text.substr(0, cut));
  while (!rest.empty()) {
    Field next = Field::ignore;
    std::size_t behind = 0;
    const auto end = find_labelled(rule, rest, 0, next, behind);
    auto said = trim(rest.substr(0, end));
    // "Owner: Ada; ongoing"
    const auto mark = said.find(';');
    auto told = tidy(said.substr(0, mark));
    if (told.ends_with(')') && told.find('(') == std::string_view::npos) told = tidy(told.substr(0, told.size() - 1));
    fill(reading, action, field, told, rule_id);
    if (mark != std::string_view::npos && !action.status.is_there()) {
      auto more = tidy(said.substr(mark + 1));
      while (!more.empty() && more.back() == '.') more.remove_suffix(1);
      if (reading.grammar.words.has(Words::action_status, fold_key(more))) fill(reading, action, Field::status, more, rule_id);
    }
    if (end == std::string_view::npos) break;
    field = next;
    rest.remove_prefix(behind);
  }
}

namespace {

// "..., AP" and "... . AP, BQ" at the end, of people who speak or attend; empty: there are none.
std::string_view initials_behind(Reading& reading, std::string_view text) {
  std::size_t begin = text.size();
  for (std::size_t end = text.size();;) {
    const auto mark = text.substr(0, end).find_last_of(",.");
    if (mark == std::string_view::npos || mark < 8 || mark + 2 >= end || text[mark + 1] != ' ') break;
    const auto one = trim(text.substr(mark + 2, end - mark - 2));
    const bool is_short = one.size() >= 2 && one.size() <= 3 && one.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
    if (!is_short || !(reading.is_speaker(one) || reading.is_attendee(one))) break;
    begin = mark + 2;
    if (text[mark] == '.') break;
    end = mark;
  }
  return text.substr(begin);
}

// "Ada to mend the gate: DONE"
bool take_status_behind(Reading& reading, std::uint16_t rule_id, std::string_view end, std::string_view& text, Action& action) {
  const auto colon = end.rfind(": ");
  if (colon == std::string_view::npos || colon <= 8 || end.size() - colon >= 24 || action.status.is_there() ||
      !reading.grammar.words.has(Words::action_status, fold_key(end.substr(colon + 2))))
    return false;
  fill(reading, action, Field::status, end.substr(colon + 2), rule_id);
  text = tidy(end.substr(0, colon));
  return true;
}

// "Mend the gate. AP, BQ": short forms of people of the room. "Mend the gate: Ada and Bo": people of the room.
bool take_owners_behind(Reading& reading, std::uint16_t rule_id, std::string_view end, std::string_view& text, Action& action) {
  if (!action.owners.empty()) return false;
  if (const auto owners = initials_behind(reading, end); !owners.empty()) {
    fill(reading, action, Field::owners, owners, rule_id);
    text = tidy(end.substr(0, end.size() - owners.size()));
    return true;
  }
  // "Mend the gate. Assigned to Ada": a sentence of its own.
  if (const auto stop = end.rfind(". "); stop != std::string_view::npos && stop > 8 && end.size() - stop < 80) {
    const auto last = end.substr(stop + 2);
    const auto lead = sections::owner_lead_at_start(reading.grammar, last);
    if (lead > 0 && last.size() > lead && all_owners(reading, last.substr(lead), [&](std::string_view owner) { return reading.is_attendee(owner); })) {
      fill(reading, action, Field::owners, last.substr(lead), rule_id);
      text = tidy(end.substr(0, stop));
      return true;
    }
  }
  // "Mend the gate, Ada Penrose"
  if (const auto comma = end.rfind(", "); comma != std::string_view::npos && comma > 12 && end.size() - comma < 40) {
    const auto last = end.substr(comma + 2);
    const auto before = end.substr(0, comma);
    if (last.front() >= 'A' && last.front() <= 'Z' && reading.is_attendee(last) && !reading.is_attendee(before.substr(before.rfind(' ') + 1))) {
      fill(reading, action, Field::owners, last, rule_id);
      text = tidy(before);
      return true;
    }
  }
  const auto colon = end.rfind(": ");
  if (colon == std::string_view::npos || colon <= 12 || end.size() - colon >= 100) return false;
  const auto behind = trim(end.substr(colon + 2));
  if (!all_owners(reading, behind, [&](std::string_view owner) { return reading.is_attendee(owner); })) return false;
  fill(reading, action, Field::owners, behind, rule_id);
  text = tidy(end.substr(0, colon));
  return true;
}

// The dash, bar, arrow or handle that stands last; npos: there is none. `size`: of what parts the pieces.
std::size_t last_cut(std::string_view text, std::size_t& size) {
  std::size_t cut = std::string_view::npos;
  for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 "),
                                      std::string_view(" | "), std::string_view(" -> "), std::string_view(" \xE2\x86\x92 "), std::string_view(" -- "), std::string_view(" @")}) {
    const auto at = last_mark(text, mark);
    if (at == std::string_view::npos || (cut != std::string_view::npos && at <= cut)) continue;
    cut = at;
    size = mark == " @" ? 1 : mark.size();
  }
  return cut;
}

// "Mend the gate (Ada)", "Mend the gate - Ada": the last piece, if it is known.
bool take_piece_behind(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view end, bool is_due_behind, std::string_view& text,
                       Action& action) {
  const bool in_bracket = end.back() == ')' || end.back() == ']';
  std::size_t size = 1;
  const auto cut = in_bracket ? end.rfind(end.back() == ')' ? '(' : '[') : last_cut(end, size);
  if (cut == std::string_view::npos || cut == 0) return false;
  const auto piece = end.substr(cut + size, end.size() - cut - size - (in_bracket ? 1 : 0));
  if (!take_tail(reading, rule, rule_id, piece, in_bracket, is_due_behind, action)) return false;
  text = tidy(end.substr(0, cut));
  return true;
}

}  // namespace

// Takes the pieces at the end of the task off, as long as one is known.
void take_tails(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view& text, Action& action) {
  take_labelled(reading, rule, rule_id, text, action);
  const bool had_due = action.due.is_there();
  for (int round = 0; round < 4; ++round) {
    auto end = text;
    while (!end.empty() && (end.back() == '.' || end.back() == ' ')) end.remove_suffix(1);
    if (end.empty()) return;
    const bool in_bracket = end.back() == ')' || end.back() == ']';
    const bool was_taken = (!in_bracket && (take_status_behind(reading, rule_id, end, text, action) ||
                                            take_owners_behind(reading, rule_id, end, text, action))) ||
                           take_piece_behind(reading, rule, rule_id, end, !had_due && action.due.is_there(), text, action);
    if (!was_taken) return;
  }
}

}  // namespace minuter::readers
