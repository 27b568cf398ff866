// Who was there.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

bool is_away(const Attendee& one) {
  return one.status.value == "apologies" || one.status.value == "absent";
}

/// The part of the text that lists people: from the first to the last record, as long as they
/// follow each other closely.
Span list_of_people(const Minutes& minutes) {
  constexpr std::uint32_t widest_gap = 600;
  Span list;
  for (const Attendee& one : minutes.attendees) {
    const Span span = place_of(one.name, one.span);
    if (span.is_empty()) continue;
    if (!list.is_empty() && span.begin > list.end + widest_gap) break;
    list = cover(list, cover(span, one.span));
  }
  return list;
}

/// Lines of the list, and those just behind it, that hold the whole name of somebody again.
struct Again {
  std::size_t attendee = 0;
  Span first;
  Span line;
  Span name;
};

/// "Bo Rusk Associates Ltd": what ends at `end` is the start of a name that goes on.
bool is_in_longer_name(std::string_view text, std::size_t end) {
  return end + 1 < text.size() && text[end] == ' ' && is_upper(text[end + 1]);
}

/// "Chair Ada Quill called the meeting to order", "called to order by Ada Quill": said of somebody, no
/// entry of a list.
bool is_said_of(const Vocabulary& words, std::string_view text, Span name) {
  if (name.end + 1 < text.size() && text[name.end] == ' ' && text[name.end + 1] >= 'a' && text[name.end + 1] <= 'z') {
    const std::string_view word = text.substr(name.end + 1, text.find(' ', name.end + 1) - name.end - 1);
    if (word != "and" && word != "from" && word != "of") return true;
  }
  const std::uint32_t from = name.begin > 24 ? name.begin - 24 : 0;
  const std::string_view before = text.substr(from, name.begin - from);
  return has_phrase(words, Words::agent, before);
}

/// Is there running text between two places? Then the second is of another list: who signed, who wrote.
bool is_parted(const Checking& checking, Span first, Span second) {
  constexpr std::uint32_t prose = 160;
  const auto last = checking.source.line_of(second.begin);
  for (auto line = checking.source.line_of(first.end) + 1; line < last; ++line) {
    const Span span = checking.source.line(line);
    if (span.size() <= prose) continue;
    if (std::ranges::none_of(checking.minutes.attendees, [&](const Attendee& one) {
          return holds(span, one.name.origin.span);
        }))
      return true;
  }
  return false;
}

/// Does the line above say who the people of this one were besides being there ("Chair", "Scribe")?
bool is_below_office(const Checking& checking, Span line) {
  const auto index = checking.source.line_of(line.begin);
  if (index == 0) return false;
  const std::string above = fold_key(checking.source.text(checking.source.line(index - 1)));
  return checking.words.has(Words::chair, above) || checking.words.has(Words::role, above);
}

std::vector<Again> listed_again(const Checking& checking) {
  std::vector<Again> found;
  const auto& people = checking.minutes.attendees;
  if (people.size() > 2000) return found;
  Span list = list_of_people(checking.minutes);
  if (list.is_empty()) return found;
  // What is left of the last line, and lists right behind it; not all of a paragraph.
  constexpr std::uint32_t near = 400;
  const std::uint32_t stop = list.end + near;
  const std::string_view text = checking.text();
  std::size_t last = checking.source.line_of(list.end);
  // The readers join people who are listed twice: the last lines may hold no record.
  while (last + 1 < checking.source.line_count() &&
         checking.source.text(checking.source.line(last + 1)).find_first_not_of(" \t\r") !=
             std::string_view::npos) {
    ++last;
  }
  list.end = checking.source.line(last).end;
  for (const Item& item : checking.minutes.items) {
    if (item.span.begin > list.begin && item.span.begin < list.end) list.end = item.span.begin;
  }
  list.end = std::min(list.end, stop);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string& name = people[i].name.value;
    const Span own = people[i].name.origin.span;
    if (name.find(' ') == std::string::npos || own.is_empty() || own.end > list.end) continue;
    const auto at = text.substr(0, list.end).find(name, own.end);
    if (at == std::string_view::npos) continue;
    const auto end = at + name.size();
    const bool is_whole = !is_word(text[at - 1]) && (end >= text.size() || !is_word(text[end]));
    if (!is_whole || is_in_longer_name(text, end)) continue;
    const Span line = checking.source.line(checking.source.line_of(static_cast<std::uint32_t>(at)));
    found.push_back(
        {i, own, line, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
  }
  return found;
}

/// Does the record of somebody with another status stand in this line, or a word that says so?
bool is_line_of_the_away(const Checking& checking, Span line) {
  const std::string folded = fold(checking.source.text(line));
  for (const std::string_view word : {"apolog", "regret", "absent", "excused", "absence"}) {
    if (folded.find(word) != std::string::npos) return true;
  }
  return std::ranges::any_of(checking.minutes.attendees, [&](const Attendee& one) {
    return is_away(one) && holds(line, place_of(one.name, one.span));
  });
}

void check_duplicates(Checking& checking) {
  std::unordered_map<std::string, std::size_t> seen;
  const auto& people = checking.minutes.attendees;
  for (std::size_t i = 0; i < people.size(); ++i) {
    // "finch" and "finch_" are two names in a chat room.
    const std::string_view name = people[i].name.value;
    const std::string mark = name.ends_with('_') ? "_" : "";
    const auto [first, is_new] = seen.emplace(fold_key(name) + mark, i);
    if (is_new || is_away(people[i]) != is_away(people[first->second])) continue;
    checking
        .report(place_of(people[i].name, people[i].span),
                fmt::format("{} is listed twice", people[i].name.value))
        .related.push_back({"first listed here",
                            place_of(people[first->second].name, people[first->second].span)});
  }
  for (const Again& again : listed_again(checking)) {
    if (is_line_of_the_away(checking, again.line) != is_away(people[again.attendee])) continue;
    if (is_below_office(checking, again.line) || is_parted(checking, again.first, again.name) ||
        is_said_of(checking.words, checking.text(), again.first)) {
      continue;
    }
    const auto own_index = checking.source.line_of(again.first.begin);
    const Span own_line = checking.source.line(own_index);
    const bool is_same_line = own_line == again.line;
    // In running text a second mention of a name need not be an entry.
    const auto stops = [](std::string_view rest) {
      return rest.empty() ||
             std::string_view(",(|;\t").find(rest.front()) != std::string_view::npos ||
             rest.starts_with(" (") || rest.starts_with(" -");
    };
    const std::string own = fold(checking.source.text(own_line));
    const std::string other = fold(checking.source.text(again.line));
    const std::string name = fold(people[again.attendee].name.value);
    if (!is_same_line && own != other &&
        !(other.starts_with(name) && stops(std::string_view(other).substr(name.size())))) {
      continue;
    }
    auto& finding = checking.report(
        again.name, fmt::format("{} is listed twice", people[again.attendee].name.value));
    finding.related.push_back({"first listed here", again.first});
    if (!is_same_line && own == other) {
      // With its line end, so that no blank line stays.
      Span whole = again.line;
      const auto index = checking.source.line_of(again.line.begin);
      if (index + 1 < checking.source.line_count())
        whole.end = checking.source.line(index + 1).begin;
      finding.fixes.push_back({"remove the second line", {{whole, ""}}});
    }
  }
}

void check_present_and_away(Checking& checking) {
  std::unordered_map<std::string, std::size_t> seen;
  const auto& people = checking.minutes.attendees;
  const auto report = [&](const Attendee& one, Span place, Span other) {
    checking
        .report(place, fmt::format("{} is listed as present and as away", one.name.value),
                "take the name off one of the lists")
        .related.push_back({"the other list", other});
  };
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto [first, is_new] = seen.emplace(fold_key(people[i].name.value), i);
    if (is_new || is_away(people[i]) == is_away(people[first->second])) continue;
    report(people[i], place_of(people[i].name, people[i].span),
           place_of(people[first->second].name, people[first->second].span));
  }
  for (const Again& again : listed_again(checking)) {
    const Span own_line = checking.source.line(checking.source.line_of(again.first.begin));
    if (own_line == again.line) continue;
    const bool away = is_line_of_the_away(checking, again.line);
    if (away == is_away(people[again.attendee])) continue;
    // Somebody away who is named again in a line without a record says nothing.
    if (!away && !std::ranges::any_of(people, [&](const Attendee& one) {
          return !is_away(one) && holds(again.line, place_of(one.name, one.span));
        })) {
      continue;
    }
    report(people[again.attendee], again.name, again.first);
  }
}

void check_duplicate_initials(Checking& checking) {
  std::unordered_map<std::string, std::size_t> seen;
  const auto& people = checking.minutes.attendees;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!people[i].initials.is_there()) continue;
    const auto [first, is_new] = seen.emplace(people[i].initials.value, i);
    if (is_new || fold_key(people[i].name.value) == fold_key(people[first->second].name.value)) {
      continue;
    }
    checking
        .report(place_of(people[i].initials, people[i].span),
                fmt::format("{} and {} have the same initials {}", people[first->second].name.value,
                            people[i].name.value, people[i].initials.value),
                "add a letter to one of them, as in 'SSm' and 'SSt'")
        .related.push_back(
            {"the other", place_of(people[first->second].initials, people[first->second].span)});
  }
}

/// The initials of an attendee, or what stands like them in brackets behind the name where the
/// reader did not take it for initials because it does not fit.
Text printed_initials(const Checking& checking, const Attendee& one) {
  if (one.initials.is_there() || !checking.room.has_initials()) return one.initials;
  const Span name = one.name.origin.span;
  std::string_view rest = checking.text().substr(name.end, 10);
  const std::size_t open = rest.starts_with(" (") ? 2 : rest.starts_with("(") ? 1 : 0;
  const std::size_t close = rest.find(')');
  if (name.is_empty() || open == 0 || close == std::string_view::npos) return {};
  Text initials;
  initials.value = rest.substr(open, close - open);
  initials.origin.span = {name.end + static_cast<std::uint32_t>(open),
                          name.end + static_cast<std::uint32_t>(close)};
  return initials;
}

/// Does one letter of the initials fit and another not? Then it is a slip. Where none fits it is
/// more likely a body or a nick; where the first and the last fit, middle names.
bool is_slip(std::string_view initials, const std::string& name) {
  const std::string right = initials_of(name);
  if (right.size() < 2 || !looks_like_initials(initials) || can_stand_for(initials, name))
    return false;
  if (initials.size() > right.size()) return false;  // letters from inside the name
  return (initials.front() == right.front()) != (initials.back() == right.back());
}

void check_initials(Checking& checking) {
  const auto& people = checking.minutes.attendees;
  std::size_t slips = 0;
  std::size_t all = 0;
  for (const Attendee& one : people) {
    if (one.initials.is_there()) ++all;
    if (is_slip(printed_initials(checking, one).value, one.name.value)) ++slips;
  }
  // Short forms of another kind (three letters of a first name), not slips.
  const bool are_other = slips >= 3 && slips * 4 > all;
  for (const Attendee& one : people) {
    const std::string& name = one.name.value;
    const Text printed = printed_initials(checking, one);
    if (!printed.is_there() || printed.origin.how == How::inferred) continue;
    const KnownPerson* known = checking.room.registered(name);
    if (known != nullptr && !known->initials.empty()) {
      if (known->initials != printed.value && looks_like_initials(printed.value)) {
        checking.report(place_of(printed, one.span),
                        fmt::format("{} is {} in the registry of people, not {}", name,
                                    known->initials, printed.value));
      }
      continue;
    }
    if (are_other || !is_slip(printed.value, name)) continue;
    const std::string right = initials_of(name);
    auto& finding = checking.report(place_of(printed, one.span),
                                    fmt::format("{} cannot stand for {}", printed.value, name),
                                    "expected " + right);
    for (const Attendee& other : people) {
      if (&other == &one || other.initials.value != right) continue;
      finding.help = fmt::format("{} would be right, but is {}", right, other.name.value);
      finding.related.push_back({right, place_of(other.initials, other.span)});
      break;
    }
  }
}

void check_speakers(Checking& checking) {
  std::size_t known = 0;
  std::size_t all = 0;
  for (const Item& item : checking.minutes.items) {
    for (const Text& speaker : item.speakers) {
      ++all;
      known += checking.room.knows(speaker.value) ? 1U : 0U;
    }
  }
  // Where many speakers are strangers, the list does not claim to be whole.
  if (checking.room.present() < 2 || known < 2 || known * 10 < all * 7) return;
  for (const Item& item : checking.minutes.items) {
    for (const Text& speaker : item.speakers) {
      if (checking.room.knows(speaker.value)) continue;
      // "[Fonts: subsets](...)": the title of a link.
      const Span place = speaker.origin.span;
      if (place.begin > 0 && checking.text()[place.begin - 1] == '[') continue;
      const std::string near = checking.room.near(speaker.value);
      if (!is_somebody(checking.room, speaker.value, near)) continue;
      checking.report(place_of(speaker, item.span),
                      fmt::format("{} speaks and is on no list", speaker.value),
                      near.empty() ? "" : fmt::format("did you mean {}?", near));
    }
  }
}

int small_number(const Vocabulary& words, std::string_view word) {
  const std::string folded = fold_key(word);
  // "a", "no" are numbers elsewhere: "a quorum of a majority" tells none.
  if (const auto* number = folded.size() > 2 ? words.find(Words::number_word, folded) : nullptr) return number->number;
  int value = -1;
  const auto* const end = folded.data() + folded.size();
  if (folded.empty() || folded.size() > 3 ||
      std::from_chars(folded.data(), end, value).ptr != end) {
    return -1;
  }
  return value;
}

void check_quorum(Checking& checking) {
  const std::string_view text = checking.text();
  const std::size_t present = checking.room.present();
  if (present == 0) return;
  for (const MarkedWord& word : checking.calendar.marked) {
    if (word.what != Marked::quorum) continue;
    // "quorum of five", "quorum is 5", "quorum: 5", "quorum (5)".
    std::size_t from = word.span.end;
    const auto skip_over = [&](std::string_view lead) {
      if (text.substr(from, lead.size()) == lead) from += lead.size();
    };
    for (const std::string_view lead :
         {":", " ", "(", "of ", "is ", "was ", "being ", "at ", "least "}) {
      skip_over(lead);
    }
    std::size_t end = from;
    while (end < text.size() && is_word(text[end])) ++end;
    const int needed = small_number(checking.words, text.substr(from, end - from));
    if (needed < 2 || static_cast<std::size_t>(needed) <= present) continue;
    // A share ("5%", "5/9") is no count.
    if (end < text.size() && (text[end] == '%' || text[end] == '/')) continue;
    checking.report({word.span.begin, static_cast<std::uint32_t>(end)},
                    fmt::format("the quorum is {}, and {} {} listed as present", needed, present,
                                present == 1 ? "person is" : "people are"));
    return;
  }
}

}  // namespace

const Check duplicate_attendee{
    "duplicate-attendee",
    "attendance",
    Severity::warning,
    true,
    "somebody is listed twice",
    "The same name twice in the lists of those present, or of those away. Where a whole line is "
    "repeated, --fix removes the second.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n- Ann Archer "
    "(Chair)\n"
    "- Ben Baker\n- Cleo Carr\n- Ben Baker\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n- Ann Archer "
    "(Chair)\n"
    "- Ben Baker\n- Cleo Carr\n",
    "",
    check_duplicates};

const Check duplicate_initials{
    "duplicate-initials",
    "attendance",
    Severity::warning,
    true,
    "two people have the same initials",
    "Nobody can tell which of them an action belongs to. Upper and lower case count, so that SSm "
    "and "
    "SSt are two.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n- Bella Brook (BB)\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BBa)\n- Bella Brook (BBr)\n",
    "",
    check_duplicate_initials};

const Check initials_mismatch{
    "initials-mismatch",
    "attendance",
    Severity::warning,
    true,
    "initials that do not fit the name",
    "Each capital must start a word of the name; middle names may be missing on either side. "
    "Silent "
    "where no letter fits, as those may be a body or a nick. A registry of people has the last "
    "word.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BK)\n- Cleo Carr (CC)\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n- Cleo Carr (CC)\n",
    "",
    check_initials};

const Check present_and_apologies{
    "present-and-apologies",
    "attendance",
    Severity::warning,
    true,
    "somebody is listed as present and as away",
    "The same name among those present and among the apologies or the absent.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer (Chair), Ben Baker, Cleo Carr\n\nApologies: Dora Dean, Ben Baker\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer (Chair), Ben Baker, Cleo Carr\n\nApologies: Dora Dean\n",
    "",
    check_present_and_away};

const Check unknown_speaker{
    "unknown-speaker",
    "attendance",
    Severity::warning,
    true,
    "somebody speaks who is on no list",
    "Silent where there is no list, or where many who speak are not on it.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n- Cleo Carr (CC)\n\n"
    "# 1. Pruning\n\nAA: The ladders are back.\nBB: Good.\nCC: Then let us start.\n"
    "DB: On Saturday?\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n- Cleo Carr (CC)\n\n"
    "# 1. Pruning\n\nAA: The ladders are back.\nBB: Good.\nCC: Then let us start.\n"
    "BB: On Saturday?\n",
    "",
    check_speakers};

const Check not_quorate{
    "not-quorate",
    "attendance",
    Severity::warning,
    true,
    "fewer people than the quorum asks for",
    "Only where the text states the quorum as a number and lists who was present.",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer (Chair), Ben Baker, Cleo Carr\n\nThe quorum is five.\n",
    "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"
    "Present: Ann Archer (Chair), Ben Baker, Cleo Carr\n\nThe quorum is three.\n",
    "",
    check_quorum};

}  // namespace minuter::checking
