#include "cli/help.hpp"

#include <algorithm>
#include <vector>

#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {
namespace {

/// Two columns, indented by two spaces.
void append_columns(const std::vector<std::pair<std::string, std::string>>& rows,
                    std::string& text) {
  std::size_t width = 0;
  for (const auto& [left, right] : rows) width = std::max(width, left.size());
  for (const auto& [left, right] : rows) {
    text.append("  ").append(left).append(width - left.size() + 2, ' ').append(right).append("\n");
  }
}

void append_commands(std::string_view group, std::string& text) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Command& command : commands()) {
    if (command.name.starts_with(group)) rows.emplace_back(command.name, command.summary);
  }
  text += "commands:\n";
  append_columns(rows, text);
}

void replace(std::string& text, std::string_view word, const std::string& by) {
  if (const std::size_t at = text.find(word); at != std::string::npos) {
    text.replace(at, word.size(), by);
  }
}

std::string about(const Option& option) {
  std::string text(option.about);
  if (text.find("{formats}") != std::string::npos) {
    std::vector<std::string_view> names;
    for (const Writer& writer : writers()) names.push_back(writer.name);
    replace(text, "{formats}", list_of(names, "or"));
  }
  if (text.find("{findings_formats}") != std::string::npos) {
    std::vector<std::string_view> names;
    for (const FindingsFormat& format : findings_formats()) names.push_back(format.name);
    replace(text, "{findings_formats}", list_of(names, "or"));
  }
  if (text.find("{tables}") != std::string::npos) {
    replace(text, "{tables}", list_of(table_names(), "or"));
  }
  return text;
}

/// "-o, --output PATH"; without a short name the long ones stand below each other.
std::string usage_of(const Option& option) {
  std::string text;
  const std::size_t comma = option.names.find(',');
  if (comma == std::string_view::npos) {
    text.append("    ").append(option.names);
  } else {
    text.append(option.names.substr(0, comma)).append(", ").append(option.names.substr(comma + 1));
  }
  if (!option.value.empty()) text.append(" ").append(option.value);
  return text;
}

}  // namespace

std::string help_of_all() {
  std::string text =
      "minuter reads the minutes of meetings and gives them back as data.\n"
      "\n"
      "usage: minuter COMMAND [OPTION...]\n"
      "\n";
  append_commands("", text);
  text +=
      "\n"
      "options:\n"
      "  -h, --help     show this help\n"
      "  -V, --version  show the version\n"
      "\n"
      "examples:\n"
      "  minuter convert minutes.txt\n"
      "  minuter convert minutes.txt --to csv --table actions\n"
      "  minuter COMMAND --help\n";
  return text;
}

std::string help_of_group(std::string_view word) {
  std::string text = "usage: minuter ";
  text.append(word).append(" COMMAND [OPTION...]\n\n");
  append_commands(std::string(word) + " ", text);
  text.append("\nexamples:\n");
  for (const Command& command : commands()) {
    if (!command.name.starts_with(std::string(word) + " ")) continue;
    text.append("  minuter ").append(command.examples.front().line).append("\n");
  }
  text.append("  minuter ").append(word).append(" COMMAND --help\n");
  return text;
}

std::string help_of(const Command& command) {
  std::string text = "minuter ";
  text.append(command.name).append(": ").append(command.summary).append("\n\n");
  text.append("usage: minuter ").append(command.name).append(" [OPTION...]");
  if (!command.takes.empty()) text.append(" ").append(command.takes);
  text += "\n\n";
  if (!command.about.empty()) text.append(command.about).append("\n");

  text += "options:\n";
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Option* option : command.options) rows.emplace_back(usage_of(*option), about(*option));
  append_columns(rows, text);

  text += "\nexamples:\n";
  for (const Example& example : command.examples) {
    text.append("  ").append(example.before).append("minuter ").append(example.line).append("\n");
    text.append("      ").append(example.about).append("\n");
  }
  return text;
}

int print_help(const Args& args) {
  if (args.words.empty()) return show_text(help_of_all());
  const FoundCommand found = find_command(args.words);
  if (found.command != nullptr && found.word_count == args.words.size()) {
    return show_text(help_of(*found.command));
  }
  if (args.words.size() == 1 && is_group(args.words[0])) {
    return show_text(help_of_group(args.words[0]));
  }
  std::string name = args.words[0];
  if (args.words.size() > 1) name += " " + args.words[1];
  show_error(unknown_command(name));
  return cannot_run;
}

}  // namespace minuter::cli
