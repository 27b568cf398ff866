// The text itself: what was left in, what was broken on the way.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "checks/checking.hpp"
#include "checks/rows.hpp"
#include "grammar/fold.hpp"

namespace minuter::checking {
namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Calls `take(offset)` for each place of `needle`.
template <class Take>
void each(std::string_view text, std::string_view needle, Take take) {
  for (std::size_t at = text.find(needle); at != std::string_view::npos;
       at = text.find(needle, at + needle.size())) {
    take(at);
  }
}

bool starts_word(std::string_view text, std::size_t at) {
  return at == 0 || !is_word(text[at - 1]);
}
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_word(text[at]);
}

void check_placeholders(Checking& checking) {
  const std::string_view text = checking.text();
  const auto report = [&](std::size_t begin, std::size_t end) {
    checking.report(span_of(begin, end), fmt::format("{} is still to be filled in",
                                                     quoted(text.substr(begin, end - begin))));
  };
  // "??" alone; "really??" is a question.
  for (std::size_t at = text.find("??"); at != std::string_view::npos; at = text.find("??", at)) {
    const std::size_t begin = at;
    while (at < text.size() && text[at] == '?') ++at;
    const bool is_alone =
        (begin == 0 || std::strchr(" \t\n\r(:|/-[", text[begin - 1]) != nullptr) &&
        (at == text.size() || std::strchr(" \t\n\r).,;:|/-]", text[at]) != nullptr);
    if (!is_alone || at - begin > 6) continue;
    // "any hands ??" asks twice; "by ??:" and "Location: ??" wait for a value.
    std::size_t before = begin;
    while (before > 0 && text[before - 1] == ' ') --before;
    const bool ends_sentence = at == text.size() || std::strchr(")\n\r", text[at]) != nullptr;
    if (at - begin == 2 && before > 0 && is_letter(text[before - 1]) && ends_sentence) continue;
    report(begin, at);
  }
  each(text, "___", [&](std::size_t at) {
    if (at > 0 && text[at - 1] == '_') return;
    std::size_t end = at;
    while (end < text.size() && text[end] == '_') ++end;
    // Behind a label on the same line it waits for a value; alone on a line it is a rule.
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    if (before > 0 && text[before - 1] == ':') report(at, end);
  });
  for (const MarkedWord& word : checking.calendar.marked) {
    const std::size_t at = word.span.begin;
    const std::size_t end = word.span.end;
    if (word.what == Marked::date_form) {
      for (const std::string_view slot : {"DD/MM/YYYY", "dd/mm/yyyy", "XX/XX/"}) {
        if (text.substr(at, slot.size()) == slot) report(at, at + slot.size());
      }
    } else if (word.what == Marked::lorem) {
      if (text.substr(at, 11) == "Lorem ipsum") report(at, at + 11);
    } else if (word.what == Marked::placeholder && is_upper(text[at]) && is_upper(text[end - 1])) {
      if (!starts_word(text, at) || !ends_word(text, end)) continue;
      // "TODO: write the docs" is a task; a slot stands alone.
      std::size_t after = end;
      while (after < text.size() &&
             (text[after] == ' ' || text[after] == ')' || text[after] == ']')) {
        ++after;
      }
      const bool is_slot =
          after == text.size() || std::strchr("\n\r\t|.,;", text[after]) != nullptr;
      std::size_t before = at;
      while (before > 0 &&
             (text[before - 1] == ' ' || text[before - 1] == '(' || text[before - 1] == '[')) {
        --before;
      }
      const bool stands_for_value =
          before > 0 && (std::strchr("\t|:", text[before - 1]) != nullptr || before + 1 < at);
      if (is_slot && stands_for_value) report(at, end);
    }
  }
  each(text, "[", [&](std::size_t at) {
    for (const std::string_view slot : {"[insert", "[Insert", "[INSERT", "[name]", "[Name]",
                                        "[date]", "[Date]", "[time]", "[Time]", "[location]"}) {
      if (text.substr(at, slot.size()) != slot) continue;
      const auto closing = text.substr(at, 80).find(']');
      if (closing != std::string_view::npos) report(at, at + closing + 1);
      return;
    }
  });
}

void check_two_names(Checking& checking) {
  const auto is_name = [](std::string_view text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i > 0 && text[i - 1] != ' ') continue;
      if (!is_upper(text[i])) return false;
      ++words;
    }
    return words >= 2 && words <= 4;
  };
  for (const Attendee& one : checking.minutes.attendees) {
    const std::string& name = one.name.value;
    for (const std::string_view mark : {" and ", " & ", " / ", "/", "; "}) {
      const auto at = name.find(mark);
      if (at == std::string::npos) continue;
      if (is_name(std::string_view(name).substr(0, at)) &&
          is_name(std::string_view(name).substr(at + mark.size()))) {
        checking.report(place_of(one.name, one.span),
                        fmt::format("two people in one entry: {}", quoted(name)),
                        "give each a line or row of their own");
        break;
      }
    }
  }
}

bool is_mail_char(char c) {
  return is_word(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
}

void check_mails(Checking& checking) {
  const std::string_view text = checking.text();
  each(text, "@", [&](std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_mail_char(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    std::size_t dot = 0;
    while (end < text.size() && is_mail_char(text[end])) {
      if (text[end] == '.' && end + 1 < text.size() && is_letter(text[end + 1])) dot = end;
      ++end;
    }
    while (end > at && !is_word(text[end - 1])) --end;
    if (begin == at || dot <= at + 1 || dot >= end) return;
    // Part of an address with a path or a log-in.
    if (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == ':') &&
        text.substr(begin - std::min<std::size_t>(begin, 7), 7) != "mailto:") {
      return;
    }
    checking.report_as(Severity::note, span_of(begin, end), "an e-mail address is left in");
  });
}

/// "+44 20 7946 0123", "(020) 7946-0123", "07700 900123": nine to fifteen figures with breaks,
/// close behind a word that announces them.
void check_phones(Checking& checking) {
  const std::string_view text = checking.text();
  for (const MarkedWord& word : checking.calendar.marked) {
    if (word.what != Marked::telephone) continue;
    std::size_t from = word.span.end;
    const std::size_t limit = std::min(text.size(), from + 20);
    while (from < limit && !is_digit(text[from]) && text[from] != '+' && text[from] != '\n') ++from;
    if (from == limit || text[from] == '\n') continue;
    std::size_t end = from;
    std::size_t last = from;
    std::size_t digits = 0;
    while (end < text.size() && digits <= 15 &&
           (is_digit(text[end]) || std::strchr(" -().+", text[end]) != nullptr)) {
      if (is_digit(text[end])) {
        ++digits;
        last = end + 1;
      }
      ++end;
    }
    if (digits < 9 || digits > 15) continue;
    checking.report_as(Severity::note, span_of(from, last), "a telephone number is left in");
  }
}

/// "Passcode: 482913", "Meeting ID: 812 3456 7890", "access code: 77".
void check_passwords(Checking& checking) {
  const std::string_view text = checking.text();
  for (const MarkedWord& word : checking.calendar.marked) {
    if (word.what != Marked::password) continue;
    // "ID" and "code" are many things.
    if (word.span.size() < 5) {
      const std::size_t begin = word.span.begin > 8 ? word.span.begin - 8 : 0;
      const std::string before = fold(text.substr(begin, word.span.begin - begin));
      if (!before.ends_with("meeting") && !before.ends_with("access")) continue;
    }
    std::size_t from = word.span.end;
    while (from < text.size() && text[from] == ' ') ++from;
    if (from >= text.size() || (text[from] != ':' && text[from] != '=')) continue;
    ++from;
    while (from < text.size() && text[from] == ' ') ++from;
    std::size_t end = from;
    bool has_digit = false;
    while (end < text.size() && std::strchr(" \t\r\n|,;", text[end]) == nullptr) {
      has_digit = has_digit || is_digit(text[end]);
      ++end;
    }
    if (!has_digit || end - from < 3) continue;
    checking.report(span_of(from, end), "a password or number of an online meeting is left in");
  }
}

void check_personal_data(Checking& checking) {
  check_mails(checking);
  check_phones(checking);
  check_passwords(checking);
}

void check_unread(Checking& checking) {
  for (const Unread& unread : checking.minutes.unread) {
    const Span place = unread.span.is_empty() ? unread.text.origin.span : unread.span;
    const std::string message = fmt::format("no rule reads {}", quoted(unread.text.value));
    checking.report_as(checking.options.is_strict ? Severity::error : Severity::note, place,
                       message);
  }
}

/// Rows of a table with pipes that have another number of cells than its head.
void check_tables(Checking& checking) {
  const Source& source = checking.source;
  const std::string_view text = checking.text();
  const auto cells_of = [&](std::size_t index) -> std::size_t {
    std::string_view line = source.text(source.line(index));
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] != '|') return 0;
    line = line.substr(first + 1);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    std::size_t cells = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\\')
        ++i;
      else if (line[i] == '`')
        i = std::min(line.find('`', i + 1), line.size());
      else if (line[i] == '|')
        ++cells;
    }
    return line.ends_with('|') ? cells : cells + 1;
  };
  std::size_t from = 0;
  while (true) {
    // The line of dashes under the head.
    const std::size_t at = text.find('|', from);
    if (at == std::string_view::npos) return;
    const std::size_t rule = source.line_of(static_cast<std::uint32_t>(at));
    from = source.line(rule).end;
    const std::string_view dashes = source.text(source.line(rule));
    if (dashes.find_first_not_of("|-: \t") != std::string_view::npos ||
        dashes.find('-') == std::string_view::npos) {
      continue;
    }
    const std::size_t columns = cells_of(rule);
    if (columns < 2 || rule == 0 || cells_of(rule - 1) == 0) continue;
    for (std::size_t row = rule + 1; row < source.line_count(); ++row) {
      const std::size_t cells = cells_of(row);
      if (cells == 0) break;
      from = source.line(row).end;
      if (cells == columns) continue;
      checking
          .report(source.line(row),
                  fmt::format("a row of {} cells in a table of {} columns", cells, columns))
          .related.push_back({"the head", source.line(rule - 1)});
    }
  }
}

/// A row of a table with tabs whose sentence goes on behind a page break.
void check_page_breaks(Checking& checking) {
  const Source& source = checking.source;
  const std::string_view text = checking.text();
  const auto is_blank = [&](std::size_t index) {
    return source.text(source.line(index)).find_first_not_of(" \t\f\r") == std::string_view::npos;
  };
  const auto report = [&](std::size_t row, std::size_t next) {
    const std::string_view line = source.text(source.line(row));
    const auto last = line.find_last_not_of(" \t");
    if (last == std::string_view::npos || line.find('\t') == std::string_view::npos) return;
    const char end = line[last];
    if (!is_word(end) && end != ',' && end != '-') return;
    std::string_view rest = source.text(source.line(next));
    const bool is_continued = rest.starts_with('\t');
    rest = rest.substr(std::min(rest.find_first_not_of(" \t\f"), rest.size()));
    if (rest.empty() || !is_letter(rest.front()) || is_upper(rest.front())) return;
    if (!is_continued && line.find('\t') > 60) return;
    const Span place = source.line(row);
    checking
        .report({place.begin + static_cast<std::uint32_t>(last),
                 place.begin + static_cast<std::uint32_t>(last) + 1},
                "a page break cuts this cell in two")
        .related.push_back({"it goes on here", source.line(next)});
  };
  // Only tables can be cut: without a tab there is none.
  if (std::memchr(text.data(), '\t', text.size()) == nullptr) return;
  for (std::size_t i = 1; i + 1 < source.line_count(); ++i) {
    if (source.line(i).size() > 0 && text[source.line(i).begin] > ' ') continue;
    if (!is_blank(i) || is_blank(i - 1)) continue;
    std::size_t next = i;
    bool has_feed = false;
    while (next < source.line_count() && is_blank(next)) {
      has_feed = has_feed || source.text(source.line(next)).find('\f') != std::string_view::npos;
      ++next;
    }
    if (next < source.line_count() && (has_feed || next - i >= 3)) report(i - 1, next);
    i = next;
  }
}

void check_encoding(Checking& checking) {
  const std::string_view text = checking.text();
  each(text, "\uFFFD", [&](std::size_t at) {
    if (at >= 3 && text.substr(at - 3, 3) == "\uFFFD") return;  // one finding for a run
    checking.report(span_of(at, at + 3), "a character was lost when the text was converted");
  });
  // UTF-8 read as Windows-1252 and written as UTF-8 again: quotes, dashes, accents.
  struct Twice {
    std::string_view wrong;
    std::string_view right;
  };
  static constexpr Twice all[] = {
      {"\u00E2\u20AC\u2122", "\u2019"}, {"\u00E2\u20AC\u02DC", "\u2018"},
      {"\u00E2\u20AC\u0153", "\u201C"}, {"\u00E2\u20AC\u009D", "\u201D"},
      {"\u00E2\u20AC\u201C", "\u2013"}, {"\u00E2\u20AC\u201D", "\u2014"},
      {"\u00E2\u20AC\u00A6", "\u2026"}, {"\u00C2\u00A3", "\u00A3"},
      {"\u00C2\u00A0", "\u00A0"},       {"\u00C3\u00A9", "\u00E9"},
      {"\u00C3\u00BC", "\u00FC"},       {"\u00C3\u00B6", "\u00F6"},
      {"\u00C3\u00A4", "\u00E4"},       {"\u00C3\u0178", "\u00DF"},
      {"\u00C3\u00A8", "\u00E8"},       {"\u00C3\u00A7", "\u00E7"},
      {"\u00C3\u00B3", "\u00F3"},       {"\u00C3\u00B1", "\u00F1"}};
  // All of them start with one of these two bytes, which plain text does not have.
  if (text.find("\u00E2\u20AC") == std::string_view::npos &&
      text.find("\u00C3") == std::string_view::npos &&
      text.find("\u00C2") == std::string_view::npos) {
    return;
  }
  for (const Twice& twice : all) {
    each(text, twice.wrong, [&](std::size_t at) {
      const Span place = span_of(at, at + twice.wrong.size());
      checking
          .report(place,
                  fmt::format("'{}' was encoded twice: probably '{}'", twice.wrong, twice.right))
          .fixes.push_back(
              {fmt::format("write '{}'", twice.right), {{place, std::string(twice.right)}}});
    });
  }
}

void check_controls(Checking& checking) {
  const std::string_view text = checking.text();
  static constexpr auto is_control = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i) table[i] = true;
    table['\t'] = table['\n'] = table['\r'] = table['\f'] = false;
    table[0x7F] = true;
    return table;
  }();
  for (std::size_t i = 0; checking.calendar.has_controls && i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!is_control[c]) continue;
    std::size_t end = i + 1;
    while (end < text.size() && is_control[static_cast<unsigned char>(text[end])]) ++end;
    checking.report(span_of(i, end), fmt::format("a control character (U+{:04X})", c),
                    "delete it, or give the text as plain text");
    i = end;
  }
  // Marks that turn the direction of writing hide what a line says. Joiners of emoji are fine.
  const auto tell = [&](std::string_view mark) {
    each(text, mark, [&](std::size_t at) {
      checking.report(span_of(at, at + mark.size()), "a mark that turns the direction of writing",
                      "delete it");
    });
  };
  if (text.find("\xE2\x80") == std::string_view::npos &&
      text.find("\xE2\x81") == std::string_view::npos) {
    return;
  }
  for (const std::string_view mark : {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067"}) {
    tell(mark);
  }
}

void check_limits(Checking& checking) {
  for (const Diagnostic& diagnostic : checking.minutes.diagnostics) {
    if (diagnostic.check != checking.check->name) continue;
    auto& finding = checking.report_as(diagnostic.severity, diagnostic.span, diagnostic.message,
                                       diagnostic.help);
    finding.related = diagnostic.related;
  }
}

void check_trailing(Checking& checking) {
  const Source& source = checking.source;
  for (std::size_t i = 0; i < source.line_count(); ++i) {
    const Span line = source.line(i);
    const std::string_view text = source.text(line);
    if (text.empty() || (text.back() != ' ' && text.back() != '\t')) continue;
    const auto last = text.find_last_not_of(" \t");
    const std::size_t kept = last == std::string_view::npos ? 0 : last + 1;
    // Two spaces at the end are a line break in Markdown.
    if (text.substr(kept) == "  " && kept > 0) continue;
    const Span rest{line.begin + static_cast<std::uint32_t>(kept), line.end};
    checking.report(rest, "white space at the end of a line")
        .fixes.push_back({"take it away", {{rest, ""}}});
  }
}

}  // namespace

#define ORCHARD "Minutes of the Orchard Committee\n\nDate: 21 March 2022\n\n"

const Check placeholder_left{
    "placeholder-left",
    "text",
    Severity::warning,
    true,
    "something is still to be filled in",
    "'?"
    "?' alone, 'TBC' or 'TODO' in the place of a value, '[insert ...]', 'DD/MM/YYYY', a blank line "
    "to write on behind a label.",
    ORCHARD
    "Location: ?"
    "?\n",
    ORCHARD "Location: Village hall\n",
    "",
    check_placeholders};

const Check two_names_in_entry{
    "two-names-in-entry",
    "text",
    Severity::warning,
    true,
    "two people in one entry of a list",
    "Two full names joined in one record of the attendance.",
    ORCHARD "Attendees:\n\nName\tRole\nAnn Archer\tChair\nBen Baker and Cleo Carr\tTools\n",
    ORCHARD "Attendees:\n\nName\tRole\nAnn Archer\tChair\nBen Baker\tTools\nCleo Carr\tTools\n",
    "",
    check_two_names};

const Check personal_data{
    "personal-data",
    "text",
    Severity::warning,
    true,
    "personal data or a password is left in",
    "E-mail addresses and telephone numbers (notes), and passwords and numbers of online meetings.",
    ORCHARD "Location: online, Passcode: 482913\n",
    ORCHARD "Location: online\n",
    "",
    check_personal_data};

const Check unread_text{"unread-text",
                        "text",
                        Severity::note,
                        true,
                        "text that no rule reads",
                        "What the grammar has no place for. An error with --strict.",
                        ORCHARD
                        "# Attendees\n\n- Ann Archer\n- Ben Baker\n\n%% sheet 4 %% 0x11 ;; --\n",
                        ORCHARD "# Attendees\n\n- Ann Archer\n- Ben Baker\n",
                        "",
                        check_unread};

const Check broken_table{
    "broken-table",
    "text",
    Severity::warning,
    true,
    "a row with too few or too many cells",
    "Of tables that are drawn with pipes and have a line of dashes under their head.",
    ORCHARD
    "# Agenda\n\n| No. | Title | Lead |\n|---|---|---|\n| 1 | Welcome | AA |\n"
    "| 2 | Pruning |\n| 3 | Fence | CC |\n",
    ORCHARD
    "# Agenda\n\n| No. | Title | Lead |\n|---|---|---|\n| 1 | Welcome | AA |\n"
    "| 2 | Pruning | BB |\n| 3 | Fence | CC |\n",
    "",
    check_tables};

const Check page_break_in_cell{
    "page-break-in-cell",
    "text",
    Severity::note,
    true,
    "a page break cuts a cell in two",
    "A row with tabs that stops within a sentence, then a form feed or three blank lines, then the "
    "rest. minuter joins them; other programs will not.",
    ORCHARD
    "# Minutes\n\nTime\tTitle\tNotes\n10:00\tPruning\tThe old trees are high, which\n\n\n\n"
    "\t\tmakes them hard to prune.\n10:10\tFence\tIt is down.\n",
    ORCHARD
    "# Minutes\n\nTime\tTitle\tNotes\n10:00\tPruning\tThe old trees are high.\n"
    "10:10\tFence\tIt is down.\n",
    "",
    check_page_breaks};

const Check bad_encoding{
    "bad-encoding",
    "text",
    Severity::warning,
    true,
    "characters that were damaged on the way",
    "Replacement characters, and UTF-8 that was encoded twice. --fix mends the latter.",
    ORCHARD "Location: Joan\u00E2\u20AC\u2122s kitchen\n",
    ORCHARD "Location: Joan\u2019s kitchen\n",
    "",
    check_encoding};

const Check control_characters{
    "control-characters",
    "text",
    Severity::warning,
    true,
    "control characters in the text",
    "All but tab, line end and form feed, and marks that turn the direction of writing.",
    ORCHARD "Location: Village\x01hall\n",
    ORCHARD "Location: Village hall\n",
    "",
    check_controls};

const Check pattern_limit{
    "pattern-limit",
    "text",
    Severity::warning,
    true,
    "a pattern gave up on a piece of text",
    "A pattern of the grammar or the config hit its limit of time or memory; what it would have read may be "
    "missing. No example: the built-in grammars have no such pattern.",
    "",
    "",
    "",
    check_limits};

const Check trailing_white_space{"trailing-white-space",
                                 "text",
                                 Severity::note,
                                 false,
                                 "spaces or tabs at the end of a line",
                                 "Off unless selected: exports from Word are full of them. Two "
                                 "spaces, a line break in Markdown, "
                                 "are left alone.",
                                 ORCHARD "Location: Village hall\t\t\n",
                                 ORCHARD "Location: Village hall\n",
                                 "checks: {select: [trailing-white-space]}\n",
                                 check_trailing};

}  // namespace minuter::checking
