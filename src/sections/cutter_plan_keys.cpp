// What an entry of the plan and the heading of its topic have in common: the title, without the times, the
// minutes allotted, the link or the lead that only one of them has.
#include "sections/cutter.hpp"

#include <algorithm>

#include "grammar/fold.hpp"
#include "records/phrases.hpp"
#include "records/times.hpp"

namespace minuter::sections {
namespace {

constexpr std::string_view marks = " -:;,|/~\t\xE2\x80\x93\x94";  // and the bytes of the longer dashes

std::string_view without_marks_before(std::string_view text) {
  return text.substr(std::min(text.size(), text.find_first_not_of(marks)));
}

std::string_view without_marks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(marks) + 1);
}

// "10:00-10:15 Roof", "[5 min] Roof", "5 min: Roof"
std::string_view behind_time(std::string_view text, const Vocabulary& words) {
  if (text.front() == '[' || text.front() == '(') {
    const auto shut = text.substr(0, 24).find(text.front() == '[' ? ']' : ')');
    if (shut == std::string_view::npos || !records::has_digit(text.substr(0, shut))) return text;
    return without_marks_before(text.substr(shut + 1));
  }
  if (!records::is_digit(text.front())) return text;
  const auto front = text.substr(0, 32);
  if (const auto range = records::find_time_range(front, words); range && range->printed.data() == text.data())
    return without_marks_before(text.substr(range->printed.size()));
  std::string_view printed;
  if (!records::find_duration(front.substr(0, 16), words, &printed) || printed.data() != text.data()) return text;
  return without_marks_before(text.substr(printed.size()));
}

// "Roof (Ada)", "Roof 5 min", "Roof - 10:15", "Roof https://mill.example"
std::string_view before_time(std::string_view text, const Vocabulary& words) {
  const char last = text.back();
  if (last == ')' || last == ']') {
    const auto open = text.rfind(last == ')' ? " (" : " [");
    return open != std::string_view::npos && open > 0 ? text.substr(0, open) : text;
  }
  constexpr std::size_t longest = 14;
  const auto end = text.substr(text.size() - std::min(text.size(), longest));
  if (!records::has_digit(end)) return text;
  if (const auto space = text.rfind(' '); space != std::string_view::npos && space > 0 && text.substr(space + 1).starts_with("http")) return without_marks_behind(text.substr(0, space));
  std::string_view printed;
  const bool is_duration = records::find_duration(end, words, &printed).has_value();
  if (!is_duration) {
    const auto range = records::find_time_range(end, words);
    if (!range) return text;
    printed = range->printed;
  }
  if (printed.data() + printed.size() != end.data() + end.size() || printed.data() == text.data()) return text;
  return without_marks_behind(text.substr(0, static_cast<std::size_t>(printed.data() - text.data())));
}

}  // namespace

std::string Cutter::plan_key(std::string_view text) const {
  for (int round = 0; round < 2 && !text.empty(); ++round) {
    const auto title = behind_time(before_time(text, grammar_.words), grammar_.words);
    if (title.empty() || title.size() == text.size()) break;
    text = title;
  }
  return fold_key(text);
}

// "roof: ada", "roof - 5 min" are the entry of "roof".
bool Cutter::names_entry(std::string_view entry, std::string_view heading) {
  if (!entry.starts_with(heading)) return false;
  if (entry.size() == heading.size()) return true;
  if (heading.size() < 4 || entry.size() < heading.size() + 3) return false;
  const auto rest = entry.substr(heading.size());
  if (rest[0] != ' ') return rest[0] == ':' || rest[0] == ',' || rest[0] == ';';
  return rest.substr(1).find_first_of("-/|@([") == 0;
}

std::set<std::string>::const_iterator Cutter::find_in_plan(const std::string& key) const {
  const auto entry = plan_.lower_bound(key);
  return entry != plan_.end() && names_entry(*entry, key) ? entry : plan_.end();
}

}  // namespace minuter::sections
