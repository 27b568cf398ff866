// Why a document was read as it was: the grammars that were weighed, the parts it was cut into, the
// rules that took its lines, and what stayed unread. Takes what the stages made; reads nothing
// itself. For `minuter explain`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "minuter/grammar.hpp"
#include "minuter/minutes.hpp"
#include "minuter/source.hpp"

namespace minuter {

struct ExplainedEvidence {
  std::string what;  ///< "heading 'call to order'", "pattern ..."
  double weight = 0;
  std::size_t times = 0;
};

struct ExplainedGrammar {
  std::string name;
  double score = 0;
  std::vector<ExplainedEvidence> evidence;  ///< heaviest first
};

struct ExplainedSection {
  std::string name;    ///< of the section's rule; "topic", "preamble"
  std::string opened;  ///< "heading", "label", "topic", "" (the preamble)
  std::string title;
  std::size_t depth = 0;  ///< how far inside other sections
  std::size_t blocks = 0; ///< its own
  Span opener;            ///< empty: the preamble
  bool is_topic = false;
};

/// How much of the text is understood, in bytes and blocks.
struct Amount {
  std::size_t bytes = 0;
  std::size_t blocks = 0;
};
struct Coverage {
  Amount read, ignored, unread;
  std::size_t furniture = 0;                             ///< bytes of page numbers and the like
  std::vector<std::pair<std::string, Amount>> read_by;   ///< rule, most bytes first
  std::vector<std::pair<std::string, Amount>> ignored_by;
};

struct RecordCount {
  std::string rule;
  std::string kind;  ///< "attendees", "actions"
  std::size_t count = 0;
};

/// One rule on one block.
struct ExplainedTry {
  std::string rule;
  std::string outcome;  ///< "took it", "matched and lost", "did not match", "is for other sections",
                        ///< "had its one match before", "ran into its limit", "literal not there"
  std::string to;       ///< lost: the rule that took the text
  std::string matched;
  std::vector<std::pair<std::string, std::string>> captures;
  Span at;              ///< of the match
};

struct ExplainedValue {
  std::string field;  ///< "actions[0].owners"
  std::string value;
  std::string rule;
  How how = How::stated;
  Span at;
};

/// One block of the layout.
struct ExplainedBlock {
  Span span;
  std::string kind;     ///< "heading", "list item" ...
  std::string details;  ///< "Markdown, level 2", "bullet, depth 1, open checkbox"
  std::string number;
  std::string label;
  std::string text;
  std::size_t section = 0;  ///< index into Explanation::sections
  bool opens_section = false;
  Use use = Use::unread;
  std::string used_by;  ///< rule or section
  std::vector<std::string> unread;  ///< what no value came from in a block that was read
  std::vector<ExplainedTry> tries;      ///< those that took it first
  std::vector<ExplainedValue> values;   ///< that stand in it
};

struct Explanation {
  Minutes minutes;
  std::vector<ExplainedGrammar> grammars;  ///< those with evidence, best first
  std::vector<ExplainedSection> sections;
  Coverage coverage;
  std::vector<RecordCount> records;
  std::vector<ExplainedBlock> blocks;  ///< of the line that was asked for
  Span line;                           ///< that line
};

/// `grammar` empty: detect. `line` from 1: explain its blocks too; 0: none.
[[nodiscard]] Explanation explain(const Source& source, const GrammarSet& grammars,
                                  std::string_view grammar, std::size_t line);

}  // namespace minuter
