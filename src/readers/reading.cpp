#include "readers/reading.hpp"

#include <algorithm>
#include <utility>

#include "grammar/fold.hpp"

namespace minuter::readers {

std::uint16_t Reading::rule_id(std::string_view name) {
  auto& rules = minutes.rules;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (rules[i] == name) return static_cast<std::uint16_t>(i);
  rules.emplace_back(name);
  return static_cast<std::uint16_t>(rules.size() - 1);
}

void Reading::mark(std::uint32_t block, std::uint16_t rule, Use how) {
  if (use[block] == Use::unread || (use[block] == Use::ignored && how == Use::read)) {
    use[block] = how;
    used_by[block] = rule;
  }
  if (how == Use::read) is_read_in_part[block] = false;
}

void Reading::mark_part(std::uint32_t block, std::uint16_t rule, layout::Range range) {
  const bool is_in_part = use[block] != Use::read || is_read_in_part[block];
  mark(block, rule);
  is_read_in_part[block] = is_in_part;
  if (is_in_part) taken.push_back(range);
}

Span span_of(const Reading& reading, std::string_view value) {
  return value.empty() ? Span{} : reading.layout.span_of(reading.layout.range_of(value));
}

Text make_text(const Reading& reading, std::string_view value, std::uint16_t rule) {
  Text text;
  text.value.assign(value);
  std::replace(text.value.begin(), text.value.end(), '\n', ' ');
  const auto range = reading.layout.range_of(value);
  text.origin.span = reading.layout.span_of(range);
  text.origin.rule = rule;
  // Longer in the source than as a value: markup or another cell stands between.
  if (text.origin.span.size() > value.size()) text.origin.pieces = reading.layout.pieces_of(range);
  return text;
}

Text make_value(const Reading& reading, std::string value, std::string_view printed, std::uint16_t rule) {
  Text text;
  text.value = std::move(value);
  text.origin.span = span_of(reading, printed);
  text.origin.rule = rule;
  return text;
}

namespace {

// The two letters that a text of ASCII begins with, as a number; none: it begins with something else,
// or a mark may follow the second.
constexpr int no_letters = -1;
int first_letters(std::string_view text) noexcept {
  const auto letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (c | 0x20) - 'a' : no_letters; };
  if (text.size() < 2 || (text.size() > 2 && static_cast<unsigned char>(text[2]) >= 0x80)) return no_letters;
  const int first = letter(text[0]);
  const int second = letter(text[1]);
  return first < 0 || second < 0 ? no_letters : first * 26 + second;
}

}  // namespace

bool Reading::is_attendee(std::string_view text) {
  const auto add = [this](std::string key) {
    if (const int letters = first_letters(key); letters >= 0) people_begin[static_cast<std::size_t>(letters)] = true;
    people.insert(std::move(key));
  };
  for (; people_from < minutes.attendees.size(); ++people_from) {
    const auto& one = minutes.attendees[people_from];
    const auto name = fold_key(one.name.value);
    if (name.empty()) continue;
    std::string initials;
    std::size_t at = 0;
    while (at < name.size()) {
      auto end = name.find(' ', at);
      if (end == std::string::npos) end = name.size();
      if (end > at) {
        const auto part = std::string_view(name).substr(at, end - at);
        add(std::string(part));
        if (std::string plain; without_marks_into(part, plain)) add(std::move(plain));
        initials += name[at];
      }
      at = end + 1;
    }
    if (initials.size() > 1 && initials.size() < 6) add(std::move(initials));
    if (one.initials.is_there()) add(fold_key(one.initials.value));
    add(name);
  }
  if (const int letters = first_letters(text); letters >= 0 && !people_begin[static_cast<std::size_t>(letters)]) return false;
  const auto key = fold_key(text);
  if (people.contains(key)) return true;
  std::string plain;  // "Vinicius" is VinÃ­cius
  return without_marks_into(key, plain) && people.contains(plain);
}

bool Reading::is_speaker(std::string_view text) {
  for (std::size_t i = 0; !has_speakers && i < layout.blocks.size(); ++i) {
    const auto& said = layout.blocks[i];
    if (said.label.is_empty() || said.body.is_empty() || said.label.size() > 40) continue;
    if (said.label_kind == layout::LabelKind::colon || said.label_kind == layout::LabelKind::nick)
      speakers.insert(fold_key(view(said.label)));
  }
  has_speakers = true;
  return speakers.contains(fold_key(text));
}

bool is_placeholder(std::string_view text) noexcept {
  text = trim(text);
  if (text.size() < 2) return false;
  const auto between = [&](char open, char close) {
    return text.front() == open && text.find(close) == text.size() - 1 && text.find(open, 1) == std::string_view::npos;
  };
  // "[15/02/2031]": a form filled in within its brackets.
  if (between('[', ']') && text.size() > 5 && text[1] >= '0' && text[1] <= '9' && text[text.size() - 2] >= '0' && text[text.size() - 2] <= '9') return false;
  if (between('[', ']') || between('<', '>') || between('{', '}')) return text.size() > 3;
  if (text.starts_with("{{") && text.ends_with("}}")) return true;
  return text.find_first_not_of("._ ") == std::string_view::npos || text == "\xE2\x80\xA6";
}

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::string_view tidy(std::string_view text) noexcept {
  const auto dash = [](std::string_view s) -> std::size_t {
    if (s.starts_with("\xE2\x80\x93") || s.starts_with("\xE2\x80\x94")) return 3;
    return 0;
  };
  for (;;) {
    text = trim(text);
    if (text.empty() || is_shortcode(text)) return text;
    if (const auto n = dash(text)) text.remove_prefix(n);
    else if (text.size() >= 3 && dash(text.substr(text.size() - 3))) text.remove_suffix(3);
    else if (text.front() == '-' || text.front() == ':' || text.front() == ',' || text.front() == ';' ||
             text.front() == '|')
      text.remove_prefix(1);
    else if (text.back() == '-' || text.back() == ':' || text.back() == ',' || text.back() == ';' ||
             text.back() == '|')
      text.remove_suffix(1);
    else
      return text;
  }
}

bool match_entry(const SectionRule& rule, std::string_view text, std::vector<Captured>& out) {
  thread_local Match match;
  for (const auto& pattern : rule.entry) {
    if (pattern.find(text, 0, match) != Found::yes) continue;
    out.clear();
    for (const auto& [group, name] : pattern.names()) {
      if (!match.took_part(group) || match.groups[group].empty()) continue;
      if (const auto field = field_named(name)) out.push_back({*field, match.groups[group]});
    }
    return true;
  }
  return false;
}

bool is_skipped(const SectionRule& rule, std::string_view text) {
  thread_local Match match;
  for (const auto& pattern : rule.skip)
    if (pattern.find(text, 0, match) == Found::yes) return true;
  return false;
}

std::string_view cell(const Reading& reading, const layout::Row& row, std::size_t column) noexcept {
  if (column >= row.cell_count) return {};
  return trim(reading.view(reading.layout.cells[row.first_cell + column].text));
}

namespace {

// A column "Item" may hold numbers or what is to be done: its cells tell.
void settle_numbers(const Reading& reading, const SectionRule& rule, const layout::Table& table, Columns& columns) {
  const auto told = rule.reads == Reads::actions ? Field::text : Field::title;
  for (std::size_t c = 0; c < columns.fields.size(); ++c) {
    if (columns.fields[c] != Field::number && columns.fields[c] != Field::id) continue;
    std::size_t cells = 0;
    std::size_t words = 0;
    for (auto r = columns.header + 1; r < table.row_count && r < 40; ++r) {
      const auto text = cell(reading, reading.layout.rows[table.first_row + r], c);
      if (text.empty()) continue;
      ++cells;
      const auto letters = std::count_if(text.begin(), text.end(), [](char one) { return (one >= 'a' && one <= 'z') || (one & 0x80) != 0; });
      const auto is_digit = [](char one) { return one >= '0' && one <= '9'; };  // "Agenda item 3" is a number
      words += letters >= 3 && !is_digit(text.front()) && !(is_digit(text.back()) && text.size() < 20);
    }
    if (cells == 0 || words * 3 < cells * 2) continue;
    const auto other = std::find(columns.fields.begin(), columns.fields.end(), told);
    if (other != columns.fields.end() && rule.reads == Reads::actions) {
      columns.fields[c] = Field::ignore;
      continue;
    }
    if (other != columns.fields.end()) *other = Field::ignore;
    columns.fields[c] = told;
  }
}

}  // namespace

namespace {

// Titles of columns against the fields of a section.
class ColumnTitles {
 public:
  ColumnTitles(const Reading& reading, const SectionRule& rule) : words_(reading.grammar.words), rule_(rule) {}

  template <class IsFree>
  [[nodiscard]] const Column* find(std::string_view title, IsFree is_free) {
    key_.clear();
    fold_key_into(title, key_);
    for (const auto& column : rule_.columns)
      if (is_free(column.field) && std::find(column.titles.begin(), column.titles.end(), key_) != column.titles.end()) return &column;
    return nullptr;
  }

  // "Due or status", "Owner / lead", "Task (what is to be done)": the first part that is known and free.
  template <class IsFree>
  [[nodiscard]] const Column* find_part(std::string_view title, IsFree is_free) {
    std::size_t begin = 0;
    for (std::size_t end = 0; end <= title.size(); ++end) {
      const auto size = end == title.size() ? 1 : joint_size(title, end);
      if (size == 0) continue;
      const auto* column = end > begin && (begin > 0 || end < title.size()) ? find(title.substr(begin, end - begin), is_free) : nullptr;
      if (column) return column;
      begin = end + size;
      end = begin - 1;
    }
    return nullptr;
  }

 private:
  // Bytes of what joins two parts at `at`.
  [[nodiscard]] std::size_t joint_size(std::string_view title, std::size_t at) const {
    constexpr std::string_view signs = "/|&,(+";
    if (signs.find(title[at]) != std::string_view::npos) return 1;
    if (title[at] != ' ' && title[at] != '\n') return 0;
    const auto end = std::min(title.find_first_of(" \n", at + 1), title.size());
    const auto word = title.substr(at + 1, end - at - 1);
    if (word.empty() || end == title.size() || word.size() > 5) return 0;
    const auto key = fold_key(word);
    return words_.has(Words::and_word, key) || words_.has(Words::limit_word, key) ? word.size() + 2 : 0;
  }

  const Vocabulary& words_;
  const SectionRule& rule_;
  std::string key_;
};

}  // namespace

Columns find_columns(const Reading& reading, const SectionRule& rule, const layout::Table& table) {
  Columns best;
  ColumnTitles titles(reading, rule);
  const auto rows = std::min<std::uint32_t>(table.row_count, 3);
  for (std::uint32_t r = 0; r < rows; ++r) {
    const auto& row = reading.layout.rows[table.first_row + r];
    Columns found;
    found.header = r;
    found.first = r + 1;
    found.fields.assign(row.cell_count, Field::ignore);
    const auto is_free = [&](Field field) {
      return field == Field::ignore || std::find(found.fields.begin(), found.fields.end(), field) == found.fields.end();
    };
    std::vector<std::size_t> unknown;
    const auto take = [&](std::size_t c, const Column* column) {
      if (!column) return unknown.push_back(c);
      found.fields[c] = column->field;
      ++found.known;
    };
    for (std::size_t c = 0; c < row.cell_count; ++c)
      if (const auto title = cell(reading, row, c); !title.empty() && title.size() <= 60) {
        const auto* column = titles.find(title, is_free);
        // "Name (affiliation)": what stands in the bracket goes with it.
        const auto bracket = column || !title.ends_with(')') ? std::string_view::npos : title.find(" (");
        take(c, bracket == std::string_view::npos ? column : titles.find(title.substr(0, bracket), is_free));
      }
    // Beside a title that is known others may have two parts.
    if (found.known > 0)
      for (const auto c : std::exchange(unknown, {})) take(c, titles.find_part(cell(reading, row, c), is_free));
    if (found.known > best.known) best = std::move(found);
  }
  if (best.known > 0) settle_numbers(reading, rule, table, best);
  if (best.known < 2 && !(best.known == 1 && (best.fields.size() == 1 || table.has_header))) best.known = 0;
  if (!has_required(rule, best)) best.known = 0;
  return best;
}

bool has_required(const SectionRule& rule, const Columns& columns) {
  return std::all_of(rule.required.begin(), rule.required.end(), [&](Field field) {
    return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
  });
}

}  // namespace minuter::readers
