// minuter stream: lines of JSON in, a line for each out. The contract of Spark's pipe, of Hadoop
// streaming and of ClickHouse's executables.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/line_reader.hpp"
#include "batch/output_file.hpp"
#include "batch/pipeline.hpp"
#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "minuter/parse.hpp"

namespace minuter::cli {
namespace {

struct Task {
  Grammars grammars;
  std::size_t max_size = 0;
  WriteOptions write_options;
};

/// From one line of the input to one of the output.
struct Record {
  std::string line;
  bool is_too_long = false;
  std::string out;
};

struct Request {
  std::string id = "null";  // as JSON
  std::string name;         // the id as text
  std::string text;
};

template <class Value>
std::string json_of(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// Fills the id first, so that an error can name it.
Result<void> read_request(std::string& line, Request& request) {
  // Iterative: nesting, however deep, takes no stack. In place: strings are not copied.
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseInsituFlag |
                             rapidjson::kParseFullPrecisionFlag |
                             rapidjson::kParseValidateEncodingFlag;
  rapidjson::Document record;
  record.ParseInsitu<flags>(line.data());
  if (record.HasParseError()) {
    return tl::unexpected(
        Error{"no JSON: " + std::string(rapidjson::GetParseError_En(record.GetParseError())) +
              " (byte " + std::to_string(record.GetErrorOffset() + 1) + ")"});
  }
  if (!record.IsObject()) return tl::unexpected(Error{"the line is no JSON object"});
  const auto id = record.FindMember("id");
  if (id == record.MemberEnd()) return tl::unexpected(Error{"the record has no \"id\""});
  if (!id->value.IsString() && !id->value.IsNumber()) {
    return tl::unexpected(Error{"\"id\" must be a string or a number"});
  }
  request.id = json_of(id->value);
  request.name = id->value.IsString()
                     ? std::string(id->value.GetString(), id->value.GetStringLength())
                     : request.id;
  const auto text = record.FindMember("text");
  if (text == record.MemberEnd()) return tl::unexpected(Error{"the record has no \"text\""});
  if (!text->value.IsString()) return tl::unexpected(Error{"\"text\" must be a string"});
  request.text.assign(text->value.GetString(), text->value.GetStringLength());
  return {};
}

Result<void> write_document(Request& request, const Task& task, std::string& out) {
  if (request.text.empty()) return tl::unexpected(Error{"\"text\" is empty"});
  if (request.text.size() > task.max_size) {
    return tl::unexpected(Error{"\"text\" is larger than --max-size"});
  }
  const std::unique_ptr<const Source> source =
      Source::from_text(request.text, request.name);
  const Minutes minutes =
      parse(*source, task.grammars.set, {.grammar = task.grammars.chosen, .trace = false});
  // {"id":ID, and then the document without its brace.
  out = "{\"id\":" + request.id + ",";
  bool has_brace = true;
  Output output([&](std::string_view bytes) {
    if (has_brace) bytes.remove_prefix(1);
    has_brace = false;
    out += bytes;
    return true;
  });
  find_writer("ndjson")->document(minutes, task.write_options, output);
  output.flush();
  return {};
}

std::string error_record(const std::string& id, std::string_view message) {
  rapidjson::Value text(message.data(), static_cast<rapidjson::SizeType>(message.size()));
  return "{\"id\":" + id + ",\"error\":" + json_of(text) + "}\n";
}

void answer(Record& record, const Task& task) {
  Request request;
  try {
    const Result<void> done = [&]() -> Result<void> {
      if (record.is_too_long) return tl::unexpected(Error{"the line is too long: see --max-size"});
      if (Result<void> read = read_request(record.line, request); !read) return read;
      return write_document(request, task, record.out);
    }();
    if (!done) record.out = error_record(request.id, done.error().message);
  } catch (const std::exception& problem) {
    record.out = error_record(request.id, problem.what());
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

int answer_all(const Task& task, std::size_t jobs, bool is_line_buffered) {
  // An escape takes six bytes for one of text.
  batch::LineReader lines(0, 6 * task.max_size + std::size_t{64} * 1024);
  batch::StandardOutput standard_output;
  Output out(standard_output.sink());
  // With a line after the other there is nothing to do at once.
  if (is_line_buffered) jobs = 1;
  std::vector<Record> records(batch::slot_count(jobs));
  Result<void> reading;  // of standard input

  const auto read = [&](std::size_t slot) {
    Record& record = records[slot];
    do {
      const auto found = lines.read(record.line);
      if (!found) reading = tl::unexpected(found.error());
      if (!found || *found == batch::LineReader::Found::end) return false;
      record.is_too_long = *found == batch::LineReader::Found::too_long;
    } while (!record.is_too_long && is_blank(record.line));
    return true;
  };
  const auto work = [&](std::size_t slot) { answer(records[slot], task); };
  const auto take = [&](std::size_t slot) {
    out.write(records[slot].out);
    records[slot] = Record();
    if (is_line_buffered) out.flush();
    return !out.has_failed();
  };
  batch::run_in_order({read, work, take}, jobs);
  out.flush();

  const Result<void> done = reading ? standard_output.result() : reading;
  if (done) return fine;
  show_error(done.error().message);
  return cannot_run;
}

}  // namespace

int stream(const Args& args) {
  const Result<std::size_t> max_size = read_max_size(args);
  const Result<std::size_t> jobs = read_jobs(args);
  if (!max_size || !jobs) {
    show_error((max_size ? jobs : max_size).error().message);
    return cannot_run;
  }
  Result<Grammars> grammars = load_grammars(args);
  if (!grammars) {
    show_error(grammars.error().message);
    return cannot_run;
  }
  Task task{std::move(*grammars), *max_size, {}};
  task.write_options.provenance = args.provenance;
  return answer_all(task, *jobs, args.line_buffered);
}

}  // namespace minuter::cli
