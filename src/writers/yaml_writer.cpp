// YAML that any YAML 1.1 or 1.2 reader reads as the same tree as the JSON. Written by hand, for
// speed; the safety lies in how little goes unquoted: a string stands plain only when it starts
// with a letter, has no character that means something to YAML, and is no word like "no" or "null".
// All else is between double quotes, with the escapes of JSON, or a literal block.
#include <algorithm>
#include <array>

#include "writers/fields.hpp"
#include "writers/quote.hpp"
#include "writers/rows.hpp"
#include "writers/values.hpp"

namespace minuter {
namespace {

bool is_letter(char c) noexcept {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A word that some YAML reader takes for a truth value, null or a number.
bool is_reserved(std::string_view text) noexcept {
  static constexpr std::array<std::string_view, 12> words{
      "y", "n", "no", "on", "off", "yes", "inf", "nan", "true", "null", "none", "false"};
  const auto equals_folded = [text](std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char a, char b) { return static_cast<char>(a | 0x20) == b; });
  };
  return text.size() <= 5 && std::any_of(words.begin(), words.end(), equals_folded);
}

bool can_stand_plain(std::string_view text) noexcept {
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ' || is_reserved(text)) {
    return false;
  }
  static constexpr std::string_view harmless = " .,;()/'-_+&@!?";
  const auto is_harmless = [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || harmless.find(c) != std::string_view::npos;
  };
  return std::all_of(text.begin(), text.end(), is_harmless) && find_escape(text, 0) == text.size();
}

/// Several lines of which each can stand as it is below a "|-".
bool can_stand_literal(std::string_view text) noexcept {
  if (text.find('\n') == std::string_view::npos) return false;
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  if (is_space(text.front()) || is_space(text.back())) return false;
  for (std::size_t at = find_escape(text, 0); at < text.size(); at = find_escape(text, at + 1)) {
    if (text[at] != '\n' && text[at] != '"' && text[at] != '\\') return false;
  }
  return true;
}

class YamlWriter {
 public:
  YamlWriter(const Minutes& minutes, const WriteOptions& options, Bytes& out) noexcept
      : values_(minutes, {.provenance = options.provenance, .quoted_keys = false}, out),
        out_(out) {}

  /// The fields, one a line. The first line is indented already: it may go on after a "- ".
  template <Record T>
  void put_fields(const T& record, std::size_t depth) {
    bool is_first = true;
    for_each_field(record, [&](std::string_view name, const auto& value) {
      if (!is_first) out_.put_spaces(2 * depth);
      is_first = false;
      out_.put(name);
      out_.put(':');
      put(value, depth + 1);
    });
  }

 private:
  template <Record T>
  void put(const T& record, std::size_t depth) {
    out_.put('\n');
    out_.put_spaces(2 * depth);
    put_fields(record, depth);
  }

  template <Record T>
  void put(const std::vector<T>& records, std::size_t depth) {
    if (records.empty()) return out_.put(" []\n");
    out_.put('\n');
    for (const T& record : records) {
      out_.put_spaces(2 * depth);
      out_.put("- ");
      put_fields(record, depth + 1);
    }
  }

  void put(std::string_view text, std::size_t depth) {
    if (can_stand_literal(text)) return put_literal(text, depth);
    out_.put(' ');
    if (can_stand_plain(text)) {
      out_.put(text);
    } else {
      put_quoted(text, out_);
    }
    out_.put('\n');
  }

  void put(const Text& text, std::size_t depth) {
    if (text.is_there() && !values_.style().provenance) {
      return put(std::string_view(text.value), depth);
    }
    put_in_line(text);
  }

  template <class T>
  void put(const T& value, std::size_t) {
    put_in_line(value);
  }

  template <class T>
  void put_in_line(const T& value) {
    out_.put(' ');
    values_.put(value);
    out_.put('\n');
  }

  void put_literal(std::string_view text, std::size_t depth) {
    out_.put(" |-\n");
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end != 0) out_.put_spaces(2 * depth);
      out_.put(text.substr(0, end));
      out_.put('\n');
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Values values_;
  Bytes& out_;
};

void write_yaml(const Minutes& minutes, const WriteOptions& options, Output& output) {
  Bytes out(output);
  if (options.many) out.put("---\n");
  YamlWriter(minutes, options, out).put_fields(minutes, 0);
  out.flush();
}

}  // namespace

Writer yaml_writer() noexcept {
  return {.name = "yaml",
          .summary = "YAML with the same tree as the JSON; a YAML document for each input",
          .extension = "yaml",
          .has_tables = false,
          .can_join = true,
          .begin = nullptr,
          .document = write_yaml,
          .end = nullptr,
          .has_provenance = true};
}

}  // namespace minuter
