// Holds YAML nodes to a shape: known keys, no key twice, values of the right type. Each slip is a
// diagnostic; reading goes on, so that one run shows them all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/yaml_tree.hpp"
#include "minuter/diagnostic.hpp"

namespace minuter {

class YamlShape {
 public:
  explicit YamlShape(std::vector<Diagnostic>& diagnostics) : diagnostics_(diagnostics) {}

  void error(Span at, std::string message, std::string help = {});
  /// The help for a name that is not among `names`: the near one, or all of them.
  [[nodiscard]] static std::string suggest(std::string_view word,
                                           std::span<const std::string_view> names);

  /// False and an error where `node` is no map. `what` is "a section", "rule 'x'".
  bool is_map(const YamlNode& node, std::string_view what);
  /// Refuses keys that stand twice and, unless `known` is empty, keys that are not in it.
  void check_keys(const YamlNode& map, std::string_view what, std::span<const std::string_view> known);
  /// Null and an error at `at` where the key is missing; none where check_keys found it misspelt.
  const YamlNode* require(const YamlNode& map, std::string_view key, std::string_view what, Span at);

  /// Each gives a default and an error where the type is wrong; `key` is for the message.
  std::string text(const YamlNode& node, std::string_view key);
  bool yes_or_no(const YamlNode& node, std::string_view key);
  double number(const YamlNode& node, std::string_view key);
  std::int32_t whole_number(const YamlNode& node, std::string_view key);
  /// The scalars of a list; a lone scalar is a list of one.
  std::vector<const YamlNode*> texts(const YamlNode& node, std::string_view key);
  /// One of `names`, or -1 and an error.
  int one_of(const YamlNode& node, std::string_view key, std::span<const std::string_view> names);

 private:
  std::vector<Diagnostic>& diagnostics_;
  std::vector<std::pair<const YamlNode*, std::string_view>> meant_;  // keys of maps that are there, misspelt
};

}  // namespace minuter
