// The agenda: which list or heading is the plan, which entry of it a line repeats.
#include "sections/cutter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

void Cutter::see_plan() {
  const auto& blocks = layout_.blocks;
  const auto is_first = [&](const Block& block) {
    return block.kind == BlockKind::list_item && block.level == 0 && view(block.number) == "1" && block.text.size() < 100 && block.text.size() > 3;
  };
  for (std::uint32_t i = 0; i < blocks.size() && i < 30; ++i) {
    if (!is_first(blocks[i]) || is_counted_person(i)) continue;
    auto end = i + 1;
    while (end < blocks.size() && blocks[end].kind == BlockKind::list_item && blocks[end].line_count <= 2) ++end;
    if (end < i + 3 || end >= blocks.size()) return;
    const auto key = plan_key(view(blocks[i].text));
    for (auto j = end + 1; j + 1 < blocks.size(); ++j) {
      const bool is_line = blocks[j].kind == BlockKind::paragraph && blocks[j].heading == HeadingStyle::title_line && blocks[j].text.size() < 100;
      const bool is_same = (is_line || is_first(blocks[j]) || blocks[j].kind == BlockKind::heading) && names_entry(key, plan_key(view(blocks[j].text)));
      if (!is_same || blocks[j + 1].kind == BlockKind::list_item) continue;
      plan_begin_ = i;
      plan_end_ = end;
      return;
    }
    return;
  }
}

// "- The roof (5 min)": where the bracket shuts, or npos.
std::size_t Cutter::end_of_minutes(std::string_view text) const {
  constexpr std::size_t longest = 16;
  const auto open = text.rfind('(');
  const auto shut = open == std::string_view::npos ? open : text.find(')', open);
  if (shut == std::string_view::npos || shut - open > longest) return std::string_view::npos;
  const auto inside = text.substr(open, shut - open);
  return records::has_digit(inside) && records::find_duration(inside, grammar_.words) ? shut : std::string_view::npos;
}

void Cutter::see_timed_list() {
  const auto& blocks = layout_.blocks;
  if (headings_ > 1 || plan_end_ > 0) return;
  std::uint32_t begin = 0;
  while (begin < blocks.size() && begin < 30 && blocks[begin].kind != BlockKind::list_item) ++begin;
  if (begin == blocks.size() || begin == 30 || begin == 0) return;
  const auto& above = blocks[begin - 1];
  if (above.kind != BlockKind::table && above.kind != BlockKind::front_matter && above.label.is_empty()) return;
  if (!above.label.is_empty() && (above.body.is_empty() || section_of(view(above.label)) >= 0)) return;
  std::size_t top = 0;
  std::size_t timed = 0;
  std::size_t notes = 0;
  auto end = begin;
  for (; end < blocks.size() && (blocks[end].kind == BlockKind::list_item || blocks[end].indent > 0); ++end) {
    const auto text = view(blocks[end].text);
    if (blocks[end].kind != BlockKind::list_item || blocks[end].level > blocks[begin].level) {
      ++notes;
      continue;
    }
    ++top;
    const auto shut = end_of_minutes(text);
    if (shut == std::string_view::npos) continue;
    ++timed;
    notes += shut + 3 < text.size();
  }
  if (top < 5 || timed * 5 < top * 3) return;
  if (notes * 3 >= top) {
    timed_list_begin_ = begin;
  } else {
    plan_begin_ = begin;
    plan_end_ = end;
  }
}

// "## Agenda" over a list whose entries come again as the headings below it.
bool Cutter::lists_its_headings(std::uint32_t index) const {
  std::vector<std::string> entries;
  std::size_t again = 0;
  for (auto i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::list_item && again == 0) {
      if (entries.size() < 50 && block.text.size() < 120) entries.push_back(plan_key(view(block.text)));
    } else if (block.kind == BlockKind::heading) {
      if (entries.size() < 2) return false;
      const auto key = plan_key(view(block.text));
      again += std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) { return entry.size() >= 4 && (key.ends_with(entry) || names_entry(entry, key)); });
      if (again > 1) return true;
    } else if (entries.empty()) {
      return false;
    }
  }
  return false;
}

// "**Minutes:**" below "## Agenda": the plan ends there.
bool Cutter::heads_minutes_of_plan(std::uint32_t index) {
  const auto& block = layout_.blocks[index];
  const auto* known = is_label_alone(block) ? rule(section_of(view(block.label))) : nullptr;
  return known && known->name == "minutes" && holds_minutes(*known, index);
}

bool Cutter::agenda_is_discussion(std::uint32_t index, std::uint8_t rank) {
  std::size_t inner = 0;
  std::size_t prose = 0;
  for (std::size_t i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading) {
      if (rank_of(block) <= rank) break;
      if (inner == 0 && heads_minutes_of_plan(static_cast<std::uint32_t>(i))) return false;
      ++inner;
      continue;
    }
    const bool speech = block.label_kind == LabelKind::bracket || block.label_kind == LabelKind::nick ||
                        (block.label_kind == LabelKind::colon && block.kind == BlockKind::paragraph && block.body.size() > 20 &&
                         records::looks_like_name(view(block.label), grammar_.words));
    if (speech || (block.kind == BlockKind::paragraph && block.text.size() > 160)) prose += inner > 0;
  }
  return inner > 0 && prose > 1;
}

bool Cutter::is_told_note(const Block& block) const {
  const auto text = view(block.text);
  return ends_sentence(text) || text.size() > 80 || block.checkbox != layout::Checkbox::none || !block.label.is_empty() || block.line_count > 1 ||
         layout_.has_mark(block.text, layout::MarkKind::link);
}

bool Cutter::plan_has_bare_lines(std::uint32_t index) const {
  constexpr std::uint32_t far = 30;
  if (index + 2 >= layout_.blocks.size()) return false;
  const auto& first = layout_.blocks[index + 1];
  if (first.kind != BlockKind::paragraph || first.line_count == 0 || !first.label.is_empty() || layout_.lines[first.first_line].size() > 100) return false;
  const auto key = plan_key(view(layout_.lines[first.first_line]));
  for (auto i = index + 2; i < layout_.blocks.size() && i < index + far; ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line)) {
      if (names_entry(key, plan_key(view(block.text)))) return true;
      continue;
    }
    if (block.kind == BlockKind::list_item && !block.number.is_empty()) return says_again(key, plan_key(view(block.text)));
  }
  return false;
}

// Does the section before a heading of this rank say who came?
bool Cutter::is_behind_attendance(std::uint8_t rank) const {
  const auto& last = out_.list.back();
  const auto* known = rule(last.rule);
  return known && known->reads == Reads::attendees && last.opened == Opened::heading && !last.is_topic && rank <= last.rank;
}

// Each entry with its minutes, "- The roof (5 min)", and something else behind the list: what was meant to be, also
// where some of the entries have parts.
bool Cutter::lists_durations(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  std::size_t entries = 0;
  std::size_t timed = 0;
  std::size_t told = 0;
  auto end = index + 1;
  for (; end < blocks.size() && blocks[end].kind == BlockKind::list_item; ++end) {
    const bool has_minutes = is_timed_entry(end) || end_of_minutes(view(blocks[end].text)) != std::string_view::npos;
    if (blocks[end].level > 0) {
      told += !has_minutes && is_told_note(blocks[end]);
      continue;
    }
    ++entries;
    timed += has_minutes;
  }
  return end < blocks.size() && timed >= 3 && timed * 3 >= entries * 2 && told * 3 < entries;
}

bool Cutter::agenda_list_is_discussion(std::uint32_t index, std::uint8_t rank) {
  if (lists_durations(index) || plan_has_bare_lines(index) || (index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::table)) return false;
  std::size_t top = 0;
  std::size_t notes = 0;
  std::size_t notes_above = 0;  // the last entry
  std::size_t told = 0;  // entries with prose below them
  bool is_told = false;
  std::uint8_t least = 255;
  std::size_t between = 0;   // entries with running text, speech included, before the next one
  bool is_followed = false;  // the entry at hand has some
  bool is_followed_early = false;
  std::vector<std::string> entries;
  // Bullets between numbered entries are notes on them, also at the same margin.
  std::size_t bullets = 0;
  std::size_t told_notes = 0;  // notes that tell what was said
  const bool is_counted = index + 1 < layout_.blocks.size() && !layout_.blocks[index + 1].number.is_empty();
  auto i = index + 1;
  for (; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading && rank_of(block) <= rank) break;
    if (block.kind == BlockKind::heading && top > 0 && heads_minutes_of_plan(i)) return false;
    is_followed = is_followed || (block.kind == BlockKind::paragraph && top > 0);
    if (i > index + 1 && block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line && block.line_count <= 1 &&
        section_of(view(block.text)) >= 0)
      break;
    // "Meeting notes:" over a list: what was a plan is talked through there.
    if (i > index + 1 && block.kind == BlockKind::paragraph && is_label_alone(block)) {
      const auto* known = rule(section_of(view(block.label)));
      if (known && known->reads == Reads::items && !known->labels_only && i + 1 < layout_.blocks.size() &&
          layout_.blocks[i + 1].kind == BlockKind::list_item)
        return false;
    }
    // "Budget:" behind the entry "Budget" heads what was said of it.
    if (top > 1 && block.kind == BlockKind::paragraph && (is_label_alone(block) || (block.heading == HeadingStyle::title_line && block.line_count <= 1))) {
      const auto key = plan_key(is_label_alone(block) ? view(block.label) : view(block.text));
      if (key.size() >= 4 && std::find(entries.begin(), entries.end(), key) != entries.end()) return false;
    }
    if (block.kind == BlockKind::paragraph && top > 0 && !is_told && is_prose(block)) {
      is_told = true;
      ++told;
    }
    if (block.kind != BlockKind::list_item) continue;
    // What stands below such a bullet is of it.
    if (is_counted && block.number.is_empty() && (block.level <= least || bullets > 0)) {
      ++bullets;
      continue;
    }
    notes += std::exchange(bullets, 0);  // another entry follows
    if (block.level < least) {
      told = notes = top = between = told_notes = 0;
      is_followed = is_followed_early = false;
      least = block.level;
      entries.clear();
    }
    if (block.level == least && is_followed) {
      ++between;
      is_followed_early = is_followed_early || top <= 2;
      is_followed = false;
    }
    if (block.level == least) notes_above = notes;
    ++(block.level == least ? top : notes);
    if (block.level > least) told_notes += is_told_note(block);
    if (block.level == least) is_told = false;
    if (entries.size() < 100) {
      auto key = plan_key(view(block.text));
      // The first entry comes again: what stood before was the plan.
      if (block.level == least && top > 3 && key.size() >= 4 && key == entries.front()) return false;
      entries.push_back(std::move(key));
    }
  }
  // Notes behind the last entry alone are on all that was planned.
  if (top >= 3 && notes_above == 0 && between == 0 && told < 2) return false;
  // Short notes that tell nothing are parts of a plan, where the document has something else.
  if (told == 0 && between == 0 && bullets == 0 && notes > 0 && told_notes == 0 && !is_counted && i < layout_.blocks.size()) return false;
  const bool is_told_between = is_followed_early && between >= 2 && between * 2 + 2 >= top;
  if (top == 0 || ((notes * 2 < top || (top > 1 && notes < 2)) && (told < 2 || told * 3 < top * 2) && !is_told_between)) return false;
  for (; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::list_item && !block.number.is_empty() && entries.size() >= 3 && entries.front().size() >= 4 &&
        names_entry(entries.front(), plan_key(view(block.text))))
      return false;
    if (block.kind != BlockKind::heading) continue;
    const auto text = view(block.text);
    const auto* known = rule(section_of(text));
    if (known && holds_minutes(*known, i)) return false;
    if (known) continue;
    const auto key = plan_key(text);
    if (key.size() >= 4 && std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) { return entry.starts_with(key); }))
      return false;
  }
  list_topic_level_ = least;
  listed_topics_have_numbers_ = is_counted;
  return true;
}

bool Cutter::agenda_heads_are_topics(std::uint32_t index, std::uint8_t rank) {
  std::vector<std::string> inner;
  bool is_inside = true;
  // "## Agenda" over "### New business" over boxes and nothing else: the plan, ticked off.
  std::size_t boxes = 0;
  std::size_t others = 0;
  for (auto i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading && rank_of(block) <= rank) break;
    if (block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && grammar_.words.has(Words::nobody, fold_key(view(block.text))))) continue;
    ++(block.kind == BlockKind::list_item && block.checkbox != layout::Checkbox::none ? boxes : others);
  }
  if (boxes >= 3 && others == 0) return false;
  for (auto i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    is_inside = is_inside && rank_of(block) > rank;
    const auto* known = rule(section_of(view(block.text)));
    if (known && holds_minutes(*known, i)) return false;
    if (known) continue;
    auto key = fold_key(view(block.text));
    if (is_inside) inner.push_back(std::move(key));
    else if (std::find(inner.begin(), inner.end(), key) != inner.end()) return false;
  }
  return !inner.empty();
}

bool Cutter::plan_begins_anew(std::uint32_t index) const {
  if (plan_.size() < 2 || index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  return !next.number.is_empty() && is_in_plan(view(next.text));
}

bool Cutter::goes_on_with_series(const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || current.is_topic || current.opened != Opened::heading || current.opener == no_block || block.number.is_empty() ||
      (known->reads != Reads::agenda && known->reads != Reads::attendees))
    return false;
  const auto number = view(block.number);
  const auto own = view(layout_.blocks[current.opener].number);
  const auto dot = own.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  // "2.2" or "3" behind "2.1"
  const auto last = number_in(own.substr(dot + 1));
  if (number.substr(0, std::min(number.size(), dot + 1)) == own.substr(0, dot + 1)) return last > 0 && number_in(number.substr(dot + 1)) == last + 1;
  const auto outer = number_in(own.substr(0, dot));
  return outer > 0 && sign_behind(block) == sign_behind(layout_.blocks[current.opener]) && number_in(number) == outer + 1;
}

// "Spoken of:" over bullets, behind a plan with numbers that goes no further.
bool Cutter::is_behind_numbered_plan(std::uint32_t index, const Section& plan) const {
  constexpr std::uint32_t far = 60;
  const auto& blocks = layout_.blocks;
  if (index <= plan.first || !is_list_item(index - 1) || !is_list_item(index + 1)) return false;
  const auto& block = blocks[index];
  const auto& last = blocks[index - 1];
  if (block.indent > 0 || block.text.is_empty() || view(block.text).back() != ':' || last.number.is_empty() || last.level > 0 || !blocks[index + 1].number.is_empty()) return false;
  for (auto i = index + 1; i < blocks.size() && i < index + far && blocks[i].kind != BlockKind::heading; ++i)
    if (blocks[i].level == 0 && number_in(view(blocks[i].number)) == number_in(view(last.number)) + 1) return false;
  return true;
}

bool Cutter::ends_plan(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::agenda || current.is_topic || block.kind != BlockKind::paragraph) return false;
  if (is_behind_numbered_plan(index, current)) return true;
  if (current.opened != Opened::heading) return false;
  if (block.heading != HeadingStyle::title_line || !block.label.is_empty()) return false;
  if (index < current.first || index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  const bool is_text = next.kind == BlockKind::paragraph && next.text.size() > 100 && ends_sentence(view(next.text));
  // Nothing is planned where a title and its text stand right below the heading.
  const auto before = layout_.blocks[index - 1].kind;
  const bool is_behind_plan = before == BlockKind::table || before == BlockKind::list_item || (index == current.first && block.blank_before > 0 && next.blank_before > 0);
  return is_behind_plan && (is_text || is_prose(next));
}

bool Cutter::counts_behind_plan(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::agenda || current.is_topic || !numbers_are_topics_ || block.kind != BlockKind::list_item || block.level > 0 ||
      block.marker == MarkerKind::bullet || block.number.is_empty() || block.blank_before == 0 || index <= current.first || index + 1 >= layout_.blocks.size())
    return false;
  const auto& first = layout_.blocks[current.first];
  if (!first.number.is_empty()) return false;
  // What has parts or is counted in letters is no entry of a plan without numbers.
  const auto number = block.marker == MarkerKind::number ? number_in(view(block.number)) : 0;
  if (number > 1 && number != last_number_ + 1) return false;
  if (goes_on_below(index, block) && layout_.blocks[index + 1].blank_before == 0) return false;
  return layout_.blocks[index + 1].blank_before > 0 || layout_.blocks[index + 1].kind == BlockKind::list_item;
}

// "1. Budget" behind the plan of "- Budget" and "- Fair", "**Budget:**": an entry in another form, or the first of
// them, heads what was said.
bool Cutter::says_entry_again(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::agenda || current.is_topic || plan_.size() < 2 || index < current.first + 2) return false;
  const auto& first = layout_.blocks[current.first];
  if (first.kind != BlockKind::list_item || block.text.size() > 160) return false;
  const bool is_entry = block.kind == BlockKind::list_item && block.level == 0 && (!block.number.is_empty() || block.is_all_bold);
  const bool is_label = block.kind == BlockKind::paragraph && is_label_alone(block);
  const bool is_head = is_label || block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && block.line_count <= 1 && block.heading == HeadingStyle::title_line);
  if (!is_entry && !is_head) return false;
  const auto key = plan_key(is_label ? view(block.label) : view(block.text));
  if (key.size() < 3 || find_in_plan(key) == plan_.end()) return false;
  return is_head || block.marker != first.marker || block.is_all_bold != first.is_all_bold || plan_key(view(first.text)) == key;
}

// And the lists of people in which it lies: "**Agenda**" below "### Guests".
void Cutter::end_plan() {
  const auto is_outside = [&] {
    const auto* known = rule(out_.list[stack_.back()].rule);
    return !known || out_.list[stack_.back()].is_topic || (known->reads != Reads::agenda && known->reads != Reads::attendees);
  };
  while (stack_.size() > 1 && !is_outside()) stack_.pop_back();
}

bool Cutter::repeats_plan(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::agenda || current.is_topic || block.kind != BlockKind::list_item || block.level > 0 ||
      block.number.is_empty() || index <= current.first)
    return false;
  const auto& first = layout_.blocks[current.first];
  if (first.kind == BlockKind::paragraph && current.opener != no_block && block.blank_before > 0) {
    const auto opener = current.opener;
    return plan_has_bare_lines(opener) && says_again(plan_key(view(layout_.lines[layout_.blocks[opener + 1].first_line])), plan_key(view(block.text)));
  }
  if (index < current.first + 3) return false;
  return first.kind == BlockKind::list_item && view(first.number) == view(block.number) &&
         layout_.blocks[index - 1].kind == BlockKind::paragraph;
}

void Cutter::keep_plan(const Block& block) {
  if (block.kind != BlockKind::list_item || block.text.size() > 160) return;
  const auto* known = rule(out_.list[stack_.back()].rule);
  if (!known || out_.list[stack_.back()].is_topic) return;
  if (known->reads == Reads::agenda || known->reads == Reads::items ||
      known->reads == Reads::nothing)
    plan_.insert(plan_key(view(block.text)));
}

bool Cutter::is_planned_topic(std::uint32_t index, const Block& block, bool short_line) const {
  if (plan_.empty() || marked_headings_ >= 3 || !short_line || block.quote > 0 ||
      view(block.text).size() < 3)
    return false;
  if (block.kind == BlockKind::list_item)
    return (!block.number.is_empty() || (out_.list.size() > 1 && !inside_list_section())) && block.level == 0 &&
           is_in_plan(view(block.text));
  if (block.kind != BlockKind::paragraph) return false;
  if (block.blank_before == 0 && index > 0 &&
      layout_.blocks[index - 1].kind == BlockKind::paragraph)
    return false;
  return is_in_plan(view(block.text));
}

bool Cutter::restarts_plan(std::uint32_t index, const Block& block) const {
  if (marked_headings_ >= 3 || plan_.size() < 2 || view(block.number) != "1" ||
      !inside_agenda_list())
    return false;
  bool has_more = false;
  for (auto i = out_.list[stack_.back()].first; i < index; ++i)
    has_more = has_more || view(layout_.blocks[i].number) == "2";
  if (!has_more || index + 1 >= layout_.blocks.size()) return false;
  // Text below it, or text in it.
  const auto text = view(block.text);
  return layout_.blocks[index + 1].kind != BlockKind::list_item || (is_worded(block) && text.size() > 90 && ends_sentence(text));
}

bool Cutter::lists_contents(std::uint32_t index) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::nothing || current.is_topic || current.opened != Opened::heading || current.rank > rank_line)
    return false;
  return current.opener + 1 == index || layout_.blocks[index - 1].kind == BlockKind::list_item;
}

bool Cutter::inside_agenda_list() const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  return known && known->reads == Reads::agenda && !current.is_topic && !is_numbered(current);
}

}  // namespace minuter::sections
