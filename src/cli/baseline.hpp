// A baseline: findings that are known, so that an old archive can be held to new checks.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/findings.hpp"
#include "minuter/result.hpp"

namespace minuter::cli {

struct KnownFinding {
  std::string path;  // from the baseline's folder
  std::string check;
  std::string fingerprint;
  std::string message;  // for people
};

class Baseline {
 public:
  [[nodiscard]] static Result<Baseline> read(const std::string& path);
  /// Marks those that are known. Each entry knows one finding.
  void mark(CheckedFile& file);
  /// Entries of files that were checked and whose finding is gone.
  [[nodiscard]] std::vector<KnownFinding> stale() const;
  /// Files that are there no more, and how many entries each has.
  struct GoneFile {
    std::string path;
    std::size_t entries = 0;
  };
  [[nodiscard]] std::vector<GoneFile> gone_files() const;
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
  std::vector<KnownFinding> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> of_file_;
  std::vector<bool> is_used_;
  std::vector<bool> is_looked_at_;
};

/// Adds the findings of a file as the baseline at `path` lists them.
void list_findings(const std::string& path, const CheckedFile& file,
                   std::vector<KnownFinding>& findings);
[[nodiscard]] Result<void> write_baseline(const std::string& path,
                                          std::span<const KnownFinding> findings);

}  // namespace minuter::cli
