#include "grammar_tools/runaway.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "grammar_tools/loops.hpp"

namespace minuter {
namespace {

// Long enough that three loops in each other reach the limit, and two do not.
constexpr std::size_t run_bytes = 1000;
constexpr std::size_t most_cuts = 8;  // of one sample
constexpr std::size_t most_samples = 3;
// What a pattern's own loops take reaches the limit sooner: a word has some letters, no thousand.
constexpr std::size_t most_loops = 24;  // of a pattern
constexpr std::size_t own_run_bytes = 200;

// Clean text has no runs of spaces.
constexpr std::string_view units[] = {"a", "A", "1", "a ", "Aa ", "1 ", "a, ", "Aa, ", "A. ", "-", "."};

constexpr std::string_view last_signs =
    "\x01)]}>.,:;!?'\"/|*_-+=#&%$@~`^\\([{<0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "\u00bb\u201d\u2019\u2013\u2014";

std::string run_of(std::string_view unit, std::size_t bytes) {
  std::string run;
  run.reserve(bytes + unit.size());
  while (run.size() < bytes) run += unit;
  return run;
}

// What may stand before the run: each literal, and the beginnings of the samples up to a word's end.
std::vector<std::string> beginnings(const Pattern& pattern, std::span<const std::string> samples) {
  std::vector<std::string> all{""};
  const auto& needed = pattern.required();
  for (std::size_t i = 0; i < std::min<std::size_t>(needed.size(), 4); ++i) all.push_back(needed[i].text);
  for (std::size_t s = 0; s < std::min(samples.size(), most_samples); ++s) {
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < samples[s].size(); ++i) {
      if (samples[s][i] == ' ' || samples[s][i - 1] == ' ') cuts.push_back(i);
    }
    const std::size_t step = std::max<std::size_t>(1, cuts.size() / most_cuts);
    for (std::size_t c = 0; c < cuts.size(); c += step) all.push_back(samples[s].substr(0, cuts[c]));
  }
  return all;
}

}  // namespace

std::string find_runaway(const Pattern& pattern, std::span<const std::string> samples) {
  Match match;
  const auto tell = [&](std::string_view beginning, std::string_view unit) {
    std::string shown = "many '" + std::string(unit) + "'";
    if (!beginning.empty()) shown += " behind '" + std::string(beginning) + "'";
    return shown;
  };
  const auto runs_away = [&](std::string_view beginning, const std::string& run) {
    std::string text = std::string(beginning) + run + "\x01";
    // A literal that stands later in the pattern must be there, or the pattern is not tried; so must a
    // sign or letter that each match ends with.
    if (!pattern.required().empty()) text += pattern.required().front().text;
    text += last_signs;
    return pattern.find(text, 0, match) == Found::limit;
  };
  // What its own loops take, behind what stands before them; then what names and sentences have.
  auto loops = loops_of(pattern.text());
  if (loops.size() > most_loops) loops.resize(most_loops);
  for (const Loop& loop : loops) {
    if (loop.once.find_first_not_of(' ') == std::string::npos) continue;  // clean text has no runs of them
    if (runs_away(loop.before, run_of(loop.once, own_run_bytes))) return tell(loop.before, loop.once);
  }
  const auto all = beginnings(pattern, samples);
  for (const std::string_view unit : units) {
    const std::string run = run_of(unit, run_bytes);
    for (const std::string& beginning : all) {
      if (runs_away(beginning, run)) return tell(beginning, unit);
    }
  }
  return {};
}

}  // namespace minuter
