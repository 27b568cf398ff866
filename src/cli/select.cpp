#include "cli/select.hpp"

#include "cli/names.hpp"
#include "grammar/near_name.hpp"

namespace minuter::cli {

bool matches_glob(std::string_view glob, std::string_view text) {
  // Goes back to the last star only, and to the last double star: no exponential search.
  constexpr std::size_t none = std::string_view::npos;
  struct Star {
    std::size_t glob = none;
    std::size_t text = 0;
  };
  Star star;
  Star folders;
  std::size_t g = 0;
  std::size_t t = 0;
  while (t < text.size()) {
    if (glob.substr(g, 2) == "**") {
      g += 2;
      if (g < glob.size() && glob[g] == '/') ++g;  // "**/x" also matches "x"
      folders = {g, t};
      star = {};
      continue;
    }
    if (g < glob.size() && glob[g] == '*') {
      star = {++g, t};
      continue;
    }
    if (g < glob.size() && (glob[g] == text[t] || (glob[g] == '?' && text[t] != '/'))) {
      ++g;
      ++t;
      continue;
    }
    if (star.glob != none && text[star.text] != '/') {
      t = ++star.text;
      g = star.glob;
      continue;
    }
    if (folders.glob != none && folders.text < text.size()) {
      t = ++folders.text;
      g = folders.glob;
      star = {};
      continue;
    }
    return false;
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

std::vector<std::size_t> rows_of(std::string_view selector) {
  std::vector<std::size_t> rows;
  const auto table = checks();
  const bool is_glob = selector.find_first_of("*?") != std::string_view::npos;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const bool is_meant = selector == "all" || (selector == "default" && table[i].is_on) ||
                          selector == table[i].name || selector == table[i].family ||
                          (is_glob && matches_glob(selector, table[i].name));
    if (is_meant) rows.push_back(i);
  }
  return rows;
}

std::string unknown_check(std::string_view selector) {
  if (selector.find_first_of("*?") != std::string_view::npos) {
    return "no check is named like '" + std::string(selector) + "'; see 'minuter rules'";
  }
  std::vector<std::string_view> names;
  for (const Check& check : checks()) names.push_back(check.name);
  for (const std::string_view family : check_families()) names.push_back(family);
  std::string message = "unknown check '" + std::string(selector) + "'";
  const std::string_view near = near_name(selector, names);
  return message +
         (near.empty() ? "; see 'minuter rules'" : "; did you mean '" + std::string(near) + "'?");
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

std::vector<ChosenCheck> default_choice() {
  std::vector<ChosenCheck> chosen;
  for (const Check& check : checks()) {
    chosen.push_back({{check.is_on, std::nullopt}, "default", "default"});
  }
  return chosen;
}

void apply(const CheckChoice& choice, const std::string& from, std::vector<ChosenCheck>& checks) {
  const auto set = [&](std::size_t row, bool is_on) {
    if (checks[row].setting.is_on == is_on) return;
    checks[row].setting.is_on = is_on;
    checks[row].why = from;
  };
  if (!choice.select.empty()) {
    std::vector<bool> is_selected(checks.size(), false);
    for (const std::string& selector : choice.select) {
      for (const std::size_t row : rows_of(selector)) is_selected[row] = true;
    }
    for (std::size_t row = 0; row < checks.size(); ++row) set(row, is_selected[row]);
  }
  for (const std::string& selector : choice.ignore) {
    for (const std::size_t row : rows_of(selector)) set(row, false);
  }
  for (const auto& [selector, severity] : choice.severities) {
    for (const std::size_t row : rows_of(selector)) {
      checks[row].setting.severity = severity;
      checks[row].why_severity = from;
    }
  }
}

}  // namespace minuter::cli
