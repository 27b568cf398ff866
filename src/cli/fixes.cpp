#include "cli/fixes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "minuter/encode.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

constexpr std::size_t context = 3;

/// Lines with their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos)
      end = text.size();
    else
      end += text.substr(end, 2) == "\r\n" ? 2U : 1U;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A run of lines that are not the same. Edits leave most lines alone and may delete whole lines,
/// so that looking ahead for the next equal line finds the way.
struct Change {
  std::size_t from = 0;  // in the old text
  std::size_t until = 0;
  std::size_t new_from = 0;
  std::size_t new_until = 0;
};

std::vector<Change> changes_between(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after) {
  std::vector<Change> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    Change change{i, i, j, j};
    // The nearest pair of equal lines, with equal ones behind them where there are any.
    bool is_found = false;
    for (std::size_t away = 1; away < 400 && !is_found; ++away) {
      for (std::size_t k = 0; k <= away && !is_found; ++k) {
        const std::size_t a = i + away - k;
        const std::size_t b = j + k;
        if (a > before.size() || b > after.size()) continue;
        const bool both_end = a == before.size() && b == after.size();
        if (!both_end && (a == before.size() || b == after.size() || before[a] != after[b]))
          continue;
        change.until = a;
        change.new_until = b;
        is_found = true;
      }
    }
    if (!is_found) {
      change.until = before.size();
      change.new_until = after.size();
    }
    i = change.until;
    j = change.new_until;
    changes.push_back(change);
  }
  return changes;
}

void append_line(char mark, std::string_view line, std::string& out) {
  out += mark;
  out += line;
  if (!line.ends_with('\n'))
    out += line.ends_with('\r') ? "\n" : "\n\\ No newline at end of file\n";
}

/// As git and patch -p1 read names: no slash twice, C quotes where a name would break the line, a tab
/// behind one that would else end at its blank.
std::string name_in_diff(std::string_view side, std::string_view path) {
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  std::string name(side);
  bool is_quoted = false;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      name += fmt::format("\\{:03o}", byte);
      is_quoted = true;
    } else if (c == '"' || c == '\\') {
      name += '\\';
      name += c;
      is_quoted = true;
    } else {
      name += c;
    }
  }
  if (is_quoted) return '"' + name + '"';
  return name.find(' ') == std::string::npos ? name : name + '\t';
}

}  // namespace

Fixed fix(std::string_view text, std::span<const Diagnostic> findings) {
  struct Made {
    const Edit* edit;
    std::size_t fix;
  };
  std::vector<const Fix*> fixes;
  for (const Diagnostic& finding : findings) {
    for (const Fix& one : finding.fixes) {
      if (!one.edits.empty()) fixes.push_back(&one);
    }
  }
  std::ranges::stable_sort(fixes, [](const Fix* a, const Fix* b) {
    return a->edits.front().span.begin < b->edits.front().span.begin;
  });
  Fixed fixed;
  std::vector<const Edit*> edits;
  std::uint32_t taken = 0;
  for (const Fix* one : fixes) {
    if (one->edits.front().span.begin < taken) continue;
    for (const Edit& edit : one->edits) {
      edits.push_back(&edit);
      taken = edit.span.end;
    }
    ++fixed.count;
  }
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    fixed.text.append(text.substr(at, edit->span.begin - at)).append(edit->text);
    at = edit->span.end;
  }
  fixed.text.append(text.substr(at));
  return fixed;
}

Result<std::string> encode_like(const Source& source, std::string_view original,
                                std::string_view text) {
  const std::string& encoding = source.encoding();
  const auto refused = [&](std::string_view why) {
    return tl::unexpected(Error{fmt::format("{} was not fixed: {}; save it as UTF-8 first",
                                            on_one_line(source.path()), why)});
  };
  // Only where the text says all that the file holds: broken sequences would be lost.
  const std::optional<std::string> same = encode(source.text(), encoding, original);
  if (!same || *same != original) return refused("not all of it is " + encoding);
  std::optional<std::string> bytes = encode(text, encoding, original);
  if (!bytes) return refused(encoding + " has not all characters of the fixes");
  return std::move(*bytes);
}

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const std::vector<Change> changes = changes_between(old_lines, new_lines);
  std::string out =
      fmt::format("--- {}\n+++ {}\n", name_in_diff("a/", path), name_in_diff("b/", path));
  for (std::size_t first = 0; first < changes.size();) {
    // Changes with little between them share a hunk.
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].from <= changes[last].until + 2 * context)
      ++last;
    const std::size_t lead = std::min({context, changes[first].from, changes[first].new_from});
    const std::size_t from = changes[first].from - lead;
    const std::size_t new_from = changes[first].new_from - lead;
    const std::size_t until = std::min(old_lines.size(), changes[last].until + context);
    const std::size_t new_until = std::min(new_lines.size(), changes[last].new_until + context);
    const std::size_t count = until - from;
    const std::size_t new_count = new_until - new_from;
    out += fmt::format("@@ -{},{} +{},{} @@\n", count == 0 ? from : from + 1, count,
                       new_count == 0 ? new_from : new_from + 1, new_count);
    std::size_t at = from;
    for (std::size_t i = first; i <= last; ++i) {
      for (; at < changes[i].from; ++at) append_line(' ', old_lines[at], out);
      for (; at < changes[i].until; ++at) append_line('-', old_lines[at], out);
      for (std::size_t j = changes[i].new_from; j < changes[i].new_until; ++j) {
        append_line('+', new_lines[j], out);
      }
    }
    for (; at < until; ++at) append_line(' ', old_lines[at], out);
    first = last + 1;
  }
  return out;
}

}  // namespace minuter::cli
