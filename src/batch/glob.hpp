// Patterns of file names, as in .gitignore. Knows nothing of files.
#pragma once

#include <string>
#include <string_view>

namespace minuter::batch {

/// `*` and `?` stand for anything but `/`, `**/` for any number of folders, `/**` for all below,
/// `[a-z]` and `[!a-z]` for one byte, a backslash takes the next byte as it is. The whole of `path`
/// must match. Time is at most quadratic in `path`.
[[nodiscard]] bool is_match(std::string_view glob, std::string_view path) noexcept;

/// One line of .minuterignore, or the value of --exclude.
struct Exclusion {
  std::string glob;
  bool keeps = false;         ///< "!glob": what an earlier one excluded comes back
  bool folders_only = false;  ///< "glob/"
  bool whole_path = false;    ///< has a slash: matches the path below its folder, else the name

  /// `path` is below the folder that the exclusion belongs to.
  [[nodiscard]] bool matches(std::string_view path, bool is_folder) const noexcept;
};

/// An empty glob for a blank line and a comment.
[[nodiscard]] Exclusion read_exclusion(std::string_view line);

}  // namespace minuter::batch
