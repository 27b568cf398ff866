// The arguments of one command as they were typed. What they mean is found out in plan.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/result.hpp"

namespace minuter::cli {

struct Command;  // commands.hpp

/// An empty string: not given.
struct Args {
  std::vector<std::string> words;  ///< all that is no option: inputs, names
  std::string to;
  std::string table;
  std::string output;
  std::string grammar;
  std::vector<std::string> grammar_paths;
  std::string max_size;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severity;
  std::string baseline;
  std::string write_baseline;
  std::string config;
  std::string show_config;
  bool statistics = false;
  bool fix = false;
  bool diff = false;
  bool exit_zero = false;
  bool markdown = false;
  std::vector<std::string> globs;
  std::vector<std::string> excludes;
  std::string files_from;
  std::string shard;
  std::string jobs;
  std::string summary;
  std::vector<std::string> from;
  std::string format;
  std::string line;
  bool compact = false;
  bool provenance = false;
  bool csv_safe = false;
  bool null_separated = false;
  bool if_changed = false;
  bool keep_going = false;
  bool fail_fast = false;
  bool line_buffered = false;
  bool flat = false;
  bool strict = false;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
};

/// An option: its name, its line in the help, and the member of Args that it fills (one of three).
struct Option {
  std::string_view names;  ///< "-o,--output"
  std::string_view value;  ///< "PATH"; empty for a flag
  std::string_view about;  ///< {formats} and {tables} stand for what there is
  std::string Args::*text = nullptr;
  std::vector<std::string> Args::*list = nullptr;
  bool Args::*flag = nullptr;
  bool is_once = false;  ///< where the last value does not stand for all
};

/// Reads the words behind the command's name. Errors: an unknown option, a missing value.
[[nodiscard]] Result<Args> parse_args(const Command& command, std::span<const std::string> words);

}  // namespace minuter::cli
