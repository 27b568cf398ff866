#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "grammar/fold.hpp"
#include "layout/characters.hpp"
#include "records/introductions.hpp"
#include "records/people.hpp"
#include "resolve/resolve.hpp"
#include "resolve/word_index.hpp"

namespace minuter::resolve {
namespace {

std::string_view last_word(std::string_view name) {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}
std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// Nicks differ by their signs ("ada" and "ada_" are two), other names do not ("A. Quill", "A Quill").
std::string key_of(const std::string& name) {
  // "Ada_Penrose" of a chat room is Ada Penrose.
  for (std::size_t at = name.find('_'); at != std::string::npos && at > 1; at = name.find('_', at + 1)) {
    if (at + 1 >= name.size() || name[at + 1] < 'A' || name[at + 1] > 'Z') break;
    std::string spaced = name;
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    if (spaced.back() != ' ') return fold_key(spaced);
  }
  return name.find_first_of("_`^|\\{}[]") == std::string::npos ? fold_key(name) : fold(name);
}

// Without accents, which lists in capitals often leave out.
std::string plain(std::string_view text) {
  static constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo/ouuuuy";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      out += text[i];
    } else if (c == 0xC3 && i + 1 < text.size()) {
      const auto next = static_cast<std::size_t>(static_cast<unsigned char>(text[++i]) & 0x1F);
      if (next < latin.size()) out += latin[next];
    }
  }
  return out;
}

void absorb(Attendee& into, Attendee&& from) {
  if (!into.initials.is_there()) into.initials = std::move(from.initials);
  if (!into.affiliation.is_there()) into.affiliation = std::move(from.affiliation);
  if (!into.honorific.is_there()) into.honorific = std::move(from.honorific);
  if (!into.status.is_there()) into.status = std::move(from.status);
  if (from.chair.value && !into.chair.value) into.chair = std::move(from.chair);
}

}  // namespace

// Keys are hashes of folded names: the index is asked, never listed.
struct PeopleIndex::Maps {
  struct Key {
    std::uint64_t hash;
    std::int32_t index;
    bool operator<(const Key& other) const { return std::tie(hash, index) < std::tie(other.hash, other.index); }
  };
  std::vector<Key> names;
  std::vector<Key> parts;  // first and last words
  std::vector<Key> initials;

  static std::uint64_t hash_of(std::string_view folded) { return std::hash<std::string_view>{}(folded); }
  static std::int32_t look(const std::vector<Key>& keys, std::string_view folded) {
    const auto hash = hash_of(folded);
    const auto at = std::lower_bound(keys.begin(), keys.end(), Key{hash, -1});
    if (at == keys.end() || at->hash != hash) return no_index;
    // Several share it: nobody.
    for (auto next = at + 1; next != keys.end() && next->hash == hash; ++next)
      if (next->index != at->index) return no_index;
    return at->index;
  }
};

PeopleIndex::PeopleIndex(const std::vector<Attendee>& attendees, const Vocabulary& words)
    : maps_(new Maps), words_(words) {
  maps_->names.reserve(attendees.size());
  maps_->parts.reserve(2 * attendees.size());
  const auto add = [](std::vector<Maps::Key>& keys, std::string_view folded, std::size_t index) {
    if (!folded.empty()) keys.push_back({Maps::hash_of(folded), static_cast<std::int32_t>(index)});
  };
  std::string key;
  for (std::size_t i = 0; i < attendees.size(); ++i) {
    key.clear();
    fold_key_into(attendees[i].name.value, key);
    add(maps_->names, key, i);
    add(maps_->parts, first_word(key), i);
    add(maps_->parts, last_word(key), i);
    if (!attendees[i].initials.is_there()) continue;
    key.clear();
    fold_key_into(attendees[i].initials.value, key);
    add(maps_->initials, key, i);
  }
  std::sort(maps_->names.begin(), maps_->names.end());
  std::sort(maps_->parts.begin(), maps_->parts.end());
  std::sort(maps_->initials.begin(), maps_->initials.end());
}

PeopleIndex::~PeopleIndex() { delete maps_; }

std::int32_t PeopleIndex::by_initials(std::string_view initials) const {
  return Maps::look(maps_->initials, fold_key(initials));
}

std::int32_t PeopleIndex::find(std::string_view printed) const {
  const auto look = [](const auto& keys, std::string_view folded) { return Maps::look(keys, folded); };
  const auto key = fold_key(printed);
  if (key.empty()) return no_index;
  if (const auto found = look(maps_->initials, key); found >= 0) return found;
  if (const auto found = look(maps_->names, key); found >= 0) return found;
  if (const auto found = look(maps_->parts, key); found >= 0) return found;
  const auto person = records::read_person(printed, words_);
  if (!person.name.empty() && person.name != printed) {
    const auto name = fold_key(person.name);
    if (const auto found = look(maps_->names, name); found >= 0) return found;
    if (const auto found = look(maps_->parts, name); found >= 0) return found;
  }
  return no_index;
}

namespace {

// "+ada", "@ada" of an operator; the nick of Matrix ("@ada:example.org") keeps its sign.
std::string_view without_sign(std::string_view nick) {
  const bool is_sign = nick.size() > 2 && (nick[0] == '+' || nick[0] == '%' || nick[0] == '~' || nick[0] == '&' ||
                                           (nick[0] == '@' && nick.find(':') == std::string_view::npos));
  return is_sign ? nick.substr(1) : nick;
}

using Introductions = std::unordered_map<std::string_view, records::Introduction>;

// What follows the command of a bot ("#topic The roof", "[TOPIC] The roof"); empty: it is another.
std::string_view behind_command(std::string_view text, std::string_view command) {
  if (text.size() < command.size() + 3 || (text[0] != '#' && text[0] != '!' && text[0] != '[')) return {};
  if (fold(text.substr(1, command.size())) != command) return {};
  text.remove_prefix(command.size() + 1);
  if (text[0] == ']' || text[0] == ':') text.remove_prefix(1);
  return text[0] == ' ' ? layout::trim(text) : std::string_view{};
}

// Names by nick, as they are said when the roll is called or by those who come later. Empty where
// fewer than two introduce themselves.
Introductions introductions_of(const Linking& linking) {
  Introductions all;
  std::size_t topics = 0;
  bool is_roll_call = false;
  const auto& layout = linking.layout;
  const auto& words = linking.grammar.words;
  for (const auto& block : layout.blocks) {
    if (block.label_kind != layout::LabelKind::nick) continue;
    auto text = layout.view(block.body);
    if (const auto topic = behind_command(text, "topic"); !topic.empty()) {
      ++topics;
      is_roll_call = records::calls_the_roll(topic, words);
      continue;
    }
    if (text.size() > 140) continue;
    auto where = is_roll_call ? records::Said::roll_call : records::Said::anywhere;
    if (const auto info = behind_command(text, "info"); !info.empty()) {
      text = info;
      if (topics <= 1 && !is_roll_call) where = records::Said::marked;
    }
    records::Introduction one;
    const auto nick = without_sign(layout.view(block.label));
    if (!records::read_introduction(text, nick, where, words, one)) continue;
    auto& known = all[nick];
    if (known.name.empty() || (known.affiliation.empty() && !one.affiliation.empty())) known = one;
  }
  if (all.size() < 2) all.clear();
  return all;
}

}  // namespace

// The log of a chat room is its own attendance: who said something was there. Bots speak of the
// room ("Meeting started", "Current chairs") and are left out.
void add_speakers(Linking& linking) {
  auto& all = linking.minutes.attendees;
  if (std::any_of(all.begin(), all.end(), [](const Attendee& one) { return !one.chair.value; })) return;
  const auto& layout = linking.layout;
  std::unordered_map<std::string_view, std::size_t> lines;  // -> first block
  std::unordered_set<std::string_view> bots;
  std::size_t said = 0;
  bool is_log = false;
  for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
    const auto& block = layout.blocks[i];
    if (block.label_kind != layout::LabelKind::nick) continue;
    const auto nick = without_sign(layout.view(block.label));
    const auto text = layout.view(block.body);
    if (nick.find(':') == 2) continue;  // the time, where nicks were lost
    ++said;
    const bool is_command = text.starts_with('#') || text.starts_with('!');
    is_log = is_log || (is_command && (text.substr(1).starts_with("startmeeting") || text.substr(1).starts_with("topic"))) || text.starts_with("[TOPIC]");
    lines.emplace(nick, i);
    if (const auto name = fold(nick); name.ends_with("bot") || name == "rrsagent" || name == "zakim") bots.insert(nick);
    for (const std::string_view sign : {"Meeting started ", "Current chairs", "Useful Commands", "Meeting ended "})
      if (text.starts_with(sign)) bots.insert(nick);
  }
  // Without the commands of a bot it is one where hardly anything else stands.
  is_log = is_log || (said >= 12 && said * 10 >= layout.blocks.size() * 8 && lines.size() >= 2);
  if (!is_log || said < 4) return;
  const auto introductions = introductions_of(linking);
  const auto fill = [&](Text& field, std::string_view value) {
    field.value = value;
    field.origin.span = layout.span_of(layout.range_of(value));
    field.origin.how = How::inferred;
  };
  for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
    const auto& block = layout.blocks[i];
    if (block.label_kind != layout::LabelKind::nick) continue;
    const auto nick = without_sign(layout.view(block.label));
    const auto first = lines.find(nick);
    if (first == lines.end() || first->second != i || bots.contains(nick)) continue;
    Attendee one;
    one.name.value = nick;
    one.name.origin.span = layout.span_of(layout.range_of(nick));
    one.name.origin.how = How::inferred;
    one.span = one.name.origin.span;
    if (const auto known = introductions.find(nick); known != introductions.end()) {
      if (known->second.name != nick) one.initials = one.name;
      fill(one.name, known->second.name);
      if (!known->second.affiliation.empty()) fill(one.affiliation, known->second.affiliation);
      one.span = one.name.origin.span;
    }
    all.push_back(std::move(one));
  }
}

namespace {

bool is_lone(std::string_view name) { return name.find(' ') == std::string_view::npos; }

std::vector<std::string> keys_of(const std::vector<Attendee>& people) {
  std::vector<std::string> keys;
  keys.reserve(people.size());
  for (const auto& one : people) {
    keys.push_back(fold_key(one.name.value));
    std::replace(keys.back().begin(), keys.back().end(), '_', ' ');  // "Bo_Quill" in the room of a chat
  }
  return keys;
}

// Who is printed twice is one.
std::vector<Attendee> join_same(std::vector<Attendee>& all) {
  std::vector<Attendee> kept;
  kept.reserve(all.size());
  std::unordered_map<std::string, std::size_t> by_name;
  for (auto& one : all) {
    auto name = key_of(one.name.value);
    if (name.empty()) continue;
    if (one.span.is_empty()) one.span = one.name.origin.span;
    auto [found, is_new] = by_name.emplace(name, kept.size());
    // "Ada (AP), Ada (AQ)": two of one name
    if (!is_new && one.initials.is_there() && kept[found->second].initials.is_there() && one.initials.value != kept[found->second].initials.value)
      std::tie(found, is_new) = by_name.emplace(name + '\n' + one.initials.value, kept.size());
    if (is_new) kept.push_back(std::move(one));
    else absorb(kept[found->second], std::move(one));
  }
  return kept;
}

bool is_all_capitals(std::string_view text) {
  return text.size() >= 2 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

// "bo quill" -> "bq".
std::string letters_of(std::string_view name) {
  std::string letters;
  bool is_first = true;
  for (const char c : name) {
    if (is_first && c != ' ') letters += c;
    is_first = c == ' ' || c == '-';
  }
  return letters;
}

// "ada rusk" in "ada maria rusk dos santos": all words, in their order.
bool has_words_of(std::string_view longer, std::string_view shorter) {
  while (!shorter.empty() && !longer.empty()) {
    const auto word = longer.substr(0, longer.find(' '));
    if (word == shorter.substr(0, shorter.find(' '))) shorter.remove_prefix(std::min(shorter.size(), word.size() + 1));
    longer.remove_prefix(std::min(longer.size(), word.size() + 1));
  }
  return shorter.empty();
}

// The only one who has all words of the name and more, from the first on; the number of all: nobody, or several.
std::size_t longer_name(const std::vector<std::string>& keys, std::size_t of) {
  std::size_t found = keys.size();
  for (std::size_t j = 0; j < keys.size(); ++j) {
    if (j == of || keys[j].size() <= keys[of].size() || first_word(keys[j]) != first_word(keys[of]) || !has_words_of(keys[j], keys[of])) continue;
    if (found < keys.size()) return keys.size();
    found = j;
  }
  return found;
}

// Lone words that stand for one of the others: their names are taken away.
void join_short(const Linking& linking, std::vector<Attendee>& kept) {
  const auto keys = keys_of(kept);
  const auto is_scribe = [&](const Attendee& one) { return linking.minutes.rules[one.name.origin.rule] == "scribes"; };
  if (std::none_of(keys.begin(), keys.end(), is_lone) && std::none_of(kept.begin(), kept.end(), is_scribe)) return;
  WordIndex first_names;  // of those with several words
  WordIndex last_names;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (is_lone(keys[i])) continue;
    first_names.add(plain(first_word(keys[i])), i);
    last_names.add(last_word(keys[i]), i);
  }
  first_names.finish();
  last_names.finish();
  constexpr std::size_t most_scribes = 16;  // whose names are looked for in longer ones
  std::size_t looked = 0;
  const auto is_there = [&](std::size_t i) { return !kept[i].name.value.empty(); };
  const auto join = [&](std::size_t into, std::size_t from) {
    absorb(kept[into], std::move(kept[from]));
    kept[from].name.value.clear();
  };
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::string_view name = keys[i];
    if (!is_lone(name)) {
      // Or longer: "Ada Penrose" for the only "Ada" of the list.
      if (!is_scribe(kept[i])) continue;
      std::size_t found = kept.size();
      std::size_t count = 0;
      for (std::size_t j = 0; j < kept.size() && count < 2; ++j) {
        if (j == i || !is_there(j) || keys[j] != first_word(name)) continue;
        found = j;
        ++count;
      }
      if (count == 1) join(found, i);
      else if (looked++ < most_scribes)
        if (const auto longer = longer_name(keys, i); longer < kept.size() && is_there(longer)) join(longer, i);
      continue;
    }
    // A note-taker in the heading may be printed shorter than in the list ("Ada" for "Ada Penrose").
    if (is_scribe(kept[i])) {
      std::vector<std::size_t> found;
      first_names.each(plain(name), [&](std::size_t j) {
        if (is_there(j) && plain(first_word(keys[j])) == plain(name)) found.push_back(j);
        return found.size() < 2;
      });
      if (found.size() == 1) join(found.front(), i);
    }
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::string_view name = keys[i];
    if (!is_lone(name) || !is_there(i) || kept[i].chair.value) continue;
    // "Absent: Quill" below a vote is Bo Quill of the list above. In one list they are two.
    std::vector<std::size_t> found;
    last_names.each(name, [&](std::size_t j) {
      if (is_there(j) && last_word(keys[j]) == name) found.push_back(j);
      return found.size() < 2;
    });
    if (found.size() != 1) continue;
    const auto& other = kept[found.front()];
    if (kept[i].name.origin.rule != other.name.origin.rule || kept[i].span.begin > other.span.end + 400) join(found.front(), i);
  }
  // "Scribe: BQ" is Bo Quill, where nobody else of the list has these letters.
  std::unordered_map<std::string, std::vector<std::size_t>> by_letters;  // who has no initials yet
  bool is_sorted_in = false;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!is_lone(keys[i]) || !is_there(i) || kept[i].name.value.size() > 4 || !is_all_capitals(kept[i].name.value)) continue;
    if (!is_sorted_in) {
      for (std::size_t j = 0; j < kept.size(); ++j)
        if (!is_lone(keys[j]) && is_there(j) && !kept[j].initials.is_there()) by_letters[letters_of(keys[j])].push_back(j);
      is_sorted_in = true;
    }
    const auto of_letters = by_letters.find(keys[i]);
    if (of_letters == by_letters.end() || of_letters->second.size() != 1) continue;
    const auto found = of_letters->second.front();
    by_letters.erase(of_letters);
    auto letters = kept[i].name;
    absorb(kept[found], std::move(kept[i]));
    kept[found].initials = std::move(letters);
    kept[i].name.value.clear();
  }
  // "Scribe: AP", "@ada" is the one whose initials or handle the list has.
  WordIndex initials;
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (is_there(i) && kept[i].initials.is_there()) initials.add(fold_key(kept[i].initials.value), i);
  initials.finish();
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!is_lone(keys[i]) || !is_there(i)) continue;
    initials.each(keys[i], [&](std::size_t j) {
      if (j == i || fold_key(kept[j].initials.value) != keys[i]) return true;
      if (kept[i].chair.value && !kept[j].chair.value) kept[j].chair = kept[i].chair;
      kept[i].name.value.clear();
      return false;
    });
  }
}

// Chairs without a list of their own join the one they mean: who is only known as chair may be printed
// shorter there ("Chair Bishop") than in the list.
std::vector<Attendee> join_chairs(std::vector<Attendee>&& all) {
  std::vector<Attendee> kept;
  std::vector<Attendee> chairs;
  for (auto& one : all) (one.chair.value ? chairs : kept).push_back(std::move(one));
  if (chairs.empty()) return kept;
  auto keys = keys_of(kept);
  WordIndex words;  // first and last
  WordIndex initials;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    words.add(last_word(keys[i]), i);
    if (!is_lone(keys[i])) words.add(first_word(keys[i]), i);
    if (kept[i].initials.is_there()) initials.add(fold_key(kept[i].initials.value), i);
  }
  words.finish();
  initials.finish();
  const std::size_t listed = kept.size();
  constexpr std::size_t most_chairs = 64;  // that are compared with each other
  const auto means = [&](std::string_view name, std::size_t i) {
    const std::string_view other = keys[i];
    const bool one_word = is_lone(name) || is_lone(other);
    return last_word(name) == last_word(other) ? (one_word || name.front() == other.front())
                                               : one_word && first_word(name) == first_word(other);
  };
  for (auto& chair : chairs) {
    const auto name = fold_key(chair.name.value);
    std::vector<std::size_t> found;
    bool is_sure = false;
    const auto look = [&](std::size_t i) {
      if (!found.empty() && found.back() == i) return true;
      if (means(name, i)) found.push_back(i);
      return found.size() < 2;
    };
    initials.each(name, [&](std::size_t i) {
      is_sure = fold_key(kept[i].initials.value) == name;
      if (is_sure) found.push_back(i);
      return !is_sure;
    });
    if (!is_sure) {
      words.each(last_word(name), look);
      if (!is_lone(name) && found.size() < 2) words.each(first_word(name), look);
      for (std::size_t i = listed; i < std::min(kept.size(), listed + most_chairs) && found.size() < 2; ++i) look(i);
    }
    if (found.size() == 1) {
      auto& into = kept[found.front()];
      if (chair.name.value.size() > into.name.value.size() && !is_lone(chair.name.value)) {
        chair.status.value.clear();
        std::swap(into.name, chair.name);
        keys[found.front()] = fold_key(into.name.value);
      }
      absorb(into, std::move(chair));
    } else if (found.empty() || !is_lone(chair.name.value)) {
      keys.push_back(name);
      kept.push_back(std::move(chair));  // "Ada" of two Adas is no third
    }
  }
  return kept;
}

}  // namespace

void link_people(Linking& linking) {
  auto& all = linking.minutes.attendees;
  add_speakers(linking);
  auto kept = join_same(all);
  join_short(linking, kept);
  std::erase_if(kept, [](const Attendee& one) { return one.name.value.empty(); });
  kept = join_chairs(std::move(kept));
  for (auto& one : kept) {
    if (!one.status.is_there()) {
      one.status.value = "present";
      one.status.origin.how = How::inferred;
    }
  }
  // "In attendance" as the only list is the list of who was there.
  const auto& rules = linking.minutes.rules;
  const bool only_list = std::all_of(linking.sections.list.begin(), linking.sections.list.end(), [&](const auto& section) {
    if (section.rule < 0 || linking.grammar.sections[static_cast<std::size_t>(section.rule)].name != "in-attendance") return true;
    return fold_key(linking.layout.view(section.title)).starts_with("in attendance");
  });
  const bool none_present = only_list && std::none_of(kept.begin(), kept.end(), [](const Attendee& one) { return one.status.value == "present"; });
  for (auto& one : kept) {
    const bool by_list = one.status.origin.rule < rules.size() && rules[one.status.origin.rule] == "in-attendance";
    if (none_present && by_list && one.status.value == "in_attendance") one.status.value = "present";
  }
  // Who was away presided over nothing: of another body, or of this one on other days.
  for (auto& one : kept)
    if (one.status.value == "apologies" || one.status.value == "absent") one.chair = {};
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Attendee& a, const Attendee& b) { return a.name.origin.span.begin < b.name.origin.span.begin; });
  all = std::move(kept);
  auto& meeting = linking.minutes.meeting;
  if (!meeting.chair.is_there()) {
    for (const auto& one : all) {
      if (!one.chair.value) continue;
      meeting.chair = one.name;
      meeting.chair.origin.how = How::inferred;
      break;
    }
  }
}

}  // namespace minuter::resolve
