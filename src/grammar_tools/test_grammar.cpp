#include "grammar_tools/test_grammar.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "grammar/fold.hpp"
#include "grammar/grammar.hpp"
#include "grammar/grammar_draft.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar/yaml_tree.hpp"
#include "grammar_tools/run_sample.hpp"
#include "grammar_tools/runaway.hpp"

namespace minuter {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

// Does `grammar` stand on the layer, directly or not?
bool stands_on(const GrammarSet& grammars, const Grammar& grammar, std::string_view layer,
               std::size_t depth = 0) {
  if (depth > 16) return false;
  return std::any_of(grammar.extends.begin(), grammar.extends.end(), [&](const std::string& name) {
    if (name == layer) return true;
    const Grammar* below = name == grammar.name ? nullptr : grammars.find(name);
    return below != nullptr && stands_on(grammars, *below, layer, depth + 1);
  });
}

class Tester {
 public:
  Tester(const GrammarSet& grammars, const Draft& draft, GrammarReport& report)
      : grammars_(grammars), draft_(draft), report_(report) {
    const Grammar* own = grammars.find(draft.name);
    if (own == nullptr) return;
    if (!own->is_layer) {
      hosts_.push_back(own);
      return;
    }
    for (const Grammar* grammar : grammars.all()) {
      if (!grammar->is_layer && stands_on(grammars, *grammar, draft.name)) hosts_.push_back(grammar);
    }
    if (hosts_.empty()) hosts_.push_back(own);
  }

  void run() {
    if (hosts_.empty()) return;
    for (const DraftRule& rule : draft_.rules) test_rule(rule);
    for (const DraftSection& section : draft_.sections) test_section(section);
    for (const DraftEvidence& evidence : draft_.detect) {
      if (!evidence.match.text.empty()) check_runaway(evidence.match, "a pattern of 'detect'", {});
    }
    for (const Written& text : draft_.furniture) check_runaway(text, "a pattern of 'furniture'", {});
  }

 private:
  void say(Severity severity, std::string_view check, Span at, std::string message, std::string help = {}) {
    Diagnostic diagnostic;
    diagnostic.check = check;
    diagnostic.severity = severity;
    diagnostic.message = std::move(message);
    diagnostic.span = at;
    if (diagnostic.span.is_empty()) diagnostic.span.end = std::min(at.begin + 1, static_cast<std::uint32_t>(report_.text.size()));
    diagnostic.help = std::move(help);
    report_.findings.push_back(std::move(diagnostic));
  }

  // The compiled form: in the first host that has not put a rule of its own in its place.
  struct Place {
    const Grammar* grammar = nullptr;
    std::uint32_t index = 0;
  };
  Place find_rule(const DraftRule& rule) const {
    for (const Grammar* host : hosts_) {
      for (std::uint32_t i = 0; i < host->rules.size(); ++i) {
        const TextRule& other = host->rules[i];
        if (other.id == rule.id && other.at == rule.at && other.gives == rule.gives) return {host, i};
      }
    }
    return {};
  }
  Place find_section(const DraftSection& section) const {
    for (const Grammar* host : hosts_) {
      for (std::uint32_t i = 0; i < host->sections.size(); ++i) {
        if (host->sections[i].name == section.name) return {host, i};
      }
    }
    return {};
  }

  void test_rule(const DraftRule& rule) {
    const Place place = find_rule(rule);
    if (place.grammar == nullptr) return;  // each host replaces it
    std::vector<std::string> firing;
    std::set<std::string> filled;
    std::size_t fires = 0;
    std::size_t hidden = 0;
    std::int32_t winner = -1;
    for (const Sample& sample : rule.samples) {
      SampleResult result = run_rule(*place.grammar, place.index, sample.text);
      if (sample.fires && result.fired && !result.gave) {
        result.gave = gives_in_whole(grammars_, *place.grammar, place.index, result, sample.text);
      }
      for (const auto& [name, text] : result.captures) filled.insert(name);
      if (sample.fires) firing.push_back(sample.text);
      if (!judge(sample, result, "rule " + quoted(rule.id)) || !sample.fires) continue;
      ++fires;
      const auto by = hidden_by(grammars_, *place.grammar, place.index, sample.text);
      if (by >= 0) {
        ++hidden;
        winner = by;
      }
    }
    check_samples(rule.samples, rule.at, "rule " + quoted(rule.id));
    if (fires > 0 && hidden == fires) {
      say(Severity::warning, "hidden-rule", rule.at,
          "rule " + quoted(rule.id) + " is hidden in all its samples by rule " +
              quoted(place.grammar->rules[static_cast<std::size_t>(winner)].id),
          "give it a higher priority, or drop it");
    }
    check_captures(rule, *place.grammar, place.index, firing, filled);
    check_runaway(rule.match, "the pattern of rule " + quoted(rule.id), firing);
  }

  // True: the sample is kept.
  bool judge(const Sample& sample, const SampleResult& result, const std::string& owner) {
    ++report_.samples;
    const std::string problem = compare(sample, result);
    if (problem.empty()) return true;
    ++report_.failed;
    std::string help;
    if (sample.fires && result.fired && !result.captures.empty()) {
      help = "captured:";
      for (const auto& [name, text] : result.captures) help += " " + name + " " + quoted(text);
    }
    say(Severity::error, "sample", sample.at, owner + ": " + problem, std::move(help));
    return false;
  }

  void check_samples(const std::vector<Sample>& samples, Span at, const std::string& owner) {
    const bool fires = std::any_of(samples.begin(), samples.end(), [](const Sample& s) { return s.fires; });
    const bool spares = std::any_of(samples.begin(), samples.end(), [](const Sample& s) { return !s.fires; });
    if (fires && spares) return;
    say(Severity::warning, "no-sample", at,
        owner + " has no sample that " +
            (fires    ? "must not fire"
             : spares ? "fires"
                      : "fires and none that must not"));
  }

  void check_captures(const DraftRule& rule, const Grammar& grammar, std::uint32_t index,
                      const std::vector<std::string>& firing, const std::set<std::string>& filled) {
    if (firing.empty()) return;
    std::set<std::string> told;
    for (const auto& [group, field] : grammar.rules[index].captures) {
      const std::string name(name_of(field));
      if (filled.contains(name) || !told.insert(name).second) continue;
      Span at = rule.match.at;
      if (const auto offset = rule.match.text.find("<" + name + ">"); offset != std::string::npos) {
        at.begin = place_in_scalar(report_.text, rule.match.at, rule.match.text, offset + 1);
        at.end = at.begin + static_cast<std::uint32_t>(name.size());
      }
      say(Severity::warning, "empty-capture", at,
          "capture " + quoted(name) + " of rule " + quoted(rule.id) + " fills in none of its samples");
    }
  }

  void test_section(const DraftSection& section) {
    const Place place = find_section(section);
    if (place.grammar == nullptr) return;
    std::vector<std::string> texts;
    for (const Sample& sample : section.samples) {
      texts.push_back(sample.text);
      judge(sample, run_section(grammars_, *place.grammar, place.index, sample.text, sample.fires),
            "section " + quoted(section.name));
    }
    if (!section.entry.empty()) check_samples(section.samples, section.at, "section " + quoted(section.name));
    for (const auto* list : {&section.entry, &section.skip, &section.until, &section.topic}) {
      for (const Written& text : *list) check_runaway(text, "a pattern of section " + quoted(section.name), texts);
    }
    check_headings(section, *place.grammar);
  }

  void check_headings(const DraftSection& section, const Grammar& grammar) {
    std::set<std::string> keys;
    for (const Written& heading : section.headings) {
      const std::string key = fold_key(heading.text);
      if (!keys.insert(key).second) {
        say(Severity::warning, "heading-twice", heading.at,
            "heading " + quoted(key) + " stands twice in section " + quoted(section.name));
      }
    }
    for (const Written& written : section.patterns) {
      const std::optional<Pattern> pattern = compile(written, grammar, true);
      if (!pattern) continue;
      check_runaway(*pattern, written.at, "a heading of section " + quoted(section.name), {});
      Match match;
      for (const SectionRule& other : grammar.sections) {
        if (other.name == section.name) continue;
        for (const std::string& key : other.headings) {
          if (pattern->find(key, 0, match) != Found::yes) continue;
          say(Severity::note, "heading-twice", written.at,
              "this pattern matches heading " + quoted(key) + " too, which opens section " + quoted(other.name));
          break;
        }
      }
    }
  }

  static std::optional<Pattern> compile(const Written& text, const Grammar& grammar, bool is_folded) {
    std::string_view raw = text.text;
    if (is_folded) raw = raw.substr(1, raw.size() - 2);
    std::string whole;
    if (!expand(raw, grammar.define, whole).message.empty()) return std::nullopt;
    if (!Pattern::check(whole).message.empty()) return std::nullopt;
    return Pattern(std::move(whole));
  }

  void check_runaway(const Written& text, const std::string& owner, const std::vector<std::string>& samples) {
    if (const auto pattern = compile(text, *hosts_.front(), false)) check_runaway(*pattern, text.at, owner, samples);
  }
  void check_runaway(const Pattern& pattern, Span at, const std::string& owner,
                     const std::vector<std::string>& samples) {
    const std::string how = find_runaway(pattern, samples);
    if (how.empty()) return;
    say(Severity::warning, "runaway-pattern", at, owner + " can run away: on " + how,
        "two loops that can take the same text are tried in all ways; bound one, as in {0,80}");
  }

  const GrammarSet& grammars_;
  const Draft& draft_;
  GrammarReport& report_;
  std::vector<const Grammar*> hosts_;
};

}  // namespace

GrammarReport test_grammar(const GrammarSet& grammars, std::string_view name) {
  GrammarReport report;
  report.name = name;
  for (const GrammarText& text : grammar_texts(grammars)) {
    if (text.name == name) report.text = text.yaml;
  }
  std::vector<Diagnostic> none;  // it was read before
  const std::shared_ptr<const Draft> draft = read_draft(report.text, none);
  if (!draft) return report;
  Tester(grammars, *draft, report).run();
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return report;
}

}  // namespace minuter
