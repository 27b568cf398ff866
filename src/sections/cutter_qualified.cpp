// A heading or label of the attendance that says more than who came: "Attendees - please sign in!",
// "Participants from the other team", "Members present in the room". What stands below it has to be people.
#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "records/names.hpp"
#include "records/people.hpp"
#include "sections/cutter.hpp"

namespace minuter::sections {
namespace {

constexpr std::size_t longest_title = 100;  // bytes
constexpr std::size_t most_words = 10;
constexpr std::size_t longest_phrase = 3;  // words
constexpr std::uint32_t head = 60;         // blocks
constexpr std::size_t enough = 12;         // people looked at

}  // namespace

// "Participants (guests)", "External participants": the rule of those who are no members or did not come, where the
// words tell of them; else the one that is known.
std::int32_t Cutter::attendance_told_in(std::string_view text, std::int32_t known) {
  const auto words = records::words_of(text);
  if (words.count < (known < 0 ? 2U : 1U) || words.count > most_words) return known;
  const auto word_at = [&](std::size_t i) { return fold_key(records::between(text, words[i].begin, words[i].end)); };
  std::string key;
  std::int32_t told = -1;
  for (std::size_t begin = 0; begin < words.count; ++begin) {
    const auto rest = text.substr(words[begin].begin);
    if (!(known < 0 && grammar_.meanings.may_begin(rest)) && !(told < 0 && grammar_.words.may_begin(Words::attendance, rest))) continue;
    for (std::size_t size = std::min(longest_phrase, words.count - begin); size > 0; --size) {
      key.clear();
      fold_key_into(records::between(text, words[begin].begin, words[begin + size - 1].end), key);
      if (known < 0 && size == 1) {
        const auto* meaning = grammar_.meaning_of(key);
        const auto* section = meaning ? rule(meaning->section) : nullptr;
        if (section && section->reads == Reads::attendees && !section->labels_only) known = meaning->section;
      }
      if (told >= 0 || key.size() < 4) continue;
      // "Members and guests" are both.
      if (begin > 0 && grammar_.words.has(Words::and_word, word_at(begin - 1))) continue;
      if (begin + size < words.count && grammar_.words.has(Words::and_word, word_at(begin + size))) continue;
      if (const auto* state = grammar_.words.find(Words::attendance, key); state && state->value != "present")
        told = section_named(state->value == "in_attendance" ? std::string_view("in-attendance") : std::string_view(state->value));
    }
  }
  return known >= 0 && told >= 0 ? told : known;
}

// Names and little else, as entries, in a table, in one line or on lines of their own; `is_sure`: one of them tells, and
// given names alone do.
bool Cutter::is_over_names(std::uint32_t index, bool is_sure) const {
  const auto& blocks = layout_.blocks;
  if (index + 1 >= blocks.size()) return false;
  PeopleSeen seen;
  const auto look = [&](std::string_view text) { see_person(text, seen); };
  const auto& first = blocks[index + 1];
  if (first.kind == BlockKind::table) {
    // The column that holds the most of them.
    const auto& table = layout_.tables[first.table];
    const auto rows = std::min<std::uint32_t>(table.row_count, enough);
    const auto width = layout_.rows[table.first_row].cell_count;
    for (std::uint32_t column = 0; column < std::min<std::uint32_t>(width, 3); ++column) {
      seen = {};
      for (std::uint32_t r = 0; r < rows; ++r) {
        const auto& row = layout_.rows[table.first_row + r];
        if (column < row.cell_count) look(view(layout_.cells[row.first_cell + column].text));
      }
      if (seen.whole >= 2 && (seen.others + (seen.all - seen.others - seen.whole)) * 3 <= seen.all + 2) return true;
    }
    return false;
  }
  if (first.kind == BlockKind::list_item) {
    for (auto i = index + 1; i < blocks.size() && blocks[i].kind == BlockKind::list_item && seen.all < enough; ++i)
      if (blocks[i].level == first.level) look(view(blocks[i].text));
  } else if (first.kind == BlockKind::paragraph && first.label.is_empty()) {
    const auto text = view(first.text);
    if (lists_full_names(text, true)) return true;
    if (first.line_count <= 1) {
      const auto people = records::split_people(text.substr(0, 200), grammar_.words);
      if (people.size() > 1 && names_only_people(text)) return true;
    }
    for (auto i = index + 1; i < blocks.size() && blocks[i].kind == BlockKind::paragraph && blocks[i].label.is_empty() && seen.all < enough; ++i) {
      const auto before = seen.others;
      for (auto l = blocks[i].first_line; l < blocks[i].first_line + blocks[i].line_count && seen.all < enough; ++l) look(view(layout_.lines[l]));
      if (i == index + 1 || seen.others == before) continue;
      seen.all -= seen.others - before;  // what follows them
      seen.others = before;
      break;
    }
  }
  if (seen.others * 4 > seen.all) return false;
  return seen.whole * 2 >= seen.all ? seen.all >= (is_sure ? 1U : 2U) : seen.all >= (is_sure ? 2U : 3U) && (is_sure || !has_attendance_);
}

// The rule of such a title, or -1.
std::int32_t Cutter::attendance_qualified(std::uint32_t index, std::string_view text) {
  if (index >= head || text.size() < 8 || text.size() > longest_title || text.find('\n') != std::string_view::npos) return -1;
  // Below those who came only a label begins more of them.
  const auto& block = layout_.blocks[index];
  const bool is_label = text.back() == ':' || is_label_alone(block);
  const bool is_plain = !is_label && !is_set_heading(block);
  if ((!is_label && block.kind == BlockKind::list_item) || (is_plain && is_attendance(stack_.back())) || records::has_digit(text)) return -1;
  const auto found = attendance_told_in(text, -1);
  if (found < 0 || (is_plain && is_office_holder(text))) return -1;
  const bool is_sure = text.back() == ':' || is_attendance(stack_.back());
  return is_over_names(index, is_sure) ? found : -1;
}

Verdict Cutter::open_qualified_people(const Candidate& one, Opening& opening) {
  const auto& block = one.block;
  if (topics_seen_ > 0 || one.index >= head || one.is_planned || !block.number.is_empty() || block.line_count > 1 ||
      (inside_list_section() && (block.kind != BlockKind::paragraph || block.blank_before == 0)))
    return Verdict::unknown;
  const bool is_line = block.label.is_empty() || block.body.is_empty() || block.label_kind == LabelKind::dash;
  if (!is_line || block.label_kind == LabelKind::nick) return Verdict::unknown;
  const auto found = attendance_qualified(one.index, one.text);
  return found >= 0 ? open_announced(found, block.text, opening) : Verdict::unknown;
}

}  // namespace minuter::sections
