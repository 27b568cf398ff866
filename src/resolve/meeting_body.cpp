// The body that met: in the title, on a line near the top, over two lines, as it is registered.
#include "resolve/meeting.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"

namespace minuter::resolve {

using readers::tidy;

namespace {

// Every word of `part` stands in `whole` too, and `whole` has more.
bool says_more(std::string_view whole, std::string_view part) {
  const auto of_whole = words_of(whole);
  const auto of_part = words_of(part);
  if (of_part.size() >= of_whole.size()) return false;
  return std::all_of(of_part.begin(), of_part.end(), [&](const Word& word) {
    return std::any_of(of_whole.begin(), of_whole.end(), [&](const Word& other) { return other.key == word.key; });
  });
}

// "Mill Guild e. V.", "Mill S.r.l.": a name that ends with the form in which it is registered.
bool ends_in_legal_form(const Grammar& grammar, std::string_view text) {
  const auto words = words_of(text);
  if (text.size() > 80 || words.size() < 2 || words.size() > 9 || text.find(". ") < text.size() - 5) return false;
  const auto is_form = [&](std::string_view form) {
    return form.find('.') != std::string_view::npos && kind_of(grammar, fold_key(form)) == WordKind::group;
  };
  return is_form(words.back().text) || is_form(std::string(words[words.size() - 2].text) + std::string(words.back().text));
}

// The line of the head that is the registered name of the body; empty: there is none.
std::string_view registered_name(const Linking& linking) {
  const auto& layout = linking.layout;
  for (std::size_t i = 0; i < layout.lines.size() && i < 6; ++i) {
    const auto line = tidy(layout.view(layout.lines[i]));
    if (line.find(':') == std::string_view::npos && ends_in_legal_form(linking.grammar, line) && is_set_as_name(linking.grammar, line) &&
        !has_title_word(linking.grammar, line))
      return line;
  }
  return {};
}

// A line near the top that names the body where the title does not, or not in full.
std::string_view body_near_top(const Linking& linking, std::string_view known) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < layout.blocks.size() && seen < 12; ++i) {
    const auto& block = layout.blocks[i];
    const auto& section = linking.sections.list[linking.sections.of_block[i]];
    if (section.is_topic && section.opener == i) break;
    if (block.kind == BlockKind::rule || block.kind == BlockKind::table) continue;
    const bool is_front = block.kind == BlockKind::front_matter;
    if (!is_front) ++seen;
    if (section.opener != sections::no_block && section.rule >= 0) continue;
    auto text = layout.view(is_front ? block.body : block.text);
    if (!is_front && !block.label.is_empty() && !block.body.is_empty() && block.label_kind != layout::LabelKind::dash) continue;
    if (block.kind == BlockKind::list_item || text.empty()) continue;
    if (block.heading == HeadingStyle::none && !is_front) text = text.substr(0, text.find('\n'));
    // "MILL COUNCIL (Draft until approved) Minutes of the meeting held ...": the name stands in front.
    if (const auto bracket = text.find(" ("); text.size() > 100 && bracket < 60) text = text.substr(0, bracket);
    if (text.size() > 160 || !has_kind(grammar, text, WordKind::group)) continue;
    const bool named = has_title_word(grammar, text);
    const bool is_set = block.kind == BlockKind::heading || block.is_all_bold || block.heading != HeadingStyle::none;
    if (is_front && !named) continue;
    if (!named && !is_set) continue;
    const auto body = body_of_title(grammar, text);
    if (body.empty() || body.size() > 100 || words_of(body).size() < 2 || !has_kind(grammar, body, WordKind::group) ||
        !is_set_as_name(grammar, body))
      continue;
    if (known.empty() || says_more(body, known)) return body;
  }
  return {};
}

// "Mill School District" over "Board of Education", on lines of their own: both are the body.
std::string with_neighbour(const Linking& linking, std::string_view body, layout::Range& range) {
  const auto& layout = linking.layout;
  const auto& grammar = linking.grammar;
  const auto line_at = [&](std::size_t index) { return tidy(layout.view(layout.lines[index])); };
  const auto ends_in_group = [&](std::string_view text) {
    const auto words = words_of(text);
    return words.size() > 1 && (kind_of(grammar, words.back().key) == WordKind::group ||
                                (kind_of(grammar, words.front().key) == WordKind::group && words[1].key == "of"));
  };
  const auto names_body = [&](std::string_view text) {
    return ends_in_group(text) && text.size() > 4 && text.size() < 80 && text.find_first_of("0123456789,:@") == std::string_view::npos &&
           words_of(text).size() > 1 && has_kind(grammar, text, WordKind::group) && !has_title_word(grammar, text) && is_set_as_name(grammar, text) &&
           text.front() >= 'A' && text.front() <= 'Z';
  };
  for (std::size_t i = 0; i < layout.lines.size() && i < 14; ++i) {
    if (line_at(i) != body || !names_body(body)) continue;
    const bool has_own_name = words_of(body).size() > 4;
    if (has_own_name) return {};
    for (const auto other : {i - 1, i + 1}) {
      if (other >= layout.lines.size() || !names_body(line_at(other)) || line_at(other) == body) continue;
      const auto first = std::min(i, other);
      range = {layout.lines[first].begin, layout.lines[first + 1].end};
      return std::string(line_at(first)) + ' ' + std::string(line_at(first + 1));
    }
    return {};
  }
  return {};
}

// The body that the title names, or what the head says where the title is short of it.
std::string_view body_named(const Linking& linking, std::string_view title) {
  const auto& grammar = linking.grammar;
  auto body = body_of_title(grammar, title);
  // "Board" alone tells nothing; nor does "PC" where the council is named in full.
  const auto words = words_of(body);
  const bool is_bare = words.size() == 1 && kind_of(grammar, words.front().key) == WordKind::group;
  if (is_bare) {
    const auto bare = body;
    body = body_near_top(linking, {});
    if (words_of(body).size() < 2) body = bare;
  } else if (!body.empty() && !has_kind(grammar, body, WordKind::group) && words.size() > 1) {
    const auto whole = body_near_top(linking, {});
    const auto named = words_of(whole);
    if (named.size() > 1 && named.front().key == words.front().key) body = whole;
  }
  // "Minute of meeting in Mill Town Hall" tells the place.
  if (!body.empty() && fold_key(body) == fold_key(linking.minutes.meeting.location.value)) body = {};
  if (const auto more = body_near_top(linking, body); !more.empty()) body = more;
  return body.empty() ? registered_name(linking) : body;
}

}  // namespace

void find_body(Linking& linking, std::string_view title) {
  auto& meeting = linking.minutes.meeting;
  const auto& layout = linking.layout;
  if (!meeting.title.is_there() || title.empty() || meeting.body.is_there()) return;
  const auto body = body_named(linking, title);
  if (body.empty()) return;
  meeting.body.value = body;
  std::replace(meeting.body.value.begin(), meeting.body.value.end(), '\n', ' ');
  meeting.body.origin.span = layout.span_of(layout.range_of(body));
  layout::Range both;
  if (auto whole = with_neighbour(linking, body, both); !whole.empty()) {
    meeting.body.value = std::move(whole);
    meeting.body.origin.span = layout.span_of(both);
    meeting.body.origin.pieces = layout.pieces_of(both);
  }
}

}  // namespace minuter::resolve
