// Front matter (YAML, TOML) and RST fields: one block for each key.
#include <algorithm>

#include "layout/characters.hpp"
#include "layout/drafts.hpp"
#include "layout/lines.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kMostLines = 400;

struct KeyValue {
  std::uint32_t key_begin = 0;
  std::uint32_t key_end = 0;
  std::uint32_t value = 0;
};

/// "key: value" or "key = value"; "Key:Value" where the space may have been left out.
bool find_key(const Lines& all, const Line& line, char sign, KeyValue& out, bool is_loose = false) {
  std::uint32_t p = line.begin;
  while (p < line.end && (is_word(all.text[p]) || all.text[p] == '_' || all.text[p] == '-' ||
                          all.text[p] == '.' || all.text[p] == '"')) {
    ++p;
  }
  if (p == line.begin || p - line.begin > 60) return false;
  out.key_begin = line.begin;
  out.key_end = p;
  while (p < line.end && is_blank(all.text[p])) ++p;
  if (p >= line.end || all.text[p] != sign) return false;
  ++p;
  if (sign == ':' && p < line.end && !is_blank(all.text[p]) && !(is_loose && is_upper_ascii(all.text[p]))) return false;
  while (p < line.end && is_blank(all.text[p])) ++p;
  out.value = p;
  return true;
}

/// Adds a scalar without its quotes; [a, "b"] gives its parts.
void add_value(const Lines& all, Drafts& drafts, Pieces& to, std::uint32_t begin, std::uint32_t end,
               std::uint8_t flags) {
  const auto part = [&](std::uint32_t from, std::uint32_t till, bool more) {
    while (from < till && is_blank(all.text[from])) ++from;
    while (till > from && is_blank(all.text[till - 1])) --till;
    if (till - from >= 2 && (all.text[from] == '"' || all.text[from] == '\'') &&
        all.text[till - 1] == all.text[from]) {
      ++from;
      --till;
    }
    if (from < till) {
      drafts.append(to, from, till, flags, more && to.first != kNone ? Join::line : Join::space);
    }
  };
  if (begin < end && all.text[begin] == '[' && all.text[end - 1] == ']') {
    std::uint32_t from = begin + 1;
    char quoted = '\0';
    for (std::uint32_t p = from; p < end; ++p) {
      const char c = all.text[p];
      if (quoted != '\0') {
        if (c == quoted) quoted = '\0';
      } else if (c == '"') {
        quoted = c;
      } else if (c == ',' || p + 1 == end) {
        part(from, p, true);
        from = p + 1;
      }
    }
    return;
  }
  part(begin, end, false);
}

Draft field_block(const Line& line) {
  Draft block;
  block.kind = BlockKind::front_matter;
  block.is_literal = true;
  block.may_be_heading = false;
  block.indent = line.indent;
  block.blank_before = line.blank_before;
  block.span = {line.begin, line.end};
  return block;
}

// "Title: ...", "Date: ...", "Category: ..." as the first lines, with no fence around them.
std::size_t draft_bare_keys(const Lines& all, Drafts& drafts) {
  static constexpr std::string_view of_files[] = {"category", "tags", "slug", "authors", "author", "status", "summary", "modified", "permalink"};
  const auto is_key = [](std::string_view key, std::string_view known) {
    return key.size() == known.size() && std::equal(key.begin(), key.end(), known.begin(), [](char a, char b) { return (a | 0x20) == b; });
  };
  KeyValue kv;
  std::size_t count = 0;
  bool is_of_file = false;
  bool has_title = false;
  for (; count < all.lines.size() && count < 12; ++count) {
    const Line& line = all.lines[count];
    if (count > 0 && line.blank_before > 0) break;
    if (!find_key(all, line, ':', kv, true)) return 0;
    const auto key = all.view(kv.key_begin, kv.key_end);
    has_title = has_title || is_key(key, "title");
    for (const auto known : of_files) is_of_file = is_of_file || is_key(key, known);
  }
  if (count < 3 || !has_title || !is_of_file) return 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Line& line = all.lines[i];
    if (!find_key(all, line, ':', kv, true)) continue;
    Draft block = field_block(line);
    drafts.append(block.key, kv.key_begin, kv.key_end, line.flags, Join::space);
    add_value(all, drafts, block.pieces, kv.value, line.end, line.flags);
    drafts.blocks.push_back(block);
  }
  return count;
}

/// ".. title: ..." as the first lines, alone or in an HTML comment: what some makers of pages keep of each.
std::size_t draft_commented_keys(const Lines& all, Drafts& drafts) {
  const bool is_in_comment = all.view(all.lines[0]) == "<!--";
  KeyValue kv;
  const auto find = [&](const Line& line) {
    Line rest = line;
    rest.begin = std::min(line.begin + 3, line.end);
    return all.view(line).starts_with(".. ") && find_key(all, rest, ':', kv);
  };
  const std::size_t begin = is_in_comment ? 1 : 0;
  auto end = begin;
  bool has_title = false;
  for (; end < all.lines.size() && end < kMostLines && (end == begin || is_in_comment || all.lines[end].blank_before == 0) && find(all.lines[end]); ++end)
    has_title = has_title || all.view(kv.key_begin, kv.key_end) == "title";
  if (end == begin || (is_in_comment && (!has_title || end >= all.lines.size() || all.view(all.lines[end]) != "-->"))) return 0;
  for (auto i = begin; i < end; ++i) {
    const Line& line = all.lines[i];
    if (!find(line)) continue;
    Draft block = field_block(line);
    drafts.append(block.key, kv.key_begin, kv.key_end, line.flags, Join::space);
    add_value(all, drafts, block.pieces, kv.value, line.end, line.flags);
    drafts.blocks.push_back(block);
  }
  if (!is_in_comment) return end;
  drafts.furniture.push_back({{all.lines[0].begin, all.lines[0].end}});
  drafts.furniture.push_back({{all.lines[end].begin, all.lines[end].end}});
  return end + 1;
}

/// "|", ">-": the value stands in the indented lines below.
bool is_block_scalar(std::string_view value) {
  return !value.empty() && (value[0] == '>' || value[0] == '|') && value.size() <= 3 &&
         std::all_of(value.begin() + 1, value.end(), [](char c) { return c == '-' || c == '+' || is_digit(c); });
}

/// "---", and the longer ones of some makers of pages.
bool is_dashes(std::string_view fence) {
  return fence.size() >= 3 && fence.size() <= 8 && fence.find_first_not_of('-') == std::string_view::npos;
}

/// Where the front matter's closing fence is; 0: there is none.
std::size_t find_close(const Lines& all, std::string_view fence, bool is_toml) {
  for (std::size_t i = 1; i < all.lines.size() && i < kMostLines; ++i) {
    const std::string_view s = all.view(all.lines[i]);
    if (s == fence || (!is_toml && (s == "..." || s == "==="))) return i;
  }
  return 0;
}

}  // namespace

void open_block_scalars(Lines& all) {
  if (all.lines.size() < 4 || all.view(all.lines[0]) != "---") return;
  const std::size_t close = find_close(all, "---", false);
  std::vector<Line> kept;
  std::vector<Line> opened;
  KeyValue kv;
  for (std::size_t i = 1; i < close; ++i) {
    const Line& key = all.lines[i];
    const bool is_key = key.indent == 0 && find_key(all, key, ':', kv) && is_block_scalar(all.view(kv.value, key.end));
    std::size_t end = i + 1;
    bool is_text = false;
    if (is_key) {
      for (; end < close && all.lines[end].indent > 0; ++end) {
        const auto s = all.view(all.lines[end]);
        is_text = is_text || (end > i + 1 && all.lines[end].blank_before > 0) || s.starts_with("- ") || s.starts_with("* ") || s.starts_with('#');
      }
    }
    if (!is_text || end < i + 3) {
      kept.push_back(key);
      continue;
    }
    Line title = key;
    title.end = kv.key_end + 1;
    title.blank_before = 1;
    opened.push_back(title);
    const std::uint16_t indent = all.lines[i + 1].indent;
    for (std::size_t l = i + 1; l < end; ++l) {
      Line line = all.lines[l];
      line.indent = static_cast<std::uint16_t>(line.indent > indent ? line.indent - indent : 0);
      line.raw = line.begin - std::min<std::uint32_t>(line.indent, line.begin - line.raw);
      if (l == i + 1) line.blank_before = std::max<std::uint16_t>(line.blank_before, 1);
      opened.push_back(line);
    }
    i = end - 1;
  }
  if (opened.empty()) return;
  kept.push_back(all.lines[close]);
  kept.insert(kept.end(), opened.begin(), opened.end());
  std::copy(kept.begin(), kept.end(), all.lines.begin() + 1);
}

namespace {

/// "---" over keys and "---" once more, as an editor sets its own front matter above that of the document.
std::size_t draft_second_matter(const Lines& all, std::size_t begin, Drafts& drafts) {
  constexpr std::size_t most_keys = 12;
  if (begin + 2 >= all.lines.size() || !is_dashes(all.view(all.lines[begin]))) return begin;
  KeyValue kv;
  std::size_t close = begin + 1;
  while (close < all.lines.size() && close - begin <= most_keys && all.lines[close].blank_before == 0 && find_key(all, all.lines[close], ':', kv)) ++close;
  if (close == begin + 1 || close >= all.lines.size() || all.lines[close].blank_before > 0 || !is_dashes(all.view(all.lines[close]))) return begin;
  drafts.furniture.push_back({{all.lines[begin].begin, all.lines[begin].end}});
  for (auto i = begin + 1; i < close; ++i) {
    const Line& line = all.lines[i];
    if (!find_key(all, line, ':', kv)) continue;
    Draft block = field_block(line);
    drafts.append(block.key, kv.key_begin, kv.key_end, line.flags, Join::space);
    add_value(all, drafts, block.pieces, kv.value, line.end, line.flags);
    drafts.blocks.push_back(block);
  }
  drafts.furniture.push_back({{all.lines[close].begin, all.lines[close].end}});
  return close + 1;
}

}  // namespace

std::size_t draft_front_matter(const Lines& all, Drafts& drafts) {
  if (all.lines.empty()) return 0;
  const std::string_view fence = all.view(all.lines[0]);
  const bool is_toml = fence == "+++";
  if (!is_toml && !is_dashes(fence)) {
    const auto end = draft_commented_keys(all, drafts);
    return end > 0 ? end : draft_bare_keys(all, drafts);
  }
  const std::size_t close = find_close(all, fence, is_toml);
  // It must look like keys, or a document that begins with a rule would lose its first lines.
  KeyValue kv;
  if (close < 2 || (!find_key(all, all.lines[1], is_toml ? '=' : ':', kv) &&
                    all.view(all.lines[1])[0] != '[' && all.view(all.lines[1])[0] != '#')) {
    return 0;
  }
  drafts.furniture.push_back({{all.lines[0].begin, all.lines[0].end}});
  const std::size_t first_block = drafts.blocks.size();
  for (std::size_t i = 1; i < close; ++i) {
    const Line& line = all.lines[i];
    const std::string_view s = all.view(line);
    const bool is_item = s.starts_with("- ");
    const bool is_json = s[0] == '"' && line.indent > 0;  // inside the value of a key
    if (!is_item && !is_json && find_key(all, line, is_toml ? '=' : ':', kv)) {
      Draft block = field_block(line);
      drafts.append(block.key, kv.key_begin, kv.key_end, line.flags, Join::space);
      const std::string_view value = all.view(kv.value, line.end);
      if (!is_block_scalar(value)) {
        add_value(all, drafts, block.pieces, kv.value, line.end, line.flags);
      }
      drafts.blocks.push_back(block);
    } else if (drafts.blocks.size() > first_block && s[0] != '#' && (s[0] != '[' || !is_toml)) {
      Draft& block = drafts.blocks.back();
      std::uint32_t begin = line.begin;
      if (is_item) begin += 2;
      Pieces more;
      add_value(all, drafts, more, begin, line.end, line.flags);
      drafts.chain(block.pieces, more, is_item ? Join::line : Join::space);
      block.span = cover(block.span, {line.begin, line.end});
    } else {
      drafts.furniture.push_back({{line.begin, line.end}});
    }
  }
  drafts.furniture.push_back({{all.lines[close].begin, all.lines[close].end}});
  return draft_second_matter(all, close + 1, drafts);
}

std::size_t draft_fields(const Lines& all, std::size_t index, Drafts& drafts) {
  std::size_t i = index;
  for (; i < all.lines.size(); ++i) {
    const Line& line = all.lines[i];
    const std::string_view s = all.view(line);
    if (i != index && line.blank_before > 0) break;
    if (s.size() > 3 && s[0] == ':' && is_letter_ascii(s[1])) {
      const auto shut = s.substr(0, 40).find(':', 1);
      if (shut == std::string_view::npos || (shut + 1 < s.size() && !is_blank(s[shut + 1]))) break;
      Draft block = field_block(line);
      drafts.append(block.key, line.begin + 1, line.begin + static_cast<std::uint32_t>(shut),
                    line.flags, Join::space);
      std::uint32_t value = line.begin + static_cast<std::uint32_t>(shut) + 1;
      while (value < line.end && is_blank(all.text[value])) ++value;
      if (value < line.end) {
        drafts.append(block.pieces, value, line.end, line.flags, Join::space);
      }
      drafts.blocks.push_back(block);
    } else if (i != index && line.indent > all.lines[index].indent) {
      drafts.append(drafts.blocks.back().pieces, line.begin, line.end, line.flags, Join::space);
      drafts.blocks.back().span.end = line.end;
    } else {
      break;
    }
  }
  return i;
}

}  // namespace minuter::layout
