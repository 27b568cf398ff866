#include "cli/baseline.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <filesystem>

#include "batch/output_file.hpp"
#include "batch/read_file.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

constexpr std::string_view schema = "minuter-baseline/1";

/// As the baseline names a file: from its own folder, so that it holds wherever it is run, and in
/// UTF-8, as JSON is.
std::string name_of_file(const std::string& baseline, const std::string& path) {
  namespace fs = std::filesystem;
  if (path == "-" || path == "standard input") return path;
  std::error_code error;
  const fs::path folder = fs::absolute(baseline, error).lexically_normal().parent_path();
  const fs::path relative = fs::absolute(path, error).lexically_normal().lexically_relative(folder);
  return with_replacements(relative.empty() ? path : relative.generic_string());
}

}  // namespace

Result<Baseline> Baseline::read(const std::string& path) {
  const Result<std::string> text = batch::read_file(path, {.max_size = std::size_t{256} << 20});
  if (!text) return tl::unexpected(text.error());
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text->data(), text->size());
  if (json.HasParseError()) {
    return tl::unexpected(
        Error{path + " is no baseline: " + rapidjson::GetParseError_En(json.GetParseError()) +
              " (at byte " + std::to_string(json.GetErrorOffset()) + ")"});
  }
  const auto is_text = [](const rapidjson::Value& object, const char* key) {
    return object.HasMember(key) && object[key].IsString();
  };
  if (!json.IsObject() || !is_text(json, "schema") || json["schema"].GetString() != schema ||
      !json.HasMember("findings") || !json["findings"].IsArray()) {
    return tl::unexpected(Error{path + " is no baseline: write one with --write-baseline"});
  }
  Baseline baseline;
  baseline.path_ = path;
  for (const rapidjson::Value& entry : json["findings"].GetArray()) {
    if (!entry.IsObject() || !is_text(entry, "path") || !is_text(entry, "check") ||
        !is_text(entry, "fingerprint") || !is_text(entry, "message")) {
      return tl::unexpected(
          Error{path + " has an entry without path, check, fingerprint or message"});
    }
    baseline.entries_.push_back({with_replacements(entry["path"].GetString()),
                                 entry["check"].GetString(), entry["fingerprint"].GetString(),
                                 entry["message"].GetString()});
  }
  for (std::size_t i = 0; i < baseline.entries_.size(); ++i) {
    baseline.of_file_[baseline.entries_[i].path].push_back(i);
  }
  baseline.is_used_.resize(baseline.entries_.size(), false);
  baseline.is_looked_at_.resize(baseline.entries_.size(), false);
  return baseline;
}

void Baseline::mark(CheckedFile& file) {
  const auto here = of_file_.find(name_of_file(path_, file.path));
  if (here == of_file_.end()) return;
  for (const std::size_t i : here->second) is_looked_at_[i] = true;
  for (Finding& finding : file.findings) {
    for (const std::size_t i : here->second) {
      if (is_used_[i] || entries_[i].fingerprint != finding.fingerprint) continue;
      is_used_[i] = true;
      finding.is_known = true;
      break;
    }
  }
}

std::vector<KnownFinding> Baseline::stale() const {
  std::vector<KnownFinding> stale;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_looked_at_[i] && !is_used_[i]) stale.push_back(entries_[i]);
  }
  return stale;
}

std::vector<Baseline::GoneFile> Baseline::gone_files() const {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder = fs::absolute(path_, error).lexically_normal().parent_path();
  std::vector<GoneFile> gone;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::string& path = entries_[i].path;
    const std::vector<std::size_t>& likes = of_file_.at(path);
    if (likes.front() != i || is_looked_at_[i]) continue;
    // Names that no file can be looked up by.
    if (path == "-" || path == "standard input" || path.find("\uFFFD") != std::string::npos)
      continue;
    if (!fs::exists(fs::symlink_status(folder / path, error))) gone.push_back({path, likes.size()});
  }
  return gone;
}

void list_findings(const std::string& path, const CheckedFile& file,
                   std::vector<KnownFinding>& findings) {
  const std::string name = name_of_file(path, file.path);
  for (const Finding& finding : file.findings) {
    findings.push_back({name, finding.check, finding.fingerprint, finding.message});
  }
}

Result<void> write_baseline(const std::string& path, std::span<const KnownFinding> findings) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
  json.SetIndent(' ', 2);
  const auto pair = [&](const char* key, std::string_view value) {
    json.Key(key);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  json.StartObject();
  pair("schema", schema);
  json.Key("findings");
  json.StartArray();
  for (const KnownFinding& finding : findings) {
    json.StartObject();
    pair("path", finding.path);
    pair("check", finding.check);
    pair("fingerprint", finding.fingerprint);
    pair("message", finding.message);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  Output out((*file)->sink());
  out.write(std::string_view(buffer.GetString(), buffer.GetSize()));
  out.write('\n');
  out.flush();
  return (*file)->commit();
}

}  // namespace minuter::cli
