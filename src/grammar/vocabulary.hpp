// The words of a language, from grammars/vocabulary/*.yaml. A grammar's vocabulary is the union of
// the languages it names.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/first_word.hpp"

namespace minuter {

/// The closed list of word lists. In YAML the names below; each is a list of phrases or a map from
/// a value to phrases (`month: {1: [january, jan]}`).
enum class Words : std::uint8_t {
  month,            // -> 1..12
  weekday,          // -> 1 (Monday) .. 7
  honorific,        // mr, dr, cllr ...
  and_word,         // and, und, et ... (also "&")
  am, pm,           // a.m. / p.m. and "uhr"-like words that keep 24 h go to `clock`
  clock,            // uhr, h, hrs: words after a time
  noon,             // noon, midday -> 12:00
  until,            // to, until, bis: between two times
  minute_unit,      // min, mins, minutes
  hour_unit,        // hour, hours, h
  chair,            // chair, chairman, chairperson, presiding ... as role in brackets or label
  attendance,       // word -> present | in_attendance | apologies | absent
  action_status,    // word -> open | done | ongoing | dropped
  outcome,          // word -> carried | failed | agreed | deferred | withdrawn
  vote,             // word of one who votes -> for | against | abstain
  owner_verb,       // words between owner and task: to, will, shall, soll, zu
  due_lead,         // words that start a due date: by, before, due, bis, pour le
  due_phrase,       // whole due phrases: asap, next meeting, end of month
  group,            // groups that can own: all, everyone, team, clerk, board
  role,             // words that tell a role from a name: secretary, treasurer, director, clerk
  not_a_name,       // words that no person's name has: meeting, report, none, n/a
  name_particle,    // van, de, von, le: lower-case parts of names
  nobody,           // none, nil, n/a: an empty list said in words
  number_word,      // one -> 1, none -> 0, all is not here
  ordinal_suffix,   // st, nd, rd, th
  owner_helper,     // words between owner and verb that are no name: is, agreed, has
  title_word,       // words of a title that are not the body's name: minutes, meeting, weekly
  task_verb,        // verbs that start a task and are no name: send, update, ask
  proxy,            // words between who is away and who votes for him: represented by
  proxy_word,       // words that tell of votes by proxy: proxies, vollmacht
  roll_call,        // words of a topic under which those present say who they are: roll call
  minutes_word,     // last words of a title over the minutes themselves: minutes, notes
  people_word,      // last words of a heading over a list of people: members, attendees
  article,          // the, a, an: stand before a topic too
  mark_meaning,     // between a mark and what it means: denotes, means
  motion_verb,      // inside a sentence of what shall be: shall, should, is to
  motion_lead,      // first word of such a sentence: that, to
  clause_lead,      // words that lead from a decision over to the next clause: and, which, was
  vote_verb,        // between who votes and the vote: voted, votes
  arrival,          // words that tell that somebody came later: joined, arrived
  no_task_topic,    // words of topics whose ticked boxes are no tasks: agenda, announcement
  due_word,         // words that say nothing but that a date follows: due, deadline
  introduction,     // what is said around one's own name -> lead | tail | from | behalf | is
  name_column,      // titles of columns that hold half a name -> given | family
  stands_in,        // words behind a name in brackets, of one who is there for another: representing
  hour_part,        // words for minutes of an hour -> 30 | 15
  limit_word,       // words behind a duration: or, max, each
  date_joint,       // small words inside a date: of, in, the
  abbreviation,     // words whose full stop ends no sentence: etc, incl
  besides,          // before people who are counted, behind those who are named: with, plus
  number_lead,      // words before a number in words: number
  generation,       // tell a son from his father, behind a name: jr, snr
  office_joint,     // between an office and what it is for: of, for
  place_lead,       // before the place of a meeting: in, at
  place_medium,     // where those meet who are in no room: zoom, teleconference
  place_by,         // before such a place: via, by
  time_lead,        // before an hour: at
  other_meeting,    // tell of another meeting than this: next, last
  agent,            // before who did what is told: by
  yes_no,           // an answer in a cell -> yes | no
  state_letter,     // one letter beside each name of a list -> present | in_attendance | apologies | absent
  departure,        // words that tell that somebody left early: departed
  pronoun,          // words beside a name of how to speak of somebody: she, her
  also_there,       // in a sentence of who came besides the members: also, further
  by_vote,          // how all voted or most, before or behind what is decided: unanimously
};
inline constexpr std::size_t words_count = static_cast<std::size_t>(Words::by_vote) + 1;

/// The YAML key of a list ("month"), and back.
[[nodiscard]] std::string_view name_of(Words words) noexcept;
[[nodiscard]] std::optional<Words> words_named(std::string_view name) noexcept;

/// What its phrases are for, in a line.
[[nodiscard]] std::string_view about(Words words) noexcept;

/// What a list's phrases may stand for.
struct WordsValues {
  bool may_be_list = true;                 // phrases alone will do
  std::span<const std::string_view> words{};  // one of these
  std::int32_t least = 0;                  // or, where `most` is not 0, a whole number
  std::int32_t most = 0;
  [[nodiscard]] bool is_number() const noexcept { return most != 0; }
  [[nodiscard]] bool may_be_map() const noexcept { return is_number() || !words.empty(); }
};
[[nodiscard]] WordsValues values_of(Words words) noexcept;

/// Numbers that no other object has, nor the same one before: what is remembered of a vocabulary goes by it.
class Identity {
 public:
  Identity() noexcept : number_(next()) {}
  Identity(const Identity&) noexcept : Identity() {}
  Identity(Identity&& other) noexcept : Identity() { other.number_ = next(); }
  Identity& operator=(const Identity&) noexcept {
    number_ = next();
    return *this;
  }
  Identity& operator=(Identity&& other) noexcept {
    number_ = next();
    other.number_ = next();
    return *this;
  }
  ~Identity() = default;
  /// For a change of the object.
  void renew() noexcept { ++number_; }
  [[nodiscard]] std::uint64_t number() const noexcept { return number_; }

 private:
  static std::uint64_t next() noexcept {
    static std::atomic<std::uint64_t> last = 0;
    constexpr unsigned changes = 32;  // bits for what renew() counts
    return (last.fetch_add(1, std::memory_order_relaxed) + 1) << changes;
  }
  std::uint64_t number_;
};

class Vocabulary {
 public:
  struct Entry {
    std::string value;  // "" for plain lists
    std::int32_t number = 0;  // where the value is a number
  };

  void add(Words list, std::string_view phrase, std::string_view value);
  void add_all(const Vocabulary& other);
  /// For phrases that are folded already and new to the list.
  void add_folded(Words list, std::string phrase, Entry entry);
  void reserve(Words list, std::size_t count);
  /// `folded` must be folded (see fold.hpp). Null where the list does not have it.
  [[nodiscard]] const Entry* find(Words list, std::string_view folded) const noexcept;
  [[nodiscard]] bool has(Words list, std::string_view folded) const noexcept {
    return find(list, folded) != nullptr;
  }
  /// False: `text` begins with no phrase of the list in whole words. Folds nothing itself.
  [[nodiscard]] bool may_begin(Words list, std::string_view text) const noexcept {
    return starts_[static_cast<std::size_t>(list)].may_have(hash_of_first_word(text));
  }
  /// Another one for each state of each vocabulary.
  [[nodiscard]] std::uint64_t identity() const noexcept { return identity_.number(); }
  /// The most words that a phrase of the list has (to know how far to look ahead).
  [[nodiscard]] std::size_t longest(Words list) const noexcept {
    return longest_[static_cast<std::size_t>(list)];
  }
  /// Every phrase of a list, for serialising; order is that of adding.
  [[nodiscard]] const std::vector<std::pair<std::string, Entry>>& list(Words list) const noexcept {
    return lists_[static_cast<std::size_t>(list)];
  }

 private:
  void grow(std::size_t list, std::size_t slot_count);
  void put(std::size_t list, std::uint64_t hash, std::size_t index);
  [[nodiscard]] static std::uint64_t bit_of_length(std::size_t length) noexcept {
    return std::uint64_t{1} << (length < 63 ? length : 63);
  }

  std::vector<std::pair<std::string, Entry>> lists_[words_count];
  struct Slot {
    std::uint32_t tag = 0;   // upper half of the phrase's hash: most others differ in it
    std::uint32_t next = 0;  // 1 + index into the list; 0: nothing here
  };
  // Open addressing. A power of two of slots.
  std::vector<Slot> slots_[words_count];
  std::size_t longest_[words_count] = {};
  std::uint64_t lengths_[words_count] = {};     // bit n: a phrase has n bytes (63: or more)
  FirstWords<11> starts_[words_count];
  Identity identity_;
};

/// The bytes of the longest phrase of the list, in whole words, that `text` begins or ends with; 0: none.
[[nodiscard]] std::size_t phrase_at_start(const Vocabulary& words, Words list, std::string_view text);
[[nodiscard]] std::size_t phrase_at_end(const Vocabulary& words, Words list, std::string_view text);
/// Does a phrase of the list stand anywhere in `text`, in whole words?
[[nodiscard]] bool has_phrase(const Vocabulary& words, Words list, std::string_view text);

}  // namespace minuter
