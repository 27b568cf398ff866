// A grammar file as it is written: checked for its shape, patterns not yet compiled, layers not yet
// put together.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/constants.hpp"
#include "grammar/grammar.hpp"
#include "grammar/vocabulary.hpp"
#include "minuter/diagnostic.hpp"
#include "minuter/span.hpp"

namespace minuter {

class YamlShape;

/// A text with its place in the file that it is from. `file` is the text of that file.
struct Written {
  std::string text;
  Span at;
  const std::string* file = nullptr;
};

/// One entry of `set`. Lists are joined by "; ".
struct DraftConstant {
  Field field;
  Span at;  // of the field's name
  Written value;
};

/// A field by its name in a list; `file` is the text of the file that names it.
struct NamedField {
  Field field;
  Span at;
  const std::string* file = nullptr;
};

struct DraftSection {
  std::string name;
  Span at;  // of the name
  bool replaces = false;
  std::optional<Reads> reads;
  std::optional<Written> like;        // the section whose entries and tables it reads
  std::vector<Written> headings;  // plain phrases, not folded
  std::vector<Written> patterns;
  std::vector<DraftConstant> set;
  std::vector<std::pair<Field, std::vector<Written>>> columns;
  std::vector<std::pair<Field, Span>> column_names;  // those of this file, with their places
  std::vector<NamedField> positions;
  std::vector<NamedField> required;
  std::vector<NamedField> fill_down;
  std::optional<bool> joins_rows;
  Span incomplete_at;  // of its value
  std::vector<Written> entry;
  std::vector<Written> skip;
  std::vector<Written> until;
  std::vector<Written> topic;
  std::vector<Written> parts;
  std::optional<bool> is_item;
  std::optional<std::string> opened_by;
  std::optional<std::string> topics;
  Span topics_at;  // of its value; and of `topic`
  Span topic_at;
  std::string why;
  std::vector<Sample> samples;
};

struct DraftLabel {
  std::string name;
  Span at;
  Field field = Field::ignore;
  std::vector<Written> labels;
  std::string why;
};

struct DraftRule {
  std::string id;
  Span at;
  std::vector<Written> in;
  Written match;
  Reads gives = Reads::nothing;
  std::vector<DraftConstant> set;
  std::int32_t priority = 0;
  bool once = false;
  bool joins = false;
  bool ahead = false;
  bool by_sentence = false;
  std::string why;
  std::vector<Sample> samples;
};

struct DraftEvidence {
  Written heading;  // one of the two is empty
  Written match;
  double weight = 1;
  Span at;
};

struct Draft {
  std::string file;  // its text; the Written of it point here
  std::string name;
  std::string about;
  bool is_layer = false;
  std::optional<bool> month_first;
  std::vector<Written> languages;
  std::vector<Written> extends;
  std::vector<DraftEvidence> detect;
  std::vector<Written> furniture;
  std::vector<std::pair<std::string, Written>> define;
  std::vector<DraftSection> sections;
  std::vector<DraftLabel> labels;
  std::vector<DraftRule> rules;
};

/// The words of `topics`.
inline constexpr std::string_view topics_values[] = {"auto", "headings", "numbers", "titles", "letters",
                                                     "bold", "labels",   "list",    "rules",  "outline", "spoken"};

/// An error in `shape` where a record's field takes no constant, or not this one.
void check_constant(YamlShape& shape, const DraftConstant& constant, Reads record, SetBy by);

/// Checks the shape of a grammar file. Null and errors in `diagnostics` where it is wrong. With a
/// `path`, vocabulary files in `languages` are reckoned from its folder.
[[nodiscard]] std::shared_ptr<const Draft> read_draft(std::string_view text,
                                                      std::vector<Diagnostic>& diagnostics,
                                                      std::string_view path = {});

/// Does `language` name a vocabulary's file by this word?
[[nodiscard]] bool names_file(std::string_view language) noexcept;
/// The path of a file that a grammar at `grammar_path` names.
[[nodiscard]] std::string path_beside(std::string_view grammar_path, std::string_view name);

}  // namespace minuter
