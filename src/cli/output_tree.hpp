// -o DIR/: a file for each input, in folders like those of the inputs.
#pragma once

#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs.hpp"
#include "minuter/result.hpp"

namespace minuter::cli {

class OutputTree {
 public:
  /// `folder` ends with a slash. A found file keeps its path below the searched folder, a named one
  /// the path as named, without what leads out of the output folder; `extension` takes the place of
  /// its own. Errors: two inputs with one output, an output that is an
  /// input or would have to be a folder as well.
  [[nodiscard]] static Result<OutputTree> plan(std::string folder, std::string_view extension,
                                               const std::vector<batch::Input>& inputs);

  [[nodiscard]] std::string path_of(const batch::Input& input) const;

  /// From here on is_fresh() knows. `key` says how outputs are made: where an earlier run made them
  /// in another way, all are made anew. A digest of it is kept in DIR/.minuter.
  [[nodiscard]] Result<void> remember(std::string_view key);
  /// Is the output newer than the input, and made in the same way?
  [[nodiscard]] bool is_fresh(const batch::Input& input) const;

  /// Makes folders where they are missing. Safe to call from several threads.
  [[nodiscard]] Result<void> write(const batch::Input& input, std::string_view bytes) const;

 private:
  OutputTree(std::string folder, std::string_view extension)
      : folder_(std::move(folder)), extension_(extension) {}

  std::string folder_;
  std::string extension_;
  timespec valid_since_{};
};

}  // namespace minuter::cli
