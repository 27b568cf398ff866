// Stage 6. Looks at a finished document and says what cannot be right. Takes a Minutes and the
// wishes of a house; gives Diagnostics. Does not know sections or blocks: what the document does
// not hold is looked up in the text of the source. A check that cannot know stays silent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/calendar.hpp"
#include "checks/room.hpp"
#include "checks/topics.hpp"
#include "grammar/vocabulary.hpp"
#include "minuter/check.hpp"
#include "minuter/source.hpp"

namespace minuter::checking {

/// One document being checked.
struct Checking {
  const Minutes& minutes;
  const CheckOptions& options;
  const Source& source;
  const Vocabulary& words;  // empty where the grammar is not known
  const Room& room;
  const Calendar& calendar;
  const Topics& topics;
  const Check* check = nullptr;  // that runs now
  std::vector<Diagnostic>& findings;

  [[nodiscard]] std::string_view text() const noexcept { return source.text(); }
  /// Adds a finding of the check that runs. The reference is good until the next one.
  Diagnostic& report(Span span, std::string message, std::string help = {});
  /// The same, less sure than the check's row says.
  Diagnostic& report_as(Severity severity, Span span, std::string message, std::string help = {});
};

/// Minutes since midnight of a time HH:MM, or -1.
[[nodiscard]] int minutes_of(const Text& time) noexcept;
/// The place of a value, or that of its record where the value has none.
[[nodiscard]] Span place_of(const Text& value, Span record) noexcept;
[[nodiscard]] bool holds(Span outer, Span inner) noexcept;
/// Lower-case, without white space and outer punctuation: "OBS CC" and "obscc" are one.
[[nodiscard]] std::string squeezed(std::string_view text);
/// "FS/KS"
[[nodiscard]] std::string joined(const std::vector<Text>& values);
/// `text` in quotes, cut where it is long.
[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] bool is_digit(char c) noexcept;
[[nodiscard]] bool is_letter(char c) noexcept;  // all bytes beyond ASCII count
[[nodiscard]] bool is_upper(char c) noexcept;
[[nodiscard]] bool is_word(char c) noexcept;

}  // namespace minuter::checking
