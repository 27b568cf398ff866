// Which files the words of a command line stand for.
// Takes: names of files and folders. Gives: files, in an order that depends on their names only.
// Does not know: what is in the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/result.hpp"

namespace minuter::batch {

struct Input {
  std::string path;         ///< "-" is standard input
  bool is_named = true;     ///< by the user; else found in a folder
  std::uint32_t below = 0;  ///< where in `path` the part below the searched folder starts

  [[nodiscard]] bool is_standard_input() const noexcept { return is_named && path == "-"; }
};

/// How folders are searched.
struct Search {
  std::vector<std::string> globs = {};     ///< of the files to take; empty: default_globs()
  std::vector<std::string> excludes = {};  ///< of files and folders, as in .minuterignore
  std::string skipped_folder = {};         ///< not searched unless named: where the output goes
  /// Words from this one on come from a list: a FIFO there is not waited for.
  std::size_t listed_from = std::numeric_limits<std::size_t>::max();
};

[[nodiscard]] std::span<const std::string_view> default_globs() noexcept;

struct Inputs {
  std::vector<Input> files;
  std::vector<Error> errors;  ///< folders that cannot be read or hold no file
  bool has_folder = false;
};

/// Files stand in the order of the words, those of a folder in the bytewise order of their paths. A
/// file that is there twice (also by a link) is taken the first time only; hard links are files of
/// their own. Hidden files and folders, those of version control and what .minuterignore names (in
/// its folder and below, also where a folder below was named) are left out, as are devices and FIFOs
/// that nobody named. What --exclude names is left out even where it was named.
[[nodiscard]] Inputs find_inputs(std::span<const std::string> words, const Search& search);

/// The lines of a file, or what stands between NULs; "-" is standard input.
[[nodiscard]] Result<std::vector<std::string>> read_list(const std::string& path, bool has_nuls);

/// Part `number` (from 1) of `count` parts of nearly the same size. Parts follow each other: their
/// outputs joined are the output of the whole.
void keep_shard(std::size_t number, std::size_t count, std::vector<Input>& files);

}  // namespace minuter::batch
