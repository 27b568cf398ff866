// minuter formats: the writers.
#include <algorithm>
#include <string>

#include "cli/commands.hpp"
#include "cli/names.hpp"
#include "cli/show.hpp"
#include "minuter/writer.hpp"

namespace minuter::cli {

int list_formats(const Args&) {
  std::size_t width = 0;
  for (const Writer& writer : writers()) width = std::max(width, writer.name.size());
  std::string text;
  for (const Writer& writer : writers()) {
    text.append(writer.name).append(width - writer.name.size() + 2, ' ').append(writer.summary);
    text += '\n';
    if (writer.has_tables) {
      text.append(width + 2, ' ').append("--table ").append(list_of(table_names(), "or"));
      text += '\n';
    }
  }
  return show_text(text);
}

}  // namespace minuter::cli
