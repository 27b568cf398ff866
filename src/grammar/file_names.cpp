// Names of vocabulary files. Looks at the letters only: what is there is for others to find out.
#include <algorithm>
#include <vector>

#include "grammar/grammar_draft.hpp"

namespace minuter {

bool names_file(std::string_view language) noexcept {
  return language.find('/') != std::string_view::npos || language.ends_with(".yaml") ||
         language.ends_with(".yml");
}

std::string path_beside(std::string_view grammar_path, std::string_view name) {
  const bool is_whole = name.starts_with('/');
  std::string way(is_whole ? std::string_view()
                           : grammar_path.substr(0, grammar_path.rfind('/') + 1));
  way += name;
  std::vector<std::string_view> steps;
  for (std::string_view rest = way; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (step.empty() || step == ".") continue;
    if (step == ".." && !steps.empty() && steps.back() != "..") {
      steps.pop_back();
    } else {
      steps.push_back(step);
    }
  }
  std::string path = way.starts_with('/') ? "/" : "";
  for (const std::string_view step : steps)
    (path += path.empty() || path.back() == '/' ? "" : "/") += step;
  return path;
}

}  // namespace minuter
