#include "cli/check_one.hpp"

#include <memory>
#include <utility>

#include "batch/output_file.hpp"
#include "batch/read_source.hpp"
#include "cli/fixes.hpp"
#include "minuter/check.hpp"
#include "minuter/parse.hpp"

namespace minuter::cli {
namespace {

Minutes parse_for(const Source& source, const House& house) {
  return parse(source, *house.options.grammars, {.grammar = house.grammar, .trace = false});
}

/// Mends the text as long as that finds something new to mend.
Fixed mend(const Source& source, const House& house, std::span<const Diagnostic> findings) {
  constexpr int most_rounds = 8;
  Fixed fixed = fix(source.text(), findings);
  for (int round = 1; fixed.count > 0 && round < most_rounds; ++round) {
    const auto again = Source::from_text(fixed.text, source.path());
    const Minutes minutes = parse_for(*again, house);
    Fixed next = fix(again->text(), minuter::check(minutes, house.options));
    if (next.count == 0 || next.text == fixed.text) break;
    fixed.count += next.count;
    fixed.text = std::move(next.text);
  }
  return fixed;
}

Result<void> write_back(const std::string& path, std::string_view bytes) {
  const Result<std::unique_ptr<batch::OutputFile>> file = batch::OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  Output out((*file)->sink());
  out.write(bytes);
  out.flush();
  return (*file)->commit();
}

}  // namespace

Result<Checked> check_one(const batch::Input& input, const House& house, const CheckPlan& plan,
                          const Rendering& rendering) {
  const bool is_mended = plan.wants_fix || plan.wants_diff;
  Result<std::string> bytes = batch::read_bytes(input, plan.max_size);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string name = batch::name_of(input);
  Result<std::unique_ptr<const Source>> source =
      Source::from_bytes(is_mended ? *bytes : std::move(*bytes), name);
  if (!source) return tl::unexpected(source.error());
  const std::vector<Diagnostic> findings =
      minuter::check(parse_for(**source, house), house.options);
  Checked checked{checked_file(**source, name, findings, rendering)};
  checked.bytes = (*source)->original_bytes();
  if (!is_mended) return checked;

  const bool is_filter = input.is_standard_input() && !plan.wants_diff;
  if (is_filter) checked.text = *bytes;
  const Fixed fixed = mend(**source, house, findings);
  if (fixed.count == 0 || fixed.text == (*source)->text()) return checked;
  Result<std::string> encoded = encode_like(**source, *bytes, fixed.text);
  if (!encoded) {
    checked.error = encoded.error();
    return checked;
  }
  checked.fixed = fixed.count;
  if (plan.wants_diff) {
    checked.text = unified_diff(name, (*source)->text(), fixed.text);
    return checked;
  }
  if (is_filter) {
    checked.text = std::move(*encoded);
  } else if (const Result<void> done = write_back(input.path, *encoded); !done) {
    checked.fixed = 0;
    checked.error = done.error();
    return checked;
  }
  // What is left to tell is told of the mended text.
  const auto mended = Source::from_text(fixed.text, name);
  checked.file = checked_file(*mended, name,
                              minuter::check(parse_for(*mended, house), house.options), rendering);
  return checked;
}

}  // namespace minuter::cli
