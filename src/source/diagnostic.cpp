#include "minuter/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>

#include "minuter/source.hpp"
#include "source/utf8.hpp"

namespace minuter {
namespace {

constexpr std::size_t widest = 100;  // columns of a line that are shown
constexpr std::size_t context = 24;  // of them before the span, where the line is longer
constexpr std::size_t tab_width = 4;

/// What the renderer needs to know of a text.
struct Lines {
  std::string_view text;
  std::function<Place(std::uint32_t)> place;
  std::function<Span(std::uint32_t)> line;  // that holds the offset, without its end
};

/// One character of a shown line and the columns that it takes.
struct Glyph {
  std::string_view bytes;
  std::size_t columns;
  std::uint32_t offset;  // in the text
};

/// Control characters could steer a terminal, those that turn the direction of writing could hide
/// what a line says.
bool is_unfit(std::string_view sequence) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  if (sequence.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
  if (sequence.size() != 3 || byte(0) != 0xE2) return false;
  return (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) ||
         (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
}

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// What stands on the character before it and takes no column: combining marks, joiners, variants.
constexpr Range without_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0x302A, 0x302D}, {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF}};
// East Asian wide and full-width characters, emoji.
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},
    {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD}};

/// The columns that a valid sequence takes in a terminal.
std::size_t width_of(std::string_view sequence) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(sequence[i])); };
  if (sequence.size() < 2) return 1;
  std::uint32_t point = byte(0) & (0x7FU >> sequence.size());
  for (std::size_t i = 1; i < sequence.size(); ++i) point = point << 6 | (byte(i) & 0x3FU);
  const auto is_in = [&](const auto& ranges) {
    const auto* after = std::upper_bound(std::begin(ranges), std::end(ranges), point,
                                         [](std::uint32_t p, const Range& range) { return p < range.first; });
    return after != std::begin(ranges) && point <= std::prev(after)->last;
  };
  return is_in(without_width) ? 0 : is_in(wide) ? 2 : 1;
}

std::vector<Glyph> glyphs_of(std::string_view line, std::uint32_t offset) {
  std::vector<Glyph> glyphs;
  while (!line.empty()) {
    const int length = utf8_sequence(line);
    const auto size = static_cast<std::size_t>(length < 0 ? -length : length);
    const std::string_view bytes = line.substr(0, size);
    if (bytes == "\t") {
      glyphs.push_back({"    ", tab_width, offset});
    } else if (length < 0 || is_unfit(bytes)) {
      glyphs.push_back({"\uFFFD", 1, offset});
    } else {
      glyphs.push_back({bytes, width_of(bytes), offset});
    }
    offset += static_cast<std::uint32_t>(size);
    line.remove_prefix(size);
  }
  return glyphs;
}

/// Text of others that stands within one line of output.
std::string harmless(std::string_view text) {
  std::string out;
  for (const Glyph& glyph : glyphs_of(text, 0)) out.append(glyph.bytes == "    " ? " " : glyph.bytes);
  return out;
}

std::string_view colour_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "\x1b[1;36m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::error:
      return "\x1b[1;31m";
  }
  return {};
}

struct Excerpt {
  std::string line;
  std::string carets;  // with the spaces before them
};

/// The line that the span begins in, cut around the span where it is long.
Excerpt excerpt_of(Span span, const Lines& lines) {
  const Span line = lines.line(span.begin);
  // A line may be as long as the text: look at no more than can be shown.
  constexpr std::uint32_t far = 4U * widest;
  const std::uint32_t at = std::clamp(span.begin, line.begin, line.end);
  std::uint32_t from = at - line.begin > far ? at - far : line.begin;
  std::uint32_t to = line.end - at > far ? at + far : line.end;
  const auto is_inside_sequence = [&](std::uint32_t offset) {
    return offset < line.end && (static_cast<unsigned char>(lines.text[offset]) & 0xC0U) == 0x80;
  };
  while (from < at && is_inside_sequence(from)) ++from;
  while (to > at && is_inside_sequence(to)) --to;

  const std::vector<Glyph> glyphs = glyphs_of(lines.text.substr(from, to - from), from);
  const auto index_of = [&](std::uint32_t offset) {
    const auto found =
        std::lower_bound(glyphs.begin(), glyphs.end(), offset,
                         [](const Glyph& glyph, std::uint32_t o) { return glyph.offset < o; });
    return static_cast<std::size_t>(found - glyphs.begin());
  };
  const std::size_t first = index_of(at);
  const std::size_t last = std::max(index_of(std::max(span.end, at)), first);

  std::size_t begin = 0;
  std::size_t columns = 0;
  for (const Glyph& glyph : glyphs) columns += glyph.columns;
  const bool is_long = columns > widest || from != line.begin || to != line.end;
  if (is_long) {
    // Show from `context` columns before the span, but no less than fills the width.
    std::size_t before = 0;
    for (begin = first; begin > 0 && before + glyphs[begin - 1].columns <= context; --begin) {
      before += glyphs[begin - 1].columns;
    }
    if (to == line.end) {
      std::size_t shown = 0;
      std::size_t earliest = glyphs.size();
      while (earliest > 0 && shown + glyphs[earliest - 1].columns <= widest - 1) {
        shown += glyphs[--earliest].columns;
      }
      begin = std::min(begin, earliest);
    }
    if (begin == 1 && from == line.begin) begin = 0;  // a sign for one character saves nothing
  }

  Excerpt excerpt;
  std::size_t width = 0;
  if (begin > 0 || from != line.begin) {
    excerpt.line = "…";
    excerpt.carets = " ";
    width = 1;
  }
  std::size_t rest = 0;
  for (std::size_t i = begin; i < glyphs.size(); ++i) rest += glyphs[i].columns;
  const bool has_more = to != line.end || width + rest > widest;
  std::size_t index = begin;
  for (; index < glyphs.size() && (!has_more || width + glyphs[index].columns < widest); ++index) {
    const Glyph& glyph = glyphs[index];
    excerpt.line += glyph.bytes;
    width += glyph.columns;
    if (index < last) excerpt.carets.append(glyph.columns, index < first ? ' ' : '^');
  }
  if (has_more) excerpt.line += "…";
  if (excerpt.carets.find('^') == std::string::npos) excerpt.carets += '^';
  // White space at the end of a line says nothing.
  while (!excerpt.line.empty() && excerpt.line.back() == ' ') excerpt.line.pop_back();
  return excerpt;
}

std::string rendered(const Diagnostic& diagnostic, std::string_view path, const Lines& lines,
                     bool colour) {
  const auto painted = [&](std::string_view code) { return colour ? code : std::string_view(); };
  const std::string_view severity_on = painted(colour_of(diagnostic.severity));
  const std::string_view bold = painted("\x1b[1m");
  const std::string_view rail = painted("\x1b[1;34m");
  const std::string_view off = painted("\x1b[0m");
  const std::string shown_path = path.empty() ? std::string() : harmless(path) + ":";
  const auto where = [&](Span span) {
    const Place place = lines.place(span.begin);
    return fmt::format("{}{}:{}", shown_path, place.line, place.column);
  };

  std::string out;
  const auto to = std::back_inserter(out);
  fmt::format_to(to, "{}{}:{} {}{}:{} {}", bold, where(diagnostic.span), off, severity_on,
                 name_of(diagnostic.severity), off, harmless(diagnostic.message));
  if (!diagnostic.check.empty()) fmt::format_to(to, " [{}]", diagnostic.check);
  out += '\n';

  const std::string number = std::to_string(lines.place(diagnostic.span.begin).line);
  const std::string margin(number.size() + 2, ' ');
  if (!lines.text.empty()) {
    const Excerpt excerpt = excerpt_of(diagnostic.span, lines);
    const std::string_view space = excerpt.line.empty() ? "" : " ";
    fmt::format_to(to, "{}  {} |{}{}{}\n", rail, number, off, space, excerpt.line);
    fmt::format_to(to, "{}{} |{} {}{}{}\n", rail, margin, off, severity_on, excerpt.carets, off);
  }
  for (const RelatedPlace& related : diagnostic.related) {
    fmt::format_to(to, "{}{} ={} {}note:{} {}: {}\n", rail, margin, off, bold, off,
                   where(related.span), harmless(related.message));
  }
  if (!diagnostic.help.empty()) {
    fmt::format_to(to, "{}{} ={} {}help:{} {}\n", rail, margin, off, bold, off,
                   harmless(diagnostic.help));
  }
  return out;
}

/// Finds its way without an index: fine for a few diagnostics.
struct UnindexedText {
  std::string_view text;

  [[nodiscard]] std::size_t line_begin(std::size_t offset) const noexcept {
    std::size_t begin = std::min(offset, text.size());
    // The end of a text that ends with a line end belongs to its last line.
    if (begin == text.size() && begin > 0 && text[begin - 1] == '\n') --begin;
    if (begin > 0 && begin < text.size() && text[begin] == '\n' && text[begin - 1] == '\r') --begin;
    while (begin > 0 && !ends_line(begin - 1)) --begin;
    return begin;
  }
  /// Is the byte at `at` the last of its line, end included?
  [[nodiscard]] bool ends_line(std::size_t at) const noexcept {
    return text[at] == '\n' ||
           (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
  }
  [[nodiscard]] Span line(std::uint32_t offset) const noexcept {
    const std::size_t begin = line_begin(offset);
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] Place place(std::uint32_t offset) const noexcept {
    const Span in = line(offset);
    Place place{1, 1};
    for (std::size_t i = 0; i < in.begin; ++i) place.line += ends_line(i) ? 1U : 0U;
    const std::size_t until = offset >= text.size() ? in.end : offset;
    for (std::size_t i = in.begin; i < until; ++i) {
      // A code point ends where the next one starts.
      const std::size_t next = i + 1;
      const bool goes_on =
          next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80;
      place.column += goes_on ? 0U : 1U;
    }
    return place;
  }
};

}  // namespace

std::string_view name_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string render(const Diagnostic& diagnostic, std::string_view path, std::string_view text,
                   bool colour) {
  const UnindexedText unindexed{text};
  return rendered(diagnostic, path,
                  {text, [&](std::uint32_t offset) { return unindexed.place(offset); },
                   [&](std::uint32_t offset) { return unindexed.line(offset); }},
                  colour);
}

std::string render(const Diagnostic& diagnostic, const Source& source, bool colour) {
  return rendered(diagnostic, source.path(),
                  {source.text(), [&](std::uint32_t offset) { return source.place(offset); },
                   [&](std::uint32_t offset) { return source.line(source.line_of(offset)); }},
                  colour);
}

}  // namespace minuter
