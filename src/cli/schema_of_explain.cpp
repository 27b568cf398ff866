// The JSON Schema of `minuter explain --format json`, in JSON Schema 2020-12.
#include "cli/explain_json.hpp"

namespace minuter::cli {

std::string_view explain_schema() noexcept {
  static constexpr std::string_view schema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter-explain/1",
  "description": "Why a document was read as it was. For several documents a list of these.",
  "type": "object",
  "additionalProperties": false,
  "required": ["schema", "path", "grammar", "chosen", "grammars", "coverage", "records", "sections"],
  "properties": {
    "schema": {"const": "minuter-explain/1"},
    "path": {"type": "string"},
    "grammar": {"description": "With which it was read.", "type": "string"},
    "chosen": {"enum": ["detected", "named"]},
    "grammars": {
      "description": "Those that there is evidence of.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "score", "evidence"],
        "properties": {
          "name": {"type": "string"},
          "score": {"type": "number"},
          "evidence": {
            "description": "The heaviest first.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["what", "weight", "times"],
              "properties": {
                "what": {"type": "string"},
                "weight": {"type": "number"},
                "times": {"type": "integer", "minimum": 1}
              }
            }
          }
        }
      }
    },
    "coverage": {
      "description": "How much of the text is understood.",
      "type": "object",
      "additionalProperties": false,
      "required": ["read", "ignored", "unread", "furniture_bytes", "read_by", "ignored_by"],
      "properties": {
        "read": {"$ref": "#/$defs/amount"},
        "ignored": {"$ref": "#/$defs/amount"},
        "unread": {"$ref": "#/$defs/amount"},
        "furniture_bytes": {"description": "Of page numbers, comments and the like.", "$ref": "#/$defs/count"},
        "read_by": {"$ref": "#/$defs/by_rule"},
        "ignored_by": {"$ref": "#/$defs/by_rule"}
      }
    },
    "records": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["rule", "kind", "count"],
        "properties": {
          "rule": {"$ref": "#/$defs/text"},
          "kind": {"description": "The list of the document: attendees, actions ...", "type": "string"},
          "count": {"$ref": "#/$defs/count"}
        }
      }
    },
    "sections": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "opened_by", "title", "depth", "topic", "blocks", "at"],
        "properties": {
          "name": {"$ref": "#/$defs/text"},
          "opened_by": {"description": "null: it is what stands before the first.", "$ref": "#/$defs/text"},
          "title": {"$ref": "#/$defs/text"},
          "depth": {"description": "How far inside others.", "$ref": "#/$defs/count"},
          "topic": {"type": "boolean"},
          "blocks": {"description": "Its own.", "$ref": "#/$defs/count"},
          "at": {"description": "What opened it.", "$ref": "#/$defs/at"}
        }
      }
    },
    "blocks": {
      "description": "With --line: the blocks on that line.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "details", "number", "label", "text", "section", "opens_section", "use", "used_by", "at", "rules", "values"],
        "properties": {
          "kind": {"type": "string"},
          "details": {"$ref": "#/$defs/text"},
          "number": {"$ref": "#/$defs/text"},
          "label": {"$ref": "#/$defs/text"},
          "text": {"$ref": "#/$defs/text"},
          "section": {"$ref": "#/$defs/text"},
          "opens_section": {"type": "boolean"},
          "use": {"enum": ["read", "ignored", "unread"]},
          "used_by": {"$ref": "#/$defs/text"},
          "at": {"$ref": "#/$defs/at"},
          "rules": {
            "description": "Those that were tried.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["rule", "outcome", "to", "matched", "captures", "at"],
              "properties": {
                "rule": {"type": "string"},
                "outcome": {"type": "string"},
                "to": {"$ref": "#/$defs/text"},
                "matched": {"$ref": "#/$defs/text"},
                "captures": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["name", "text"],
                    "properties": {"name": {"type": "string"}, "text": {"$ref": "#/$defs/text"}}
                  }
                },
                "at": {"$ref": "#/$defs/at"}
              }
            }
          },
          "values": {
            "description": "That came of it.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["field", "value", "rule", "how", "at"],
              "properties": {
                "field": {"type": "string"},
                "value": {"$ref": "#/$defs/text"},
                "rule": {"$ref": "#/$defs/text"},
                "how": {"enum": ["stated", "inferred"]},
                "at": {"$ref": "#/$defs/at"}
              }
            }
          }
        }
      }
    }
  },
  "$defs": {
    "text": {"type": ["string", "null"], "minLength": 1},
    "count": {"type": "integer", "minimum": 0},
    "amount": {
      "type": "object",
      "additionalProperties": false,
      "required": ["bytes", "blocks"],
      "properties": {"bytes": {"$ref": "#/$defs/count"}, "blocks": {"$ref": "#/$defs/count"}}
    },
    "by_rule": {
      "description": "Most bytes first.",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["rule", "bytes", "blocks"],
        "properties": {
          "rule": {"$ref": "#/$defs/text"},
          "bytes": {"$ref": "#/$defs/count"},
          "blocks": {"$ref": "#/$defs/count"}
        }
      }
    },
    "at": {
      "description": "From the first character to behind the last; columns count code points from 1.",
      "type": ["object", "null"],
      "additionalProperties": false,
      "required": ["line", "column", "end_line", "end_column"],
      "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "end_line": {"type": "integer", "minimum": 1},
        "end_column": {"type": "integer", "minimum": 1}
      }
    }
  }
}
)";
  return schema;
}

}  // namespace minuter::cli
