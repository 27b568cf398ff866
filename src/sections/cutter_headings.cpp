// What tells of a heading: its rank, a title run into its text, what stands below it, what it cannot be.
#include "sections/cutter.hpp"

#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {

// "Open forum. Comments were heard.": a few words without a verb, and a sentence behind them.
bool Cutter::begins_with_title(std::string_view line) {
  const auto end = sentence_end(line);
  if (end < 4 || end > 60 || end + 12 > line.size()) return false;
  const auto head = line.substr(0, end);
  return word_count(head) <= 6 && ((head.front() >= 'A' && head.front() <= 'Z') || (head.front() & 0x80) != 0) && !has_verb(head) && !is_outcome(head) && !records::has_digit(head) &&
         !records::looks_like_name(head.substr(0, head.find_last_not_of('.') + 1), grammar_.words);
}

bool Cutter::split_run_in(const Block& block, Opening& opening) {
  const auto text = view(block.text);
  const auto first = text.substr(0, text.find('\n'));
  if (first.size() < text.size()) {
    opening.title = {block.text.begin, block.text.begin + static_cast<std::uint32_t>(first.size())};
    opening.body = {opening.title.end + 1, block.text.end};
  }
  if (const auto bold = bold_start(block); !bold.is_empty()) {
    auto end = bold.end;
    while (end < block.text.end && (layout_.text[end] == ' ' || layout_.text[end] == ':')) ++end;
    opening.title = bold;
    opening.body = {end, block.text.end};
    return true;
  }
  if (const auto cut = bold_with_number(block); cut.body > 0) {
    opening.title = {block.text.begin, block.text.begin + cut.title};
    opening.body = {block.text.begin + cut.body, block.text.end};
    return true;
  }
  // "2. Matters arising: None."
  if (labelled_numbers_ >= 3 && has_text_behind_label(block)) {
    opening.title = block.label;
    opening.body = block.body;
    return true;
  }
  if (discussion_ < 0 || first.size() < 12) return first.size() < text.size();
  for (const auto& pattern : rule(discussion_)->entry) {
    if (pattern.find(first, 0, match_) != Found::yes) continue;
    for (const auto& [group, name] : pattern.names()) {
      if (!match_.took_part(group)) continue;
      if (name == "title") opening.title = layout_.range_of(match_.groups[group]);
      if (name == "text") opening.body = {layout_.range_of(match_.groups[group]).begin, block.text.end};
    }
    return !opening.body.is_empty();
  }
  // "3. Open forum. Comments were heard."
  if (const auto end = sentence_end(first); end >= 4 && end <= 60 && (is_set_as_title(first.substr(0, end)) || (sentences_have_titles_ && begins_with_title(first)))) {
    opening.title = {block.text.begin, block.text.begin + end};
    opening.body = {opening.title.end + 1, block.text.end};
    return true;
  }
  if (const auto cut = title_before_dash(text); cut.body > 0) {
    opening.title = {block.text.begin, block.text.begin + cut.title};
    opening.body = {block.text.begin + cut.body, block.text.end};
    return true;
  }
  if (const auto end = title_before_result(first); end > 0) {
    opening.title = {block.text.begin, block.text.begin + end};
    const auto behind = text.find_first_not_of(" -\xE2\x80\x93\x94", end);
    opening.body = {block.text.begin + static_cast<std::uint32_t>(behind), block.text.end};
    return true;
  }
  // A title is no more than one sentence.
  if (first.size() > 120) {
    const auto end = sentence_end(first);
    if (end > 0 && end < 160) {
      opening.title = {block.text.begin, block.text.begin + end};
      opening.body = {opening.title.end + 1, block.text.end};
      return true;
    }
  }
  return first.size() < text.size();
}

// "Minutes of March - Approved as written", "Parks - No report.": where the title ends; 0: it is no such line.
std::uint32_t Cutter::title_before_result(std::string_view line) {
  constexpr std::size_t longest = 60;
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const auto at = line.find(mark);
    if (at == std::string_view::npos || at < 4 || at > longest || at + mark.size() >= line.size()) continue;
    const auto head = line.substr(0, at);
    auto body = line.substr(at + mark.size());
    if (!is_set_as_title(head) || has_verb(head)) return 0;
    if (phrase_at_start(grammar_.words, Words::nobody, body) > 0) return static_cast<std::uint32_t>(at);
    for (int words = 0; words < 2 && !body.empty(); ++words) {
      const auto word = body.substr(0, body.find(' '));
      const auto* result = grammar_.words.find(Words::outcome, fold_key(word));
      if (result && (result->value == "carried" || result->value == "agreed" || result->value == "failed")) return static_cast<std::uint32_t>(at);
      body.remove_prefix(std::min(body.size(), word.size() + 1));
    }
    return 0;
  }
  return 0;
}

bool Cutter::has_text_behind_label(const Block& block) const {
  if (block.label_kind != LabelKind::colon || block.body.is_empty() || block.label.begin != block.text.begin || word_count(view(block.label)) > 7) return false;
  // "To approve: the accounts." is all title.
  if (view(block.label).starts_with("To ") || has_verb(view(block.label))) return false;
  const auto body = view(block.body);
  return ends_sentence(body) || grammar_.words.has(Words::nobody, fold_key(body));
}

std::uint32_t Cutter::sentence_end(std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos && dot + 2 < text.size(); dot = text.find(". ", dot + 1)) {
    const bool capital = text[dot + 2] >= 'A' && text[dot + 2] <= 'Z';
    const auto space = text.rfind(' ', dot);
    const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1));
    const auto key = fold_key(word);
    // "25 Feb." may end one as well.
    if (grammar_.words.has(Words::abbreviation, key) && !grammar_.words.has(Words::month, key)) continue;
    if (capital && word.size() > 2 && !grammar_.words.has(Words::honorific, key)) return static_cast<std::uint32_t>(dot);
  }
  return 0;
}

Inside Cutter::inside_of(std::uint32_t index, std::uint8_t& least) const {
  const auto& blocks = layout_.blocks;
  std::size_t end = index + 1;
  least = 255;
  for (; end < blocks.size() && blocks[end].kind != BlockKind::heading; ++end)
    if (blocks[end].kind == BlockKind::list_item) least = std::min(least, blocks[end].level);
  if (least == 255) return Inside::text;
  const bool has_inner_heading = end < blocks.size() && rank_of(blocks[end]) > rank_of(blocks[index]);
  // Bullets between numbers, at the same margin, are notes on them.
  std::size_t counted = 0;
  bool begins_with_bullet = false;
  for (std::size_t i = index + 1; i < end; ++i) {
    if (blocks[i].kind != BlockKind::list_item || blocks[i].level != least) continue;
    counted += !blocks[i].number.is_empty();
    begins_with_bullet = begins_with_bullet || counted == 0;
  }
  const bool is_series = counted >= 3 && !begins_with_bullet;
  const auto is_note = [&](const Block& block) {
    return block.kind == BlockKind::list_item && (block.level > least || (is_series && block.number.is_empty()));
  };
  std::size_t all = 0, parents = 0, timed = 0, bold = 0, names = 0, numbered = 0, size = 0, paragraphs = 0, spoken = 0, planned = 0;
  for (std::size_t i = index + 1; i < end; ++i) {
    const auto& block = blocks[i];
    // "Next time we shall speak of:" over one more list.
    if (all >= 3 && block.kind == BlockKind::paragraph && block.indent == 0 && ends_with_colon(block)) break;
    paragraphs += block.kind == BlockKind::paragraph && block.label.is_empty();
    if (block.kind != BlockKind::list_item || block.level != least) continue;
    if (is_note(block)) continue;
    const auto text = view(block.text);
    ++all;
    planned += is_in_plan(text);
    const bool has_notes = (i + 1 < end && is_note(blocks[i + 1])) || text.find('\n') != std::string_view::npos;
    parents += has_notes;
    // "AQ: the wheel goes round": what somebody said.
    spoken += block.label_kind == LabelKind::colon && !block.body.is_empty() && block.number.is_empty() && records::looks_like_initials(view(block.label)) &&
              block.body.size() > 20;
    bold += block.is_all_bold;
    numbered += !block.number.is_empty();
    size += text.size() + (ends_sentence(text) ? 40 : 0);
    timed += behind_clock(text) != std::string_view::npos;
    names += !has_notes && records::looks_like_name(text, grammar_.words);  // people have no notes below them
  }
  const auto items = is_series ? Inside::numbered_items : Inside::items;
  // A heading further in that stands behind several numbered topics is a part of the last.
  if (has_inner_heading) return all >= 3 && numbered == all && parents * 5 >= all * 3 ? items : Inside::text;
  // "- Check-in", "- Boats" over notes: what the plan says again.
  if (planned >= 3 && parents > 0 && planned * 2 >= all) return items;
  if (bold >= 2 && bold < all) return Inside::bold_items;
  if (timed >= 2 && timed * 2 >= all) return items;
  if (names * 2 > all || spoken * 2 > all) return Inside::text;
  if (all >= 3 && (parents * 5 >= all * 3 || (numbered == all && parents > 0))) return items;
  if (all >= 2 && parents == 0 && paragraphs == 0 && numbered == all && size < all * 70) return Inside::plan;
  return Inside::text;
}

std::size_t Cutter::behind_clock(std::string_view text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || open < 3 || open > 80) return std::string_view::npos;
  const auto shut = text.find(')', open);
  if (shut == std::string_view::npos || shut - open < 5 || shut - open > 12 || text[shut - 3] != ':') return std::string_view::npos;
  if (text.find_first_not_of("0123456789:apm. -", open + 1) != shut) return std::string_view::npos;
  const auto behind = text.find_first_not_of(' ', shut + 1);
  if (behind == std::string_view::npos) return text.size();
  for (const std::string_view mark : {"-", ":", "\n", "\xE2\x80\x93", "\xE2\x80\x94"})
    if (text.substr(behind).starts_with(mark)) return behind + mark.size();
  return std::string_view::npos;
}

Inside Cutter::topic_items(std::uint8_t& level) const {
  for (auto at = stack_.size(); at-- > 0;) {
    const auto found = containers_.find(stack_[at]);
    if (found == containers_.end()) continue;
    level = found->second.second;
    return found->second.first;
  }
  return Inside::text;
}

bool Cutter::holds_fields(std::uint32_t index) {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  // "1 Details" over "1.1 Date and place" and "1.2 Present"
  if (next.kind == BlockKind::heading && rank_of(next) > rank_of(layout_.blocks[index])) {
    const auto* inner = rule(section_of(view(next.text)));
    return (inner && ((inner->reads == Reads::attendees && !inner->is_item) || inner->reads == Reads::meeting)) || heads_field(index + 1);
  }
  return next.kind == BlockKind::table || (next.kind != BlockKind::heading && next.label_kind == LabelKind::colon);
}

bool Cutter::heads_field(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  const auto text = view(blocks[index].text);
  if (topics_seen_ > 0 || text.size() > 60 || index + 1 >= blocks.size() || blocks[index + 1].kind == BlockKind::heading) return false;
  const auto tells_field = [&](std::string_view part) {
    const auto* meaning = meaning_of(layout::trim(part));
    return meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field != Field::title;
  };
  // "Team" over names, below those present, is a group of them.
  if (is_attendance(stack_.back()) && heads_people(index)) return false;
  if (tells_field(text)) {
    // The value and nothing more.
    const auto& next = blocks[index + 1];
    return (next.kind == BlockKind::paragraph || next.kind == BlockKind::list_item) && next.label.is_empty() && next.text.size() <= 120 &&
           (index + 2 >= blocks.size() || blocks[index + 2].kind == BlockKind::heading || blocks[index + 2].kind == BlockKind::rule);
  }
  // "The details are below:" may stand between.
  const bool has_lead = blocks[index + 1].kind == BlockKind::paragraph && view(blocks[index + 1].text).ends_with(':') && index + 2 < blocks.size();
  if (blocks[index + (has_lead ? 2U : 1U)].label_kind != LabelKind::colon) return false;
  // All that it is made of tells a field.
  std::size_t parts = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool is_sign = at == text.size() || text[at] == ',' || text[at] == '/' || text[at] == '&';
    if (!is_sign && text[at] != ' ') continue;
    if (!is_sign) {
      const auto end = std::min(text.find(' ', at + 1), text.size());
      if (end == text.size() || !grammar_.words.has(Words::and_word, fold_key(text.substr(at + 1, end - at - 1)))) continue;
      if (!tells_field(text.substr(begin, at - begin))) return false;
      ++parts;
      at = end;
      begin = end + 1;
      continue;
    }
    if (const auto part = layout::trim(text.substr(begin, at - begin)); !part.empty()) {
      if (!tells_field(part)) return false;
      ++parts;
    }
    begin = at + 1;
  }
  return parts >= 2;
}

std::uint8_t Cutter::rank_of(const Block& block) const {
  switch (block.heading) {
    case HeadingStyle::markdown:
    case HeadingStyle::underlined:
      return static_cast<std::uint8_t>(10 * std::max<int>(1, std::min<int>(block.level, 6)));
    case HeadingStyle::capitals:
      return rank_capitals;
    case HeadingStyle::bold:
      return rank_bold;
    case HeadingStyle::none:
    case HeadingStyle::title_line:
      return rank_line;
  }
  return rank_line;
}

bool Cutter::is_speech(const Block& block) const {
  if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) return false;
  if (block.label_kind != LabelKind::colon || block.label.is_empty()) return false;
  auto label = view(block.label);
  if (label.size() > 30) return false;
  while (!label.empty()) {
    const auto comma = label.find(", ");
    const auto one = label.substr(0, comma);
    if (one.size() > 4 || !records::looks_like_initials(one)) return false;
    const auto* word = grammar_.words.find(Words::not_a_name, fold_key(one));
    if (word && word->value != "verb") return false;
    if (comma == std::string_view::npos) break;
    label.remove_prefix(comma + 2);
  }
  return true;
}

bool Cutter::goes_on_below(std::uint32_t index, const Block& block) const {
  if (index + 1 >= layout_.blocks.size()) return false;
  const auto& next = layout_.blocks[index + 1];
  if (next.kind != BlockKind::list_item || next.level != block.level || next.line_count > 1)
    return false;
  const auto number_of = [&](const Block& one) {
    const auto text = view(one.number);
    int number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9' || number > 999) return -1;
      number = number * 10 + (c - '0');
    }
    return text.empty() ? -1 : number;
  };
  const int number = number_of(block);
  return number >= 0 && number_of(next) == number + 1;
}

bool Cutter::heads_notes(std::uint32_t index, const Block& block, Opening& opening) {
  // "# Mill meeting notes" behind the attendance, over a list of topics that have notes each.
  if (topics_seen_ > 0 || out_.list.size() == 1 || !block.number.is_empty() || section_named("minutes") < 0) return false;
  const auto text = view(block.text);
  if (text.size() > 60 || !has_title_word(text) || phrase_at_end(grammar_.words, Words::minutes_word, text) == 0) return false;
  if (index + 1 >= layout_.blocks.size() || layout_.blocks[index + 1].kind != BlockKind::list_item) return false;
  const auto inside = inside_of(index, opening.inside_level);
  if (inside != Inside::items && inside != Inside::numbered_items && inside != Inside::bold_items) return false;
  opening.rule = section_named("minutes");
  opening.inside = inside;
  return true;
}

bool Cutter::has_heading_below(std::uint32_t index, std::uint8_t rank) const {
  for (auto i = index + 1; i < layout_.blocks.size(); ++i)
    if (is_set_heading(layout_.blocks[i]) && rank_of(layout_.blocks[i]) <= rank) return true;
  return false;
}

bool Cutter::is_left_empty(std::uint32_t index) const {
  if (!is_set_heading(layout_.blocks[index])) return false;
  const auto& blocks = layout_.blocks;
  const auto is_slot = [&](const Block& block) {
    return (block.kind == BlockKind::list_item && block.text.is_empty()) || block.kind == BlockKind::rule || grammar_.words.has(Words::nobody, fold_key(view(block.text)));
  };
  auto next = index + 1;
  while (next < blocks.size() && blocks[next].kind != BlockKind::heading && is_slot(blocks[next])) ++next;
  return next == blocks.size() || (blocks[next].kind == BlockKind::heading && rank_of(blocks[next]) <= rank_of(blocks[index]));
}

bool Cutter::has_inner_headings(std::uint32_t index, std::uint8_t rank) const {
  for (std::size_t i = index + 1; i < layout_.blocks.size(); ++i) {
    if (layout_.blocks[i].kind != BlockKind::heading) continue;
    return rank_of(layout_.blocks[i]) > rank;
  }
  return false;
}

bool Cutter::is_about_next_meeting() {
  for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
    const auto& open = out_.list[*at];
    if (!open.is_topic) continue;
    const auto* known = rule(section_of(view(open.title)));
    return known && known->name == "next-meeting";
  }
  return false;
}

bool Cutter::names_office(std::string_view text) const {
  if (word_count(text) > 5) return false;
  auto key = fold_key(text);
  if (const auto space = key.find(' '); space != std::string::npos) {
    const auto* word = grammar_.words.find(Words::title_word, std::string_view(key).substr(0, space));
    if (word && word->value == "join") key.erase(0, space + 1);
  }
  return grammar_.words.has(Words::role, key) || grammar_.words.has(Words::chair, key);
}

bool Cutter::is_time_alone(std::string_view text) const {
  if (text.size() > 50 || !records::has_digit(text)) return false;
  const auto time = records::find_time(text, grammar_.words);
  // "10:30 Keys": a title stands behind it.
  if (time && time->printed.data() == text.data()) {
    const auto range = records::find_time_range(text, grammar_.words);
    const auto behind = text.substr(range ? range->printed.size() : time->printed.size());
    const auto word = behind.find_first_not_of(" -|]):\xE2\x80\x93\x94");
    if (word != std::string_view::npos && word + 2 < behind.size() && behind[word] >= 'A' && behind[word] <= 'Z' && behind[word + 1] >= 'a' && behind[word + 1] <= 'z')
      return false;
  }
  return time && time->printed.size() + 14 >= text.size() && word_count(text.substr(0, static_cast<std::size_t>(time->printed.data() - text.data()))) <= 2;
}

bool Cutter::is_signature(const Block& block) const {
  if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined || !block.number.is_empty()) return false;
  const auto text = view(block.text);
  const auto index = static_cast<std::size_t>(&block - layout_.blocks.data());
  if (index + 10 > layout_.blocks.size() && names_office(text)) return true;
  if (topics_seen_ == 0 && index + 3 <= layout_.blocks.size()) return false;
  const auto comma = text.find(", ");
  // "BO QUILL" over "Clerk of the board", at the end.
  if (comma == std::string_view::npos && index + 6 > layout_.blocks.size() && text.find(' ') != std::string_view::npos &&
      word_count(text) <= 4 && records::looks_like_name(text, grammar_.words))
    return true;
  if (comma == std::string_view::npos || comma < 4 || text.size() > 90) return false;
  const auto name = text.substr(0, comma);
  auto office = text.substr(comma + 2);
  if (const auto more = office.rfind(", "); more != std::string_view::npos) office = office.substr(more + 2);
  return name.find(' ') != std::string_view::npos && records::looks_like_name(name, grammar_.words) &&
         grammar_.words.has(Words::role, fold_key(office.substr(0, office.find(' '))));
}

std::string_view Cutter::without_code(std::string_view text) {
  const auto bracket = text.rfind(" (");
  if (bracket == std::string_view::npos || text.back() != ')' || text.size() - bracket > 8) return text;
  const auto code = text.substr(bracket + 2, text.size() - bracket - 3);
  const bool is_code = !code.empty() && code.front() >= 'A' && code.front() <= 'Z' && code.find_first_not_of("0123456789-.", 1) == std::string_view::npos;
  return is_code ? text.substr(0, bracket) : text;
}

bool Cutter::has_figures(std::string_view text) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    const auto begin = i;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
    const bool is_year = i - begin == 4 && (text[begin] == '1' || text[begin] == '2');
    const bool is_apart = begin > 0 && text[begin - 1] == ' ' && (i == text.size() || text[i] == ' ' || text[i] == ')');
    if (!is_apart || (!is_year && i - begin > 2) || ++groups > 1) return true;
  }
  return groups > 0 && text.back() >= '0' && text.back() <= '9' && text.find_first_of("0123456789") + 4 != text.size();
}

bool Cutter::heads_text(std::uint32_t index, std::string_view whole) const {
  const auto text = without_code(whole);
  // "10 Mill Lane – Hearing of the Millers": an address and what is asked for it.
  if (layout_.blocks[index].blank_before > 0 && text.find(" \xE2\x80\x93 ") != std::string_view::npos && word_count(text) <= 12 &&
      !ends_sentence(text) && layout::is_title_case(text) && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))
    return true;
  if (layout::case_at(text) != layout::Case::upper || ends_sentence(text) || word_count(text) > 8 || has_verb(text) ||
      has_figures(text) || is_outcome(text) ||
      text.find(" - ") != std::string_view::npos || grammar_.words.has(Words::nobody, fold_key(text)) || ends_name_list(index))
    return false;
  if (index + 1 >= layout_.blocks.size() || leads_in(text)) return false;
  const auto& next = layout_.blocks[index + 1];
  return next.kind == BlockKind::list_item || next.kind == BlockKind::table ||
         (next.kind == BlockKind::paragraph && next.heading == HeadingStyle::none);
}

bool Cutter::is_first_line_bold(const Block& block) const {
  const auto text = view(block.text);
  const auto line = text.find('\n');
  if (line == std::string_view::npos || line < 4) return false;
  return layout_.has_mark({block.text.begin, block.text.begin + static_cast<std::uint32_t>(line)}, layout::MarkKind::bold);
}

}  // namespace minuter::sections
