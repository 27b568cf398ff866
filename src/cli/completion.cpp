// minuter completion: a script for the shell, made from the table of commands.
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {
namespace {

void append_word(std::string_view word, std::string& words) {
  if (!words.empty()) words += ' ';
  words += word;
}

/// "--to --table -o --output"
std::string options_of(const Command& command) {
  std::string words;
  for (const Option* option : command.options) {
    std::string_view names = option->names;
    if (const std::size_t comma = names.find(','); comma != std::string_view::npos) {
      append_word(names.substr(0, comma), words);
      names.remove_prefix(comma + 1);
    }
    append_word(names, words);
  }
  return words;
}

std::string formats() {
  std::string words;
  for (const Writer& writer : writers()) append_word(writer.name, words);
  return words;
}

std::string tables() {
  std::string words;
  for (const std::string_view name : table_names()) append_word(name, words);
  return words;
}

std::string first_words() {
  std::string words;
  std::string_view last;
  for (const Command& command : commands()) {
    const std::string_view first = command.name.substr(0, command.name.find(' '));
    if (first != last) append_word(first, words);
    last = first;
  }
  return words;
}

std::string bash_script() {
  std::string script =
      "# Completion of minuter for bash.\n"
      "_minuter() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
      "  case $before in\n"
      "    --to) words='" +
      formats() +
      "' ;;\n"
      "    --table) words='" +
      tables() +
      "' ;;\n"
      "    --grammar) words=$(minuter grammar list 2>/dev/null | grep -v '(layer' | cut -d' ' -f1) ;;\n"
      "    *)\n"
      "      case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n";
  std::string seconds;  // of groups; they stand behind the whole names
  for (const Command& command : commands()) {
    const std::size_t space = command.name.find(' ');
    script.append("        '")
        .append(command.name)
        .append(space == std::string_view::npos ? " '*" : "'");
    script.append(") words='").append(options_of(command)).append("' ;;\n");
    if (space == std::string_view::npos) continue;
    const std::string group(command.name.substr(0, space));
    if (seconds.find("'" + group + " '*") != std::string::npos) continue;
    seconds.append("        '").append(group).append(" '*) words='");
    std::string names;
    for (const Command& other : commands()) {
      if (other.name.starts_with(group + " ")) append_word(other.name.substr(space + 1), names);
    }
    seconds.append(names).append("' ;;\n");
  }
  script.append(seconds);
  script.append("      esac\n");
  script.append("      [[ $COMP_CWORD -eq 1 ]] && words='").append(first_words());
  script.append(" --help --version'\n      ;;\n  esac\n");
  script +=
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
      "}\n"
      "complete -o default -F _minuter minuter\n";
  return script;
}

}  // namespace

int print_completion(const Args& args) {
  static constexpr std::string_view shells[] = {"bash"};
  if (args.words.empty()) {
    show_error("completion needs the name of a shell\nthere are: " + list_of(shells));
    return cannot_run;
  }
  if (args.words[0] != shells[0]) {
    show_error(unknown("shell", args.words[0], shells));
    return cannot_run;
  }
  return show_text(bash_script());
}

}  // namespace minuter::cli
