#include "layout/bullet_signs.hpp"

#include <algorithm>

#include "layout/characters.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

bool is_gap_at(std::string_view s, std::size_t at) noexcept {
  return at < s.size() && (is_blank(s[at]) || s.substr(at).starts_with("\xC2\xA0"));
}

/// Arrows, marks of mathematics, boxes and shapes, dingbats: signs that say nothing themselves.
std::size_t symbol_size(std::string_view s) noexcept {
  if (s.size() > 3 && s[0] == '\xEF' && byte_of(s[1]) >= 0x80 && byte_of(s[1]) <= 0x83) return 3;  // of a font of its own
  if (s.size() < 3 || s[0] != '\xE2') return 0;
  const unsigned char a = byte_of(s[1]);
  const unsigned char b = byte_of(s[2]);
  const bool is_dash_or_dot = a == 0x80 && ((b >= 0x90 && b <= 0x95) || b == 0xA2 || b == 0xA3 || b == 0xA7 || b == 0xBA);
  const bool is_arrow = a == 0x86 || a == 0x87 || (a == 0x9E && b >= 0x94);
  const bool is_shape = (a >= 0x88 && a <= 0x8B) || (a >= 0x94 && a <= 0x97) || a == 0xA6;
  const bool is_dingbat = (a == 0x98 && b >= 0x85 && b <= 0x86) || (a == 0x9C && (b == 0x94 || b >= 0xA0)) || (a == 0x9D && b >= 0x80 && b != 0x8C && b != 0x8E);
  return is_dash_or_dot || is_arrow || is_shape || is_dingbat ? 3 : 0;
}

/// A sign that may be a bullet with a gap behind it; 0: there is none.
std::size_t gapped_sign(std::string_view s) noexcept {
  std::size_t size = symbol_size(s);
  if (size == 0 && s[0] == '~') size = 1;
  // "**" and "***" of a wiki: entries further in.
  if (size == 0 && s.starts_with("**")) size = s.starts_with("***") ? 3 : 2;
  if (size == 0 && (s.starts_with("\xC2\xBB") || s.starts_with("\xC2\xA7"))) size = 2;
  // What a font of signs shows as an arrow or a tick came out as its letter.
  if (size == 0 && (s.starts_with("\xC3\x98\t") || s.starts_with("\xC3\xBC\t"))) size = 2;
  if (size == 0 || !is_gap_at(s, size)) return 0;
  return s[0] == '\xC2' && is_digit(trim(s.substr(size)).empty() ? ' ' : trim(s.substr(size))[0]) ? 0 : size;  // "§ 3"
}

/// "-Roof", "–Roof", "*Roof": a dash or stars right before a letter, in a series also before "(", "@" or a number.
std::size_t tight_sign(std::string_view s, bool in_series) noexcept {
  std::size_t size = 0;
  if (s[0] == '-' || s.starts_with("\xE2\x80\x93")) size = s[0] == '-' ? 1 : 3;
  if (s[0] == '*') size = std::min(s.find_first_not_of('*'), s.size());
  if (size == 0 || size > 3 || size >= s.size() || is_blank(s[size]) || s[size] == '-' || s[size] == '>') return 0;
  if ((!in_series || s[0] == '*') && (!is_word(s[size]) || is_digit(s[size]))) return 0;
  return s[0] == '*' && s.find('*', size) != std::string_view::npos ? 0 : size;  // "*so* set in italics"
}

}  // namespace

std::string_view bullet_of(std::string_view line) noexcept {
  if (byte_of(line[0]) >= 0x80) return line.substr(0, byte_of(line[0]) < 0xE0 ? 2 : 3);
  return line.substr(0, line[0] == 'o' ? 1 : line.find_first_not_of(line[0]));
}

void BulletSigns::note(std::string_view line, std::string_view above) noexcept {
  if (line.size() < 4) return;
  if (line[0] == 'o' && is_blank(line[1])) {
    // Below a gap, the end of a sentence, a short line or another bullet; "o gato" in a text that was wrapped is a word.
    constexpr std::size_t kShort = 32;
    const char last = last_sign(above);
    const bool is_below_bullet = above.size() > 2 && is_blank(above[1]) && (above[0] == 'o' || above[0] == '-' || above[0] == '*');
    ++letters_;
    below_end_ += above.size() < kShort || last == '.' || last == ':' || last == ';' || last == '?' || is_below_bullet || above.starts_with("\xE2\x80\xA2");
    return;
  }
  const std::size_t gapped = gapped_sign(line);
  const std::size_t tight = gapped > 0 ? 0 : tight_sign(line, false);
  if (gapped + tight == 0) return;
  const auto sign = line.substr(0, gapped + tight);
  for (auto& known : signs_) {
    if (known.count == 0) known = {sign, tight > 0, 0};
    if (known.text != sign || known.is_tight != (tight > 0)) continue;
    ++known.count;
    return;
  }
}

bool BulletSigns::is_known(const Sign& sign) const noexcept {
  if (!sign.text.starts_with("**")) return sign.count >= kFewest;
  // "**Roof" below "*Doors"; else "**All of it" goes on in the next line.
  return sign.is_tight ? std::any_of(signs_.begin(), signs_.end(), [](const Sign& other) { return other.text == "*" && other.count >= kFewest; }) : sign.count > 1;
}

Bullet BulletSigns::find(std::string_view line) const noexcept {
  for (const auto& sign : signs_) {
    if (sign.count == 0) break;
    if (!line.starts_with(sign.text) || line.size() <= sign.text.size() || !is_known(sign)) continue;
    if ((sign.is_tight ? tight_sign(line, true) : gapped_sign(line)) != sign.text.size()) continue;
    // What is behind it may be a box, as behind any other bullet.
    Bullet bullet = find_box(line, sign.text.size());
    if (sign.text[0] == '*') bullet.depth = static_cast<std::uint8_t>(sign.text.size() - 1);
    return bullet;
  }
  return {};
}

Bullet find_bullet(const Lines& all, const Line& line) noexcept {
  const auto s = all.view(line);
  const Bullet bullet = find_bullet(s, line.indent > 0 || all.bullets.has_letter());
  return bullet.size > 0 || is_letter_ascii(s[0]) || is_digit(s[0]) ? bullet : all.bullets.find(s);
}

}  // namespace minuter::layout
