// The section of those present, block by block: what form each has, boxes that are ticked, marks behind
// names, titles of groups. The forms are read in attendees_*.cpp.
#include "readers/attendees.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/fold.hpp"

namespace minuter::readers {
namespace {

// "Treasurer: A. Name": who stands behind the label has that office. `if_none`: only who has no other.
bool read_office_holders(Part& part, std::string_view office, std::string_view text, bool if_none) {
  auto& all = part.reading.minutes.attendees;
  const auto before = all.size();
  read_people_text(part, text, {});
  for (auto i = before; i < all.size(); ++i)
    if (!if_none || !all[i].affiliation.is_there()) fill(part.reading, all[i], Field::affiliation, office, part.rule_id);
  return all.size() > before;
}

// "Chair: Ada Penrose"
bool read_chair(Part& part, const Block& block) {
  auto& reading = part.reading;
  const auto person = records::read_person(reading.view(block.body), reading.grammar.words);
  if (!is_name(reading, person.name)) return false;
  auto record = from_person(reading, person, part.rule_id);
  record.chair = {true, {span_of(reading, reading.view(block.label)), {}, part.rule_id, How::stated}};
  keep_attendee(part, std::move(record), block.span);
  return true;
}

// "(Secretary)": all of it in one bracket.
std::string_view without_bracket(std::string_view text) {
  text = trim(text);
  const bool is_bracket = text.size() > 2 && text.front() == '(' && text.find(')') + 1 == text.size();
  return is_bracket ? trim(text.substr(1, text.size() - 2)) : text;
}

// "Mill Ltd: Ada Penrose, Bo Quill": two and more full names, and nothing else.
bool are_people(const Reading& reading, std::string_view text) {
  const auto people = records::split_people(text, reading.grammar.words);
  return people.size() >= 2 && std::all_of(people.begin(), people.end(), [&](const auto& one) {
           const auto name = records::read_person(one.text, reading.grammar.words).name;
           return name.find(' ') != std::string_view::npos && is_name(reading, name) && !is_role_name(reading, name);
         });
}

// Entries whose labels say whom those behind them came for: one of them has a list behind it.
bool has_labels_of_bodies(Part& part) {
  if (part.labels_bodies != Part::Told::unseen) return part.labels_bodies == Part::Told::yes;
  auto& reading = part.reading;
  bool any = false;
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1] && !any; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    any = block.kind == BlockKind::list_item && !block.label.is_empty() && !block.body.is_empty() && are_people(reading, reading.view(block.body));
  }
  part.labels_bodies = any ? Part::Told::yes : Part::Told::no;
  return any;
}

// "Treasurer: A. Name", "On the phone: A, B", "Alice: affiliation": the label is a role, a group or a name.
bool read_labelled_block(Part& part, const Block& block) {
  auto& reading = part.reading;
  const auto label = reading.view(block.label);
  const auto body = reading.view(block.body);
  const auto key = fold_key(label);
  if (body.empty()) return false;
  if (reading.grammar.words.has(Words::chair, key) && read_chair(part, block)) return true;
  // "Council: Ada, Bo": a group over many says nothing of each.
  const bool is_group_of_many = reading.grammar.words.has(Words::group, key) && records::split_people(body, reading.grammar.words).size() > 1;
  if (const auto* role = reading.grammar.words.find(Words::role, key); role && role->value != "plural" && !is_group_of_many)
    return read_office_holders(part, label, body, false);
  if (body.starts_with("http")) return false;  // "Recording: https://..."
  // "Representative of the town: Ms Quill" is one person with that office.
  if (is_role_name(reading, label) && records::split_people(body, reading.grammar.words).size() == 1 &&
      is_name(reading, records::read_person(body, reading.grammar.words).name))
    return read_office_holders(part, label, body, true);
  if (is_name(reading, label) && block.kind == BlockKind::list_item && has_labels_of_bodies(part) && !reading.grammar.meaning_of(key) &&
      !reading.grammar.words.has(Words::attendance, key))
    return read_people_text(part, body, reading.grammar.words.has(Words::group, key) ? std::string_view{} : label);
  if (is_name(reading, label) && block.kind == BlockKind::list_item) {
    Attendee record = from_person(reading, records::read_person(label, reading.grammar.words), part.rule_id);
    if (body.size() <= 80) fill(reading, record, Field::affiliation, without_bracket(body), part.rule_id);
    keep_attendee(part, std::move(record), block.span);
    return true;
  }
  // "The following director was absent: Bo Quill"
  const auto* said = reading.grammar.words.find(Words::attendance, std::string_view(key).substr(key.rfind(' ') + 1));
  const auto before = reading.minutes.attendees.size();
  const bool any = read_people_text(part, body, {});
  std::string_view status = said && key.find(' ') != std::string::npos ? std::string_view(said->value) : people_told(reading, reading.view(block.text)).status;
  for (auto i = before; !status.empty() && i < reading.minutes.attendees.size(); ++i) reading.minutes.attendees[i].status.value = status;
  return any;
}

// A label with its colon or in bold; "(Chair:" in an open bracket is none.
bool has_label(const Reading& reading, const Block& block) {
  if (block.label.is_empty() || (block.label_kind != LabelKind::colon && block.label_kind != LabelKind::bold)) return false;
  const auto label = reading.view(block.label);
  if (block.body.is_empty() && label.find(" :") != std::string_view::npos) return false;  // "Ada Penrose :wave:"
  return label.find('(') == std::string_view::npos || label.find(')') != std::string_view::npos;
}

// Lines of their own: each is an entry, or all but a sentence.
bool read_each_line(Part& part, std::string_view text) {
  bool any = false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = rest.find('\n');
    any = read_key_line(part, trim(rest.substr(0, end))) || read_people_text(part, rest.substr(0, end), {}) || any;
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return any;
}

// A table of people, unless it was read already.
bool read_table_block(Part& part, const Block& block) {
  const auto& reading = part.reading;
  const auto& table = reading.layout.tables[block.table];
  if (read_labelled_rows(part.reading, table)) return true;
  const auto index = static_cast<std::size_t>(&block - reading.layout.blocks.data());
  return reading.use[index] == Use::read || read_attendee_table(part, table);
}

// "Ada Penrose / she, her / Mill Ltd / @ada": one person, whatever commas stand between the slashes.
bool has_slashed_parts(const Reading& reading, std::string_view text) {
  const auto is_slash = [&](std::size_t at) { return at + 1 < text.size() && at > 0 && (text[at + 1] == ' ' || text[at - 1] == ' '); };
  const auto first = text.find('/');
  if (first == std::string_view::npos || first > 60 || !is_slash(first)) return false;
  const auto name = trim(text.substr(0, first));
  if (name.find(',') != std::string_view::npos || name.find(' ') == std::string_view::npos || !is_name(reading, name)) return false;
  const auto second = text.find('/', first + 1);
  return second != std::string_view::npos && (is_slash(second) || text.find('/', second + 1) != std::string_view::npos);
}

}  // namespace

bool read_people_block(Part& part, const Block& block, bool one_each) {
  auto& reading = part.reading;
  if (read_stacked(part, block)) return true;
  if (block.kind == BlockKind::table) return read_table_block(part, block);
  if (read_by_form(part, reading.view(block.text))) return true;
  if (read_initials_entry(part, block) || read_people_beside(part, block)) return true;
  const auto text = reading.view(block.text);
  if (text.size() < 120 && is_skipped(part.rule, text)) return true;
  if (has_label(reading, block)) return read_labelled_block(part, block);
  if (text.find(",- ") != std::string_view::npos) return read_people_text(part, text, {});
  if (block.kind == BlockKind::list_item && read_entry_with_gap(part, block)) return true;
  if (block.kind == BlockKind::list_item && (one_each || !has_list_mark(reading, text) || has_slashed_parts(reading, text))) return read_attendee(part, text, true);
  if (block.kind == BlockKind::list_item) return read_people_text(part, text, {}) || read_attendee(part, text, true);
  if (one_each && block.line_count <= 1 && read_attendee(part, text, false)) return true;
  if (text.find('\n') != std::string_view::npos && is_wrapped_list(text) && read_people_text(part, text, {})) return true;
  if (is_line_each(part, block, block.first_line)) return read_attendee_lines(part, block, block.first_line);
  if (text.find('\n') != std::string_view::npos) return read_lines_by_body(part, text) || read_each_line(part, text);
  bool any = false;
  for (const auto line : labelled_lines(reading, block)) any = read_people_text(part, line, {}) || any;
  return any;
}

namespace {

// Is a box of somebody ticked, in whatever group of the attendance?
bool has_ticked_people(const Reading& reading) {
  for (std::uint32_t b = 0; b < reading.layout.blocks.size(); ++b) {
    if (reading.block(b).checkbox != layout::Checkbox::ticked) continue;
    const auto* rule = reading.rule_of(reading.sections.list[reading.sections.of_block[b]]);
    if (rule && rule->reads == Reads::attendees) return true;
  }
  return false;
}

// "Members with a vote" over their list: a group, no person.
bool is_group_title(const Part& part, std::uint32_t at) {
  const auto& reading = part.reading;
  if (at + 1 >= reading.block_starts[part.index + 1]) return false;
  const auto& block = reading.block(reading.blocks[at]);
  const auto& next = reading.block(reading.blocks[at + 1]);
  if (reading.blocks[at] + 1 != reading.blocks[at + 1] || block.line_count > 1 || !block.label.is_empty()) return false;
  const auto text = reading.view(block.text);
  if (!records::read_person(text, reading.grammar.words).honorific.empty()) return false;
  if (block.kind == BlockKind::paragraph) return next.kind == BlockKind::list_item && next.number.is_empty() && next.level == 0 && text.find(',') == std::string_view::npos;
  return block.kind == BlockKind::heading && block.heading == layout::HeadingStyle::capitals && next.kind == BlockKind::paragraph &&
         !records::read_person(reading.view(next.text), reading.grammar.words).honorific.empty();
}

// "* absent", "* = by apology": what a mark behind names means. Empty: it is no such line.
std::string_view meaning_of_mark(const Reading& reading, std::string_view text) {
  text = trim(text);
  if (text.size() < 5 || text.size() > 40 || text.front() != '*') return {};
  while (!text.empty() && (text.front() == '*' || text.front() == ' ' || text.front() == '=' || text.front() == '-' || text.front() == ':')) text.remove_prefix(1);
  text.remove_prefix(phrase_at_start(reading.grammar.words, Words::mark_meaning, text));
  const auto* state = reading.grammar.words.find(Words::attendance, fold_key(text));
  return state ? std::string_view(state->value) : std::string_view{};
}

// Those of the list behind whose names the mark stands.
void apply_mark(Reading& reading, std::size_t from, std::string_view state) {
  for (auto i = from; i < reading.minutes.attendees.size(); ++i) {
    auto& one = reading.minutes.attendees[i];
    auto source = reading.layout.source->text(one.span);
    while (!source.empty() && (source.back() == ' ' || source.back() == '\n')) source.remove_suffix(1);
    if (!source.ends_with('*') || source.ends_with("**")) continue;
    one.status.value = state;
    for (auto* text : {&one.name.value, &one.affiliation.value})
      while (!text->empty() && (text->back() == '*' || text->back() == '\\' || text->back() == ' ')) text->pop_back();
  }
}

// A box left open where others are ticked: who stands there did not come.
void apply_open_box(Reading& reading, std::size_t from) {
  auto& all = reading.minutes.attendees;
  for (auto i = from; i < all.size(); ++i) {
    if (all[i].status.value != "present") continue;
    all[i].status.value = "absent";
    // A list of all members above says nothing of who came.
    for (std::size_t j = 0; j < from; ++j)
      if (all[j].status.value == "present" && all[j].name.value == all[i].name.value) all[j].status.value = "absent";
  }
}

// "Present: A, B": what stands behind the label that opened the section.
void read_behind_opener(Part& part) {
  auto& reading = part.reading;
  const auto body = reading.view(part.section.body);
  if (read_by_form(part, body)) return reading.mark(part.section.opener, part.rule_id);
  const bool may_be_long = body.size() > 300 || body.find(": ") != std::string_view::npos;
  if ((may_be_long && (read_lines_by_body(part, body) || read_inline_groups(part, body) || read_long_body(part, body))) ||
      (!body.empty() && (read_lines_below(part, reading.block(part.section.opener)) || read_people_text(part, body, {}))))
    reading.mark(part.section.opener, part.rule_id);
}

// "Mill Ltd: Ada Penrose", "Weir Board: Bo Quill", one below the other: words before each person that mean nothing
// else say whom they came for.
class Bodies {
 public:
  explicit Bodies(Part& part) : part_(part) {}

  // `from`: the first attendee that was read of the block.
  void see(const Block& block, std::size_t from) {
    auto& reading = part_.reading;
    const auto& all = reading.minutes.attendees;
    if (all.size() != from + 1 || all[from].initials.is_there() || !has_label(reading, block) || block.label_kind != LabelKind::colon) return;
    const auto label = reading.view(block.label);
    offices_ += all[from].affiliation.value == label;
    if (all[from].affiliation.is_there()) return;
    const auto& name = all[from].name.value;
    const auto key = fold_key(label);
    if (label.size() > 60 || name.find(' ') == std::string::npos || reading.grammar.meaning_of(key) || reading.view(block.body).substr(0, name.size()) != name ||
        reading.grammar.words.has(Words::attendance, key) || reading.grammar.words.has(Words::group, key) || reading.grammar.words.has(Words::people_word, key))
      return;
    found_.emplace_back(from, label);
  }

  void fill_all() {
    constexpr std::size_t fewest = 3;
    if (found_.empty() || found_.size() + offices_ < fewest) return;
    for (const auto& [index, label] : found_) fill(part_.reading, part_.reading.minutes.attendees[index], Field::affiliation, label, part_.rule_id);
  }

 private:
  Part& part_;
  std::size_t offices_ = 0;  // of the lines whose label is known as an office
  std::vector<std::pair<std::size_t, std::string_view>> found_;  // attendees and the words before them
};

// "bo quill", "Cy rusk", in a list of people: two or three words of letters that mean nothing else.
bool may_be_small_name(const Reading& reading, std::string_view text) {
  if (text.size() < 5 || text.size() > 40 || text.find_first_of("0123456789.,:;!?()[]/@*\"") != std::string_view::npos) return false;
  std::size_t count = 0;
  const auto& words = reading.grammar.words;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto key = fold_key(rest.substr(0, end));
    if (key.size() < 2 || words.has(Words::not_a_name, key) || words.has(Words::role, key) || words.has(Words::chair, key) || words.has(Words::attendance, key) ||
        words.has(Words::nobody, key) || words.has(Words::group, key) || words.has(Words::and_word, key) || words.has(Words::people_word, key) ||
        words.has(Words::article, key) || words.has(Words::number_word, key) || words.has(Words::owner_verb, key) || words.has(Words::task_verb, key))
      return false;
    ++count;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return count == 2 || count == 3;
}

// Entries that no name was seen in, where all others of the list are people.
void read_small_names(Part& part, const std::vector<std::uint32_t>& refused, std::size_t read) {
  constexpr std::size_t fewest = 2;
  auto& reading = part.reading;
  if (refused.empty() || read < fewest || refused.size() > read) return;
  const auto& words = reading.grammar.words;
  if (!std::all_of(refused.begin(), refused.end(), [&](std::uint32_t b) { return may_be_small_name(reading, trim(reading.view(reading.block(b).text))); })) return;
  for (const auto b : refused) {
    records::Person person;
    person.name = trim(reading.view(reading.block(b).text));
    if (words.has(Words::nobody, fold_key(person.name))) continue;
    keep_attendee(part, from_person(reading, person, part.rule_id), reading.block(b).span);
    reading.mark(b, part.rule_id);
  }
}

// "- Present" over entries further in, "- Regrets" over others: who is listed below one came, or did not, as it says.
class StateOfList {
 public:
  explicit StateOfList(Part& part) : part_(part) {}

  // Does the entry head others?
  bool heads(std::uint32_t at) {
    auto& reading = part_.reading;
    const auto& block = reading.block(reading.blocks[at]);
    if (block.kind != BlockKind::list_item || (!block.label.is_empty() && !block.body.is_empty()) || at + 1 >= reading.block_starts[part_.index + 1]) return false;
    const auto& next = reading.block(reading.blocks[at + 1]);
    if (next.kind != BlockKind::list_item || next.level <= block.level) return false;
    auto text = trim(reading.view(block.text));
    while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
    const auto* rule = people_headed_by(reading, text);
    if (!rule || rule->reads != Reads::attendees) return false;
    level_ = block.level;
    below_.emplace(Part{reading, part_.section, part_.index, *rule, reading.rule_id(rule->name), part_.item});
    below_->form = part_.form;
    return true;
  }

  // The rule for who stands below the last of them; null: nobody's.
  Part* part_of(const Block& block) {
    if (below_ && (block.kind != BlockKind::list_item || block.level <= level_)) below_.reset();
    return below_ ? &*below_ : nullptr;
  }

 private:
  Part& part_;
  std::optional<Part> below_;
  std::uint32_t level_ = 0;
};

// Has the list ended with this block, of which nothing was read? `refused`: how many such texts there were.
bool ends_list(const Part& part, std::uint32_t at, bool list_seen, std::size_t& refused) {
  const auto& reading = part.reading;
  const auto& block = reading.block(reading.blocks[at]);
  if (block.kind != BlockKind::paragraph) return false;
  const bool is_last = at + 1 == reading.block_starts[part.index + 1];
  // Another group would have a list of its own.
  if (list_seen && (is_last || reading.block(reading.blocks[at + 1]).kind == BlockKind::paragraph)) return true;
  return block.text.size() > 40 && ++refused >= 2;  // what follows is text
}

}  // namespace

void read_attendees(Part& part) {
  auto& reading = part.reading;
  // "Chair: Ada Penrose, proposed by Bo Quill" is an election.
  if (part.section.opened == sections::Opened::label && part.rule.labels_only && is_skipped(part.rule, reading.view(part.section.body))) return;
  tell_form(part);
  const auto first = reading.minutes.attendees.size();
  read_behind_opener(part);
  auto begin = reading.block_starts[part.index];
  const auto end = reading.block_starts[part.index + 1];
  if (std::uint32_t taken = 0; read_piled(part, taken)) begin += 1 + taken;
  if (is_outline_by_body(part)) return read_outline_by_body(part);
  std::size_t refused = 0;
  const bool one_each = is_one_each(part);
  bool list_seen = false;
  // Boxes are ticked for who came; a list without a tick was not used as one.
  if (!reading.has_ticked_people) reading.has_ticked_people = has_ticked_people(reading);
  const bool has_ticks = *reading.has_ticked_people;
  const auto first_of_list = reading.minutes.attendees.size();
  Bodies bodies(part);
  const auto bodies_end = end_of_list_by_body(part);
  StateOfList state_of_list(part);
  std::vector<std::uint32_t> not_named;
  std::size_t named = 0;
  for (auto b = begin; b < end; ++b) {
    const auto index = reading.blocks[b];
    if (index == part.section.opener) continue;
    const auto& block = reading.block(index);
    if (b < bodies_end) {
      read_item_by_body(part, block);
      reading.mark(index, part.rule_id);
      continue;
    }
    if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule || block.kind == BlockKind::code) continue;
    if (const auto state = meaning_of_mark(reading, reading.view(block.text)); !state.empty()) {
      apply_mark(reading, first_of_list, state);
      reading.mark(index, part.rule_id);
      continue;
    }
    if (state_of_list.heads(b)) {
      reading.mark(index, part.rule_id);
      continue;
    }
    if (is_group_title(part, b)) {
      reading.mark(index, part.rule_id, Use::ignored);
      continue;
    }
    if (block.kind == BlockKind::table && is_task_table(reading, reading.layout.tables[block.table])) continue;
    const auto known = reading.minutes.attendees.size();
    bool was_read = false;
    if (auto* below = state_of_list.part_of(block)) was_read = read_people_block(*below, block, one_each);
    else was_read = read_people_block(part, block, one_each);
    if (has_ticks && block.checkbox == layout::Checkbox::open) apply_open_box(reading, known);
    if (was_read) {
      bodies.see(block, known);
      reading.mark(index, part.rule_id);
      refused = 0;
      list_seen = list_seen || block.kind == BlockKind::list_item;
      named += block.kind == BlockKind::list_item && block.level == 0;
    } else if (block.kind == BlockKind::list_item && block.level == 0) {
      not_named.push_back(index);
    } else if (ends_list(part, b, list_seen, refused)) {
      break;
    }
  }
  read_small_names(part, not_named, named);
  bodies.fill_all();
  settle_short_names(part, first);
}

}  // namespace minuter::readers
