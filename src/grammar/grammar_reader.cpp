#include "grammar/grammar_reader.hpp"

#include <algorithm>
#include <unordered_map>

#include "grammar/fold.hpp"
#include "grammar/grammar_layers.hpp"
#include "grammar/near_name.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

class Builder {
 public:
  Builder(const Draft& own, const Draft& whole, const GrammarSources& sources,
          std::vector<Diagnostic>& diagnostics)
      : own_(own), whole_(whole), sources_(sources), diagnostics_(diagnostics), shape_(diagnostics) {}

  Grammar build() {
    Grammar grammar;
    grammar.name = whole_.name;
    grammar.about = whole_.about;
    grammar.is_layer = whole_.is_layer;
    grammar.month_first = whole_.month_first.value_or(false);
    for (const Written& name : whole_.extends) grammar.extends.push_back(name.text);
    add_languages(grammar);
    add_defines(grammar);
    for (const DraftEvidence& evidence : whole_.detect) add_evidence(evidence, grammar);
    for (const Written& text : whole_.furniture) {
      if (auto pattern = compile(text, "'furniture'")) grammar.furniture.push_back(std::move(*pattern));
    }
    for (const DraftSection& section : whole_.sections) add_section(section, grammar);
    for (const DraftLabel& label : whole_.labels) add_label(label, grammar);
    for (const DraftRule& rule : whole_.rules) add_rule(rule, grammar);
    check_claims();
    finish(grammar);
    check_hidden(grammar);
    return grammar;
  }

 private:
  // Where to show an error about a text: what a layer says is shown at `extends`.
  Span place(const Written& text, std::size_t offset) const {
    if (text.file != &own_.file) return own_.extends.empty() ? Span{} : own_.extends.front().at;
    if (offset == std::string::npos) return text.at;
    const std::uint32_t begin = place_in_scalar(own_.file, text.at, text.text, offset);
    const auto size = static_cast<std::uint32_t>(own_.file.size());
    return {std::min(begin, size), std::min(begin + 1, size)};
  }
  Span place(Span at, bool is_own) const {
    if (is_own) return at;
    return own_.extends.empty() ? Span{} : own_.extends.front().at;
  }

  void add_languages(Grammar& grammar) {
    for (const Written& language : whole_.languages) {
      const Vocabulary* words =
          sources_.find_vocabulary ? sources_.find_vocabulary(language.text) : nullptr;
      if (words == nullptr) {
        const std::vector<std::string_view> names(sources_.languages.begin(), sources_.languages.end());
        shape_.error(place(language, std::string::npos),
                     (names_file(language.text) ? "no vocabulary file " : "no vocabulary for language ") + quoted(language.text),
                     YamlShape::suggest(language.text, names));
        continue;
      }
      grammar.languages.push_back(language.text);
      grammar.words.add_all(*words);
    }
  }

  // Each piece by itself first, so that an error in it is shown there and not at each use.
  void add_defines(Grammar& grammar) {
    for (const auto& [name, text] : whole_.define) grammar.define.emplace_back(name, text.text);
    defines_ = &grammar.define;
    for (const auto& [name, text] : whole_.define) {
      if (!compile(text, "piece " + quoted(name))) has_bad_piece_ = true;
    }
  }

  // The pattern, or an error with a caret inside it. `where` is for errors that a layer's text has.
  std::optional<Pattern> compile(const Written& text, const std::string& where, bool is_folded = false) {
    std::string_view raw = text.text;
    const std::size_t skipped = is_folded ? 1 : 0;  // the slashes of a heading
    if (is_folded) raw = raw.substr(1, raw.size() - 2);
    if (raw.empty()) return std::nullopt;
    std::string whole;
    PatternError error = expand(raw, *defines_, whole);
    if (!error.message.empty()) {
      // A layer may leave pieces to those that extend it; they are checked there.
      if (whole_.is_layer && error.message.starts_with("no piece")) return std::nullopt;
      std::vector<std::string_view> names;
      for (const auto& define : *defines_) names.push_back(define.first);
      const std::size_t name = error.offset + 3;
      const std::size_t end = std::min(raw.find(')', name), raw.size());
      const bool is_unknown = error.message.starts_with("no piece");
      report(text, skipped + error.offset, where, error.message,
             is_unknown && name < end ? YamlShape::suggest(raw.substr(name, end - name), names) : "");
      return std::nullopt;
    }
    error = Pattern::check(whole);
    if (error.message.empty()) return Pattern(std::move(whole));
    if (has_bad_piece_ && whole != raw) return std::nullopt;  // told where the piece is
    report(text, skipped + unexpanded(raw, error.offset), where,
           "pattern does not compile: " + error.message, "");
    return std::nullopt;
  }

  void report(const Written& text, std::size_t offset, const std::string& where, std::string message,
              std::string help) {
    if (text.file != &own_.file) message = "in " + where + " of a layer: " + message;
    shape_.error(place(text, offset), std::move(message), std::move(help));
  }

  // The place in `raw` that place `offset` of its expanded text comes from.
  std::size_t unexpanded(std::string_view raw, std::size_t offset) const {
    std::size_t low = 0;
    std::size_t high = raw.size();
    std::string part;
    while (low < high) {  // the longest start of `raw` that expands to no more than `offset` bytes
      const std::size_t middle = (low + high + 1) / 2;
      static_cast<void>(expand(raw.substr(0, middle), *defines_, part));
      if (part.size() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  void add_evidence(const DraftEvidence& draft, Grammar& grammar) {
    Evidence evidence;
    evidence.weight = draft.weight;
    evidence.at = draft.at;
    if (draft.match.text.empty()) {
      evidence.heading = fold_key(draft.heading.text);
      if (evidence.heading.empty()) shape_.error(place(draft.heading, std::string::npos), "empty heading");
    } else {
      evidence.match = compile(draft.match, "'detect'");
    }
    grammar.detect.push_back(std::move(evidence));
  }

  // Errors of a capture have their place at its name.
  std::vector<std::pair<std::uint32_t, Field>> captures(const Pattern& pattern, const Written& text,
                                                        Reads record, const std::string& where) {
    std::vector<std::pair<std::uint32_t, Field>> fields;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < field_count; ++i) {
      const auto field = static_cast<Field>(i);
      if (field != Field::ignore && is_field_of(field, record)) known.push_back(name_of(field));
    }
    std::string last;
    for (const auto& [number, name] : pattern.names()) {
      const std::optional<Field> field = field_named(name);
      if (field && *field != Field::ignore && is_field_of(*field, record)) {
        fields.emplace_back(number, *field);
        continue;
      }
      if (name == last) continue;
      last = name;
      std::size_t offset = text.text.find("<" + name + ">");
      offset = offset == std::string::npos ? 0 : offset + 1;
      report(text, offset, where,
             field ? "capture " + quoted(name) + " is no field of " + std::string(name_of(record))
                   : "capture " + quoted(name) + " names no field",
             YamlShape::suggest(name, known));
    }
    return fields;
  }

  std::vector<Pattern> compile_all(const std::vector<Written>& texts, const std::string& where,
                                   bool is_folded = false) {
    std::vector<Pattern> patterns;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      auto pattern = compile(texts[i], where, is_folded);
      if (pattern) patterns.push_back(std::move(*pattern));
    }
    return patterns;
  }

  void add_section(const DraftSection& draft, Grammar& grammar) {
    const std::string where = "section " + quoted(draft.name);
    SectionRule section;
    section.name = draft.name;
    section.reads = draft.reads.value_or(Reads::nothing);
    section.why = draft.why;
    section.samples = draft.samples;
    section.at = draft.at;
    section.is_item = draft.is_item.value_or(false);
    section.labels_only = draft.opened_by == "label";
    section.headings_only = draft.opened_by == "heading";
    if (section.reads == Reads::items) section.topics = draft.topics.value_or("auto");
    for (const Written& heading : draft.headings) {
      std::string key = fold_key(heading.text);
      if (key.empty()) {
        shape_.error(place(heading, std::string::npos), "a heading needs a letter or a digit");
      } else if (std::find(section.headings.begin(), section.headings.end(), key) ==
                 section.headings.end()) {
        section.headings.push_back(std::move(key));
      }
    }
    section.patterns = compile_all(draft.patterns, where, true);
    section.skip = compile_all(draft.skip, where);
    section.until = compile_all(draft.until, where);
    section.topic = compile_all(draft.topic, where);
    for (std::size_t i = 0; i < draft.entry.size(); ++i) {
      auto pattern = compile(draft.entry[i], where);
      if (!pattern) continue;
      static_cast<void>(captures(*pattern, draft.entry[i], section.reads, where));
      for (std::size_t j = 0; j < i; ++j) {
        if (draft.entry[j].text != draft.entry[i].text) continue;
        shape_.error(place(draft.entry[i], std::string::npos),
                     "this pattern can never match: the same stands before it in 'entry'");
      }
      section.entry.push_back(std::move(*pattern));
    }
    check_reads(draft);
    if (draft.reads) check_fields_of(draft, section.reads, where);
    section.set = constants(draft.set, grammar.words);
    add_columns(draft, section);
    add_rows(draft, section);
    add_parts(draft, section);
    grammar.sections.push_back(std::move(section));
  }

  // A layer may add to sections of those that extend it.
  void check_reads(const DraftSection& draft) {
    if (draft.reads || whole_.is_layer) return;
    std::vector<std::string_view> names;
    for (const DraftSection& other : whole_.sections) {
      if (other.reads) names.push_back(other.name);
    }
    const std::string_view near = near_name(draft.name, names);
    shape_.error(place(draft.at, own_section(draft.name) != nullptr), "section " + quoted(draft.name) + " has no 'reads'",
                 near.empty() ? "say what is read in it; 'nothing': it is known and passed over"
                              : "did you mean section " + quoted(near) + "?");
  }

  static std::vector<Assignment> constants(const std::vector<DraftConstant>& drafts, const Vocabulary& words) {
    std::vector<Assignment> set;
    for (const DraftConstant& one : drafts) {
      const std::string& value = one.value.text;
      set.push_back({one.field, one.field == Field::owners ? split_owners(value, words) : value});
    }
    return set;
  }

  // What a section says of fields could not be checked before where its record is inherited: its
  // own at their places, then what a lower layer says that this one reads as something else.
  void check_fields_of(const DraftSection& draft, Reads record, const std::string& where) {
    const DraftSection* own = own_section(draft.name);
    const std::string reads = where + " reads " + std::string(name_of(record)) + ", which have no field ";
    const auto check = [&](Field field, Span at) {
      if (field == Field::ignore || is_field_of(field, record)) return true;
      std::vector<std::string_view> names;
      for (std::size_t i = 0; i < field_count; ++i) {
        const auto known = static_cast<Field>(i);
        if (known != Field::ignore && is_field_of(known, record)) names.push_back(name_of(known));
      }
      shape_.error(at, reads + quoted(name_of(field)), YamlShape::suggest(name_of(field), names));
      return false;
    };
    if (own != nullptr && !own->reads) {
      for (const DraftConstant& one : own->set) {
        if (check(one.field, one.at)) check_constant(shape_, one, record, SetBy::section);
      }
      for (const auto& [field, at] : own->column_names) static_cast<void>(check(field, at));
      for (const auto* list : {&own->positions, &own->required, &own->fill_down}) {
        for (const NamedField& one : *list) static_cast<void>(check(one.field, one.at));
      }
      if (own->topics && record != Reads::items) {
        shape_.error(own->topics_at, "'topics' is for sections that read items, and " + where + " reads " +
                                         std::string(name_of(record)));
      }
      if (!own->topic.empty() && record != Reads::items) {
        shape_.error(own->topic_at, "'topic' is for sections that read items, and " + where + " reads " +
                                        std::string(name_of(record)));
      }
      return;
    }
    if (draft.like) return;  // said of the section that it is like
    const Span at = place(draft.at, own != nullptr);
    for (const DraftConstant& one : draft.set) {
      if (one.value.file == &own_.file || !check(one.field, at)) continue;
      DraftConstant inherited = one;
      inherited.at = inherited.value.at = at;
      check_constant(shape_, inherited, record, SetBy::section);
    }
    for (const auto& column : draft.columns) static_cast<void>(check(column.first, at));
    if (draft.topics && record != Reads::items) shape_.error(at, "'topics' is for sections that read items");
  }

  const DraftSection* own_section(std::string_view name) const {
    const auto found = std::find_if(own_.sections.begin(), own_.sections.end(),
                                    [&](const DraftSection& s) { return s.name == name; });
    return found == own_.sections.end() ? nullptr : &*found;
  }

  // Two fields may have a title in common: the reader takes the first that is still free.
  static void add_columns(const DraftSection& draft, SectionRule& section) {
    for (const auto& [field, titles] : draft.columns) {
      Column column{field, {}};
      for (const Written& title : titles) {
        std::string key = fold_key(title.text);
        const bool is_known =
            std::find(column.titles.begin(), column.titles.end(), key) != column.titles.end();
        if (!key.empty() && !is_known) column.titles.push_back(std::move(key));
      }
      section.columns.push_back(std::move(column));
    }
  }

  // What a table without titles holds, and which of its rows are records.
  void add_rows(const DraftSection& draft, SectionRule& section) {
    const std::string where = "section " + quoted(draft.name);
    std::vector<std::string_view> known;
    const auto know = [&](Field field) {
      if (field != Field::ignore && std::find(known.begin(), known.end(), name_of(field)) == known.end()) known.push_back(name_of(field));
    };
    for (const auto& column : section.columns) know(column.field);
    for (const NamedField& one : draft.positions) {
      section.positions.push_back(one.field);
      know(one.field);
    }
    // What a section has from one that it is like is checked there.
    const DraftSection* own = own_section(draft.name);
    const auto is_own = [&](const std::vector<NamedField> DraftSection::* list, const NamedField& one) {
      return own != nullptr && std::any_of((own->*list).begin(), (own->*list).end(), [&](const NamedField& o) { return o.field == one.field; });
    };
    const auto take = [&](const std::vector<NamedField> DraftSection::* list, std::vector<Field>& into, std::string_view key) {
      for (const NamedField& one : draft.*list) {
        into.push_back(one.field);
        if (draft.like && !is_own(list, one)) continue;
        if (whole_.is_layer || std::find(known.begin(), known.end(), name_of(one.field)) != known.end()) continue;
        shape_.error(place(one.at, one.file == &own_.file),
                     quoted(key) + " names " + quoted(name_of(one.field)) + ", and no column of " + where + " fills it",
                     known.empty() ? "say in 'columns' or 'positions' which column does" : YamlShape::suggest(name_of(one.field), known));
      }
    };
    take(&DraftSection::required, section.required, "required");
    take(&DraftSection::fill_down, section.fill_down, "fill_down");
    section.joins_rows = draft.joins_rows.value_or(false);
    const bool says_incomplete = own != nullptr && own->joins_rows.has_value();
    if (draft.joins_rows && draft.required.empty() && !whole_.is_layer && (says_incomplete || !draft.like)) {
      shape_.error(place(draft.incomplete_at, says_incomplete),
                   "'incomplete' is for rows without a 'required' column, and " + where + " requires none");
    }
  }

  bool has_section(std::string_view name) const {
    return std::any_of(whole_.sections.begin(), whole_.sections.end(),
                       [name](const DraftSection& s) { return s.name == name; });
  }

  bool check_section_name(const Written& name) {
    // The preamble is what stands above all sections.
    if (name.text == "preamble" || has_section(name.text)) return true;
    std::vector<std::string_view> names{"preamble"};
    for (const DraftSection& section : whole_.sections) names.push_back(section.name);
    shape_.error(place(name, std::string::npos), "no section is named " + quoted(name.text),
                 YamlShape::suggest(name.text, names));
    return false;
  }

  void add_parts(const DraftSection& draft, SectionRule& section) {
    for (const Written& part : draft.parts) {
      if (check_section_name(part)) section.parts.push_back(part.text);
    }
  }

  void add_label(const DraftLabel& draft, Grammar& grammar) {
    LabelRule label;
    label.name = draft.name;
    label.field = draft.field;
    label.why = draft.why;
    label.at = draft.at;
    for (const Written& text : draft.labels) {
      std::string key = fold_key(text.text);
      if (key.empty()) {
        shape_.error(place(text, std::string::npos), "a label needs a letter or a digit");
      } else {
        label.labels.push_back(std::move(key));
      }
    }
    grammar.labels.push_back(std::move(label));
  }

  void add_rule(const DraftRule& draft, Grammar& grammar) {
    const std::string where = "rule " + quoted(draft.id);
    std::vector<std::string> in;
    for (const Written& name : draft.in) {
      if (check_section_name(name)) in.push_back(name.text);
    }
    auto pattern = compile(draft.match, where);
    if (!pattern) return;
    const std::size_t problems = diagnostics_.size();
    auto fields = captures(*pattern, draft.match, draft.gives, where);
    if (diagnostics_.size() == problems) check_needed(draft, fields);
    TextRule rule(std::move(*pattern));
    rule.id = draft.id;
    rule.in = std::move(in);
    rule.gives = draft.gives;
    rule.set = constants(draft.set, grammar.words);
    rule.captures = std::move(fields);
    rule.priority = draft.priority;
    rule.once = draft.once;
    rule.joins = draft.joins;
    rule.ahead = draft.ahead;
    rule.by_sentence = draft.by_sentence;
    rule.samples = draft.samples;
    rule.why = draft.why;
    rule.at = draft.at;
    grammar.rules.push_back(std::move(rule));
  }

  // A rule of this file that captures nothing of which a record could be made.
  void check_needed(const DraftRule& draft, const std::vector<std::pair<std::uint32_t, Field>>& captured) {
    if (draft.gives == Reads::nothing || draft.match.file != &own_.file) return;
    const auto needed = needed_fields(draft.gives);
    const bool is_enough = std::any_of(captured.begin(), captured.end(), [&](const auto& capture) {
      return needed.empty() || std::find(needed.begin(), needed.end(), capture.second) != needed.end();
    });
    // "Motion carried." and "It was seconded." are of a decision that has its text from elsewhere.
    const bool is_of_another = draft.gives == Reads::decisions && (draft.joins || !draft.set.empty());
    if (is_enough || is_of_another) return;
    std::string names;
    for (const Field field : needed) (names += names.empty() ? "" : " or ") += quoted(name_of(field));
    if (names.empty()) names = "field";
    shape_.error(place(draft.match, std::string::npos),
                 "rule " + quoted(draft.id) + " gives " + std::string(name_of(draft.gives)) +
                     ", but captures no " + names,
                 "name the part of the text that fills it, as in (?<" +
                     std::string(name_of(needed.empty() ? draft.gives == Reads::meeting ? Field::date : Field::text
                                                        : needed.front())) +
                     ">.+)");
  }

  struct Claim {
    std::string_view name;
    const Written* text;
  };

  void claim(std::unordered_map<std::string, Claim>& claims, std::string_view owner,
             const Written& text, std::string_view what, std::string_view owner_kind) {
    const std::string key = fold_key(text.text);
    const auto [entry, is_new] = claims.emplace(key, Claim{owner, &text});
    if (is_new || entry->second.name == owner) return;
    shape_.error(place(text, std::string::npos),
                 std::string(what) + " " + quoted(key) + " belongs to " + std::string(owner_kind) + " " +
                     quoted(entry->second.name) + " already");
    if (entry->second.text->file == &own_.file && text.file == &own_.file) {
      diagnostics_.back().related.push_back({"it stands here first", entry->second.text->at});
    }
  }

  void check_claims() {
    std::unordered_map<std::string, Claim> headings;
    for (const DraftSection& section : whole_.sections) {
      for (const Written& text : section.headings) {
        claim(headings, section.name, text, "heading", "section");
      }
    }
    std::unordered_map<std::string, Claim> labels;
    for (const DraftLabel& label : whole_.labels) {
      for (const Written& text : label.labels) claim(labels, label.name, text, "label", "label");
    }
  }

  static bool covers(const TextRule& a, const TextRule& b) {
    if (a.in.empty()) return true;
    return !b.in.empty() && std::all_of(b.in.begin(), b.in.end(), [&](const std::string& name) {
      return std::find(a.in.begin(), a.in.end(), name) != a.in.end();
    });
  }

  void check_hidden(const Grammar& grammar) {
    std::unordered_map<std::string_view, std::vector<const TextRule*>> seen;
    for (const TextRule& rule : grammar.rules) {
      std::vector<const TextRule*>& same = seen[rule.match.text()];
      for (const TextRule* earlier : same) {
        if (earlier->once || earlier->gives != rule.gives || !covers(*earlier, rule)) continue;
        const bool is_own = std::any_of(own_.rules.begin(), own_.rules.end(),
                                        [&](const DraftRule& r) { return r.id == rule.id; });
        shape_.error(place(rule.at, is_own), "rule " + quoted(rule.id) + " can never match: rule " +
                                                 quoted(earlier->id) +
                                                 " has the same pattern and comes first",
                     "drop one, or give them different sections in 'in'");
        break;
      }
      same.push_back(&rule);
    }
  }

  const Draft& own_;
  const Draft& whole_;
  const GrammarSources& sources_;
  std::vector<Diagnostic>& diagnostics_;
  YamlShape shape_;
  const Defines* defines_ = nullptr;
  bool has_bad_piece_ = false;
};

}  // namespace

std::optional<Grammar> build_grammar(const Draft& draft, const GrammarSources& sources,
                                     std::vector<Diagnostic>& diagnostics) {
  const std::size_t before = diagnostics.size();
  const std::optional<Draft> whole = put_layers_together(draft, sources, diagnostics);
  if (!whole) return std::nullopt;
  Grammar grammar = Builder(draft, *whole, sources, diagnostics).build();
  if (diagnostics.size() > before) {
    std::stable_sort(diagnostics.begin() + static_cast<std::ptrdiff_t>(before), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return std::nullopt;
  }
  return grammar;
}

std::optional<Grammar> read_grammar(std::string_view text, const GrammarSources& sources,
                                    std::vector<Diagnostic>& diagnostics) {
  const std::shared_ptr<const Draft> draft = read_draft(text, diagnostics);
  if (!draft) return std::nullopt;
  return build_grammar(*draft, sources, diagnostics);
}

}  // namespace minuter
