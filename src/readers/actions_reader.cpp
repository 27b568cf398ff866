// The section of tasks, block by block: behind its label, in lists and groups of them, on lines. Forms of
// one task are read in actions_*.cpp.
#include "readers/actions.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/own_lines.hpp"
#include "readers/sentences.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {
namespace {

// "4.01", "12/3": a number that names the action; "3" only counts it.
bool is_reference(std::string_view number) {
  const auto mark = number.find_first_of("./-");
  return mark != std::string_view::npos && mark + 2 < number.size() && number.find_first_of("0123456789") == 0;
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
    // "Assigned to Ada." goes on with it.
    if (!tasks.empty() && (sections::owner_lead_at_start(reading.grammar, sentence) > 0 || !split_owner_verb(reading, sentence, owners, task))) {
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

// The blocks of a section of tasks in order, with what those passed say of the next: who has them, until
// when, what became of them.
class TaskList {
 public:
  explicit TaskList(Part& part)
      : part_(part), reading_(part.reading), actions_(part.reading.minutes.actions), before_(actions_.size()),
        begin_(reading_.block_starts[part.index]), end_(reading_.block_starts[part.index + 1]) {}

  void read() {
    if (!part_.section.body.is_empty()) read_behind_label();
    survey();
    find_names_behind();
    see_title();
    for (auto b = begin_; b < end_; ++b) {
      const auto index = reading_.blocks[b];
      if (index == part_.section.opener) continue;
      const auto& block = reading_.block(index);
      if (!notes_.empty() && std::binary_search(notes_.begin(), notes_.end(), index)) continue;
      if (block.kind == BlockKind::rule || block.kind == BlockKind::front_matter || block.kind == BlockKind::code) continue;
      if (block.kind == BlockKind::table) {
        read_table_block(index, block);
      } else if (block.kind == BlockKind::heading) {
        see_heading(index, block);
      } else if (const auto taken = read_field_below(part_, index); taken > 0) {
        b += taken - 1;
      } else if (block.kind == BlockKind::paragraph && heads_paragraph(b, block)) {
        group_owner_ = {};
        see_head(reading_.view(block.text));
        reading_.mark(index, part_.rule_id);
      } else if (block.kind == BlockKind::paragraph) {
        const bool heads_list = next_item(b) && reading_.view(block.text).ends_with(':');
        if ((heads_list || !read_state(index, block)) && !introduces(b, block)) read_tasks(index, block);
      } else if (!opens_group(b, block)) {
        read_tasks(index, block);
      }
    }
  }

 private:
  void keep(Action action, Span span) {
    action.span = span;
    action.item = part_.item;
    actions_.push_back(std::move(action));
  }

  // "Action (Ada, Bo): ...", "Action for Ada: ..."
  void read_behind_label() {
    const auto label = reading_.view(part_.section.title);
    const auto& opener = reading_.block(part_.section.opener);
    const auto bracket = label.ends_with(')') ? label.rfind('(') : std::string_view::npos;
    const auto named = bracket == std::string_view::npos ? std::string_view() : label.substr(bracket + 1, label.size() - bracket - 2);
    for (const auto task : tasks_in(reading_, reading_.view(part_.section.body))) {
      Action action;
      // "Action: Ada Penrose" behind what was said.
      if (part_.section.opened == sections::Opened::label && is_owner_mark(reading_, task)) {
        if (read_owner_mark(reading_, part_.rule_id, label, tidy(task), action)) keep(std::move(action), opener.span);
        continue;
      }
      take_label(reading_, part_.rule_id, label, action);
      if (opener.is_struck || opener.checkbox == Checkbox::ticked) action.status.value = "done";
      // "(done) ACTION: ..."
      if (auto whole = reading_.view(opener.text); label.data() > whole.data()) take_front_state(reading_, part_.rule_id, whole, action);
      const bool is_state = reading_.grammar.words.has(Words::action_status, fold_key(named));
      if (!named.empty() && action.owners.empty() && !is_state && are_owners(reading_, named)) fill(reading_, action, Field::owners, named, part_.rule_id);
      if (read_action_entry(reading_, part_.rule, part_.rule_id, task, action)) keep(std::move(action), opener.span);
    }
    reading_.mark(part_.section.opener, part_.rule_id);
    if (opener.kind == BlockKind::list_item && actions_.size() > before_) read_notes_behind(opener);
    auto below = part_.section.opener + 1;
    while (const auto taken = read_field_below(part_, below)) below += taken;
  }

  // "- ACTION: Ada to mend it" over "- Status: done": what stands further in.
  void read_notes_behind(const Block& opener) {
    constexpr std::uint32_t most = 12;
    const auto& blocks = reading_.layout.blocks;
    for (auto i = part_.section.opener + 1; i < blocks.size() && i <= part_.section.opener + most; ++i) {
      if (blocks[i].kind != BlockKind::list_item || blocks[i].level <= opener.level) return;
      if (blocks[i].level == opener.level + 1 && read_task_note(part_, blocks[i], actions_.back())) reading_.mark(i, part_.rule_id);
    }
  }

  // Is the block right above an entry that a mark makes a task of its own?
  [[nodiscard]] bool is_below_mark(std::uint32_t index) const {
    if (index == 0) return false;
    const auto& above = reading_.block(index - 1);
    const auto& section = reading_.sections.list[reading_.sections.of_block[index - 1]];
    const auto* known = reading_.rule_of(section);
    return above.kind == BlockKind::list_item && above.level < reading_.block(index).level && section.opener == index - 1 && !section.body.is_empty() &&
           known && known->reads == Reads::actions;
  }

  // Which lists and tables the section has, and which entries are notes on tasks of their own.
  void survey() {
    std::uint32_t next_note = sections::no_block;
    std::uint8_t noted_level = 0;
    for (auto b = begin_; b < end_; ++b) {
      const auto index = reading_.blocks[b];
      const auto& block = reading_.block(index);
      if (block.kind == BlockKind::list_item && index != part_.section.opener) {
        const bool begins = is_below_mark(index);
        if (begins) noted_level = reading_.block(index - 1).level;
        if (begins || (index == next_note && block.level > noted_level)) {
          notes_.push_back(index);
          next_note = index + 1;
          continue;
        }
      }
      has_lists_ = has_lists_ || block.kind == BlockKind::table || block.kind == BlockKind::list_item;
      if (block.kind == BlockKind::list_item && reading_.blocks[b] != part_.section.opener) outermost_ = std::min(outermost_, block.level);
    }
  }

  // Where the name begins that ends "Mend the gate - Zelda", at its dash; 0: there is none.
  [[nodiscard]] std::size_t name_behind(std::string_view line) const {
    constexpr std::size_t shortest_task = 4;
    constexpr std::size_t longest_name = 40;
    auto cut = line.rfind("- ");
    for (const std::string_view dash : {"\xE2\x80\x93 ", "\xE2\x80\x94 "})
      if (const auto at = line.rfind(dash); at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) cut = at;
    if (cut == std::string_view::npos || cut < shortest_task || line.size() - cut > longest_name) return 0;
    const auto name = trim(line.substr(line[cut] == '-' ? cut + 1 : cut + 3));
    const auto& words = reading_.grammar.words;
    const bool are_names = !name.empty() && all_owners(reading_, name, [&](std::string_view one) {
      const auto key = fold_key(one);
      return one.front() >= 'A' && one.front() <= 'Z' && one.size() > 2 && std::count(one.begin(), one.end(), ' ') <= 1 && !words.has(Words::not_a_name, key) &&
             !words.has(Words::task_verb, key) && !words.has(Words::action_status, key) && !words.has(Words::month, key) && !words.has(Words::weekday, key) &&
             records::looks_like_name(one, words);
    });
    return are_names ? cut : 0;
  }

  // "Mend the gate - Zelda", "Paint it - Max": each entry ends so, whether or not an attendance knows the names.
  void find_names_behind() {
    constexpr std::size_t fewest = 3;
    std::size_t all = 0;
    std::size_t named = 0;
    for (auto b = begin_; b < end_; ++b) {
      const auto& block = reading_.block(reading_.blocks[b]);
      if (block.kind != BlockKind::list_item || reading_.blocks[b] == part_.section.opener || block.level > outermost_) continue;
      ++all;
      named += name_behind(reading_.view(block.text)) > 0;
    }
    names_behind_ = named >= fewest && named * 5 >= all * 4;
  }

  // "Ada" over her tasks; "Tasks by 5 May": what stands below is due then.
  void see_title() {
    if (!part_.section.body.is_empty()) return;
    const auto title = reading_.view(part_.section.title);
    // "Homework" over "Ada to mend the gate" names nobody.
    if (reading_.is_attendee(title) || !begins_with_owned_line()) see_head(title);
    if (title.size() < 100 && records::has_digit(title)) outer_due_ = due_in(reading_, title);
  }

  // "Ada", "Ada to:", "Done:" over tasks that stand no further in. False: something else.
  bool see_head(std::string_view head) {
    outer_owner_ = {};
    outer_status_ = {};
    if (head.size() >= 60) return false;
    const auto* status = status_of(reading_, head.ends_with(':') ? head.substr(0, head.size() - 1) : head);
    // "To do" only says what they are.
    if (status && !sections::is_task_mark(reading_.grammar, head)) {
      outer_status_ = status->value;
      return true;
    }
    const auto who = owner_over_tasks(reading_, head);
    if (!are_owners_over_tasks(reading_, who, head)) return false;
    outer_owner_ = who;
    return true;
  }

  void see_heading(std::uint32_t index, const Block& block) {
    see_head(reading_.view(block.text));
    group_owner_ = {};
    is_titled_group_ = false;
    group_level_ = -1;
    reading_.mark(index, part_.rule_id);
  }

  void read_table_block(std::uint32_t index, const Block& block) {
    const auto& table = reading_.layout.tables[block.table];
    // "ACTION" at the right over rows of topics heads their last column.
    if (part_.section.opener != sections::no_block && reading_.block(part_.section.opener).indent >= 8 &&
        read_numbered_rows(reading_, table, reading_.rule_id("topic")))
      reading_.mark(index, reading_.rule_id("topic"));
    else
      read_task_table(part_, index, table);
  }

  // "Progress", "Complete": titles and states of a table whose cells came out one below the other.
  bool read_state(std::uint32_t index, const Block& block) {
    const auto text = reading_.view(block.text);
    if (block.line_count > 1 || text.size() >= 40) return false;
    const bool is_state = reading_.grammar.words.has(Words::action_status, fold_key(text));
    if (is_state && actions_.size() > before_) fill(reading_, actions_.back(), Field::status, text, part_.rule_id);
    if (!is_state && !column_named(part_.rule, text)) return false;
    reading_.mark(index, part_.rule_id);
    return true;
  }

  // A paragraph among lists: an introduction or a note, or the owner of the bullets below.
  bool introduces(std::uint32_t b, const Block& block) {
    if (!has_lists_ || is_marked_task(reading_, reading_.view(block.text)) || is_owned_line(block) || !lines_of_tasks(reading_, block).empty()) return false;
    if (!next_item(b)) return true;
    group_owner_ = {};
    if (see_head(reading_.view(block.text))) reading_.mark(reading_.blocks[b], part_.rule_id);
    return true;
  }

  // Does the first entry say itself who has it?
  [[nodiscard]] bool begins_with_owned_line() {
    const auto first = std::find_if(reading_.blocks.begin() + begin_, reading_.blocks.begin() + end_,
                                    [&](std::uint32_t index) { return index != part_.section.opener; });
    return first != reading_.blocks.begin() + end_ && is_owned_line(reading_.block(*first));
  }

  // "[AP] Mend the gate", "Ada to mend it" below another task: one more, of somebody of the attendance.
  [[nodiscard]] bool says_whose(const Block& block) {
    constexpr std::size_t longest_name = 24;
    const auto text = reading_.view(block.text);
    if (text.size() < 12 || !text.starts_with('[')) return text.size() >= 12 && is_owned_line(block);
    const auto close = text.find(']');
    return close < longest_name && close + 8 < text.size() && are_known(text.substr(1, close - 1));
  }
  [[nodiscard]] bool are_known(std::string_view owners) {
    return all_owners(reading_, owners, [&](std::string_view one) { return reading_.is_attendee(one) || reading_.grammar.words.has(Words::group, fold_key(one)); });
  }

  // "Ada to mend the gate" beside the lists: people of the attendance, and a line.
  [[nodiscard]] bool is_owned_line(const Block& block) {
    const auto text = reading_.view(block.text);
    std::string_view owners;
    std::string_view task;
    return block.line_count == 1 && text.back() != ':' && split_owner_verb(reading_, text, owners, task) &&
           all_owners(reading_, owners, [&](std::string_view one) { return reading_.is_attendee(one); });
  }

  // The entry of a list right behind, if there is one.
  [[nodiscard]] const Block* next_item(std::uint32_t b) const {
    if (b + 1 >= end_) return nullptr;
    const auto& next = reading_.block(reading_.blocks[b + 1]);
    return next.kind == BlockKind::list_item ? &next : nullptr;
  }

  // Entries that only name an owner or a state ("* Alice", "* DONE") head the tasks below them.
  bool opens_group(std::uint32_t b, const Block& block) {
    if (block.kind != BlockKind::list_item) return false;
    const auto* next = next_item(b);
    const bool is_bullet = block.marker == layout::MarkerKind::bullet;
    if (block.level <= group_level_) is_titled_group_ = false;
    const bool has_children = next && next->level > block.level;
    const bool is_group = has_children ? !is_over_its_owners(b, block) && heads_children(b, block) : next && heads_bullets_beside(block, *next);
    if (is_group) {
      group_level_ = block.level;
      reading_.mark(reading_.blocks[b], part_.rule_id);
    } else if (block.level == outermost_ && !has_children && group_status_.empty() && !(heads_bullets_ && is_bullet)) {
      group_owner_ = {};
    }
    return is_group;
  }

  // "1. Ada", "* Ada:" over bullets on its own level: her tasks.
  bool heads_bullets_beside(const Block& block, const Block& next) {
    const auto text = reading_.view(block.text);
    if (next.level != block.level || next.marker != layout::MarkerKind::bullet) return false;
    const auto who = owner_over_tasks(reading_, text);
    if (block.marker == layout::MarkerKind::bullet ? !text.ends_with(':') || !are_owners_over_tasks(reading_, who, who) : !are_owners(reading_, who)) return false;
    group_owner_ = who;
    heads_bullets_ = true;
    return true;
  }

  // "Wheel and weir:" over "Ada Penrose", "Bo Quill": a task over those who do it, all of the attendance.
  bool is_over_its_owners(std::uint32_t b, const Block& block) {
    const auto name_of = [&](const Block& one) { return trim(reading_.view(!one.label.is_empty() && one.body.is_empty() ? one.label : one.text)); };
    if (reading_.is_attendee(name_of(block))) return false;
    std::size_t owners = 0;
    for (++b; b < end_; ++b) {
      const auto& child = reading_.block(reading_.blocks[b]);
      if (child.kind != BlockKind::list_item || child.level <= block.level) break;
      if (!reading_.is_attendee(name_of(child))) return false;
      ++owners;
    }
    if (owners > 0) group_owner_ = {};
    return owners > 0;
  }

  bool heads_children(std::uint32_t b, const Block& block) {
    const auto label = reading_.view(!block.label.is_empty() && block.body.is_empty() ? block.label : block.text);
    // "[AP] Write down what creaks:" is a task itself.
    if (label.starts_with('[') && says_whose(block)) return false;
    // So is "AP: write down what creaks:".
    if (const auto colon = label.find(": "); colon != std::string_view::npos && colon + 12 < label.size()) return false;
    if (const auto* status = status_of(reading_, label)) {
      group_status_ = status->value;
      group_owner_ = {};
      return true;
    }
    const auto who = owner_over_tasks(reading_, label);
    const bool says_when = phrase_at_start(reading_.grammar.words, Words::due_lead, who) > 0 || phrase_at_start(reading_.grammar.words, Words::until, who) > 0;
    if (group_status_.empty() && !says_when && are_owners_over_tasks(reading_, who, label)) {
      group_owner_ = who;
      return true;
    }
    is_titled_group_ = group_owner_.empty() && (is_counted(label) || (is_title(block) && gives_children_owners(b, block)));
    return is_titled_group_;
  }

  // "Phase 1", "Step 2:": parts that are only counted.
  static bool is_counted(std::string_view label) {
    if (label.ends_with(':')) label.remove_suffix(1);
    const auto space = label.find(' ');
    return space != std::string_view::npos && space >= 3 && label.size() <= space + 3 && label.find_first_not_of("0123456789", space + 1) == std::string_view::npos;
  }

  // "Until May:", "Charter review": no task.
  bool is_title(const Block& block) const {
    if (!block.label.is_empty() && block.body.is_empty()) return true;
    constexpr std::size_t longest = 48;
    const auto text = reading_.view(block.text);
    std::string_view owners;
    std::string_view task;
    return text.size() <= longest && text.back() != '.' && !reading_.grammar.words.has(Words::task_verb, fold_key(text.substr(0, text.find(' ')))) &&
           !split_owner_verb(reading_, text, owners, task);
  }

  // "Until May:" over "Ada: mend the weir": the entries further in are the tasks, where they name their owners.
  bool gives_children_owners(std::uint32_t b, const Block& block) const {
    std::size_t children = 0;
    std::size_t owned = 0;
    for (++b; b < end_; ++b) {
      const auto& child = reading_.block(reading_.blocks[b]);
      if (child.kind != BlockKind::list_item || child.level <= block.level) break;
      if (child.level > block.level + 1) continue;
      const auto text = reading_.view(child.text);
      std::string_view owners;
      std::string_view task;
      const auto bracket = text.ends_with(')') ? text.rfind(" (") : std::string_view::npos;
      ++children;
      owned += (!child.label.is_empty() && are_owners(reading_, reading_.view(child.label))) || split_owner_verb(reading_, text, owners, task) ||
               (bracket != std::string_view::npos && are_owners(reading_, text.substr(bracket + 2, text.size() - bracket - 3)));
    }
    return owned > 0 && owned * 2 >= children;
  }

  void read_tasks(std::uint32_t index, const Block& block) {
    const bool is_item = block.kind == BlockKind::list_item;
    const bool has_group = !group_owner_.empty() || !group_status_.empty() || is_titled_group_;
    if ((has_group ? block.level > group_level_ + 1 : block.level > outermost_) && !(is_item && says_whose(block))) {
      const bool is_below = actions_.size() > before_ && is_item && block.level == last_level_ + 1;
      // Another note on the task above is in no record.
      if (is_below && read_task_note(part_, block, actions_.back())) reading_.mark(index, part_.rule_id);
      return;
    }
    const auto text = reading_.view(block.text);
    if (is_item) {
      read_task(index, block, text, block.span);
      last_level_ = block.level;
      return;
    }
    if (read_lines_below_owner(index, block)) return;
    if (const auto tasks = lines_of_tasks(reading_, block); !tasks.empty()) {
      for (const auto task : tasks) read_task(index, block, task, span_of(reading_, task));
      return;
    }
    if (const auto tasks = sentences_of_tasks(block); tasks.size() > 1) {
      for (const auto task : tasks) read_task(index, block, task, span_of(reading_, task));
      return;
    }
    // Lines of their own are a task each.
    if (text.size() > 300 && text.find('\n') == std::string_view::npos) return;
    for (std::string_view rest = text; !rest.empty();) {
      const auto line = rest.substr(0, rest.find('\n'));
      if (line.size() <= 300) read_task(index, block, line, span_of(reading_, line));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }

  // "Ada:" over a paragraph: her tasks, a line each.
  [[nodiscard]] bool heads_paragraph(std::uint32_t b, const Block& block) {
    const auto text = reading_.view(block.text);
    if (block.line_count > 1 || text.size() > 60 || !text.ends_with(':') || b + 1 >= end_) return false;
    const auto& next = reading_.block(reading_.blocks[b + 1]);
    return next.kind == BlockKind::paragraph && !reading_.view(next.text).ends_with(':') && are_known(owner_over_tasks(reading_, text));
  }

  // "Ada:" over lines of hers, with no bullet and no blank line between.
  bool read_lines_below_owner(std::uint32_t index, const Block& block) {
    if (block.line_count < 2) return false;
    const auto head = trim(reading_.view(reading_.layout.lines[block.first_line]));
    const auto who = owner_over_tasks(reading_, head);
    if (head.size() >= 60 || !are_known(who)) return false;
    group_owner_ = who;
    for (auto l = block.first_line + 1; l < block.first_line + block.line_count; ++l) {
      const auto line = trim(reading_.view(reading_.layout.lines[l]));
      if (!line.empty()) read_task(index, block, line, span_of(reading_, line));
    }
    group_owner_ = {};
    return true;
  }

  // "Ada will mend the gate. Bo pays.", and lines that end with a full stop: what a paragraph tells one by one.
  [[nodiscard]] std::vector<std::string_view> sentences_of_tasks(const Block& block) {
    std::vector<std::string_view> lines = own_lines(reading_, block);
    if (!lines.empty()) return lines;
    for (auto l = block.first_line; block.line_count > 1 && l < block.first_line + block.line_count; ++l) {
      const auto line = trim(reading_.view(reading_.layout.lines[l]));
      const bool is_sentence = line.size() > 12 && line.back() == '.' && line.front() >= 'A' && line.front() <= 'Z';
      if (!is_sentence && l + 1 < block.first_line + block.line_count) return tasks_in(reading_, reading_.view(block.text));
      lines.push_back(line);
    }
    return lines.empty() ? tasks_in(reading_, reading_.view(block.text)) : lines;
  }

  void read_task(std::uint32_t index, const Block& block, std::string_view line, Span span) {
    Action action;
    if (names_behind_ && group_owner_.empty() && outer_owner_.empty()) {
      if (const auto cut = name_behind(line); cut > 0) {
        fill(reading_, action, Field::owners, trim(line.substr(line.find('-', cut) == cut ? cut + 1 : cut + 3)), part_.rule_id);
        line = trim(line.substr(0, cut));
      }
    }
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    if (is_reference(reading_.view(block.number))) fill(reading_, action, Field::id, reading_.view(block.number), part_.rule_id);
    const auto owner = group_owner_.empty() ? outer_owner_ : group_owner_;
    if (!owner.empty()) fill(reading_, action, Field::owners, owner, part_.rule_id);
    if (!group_status_.empty() && !action.status.is_there()) action.status.value = group_status_;
    if (!outer_status_.empty() && !action.status.is_there()) action.status.value = outer_status_;
    if (!read_action_entry(reading_, part_.rule, part_.rule_id, line, action)) return;
    if (!outer_due_.empty() && !action.due.is_there()) fill(reading_, action, Field::due, without_lead(reading_, outer_due_), part_.rule_id);
    keep(std::move(action), span);
    reading_.mark(index, part_.rule_id);
  }

  Part& part_;
  Reading& reading_;
  std::vector<Action>& actions_;
  const std::size_t before_;   // tasks of other sections
  const std::uint32_t begin_;  // of the section, in Reading::blocks
  const std::uint32_t end_;
  std::vector<std::uint32_t> notes_;  // blocks
  std::uint8_t outermost_ = 255;  // level of the entries of lists
  bool has_lists_ = false;
  bool names_behind_ = false;  // a dash and a name end each entry
  std::string_view outer_owner_;  // of a line or heading above the bullets
  std::string_view outer_status_;
  std::string_view outer_due_;
  std::string_view group_owner_;
  std::string_view group_status_;
  bool is_titled_group_ = false;  // told by a title alone
  bool heads_bullets_ = false;  // the group is told by a number, its tasks by bullets beside it
  int group_level_ = -1;        // of the entry that names the group; -1: a heading
  int last_level_ = -2;         // of the entry read last
};

}  // namespace

void read_actions(Part& part) { TaskList(part).read(); }

}  // namespace minuter::readers
