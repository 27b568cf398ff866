// minuter completion: a script for the shell, made from the table of commands.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/names.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "minuter/check.hpp"
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

template <class Names>
std::string joined(const Names& names) {
  std::string words;
  for (const std::string_view name : names) append_word(name, words);
  return words;
}

std::string checks_of_all_kinds() {
  std::string words;
  for (const Check& check : checks()) append_word(check.name, words);
  for (const std::string_view family : check_families()) append_word(family, words);
  return words;
}

std::string report_formats() {
  std::string words;
  for (const FindingsFormat& format : findings_formats()) append_word(format.name, words);
  return words;
}

/// The values of options, whichever command they belong to.
std::string values_of_options() {
  const std::pair<std::string, std::string> values[] = {
      {"--to", "'" + formats() + "'"},
      {"--table", "'" + tables() + "'"},
      {"--grammar", "$(minuter grammar list 2>/dev/null | grep -v '(layer' | cut -d' ' -f1)"},
      {"--summary", "'" + joined(summary_forms()) + "'"},
      {"--select|--ignore", "'" + checks_of_all_kinds() + " all default'"},
      {"--severity", "'" + checks_of_all_kinds() + "'"},
      {"--severity=", "'note warning error'"},
  };
  std::string script;
  for (const auto& [option, words] : values) {
    script.append("    ").append(option).append(") words=").append(words).append(" ;;\n");
  }
  script += "    --format)\n      words='" + joined(text_or_json) + "'\n";
  script += "      [[ ${COMP_WORDS[1]} == check ]] && words='" + report_formats() + "'\n      ;;\n";
  return script;
}

/// What stands behind the options, where it is not a file; as a line of the script sees it.
std::string values_behind(std::string_view command) {
  if (command == "schema") return "'" + joined(schema_names()) + "'";
  if (command == "completion") return "bash";
  if (command == "rules") return "'" + checks_of_all_kinds() + "'";
  if (command == "help") return "'" + first_words() + "'";
  if (command == "grammar show" || command == "grammar test" || command == "grammar diff") {
    return "$(minuter grammar list 2>/dev/null | cut -d' ' -f1)";
  }
  return {};
}

std::string bash_script() {
  std::string script =
      "# Completion of minuter for bash.\n"
      "_minuter() {\n"
      "  local at=$COMP_CWORD word=${COMP_WORDS[COMP_CWORD]} before options= words= head=\n"
      "  if [[ $word == = ]]; then word=; ((++at)); fi\n"
      "  before=${COMP_WORDS[at-1]}\n"
      "  if [[ $before == = ]]; then\n"
      "    before=${COMP_WORDS[at-2]}\n"
      "    ((at > 2)) && [[ ${COMP_WORDS[at-3]} == --severity ]] && before=--severity=\n"
      "  fi\n"
      "  if [[ $before == --select || $before == --ignore ]] && [[ $word == *,* ]]; then\n"
      "    head=${word%,*}, word=${word##*,}\n"
      "  fi\n"
      "  case $before in\n" +
      values_of_options() +
      "    *)\n"
      "      case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n";
  std::string seconds;  // of groups; they stand behind the whole names
  for (const Command& command : commands()) {
    const std::size_t space = command.name.find(' ');
    script.append("        '")
        .append(command.name)
        .append(space == std::string_view::npos ? " '*" : "'");
    script.append(") options='").append(options_of(command)).append("'");
    if (const std::string values = values_behind(command.name); !values.empty()) {
      script.append(" words=").append(values);
    }
    script.append(" ;;\n");
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
  script.append("      [[ $COMP_CWORD -eq 1 ]] && options='--help --version' words='").append(first_words());
  script.append("'\n      [[ $word == -* ]] && words=$options\n      ;;\n  esac\n");
  // Without words the names of files are completed.
  script +=
      "  COMPREPLY=($(compgen -P \"$head\" -W \"$words\" -- \"$word\"))\n"
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
