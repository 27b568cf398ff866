// Patterns that can run away: a text makes them try so many ways that the match limit stops them.
#pragma once

#include <span>
#include <string>

#include "grammar/pattern.hpp"

namespace minuter {

/// Tries texts that are made to go wrong: long runs of one unit, behind each literal that the
/// pattern needs and inside its samples. What made it run away, as shown to people ("many 'a'");
/// empty where nothing did.
[[nodiscard]] std::string find_runaway(const Pattern& pattern, std::span<const std::string> samples);

}  // namespace minuter
