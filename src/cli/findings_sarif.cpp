// SARIF 2.1.0: the format of code scanning. Known findings stay in, marked.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>

#include "cli/findings.hpp"
#include "minuter/check.hpp"
#include "minuter/utf8.hpp"
#include "minuter/version.hpp"

namespace minuter::cli {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void text(Writer& json, std::string_view value) {
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}
void pair(Writer& json, const char* key, std::string_view value) {
  json.Key(key);
  text(json, value);
}
void message(Writer& json, const char* key, std::string_view value) {
  json.Key(key);
  json.StartObject();
  pair(json, "text", value);
  json.EndObject();
}

/// A path as a URI: relative ones stay so.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kept = "-._~/!$&'()*+,;=@";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  bool is_first_part = !path.starts_with('/');
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || kept.find(c) != std::string_view::npos ||
                          (c == ':' && !is_first_part);
    if (c == '/') is_first_part = false;
    if (is_plain) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += digits[byte >> 4U];
      uri += digits[byte & 15U];
    }
  }
  return uri;
}

void region(Writer& json, const char* key, const Region& region) {
  json.Key(key);
  json.StartObject();
  json.Key("startLine");
  json.Uint(std::max(region.begin.line, 1U));
  json.Key("startColumn");
  json.Uint(std::max(region.begin.column, 1U));
  json.Key("endLine");
  json.Uint(std::max(region.end.line, 1U));
  json.Key("endColumn");
  json.Uint(std::max(region.end.column, 1U));
  json.EndObject();
}

void artifact(Writer& json, const std::string& path) {
  json.Key("artifactLocation");
  json.StartObject();
  pair(json, "uri", uri_of(path));
  json.EndObject();
}

void physical_location(Writer& json, const std::string& path, const Region& at) {
  json.Key("physicalLocation");
  json.StartObject();
  artifact(json, path);
  region(json, "region", at);
  json.EndObject();
}

void rule(Writer& json, const Check& check) {
  json.StartObject();
  pair(json, "id", check.name);
  message(json, "shortDescription", std::string(check.summary) + ".");
  message(json, "fullDescription", check.explanation);
  message(json, "help", check.explanation);
  json.Key("defaultConfiguration");
  json.StartObject();
  json.Key("enabled");
  json.Bool(check.is_on);
  pair(json, "level", name_of(check.severity));
  json.EndObject();
  json.Key("properties");
  json.StartObject();
  json.Key("tags");
  json.StartArray();
  text(json, check.family);
  json.EndArray();
  json.EndObject();
  json.EndObject();
}

void result(Writer& json, const Finding& finding, const std::string& path, bool has_baseline) {
  json.StartObject();
  pair(json, "ruleId", finding.check);
  const auto rules = checks();
  const auto row = std::ranges::find(rules, std::string_view(finding.check), &Check::name);
  if (row != rules.end()) {
    json.Key("ruleIndex");
    json.Uint(static_cast<unsigned>(row - rules.begin()));
  }
  pair(json, "level", name_of(finding.severity));
  message(json, "message",
          finding.message + "." + (finding.help.empty() ? "" : " Help: " + finding.help + "."));
  json.Key("locations");
  json.StartArray();
  json.StartObject();
  physical_location(json, path, finding.region);
  json.EndObject();
  json.EndArray();
  if (!finding.related.empty()) {
    json.Key("relatedLocations");
    json.StartArray();
    unsigned id = 0;
    for (const FoundPlace& related : finding.related) {
      json.StartObject();
      json.Key("id");
      json.Uint(id++);
      physical_location(json, path, related.region);
      message(json, "message", related.message);
      json.EndObject();
    }
    json.EndArray();
  }
  json.Key("partialFingerprints");
  json.StartObject();
  pair(json, "minuterFinding/v1", finding.fingerprint);
  json.EndObject();
  if (has_baseline) pair(json, "baselineState", finding.is_known ? "unchanged" : "new");
  if (finding.is_known) {
    json.Key("suppressions");
    json.StartArray();
    json.StartObject();
    pair(json, "kind", "external");
    pair(json, "justification", "in the baseline");
    json.EndObject();
    json.EndArray();
  }
  if (!finding.edits.empty()) {
    json.Key("fixes");
    json.StartArray();
    json.StartObject();
    message(json, "description", finding.fix);
    json.Key("artifactChanges");
    json.StartArray();
    json.StartObject();
    artifact(json, path);
    json.Key("replacements");
    json.StartArray();
    for (const FoundEdit& edit : finding.edits) {
      json.StartObject();
      region(json, "deletedRegion", edit.region);
      message(json, "insertedContent", edit.text);
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    json.EndArray();
    json.EndObject();
    json.EndArray();
  }
  json.EndObject();
}

/// An input that was not read, or not mended.
void notification(Writer& json, const FailedInput& input) {
  json.StartObject();
  pair(json, "level", "error");
  message(json, "message", with_replacements(input.message));
  if (!input.path.empty()) {
    json.Key("locations");
    json.StartArray();
    json.StartObject();
    json.Key("physicalLocation");
    json.StartObject();
    artifact(json, input.path);
    json.EndObject();
    json.EndObject();
    json.EndArray();
  }
  json.EndObject();
}

/// Four levels deep, as the results are.
void open_at_results(Writer& json) {
  json.SetIndent(' ', 2);
  json.StartObject();
  json.Key("runs");
  json.StartArray();
  json.StartObject();
  json.Key("results");
  json.StartArray();
}

void open(Writer& json) {
  json.SetIndent(' ', 2);
  json.StartObject();
  pair(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  pair(json, "version", "2.1.0");
  json.Key("runs");
  json.StartArray();
  json.StartObject();
  json.Key("tool");
  json.StartObject();
  json.Key("driver");
  json.StartObject();
  pair(json, "name", "minuter");
  pair(json, "version", version());
  pair(json, "semanticVersion", version());
  json.Key("rules");
  json.StartArray();
  for (const Check& check : checks()) rule(json, check);
  json.EndArray();
  json.EndObject();
  json.EndObject();
  pair(json, "columnKind", "unicodeCodePoints");
  json.Key("results");
  json.StartArray();
}

}  // namespace

void begin_sarif_findings(const FindingsRun&, Output& out) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open(json);
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
}

void write_sarif_findings(const CheckedFile& file, FindingsRun& run, Output& out) {
  if (file.findings.empty()) return;
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open_at_results(json);
  buffer.Clear();
  for (const Finding& finding : file.findings) result(json, finding, file.path, run.has_baseline);
  if (run.written > 0) out.write(',');
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
  run.written += file.findings.size();
}

void end_sarif_findings(const FindingsRun& run, Output& out) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open_at_results(json);
  json.EndArray();
  buffer.Clear();
  json.Key("invocations");
  json.StartArray();
  json.StartObject();
  json.Key("executionSuccessful");
  json.Bool(run.failed.empty());
  if (!run.failed.empty()) {
    json.Key("toolExecutionNotifications");
    json.StartArray();
    for (const FailedInput& input : run.failed) notification(json, input);
    json.EndArray();
  }
  json.EndObject();
  json.EndArray();
  json.EndObject();
  json.EndArray();
  json.EndObject();
  out.write(run.written > 0 ? "\n      ]" : "]");
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
  out.write('\n');
}

}  // namespace minuter::cli
