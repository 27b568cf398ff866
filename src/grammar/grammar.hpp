// The compiled grammar: what grammars/*.yaml say, as plain data. Const and shared by threads once
// made. grammars/README.md explains each key; the names here are those of the YAML.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/first_word.hpp"
#include "grammar/literals.hpp"
#include "grammar/pattern.hpp"
#include "grammar/vocabulary.hpp"
#include "minuter/span.hpp"

namespace minuter {

/// What a section or rule fills.
enum class Reads : std::uint8_t { nothing, meeting, attendees, agenda, items, actions, decisions, references };

/// The fields that captures, columns, labels and `set` fill. Which record knows which field is in
/// one table (fields.cpp): `is_field_of`.
enum class Field : std::uint8_t {
  title, body, date, start, end, time, location, chair,             // meeting (time: a range or one)
  name, honorific, initials, affiliation, status, people,           // attendee (people: a list)
  number, minutes, leads, text,                                     // agenda, item
  id, owners, due, check,                                           // action
  mover, seconder, outcome, votes_for, votes_against, votes_abstain, votes, // decision
  ignore,                                                           // a column that is known and not kept
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::ignore) + 1;
[[nodiscard]] std::string_view name_of(Field field) noexcept;
[[nodiscard]] std::string_view name_of(Reads reads) noexcept;
[[nodiscard]] std::optional<Field> field_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<Reads> reads_named(std::string_view name) noexcept;
[[nodiscard]] bool is_field_of(Field field, Reads record) noexcept;

struct Assignment {
  Field field;
  std::string value;
};

struct Column {
  Field field;
  std::vector<std::string> titles;  // folded keys
};

/// A sample in a grammar file: text and what must come out of it; `fires` false: must not match.
struct Sample {
  std::string text;
  bool fires = true;
  std::vector<std::pair<std::string, std::string>> gives;  // field name -> printed value(s), joined by "; "
  Span at;  // in the grammar file
};

/// How a heading of a section is found.
struct HeadingPattern {
  Pattern pattern;
};

/// A part of minutes. Opened by a heading (or label) whose folded key is one of `headings` or
/// matches one of `patterns`.
struct SectionRule {
  std::string name;
  Reads reads = Reads::nothing;
  std::vector<std::string> headings;  // folded keys
  std::vector<Pattern> patterns;      // on the heading's text without number
  std::vector<Assignment> set;        // constants for each record read here
  std::vector<Column> columns;        // of tables
  std::vector<Field> positions;       // what the columns of a table without known titles fill, from the left
  std::vector<Field> required;        // a row that leaves one of them empty is no record
  std::vector<Field> fill_down;       // where empty, what the row above has
  bool joins_rows = false;            // such a row goes on the record above
  std::vector<Pattern> entry;         // for each list item, line or paragraph; first match wins
  std::vector<Pattern> skip;          // entries to pass over
  std::vector<Pattern> until;         // a block that matches ends the section
  std::vector<Pattern> topic;         // reads items: an outer list item, line or speech that matches opens a topic
  std::vector<std::string> parts;     // names of sections that may stand inside: sub-headings
  bool is_item = false;               // its heading is also a topic of the discussion
  bool labels_only = false;           // opened by "Label: ..." or a bold label, not by a heading
  bool headings_only = false;
  std::string topics;                 // reads items: "headings", "list", "numbers", "auto" (default)
  std::vector<Sample> samples;
  std::string why;
  Span at;
};

/// "Date: ..." fills a field of the meeting.
struct LabelRule {
  std::string name;
  Field field = Field::ignore;
  std::vector<std::string> labels;  // folded keys
  std::string why;
  Span at;
};

/// A pattern over the text of a block of the sections in `in` (empty: everywhere).
struct TextRule {
  explicit TextRule(Pattern pattern) : match(std::move(pattern)) {}
  std::string id;
  std::vector<std::string> in;
  Pattern match;
  Reads gives = Reads::nothing;
  std::vector<Assignment> set;
  std::vector<std::pair<std::uint32_t, Field>> captures;  // group number -> field
  std::int32_t priority = 0;   // higher first; equal: order in the file
  bool once = false;           // at most one record for the document (the first)
  bool joins = false;          // fills gaps of the record read just before, instead of a new one
  bool ahead = false;          // its captures belong to the record that comes next
  bool by_sentence = false;    // `over: sentence`: each sentence by itself, not the whole block
  std::vector<Sample> samples;
  std::string why;
  Span at;
  /// Only what stands above all sections.
  [[nodiscard]] bool is_for_preamble() const { return in.size() == 1 && in.front() == "preamble"; }
};

/// Evidence for detection: a phrase that stands as a heading or label, or a pattern over the text.
struct Evidence {
  std::string heading;  // folded key, or empty
  std::optional<Pattern> match;
  double weight = 1;
  Span at;
};

/// What a heading or label key means in this grammar.
struct Meaning {
  std::int32_t section = -1;  // index into Grammar::sections
  std::int32_t label = -1;    // index into Grammar::labels
};

/// Heading and label keys to their meaning. The keys stand in one buffer: a grammar has a thousand.
class MeaningTable {
 public:
  void clear(std::size_t expected_keys);
  [[nodiscard]] Meaning& at(std::string_view folded_key);
  [[nodiscard]] const Meaning* find(std::string_view folded_key) const noexcept;
  /// False: `text` as printed begins with no key. Folds nothing.
  [[nodiscard]] bool may_begin(std::string_view text) const noexcept;

 private:
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  // 0: free
    Meaning meaning;
  };
  [[nodiscard]] std::size_t slot_of(std::string_view key) const noexcept;
  void grow();
  std::string keys_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::size_t count_ = 0;
  FirstWords<13> starts_;
};

struct Grammar {
  std::string name;
  std::string about;
  std::vector<std::string> extends;
  std::vector<std::string> languages;
  bool is_layer = false;  // shared layer: never detected by itself
  bool month_first = false;  // 3/6/25 is 6 March
  std::vector<Evidence> detect;
  Defines define;
  std::vector<SectionRule> sections;
  std::vector<LabelRule> labels;
  std::vector<TextRule> rules;       // by priority, then order
  std::vector<Pattern> furniture;    // lines to drop
  Literals rule_literals;            // literals that the rules need, id = index into rules
  Literals preamble_literals;        // those of rules that are for the preamble alone
  std::vector<std::uint32_t> rules_anywhere;  // rules without such a literal
  /// All `patterns` of `sections`, in their order.
  struct HeadingPattern {
    std::uint32_t section;  // index into sections
    std::uint32_t pattern;  // index into its patterns
  };
  std::vector<HeadingPattern> heading_patterns;
  Literals heading_literals;                     // literals that they need, id = index into heading_patterns
  std::vector<std::uint32_t> headings_anywhere;  // those without such a literal
  Vocabulary words;

  /// "ETAIENT PRESENTS" means what "étaient présents" does.
  [[nodiscard]] const Meaning* meaning_of(std::string_view folded_key) const;
  /// The same for a text as printed, which is folded only where a key may begin as it does.
  [[nodiscard]] const Meaning* meaning_of_printed(std::string_view text) const;
  MeaningTable meanings;  // from headings and labels
};

/// Fills `meanings`, what the literals stand for, and orders `rules`. To be called once all layers are in.
void finish(Grammar& grammar);

}  // namespace minuter
