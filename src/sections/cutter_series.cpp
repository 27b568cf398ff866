// The series that tells the topics, where the walk over the blocks has told none: among the forms that a title
// can have here ("**Roof:** It leaks ...", a line over its list, a bullet over its notes), the one that comes again
// and again, has text below it each time, and goes through the document, or says the plan again.
#include "sections/cutter.hpp"

#include <algorithm>
#include <map>

#include "grammar/fold.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_title = 110;
constexpr std::size_t most_words = 14;

// "Roof (Ada)", "Weir [10 min]"
bool has_tail(std::string_view text) { return text.ends_with(')') || text.ends_with(']'); }

}  // namespace

struct Cutter::Form {
  const std::set<std::string>* people = nullptr;  // words of the attendance
  std::vector<ToldTopic> told;
  std::size_t others = 0;    // blocks that look the same, and whose text is no title
  std::size_t with_text = 0;
  std::size_t planned = 0;
  std::size_t single_words = 0;
  std::set<std::string> keys;

  // Most of it says the plan again.
  bool is_planned() const { return planned >= 2 && planned * 2 >= told.size(); }
};

bool Cutter::may_be_title(std::string_view text) {
  if (text.size() < 3 || text.size() > longest_title || word_count(text) > most_words || ends_sentence(text) || text.find("://") != std::string_view::npos) return false;
  if ((text.front() >= 'a' && text.front() <= 'z') || text.front() == '(' || has_verb(text) || leads_in(text) || is_outcome(text) || is_date_alone(text)) return false;
  const auto* known = rule(section_of(text));
  if (known && known->name != "usual-topics" && known->name != "opening" && (!known->is_item || known->labels_only)) return false;
  return text.find(' ') == std::string_view::npos || !records::looks_like_name(text, grammar_.words);
}

// What the block says as a title, in the form in which it says it; an empty title: it has none of these forms.
Cutter::ToldTopic Cutter::told_by(std::uint32_t index, std::string& form) const {
  const auto& block = layout_.blocks[index];
  ToldTopic told;
  told.block = index;
  if (block.quote > 0 || block.text.is_empty() || is_speech(block) || block.checkbox != layout::Checkbox::none || block.label_kind == LabelKind::nick ||
      block.label_kind == LabelKind::bracket)
    return told;
  const bool is_item = block.kind == BlockKind::list_item;
  if (!is_item && block.kind != BlockKind::paragraph) return told;
  form = is_item ? std::string("item ") + static_cast<char>('0' + std::min<int>(block.level, 9)) + static_cast<char>('0' + static_cast<int>(block.marker)) : "line";
  if (is_item) told.rank = static_cast<std::uint8_t>(rank_line + std::min<int>(block.level, 4));
  const auto bold = bold_start(block);
  const bool is_dash = block.label_kind == LabelKind::dash && !is_item && block.body.size() > 30;
  const bool is_label = (block.label_kind == LabelKind::colon || is_dash) && block.label.begin == block.text.begin && !block.label.is_empty();
  // "**Roof** (letter of May)": all of the line is the title.
  const bool is_line = block.text.size() <= longest_title && bold.end + 40 > block.text.end && !is_label && !ends_sentence(view(block.text));
  if (!bold.is_empty() && !is_line && !(is_label && block.label.end < bold.begin)) {
    form += " bold";
    told.title = bold;
    while (told.title.end > told.title.begin && std::string_view(":. ").find(layout_.text[told.title.end - 1]) != std::string_view::npos) --told.title.end;
    told.body = {bold.end, block.text.end};
    while (told.body.begin < told.body.end && std::string_view(":. -\xE2\x80\x93\x94").find(layout_.text[told.body.begin]) != std::string_view::npos) ++told.body.begin;
    return told;
  }
  const bool is_titled_list = is_label && !is_item && block.line_count <= 1 && is_list_item(index + 1) && block.text.size() <= longest_title;
  if (is_label && !block.body.is_empty() && !is_titled_list) {
    form += " label";
    told.title = block.label;
    told.body = block.body;
    return told;
  }
  const auto line = first_line_of(view(block.text));
  // "Issue 71: the gate" over a list: all of the line.
  told.title = is_label && block.body.is_empty() ? block.label : Range{block.text.begin, block.text.begin + static_cast<std::uint32_t>(line.size())};
  if (line.size() < block.text.size()) told.body = {told.title.end + 1, block.text.end};
  if (!is_item && (block.line_count > 1 || block.indent > 0)) told.title = {};
  return told;
}

bool Cutter::has_text_below(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  if (index + 1 >= blocks.size()) return false;
  const auto& block = blocks[index];
  const auto& next = blocks[index + 1];
  if (next.kind == BlockKind::list_item) return block.kind != BlockKind::list_item || next.level > block.level;
  if (next.kind != BlockKind::paragraph) return next.kind == BlockKind::table && block.kind == BlockKind::paragraph;
  return block.kind == BlockKind::list_item || next.blank_before > 0 || next.line_count > 1;
}

// May topics stand in this section?
bool Cutter::may_hold_topics(const Section& section) const {
  const auto* known = rule(section.rule);
  return !known || known->reads == Reads::items || known->reads == Reads::meeting || known->reads == Reads::attendees;
}

// The entries of the plan alone: what stands in lists elsewhere is none.
std::set<std::string> Cutter::entries_of_plan() const {
  std::set<std::string> entries;
  for (std::size_t i = 0; i < layout_.blocks.size(); ++i) {
    const auto* known = rule(out_.list[out_.of_block[i]].rule);
    const auto& block = layout_.blocks[i];
    if (known && known->reads == Reads::agenda && block.kind != BlockKind::table && block.text.size() >= 4 && block.text.size() <= 160) entries.insert(plan_key(view(block.text)));
  }
  return entries;
}

// "- Roof (Ada)", "- Weir [10 min]" further in than the outer entries, as below "New business".
bool Cutter::may_be_inner_entry(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  if (block.kind != BlockKind::list_item || block.level == 0) return true;
  const auto text = view(block.text);
  const bool is_label = !block.label.is_empty() && view(block.label).find_first_of("([") == std::string_view::npos;  // "Roof (Ada, time: 5 min)"
  return has_tail(text) && !is_label && block.line_count <= 1 && block.level <= 2 && has_text_below(index);
}

// The plan, where it is talked through in its own list: below its outer entries stands what was said of them.
std::vector<Cutter::ToldTopic> Cutter::talked_through_plan() const {
  std::vector<ToldTopic> series;
  std::size_t notes = 0;
  std::size_t told = 0;
  std::size_t with_notes = 0;
  std::uint32_t plan = 0;  // its section
  for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    const auto of = out_.of_block[i];
    const auto* known = rule(out_.list[of].rule);
    // The minutes stand elsewhere.
    if (known && known->reads == Reads::items && out_.list[of].opener != i && block.text.size() > 40) return {};
    if (block.kind != BlockKind::list_item || !known || known->reads != Reads::agenda || out_.list[of].opener == i || (plan != 0 && of != plan)) continue;
    plan = of;
    if (block.level > 0) {
      ++notes;
      told += is_told_note(block);
      continue;
    }
    with_notes += has_text_below(i);
    const auto line = first_line_of(view(block.text));
    ToldTopic topic;
    topic.block = i;
    topic.title = {block.text.begin, block.text.begin + static_cast<std::uint32_t>(line.size())};
    series.push_back(topic);
  }
  const bool is_told = series.size() >= 2 && notes >= series.size() * 2 && told * 2 >= notes && with_notes * 2 >= series.size();
  return is_told ? series : std::vector<ToldTopic>{};
}

// The words of the attendance: "Ada: ..." is what she said.
std::set<std::string> Cutter::words_of_people() const {
  std::set<std::string> words;
  for (std::size_t i = 0; i < layout_.blocks.size(); ++i) {
    if (!is_attendance(out_.of_block[i])) continue;
    const auto& block = layout_.blocks[i];
    auto rest = view(block.text).substr(0, 2000);
    if (block.kind == BlockKind::table || ends_sentence(rest)) continue;
    while (!rest.empty()) {
      const auto space = std::min(rest.find_first_of(" \n,;()"), rest.size());
      if (space > 1) words.insert(fold_key(rest.substr(0, space)));
      rest.remove_prefix(std::min(rest.size(), space + 1));
    }
  }
  return words;
}

// The inner entries of the plan that come again below the topics.
std::vector<Cutter::ToldTopic> Cutter::inner_entries_again() const {
  std::set<std::string> entries;
  std::vector<ToldTopic> series;
  for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind != BlockKind::list_item || block.level == 0 || block.level > 2 || block.text.size() > 160) continue;
    const auto& section = out_.list[out_.of_block[i]];
    const auto* known = rule(section.rule);
    if (known && known->reads == Reads::agenda) {
      if (has_tail(view(block.text))) entries.insert(plan_key(view(block.text)));
    } else if (!entries.empty() && section.opener != i && may_hold_topics(section) && may_be_inner_entry(i) && entries.contains(plan_key(view(block.text)))) {
      ToldTopic told;
      told.block = i;
      told.title = block.text;
      told.rank = static_cast<std::uint8_t>(rank_line + block.level);
      series.push_back(told);
    }
  }
  return series;
}

// Does the title stand behind this as one more of its form?
bool Cutter::joins_form(const Form& form, const ToldTopic& told, const std::string& name) {
  const auto title = view(told.title);
  if (told.body.is_empty()) return may_be_title(title);
  // "Table 3: what was ordered" is a caption.
  if (name.ends_with(" label") && title.back() >= '0' && title.back() <= '9') return false;
  return may_be_title(title) && !form.people->contains(fold_key(title)) && (!meaning_of(title) || is_usual_topic(title));
}

bool Cutter::is_above_attendance(std::uint32_t index) const {
  return std::any_of(out_.list.begin(), out_.list.end(), [&](const Section& section) {
    const auto* known = rule(section.rule);
    return known && known->reads == Reads::attendees && section.opener != no_block && section.opener > index;
  });
}

void Cutter::see_in_form(std::uint32_t index, ToldTopic told, const std::string& name, Form& form) {
  const auto& block = layout_.blocks[index];
  const auto title = view(told.title);
  const bool has_text = told.body.size() > 20 || (told.body.is_empty() && has_text_below(index));
  if (name == "line") {
    // A line amid the text is none, nor is the title of the whole above those who came, nor one more of them.
    if (index < 2 || is_above_attendance(index) || is_office_holder(view(block.text))) return;
    if (!has_text || block.heading != HeadingStyle::title_line || (form.told.empty() && has_title_word(title))) return;
  }
  // "**Date:** 4 May" tells of the meeting and not what was talked of.
  const auto* meaning = told.body.is_empty() || !form.told.empty() ? nullptr : meaning_of(title);
  if (meaning && meaning->label >= 0) return;
  if (!joins_form(form, told, name) || !form.keys.insert(plan_key(title)).second) {
    ++form.others;
    return;
  }
  form.planned += is_in_plan(title);
  form.with_text += has_text;
  form.single_words += title.find(' ') == std::string_view::npos;
  form.told.push_back(told);
}

// `blocks`: how many the discussion has.
bool Cutter::tells_topics(const std::string& name, const Form& form, std::size_t blocks) const {
  const auto count = form.told.size();
  if (form.is_planned()) return true;
  if (count < 3 || topics_seen_ > 0) return false;
  // Inner entries are notes, and so is what stands behind the labels of a list.
  if (name.starts_with("item ") && (name[5] != '0' || name.ends_with(" label"))) return false;
  if (form.others * 2 > count || form.with_text * 5 < count * 4) return false;
  // Words alone may be the names of those who speak, where nobody says who came.
  if (form.single_words * 2 > count && form.people->empty()) return false;
  // It goes through the discussion.
  return (form.told.back().block - form.told.front().block) * 5 >= blocks * 2;
}

std::vector<Cutter::ToldTopic> Cutter::series_of_topics() {
  const auto& blocks = layout_.blocks;
  if (discussion_ < 0) return {};
  if (topics_seen_ > 2) return inner_entries_again();
  plan_ = entries_of_plan();
  const auto people = words_of_people();
  std::map<std::string, Form> forms;
  std::vector<ToldTopic> planned;
  std::uint32_t first = no_block;  // block of the discussion
  std::uint32_t last = 0;
  std::string name;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& section = out_.list[out_.of_block[i]];
    if (!may_hold_topics(section) || blocks[i].kind == BlockKind::front_matter || section.opener == i) continue;
    const bool is_people = is_attendance(out_.of_block[i]);
    if (!is_people) {
      first = std::min(first, i);
      last = i;
    }
    auto told = told_by(i, name);
    if (told.title.is_empty() || (is_people && told.body.is_empty())) continue;
    if (may_be_inner_entry(i) && is_in_plan(view(blocks[i].text))) {
      told.title = blocks[i].text;
      told.body = {};
      planned.push_back(told);
    }
    auto& form = forms[name];
    form.people = &people;
    see_in_form(i, told, name, form);
  }
  const Form* best = nullptr;
  std::size_t most = 0;
  for (const auto& [of, form] : forms) {
    const auto weight = form.with_text + form.planned * 4 + (of.find(" bold") != std::string::npos ? form.told.size() : 0);
    if (weight <= most || !tells_topics(of, form, last - std::min(first, last))) continue;
    most = weight;
    best = &form;
  }
  if (!best) return topics_seen_ == 0 ? talked_through_plan() : std::vector<ToldTopic>{};
  auto series = best->told;
  // Entries of the plan in other forms, as below others.
  if (best->planned >= 2) series.insert(series.end(), planned.begin(), planned.end());
  return series;
}

void Cutter::tell_topics(const std::vector<ToldTopic>& series) {
  for (const auto& one : series) told_topics_.emplace(one.block, one);
}

Verdict Cutter::open_told_topic(const Candidate& one, Opening& opening) {
  const auto told = told_topics_.find(one.index);
  if (told == told_topics_.end()) return Verdict::unknown;
  while (stack_.size() > 1 && !out_.list[stack_.back()].is_topic && rule(out_.list[stack_.back()].rule) && is_sectioned(rule(out_.list[stack_.back()].rule)->reads)) stack_.pop_back();
  opening.body = told->second.body;
  return open_topic(opening, told->second.title, told->second.rank);
}

}  // namespace minuter::sections
