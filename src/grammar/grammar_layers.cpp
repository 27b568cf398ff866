#include "grammar/grammar_layers.hpp"

#include <algorithm>
#include <set>

#include "grammar/fold.hpp"
#include "grammar/yaml_shape.hpp"

namespace minuter {
namespace {

constexpr std::size_t most_layers = 16;

template <class T>
void put_before(std::vector<T>& below, const std::vector<T>& own) {
  below.insert(below.begin(), own.begin(), own.end());
}

// Own texts first, none twice.
void add_up(std::vector<Written>& below, const std::vector<Written>& own) {
  std::erase_if(below, [&](const Written& text) {
    return std::any_of(own.begin(), own.end(), [&](const Written& o) { return o.text == text.text; });
  });
  put_before(below, own);
}

void add_up(std::vector<NamedField>& below, const std::vector<NamedField>& own) {
  std::erase_if(below, [&](const NamedField& field) {
    return std::any_of(own.begin(), own.end(), [&](const NamedField& o) { return o.field == field.field; });
  });
  put_before(below, own);
}

std::set<std::string, std::less<>> keys_of(const std::vector<Written>& phrases) {
  std::set<std::string, std::less<>> keys;
  for (const Written& phrase : phrases) keys.insert(fold_key(phrase.text));
  return keys;
}

void drop_keys(std::vector<Written>& phrases, const std::set<std::string, std::less<>>& keys) {
  std::erase_if(phrases, [&](const Written& phrase) { return keys.contains(fold_key(phrase.text)); });
}

void put_columns(DraftSection& below, const DraftSection& own) {
  for (const auto& [field, titles] : own.columns) {
    const auto keys = keys_of(titles);
    for (auto& column : below.columns) drop_keys(column.second, keys);
  }
  for (const auto& [field, titles] : own.columns) {
    const auto same = std::find_if(below.columns.begin(), below.columns.end(),
                                   [&, f = field](const auto& column) { return column.first == f; });
    if (same == below.columns.end()) {
      below.columns.emplace_back(field, titles);
    } else {
      add_up(same->second, titles);
    }
  }
}

void put_set(std::vector<DraftConstant>& below, const std::vector<DraftConstant>& own) {
  std::erase_if(below, [&](const DraftConstant& a) {
    return std::any_of(own.begin(), own.end(), [&](const DraftConstant& o) { return o.field == a.field; });
  });
  put_before(below, own);
}

void put_section(DraftSection& below, const DraftSection& own) {
  below.at = own.at;
  if (own.reads) below.reads = own.reads;
  if (own.like) below.like = own.like;
  if (own.is_item) below.is_item = own.is_item;
  if (own.opened_by) below.opened_by = own.opened_by;
  if (own.topics) below.topics = own.topics;
  if (!own.why.empty()) below.why = own.why;
  add_up(below.headings, own.headings);
  add_up(below.patterns, own.patterns);
  add_up(below.entry, own.entry);
  add_up(below.skip, own.skip);
  add_up(below.until, own.until);
  add_up(below.topic, own.topic);
  add_up(below.parts, own.parts);
  put_set(below.set, own.set);
  put_columns(below, own);
  if (!own.positions.empty()) below.positions = own.positions;
  add_up(below.required, own.required);
  add_up(below.fill_down, own.fill_down);
  if (own.joins_rows) {
    below.joins_rows = own.joins_rows;
    below.incomplete_at = own.incomplete_at;
  }
  put_before(below.samples, own.samples);
}

// Puts `own` on `below`.
void put_on(Draft& below, const Draft& own) {
  if (own.month_first) below.month_first = own.month_first;
  add_up(below.languages, own.languages);
  add_up(below.furniture, own.furniture);
  for (const auto& [name, piece] : own.define) {
    const auto same = std::find_if(below.define.begin(), below.define.end(),
                                   [&, n = name](const auto& d) { return d.first == n; });
    if (same == below.define.end()) {
      below.define.emplace_back(name, piece);
    } else {
      same->second = piece;
    }
  }

  for (const DraftSection& section : own.sections) {
    const auto keys = keys_of(section.headings);
    for (DraftSection& other : below.sections) {
      if (other.name != section.name) drop_keys(other.headings, keys);
    }
  }
  for (const DraftSection& section : own.sections) {
    const auto same = std::find_if(below.sections.begin(), below.sections.end(),
                                   [&](const DraftSection& s) { return s.name == section.name; });
    if (same == below.sections.end()) {
      below.sections.push_back(section);
    } else if (section.replaces) {
      *same = section;
    } else {
      put_section(*same, section);
    }
  }

  for (const DraftLabel& label : own.labels) {
    const auto keys = keys_of(label.labels);
    std::erase_if(below.labels, [&](const DraftLabel& l) { return l.name == label.name; });
    for (DraftLabel& other : below.labels) drop_keys(other.labels, keys);
  }
  put_before(below.labels, own.labels);

  for (const DraftRule& rule : own.rules) {
    std::erase_if(below.rules, [&](const DraftRule& r) { return r.id == rule.id; });
  }
  put_before(below.rules, own.rules);
}

// Gives sections what those have that they are like. `like` stays, to tell where it is from.
class Likenesses {
 public:
  Likenesses(Draft& whole, const Draft& own, std::vector<Diagnostic>& diagnostics)
      : whole_(whole), own_(own), shape_(diagnostics) {}

  /// False: a section is like none, or like itself.
  bool resolve() {
    bool is_fine = true;
    for (DraftSection& section : whole_.sections) is_fine = resolve(section, 0) && is_fine;
    return is_fine;
  }

 private:
  bool resolve(DraftSection& section, std::size_t depth) {
    if (!section.like || known_.contains(section.name)) return true;
    const Written like = *section.like;
    const auto other = std::find_if(whole_.sections.begin(), whole_.sections.end(),
                                    [&](const DraftSection& s) { return s.name == like.text; });
    if (other == whole_.sections.end()) {
      if (whole_.is_layer) return true;  // those that extend it may have the section
      std::vector<std::string_view> names;
      for (const DraftSection& s : whole_.sections) names.push_back(s.name);
      return fail(like, "no section is named '" + like.text + "'", YamlShape::suggest(like.text, names));
    }
    if (depth >= whole_.sections.size()) return fail(like, "section '" + like.text + "' is like itself", {});
    const bool is_fine = resolve(*other, depth + 1);
    if (is_fine) take_over(section, *other);
    known_.insert(section.name);  // what is wrong is said once
    return is_fine;
  }

  // All but what opens the section and what it is for.
  static void take_over(DraftSection& section, const DraftSection& other) {
    DraftSection below = other;
    below.name = section.name;
    below.headings.clear();
    below.patterns.clear();
    below.opened_by.reset();
    below.is_item.reset();
    below.why.clear();
    below.samples.clear();
    put_section(below, section);
    section = std::move(below);
  }

  bool fail(const Written& like, std::string message, std::string help) {
    const bool is_own = like.file == &own_.file;
    shape_.error(is_own || own_.extends.empty() ? like.at : own_.extends.front().at, std::move(message), std::move(help));
    return false;
  }

  Draft& whole_;
  const Draft& own_;
  YamlShape shape_;
  std::set<std::string, std::less<>> known_;  // names of those that are resolved
};

class Layers {
 public:
  Layers(const GrammarSources& sources, std::vector<Diagnostic>& diagnostics)
      : sources_(sources), shape_(diagnostics) {}

  bool put(const Draft& draft, Draft& result) {
    open_.push_back(&draft);
    for (const Written& name : draft.extends) {
      const std::shared_ptr<const Draft> layer =
          sources_.find_draft ? sources_.find_draft(name.text) : nullptr;
      // An error of a deeper layer is shown where the grammar at hand names that layer.
      if (open_.size() == 1) at_ = name.at;
      if (!layer && name.text == open_.front()->name) {
        shape_.error(at_, "grammar '" + name.text + "' extends itself");
        return false;
      }
      if (!layer) {
        const std::vector<std::string_view> names(sources_.grammar_names.begin(),
                                                  sources_.grammar_names.end());
        shape_.error(at_, "no grammar is named '" + name.text + "'", YamlShape::suggest(name.text, names));
        return false;
      }
      const bool is_open = std::any_of(open_.begin(), open_.end(), [&](const Draft* o) {
        return o == layer.get() || (o->name == layer->name && o->file == layer->file);
      });
      if (is_open || open_.size() >= most_layers) {
        shape_.error(at_, "grammar '" + name.text + "' extends itself");
        return false;
      }
      kept_.push_back(layer);
      Draft whole;
      if (!put(*layer, whole)) return false;
      put_on(result, whole);
    }
    open_.pop_back();
    put_on(result, draft);
    return true;
  }

 private:
  const GrammarSources& sources_;
  YamlShape shape_;
  std::vector<const Draft*> open_;
  std::vector<std::shared_ptr<const Draft>> kept_;
  Span at_;
};

}  // namespace

std::optional<Draft> put_layers_together(const Draft& draft, const GrammarSources& sources,
                                         std::vector<Diagnostic>& diagnostics) {
  Draft result;
  Layers layers(sources, diagnostics);
  if (!layers.put(draft, result)) return std::nullopt;
  result.name = draft.name;
  result.about = draft.about;
  result.is_layer = draft.is_layer;
  result.extends = draft.extends;
  result.detect = draft.detect;
  if (!Likenesses(result, draft, diagnostics).resolve()) return std::nullopt;
  return result;
}

}  // namespace minuter
