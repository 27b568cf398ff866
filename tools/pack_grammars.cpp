// Packs grammar and vocabulary files into a C++ source file: pack_grammars OUT.cpp FILE.yaml...
// Runs at build time. Shows what is wrong with the files and then fails.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "grammar/built_in.hpp"
#include "grammar/grammar_pack.hpp"
#include "grammar/grammar_reader.hpp"
#include "minuter/diagnostic.hpp"

namespace minuter {

// This program is linked with the reader of grammars but holds none.
BuiltInFiles built_in_files() noexcept { return {}; }

namespace {

struct File {
  std::string path;
  std::string text;
};

bool show(const File& file, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::fputs(render(diagnostic, file.path, file.text).c_str(), stderr);
    std::fputc('\n', stderr);
  }
  return diagnostics.empty();
}

std::string quoted(std::string_view bytes) {
  std::string out = "\n\"";
  char octal[8];
  std::size_t column = 0;
  for (const char c : bytes) {
    if (c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?') {
      out += c;
      ++column;
    } else {
      std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += octal;
      column += 4;
    }
    if (column >= 96) {
      out += "\"\n\"";
      column = 0;
    }
  }
  return out + '"';
}

std::string literal(std::string_view bytes) {
  return "std::string_view(" + quoted(bytes) + ", " + std::to_string(bytes.size()) + ")";
}

struct Packed {
  File file;
  std::shared_ptr<const Draft> draft;
};

class Packer {
 public:
  bool read(File file) {
    std::vector<Diagnostic> diagnostics;
    if (file.path.find("/vocabulary/") != std::string::npos) {
      if (auto language = read_vocabulary(file.text, diagnostics)) {
        languages_.insert_or_assign(language->name, std::pair(file, std::move(language->words)));
      }
    } else if (auto draft = read_draft(file.text, diagnostics)) {
      const std::string& name = draft->name;
      if (grammars_.contains(name)) {
        std::fprintf(stderr, "%s: grammar '%s' is in %s already\n", file.path.c_str(), name.c_str(),
                     grammars_.at(name).file.path.c_str());
        return false;
      }
      grammars_.emplace(name, Packed{file, draft});
    }
    return show(file, diagnostics);
  }

  bool write(std::string& out) {
    GrammarSources sources;
    sources.find_draft = [this](std::string_view name) -> std::shared_ptr<const Draft> {
      const auto found = grammars_.find(name);
      return found == grammars_.end() ? nullptr : found->second.draft;
    };
    sources.find_vocabulary = [this](std::string_view name) -> const Vocabulary* {
      const auto found = languages_.find(name);
      return found == languages_.end() ? nullptr : &found->second.second;
    };
    for (const auto& [name, packed] : grammars_) sources.grammar_names.push_back(name);
    for (const auto& [name, language] : languages_) sources.languages.push_back(name);

    out = "// Written by pack_grammars. Do not edit: change grammars/.\n"
          "#include \"grammar/built_in.hpp\"\n\nnamespace minuter {\n"
          "BuiltInFiles built_in_files() noexcept {\n";
    bool is_fine = true;
    PatternPacker patterns;
    if (!grammars_.empty()) out += "static constexpr BuiltInGrammar grammars[] = {\n";
    for (const auto& [name, packed] : grammars_) {
      std::vector<Diagnostic> diagnostics;
      const std::optional<Grammar> grammar = build_grammar(*packed.draft, sources, diagnostics);
      is_fine = show(packed.file, diagnostics) && is_fine;
      if (!grammar) continue;
      out += "{\"" + name + "\", " + (grammar->is_layer ? "true" : "false") + ",\n" +
             literal(packed.file.text) + ",\n" + literal(pack(*grammar, patterns)) + ",\n" +
             literal(pack(grammar->detect, patterns)) + "},\n";
    }
    if (!grammars_.empty()) out += "};\n";
    if (!languages_.empty()) out += "static constexpr BuiltInLanguage languages[] = {\n";
    for (const auto& [name, language] : languages_) {
      out += "{\"" + name + "\",\n" + literal(language.first.text) + ",\n" +
             literal(pack(language.second)) + "},\n";
    }
    if (!languages_.empty()) out += "};\n";
    const std::string pool = patterns.bytes();
    out += "alignas(" + std::to_string(PatternPacker::alignment) + ") static constexpr char patterns[] =" + quoted(pool) + ";\n";
    out += std::string("return {") + (grammars_.empty() ? "{}" : "grammars") + ", " +
           (languages_.empty() ? "{}" : "languages") + ",\nstd::string_view(patterns, " +
           std::to_string(pool.size()) + ")};\n}\n}  // namespace minuter\n";
    return is_fine;
  }

 private:
  std::map<std::string, Packed, std::less<>> grammars_;
  std::map<std::string, std::pair<File, Vocabulary>, std::less<>> languages_;
};

}  // namespace
}  // namespace minuter

int main(int argc, char** argv) {
  minuter::Packer packer;
  bool is_fine = argc >= 2;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "cannot read %s\n", argv[i]);
      return 1;
    }
    std::string text{std::istreambuf_iterator<char>(in), {}};
    is_fine = packer.read({argv[i], std::move(text)}) && is_fine;
  }
  std::string source;
  if (!is_fine || !packer.write(source)) return 1;
  std::ofstream out(argv[1], std::ios::binary);
  out << source;
  out.close();
  return out ? 0 : 1;
}
