// minuter check: minutes in, findings out.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "batch/output_file.hpp"
#include "batch/read_file.hpp"
#include "cli/check_plan.hpp"
#include "cli/commands.hpp"
#include "cli/fixes.hpp"
#include "cli/show.hpp"
#include "minuter/check.hpp"
#include "minuter/parse.hpp"

namespace minuter::cli {
namespace {

/// What goes on from file to file.
struct Run {
  CheckPlan& plan;
  Configs configs;
  std::map<std::string, std::string> grammar_names = {};  // as a config names it -> its name
  std::map<std::string, Baseline> baselines = {};         // by path
  CheckedFiles checked = {};
  std::string diffs = {};
  std::size_t fixed = 0;
  std::size_t failed = 0;
};

Result<std::string> read_bytes(const std::string& path, const CheckPlan& plan) {
  return path == "-" ? batch::read_standard_input(plan.max_size)
                     : batch::read_file(path, {.max_size = plan.max_size});
}

Result<std::string> grammar_for(const Settled& settled, Run& run) {
  if (!run.plan.grammars.chosen.empty() || settled.grammar.empty()) return run.plan.grammars.chosen;
  const auto known = run.grammar_names.find(settled.grammar);
  if (known != run.grammar_names.end()) return known->second;
  Result<std::string> name = find_or_add_grammar(settled.grammar, run.plan.grammars.set);
  if (name) run.grammar_names.emplace(settled.grammar, *name);
  return name;
}

/// Mends the text as long as that finds something new to mend, and writes it back.
Result<std::string> fixed_text(const Source& source, const std::string& bytes,
                               const ParseOptions& parsing, const CheckOptions& options, Run& run,
                               const std::vector<Diagnostic>& findings) {
  constexpr int most_rounds = 8;
  Fixed fixed = fix(source.text(), findings);
  if (fixed.count == 0) return std::string(source.text());
  std::size_t count = fixed.count;
  // Refuse before anything is said about changes.
  Result<std::string> encoded = encode_like(source, bytes, fixed.text);
  if (!encoded) return encoded;
  for (int round = 1; round < most_rounds; ++round) {
    const auto again = Source::from_text(fixed.text, source.path());
    const Minutes minutes = parse(*again, run.plan.grammars.set, parsing);
    const Fixed next = fix(again->text(), minuter::check(minutes, options));
    if (next.count == 0 || next.text == fixed.text) break;
    count += next.count;
    fixed.text = next.text;
  }
  run.fixed += count;
  return fixed.text;
}

Result<void> write_back(const std::string& path, const std::string& bytes) {
  if (path == "-") return {};
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  Output out((*file)->sink());
  out.write(bytes);
  out.flush();
  return (*file)->commit();
}

/// Errors of one input: the run goes on. False: nothing can go on.
bool check_one(const std::string& path, Run& run) {
  const Result<const Config*> config = run.configs.of(path);
  if (!config) {
    show_error(config.error().message);
    return false;
  }
  Settled settled = settle(*config, path, run.plan.choice, {}, run.plan.is_strict);
  const Result<std::string> grammar = grammar_for(settled, run);
  if (!grammar) {
    show_error(grammar.error().message);
    return false;
  }
  settled.options.grammars = &run.plan.grammars.set;
  const std::string baseline_path =
      !run.plan.baseline.empty() || *config == nullptr ? run.plan.baseline : (*config)->baseline;
  if (!baseline_path.empty() && !run.baselines.contains(baseline_path) &&
      (run.plan.write_baseline.empty())) {
    Result<Baseline> baseline = Baseline::read(baseline_path);
    if (!baseline) {
      show_error(baseline.error().message);
      return false;
    }
    run.baselines.emplace(baseline_path, std::move(*baseline));
  }

  const auto fail = [&](const Error& error) {
    show_error(error.message);
    ++run.failed;
    return true;
  };
  const Result<std::string> bytes = read_bytes(path, run.plan);
  if (!bytes) return fail(bytes.error());
  const std::string name = path == "-" ? "standard input" : path;
  if (bytes->empty()) return fail(Error{name + " is empty"});
  Result<std::unique_ptr<const Source>> source = Source::from_bytes(*bytes, name);
  if (!source) return fail(source.error());

  const ParseOptions parsing{.grammar = *grammar, .trace = false};
  Minutes minutes = parse(**source, run.plan.grammars.set, parsing);
  std::vector<Diagnostic> findings = minuter::check(minutes, settled.options);
  if (run.plan.wants_fix || run.plan.wants_diff) {
    const Result<std::string> text =
        fixed_text(**source, *bytes, parsing, settled.options, run, findings);
    if (!text) (void)fail(text.error());  // what was found is told all the same
    if (text && *text != (*source)->text()) {
      if (run.plan.wants_diff) {
        run.diffs += unified_diff(name, (*source)->text(), *text);
      } else if (path == "-") {
        run.diffs = *text;  // standard input is mended to standard output
      } else {
        const Result<std::string> encoded = encode_like(**source, *bytes, *text);
        if (!encoded) return fail(encoded.error());
        if (const Result<void> done = write_back(path, *encoded); !done) return fail(done.error());
        // What is left to tell is told of the mended text.
        auto mended = Source::from_bytes(*encoded, name);
        if (!mended) return fail(mended.error());
        const Minutes again = parse(**mended, run.plan.grammars.set, parsing);
        findings = minuter::check(again, settled.options);
        minutes = Minutes{};
        *source = std::move(*mended);
      }
    }
  }
  CheckedFile file = checked_file(**source, name, findings, run.checked);
  if (const auto baseline = run.baselines.find(baseline_path); baseline != run.baselines.end()) {
    baseline->second.mark(file);
    run.checked.has_baseline = true;
  }
  run.checked.files.push_back(std::move(file));
  return true;
}

std::string number_of(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void show_summary(const Run& run, const Counts& counts) {
  std::string text = fmt::format(
      "{}, {}, {} in {}", number_of(counts.errors, "error"), number_of(counts.warnings, "warning"),
      number_of(counts.notes, "note"), number_of(run.checked.files.size(), "file"));
  if (counts.known > 0) text += fmt::format("; {} known", counts.known);
  if (run.plan.wants_fix && !run.plan.wants_diff) {
    text += fmt::format("; {} fixed", run.fixed);
  } else if (counts.fixable > 0) {
    text += fmt::format("; {} can be fixed with --fix", counts.fixable);
  }
  show_note(text);
  for (const auto& [path, baseline] : run.baselines) {
    const auto stale = baseline.stale();
    for (const KnownFinding& gone : stale) {
      show_note(fmt::format("{}: no longer found: {} in {} ({})", path, gone.check, gone.path,
                            gone.message));
    }
    if (!stale.empty()) {
      show_note(fmt::format(
          "{}: {} gone, write it anew with --write-baseline", path,
          stale.size() == 1 ? "1 entry is" : fmt::format("{} entries are", stale.size())));
    }
  }
}

Result<void> write_findings(const Run& run) {
  const auto write = [&](Output& out) {
    if (run.plan.wants_diff || (run.plan.wants_fix && !run.diffs.empty())) {
      out.write(run.diffs);
    } else if (run.plan.wants_statistics) {
      out.write(statistics_of(run.checked));
    } else {
      run.plan.format->write(run.checked, out);
    }
    out.flush();
  };
  if (run.plan.output.empty()) {
    batch::StandardOutput standard_output;
    Output out(standard_output.sink());
    write(out);
    return standard_output.result();
  }
  const Result<std::unique_ptr<batch::OutputFile>> file =
      batch::OutputFile::create(run.plan.output);
  if (!file) return tl::unexpected(file.error());
  Output out((*file)->sink());
  write(out);
  return (*file)->commit();
}

bool wants_colour(const CheckPlan& plan) {
  const char* const no_color = std::getenv("NO_COLOR");
  return plan.output.empty() && is_terminal(STDOUT_FILENO) &&
         (no_color == nullptr || *no_color == '\0');
}

}  // namespace

int check(const Args& args) {
  Result<CheckPlan> plan = make_check_plan(args);
  if (!plan) {
    show_error(plan.error().message);
    return cannot_run;
  }
  Run run{*plan, Configs(plan->config)};
  if (!plan->show_config.empty()) {
    const Result<const Config*> config = run.configs.of(plan->show_config);
    if (!config) {
      show_error(config.error().message);
      return cannot_run;
    }
    return show_text(shown(
        settle(*config, plan->show_config, plan->choice, plan->grammars.chosen, plan->is_strict),
        plan->show_config));
  }
  batch::remove_unfinished_on_signals();
  run.checked.is_coloured = wants_colour(*plan);
  run.checked.is_rendered = plan->format->name == "text" && !plan->wants_statistics;
  for (const Error& error : plan->inputs.errors) show_error(error.message);
  run.failed = plan->inputs.errors.size();
  for (const batch::Input& input : plan->inputs.files) {
    const std::string& path = input.path;
    if (!check_one(path, run)) return cannot_run;
  }
  if (const Result<void> done = write_findings(run); !done) {
    show_error(done.error().message);
    return cannot_run;
  }
  if (!plan->write_baseline.empty()) {
    if (const Result<void> done = write_baseline(plan->write_baseline, run.checked); !done) {
      show_error(done.error().message);
      return cannot_run;
    }
  }
  const Counts counts = count(run.checked);
  if (!plan->is_quiet) show_summary(run, counts);
  if (run.failed > 0) return some_failed;
  const bool is_let_in = plan->exit_zero || !plan->write_baseline.empty();
  return counts.errors > 0 && !is_let_in ? some_failed : fine;
}

}  // namespace minuter::cli
