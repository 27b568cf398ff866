#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "cli/findings.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void text(Writer& json, std::string_view value) {
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void region(Writer& json, const Region& region) {
  json.StartObject();
  json.Key("line");
  json.Uint(region.begin.line);
  json.Key("column");
  json.Uint(region.begin.column);
  json.Key("end_line");
  json.Uint(region.end.line);
  json.Key("end_column");
  json.Uint(region.end.column);
  json.EndObject();
}

void write(Writer& json, const Finding& finding, const std::string& path) {
  json.StartObject();
  json.Key("path");
  text(json, with_replacements(path));
  json.Key("check");
  text(json, finding.check);
  json.Key("severity");
  text(json, name_of(finding.severity));
  json.Key("message");
  text(json, finding.message);
  json.Key("help");
  if (finding.help.empty())
    json.Null();
  else
    text(json, finding.help);
  json.Key("at");
  region(json, finding.region);
  json.Key("related");
  json.StartArray();
  for (const FoundPlace& related : finding.related) {
    json.StartObject();
    json.Key("message");
    text(json, related.message);
    json.Key("at");
    region(json, related.region);
    json.EndObject();
  }
  json.EndArray();
  json.Key("fix");
  if (finding.edits.empty()) {
    json.Null();
  } else {
    json.StartObject();
    json.Key("about");
    text(json, finding.fix);
    json.Key("edits");
    json.StartArray();
    for (const FoundEdit& edit : finding.edits) {
      json.StartObject();
      json.Key("at");
      region(json, edit.region);
      json.Key("text");
      text(json, edit.text);
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
  }
  json.Key("fingerprint");
  text(json, finding.fingerprint);
  json.Key("known");
  json.Bool(finding.is_known);
  json.EndObject();
}

/// Up to where the findings stand, so that what follows is written as deep as it will stand.
void open(Writer& json) {
  json.SetIndent(' ', 2);
  json.StartObject();
  json.Key("schema");
  json.String("minuter-findings/1");
  json.Key("findings");
  json.StartArray();
}

}  // namespace

void begin_json_findings(const FindingsRun&, Output& out) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open(json);
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
}

void write_json_findings(const CheckedFile& file, FindingsRun& run, Output& out) {
  if (file.findings.empty()) return;
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open(json);
  buffer.Clear();
  for (const Finding& finding : file.findings) write(json, finding, file.path);
  if (run.written > 0) out.write(',');
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
  run.written += file.findings.size();
}

void end_json_findings(const FindingsRun& run, Output& out) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  open(json);
  json.EndArray();
  buffer.Clear();
  json.Key("failed");
  json.StartArray();
  for (const FailedInput& input : run.failed) {
    json.StartObject();
    json.Key("path");
    if (input.path.empty())
      json.Null();
    else
      text(json, with_replacements(input.path));
    json.Key("message");
    text(json, with_replacements(input.message));
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  out.write(run.written > 0 ? "\n  ]" : "]");
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
  out.write('\n');
}

}  // namespace minuter::cli
