#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "grammar/fold.hpp"
#include "grammar/hash.hpp"

namespace minuter {
namespace {

struct Row {
  std::string_view name;
  std::string_view about;
};

constexpr Row words_rows[words_count] = {
    {"month", "names of months and their short forms"},
    {"weekday", "names of days, from Monday"},
    {"honorific", "stand before a name"},
    {"and_word", "stand between two names"},
    {"am", "before noon, behind a time"},
    {"pm", "after noon, behind a time"},
    {"clock", "stand behind a time: `hour` behind a bare hour too, `minutes` behind hour and minutes, `zone` a time zone"},
    {"noon", "names of a time, in minutes from midnight"},
    {"until", "stand between two times"},
    {"minute_unit", "behind a number of minutes"},
    {"hour_unit", "behind a number of hours"},
    {"chair", "who is in the chair"},
    {"attendance", "who was there and who was not"},
    {"action_status", "what became of a task"},
    {"outcome", "what became of a motion"},
    {"vote", "how somebody votes"},
    {"owner_verb", "stand between an owner and the task; `keep`: they begin the task and stay in it; `give`: they give a task in any text"},
    {"due_lead", "stand before a due date"},
    {"due_phrase", "due dates without a date"},
    {"group", "groups that can own a task"},
    {"role", "offices: `head` one, `plural` of all names behind it, `modifier` before one, `under` before a lesser one, `after` behind one, `letters` behind a name and kept, `title` behind a name and left out"},
    {"not_a_name", "words that no name has: `verb` nor any office, `thing`"},
    {"name_particle", "small parts of names"},
    {"nobody", "an empty list, said in words"},
    {"number_word", "numbers in words"},
    {"ordinal_suffix", "behind the number of a day"},
    {"owner_helper", "between an owner and the verb"},
    {"title_word", "words of a title that are not the body: `name` tells that it is a title, `soft` goes with those, `with` only where one follows, `crew` so too, `join` goes at the ends of what is left, `group` is of the body"},
    {"task_verb", "begin a task, and are no name"},
    {"proxy", "between who is away and who votes for him"},
    {"proxy_word", "tell of votes by proxy"},
    {"roll_call", "topics under which those present say who they are"},
    {"minutes_word", "last words of a title over the minutes themselves"},
    {"people_word", "last words of a heading over a list of people"},
    {"article", "stand before a topic too"},
    {"mark_meaning", "between a mark behind names and what it means"},
    {"motion_verb", "inside a sentence of what shall be"},
    {"motion_lead", "begin such a sentence"},
    {"clause_lead", "lead from a decision over to the next clause"},
    {"vote_verb", "between who votes and the vote"},
    {"arrival", "tell that somebody came later"},
    {"no_task_topic", "in topics whose ticked boxes are no tasks"},
    {"due_word", "say nothing but that a date follows"},
    {"introduction", "said around one's own name: `lead` before it, `tail` behind it, `from` before whom one works for, `behalf` before whom one is there for, `is` between a nick and a name"},
    {"name_column", "titles of columns that hold half a name"},
    {"stands_in", "first word in brackets behind who is there for another"},
    {"hour_part", "parts of an hour in words, behind the hour"},
    {"limit_word", "behind how long a topic takes"},
    {"date_joint", "small words inside a date"},
    {"abbreviation", "words whose full stop ends no sentence: `any`, or with a `capital` only"},
    {"besides", "before people who are counted, behind those who are named"},
    {"number_lead", "before the number of a meeting in words"},
    {"generation", "what tells a son from his father, behind a name"},
    {"office_joint", "between an office and what it is for"},
    {"place_lead", "before the place of a meeting"},
    {"place_medium", "where those meet who are in no room"},
    {"place_by", "before where those meet who are in no room"},
    {"time_lead", "before an hour, where something ends or begins"},
    {"other_meeting", "tell of another meeting than this"},
    {"agent", "before who did what is told"},
    {"yes_no", "an answer in a cell"},
    {"state_letter", "one letter beside each name of a list: who came"},
    {"departure", "tell that somebody left early"},
    {"pronoun", "beside a name: how to speak of somebody"},
    {"also_there", "in a sentence of who came besides the members"},
    {"by_vote", "how all voted or most, before or behind what is decided"},
};

constexpr std::string_view clock_values[] = {"hour", "minutes", "zone"};
constexpr std::string_view attendance_values[] = {"present", "in_attendance", "apologies", "absent"};
constexpr std::string_view status_values[] = {"open", "ongoing", "done", "dropped"};
constexpr std::string_view outcome_values[] = {"carried", "agreed", "failed", "deferred", "withdrawn"};
constexpr std::string_view vote_values[] = {"for", "against", "abstain"};
constexpr std::string_view owner_verb_values[] = {"lead", "keep", "give"};
constexpr std::string_view role_values[] = {"head", "plural", "modifier", "under", "after", "letters", "title"};
constexpr std::string_view not_a_name_values[] = {"verb", "thing"};
constexpr std::string_view title_word_values[] = {"name", "soft", "with", "crew", "join", "group"};
constexpr std::string_view introduction_values[] = {"lead", "tail", "from", "behalf", "is"};
constexpr std::string_view abbreviation_values[] = {"any", "capital"};
constexpr std::string_view name_column_values[] = {"given", "family"};
constexpr std::string_view yes_no_values[] = {"yes", "no"};

}  // namespace

std::string_view name_of(Words words) noexcept {
  return words_rows[static_cast<std::size_t>(words)].name;
}

std::string_view about(Words words) noexcept { return words_rows[static_cast<std::size_t>(words)].about; }

std::optional<Words> words_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < words_count; ++i) {
    if (words_rows[i].name == name) return static_cast<Words>(i);
  }
  return std::nullopt;
}

WordsValues values_of(Words words) noexcept {
  switch (words) {
    case Words::month: return {false, {}, 1, 12};
    case Words::weekday: return {false, {}, 1, 7};
    case Words::noon: return {false, {}, 0, 1439};
    case Words::number_word: return {false, {}, 0, 1000000};
    case Words::hour_part: return {false, {}, 1, 59};
    case Words::clock: return {false, clock_values};
    case Words::attendance:
    case Words::state_letter: return {false, attendance_values};
    case Words::action_status: return {false, status_values};
    case Words::outcome: return {false, outcome_values};
    case Words::vote: return {false, vote_values};
    case Words::owner_verb: return {true, owner_verb_values};
    case Words::role: return {true, role_values};
    case Words::not_a_name: return {true, not_a_name_values};
    case Words::title_word: return {true, title_word_values};
    case Words::introduction: return {false, introduction_values};
    case Words::abbreviation: return {false, abbreviation_values};
    case Words::name_column: return {false, name_column_values};
    case Words::yes_no: return {false, yes_no_values};
    case Words::honorific:
    case Words::and_word:
    case Words::am:
    case Words::pm:
    case Words::until:
    case Words::minute_unit:
    case Words::hour_unit:
    case Words::chair:
    case Words::due_lead:
    case Words::due_phrase:
    case Words::group:
    case Words::name_particle:
    case Words::nobody:
    case Words::ordinal_suffix:
    case Words::owner_helper:
    case Words::task_verb:
    case Words::proxy:
    case Words::proxy_word:
    case Words::roll_call:
    case Words::minutes_word:
    case Words::people_word:
    case Words::article:
    case Words::mark_meaning:
    case Words::motion_verb:
    case Words::motion_lead:
    case Words::clause_lead:
    case Words::vote_verb:
    case Words::arrival:
    case Words::no_task_topic:
    case Words::due_word:
    case Words::stands_in:
    case Words::limit_word:
    case Words::date_joint:
    case Words::besides:
    case Words::number_lead:
    case Words::generation:
    case Words::office_joint:
    case Words::place_lead:
    case Words::place_medium:
    case Words::place_by:
    case Words::time_lead:
    case Words::other_meeting:
    case Words::agent:
    case Words::departure:
    case Words::pronoun:
    case Words::also_there:
    case Words::by_vote: break;
  }
  return {};
}

void Vocabulary::grow(std::size_t list, std::size_t slot_count) {
  slots_[list].assign(slot_count, Slot{});
  for (std::size_t i = 0; i < lists_[list].size(); ++i) put(list, hash_of(lists_[list][i].first), i);
}

void Vocabulary::put(std::size_t list, std::uint64_t hash, std::size_t index) {
  std::vector<Slot>& slots = slots_[list];
  std::size_t at = hash & (slots.size() - 1);
  while (slots[at].next != 0) at = (at + 1) & (slots.size() - 1);
  slots[at] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(index + 1)};
}

void Vocabulary::reserve(Words list, std::size_t count) {
  const auto which = static_cast<std::size_t>(list);
  if (count == 0) return;
  lists_[which].reserve(count);
  const std::size_t wanted = std::bit_ceil(count * 2);
  if (wanted > slots_[which].size()) grow(which, wanted);
}

void Vocabulary::add_folded(Words list, std::string phrase, Entry entry) {
  const auto which = static_cast<std::size_t>(list);
  identity_.renew();
  const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
  longest_[which] = std::max(longest_[which], static_cast<std::size_t>(spaces) + 1);
  const std::uint64_t hash = hash_of(phrase);
  lengths_[which] |= bit_of_length(phrase.size());
  starts_[which].add(hash_of_first_word(phrase));
  lists_[which].emplace_back(std::move(phrase), std::move(entry));
  const std::size_t slot_count = slots_[which].size();
  if (lists_[which].size() * 2 > slot_count) {
    grow(which, std::max<std::size_t>(8, slot_count * 2));
  } else {
    put(which, hash, lists_[which].size() - 1);
  }
}

void Vocabulary::add(Words list, std::string_view phrase, std::string_view value) {
  std::string key = fold(phrase);
  if (key.empty() || has(list, key)) return;  // the first language named wins
  Entry entry{std::string(value), 0};
  std::from_chars(value.data(), value.data() + value.size(), entry.number);
  // Capitals are often printed without their marks: "EXCUSES", "FEVRIER".
  std::string plain;
  const bool may_be_plain = list == Words::attendance || list == Words::month || list == Words::weekday || list == Words::role || list == Words::chair ||
                            list == Words::outcome || list == Words::action_status || list == Words::due_phrase || list == Words::group ||
                            list == Words::title_word || list == Words::task_verb;
  if (may_be_plain && without_marks_into(key, plain) && !has(list, plain)) add_folded(list, std::move(plain), entry);
  add_folded(list, std::move(key), std::move(entry));
}

void Vocabulary::add_all(const Vocabulary& other) {
  for (std::size_t i = 0; i < words_count; ++i) {
    const auto list = static_cast<Words>(i);
    reserve(list, lists_[i].size() + other.lists_[i].size());
    for (const auto& [phrase, entry] : other.lists_[i]) {
      if (!has(list, phrase)) add_folded(list, phrase, entry);
    }
  }
}

const Vocabulary::Entry* Vocabulary::find(Words list, std::string_view folded) const noexcept {
  const auto which = static_cast<std::size_t>(list);
  if ((lengths_[which] & bit_of_length(folded.size())) == 0) return nullptr;
  const std::vector<Slot>& slots = slots_[which];
  const std::uint64_t hash = hash_of(folded);
  for (std::size_t at = hash & (slots.size() - 1); slots[at].next != 0; at = (at + 1) & (slots.size() - 1)) {
    if (slots[at].tag != static_cast<std::uint32_t>(hash >> 32U)) continue;
    const auto& [phrase, entry] = lists_[which][slots[at].next - 1];
    if (phrase == folded) return &entry;
  }
  return nullptr;
}

std::size_t phrase_at_start(const Vocabulary& words, Words list, std::string_view text) {
  std::size_t found = 0;
  std::size_t end = 0;
  for (std::size_t count = 0; count < words.longest(list) && end < text.size(); ++count) {
    end = std::min(text.find(' ', end + 1), text.size());
    if (words.has(list, fold(text.substr(0, end)))) found = end;
  }
  return found;
}

std::size_t phrase_at_end(const Vocabulary& words, Words list, std::string_view text) {
  std::size_t found = 0;
  std::size_t begin = text.size();
  for (std::size_t count = 0; count < words.longest(list) && begin > 0; ++count) {
    const std::size_t space = begin < 2 ? std::string_view::npos : text.rfind(' ', begin - 2);
    begin = space == std::string_view::npos ? 0 : space + 1;
    if (words.has(list, fold(text.substr(begin)))) found = text.size() - begin;
  }
  return found;
}

bool has_phrase(const Vocabulary& words, Words list, std::string_view text) {
  const std::string folded = fold(text);
  const auto is_apart = [&](std::size_t at) {
    const auto byte = at < folded.size() ? static_cast<unsigned char>(folded[at]) : ' ';
    return byte < 0x80 && !(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9');
  };
  for (const auto& [phrase, entry] : words.list(list)) {
    for (std::size_t at = folded.find(phrase); at != std::string::npos; at = folded.find(phrase, at + 1)) {
      if ((at == 0 || is_apart(at - 1)) && is_apart(at + phrase.size())) return true;
    }
  }
  return false;
}

}  // namespace minuter
