#include "grammar/near_name.hpp"

#include <catch2/catch.hpp>

using minuter::near_name;

TEST_CASE("near_name finds what was meant") {
  constexpr std::string_view names[] = {"heading", "headings", "match", "weight", "why", "in"};
  CHECK(near_name("haeding", names) == "heading");
  CHECK(near_name("Headings", names) == "headings");
  CHECK(near_name("wieght", names) == "weight");
  CHECK(near_name("mach", names) == "match");
  CHECK(near_name("wy", names) == "why");
  CHECK(near_name("zebra", names).empty());
  CHECK(near_name("x", names).empty());
  CHECK(near_name("", names).empty());
  CHECK(near_name(std::string(1000, 'a'), names).empty());
  CHECK(near_name("in", {}).empty());
}
