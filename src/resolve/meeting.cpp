// The meeting in passing: what its title, the head of the minutes and its hours tell, where no label did.
#include "resolve/meeting.hpp"

namespace minuter::resolve {

void link_meeting(Linking& linking) {
  auto& meeting = linking.minutes.meeting;
  settle_half_days(linking);
  const auto title = find_title(linking);
  find_body(linking, title);
  find_date_in_head(linking, title);
  take_hours_near_top(linking);
  find_place(linking);
  meeting.span = cover(cover(meeting.title.origin.span, meeting.date.origin.span),
                       cover(meeting.start.origin.span, meeting.location.origin.span));
}

}  // namespace minuter::resolve
