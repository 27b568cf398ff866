#include "minuter/source.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "source/decode.hpp"
#include "source/utf8.hpp"

namespace minuter {
namespace {

constexpr std::size_t block_size = 256;

/// Code points that start in text[0, size).
std::uint32_t count_code_points(const char* text, std::size_t size) noexcept {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80 ? 1U : 0U;
  }
  return count;
}

/// The same for a whole block, eight bytes at a time.
std::uint32_t count_in_block(const char* text) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t sums = 0;  // eight counts, each at most 32
  for (std::size_t i = 0; i < block_size; i += 8) {
    std::uint64_t word;
    std::memcpy(&word, text + i, sizeof word);
    sums += (~(word >> 7U) | (word >> 6U)) & ones;  // not 10xxxxxx
  }
  constexpr std::uint64_t pairs = 0x00FF00FF00FF00FFU;
  sums = (sums & pairs) + ((sums >> 8U) & pairs);
  return static_cast<std::uint32_t>((sums * 0x0001000100010001U) >> 48U);
}

}  // namespace

Result<std::unique_ptr<const Source>> Source::from_bytes(std::string bytes, std::string path) {
  const std::size_t original_bytes = bytes.size();
  constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max();
  const auto too_large = [&] {
    return tl::unexpected(
        Error{on_one_line(path) + " is too large: a text must be smaller than 4 GiB"});
  };
  if (bytes.size() > limit) return too_large();
  Result<Decoded> decoded = decode(std::move(bytes), path);
  if (!decoded) return tl::unexpected(std::move(decoded.error()));
  if (decoded->text.size() > limit) return too_large();

  std::unique_ptr<Source> source(new Source);
  source->path_ = with_replacements(path);
  source->encoding_ = std::move(decoded->encoding);
  source->text_ = std::move(decoded->text);
  source->replaced_ = decoded->replaced;
  source->original_bytes_ = original_bytes;
  source->index();
  return source;
}

std::unique_ptr<const Source> Source::from_text(std::string_view text, const std::string& path) {
  std::unique_ptr<Source> source(new Source);
  source->path_ = with_replacements(path);
  source->encoding_ = "UTF-8";
  source->text_ = utf8_prefix(text) == text.size() ? std::string(text)
                                                   : with_replacements(text, &source->replaced_);
  source->original_bytes_ = text.size();
  source->index();
  return source;
}

void Source::index() {
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const auto find = [end](const char* from, char wanted) {
    const void* const found = std::memchr(from, wanted, static_cast<std::size_t>(end - from));
    return found == nullptr ? end : static_cast<const char*>(found);
  };
  line_starts_.reserve(text_.size() / 48 + 1);
  // Each search goes on from its last find: time is linear whatever the line ends are.
  const char* line_feed = find(begin, '\n');
  const char* carriage_return = find(begin, '\r');
  for (const char* at = begin; at != end;) {
    line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    const char* stop = std::min(line_feed, carriage_return);
    if (stop == end) break;
    if (stop == carriage_return) {
      carriage_return = find(stop + 1, '\r');
      if (line_feed == stop + 1 && line_feed != end) ++stop;
    }
    if (stop == line_feed) line_feed = find(stop + 1, '\n');
    at = stop + 1;
  }

  is_ascii_ = ascii_prefix(text_) == text_.size();
  if (is_ascii_) return;
  code_points_.reserve(text_.size() / block_size + 1);
  std::uint32_t count = 0;
  for (std::size_t block = 0; block < text_.size(); block += block_size) {
    code_points_.push_back(count);
    if (text_.size() - block >= block_size) count += count_in_block(begin + block);
  }
}

Span Source::line(std::size_t index) const noexcept {
  const std::uint32_t begin = line_starts_[index];
  std::uint32_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1]
                                                      : static_cast<std::uint32_t>(text_.size());
  if (end > begin && text_[end - 1] == '\n') --end;
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

std::size_t Source::line_of(std::uint32_t offset) const noexcept {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return after == line_starts_.begin() ? 0
                                       : static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Place Source::place(std::uint32_t offset) const noexcept {
  if (line_starts_.empty()) return {1, 1};
  const std::size_t line_index = line_of(offset);
  const std::uint32_t start = line_starts_[line_index];
  // The end of the text, and any offset behind it, is the end of the last line.
  if (offset >= text_.size()) offset = std::max(start, line(line_index).end);
  const auto line_number = static_cast<std::uint32_t>(line_index + 1);
  if (is_ascii_) return {line_number, offset - start + 1};

  // A byte inside a code point counts as its first.
  while (offset > start && offset < text_.size() &&
         (static_cast<unsigned char>(text_[offset]) & 0xC0U) == 0x80) {
    --offset;
  }
  const auto before = [this](std::uint32_t at) noexcept {
    const std::size_t block = std::min(at / block_size, code_points_.size() - 1);
    return code_points_[block] +
           count_code_points(text_.data() + block * block_size, at - block * block_size);
  };
  return {line_number, before(offset) - before(start) + 1};
}

}  // namespace minuter
