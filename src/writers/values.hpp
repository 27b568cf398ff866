// Values on one line, in the notation that JSON has and YAML calls flow. Takes the fields of
// fields.hpp but for records.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "minuter/minutes.hpp"
#include "writers/bytes.hpp"
#include "writers/places.hpp"

namespace minuter {

struct ValueStyle {
  bool provenance = false;
  bool spaced = true;       ///< a space after ':' and ','
  bool quoted_keys = true;  ///< of `at` and of values with provenance
};

class Values {
 public:
  Values(const Minutes& minutes, ValueStyle style, Bytes& out) noexcept
      : minutes_(minutes), style_(style), places_(*minutes.source), out_(out) {}

  void put(std::string_view value);
  void put(std::uint64_t value) { out_.put_number(value); }
  void put(double value);
  void put(std::int32_t value);
  void put(const Text& text);
  void put(const Count& count);
  void put(const Flag& flag);
  /// {"line", "column", "end_line", "end_column"}: from 1, columns in code points, the end is the
  /// place just after the last character.
  void put(Span at);

  template <class T>
  void put(const std::vector<T>& list) {
    out_.put('[');
    bool is_first = true;
    for (const T& value : list) {
      if (!is_first) out_.put(style_.spaced ? ", " : ",");
      is_first = false;
      put(value);
    }
    out_.put(']');
  }

  [[nodiscard]] const ValueStyle& style() const noexcept { return style_; }

 private:
  void put_key(std::string_view before, std::string_view key);
  void put_origin(const Origin& origin);

  const Minutes& minutes_;
  ValueStyle style_;
  Places places_;
  Bytes& out_;
};

}  // namespace minuter
