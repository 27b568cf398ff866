// Workflow commands of GitHub Actions, which show as annotations beside the lines.
#include "cli/findings.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

void append_escaped(std::string_view text, bool is_property, std::string& out) {
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (is_property && c == ':')
      out += "%3A";
    else if (is_property && c == ',')
      out += "%2C";
    else
      out += c;
  }
}

std::string_view command_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "notice";
  }
  return {};
}

}  // namespace

void write_github_findings(const CheckedFile& file, FindingsRun&, Output& out) {
  for (const Finding& finding : file.findings) {
    if (finding.is_known) continue;
    std::string line = "::";
    line.append(command_of(finding.severity)).append(" file=");
    append_escaped(with_replacements(file.path), true, line);
    const Region& at = finding.region;
    line.append(",line=").append(std::to_string(at.begin.line));
    line.append(",endLine=").append(std::to_string(at.end.line));
    // Columns are shown within one line only.
    if (at.begin.line == at.end.line) {
      line.append(",col=").append(std::to_string(at.begin.column));
      line.append(",endColumn=").append(std::to_string(at.end.column));
    }
    line += ",title=";
    append_escaped(finding.check, true, line);
    line += "::";
    append_escaped(finding.message, false, line);
    for (const FoundPlace& related : finding.related) {
      line += "%0A";
      append_escaped(related.message, false, line);
      line.append(": line ").append(std::to_string(related.region.begin.line));
    }
    if (!finding.help.empty()) {
      line += "%0A";
      append_escaped(finding.help, false, line);
    }
    line += '\n';
    out.write(line);
  }
}

void write_github_failure(const FailedInput& input, FindingsRun&, Output& out) {
  std::string line = "::error ";
  if (!input.path.empty()) {
    line += "file=";
    append_escaped(with_replacements(input.path), true, line);
    line += ',';
  }
  line.append("title=").append(input.is_read ? "not fixed" : "not read").append("::");
  append_escaped(with_replacements(input.message), false, line);
  line += '\n';
  out.write(line);
}

}  // namespace minuter::cli
