// JUnit XML: one suite for each file, one case for each finding. Errors and warnings are failures;
// notes and known findings are skipped cases, which CI servers show and do not count as failed.
// What could not be read is an error.
#include <fmt/format.h>

#include "cli/findings.hpp"
#include "minuter/utf8.hpp"

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

void write_junit_findings(const CheckedFile& file, FindingsRun& run, Output&) {
  const auto append = [&run](std::string_view text) { run.suites += text; };
  const std::string path = escaped(with_replacements(file.path));
  std::size_t failed = 0;
  for (const Finding& finding : file.findings) failed += is_failure(finding) ? 1U : 0U;
  const std::size_t all = file.findings.size();
  append(
      fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
                  "skipped=\"{}\" time=\"0\">\n",
                  path, std::max<std::size_t>(all, 1), failed, all - failed));
  if (all == 0) {
    append(fmt::format("    <testcase name=\"all checks\" classname=\"{}\" time=\"0\"/>\n", path));
  }
  for (const Finding& finding : file.findings) {
    const std::string where =
        fmt::format("{}:{}:{}", path, finding.region.begin.line, finding.region.begin.column);
    append(fmt::format("    <testcase name=\"{} at {}:{}\" classname=\"{}\" time=\"0\">\n",
                       finding.check, finding.region.begin.line, finding.region.begin.column,
                       path));
    const std::string message = escaped(finding.message);
    if (is_failure(finding)) {
      append(fmt::format("      <failure message=\"{}\" type=\"{}\">{}: {}: {}", message,
                         name_of(finding.severity), where, name_of(finding.severity), message));
      for (const FoundPlace& related : finding.related) {
        append(fmt::format("&#10;{}:{}:{}: {}", path, related.region.begin.line,
                           related.region.begin.column, escaped(related.message)));
      }
      if (!finding.help.empty()) append("&#10;help: " + escaped(finding.help));
      append("</failure>\n");
    } else {
      append(fmt::format("      <skipped message=\"{}: {}\"/>\n",
                         finding.is_known ? "known" : "note", message));
    }
    append("    </testcase>\n");
  }
  append("  </testsuite>\n");
  run.tests += std::max<std::size_t>(all, 1);
  run.failures += failed;
}

void write_junit_failure(const FailedInput& input, FindingsRun& run, Output&) {
  const std::string path =
      input.path.empty() ? std::string("inputs") : escaped(with_replacements(input.path));
  const std::string message = escaped(with_replacements(input.message));
  run.suites += fmt::format(
      "  <testsuite name=\"{}\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" "
      "time=\"0\">\n"
      "    <testcase name=\"{}\" classname=\"{}\" time=\"0\">\n"
      "      <error message=\"{}\" type=\"{}\">{}</error>\n"
      "    </testcase>\n"
      "  </testsuite>\n",
      path, input.is_read ? "fixing" : "reading", path, message,
      input.is_read ? "not fixed" : "not read", message);
  ++run.tests;
  ++run.errors;
}

void end_junit_findings(const FindingsRun& run, Output& out) {
  out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  out.write(
      fmt::format("<testsuites name=\"minuter check\" tests=\"{}\" failures=\"{}\" "
                  "errors=\"{}\" time=\"0\">\n",
                  run.tests, run.failures, run.errors));
  out.write(run.suites);
  out.write("</testsuites>\n");
}

}  // namespace minuter::cli
