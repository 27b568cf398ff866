// Where a motion stands when a rule found only who moved it or what became of it: in the sentence before,
// in the block above, in the block below. And where the text of a decision ends before its result.
#include "readers/motion_beside.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "readers/results.hpp"
#include "readers/sentences.hpp"

namespace minuter::readers {

constexpr std::size_t longest_before = 600;

// The text of a decision without what led over to the next clause.
std::string_view text_before(const Vocabulary& words, std::string_view text) {
  for (;;) {
    text = tidy(text);
    std::size_t cut = 0;
    for (const std::string_view end : {" (", " [", ".", ";", ",", ":", " -", " ->", " =>", " \xE2\x80\x93", " \xE2\x80\x94"})
      if (text.ends_with(end)) cut = end.size();
    for (const auto& [lead, entry] : words.list(Words::clause_lead)) {
      if (!text.ends_with(lead)) continue;
      // A word is parted from what it follows by a space, a mark ("; this") by nothing.
      const bool is_word = lead.front() >= 'a' || (lead.front() & 0x80) != 0;
      if (!is_word) cut = std::max(cut, lead.size());
      else if (text.size() > lead.size() && text[text.size() - lead.size() - 1] == ' ') cut = std::max(cut, lead.size() + 1);
    }
    if (cut == 0) return text;
    text.remove_suffix(cut);
  }
}

static std::string_view without_quote(std::string_view text) noexcept {
  for (const std::string_view quote : {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"})
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
  return text;
}

// "That the boat be sold."
static bool is_motion(const Vocabulary& words, std::string_view text) {
  return !text.empty() && !(text.front() >= 'a' && text.front() <= 'z') && phrase_at_start(words, Words::motion_lead, text) > 0;
}

bool names_motion(const Grammar& grammar, std::string_view label) {
  auto key = fold_key(label);
  key.resize(key.find_last_not_of("0123456789#. ") + 1);  // "Proposal 2"
  const auto rule = std::find_if(grammar.sections.begin(), grammar.sections.end(), [](const SectionRule& one) { return one.name == "decisions"; });
  return rule != grammar.sections.end() && std::any_of(rule->columns.begin(), rule->columns.end(), [&](const auto& column) {
           return column.field == Field::text && std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
         });
}

bool is_title_line(std::string_view text) {
  constexpr std::size_t longest = 60;
  return !text.empty() && text.size() <= longest && text.find('\n') == std::string_view::npos && text.front() >= 'A' && text.front() <= 'Z' && text.find(' ') != std::string_view::npos &&
         std::string_view(".,;:!").find(text.back()) == std::string_view::npos;
}

// The motion in a paragraph of its own right above the line that says who moved it: in bold, or one
// sentence of what shall be. Empty: there is none.
std::string_view motion_above(const Reading& reading, std::uint32_t block, std::string_view mover) {
  if (block == 0) return {};
  // Nothing but a result may stand behind: "Ada moved, Bo seconded. Carried".
  const auto here = reading.view(reading.block(block).text);
  const auto at = static_cast<std::size_t>(mover.data() - here.data());
  if (mover.size() + 8 < here.size()) {
    if (at > 8 || at + mover.size() > here.size()) return {};
    auto rest = trim(here.substr(at + mover.size()));
    while (rest.starts_with('.') || rest.starts_with(',') || rest.starts_with(';')) rest = trim(rest.substr(1));
    if (Result result; !is_result(reading.grammar.words, rest, result)) return {};
  }
  const auto& above = reading.block(block - 1);
  const auto& section = reading.sections.list[reading.sections.of_block[block - 1]];
  const auto text = reading.view(above.text);
  // "Proposal: sell the boat" over "Proposed by: Ada"
  if (has_short_label(above) && above.body.size() >= 8 && names_motion(reading.grammar, reading.view(above.label))) return tidy(reading.view(above.body));
  if ((above.kind != layout::BlockKind::paragraph && above.kind != layout::BlockKind::heading) || section.opener == block - 1 ||
      !above.label.is_empty() || text.size() < 8 || text.size() > 300 || text.find('\n') != std::string_view::npos || text.back() == '?')
    return {};
  if (above.is_all_bold || is_title_line(text)) return text;
  const auto stop = text.find(". ");
  if (stop != std::string_view::npos && stop + 2 < text.size()) return {};
  const auto& words = reading.grammar.words;
  if (has_phrase(words, Words::motion_verb, text)) return text;
  const auto bare = without_quote(text);
  return is_motion(words, bare) ? bare : std::string_view{};
}

// The motion right below the line that says who moved it ("That the boat be sold."), or below who
// seconded it. Empty: there is none.
std::string_view motion_below(const Reading& reading, std::uint32_t block, std::string_view mover) {
  // It may be the next paragraph of the same entry.
  const auto here = reading.view(reading.block(block).text);
  if (mover.data() >= here.data() && mover.data() + mover.size() < here.data() + here.size()) {
    auto behind = here.substr(static_cast<std::size_t>(mover.data() - here.data()) + mover.size());
    if (behind.front() == '\n') {
      behind = without_quote(trim(behind));
      behind = behind.substr(0, behind.find('\n'));
      if (behind.size() > 12 && is_motion(reading.grammar.words, behind)) return behind;
    }
  }
  if (mover.size() + 60 < reading.block(block).text.size()) return {};
  const auto& blocks = reading.layout.blocks;
  for (auto i = block + 1; i < blocks.size() && i < block + 4; ++i) {
    const auto& below = blocks[i];
    if (below.kind == layout::BlockKind::rule) continue;
    if (below.kind != layout::BlockKind::paragraph && below.kind != layout::BlockKind::heading) return {};
    const auto text = without_quote(reading.view(below.text));
    if (text.size() > 12 && is_motion(reading.grammar.words, text)) return text.substr(0, text.find('\n'));
    if (text.size() > 60) return {};
  }
  return {};
}

// Does `text` end with a mark that joins what follows to it ("Sale of the boat (", "Sale of the boat –")?
static bool leads_on(std::string_view text) noexcept {
  static constexpr std::string_view marks[] = {"(", "[", " -", " \xE2\x80\x93", " \xE2\x80\x94", ";", ","};
  return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) { return text.ends_with(mark); });
}

bool has_short_label(const layout::Block& block) noexcept {
  constexpr std::size_t longest = 24;
  return block.label_kind == layout::LabelKind::colon && !block.label.is_empty() && !block.body.is_empty() && block.label.begin == block.text.begin &&
         block.label.size() <= longest;
}

std::string_view motion_before(const Reading& reading, std::uint32_t block, std::string_view hit) {
  const auto& section = reading.sections.list[reading.sections.of_block[block]];
  const bool is_body = section.opener == block && !section.body.is_empty();
  const auto& here = reading.block(block);
  const bool is_labelled = has_short_label(here);
  const auto all = reading.view(is_labelled ? here.body : is_body ? section.body : here.text);
  if (hit.data() <= all.data() || hit.data() >= all.data() + all.size()) return {};
  auto before = trim(all.substr(0, static_cast<std::size_t>(hit.data() - all.data())));
  if (before.size() > longest_before) before.remove_prefix(before.size() - longest_before);
  // "Mole clearance - proposed by Ada, seconded by Bo - pass for payment": the motion stands behind.
  const auto behind = trim(all.substr(static_cast<std::size_t>(hit.data() - all.data()) + hit.size()));
  for (const std::string_view mark : {"- ", "\xE2\x80\x93", "\xE2\x80\x94", ":"})
    if (behind.starts_with(mark)) return {};
  const bool is_joined = is_labelled || leads_on(before) || (!hit.empty() && std::string_view("([-\xE2").find(hit.front()) != std::string_view::npos);
  // "The boat is to be sold. (Proposed Ada, seconded Bo)"
  while (before.ends_with('(') || before.ends_with('[')) before = trim(before.substr(0, before.size() - 1));
  std::vector<std::string_view> sentences;
  split_sentences(before, reading.grammar.words, sentences);
  if (sentences.empty() || sentences.front().size() == longest_before) return {};
  const auto& words = reading.grammar.words;
  const auto last = without_quote(text_before(words, sentences.back()));
  if (last.size() < 8 || last.size() > 300 || last.find(' ') == std::string_view::npos || last.ends_with('?')) return {};
  if (last.front() >= 'a' && last.front() <= 'z') return {};
  if (is_joined) return last;
  // "Few came. A motion was made by Ada and seconded by Bo to close the mill": it says itself what was moved.
  if (has_phrase(words, Words::motion_lead, behind.substr(0, behind.find(". ")))) return {};
  return is_motion(words, last) || has_phrase(words, Words::motion_verb, last) ? last : std::string_view{};
}

std::size_t end_before_result(std::string_view text, std::string_view result) {
  constexpr std::size_t longest_label = 24;
  constexpr std::size_t longest_rest = 40;
  const auto window = std::min(text.size(), result.size() + longest_rest);
  auto at = text.substr(text.size() - window).rfind(result);
  if (at == std::string_view::npos) return at;
  at += text.size() - window;
  if (at < 8) return std::string_view::npos;
  const auto before = trim(text.substr(0, at));
  if (result.starts_with('(') || result.starts_with('[')) return before.size();
  if (before.ends_with('.') || before.ends_with('!') || leads_on(before)) return before.size();
  // "... in May. The motion passed": the article is the result's.
  constexpr std::size_t longest_article = 5;
  if (const auto stop_of = before.rfind(". "); stop_of != std::string_view::npos && stop_of >= 8 && before.size() - stop_of - 2 <= longest_article &&
                                               before.find(' ', stop_of + 2) == std::string_view::npos)
    return stop_of + 1;
  // "... in May. Vote: 5-1"
  if (!before.ends_with(':')) return std::string_view::npos;
  const auto stop = before.find_last_of(".;(\n");
  return stop == std::string_view::npos || stop < 8 || before.size() - stop > longest_label ? std::string_view::npos : stop + 1;
}

}  // namespace minuter::readers
