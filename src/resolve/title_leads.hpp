// Takes who leads a topic off the end of its title.
#pragma once

#include <string_view>

#include "resolve/resolve.hpp"

namespace minuter::resolve {

/// Cuts `tail` off a title that ends at `end` before it, and its place with it.
void cut_title(Linking& linking, Text& title, std::string_view tail, std::size_t end);

/// Where several titles end with nicks of the room they are who leads; the plan keeps them.
void drop_title_nicks(Linking& linking);

void drop_title_leads(Linking& linking, const PeopleIndex& people);

}  // namespace minuter::resolve
