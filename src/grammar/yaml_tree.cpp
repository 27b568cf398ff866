#include "grammar/yaml_tree.hpp"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace minuter {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Refused {
 public:
  std::string message;
  Span at;
};

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only read
    setg(begin, begin, begin + text.size());
  }
};

// Where a scalar that begins at `begin` ends.
std::uint32_t end_of_scalar(std::string_view text, std::size_t begin, std::string_view value) {
  if (begin >= text.size()) return static_cast<std::uint32_t>(text.size());
  const char first = text[begin];
  std::size_t i = begin + 1;
  if (first == '\'') {
    while (i < text.size() && (text[i] != '\'' || text.substr(i).starts_with("''"))) {
      i += text[i] == '\'' ? 2U : 1U;
    }
    i = std::min(i + 1, text.size());
  } else if (first == '"') {
    while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2U : 1U;
    i = std::min(i + 1, text.size());
  } else if (text.substr(begin).starts_with(value)) {
    i = begin + std::max<std::size_t>(value.size(), 1);
  } else {
    i = std::min(text.find('\n', begin), text.size());
  }
  return static_cast<std::uint32_t>(i);
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, std::size_t skipped) : text_(text), skipped_(skipped) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    YamlNode node;
    node.at = one_byte_at(mark);
    add(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Refused{"aliases (*name) are not understood here", one_byte_at(mark)};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    YamlNode node;
    node.kind = YamlKind::scalar;
    node.value = value;
    node.is_plain = tag != "!";
    const Span first = one_byte_at(mark);
    node.at = {first.begin, end_of_scalar(text_, first.begin, value)};
    if (node.is_plain && (value == "~" || value == "null")) node.kind = YamlKind::null;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(YamlKind::list, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(YamlKind::map, mark);
  }
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    throw Refused{"anchors (&name) are not understood here", one_byte_at(mark)};
  }

  [[nodiscard]] YamlNode take() { return std::move(root_); }

  [[nodiscard]] Span one_byte_at(const YAML::Mark& mark) const {
    const std::size_t begin =
        std::min(mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos) + skipped_, text_.size());
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::min(begin + 1, text_.size()))};
  }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlNode> key;
  };

  void open(YamlKind kind, const YAML::Mark& mark) {
    YamlNode node;
    node.kind = kind;
    node.at = one_byte_at(mark);
    open_.push_back({std::move(node), std::nullopt});
  }
  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }
  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlKind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      if (node.kind != YamlKind::scalar) throw Refused{"a key must be a word", node.at};
      parent.key = std::move(node);
    } else {
      parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
      parent.key.reset();
    }
  }

  std::string_view text_;
  std::size_t skipped_;
  std::vector<Open> open_;
  YamlNode root_;
};

// Where the first byte stands that is no UTF-8, or the end.
std::size_t valid_prefix(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto byte = [&](std::size_t n) {
      return i + n < text.size() ? static_cast<unsigned char>(text[i + n]) : 0U;
    };
    const unsigned first = byte(0);
    const std::size_t size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (size == 0) return i;
    for (std::size_t n = 1; n < size; ++n) {
      if ((byte(n) & 0xC0U) != 0x80) return i;
    }
    const bool is_too_long = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool is_no_character = (first == 0xED && byte(1) >= 0xA0) || (first == 0xF4 && byte(1) >= 0x90);
    if (is_too_long || is_no_character) return i;
    i += size;
  }
  return i;
}

Span last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  const std::size_t line = text.rfind('\n');
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const noexcept {
  for (const YamlEntry& entry : entries) {
    if (entry.key.value == key) return &entry.value;
  }
  return nullptr;
}

std::optional<YamlNode> read_yaml(std::string_view text, std::vector<Diagnostic>& diagnostics) {
  const std::size_t skipped = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const auto refuse = [&](std::string message, Span at, std::string help) {
    Diagnostic diagnostic;
    diagnostic.message = std::move(message);
    diagnostic.span = at;
    diagnostic.help = std::move(help);
    diagnostics.push_back(std::move(diagnostic));
    return std::nullopt;
  };
  if (const std::size_t end = valid_prefix(text); end < text.size()) {
    const auto at = static_cast<std::uint32_t>(end);
    return refuse("this is not UTF-8", {at, at + 1}, "save the file as UTF-8");
  }
  TreeBuilder builder(text, skipped);
  try {
    ViewBuffer buffer(text.substr(skipped));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return refuse("the file is empty", {0, 0}, "");
    YamlNode root = builder.take();
    TreeBuilder second(text, skipped);
    if (parser.HandleNextDocument(second)) {
      return refuse("the file holds more than one document", second.take().at,
                    "write each into its own file");
    }
    return root;
  } catch (const YAML::Exception& e) {
    const bool has_place = !e.mark.is_null() && e.mark.pos > 0 &&
                           builder.one_byte_at(e.mark).begin < last_line(text).end;
    return refuse("this is not YAML: " + e.msg, has_place ? builder.one_byte_at(e.mark) : last_line(text),
                  has_place ? "" : "a bracket or quote may be open somewhere before");
  } catch (const Refused& refused) {
    return refuse(refused.message, refused.at, "");
  }
}

std::uint32_t place_in_scalar(std::string_view text, Span at, std::string_view value,
                              std::size_t offset) {
  const std::string_view written = text.substr(at.begin, at.size());
  if (written.empty()) return at.begin;
  const char quote = written.front();
  if (quote != '\'' && quote != '"') {
    return written == value ? at.begin + static_cast<std::uint32_t>(std::min(offset, value.size()))
                            : at.begin;
  }
  if (written.find('\n') != std::string_view::npos) return at.begin;
  std::size_t i = 1;
  for (std::size_t seen = 0; seen < offset && i + 1 < written.size(); ++seen) {
    if (quote == '\'') {
      i += written[i] == '\'' ? 2U : 1U;
    } else if (written[i] == '\\') {
      const char kind = i + 1 < written.size() ? written[i + 1] : ' ';
      i += kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
    } else {
      ++i;
    }
  }
  return at.begin + static_cast<std::uint32_t>(std::min(i, written.size()));
}

}  // namespace minuter
