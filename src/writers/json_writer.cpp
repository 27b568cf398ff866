#include "writers/fields.hpp"
#include "writers/json.hpp"
#include "writers/rows.hpp"
#include "writers/values.hpp"

namespace minuter {
namespace {

class JsonWriter {
 public:
  JsonWriter(const Minutes& minutes, const JsonStyle& style, Bytes& out) noexcept
      : values_(minutes, {.provenance = style.provenance, .spaced = !style.compact}, out),
        out_(out),
        compact_(style.compact),
        depth_(style.depth) {}

  template <Record T>
  void put(const T& record) {
    out_.put('{');
    ++depth_;
    bool is_first = true;
    for_each_field(record, [&](std::string_view name, const auto& value) {
      put_line(is_first);
      is_first = false;
      out_.put('"');
      out_.put(name);
      out_.put(compact_ ? "\":" : "\": ");
      put(value);
    });
    --depth_;
    put_line(true);
    out_.put('}');
  }

  template <Record T>
  void put(const std::vector<T>& records) {
    if (records.empty()) return out_.put("[]");
    out_.put('[');
    ++depth_;
    bool is_first = true;
    for (const T& record : records) {
      put_line(is_first);
      is_first = false;
      put(record);
    }
    --depth_;
    put_line(true);
    out_.put(']');
  }

  template <class T>
  void put(const T& value) {
    values_.put(value);
  }

 private:
  void put_line(bool is_first) {
    if (!is_first) out_.put(',');
    if (!compact_) out_.put_line(2 * depth_);
  }

  Values values_;
  Bytes& out_;
  bool compact_;
  std::size_t depth_;
};

void begin_json(const WriteOptions& options, Output& output) {
  if (options.many) output.write('[');
}

void write_json(const Minutes& minutes, const WriteOptions& options, Output& output) {
  Bytes out(output);
  if (options.many && !options.compact) out.put("\n  ");
  put_json(minutes,
           {.provenance = options.provenance,
            .compact = options.compact,
            .depth = options.many ? std::size_t{1} : std::size_t{0}},
           out);
  if (!options.many) out.put('\n');
  out.flush();
}

void between_json(const WriteOptions& options, Output& output) {
  if (options.many) output.write(',');
}

void end_json(const WriteOptions& options, Output& output) {
  if (options.many) output.write(options.compact ? "]\n" : "\n]\n");
}

}  // namespace

void put_json(const Minutes& minutes, const JsonStyle& style, Bytes& out) {
  JsonWriter(minutes, style, out).put(minutes);
}

Writer json_writer() noexcept {
  return {.name = "json",
          .summary = "One JSON object; an array of them for several inputs",
          .extension = "json",
          .has_tables = false,
          .can_join = true,
          .begin = begin_json,
          .document = write_json,
          .end = end_json,
          .between = between_json,
          .has_compact = true,
          .has_provenance = true};
}

}  // namespace minuter
