// Takes who leads a topic off the end of its title.
#pragma once

#include "resolve/resolve.hpp"

namespace minuter::resolve {

void drop_title_leads(Linking& linking, const PeopleIndex& people);

}  // namespace minuter::resolve
