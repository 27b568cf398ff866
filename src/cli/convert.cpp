// minuter convert: minutes in, data out.
#include <memory>
#include <utility>

#include "batch/output_file.hpp"
#include "batch/read_file.hpp"
#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "minuter/parse.hpp"

namespace minuter::cli {
namespace {

Result<std::unique_ptr<const Source>> read_source(const std::string& path, const Plan& plan) {
  const bool is_file = path != "-";
  Result<std::string> bytes = is_file ? batch::read_file(path, {.max_size = plan.max_size})
                                      : batch::read_standard_input(plan.max_size);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string name = is_file ? path : "standard input";
  if (bytes->empty()) return tl::unexpected(Error{name + " is empty"});
  return Source::from_bytes(std::move(*bytes), name);
}

/// Reads each input and writes its document. Gives how many were written; stops where `out` fails.
std::size_t convert_all(const Plan& plan, Output& out) {
  WriteOptions options = plan.write_options;
  for (const std::string& path : plan.inputs.paths) {
    const Result<std::unique_ptr<const Source>> source = read_source(path, plan);
    if (!source) {
      show_error(source.error().message);
      continue;
    }
    if (plan.is_verbose && (*source)->encoding() != "UTF-8") {
      show_note((*source)->path() + ": read as " + (*source)->encoding());
    }
    const Minutes minutes =
        parse(**source, plan.grammars.set, {.grammar = plan.grammars.chosen, .trace = false});
    if (!plan.is_quiet) {
      for (const Diagnostic& diagnostic : minutes.diagnostics) {
        show_diagnostic(diagnostic, (*source)->path(), (*source)->text());
      }
    }
    if (options.index == 0 && plan.writer->begin != nullptr) plan.writer->begin(options, out);
    plan.writer->document(minutes, options, out);
    ++options.index;
    if (out.has_failed()) break;
  }
  if (options.index > 0 && plan.writer->end != nullptr) plan.writer->end(options, out);
  out.flush();
  return options.index;
}

int exit_code(const Plan& plan, std::size_t written) {
  return plan.inputs.errors.empty() && written == plan.inputs.paths.size() ? fine : some_failed;
}

/// What is left to say once all has been written to `sink`.
int finish(const Plan& plan, const batch::FileSink& sink, const Result<void>& done,
           std::size_t written) {
  if (!done) {
    show_error(done.error().message);
    return cannot_run;
  }
  return sink.is_closed_pipe() ? fine : exit_code(plan, written);
}

int convert_to_standard_output(const Plan& plan) {
  batch::StandardOutput standard_output;
  Output out(standard_output.sink());
  const std::size_t written = convert_all(plan, out);
  return finish(plan, standard_output, standard_output.result(), written);
}

int convert_to_file(const Plan& plan) {
  batch::remove_unfinished_on_signals();
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(plan.output);
  if (!file) {
    show_error(file.error().message);
    return cannot_run;
  }
  Output out((*file)->sink());
  const std::size_t written = convert_all(plan, out);
  if (written == 0) return some_failed;  // nothing to commit: an old file stays
  const Result<void> done = (*file)->commit();
  return finish(plan, **file, done, written);
}

}  // namespace

int convert(const Args& args) {
  const Result<Plan> plan = make_plan(args);
  if (!plan) {
    show_error(plan.error().message);
    return cannot_run;
  }
  for (const Error& error : plan->inputs.errors) show_error(error.message);
  if (plan->inputs.paths.empty()) return some_failed;
  return plan->output.empty() || plan->output == "-" ? convert_to_standard_output(*plan)
                                                     : convert_to_file(*plan);
}

}  // namespace minuter::cli
