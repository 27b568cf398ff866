// The JSON Schema of "minuter/1". A test holds it to fields.hpp: same keys, same order.
#include "minuter/writer.hpp"

namespace minuter {

std::string_view minutes_schema() noexcept {
  static constexpr std::string_view schema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter/1",
  "description": "The minutes of one meeting as data. All keys are always there; what the text does not say is null, or an empty list. With --provenance a value stands in an object that says where it came from.",
  "type": "object",
  "properties": {
    "schema": {"const": "minuter/1"},
    "source": {"$ref": "#/$defs/source"},
    "grammar": {"$ref": "#/$defs/grammar"},
    "meeting": {"$ref": "#/$defs/meeting"},
    "attendees": {"type": "array", "items": {"$ref": "#/$defs/attendee"}},
    "agenda": {"type": "array", "items": {"$ref": "#/$defs/agenda_entry"}},
    "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    "actions": {"type": "array", "items": {"$ref": "#/$defs/action"}},
    "decisions": {"type": "array", "items": {"$ref": "#/$defs/decision"}},
    "references": {"type": "array", "items": {"$ref": "#/$defs/reference"}},
    "unread": {"type": "array", "items": {"$ref": "#/$defs/unread_text"}}
  },
  "required": ["schema", "source", "grammar", "meeting", "attendees", "agenda", "items", "actions", "decisions", "references", "unread"],
  "additionalProperties": false,
  "$defs": {
    "source": {
      "description": "The file that was read.",
      "type": "object",
      "properties": {
        "path": {"description": "As it was named.", "type": "string"},
        "bytes": {"description": "Size of the file as it came.", "type": "integer", "minimum": 0},
        "lines": {"type": "integer", "minimum": 0},
        "encoding": {"description": "As it was found: UTF-8, UTF-16LE, WINDOWS-1252 ...", "type": "string"}
      },
      "required": ["path", "bytes", "lines", "encoding"],
      "additionalProperties": false
    },
    "grammar": {
      "description": "What the file was read with.",
      "type": "object",
      "properties": {
        "name": {"type": "string"},
        "score": {"description": "Weight of the evidence; 0 when the grammar was named.", "type": ["number", "null"]},
        "chosen": {"enum": ["detected", "named"]}
      },
      "required": ["name", "score", "chosen"],
      "additionalProperties": false
    },
    "meeting": {
      "type": "object",
      "properties": {
        "title": {"$ref": "#/$defs/text"},
        "body": {"description": "The board, council or group that met.", "$ref": "#/$defs/text"},
        "date": {"$ref": "#/$defs/date"},
        "start": {"$ref": "#/$defs/time"},
        "end": {"$ref": "#/$defs/time"},
        "location": {"$ref": "#/$defs/text"},
        "chair": {"description": "Name of the person who chaired.", "$ref": "#/$defs/text"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["title", "body", "date", "start", "end", "location", "chair", "at"],
      "additionalProperties": false
    },
    "attendee": {
      "type": "object",
      "properties": {
        "name": {"$ref": "#/$defs/text"},
        "honorific": {"$ref": "#/$defs/text"},
        "initials": {"$ref": "#/$defs/text"},
        "affiliation": {"description": "Role or organisation, as printed.", "$ref": "#/$defs/text"},
        "status": {"$ref": "#/$defs/attendee_status"},
        "chair": {"description": "True where the text says that this person chaired.", "$ref": "#/$defs/flag"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["name", "honorific", "initials", "affiliation", "status", "chair", "at"],
      "additionalProperties": false
    },
    "agenda_entry": {
      "description": "What was planned.",
      "type": "object",
      "properties": {
        "number": {"$ref": "#/$defs/text"},
        "title": {"$ref": "#/$defs/text"},
        "start": {"$ref": "#/$defs/time"},
        "end": {"$ref": "#/$defs/time"},
        "minutes": {"description": "Planned duration.", "$ref": "#/$defs/count"},
        "leads": {"$ref": "#/$defs/texts"},
        "item": {"description": "The item under which it was minuted.", "$ref": "#/$defs/index"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["number", "title", "start", "end", "minutes", "leads", "item", "at"],
      "additionalProperties": false
    },
    "item": {
      "description": "What was minuted under one heading.",
      "type": "object",
      "properties": {
        "number": {"$ref": "#/$defs/text"},
        "title": {"$ref": "#/$defs/text"},
        "level": {"description": "1 is the outermost.", "type": "integer", "minimum": 1},
        "start": {"$ref": "#/$defs/time"},
        "end": {"$ref": "#/$defs/time"},
        "agenda": {"description": "The agenda entry that planned it.", "$ref": "#/$defs/index"},
        "text": {"description": "What was minuted; a newline between paragraphs.", "$ref": "#/$defs/text"},
        "speakers": {"description": "As printed, each once, in order of first speaking.", "$ref": "#/$defs/texts"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["number", "title", "level", "start", "end", "agenda", "text", "speakers", "at"],
      "additionalProperties": false
    },
    "action": {
      "type": "object",
      "properties": {
        "id": {"$ref": "#/$defs/text"},
        "text": {"$ref": "#/$defs/text"},
        "owners": {"description": "As printed.", "$ref": "#/$defs/texts"},
        "owner_attendees": {
          "description": "For each owner the attendee that it is, or null.",
          "type": "array",
          "items": {"$ref": "#/$defs/index"}
        },
        "due": {"description": "As printed.", "$ref": "#/$defs/text"},
        "due_date": {"$ref": "#/$defs/date"},
        "status": {"$ref": "#/$defs/action_status"},
        "item": {"description": "The item under which it was given.", "$ref": "#/$defs/index"},
        "mentions": {
          "description": "Other places that speak of it.",
          "type": "array",
          "items": {"$ref": "#/$defs/mention"}
        },
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["id", "text", "owners", "owner_attendees", "due", "due_date", "status", "item", "mentions", "at"],
      "additionalProperties": false
    },
    "mention": {
      "type": "object",
      "properties": {
        "text": {"$ref": "#/$defs/text"},
        "owners": {"$ref": "#/$defs/texts"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["text", "owners", "at"],
      "additionalProperties": false
    },
    "decision": {
      "type": "object",
      "properties": {
        "id": {"$ref": "#/$defs/text"},
        "text": {"$ref": "#/$defs/text"},
        "mover": {"$ref": "#/$defs/text"},
        "seconder": {"$ref": "#/$defs/text"},
        "outcome": {"$ref": "#/$defs/outcome"},
        "for": {"$ref": "#/$defs/count"},
        "against": {"$ref": "#/$defs/count"},
        "abstain": {"$ref": "#/$defs/count"},
        "item": {"description": "The item under which it was made.", "$ref": "#/$defs/index"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["id", "text", "mover", "seconder", "outcome", "for", "against", "abstain", "item", "at"],
      "additionalProperties": false
    },
    "reference": {
      "description": "An ID that the text refers to and that no record here has.",
      "type": "object",
      "properties": {
        "id": {"$ref": "#/$defs/text"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["id", "at"],
      "additionalProperties": false
    },
    "unread_text": {
      "description": "Text that no rule read.",
      "type": "object",
      "properties": {
        "text": {"$ref": "#/$defs/text"},
        "at": {"$ref": "#/$defs/at"}
      },
      "required": ["text", "at"],
      "additionalProperties": false
    },
    "at": {
      "description": "A place in the text as it was read: from its first character to just after its last. Lines and columns count from 1, columns in code points.",
      "type": ["object", "null"],
      "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "end_line": {"type": "integer", "minimum": 1},
        "end_column": {"description": "Exclusive: the column after the last character.", "type": "integer", "minimum": 1}
      },
      "required": ["line", "column", "end_line", "end_column"],
      "additionalProperties": false
    },
    "with_origin": {
      "description": "A value with --provenance.",
      "type": "object",
      "properties": {
        "value": true,
        "at": {"description": "Where it stands; null: nowhere, it was inferred.", "$ref": "#/$defs/at"},
        "rule": {"description": "Of the grammar; null: none, the program knew.", "type": ["string", "null"]},
        "how": {"enum": ["stated", "inferred"]},
        "pieces": {"description": "The parts of the value, where other text stands between them.", "type": "array", "items": {"$ref": "#/$defs/at"}, "minItems": 1}
      },
      "required": ["value", "at", "rule", "how"],
      "additionalProperties": false
    },
    "text": {
      "anyOf": [
        {"type": ["string", "null"], "minLength": 1},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "string", "minLength": 1}}}
      ]
    },
    "texts": {
      "type": "array",
      "items": {
        "anyOf": [
          {"type": "string", "minLength": 1},
          {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "string", "minLength": 1}}}
        ]
      }
    },
    "date": {
      "anyOf": [
        {"type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}}
      ]
    },
    "time": {
      "anyOf": [
        {"type": ["string", "null"], "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}}}
      ]
    },
    "count": {
      "anyOf": [
        {"type": ["integer", "null"], "minimum": 0},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "integer", "minimum": 0}}}
      ]
    },
    "flag": {
      "anyOf": [
        {"type": "boolean"},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"type": "boolean"}}}
      ]
    },
    "attendee_status": {
      "anyOf": [
        {"enum": ["present", "in_attendance", "apologies", "absent", null]},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"enum": ["present", "in_attendance", "apologies", "absent"]}}}
      ]
    },
    "action_status": {
      "anyOf": [
        {"enum": ["open", "done", "ongoing", "dropped", null]},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"enum": ["open", "done", "ongoing", "dropped"]}}}
      ]
    },
    "outcome": {
      "anyOf": [
        {"enum": ["carried", "failed", "agreed", "deferred", "withdrawn", null]},
        {"$ref": "#/$defs/with_origin", "properties": {"value": {"enum": ["carried", "failed", "agreed", "deferred", "withdrawn"]}}}
      ]
    },
    "index": {"description": "Counts from 0 in the list of that name; null where there is none.", "type": ["integer", "null"], "minimum": 0}
  }
}
)json";
  return schema;
}

}  // namespace minuter
