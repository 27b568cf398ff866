#include "layout/clean.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/characters.hpp"
#include "layout/letter_marks.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint32_t kLongestAddress = 2048;
constexpr std::uint32_t kLongestTag = 512;

/// Bytes at which copying stops to look.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> table{};
  for (const unsigned c : {0x20U, 0x09U, 0x0CU, 0xC2U, 0xCCU, 0xE2U, 0xE3U, 0xEFU}) table[c] = true;
  return table;
}
constexpr auto kStops = make_stops();

/// The size of a white or invisible character of more than one byte at `s`; 0: it is neither.
std::uint32_t odd_space(std::string_view s, bool& is_invisible) noexcept {
  is_invisible = false;
  if (s.starts_with("\xC2\xA0")) return 2;
  if (s.starts_with("\xC2\xAD")) {
    is_invisible = true;
    return 2;
  }
  if (s.size() < 3) return 0;
  const unsigned char b = byte_of(s[1]);
  const unsigned char c = byte_of(s[2]);
  if (s[0] == '\xE2' && b == 0x80) {
    if ((c >= 0x80 && c <= 0x8A) || c == 0xAF || c == 0xA8 || c == 0xA9) return 3;
    if (c >= 0x8B && c <= 0x8F) {
      is_invisible = true;
      return 3;
    }
  }
  if (s[0] == '\xE2' && b == 0x81 && c == 0xA0) {
    is_invisible = true;
    return 3;
  }
  if (s[0] == '\xE3' && b == 0x80 && c == 0x80) return 3;
  if (s[0] == '\xEF' && b == 0xBB && c == 0xBF) {
    is_invisible = true;
    return 3;
  }
  return 0;
}

std::size_t encode(char32_t c, char (&out)[4]) noexcept {
  const auto byte = [](char32_t v) { return static_cast<char>(static_cast<unsigned char>(v)); };
  if (c < 0x80) {
    out[0] = byte(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = byte(0xC0 | (c >> 6));
    out[1] = byte(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = byte(0xE0 | (c >> 12));
    out[1] = byte(0x80 | ((c >> 6) & 0x3F));
    out[2] = byte(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = byte(0xF0 | (c >> 18));
  out[1] = byte(0x80 | ((c >> 12) & 0x3F));
  out[2] = byte(0x80 | ((c >> 6) & 0x3F));
  out[3] = byte(0x80 | (c & 0x3F));
  return 4;
}

char32_t entity(std::string_view name) noexcept {
  static constexpr std::pair<std::string_view, char32_t> table[] = {
      {"amp", U'&'},      {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},
      {"apos", U'\''},    {"nbsp", U' '},     {"ndash", 0x2013},  {"mdash", 0x2014},
      {"hellip", 0x2026}, {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"ldquo", 0x201C},
      {"rdquo", 0x201D},  {"bull", 0x2022},   {"euro", 0x20AC},   {"pound", 0xA3},
      {"copy", 0xA9},     {"reg", 0xAE},      {"sect", 0xA7},     {"deg", 0xB0},
      {"middot", 0xB7},   {"auml", 0xE4},     {"ouml", 0xF6},     {"uuml", 0xFC},
      {"Auml", 0xC4},     {"Ouml", 0xD6},     {"Uuml", 0xDC},     {"szlig", 0xDF},
      {"eacute", 0xE9},   {"egrave", 0xE8},   {"agrave", 0xE0},   {"ccedil", 0xE7},
      {"emsp", U' '},     {"ensp", U' '},     {"thinsp", U' '},   {"times", 0xD7}};
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  char32_t value = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    unsigned digit = 0;
    if (is_digit(c)) {
      digit = static_cast<unsigned>(c - '0');
    } else if (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
      digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
    } else {
      return 0;
    }
    value = value * (hex ? 16 : 10) + digit;
    if (value > 0x10FFFF) return 0;
  }
  if (value == 160) return U' ';
  return value < 32 || (value >= 0xD800 && value < 0xE000) ? 0 : value;
}

bool is_known_tag(std::string_view name) noexcept {
  for (const std::string_view known :
       {"br", "sup", "sub", "b", "i", "em", "strong", "u", "s", "del", "ins", "p", "div", "span", "a",
        "details", "summary", "center", "font", "img", "small", "big", "code", "kbd", "mark", "h1",
        "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "hr", "table", "tr", "td", "th",
        "tbody", "thead", "tfoot", "caption", "colgroup", "col", "label", "input", "button", "form",
        "section", "article", "header", "footer", "nav", "main", "aside", "address", "figure",
        "figcaption", "picture", "iframe", "cite", "q", "abbr", "time", "strike", "wbr", "blockquote", "pre", "tt"}) {
    if (name.size() != known.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < name.size() && same; ++i) same = (name[i] | 0x20) == known[i] || name[i] == known[i];
    if (same) return true;
  }
  return false;
}

}  // namespace

Cleaner::Cleaner(const Lines& lines, const Drafts& drafts, Layout& out)
    : source_(lines.text), drafts_(drafts), out_(out), has_references_(lines.has_references), has_link_notes_(lines.has_link_notes) {}

// ---- first look: where the markup is ---------------------------------------------------------

void Cleaner::find_edits(const Pieces& pieces) {
  edits_.clear();
  brackets_.clear();
  link_rest_ = 0;
  for (auto* p : {&strong_[0], &strong_[1], &weak_[0], &weak_[1], &struck_, &wiki_[0], &wiki_[1]}) {
    *p = {};
  }
  std::uint32_t i = pieces.first;
  bool first = true;
  while (i != kNone) {
    const Piece& piece = drafts_.pieces[i];
    find_edits_in(piece.begin, piece.end, first);  // a link may end in a line without an opener
    first = false;
    i = piece.next;
  }
}

void Cleaner::find_edits_in(std::uint32_t begin, std::uint32_t end, bool at_start) {
  for (bool& none : no_code_) none = false;
  if (end - begin >= 9 && is_blank(source_[begin + 1]) && is_spaced_out(source_.substr(begin, end - begin))) {
    // Between words the gap is wider.
    for (std::uint32_t at = begin + 1; at + 1 < end; ++at)
      if (is_blank(source_[at]) && !is_blank(source_[at - 1]) && !is_blank(source_[at + 1]))
        edits_.push_back({at, at + 1, What::drop, MarkKind::bold, 0});
    return;
  }
  std::uint32_t i = begin;
  if (const auto rest = std::exchange(link_rest_, 0); rest > begin && rest <= end) {
    edits_.push_back({begin, rest, What::drop, MarkKind::bold, 0});
    i = rest;
  }
  while (i < end) {
    const char c = source_[i];
    switch (c) {
      case '\\':
        if (i + 1 < end && is_punctuation(source_[i + 1])) {
          edits_.push_back({i, i + 1, What::drop, MarkKind::bold, 0});
          i += 2;
        } else {
          ++i;
        }
        break;
      case '*': case '_': case '~': case '\'':
        i = read_emphasis(i, begin, end, at_start);
        break;
      case '`':
        i = read_code(i, end);
        break;
      case '!':
      case '[':
        if (c == '[' || (i + 1 < end && source_[i + 1] == '[')) {
          const std::uint32_t size = c == '!' ? 2 : 1;
          brackets_.push_back(static_cast<std::uint32_t>(edits_.size()));
          edits_.push_back({i, i + size, What::keep, MarkKind::link, 0});
          i += size;
        } else {
          ++i;
        }
        break;
      case ']':
        i = read_bracket_end(i, end);
        break;
      case '<':
        i = read_tag(i, end);
        break;
      case '&':
        i = read_entity(i, end);
        break;
      case '{':
        if (i + 1 < end && source_[i + 1] == ':') {
          const auto shut = source_.substr(i, std::min<std::uint32_t>(end - i, 200)).find('}');
          if (shut != std::string_view::npos) {
            const auto stop = i + static_cast<std::uint32_t>(shut) + 1;
            edits_.push_back({i, stop, What::drop, MarkKind::bold, 0});
            i = stop;
            break;
          }
        }
        ++i;
        break;
      case 'h':
        // An address keeps its underscores and stars.
        if (source_.substr(i, end - i).starts_with("http") &&
            (source_.substr(i + 4, 3) == "://" || source_.substr(i + 4, 4) == "s://")) {
          while (i < end && !is_blank(source_[i]) && source_[i] != ')' && source_[i] != '>' &&
                 source_[i] != ']' && source_[i] != '|' && source_[i] != '*' &&
                 source_[i] != '<' && source_[i] != '`' && source_[i] != '&' && source_[i] != '\\') {
            ++i;
          }
        } else {
          ++i;
        }
        break;
      default:
        ++i;
    }
  }
}

void Cleaner::toggle(Pending& pending, std::uint32_t from, std::uint32_t size, bool can_open,
                     bool can_close, MarkKind mark) {
  if (can_close && pending.edit != kNone && pending.end < from) {
    edits_[pending.edit].what = What::open;
    edits_[pending.edit].mark = mark;
    edits_.push_back({from, from + size, What::close, mark, 0});
    pending = {};
  } else if (can_open) {
    pending = {static_cast<std::uint32_t>(edits_.size()), from + size};
    edits_.push_back({from, from + size, What::keep, mark, 0});
  }
}

// "**Title: **Text": editors of text leave the blank inside. Where no other sign follows it can only end.
bool Cleaner::ends_label(std::uint32_t i, std::uint32_t next, std::uint32_t begin, std::uint32_t end) const {
  auto last = i;
  while (last > begin && is_blank(source_[last - 1])) --last;
  return last > begin && (source_[last - 1] == ':' || source_.substr(next, end - next).find(source_.substr(i, 2)) == std::string_view::npos);
}

std::uint32_t Cleaner::read_emphasis(std::uint32_t i, std::uint32_t begin, std::uint32_t end,
                                     bool at_start) {
  const char c = source_[i];
  std::uint32_t size = 1;
  while (i + size < end && source_[i + size] == c) ++size;
  const std::uint32_t next = i + size;
  const char before = i > begin ? source_[i - 1] : ' ';
  const char after = next < end ? source_[next] : ' ';
  if (c == '\'') {
    if (size == 2) toggle(wiki_[0], i, 2, !is_blank(after), true, MarkKind::italic);
    if (size == 3) toggle(wiki_[1], i, 3, !is_blank(after), true, MarkKind::bold);
    return next;
  }
  if (size > 3 || (c == '~' && size != 2)) return next;
  bool can_open = !is_blank(after) && next < end;
  bool can_close = !is_blank(before) && i > begin;
  if (c == '~') {
    toggle(struck_, i, 2, can_open, can_close, MarkKind::struck);
    return next;
  }
  const std::size_t kind = c == '_' ? 1 : 0;
  if (size == 1 || c == '_') {
    can_open = can_open && !is_word(before);
    can_close = can_close && !is_word(after);
  }
  if (size >= 2) {
    // "**Title: **" and "** Title**" are meant as bold.
    if (!can_close && strong_[kind].edit != kNone && (is_blank(after) || next >= end || ends_label(i, next, begin, end))) {
      can_close = true;
      can_open = false;
    }
    // "**Title: **and text": what it opened would never be closed.
    if (!can_close && strong_[kind].edit != kNone && i > begin + 1 && source_[i - 2] == ':') {
      can_close = true;
      can_open = false;
    }
    if (!can_open && at_start && i == begin && next < end) can_open = true;
  }
  if (size == 3) {
    const bool closes = can_close && strong_[kind].edit != kNone && weak_[kind].edit != kNone;
    if (closes) {
      toggle(weak_[kind], i, 1, false, true, MarkKind::italic);
      toggle(strong_[kind], i + 1, 2, false, true, MarkKind::bold);
    } else if (can_close && strong_[kind].edit != kNone) {
      toggle(strong_[kind], i, 2, false, true, MarkKind::bold);
      toggle(weak_[kind], i + 2, 1, can_open, false, MarkKind::italic);
    } else if (can_open) {
      toggle(strong_[kind], i, 2, true, false, MarkKind::bold);
      toggle(weak_[kind], i + 2, 1, true, false, MarkKind::italic);
    }
    return next;
  }
  if (size == 2) {
    toggle(strong_[kind], i, 2, can_open, can_close, MarkKind::bold);
  } else {
    toggle(weak_[kind], i, 1, can_open, can_close, MarkKind::italic);
  }
  return next;
}

std::uint32_t Cleaner::read_code(std::uint32_t i, std::uint32_t end) {
  std::uint32_t size = 1;
  while (i + size < end && source_[i + size] == '`') ++size;
  if (size > 3 || no_code_[size]) return i + size;
  std::uint32_t p = i + size;
  while (p < end) {
    const auto hit = source_.substr(p, end - p).find('`');
    if (hit == std::string_view::npos) break;
    p += static_cast<std::uint32_t>(hit);
    std::uint32_t n = 0;
    while (p + n < end && source_[p + n] == '`') ++n;
    if (n == size) {
      edits_.push_back({i, i + size, What::open, MarkKind::code, 0});
      std::uint32_t stop = p + n;
      std::uint32_t shut = p;
      // RST: `text <address>`__
      if (stop < end && source_[stop] == '_') {
        while (stop < end && source_[stop] == '_') ++stop;
        const auto angle = source_.substr(i, p - i).rfind('<');
        if (angle != std::string_view::npos && source_[p - 1] == '>') {
          shut = i + static_cast<std::uint32_t>(angle);
        }
        edits_.back().mark = MarkKind::link;
      }
      edits_.push_back({shut, stop, What::close, edits_.back().mark, 0});
      return stop;
    }
    p += n;
  }
  no_code_[size] = true;
  return i + size;
}

std::uint32_t Cleaner::next_close(std::uint32_t i) {
  if (close_from_ != kNone && close_from_ <= i && (close_paren_ >= i || close_paren_ == kNone)) {
    return close_paren_;
  }
  const auto hit = source_.find(')', i);
  close_from_ = i;
  close_paren_ = hit == std::string_view::npos ? kNone : static_cast<std::uint32_t>(hit);
  return close_paren_;
}

void Cleaner::forget_after(std::uint32_t edit) {
  for (auto* p : {&strong_[0], &strong_[1], &weak_[0], &weak_[1], &struck_, &wiki_[0], &wiki_[1]}) {
    if (p->edit != kNone && p->edit >= edit) *p = {};
  }
}

// "[Ada](/people/ada-" over "penrose/)": a writer of pages broke the line inside the address.
bool Cleaner::is_broken_address(std::uint32_t begin, std::uint32_t end, std::uint32_t shut) const {
  const auto is_address = [](std::string_view s) { return !s.empty() && s.find_first_of(" \t\r\n[]\"") == std::string_view::npos; };
  if (begin >= end || !is_address(source_.substr(begin, end - begin)) || source_[end - 1] == '\\') return false;
  auto next = end;
  while (next < shut && (is_blank(source_[next]) || source_[next] == '\r')) ++next;
  if (next >= shut || source_[next] != '\n') return false;
  ++next;
  while (next < shut && is_blank(source_[next])) ++next;
  const auto whole = source_.substr(begin, shut - begin);
  return is_address(source_.substr(next, shut - next)) && whole.find('/') != std::string_view::npos;
}

std::uint32_t Cleaner::read_bracket_end(std::uint32_t i, std::uint32_t end) {
  if (brackets_.empty()) return i + 1;
  const std::uint32_t open = brackets_.back();
  brackets_.pop_back();
  const bool is_image = source_[edits_[open].begin] == '!';
  std::uint32_t stop = 0;
  const char after = i + 1 < end ? source_[i + 1] : '\0';
  if (after == '(') {
    const std::uint32_t shut = next_close(i + 2);
    if (shut == kNone || shut - i > kLongestAddress) return i + 1;
    if (shut >= end) {
      if (!is_broken_address(i + 2, end, shut)) return i + 1;
      link_rest_ = shut + 1;
    }
    std::uint32_t depth = 1;
    std::uint32_t p = i + 2;
    const bool spaced = at(p) == '<' || at(p) == '{';
    bool titled = false;
    for (; link_rest_ == 0 && p < end && p - i < kLongestAddress; ++p) {
      const char c = source_[p];
      if (c == '"' || c == '\'') titled = true;
      if (is_blank(c) && !spaced && !titled && at(p + 1) != '"' && at(p + 1) != '\'' &&
          at(p + 1) != ')' && !is_blank(at(p + 1))) {
        return i + 1;
      }
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) break;
    }
    if (link_rest_ == 0 && (p >= end || source_[p] != ')')) return i + 1;
    stop = link_rest_ == 0 ? p + 1 : end;
  } else if (after == '[' && has_references_) {
    const auto shut = source_.substr(i, std::min<std::uint32_t>(end - i, 200)).find(']', 1);
    if (shut == std::string_view::npos) return i + 1;
    stop = i + static_cast<std::uint32_t>(shut) + 1;
  } else if (after == ']' && at(i + 2) != '(' && !brackets_.empty() &&  // "[[Bug 12]](address)" has a text in brackets
             edits_[brackets_.back()].end == edits_[open].begin) {
    // [[Page|text]] of a wiki
    const std::uint32_t outer = brackets_.back();
    brackets_.pop_back();
    const std::uint32_t from = edits_[open].end;
    const auto bar = source_.substr(from, std::min<std::uint32_t>(i - from, 300)).find('|');
    edits_[outer].what = What::drop;
    edits_[open].what = What::open;
    edits_[open].mark = MarkKind::link;
    if (bar != std::string_view::npos && i >= from) {
      forget_after(open + 1);
      edits_.resize(open + 1);
      edits_[open].end = from + static_cast<std::uint32_t>(bar) + 1;
    }
    edits_.push_back({i, i + 2, What::close, MarkKind::link, 0});
    return i + 2;
  } else if (has_link_notes_ && !is_image && is_word(after) && i > edits_[open].end && i - edits_[open].end <= 3 &&
             source_.substr(edits_[open].end, i - edits_[open].end).find_first_not_of("0123456789") == std::string_view::npos) {
    // "[12]the link": its number goes
    forget_after(open + 1);
    edits_.resize(open + 1);
    edits_[open].end = i + 1;
    edits_[open].what = What::drop;
    return i + 1;
  } else {
    return i + 1;
  }
  if (is_image) {
    forget_after(open);
    edits_.resize(open + 1);
    edits_[open].end = stop;
    edits_[open].what = What::drop;
  } else {
    edits_[open].what = What::open;
    edits_[open].mark = MarkKind::link;
    edits_.push_back({i, stop, What::close, MarkKind::link, 0});
  }
  return stop;
}

std::uint32_t Cleaner::read_tag(std::uint32_t i, std::uint32_t end) {
  const std::string_view rest = source_.substr(i, std::min(end - i, kLongestTag));
  if (rest.starts_with("<!--")) {
    if (i < no_comment_end_) return i + 4;
    const auto shut = source_.substr(i, end - i).find("-->");
    if (shut == std::string_view::npos) {
      no_comment_end_ = end;
      return i + 4;
    }
    const auto stop = i + static_cast<std::uint32_t>(shut) + 3;
    edits_.push_back({i, stop, What::drop, MarkKind::bold, 0});
    return stop;
  }
  if (rest.size() < 3) return i + 1;
  const bool address = rest.starts_with("<http") || rest.starts_with("<mailto:");
  std::size_t name = rest[1] == '/' ? 2 : 1;
  const std::size_t from = name;
  while (name < rest.size() && name < 12 && (is_letter_ascii(rest[name]) || is_digit(rest[name]))) {
    ++name;
  }
  if (!address && (name == from || !is_known_tag(rest.substr(from, name - from)))) return i + 1;
  const auto shut = rest.find_first_of(address ? "> " : "><", 1);
  if (shut == std::string_view::npos || rest[shut] != '>') return i + 1;
  const auto stop = i + static_cast<std::uint32_t>(shut) + 1;
  if (address) {
    edits_.push_back({i, i + (rest.starts_with("<mailto:") ? 8U : 1U), What::drop, MarkKind::link, 0});
    edits_.push_back({stop - 1, stop, What::drop, MarkKind::link, 0});
    return stop;
  }
  const std::string_view tag = rest.substr(from, name - from);
  // "a<b and c>d" is no tag: what follows a name are attributes.
  const std::string_view inside = trim(rest.substr(name, shut - name));
  if (!inside.empty() && inside != "/" && inside.find('=') == std::string_view::npos) return i + 1;
  const bool is_break = tag == "br" || tag == "BR" || tag == "p" || tag == "li" || tag == "tr" || tag == "div";
  edits_.push_back({i, stop, is_break ? What::line : What::drop, MarkKind::bold, 0});
  return stop;
}

std::uint32_t Cleaner::read_entity(std::uint32_t i, std::uint32_t end) {
  const std::string_view rest = source_.substr(i, std::min<std::uint32_t>(end - i, 12));
  const auto shut = rest.find(';');
  if (shut == std::string_view::npos || shut < 2) return i + 1;
  const char32_t value = entity(rest.substr(1, shut - 1));
  if (value == 0) return i + 1;
  const auto stop = i + static_cast<std::uint32_t>(shut) + 1;
  edits_.push_back({i, stop, What::put, MarkKind::bold, value});
  return stop;
}

// ---- second look: copying ----------------------------------------------------------------------

void Cleaner::flush_space() {
  if (!has_space_) return;
  has_space_ = false;
  if (out_.text.size() == block_begin_) return;
  const char c = space_is_line_ ? '\n' : ' ';
  put(std::string_view(&c, 1), space_begin_, space_end_);
}

void Cleaner::space(std::uint32_t begin, std::uint32_t end, bool line) {
  if (!has_space_) {
    has_space_ = true;
    space_is_line_ = line;
    space_begin_ = begin;
    space_end_ = end;
    return;
  }
  space_is_line_ = space_is_line_ || line;
  if (begin >= space_end_) space_end_ = end;
}

void Cleaner::put(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  const auto clean = static_cast<std::uint32_t>(out_.text.size());
  const auto size = static_cast<std::uint32_t>(bytes.size());
  out_.text.append(bytes);
  if (!out_.runs.empty()) {
    Run& last = out_.runs.back();
    if (last.length == last.source_length && size == end - begin &&
        last.clean + last.length == clean && last.source + last.length == begin) {
      last.length += size;
      last.source_length += size;
      return;
    }
  }
  out_.runs.push_back({clean, size, begin, end - begin});
}

void Cleaner::copy_plain(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  flush_space();
  put(source_.substr(begin, end - begin), begin, end);
}

bool Cleaner::put_marked(std::uint32_t mark, std::uint32_t from) {
  const auto letter = with_mark(source_[mark - 1], source_.substr(mark, 2));
  if (letter.empty()) return false;
  if (from + 1 < mark) put(source_.substr(from, mark - 1 - from), from, mark - 1);
  put(letter, mark - 1, mark + 2);
  out_.has_marks_apart = true;
  return true;
}

void Cleaner::copy(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t from = begin;
  std::uint32_t i = begin;
  while (i < end) {
    if (!kStops[byte_of(source_[i])]) {
      ++i;
      continue;
    }
    const char c = source_[i];
    if (c == ' ' && i + 1 < end && i > from && !kStops[byte_of(source_[i + 1])]) {
      ++i;  // one space between words: nothing to fold
      continue;
    }
    // A mark behind its letter: both are one letter.
    if (c == '\xCC' && i > from) {
      flush_space();
      if (put_marked(i, from)) {
        i += 2;
        from = i;
        continue;
      }
    }
    std::uint32_t size = 1;
    bool invisible = false;
    if (!is_blank(c) && c != '\f') {
      size = odd_space(source_.substr(i, end - i), invisible);
      if (size == 0) {
        ++i;
        continue;
      }
    }
    copy_plain(from, i);
    if (!invisible) space(i, i + size, false);
    i += size;
    from = i;
  }
  copy_plain(from, end);
}

void Cleaner::apply(const Edit& edit) {
  switch (edit.what) {
    case What::keep:
      copy_plain(edit.begin, edit.end);
      break;
    case What::drop:
      break;
    case What::open: {
      const bool gap = has_space_ && out_.text.size() > block_begin_;
      const auto begin = static_cast<std::uint32_t>(out_.text.size() + (gap ? 1 : 0));
      open_marks_.push_back(static_cast<std::uint32_t>(out_.marks.size()));
      out_.marks.push_back({{begin, begin}, edit.mark});
      break;
    }
    case What::close:
      for (std::size_t n = open_marks_.size(); n > 0; --n) {
        Mark& mark = out_.marks[open_marks_[n - 1]];
        if (mark.kind != edit.mark) continue;
        mark.range.end = std::max(mark.range.begin, static_cast<std::uint32_t>(out_.text.size()));
        open_marks_.erase(open_marks_.begin() + static_cast<std::ptrdiff_t>(n - 1));
        break;
      }
      break;
    case What::line:
      space(edit.begin, edit.end, true);
      break;
    case What::put: {
      if (edit.put == U' ') {
        space(edit.begin, edit.end, false);
        break;
      }
      char bytes[4];
      const std::size_t size = encode(edit.put, bytes);
      flush_space();
      put(std::string_view(bytes, size), edit.begin, edit.end);
      break;
    }
  }
}

void Cleaner::join(const Piece& piece) {
  const std::uint32_t before = out_.runs.empty() ? piece.begin
                                                 : out_.runs.back().source + out_.runs.back().source_length;
  const std::uint32_t begin = before <= piece.begin ? before : piece.begin;
  if (piece.join == Join::word && !has_space_ && out_.text.size() > block_begin_ &&
      out_.text.back() == '-' && !out_.runs.empty() && out_.runs.back().length > 1) {
    out_.text.pop_back();
    --out_.runs.back().length;
    --out_.runs.back().source_length;
    return;
  }
  // Only the white space before the piece; what stands between belongs to others.
  std::uint32_t from = piece.begin;
  while (from > begin && (is_blank(source_[from - 1]) || source_[from - 1] == '\n' ||
                          source_[from - 1] == '\r')) {
    --from;
  }
  space(from, piece.begin, piece.join == Join::line);
}

Range Cleaner::write(const Pieces& pieces) {
  block_begin_ = static_cast<std::uint32_t>(out_.text.size());
  has_space_ = false;
  open_marks_.clear();
  piece_ranges_.clear();
  std::uint8_t flags = 0;
  for (std::uint32_t i = pieces.first; i != kNone; i = drafts_.pieces[i].next) {
    flags |= drafts_.pieces[i].flags;
  }
  const bool has_markup = (flags & (kMarkup | kDoubleQuote)) != 0;
  if (has_markup) find_edits(pieces);
  std::size_t next = 0;
  for (std::uint32_t i = pieces.first; i != kNone; i = drafts_.pieces[i].next) {
    const Piece& piece = drafts_.pieces[i];
    if (i != pieces.first) join(piece);
    const bool gap = has_space_ && out_.text.size() > block_begin_;
    const auto begin = static_cast<std::uint32_t>(out_.text.size() + (gap ? 1 : 0));
    if (!has_markup && (piece.flags & kNeedsCleaning) == 0) {
      copy_plain(piece.begin, piece.end);
    } else {
      std::uint32_t from = piece.begin;
      if (has_markup) {
        for (; next < edits_.size() && edits_[next].begin >= piece.begin &&
               edits_[next].begin < piece.end;
             ++next) {
          const Edit& edit = edits_[next];
          if (edit.begin < from) continue;
          copy(from, edit.begin);
          apply(edit);
          from = std::max(from, edit.end);
        }
      }
      if (from < piece.end) copy(from, piece.end);
    }
    const auto end = std::max(begin, static_cast<std::uint32_t>(out_.text.size()));
    piece_ranges_.push_back({std::min(begin, static_cast<std::uint32_t>(out_.text.size())), end});
    piece_ranges_.back().end = static_cast<std::uint32_t>(out_.text.size());
  }
  has_space_ = false;
  const auto end = static_cast<std::uint32_t>(out_.text.size());
  for (const std::uint32_t m : open_marks_) out_.marks[m].range.end = end;
  return {block_begin_, end};
}

Range Cleaner::write_literal(const Pieces& pieces, bool list) {
  block_begin_ = static_cast<std::uint32_t>(out_.text.size());
  has_space_ = false;
  piece_ranges_.clear();
  for (std::uint32_t i = pieces.first; i != kNone; i = drafts_.pieces[i].next) {
    const Piece& piece = drafts_.pieces[i];
    if (i != pieces.first) {
      const std::uint32_t before = out_.runs.back().source + out_.runs.back().source_length;
      const std::string_view glue = piece.join != Join::line ? " " : list ? ", " : "\n";
      put(glue, std::min(before, piece.begin), piece.begin);
    }
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    std::uint32_t from = piece.begin;
    const auto text = source_.substr(0, piece.end);
    for (auto at = text.find('\xCC', piece.begin); at != std::string_view::npos; at = text.find('\xCC', at + 1)) {
      const auto mark = static_cast<std::uint32_t>(at);
      if (mark > from && put_marked(mark, from)) from = mark + 2;
    }
    // The values of front matter come out of pages: "Mill Panel&#58; third meeting".
    for (auto at = list ? text.find('&', from) : std::string_view::npos; at != std::string_view::npos; at = text.find('&', at + 1)) {
      const auto shut = text.substr(at, 12).find(';');
      const char32_t value = shut == std::string_view::npos || shut < 2 ? 0 : entity(text.substr(at + 1, shut - 1));
      if (value == 0) continue;
      const auto mark = static_cast<std::uint32_t>(at);
      const auto stop = mark + static_cast<std::uint32_t>(shut) + 1;
      char bytes[4];
      put(source_.substr(from, mark - from), from, mark);
      put(std::string_view(bytes, encode(value, bytes)), mark, stop);
      from = stop;
    }
    put(source_.substr(from, piece.end - from), from, piece.end);
    piece_ranges_.push_back({begin, static_cast<std::uint32_t>(out_.text.size())});
  }
  return {block_begin_, static_cast<std::uint32_t>(out_.text.size())};
}

}  // namespace minuter::layout
