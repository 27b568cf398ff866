// The title of the document and the body that met.
#include <algorithm>
#include <string>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "records/times.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {
namespace {

using layout::Block;
using layout::BlockKind;
using layout::HeadingStyle;
using readers::tidy;

struct Word {
  std::string_view text;
  std::string key;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    auto end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    if (end > at) words.push_back({text.substr(at, end - at), fold_key(text.substr(at, end - at))});
    at = end;
  }
  return words;
}

bool is_title_word(const Grammar& grammar, const std::string& key) {
  return key.empty() || grammar.words.has(Words::title_word, key);
}

bool has_title_word(const Grammar& grammar, std::string_view text) {
  for (const auto& word : words_of(text)) {
    if (word.key.size() < 4 || !grammar.words.has(Words::title_word, word.key)) continue;
    const auto* entry = grammar.words.find(Words::title_word, word.key);
    if (entry->value != "join") return true;
  }
  return false;
}

bool is_number_like(std::string_view key) {
  return !key.empty() && key.front() >= '0' && key.front() <= '9';
}

// What is left of a segment of a title without the words that every title has.
std::string_view strip_title_words(const Grammar& grammar, std::string_view segment) {
  const auto words = words_of(segment);
  std::size_t first = 0;
  std::size_t last = words.size();
  const auto goes = [&](const Word& word) {
    return is_title_word(grammar, word.key) || is_number_like(word.key) ||
           grammar.words.has(Words::month, word.key) || grammar.words.has(Words::weekday, word.key);
  };
  const auto is_with = [&](const Word& word) {
    const auto* entry = grammar.words.find(Words::title_word, word.key);
    return entry && entry->value == "with";
  };
  // "General Meeting" is no body, "General Purposes" is.
  while (first < last && goes(words[first]) && !(is_with(words[first]) && first + 1 < last && !goes(words[first + 1])))
    ++first;
  while (last > first && goes(words[last - 1])) --last;
  if (first >= last) return {};
  const auto* begin = words[first].text.data();
  const auto* end = words[last - 1].text.data() + words[last - 1].text.size();
  auto rest = tidy({begin, static_cast<std::size_t>(end - begin)});
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ',')) rest.remove_suffix(1);
  return rest;
}

// "Minutes of the X Board - 4 May 2020" -> "X Board".
std::string_view body_of_title(const Grammar& grammar, std::string_view title) {
  // The date cuts the title in two; so do dashes and colons.
  std::vector<std::string_view> segments;
  const auto date = records::find_date(title, grammar.words, grammar.month_first);
  std::string_view parts[2] = {title, {}};
  if (date) {
    const auto at = static_cast<std::size_t>(date->printed.data() - title.data());
    parts[0] = title.substr(0, at);
    parts[1] = title.substr(at + date->printed.size());
  }
  for (auto part : parts) {
    while (!part.empty()) {
      std::size_t cut = std::string_view::npos;
      std::size_t size = 0;
      for (const std::string_view mark :
           {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "), std::string_view(" \xE2\x80\x94 "),
            std::string_view("\n"), std::string_view(", "), std::string_view(" held on "), std::string_view(" held at ")}) {
        const auto at = part.find(mark);
        if (at < cut) {
          cut = at;
          size = mark.size();
        }
      }
      segments.push_back(part.substr(0, cut));
      if (cut == std::string_view::npos) break;
      part.remove_prefix(cut + size);
    }
  }
  for (const auto segment : segments) {
    const auto body = strip_title_words(grammar, segment);
    if (body.size() >= 2) return body;
  }
  return {};
}

}  // namespace

void link_meeting(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  // The title: the heading that names the meeting, else front matter's, else the first heading.
  const std::string front = meeting.title.value;
  const bool from_rule = meeting.title.is_there() && meeting.title.origin.how == How::stated &&
                         std::any_of(grammar.rules.begin(), grammar.rules.end(), [&](const TextRule& rule) {
                           return rule.id == linking.minutes.rules[meeting.title.origin.rule];
                         });
  if (!from_rule) {
    int best = 0;
    if (!front.empty()) best = has_title_word(grammar, front) ? 5 : 2;
    const Block* title = nullptr;
    std::size_t seen = 0;
    for (std::uint32_t i = 0; i < layout.blocks.size() && seen < 14; ++i) {
      const auto& block = layout.blocks[i];
      if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule) continue;
      ++seen;
      const auto& section = linking.sections.list[linking.sections.of_block[i]];
      if (section.opener == i) {
        if (section.is_topic || section.rule >= 0) {
          if (section.is_topic) break;
          continue;
        }
      }
      if (section.opener != sections::no_block && section.opened != sections::Opened::label) break;
      const auto text = layout.view(block.text);
      if (text.empty() || text.size() > 200) continue;
      if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) continue;
      const bool named = has_title_word(grammar, text);
      int rank = 0;
      if (block.kind == BlockKind::heading) rank = named ? 8 : 4;
      else if (named && block.label.is_empty())
        rank = text.size() < 160 && seen <= 6 && text.find("; ") == std::string_view::npos ? 6 : 0;
      if (rank == 4) {
        const auto date = records::find_date(text, grammar.words);
        if (date && date->printed.size() + 4 >= text.size()) rank = 0;
      }
      if (rank > best) {
        best = rank;
        title = &block;
      }
    }
    if (title) {
      Text text;
      const auto range = title->text;
      text.value = layout.view(range);
      std::replace(text.value.begin(), text.value.end(), '\n', ' ');
      while (!text.value.empty() && (text.value.back() == ':' || text.value.back() == ' ')) text.value.pop_back();
      text.origin.span = layout.span_of(range);
      text.origin.pieces = layout.pieces_of(range);
      meeting.title = std::move(text);
    }
  }
  const auto title_view = [&]() -> std::string_view {
    // The clean text of the title, so that parts of it keep their place.
    for (const auto& block : layout.blocks) {
      if (block.span.is_empty() || meeting.title.origin.span.is_empty()) continue;
      if (meeting.title.origin.span.begin >= block.span.begin && meeting.title.origin.span.end <= block.span.end)
        return layout.view(block.kind == BlockKind::front_matter ? block.body : block.text);
    }
    return {};
  }();
  if (meeting.title.is_there() && !title_view.empty()) {
    if (!meeting.body.is_there()) {
      const auto body = body_of_title(grammar, title_view);
      if (!body.empty()) {
        meeting.body.value = body;
        std::replace(meeting.body.value.begin(), meeting.body.value.end(), '\n', ' ');
        meeting.body.origin.span = layout.span_of(layout.range_of(body));
      }
    }
  }
  // A date in the title or near the top, where no label gave one.
  if (!meeting.date.is_there() || meeting.date.origin.span.is_empty() || true) {
    const bool weak = !meeting.date.is_there() ||
                      std::any_of(layout.blocks.begin(), layout.blocks.end(), [&](const Block& block) {
                        return block.kind == BlockKind::front_matter && block.span.begin <= meeting.date.origin.span.begin &&
                               meeting.date.origin.span.end <= block.span.end;
                      });
    if (weak) {
      const auto take = [&](std::string_view text) {
        const auto date = records::find_date(text, grammar.words, grammar.month_first);
        if (!date) return false;
        meeting.date.value = date->iso();
        meeting.date.origin = {};
        meeting.date.origin.span = layout.span_of(layout.range_of(date->printed));
        const auto rest = text.substr(static_cast<std::size_t>(date->printed.data() - text.data()) + date->printed.size());
        if (!meeting.start.is_there() && rest.size() < 120) {
          if (const auto range = records::find_time_range(rest, grammar.words)) {
            meeting.start.value = range->start.hhmm();
            meeting.start.origin.span = layout.span_of(layout.range_of(range->start.printed));
            if (range->end && !meeting.end.is_there()) {
              meeting.end.value = range->end->hhmm();
              meeting.end.origin.span = layout.span_of(layout.range_of(range->end->printed));
            }
          }
        }
        return true;
      };
      bool found = !title_view.empty() && take(title_view);
      std::size_t seen = 0;
      for (std::uint32_t i = 0; !found && i < layout.blocks.size() && seen < 12; ++i) {
        const auto& block = layout.blocks[i];
        if (block.kind == BlockKind::front_matter || block.kind == BlockKind::rule || block.kind == BlockKind::table) continue;
        ++seen;
        const auto& section = linking.sections.list[linking.sections.of_block[i]];
        if (section.is_topic && section.opener != i && block.text.size() > 200) break;
        // Running text may date anything; front matter dates the document.
        if (meeting.date.is_there() && block.kind != BlockKind::heading) continue;
        const auto text = layout.view(block.text);
        found = take(text.substr(0, 300));
      }
    }
  }
  meeting.span = cover(cover(meeting.title.origin.span, meeting.date.origin.span),
                       cover(meeting.start.origin.span, meeting.location.origin.span));
}

}  // namespace minuter::resolve
