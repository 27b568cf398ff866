// YAML text as a tree of nodes that know their place. yaml_tree.cpp is the only file that includes
// yaml-cpp for reading. Knows nothing of grammars.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/span.hpp"

namespace minuter {

enum class YamlKind : std::uint8_t { null, scalar, list, map };

struct YamlEntry;

struct YamlNode {
  YamlKind kind = YamlKind::null;
  std::string value;               // scalar
  bool is_plain = true;            // scalar without quotes
  Span at;                         // scalar: as it is written, with quotes; else its first byte
  std::vector<YamlNode> items;     // list
  std::vector<YamlEntry> entries;  // map, in order; may hold a key twice

  [[nodiscard]] const YamlNode* find(std::string_view key) const noexcept;
};

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// One document. Spans count in `text`. Nothing, and an error in `diagnostics`, where it is not
/// YAML, or uses anchors, aliases or keys that are no scalars, which our files do without.
[[nodiscard]] std::optional<YamlNode> read_yaml(std::string_view text,
                                                std::vector<Diagnostic>& diagnostics);

/// Where byte `offset` of a scalar's value stands in `text`; `at` is the node's place. Of block
/// scalars and folded lines: the start of the scalar.
[[nodiscard]] std::uint32_t place_in_scalar(std::string_view text, Span at, std::string_view value,
                                            std::size_t offset);

}  // namespace minuter
