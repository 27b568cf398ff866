// -o DIR/: a file for each input, in folders like those of the inputs.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/output_file.hpp"
#include "cli/account.hpp"
#include "minuter/result.hpp"

namespace minuter::cli {

using WriteResult = tl::expected<void, batch::WriteError>;

class OutputTree {
 public:
  /// `folder` ends with a slash. A found file keeps its path below the searched folder, a named one
  /// the path as named, without what leads out of the output folder; `extension` takes the place of
  /// its own. Errors: two inputs with one output, an output that is an input or would have to be a
  /// folder as well, no folder that can be written to.
  [[nodiscard]] static Result<OutputTree> plan(std::string folder, std::string_view extension,
                                               const std::vector<batch::Input>& inputs);

  [[nodiscard]] std::string path_of(const batch::Input& input) const;
  /// Is that file, by whatever name, where an output goes?
  [[nodiscard]] bool has_output(const std::string& path) const;

  /// From here on is_fresh() and write() keep account in DIR/.minuter. `key` says how outputs are
  /// made.
  [[nodiscard]] Result<void> remember(std::string_view key);
  /// Is the output as it was written, of this very input as it is, and made in the same way? An
  /// output that was written without account being kept is not. `reading` is what the key does not
  /// say of this input; empty: nothing.
  [[nodiscard]] bool is_fresh(const batch::Input& input, std::string_view reading) const;

  /// The input before it was read, for the account.
  using State = std::string;
  [[nodiscard]] State state_of(const batch::Input& input, std::string_view reading) const;

  /// Makes folders where they are missing. Safe to call from several threads.
  [[nodiscard]] WriteResult write(const batch::Input& input, const State& state,
                              std::string_view bytes) const;

 private:
  OutputTree(std::string folder, std::string_view extension)
      : folder_(std::move(folder)), extension_(extension) {}

  using Identity = std::pair<dev_t, ino_t>;
  [[nodiscard]] static Identity identity_of(const struct stat& status) noexcept;

  std::string folder_;
  std::string extension_;
  std::vector<Identity> old_;               // of outputs that are there, in order
  std::string key_;                          // a digest
  std::shared_ptr<const Account> account_;  // null: none is kept
};

}  // namespace minuter::cli
