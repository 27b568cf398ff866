// Tasks below the names of those who have them, or below the state they are in: "Ada:" over a list, "Bo and Cy"
// over the next. Such a line is a part of the list it stands in, whatever it may be elsewhere.
#include "sections/cutter.hpp"

#include "grammar/fold.hpp"
#include "sections/task_marks.hpp"

namespace minuter::sections {

// What a line over tasks says without the signs around it: "[Ada]", "Ada will:", "For Ada:", "Ada's tasks".
std::string_view Cutter::bare_head(std::string_view text) const {
  const auto trim_end = [&] {
    while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.remove_suffix(1);
  };
  trim_end();
  if (text.size() > 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
  const auto& words = grammar_.words;
  if (const auto verb = phrase_at_end(words, Words::owner_verb, text); verb > 0 && verb < text.size()) text = text.substr(0, text.size() - verb);
  trim_end();
  text = text.substr(owner_lead_at_start(grammar_, text));
  if (const auto of = text.rfind("'s "); of != std::string_view::npos && names_tasks(text.substr(of + 3))) text = text.substr(0, of);
  if (const auto of = text.rfind("\xE2\x80\x99s "); of != std::string_view::npos && names_tasks(text.substr(of + 5))) text = text.substr(0, of);
  while (!text.empty() && (text.front() == ' ' || text.front() == '@' || text.front() == ':')) text.remove_prefix(1);
  return text;
}

bool Cutter::names_tasks(std::string_view text) const {
  const auto* meaning = grammar_.meaning_of(fold_key(text));
  return meaning && meaning->section >= 0 && rule(meaning->section)->reads == Reads::actions;
}

// "Ada", "Bo and Cy", "Board", "Done": who has the tasks below, or what became of them.
bool Cutter::is_head_of_tasks(std::string_view text) const {
  constexpr std::size_t longest = 60;
  if (text.size() < 2 || text.size() > longest || ends_sentence(text)) return false;
  const bool is_handle = text.front() == '@';
  text = bare_head(text);
  if (text.empty()) return false;
  if (names_owners(text) || (is_handle && text.find(' ') == std::string_view::npos)) return true;
  const auto key = fold_key(text);
  return grammar_.words.has(Words::group, key) || grammar_.words.has(Words::action_status, key);
}

bool Cutter::goes_on_with_group(std::uint32_t index, const Block& block) {
  const auto id = static_cast<std::int32_t>(stack_.back());
  const auto& section = out_.list[stack_.back()];
  const auto* known = rule(section.rule);
  if (!known || known->reads != Reads::actions || section.is_topic) return false;
  if (block.kind == BlockKind::list_item) return id == grouped_tasks_ && is_entry_of_group(block);
  if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) || block.line_count > 1 || !block.number.is_empty() ||
      !is_list_item(index + 1) || (!block.label.is_empty() && !block.body.is_empty()))
    return false;
  const bool is_first = index == section.first;
  if (!is_first && id != grouped_tasks_) return false;
  // A heading as high as that of the tasks ends them.
  if (block.kind == BlockKind::heading && section.opened == Opened::heading && rank_of(block) <= section.rank) return false;
  if (!is_first) {
    const auto& first = layout_.blocks[section.first];
    if (first.kind != block.kind || first.heading != block.heading || first.label_kind != block.label_kind) return false;
  }
  if (!is_head_of_tasks(view(block.text))) return false;
  grouped_tasks_ = id;
  group_marker_ = layout_.blocks[index + 1].marker;
  group_number_ = 0;
  return true;
}

// The entries of a group have the marks of its first; numbers count on.
bool Cutter::is_entry_of_group(const Block& block) {
  if (block.level > 0) return true;
  if (block.marker != group_marker_) return false;
  if (block.marker == MarkerKind::bullet) return true;
  return number_in(view(block.number)) == ++group_number_;
}

}  // namespace minuter::sections
