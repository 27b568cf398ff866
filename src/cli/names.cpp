#include "cli/names.hpp"

#include "grammar/near_name.hpp"

namespace minuter::cli {

std::string list_of(std::span<const std::string_view> names, std::string_view last) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      if (i + 1 < names.size()) {
        list += ", ";
      } else {
        list.append(" ").append(last).append(" ");
      }
    }
    list += names[i];
  }
  return list;
}

std::string unknown(std::string_view kind, std::string_view word,
                    std::span<const std::string_view> names) {
  std::string message = "unknown ";
  message.append(kind).append(" '").append(word).append("'");
  if (const std::string_view near = near_name(word, names); !near.empty()) {
    message.append("; did you mean '").append(near).append("'?");
  }
  if (!names.empty()) message.append("\nthere are: ").append(list_of(names));
  return message;
}

}  // namespace minuter::cli
