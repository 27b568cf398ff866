// The search for several literals at once: only where their first bytes stand they are compared.
#include <algorithm>
#include <bit>
#include <cstring>

#include "grammar/pattern_literals.hpp"

namespace minuter {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

LiteralFinder::LiteralFinder(std::vector<Literal> literals) : literals_(std::move(literals)) {
  std::sort(literals_.begin(), literals_.end(),
            [](const Literal& a, const Literal& b) { return a.text < b.text; });
  std::vector<std::string_view> texts;
  for (const Literal& literal : literals_) texts.push_back(literal.text);
  buckets_ = ByteMasks::buckets_for(texts);
  for (std::size_t i = 0; i < literals_.size(); ++i) masks_.add(literals_[i].text, buckets_[i]);
}

bool LiteralFinder::is_at(std::string_view text, std::size_t at, unsigned buckets) const noexcept {
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    if ((buckets & (1U << buckets_[i])) == 0) continue;
    const std::string& literal = literals_[i].text;
    if (literal.size() > text.size() - at) continue;
    std::size_t n = 0;
    while (n < literal.size() && lower(text[at + n]) == literal[n]) ++n;
    if (n < literal.size()) continue;
    if (literals_[i].begins_word && at > 0 && is_word_byte(text[at - 1])) continue;
    if (literals_[i].ends_word && at + n < text.size() && is_word_byte(text[at + n])) continue;
    return true;
  }
  return false;
}

bool LiteralFinder::is_in(std::string_view text, std::size_t from) const noexcept {
  unsigned char buckets[ByteMasks::width];
  for (std::size_t at = from; at < text.size(); at += ByteMasks::width) {
    const char* bytes = text.data() + at;
    char last[ByteMasks::reach] = {};
    if (text.size() - at < ByteMasks::reach) {
      std::memcpy(last, bytes, text.size() - at);
      bytes = last;
    }
    for (std::uint32_t places = masks_.places(bytes, buckets); places != 0; places &= places - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(places));
      if (at + i < text.size() && is_at(text, at + i, buckets[i])) return true;
    }
  }
  return false;
}

}  // namespace minuter
