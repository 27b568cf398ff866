// Second pass: groups lines into blocks, and heals what a page break or blank lines cut.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "layout/characters.hpp"
#include "layout/drafts.hpp"
#include "layout/html.hpp"
#include "layout/words.hpp"
#include "layout/link_marks.hpp"
#include "layout/markers.hpp"

namespace minuter::layout {

bool is_full(const Lines& lines, std::size_t size, std::string_view next) noexcept {
  // A line far longer than where lines end was never wrapped.
  return size <= lines.width + lines.width / 4 && size + 1 + first_word_size(next) > lines.width - lines.width / 12;
}

Join join_of(const Lines& lines, std::string_view before, std::string_view next,
             bool hard_break) noexcept {
  if (hard_break) return Join::line;
  const Case next_case = case_at(skip_openers(next));
  if (next_case == Case::lower) {
    const bool hangs = before.size() > 2 && before.back() == '-' &&
                       is_word(before[before.size() - 2]) && !is_digit(before[before.size() - 2]) &&
                       is_word(next[0]);
    return hangs ? Join::word : Join::space;
  }
  const char last = last_sign(before);
  if (last == ',' || last == '-' || last == '&' || last == '/') return Join::space;
  const std::size_t short_line =
      std::min<std::size_t>(lines.width * 55 / 100, std::max<std::size_t>(42, lines.width * 2 / 5));
  return before.size() + 1 + first_word_size(next) <= short_line ? Join::line : Join::space;
}

namespace {

class BlockReader {
 public:
  explicit BlockReader(const Lines& lines) : all_(lines) {}

  Drafts read() {
    out_.pieces.reserve(all_.lines.size() + 16);
    out_.blocks.reserve(all_.lines.size() / 2 + 16);
    has_letters_ = find_letters();
    has_bracket_titles_ = find_bracket_titles();
    find_bare_stamps();
    at_ = draft_front_matter(all_, out_);
    while (at_ < all_.lines.size()) {
      const Line& line = all_.lines[at_];
      if (line.page_break) page_break_ = true;
      if (line.is_furniture) {
        drop(line);
        blanks_ = std::max(blanks_, line.blank_before);
        page_break_ = true;
        is_open_ = false;
        ++at_;
        continue;
      }
      if (!read_special(line)) read_text(line);
    }
    return std::move(out_);
  }

 private:
  struct Level {
    std::uint16_t indent;
    std::uint16_t content;
    std::string_view bullet;
  };

  // ---- lines that need no context ----------------------------------------------------------

  bool read_special(const Line& line) {
    const std::string_view s = all_.view(line);
    switch (s[0]) {
      case '<':
        if (s.starts_with("<!--") && read_comment(line)) return true;
        if (read_html()) return true;
        if (is_tag_line(s)) return drop_line(line);
        break;
      case '`':
      case '~':
        if (read_fence(line, s)) return true;
        break;
      case '#':
        if (read_hash_heading(line, s)) return true;
        break;
      case '=':
        if (read_wiki_heading(line, s)) return true;
        break;
      case '{':
        if (s.starts_with("{:") || (s.starts_with("{%") && s.ends_with("%}")) ||
            (s.starts_with("{{") && s.ends_with("}}"))) {
          return drop_line(line);
        }
        break;
      case '.':
        if (read_directive(line, s)) return true;
        break;
      case ':':
        if (read_fields(line, s)) return true;
        break;
      case '[':
        if (s == "[TOC]" || s == "[toc]" || s == "[[_TOC_]]" || is_link_definition(s) ||
            (all_.has_link_notes && is_link_note(s))) {
          return drop_line(line);
        }
        if (has_bracket_titles_ && is_bracket_title(s)) {
          add_heading(line, HeadingStyle::underlined, 2, line.begin + 2, line.end - 2, 1);
          return true;
        }
        break;
      case '*':
      case '-':
        if (read_decorated(line, s)) return true;
        if ((s.substr(1) == " TOC" || s.substr(1) == " toc") && at_ + 1 < all_.lines.size() &&
            all_.view(all_.lines[at_ + 1]).starts_with("{:toc")) {
          return drop_line(line);
        }
        break;
      case '_':
        if (s == "__TOC__") return drop_line(line);
        break;
      default:
        break;
    }
    if (s[0] == '[' || s.back() == ']' || s.back() == '\xB6' || s[0] == '\xF0') {
      if (const LinkedTitle title = find_linked_title(s); title.is_there()) {
        const auto begin = line.begin + static_cast<std::uint32_t>(title.begin);
        add_heading(line, HeadingStyle::underlined, 2, begin, line.begin + static_cast<std::uint32_t>(title.end), 1);
        return true;
      }
    }
    if (ruled_with(s) != '\0') {
      Draft block = start(line, BlockKind::rule);
      finish(block, line);
      list_.clear();
      return true;
    }
    const bool is_logged = (line.flags & kPipe) != 0 && is_digit(s[0]) && find_label(s).kind == LabelKind::nick;
    if (((line.flags & (kTab | kPipe | kDoubleSpace)) != 0 && !is_logged) || s[0] == '+') {
      const std::size_t blocks = out_.blocks.size();
      const std::size_t after = draft_table(all_, at_, out_);
      if (after != at_) {
        is_open_ = false;
        if (out_.blocks.size() > blocks) {
          out_.blocks.back().blank_before = std::max(blanks_, out_.blocks.back().blank_before);
          out_.blocks.back().after_page_break |= page_break_;
          list_.clear();
          page_break_ = false;
          blanks_ = 0;
        }
        at_ = after;
        return true;
      }
    }
    return false;
  }

  void drop(const Line& line) { out_.furniture.push_back({{line.begin, line.end}}); }
  bool drop_line(const Line& line) {
    drop(line);
    blanks_ = std::max(blanks_, line.blank_before);
    ++at_;
    return true;
  }

  bool read_comment(const Line& line) {
    if (no_comment_end_) return false;
    const auto shut = all_.text.find("-->", line.begin);
    if (shut == std::string_view::npos) {
      no_comment_end_ = true;
      return false;
    }
    const auto end = static_cast<std::uint32_t>(shut + 3);
    std::size_t last = at_;
    while (last + 1 < all_.lines.size() && all_.lines[last + 1].begin < end) ++last;
    if (all_.lines[last].end > end) return false;  // text follows: the cleaner takes it off
    out_.furniture.push_back({{line.begin, end}});
    blanks_ = std::max(blanks_, line.blank_before);
    at_ = last + 1;
    return true;
  }

  /// "<br>", "<div>", "</details>" alone.
  static bool is_tag_line(std::string_view s) {
    if (s.size() > 60 || s.size() < 3 || s.back() != '>') return false;
    const std::size_t start = s[1] == '/' ? 2 : 1;
    std::size_t n = start;
    while (n < s.size() && is_letter_ascii(s[n])) ++n;
    const std::string_view name = s.substr(start, n - start);
    if (name != "br" && name != "div" && name != "details" && name != "p" && name != "center" &&
        name != "hr" && name != "ul" && name != "ol" && name != "span" && name != "table") {
      return false;
    }
    return s.find('>') == s.size() - 1;
  }

  bool read_fence(const Line& line, std::string_view s) {
    if (at_ == log_end_) return drop_line(line);
    const char sign = s[0];
    std::size_t size = 0;
    while (size < s.size() && s[size] == sign) ++size;
    if (size < 3 || s.find(sign, size) != std::string_view::npos) return false;
    const bool whole = size == s.size();
    if (sign == '~' && whole) return false;  // an RST underline
    std::size_t& none = sign == '`' ? no_fence_ : no_tilde_;
    if (at_ >= none) return false;
    std::size_t close = at_ + 1;
    for (; close < all_.lines.size(); ++close) {
      const std::string_view c = all_.view(all_.lines[close]);
      if (c.size() >= size && c[0] == sign &&
          c.find_first_not_of(sign) == std::string_view::npos) {
        break;
      }
    }
    if (close >= all_.lines.size()) {
      none = at_;
      return false;
    }
    if (is_log(at_ + 1, close)) {
      log_end_ = close;
      return drop_line(line);
    }
    drop(line);
    Draft block = start(line, BlockKind::code);
    block.is_literal = true;
    for (std::size_t i = at_ + 1; i < close; ++i) {
      const Line& l = all_.lines[i];
      out_.append(block.pieces, l.begin, l.end, l.flags, Join::line);
    }
    if (block.pieces.first != kNone) finish(block, all_.lines[close - 1]);
    drop(all_.lines[close]);
    at_ = close + 1;
    is_open_ = false;
    return true;
  }

  /// The log of a chat room is fenced like code, but it is the text of the meeting.
  [[nodiscard]] bool is_log(std::size_t first, std::size_t last) const {
    constexpr std::size_t few = 8;
    std::size_t said = 0;
    for (std::size_t i = first; i < std::min(last, first + few); ++i)
      said += find_label(all_.view(all_.lines[i])).kind == LabelKind::nick;
    return said > 1 && said * 3 >= std::min(last - first, few);
  }

  /// Is one of the lines around this one of a log?
  [[nodiscard]] bool is_amid_log() const {
    constexpr std::size_t near = 4;
    const auto is_said = [&](std::size_t i) {
      const std::string_view s = all_.view(all_.lines[i]);
      const bool is_timed = s.size() > 9 && s[0] == '[' && is_digit(s[1]) && s[3] == ':' && (s[6] == ']' || s[9] == ']');
      return is_timed || clock_at(s) > 0 || ((is_digit(s[0]) || s[0] == '<') && find_label(s).kind == LabelKind::nick);
    };
    for (std::size_t i = at_ > near ? at_ - near : 0; i < std::min(all_.lines.size(), at_ + near + 1); ++i)
      if (is_said(i)) return true;
    return false;
  }

  bool read_hash_heading(const Line& line, std::string_view s) {
    std::size_t level = 0;
    while (level < s.size() && s[level] == '#') ++level;
    if (level > 6 || level == s.size()) return false;
    // Editors put a space that keeps lines together behind it.
    const bool is_glued = s.substr(level).starts_with("\xC2\xA0") && s.size() > level + 2;
    if (!is_blank(s[level]) && !is_glued) {
      const bool capital = case_at(s.substr(level)) == Case::upper;
      if (!capital || (level == 1 && !all_.has_hash_headings)) return false;
    }
    std::uint32_t begin = line.begin + static_cast<std::uint32_t>(level + (is_glued ? 2 : 0));
    std::uint32_t end = line.end;
    while (begin < end && is_blank(all_.text[begin])) ++begin;
    std::uint32_t hashes = end;
    while (hashes > begin && all_.text[hashes - 1] == '#') --hashes;
    if (hashes < end && hashes > begin && is_blank(all_.text[hashes - 1])) {
      end = hashes;
      while (end > begin && is_blank(all_.text[end - 1])) --end;
    }
    add_heading(line, HeadingStyle::markdown, level, begin, end, 1);
    return true;
  }

  /// AsciiDoc "== Title", MediaWiki "== Title ==".
  bool read_wiki_heading(const Line& line, std::string_view s) {
    std::size_t level = 0;
    while (level < s.size() && s[level] == '=') ++level;
    if (level > 6 || level == s.size()) return false;
    std::size_t tail = 0;
    while (tail < s.size() && s[s.size() - 1 - tail] == '=') ++tail;
    // "==Title" with no blank, below an empty line.
    const bool is_tight = tail == 0 && level == 2 && line.blank_before > 0 && case_at(s.substr(level)) == Case::upper;
    if (tail != level && !(tail == 0 && is_blank(s[level])) && !is_tight) return false;
    if (tail + level + 1 > s.size()) return false;
    // "=== ada is now known as boq" amid a log: what the room itself tells.
    if (level == 3 && tail == 0 && is_amid_log()) return drop_line(line);
    std::uint32_t begin = line.begin + static_cast<std::uint32_t>(level);
    std::uint32_t end = line.end - static_cast<std::uint32_t>(tail);
    while (begin < end && is_blank(all_.text[begin])) ++begin;
    while (end > begin && is_blank(all_.text[end - 1])) --end;
    add_heading(line, HeadingStyle::markdown, level, begin, end, 1);
    return true;
  }

  /// "Title {#the-title .wide}": how much of the end is for the converter.
  static std::size_t attributes_size(std::string_view title) {
    if (!title.ends_with('}')) return 0;
    const std::size_t open = title.rfind('{');
    if (open == std::string_view::npos || open == 0 || open + 2 >= title.size()) return 0;
    const char sign = title[open + 1];
    if (sign != '#' && sign != '.' && sign != ':') return 0;
    return title.size() - trim(title.substr(0, open)).size();
  }

  /// "--- Title ---", "*** Title ***": the same sign twice or more at both ends.
  bool read_decorated(const Line& line, std::string_view s) {
    std::size_t head = 0;
    while (head < s.size() && s[head] == s[0]) ++head;
    if (head < 2 || head + 4 > s.size() || !is_blank(s[head])) return false;
    std::size_t tail = 0;
    while (s[s.size() - 1 - tail] == s[0]) ++tail;
    if (tail < 2 || head + tail + 2 > s.size() || !is_blank(s[s.size() - 1 - tail])) return false;
    const std::string_view title = trim(s.substr(head, s.size() - head - tail));
    if (title.empty() || case_at(title) != Case::upper || count_words(title) > 10 || !is_title_line(title)) return false;
    const auto begin = line.begin + static_cast<std::uint32_t>(title.data() - s.data());
    add_heading(line, HeadingStyle::underlined, 2, begin, begin + static_cast<std::uint32_t>(title.size()), 1);
    return true;
  }

  /// "[ Title ]" alone on its line, set apart.
  static bool is_bracket_title(std::string_view s) {
    if (s.size() < 6 || s.size() > 80 || s[0] != '[' || s[1] != ' ' || !s.ends_with(" ]")) return false;
    const std::string_view title = s.substr(2, s.size() - 4);
    return case_at(title) == Case::upper && count_words(title) <= 8 && title.find_first_of("[]") == std::string_view::npos;
  }
  /// One may be an aside ("[ Laughter ]"), three are the titles of the topics.
  [[nodiscard]] bool find_bracket_titles() const {
    std::size_t found = 0;
    for (const Line& line : all_.lines)
      if (all_.text[line.begin] == '[' && line.blank_before > 0 && is_bracket_title(all_.view(line)) && ++found == 3) return true;
    return false;
  }

  void add_heading(const Line& line, HeadingStyle style, std::size_t level, std::uint32_t begin,
                   std::uint32_t end, std::size_t lines) {
    Draft block = start(line, BlockKind::heading);
    block.heading = style;
    block.level = static_cast<std::uint8_t>(level);
    block.number_begin = line.number_begin;
    block.number_size = line.number_size;
    end -= static_cast<std::uint32_t>(attributes_size(all_.text.substr(begin, end - begin)));
    if (begin < end) out_.append(block.pieces, begin, end, line.flags, Join::space);
    at_ += lines - 1;
    finish(block, line);
    list_.clear();
  }

  /// ".. figure:: x" and its ":options:".
  bool read_directive(const Line& line, std::string_view s) {
    if (!s.starts_with(".. ") || s.find("::") == std::string_view::npos) {
      return s == "::" ? drop_line(line) : false;
    }
    const std::uint16_t indent = line.indent;
    drop_line(line);
    while (at_ < all_.lines.size() && all_.lines[at_].indent > indent &&
           all_.lines[at_].blank_before == 0 && all_.view(all_.lines[at_])[0] == ':') {
      drop_line(all_.lines[at_]);
    }
    return true;
  }

  bool read_fields(const Line& line, std::string_view s) {
    if (s == "::") return drop_line(line);
    const bool near_start =
        std::all_of(out_.blocks.begin(), out_.blocks.begin() + std::min<std::ptrdiff_t>(
                        4, static_cast<std::ptrdiff_t>(out_.blocks.size())),
                    [](const Draft& d) {
                      return d.kind == BlockKind::heading || d.kind == BlockKind::front_matter;
                    }) &&
        out_.blocks.size() < 4;
    if (!near_start) return false;
    const std::size_t after = draft_fields(all_, at_, out_);
    if (after == at_) return false;
    at_ = after;
    is_open_ = false;
    return true;
  }

  // A table, list or heading as elements of HTML.
  bool read_html() {
    const std::size_t blocks = out_.blocks.size();
    const std::size_t after = draft_html(all_, at_, out_, html_);
    if (after == at_) return false;
    if (out_.blocks.size() > blocks) {
      out_.blocks[blocks].after_page_break |= page_break_;
      page_break_ = false;
      blanks_ = 0;
    }
    list_.clear();
    is_open_ = false;
    last_line_ = after - 1;
    at_ = after;
    return true;
  }

  // ---- text --------------------------------------------------------------------------------

  void read_text(const Line& line) {
    const std::string_view s = all_.view(line);
    const bool attached = is_open_ && line.blank_before == 0 && blanks_ == 0 && !page_break_ &&
                          out_.blocks.back().quote == line.quote;
    if (is_digit(s[0]) && read_underlined(line, s, attached)) return;
    if (is_lone_bullet() && line.quote == out_.blocks.back().quote && find_bullet(all_, line).size == 0 && !is_set_apart(line, s)) {
      // "-" alone over what it stands before: a list that was copied from a page.
      Draft& item = out_.blocks.back();
      out_.append(item.pieces, line.begin, line.end, line.flags, Join::space);
      item.span.end = line.end;
      after_line(line);
      open_lines_ = 1;
      return;
    }
    if (read_list_item(line, s, attached)) return;
    if (read_underlined(line, s, attached)) return;
    const bool is_below_code = attached && is_lone_code();
    if (attached && !is_below_code && goes_on(line, s)) {
      append_line(out_.blocks.back(), line, s, last_line_);
      return;
    }
    const auto may_be_title = [&] { return is_title_line(s) || (s.size() <= 160 && is_upper_ascii(s[0]) && !ends_sentence(s) && last_sign(s) != ':'); };
    const bool is_code_title = is_lone_code() && s.size() <= 60 && is_upper_ascii(s[0]);  // "Declarations." too
    if ((is_below_code || (!attached && is_lone_number())) && (is_code_title || may_be_title()) && line.quote == out_.blocks.back().quote) {
      // "II.", "125/20" alone over its title.
      Draft& item = out_.blocks.back();
      out_.append(item.pieces, line.begin, line.end, line.flags, Join::space);
      item.span.end = line.end;
      item.may_be_heading = true;
      after_line(line);
      open_lines_ = 1;
      return;
    }
    if (!attached && !line.is_margin && !line.is_titled && joins_item(line, s)) {
      Draft& item = out_.blocks.back();
      out_.append(item.pieces, line.begin, line.end, line.flags, Join::line);
      item.span.end = line.end;
      after_line(line);
      return;
    }
    if (!list_.empty() && line.indent <= list_.front().indent + 1) list_.clear();
    Draft block = start(line, BlockKind::paragraph);
    block.may_be_heading = !line.is_margin;
    out_.append(block.pieces, line.begin, line.end, line.flags, Join::space);
    finish(block, line);
    is_open_ = true;
    open_lines_ = 1;
  }

  [[nodiscard]] bool is_lone_bullet() const {
    if (out_.blocks.empty() || page_break_) return false;
    const Draft& item = out_.blocks.back();
    return item.kind == BlockKind::list_item && item.marker == MarkerKind::bullet && item.checkbox == Checkbox::none &&
           item.pieces.first == kNone && blanks_ == 0;
  }

  /// "Agenda:" below a gap behind "-" alone: nobody filled in the entry that a form holds ready.
  [[nodiscard]] bool is_set_apart(const Line& line, std::string_view s) const {
    const bool has_gap = line.blank_before > 0 && line.indent <= out_.blocks.back().indent;
    return has_gap && (line.blank_before > 1 || last_sign(s) == ':' || is_bold_line(s));
  }

  bool read_underlined(const Line& line, std::string_view s, bool attached) {
    if (attached || at_ + 1 >= all_.lines.size() || s.size() > 150) return false;
    const Line& next = all_.lines[at_ + 1];
    if (next.blank_before > 0 || next.quote != line.quote) return false;
    const std::string_view rule = all_.view(next);
    const bool ticks = rule.size() >= 6 && rule.find_first_not_of('`') == std::string_view::npos;
    const char sign = ticks ? '`' : ruled_with(rule);
    // A numbered line over a rule is the last of a list, where the rule has not its length.
    if (is_digit(s[0]) && sign != '\0' && (rule.size() + 2 < s.size() || find_number(s, true).text == 0))
      return false;
    if (sign == '\0' || sign == '_' || sign == '.' || rule.find(' ') != std::string_view::npos) {
      return false;
    }
    if (sign == '-' && (ends_sentence(s) || is_bold_line(s))) return false;
    if (sign != '-' && sign != '=' && rule.size() * 10 < s.size() * 6) return false;
    if (sign == '*' && rule.size() < 5) return false;
    drop(next);
    const std::size_t level = sign == '=' || sign == '#' ? 1 : 2;
    add_heading(line, HeadingStyle::underlined, level, line.begin, line.end, 2);
    return true;
  }

  /// "(ada, 12:01:20)" at the end, as bots set it behind each line of a summary.
  static bool ends_with_stamp(std::string_view s) noexcept {
    if (s.size() < 16 || s.back() != ')' || s.substr(s.size() - 11, 2) != ", ") return false;
    const auto clock = s.substr(s.size() - 9, 8);
    for (std::size_t i = 0; i < clock.size(); ++i)
      if (i % 3 == 2 ? clock[i] != ':' : clock[i] < '0' || clock[i] > '9') return false;
    return true;
  }

  /// "ada (30)": a nick, and how many lines it said.
  static bool is_line_count(std::string_view s) noexcept {
    const auto space = s.find(' ');
    if (space == std::string_view::npos || space == 0 || s.size() < space + 4 || s[space + 1] != '(' || s.back() != ')') return false;
    const auto count = s.substr(space + 2, s.size() - space - 3);
    return count.find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// Where a summary of a bot lost its bullets: from its first line with a stamp to its last.
  void find_bare_stamps() {
    constexpr std::size_t kFewest = 3;
    std::size_t count = 0;
    for (std::size_t i = 0; i < all_.lines.size(); ++i) {
      if (!ends_with_stamp(all_.view(all_.lines[i]))) continue;
      if (count++ == 0) bare_begin_ = i;
      bare_end_ = i + 1;
    }
    const bool has_marks = std::any_of(all_.lines.begin() + static_cast<std::ptrdiff_t>(bare_begin_), all_.lines.begin() + static_cast<std::ptrdiff_t>(bare_end_), [&](const Line& line) {
      const auto s = all_.view(line);
      return find_bullet(all_, line).size > 0 || find_number(s, false).text > 0;
    });
    if (count < kFewest || has_marks) bare_begin_ = bare_end_ = 0;
  }

  /// "the roof leaks (ada, 12:01:20)" below another, "ada (30)": entries of such a summary.
  bool is_bare_entry(const Line& line, std::string_view s) const {
    if (bare_end_ == 0) return false;
    if (at_ >= bare_end_) return is_line_count(s);
    const bool is_below = at_ > bare_begin_ && line.blank_before == 0 && ends_with_stamp(all_.view(all_.lines[at_ - 1]));
    return at_ >= bare_begin_ && (is_below || ((at_ == bare_begin_ || line.blank_before > 0) && ends_with_stamp(s)));
  }

  static int value_of(std::string_view digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits.size() && i < 4 && is_digit(digits[i]); ++i) value = value * 10 + (digits[i] - '0');
    return value;
  }

  bool read_list_item(const Line& line, std::string_view s, bool attached) {
    if (is_bare_entry(line, s)) {
      add_item(line, MarkerKind::bullet, 0, 2, Checkbox::none);
      return true;
    }
    const bool in_item = attached && out_.blocks.back().kind == BlockKind::list_item;
    const Bullet bullet = find_bullet(all_, line);
    if (std::exchange(is_below_bullet_, false) && bullet.size == 0 && find_number(s, false).text == 0) {
      add_item(line, MarkerKind::bullet, 0, 2, Checkbox::none);
      return true;
    }
    if (bullet.size > 0 && is_empty_slot(line, s)) return drop_line(line);
    if (bullet.size > 0 && is_lone_bullet(s)) {
      is_below_bullet_ = true;
      is_open_ = false;
      return drop_line(line);
    }
    if (bullet.size > 0) {
      const bool is_dash = s[0] == '-' || byte_of(s[0]) == 0xE2;
      if (attached && !in_item && is_dash && list_.empty() &&
          is_full(all_, all_.lines[at_ - 1].size(), s) &&
          case_at(s.substr(std::min<std::size_t>(bullet.size, s.size()))) == Case::lower) {
        return false;  // a dash that came to stand at the start of a wrapped line
      }
      // "- - Roof": the first entry of a list inside an entry, on its line.
      if (const std::string_view inner = s.substr(std::min<std::size_t>(bullet.size, s.size())); s[0] == '-' && bullet.checkbox == Checkbox::none && inner.size() > 4 && inner.starts_with("- ") &&
          !inner.starts_with("- -")) {
        add_item(line, MarkerKind::bullet, bullet.size + 2, bullet.size + 2, Checkbox::none, static_cast<std::uint16_t>(bullet.size));
        return true;
      }
      // "- 3. Roof" in a series: the bullet says nothing.
      const auto kind = line.number_size > 0 && bullet.checkbox == Checkbox::none ? MarkerKind::number : MarkerKind::bullet;
      add_item(line, kind, bullet.size, bullet.size, bullet.checkbox, static_cast<std::uint16_t>(2 * bullet.depth));
      return true;
    }
    Number number = find_number(s, false);
    if (number.text == 0 && line.number_size > 0) {
      number.begin = line.number_begin;
      number.end = line.number_size;
      number.text = line.number_text;
      number.kind = MarkerKind::number;
    }
    if (number.text == 0) return false;
    if (number.is_unsure && !continues_letters(line, s[number.begin])) return false;
    const int value = number.is_plain && number.kind == MarkerKind::number ? value_of(s.substr(number.begin, number.end - number.begin)) : 0;
    // "... to the police and a record" over "14) Clerk": behind 13 it is the next of the list, however full the line above.
    const bool is_next = value > 1 && value == last_number_ + 1 && case_at(skip_openers(s.substr(std::min<std::size_t>(number.text, s.size())))) == Case::upper;
    if (attached && !in_item && !is_next && !all_.is_unwrapped && is_full(all_, all_.lines[at_ - 1].size(), s) &&
        !ends_sentence(all_.view(all_.lines[at_ - 1])) && last_sign(all_.view(all_.lines[at_ - 1])) != ':' &&
        !all_.view(all_.lines[at_ - 1]).ends_with(" |")) {
      return false;
    }
    if (value > 0) last_number_ = value;
    if (number.kind == MarkerKind::roman) {
      const std::string_view roman = s.substr(number.begin, number.end - number.begin);
      roman_next_ = roman == "IV" ? 'V' : roman == "IX" ? 'X' : '\0';
    }
    // "TOP 3 Title" stands in no list of bullets, however far in.
    if (number.kind == MarkerKind::number && number.begin > 1 && is_letter_ascii(s[0])) list_.clear();
    if (number.kind == MarkerKind::letter && number.end == number.begin + 1) {
      last_letter_ = s[number.begin];
      last_letter_indent_ = line.indent;
    }
    add_item(line, number.kind, 0, number.text, Checkbox::none);
    return true;
  }

  /// "    -" below a term, where nothing was said of it.
  [[nodiscard]] bool is_empty_slot(const Line& line, std::string_view s) const {
    if ((s != "-" && s != "\xE2\x80\x93") || line.indent == 0 || at_ == 0 || at_ + 1 >= all_.lines.size()) return false;
    const Line& next = all_.lines[at_ + 1];
    return next.blank_before > 0 && next.indent < line.indent && all_.lines[at_ - 1].indent < line.indent;
  }

  /// "-" alone on its line, right above its text.
  [[nodiscard]] bool is_lone_bullet(std::string_view s) const {
    if (s != "-" && s != "*" && s != "\xE2\x80\xA2" && s != "\xE2\x80\x93") return false;
    if (at_ + 1 >= all_.lines.size()) return false;
    const Line& next = all_.lines[at_ + 1];
    if (next.blank_before > 1 || next.is_furniture) return false;
    const std::string_view text = all_.view(next);
    return find_bullet(all_, next).size == 0 && text[0] != '#' && ruled_with(text) == '\0' &&
           (find_number(text, false).text > 0 || find_source_label(text).kind != LabelKind::colon);
  }

  /// "B. Public comment": two words and more, so no initial of a name; below a gap one is enough.
  static bool is_lettered(std::string_view s, bool is_apart) {
    return s.size() > 6 && is_upper_ascii(s[0]) && s[1] == '.' && is_blank(s[2]) &&
           count_words(s) >= (is_apart ? 2U : 3U) && s.find(',') == std::string_view::npos &&
           case_at(trim(s.substr(2))) == Case::upper;
  }
  /// Do "A. ...", "B. ..." and "C. ..." stand at the start of lines, in order?
  [[nodiscard]] bool find_letters() const {
    char next = 'A';
    for (const Line& line : all_.lines) {
      if (all_.text[line.begin] == next && is_lettered(all_.view(line), line.blank_before > 0) && ++next == 'D') return true;
    }
    return false;
  }

  /// "A." may be an initial, but after "A." at the same place "B." is the next letter.
  bool continues_letters(const Line& line, char letter) {
    if (letter != '\0' && letter == roman_next_) return true;
    if (has_letters_ && letter >= 'A' && letter <= 'Z' && is_lettered(all_.view(line), line.blank_before > 0)) return true;
    const bool next = last_letter_indent_ == line.indent && letter == last_letter_ + 1;
    const bool first = (letter == 'A' || letter == 'a') && line.indent > 0;
    return next || first;
  }

  void add_item(const Line& line, MarkerKind kind, std::uint32_t skip, std::uint32_t content,
                Checkbox checkbox, std::uint16_t further_in = 0) {
    const auto indent = static_cast<std::uint16_t>(line.indent + further_in);
    if (further_in > 0) {
      while (!list_.empty() && list_.back().indent > line.indent) list_.pop_back();
      if (list_.empty() || list_.back().indent + 2 <= line.indent) list_.push_back({line.indent, indent, all_.view(line).substr(0, 1)});
    }
    while (!list_.empty() && list_.back().indent > indent) list_.pop_back();
    const auto inner = static_cast<std::uint16_t>(std::min<std::uint32_t>(line.indent + content, 60000));
    // Where the indents were lost the bullets tell the levels: "•" over "–".
    const std::string_view sign = kind == MarkerKind::bullet && skip > 0 ? bullet_of(all_.view(line)) : std::string_view();
    const auto is_beside = [&](const Level& level) { return indent < level.indent + 2 && indent + 2 > level.indent; };
    if (!sign.empty() && !list_.empty() && is_beside(list_.back()) && list_.back().bullet != sign) {
      const auto same = std::find_if(list_.begin(), list_.end(), [&](const Level& level) { return is_beside(level) && level.bullet == sign; });
      if (same != list_.end()) {
        list_.erase(same + 1, list_.end());
      } else if (list_.back().bullet.starts_with("\xE2\x97\x8F") || list_.back().bullet.starts_with("\xE2\x80\xA2") || list_.back().bullet.starts_with("\xE2\x96")) {
        list_.push_back({indent, inner, sign});
      }
    }
    while (sign.empty() && list_.size() > 1 && is_beside(list_.back()) && is_beside(list_[list_.size() - 2])) list_.pop_back();
    if (!list_.empty() && indent < list_.back().indent + 2) {
      list_.back() = {list_.back().indent, inner, sign};
    } else {
      list_.push_back({indent, inner, sign});
    }
    Draft block = start(line, BlockKind::list_item);
    block.level = static_cast<std::uint8_t>(std::min<std::size_t>(list_.size() - 1, 200));
    block.marker = kind;
    block.checkbox = checkbox;
    block.number_begin = line.number_begin;
    block.number_size = kind != MarkerKind::bullet ? line.number_size : std::uint8_t{0};
    block.number_text = line.number_text;
    block.may_be_heading = kind != MarkerKind::bullet;
    const std::uint32_t begin = std::min(line.begin + skip, line.end);
    if (begin < line.end) {
      out_.append(block.pieces, begin, line.end, line.flags, Join::space);
    }
    finish(block, line);
    is_open_ = true;
    open_lines_ = 1;
  }

  /// "of Trustees:" is the end of a sentence that was wrapped.
  static bool goes_on_with(std::string_view label) noexcept {
    const auto first = label.substr(0, label.find(' '));
    return std::find(std::begin(words::links), std::end(words::links), first) != std::end(words::links);
  }

  /// Does this line belong to the block of the line before?
  bool goes_on(const Line& line, std::string_view s) {
    const Draft& block = out_.blocks.back();
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
    const Line& before = all_.lines[last_line_];
    if (line.is_titled || before.is_titled) return false;
    const std::string_view last = all_.view(before);
    const bool is_item = block.kind == BlockKind::list_item;
    const Case first = case_at(skip_openers(skip_pictures(s)));
    if (clock_at(s) > 0) return false;  // a line of a log, whose nick was lost
    // "<nick>" over "12:01:20" over what was said.
    if (open_lines_ <= 2 && block.pieces.first != kNone && all_.text[out_.pieces[block.pieces.first].begin] == '<' &&
        clock_alone(open_lines_ == 1 ? s : last) && (open_lines_ == 1 ? last : s).starts_with('<') == (open_lines_ == 1))
      return true;
    const bool continues_mark = s.starts_with("...") || s.starts_with("\xE2\x80\xA6");
    if (continues_mark) return true;
    // "12:01:20 [nick]" stands over what was said.
    if (open_lines_ == 1 && last.ends_with(']') && is_digit(last[0]) &&
        find_label(last).kind == LabelKind::nick)
      return true;
    if (is_bold_line(s) || (is_bold_line(last) && open_lines_ == 1)) return false;
    // "_Roll call: Ada, Bo_": a line set apart as a whole, with a label of its own.
    if (s.size() > 8 && (s[0] == '_' || s[0] == '*') && s.back() == s[0] && is_upper_ascii(s[1]) && s.substr(1, s.size() - 2).find(s[0]) == std::string_view::npos) {
      const Label inner = find_source_label(s.substr(1, s.size() - 2));
      if (inner.kind == LabelKind::colon && count_words(s.substr(1, inner.end)) <= 4) return false;
    }
    // The lines of a title stand together at the top.
    const bool is_head = out_.blocks.size() == 1 && open_lines_ < 5 && s.size() <= 60 && last.size() <= 60 && s.find(':') == std::string_view::npos;
    if (all_.is_dense && !is_head && !before.hard_break && line.indent <= block.indent && last_sign(last) != ',' && last_sign(last) != '-') {
      const bool is_lead = s.ends_with(':') || find_source_label(s).kind == LabelKind::colon;
      if (first != Case::lower || ends_sentence(last) || is_lead) return false;
    }
    // Where lines are never wrapped a sentence, a long line or "Label: text" ends with its line.
    if (all_.is_unwrapped && first != Case::lower && !before.hard_break && line.indent <= block.indent) {
      if (last.size() > 100 || s.size() > 100 || ends_sentence(last)) return false;
      if (open_lines_ == 1 && is_title_line(last) && ends_sentence(s)) return false;
      const Label own = find_source_label(last);
      if (own.kind == LabelKind::colon && own.body < last.size()) return false;
    }
    const bool full = is_full(all_, before.size() + before.indent, s);
    const bool flows = first == Case::lower || (full && !ends_sentence(last));
    // Where nobody wrapped the text a line is a paragraph.
    const bool is_whole = last.size() > 150;
    if (is_whole && first != Case::lower && !before.hard_break) return false;
    // A short line right above a list is its heading.
    if (!is_item && !flows && first == Case::upper && count_words(s) <= 4 && is_title_line(s) && last_sign(last) != ',' &&
        s.find(':') == std::string_view::npos && at_ + 1 < all_.lines.size() && find_source_label(last).kind == LabelKind::colon &&
        (find_bullet(all_, all_.lines[at_ + 1]).size > 0 || find_number(all_.view(all_.lines[at_ + 1]), false).text > 0))
      return false;
    const Label label = find_source_label(s);
    // "Board Members" over "Present:" is one label in two lines.
    if (!is_item && open_lines_ == 1 && label.kind == LabelKind::colon && label.body >= s.size() &&
        count_words(s) == 1 && count_words(last) <= 3 && is_title_line(last) &&
        last.find(':') == std::string_view::npos) {
      return true;
    }
    if (label.kind != LabelKind::none && label.kind != LabelKind::dash) {
      const std::string_view name = s.substr(label.begin, label.end - label.begin);
      // "entschuldigt:" alone on its line is one too.
      const bool is_alone = label.body >= s.size() && count_words(name) <= 3 && !full && !(count_words(name) > 1 && goes_on_with(name) && !ends_sentence(last));
      const bool is_name = label.kind == LabelKind::colon
                               ? (first == Case::upper || is_alone) && count_words(name) <= 5
                               : true;
      const bool is_long = count_words(name) > 1 && s[0] != '*' && s[0] != '_';
      // Each line of a series of labels is one of its own, however full the line before it.
      if (is_name && open_lines_ == 1 && label.kind == LabelKind::colon && label.body < s.size()) {
        const Label own = find_source_label(last);
        if (own.kind == LabelKind::colon && own.body < last.size()) return false;
      }
      if (is_name && !(is_long && full && !ends_sentence(last) && label.kind == LabelKind::colon)) {
        return false;
      }
    }
    // "The roof" over "    draft-quill-roof, Ada Quill": what stands further in begins with no word.
    if (!is_item && open_lines_ == 1 && line.indent >= before.indent + 2 && block.blank_before > 0 && is_title_line(last) && is_address(s))
      return false;
    if (!is_item && open_lines_ == 1 && !full) {
      // "Chairs: Ada, Bo" over "Notes tell only what was said": the field ended with its line.
      const Label own = find_source_label(last);
      if (own.kind == LabelKind::colon && own.body < last.size() && first == Case::upper && last_sign(last) != ',' &&
          count_words(last.substr(0, own.end)) <= 3 && begins_sentence(s))
        return false;
    }
    if (open_lines_ == 1) {
      // "MOTION:" alone: its text follows, but is not its line.
      const Label own = find_source_label(last);
      if (own.kind == LabelKind::colon && own.body >= last.size() && first != Case::lower) {
        return false;
      }
      if (!is_item && is_capitals(last) && !is_capitals(s) && last.find(':') == std::string_view::npos) {
        return false;
      }
    }
    const bool may_end = ends_sentence(last) || last_sign(last) == ':' || last.size() < all_.width * 3 / 5;
    if (is_capitals(s) && s.size() > 3 && !full && may_end && !is_capitals(last) && first == Case::upper &&
        count_words(s) > 1) {
      return false;
    }
    if (is_item) {
      if (line.indent > block.indent || before.hard_break) return true;
      return flows || last_sign(last) == ',';
    }
    if (!flows && first == Case::upper && heads_list(s)) return false;
    if (line.indent >= before.indent + 2 && !flows && open_lines_ == 1 && !hangs(line, before)) return false;
    // "Scribe" over "          boq": a term and what is said of it.
    if (line.indent >= before.indent + 2 && open_lines_ == 1 && count_words(last) == 1 &&
        is_title_line(last) && count_words(s) <= 4)
      return false;
    if (line.indent + 2 <= before.indent && !flows && open_lines_ > 1) return false;
    // A short first line over a wrapped paragraph is a title.
    const bool is_half = last.size() + 1 + first_word_size(s) <= all_.width * 55 / 100;
    if (open_lines_ == 1 && !flows && !before.hard_break && is_title_line(last) && s.size() > 60 &&
        (join_of(all_, last, s, false) == Join::line ||
         ((is_half || (last.size() < all_.width * 3 / 4 && is_title_case(last))) && first == Case::upper && s.size() > all_.width * 3 / 4))) {
      return false;
    }
    return true;
  }

  /// "Present:   Ada Quill, Bo Rusk, Dot" over "           Marl, Eve Lark": a list that goes on below its beginning.
  [[nodiscard]] bool hangs(const Line& line, const Line& before) const {
    const std::string_view last = all_.view(before);
    const Label own = find_source_label(last);
    if (own.kind != LabelKind::colon || own.body >= last.size() || line.indent <= before.indent + 4) return false;
    if (last_sign(last) == ',') return true;
    const auto letters = std::count_if(last.begin(), last.begin() + own.body, [](char c) { return (c & 0xC0) != 0x80; });
    const auto column = before.indent + static_cast<int>(letters);
    return std::abs(column - static_cast<int>(line.indent)) <= 1 && std::count(last.begin(), last.end(), ',') >= 2;
  }

  /// "draft-quill-roof", "https://example.org", "src/roof.md": a name that programs made, in small letters.
  static bool is_address(std::string_view s) {
    const std::string_view word = s.substr(0, first_word_size(s));
    const auto sign = word.find_first_of("-/:_.");
    return word.size() > 8 && is_lower_ascii(word[0]) && sign != std::string_view::npos && word.find_first_of("-/:_.", sign + 1) + 1 < word.size() &&
           word.find_first_of("-/:_.", sign + 1) != std::string_view::npos;
  }
  /// "Notes tell only what was said": a capital and three words without in a row.
  static bool begins_sentence(std::string_view s) {
    std::size_t words = 0;
    for (std::size_t at = 0; words < 4; ++words) {
      const std::string_view word = s.substr(at, first_word_size(s.substr(at)));
      if (word.empty() || (words > 0 && !is_lower_ascii(word[0])) || word.back() == ',' || word.back() == ';') return false;
      at = std::min(s.size(), at + word.size());
      while (at < s.size() && is_blank(s[at])) ++at;
    }
    return true;
  }

  /// A few words straight over the first entry of a list.
  [[nodiscard]] bool heads_list(std::string_view s) const {
    if (at_ + 1 >= all_.lines.size() || count_words(s) > 5 || !is_title_line(s)) return false;
    const Line& next = all_.lines[at_ + 1];
    const std::string_view entry = all_.view(next);
    if (next.blank_before > 0) return false;
    return find_bullet(all_, next).size > 0 || find_number(entry, false).is_plain;
  }

  /// Is the last block a number and nothing else?
  [[nodiscard]] bool is_lone_number() const {
    if (out_.blocks.empty()) return false;
    const Draft& item = out_.blocks.back();
    if (item.kind != BlockKind::list_item || item.marker == MarkerKind::bullet || item.level > 0 ||
        item.pieces.first == kNone || item.pieces.first != item.pieces.last) {
      return false;
    }
    const Piece& piece = out_.pieces[item.pieces.first];
    return is_lone_code() || (piece.end - piece.begin <= 6 && all_.text[piece.end - 1] == '.');
  }

  /// "125/20" alone, a number that its series tells.
  [[nodiscard]] bool is_lone_code() const {
    if (out_.blocks.empty()) return false;
    const Draft& item = out_.blocks.back();
    return item.kind == BlockKind::list_item && item.number_size > 0 && item.pieces.first != kNone && item.pieces.first == item.pieces.last &&
           out_.pieces[item.pieces.first].end - out_.pieces[item.pieces.first].begin == item.number_size;
  }

  /// A paragraph after a blank line, further in than the item's marker, is the item's.
  bool joins_item(const Line& line, std::string_view s) {
    if (list_.empty() || out_.blocks.empty()) return false;
    const Draft& item = out_.blocks.back();
    if (item.kind != BlockKind::list_item || item.quote != line.quote) return false;
    if (line.indent < item.indent + 2 || item.pieces.first == kNone) return false;
    const Piece& first = out_.pieces[item.pieces.first];
    const std::string_view head = all_.view(first.begin, first.end);
    const bool is_title = item.marker != MarkerKind::bullet && item.pieces.first == item.pieces.last &&
                          is_title_line(head);
    if (is_title || is_bold_line(s) || is_capitals(s)) return false;
    return find_source_label(s).kind == LabelKind::none;
  }

  static std::string_view strip_number(std::string_view s) {
    const Number number = find_number(s, true);
    return s.substr(std::min<std::size_t>(number.text, s.size()));
  }

  void append_line(Draft& block, const Line& line, std::string_view s, std::size_t before) {
    const Line& prior = all_.lines[before];
    Join join = join_of(all_, all_.view(prior), s, prior.hard_break);
    if (clock_alone(s) || clock_alone(all_.view(prior))) join = Join::line;
    if (s.ends_with(':') && count_words(s) == 1 && !prior.hard_break) join = Join::space;
    // A title in capitals, or with a colon at its end, over its text.
    if (open_lines_ == 1 && block.marker != MarkerKind::none && block.marker != MarkerKind::bullet &&
        case_at(s) == Case::upper &&
        ((is_capitals(strip_number(all_.view(prior))) && !is_capitals(s)) || last_sign(all_.view(prior)) == ':')) {
      join = Join::line;
    }
    out_.append(block.pieces, line.begin, line.end, line.flags, join);
    block.span.end = line.end;
    block.may_be_heading = false;
    ++open_lines_;
    after_line(line);
  }

  void after_line(const Line&) {
    last_line_ = at_;
    ++at_;
    is_open_ = true;
    page_break_ = false;
    blanks_ = 0;
  }

  // ---- the ends of blocks ------------------------------------------------------------------

  Draft start(const Line& line, BlockKind kind) {
    Draft block;
    block.kind = kind;
    block.quote = line.quote;
    block.indent = line.indent;
    block.blank_before = std::max(line.blank_before, blanks_);
    block.after_page_break = page_break_;
    block.is_margin = line.is_margin;
    block.is_titled = line.is_titled;
    block.span = {line.begin, line.end};
    return block;
  }

  void finish(Draft& block, const Line& last) {
    block.span.end = std::max(block.span.end, last.end);
    if (block.kind == BlockKind::paragraph && heal(block, last)) return;
    out_.blocks.push_back(block);
    last_line_ = at_;
    ++at_;
    is_open_ = false;
    page_break_ = false;
    blanks_ = 0;
  }

  /// The second half of a sentence that a page or blank lines cut.
  bool heal(const Draft& half, const Line& line) {
    if (out_.blocks.empty() || (!half.after_page_break && half.blank_before < 1)) return false;
    Draft& block = out_.blocks.back();
    if (block.quote != half.quote || block.pieces.last == kNone ||
        (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item)) {
      return false;
    }
    const Piece& tail = out_.pieces[block.pieces.last];
    const std::string_view before = all_.view(tail.begin, tail.end);
    const std::string_view next = all_.view(line);
    const char sign = last_sign(before);
    if (ends_sentence(before) || sign == ':' || sign == ';') return false;
    const bool is_lower = case_at(next) == Case::lower;
    // "Minutes" over "of the board meeting of 4 May": a title that goes on.
    const bool is_title = out_.blocks.size() == 1 && half.blank_before == 1 && count_words(before) <= 3 && is_title_line(before) &&
                          block.kind == BlockKind::paragraph;
    // "4 May 2031" over what stands two lines below: there was nothing to go on.
    if (!half.after_page_break && !is_title && count_words(before) <= 3 && before.size() < 20) return false;
    const bool is_cut = half.after_page_break || half.blank_before >= 2 || is_title;
    const bool was_full = is_full(all_, before.size(), next) && before.size() < 200;
    if (!is_cut || !is_lower) {
      // A page break in the middle of a wrapped line may stand before a capital.
      if (!half.after_page_break || !was_full || block.kind != BlockKind::paragraph ||
          block.pieces.first == block.pieces.last || is_title_line(next)) {
        return false;
      }
    }
    const Label label = find_source_label(next);
    if (label.kind == LabelKind::colon && (!is_lower || !half.after_page_break)) return false;
    // "3. The roof" over what was said of it.
    if (!half.after_page_break && block.kind == BlockKind::list_item && block.marker != MarkerKind::bullet && before.size() * 2 < all_.width && is_title_line(before)) return false;
    const Join join = join_of(all_, before, next, false);
    out_.chain(block.pieces, half.pieces, join == Join::word ? join : Join::space);
    block.span.end = half.span.end;
    block.may_be_heading = false;
    after_line(line);
    return true;
  }

  const Lines& all_;
  HtmlSearch html_;
  Drafts out_;
  std::size_t at_ = 0;
  std::size_t last_line_ = 0;   // the line that the last block ends with
  std::size_t open_lines_ = 0;  // lines of the open block
  bool is_open_ = false;        // the last block may take another line
  bool is_below_bullet_ = false;  // a bullet stood alone on the line before
  bool page_break_ = false;
  std::uint16_t blanks_ = 0;    // before furniture that was dropped
  std::vector<Level> list_;
  int last_number_ = 0;  // of a list with plain numbers
  char last_letter_ = '\0';
  std::size_t bare_begin_ = 0;  // the lines of a bot's summary without bullets
  std::size_t bare_end_ = 0;
  bool has_bracket_titles_ = false;
  bool has_letters_ = false;  // the document has a series "A.", "B.", "C."
  char roman_next_ = '\0';  // "V" after "IV"
  std::uint16_t last_letter_indent_ = 0;
  bool no_comment_end_ = false;
  std::size_t log_end_ = kNone;   // the line that closes a fenced log
  std::size_t no_fence_ = kNone;  // from this line on no fence is closed
  std::size_t no_tilde_ = kNone;
};

}  // namespace

Drafts draft_blocks(const Lines& lines) { return BlockReader(lines).read(); }

}  // namespace minuter::layout
