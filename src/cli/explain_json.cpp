#include "cli/explain_json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace minuter::cli {
namespace {

class JsonText {
 public:
  explicit JsonText(const Source& source) : source_(source) { writer_.SetIndent(' ', 2); }

  std::string write(const Explanation& explained) {
    writer_.StartObject();
    put("schema", "minuter-explain/1");
    put("path", source_.path());
    put("grammar", explained.minutes.grammar.name);
    put("chosen", explained.minutes.grammar.detected ? "detected" : "named");
    list("grammars", explained.grammars, [&](const ExplainedGrammar& grammar) {
      put("name", grammar.name);
      put("score", grammar.score);
      list("evidence", grammar.evidence, [&](const ExplainedEvidence& evidence) {
        put("what", evidence.what);
        put("weight", evidence.weight);
        put("times", evidence.times);
      });
    });
    write_coverage(explained.coverage);
    list("records", explained.records, [&](const RecordCount& count) {
      put("rule", count.rule);
      put("kind", count.kind);
      put("count", count.count);
    });
    list("sections", explained.sections, [&](const ExplainedSection& section) {
      put("name", section.name);
      put("opened_by", section.opened);
      put("title", section.title);
      put("depth", section.depth);
      put("topic", section.is_topic);
      put("blocks", section.blocks);
      put("at", section.opener);
    });
    if (!explained.line.is_empty() || !explained.blocks.empty()) {
      list("blocks", explained.blocks, [&](const ExplainedBlock& block) { write_block(block, explained); });
    }
    writer_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void put(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty()) {
      writer_.Null();
    } else {
      writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
  }
  void put(std::string_view name, const char* value) { put(name, std::string_view(value)); }
  void put(std::string_view name, const std::string& value) { put(name, std::string_view(value)); }
  void put(std::string_view name, double value) { key(name), writer_.Double(value); }
  void put(std::string_view name, std::size_t value) { key(name), writer_.Uint64(value); }
  void put(std::string_view name, bool value) { key(name), writer_.Bool(value); }
  void put(std::string_view name, Span at) {
    key(name);
    if (at.is_empty()) {
      writer_.Null();
      return;
    }
    const Place begin = source_.place(at.begin);
    const Place end = source_.place(at.end);
    writer_.StartObject();
    put("line", std::size_t{begin.line});
    put("column", std::size_t{begin.column});
    put("end_line", std::size_t{end.line});
    put("end_column", std::size_t{end.column});
    writer_.EndObject();
  }

  template <class T, class F>
  void list(std::string_view name, const std::vector<T>& all, F&& write_one) {
    key(name);
    writer_.StartArray();
    for (const T& one : all) {
      writer_.StartObject();
      write_one(one);
      writer_.EndObject();
    }
    writer_.EndArray();
  }

  void write_amount(std::string_view name, const Amount& amount) {
    key(name);
    writer_.StartObject();
    put("bytes", amount.bytes);
    put("blocks", amount.blocks);
    writer_.EndObject();
  }

  void write_coverage(const Coverage& coverage) {
    key("coverage");
    writer_.StartObject();
    write_amount("read", coverage.read);
    write_amount("ignored", coverage.ignored);
    write_amount("unread", coverage.unread);
    put("furniture_bytes", coverage.furniture);
    const auto by_rule = [&](const std::pair<std::string, Amount>& one) {
      put("rule", one.first);
      put("bytes", one.second.bytes);
      put("blocks", one.second.blocks);
    };
    list("read_by", coverage.read_by, by_rule);
    list("ignored_by", coverage.ignored_by, by_rule);
    writer_.EndObject();
  }

  void write_block(const ExplainedBlock& block, const Explanation& explained) {
    put("kind", block.kind);
    put("details", block.details);
    put("number", block.number);
    put("label", block.label);
    put("text", block.text);
    put("section", explained.sections[block.section].name);
    put("opens_section", block.opens_section);
    put("use", block.use == Use::read ? "read" : block.use == Use::ignored ? "ignored" : "unread");
    put("used_by", block.used_by);
    put("at", block.span);
    list("rules", block.tries, [&](const ExplainedTry& one) {
      put("rule", one.rule);
      put("outcome", one.outcome);
      put("to", one.to);
      put("matched", one.matched);
      list("captures", one.captures, [&](const std::pair<std::string, std::string>& capture) {
        put("name", capture.first);
        put("text", capture.second);
      });
      put("at", one.at);
    });
    list("values", block.values, [&](const ExplainedValue& value) {
      put("field", value.field);
      put("value", value.value);
      put("rule", value.rule);
      put("how", value.how == How::stated ? "stated" : "inferred");
      put("at", value.at);
    });
  }

  const Source& source_;
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string explanation_as_json(const Explanation& explanation, const Source& source) {
  return JsonText(source).write(explanation);
}

}  // namespace minuter::cli
