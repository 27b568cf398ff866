#include "writers/values.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "writers/quote.hpp"

namespace minuter {
namespace {

/// What stands before the numbers of a place: there are many places, so it is put in one piece.
struct AtKeys {
  std::string_view line, column, end_line, end_column;
};
constexpr AtKeys flow_keys{"{line: ", ", column: ", ", end_line: ", ", end_column: "};
constexpr AtKeys json_keys{R"({"line": )", R"(, "column": )", R"(, "end_line": )",
                           R"(, "end_column": )"};
constexpr AtKeys compact_keys{R"({"line":)", R"(,"column":)", R"(,"end_line":)",
                              R"(,"end_column":)"};

}  // namespace

void Values::put(std::string_view value) {
  put_quoted(value, out_);
}

void Values::put(double value) {
  // Thousandths, without an exponent: YAML 1.1 reads 1e9 as a string.
  const double thousandths = std::round(value * 1000);
  if (!(std::abs(thousandths) < 1e15)) return out_.put("null");
  std::array<char, 32> digits;
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(),
                    thousandths == 0 ? 0.0 : thousandths / 1000, std::chars_format::fixed);
  out_.put(std::string_view(digits.data(), static_cast<std::size_t>(written.ptr - digits.data())));
}

void Values::put(std::int32_t value) {
  if (value < 0) return out_.put("null");
  out_.put_number(static_cast<std::uint64_t>(value));
}

void Values::put(const Text& text) {
  if (!text.is_there()) return out_.put("null");
  if (!style_.provenance) return put(std::string_view(text.value));
  put_key("{", "value");
  put(std::string_view(text.value));
  put_origin(text.origin);
}

void Values::put(const Count& count) {
  if (!style_.provenance || !count.is_there()) return put(count.value);
  put_key("{", "value");
  put(count.value);
  put_origin(count.origin);
}

void Values::put(const Flag& flag) {
  const std::string_view value = flag.value ? "true" : "false";
  if (!style_.provenance) return out_.put(value);
  put_key("{", "value");
  out_.put(value);
  put_origin(flag.origin);
}

void Values::put(Span at) {
  if (at.is_empty()) return out_.put("null");
  const Place begin = places_.find(at.begin);
  const Place end = places_.find(at.end);
  const AtKeys& keys = !style_.quoted_keys ? flow_keys : style_.spaced ? json_keys : compact_keys;
  out_.put(keys.line);
  out_.put_number(begin.line);
  out_.put(keys.column);
  out_.put_number(begin.column);
  out_.put(keys.end_line);
  out_.put_number(end.line);
  out_.put(keys.end_column);
  out_.put_number(end.column);
  out_.put('}');
}

void Values::put_origin(const Origin& origin) {
  put_key(",", "at");
  put(origin.span);
  put_key(",", "rule");
  if (origin.rule < minutes_.rules.size() && !minutes_.rules[origin.rule].empty()) {
    put(std::string_view(minutes_.rules[origin.rule]));
  } else {
    out_.put("null");
  }
  put_key(",", "how");
  put(std::string_view(origin.how == How::stated && !origin.span.is_empty() ? "stated"
                                                                            : "inferred"));
  if (!origin.pieces.empty()) {
    put_key(",", "pieces");
    put(origin.pieces);
  }
  out_.put('}');
}

void Values::put_key(std::string_view before, std::string_view key) {
  out_.put(before);
  if (style_.spaced && before == ",") out_.put(' ');
  if (style_.quoted_keys) {
    out_.put('"');
    out_.put(key);
    out_.put('"');
  } else {
    out_.put(key);
  }
  out_.put(style_.spaced ? ": " : ":");
}

}  // namespace minuter
