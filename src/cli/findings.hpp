// Findings of a whole run, ready to be written: places as lines and columns, the source let go.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

struct CheckedFiles {
  std::vector<CheckedFile> files;
  bool has_baseline = false;
  bool is_coloured = false;
  bool is_rendered = true;  // --format text
};

/// The findings of one document. Fingerprints are made of the check, its message and the words of
/// the line; a third like it is told by its number among its likes: not by where it stands.
[[nodiscard]] CheckedFile checked_file(const Source& source, std::string path,
                                       std::span<const Diagnostic> diagnostics,
                                       const CheckedFiles& wanted);

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t known = 0;  // not in the others
  std::size_t fixable = 0;
};
[[nodiscard]] Counts count(const CheckedFiles& checked);

/// One row for each --format.
struct FindingsFormat {
  std::string_view name;
  std::string_view summary;
  void (*write)(const CheckedFiles&, Output&);
};
[[nodiscard]] std::span<const FindingsFormat> findings_formats() noexcept;
[[nodiscard]] const FindingsFormat* find_findings_format(std::string_view name) noexcept;

// One file each.
void write_text_findings(const CheckedFiles& checked, Output& out);
void write_json_findings(const CheckedFiles& checked, Output& out);
void write_sarif_findings(const CheckedFiles& checked, Output& out);
void write_github_findings(const CheckedFiles& checked, Output& out);
void write_junit_findings(const CheckedFiles& checked, Output& out);
/// --statistics: how often each check fires, the most first.
[[nodiscard]] std::string statistics_of(const CheckedFiles& checked);

/// The JSON Schema (2020-12) of --format json.
[[nodiscard]] std::string_view findings_schema() noexcept;

}  // namespace minuter::cli
