// People who say who they are in a room of nicks: "Ada Penrose, Mill Ltd", said by "apen".
//
// Takes: a nick and what it said. Gives: the name and the affiliation. Does not know: logs and bots.
#pragma once

#include <string_view>

#include "grammar/vocabulary.hpp"

namespace minuter::records {

/// Is this the topic under which those present say who they are ("Roll call", "Who is here?")?
[[nodiscard]] bool calls_the_roll(std::string_view topic, const Vocabulary& words);

/// Was the nick made of the name ("apenrose", "ada_p", "AP2031" of "Ada Penrose")?
[[nodiscard]] bool fits_nick(std::string_view name, std::string_view nick);

struct Introduction {
  std::string_view name;
  std::string_view affiliation;
};

/// Where it was said tells how much of it is needed to be sure.
enum class Said : unsigned char {
  marked,     // as "#info", at the top: a name of two words
  roll_call,  // when the roll was called: that, or one word or small letters where the nick fits
  anywhere,   // two words that fit the nick
};

/// Fills `out` where nothing is said but a name, and whom it belongs to.
[[nodiscard]] bool read_introduction(std::string_view text, std::string_view nick, Said where, const Vocabulary& words,
                                     Introduction& out);

}  // namespace minuter::records
