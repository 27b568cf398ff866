// Words of an entry, and which of them are a name, an office or neither.
//
// Takes: a piece of text. Gives: its words and their kinds. Does not know: lists and brackets.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "records/phrases.hpp"

namespace minuter::records {

/// A word between white space, without the punctuation around it.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first words of a text. More than fit are no name.
struct WordList {
  static constexpr std::size_t most = 24;
  std::array<Word, most> words;
  std::size_t count = 0;
  bool is_whole = true;  // false: there were more
  [[nodiscard]] const Word& operator[](std::size_t i) const noexcept { return words[i]; }
};
[[nodiscard]] WordList words_of(std::string_view text);

/// Does the word start with a capital (of Latin, Greek or Cyrillic)?
[[nodiscard]] bool starts_upper(std::string_view word) noexcept;
/// "K", "K.", "J.R.": one letter or letters with points.
[[nodiscard]] bool is_initial(std::string_view word) noexcept;
/// White space and the punctuation and markup that stands around values, cut off.
[[nodiscard]] std::string_view trim_around(std::string_view text) noexcept;

/// "Jr.", "Snr": what tells a son from his father, behind a name.
[[nodiscard]] bool is_generation(Lookup& lookup, std::string_view text);

/// Could "(FS)" be short for this name? "(IBM)" after "Nora Quill" could not.
[[nodiscard]] bool fits_initials(std::string_view initials, std::string_view name);

/// What a run of words at the front of an entry says of the person who follows.
struct Title {
  std::size_t honorific_end = 0;  // index of the first word after the honorifics
  std::size_t role_begin = 0;     // words [role_begin, role_end) are an office before the name
  std::size_t role_end = 0;
  std::size_t honorific_begin = 0;
  bool is_chair = false;        // the office is, or holds, that of the chair
  bool is_only_chair = false;   // and nothing else
  bool is_plural = false;       // "supervisors": holds for the names after it
  [[nodiscard]] bool has_role() const noexcept { return role_end > role_begin; }
  [[nodiscard]] bool has_honorific() const noexcept { return honorific_end > honorific_begin; }
};

/// Looks at words with one buffer for all look-ups.
class NameReader {
 public:
  explicit NameReader(const Vocabulary& words) : lookup(words) {}

  /// Honorifics and office at `from`, as far as they go.
  [[nodiscard]] Title title_at(std::string_view text, const WordList& list, std::size_t from);
  /// How many words at `from` are an honorific.
  [[nodiscard]] std::size_t honorific_at(std::string_view text, const WordList& list, std::size_t from);
  /// How many words at `from` are an office ("Deputy Parish Clerk").
  [[nodiscard]] std::size_t role_at(std::string_view text, const WordList& list, std::size_t from,
                                    bool& is_chair, bool& is_plural);
  /// Is the whole text an office ("Vice-Chair", "Parish Clerk", "Head of Data")?
  [[nodiscard]] bool is_role(std::string_view text);
  /// "Secretary / Treasurer Bo Quill": is the slash at `at` between offices before a name?
  [[nodiscard]] bool joins_offices(std::string_view text, std::size_t at);
  /// Do words [from, to) look like a name, without honorific and office?
  [[nodiscard]] bool is_name(std::string_view text, const WordList& list, std::size_t from,
                             std::size_t to);
  [[nodiscard]] bool is_verb(std::string_view word);
  /// Where a proxy is told ("Ms Quill represented by Mr Moss"): the text up to there; all of it where none is.
  [[nodiscard]] std::string_view without_proxy(std::string_view text);

  /// "the Secretary Ada Penrose", "i Consiglieri ...": the length of the article with its space, else 0.
  [[nodiscard]] std::size_t article_before_office(std::string_view text);
  /// "Sra. Alcaldesa, Doña Ada Penrose": where the person begins behind the office; 0 where none stands before.
  [[nodiscard]] std::size_t office_before(std::string_view text, std::string_view& office, bool is_behind_article = false);

  Lookup lookup;

 private:
  [[nodiscard]] std::size_t office_of(std::string_view text, std::string_view& office);
  [[nodiscard]] const Vocabulary::Entry* phrase(Words list, std::string_view text,
                                                const WordList& words, std::size_t from,
                                                std::size_t& length);
};

}  // namespace minuter::records
