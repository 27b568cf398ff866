#include "cli/plan.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>

#include "cli/names.hpp"
#include "cli/show.hpp"

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
    if (writer.extension == extension) return &writer;
  }
  return tl::unexpected(Error{"no format has the extension of '" + args.output +
                              "': say which with --to\nthere are: " + list_of(writer_names())});
}

std::optional<Error> check_table(const Args& args, const Writer& writer) {
  if (args.table.empty()) return std::nullopt;
  if (!writer.has_tables) {
    std::vector<std::string_view> with_tables;
    for (const Writer& other : writers()) {
      if (other.has_tables) with_tables.push_back(other.name);
    }
    return Error{"format '" + std::string(writer.name) +
                 "' has no tables: --table goes with --to " + list_of(with_tables, "or")};
  }
  if (std::ranges::find(table_names(), std::string_view(args.table)) == table_names().end()) {
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

Result<Inputs> list_inputs(std::span<const std::string> words) {
  Inputs inputs;
  if (words.empty()) {
    if (is_terminal(STDIN_FILENO)) {
      return tl::unexpected(
          Error{"no input: name a file, or '-' for standard input; see 'minuter convert --help'"});
    }
    inputs.paths.emplace_back("-");
    return inputs;
  }
  bool has_standard_input = false;
  for (const std::string& word : words) {
    if (word == "-") {
      if (has_standard_input) {
        return tl::unexpected(Error{"standard input ('-') can be read only once"});
      }
      has_standard_input = true;
    } else if (is_folder(word)) {
      inputs.errors.push_back(
          {word + " is a folder: name its files (folders are not supported yet)"});
      continue;
    }
    inputs.paths.push_back(word);
  }
  return inputs;
}

Result<Plan> make_plan(const Args& args) {
  Plan plan;
  const Result<const Writer*> writer = choose_writer(args);
  if (!writer) return tl::unexpected(writer.error());
  plan.writer = *writer;
  if (std::optional<Error> error = check_table(args, *plan.writer)) {
    return tl::unexpected(std::move(*error));
  }
  const Result<std::size_t> max_size = read_size(args.max_size);
  if (!max_size) return tl::unexpected(max_size.error());
  plan.max_size = *max_size;

  Result<Inputs> inputs = list_inputs(args.words);
  if (!inputs) return tl::unexpected(inputs.error());
  plan.inputs = std::move(*inputs);
  const bool many = args.words.size() > 1;
  if (many && !plan.writer->can_join) {
    return tl::unexpected(Error{"format '" + std::string(plan.writer->name) +
                                "' holds one document: name one input"});
  }
  if (!args.output.empty() && args.output != "-") {
    for (const std::string& path : plan.inputs.paths) {
      if (path != "-" && is_same_file(args.output, path)) {
        return tl::unexpected(Error{args.output + " is an input: -o would overwrite it"});
      }
    }
  }

  // Last, because it costs most.
  Result<Grammars> grammars = load_grammars(args);
  if (!grammars) return tl::unexpected(grammars.error());
  plan.grammars = std::move(*grammars);

  plan.write_options.compact = args.compact;
  plan.write_options.provenance = args.provenance;
  plan.write_options.table = args.table;
  plan.write_options.csv_safe = args.csv_safe;
  plan.write_options.many = many;
  plan.output = args.output;
  plan.is_quiet = args.quiet;
  plan.is_verbose = args.verbose;
  return plan;
}

}  // namespace minuter::cli
