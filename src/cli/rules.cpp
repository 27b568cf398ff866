// minuter rules: the checks, explained. docs/checks.md is this with --markdown.
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/select.hpp"
#include "cli/show.hpp"
#include "minuter/check.hpp"

namespace minuter::cli {
namespace {

std::string level_of(const Check& check) {
  return std::string(name_of(check.severity)) + (check.is_on ? "" : ", off unless selected");
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) out.append("    ");
    for (const char c : line) {
      // So that nothing of an example acts on the terminal.
      if (static_cast<unsigned char>(c) < 0x20 && c != '\t')
        out += "\uFFFD";
      else
        out += c;
    }
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string one_rule(const Check& check) {
  std::string text = fmt::format("{} ({}, {})\n{}.\n\n{}\n", check.name, check.family,
                                 level_of(check), check.summary, check.explanation);
  if (check.fires.empty()) return text;
  if (!check.config.empty()) text += "\nwith .minuter.yaml:\n\n" + indented(check.config);
  text += "\nfound in:\n\n" + indented(check.fires);
  text += "\nnot found in:\n\n" + indented(check.passes);
  return text;
}

std::string all_rules() {
  std::string text;
  std::size_t width = 0;
  for (const Check& check : checks()) width = std::max(width, check.name.size());
  for (const std::string_view family : check_families()) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", family);
    for (const Check& check : checks()) {
      if (check.family != family) continue;
      text += fmt::format("  {:{}}  {:7}  {}{}\n", check.name, width, name_of(check.severity),
                          check.summary, check.is_on ? "" : " (off)");
    }
  }
  return text;
}

std::string fenced(std::string_view text) {
  std::string out = "```text\n";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
      out += "\uFFFD";
    else
      out += c;
  }
  return out + "```\n";
}

std::string markdown() {
  std::string text =
      "# The checks\n\n"
      "Made by `minuter rules --markdown`; do not edit. An error is a contradiction without "
      "doubt,\n"
      "a warning is most likely a slip, a note is worth a look. `minuter check --select`,\n"
      "`--ignore` and `--severity` take the names, the families and globs.\n";
  for (const std::string_view family : check_families()) {
    text += fmt::format("\n## {}\n\n| check | severity | finds |\n|---|---|---|\n", family);
    for (const Check& check : checks()) {
      if (check.family != family) continue;
      text += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", check.name, level_of(check),
                          check.summary);
    }
    for (const Check& check : checks()) {
      if (check.family != family) continue;
      text += fmt::format("\n### {}\n\n{}\n", check.name, check.explanation);
      if (check.fires.empty()) continue;
      if (!check.config.empty()) {
        text += "\nWith `.minuter.yaml`:\n\n```yaml\n" + std::string(check.config) + "```\n";
      }
      text +=
          "\nFound in:\n\n" + fenced(check.fires) + "\nNot found in:\n\n" + fenced(check.passes);
    }
  }
  return text;
}

}  // namespace

int print_rules(const Args& args) {
  if (args.markdown) return show_text(markdown());
  if (args.words.empty()) return show_text(all_rules());
  const std::string& name = args.words.front();
  if (const Check* check = find_check(name)) return show_text(one_rule(*check));
  const auto rows = rows_of(name);
  if (rows.empty()) {
    show_error(unknown_check(name));
    return cannot_run;
  }
  // A family or a glob: each of them.
  std::string text;
  for (const std::size_t row : rows) {
    if (!text.empty()) text += '\n';
    text += one_rule(checks()[row]);
  }
  return show_text(text);
}

}  // namespace minuter::cli
