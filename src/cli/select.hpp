// Which checks run, and how severe they are: names, families and globs, as the command line and the
// config file say them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "minuter/check.hpp"

namespace minuter::cli {

/// Does `glob` (* within a name, ** over folders, ?) match all of `text`?
[[nodiscard]] bool matches_glob(std::string_view glob, std::string_view text);

/// The rows that a selector stands for: a name, a family, a glob over names, "all" or "default".
/// Nothing: there is no such check.
[[nodiscard]] std::vector<std::size_t> rows_of(std::string_view selector);
/// The message about a selector that stands for nothing.
[[nodiscard]] std::string unknown_check(std::string_view selector);

[[nodiscard]] std::optional<Severity> severity_named(std::string_view name);

/// As typed. `select` replaces the default choice, `ignore` takes away from it.
struct CheckChoice {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severities;
};

/// A setting, and where each half of it comes from ("default", a file, "command line").
struct ChosenCheck {
  CheckSetting setting;
  std::string why;
  std::string why_severity;
};

[[nodiscard]] std::vector<ChosenCheck> default_choice();
/// All selectors must be known.
void apply(const CheckChoice& choice, const std::string& from, std::vector<ChosenCheck>& checks);

}  // namespace minuter::cli
