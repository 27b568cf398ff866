#include "grammar_tools/write_grammar.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "grammar/grammar_layers.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar_tools/test_grammar.hpp"

namespace minuter {
namespace {

bool is_plain(std::string_view text) {
  if (text.empty()) return false;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
  if (!is_letter(text.front()) || text.back() == ' ') return false;
  for (const char c : text) {
    const bool is_fine = is_letter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '_' || c == '/' ||
                         c == '.' || c == '(' || c == ')';
    if (!is_fine) return false;
  }
  // Words that YAML takes for something else.
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  static constexpr std::string_view words[] = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  return std::find(std::begin(words), std::end(words), lower) == std::end(words);
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string number(double value) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return {buffer, end};
}

std::vector<std::string> texts_of(const std::vector<Written>& written) {
  std::vector<std::string> texts;
  for (const Written& one : written) texts.push_back(one.text);
  return texts;
}

class Writer {
 public:
  std::string write(const Draft& draft) {
    line(0, "grammar", yaml_scalar(draft.name));
    if (!draft.about.empty()) line(0, "about", yaml_scalar(draft.about));
    if (draft.is_layer) line(0, "layer", "true");
    if (draft.month_first) line(0, "month_first", *draft.month_first ? "true" : "false");
    list(0, "language", draft.languages);
    list(0, "extends", draft.extends);
    if (!draft.detect.empty()) out_ += "\ndetect:\n";
    for (const DraftEvidence& evidence : draft.detect) {
      const bool is_heading = evidence.match.text.empty();
      out_ += is_heading ? "  - {heading: " + yaml_scalar(evidence.heading.text)
                         : "  - {match: " + yaml_scalar(evidence.match.text);
      out_ += ", weight: " + number(evidence.weight) + "}\n";
    }
    if (!draft.furniture.empty()) {
      out_ += "\nfurniture:\n";
      for (const Written& text : draft.furniture) out_ += "  - " + yaml_scalar(text.text) + "\n";
    }
    if (!draft.define.empty()) out_ += "\ndefine:\n";
    for (const auto& [name, text] : draft.define) line(1, name, yaml_scalar(text.text));
    if (!draft.labels.empty()) out_ += "\nlabels:\n";
    for (const DraftLabel& label : draft.labels) write_label(label);
    if (!draft.sections.empty()) out_ += "\nsections:\n";
    for (const DraftSection& section : draft.sections) write_section(section);
    if (!draft.rules.empty()) out_ += "\nrules:\n";
    for (const DraftRule& rule : draft.rules) write_rule(rule);
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, std::string_view key, std::string_view value) {
    out_.append(depth * 2, ' ').append(yaml_scalar(key)).append(":");
    if (!value.empty()) out_.append(" ").append(value);
    out_ += '\n';
  }
  void list(std::size_t depth, std::string_view key, const std::vector<Written>& texts) {
    if (!texts.empty()) line(depth, key, yaml_list(texts_of(texts)));
  }
  void patterns(std::size_t depth, std::string_view key, const std::vector<Written>& texts) {
    if (texts.empty()) return;
    line(depth, key, "");
    for (const Written& text : texts) out_.append(depth * 2 + 2, ' ').append("- ").append(yaml_scalar(text.text)).append("\n");
  }
  void fields(std::size_t depth, std::string_view key, const std::vector<NamedField>& named) {
    std::vector<std::string> names;
    for (const NamedField& one : named) names.emplace_back(name_of(one.field));
    if (!names.empty()) line(depth, key, yaml_list(names));
  }
  void set(std::size_t depth, const std::vector<DraftConstant>& constants) {
    if (constants.empty()) return;
    std::string map = "{";
    for (const DraftConstant& one : constants) {
      if (map.size() > 1) map += ", ";
      map += yaml_scalar(name_of(one.field)) + ": " + yaml_scalar(one.value.text);
    }
    line(depth, "set", map + "}");
  }
  void samples(std::size_t depth, const std::vector<Sample>& all) {
    if (all.empty()) return;
    line(depth, "samples", "");
    for (const Sample& sample : all) {
      out_.append(depth * 2 + 2, ' ');
      if (!sample.fires) {
        out_ += "- {not: " + yaml_scalar(sample.text) + "}\n";
        continue;
      }
      out_ += "- {text: " + yaml_scalar(sample.text) + ", gives: {";
      bool is_first = true;
      for (const auto& [field, value] : sample.gives) {
        if (!is_first) out_ += ", ";
        is_first = false;
        out_ += yaml_scalar(field) + ": " + yaml_scalar(value);
      }
      out_ += "}}\n";
    }
  }

  void write_label(const DraftLabel& label) {
    line(1, label.name, "");
    line(2, "field", name_of(label.field));
    list(2, "labels", label.labels);
    if (!label.why.empty()) line(2, "why", yaml_scalar(label.why));
  }

  void write_section(const DraftSection& section) {
    line(1, section.name, "");
    if (section.reads) line(2, "reads", name_of(*section.reads));
    std::vector<std::string> headings = texts_of(section.headings);
    for (const Written& pattern : section.patterns) headings.push_back(pattern.text);
    if (!headings.empty()) line(2, "headings", yaml_list(headings));
    if (section.opened_by) line(2, "opened_by", *section.opened_by);
    if (section.topics) line(2, "topics", yaml_scalar(*section.topics));
    patterns(2, "topic", section.topic);
    if (section.is_item) line(2, "item", *section.is_item ? "true" : "false");
    set(2, section.set);
    if (!section.columns.empty()) line(2, "columns", "");
    for (const auto& [field, titles] : section.columns) list(3, name_of(field), titles);
    fields(2, "positions", section.positions);
    fields(2, "required", section.required);
    if (section.joins_rows) line(2, "incomplete", *section.joins_rows ? "joined" : "ignored");
    fields(2, "fill_down", section.fill_down);
    patterns(2, "entry", section.entry);
    patterns(2, "skip", section.skip);
    patterns(2, "until", section.until);
    list(2, "parts", section.parts);
    if (!section.why.empty()) line(2, "why", yaml_scalar(section.why));
    samples(2, section.samples);
  }

  void write_rule(const DraftRule& rule) {
    line(1, rule.id, "");
    list(2, "in", rule.in);
    if (rule.by_sentence) line(2, "over", "sentence");
    line(2, "match", yaml_scalar(rule.match.text));
    line(2, "gives", name_of(rule.gives));
    set(2, rule.set);
    if (rule.priority != 0) line(2, "priority", std::to_string(rule.priority));
    if (rule.once) line(2, "once", "true");
    if (rule.joins) line(2, "joins", "true");
    if (rule.ahead) line(2, "ahead", "true");
    if (!rule.why.empty()) line(2, "why", yaml_scalar(rule.why));
    samples(2, rule.samples);
  }

  std::string out_;
};

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  if (!has_control(text)) {
    out = "'";
    for (const char c : text) {
      out += c;
      if (c == '\'') out += c;
    }
    return out + "'";
  }
  out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      static constexpr char digits[] = "0123456789abcdef";
      out += "\\x";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) {
    if (out.size() > 1) out += ", ";
    out += yaml_scalar(text);
  }
  return out + "]";
}

std::string write_grammar(const Draft& draft) { return Writer().write(draft); }

// A layer's sample may not hold where the vocabulary or a piece is another: it stays with the layer.
static std::string with_kept_samples(std::string flat, const GrammarSet& grammars) {
  GrammarSet set = GrammarSet::built_in();
  std::vector<Diagnostic> none;
  for (const VocabularyText& words : vocabulary_texts(grammars)) {
    if (!words.path.empty()) static_cast<void>(set.add_vocabulary({std::string(words.path), std::string(words.yaml)}, none));
  }
  const auto name = set.add({"flat", flat}, none);
  if (!name) return flat;
  std::set<std::uint32_t> broken;
  for (const Diagnostic& finding : test_grammar(set, *name).findings) {
    if (finding.check == "sample") broken.insert(finding.span.begin);
  }
  const std::shared_ptr<const Draft> read = read_draft(flat, none);
  if (broken.empty() || !read) return flat;
  Draft draft = *read;
  const auto keep = [&](std::vector<Sample>& samples) {
    std::erase_if(samples, [&](const Sample& sample) { return broken.contains(sample.at.begin); });
  };
  for (DraftSection& section : draft.sections) keep(section.samples);
  for (DraftRule& rule : draft.rules) keep(rule.samples);
  return write_grammar(draft);
}

std::optional<std::string> write_flat(const GrammarSet& grammars, std::string_view name) {
  std::vector<Diagnostic> none;  // all of them were read before
  GrammarSources sources;
  const std::vector<GrammarText> texts = grammar_texts(grammars);
  sources.find_draft = [&](std::string_view wanted) -> std::shared_ptr<const Draft> {
    for (const GrammarText& text : texts) {
      if (text.name == wanted) return read_draft(text.yaml, none, text.path);
    }
    return nullptr;
  };
  const std::shared_ptr<const Draft> draft = sources.find_draft(name);
  if (!draft) return std::nullopt;
  std::optional<Draft> whole = put_layers_together(*draft, sources, none);
  if (!whole) return std::nullopt;
  whole->extends.clear();
  return with_kept_samples(write_grammar(*whole), grammars);
}

}  // namespace minuter
