// The YAML of .minuter.yaml and of people.yaml: a closed vocabulary, each slip at its place.
#include <array>
#include <chrono>
#include <filesystem>

#include "cli/config.hpp"
#include "grammar/pattern.hpp"
#include "grammar/yaml_shape.hpp"
#include "grammar/yaml_tree.hpp"

namespace minuter::cli {
namespace {

constexpr std::string_view severities[] = {"note", "warning", "error"};

class ConfigReader {
 public:
  ConfigReader(std::string_view text, std::vector<Diagnostic>& diagnostics)
      : text_(text), shape_(diagnostics) {}

  Config read(const YamlNode& root) {
    static constexpr std::string_view keys[] = {"grammar",   "strict",   "require",   "forbid",
                                                "expect",    "order",    "action_id", "checks",
                                                "overrides", "baseline", "people"};
    Config config;
    if (root.kind == YamlKind::null) return config;
    if (!shape_.is_map(root, "the config")) return config;
    shape_.check_keys(root, "the config", keys);
    read_part(root, config.all);
    if (const YamlNode* node = root.find("baseline")) {
      config.baseline = shape_.text(*node, "baseline");
      config.baseline_at = node->at;
    }
    if (const YamlNode* node = root.find("people")) {
      config.people_path = shape_.text(*node, "people");
      config.people_at = node->at;
    }
    if (const YamlNode* node = root.find("overrides")) read_overrides(*node, config);
    return config;
  }

  std::vector<KnownPerson> read_people(const YamlNode& root) {
    std::vector<KnownPerson> people;
    const YamlNode* list = &root;
    if (root.kind == YamlKind::map) {
      static constexpr std::string_view keys[] = {"people"};
      shape_.check_keys(root, "the registry", keys);
      list = shape_.require(root, "people", "the registry", root.at);
    }
    if (list == nullptr) return people;
    if (list->kind != YamlKind::list) {
      shape_.error(list->at, "the registry of people must be a list");
      return people;
    }
    static constexpr std::string_view keys[] = {"name",    "initials", "organisation",
                                                "aliases", "from",     "until"};
    for (const YamlNode& node : list->items) {
      if (!shape_.is_map(node, "a person")) continue;
      shape_.check_keys(node, "a person", keys);
      KnownPerson person;
      if (const YamlNode* name = shape_.require(node, "name", "a person", node.at)) {
        person.name = shape_.text(*name, "name");
      }
      if (const YamlNode* value = node.find("initials"))
        person.initials = shape_.text(*value, "initials");
      if (const YamlNode* value = node.find("organisation")) {
        person.organisation = shape_.text(*value, "organisation");
      }
      if (const YamlNode* value = node.find("aliases")) {
        for (const YamlNode* alias : shape_.texts(*value, "aliases"))
          person.aliases.push_back(alias->value);
      }
      if (const YamlNode* value = node.find("from")) person.from = read_day(*value, "from");
      if (const YamlNode* value = node.find("until")) {
        person.until = read_day(*value, "until");
        if (!person.until.empty() && person.until < person.from) {
          shape_.error(value->at, "until " + person.until + " is before from " + person.from);
        }
      }
      people.push_back(std::move(person));
    }
    return people;
  }

 private:
  /// Of digits where a day has them.
  static bool is_day(std::string_view day) {
    const auto number = [&](std::size_t at, std::size_t size) {
      unsigned value = 0;
      for (const char c : day.substr(at, size)) value = value * 10 + static_cast<unsigned>(c - '0');
      return value;
    };
    return std::chrono::year_month_day(std::chrono::year(static_cast<int>(number(0, 4))),
                                       std::chrono::month(number(5, 2)),
                                       std::chrono::day(number(8, 2)))
        .ok();
  }

  std::string read_day(const YamlNode& node, std::string_view key) {
    std::string day = shape_.text(node, key);
    bool is_good = day.size() == 10;
    for (std::size_t i = 0; is_good && i < day.size(); ++i) {
      is_good = i == 4 || i == 7 ? day[i] == '-' : day[i] >= '0' && day[i] <= '9';
    }
    if (is_good && !is_day(day)) {
      shape_.error(node.at, "there is no day " + day);
      return {};
    }
    if (!is_good) shape_.error(node.at, std::string(key) + " must be a day, as in 2022-03-21");
    return is_good ? day : std::string();
  }

  std::shared_ptr<const Pattern> read_pattern(const YamlNode& node, std::string_view key) {
    const std::string text = shape_.text(node, key);
    if (text.empty()) return nullptr;
    const PatternError error = Pattern::check(text);
    if (error.message.empty()) return std::make_shared<const Pattern>(text);
    const std::uint32_t at = place_in_scalar(text_, node.at, node.value, error.offset);
    shape_.error({at, at}, error.message);
    return nullptr;
  }

  std::optional<Severity> read_severity(const YamlNode& map) {
    const YamlNode* node = map.find("severity");
    if (node == nullptr) return std::nullopt;
    const int index = shape_.one_of(*node, "severity", severities);
    if (index < 0) return std::nullopt;
    return static_cast<Severity>(index);
  }

  std::string read_message(const YamlNode& map) {
    const YamlNode* node = map.find("message");
    return node == nullptr ? std::string() : shape_.text(*node, "message");
  }

  std::string read_house_part(const YamlNode& node, std::string_view key) {
    const int index = shape_.one_of(node, key, house_parts());
    return index < 0 ? std::string() : std::string(house_parts()[static_cast<std::size_t>(index)]);
  }

  std::vector<RequiredPart> read_required(const YamlNode& node) {
    std::vector<RequiredPart> all;
    if (node.kind != YamlKind::list) {
      shape_.error(node.at, "require must be a list");
      return all;
    }
    static constexpr std::string_view keys[] = {"part", "message", "severity"};
    for (const YamlNode& item : node.items) {
      RequiredPart required;
      if (item.kind == YamlKind::map) {
        shape_.check_keys(item, "a required part", keys);
        const YamlNode* part = shape_.require(item, "part", "a required part", item.at);
        if (part != nullptr) required.part = read_house_part(*part, "part");
        required.message = read_message(item);
        required.severity = read_severity(item);
      } else {
        required.part = read_house_part(item, "require");
      }
      if (!required.part.empty()) all.push_back(std::move(required));
    }
    return all;
  }

  void read_texts(const YamlNode& node, std::string_view key, bool is_expected,
                  std::vector<HouseText>& out) {
    if (node.kind != YamlKind::list) {
      shape_.error(node.at, std::string(key) + " must be a list");
      return;
    }
    static constexpr std::string_view keys[] = {"match", "message", "severity"};
    const std::string what = is_expected ? "an expected text" : "a forbidden text";
    for (const YamlNode& item : node.items) {
      HouseText text;
      text.is_expected = is_expected;
      if (item.kind == YamlKind::map) {
        shape_.check_keys(item, what, keys);
        const YamlNode* match = shape_.require(item, "match", what, item.at);
        if (match != nullptr) text.pattern = read_pattern(*match, "match");
        text.message = read_message(item);
        text.severity = read_severity(item);
      } else {
        text.pattern = read_pattern(item, key);
      }
      if (text.pattern) out.push_back(std::move(text));
    }
  }

  bool is_check(const YamlNode& node, std::string_view selector) {
    if (!rows_of(selector).empty()) return true;
    const std::string message = unknown_check(selector);
    const auto cut = message.find("; ");
    shape_.error(node.at, message.substr(0, cut), message.substr(cut + 2));
    return false;
  }

  void read_checks(const YamlNode& node, CheckChoice& choice) {
    static constexpr std::string_view keys[] = {"select", "ignore", "severity"};
    if (!shape_.is_map(node, "checks")) return;
    shape_.check_keys(node, "checks", keys);
    const auto read = [&](std::string_view key, std::vector<std::string>& out) {
      const YamlNode* list = node.find(key);
      if (list == nullptr) return;
      for (const YamlNode* item : shape_.texts(*list, key)) {
        if (is_check(*item, item->value)) out.push_back(item->value);
      }
    };
    read("select", choice.select);
    read("ignore", choice.ignore);
    const YamlNode* levels = node.find("severity");
    if (levels == nullptr || !shape_.is_map(*levels, "severity")) return;
    shape_.check_keys(*levels, "severity", {});
    for (const YamlEntry& entry : levels->entries) {
      const int index = shape_.one_of(entry.value, entry.key.value, severities);
      if (!is_check(entry.key, entry.key.value) || index < 0) continue;
      choice.severities.emplace_back(entry.key.value, static_cast<Severity>(index));
    }
  }

  void read_part(const YamlNode& map, ConfigPart& part) {
    if (const YamlNode* node = map.find("grammar")) {
      part.grammar = shape_.text(*node, "grammar");
      part.grammar_at = node->at;
    }
    if (const YamlNode* node = map.find("strict"))
      part.is_strict = shape_.yes_or_no(*node, "strict");
    if (const YamlNode* node = map.find("require")) part.required = read_required(*node);
    if (const YamlNode* node = map.find("forbid")) read_texts(*node, "forbid", false, part.texts);
    if (const YamlNode* node = map.find("expect")) read_texts(*node, "expect", true, part.texts);
    if (const YamlNode* node = map.find("action_id"))
      part.action_id = read_pattern(*node, "action_id");
    if (const YamlNode* node = map.find("checks")) read_checks(*node, part.checks);
    if (const YamlNode* node = map.find("order")) {
      part.order.emplace();
      if (node->kind != YamlKind::list) {
        shape_.error(node->at, "order must be a list");
        return;
      }
      for (const YamlNode* item : shape_.texts(*node, "order")) {
        std::string name = read_house_part(*item, "order");
        if (!name.empty()) part.order->push_back(std::move(name));
      }
    }
  }

  /// As paths from the config's folder are written: "./a//b" is "a/b", "a/" is all below it.
  std::string read_glob(const YamlNode& node) {
    const std::string help = "globs are meant from the folder of the config, as in 'archive/**'";
    if (node.value.empty()) {
      shape_.error(node.at, "files names no file", help);
      return {};
    }
    if (node.value.starts_with('/')) {
      shape_.error(node.at, "'" + node.value + "' is an absolute path", help);
      return {};
    }
    // ".." leads out of the folder of a config that --config names.
    std::string normal = std::filesystem::path(node.value).lexically_normal().generic_string();
    if (normal == "." || normal == "./") return "**";
    if (normal.ends_with('/')) normal += "**";
    return normal;
  }

  void read_overrides(const YamlNode& node, Config& config) {
    static constexpr std::string_view keys[] = {"files",   "grammar",   "strict",
                                                "require", "forbid",    "expect",
                                                "order",   "action_id", "checks"};
    if (node.kind != YamlKind::list) {
      shape_.error(node.at, "overrides must be a list");
      return;
    }
    for (const YamlNode& item : node.items) {
      if (!shape_.is_map(item, "an override")) continue;
      shape_.check_keys(item, "an override", keys);
      Override override;
      if (const YamlNode* files = shape_.require(item, "files", "an override", item.at)) {
        const std::vector<const YamlNode*> globs = shape_.texts(*files, "files");
        for (const YamlNode* glob : globs) override.files.push_back(read_glob(*glob));
        if (globs.empty() && files->kind == YamlKind::list) {
          shape_.error(files->at, "files names no file", "all of them are '**'");
        }
      }
      read_part(item, override.part);
      config.overrides.push_back(std::move(override));
    }
  }

  std::string_view text_;
  YamlShape shape_;
};

/// Nothing but white space and comments: nothing is wished.
bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') return false;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return true;
}

}  // namespace

std::optional<Config> read_config(std::string_view text, std::vector<Diagnostic>& diagnostics) {
  if (is_blank(text)) return Config{};
  const std::size_t before = diagnostics.size();
  const std::optional<YamlNode> root = read_yaml(text, diagnostics);
  if (!root) return std::nullopt;
  Config config = ConfigReader(text, diagnostics).read(*root);
  if (diagnostics.size() > before) return std::nullopt;
  return config;
}

std::optional<std::vector<KnownPerson>> read_people(std::string_view text,
                                                    std::vector<Diagnostic>& diagnostics) {
  const std::size_t before = diagnostics.size();
  const std::optional<YamlNode> root = read_yaml(text, diagnostics);
  if (!root) return std::nullopt;
  std::vector<KnownPerson> people = ConfigReader(text, diagnostics).read_people(*root);
  if (diagnostics.size() > before) return std::nullopt;
  return people;
}

}  // namespace minuter::cli
