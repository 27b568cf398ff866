#include "cli/plan.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <tuple>

#include "batch/pipeline.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_set.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

constexpr std::size_t default_max_size = std::size_t{64} << 20;
constexpr std::size_t largest_source = std::numeric_limits<std::uint32_t>::max();  // spans: 32 bits

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Of the file's name, without the dot; empty for "name", ".name" and "name.".
std::string_view extension_of(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot + 1);
}

/// In small letters, and one for those that stand for the same.
std::string usual_extension(std::string_view extension) {
  std::string usual(extension);
  for (char& c : usual) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (usual == "yml") return "yaml";
  if (usual == "jsonl") return "ndjson";
  return usual;
}

std::vector<std::string_view> writer_names() {
  std::vector<std::string_view> names;
  for (const Writer& writer : writers()) names.push_back(writer.name);
  return names;
}

Result<const Writer*> choose_writer(const Args& args) {
  if (!args.to.empty()) {
    if (const Writer* writer = find_writer(args.to)) return writer;
    return tl::unexpected(Error{unknown("format", args.to, writer_names())});
  }
  const std::string_view extension = extension_of(args.output);
  if (extension.empty()) return &writers().front();
  for (const Writer& writer : writers()) {
    if (usual_extension(extension) == writer.extension) return &writer;
  }
  return tl::unexpected(Error{"no format has the extension of '" + args.output +
                              "': say which with --to\nthere are: " + list_of(writer_names())});
}

/// What the format has no use for is not left out in silence.
std::optional<Error> refuse_option(std::string_view option, bool Writer::*has, const Writer& writer) {
  if (writer.*has) return std::nullopt;
  std::vector<std::string_view> others;
  for (const Writer& other : writers()) {
    if (other.*has) others.push_back(other.name);
  }
  const std::string_view lack = has == &Writer::has_tables ? " has no tables: " : " has no use for it: ";
  return Error{"format '" + std::string(writer.name) + "'" + std::string(lack) + std::string(option) +
               " goes with --to " + list_of(others, "or")};
}

std::optional<Error> check_format_options(const Args& args, const Writer& writer) {
  const std::tuple<std::string_view, bool, bool Writer::*> options[] = {
      {"--table", !args.table.empty(), &Writer::has_tables},
      {"--compact", args.compact, &Writer::has_compact},
      {"--provenance", args.provenance, &Writer::has_provenance},
      {"--csv-safe", args.csv_safe, &Writer::has_safe_cells}};
  for (const auto& [option, is_given, has] : options) {
    if (!is_given) continue;
    if (auto error = refuse_option(option, has, writer)) return error;
  }
  if (!args.table.empty() &&
      std::ranges::find(table_names(), std::string_view(args.table)) == table_names().end()) {
    return Error{unknown("table", args.table, table_names())};
  }
  return std::nullopt;
}

}  // namespace

Result<std::size_t> read_size(const std::string& text) {
  if (text.empty()) return default_max_size;
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, problem] = std::from_chars(text.data(), end, number);
  int shift = 0;
  bool is_good = problem == std::errc{} && end - rest <= 1;
  if (is_good && rest != end) {
    switch (*rest) {
      case 'k':
      case 'K':
        shift = 10;
        break;
      case 'm':
      case 'M':
        shift = 20;
        break;
      case 'g':
      case 'G':
        shift = 30;
        break;
      default:
        is_good = false;
    }
  }
  if (!is_good && problem != std::errc::result_out_of_range) {
    return tl::unexpected(
        Error{"--max-size takes a number of bytes, as in 500K, 64M or 1G, not '" + text + "'"});
  }
  if (!is_good || number > (largest_source >> shift)) {
    return tl::unexpected(Error{"--max-size must be less than 4G"});
  }
  return number << shift;
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 &&
         S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

std::optional<Error> refuse_to_overwrite(std::string_view option, const std::string& output,
                                         const std::string& other, std::string_view what) {
  if (other.empty() || !is_same_file(output, other)) return std::nullopt;
  return Error{on_one_line(output) + " is " + std::string(what) + ": " + std::string(option) +
               " would overwrite it"};
}

std::optional<Error> refuse_to_overwrite(std::string_view option, const std::string& output,
                                         const batch::Inputs& inputs, const Args& args) {
  if (!is_same_file(output, output)) return std::nullopt;  // new: in nobody's place
  const auto opened = [](const std::string& path) { return path == "-" ? "/dev/stdin" : path; };
  for (const batch::Input& input : inputs.files) {
    if (auto error = refuse_to_overwrite(option, output, opened(input.path), "an input")) {
      return error;
    }
  }
  if (auto error =
          refuse_to_overwrite(option, output, opened(args.files_from), "the list of inputs")) {
    return error;
  }
  if (auto error = refuse_to_overwrite(option, output, args.grammar, "the grammar")) return error;
  return refuse_to_overwrite(option, output, args.config, "the config");
}

std::optional<Error> refuse_to_overwrite(std::string_view option, const std::string& output,
                                         const GrammarSet& grammars) {
  if (!is_same_file(output, output)) return std::nullopt;  // new: in nobody's place
  for (const FileRead& file : files_of(grammars)) {
    if (auto error = refuse_to_overwrite(option, output, file.path, file.what)) return error;
  }
  return std::nullopt;
}

std::vector<FileRead> files_of(const GrammarSet& grammars) {
  std::vector<FileRead> files;
  for (const GrammarText& grammar : grammar_texts(grammars)) {
    if (!grammar.path.empty()) files.push_back({std::string(grammar.path), "a grammar"});
  }
  for (const VocabularyText& words : vocabulary_texts(grammars)) {
    if (!words.path.empty()) files.push_back({std::string(words.path), "a vocabulary"});
  }
  return files;
}

namespace {

/// A number from 1 on; takes it off `text`.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t number = 0;
  const auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || number == 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  return number;
}

/// Leaves the part that --shard names, if there is one.
std::optional<Error> keep_shard(std::string_view shard, std::vector<batch::Input>& files) {
  if (shard.empty()) return std::nullopt;
  std::string_view rest = shard;
  const std::optional<std::size_t> number = take_number(rest);
  if (number && rest.starts_with('/')) {
    rest.remove_prefix(1);
    const std::optional<std::size_t> count = take_number(rest);
    if (count && rest.empty() && *number <= *count && *count <= 1'000'000) {
      batch::keep_shard(*number, *count, files);
      return std::nullopt;
    }
  }
  return Error{"--shard takes K/N, as in 1/4 for the first of four parts, not '" +
               std::string(shard) + "'"};
}

/// The words of the command line, then those of --files-from.
Result<std::vector<std::string>> all_words(const Args& args) {
  std::vector<std::string> words = args.words;
  if (args.files_from.empty()) {
    if (args.null_separated) {
      return tl::unexpected(Error{"-0 goes with --files-from: it says how the names end"});
    }
    if (!words.empty()) return words;
    if (is_terminal(STDIN_FILENO)) {
      return tl::unexpected(
          Error{"no input: name a file, or '-' for standard input; see 'minuter convert --help'"});
    }
    return std::vector<std::string>{"-"};
  }
  Result<std::vector<std::string>> list = batch::read_list(args.files_from, args.null_separated);
  if (!list) return tl::unexpected(list.error());
  words.insert(words.end(), std::make_move_iterator(list->begin()),
               std::make_move_iterator(list->end()));
  return words;
}

std::optional<Error> check_standard_input(const std::vector<std::string>& words, const Args& args) {
  const auto count = std::ranges::count(words, "-") + (args.files_from == "-" ? 1 : 0);
  if (count <= 1) return std::nullopt;
  return Error{"standard input ('-') can be read only once"};
}

Result<Summary> choose_summary(const Args& args, bool many) {
  if (args.summary.empty()) return many && !args.quiet ? Summary::text : Summary::none;
  const auto form = std::ranges::find(summary_forms(), std::string_view(args.summary));
  if (form != summary_forms().end()) return static_cast<Summary>(form - summary_forms().begin());
  return tl::unexpected(Error{unknown("form of summary", args.summary, summary_forms())});
}

/// A list that is empty by mistake must not pass for one that was read.
std::optional<Error> check_list(const batch::Inputs& inputs, const Args& args) {
  if (!inputs.files.empty() || !inputs.errors.empty()) return std::nullopt;
  if (!args.excludes.empty()) return Error{"no input: --exclude leaves out all that is named"};
  const std::string list = args.files_from == "-" ? "on standard input" : on_one_line(args.files_from);
  return Error{"no input: the list " + list + " names none"};
}

/// Sees all inputs, those of other shards too: their outputs go to the same place.
std::optional<Error> check_output(Plan& plan, const Args& args) {
  if (args.if_changed && !plan.writes_tree()) {
    return Error{"--if-changed goes with -o DIR/: it compares each input with its file there"};
  }
  if (plan.writes_tree()) {
    for (const batch::Input& input : plan.inputs.files) {
      if (input.is_standard_input()) {
        return Error{"standard input has no name: with -o DIR/, name files or folders"};
      }
    }
    Result<OutputTree> tree =
        OutputTree::plan(plan.output, plan.writer->extension, plan.inputs.files);
    if (!tree) return std::move(tree.error());
    plan.tree = std::move(*tree);
    return std::nullopt;
  }
  if (plan.write_options.many && !plan.writer->can_join) {
    return Error{"format '" + std::string(plan.writer->name) +
                 "' holds one document: name one input, or -o DIR/"};
  }
  if (plan.output.empty() || plan.output == "-") return std::nullopt;
  if (is_folder(plan.output)) {
    return Error{plan.output + " is a folder: -o " + plan.output +
                 "/ writes a file for each input into it"};
  }
  return refuse_to_overwrite("-o", plan.output, plan.inputs, args);
}

}  // namespace

std::span<const std::string_view> summary_forms() noexcept {
  static constexpr std::string_view forms[] = {"text", "json", "none"};
  return forms;
}

Result<std::size_t> read_jobs(const Args& args) {
  if (args.jobs.empty()) return batch::processor_count();
  std::string_view rest = args.jobs;
  const std::optional<std::size_t> number = take_number(rest);
  if (number && rest.empty() && *number <= batch::most_jobs) return *number;
  return tl::unexpected(Error{"-j takes a number from 1 to 1024, not '" + args.jobs + "'"});
}

Result<std::size_t> read_max_size(const Args& args) {
  return read_size(args.max_size);
}

namespace {

/// Before --shard takes its part.
Result<batch::Inputs> list_all_inputs(const Args& args) {
  const Result<std::vector<std::string>> words = all_words(args);
  if (!words) return tl::unexpected(words.error());
  if (std::optional<Error> error = check_standard_input(*words, args)) {
    return tl::unexpected(std::move(*error));
  }
  batch::Search search{args.globs, args.excludes};
  if (!args.files_from.empty()) search.listed_from = args.words.size();
  if (args.output.ends_with('/')) search.skipped_folder = args.output;
  batch::Inputs inputs = batch::find_inputs(*words, search);
  if (auto error = check_list(inputs, args)) return tl::unexpected(std::move(*error));
  return inputs;
}

}  // namespace

Result<batch::Inputs> list_inputs(const Args& args) {
  Result<batch::Inputs> inputs = list_all_inputs(args);
  if (!inputs) return inputs;
  if (std::optional<Error> error = keep_shard(args.shard, inputs->files)) {
    return tl::unexpected(std::move(*error));
  }
  return inputs;
}

Result<batch::Inputs> list_inputs(std::span<const std::string> words) {
  Args args;
  args.words.assign(words.begin(), words.end());
  return list_inputs(args);
}

std::optional<Error> refuse_to_overwrite(const Plan& plan, const std::vector<FileRead>& files) {
  for (const FileRead& file : files) {
    if (!plan.tree) {
      auto error = refuse_to_overwrite("-o", plan.output, file.path, file.what);
      if (error) return error;
    } else if (plan.tree->has_output(file.path)) {
      return Error{on_one_line(file.path) + " is " + std::string(file.what) + ": an output in " +
                   plan.output + " would overwrite it"};
    }
  }
  return std::nullopt;
}

Result<Plan> make_plan(const Args& args) {
  Plan plan;
  if (args.keep_going && args.fail_fast) {
    return tl::unexpected(Error{"--keep-going and --fail-fast say the opposite: give one of them"});
  }
  const Result<const Writer*> writer = choose_writer(args);
  if (!writer) return tl::unexpected(writer.error());
  plan.writer = *writer;
  if (std::optional<Error> error = check_format_options(args, *plan.writer)) {
    return tl::unexpected(std::move(*error));
  }
  const Result<std::size_t> max_size = read_max_size(args);
  if (!max_size) return tl::unexpected(max_size.error());
  plan.max_size = *max_size;
  const Result<std::size_t> jobs = read_jobs(args);
  if (!jobs) return tl::unexpected(jobs.error());
  plan.jobs = *jobs;

  Result<batch::Inputs> inputs = list_all_inputs(args);
  if (!inputs) return tl::unexpected(inputs.error());
  plan.inputs = std::move(*inputs);
  plan.output = args.output;
  plan.only_changed = args.if_changed;
  plan.stops_at_failure = args.fail_fast;
  const bool many = args.words.size() > 1 || plan.inputs.has_folder || !args.files_from.empty();
  plan.write_options.compact = args.compact;
  plan.write_options.provenance = args.provenance;
  plan.write_options.table = args.table;
  plan.write_options.csv_safe = args.csv_safe;
  plan.write_options.many = many && !plan.writes_tree();
  if (std::optional<Error> error = check_output(plan, args)) {
    return tl::unexpected(std::move(*error));
  }
  if (std::optional<Error> error = keep_shard(args.shard, plan.inputs.files)) {
    return tl::unexpected(std::move(*error));
  }
  const Result<Summary> summary =
      choose_summary(args, plan.inputs.files.size() + plan.inputs.errors.size() > 1);
  if (!summary) return tl::unexpected(summary.error());
  plan.summary = *summary;

  // Last, because it costs most.
  Result<Grammars> grammars = load_grammars(args);
  if (!grammars) return tl::unexpected(grammars.error());
  plan.grammars = std::move(*grammars);
  std::vector<FileRead> files = files_of(plan.grammars.set);
  if (!args.files_from.empty()) files.push_back({args.files_from, "the list of inputs"});
  if (std::optional<Error> error = refuse_to_overwrite(plan, files)) {
    return tl::unexpected(std::move(*error));
  }

  plan.is_quiet = args.quiet;
  plan.is_verbose = args.verbose;
  return plan;
}

}  // namespace minuter::cli
