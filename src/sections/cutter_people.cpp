// Lists of people and tasks: what heads them, what ends them.
#include "sections/cutter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/names.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

bool Cutter::is_listed_person(std::uint32_t index, const Block& block) {
  if (!is_attendance(stack_.back()) || !block.number.is_empty() ||
      (block.heading != HeadingStyle::capitals && block.heading != HeadingStyle::bold))
    return false;
  const auto text = view(block.text);
  const auto person = records::read_person(text, grammar_.words);
  // "THE MILL PARTY" over its members
  if (person.honorific.empty() && section_of(text) < 0 && is_above_people(index)) return true;
  if (!records::looks_like_name(person.name, grammar_.words)) return false;
  const auto before = index > 0 ? view(layout_.blocks[index - 1].text) : std::string_view();
  const bool is_below_label = out_.list[stack_.back()].first == index || before.ends_with(':');
  return !person.honorific.empty() || (is_below_label && section_of(text) < 0);
}

bool Cutter::heads_person(std::uint32_t index) {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  // "SECRETARY:" over "Ms ADA PENROSE", in capitals both
  if (next.kind == BlockKind::heading)
    return next.heading == HeadingStyle::capitals && !records::read_person(view(next.text), grammar_.words).honorific.empty();
  // "Scribe" over "    boq": what stands further in is the value.
  if (next.kind == BlockKind::paragraph && next.indent >= layout_.blocks[index].indent + 2 && next.label.is_empty() && next.text.size() <= 60 &&
      next.line_count <= 1 && !ends_sentence(view(next.text)) && word_count(view(next.text)) <= 4 && layout_.blocks[index].blank_before > 0 &&
      is_attendance(stack_.back()))
    return true;
  // One or two people, and no act that names them all.
  return !view(next.text).ends_with(':') && (next.kind != BlockKind::paragraph || next.text.size() < 250) && heads_people(index) &&
         !has_title_word(view(next.text)) && !is_date_alone(first_line_of(view(next.text)));
}

// "Chair" right over "Scribe" below those present: nobody was named.
bool Cutter::is_empty_slot(std::uint32_t index) {
  if (index + 1 >= layout_.blocks.size() || !is_attendance(stack_.back())) return false;
  const auto& next = layout_.blocks[index + 1];
  if (next.kind != BlockKind::paragraph || next.text.size() > 30 || !next.label.is_empty()) return false;
  const auto* known = rule(section_of(view(next.text)));
  return known && (known->reads == Reads::attendees || known->reads == Reads::nothing);
}

bool Cutter::heads_people(std::uint32_t index) const {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  if (next.kind == BlockKind::heading) return true;
  auto text = view(next.text);
  // A line of many words without a comma is no list.
  if (const auto line = text.substr(0, text.find('\n')); next.kind == BlockKind::paragraph && word_count(line) > 8 &&
                                                        line.find_first_of(",;/&(") == std::string_view::npos)
    return false;
  else if (next.kind == BlockKind::paragraph && next.line_count > 1 && line.size() < text.size() && word_count(line) <= 4 && line.find_first_of(",;/&(:") == std::string_view::npos)
    text = line;  // one on each line
  if (next.kind == BlockKind::table) {
    const auto& row = layout_.rows[layout_.tables[next.table].first_row];
    text = view(layout_.cells[row.first_cell].text);
  }
  const auto entries = records::split_people(text.substr(0, std::min<std::size_t>(text.size(), 400)), grammar_.words);
  if (entries.empty()) return false;
  const auto person = records::read_person(entries.front().text, grammar_.words);
  return records::looks_like_name(person.name, grammar_.words) || grammar_.words.has(Words::nobody, fold_key(text));
}

bool Cutter::names_people(std::string_view text) const {
  text = text.substr(0, std::min<std::size_t>(text.size(), 200));
  const auto entries = records::split_people(text, grammar_.words);
  if (entries.empty()) return true;
  if (ends_sentence(text) && has_verb(text)) return false;
  const auto name = records::read_person(entries.front().text, grammar_.words).name;
  if (name.empty()) return true;  // a line to sign on
  if (name.front() >= 'a' && name.front() <= 'z' && text.find(' ') != std::string_view::npos) return false;
  return text.find('?') == std::string_view::npos && records::looks_like_name(name, grammar_.words);
}

// "Ada Penrose" over "Bo Quill" over "Cy Rusk" in one paragraph, or the same behind commas: full names, and nothing else.
bool Cutter::is_paragraph_of_people(const Block& block, std::uint32_t fewest) const {
  constexpr std::size_t longest = 600;
  if (block.kind != BlockKind::paragraph || !block.label.is_empty() || block.text.size() > longest) return false;
  const auto is_full_name = [&](std::string_view text) {
    const auto person = records::read_person(text, grammar_.words);
    return person.name.find(' ') != std::string_view::npos && person.name.data() <= text.data() + 12 && person.affiliation.size() < 40 &&
           records::looks_like_name(person.name, grammar_.words);
  };
  if (block.line_count >= fewest) {
    bool are_names = true;
    for (auto line = block.first_line; line < block.first_line + block.line_count && are_names; ++line) {
      const auto text = view(layout_.lines[line]);
      are_names = text.size() < 80 && !ends_sentence(text) && word_count(text) <= 8 && is_full_name(text);
    }
    if (are_names) return true;
  }
  const auto text = view(block.text);
  if (text.find(',') == std::string_view::npos || has_verb(text)) return false;
  const auto people = records::split_people(text, grammar_.words);
  return people.size() >= 3 && std::all_of(people.begin(), people.end(), [&](const auto& one) { return is_full_name(one.text); });
}

bool Cutter::heads_list_of_people(std::uint32_t index) const {
  // "Team" right below "Attendance": two will do.
  const auto fewest = is_attendance(stack_.back()) && out_.list[stack_.back()].opener + 1 == index ? 2U : 3U;
  if (index + 1 < layout_.blocks.size() && is_paragraph_of_people(layout_.blocks[index + 1], fewest)) return true;
  std::size_t people = 0;
  for (auto i = index + 1; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind != BlockKind::list_item) break;
    const auto text = view(block.text);
    if (text.size() > 120 || (ends_sentence(text) && has_verb(text)) || text.find(": ") != std::string_view::npos) return false;
    const auto person = records::read_person(text, grammar_.words);
    if (person.name.find(' ') == std::string_view::npos || person.name.data() > text.data() + 12 || !records::looks_like_name(person.name, grammar_.words) ||
        grammar_.words.has(Words::task_verb, fold_key(text.substr(0, text.find(' ')))))
      return false;
    if (person.affiliation.empty() && !person.is_chair && block.checkbox == layout::Checkbox::none && person.name.size() + 3 < text.size()) return false;
    ++people;
  }
  return people >= 3;
}

std::int32_t Cutter::attendance_and_more(std::uint32_t index) {
  const auto text = view(layout_.blocks[index].text);
  if (text.size() > 60) return -1;
  for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    const auto end = text.find(' ', space + 1);
    if (end == std::string_view::npos) return -1;
    const auto word = text.substr(space + 1, end - space - 1);
    if (word != "/" && word != "&" && !grammar_.words.has(Words::and_word, fold_key(word))) continue;
    const auto found = section_of(text.substr(0, space));
    const auto* known = rule(found);
    return known && known->reads == Reads::attendees && is_above_people(index) ? found : -1;
  }
  return -1;
}

bool Cutter::is_count(std::string_view text) const {
  auto key = fold_key(text);
  if (key.size() > 2 && key[0] == 'n' && (key[1] == '.' || key[1] == ' ')) key.erase(0, key.find_first_not_of(" .", 1));
  const auto digits = std::min(key.find_first_not_of("0123456789"), key.size());
  if (digits == 0 || digits > 3) return false;
  key.erase(0, std::min(key.size(), key.find_first_not_of(" ", digits)));
  // "9 + 1 by proxy"
  if (key.starts_with("+ ") || key.starts_with("(+") || key.starts_with("(")) return true;
  return key.empty() || grammar_.words.has(Words::group, key) || grammar_.words.has(Words::role, key) || grammar_.words.has(Words::nobody, key) ||
         grammar_.words.has(Words::not_a_name, key);
}

void Cutter::see_attendance() {
  constexpr std::size_t head = 60;  // blocks
  for (std::size_t i = 0; i < std::min(head, layout_.blocks.size()) && !has_attendance_; ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::table) {
      // Rows of people, or of labels: the readers know them.
      const auto& row = layout_.rows[layout_.tables[block.table].first_row];
      const auto* known = row.cell_count > 0 ? rule(section_of(view(layout_.cells[row.first_cell].text))) : nullptr;
      has_attendance_ = known && known->reads == Reads::attendees;
      continue;
    }
    if (block.label.is_empty() && (block.text.size() > 60 || (block.kind == BlockKind::paragraph && block.heading == HeadingStyle::none))) continue;
    const auto* known = rule(section_of(view(block.label.is_empty() ? block.text : block.label)));
    has_attendance_ = known && known->reads == Reads::attendees && !known->labels_only && (known->name != "apologies" && known->name != "absent");
  }
}

// Three full names and more between commas, and nothing else; `are_full`: given names alone will not do.
bool Cutter::lists_full_names(std::string_view text, bool are_full) const {
  if (text.size() < 8 || text.size() > 1500 || text.find(", ") == std::string_view::npos) return false;
  const auto people = records::split_people(text, grammar_.words);
  if (people.size() < 3) return false;
  std::size_t full = 0;
  std::size_t others = 0;
  for (const auto& one : people) {
    const auto person = records::read_person(one.text, grammar_.words);
    const bool is_name = person.name.data() <= one.text.data() + 12 && records::looks_like_name(person.name, grammar_.words) && !has_verb(one.text);
    others += !is_name;
    full += is_name && (person.name.find(' ') != std::string_view::npos || !person.honorific.empty());
  }
  return others * 8 <= people.size() && (!are_full || full * 3 >= people.size() * 2);
}

void Cutter::see_person(std::string_view text, PeopleSeen& seen) const {
  const auto person = records::read_person(text.substr(0, 160), grammar_.words);
  const bool is_name = text.size() <= 110 && person.name.data() <= text.data() + 12 && records::looks_like_name(person.name, grammar_.words) &&
                       !(ends_sentence(text) && has_verb(text)) && text.find(": ") == std::string_view::npos && !has_verb(person.affiliation);
  ++seen.all;
  seen.others += !is_name;
  seen.whole += is_name && (person.name.find(' ') != std::string_view::npos || !person.initials.empty() || !person.honorific.empty() || person.is_chair);
}

bool Cutter::heads_unknown_people(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  if (has_attendance_ || topics_seen_ > 0 || index + 1 >= blocks.size()) return false;
  const auto label = view(blocks[index].label.is_empty() ? blocks[index].text : blocks[index].label);
  // "Mill club meeting", "4 May" is the title over them; a name is one of them.
  if (label.size() > 40 || word_count(label) > 4 || has_verb(label) || records::has_digit(label) || has_title_word(label) || ends_with_group(label) || meaning_of(label))
    return false;
  PeopleSeen seen;
  const auto look = [&](std::string_view text) { see_person(text, seen); };
  const auto& first = blocks[index + 1];
  if (first.kind == BlockKind::paragraph && first.label.is_empty()) {
    if (lists_full_names(view(first.text), true)) return true;
    // One each, on lines that follow one another or stand apart.
    for (auto i = index + 1; i < blocks.size() && i < index + 40 && blocks[i].kind == BlockKind::paragraph && blocks[i].label_kind != LabelKind::colon; ++i) {
      const auto before = seen.others;
      for (auto l = blocks[i].first_line; l < blocks[i].first_line + blocks[i].line_count; ++l) look(view(layout_.lines[l]));
      if (i == index + 1 || seen.others == before) continue;
      seen.all -= seen.others - before;  // what follows them
      seen.others = before;
      break;
    }
  } else {
    for (auto i = index + 1; i < blocks.size() && blocks[i].kind == BlockKind::list_item; ++i) look(view(blocks[i].text));
  }
  return seen.all >= 3 && seen.others * 6 <= seen.all && seen.whole * 3 >= seen.all * 2;
}

// Where the people end that are counted from this block on; `first`: it begins no such list.
std::uint32_t Cutter::counted_people_from(std::uint32_t first) {
  const auto& blocks = layout_.blocks;
  const auto is_counted = [&](std::uint32_t i) {
    return i < blocks.size() && blocks[i].kind == BlockKind::list_item && blocks[i].level == 0 && blocks[i].quote == 0 && blocks[i].marker == MarkerKind::number;
  };
  std::size_t whole = 0;  // names in full
  std::size_t others = 0;
  auto end = first;
  const auto begin = number_in(view(blocks[first].number));
  for (; is_counted(end) && number_in(view(blocks[end].number)) == begin + (end - first); ++end) {
    const auto text = view(blocks[end].text).substr(0, 160);
    const auto person = records::read_person(text, grammar_.words);
    const bool is_name = person.name.data() <= text.data() + 24 && records::looks_like_name(person.name, grammar_.words) && !(ends_sentence(text) && has_verb(text));
    whole += is_name && (person.name.find(' ') != std::string_view::npos || !person.honorific.empty() || person.name.size() + 3 < text.size());
    others += !is_name;
    if (is_name && section_of(text) >= 0) return first;
  }
  const std::size_t all = end - first;
  if (others * 4 > all) return first;
  if (whole * 3 >= all * 2) return end;
  // Given names alone: where they stand close together, and numbers or headings begin anew below them.
  for (auto i = first; i < end; ++i)
    if (blocks[i].line_count > 1 || (i > first && blocks[i].blank_before != blocks[i - 1].blank_before && i > first + 1)) return first;
  const bool is_followed = end < blocks.size() && (blocks[end].kind == BlockKind::heading || !blocks[end].number.is_empty() || !blocks[end].label.is_empty() ||
                                                   (blocks[end].blank_before > 0 && blocks[first].blank_before == 0 && !blocks[first - 1].label.is_empty()));
  return all >= 3 && is_followed ? end : first;
}

void Cutter::see_counted_people() {
  const auto& blocks = layout_.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::list_item || blocks[i].marker != MarkerKind::number) continue;
    const auto& above = blocks[i - 1];
    if (above.kind == BlockKind::list_item && above.marker == MarkerKind::number) continue;  // not the first
    const bool is_label = !above.label.is_empty() && above.body.is_empty();
    if (!is_label && (above.text.size() > 60 || ends_sentence(view(above.text)))) continue;
    const auto title = view(is_label ? above.label : above.text);
    auto found = section_of(title);
    if (found < 0 && (is_label || above.label_kind != LabelKind::colon)) found = attendance_told_in(title, -1);
    const auto* known = rule(found);
    if (!known || known->reads != Reads::attendees) continue;
    if (const auto end = counted_people_from(i); end > i) counted_people_.emplace_back(i, end);
  }
}

bool Cutter::is_counted_person(std::uint32_t index) const {
  const auto at = std::upper_bound(counted_people_.begin(), counted_people_.end(), index, [](std::uint32_t i, const auto& range) { return i < range.second; });
  return at != counted_people_.end() && index >= at->first;
}

bool Cutter::is_attendance_title(std::string_view text) {
  const auto* known = rule(section_of(text));
  return known && known->reads == Reads::attendees;
}

bool Cutter::names_votes(std::uint32_t index) const {
  std::size_t people = 0;
  std::size_t entries = 0;
  for (auto i = index + 1; i < layout_.blocks.size() && layout_.blocks[i].kind == BlockKind::list_item; ++i, ++entries) {
    const auto person = records::read_person(view(layout_.blocks[i].text), grammar_.words);
    people += person.name.find(' ') != std::string_view::npos && records::looks_like_name(person.name, grammar_.words);
  }
  return people > 0 && people == entries;
}

std::int32_t Cutter::attendance_rule() const {
  for (std::size_t i = 0; i < grammar_.sections.size(); ++i)
    if (grammar_.sections[i].name == "attendance") return static_cast<std::int32_t>(i);
  return -1;
}

bool Cutter::is_above_people(std::uint32_t index) const {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  // "Attendance" over "Members" over a list of them.
  if (next.kind == BlockKind::heading && layout_.blocks[index].kind == BlockKind::heading && rank_of(next) > rank_of(layout_.blocks[index]))
    return heads_list_of_people(index + 1);
  return next.kind != BlockKind::heading && next.kind != BlockKind::rule && !is_prose(next) && heads_people(index);
}

bool Cutter::is_prose(const Block& block) const {
  if ((block.kind != BlockKind::paragraph && block.marker != MarkerKind::bullet) || !block.label.is_empty()) return false;
  const auto text = view(block.text);
  // "The board has these members, who were away where they are not named:"
  const bool leads_on = text.size() > 80 && text.substr(0, text.find('\n')).ends_with(':');
  return text.size() > 30 && (ends_sentence(text) || leads_on) && has_verb(text.substr(0, 240));
}

// "Present: Cllr Penrose" over "Cllrs Quill, Rusk & Elm", a paragraph of nothing but people: more of them.
bool Cutter::goes_on_with_people(std::uint32_t index, const Block& block) const {
  constexpr std::size_t longest = 400;
  const auto& before = out_.list.back();
  if (before.opened != Opened::label || before.last != index || before.is_topic || before.body.is_empty() || topics_seen_ > 0) return false;
  if (block.kind != BlockKind::paragraph || !block.label.is_empty() || !block.number.is_empty() || block.text.size() > longest) return false;
  const auto* known = rule(before.rule);
  if (!known || known->reads != Reads::attendees || known->name == "scribes" || known->name == "chairs") return false;
  const auto text = view(block.text);
  if (text.find_first_of("?!:") != std::string_view::npos || (ends_sentence(text) && has_verb(text)) || grammar_.words.has(Words::nobody, fold_key(view(before.body)))) return false;
  const auto people = records::split_people(text, grammar_.words);
  return people.size() >= 2 && std::all_of(people.begin(), people.end(), [&](const auto& one) {
    return records::looks_like_name(records::read_person(one.text, grammar_.words).name, grammar_.words);
  });
}

// "Ada: The weir leaks since May." is said, and no role of hers.
bool Cutter::is_talk(const Block& block) const {
  constexpr std::size_t shortest = 20;
  constexpr std::size_t most_words_of_role = 6;
  if (block.label.is_empty() || block.text.end <= block.label.end) return false;
  auto said = view(block.text).substr(block.label.end - block.text.begin);
  while (!said.empty() && (said.front() == ':' || said.front() == ' ' || said.front() == '*')) said.remove_prefix(1);
  if (said.size() < shortest || (said.back() != '.' && said.back() != '!' && said.back() != '?')) return false;
  return has_verb(said) || word_count(said) > most_words_of_role;
}

// "**Parking**" over entries of which one of the first is said.
bool Cutter::heads_talk(std::uint32_t index) const {
  constexpr std::uint32_t first_few = 3;
  const auto& block = layout_.blocks[index];
  const bool is_number = block.kind == BlockKind::list_item && block.level == 0 && !block.number.is_empty() && is_list_item(index + 1) && layout_.blocks[index + 1].number.is_empty();
  const bool may_head = block.kind == BlockKind::heading || is_number ||
                        (block.kind == BlockKind::paragraph && block.line_count <= 1 && (block.heading == HeadingStyle::title_line || is_label_alone(block)));
  if (!may_head || (word_count(view(block.text)) > 1 && records::looks_like_name(view(block.text), grammar_.words))) return false;
  for (auto i = index + 1; i < layout_.blocks.size() && i <= index + first_few && layout_.blocks[i].kind == BlockKind::list_item; ++i)
    if (is_talk(layout_.blocks[i])) return true;
  return false;
}

// "1. **Roof**" behind "- Ada Penrose" and "- Bo Quill": what is counted from one is another list than theirs.
bool Cutter::begins_other_series(std::uint32_t first, const Block& block) const {
  const auto& opener = layout_.blocks[first];
  if (opener.kind != BlockKind::list_item || opener.marker != MarkerKind::bullet || opener.level != block.level) return false;
  if (block.kind != BlockKind::list_item || block.marker != MarkerKind::number || view(block.number) != "1" || block.blank_before == 0) return false;
  return word_count(view(block.text)) < 2 || !records::looks_like_name(view(block.text), grammar_.words);
}

bool Cutter::ends_attendance(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  if (!is_attendance(stack_.back()) || current.is_topic || index <= current.first) return false;
  if (heads_talk(index) || begins_other_series(current.first, block)) return true;
  if (block.kind == BlockKind::list_item) return (block.text.size() > 80 && is_prose(block)) || is_talk(block);
  if (block.kind != BlockKind::paragraph) return false;
  if (block.text.size() > 160) return is_prose(block);
  return block.heading == HeadingStyle::title_line && block.line_count <= 1 && topics_.titles &&
         index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]) && heads_text(index, view(block.text)) &&
         !records::looks_like_name(view(block.text), grammar_.words);
}

bool Cutter::ends_tasks(std::uint32_t index, const Block& block) const {
  const auto& current = out_.list[stack_.back()];
  const auto* known = rule(current.rule);
  if (!known || known->reads != Reads::actions || current.opened != Opened::label || index <= current.first) return false;
  const auto& first = layout_.blocks[current.first];
  if (first.kind == BlockKind::list_item && first.marker == MarkerKind::bullet)
    return block.kind == BlockKind::list_item && block.marker != MarkerKind::bullet && block.level == 0 && numbers_are_topics_;
  if (first.kind != BlockKind::paragraph || !block.label.is_empty()) return false;
  if (block.kind == BlockKind::list_item) return block.marker != MarkerKind::bullet || !ends_with_colon(layout_.blocks[index - 1]);
  return block.kind == BlockKind::paragraph && !has_task(view(block.text));
}

bool Cutter::has_task(std::string_view text) const {
  std::string key;
  for (std::size_t word = 0; word < 8 && !text.empty(); ++word) {
    const auto space = text.find(' ');
    key.clear();
    fold_key_into(text.substr(0, space), key);
    if (word > 0 && grammar_.words.has(Words::owner_verb, key)) return true;
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return false;
}

bool Cutter::names_only_people(std::string_view text) const {
  const auto people = records::split_people(text, grammar_.words);
  return !people.empty() && std::all_of(people.begin(), people.end(), [&](const auto& one) {
    const auto person = records::read_person(one.text, grammar_.words);
    return person.name.find(' ') != std::string_view::npos && person.name.size() + 16 >= one.text.size() && records::looks_like_name(person.name, grammar_.words);
  });
}

// Is the line above a label with who had a part in the meeting ("Chairs: Ada, Bo", "Secretary: Cy")?
bool Cutter::is_below_people(std::uint32_t index) {
  if (index == 0) return false;
  const auto& above = layout_.blocks[index - 1];
  if (above.label.is_empty() || above.body.is_empty() || layout_.blocks[index].blank_before > 1) return false;
  const auto* known = rule(section_of(view(above.label)));
  return (known && known->reads == Reads::attendees) || (grammar_.words.has(Words::role, fold_key(view(above.label))) && names_people(view(above.body)));
}

// "Ada, Bo Quill, Cy": words that may all be names, with a capital each.
bool Cutter::are_given_names(std::string_view text) const {
  if (ends_sentence(text) || has_verb(text)) return false;
  const auto people = records::split_people(text, grammar_.words);
  return !people.empty() && std::all_of(people.begin(), people.end(), [&](const auto& one) {
    const auto name = records::read_person(one.text, grammar_.words).name;
    return !name.empty() && records::starts_upper(name) && name.size() + 16 >= one.text.size() && records::looks_like_name(name, grammar_.words);
  });
}

bool Cutter::lists_people(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  const auto goes_on = [&](std::uint32_t i) { return blocks[i].kind == BlockKind::list_item && !blocks[i].number.is_empty(); };
  auto first = index;
  const auto begins = [&](std::uint32_t i) { return view(blocks[i].number) == "1"; };
  while (first > 0 && index - first < 40 && !begins(first) && goes_on(first - 1)) --first;
  std::size_t all = 0;
  std::size_t names = 0;
  std::size_t addressed = 0;  // "Mr", "Ms"
  static constexpr records::CharSet ends_of_name(",.(\n");
  for (auto i = first; i < blocks.size() && i < index + 40 && goes_on(i) && (i == first || !begins(i)); ++i) {
    const auto text = view(blocks[i].text);
    const auto name = text.substr(0, ends_of_name.first_in(text));
    ++all;
    // "Mr. Bo Quill, Clerk"
    const auto person = name.size() < 5 ? records::read_person(text.substr(0, 120), grammar_.words) : records::Person{};
    const bool is_addressed = !person.honorific.empty() && records::looks_like_name(person.name, grammar_.words);
    addressed += is_addressed;
    names += (name.size() < text.size() && name.find(' ') != std::string_view::npos && records::looks_like_name(name, grammar_.words)) || is_addressed;
  }
  return (all >= 3 && names * 3 >= all * 2) || (addressed > 0 && addressed == all);
}

bool Cutter::ends_name_list(std::uint32_t index) const {
  const auto is_name = [&](const Block& block) {
    return block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line && records::looks_like_name(view(block.text), grammar_.words);
  };
  return index > 0 && is_name(layout_.blocks[index]) && is_name(layout_.blocks[index - 1]);
}

}  // namespace minuter::sections
