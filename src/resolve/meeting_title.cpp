// Which line of the head is the title: the heading that names the meeting, else front matter's, else the
// first heading; in minutes without headings a line, a sentence, what a bot was told.
#include "resolve/meeting.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::resolve {

using layout::Range;

namespace {

// The rank of a line tells how well it names the meeting; the best of the head is the title.
class TitleSearch {
 public:
  TitleSearch(const Linking& linking, std::string_view front)
      : linking_(linking), layout_(linking.layout), grammar_(linking.grammar), front_(front), best_(rank_of_front(front)) {}

  // Empty: front matter has the title, or there is none.
  [[nodiscard]] Range find() {
    for (std::uint32_t i = 0; i < layout_.blocks.size() && seen_ < 14; ++i) {
      const auto& block = layout_.blocks[i];
      if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule) continue;
      ++seen_;
      if (!see(i, block)) break;
    }
    if (title_.is_empty() && best_ == 0) title_ = heading_further_down();
    return title_;
  }

 private:
  static constexpr int unranked = 0;

  struct Line {
    std::uint32_t index;  // of its block
    const Block& block;
    const sections::Section& section;
    Range range;
    std::string_view text;
    bool is_marked = false;  // as a heading
  };

  void keep(int rank, Range range) {
    if (rank <= best_) return;
    best_ = rank;
    title_ = range;
  }

  [[nodiscard]] std::optional<records::Date> date_in(std::string_view text) const {
    return records::find_date(text, grammar_.words, grammar_.month_first);
  }

  [[nodiscard]] bool names_meeting(std::string_view text) const { return has_title_word(grammar_, text); }

  // A title that tells something more than that it is one: the body or the day.
  [[nodiscard]] bool tells(std::string_view text) const {
    return records::find_date(text, grammar_.words, grammar_.month_first, 2000).has_value() ||
           has_kind(grammar_, text, WordKind::number) || !body_of_title(grammar_, text).empty();
  }

  // "Monday, 3 May 2031, 13:30-15:30 (second session)" only says when.
  [[nodiscard]] bool is_when(std::string_view text) const {
    const auto date = records::find_date(text, grammar_.words, grammar_.month_first, 2000);
    if (!date || date->printed.data() > text.data() + 12) return false;
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && digit(colon - 1) && digit(colon + 1);
  }

  // A day and its month, with or without the year.
  [[nodiscard]] bool is_dated(std::string_view text) const { return records::find_date(text, grammar_.words, grammar_.month_first, 2000).has_value(); }

  // "**Minutes of 21 May 2031**" below a front matter that has another day: what the page itself shows holds.
  [[nodiscard]] bool contradicts_front(std::string_view text) const {
    if (front_.empty() || seen_ > 2) return false;
    const auto told = date_in(text);
    const auto other = date_in(front_);
    return told && other && told->iso() != other->iso();
  }

  [[nodiscard]] bool is_title_label(const Block& block) const {
    if (block.label.is_empty() || block.body.is_empty() || block.label.size() > 24) return false;
    const auto* meaning = grammar_.meaning_of(fold_key(layout_.view(block.label)));
    return meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field == Field::title;
  }

  [[nodiscard]] int rank_of_front(std::string_view front) const {
    if (front.empty()) return 0;
    // The day alone is less than "# Meeting minutes".
    const auto date = records::find_date(front, grammar_.words, grammar_.month_first, 2000);
    if (date && is_date_alone(grammar_, front, date->printed)) return 9;
    const bool named = names_meeting(front) || has_kind(grammar_, front, WordKind::number);
    return named ? (tells(front) ? 76 : 45) : 20;
  }

  // Of lines below each other at the top one is the title: the body, "Minutes", the day.
  [[nodiscard]] Range line_of(const Block& block) const {
    auto range = block.text;
    if (block.kind != BlockKind::paragraph) return range;
    if (std::string_view rest = layout_.view(range); rest.find('\n') != std::string_view::npos) {
      int best = 0;
      for (int line = 0; line < 6 && !rest.empty(); ++line) {
        const auto one = rest.substr(0, rest.find('\n'));
        if (one.size() > 120) break;
        const int rank = is_when(one) || !names_meeting(one) ? 0 : tells(one) ? 2 : 1;
        if (rank > best) {
          best = rank;
          range = layout_.range_of(one);
        }
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
      }
    }
    // The day on a line of its own below the title is none of it, but for "held" over "on Tuesday 4 May".
    if (block.line_count > 1 && range.begin == block.text.begin) {
      const auto& first = layout_.lines[block.first_line];
      const auto second = layout_.view(layout_.lines[block.first_line + 1]);
      const auto date = records::find_date(second, grammar_.words, grammar_.month_first, 2000);
      const bool goes_on = !second.empty() && second.front() >= 'a' && second.front() <= 'z' && kind_of(grammar_, fold_key(second.substr(0, second.find(' ')))) == WordKind::join;
      if (date && goes_on && date->printed.data() <= second.data() + 24 && range.end <= layout_.lines[block.first_line + 1].end)
        return {range.begin, layout_.lines[block.first_line + 1].end};
      if (date && date->printed.data() <= second.data() + 12 && first.begin == range.begin && first.end < range.end &&
          names_meeting(layout_.view(first)) && layout_.view(first).back() != ',')
        return first;
    }
    return range;
  }

  // "<ada> #startmeeting Mill evening": what a bot is told, where nothing else names the meeting.
  void see_speech(const Block& block) {
    constexpr std::string_view mark = "#startmeeting ";
    const auto said = layout_.view(block.body);
    const bool is_told = (said.starts_with('#') || said.starts_with('!')) && said.substr(1).starts_with(mark.substr(1));
    if (is_told && said.size() >= mark.size() + 3 && said.size() <= 120) keep(35, layout_.range_of(said.substr(mark.size())));
  }

  // "Meeting called to order by Ada Penrose at 7 pm" tells when it began.
  [[nodiscard]] bool tells_start(const Line& line) const {
    const auto& start = linking_.minutes.meeting.start;
    const auto& place = start.origin.span;
    return line.block.kind == BlockKind::paragraph && start.is_there() && !place.is_empty() && line.block.span.begin <= place.begin &&
           place.end <= line.block.span.end && has_verb(grammar_, line.text) && !date_in(line.text);
  }

  [[nodiscard]] bool is_no_title(const Line& line) const {
    const auto text = line.text;
    if (text.starts_with('[') && text.find(']') == text.size() - 1) return true;  // "[Team name]" of a template
    if (layout::clock_at(text) > 0) return true;                                  // a line of a log
    if (is_field(line.block)) return true;
    // "[Notes](...) [Room](...)": links at the top lead elsewhere.
    if (line.block.kind == BlockKind::paragraph && begins_with_link(layout_, line.range)) return true;
    return tells_start(line);
  }

  // "#### Hours: 8 pm - 10 pm": a value of the meeting, set as a heading.
  [[nodiscard]] bool is_field(const Block& block) const {
    if (block.kind != BlockKind::heading || block.label_kind != layout::LabelKind::colon || block.label.is_empty() || block.body.is_empty()) return false;
    const auto* meaning = grammar_.meaning_of_printed(layout_.view(block.label));
    if (!meaning || meaning->label < 0) return false;
    const auto field = grammar_.labels[static_cast<std::size_t>(meaning->label)].field;
    return field == Field::date || field == Field::time || field == Field::start || field == Field::end || field == Field::location;
  }

  [[nodiscard]] bool reads(const Line& line, Reads what) const {
    return line.section.rule >= 0 && grammar_.sections[static_cast<std::size_t>(line.section.rule)].reads == what;
  }

  // A block of the head. False: the head ends with it.
  bool see(std::uint32_t index, const Block& block) {
    if (block.label_kind == layout::LabelKind::nick) {
      see_speech(block);
      return true;
    }
    // "Subject: Team meeting" among the first lines: the label is none of the title.
    const auto range = is_title_label(block) ? block.body : line_of(block);
    const auto& section = linking_.sections.list[linking_.sections.of_block[index]];
    const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
    Line line{index, block, section, range, layout_.view(range), is_marked};
    // "#mill-talk: The Mill Board (2031-05-04)": a bot heads its summary so.
    const auto whole = layout_.view(block.text);
    if (const auto first = whole.substr(0, whole.find('\n')); seen_ <= 2 && !channel_of(first).empty()) {
      keep(57, layout_.range_of(first));
      return true;
    }
    if (is_no_title(line)) return true;
    int rank = unranked;
    if (section.opener == index) {
      if (section.is_topic) return false;
      if (section.rule >= 0 && (rank = rank_of_opener(line)) == unranked) return true;
    }
    if (rank == unranked && section.opener != sections::no_block && section.opener != index && section.opened != sections::Opened::label &&
        section.rule >= 0 && block.kind != BlockKind::heading)
      return false;
    see_long_paragraph(line);
    if (line.text.empty() || line.text.size() > 200) return true;
    // Those who were there are no title, however they are set.
    if (section.opener != index && reads(line, Reads::attendees)) return true;
    if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) return true;
    if (rank == unranked) rank = rank_of_line(line);
    if (is_marked && !marked_seen_) first_names_nobody_ = records::has_digit(line.text) && !names_meeting(line.text) && !has_kind(grammar_, line.text, WordKind::group);
    marked_seen_ = marked_seen_ || is_marked;
    keep(rank, line.range);
    return true;
  }

  // What opens a section may be the title all the same. Unranked: it is none.
  [[nodiscard]] int rank_of_opener(const Line& line) const {
    const auto& block = line.block;
    if (seen_ == 1 && block.kind == BlockKind::paragraph && names_meeting(layout_.view(block.label)) && !layout_.view(block.body).starts_with("http")) {
      // "Minutes: Mill Board, 4 May 2031" at the top names no note-taker.
      if (date_in(layout_.view(block.body))) return 56;
      if (!block.body.is_empty() && reads(line, Reads::items) && tells(line.text)) return 56;
    }
    // "# Minutes" alone is a title where there is no other.
    return line.is_marked && block.level == 1 && !marked_seen_ && names_meeting(line.text) ? 10 : unranked;
  }

  // A document in one paragraph: its first sentence, or all up to the day, names the meeting.
  void see_long_paragraph(const Line& line) {
    if (seen_ != 1 || line.block.kind != BlockKind::paragraph || line.text.size() <= 160 || best_ >= 30) return;
    const auto date = records::find_date(line.text.substr(0, 240), grammar_.words, grammar_.month_first, 2000);
    const auto start = first_sentence(line.text, date);
    if (!start.empty() && names_meeting(start) && tells(start)) keep(30, layout_.range_of(start));
  }

  // May become a part of itself: the first line of two.
  int rank_of_line(Line& line) const {
    const auto& block = line.block;
    const auto text = line.text;
    const bool named = names_meeting(text) && (line.is_marked || !is_when(text));
    int rank = unranked;
    if (line.is_marked) {
      const bool is_first = !marked_seen_ && block.level <= 1;
      // "# Mill school" over "# Minutes of the 7th meeting": the second names the meeting.
      const bool is_second = seen_ == 2 && block.level <= 1;
      // "# Mill 2031" names nobody who met; "## Minutes of 4 May" below it is of the meeting.
      const bool is_below_other = !is_second && seen_ <= 3 && block.level <= 2 && first_names_nobody_ && is_dated(text);
      rank = named && tells(text) ? (is_first ? 90 : is_second || is_below_other ? 76 : 70) : named ? (is_first ? 50 : 44) : is_first ? 75 : 40;
    } else if (block.kind == BlockKind::heading) {
      rank = named && tells(text) ? (contradicts_front(text) ? 77 : 55) : named ? 42 : 40;
    } else if (named && stands_free(line)) {
      rank = rank_of_paragraph(text);
    }
    const auto date = records::find_date(text, grammar_.words);
    if (!named && seen_ == 1 && rank == unranked) {
      if (date && is_group_before_day(block, text, *date)) rank = 42;
      // "Mill Working Group" as the first line, over the day.
      if (rank == unranked && !line.is_marked && block.kind == BlockKind::paragraph && is_group_over_day(linking_, line.index, text)) {
        rank = 44;
        line.range = layout_.range_of(text.substr(0, text.find('\n')));
      }
    }
    // A sentence about the notes is no title.
    if (named && !line.is_marked && words_of(text).size() > 7 && has_verb(grammar_, text) && !is_set_as_name(grammar_, text))
      rank = words_of(text).size() > (kind_of(grammar_, words_of(text).front().key) == WordKind::name ? 30U : 20U) || !date ? unranked : std::min(rank, 41);
    if (!named && date && is_date_alone(grammar_, text, date->printed)) rank = line.is_marked && !marked_seen_ ? 15 : unranked;
    return rank;
  }

  // A paragraph near the top without a label of its own.
  [[nodiscard]] bool stands_free(const Line& line) const {
    const auto& block = line.block;
    if (line.text.size() >= 200 || seen_ > 6) return false;
    // "Minutes: https://mill.example/minutes.html"
    if (!block.label.is_empty() && layout_.view(block.body).starts_with("http")) return false;
    // "Subject: team meeting" is a field, which tells the title itself.
    if (const auto* meaning = block.label.is_empty() ? nullptr : grammar_.meaning_of_printed(layout_.view(block.label)); meaning && meaning->label >= 0 && grammar_.labels[static_cast<std::size_t>(meaning->label)].field == Field::title)
      return false;
    return block.label.is_empty() || block.label_kind == layout::LabelKind::dash || (seen_ == 1 && tells(line.text)) ||
           is_title_before_day(grammar_, layout_.view(block.label), layout_.view(block.body));
  }

  // A sentence is no title; "10:00 a.m." ends none.
  [[nodiscard]] int rank_of_paragraph(std::string_view text) const {
    const auto last = text.substr(text.rfind(' ') + 1);
    if (text.back() == '.') {
      const bool begins_as_title = kind_of(grammar_, words_of(text).front().key) == WordKind::name;
      if (has_verb(grammar_, text) || (!is_set_as_name(grammar_, text) && !begins_as_title)) return unranked;
      // "Minutes of the Mill Board on 4 May 2031." on top is one all the same.
      const bool is_sentence = last.find('.') + 1 == last.size() && !is_in_capitals(text);
      const bool is_stopped = seen_ == 1 && begins_as_title && date_in(text);
      if (is_sentence && !is_stopped && (text.size() > 60 || words_of(text).size() > 4)) return unranked;
    }
    // "19:08 Ada Penrose opens the meeting"
    if (text.size() > 6 && text[2] == ':' && text[5] == ' ' && text.find_first_not_of("0123456789", 0) == 2) return unranked;
    // Nor are two: "Meeting started by ada at 16:02 UTC. The log is on the web".
    if (const auto stop = text.find(". "); stop != std::string_view::npos && stop > 24 && text[stop - 1] >= 'A' && text.size() > stop + 12 && text[stop - 2] != '.')
      return unranked;
    return tells(text) ? 56 : 43;
  }

  // "Mill Parish Council - 4 May 2031" at the top needs no word more.
  [[nodiscard]] bool is_group_before_day(const Block& block, std::string_view text, const records::Date& date) const {
    if (block.line_count != 1 || text.size() >= 100 || date.printed.data() <= text.data() ||
        date.printed.data() + date.printed.size() != text.data() + text.size())
      return false;
    const auto body = body_of_title(grammar_, text);
    return words_of(body).size() > 1 && has_kind(grammar_, body, WordKind::group) && is_set_as_name(grammar_, body);
  }

  // "# Mill board meeting notes" behind the attendance.
  [[nodiscard]] Range heading_further_down() const {
    for (std::size_t i = 0; i < std::min<std::size_t>(layout_.blocks.size(), 60); ++i) {
      const auto& block = layout_.blocks[i];
      const bool is_marked = block.heading == HeadingStyle::markdown || block.heading == HeadingStyle::underlined;
      const auto& section = linking_.sections.list[linking_.sections.of_block[i]];
      if (block.kind != BlockKind::heading || !is_marked || block.text.size() > 100 || section.is_topic) continue;
      const auto text = layout_.view(block.text);
      if (phrase_at_end(grammar_.words, Words::minutes_word, text) == 0) continue;
      if (names_meeting(text) && !body_of_title(grammar_, text).empty()) return block.text;
    }
    return {};
  }

  const Linking& linking_;
  const layout::Layout& layout_;
  const Grammar& grammar_;
  std::string_view front_;
  Range title_;
  std::size_t seen_ = 0;      // blocks
  bool marked_seen_ = false;  // a line marked as a heading
  bool first_names_nobody_ = false;  // the first of them has a number, and neither a meeting nor a body
  int best_;
};

// Does a rule of the grammar give the title?
bool is_by_rule(const Linking& linking) {
  const auto& title = linking.minutes.meeting.title;
  if (!title.is_there() || title.origin.how != How::stated) return false;
  const auto& rules = linking.grammar.rules;
  return std::any_of(rules.begin(), rules.end(), [&](const TextRule& rule) { return rule.id == linking.minutes.rules[title.origin.rule]; });
}

void set_title(Linking& linking, Range range) {
  Text text;
  text.value = linking.layout.view(range);
  std::replace(text.value.begin(), text.value.end(), '\n', ' ');
  while (!text.value.empty() && (text.value.back() == ':' || text.value.back() == ' ')) text.value.pop_back();
  text.origin.span = linking.layout.span_of(range);
  text.origin.pieces = linking.layout.pieces_of(range);
  linking.minutes.meeting.title = std::move(text);
}

// The clean text in which the title stands, so that parts of it keep their place.
std::string_view text_of_title(const Linking& linking, bool by_rule) {
  const auto& title = linking.minutes.meeting.title;
  const auto& place = title.origin.span;
  if (place.is_empty()) return {};
  for (const auto& block : linking.layout.blocks) {
    if (block.span.is_empty() || place.begin < block.span.begin || place.end > block.span.end) continue;
    const auto text = linking.layout.view(block.kind == BlockKind::front_matter ? block.body : block.text);
    // A rule may have taken the title out of more text.
    const bool is_part = by_rule || block.label_kind == layout::LabelKind::nick || block.label_kind == layout::LabelKind::colon;
    const auto at = is_part ? text.find(title.value) : std::string_view::npos;
    return at == std::string_view::npos ? text : text.substr(at, title.value.size());
  }
  return {};
}

}  // namespace

std::string_view find_title(Linking& linking) {
  const bool by_rule = is_by_rule(linking);
  if (!by_rule) {
    const auto range = TitleSearch(linking, linking.minutes.meeting.title.value).find();
    if (!range.is_empty()) set_title(linking, range);
  }
  auto text = text_of_title(linking, by_rule);
  const auto line = text.substr(0, text.find('\n'));
  const auto channel = channel_of(line);
  return channel.empty() ? text : line.substr(channel.size());
}

}  // namespace minuter::resolve
