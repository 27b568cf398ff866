// minuter grammar list, show: what there is to read minutes with.
#include "grammar/grammar.hpp"

#include <unistd.h>

#include <algorithm>
#include <string>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_set.hpp"
#include "grammar_tools/write_grammar.hpp"

namespace minuter::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// YAML for a terminal: comments dim, keys blue, quoted texts green.
std::string coloured(std::string_view yaml) {
  const Paint paint(true);
  std::string out;
  while (!yaml.empty()) {
    const std::size_t end = std::min(yaml.find('\n'), yaml.size());
    const std::string_view line = yaml.substr(0, end);
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
    const std::size_t start = std::min(line.find_first_not_of(" -"), line.size());
    const std::string_view rest = line.substr(start);
    out += line.substr(0, start);
    std::size_t key = 0;
    while (key < rest.size() && (std::isalnum(static_cast<unsigned char>(rest[key])) != 0 || rest[key] == '-' || rest[key] == '_')) ++key;
    if (rest.starts_with('#')) {
      out += paint.dim(rest);
    } else if (key > 0 && key < rest.size() && rest[key] == ':') {
      out += paint.blue(rest.substr(0, key)) + ":";
      const std::string_view value = rest.substr(key + 1);
      const std::size_t text = value.find_first_not_of(' ');
      const bool is_quoted = text != std::string_view::npos && (value[text] == '\'' || value[text] == '"');
      out += is_quoted ? paint.green(value) : std::string(value);
    } else {
      out += rest;
    }
    out += '\n';
  }
  return out;
}

}  // namespace

int list_grammars(const Args& args) {
  const Result<Grammars> grammars = load_grammars(args);
  if (!grammars) {
    show_error(grammars.error().message);
    return cannot_run;
  }
  const Paint paint(wants_colour(STDOUT_FILENO));
  const std::vector<const Grammar*> all = grammars->set.all();
  std::size_t width = 0;
  std::size_t languages = 0;
  for (const Grammar* grammar : all) {
    width = std::max(width, grammar->name.size());
    languages = std::max(languages, joined(grammar->languages).size());
  }
  std::string text;
  const std::vector<GrammarText> files = grammar_texts(grammars->set);
  for (const Grammar* grammar : all) {
    const std::string language = joined(grammar->languages);
    text += paint.bold(grammar->name) + std::string(width - grammar->name.size() + 2, ' ');
    text += language + std::string(languages - language.size() + 2, ' ');
    text += grammar->about;
    std::string facts = grammar->is_layer ? "layer" : "";
    if (!grammar->extends.empty()) {
      if (!facts.empty()) facts += ", ";
      facts += "extends " + joined(grammar->extends);
    }
    for (const GrammarText& file : files) {
      if (file.name != grammar->name || file.is_built_in) continue;
      if (!facts.empty()) facts += ", ";
      facts += "from " + std::string(file.path);
    }
    if (!facts.empty()) text += " " + paint.dim("(" + facts + ")");
    text += "\n";
  }
  return show_text(text);
}

int show_grammar(const Args& args) {
  if (args.words.empty()) {
    show_error("grammar show needs the name of a grammar; see 'minuter grammar list'");
    return cannot_run;
  }
  const Result<NamedGrammars> grammars = load_named_grammars(args, args.words, Named::grammars_or_vocabularies);
  if (!grammars) {
    show_error(grammars.error().message);
    return cannot_run;
  }
  std::string yaml;
  const std::string& name = grammars->names.empty() ? grammars->vocabularies.front() : grammars->names.front();
  if (grammars->names.empty()) {
    for (const VocabularyText& text : vocabulary_texts(grammars->set)) {
      if (text.name == name) yaml = text.yaml;
    }
  } else if (args.flat) {
    yaml = write_flat(grammars->set, name).value_or("");
  } else {
    for (const GrammarText& text : grammar_texts(grammars->set)) {
      if (text.name == name) yaml = text.yaml;
    }
  }
  return show_text(wants_colour(STDOUT_FILENO) ? coloured(yaml) : yaml);
}

}  // namespace minuter::cli
