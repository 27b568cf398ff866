#include "grammar/yaml_shape.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/near_name.hpp"

namespace minuter {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::string_view name_of(YamlKind kind) {
  switch (kind) {
    case YamlKind::null: return "nothing";
    case YamlKind::scalar: return "a text";
    case YamlKind::list: return "a list";
    case YamlKind::map: return "a map";
  }
  return "";
}

std::string mistyped(std::string_view key, std::string_view wanted, const YamlNode& node) {
  std::string message = quoted(key) + " must be " + std::string(wanted) + ", not ";
  message += node.kind == YamlKind::scalar ? quoted(node.value) : std::string(name_of(node.kind));
  return message;
}

}  // namespace

void YamlShape::error(Span at, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.span = at;
  diagnostic.help = std::move(help);
  diagnostics_.push_back(std::move(diagnostic));
}

std::string YamlShape::suggest(std::string_view word, std::span<const std::string_view> names) {
  const std::string_view near = near_name(word, names);
  if (!near.empty()) return "did you mean " + quoted(near) + "?";
  if (names.empty()) return {};
  std::string help = "known here: ";
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) help += ", ";
    help += names[i];
  }
  return help;
}

bool YamlShape::is_map(const YamlNode& node, std::string_view what) {
  if (node.kind == YamlKind::map) return true;
  error(node.at, std::string(what) + " must be a map, not " + std::string(name_of(node.kind)));
  return false;
}

void YamlShape::check_keys(const YamlNode& map, std::string_view what,
                           std::span<const std::string_view> known) {
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    const YamlNode& key = map.entries[i].key;
    const auto earlier = std::find_if(
        map.entries.begin(), map.entries.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const YamlEntry& entry) { return entry.key.value == key.value; });
    if (earlier != map.entries.begin() + static_cast<std::ptrdiff_t>(i)) {
      error(key.at, "key " + quoted(key.value) + " stands twice in " + std::string(what));
      diagnostics_.back().related.push_back({"it stands here first", earlier->key.at});
    } else if (!known.empty() && std::find(known.begin(), known.end(), key.value) == known.end()) {
      error(key.at, "unknown key " + quoted(key.value) + " in " + std::string(what),
            suggest(key.value, known));
      meant_.emplace_back(&map, near_name(key.value, known));
    }
  }
}

const YamlNode* YamlShape::require(const YamlNode& map, std::string_view key,
                                   std::string_view what, Span at) {
  if (const YamlNode* node = map.find(key)) return node;
  // It is there, misspelt: that was told.
  const std::pair<const YamlNode*, std::string_view> slip(&map, key);
  if (std::find(meant_.begin(), meant_.end(), slip) != meant_.end()) return nullptr;
  error(at, std::string(what) + " has no " + quoted(key));
  return nullptr;
}

std::string YamlShape::text(const YamlNode& node, std::string_view key) {
  if (node.kind == YamlKind::scalar) return node.value;
  error(node.at, mistyped(key, "a text", node));
  return {};
}

bool YamlShape::yes_or_no(const YamlNode& node, std::string_view key) {
  if (node.kind == YamlKind::scalar && node.is_plain) {
    if (node.value == "true") return true;
    if (node.value == "false") return false;
  }
  error(node.at, mistyped(key, "true or false", node));
  return false;
}

double YamlShape::number(const YamlNode& node, std::string_view key) {
  double value = 0;
  const std::string& s = node.value;
  const auto [end, problem] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (node.kind == YamlKind::scalar && problem == std::errc() && end == s.data() + s.size() &&
      value >= -1e6 && value <= 1e6) {
    return value;
  }
  error(node.at, mistyped(key, "a number", node));
  return 0;
}

std::int32_t YamlShape::whole_number(const YamlNode& node, std::string_view key) {
  std::int32_t value = 0;
  const std::string& s = node.value;
  const auto [end, problem] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (node.kind == YamlKind::scalar && problem == std::errc() && end == s.data() + s.size()) {
    return value;
  }
  error(node.at, mistyped(key, "a whole number", node));
  return 0;
}

std::vector<const YamlNode*> YamlShape::texts(const YamlNode& node, std::string_view key) {
  std::vector<const YamlNode*> found;
  if (node.kind == YamlKind::scalar) {
    found.push_back(&node);
  } else if (node.kind == YamlKind::list) {
    for (const YamlNode& item : node.items) {
      if (item.kind == YamlKind::scalar) {
        found.push_back(&item);
      } else {
        error(item.at, mistyped(key, "a list of texts", item),
              item.kind == YamlKind::map ? "put the text in quotes: it may hold ': '" : "");
      }
    }
  } else {
    error(node.at, mistyped(key, "a list of texts", node));
  }
  return found;
}

int YamlShape::one_of(const YamlNode& node, std::string_view key,
                      std::span<const std::string_view> names) {
  if (node.kind == YamlKind::scalar) {
    const auto found = std::find(names.begin(), names.end(), node.value);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    error(node.at, "unknown value " + quoted(node.value) + " of " + quoted(key),
          suggest(node.value, names));
  } else {
    error(node.at, mistyped(key, "a word", node));
  }
  return -1;
}

}  // namespace minuter
