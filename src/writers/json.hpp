// One document as a JSON object: what the json and ndjson writers share.
#pragma once

#include <cstddef>

#include "minuter/minutes.hpp"
#include "writers/bytes.hpp"

namespace minuter {

struct JsonStyle {
  bool provenance = false;
  bool compact = false;   ///< no white space at all
  std::size_t depth = 0;  ///< of the object, in steps of two spaces; its first line is not indented
};

void put_json(const Minutes& minutes, const JsonStyle& style, Bytes& out);

}  // namespace minuter
