// The roll as a bot wrote it down: entries that hold a name, behind it who typed it and when.
#include <string_view>
#include <vector>

#include "readers/reading.hpp"
#include "records/introductions.hpp"
#include "records/phrases.hpp"

namespace minuter::readers {
namespace {

struct Entry {
  std::string_view text;
  std::string_view nick;
};

// "The roof (apen, 17:04:10)": the text and who wrote it.
bool read_stamp(std::string_view text, Entry& entry) {
  if (text.size() < 12 || text.back() != ')' || !records::is_digit(text[text.size() - 2]) || text[text.size() - 4] != ':') return false;
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || open < 2) return false;
  const auto inside = text.substr(open + 1, text.size() - open - 2);
  const auto comma = inside.rfind(',');
  if (comma == std::string_view::npos || comma < 2 || inside.size() - comma > 12) return false;
  if (inside.find_first_not_of(" \n0123456789:", comma + 1) != std::string_view::npos) return false;
  entry.nick = trim(inside.substr(0, comma));
  entry.text = trim(text.substr(0, open));
  if (entry.text.starts_with("INFO:")) entry.text = trim(entry.text.substr(5));
  return entry.nick.find_first_of(" \n") == std::string_view::npos;
}

bool is_in_roll_call(const Reading& reading, std::uint32_t block) {
  const auto& list = reading.sections.list;
  for (auto at = static_cast<std::int32_t>(reading.sections.of_block[block]); at >= 0; at = list[static_cast<std::size_t>(at)].parent) {
    const auto& section = list[static_cast<std::size_t>(at)];
    if (!section.is_topic) continue;
    const auto title = reading.view(section.title);
    return records::calls_the_roll(title.substr(0, title.rfind('(')), reading.grammar.words);
  }
  return false;
}

}  // namespace

void read_roll_call(Reading& reading) {
  struct Found {
    std::uint32_t block;
    std::string_view nick;
    records::Introduction who;
  };
  std::vector<Found> all;
  const auto& blocks = reading.layout.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != layout::BlockKind::list_item && blocks[i].kind != layout::BlockKind::paragraph) continue;
    if (blocks[i].text.size() > 160 || reading.sections.list[reading.sections.of_block[i]].opener == i) continue;
    Entry entry;
    if (!read_stamp(reading.view(blocks[i].text), entry)) continue;
    const auto where = is_in_roll_call(reading, i) ? records::Said::roll_call : records::Said::anywhere;
    Found found{i, entry.nick, {}};
    if (read_introduction(entry.text, entry.nick, where, reading.grammar.words, found.who)) all.push_back(found);
  }
  if (all.size() < 2) return;
  const auto rule = reading.rule_id("roll-call");
  for (const auto& [block, nick, who] : all) {
    Attendee one;
    fill(reading, one, Field::name, who.name, rule);
    if (nick != who.name) fill(reading, one, Field::initials, nick, rule);
    if (!who.affiliation.empty()) fill(reading, one, Field::affiliation, who.affiliation, rule);
    one.status.value = "present";
    one.status.origin.rule = rule;
    one.span = blocks[block].span;
    reading.minutes.attendees.push_back(std::move(one));
    reading.mark(block, rule);
  }
}

}  // namespace minuter::readers
