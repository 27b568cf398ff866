#include <string>
#include <string_view>

#include "grammar/grammar_schema.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter {
namespace {

constexpr std::string_view head = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter vocabulary",
  "description": "The words of a language, which grammars name in 'language'",
  "type": "object",
  "required": ["vocabulary"],
  "additionalProperties": false,
  "properties": {
    "vocabulary": {"type": "string", "pattern": "^[a-z0-9-]+$", "description": "the name"},
    "about": {"type": "string", "description": "one line"},
)json";

constexpr std::string_view tail = R"json(
  },
  "$defs": {
    "text": {"type": ["string", "number", "boolean"]},
    "texts": {
      "anyOf": [
        {"$ref": "#/$defs/text"},
        {"type": "array", "items": {"$ref": "#/$defs/text"}}
      ]
    }
  }
}
)json";

std::string make_schema() {
  std::string text(head);
  for (std::size_t i = 0; i < words_count; ++i) {
    const auto list = static_cast<Words>(i);
    const WordsValues values = values_of(list);
    std::string map = R"({"type": "object", "additionalProperties": {"$ref": "#/$defs/texts"})";
    if (!values.words.empty()) {
      map += R"(, "propertyNames": {"enum": [)";
      for (const std::string_view word : values.words)
        (map += word == values.words.front() ? "\"" : ", \"").append(word) += '"';
      map += "]}";
    }
    map += '}';
    text += "    \"" + std::string(name_of(list)) + "\": {\"description\": \"" +
            std::string(about(list)) + "\", \"anyOf\": [{\"type\": \"null\"}";
    if (values.may_be_list) text += R"(, {"$ref": "#/$defs/texts"})";
    if (values.may_be_map()) text += ", " + map;
    text += i + 1 < words_count ? "]},\n" : "]}";
  }
  return text.append(tail);
}

}  // namespace

std::string_view vocabulary_schema() noexcept {
  static const std::string text = make_schema();
  return text;
}

}  // namespace minuter
