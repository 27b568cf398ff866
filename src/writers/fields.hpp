// The description of the document that all writers share: the fields of each record with their
// names, in the order of "minuter/1". JSON, YAML, CSV and the test of the schema walk over this;
// a new field is added here and in schema.cpp, nowhere else.
//
// `for_each_field(record, f)` calls f(name, value) for each field. A value is one of
//   string_view, uint64, double   always there
//   Text, Count, Flag             printed, with an origin; null where absent (a Flag never is)
//   int32                         an index or a level; null when negative
//   vector<Text>, vector<int32>   lists of those
//   Span                          the place of the record; null when empty
//   a record, vector<record>      nested, with fields of its own
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "minuter/minutes.hpp"
#include "minuter/source.hpp"

namespace minuter {

inline constexpr std::string_view schema_name = "minuter/1";

/// What the document says of its file.
struct SourceFacts {
  std::string_view path;
  std::uint64_t bytes;
  std::uint64_t lines;
  std::string_view encoding;
};

template <class F>
void for_each_field(const SourceFacts& source, F&& f) {
  f("path", source.path);
  f("bytes", source.bytes);
  f("lines", source.lines);
  f("encoding", source.encoding);
}

template <class F>
void for_each_field(const GrammarChoice& grammar, F&& f) {
  f("name", std::string_view(grammar.name));
  f("score", grammar.score);
  f("chosen", std::string_view(grammar.detected ? "detected" : "named"));
}

template <class F>
void for_each_field(const Meeting& meeting, F&& f) {
  f("title", meeting.title);
  f("body", meeting.body);
  f("date", meeting.date);
  f("start", meeting.start);
  f("end", meeting.end);
  f("location", meeting.location);
  f("chair", meeting.chair);
  f("at", meeting.span);
}

template <class F>
void for_each_field(const Attendee& attendee, F&& f) {
  f("name", attendee.name);
  f("honorific", attendee.honorific);
  f("initials", attendee.initials);
  f("affiliation", attendee.affiliation);
  f("status", attendee.status);
  f("chair", attendee.chair);
  f("at", attendee.span);
}

template <class F>
void for_each_field(const AgendaEntry& entry, F&& f) {
  f("number", entry.number);
  f("title", entry.title);
  f("start", entry.start);
  f("end", entry.end);
  f("minutes", entry.minutes);
  f("leads", entry.leads);
  f("item", entry.item);
  f("at", entry.span);
}

template <class F>
void for_each_field(const Item& item, F&& f) {
  f("number", item.number);
  f("title", item.title);
  f("level", item.level);
  f("start", item.start);
  f("end", item.end);
  f("agenda", item.agenda);
  f("text", item.text);
  f("speakers", item.speakers);
  f("at", item.span);
}

template <class F>
void for_each_field(const Mention& mention, F&& f) {
  f("text", mention.text);
  f("owners", mention.owners);
  f("at", mention.span);
}

template <class F>
void for_each_field(const Action& action, F&& f) {
  f("id", action.id);
  f("text", action.text);
  f("owners", action.owners);
  f("owner_attendees", action.owner_attendees);
  f("due", action.due);
  f("due_date", action.due_date);
  f("status", action.status);
  f("item", action.item);
  f("mentions", action.mentions);
  f("at", action.span);
}

template <class F>
void for_each_field(const Decision& decision, F&& f) {
  f("id", decision.id);
  f("text", decision.text);
  f("mover", decision.mover);
  f("seconder", decision.seconder);
  f("outcome", decision.outcome);
  f("for", decision.votes_for);
  f("against", decision.votes_against);
  f("abstain", decision.votes_abstain);
  f("item", decision.item);
  f("at", decision.span);
}

template <class F>
void for_each_field(const Reference& reference, F&& f) {
  f("id", reference.id);
  f("at", reference.span);
}

template <class F>
void for_each_field(const Unread& unread, F&& f) {
  f("text", unread.text);
  f("at", unread.span);
}

template <class F>
void for_each_field(const Minutes& minutes, F&& f) {
  const Source& source = *minutes.source;
  f("schema", schema_name);
  f("source",
    SourceFacts{source.path(), source.original_bytes(), source.line_count(), source.encoding()});
  f("grammar", minutes.grammar);
  f("meeting", minutes.meeting);
  f("attendees", minutes.attendees);
  f("agenda", minutes.agenda);
  f("items", minutes.items);
  f("actions", minutes.actions);
  f("decisions", minutes.decisions);
  f("references", minutes.references);
  f("unread", minutes.unread);
}

/// A record: something that has fields.
template <class T>
concept Record = requires(const T& record) {
  for_each_field(record, [](std::string_view, const auto&) {});
};

}  // namespace minuter
