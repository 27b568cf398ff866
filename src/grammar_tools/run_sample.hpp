// One sample: a text through the layout and one rule or section.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.hpp"
#include "minuter/grammar.hpp"

namespace minuter {

struct SampleResult {
  bool fired = false;   // the rule matched, the section was opened
  std::string record;   // what it gives: "actions"
  bool gave = false;    // and a record or a value came of it
  std::vector<std::pair<std::string, std::string>> captures;  // name, text: as matched
  std::vector<std::pair<std::string, std::string>> values;    // field, value(s): as read
};

[[nodiscard]] SampleResult run_rule(const Grammar& grammar, std::uint32_t rule, std::string_view text);

/// Does the rule give something where the text stands in minutes? Some records take a part of what is
/// around them; `result` is what run_rule says.
[[nodiscard]] bool gives_in_whole(const GrammarSet& grammars, const Grammar& grammar, std::uint32_t rule,
                                  const SampleResult& result, std::string_view text);

/// A text that does not open the section by itself is put below its heading where `under_heading`.
[[nodiscard]] SampleResult run_section(const GrammarSet& grammars, const Grammar& grammar,
                                       std::size_t section, std::string_view text,
                                       bool under_heading);

/// Empty: the sample is kept. Else what went wrong, without a full stop.
[[nodiscard]] std::string compare(const Sample& sample, const SampleResult& result);

/// Which rule took what this one matched, in a whole run of `text`; -1: none, it took it itself or
/// did not match.
[[nodiscard]] std::int32_t hidden_by(const GrammarSet& grammars, const Grammar& grammar,
                                     std::uint32_t rule, std::string_view text);

}  // namespace minuter
