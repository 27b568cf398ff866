// Reads the files of grammars/vocabulary/.
#include "grammar/grammar_reader.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter {

std::optional<Language> read_vocabulary(std::string_view text, std::vector<Diagnostic>& diagnostics) {
  const std::size_t before = diagnostics.size();
  const std::optional<YamlNode> root = read_yaml(text, diagnostics);
  if (!root) return std::nullopt;
  YamlShape shape(diagnostics);
  if (!shape.is_map(*root, "a vocabulary")) return std::nullopt;
  std::vector<std::string_view> keys = {"vocabulary", "about"};
  for (std::size_t i = 0; i < words_count; ++i) keys.push_back(name_of(static_cast<Words>(i)));
  shape.check_keys(*root, "a vocabulary", keys);

  Language language;
  if (const YamlNode* node = shape.require(*root, "vocabulary", "the vocabulary", {0, 0})) {
    language.name = shape.text(*node, "vocabulary");
  }
  for (const YamlEntry& entry : root->entries) {
    const std::optional<Words> list = words_named(entry.key.value);
    if (!list || entry.value.kind == YamlKind::null) continue;
    if (entry.value.kind == YamlKind::map) {
      shape.check_keys(entry.value, "'" + entry.key.value + "'", {});
      for (const YamlEntry& value : entry.value.entries) {
        for (const YamlNode* phrase : shape.texts(value.value, value.key.value)) {
          language.words.add(*list, phrase->value, value.key.value);
        }
      }
    } else {
      for (const YamlNode* phrase : shape.texts(entry.value, entry.key.value)) {
        language.words.add(*list, phrase->value, "");
      }
    }
  }
  if (diagnostics.size() > before) return std::nullopt;
  return language;
}

}  // namespace minuter
