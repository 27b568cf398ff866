// minuter convert: minutes in, data out.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "batch/batch.hpp"
#include "batch/output_file.hpp"
#include "batch/read_source.hpp"
#include "cli/account.hpp"
#include "cli/commands.hpp"
#include "cli/config_grammars.hpp"
#include "cli/output_tree.hpp"
#include "cli/plan.hpp"
#include "cli/progress_bar.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar/pattern_runs.hpp"
#include "minuter/parse.hpp"
#include "minuter/version.hpp"

namespace minuter::cli {
namespace {

using batch::Input;
using batch::Piece;

std::size_t count_records(const Minutes& minutes) {
  return minutes.attendees.size() + minutes.agenda.size() + minutes.items.size() +
         minutes.actions.size() + minutes.decisions.size();
}

/// Where text was lost because its bytes mean nothing.
std::string lines_of_replaced(const Source& source) {
  constexpr std::string_view replacement = "\uFFFD";
  const std::size_t first = source.text().find(replacement);
  if (source.replaced() == 0 || first == std::string_view::npos) return {};
  Diagnostic warning;
  warning.severity = Severity::warning;
  warning.message =
      source.replaced() == 1
          ? "a sequence that is not valid in " + source.encoding() + " was replaced by U+FFFD"
          : std::to_string(source.replaced()) + " sequences that are not valid in " +
                source.encoding() + " were replaced by U+FFFD, the first here";
  warning.span = {static_cast<std::uint32_t>(first),
                  static_cast<std::uint32_t>(first + replacement.size())};
  return lines_of(warning, source.path(), source.text());
}

/// A plan, and what each of its inputs is read with.
struct Work {
  const Plan& plan;
  const Readings& readings;

  [[nodiscard]] const Reading& reading_of(const Input& input) const {
    return readings.of(static_cast<std::size_t>(&input - plan.inputs.files.data()));
  }
  [[nodiscard]] const GrammarSet& grammars_of(const Reading& reading) const {
    return reading.grammars != nullptr ? *reading.grammars : plan.grammars.set;
  }
};

/// In any thread: reads one input and writes its document into the piece.
void convert_one(const Input& input, const Work& work, Piece& piece) {
  const Plan& plan = work.plan;
  const Result<std::unique_ptr<const Source>> source = batch::read_source(input, plan.max_size);
  if (!source) return piece.fail(source.error().message);
  if (plan.is_verbose && (*source)->encoding() != "UTF-8") {
    piece.messages += "minuter: " + (*source)->path() + ": read as " + (*source)->encoding() + "\n";
  }
  if (!plan.is_quiet) piece.messages += lines_of_replaced(**source);
  const Reading& reading = work.reading_of(input);
  const Minutes minutes =
      parse(**source, work.grammars_of(reading), {.grammar = reading.grammar, .trace = false});
  if (!plan.is_quiet) {
    for (const Diagnostic& diagnostic : minutes.diagnostics) {
      piece.messages += lines_of(diagnostic, (*source)->path(), (*source)->text());
    }
  }
  piece.bytes = (*source)->original_bytes();
  piece.records = count_records(minutes);
  piece.unread = minutes.unread.size();

  Output out([&piece](std::string_view bytes) {
    piece.out += bytes;
    return true;
  });
  const bool is_alone = plan.writes_tree();
  if (is_alone && plan.writer->begin != nullptr) plan.writer->begin(plan.write_options, out);
  plan.writer->document(minutes, plan.write_options, out);
  if (is_alone && plan.writer->end != nullptr) plan.writer->end(plan.write_options, out);
  out.flush();
}

/// What has come of all inputs, and what was said about it.
class Progress {
 public:
  explicit Progress(const Plan& plan)
      : plan_(plan),
        bar_(plan.inputs.files.size(), !plan.is_quiet && plan.summary != Summary::none,
             plan.writes_standard_output() ? ProgressBar::Results::on_standard_output
                                           : ProgressBar::Results::elsewhere) {}

  /// False: the run is to stop.
  bool add(const Piece& piece) {
    const bool has_failed = piece.state == Piece::State::failed;
    ++tally.inputs;
    tally.failed += has_failed ? 1 : 0;
    tally.unchanged += piece.state == Piece::State::unchanged ? 1 : 0;
    tally.bytes += piece.bytes;
    tally.records += piece.records;
    tally.unread += piece.unread;
    if (has_failed || !piece.messages.empty()) {
      bar_.clear();
      if (!piece.messages.empty()) show_lines(piece.messages);
      if (has_failed) show_error(piece.error);
    }
    bar_.show(tally);
    return !has_failed || !plan_.stops_at_failure;
  }

  [[nodiscard]] bool has_failures() const {
    return tally.failed > 0 || !plan_.inputs.errors.empty();
  }
  [[nodiscard]] std::size_t written() const {
    return tally.inputs - tally.failed - tally.unchanged;
  }

  /// The last words, and the exit code.
  int finish() {
    bar_.clear();
    tally.failed += plan_.inputs.errors.size();
    show_summary(plan_.summary, tally, bar_.seconds());
    return has_failures() ? some_failed : fine;
  }

  batch::Tally tally;

 private:
  const Plan& plan_;
  ProgressBar bar_;
};

/// All documents, one after the other, into one output.
void convert_joined(const Work& work, Output& out, Progress& progress) {
  const Plan& plan = work.plan;
  const WriteOptions& options = plan.write_options;
  bool has_begun = false;
  const auto begin = [&] {
    const auto step = has_begun ? plan.writer->between : plan.writer->begin;
    if (step != nullptr) step(options, out);
    has_begun = true;
  };
  batch::run_batch(plan.inputs.files, plan.jobs,
                   {[&](const Input& input, Piece& piece) { convert_one(input, work, piece); },
                    [&](const Input&, const Piece& piece) {
                      if (piece.state == Piece::State::done) {
                        begin();
                        out.write(piece.out);
                      }
                      return progress.add(piece) && !out.has_failed();
                    }});
  // No input at all is an empty list; where all have failed there is no output.
  if (!has_begun && !progress.has_failures()) begin();
  if (has_begun && plan.writer->end != nullptr) plan.writer->end(options, out);
  out.flush();
}

/// What is left to say once all has been written to `sink`.
int finish(const batch::FileSink& sink, const Result<void>& done, Progress& progress) {
  if (!done) {
    show_error(done.error().message);
    return cannot_run;
  }
  return sink.is_closed_pipe() ? fine : progress.finish();
}

int convert_to_standard_output(const Work& work, Progress& progress) {
  batch::StandardOutput standard_output;
  Output out(standard_output.sink());
  convert_joined(work, out, progress);
  return finish(standard_output, standard_output.result(), progress);
}

int convert_to_file(const Work& work, Progress& progress) {
  const Plan& plan = work.plan;
  batch::remove_unfinished_on_signals();
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(plan.output);
  if (!file) {
    show_error(file.error().message);
    return cannot_run;
  }
  Output out((*file)->sink());
  convert_joined(work, out, progress);
  // What is not worth having does not take the place of an old file.
  const bool is_stopped = plan.stops_at_failure && progress.has_failures();
  const bool is_nothing = progress.written() == 0 && progress.has_failures();
  if (is_stopped || is_nothing) return progress.finish();
  const Result<void> done = (*file)->commit();
  return finish(**file, done, progress);
}

/// What a document depends on that is read with these grammars.
std::string key_of(const Reading& reading, const GrammarSet& grammars) {
  std::string key = " --grammar " + reading.grammar + "\n";
  for (const GrammarText& grammar : grammar_texts(grammars)) {
    key.append(grammar.name).append("\n").append(grammar.yaml).append("\n");
  }
  for (const VocabularyText& words : vocabulary_texts(grammars)) {
    if (!words.path.empty()) key.append(words.path).append("\n").append(words.yaml).append("\n");
  }
  return key;
}

/// All that a document depends on but its input and its config.
std::string key_of(const Plan& plan) {
  const WriteOptions& options = plan.write_options;
  std::string key = "minuter " + std::string(version()) + "\n--to " +
                    std::string(plan.writer->name) + " --table " + options.table + " --max-size " +
                    std::to_string(plan.max_size);
  if (options.compact) key += " --compact";
  if (options.provenance) key += " --provenance";
  if (options.csv_safe) key += " --csv-safe";
  return key + key_of({nullptr, plan.grammars.chosen}, plan.grammars.set);
}

/// What the configs say of single inputs; empty: nothing.
class ReadingKeys {
 public:
  explicit ReadingKeys(const Work& work) {
    for (const Input& input : work.plan.inputs.files) {
      const Reading& reading = work.reading_of(input);
      std::string& key = keys_[&reading];
      if (!key.empty() || (reading.grammars == nullptr && reading.grammar == work.plan.grammars.chosen)) continue;
      key = in_digits(digest_of(key_of(reading, work.grammars_of(reading))));
    }
  }
  [[nodiscard]] const std::string& of(const Reading& reading) const { return keys_.at(&reading); }

 private:
  std::map<const Reading*, std::string> keys_;
};

int convert_to_tree(const Work& work, OutputTree tree, Progress& progress) {
  const Plan& plan = work.plan;
  batch::remove_unfinished_on_signals();
  if (plan.only_changed) {
    if (const Result<void> done = tree.remember(key_of(plan)); !done) {
      show_error(done.error().message);
      return cannot_run;
    }
  }
  const ReadingKeys keys(work);
  const auto key_of_reading = [&](const Input& input) -> const std::string& {
    return keys.of(work.reading_of(input));
  };
  bool is_full = false;  // the device: nothing more can be written
  batch::run_batch(plan.inputs.files, plan.jobs,
                   {[&](const Input& input, Piece& piece) {
                      if (plan.only_changed && tree.is_fresh(input, key_of_reading(input))) {
                        piece.state = Piece::State::unchanged;
                        return;
                      }
                      const OutputTree::State state = tree.state_of(input, key_of_reading(input));
                      convert_one(input, work, piece);
                      if (piece.state != Piece::State::done) return;
                      const WriteResult done = tree.write(input, state, piece.out);
                      if (done) return;
                      piece.fail(done.error().message);
                      piece.ends_all = done.error().is_of_device();
                    },
                    [&](const Input&, const Piece& piece) {
                      is_full = piece.ends_all;
                      return progress.add(piece) && !is_full;
                    }});
  const int code = progress.finish();
  return is_full ? cannot_run : code;
}

}  // namespace

int convert(const Args& args) {
  const Result<Plan> plan = make_plan(args);
  if (!plan) {
    show_error(plan.error().message);
    return cannot_run;
  }
  const Result<Readings> readings = Readings::settle(args, plan->inputs.files, plan->grammars);
  if (!readings) {
    show_error(readings.error().message);
    return cannot_run;
  }
  if (const std::optional<Error> error = refuse_to_overwrite(*plan, readings->files())) {
    show_error(error->message);
    return cannot_run;
  }
  const Work work{*plan, *readings};
  for (const Error& error : plan->inputs.errors) show_error(error.message);
  Progress progress(*plan);
  const bool has_errors = !plan->inputs.errors.empty();
  if (has_errors && (plan->inputs.files.empty() || plan->stops_at_failure)) {
    return progress.finish();
  }
  expect_documents(plan->inputs.files.size());
  if (plan->tree) return convert_to_tree(work, *plan->tree, progress);
  return plan->writes_standard_output() ? convert_to_standard_output(work, progress)
                                         : convert_to_file(work, progress);
}

}  // namespace minuter::cli
