// What is opened where, and what closes: the walk over the blocks.
#include "sections/cutter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/remembered.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_key = 120;  // of a heading or label that means something

// What section a title opens: at the top of the minutes and below it.
struct SectionOfTitle {
  std::int32_t section[2];
  bool is_by_pattern[2];
  bool is_known[2];
};

}  // namespace

Topics topics_named(std::string_view text) {
  Topics topics;
  if (text.empty() || text == "auto") return topics;
  topics = {};
  topics.headings = topics.is_auto = false;
  while (!text.empty()) {
    const auto space = text.find(' ');
    const auto word = text.substr(0, space);
    if (word == "headings") topics.headings = true;
    if (word == "numbers") topics.numbers = true;
    if (word == "titles") topics.titles = true;
    if (word == "bold") topics.bold = true;
    if (word == "labels") topics.labels = true;
    if (word == "list") topics.list = true;
    if (word == "letters") topics.letters = true;
    if (word == "rules") topics.rules = true;
    if (word == "outline") topics.outline = true;
    if (word == "spoken") topics.spoken = true;
    if (word == "auto") topics.is_auto = topics.headings = true;
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return topics;
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == ';' || text.back() == ',');
}

bool is_sectioned(Reads reads) {
  return reads == Reads::attendees || reads == Reads::agenda || reads == Reads::actions ||
         reads == Reads::decisions;
}

Cutter::Cutter(const layout::Layout& layout, const Grammar& grammar) : layout_(layout), grammar_(grammar) {
  for (std::size_t i = 0; i < grammar.sections.size(); ++i) {
    const auto& rule = grammar.sections[i];
    topics_of_.push_back(rule.reads == Reads::items ? topics_named(rule.topics) : Topics{});
    if (rule.name == "discussion") {
      topics_ = topics_of_.back();
      discussion_ = static_cast<std::int32_t>(i);
    }
    has_until_ = has_until_ || !rule.until.empty();
    has_parts_ = has_parts_ || !rule.parts.empty();
  }
  has_times_.reserve(0);
  for (const auto& [word, entry] : grammar.words.list(Words::and_word))
    if (word.size() <= 3) and_words_.emplace_back(word);
}

void Cutter::cut() {
  survey();
  out_.of_block.assign(layout_.blocks.size(), 0);
  out_.list.push_back({});
  stack_.push_back(0);
  for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) place(i);
}

const Meaning* Cutter::meaning_of(std::string_view text) {
  if (text.size() > longest_key || !grammar_.meanings.may_begin(text)) return nullptr;
  key_.clear();
  fold_key_into(text, key_);
  return meaning_of_key();
}

const Meaning* Cutter::meaning_of_key() const {
  if (key_.empty()) return nullptr;
  if (const auto* found = grammar_.meaning_of(key_)) return found;
  const auto bracket = key_.rfind(" (");
  return bracket != std::string::npos && bracket > 0 ? grammar_.meaning_of(std::string_view(key_).substr(0, bracket)) : nullptr;
}

// Several questions are asked about one title: what was answered last is kept, by where the title stands.
std::int32_t Cutter::section_of(std::string_view text) {
  by_pattern_ = false;
  if (text.size() > longest_key) return -1;
  const bool is_of_layout = text.data() >= layout_.text.data() && text.data() < layout_.text.data() + layout_.text.size();
  if (!is_of_layout) return find_section(text);
  auto& answer = answers_[(static_cast<std::size_t>(text.data() - layout_.text.data()) + text.size()) % answers_.size()];
  if (answer.text.data() != text.data() || answer.text.size() != text.size() || answer.is_at_top != (topics_seen_ == 0)) {
    const auto section = recall_section(text);
    answer = {text, section, by_pattern_, topics_seen_ == 0};
  }
  by_pattern_ = answer.is_by_pattern;
  return answer.section;
}

// Minutes of a house have the same titles again and again. What find_section() says hangs on nothing but the text,
// whether a topic was seen, and the grammar, which the vocabulary of its own stands for.
std::int32_t Cutter::recall_section(std::string_view text) {
  using Titles = records::Remembered<SectionOfTitle, 512, longest_key>;
  Titles& titles = Titles::of_this_thread();
  const Titles::Question question(text, grammar_.words);
  const std::size_t place = topics_seen_ == 0 ? 0 : 1;
  SectionOfTitle answer{};
  if (const auto* known = titles.find(question)) answer = *known;
  if (!answer.is_known[place]) {
    answer.section[place] = find_section(text);
    answer.is_by_pattern[place] = by_pattern_;
    answer.is_known[place] = true;
    titles.keep(question, answer);
  }
  by_pattern_ = answer.is_by_pattern[place];
  return answer.section[place];
}

std::int32_t Cutter::find_section(std::string_view text) {
  key_.clear();
  fold_key_into(text, key_);
  const auto* meaning = grammar_.meanings.may_begin(text) ? meaning_of_key() : nullptr;
  if (meaning && meaning->section >= 0) {
    // "Participants (guests)": the words in brackets tell as well.
    const auto bracket = text.rfind(" (");
    return bracket != std::string_view::npos && rule(meaning->section)->name == "attendance" ? attendance_told_in(text.substr(bracket + 2), meaning->section) : meaning->section;
  }
  // One pass finds the patterns whose literals stand there; the first of them in order wins.
  candidates_ = grammar_.headings_anywhere;
  grammar_.heading_literals.scan(key_, 0, key_.size(), [&](const Literals::Hit& hit) { candidates_.push_back(hit.id); });
  std::sort(candidates_.begin(), candidates_.end());
  candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
  for (const auto candidate : candidates_) {
    const auto [section, pattern] = grammar_.heading_patterns[candidate];
    if (grammar_.sections[section].patterns[pattern].find(key_, 0, match_) != Found::yes) continue;
    by_pattern_ = true;
    return grammar_.sections[section].name == "attendance" ? attendance_told_in(text, static_cast<std::int32_t>(section)) : static_cast<std::int32_t>(section);
  }
  // "Roll call (Ada Quill)", "Action items (5 min)": who leads it, or how long, is none of it.
  if (const auto bracket = text.rfind(" ("); bracket != std::string_view::npos && bracket >= 4 && text.size() - bracket <= 40 &&
                                             (text.ends_with(')') || text.ends_with("):")) && is_title_tail(text.substr(bracket + 1)))
    return section_of(text.substr(0, bracket));
  return section_of_joined(text);
}

bool Cutter::is_title_tail(std::string_view text) const {
  while (!text.empty() && (text.front() == '(' || text.front() == ' ')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ')' || text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
  if (text.empty()) return false;
  if (records::has_digit(text)) return records::find_duration(text, grammar_.words).has_value();
  if (text.front() < 'A' || text.front() > 'Z') return false;
  const auto person = records::read_person(text, grammar_.words);
  return !person.name.empty() && person.status.empty() && records::looks_like_name(person.name, grammar_.words);
}

bool Cutter::is_mark(const Block& block, std::int32_t section) const {
  if (block.label_kind != LabelKind::dash || is_task_or_decision(section)) return true;
  // "Present - Ada Penrose, Bo Quill"
  const auto* known = rule(section);
  if (!known || known->reads != Reads::attendees || topics_seen_ > 2 || block.kind != BlockKind::paragraph) return false;
  // "Chairs - Ada Penrose and Bo Quill" at the top
  if (known->labels_only) return topics_seen_ == 0 && names_only_people(view(block.body));
  const auto people = records::split_people(view(block.body).substr(0, 200), grammar_.words);
  const auto is_name = [&](std::size_t i) { return records::looks_like_name(records::read_person(people[i].text, grammar_.words).name, grammar_.words); };
  // Below the call to order two of them tell, and one below others that came.
  const auto* above = rule(out_.list.back().rule);
  return !people.empty() && is_name(0) && (topics_seen_ == 0 || (above && above->reads == Reads::attendees) || (people.size() > 1 && is_name(1)));
}

bool Cutter::is_short(std::uint32_t index) const {
  for (auto i = index + 1; i < layout_.blocks.size() && i <= index + 3; ++i)
    if (layout_.blocks[i].kind == BlockKind::heading) return true;
  return index + 3 >= layout_.blocks.size();
}

bool Cutter::goes_on_behind_tasks(const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::actions || current.is_topic || !numbers_are_topics_ || last_number_ == 0 ||
      block.kind != BlockKind::list_item || block.level > 0 || block.marker != MarkerKind::number)
    return false;
  const auto text = view(block.text);
  return number_in(view(block.number)) == last_number_ + 1 && !text.empty() && text.substr(0, text.find('\n')).size() <= 120 && !ends_sentence(text) &&
         !has_task(text);
}

std::uint32_t Cutter::number_in(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  std::uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > 9999) return 0;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

bool Cutter::inside_list_section() const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  return known && (known->reads == Reads::agenda || known->reads == Reads::actions) && !current.is_topic && !is_numbered(current);
}

bool Cutter::is_field(const Block& block) {
  if (block.label_kind != LabelKind::colon || block.label.is_empty() || stack_.size() < 2 ||
      out_.list[stack_.back()].opened != Opened::label)
    return false;
  const auto* meaning = meaning_of(view(block.label));
  if (!meaning || meaning->label < 0) return false;
  const auto field = grammar_.labels[static_cast<std::size_t>(meaning->label)].field;
  return field == Field::date || field == Field::time || field == Field::start || field == Field::end ||
         field == Field::location;
}

void Cutter::end_by_until(const Block& block) {
  for (std::size_t i = stack_.size(); i-- > 1;) {
    const auto* open = rule(out_.list[stack_[i]].rule);
    if (!open) continue;
    for (const auto& pattern : open->until) {
      if (pattern.find(view(block.text), 0, match_) != Found::yes) continue;
      stack_.resize(i);
      return end_by_until(block);
    }
  }
}

void Cutter::keep_inside(Opening& opening) {
  const auto* inner = rule(opening.rule);
  if (!inner) return;
  for (std::size_t i = stack_.size(); i-- > 1;) {
    const auto& section = out_.list[stack_[i]];
    const auto* outer = rule(section.rule);
    if (!outer || std::find(outer->parts.begin(), outer->parts.end(), inner->name) == outer->parts.end()) continue;
    if (opening.rank <= section.rank) opening.rank = static_cast<std::uint8_t>(section.rank + 1);
    return;
  }
}

bool Cutter::belongs_to_vote(std::uint32_t index, const Opening& opening) const {
  const auto* known = rule(opening.rule);
  const auto& last = out_.list.back();
  const auto* before = rule(last.rule);
  return known && known->reads == Reads::attendees && before && before->name == "motion-parts" && index <= last.last + 1;
}

void Cutter::place(std::uint32_t index) {
  const auto& block = layout_.blocks[index];
  // A rule across the page ends what a label opened.
  if (block.kind == BlockKind::rule) {
    // Directly below the label it sets off what the label announces ("Resolution:", a rule, the text).
    while (stack_.size() > 1 && out_.list[stack_.back()].first < index &&
           (out_.list[stack_.back()].opened == Opened::label || is_attendance(stack_.back())))
      stack_.pop_back();
    out_.of_block[index] = stack_.back();
    return;
  }
  if (block.kind == BlockKind::front_matter || index < breadcrumbs_end_) {
    out_.of_block[index] = 0;
    return;
  }
  // What a list entry opened ends with the entries below it.
  for (std::size_t i = 1; i < stack_.size(); ++i) {
    const auto level = out_.list[stack_[i]].item_level;
    if (level < 0 || (block.kind == BlockKind::list_item && static_cast<std::int16_t>(block.level) > level)) continue;
    stack_.resize(i);
    break;
  }
  if (goes_on_with_group(index, block)) {
    out_.of_block[index] = stack_.back();
    out_.list[stack_.back()].last = index + 1;
    return;
  }
  if (has_until_) end_by_until(block);
  // A field of the meeting ("Date: ...") stands in no list that a label opened.
  if (is_field(block)) {
    while (stack_.size() > 1 && out_.list[stack_.back()].opened == Opened::label) stack_.pop_back();
  }
  if (ends_attendance(index, block)) {
    while (ends_attendance(index, block)) stack_.pop_back();  // and the list in which it lies
  } else if (says_entry_again(index, block)) {
    end_plan();
  } else if (ends_tasks(index, block) || repeats_plan(index, block) || ends_plan(index, block) || counts_behind_plan(index, block) || goes_on_with_series(block)) {
    stack_.pop_back();
  } else if (goes_on_behind_tasks(block)) {
    close_to(out_.list[stack_.back()].rank);
  }
  if (plan_end_ > 0 && index == plan_end_ && stack_.size() > 1 && out_.list[stack_.back()].opener == no_block) stack_.pop_back();
  const bool begins_plan = plan_end_ > 0 && index == plan_begin_ && stack_.size() == 1 && agenda_rule() >= 0;
  if (begins_plan || (index == timed_list_begin_ && discussion_ >= 0)) {
    Section section;
    section.rule = begins_plan ? agenda_rule() : discussion_;
    if (!begins_plan) {
      list_topics_in_ = static_cast<std::int32_t>(out_.list.size());
      list_topic_level_ = block.level;
      while (stack_.size() > 1) stack_.pop_back();
    }
    section.opened = Opened::heading;
    section.first = section.last = index;
    section.parent = 0;
    section.rank = begins_plan ? rank_label : rank_capitals;
    stack_.push_back(static_cast<std::uint32_t>(out_.list.size()));
    out_.list.push_back(section);
  }
  if (goes_on_with_people(index, block)) {
    out_.of_block[index] = static_cast<std::uint32_t>(out_.list.size() - 1);
    out_.list.back().last = index + 1;
    return;
  }
  const auto current = stack_.back();
  Opening opening;
  if (!(index >= plan_begin_ && index < plan_end_ && out_.list[current].opener == no_block && current != 0) && opens(index, block, opening)) {
    if (opening.is_topic && opening.body.is_empty() && !block.number.is_empty()) part_title(block, opening);
    if (has_parts_) keep_inside(opening);
    if (belongs_to_vote(index, opening)) opening.rule = out_.list.back().rule;
    close_to(opening.rank);
    Section section;
    section.rule = opening.rule;
    section.is_topic = opening.is_topic;
    section.is_entry = opening.is_entry;
    section.is_plan_group = opening.is_plan_group;
    section.opened = opening.by_label ? Opened::label : opening.rule < 0 ? Opened::topic : Opened::heading;
    section.opener = index;
    section.first = section.last = index + 1;
    section.parent = static_cast<std::int32_t>(stack_.back());
    section.rank = opening.rank;
    section.title = opening.title;
    section.body = opening.body;
    section.item_level = opening.item_level;
    section.depth = 1;
    for (const auto open : stack_) section.depth = static_cast<std::uint8_t>(section.depth + (out_.list[open].is_topic ? 1 : 0));
    topics_seen_ += opening.is_topic;
    if (block.level == 0 && (opening.is_topic || number_in(view(block.number)) == last_number_ + 1)) last_number_ = number_in(view(block.number));
    if (const auto number = number_in(view(block.number)); opening.is_topic && number > 0) {
      series_number_ = number;
      in_other_series_ = false;
    }
    if (opening.is_topic && !plan_.empty()) {  // once each
      if (const auto entry = find_in_plan(plan_key(view(opening.title))); entry != plan_.end()) plan_.erase(entry);
    }
    const auto id = static_cast<std::uint32_t>(out_.list.size());
    out_.list.push_back(section);
    if (opening.lists_topics) list_topics_in_ = static_cast<std::int32_t>(id);
    out_.of_block[index] = opening.leaves_block ? current : id;
    if (opening.inside == Inside::items || opening.inside == Inside::numbered_items || opening.inside == Inside::bold_items || opening.inside == Inside::titles)
      containers_.emplace(id, std::pair(opening.inside, opening.inside_level));
    // A label with its text on the same line is done with that block.
    if (!(opening.by_label && !opening.body.is_empty())) stack_.push_back(id);
    return;
  }
  // What a label opened above a list ends with the list.
  const auto& section = out_.list[current];
  if (section.opened == Opened::label && index > section.first) {
    const auto& first = layout_.blocks[section.first];
    const bool was_list = first.kind == BlockKind::list_item || first.kind == BlockKind::table;
    // The end of a long entry, on a line of its own, ends no plan.
    const auto* known = rule(section.rule);
    const bool is_rest = known && known->reads == Reads::agenda && block.kind == BlockKind::paragraph && block.blank_before == 0 &&
                         block.label.is_empty() && block.text.size() < 80 && index + 1 < layout_.blocks.size() &&
                         layout_.blocks[index + 1].kind == BlockKind::list_item && layout_.blocks[index + 1].blank_before == 0;
    // "Eve Lark" below rows of two names each.
    const bool is_last_name = known && known->reads == Reads::attendees && first.kind == BlockKind::table && block.kind == BlockKind::paragraph &&
                              block.blank_before == 0 && block.label.is_empty() && block.line_count <= 1 && index == section.last &&
                              records::looks_like_name(records::read_person(view(block.text), grammar_.words).name, grammar_.words);
    if (was_list && block.kind != first.kind && block.kind != BlockKind::list_item && !is_rest && !is_last_name) stack_.pop_back();
  }
  out_.of_block[index] = stack_.back();
  out_.list[stack_.back()].last = index + 1;
  keep_plan(block);
}

}  // namespace minuter::sections
