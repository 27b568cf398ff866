// minuter stream: lines of JSON in, a line for each out. The contract of Spark's pipe, of Hadoop
// streaming and of ClickHouse's executables.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <exception>
#include <limits>
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
  std::string id = "null";  // as JSON, to the letter where it is a number
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

std::string json_of_text(std::string_view text) {
  return json_of(rapidjson::Value(text.data(), static_cast<rapidjson::SizeType>(text.size())));
}

/// What the parser comes by: the members "id" and "text" of the outermost object, the first of each.
/// What has been read when it fails is there, so that an error can name the record.
class Members : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Members> {
 public:
  enum class Kind : unsigned char { none, text, number, other };
  struct Member {
    Kind kind = Kind::none;
    std::string value;
  };

  Member id;
  Member text;
  bool is_object = false;

  bool StartObject() {
    if (depth_ == 0) is_object = true;
    return open();
  }
  bool StartArray() { return open(); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  bool Key(const char* key, rapidjson::SizeType size, bool) {
    if (depth_ != 1) return true;
    const std::string_view name(key, size);
    Member* const member = name == "id" ? &id : name == "text" ? &text : nullptr;
    member_ = member != nullptr && member->kind == Kind::none ? member : nullptr;
    return true;
  }
  bool String(const char* value, rapidjson::SizeType size, bool) {
    return take(Kind::text, {value, size});
  }
  bool RawNumber(const char* value, rapidjson::SizeType size, bool) {
    return take(Kind::number, {value, size});
  }
  bool Default() { return take(Kind::other, {}); }

 private:
  bool take(Kind kind, std::string_view value) {
    if (depth_ != 1 || member_ == nullptr) return true;
    member_->kind = kind;
    member_->value = value;
    member_ = nullptr;
    return true;
  }
  bool open() {
    (void)take(Kind::other, {});
    ++depth_;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  Member* member_ = nullptr;  // whose value comes next
};

Error half_of_a_pair(std::string_view member) {
  return {"\"" + std::string(member) + "\" has half of a surrogate pair"};
}

/// Fills the id first, so that an error can name it.
Result<void> read_request(std::string_view line, Request& request) {
  // Iterative: nesting, however deep, takes no stack.
  constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                             rapidjson::kParseNumbersAsStringsFlag |
                             rapidjson::kParseValidateEncodingFlag;
  using Kind = Members::Kind;
  Members members;
  rapidjson::Reader reader;
  rapidjson::MemoryStream stream(line.data(), line.size());
  const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, members);
  const Members::Member& id = members.id;
  // The parser lets half of a pair pass.
  const std::unique_ptr<const Source> whole = Source::from_text(id.value);
  const bool is_id_whole = whole->replaced() == 0;
  if (id.kind == Kind::text || id.kind == Kind::number) {
    request.name = whole->text();
    request.id = id.kind == Kind::text ? json_of_text(request.name) : request.name;
  }
  const auto no_json = [](std::string_view why, std::size_t offset) {
    return tl::unexpected(Error{"no JSON: " + std::string(why) + " (byte " +
                                std::to_string(offset + 1) + ")"});
  };
  // For the parser, a NUL is the end.
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos && (!parsed || stream.Tell() < line.size())) {
    return no_json("The line has a NUL.", nul);
  }
  if (!parsed) return no_json(rapidjson::GetParseError_En(parsed.Code()), parsed.Offset());
  if (!members.is_object) return tl::unexpected(Error{"the line is no JSON object"});
  if (id.kind == Kind::none) return tl::unexpected(Error{"the record has no \"id\""});
  if (id.kind == Kind::other) {
    return tl::unexpected(Error{"\"id\" must be a string or a number"});
  }
  if (!is_id_whole) return tl::unexpected(half_of_a_pair("id"));
  Members::Member& text = members.text;
  if (text.kind == Kind::none) return tl::unexpected(Error{"the record has no \"text\""});
  if (text.kind != Kind::text) return tl::unexpected(Error{"\"text\" must be a string"});
  request.text = std::move(text.value);
  return {};
}

Result<void> write_document(Request& request, const Task& task, std::string& out) {
  if (request.text.empty()) return tl::unexpected(Error{"\"text\" is empty"});
  if (task.max_size != 0 && request.text.size() > task.max_size) {
    return tl::unexpected(Error{"\"text\" is larger than --max-size"});
  }
  const std::unique_ptr<const Source> source =
      Source::from_text(request.text, request.name);
  if (source->replaced() != 0) return tl::unexpected(half_of_a_pair("text"));
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
  return "{\"id\":" + id + ",\"error\":" + json_of_text(message) + "}\n";
}

void answer(Record& record, const Task& task) {
  Request request;
  try {
    const Result<void> done = [&]() -> Result<void> {
      const Result<void> read = read_request(record.line, request);
      if (record.is_too_long) return tl::unexpected(Error{"the line is too long: see --max-size"});
      if (!read) return read;
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
  const std::size_t longest = task.max_size == 0 ? std::numeric_limits<std::size_t>::max()
                                                 : 6 * task.max_size + std::size_t{64} * 1024;
  batch::LineReader lines(0, longest);
  bool is_first = true;
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
      if (is_first && record.line.starts_with("\xEF\xBB\xBF")) record.line.erase(0, 3);
      is_first = false;
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
