#include "batch/glob.hpp"

#include <cstddef>

namespace minuter::batch {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length of the code point at `at`; a byte that starts none counts as one.
std::size_t code_point_size(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at + 1;
  if (static_cast<unsigned char>(text[at]) >= 0xC0U) {
    while (end < text.size() && end < at + 4 && is_continuation(text[end])) ++end;
  }
  return end - at;
}

/// A "[...]" at `at`: how long it is, 0 where it is not closed, and whether it holds `byte`.
struct ByteClass {
  std::size_t size = 0;
  bool holds = false;
};

ByteClass read_class(std::string_view glob, std::size_t at, char byte) noexcept {
  std::size_t i = at + 1;
  const bool is_negated = i < glob.size() && (glob[i] == '!' || glob[i] == '^');
  if (is_negated) ++i;
  bool holds = false;
  for (const std::size_t first = i; i < glob.size(); ++i) {
    if (glob[i] == ']' && i != first) return {i + 1 - at, holds != is_negated};
    const auto low = static_cast<unsigned char>(glob[i]);
    auto high = low;
    if (i + 2 < glob.size() && glob[i + 1] == '-' && glob[i + 2] != ']') {
      high = static_cast<unsigned char>(glob[i + 2]);
      i += 2;
    }
    const auto wanted = static_cast<unsigned char>(byte);
    holds = holds || (low <= wanted && wanted <= high);
  }
  return {};
}

/// Where to go on when a match fails: a star takes one byte more.
struct Retry {
  std::size_t glob = none;  // behind the star
  std::size_t path = 0;
};

}  // namespace

bool is_match(std::string_view glob, std::string_view path) noexcept {
  std::size_t g = 0;
  std::size_t p = 0;
  Retry star;     // within a name
  Retry folders;  // over names
  while (true) {
    bool fits = false;
    if (g == glob.size()) {
      if (p == path.size()) return true;
    } else if (glob.substr(g).starts_with("**") && (g == 0 || glob[g - 1] == '/') &&
               (g + 2 == glob.size() || glob[g + 2] == '/')) {
      if (g + 2 == glob.size()) return true;
      g += 3;
      folders = {g, p};
      star = {};
      continue;
    } else if (glob[g] == '*') {
      star = {++g, p};
      continue;
    } else if (p < path.size()) {
      if (glob[g] == '?' && path[p] != '/') {
        ++g;
        p += code_point_size(path, p);
        fits = true;
      } else if (const ByteClass found =
                     glob[g] == '[' ? read_class(glob, g, path[p]) : ByteClass{};
                 found.size != 0) {
        if (found.holds && path[p] != '/') {
          g += found.size;
          ++p;
          fits = true;
        }
      } else {
        const std::size_t literal = glob[g] == '\\' && g + 1 < glob.size() ? g + 1 : g;
        if (glob[g] != '?' && glob[literal] == path[p]) {
          g = literal + 1;
          ++p;
          fits = true;
        }
      }
    }
    if (fits) continue;
    if (star.glob != none && star.path < path.size() && path[star.path] != '/') {
      g = star.glob;
      p = ++star.path;
      continue;
    }
    const std::size_t slash = folders.glob == none ? none : path.find('/', folders.path);
    if (slash == none) return false;
    g = folders.glob;
    p = folders.path = slash + 1;
    star = {};
  }
}

bool Exclusion::matches(std::string_view path, bool is_folder) const noexcept {
  if (folders_only && !is_folder) return false;
  if (!whole_path) path.remove_prefix(path.find_last_of('/') + 1);
  return is_match(glob, path);
}

Exclusion read_exclusion(std::string_view line) {
  Exclusion exclusion;
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  if (line.starts_with('#')) return exclusion;
  if (line.starts_with('!')) {
    exclusion.keeps = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    exclusion.folders_only = true;
    line.remove_suffix(1);
  }
  exclusion.whole_path = line.find('/') != none;
  if (line.starts_with('/')) line.remove_prefix(1);
  exclusion.glob = line;
  return exclusion;
}

}  // namespace minuter::batch
