// Stage 5. Links the records of a document: people with people, owners and leads with attendees,
// agenda with topics, mentions of one action with each other; finds the title and the body.
// Takes what the readers made; does not look for new records in the text.
#pragma once

#include "grammar/grammar.hpp"
#include "layout/layout.hpp"
#include "minuter/minutes.hpp"
#include "sections/sections.hpp"

namespace minuter::resolve {

struct Linking {
  const layout::Layout& layout;
  const sections::Sections& sections;
  const Grammar& grammar;
  Minutes& minutes;
};

void link_people(Linking& linking);   // one record for each person; the chair
void link_meeting(Linking& linking);  // title, body, and times that the text gives in passing
void link_hours(Linking& linking);    // start and end beside the day, where nothing told them
void settle_hours_of_topics(Linking& linking);  // "3:44" in an afternoon
void link_agenda(Linking& linking);   // leads inside titles, topics of agenda entries
void link_actions(Linking& linking);  // mentions, owners, due dates, references
void link_decisions(Linking& linking);  // what was voted on is carried
void print_as_source(Minutes& minutes);  // marks behind their letters where the source sets them so

/// All of them, in order.
void resolve(const layout::Layout& layout, const sections::Sections& sections,
             const Grammar& grammar, Minutes& minutes);

/// Which attendee a printed name, initials or nick stands for; no_index where none or several.
class PeopleIndex {
 public:
  PeopleIndex(const std::vector<Attendee>& attendees, const Vocabulary& words);
  ~PeopleIndex();
  PeopleIndex(const PeopleIndex&) = delete;
  PeopleIndex& operator=(const PeopleIndex&) = delete;
  [[nodiscard]] std::int32_t find(std::string_view printed) const;
  [[nodiscard]] std::int32_t by_initials(std::string_view initials) const;

 private:
  struct Maps;
  Maps* maps_;
  const Vocabulary& words_;
};

}  // namespace minuter::resolve
