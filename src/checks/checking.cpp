#include "checks/checking.hpp"

#include "grammar/fold.hpp"

namespace minuter::checking {

Diagnostic& Checking::report(Span span, std::string message, std::string help) {
  return report_as(check->severity, span, std::move(message), std::move(help));
}

Diagnostic& Checking::report_as(Severity severity, Span span, std::string message,
                                std::string help) {
  Diagnostic& finding = findings.emplace_back();
  finding.check = check->name;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.span = span;
  finding.help = std::move(help);
  return finding;
}

int minutes_of(const Text& time) noexcept {
  const std::string& value = time.value;
  if (value.size() != 5 || value[2] != ':') return -1;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (!is_digit(value[i])) return -1;
  }
  return ((value[0] - '0') * 10 + (value[1] - '0')) * 60 + (value[3] - '0') * 10 + (value[4] - '0');
}

Span place_of(const Text& value, Span record) noexcept {
  return value.origin.span.is_empty() ? record : value.origin.span;
}

bool holds(Span outer, Span inner) noexcept {
  return !inner.is_empty() && outer.begin <= inner.begin && inner.begin < outer.end;
}

std::string squeezed(std::string_view text) {
  std::string key = fold_key(text);
  std::erase(key, ' ');
  return key;
}

std::string joined(const std::vector<Text>& values) {
  std::string out;
  for (const Text& value : values) {
    if (!out.empty()) out += '/';
    out += value.value;
  }
  return out;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string out = "'";
  std::string_view shown = text;
  if (shown.size() > most) {
    shown = shown.substr(0, most);
    // Not within a character.
    while (!shown.empty() && (static_cast<unsigned char>(text[shown.size()]) & 0xC0U) == 0x80) {
      shown.remove_suffix(1);
    }
  }
  for (const char c : shown) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  if (shown.size() < text.size()) out += "\u2026";
  return out + "'";
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return is_upper(c) || (c >= 'a' && c <= 'z') || byte >= 0x80;
}
bool is_word(char c) noexcept {
  return is_letter(c) || is_digit(c);
}

}  // namespace minuter::checking
