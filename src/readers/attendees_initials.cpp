// Initials and nicks given apart from the names: "[BQ]: Bo Quill", "BQ, Bo Quill, Mill Ltd", in the column
// beside the names, in brackets behind them.
#include "readers/attendees.hpp"

#include "grammar/fold.hpp"

namespace minuter::readers {

// "Ada Penrose | AP | Bo Quill | BQ": each name with its initials in the next column, several side by side.
bool read_initials_beside(Part& part, const layout::Table& table) {
  auto& reading = part.reading;
  struct Pair {
    std::string_view name;
    std::string_view initials;
    Span span;
  };
  std::vector<Pair> pairs;
  std::size_t others = 0;
  for (std::uint32_t r = 0; r < table.row_count; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    for (std::uint32_t c = 0; c < row.cell_count; ++c) {
      const auto name = cell(reading, row, c);
      if (name.empty()) continue;
      const auto initials = c + 1 < row.cell_count ? cell(reading, row, c + 1) : std::string_view();
      const bool is_short = initials.size() >= 2 && initials.size() <= 4 && initials.find(' ') == std::string_view::npos;
      if (is_short && records::looks_like_initials(initials) && initials.front() == name.front() &&
          is_name(reading, records::read_person(name, reading.grammar.words).name)) {
        pairs.push_back({name, initials, row.span});
        ++c;
      } else {
        others += !people_headed_by(reading, name);
      }
    }
  }
  if (pairs.size() < 3 || others * 3 > pairs.size()) return false;
  for (const auto& [name, initials, span] : pairs) {
    Attendee record = from_person(reading, records::read_person(name, reading.grammar.words), part.rule_id);
    record.initials = {};
    fill(reading, record, Field::initials, initials, part.rule_id);
    record.span = span;
    keep_attendee(part, std::move(record), span);
  }
  return true;
}

namespace {

// Behind a list of people "[XY]: Name" is the key to the initials of the text: who is not in the list
// was not there. False: there is no such list.
bool read_key(Reading& reading, std::string_view initials, std::string_view name, std::uint16_t rule) {
  std::size_t known = 0;
  for (auto& one : reading.minutes.attendees) {
    known += one.affiliation.is_there();
    if (fold_key(one.name.value) != fold_key(name)) continue;
    fill(reading, one, Field::initials, initials, rule);
    return true;
  }
  return known >= 3;
}

}  // namespace

// "*[XY]: Name" on a line.
bool read_key_line(Part& part, std::string_view line) {
  if (line.starts_with('*')) line.remove_prefix(1);
  const auto shut = line.find(']');
  if (!line.starts_with('[') || shut == std::string_view::npos || shut > 6) return false;
  auto name = line.substr(shut + 1);
  if (name.starts_with(':')) name.remove_prefix(1);
  const auto initials = line.substr(1, shut - 1);
  return records::looks_like_initials(initials) && name.find('(') == std::string_view::npos && is_name(part.reading, trim(name)) &&
         read_key(part.reading, initials, trim(name), part.rule_id);
}

namespace {

// "BQ: Bo Quill (@boq), Mill Ltd", "BQ, Bo Quill, Mill Ltd": whose initials they are stands behind.
bool read_named_initials(Part& part, std::string_view initials, std::string_view text, Span span) {
  auto& reading = part.reading;
  const auto person = records::read_person(trim(text), reading.grammar.words);
  if (person.name.find(' ') == std::string_view::npos || person.name.data() > text.data() + 8 || !is_name(reading, person.name)) return false;
  std::string letters;
  bool at_word = true;
  for (const char c : person.name) {
    if (at_word && c != ' ' && c != '-') letters += c;
    at_word = c == ' ' || c == '-';
  }
  if (letters.empty() || letters.front() != initials.front()) return false;
  auto record = from_person(reading, person, part.rule_id);
  record.initials = {};
  fill(reading, record, Field::initials, initials, part.rule_id);
  keep_attendee(part, std::move(record), span);
  return true;
}

}  // namespace

// "[BQ]: Bo Quill", "BQ: Bo Quill", "BQ - Bo Quill, Mill Ltd": initials given apart.
bool read_initials_entry(Part& part, const Block& block) {
  auto& reading = part.reading;
  if (const auto text = reading.view(block.text); block.kind == BlockKind::list_item && (block.label.is_empty() || block.label_kind == LabelKind::dash)) {
    constexpr std::size_t longest = 5;
    for (const std::string_view mark : {", ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " = "}) {
      const auto at = text.find(mark);
      if (at >= 2 && at <= longest && records::looks_like_initials(text.substr(0, at))) return read_named_initials(part, text.substr(0, at), text.substr(at + mark.size()), block.span);
    }
    return false;
  }
  if (block.label_kind != LabelKind::bracket && block.label_kind != LabelKind::colon) return false;
  const auto label = reading.view(block.label);
  const auto body = reading.view(block.body);
  if (!records::looks_like_initials(label)) return false;
  if (body.find_first_of("(,") != std::string_view::npos || !is_name(reading, body)) return read_named_initials(part, label, body, block.span);
  if (block.label_kind == LabelKind::bracket && read_key(reading, label, body, part.rule_id)) return true;
  Attendee record;
  fill(reading, record, Field::name, body, part.rule_id);
  fill(reading, record, Field::initials, label, part.rule_id);
  keep_attendee(part, std::move(record), block.span);
  return true;
}

namespace {

// What stands behind a name was read by the rule that read the name.
template <typename Value>
void put_behind(std::string_view source, const Origin& name, Span span, Value& value) {
  value.value = source.substr(span.begin, span.size());
  value.origin = name;
  value.origin.span = span;
  value.origin.pieces.clear();
}

}  // namespace

// "Ada Penrose (weirfox)": a nick that was not made of the name, where most of the list have one.
void read_nicks_behind(Reading& reading) {
  auto& all = reading.minutes.attendees;
  if (all.size() < 4) return;
  struct Found {
    std::size_t person;
    Span span;
  };
  std::vector<Found> found;
  std::size_t known = 0;
  const auto source = reading.layout.source->text();
  const auto is_in_nick = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '|'; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = all[i];
    if (one.initials.is_there()) {
      known += one.initials.value.front() >= 'a' && one.initials.value.front() <= 'z';
      continue;
    }
    auto at = static_cast<std::size_t>(one.name.origin.span.end);
    if (at + 4 >= source.size() || one.affiliation.is_there() || one.name.value.find(' ') == std::string::npos) continue;
    if (source[at] == ' ') ++at;
    if (source[at] != '(') continue;
    auto end = ++at;
    while (end < source.size() && end - at < 16 && is_in_nick(source[end])) ++end;
    if (end >= source.size() || source[end] != ')' || end - at < 2 || source[at] < 'a' || source[at] > 'z') continue;
    const auto nick = source.substr(at, end - at);
    const auto& words = reading.grammar.words;
    if (words.has(Words::attendance, nick) || words.has(Words::role, nick) || words.has(Words::chair, nick) || words.has(Words::not_a_name, nick)) continue;
    found.push_back({i, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
  }
  if (known == 0 || known + found.size() < 4 || (known + found.size()) * 5 < all.size() * 3) return;
  for (const auto& [person, span] : found) put_behind(source, all[person].name.origin, span, all[person].initials);
}

// "Ada Penrose (millworks)": a small word in brackets, where most of the list say there whom they come from.
void read_bodies_behind(Reading& reading) {
  auto& all = reading.minutes.attendees;
  constexpr std::size_t fewest = 3;
  if (all.size() <= fewest) return;
  const auto source = reading.layout.source->text();
  // Where what stands in brackets right behind the name begins; 0: nothing does.
  const auto bracket_behind = [&](const Attendee& one) -> std::size_t {
    auto at = static_cast<std::size_t>(one.name.origin.span.end);
    if (at + 4 >= source.size()) return 0;
    if (source[at] == ' ') ++at;
    return source[at] == '(' ? at + 1 : 0;
  };
  struct Found {
    std::size_t person;
    Span span;
  };
  std::vector<Found> found;
  std::size_t known = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto at = bracket_behind(all[i]);
    if (at == 0) continue;
    if (all[i].affiliation.is_there()) {
      known += all[i].affiliation.origin.span.begin == at;
      continue;
    }
    if (all[i].initials.is_there() || all[i].name.value.find(' ') == std::string::npos || source[at] < 'a' || source[at] > 'z') continue;
    auto end = at;
    while (end < source.size() && end - at < 24 && ((source[end] >= 'a' && source[end] <= 'z') || source[end] == '-' || source[end] == '.')) ++end;
    if (end >= source.size() || source[end] != ')' || end - at < 4) continue;
    const auto word = source.substr(at, end - at);
    const auto& words = reading.grammar.words;
    if (words.has(Words::attendance, word) || words.has(Words::role, word) || words.has(Words::chair, word) || words.has(Words::not_a_name, word) || words.has(Words::pronoun, word)) continue;
    found.push_back({i, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
  }
  if (known < fewest || known < 2 * found.size()) return;
  for (const auto& [person, span] : found) put_behind(source, all[person].name.origin, span, all[person].affiliation);
}

}  // namespace minuter::readers
