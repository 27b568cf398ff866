// "Present Ada Penrose, Bo Quill", "Date = 4 May", "Apologies:Cy Rusk": labels whose colon was never set, or
// whose gap was lost. The layout cannot tell them from text; the grammar knows their words, and what stands
// behind them says whether they are labels here.
#include <algorithm>
#include <optional>
#include <vector>

#include "grammar/fold.hpp"
#include "layout/layout.hpp"
#include "records/people.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"
#include "sections/sections.hpp"

namespace minuter::sections {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using layout::LabelKind;
using layout::Layout;
using layout::Range;

constexpr std::size_t most_blocks = 60;   // the head of the minutes
constexpr std::size_t last_blocks = 8;    // where they close
constexpr std::size_t longest_heading = 24;  // that only tells an hour
constexpr std::size_t longest_label = 40;
constexpr std::size_t most_words = 5;     // of a label
constexpr std::size_t longest_list = 600;  // of people, as far as they are looked at

// Where the label ends and what is labelled begins, in the text of a line.
struct Found {
  std::size_t label = 0;
  std::size_t body = 0;
};

// What stands between the two.
enum class Sign : std::uint8_t { blank, gap, mark };

class BareLabels {
 public:
  BareLabels(Layout& layout, const Grammar& grammar) : layout_(layout), grammar_(grammar) {}

  void set() {
    auto& blocks = layout_.blocks;
    std::vector<Block> out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i == most_blocks && blocks.size() > i + last_blocks) i = blocks.size() - last_blocks;
      auto& block = blocks[i];
      if (block.kind == BlockKind::heading) {
        if (tells_hour(block, i)) unhead(block);
        continue;
      }
      if (i >= most_blocks && !is_hour_alone(block)) continue;
      if (block.quote > 0 || (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item)) continue;
      if (block.label_kind == LabelKind::dash && block.line_count <= 1) {
        if (is_set_off(block)) block.label_kind = LabelKind::colon;
        continue;
      }
      if (block.label_kind != LabelKind::none && block.label_kind != LabelKind::colon && block.label_kind != LabelKind::dash) continue;
      cut(block);
      if (parts_.empty()) continue;
      if (parts_.size() == 1) {
        block = parts_.front();
        continue;
      }
      out.insert(out.end(), blocks.begin() + static_cast<std::ptrdiff_t>(copied), blocks.begin() + static_cast<std::ptrdiff_t>(i));
      out.insert(out.end(), parts_.begin(), parts_.end());
      copied = i + 1;
    }
    if (copied == 0) return;
    out.insert(out.end(), blocks.begin() + static_cast<std::ptrdiff_t>(copied), blocks.end());
    blocks = std::move(out);
  }

 private:
  // The block cut before each of its lines that has such a label; no parts: none has.
  void cut(const Block& block) {
    parts_.clear();
    if (block.kind == BlockKind::list_item || block.line_count <= 1) {
      if (block.label_kind != LabelKind::none) return;
      if (const auto found = find(block.text)) {
        parts_.push_back(block);
        label(parts_.back(), *found);
      }
      return;
    }
    auto begin = block.first_line;
    const auto last = block.first_line + block.line_count;
    std::optional<Found> of_part;
    bool any = false;
    for (auto l = block.first_line; l < last; ++l) {
      const bool may_be = l > block.first_line || block.label_kind != LabelKind::colon;
      const auto found = may_be && begins_anew(block, l) ? find(line_of(block, l)) : std::nullopt;
      // "Place - Room 12" over "Minutes - Ada": the series goes on, also with a word that is not known.
      if (!found && !(any && l > begin && is_dash_line(layout_.view(line_of(block, l))))) continue;
      any = true;
      if (l > begin) add(block, begin, l, of_part);
      of_part = found;
      begin = l;
    }
    if (any) add(block, begin, last, of_part);
  }

  static bool is_dash_line(std::string_view text) {
    const auto dash = std::min(text.find(" - "), text.find(" \xE2\x80\x93 "));
    return dash < 24 && text.front() >= 'A' && text.front() <= 'Z' && std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dash), ' ') <= 1;
  }

  // "End 9:15 pm" on a line of its own.
  bool is_hour_alone(const Block& block) {
    const auto text = layout_.view(block.text);
    if (text.size() > longest_heading || !block.number.is_empty() || !block.label.is_empty() || !records::has_digit(text)) return false;
    const auto found = find(block.text);
    if (!found) return false;
    const auto label = text.substr(0, found->label);
    const auto space = label.find(' ');
    if (space != std::string_view::npos && label.size() > space + 4) return false;  // "Began at" has one word and a short one
    const auto* meaning = meaning_of(label);
    if (meaning->label < 0) return false;
    const auto field = field_of(*meaning);
    return field == Field::start || field == Field::end;
  }

  // "## Start 8:05 pm" above the topics, "## End 9:15 pm" below them.
  bool tells_hour(const Block& block, std::size_t index) {
    return block.heading != HeadingStyle::title_line && (index < most_blocks / 2 || index + last_blocks >= layout_.blocks.size()) && is_hour_alone(block);
  }

  void unhead(Block& block) {
    label(block, *find(block.text));
    block.kind = BlockKind::paragraph;
    block.level = 0;
  }

  // Behind a comma the line goes on with the list above it.
  bool begins_anew(const Block& block, std::uint32_t line) const {
    if (line == block.first_line) return true;
    const auto before = layout_.view(line_of(block, line - 1));
    return !before.empty() && before.back() != ',';
  }

  void add(const Block& block, std::uint32_t first, std::uint32_t last, const std::optional<Found>& found) {
    Block part = block;
    part.first_line = first;
    part.line_count = last - first;
    part.text = {line_of(block, first).begin, line_of(block, last - 1).end};
    part.body = part.text;
    if (first > block.first_line) {
      part.blank_before = 0;
      part.label_kind = LabelKind::none;
      part.label = {part.text.begin, part.text.begin};
    } else if (!block.label.is_empty()) {
      part.body = {std::min(block.body.begin, part.text.end), part.text.end};
    }
    part.span = layout_.span_of(part.text);
    if (found) label(part, *found);
    parts_.push_back(part);
  }

  static void label(Block& block, const Found& found) {
    const auto begin = block.text.begin;
    block.label_kind = LabelKind::colon;
    block.label = {begin, begin + static_cast<std::uint32_t>(found.label)};
    block.body = {begin + static_cast<std::uint32_t>(found.body), block.text.end};
    block.heading = HeadingStyle::none;
  }

  Range line_of(const Block& block, std::uint32_t line) const {
    auto range = layout_.lines[line];
    range.begin = std::max(range.begin, block.text.begin);
    range.end = std::min(range.end, block.text.end);
    const auto is_space = [&](std::uint32_t at) { return layout_.text[at] == ' ' || layout_.text[at] == '\n'; };
    while (range.begin < range.end && is_space(range.begin)) ++range.begin;
    while (range.begin < range.end && is_space(range.end - 1)) --range.end;
    return range;
  }

  // "Location - the mill house", "Present - Ada Penrose, Bo Quill"
  bool is_set_off(const Block& block) {
    const auto* meaning = meaning_of(layout_.view(block.label));
    if (!meaning || !block.number.is_empty()) return false;
    const auto body = layout_.view(block.body);
    return meaning->label >= 0 ? holds(field_of(*meaning), body, Sign::mark) : names(*meaning, body, Sign::mark);
  }

  // The label with which the line begins: of the longest that are known the one whose text fits.
  std::optional<Found> find(Range range) {
    const auto text = layout_.view(range);
    if (text.size() < 6 || (text.front() >= 'a' && text.front() <= 'z') || !grammar_.meanings.may_begin(text)) return std::nullopt;
    std::size_t ends[most_words];
    std::size_t words = 0;
    for (std::size_t at = 1; at < text.size() && at <= longest_label && words < most_words; ++at) {
      const char c = text[at];
      if (c == '\n' || c == '.' || c == ',' || c == ';' || c == '?') break;
      if (c == ' ' || c == ':' || c == '=' || (c == '-' && at + 1 < text.size() && text[at + 1] == ' ' && text[at - 1] != ' ')) {
        if (text[at - 1] != ' ') ends[words++] = at;
        if (c != ' ') break;
      }
    }
    while (words > 0) {
      const auto end = ends[--words];
      const auto* meaning = meaning_of(text.substr(0, end));
      if (!meaning) continue;
      auto body = end;
      const auto sign = sign_at(range, body);
      if (body >= text.size()) return std::nullopt;
      const auto rest = text.substr(body);
      if (meaning->label >= 0 ? holds(field_of(*meaning), rest, sign) : names(*meaning, rest, sign)) return Found{end, body};
    }
    return std::nullopt;
  }

  const Meaning* meaning_of(std::string_view text) const { return grammar_.meaning_of_printed(text); }
  Field field_of(const Meaning& meaning) const { return grammar_.labels[static_cast<std::size_t>(meaning.label)].field; }

  // How long the mark is that stands where a colon would; 0: none.
  static std::size_t mark_at(std::string_view text) {
    if (text.starts_with("\xE2\x80\x93") || text.starts_with("\xE2\x80\x94")) return 3;
    return text.front() == ':' || text.front() == '=' || text.front() == '-' ? 1 : 0;
  }

  // `at`: behind the label, then where its text begins.
  Sign sign_at(Range range, std::size_t& at) const {
    const auto text = layout_.view(range);
    const auto label_end = range.begin + static_cast<std::uint32_t>(at);
    bool is_marked = false;
    while (at < text.size()) {
      const std::size_t width = text[at] == ' ' ? 1 : is_marked ? 0 : mark_at(text.substr(at));
      if (width == 0) break;
      is_marked = is_marked || text[at] != ' ';
      at += width;
    }
    if (is_marked) return Sign::mark;
    // The clean text has one space for all that the page had.
    const auto before = layout_.span_of({label_end - 1, label_end}).end;
    const auto body = range.begin + static_cast<std::uint32_t>(at);
    const auto behind = at < text.size() ? layout_.span_of({body, body + 1}).begin : before;
    return behind > before + 1 ? Sign::gap : Sign::blank;
  }

  // Is the text a value of the field?
  bool holds(Field field, std::string_view text, Sign sign) const {
    const auto& words = grammar_.words;
    switch (field) {
      case Field::date: {
        const auto date = records::find_date(text, words, grammar_.month_first);
        return date && date->printed.data() <= text.data() + 16 && date->printed.size() + 28 >= text.size();
      }
      case Field::time:
      case Field::start:
      case Field::end: {
        const auto range = records::find_time_range(text, words);
        return range && range->printed.data() <= text.data() + 8 && range->printed.size() + 10 >= text.size();
      }
      case Field::location: return sign != Sign::blank && text.size() <= 120 && text.find(". ") == std::string_view::npos;
      default: return false;
    }
  }

  // Is the text a list of people, or does it say that there is nobody?
  bool names(const Meaning& meaning, std::string_view text, Sign sign) {
    const auto& rule = grammar_.sections[static_cast<std::size_t>(meaning.section)];
    if (rule.reads != Reads::attendees || rule.headings_only) return false;
    const auto& words = grammar_.words;
    if (words.has(Words::nobody, fold_key(text))) return sign != Sign::blank || series_ > 0;
    const auto people = records::split_people(text.substr(0, longest_list), words);
    std::size_t good = 0;
    std::size_t full = 0;
    bool is_titled = false;  // "Cllr Penrose & Quill": one title for those behind it
    for (const auto& one : people) {
      const auto person = records::read_person(one.text, words);
      if (!records::looks_like_name(person.name, words)) continue;
      ++good;
      is_titled = is_titled || !person.honorific.empty();
      full += is_titled || person.name.find(' ') != std::string_view::npos;
    }
    // A sentence has words that no list has, and few names.
    if (good == 0 || (people.size() - good) * 4 > good || (text.back() == '.' && text.find(". ") != std::string_view::npos)) return false;
    if (people.size() == good + 1 && good < 3) return false;
    const auto first = records::read_person(people.front().text, words);
    if (!records::looks_like_name(first.name, words) || first.name.data() > text.data() + 24) return false;
    bool is_list = false;
    if (sign == Sign::blank) is_list = !rule.labels_only && (good >= 3 || (good == 2 && full == 2) || (good == 1 && full == 1 && series_ > 0 && people.size() == 1 && text.size() < 60));
    else is_list = !rule.labels_only || (full == good && text.size() < 80);
    series_ += is_list;
    return is_list;
  }

  Layout& layout_;
  const Grammar& grammar_;
  std::vector<Block> parts_;
  std::size_t series_ = 0;  // such lists above
};

}  // namespace

void label_bare_lines(layout::Layout& layout, const Grammar& grammar) { BareLabels(layout, grammar).set(); }

}  // namespace minuter::sections
