// Tasks in running text that a mark tells: on a line of its own ("Action by Ada: mend it", "ACTION - Ada to
// mend it", "=> Ada to mend it") or behind what is to be done ("Mend it ACTION: Ada", "Mend it (Ada to action)").
#include "readers/marks.hpp"

#include <algorithm>
#include <optional>

#include "grammar/fold.hpp"
#include "readers/sentences.hpp"
#include "records/phrases.hpp"
#include "sections/task_marks.hpp"

namespace minuter::readers {

bool is_marked_task(Reading& reading, std::string_view text) {
  if (const auto arrow = sections::arrow_at_start(text); arrow > 0) return begins_with_owner(reading, text.substr(arrow), false);
  Marked marked;
  Behind behind;
  return (part_marks(reading, text, marked) && gives_task(reading, marked)) || find_behind(reading, text, behind);
}

namespace {

class MarkedTasks {
 public:
  explicit MarkedTasks(Reading& reading) : reading_(reading) {
    for (const auto& action : reading.minutes.actions) known_.push_back(action.span.begin);
    std::sort(known_.begin(), known_.end());
  }

  void read() {
    for (std::uint32_t b = 0; b < reading_.layout.blocks.size(); ++b) {
      const auto& block = reading_.block(b);
      const bool is_item = block.kind == BlockKind::list_item;
      const bool is_bold = block.kind == BlockKind::heading && block.heading == layout::HeadingStyle::bold;
      if ((!is_item && !is_bold && block.kind != BlockKind::paragraph) || block.text.size() < 10) continue;
      const auto s = reading_.sections.of_block[b];
      const auto* rule = reading_.rule_of(reading_.sections.list[s]);
      if (rule && rule->reads != Reads::items) continue;
      item_ = reading_.item_of_section[s];
      if (!is_bold && item_ >= 0 && (is_item || block.line_count == 1) && !is_known(block.span) && read_arrow_task(reading_, b, item_)) continue;
      if (item_ >= 0 && !reading_.layout.marks.empty()) read_bold_tasks(b, block);
      for (auto rest = trim(reading_.view(block.text)); !rest.empty();) {
        const auto line = trim(rest.substr(0, rest.find('\n')));
        if (line.size() >= 10) read_line(b, block, line);
        rest.remove_prefix(std::min(rest.size(), rest.find('\n') == std::string_view::npos ? rest.size() : rest.find('\n') + 1));
      }
    }
  }

 private:
  [[nodiscard]] bool is_known(Span span) const {
    const auto at = std::lower_bound(known_.begin(), known_.end(), span.begin);
    return at != known_.end() && *at < span.end;
  }

  // "It leaks. **Ada to mend the roof**": bold letters alone tell the task.
  void read_bold_tasks(std::uint32_t b, const Block& block) {
    constexpr std::uint32_t longest = 240;
    const auto& marks = reading_.layout.marks;
    while (next_mark_ < marks.size() && marks[next_mark_].range.begin < block.text.begin) ++next_mark_;
    for (; next_mark_ < marks.size() && marks[next_mark_].range.begin < block.text.end; ++next_mark_) {
      const auto& mark = marks[next_mark_];
      const bool is_set_apart = mark.kind == layout::MarkKind::bold || mark.kind == layout::MarkKind::italic;
      if (!is_set_apart || mark.range.size() < 12 || mark.range.size() > longest || mark.range.end > block.text.end) continue;
      const auto text = trim(reading_.view(mark.range));
      std::string_view owners;
      std::string_view task;
      if (!split_owner_verb(reading_, text, owners, task)) continue;
      // "to" is enough behind somebody of the attendance, else a verb tells.
      const bool has_verb = reading_.grammar.words.has(Words::task_verb, fold_key(task.substr(0, task.find_first_of(" ."))));
      const auto joint = static_cast<std::size_t>(task.data() - owners.data()) - owners.size();
      const bool is_to = joint <= 4 && task.front() >= 'a' && task.front() <= 'z';
      const bool is_told = (has_verb || is_to) && all_owners(reading_, owners, [&](std::string_view one) {
        const auto last = one.rfind(' ');
        const bool is_full_name = last != std::string_view::npos && (one[last + 1] < 'a' || one[last + 1] > 'z') && records::looks_like_name(one, reading_.grammar.words);
        return reading_.is_attendee(one) || (has_verb && is_to && is_full_name);
      });
      if (is_told) read_task(b, block, text, text);
    }
  }

  void read_line(std::uint32_t b, const Block& block, std::string_view line) {
    // "=> Ada to mend it"
    if (const auto arrow = sections::arrow_at_start(line); arrow > 0 && (begins_with_owner(reading_, line.substr(arrow), false) || is_owned_by_label(line.substr(arrow)))) {
      read_task(b, block, line, line.substr(arrow));
      return;
    }
    Action state;
    auto said = trim(line.substr(sections::arrow_at_start(line)));
    take_front_state(reading_, 0, said, state);
    Marked marked;
    if (part_marks(reading_, said, marked) && gives_task(reading_, marked)) {
      // A label was seen when the sections were cut, and it opened none.
      const bool is_passed = marked.is_label && said.data() == reading_.view(block.text).data() && !begins_with_owner(reading_, marked.task, true);
      if (!is_passed) read_task(b, block, line, line.substr(sections::arrow_at_start(line)));
      return;
    }
    Behind behind;
    if (!find_behind(reading_, line, behind)) {
      read_marks_inside(b, line);
      read_told(b, block, line);
      return;
    }
    if (is_known(span_of(reading_, line))) return;
    read_behind(b, line, behind);
  }

  void read_behind(std::uint32_t b, std::string_view line, const Behind& behind) {
    const auto id = reading_.rule_id("task-mark");
    Action action;
    if (!behind.due.empty()) fill(reading_, action, Field::due, without_lead(reading_, behind.due), id);
    if (read_owner_mark(reading_, id, behind.mark, behind.owners, action)) keep(b, line, std::move(action));
  }

  // "It leaks (Action: Ada). It was old.": each sentence may end with a mark.
  void read_marks_inside(std::uint32_t b, std::string_view line) {
    if (line.find("). ") == std::string_view::npos && line.find("]. ") == std::string_view::npos) return;
    std::vector<std::string_view> sentences;
    split_sentences(line, reading_.grammar.words, sentences);
    for (const auto sentence : sentences) {
      Behind behind;
      if (!(sentence.ends_with(").") || sentence.ends_with("].")) || !find_behind(reading_, sentence, behind) || is_known(span_of(reading_, sentence))) continue;
      read_behind(b, sentence, behind);
    }
  }

  // "It leaks. Ada to mend it", "No news, Ada and Bo to ask", "Mend it (Owner: Ada)": people of the attendance are mark enough.
  void read_told(std::uint32_t b, const Block& block, std::string_view line) {
    if (reading_.sections.list[reading_.sections.of_block[b]].opener == b) return;
    std::string_view owners;
    std::string_view task;
    if (find_owner_behind(reading_, line, block.kind == BlockKind::list_item && item_ >= 0, task, owners)) {
      read_task(b, block, line, line);
      return;
    }
    sentences_.clear();
    split_sentences(line, reading_.grammar.words, sentences_);
    for (const auto sentence : sentences_)
      if (const auto told = told_task(reading_, sentence); !told.empty()) read_task(b, block, told, told);
  }

  // "=> Ada: mend it"
  bool is_owned_by_label(std::string_view text) {
    const auto colon = text.find(": ");
    if (colon == std::string_view::npos || colon > longest_owners_of_mark || colon + 8 > text.size()) return false;
    return all_owners(reading_, text.substr(0, colon), [&](std::string_view one) { return reading_.is_attendee(one); });
  }

  void read_task(std::uint32_t b, const Block& block, std::string_view line, std::string_view said) {
    if (is_known(span_of(reading_, line))) return;
    const auto id = reading_.rule_id("task-mark");
    Action action;
    if (block.is_struck || block.checkbox == Checkbox::ticked) action.status.value = "done";
    Marked marked;
    take_front_state(reading_, id, said, action);
    if (part_marks(reading_, said, marked)) {
      keep_parts(reading_, id, marked, action);
      said = marked.task;
      if (!marked.owners.empty()) drop_verb(reading_, said);
      if (action.owners.empty() && is_owner_mark(reading_, said)) {
        if (read_owner_mark(reading_, id, line, tidy(said), action)) keep(b, line, std::move(action));
        return;
      }
    }
    if (read_action_entry(reading_, rule(), id, said, action)) keep(b, line, std::move(action));
  }

  // The titles of its columns are the labels behind a task ("Owner: Ada"). Few documents ask for them.
  const SectionRule& rule() {
    if (rule_) return *rule_;
    rule_.emplace();
    for (const auto& one : reading_.grammar.sections)
      if (one.name == "actions") rule_->columns = one.columns;
    return *rule_;
  }

  void keep(std::uint32_t b, std::string_view line, Action action) {
    action.span = span_of(reading_, line);
    action.item = item_;
    reading_.minutes.actions.push_back(std::move(action));
    reading_.mark_part(b, reading_.rule_id("task-mark"), reading_.layout.range_of(line));
  }

  Reading& reading_;
  std::optional<SectionRule> rule_;
  std::vector<std::uint32_t> known_;  // where tasks begin
  std::vector<std::string_view> sentences_;
  std::int32_t item_ = no_index;
  std::size_t next_mark_ = 0;  // of the layout
};

}  // namespace

void read_marked_tasks(Reading& reading) { MarkedTasks(reading).read(); }

}  // namespace minuter::readers