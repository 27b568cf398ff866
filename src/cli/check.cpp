// minuter check: minutes in, findings out.
#include <fmt/format.h>
#include <unistd.h>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/batch.hpp"
#include "batch/output_file.hpp"
#include "batch/read_source.hpp"
#include "cli/check_one.hpp"
#include "cli/check_plan.hpp"
#include "cli/commands.hpp"
#include "cli/houses.hpp"
#include "cli/progress_bar.hpp"
#include "cli/show.hpp"
#include "grammar/pattern_runs.hpp"

namespace minuter::cli {
namespace {

/// What goes on from file to file.
struct Report {
  Counts counts = {};
  std::size_t files = 0;
  std::size_t fixed = 0;
  std::size_t unread = 0;     // inputs that could not be read
  std::size_t failed = 0;     // these, and those that could not be mended
  bool is_cut_short = false;  // nobody reads any more
  Statistics statistics = {};
  std::vector<KnownFinding> listed = {};  // for --write-baseline
};

std::string number_of(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void show_stale(const Baseline& baseline) {
  const auto stale = baseline.stale();
  for (const KnownFinding& gone : stale) {
    show_note(fmt::format("{}: no longer found: {} in {} ({})", baseline.path(), gone.check,
                          gone.path, gone.message));
  }
  std::size_t count = stale.size();
  for (const Baseline::GoneFile& gone : baseline.gone_files()) {
    show_note(fmt::format("{}: no longer there: {} ({})", baseline.path(), gone.path,
                          number_of(gone.entries, "finding")));
    count += gone.entries;
  }
  if (count == 0) return;
  show_note(fmt::format("{}: {} gone, write it anew with --write-baseline", baseline.path(),
                        count == 1 ? "1 entry is" : fmt::format("{} entries are", count)));
}

void show_summary(const CheckPlan& plan, const Report& report) {
  const Counts& counts = report.counts;
  std::string text = fmt::format("{}, {}, {} in {}", number_of(counts.errors, "error"),
                                 number_of(counts.warnings, "warning"),
                                 number_of(counts.notes, "note"), number_of(report.files, "file"));
  if (report.failed > 0) text += fmt::format("; {} failed", report.failed);
  if (counts.known > 0) text += fmt::format("; {} known", counts.known);
  if (plan.wants_fix && !plan.wants_diff) {
    text += fmt::format("; {} fixed", report.fixed);
  } else if (counts.fixable > 0) {
    text += fmt::format("; {} can be fixed with --fix", counts.fixable);
  }
  show_note(text);
}

/// Is there nothing to go on for once nobody takes what is written? Files are mended, and a
/// baseline is listed, to the end all the same.
bool stops_with_output(const CheckPlan& plan) {
  const bool mends_files = plan.wants_fix && !plan.wants_diff;
  return !mends_files && plan.write_baseline.empty();
}

/// Checks all inputs; their findings, or what stands for them, go to `out` as they come.
void check_all(const CheckPlan& plan, const Houses& houses, Output& out, Report& report) {
  const std::vector<batch::Input>& inputs = plan.inputs.files;
  const bool writes_text = plan.wants_diff || mends_standard_input(plan);
  const bool writes_findings = !writes_text && !plan.wants_statistics;
  const bool is_text = plan.format->name == "text" && writes_findings;
  const Rendering rendering{is_text, plan.output.empty() && wants_colour(STDOUT_FILENO)};
  FindingsRun run;
  run.has_baseline = !houses.baselines().empty();
  std::vector<std::unique_ptr<Checked>> results(inputs.size());  // those that wait for their turn
  const auto number_of_input = [&](const batch::Input& input) {
    return static_cast<std::size_t>(&input - inputs.data());
  };
  const auto work = [&](const batch::Input& input, batch::Piece& piece) {
    const std::size_t number = number_of_input(input);
    Result<Checked> checked = check_one(input, houses.of(number), plan, rendering);
    if (!checked) return piece.fail(checked.error().message);
    piece.bytes = checked->bytes;
    if (checked->error) piece.fail(checked->error->message);
    results[number] = std::make_unique<Checked>(std::move(*checked));
  };
  const auto tell_failed = [&](const FailedInput& input) {
    if (writes_findings && plan.format->failed != nullptr) plan.format->failed(input, run, out);
  };
  const auto is_over = [&] { return out.has_failed() && stops_with_output(plan); };
  batch::Tally tally;
  ProgressBar bar(inputs.size(), !plan.is_quiet,
                  plan.output.empty() ? ProgressBar::Results::on_standard_output : ProgressBar::Results::elsewhere);
  const auto take = [&](const batch::Input& input, const batch::Piece& piece) {
    ++tally.inputs;
    tally.bytes += piece.bytes;
    if (piece.state == batch::Piece::State::failed) {
      bar.clear();
      show_error(piece.error);
      ++report.failed;
      tell_failed({batch::name_of(input), piece.error, results[number_of_input(input)] != nullptr});
    }
    bar.show(tally);
    const std::size_t number = number_of_input(input);
    const std::unique_ptr<Checked> checked = std::move(results[number]);
    if (!checked) {
      ++report.unread;
      return !is_over();
    }
    if (Baseline* baseline = houses.of(number).baseline) baseline->mark(checked->file);
    count(checked->file, report.counts);
    ++report.files;
    report.fixed += checked->fixed;
    if (plan.wants_statistics) report.statistics.add(checked->file);
    if (!plan.write_baseline.empty()) {
      list_findings(plan.write_baseline, checked->file, report.listed);
    }
    if (writes_text) out.write(checked->text);
    if (writes_findings) plan.format->file(checked->file, run, out);
    return !is_over();
  };
  if (writes_findings && plan.format->begin != nullptr) plan.format->begin(run, out);
  for (const Error& error : plan.inputs.errors) tell_failed({{}, error.message});
  expect_documents(inputs.size());
  batch::run_batch(inputs, plan.jobs, {work, take});
  if (writes_findings && plan.format->end != nullptr) plan.format->end(run, out);
  if (!writes_text && plan.wants_statistics) {
    out.write(plan.format->name == "json" ? report.statistics.json(report.files, report.failed)
                                          : report.statistics.text());
  }
  out.flush();
}

Result<void> check_into_output(const CheckPlan& plan, const Houses& houses, Report& report) {
  if (plan.output.empty()) {
    batch::StandardOutput standard_output;
    Output out(standard_output.sink());
    check_all(plan, houses, out, report);
    report.is_cut_short = standard_output.is_closed_pipe() && stops_with_output(plan);
    return standard_output.result();
  }
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(plan.output);
  if (!file) return tl::unexpected(file.error());
  Output out((*file)->sink());
  check_all(plan, houses, out, report);
  report.is_cut_short = (*file)->is_closed_pipe() && stops_with_output(plan);
  return (*file)->commit();
}

/// What was known of inputs that cannot be read now is not to be lost.
Result<void> renew_baseline(const std::string& path, const Report& report) {
  if (report.unread == 0) return write_baseline(path, report.listed);
  show_error(fmt::format("{} {}: {} could not be read", path,
                         ::access(path.c_str(), F_OK) == 0 ? "is left as it was" : "is not written",
                         number_of(report.unread, "input")));
  return {};
}

int refuse(const Error& error) {
  show_error(error.message);
  return cannot_run;
}

int show_config(const CheckPlan& plan) {
  const std::string& path = plan.show_config;
  Configs configs(plan.config);
  const Result<const Config*> config = configs.of(path);
  if (!config) return refuse(config.error());
  return show_text(
      shown(settle(*config, path, plan.choice, plan.grammars.chosen, plan.is_strict), path));
}

}  // namespace

int check(const Args& args) {
  Result<CheckPlan> plan = make_check_plan(args);
  if (!plan) return refuse(plan.error());
  if (!plan->show_config.empty()) return show_config(*plan);
  batch::remove_unfinished_on_signals();
  const Result<Houses> houses = Houses::settle(*plan);
  if (!houses) return refuse(houses.error());
  Report report;
  for (const Error& error : plan->inputs.errors) show_error(error.message);
  report.unread = plan->inputs.errors.size();
  report.failed = report.unread;
  if (const Result<void> done = check_into_output(*plan, *houses, report); !done) {
    return refuse(done.error());
  }
  if (report.is_cut_short) return fine;
  if (!plan->write_baseline.empty()) {
    const Result<void> done = renew_baseline(plan->write_baseline, report);
    if (!done) return refuse(done.error());
  }
  if (!plan->is_quiet) {
    show_summary(*plan, report);
    for (const auto& [path, baseline] : houses->baselines()) show_stale(baseline);
  }
  if (report.failed > 0) return some_failed;
  const bool is_let_in = plan->exit_zero || !plan->write_baseline.empty();
  return report.counts.errors > 0 && !is_let_in ? some_failed : fine;
}

}  // namespace minuter::cli
