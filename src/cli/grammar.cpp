// minuter grammar list, show: what there is to read minutes with.
#include "grammar/grammar.hpp"

#include <algorithm>
#include <string>

#include "cli/commands.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"

namespace minuter::cli {

int list_grammars(const Args& args) {
  const Result<Grammars> grammars = load_grammars(args);
  if (!grammars) {
    show_error(grammars.error().message);
    return cannot_run;
  }
  std::size_t width = 0;
  for (const Grammar* grammar : grammars->set.all()) width = std::max(width, grammar->name.size());
  std::string text;
  for (const Grammar* grammar : grammars->set.all()) {
    if (grammar->is_layer) continue;
    text.append(grammar->name).append(width - grammar->name.size() + 2, ' ');
    text.append(grammar->about).append("\n");
  }
  return show_text(text);
}

}  // namespace minuter::cli
