#include "cli/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "grammar/fold.hpp"

namespace minuter::cli {
namespace {

std::uint64_t hash(std::string_view text, std::uint64_t seed) noexcept {
  // FNV-1a: the same on every machine.
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return (seed ^ 0xFFU) * 0x100000001B3U;
}

Region region_of(const Source& source, Span span) {
  Region region{source.place(span.begin), source.place(span.end)};
  // A span that ends behind a line end ends at the start of the next line: that is what it covers.
  if (region.end.line < region.begin.line) region.end = region.begin;
  return region;
}

}  // namespace

CheckedFile checked_file(const Source& source, std::string path,
                         std::span<const Diagnostic> diagnostics, const Rendering& rendering) {
  CheckedFile file{std::move(path), {}};
  std::unordered_map<std::uint64_t, std::uint64_t> likes;
  for (const Diagnostic& diagnostic : diagnostics) {
    Finding finding;
    finding.check = diagnostic.check;
    finding.severity = diagnostic.severity;
    finding.message = diagnostic.message;
    finding.help = diagnostic.help;
    finding.region = region_of(source, diagnostic.span);
    for (const RelatedPlace& related : diagnostic.related) {
      finding.related.push_back({related.message, region_of(source, related.span)});
    }
    for (const Fix& fix : diagnostic.fixes) {
      finding.fix = fix.about;
      for (const Edit& edit : fix.edits) {
        finding.edits.push_back({region_of(source, edit.span), edit.text});
      }
    }
    const Span line =
        source.line_count() == 0 ? Span{} : source.line(source.line_of(diagnostic.span.begin));
    // No more of a very long line than is near.
    const std::uint32_t from =
        std::max(line.begin, diagnostic.span.begin > 80 ? diagnostic.span.begin - 80 : 0U);
    const std::uint32_t to = std::max(from, std::min(line.end, diagnostic.span.begin + 160));
    std::uint64_t print = hash(diagnostic.check, 0xCBF29CE484222325U);
    print = hash(diagnostic.message, print);
    print = hash(fold(source.text({from, to})), print);
    const std::uint64_t number = likes[print]++;
    if (number > 0) print = hash(std::to_string(number), print);
    finding.fingerprint = fmt::format("{:016x}", print);
    if (rendering.is_wanted) finding.rendered = render(diagnostic, source, rendering.is_coloured);
    file.findings.push_back(std::move(finding));
  }
  return file;
}

void count(const CheckedFile& file, Counts& counts) {
  for (const Finding& finding : file.findings) {
    if (finding.is_known) {
      ++counts.known;
      continue;
    }
    if (!finding.edits.empty()) ++counts.fixable;
    switch (finding.severity) {
      case Severity::error:
        ++counts.errors;
        break;
      case Severity::warning:
        ++counts.warnings;
        break;
      case Severity::note:
        ++counts.notes;
        break;
    }
  }
}

namespace {

void write_text_findings(const CheckedFile& file, FindingsRun&, Output& out) {
  for (const Finding& finding : file.findings) {
    if (!finding.is_known) out.write(finding.rendered);
  }
}

void keep_failure(const FailedInput& input, FindingsRun& run, Output&) {
  run.failed.push_back(input);
}

}  // namespace

std::span<const FindingsFormat> findings_formats() noexcept {
  static constexpr FindingsFormat formats[] = {
      {"text", "for people, with the line and a caret", nullptr, write_text_findings, nullptr,
       nullptr},
      {"json", "for programs; see 'minuter schema findings'", begin_json_findings,
       write_json_findings, keep_failure, end_json_findings},
      {"sarif", "SARIF 2.1.0, for code scanning", begin_sarif_findings, write_sarif_findings,
       keep_failure, end_sarif_findings},
      {"github", "annotations of GitHub Actions", nullptr, write_github_findings,
       write_github_failure, nullptr},
      {"junit", "JUnit XML, for CI servers", nullptr, write_junit_findings, write_junit_failure,
       end_junit_findings},
  };
  return formats;
}

const FindingsFormat* find_findings_format(std::string_view name) noexcept {
  const auto found = std::ranges::find(findings_formats(), name, &FindingsFormat::name);
  return found == findings_formats().end() ? nullptr : &*found;
}

void Statistics::add(const CheckedFile& file) {
  std::map<std::string, std::size_t> here;
  for (const Finding& finding : file.findings) {
    if (!finding.is_known) ++here[finding.check];
  }
  for (const auto& [check, times] : here) {
    rows_[check].count += times;
    ++rows_[check].files;
  }
}

std::vector<std::pair<std::string, Statistics::Row>> Statistics::sorted() const {
  std::vector<std::pair<std::string, Row>> rows(rows_.begin(), rows_.end());
  std::ranges::stable_sort(
      rows, [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  return rows;
}

std::string Statistics::text() const {
  std::string text;
  for (const auto& [check, row] : sorted()) {
    text += fmt::format("{:6}  {} (in {} {})\n", row.count, check, row.files,
                        row.files == 1 ? "file" : "files");
  }
  return text;
}

std::string Statistics::json(std::size_t files, std::size_t failed) const {
  // Names of checks are plain words: nothing to escape.
  std::string json = fmt::format(
      "{{\n  \"schema\": \"minuter-statistics/1\",\n  \"files\": {},\n  \"failed\": {},\n"
      "  \"checks\": [",
      files, failed);
  std::string_view between = "\n";
  for (const auto& [check, row] : sorted()) {
    json += fmt::format("{}    {{\"check\": \"{}\", \"findings\": {}, \"files\": {}}}", between,
                        check, row.count, row.files);
    between = ",\n";
  }
  return json + (rows_.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace minuter::cli
