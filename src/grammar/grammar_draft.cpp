#include "grammar/grammar_draft.hpp"

#include <algorithm>

#include "grammar/constants.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter {
namespace {

constexpr std::string_view grammar_keys[] = {"grammar", "about",   "layer",    "language",
                                             "extends", "detect",  "furniture", "define",
                                             "sections", "labels", "rules",   "month_first"};
constexpr std::string_view detect_keys[] = {"heading", "match", "weight", "why"};
constexpr std::string_view section_keys[] = {
    "reads", "like",     "headings", "set",    "columns",   "positions", "required", "incomplete", "fill_down", "entry",
    "skip",  "until",    "topic",  "parts",     "item",      "opened_by", "topics",    "replace",   "why", "samples"};
constexpr std::string_view label_keys[] = {"field", "labels", "why"};
constexpr std::string_view rule_keys[] = {"in",   "match", "gives", "set",    "priority",
                                          "once", "joins", "ahead", "over",   "why",   "samples"};
constexpr std::string_view sample_keys[] = {"text", "gives", "not"};
constexpr std::string_view opened_by_values[] = {"both", "heading", "label"};
constexpr std::string_view incomplete_values[] = {"ignored", "joined"};
constexpr std::string_view over_values[] = {"block", "sentence"};

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

std::vector<std::string_view> records_for(SetBy by) {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Reads::references); ++i) {
    const auto record = static_cast<Reads>(i);
    if (can_make(record, by)) names.push_back(name_of(record));
  }
  return names;
}

std::vector<std::string_view> fields_of(Reads record) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (field != Field::ignore && is_field_of(field, record)) names.push_back(name_of(field));
  }
  return names;
}

class DraftReader {
 public:
  DraftReader(Draft& draft, std::vector<Diagnostic>& diagnostics)
      : draft_(draft), shape_(diagnostics) {}

  void read(const YamlNode& root) {
    if (!shape_.is_map(root, "a grammar")) return;
    shape_.check_keys(root, "a grammar", grammar_keys);
    if (const YamlNode* node = shape_.require(root, "grammar", "the grammar", {0, 0})) {
      draft_.name = shape_.text(*node, "grammar");
      check_name(*node);
    }
    if (const YamlNode* node = root.find("about")) draft_.about = shape_.text(*node, "about");
    if (const YamlNode* node = root.find("layer")) draft_.is_layer = shape_.yes_or_no(*node, "layer");
    if (const YamlNode* node = root.find("month_first")) {
      draft_.month_first = shape_.yes_or_no(*node, "month_first");
    }
    if (const YamlNode* node = root.find("language")) draft_.languages = list(*node, "language");
    if (const YamlNode* node = root.find("extends")) draft_.extends = list(*node, "extends");
    if (const YamlNode* node = root.find("detect")) read_detect(*node);
    if (const YamlNode* node = root.find("furniture")) draft_.furniture = list(*node, "furniture");
    if (const YamlNode* node = root.find("define")) read_define(*node);
    each(root.find("sections"), "sections", [this](const YamlEntry& e) { read_section(e); });
    each(root.find("labels"), "labels", [this](const YamlEntry& e) { read_label(e); });
    each(root.find("rules"), "rules", [this](const YamlEntry& e) { read_rule(e); });
  }

 private:
  Written written(const YamlNode& node) const { return {node.value, node.at, &draft_.file}; }

  void check_name(const YamlNode& node) {
    const std::string_view name = node.value;
    const auto is_fine = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    for (const char c : name) {
      if (!is_fine(c)) {
        shape_.error(node.at, "a grammar's name has small letters, digits and '-' only");
        return;
      }
    }
    if (name.empty() && node.kind == YamlKind::scalar) shape_.error(node.at, "the grammar's name is empty");
  }

  // The texts of a list; none may be empty.
  std::vector<Written> list(const YamlNode& node, std::string_view key) {
    std::vector<Written> texts;
    for (const YamlNode* item : shape_.texts(node, key)) {
      if (item->value.empty()) {
        shape_.error(item->at, "empty text in " + quoted(key));
      } else {
        texts.push_back(written(*item));
      }
    }
    return texts;
  }

  template <class F>
  void each(const YamlNode* map, std::string_view what, F read_one) {
    if (map == nullptr || map->kind == YamlKind::null || !shape_.is_map(*map, quoted(what))) return;
    shape_.check_keys(*map, quoted(what), {});
    for (const YamlEntry& entry : map->entries) read_one(entry);
  }

  void read_detect(const YamlNode& node) {
    if (node.kind != YamlKind::list) {
      shape_.error(node.at, "'detect' must be a list");
      return;
    }
    for (const YamlNode& item : node.items) {
      if (!shape_.is_map(item, "an entry of 'detect'")) continue;
      shape_.check_keys(item, "an entry of 'detect'", detect_keys);
      DraftEvidence evidence;
      evidence.at = item.at;
      const YamlNode* heading = item.find("heading");
      const YamlNode* match = item.find("match");
      if ((heading == nullptr) == (match == nullptr)) {
        shape_.error(item.at, "an entry of 'detect' has either 'heading' or 'match'");
        continue;
      }
      if (heading != nullptr) {
        evidence.heading = written(*heading);
        evidence.heading.text = shape_.text(*heading, "heading");
      } else {
        evidence.match = pattern(*match, "match");
      }
      if (const YamlNode* weight = item.find("weight")) evidence.weight = shape_.number(*weight, "weight");
      if (const YamlNode* why = item.find("why")) static_cast<void>(shape_.text(*why, "why"));
      draft_.detect.push_back(std::move(evidence));
    }
  }

  Written pattern(const YamlNode& node, std::string_view key) {
    Written result = written(node);
    result.text = shape_.text(node, key);
    if (result.text.empty() && node.kind == YamlKind::scalar) {
      shape_.error(node.at, "the pattern of " + quoted(key) + " is empty: it matches everywhere");
    }
    return result;
  }

  void read_define(const YamlNode& node) {
    each(&node, "define", [this](const YamlEntry& entry) {
      Written piece = pattern(entry.value, entry.key.value);
      if (!piece.text.empty()) draft_.define.emplace_back(entry.key.value, std::move(piece));
    });
  }

  std::optional<Reads> reads(const YamlNode& node, std::string_view key, SetBy by) {
    const std::optional<Reads> named = node.kind == YamlKind::scalar ? reads_named(node.value) : std::nullopt;
    if (named && !can_make(*named, by)) {
      if (by == SetBy::rule) {
        shape_.error(node.at, "a rule cannot give " + node.value + ": they are read by sections",
                     "use a section with 'reads: " + node.value + "'");
      } else {
        shape_.error(node.at, "a section cannot read " + node.value + ": they are read by rules",
                     "use a rule with 'gives: " + node.value + "'");
      }
      return std::nullopt;
    }
    if (shape_.one_of(node, key, records_for(by)) < 0) return std::nullopt;
    return named;
  }

  void read_section(const YamlEntry& entry) {
    const std::string what = "section " + quoted(entry.key.value);
    const YamlNode& map = entry.value;
    if (!shape_.is_map(map, what)) return;
    shape_.check_keys(map, what, section_keys);
    DraftSection section;
    section.name = entry.key.value;
    section.at = entry.key.at;
    if (const YamlNode* node = map.find("replace")) section.replaces = shape_.yes_or_no(*node, "replace");
    if (const YamlNode* node = map.find("reads")) section.reads = reads(*node, "reads", SetBy::section);
    if (const YamlNode* node = map.find("like")) section.like = Written{shape_.text(*node, "like"), node->at, &draft_.file};
    if (const YamlNode* node = map.find("headings")) read_headings(*node, section);
    if (const YamlNode* node = map.find("set")) section.set = read_set(*node, section.reads, SetBy::section);
    if (const YamlNode* node = map.find("columns")) read_columns(*node, section);
    if (const YamlNode* node = map.find("positions")) section.positions = field_list(*node, "positions", section.reads, true);
    if (const YamlNode* node = map.find("required")) section.required = field_list(*node, "required", section.reads, false);
    if (const YamlNode* node = map.find("fill_down")) section.fill_down = field_list(*node, "fill_down", section.reads, false);
    if (const YamlNode* node = map.find("incomplete")) {
      section.incomplete_at = node->at;
      if (const int value = shape_.one_of(*node, "incomplete", incomplete_values); value >= 0) section.joins_rows = value == 1;
    }
    if (const YamlNode* node = map.find("entry")) section.entry = list(*node, "entry");
    if (const YamlNode* node = map.find("skip")) section.skip = list(*node, "skip");
    if (const YamlNode* node = map.find("until")) section.until = list(*node, "until");
    if (const YamlNode* node = map.find("topic")) {
      section.topic = list(*node, "topic");
      section.topic_at = node->at;
      if (section.reads && *section.reads != Reads::items) {
        shape_.error(node->at, "'topic' is for sections that read items");
      }
    }
    if (const YamlNode* node = map.find("parts")) section.parts = list(*node, "parts");
    if (const YamlNode* node = map.find("item")) section.is_item = shape_.yes_or_no(*node, "item");
    if (const YamlNode* node = map.find("opened_by")) {
      if (shape_.one_of(*node, "opened_by", opened_by_values) >= 0) section.opened_by = node->value;
    }
    if (const YamlNode* node = map.find("topics")) {
      section.topics = topics(*node);
      section.topics_at = node->at;
      if (section.reads && *section.reads != Reads::items) {
        shape_.error(node->at, "'topics' is for sections that read items");
      }
    }
    if (const YamlNode* node = map.find("why")) section.why = shape_.text(*node, "why");
    if (const YamlNode* node = map.find("samples")) section.samples = read_samples(*node, section.reads);
    draft_.sections.push_back(std::move(section));
  }

  // One or more words, as a list or with spaces between them; joined by a space.
  std::string topics(const YamlNode& node) {
    std::string joined;
    for (const YamlNode* text : shape_.texts(node, "topics")) {
      std::string_view rest = text->value;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        YamlNode word = *text;
        word.value = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.value.empty() || shape_.one_of(word, "topics", topics_values) < 0) continue;
        if (!joined.empty()) joined += ' ';
        joined += word.value;
      }
    }
    return joined;
  }

  void read_headings(const YamlNode& node, DraftSection& section) {
    for (Written& heading : list(node, "headings")) {
      const std::string_view text = heading.text;
      if (text.size() >= 2 && text.front() == '/' && text.back() == '/') {
        if (text.size() == 2) {
          shape_.error(heading.at, "the pattern of 'headings' is empty: it matches everywhere");
        } else {
          section.patterns.push_back(std::move(heading));
        }
      } else {
        section.headings.push_back(std::move(heading));
      }
    }
  }

  // The field of that name; without a record (it is inherited) any field will do until layers are
  // put together.
  std::optional<Field> field(const YamlNode& node, std::optional<Reads> record, bool may_ignore) {
    const std::optional<Field> found = field_named(node.value);
    const bool is_ignore = found == Field::ignore;
    const bool fits = found && (is_ignore ? may_ignore : !record || is_field_of(*found, *record));
    if (fits) return found;
    if (found && record && !is_ignore) {
      const std::vector<std::string_view> names = fields_of(*record);
      shape_.error(node.at, std::string(name_of(*record)) + " have no field " + quoted(node.value),
                   YamlShape::suggest(node.value, names));
      return std::nullopt;
    }
    std::vector<std::string_view> names;
    if (record) {
      names = fields_of(*record);
    } else {
      for (std::size_t i = 0; i < field_count; ++i) names.push_back(name_of(static_cast<Field>(i)));
    }
    if (may_ignore) names.push_back("ignore");
    shape_.error(node.at, "no field is named " + quoted(node.value),
                 YamlShape::suggest(node.value, names));
    return std::nullopt;
  }

  // Without a record (it is inherited) constants are checked once layers are put together.
  std::vector<DraftConstant> read_set(const YamlNode& node, std::optional<Reads> record, SetBy by) {
    std::vector<DraftConstant> set;
    each(&node, "set", [&](const YamlEntry& entry) {
      const std::optional<Field> which = field(entry.key, record, false);
      Written value = written(entry.value);
      if (which == Field::owners && entry.value.kind == YamlKind::list) {
        for (const Written& owner : list(entry.value, entry.key.value)) {
          value.text += (value.text.empty() ? "" : "; ") + owner.text;
        }
      } else {
        value.text = shape_.text(entry.value, entry.key.value);
        if (entry.value.kind != YamlKind::scalar) return;
      }
      if (!which) return;
      DraftConstant constant{*which, entry.key.at, std::move(value)};
      if (record) check_constant(shape_, constant, *record, by);
      set.push_back(std::move(constant));
    });
    return set;
  }

  void read_columns(const YamlNode& node, DraftSection& section) {
    each(&node, "columns", [&](const YamlEntry& entry) {
      const std::optional<Field> which = field(entry.key, section.reads, true);
      std::vector<Written> titles = list(entry.value, entry.key.value);
      if (!which) return;
      section.columns.emplace_back(*which, std::move(titles));
      section.column_names.emplace_back(*which, entry.key.at);
    });
  }

  // Fields by their names, none twice; `ignore` may stand for several columns.
  std::vector<NamedField> field_list(const YamlNode& node, std::string_view key, std::optional<Reads> record, bool may_ignore) {
    std::vector<NamedField> fields;
    for (const YamlNode* one : shape_.texts(node, key)) {
      const std::optional<Field> which = field(*one, record, may_ignore);
      if (!which) continue;
      const bool is_twice = *which != Field::ignore && std::any_of(fields.begin(), fields.end(), [&](const NamedField& f) { return f.field == *which; });
      if (is_twice) {
        shape_.error(one->at, "field " + quoted(one->value) + " stands twice in " + quoted(key));
      } else {
        fields.push_back({*which, one->at, &draft_.file});
      }
    }
    return fields;
  }

  std::vector<Sample> read_samples(const YamlNode& node, std::optional<Reads> record) {
    std::vector<Sample> samples;
    if (node.kind != YamlKind::list) {
      shape_.error(node.at, "'samples' must be a list");
      return samples;
    }
    for (const YamlNode& item : node.items) {
      if (!shape_.is_map(item, "a sample")) continue;
      shape_.check_keys(item, "a sample", sample_keys);
      const YamlNode* text = item.find("text");
      const YamlNode* not_text = item.find("not");
      if ((text == nullptr) == (not_text == nullptr)) {
        shape_.error(item.at, "a sample has either 'text' or 'not'");
        continue;
      }
      Sample sample;
      sample.at = item.at;
      sample.fires = text != nullptr;
      sample.text = shape_.text(text != nullptr ? *text : *not_text, text != nullptr ? "text" : "not");
      if (const YamlNode* gives = item.find("gives")) {
        if (not_text != nullptr) {
          shape_.error(gives->at, "a sample with 'not' gives nothing", "write the text that gives this as 'text'");
          continue;
        }
        each(gives, "gives", [&](const YamlEntry& entry) {
          const std::optional<Field> which = field(entry.key, record, false);
          std::string value;
          if (entry.value.kind != YamlKind::null) {
            for (const YamlNode* one : shape_.texts(entry.value, entry.key.value)) {
              if (!value.empty()) value += "; ";
              value += one->value;
            }
          }
          if (which) sample.gives.emplace_back(entry.key.value, std::move(value));
        });
      }
      samples.push_back(std::move(sample));
    }
    return samples;
  }

  void read_label(const YamlEntry& entry) {
    const std::string what = "label " + quoted(entry.key.value);
    const YamlNode& map = entry.value;
    if (!shape_.is_map(map, what)) return;
    shape_.check_keys(map, what, label_keys);
    DraftLabel label;
    label.name = entry.key.value;
    label.at = entry.key.at;
    if (const YamlNode* node = shape_.require(map, "field", what, entry.key.at)) {
      if (!shape_.text(*node, "field").empty()) {
        if (const auto which = field(*node, Reads::meeting, true)) label.field = *which;
      }
    }
    if (const YamlNode* node = shape_.require(map, "labels", what, entry.key.at)) {
      label.labels = list(*node, "labels");
    }
    if (const YamlNode* node = map.find("why")) label.why = shape_.text(*node, "why");
    draft_.labels.push_back(std::move(label));
  }

  void read_rule(const YamlEntry& entry) {
    const std::string what = "rule " + quoted(entry.key.value);
    const YamlNode& map = entry.value;
    if (!shape_.is_map(map, what)) return;
    shape_.check_keys(map, what, rule_keys);
    DraftRule rule;
    rule.id = entry.key.value;
    rule.at = entry.key.at;
    std::optional<Reads> record;
    if (const YamlNode* node = map.find("in")) rule.in = list(*node, "in");
    if (const YamlNode* node = shape_.require(map, "match", what, entry.key.at)) {
      rule.match = pattern(*node, "match");
    }
    if (const YamlNode* node = shape_.require(map, "gives", what, entry.key.at)) {
      record = reads(*node, "gives", SetBy::rule);
      rule.gives = record.value_or(Reads::nothing);
    }
    if (const YamlNode* node = map.find("set")) rule.set = read_set(*node, record, SetBy::rule);
    if (const YamlNode* node = map.find("priority")) rule.priority = shape_.whole_number(*node, "priority");
    if (const YamlNode* node = map.find("once")) rule.once = shape_.yes_or_no(*node, "once");
    rule.joins = of_decisions(map, "joins", record);
    rule.ahead = of_decisions(map, "ahead", record);
    if (const YamlNode* node = map.find("over")) {
      rule.by_sentence = shape_.one_of(*node, "over", over_values) == 1;
    }
    if (const YamlNode* node = map.find("why")) rule.why = shape_.text(*node, "why");
    if (const YamlNode* node = map.find("samples")) rule.samples = read_samples(*node, record);
    draft_.rules.push_back(std::move(rule));
  }

  bool of_decisions(const YamlNode& map, std::string_view key, std::optional<Reads> record) {
    const YamlNode* node = map.find(key);
    if (node == nullptr || !shape_.yes_or_no(*node, key)) return false;
    if (record && *record != Reads::decisions) {
      shape_.error(node->at, quoted(key) + " is for rules that give decisions");
    }
    return true;
  }

  Draft& draft_;
  YamlShape shape_;
};

}  // namespace

void check_constant(YamlShape& shape, const DraftConstant& constant, Reads record, SetBy by) {
  const std::string name(name_of(constant.field));
  const std::string_view value = constant.value.text;
  if (!is_settable(constant.field, record, by)) {
    const std::vector<std::string_view> names = settable_fields(record, by);
    std::string help = by == SetBy::rule ? "capture it: (?<" + name + ">...)" : "";
    if (!names.empty()) {
      help = "constants here:";
      for (const std::string_view one : names) (help += one == names.front() ? " " : ", ") += one;
    }
    shape.error(constant.at, "'set' cannot fill " + quoted(name) + " of " + std::string(name_of(record)), help);
    return;
  }
  const auto words = words_of(constant.field, record);
  if (!words.empty()) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return;
    shape.error(constant.value.at, "unknown value " + quoted(value) + " of " + quoted(name),
                record == Reads::meeting ? "'text': the section's text fills it" : YamlShape::suggest(value, words));
  } else if (is_count(constant.field)) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!value.empty() && value.size() <= 6 && std::all_of(value.begin(), value.end(), is_digit)) return;
    shape.error(constant.value.at, quoted(name) + " must be a whole number, not " + quoted(value));
  } else if (value.find_first_not_of(" ,;&") == std::string_view::npos) {
    shape.error(constant.value.at, "the value of " + quoted(name) + " is empty");
  }
}

std::shared_ptr<const Draft> read_draft(std::string_view text, std::vector<Diagnostic>& diagnostics,
                                        std::string_view path) {
  const std::size_t before = diagnostics.size();
  auto draft = std::make_shared<Draft>();
  draft->file = text;
  const std::optional<YamlNode> root = read_yaml(draft->file, diagnostics);
  if (!root) return nullptr;
  DraftReader(*draft, diagnostics).read(*root);
  for (Written& language : draft->languages) {
    if (!path.empty() && names_file(language.text)) language.text = path_beside(path, language.text);
  }
  if (diagnostics.size() > before) {
    std::stable_sort(diagnostics.begin() + static_cast<std::ptrdiff_t>(before), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return nullptr;
  }
  return draft;
}

}  // namespace minuter
