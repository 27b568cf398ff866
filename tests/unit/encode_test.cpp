// The way back to the encoding of a file.
#include "minuter/encode.hpp"

#include <catch2/catch.hpp>

#include "minuter/source.hpp"

using namespace minuter;
using namespace std::string_literals;

TEST_CASE("encode: what was decoded comes back byte for byte") {
  const std::string text = "Minutes of the caf\xC3\xA9 \xE2\x80\x93 10:00\r\n\xF0\x9F\x90\x9F\n";
  const auto wide = [&](std::string_view encoding, std::string_view mark) {
    const std::string bytes = *encode(text, encoding, mark);
    CHECK(bytes.starts_with(mark));
    const auto source = Source::from_bytes(bytes, "a.txt");
    REQUIRE(source);
    CHECK((*source)->encoding() == encoding);
    CHECK((*source)->text() == text);
    CHECK(*encode((*source)->text(), (*source)->encoding(), bytes) == bytes);
  };
  wide("UTF-8", "");
  wide("UTF-8", "\xEF\xBB\xBF");
  wide("UTF-16LE", "\xFF\xFE");
  wide("UTF-16BE", "\xFE\xFF");
  wide("UTF-32LE", "\xFF\xFE\0\0"s);
  wide("UTF-32BE", "\0\0\xFE\xFF"s);
}

TEST_CASE("encode: a character that the encoding has not") {
  CHECK(encode("caf\xC3\xA9 \xE2\x80\x93", "WINDOWS-1252", "") == "caf\xE9 \x96");
  CHECK(!encode("\xE6\xBC\xA2", "WINDOWS-1252", ""));
  CHECK(!encode("a", "no such encoding", ""));
}
