#include "cli/args.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands.hpp"
#include "grammar/near_name.hpp"

namespace minuter::cli {
namespace {

CLI::Option* add(CLI::App& app, const Option& option, Args& args) {
  const std::string names(option.names);
  if (option.flag != nullptr) return app.add_flag(names, args.*(option.flag));
  CLI::Option* added = option.list != nullptr ? app.add_option(names, args.*(option.list))
                                              : app.add_option(names, args.*(option.text));
  // One value each time, so that "--grammar-path DIR minutes.txt" leaves the file alone and a value
  // "[a,b]" is not taken apart.
  added->type_size(1)->expected(1)->allow_extra_args(false);
  added->multi_option_policy(option.list != nullptr ? CLI::MultiOptionPolicy::TakeAll
                                                    : CLI::MultiOptionPolicy::TakeLast);
  return added;
}

/// "--output" of "-o,--output".
std::string_view long_name(const Option& option) {
  return option.names.substr(option.names.find("--"));
}

std::string see_help(const Command& command) {
  return "see 'minuter " + std::string(command.name) + " --help'";
}

Error unknown_option(std::string_view word, const Command& command) {
  const std::string_view name = word.substr(0, word.find('='));
  std::vector<std::string_view> names;
  for (const Option* option : command.options) names.push_back(long_name(*option));
  const std::string_view near =
      name.starts_with("--") ? near_name(name, names) : std::string_view{};
  std::string message = "unknown option '" + std::string(name) + "'";
  if (!near.empty()) {
    message += "; did you mean '" + std::string(near) + "'?";
  } else {
    message += "; " + see_help(command);
  }
  return {message};
}

Error needs_value(const Option& option) {
  return {"option " + std::string(long_name(option)) +
          " needs a value: " + std::string(long_name(option)) + " " + std::string(option.value)};
}

}  // namespace

Result<Args> parse_args(const Command& command, std::span<const std::string> words) {
  Args args;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();  // inputs come through here too: CLI11 would take apart a file "[a,b]"
  std::vector<std::pair<const Option*, CLI::Option*>> added;
  for (const Option* option : command.options) {
    added.emplace_back(option, add(app, *option, args));
  }

  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& problem) {
    const std::string_view what = problem.what();
    for (const auto& [option, parsed] : added) {
      if (what.starts_with(parsed->get_name()) && option->flag == nullptr) {
        return tl::unexpected(needs_value(*option));
      }
    }
    return tl::unexpected(Error{std::string(what) + "; " + see_help(command)});
  } catch (const CLI::ParseError& problem) {
    return tl::unexpected(Error{std::string(problem.what()) + "; " + see_help(command)});
  }
  if (args.help) return args;

  bool only_words = false;  // behind "--"
  for (std::string& word : app.remaining()) {
    if (!only_words && word == "--") {
      only_words = true;
    } else if (!only_words && word.size() > 1 && word.front() == '-') {
      return tl::unexpected(unknown_option(word, command));
    } else {
      args.words.push_back(std::move(word));
    }
  }
  for (const auto& [option, parsed] : added) {
    if (option->flag != nullptr || parsed->count() == 0) continue;
    if (option->is_once && parsed->count() > 1) {
      return tl::unexpected(Error{"option " + std::string(long_name(*option)) +
                                  " can be given only once; " + see_help(command)});
    }
    const bool is_empty = option->list != nullptr
                              ? std::ranges::any_of(args.*(option->list), &std::string::empty)
                              : (args.*(option->text)).empty();
    if (is_empty) return tl::unexpected(needs_value(*option));
  }
  return args;
}

}  // namespace minuter::cli
