// minuter grammar diff: what a change of grammar adds, loses and alters over inputs.
#include <fmt/format.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <unistd.h>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/names.hpp"
#include "cli/plan.hpp"
#include "cli/read_sources.hpp"
#include "cli/show.hpp"
#include "grammar_tools/diff_grammars.hpp"
#include "minuter/parse.hpp"

namespace minuter::cli {
namespace {

struct Found {
  RecordChange change;
  std::string path;
  Place place;
};

struct Totals {
  std::size_t inputs = 0;
  std::size_t failed = 0;
  std::array<std::size_t, 3> records{};  // by Change
  std::size_t unread_before = 0;
  std::size_t unread_after = 0;
};

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, 160)) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  return out.size() < text.size() ? out + "..." : out;
}

std::string value(const std::string& text) { return text.empty() ? "nothing" : "'" + shown(text) + "'"; }

std::string_view sign_of(Change change) {
  return change == Change::added ? "+" : change == Change::lost ? "-" : "~";
}
std::string_view name_of(Change change) {
  return change == Change::added ? "added" : change == Change::lost ? "lost" : "altered";
}

std::string as_text(const std::map<std::string, std::vector<Found>>& by_rule, const Totals& totals, const Paint& paint) {
  std::string out;
  for (const auto& [rule, changes] : by_rule) {
    std::array<std::size_t, 3> counts{};
    for (const Found& found : changes) ++counts[static_cast<std::size_t>(found.change.change)];
    out += paint.bold(rule.empty() ? "no rule" : rule) + fmt::format(": {} added, {} lost, {} altered\n", counts[0], counts[1], counts[2]);
    for (const Found& found : changes) {
      const RecordChange& change = found.change;
      std::string line = fmt::format("  {} {}:{}: {} '{}'", sign_of(change.change), found.path, found.place.line, change.kind, shown(change.text));
      out += (change.change == Change::added   ? paint.green(line)
              : change.change == Change::lost ? paint.red(line)
                                              : paint.yellow(line)) + "\n";
      for (const FieldChange& field : change.fields) {
        out += fmt::format("      {}: {} -> {}\n", field.field, value(field.before), value(field.after));
      }
    }
  }
  out += fmt::format("{} {}: {} added, {} lost, {} altered; unread lines {} -> {}\n", totals.inputs, totals.inputs == 1 ? "document" : "documents",
                     totals.records[0], totals.records[1], totals.records[2], totals.unread_before, totals.unread_after);
  return out;
}

std::string as_json(const std::map<std::string, std::vector<Found>>& by_rule, const Totals& totals) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> out(buffer);
  out.SetIndent(' ', 2);
  const auto text = [&](const char* key, std::string_view word) {
    out.Key(key);
    out.String(word.data(), static_cast<rapidjson::SizeType>(word.size()));
  };
  const auto number = [&](const char* key, std::size_t count) { out.Key(key), out.Uint64(count); };
  out.StartObject();
  number("documents", totals.inputs);
  number("unread_before", totals.unread_before);
  number("unread_after", totals.unread_after);
  out.Key("changes");
  out.StartArray();
  for (const auto& [rule, changes] : by_rule) {
    for (const Found& found : changes) {
      out.StartObject();
      text("rule", rule);
      text("change", name_of(found.change.change));
      text("path", found.path);
      number("line", found.place.line);
      text("kind", found.change.kind);
      text("text", found.change.text);
      out.Key("fields");
      out.StartArray();
      for (const FieldChange& field : found.change.fields) {
        out.StartObject();
        text("field", field.field);
        text("before", field.before);
        text("after", field.after);
        out.EndObject();
      }
      out.EndArray();
      out.EndObject();
    }
  }
  out.EndArray();
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace

int diff_grammars(const Args& args) {
  if (args.words.size() < 3) {
    show_error("grammar diff needs two grammars and an input: minuter grammar diff OLD NEW INPUT...");
    return cannot_run;
  }
  if (!args.format.empty() && args.format != "text" && args.format != "json") {
    show_error(unknown("format", args.format, text_or_json));
    return cannot_run;
  }
  // Apart, because both files may hold a grammar of one name.
  const Result<NamedGrammars> before = load_named_grammars(args, std::span(args.words).subspan(0, 1));
  if (!before) {
    show_error(before.error().message);
    return cannot_run;
  }
  const Result<NamedGrammars> after = load_named_grammars(args, std::span(args.words).subspan(1, 1));
  if (!after) {
    show_error(after.error().message);
    return cannot_run;
  }
  const Result<batch::Inputs> inputs = list_inputs(std::span(args.words).subspan(2));
  if (!inputs) {
    show_error(inputs.error().message);
    return cannot_run;
  }
  Totals totals;
  for (const Error& error : inputs->errors) {
    show_error(error.message);
    ++totals.failed;
  }
  std::map<std::string, std::vector<Found>> by_rule;
  for (const batch::Input& input : inputs->files) {
    const auto source = read_source(input);
    if (!source) {
      show_error(source.error().message);
      ++totals.failed;
      continue;
    }
    ++totals.inputs;
    const Minutes first = parse(**source, before->set, {.grammar = before->names.front(), .trace = false});
    const Minutes second = parse(**source, after->set, {.grammar = after->names.front(), .trace = false});
    totals.unread_before += first.unread.size();
    totals.unread_after += second.unread.size();
    std::vector<RecordChange> changes;
    diff_minutes(first, second, changes);
    for (RecordChange& change : changes) {
      ++totals.records[static_cast<std::size_t>(change.change)];
      const Place place = (*source)->place(change.at.begin);
      std::string rule = change.rule;
      by_rule[std::move(rule)].push_back({std::move(change), (*source)->path(), place});
    }
  }
  const int done = show_text(args.format == "json" ? as_json(by_rule, totals)
                                                   : as_text(by_rule, totals, Paint(wants_colour(STDOUT_FILENO))));
  if (done != fine) return done;
  return totals.failed > 0 ? some_failed : fine;
}

}  // namespace minuter::cli
