// Lists of tasks under headings that no grammar knows: each entry says who is to do what.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/people.hpp"

namespace minuter::sections {

// "Ada", "Ada Penrose, BQ and Cy": people, and no word of a sentence.
bool Cutter::names_owners(std::string_view names) const {
  if (names.empty() || names.size() > 60 || names.front() < 'A' || (names.front() > 'Z' && (names.front() & 0x80) == 0)) return false;
  const auto owners = records::split_owners(names, grammar_.words);
  return !owners.empty() && owners.size() <= 5 && std::all_of(owners.begin(), owners.end(), [&](std::string_view one) {
    const char c = one.front();
    return ((c >= 'A' && c <= 'Z') || (c & 0x80) != 0) && (records::looks_like_name(one, grammar_.words) || records::looks_like_initials(one));
  });
}

// "Ada and Bo to mend the gate"; "Mend the gate (Ada)".
bool Cutter::is_owned_task(std::string_view text, bool is_named) const {
  text = first_line_of(text);
  if (text.size() < 10 || text.size() > 240) return false;
  if (text.back() == ')') {
    const auto open = text.rfind('(');
    const bool is_apart = open != std::string_view::npos && open > 8 && (text[open - 1] == ' ' || text[open - 1] == '\t');
    const auto inside = is_apart ? text.substr(open + 1, text.size() - open - 2) : std::string_view();
    return is_apart && (names_owners(inside) || (is_named && grammar_.words.has(Words::group, fold_key(inside)))) &&
           (is_named || grammar_.words.has(Words::task_verb, fold_key(text.substr(0, text.find(' ')))));
  }
  // "[Ada]: Mend the gate", "@ada: Mend it", "Board: Confirm it": a label, and a verb behind it.
  if (const auto colon = text.find(": "); colon != std::string_view::npos && colon > 1 && colon < 50) {
    auto names = text.substr(0, colon);
    while (!names.empty() && (names.front() == '[' || names.front() == '@' || names.front() == '*')) names.remove_prefix(1);
    while (!names.empty() && (names.back() == ']' || names.back() == '*')) names.remove_suffix(1);
    const auto behind = text.substr(colon + 2);
    const bool is_owner = text.front() == '@' || names_owners(names) || grammar_.words.has(Words::group, fold_key(names));
    if (is_owner) return is_named || grammar_.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))));
  }
  // "@ada mend it"
  if (is_named && text.front() == '@' && text.find(' ') != std::string_view::npos) return true;
  // The short word that stands before a verb: "to", "zu", "a"; where it tells of tasks also "will", "soll".
  const std::size_t longest_joint = is_named ? 6 : 3;
  for (auto begin = text.find(' '); begin != std::string_view::npos && begin < 60;) {
    const auto end = text.find(' ', begin + 1);
    if (end == std::string_view::npos || end + 6 > text.size()) return false;
    const auto word = text.substr(begin + 1, end - begin - 1);
    if (word.size() <= longest_joint && grammar_.words.has(Words::owner_verb, fold_key(word))) {
      const auto names = text.substr(0, begin);
      const auto behind = text.substr(end + 1);
      // Letters may be short for anything: "XML to be used".
      const bool is_verb = records::looks_like_initials(names) ? grammar_.words.has(Words::task_verb, fold_key(behind.substr(0, behind.find(' '))))
                                                               : behind.front() >= 'a' && behind.front() <= 'z';
      return is_verb && names_owners(names);
    }
    begin = end;
  }
  return false;
}

// "Ada", "Ada will:" over entries further in.
bool Cutter::heads_owner(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  auto text = view(block.text);
  if (text.size() > 60 || index + 1 >= layout_.blocks.size() || layout_.blocks[index + 1].kind != BlockKind::list_item || layout_.blocks[index + 1].level <= block.level)
    return false;
  if (text.ends_with(':')) text.remove_suffix(1);
  const auto verb = phrase_at_end(grammar_.words, Words::owner_verb, text);
  if (verb > 0 && verb < text.size()) text = text.substr(0, text.size() - verb);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return names_owners(text) || grammar_.words.has(Words::group, fold_key(text));
}

// The titles of two columns say what is to be done, by whom or until when.
bool Cutter::is_table_of_tasks(const Block& block) const {
  const auto tasks = section_named("actions");
  const auto& table = layout_.tables[block.table];
  if (tasks < 0 || table.row_count < 2) return false;
  const auto& row = layout_.rows[table.first_row];
  bool has_text = false;
  bool has_owners = false;
  bool has_due = false;
  for (std::uint32_t c = 0; c < row.cell_count; ++c) {
    const auto key = fold_key(view(layout_.cells[row.first_cell + c].text));
    for (const auto& column : rule(tasks)->columns) {
      if (std::find(column.titles.begin(), column.titles.end(), key) == column.titles.end()) continue;
      has_text = has_text || column.field == Field::text;
      has_owners = has_owners || column.field == Field::owners;
      has_due = has_due || column.field == Field::due;
      break;
    }
  }
  return (has_text && (has_owners || has_due)) || (has_owners && has_due);
}

// "Ada: The weir leaks", "Bo: It did": one of the first few spoke before, so that is said and no task.
bool Cutter::goes_on_talking(std::uint32_t index) const {
  constexpr std::uint32_t reach = 400;  // blocks
  constexpr std::uint32_t first_few = 4;
  const auto kind = layout_.blocks[index].label_kind;
  if (kind != LabelKind::colon && kind != LabelKind::nick) return false;
  const auto speaks = [&](const Block& block) { return block.kind == BlockKind::paragraph && block.label_kind == kind; };
  const auto first = index > reach ? index - reach : 0;
  for (auto i = index; i < layout_.blocks.size() && i < index + first_few && speaks(layout_.blocks[i]); ++i)
    for (auto before = index; before > first; --before)
      if (speaks(layout_.blocks[before - 1]) && view(layout_.blocks[before - 1].label) == view(layout_.blocks[i].label)) return true;
  return false;
}

// "Ada" over "Mend the gate", "Bo" over "Paint it": names, and what each is to do.
bool Cutter::heads_groups_of_tasks(std::uint32_t index) const {
  constexpr std::uint32_t most_blocks = 60;
  std::size_t groups = 0;
  std::size_t all = 0;
  std::size_t tasks = 0;
  for (auto i = index; i < layout_.blocks.size() && i < index + most_blocks; ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::paragraph && is_list_item(i + 1) && is_head_of_tasks(view(block.text))) {
      ++groups;
    } else if (block.kind == BlockKind::list_item && groups > 0) {
      if (block.level > 0) continue;
      const auto text = view(block.text);
      ++all;
      tasks += grammar_.words.has(Words::task_verb, fold_key(text.substr(0, text.find(' '))));
    } else {
      break;
    }
  }
  return groups >= 2 && all >= 3 && tasks * 5 >= all * 4;
}

bool Cutter::heads_tasks(std::uint32_t index, bool is_named) const {
  return heads_entries_of_tasks(index, is_named, false) || (is_named && heads_entries_of_tasks(index, true, true));
}

bool Cutter::heads_entries_of_tasks(std::uint32_t index, bool is_named, bool below_heads) const {
  std::size_t all = 0;
  std::size_t tasks = 0;
  std::uint8_t least = 255;
  bool is_below_head = false;
  constexpr std::size_t most_blocks = 400;  // a label may stand over each of them
  for (auto i = index + 1; i < layout_.blocks.size() && (!is_named || i < index + most_blocks); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::rule) break;
    if (block.kind != BlockKind::list_item) {
      if (!is_named && all == 0 && i == index + 1 && heads_groups_of_tasks(i)) return true;
      if (is_named && all > 0) break;
      if (is_named && block.kind == BlockKind::table) return is_table_of_tasks(block);
      // "Ada Penrose:" over a list of hers
      if (is_named && is_list_item(i + 1) && block.kind == BlockKind::paragraph && is_head_of_tasks(view(block.text)) && view(block.text).find(' ') != std::string_view::npos) return true;
      return is_named && !goes_on_talking(i) && block.kind == BlockKind::paragraph && block.line_count <= 3 && is_owned_task(view(block.text), true);
    }
    if (i == index + 1) least = block.level;
    if (block.level > least && !(is_below_head && block.level == least + 1)) continue;
    // "About the gate:" over tasks further in
    is_below_head = below_heads && (block.level > least ? is_below_head : is_list_item(i + 1) && layout_.blocks[i + 1].level > least && view(block.text).back() == ':' && !heads_owner(i));
    if (is_below_head && block.level == least) continue;
    ++all;
    tasks += is_owned_task(view(block.text), is_named) || (is_named && heads_owner(i));
    if (all > 2 && tasks * 2 < all) return false;
  }
  if (is_named) return tasks >= 1 && tasks * 2 >= all;
  return all >= 2 && tasks >= 2 && tasks * 5 >= all * 4;
}

}  // namespace minuter::sections
