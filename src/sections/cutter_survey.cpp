// What the whole document looks like, before it is cut: which of numbers, titles, labels and bullets
// head its topics.
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

bool Cutter::is_set_as_title(std::string_view text) const {
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

Range Cutter::bold_start(const Block& block) const {
  const auto& marks = layout_.marks;
  const auto at = std::partition_point(marks.begin(), marks.end(), [&](const layout::Mark& mark) {
    return mark.range.begin < block.text.begin;
  });
  for (auto mark = at; mark != marks.end() && mark->range.begin == block.text.begin; ++mark) {
    if (mark->kind == layout::MarkKind::bold && mark->range.end < block.text.end) return mark->range;
  }
  return {};
}

bool Cutter::is_flat_list() const {
  const auto& blocks = layout_.blocks;
  std::size_t apart = 0;
  std::size_t heads = 0;
  std::size_t flat = 0;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::list_item || blocks[i].level > 0) continue;
    const bool has_notes = heads_list(i, blocks[i]);
    if (is_flat_entry(i)) {
      if (has_notes) return false;
      ++flat;
    } else {
      ++apart;
      heads += has_notes;
    }
  }
  return flat > 0 && heads >= 3 && heads * 4 >= apart * 3;
}

void Cutter::see_log_topics() {
  struct Said {
    std::uint32_t block;
    std::uint32_t number;
    std::string_view text;  // with its number
  };
  std::unordered_map<std::string_view, std::vector<Said>> by_nick;
  std::size_t lines = 0;
  for (std::uint32_t i = 0; i < layout_.blocks.size(); ++i) {
    const auto& block = layout_.blocks[i];
    if (block.label_kind != LabelKind::nick || block.label.is_empty()) continue;
    ++lines;
    auto text = view(block.body);
    if (text.size() > 2 && (text[0] == '#' || text[0] == '[') && text[1] >= 'a' && text[1] <= 'z') return;  // a bot is told the topics
    if (text.size() < 4 || text.size() > 120 || text[0] < '0' || text[0] > '9') continue;
    const auto sign = text.find_first_not_of("0123456789");
    if (sign == std::string_view::npos || sign > 2 || (text[sign] != ')' && text[sign] != '.') || sign + 3 > text.size() || text[sign + 1] != ' ') continue;
    by_nick[view(block.label)].push_back({i, number_in(text.substr(0, sign)), text});
  }
  if (lines < 12) return;
  const std::vector<Said>* all = nullptr;
  for (const auto& [nick, said] : by_nick)
    if (said.size() >= 3 && (!all || said.size() > all->size())) all = &said;
  if (!all) return;
  // The plan is read out first, each line right behind the other.
  std::size_t plan = 1;
  while (plan < all->size() && (*all)[plan].number == (*all)[plan - 1].number + 1 && (*all)[plan].block <= (*all)[plan - 1].block + 2) ++plan;
  if (plan < 3) plan = 0;
  std::uint32_t last = 0;
  bool is_first = true;
  for (std::size_t i = plan; i < all->size(); ++i) {
    const auto& one = (*all)[i];
    if (!is_first && one.number <= last) continue;  // a list amid the talk
    if (plan > 0 && std::none_of(all->begin(), all->begin() + static_cast<std::ptrdiff_t>(plan), [&](const Said& entry) { return entry.number == one.number; }))
      continue;
    last = one.number;
    is_first = false;
    log_topics_.emplace(one.block, layout_.range_of(one.text));
  }
  // "ok, on to 2) The weir"
  const auto planned = all->begin() + static_cast<std::ptrdiff_t>(plan);
  const auto begin = plan > 0 ? (*all)[plan - 1].block + 1 : static_cast<std::uint32_t>(layout_.blocks.size());
  for (auto entry = all->begin(); entry != planned; ++entry) {
    const bool is_there = std::any_of(planned, all->end(), [&](const Said& one) { return one.number == entry->number && log_topics_.contains(one.block); });
    for (auto i = begin; !is_there && i < layout_.blocks.size(); ++i) {
      const auto text = view(layout_.blocks[i].body);
      const auto at = layout_.blocks[i].label_kind == LabelKind::nick ? text.find(entry->text) : std::string_view::npos;
      if (at == std::string_view::npos || text.size() > 160) continue;
      log_topics_.emplace(i, layout_.range_of(text.substr(at, entry->text.size())));
      break;
    }
  }
  if (log_topics_.size() < 3) log_topics_.clear();
}

bool Cutter::is_title_over_list(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  const auto& block = blocks[index];
  const auto text = view(block.text);
  if (block.kind != BlockKind::paragraph || block.heading != HeadingStyle::title_line || block.line_count > 1 || (block.blank_before == 0 && index > 0) ||
      block.indent > 0 || block.quote > 0 || (!block.label.is_empty() && !block.body.is_empty()) || text.size() < 3 || text.size() > 90 ||
      index + 1 >= blocks.size() || (index == 0 && blocks[1].blank_before > 0))
    return false;
  if (ends_sentence(text) || text.back() == ':' || text.find("://") != std::string_view::npos || word_count(text) > 12) return false;
  const auto& next = blocks[index + 1];
  if (next.kind != BlockKind::list_item || next.marker != MarkerKind::bullet || next.level > 0) return false;
  // Right above its list only a few words are a title, and no name is.
  return next.blank_before > 0 ||
         (word_count(text) <= 6 && block.label.is_empty() && !has_verb(text) && !begins_with_article(text) &&
          (text.find(' ') == std::string_view::npos || !records::looks_like_name(text, grammar_.words)));
}

// "7 December 2031 - the mill" at the top: when, and no topic.
bool Cutter::begins_with_day(std::string_view text) const {
  if (text.size() > 80 || !records::has_digit(text)) return false;
  const auto date = records::find_date(text, grammar_.words, grammar_.month_first);
  return date && date->printed.data() <= text.data() + 10;
}

bool Cutter::begins_with_article(std::string_view text) const {
  return grammar_.words.has(Words::article, fold_key(text.substr(0, text.find(' '))));
}

// "1. [Mill](index.html)", "2. [Board](board.html)" over the first heading: the pages above this one.
void Cutter::see_breadcrumbs() {
  const auto& blocks = layout_.blocks;
  std::uint32_t end = 0;
  while (end < blocks.size() && end < 12 && blocks[end].kind == BlockKind::list_item && blocks[end].text.size() < 120 &&
         layout_.has_mark(blocks[end].text, layout::MarkKind::link))
    ++end;
  if (end > 0 && end < blocks.size() && blocks[end].kind == BlockKind::heading && blocks[end].heading == HeadingStyle::markdown) breadcrumbs_end_ = end;
}

// "Old business", on a line of its own over what was said of it, where nothing sets a title off.
bool Cutter::is_title_over_prose(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  const auto& block = blocks[index];
  if (block.kind != BlockKind::paragraph || block.heading != HeadingStyle::title_line || block.line_count > 1 || block.blank_before == 0 ||
      block.indent > 0 || block.quote > 0 || !block.label.is_empty() || index == 0 || index + 1 >= blocks.size())
    return false;
  const auto text = view(block.text);
  if (text.size() < 4 || text.size() > 80 || text.front() < 'A' || text.front() > 'Z' || text.back() == ':' || text.back() == '?' || ends_sentence(text) ||
      word_count(text) > 8 || records::has_digit(text) || begins_with_article(text) || has_verb(text) || is_outcome(text) || section_of(text) >= 0 ||
      records::looks_like_name(text, grammar_.words) || text.find("://") != std::string_view::npos)
    return false;
  const auto& next = blocks[index + 1];
  if (next.blank_before == 0 || !next.label.is_empty()) return false;
  const auto below = view(next.text);
  return next.kind == BlockKind::paragraph && next.heading == HeadingStyle::none && next.indent == 0 && below.size() > 40 &&
         (ends_sentence(below) || next.line_count > 1);
}

bool Cutter::is_timed_title(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  if (block.kind != BlockKind::paragraph || block.quote > 0) return false;
  const auto text = view(block.text);
  const auto line = text.substr(0, text.find('\n'));
  if (line.size() < 8 || line.size() > 120) return false;
  // "Roof - 15:48"
  if (const auto dash = line.rfind("- "); dash != std::string_view::npos && dash > 3 && line[dash - 1] == ' ' && line.size() - dash <= 12 && records::has_digit(line.substr(dash))) {
    const auto behind = line.substr(dash + 2);
    const auto time = records::find_time(behind, grammar_.words);
    return time && time->printed.size() == behind.size() && (line.size() < text.size() || (index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind != BlockKind::heading));
  }
  if (line.back() != ')') return false;
  const auto open = line.rfind('(');
  if (open == std::string_view::npos || open < 3 || line.size() - open > 14 || !records::has_digit(line.substr(open))) return false;
  if (!records::find_duration(line.substr(open), grammar_.words)) return false;
  return line.size() < text.size() || (index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind != BlockKind::heading);
}

// "- The roof - Ada Penrose (20 min)", "* The roof - 20m", with notes beside or below it.
bool Cutter::is_timed_entry(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  if (block.kind != BlockKind::list_item || block.level > 1 || block.quote > 0) return false;
  const auto text = view(block.text);
  const auto line = text.substr(0, text.find('\n'));
  if (line.size() < 8 || line.size() > 160) return false;
  if (line.back() != ')') {
    const auto dash = line.rfind("- ");
    if (dash == std::string_view::npos || dash < 4 || line.size() - dash > 12) return false;
    const auto behind = line.substr(dash + 2);
    return !behind.empty() && behind.size() <= 10 && behind.front() >= '1' && behind.front() <= '9' && records::find_duration(behind, grammar_.words).has_value();
  }
  const auto open = line.rfind('(');
  return block.level == 0 && line.size() >= 12 && open != std::string_view::npos && open > 4 && line.size() - open <= 16 && records::has_digit(line.substr(open)) &&
         records::find_duration(line.substr(open), grammar_.words);
}

// "- 10:00-10:15 The roof": when an entry was talked of, before it.
std::string Cutter::clock_of_entry(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  if (block.kind != BlockKind::list_item || block.level > 0 || block.quote > 0) return {};
  const auto text = view(block.text);
  if (text.size() < 8 || !records::has_digit(text.substr(0, 2)) || text.substr(0, 4).find_first_of(":.hap") == std::string_view::npos) return {};
  const auto line = text.substr(0, std::min<std::size_t>(text.find('\n'), 40));
  const auto range = records::find_time_range(line, grammar_.words);
  return range && range->printed.data() <= text.data() + 1 && range->printed.size() + 3 < line.size() ? range->start.hhmm() : std::string();
}

bool Cutter::is_spoken() const {
  if (!topics_.spoken || marked_headings_ > 2) return false;
  std::unordered_map<std::string, std::size_t> lines;  // of each speaker
  std::size_t paragraphs = 0;
  for (const auto& block : layout_.blocks) {
    if (block.kind != BlockKind::paragraph) continue;
    const auto text = view(block.text);
    paragraphs += !text.starts_with("...") && !text.starts_with("\xE2\x80\xA6");
    if ((block.label_kind != LabelKind::colon && block.label_kind != LabelKind::nick) || block.body.is_empty() || word_count(view(block.label)) > 3)
      continue;
    ++lines[fold_key(view(block.label))];
  }
  std::size_t said = 0;
  std::size_t speakers = 0;
  for (const auto& [speaker, count] : lines) {
    if (count < 2) continue;
    said += count;
    ++speakers;
  }
  return speakers >= 2 && said >= 5 && said * 10 >= paragraphs * 3;
}

bool Cutter::is_title_over_speech(const Block& next) const {
  if (next.label_kind == LabelKind::nick) return true;
  if (next.label_kind != LabelKind::colon || word_count(view(next.label)) > 3) return false;
  return grammar_.meaning_of(fold_key(view(next.label))) == nullptr;
}

bool Cutter::is_title_amid_speech(std::uint32_t index) const {
  const auto& blocks = layout_.blocks;
  const auto& block = blocks[index];
  const auto text = view(block.text);
  if (block.kind != BlockKind::paragraph || block.heading != HeadingStyle::title_line || block.line_count > 1 || block.blank_before == 0 ||
      block.indent > 0 || block.quote > 0 || !block.label.is_empty() || text.size() < 3 || text.size() > 90 || ends_sentence(text) || index == 0)
    return false;
  if (text.back() == ':' || text.back() == '?' || text.front() < 'A' || text.front() > 'Z' || text.find("://") != std::string_view::npos) return false;
  if (index + 1 >= blocks.size() || blocks[index + 1].blank_before == 0 || blocks[index + 1].kind == BlockKind::rule) return false;
  // The first one stands over what somebody says.
  if (out_.list.size() == 1) {
    const auto& next = blocks[index + 1];
    if (index < 2 || next.body.is_empty() || !is_title_over_speech(next)) return false;
  }
  // Names one below the other are a list of people.
  const auto is_name = [&](const Block& one) { return one.label.is_empty() && records::looks_like_name(view(one.text), grammar_.words); };
  return !is_name(block) || (!is_name(blocks[index - 1]) && !is_name(blocks[index + 1]));
}

// Are the outer bullets, apart from each other, the topics, and the inner ones what was said of them?
bool Cutter::is_outline_of_bullets() const {
  const auto& blocks = layout_.blocks;
  std::size_t outer = 0;
  std::size_t apart = 0;
  std::size_t with_notes = 0;
  std::size_t inner = 0;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (block.kind == BlockKind::paragraph && block.text.size() > 300) return false;
    if (block.kind != BlockKind::list_item || block.marker != MarkerKind::bullet) continue;
    if (block.level > 0) {
      ++inner;
      continue;
    }
    ++outer;
    apart += block.blank_before > 0;
    with_notes += heads_list(i, block) && block.label.is_empty();
  }
  return outer >= 3 && with_notes * 3 >= outer * 2 && with_notes >= 3 && apart * 2 >= outer && inner >= outer;
}

void Cutter::survey() {
  const auto& blocks = layout_.blocks;
  const Block* last_numbered = nullptr;
  std::uint32_t letters = 0;
  std::uint32_t free_letters = 0;
  std::uint32_t letters_below = 0;
  std::size_t numbered_lines = 0;
  std::size_t run_in_titles = 0;  // "3. Open forum. Comments were heard."
  std::size_t over_lists = 0;
  std::size_t over_prose = 0;
  std::size_t timed_entries = 0;
  std::size_t timed_with_notes = 0;
  std::size_t clock_entries = 0;
  std::size_t clock_with_notes = 0;
  std::string last_clock;
  bool clocks_go_on = true;  // the same hour in several towns is no series
  std::unordered_set<std::string> colon_titles;
  std::size_t colon_names = 0;
  bool in_sentence = false;
  std::uint32_t head_end = 0;
  std::array<std::uint32_t, 3> series{};  // how far the numbers go that have a dot, a bracket or nothing behind them
  constexpr std::string_view signs = ".) ";
  see_counted_people();
  see_attendance();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    has_front_title_ = has_front_title_ || (block.kind == BlockKind::front_matter && block.body.size() > 2 && view(block.label) == "title");
    if (block.kind == BlockKind::heading) {
      ++headings_;
      usual_headings_ += topics_.labels && is_usual_topic(view(block.text));
      roman_headings_ += is_roman(view(block.number));
      numbered_headings_ += !block.number.is_empty();
      if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) {
        ++of_level_[std::min<std::size_t>(block.level, 6)];
        // "ATTENDEES" underlined amid numbered topics is no series of headings.
        const auto* known = rule(section_of(view(block.text)));
        marked_numbered_ += block.heading == HeadingStyle::markdown && !block.number.is_empty();
        marked_headings_ += !(block.heading == HeadingStyle::underlined && known && known->reads == Reads::attendees);
        // "Apologies" is a topic in a series of numbers alone.
        const bool is_people = known && known->reads == Reads::attendees && block.number.is_empty();
        const bool is_topic = !known || (known->is_item && !is_people) || known->name == "usual-topics";
        topic_headings_ += i > 0 && is_topic && !(i < 6 && begins_with_day(view(block.text))) && !has_title_word(view(block.text));
      }
    }
    const bool is_person = is_counted_person(i);
    if (!is_person && !block.number.is_empty() && (block.kind == BlockKind::heading || (block.kind == BlockKind::list_item && block.level == 0 && block.quote == 0)))
      if (const auto of = signs.find(sign_behind(block)); of != std::string_view::npos && number_in(view(block.number)) == series[of] + 1) ++series[of];
    if (!is_person && block.kind == BlockKind::list_item && block.level == 0 && !block.number.is_empty() && block.text.size() > 16) {
      ++numbered_lines;
      run_in_titles += begins_with_title(first_line_of(view(block.text)));
    }
    timed_titles_ += is_timed_title(i);
    if (is_timed_entry(i)) {
      ++timed_entries;
      timed_with_notes += i + 1 < blocks.size() && blocks[i + 1].kind != BlockKind::heading && !is_timed_entry(i + 1);
    }
    if (const auto clock = clock_of_entry(i); !clock.empty()) {
      ++clock_entries;
      clock_with_notes += view(block.text).find('\n') != std::string_view::npos ||
                          (i + 1 < blocks.size() && blocks[i + 1].kind != BlockKind::heading && (blocks[i + 1].level > 0 || clock_of_entry(i + 1).empty()));
      clocks_go_on = clocks_go_on && last_clock <= clock;
      last_clock = clock;
    }
    over_lists += is_title_over_list(i) && section_of(view(block.text)) < 0;
    over_prose += is_title_over_prose(i);
    const bool is_labelled = block.kind == BlockKind::paragraph && is_label_run_in(block) && is_topic_label(view(block.label));
    labelled_ += is_labelled;
    const bool is_usual = heads_usual_topic(block);
    usual_labels_ += is_labelled && !block.body.is_empty() && meaning_of(view(block.label)) != nullptr;
    usual_labels_alone_ += is_labelled && is_usual;
    usual_heads_ += is_usual;
    usual_bullets_ += is_usual_bullet(block);
    capital_titles_ += capitals_before_text(block) > 0;
    if (is_title_with_colon(i) && colon_titles.insert(fold_key(view(block.label))).second) {
      // "Ada:" over what she did, below a list of those who came.
      if (colon_titles.size() == 1) head_end = block.text.begin;
      colon_names += colon_titles.size() < 24 && records::looks_like_name(view(block.label), grammar_.words) &&
                     std::string_view(layout_.text).substr(0, head_end).find(view(block.label)) != std::string_view::npos;
    }
    prose_ += block.kind == BlockKind::paragraph && block.text.size() > 60;
    labelled_prose_ += is_labelled && block.body.size() > 60;
    // "... They could help with three things:" over "1) ...": a sentence goes on in them.
    if (block.kind == BlockKind::list_item && view(block.number) == "1" && i > 0) {
      auto lead = blocks[i - 1].kind == BlockKind::paragraph ? view(blocks[i - 1].text) : std::string_view{};
      in_sentence = lead.size() > 120 && lead.ends_with(':') && lead.find(". ") != std::string_view::npos && section_named_in(lead, Reads::agenda) < 0;
    }
    const bool numbered = !is_person && !in_sentence && block.kind == BlockKind::list_item && block.level == 0 && block.quote == 0 &&
                          !block.number.is_empty() && block.marker != MarkerKind::bullet;
    worded_bullets_ += is_worded_bullet(block);
    linked_bullets_ += is_linked_bullet(i);
    if (numbered) {
      // Each "1." of a list that a program numbers is no new series.
      restarts_ += view(block.number) == "1" && !(last_numbered && view(last_numbered->number) == "1");
      repeats_ += view(block.number) == "1" && last_numbered && view(last_numbered->number) == "1";
      const auto line = view(block.text).substr(0, view(block.text).find('\n'));
      titled_numbers_ += line.size() <= 110 && !line.empty() && !ends_sentence(line) && !has_verb(line);
      worded_numbers_ += is_worded(block);
      labelled_numbers_ += has_text_behind_label(block);
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
  for (std::size_t of = 0; of < series.size(); ++of) {
    const auto others = std::max(series[(of + 1) % 3], series[(of + 2) % 3]);
    if (series[of] >= 4 && series[of] > others) topic_sign_ = signs[of];
  }
  see_inner_lists();
  see_breadcrumbs();
  see_plan();
  see_timed_list();
  if (topics_.headings) {
    see_planned_heads();
    see_planned_groups();
  }
  is_flat_ = is_flat_list();
  bullets_have_notes_ = topics_.is_auto && headings_ <= 2 && numbers_ < 2 && is_outline_of_bullets();
  is_spoken_ = is_spoken();
  lists_have_titles_ = (topics_.is_auto || topics_.titles) && marked_headings_ < 3 && numbered_headings_ < 3 && numbers_ < 3 &&
                       (over_lists >= 3 || (over_lists == 2 && headings_ == 0 && numbers_ == 0));
  timed_entries_are_topics_ = timed_entries >= 3 && timed_with_notes * 3 >= timed_entries * 2;
  // Some of a list with the hours have nothing said of them.
  clock_entries_are_topics_ = topics_.is_auto && clocks_go_on && clock_entries >= 3 && clock_with_notes * 4 >= clock_entries;
  prose_has_titles_ = (topics_.is_auto || topics_.titles) && over_prose >= 3 && headings_ < 2 && numbers_ < 2 && !is_spoken_;
  see_log_topics();
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
  // Labels that most minutes have ("Approval of minutes: ...") are topics beside lists with numbers, too.
  const bool are_usual = (usual_labels_ >= 3 && usual_labels_ * 3 >= labelled_) || (usual_labels_alone_ >= 3 && usual_labels_alone_ * 2 >= labelled_);
  // "Roof: The roof leaks ..." and most other paragraphs below "OLD BUSINESS" and "NEW BUSINESS".
  const bool are_below_usual = topics_.labels && usual_headings_ >= 2 && headings_ < usual_headings_ + 3 && labelled_prose_ >= 4 && labelled_prose_ > numbers_ * 2 &&
                               labelled_prose_ * 5 >= prose_ * 3;
  labels_are_topics_ = topics_.labels && (((numbers_ < 2 || (usual_labels_ >= 2 && numbers_ < 2 + letters)) && headings_ < 3 &&
                                           (labelled_ >= 4 || (labelled_prose_ >= 3 && labelled_prose_ * 4 >= prose_ * 3))) ||
                                          (are_usual && marked_headings_ < 3 && free_numbers_ < 3 + free_letters) || are_below_usual);
  // "1) Ada spoke of the gate." below "Old business" and again below "New business".
  const bool counts_below_usual = usual_heads_ > 2 && restarts_ > 1 && titled_numbers_ * 2 < numbers_;
  // "(b) The fence was painted." below "GATES. (a) ..."
  const bool counts_below_capitals = capital_titles_ >= 3 && numbers_ < 3;
  // Lists below headings that are marked as such, most of whose entries have nothing below them.
  const bool are_lists_below_heads = topic_headings_ >= 3 && numbered_headings_ < 2 + marked_numbered_ && numbers_ >= 3 && free_numbers_ * 2 < numbers_;
  numbers_are_topics_ = !counts_below_usual && !are_lists_below_heads && !counts_below_capitals && !are_below_usual &&
                        ((topics_.numbers && !counts_paragraphs) ||
                         (topics_.is_auto && free_numbers_ >= 2 && (free_numbers_ * 2 >= numbers_ || is_lettered_outline) &&
                          (marked_headings_ < 3 || (topic_headings_ == 0 && free_numbers_ >= 3))));
  colons_are_titles_ = (topics_.is_auto || topics_.labels) && colon_titles.size() >= 3 && colon_names * 2 <= colon_titles.size() && headings_ < marked_headings_ + 3 &&
                       (marked_headings_ < 3 || topic_headings_ == 0) && !numbers_are_topics_ && numbers_ <= colon_titles.size() * 2 &&
                       !lists_have_titles_ && !prose_has_titles_;
  sentences_have_titles_ = run_in_titles >= 3 && run_in_titles * 3 >= numbered_lines * 2;
  see_clock_heads();
}

// "The roof:" on a line of its own, set apart, over what was said of it.
bool Cutter::is_title_with_colon(std::uint32_t index) {
  const auto& blocks = layout_.blocks;
  const auto& block = blocks[index];
  if (block.kind != BlockKind::paragraph || !is_label_alone(block) || block.blank_before == 0 || block.indent > 0 || block.quote > 0 || block.line_count > 1 ||
      index == 0 || index + 1 >= blocks.size())
    return false;
  const auto label = view(block.label);
  if (label.size() < 3 || label.size() > 90 || word_count(label) > 10 || (label.front() >= 'a' && label.front() <= 'z') || has_verb(label) || leads_in(label) ||
      is_speech(block) || !is_topic_label(label) || (section_of(label) >= 0 && !is_usual_topic(label)))
    return false;
  const auto& next = blocks[index + 1];
  return next.kind != BlockKind::heading && next.kind != BlockKind::rule && next.kind != BlockKind::table && !is_label_alone(next);
}

// "1. Letter of the miller", "2. Letter of the baker" below "7. Correspondence", where "8. Planning" goes on with the
// topics: a list that counts anew, whose entries have no text.
void Cutter::see_inner_lists() {
  const auto& blocks = layout_.blocks;
  struct Entry {
    std::uint32_t index;
    std::uint32_t number;
  };
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    const auto number = view(block.number);
    if (block.kind != BlockKind::list_item || block.level > 0 || block.quote > 0 || block.marker != MarkerKind::number || number.empty() ||
        number.find_first_not_of("0123456789") != std::string_view::npos)
      continue;
    entries.push_back({i, number_in(number)});
  }
  std::uint32_t outer = 0;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    if (entries[at].number != 1 || outer < 2) {
      if (entries[at].number == outer + 1) outer = entries[at].number;
      continue;
    }
    // Where the topics go on: their next number, which does not go on with the list.
    std::size_t back = at + 1;
    bool counts_up = true;
    while (back < entries.size() && counts_up && !(entries[back].number == outer + 1 && entries[back - 1].number != outer)) {
      counts_up = entries[back].number > entries[back - 1].number;
      ++back;
    }
    if (!counts_up || back >= entries.size() || back < at + 2) continue;
    bool is_bare = true;
    for (auto i = at; i + 1 < back && is_bare; ++i) is_bare = entries[i + 1].index == entries[i].index + 1;
    if (!is_bare) continue;
    if (inner_numbers_.empty()) inner_numbers_.resize(blocks.size());
    for (auto i = at; i < back; ++i) inner_numbers_[entries[i].index] = true;
    outer = entries[back].number;
    at = back;
  }
}

bool Cutter::is_of_other_series(const Block& block) {
  if (topic_sign_ == 0 || series_number_ == 0 || is_worded(block)) return false;
  const auto number = number_in(view(block.number));
  if (number == 0) return in_other_series_ && block.marker == MarkerKind::letter;
  in_other_series_ = sign_behind(block) != topic_sign_ && number != series_number_ + 1;
  return in_other_series_;
}

bool Cutter::has_capital_title(std::string_view text) {
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

bool Cutter::is_title_over_text(std::uint32_t index) const {
  const auto& block = layout_.blocks[index];
  if (block.kind != BlockKind::list_item || block.level > 0 || block.number.is_empty() || block.marker == MarkerKind::bullet ||
      block.heading != HeadingStyle::title_line || index + 1 >= layout_.blocks.size() || word_count(view(block.text)) > 10)
    return false;
  const auto& next = layout_.blocks[index + 1];
  return next.kind == BlockKind::paragraph && next.indent > block.indent && next.text.size() > 60;
}

bool Cutter::is_margin_line(std::uint32_t index) const {
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

bool Cutter::is_free_bullet(std::uint32_t index) const {
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

bool Cutter::is_topic_label(std::string_view label) {
  // "MOTION CARRIED 5-0 [AYES: ...": the bracket is not closed before the colon.
  if (label.find('[') != std::string_view::npos && label.find(']') == std::string_view::npos) return false;
  if (label.find('(') != std::string_view::npos && label.find(')') == std::string_view::npos) return false;
  const auto* meaning = meaning_of(label);
  if (!meaning) return true;
  const auto* known = rule(meaning->section);
  return known && (known->name == "usual-topics" || known->name == "opening");
}

bool Cutter::is_usual_topic(std::string_view head) {
  const auto* known = rule(section_of(head));
  return known && (known->name == "usual-topics" || known->name == "opening");
}

bool Cutter::is_usual_bullet(const Block& block) {
  if (block.kind != BlockKind::list_item || block.marker != MarkerKind::bullet || block.level > 0 || block.quote > 0) return false;
  if (!block.label.is_empty() && block.label.begin == block.text.begin && is_usual_topic(view(block.label))) return true;
  return block.line_count <= 1 && block.text.size() <= 60 && is_usual_topic(view(block.text));
}

std::uint32_t Cutter::usual_run_in(const Block& block) {
  if (block.kind != BlockKind::paragraph || block.quote > 0) return 0;
  const auto text = view(block.text);
  const auto start = text.substr(0, 52);
  if (start.size() < 12 || start.front() < 'A' || start.front() > 'Z') return 0;
  for (const std::string_view mark : {". ", "\xE2\x80\x94", " \xE2\x80\x93 ", " - ", "--"}) {
    const auto at = start.find(mark);
    if (at == std::string_view::npos || at < 6 || at + mark.size() + 3 > text.size() || text.substr(0, at).find(':') != std::string_view::npos) continue;
    return is_usual_topic(text.substr(0, at)) ? static_cast<std::uint32_t>(at) : 0;
  }
  return 0;
}

std::uint32_t Cutter::capitals_before_text(const Block& block) {
  if (block.kind != BlockKind::paragraph || block.quote > 0 || block.indent > 8 || !block.label.is_empty() || block.text.size() < 40) return 0;
  const auto text = view(block.text);
  const auto start = text.substr(0, 72);
  std::size_t capitals = 0;
  std::size_t end = 0;      // behind the last word in capitals
  std::size_t words = 0;
  for (std::size_t at = 0; at < start.size();) {
    auto next = std::min(start.find(' ', at), start.size());
    const auto word = start.substr(at, next - at);
    std::size_t upper = 0;
    bool is_small = false;
    for (const char c : word) {
      is_small = is_small || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      upper += c >= 'A' && c <= 'Z';
    }
    if (is_small || next == start.size() || (upper == 1 && word.size() == 1 && word != "A" && word != "&")) break;
    capitals += upper;
    words += upper > 0;
    end = next;
    if (word.back() == '.' && upper > 2) break;
    at = next + 1;
  }
  if (end == 0 || capitals < 6) return 0;
  auto title = start.substr(0, end);
  const bool has_sign = title.back() == '.' || title.ends_with(" -") || title.ends_with("\xE2\x80\x93");
  while (!title.empty() && (title.back() == '.' || title.back() == ' ' || title.back() == '-' || (title.back() & 0x80) != 0)) title.remove_suffix(1);
  if (title.ends_with(" A")) title.remove_suffix(2);  // "FINANCE A bill was paid."
  if (title.size() < 6 || (!has_sign && words < 2) || has_verb(title) || is_outcome(title) || leads_in(title)) return 0;
  const auto* known = rule(section_of(title));
  if (known && known->reads != Reads::items && known->reads != Reads::nothing && !known->is_item) return 0;
  if (known && known->labels_only) return 0;
  return static_cast<std::uint32_t>(title.size());
}

bool Cutter::heads_usual_topic(const Block& block) {
  if (block.kind != BlockKind::paragraph || block.quote > 0) return false;
  if (!block.label.is_empty() && block.label.begin == block.text.begin && block.label_kind != LabelKind::nick && word_count(view(block.label)) <= 6 &&
      is_usual_topic(view(block.label)))
    return true;
  if (usual_run_in(block) > 0) return true;
  return block.line_count <= 1 && block.heading == HeadingStyle::title_line && block.text.size() <= 60 && is_usual_topic(view(block.text));
}

bool Cutter::is_worded(const Block& block) const {
  const auto number = view(block.number);
  if (number.empty() || number.front() < '0' || number.front() > '9') return false;
  const auto source = layout_.source->text(block.span);
  return !source.empty() && ((source.front() >= 'A' && source.front() <= 'Z') || (source.front() >= 'a' && source.front() <= 'z'));
}

bool Cutter::is_worded_bullet(const Block& block) const {
  if (block.kind != BlockKind::list_item || block.level > 0 || block.number.is_empty() || block.checkbox != layout::Checkbox::none) return false;
  auto source = layout_.source->text(block.span);
  const auto word = source.find_first_not_of("*-+ \t");
  if (word == 0 || word == std::string_view::npos) return false;
  source.remove_prefix(word);
  return source.front() >= 'A' && source.front() <= 'Z';
}

bool Cutter::is_below_roman(const Block& block) const {
  if (roman_headings_ < 3 || block.number.is_empty() || is_roman(view(block.number))) return false;
  for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
    const auto opener = out_.list[*at].opener;
    if (opener != no_block && is_roman(view(layout_.blocks[opener].number))) return true;
  }
  return false;
}

bool Cutter::has_title_word(std::string_view text) {
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

bool Cutter::ends_with_group(std::string_view text) const {
  const auto* word = grammar_.words.find(Words::title_word, fold_key(text.substr(text.rfind(' ') + 1)));
  return word && word->value == "group";
}

bool Cutter::is_date_alone(std::string_view text) {
  if (!records::has_digit(text)) return false;
  const auto date = records::find_date(text, grammar_.words);
  return date && date->printed.size() + 16 >= text.size();
}

bool Cutter::is_title(std::uint32_t index, const Block& block) {
  if (topics_seen_ > 0 || index > 40) return false;
  const auto text = view(block.text);
  if (is_date_alone(text)) return true;
  // "Welcome (5 minutes)" is how long a topic takes.
  if (text.ends_with(')') && records::find_duration(text.substr(std::min(text.size(), text.rfind('('))), grammar_.words)) return false;
  if (const auto comma = text.rfind(", "); comma != std::string_view::npos && text.size() - comma <= 16 && records::has_digit(text.substr(comma)) &&
                                           records::find_duration(text.substr(comma + 2), grammar_.words))
    return false;  // "Welcome, Ada Quill, 5 minutes"
  // "Welcome - 5 minutes" below the title
  if (const auto dash = text.rfind("- "); title_seen_ > 0 && dash != std::string_view::npos && dash > 0 && text.size() - dash <= 18 && records::has_digit(text.substr(dash)) &&
                                          records::find_duration(text.substr(dash + 2), grammar_.words))
    return false;
  // "25 S1 Week 11 - Team meeting" begins with a number and is no topic.
  const bool is_only_first = index == 0 && block.heading == HeadingStyle::markdown && of_level_[1] == 1 && block.level == 1;
  if (!block.number.is_empty() && !(is_only_first && has_title_word(text))) return false;
  if (block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined) {
    const auto level = std::min<std::size_t>(block.level, 6);
    // Front matter has the title: below it headings that are no first ones name topics.
    // Over the sentence that opens the meeting stands who met.
    const bool is_over_opening = index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::paragraph &&
                                 records::find_date(view(layout_.blocks[index + 1].text), grammar_.words).has_value();
    if (level > 1 && of_level_[level] > 1 && has_front_title_ && !is_over_opening && !has_title_word(text) && !ends_with_group(text)) return false;
    // The outermost heading that stands alone on its level, before any other.
    bool outermost = true;
    for (std::size_t l = 0; l < level; ++l) outermost = outermost && of_level_[l] == 0;
    if (outermost && (of_level_[level] == 1 || title_seen_ == 0) && (headings_ == 1 || of_level_[level] <= 2) &&
        out_.list.size() == 1)
      return true;
    // "# Mill Working Group", "# Mill 105, Tuesday" right above another heading, or "# Mill school" above the title, as the first of many on its level.
    const bool is_group_first = index == 0 && ends_with_group(text);  // whatever the headings below it
    if ((outermost || is_group_first) && title_seen_ == 0 && index <= 1 && out_.list.size() == 1 && word_count(text) <= 8 && section_of(text) < 0 &&
        (ends_with_group(text) || (index + 1 < layout_.blocks.size() && layout_.blocks[index + 1].kind == BlockKind::heading &&
                                   (records::has_digit(text) || (index == 0 && has_title_word(view(layout_.blocks[index + 1].text)))))))
      return true;
    // Below a title only what names the day or number too is one more: "Call to order" is a topic.
    return out_.list.size() == 1 && has_title_word(text) && title_seen_ < 3 &&
           (title_seen_ == 0 || records::has_digit(text));
  }
  return out_.list.size() == 1 && (title_seen_ < 4);
}

}  // namespace minuter::sections
