#include "grammar/grammar_schema.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "grammar/constants.hpp"
#include "grammar/grammar.hpp"
#include "grammar/grammar_draft.hpp"

namespace minuter {
namespace {

// @READS, @GIVES, @FIELDS, @MEETING_FIELDS and @COLUMN_FIELDS stand for lists of names, @TOPICS for words
// with strokes between them, @SET_... for what a record's `set` may say.
constexpr std::string_view schema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "minuter grammar",
  "description": "What to look for in minutes, and what it fills",
  "type": "object",
  "required": ["grammar"],
  "additionalProperties": false,
  "properties": {
    "grammar": {"type": "string", "pattern": "^[a-z0-9-]+$", "description": "the name"},
    "about": {"type": "string", "description": "one line"},
    "layer": {"type": "boolean", "description": "shared layer: never detected by itself"},
    "month_first": {"type": "boolean", "description": "3/6/25 is 6 March"},
    "language": {"$ref": "#/$defs/texts", "description": "vocabularies: en, de ..."},
    "extends": {"$ref": "#/$defs/texts", "description": "grammars that this one stands on"},
    "detect": {
      "description": "evidence that a document is of this kind",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "heading": {"$ref": "#/$defs/text", "description": "a heading or label"},
          "match": {"$ref": "#/$defs/pattern"},
          "weight": {"type": "number"},
          "why": {"type": "string"}
        },
        "oneOf": [{"required": ["heading"]}, {"required": ["match"]}]
      }
    },
    "furniture": {"$ref": "#/$defs/patterns", "description": "lines to drop"},
    "define": {
      "description": "pieces for patterns, used as (?&name)",
      "type": "object",
      "additionalProperties": {"$ref": "#/$defs/pattern"}
    },
    "sections": {"type": ["object", "null"], "additionalProperties": {"$ref": "#/$defs/section"}},
    "labels": {"type": ["object", "null"], "additionalProperties": {"$ref": "#/$defs/label"}},
    "rules": {"type": ["object", "null"], "additionalProperties": {"$ref": "#/$defs/rule"}}
  },
  "$defs": {
    "text": {"type": ["string", "number", "boolean"]},
    "texts": {
      "anyOf": [
        {"$ref": "#/$defs/text"},
        {"type": "array", "items": {"$ref": "#/$defs/text"}}
      ]
    },
    "pattern": {"type": ["string", "number"], "minLength": 1, "description": "PCRE2, with (?&name) for pieces"},
    "patterns": {
      "anyOf": [
        {"$ref": "#/$defs/pattern"},
        {"type": "array", "items": {"$ref": "#/$defs/pattern"}}
      ]
    },
    "set_attendees": @SET_ATTENDEES,
    "set_actions": @SET_ACTIONS,
    "set_decisions": @SET_DECISIONS,
    "set_meeting": @SET_MEETING,
    "fields": {
      "anyOf": [
        {"enum": @FIELDS},
        {"type": "array", "items": {"enum": @FIELDS}, "uniqueItems": true}
      ]
    },
    "columns_in_order": {
      "anyOf": [
        {"enum": @COLUMN_FIELDS},
        {"type": "array", "items": {"enum": @COLUMN_FIELDS}}
      ]
    },
    "topics": {"type": "string", "pattern": "^ *(@TOPICS)( +(@TOPICS))* *$"},
    "samples": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "text": {"type": "string", "description": "must match"},
          "not": {"type": "string", "description": "must not match"},
          "gives": {
            "type": "object",
            "propertyNames": {"enum": @FIELDS},
            "additionalProperties": {"anyOf": [{"$ref": "#/$defs/texts"}, {"type": "null"}]}
          }
        },
        "oneOf": [{"required": ["text"]}, {"required": ["not"], "properties": {"gives": false}}]
      }
    },
    "section": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "reads": {"enum": @READS},
        "like": {"type": "string", "description": "the section whose entries and tables are read here, too"},
        "headings": {"$ref": "#/$defs/texts", "description": "whole headings, or /patterns/ on them"},
        "set": {
          "description": "constants for each record",
          "anyOf": [
            {"$ref": "#/$defs/set_attendees"},
            {"$ref": "#/$defs/set_actions"},
            {"$ref": "#/$defs/set_decisions"},
            {"$ref": "#/$defs/set_meeting"}
          ]
        },
        "columns": {
          "description": "field: titles of the column in tables",
          "type": "object",
          "propertyNames": {"enum": @COLUMN_FIELDS},
          "additionalProperties": {"$ref": "#/$defs/texts"}
        },
        "positions": {"$ref": "#/$defs/columns_in_order", "description": "what the columns of a table without titles fill, from the left"},
        "required": {"$ref": "#/$defs/fields", "description": "columns without which a row is no record"},
        "incomplete": {"enum": ["ignored", "joined"], "description": "a row without a required column: no record, or more of the one above"},
        "fill_down": {"$ref": "#/$defs/fields", "description": "columns whose empty cells have the value of the row above"},
        "entry": {"$ref": "#/$defs/patterns", "description": "for each entry; the first that matches counts"},
        "skip": {"$ref": "#/$defs/patterns", "description": "entries to pass over"},
        "until": {"$ref": "#/$defs/patterns", "description": "ends the section"},
        "topic": {"$ref": "#/$defs/patterns", "description": "an entry that matches opens a topic"},
        "parts": {"$ref": "#/$defs/texts", "description": "sections that may stand inside"},
        "item": {"type": "boolean", "description": "its heading is also a topic"},
        "opened_by": {"enum": ["both", "heading", "label"]},
        "topics": {
          "description": "how topics are told: one or more of @TOPICS",
          "anyOf": [{"$ref": "#/$defs/topics"}, {"type": "array", "items": {"$ref": "#/$defs/topics"}}]
        },
        "replace": {"type": "boolean", "description": "drop what is inherited"},
        "why": {"type": "string"},
        "samples": {"$ref": "#/$defs/samples"}
      },
      "allOf": [
        {
          "if": {"required": ["reads"], "properties": {"reads": {"const": "attendees"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_attendees"}}}
        },
        {
          "if": {"required": ["reads"], "properties": {"reads": {"const": "actions"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_actions"}}}
        },
        {
          "if": {"required": ["reads"], "properties": {"reads": {"const": "decisions"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_decisions"}}}
        },
        {
          "if": {"required": ["reads"], "properties": {"reads": {"const": "meeting"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_meeting"}}}
        },
        {
          "if": {"required": ["reads"], "properties": {"reads": {"enum": ["agenda", "items", "nothing"]}}},
          "then": {"properties": {"set": {"maxProperties": 0}}}
        },
        {
          "if": {"required": ["reads"], "properties": {"reads": {"not": {"const": "items"}}}},
          "then": {"properties": {"topics": false, "topic": false}}
        }
      ]
    },
    "label": {
      "type": "object",
      "required": ["field", "labels"],
      "additionalProperties": false,
      "properties": {
        "field": {"enum": @MEETING_FIELDS},
        "labels": {"$ref": "#/$defs/texts"},
        "why": {"type": "string"}
      }
    },
    "rule": {
      "type": "object",
      "required": ["match", "gives"],
      "additionalProperties": false,
      "properties": {
        "in": {"$ref": "#/$defs/texts", "description": "sections; everywhere unless said"},
        "match": {"$ref": "#/$defs/pattern", "description": "groups are named after fields"},
        "gives": {"enum": @GIVES},
        "set": {"type": "object", "description": "constants for each record"},
        "priority": {"type": "integer", "description": "higher first"},
        "once": {"type": "boolean", "description": "at most one record of a document"},
        "joins": {"type": "boolean", "description": "fills gaps of the record before"},
        "ahead": {"type": "boolean", "description": "belongs to the record that comes next"},
        "over": {"enum": ["block", "sentence"]},
        "why": {"type": "string"},
        "samples": {"$ref": "#/$defs/samples"}
      },
      "allOf": [
        {
          "if": {"properties": {"gives": {"const": "attendees"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_attendees"}}}
        },
        {
          "if": {"properties": {"gives": {"const": "actions"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_actions"}}}
        },
        {
          "if": {"properties": {"gives": {"const": "decisions"}}},
          "then": {"properties": {"set": {"$ref": "#/$defs/set_decisions"}}},
          "else": {"properties": {"joins": {"const": false}, "ahead": {"const": false}}}
        },
        {
          "if": {"properties": {"gives": {"enum": ["meeting", "references", "nothing"]}}},
          "then": {"properties": {"set": {"maxProperties": 0}}}
        }
      ]
    }
  }
}
)json";

std::string list_of(const std::vector<std::string_view>& names) {
  std::string list = "[";
  for (const std::string_view name : names) {
    if (list.size() > 1) list += ", ";
    list += '"';
    list += name;
    list += '"';
  }
  return list + "]";
}

std::string set_of(Reads record) {
  std::string fields;
  for (const std::string_view name : settable_fields(record, SetBy::section)) {
    const Field field = field_named(name).value_or(Field::ignore);
    const auto words = words_of(field, record);
    std::string type = R"({"$ref": "#/$defs/text"})";
    if (field == Field::owners) type = R"({"$ref": "#/$defs/texts"})";
    if (is_count(field)) type = R"({"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,6}$"})";
    if (!words.empty()) {
      type = list_of({words.begin(), words.end()});
      if (words.front() == "true") type = R"([true, false, "true", "false"])";
      type = R"({"enum": )" + type + "}";
    }
    if (!fields.empty()) fields += ", ";
    fields += '"' + std::string(name) + "\": " + type;
  }
  return R"({"type": "object", "additionalProperties": false, "properties": {)" + fields + "}}";
}

std::string names_for(std::string_view mark) {
  if (mark == "@TOPICS") {
    std::string words;
    for (const std::string_view word : topics_values) (words += words.empty() ? "" : "|") += word;
    return words;
  }
  for (const Reads record : {Reads::attendees, Reads::actions, Reads::decisions, Reads::meeting}) {
    std::string name(name_of(record));
    for (char& c : name) c = static_cast<char>(c - 32);
    if (mark == "@SET_" + name) return set_of(record);
  }
  std::vector<std::string_view> names;
  if (mark == "@READS" || mark == "@GIVES") {
    const SetBy by = mark == "@READS" ? SetBy::section : SetBy::rule;
    for (int i = 0; i <= static_cast<int>(Reads::references); ++i) {
      const auto record = static_cast<Reads>(i);
      if (can_make(record, by)) names.push_back(name_of(record));
    }
    return list_of(names);
  }
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::ignore && mark == "@FIELDS") continue;
    if (mark == "@MEETING_FIELDS" && !is_field_of(field, Reads::meeting)) continue;
    names.push_back(name_of(field));
  }
  return list_of(names);
}

std::string make_schema() {
  std::string text;
  std::string_view rest = schema;
  while (true) {
    const std::size_t at = rest.find('@');
    text += rest.substr(0, at);
    if (at == std::string_view::npos) return text;
    const std::size_t end = rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_", at + 1);
    text += names_for(rest.substr(at, end - at));
    rest.remove_prefix(end);
  }
}

}  // namespace

std::string_view grammar_schema() noexcept {
  static const std::string text = make_schema();
  return text;
}

}  // namespace minuter
