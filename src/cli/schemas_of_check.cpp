// The JSON Schemas of .minuter.yaml, of the findings and of their counts, in JSON Schema 2020-12.
#include <fmt/format.h>

#include <string>

#include "cli/config.hpp"
#include "cli/findings.hpp"
#include "minuter/check.hpp"

namespace minuter::cli {
namespace {

std::string listed(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out.append("\"").append(name).append("\"");
  }
  return out;
}

void replace_all(std::string& text, std::string_view word, const std::string& by) {
  for (std::size_t at = text.find(word); at != std::string::npos;
       at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
}

// @SELECTORS and @PARTS stand for what the program knows.
constexpr std::string_view config_text = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": ".minuter.yaml",
  "description": "What a house wants of its minutes.",
  "type": ["object", "null"],
  "additionalProperties": false,
  "properties": {
    "grammar": {"$ref": "#/$defs/grammar"},
    "strict": {"$ref": "#/$defs/strict"},
    "require": {"$ref": "#/$defs/require"},
    "forbid": {"$ref": "#/$defs/texts"},
    "expect": {"$ref": "#/$defs/texts"},
    "order": {"$ref": "#/$defs/order"},
    "action_id": {"$ref": "#/$defs/action_id"},
    "checks": {"$ref": "#/$defs/checks"},
    "overrides": {
      "description": "Other wishes for some files. Later ones go over earlier ones.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["files"],
        "properties": {
          "files": {
            "description": "Globs from the folder of the config: * within a name, ** over folders.",
            "$ref": "#/$defs/strings"
          },
          "grammar": {"$ref": "#/$defs/grammar"},
          "strict": {"$ref": "#/$defs/strict"},
          "require": {"$ref": "#/$defs/require"},
          "forbid": {"$ref": "#/$defs/texts"},
          "expect": {"$ref": "#/$defs/texts"},
          "order": {"$ref": "#/$defs/order"},
          "action_id": {"$ref": "#/$defs/action_id"},
          "checks": {"$ref": "#/$defs/checks"}
        }
      }
    },
    "baseline": {"description": "File of known findings, from the folder of the config.", "type": "string"},
    "people": {"description": "Registry of people (YAML), from the folder of the config.", "type": "string"}
  },
  "$defs": {
    "strings": {
      "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
    },
    "severity": {"enum": ["note", "warning", "error"]},
    "grammar": {
      "description": "Name of a grammar, or its file from the folder of the config. Else it is detected.",
      "type": "string"
    },
    "strict": {"description": "Text that no rule reads is an error.", "type": "boolean"},
    "part": {"enum": [@PARTS]},
    "require": {
      "description": "What minutes must have.",
      "type": "array",
      "items": {
        "oneOf": [
          {"$ref": "#/$defs/part"},
          {
            "type": "object",
            "additionalProperties": false,
            "required": ["part"],
            "properties": {
              "part": {"$ref": "#/$defs/part"},
              "message": {"type": "string"},
              "severity": {"$ref": "#/$defs/severity"}
            }
          }
        ]
      }
    },
    "texts": {
      "description": "Patterns (PCRE2) that must match nowhere (forbid) or somewhere (expect).",
      "type": "array",
      "items": {
        "oneOf": [
          {"type": "string"},
          {
            "type": "object",
            "additionalProperties": false,
            "required": ["match"],
            "properties": {
              "match": {"type": "string"},
              "message": {"type": "string"},
              "severity": {"$ref": "#/$defs/severity"}
            }
          }
        ]
      }
    },
    "order": {
      "description": "The order in which parts must come, where they are there.",
      "type": "array",
      "items": {"$ref": "#/$defs/part"}
    },
    "action_id": {"description": "Pattern (PCRE2) that each action ID must match as a whole.", "type": "string"},
    "selector": {
      "description": "Name of a check, a family, a glob over names, all or default.",
      "anyOf": [{"enum": [@SELECTORS]}, {"type": "string", "pattern": "[*?]"}]
    },
    "selectors": {
      "oneOf": [
        {"$ref": "#/$defs/selector"},
        {"type": "array", "items": {"$ref": "#/$defs/selector"}}
      ]
    },
    "checks": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "select": {"description": "Only these.", "$ref": "#/$defs/selectors"},
        "ignore": {"description": "Not these.", "$ref": "#/$defs/selectors"},
        "severity": {
          "type": "object",
          "propertyNames": {"$ref": "#/$defs/selector"},
          "additionalProperties": {"$ref": "#/$defs/severity"}
        }
      }
    }
  }
}
)";

constexpr std::string_view findings_text = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter-findings/1",
  "description": "What minuter check found.",
  "type": "object",
  "additionalProperties": false,
  "required": ["schema", "findings", "failed"],
  "properties": {
    "schema": {"const": "minuter-findings/1"},
    "findings": {
      "description": "In the order of the inputs, then of the places.",
      "type": "array",
      "items": {"$ref": "#/$defs/finding"}
    },
    "failed": {
      "description": "Inputs that could not be read or, with --fix, not be mended.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["path", "message"],
        "properties": {
          "path": {"description": "null: of no file alone.", "type": ["string", "null"]},
          "message": {"type": "string"}
        }
      }
    }
  },
  "$defs": {
    "at": {
      "description": "From the first character to behind the last; columns count code points from 1.",
      "type": "object",
      "additionalProperties": false,
      "required": ["line", "column", "end_line", "end_column"],
      "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "end_line": {"type": "integer", "minimum": 1},
        "end_column": {"type": "integer", "minimum": 1}
      }
    },
    "finding": {
      "type": "object",
      "additionalProperties": false,
      "required": ["path", "check", "severity", "message", "help", "at", "related", "fix", "fingerprint", "known"],
      "properties": {
        "path": {"type": "string"},
        "check": {"enum": [@CHECKS]},
        "severity": {"enum": ["note", "warning", "error"]},
        "message": {"type": "string"},
        "help": {"type": ["string", "null"]},
        "at": {"$ref": "#/$defs/at"},
        "related": {
          "description": "The other ends of a contradiction.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["message", "at"],
            "properties": {"message": {"type": "string"}, "at": {"$ref": "#/$defs/at"}}
          }
        },
        "fix": {
          "description": "What --fix would do.",
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["about", "edits"],
              "properties": {
                "about": {"type": "string"},
                "edits": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["at", "text"],
                    "properties": {"at": {"$ref": "#/$defs/at"}, "text": {"type": "string"}}
                  }
                }
              }
            }
          ]
        },
        "fingerprint": {"description": "The same when the text around moves.", "type": "string", "pattern": "^[0-9a-f]{16}$"},
        "known": {"description": "It is in the baseline.", "type": "boolean"}
      }
    }
  }
}
)";

constexpr std::string_view statistics_text = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter-statistics/1",
  "description": "How often minuter check --statistics found what.",
  "type": "object",
  "additionalProperties": false,
  "required": ["schema", "files", "failed", "checks"],
  "properties": {
    "schema": {"const": "minuter-statistics/1"},
    "files": {"description": "That were checked.", "type": "integer", "minimum": 0},
    "failed": {"description": "Inputs that could not be read.", "type": "integer", "minimum": 0},
    "checks": {
      "description": "Those that found something, the most findings first.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["check", "findings", "files"],
        "properties": {
          "check": {"enum": [@CHECKS]},
          "findings": {"type": "integer", "minimum": 1},
          "files": {"description": "In which they stand.", "type": "integer", "minimum": 1}
        }
      }
    }
  }
}
)";

std::string with_checks(std::string_view schema) {
  std::vector<std::string_view> names;
  for (const Check& check : checks()) names.push_back(check.name);
  std::string text(schema);
  replace_all(text, "@CHECKS", listed(names));
  return text;
}

}  // namespace

std::string_view config_schema() noexcept {
  static const std::string schema = [] {
    std::vector<std::string_view> selectors{"all", "default"};
    for (const std::string_view family : check_families()) selectors.push_back(family);
    for (const Check& check : checks()) selectors.push_back(check.name);
    std::string text(config_text);
    replace_all(text, "@SELECTORS", listed(selectors));
    replace_all(text, "@PARTS", listed(house_parts()));
    return text;
  }();
  return schema;
}

std::string_view findings_schema() noexcept {
  static const std::string schema = with_checks(findings_text);
  return schema;
}

std::string_view statistics_schema() noexcept {
  static const std::string schema = with_checks(statistics_text);
  return schema;
}

}  // namespace minuter::cli
