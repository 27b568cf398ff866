// The agenda, and what became of it.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <unordered_map>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

/// "3", "2.3", "22/14": what stands before the last number, and that number.
struct Numbered {
  std::string before;
  int last = 0;
};

std::optional<Numbered> split_number(std::string_view number) {
  std::size_t begin = number.size();
  while (begin > 0 && is_digit(number[begin - 1])) --begin;
  if (begin == number.size() || number.size() - begin > 6) return std::nullopt;
  Numbered out{std::string(number.substr(0, begin)), 0};
  std::from_chars(number.data() + begin, number.data() + number.size(), out.last);
  return out;
}

void check_gaps(Checking& checking) {
  std::unordered_map<std::string, const AgendaEntry*> last_of;
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    const auto number = split_number(entry.number.value);
    if (!number) continue;
    const AgendaEntry*& last = last_of[number->before];
    if (last != nullptr) {
      const int before = split_number(last->number.value)->last;
      if (number->last > before + 1) {
        const bool is_one = number->last == before + 2;
        checking
            .report(place_of(entry.number, entry.span),
                    fmt::format("the agenda goes from {} to {}: {}{} {} missing",
                                last->number.value, entry.number.value, number->before,
                                is_one ? fmt::format("{}", before + 1)
                                       : fmt::format("{} to {}", before + 1, number->last - 1),
                                is_one ? "is" : "are"))
            .related.push_back({"the entry before", place_of(last->number, last->span)});
      }
    }
    last = &entry;
  }
}

void check_duplicate_numbers(Checking& checking) {
  std::unordered_map<std::string, const AgendaEntry*> seen;
  std::size_t numbered = 0;
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    if (!entry.number.is_there()) continue;
    ++numbered;
    seen.emplace(fold_key(entry.number.value), &entry);
  }
  // Lists of Markdown may number each entry 1, and lists inside lists start again.
  if (seen.size() * 10 < numbered * 6) return;
  seen.clear();
  const auto column_of = [&](const AgendaEntry& entry) {
    return checking.source.place(place_of(entry.number, entry.span).begin).column;
  };
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    if (!entry.number.is_there()) continue;
    const auto [first, is_new] = seen.emplace(fold_key(entry.number.value), &entry);
    if (is_new || column_of(entry) != column_of(*first->second)) continue;
    checking
        .report(place_of(entry.number, entry.span),
                fmt::format("two agenda entries have the number {}", entry.number.value))
        .related.push_back({"the first", place_of(first->second->number, first->second->span)});
  }
}

bool has_stated_lead(const AgendaEntry& entry) {
  return std::ranges::any_of(entry.leads,
                             [](const Text& lead) { return lead.origin.how == How::stated; });
}

/// Most entries say who leads them.
bool prints_leads(const Minutes& minutes) {
  const auto with = std::ranges::count_if(minutes.agenda, has_stated_lead);
  return with >= 2 && static_cast<std::size_t>(with) * 2 >= minutes.agenda.size();
}

void check_lead_missing(Checking& checking) {
  if (!prints_leads(checking.minutes)) return;
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    if (!entry.leads.empty()) continue;
    checking.report(place_of(entry.title, entry.span),
                    fmt::format("nobody leads agenda entry {}", quoted(entry.title.value)));
  }
}

void check_lead_unknown(Checking& checking) {
  if (checking.room.present() < 2) return;
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    for (const Text& lead : entry.leads) {
      if (checking.room.knows(lead.value)) continue;
      const std::string near = checking.room.near(lead.value);
      if (!is_somebody(checking.room, lead.value, near)) continue;
      checking.report(place_of(lead, entry.span),
                      fmt::format("{} leads agenda entry {} and is on no list", lead.value,
                                  quoted(entry.title.value)),
                      near.empty() ? "" : fmt::format("did you mean {}?", near));
    }
  }
}

void check_lead_in_title(Checking& checking) {
  for (const AgendaEntry& entry : checking.minutes.agenda) {
    for (const Text& lead : entry.leads) {
      if (lead.origin.how != How::inferred) continue;
      checking.report(
          place_of(lead, entry.span),
          fmt::format("the lead {} stands in the title of agenda entry {}", lead.value,
                      entry.number.is_there() ? entry.number.value : quoted(entry.title.value)),
          "move it to the column of leads");
    }
  }
}

/// Agenda and minutes speak of the same things.
bool are_comparable(const Checking& checking) {
  const std::size_t linked = checking.topics.linked_entries;
  return linked >= 2 && linked * 2 >= checking.minutes.agenda.size();
}

constexpr std::size_t most_searches = 50;  // of the whole text

/// Does the title stand again behind the agenda? Then it was minuted and not read as a topic.
bool stands_again(const Checking& checking, const Text& title, std::size_t& searches) {
  constexpr std::size_t enough = 10;  // bytes: a short title may be any word
  const Span last = checking.minutes.agenda.back().span;
  if (title.value.size() < enough) return false;
  ++searches;
  const std::size_t from = std::max(last.end, title.origin.span.end);
  return checking.text().find(title.value, from) != std::string_view::npos;
}

void check_not_minuted(Checking& checking) {
  if (!are_comparable(checking)) return;
  const auto& agenda = checking.minutes.agenda;
  // Where several are missing, their topics may just be named otherwise.
  const bool is_sure = checking.topics.linked_entries * 10 >= agenda.size() * 8 ||
                       checking.topics.linked_entries + 1 == agenda.size();
  std::size_t searches = 0;
  bool has_begun = false;  // what comes first may be the attendance list
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    has_begun = has_begun || checking.topics.item_of_entry[i] != no_index;
    if (checking.topics.item_of_entry[i] != no_index || !agenda[i].title.is_there()) continue;
    // A link is read by the people there, and has no topic.
    if (agenda[i].title.value.find("://") != std::string::npos) continue;
    if (searches < most_searches && stands_again(checking, agenda[i].title, searches)) continue;
    checking.report_as(
        is_sure && has_begun ? checking.check->severity : Severity::note,
        place_of(agenda[i].title, agenda[i].span),
        fmt::format("nothing is minuted under agenda entry {}", quoted(agenda[i].title.value)));
  }
}

void check_not_planned(Checking& checking) {
  if (!are_comparable(checking)) return;
  const auto& items = checking.minutes.items;
  std::size_t planned = 0;
  std::size_t outer = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].level > 1) continue;
    ++outer;
    planned += checking.topics.is_planned[i] ? 1U : 0U;
  }
  if (planned * 2 < outer) return;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (checking.topics.is_planned[i] || items[i].level > 1 || !items[i].title.is_there()) continue;
    checking.report(place_of(items[i].title, items[i].span),
                    fmt::format("{} is not on the agenda", quoted(items[i].title.value)));
  }
}

}  // namespace

const Check agenda_number_gap{
    "agenda-number-gap",
    "agenda",
    Severity::warning,
    true,
    "a number is missing in the agenda",
    "Numbers of one series (1, 2, 3 or 2.1, 2.2) must follow each other.",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n4\tFence\tCC\n",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\tCC\n",
    "",
    check_gaps};

const Check duplicate_agenda_number{
    "duplicate-agenda-number",
    "agenda",
    Severity::warning,
    true,
    "two agenda entries have the same number",
    "A reference to the number would not say which is meant.",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n2\tFence\tCC\n",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\tCC\n",
    "",
    check_duplicate_numbers};

const Check lead_missing{"lead-missing",
                         "agenda",
                         Severity::note,
                         true,
                         "an agenda entry without a lead",
                         "Only where most entries print one.",
                         "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
                         "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\t\n",
                         "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
                         "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\tCC\n",
                         "",
                         check_lead_missing};

const Check lead_unknown{"lead-unknown",
                         "agenda",
                         Severity::warning,
                         true,
                         "somebody leads who is on no list",
                         "Silent where nobody is listed as present. Bodies that an attendee comes "
                         "from, groups and roles "
                         "are known.",
                         "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\nAttendees:\n\n"
                         "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n\n# Agenda\n\n"
                         "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\tXY\n",
                         "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\nAttendees:\n\n"
                         "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n\n# Agenda\n\n"
                         "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning\tBB\n3\tFence\tAA\n",
                         "",
                         check_lead_unknown};

const Check lead_in_title{
    "lead-in-title",
    "agenda",
    Severity::warning,
    true,
    "the lead stands inside the title",
    "Where other entries have a lead of their own and a title holds the initials of somebody "
    "present.",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning of the old trees BB\t\n3\tFence\tAA\n",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\nAttendees:\n\n"
    "- Ann Archer (AA) (Chair)\n- Ben Baker (BB)\n\n# Agenda\n\n"
    "Ref\tSubject\tPresenter\n1\tWelcome\tAA\n2\tPruning of the old trees\tBB\n3\tFence\tAA\n",
    "",
    check_lead_in_title};

const Check agenda_not_minuted{
    "agenda-not-minuted",
    "agenda",
    Severity::warning,
    true,
    "an agenda entry is not minuted",
    "Titles are compared by their words; one topic may take up several entries. Only where most "
    "entries are found again; a note where more than one in five are not.",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "1. Welcome and introductions\n2. Pruning of the old trees\n3. Fence along the lane\n\n"
    "# Minutes\n\n## 1. Welcome and introductions\n\nAll were welcome.\n\n"
    "## 2. Pruning of the old trees\n\nIt starts soon.\n",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "1. Welcome and introductions\n2. Pruning of the old trees\n\n"
    "# Minutes\n\n## 1. Welcome and introductions\n\nAll were welcome.\n\n"
    "## 2. Pruning of the old trees\n\nIt starts soon.\n",
    "",
    check_not_minuted};

const Check minuted_not_on_agenda{
    "minuted-not-on-agenda",
    "agenda",
    Severity::note,
    true,
    "a topic is not on the agenda",
    "Outermost topics only, and only where most of them are on the agenda.",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "1. Welcome and introductions\n2. Pruning of the old trees\n\n"
    "# Minutes\n\n## 1. Welcome and introductions\n\nAll were welcome.\n\n"
    "## 2. Pruning of the old trees\n\nIt starts soon.\n\n## 3. Bees\n\nThere are some.\n",
    "Minutes of the Orchard Committee\n\nDate: 9 May 2023\n\n# Agenda\n\n"
    "1. Welcome and introductions\n2. Pruning of the old trees\n\n"
    "# Minutes\n\n## 1. Welcome and introductions\n\nAll were welcome.\n\n"
    "## 2. Pruning of the old trees\n\nIt starts soon.\n",
    "",
    check_not_planned};

}  // namespace minuter::checking
