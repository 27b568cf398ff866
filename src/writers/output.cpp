#include <utility>

#include "minuter/writer.hpp"

namespace minuter {

Output::Output(Sink sink) : sink_(std::move(sink)) {
  buffer_.reserve(block + block / 4);
}

Output::~Output() {
  try {
    flush();
  } catch (...) {
    failed_ = true;  // a sink that throws: nobody is left to be told
  }
}

void Output::flush() {
  if (!failed_ && !buffer_.empty()) failed_ = !sink_(buffer_);
  buffer_.clear();
}

}  // namespace minuter
