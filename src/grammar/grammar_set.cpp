#include "grammar/grammar_set.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

#include "grammar/built_in.hpp"
#include "grammar/grammar.hpp"
#include "grammar/grammar_pack.hpp"
#include "grammar/grammar_reader.hpp"

namespace minuter {
namespace {

const BuiltInLanguage* find_language(std::string_view name) {
  for (const BuiltInLanguage& language : built_in_files().languages) {
    if (language.name == name) return &language;
  }
  return nullptr;
}

PatternPool& built_in_patterns() {
  static PatternPool pool(built_in_files().patterns);
  return pool;
}

Grammar make(const BuiltInGrammar& file) {
  Grammar grammar = unpack_grammar(file.packed, built_in_patterns());
  for (const std::string& name : grammar.languages) {
    if (const BuiltInLanguage* language = find_language(name)) {
      unpack_vocabulary(language->packed, grammar.words);
    }
  }
  finish(grammar);
  return grammar;
}

struct Entry {
  std::string name;
  const BuiltInGrammar* built_in = nullptr;  // or:
  std::shared_ptr<const Draft> draft;        // of a grammar of the user
  std::string path;                          // and its file

  std::once_flag made;
  std::optional<Grammar> grammar;

  const Grammar& get() {
    std::call_once(made, [this] {
      if (!grammar) grammar = make(*built_in);
    });
    return *grammar;
  }
  [[nodiscard]] bool is_layer() const { return built_in != nullptr ? built_in->is_layer : grammar->is_layer; }
};

// A vocabulary of the user.
struct OwnLanguage {
  std::string name;
  std::string path;
  std::string text;
  Vocabulary words;
};

}  // namespace

struct GrammarSet::Impl {
  std::vector<OwnLanguage> languages;
  // By its file, or by its name: then the one added last.
  [[nodiscard]] const OwnLanguage* find_language(std::string_view word) const {
    const auto found = std::find_if(languages.rbegin(), languages.rend(), [word](const OwnLanguage& one) {
      return names_file(word) ? one.path == word : one.name == word;
    });
    return found == languages.rend() ? nullptr : &*found;
  }

  std::vector<std::unique_ptr<Entry>> entries;  // by name

  struct Detection {
    std::once_flag made;
    DetectionTable table;
  };
  std::unique_ptr<Detection> detection = std::make_unique<Detection>();

  [[nodiscard]] auto place_of(std::string_view name) {
    return std::lower_bound(entries.begin(), entries.end(), name,
                            [](const auto& entry, std::string_view n) { return entry->name < n; });
  }
  [[nodiscard]] Entry* find(std::string_view name) {
    const auto at = place_of(name);
    return at != entries.end() && (*at)->name == name ? at->get() : nullptr;
  }
};

struct GrammarSetAccess {
  static auto& of(const GrammarSet& set) { return *set.impl_; }
};

GrammarSet::GrammarSet() : impl_(std::make_unique<Impl>()) {}
GrammarSet::~GrammarSet() = default;
GrammarSet::GrammarSet(GrammarSet&&) noexcept = default;
GrammarSet& GrammarSet::operator=(GrammarSet&&) noexcept = default;

GrammarSet GrammarSet::built_in() {
  GrammarSet set;
  for (const BuiltInGrammar& file : built_in_files().grammars) {
    auto entry = std::make_unique<Entry>();
    entry->name = file.name;
    entry->built_in = &file;
    set.impl_->entries.push_back(std::move(entry));
  }
  return set;
}

Result<std::string> GrammarSet::add(const GrammarFile& file, std::vector<Diagnostic>& diagnostics) {
  const std::size_t before = diagnostics.size();
  std::map<std::string, Vocabulary, std::less<>> vocabularies;
  GrammarSources sources;
  sources.find_draft = [&](std::string_view name) -> std::shared_ptr<const Draft> {
    const Entry* entry = impl_->find(name);
    if (entry == nullptr) return nullptr;
    if (entry->draft) return entry->draft;
    std::vector<Diagnostic> none;  // built-in grammars were checked when they were packed
    return read_draft(entry->built_in->yaml, none);
  };
  sources.find_vocabulary = [&](std::string_view name) -> const Vocabulary* {
    if (const OwnLanguage* own = impl_->find_language(name)) return &own->words;
    const BuiltInLanguage* language = find_language(name);
    if (language == nullptr) return nullptr;
    const auto [at, is_new] = vocabularies.try_emplace(std::string(name));
    if (is_new) unpack_vocabulary(language->packed, at->second);
    return &at->second;
  };
  for (const auto& entry : impl_->entries) sources.grammar_names.push_back(entry->name);
  for (const auto& language : built_in_files().languages) sources.languages.emplace_back(language.name);
  for (const OwnLanguage& language : impl_->languages) sources.languages.push_back(language.name);

  auto entry = std::make_unique<Entry>();
  entry->path = file.path;
  entry->draft = read_draft(file.text, diagnostics, file.path);
  if (entry->draft) entry->grammar = build_grammar(*entry->draft, sources, diagnostics);
  if (!entry->grammar) {
    const std::size_t errors = diagnostics.size() - before;
    return tl::unexpected(Error{"grammar " + file.path + " has " +
                                (errors == 1 ? "an error" : std::to_string(errors) + " errors")});
  }
  for (std::string& language : entry->grammar->languages) {
    if (const OwnLanguage* own = impl_->find_language(language)) language = own->name;
  }
  entry->name = entry->grammar->name;
  std::string name = entry->name;
  const auto at = impl_->place_of(name);
  if (at != impl_->entries.end() && (*at)->name == name) {
    *at = std::move(entry);
  } else {
    impl_->entries.insert(at, std::move(entry));
  }
  impl_->detection = std::make_unique<Impl::Detection>();
  return name;
}

Result<std::string> GrammarSet::add_vocabulary(const GrammarFile& file, std::vector<Diagnostic>& diagnostics) {
  const std::size_t before = diagnostics.size();
  std::optional<Language> language = read_vocabulary(file.text, diagnostics);
  if (language && find_language(language->name) != nullptr) {
    const std::size_t at = file.text.find(language->name, file.text.find("vocabulary:") + 11);
    Diagnostic& diagnostic = diagnostics.emplace_back();
    diagnostic.message = "vocabulary '" + language->name + "' is built in";
    diagnostic.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + language->name.size())};
    diagnostic.help = "give it a name of its own: the words of all vocabularies in 'language' add up";
    language.reset();
  }
  if (!language) {
    const std::size_t errors = diagnostics.size() - before;
    return tl::unexpected(Error{"vocabulary " + file.path + " has " +
                                (errors == 1 ? "an error" : std::to_string(errors) + " errors")});
  }
  const std::string path = path_beside({}, file.path);
  std::erase_if(impl_->languages, [&](const OwnLanguage& one) { return one.path == path; });
  impl_->languages.push_back({language->name, path, file.text, std::move(language->words)});
  return std::move(language->name);
}

bool GrammarSet::has_vocabulary(std::string_view path) const noexcept {
  return std::any_of(impl_->languages.begin(), impl_->languages.end(), [path](const OwnLanguage& one) { return one.path == path; });
}

std::vector<NamedVocabulary> vocabularies_of(const GrammarFile& file) {
  std::vector<NamedVocabulary> found;
  std::vector<Diagnostic> none;  // told where the grammar is added
  if (const std::shared_ptr<const Draft> draft = read_draft(file.text, none, file.path)) {
    for (const Written& language : draft->languages) {
      if (names_file(language.text)) found.push_back({language.text, language.at});
    }
  }
  return found;
}

bool is_vocabulary(std::string_view text) noexcept {
  bool has_words = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.starts_with("grammar:")) return false;
    has_words = has_words || line.starts_with("vocabulary:");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return has_words;
}

const Grammar* GrammarSet::find(std::string_view name) const noexcept {
  Entry* entry = impl_->find(name);
  return entry == nullptr ? nullptr : &entry->get();
}

std::vector<const Grammar*> GrammarSet::all() const {
  std::vector<const Grammar*> grammars;
  for (const auto& entry : impl_->entries) grammars.push_back(&entry->get());
  return grammars;
}

const DetectionTable& detection(const GrammarSet& set) {
  auto& impl = GrammarSetAccess::of(set);
  std::call_once(impl.detection->made, [&impl] {
    DetectionTable& table = impl.detection->table;
    for (const auto& entry : impl.entries) {
      const auto index = static_cast<std::uint32_t>(table.grammars.size());
      table.grammars.push_back(entry->name);
      if (entry->is_layer()) continue;
      std::vector<Evidence> unpacked;
      if (entry->built_in != nullptr) unpacked = unpack_evidence(entry->built_in->evidence, built_in_patterns());
      for (const Evidence& evidence : entry->built_in != nullptr ? unpacked : entry->grammar->detect) {
        if (evidence.match) {
          table.patterns.push_back({evidence.match->share(), index, evidence.weight});
        } else {
          table.headings[evidence.heading].push_back({index, evidence.weight});
        }
      }
    }
    for (std::uint32_t id = 0; id < table.patterns.size(); ++id) {
      const auto& needed = table.patterns[id].pattern.required();
      // What stands there in another case is tried as well: how often counts.
      for (Literal literal : needed) {
        literal.cased = literal.capitals = 0;
        table.literals.add(literal, id);
      }
      if (needed.empty()) table.anywhere.push_back(id);
    }
    table.literals.finish();
  });
  return impl.detection->table;
}

std::vector<VocabularyText> vocabulary_texts(const GrammarSet& set) {
  std::vector<VocabularyText> texts;
  for (const BuiltInLanguage& language : built_in_files().languages) texts.push_back({language.name, language.yaml, {}, nullptr});
  for (const OwnLanguage& own : GrammarSetAccess::of(set).languages) texts.push_back({own.name, own.text, own.path, &own.words});
  return texts;
}

std::vector<GrammarText> grammar_texts(const GrammarSet& set) {
  std::vector<GrammarText> texts;
  for (const auto& entry : GrammarSetAccess::of(set).entries) {
    const bool is_built_in = entry->built_in != nullptr;
    texts.push_back({entry->name, is_built_in ? entry->built_in->yaml : std::string_view(entry->draft->file),
                     entry->is_layer(), is_built_in, entry->path});
  }
  return texts;
}

}  // namespace minuter
