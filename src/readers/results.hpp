// What became of a decision, printed behind it in any language: "... . Einstimmig angenommen (7/0/0)", "... (5 pour, 1
// contre)", "... . Vote: 5-1-2".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "readers/reading.hpp"

namespace minuter::readers {

struct Result {
  std::string outcome;       // empty: none is printed
  std::string_view printed;  // where it stands
  std::int32_t votes_for = -1;  // -1: not printed
  std::int32_t against = -1;
  std::int32_t abstain = -1;
  std::string_view tally;

  [[nodiscard]] bool is_there() const noexcept { return !outcome.empty() || votes_for >= 0; }
};

/// Is the text nothing but a result?
[[nodiscard]] bool is_result(const Vocabulary& words, std::string_view text, Result& result);

/// The text without the results at its end, which go to `result`: whole sentences, or what stands in brackets or behind a dash.
[[nodiscard]] std::string_view peel_result(const Vocabulary& words, std::string_view text, Result& result);

/// The same of how all voted or most: "Unanimously, to sell the boat", "Sale of the boat, unanimously".
[[nodiscard]] std::string_view peel_how(const Vocabulary& words, std::string_view text, Result& result);

/// Fills what the decision has not got yet.
void give_result(const Reading& reading, const Result& result, Decision& decision, std::uint16_t rule);

/// "The boat is sold. Adopted unanimously.": statements in no decision whose paragraph ends with a result.
void read_results_behind(Reading& reading);

/// "Approved": agreed, and carried where somebody moved it or votes were counted.
void settle_outcomes(Reading& reading);

}  // namespace minuter::readers
