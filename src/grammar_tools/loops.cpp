#include "grammar_tools/loops.hpp"

#include <algorithm>
#include <charconv>

namespace minuter {
namespace {

constexpr std::size_t deepest = 40;
constexpr std::size_t most_members = 4;  // of a class or a choice
constexpr std::size_t longest = 200;     // bytes of a text
constexpr std::size_t small_bound = 20;  // of a loop that is bounded

using Texts = std::vector<std::string>;  // each is one that an atom takes

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : rest_(pattern) {}

  std::vector<Loop> read() {
    while (!rest_.empty()) {
      static_cast<void>(choice("", 0));
      if (!rest_.empty()) rest_.remove_prefix(1);  // a bracket too many
    }
    return std::move(loops_);
  }

 private:
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  void skip_behind(char end) {
    rest_.remove_prefix(std::min(rest_.find(end), rest_.size() - 1) + 1);
  }

  // Up to a closing bracket or the end.
  Texts choice(const std::string& before, std::size_t depth) {
    Texts all{sequence(before, depth)};
    while (take("|")) {
      std::string text = sequence(before, depth);
      if (all.size() < most_members && !text.empty()) all.push_back(std::move(text));
    }
    return all;
  }

  std::string sequence(const std::string& before, std::size_t depth) {
    std::string text;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const std::string so_far = (before + text).substr(0, longest);
      const Texts taken = atom(so_far, depth);
      const std::size_t least = quantifier();
      if (repeats_) {
        for (const std::string& one : taken) {
          Loop loop{so_far, one};
          if (!one.empty() && std::find(loops_.begin(), loops_.end(), loop) == loops_.end())
            loops_.push_back(std::move(loop));
        }
      }
      for (std::size_t i = 0;
           i < std::max<std::size_t>(least, 1) && !taken.empty() && text.size() < longest; ++i)
        text += taken.front();
    }
    return text;
  }

  // The least count; tells whether it repeats without a small bound.
  std::size_t quantifier() {
    repeats_ = false;
    std::size_t least = 1;
    if (take("*") || take("+")) {
      repeats_ = true;
    } else if (rest_.starts_with("{") && rest_.size() > 1 &&
               (is_digit(rest_[1]) || rest_[1] == ',')) {
      const std::string_view inside = rest_.substr(1, std::min(rest_.find('}'), rest_.size()) - 1);
      const std::size_t comma = inside.find(',');
      const std::string_view first = inside.substr(0, comma);
      static_cast<void>(std::from_chars(first.data(), first.data() + first.size(), least));
      if (comma != std::string_view::npos) {
        const std::string_view second = inside.substr(comma + 1);
        std::size_t most = 0;
        const auto [end, problem] =
            std::from_chars(second.data(), second.data() + second.size(), most);
        repeats_ = second.empty() || (problem == std::errc() && most > small_bound);
      }
      skip_behind('}');
    } else if (!take("?")) {
      return 1;
    }
    if (!take("?")) static_cast<void>(take("+"));
    return std::min<std::size_t>(least, small_bound);
  }

  Texts atom(const std::string& before, std::size_t depth) {
    const char c = next();
    switch (c) {
      case '(':
        return group(before, depth);
      case '[':
        return members();
      case '\\':
        return {escape()};
      case '.':
        return {"a"};
      case '^':
      case '$':
        return {""};
      default:
        return {character(c)};
    }
  }

  // The rest of a character of several bytes.
  std::string character(char first) {
    std::string text(1, first);
    while (!rest_.empty() && (static_cast<unsigned char>(rest_.front()) & 0xC0U) == 0x80)
      text += next();
    return text;
  }

  Texts group(const std::string& before, std::size_t depth) {
    bool takes_text = true;
    if (take("*")) {  // (*VERB)
      skip_behind(')');
      return {""};
    }
    if (take("?")) {
      if (take("#")) {
        skip_behind(')');
        return {""};
      }
      if (take("=") || take("!") || take("<=") || take("<!")) {
        takes_text = false;
      } else if (take("<") || take("P<")) {
        skip_behind('>');
      } else if (take("'")) {
        skip_behind('\'');
      } else if (!take(">") && !take("|")) {
        while (!rest_.empty() && rest_.front() != ':' && rest_.front() != ')')
          rest_.remove_prefix(1);
        if (!take(":")) {  // (?i)
          static_cast<void>(take(")"));
          return {""};
        }
      }
    }
    Texts taken;
    if (depth < deepest) {
      taken = choice(before, depth + 1);
    } else {
      rest_ = {};
    }
    static_cast<void>(take(")"));
    return takes_text ? taken : Texts{""};
  }

  // "" where it takes none.
  std::string escape() {
    if (rest_.empty()) return "";
    const char c = next();
    switch (c) {
      case 'd':
        return "1";
      case 'w':
      case 'S':
      case 'D':
      case 'N':
      case 'H':
      case 'X':
        return "a";
      case 'W':
        return "-";
      case 's':
      case 'h':
      case 'R':
      case 'v':
      case 'n':
      case 't':
        return " ";
      case 'p':
      case 'P':
        return property(c == 'P');
      case 'x': {
        if (!take("{")) {
          rest_.remove_prefix(std::min<std::size_t>(2, rest_.size()));
          return "a";
        }
        std::uint32_t point = 0;
        static_cast<void>(std::from_chars(rest_.data(), rest_.data() + rest_.size(), point, 16));
        skip_behind('}');
        return utf8(point);
      }
      case 'b':
      case 'B':
      case 'A':
      case 'z':
      case 'Z':
      case 'G':
      case 'K':
      case 'Q':
      case 'E':
        return "";
      case 'g':
      case 'k':
        if (!rest_.empty() && (rest_.front() == '{' || rest_.front() == '<'))
          skip_behind(rest_.front() == '{' ? '}' : '>');
        return "";
      default:
        return is_digit(c) ? "" : character(c);
    }
  }

  std::string property(bool is_not) {
    std::string_view name = rest_.substr(0, std::min<std::size_t>(1, rest_.size()));
    if (take("{")) {
      name = rest_.substr(0, rest_.find('}'));
      skip_behind('}');
    } else if (!rest_.empty()) {
      rest_.remove_prefix(1);
    }
    if (name.starts_with("^")) {
      is_not = !is_not;
      name.remove_prefix(1);
    }
    if (is_not) return name.starts_with("L") ? "-" : "a";
    if (name == "Lu") return "A";
    if (name.starts_with("N")) return "1";
    if (name.starts_with("P") || name.starts_with("S")) return "-";
    if (name.starts_with("Z")) return " ";
    return "a";
  }

  static std::string utf8(std::uint32_t point) {
    if (point < 0x20 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return "a";
    std::string out;
    const auto more = [&](unsigned shift) {
      out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
      out += static_cast<char>(point);
    } else if (point < 0x800) {
      out += static_cast<char>(0xC0U | (point >> 6));
      more(0);
    } else if (point < 0x10000) {
      out += static_cast<char>(0xE0U | (point >> 12));
      more(6);
      more(0);
    } else {
      out += static_cast<char>(0xF0U | (point >> 18));
      more(12);
      more(6);
      more(0);
    }
    return out;
  }

  // The first few characters of a class; of one that says what is not in it: one that is.
  Texts members() {
    const bool is_not = take("^");
    Texts all;
    bool is_first = true;
    while (!rest_.empty() && (is_first || rest_.front() != ']')) {
      is_first = false;
      if (take("[:")) {
        skip_behind(']');
        all.emplace_back("a");
        continue;
      }
      const char c = next();
      std::string one = c == '\\' ? escape() : character(c);
      if (rest_.size() > 1 && rest_.front() == '-' && rest_[1] != ']') {  // a range: its first
        rest_.remove_prefix(1);
        if (next() == '\\') static_cast<void>(escape());
        while (!rest_.empty() && (static_cast<unsigned char>(rest_.front()) & 0xC0U) == 0x80)
          rest_.remove_prefix(1);
      }
      if (!one.empty()) all.push_back(std::move(one));
    }
    static_cast<void>(take("]"));
    if (is_not) {
      for (const std::string_view one : {"a", "A", "1", "-", " ", "~"}) {
        if (std::find(all.begin(), all.end(), one) == all.end()) return {std::string(one)};
      }
      return {"_"};
    }
    if (all.size() > most_members) all.resize(most_members);
    return all;
  }

  std::string_view rest_;
  bool repeats_ = false;
  std::vector<Loop> loops_;
};

}  // namespace

std::vector<Loop> loops_of(std::string_view pattern) {
  return Reader(pattern).read();
}

}  // namespace minuter
