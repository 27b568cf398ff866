#include "layout/lines.hpp"

#include <algorithm>
#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "layout/characters.hpp"

namespace minuter::layout {
namespace {

constexpr std::uint8_t kEnd = 128;
constexpr std::uint8_t kMaxQuote = 32;

constexpr std::array<std::uint8_t, 256> make_flags() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0x80; c < 256; ++c) table[c] = kNonAscii;
  for (const char c : {'*', '_', '`', '~', '[', '<', '&', '\\', '{'}) table[byte_of(c)] = kMarkup;
  table[' '] = kDoubleSpace;
  table['\''] = kDoubleQuote;
  table['\t'] = kTab;
  table['|'] = kPipe;
  table[':'] = kColon;
  table['\n'] = kEnd;
  table['\r'] = kEnd;
  return table;
}
constexpr auto kFlags = make_flags();

/// Bit i: byte i of the sixteen at `bytes` has no flag and ends no line, or is a space beside none in them.
#if defined(__SSE2__)
constexpr std::size_t kStep = 16;
std::uint32_t plain_of(const char* bytes) {
  const __m128i all = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto within = [](__m128i of, char first, char count) {
    const __m128i from_first = _mm_sub_epi8(of, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8(static_cast<char>(count - 1))), from_first);
  };
  const __m128i letter = within(_mm_or_si128(all, _mm_set1_epi8(' ')), 'a', 26);
  const __m128i figure = within(all, '+', '9' - '+' + 1);  // and + , - . /
  const auto plain = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(letter, figure)));
  const auto spaces = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_set1_epi8(' '))));
  return plain | (spaces & ~(spaces << 1U) & ~(spaces >> 1U) & 0x7FFEU);
}
#else
constexpr std::size_t kStep = 1;
std::uint32_t plain_of(const char*) { return 0; }
#endif
constexpr std::uint32_t kAllPlain = (1U << kStep) - 1U;

/// Where most of the long lines end; very long lines are paragraphs that were never wrapped.
std::uint32_t wrap_width(const std::array<std::uint32_t, 131>& sizes) {
  std::uint64_t total = 0;
  for (const auto n : sizes) total += n;
  if (total == 0) return 72;
  std::uint64_t above = 0;
  std::uint32_t width = 130;
  while (width > 60) {
    above += sizes[width];
    if (above * 40 > total) break;
    --width;
  }
  return width;
}

/// Are the paragraphs lines of their own? Then most of the lines that are not short run on.
bool is_never_wrapped(const std::array<std::uint32_t, 131>& sizes, std::uint32_t longer, std::uint32_t longest) {
  std::uint32_t full = longer;
  for (std::size_t i = 60; i < sizes.size(); ++i) full += sizes[i];
  return longer >= 2 && (longer * 4 >= full || (longest >= 2 && longest * 8 >= full));
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { out_.text = text; }

  Lines scan() {
    const char* const base = text_.data();
    const char* const stop = base + text_.size();
    const char* p = base;
    if (text_.starts_with("\xEF\xBB\xBF")) p += 3;
    out_.lines.reserve(text_.size() / 48);
    while (p < stop) {
      const char* const start = p;
      std::uint8_t seen = 0;
      std::uint8_t pairs = 0;
      std::uint8_t before = 0;
      while (p < stop) {
        // Plain bytes are passed over: what is behind them stands beside none that counts.
        if (static_cast<std::size_t>(stop - p) >= kStep) {
          const std::uint32_t plain = plain_of(p);
          const auto count = plain == kAllPlain ? kStep : static_cast<std::size_t>(std::countr_one(plain));
          if (count > 0) {
            p += count;
            before = 0;
            if (count == kStep) continue;
          }
        }
        const std::uint8_t f = kFlags[byte_of(*p)];
        if (f == kEnd) break;
        seen |= f;
        pairs = static_cast<std::uint8_t>(pairs | (f & before));
        before = f;
        ++p;
      }
      constexpr std::uint8_t paired = kDoubleSpace | kDoubleQuote;
      add(start, p, static_cast<std::uint8_t>((seen & ~paired) | (pairs & paired)));
      if (p < stop) p += (*p == '\r' && p + 1 < stop && p[1] == '\n') ? 2 : 1;
    }
    out_.width = wrap_width(sizes_);
    out_.is_unwrapped = is_never_wrapped(sizes_, longer_, longest_);
    out_.is_dense = longer_ > 0 && out_.lines.size() >= 10 && gaps_ * 15 <= out_.lines.size() && !ends_at_margin();
    return std::move(out_);
  }

 private:
  /// Do most of the long lines end about where the text is wrapped?
  [[nodiscard]] bool ends_at_margin() const {
    std::uint32_t full = 0;
    std::uint32_t all = longer_;
    for (std::size_t i = 50; i < sizes_.size(); ++i) {
      all += sizes_[i];
      if (i + 12 >= out_.width && i <= out_.width + 6) full += sizes_[i];
    }
    return full * 2 >= all;
  }

  void add(const char* start, const char* end, std::uint8_t flags) {
    Line line;
    line.flags = flags;
    const char* p = start;
    const char* raw = p;
    unsigned column = 0;
    while (p < end) {
      if (*p == ' ') {
        ++column;
        ++p;
      } else if (*p == '\t') {
        column = (column / 4 + 1) * 4;
        ++p;
      } else if (*p == '\f') {
        page_break_ = true;
        ++p;
        column = 0;
        raw = p;
      } else if (*p == '\xC2' && p + 1 < end && p[1] == '\xA0') {
        ++column;
        p += 2;
      } else if (*p == '>' && line.quote < kMaxQuote && column < 4) {
        ++line.quote;
        ++p;
        if (p < end && *p == ' ') ++p;
        column = 0;
        raw = p;
      } else {
        break;
      }
    }
    const char* last = end;
    while (last > p) {
      if (is_blank(last[-1])) {
        if (last[-1] == '\t' && line.trailing_tabs < 250) ++line.trailing_tabs;
        --last;
      } else if (last[-1] == '\f') {
        --last;
      } else if (last - 2 >= p && last[-2] == '\xC2' && last[-1] == '\xA0') {
        last -= 2;
      } else {
        break;
      }
    }
    if (p >= last) {
      if (blanks_ < 0xFFFF) ++blanks_;
      return;
    }
    if (end - last >= 2 && line.trailing_tabs == 0) line.hard_break = true;
    if (last - p > 1 && last[-1] == '\\' && last[-2] != '\\') {
      line.hard_break = true;
      --last;
      while (last > p && is_blank(last[-1])) --last;
    }
    line.raw = offset(raw);
    line.begin = offset(p);
    line.end = offset(last);
    line.indent = static_cast<std::uint16_t>(std::min(column, 60000U));
    line.blank_before = blanks_;
    line.page_break = page_break_;
    gaps_ += blanks_ > 0 || page_break_;
    blanks_ = 0;
    page_break_ = false;
    if (*p == '#' || *p == '[') note(out_.view(line));
    if (*p == 'o' || !is_letter_ascii(*p)) out_.bullets.note(out_.view(line), line.blank_before > 0 || out_.lines.empty() ? std::string_view() : out_.view(out_.lines.back()));
    const std::uint32_t size = line.size() + line.indent;
    if (size <= 130) ++sizes_[size];
    else ++longer_;
    longest_ += size > 200;
    if (size >= 9 && size < 200 && p[1] == ' ' && is_spaced_out(out_.view(line))) line.flags |= kMarkup;
    out_.lines.push_back(line);
  }

  void note(std::string_view line) {
    const auto hashes = line.find_first_not_of('#');
    if (hashes != std::string_view::npos && hashes > 0 && hashes <= 6 && line[hashes] == ' ') {
      out_.has_hash_headings = true;
    }
    if (line[0] == '[' && is_link_definition(line)) out_.has_references = true;
    if (line[0] == '[' && is_link_note(line)) out_.has_link_notes = true;
  }

  [[nodiscard]] std::uint32_t offset(const char* p) const {
    return static_cast<std::uint32_t>(p - text_.data());
  }

  std::string_view text_;
  Lines out_;
  std::array<std::uint32_t, 131> sizes_{};
  std::uint32_t longer_ = 0;   // lines beyond them
  std::uint32_t longest_ = 0;  // lines that nobody wraps
  std::uint32_t gaps_ = 0;     // lines below blank ones
  std::uint16_t blanks_ = 0;
  bool page_break_ = false;
};

}  // namespace

Lines scan_lines(std::string_view text) { return Scanner(text).scan(); }

bool is_link_definition(std::string_view line) noexcept {
  const auto shut = line.substr(0, 60).find("]: ");
  if (shut == std::string_view::npos || shut < 2) return false;
  const auto target = trim(line.substr(shut + 3));
  if (target.find(' ') != std::string_view::npos) return false;
  for (const std::string_view begin : {"http", "/", "./", "../", "#", "mailto:", "<http"})
    if (target.starts_with(begin) && target.size() > begin.size()) return true;
  return false;
}

bool is_link_note(std::string_view line) noexcept {
  std::size_t at = 1;
  while (at < line.size() && at < 5 && is_digit(line[at])) ++at;
  return at > 1 && line[0] == '[' && line.substr(at).starts_with("] http") &&
         line.find(' ', at + 2) == std::string_view::npos;
}

bool is_spaced_out(std::string_view line) noexcept {
  while (!line.empty() && (line.back() == ':' || is_blank(line.back()))) line.remove_suffix(1);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_letter_ascii(line[at]) && byte_of(line[at]) < 0xC3) return false;
    ++at;
    while (at < line.size() && (byte_of(line[at]) & 0xC0) == 0x80) ++at;
    ++letters;
    const std::size_t gap = at;
    while (at < line.size() && is_blank(line[at])) ++at;
    if (at == gap && at < line.size()) return false;
  }
  return letters >= 5;
}

namespace {

/// "---ooo0ooo---", ".*.*.*.": set across a page between parts.
bool is_ornament(std::string_view line) noexcept {
  if (line.size() < 5 || line.size() > 60 || line.find_first_not_of("-=_*~.oO0 ") != std::string_view::npos) return false;
  const auto signs = std::count_if(line.begin(), line.end(), [](char c) { return c == '-' || c == '=' || c == '_' || c == '*' || c == '~'; });
  const bool is_even = line.front() == line.back() || (line.back() != 'o' && line.back() != 'O' && line.back() != '0');
  return is_even && (signs >= 4 || (signs >= 3 && line.front() == '.')) && line.find("00") == std::string_view::npos;
}

}  // namespace

char ruled_with(std::string_view line) noexcept {
  if (line.size() < 3) return '\0';
  const char first = line[0];
  std::size_t count = 0;
  switch (first) {
    case '-': case '=': case '_': case '*': case '~': case '#': case '^': case '+': case '.':
      break;
    default:
      if (!line.starts_with("\xE2\x94\x80") && !line.starts_with("\xE2\x80\x94")) return '\0';
      for (std::size_t i = 0; i + 2 < line.size(); i += 3) {
        if (line.substr(i, 3) != line.substr(0, 3)) return '\0';
      }
      return line.size() >= 9 && line.size() % 3 == 0 ? '-' : '\0';
  }
  for (const char c : line) {
    if (c == first) {
      ++count;
    } else if (c != ' ' || (first != '-' && first != '*' && first != '_')) {
      return is_ornament(line) ? '-' : '\0';
    }
  }
  return count >= 3 ? first : '\0';
}

}  // namespace minuter::layout
