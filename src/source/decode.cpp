#include "source/decode.hpp"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>

#include "minuter/encode.hpp"
#include "source/utf8.hpp"

namespace minuter {
namespace {

// Guesses look at this much of a file; conversion looks at all of it.
constexpr std::size_t sample_size = 256 * 1024;

unsigned char byte_at(std::string_view bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]);
}

/// Text has next to no control characters but white space and the escapes of terminals.
bool is_binary(std::string_view text) noexcept {
  if (std::memchr(text.data(), 0, text.size()) != nullptr) return true;
  const std::string_view sample = text.substr(0, sample_size);
  std::size_t controls = 0;
  for (std::size_t at = 0; at < sample.size(); at += 128) {  // a byte counts so far, and many at once
    unsigned char here = 0;
    for (const char c : sample.substr(at, 128)) {
      const auto byte = static_cast<unsigned char>(c);
      const bool is_control = (byte < 0x20) & (byte != 0x1B) & (static_cast<unsigned char>(byte - 0x09) > 4);
      here = static_cast<unsigned char>(here + static_cast<unsigned char>(is_control));
    }
    controls += here;
  }
  return controls * 10 > sample.size();
}

// ---- UTF-16 and UTF-32 ----------------------------------------------------------------------

struct Wide {
  std::string_view name;
  std::size_t unit;  // bytes
  bool is_big;
};
constexpr Wide utf16le{"UTF-16LE", 2, false};
constexpr Wide utf16be{"UTF-16BE", 2, true};
constexpr Wide utf32le{"UTF-32LE", 4, false};
constexpr Wide utf32be{"UTF-32BE", 4, true};

std::uint32_t unit_at(std::string_view bytes, std::size_t index, const Wide& wide) noexcept {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < wide.unit; ++i) {
    const std::size_t from = wide.is_big ? index + i : index + wide.unit - 1 - i;
    value = (value << 8U) | byte_at(bytes, from);
  }
  return value;
}

struct WideText {
  std::string text;
  std::size_t wrong = 0;  // units that became U+FFFD
};

WideText from_wide(std::string_view bytes, const Wide& wide) {
  WideText out;
  out.text.reserve(bytes.size() / wide.unit + bytes.size() / 8);
  std::size_t at = 0;
  for (; at + wide.unit <= bytes.size(); at += wide.unit) {
    std::uint32_t c = unit_at(bytes, at, wide);
    if (wide.unit == 2 && c >= 0xD800 && c <= 0xDBFF && at + 4 <= bytes.size()) {
      const std::uint32_t low = unit_at(bytes, at + 2, wide);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        c = 0x10000U + ((c - 0xD800U) << 10U) + (low - 0xDC00U);
        at += 2;
      }
    }
    const bool is_wrong = c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF);
    out.wrong += is_wrong ? 1U : 0U;
    append_utf8(is_wrong ? U'\uFFFD' : static_cast<char32_t>(c), out.text);
  }
  if (at != bytes.size()) {
    ++out.wrong;
    append_utf8(U'\uFFFD', out.text);
  }
  return out;
}

/// The encoding that a BOM tells; the BOM's length is that of one unit.
const Wide* wide_by_bom(std::string_view bytes) noexcept {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0) return &utf32le;
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return &utf32be;
  if (bytes.starts_with("\xFF\xFE"sv)) return &utf16le;
  if (bytes.starts_with("\xFE\xFF"sv)) return &utf16be;
  return nullptr;
}

/// The encoding that the places of the zero bytes tell: spaces, line ends and Latin letters have
/// them all at the same places, and none elsewhere.
const Wide* wide_by_zeros(std::string_view bytes) noexcept {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return nullptr;
  const std::string_view sample = bytes.substr(0, sample_size);
  std::size_t zeros[4] = {};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 4] += sample[i] == 0 ? 1U : 0U;
  const std::size_t quads = sample.size() / 4;
  if (bytes.size() % 4 == 0) {
    // Bytes 2 and 3 of each unit hold nothing outside the first plane.
    if (zeros[3] == quads && zeros[2] * 10 > quads * 9 && zeros[0] < quads / 64 + 1)
      return &utf32le;
    if (zeros[0] == quads && zeros[1] * 10 > quads * 9 && zeros[3] < quads / 64 + 1)
      return &utf32be;
  }
  const std::size_t even = zeros[0] + zeros[2];
  const std::size_t odd = zeros[1] + zeros[3];
  const std::size_t units = sample.size() / 2;
  if (odd * 2 > units && even == 0) return &utf16le;
  if (even * 2 > units && odd == 0) return &utf16be;
  return nullptr;
}

// ---- 8-bit encodings ------------------------------------------------------------------------

std::string detected_by_uchardet(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector(
      uchardet_new(), uchardet_delete);
  // Bytes before the first that is not ASCII tell it nothing.
  const std::size_t first = ascii_prefix(bytes);
  const std::string_view sample = bytes.substr(first - std::min<std::size_t>(first, 4096));
  const std::size_t size = std::min(sample.size(), sample_size);
  if (uchardet_handle_data(detector.get(), sample.data(), size) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// Nothing where a byte has no meaning in `from_encoding`, or `to_encoding` has not a character.
std::optional<std::string> converted(std::string_view bytes, const std::string& from_encoding,
                                     const std::string& to_encoding) {
  const iconv_t conversion = iconv_open(to_encoding.c_str(), from_encoding.c_str());
  if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out;
  out.resize(bytes.size() + bytes.size() / 8 + 64);
  char* from = const_cast<char*>(bytes.data());  // iconv does not write to it
  std::size_t left = bytes.size();
  std::size_t done = 0;
  bool is_fine = true;
  while (left != 0) {
    char* to = out.data() + done;
    std::size_t room = out.size() - done;
    const std::size_t result = iconv(conversion, &from, &left, &to, &room);
    done = static_cast<std::size_t>(to - out.data());
    if (result != static_cast<std::size_t>(-1)) break;
    if (errno != E2BIG) {
      is_fine = false;
      break;
    }
    out.resize(out.size() * 2);
  }
  iconv_close(conversion);
  if (!is_fine) return std::nullopt;
  out.resize(done);
  return out;
}

bool is_letter(unsigned char byte) noexcept {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// Does it read as a Western European text in Windows-1252? Its letters are few among many of
/// ASCII and no three in a row; its signs do not stand inside words. A text in Greek or Cyrillic
/// fails the first, one in a Central European encoding the second.
bool looks_western(std::string_view bytes) noexcept {
  const std::string_view sample = bytes.substr(0, sample_size);
  std::size_t ascii_letters = 0;
  std::size_t letters = 0;
  std::size_t rare_letters = 0;
  std::size_t signs_in_words = 0;
  std::size_t signs = 0;
  std::size_t in_a_row = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const unsigned char byte = byte_at(sample, i);
    const bool is_western_letter = (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) || byte == 0x8A ||
                                   byte == 0x8C || byte == 0x8E || byte == 0x9A || byte == 0x9C ||
                                   byte == 0x9E || byte == 0x9F;
    if (is_western_letter) {
      ++letters;
      rare_letters += byte < 0xC0 ? 1U : 0U;  // many of them: a code page of DOS or the old Mac
      if (++in_a_row == 3) return false;
      continue;
    }
    in_a_row = 0;
    if (byte < 0x80) {
      ascii_letters += is_letter(byte) ? 1U : 0U;
      continue;
    }
    if (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D) return false;
    ++signs;
    // An apostrophe, a dash, a no-break space, an ordinal sign may stand between letters.
    const bool may_join = byte == 0x91 || byte == 0x92 || byte == 0x96 || byte == 0x97 ||
                          byte == 0xA0 || byte == 0xAA || byte == 0xAD || byte == 0xB0 ||
                          byte == 0xB4 || byte == 0xB7 || byte == 0xBA || byte == 0x85;
    const bool is_inside = i > 0 && i + 1 < sample.size() && is_letter(byte_at(sample, i - 1)) &&
                           is_letter(byte_at(sample, i + 1));
    signs_in_words += is_inside && !may_join ? 1U : 0U;
  }
  return letters * 4 <= ascii_letters && rare_letters * 3 <= letters &&
         signs_in_words * 20 <= letters + signs;
}

/// Signs that say the same in all of Windows-1250 to 1258: quotes, dashes, bullets, the ellipsis.
bool has_only_shared_signs(std::string_view bytes) noexcept {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 || byte == 0x80 || byte == 0x82 || (byte >= 0x84 && byte <= 0x87) ||
           byte == 0x89 || byte == 0x8B || (byte >= 0x91 && byte <= 0x97) || byte == 0x99 ||
           byte == 0x9B || byte == 0xA0 || byte == 0xA7 || byte == 0xA9 || byte == 0xAB ||
           byte == 0xAC || byte == 0xAD || byte == 0xAE || byte == 0xB0 || byte == 0xB1 ||
           byte == 0xB7 || byte == 0xBB;
  });
}

bool is_western_name(std::string_view encoding) noexcept {
  return encoding == "WINDOWS-1252" || encoding == "ISO-8859-1" || encoding == "ISO-8859-15";
}

/// Languages written in them are mostly ASCII letters, so that few bytes tell them from Western
/// ones; the others are told by most of their letters.
bool is_latin_name(std::string_view encoding) noexcept {
  static constexpr std::string_view names[] = {
      "ISO-8859-2",  "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",
      "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1257", "WINDOWS-1254", "WINDOWS-1258", "VISCII"};
  return std::find(std::begin(names), std::end(names), encoding) != std::end(names);
}

std::optional<Decoded> from_8_bit(std::string_view bytes) {
  const auto as = [&](const std::string& name) -> std::optional<Decoded> {
    std::optional<std::string> text = converted(bytes, name, "UTF-8");
    if (!text) return std::nullopt;
    return Decoded{std::move(*text), name};
  };
  if (has_only_shared_signs(bytes)) return as("WINDOWS-1252");

  std::string name = detected_by_uchardet(bytes);
  // The detector's guess for whatever is Latin and unlike its models.
  if (name == "MAC-CENTRALEUROPE" || name == "IBM852") name.clear();
  const auto high = static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  const bool is_western = looks_western(bytes);
  if (is_western && (is_western_name(name) || high < 8)) return as("WINDOWS-1252");
  if (name.empty() || is_western_name(name)) return is_western ? as("WINDOWS-1252") : std::nullopt;
  // A foreign alphabet in a text that is ASCII but for a few bytes is a wrong guess.
  if (!is_latin_name(name) && is_western) return as("WINDOWS-1252");
  return high >= 4 ? as(name) : std::nullopt;
}

/// UTF-8 with some broken places: cut at its end, or pasted together from two sources. In no other
/// encoding do more sequences come out valid than not.
bool is_mostly_utf8(std::string_view bytes) noexcept {
  constexpr std::size_t longest_sequence = 4;
  std::size_t valid = 0;
  std::size_t invalid = 0;
  std::size_t broken = 0;  // bytes of the sequence before, where it was invalid
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    bytes.remove_prefix(ascii);
    if (ascii > 0) broken = 0;
    if (bytes.empty()) break;
    const int length = utf8_sequence(bytes);
    if (length < 0 && -length == static_cast<int>(bytes.size()) && valid > 0) break;  // cut
    const auto size = static_cast<std::size_t>(length > 0 ? length : -length);
    if (length > 0) {
      ++valid;
      broken = 0;
    } else {
      // What would continue a character belongs to the broken one before it.
      const bool goes_on =
          (byte_at(bytes, 0) & 0xC0U) == 0x80U && broken > 0 && broken < longest_sequence;
      if (!goes_on) ++invalid;
      broken = goes_on ? broken + size : size;
    }
    bytes.remove_prefix(size);
  }
  return invalid == 0 ? valid > 0 : valid >= 2 && invalid < valid;
}

}  // namespace

Result<Decoded> decode(std::string bytes, std::string_view path) {
  const auto binary = [&] { return Error{on_one_line(path) + " is a binary file"}; };
  const auto checked = [&](Decoded decoded) -> Result<Decoded> {
    if (is_binary(decoded.text)) return tl::unexpected(binary());
    return decoded;
  };

  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
    std::size_t replaced = 0;
    if (utf8_prefix(bytes) != bytes.size()) bytes = with_replacements(bytes, &replaced);
    return checked({std::move(bytes), "UTF-8", replaced});
  }
  if (const Wide* const wide = wide_by_bom(bytes)) {
    WideText wide_text = from_wide(std::string_view(bytes).substr(wide->unit), *wide);
    return checked({std::move(wide_text.text), std::string(wide->name), wide_text.wrong});
  }
  if (std::memchr(bytes.data(), 0, bytes.size()) != nullptr) {
    const Wide* const wide = wide_by_zeros(bytes);
    if (wide == nullptr) return tl::unexpected(binary());
    WideText wide_text = from_wide(bytes, *wide);
    if (wide_text.wrong != 0) return tl::unexpected(binary());
    return checked({std::move(wide_text.text), std::string(wide->name)});
  }
  if (is_binary(bytes)) return tl::unexpected(binary());
  if (utf8_prefix(bytes) == bytes.size()) return Decoded{std::move(bytes), "UTF-8"};
  if (is_mostly_utf8(bytes)) {
    Decoded decoded{{}, "UTF-8"};
    decoded.text = with_replacements(bytes, &decoded.replaced);
    return decoded;
  }
  if (std::optional<Decoded> decoded = from_8_bit(bytes)) return checked(std::move(*decoded));
  return tl::unexpected(
      Error{"cannot tell the encoding of " + on_one_line(path) + ": save it as UTF-8"});
}

std::optional<std::string> encode(std::string_view text, std::string_view encoding,
                                  std::string_view original) {
  using namespace std::string_view_literals;
  struct Mark {
    std::string_view encoding;
    std::string_view bytes;
  };
  static constexpr Mark marks[] = {{"UTF-8", "\xEF\xBB\xBF"},
                                   {"UTF-16LE", "\xFF\xFE"},
                                   {"UTF-16BE", "\xFE\xFF"},
                                   {"UTF-32LE", "\xFF\xFE\0\0"sv},
                                   {"UTF-32BE", "\0\0\xFE\xFF"sv}};
  std::optional<std::string> bytes =
      encoding == "UTF-8" ? std::string(text) : converted(text, "UTF-8", std::string(encoding));
  if (!bytes) return std::nullopt;
  for (const Mark& mark : marks) {
    if (mark.encoding == encoding && original.starts_with(mark.bytes)) bytes->insert(0, mark.bytes);
  }
  return bytes;
}

}  // namespace minuter
