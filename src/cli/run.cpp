#include "cli/run.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "batch/output_file.hpp"
#include "cli/args.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/show.hpp"
#include "grammar/near_name.hpp"
#include "minuter/version.hpp"

namespace minuter::cli {
namespace {

int refuse_option(std::string_view word) {
  static constexpr std::string_view names[] = {"--help", "--version"};
  const std::string_view near = near_name(word, names);
  show_error("unknown option '" + std::string(word) + "'; " +
             (near.empty() ? "a command comes first, see 'minuter --help'"
                           : "did you mean '" + std::string(near) + "'?"));
  return cannot_run;
}

int refuse_command(std::string_view name) {
  show_error(unknown_command(name));
  return cannot_run;
}

int run_command(const Command& command, std::span<const std::string> words) {
  const Result<Args> args = parse_args(command, words);
  if (!args) {
    show_error(args.error().message);
    return cannot_run;
  }
  if (args->help) return show_text(help_of(command));
  if (args->words.size() > command.most_words) {
    show_error("'" + args->words[command.most_words] + "' is one word too many; see 'minuter " +
               std::string(command.name) + " --help'");
    return cannot_run;
  }
  return command.run(*args);
}

}  // namespace

int run(int argc, char** argv) {
  batch::ignore_closed_pipes();
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  if (words.empty()) {
    show_lines(help_of_all());
    return cannot_run;
  }
  const std::string& first = words.front();
  if (first == "-h" || first == "--help") return show_text(help_of_all());
  if (first == "-V" || first == "--version") {
    return show_text("minuter " + std::string(version()) + "\n");
  }
  if (first.size() > 1 && first.front() == '-') return refuse_option(first);

  const FoundCommand found = find_command(words);
  if (found.command != nullptr) {
    return run_command(*found.command, std::span(words).subspan(found.word_count));
  }
  if (!is_group(first)) return refuse_command(first);

  // The first of two words: "minuter grammar".
  if (words.size() == 1) {
    show_lines(help_of_group(first));
    return cannot_run;
  }
  if (words[1] == "-h" || words[1] == "--help") return show_text(help_of_group(first));
  return refuse_command(first + " " + words[1]);
}

}  // namespace minuter::cli
