#include "resolve/resolve.hpp"

namespace minuter::resolve {

void resolve(const layout::Layout& layout, const sections::Sections& sections, const Grammar& grammar,
             Minutes& minutes) {
  Linking linking{layout, sections, grammar, minutes};
  link_people(linking);
  link_meeting(linking);
  link_agenda(linking);
  link_actions(linking);
}

}  // namespace minuter::resolve
