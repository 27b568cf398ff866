// Something to tell about a text: a finding in minutes, an error in a grammar or a config file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "minuter/span.hpp"

namespace minuter {

class Source;

enum class Severity : unsigned char { note, warning, error };

/// "note", "warning" or "error".
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;

/// Another place that belongs to a diagnostic: the other end of a contradiction.
struct RelatedPlace {
  std::string message;
  Span span;
};

/// Replace the bytes of `span` (of the decoded text) by `text`.
struct Edit {
  Span span;
  std::string text;
};

/// A change that is safe to make unseen. Edits do not overlap and go up.
struct Fix {
  std::string about;
  std::vector<Edit> edits;
};

struct Diagnostic {
  std::string check;  ///< stable name in words, "weekday-mismatch"; empty for errors of files
  Severity severity = Severity::error;
  std::string message;  ///< one sentence, no full stop
  Span span;            ///< where, in the text that the diagnostic is about
  std::string help;     ///< one line on what to do; may be empty
  std::vector<RelatedPlace> related;
  std::vector<Fix> fixes;  ///< none or one
};

/// The one way a diagnostic looks in a terminal; ends with a newline:
///   path:line:column: severity: message [check]
///     12 | the line
///        | ^^^^ (a caret under each character of the span)
///        = note: path:line:column: message of a related place
///        = help: ...
/// `text` is the text that spans count in; where it is empty there is no line to show. Long lines
/// are cut to what is around the span, control characters are shown as U+FFFD. `colour` adds ANSI
/// colours.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, std::string_view path,
                                 std::string_view text, bool colour = false);
/// The same; finds lines by the source's index, for many diagnostics of one text.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const Source& source,
                                 bool colour = false);

}  // namespace minuter
