// Actions: tables, lists, and single marks ("ACTION: FS to liaise with ...").
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"
#include "readers/table_rows.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::Checkbox;

bool is_owner(Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > 60 || is_placeholder(text)) return false;
  if (text.front() == '@' && text.find(' ') == std::string_view::npos) return text.size() > 1;
  if (reading.is_attendee(text)) return true;
  const bool has_digit =
      std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!has_digit && (records::looks_like_initials(text) || records::looks_like_name(text, words)))
    return true;
  const auto key = fold_key(text);
  if (words.has(Words::group, key) || words.has(Words::role, key)) return true;
  // "Data Strategy Team": names of groups end in a word for one.
  if (const auto space = key.rfind(' '); space != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
                                         words.has(Words::group, std::string_view(key).substr(space + 1))) {
    // "Form a committee" is something to do.
    const auto first = text.find(' ');
    const bool is_task = first + 1 < text.size() && text[first + 1] >= 'a' && text[first + 1] <= 'z' && words.has(Words::task_verb, std::string_view(key).substr(0, first));
    return !is_task;
  }
  // "Office for Mill Statistics": a group and what it is for, in capitals.
  if (const auto space = key.find(' '); space != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
                                        words.has(Words::group, std::string_view(key).substr(0, space))) {
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (std::size_t at = space + 1; at < text.size();) {
      const auto end = std::min(text.find(' ', at), text.size());
      const char c = text[at];
      (c >= 'A' && c <= 'Z' ? capitals : small) += 1;
      if (!(c >= 'A' && c <= 'Z') && end - at > 3) return false;
      at = end + 1;
    }
    if (capitals > 0 && small > 0 && small <= capitals) return true;
  }
  const auto person = records::read_person(text, words);
  return !person.honorific.empty() && records::looks_like_name(person.name, words);
}

template <class Test>
bool all_owners(const Reading& reading, std::string_view text, Test test) {
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && owners.size() <= 8 && std::all_of(owners.begin(), owners.end(), test);
}

// Behind a task a lone word or abbreviation may be anything ("(URL)", "- Jenkins"): there it must be
// somebody of the attendance, unless no attendance is printed.
bool are_tail_owners(Reading& reading, std::string_view text, bool in_bracket) {
  return all_owners(reading, text, [&](std::string_view owner) {
    if (!is_owner(reading, owner)) return false;
    if (owner.front() == '@' || reading.is_attendee(owner)) return true;
    const auto key = fold_key(owner);
    if (reading.grammar.words.has(Words::group, key)) return true;
    if (owner.front() >= 'a' && owner.front() <= 'z') return false;
    const bool lone = owner.find(' ') == std::string_view::npos;
    const bool capitals = std::none_of(owner.begin(), owner.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (lone && capitals) return reading.minutes.attendees.empty();
    return in_bracket || (!lone && !reading.minutes.attendees.empty());
  });
}

std::string_view task_of(std::string_view text) {
  text = trim(text);
  return text.substr(0, text.find(' '));
}

// "Alice and Bob to do it", "Alice will do it": owners before the verb, the task behind it.
bool split_owner_verb(Reading& reading, std::string_view text, std::string_view& owners, std::string_view& task) {
  const auto& words = reading.grammar.words;
  std::size_t word = 0;
  std::size_t at = 0;
  std::string key;
  while (at < text.size() && word < 14) {
    auto end = text.find(' ', at);
    if (end == std::string_view::npos) break;
    if (word > 0) {
      // The longest verb that begins here: "takes care of" before "takes".
      const Vocabulary::Entry* verb = nullptr;
      auto behind = end;
      auto until = end;
      for (int count = 1; count <= 4 && until != std::string_view::npos; ++count) {
        key.clear();
        fold_into(text.substr(at, until - at), key);
        if (const auto* found = words.find(Words::owner_verb, key)) {
          verb = found;
          behind = until;
        }
        until = text.find(' ', until + 1);
      }
      if (verb) {
        auto before = trim(text.substr(0, at));
        // "is to", "agreed to", "will": helping words before the verb are no names.
        for (;;) {
          const auto space = before.rfind(' ');
          if (space == std::string_view::npos) break;
          key.clear();
          fold_into(before.substr(space + 1), key);
          if (!words.has(Words::owner_helper, key)) break;
          before = trim(before.substr(0, space));
        }
        // "Ask Bob to call", "Continue to test": a task, not an owner.
        key.clear();
        fold_into(before.substr(0, before.find(' ')), key);
        const bool is_task = words.has(Words::task_verb, key) && !reading.is_attendee(before);
        // "Paper to be discussed": a lone word that nobody is called is what is done, not who does it.
        key.clear();
        fold_into(task_of(text.substr(end + 1)), key);
        const bool is_passive = key == "be" && before.find(' ') == std::string_view::npos && !reading.minutes.attendees.empty() &&
                                !records::looks_like_initials(before) && !reading.is_attendee(before) &&
                                !words.has(Words::group, fold_key(before));
        if (!is_task && !is_passive && are_owners(reading, before)) {
          owners = before;
          // "Ada writes to Bo": what is done is in the verb itself.
          task = trim(text.substr(verb->value == "keep" ? at : behind + 1));
          return !task.empty();
        }
        if (word > 6 || is_task) return false;
      }
    }
    ++word;
    at = end + 1;
  }
  return false;
}

bool is_due(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > 48) return false;
  const auto key = fold_key(text);
  if (words.has(Words::due_phrase, key)) return true;
  const auto space = key.find(' ');
  if (space == std::string::npos || !words.has(Words::due_lead, std::string_view(key).substr(0, space))) {
    const auto date = records::find_date(text, words, reading.grammar.month_first, 2000);
    if (!date) return false;
    const auto before = trim(text.substr(0, static_cast<std::size_t>(date->printed.data() - text.data())));
    return date->printed.size() + 6 >= text.size() && (before.empty() || words.has(Words::weekday, fold_key(before)));
  }
  const auto rest = std::string_view(key).substr(space + 1);
  return words.has(Words::due_phrase, rest) || words.has(Words::weekday, rest) || words.has(Words::month, rest) ||
         records::find_date(text, words, reading.grammar.month_first, 2000);
}

// "Due by 3/6/25" -> "by 3/6/25": of two words that lead a date the second is enough.
std::string_view without_lead(const Reading& reading, std::string_view due) {
  const auto space = due.find(' ');
  if (space == std::string_view::npos) return due;
  const auto rest = trim(due.substr(space + 1));
  const auto next = rest.substr(0, rest.find(' '));
  const auto& words = reading.grammar.words;
  // "before the ...", "avant le ..." are one lead; "Due", "Fällig" only say what follows.
  const auto first = fold_key(due.substr(0, space));
  if (next.size() == rest.size() || !words.has(Words::due_word, first)) return due;
  return words.has(Words::due_lead, fold_key(next)) ? rest : due;
}

// "by 5 May" as the last words of a sentence: the due date, which stays in the text.
std::string_view due_in(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  std::string key;
  std::size_t at = text.size();
  for (int back = 0; back < 8; ++back) {
    const auto space = text.rfind(' ', at == 0 ? 0 : at - 1);
    if (space == std::string_view::npos) return {};
    at = space;
    auto tail = trim(text.substr(space + 1));
    while (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
    key = fold_key(tail);
    const auto first_end = key.find(' ');
    if (first_end == std::string::npos || !words.has(Words::due_lead, std::string_view(key).substr(0, first_end))) continue;
    if (!is_due(reading, tail)) continue;
    // "bis zum 5. Mai": two words may lead together.
    const auto before = trim(text.substr(0, at));
    const auto first = before.rfind(' ') == std::string_view::npos ? 0 : before.rfind(' ') + 1;
    const auto lead = text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.find(' ') - first);
    if (first < before.size() && words.has(Words::due_lead, fold_key(lead)))
      return text.substr(first, static_cast<std::size_t>(tail.data() - text.data()) + tail.size() - first);
    return tail;
  }
  return {};
}

std::optional<Field> column_named(const SectionRule& rule, std::string_view label) {
  const auto key = fold_key(label);
  for (const auto& column : rule.columns)
    if (std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end()) return column.field;
  return std::nullopt;
}

// One piece behind the task: "Owner: Bob", "by 5 May", "(Alice, Bob)", "done".
bool take_tail(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view piece, bool in_bracket,
               Action& action) {
  piece = trim(piece);
  while (!piece.empty() && (piece.back() == '.' || piece.back() == ',')) piece.remove_suffix(1);
  if (piece.empty() || piece.size() > 80) return false;
  if (const auto colon = piece.find(':'); colon != std::string_view::npos && colon < 24) {
    const auto field = column_named(rule, piece.substr(0, colon));
    const auto value = trim(piece.substr(colon + 1));
    if (field == Field::owners && !value.empty()) return fill(reading, action, *field, value, rule_id) || true;
    if (field == Field::due && !value.empty()) return fill(reading, action, *field, value, rule_id) || true;
    if (field == Field::status && !value.empty()) return fill(reading, action, *field, value, rule_id);
  }
  if (!action.due.is_there() && is_due(reading, piece)) {
    fill(reading, action, Field::due, without_lead(reading, piece), rule_id);
    return true;
  }
  if (action.owners.empty() && are_tail_owners(reading, piece, in_bracket)) {
    fill(reading, action, Field::owners, piece, rule_id);
    return true;
  }
  if (!action.status.is_there() && reading.grammar.words.has(Words::action_status, fold_key(piece))) {
    fill(reading, action, Field::status, piece, rule_id);
    return true;
  }
  // "(Alice, by 5 May)": owners and due date in one bracket.
  if (const auto comma = piece.rfind(','); in_bracket && comma != std::string_view::npos && action.owners.empty()) {
    const auto due = trim(piece.substr(comma + 1));
    if (!action.due.is_there() && is_due(reading, due) && are_tail_owners(reading, piece.substr(0, comma), true)) {
      fill(reading, action, Field::owners, piece.substr(0, comma), rule_id);
      fill(reading, action, Field::due, without_lead(reading, due), rule_id);
      return true;
    }
  }
  // "[plan to be shown by 5 May]"
  if (in_bracket && !action.due.is_there() && piece.find(" by ") != std::string_view::npos &&
      records::find_date(piece, reading.grammar.words, reading.grammar.month_first, 2000)) {
    fill(reading, action, Field::due, piece, rule_id);
    return true;
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
    fill(reading, action, field, tidy(said.substr(0, mark)), rule_id);
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

// Takes the pieces at the end of the task off, as long as one is known.
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

void take_tails(Reading& reading, const SectionRule& rule, std::uint16_t rule_id, std::string_view& text, Action& action) {
  take_labelled(reading, rule, rule_id, text, action);
  for (int round = 0; round < 4; ++round) {
    auto end = text;
    while (!end.empty() && (end.back() == '.' || end.back() == ' ')) end.remove_suffix(1);
    if (end.empty()) return;
    if (end.back() == ')' || end.back() == ']') {
      const auto begin = end.rfind(end.back() == ')' ? '(' : '[');
      if (begin == std::string_view::npos || begin == 0) return;
      if (!take_tail(reading, rule, rule_id, end.substr(begin + 1, end.size() - begin - 2), true, action)) return;
      text = tidy(end.substr(0, begin));
      continue;
    }
    // "Ada to mend the gate: DONE"
    if (const auto colon = end.rfind(": "); colon != std::string_view::npos && colon > 8 && end.size() - colon < 24 && !action.status.is_there() &&
                                            reading.grammar.words.has(Words::action_status, fold_key(end.substr(colon + 2)))) {
      fill(reading, action, Field::status, end.substr(colon + 2), rule_id);
      text = tidy(end.substr(0, colon));
      continue;
    }
    // "Mend the gate. AP, BQ": short forms of people of the room.
    if (action.owners.empty()) {
      if (const auto owners = initials_behind(reading, end); !owners.empty()) {
        fill(reading, action, Field::owners, owners, rule_id);
        text = tidy(end.substr(0, end.size() - owners.size()));
        continue;
      }
    }
    // "Mend the gate: Ada and Bo", where they are people of the room.
    if (const auto colon = end.rfind(": "); colon != std::string_view::npos && colon > 12 && end.size() - colon < 100 && action.owners.empty()) {
      const auto behind = trim(end.substr(colon + 2));
      if (all_owners(reading, behind, [&](std::string_view owner) { return reading.is_attendee(owner); })) {
        fill(reading, action, Field::owners, behind, rule_id);
        text = tidy(end.substr(0, colon));
        continue;
      }
    }
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 "),
                                        std::string_view(" | "), std::string_view(" -> "), std::string_view(" \xE2\x86\x92 "), std::string_view(" -- "), std::string_view(" @")}) {
      const auto at = last_mark(end, mark);
      if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
        cut = at;
        size = mark == " @" ? 1 : mark.size();
      }
    }
    if (cut == std::string_view::npos || cut == 0) return;
    if (!take_tail(reading, rule, rule_id, end.substr(cut + size), false, action)) return;
    text = tidy(end.substr(0, cut));
  }
}

// Columns without known titles: the one that holds owners, and the widest of the others.
Columns guess_columns(Reading& reading, const layout::Table& table) {
  Columns columns;
  std::size_t width = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r)
    width = std::max<std::size_t>(width, reading.layout.rows[table.first_row + r].cell_count);
  if (width < 2 || width > 8 || table.row_count < 2) return columns;
  columns.fields.assign(width, Field::ignore);
  std::size_t owner_column = width;
  std::size_t text_column = width;
  std::size_t most = 0;
  for (std::size_t c = 0; c < width; ++c) {
    std::size_t filled = 0;
    std::size_t owners = 0;
    std::size_t size = 0;
    for (std::uint32_t r = 0; r < table.row_count; ++r) {
      const auto value = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (value.empty()) continue;
      ++filled;
      size += value.size();
      owners += value.size() < 60 && are_owners(reading, value);
    }
    if (owner_column == width && filled > 1 && owners * 10 >= filled * 8) owner_column = c;
    else if (size > most) {
      most = size;
      text_column = c;
    }
  }
  if (owner_column == width || text_column == width) return columns;
  columns.fields[owner_column] = Field::owners;
  columns.fields[text_column] = Field::text;
  columns.known = 2;
  return columns;
}

// "4.01", "12/3": a number that names the action; "3" only counts it.
bool is_reference(std::string_view number) {
  const auto mark = number.find_first_of("./-");
  return mark != std::string_view::npos && mark + 2 < number.size() && number.find_first_of("0123456789") == 0;
}

// "Yes" or a tick below "Done?".
bool is_ticked(const Reading& reading, const layout::Table& table, const Columns& columns, std::size_t column, std::string_view value) {
  if (!columns.has_titles) return false;
  const auto title = fold_key(cell(reading, reading.layout.rows[table.first_row + columns.header], column));
  if (!title.starts_with("done") && !title.starts_with("complete") && !title.starts_with("finished")) return false;
  const auto mark = fold(value);
  return mark == "yes" || mark == "y" || mark == "x" || mark == "[x]" || mark == "\xE2\x9C\x93" || mark == "\xE2\x9C\x94" || mark == "\xE2\x9C\x85";
}

void read_table(Part& part, std::uint32_t index, const layout::Table& table) {
  auto& reading = part.reading;
  auto columns = columns_in(part, table);
  const auto has = [&](Field field) {
    return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
  };
  if (!columns.known || !has(Field::text)) {
    columns = guess_columns(reading, table);
    columns.first = table.has_header ? 1 : 0;
    columns.has_titles = table.has_header;
    if (!has_required(part.rule, columns)) return;
  }
  if (!columns.known) return;
  const TableRows rows(reading, part.rule, table, columns);
  bool any = false;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (!rows.is_whole(r)) {
      if (any && part.rule.joins_rows) join(reading.minutes.actions.back(), rows.rest<Action>(r, part.rule_id));
      continue;
    }
    Action action;
    std::string_view text;
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      const auto field = columns.fields[c];
      if (field == Field::ignore) continue;
      if (field == Field::text && text.empty()) text = rows.cell(r, c);
      else if (field == Field::status && is_ticked(reading, table, columns, c, rows.cell(r, c))) fill(reading, action, Field::check, rows.cell(r, c), part.rule_id);
      else fill(reading, action, field, rows.cell(r, c), part.rule_id);
    }
    if (text.empty() || is_placeholder(text) || reading.grammar.words.has(Words::nobody, fold_key(text))) continue;
    if (is_skipped(part.rule, text)) continue;
    if (!has(Field::owners)) {
      read_action_entry(reading, part.rule, part.rule_id, text, action);
    } else {
      fill(reading, action, Field::text, text, part.rule_id);
    }
    if (!action.text.is_there()) continue;
    for (const auto& constant : part.rule.set) set(action, constant, part.rule_id);
    action.span = rows.span(r);
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
    any = true;
  }
  reading.mark(index, part.rule_id);
}

// "Ada to book the hall. Bo to pay." is two tasks: each sentence begins with its owner.
std::vector<std::string_view> tasks_in(Reading& reading, std::string_view text) {
  // Lines of which each begins with its owner are a task each.
  if (const auto line = text.find('\n'); line != std::string_view::npos) {
    std::vector<std::string_view> lines;
    bool all = true;
    for (std::string_view rest = text; !rest.empty();) {
      const auto one = trim(rest.substr(0, rest.find('\n')));
      const auto end = std::min(one.find(": "), one.find(" - "));
      all = all && end != std::string_view::npos && end < 60 &&
            are_owners(reading, one.substr(0, end));
      lines.push_back(one);
      rest.remove_prefix(std::min(rest.size(), rest.find('\n') == std::string_view::npos
                                                   ? rest.size()
                                                   : rest.find('\n') + 1));
    }
    if (all) return lines;
  }
  std::vector<std::string_view> sentences;
  split_sentences(text, reading.grammar.words, sentences);
  std::vector<std::string_view> tasks;
  for (const auto sentence : sentences) {
    std::string_view owners;
    std::string_view task;
    if (!tasks.empty() && !split_owner_verb(reading, sentence, owners, task)) {
      const auto* begin = tasks.back().data();
      tasks.back() = {begin, static_cast<std::size_t>(sentence.data() + sentence.size() - begin)};
    } else {
      tasks.push_back(sentence);
    }
  }
  return tasks;
}

// "DONE", "WIP/Carryover": the status of the tasks below.
const Vocabulary::Entry* status_of(Reading& reading, std::string_view label) {
  const auto key = fold_key(label);
  if (const auto* found = reading.grammar.words.find(Words::action_status, key)) return found;
  const auto slash = key.find('/');
  if (slash == std::string::npos) return nullptr;
  const std::string_view view = key;
  const auto* found = reading.grammar.words.find(Words::action_status, view.substr(0, slash));
  return found && reading.grammar.words.find(Words::action_status, view.substr(slash + 1)) ? found : nullptr;
}

// "Ada - mend the mill", "@ada mend the mill": somebody of the attendance, then the task.
void take_front_owner(Reading& reading, std::uint16_t rule_id, std::string_view& text,
                      Action& action) {
  if (!action.owners.empty()) return;
  for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const auto at = text.find(dash);
    if (at == std::string_view::npos || at > 60 ||
        !are_tail_owners(reading, text.substr(0, at), false))
      continue;
    fill(reading, action, Field::owners, text.substr(0, at), rule_id);
    text = trim(text.substr(at + dash.size()));
    return;
  }
  // "Ada Penrose send the plan", "Ada Penrose. Send the plan": a page linked the name of somebody who was there.
  if (const auto first = text.find(' '); first != std::string_view::npos && first > 1 && text.front() >= 'A' && text.front() <= 'Z') {
    const auto second = std::min(text.find_first_of(" .", first + 1), text.size());
    const auto name = text.substr(0, second);
    auto task = text.substr(second);
    while (!task.empty() && (task.front() == ' ' || task.front() == '.')) task.remove_prefix(1);
    const auto verb = task.substr(0, task.find(' '));
    if (second > first + 2 && verb.size() > 2 && verb.size() < task.size() && reading.is_attendee(name) &&
        reading.grammar.words.has(Words::task_verb, fold_key(verb))) {
      fill(reading, action, Field::owners, name, rule_id);
      text = task;
      return;
    }
  }
  // Handles need nothing between them and the task.
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size() && text[at] == '@';) {
    end = std::min(text.find_first_of(" ,", at), text.size());
    at = end;
    for (const std::string_view join : {", and ", ", ", " and ", " & ", " "})
      if (text.substr(at).starts_with(join)) {
        at += join.size();
        break;
      }
  }
  if (end == 0 || end >= text.size() || !are_owners(reading, text.substr(0, end))) return;
  std::string_view owners;
  std::string_view task;
  if (split_owner_verb(reading, text, owners, task)) return;
  fill(reading, action, Field::owners, text.substr(0, end), rule_id);
  text = trim(text.substr(end));
}

}  // namespace

bool read_action_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                       std::string_view text, Action& action) {
  text = tidy(text);
  // "Oil the wheel ✅"
  for (const std::string_view tick : {"\xE2\x9C\x85", "\xE2\x9C\x94", "\xE2\x98\x91", "\xE2\x9C\x94\xEF\xB8\x8F"}) {
    if (text.size() < tick.size() + 4 || !text.ends_with(tick)) continue;
    if (!action.status.is_there()) action.status.value = "done";
    text = tidy(text.substr(0, text.size() - tick.size()));
    break;
  }
  if (text.empty() || is_placeholder(text) || is_skipped(rule, text)) return false;
  const auto& words = reading.grammar.words;
  if (words.has(Words::nobody, fold_key(text))) return false;
  std::vector<Captured> captured;
  if (match_entry(rule, text, captured)) {
    bool whole = false;
    for (const auto& [field, value] : captured) {
      if (field == Field::text) {
        text = value;  // what is left of it is read as below
        whole = true;
      } else {
        fill(reading, action, field, value, rule_id);
      }
    }
    if (!whole) text = {};
  }
  text = tidy(text);
  // "[Ada & Bo] Tell the press"
  if (action.owners.empty() && text.size() > 4 && text.front() == '[') {
    const auto close = text.find(']');
    if (close != std::string_view::npos && close + 2 < text.size() && are_owners(reading, text.substr(1, close - 1))) {
      fill(reading, action, Field::owners, text.substr(1, close - 1), rule_id);
      text = tidy(text.substr(close + 1));
    }
  }
  // "@alice: ..." "Alice, Bob: ..."
  if (action.owners.empty()) {
    const auto colon = text.find(':');
    if (colon != std::string_view::npos && colon > 0 && colon < 60 && colon + 1 < text.size() && text[colon + 1] == ' ') {
      const auto label = text.substr(0, colon);
      const auto rest = trim(text.substr(colon + 1));
      // "Books: Ada": the task stands before the colon where somebody of the attendance stands behind it.
      if (rest.size() < 60 && are_tail_owners(reading, rest, false) && !are_tail_owners(reading, label, false)) {
        fill(reading, action, Field::owners, rest, rule_id);
        text = trim(label);
      } else if (!rest.starts_with("http") && are_owners(reading, label)) {
        fill(reading, action, Field::owners, label, rule_id);
        text = rest;
        drop_verb(reading, text);
      }
    }
  }
  take_front_owner(reading, rule_id, text, action);
  take_tails(reading, rule, rule_id, text, action);
  std::string_view owners;
  std::string_view task;
  if (action.owners.empty() && split_owner_verb(reading, text, owners, task)) {
    fill(reading, action, Field::owners, owners, rule_id);
    text = task;
  }
  if (!action.due.is_there()) {
    const auto due = due_in(reading, text);
    if (!due.empty())
      fill(reading, action, Field::due, without_lead(reading, due), rule_id);
    // "Fix the gate (Bo) by 3 May": behind the owner the date is no part of the sentence.
    if (!due.empty()) {
      const auto before = trim(text.substr(0, static_cast<std::size_t>(due.data() - text.data())));
      const bool is_last = due.data() + due.size() >= text.data() + tidy(text).size();
      if (before.ends_with(')') || before.ends_with(']')) {
        text = before;
      } else if (is_last && before.size() > 8 && reading.grammar.words.has(Words::due_word, fold_key(due.substr(0, due.find(' '))))) {
        text = tidy(before);  // "Mend the gate due by 3 May"
      }
    }
  }
  take_tails(reading, rule, rule_id, text, action);
  fill(reading, action, Field::text, text, rule_id);
  for (const auto& constant : rule.set) set(action, constant, rule_id);
  return action.text.is_there();
}

bool are_owners(Reading& reading, std::string_view text) {
  // A heading that means tasks is nobody's name.
  const auto* meaning = text.size() < 60 ? reading.grammar.meaning_of(fold_key(text)) : nullptr;
  if (meaning && meaning->section >= 0 && reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads == Reads::actions) return false;
  return all_owners(reading, text, [&](std::string_view owner) { return is_owner(reading, owner); });
}

// After "Alice: to do it" the verb goes too.
void drop_verb(Reading& reading, std::string_view& text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos || space > 3) return;
  std::string key;
  fold_into(text.substr(0, space), key);
  const auto* verb = reading.grammar.words.find(Words::owner_verb, key);
  if (verb && verb->value != "keep") text = trim(text.substr(space + 1));
}

namespace {

// "Ada will:", "Bo to:" over their tasks: who it is.
std::string_view without_verb(const Reading& reading, std::string_view label) {
  label = tidy(label);
  if (label.ends_with(':')) label = tidy(label.substr(0, label.size() - 1));
  if (label.size() > 60) return label;
  const auto verb = phrase_at_end(reading.grammar.words, Words::owner_verb, label);
  return verb > 0 && verb < label.size() ? tidy(label.substr(0, label.size() - verb)) : label;
}

// "AP", "Cllr Quill", "Clerk", somebody of the attendance: no task is printed like that.
bool are_only_owners(Reading& reading, std::string_view text) {
  if (text.size() > 80 || !are_owners(reading, text)) return false;
  return all_owners(reading, text, [&](std::string_view owner) {
    if (reading.is_attendee(owner) || records::looks_like_initials(owner)) return true;
    const auto key = fold_key(owner);
    const auto& words = reading.grammar.words;
    if (words.has(Words::group, key) || words.has(Words::role, key)) return true;
    return !records::read_person(owner, words).honorific.empty() ||
           (reading.minutes.attendees.empty() && std::count(owner.begin(), owner.end(), ' ') == 1 && owner.find('(') == std::string_view::npos);
  });
}

// "The Clerk would write to the mill" beside "Clerk": "write to the mill".
std::string_view without_owner(const Reading& reading, std::string_view sentence, std::string_view owners) {
  std::string key;
  for (const auto owner : records::split_owners(owners, reading.grammar.words)) {
    const auto name = owner.substr(owner.rfind(' ') + 1);
    for (auto at = sentence.find(name); at != std::string_view::npos; at = sentence.find(name, at + 1)) {
      auto rest = trim(sentence.substr(at + name.size()));
      bool has_verb = false;
      for (int words = 0; words < 4 && !rest.empty(); ++words) {
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) break;
        key.clear();
        fold_into(rest.substr(0, space), key);
        const bool is_verb = key == "would" || key == "to" || key == "will" || key == "shall";
        if (!is_verb && !reading.grammar.words.has(Words::owner_helper, key)) break;
        has_verb = has_verb || is_verb;
        rest = trim(rest.substr(space + 1));
        if (is_verb && key != "would") break;
        if (has_verb && rest.find(" to ") > 8) break;  // "would agree to mend"
      }
      if (has_verb && rest.size() >= 6) return rest;
    }
  }
  return sentence;
}

}  // namespace

bool read_owner_mark(Reading& reading, std::uint16_t rule_id, std::string_view mark, std::string_view owners, Action& action) {
  const auto& blocks = reading.layout.blocks;
  const auto at = reading.layout.range_of(mark).begin;
  auto block = std::upper_bound(blocks.begin(), blocks.end(), at, [](std::uint32_t place, const layout::Block& one) { return place < one.text.begin; });
  if (block == blocks.begin()) return false;
  --block;
  if (block->kind == BlockKind::table) return false;
  // What stands before the mark in its own paragraph, else the paragraph above it.
  auto told = trim(reading.view({block->text.begin, std::max(at, block->text.begin)}));
  while (!told.empty() && (told.back() == '(' || told.back() == '[' || told.back() == '*' || told.back() == ' ')) told.remove_suffix(1);
  if (told.empty()) {
    if (block == blocks.begin()) return false;
    --block;
    if (block->kind != BlockKind::paragraph && block->kind != BlockKind::list_item) return false;
    told = reading.view(block->text);
    for (auto& known : reading.minutes.actions)
      if (known.span.begin >= block->span.begin && known.span.begin < block->span.end) {
        if (known.owners.empty()) fill(reading, known, Field::owners, owners, rule_id);
        return false;
      }
  }
  std::vector<std::string_view> sentences;
  split_sentences(told, reading.grammar.words, sentences);
  if (sentences.empty() || sentences.back().size() < 8) return false;
  fill(reading, action, Field::owners, owners, rule_id);
  const auto text = tidy(without_owner(reading, sentences.back(), owners));
  if (const auto due = due_in(reading, text); !due.empty()) fill(reading, action, Field::due, without_lead(reading, due), rule_id);
  fill(reading, action, Field::text, text, rule_id);
  return action.text.is_there();
}

bool is_owner_mark(Reading& reading, std::string_view text) {
  text = tidy(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ']')) text.remove_suffix(1);
  return !text.empty() && are_only_owners(reading, text);
}

// "Due: May" below a task, its value there or in the next paragraph: how many blocks it takes.
std::uint32_t read_field_below(Part& part, std::uint32_t index) {
  auto& reading = part.reading;
  const auto& blocks = reading.layout.blocks;
  if (index >= blocks.size() || reading.minutes.actions.empty()) return 0;
  const auto& block = blocks[index];
  if (block.kind != BlockKind::paragraph || block.label_kind != layout::LabelKind::colon || block.label.size() > 24) return 0;
  const auto field = column_named(part.rule, reading.view(block.label));
  if (field != Field::due && field != Field::owners) return 0;
  auto value = trim(reading.view(block.body));
  std::uint32_t taken = 1;
  if (value.empty() && index + 1 < blocks.size() && blocks[index + 1].kind == BlockKind::paragraph &&
      blocks[index + 1].label.is_empty() && blocks[index + 1].text.size() < 60) {
    value = trim(reading.view(blocks[index + 1].text));
    ++taken;
  }
  auto& last = reading.minutes.actions.back();
  if (value.empty() || value.size() > 60 || (field == Field::due && last.due.is_there())) return 0;
  fill(reading, last, *field, value, part.rule_id);
  for (std::uint32_t i = 0; i < taken; ++i) reading.mark(index + i, part.rule_id);
  return taken;
}

bool read_action_table(Reading& reading, std::uint32_t index, std::int32_t item) {
  const auto& table = reading.layout.tables[reading.block(index).table];
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "actions") continue;
    const auto columns = find_columns(reading, rule, table);
    const auto has = [&](Field field) {
      return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    if (!columns.known || !has(Field::text) || !has(Field::owners)) return false;
    if (!has(Field::due) && !has(Field::status)) {
      // "Task | Who": the title of the column is one of a list of actions too.
      const auto& titles = reading.layout.rows[table.first_row + columns.header];
      const auto at = std::find(columns.fields.begin(), columns.fields.end(), Field::text) - columns.fields.begin();
      const auto* meaning = reading.grammar.meaning_of(fold_key(cell(reading, titles, static_cast<std::size_t>(at))));
      if (!meaning || meaning->section < 0 ||
          reading.grammar.sections[static_cast<std::size_t>(meaning->section)].reads != Reads::actions)
        return false;
    }
    static const sections::Section nowhere{};
    Part part{reading, nowhere, 0, rule, reading.rule_id(rule.name), item};
    read_table(part, index, table);
    return true;
  }
  return false;
}

bool is_task_table(const Reading& reading, const layout::Table& table) {
  for (const auto& rule : reading.grammar.sections) {
    if (rule.name != "actions") continue;
    const auto columns = find_columns(reading, rule, table);
    const auto has = [&](Field field) {
      return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    return columns.known >= 3 && has(Field::text) && has(Field::owners) && has(Field::due);
  }
  return false;
}

void read_task_tables(Reading& reading) {
  const auto& blocks = reading.layout.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != layout::BlockKind::table || reading.use[i] != Use::unread) continue;
    if (!is_task_table(reading, reading.layout.tables[blocks[i].table])) continue;
    if (read_action_table(reading, i, no_index)) reading.mark(i, reading.rule_id("actions"));
  }
}

void read_actions(Part& part) {
  auto& reading = part.reading;
  const auto before = reading.minutes.actions.size();
  const auto keep = [&](Action action, Span span) {
    action.span = span;
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
  };
  if (!part.section.body.is_empty()) {
    // "Action (Ada, Bo): ..."
    const auto label = reading.view(part.section.title);
    const auto bracket = label.ends_with(')') ? label.rfind('(') : std::string_view::npos;
    const auto named = bracket == std::string_view::npos ? std::string_view() : label.substr(bracket + 1, label.size() - bracket - 2);
    for (const auto task : tasks_in(reading, reading.view(part.section.body))) {
      Action action;
      // "Action: Ada Penrose" behind what was said.
      if (part.section.opened == sections::Opened::label && is_owner_mark(reading, task)) {
        if (read_owner_mark(reading, part.rule_id, reading.view(part.section.title), tidy(task), action)) keep(std::move(action), reading.block(part.section.opener).span);
        continue;
      }
      if (!named.empty() && are_owners(reading, named)) fill(reading, action, Field::owners, named, part.rule_id);
      if (read_action_entry(reading, part.rule, part.rule_id, task, action))
        keep(std::move(action), reading.block(part.section.opener).span);
    }
    reading.mark(part.section.opener, part.rule_id);
    read_field_below(part, part.section.opener + 1);
  }
  std::uint8_t least = 255;
  std::size_t items = 0;
  bool has_table = false;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    has_table = has_table || block.kind == BlockKind::table;
    if (block.kind != BlockKind::list_item) continue;
    ++items;
    if (reading.blocks[b] != part.section.opener) least = std::min(least, block.level);
  }
  // Bullets that only name an owner ("* Alice") head the tasks below them.
  std::string_view outer_owner;  // of a line or heading above the bullets
  if (const auto title = reading.view(part.section.title); part.section.body.is_empty() && are_owners(reading, title)) outer_owner = title;
  // "Tasks by 5 May": what stands below is due then.
  std::string_view outer_due;
  if (const auto title = reading.view(part.section.title); part.section.body.is_empty() && title.size() < 100 && records::has_digit(title))
    outer_due = due_in(reading, title);
  std::string_view group_owner;
  std::string_view group_status;
  bool heads_bullets = false;  // the group is told by a number, its tasks by bullets beside it
  int group_level = -1;  // of the entry that names the group; -1: a heading
  int last_level = -2;   // of the entry read last
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind == BlockKind::table) {
      // "ACTION" at the right over rows of topics heads their last column.
      if (part.section.opener != sections::no_block && reading.block(part.section.opener).indent >= 8 &&
          read_numbered_rows(reading, reading.layout.tables[block.table], reading.rule_id("topic"))) {
        reading.mark(index, reading.rule_id("topic"));
        continue;
      }
      read_table(part, index, reading.layout.tables[block.table]);
      continue;
    }
    if (block.kind == BlockKind::rule || block.kind == BlockKind::front_matter || block.kind == BlockKind::code) continue;
    if (block.kind == BlockKind::heading) {
      const auto title = reading.view(block.text);
      outer_owner = are_owners(reading, title) ? title : std::string_view{};
      group_owner = {};
      group_level = -1;
      reading.mark(index, part.rule_id);
      continue;
    }
    const auto text = reading.view(block.text);
    if (const auto taken = read_field_below(part, index); taken > 0) {
      b += taken - 1;
      continue;
    }
    // "Progress", "Complete": titles and states of a table whose cells came out one below the other.
    if (block.kind == BlockKind::paragraph && block.line_count <= 1 && text.size() < 40) {
      const bool is_state = reading.grammar.words.has(Words::action_status, fold_key(text));
      if (is_state && reading.minutes.actions.size() > before) fill(reading, reading.minutes.actions.back(), Field::status, text, part.rule_id);
      if (is_state || column_named(part.rule, text)) {
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (block.kind == BlockKind::paragraph && (items > 0 || has_table)) {
      // An introduction or a note, or the owner of the bullets below.
      const bool is_above = b + 1 < reading.block_starts[part.index + 1] &&
                            reading.block(reading.blocks[b + 1]).kind == BlockKind::list_item;
      const auto name = without_verb(reading, text);
      if (is_above && name.size() < 60) {
        outer_owner = are_owners(reading, name) ? name : std::string_view{};
        if (!outer_owner.empty()) reading.mark(index, part.rule_id);
      }
      continue;
    }
    const bool has_children = [&] {
      if (b + 1 >= reading.block_starts[part.index + 1]) return false;
      const auto& next = reading.block(reading.blocks[b + 1]);
      return next.kind == BlockKind::list_item && next.level > block.level;
    }();
    // "1. Ada" over bullets on its own level: her tasks.
    const bool is_bullet = block.marker == layout::MarkerKind::bullet;
    if (block.kind == BlockKind::list_item && !has_children && !is_bullet && b + 1 < reading.block_starts[part.index + 1]) {
      const auto& next = reading.block(reading.blocks[b + 1]);
      if (next.kind == BlockKind::list_item && next.level == block.level && next.marker == layout::MarkerKind::bullet &&
          are_owners(reading, text)) {
        group_owner = text;
        group_level = block.level;
        heads_bullets = true;
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (block.kind == BlockKind::list_item && has_children) {
      const auto label = !block.label.is_empty() && block.body.is_empty() ? reading.view(block.label) : text;
      if (const auto* status = status_of(reading, label)) {
        group_status = status->value;
        group_level = block.level;
        group_owner = {};
        reading.mark(index, part.rule_id);
        continue;
      }
      if (const auto who = without_verb(reading, label); group_status.empty() && are_owners(reading, who)) {
        group_owner = who;
        group_level = block.level;
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (block.kind == BlockKind::list_item && block.level == least && !has_children && group_status.empty() &&
        !(heads_bullets && is_bullet))
      group_owner = {};
    const bool has_group = !group_owner.empty() || !group_status.empty();
    if (has_group ? block.level > group_level + 1 : block.level > least) {
      const bool is_below = reading.minutes.actions.size() > before && block.kind == BlockKind::list_item && block.level == last_level + 1;
      const bool was_read = is_below && read_task_note(part, block, reading.minutes.actions.back());
      reading.mark(index, part.rule_id, was_read ? Use::read : Use::ignored);  // a note on the task above
      continue;
    }
    const auto read = [&](std::string_view line, Span span) {
      Action action;
      if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
      if (is_reference(reading.view(block.number))) fill(reading, action, Field::id, reading.view(block.number), part.rule_id);
      const auto owner = group_owner.empty() ? outer_owner : group_owner;
      if (!owner.empty()) fill(reading, action, Field::owners, owner, part.rule_id);
      if (!group_status.empty() && !action.status.is_there()) action.status.value = group_status;
      if (!read_action_entry(reading, part.rule, part.rule_id, line, action)) return;
      if (!outer_due.empty() && !action.due.is_there()) fill(reading, action, Field::due, without_lead(reading, outer_due), part.rule_id);
      keep(std::move(action), span);
      reading.mark(index, part.rule_id);
    };
    if (block.kind == BlockKind::list_item) {
      read(text, block.span);
      last_level = block.level;
      continue;
    }
    // Lines of their own are a task each.
    if (text.size() > 300 && text.find('\n') == std::string_view::npos) continue;
    for (std::string_view rest = text; !rest.empty();) {
      const auto line = rest.substr(0, rest.find('\n'));
      if (line.size() <= 300) read(line, span_of(reading, line));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }
}

// Initials at the right margin, behind the paragraph that gives them a task: its last sentence.
void read_margin(Reading& reading) {
  constexpr std::uint16_t far_right = 45;
  const auto& blocks = reading.layout.blocks;
  std::int32_t column = -1;
  const SectionRule* rule = nullptr;
  // Without a title the column is told by its entries: owners, and "Noted".
  std::size_t entries = 0;
  std::size_t owners = 0;
  for (const auto& block : blocks) {
    if (!block.is_margin || block.text.size() > 48) continue;
    const auto text = trim(reading.view(block.text));
    if (reading.grammar.words.has(Words::outcome, fold_key(text))) continue;
    ++entries;
    owners += are_owners(reading, text);
  }
  const bool has_owners = owners >= 2 && owners * 2 >= entries;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const auto& block = blocks[b];
    if (block.kind != BlockKind::paragraph || block.indent < far_right || block.line_count > 1) continue;
    const auto text = trim(reading.view(block.text));
    if (text.size() < 2 || text.size() > (block.is_margin ? 48U : 24U)) continue;
    if (const auto* meaning = reading.grammar.meaning_of(fold_key(text)); meaning && meaning->section >= 0) {
      const auto& section = reading.grammar.sections[static_cast<std::size_t>(meaning->section)];
      if (section.reads == Reads::actions || section.name == "business") {
        column = block.indent;
        for (const auto& one : reading.grammar.sections)
          if (one.name == "actions") rule = &one;
        reading.mark(b, reading.rule_id("actions"), Use::ignored);
      }
      continue;
    }
    const bool is_below_title = column >= 0 && rule && std::abs(column - static_cast<std::int32_t>(block.indent)) <= 12;
    if ((!is_below_title && !(has_owners && block.is_margin)) || b == 0 || !are_owners(reading, text)) continue;
    // Several may stand beside one paragraph.
    auto above = b - 1;
    while (above > 0 && blocks[above].indent >= far_right) --above;
    const auto& told = blocks[above];
    if (told.kind != BlockKind::paragraph && told.kind != BlockKind::list_item) continue;
    std::vector<std::string_view> sentences;
    split_sentences(reading.view(told.text), reading.grammar.words, sentences);
    if (sentences.empty() || sentences.back().size() < 8) continue;
    const auto id = reading.rule_id("actions");
    if (above + 1 < b && !reading.minutes.actions.empty() && reading.minutes.actions.back().span.end == told.span.end) {
      fill(reading, reading.minutes.actions.back(), Field::owners, text, id);
    } else {
      Action action;
      fill(reading, action, Field::text, tidy(without_owner(reading, sentences.back(), text)), id);
      fill(reading, action, Field::owners, text, id);
      if (!action.text.is_there()) continue;
      action.span = {span_of(reading, sentences.back()).begin, told.span.end};
      action.item = reading.item_of_section[reading.sections.of_block[above]];
      reading.minutes.actions.push_back(std::move(action));
    }
    reading.mark(b, id);
  }
}

// "- [ ] @ada mend the mill" among the notes on a topic: a box to tick, and who is to do it first.
static bool has_owner_verb(Reading& reading, std::string_view text) {
  std::string_view owners;
  std::string_view task;
  if (split_owner_verb(reading, text, owners, task)) return true;
  const auto dash = text.find(" - ");
  if (dash == std::string_view::npos) return false;
  const auto behind = trim(text.substr(dash + 3));
  return reading.grammar.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))));
}

void read_boxes(Reading& reading) {
  static const SectionRule no_rule{};
  std::vector<std::uint32_t> known;  // where tasks begin
  for (const auto& action : reading.minutes.actions) known.push_back(action.span.begin);
  std::sort(known.begin(), known.end());
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b) {
    const auto& block = reading.block(b);
    if (block.kind != BlockKind::list_item || block.checkbox == Checkbox::none) continue;
    const auto s = reading.sections.of_block[b];
    const auto* rule = reading.rule_of(reading.sections.list[s]);
    if (reading.item_of_section[s] < 0 || (rule && rule->reads != Reads::items)) continue;
    const auto text = trim(reading.view(block.text));
    if (const auto at = std::lower_bound(known.begin(), known.end(), block.span.begin);
        at != known.end() && *at < block.span.end)
      continue;
    // "[x] Ada Penrose - Mill Ltd" is somebody, no task.
    if (const auto person = records::read_person(text, reading.grammar.words);
        person.name.data() == text.data() && person.name.find(' ') != std::string_view::npos && !person.affiliation.empty() &&
        text.find(':') == std::string_view::npos && !has_owner_verb(reading, text) && records::looks_like_name(person.name, reading.grammar.words) &&
        person.affiliation.front() >= 'A' && person.affiliation.front() <= 'Z')
      continue;
    const auto colon = text.find(": ");
    // What was announced or planned is ticked off too, and is no task.
    const auto& topic = reading.minutes.items[static_cast<std::size_t>(reading.item_of_section[s])].title.value;
    if (const auto key = fold_key(topic); has_phrase(reading.grammar.words, Words::no_task_topic, key)) continue;
    std::string_view owners;
    std::string_view rest;
    const bool is_named = colon != std::string_view::npos && colon < 60
                              ? are_tail_owners(reading, text.substr(0, colon), false)
                              : split_owner_verb(reading, text, owners, rest) &&
                                    are_tail_owners(reading, owners, false);
    Action action;
    const auto id = reading.rule_id("checkbox");
    std::string_view task = text;
    if (!is_named) take_front_owner(reading, id, task, action);
    if (!is_named && action.owners.empty()) continue;
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    if (!read_action_entry(reading, no_rule, id, task, action)) continue;
    action.span = block.span;
    action.item = reading.item_of_section[s];
    reading.minutes.actions.push_back(std::move(action));
    reading.mark(b, id);
  }
}

}  // namespace minuter::readers
