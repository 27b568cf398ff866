// Any bytes as a .minuter.yaml and as a registry of people; one that is accepted then holds for a
// document, which is checked and mended.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/config.hpp"
#include "cli/fixes.hpp"
#include "minuter/minuter.hpp"

namespace {

constexpr std::string_view text =
    "Pond Board, Tuesday 4 May 2026, 10:00-11:30\n\nPresent: Ada Quill (AQ) (Chair), Ben Marsh "
    "(BM)\n\n"
    "1. Gates 10:00 - 10.30\n\n(ACTION PB-01: BM/ CX to mend the gate by Friday) RESOLVED that it "
    "is so.\n\n"
    "Actions\n\n| ID | Owner | Action |\n|---|---|---|\n| PB - 01 | BM | mend the gate |\n";

struct Document {
  minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  std::unique_ptr<const minuter::Source> source = minuter::Source::from_text(text, "pond.txt");
  minuter::Minutes minutes = minuter::parse(*source, grammars, {});
};

void render_all(const std::vector<minuter::Diagnostic>& diagnostics, std::string_view path,
                std::string_view of) {
  for (const minuter::Diagnostic& diagnostic : diagnostics) {
    (void)minuter::render(diagnostic, path, of, true);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Document document;
  const std::string_view yaml(reinterpret_cast<const char*>(data), size);
  std::vector<minuter::Diagnostic> diagnostics;
  auto people = minuter::cli::read_people(yaml, diagnostics);
  if (people.has_value() != diagnostics.empty()) std::abort();
  render_all(diagnostics, "people.yaml", yaml);
  diagnostics.clear();
  auto config = minuter::cli::read_config(yaml, diagnostics);
  if (config.has_value() != diagnostics.empty()) std::abort();
  render_all(diagnostics, ".minuter.yaml", yaml);
  if (people && !config) config.emplace();
  if (!config) return 0;
  config->path = ".minuter.yaml";
  if (people) config->people = std::move(*people);

  auto settled = minuter::cli::settle(&*config, "minutes/pond.txt", {}, {}, false);
  (void)minuter::cli::shown(settled, "minutes/pond.txt");
  settled.options.grammars = &document.grammars;
  const auto findings = minuter::check(document.minutes, settled.options);
  for (const minuter::Diagnostic& finding : findings) {
    if (finding.span.begin > finding.span.end || finding.span.end > text.size()) std::abort();
  }
  render_all(findings, "pond.txt", text);
  (void)minuter::cli::fix(text, findings);
  return 0;
}
