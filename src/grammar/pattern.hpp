// A PCRE2 pattern. The only interface to PCRE2: pattern.cpp is the only file that includes it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/pattern_literals.hpp"

namespace minuter {

/// Where a pattern text is wrong: `offset` in bytes from its start.
struct PatternError {
  std::string message;
  std::size_t offset = 0;
};

/// The groups of one match, as views into the subject. Reused from match to match.
struct Match {
  std::vector<std::string_view> groups;  // [0] is all; a group that took no part has data() null
  [[nodiscard]] bool took_part(std::size_t group) const noexcept {
    return group < groups.size() && groups[group].data() != nullptr;
  }
};

enum class Found : std::uint8_t { no, yes, limit };  // limit: match, depth or heap limit was hit

/// Compiled with UTF and UCP, caseless only where the text says (?i). Compiled at first use
/// (thread-safe) and by JIT once it has run often enough to pay. Const and shared by threads; match
/// data is per thread.
class Pattern {
 public:
  /// `text` is complete: (?&name) of the grammar's `define` are already put in (see expand).
  explicit Pattern(std::string text);
  /// What was made of the text when the program was built: facts_of() of it, and its saved_code().
  /// Both texts must stay where they are. Code of another PCRE2 than the one at hand is not used.
  Pattern(std::string_view text, PatternFacts facts, std::string_view saved_code);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  /// The same pattern once more: compiled once for all that share it.
  [[nodiscard]] Pattern share() const;

  [[nodiscard]] std::string_view text() const noexcept;

  /// The compiled code as bytes, for a later run of this build. Empty: the text does not compile.
  [[nodiscard]] std::string saved_code() const;

  /// Compiles without matching: for reading grammars. Empty message: fine.
  [[nodiscard]] static PatternError check(std::string_view text);

  /// The named groups in order of number: {number, name}.
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::string>>& names() const;

  /// Finds the first match in `subject` at or after `from`; lookbehind may see what is before it.
  /// First tests the literals that each match must hold, so that most calls end there.
  [[nodiscard]] Found find(std::string_view subject, std::size_t from, Match& match) const;

  /// The same, for a caller that knows where such a literal stands: a match may begin at `from` to
  /// `last_start`, no later. Does not look for the literals again.
  [[nodiscard]] Found find_between(std::string_view subject, std::size_t from,
                                   std::size_t last_start, Match& match) const;
  /// The most bytes between the start of a match and its required literal; ~0 where not bounded.
  [[nodiscard]] std::size_t lead() const;

  [[nodiscard]] const PatternFacts& facts() const;
  /// Literals of which each match holds at least one; empty: none known.
  [[nodiscard]] const std::vector<Literal>& required() const;

 private:
  struct State;
  explicit Pattern(std::shared_ptr<State> state);
  [[nodiscard]] Found run(std::string_view subject, std::size_t from, std::size_t last_start,
                          Match& match) const;
  std::shared_ptr<State> state_;
};

/// Puts the pieces of `define` in place of each (?&name): as (?:...). Pieces may use pieces.
/// Error: an unknown name (offset at it) or pieces that go in a circle.
using Defines = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] PatternError expand(std::string_view text, const Defines& defines, std::string& out);

}  // namespace minuter
