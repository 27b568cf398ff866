// minuter schema: the JSON Schemas.
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/explain_json.hpp"
#include "cli/findings.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_schema.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {
namespace {

/// Of the lines that `minuter stream` writes: a document with its id, or an error.
std::string_view stream_schema() noexcept {
  static const std::string schema = [] {
    std::string text(minutes_schema());
    const auto replace = [&](std::string_view part, std::string_view by) {
      text.replace(text.find(part), part.size(), by);
    };
    replace(R"("title": "minuter/1")", R"("title": "minuter stream")");
    replace(R"("properties": {)", R"("properties": {
    "id": {"description": "That of the record.", "type": ["string", "number", "null"]},
    "error": {"description": "In place of a document: why there is none.", "type": "string"},)");
    replace(R"(  "required": ["schema")", R"(  "required": ["id"],
  "if": {"required": ["error"]},
  "then": {"maxProperties": 2},
  "else": {"$ref": "#/$defs/document"},
  "additionalProperties": false,
  "$defs": {
    "document": {"required": ["schema")");
    replace(R"(],
  "additionalProperties": false,
  "$defs": {)", "]},");
    return text;
  }();
  return schema;
}

struct Schema {
  std::string_view name;
  std::string_view (*text)() noexcept;
};

constexpr Schema schemas[] = {
    {"minutes", minutes_schema},
    {"grammar", grammar_schema},
    {"vocabulary", vocabulary_schema},
    {"findings", findings_schema},
    {"statistics", statistics_schema},
    {"explain", explain_schema},
    {"stream", stream_schema},
    {"config", config_schema},
};

}  // namespace

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  for (const Schema& schema : schemas) names.push_back(schema.name);
  return names;
}

int print_schema(const Args& args) {
  for (const Schema& schema : schemas) {
    if (!args.words.empty() && schema.name == args.words[0]) return show_text(schema.text());
  }
  if (args.words.empty()) {
    show_error("schema needs a name\nthere are: " + list_of(schema_names()));
  } else {
    show_error(unknown("schema", args.words[0], schema_names()));
  }
  return cannot_run;
}

}  // namespace minuter::cli
