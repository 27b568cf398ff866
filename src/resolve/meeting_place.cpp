// The place of the meeting told in passing: "held on 4 May 2031 at the Mill House, Weir Road", "Minutes of the
// board meeting in Wick, 4 May 2031", "called to order at Mill School at 7 pm". Where no label and no rule told it.
#include <algorithm>
#include <string_view>
#include <vector>

#include "grammar/fold.hpp"
#include "readers/sentences.hpp"
#include "records/names.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"
#include "resolve/meeting.hpp"

namespace minuter::resolve {
namespace {

constexpr std::size_t most_blocks = 14;      // the head, and how the meeting was opened
constexpr std::size_t longest_sentence = 320;
constexpr std::size_t longest_place = 110;

class PlaceSearch {
 public:
  explicit PlaceSearch(const Linking& linking) : linking_(linking), layout_(linking.layout), grammar_(linking.grammar), words_(linking.grammar.words) {}

  // Inside the clean text; empty: there is none.
  std::string_view find() {
    const auto place = place_told();
    return place.empty() ? medium_in_head() : place;
  }

 private:
  std::string_view place_told() const {
    std::vector<std::string_view> sentences;
    std::size_t topics = 0;
    for (std::uint32_t i = 0; i < layout_.blocks.size() && i < most_blocks; ++i) {
      const auto& block = layout_.blocks[i];
      const auto& section = linking_.sections.list[linking_.sections.of_block[i]];
      if (section.is_topic && section.opener == i && ++topics > 1) return {};
      if (section.rule >= 0 && !section.is_topic && section.opener != sections::no_block && !tells_meeting(section)) continue;
      if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) continue;
      const bool is_field = !block.label.is_empty() && !block.body.is_empty() && block.label_kind == layout::LabelKind::colon;
      if (is_field && !has_title_word(grammar_, layout_.view(block.label))) continue;
      sentences.clear();
      readers::split_sentences(layout_.view(block.text), words_, sentences);
      for (const auto sentence : sentences)
        if (const auto place = place_in(sentence, topics > 0); !place.empty()) return place;
    }
    return {};
  }

  // "## Logistics", or "# Compte rendu" over all of it.
  bool tells_meeting(const sections::Section& section) const {
    const auto reads = grammar_.sections[static_cast<std::size_t>(section.rule)].reads;
    return reads == Reads::meeting || reads == Reads::items;
  }

  // "called to order at 7 pm" has a clock, "4 May 2031" a day: the sentence is about one meeting.
  std::string_view place_in(std::string_view sentence, bool is_inside) const {
    if (sentence.size() < 12 || sentence.size() > longest_sentence) return {};
    const auto date = records::find_date(sentence, words_, grammar_.month_first, 2000);
    const auto clock = records::find_time(sentence, words_);
    if (!date && !clock) return {};
    const auto words = words_of(sentence);
    const bool is_named = std::any_of(words.begin(), words.end(), [&](const Word& word) { return kind_of(grammar_, word.key) == WordKind::name; });
    if (!is_named && (is_inside || !date)) return {};
    if (std::any_of(words.begin(), words.end(), [&](const Word& word) { return words_.has(Words::other_meeting, word.key); })) return {};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      // Without a word for a meeting the place stands right beside the day.
      if (!words_.has(Words::place_lead, words[i].key)) continue;
      const auto place = place_at(sentence, words, i + 1);
      if (place.empty()) continue;
      if (!is_named && !stands_beside(place, date->printed, words[i].text)) continue;
      return place;
    }
    return {};
  }

  // "18:00, Zoom", "6 pm via teleconference", "Zoom" on a line of its own: those who met were in no room.
  std::string_view medium_in_head() const {
    if (words_.list(Words::place_medium).empty()) return {};
    for (std::uint32_t i = 0; i < layout_.blocks.size() && i < most_blocks; ++i) {
      const auto& block = layout_.blocks[i];
      const auto& section = linking_.sections.list[linking_.sections.of_block[i]];
      if (section.is_topic) return {};
      if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) || block.label_kind == layout::LabelKind::nick) continue;
      if (section.rule >= 0 && section.opener != sections::no_block && !tells_meeting(section)) continue;
      for (std::string_view rest = layout_.view(block.text); !rest.empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        if (const auto place = medium_in(line, i > 0 && block.kind == BlockKind::paragraph); !place.empty()) return place;
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      }
    }
    return {};
  }

  // `may_be_alone`: a line that holds nothing else tells it as well.
  std::string_view medium_in(std::string_view line, bool may_be_alone) const {
    constexpr std::size_t longest_line = 200;
    constexpr std::size_t short_line = 60;
    constexpr std::size_t most_words = 3;
    if (line.size() < 3 || line.size() > longest_line) return {};
    const auto words = words_of(line);
    const bool is_dated = records::find_date(line, words_, grammar_.month_first, 2000) || records::find_time(line, words_);
    if (!is_dated && (!may_be_alone || line.size() > short_line)) return {};
    if (std::any_of(words.begin(), words.end(), [&](const Word& word) { return words_.has(Words::other_meeting, word.key); })) return {};
    for (std::size_t first = 0; first < words.size(); ++first) {
      for (std::size_t size = std::min(most_words, words.size() - first); size > 0; --size) {
        const auto& last = words[first + size - 1].text;
        std::string_view place(words[first].text.data(), static_cast<std::size_t>(last.data() + last.size() - words[first].text.data()));
        while (!place.empty() && std::string_view("([").find(place.front()) != std::string_view::npos) place.remove_prefix(1);
        while (!place.empty() && std::string_view(".,;)]").find(place.back()) != std::string_view::npos) place.remove_suffix(1);
        if (place.empty() || !words_.has(Words::place_medium, fold_key(place))) continue;
        const bool is_all = first == 0 && size == words.size();
        const bool is_led = first > 0 && words_.has(Words::place_by, words[first - 1].key) && words[first - 1].text.front() >= 'a';
        if (is_led) return with_more(line, place);
        if ((is_all && may_be_alone) || (is_dated && is_parted(line, place))) return place;
      }
    }
    return {};
  }

  // "por IRC en canal privado": where in it, as far as the sentence goes.
  std::string_view with_more(std::string_view line, std::string_view place) const {
    constexpr std::size_t longest = 24;
    const auto at = static_cast<std::size_t>(place.data() - line.data());
    auto more = line.substr(at + place.size());
    more = more.substr(0, more.find_first_of(".,;()"));
    if (more.size() < 4 || more.size() > longest || more.front() != ' ' || records::has_digit(more)) return place;
    const auto word = more.substr(1, more.find(' ', 1) - 1);
    return words_.has(Words::place_lead, fold_key(word)) ? line.substr(at, place.size() + more.size()) : place;
  }

  // Between signs that part the values of a line, or at its ends.
  static bool is_parted(std::string_view line, std::string_view place) {
    const auto ends = [](std::string_view text, bool is_behind) {
      while (!text.empty() && (is_behind ? text.front() : text.back()) == ' ') is_behind ? text.remove_prefix(1) : text.remove_suffix(1);
      if (text.empty()) return true;
      const char c = is_behind ? text.front() : text.back();
      return std::string_view(",;|()[]/").find(c) != std::string_view::npos || (c == '.' && is_behind) || (c == '-' && text.size() > 1) || (c & 0x80) != 0;
    };
    const auto at = static_cast<std::size_t>(place.data() - line.data());
    return at > 0 && ends(line.substr(0, at), false) && ends(line.substr(at + place.size()), true);
  }

  static bool stands_beside(std::string_view place, std::string_view day, std::string_view lead) {
    constexpr std::ptrdiff_t reach = 24;
    const auto behind = lead.data() - (day.data() + day.size());
    const auto before = day.data() - (place.data() + place.size());
    return (behind >= 0 && behind <= reach) || (before >= 0 && before <= reach);
  }

  std::string_view place_at(std::string_view sentence, const std::vector<Word>& words, std::size_t first) const {
    while (first + 1 < words.size() && (words_.has(Words::article, words[first].key) || words_.has(Words::name_particle, words[first].key)) && !is_set(words[first])) ++first;
    if (!is_set(words[first]) || !may_begin(sentence, words, first)) return {};
    std::size_t end = first + 1;  // behind the last word of the place
    for (auto i = first + 1; i < words.size(); ++i) {
      const auto gap = between(words[i - 1], words[i]);
      if (gap.find_first_of(";:|\n") != std::string_view::npos) break;
      // ", 4 May", "at 7 pm", "on Monday" are no part of it.
      if (is_when(sentence, words, i)) break;
      const bool is_apart = words[i - 1].text.back() == ',' || gap.find(',') != std::string_view::npos;
      if (is_set(words[i]) || (!is_apart && is_set_abbreviation(words[i].text))) {
        end = i + 1;
        continue;
      }
      if (is_apart) break;
      // "der Verein mühlrad e.V.": a name in small letters behind a small word.
      const bool is_behind_join = i > end && end > first && i + 1 < words.size() && is_set_abbreviation(words[i + 1].text);
      if (is_behind_join) {
        end = i + 2;
        ++i;
        continue;
      }
      if (kind_of(grammar_, words[i].key) == WordKind::join || words_.has(Words::name_particle, words[i].key) || words_.has(Words::article, words[i].key)) continue;
      // "Mill Elementary school at 7 pm": a common noun may close the name.
      const bool closes = i + 1 == words.size() || words[i].text.back() == ',' || is_when(sentence, words, i + 1);
      const auto* word = words_.find(Words::not_a_name, words[i].key);
      if (closes && end == i && words[i].key.size() > 3 && !(word && word->value == "verb")) end = i + 1;
      break;
    }
    const char* last = words[end - 1].text.data() + words[end - 1].text.size();
    if (last < sentence.data() + sentence.size() && *last == ')') ++last;
    std::string_view place(words[first].text.data(), static_cast<std::size_t>(last - words[first].text.data()));
    while (!place.empty() && (place.back() == ',' || place.back() == ';' || (place.back() == '.' && !is_set_abbreviation(words[end - 1].text)))) place.remove_suffix(1);
    return place.size() >= 3 && place.size() <= longest_place ? place : std::string_view();
  }

  static bool is_set(const Word& word) {
    const auto at = word.text.find_first_not_of("(\"'");
    const auto text = word.text.substr(at == std::string_view::npos ? 0 : at);
    // "única convocatoria" is no place; what begins with a sign of its own may be one.
    const auto first = static_cast<unsigned char>(text.front());
    const bool is_letter_of_two = first == 0xC3 || first == 0xC4 || first == 0xC5;
    return records::starts_upper(text) || (first >= 0x80 && !is_letter_of_two) || (first >= '0' && first <= '9');
  }

  // "e.V.", "S.r.l."
  static bool is_set_abbreviation(std::string_view text) { return text.size() >= 3 && text.size() <= 8 && text.find('.') < text.size() - 2; }

  static std::string_view between(const Word& one, const Word& other) {
    const char* begin = one.text.data() + one.text.size();
    return {begin, static_cast<std::size_t>(other.text.data() - begin)};
  }

  // No month, no clock, and no meeting: "in May", "at 7 pm", "in Meeting 12".
  bool may_begin(std::string_view sentence, const std::vector<Word>& words, std::size_t first) const {
    if (is_when(sentence, words, first) || kind_of(grammar_, words[first].key) == WordKind::name) return false;
    const char c = words[first].text.front();
    // "at 12 Quay Street": a number needs a name behind it.
    if (c >= '0' && c <= '9') return first + 1 < words.size() && is_set(words[first + 1]) && words[first + 1].text.front() > '9';
    return true;
  }

  // Without the stop behind it.
  static std::string_view key_of(const Word& word) {
    std::string_view key = word.key;
    while (!key.empty() && (key.back() == '.' || key.back() == ',')) key.remove_suffix(1);
    return key;
  }

  // Does a day or a clock begin here, or a word that leads one?
  bool is_when(std::string_view sentence, const std::vector<Word>& words, std::size_t at) const {
    const auto rest = sentence.substr(static_cast<std::size_t>(words[at].text.data() - sentence.data()));
    const bool is_number = words[at].text.front() >= '0' && words[at].text.front() <= '9';
    const bool leads = !is_number && at + 1 < words.size() && !is_set(words[at]) && kind_of(grammar_, words[at].key) == WordKind::join;
    if (!is_number && !leads && kind_of(grammar_, key_of(words[at])) != WordKind::number) return false;
    constexpr std::size_t reach = 40;
    constexpr std::ptrdiff_t longest_lead = 14;  // "at about ", "on Tuesday "
    const auto head = rest.substr(0, reach);
    const auto begins = [&](std::string_view printed) { return printed.data() - rest.data() <= (leads ? longest_lead : 0); };
    if (const auto date = records::find_date(head, words_, grammar_.month_first, 2000); date && begins(date->printed)) return true;
    if (const auto clock = records::find_time(head, words_); clock && begins(clock->printed)) return true;
    return !is_number && kind_of(grammar_, key_of(words[at])) == WordKind::number;
  }

  const Linking& linking_;
  const layout::Layout& layout_;
  const Grammar& grammar_;
  const Vocabulary& words_;
};

}  // namespace

void find_place(Linking& linking) {
  auto& location = linking.minutes.meeting.location;
  if (location.is_there()) return;
  const auto place = PlaceSearch(linking).find();
  if (place.empty()) return;
  location.value = place;
  std::replace(location.value.begin(), location.value.end(), '\n', ' ');
  const auto range = linking.layout.range_of(place);
  location.origin.span = linking.layout.span_of(range);
  location.origin.pieces = linking.layout.pieces_of(range);
}

}  // namespace minuter::resolve
