// JUnit XML: one suite for each file, one case for each finding. Errors and warnings are failures;
// notes and known findings are skipped cases, which CI servers show and do not count as failed.
#include <fmt/format.h>

#include "cli/findings.hpp"

namespace minuter::cli {
namespace {

/// XML 1.0 has no control characters but these three.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\t':
        out += "&#9;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20)
          out += "\uFFFD";
        else
          out += c;
    }
  }
  return out;
}

bool is_failure(const Finding& finding) {
  return !finding.is_known && finding.severity != Severity::note;
}

}  // namespace

void write_junit_findings(const CheckedFiles& checked, Output& out) {
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const CheckedFile& file : checked.files) {
    tests += std::max<std::size_t>(file.findings.size(), 1);
    for (const Finding& finding : file.findings) failures += is_failure(finding) ? 1U : 0U;
  }
  out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.write(
      fmt::format("<testsuites name=\"minuter check\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
                  "time=\"0\">\n",
                  tests, failures));
  for (const CheckedFile& file : checked.files) {
    const std::string path = escaped(file.path);
    std::size_t failed = 0;
    for (const Finding& finding : file.findings) failed += is_failure(finding) ? 1U : 0U;
    const std::size_t all = file.findings.size();
    out.write(
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
                    "skipped=\"{}\" time=\"0\">\n",
                    path, std::max<std::size_t>(all, 1), failed, all - failed));
    if (all == 0) {
      out.write(
          fmt::format("    <testcase name=\"all checks\" classname=\"{}\" time=\"0\"/>\n", path));
    }
    for (const Finding& finding : file.findings) {
      const std::string where =
          fmt::format("{}:{}:{}", path, finding.region.begin.line, finding.region.begin.column);
      out.write(fmt::format("    <testcase name=\"{} at {}:{}\" classname=\"{}\" time=\"0\">\n",
                            finding.check, finding.region.begin.line, finding.region.begin.column,
                            path));
      const std::string message = escaped(finding.message);
      if (is_failure(finding)) {
        out.write(fmt::format("      <failure message=\"{}\" type=\"{}\">{}: {}: {}", message,
                              name_of(finding.severity), where, name_of(finding.severity),
                              message));
        for (const FoundPlace& related : finding.related) {
          out.write(fmt::format("&#10;{}:{}:{}: {}", path, related.region.begin.line,
                                related.region.begin.column, escaped(related.message)));
        }
        if (!finding.help.empty()) out.write("&#10;help: " + escaped(finding.help));
        out.write("</failure>\n");
      } else {
        out.write(fmt::format("      <skipped message=\"{}: {}\"/>\n",
                              finding.is_known ? "known" : "note", message));
      }
      out.write("    </testcase>\n");
    }
    out.write("  </testsuite>\n");
  }
  out.write("</testsuites>\n");
}

}  // namespace minuter::cli
