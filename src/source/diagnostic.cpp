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
      glyphs.push_back({bytes, 1, offset});
    }
    offset += static_cast<std::uint32_t>(size);
    line.remove_prefix(size);
  }
  return glyphs;
}

/// Text of others that stands within one line of output.
std::string harmless(std::string_view text) {
  std::string out;
  for (const Glyph& glyph : glyphs_of(text, 0)) out.append(glyph.columns == 1 ? glyph.bytes : " ");
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
  if (first == last) excerpt.carets += '^';
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
