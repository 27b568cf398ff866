#include "grammar_tools/draft_new.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "grammar/fold.hpp"
#include "grammar/grammar.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar_tools/run_sample.hpp"
#include "grammar_tools/runaway.hpp"
#include "grammar_tools/shape.hpp"
#include "grammar_tools/write_grammar.hpp"
#include "records/people.hpp"
#include "stages/stages.hpp"

namespace minuter {
namespace {

constexpr std::size_t most_evidence = 6;
constexpr std::size_t most_labels = 24;
constexpr std::size_t most_rules = 24;
constexpr std::size_t most_alone = 20;
constexpr std::size_t longest_form = 80;    // of lines inside topics
constexpr double least_score = 4;           // below it a document is of no known kind
constexpr std::size_t most_forms = 8;
constexpr std::size_t longest_label = 60;

// Something that documents have in common.
struct Group {
  std::string key;
  std::vector<std::string> lines;   // as they stand, the first of them kept for comments
  std::set<std::size_t> documents;  // by index
  std::size_t count = 0;
};

class Groups {
 public:
  void add(const std::string& key, std::string line, std::size_t document) {
    auto [at, is_new] = index_.emplace(key, list_.size());
    if (is_new) list_.push_back({key, {}, {}, 0});
    Group& group = list_[at->second];
    if (group.lines.size() < 50) group.lines.push_back(std::move(line));
    group.documents.insert(document);
    ++group.count;
  }
  [[nodiscard]] const Group* find(const std::string& key) const {
    const auto at = index_.find(key);
    return at == index_.end() ? nullptr : &list_[at->second];
  }
  /// Those of most documents first, then those that stand most often, then in order.
  [[nodiscard]] std::vector<const Group*> sorted() const {
    std::vector<const Group*> all;
    for (const Group& group : list_) all.push_back(&group);
    std::stable_sort(all.begin(), all.end(), [](const Group* a, const Group* b) {
      if (a->documents.size() != b->documents.size()) return a->documents.size() > b->documents.size();
      return a->count > b->count;
    });
    return all;
  }

 private:
  std::vector<Group> list_;
  std::map<std::string, std::size_t> index_;
};

std::string on_one_line(std::string_view text, std::size_t most) {
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  if (out.size() <= most) return out;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "...";
}

// "ringers-present"; letters and digits of ASCII only.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() >= 30) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string times(std::size_t count, std::size_t documents) {
  return std::to_string(count) + (count == 1 ? " time" : " times") + " in " + std::to_string(documents) +
         (documents == 1 ? " document" : " documents");
}

struct NewRule {
  std::string id;
  std::string pattern;
  std::string about;
  std::string sample;
  std::string counter;
};

class Drafter {
 public:
  Drafter(std::string_view name, const GrammarSet& grammars, std::span<const Source* const> documents)
      : name_(name), grammars_(grammars), documents_(documents) {}

  std::string draft() {
    for (std::size_t d = 0; d < documents_.size(); ++d) look_at(d);
    choose_base();
    make_rules();
    std::string yaml = write();
    // What its author gets passes its test: a rule that does not is left out.
    GrammarSet trial = GrammarSet::built_in();
    add_own_grammars(trial);
    for (bool is_done = rules_.empty(); !is_done;) {
      std::vector<Diagnostic> diagnostics;
      const auto added = trial.add({"draft", yaml}, diagnostics);
      const std::size_t before = rules_.size();
      if (!added) {
        rules_.clear();
      } else {
        const Grammar* grammar = trial.find(*added);
        std::erase_if(rules_, [&](const NewRule& rule) { return !is_kept(trial, *grammar, rule); });
      }
      is_done = rules_.size() == before || rules_.empty();
      if (rules_.size() != before) yaml = write();
    }
    return yaml;
  }

 private:
  // Those of the user, which the draft may stand on; they stand on each other.
  void add_own_grammars(GrammarSet& trial) const {
    std::vector<Diagnostic> no_errors;
    for (const VocabularyText& words : vocabulary_texts(grammars_)) {
      if (!words.path.empty()) static_cast<void>(trial.add_vocabulary({std::string(words.path), std::string(words.yaml)}, no_errors));
    }
    std::vector<GrammarText> waiting = grammar_texts(grammars_);
    std::erase_if(waiting, [](const GrammarText& text) { return text.is_built_in; });
    for (std::size_t before = waiting.size() + 1; waiting.size() < before;) {
      before = waiting.size();
      std::vector<Diagnostic> none;
      std::erase_if(waiting, [&](const GrammarText& text) {
        return trial.add({std::string(text.path), std::string(text.yaml)}, none).has_value();
      });
    }
  }

  void look_at(std::size_t d) {
    Stages stages;
    const Minutes minutes = parse(*documents_[d], grammars_, {.grammar = {}, .trace = true}, stages);
    ++bases_[minutes.grammar.score >= least_score ? minutes.grammar.name : "english"];
    if (stages.grammar == nullptr) return;
    const auto& blocks = stages.layout.blocks;
    for (std::uint32_t b = 0; b < blocks.size() && b < minutes.trace.size(); ++b) {
      const layout::Block& block = blocks[b];
      const sections::Section& section = stages.sections.list[stages.sections.of_block[b]];
      const std::string_view text = stages.layout.view(block.text);
      const std::string_view label = stages.layout.view(block.label);
      if (block.kind == layout::BlockKind::heading) {
        const std::string key = fold_key(text);
        const bool is_title = minutes.meeting.title.is_there() && fold_key(minutes.meeting.title.value) == key;
        if (is_title) titles_.add(key, std::string(text), d);
        else if (!key.empty() && key.size() <= 80) headings_.add(key, std::string(text), d);
        continue;
      }
      const bool is_label = (block.label_kind == layout::LabelKind::colon || block.label_kind == layout::LabelKind::bold) &&
                            !label.empty() && label.size() <= longest_label && fold_key(label).size() > 1;
      const bool is_known = is_label && stages.grammar->meaning_of(fold_key(label)) != nullptr;
      const bool is_speech = is_label && (records::looks_like_initials(label) || records::looks_like_name(label, stages.grammar->words));
      if (minutes.trace[b].use == Use::unread && !text.empty()) {
        ++unread_;
        if (is_label && !is_known) labels_.add(fold_key(label), std::string(text), d);
        else lines_.add(shape_of(pieces_of_line(text)), std::string(text), d);
      } else if (is_label && !is_known && section.is_topic && (!is_speech || label == upper(label))) {
        marks_.add(std::string(label), std::string(text), d);
      } else if (block.kind == layout::BlockKind::paragraph && block.label.is_empty() && section.is_topic &&
                 minutes.trace[b].use == Use::read && text.size() <= longest_form) {
        if (const std::string words = first_words(text); !words.empty()) forms_.add(words, std::string(text), d);
      }
    }
  }

  // The first two words as written; empty where there are not two.
  static std::string first_words(std::string_view text) {
    const std::vector<ShapePiece> pieces = pieces_of_line(text);
    if (pieces.size() < 3 || pieces[0].piece == Piece::mark || pieces[1].piece == Piece::mark || !pieces[1].space_before) return {};
    if (pieces[0].piece == Piece::number || pieces[1].piece == Piece::number) return {};
    return pieces[0].text + " " + pieces[1].text;
  }

  static std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
  }

  void choose_base() {
    base_ = "english";
    std::size_t most = 0;
    for (const auto& [name, count] : bases_) {
      if (count > most && grammars_.find(name) != nullptr) {
        most = count;
        base_ = name;
      }
    }
  }

  void make_rules() {
    std::set<std::string> ids;
    const auto add = [&](std::string id, std::string pattern, const Group& group, const std::string& about) {
      if (rules_.size() >= most_rules || id.empty()) return;
      const std::string stem = id;
      for (std::size_t n = 2; !ids.insert(id).second; ++n) id = stem + "-" + std::to_string(n);
      const Pattern compiled(pattern);
      Match match;
      const auto matches = [&](const std::string& text) { return compiled.find(text, 0, match) == Found::yes; };
      if (!Pattern::check(pattern).message.empty() || !std::all_of(group.lines.begin(), group.lines.end(), matches)) return;
      const auto shortest = std::min_element(group.lines.begin(), group.lines.end(),
                                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
      static const std::string counters[] = {"We spoke of the weather.", "nothing else, 0", "- -"};
      for (const std::string& counter : counters) {
        if (matches(counter)) continue;
        rules_.push_back({std::move(id), std::move(pattern), about, *shortest, counter});
        return;
      }
    };
    for (const Group* mark : marks_.sorted()) {
      if (mark->count < 2) continue;
      std::string id = slug(mark->key);
      add(id.empty() ? "mark" : id, "^" + escaped(mark->key) + "\\s*:", *mark,
          "the mark stands " + times(mark->count, mark->documents.size()));
    }
    std::size_t forms = 0;
    for (const Group* form : forms_.sorted()) {
      if (form->documents.size() < 2 || ++forms > most_forms) break;
      add("line-" + slug(form->key), "^" + escaped(form->key) + "\\b", *form,
          "the words stand " + times(form->count, form->documents.size()));
    }
    for (const Group* lines : lines_.sorted()) {
      if (lines->count < 2) continue;
      std::vector<std::vector<ShapePiece>> cut;
      for (const std::string& line : lines->lines) cut.push_back(pieces_of_line(line));
      std::string id = slug(on_one_line(lines->lines.front(), 24));
      add(id.empty() ? "line" : "line-" + id, pattern_of(cut), *lines,
          "unread " + times(lines->count, lines->documents.size()) + ", of the shape " + on_one_line(lines->key, 60));
    }
  }

  static bool is_kept(const GrammarSet& grammars, const Grammar& grammar, const NewRule& rule) {
    for (std::uint32_t i = 0; i < grammar.rules.size(); ++i) {
      if (grammar.rules[i].id != rule.id) continue;
      return run_rule(grammar, i, rule.sample).fired && !run_rule(grammar, i, rule.counter).fired &&
             hidden_by(grammars, grammar, i, rule.sample) < 0 &&
             find_runaway(grammar.rules[i].match, {&rule.sample, 1}).empty();
    }
    return false;
  }

  // Headings and labels that all documents have and that tell nothing yet.
  [[nodiscard]] std::vector<std::string> evidence() const {
    const DetectionTable& table = detection(grammars_);
    const Grammar* base = grammars_.find(base_);
    std::vector<std::string> keys;
    for (const Groups* groups : {&titles_, &headings_, &labels_}) {
      for (const Group* group : groups->sorted()) {
        if (group->documents.size() < documents_.size() || keys.size() >= most_evidence) break;
        if (table.headings.contains(group->key) || (base != nullptr && base->meaning_of(group->key) != nullptr)) continue;
        if (group->key.find_first_of("0123456789") != std::string::npos) continue;  // a date, a number
        keys.push_back(group->key);
      }
    }
    return keys;
  }

  std::string write() {
    std::string out = "# A first grammar, drafted from " + std::to_string(documents_.size()) +
                      (documents_.size() == 1 ? " document" : " documents") + " with " + std::to_string(unread_) +
                      (unread_ == 1 ? " unread line" : " unread lines") +
                      ".\n# What a line means is for you to say: grammars/README.md explains each key.\n";
    out += "grammar: " + std::string(name_) + "\n";
    out += "about: Minutes of ... (say in one line whose)\n";
    out += "extends: [" + yaml_scalar(base_) + "]\n";
    write_detect(out);
    write_headings(out);
    write_labels(out);
    write_rules(out);
    write_alone(out);
    return out;
  }

  void write_detect(std::string& out) const {
    out += "\n# Headings and labels that all of the documents have. Keep those that no other house has.\n";
    const std::vector<std::string> keys = evidence();
    if (keys.empty()) {
      out += "# There are none: give evidence, or name the grammar with --grammar.\ndetect: []\n";
      return;
    }
    out += "detect:\n";
    for (const std::string& key : keys) out += "  - {heading: " + yaml_scalar(key) + ", weight: 3}\n";
  }

  void write_headings(std::string& out) const {
    std::vector<const Group*> shown;
    const Grammar* base = grammars_.find(base_);
    for (const Group* group : headings_.sorted()) {
      if (base != nullptr && base->meaning_of(group->key) != nullptr) continue;
      if (group->documents.size() >= std::min<std::size_t>(2, documents_.size())) shown.push_back(group);
    }
    if (shown.empty()) return;
    if (shown.size() > most_labels) shown.resize(most_labels);
    out += "\n# Headings that open topics now. Where one opens something else, put it into a section:\n"
           "# sections:\n#   attendance: {headings: [...]}   also apologies, agenda, actions, decisions, links\n";
    for (const Group* group : shown) out += "#   " + on_one_line(group->lines.front(), 70) + "\n";
  }

  void write_labels(std::string& out) const {
    std::vector<const Group*> shown = labels_.sorted();
    if (shown.size() > most_labels) shown.resize(most_labels);
    if (shown.empty()) return;
    out += "\n# Labels that nothing knew. Say what each fills (title, body, date, time, start, end, location,\n"
           "# chair), or move it to the headings of a section; 'ignore' reads it and keeps nothing.\n"
           "labels:\n";
    std::set<std::string> names;
    for (const Group* group : shown) {
      std::string name = slug(group->key);
      if (name.empty()) name = "label";
      const std::string stem = name;
      for (std::size_t n = 2; !names.insert(name).second; ++n) name = stem + "-" + std::to_string(n);
      out += "  # " + on_one_line(group->lines.front(), 90) + "\n";
      out += "  " + name + ": {field: ignore, labels: " + yaml_list({group->key}) + "}\n";
    }
  }

  void write_rules(std::string& out) const {
    if (rules_.empty()) return;
    out += "\n# Marks and forms of lines that come again. Say what each gives (meeting, attendees, actions,\n"
           "# decisions, references) and name its parts, as in (?<text>.+); 'nothing' reads it and keeps nothing.\n"
           "rules:\n";
    for (const NewRule& rule : rules_) {
      out += "  # " + rule.about + "\n";
      out += "  " + rule.id + ":\n";
      out += "    match: " + yaml_scalar(rule.pattern) + "\n";
      out += "    gives: nothing\n";
      out += "    samples:\n";
      out += "      - {text: " + yaml_scalar(rule.sample) + ", gives: {}}\n";
      out += "      - {not: " + yaml_scalar(rule.counter) + "}\n";
    }
  }

  void write_alone(std::string& out) const {
    std::vector<std::string> alone;
    for (const Group* group : lines_.sorted()) {
      if (group->count == 1) alone.push_back(on_one_line(group->lines.front(), 90));
    }
    if (alone.empty()) return;
    out += "\n# Unread lines that stand alone:\n";
    for (std::size_t i = 0; i < std::min(alone.size(), most_alone); ++i) out += "#   " + alone[i] + "\n";
    if (alone.size() > most_alone) out += "#   and " + std::to_string(alone.size() - most_alone) + " more\n";
  }

  std::string_view name_;
  const GrammarSet& grammars_;
  std::span<const Source* const> documents_;
  std::map<std::string, std::size_t> bases_;  // how many documents each grammar claimed
  std::string base_;
  Groups headings_;  // by key
  Groups titles_;    // the heading that names the meeting
  Groups labels_;    // unread, by key
  Groups forms_;     // lines inside topics, by their first words
  Groups marks_;     // labels inside topics, as written
  Groups lines_;     // unread, by shape
  std::size_t unread_ = 0;
  std::vector<NewRule> rules_;
};

}  // namespace

std::string draft_new_grammar(std::string_view name, const GrammarSet& grammars,
                              std::span<const Source* const> documents) {
  return Drafter(name, grammars, documents).draft();
}

}  // namespace minuter
