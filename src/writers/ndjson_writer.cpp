#include "writers/json.hpp"
#include "writers/rows.hpp"

namespace minuter {
namespace {

void write_ndjson(const Minutes& minutes, const WriteOptions& options, Output& output) {
  Bytes out(output);
  put_json(minutes, {.provenance = options.provenance, .compact = true}, out);
  out.put('\n');
  out.flush();
}

}  // namespace

Writer ndjson_writer() noexcept {
  return {.name = "ndjson",
          .summary = "One JSON object a line, for each input one",
          .extension = "ndjson",
          .has_tables = false,
          .can_join = true,
          .begin = nullptr,
          .document = write_ndjson,
          .end = nullptr,
          .has_compact = true,  // it is always so
          .has_provenance = true};
}

}  // namespace minuter
