// Any bytes as a grammar or, if they look so, a vocabulary; one that is accepted then reads a document.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "minuter/minuter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  const minuter::GrammarFile file{"grammar.yaml",
                                  std::string(reinterpret_cast<const char*>(data), size)};
  std::vector<minuter::Diagnostic> diagnostics;
  const bool is_words = minuter::is_vocabulary(file.text);
  if (is_words) (void)grammars.add_vocabulary(file, diagnostics);
  const auto name = is_words && diagnostics.empty()
                        ? grammars.add({"own.yaml", "grammar: own\nextends: [english]\nlanguage: [grammar.yaml, en]\n"}, diagnostics)
                        : grammars.add(file, diagnostics);
  for (const minuter::Diagnostic& diagnostic : diagnostics) {
    (void)minuter::render(diagnostic, file.path, file.text, true);
  }
  if (!name) return 0;
  const auto source = minuter::Source::from_text(
      "Pond Board, 4 May 2026, 10:00-11:30\n\nPresent: Ada Quill (AQ) (Chair), Ben Marsh (BM)\n\n"
      "1. Gates\n\n(ACTION PB-01: BM to mend the gate by Friday) RESOLVED that it is so.\n\n"
      "Actions\n\n| ID | Owner | Action |\n|---|---|---|\n| PB-01 | BM | mend the gate |\n\n"
      "Actions\n\nOwner\tAction\nBM\tmend the gate\n\tpaint it\n\t\tgreen\nAQ\tcount the ducks\n");
  (void)minuter::parse(*source, grammars, {.grammar = *name, .trace = true});
  return 0;
}
