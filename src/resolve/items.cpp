// Agenda entries: leads that slipped into a title, and the topic that each became.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "grammar/fold.hpp"
#include "readers/reading.hpp"
#include "resolve/resolve.hpp"
#include "resolve/title_leads.hpp"

namespace minuter::resolve {
namespace {

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// The initials of somebody in the room, as a word of the title: the last such word at its end, or
// the only one inside.
std::string_view lead_in(std::string_view title, const PeopleIndex& people) {
  std::string_view inside;
  std::size_t count = 0;
  std::string_view last;
  std::size_t at = 0;
  while (at < title.size()) {
    while (at < title.size() && !is_word_char(title[at])) ++at;
    auto end = at;
    while (end < title.size() && is_word_char(title[end])) ++end;
    const auto word = title.substr(at, end - at);
    if (word.size() >= 2 && word.size() <= 5 && word[0] >= 'A' && word[0] <= 'Z' && word[1] != ' ' &&
        std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
        people.by_initials(word) >= 0) {
      inside = word;
      ++count;
      if (end == title.size()) last = word;
    }
    at = end;
  }
  if (!last.empty()) return last;
  return count == 1 ? inside : std::string_view{};
}

// The words of a title as sorted hashes of their folded text: enough to compare titles.
using Tokens = std::vector<std::uint64_t>;

Tokens tokens(std::string_view text, std::string& scratch) {
  scratch.clear();
  fold_into(text, scratch);
  Tokens out;
  std::uint64_t hash = 0;
  bool inside = false;
  for (const char c : scratch) {
    if (is_word_char(c)) {
      if (!inside) hash = 14695981039346656037U;
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
      inside = true;
    } else if (inside) {
      out.push_back(hash);
      inside = false;
    }
  }
  if (inside) out.push_back(hash);
  std::sort(out.begin(), out.end());
  return out;
}

double likeness(const Tokens& a, const Tokens& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return common ? 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size()) : 0.0;
}

}  // namespace

void link_agenda(Linking& linking) {
  auto& minutes = linking.minutes;
  if (!minutes.items.empty()) drop_title_leads(linking, PeopleIndex(minutes.attendees, linking.grammar.words));
  drop_title_nicks(linking);
  const bool some_leads = std::any_of(minutes.agenda.begin(), minutes.agenda.end(), [](const auto& e) { return !e.leads.empty(); });
  if (some_leads) {
    const PeopleIndex people(minutes.attendees, linking.grammar.words);
    for (auto& entry : minutes.agenda) {
      if (!entry.leads.empty()) continue;
      const auto lead = lead_in(entry.title.value, people);
      if (lead.empty()) continue;
      const auto at = static_cast<std::size_t>(lead.data() - entry.title.value.data());
      const std::string name(lead);
      Text text;
      text.value = name;
      text.origin.rule = entry.title.origin.rule;
      text.origin.how = How::inferred;
      // Where it stands in the source: the last (or only) such word of the title's bytes.
      const auto source = linking.layout.source->text(entry.title.origin.span);
      auto place = source.rfind(name);
      if (place == std::string_view::npos) place = 0;
      const auto begin = entry.title.origin.span.begin + static_cast<std::uint32_t>(place);
      const auto end = begin + static_cast<std::uint32_t>(name.size());
      text.origin.span = {begin, end};
      std::string title = entry.title.value.substr(0, at);
      std::string rest = entry.title.value.substr(at + name.size());
      while (!title.empty() && title.back() == ' ') title.pop_back();
      while (!rest.empty() && rest.front() == ' ') rest.erase(rest.begin());
      entry.title.value = title.empty() ? rest : rest.empty() ? title : title + ' ' + rest;
      entry.title.origin.how = How::inferred;
      // The title is what stands before and behind the lead.
      const auto span = entry.title.origin.span;
      const auto trimmed = [&](Span s) {
        while (s.begin < s.end && linking.layout.source->text(s).front() == ' ') ++s.begin;
        while (s.begin < s.end && linking.layout.source->text(s).back() == ' ') --s.end;
        return s;
      };
      const auto before = trimmed({span.begin, begin});
      const auto behind = trimmed({end, span.end});
      entry.title.origin.pieces.clear();
      if (before.is_empty() || behind.is_empty()) {
        entry.title.origin.span = before.is_empty() ? behind : before;
      } else {
        entry.title.origin.pieces = {before, behind};
      }
      entry.leads.push_back(std::move(text));
    }
  }
  // Entry and topic: by number and title, else by the likest title; each once, in order.
  if (minutes.agenda.empty() || minutes.items.empty() || minutes.agenda.size() * minutes.items.size() > 250000) return;
  std::string scratch;
  std::vector<Tokens> topics;
  topics.reserve(minutes.items.size());
  for (const auto& item : minutes.items) topics.push_back(tokens(item.title.value, scratch));
  for (std::size_t e = 0; e < minutes.agenda.size(); ++e) {
    auto& entry = minutes.agenda[e];
    const auto words = tokens(entry.title.value, scratch);
    double best = 0.5;
    std::int32_t found = no_index;
    for (std::size_t i = 0; i < minutes.items.size(); ++i) {
      if (minutes.items[i].agenda != no_index) continue;
      double like = likeness(words, topics[i]);
      if (like > 0 && entry.number.is_there() && entry.number.value == minutes.items[i].number.value) like += 0.3;
      if (like > best) {
        best = like;
        found = static_cast<std::int32_t>(i);
      }
    }
    if (found == no_index) continue;
    entry.item = found;
    minutes.items[static_cast<std::size_t>(found)].agenda = static_cast<std::int32_t>(e);
  }
}

}  // namespace minuter::resolve
