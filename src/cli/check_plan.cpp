#include "cli/check_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/names.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

/// "a,b" and several options: one list.
std::optional<Error> split_selectors(const std::vector<std::string>& typed,
                                     std::vector<std::string>& out) {
  for (const std::string& words : typed) {
    for (std::size_t begin = 0; begin <= words.size();) {
      const std::size_t end = std::min(words.find(',', begin), words.size());
      const std::string selector = words.substr(begin, end - begin);
      begin = end + 1;
      if (selector.empty()) continue;
      if (rows_of(selector).empty()) return Error{unknown_check(selector)};
      out.push_back(selector);
    }
  }
  return std::nullopt;
}

std::optional<Error> split_severities(const std::vector<std::string>& typed, CheckChoice& choice) {
  static constexpr std::string_view levels[] = {"note", "warning", "error"};
  for (const std::string& word : typed) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos) {
      return Error{"--severity takes NAME=LEVEL, as in no-chair=error, not '" + word + "'"};
    }
    const std::string name = word.substr(0, sign);
    const std::string level = word.substr(sign + 1);
    if (rows_of(name).empty()) return Error{unknown_check(name)};
    const std::optional<Severity> severity = severity_named(level);
    if (!severity) return Error{unknown("severity", level, levels)};
    choice.severities.emplace_back(name, *severity);
  }
  return std::nullopt;
}

Result<const FindingsFormat*> choose_format(const Args& args) {
  if (args.format.empty()) {
    const char* const actions = std::getenv("GITHUB_ACTIONS");
    const bool is_there = actions != nullptr && std::string_view(actions) == "true";
    return find_findings_format(is_there && args.output.empty() ? "github" : "text");
  }
  if (const FindingsFormat* format = find_findings_format(args.format)) return format;
  std::vector<std::string_view> names;
  for (const FindingsFormat& format : findings_formats()) names.push_back(format.name);
  return tl::unexpected(Error{unknown("format", args.format, names)});
}

/// Do both paths lead to one file, or to a place where one is to be?
bool is_same_place(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  if (is_same_file(a, b)) return true;
  std::error_code error;
  return !fs::exists(a, error) && !fs::exists(b, error) &&
         fs::weakly_canonical(fs::absolute(a, error), error) ==
             fs::weakly_canonical(fs::absolute(b, error), error);
}

/// What stands where the baseline goes is an older one, or empty.
std::optional<Error> check_old_baseline(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  if (std::filesystem::file_size(path, error) == 0 && !error) return std::nullopt;
  if (Baseline::read(path)) return std::nullopt;
  return Error{on_one_line(path) + " is no baseline: --write-baseline would overwrite it"};
}

/// --fix writes into its inputs, which a pipe does not take; standard input is answered as a filter.
std::optional<Error> check_what_is_mended(const CheckPlan& plan) {
  if (!plan.wants_fix || plan.wants_diff) return std::nullopt;
  for (const batch::Input& input : plan.inputs.files) {
    if (input.is_standard_input() || !input.is_named) continue;  // reading refuses what is not named
    std::error_code error;
    const auto status = std::filesystem::status(input.path, error);
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status)) continue;
    return Error{on_one_line(input.path) + " is no plain file: --fix cannot mend it; '-' reads "
                 "standard input and writes the mended text"};
  }
  return std::nullopt;
}

/// Nothing that is read is overwritten, and of two outputs none by the other. A known baseline may
/// be written anew.
std::optional<Error> check_outputs(const CheckPlan& plan, const Args& args) {
  if (plan.output.ends_with('/')) {
    return Error{plan.output + " is a folder: all findings go into one file, name that"};
  }
  if (auto error = refuse_to_overwrite("-o", plan.output, plan.inputs, args)) return error;
  if (auto error = refuse_to_overwrite("-o", plan.output, plan.baseline, "the baseline")) {
    return error;
  }
  if (auto error =
          refuse_to_overwrite("--write-baseline", plan.write_baseline, plan.inputs, args)) {
    return error;
  }
  if (auto error = check_old_baseline(plan.write_baseline)) return error;
  if (plan.write_baseline == "-") return Error{"--write-baseline takes a file, not '-'"};
  if (!plan.output.empty() && !plan.write_baseline.empty() &&
      is_same_place(plan.output, plan.write_baseline)) {
    return Error{"-o and --write-baseline both write to " + plan.output};
  }
  return std::nullopt;
}

}  // namespace

bool mends_standard_input(const CheckPlan& plan) {
  return plan.wants_fix && !plan.wants_diff &&
         std::ranges::any_of(plan.inputs.files, &batch::Input::is_standard_input);
}

namespace {

/// What is written in place of findings takes no form of theirs.
std::optional<Error> check_what_is_written(const CheckPlan& plan, const Args& args) {
  const bool is_text = args.format.empty() || args.format == "text";
  if (plan.wants_diff || mends_standard_input(plan)) {
    const std::string who = plan.wants_diff ? "--diff writes changes"
                                            : "--fix of standard input writes the mended text";
    if (!is_text) return Error{who + ", not findings: --format " + args.format + " has no use"};
    if (plan.wants_statistics) return Error{who + ", not findings: --statistics has no use"};
  } else if (plan.wants_statistics && !is_text && args.format != "json") {
    return Error{"--statistics is written as text or json, not as " + args.format};
  }
  return std::nullopt;
}

}  // namespace

Result<CheckPlan> make_check_plan(const Args& args) {
  CheckPlan plan;
  const Result<const FindingsFormat*> format = choose_format(args);
  if (!format) return tl::unexpected(format.error());
  plan.format = *format;
  for (auto error : {split_selectors(args.select, plan.choice.select),
                     split_selectors(args.ignore, plan.choice.ignore),
                     split_severities(args.severity, plan.choice)}) {
    if (error) return tl::unexpected(std::move(*error));
  }
  const Result<std::size_t> max_size = read_size(args.max_size);
  if (!max_size) return tl::unexpected(max_size.error());
  plan.max_size = *max_size;
  const Result<std::size_t> jobs = read_jobs(args);
  if (!jobs) return tl::unexpected(jobs.error());
  plan.jobs = *jobs;
  if (args.show_config.empty()) {
    Result<batch::Inputs> inputs = list_inputs(args);
    if (!inputs) return tl::unexpected(inputs.error());
    plan.inputs = std::move(*inputs);
  } else if (!args.words.empty()) {
    return tl::unexpected(Error{"--show-config takes one file and no other inputs"});
  }
  if (args.output != "-") plan.output = args.output;
  plan.baseline = args.baseline;
  plan.write_baseline = args.write_baseline;
  plan.wants_statistics = args.statistics;
  plan.wants_fix = args.fix;
  plan.wants_diff = args.diff;
  if (auto error = check_what_is_written(plan, args)) return tl::unexpected(std::move(*error));
  if (auto error = check_what_is_mended(plan)) return tl::unexpected(std::move(*error));
  if (auto error = check_outputs(plan, args)) return tl::unexpected(std::move(*error));
  Result<Grammars> grammars = load_grammars(args);
  if (!grammars) return tl::unexpected(grammars.error());
  plan.grammars = std::move(*grammars);
  for (const auto& [option, output] : {std::pair("-o", plan.output), std::pair("--write-baseline", plan.write_baseline)}) {
    if (auto error = refuse_to_overwrite(option, output, plan.grammars.set)) return tl::unexpected(std::move(*error));
  }
  plan.grammar_paths = args.grammar_paths;
  plan.config = args.config;
  plan.show_config = args.show_config;
  plan.is_strict = args.strict;
  plan.exit_zero = args.exit_zero;
  plan.is_quiet = args.quiet;
  return plan;
}

}  // namespace minuter::cli
