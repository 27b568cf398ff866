// Lists whose entries all have one form that a single entry would not tell: the surname before the given name ("Penrose,
// Ada"), a letter for who came ("Ada Penrose  P", "[A] Bo Quill").
#include <algorithm>
#include <optional>

#include "grammar/fold.hpp"
#include "readers/attendees.hpp"

namespace minuter::readers {
namespace {

constexpr std::size_t fewest = 3;  // entries that make a form

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// One to three words that begin with capitals, but for the small ones of names.
bool is_family_name(const Reading& reading, std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() < 2 || text.size() > longest || text.find_first_of("0123456789([:/@") != std::string_view::npos || std::count(text.begin(), text.end(), ' ') > 2) return false;
  const auto& words = reading.grammar.words;
  for (std::string_view rest = text; !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    if (word.empty() || (word.front() >= 'a' && word.front() <= 'z' && !words.has(Words::name_particle, fold_key(word)))) return false;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  const auto person = records::read_person(text, words);
  return person.name == text && is_name(reading, text) && !is_role_name(reading, text) && !words.has(Words::attendance, fold_key(text));
}

// "Penrose, Ada (Mill Ltd)": the given name behind the comma, with what stands behind it.
std::optional<records::Person> turned_person(const Reading& reading, std::string_view text) {
  text = trim(text);
  const auto comma = text.find(", ");
  if (comma == std::string_view::npos || comma + 3 > text.size() || !is_family_name(reading, text.substr(0, comma))) return std::nullopt;
  const auto rest = text.substr(comma + 2);
  auto person = records::read_person(rest, reading.grammar.words);
  const auto given = person.name;
  if (given.empty() || given.data() != rest.data() || !is_capital(given.front()) || std::count(given.begin(), given.end(), ' ') > 1) {
    // "Penrose, A."
    const bool is_initial = rest.size() <= 6 && is_capital(rest.front()) && rest.size() >= 2 && rest[1] == '.';
    if (!is_initial) return std::nullopt;
    person = {};
    person.name = text;
    return person;
  }
  const bool is_acronym = given.size() > 1 && std::none_of(given.begin(), given.end(), [](char c) { return c >= 'a' && c <= 'z'; }) && given.find('.') == std::string_view::npos;
  if (is_acronym || is_role_name(reading, given) || reading.grammar.words.has(Words::chair, fold_key(given))) return std::nullopt;
  person.name = {text.data(), static_cast<std::size_t>(given.data() + given.size() - text.data())};
  return person;
}

std::string_view family_of(std::string_view turned) { return turned.substr(0, turned.find(',')); }
std::string_view given_of(std::string_view turned) { return turned.substr(turned.find(',') + 2); }

// Not "Ada, Mill" over "Bo, Weir": lists by surname are sorted, shorten the given names, or the text has the name in its order.
bool are_turned(const Reading& reading, const std::vector<std::string_view>& entries) {
  std::vector<std::string_view> names;
  for (const auto entry : entries)
    if (const auto person = turned_person(reading, entry)) names.push_back(person->name);
  if (names.size() < fewest || names.size() * 5 < entries.size() * 4) return false;
  std::vector<std::string> givens;
  bool is_short = false;
  // "Ada Penrose, Mill": a whole name stands before the comma.
  if (static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [](auto name) { return family_of(name).find(' ') != std::string_view::npos; })) * 3 > names.size()) return false;
  for (const auto name : names) {
    givens.push_back(fold_key(given_of(name)));
    is_short = is_short || given_of(name).size() <= 2;
  }
  std::sort(givens.begin(), givens.end());
  const auto distinct = static_cast<std::size_t>(std::unique(givens.begin(), givens.end()) - givens.begin());
  if (distinct * 4 < names.size() * 3) return false;
  if (is_short || std::is_sorted(names.begin(), names.end(), [](auto one, auto other) { return fold_key(family_of(one)) < fold_key(family_of(other)); })) return true;
  constexpr std::size_t most_searched = 8;
  for (std::size_t i = 0; i < std::min(names.size(), most_searched); ++i) {
    const auto in_order = std::string(given_of(names[i])) + ' ' + std::string(family_of(names[i]));
    if (reading.layout.text.find(in_order) != std::string::npos) return true;
  }
  return false;
}

// Who came, by one letter before or behind the name.
struct Lettered {
  std::string_view name;
  std::string_view state;
  bool is_before = false;
  bool is_set_off = false;  // by brackets, a dash or a wide gap
};

std::string_view state_of_letter(const Reading& reading, char letter) {
  const auto* state = is_capital(letter) ? reading.grammar.words.find(Words::state_letter, fold_key(std::string_view(&letter, 1))) : nullptr;
  return state ? std::string_view(state->value) : std::string_view{};
}

std::optional<Lettered> lettered_entry(const Reading& reading, std::string_view text) {
  text = trim(text);
  if (text.size() < 5 || text.size() > 120) return std::nullopt;
  Lettered found;
  const auto is_open = [](char c) { return c == '(' || c == '['; };
  if (is_open(text.front()) && (text[2] == ')' || text[2] == ']')) {
    found = {trim(text.substr(3)), state_of_letter(reading, text[1]), true, true};
  } else if (text[1] == ' ' || text[1] == '\t') {
    found = {trim(text.substr(1)), state_of_letter(reading, text.front()), true, false};
  } else if (text.size() > 6 && is_open(text[text.size() - 3]) && !is_capital(text.back())) {
    found = {trim(text.substr(0, text.size() - 3)), state_of_letter(reading, text[text.size() - 2]), false, true};
  } else if (const auto gap = text[text.size() - 2]; gap == ' ' || gap == '\t' || gap == ':' || gap == '-') {
    auto name = text.substr(0, text.size() - 1);
    const auto whole = name.size();
    while (!name.empty() && std::string_view(" \t:-|=").find(name.back()) != std::string_view::npos) name.remove_suffix(1);
    for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94"})
      if (name.ends_with(dash)) name = trim(name.substr(0, name.size() - dash.size()));
    found = {name, state_of_letter(reading, text.back()), false, whole > name.size() + 1 || gap != ' '};
  }
  if (found.state.empty()) return std::nullopt;
  const auto person = records::read_person(found.name, reading.grammar.words);
  if (!is_name(reading, person.name)) return std::nullopt;
  // "Ada P" is a given name and the first letter of the other.
  if (!found.is_set_off && person.name.find(' ') == std::string_view::npos) return std::nullopt;
  return found;
}

bool are_lettered(const Reading& reading, const std::vector<std::string_view>& entries) {
  std::size_t before = 0;
  std::size_t behind = 0;
  bool anybody_came = false;
  for (const auto entry : entries) {
    const auto found = lettered_entry(reading, entry);
    if (!found) continue;
    ++(found->is_before ? before : behind);
    anybody_came = anybody_came || found->state == "present";
  }
  const auto most = std::max(before, behind);
  return anybody_came && most >= fewest && most * 5 >= entries.size() * 4;
}

void add_lines(std::vector<std::string_view>& entries, std::string_view text, std::string_view marks) {
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(marks), text.size());
    if (const auto entry = trim(text.substr(0, end)); !entry.empty()) entries.push_back(entry);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> entries_of(const Part& part) {
  const auto& reading = part.reading;
  std::vector<std::string_view> entries;
  add_lines(entries, reading.view(part.section.body), "\n;");
  for (auto b = reading.block_starts[part.index]; b < reading.block_starts[part.index + 1]; ++b) {
    const auto& block = reading.block(reading.blocks[b]);
    if (reading.blocks[b] == part.section.opener) continue;
    if (block.kind == BlockKind::list_item) entries.push_back(trim(reading.view(block.text)));
    if (block.kind == BlockKind::paragraph) add_lines(entries, reading.view(block.text), "\n;");
  }
  return entries;
}

bool read_entry(Part& part, std::string_view text) {
  auto& reading = part.reading;
  if (part.form == Part::Form::turned) {
    const auto person = turned_person(reading, text);
    if (!person) return false;
    keep_attendee(part, from_person(reading, *person, part.rule_id), span_of(reading, text));
    return true;
  }
  const auto found = lettered_entry(reading, text);
  if (!found) return false;
  auto record = from_person(reading, records::read_person(found->name, reading.grammar.words), part.rule_id);
  record.status = make_value(reading, std::string(found->state), text, part.rule_id);
  keep_attendee(part, std::move(record), span_of(reading, text));
  return true;
}

}  // namespace

void tell_form(Part& part) {
  const auto entries = entries_of(part);
  if (entries.size() < fewest) return;
  if (are_turned(part.reading, entries)) part.form = Part::Form::turned;
  else if (are_lettered(part.reading, entries)) part.form = Part::Form::lettered;
}

bool read_by_form(Part& part, std::string_view text) {
  if (part.form == Part::Form::plain) return false;
  std::vector<std::string_view> entries;
  add_lines(entries, text, "\n;");
  bool any = false;
  for (const auto entry : entries) any = read_entry(part, entry) || any;
  return any;
}

bool turn_name(const Reading& reading, std::string_view text, records::Person& person) {
  const auto turned = turned_person(reading, text);
  if (turned) person = *turned;
  return turned.has_value();
}

namespace {

// The one word in round brackets at the end of the entry; empty: there is none, or it is known for what it says.
std::string_view bracketed_word(const Reading& reading, const Attendee& one, Span& place) {
  if (one.span.is_empty() || one.initials.is_there() || one.chair.value) return {};
  auto text = reading.layout.source->text(one.span);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open < 3 || text.back() != ')' || text.size() - open < 4) return {};
  const auto word = text.substr(open + 1, text.size() - open - 2);
  if (word.find_first_of(" @/") != std::string_view::npos || (one.affiliation.is_there() && one.affiliation.value != word)) return {};
  place.begin = one.span.begin + static_cast<std::uint32_t>(open) + 1;
  place.end = place.begin + static_cast<std::uint32_t>(word.size());
  return word;
}

struct Bracketed {
  Attendee* who;
  std::string_view word;
  Span place;
};

void make_short_name(const Bracketed& one, std::uint16_t rule) {
  one.who->affiliation = {};
  one.who->initials.value = one.word;
  one.who->initials.origin.span = one.place;
  one.who->initials.origin.rule = rule;
  one.who->initials.origin.how = How::stated;
}

bool is_nick(std::string_view text) { return !is_capital(text.front()) || text.find_first_of("0123456789_") != std::string_view::npos; }

}  // namespace

void settle_short_names(Part& part, std::size_t from) {
  constexpr std::size_t few = 4;
  auto& all = part.reading.minutes.attendees;
  if (all.size() < from + few) return;
  const std::size_t count = all.size() - from;
  std::vector<Bracketed> bracketed;
  std::size_t nicks = 0;
  std::size_t initials = 0;
  std::vector<std::string_view> words;
  for (auto i = from; i < all.size(); ++i) {
    initials += all[i].initials.is_there() && records::looks_like_initials(all[i].initials.value);
    Bracketed one{&all[i], {}, {}};
    one.word = bracketed_word(part.reading, all[i], one.place);
    if (one.word.empty()) continue;
    bracketed.push_back(one);
    words.push_back(one.word);
    nicks += is_nick(one.word);
  }
  std::sort(words.begin(), words.end());
  const bool are_distinct = std::unique(words.begin(), words.end()) == words.end();
  // "Bo Quill (weir)", "Cy Rusk (Orb)": each has one of his own, and some are no names of bodies.
  if (bracketed.size() * 5 >= count * 4 && nicks >= 2 && are_distinct) {
    for (const auto& one : bracketed) make_short_name(one, part.rule_id);
  } else if (initials >= 3 && bracketed.size() * 3 <= initials) {
    // "Dot O'Marl (TOM)" where all others have initials.
    for (const auto& one : bracketed)
      if (one.word.size() <= 4 && records::looks_like_initials(one.word)) make_short_name(one, part.rule_id);
  }
}

std::string_view state_of_letter(const Reading& reading, std::string_view text) {
  text = trim(text);
  return text.size() == 1 ? state_of_letter(reading, text.front()) : std::string_view{};
}

}  // namespace minuter::readers
