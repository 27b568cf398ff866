#include "grammar/constants.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace minuter {
namespace {

constexpr Field attendee_fields[] = {Field::status, Field::chair, Field::affiliation,
                                     Field::honorific};
constexpr Field action_fields[] = {Field::owners, Field::due, Field::status};
constexpr Field decision_fields[] = {Field::outcome,   Field::mover,         Field::seconder,
                                     Field::votes_for, Field::votes_against, Field::votes_abstain};
constexpr Field meeting_fields[] = {Field::title, Field::body, Field::date,     Field::time,
                                    Field::start, Field::end,  Field::location, Field::chair};

constexpr std::string_view presence[] = {"present", "in_attendance", "apologies", "absent"};
constexpr std::string_view progress[] = {"open", "ongoing", "done", "dropped"};
constexpr std::string_view outcomes[] = {"carried", "agreed", "failed", "deferred", "withdrawn"};
constexpr std::string_view yes_and_no[] = {"true", "false"};
constexpr std::string_view its_text[] = {"text"};

std::span<const Field> fields_of(Reads record, SetBy by) {
  switch (record) {
    case Reads::attendees:
      return attendee_fields;
    case Reads::actions:
      return action_fields;
    case Reads::decisions:
      return decision_fields;
    case Reads::meeting:
      return by == SetBy::section ? std::span<const Field>(meeting_fields)
                                  : std::span<const Field>();
    case Reads::agenda:
    case Reads::items:
    case Reads::references:
    case Reads::nothing:
      break;
  }
  return {};
}

constexpr Field who[] = {Field::name, Field::people};
constexpr Field what[] = {Field::text};
constexpr Field which[] = {Field::id};

}  // namespace

std::span<const Field> needed_fields(Reads record) noexcept {
  if (record == Reads::attendees) return who;
  if (record == Reads::actions) return what;
  if (record == Reads::references) return which;
  return {};
}

std::vector<std::string_view> settable_fields(Reads record, SetBy by) {
  std::vector<std::string_view> names;
  for (const Field field : fields_of(record, by)) names.push_back(name_of(field));
  return names;
}

bool is_settable(Field field, Reads record, SetBy by) {
  const auto fields = fields_of(record, by);
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::span<const std::string_view> words_of(Field field, Reads record) noexcept {
  if (record == Reads::meeting) return its_text;
  if (field == Field::status)
    return record == Reads::actions ? std::span(progress) : std::span(presence);
  if (field == Field::outcome) return outcomes;
  if (field == Field::chair) return yes_and_no;
  return {};
}

bool is_count(Field field) noexcept {
  return field == Field::votes_for || field == Field::votes_against ||
         field == Field::votes_abstain;
}

std::string split_owners(std::string_view text, const Vocabulary& words) {
  std::string all;
  std::string owner;
  const auto end_owner = [&] {
    if (!owner.empty() && !all.empty()) all += "; ";
    all += owner;
    owner.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,;"), text.size());
    const std::string_view word = text.substr(0, end);
    if (!word.empty() &&
        words.has(Words::and_word, fold_key(word).empty() ? std::string(word) : fold_key(word))) {
      end_owner();
    } else if (!word.empty()) {
      if (!owner.empty()) owner += ' ';
      owner += word;
    }
    if (end < text.size() && text[end] != ' ') end_owner();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  end_owner();
  return all;
}

}  // namespace minuter
