#include "sections/sections.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "grammar/fold.hpp"
#include "layout/markers.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using layout::LabelKind;
using layout::MarkerKind;
using layout::Range;

// Ranks: how far out a heading stands. Markdown levels come first, then headings without a level.
constexpr std::uint8_t rank_capitals = 62;
constexpr std::uint8_t rank_bold = 64;
constexpr std::uint8_t rank_number = 66;  // plus depth
constexpr std::uint8_t rank_line = 74;
constexpr std::uint8_t rank_label = 80;

// How the topics stand in a container ("Meeting notes") without headings of its own.
enum class Inside : std::uint8_t { text, bold_items, items, plan };

struct Opening {
  std::int32_t rule = -1;
  bool is_topic = false;
  bool by_label = false;
  std::uint8_t rank = rank_line;
  std::int16_t item_level = -1;
  bool lists_topics = false;  // the entries of the list below it are the topics
  Range title;
  Range body;
  Inside inside = Inside::text;
  std::uint8_t inside_level = 0;
  bool leaves_block = false;  // the block that opens it is text of the section before
};

struct Topics {
  bool headings = true;
  bool numbers = false;
  bool titles = false;
  bool bold = false;
  bool labels = false;
  bool list = false;
  bool letters = false;
  bool rules = false;
  bool outline = false;
  bool is_auto = true;
};

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

class Cutter {
 public:
  Cutter(const layout::Layout& layout, const Grammar& grammar) : layout_(layout), grammar_(grammar) {
    for (std::size_t i = 0; i < grammar.sections.size(); ++i) {
      const auto& rule = grammar.sections[i];
      topics_of_.push_back(rule.reads == Reads::items ? topics_named(rule.topics) : Topics{});
      if (rule.name == "discussion") {
        topics_ = topics_of_.back();
        discussion_ = static_cast<std::int32_t>(i);
      }
      if (!rule.patterns.empty()) with_patterns_.push_back(static_cast<std::int32_t>(i));
      has_until_ = has_until_ || !rule.until.empty();
      has_parts_ = has_parts_ || !rule.parts.empty();
    }
    has_times_.reserve(0);
  }

  Sections cut() {
    survey();
    out_.of_block.assign(layout_.blocks.size(), 0);
    out_.list.push_back({});
    stack_.push_back(0);
    for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) place(i);
    return std::move(out_);
  }

 private:
  std::string_view view(Range range) const { return layout_.view(range); }

  // What a folded key means; also tried without a bracket at its end.
  const Meaning* meaning_of(std::string_view text) {
    if (text.size() > 120) return nullptr;
    key_.clear();
    fold_key_into(text, key_);
    if (key_.empty()) return nullptr;
    if (const auto* found = grammar_.meaning_of(key_)) return found;
    if (const auto bracket = key_.rfind(" ("); bracket != std::string::npos && bracket > 0) {
      if (const auto* found = grammar_.meaning_of(std::string_view(key_).substr(0, bracket))) return found;
    }
    return nullptr;
  }
  std::int32_t section_of(std::string_view text) {
    by_pattern_ = false;
    const auto* meaning = meaning_of(text);
    if (meaning && meaning->section >= 0) return meaning->section;
    if (text.size() > 120) return -1;
    for (const auto index : with_patterns_) {
      for (const auto& pattern : grammar_.sections[static_cast<std::size_t>(index)].patterns) {
        if (pattern.find(key_, 0, match_) != Found::yes) continue;
        by_pattern_ = true;
        return index;
      }
    }
    return -1;
  }
  // Title and text of a numbered paragraph that has both: "4. Matters arising The Clerk said ...".
  // The bold start of it, or what an entry pattern of the discussion takes apart.
  bool split_run_in(const Block& block, Opening& opening) {
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
    if (const auto end = sentence_end(first); end >= 4 && end <= 60 && is_set_as_title(first.substr(0, end))) {
      opening.title = {block.text.begin, block.text.begin + end};
      opening.body = {opening.title.end + 1, block.text.end};
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
  // A few words without a verb, most of them with a capital.
  bool is_set_as_title(std::string_view text) const {
    std::size_t words = 0;
    std::size_t capitals = 0;
    if (has_verb(text)) return false;
    for (std::string_view rest = text; !rest.empty();) {
      const auto space = std::min(rest.find(' '), rest.size());
      if (space > 3 || words == 0) {
        ++words;
        capitals += rest.front() >= 'A' && rest.front() <= 'Z';
      }
      rest.remove_prefix(std::min(rest.size(), space + 1));
    }
    return words > 0 && words <= 6 && capitals * 3 >= words * 2;
  }
  // Where the first sentence ends that has another behind it; 0: there is only one.
  std::uint32_t sentence_end(std::string_view text) {
    for (auto dot = text.find(". "); dot != std::string_view::npos && dot + 2 < text.size(); dot = text.find(". ", dot + 1)) {
      const bool capital = text[dot + 2] >= 'A' && text[dot + 2] <= 'Z';
      const auto space = text.rfind(' ', dot);
      const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1));
      if (word == "Govt" || word == "Dept" || word == "Assoc" || word == "Corp" || word == "Blvd") continue;
      if (capital && word.size() > 2 && !grammar_.words.has(Words::honorific, fold_key(word))) return static_cast<std::uint32_t>(dot);
    }
    return 0;
  }
  // The bold words at the start of a block that goes on in plain type.
  Range bold_start(const Block& block) const {
    const auto& marks = layout_.marks;
    const auto at = std::partition_point(marks.begin(), marks.end(), [&](const layout::Mark& mark) {
      return mark.range.begin < block.text.begin;
    });
    for (auto mark = at; mark != marks.end() && mark->range.begin == block.text.begin; ++mark) {
      if (mark->kind == layout::MarkKind::bold && mark->range.end < block.text.end) return mark->range;
    }
    return {};
  }

  const SectionRule* rule(std::int32_t index) const {
    return index < 0 ? nullptr : &grammar_.sections[static_cast<std::size_t>(index)];
  }

  // Looks once over all blocks: is there a series of headings, of numbered paragraphs?
  void survey() {
    const auto& blocks = layout_.blocks;
    const Block* last_numbered = nullptr;
    std::uint32_t letters = 0;
    std::uint32_t free_letters = 0;
    std::uint32_t letters_below = 0;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const auto& block = blocks[i];
      if (block.kind == BlockKind::heading) {
        ++headings_;
        roman_headings_ += is_roman(view(block.number));
        if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) {
          ++of_level_[std::min<std::size_t>(block.level, 6)];
          ++marked_headings_;
        }
      }
      labelled_ += block.kind == BlockKind::paragraph && is_label_run_in(block) && is_topic_label(view(block.label));
      const bool numbered = block.kind == BlockKind::list_item && block.level == 0 && block.quote == 0 &&
                            !block.number.is_empty() && block.marker != MarkerKind::bullet;
      if (numbered) {
        // Each "1." of a list that a program numbers is no new series.
        restarts_ += view(block.number) == "1" && !(last_numbered && view(last_numbered->number) == "1");
        repeats_ += view(block.number) == "1" && last_numbered && view(last_numbered->number) == "1";
        const auto line = view(block.text).substr(0, view(block.text).find('\n'));
        titled_numbers_ += line.size() <= 110 && !line.empty() && !ends_sentence(line) && !has_verb(line);
        worded_numbers_ += is_worded(block);
        // A topic when something other than the next number stands below it, or it is set as a title.
        // "1. Roof: The roof is to be mended ..." has its text in it.
        const auto stop = sentence_end(line);
        const bool has_text = (is_label_run_in(block) && block.body.size() >= 60) || (stop >= 4 && stop <= 60 && is_set_as_title(line.substr(0, stop)));
        const bool is_letter = block.marker == MarkerKind::letter;
        // "a. Binders" below "4. Announcements", at the same margin.
        const bool has_letters = i + 1 < blocks.size() && !is_letter && blocks[i + 1].marker == MarkerKind::letter;
        const bool alone = has_text || has_letters || has_capital_title(view(block.text)) || i + 1 == blocks.size() || blocks[i + 1].kind != BlockKind::list_item ||
                           blocks[i + 1].level > 0 || blocks[i + 1].marker == MarkerKind::bullet;
        heads_text_ += is_title_over_text(i);
        letters_below += has_letters;
        letters += is_letter;
        free_letters += is_letter && alone;
        if (alone || block.is_all_bold) ++free_numbers_;
        ++numbers_;
        last_numbered = &block;
      }
    }
    see_plan();
    // Letters below numbers are no series of their own.
    const bool is_lettered_outline = letters_below >= 3 && letters < numbers_;
    if (is_lettered_outline) {
      numbers_ -= letters;
      free_numbers_ = free_numbers_ > free_letters ? free_numbers_ - free_letters : 0;
    }
    if (topics_.outline && marked_headings_ < 3 && free_numbers_ < 2) {
      std::size_t margins = 0;
      std::size_t bullets = 0;
      for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        margins += is_margin_line(i);
        bullets += is_free_bullet(i);
      }
      margins_are_topics_ = margins >= 3;
      bullets_are_topics_ = bullets >= 3;
    }
    // Numbered paragraphs are the topics where most of them have text of their own below and the
    // document has no series of marked headings.
    // A series that starts anew under each heading counts its paragraphs.
    const bool counts_paragraphs = (restarts_ > 2 || (repeats_ > 1 && marked_headings_ > 2)) && headings_ > 2 && roman_headings_ < 3 && titled_numbers_ * 2 < numbers_;
    labels_are_topics_ = topics_.labels && numbers_ < 2 && headings_ < 3 && labelled_ >= 4;
    numbers_are_topics_ = (topics_.numbers && !counts_paragraphs) || (topics_.is_auto && free_numbers_ >= 2 &&
                                              (free_numbers_ * 2 >= numbers_ || is_lettered_outline) && marked_headings_ < 3);
  }

  // A bare list of numbers at the top whose first entry comes again, with text below it, is the plan.
  void see_plan() {
    const auto& blocks = layout_.blocks;
    const auto is_first = [&](const Block& block) {
      return block.kind == BlockKind::list_item && block.level == 0 && view(block.number) == "1" && block.text.size() < 100 && block.text.size() > 3;
    };
    for (std::uint32_t i = 0; i < blocks.size() && i < 30; ++i) {
      if (!is_first(blocks[i])) continue;
      auto end = i + 1;
      while (end < blocks.size() && blocks[end].kind == BlockKind::list_item && blocks[end].line_count <= 2) ++end;
      if (end < i + 3 || end >= blocks.size()) return;
      const auto key = plan_key(view(blocks[i].text));
      for (auto j = end + 1; j + 1 < blocks.size(); ++j) {
        const bool is_same = (is_first(blocks[j]) || blocks[j].kind == BlockKind::heading) && plan_key(view(blocks[j].text)) == key;
        if (!is_same || blocks[j + 1].kind == BlockKind::list_item) continue;
        plan_begin_ = i;
        plan_end_ = end;
        return;
      }
      return;
    }
  }
  // "ELECTION OF THE CLERK. The chair proposed ...": the title is set in capitals before its text.
  static bool has_capital_title(std::string_view text) {
    const auto stop = text.find(". ");
    if (stop == std::string_view::npos || stop < 10 || stop + 40 > text.size()) return false;
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (const char c : text.substr(0, stop)) {
      small += c >= 'a' && c <= 'z';
      capitals += c >= 'A' && c <= 'Z';
    }
    return small == 0 && capitals > 7;
  }

  // "B. Nominating committee" over text that is set further in.
  bool is_title_over_text(std::uint32_t index) const {
    const auto& block = layout_.blocks[index];
    if (block.kind != BlockKind::list_item || block.level > 0 || block.number.is_empty() || block.marker == MarkerKind::bullet ||
        block.heading != HeadingStyle::title_line || index + 1 >= layout_.blocks.size() || word_count(view(block.text)) > 10)
      return false;
    const auto& next = layout_.blocks[index + 1];
    return next.kind == BlockKind::paragraph && next.indent > block.indent && next.text.size() > 60;
  }
  // A line at the margin over text that is set further in.
  bool is_margin_line(std::uint32_t index) const {
    const auto& block = layout_.blocks[index];
    if (block.kind != BlockKind::paragraph || block.indent > 0 || block.line_count > 1 ||
        index + 1 >= layout_.blocks.size())
      return false;
    const auto text = view(block.text);
    if (text.size() < 3 || text.size() > 120 || text.back() == '!' || text.back() == ';' ||
        text.back() == ',')
      return false;
    if (!block.label.is_empty() && !block.body.is_empty() &&
        records::looks_like_name(view(block.label), grammar_.words))
      return false;
    const auto& next = layout_.blocks[index + 1];
    return next.blank_before == 0 && next.indent >= 2 &&
           (next.kind == BlockKind::paragraph || next.kind == BlockKind::list_item);
  }
  // A bullet at the margin, set apart, over text that is no list.
  bool is_free_bullet(std::uint32_t index) const {
    const auto& block = layout_.blocks[index];
    if (block.kind != BlockKind::list_item || block.level > 0 || block.indent > 0 ||
        block.marker != MarkerKind::bullet)
      return false;
    if (block.blank_before == 0 && index > 0) return false;
    const auto text = view(block.text);
    const auto line = text.substr(0, text.find('\n'));
    if (line.empty() || line.size() > 100 || ends_sentence(line) ||
        (line.front() >= 'a' && line.front() <= 'z'))
      return false;
    if (!block.label.is_empty() && !block.body.is_empty()) return false;
    if (line.size() < text.size()) return true;
    return index + 1 < layout_.blocks.size() &&
           layout_.blocks[index + 1].kind == BlockKind::paragraph;
  }
  // A label that means nothing, or one of the topics that most minutes have.
  bool is_topic_label(std::string_view label) {
    const auto* meaning = meaning_of(label);
    if (!meaning) return true;
    const auto* known = rule(meaning->section);
    return known && known->name == "usual-topics";
  }
  // "Payments: The bill was paid." in a document without numbers and headings.
  bool is_label_run_in(const Block& block) const {
    return block.label_kind == LabelKind::colon && !block.label.is_empty() && block.quote == 0 && block.label.begin == block.text.begin &&
           word_count(view(block.label)) <= 6 && !is_speech(block);
  }
  // "Item 3: Budget"
  bool is_worded(const Block& block) const {
    const auto number = view(block.number);
    if (number.empty() || number.front() < '0' || number.front() > '9') return false;
    const auto source = layout_.source->text(block.span);
    return !source.empty() && ((source.front() >= 'A' && source.front() <= 'Z') || (source.front() >= 'a' && source.front() <= 'z'));
  }
  static bool is_roman(std::string_view number) {
    return !number.empty() && number.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  // Is this a list entry "1. Title" below headings "I.", "II.", "III."?
  bool is_below_roman(const Block& block) const {
    if (roman_headings_ < 3 || block.number.is_empty() || is_roman(view(block.number))) return false;
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
      const auto opener = out_.list[*at].opener;
      if (opener != no_block && is_roman(view(layout_.blocks[opener].number))) return true;
    }
    return false;
  }

  bool has_title_word(std::string_view text) {
    folded_.clear();
    fold_into(text, folded_);
    std::string_view rest = folded_;
    while (!rest.empty()) {
      std::size_t begin = 0;
      while (begin < rest.size() && !is_letter(rest[begin])) ++begin;
      std::size_t end = begin;
      while (end < rest.size() && is_letter(rest[end])) ++end;
      if (end > begin) {
        const auto* entry = grammar_.words.find(Words::title_word, rest.substr(begin, end - begin));
        if (entry && (entry->value.empty() || entry->value == "name")) return true;
      }
      rest.remove_prefix(end);
    }
    return false;
  }
  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c & 0x80) != 0 || c == '-' || c == '\'';
  }
  bool is_date_alone(std::string_view text) {
    if (!records::has_digit(text)) return false;
    const auto date = records::find_date(text, grammar_.words);
    return date && date->printed.size() + 16 >= text.size();
  }

  // Is this heading the title of the document (and no topic)?
  bool is_title(std::uint32_t index, const Block& block) {
    if (topics_seen_ > 0 || index > 40) return false;
    const auto text = view(block.text);
    if (is_date_alone(text)) return true;
    // "Welcome (5 minutes)" is how long a topic takes.
    if (text.ends_with(')') && records::find_duration(text.substr(std::min(text.size(), text.rfind('('))), grammar_.words)) return false;
    // "25 S1 Week 11 - Team meeting" begins with a number and is no topic.
    const bool is_only_first = index == 0 && block.heading == HeadingStyle::markdown && of_level_[1] == 1 && block.level == 1;
    if (!block.number.is_empty() && !(is_only_first && has_title_word(text))) return false;
    if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) {
      const auto level = std::min<std::size_t>(block.level, 6);
      // The outermost heading that stands alone on its level, before any other.
      bool outermost = true;
      for (std::size_t l = 0; l < level; ++l) outermost = outermost && of_level_[l] == 0;
      if (outermost && (of_level_[level] == 1 || title_seen_ == 0) && (headings_ == 1 || of_level_[level] <= 2) &&
          out_.list.size() == 1)
        return true;
      // Below a title only what names the day or number too is one more: "Call to order" is a topic.
      return out_.list.size() == 1 && has_title_word(text) && title_seen_ < 3 &&
             (title_seen_ == 0 || records::has_digit(text));
    }
    return out_.list.size() == 1 && (title_seen_ < 4);
  }

  bool is_task_or_decision(std::int32_t section) const {
    const auto* known = rule(section);
    return known && (known->reads == Reads::actions || known->reads == Reads::decisions);
  }
  // A dash sets off "Action - FS to write"; before other parts it is a dash in a sentence.
  bool is_mark(const Block& block, std::int32_t section) const {
    if (block.label_kind != LabelKind::dash || is_task_or_decision(section)) return true;
    // "Present - Ada Penrose, Bo Quill"
    const auto* known = rule(section);
    if (!known || known->reads != Reads::attendees || known->labels_only || topics_seen_ > 0 || block.kind != BlockKind::paragraph) return false;
    const auto people = records::split_people(view(block.body).substr(0, 200), grammar_.words);
    return !people.empty() && records::looks_like_name(records::read_person(people.front().text, grammar_.words).name, grammar_.words);
  }

  bool in_discussion() const {
    const auto* current = rule(out_.list[stack_.back()].rule);
    return current == nullptr || current->reads == Reads::items || current->reads == Reads::nothing;
  }

  // An agenda whose sub-headings hold prose is the discussion itself.
  bool agenda_is_discussion(std::uint32_t index, std::uint8_t rank) const {
    std::size_t inner = 0;
    std::size_t prose = 0;
    for (std::size_t i = index + 1; i < layout_.blocks.size(); ++i) {
      const auto& block = layout_.blocks[i];
      if (block.kind == BlockKind::heading) {
        if (rank_of(block) <= rank) break;
        ++inner;
        continue;
      }
      const bool speech = block.label_kind == LabelKind::bracket || block.label_kind == LabelKind::nick;
      if (speech || (block.kind == BlockKind::paragraph && block.text.size() > 160)) prose += inner > 0;
    }
    return inner > 0 && prose > 1;
  }

  // Looks at the list below a container up to the next heading. A list whose entries have notes of
  // their own, or a time each, is a list of topics; short numbered lines alone are only a plan.
  Inside inside_of(std::uint32_t index, std::uint8_t& least) const {
    const auto& blocks = layout_.blocks;
    std::size_t end = index + 1;
    least = 255;
    for (; end < blocks.size() && blocks[end].kind != BlockKind::heading; ++end)
      if (blocks[end].kind == BlockKind::list_item) least = std::min(least, blocks[end].level);
    if (least == 255) return Inside::text;
    const bool has_inner_heading = end < blocks.size() && rank_of(blocks[end]) > rank_of(blocks[index]);
    std::size_t all = 0, parents = 0, timed = 0, bold = 0, names = 0, numbered = 0, size = 0, paragraphs = 0;
    for (std::size_t i = index + 1; i < end; ++i) {
      const auto& block = blocks[i];
      // "Next time we shall speak of:" over one more list.
      if (all >= 3 && block.kind == BlockKind::paragraph && block.indent == 0 && ends_with_colon(block)) break;
      paragraphs += block.kind == BlockKind::paragraph && block.label.is_empty();
      if (block.kind != BlockKind::list_item || block.level != least) continue;
      const auto text = view(block.text);
      ++all;
      const bool has_notes = (i + 1 < end && blocks[i + 1].kind == BlockKind::list_item && blocks[i + 1].level > least) ||
                             text.find('\n') != std::string_view::npos;
      parents += has_notes;
      bold += block.is_all_bold;
      numbered += !block.number.is_empty();
      size += text.size() + (ends_sentence(text) ? 40 : 0);
      timed += behind_clock(text) != std::string_view::npos;
      names += !has_notes && records::looks_like_name(text, grammar_.words);  // people have no notes below them
    }
    // A heading further in that stands behind several numbered topics is a part of the last.
    if (has_inner_heading) return all >= 3 && numbered == all && parents * 5 >= all * 3 ? Inside::items : Inside::text;
    if (bold >= 2 && bold < all) return Inside::bold_items;
    if (timed >= 2 && timed * 2 >= all) return Inside::items;
    if (names * 2 > all) return Inside::text;
    if (all >= 3 && (parents * 5 >= all * 3 || (numbered == all && parents > 0))) return Inside::items;
    if (all >= 2 && parents == 0 && paragraphs == 0 && numbered == all && size < all * 70) return Inside::plan;
    return Inside::text;
  }

  // "Opening (16:05)", "Client (3:58) - the menu is split": where the text behind the time begins; npos:
  // no time stands so.
  static std::size_t behind_clock(std::string_view text) {
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

  // The innermost container whose list items are topics.
  Inside topic_items(std::uint8_t& level) const {
    for (auto at = stack_.size(); at-- > 0;) {
      const auto found = containers_.find(stack_[at]);
      if (found == containers_.end()) continue;
      level = found->second.second;
      return found->second.first;
    }
    return Inside::text;
  }

  // Do fields of the meeting stand below this heading ("Details", "Overview")?
  bool holds_fields(std::uint32_t index) const {
    if (index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    return next.kind == BlockKind::table || (next.kind != BlockKind::heading && next.label_kind == LabelKind::colon);
  }

  // The same of a list: its entries have notes of their own, and no topic behind it takes them up.
  bool agenda_list_is_discussion(std::uint32_t index, std::uint8_t rank) {
    std::size_t top = 0;
    std::size_t notes = 0;
    std::size_t told = 0;  // entries with prose below them
    bool is_told = false;
    std::uint8_t least = 255;
    std::size_t between = 0;   // entries with running text, speech included, before the next one
    bool is_followed = false;  // the entry at hand has some
    bool is_followed_early = false;
    std::vector<std::string> entries;
    auto i = index + 1;
    for (; i < layout_.blocks.size(); ++i) {
      const auto& block = layout_.blocks[i];
      if (block.kind == BlockKind::heading && rank_of(block) <= rank) break;
      is_followed = is_followed || (block.kind == BlockKind::paragraph && top > 0);
      if (i > index + 1 && block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line && block.line_count <= 1 &&
          section_of(view(block.text)) >= 0)
        break;
      if (block.kind == BlockKind::paragraph && top > 0 && !is_told && is_prose(block)) {
        is_told = true;
        ++told;
      }
      if (block.kind != BlockKind::list_item) continue;
      if (block.level < least) {
        told = notes = top = between = 0;
        is_followed = is_followed_early = false;
        least = block.level;
        entries.clear();
      }
      if (block.level == least && is_followed) {
        ++between;
        is_followed_early = is_followed_early || top <= 2;
        is_followed = false;
      }
      ++(block.level == least ? top : notes);
      if (block.level == least) is_told = false;
      if (block.level == least && entries.size() < 60) entries.push_back(fold_key(view(block.text)));
    }
    const bool is_told_between = is_followed_early && between >= 2 && between * 2 + 2 >= top;
    if (top == 0 || ((notes * 2 < top || (top > 1 && notes < 2)) && (told < 2 || told * 3 < top * 2) && !is_told_between)) return false;
    for (; i < layout_.blocks.size(); ++i) {
      const auto& block = layout_.blocks[i];
      if (block.kind != BlockKind::heading) continue;
      const auto text = view(block.text);
      const auto* known = rule(section_of(text));
      if (known && holds_minutes(*known, i)) return false;
      if (known) continue;
      const auto key = fold_key(text);
      if (key.size() >= 4 && std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) { return entry.starts_with(key); }))
        return false;
    }
    list_topic_level_ = least;
    return true;
  }

  // "## Minutes" over topics; so is "## Protokoll" where no note-taker stands below it.
  bool holds_minutes(const SectionRule& known, std::uint32_t index) const {
    return known.reads == Reads::items || (known.name == "scribes" && !heads_person(index));
  }

  // An agenda with headings inside, where nothing behind it takes them up.
  bool agenda_heads_are_topics(std::uint32_t index, std::uint8_t rank) {
    std::vector<std::string> inner;
    bool is_inside = true;
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

  std::uint8_t rank_of(const Block& block) const {
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

  // "MOTION:" on a line of its own looks like a heading.
  static bool is_label_alone(const Block& block) {
    return block.label_kind == LabelKind::colon && !block.label.is_empty() && block.body.is_empty();
  }

  // "AWB: OK." is somebody speaking, however it is set; so is "NL, LH:" above what they say.
  bool is_speech(const Block& block) const {
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

  // "2. Tasks" right above "3. Fair" heads nothing: an entry of a plan.
  bool goes_on_below(std::uint32_t index, const Block& block) const {
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

  // "Ms ADA PENROSE" in capitals below "Present:" heads nothing.
  bool is_listed_person(std::uint32_t index, const Block& block) {
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

  bool open_heading(std::uint32_t index, const Block& block, Opening& opening) {
    if (is_speech(block) && section_of(view(block.label)) < 0) return false;
    if (is_listed_person(index, block)) return false;
    // "PASSED [11 TO 1]" is the result of a vote.
    if (block.heading == HeadingStyle::capitals && view(block.text).back() == ']') return false;
    // FRAME_SIZE_ERROR is a word of the text.
    if (block.heading == HeadingStyle::capitals && view(block.text).find('_') != std::string_view::npos) return false;
    // Nor is what stands in a quotation a topic of the meeting.
    if (block.quote > 0 && block.label.is_empty() && section_of(view(block.text)) < 0) return false;
    // A bold sentence sums up.
    if (block.heading == HeadingStyle::bold && block.number.is_empty() && view(block.text).back() == '.' && word_count(view(block.text)) > 2 &&
        section_of(view(block.text)) < 0)
      return false;
    opening.rank = rank_of(block);
    opening.title = block.text;
    // "For: 8" in bold is a count, no heading.
    if (block.heading == HeadingStyle::bold && block.label_kind == LabelKind::colon && !block.body.is_empty() &&
        view(block.body).find_first_not_of("0123456789 ") == std::string_view::npos)
      return false;
    opening.rule = section_of(view(block.text));
    // What is a heading anyway needs no list of usual topics.
    if (const auto* known = rule(opening.rule); known && known->name == "usual-topics" && topics_.headings) opening.rule = -1;
    // "Working group delegates" over a list of them, before any topic.
    if (opening.rule < 0 && topics_seen_ == 0 && block.number.is_empty() && heads_list_of_people(index)) {
      opening.rule = attendance_rule();
      by_pattern_ = false;
    }
    if (opening.rule < 0 && block.number.is_empty()) opening.rule = attendance_and_more(index);
    // "Board of directors" is the attendance only above people.
    if (const auto* known = rule(opening.rule); known && by_pattern_ && known->reads == Reads::attendees && !is_above_people(index))
      opening.rule = -1;
    if (opening.rule < 0 && (block.label_kind == LabelKind::colon || block.label_kind == LabelKind::dash) && !block.label.is_empty()) {
      const auto by_label = section_of(view(block.label));
      if (by_label >= 0 && !block.body.is_empty() && is_mark(block, by_label)) {
        opening.by_label = is_task_or_decision(by_label);
        if (opening.by_label) opening.rank = rank_label;
        opening.rule = by_label;
        // "ACTION ITEMS: NEW BUSINESS" is a title as a whole.
        if (rule(by_label)->reads != Reads::items || !rule(by_label)->is_item) {
          opening.title = block.label;
          opening.body = block.body;
        }
      }
    }
    // "# Meeting minutes" above the name of the body or the labels of the meeting is the title.
    if (const auto* known = rule(opening.rule); known && known->reads == Reads::items && index <= 3 && block.level == 1 &&
                                                title_seen_ == 0 && out_.list.size() == 1 && index + 1 < layout_.blocks.size() &&
                                                has_title_word(view(block.text))) {
      const auto& next = layout_.blocks[index + 1];
      const bool has_label = !next.label.is_empty() && meaning_of(view(next.label)) != nullptr;
      const bool names_more = next.kind == BlockKind::heading && section_of(view(next.text)) < 0 &&
                              (next.level == 2 || (next.level == 1 && has_title_word(view(next.text))));
      if (has_label || names_more) {
        ++title_seen_;
        last_title_ = index;
        return false;
      }
    }
    // "## Protokoll" over topics is no note-taker.
    if (const auto* known = rule(opening.rule); known && known->reads == Reads::attendees && !opening.by_label &&
                                                (known->name == "scribes" || known->name == "chairs") && !heads_person(index)) {
      opening.rule = discussion_;
      return true;
    }
    if (const auto* known = rule(opening.rule); known && known->reads == Reads::agenda && plan_begins_anew(index)) {
      opening.rule = discussion_;
      return true;
    }
    if (const auto* known = rule(opening.rule)) {
      const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
      if (known->labels_only && !opening.by_label && !is_marked && is_sectioned(known->reads)) {
        // "**Resolution:**" alone on its line is a label.
        opening.by_label = true;
        opening.rank = rank_label;
        return true;
      }
      const bool inside_topic = out_.list[stack_below(opening.rank)].is_topic;
      if (known->labels_only && !opening.by_label && !is_marked && known->reads == Reads::items && is_label_alone(block)) {
        // "MOTION:" on a line of its own is a label too.
        opening.by_label = true;
        opening.rank = rank_label;
        return true;
      }
      if (known->labels_only && !opening.by_label && (!is_sectioned(known->reads) || (known->reads == Reads::decisions && !inside_topic && !says_resolution(view(block.text))))) {
        opening.rule = -1;
      } else if (known->name == "details" && !holds_fields(index)) {
        opening.rule = -1;
      } else if (known->reads == Reads::items && is_marked && !has_inner_headings(index, opening.rank) && !numbers_are_topics_ &&
                 names_topics(view(block.text)) && agenda_list_is_discussion(index, opening.rank)) {
        opening.lists_topics = true;
        return true;
      } else if (known->reads == Reads::items && is_marked && topics_seen_ > 0 && !has_inner_headings(index, opening.rank) &&
                 !numbers_are_topics_) {
        // "## Meeting notes" among other topics, with none inside, is one of them.
        opening.rule = -1;
      } else if (known->reads == Reads::agenda && is_marked && topics_seen_ > 3 && !has_inner_headings(index, opening.rank)) {
        opening.rule = -1;  // so is "### Agenda items": the plan stands before them
      } else {
        const bool needs_number = known->reads == Reads::attendees || known->reads == Reads::nothing;
        opening.is_topic = !opening.by_label && known->is_item && (!block.number.is_empty() || !needs_number);
        if (known->reads == Reads::agenda && agenda_is_discussion(index, opening.rank)) {
          opening.rule = discussion_;
          opening.is_topic = false;
        } else if (known->reads == Reads::agenda && agenda_list_is_discussion(index, opening.rank)) {
          opening.rule = discussion_;
          opening.is_topic = false;
          opening.lists_topics = true;
        } else if (known->reads == Reads::agenda && is_marked && agenda_heads_are_topics(index, opening.rank)) {
          opening.rule = discussion_;
          opening.is_topic = false;
          opening.lists_topics = true;
          list_topic_level_ = 0;
        }
        if (known->reads == Reads::items) {
          opening.inside = inside_of(index, opening.inside_level);
          if (opening.inside == Inside::plan) opening.rule = agenda_rule();
        }
        return true;
      }
    }
    if (is_title(index, block)) {
      ++title_seen_;
      last_title_ = index;
      return false;
    }
    // "## The Mill Committee" between the title and the labels below it.
    if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && index + 1 < layout_.blocks.size() &&
        !layout_.blocks[index + 1].label.is_empty() && meaning_of(view(layout_.blocks[index + 1].label)) != nullptr) {
      last_title_ = index;
      return false;
    }
    // "# Mill District", "## Regular meeting", "### Approved minutes", one right below the other.
    if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && block.number.is_empty() &&
        index + 1 < layout_.blocks.size() &&
        ((layout_.blocks[index + 1].kind == BlockKind::heading && has_title_word(view(block.text))) ||
         (layout_.blocks[index + 1].kind == BlockKind::rule && (has_title_word(view(block.text)) || index + 2 >= layout_.blocks.size() ||
                                                                layout_.blocks[index + 2].kind == BlockKind::heading)))) {
      last_title_ = index;
      return false;
    }
    // "# Minutes" over "# Minutes of the Mill Committee".
    if (title_seen_ > 0 && index == last_title_ + 1 && topics_seen_ == 0 && out_.list.size() == 1 && block.number.is_empty() &&
        word_count(view(layout_.blocks[last_title_].text)) < 4 && layout_.blocks[last_title_].level == block.level &&
        layout_.blocks[last_title_].heading == block.heading && has_title_word(view(block.text))) {
      last_title_ = index;
      return false;
    }
    // A day above headings of its own holds topics, and is none.
    if ((block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) && block.number.is_empty() &&
        is_date_alone(view(block.text)) && has_inner_headings(index, opening.rank)) {
      opening.rule = discussion_;
      return true;
    }
    // A heading inside the attendance or the agenda groups its entries.
    const auto& outer = out_.list[stack_below(opening.rank)];
    const auto* outer_rule = rule(outer.rule);
    const bool is_aside = outer_rule && outer_rule->reads == Reads::nothing && !outer.is_topic && block.label.is_empty() &&
                          is_short(index);
    if (outer_rule && (is_sectioned(outer_rule->reads) || is_aside) && outer.opened == Opened::heading) {
      // "3. Budget" is a topic behind the attendance or the plan, not a group of it.
      const bool is_numbered = !block.number.is_empty() && (outer_rule->reads == Reads::agenda || outer_rule->reads == Reads::attendees);
      if (!is_numbered && (outer_rule->reads != Reads::decisions || block.heading != HeadingStyle::markdown)) {
        // Below the actions only a heading of a list is one more group of them.
        const auto next = index + 1 < layout_.blocks.size() ? layout_.blocks[index + 1].kind : BlockKind::rule;
        bool is_group = outer_rule->reads != Reads::actions || next == BlockKind::list_item || next == BlockKind::table ||
                        (next == BlockKind::heading && names_one(view(block.text)));  // who has none
        // Below the attendance only a heading of people is a group of them.
        if (outer_rule->reads == Reads::attendees) is_group = !outer_rule->labels_only && (next == BlockKind::table || heads_people(index));
        opening.rule = is_group ? outer.rule : -1;
        opening.is_topic = !is_group;
        return true;
      }
    }
    if (!topics_.headings || is_signature(block)) return false;
    // "nodejs/node" groups the entries of a discussed agenda.
    if (const auto text = view(block.text); is_open(list_topics_in_) && text.find('/') != std::string_view::npos &&
                                            text.find(' ') == std::string_view::npos) {
      opening.rule = discussion_;
      opening.is_topic = false;
      return true;
    }
    opening.is_topic = true;
    return true;
  }

  // A word, or a group: below a heading of tasks it says whose they are.
  bool names_one(std::string_view text) const {
    return text.find(' ') == std::string_view::npos || grammar_.words.has(Words::group, fold_key(text.substr(0, text.find(' '))));
  }

  std::int32_t section_named(std::string_view name) const {
    for (std::size_t i = 0; i < grammar_.sections.size(); ++i)
      if (grammar_.sections[i].name == name) return static_cast<std::int32_t>(i);
    return -1;
  }
  std::int32_t agenda_rule() const { return section_named("agenda"); }

  // The heading of the plan stands again over topics that the plan has: these are the minutes.
  bool plan_begins_anew(std::uint32_t index) const {
    if (plan_.size() < 2 || index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    return !next.number.is_empty() && plan_.contains(plan_key(view(next.text)));
  }

  // The section that a heading of this rank will stand in.
  std::uint32_t stack_below(std::uint8_t rank) const {
    auto at = stack_.size();
    while (at > 1 && out_.list[stack_[at - 1]].rank >= rank) --at;
    return stack_[at - 1];
  }

  // "Topics", "Discussion": what stands below is a series of them.
  bool names_topics(std::string_view text) const {
    const auto key = fold_key(text);
    return key.find("topic") != std::string::npos || key.find("discussion") != std::string::npos || key.find("items") != std::string::npos;
  }
  bool has_inner_headings(std::uint32_t index, std::uint8_t rank) const {
    for (std::size_t i = index + 1; i < layout_.blocks.size(); ++i) {
      if (layout_.blocks[i].kind != BlockKind::heading) continue;
      return rank_of(layout_.blocks[i]) > rank;
    }
    return false;
  }

  // Below a headed topic of a discussed agenda the entries are what was said.
  bool is_listed_topic() const {
    return std::none_of(stack_.begin(), stack_.end(),
                        [&](std::uint32_t open) { return out_.list[open].is_topic && out_.list[open].rank < rank_number; });
  }

  // "Conclusion/Resolution" closes the topic above it, whatever their levels.
  bool says_resolution(std::string_view text) const {
    return topics_seen_ > 0 && fold_key(text).find("/resolution") != std::string::npos;
  }
  // No more than two blocks stand below the heading.
  bool is_short(std::uint32_t index) const {
    for (auto i = index + 1; i < layout_.blocks.size() && i <= index + 3; ++i)
      if (layout_.blocks[i].kind == BlockKind::heading) return true;
    return index + 3 >= layout_.blocks.size();
  }
  // A name stands below the heading.
  bool heads_person(std::uint32_t index) const {
    if (index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    // "SECRETARY:" over "Ms ADA PENROSE", in capitals both
    if (next.kind == BlockKind::heading)
      return next.heading == HeadingStyle::capitals && !records::read_person(view(next.text), grammar_.words).honorific.empty();
    return !view(layout_.blocks[index + 1].text).ends_with(':') && heads_people(index);
  }
  bool heads_people(std::uint32_t index) const {
    if (index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    if (next.kind == BlockKind::heading) return true;
    auto text = view(next.text);
    // A line of many words without a comma is no list.
    if (const auto line = text.substr(0, text.find('\n')); next.kind == BlockKind::paragraph && word_count(line) > 8 &&
                                                          line.find_first_of(",;/&(") == std::string_view::npos)
      return false;
    if (next.kind == BlockKind::table) {
      const auto& row = layout_.rows[layout_.tables[next.table].first_row];
      text = view(layout_.cells[row.first_cell].text);
    }
    const auto entries = records::split_people(text.substr(0, std::min<std::size_t>(text.size(), 400)), grammar_.words);
    if (entries.empty()) return false;
    const auto person = records::read_person(entries.front().text, grammar_.words);
    return records::looks_like_name(person.name, grammar_.words) || grammar_.words.has(Words::nobody, fold_key(text));
  }

  // A list of three people and more, and of nothing else: "Ada Penrose - Mill Ltd".
  bool heads_list_of_people(std::uint32_t index) const {
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
      if (person.affiliation.empty() && block.checkbox == layout::Checkbox::none && person.name.size() + 3 < text.size()) return false;
      ++people;
    }
    return people >= 3;
  }
  // "Present and proxies" over people: the first of two words tells.
  std::int32_t attendance_and_more(std::uint32_t index) {
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
  std::int32_t attendance_rule() const {
    for (std::size_t i = 0; i < grammar_.sections.size(); ++i)
      if (grammar_.sections[i].name == "attendance") return static_cast<std::int32_t>(i);
    return -1;
  }

  // The heading of the attendance, where only its shape tells.
  bool is_above_people(std::uint32_t index) const {
    if (index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    // "Attendance" over "Members" over a list of them.
    if (next.kind == BlockKind::heading && layout_.blocks[index].kind == BlockKind::heading && rank_of(next) > rank_of(layout_.blocks[index]))
      return heads_list_of_people(index + 1);
    return next.kind != BlockKind::heading && next.kind != BlockKind::rule && !is_prose(next) && heads_people(index);
  }
  // A paragraph that says something.
  bool is_prose(const Block& block) const {
    if ((block.kind != BlockKind::paragraph && block.marker != MarkerKind::bullet) || !block.label.is_empty()) return false;
    const auto text = view(block.text);
    // "The board has these members, who were away where they are not named:"
    const bool leads_on = text.size() > 80 && text.substr(0, text.find('\n')).ends_with(':');
    return text.size() > 30 && (ends_sentence(text) || leads_on) && has_verb(text.substr(0, 240));
  }
  // Text below the list of those who were there ends it, and so does a title above such text.
  bool ends_attendance(std::uint32_t index, const Block& block) const {
    const auto& current = out_.list[stack_.back()];
    if (!is_attendance(stack_.back()) || current.is_topic || index <= current.first) return false;
    if (block.kind == BlockKind::list_item) return block.text.size() > 80 && is_prose(block);
    if (block.kind != BlockKind::paragraph) return false;
    if (block.text.size() > 160) return is_prose(block);
    return block.heading == HeadingStyle::title_line && block.line_count <= 1 && topics_.titles &&
           index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]) && heads_text(index, view(block.text)) &&
           !records::looks_like_name(view(block.text), grammar_.words);
  }

  // A title over running text right behind the table or list of the plan: the minutes begin.
  bool ends_plan(std::uint32_t index, const Block& block) const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    if (!known || known->reads != Reads::agenda || current.is_topic || current.opened != Opened::heading) return false;
    if (block.kind != BlockKind::paragraph || block.heading != HeadingStyle::title_line || !block.label.is_empty()) return false;
    if (index <= current.first || index + 1 >= layout_.blocks.size()) return false;
    const auto before = layout_.blocks[index - 1].kind;
    const auto& next = layout_.blocks[index + 1];
    const bool is_text = next.kind == BlockKind::paragraph && next.text.size() > 100 && ends_sentence(view(next.text));
    return (before == BlockKind::table || before == BlockKind::list_item) && (is_text || is_prose(next));
  }

  // "Action:" alone stands over tasks: what follows them is the discussion again.
  bool ends_tasks(std::uint32_t index, const Block& block) const {
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
  bool ends_with_colon(const Block& block) const {
    const auto text = view(block.text);
    return !text.empty() && text.back() == ':';
  }
  // "Ada Penrose to mend the gate": a verb of tasks behind a few words.
  bool has_task(std::string_view text) const {
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
  // "4. Pond" behind the tasks that topic 3 ended with: the series of the topics goes on.
  bool goes_on_behind_tasks(const Block& block) const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    if (!known || known->reads != Reads::actions || current.is_topic || !numbers_are_topics_ || last_number_ == 0 ||
        block.kind != BlockKind::list_item || block.level > 0 || block.marker != MarkerKind::number)
      return false;
    const auto text = view(block.text);
    return number_in(view(block.number)) == last_number_ + 1 && !text.empty() && text.substr(0, text.find('\n')).size() <= 120 && !ends_sentence(text) &&
           !has_task(text);
  }
  static std::string_view first_line_of(std::string_view text) { return text.substr(0, text.find('\n')); }
  // "12"; 0: it is none, or has parts.
  static std::uint32_t number_in(std::string_view text) {
    std::uint32_t number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9' || number > 9999) return 0;
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
  }
  // The series of the plan that begins anew, behind text, is the discussion.
  bool repeats_plan(std::uint32_t index, const Block& block) const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    if (!known || known->reads != Reads::agenda || current.is_topic || block.kind != BlockKind::list_item || block.level > 0 ||
        block.number.is_empty() || index < current.first + 3)
      return false;
    const auto& first = layout_.blocks[current.first];
    return first.kind == BlockKind::list_item && view(first.number) == view(block.number) &&
           layout_.blocks[index - 1].kind == BlockKind::paragraph;
  }

  // A list entry above entries of its own.
  bool heads_list(std::uint32_t index, const Block& block) const {
    if (block.kind != BlockKind::list_item || index + 1 >= layout_.blocks.size()) return false;
    const auto& next = layout_.blocks[index + 1];
    return next.kind == BlockKind::list_item && next.level > block.level;
  }

  bool is_open(std::int32_t section) const {
    return section >= 0 && std::find(stack_.begin(), stack_.end(), static_cast<std::uint32_t>(section)) != stack_.end();
  }

  // Does the block open a section?
  bool opens(std::uint32_t index, const Block& block, Opening& opening) {
    if (block.kind == BlockKind::heading) return open_heading(index, block, opening);
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
    // "Present: A, B", "ACTION: ...", "Attendees:" and "**Resolution** ...".
    // "A. President" below a numbered topic is a topic inside it, whatever it is called.
    if (topics_.letters && numbers_are_topics_ && block.kind == BlockKind::list_item && block.marker == MarkerKind::letter &&
        block.level == 1 && !block.number.is_empty() && view(block.number).front() >= 'A' && view(block.number).front() <= 'Z') {
      opening.is_topic = true;
      opening.rank = rank_number + 1;
      opening.title = block.text;
      // A first line that is a sentence of its own is the title.
      if (block.line_count > 1) {
        const auto line = layout_.lines[block.first_line];
        if (line.begin >= block.text.begin && line.end < block.text.end && ends_sentence(view(line))) opening.title = line;
      }
      return true;
    }
    const bool is_planned = block.kind == BlockKind::list_item && inside_agenda_list();
    // "Action: B. Bills of May": the grammar tells topics by how they begin.
    if (block.label_kind == LabelKind::colon && block.kind == BlockKind::paragraph && discussion_ >= 0 && !rule(discussion_)->topic.empty() &&
        view(block.body).find('.') <= 2 && view(block.text).size() < 400 && matches(rule(discussion_)->topic, view(block.text))) {
      opening.is_topic = true;
      opening.rank = numbers_are_topics_ ? rank_number + 1 : rank_line + 1;
      opening.title = block.text;
      return true;
    }
    if (!block.label.is_empty() && !is_planned && block.label_kind != LabelKind::nick) {
      auto found = section_of(view(block.label));
      // "Action" heads the business of some bodies; before a text it marks a task there too.
      if (const auto* known = rule(found); known && known->name == "business" && !block.body.is_empty()) found = section_named("actions");
      // "Protokoll:" over text is what was minuted, no note-taker.
      if (const auto* known = rule(found); known && known->name == "scribes" && block.body.is_empty() && index + 1 < layout_.blocks.size() &&
                                           is_prose(layout_.blocks[index + 1]))
        found = -1;
      // "Protokoll: board meeting of 4 May" at the top is a title.
      if (const auto* known = rule(found); known && known->name == "scribes" && index <= 2 && topics_seen_ == 0 && has_title_word(view(block.body)) &&
                                           view(block.body).find_first_of("0123456789") != std::string_view::npos)
        found = -1;
      const bool in_series = numbers_are_topics_ && block.kind == BlockKind::list_item && block.level == 0 && !block.number.is_empty();
      if (const auto* known = rule(found); known && !known->headings_only && is_mark(block, found) &&
                                           !(in_series && (known->reads == Reads::items || known->reads == Reads::nothing))) {
        // "Next meeting", "Chair: Ada": she was not in the chair today.
        if (known->reads == Reads::attendees && is_about_next_meeting()) return false;
        // "Chairs:" over what they say, amid the discussion.
        if (known->reads == Reads::attendees && known->labels_only && topics_seen_ > 0 && block.body.is_empty() && !is_above_people(index)) return false;
        // "Chairman: Ada" in the list of those present is one of them.
        if (known->reads == Reads::attendees && known->labels_only && !block.body.is_empty() && is_attendance(stack_.back()) &&
            !rule(out_.list[stack_.back()].rule)->labels_only)
          return false;
        opening.rule = found;
        opening.by_label = true;
        opening.rank = rank_label;
        opening.title = block.label;
        opening.body = block.body;
        if (known->reads == Reads::agenda && block.body.is_empty() && block.kind == BlockKind::paragraph &&
            agenda_list_is_discussion(index, rank_label)) {
          opening.rule = discussion_;
          opening.by_label = false;
          opening.lists_topics = true;
          opening.rank = rank_capitals;
          return true;
        }
        if (block.body.is_empty() && heads_list(index, block)) opening.item_level = static_cast<std::int16_t>(block.level);
        if (block.body.is_empty() && block.number.is_empty() == false) opening.rank = rank_number;
        opening.is_topic = known->is_item && !block.number.is_empty();
        if (labels_are_topics_ && block.kind == BlockKind::paragraph && known->reads == Reads::items && !known->labels_only &&
            !block.body.is_empty() && is_label_run_in(block)) {
          opening.is_topic = true;
          opening.by_label = false;
          opening.rule = -1;
          opening.rank = rank_line + 1;
        }
        return true;
      }
    }
    const auto text = view(block.text);
    // "The following members were present:" over a list: too long for a label.
    if (block.kind == BlockKind::paragraph && block.label.is_empty() && text.size() > 30 && text.size() <= 120 && text.back() == ':' &&
        index + 1 < layout_.blocks.size() &&
        (layout_.blocks[index + 1].kind == BlockKind::list_item ||
         (layout_.blocks[index + 1].label_kind == LabelKind::colon && !layout_.blocks[index + 1].body.is_empty()))) {
      const auto found = section_of(text);
      if (const auto* known = rule(found); known && is_sectioned(known->reads)) {
        opening.rule = found;
        opening.by_label = true;
        opening.rank = rank_label;
        opening.title = block.text;
        return true;
      }
    }
    // "... the council met in the hall with the following agenda:" over a list.
    if (block.kind == BlockKind::paragraph && text.size() > 35 && text.back() == ':' && topics_seen_ == 0 && plan_.empty() &&
        index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::list_item) {
      auto clause = text.substr(0, text.size() - 1);
      if (const auto cut = clause.find_last_of(",.;\n"); cut != std::string_view::npos) clause = clause.substr(cut + 1);
      auto found = section_of(clause);
      // "The chair reads the agenda:": the last words mean it.
      for (int words = 0; words < 10; ++words) {
        if (const auto* known = rule(found); known && known->reads == Reads::agenda) break;
        const auto space = clause.find(' ', clause.find_first_not_of(' '));
        if (space == std::string_view::npos || clause.size() > 160) break;
        clause = clause.substr(clause.size() > 60 ? clause.size() - 60 : 0);
        clause = clause.substr(std::min(clause.size(), clause.find(' ', clause.find_first_not_of(' '))));
        while (clause.starts_with(' ')) clause.remove_prefix(1);
        found = section_of(clause);
      }
      if (const auto* known = rule(found); known && known->reads == Reads::agenda) {
        opening.rule = found;
        opening.by_label = true;
        opening.rank = rank_label;
        opening.title = layout_.range_of(clause);
        opening.leaves_block = true;
        return true;
      }
    }
    if (block.kind == BlockKind::list_item && block.level == 0) {
      const auto* in_list = list_of_topics();
      if (in_list && !matches(in_list->skip, text)) {
        has_list_ = true;
        opening.is_topic = true;
        opening.rank = rank_line + 1;
        opening.title = block.text;
        return true;
      }
    }
    const bool short_line = block.line_count <= 1 && text.size() <= 100 && !text.empty();
    const bool numbered = block.kind == BlockKind::list_item && !block.number.is_empty() && block.level == 0;
    const bool empty_label = !block.label.is_empty() && block.body.is_empty();
    const bool heads = heads_list(index, block) && !inside_list_section() && in_discussion();
    if (short_line && !is_planned && (block.heading == HeadingStyle::title_line || numbered || empty_label || block.is_all_bold || heads)) {
      const auto found = section_of(text);
      const auto* known = rule(found);
      if (known && known->name == "scribes" && text.back() == ':' && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))
        known = nullptr;
      const bool is_in_plan = numbered && known && known->reads == Reads::attendees && plan_.contains(plan_key(text)) && !is_above_people(index);
      // "Action" at the far right heads a column, not what stands below it.
      if (known && known->reads == Reads::actions && block.indent >= 45) return false;
      // "10. Ada Penrose (Mill Reports)" goes on the list of those present.
      const bool goes_on = numbered && is_attendance(stack_.back()) && !out_.list[stack_.back()].is_topic && index > out_.list[stack_.back()].first &&
                           layout_.blocks[index - 1].kind == BlockKind::list_item && !layout_.blocks[index - 1].number.is_empty();
      const bool is_first = known && known->name == "usual-topics" && (goes_on || (out_.list.size() == 1 && !numbered));
      if (known && !known->labels_only && !is_in_plan && !is_first && !(heads && !numbered && known->reads == Reads::items) &&
          !(numbered && is_task_or_decision(found) && goes_on_below(index, block))) {
        opening.rule = found;
        if (heads && !numbered) opening.item_level = static_cast<std::int16_t>(block.level);
        if (known->reads == Reads::agenda && plan_begins_anew(index)) {
          opening.rule = discussion_;
          opening.rank = rank_capitals;
          opening.title = block.text;
          return true;
        }
        if (known->reads == Reads::agenda && block.kind == BlockKind::paragraph && agenda_list_is_discussion(index, rank_label)) {
          opening.rule = discussion_;
          opening.lists_topics = true;
          opening.rank = rank_capitals;
          opening.title = block.text;
          return true;
        }
        opening.rank = numbered ? rank_number : rank_line;
        // "Action point 3" stands over its one task.
        if (known->reads == Reads::actions && !numbered && text.back() >= '0' && text.back() <= '9') {
          opening.by_label = true;
          opening.rank = rank_label;
        }
        opening.title = block.text;
        opening.is_topic = (known->is_item && (numbered || known->reads == Reads::items)) ||
                           (numbered && numbers_are_topics_ && known->reads == Reads::items);
        return true;
      }
    }
    if (is_planned_topic(index, block, short_line) || (numbered && restarts_plan(index, block))) {
      opening.is_topic = true;
      opening.rank = numbered ? rank_number : rank_line;
      numbers_are_topics_ = numbers_are_topics_ || numbered;  // the series goes on as the minutes
      opening.title = block.text;
      return true;
    }
    if (!in_discussion()) {
      // A number series goes on behind the attendance or the apologies that it contains.
      if (!(numbered && numbers_are_topics_ && !inside_list_section())) return false;
    }
    if (numbered && numbers_are_topics_ && !is_attendee(text) && !lists_contents(index) && !lists_people(index)) {
      if (worded_numbers_ >= 3 && !is_worded(block)) return false;
      opening.title = block.text;
      const auto number = view(block.number);
      const auto dots = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(3, std::count(number.begin(), number.end(), '.')));
      const bool is_letter = block.marker == MarkerKind::letter || block.marker == MarkerKind::roman;
      opening.rank = static_cast<std::uint8_t>(rank_number + dots + (is_letter ? 4 : 0));
      const bool has_text = split_run_in(block, opening);
      // "1. None." and sentences below "IV. Old business" are no topics of it.
      if (is_below_roman(block) && (grammar_.words.has(Words::nobody, fold_key(text)) ||
                                    (!has_text && (ends_sentence(text) || text.size() > 200))))
        return false;
      // Below the first level a number may only count paragraphs.
      if (dots > 0 && has_text && view(opening.title).size() == first_line_of(text).size() && ends_sentence(first_line_of(text)) && text.size() < 200 &&
          number.find_first_not_of("0123456789.") == std::string_view::npos && word_count(first_line_of(text)) > 4)
        return false;
      if ((is_letter || dots > 0) && (!has_text || (dots > 0 && has_verb(view(opening.title)))) && is_sentence(text)) return false;
      if (const auto found = section_of(view(opening.title)); has_text && found >= 0) {
        const auto* known = rule(found);
        if (!known->labels_only && known->is_item) opening.rule = found;
      }
      opening.is_topic = true;
      return true;
    }
    if (block.kind == BlockKind::list_item && !containers_.empty() && !opens_other_list()) {
      std::uint8_t level = 0;
      const auto inside = topic_items(level);
      if (block.level == level && (inside == Inside::items || (inside == Inside::bold_items && block.is_all_bold))) {
        if (const auto behind = behind_clock(text); behind != std::string_view::npos && behind < text.size()) {
          auto from = behind;
          while (from < text.size() && (text[from] == ' ' || text[from] == '\n')) ++from;
          const auto begin = block.text.begin;
          opening.title = {begin, begin + static_cast<std::uint32_t>(text.find(')') + 1)};
          opening.body = {begin + static_cast<std::uint32_t>(from), block.text.end};
          opening.is_topic = true;
          opening.rank = rank_number;
          return true;
        }
        opening.is_topic = true;
        opening.title = block.text;
        return true;
      }
    }
    if (heads_text_ >= 3 && is_title_over_text(index) && out_.list.size() > 1) {
      opening.is_topic = true;
      opening.rank = rank_number + 3;
      opening.title = block.text;
      return true;
    }
    // "2.1 Title" below topic 2.
    if (block.kind == BlockKind::list_item && short_line && !has_verb(text) && is_below_open_topic(view(block.number))) {
      opening.is_topic = true;
      opening.rank = rank_number + 1;
      opening.title = block.text;
      return true;
    }
    if (block.kind == BlockKind::list_item && block.level == list_topic_level_ && is_open(list_topics_in_) &&
        is_listed_topic()) {
      opening.is_topic = true;
      opening.rank = rank_number;
      opening.title = block.text;
      // "All: the topic"
      if (block.label_kind == LabelKind::colon && !block.body.is_empty()) {
        auto label = view(block.label);
        label = label.substr(0, label.find(" ("));
        const bool has_words = view(block.body).front() != '(';  // "Main part: (18 min)"
        if (has_words && (label.starts_with('@') || grammar_.words.has(Words::group, fold_key(label)) || records::looks_like_name(label, grammar_.words)))
          opening.title = block.body;
      }
      return true;
    }
    if (topics_.titles && marked_headings_ < 3 && (numbers_ < 2 || !numbers_are_topics_ || block.blank_before > 0) && short_line && block.kind == BlockKind::paragraph &&
        block.heading == HeadingStyle::title_line && (out_.list.size() > 1 || without_code(text).size() < text.size()) && !is_signature(block) && heads_text(index, text)) {
      opening.is_topic = true;
      opening.title = block.text;
      return true;
    }
    if (labels_are_topics_ && block.kind == BlockKind::paragraph && out_.list.size() > 1 && is_label_run_in(block) && is_topic_label(view(block.label))) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = block.label;
      opening.body = block.body;
      return true;
    }
    if (empty_label && !is_speech(block) && out_.list.size() > 1 && topics_here().labels &&
        (labels_are_topics_ || &topics_here() != &topics_)) {
      opening.is_topic = true;
      if (&topics_here() != &topics_) opening.rank = rank_line + 1;
      opening.title = block.label;
      return true;
    }
    if (topics_.bold && block.kind == BlockKind::list_item && (block.level == 0 ? block.is_all_bold || is_first_line_bold(block) : is_first_line_bold(block))) {
      opening.is_topic = true;
      opening.rank = rank_line + 1;
      opening.title = block.text;
      return true;
    }
    // A plain outline: what stands at the margin is what the text further in is about.
    const bool is_outlined =
        (margins_are_topics_ && is_margin_line(index)) ||
        (bullets_are_topics_ && is_free_bullet(index)) ||
        (bullets_are_topics_ && topics_seen_ > 0 && block.heading == HeadingStyle::title_line &&
         block.blank_before > 0 && index + 1 < layout_.blocks.size() && is_free_bullet(index + 1));
    if (is_outlined && index > 0) {
      opening.is_topic = true;
      opening.rank = block.kind == BlockKind::list_item ? rank_line : rank_line + 1;
      opening.title = block.text;
      return true;
    }
    // A line of its own below a rule across the page.
    if (topics_.rules && short_line && index > 0 && block.kind == BlockKind::paragraph && layout_.blocks[index - 1].kind == BlockKind::rule &&
        (block.label.is_empty() || block.body.is_empty()) && text.front() != '[' && !ends_sentence(text)) {
      opening.is_topic = true;
      opening.title = block.text;
      return true;
    }
    const auto* discussion = rule(discussion_);
    if (discussion && !discussion->topic.empty() && block.level == 0 && text.size() < 400) {
      const bool is_speech = block.label_kind == LabelKind::nick;
      if ((is_speech ? !has_list_ : block.kind == BlockKind::list_item || block.indent == 0) && matches(discussion->topic, is_speech ? view(block.body) : text)) {
        opening.is_topic = true;
        opening.rank = rank_line + 1;
        opening.title = is_speech ? block.body : block.text;
        return true;
      }
    }
    return false;
  }

  bool matches(const std::vector<Pattern>& patterns, std::string_view text) {
    for (const auto& pattern : patterns)
      if (pattern.find(text, 0, match_) == Found::yes) return true;
    return false;
  }

  // How topics are told here: as the innermost open section says that says something.
  const Topics& topics_here(const SectionRule** said_by = nullptr) const {
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
      const auto index = out_.list[*at].rule;
      if (index < 0 || topics_of_[static_cast<std::size_t>(index)].is_auto) continue;
      if (said_by) *said_by = rule(index);
      return topics_of_[static_cast<std::size_t>(index)];
    }
    if (said_by) *said_by = rule(discussion_);
    return topics_;
  }

  // The open section whose list items are topics, if there is one.
  const SectionRule* list_of_topics() const {
    const SectionRule* said_by = nullptr;
    if (out_.list.size() == 1 || !topics_here(&said_by).list) return nullptr;
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
      const auto& open = out_.list[*at];
      // Below headings that are topics the lists are notes.
      if (open.is_topic && open.rank < rank_line) return nullptr;
      if (const auto* known = rule(open.rule)) return known->reads == Reads::items ? said_by : nullptr;
    }
    return said_by;
  }

  // Entries of the plan (or of the table of contents) that lines further down may repeat.
  void keep_plan(const Block& block) {
    if (block.kind != BlockKind::list_item || block.text.size() > 160) return;
    const auto* known = rule(out_.list[stack_.back()].rule);
    if (!known || out_.list[stack_.back()].is_topic) return;
    if (known->reads == Reads::agenda || known->reads == Reads::items ||
        known->reads == Reads::nothing)
      plan_.insert(plan_key(view(block.text)));
  }
  // Without the minutes allotted, or who leads it.
  static std::string plan_key(std::string_view text) {
    if (const auto bracket = text.rfind(" (");
        bracket != std::string_view::npos && bracket > 0 && text.ends_with(')'))
      text = text.substr(0, bracket);
    return fold_key(text);
  }
  // A line of its own that says an entry of the plan again is the topic.
  bool is_planned_topic(std::uint32_t index, const Block& block, bool short_line) const {
    if (plan_.empty() || marked_headings_ >= 3 || !short_line || block.quote > 0 ||
        view(block.text).size() < 3)
      return false;
    if (block.kind == BlockKind::list_item)
      return !block.number.is_empty() && block.level == 0 &&
             plan_.contains(plan_key(view(block.text)));
    if (block.kind != BlockKind::paragraph) return false;
    if (block.blank_before == 0 && index > 0 &&
        layout_.blocks[index - 1].kind == BlockKind::paragraph)
      return false;
    return plan_.contains(plan_key(view(block.text)));
  }

  // Behind the last entry of a numbered plan "1." with text below it begins the minutes.
  bool restarts_plan(std::uint32_t index, const Block& block) const {
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

  // "1. Ada Quill, Arden", "2. Bo Rusk, Tolk": a list of people is no series of topics.
  bool lists_people(std::uint32_t index) const {
    const auto& blocks = layout_.blocks;
    const auto goes_on = [&](std::uint32_t i) { return blocks[i].kind == BlockKind::list_item && !blocks[i].number.is_empty(); };
    auto first = index;
    while (first > 0 && index - first < 40 && goes_on(first - 1)) --first;
    std::size_t all = 0;
    std::size_t names = 0;
    for (auto i = first; i < blocks.size() && i < index + 40 && goes_on(i); ++i) {
      const auto text = view(blocks[i].text);
      const auto name = text.substr(0, text.find_first_of(",.(\n"));
      ++all;
      names += name.size() < text.size() && name.find(' ') != std::string_view::npos && records::looks_like_name(name, grammar_.words);
    }
    return all >= 3 && names * 3 >= all * 2;
  }

  // Is this an entry of a list straight below a heading that holds no minutes ("Contents")?
  bool lists_contents(std::uint32_t index) const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    if (!known || known->reads != Reads::nothing || current.is_topic || current.opened != Opened::heading || current.rank > rank_line)
      return false;
    return current.opener + 1 == index || layout_.blocks[index - 1].kind == BlockKind::list_item;
  }

  // Does the text below this heading plan the next meeting?
  bool is_about_next_meeting() {
    for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
      const auto& open = out_.list[*at];
      if (!open.is_topic) continue;
      const auto* known = rule(section_of(view(open.title)));
      return known && known->name == "next-meeting";
    }
    return false;
  }

  // Is this a list that a label opened ("Actions:") inside a topic?
  bool opens_other_list() const {
    const auto& current = out_.list[stack_.back()];
    return current.opened == Opened::label && current.rule >= 0;
  }

  // An entry of the agenda opens nothing: "1. Apologies" is what is planned.
  bool inside_agenda_list() const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    return known && known->reads == Reads::agenda && !current.is_topic && !is_numbered(current);
  }
  // Opened by an entry of a number series, which goes on behind it.
  bool is_numbered(const Section& section) const {
    if (section.opener == no_block) return false;
    const auto& opener = layout_.blocks[section.opener];
    return opener.kind == BlockKind::list_item && !opener.number.is_empty() && opener.level == 0 && numbers_are_topics_;
  }

  // A full sentence, or so long that it is no title.
  bool is_sentence(std::string_view text) const { return text.size() > 120 || ends_sentence(text) || has_verb(text); }
  bool has_verb(std::string_view text) const {
    std::string key;
    while (!text.empty()) {
      const auto space = text.find_first_of(" \n");
      key.clear();
      fold_key_into(text.substr(0, space), key);
      const auto* word = grammar_.words.find(Words::not_a_name, key);
      if (word && word->value == "verb") return true;
      if (space == std::string_view::npos) break;
      text.remove_prefix(space + 1);
    }
    return false;
  }
  bool is_below_open_topic(std::string_view number) const {
    const auto dot = number.rfind('.');
    if (dot == std::string_view::npos || number.find_first_not_of("0123456789.") != std::string_view::npos) return false;
    for (const auto open : stack_) {
      const auto& section = out_.list[open];
      if (!section.is_topic) continue;
      const auto outer = view(layout_.blocks[section.opener].number);
      if (outer == number.substr(0, dot)) return true;
      const auto outer_dot = outer.rfind('.');
      if (outer_dot != std::string_view::npos && outer.substr(0, outer_dot) == number.substr(0, dot)) return true;
    }
    return false;
  }
  bool is_outcome(std::string_view text) const {
    std::string key;
    fold_key_into(text, key);
    return grammar_.words.has(Words::outcome, key);
  }
  // "In discussion the following points were made:", "For information:"
  bool leads_in(std::string_view text) const {
    const auto space = text.find(' ');
    if (space == std::string_view::npos || space > 4) return false;
    const auto key = fold_key(text.substr(0, space));
    const auto* word = grammar_.words.find(Words::title_word, key);
    return word && word->value == "join" && key != "the" && key != "a" && key != "an" && key != "no";
  }
  // "BO QUILL, Clerk" below the minutes.
  bool is_signature(const Block& block) const {
    if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined || !block.number.is_empty() || topics_seen_ == 0) return false;
    const auto text = view(block.text);
    const auto comma = text.find(", ");
    // "BO QUILL" over "Clerk of the board", at the end.
    if (const auto index = static_cast<std::size_t>(&block - layout_.blocks.data());
        comma == std::string_view::npos && index + 6 > layout_.blocks.size() && text.find(' ') != std::string_view::npos &&
        word_count(text) <= 4 && records::looks_like_name(text, grammar_.words))
      return true;
    if (comma == std::string_view::npos || comma < 4 || text.size() > 90) return false;
    const auto name = text.substr(0, comma);
    auto office = text.substr(comma + 2);
    if (const auto more = office.rfind(", "); more != std::string_view::npos) office = office.substr(more + 2);
    return name.find(' ') != std::string_view::npos && records::looks_like_name(name, grammar_.words) &&
           grammar_.words.has(Words::role, fold_key(office.substr(0, office.find(' '))));
  }
  // The last of names that stand one below the other.
  bool ends_name_list(std::uint32_t index) const {
    const auto is_name = [&](const Block& block) {
      return block.kind == BlockKind::paragraph && block.heading == HeadingStyle::title_line && records::looks_like_name(view(block.text), grammar_.words);
    };
    return index > 0 && is_name(layout_.blocks[index]) && is_name(layout_.blocks[index - 1]);
  }
  // "Election of the clerk (B-1)": the number of a topic behind its title.
  static std::string_view without_code(std::string_view text) {
    const auto bracket = text.rfind(" (");
    if (bracket == std::string_view::npos || text.back() != ')' || text.size() - bracket > 8) return text;
    const auto code = text.substr(bracket + 2, text.size() - bracket - 3);
    const bool is_code = !code.empty() && code.front() >= 'A' && code.front() <= 'Z' && code.find_first_not_of("0123456789-.", 1) == std::string_view::npos;
    return is_code ? text.substr(0, bracket) : text;
  }
  // Numbers other than a year or a short count behind the first word: amounts, days, times, addresses.
  static bool has_figures(std::string_view text) {
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
  // A line of a few words without a verb, with text below it.
  bool heads_text(std::uint32_t index, std::string_view whole) const {
    const auto text = without_code(whole);
    // "10 Mill Lane – Hearing of the Millers": an address and what is asked for it.
    if (layout_.blocks[index].blank_before > 0 && text.find(" \xE2\x80\x93 ") != std::string_view::npos && word_count(text) <= 12 &&
        !ends_sentence(text) && layout::is_title_case(text) && index + 1 < layout_.blocks.size() && is_prose(layout_.blocks[index + 1]))
      return true;
    if (text.front() < 'A' || text.front() > 'Z' || ends_sentence(text) || word_count(text) > 8 || has_verb(text) ||
        has_figures(text) || is_outcome(text) ||
        text.find(" - ") != std::string_view::npos || grammar_.words.has(Words::nobody, fold_key(text)) || ends_name_list(index))
      return false;
    if (index + 1 >= layout_.blocks.size() || leads_in(text)) return false;
    const auto& next = layout_.blocks[index + 1];
    return next.kind == BlockKind::list_item || next.kind == BlockKind::table ||
           (next.kind == BlockKind::paragraph && next.heading == HeadingStyle::none);
  }

  // In an agenda or action list numbers are entries, not topics.
  bool is_first_line_bold(const Block& block) const {
    const auto text = view(block.text);
    const auto line = text.find('\n');
    if (line == std::string_view::npos || line < 4) return false;
    return layout_.has_mark({block.text.begin, block.text.begin + static_cast<std::uint32_t>(line)}, layout::MarkKind::bold);
  }
  // In the attendance what looks like its entries is one, number or not.
  bool is_attendee(std::string_view text) {
    const auto* known = rule(out_.list[stack_.back()].rule);
    return known && known->reads == Reads::attendees && matches(known->entry, text);
  }
  bool inside_list_section() const {
    const auto& current = out_.list[stack_.back()];
    const auto* known = rule(current.rule);
    return known && (known->reads == Reads::agenda || known->reads == Reads::actions) && !current.is_topic && !is_numbered(current);
  }

  void close_to(std::uint8_t rank) {
    while (stack_.size() > 1 && out_.list[stack_.back()].rank >= rank) stack_.pop_back();
  }

  bool is_field(const Block& block) {
    if (block.label_kind != LabelKind::colon || block.label.is_empty() || stack_.size() < 2 ||
        out_.list[stack_.back()].opened != Opened::label)
      return false;
    const auto* meaning = meaning_of(view(block.label));
    if (!meaning || meaning->label < 0) return false;
    const auto field = grammar_.labels[static_cast<std::size_t>(meaning->label)].field;
    return field == Field::date || field == Field::time || field == Field::start || field == Field::end ||
           field == Field::location;
  }

  bool is_attendance(std::uint32_t section) const {
    const auto* known = rule(out_.list[section].rule);
    return known && known->reads == Reads::attendees;
  }

  // `until`: a block that matches ends the section, and what lies in it.
  void end_by_until(const Block& block) {
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

  // `parts`: a section that may stand inside an open one stays there, whatever its heading.
  void keep_inside(Opening& opening) {
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

  // "ABSENT:" right behind "AYES:" and "NAYS:" tells who did not vote.
  bool belongs_to_vote(std::uint32_t index, const Opening& opening) const {
    const auto* known = rule(opening.rule);
    const auto& last = out_.list.back();
    const auto* before = rule(last.rule);
    return known && known->reads == Reads::attendees && before && before->name == "motion-parts" && index <= last.last + 1;
  }

  void place(std::uint32_t index) {
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
    if (block.kind == BlockKind::front_matter) {
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
    if (has_until_) end_by_until(block);
    // A field of the meeting ("Date: ...") stands in no list that a label opened.
    if (is_field(block)) {
      while (stack_.size() > 1 && out_.list[stack_.back()].opened == Opened::label) stack_.pop_back();
    }
    if (ends_attendance(index, block)) {
      while (ends_attendance(index, block)) stack_.pop_back();  // and the list in which it lies
    } else if (ends_tasks(index, block) || repeats_plan(index, block) || ends_plan(index, block)) {
      stack_.pop_back();
    } else if (goes_on_behind_tasks(block)) {
      close_to(out_.list[stack_.back()].rank);
    }
    if (plan_end_ > 0 && index == plan_end_ && stack_.size() > 1 && out_.list[stack_.back()].opener == no_block) stack_.pop_back();
    if (plan_end_ > 0 && index == plan_begin_ && stack_.size() == 1 && agenda_rule() >= 0) {
      Section section;
      section.rule = agenda_rule();
      section.opened = Opened::heading;
      section.first = section.last = index;
      section.parent = 0;
      section.rank = rank_label;
      stack_.push_back(static_cast<std::uint32_t>(out_.list.size()));
      out_.list.push_back(section);
    }
    const auto current = stack_.back();
    Opening opening;
    if (!(index >= plan_begin_ && index < plan_end_ && out_.list[current].opener == no_block && current != 0) && opens(index, block, opening)) {
      if (has_parts_) keep_inside(opening);
      if (belongs_to_vote(index, opening)) opening.rule = out_.list.back().rule;
      close_to(opening.rank);
      Section section;
      section.rule = opening.rule;
      section.is_topic = opening.is_topic;
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
      if (opening.is_topic && !plan_.empty())
        plan_.erase(plan_key(view(opening.title)));  // once each
      const auto id = static_cast<std::uint32_t>(out_.list.size());
      out_.list.push_back(section);
      if (opening.lists_topics) list_topics_in_ = static_cast<std::int32_t>(id);
      out_.of_block[index] = opening.leaves_block ? current : id;
      if (opening.inside == Inside::items || opening.inside == Inside::bold_items)
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
      if (was_list && block.kind != first.kind && block.kind != BlockKind::list_item) stack_.pop_back();
    }
    out_.of_block[index] = stack_.back();
    out_.list[stack_.back()].last = index + 1;
    keep_plan(block);
  }

  const layout::Layout& layout_;
  const Grammar& grammar_;
  Topics topics_;
  std::vector<Topics> topics_of_;  // of each section of the grammar
  bool has_list_ = false;  // the topics stand in a list: what opens them elsewhere repeats them
  Sections out_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::int32_t> with_patterns_;
  std::unordered_map<std::uint32_t, std::pair<Inside, std::uint8_t>> containers_;  // by section
  std::vector<bool> has_times_;
  std::int32_t discussion_ = -1;  // its rule
  std::array<std::size_t, 7> of_level_{};
  std::size_t headings_ = 0;
  std::size_t marked_headings_ = 0;
  std::size_t numbers_ = 0;
  std::size_t free_numbers_ = 0;
  std::size_t restarts_ = 0;
  std::size_t repeats_ = 0;   // "1." right behind "1.": a program numbers them
  std::size_t heads_text_ = 0;      // numbered titles over text that is set further in
  std::size_t titled_numbers_ = 0;  // numbered blocks that begin as a title does
  std::uint32_t plan_begin_ = 0;  // a plan without a heading: [begin, end)
  std::uint32_t plan_end_ = 0;
  std::size_t topics_seen_ = 0;
  std::uint32_t last_number_ = 0;  // of the last topic, where it is a plain one
  std::size_t title_seen_ = 0;
  std::uint32_t last_title_ = no_block - 1;
  bool numbers_are_topics_ = false;
  bool margins_are_topics_ = false;
  bool bullets_are_topics_ = false;
  bool by_pattern_ = false;  // the section found last was found by a pattern
  std::size_t roman_headings_ = 0;
  std::size_t worded_numbers_ = 0;  // "Item 3: ..."
  std::size_t labelled_ = 0;  // paragraphs whose label means nothing
  bool labels_are_topics_ = false;
  bool has_until_ = false;
  bool has_parts_ = false;
  std::int32_t list_topics_in_ = -1;  // the section whose list entries are topics
  std::uint8_t list_topic_level_ = 0;
  std::unordered_set<std::string> plan_;
  std::string key_;
  std::string folded_;
  Match match_;
};

}  // namespace

void drop_furniture(layout::Layout& layout, const Grammar& grammar) {
  if (grammar.furniture.empty()) return;
  Match match;
  const auto is_dropped = [&](const Block& block) {
    if (block.kind == BlockKind::table || block.text.is_empty()) return false;
    return std::any_of(grammar.furniture.begin(), grammar.furniture.end(), [&](const Pattern& pattern) {
      return pattern.find(layout.view(block.text), 0, match) == Found::yes;
    });
  };
  std::erase_if(layout.blocks, [&](const Block& block) {
    if (!is_dropped(block)) return false;
    layout.furniture.push_back({block.span});
    return true;
  });
  std::sort(layout.furniture.begin(), layout.furniture.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

Sections find_sections(const layout::Layout& layout, const Grammar& grammar) {
  return Cutter(layout, grammar).cut();
}

std::string outline(const Sections& sections, const layout::Layout& layout, const Grammar& grammar) {
  std::string out;
  for (std::size_t i = 0; i < sections.list.size(); ++i) {
    const auto& section = sections.list[i];
    out.append(2 * static_cast<std::size_t>(section.depth - 1), ' ');
    out += section.rule < 0 ? (section.is_topic ? "topic" : "preamble")
                            : grammar.sections[static_cast<std::size_t>(section.rule)].name;
    if (section.is_topic && section.rule >= 0) out += "+topic";
    if (section.opened == Opened::label) out += " (label)";
    if (!section.title.is_empty()) out += ": " + std::string(layout.view(section.title)).substr(0, 80);
    std::size_t count = 0;
    for (const auto of : sections.of_block) count += of == i;
    out += " [" + std::to_string(count) + "]\n";
  }
  return out;
}

}  // namespace minuter::sections
