// Any bytes as a document: read, parsed, checked, mended and written in each format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cli/fixes.hpp"
#include "minuter/minuter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto source = minuter::Source::from_bytes(bytes, "minutes.txt");
  if (!source) return 0;
  const minuter::Minutes minutes =
      minuter::parse(**source, grammars, {.grammar = {}, .trace = true});
  // Each place is in the text.
  const auto is_good = [&](minuter::Span span) {
    return span.begin <= span.end && span.end <= (*source)->text().size();
  };
  for (const auto& item : minutes.items) {
    if (!is_good(item.span) || !is_good(item.text.origin.span)) std::abort();
  }
  for (const auto& unread : minutes.unread) {
    if (!is_good(unread.span)) std::abort();
  }
  for (const auto& trace : minutes.trace) {
    if (!is_good(trace.span)) std::abort();
  }
  minuter::CheckOptions checking;
  checking.grammars = &grammars;
  checking.is_strict = true;
  const auto findings = minuter::check(minutes, checking);
  for (const auto& finding : findings) {
    if (!is_good(finding.span)) std::abort();
    (void)minuter::render(finding, **source, true);
  }
  (void)minuter::cli::fix((*source)->text(), findings);
  for (const bool provenance : {false, true}) {
    for (const minuter::Writer& writer : minuter::writers()) {
      minuter::WriteOptions options;
      options.provenance = provenance;
      std::size_t written = 0;
      minuter::Output output([&written](std::string_view block) {
        written += block.size();
        return true;
      });
      if (writer.begin != nullptr) writer.begin(options, output);
      writer.document(minutes, options, output);
      if (writer.end != nullptr) writer.end(options, output);
      output.flush();
    }
  }
  return 0;
}
