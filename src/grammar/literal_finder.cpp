// The search for several literals at once: only where their first bytes stand they are compared.
#include <algorithm>
#include <bit>

#include "grammar/pattern_literals.hpp"

namespace minuter {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Of a text that is spelt like it.
bool has_case_of(const Literal& literal, const char* text) noexcept {
  for (unsigned left = literal.cased; left != 0; left &= left - 1) {
    const auto n = static_cast<unsigned>(std::countr_zero(left));
    if ((text[n] == lower(text[n])) == ((literal.capitals >> n & 1U) != 0)) return false;
  }
  return true;
}

// Does a literal stand at a place of the text?
bool stands_at(std::string_view text, std::size_t at, const Literal& literal) noexcept {
  if (literal.text.size() > text.size() - at) return false;
  std::size_t n = 0;
  while (n < literal.text.size() && lower(text[at + n]) == literal.text[n]) ++n;
  if (n < literal.text.size() || !has_case_of(literal, text.data() + at)) return false;
  if (literal.begins_word && at > 0 && is_word_byte(text[at - 1])) return false;
  return !literal.ends_word || at + n >= text.size() || !is_word_byte(text[at + n]);
}

}  // namespace

LiteralFinder::LiteralFinder(std::vector<Literal> literals) : literals_(std::move(literals)) {
  std::sort(literals_.begin(), literals_.end(),
            [](const Literal& a, const Literal& b) { return a.text < b.text; });
  std::vector<std::string_view> texts;
  for (const Literal& literal : literals_) texts.push_back(literal.text);
  const auto buckets = ByteMasks::buckets_for(texts);
  for (std::size_t i = 0; i < literals_.size(); ++i) masks_.add(literals_[i].text, buckets[i]);
  std::vector<Literal> by_bucket;
  by_bucket.reserve(literals_.size());
  for (std::size_t bucket = 0; bucket < ByteMasks::bucket_count; ++bucket) {
    for (std::size_t i = 0; i < literals_.size(); ++i)
      if (buckets[i] == bucket) by_bucket.push_back(std::move(literals_[i]));
    starts_[bucket + 1] = static_cast<std::uint16_t>(by_bucket.size());
  }
  literals_ = std::move(by_bucket);
}

bool LiteralFinder::is_at(std::string_view text, std::size_t at, unsigned buckets) const noexcept {
  for (; buckets != 0; buckets &= buckets - 1) {
    const auto bucket = static_cast<std::size_t>(std::countr_zero(buckets));
    for (std::size_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i)
      if (stands_at(text, at, literals_[i])) return true;
  }
  return false;
}

bool LiteralFinder::is_in(std::string_view text, std::size_t from) const noexcept {
  unsigned char buckets[ByteMasks::width];
  for (std::size_t at = from; at < text.size(); at += ByteMasks::width) {
    const ByteMasks::Bytes bytes(text, at);
    std::uint64_t places = masks_.places(bytes.data(), text.size() - at, buckets) & ByteMasks::bits_before(text.size(), at);
    for (; places != 0; places &= places - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(places));
      if (is_at(text, at + i, buckets[i])) return true;
    }
  }
  return false;
}

}  // namespace minuter
