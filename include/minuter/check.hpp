// Checks: what minutes say that cannot be right, or that a house does not want.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/grammar.hpp"
#include "minuter/minutes.hpp"

namespace minuter {

class Pattern;  // private: src/grammar/pattern.hpp

namespace checking {
struct Checking;  // private: src/checks/checking.hpp
}

/// One row of the table of checks. Names and families are stable.
struct Check {
  std::string_view name;         ///< "weekday-mismatch"
  std::string_view family;       ///< "meeting"
  Severity severity;             ///< unless a finding is less sure, or the house says otherwise
  bool is_on;                    ///< without being selected
  std::string_view summary;      ///< one line, no full stop
  std::string_view explanation;  ///< a few sentences: what is compared, when it stays silent
  std::string_view fires;        ///< minutes that give this finding; may need `config`
  std::string_view passes;       ///< nearly the same minutes without it
  std::string_view config;       ///< .minuter.yaml that the examples need; mostly empty
  void (*run)(checking::Checking&);
};

/// All checks, by family, in the order of `minuter rules`.
[[nodiscard]] std::span<const Check> checks() noexcept;
/// Null where there is none of that name.
[[nodiscard]] const Check* find_check(std::string_view name) noexcept;
/// The families, each once, in the order of the table.
[[nodiscard]] std::span<const std::string_view> check_families() noexcept;

/// What a house wants of one check.
struct CheckSetting {
  bool is_on = true;
  std::optional<Severity> severity;  ///< in place of the check's own
};

/// A part that minutes must have. `part` is one of house_parts().
struct RequiredPart {
  std::string part;
  std::string message;  ///< empty: the usual one
  std::optional<Severity> severity;
};

/// Text that must not stand in minutes, or must.
struct HouseText {
  std::shared_ptr<const Pattern> pattern;
  std::string message;  ///< empty: the usual one
  std::optional<Severity> severity;
  bool is_expected = false;
};

/// One person of the registry of a house.
struct KnownPerson {
  std::string name;
  std::string initials;
  std::string organisation;
  std::vector<std::string> aliases;
  std::string from;   ///< YYYY-MM-DD; empty: always
  std::string until;  ///< the last day; empty: for good
};

struct CheckOptions {
  std::vector<CheckSetting> settings;    ///< one for each row of checks(); empty: as the rows say
  const GrammarSet* grammars = nullptr;  ///< for the words of the language; checks that need them
                                         ///< are silent without
  std::vector<RequiredPart> required;
  std::vector<HouseText> texts;
  std::shared_ptr<const Pattern> action_id;  ///< each action ID must match it as a whole
  std::vector<std::string> order;            ///< of parts, as in house_parts()
  std::vector<KnownPerson> people;
  bool is_strict = false;  ///< unread text is an error
};

/// What `require` and `order` can name: "meeting.date", "agenda" ...
[[nodiscard]] std::span<const std::string_view> house_parts() noexcept;

/// The findings, in order of place, then of name. The same for the same document and options.
[[nodiscard]] std::vector<Diagnostic> check(const Minutes& minutes,
                                            const CheckOptions& options = {});

}  // namespace minuter
