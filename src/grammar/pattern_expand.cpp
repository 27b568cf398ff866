// Puts the named pieces of a grammar into its patterns.
#include <algorithm>

#include "grammar/pattern.hpp"

namespace minuter {
namespace {

constexpr std::size_t longest_text = 64 * 1024;  // pieces of pieces of pieces grow fast

constexpr bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

class Expansion {
 public:
  Expansion(const Defines& defines, std::string& out) : defines_(defines), out_(out) {}

  bool append(std::string_view text) {
    const bool is_outermost = open_.empty();
    bool in_class = false;
    for (std::size_t i = 0; i < text.size();) {
      if (is_outermost) place_ = i;
      const char c = text[i];
      if (c == '\\' && i + 1 < text.size()) {
        out_.append(text, i, 2);
        i += 2;
        continue;
      }
      if (in_class) {
        in_class = c != ']';
      } else if (c == '[') {
        in_class = true;
        out_.push_back(c);
        ++i;
        if (i < text.size() && text[i] == '^') out_.push_back(text[i++]);
        if (i < text.size() && text[i] == ']') out_.push_back(text[i++]);
        continue;
      } else if (text.substr(i).starts_with("(?&")) {
        std::size_t end = i + 3;
        while (end < text.size() && is_name_character(text[end])) ++end;
        if (end < text.size() && text[end] == ')') {
          if (!append_piece(text.substr(i + 3, end - i - 3))) return false;
          i = end + 1;
          continue;
        }
      }
      out_.push_back(c);
      ++i;
    }
    if (out_.size() > longest_text) return fail("pattern is longer than 64 KiB with its pieces put in");
    return true;
  }

  [[nodiscard]] PatternError error() const { return {message_, message_.empty() ? 0 : place_}; }

 private:
  bool append_piece(std::string_view name) {
    const auto piece = std::find_if(defines_.begin(), defines_.end(),
                                    [name](const auto& define) { return define.first == name; });
    if (piece == defines_.end()) return fail("no piece is named '" + std::string(name) + "'");
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      return fail("piece '" + std::string(name) + "' uses itself");
    }
    open_.push_back(name);
    out_ += "(?:";
    const bool is_fine = append(piece->second);
    out_ += ')';
    open_.pop_back();
    return is_fine;
  }

  bool fail(std::string message) {
    message_ = std::move(message);
    return false;
  }

  const Defines& defines_;
  std::string& out_;
  std::vector<std::string_view> open_;
  std::string message_;
  std::size_t place_ = 0;  // in the outermost text
};

}  // namespace

PatternError expand(std::string_view text, const Defines& defines, std::string& out) {
  out.clear();
  Expansion expansion(defines, out);
  static_cast<void>(expansion.append(text));
  return expansion.error();
}

}  // namespace minuter
