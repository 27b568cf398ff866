// What a change of grammar does to a document, record by record.
#pragma once

#include <string>
#include <vector>

#include "minuter/minutes.hpp"

namespace minuter {

enum class Change : unsigned char { added, lost, altered };

struct FieldChange {
  std::string field;
  std::string before;  // empty: was not there
  std::string after;
};

struct RecordChange {
  Change change = Change::altered;
  std::string rule;  // that gives it now; of a lost one: that gave it
  std::string kind;  // "actions", "meeting" ...
  std::string text;  // what it is known by: name, title, text, id; of the meeting the field
  Span at;           // of the record
  std::vector<FieldChange> fields;  // of altered records; a new rule is a field "rule"
};

/// Two readings of one source. Records are matched by rule and text, then by text alone. Appends
/// to `changes`, in the order of the text.
void diff_minutes(const Minutes& before, const Minutes& after, std::vector<RecordChange>& changes);

}  // namespace minuter
