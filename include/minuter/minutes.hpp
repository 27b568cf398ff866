// The document: what minutes say, as data. Names are those of the JSON ("minuter/1").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/span.hpp"

namespace minuter {

class Source;

/// `stated`: printed in its place. `inferred`: taken from elsewhere (a lead found inside a title).
enum class How : std::uint8_t { stated, inferred };

/// Where a value came from.
struct Origin {
  Span span;                 ///< from the first byte to the last
  std::vector<Span> pieces;  ///< the parts, where other text stands between them; else empty
  std::uint16_t rule = 0;    ///< index into Minutes::rules
  How how = How::stated;
};

/// A printed value. Absent when `value` is empty. White space runs are folded to one space;
/// dates are YYYY-MM-DD, times HH:MM (24 hours), closed vocabularies as in the schema.
struct Text {
  std::string value;
  Origin origin;

  [[nodiscard]] bool is_there() const noexcept { return !value.empty(); }
};

/// A number that is printed; absent when negative.
struct Count {
  std::int32_t value = -1;
  Origin origin;

  [[nodiscard]] bool is_there() const noexcept { return value >= 0; }
};

/// True where the text says so.
struct Flag {
  bool value = false;
  Origin origin;
};

/// Index into another list of the document.
inline constexpr std::int32_t no_index = -1;

struct Meeting {
  Text title;
  Text body;
  Text date;   ///< YYYY-MM-DD
  Text start;  ///< HH:MM
  Text end;    ///< HH:MM
  Text location;
  Text chair;
  Span span;
};

struct Attendee {
  Text name;
  Text honorific;
  Text initials;
  Text affiliation;
  Text status;  ///< present, in_attendance, apologies, absent
  Flag chair;
  Span span;
};

struct AgendaEntry {
  Text number;
  Text title;
  Text start;
  Text end;
  Count minutes;  ///< planned duration
  std::vector<Text> leads;
  std::int32_t item = no_index;
  Span span;
};

struct Item {
  Text number;
  Text title;
  std::int32_t level = 1;  ///< 1 is the outermost
  Text start;
  Text end;
  std::int32_t agenda = no_index;
  Text text;                   ///< what was minuted, paragraphs separated by a newline
  std::vector<Text> speakers;  ///< as printed, each once, in order of first speaking
  Span span;
};

/// Another place that speaks of an action.
struct Mention {
  Text text;
  std::vector<Text> owners;
  Span span;
};

struct Action {
  Text id;
  Text text;
  std::vector<Text> owners;
  std::vector<std::int32_t> owner_attendees;  ///< one for each owner; no_index where unknown
  Text due;                                   ///< as printed
  Text due_date;                              ///< YYYY-MM-DD where `due` tells one
  Text status;                                ///< open, done, ongoing, dropped
  std::int32_t item = no_index;
  std::vector<Mention> mentions;
  Span span;
};

struct Decision {
  Text id;
  Text text;
  Text mover;
  Text seconder;
  Text outcome;  ///< carried, failed, agreed, deferred, withdrawn
  Count votes_for;
  Count votes_against;
  Count votes_abstain;
  std::int32_t item = no_index;
  Span span;
};

/// An ID that the text refers to and that no record here defines.
struct Reference {
  Text id;
  Span span;
};

/// Text that no rule read.
struct Unread {
  Text text;
  Span span;
};

struct GrammarChoice {
  std::string name;
  double score = 0;     ///< weight of the evidence; 0 when named
  bool detected = true; ///< false when the user named it
};

/// How a layout block was used: for coverage, `explain` and checks.
enum class Use : std::uint8_t { unread, read, ignored };

struct Trace {
  Span span;
  Use use = Use::unread;
  std::uint16_t rule = 0;     ///< index into Minutes::rules; 0 is "no rule"
  std::uint16_t section = 0;  ///< index into Minutes::rules of the section's name
};

/// One meeting's minutes. `source` is borrowed: it must outlive the document.
struct Minutes {
  const Source* source = nullptr;
  GrammarChoice grammar;
  Meeting meeting;
  std::vector<Attendee> attendees;
  std::vector<AgendaEntry> agenda;
  std::vector<Item> items;
  std::vector<Action> actions;
  std::vector<Decision> decisions;
  std::vector<Reference> references;
  std::vector<Unread> unread;

  std::vector<std::string> rules;       ///< rule names that Origin::rule points into; [0] is ""
  std::vector<Trace> trace;             ///< filled when asked for, in order of the text
  std::vector<Diagnostic> diagnostics;  ///< limits hit and the like while reading
};

}  // namespace minuter
