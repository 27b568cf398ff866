// minuter schema: the JSON Schemas.
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/findings.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "grammar/grammar_schema.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {
namespace {

struct Schema {
  std::string_view name;
  std::string_view (*text)() noexcept;
};

constexpr Schema schemas[] = {
    {"minutes", minutes_schema},
    {"grammar", grammar_schema},
    {"vocabulary", vocabulary_schema},
    {"findings", findings_schema},
    {"config", config_schema},
};

}  // namespace

int print_schema(const Args& args) {
  std::vector<std::string_view> names;
  for (const Schema& schema : schemas) {
    if (!args.words.empty() && schema.name == args.words[0]) return show_text(schema.text());
    names.push_back(schema.name);
  }
  if (args.words.empty()) {
    show_error("schema needs a name\nthere are: " + list_of(names));
  } else {
    show_error(unknown("schema", args.words[0], names));
  }
  return cannot_run;
}

}  // namespace minuter::cli
