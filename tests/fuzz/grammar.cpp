// Any bytes as a grammar; one that is accepted then reads a document.
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
  const auto name = grammars.add(file, diagnostics);
  for (const minuter::Diagnostic& diagnostic : diagnostics) {
    (void)minuter::render(diagnostic, file.path, file.text, true);
  }
  if (!name) return 0;
  const auto source = minuter::Source::from_text(
      "Pond Board, 4 May 2026, 10:00-11:30\n\nPresent: Ada Quill (AQ) (Chair), Ben Marsh (BM)\n\n"
      "1. Gates\n\n(ACTION PB-01: BM to mend the gate by Friday) RESOLVED that it is so.\n\n"
      "Actions\n\n| ID | Owner | Action |\n|---|---|---|\n| PB-01 | BM | mend the gate |\n");
  (void)minuter::parse(*source, grammars, {.grammar = *name, .trace = true});
  return 0;
}
