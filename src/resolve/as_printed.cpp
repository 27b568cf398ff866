// Values as the source prints them: with marks behind their letters where it sets them so.
#include "layout/letter_marks.hpp"
#include "resolve/resolve.hpp"

namespace minuter::resolve {
namespace {

void print(const Source& source, Text& text) {
  if (text.origin.span.is_empty()) return;
  layout::set_marks_apart(text.value, source.text(text.origin.span));
}

template <class... Texts>
void print_all(const Source& source, Texts&... texts) {
  (print(source, texts), ...);
}

void print_each(const Source& source, std::vector<Text>& texts) {
  for (Text& text : texts) print(source, text);
}

}  // namespace

void print_as_source(Minutes& minutes) {
  const Source& source = *minutes.source;
  auto& meeting = minutes.meeting;
  print_all(source, meeting.title, meeting.body, meeting.location, meeting.chair);
  for (auto& one : minutes.attendees) print_all(source, one.name, one.honorific, one.initials, one.affiliation);
  for (auto& one : minutes.agenda) {
    print_all(source, one.number, one.title);
    print_each(source, one.leads);
  }
  for (auto& one : minutes.items) {
    print_all(source, one.number, one.title, one.text);
    print_each(source, one.speakers);
  }
  for (auto& one : minutes.actions) {
    print_all(source, one.id, one.text, one.due);
    print_each(source, one.owners);
    for (auto& mention : one.mentions) {
      print(source, mention.text);
      print_each(source, mention.owners);
    }
  }
  for (auto& one : minutes.decisions) print_all(source, one.id, one.text, one.mover, one.seconder);
  for (auto& one : minutes.references) print(source, one.id);
  for (auto& one : minutes.unread) print(source, one.text);
}

}  // namespace minuter::resolve
