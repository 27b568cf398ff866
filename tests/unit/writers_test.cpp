#include "minuter/writer.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <yaml-cpp/yaml.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "minuter/source.hpp"
#include "writers/fields.hpp"
#include "writers/places.hpp"

namespace minuter {
namespace {

std::string write(std::string_view writer_name, const std::vector<const Minutes*>& documents,
                  const WriteOptions& options = {}) {
  const Writer* const writer = find_writer(writer_name);
  REQUIRE(writer != nullptr);
  std::string written;
  {
    Output output([&written](std::string_view bytes) {
      written += bytes;
      return true;
    });
    if (writer->begin != nullptr) writer->begin(options, output);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (i != 0 && writer->between != nullptr) writer->between(options, output);
      writer->document(*documents[i], options, output);
    }
    if (writer->end != nullptr) writer->end(options, output);
    output.flush();
  }
  return written;
}

/// A document and the text that it borrows.
struct Paper {
  explicit Paper(std::string_view text, std::string path = "pond.txt")
      : source(Source::from_text(text, std::move(path))) {
    minutes.source = source.get();
    minutes.grammar = {"english", 12.5, true};
    minutes.rules = {"", "attendance", "inline-action"};
  }

  /// The value `value`, printed as `printed`.
  [[nodiscard]] Text text(std::string value, std::string_view printed, std::uint16_t rule) const {
    return {std::move(value), {span(printed), {}, rule, How::stated}};
  }
  [[nodiscard]] Text text(const std::string& value) const { return text(value, value, 1); }
  [[nodiscard]] Span span(std::string_view printed) const {
    const auto at = source->text().find(printed);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + printed.size())};
  }

  std::unique_ptr<const Source> source;
  Minutes minutes;
};

Paper pond() {
  Paper paper(
      "Pond Club\n"
      "Present: Zo\xC3\xAB Quill (ZQ)\n"
      "ZQ to skim the\n"
      "  pond by 5 May.\n");
  Minutes& m = paper.minutes;
  m.meeting.title = paper.text("Pond Club");
  m.meeting.span = paper.span("Pond Club");
  Attendee& zoe = m.attendees.emplace_back();
  zoe.name = paper.text("Zo\xC3\xAB Quill");
  zoe.initials = paper.text("ZQ");
  zoe.status = paper.text("present", "Present", 1);
  zoe.span = paper.span("Zo\xC3\xAB Quill (ZQ)");
  Action& action = m.actions.emplace_back();
  action.text = paper.text("skim the pond", "skim the\n  pond", 2);
  action.owners = {paper.text("ZQ", "ZQ", 2), {"Bob", {}}};
  action.owner_attendees = {0, no_index};
  action.due = paper.text("by 5 May", "by 5 May", 2);
  action.span = paper.span("ZQ to skim the\n  pond by 5 May");
  return paper;
}

/// The document with one text in all kinds of places.
Paper paper_with(const std::string& text) {
  Paper paper("x");
  paper.minutes.meeting.title = {text, {}};
  paper.minutes.items.emplace_back().text = {text, {}};
  paper.minutes.items.back().speakers = {{text, {}}, {"A", {}}};
  Action& action = paper.minutes.actions.emplace_back();
  action.mentions.emplace_back().text = {text, {}};
  return paper;
}

rapidjson::Document read_json(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  INFO(json);
  REQUIRE(!document.HasParseError());
  return document;
}

/// The fields' names by the description, level by level: "meeting", "meeting.title" ...
void add_names(const std::string& prefix, const Record auto& record,
               std::vector<std::string>& names);
template <class T>
void add_names_of(const std::string&, const T&, std::vector<std::string>&) {}
template <Record T>
void add_names_of(const std::string& prefix, const T& record, std::vector<std::string>& names) {
  add_names(prefix, record, names);
}
template <Record T>
void add_names_of(const std::string& prefix, const std::vector<T>&,
                  std::vector<std::string>& names) {
  add_names(prefix, T{}, names);
}
void add_names(const std::string& prefix, const Record auto& record,
               std::vector<std::string>& names) {
  for_each_field(record, [&](std::string_view name, const auto& value) {
    names.push_back(prefix + std::string(name));
    add_names_of(names.back() + ".", value, names);
  });
}

/// The same by the schema; also that `required` has the same names and nothing else is let in.
void add_schema_names(const rapidjson::Document& schema, const rapidjson::Value& object,
                      const std::string& prefix, std::vector<std::string>& names) {
  INFO(prefix);
  REQUIRE(object["additionalProperties"].IsFalse());
  const auto& properties = object["properties"];
  const auto& required = object["required"];
  REQUIRE(properties.MemberCount() == required.Size());
  rapidjson::SizeType index = 0;
  for (const auto& property : properties.GetObject()) {
    CHECK(std::string(required[index++].GetString()) == property.name.GetString());
    names.push_back(prefix + property.name.GetString());
    const rapidjson::Value* type = &property.value;
    if (type->HasMember("items")) type = &(*type)["items"];
    if (!type->HasMember("$ref")) continue;
    const std::string definition = (*type)["$ref"].GetString();
    REQUIRE(definition.rfind("#/$defs/", 0) == 0);
    const auto& target = schema["$defs"][definition.substr(8).c_str()];
    if (target.HasMember("properties") && definition != "#/$defs/at") {
      add_schema_names(schema, target, names.back() + ".", names);
    }
  }
}

std::string schema_text() {
  return std::string(minutes_schema());
}

}  // namespace

TEST_CASE("json: a small document to the letter", "[writers]") {
  const Paper paper = pond();
  CHECK(write("json", {&paper.minutes}) == R"({
  "schema": "minuter/1",
  "source": {
    "path": "pond.txt",
    "bytes": 67,
    "lines": 4,
    "encoding": "UTF-8"
  },
  "grammar": {
    "name": "english",
    "score": 12.5,
    "chosen": "detected"
  },
  "meeting": {
    "title": "Pond Club",
    "body": null,
    "date": null,
    "start": null,
    "end": null,
    "location": null,
    "chair": null,
    "at": {"line": 1, "column": 1, "end_line": 1, "end_column": 10}
  },
  "attendees": [
    {
      "name": "Zoë Quill",
      "honorific": null,
      "initials": "ZQ",
      "affiliation": null,
      "status": "present",
      "chair": false,
      "at": {"line": 2, "column": 10, "end_line": 2, "end_column": 24}
    }
  ],
  "agenda": [],
  "items": [],
  "actions": [
    {
      "id": null,
      "text": "skim the pond",
      "owners": ["ZQ", "Bob"],
      "owner_attendees": [0, null],
      "due": "by 5 May",
      "due_date": null,
      "status": null,
      "item": null,
      "mentions": [],
      "at": {"line": 3, "column": 1, "end_line": 4, "end_column": 16}
    }
  ],
  "decisions": [],
  "references": [],
  "unread": []
}
)");
}

TEST_CASE("yaml: a small document to the letter", "[writers]") {
  Paper paper = pond();
  paper.minutes.meeting.date = {"2031-05-02", {}};
  paper.minutes.unread.push_back({{"# one\n\ntwo: \"2\"", {}}, {}});
  CHECK(write("yaml", {&paper.minutes}) == R"(schema: minuter/1
source:
  path: pond.txt
  bytes: 67
  lines: 4
  encoding: UTF-8
grammar:
  name: english
  score: 12.5
  chosen: detected
meeting:
  title: Pond Club
  body: null
  date: "2031-05-02"
  start: null
  end: null
  location: null
  chair: null
  at: {line: 1, column: 1, end_line: 1, end_column: 10}
attendees:
  - name: Zoë Quill
    honorific: null
    initials: ZQ
    affiliation: null
    status: present
    chair: false
    at: {line: 2, column: 10, end_line: 2, end_column: 24}
agenda: []
items: []
actions:
  - id: null
    text: skim the pond
    owners: ["ZQ", "Bob"]
    owner_attendees: [0, null]
    due: by 5 May
    due_date: null
    status: null
    item: null
    mentions: []
    at: {line: 3, column: 1, end_line: 4, end_column: 16}
decisions: []
references: []
unread:
  - text: |-
      # one

      two: "2"
    at: null
)");
}

TEST_CASE("json: provenance", "[writers]") {
  Paper paper = pond();
  Text& text = paper.minutes.actions[0].text;
  text.origin.pieces = {paper.span("skim the"), paper.span("pond")};
  paper.minutes.actions[0].owners[1].origin.how = How::inferred;
  paper.minutes.decisions.emplace_back().votes_for = {3, {paper.span("5"), {}, 2, How::stated}};
  const std::string json = write("json", {&paper.minutes}, {.compact = true, .provenance = true});
  const auto has = [&json](std::string_view part) { return json.find(part) != std::string::npos; };
  INFO(json);
  CHECK(has(
      R"("text":{"value":"skim the pond","at":{"line":3,"column":7,"end_line":4,"end_column":7},)"
      R"("rule":"inline-action","how":"stated","pieces":[)"
      R"({"line":3,"column":7,"end_line":3,"end_column":15},)"
      R"({"line":4,"column":3,"end_line":4,"end_column":7}]})"));
  CHECK(has(R"({"value":"Bob","at":null,"rule":null,"how":"inferred"})"));
  CHECK(has(R"("chair":{"value":false,"at":null,"rule":null,"how":"inferred"})"));
  CHECK(has(R"("for":{"value":3,"at":{"line":4,"column":11,)"));
  CHECK(has(R"("honorific":null,"initials":{"value":"ZQ")"));
  CHECK(has(R"("owner_attendees":[0,null])"));
  read_json(json);

  const std::string yaml = write("yaml", {&paper.minutes}, {.provenance = true});
  CHECK(YAML::Load(yaml)["actions"][0]["owners"][1]["how"].as<std::string>() == "inferred");
}

TEST_CASE("json: joined and on one line", "[writers]") {
  const Paper one = pond();
  const Paper two("", "two.txt");
  CHECK(read_json(write("json", {}, {.many = true})).Size() == 0);
  CHECK(read_json(write("json", {&one.minutes}, {.many = true})).Size() == 1);
  for (const bool compact : {false, true}) {
    const std::string json =
        write("json", {&one.minutes, &two.minutes}, {.compact = compact, .many = true});
    const auto both = read_json(json);
    REQUIRE(both.Size() == 2);
    CHECK(both[1]["source"]["path"].GetString() == std::string("two.txt"));
    CHECK((json.find('\n') == json.size() - 1) == compact);
  }
  const std::string lines = write("ndjson", {&one.minutes, &two.minutes}, {.many = true});
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(read_json(lines.substr(lines.find('\n') + 1))["source"]["lines"].GetInt() == 0);
  CHECK(lines.substr(0, lines.find('\n') + 1) == write("json", {&one.minutes}, {.compact = true}));
  CHECK(YAML::LoadAll(write("yaml", {&one.minutes, &two.minutes}, {.many = true})).size() == 2);
}

TEST_CASE("json and yaml: any text comes back", "[writers]") {
  std::vector<std::string> texts{"no",
                                 "Yes",
                                 "y",
                                 "NULL",
                                 "~",
                                 "12:00",
                                 "2022-03-21",
                                 "1e3",
                                 "0x1F",
                                 "1_000",
                                 ".5",
                                 "-",
                                 "- a",
                                 "a: b",
                                 "a #b",
                                 "#b",
                                 "'q'",
                                 "\"q\"",
                                 "a\\b",
                                 "@x",
                                 "&x",
                                 "*x",
                                 "!x",
                                 "%x",
                                 "`x`",
                                 "[x]",
                                 "{x}",
                                 "|",
                                 ">",
                                 "? x",
                                 "=",
                                 "<<",
                                 "a ",
                                 " a",
                                 "a\tb",
                                 "\ta",
                                 "a\nb",
                                 "a\n\nb",
                                 " a\nb",
                                 "a\n  b",
                                 "a\n",
                                 "a\r\nb",
                                 "---",
                                 "a\n---\nb",
                                 "...",
                                 "null and void",
                                 "Ann (chair), Bob & Cy",
                                 "true",
                                 "off",
                                 "caf\xC3\xA9",
                                 "\xC3\x89ric",
                                 "\xE2\x80\x9Cq\xE2\x80\x9D \xE2\x80\x93 x",
                                 "\xF0\x9F\x90\x9F pond",
                                 "\xC2\x85",
                                 "a\xC2\xA0"
                                 "b",
                                 "\xE2\x80\xA8",
                                 "a\xE2\x80\xA9z",
                                 "\xEF\xBB\xBFx",
                                 "\xEF\xBF\xBF",
                                 "\xEF\xBF\xBD",
                                 "\x7F",
                                 std::string("a\0b", 3),
                                 "\x1B[31m",
                                 "\b\f\v"};
  for (int c = 1; c < 128; ++c) {  // each character alone, and behind clean ones
    texts.emplace_back(1, static_cast<char>(c));
    texts.push_back("abcdefghijk" + std::string(1, static_cast<char>(c)) + "lmnopqrst");
  }
  texts.push_back(std::string(20'000, 'x') + "\"" + std::string(20'000, '\n') + "y");
  for (const std::string& text : texts) {
    const Paper paper = paper_with(text);
    const auto json = read_json(write("json", {&paper.minutes}));
    const auto same = [&text](const rapidjson::Value& value) {
      return std::string_view(value.GetString(), value.GetStringLength()) == text;
    };
    CHECK(same(json["meeting"]["title"]));
    CHECK(same(json["items"][0]["speakers"][0]));
    CHECK(same(json["actions"][0]["mentions"][0]["text"]));
    const std::string written = write("yaml", {&paper.minutes});
    INFO(written.substr(0, 600));
    const YAML::Node yaml = YAML::Load(written);
    for (const YAML::Node& node :
         {yaml["meeting"]["title"], yaml["items"][0]["text"], yaml["items"][0]["speakers"][0],
          yaml["actions"][0]["mentions"][0]["text"]}) {
      CHECK(node.IsScalar());
      CHECK(node.Scalar() == text);
    }
  }
}

TEST_CASE("numbers are the same in JSON and YAML", "[writers]") {
  Paper paper("x");
  const auto score = [&paper](double value) {
    paper.minutes.grammar.score = value;
    const std::string yaml = write("yaml", {&paper.minutes});
    const auto begin = yaml.find("score: ") + 7;
    return yaml.substr(begin, yaml.find('\n', begin) - begin);
  };
  CHECK(score(0) == "0");
  CHECK(score(-0.0001) == "0");
  CHECK(score(0.1 + 0.2) == "0.3");
  CHECK(score(1e9) == "1000000000");
  CHECK(score(-2.125) == "-2.125");
  CHECK(score(std::numeric_limits<double>::infinity()) == "null");
  CHECK(score(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("csv: rows, quotes, lists", "[writers]") {
  Paper paper = pond();
  CHECK(write("csv", {&paper.minutes}) ==
        "id,text,owners,owner_attendees,due,due_date,status,item,mentions,at\r\n"
        ",skim the pond,ZQ; Bob,0; ,by 5 May,,,,,3:1-4:16\r\n");
  CHECK(write("csv", {&paper.minutes}, {.table = "attendees", .many = true}) ==
        "path,name,honorific,initials,affiliation,status,chair,at\r\n"
        "pond.txt,Zo\xC3\xAB Quill,,ZQ,,present,false,2:10-2:24\r\n");
  CHECK(write("csv", {}, {.table = "decisions"}) ==
        "id,text,mover,seconder,outcome,for,against,abstain,item,at\r\n");

  Decision& decision = paper.minutes.decisions.emplace_back();
  decision.id = {"=1+1", {}};
  decision.text = {"say \"no\",\nthen yes", {}};
  decision.mover = {"@ann, Bob", {}};
  decision.votes_for.value = 0;
  decision.item = 0;
  CHECK(write("csv", {&paper.minutes}, {.table = "decisions"}) ==
        "id,text,mover,seconder,outcome,for,against,abstain,item,at\r\n"
        "=1+1,\"say \"\"no\"\",\nthen yes\",\"@ann, Bob\",,,0,,,0,\r\n");
  CHECK(write("csv", {&paper.minutes}, {.table = "decisions", .csv_safe = true}) ==
        "id,text,mover,seconder,outcome,for,against,abstain,item,at\r\n"
        "'=1+1,\"say \"\"no\"\",\nthen yes\",\"'@ann, Bob\",,,0,,,0,\r\n");
  CHECK(write("csv", {&paper.minutes, &paper.minutes}, {.table = "attendees"}).find("name", 10) ==
        std::string::npos);
}

TEST_CASE("csv has each table that it names", "[writers]") {
  for (const std::string_view table : table_names()) {
    const std::string csv = write("csv", {}, {.table = std::string(table)});
    CHECK(csv.size() > 10);
    CHECK(csv.find(",at\r\n") != std::string::npos);
  }
}

TEST_CASE("the schema has the fields of the description, in order", "[writers]") {
  rapidjson::Document schema = read_json(schema_text());
  std::vector<std::string> described;
  const Paper paper("x");
  add_names("", paper.minutes, described);
  std::vector<std::string> in_schema;
  add_schema_names(schema, schema, "", in_schema);
  CHECK(in_schema == described);
}

TEST_CASE("places are those of the source, in any order", "[writers]") {
  std::string text;
  for (int line = 0; line < 40; ++line) {
    for (int i = 0; i < (line * 37) % 90; ++i) text += i % 5 == 0 ? "\xC3\xA9" : "x";
    if (line == 20) text += std::string(3000, 'l') + "\xE2\x82\xAC";
    text += line % 3 == 0 ? "\r\n" : line % 3 == 1 ? "\n" : "\n\n";
  }
  const auto source = Source::from_text(text);
  Places places(*source);
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t offset = 0; offset <= size; ++offset) {
    REQUIRE(places.find(offset) == source->place(offset));
  }
  std::uint32_t offset = 1;
  for (int i = 0; i < 5000; ++i) {
    offset = (offset * 48271U + 11U) % (size + 1);
    REQUIRE(places.find(offset) == source->place(offset));
  }
  const auto empty = Source::from_text("");
  CHECK(Places(*empty).find(0) == empty->place(0));
}

TEST_CASE("the table of writers", "[writers]") {
  std::vector<std::string_view> names;
  for (const Writer& writer : writers()) {
    names.push_back(writer.name);
    CHECK(find_writer(writer.name) == &writer);
    CHECK(writer.document != nullptr);
    CHECK_FALSE(writer.summary.empty());
    CHECK_FALSE(writer.extension.empty());
  }
  CHECK(names == std::vector<std::string_view>{"json", "ndjson", "yaml", "csv"});
  CHECK(find_writer("xml") == nullptr);
}

}  // namespace minuter
