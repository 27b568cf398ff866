#include "grammar_tools/run_sample.hpp"

#include <algorithm>
#include <memory>
#include <type_traits>

#include "grammar_tools/values.hpp"
#include "minuter/parse.hpp"
#include "stages/stages.hpp"

namespace minuter {
namespace {

// The fields that a kind of record can be asked for, with the values of all records that `wanted`.
template <class Wanted>
void read_values(const Minutes& minutes, Reads reads, Wanted&& wanted, SampleResult& result) {
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::ignore || !is_field_of(field, reads)) continue;
    std::vector<std::string> values;
    if (reads == Reads::meeting) {
      append_field(minutes.meeting, name_of(field), values);
    } else {
      for_each_list(minutes, [&](std::string_view kind, const auto& records) {
        if (kind != name_of(reads)) return;
        for (const auto& record : records) {
          if (wanted(record)) append_field(record, name_of(field), values);
        }
      });
    }
    if (!values.empty()) result.values.emplace_back(name_of(field), joined(values));
  }
  result.gave = !result.values.empty();
}

std::string tidy_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  // A full stop at the end of a value says nothing.
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ';')) out.pop_back();
  return out;
}

const std::string* find(const std::vector<std::pair<std::string, std::string>>& values,
                        std::string_view name) {
  for (const auto& [key, value] : values) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool is_open(const Stages& stages, std::size_t section) {
  return std::any_of(stages.sections.list.begin(), stages.sections.list.end(),
                     [&](const sections::Section& s) {
                       return s.rule == static_cast<std::int32_t>(section) &&
                              s.opened != sections::Opened::preamble;
                     });
}

// Is there a value that the rule gave, in whatever record?
bool has_given(const Minutes& minutes, std::string_view rule) {
  const auto at = std::find(minutes.rules.begin(), minutes.rules.end(), rule);
  if (at == minutes.rules.end()) return false;
  const auto index = static_cast<std::uint16_t>(at - minutes.rules.begin());
  bool found = false;
  const auto look = [&](const auto& value) {
    if constexpr (requires { value.origin; value.is_there(); }) found = found || (value.is_there() && value.origin.rule == index);
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::vector<Text>>) {
      for (const Text& text : value) found = found || text.origin.rule == index;
    }
  };
  const auto look_at = [&](const auto& record) {
    for_each_field(record, [&](std::string_view, const auto& value) { look(value); });
  };
  look_at(minutes.meeting);
  for_each_list(minutes, [&](std::string_view, const auto& records) {
    for (const auto& record : records) look_at(record);
  });
  return found;
}

// Some records need more than their line: a topic whose decision it is, people who are known.
std::string with_surroundings(const Grammar& grammar, const SampleResult& result, std::string_view text) {
  std::string whole;
  const auto people = std::find_if(grammar.sections.begin(), grammar.sections.end(), [](const SectionRule& section) {
    return section.reads == Reads::attendees && !section.headings.empty() && !section.labels_only;
  });
  for (const auto& [field, name] : result.captures) {
    if (field != "owners" || people == grammar.sections.end()) continue;
    if (whole.empty()) whole = "# " + people->headings.front() + "\n\n";
    whole += "- " + name + "\n";
  }
  if (!whole.empty()) whole += "\n";
  return whole.append("# Yard\n\n## The boat\n\n").append(text).append("\n");
}

}  // namespace

bool gives_in_whole(const GrammarSet& grammars, const Grammar& grammar, std::uint32_t rule, const SampleResult& result,
                    std::string_view text) {
  for (const std::string& whole : {std::string(text), with_surroundings(grammar, result, text)}) {
    const auto source = Source::from_text(whole);
    Stages stages;
    if (has_given(parse(*source, grammars, {.grammar = grammar.name, .trace = false}, stages), grammar.rules[rule].id)) return true;
  }
  return false;
}

SampleResult run_rule(const Grammar& grammar, std::uint32_t rule, std::string_view text) {
  SampleResult result;
  const auto source = Source::from_text(text);
  Stages stages;
  stages.layout = layout::lay_out(*source);
  sections::split_blocks(stages.layout, grammar);
  stages.sections = sections::find_sections(stages.layout, grammar);
  Minutes minutes;
  minutes.source = source.get();
  readers::read_by_rule(stages.layout, stages.sections, grammar, rule, minutes, stages.tried);
  for (const readers::Tried& tried : stages.tried) {
    if (tried.outcome != readers::Outcome::took) continue;
    result.fired = true;
    for (const auto& [field, range] : tried.captures) {
      result.captures.emplace_back(name_of(field), tidy_space(stages.layout.view(range)));
    }
  }
  const TextRule& tested = grammar.rules[rule];
  result.record = name_of(tested.gives);
  read_values(minutes, tested.gives, [](const auto&) { return true; }, result);
  if (tested.gives == Reads::nothing || tested.joins || tested.ahead) result.gave = result.fired;
  return result;
}

SampleResult run_section(const GrammarSet& grammars, const Grammar& grammar, std::size_t section,
                         std::string_view text, bool under_heading) {
  const SectionRule& tested = grammar.sections[section];
  SampleResult result;
  const ParseOptions options{.grammar = grammar.name, .trace = false};
  std::unique_ptr<const Source> source = Source::from_text(text);
  Stages stages;
  Minutes minutes = parse(*source, grammars, options, stages);
  if (!is_open(stages, section) && under_heading && !tested.headings.empty()) {
    std::string whole = tested.labels_only ? tested.headings.front() + ": " : "# " + tested.headings.front() + "\n\n";
    whole.append(text).append("\n");
    source = Source::from_text(whole);
    stages = Stages();
    minutes = parse(*source, grammars, options, stages);
  }
  result.record = name_of(tested.reads);
  result.fired = is_open(stages, section);
  if (!result.fired && tested.headings.empty() && !tested.entry.empty()) {
    // Opened by no heading of its own: the sample is of an entry.
    std::vector<readers::Captured> captured;
    result.fired = result.gave = readers::match_entry(tested, text, captured);
    for (const auto& [field, value] : captured) result.captures.emplace_back(name_of(field), tidy_space(value));
    return result;
  }
  const auto is_ours = [&](const auto& record) {
    // Topics are made by their headings, whatever section holds them.
    return tested.reads == Reads::items || minutes.rules[rule_of(record)] == tested.name;
  };
  read_values(minutes, tested.reads, is_ours, result);
  if (tested.reads == Reads::items) result.fired = result.fired || result.gave;
  if (tested.reads == Reads::nothing) result.gave = result.fired;
  if (tested.reads == Reads::meeting && !result.fired) result.gave = false;
  return result;
}

// Did a value come of a captured text? Some fields fill others.
static bool has_value(const SampleResult& result, std::string_view field) {
  const auto has = [&](std::string_view name) { return find(result.values, name) != nullptr; };
  if (field == "time") return has("start") || has("end");
  if (field == "votes") return has("for") || has("against") || has("abstain");
  if (field == "check") return has("status");
  if (field == "people") return has("name");
  return has(field);
}

std::string compare(const Sample& sample, const SampleResult& result) {
  if (!sample.fires) {
    const std::string of_record = result.record.empty() ? "" : ": " + result.record + " are expected";
  if (!result.gave) return {};
    std::string message = "this sample must not fire";
    const auto& shown = result.values.empty() ? result.captures : result.values;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      message += (i == 0 ? ", but gives " : ", ") + shown[i].first + " " + quoted(shown[i].second);
    }
    return message;
  }
  if (!result.fired) return "this sample does not fire";
  if (!result.gave) return "this sample fires, but nothing comes of it for " + quoted(result.record);
  for (const auto& [field, expected] : sample.gives) {
    const std::string wanted = tidy_space(expected);
    const std::string* value = find(result.values, field);
    if (value != nullptr && tidy_space(*value) == wanted) continue;
    std::vector<std::string> captured;
    for (const auto& [name, text] : result.captures) {
      if (name == field) captured.push_back(text);
    }
    if (!captured.empty() && joined(captured) == wanted) {
      if (result.values.empty() || has_value(result, field)) continue;
      return "this sample captures " + field + " " + quoted(wanted) + ", but no value comes of it";
    }
    if (value == nullptr && captured.empty()) {
      if (wanted.empty()) continue;
      return "this sample gives no " + field + ", but " + quoted(wanted) + " is expected";
    }
    return "this sample gives " + field + " " + quoted(value != nullptr ? *value : joined(captured)) +
           ", but " + quoted(wanted) + " is expected";
  }
  return {};
}

std::int32_t hidden_by(const GrammarSet& grammars, const Grammar& grammar, std::uint32_t rule,
                       std::string_view text) {
  const auto source = Source::from_text(text);
  Stages stages;
  static_cast<void>(parse(*source, grammars, {.grammar = grammar.name, .trace = false}, stages));
  std::int32_t winner = -1;
  for (const readers::Tried& tried : stages.tried) {
    if (tried.rule != rule) continue;
    if (tried.outcome == readers::Outcome::took) return -1;
    if (tried.outcome == readers::Outcome::lost) winner = static_cast<std::int32_t>(tried.winner);
  }
  return winner;
}

}  // namespace minuter
