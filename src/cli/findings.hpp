// Findings of one document, ready to be written: places as lines and columns, the source let go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "minuter/diagnostic.hpp"
#include "minuter/source.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {

/// From the first character to behind the last.
struct Region {
  Place begin;
  Place end;
};

struct FoundPlace {
  std::string message;
  Region region;
};

struct FoundEdit {
  Region region;
  std::string text;
};

struct Finding {
  std::string check;
  Severity severity = Severity::error;
  std::string message;
  std::string help;
  Region region;
  std::vector<FoundPlace> related;
  std::string fix;  // what it does; empty: there is none
  std::vector<FoundEdit> edits;
  std::string fingerprint;  // 16 hex digits
  bool is_known = false;    // in the baseline
  std::string rendered;     // as text shows it; empty where nothing asks for it
};

struct CheckedFile {
  std::string path;
  std::vector<Finding> findings;
};

/// What `rendered` is to be.
struct Rendering {
  bool is_wanted = true;
  bool is_coloured = false;
};

/// The findings of one document. Fingerprints are made of the check, its message and the words of
/// the line; a third like it is told by its number among its likes: not by where it stands.
[[nodiscard]] CheckedFile checked_file(const Source& source, std::string path,
                                       std::span<const Diagnostic> diagnostics,
                                       const Rendering& rendering);

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t known = 0;  // not in the others
  std::size_t fixable = 0;
};
void count(const CheckedFile& file, Counts& counts);

/// An input that gave no findings, or could not be mended.
struct FailedInput {
  std::string path;  // empty: of no file alone
  std::string message;
  bool is_read = false;
};

/// What a format remembers from file to file.
struct FindingsRun {
  bool has_baseline = false;
  std::vector<FailedInput> failed = {};  // json, sarif: written behind the findings
  std::size_t written = 0;               // findings so far, known ones too
  std::size_t tests = 0;                 // junit: totals, which come first
  std::size_t failures = 0;              // junit
  std::size_t errors = 0;                // junit
  std::string suites = {};               // junit: kept until the totals are known
};

/// One row for each --format. Files come one after the other; `begin` and `end` stand around them
/// and may be null; so may `failed`, which stands in the place of a file.
struct FindingsFormat {
  std::string_view name;
  std::string_view summary;
  void (*begin)(const FindingsRun&, Output&);
  void (*file)(const CheckedFile&, FindingsRun&, Output&);
  void (*failed)(const FailedInput&, FindingsRun&, Output&);
  void (*end)(const FindingsRun&, Output&);
};
[[nodiscard]] std::span<const FindingsFormat> findings_formats() noexcept;
[[nodiscard]] const FindingsFormat* find_findings_format(std::string_view name) noexcept;

// One file each.
void begin_json_findings(const FindingsRun& run, Output& out);
void write_json_findings(const CheckedFile& file, FindingsRun& run, Output& out);
void end_json_findings(const FindingsRun& run, Output& out);
void begin_sarif_findings(const FindingsRun& run, Output& out);
void write_sarif_findings(const CheckedFile& file, FindingsRun& run, Output& out);
void end_sarif_findings(const FindingsRun& run, Output& out);
void write_github_findings(const CheckedFile& file, FindingsRun& run, Output& out);
void write_github_failure(const FailedInput& input, FindingsRun& run, Output& out);
void write_junit_findings(const CheckedFile& file, FindingsRun& run, Output& out);
void write_junit_failure(const FailedInput& input, FindingsRun& run, Output& out);
void end_junit_findings(const FindingsRun& run, Output& out);

/// --statistics: how often each check fires.
class Statistics {
 public:
  void add(const CheckedFile& file);
  /// The most first.
  [[nodiscard]] std::string text() const;
  /// The same as JSON, with the files that were read and the inputs that failed.
  [[nodiscard]] std::string json(std::size_t files, std::size_t failed) const;

 private:
  struct Row {
    std::size_t count = 0;
    std::size_t files = 0;
  };
  [[nodiscard]] std::vector<std::pair<std::string, Row>> sorted() const;
  std::map<std::string, Row> rows_;
};

/// The JSON Schema (2020-12) of --format json.
[[nodiscard]] std::string_view findings_schema() noexcept;
/// That of Statistics::json().
[[nodiscard]] std::string_view statistics_schema() noexcept;

}  // namespace minuter::cli
