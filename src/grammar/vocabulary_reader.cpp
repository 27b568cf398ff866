// Reads the files of grammars/vocabulary/.
#include <algorithm>
#include <charconv>

#include "grammar/fold.hpp"
#include "grammar/grammar_reader.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter {
namespace {

std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

// Is what phrases stand for one of the words or numbers of the list?
bool check_value(YamlShape& shape, const WordsValues& values, const YamlNode& value,
                 std::string_view list) {
  if (!values.is_number()) return shape.one_of(value, list, values.words) >= 0;
  std::int32_t number = 0;
  const char* const end = value.value.data() + value.value.size();
  const auto [rest, problem] = std::from_chars(value.value.data(), end, number);
  if (problem == std::errc{} && rest == end && number >= values.least && number <= values.most)
    return true;
  shape.error(
      value.at, "unknown value " + quoted(value.value) + " of " + quoted(list),
      "a whole number from " + std::to_string(values.least) + " to " + std::to_string(values.most));
  return false;
}

void add_phrases(YamlShape& shape, Words list, const YamlNode& phrases, std::string_view key,
                 std::string_view value, Vocabulary& words) {
  for (const YamlNode* phrase : shape.texts(phrases, key)) {
    if (fold(phrase->value).empty()) {
      shape.error(phrase->at, "empty text in " + quoted(key));
    } else {
      words.add(list, phrase->value, value);
    }
  }
}

void read_list(YamlShape& shape, Words list, const YamlEntry& entry, Vocabulary& words) {
  const std::string& key = entry.key.value;
  const WordsValues values = values_of(list);
  if (entry.value.kind == YamlKind::null) return;
  if (entry.value.kind == YamlKind::map && values.may_be_map()) {
    shape.check_keys(entry.value, quoted(key), {});
    for (const YamlEntry& one : entry.value.entries) {
      if (check_value(shape, values, one.key, key))
        add_phrases(shape, list, one.value, one.key.value, one.key.value, words);
    }
  } else if (entry.value.kind == YamlKind::map) {
    shape.error(entry.value.at, quoted(key) + " must be a list of phrases, not a map");
  } else if (!values.may_be_list) {
    std::string help = "say what they stand for";
    if (!values.words.empty()) help += ": " + std::string(values.words.front()) + ": [...]";
    shape.error(entry.value.at, quoted(key) + " must be a map, not phrases alone", std::move(help));
  } else {
    add_phrases(shape, list, entry.value, key, "", words);
  }
}

}  // namespace

std::optional<Language> read_vocabulary(std::string_view text,
                                        std::vector<Diagnostic>& diagnostics) {
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
    const auto is_fine = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (node->kind == YamlKind::scalar &&
        (language.name.empty() ||
         !std::all_of(language.name.begin(), language.name.end(), is_fine))) {
      shape.error(node->at, "a vocabulary's name has small letters, digits and '-' only");
    }
  }
  for (const YamlEntry& entry : root->entries) {
    if (const std::optional<Words> list = words_named(entry.key.value))
      read_list(shape, *list, entry, language.words);
  }
  if (diagnostics.size() > before) {
    std::stable_sort(
        diagnostics.begin() + static_cast<std::ptrdiff_t>(before), diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return std::nullopt;
  }
  return language;
}

}  // namespace minuter
