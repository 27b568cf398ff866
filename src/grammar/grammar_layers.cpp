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
  return result;
}

}  // namespace minuter
