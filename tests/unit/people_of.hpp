// The people of a made-up attendance, in minutes with two topics.
#pragma once

#include <string>
#include <vector>

#include "read.hpp"

namespace minuter {

/// `shown` gives one of them as a line of text.
template <typename Shown>
std::vector<std::string> people_of(const std::string& attendance, const char* grammar, const Shown& shown) {
  static constexpr const char* topics = "\n\n## Roof\n\nThe slates were counted.\n\n## Path\n\nGravel was laid.\n";
  std::vector<std::string> out;
  for (const auto& one : read("# Mill Club minutes\n\n4 May 2021\n\n" + attendance + topics, grammar).attendees) out.push_back(shown(one));
  return out;
}

}  // namespace minuter
