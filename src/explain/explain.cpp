#include "explain/explain.hpp"

#include <algorithm>
#include <type_traits>

#include "explain/blocks.hpp"
#include "stages/stages.hpp"
#include "writers/fields.hpp"

namespace minuter {
namespace {

using readers::Outcome;

class Explainer {
 public:
  Explainer(const Source& source, Stages& stages, Explanation& out)
      : source_(source), stages_(stages), out_(out) {}

  void explain() {
    explain_grammars();
    if (stages_.grammar == nullptr) return;
    explain_sections();
    measure();
    count_records();
  }

  void explain_line(std::size_t line) {
    if (stages_.grammar == nullptr || line == 0 || line > source_.line_count()) return;
    out_.line = source_.line(line - 1);
    Span asked = out_.line;
    if (asked.is_empty()) ++asked.end;
    for (std::uint32_t b = 0; b < stages_.layout.blocks.size(); ++b) {
      const Span span = stages_.layout.blocks[b].span;
      if (span.begin < asked.end && asked.begin < span.end) explain_block(b);
    }
  }

 private:
  void explain_grammars() {
    for (const GrammarChoice& score : stages_.scores) {
      ExplainedGrammar grammar{score.name, score.score, {}};
      for (const sections::Seen& seen : stages_.seen) {
        if (seen.grammar == score.name) grammar.evidence.push_back({seen.what, seen.weight, seen.times});
      }
      std::stable_sort(grammar.evidence.begin(), grammar.evidence.end(),
                       [](const auto& a, const auto& b) { return a.weight > b.weight; });
      out_.grammars.push_back(std::move(grammar));
    }
  }

  [[nodiscard]] std::string section_name(const sections::Section& section) const {
    if (section.rule >= 0) return stages_.grammar->sections[static_cast<std::size_t>(section.rule)].name;
    return section.is_topic ? "topic" : "preamble";
  }

  void explain_sections() {
    const auto& list = stages_.sections.list;
    std::vector<std::size_t> blocks(list.size(), 0);
    for (const std::uint32_t section : stages_.sections.of_block) ++blocks[section];
    for (std::size_t s = 0; s < list.size(); ++s) {
      const sections::Section& section = list[s];
      ExplainedSection explained;
      explained.name = section_name(section);
      explained.opened = opened(section);
      explained.title = stages_.layout.view(section.title);
      std::replace(explained.title.begin(), explained.title.end(), '\n', ' ');
      if (section.parent >= 0) explained.depth = out_.sections[static_cast<std::size_t>(section.parent)].depth + (section.parent > 0);
      explained.blocks = blocks[s];
      if (section.opener != sections::no_block) explained.opener = stages_.layout.blocks[section.opener].span;
      explained.is_topic = section.is_topic;
      out_.sections.push_back(std::move(explained));
    }
  }

  static std::string opened(const sections::Section& section) {
    switch (section.opened) {
      case sections::Opened::preamble: return "";
      case sections::Opened::heading: return "heading";
      case sections::Opened::label: return "label";
      case sections::Opened::topic: return "topic";
    }
    return "";
  }

  static void add(std::vector<std::pair<std::string, Amount>>& amounts, const std::string& rule, std::size_t bytes) {
    auto at = std::find_if(amounts.begin(), amounts.end(), [&](const auto& one) { return one.first == rule; });
    if (at == amounts.end()) at = amounts.insert(amounts.end(), {rule, {}});
    at->second.bytes += bytes;
    ++at->second.blocks;
  }

  // The name of what used a block: a rule, else the section that it stands in.
  [[nodiscard]] const std::string& user_of(const Trace& trace) const {
    const std::string& rule = out_.minutes.rules[trace.rule];
    return rule.empty() ? out_.minutes.rules[trace.section] : rule;
  }

  // What became of the block that holds the place.
  [[nodiscard]] Use use_at(Span place) const {
    const auto& trace = out_.minutes.trace;
    const auto behind = std::partition_point(trace.begin(), trace.end(), [&](const Trace& one) { return one.span.begin <= place.begin; });
    return behind == trace.begin() ? Use::unread : std::prev(behind)->use;
  }

  void measure() {
    Coverage& coverage = out_.coverage;
    for (const Trace& trace : out_.minutes.trace) {
      Amount& amount = trace.use == Use::read      ? coverage.read
                       : trace.use == Use::ignored ? coverage.ignored
                                                   : coverage.unread;
      amount.bytes += trace.span.size();
      ++amount.blocks;
      if (trace.use == Use::read) add(coverage.read_by, user_of(trace), trace.span.size());
      if (trace.use == Use::ignored) add(coverage.ignored_by, user_of(trace), trace.span.size());
    }
    // Of a block that was read, sentences and cells may be left.
    for (const Unread& unread : out_.minutes.unread) {
      if (use_at(unread.span) != Use::read) continue;
      const std::size_t bytes = std::min<std::size_t>(unread.span.size(), coverage.read.bytes);
      coverage.read.bytes -= bytes;
      coverage.unread.bytes += bytes;
    }
    for (const layout::Furniture& furniture : stages_.layout.furniture) coverage.furniture += furniture.span.size();
    const auto most_first = [](const auto& a, const auto& b) { return a.second.bytes > b.second.bytes; };
    std::stable_sort(coverage.read_by.begin(), coverage.read_by.end(), most_first);
    std::stable_sort(coverage.ignored_by.begin(), coverage.ignored_by.end(), most_first);
  }

  // Calls f(name, index, record) for each record of the lists that rules fill.
  template <class F>
  void for_each_record(F&& f) const {
    for_each_field(out_.minutes, [&](std::string_view name, const auto& value) {
      using Value = std::decay_t<decltype(value)>;
      if constexpr (Record<Value>) {
        if (name == "meeting") f(name, std::size_t{0}, value);
      } else if constexpr (requires { typename Value::value_type; value.size(); }) {
        if constexpr (Record<typename Value::value_type>) {
          if (name == "unread") return;
          for (std::size_t i = 0; i < value.size(); ++i) f(name, i, value[i]);
        }
      }
    });
  }

  // Calls f(field, text, origin) for each value of a record that has an origin.
  template <class T, class F>
  static void for_each_value(const T& record, F&& f) {
    for_each_field(record, [&](std::string_view name, const auto& value) {
      using Value = std::decay_t<decltype(value)>;
      if constexpr (std::is_same_v<Value, Text>) {
        if (value.is_there()) f(name, value.value, value.origin);
      } else if constexpr (std::is_same_v<Value, Count>) {
        if (value.is_there()) f(name, std::to_string(value.value), value.origin);
      } else if constexpr (std::is_same_v<Value, Flag>) {
        if (value.value) f(name, std::string("true"), value.origin);
      } else if constexpr (std::is_same_v<Value, std::vector<Text>>) {
        for (const Text& text : value) f(name, text.value, text.origin);
      }
    });
  }

  // A record counts for the rule of its first value; the meeting for each of its values.
  void count_records() {
    for_each_record([&](std::string_view kind, std::size_t, const auto& record) {
      bool is_counted = false;
      for_each_value(record, [&](std::string_view, const std::string&, const Origin& origin) {
        if (is_counted && kind != "meeting") return;
        if (origin.rule == 0) return;
        is_counted = true;
        const std::string& rule = out_.minutes.rules[origin.rule];
        for (RecordCount& count : out_.records) {
          if (count.rule == rule && count.kind == kind) {
            ++count.count;
            return;
          }
        }
        out_.records.push_back({rule, std::string(kind), 1});
      });
    });
  }

  void explain_block(std::uint32_t index) {
    const layout::Block& block = stages_.layout.blocks[index];
    ExplainedBlock explained;
    explained.span = block.span;
    explained.kind = kind_in_words(block);
    explained.details = details_in_words(block);
    explained.number = stages_.layout.view(block.number);
    explained.label = stages_.layout.view(block.label);
    explained.text = text_of(stages_.layout, block);
    explained.section = stages_.sections.of_block[index];
    explained.opens_section = stages_.sections.list[explained.section].opener == index;
    if (index < out_.minutes.trace.size()) {
      const Trace& trace = out_.minutes.trace[index];
      explained.use = trace.use;
      if (trace.use != Use::unread) explained.used_by = user_of(trace);
      for (const Unread& unread : out_.minutes.unread)
        if (trace.use == Use::read && block.span.begin <= unread.span.begin && unread.span.end <= block.span.end) explained.unread.push_back(unread.text.value);
    }
    add_tries(index, explained);
    add_values(explained);
    out_.blocks.push_back(std::move(explained));
  }

  static std::string_view in_words(Outcome outcome) noexcept {
    switch (outcome) {
      case Outcome::elsewhere: return "is for other sections";
      case Outcome::no_match: return "did not match";
      case Outcome::lost: return "matched and lost";
      case Outcome::done: return "had its one match before";
      case Outcome::limit: return "ran into its limit";
      case Outcome::took: return "took it";
    }
    return "";
  }

  void add_tries(std::uint32_t block, ExplainedBlock& explained) {
    const auto& rules = stages_.grammar->rules;
    std::vector<bool> was_tried(rules.size(), false);
    for (const readers::Tried& tried : stages_.tried) {
      if (tried.block != block) continue;
      was_tried[tried.rule] = true;
      ExplainedTry one;
      one.rule = rules[tried.rule].id;
      one.outcome = in_words(tried.outcome);
      if (tried.outcome == Outcome::lost) one.to = rules[tried.winner].id;
      one.matched = stages_.layout.view(tried.all);
      if (!tried.all.is_empty()) one.at = stages_.layout.span_of(tried.all);
      for (const auto& [field, range] : tried.captures) one.captures.emplace_back(name_of(field), stages_.layout.view(range));
      explained.tries.push_back(std::move(one));
    }
    const layout::BlockKind kind = stages_.layout.blocks[block].kind;
    const bool is_tried = kind != layout::BlockKind::rule && kind != layout::BlockKind::code && kind != layout::BlockKind::front_matter;
    for (std::size_t r = 0; is_tried && r < rules.size(); ++r) {
      if (!was_tried[r]) explained.tries.push_back({rules[r].id, "literal not there", {}, {}, {}, {}});
    }
    const auto weight = [](const ExplainedTry& one) {
      if (one.outcome == in_words(Outcome::took)) return 0;
      if (one.outcome == in_words(Outcome::lost)) return 1;
      return one.outcome == "literal not there" ? 3 : 2;
    };
    std::stable_sort(explained.tries.begin(), explained.tries.end(),
                     [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
  }

  void add_values(ExplainedBlock& explained) {
    for_each_record([&](std::string_view kind, std::size_t index, const auto& record) {
      for_each_value(record, [&](std::string_view field, const std::string& value, const Origin& origin) {
        if (origin.span.is_empty() || origin.span.begin >= explained.span.end || explained.span.begin >= origin.span.end) return;
        // Of a topic's text only that it is here: it runs over many blocks.
        if (kind == "items" && field == "text") return;
        std::string name(kind);
        if (kind != "meeting") name += "[" + std::to_string(index) + "]";
        explained.values.push_back({name + "." + std::string(field), value, out_.minutes.rules[origin.rule], origin.how, origin.span});
      });
    });
  }

  const Source& source_;
  Stages& stages_;
  Explanation& out_;
};

}  // namespace

Explanation explain(const Source& source, const GrammarSet& grammars, std::string_view grammar, std::size_t line) {
  Explanation explanation;
  Stages stages;
  explanation.minutes = parse(source, grammars, {.grammar = grammar, .trace = true}, stages);
  Explainer explainer(source, stages, explanation);
  explainer.explain();
  explainer.explain_line(line);
  return explanation;
}

}  // namespace minuter
