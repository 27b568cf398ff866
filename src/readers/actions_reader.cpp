// Actions: tables, lists, and single marks ("ACTION: FS to liaise with ...").
#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "readers/sentences.hpp"
#include "records/times.hpp"

namespace minuter::readers {
namespace {

using layout::BlockKind;
using layout::Checkbox;

bool is_owner(const Reading& reading, std::string_view text) {
  const auto& words = reading.grammar.words;
  if (text.empty() || text.size() > 60) return false;
  if (records::looks_like_initials(text) || records::looks_like_name(text, words)) return true;
  const auto key = fold_key(text);
  if (words.has(Words::group, key) || words.has(Words::role, key)) return true;
  // "Data Strategy Team": names of groups end in a word for one.
  if (const auto space = key.rfind(' '); space != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
                                         words.has(Words::group, std::string_view(key).substr(space + 1)))
    return true;
  const auto person = records::read_person(text, words);
  return !person.honorific.empty() && records::looks_like_name(person.name, words);
}

bool are_owners(const Reading& reading, std::string_view text) {
  const auto owners = records::split_owners(text, reading.grammar.words);
  return !owners.empty() && owners.size() <= 8 &&
         std::all_of(owners.begin(), owners.end(), [&](auto owner) { return is_owner(reading, owner); });
}

// "Alice and Bob to do it", "Alice will do it": owners before the verb, the task behind it.
bool split_owner_verb(const Reading& reading, std::string_view text, std::string_view& owners, std::string_view& task) {
  const auto& words = reading.grammar.words;
  std::size_t word = 0;
  std::size_t at = 0;
  std::string key;
  while (at < text.size() && word < 14) {
    auto end = text.find(' ', at);
    if (end == std::string_view::npos) break;
    const auto token = text.substr(at, end - at);
    if (word > 0) {
      key.clear();
      fold_into(token, key);
      if (const auto* verb = words.find(Words::owner_verb, key)) {
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
        if (are_owners(reading, before)) {
          owners = before;
          task = trim(text.substr(end + 1));
          (void)verb;
          return !task.empty();
        }
        if (word > 6) return false;
      }
    }
    ++word;
    at = end + 1;
  }
  return false;
}

// A due date at the end: "... by 5 May", "(by Friday)", "[March 23]", "– Due by 3/6/25".
void split_due(const Reading& reading, std::string_view& text, std::string_view& due) {
  const auto& words = reading.grammar.words;
  std::string key;
  // In a bracket at the end.
  if (!text.empty() && (text.back() == ')' || text.back() == ']')) {
    const char open = text.back() == ')' ? '(' : '[';
    const auto begin = text.rfind(open);
    if (begin != std::string_view::npos && begin > 0) {
      const auto inside = trim(text.substr(begin + 1, text.size() - begin - 2));
      key = fold_key(inside);
      const auto first = std::string_view(key).substr(0, key.find(' '));
      const bool is_long = open == '[' && key.find(" by ") != std::string::npos && records::find_date(inside, words, reading.grammar.month_first, 2000);
      if (!inside.empty() && (is_long || words.has(Words::due_lead, first) || words.has(Words::due_phrase, key) ||
                              (inside.size() < 24 && records::find_date(inside, words, reading.grammar.month_first, 2000)))) {
        due = inside;
        text = tidy(text.substr(0, begin));
        return;
      }
    }
  }
  // "by 5 May" as the last words.
  std::size_t at = text.size();
  for (int back = 0; back < 8; ++back) {
    const auto space = text.rfind(' ', at == 0 ? 0 : at - 1);
    if (space == std::string_view::npos) return;
    at = space;
    auto tail = trim(text.substr(space + 1));
    while (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
    key = fold_key(tail);
    const auto first_end = key.find(' ');
    if (first_end == std::string::npos) continue;
    const auto first = std::string_view(key).substr(0, first_end);
    if (!words.has(Words::due_lead, first)) continue;
    const auto rest = std::string_view(key).substr(first_end + 1);
    if (words.has(Words::due_phrase, rest) || words.has(Words::due_phrase, key) ||
        records::find_date(tail, words, reading.grammar.month_first, 2000) ||
        words.has(Words::weekday, rest) || words.has(Words::month, rest)) {
      due = tail;
      // "Due by 3/6/25" behind a dash leaves the text; inside the sentence it stays part of it.
      const auto before = text.substr(0, space);
      const auto tidied = tidy(before);
      if (tidied.size() != trim(before).size()) text = tidied;
      else if (words.has(Words::due_lead, fold_key(tidied.substr(tidied.rfind(' ') + 1)))) continue;
      return;
    }
  }
}

// "(Owner)" or "[Owner]" or "- Owner" at the end.
bool split_owner_tail(const Reading& reading, std::string_view& text, std::string_view& owners) {
  auto end = text;
  while (!end.empty() && end.back() == '.') end.remove_suffix(1);
  if (!end.empty() && (end.back() == ')' || end.back() == ']')) {
    const char open = end.back() == ')' ? '(' : '[';
    const auto begin = end.rfind(open);
    if (begin == std::string_view::npos || begin == 0) return false;
    const auto inside = trim(end.substr(begin + 1, end.size() - begin - 2));
    if (!are_owners(reading, inside)) return false;
    owners = inside;
    text = tidy(end.substr(0, begin));
    return true;
  }
  return false;
}

// "4.01", "12/3": a number that names the action; "3" only counts it.
bool is_reference(std::string_view number) {
  const auto mark = number.find_first_of("./-");
  return mark != std::string_view::npos && mark + 2 < number.size() && number.find_first_of("0123456789") == 0;
}

void read_table(Part& part, std::uint32_t index, const layout::Table& table) {
  auto& reading = part.reading;
  const auto columns = find_columns(reading, part.rule, table);
  if (!columns.known) return;
  for (auto r = columns.header + 1; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    Action action;
    for (std::size_t c = 0; c < columns.fields.size(); ++c) {
      if (columns.fields[c] == Field::ignore) continue;
      fill(reading, action, columns.fields[c], cell(reading, row, c), part.rule_id);
    }
    if (!action.text.is_there()) continue;
    if (is_skipped(part.rule, action.text.value)) continue;
    for (const auto& constant : part.rule.set) set(action, constant, part.rule_id);
    action.span = row.span;
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
  }
  reading.mark(index, part.rule_id);
}

// "Ada to book the hall. Bo to pay." is two tasks: each sentence begins with its owner.
std::vector<std::string_view> tasks_in(const Reading& reading, std::string_view text) {
  std::vector<std::string_view> sentences;
  split_sentences(text, sentences);
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
const Vocabulary::Entry* status_of(const Reading& reading, std::string_view label) {
  const auto key = fold_key(label);
  if (const auto* found = reading.grammar.words.find(Words::action_status, key)) return found;
  const auto slash = key.find('/');
  if (slash == std::string::npos) return nullptr;
  const std::string_view view = key;
  const auto* found = reading.grammar.words.find(Words::action_status, view.substr(0, slash));
  return found && reading.grammar.words.find(Words::action_status, view.substr(slash + 1)) ? found : nullptr;
}

}  // namespace

bool read_action_entry(Reading& reading, const SectionRule& rule, std::uint16_t rule_id,
                       std::string_view text, Action& action) {
  text = tidy(text);
  if (text.empty() || is_skipped(rule, text)) return false;
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
    if (colon != std::string_view::npos && colon > 0 && colon < 60 && colon + 1 < text.size() && text[colon + 1] == ' ' &&
        are_owners(reading, text.substr(0, colon))) {
      fill(reading, action, Field::owners, text.substr(0, colon), rule_id);
      text = trim(text.substr(colon + 1));
      drop_verb(reading, text);
    }
  }
  std::string_view owners;
  std::string_view task;
  // "Return to the group with news (Data Team)": the bracket names who does it, not the first word.
  auto rest = text;
  if (action.owners.empty() && text.find(' ') == text.find(" to ") && !records::looks_like_initials(text.substr(0, text.find(' '))) &&
      !words.has(Words::group, fold_key(text.substr(0, text.find(' ')))) && split_owner_tail(reading, rest, owners)) {
    text = rest;
    fill(reading, action, Field::owners, owners, rule_id);
  }
  if (action.owners.empty() && split_owner_verb(reading, text, owners, task)) {
    fill(reading, action, Field::owners, owners, rule_id);
    text = task;
  }
  std::string_view due;
  if (!action.due.is_there()) {
    split_due(reading, text, due);
    if (!due.empty()) fill(reading, action, Field::due, due, rule_id);
  }
  if (action.owners.empty() && split_owner_tail(reading, text, owners)) {
    fill(reading, action, Field::owners, owners, rule_id);
    if (!action.due.is_there()) {
      split_due(reading, text, due);
      if (!due.empty()) fill(reading, action, Field::due, due, rule_id);
    }
  }
  fill(reading, action, Field::text, text, rule_id);
  for (const auto& constant : rule.set) set(action, constant, rule_id);
  return action.text.is_there();
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

void read_actions(Part& part) {
  auto& reading = part.reading;
  const auto keep = [&](Action action, Span span) {
    action.span = span;
    action.item = part.item;
    reading.minutes.actions.push_back(std::move(action));
  };
  if (!part.section.body.is_empty()) {
    for (const auto task : tasks_in(reading, reading.view(part.section.body))) {
      Action action;
      if (read_action_entry(reading, part.rule, part.rule_id, task, action))
        keep(std::move(action), reading.block(part.section.opener).span);
    }
    reading.mark(part.section.opener, part.rule_id);
  }
  std::uint8_t least = 255;
  std::size_t items = 0;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (block.kind != BlockKind::list_item) continue;
    least = std::min(least, block.level);
    ++items;
  }
  // Bullets that only name an owner ("* Alice") head the tasks below them.
  std::string_view group_owner;
  std::string_view group_status;
  int group_level = -1;  // of the entry that names the group; -1: a heading
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (block.kind == BlockKind::table) {
      read_table(part, index, reading.layout.tables[block.table]);
      continue;
    }
    if (block.kind == BlockKind::rule || block.kind == BlockKind::front_matter || block.kind == BlockKind::code) continue;
    if (block.kind == BlockKind::heading) {
      const auto title = reading.view(block.text);
      group_owner = are_owners(reading, title) ? title : std::string_view{};
      group_level = -1;
      reading.mark(index, part.rule_id);
      continue;
    }
    if (block.kind == BlockKind::paragraph && items > 0) continue;  // an introduction or a note
    const auto text = reading.view(block.text);
    const bool has_children = [&] {
      if (b + 1 >= reading.block_starts[part.index + 1]) return false;
      const auto& next = reading.block(reading.blocks[b + 1]);
      return next.kind == BlockKind::list_item && next.level > block.level;
    }();
    if (block.kind == BlockKind::list_item && has_children) {
      const auto label = !block.label.is_empty() && block.body.is_empty() ? reading.view(block.label) : text;
      if (const auto* status = status_of(reading, label)) {
        group_status = status->value;
        group_level = block.level;
        group_owner = {};
        reading.mark(index, part.rule_id);
        continue;
      }
      if (group_status.empty() && are_owners(reading, label)) {
        group_owner = label;
        group_level = block.level;
        reading.mark(index, part.rule_id);
        continue;
      }
    }
    if (block.kind == BlockKind::list_item && block.level == least && !has_children && group_status.empty()) group_owner = {};
    const bool has_group = !group_owner.empty() || !group_status.empty();
    if (has_group ? block.level > group_level + 1 : block.level > least) {
      reading.mark(index, part.rule_id, Use::ignored);  // a note on the task above
      continue;
    }
    if (block.kind == BlockKind::paragraph && !are_owners(reading, text) && text.size() > 300) continue;
    std::string_view rest = text;
    if (block.kind == BlockKind::list_item) {
      if (const auto line = rest.find('\n'); line != std::string_view::npos && block.line_count > 1) rest = rest;
    }
    Action action;
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    if (is_reference(reading.view(block.number))) fill(reading, action, Field::id, reading.view(block.number), part.rule_id);
    if (!group_owner.empty()) fill(reading, action, Field::owners, group_owner, part.rule_id);
    if (!group_status.empty() && !action.status.is_there()) action.status.value = group_status;
    if (read_action_entry(reading, part.rule, part.rule_id, rest, action)) {
      keep(std::move(action), block.span);
      reading.mark(index, part.rule_id);
    }
  }
}

}  // namespace minuter::readers
