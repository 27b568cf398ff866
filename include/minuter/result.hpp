// A value or the reason why there is none.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace minuter {

/// Why work on one input, grammar or output cannot go on. `message` is a whole sentence without a
/// full stop, fit to stand behind "minuter: "; it names the file, and the place where there is one.
struct Error {
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace minuter
