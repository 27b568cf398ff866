// Colours of text on a terminal; without colours the text as it is.
#pragma once

#include <string>
#include <string_view>

namespace minuter::cli {

class Paint {
 public:
  explicit Paint(bool has_colours) noexcept : has_colours_(has_colours) {}

  [[nodiscard]] std::string bold(std::string_view text) const { return in("\x1b[1m", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return in("\x1b[2m", text); }
  [[nodiscard]] std::string red(std::string_view text) const { return in("\x1b[31m", text); }
  [[nodiscard]] std::string green(std::string_view text) const { return in("\x1b[32m", text); }
  [[nodiscard]] std::string yellow(std::string_view text) const { return in("\x1b[33m", text); }
  [[nodiscard]] std::string blue(std::string_view text) const { return in("\x1b[34m", text); }

 private:
  [[nodiscard]] std::string in(std::string_view code, std::string_view text) const {
    if (!has_colours_ || text.empty()) return std::string(text);
    return std::string(code).append(text).append("\x1b[0m");
  }
  bool has_colours_;
};

}  // namespace minuter::cli
