// The names of fields and records, and which record has which field.
#include <span>

#include "grammar/grammar.hpp"

namespace minuter {
namespace {

constexpr std::string_view reads_names[] = {"nothing", "meeting", "attendees", "agenda",
                                            "items",   "actions", "decisions", "references"};

constexpr unsigned in(Reads reads) { return 1U << static_cast<unsigned>(reads); }
constexpr unsigned meeting = in(Reads::meeting);
constexpr unsigned attendees = in(Reads::attendees);
constexpr unsigned agenda = in(Reads::agenda);
constexpr unsigned items = in(Reads::items);
constexpr unsigned actions = in(Reads::actions);
constexpr unsigned decisions = in(Reads::decisions);
constexpr unsigned references = in(Reads::references);
constexpr unsigned all = meeting | attendees | agenda | items | actions | decisions | references;

struct Row {
  Field field;
  std::string_view name;
  unsigned records;
};

std::span<const Row, field_count> rows() noexcept {
  static constexpr Row table[field_count] = {
      {Field::title, "title", meeting | agenda | items},
      {Field::body, "body", meeting},
      {Field::date, "date", meeting},
      {Field::start, "start", meeting | agenda | items},
      {Field::end, "end", meeting | agenda | items},
      {Field::time, "time", meeting | agenda | items},
      {Field::location, "location", meeting},
      {Field::chair, "chair", meeting | attendees},
      {Field::name, "name", attendees},
      {Field::honorific, "honorific", attendees},
      {Field::initials, "initials", attendees},
      {Field::affiliation, "affiliation", attendees},
      {Field::status, "status", attendees | actions},
      {Field::people, "people", attendees},
      {Field::number, "number", agenda | items},
      {Field::minutes, "minutes", agenda | items},
      {Field::leads, "leads", agenda | items},
      {Field::text, "text", agenda | items | actions | decisions | references},
      {Field::id, "id", actions | decisions | references},
      {Field::owners, "owners", actions},
      {Field::due, "due", actions},
      {Field::check, "check", actions},
      {Field::mover, "mover", decisions},
      {Field::seconder, "seconder", decisions},
      {Field::outcome, "outcome", decisions},
      {Field::votes_for, "for", decisions},
      {Field::votes_against, "against", decisions},
      {Field::votes_abstain, "abstain", decisions},
      {Field::votes, "votes", decisions},
      {Field::ignore, "ignore", all},
  };
  return table;
}

}  // namespace

std::string_view name_of(Field field) noexcept {
  return rows()[static_cast<std::size_t>(field)].name;
}

std::string_view name_of(Reads reads) noexcept {
  return reads_names[static_cast<std::size_t>(reads)];
}

std::optional<Field> field_named(std::string_view name) noexcept {
  for (const Row& row : rows()) {
    if (row.name == name) return row.field;
  }
  return std::nullopt;
}

std::optional<Reads> reads_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < std::size(reads_names); ++i) {
    if (reads_names[i] == name) return static_cast<Reads>(i);
  }
  return std::nullopt;
}

bool is_field_of(Field field, Reads record) noexcept {
  return (rows()[static_cast<std::size_t>(field)].records & in(record)) != 0;
}

}  // namespace minuter
